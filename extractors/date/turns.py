"""Rules for what comes round: months, seasons, terms, quarters, feasts, weekdays, "the first Friday of July"."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from extractors.date.expression import Expression, Setting, by_tense, from_publication, turn, within
from extractors.date.feasts import feasts
from extractors.date.words import (
    DOT,
    HEAD,
    HOUR,
    MONTH,
    NUMBER,
    ORDINAL,
    PICK,
    TAIL,
    WEEKDAY,
    YEAR,
    month_of,
    number_of,
    ordinal_of,
    pattern,
    weekday_of,
)
from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.periods import (
    DAYS,
    UNITS,
    Cycle,
    Period,
    day,
    fiscal_years,
    monthly,
    monthly_day,
    moved,
    nth_week,
    nth_weekday,
    nth_weekend,
    span,
    weekly_days,
    year_week,
    yearly,
    yearly_day,
    yearly_months,
)

# Nobody counts further back in summers.
MOST_TURNS = 20


@dataclass(frozen=True, kw_only=True)
class Named:
    """What a name stands for: the rule and unit it gives, when it comes round, whether it needs a cue or a year beside it."""

    rule: str
    unit: str
    cycle: Cycle
    weak: bool = False
    alone: bool = True


@cache
def names() -> dict[str, Named]:
    """Months, seasons, terms, quarters, halves, feasts and years that begin in spring or autumn, by name."""
    found = _fractions()
    for name, month in lexicon("dates", "months").items():
        found[name] = Named(rule="month", unit="month", cycle=yearly_months(int(month)))
    for name, month in lexicon("dates", "seasons").items():
        found[name] = Named(rule="season", unit="season", cycle=yearly_months(int(month), 3), alone=name != "fall")
    for name, when in lexicon("dates", "terms").items():
        found[name] = Named(rule="term", unit="term", cycle=yearly_months(*map(int, when.split())))
    for name, month in lexicon("dates", "fiscal").items():
        found[name] = Named(rule=name, unit=name, cycle=fiscal_years(int(month)), alone=False)
    for name, cycle in feasts().items():
        found[name] = Named(rule="feast", unit="day", cycle=cycle)
    found["new year"] = Named(rule="new year", unit="month", cycle=yearly_months(1))
    found["turn of the year"] = Named(rule="turn of the year", unit="range", cycle=yearly(turn_of_year))
    weak = word_list("dates", "weak")
    return {name: replace(named, weak=name in weak) for name, named in found.items()}


def turn_of_year(year: int) -> Period | None:
    """The days on which a year begins: the last of the year before and the first."""
    eve, first = day(year - 1, 12, 31), day(year, 1, 1)
    return span(eve, first) if eve and first else None


def _fractions() -> dict[str, Named]:
    """Quarters and halves of a year: "first quarter", "third-quarter", "Q3"."""
    found: dict[str, Named] = {}
    for name, number in lexicon("dates", "quarters").items():
        # "The last quarter" is the one before this; the last of a year needs the year.
        found[name] = Named(rule="quarter", unit="quarter", cycle=yearly_months(3 * int(number) - 2, 3), alone=not name.startswith("last"))
    for name, number in lexicon("dates", "halves").items():
        found[name] = Named(rule="half", unit="half", cycle=yearly_months(6 * int(number) - 5, 6), alone=False)
    return found


# "March 2014", "early next spring", "Christmas 1951", "the second quarter of 2025", "that August", "the spring term"
NAME = pattern(rf"{HEAD}(?P<name>{alternation(names())}){DOT}{HOUR}{TAIL}")
# "Since the new year" is since its first day, "in the new year" in its first month.
LIMIT = re.compile(r"\b(?:since|before|until|till|by)\s$", re.IGNORECASE)
# "2016 Q3", "next year's third quarter", "2016 June"; not "in 2016 May said"
STRONG = {name: named for name, named in names().items() if named.rule in ("quarter", "half") or (named.rule == "month" and not named.weak)}
YEAR_NAME = pattern(rf"(?:(?P<year>{YEAR})|(?P<outer_pick>{PICK})\s(?P<outer>year)'s),?\s?(?:the\s)?(?P<name>{alternation(STRONG)})")
# "Friday", "next Tuesday", "Monday night", "Friday of last week", "Thursday the 21st"
WEEKDAY_NAME = pattern(rf"""
    {HEAD}(?P<weekday>{WEEKDAY}) (?:\.?,?\s(?:the\s(?P<nth>{ORDINAL})|(?P<day>\d{{1,2}}(?:st|nd|rd|th))))? {HOUR}{TAIL}""")
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
# "the Friday before last", "the May before last"
NAME_BEFORE_LAST = pattern(rf"the\s(?:(?P<weekday>{WEEKDAY})|(?P<name>{alternation(names())}))\sbefore\slast")
# "two summers ago", "three Christmases ago"
NAMES_AGO = pattern(rf"(?P<number>{NUMBER})\s(?P<name>{alternation(names())})(?:e?s)?\sago")


def read_name(match: re.Match[str]) -> Expression | None:
    """What has a name and comes every year."""
    named = names()[key_of(match["name"])]
    if named.rule == "new year" and LIMIT.search(match.string, max(0, match.start() - 8), match.start()):
        named = replace(named, unit="day", cycle=yearly_day(1, 1))
    found = turn(match, named.rule, named.unit, named.cycle, weak=named.weak)
    if found is None or found.cycle is None or named.alone:
        return found
    if match.groupdict().get("part") and named.rule in lexicon("dates", "fiscal"):
        return from_publication(match, named.rule, named.unit, named.cycle.this)
    return None


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
        return turn(match, "week of a year", unit, yearly(lambda year: year_week(year, nth)))
    if match["outer"] and key_of(match["outer"]) == "month":
        return turn(match, f"{unit} of a month", unit, monthly(lambda year, month: _nth(year, month, what, nth)))
    return None


def read_month_day(match: re.Match[str]) -> Expression | None:
    """A day of the month that was named before, or of one that is told."""
    number = ordinal_of(match["day"])
    found = turn(match, "day of the month", "day", monthly_day(number), weak=True) if 1 <= number <= 31 else None
    if match["year"] or match["short"] or found is None:
        return None
    if found.cycle is None:
        return found if key_of(match["outer"]) == "month" else None
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


def read_name_before_last(match: re.Match[str]) -> Expression | None:
    """The turn before the last one."""
    return _turns_back(match, 2)


def read_names_ago(match: re.Match[str]) -> Expression | None:
    """So many turns ago: two summers ago is the one before last summer."""
    return _turns_back(match, number_of(match["number"]))


def _turns_back(match: re.Match[str], count: int) -> Expression | None:
    """The last turn but `count`, seen from publication."""
    weekday, name = match.groupdict().get("weekday"), match["name"]
    unit, cycle = ("day", weekly_days(weekday_of(weekday))) if weekday else (names()[key_of(name)].unit, names()[key_of(name)].cycle)

    def find(day: date) -> Period | None:
        last = cycle.last(day)
        for _ in range(count - 1):
            last = cycle.last(last.first) if last else None
        return last

    return from_publication(match, "turns ago", unit, find) if 0 < count <= MOST_TURNS else None
