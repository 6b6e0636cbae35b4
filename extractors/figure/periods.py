"""The period a figure covers, where its sentence gives one: "£210,000 in 2002/03", "between 1997 and 2013, 1,400 children"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from extractors import dates
from extractors.dates import Date
from extractors.reading import folded, once, sentence_around

# What a counted noun is to the verb that tells of it, and what ties a date to that verb.
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "oprd"})
WITHIN = frozenset({"in", "during", "over", "on", "between", "from", "throughout", "for"})
# Between a figure and the date that is its own: "in 2002/03", "in the year to March".
TIED = re.compile(r",?\s+(?:(?:so\s+far\s+)?(?:in|during|over|for|between|from|since|by|at)\s+(?:the\s+)?)?", re.I)
# Before a date that opens a sentence, and between it and the figure it introduces: "Between 1997 and 2013, 1,400 children".
OPENING = re.compile(r"['\"]?(?:\w+\s){0,2}")
INTRODUCED = re.compile(r",?\s+")


def period(doc: Doc, start: int, end: int) -> Date | None:
    """The date that says when the figure at `start:end` was true, or None.

    It is the one right behind it or right before it, or the only one of the sentence where both hang on one verb. Any other
    may be the date of something else: "failing in 2014, after the abuse of 1,400 children".
    """
    first, last = sentence_around(doc, start)
    text = folded(doc)
    near = _dates_from(doc, first, last)
    for found in near:
        if found.start >= end and TIED.fullmatch(text, end, found.start):
            return found
        if found.end <= start and OPENING.fullmatch(text, first, found.start) and INTRODUCED.fullmatch(text, found.end, start):
            return found
    if len(near) == 1 and not near[0].start <= start < near[0].end:
        verb = _verb_of_figure(doc, start, end)
        return near[0] if verb is not None and verb == _verb_of_date(doc, near[0]) else None
    return None


def _verb_of_figure(doc: Doc, start: int, end: int) -> Token | None:
    """The verb whose subject or object the counted noun is."""
    span = doc.char_span(start, end, alignment_mode="expand")
    noun = span.root if span else None
    return noun.head if noun is not None and noun.dep_ in ARGUMENTS and noun.head.tag_.startswith("VB") else None


def _verb_of_date(doc: Doc, found: Date) -> Token | None:
    """The verb that a date hangs on, alone ("last year") or by a preposition that does not part it from the fact ("in", not "until")."""
    span = doc.char_span(found.start, found.end, alignment_mode="expand")
    if not span:
        return None
    head = span.root.head if span.root.tag_ != "IN" else span.root
    if head.tag_ == "IN":
        head = head.head if head.lower_ in WITHIN else head
    return head if head.tag_.startswith("VB") else None


def _dates_from(doc: Doc, first: int, last: int) -> Sequence[Date]:
    """The dates that lie between two offsets."""
    found = once(doc, dates.extract)
    begin = bisect_left(found, first, key=lambda date: date.start)
    return [date for date in found[begin : bisect_left(found, last, key=lambda date: date.start)] if date.end <= last]
