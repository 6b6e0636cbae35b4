"""Bodies that bear no name of their own, so that they go by what they are, in small letters.

"who chairs the [tenants' federation] in Orrin"      somebody serves it
"[The county council] said", "Orrin's [independent monitoring board]"     a place has but one, and the article names none
"the county's [fire and rescue service]"             the same
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from extractors.index import Phrases, phrases, spans
from extractors.lexicon import alternation, lexicon, word_list
from extractors.organisation.descriptions import OFFICES, fits_noun
from extractors.organisation.name import LEXICON
from extractors.organisation.things import SMALL_BODY, Reference, Thing
from extractors.reading import folded

LONGEST_OFFICE = 40
# Of which a county or a city has one, whatever its name.
SERVICES = frozenset({"fire service", "ambulance service", "probation service", "youth justice service"})
COUNTY_COUNCIL = "county council"

# The body of which it is, in "the county's police and crime panel".
OWNERS = r"(?:county|city|town|village|island|borough|district|region)'s"
# ... and in "the service's management board", but not in "the women's forum"
OWNER = r"(?!(?:wom[ae]n|m[ae]n|children|people)'s)[a-z]+'s"
# "who chairs the", "convener of the island's", "secretary of Orrin's"
SERVED = re.compile(
    r"\b(?:chairs|chaired|(?:chair|chairman|chairwoman|vice-chairman|secretary|convener|treasurer|president|member)\ of)"
    r"\ (?:(?:the|a)\ )?(?:[\w-]+'s\ )?$",
    re.IGNORECASE,
)
# "the local primary care trust", "Orrin's police authority"
THE = re.compile(r"(?:\b(?P<the>[Tt]he\ )(?:(?:local|old|new|former)\ )?|\w's\ )$")


def small_bodies(doc: Doc, found: Sequence[Reference]) -> Iterator[Reference]:
    """The bodies that somebody serves; services, and whatever else a place has but one of, where none is among `found`."""
    text, things = folded(doc), dict[str, Thing]()
    for start, end, name, kind in (*_services(text, found), *_unnamed(doc, text, found), *_served(doc, text)):
        yield Reference(start=start, end=end, thing=things.setdefault(name, Thing(name, kind, name)), rule=SMALL_BODY)


def _services(text: str, found: Sequence[Reference]) -> Iterator[tuple[int, int, str, str]]:
    named = {reference.thing.kind for reference in found}
    for service in _service().finditer(text):
        kind = lexicon(LEXICON, "lower_heads")[service["service"]]
        if kind not in named:
            yield *service.span("service"), service["service"], kind


def _unnamed(doc: Doc, text: str, found: Sequence[Reference]) -> Iterator[tuple[int, int, str, str]]:
    """As in "the county council", "the county's head of roads", where the article has no council that may be the county's."""
    kinds, things = lexicon(LEXICON, "unnamed"), {reference.thing for reference in found}
    for start, end, printed in spans(doc, _unnamed_nouns()):
        noun = lexicon(LEXICON, "unnamed_short").get(printed, printed)
        before = THE.search(text, max(0, start - LONGEST_OFFICE), start)
        if (
            noun.endswith(" council")
            and kinds.get(noun) == "other"
            and _office().match(text, end)
            and text[start - 1 : start] in (" ", "\n", "")
        ):
            yield start, end, noun, kinds[noun]  # "Parish council chairman Ann Bell"
        elif before and (noun in kinds or _has_office().match(text, end)) and not any(fits_noun(thing, noun) for thing in things):
            name = noun if noun in kinds else COUNTY_COUNCIL
            yield before.start("the") if before["the"] else start, end, name, kinds[name]


def _served(doc: Doc, text: str) -> Iterator[tuple[int, int, str, str]]:
    for _, end, _ in spans(doc, _nouns()):
        body = _body().search(text, max(0, end - LONGEST_OFFICE), end)
        if body and body.end() == end and SERVED.search(text, max(0, body.start() - LONGEST_OFFICE), body.start()):
            yield body.start(), end, body.group(), "other"


@cache
def _service() -> re.Pattern[str]:
    """As in "the county's fire and rescue service"."""
    services = alternation(noun for noun, kind in lexicon(LEXICON, "lower_heads").items() if kind in SERVICES and " " in noun)
    return re.compile(rf"\b[Tt]he\ {OWNERS}\ (?P<service>{services})\b")


@cache
def _has_office() -> re.Pattern[str]:
    return re.compile(rf"'s\ (?:[a-z]+\ ){{0,2}}?{alternation(OFFICES)}\b")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"\ (?:vice[ -])?{alternation(OFFICES)}\ (?=[A-Z])")


@cache
def _unnamed_nouns() -> Phrases:
    return phrases([*lexicon(LEXICON, "unnamed"), *lexicon(LEXICON, "unnamed_short"), "county"])


@cache
def _nouns() -> Phrases:
    return phrases(word_list(LEXICON, "small_bodies"))


@cache
def _body() -> re.Pattern[str]:
    """As in "tenants' federation", "police and crime panel"; "health scrutiny panel" is the council's."""
    nouns, councils = sorted(word_list(LEXICON, "small_bodies")), alternation(word_list(LEXICON, "of_councils"))
    told = alternation(noun for noun in nouns if " " in noun)  # of what they are, as a "panel" is not
    word = rf"(?!(?:{councils}|and|of|the|an?|{OWNER})\b)[a-z][\w'-]*\ (?:and\ )?"
    return re.compile(rf"(?<=[\ ])(?:(?:{word}){{1,3}}{alternation(nouns)}|{told})$")
