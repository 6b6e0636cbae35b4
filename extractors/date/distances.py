"""Rules for distances: "yesterday", "last month", "three years ago", "the following day", "eight days before Christmas"."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from extractors.date.expression import (
    Expression,
    around,
    beside,
    by_tense,
    from_named,
    from_publication,
    picked,
    threaded,
    turn,
    turn_within,
)
from extractors.date.words import (
    DAYTIME,
    HEAD,
    HOUR,
    NUMBER,
    PICK,
    THREAD,
    UNIT,
    WEEKDAY,
    YEAR,
    number_of,
    opening,
    pattern,
    unit_of,
    weekday_of,
)
from extractors.lexicon import alternation, key_of, lexicon
from extractors.periods import DAYS, MONTHS, UNITS, Period, moved, same_day, shifted, week, weekly_days, yearly_months

# "yesterday", "late last night", "earlier today"
DEICTIC = pattern(rf"(?:(?:earlier|later|late|early)\s)?(?P<word>{alternation(lexicon('dates', 'deictic'))})")
# "last month", "late next week", "this weekend", "that year", "the following day", "the end of the year"
UNIT_NAME = pattern(rf"{HEAD}(?P<unit>{UNIT}){HOUR}")
# Before "the next year", what makes it the coming one: "*over* the next year"; alone it is the one after that named: "weak the next year"
AHEAD_OF_US = re.compile(r"\b(?:in|over|within|during|for|by|of|into|until|throughout|before)\s$", re.IGNORECASE)
# "the last three years", "the next 12 months"; not "last a hundred years"
UNITS_AROUND = pattern(rf"(?:the\s)?(?P<side>last|past|previous|next|coming|following)\s(?!an?\s)(?P<number>{NUMBER})\s(?P<unit>{UNIT})")
# "three years", "two and a half years", "a year and a half", "half a century"
DISTANCE = rf"""(?:
    (?P<number>{NUMBER})(?P<half>\sand\sa\shalf)?\s(?P<unit>{UNIT})(?P<half_after>\sand\sa\shalf)?
  | (?P<part>half|a\squarter\sof)\sa\s(?P<whole>century|decade|year)
  )"""
# "three years ago", "a fortnight ago", "two weeks from now", "three weeks' time"
AGO = pattern(rf"{DISTANCE}'?\s(?P<side>ago|from\snow|from\stoday|hence|time|in\sthe\sfuture)")
# "three weeks" behind "in": it "opens in three weeks", but it "was built in three weeks"
AHEAD = pattern(rf"(?P<number>{NUMBER})\s(?P<unit>{UNIT})")
# "two days later", "a year earlier", "the year before", "the night before"; not "the day before the match"
LATER = pattern(rf"""
    {DISTANCE}\s(?P<side>earlier|later|previously|afterwards|before|after|on)
    | the\s(?:(?P<only>day|week|month|year)|(?P<daytime>{DAYTIME})|(?P<weekday>{WEEKDAY}))\s(?P<beside>before|after)(?P<that>\sthat\b)?""")
# "that night", "the following morning", "the same evening"
THREAD_DAYTIME = pattern(rf"(?P<thread>{THREAD})\s{DAYTIME}")
# "three years later than planned" is no date.
THAN = re.compile(r"\sthan\b")
# What may follow "the year before" for it to hang on a date named earlier.
CLOSE = re.compile(r"""\s?[.,;:!?)"]|\s*$|\s*\n|\s(?:and|but)\b""")
# "the year before last", "the week after next"
BEFORE_LAST = pattern(r"the\s(?P<unit>day|week|weekend|month|year)\s(?:(?P<back>before)\s(?:the\s)?last|after\s(?:the\s)?next)")
# "the first six months of 2015"
FIRST_MONTHS = pattern(rf"""
    (?:the\s)? (?P<side>first|opening|last|final|closing)\s (?P<number>{NUMBER})\smonths\sof\s
    (?: (?P<year>{YEAR}) | (?:(?P<pick>{PICK})|the)\syear )""")
