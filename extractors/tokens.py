"""The tokens of an article as columns, read from spaCy all at once: a `Token` for each would cost more than most rules."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from extractors.reading import once


class Tokens(NamedTuple):
    """Where each token of a doc begins and ends, and its part of speech (Penn), "" where no tagger told."""

    starts: Sequence[int]
    ends: Sequence[int]
    tags: Sequence[str]


def tokens(doc: Doc) -> Tokens:
    """The tokens of `doc`."""
    return once(doc, _tokens)[0]


def token_at(doc: Doc, offset: int) -> Token:
    """The token that the character at `offset` stands in; the one before, where it is a space between two."""
    return doc[max(0, bisect_right(tokens(doc).starts, offset) - 1)]


def _tokens(doc: Doc) -> Iterator[Tokens]:
    starts, lengths, tags = doc.to_array(["IDX", "LENGTH", "TAG"]).T.tolist()
    names = {tag: doc.vocab.strings[tag] for tag in set(tags)}
    ends = [start + length for start, length in zip(starts, lengths, strict=True)]
    yield Tokens(starts=starts, ends=ends, tags=[names[tag] for tag in tags])
