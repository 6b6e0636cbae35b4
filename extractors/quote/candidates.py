"""Candidates: which of those named in a stretch of the narration can be its subject, and words that say what one is."""

import re
from collections.abc import Iterable, Iterator

from extractors.lexicon import key_of, word_list
from extractors.organisations import Organisation
from extractors.people import Person
from extractors.quote.narration import Narration

LEXICON = "quotes"
Named = Person | Organisation
# "by the former leader Ann Orde": the name is not the subject; "Head of Finance Ann Orde" is. A comma ends what a preposition governs.
GOVERNED = re.compile(
    r"""\b(?:
        (?:by|to|with|from|about|against|in|on|like|than|as|between|after|before|under|into|over|and|&)\s+(?:[\w'-]+\s+){0,3}
        | (?:of|for|at)\s+(?:the\s+)?
    )\Z""",
    re.VERBOSE,
)
POSSESSIVE = re.compile(r"'s?(?!\w)")
# "a letter from Ann Orde", "the dossier, compiled by Ann Orde"
WRITTEN_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?")


def people_among(named: Iterable[Named]) -> Iterator[Person]:
    """The people among those named."""
    return (one for one in named if isinstance(one, Person))


def is_free(told: Narration, named: Named, start: int) -> bool:
    """Whether a mention can be a subject: no possessive, and nothing governs it."""
    return not POSSESSIVE.match(told.text, named.end) and not GOVERNED.search(told.text, max(start, named.start - 60), named.start)


def has_word(phrase: str, *sections: str) -> bool:
    """Whether a word of `phrase` is in one of these sections of the lexicon."""
    words = {word.strip(",.;:()") for word in key_of(phrase).split()}
    return any(words & word_list(LEXICON, section) for section in sections)
