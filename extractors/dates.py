"""Dates: what the article says of when, as in "on 3 June", "last winter" or "between 1997 and 2013".

A date is a period with both ends included (see `periods`), never narrower than the words: "March" is the month. The text
is read into expressions (see `date`), and each is resolved, in reading order, against the day the article appeared or
the date named before it. Without a publication date what needs one is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from spacy.tokens import Doc

from extractors.date.expression import Expression, Setting
from extractors.date.order import Order, order
from extractors.date.reader import expressions
from extractors.date.tense import Tense, tense_at
from extractors.mention import Mention, evidence
from extractors.periods import Period
from extractors.reading import BLOCK_BREAK, folded, once, published

LINKED = re.compile(r"(?:\s\w+){0,3}\sand(?:\s\w+){0,4}\s")  # no comma: nothing parts the two
NEAR = 5  # how many dates back a date may hang on one


@dataclass(frozen=True, kw_only=True)
class Date(Mention):
    """A period that the article names: `date_from` and `date_to` both belong to it, a day has them equal.

    `relative` tells that the words needed the day of publication. `anchor` is the day they were resolved against, where
    one was needed: publication, or the first day of the date named before.
    """

    table: ClassVar[str] = "dates"
    date_from: date
    date_to: date
    precision: str
    relative: bool
    anchor: date | None = None


def extract(doc: Doc) -> Iterator[Date]:
    """Yield the dates in `doc`, in reading order."""
    named: list[Date] = []
    for expression in once(doc, expressions):
        for found in _resolved(doc, expression, named):
            named.append(found)
            yield found


def left_out(doc: Doc) -> int:
    """How many date expressions of `doc` are left out because the page does not say when the article appeared."""
    return 0 if published(doc) else sum(expression.relative for expression in once(doc, expressions))


def _resolved(doc: Doc, expression: Expression, named: list[Date]) -> Iterator[Date]:
    """The mention of an expression, or those of its parts where the whole makes no sense."""
    near = _near(doc, expression, named) if expression.thread else []
    tense = tense_at(doc, expression.start, expression.end) if expression.tensed else None
    setting = Setting(
        published=published(doc),
        tense=tense,
        named=tuple(Period(one.date_from, one.date_to) for one in near),
        order=order(doc) if expression.ambiguous else Order.DAY,
    )
    period = _coordinated(doc, expression, setting, named) or expression.resolve(setting)
    if period is None:
        for part in expression.parts:
            yield from _resolved(doc, part, named)
        return
    relative = near[0].relative if near else expression.relative
    yield Date(
        **evidence(doc, expression.start, expression.end, rule=_rule(expression, setting)),
        date_from=period.first,
        date_to=period.last,
        precision=_precision(expression.unit, period),
        relative=relative,
        anchor=near[0].date_from if near else setting.published if relative else None,
    )


def _coordinated(doc: Doc, expression: Expression, setting: Setting, named: list[Date]) -> Period | None:
    """The turn after the date that "and" links an open one with: "joined in March 2009 and left in June"."""
    cycle, before = expression.cycle, named[-1] if named else None
    if cycle is None or cycle.weekly or setting.tense is not Tense.PAST or before is None or before.relative:
        return None
    if not LINKED.fullmatch(folded(doc), before.end, expression.start) or not before.text[-4:].isdigit():
        return None
    found = cycle.after(before.date_to)
    return found if found and setting.published and found.last <= setting.published else None


def _precision(unit: str, period: Period) -> str:
    """The kind of period: what is a year after July is a July."""
    if unit != "year" or period.months == 12:
        return unit
    return {1: "month", 3: "quarter"}.get(period.months or 0, "range")


def _near(doc: Doc, expression: Expression, named: list[Date]) -> list[Date]:
    """The dates named before in the same paragraph or the one before, the last first, but not the dateline's.

    Who is quoted does not hang his dates on those of the article: none is before an opening quotation mark.
    """
    text, start = folded(doc), expression.start
    block = text.rfind(BLOCK_BREAK, 0, start) + 1
    near = [one for one in named[-NEAR:] if text.count(BLOCK_BREAK, one.end, start) <= 1]
    near = [one for one in near if text.count('"', max(one.end, block), start) % 2 == 0]
    return [one for one in reversed(near) if one.relative or one.date_from != published(doc)]


def _rule(expression: Expression, setting: Setting) -> str:
    """The name of the rule, with the tense or the order where that decided."""
    if expression.ambiguous:
        return f"{expression.rule}, {setting.order}"
    return f"{expression.rule}, {setting.tense or 'nearest'}" if expression.tensed else expression.rule
