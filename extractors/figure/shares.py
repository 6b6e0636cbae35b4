"""Shares and multiples: "seven out of 18 cases", "11 of the 40 plans", "one in five", "two-thirds of them", "three times as many"."""

import re
from collections.abc import Iterator

from extractors.figure.counting import Phrase, phrase
from extractors.figure.numerals import Numeral, cardinal
from extractors.figure.page import Page, Reading
from extractors.figure.units import PART_OF_UNIT
from extractors.lexicon import alternation, key_of, lexicon, numbers, word_list

PARTS = numbers("figures", "parts")
DURATIONS = lexicon("figures", "duration")

OUT_OF = re.compile(
    r"\s+out\s+of\s+(?:(?:every|the|a|a\s+possible|a\s+total\s+of|its|their|our|his|her|all)\s+)?|\s+in\s+(?:every\s+)?|-in-", re.I
)
# "of the unit's 22", "of our 14", "of only five": words between that name the whole.
OF = re.compile(r"\s+of\s+(?P<between>(?:[\w'.&-]+\s+){0,6})", re.I)
DETERMINERS = frozenset(
    {"the", "its", "his", "her", "our", "their", "my", "your", "all", "these", "those", "only", "just", "some", "around", "about"}
)
WHOLE_TAGS = frozenset({"DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "POS", "PDT", "VBN", "HYPH", "CC", "IN", "RB"})
# "the only one of the four", "every one of his 241 staff": a pronoun
THE_ONE = re.compile(r"\b(?:(?:the|this|that|another)\s+(?:\w+\s+)?|(?:every|each|any|no)\s+)$", re.I)
PARTITIVE = re.compile(r"\s+of\s+(?P<pronoun>them|these|those|whom|which|us|you)\b", re.I)

FRACTION = re.compile(
    rf"""
    (?<![\w-])
    (?: (?P<above> an? | {alternation(word_list("figures", "ones"))} ) [\s-] (?P<part> {alternation(set(PARTS) - {"half", "halves"})} )
      | (?P<half> half ) ) (?![\w-])
    """,
    re.X,
)
# "the first half", "a year and a half", "half past six", "half a mile"
NO_HALF_BEFORE = re.compile(
    r"\b(?:first|second|other|latter|final|last|better|top|bottom|and\s+a|the|each|either|this|that|next|next\s+year's|opening|closing|early|later)\s+$",
    re.I,
)
# "cut in half", but not "in half of its homes"
IN_TWO = re.compile(r"\b(?:in|into)\s+$", re.I)
NO_HALF_AFTER = re.compile(
    r"\s+(?:past|an?|time|term|way|hour|day|century|price|mast|brother|sister|moon|dozen|of\s+(?:an?|one|next|last|this|\d{4})|year|marathon|back|full|empty|open|hearted|board)\b",
    re.I,
)
WHOLE_AFTER = re.compile(
    r"\s+(?:of\s+)?(?P<words>(?:the|all|its|his|her|our|their|my|your|these|those|this|that|it|them|us|whom|which)\b)", re.I
)
OFF = re.compile(r"\s+(?:of|off)\s+(?:(?:the|all|its|his|her|our|their|my|your|these|those|this|that|a|an)\s+)?", re.I)
VERB = frozenset({"VBD", "VBZ", "VBP", "MD"})
CHANGE = re.compile(
    r"\b(?:by|than|up|down|nearly|almost|about|over|least|around|just|only|some|roughly|under|whom|which|to|from|fewer|further)\s+$", re.I
)
OWNER = re.compile(r"(?:[\w-]+\s+){0,3}[\w-]+(?:'s|s')\s+", re.I)

TIMES = re.compile(
    r"\s+times\b(?P<as>(?=\s+(?:as|more|the|what|that|those|higher|lower|smaller|bigger|larger|greater|faster|over|than|its|their|your|his|her|"
    r"average|less|fewer|likelier|longer|worse|better|stronger|cheaper|heavier|shorter|slower|older|richer|further)\b|\s+(?:[\w-]+\s+)?[\w-]+'s\s+\w))?",
    re.I,
)
FOLD = re.compile(r"[\s-]?fold\b", re.I)
# "fivefold" is one word.
WORD_FOLD = re.compile(rf"\b(?P<number>{alternation(word_list('figures', 'ones') | {'ten'})})fold\b", re.I)
TWICE = re.compile(r"twice(?=\s+(?:as|the|that|what|its|their|his|her|those|more)\b)")


def of_total(page: Page, part: Numeral, whole: Numeral) -> Reading | None:
    """As in "seven out of 18 cases", "one in five", "11 of the 40 plans": a part and a whole, each with its number."""
    gap = page.text[part.end : whole.start]
    if "\n\n" in gap or not 0 <= part.value <= whole.value or whole.value <= 1:
        return None
    if OUT_OF.fullmatch(gap):
        if "out" not in gap and (_time(page, whole) or part.value == whole.value or not _odds(part, whole)):
            return None
    elif not _whole(page, part.end, gap) or (part.value == 1 and THE_ONE.search(page.before(part.start))):
        return None
    found = owned(page, whole.end)
    end = found.end if found else whole.end
    return _ratio(part.start, end, part.value, whole.value, page, found or _counted_whole(page, whole.end))


def fractions(page: Page) -> Iterator[Reading]:
    """As in "half the buyers", "two-thirds of them", "by a third"."""
    for match in FRACTION.finditer(page.small):
        if PART_OF_UNIT.match(page.small, match.start()):
            continue
        below = PARTS[key_of(match["part"] or "half")]
        above = _above(match)
        if above < below and _stands(page, match):
            found = _of_what(page, match.end())
            yield _ratio(match.start(), found.end if found else match.end(), above, float(below), page, found)


def multiple(page: Page, numeral: Numeral) -> Reading | None:
    """As in "three times as many", "fivefold"; "six times" alone counts occasions."""
    match = TIMES.match(page.text, numeral.end) or FOLD.match(page.text, numeral.end)
    if match is None:
        return None
    kind = "count" if "as" in match.groupdict() and match["as"] is None else "multiple"
    return Reading(
        start=numeral.start, end=match.end(), first=numeral.start, last=match.end(), kind=kind, value=numeral.value,
        unit="times" if kind == "count" else None, noun="time" if kind == "count" else None, rule="times",
    )  # fmt: skip


def twice(page: Page) -> Iterator[Reading]:
    """As in "twice as much", "twice the £20m"."""
    for match in TWICE.finditer(page.small):
        yield Reading(start=match.start(), end=match.end(), first=match.start(), last=match.end(), kind="multiple", value=2.0, rule="twice")


def folds(page: Page) -> Iterator[Reading]:
    """As in "fivefold"."""
    if "fold" not in page.text:
        return
    for match in WORD_FOLD.finditer(page.text):
        value = float(cardinal(match["number"]))
        yield Reading(
            start=match.start(), end=match.end(), first=match.start(), last=match.end(), kind="multiple", value=value, rule="fold"
        )


def owned(page: Page, offset: int) -> Phrase | None:
    """The noun phrase at `offset`, behind "of the", "of its" or "of the town's" where one stands there."""
    off = OFF.match(page.text, offset)
    start = off.end() if off else offset
    owner = OWNER.match(page.text, start) if off else None
    return phrase(page, owner.end() if owner else start, many=False)


def _counted_whole(page: Page, offset: int) -> Phrase | None:
    """As in "three in four of the 61 homes": the noun of the number that the whole has besides."""
    match = OFF.match(page.text, offset)
    numeral = page.numeral_at(match.end()) if match else None
    return phrase(page, numeral.end) if numeral else None


def _ratio(start: int, end: int, above: float, below: float, page: Page, found: Phrase | None) -> Reading:
    return Reading(
        start=start, end=end, first=start, last=end, kind="ratio", value=above, of_total=below, rule="part of a whole",
        unit=page.printed(found.start, found.end) if found else None, noun=found.noun if found else None,
    )  # fmt: skip


def _time(page: Page, whole: Numeral) -> bool:
    """Whether a length of time follows: "7,000 in six years" is no ratio."""
    after = re.match(r"[\s-]+([\w]+)", page.text[whole.end : whole.end + 20])
    return after is not None and key_of(after[1]) in DURATIONS


def _odds(part: Numeral, whole: Numeral) -> bool:
    """Whether "1 in 10" are odds, and not "12 in 2010"."""
    return (
        float(part.value).is_integer()
        and float(whole.value).is_integer()
        and (whole.value <= 20 or part.value == 1 or whole.value % 10 == 0)
    )


def _whole(page: Page, offset: int, gap: str) -> bool:
    """Whether `gap` says "of the unit's", and what follows is the whole."""
    match = OF.fullmatch(gap)
    if match is None:
        return False
    words = match["between"].lower().split()
    if not words:
        return True
    if words[0] in {"them", "whom", "which", "us", "you"} or (
        len(words) > 2 and "'" not in match["between"] and words[0] not in DETERMINERS
    ):
        return False
    tokens = [token for token in page.tokens(offset) if token.idx < offset + len(gap)][1:]
    return (words[0] in DETERMINERS | {"a"} and all(token.tag_ in WHOLE_TAGS for token in tokens)) or "'" in match["between"]


def _above(match: re.Match[str]) -> float:
    """The numerator: "two-thirds" is two, "a third" and "half" are one."""
    word = key_of(match["above"] or "one")
    return float(1 if word in {"a", "an"} else cardinal(word))


def _stands(page: Page, match: re.Match[str]) -> bool:
    """Whether the words are a share, and no ordinal ("a third child"), time ("a quarter to six") or part of a match."""
    after, before = page.text[match.end() : match.end() + 20], page.before(match.start())
    following = next(page.tokens(match.end()), None)
    verb = following is not None and following.tag_ in VERB
    if match["half"]:
        if NO_HALF_BEFORE.search(before) or NO_HALF_AFTER.match(after) or (IN_TWO.search(before) and not OFF.match(after)):
            return False
        return bool(
            OFF.match(after)
            or WHOLE_AFTER.match(after)
            or verb
            or CHANGE.search(before)
            or (following is not None and following.tag_ == "NNS")
        )
    if re.match(r"\s+(?:past|to)\s+\w+", after, re.I) and match["part"].lower().startswith("quarter"):
        return False
    plural = match["part"].lower().endswith("s")
    if plural != (_above(match) > 1) or (plural and match["part"].lower() == "quarters" and _above(match) != 3):
        return False
    if OFF.match(after):
        return not re.match(r"\s+of\s+(?:\d{4}|an?\s+(?:point|percentage))\b", after)
    return (
        following is None
        or following.tag_ not in {"NN", "NNS", "NNP", "JJ", "CD", "VBG", "NNPS"}
        or "-" in match[0]
        or CHANGE.search(before) is not None
    )


def _of_what(page: Page, offset: int) -> Phrase | None:
    if PARTITIVE.match(page.text, offset) or re.match(r"\s+of\s+it\b", page.text[offset : offset + 8], re.I):
        return None
    whole = WHOLE_AFTER.match(page.text, offset)
    if OFF.match(page.text, offset):
        return owned(page, offset)
    return phrase(page, whole.end(), many=False) if whole else None
