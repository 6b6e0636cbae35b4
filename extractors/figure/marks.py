"""Marks and grades, which are no figures: "scored 3 out of 4", "a 2 for safety", "two stars", "where 4 is the best"."""

import re

from extractors.figure.counting import phrase
from extractors.figure.numerals import Numeral
from extractors.figure.page import Page, Reading
from extractors.lexicon import alternation, word_list

_GRADED = alternation(word_list("figures", "graded"))
_EXTREME = alternation(word_list("figures", "extremes"))

# "scored the authority 2 out of 4", "rated it eight out of ten"
MARKED = re.compile(rf"\b{_GRADED}\b[^.;]{{0,70}}$", re.I)
# "gave it four out of five for hygiene"
GIVEN = re.compile(rf"\b{alternation(word_list('figures', 'giving'))}\b[^.;]{{0,40}}$", re.I)
OUT_OF = re.compile(r"\s+out\s+of\s+(?:an?\s+(?:possible\s+|total\s+of\s+)?|the\s+)?", re.I)
# "a rating of 1", "it was a 3", "its only four", "scores jails from 1"; but not "23 were rated good and six inadequate"
MARK_BEFORE = re.compile(
    rf"""
    \b {_GRADED} \b (?! [^.;]{{0,11}} (?: , | \b(?:and|but)\b ) ) [^.;]{{0,12}} $
    | \b {_GRADED} \b (?: \s (?!and\b|but\b) [\w'-]+ ){{0,4}} \s (?:from|between) \s+ $
    | \b an? \s+ $
    | \b (?: its | his | her | their | [\w-]+'s ) \s+ only \s+ $
    """,
    re.X | re.I,
)
FOR = re.compile(r"\s+for\b", re.I)
BEST = re.compile(rf"\s+(?:is|was|being)\s+(?:the\s+)?{_EXTREME}\b", re.I)
LABELLED = re.compile(r":\s+$")
# "Staying safe 2 2", a line of a table
ROW = re.compile(r"[A-Z][^.!?:;\d]{2,60}(?:\s+\d{1,2}){2,6}\s*")
FULL_MARKS = {3, 4, 5, 6, 7, 10, 100}
LARGEST_MARK = 10


def is_mark_of(page: Page, part: Numeral, whole: Numeral) -> bool:
    """Whether "2 out of 4" is a mark that was given."""
    if not OUT_OF.fullmatch(page.text, part.end, whole.start) or phrase(page, whole.end):
        return False
    before = page.before(part.start)
    return MARKED.search(before) is not None or (whole.value in FULL_MARKS and GIVEN.search(before) is not None)


def is_mark(page: Page, reading: Reading) -> bool:
    """Whether a number that stands alone is a mark."""
    before = page.before(reading.first)
    if MARK_BEFORE.search(before):
        return True
    if max(reading.value, reading.value_max or 0) > LARGEST_MARK:
        return False
    end = page.block_end(reading.last - 1)
    return bool(
        BEST.match(page.text, reading.last, end)
        or (FOR.match(page.text, reading.last, end) and GIVEN.search(before))
        or (LABELLED.search(before) and not page.text[reading.last : end].strip())
        or ROW.fullmatch(page.text, reading.first - len(before), end)
    )
