"""Parts of what was counted before: "12 of them", "two of which", "children in care, all 688 of them"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.figure.counting import INVARIABLE, Phrase, noun_phrase
from extractors.figure.page import Page, Reading
from extractors.figure.shares import PARTITIVE

# "children in care, all 688 of them"
APPOSED = re.compile(r",\s+(?:all\s+)?$", re.I)
# How many words back "them" may stand for a noun, and what is no noun of its own.
FARTHEST = 20
MODIFYING = frozenset({"compound", "nmod", "amod", "poss", "npadvmod"})


def of_them(page: Page, reading: Reading, told: Sequence[Reading]) -> Reading | None:
    """As in "12 of them", "two of which": so many of what was counted before, or of the noun that "them" stands for."""
    if reading.value == 1:
        return None
    match = PARTITIVE.match(page.text, reading.last)
    end = match.end() if match else reading.end
    reading = replace(reading, kind="count", end=end, last=end, rule="of them")
    before = next((other for other in reversed(told) if other.kind in {"count", "ratio"} and other.unit), None)
    near = before is not None and page.same_sentence(before.start, reading.start)
    noun = None if near else _noun_before(page, reading, before)
    if noun is not None:
        return counted_as(page, reading, noun)
    if before is None:
        return reading
    return replace(reading, unit=before.unit, noun=before.noun)


def _noun_before(page: Page, reading: Reading, counted: Reading | None) -> Phrase | None:
    """What "them" stands for where its sentence gives no number of it, as in "children in care, all 688 of them".

    That is the noun it stands beside, or the last one before it, unless the sentence before has `counted` things.
    """
    first, _ = page.sentence(reading.start)
    apposed = APPOSED.search(page.before(reading.first)) is not None
    if not apposed and counted is not None and counted.start >= page.sentence(max(0, first - 2))[0]:
        return None
    position = page.token(reading.first).i
    for token in reversed(page.doc[max(0, position - FARTHEST) : position]):
        if (token.tag_ == "NNS" or token.lower_ in INVARIABLE) and token.dep_ not in MODIFYING:
            return noun_phrase(token)
    return None


def counted_as(page: Page, reading: Reading, found: Phrase) -> Reading:
    """`reading` with the unit that `found` names."""
    return replace(reading, unit=page.printed(found.start, found.end), noun=found.noun)
