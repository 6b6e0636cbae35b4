"""Headings: short blocks above a text or a list, and the organisation that what follows is about."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.organisations import Organisation
from extractors.rating.items import organisations_in
from extractors.rating.words import nouns, words
from extractors.reading import blocks, folded, once

Stretch = tuple[int, int]

# A heading is no longer, in characters.
LONGEST = 110
SENTENCE_ENDS = (".", "!", '"', "'", ",", ";")
# What may stand before the name that a heading opens with.
OPENINGS = frozenset({"", "the ", "- ", "• ", "* "})
# "The Old Rectory, Pendle Thorpe"; not "What was looked at"
NAME = re.compile(r"(?:The )?[A-Z][\w'.&()-]*(?:[ ,]+(?:[A-Z(&][a-z&][\w'.&()-]*|and|of|the|at|on))+$")


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading with the organisation it opens with; `organisation` is None where it has a name that is none we know."""

    start: int
    organisation: Organisation | None
    is_name: bool


def is_heading(text: str, stretch: Stretch) -> bool:
    """Whether a block of `text` is short and no sentence: a heading, or the line of a list."""
    start, end = stretch
    return end - start <= LONGEST and "\n" not in text[start:end] and not text[start:end].rstrip().endswith(SENTENCE_ENDS)


def heading_above(doc: Doc, offset: int) -> Heading | None:
    """The heading that the text at `offset` stands under, where it names somebody as other headings of the article do; else None."""
    found = once(doc, _headings)
    at = bisect_right(found, offset, key=lambda heading: heading.start) - 1
    if at < 0 or not found[at].is_name or not any(heading.organisation for heading in found):
        return None
    return found[at]


def _headings(doc: Doc) -> Iterator[Heading]:
    """The headings below the title, in order. One that names nobody ends the reach of the one before."""
    text = folded(doc)
    for start, end in blocks(doc)[1:]:
        if not is_heading(text, (start, end)):
            continue
        first = next(iter(organisations_in(doc, start, end)), None)
        if first is not None and text[start : first.start].lower() in OPENINGS and first.kind not in words("never_graded"):
            yield Heading(start=start, organisation=first, is_name=True)
        elif ":" not in text[start:end]:
            columns = set(text[start:end].lower().replace(",", " ").split()) & (nouns("grade") | words("headings"))
            yield Heading(start=start, organisation=None, is_name=not columns and NAME.match(text, start, end) is not None)
