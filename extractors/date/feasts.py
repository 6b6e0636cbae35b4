"""Feasts and the days people name (Christmas, Good Friday, Thanksgiving, the May bank holiday), as what comes every year.

What hangs on Easter is counted from the reckoning in dateutil; what governments or the moon set is looked up in the
holidays library, which knows the years in which a bank holiday was moved.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, lru_cache

import holidays
from dateutil.easter import easter  # type: ignore[import-untyped]

from extractors.lexicon import lexicon
from extractors.periods import Cycle, Period, day, monthly, nth_weekday, yearly

# Beyond these years the tables of the holidays library say nothing about the countries asked for.
TABLED = range(1949, 2100)


@cache
def feasts() -> dict[str, Cycle]:
    """Every name of a feast, folded and in lower case, with when it comes."""
    reckonings: dict[str, Callable[[str], Cycle]] = {
        "fixed": _fixed,
        "easter": _from_easter,
        "weekday": _weekday,
        "library": _tabled,
        "holiday": _on_holiday,
    }
    return {name: reckon(when) for section, reckon in reckonings.items() for name, when in lexicon("dates", f"feasts.{section}").items()}


def _fixed(when: str) -> Cycle:
    month, number = map(int, when.split("-"))
    return yearly(lambda year: day(year, month, number))


def _from_easter(when: str) -> Cycle:
    return yearly(lambda year: _shifted(easter(year), int(when)) if 1583 <= year <= 4099 else None)


def _weekday(when: str) -> Cycle:
    nth, weekday, month, *later = map(int, when.split())

    def at(year: int) -> Period | None:
        found = nth_weekday(year, month, weekday, nth)
        return _shifted(found.first, sum(later)) if found else None

    return yearly(at)


def _tabled(when: str) -> Cycle:
    country, _, name = when.partition(": ")
    return yearly(lambda year: _first_named(country, name, year))


def _on_holiday(when: str) -> Cycle:
    country, _, weekday = when.partition(": ")
    return monthly(lambda year, month: _first_holiday(country, int(weekday), year, month))


def _shifted(start: date, days: int) -> Period:
    only = start + timedelta(days=days)
    return Period(only, only)


@lru_cache(maxsize=256)
def _first_named(country: str, name: str, year: int) -> Period | None:
    """The first day of `year` that `country` keeps as `name`."""
    if year not in TABLED:
        return None
    kept = _holidays(country, year)
    first = min((when for when in kept if when.year == year and name in kept.get_list(when)), default=None)
    return Period(first, first) if first else None


@lru_cache(maxsize=256)
def _first_holiday(country: str, weekday: int, year: int, month: int) -> Period | None:
    """The first weekday of a month that `country` keeps as a holiday."""
    if year not in TABLED:
        return None
    fitting = (when for when in _holidays(country, year) if (when.year, when.month) == (year, month) and when.weekday() == weekday)
    first = min(fitting, default=None)
    return Period(first, first) if first else None


@lru_cache(maxsize=256)
def _holidays(country: str, year: int) -> holidays.HolidayBase:
    return holidays.country_holidays(country, subdiv="ENG" if country == "GB" else None, years=year, observed=False, language="en_US")
