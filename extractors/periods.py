"""Periods of the calendar, and what comes round in it: all calendar arithmetic is here.

A period is inclusive at both ends: May 2014 is 1 to 31 May. A week runs from Monday to Sunday. A function that is asked
for days the calendar does not have (30 February, the year 12000) answers None, so that nothing is invented.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from types import MappingProxyType

# 29 February may be eight years away (1896 to 1904): no turn of anything is further.
REACH = 8
LAST = -1


@dataclass(frozen=True, order=True)
class Period:
    """The days from `first` to `last`, both of them included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"a period can't end before it begins: {self.first.isoformat()!r} to {self.last.isoformat()!r}")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def months(self) -> int | None:
        """How many calendar months make up the period, or None where it is not made of whole ones."""
        whole = months(self.first.year, self.first.month, _month_number(self.last) - _month_number(self.first) + 1)
        return _month_number(self.last) - _month_number(self.first) + 1 if whole == self else None


@dataclass(frozen=True)
class Cycle:
    """What comes round: a month every year, a weekday every week, the 19th every month, a year every year.

    Turns are numbered: `number` gives the number of the turn a day belongs to, `at` the period of a numbered turn, or
    None where that turn has none (29 February). A turn begins at or after the first day with its number.
    """

    number: Callable[[date], int]
    at: Callable[[int], Period | None]
    weekly: bool = False

    def latest(self, day: date) -> Period | None:
        """The last turn that has begun by `day`."""
        return self._back(day, lambda turn: turn.first <= day)

    def earliest(self, day: date) -> Period | None:
        """The first turn that has not ended before `day`."""
        return self._forth(day, lambda turn: turn.last >= day)

    def last(self, day: date) -> Period | None:
        """The last turn that ended before `day`."""
        return self._back(day, lambda turn: turn.last < day)

    def after(self, day: date) -> Period | None:
        """The first turn that begins after `day`."""
        return self._forth(day, lambda turn: turn.first > day)

    def next(self, day: date) -> Period | None:
        """The turn a reader takes "next" for: the first after `day`, but of what comes every week the turn of next week."""
        return self.at(self.number(day) + 1) if self.weekly else self.after(day)

    def this(self, day: date) -> Period | None:
        """The turn `day` lies in, or else the one of the same year, month or week; of winters, which two years share, the nearest."""
        begun, numbered = self.latest(day), self.at(self.number(day))
        if begun and day in begun:
            return begun
        return self.nearest(day) if numbered and numbered.first.year != numbered.last.year else numbered

    def nearest(self, day: date) -> Period | None:
        """The turn with the fewest days between it and `day`; of two as near, the earlier."""
        before, after = self.latest(day), self.earliest(day)
        if before is None or after is None:
            return before or after
        return before if day - before.last <= after.first - day else after

    def within(self, period: Period) -> Period | None:
        """The first turn that begins in `period`."""
        turn = self._forth(period.first, lambda turn: turn.first >= period.first)
        return turn if turn and turn.first <= period.last else None

    def _back(self, day: date, fits: Callable[[Period], bool]) -> Period | None:
        number = self.number(day)
        return self._first(range(number + 1, number - REACH - 1, -1), fits)

    def _forth(self, day: date, fits: Callable[[Period], bool]) -> Period | None:
        number = self.number(day)
        return self._first(range(number - 1, number + REACH + 1), fits)

    def _first(self, numbers: range, fits: Callable[[Period], bool]) -> Period | None:
        return next((turn for turn in map(self.at, numbers) if turn and fits(turn)), None)


def day(year: int, month: int, number: int) -> Period | None:
    """One day."""
    try:
        only = date(year, month, number)
    except ValueError:
        return None
    return Period(only, only)


def months(year: int, month: int, count: int = 1) -> Period | None:
    """`count` whole months from the given one on. `month` may lie outside 1 to 12: month 13 is January of the year after."""
    first, after = _month_start(year, month), _month_start(year, month + count)
    return Period(first, after - timedelta(days=1)) if first and after else None


def years(first: int, last: int | None = None) -> Period | None:
    """The calendar year `first`, or the years from `first` to `last`."""
    return months(first, 1, 12 * ((first if last is None else last) - first + 1))


def century(number: int) -> Period | None:
    """The 19th century is 1801 to 1900."""
    return years(100 * number - 99, 100 * number)


