"""How much speaks for each thing that a description may mean: signs, each with its weight, and their sum.

    "[Elm Lodge] was good. At [Fern Court] the mood was different. The home ..."    named last, and what a sentence is about

The weights are data, `weights/descriptions.toml`, which says what each sign is.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from extractors.lexicon import numbers, word_list
from extractors.organisation.name import LEXICON
from extractors.organisation.things import DESCRIPTION, Reference, Thing
from extractors.reading import block_at, folded, sentence_around, small

MARGIN = 0.3
"""How much more must speak for a thing than for the next."""

# "director at Orrin Council", "joined from Esk School"
CAREERS = word_list(LEXICON, "holders") | word_list(LEXICON, "careers")
AT = re.compile(r"\b(?:at|for|from|of|to|with)\ (?:the\ )?$")
LONGEST_AT, LOOK_BACK = 10, 80
WORD = re.compile(r"[\w'-]+")

HEADING_END = re.compile(r"(?:\ \(\w+\))?(?:,\ \w[\w' -]{1,40}){0,2}")
# "There was better news for Six Ashes Lodge", "And next is Fell School"
PRESENTS = re.compile(
    r"""\W?(?:(?:And|But|Yet|Meanwhile),?\ )?
    (?:(?:[Tt]here|[Nn]ext|[Tt]hen|[Hh]ere|[Ff]inally|[Ll]ast|[Ii][Tt]\ (?:is|was))\b[^,;:]*
    |   (?:[Oo]ver\ )?[Ii]n\ (?:neighbouring\ |nearby\ )?)""",
    re.VERBOSE,
)
# "Neighbouring Beech Lane Primary", "And yesterday the Haven", "Five miles away, at Ivy Lodge"
OPENS = re.compile(
    r"""\W?(?:(?:And|But|Meanwhile|Yesterday|Now),?\ )?
    (?:(?:(?:[Tt]he|[Ii]ts|[Aa])\ )?(?:[A-Za-z]?[a-z-]+\ ){0,2}
    |   (?:[A-Z][a-z]+(?:\ [a-z]+){0,4},?\ )?(?:[Oo]ver\ )?[Aa]t\ (?:the\ |The\ )?)""",
    re.VERBOSE,
)


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A description at `start`, and the references `before` it to things that fit, in reading order: at least one.

    `counts` tells how often the article speaks of a thing; `guessed` are those that only fit since their kind is a guess; `unknown` where
    such a thing was described first before any was named, if it was. A description is `pointing` that begins with "that" or "this", and
    `bare` without any such word.
    """

    doc: Doc
    start: int
    before: Sequence[Reference]
    counts: Mapping[Thing, int]
    guessed: Collection[Thing] = frozenset()
    unknown: int | None = None
    pointing: bool = False
    bare: bool = False


def likeliest(scene: Scene) -> Thing | None:
    """The thing for which most speaks, or None where another has as much, or where it is likelier somebody whom we do not know."""
    weights = _weights()
    points = {thing: sum(weights[sign] * worth for sign, worth in found.items()) for thing, found in signs(scene).items()}
    best, *others = sorted(points, key=lambda thing: -points[thing])
    least = max([weights["nobody"], *(points[other] + MARGIN for other in others)])
    return best if points[best] >= least else None


def signs(scene: Scene) -> Mapping[Thing, Mapping[str, float]]:
    """The signs of each thing that fits: what each is worth is 1, but a share is a share."""
    total = sum(scene.counts[thing] for thing in {reference.thing for reference in scene.before})
    found = {reference.thing: {"share": scene.counts[reference.thing] / total} for reference in scene.before}
    for thing, sign in (*_told(scene), *_placed(scene)):
        found[thing][sign] = 1.0
    return found


def _told(scene: Scene) -> Iterator[tuple[Thing, str]]:
    """The signs of how the article speaks of the things as a whole."""
    most = max(scene.before, key=lambda reference: scene.counts[reference.thing]).thing
    yield from ((scene.before[0].thing, "first"), (most, "most"))
    if scene.bare:
        yield most, "office"
    block = block_at(scene.doc, scene.start)[0]
    for thing in {reference.thing for reference in scene.before}:
        named = [reference for reference in scene.before if reference.thing == thing]
        if all(_is_elsewhere(scene.doc, reference) for reference in [one for one in named if one.start >= block] or named):
            yield thing, "elsewhere"
        if scene.counts[thing] == 1:
            yield thing, "once"
        if thing in scene.guessed:
            yield thing, "guessed"
        if scene.unknown is not None and scene.unknown < named[0].start:
            yield thing, "late"


def _placed(scene: Scene) -> Iterator[tuple[Thing, str]]:
    """The signs of where the things were named: in the paragraph, or in the one above and the last heading if it named none."""
    sentence, block = sentence_around(scene.doc, scene.start)[0], block_at(scene.doc, scene.start)[0]
    inside = [reference for reference in scene.before if reference.start >= block]
    if not inside:
        yield from _above(scene, block)
        return
    for reference in inside:
        yield reference.thing, "in paragraph"
        if reference.start >= sentence:
            yield reference.thing, "in sentence"
    yield inside[-1].thing, "last"
    if scene.pointing:
        yield inside[-1].thing, "pointed at"
    yield from ((topic, "topic") for topic in _topic(scene.doc, inside))


def _above(scene: Scene, block: int) -> Iterator[tuple[Thing, str]]:
    """The signs of what is named above a paragraph that begins at `block`."""
    first = block_at(scene.doc, max(0, block - 3))[0]
    above = [reference for reference in scene.before if reference.start >= first and not _is_elsewhere(scene.doc, reference)]
    yield from ((topic, "topic above") for topic in _topic(scene.doc, above))
    if len({reference.thing for reference in above}) == 1:
        yield above[0].thing, "alone above"
    heading = next((reference for reference in reversed(scene.before) if _is_heading(scene.doc, reference)), None)
    if heading:
        yield heading.thing, "heading"


def _topic(doc: Doc, references: Sequence[Reference]) -> Sequence[Thing]:
    """The one thing that the last sentence to do so begins with, or presents; none where none does."""
    return [reference.thing for reference in references if _is_spoken_of(doc, reference)][-1:]


def _is_heading(doc: Doc, reference: Reference) -> bool:
    """Whether a block is no more than the name, and where that is: "The Hawthorns, Great Ashby"."""
    start, end = block_at(doc, reference.start)
    return reference.start - start <= len("The ") and HEADING_END.fullmatch(folded(doc), reference.end, end) is not None


def _is_elsewhere(doc: Doc, reference: Reference) -> bool:
    """Whether somebody only works there, or comes from there or goes there: "she joined from Orrin Council"."""
    text, end = small(doc), reference.start
    if reference.rule == DESCRIPTION or not AT.search(text, max(0, end - LONGEST_AT), end):
        return False
    return not CAREERS.isdisjoint(WORD.findall(text, max(sentence_around(doc, end)[0], end - LOOK_BACK), end))


def _is_spoken_of(doc: Doc, reference: Reference) -> bool:
    """Whether a sentence begins with it, but for an article and an adjective, or presents it: "Neighbouring Beech Lane Primary"."""
    start = sentence_around(doc, reference.start)[0]
    begins = any(pattern.fullmatch(folded(doc), start, reference.start) for pattern in (OPENS, PRESENTS))
    return begins and not is_owner(doc, reference)


def is_owner(doc: Doc, reference: Reference) -> bool:
    """Whether a possessive ending follows, so that something else is the subject."""
    return folded(doc).startswith("'", reference.end)


@cache
def _weights() -> Mapping[str, float]:
    return numbers("weights/descriptions", "weights")
