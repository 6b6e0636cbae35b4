"""Salience: the signs that a sentence means somebody it does not name, as in work on anaphora since Lappin and Leass (1994).

How near it was spoken of and as what, whether the paragraph opens with it, whether it was graded last, whether a description fits.
"""

from collections.abc import Iterator, Sequence

from extractors.rating.candidates import Candidate, Field, Question, Seen, has_areas
from extractors.rating.claim import Claim
from extractors.rating.referents import is_described

# The words of a description that tell nothing of its name.
SMALL = frozenset({"the", "its", "their", "of", "that", "this"})
PRONOUNS = frozenset({"it", "its", "they", "their", "both", "them"})
# What the first paragraphs speak of, headline included, is what an article is about.
EARLY = 2
# How many paragraphs above count as near.
NEAR = 1
# Signs that weigh otherwise where a description tells, or nothing at all.
TOLD_APART = frozenset(
    {"spoken of last", "named in the paragraph", "opens the paragraph", "graded last, nobody spoken of since", "stranger"}
)


def signs(candidate: Candidate, field: Field, question: Question, claims: Sequence[Claim]) -> Iterator[str]:
    """The signs of a candidate, given the claims before its question."""
    for sign in (
        *_places(candidate, field),
        *_topics(candidate, field),
        *_is(candidate, question),
        *_grades(candidate, field, question, claims),
        *_description(candidate, field, question),
    ):
        yield sign
        if sign in TOLD_APART and (told := told_by(question)) in ("description", "nothing"):
            yield f"{told}: {sign}"


def signs_of_none(field: Field, question: Question) -> Iterator[str]:
    """The signs that none of the candidates is meant, or none that one could be sure of."""
    yield "any"
    known = [candidate for candidate in field.candidates if candidate.organisation is not None]
    if not any(candidate.before for candidate in known):
        yield "nobody known"
    if not any(seen.paragraph == field.paragraph for candidate in known for seen in candidate.before):
        yield "nobody known in the paragraph"
    if question.areas:
        yield "has areas"
    if question.sentence.headline:
        yield "headline"


def told_by(question: Question) -> str:
    """What tells who is meant: a "description", a "pronoun", a "kind" of organisation, or "nothing"."""
    if question.hint is None:
        return "kind" if question.kinds else "nothing"
    return "pronoun" if question.hint.text.lower() in PRONOUNS else "description"


def _places(candidate: Candidate, field: Field) -> Iterator[str]:
    """How near the candidate was spoken of."""
    if candidate.before:
        sentences = min(field.sentence - seen.sentence for seen in candidate.before)
        yield _distance(sentences, min(field.paragraph - seen.paragraph for seen in candidate.before))
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
    if any(one.paragraph == field.paragraph and not _is_described(one) for one in seen):
        yield "named in the paragraph"
    near = [one for one in field.seen if one.referent.role == "spoken of" and one.paragraph >= field.paragraph - NEAR]
    if near and near[-1].referent.name == candidate.name:
        yield "spoken of last"
    here = [one for one in field.seen if one.paragraph == field.paragraph]
    above = [one for one in field.seen if one.paragraph == field.paragraph - 1]
    if here and here[0].referent.name == candidate.name:
        yield "opens the paragraph"
    if not here and above and above[0].referent.name == candidate.name:
        yield "opens the paragraph above"
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


def _grades(candidate: Candidate, field: Field, question: Question, claims: Sequence[Claim]) -> Iterator[str]:
    """Whether the candidate was graded last, and who was spoken of since."""
    told = [claim for claim in claims if not claim.placed]
    if {claim.subject.name for claim in told} == {candidate.name}:
        yield "alone graded"
    if not told or told[-1].subject.name != candidate.name:
        return
    if told[-1].start >= question.sentence.start:
        yield "graded last, in the sentence"
    elif any(seen.referent.start > told[-1].start and seen.referent.name != candidate.name for seen in field.seen):
        yield "graded last, others spoken of since"
    else:
        yield "graded last, nobody spoken of since"


def _description(candidate: Candidate, field: Field, question: Question) -> Iterator[str]:
    """Whether a description is taken for the candidate, or has words of its name or of another's."""
    if question.hint is None:
        return
    if question.hint.name == candidate.name:
        yield "taken for it"
    words = set(question.hint.text.lower().split()) - SMALL
    if words & set(candidate.name.lower().split()):
        yield "called so"
    elif any(words & set(other.name.lower().split()) for other in field.candidates):
        yield "another is called so"


def _is_described(seen: Seen) -> bool:
    return seen.referent.organisation is not None and is_described(seen.referent.organisation)
