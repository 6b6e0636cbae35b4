"""Which thing a noun that describes stands for: "the council", "The 44-bed home".

Inspectorates and the like are the one named last, the thing named right before a comma is the one behind it; else it is the likeliest of
those that fit (see `salience`). Where none was named yet, it may be the one that the next paragraph names.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from extractors.lexicon import lexicon, word_list
from extractors.organisation.name import LEXICON, occurrences
from extractors.organisation.salience import Scene, likeliest
from extractors.organisation.things import SECOND_BEST, Reference, Thing
from extractors.reading import blocks, folded, once, sentences, small

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

# "Ms Orr, who was head of care at Kent Council until last year": where somebody comes from is not what was described before
CAREER = re.compile(
    r"\b(?:(?:who\ (?:was|had\ been|worked|served)|formerly|previously|latterly)\b[^.;:\n]{1,80}\ (?:at|of|for|with)"
    r"|(?:arrived|came|joined|moved|poached|recruited)\ from)\ (?:the\ )?$"
)

EARLY_BLOCKS = 5
"""The headline and the first paragraphs: only there a thing may be described before it is named."""
NAMED_BY = 10
"""Within so many blocks what was described first is named; a name farther down is of somebody else."""


def mentions_of(doc: Doc, found: Sequence[Reference]) -> Counter[Thing]:
    """How often the article speaks of each thing: by the names found, or by the proper part of its name wherever that is no other's."""
    counts = Counter(reference.thing for reference in found)
    bearers = {offset: reference.thing for reference in found for offset in range(reference.start, reference.end)}
    for thing, count in counts.items():
        counts[thing] = max(count, sum(bearers.get(start, thing) == thing for start in occurrences(small(doc), thing.stem)))
    return counts


def meant(scene: Scene, noun: str, fitting: Sequence[Reference]) -> Thing | None:
    """Which of the things `fitting` the noun, named before it or only later, is meant, or None where none is clear."""
    described, text = lexicon(LEXICON, "descriptions")[noun], folded(scene.doc)
    before = _outright(text, noun, scene.before)
    if not before:
        return _unnamed(scene, described, _outright(text, noun, fitting))
    departments = [reference for reference in before if reference.thing.kind == "government department"]
    if described in NEAREST or departments:
        return (departments or before)[-1].thing
    return _beside(scene, before[-1]) or likeliest(replace(scene, before=before))


def _unnamed(scene: Scene, described: str, fitting: Sequence[Reference]) -> Thing | None:
    """What a description means before anything that fits was named: what needs no name, or one of those `fitting` that come later."""
    if described == "government":
        return GOVERNMENT
    if described == "tribunal":
        return TRIBUNAL if not fitting and once(scene.doc, _employment_tribunals) else None
    first = next(iter(fitting), None)
    return first.thing if first and (described == "regulator" or _is_announced(scene, first)) else None


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


def _is_announced(scene: Scene, first: Reference) -> bool:
    """Whether the first blocks may describe what is named only later: it must be named by more than a passing cue."""
    is_early = scene.start < blocks(scene.doc)[:EARLY_BLOCKS][-1][1] and first.start < blocks(scene.doc)[:NAMED_BY][-1][1]
    came = CAREER.search(folded(scene.doc), sentence_start(scene.doc, first.start), first.start)
    return is_early and not came and (first.rule not in SECOND_BEST or scene.counts[first.thing] > 1)


def _beside(scene: Scene, last: Reference) -> Thing | None:
    """The thing named right before it and a comma: "Redcliffe, the privately run prison"."""
    return last.thing if folded(scene.doc)[last.end : scene.start] == ", " else None


def offset_of(reference: Reference) -> int:
    """Where a reference begins, by which they are ordered."""
    return reference.start


def sentence_start(doc: Doc, offset: int) -> int:
    """Where the sentence begins that `offset` stands in."""
    return sentences(doc)[max(0, bisect_right(sentences(doc), (max(0, offset), 1 << 62)) - 1)][0]
