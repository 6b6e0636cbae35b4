"""Subjects: the one that a sentence or a noun of saying ("her claim") is about."""

import re

from extractors.lexicon import compiled
from extractors.mention import Span
from extractors.quote.candidates import is_free, people_among
from extractors.quote.narration import Narration
from extractors.quote.pronouns import OPENING_PRONOUN, POSSESSOR, meant_by

HE_OR_SHE = re.compile(r"\b(he|she)\b", re.IGNORECASE)
POSSESSOR_BEFORE = re.compile(r"(?:'s?|\b(?P<pronoun>his|her|its|their))\s+(?:[\w-]+\s+)?\Z", re.IGNORECASE)

SAYING = r"(?<![\w'-])(?i:<quotes.sayings>)(?![\w'-])"


def subject_of(told: Narration, start: int, end: int) -> Span | None:
    """The person that the sentence at `start:end` is about: the first one who is in no phrase of another, else whom a pronoun means."""
    if pronoun := OPENING_PRONOUN.match(told.text, start, end):
        return meant_by(told, pronoun[1].lower(), start, start)
    if named := next((one.span for one in people_among(told.named_in(start, end)) if is_free(told, one, start)), None):
        return named
    pronoun = HE_OR_SHE.search(told.text, start, end)
    return meant_by(told, pronoun[1].lower(), start, start) if pronoun else None


def named_in_clause(told: Narration, start: int, end: int) -> Span | None:
    """The person, else the organisation, that the words at `start:end` are about, or None."""
    named = told.named_in(start, end)
    free = (one.span for one in named if is_free(told, one, start))
    return subject_of(told, start, end) or next(free, None)


def possessor_in(told: Narration, start: int, end: int) -> Span | None:
    """Whose claim, verdict or reply the words at `start:end`, right before a quotation, speak of."""
    for noun in compiled(SAYING).finditer(told.text, max(start, end - 80), end):
        owner = POSSESSOR_BEFORE.search(told.text, max(start, noun.start() - 40), noun.start())
        if owner is None:
            continue
        if owner["pronoun"]:
            return meant_by(told, POSSESSOR[owner["pronoun"].lower()], owner.start(), owner.start())
        named = told.named_ending(owner.start())
        return named.span if named else None
    return None


def possessor_after(told: Narration, start: int, end: int) -> Span | None:
    """Whose verdict or view the words at `start:end` speak of: "her verdict", "the view of Ann Orde"."""
    verdict = compiled(rf"\s+the\s+{SAYING}\s+of\s+").match(told.text, start, end)
    if verdict is None:
        return possessor_in(told, start, end)
    named = people_among(told.named_in(verdict.end(), end))
    return next((one.span for one in named if is_free(told, one, verdict.end())), None)
