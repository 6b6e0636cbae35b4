"""Whether a paragraph is about what its first sentence names, and a later one grades that without naming it again.

So in "Only [Thornby End] escapes. Leadership was rated outstanding there." and in "And then there is [Hendre Fawr], at the bridge. Rated
poor for its environment, the 38-bed home has to wait."
"""

import re

from spacy.tokens import Doc

from extractors.lexicon import compiled
from extractors.organisation.candidates import Candidate, is_area
from extractors.organisation.grading import mark
from extractors.reading import block_at, sentence_around

SENTENCES = 2
"""How many sentences behind the first may grade what that one names."""

OPENING = r"""['"]?(?:It\b | There,? | Overall\b | (?:Re-?)?(?:Rated|Judged|Graded|Inspected|Inspectors)\b
    |   (?:The|This|That|Our\ only)\ (?:[\w,-]+\ ){0,3}?(?:<organisations.descriptions>|unit|PDU|service|inspectors)\b
    |   Its\ (?!<organisations.descriptions>))"""
FIRST_WORDS = re.compile(r"['\"]?(?P<words>(?:[A-Z][\w'-]*)(?:\ [a-z][\w'-]*){0,3})")


def is_taken_up(doc: Doc, text: str, candidate: Candidate) -> bool:
    """Whether the candidate stands in the first sentence of a paragraph of which a later one goes on about it with a grade."""
    block_start, block_end = block_at(doc, candidate.start)
    first_start, end = sentence_around(doc, candidate.start)
    if first_start != block_start:
        return False
    for _ in range(SENTENCES):
        start = end + 1
        if start >= block_end:
            return False
        start, end = sentence_around(doc, start)
        if not _goes_on(text, start, end):
            return False
        if mark().search(text, start, end):
            return True
    return False


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins with a pronoun, a description, an area or a grade: "Its governance", "The 38-bed home", "Rated poor"."""
    if compiled(OPENING, re.VERBOSE).match(text, start, end):
        return True
    words = FIRST_WORDS.match(text, start, end)
    if not words:
        return False
    parts = words.group("words").split()
    return any(is_area(" ".join(parts[:length])) for length in range(1, len(parts) + 1))
