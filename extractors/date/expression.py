"""An expression: the words of a date, read into a function from a setting to a period.

"Last June" is the turn of a cycle, "three weeks ago" a distance from publication, "the following day" hangs on the date
named before; "June" leaves the turn open, and the tense of its clause tells it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from extractors.date.order import Order
from extractors.date.tense import Tense
from extractors.date.words import unit_of, year_of
from extractors.lexicon import key_of, lexicon
from extractors.periods import UNITS, Cycle, Period, fiscal_years, years


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What dates are resolved against: the day of publication, the periods named before (the last first), the tense, the order."""

    published: date | None
    named: tuple[Period, ...] = ()
    tense: Tense | None = None
    order: Order = Order.DAY


Resolve = Callable[[Setting], Period | None]


@dataclass(frozen=True, kw_only=True)
class Expression:
    """Words at `start:end` that mean a period of a kind (`unit`), which `resolve` finds in a setting.

    `cycle` is set while the words leave open which turn of it they mean. `relative` words need the day of publication,
    those with `thread` the date named before, `tensed` ones the tense of their clause, `weak` ones a cue beside them;
    `ambiguous` ones can be read with the day or the month first.
    `parts` stand for themselves where the whole makes no sense.
    """

    start: int
    end: int
    rule: str
    unit: str
    resolve: Resolve
    relative: bool = False
    thread: bool = False
    weak: bool = False
    tensed: bool = False
    ambiguous: bool = False
    cycle: Cycle | None = None
    parts: tuple["Expression", ...] = ()


def fixed(match: re.Match[str], rule: str, unit: str, period: Period | None, *, weak: bool = False) -> Expression | None:
    """Words that mean the same whenever they are printed."""
    if period is None:
        return None
    return Expression(start=match.start(), end=match.end(), rule=rule, unit=unit, resolve=lambda _: period, weak=weak)


def from_publication(match: re.Match[str], rule: str, unit: str, find: Callable[[date], Period | None]) -> Expression:
    """Words that count from the day of publication."""

    def resolve(setting: Setting) -> Period | None:
        return find(setting.published) if setting.published else None

    return Expression(start=match.start(), end=match.end(), rule=rule, unit=unit, resolve=resolve, relative=True)


def from_named(match: re.Match[str], rule: str, unit: str, find: Callable[[tuple[Period, ...]], Period | None]) -> Expression:
    """Words that hang on the date named before."""
    resolve: Resolve = lambda setting: find(setting.named)  # noqa: E731
    return Expression(start=match.start(), end=match.end(), rule=rule, unit=unit, resolve=resolve, thread=True)


def turn(match: re.Match[str], rule: str, unit: str, cycle: Cycle, *, weak: bool = False) -> Expression:
    """The turn of a cycle that the HEAD or TAIL of a pattern tells, or an expression that leaves it open."""
    groups, number = match.groupdict(), year_of(match)
    if number is not None:
        whole = years(number)
        found = cycle.within(whole) if whole else None
        return Expression(start=match.start(), end=match.end(), rule=rule, unit=unit, resolve=lambda _: found)
    if groups.get("outer") and not _open_year(match, cycle):
        return within(match, rule, unit, cycle)
    if pick := groups.get("pick"):
        return from_publication(match, rule, unit, lambda day: picked(cycle, pick, day))
    if thread := groups.get("thread"):
        return from_named(match, rule, unit, lambda named: threaded(cycle, thread, named))
    resolve: Resolve = lambda setting: by_tense(cycle, setting)  # noqa: E731
    return Expression(
        start=match.start(), end=match.end(), rule=rule, unit=unit, resolve=resolve,
        relative=True, weak=weak and not groups.get("part"), tensed=True, cycle=cycle,
    )  # fmt: skip


def _open_year(match: re.Match[str], cycle: Cycle) -> bool:
    """Whether the TAIL says "of the year": the tense tells of which, as if nothing was said."""
    return key_of(match["outer"]) == "year" and not (match["outer_pick"] or match["outer_thread"] or cycle.weekly)


def within(match: re.Match[str], rule: str, unit: str, cycle: Cycle) -> Expression:
    """The turn of a cycle that lies in the TAIL's "last year", "this month", "the following week", "the year"."""
    groups = match.groupdict()
    outer, thread, pick = outer_cycle(match["outer"]), groups.get("outer_thread"), groups.get("outer_pick") or "this"
    if thread:
        return from_named(match, rule, unit, lambda named: turn_within(cycle, threaded(outer, thread, named)))
    return from_publication(match, rule, unit, lambda day: turn_within(cycle, picked(outer, pick, day)))


def turn_within(cycle: Cycle, whole: Period | None) -> Period | None:
    """The turn of a cycle that lies in `whole`; None where there is no whole."""
    return cycle.within(whole) if whole else None


def picked(cycle: Cycle, pick: str, day: date) -> Period | None:
    """The turn of a cycle that "last", "this" or "next" means, seen from `day`."""
    return {"last": cycle.last, "this": cycle.this, "next": cycle.next}[lexicon("dates", "picks")[key_of(pick)]](day)


def threaded(cycle: Cycle, thread: str, named: tuple[Period, ...]) -> Period | None:
    """The turn that "that", "the previous" or "the following" means; a weekday hangs on a day, never on a month."""
    base = next((period for period in named if not (cycle.weekly and period.months)), None)
    return beside(cycle, lexicon("dates", "threads")[key_of(thread)], base) if base else None


def beside(cycle: Cycle, which: str, base: Period) -> Period | None:
    """The "last", "same" or "next" turn of a cycle, seen from `base`."""
    if which == "same":
        return cycle.this(base.first)
    return cycle.last(base.first) if which == "last" else cycle.after(base.last)


def by_tense(cycle: Cycle, setting: Setting) -> Period | None:
    """The turn of a cycle that is nearest to publication among those the tense allows."""
    if setting.published is None:
        return None
    find = {Tense.PAST: cycle.latest, Tense.FUTURE: cycle.earliest, None: cycle.nearest}[setting.tense]
    return find(setting.published) or cycle.nearest(setting.published)


def around(match: re.Match[str], inner: Expression, rule: str, unit: str, change: Callable[[Period], Period | None]) -> Expression:
    """What `change` makes of the period of `inner`, whose words follow those of `match`."""

    def resolve(setting: Setting) -> Period | None:
        base = inner.resolve(setting)
        return change(base) if base else None

    return replace(inner, start=match.start(), rule=rule, unit=unit, resolve=resolve, weak=False, cycle=None, parts=(inner,))


def outer_cycle(words: str) -> Cycle:
    """The cycle of a TAIL's "week", "year", "school year"; the seasons of sport begin in August."""
    begins = lexicon("dates", "fiscal").get(key_of(words), "8")
    return UNITS[unit_of(words)] if key_of(words) in lexicon("dates", "units") else fiscal_years(int(begins))
