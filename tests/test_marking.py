"""The marking that other tests rely on."""

import pytest

from extractors.mention import Mention
from tests.marking import mark, unmark


def mention(text: str, words: str, rule: str = "a rule") -> Mention:
    start = text.index(words)
    return Mention(start=start, end=start + len(words), text=words, sentence=text, rule=rule)


def test_mentions_are_written_into_their_text() -> None:
    text = "From May to June."
    marked = mark(text, [mention(text, "June", "b"), mention(text, "May", "a"), mention(text, "June", "c")], lambda found: found.rule)
    assert marked == "From [[May|a]] to [[June|b; c]]."
    assert unmark(marked) == text


def test_a_text_without_mentions_is_left_as_it_is() -> None:
    assert mark("Nothing.", [], repr) == unmark("Nothing.") == "Nothing."


def test_overlapping_mentions_are_refused() -> None:
    text = "From May to June."
    with pytest.raises(ValueError, match="May"):
        mark(text, [mention(text, "From May"), mention(text, "May to June")], repr)
