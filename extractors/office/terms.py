"""Since when and until when an office was held, where a date that belongs to it says so.

    "director since [2020]", "became governor in [June 2021]", "joins on [1 May] as clerk", "From [Monday] she will be acting head"
    "was head until [2022]", "left in [July]", "mayor in [2003-04]"; not "director Ian Bell said that 54 posts had gone since 2016"

As precise as the date is: from the first day that it can mean to the last.
"""

import re
from bisect import bisect_left
from datetime import date

from spacy.tokens import Doc

from extractors import dates
from extractors.dates import Date
from extractors.office.holding import Holding, institutional
from extractors.office.phrases import offices
from extractors.office.ties import LEAVES
from extractors.reading import folded, once, published, sentence_around

LONGEST, LONGEST_ACTING = 30, 3  # years: who took office before that is told of as past
STRETCHES = ("range", "financial year", "school year")  # "from 2010 to 2014", "in 2003-04"
NEAR = 70  # code points between a title or name and its date

POST = r"(?:the |that |this |her |his )?(?:post|job|role|office|charge|place|position)"
PLACE = r"(?: (?:in|at) [A-Z][\w-]+)?"
HAS = r",?(?: (?:who|and|but))?(?: has| have| had|'s|'d|'ve)?(?: (?:also|now|only|already))?"
# "director, since ", "governor, has been in post since ", "who has held the job since "
SINCE = re.compile(rf"{PLACE}(?:,|{HAS} (?:been|held|done|led|run|served)(?: in)?(?: {POST})?(?: here| there)?)? (?:ever )?since ")
# "head until ", "who held the post until ", "will be in charge until ", "clung on until "
UNTIL = re.compile(
    rf"{PLACE}(?:,|{HAS} (?P<post>(?:held|kept|did) {POST})"
    rf"|,?(?: who)? (?:was|is|will be|was to be|remains|remained|stays|stayed) in {POST}"
    r"|,? (?:clung|stayed|stays) on)? until "
)
# "became governor in ", "was appointed head at the start of "
AT = re.compile(
    r"(?: (?:him|her)self)? (?:(?:back )?(?:in|on|from|at|since|with effect from|at the (?:start|beginning|end) of) )?(?:the )?"
)
BEGAN = re.compile(
    r"\b(?:became|becomes?|appointed|named|elected|made|(?:took|takes?) (?:office|over|up)|joins?|joined|promoted|starts?|begins?|started"
    r"|arrived|returned|succeed(?:s|ed)?|replace[sd]?)\b",
    re.IGNORECASE,
)
# "head Ann Bell, who took over in ", "starts on ", "will take up his post in "
BEGAN_AFTER = re.compile(
    r",? (?:who |and )?(?:has |will |is to |is due to )?(?:took office|(?:takes?|took) (?:office|over|up (?:the|her|his) (?:job|post|role))"
    r"|starts?|started|begins?|began|arrives?|arrived|was (?:appointed|elected))(?: work)?(?P<at> .*)"
)
# "retires on ", "is to step down at the end of "
LEAVES_AFTER = re.compile(rf"(?:,? (?:who )?{LEAVES.pattern})?(?P<at>(?: (?!to\b)[a-z]+)?? .*)")
# "joined in ", "takes over on ": and "as" with the title after the date
BEGAN_ON = re.compile(r"\b(?:took over|takes? over|joins?|joined|starts?|started|arrived|returned)(?: [\w ]{0,30}?)? (?:(?:in|on|from) )?$")
ENDED = re.compile(r"\b(?:resigned|quit|left|stepped down|stood down|retired|departed|sacked|dismissed)\b", re.IGNORECASE)
LEFT = re.compile(
    r",? (?:who )?(?:has |had )?(?:resigned|retired|quit|left|stepped down|stood down|died|took early retirement|departed)"
    r"[^.;:]{0,40}? (?:in|on|at the end of|last|this)? ?"
)
SINCE_THEN = re.compile(r"[^.;,]{0,20} since ")
YEAR = re.compile(r"\d{4}")
ORDINAL = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+th) ")


def term(doc: Doc, holding: Holding) -> tuple[date | None, date | None]:
    """The first day of an office and the last, as precisely as a date that belongs to it tells, else None."""
    of_another = holding.rule == "successor" and holding.person.end < holding.office.outer.start
    if holding.rule == "form of address" or of_another:  # "Ann Bell replaced Ian Shaw, clerk from 2010 to 2016": his years
        return None, None
    since, until = _after(doc, holding) or _before(doc, holding) or (None, None)
    today = published(doc)
    over = until is not None and today is not None and until < today
    return since, None if over and holding.status in ("acting", "incoming") else until


