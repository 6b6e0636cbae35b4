"""Offices in verbs: "Cllr Daphne Ollerenshaw, who leads the Conservative group", "the board, chaired by Lord Hill"."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from extractors import people
from extractors.lexicon import alternation, lexicon
from extractors.mention import Span
from extractors.office.gaps import ASIDE
from extractors.office.holding import Holding
from extractors.office.leftwards import short_for
from extractors.office.phrases import Office
from extractors.office.titles import canonical
from extractors.organisations import Organisation, organisation_at
from extractors.reading import folded, once

# what of a committee or a group the office is of: "the Conservative group", "the children's scrutiny committee"
# those that sit for somebody named elsewhere
OF_ANOTHER = re.compile(r"(?:committee|panel|forum|partnership|working party)$")
OBJECT = re.compile(
    r"(?:[\w'&-]+ ){0,4}(?:group|opposition|committee|panel|board|forum|parent council|corporation|partnership|working party)\b(?!'s)"
)
BODY = re.compile(r"(?P<noun>business|company|firm|charity|board|school|home|nursery|surgery|practice|club)\b(?!'s| [a-z]+ing\b)")
PART = re.compile(
    rf"'s (?P<part>{OBJECT.pattern}|(?:[a-z][\w'-]* ){{0,3}}(?:federation|association|council|trust|committee|board|panel)\b)"
)
# "who holds the adult care portfolio", "who has the children's brief at"
PORTFOLIO = re.compile(
    rf"{ASIDE},? who (?:also |now |currently )?(?:holds?|held|has) the (?P<topic>(?:[\w'-]+ ){{1,6}}?)(?P<noun>portfolio|brief)\b"
)
CAPITALS = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)*")
AT = re.compile(r" (?:at|on|in|of) (?:the )?(?P<name>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,4})")

LED = ("local authority", "political party")  # who leads anything else may have any title


def in_verbs(doc: Doc) -> Iterator[Holding]:
    """The offices that a verb gives to the person before it, or after "by"."""
    text = folded(doc)
    for person in once(doc, people.extract):
        match = _active().match(text, person.end)
        office = match and _office(doc, match)
        if match and office:
            past = match["verb"].endswith("ed") and not match["verb"].endswith("founded") and not match["perfect"]
            yield Holding(office, person, "former" if past else "current", "verb")
        elif portfolio := PORTFOLIO.match(text, person.end):
            yield Holding(_portfolio(doc, portfolio), person, "former" if " held " in portfolio.group() else "current", "verb")
        elif passive := _passive().search(text, max(0, person.start - 40), person.start):
            noun = lexicon("roles", "verb_office")[passive["verb"]]
            hint = None if passive["board"] else "another"
            yield Holding(_titled(passive.start("verb"), person.start - 1, noun, noun, hint=hint), person, _when(passive), "verb")


def _office(doc: Doc, match: re.Match[str]) -> Office | None:
    """The office of which the verb's object is told, or None where the verb gives no office."""
    text, noun, start = folded(doc), lexicon("roles", "verb_office")[match["verb"]], match.start("verb")
    organisation, topic = organisation_at(doc, match.end(), match.end() + 1), OBJECT.match(text, match.end())
    owned = PART.match(text, organisation.end) if organisation else None
    if organisation is not None and owned:  # "chairs Kent County Council's housing committee"; nobody "leads the council's officers"
        return _titled(start, owned.end(), noun, f"{noun} of the {owned['part']}", organisation) if noun == "chair" else None
    if topic is not None and (organisation is None or organisation.end <= topic.end()):
        at = AT.match(text, topic.end())
        of = _named(doc, at)
        if re.search("[A-Z]", topic.group()) and not topic.group().endswith(("group", "opposition")):
            of = of or organisation or (short_for(doc, named.group()) if (named := CAPITALS.match(topic.group())) else None)
            return _titled(start, topic.end(), noun, noun, of, None if of else "another")
        another = None if of or not OF_ANOTHER.search(topic.group()) else "another"
        owner, _, part = topic.group().partition("'s ")
        told = part if part and owner in lexicon("roles", "body") else topic.group()  # "the council's community committee"
        return _titled(start, topic.end(), noun, f"{noun} of the {told}", of, another)
    if organisation is not None and (text.startswith("'s", organisation.end) or (noun == "leader" and organisation.kind not in LED)):
        return None
    if organisation is not None:
        return _titled(start, organisation.end, noun, noun, organisation)
    body = BODY.match(text, match.end()) if noun != "leader" else None
    return _titled(start, body.end(), noun, noun) if body else None


def _portfolio(doc: Doc, match: re.Match[str]) -> Office:
    """The office of one who "holds the adult care portfolio"."""
    topic, at = match["topic"].strip().removesuffix("'s"), AT.match(folded(doc), match.end())
    title = f"holder of the {topic} brief" if match["noun"] == "brief" else f"portfolio holder for {topic}"
    organisation = _named(doc, at)
    return _titled(match.start("topic"), match.end(), "holder", title, organisation, "another" if at and organisation is None else None)


def _named(doc: Doc, at: re.Match[str] | None) -> Organisation | None:
    """The organisation named after "at", in full or by the words its name begins with."""
    return (organisation_at(doc, at.start("name"), at.end("name")) or short_for(doc, at["name"])) if at else None


def _titled(start: int, end: int, noun: str, title: str, organisation: Organisation | None = None, hint: str | None = None) -> Office:
    return Office(
        start=start,
        end=end,
        outer=Span(start=start, end=end),
        title=title,
        role=canonical(title),
        head=noun,
        organisation=organisation,
        hint=hint,
    )


def _when(passive: re.Match[str]) -> str:
    """The status that the tense of a passive tells: "will be chaired by", "was chaired by", "chaired by"."""
    return "incoming" if passive["ahead"] else "former" if passive["past"] else "current"


@cache
def _active() -> re.Pattern[str]:
    """The verb after a name, up to its object: ", 74, who leads the "."""
    verbs = alternation(lexicon("roles", "verb_office"))
    return re.compile(
        rf"(?: of (?:the )?[A-Z]\w*(?: [A-Z]\w*){{0,3}})?(?:{ASIDE},?|, [^,.;:()\n]{{1,60}},)(?: who)?(?: (?P<perfect>has|have))?"
        rf"(?: (?:also|now|currently|once|previously))? (?P<verb>{verbs}) (?:the |its |their |his |her )?"
        rf"(?:(?:[a-z-]+ ){{0,2}}(?:charity|firm|company|union|school|club|magazine|newspaper|agency|trust) (?=[A-Z]))?"
    )


@cache
def _passive() -> re.Pattern[str]:
    """The verb before "by" and a name: "will be chaired by "; whoever leads or heads something may have any title."""
    verbs = alternation(["chaired", "edited", "owned"])
    tense = r"(?:\b(?:(?P<ahead>(?:will|to) be)|(?P<past>was|been|were)|is|are|being) )?"
    return re.compile(rf"(?P<board>\bthe board, )?{tense}\b(?P<verb>{verbs}) by (?:the )?$")
