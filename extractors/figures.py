"""Figures: what the article counts or measures, as in "1,400 children", "seven out of 18 cases" or "£3.4m".

Numerals are found first; each is then read with the words around it (see `figure`): as a share of a whole, an amount with a
unit, an age, or a count of the things named behind it. A number that stands alone takes its unit from the figure before
it. A figure keeps the unit it was printed with; nothing is converted but magnitudes ("£3.4m" is 3400000 GBP).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from spacy.tokens import Doc

from extractors.figure.page import Reading, page
from extractors.figure.periods import period
from extractors.figure.reader import readings
from extractors.figure.refusals import candidates
from extractors.mention import Mention, evidence


@dataclass(frozen=True, kw_only=True)
class Figure(Mention):
    """A number that counts or measures something.

    `value_max` is the other end of a range, `of_total` the whole of a ratio. `unit` is the counted noun phrase as printed,
    or the measure; `noun` the head of that phrase. `per` says what a rate is told for ("hour"). `figure_from` and
    `figure_to` are the period the figure covers, where the sentence gives one.
    """

    table: ClassVar[str] = "figures"
    kind: str
    value: float
    value_max: float | None
    of_total: float | None
    unit: str | None
    noun: str | None
    qualifier: str
    per: str | None
    figure_from: date | None
    figure_to: date | None


def extract(doc: Doc) -> Iterator[Figure]:
    """Yield the figures in `doc`, in reading order."""
    for reading in readings(page(doc, candidates(doc))):
        yield _figure(doc, reading)


def _figure(doc: Doc, reading: Reading) -> Figure:
    covered = period(doc, reading.start, reading.end)
    return Figure(
        **evidence(doc, reading.start, reading.end, rule=reading.rule),
        kind=reading.kind,
        value=reading.value,
        value_max=reading.value_max,
        of_total=reading.of_total,
        unit=reading.unit,
        noun=reading.noun,
        qualifier=reading.qualifier,
        per=reading.per,
        figure_from=covered.date_from if covered else None,
        figure_to=covered.date_to if covered else None,
    )
