"""Datelines: the lines at the head of an article that say when it appeared, and the days that a page's head gives."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from extractors.lexicon import alternation
from pipeline.cleaning.words import words

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FIRST_YEAR, LAST_YEAR = 1800, 2100
CENTURY_TURN = 70  # "12.05.71" is 1971, "12.05.24" is 2024

# Takes "Wednesday, November 19, 2014", "Monday, 29th January 2018", "30.10.24", "2024-10-30", "3rd August 2022, 5:00 am"
# as one phrase; leaves "in May 2014" (no day) and "6:30 AM" (no date).
MONTH = (
    r"(?P<month{n}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
TIME = r"(?:(?:,|\s[-–|@]|\sat)?\s*\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)?(?:\s?(?:gmt|bst|utc|e[sd]?t|p[sd]t)\b)?)?"
CLOCK = r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?"  # before a date, as in "Updated 09:10, 4 Oct 2023"
DATE = re.compile(
    rf"""
    (?<![\w.])
    {WEEKDAY}(?:the\s+)?
    (?:
        (?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?:\w{{3,12}}\s?/\s?)?    # 29th January 2018
        {MONTH.format(n=1)}[,\s-]+(?P<year1>\d{{4}}|['’]\d{{2}})                        # 28 Ionawr / January 2019
      | {MONTH.format(n=2)}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})                               # November 19, 2014
      | (?P<year3>\d{{4}})[-/.](?P<month3>\d{{1,2}})[-/.](?P<day3>\d{{1,2}})                                           # 2024-10-30
      | (?P<day4>\d{{1,2}})[-/.](?P<month4>\d{{1,2}})[-/.](?P<year4>\d{{4}}|\d{{2}})                                   # 30.10.24
    )
    (?:(?=updated)|(?!\w))(?!\.\d)          # some sites print "4 MAR 2021Updated 5 MAR 2021"
    {TIME}
    """,
    re.IGNORECASE | re.VERBOSE,
)
DIGIT = re.compile(r"\d")  # without one there is no date
# "2024-09-06T13:12:36+00:00", "20240906", "2024 Jun 30"
SENTENCE = re.compile(r"\w{3}\.$")
# "PORT SALLOW, Sept 9, 2014 (Coastal News) - The harbour master": how an agency opens its first paragraph.
AGENCY = re.compile(
    rf"""
    (?-i:[A-Z][A-Z.'’-]{{2,20}}) (?:\s(?-i:[A-Z][A-Z.'’-]{{0,20}})){{0,3}}     # PORT SALLOW
    (?:,\s[\w.]{{2,20}})? ,\s                                             # , Ont.
    {DATE.pattern}
    (?:\s*\([^()]{{2,60}}\))? \s* [-–—]
    """,
    re.IGNORECASE | re.VERBOSE,
)
ISO = re.compile(r"\s*(\d{4})[-/. ]?(\d{2}|[A-Z][a-z]{2})[-/. ]?(\d{2})(?!\d)")
MAX_LENGTH = 300  # characters of a dateline
MAX_OTHER_WORDS = 12  # beside its date, a dateline has a label, a section, a name, and not much more


@dataclass(frozen=True, kw_only=True)
class Published:
    """The day on which an article appeared, and what gave it: one of the rules that docs/records.md lists."""

    day: date
    rule: str


@dataclass(frozen=True, kw_only=True)
class Dateline:
    """A line that says when the article appeared: the words as printed, the day, and whether it says "published"."""

    text: str
    day: date
    labelled: bool


def dateline(text: str, *, changed: bool = False) -> Dateline | None:
    """What `text`, one block, says about the day of publication, when that is nearly all it says.

    "Published on Monday, 29th January 2018 in Council news" gives "Published on Monday, 29th January 2018". A line that
    has only a date of change ("Updated: …") gives None, and so does a sentence; with `changed`, only a date of change is looked for.
    """
    if len(text) > MAX_LENGTH or not DIGIT.search(text):
        return None
    for match in DATE.finditer(text):
        lead = text[: match.start()]
        if tells_change(lead) is not changed:
            continue
        day = _day(match)
        other = len(lead.split()) + len(text[match.end() :].split())
        start = _label_start(lead)
        if day and other <= MAX_OTHER_WORDS and (start < len(lead) or not SENTENCE.search(text)):
            return Dateline(text=text[start : match.end()].strip(" ,|-–"), day=day, labelled=start < len(lead))
    return None


def agency_day(text: str) -> date | None:
    """The day in the dateline that opens `text`, a first paragraph: "CRANBY, 4 March 2021 – The service …"."""
    match = AGENCY.match(text)
    return _day(match) if match else None


def first_day(text: str | None) -> date | None:
    """The first day that `text`, a field of a page's head, gives: "2024-09-06T13:12Z", "Feb 08, 2022", "2024 Jun 30"."""
    if match := ISO.match(text or ""):
        return _date(match[1], match[2], match[3])
    return next((day for match in DATE.finditer(text or "") if (day := _day(match))), None)


def tells_change(lead: str) -> bool:
    """Whether `lead`, what stands before a date, says that the date is one of a change: "Updated on"."""
    return _change_label().search(lead.lower()) is not None


def _label_start(lead: str) -> int:
    """Where the dateline begins: with the label right before its date ("Published on"), else with the date."""
    label = _published_label().search(lead.lower())
    return label.start() if label else len(lead)


@cache
def _published_label() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(words('published'))}\s*:?\s*$")


@cache
def _change_label() -> re.Pattern[str]:
    label = rf"(?<![^\W\d]){alternation(words('updated'))}\s*(?:on|at)?\s*:?\s*"
    return re.compile(rf"{label}(?:{CLOCK},?\s*(?:on\s)?\s*)?$")


def _day(match: re.Match[str]) -> date | None:
    for n in "1234":
        if match[f"day{n}"]:
            return _date(match[f"year{n}"], match[f"month{n}"], match[f"day{n}"])
    return None


def _date(year: str, month: str, day: str) -> date | None:
    full = int(year.strip("'’"))
    if full < 100:
        full += 1900 if full >= CENTURY_TURN else 2000
    if not month.isdigit() and month[:3].lower() not in MONTHS:
        return None
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    days = int(day)
    if month.isdigit() and number > 12 >= days:  # "10/30/2024" can only be the American order
        number, days = days, number
    try:
        found = date(full, number, days)
    except ValueError:
        return None
    return found if FIRST_YEAR <= full <= LAST_YEAR else None
