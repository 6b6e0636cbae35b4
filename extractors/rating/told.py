"""Which words told that a grade is the latest, or has been replaced: "previously", "up from", "in 2016", "now", else the verb's tense."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors import dates
from extractors.lexicon import compiled
from extractors.mention import Span
from extractors.rating.claim import Claim
from extractors.reading import folded, once, sentence_around

# Right before a grade that something moved from: "up from 'good'"
MOVED_FROM = re.compile(r"\b(?:(?:up|down) )?from(?= (?:an? )?['\"(]?$)", re.IGNORECASE)
LOOK_BACK = 16
PREVIOUS = r"(?i)(?<![\w-])<ratings.previous>(?![\w-])"
NOW = r"(?i)(?<![\w-])<ratings.now>(?![\w-])"


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
