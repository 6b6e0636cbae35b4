"""Since when and until when an office was held, where a date beside it says so."""

import re
from datetime import date

from spacy.tokens import Doc

from extractors import dates
from extractors.office.holding import Holding
from extractors.office.phrases import offices
from extractors.reading import folded, once, published, sentence_around

LONGEST = 25  # years: who took office before that is told of as past

# "since 2021", "became chief constable in February 2022"
SINCE = re.compile(r"^(?! to )(?: \([A-Z]+\))?[^.;:]{0,60}?(?:^|\W)since $")
BEGAN = re.compile(r"\b(?:became|becomes?|appointed|named|elected|took over|takes over|take over|joins|promoted|start)\b", re.IGNORECASE)
ENDED = re.compile(r"\b(?:resigned|quit|left|stepped down|stood down|retired|departed|sacked|dismissed)\b", re.IGNORECASE)
UNTIL = re.compile(r"^[^.;:]{0,60}?(?:^|\W)until $")
LEFT = re.compile(
    r"^,? (?:who )?(?:has |had )?(?:resigned|retired|quit|left|stepped down|stood down|died|took early retirement|departed)"
    r"[^.;:]{0,40}? (?:in|on|at the end of|last|this)? ?$"
)
AT = re.compile(r"^[^.;:,]{0,40}? ?(?:in|on|from|last|next)? ?$")


def term(doc: Doc, holding: Holding) -> tuple[date | None, date | None]:
    """The first day of an office and the last, as precisely as a date right after it tells, else None."""
    if holding.rule == "form of address":
        return None, None
    text = folded(doc)
    end = max(holding.office.outer.end, holding.person.end)
    start, stop = sentence_around(doc, holding.office.outer.start)
    found = next((one for one in once(doc, dates.extract) if end <= one.start < stop), None)
    if found is None or found.start - end > 70:
        return None, None
    if any(end <= office.outer.start < found.start for office in once(doc, offices)):
        return None, None  # the time of another office
    between = text[end : found.start]
    if found.precision == "range" and not between.strip(" ,"):
        return found.date_from, found.date_to
    if UNTIL.search(between):
        return None, found.date_to
    left = holding.rule == "said of name" and ENDED.search(text[start : holding.office.outer.start]) and AT.search(between)
    if left or LEFT.search(between):
        return None, found.date_from if holding.status == "former" else None
    began = holding.rule == "said of name" and BEGAN.search(text[start : holding.office.outer.start]) and AT.search(between)
    return (found.date_from, None) if SINCE.search(between) or began else (None, None)


def status_at(doc: Doc, holding: Holding, since: date | None, until: date | None) -> str:
    """The status of a holding on the day of publication: one that begins later is still to come, one of long ago past."""
    today = published(doc)
    if until is not None and today is not None and until < today and holding.status != "incoming":
        return "former"
    if since is None or today is None or holding.status != "current":
        return holding.status
    if since > today:
        return "incoming"
    return "former" if since.year < today.year - LONGEST else "current"
