"""Datelines and bylines: the lines under a headline that say when an article appeared and who wrote it."""

import re
from dataclasses import dataclass
from datetime import date

from extractors.lexicon import alternation, key_of
from pipeline.cleaning.words import words

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FIRST_YEAR, LAST_YEAR = 1800, 2100
CENTURY_TURN = 70  # "12.05.71" is 1971, "12.05.24" is 2024

# Takes "Wednesday, November 19, 2014", "Monday, 29th January 2018", "30.10.24", "2024-10-30", "3rd August 2022, 5:00 am"
# as one phrase; leaves "in May 2014" (no day) and "6:30 AM" (no date).
MONTH = r"(?P<month{n}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
TIME = r"(?:(?:,|\s[-–|@]|\sat)?\s*\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)?(?:\s?(?:gmt|bst|utc|est|edt|et|pst|pdt)\b)?)?"
DATE = re.compile(
    rf"""
    (?<![\w.])
    {WEEKDAY}(?:the\s+)?
    (?:
        (?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{MONTH.format(n=1)}[,\s-]+(?P<year1>\d{{4}}|['’]\d{{2}})    # 29th January 2018
      | {MONTH.format(n=2)}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})                               # November 19, 2014
      | (?P<year3>\d{{4}})[-/.](?P<month3>\d{{1,2}})[-/.](?P<day3>\d{{1,2}})                                           # 2024-10-30
      | (?P<day4>\d{{1,2}})[-/.](?P<month4>\d{{1,2}})[-/.](?P<year4>\d{{4}}|\d{{2}})                                   # 30.10.24
    )
    (?!\w)(?!\.\d)
    {TIME}
    """,
    re.IGNORECASE | re.VERBOSE,
)
MAX_OTHER_WORDS = 9  # beside its date, a dateline has a label, a section, a name, and not much more

BY = re.compile(r"^(?:(?:words|written|reported|story|report|article|posted|published|text|interview)\s+by|by(?:line)?|author)\b\s*:?\s*(?=\S)", re.IGNORECASE)
BY_INSIDE = re.compile(r"(?:^|\s)by\s+(?=[A-Z])")
NAME_PART = r"(?:[A-Z][\w’'.-]*|de|da|del|della|di|du|van|von|der|den|la|le|bin|al|ap|y)"
NAME = re.compile(rf"[A-Z][\w’'.-]*(?:\s+{NAME_PART}){{1,4}}")
AND = re.compile(r"\s*(?:,|&|\band\b)\s*")
MAX_NAME_WORDS = 5


@dataclass(frozen=True, kw_only=True)
class Dateline:
    """A line that says when the article appeared: the date's words as printed, and the day."""

    text: str
    day: date


def dateline(text: str) -> Dateline | None:
    """What `text`, one block, says about the day of publication, when that is nearly all it says.

    "Published on Monday, 29th January 2018 in Council news" gives "Published on Monday, 29th January 2018". A line that
    has only a date of change ("Updated: …") gives None, and so does a sentence.
    """
    for match in DATE.finditer(text):
        lead = text[: match.start()]
        if _says(lead, "updated"):
            continue
        day = _day(match)
        other = len(lead.split()) + len(text[match.end() :].split())
        if day and other <= MAX_OTHER_WORDS and not re.search(r"\w{3}\.$", text):
            start = _label_start(lead)
            return Dateline(text=text[start : match.end()].strip(" ,|-–"), day=day)
    return None


def byline(text: str, *, bare: bool = False) -> str | None:
    """The names in `text`, one field of a page, when it is a byline: "By Jo Vale, Health Editor" gives "Jo Vale".

    With `bare`, a name needs no "By" before it ("Derren Hayes").
    """
    match = BY.match(text)
    if match is None and not bare:
        return None
    rest = text[match.end() :] if match else text
    names = _names(rest)
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names) or None


def byline_inside(text: str) -> str | None:
    """The name after a "by" that stands later in a line: "News 30.10.24 by Jo Vale"."""
    match = BY_INSIDE.search(text)
    return byline("by " + text[match.end() :]) if match else None


def _names(text: str) -> list[str]:
    names: list[str] = []
    for part in AND.split(text):
        name = _name(part)
        if name is None:
            break
        names.append(name)
    return names


def _name(text: str) -> str | None:
    """The name that `text` is or begins with, before the words of a job."""
    kept: list[str] = []
    for word in text.split():
        key = key_of(word.strip("(),.:;|"))
        if key in words("jobs") or len(kept) == MAX_NAME_WORDS or not key:
            break
        kept.append(word.strip("(),:;|"))
    name = " ".join(kept)
    if not NAME.fullmatch(name) or any(key_of(word) in words("not_names") for word in kept):
        return None
    return name


def _label_start(lead: str) -> int:
    """Where the dateline begins: with the label right before its date ("Published on"), else with the date."""
    label = re.search(rf"(?<!\w){alternation(words('published'))}\s*:?\s*$", lead.lower())
    return label.start() if label else len(lead)


def _says(lead: str, section: str) -> bool:
    return re.search(rf"(?<!\w){alternation(words(section))}\s*(?:on|at)?\s*:?\s*$", lead.lower()) is not None


def _day(match: re.Match[str]) -> date | None:
    for n in "1234":
        if match[f"day{n}"]:
            return _date(match[f"year{n}"], match[f"month{n}"], match[f"day{n}"])
    return None


def _date(year: str, month: str, day: str) -> date | None:
    full = int(year.strip("'’"))
    if full < 100:
        full += 1900 if full >= CENTURY_TURN else 2000
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    days = int(day)
    if month.isdigit() and number > 12 >= days:  # "10/30/2024" can only be the American order
        number, days = days, number
    try:
        found = date(full, number, days)
    except ValueError:
        return None
    return found if FIRST_YEAR <= full <= LAST_YEAR else None
