"""Rules for days: "22/08/16", "2014-11-19", "Wednesday, November 19, 2014", "3 June", "from 16 to 18 May"."""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import dateparser

from extractors.date.expression import Expression, Setting, fixed, from_publication, picked, turn
from extractors.date.order import MONTH_FIRST
from extractors.date.words import (
    AND,
    DAY,
    DOT,
    HOUR,
    MONTH,
    PICK,
    TAIL,
    TO,
    WEEKDAY,
    YEAR,
    full_year,
    month_of,
    opening,
    ordinal_of,
    pattern,
    weekday_of,
    year_of,
)
from extractors.periods import UNITS, Period, day, monthly_day, months, span, yearly, yearly_day

# "11/2016"
MONTH_YEAR = pattern(r"(?P<month>0?[1-9]|1[0-2])\s?[/-]\s?(?P<year>(?:19|20)\d\d)(?![./-]?\d)")
# "2011-07-11", "2015/08/12", "2019-Sep-1", "2011-07-11T10:15:00Z"
ISO = opening(rf"(?:1\d|20)\d\d(?P<mark>[./-])(?:\d{{1,2}}|{MONTH})(?P=mark)\d{{1,2}}(?:(?=T\d\d)|(?![./-]?\d|[^\W_]))")
# "14-Nov-12", "Sat 4 Mar 06."
SHORT_YEAR = pattern(rf"""
    (?:{WEEKDAY}\.?,?\s)? (?P<day>\d{{1,2}}) (?P<mark>[\s-]) (?P<month>{MONTH}) (?P=mark) (?P<year>\d\d)
    (?=\s?(?:[.,;:)]\D|[.,;:)]?$|\n))""")
# "Wednesday, November 19, 2014", "Thursday (26 March)", "3rd August", "the 5th of June last year"; not "May 2014", "20 in June"
DAY_MONTH = pattern(rf"""
    (?: (?:bank\sholiday\s)?(?P<weekday>{WEEKDAY})\.?{HOUR} (?: ,?\s | \s(?P<bracket>\() ) )? (?:the\s)?
    (?: (?P<day>{DAY}) [\s.-]{{1,2}} (?: of\s | (?<=[a-z]\s)in\s )? (?P<month>{MONTH}){DOT}
      | (?P<month_first>{MONTH}){DOT} (?: ,?\s | [-/] ) (?:the\s)? (?P<day_last>{DAY}) )
    {TAIL} (?(bracket)\))""")
# "16-18 May", "from 4 to 22 this month", "between 3 and 12 June", "Monday 4 to Friday 22 March 2024"
DAYS_MONTH = pattern(rf"""
    (?: (?P<between>between\s) | from\s )? (?:{WEEKDAY},?\s)? (?:the\s)? (?P<day>{DAY})
    (?(between)(?:{TO}|{AND})|{TO}) (?:{WEEKDAY},?\s)? (?:the\s)? (?P<last>{DAY})
    \s (?:of\s)? (?: (?P<month>{MONTH}){DOT} {TAIL} | (?:in\s)? (?P<this>{PICK})\smonth )""")
# "November 19-20, 2015", "between June 7 and 9"
MONTH_DAYS = pattern(rf"""
    (?: (?P<between>between\s) | from\s | the\s )? (?P<month>{MONTH}){DOT}\s (?:the\s)? (?P<day>{DAY})
    (?(between)(?:{TO}|{AND})|{TO}) (?:the\s)? (?P<last>{DAY})
    (?:,?\s(?P<year>{YEAR}))?""")

# "19 and 20 June", "13, 14 and 20 January 2015", "June 7, 8 and 9"
LISTED = rf"(?:the\s)?{DAY}(?:,\s(?:the\s)?{DAY}){{0,5}}{AND}(?:{WEEKDAY}\s)?(?:the\s)?{DAY}"
LIST_MONTH = pattern(rf"(?:{WEEKDAY}\s)?(?P<days>{LISTED})\s(?:of\s)?(?P<month>{MONTH}){DOT}{TAIL}")
MONTH_LIST = pattern(rf"(?P<month>{MONTH}){DOT}\s(?P<days>{LISTED})(?:,?\s(?P<year>{YEAR}))?")
EACH_DAY = re.compile(DAY, re.IGNORECASE)


