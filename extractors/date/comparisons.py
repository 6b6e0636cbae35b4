"""Rules for what is compared: "this time last year", "the same period last year", "the year-ago quarter", "ten years ago today"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from extractors.date.expression import Expression, Setting, by_tense, fixed, from_named, from_publication, picked
from extractors.date.names import names
from extractors.date.words import NUMBER, YEAR, number_of, pattern, year_number
from extractors.lexicon import alternation, key_of, lexicon
from extractors.periods import UNITS, Cycle, Period, moved, same_day, years

# "25 years ago this month", "ten years ago today", "a year ago this summer"
YEARS_AGO_NOW = pattern(rf"""
    (?P<number>{NUMBER})\s(?:years?|(?P<decades>decades?))\sago\s
    (?: (?P<when>today|tomorrow|yesterday)
      | (?P<pick>this|last|next)\s(?: (?P<unit>week|weekend|month) | (?P<name>{alternation(names())}) ) )""")
# "this time last year", "the same point next year"
THIS_TIME = pattern(r"(?:this|the\ssame)\s(?:time|point|stage)\s(?:(?:of|in)\s)?(?P<side>last|next)\syear")
# "the same period last year", "the corresponding month of 2012", "the same quarter a year earlier", "the year-ago quarter"
SAME_PERIOD = pattern(rf"""
    the\s (?: (?:same|corresponding|comparable|equivalent)\s (?P<unit>period|half|quarter|month|week|weekend|day)\s (?:(?:of|in)\s)?
               (?: (?P<last>last\syear) | the\s(?:previous|prior)\syear
                 | (?:a|the)\syear\s(?:ago|earlier|before|previously) | (?P<year>{YEAR}) )
             | (?:year-ago|year-earlier|prior-year|previous-year)\s (?P<alone>period|half|quarter|month|week) )""")
# "by year-end", "at year-end 1988", "before the month-end"
UNIT_END = pattern(rf"(?:the\s)?(?P<unit>year|month)[\s-]end(?:\s(?P<year>{YEAR}))?")
LENGTHS: Mapping[str, int] = MappingProxyType({"half": 6, "quarter": 3, "month": 1})
A_YEAR_OF_WEEKS = timedelta(weeks=52)


def read_years_ago_now(match: re.Match[str]) -> Expression | None:
    """A day, week, month or season as many years ago: an anniversary."""
    number = number_of(match["number"]) * (10 if match["decades"] else 1)
    if match["when"]:
        distance = int(lexicon("dates", "deictic")[key_of(match["when"])])
        return from_publication(match, "anniversary", "day", lambda day: _years_before(moved(day, distance, "day"), number))
    unit, cycle = _repeated(match)
    return from_publication(match, "anniversary", unit, lambda day: _turn_before(cycle, picked(cycle, match["pick"], day), number))


def _repeated(match: re.Match[str]) -> tuple[str, Cycle]:
    if match["unit"]:
        unit = key_of(match["unit"])
        return unit, UNITS[unit]
    named = names()[key_of(match["name"])]
    return named.unit, named.cycle


def _turn_before(cycle: Cycle, turn: Period | None, number: int) -> Period | None:
    """The turn as many years before."""
    before = _years_before(turn, number)
    return cycle.nearest(before.first + (before.last - before.first) // 2) if before else None


def _years_before(period: Period | None, number: int) -> Period | None:
    """`period` moved back by years, day by day."""
    first, last = (same_day(period.first, -number, "year"), same_day(period.last, -number, "year")) if period else (None, None)
    return Period(first, last) if first and last else None


def read_this_time(match: re.Match[str]) -> Expression | None:
    """The same month of another year: no day is meant."""
    number = -12 if key_of(match["side"]) == "last" else 12
    return from_publication(match, "units from publication", "month", lambda day: moved(day, number, "month"))


def read_same_period(match: re.Match[str]) -> Expression | None:
    """The period named before, a year earlier or in the year that is told."""
    unit = key_of(match["unit"] or match["alone"])
    year = year_number(match["year"]) if match["year"] else None

    def find(named: tuple[Period, ...]) -> Period | None:
        base = next((period for period in named if _is_a(period, unit) and period.last.year != year), None)
        return _years_earlier(base, base.last.year - year if year else 1) if base else None

    whole = from_named(match, "same period of another year", "range" if unit == "period" else unit, find)
    return replace(whole, parts=tuple(_year_alone(match, year)))


def _year_alone(match: re.Match[str], year: int | None) -> Iterator[Expression]:
    """The year that is told, for where no period was named before."""
    found = fixed(match, "year", "year", years(year)) if year else None
    if found:
        yield replace(found, start=match.start("year"), end=match.end("year"))
    if match["last"]:
        found = from_publication(match, "year from publication", "year", lambda day: moved(day, -1, "year"))
        yield replace(found, start=match.start("last"), end=match.end("last"))


def _is_a(period: Period, unit: str) -> bool:
    """Whether a period is what the word calls it; "period" is said of all that is shorter than a year."""
    days = (period.last - period.first).days + 1
    if unit == "period":
        return days > 1 and (period.months or 1) % 12 != 0
    return period.months == LENGTHS[unit] if unit in LENGTHS else days == {"day": 1, "weekend": 2, "week": 7}[unit]


def _years_earlier(period: Period, number: int) -> Period | None:
    """A month a year before is a month; a week or weekend is 52 weeks before."""
    if period.months:
        shifted = moved(period.first, -12 * number, "month")
        last = moved(period.last, -12 * number, "month")
        return Period(shifted.first, last.last) if shifted and last else None
    if (period.last - period.first).days in (1, 6):
        return Period(period.first - number * A_YEAR_OF_WEEKS, period.last - number * A_YEAR_OF_WEEKS)
    return _years_before(period, number)


def read_unit_end(match: re.Match[str]) -> Expression | None:
    """The year or month whose end is meant."""
    unit = key_of(match["unit"])
    if match["year"]:
        return fixed(match, "end of a period", unit, years(year_number(match["year"]))) if unit == "year" else None
    ends = Cycle(UNITS[unit].number, lambda number: _last_day(UNITS[unit].at(number)))

    def resolve(setting: Setting) -> Period | None:
        end = by_tense(ends, setting)
        return moved(end.first, 0, unit) if end else None

    return Expression(
        start=match.start(), end=match.end(), rule="end of a period", unit=unit, resolve=resolve, relative=True, weak=True, tensed=True
    )


def _last_day(period: Period | None) -> Period | None:
    return Period(period.last, period.last) if period else None
