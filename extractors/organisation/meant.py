"""Which thing a noun that describes stands for: "the council", "The 44-bed home".

The one named before it in the sentence, else the one that a sentence before it in the paragraph begins with, the one under whose heading
it stands, the one that the paragraph before presents, else the one the article speaks of most. Inspectorates and the like are the one
named last.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from extractors.lexicon import lexicon, word_list
from extractors.organisation.name import HOUSES, LEXICON, occurrences
from extractors.organisation.things import SECOND_BEST, Reference, Thing
from extractors.reading import block_at, blocks, folded, once, sentence_around, sentences

# Descriptions that mean the thing named last; the others mean the one the article is about.
NEAREST = frozenset({"inspectorate", "regulator", "agency", "union", "party", "government", "court", "tribunal"})
# "the government" needs no naming: it is the United Kingdom's, unless another was named.
GOVERNMENT = Thing("Government", "government department", "government")
# "the tribunal" in an article that speaks of an employment tribunal and names none.
TRIBUNAL = Thing("Employment Tribunal", "court", "employment tribunal")
EMPLOYMENT_TRIBUNAL = re.compile(r"\b(?:employment|industrial)\ tribunal", re.IGNORECASE)
# Kinds of description that may mean a hospital, when no trust was named: "the hospital trust".
TRUSTS = frozenset({"NHS trust", "trust"})
# Nouns that mean what bears them in its name before anything else.
NAMED_FIRST = word_list(LEXICON, "named_first")

EARLY_BLOCKS = 5
"""The headline and the first paragraphs: only there a thing may be described before it is named."""
LEAD = 3
"""How much more an article may speak of another thing for a new paragraph to go on about the one of the paragraph before."""

OBLIQUE = re.compile(r"\b(?:from|at|of|by|to|with|for|in|near|told)\ (?:the\ )?$")
# "There was better news for Six Ashes Lodge", "And next is Fell School"
PRESENTS = re.compile(
    r"""\W?(?:(?:And|But|Yet|Meanwhile),?\ )?
    (?:(?:[Tt]here|[Nn]ext|[Tt]hen|[Hh]ere|[Ff]inally|[Ll]ast|[Ii][Tt]\ (?:is|was))\b[^,;:]*
    |   (?:[Oo]ver\ )?[Ii]n\ (?:neighbouring\ |nearby\ )?)$""",
    re.VERBOSE,
)
# "Neighbouring Beech Lane Primary", "And yesterday the Haven", "Five miles away, at Ivy Lodge"
OPENS = re.compile(
    r"""\W?(?:(?:And|But|Meanwhile|Yesterday|Now),?\ )?
    (?:(?:(?:[Tt]he|[Ii]ts|[Aa])\ )?(?:[A-Za-z]?[a-z-]+\ ){0,2}
    |   (?:[A-Z][a-z]+(?:\ [a-z]+){0,4},\ )?(?:[Oo]ver\ )?[Aa]t\ (?:the\ |The\ )?)""",
    re.VERBOSE,
)
HEADING_END = re.compile(r"(?:\ \(\w+\))?(?:,\ \w[\w' -]{1,40}){0,2}")


def mentions_of(text: str, found: Sequence[Reference]) -> Counter[Thing]:
    """How often the article speaks of each thing: by the names found, or by the proper part of its name wherever that stands."""
    counts, small = Counter(reference.thing for reference in found), text.lower()
    return Counter({thing: max(count, sum(1 for _ in occurrences(small, thing.stem))) for thing, count in counts.items()})


def meant(doc: Doc, start: int, noun: str, fitting: Sequence[Reference], counts: Counter[Thing], *, bare: bool) -> Thing | None:
    """Which of the things that fit the noun is meant at `start`, or None where none is clear; a `bare` noun has no "the"."""
    described = lexicon(LEXICON, "descriptions")[noun]
    before = fitting[: bisect_left(fitting, start, key=offset_of)]
    before = _outright(folded(doc), noun, before)
    if not before and described == "government":
        return GOVERNMENT
    if not before and described == "tribunal":
        return TRIBUNAL if not fitting and once(doc, _employment_tribunals) else None
    if not before:
        first = next(iter(_outright(folded(doc), noun, fitting)), None)
        return first.thing if first and (described == "regulator" or _is_announced(doc, start, first, counts)) else None
    departments = [reference for reference in before if reference.thing.kind == "government department"]
    if described in NEAREST or departments:
        return (departments or before)[-1].thing
    return (
        _beside(doc, start, before[-1])
        or _in_sentence(doc, start, before)
        or _taken_up(doc, start, before)
        or _under_heading(doc, start, before)
        or _gone_on_about(doc, start, before, counts)
        or _only_in_paragraph(doc, start, before)
        or _main(before, counts, certain=bare)
    )


def _outright(text: str, noun: str, before: Sequence[Reference]) -> Sequence[Reference]:
    """Those that the noun names outright, where there are any: "the trust" is an NHS trust before it is an ambulance service."""
    described = lexicon(LEXICON, "descriptions")[noun]
    called = {one.thing for one in before if noun in NAMED_FIRST and (_bears(one.thing, noun) or _presented_as(noun).match(text, one.end))}
    named = [reference for reference in before if reference.thing in called]
    if described in TRUSTS:
        return named or [reference for reference in before if reference.thing.kind != "hospital"] or before
    if described == "regulator" and noun.endswith(described):
        return [reference for reference in before if reference.thing.kind == described] or before
    return named or before


def _bears(thing: Thing, noun: str) -> bool:
    """Whether the name has the noun; "trust" must be its end, as it is not of the Trust Development Authority."""
    name = thing.name.lower()
    return name.endswith(noun) if noun == "trust" else noun in name


@cache
def _presented_as(noun: str) -> re.Pattern[str]:
    """What stands behind a name that is presented as one: "Orrin Tots, a playgroup", "Fell Academy, the town's only secondary"."""
    return re.compile(rf",\ (?:an?|the\ [a-z]+'s\ only)\ (?:[a-z-]+\ ){{0,2}}?{re.escape(noun)}\b(?!')")


def _employment_tribunals(doc: Doc) -> Iterator[re.Match[str]]:
    """The first words that speak of an employment tribunal, if any do."""
    first = EMPLOYMENT_TRIBUNAL.search(folded(doc))
    if first:
        yield first


def _is_announced(doc: Doc, start: int, first: Reference, counts: Counter[Thing]) -> bool:
    """Whether the first blocks may describe what is named only later: it must be named by more than a passing cue."""
    return start < blocks(doc)[:EARLY_BLOCKS][-1][1] and (first.rule not in SECOND_BEST or counts[first.thing] > 1)


def _beside(doc: Doc, start: int, last: Reference) -> Thing | None:
    """The thing named right before it and a comma: "Redcliffe, the privately run prison"."""
    return last.thing if folded(doc)[last.end : start] == ", " else None


def _in_sentence(doc: Doc, start: int, before: Sequence[Reference]) -> Thing | None:
    """The thing named last in the sentence, unless it only stands behind a preposition."""
    last = before[-1]
    return last.thing if last.start >= sentence_start(doc, start) and not _is_oblique(doc, last) else None


def _taken_up(doc: Doc, start: int, before: Sequence[Reference]) -> Thing | None:
    """The thing that the last sentence of the paragraph to begin with one begins with, or the first that its first sentence names."""
    block = block_at(doc, start)[0]
    inside = [reference for reference in before if reference.start >= block]
    for reference in reversed(inside):
        if _opens_sentence(doc, reference) and not is_owner(doc, reference):
            return reference.thing
    first = inside[0] if inside else None
    return first.thing if first and sentence_start(doc, first.start) == block and not _is_oblique(doc, first) else None


def _under_heading(doc: Doc, start: int, before: Sequence[Reference]) -> Thing | None:
    """The thing that the last heading names, "The Hawthorns, Great Ashby": a block of its own somewhere above."""
    inside = block_at(doc, start)[0]
    for reference in reversed(before):
        first, last = block_at(doc, reference.start)
        if inside > last and HEADING_END.fullmatch(folded(doc), reference.end, last) and reference.start - first <= len("The "):
            return reference.thing
    return None


def _gone_on_about(doc: Doc, start: int, before: Sequence[Reference], counts: Counter[Thing]) -> Thing | None:
    """The one thing of which the paragraph before speaks, presented by its first sentence, where the article speaks of no other more."""
    block = block_at(doc, start)[0]
    if start - block > len("The "):
        return None
    last = block_at(doc, max(0, block - 3))[0]
    inside = [reference for reference in before if last <= reference.start < block]
    if not inside or len({reference.thing for reference in inside}) > 1 or inside[0].start >= sentence_around(doc, last)[1]:
        return None
    thing = inside[0].thing
    others = [counts[reference.thing] for reference in before if reference.thing != thing]
    return thing if max(others, default=0) <= counts[thing] + LEAD and not _is_oblique(doc, inside[0]) else None


def _only_in_paragraph(doc: Doc, start: int, before: Sequence[Reference]) -> Thing | None:
    """The one house or firm that the paragraph names before it, however it does; of a council somebody may only have come from it."""
    things = {reference.thing for reference in before if reference.start >= block_at(doc, start)[0]}
    return things.pop() if len(things) == 1 and all(thing.kind in HOUSES | {"company"} for thing in things) else None


def _main(before: Sequence[Reference], counts: Counter[Thing], *, certain: bool) -> Thing | None:
    """The thing spoken of most; of several spoken of as much the first, or None where one must be `certain`."""
    most = max(counts[reference.thing] for reference in before)
    leading = [reference.thing for reference in before if counts[reference.thing] == most]
    return None if certain and len(set(leading)) > 1 else leading[0]


def _opens_sentence(doc: Doc, reference: Reference) -> bool:
    """Whether the sentence begins with these words, but for an article and an adjective: "Neighbouring Beech Lane Primary"."""
    return bool(OPENS.fullmatch(folded(doc), sentence_start(doc, reference.start), reference.start))


def is_owner(doc: Doc, reference: Reference) -> bool:
    """Whether a possessive ending follows, so that something else is the subject."""
    return folded(doc).startswith("'", reference.end)


def _is_oblique(doc: Doc, reference: Reference) -> bool:
    """Whether it stands behind a preposition, but not in what a sentence presents: "There was better news for Six Ashes Lodge"."""
    text, first = folded(doc), sentence_start(doc, reference.start)
    oblique = OBLIQUE.search(text, max(0, reference.start - 10), reference.start) is not None
    return oblique and not PRESENTS.match(text, first, reference.start)


def offset_of(reference: Reference) -> int:
    """Where a reference begins, by which they are ordered."""
    return reference.start


def sentence_start(doc: Doc, offset: int) -> int:
    """Where the sentence begins that `offset` stands in."""
    return sentences(doc)[max(0, bisect_right(sentences(doc), (max(0, offset), 1 << 62)) - 1)][0]
