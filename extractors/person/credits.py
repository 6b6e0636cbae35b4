"""Names that are no part of the story: the writer's under the headline, the photographer's under a picture.

Cleaning takes most of them out; what is left must not become a person of the article.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc

from extractors.lexicon import compiled
from extractors.person.names import Candidate, candidates
from extractors.reading import folded, once

SIGHT = 40  # code points before a name in which a credit is looked for
TOP = 8  # lines at the head of an article in which a name alone is its writer's
LONGEST_BYLINE = 14  # words

# "Maria Shaw/PA", "Maria Shaw / Getty Images"
AGENCY = re.compile(r" ?/ ?[A-Z]")
# "By ", "Words: ", "Report by ", "News 30.10.24 6:30 AM by "
BYLINE = re.compile(r"(?:[\w.:/]+ +){0,5}\b(?:by:?|words:|reporting:) ?", re.IGNORECASE)
# "The woman who turned it round talks to Maria Shaw"
INTERVIEWER = re.compile(r"\b(?:talks|speaks|opens up) to $|\b(?:tells|reports|writes) $")
# "Maria Shaw: The pier must stay", not "Maria Shaw: 'It must stay.'"
COLUMN = re.compile(r": (?!['\"])")
# "Photograph: ", "(Image: ", "Words by ", "© "; a bare "by" is no credit.
CREDIT = r"(?i)(?:(?:^|[\s(|.])(?!by\b)<people.credit>(?::| by:?)|©|\(c\)) ?$"
# What may follow a name on a writer's line: nothing, a desk ("Health Correspondent"), an address, "in Harrogate".
AFTER_WRITER = r"[ ,|-]*(?:(?:[\w-]+ ){0,3}(?i:<people.desk>))?[ ,|-]*(?:[\w.+-]*@[\w.-]+)?(?: in [A-Z][\w-]+)?"
# below a headline: "Ines Farquharson visits", "Ade Hexham looks at four homes"
VISITS = r" <people.visitor>\b"
# anywhere: " is our education editor"
IS_OURS = r" is our (?:[\w'-]+ ){0,3}<people.desk>\b"
# on the last line: " was deputy editor of the Gazette", " writes every Friday"
WRITES_FOR = r" (?:writes (?:every|each|weekly|for)|(?:is|was) (?:(?:the|an?) )?(?:[\w'-]+ ){0,3}<people.desk> (?:of|for|at|on))\b"
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
# under words set apart: "- Maria Shaw, Her Majesty's Inspector"
SPOKEN_BY = re.compile(r"[-—] ?[A-Z]")
SENTENCE_END = re.compile(r"[.!?:]['\")]?$")


def authors(doc: Doc) -> frozenset[tuple[str, ...]]:
    """The names, word by word, of those who wrote the article: on a line that says "By" or stands alone near the top."""
    return frozenset(once(doc, _authors))


def credited(doc: Doc, candidate: Candidate) -> bool:
    """Whether a candidate is a photographer or the like: "Picture: Maria Shaw", "(Image: Maria Shaw/PA)"."""
    text = folded(doc)
    line_start, _ = _line(text, candidate)
    before = text[max(line_start, candidate.start - SIGHT) : candidate.start]
    return compiled(CREDIT).search(before) is not None or AGENCY.match(text, candidate.end) is not None


def heading(doc: Doc, candidate: Candidate) -> bool:
    """Whether a candidate stands in a line with a capital on nearly every word, where capitals tell nothing.

    A name that opens one and has a comma behind it signs a letter or heads an item: "Edna Pomfret, Lower Mill, Orrin".
    """
    text = folded(doc)
    start, end = _line(text, candidate)
    return not (candidate.start == start and text.startswith(", ", candidate.end)) and _heading(text[start:end])


@lru_cache(maxsize=1024)
def _heading(line: str) -> bool:
    words = LONG_WORD.findall(line)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 4 and capitals >= 0.75 * len(words) and not SENTENCE_END.search(line) and not SPOKEN_BY.match(line)


def _authors(doc: Doc) -> Iterator[tuple[str, ...]]:
    text = folded(doc)
    for candidate in once(doc, candidates):
        if candidate.full and (_signs_the_line(text, candidate) or (_near_top(text, candidate) and _alone(text, candidate))):
            yield candidate.keys


def _near_top(text: str, candidate: Candidate) -> bool:
    return text.count("\n", 0, candidate.start) < TOP


def _signs_the_line(text: str, candidate: Candidate) -> bool:
    """Whether the line says that this is its writer: "By Maria Shaw", or a standfirst's "talks to Maria Shaw"."""
    start, end = _line(text, candidate)
    line, before = text[start:end], text[start : candidate.start]
    if not before and (
        compiled(IS_OURS).match(text, candidate.end) or (not text[end:].strip() and compiled(WRITES_FOR).match(text, candidate.end))
    ):
        return True
    if not before and COLUMN.match(text, candidate.end) and _near_top(text, candidate) and _is_named_once(text, candidate):
        return True
    visits = compiled(VISITS).match(text, candidate.end) and _is_named_once(text, candidate)
    if _near_top(text, candidate) and (INTERVIEWER.search(before) or visits):
        return not SENTENCE_END.search(line)
    return bool(BYLINE.fullmatch(before)) and len(line.split()) <= LONGEST_BYLINE and not SENTENCE_END.search(line)


def _alone(text: str, candidate: Candidate) -> bool:
    """Whether a name is a line of its own and the story has nothing more of it, or a desk stands beside or below it."""
    start, end = _line(text, candidate)
    after = text[candidate.end : end]
    if candidate.honorific or text[start : candidate.start].strip() or not compiled(AFTER_WRITER).fullmatch(after):
        return False
    below = text[end:].lstrip("\n").split("\n", 1)[0]
    desk = after.strip() or (below and compiled(AFTER_WRITER).fullmatch(below))
    return bool(desk) or _is_named_once(text, candidate)


def _is_named_once(text: str, candidate: Candidate) -> bool:
    """Whether the surname stands nowhere else."""
    return text.count(text[candidate.first : candidate.end].rsplit(" ", 1)[-1]) == 1


def _line(text: str, candidate: Candidate) -> tuple[int, int]:
    start = text.rfind("\n", 0, candidate.start) + 1
    end = text.find("\n", candidate.end)
    return start, len(text) if end < 0 else end
