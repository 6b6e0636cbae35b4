"""Offices whose bearer is named only later, or was just named: "A teacher who stole ... Ian Bell, 44, ...", "The retired teacher told"."""

import re

from spacy.tokens import Doc

from extractors import people
from extractors.office.antecedents import antecedent
from extractors.office.holding import Holding, held, institutional
from extractors.office.openings import of_opening
from extractors.office.phrases import Office, offices
from extractors.people import Person
from extractors.reading import block_at, folded, once

# "The retired teacher, 66, told", "The ex-miner, who"
SPOKEN_OF = re.compile(
    r"(?:,? (?:aged )?\d{1,3},)? (?:said|says|told|added|recalled|admitted|has been|had been|was|who|wrote|denied)\b|, (?:\d|who)"
)

# '" said the dental nurse', "the dental nurse said"
SAID_BEFORE = re.compile(r"\" (?:said|says|added) $")
SAID_AFTER = re.compile(r" (?:said|says|added)\b")


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
    near = {one.name for one in once(doc, people.extract) if start <= one.start < office.outer.start}
    return antecedent(doc, office.outer.start, None) if len(near) == 1 else None