def status_at(doc: Doc, holding: Holding, since: date | None, until: date | None) -> str:
    """The status of a holding on the day of publication: one that begins later is still to come, one of long ago past."""
    today = published(doc)
    if today is None:
        return holding.status
    if until is not None and until < today and holding.status == "current":
        return "former"
    if since is None or holding.status not in ("current", "acting"):
        return holding.status
    if since > today:
        return "incoming"
    if SINCE_THEN.match(folded(doc), holding.office.outer.end, holding.office.outer.end + NEAR):
        return holding.status  # "a councillor since 1979"
    longest = LONGEST if holding.status == "current" else LONGEST_ACTING
    return "former" if since.year < today.year - longest else holding.status


def _after(doc: Doc, holding: Holding) -> tuple[date | None, date | None] | None:
    """What the first date after title and name tells, if no other title stands before it."""
    text, office = folded(doc), holding.office
    end = max(office.outer.end, holding.person.end)
    start, stop = sentence_around(doc, office.outer.start)
    found = _first_date(doc, end, min(stop, end + NEAR))
    if found is None or any(end <= other.outer.start < found.start for other in once(doc, offices)):
        return None
    between = text[end : found.start]
    in_year = found.precision == "year" and holding.rule == "title after name" and between == " in "  # "Ian Bell, mayor in 2009,"
    if (in_year or found.precision in STRETCHES) and AT.fullmatch(between.replace(",", "") or " "):
        return found.date_from, found.date_to
    if until := UNTIL.fullmatch(between):
        another = until["post"] and holding.rule == "title before name" and not institutional(office)
        return None if another else (None, found.date_to)  # "Councillor Ann Bell, who held the post until May": the post told before
    if SINCE.fullmatch(between):
        return None if ORDINAL.search(text, office.outer.start, office.end) else (found.date_from, None)
    said = text[start : office.outer.start] if holding.rule in ("said of name", "joined") and AT.fullmatch(between) else ""
    if ENDED.search(said) or LEFT.fullmatch(between):
        return (None, _no_later(doc, found)) if holding.status == "former" else None
    if LEAVES.search(said) or _told(LEAVES_AFTER, between):
        return (None, found.date_to) if holding.status in ("current", "acting") and not _is_past(doc, found) else None
    comes = holding.status == "incoming"
    if BEGAN.search(said) or (comes and AT.fullmatch(between)) or _told(BEGAN_AFTER, between):
        return (_to_come(doc, found) if comes else found.date_from, None) if comes or _is_past(doc, found) or said else None
    return None


def _told(pattern: re.Pattern[str], between: str) -> bool:
    """Whether the words up to a date tell that an office began or ends on it: "retires" and then "on" or "at the end of"."""
    match = pattern.fullmatch(between)
    return match is not None and AT.fullmatch(match["at"]) is not None and match.start("at") > 0


def _is_past(doc: Doc, found: Date) -> bool:
    today = published(doc)
    return today is not None and found.date_from <= today


def _to_come(doc: Doc, found: Date) -> date:
    """The first day of a date that lies ahead: "appointed from [1 September]" is of the next one."""
    day = found.date_from
    today = published(doc)
    if today is None or found.relative or found.date_to >= today or YEAR.search(found.text):
        return day
    return day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == 2 else day.day)


def _before(doc: Doc, holding: Holding) -> tuple[date | None, date | None] | None:
    """What a date before a title that a sentence gives somebody tells: "joined in 2014 as clerk", "From Monday she will be head"."""
    text, office = folded(doc), holding.office
    if holding.rule not in ("said of name", "joined", "successor", "title is name"):
        return None
    start = sentence_around(doc, office.outer.start)[0]
    found = _first_date(doc, max(start, office.outer.start - NEAR), office.outer.start)
    joined = found and text[found.end : office.outer.start].strip() == "as" and BEGAN_ON.search(text, start, found.start)
    if found and joined:
        return found.date_from, None
    fronted = _first_date(doc, start, start + len("From the ")) if text.startswith(("From ", "In "), start) else None
    if fronted and text.startswith("In ", start) and BEGAN.search(text, fronted.end, office.outer.start):
        return fronted.date_from, None
    return (fronted.date_from, None) if fronted and holding.status in ("acting", "incoming") else None


def _first_date(doc: Doc, start: int, end: int) -> Date | None:
    """The first date that begins between two offsets."""
    every = once(doc, dates.extract)
    at = bisect_left(every, start, key=lambda one: one.start)
    return every[at] if at < len(every) and every[at].start < end else None


def _no_later(doc: Doc, found: Date) -> date:
    """The last day that a date in the past can mean."""
    today = published(doc)
    return min(found.date_to, today) if today is not None and found.date_from <= today else found.date_to
