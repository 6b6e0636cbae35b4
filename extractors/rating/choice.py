"""Whom a sentence means that names nobody for its grade: of all whom the article has spoken of, the likeliest, if it is likely enough."""

from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.lexicon import key_of
from extractors.likelihood import likelihoods
from extractors.organisations import Organisation
from extractors.rating.areas import is_service
from extractors.rating.candidates import Field, Question, field_of, may_have
from extractors.rating.claim import Claim
from extractors.rating.referents import referents
from extractors.rating.salience import signs, signs_of_none
from extractors.reading import blocks, once

WEIGHTS = "subjects"
HOSPITAL = "hospital"
# So likely is somebody who counts.
LIKELY = 0.5
# The first paragraphs, headline and dateline included, may speak of somebody whom only the next ones name.
OPENING = 6


def meant(doc: Doc, question: Question, before: Sequence[Claim]) -> Organisation | None:
    """Whom a question is about, given the claims before it; None where that stays open, or where it is a stranger."""
    field = field_of(doc, question)
    if not any(candidate.organisation and candidate.before for candidate in field.candidates):
        return question.hint or _named_next(doc, question)
    if _is_strangers(field, question):
        return None
    if (announced := _announced(field, question, before)) is not None:
        return announced
    if (place := _place_of_services(field, question, before)) is not None:
        return place
    likely = likelihoods(WEIGHTS, signs(field, question, before), signs_of_none(field, question))
    best = max(range(len(likely)), key=likely.__getitem__)
    return field.candidates[best].organisation if likely[best] >= LIKELY else None


def _is_strangers(field: Field, question: Question) -> bool:
    """Whether the paragraph turned to somebody nobody knows: "In Rutland, safety was poor", "The home at Hove was good. Its staff …"."""
    here = [one.referent for one in field.seen if one.paragraph == field.paragraph]
    if field.under_stranger and not any(referent.organisation for referent in here):
        return True
    known = [referent.start for referent in here if referent.organisation and referent.role == "spoken of"]
    latest = max(known, default=question.sentence.block[0])
    scene = any(one.referent.role == "scene" and one.sentence == field.sentence for one in field.seen)
    return scene or question.strange > latest


def _announced(field: Field, question: Question, before: Sequence[Claim]) -> Organisation | None:
    """Who alone was graded so far and is named only below: "A school in Kent is poor. / Its teaching was … / *Marden School* has".

    Not where a paragraph speaks of somebody else, or describes somebody of another kind.
    """
    subjects = {claim.subject.name: claim.subject for claim in before}
    only = next(iter(subjects.values())) if len(subjects) == 1 else None
    here = any(one.paragraph == field.paragraph and one.referent.organisation for one in field.seen)
    if only is None or only.start < question.sentence.start or here or field.heading or field.paragraph > OPENING:
        return None
    if not _suits_next(only, question):
        return None
    return only if question.with_areas is None or only.kind in question.with_areas else None


def _place_of_services(field: Field, question: Question, before: Sequence[Claim]) -> Organisation | None:
    """The one hospital that alone was graded so far, for a further service that nobody else is named with: "*A&E* was good too"."""
    if question.hint or question.kinds or not question.areas or not all(map(is_service, question.areas)):
        return None
    places = {claim.subject.name: claim.subject for claim in before}
    parts = [claim for claim in before if claim.area is not None and is_service(claim.area)]
    only = next(iter(places.values())) if len(places) == 1 else None
    others = any(one.paragraph == field.paragraph and one.referent.organisation and one.referent.name not in places for one in field.seen)
    return only if parts and only is not None and only.kind == HOSPITAL and not others else None


def _named_next(doc: Doc, question: Question) -> Organisation | None:
    """Whom the first paragraphs describe and the next ones name: "A council has been told … / Kent County Council said …"."""
    sentence = question.sentence
    if not sentence.headline and (not question.kinds or sentence.block not in blocks(doc)[:OPENING]):
        return None
    following = (one.organisation for one in once(doc, referents) if one.start > sentence.start)
    return next((mention for mention in following if mention and _suits_next(mention, question)), None)


def _suits_next(mention: Organisation, question: Question) -> bool:
    return may_have(mention.kind, question) and (not question.kinds or key_of(mention.kind) in question.kinds)
