"""Whom a sentence means that names nobody for its grade: of all whom the article has spoken of, the likeliest, if one stands out.

Everybody spoken of before the grade is a candidate, strangers too, with points for how near that was, for what they were to their
sentence, and for what else speaks for them. Where a stranger wins, or two are as likely, it stays open.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.lexicon import key_of
from extractors.organisations import Organisation
from extractors.rating.areas import Area
from extractors.rating.claim import Claim
from extractors.rating.headings import Heading, heading_above
from extractors.rating.items import Item
from extractors.rating.referents import DETERMINERS, Referent, is_described, may_be_graded, referents
from extractors.rating.rows import Sentence
from extractors.rating.short_names import organisations_in
from extractors.rating.words import phrases
from extractors.reading import blocks, folded, once, sentences, text_of

# How near: in this sentence or the one before, in the paragraph or its heading, in the paragraphs right above.
NEAR, INSIDE, ABOVE = 6, 5, 1
# So many paragraphs are right above.
REACH = 2
# It was spoken of last, and not aside; a description is taken for it.
LATEST, HINTED = 1, 2
# It was graded last, in the paragraph or in one before; but since then the paragraph spoke of somebody.
GRADED_HERE, GRADED_LAST, GRADED_BEFORE = 3, 2, 1
# It was spoken of aside, as where something is, or as where the sentence takes place.
ROLES = {"aside": -2, "where": -4, "scene": 8}
# It was meant without its name; nobody grades its kind in such areas; it is nobody we know.
NAMELESS, FOREIGN, STRANGER = -1, -5, -3
# What points at who was named last: "That school was rated good".
POINTING = ("that ", "this ")
# So many points one needs, and so many more than the next; one that is far away needs more.
LEAST, MARGIN = 0, 1
FAR, FAR_MARGIN = 3, 2
# The first paragraphs, headline and dateline included, may speak of somebody whom only the next ones name.
EARLY = 4


@dataclass(frozen=True, kw_only=True)
class Question:
    """Who got a grade, of those named before the offset `until`.

    Where a description tells ("the school"), `kinds` are those it must be of, and `hint` is whom the organisations take it for.
    `strange` is where somebody was graded last whom nobody knows.
    """

    sentence: Sentence
    grade: Item
    until: int
    areas: Sequence[Area] = ()
    kinds: frozenset[str] | None = None
    hint: Organisation | None = None
    strange: int = -1


def meant(doc: Doc, question: Question, before: Sequence[Claim]) -> Organisation | None:
    """Whom a question is about, given the claims before it; None where that stays open."""
    candidates = list(_candidates(doc, question))
    chosen = {referent.name: referent.organisation for referent, _ in candidates}
    if not any(chosen.values()):
        return question.hint if question.hint and not chosen else _named_next(doc, question)
    if question.hint is not None and question.hint.text.lower().startswith(POINTING) and (near := _nearest(candidates)) is not None:
        return near.organisation
    latest = _latest(candidates)
    if question.strange > max(latest, question.sentence.block[0]):
        return None
    points = _points(candidates, question, latest)
    for name, more in _backed(question, before, latest):
        if name in points:
            points[name] += more
    best, *others = sorted(points, key=lambda name: -points[name])
    margin = MARGIN if points[best] > FAR else FAR_MARGIN
    is_clear = points[best] >= LEAST - (not others) and all(points[best] - points[other] >= margin for other in others)
    return chosen[best] if is_clear else None


def fits(kind: str, grade: Item) -> bool:
    """Whether a scheme of a grade applies to just this kind of organisation, or to any."""
    return any(kind in scheme.kinds or not scheme.kinds for scheme, _ in grade.meanings)


def _candidates(doc: Doc, question: Question) -> Iterator[tuple[Referent, int]]:
    """Who may be meant, below the last heading that names somebody, with points for how near that is."""
    sentence, found = question.sentence, once(doc, referents)
    near = sentence.before[0] if sentence.before else sentence.start
    above = [start for start, _ in blocks(doc) if start <= sentence.block[0]][-REACH - 1 :][0]
    heading = _heading(doc, question)
    if heading is not None:
        yield _headed(heading), INSIDE
    floor, inside = heading.end if heading else 0, _inside(doc, sentence)
    first, last = (bisect_left(found, offset, key=_start) for offset in (max(above, floor), question.until))
    for referent in (*once(doc, _first_named), *found[first:last]):
        if floor <= referent.start < question.until and _may_be(referent, question):
            yield referent, NEAR if referent.start >= near else INSIDE if referent.start >= inside else ABOVE * (referent.start >= above)


def _inside(doc: Doc, sentence: Sentence) -> int:
    """Where what a paragraph speaks of begins: with the sentence right above it, if that told who was inspected."""
    last = next((stretch for stretch in reversed(sentences(doc)) if stretch[1] <= sentence.block[0]), None)
    inspected = last is not None and phrases("inspecting").search(folded(doc)[slice(*last)].lower()) is not None
    return last[0] if last is not None and inspected else sentence.block[0]


def _heading(doc: Doc, question: Question) -> Heading | None:
    """The heading that a sentence stands under; not one of whom no such grade is given."""
    heading = heading_above(doc, question.sentence.start)
    if heading is None or heading.organisation is None or fits(heading.organisation.kind, question.grade):
        return heading
    return None


def _headed(heading: Heading) -> Referent:
    """Whom a heading names."""
    name = heading.organisation.name if heading.organisation else ""
    return Referent(start=heading.start, end=heading.end, name=name, organisation=heading.organisation, role="spoken of")


def _start(referent: Referent) -> int:
    return referent.start


def _first_named(doc: Doc) -> Iterator[Referent]:
    """Where each organisation is named first."""
    first: dict[str, Referent] = {}
    for referent in once(doc, referents):
        if referent.organisation is not None and not is_described(referent.organisation):
            first.setdefault(referent.name, referent)
    yield from first.values()


def _may_be(referent: Referent, question: Question) -> bool:
    """Whether neither the kind of a candidate nor its name rules it out."""
    if referent.organisation is None:
        return True
    called = question.hint.text.split()[-1] if question.hint else ""
    if called[:1].isupper() and called not in DETERMINERS and called not in referent.organisation.name.split():
        return False  # "the Infirmary" is no Truro Hospital
    kind = referent.organisation.kind
    return key_of(kind) in question.kinds if question.kinds else fits(kind, question.grade)


def _nearest(candidates: Sequence[tuple[Referent, int]]) -> Referent | None:
    """Whom "that school" points at: who was named last, in this sentence or the one before."""
    named = [referent for referent, nearness in candidates if nearness == NEAR]
    return max(named, key=_start, default=None)


def _latest(candidates: Sequence[tuple[Referent, int]]) -> int:
    """Where the paragraph spoke last of somebody, not aside; -1 where it did not."""
    return max((referent.start for referent, nearness in candidates if nearness >= INSIDE and referent.role not in ROLES), default=-1)


def _points(candidates: Sequence[tuple[Referent, int]], question: Question, latest: int) -> dict[str, int]:
    """The points of each candidate for the best of its mentions."""
    points: dict[str, int] = {}
    for referent, nearness in candidates:
        role = ROLES.get(referent.role, 0) if nearness else 0
        found = nearness + role + _suits(referent, question) + LATEST * (referent.start == latest)
        points[referent.name] = max(found, points.get(referent.name, found))
    return points


def _suits(referent: Referent, question: Question) -> int:
    """Points for what a candidate is."""
    mention = referent.organisation
    if mention is None:
        return STRANGER
    kinds = [scheme.kinds for area in question.areas for scheme, _ in area.known]
    foreign = bool(kinds) and not any(mention.kind in known or not known for known in kinds)
    return NAMELESS * is_described(mention) + FOREIGN * foreign


def _backed(question: Question, before: Sequence[Claim], latest: int) -> Iterator[tuple[str, int]]:
    """Who was graded last, and whom a description is taken for, with the points for that."""
    last = next((claim for claim in reversed(before) if not claim.placed), None)
    if last is not None:
        inside = last.start >= question.sentence.block[0]
        yield last.subject.name, GRADED_BEFORE if last.start < latest else GRADED_HERE if inside else GRADED_LAST
    if question.hint is not None:
        yield question.hint.name, HINTED


def _named_next(doc: Doc, question: Question) -> Organisation | None:
    """Whom the first paragraphs describe and the next ones name: "A council has been told … / Kent County Council said …"."""
    sentence = question.sentence
    if not sentence.headline and (not question.kinds or sentence.block not in blocks(doc)[:EARLY]):
        return None
    following = organisations_in(doc, sentence.start, len(text_of(doc)))
    return next((mention for mention in following if may_be_graded(mention) and _suits_next(mention, question)), None)


def _suits_next(mention: Organisation, question: Question) -> bool:
    return fits(mention.kind, question.grade) and (not question.kinds or key_of(mention.kind) in question.kinds)
