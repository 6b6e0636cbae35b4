"""Who bears an office: the person its title stands beside, or of whom a sentence says it.

    "[Council leader] Tobias Renshaw", "Clive Hendy, [branch chairman of the association]", "Dame Hester, who was
    [independent chair of the board]", "has promoted Doreen Capstick from [office manager] to [operations director]"

An office beside two people belongs to the one it is printed closest to; a title of nobody named is nobody's.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors import people
from extractors.office import times
from extractors.office.phrases import Office, offices
from extractors.people import Person, sex_of
from extractors.reading import block_at, folded, once, sentence_around

# What may stand between a name and the title after it: ", 47, the", " (Lab, Quayside), ", " - ", " (", ", who is also"
ASIDE = r"(?: [A-Z]{2,4}\b)?(?: \([^()\n]{1,40}\))?(?:, (?:aged )?\d{1,3})?"
AFTER_NAME = re.compile(
    rf"{ASIDE}(?:, | - | — |: | \()(?:and |herself |himself |both |also |formerly |previously |currently |now |then |once |until \w+ ){{0,2}}$"
)
JOINED = re.compile(r"(?:,|,? and| &| as well as|, and)(?: also| currently| latterly| later| previously| formerly| now| a| an| the)* $|/$")
MORE_PEOPLE = re.compile(r"(?:, | and |, and | & )")
PRONOUN = re.compile(r"\b(he|she|who)(?:'s|'d)?\b", re.IGNORECASE)
OBJECT = re.compile(r"\b(?:from|of|to|with|by|for|against|than|like|told|replac\w+|succeed\w+|under) $")


@dataclass(frozen=True, slots=True)
class Holding:
    """An office and its bearer; `rule` says how the two are tied, `status` what of the time."""

    office: Office
    person: Person
    status: str
    rule: str


def holdings(doc: Doc) -> Iterator[Holding]:
    """Who bears which of the titles in `doc`, in the order of the titles."""
    last: Holding | None = None
    for office in once(doc, offices):
        for holding in _beside(doc, office, last) or _said_of(doc, office):
            last = holding
            yield holding


def _beside(doc: Doc, office: Office, last: Holding | None) -> list[Holding]:
    """The bearers whose names stand right beside a title."""
    text, named = folded(doc), once(doc, people.extract)
    follow = bisect_left(named, office.outer.end, key=lambda person: person.start)
    before = named[follow - 1] if follow and named[follow - 1].end <= office.outer.start else None
    after = named[follow] if follow < len(named) else None
    gap = text[office.outer.end : after.start] if after else None
    if gap in (" ", " - "):
        return [_held(doc, office, person, "title before name") for person in _listed(text, named, follow, plural=office.plural)]
    if office.plural and gap != ": ":
        return []
    if before is not None and _apposed(text, before, office):
        return [_held(doc, office, before, "title after name")]
    if last is not None and _continues(text, last, office):
        return [_held(doc, office, last.person, "title after title", status=last.status)]
    if gap in (", ", ": ", " (") and after is not None and (office.definite or office.organisation or office.times or _opens(doc, office)):
        return [_held(doc, office, person, "title before name") for person in _listed(text, named, follow, plural=office.plural)]
    return []


def _listed(text: str, named: Sequence[Person], first: int, *, plural: bool) -> list[Person]:
    """The person at `first`, and after a plural title those listed with it: "directors Hal Prendergast and Usha Bell"."""
    listed = [named[first]]
    while plural and first + 1 < len(named) and MORE_PEOPLE.fullmatch(text[named[first].end : named[first + 1].start]):
        first += 1
        listed.append(named[first])
    return listed


def _apposed(text: str, person: Person, office: Office) -> bool:
    gap = text[person.end : office.outer.start]
    return gap == " " and office.head in ("mp", "msp", "mla", "mep") or AFTER_NAME.fullmatch(gap) is not None


def _continues(text: str, last: Holding, office: Office) -> bool:
    """Whether a title goes on from the one before: "deputy leader and [cabinet member for housing]"."""
    if last.rule == "title before name" and last.person.start > last.office.start:
        start = last.person.end
        return AFTER_NAME.fullmatch(text[start : office.outer.start]) is not None
    return JOINED.fullmatch(text[last.office.outer.end : office.outer.start]) is not None


def _opens(doc: Doc, office: Office) -> bool:
    """Whether a title opens its sentence: "Registered manager, Lorna Strickleton, left"."""
    return sentence_around(doc, office.outer.start)[0] == office.outer.start


def _said_of(doc: Doc, office: Office) -> list[Holding]:
    """The bearer of whom the sentence says that they are, were, will be or were made what the title says."""
    text = folded(doc)
    sentence_start, sentence_end = sentence_around(doc, office.outer.start)
    before = text[sentence_start : office.outer.start]
    tie = times.link().search(before)
    if tie is None or office.plural:
        return []
    subject = _subject(doc, sentence_start, sentence_start + tie.start())
    if subject is None:
        return []
    block_end = block_at(doc, sentence_start)[1]
    rest = text[office.outer.end : min(block_end, sentence_end + 120)]
    status = times.from_link(tie.group().strip(), rest)
    words = times.from_words(office.times)
    return [Holding(office, subject, words if words in ("former", "acting") and status != "former" else status, "said of name")]


def _subject(doc: Doc, start: int, end: int) -> Person | None:
    """Whom the words from `start` to `end` speak of last: a name, or the one that "he" or "she" stands for."""
    text, named = folded(doc), once(doc, people.extract)
    until = bisect_right(named, end, key=lambda person: person.end)
    inside = [person for person in named[:until] if person.start >= start]
    pronouns = [match for match in PRONOUN.finditer(text, start, end) if not inside or match.start() > inside[-1].end]
    if pronouns and pronouns[-1].group(1).lower() != "who":
        return antecedent(doc, pronouns[-1].start(), "female" if pronouns[-1].group(1).lower() == "she" else "male")
    return inside[-1] if inside else None


def antecedent(doc: Doc, offset: int, sex: str) -> Person | None:
    """The person that "he" or "she" at `offset` most likely stands for: the last one named as a subject in this block or the one before."""
    text, named = folded(doc), once(doc, people.extract)
    block_start = block_at(doc, offset)[0]
    earliest = block_at(doc, max(0, block_start - 3))[0]
    until = bisect_left(named, offset, key=lambda person: person.start)
    fitting = [person for person in named[:until] if person.start >= earliest and sex_of(person) in (sex, None)]
    subjects = [person for person in fitting if not OBJECT.search(text[max(0, person.start - 20) : person.start])]
    return (subjects or fitting or [None])[-1]


def _held(doc: Doc, office: Office, person: Person, rule: str, status: str | None = None) -> Holding:
    """A holding whose status the words beside the title give, else what is said around name and title."""
    text = folded(doc)
    told = times.from_words(office.times)
    if told is None or told == "acting":
        end = max(person.end, office.outer.end)
        sentence_start, _ = sentence_around(doc, office.outer.start)
        gone = times.left_after(text, end) or times.lost_in_list(text[sentence_start : min(person.start, office.outer.start)])
        told = "former" if gone else told or (status if status in ("former", "incoming") and rule == "title after title" else None)
    return Holding(office, person, told or "current", rule)
