"""Salience: the signs that a sentence means somebody it does not name, as in work on anaphora since Lappin and Leass (1994).

How near it was spoken of and as what, whether the paragraph opens with it, whether it was graded last, whether a description fits.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from extractors.rating.candidates import Candidate, Field, Question, Seen, has_areas
from extractors.rating.claim import Claim
from extractors.rating.referents import is_described
from extractors.rating.words import words

# The words of a description that tell nothing of its name.
SMALL = frozenset({"the", "its", "their", "of", "that", "this"})
# What the first paragraphs speak of, headline included, is what an article is about.
EARLY = 2
# How many paragraphs above count as near.
NEAR = 1
# Signs that weigh otherwise where a description tells, or nothing at all.
TOLD_APART = frozenset(
    {"spoken of last", "named in the paragraph", "opens the paragraph", "graded last, nobody spoken of since", "stranger"}
)


def signs(field: Field, question: Question, claims: Sequence[Claim]) -> list[Sequence[str]]:
    """The signs of each candidate, given the claims before its question."""
    told, picked = told_by(question), _picked(field, question, claims)
    found: list[Sequence[str]] = []
    for candidate in field.candidates:
        its = [*_places(candidate, field), *_topics(candidate, field), *_is(candidate, question), *picked.get(candidate.name, ())]
        apart = [f"{told}: {sign}" for sign in its if sign in TOLD_APART] if told in ("description", "nothing") else []
        found.append(its + apart)
    return found


def signs_of_none(field: Field, question: Question) -> Iterator[str]:
    """The signs that none of the candidates is meant, or none that one could be sure of."""
    yield "any"
    known = [candidate for candidate in field.candidates if candidate.organisation is not None]
    if not any(candidate.before and candidate.before[-1].paragraph == field.paragraph for candidate in known):
        yield "nobody known in the paragraph"
    if question.areas:
        yield "has areas"
    if question.sentence.headline:
        yield "headline"


def told_by(question: Question) -> str:
    """What tells who is meant: a "description", a "pronoun", a "kind" of organisation, or "nothing"."""
    if question.hint is None:
        return "kind" if question.kinds else "nothing"
    return "pronoun" if question.hint.text.lower() in words("pronouns") else "description"


def _places(candidate: Candidate, field: Field) -> Iterator[str]:
    """How near the candidate was spoken of."""
    if candidate.before:
        last = candidate.before[-1]
        yield _distance(field.sentence - last.sentence, field.paragraph - last.paragraph)
    here = next((seen for seen in candidate.behind if seen.sentence == field.sentence), None)
    if here is not None:
        yield "behind in the sentence"
        yield f"behind in the sentence, {here.referent.role}"
    elif candidate.behind:
        yield "later in the paragraph"


def _distance(sentences: int, paragraphs: int) -> str:
    """How far away something is that was spoken of so many sentences and paragraphs before."""
    if sentences <= 0:
        return "in the sentence"
    if sentences == 1:
        return "in the sentence above" if paragraphs else "in the sentence before"
    return ("in the paragraph", "in the paragraph above", "two paragraphs above")[paragraphs] if paragraphs < 3 else "far above"


def _topics(candidate: Candidate, field: Field) -> Iterator[str]:
    """What the candidate is to its paragraph and to the article."""
    seen = candidate.before
    if not seen:
        return
    if seen[-1].referent.role == "aside":
        yield "aside"
    here = takewhile(lambda one: one.paragraph == field.paragraph, reversed(seen))
    if not all(map(_is_described, here)):
        yield "named in the paragraph"
    if seen[0].paragraph <= EARLY:
        yield "early"
    if candidate.name == field.heading:
        yield "heading"


def _is(candidate: Candidate, question: Question) -> Iterator[str]:
    """What kind of candidate it is."""
    if candidate.organisation is None:
        yield "stranger"
    elif not has_areas(candidate, question):
        yield "of a kind without such areas"


def _picked(field: Field, question: Question, claims: Sequence[Claim]) -> Mapping[str, Sequence[str]]:
    """The signs that pick one candidate of all, or a few, by their names."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, sign in (*_paragraphs(field), *_grades(field, question, claims), *_description(field, question)):
        found[name].append(sign)
    return found


def _paragraphs(field: Field) -> Iterator[tuple[str, str]]:
    """Whom the paragraph and the one above speak of last, and whom they open with."""
    near = [one for one in field.seen if one.paragraph >= field.paragraph - NEAR]
    spoken_of = [one for one in near if one.referent.role == "spoken of"]
    if spoken_of:
        yield spoken_of[-1].referent.name, "spoken of last"
    here = [one for one in near if one.paragraph == field.paragraph]
    if here:
        yield here[0].referent.name, "opens the paragraph"
    elif above := [one for one in near if one.paragraph == field.paragraph - 1]:
        yield above[0].referent.name, "opens the paragraph above"


def _grades(field: Field, question: Question, claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """Who was graded last, and whether others were spoken of since."""
    last = next((claim for claim in reversed(claims) if not claim.placed), None)
    if last is None:
        return
    name = last.subject.name
    if all(claim.subject.name == name for claim in claims if not claim.placed):
        yield name, "alone graded"
    since = field.seen[bisect_right(field.seen, last.start, key=lambda one: one.referent.start) :]
    if last.start >= question.sentence.start:
        yield name, "graded last, in the sentence"
    elif any(seen.referent.name != name for seen in since):
        yield name, "graded last, others spoken of since"
    else:
        yield name, "graded last, nobody spoken of since"


def _description(field: Field, question: Question) -> Iterator[tuple[str, str]]:
    """Whom a description is taken for, and who has words of it in the name, or has not as others have."""
    if question.hint is None:
        return
    yield question.hint.name, "taken for it"
    said = set(question.hint.text.lower().split()) - SMALL
    called = {candidate.name for candidate in field.candidates if not said.isdisjoint(candidate.name.lower().split())}
    yield from ((name, "called so") for name in called)
    if called:
        yield from ((candidate.name, "another is called so") for candidate in field.candidates if candidate.name not in called)


def _is_described(seen: Seen) -> bool:
    return seen.referent.organisation is not None and is_described(seen.referent.organisation)
