"""The day in a date as databases, feeds and exports write it. What could be two days is none."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august", "sep sept september",
         "oct october", "nov november", "dec december"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

# Takes "2024-05-03", "2024/05/03T10:00:00Z"; "20240503" is DIGITS.
ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
DIGITS = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:\d{6})?")
# Takes "3 May 2024", "Friday, 3rd of May, 2024", "03-May-2024".
DAY_FIRST = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<month>[A-Za-z]{3,9})\.?,?[\s-]+(?P<year>(?:19|20)\d\d)(?!\d)"
)
# Takes "May 3, 2024 Friday", "Sept. 3rd 2024"; leaves "May 2024".
MONTH_FIRST = re.compile(r"(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)(?!\d)")
# Takes "23/05/2024"; "03/05/2024" could be either.
SLASHED = re.compile(r"(?<!\d)(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)(?!\d)")
SECONDS = re.compile(r"(?P<seconds>1?\d{9})(?:\.\d+|\d{3})?")  # since 1970, with or without milliseconds


def day(words: str | None, *, day_first: bool | None = None) -> date | None:
    """The one day that `words` name, as it was where they were written; None when it names none or could be two.

    `day_first` says what "03/05/2024" is where that is known: True for the third of May.
    """
    if words is None:
        return None
    words = words.strip()[:200]
    for pattern in (ISO, DAY_FIRST, MONTH_FIRST):
        if found := pattern.search(words):
            return _date(found["year"], found["month"], found["day"])
    if found := SLASHED.search(words):
        return _slashed(found["first"], found["second"], found["year"], day_first=day_first)
    if found := DIGITS.fullmatch(words):
        return _date(found["year"], found["month"], found["day"])
    if found := SECONDS.fullmatch(words):
        return datetime.fromtimestamp(int(found["seconds"]), tz=UTC).date()
    return None


def day_comes_first(text: str) -> bool | None:
    """What "03/05/2024" is in `text`, by the dates there that can be one day only: None when there are none or they disagree."""
    pairs = ((int(found["first"]), int(found["second"])) for found in SLASHED.finditer(text))
    told = {first > second for first, second in pairs if min(first, second) <= 12 < max(first, second)}
    return told.pop() if len(told) == 1 else None


def posted(header: str | None) -> date | None:
    """The day in the Date header of a message or a feed."""
    try:
        return parsedate_to_datetime(header).date() if header else None
    except (ValueError, IndexError, TypeError):
        return day(header)


def _date(year: str, month: str, of_month: str) -> date | None:
    number = int(month) if month.isdecimal() else MONTHS.get(month.lower())
    try:
        return date(int(year), number, int(of_month)) if number else None
    except ValueError:
        return None


def _slashed(first: str, second: str, year: str, *, day_first: bool | None) -> date | None:
    readings = {True: _date(year, second, first), False: _date(year, first, second)}
    days = {one for one in readings.values() if one}
    return days.pop() if len(days) == 1 else readings.get(day_first) if day_first is not None else None
