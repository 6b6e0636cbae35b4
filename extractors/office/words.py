"""The words of a text as titles are made of them, and which of them a title may turn on."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple, overload

from spacy.tokens import Doc

from extractors import people
from extractors.heads import heads, singulars
from extractors.lexicon import word_list
from extractors.organisations import Organisation
from extractors.people import Person
from extractors.reading import folded, once, small
from extractors.tokens import tokens

DEFINITE = frozenset({"the", "its", "his", "her", "their", "our"})
INDEFINITE = frozenset({"a", "an", "another"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "HYPH", "POS", "VBG", "AFX", "FW"})
CALLING = re.compile(r"\w{3}(?:er|or|ist|ian|man|woman|eer|wright|smith|person|ologist)$")


class Word(NamedTuple):
    """A token, with its words folded and in lower case."""

    start: int
    end: int
    key: str
    tag: str
    capital: bool
    shouted: bool


class Words(Sequence[Word]):
    """The tokens of a text, each put together when it is asked for: few of an article's thousand stand near a title.

    `keys` and `tags` are those of all of them, to look through.
    """

    def __init__(self, doc: Doc) -> None:
        self._text = folded(doc)
        self._starts, self._ends, self.tags = tokens(doc)
        self._made: list[Word | None] = [None] * len(doc)
        text = small(doc)
        self.keys = [text[start:end] for start, end in zip(self._starts, self._ends, strict=True)]

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, at: int) -> Word: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Word]: ...

    def __getitem__(self, at: int | slice) -> Word | Sequence[Word]:
        if isinstance(at, slice):
            return [self[here] for here in range(*at.indices(len(self)))]
        word = self._made[at]
        if word is None:
            start, end = self._starts[at], self._ends[at]
            printed = self._text[start : min(end, start + 2)]
            word = self._made[at] = Word(start, end, self.keys[at], self.tags[at], printed[:1].isupper(), printed.isupper())
        return word

    def between(self, start: int, end: int) -> slice:
        """Which words lie between two offsets."""
        return slice(bisect_left(self._starts, start), bisect_right(self._ends, end))


def words(doc: Doc) -> Words:
    """The tokens of `doc`."""
    return once(doc, _words)[0]


def _words(doc: Doc) -> Iterator[Words]:
    yield Words(doc)


def person_at(doc: Doc, offset: int) -> Person | None:
    """The person whose name the character at `offset` belongs to, or None."""
    named = once(doc, people.extract)
    at = bisect_right(named, offset, key=lambda person: person.start) - 1
    return named[at] if at >= 0 and offset < named[at].end else None


def is_head(word: Word) -> bool:
    """Whether a title may turn on a word; short ones ("MS", "AM") count only as capitals."""
    if word.key not in heads():
        return False
    return word.shouted or word.key.removesuffix("s") not in word_list("roles", "capitals")


def is_verb(every: Sequence[Word], at: int) -> bool:
    """Whether a head is a verb where it stands: "to chair the inquiry", "who heads it", "Ian Bell chairs the board"."""
    if at == 0 or every[at].key not in word_list("roles", "head_verb"):
        return False
    if every[at - 1].key == "to" and at + 1 < len(every) and every[at + 1].key in ("the", "its", "a"):
        return True  # "to head the board", which the tagger takes for a noun
    if not every[at].tag.startswith("VB"):
        return False
    if at + 1 < len(every) and every[at + 1].key in ("of", "at"):
        return False  # "promoted to head of care", which the tagger takes for a verb
    before = every[at - 1]
    return before.key in word_list("roles", "verb_opener") or (before.tag == "NNP" and every[at].tag == "VBZ")


def is_calling(word: Word) -> bool:
    """Whether a word no list has is made like a trade: "wheelclamper", "trichologist", not "stranger" or "winter"."""
    made = word.tag == "NN" and not word.capital and CALLING.search(word.key) is not None
    return made and word.key not in word_list("roles", "no_calling") and word.key not in word_list("people", "kin")


def is_compound(every: Sequence[Word], at: int) -> bool:
    """Whether a word is an office with the one before it only: "ward sister", "lollipop lady"."""
    return at > 0 and f"{every[at - 1].key} {every[at].key}" in word_list("roles", "compound")


@cache
def turning() -> frozenset[str]:
    """The words that a title may turn on, alone or with the one before, but for trades that no list has."""
    return heads() | frozenset(words.rsplit(" ", 1)[-1] for words in word_list("roles", "compound"))


def is_plural(head: Word) -> bool:
    """Whether a head names several: "directors", not "boss" or "headmistress"."""
    return head.key in heads() and head.key not in singulars()


@dataclass(slots=True)
class Draft:
    """An office while it grows: its first and last word, its core (without "council" and the like), its head, what stands around."""

    first: int
    last: int
    outer_start: int
    outer_end: int
    core: int
    head: int
    times: set[str] = field(default_factory=set)
    organisation: Organisation | None = None
    hint: str | None = None
    part: str | None = None
    definite: bool = False
    indefinite: bool = False
