"""Offices whose bearer is named only later, or was just named: "A teacher who stole ... Ian Bell, 44, ...", "The retired teacher told"."""

import re

from spacy.tokens import Doc

from extractors import people
from extractors.office import times
from extractors.office.holding import Holding, held, institutional
from extractors.office.phrases import Office, offices
from extractors.office.subjects import antecedent
from extractors.reading import block_at, folded, once, sentence_around

# "A former", "AN" at the head of a story, and what goes on after the title
OPENS_STORY = re.compile(r"(?:A|AN|An) (?:[\w'-]+ ){0,4}$")
WHO_DID = re.compile(r" (?:who|whose|has|had|was|is|accused|jailed|convicted|found|caught|cleared)\b")
TOOK_IT = re.compile(r",? who (?:took|became|was (?:elected|appointed)|has (?:led|run|been)|succeeded|replaced)\b")
AGED = re.compile(r", (?:aged )?\d{1,3},|,? who\b")
# "The chief executive, who joined in 2022, said", and, further on, '" Nadia Petrov said'
SPEAKS = re.compile(
    r"(?:, who [^.;:\"]{1,80},)? (?:said|says|told|added|admitted|insisted|welcomed|apologised|described|declined|acknowledged)\b"
)
NAMED_SPEAKER = re.compile(
    r"\" (?:(?:said|says|added|explained) )?(?:M[rs]+ |Dr )?[A-Z][\w'. -]+(?: (?:said|says|added|explained)\b|[.,]|$)"
)
# what puts an end to an office in such a story
ENDED = re.compile(
    r"\b(?:stole|stolen|jailed|sacked|dismissed|struck off|killed|died|murdered|convicted|tribunal|claim for|barred|banned from"
    r"|sentenced)\b"
)
FAR = 1200  # code points from the head of an article in which a story opens
NEXT_TITLE = 40  # code points after a name in which a title is its own
AFTER_OPENING = re.compile(r"(?: \([A-Z]+\))? (?:has|have|is|was|will|had|told|said|used|resigned|quit|apologised|accused)\b")
# "The retired teacher, 66, told", "The ex-miner, who"
SPOKEN_OF = re.compile(
    r"(?:,? (?:aged )?\d{1,3},)? (?:said|says|told|added|recalled|admitted|has been|had been|was|who|wrote|denied)\b|, (?:\d|who)"
)


def unnamed(doc: Doc, office: Office) -> list[Holding]:
    """The bearer of a title that stands beside no name."""
    if office.plural or office.calling:
        return []
    return _opening(doc, office) or _further_off(doc, office) or _just_named(doc, office) or _named_next(doc, office)


def _opening(doc: Doc, office: Office) -> list[Holding]:
    """The one of whom a paragraph speaks unnamed, "A teacher who stole from ...", and whose name opens the next sentence or paragraph."""
    text = folded(doc)
    start, end = block_at(doc, office.outer.start)
    if start > FAR:
        return []
    definite = office.definite and sentence_around(doc, start)[0] == office.outer.start
    if not (definite or OPENS_STORY.match(text[start : office.start])) or not WHO_DID.match(text, office.outer.end):
        return []
    person = next((one for one in once(doc, people.extract) if one.start >= office.outer.end), None)
    if person is None:
        return []
    following = block_at(doc, end + 3)[0] if end + 3 < len(text) else start
    here = (
        person.start < end
        and sentence_around(doc, person.start)[0] == person.start
        and (TOOK_IT if definite else AGED).match(text, person.end)
    )
    if (definite or person.start != following) and not here:
        return []
    ended = "former" if ENDED.search(text[office.outer.end : end]) else None
    return [held(doc, office, person, "title of the opening", ended)]


def _further_off(doc: Doc, office: Office) -> list[Holding]:
    """The one who speaks further on in the paragraph: "The chief executive, who joined in 2022, said ... Nadia Petrov added"."""
    if not office.definite or not institutional(office):
        return []
    text = folded(doc)
    start, end = block_at(doc, office.outer.start)
    if sentence_around(doc, office.outer.start)[0] != office.outer.start or not SPEAKS.match(text, office.outer.end):
        return []
    named = once(doc, people.extract)
    rest = [person for person in named if office.outer.end <= person.start < end]
    new = (
        bool(rest)
        and all(person.name == rest[0].name for person in rest)
        and not any(one.name == rest[0].name for one in named if one.start < start)
    )
    if not new or not NAMED_SPEAKER.search(text[max(start, rest[0].start - 40) : min(end, rest[0].end + 12)]):
        return []
    return [held(doc, office, rest[0], "title further off")]


def _named_next(doc: Doc, office: Office) -> list[Holding]:
    """The one whose name opens the next paragraph: "The chair of the trust has stepped down. ... Malachy Byrne, who was appointed"."""
    start, end = block_at(doc, office.outer.start)
    text = folded(doc)
    if office.outer.start != start or not office.definite or office.hint == "theirs" or not institutional(office) or end + 3 >= len(text):
        return []
    following = block_at(doc, end + 3)[0]
    named = once(doc, people.extract)
    person = next((one for one in named if one.start >= following), None)
    unknown = person is not None and not any(one.name == person.name or start <= one.start < end for one in named if one.start < following)
    if person is None or not unknown or person.start != following or not AFTER_OPENING.match(text, office.outer.end):
        return []
    apposed = any(person.end < one.outer.start < person.end + NEXT_TITLE for one in once(doc, offices))
    gone = times.left_after(text, office.outer.end)
    return [] if apposed else [held(doc, office, person, "title further off", "former" if gone else None)]


def _just_named(doc: Doc, office: Office) -> list[Holding]:
    """The person just named whom "The retired teacher, 66, told" takes up again."""
    text = folded(doc)
    if (
        not office.times - {"current"}
        or not text.startswith(("The ", "the "), office.outer.start)
        or not SPOKEN_OF.match(text, office.outer.end)
    ):
        return []
    person = antecedent(doc, office.outer.start, None)
    return [held(doc, office, person, "title for name")] if person else []
