"""The period a figure covers, where its sentence gives one: "£210,000 in 2002/03", "between 1997 and 2013, 1,400 children"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors import dates
from extractors.dates import Date
from extractors.reading import folded, once, sentence_around

# Between a figure and the date that is its own: "in 2002/03", "in the year to March".
TIED = re.compile(r",?\s+(?:(?:so\s+far\s+)?(?:in|during|over|for|between|from|since|by|at)\s+(?:the\s+)?)?", re.I)


def period(doc: Doc, start: int, end: int) -> Date | None:
    """The date that says when the figure at `start:end` was true, or None.

    It is the date right behind the figure, or else the only date of the sentence.
    """
    first, last = sentence_around(doc, start)
    inside = [found for found in _dates_from(doc, first, last) if found.end <= start or found.start >= end]
    tied = next((found for found in inside if found.start >= end and TIED.fullmatch(folded(doc), end, found.start)), None)
    return tied or (inside[0] if len(inside) == 1 else None)


def _dates_from(doc: Doc, first: int, last: int) -> Sequence[Date]:
    """The dates that lie between two offsets."""
    found = once(doc, dates.extract)
    begin = bisect_left(found, first, key=lambda date: date.start)
    return [date for date in found[begin : bisect_left(found, last, key=lambda date: date.start)] if date.end <= last]
