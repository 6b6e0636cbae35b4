"""Phrases of a lexicon in an article: whole words, the longest at each place, none inside another."""

import re
from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from extractors.index import Finder, phrase_at, phrases, spans

PHRASES = phrases(["home", "care home", "care home manager", "a&e", "children's home"])
CASES = [
    ("The Care Home and the home.", ["care home", "home"]),
    ("A care home manager left A&E.", ["care home manager", "a&e"]),
    ("The children’s home won.", ["children's home"]),
    # no whole words
    ("Homes, in-home care, home-care and homely things.", []),
    # across the border of a block
    ("Care\n\nhome", ["home"]),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_phrases_in_an_article(text: str, found: list[str], read_blank: Callable[..., Doc]) -> None:
    assert [phrase for _, _, phrase in spans(read_blank(text), PHRASES)] == found


@pytest.mark.parametrize(("start", "found"), [(0, "care home"), (5, "home"), (10, None), (len("A care home"), None)])
def test_the_phrase_at_a_place(start: int, found: str | None, read_blank: Callable[..., Doc]) -> None:
    assert phrase_at(read_blank("Care home homely"), start, phrases(["home", "care", "care home"])) == found


def test_a_phrase_begins_with_a_letter() -> None:
    with pytest.raises(ValueError, match="'-bed home'"):
        phrases(["-bed home"])


@pytest.mark.parametrize("firsts", [{"care", "home"}, {""}])
def test_a_pattern_finds_the_same_by_its_first_words_as_everywhere(firsts: set[str], read_blank: Callable[..., Doc]) -> None:
    finder = Finder(lambda: re.compile(r"(?<![\w-])(?:care\s+home|home)(?![\w-])"), firsts)
    text = "A care\nhome is a home, not a care-home, home-care or a homely one."
    assert [match[0] for match in finder.finditer(read_blank(text))] == ["care\nhome", "home"]