def week(start: date) -> Period | None:
    """The week from Monday to Sunday that `start` lies in."""
    return _days((start.toordinal() - 1) // 7 * 7 + 1, 7)


def span(one: Period, other: Period) -> Period | None:
    """From the first day of `one` to the last day of `other`, or None where that is no time."""
    return Period(one.first, other.last) if one.first <= other.last else None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> Period | None:
    """The first (1), second (2) … or last (-1) Monday (0) … Sunday (6) of a month."""
    whole = months(year, month)
    if whole is None:
        return None
    if nth == LAST:
        return _days(whole.last.toordinal() - (whole.last.weekday() - weekday) % 7, 1)
    found = _days(whole.first.toordinal() + (weekday - whole.first.weekday()) % 7 + 7 * (nth - 1), 1)
    return found if found and found.first in whole else None


def nth_week(year: int, month: int, nth: int) -> Period | None:
    """The first (1) … or last (-1) week of a month; a week belongs to the month most of its days lie in."""
    thursday = nth_weekday(year, month, 3, nth)
    return week(thursday.first) if thursday else None


def year_week(year: int, nth: int) -> Period | None:
    """The first (1) … or last (-1) week of a year, numbered as in ISO 8601: the year most of its days lie in has it."""
    if not MINYEAR < year < MAXYEAR:
        return None
    january, next_january = week(date(year, 1, 4)), week(date(year + 1, 1, 4))
    start = next_january if nth == LAST else january
    return moved(start.first, nth if nth == LAST else nth - 1, "week") if start else None


def nth_weekend(year: int, month: int, nth: int) -> Period | None:
    """The first (1) … or last (-1) weekend of a month; it belongs to the month its Saturday lies in."""
    saturday = nth_weekday(year, month, 5, nth)
    return _days(saturday.first.toordinal(), 2) if saturday else None


def moved(start: date, number: int, unit: str) -> Period | None:
    """The day, week, month, year … that lies `number` of them after (or, below 0, before) the one of `start`."""
    cycle = UNITS[unit]
    return cycle.at(cycle.number(start) + number)


def shifted(period: Period, number: int, unit: str) -> Period | None:
    """A period of whole months, moved by `number` months, years and so on."""
    return months(period.first.year, period.first.month + number * MONTHS[unit], period.months or 1)


def same_day(start: date, number: int, unit: str) -> date | None:
    """The day `number` units after `start`; a month too short for it gives its last day."""
    if unit in DAYS:
        return _date(start.toordinal() + number * DAYS[unit])
    whole = months(start.year, start.month + number * MONTHS[unit])
    return whole.first.replace(day=min(start.day, whole.last.day)) if whole else None


def yearly(at: Callable[[int], Period | None]) -> Cycle:
    """What comes every year, given what it is in a year."""
    return Cycle(lambda day: day.year, at)


def yearly_months(month: int, count: int = 1) -> Cycle:
    """The months that come every year, `count` of them from `month` on."""
    return yearly(lambda year: months(year, month, count))


def yearly_day(month: int, number: int) -> Cycle:
    """A day of the year, such as 3 June."""
    return yearly(lambda year: day(year, month, number))


def fiscal_years(month: int) -> Cycle:
    """The years that begin in `month`, numbered by the calendar year they begin in."""
    return Cycle(lambda day: day.year - (day.month < month), lambda year: months(year, month, 12))


def terms() -> Cycle:
    """The terms of a school year, three of them: from January, April and September on."""
    beginnings = ((1, 3), (4, 4), (9, 4))
    return Cycle(
        lambda day: 3 * day.year + sum(day.month >= month for month, _ in beginnings) - 1,
        lambda number: months(number // 3, *beginnings[number % 3]),
    )


def monthly(at: Callable[[int, int], Period | None]) -> Cycle:
    """What comes every month, given what it is in a year and month."""
    return Cycle(_month_number, lambda number: at(number // 12, number % 12 + 1))


def monthly_day(number: int) -> Cycle:
    """A day of the month, such as the 19th."""
    return monthly(lambda year, month: day(year, month, number))


def weekly_days(weekday: int, count: int = 1) -> Cycle:
    """A day of the week (Monday is 0), or `count` of them from it on."""
    return Cycle(_week_number, lambda number: _days(number * 7 + 1 + weekday, count), weekly=True)


def _days(ordinal: int, count: int) -> Period | None:
    first, last = _date(ordinal), _date(ordinal + count - 1)
    return Period(first, last) if first and last else None


def _date(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def _month_start(year: int, month: int) -> date | None:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1) if MINYEAR <= year <= MAXYEAR else None


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _week_number(day: date) -> int:
    return (day.toordinal() - 1) // 7


def _of_months(count: int) -> Cycle:
    return Cycle(lambda day: _month_number(day) // count, lambda number: months(0, number * count + 1, count))


DAYS: Mapping[str, int] = MappingProxyType({"day": 1, "week": 7, "weekend": 7, "fortnight": 14})
MONTHS: Mapping[str, int] = MappingProxyType({"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200})
UNITS: Mapping[str, Cycle] = MappingProxyType({
    "day": Cycle(date.toordinal, lambda number: _days(number, 1)),
    "week": weekly_days(0, 7),
    "weekend": weekly_days(5, 2),
    "century": Cycle(lambda day: (day.year - 1) // 100 + 1, century),
    **{name: _of_months(count) for name, count in MONTHS.items() if name != "century"},
})  # fmt: skip