def read_numeric(match: re.Match[str]) -> Expression | None:
    """A date in figures; where both orders make a date, the article or its site tells which is meant."""
    first, second = int(match["first"]), int(match["second"])
    if second > 12:
        return fixed(match, "numeric date, month first", "day", _parsed(match.group(), "MDY"))
    words, day_first = match.group(), _parsed(match.group(), "DMY")
    if first > 12 or first == second or day_first is None:
        return fixed(match, "numeric date, day first", "day", day_first)

    def resolve(setting: Setting) -> Period | None:
        return _parsed(words, "MDY") if setting.order in MONTH_FIRST else day_first

    return Expression(start=match.start(), end=match.end(), rule="numeric date", unit="day", resolve=resolve, ambiguous=True)


def read_iso(match: re.Match[str]) -> Expression | None:
    """A date in figures that begins with the year."""
    return fixed(match, "ISO date", "day", _parsed(match.group(), "YMD"))


def read_month_year(match: re.Match[str]) -> Expression | None:
    """A month and a year in figures."""
    return fixed(match, "numeric month", "month", months(int(match["year"]), int(match["month"])))


def read_short_year(match: re.Match[str]) -> Expression | None:
    """A day, a month in words and a year of two digits."""
    year, month = full_year(int(match["year"])), month_of(match["month"])
    return fixed(match, "full date", "day", day(year, month, int(match["day"])))


def read_day_month(match: re.Match[str]) -> Expression | None:
    """A day and a month in words, with or without a year.

    Not by dateparser: the groups of the match are all it would find, and where no year is printed it invents one.
    """
    month, number = month_of(match["month"] or match["month_first"]), ordinal_of(match["day"] or match["day_last"])
    if not 1 <= number <= 31:
        return None
    found = turn(match, "day and month" if year_of(match) is None else "full date", "day", yearly_day(month, number))
    return _on_weekday(found, weekday_of(match["weekday"])) if found and match["weekday"] else found


def read_days_month(match: re.Match[str]) -> Expression | None:
    """Several days of one month, from the first to the last of them."""
    first, last = ordinal_of(match["day"]), ordinal_of(match["last"])
    if not 1 <= first < last <= 31:
        return None
    if this := match.groupdict().get("this"):
        return from_publication(match, "days of a month", "range", lambda day: _days_within(picked(UNITS["month"], this, day), first, last))
    month = month_of(match["month"])
    return turn(match, "days of a month", "range", yearly(lambda year: _from_to(day(year, month, first), day(year, month, last))))


def read_list_month(match: re.Match[str]) -> Expression | None:
    """A list of days of one month: days in a row are one period, others are dates of their own."""
    listed = list(EACH_DAY.finditer(match.string, match.start("days"), match.end("days")))
    days, month = [ordinal_of(each.group()) for each in listed], month_of(match["month"])
    if not all(1 <= one < other <= 31 for one, other in pairwise(days)):
        return None
    if days[-1] - days[0] == len(days) - 1:
        return turn(match, "days of a month", "range", yearly(lambda year: _from_to(day(year, month, days[0]), day(year, month, days[-1]))))
    parts = [_part(match, each, month, number) for each, number in zip(listed, days, strict=True)]
    return replace(parts[0], end=match.end(), resolve=lambda _: None, cycle=None, parts=tuple(parts))


def _part(match: re.Match[str], words: re.Match[str], month: int, number: int) -> Expression:
    """One day of a list; the month belongs to the words of the day beside it."""
    start = match.start() if words.start() == match.start("days") else words.start()
    end = match.end() if words.end() == match.end("days") else words.end()
    return replace(turn(match, "day and month", "day", yearly_day(month, number)), start=start, end=end)


def _on_weekday(expression: Expression, weekday: int) -> Expression:
    """A weekday tells the year, where only one of the turns beside publication falls on it."""
    cycle, by_tense = expression.cycle, expression.resolve
    if cycle is None:
        return expression

    def resolve(setting: Setting) -> Period | None:
        near = {cycle.latest(setting.published), cycle.earliest(setting.published)} if setting.published else set()
        fitting = [turn for turn in near if turn and turn.first.weekday() == weekday]
        return fitting[0] if len(fitting) == 1 else by_tense(setting)

    return replace(expression, resolve=resolve)


def _days_within(month: Period | None, first: int, last: int) -> Period | None:
    return _from_to(monthly_day(first).within(month), monthly_day(last).within(month)) if month else None


def _from_to(one: Period | None, other: Period | None) -> Period | None:
    return span(one, other) if one and other else None


@lru_cache(maxsize=1024)
def _parsed(words: str, order: str) -> Period | None:
    """A full date in figures, read by dateparser, which knows their shapes; it may add nothing of its own."""
    whole = ["day", "month", "year"]
    found = dateparser.parse(words, languages=["en"], settings={"DATE_ORDER": order, "REQUIRE_PARTS": whole, "PARSERS": ["absolute-time"]})
    return Period(found.date(), found.date()) if found else None
