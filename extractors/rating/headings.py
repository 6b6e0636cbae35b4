"""Headings: short blocks above a text or a list, and the organisation that what follows is about."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from extractors import organisations
from extractors.organisations import Organisation
from extractors.rating.short_names import organisations_in
from extractors.rating.words import nouns, words
from extractors.reading import BLOCK_BREAK, blocks, folded, once

Stretch = tuple[int, int]

# Between two blocks.
BREAK = len(BLOCK_BREAK)

# A heading is no longer, in characters.
LONGEST = 110
SENTENCE_ENDS = (".", "!", '"', "'", ",", ";")
# A name and its address have no more parts: "The Old Dairy, Hove Green, Kent".
CELLS = 3
# What may stand before the name that a heading opens with.
OPENINGS = frozenset({"", "the ", "- ", "• ", "* "})
# "The Old Dairy, Hove Green"; not "What was looked at"
NAME = re.compile(r"(?:The )?[A-Z][\w'.&()-]*(?:[ ,]+(?:[A-Z(&][a-z&][\w'.&()-]*|and|of|the|at|on))+$")


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading with the organisation it opens with; `organisation` is None where it has a name that is none we know."""

    start: int
    end: int
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
    """The headings below the title, in order. One that names nobody ends the reach of the one before, and so does a list of names."""
    text = folded(doc)
    lines = [(start, end, _opening(doc, start, end)) for start, end in blocks(doc)[1:] if is_heading(text, (start, end))]
    listed = {start for one, other in pairwise(lines) if one[2] and other[2] and other[0] - one[1] == BREAK for start in (one[0], other[0])}
    for start, end, organisation in lines:
        if organisation is not None:
            yield Heading(start=start, end=end, organisation=organisation, is_name=start not in listed)
        elif ":" not in text[start:end]:
            yield Heading(start=start, end=end, organisation=None, is_name=_is_strange(text, start, end))


def _opening(doc: Doc, start: int, end: int) -> Organisation | None:
    """The organisation that a heading opens with, or names in capitals."""
    first = next(iter(organisations_in(doc, start, end)), None)
    if first is None:
        return _told_below(doc, folded(doc)[start:end])
    opens = folded(doc)[start : first.start].lower() in OPENINGS and first.kind not in words("never_graded")
    return first if opens else None


def _told_below(doc: Doc, heading: str) -> Organisation | None:
    """The organisation that a heading opens with, where only the text tells that it is one: "HARTFELL PARK", "The Elms and Number Six"."""
    named = (mention for mention in once(doc, organisations.extract) if mention.kind not in words("never_graded"))
    opening = f"{heading.upper().removeprefix('THE ')} "
    return next((mention for mention in named if mention.text[:1].isupper() and opening.startswith(f"{mention.text.upper()} ")), None)


def _is_strange(text: str, start: int, end: int) -> bool:
    """Whether a heading has a name that is none we know, not that of a column."""
    cells = text[start:end].lower().split(", ")
    columns = len(cells) > CELLS or cells[0] in nouns("graded") or set(" ".join(cells).split()) & (nouns("grade") | words("headings"))
    return not columns and (NAME.match(text, start, end) is not None or (text[start:end].isupper() and text[start:end].title() in text))
