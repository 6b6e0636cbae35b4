"""Who speaks: whose "I" it is, in "I was a bus driver for nine years," said Helen Marsh.

That is the only one whom the paragraph names, or calls "he" or "she", beside the words that are quoted.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.lexicon import compiled
from extractors.office.antecedents import SEXES, antecedent, named_within
from extractors.people import Person
from extractors.reading import block_at, folded

# a verb of speaking, with the "he" or "she" before it
REPORTING = r"(?i)(?:\b(?P<he>he|she) )?\b<people.reporting>\b"
QUOTED = re.compile(r'"[^"]*(?:"|$)')


def speaker(doc: Doc, offset: int) -> Person | None:
    """The one who says the words at `offset`; None where they are not quoted or the paragraph does not tell."""
    start, end = block_at(doc, offset)
    text = folded(doc)
    if text.count('"', start, offset) % 2 == 0:
        return None
    told = [*_narration(text, start, end)]
    reports = [match for first, last in told for match in compiled(REPORTING).finditer(text, first, last)]
    named = [person for first, last in told for person in named_within(doc, first, last)]
    if not reports or len({person.name for person in named}) > 1:
        return None
    if named:
        return named[0]
    pronoun = next((match for match in reports if match["he"]), None)
    return antecedent(doc, pronoun.start("he"), SEXES[pronoun["he"].lower()]) if pronoun else None


def _narration(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a paragraph that are not quoted."""
    for match in QUOTED.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end
