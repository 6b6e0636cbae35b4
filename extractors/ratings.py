"""Ratings: grades that a body gave an organisation, as in "Ofsted judged the council inadequate for care leavers".

A grade counts only in an article that names who grades, and only within a frame that gives it (see `rating.frames`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from spacy.tokens import Doc

from extractors import dates
from extractors.lexicon import compiled
from extractors.mention import Mention, Span, evidence
from extractors.rating.bodies import called
from extractors.rating.claim import Claim
from extractors.rating.claims import claims
from extractors.reading import folded, once, sentence_around

# Right before a grade that something moved from: "up from 'good'"
MOVED_FROM = re.compile(r"\b(?:(?:up|down) )?from(?= (?:an? )?['\"(]?$)", re.IGNORECASE)
LOOK_BACK = 16
PREVIOUS = r"(?i)(?<![\w-])<ratings.previous>(?![\w-])"
NOW = r"(?i)(?<![\w-])<ratings.now>(?![\w-])"


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


def status_words(doc: Doc, claim: Claim) -> Span | None:
    """The words nearest to the grade of `claim` that tell its status; None where nothing but the line it stands in does."""
    spans = sorted(_signs(doc, claim), key=lambda span: max(span.start - claim.end, claim.start - span.end))
    return spans[0] if spans else claim.cue_span


def _signs(doc: Doc, claim: Claim) -> Iterator[Span]:
    start, end = sentence_around(doc, claim.start)
    if claim.previous and (moved := MOVED_FROM.search(folded(doc), max(start, claim.start - LOOK_BACK), claim.start)):
        yield Span(start=moved.start(), end=moved.end())
    for match in compiled(PREVIOUS if claim.previous else NOW).finditer(folded(doc), start, end):
        yield Span(start=match.start(), end=match.end())
    for mention in once(doc, dates.extract):
        if start <= mention.start < end and (mention.date_from, mention.date_to) == (claim.rated_from, claim.rated_to):
            yield Span(start=mention.start, end=mention.end)
