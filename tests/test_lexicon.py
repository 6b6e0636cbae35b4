"""Patterns made of words: an alternation finds what a plain look-up would."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lexicon import LexiconError, alternation, compiled, either

WORDS = st.sets(st.text(alphabet="ab.- ", min_size=1, max_size=5).filter(lambda word: word == word.strip()), min_size=1, max_size=8)


@given(WORDS, st.text(alphabet="ab.- ", max_size=8))
def test_an_alternation_finds_the_longest_word_that_begins_a_text(words: set[str], text: str) -> None:
    known = {" ".join(word.split()) for word in words}
    match = re.match(either(known), text)
    spaced = [" ".join(text[:end].split()) for end in range(1, len(text) + 1) if text[:end] == text[:end].strip()]
    found = [word for word in spaced if word in known]
    assert (" ".join(match[0].split()) if match else None) == (max(found, key=len) if found else None)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["good", "goods", "in need"], "goods", "goods"),
        (["in need", "in"], "in  need of", "in  need"),
        (["in need", "in"], "in\nneed of", "in\nneed"),
        (["in need", "in"], "in\n\nneed of", "in"),
        (["Requires Improvement"], "requires improvement", "requires improvement"),
        (["a-b", "a.b"], "a.b", "a.b"),
    ],
)
def test_words_are_found_in_folded_text(words: list[str], text: str, found: str) -> None:
    match = re.match(alternation(words), text)
    assert match is not None
    assert match[0] == found


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\b<people.kin> Ann", "his daughter Ann"),  # a list of words
        (r"(?i)<quotes.reporting>(?![\w'-])", "Said"),  # variants with canonical forms
        (r"(?<!x)(?P<kin><people.kin>){1}", "daughter"),  # nothing else between such marks is a section
    ],
)
def test_a_pattern_names_the_sections_of_its_words(pattern: str, text: str) -> None:
    assert compiled(pattern).search(text)


def test_a_pattern_cannot_name_a_section_that_is_missing() -> None:
    with pytest.raises(LexiconError):
        compiled("<people.nobody>")


def test_no_words_are_no_pattern() -> None:
    with pytest.raises(LexiconError):
        either([])


def test_a_word_may_be_very_long() -> None:
    assert re.fullmatch(either(["a" * 2_000, "a" * 2_001]), "a" * 2_001)
