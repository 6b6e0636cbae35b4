"""Rules for what has a name and comes every year: months, seasons, terms, quarters, halves, feasts."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from extractors.date.expression import Expression, fixed, from_publication, outer_cycle, picked, turn
from extractors.date.feasts import feasts
from extractors.date.words import (
    DOT,
    HEAD,
    HOUR,
    KINDS,
    NUMBER,
    PICK,
    TAIL,
    WEEKDAY,
    YEAR,
    number_of,
    pattern,
    speaks_of_school,
    weekday_of,
)
from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.periods import Cycle, Period, day, fiscal_years, months, span, terms, weekly_days, yearly, yearly_day, yearly_months

# Nobody counts further back in summers.
MOST_TURNS = 20
# What is counted from the beginning of its year, whichever month that begins in.
FRACTIONS = ("quarter", "half")


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
        found[name] = Named(rule=name, unit=KINDS.get(name, name), cycle=fiscal_years(int(month)), alone=False)
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
# "Since the new year", "at New Year": its first day; "in the new year": its first month.
LIMIT = re.compile(r"\b(?:since|before|until|till|by|christmas\sand)\s$", re.IGNORECASE)
FEAST = re.compile(r"\b(?:at|over|for|around|after|following|and)\s$", re.IGNORECASE)
# "2016 Q3", "2016 June"; not "in 2016 May said"
STRONG = {name: named for name, named in names().items() if named.rule in ("quarter", "half") or (named.rule == "month" and not named.weak)}
YEAR_NAME = pattern(rf"(?:the\s)?(?P<year>{YEAR}),?\s?(?:the\s)?(?P<name>{alternation(STRONG)})")
# "next year's third quarter", "2014's first half", "last year's Good Friday"; not "last year's fall in prices"
SURE = [name for name, named in names().items() if not named.weak]
NAME_OF_YEAR = pattern(rf"(?:(?P<outer_pick>{PICK})\s(?P<outer>year)|(?P<year>{YEAR}))'s\s(?P<name>{alternation(SURE)})")
# "the Friday before last", "the May before last"
NAME_BEFORE_LAST = pattern(rf"the\s(?:(?P<weekday>{WEEKDAY})|(?P<name>{alternation(names())}))\sbefore\slast")
# "two summers ago", "three Christmases ago"
NAMES_AGO = pattern(rf"(?P<number>{NUMBER})\s(?P<name>{alternation(names())})(?:e?s)?\sago")
# "last term", "early next term", where the paragraph is about schools
TERM = pattern(rf"{HEAD}(?P<name>term)")


def read_name(match: re.Match[str]) -> Expression | None:
    """What has a name and comes every year."""
    named = _named(match)
    if named.rule in FRACTIONS and (counted := _fraction(match, named)):
        return counted
    if named.rule == "term" and (whole := _split_year(match, 9)):
        return fixed(match, named.rule, named.unit, named.cycle.within(whole))
    found = turn(match, named.rule, named.unit, named.cycle, weak=named.weak)
    if found is None or found.cycle is None or named.alone:
        return found
    if match.groupdict().get("outer"):
        return found
    if match.groupdict().get("part") and named.rule in lexicon("dates", "fiscal"):
        return from_publication(match, named.rule, named.unit, named.cycle.this)
    return None


def _named(match: re.Match[str]) -> Named:
    """What the name means: "late May bank holiday" is one name, "new year" a feast at times."""
    name, part = key_of(match["name"]), key_of(match.groupdict().get("part") or "").removeprefix("the ")
    named = names().get(f"{part} {name}") or names()[name]
    if named.rule != "new year":
        return named
    before = match.string[max(0, match.start() - 14) : match.start()]
    alone = match.start() == match.start("name") and FEAST.search(before)
    return replace(named, unit="day", cycle=yearly_day(1, 1)) if alone or LIMIT.search(before) else named


def _fraction(match: re.Match[str], named: Named) -> Expression | None:
    """A quarter or half of a year that need not begin in January: "the first quarter of the financial year", "Q1 2014/15"."""
    groups = match.groupdict()
    if whole := _split_year(match, 4):
        return fixed(match, named.rule, named.unit, _part_of(whole, named))
    outer, pick = key_of(groups.get("outer") or ""), groups.get("outer_pick") or "this"
    if outer not in lexicon("dates", "fiscal") or groups.get("outer_thread"):
        return None
    return from_publication(match, named.rule, named.unit, lambda day: _part_of(picked(outer_cycle(outer), pick, day), named))


def _part_of(whole: Period | None, named: Named) -> Period | None:
    """The quarter or half with the same number, counted from the first month of `whole`."""
    calendar = named.cycle.at(2000)
    if whole is None or calendar is None:
        return None
    return months(whole.first.year, whole.first.month + calendar.first.month - 1, calendar.months or 3)


def _split_year(match: re.Match[str], month: int) -> Period | None:
    """The year that "2014/15" means, where the TAIL has one and it begins in `month`."""
    year = match.groupdict().get("year") or ""
    return fiscal_years(month).at(int(year[:4])) if year[4:5] in ("-", "/") else None


def read_term(match: re.Match[str]) -> Expression | None:
    """The last, this or the next term of a school: "a prison term" and "a term of office" are none."""
    pick = match["pick"]
    if not pick or not speaks_of_school(match):
        return None
    return from_publication(match, "term", "term", lambda day: picked(terms(), pick, day))


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
