"""What is no figure though it has a number: dates, names ("Year 6"), identifiers, numbers one rings, what a mask tells."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice

from spacy.tokens import Doc

from extractors.date.reader import expressions
from extractors.figure.masks import is_masked
from extractors.figure.numerals import Numeral, numerals
from extractors.figure.page import Page
from extractors.figure.qualifiers import SHORT_RATE
from extractors.figure.units import CODE, LETTER, SIGN_AFTER, unit_at
from extractors.folding import fold, in_small
from extractors.lexicon import alternation, lexicon, word_list
from extractors.reading import folded, once, text_of

NAMED = word_list("figures", "named")
NAMED_ALONE = word_list("figures", "named_alone")
RINGING = word_list("figures", "ringing")
TELEPHONE = word_list("figures", "telephone")
EMERGENCY = {999, 911, 101, 111}

DURATION = re.compile(rf"[\s-]+{alternation(lexicon('figures', 'duration'))}\b", re.I)

# What stands before a number: "Year 6", "section 114", "No 3", "Peugeot 308".
WORD_BEFORE = re.compile(r"(?P<word>[\w'.&]+)[\s-]$")
# "Last year 40 people", "every week two homes": no name of a year or week.
TIME_BEFORE = re.compile(
    r"\b(?:last|this|next|that|past|previous|following|same|each|every|per|an?|financial|school|academic)\s(?:years?|weeks?|months?|days?|season|term)\s$"
)
WORD_AFTER = re.compile(r"\s(?P<word>[a-z]+)")
THIN = re.compile("(?<=[0-9])(?<![0-9]{4})[\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
SCORE = re.compile(r"-\d")
STUCK = re.compile(r"[^\W\d_]|'s\b")
# "stay 21st", not "11st 4lb"
FIRST = re.compile(r"st\b(?!\s?\d|\s+(?:and|or)\s+\d|-)", re.I)
LONGEST_UNIT = LONGEST_NAME = 30
# No camera, room or lap has a number like this.
LARGE = 1000


def candidates(doc: Doc) -> tuple[Numeral, ...]:
    """The numerals of `doc` that may be figures."""
    text = folded(doc)
    told = [(found.start, found.end) for found in once(doc, expressions)]
    starts = [start for start, _ in told]
    return tuple(
        numeral
        for numeral in numerals(_grouped(doc))
        if not (_in_date(text, numeral, told, starts) or is_masked(text, numeral) or _stuck(text, numeral))
    )


def _grouped(doc: Doc) -> str:
    """The folded text with a comma where a thin or hard space parts thousands ("45 000"): same length, same offsets."""
    return fold(THIN.sub(",", text_of(doc)))


def is_name(page: Page, numeral: Numeral, *, counts: bool) -> bool:
    """Whether the number is part of a name or rings a telephone; `counts` tells that a unit or a counted noun follows it."""
    after = WORD_AFTER.match(page.text, numeral.end)
    if numeral.value in EMERGENCY and after and after["word"] in TELEPHONE:
        return True
    if numeral.words and _in_capitals(page, numeral):
        return True
    match = WORD_BEFORE.search(page.before(numeral.start)[-LONGEST_NAME:])
    if match is None:
        return False
    word = match["word"].lower().rstrip(".")
    if TIME_BEFORE.search(page.small_before(numeral.start)[-LONGEST_NAME:]):
        return False
    if word in NAMED:
        return not page.sentence_start(numeral.start)
    return not counts and (
        (word in NAMED_ALONE and numeral.value < LARGE) or _name_before(page, numeral, match["word"]) or _number_plate(page, numeral, word)
    )


def _in_capitals(page: Page, numeral: Numeral) -> bool:
    """As in "Three Dales Primary Care Trust", but not at the head of a sentence or in a title in capitals."""
    if not page.text[numeral.start].isupper() or page.sentence_start(numeral.start):
        return False
    tokens = list(islice(page.tokens(numeral.end), 2))
    return len(tokens) == 2 and all(token.text[0].isupper() and not token.is_upper for token in tokens) and page.before(numeral.start) != ""


def _name_before(page: Page, numeral: Numeral, word: str) -> bool:
    """As in "Peugeot 308", "Fennel 55", but not "Labour 11" in a list of results."""
    return (
        not numeral.words
        and "," not in page.text[numeral.start : numeral.end]
        and not SCORE.match(page.text, numeral.end)
        and word[0].isupper()
        and page.token(numeral.start - 2).tag_ == "NNP"
        and not page.sentence_start(numeral.start - len(word) - 1)
    )


def _number_plate(page: Page, numeral: Numeral, word: str) -> bool:
    """As in "the 47 bus", "not 911": a number that stands for a thing."""
    if numeral.words:
        return False
    if numeral.value in EMERGENCY and word in RINGING:
        return True
    following = next(page.tokens(numeral.end), None)
    return word == "the" and following is not None and following.tag_ in {"NN", "IN"} and following.lower_ != "of"


def _in_date(text: str, numeral: Numeral, told: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    """Whether the numeral lies in one of the dates `told`. A length of time is a figure inside a date too."""
    position = bisect_right(starts, numeral.start) - 1
    return position >= 0 and numeral.start < told[position][1] and not DURATION.match(text, numeral.end)


def _stuck(text: str, numeral: Numeral) -> bool:
    """Whether letters follow that are no unit: "3rd", "5G", "the 1970's"."""
    if numeral.words or not STUCK.match(text, numeral.end):
        return False
    if numeral.value % 10 == 1 and FIRST.match(text, numeral.end):
        return True
    if any(unit.match(text, numeral.end) for unit in (LETTER, CODE, SIGN_AFTER, SHORT_RATE)):
        return False
    return unit_at(in_small(text[numeral.end : numeral.end + LONGEST_UNIT]), 0) is None
