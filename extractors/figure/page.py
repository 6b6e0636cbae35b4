"""A page: what the readers of figures look at, a doc's folded text with its numerals that may be figures."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from extractors.figure.numerals import Numeral
from extractors.reading import block_at, blocks, folded, sentence_around, sentences, small, text_of
from extractors.tokens import token_at, tokens

# How far to the left a reader may look for words that belong to a number.
REACH = 80
# The kind of "three stars": it is no figure, but what it is compared to ("up from two") is none either.
GRADE = "grade"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a number was read as; `start:end` are its words, `first` is where its numeral starts and `last` where its unit ends.

    A bare number, which takes kind and unit from another one, has the kind "".
    """

    start: int
    end: int
    first: int
    last: int
    kind: str
    value: float
    rule: str
    value_max: float | None = None
    of_total: float | None = None
    unit: str | None = None
    noun: str | None = None
    qualifier: str = "exact"
    per: str | None = None
    scale: float = 1

    def with_unit_of(self, other: "Reading", rule: str) -> "Reading":
        """The same number with the kind and unit of `other`."""
        return replace(self, kind=other.kind, unit=other.unit, noun=other.noun, rule=rule)


@dataclass(frozen=True)
class Page:
    """A doc, its folded text, the same in small letters, its numerals in order, where its tokens, blocks and sentences start."""

    doc: Doc
    text: str
    small: str
    numerals: Sequence[Numeral]
    starts: Sequence[int]
    blocks: Sequence[int]
    sentences: Sequence[int]

    def printed(self, start: int, end: int) -> str:
        """The words at `start:end` as the article prints them."""
        return text_of(self.doc)[start:end]

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two characters stand in one sentence."""
        return bisect_right(self.sentences, one) == bisect_right(self.sentences, other)

    def before(self, offset: int) -> str:
        """The words of the block just before `offset`."""
        return self.text[max(self.blocks[max(0, bisect_right(self.blocks, offset) - 1)], offset - REACH) : offset]

    def small_before(self, offset: int) -> str:
        """The same in small letters."""
        return self.small[max(self.blocks[max(0, bisect_right(self.blocks, offset) - 1)], offset - REACH) : offset]

    def block_end(self, offset: int) -> int:
        """Where the block around `offset` ends."""
        return block_at(self.doc, offset)[1]

    def numeral_at(self, offset: int) -> Numeral | None:
        """The numeral that starts at `offset`, or None."""
        position = bisect_left(self.numerals, offset, key=lambda numeral: numeral.start)
        found = self.numerals[position] if position < len(self.numerals) else None
        return found if found and found.start == offset else None

    def sentence(self, offset: int) -> tuple[int, int]:
        """Where the sentence around the character at `offset` starts and ends."""
        return sentence_around(self.doc, offset)

    def token(self, offset: int) -> Token:
        """The token that the character at `offset` stands in."""
        return token_at(self.doc, offset)

    def tokens(self, offset: int) -> Iterator[Token]:
        """The tokens that start at `offset` or later, up to the end of the block, without white space."""
        end = self.block_end(offset)
        for position in range(bisect_right(self.starts, offset - 1), len(self.starts)):
            if self.starts[position] >= end:
                return
            if not self.doc[position].is_space:
                yield self.doc[position]

    def sentence_start(self, offset: int) -> bool:
        """Whether a sentence begins at `offset`, perhaps behind a quotation mark."""
        return re.search(r"(?:^|[.!?:]['\")]*\s+)['\"(]*$", self.before(offset)) is not None


def page(doc: Doc, numerals: Sequence[Numeral]) -> Page:
    """The page of `doc` with these numerals."""
    return Page(
        doc=doc,
        text=folded(doc),
        small=small(doc),
        numerals=numerals,
        starts=tokens(doc).starts,
        blocks=[start for start, _ in blocks(doc)],
        sentences=[start for start, _ in sentences(doc)],
    )
