"""The words of ratings.toml, as sets and patterns."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from extractors.lexicon import alternation, lexicon, word_list

LEXICON = "ratings"
# Whose descriptions are read.
ORGANISATIONS = "organisations"
# What an organisation has several of: "the benefits service".
PARTS = frozenset({"department", "service"})


@cache
def words(*sections: str) -> frozenset[str]:
    """The words of one list or several, in lower case."""
    return frozenset(word for section in sections for word in word_list(LEXICON, section))


@cache
def phrases(section: str) -> re.Pattern[str]:
    """A pattern that finds the words and phrases of a section among the items of a row, each with a space before it."""
    printed = words(section) | {word.replace("-", " - ") for word in words(section)}
    return re.compile(rf" {alternation(printed)}(?![^ ])")


def has_phrase(text: str, section: str) -> bool:
    """Whether a text in small letters has a word or phrase of a section, between spaces."""
    return phrases(section).search(f" {text}") is not None


@cache
def verbs() -> Mapping[str, str]:
    """Verbs, with what they do to a grade: "rated" is a verdict, "slipped" a change."""
    return lexicon(LEXICON, "verbs")


@cache
def nouns(*kinds: str) -> frozenset[str]:
    """Nouns of one kind or several: what a grade is called ("grade"), what is graded ("graded"), names of the whole ("whole")."""
    return frozenset(noun for noun, found in lexicon(LEXICON, "nouns").items() if found in kinds)


@cache
def inflections() -> Mapping[str, str]:
    """Forms of the verbs inside grades: "required" is "requires"."""
    return lexicon(LEXICON, "inflections")


def singular(noun: str) -> str:
    """A noun as of one: "authority" of "authorities"."""
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


def kinds_of(noun: Sequence[str]) -> frozenset[str] | None:
    """The kinds that a noun may describe, its last words if not all: "school" of "boarding school"."""
    described = lexicon(ORGANISATIONS, "descriptions")
    known = next(
        (described[phrase] for start in range(len(noun)) if (phrase := " ".join(noun[start:])) in described and phrase not in PARTS), None
    )
    return word_list(ORGANISATIONS, f"description_kinds.{known}") if known else None


def is_body(noun: Sequence[str]) -> bool:
    """Whether a noun is of a body that is graded, though its last word may be a part of others: "the regional *ambulance service*"."""
    return len(noun) > 1 and noun[-1] in PARTS and kinds_of(noun[-2:]) is not None