# "the six months to ", "the year ending on "
UNITS_TO = opening(rf"the\s(?:(?P<number>{NUMBER})\s)?(?P<unit>week|month|quarter|year)s?\s(?:up\s)?(?:to|ending|ended)\s(?:(?:on|in)\s)?")
# "eight days before ", "two weeks from ", "a week on ", "a week ago " with "today", and "a week " for "a week tomorrow"
UNITS_FROM = opening(rf"(?P<number>{NUMBER})\s(?P<unit>{UNIT})\s(?:(?P<side>before|after|from|on|following|ahead\sof|prior\sto|ago)\s)?")
LAST = re.compile(r"last\s", re.IGNORECASE)
# "the Tuesday after ", "the day before ", "the eve of "
BESIDE = opening(rf"the\s(?:first\s)?(?:(?P<what>day|week|weekend|month|year|{WEEKDAY})\s(?P<side>before|after)|eve\sof)\s")
# "the week of ", "the week beginning ", "w/c "
WEEK_OF = opening(r"(?:(?:the\s)?week\s(?:of|beginning|commencing|starting)(?:\son)?|w/c)\s")
NOW = ("now", "the present", "the present day")
BACK = ("ago", "earlier", "previously", "before", "last", "past", "previous", "ahead of", "prior to")


def read_deictic(match: re.Match[str]) -> Expression | None:
    """A day that a word names, seen from publication; "now" and "the present" only at the end of a range."""
    word = key_of(match["word"])
    rule = "now" if word in NOW else "day from publication"
    distance = int(lexicon("dates", "deictic")[word])
    found = from_publication(match, rule, "day", lambda day: moved(day, distance, "day"))
    return replace(found, weak=rule == "now")


def read_unit(match: re.Match[str]) -> Expression | None:
    """The last, this or the next week, month, year …, seen from publication or from the date named before."""
    unit, pick, thread = unit_of(match["unit"]), match["pick"], match["thread"]
    if key_of(match["unit"]) != unit or unit in ("half", "fortnight"):
        return None
    is_next = pick is not None and (key_of(pick) == "the next" or (unit == "day" and key_of(pick) == "next"))
    if thread or (is_next and not (unit != "day" and AHEAD_OF_US.search(match.string, 0, match.start()))):
        which = lexicon("dates", "threads")[key_of(thread)] if thread else "next"
        return from_named(match, f"{unit} from the date before", unit, lambda named: _beside_named(unit, which, named))
    if unit == "weekend" and not (pick or match["part"]):
        return turn(match, unit, unit, UNITS[unit]) if match.group().lower().startswith("the") else None
    if unit == "day" or not (pick or match["part"]) or _no_part(match, unit):
        return None
    if pick and key_of(pick) in ("the last", "the past") and unit not in ("quarter", "century"):
        return _trailing(match, unit, -1)
    return from_publication(match, f"{unit} from publication", unit, lambda day: picked(UNITS[unit], pick or "this", day))


def _no_part(match: re.Match[str], unit: str) -> bool:
    """Whether "mid-week" is an adjective, "the turn of the century" vague, "the latest week of rain" no week in particular."""
    pick, part = key_of(match["pick"] or ""), key_of(match["part"] or "")
    if pick == "the latest":
        return unit != "quarter"
    return not pick and (match.string[match.end("part")] == "-" or (part.endswith("turn of") and unit != "year"))


def read_units_around(match: re.Match[str]) -> Expression | None:
    """The last or next so many units: from that day to publication, or the other way."""
    return _trailing(match, unit_of(match["unit"]), _signed(match["number"], match["side"]))


def read_ago(match: re.Match[str]) -> Expression | None:
    """So much time from publication; "three weeks' time" only after "in"."""
    distance = _distance(match, match["side"])
    if distance is None or (key_of(match["side"]) == "time" and match.string[max(0, match.start() - 3) : match.start()].lower() != "in "):
        return None
    number, unit = distance
    return from_publication(match, "units from publication", _grain(unit), lambda day: _distant(day, number, unit))


