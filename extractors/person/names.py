"""Names as they are printed: the stretches of a run of capitalised words that may be a person's name.

A run is cut where a form of address, an office or a thing stands in it: "Rotherham Council Chief Executive Sharon Kemp
MBE" holds "Sharon Kemp", with an office before it. "Thomas Telford School" holds no name: the word after one makes it the
name of a thing. Whether a candidate is a person is for `people` to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from nameparser import Lexicon, ParsedName, Parser
from spacy.tokens import Doc

from extractors.heads import heads, singular
from extractors.lexicon import word_list
from extractors.person.known import given_names, honorifics
from extractors.person.runs import Kind, Word, runs
from extractors.reading import folded, text_of

LONGEST_NAME = 5  # words, particles among them
# "Head of Fundraising Ann Orde", "Director of Operations Ann Orde"
ABSTRACT = re.compile(r"[a-z]{4,}(?:ing|tions?|ments?|ances?|ics|ity|ology|ships?)")
OF = re.compile(r"\b(?:for|of) $")
MONTHS = frozenset({"march", "april", "may", "june", "august"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a name. `start` takes in the honorific, `first` is where the name itself begins.

    `full` tells that a given name and a surname may be in it. `left` and `right` are the words of the same run on either
    side, `weak_end` tells that the last word is more often a thing than a surname ("Rebecca Hall").
    """

    start: int
    first: int
    end: int
    name: str
    keys: tuple[str, ...]
    honorific: str | None
    full: bool
    left: Word | None
    right: Word | None
    possessive: bool
    weak_end: bool


def candidates(doc: Doc) -> Iterator[Candidate]:
    """What may be a person's name in `doc`, in reading order: full names, and single words of capitalised runs."""
    text = text_of(doc)
    for run in runs(folded(doc)):
        for first, last in _segments(text, run):
            candidate = _candidate(text, run, first, last)
            if candidate is not None:
                yield candidate


@lru_cache(maxsize=4096)
def parsed(name: str) -> ParsedName:
    """`name`, which has no honorific, in its parts; "Van" may be a given name, "Dean" and "Prince" always are names."""
    return _parser().parse(name)


def _segments(text: str, run: list[Word]) -> Iterator[tuple[int, int]]:
    """The stretches of the run (first word, one past the last) that hold nothing but a name."""
    at = 0
    while at < len(run):
        end = at
        while end < len(run) and _continues(run, at, end):
            end += 1
        if end > at:
            yield _trimmed(run, at, end, of=OF.search(text, max(0, run[at].start - 5), run[at].start) is not None), end
        at = max(end, at + 1)


def _continues(run: list[Word], first: int, at: int) -> bool:
    """Whether word `at` goes on with the name that began at `first`."""
    word = run[at]
    if at > first and run[at - 1].kind is Kind.GENERATION:
        return False
    if word.kind in (Kind.NAME, Kind.PARTICLE):
        return True
    if word.key == "st" and at > first and run[at - 1].key in given_names():
        return at + 1 < len(run) and run[at + 1].kind is Kind.NAME  # "Edwina St John-Cox"
    if at == first and _is_given_in_two(word.key) and word.kind is not Kind.HONORIFIC:
        return at + 1 < len(run) and run[at + 1].kind is Kind.NAME  # "Bill Hexham"
    if word.key in word_list("people", "opener_surname") and at == first + 1 == len(run) - 1:
        return run[first].key in given_names()  # "Omar Said"
    if word.kind is Kind.GENERATION:
        return at > first
    return _weak_surname(run, first, at)


def _is_given_in_two(key: str) -> bool:
    """Whether a word is a given name, or begins as one in two parts: "ANNE-MARIE", not "Pen-y-bont"."""
    return key.split("-")[0] in given_names() and key.count("-") < 2


def _weak_surname(run: list[Word], first: int, at: int) -> bool:
    """Whether a word like "Hall" ends a name: alone in its run, after a form of address, or after a lone given name."""
    if run[at].key not in word_list("people", "thing_weak"):
        return False
    if at + 1 < len(run) and run[at + 1].kind not in (Kind.SUFFIX, Kind.GENERATION, Kind.HONORIFIC):
        return False
    if at == first:
        return first == 0 or run[first - 1].kind in (Kind.HONORIFIC, Kind.OPENER)
    if at - first > 1 and not _is_addressed(run, first) and not _goes_between(run[at - 1]):
        return False  # "Marie Finch House"
    return _is_addressed(run, first) or run[first].key.split("-")[0] in given_names() or len(run[first].key) == 1


def _goes_between(word: Word) -> bool:
    """Whether a word goes between a given name and a surname: a second given name, an initial, a particle."""
    return word.kind is not Kind.NAME or len(word.key) < 3 or word.key in given_names()


def _is_addressed(run: list[Word], first: int) -> bool:
    return first > 0 and run[first - 1].kind is Kind.HONORIFIC


def _trimmed(run: list[Word], first: int, end: int, *, of: bool) -> int:
    """`first`, or the word after what stands before a full name: "Architect Xu Lan", "Big Jim Shaw", "MP for Lamsey John Shaw"."""
    while end - first > 2 and (
        run[first].key in _offices()
        or (run[first + 1].key in given_names() and (_stands_before_names(run[first].key) or (of and run[first].key not in given_names())))
    ):
        first += 1
    return first


def _stands_before_names(key: str) -> bool:
    """Whether a given name after a word shows it to be no part of the name: "Big", "Author", "June", "of Fundraising"."""
    return key in _before_given() or ABSTRACT.fullmatch(key) is not None


def _candidate(text: str, run: list[Word], first: int, end: int) -> Candidate | None:
    words = run[first:end]
    if len(words) > LONGEST_NAME or all(word.kind in (Kind.PARTICLE, Kind.GENERATION) for word in words):
        return None
    begin = first
    while begin > 0 and run[begin - 1].kind is Kind.HONORIFIC:
        begin -= 1
    printed = [text[word.start : word.end] + ("." if text[word.end : word.end + 1] == "." and len(word.key) == 1 else "") for word in words]
    return Candidate(
        start=run[begin].start,
        first=words[0].start,
        end=words[-1].end,
        name=" ".join(printed),
        keys=tuple(word.key.strip(".") for word in words if word.kind is not Kind.GENERATION),
        honorific=_honorific(run[begin:first]),
        full=sum(word.kind not in (Kind.PARTICLE, Kind.GENERATION) for word in words) > 1,
        left=run[begin - 1] if begin else None,
        right=run[end] if end < len(run) else None,
        possessive=words[-1].possessive,
        weak_end=words[-1].key in word_list("people", "thing_weak"),
    )


def _honorific(words: Sequence[Word]) -> str | None:
    """The canonical form of a form of address, or of the last of several ("Professor Sir")."""
    for begin in range(len(words)):
        known = honorifics().get(" ".join(word.key for word in words[begin:]))
        if known:
            return known
    return None


@cache
def _offices() -> frozenset[str]:
    """The nouns of offices and jobs, singular and plural."""
    return frozenset(head for head in heads() if singular(head) in word_list("roles", "head"))


@cache
def _before_given() -> frozenset[str]:
    compounds = {words.rsplit(" ", 1)[-1] for words in word_list("roles", "compound")}  # "Head Girl Ann Bell"
    return MONTHS | word_list("people", "place") | word_list("people", "by_name") | word_list("roles", "head_weak") | compounds


@cache
def _parser() -> Parser:
    default = Lexicon.default()
    return Parser(lexicon=default.remove(titles=default.titles))
