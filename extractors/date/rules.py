"""Every rule: a pattern, what reads its match, and the words its match may begin with."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from extractors.date import comparisons, days, distances, names, order, weekdays, years
from extractors.date.expression import Expression
from extractors.lexicon import lexicon, word_list

WORD = re.compile(r"\w+")
# What stands for a word that begins with a digit, and for "FY14".
DIGIT, FISCAL = "0", "fy"


def _first(names: Iterable[str]) -> frozenset[str]:
    """The first word of each name."""
    return frozenset(WORD.findall(name)[0] for name in names)


THE = frozenset({"the"})
PICKS, THREADS = _first(lexicon("dates", "picks")), _first(lexicon("dates", "threads"))
PARTS = _first(word_list("dates", "parts")) | THE
HEAD = PARTS | PICKS | THREADS
MONTHS, WEEKDAYS = _first(lexicon("dates", "months")), _first(lexicon("dates", "weekdays"))
NAMES = _first(names.names())
ORDINALS = _first(lexicon("dates", "ordinals")) | {DIGIT}
NUMBERS = _first(lexicon("dates", "cardinals")) | {DIGIT}
YEARS = frozenset({DIGIT, "eighteen", "nineteen", "twenty", "two"})
LEADS = frozenset({"from", "between"})


@dataclass(frozen=True)
class Rule:
    """A pattern and its reader; `begins` has every word that what the pattern matches can begin with."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Expression | None]
    begins: frozenset[str]


RULES = (
    Rule(days.ISO, days.read_iso, frozenset({DIGIT})),
    Rule(order.NUMERIC, days.read_numeric, frozenset({DIGIT})),
    Rule(days.MONTH_YEAR, days.read_month_year, frozenset({DIGIT})),
    Rule(days.SHORT_YEAR, days.read_short_year, WEEKDAYS | {DIGIT}),
    Rule(days.DAY_MONTH, days.read_day_month, ORDINALS | WEEKDAYS | MONTHS | THE | {"bank"}),
    Rule(days.DAYS_MONTH, days.read_days_month, ORDINALS | WEEKDAYS | LEADS | THE),
    Rule(days.MONTH_DAYS, days.read_days_month, MONTHS | LEADS | THE),
    Rule(days.LIST_MONTH, days.read_list_month, ORDINALS | WEEKDAYS | THE),
    Rule(days.MONTH_LIST, days.read_list_month, MONTHS),
    Rule(names.NAME, names.read_name, HEAD | NAMES | {DIGIT}),
    Rule(names.YEAR_NAME, names.read_name, YEARS | THE),
    Rule(names.NAME_OF_YEAR, names.read_name, YEARS | PICKS),
    Rule(names.NAME_BEFORE_LAST, names.read_name_before_last, THE),
    Rule(names.TERM, names.read_term, PICKS | PARTS),
    Rule(names.NAMES_AGO, names.read_names_ago, NUMBERS),
    Rule(weekdays.WEEKDAY_NAME, weekdays.read_weekday, HEAD | WEEKDAYS),
    Rule(weekdays.WEEK_WEEKDAY, weekdays.read_week_weekday, PICKS),
    Rule(weekdays.WEEK_WEEKDAYS, weekdays.read_week_weekdays, PICKS),
    Rule(weekdays.WEEKDAY_WEEK, weekdays.read_weekday_week, WEEKDAYS),
    Rule(weekdays.NTH, weekdays.read_nth, ORDINALS | THE),
    Rule(weekdays.MONTH_DAY, weekdays.read_month_day, THE | {DIGIT}),
    Rule(distances.DEICTIC, distances.read_deictic, _first(lexicon("dates", "deictic")) | {"earlier", "later", "late", "early"}),
    Rule(distances.UNIT_NAME, distances.read_unit, HEAD),
    Rule(distances.UNITS_AROUND, distances.read_units_around, PICKS | THREADS | THE),
    Rule(distances.AGO, distances.read_ago, NUMBERS | {"half"}),
    Rule(distances.AHEAD, distances.read_ahead, NUMBERS),
    Rule(distances.LATER, distances.read_later, NUMBERS | THE | {"half"}),
    Rule(distances.FIRST_MONTHS, distances.read_first_months, THE | {"first", "opening", "last", "final", "closing"}),
    Rule(distances.BEFORE_LAST, distances.read_before_last, THE),
    Rule(distances.THREAD_DAYTIME, distances.read_thread_daytime, THREADS),
    Rule(comparisons.YEARS_AGO_NOW, comparisons.read_years_ago_now, NUMBERS),
    Rule(comparisons.THIS_TIME, comparisons.read_this_time, THE | {"this"}),
    Rule(comparisons.SAME_PERIOD, comparisons.read_same_period, THE),
    Rule(comparisons.UNIT_END, comparisons.read_unit_end, THE | {"year", "month"}),
    Rule(years.YEARS, years.read_years, THE | {DIGIT}),
    Rule(years.SHORT_YEARS, years.read_short_years, THE | {DIGIT}),
    Rule(years.YEAR_ALONE, years.read_year, YEARS | PARTS | {"calendar", "year", "fiscal"}),
    Rule(years.FISCAL, years.read_fiscal, frozenset({FISCAL})),
    Rule(years.DECADE, years.read_decade, PARTS | {DIGIT}),
    Rule(years.CENTURY, years.read_century, PARTS | ORDINALS),
)
DEPTH = 2  # "the six months to the day after Easter", and no further


@dataclass(frozen=True)
class Opening:
    """A pattern of words that another expression completes ("the six months to [June]"), and the reader of both."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Expression], Expression | None]
    begins: frozenset[str]


OPENINGS = (
    Opening(distances.UNITS_TO, distances.read_units_to, THE),
    Opening(distances.UNITS_FROM, distances.read_units_from, NUMBERS),
    Opening(distances.BESIDE, distances.read_beside, THE),
    Opening(distances.WEEK_OF, distances.read_week_of, THE | {"week", "w"}),
)


def expressions_at(text: str, start: int, limit: int, *, nested: int = 0) -> list[Expression]:
    """The readings of the words of folded `text` that begin at `start`, the longest first, none reaching over `limit`."""
    word = _beginning(text, start)
    found = [reading for rule in _rules(word) if (match := rule.pattern.match(text, start, limit)) and (reading := rule.read(match))]
    for opening in _openings(word) if nested < DEPTH else ():
        match = opening.pattern.match(text, start, limit)
        inner = expressions_at(text, match.end(), limit, nested=nested + 1) if match and match.end() < limit else []
        if match and inner and (whole := opening.read(match, inner[0])):
            found.append(whole)
    return sorted(found, key=lambda reading: -reading.end)


def _beginning(text: str, start: int) -> str:
    """The word at `start` as `begins` has it; "'98" begins with a digit."""
    if text[start].isdigit() or text[start] == "'":
        return DIGIT
    match = WORD.match(text, start)
    word = match[0].lower() if match else ""
    return FISCAL if word.startswith(FISCAL) else word


@lru_cache(maxsize=1024)
def _rules(word: str) -> tuple[Rule, ...]:
    """The rules whose match may begin with `word`."""
    return tuple(rule for rule in RULES if word in rule.begins)


@lru_cache(maxsize=1024)
def _openings(word: str) -> tuple[Opening, ...]:
    return tuple(opening for opening in OPENINGS if word in opening.begins)
