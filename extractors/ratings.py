"""Ratings: grades that a body gave an organisation, as in "Ofsted judged the council inadequate for care leavers".

A grade counts only in an article that names who grades, and only within a frame that gives it (see `rating.frames`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from spacy.tokens import Doc

from extractors.mention import Mention, Span, evidence
from extractors.rating.bodies import called
from extractors.rating.claim import Claim
from extractors.rating.claims import claims
from extractors.rating.told import status_words


@dataclass(frozen=True, kw_only=True)
class Rating(Mention):
    """A grade given to an organisation. `rank` 1 is the best of `scale` grades.

    `subject` is a mention of the organisation, None where the article does not tell. The spans ending in `_span` are the words
    that told each field, None where nothing near did.
    """

    table: ClassVar[str] = "ratings"
    subject: Span | None
    body: str
    scheme: str
    area: str
    area_text: str | None
    grade: str
    rank: int | None
    scale: int | None
    status: str
    rated_from: date | None
    rated_to: date | None
    grade_span: Span
    area_span: Span | None
    body_span: Span | None
    cue_span: Span | None
    status_span: Span | None


def extract(doc: Doc) -> Iterator[Rating]:
    """Yield the ratings in `doc`, in reading order."""
    for claim in claims(doc):
        yield _rating(doc, claim)


def _rating(doc: Doc, claim: Claim) -> Rating:
    area = claim.area
    return Rating(
        **evidence(doc, claim.start, claim.end, rule=claim.rule),
        subject=claim.subject.span if claim.subject else None,
        body=called(doc, claim.scheme),
        scheme=claim.scheme.id,
        area=claim.area_name,
        area_text=area.text if area else None,
        grade=claim.grade.name,
        rank=claim.grade.rank,
        scale=len(claim.scheme.grades),
        status="previous" if claim.previous else "current",
        rated_from=claim.rated_from,
        rated_to=claim.rated_to,
        grade_span=Span(start=claim.start, end=claim.end),
        area_span=Span(start=area.start, end=area.end) if area else None,
        body_span=claim.body_span,
        cue_span=claim.cue_span,
        status_span=status_words(doc, claim),
    )
