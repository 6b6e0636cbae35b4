"""Every rule: a pattern, what reads its match, and how its words may begin."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractors.date import comparisons, days, distances, names, order, weekdays, years
from extractors.date.expression import Expression


@dataclass(frozen=True)
class Rule:
    """A pattern and its reader; `digit` and `letter` tell what the first character of its words may be."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Expression | None]
    digit: bool = True
    letter: bool = True


RULES = (
    Rule(days.ISO, days.read_iso, letter=False),
    Rule(order.NUMERIC, days.read_numeric, letter=False),
    Rule(days.MONTH_YEAR, days.read_month_year, letter=False),
    Rule(days.SHORT_YEAR, days.read_short_year),
    Rule(days.DAY_MONTH, days.read_day_month),
    Rule(days.DAYS_MONTH, days.read_days_month),
    Rule(days.MONTH_DAYS, days.read_days_month, digit=False),
    Rule(days.LIST_MONTH, days.read_list_month),
    Rule(days.MONTH_LIST, days.read_list_month, digit=False),
    Rule(names.NAME, names.read_name),
    Rule(names.YEAR_NAME, names.read_name),
    Rule(names.NAME_OF_YEAR, names.read_name),
    Rule(weekdays.WEEKDAY_NAME, weekdays.read_weekday, digit=False),
    Rule(weekdays.WEEK_WEEKDAY, weekdays.read_week_weekday, digit=False),
    Rule(weekdays.WEEK_WEEKDAYS, weekdays.read_week_weekdays, digit=False),
    Rule(weekdays.WEEKDAY_WEEK, weekdays.read_weekday_week, digit=False),
    Rule(names.NAME_BEFORE_LAST, names.read_name_before_last, digit=False),
    Rule(names.TERM, names.read_term, digit=False),
    Rule(names.NAMES_AGO, names.read_names_ago),
    Rule(weekdays.NTH, weekdays.read_nth),
    Rule(weekdays.MONTH_DAY, weekdays.read_month_day),
    Rule(distances.DEICTIC, distances.read_deictic, digit=False),
    Rule(distances.UNIT_NAME, distances.read_unit, digit=False),
    Rule(distances.UNITS_AROUND, distances.read_units_around, digit=False),
    Rule(distances.AGO, distances.read_ago),
    Rule(distances.AHEAD, distances.read_ahead),
    Rule(distances.LATER, distances.read_later),
    Rule(distances.FIRST_MONTHS, distances.read_first_months, digit=False),
    Rule(distances.BEFORE_LAST, distances.read_before_last, digit=False),
    Rule(distances.THREAD_DAYTIME, distances.read_thread_daytime, digit=False),
    Rule(comparisons.YEARS_AGO_NOW, comparisons.read_years_ago_now),
    Rule(comparisons.THIS_TIME, comparisons.read_this_time, digit=False),
    Rule(comparisons.SAME_PERIOD, comparisons.read_same_period, digit=False),
    Rule(comparisons.UNIT_END, comparisons.read_unit_end, digit=False),
    Rule(years.YEARS, years.read_years),
    Rule(years.SHORT_YEARS, years.read_short_years),
    Rule(years.YEAR_ALONE, years.read_year),
    Rule(years.FISCAL, years.read_fiscal, digit=False),
    Rule(years.DECADE, years.read_decade),
    Rule(years.CENTURY, years.read_century),
)
DIGIT_RULES = tuple(rule for rule in RULES if rule.digit)
LETTER_RULES = tuple(rule for rule in RULES if rule.letter)
DEPTH = 2  # "the six months to the day after Easter", and no further
# Words that another expression completes: "the six months to [June]".
OPENINGS = (
    (distances.UNITS_TO, distances.read_units_to),
    (distances.UNITS_FROM, distances.read_units_from),
    (distances.BESIDE, distances.read_beside),
    (distances.WEEK_OF, distances.read_week_of),
)


def expressions_at(text: str, start: int, limit: int, *, nested: int = 0) -> list[Expression]:
    """The readings of the words of folded `text` that begin at `start`, the longest first, none reaching over `limit`."""
    rules = DIGIT_RULES if text[start].isdigit() else LETTER_RULES
    found = [reading for rule in rules if (match := rule.pattern.match(text, start, limit)) and (reading := rule.read(match))]
    for opening, read in OPENINGS if nested < DEPTH else ():
        match = opening.match(text, start, limit)
        inner = expressions_at(text, match.end(), limit, nested=nested + 1) if match and match.end() < limit else []
        if match and inner and (whole := read(match, inner[0])):
            found.append(whole)
    return sorted(found, key=lambda reading: -reading.end)
