"""Bodies that bear no name of their own, but that somebody chairs or serves: "who chairs the [tenants' federation] in Orrin"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from extractors.lexicon import alternation, lexicon, word_list
from extractors.organisation.name import LEXICON
from extractors.organisation.things import SMALL_BODY, Reference, Thing
from extractors.organisation.words import Phrases, phrases, spans
from extractors.reading import folded

LONGEST_OFFICE = 40
# Of which a county or a city has one, whatever its name.
SERVICES = frozenset({"fire service", "ambulance service", "probation service", "youth justice service"})

# The body of which it is, in "the county's police and crime panel".
OWNERS = r"(?:county|city|town|village|island|borough|district|region)'s"
# "who chairs the", "convener of the island's", "secretary of Orrin's"
SERVED = re.compile(
    r"\b(?:chairs|chaired|(?:chair|chairman|chairwoman|vice-chairman|secretary|convener|treasurer|president|member)\ of)"
    r"\ (?:(?:the|a)\ )?(?:[\w-]+'s\ )?$",
    re.IGNORECASE,
)


def small_bodies(doc: Doc, found: Sequence[Reference]) -> Iterator[Reference]:
    """The bodies named by a noun in small letters, and the words before it, that somebody serves; services without a name."""
    text, things = folded(doc), dict[str, Thing]()
    named = {reference.thing.kind for reference in found}
    for service in _service().finditer(text):
        kind = lexicon(LEXICON, "lower_heads")[service["service"]]
        if kind not in named:
            thing = things.setdefault(kind, Thing(service["service"], kind, service["service"]))
            yield Reference(start=service.start("service"), end=service.end("service"), thing=thing, rule=SMALL_BODY)
    for _, end, _ in spans(doc, _nouns()):
        body = _body().search(text, max(0, end - LONGEST_OFFICE), end)
        if body and body.end() == end and SERVED.search(text, max(0, body.start() - LONGEST_OFFICE), body.start()):
            thing = things.setdefault(body.group(), Thing(body.group(), "other", body.group()))
            yield Reference(start=body.start(), end=end, thing=thing, rule=SMALL_BODY)


@cache
def _service() -> re.Pattern[str]:
    """As in "the county's fire and rescue service"."""
    services = alternation(noun for noun, kind in lexicon(LEXICON, "lower_heads").items() if kind in SERVICES and " " in noun)
    return re.compile(rf"\b[Tt]he\ {OWNERS}\ (?P<service>{services})\b")


@cache
def _nouns() -> Phrases:
    return phrases(word_list(LEXICON, "small_bodies"))


@cache
def _body() -> re.Pattern[str]:
    """As in "tenants' federation", "police and crime panel"; "health scrutiny panel" is the council's."""
    nouns, councils = alternation(word_list(LEXICON, "small_bodies")), alternation(word_list(LEXICON, "of_councils"))
    return re.compile(rf"(?<=[\ ])(?!the\b|an?\b)(?:(?!(?:{councils}|and|of|{OWNERS})\b)[a-z][\w'-]*\ (?:and\ )?){{1,3}}{nouns}$")
