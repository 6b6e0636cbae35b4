"""Offices in verbs: "Cllr Daphne Ollerenshaw, who leads the Conservative group", "Coun Mabel Tranter chaired the committee"."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from extractors import people
from extractors.lexicon import alternation, lexicon
from extractors.mention import Span
from extractors.office.bearers import Holding
from extractors.office.phrases import Office
from extractors.office.titles import canonical
from extractors.organisations import organisation_at
from extractors.reading import folded, once

# what of a committee or a group the office is of: "the Conservative group", "the children's scrutiny committee"
OBJECT = re.compile(r"(?:[\w'&-]+ ){1,4}(?:group|committee|panel|board|forum|parent council|working party)\b(?!'s)")

LED = ("local authority", "political party")  # who leads anything else may have any title


def in_verbs(doc: Doc) -> Iterator[Holding]:
    """The offices that a verb gives to the person before it."""
    text = folded(doc)
    for person in once(doc, people.extract):
        match = _verb().match(text, person.end)
        office = match and _office(doc, match)
        if match and office:
            past = match["verb"].endswith("ed") and not match["verb"].endswith("founded") and not match["perfect"]
            yield Holding(office, person, "former" if past else "current", "verb")


def _office(doc: Doc, match: re.Match[str]) -> Office | None:
    text, noun = folded(doc), lexicon("roles", "verb_office")[match["verb"]]
    organisation, topic = organisation_at(doc, match.end(), match.end() + 1), OBJECT.match(text, match.end())
    if organisation is not None and folded(doc).startswith("'s", organisation.end):
        return None  # "led the council's officers"
    if topic is None and (organisation is None or (noun == "leader" and organisation.kind not in LED)):
        return None
    end = topic.end() if topic else organisation.end if organisation else match.end()
    title = f"{noun} of the {text[match.end() : end]}" if topic else noun
    return Office(
        start=match.start("verb"),
        end=end,
        outer=Span(start=match.start("verb"), end=end),
        title=title,
        role=canonical(title),
        head=noun,
        organisation=None if topic else organisation,
        hint="another" if topic else None,
    )


@cache
def _verb() -> re.Pattern[str]:
    """The verb after a name, up to its object: ", who leads the "."""
    verbs = alternation(lexicon("roles", "verb_office"))
    return re.compile(
        rf"(?: \([^()\n]{{1,40}}\))?,?(?: who)?(?: (?P<perfect>has|have))?"
        rf"(?: (?:also|now|currently|once|previously))? (?P<verb>{verbs}) (?:the |its |their |his |her )?"
        rf"(?:(?:[a-z-]+ ){{0,2}}(?:charity|firm|company|union|school|club|magazine|newspaper|agency|trust) (?=[A-Z]))?"
    )
