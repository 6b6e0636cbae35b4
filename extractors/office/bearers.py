"""Who bears an office: the person its title stands beside, or of whom a sentence says it, or who is named further on.

    "[Council leader] Tobias Renshaw", "Clive Hendy, [branch chairman of the association]", "Dame Hester, who was
    [independent chair of the board]", "has promoted Doreen Hexham from [office manager] to [operations director]",
    "[A teacher] who stole ... Ian Bell, 44, ...", "The [retired teacher] told"

A title of nobody named is nobody's.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from spacy.tokens import Doc

from extractors import people
from extractors.office.antecedents import antecedent
from extractors.office.beside import before_title, beside, respective
from extractors.office.holding import Holding, held, institutional
from extractors.office.openings import of_opening
from extractors.office.phrases import Office, offices
from extractors.office.said import said_of
from extractors.people import Person
from extractors.reading import block_at, folded, once

# "The retired teacher, 66, told", "The ex-miner, who"
SPOKEN_OF = re.compile(
    r"(?:,? (?:aged )?\d{1,3},)? (?:said|says|told|added|recalled|admitted|has been|had been|was|who|wrote|denied|pays|paid|lives|visits)\b"
    r"|, (?:\d|who)"
)

# '" said the dental nurse', "the dental nurse said"
SAID_BEFORE = re.compile(r"\" (?:said|says|added) $")
SAID_AFTER = re.compile(r" (?:said|says|added)\b")


def holdings(doc: Doc) -> Iterator[Holding]:
    """Who bears which of the titles in `doc`, in the order of the titles."""
    last: Holding | None = None
    found = once(doc, offices)
    listed = {holding.office.start: holding for holding in respective(doc)}
    for office, following in zip_longest(found, found[1:]):
        if office.start in listed:
            yield listed[office.start]
            continue
        if _of_later_life(doc, office):
            continue
        bearing = beside(doc, office, last) or before_title(doc, office, following) or said_of(doc, office) or unnamed(doc, office)
        for last in bearing:
            yield last


def _of_later_life(doc: Doc, office: Office) -> bool:
    """Whether it is a calling that somebody only came to later: "at school with the future footballer Dan Roe"."""
    early = "incoming" in office.times and not institutional(office)
    return early and "future" in folded(doc)[office.outer.start : office.start].lower().split()


def unnamed(doc: Doc, office: Office) -> list[Holding]:
    """The bearer of a title that stands beside no name."""
    if office.plural or office.calling:
        return []
    return of_opening(doc, office) or _just_named(doc, office)


def _just_named(doc: Doc, office: Office) -> list[Holding]:
    """The person just named whom "The retired teacher, 66, told" or "said the dental nurse" takes up again."""
    text = folded(doc)
    if not text.startswith(("The ", "the "), office.outer.start):
        return []
    if office.times - {"current"} and SPOKEN_OF.match(text, office.outer.end):
        person = antecedent(doc, office.outer.start, None)
    else:
        person = _speaker(doc, office)
    return [held(doc, office, person, "title for name")] if person else []


def _speaker(doc: Doc, office: Office) -> Person | None:
    """The only one lately named, where a trade that the text tells of nobody else speaks: '"..." the 41-year-old nurse said'."""
    text = folded(doc)
    speaks = SAID_BEFORE.search(text, max(0, office.outer.start - 12), office.outer.start) or SAID_AFTER.match(text, office.outer.end)
    alone = [one.role for one in once(doc, offices)].count(office.role) == 1
    if not speaks or not alone or institutional(office):
        return None
    start = block_at(doc, max(0, block_at(doc, office.outer.start)[0] - 3))[0]
    near = [one for one in once(doc, people.extract) if start <= one.start < office.outer.start]
    full = [one for one in near if " " in one.name] or near  # not the "daughter Joan" of the one who speaks
    return full[-1] if len({one.name for one in full}) == 1 else None
