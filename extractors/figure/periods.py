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


# Between a date and the figure it introduces: "Between 1997 and 2013, 1,400 children".
INTRODUCED = re.compile(r",?\s+")


def period(doc: Doc, start: int, end: int) -> Date | None:
    """The date that says when the figure at `start:end` was true: the one right behind it or right before it, or None.

    Any other date of the sentence may be that of something else: "failing in 2014, after the abuse of 1,400 children".
    """
    first, last = sentence_around(doc, start)
    text = folded(doc)
    for found in _dates_from(doc, first, last):
        if found.start >= end and TIED.fullmatch(text, end, found.start):
            return found
        if found.end <= start and INTRODUCED.fullmatch(text, found.end, start):
            return found
    return None


def _dates_from(doc: Doc, first: int, last: int) -> Sequence[Date]:
    """The dates that lie between two offsets."""
    found = once(doc, dates.extract)
    begin = bisect_left(found, first, key=lambda date: date.start)
    return [date for date in found[begin : bisect_left(found, last, key=lambda date: date.start)] if date.end <= last]