def read_ahead(match: re.Match[str]) -> Expression | None:
    """So many units ahead, where the verb tells of an event to come."""
    if match.string[max(0, match.start() - 4) : match.start()].lower() not in (" in ", "in "):
        return None
    number, unit = number_of(match["number"]), unit_of(match["unit"])
    found = from_publication(match, "units ahead", _grain(unit), lambda day: _distant(day, number, unit))
    return replace(found, weak=True)


def read_later(match: re.Match[str]) -> Expression | None:
    """So many units from the date named before."""
    side = (match["side"] or match["beside"]).lower()
    if THAN.match(match.string, match.end()):
        return None
    if side in ("before", "after", "on") and not match["that"] and not CLOSE.match(match.string, match.end()):
        return None
    if match["weekday"]:
        cycle, thread = weekly_days(weekday_of(match["weekday"])), "the previous" if side == "before" else "the following"
        return from_named(match, "weekday", "day", lambda named: threaded(cycle, thread, named))
    unit = "day" if match["daytime"] else unit_of(match["only"] or "") if match["only"] else ""
    distance = (-1 if side == "before" else 1, unit) if unit else _distance(match, side)
    if distance is None:
        return None
    return from_named(match, "units from the date before", _grain(distance[1]), lambda named: _from_base(named, *distance))


def read_thread_daytime(match: re.Match[str]) -> Expression | None:
    """A part of a day: of the day named before, or of one beside it."""
    which = lexicon("dates", "threads")[key_of(match["thread"])]
    return from_named(match, "day from the date before", "day", lambda named: _beside_named("day", which, named))


def read_before_last(match: re.Match[str]) -> Expression | None:
    """Two weeks, months or years from that of publication."""
    unit, number = match["unit"].lower(), -2 if match["back"] else 2
    return from_publication(match, f"{unit} from publication", unit, lambda day: moved(day, number, unit))


def read_first_months(match: re.Match[str]) -> Expression | None:
    """The first or last so many months of a year."""
    count, year, pick = number_of(match["number"]), match["year"], match["pick"] or "this"
    if not 1 <= count <= 12:
        return None
    cycle = yearly_months(1 if match["side"].lower() in ("first", "opening") else 13 - count, count)
    if year:
        return turn(match, "months of a year", "range", cycle)
    return from_publication(match, "months of a year", "range", lambda day: turn_within(cycle, picked(UNITS["year"], pick, day)))


def read_units_to(match: re.Match[str], inner: Expression) -> Expression | None:
    """So many units up to the end of a period: the year to March 2018 begins in April 2017."""
    number, unit = number_of(match["number"] or "1"), unit_of(match["unit"])

    def upto(end: Period) -> Period | None:
        first = same_day(end.last + timedelta(days=1), -number, unit)
        return Period(first, end.last) if first else None

    return around(match, inner, "units up to a date", "range", upto)


def read_units_from(match: re.Match[str], inner: Expression) -> Expression | None:
    """So many units before or after a date; "a week tomorrow" and "a week on Monday" need no "from"."""
    unit, side = unit_of(match["unit"]), key_of(match["side"] or "on")
    if side in ("on", "ago") and not (unit in ("week", "fortnight") and inner.rule in ("day from publication", "weekday")):
        return None
    number = _signed(match["number"], "ago" if side == "on" and LAST.match(match.string, match.end()) else side)
    return _around_turn(match, inner, "units from a date", _grain(unit), lambda base: _from_base((base,), number, unit))


def read_beside(match: re.Match[str], inner: Expression) -> Expression | None:
    """The day, week, weekday … before or after a date."""
    what, back = key_of(match["what"] or "day"), key_of(match["side"] or "before") == "before"
    unit, cycle = (what, UNITS[what]) if what in UNITS else ("day", weekly_days(weekday_of(what)))
    return _around_turn(match, inner, "beside a date", unit, lambda base: beside(cycle, "last" if back else "next", base))


