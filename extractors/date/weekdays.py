"""Rules for weekdays and days of the month: "Friday", "Tuesday week", "the first Friday of July", "the 19th"."""

import re
from dataclasses import replace

from extractors.date.expression import Expression, Setting, by_tense, fixed, from_publication, turn, within
from extractors.date.words import DOT, HEAD, HOUR, MONTH, ORDINAL, PICK, TAIL, WEEKDAY, month_of, ordinal_of, pattern, weekday_of, year_of
from extractors.lexicon import key_of, word_list
from extractors.periods import (
    DAYS,
    UNITS,
    Cycle,
    Period,
    monthly,
    monthly_day,
    moved,
    nth_week,
    nth_weekday,
    nth_weekend,
    weekly_days,
    year_week,
    yearly,
)

# "Friday", "next Tuesday", "Monday night", "Friday of last week", "Thursday the 21st"
WEEKDAY_NAME = pattern(rf"""
    {HEAD}(?P<weekday>{WEEKDAY}) (?:\.?,?\s(?:the\s(?P<nth>{ORDINAL})(?!\s[a-z])|(?P<day>\d{{1,2}}(?:st|nd|rd|th))))? {HOUR}{TAIL}""")
# "next week on Friday", "last week Sunday"
WEEK_WEEKDAY = pattern(rf"(?P<outer_pick>{PICK})\s(?P<outer>week),?\s(?:on\s)?(?P<weekday>{WEEKDAY})")
# "next week from Wednesday to Friday"
WEEK_WEEKDAYS = pattern(rf"""
    (?P<outer_pick>{PICK})\s(?P<outer>week),?\s (?:from|between)\s
    (?P<first>{WEEKDAY})\s (?:to|and|until|till|through)\s (?P<last>{WEEKDAY})""")
# "Monday week", "Tuesday fortnight"
WEEKDAY_WEEK = pattern(rf"(?P<weekday>{WEEKDAY})\s(?P<distance>week|fortnight)")
# "the first Friday of July", "the last weekend in May 2015", "the second Monday of next month"
NTH = pattern(rf"(?:the\s)?(?P<nth>{ORDINAL})\s(?P<what>{WEEKDAY}|week|weekend)(?:\s(?:of|in)\s(?P<month>{MONTH}){DOT})?{TAIL}")
# "the 19th", "the 20th of next month"
MONTH_DAY = pattern(rf"(?:the\s)?(?P<day>\d{{1,2}}(?:st|nd|rd|th)){TAIL}")


def read_weekday(match: re.Match[str]) -> Expression | None:
    """A weekday, or a day of the month that falls on it."""
    weekday = weekday_of(match["weekday"])
    if match["year"] or match["short"]:
        return None
    if number := match["day"] or match["nth"]:
        return turn(match, "weekday and day", "day", _weekday_on(weekday, ordinal_of(number)))
    return turn(match, "weekday", "day", weekly_days(weekday), weak=key_of(match["weekday"]) in word_list("dates", "weak"))


def read_week_weekday(match: re.Match[str]) -> Expression | None:
    """A weekday of a week told before it."""
    return within(match, "weekday", "day", weekly_days(weekday_of(match["weekday"])))


def read_week_weekdays(match: re.Match[str]) -> Expression | None:
    """Some days of a week told before them."""
    first, last = weekday_of(match["first"]), weekday_of(match["last"])
    return within(match, "days of a week", "range", weekly_days(first, last - first + 1)) if first < last else None


def read_weekday_week(match: re.Match[str]) -> Expression | None:
    """A week or two after the weekday that comes next."""
    cycle, distance = weekly_days(weekday_of(match["weekday"])), DAYS[match["distance"].lower()]
    return from_publication(match, "weekday week", "day", lambda day: _later(cycle.after(day), distance))


def read_nth(match: re.Match[str]) -> Expression | None:
    """The first, second … last weekday, week or weekend of a month."""
    what, nth = key_of(match["what"]), ordinal_of(match["nth"])
    unit = what if what in UNITS else "day"
    if match["month"]:
        month = month_of(match["month"])
        return turn(match, f"{unit} of a month", unit, yearly(lambda year: _nth(year, month, what, nth)))
    if what == "week" and (match["year"] or (match["outer"] and key_of(match["outer"]) == "year")):
        return _week_of_year(match, nth)
    if match["outer"] and key_of(match["outer"]) == "month":
        return turn(match, f"{unit} of a month", unit, monthly(lambda year, month: _nth(year, month, what, nth)))
    return None


def _week_of_year(match: re.Match[str], nth: int) -> Expression | None:
    """The first, second … last week of a year; the first may begin in the year before."""
    year = year_of(match)
    if year is not None:
        return fixed(match, "week of a year", "week", year_week(year, nth))
    return turn(match, "week of a year", "week", yearly(lambda year: year_week(year, nth)))


def read_month_day(match: re.Match[str]) -> Expression | None:
    """A day of the month that was named before, or of one that is told."""
    number = ordinal_of(match["day"])
    found = turn(match, "day of the month", "day", monthly_day(number), weak=True) if 1 <= number <= 31 else None
    if match["year"] or match["short"] or found is None:
        return None
    if found.cycle is None:
        return replace(found, weak=False) if key_of(match["outer"]) == "month" else None
    return replace(found, thread=True, resolve=lambda setting: _from_named(monthly_day(number), setting))


def _from_named(cycle: Cycle, setting: Setting) -> Period | None:
    """The first turn from the date named before on, or else what the tense allows."""
    return cycle.earliest(setting.named[0].first) if setting.named else by_tense(cycle, setting)


def _weekday_on(weekday: int, number: int) -> Cycle:
    """A day of the month, in the months in which it falls on a weekday."""
    every = monthly_day(number)

    def at(month: int) -> Period | None:
        found = every.at(month)
        return found if found and found.first.weekday() == weekday else None

    return replace(every, at=at)


def _later(found: Period | None, distance: int) -> Period | None:
    return moved(found.first, distance, "day") if found else None


def _nth(year: int, month: int, what: str, nth: int) -> Period | None:
    if what == "week":
        return nth_week(year, month, nth)
    return nth_weekend(year, month, nth) if what == "weekend" else nth_weekday(year, month, weekday_of(what), nth)
