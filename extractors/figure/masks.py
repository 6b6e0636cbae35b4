"""What a number can be part of that counts nothing: clock times, telephone numbers, addresses, line-ups, "this one"."""

import re

from extractors.figure.numerals import Numeral
from extractors.lexicon import alternation, key_of, lexicon, word_list

STREETS = word_list("figures", "streets")
# How far to the left a number may begin that another is part of.
REACH = 24
ADDRESS_OF_SITE = 200
LATEST_HOUR = 24

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
# "6.30pm", "7-8pm", "between 7 and 8pm", "ten o'clock", "one in the morning"
CLOCK_AFTER = re.compile(
    rf"""
    (?: \s?(?:-|to\s|and\s|or\s)\s?{_HOUR}(?:[.:]\d\d)? )?
    (?: \s? (?: [ap]\.?m\b | o'clock | noon\b )
      | \s (?: GMT | BST | CET | EST | EDT | in\sthe\s(?:morning|afternoon|evening) | at\snight )\b )
    """,
    re.X | re.I,
)
# "half past six", "at ten to four"; but "ten to twelve homes"
CLOCK_BEFORE = re.compile(
    r"""
    \b (?: half\spast | quarter\s(?:past|to) | (?:five|ten|twenty)\spast
         | (?:at|by|until|till|from|after|before|since)\s(?:five|ten|twenty)\sto ) \s $
    """,
    re.X | re.I,
)
TO_THE_HOUR = re.compile(rf"\s(?:past|(?P<to>to))\s{_HOUR}\b", re.I)
TIME_BEFORE = re.compile(r"\b(?:at|by|until|till|from|after|before|since)\s$", re.I)
# "this one", "a good one"
POINTED_AT = re.compile(
    r"\b(?:the|this|that|which|each|every|any|no|another|other|some|good|bad|first|last|next|square|day|number|loved|little)[\s-]$", re.I
)
COUNTED_AFTER = re.compile(rf"[\s-](?:hundred|thousand|million|billion|dozen|in|of|{alternation(lexicon('figures', 'measure'))})\b", re.I)
# "01632 960114", "+44 20 7946 0018", "020-7946 0018"
TELEPHONE = re.compile(r"(?:\+\d{1,3}[\s-]?|\b0)\(?\d{2,5}\)?[\s-]?\d{3,4}(?:[\s-]?\d{3,4})?\b")
# "555-0142", "212-555-0142", "212.555.0142", and "4-4-2", a line-up
PARTED = re.compile(r"(?:\d{3}[-.])?\d{3}[-.]\d{4}|\d(?:-\d){2,4}")
AREA_CODE = re.compile(r"\)?[\s-]\d{3}-\d{4}\b")
# "S60 1AE"
POSTCODE_BEFORE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s$")
POSTCODE_AFTER = re.compile(r"[A-Z]{2}\b")
# "21 Station Road": the last word tells.
ADDRESS = re.compile(r"\d{1,4}[a-z]?(?:-\d{1,4})?,?\s(?P<words>(?:[A-Z][\w'-]+\s){0,2}[A-Z][\w'-]+)")


def is_masked(text: str, numeral: Numeral) -> bool:
    """Whether the numeral is part of something in folded `text` that is no figure."""
    before = text[max(0, numeral.start - REACH) : numeral.start]
    if 0 <= numeral.value <= LATEST_HOUR and (CLOCK_AFTER.match(text, numeral.end) or CLOCK_BEFORE.search(before)):
        return True
    if numeral.words:
        return _in_words(text, numeral, before)
    return _in_telephone(text, numeral, before) or _in_address(text, numeral, before)


def _in_words(text: str, numeral: Numeral, before: str) -> bool:
    """Whether "one" is a pronoun, or "five to" the beginning of a time."""
    if numeral.value == 1 and POINTED_AT.search(before):
        return COUNTED_AFTER.match(text, numeral.end) is None
    match = TO_THE_HOUR.match(text, numeral.end) if numeral.value in {5, 10, 20} else None
    return match is not None and (match["to"] is None or TIME_BEFORE.search(before) is not None)


def _in_telephone(text: str, numeral: Numeral, before: str) -> bool:
    if "+" in before or "0" in before:
        first = numeral.start - len(before)
        starts = (first + position for position, mark in enumerate(before) if mark in "+0")
        if any((found := TELEPHONE.match(text, start)) and found.end() > numeral.start for start in starts):
            return True
    if before[-1:] not in {"-", "."} and text[numeral.end : numeral.end + 1] not in {"-", "."}:
        return numeral.end - numeral.start == 3 and AREA_CODE.match(text, numeral.end) is not None
    start = numeral.start
    while start > 0 and numeral.start - start < REACH and text[start - 1] in "0123456789-.":
        start -= 1
    return PARTED.match(text, start) is not None and not text[start].isspace()


def _in_address(text: str, numeral: Numeral, before: str) -> bool:
    """Whether the number is one of a house, or part of a postcode or of the address of a site."""
    if POSTCODE_AFTER.match(text, numeral.end) and POSTCODE_BEFORE.search(before):
        return True
    if before and not before[-1].isspace():
        word = text[max(0, numeral.start - ADDRESS_OF_SITE) : numeral.start].split()[-1]
        if "://" in word or "www." in word:
            return True
    match = ADDRESS.match(text, numeral.start)
    return match is not None and not STREETS.isdisjoint(key_of(match["words"]).split())