def read_week_of(match: re.Match[str], inner: Expression) -> Expression | None:
    """The week a day lies in."""
    return around(match, inner, "week of a day", "week", lambda base: week(base.first)) if inner.unit == "day" else None


def _around_turn(match: re.Match[str], inner: Expression, rule: str, unit: str, change: Callable[[Period], Period | None]) -> Expression:
    """As `around`, but of an open `inner` the turn for which the outcome fits the tense: it "closed a week before Christmas"."""
    cycle, whole = inner.cycle, around(match, inner, rule, unit, change)
    if cycle is None or cycle.weekly:
        return whole

    def at(number: int) -> Period | None:
        base = cycle.at(number)
        return change(base) if base else None

    changed = replace(cycle, at=at)
    return replace(whole, resolve=lambda setting: by_tense(changed, setting))


def _trailing(match: re.Match[str], unit: str, number: int) -> Expression | None:
    """The units up to publication, or from it on."""
    if unit not in DAYS and unit not in MONTHS:
        return None

    def find(day: date) -> Period | None:
        other = same_day(day, number, unit)
        return Period(min(other, day), max(other, day)) if other else None

    return from_publication(match, "units up to publication" if number < 0 else "units from publication", "range", find)


def _beside_named(unit: str, which: str, named: tuple[Period, ...]) -> Period | None:
    """The period beside the one named before: of a financial year "the previous year" is one too; beside a month is no day."""
    alike = next((period for period in named if period.months == MONTHS.get(unit, 0)), None)
    if alike:
        return shifted(alike, {"last": -1, "same": 0, "next": 1}[which], unit)
    base = _base(named, unit)
    return beside(UNITS[unit], which, base) if base else None


def _from_base(named: tuple[Period, ...], number: int, unit: str) -> Period | None:
    """So many units from the period named before, no more precise than that was."""
    base = _base(named, unit)
    if base is None:
        return None
    if base.months and unit in MONTHS and MONTHS[unit] >= base.months:
        return shifted(base, number, unit)
    return _distant(base.first if number < 0 else base.last, number, unit)


def _base(named: tuple[Period, ...], unit: str) -> Period | None:
    """The last period named; days and weeks are counted from days."""
    return next((period for period in named if unit not in DAYS or not period.months), None)


def _distant(start: date, number: int, unit: str) -> Period | None:
    """The day, month or year so many units from `start`."""
    grain = _grain(unit)
    count = number * DAYS[unit] if grain == "day" else number * MONTHS[unit] // MONTHS[grain] if grain in MONTHS else number
    return moved(start, count, grain)


def _distance(match: re.Match[str], side: str) -> tuple[int, str] | None:
    """How far a DISTANCE reaches, as a number of units, below 0 where `side` looks back; None for half a month."""
    sign = -1 if key_of(side) in BACK else 1
    if match["part"]:
        parts = 2 if match["part"].lower() == "half" else 4
        number = sign * MONTHS[match["whole"].lower()] // parts
        return (number // 12, "year") if number % 12 == 0 else (number, "month")
    number, unit = sign * number_of(match["number"]), unit_of(match["unit"])
    if not (match["half"] or match["half_after"]):
        return number, unit
    if unit not in MONTHS or MONTHS[unit] % 2:
        return None
    number = number * MONTHS[unit] + sign * MONTHS[unit] // 2
    return (number // 12, "year") if MONTHS[unit] > 12 else (number, "month")


def _grain(unit: str) -> str:
    """How precisely a distance tells: three weeks ago is a day, three months ago a month, a century ago a year."""
    return {"week": "day", "fortnight": "day", "half": "month", "decade": "year", "century": "year"}.get(unit, unit)


def _signed(number: str, side: str) -> int:
    return number_of(number) * (-1 if key_of(side) in BACK else 1)
