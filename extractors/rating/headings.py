"""Headings: short blocks above a text or a list, and the organisation that what follows is about."""

from collections.abc import Iterator
from bisect import bisect_right

from spacy.tokens import Doc

from extractors.organisations import Organisation
from extractors.rating.items import organisations_in
from extractors.rating.words import words
from extractors.reading import blocks, folded, once

Stretch = tuple[int, int]

# A heading is no longer, in characters.
LONGEST = 110
SENTENCE_ENDS = (".", "!", '"', "'", ",", ";")


def is_heading(text: str, stretch: Stretch) -> bool:
    """Whether a block of `text` is short and no sentence: a heading, or the line of a list."""
    start, end = stretch
    return end - start <= LONGEST and "\n" not in text[start:end] and not text[start:end].rstrip().endswith(SENTENCE_ENDS)


def heading_above(doc: Doc, offset: int) -> Organisation | None:
    """The organisation named by the heading that the text at `offset` stands under, or None."""
    found = once(doc, _headings)
    at = bisect_right(found, offset, key=lambda heading: heading[0]) - 1
    return found[at][1] if at >= 0 else None


def _headings(doc: Doc) -> Iterator[tuple[int, Organisation | None]]:
    """Where each heading that opens with an organisation begins, with the organisation; a heading without one ends its reach."""
    text = folded(doc)
    for start, end in blocks(doc)[1:]:
        if not is_heading(text, (start, end)):
            continue
        first = next(iter(organisations_in(doc, start, end)), None)
        if first is not None and first.start - start <= 2 and first.kind not in words("never_graded"):
            yield start, first
        elif ":" not in text[start:end]:
            yield start, None
