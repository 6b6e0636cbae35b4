"""What is no figure though it has a number: clock times, names, addresses, telephone numbers, identifiers, marks, years."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.date.reader import expressions
from extractors.figure.numerals import Numeral, numerals
from extractors.figure.page import Page
from extractors.figure.qualifiers import SHORT_RATE
from extractors.figure.units import CODE, LETTER, SIGN_AFTER, UNIT
from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.reading import fold, folded, once, text_of

STREETS = word_list("figures", "streets")
NAMED = word_list("figures", "named")
NAMED_ALONE = word_list("figures", "named_alone")
RINGING = word_list("figures", "ringing")
TELEPHONE = word_list("figures", "telephone")
EMERGENCY = {999, 911, 101, 111}

DURATION = re.compile(rf"[\s-]+{alternation(lexicon('figures', 'duration'))}\b", re.I)

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
NO_FIGURE = re.compile(
    rf"""
    \b \d{{1,2}} (?: [.:]\d\d )? (?: \s? (?: [ap]\.?m\b | o'clock | noon\b ) | \s (?:GMT|BST|CET|EST|EDT)\b )   # 6.30pm
  | \b \d{{1,2}} : \d\d (?: :\d\d )? \b                                                                       # 10:20
  | \b {_HOUR} (?: [.:]\d\d )? \s (?: o'clock | in\sthe\s(?:morning|afternoon|evening) | at\snight ) \b     # one in the morning
  | \b (?: half\spast | quarter\s(?:past|to) | (?:five|ten|twenty)\s(?:past|to) ) \s {_HOUR} \b              # ten to four
  | (?: \+\d{{1,3}}[\s-]? | \b0 ) \(?\d{{2,5}}\)? [\s-]? \d{{3,4}} (?: [\s-]? \d{{3,4}} )? \b                 # 01632 960114
  | \b (?: \(?\d{{3}}\)?[\s-] )? 555-\d{{4}} \b | \b \d{{3}}[-.]\d{{3}}[-.]\d{{4}} \b                         # 555-0142
  | \b (?: the|this|that|which|each|every|any|no|another|other|some|good|bad|first|last|next|square|day|number|loved|little ) [\s-] one \b
        (?! [\s-] (?: hundred|thousand|million|billion|dozen|in|of|{alternation(lexicon("figures", "measure"))} ) \b )   # this one
  | \b \d (?: -\d ){{2,4}} \b                                                                               # 4-4-2
  | (?: https?:// | www\. ) \S{{1,200}}                                                                      # www.example.org/12
  | \b [A-Z]{{1,2}}\d[A-Z\d]? \s \d[A-Z]{{2}} \b                                                             # S60 1AE
    """,
    re.X | re.I,
)
# "21 Station Road": the last word tells.
ADDRESS = re.compile(r"\b\d{1,4}[a-z]?(?:-\d{1,4})?,?\s(?P<words>(?:[A-Z][\w'-]+\s){0,2}[A-Z][\w'-]+)")
# What stands before a number: "Year 6", "section 114", "No 3", "Peugeot 308".
WORD_BEFORE = re.compile(r"(?P<word>[\w'.&]+)[\s-]$")
WORD_AFTER = re.compile(r"\s(?P<word>[a-z]+)")
THIN = re.compile("(?<=[0-9])(?<![0-9]{4})[\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
SCORE = re.compile(r"-\d")
STUCK = re.compile(r"[^\W\d_]|'s\b")
# No camera, room or lap has a number like this.
LARGE = 1000


def candidates(doc: Doc) -> tuple[Numeral, ...]:
    """The numerals of `doc` that may be figures."""
    text = folded(doc)
    told = [(found.start, found.end) for found in once(doc, expressions)]
    refused = sorted([*_masks(text), *told])
    starts = [start for start, _ in refused]
    return tuple(numeral for numeral in numerals(_grouped(doc)) if not _refused(text, numeral, refused, starts))


def _grouped(doc: Doc) -> str:
    """The folded text with a comma where a thin or hard space parts thousands ("45 000"): same length, same offsets."""
    return fold(THIN.sub(",", text_of(doc)))


def is_name(page: Page, numeral: Numeral, *, counts: bool) -> bool:
    """Whether the number is part of a name or rings a telephone; `counts` tells that a unit or a counted noun follows it."""
    after = WORD_AFTER.match(page.text, numeral.end)
    if numeral.value in EMERGENCY and after and after["word"] in TELEPHONE:
        return True
    match = WORD_BEFORE.search(page.before(numeral.start))
    if match is None:
        return False
    word = match["word"].lower().rstrip(".")
    if word in NAMED:
        return not page.sentence_start(numeral.start)
    return not counts and (
        (word in NAMED_ALONE and numeral.value < LARGE) or _name_before(page, numeral, match["word"]) or _number_plate(page, numeral, word)
    )


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


def _masks(text: str) -> Iterator[tuple[int, int]]:
    for match in NO_FIGURE.finditer(text):
        yield match.span()
    for match in ADDRESS.finditer(text):
        if not STREETS.isdisjoint(key_of(match["words"]).split()):
            yield match.span()


def _refused(text: str, numeral: Numeral, refused: list[tuple[int, int]], starts: list[int]) -> bool:
    """Whether the numeral lies in a date, a clock time or the like. A length of time is a figure inside a date too."""
    position = bisect_right(starts, numeral.start) - 1
    inside = any(start <= numeral.start < end for start, end in refused[max(0, position - 2) : position + 1])
    if inside:
        return not DURATION.match(text, numeral.end)
    if numeral.words:
        return False
    return bool(
        STUCK.match(text, numeral.end) and not any(unit.match(text, numeral.end) for unit in (UNIT, LETTER, CODE, SIGN_AFTER, SHORT_RATE))
    )
