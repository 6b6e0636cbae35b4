"""Lines that tell a grade: a row of a table, an item of a list. They belong to the article even where no running text follows them."""

import re
from functools import cache

from extractors.lexicon import alternation, key_of
from extractors.schemes import schemes
from pipeline.cleaning.blocks import Block

SHORTEST = 4  # letters; shorter grades are codes and numbers, which other lines have as well
# What stands between "Safe" and "requires improvement": "Safe: now requires improvement", "Safe - requires improvement".
# "Safe > requires improvement", "Safe ........ requires improvement".
LABEL = re.compile(r"[:|]|\s[–—>/→-]\s|\.{3,}|…")
# What stands between the grades of a line: "Safe: good, poor", "Safe: good (was poor)".
CELL = re.compile(r"[,;()|]|\s[–—>/→-]\s|:")
# "Governance: G2", "Ashlar: C1/G1/V2"
CODES = re.compile(r"[cgv][1-4](?:[/ ][cgv][1-4])*")
# "Housing: 3"
NUMBER = re.compile(r"[0-5](?: (?:stars?|out of \w+))?")
# What stands around a label or a grade: quotation marks, bullets, arrows, coloured dots: "✅ Safe", "Good ↑".
MARKS = re.compile(r"^\W+|\W{1,30}$")


def tells_grade(one: Block) -> bool:
    """Whether one of its cells is a grade, or it begins with one and says what that is for.

    Takes "Safe: Poor, Good", "Housing: 3", "Good: caring, safe", "'good' at investigating crime; and", "Good at
    investigating crime"; leaves "Good at sums? Try our quiz".
    """
    grade, (label, *rest) = _grade(), one.fields if len(one.fields) > 1 else (*LABEL.split(one.key, maxsplit=1),)
    label, parts = MARKS.sub("", key_of(label)), [MARKS.sub("", part) for cell in rest for part in CELL.split(key_of(cell))]
    if any(grade.fullmatch(part) or CODES.fullmatch(part) for part in parts) or (label in _areas() and any(map(NUMBER.fullmatch, parts))):
        return True
    if (grade.fullmatch(label) and (not parts or parts[0] in _areas())) or (not parts and CODES.fullmatch(label)):
        return True
    return _for().match(one.key) is not None or _grades_area(one.key)


def names_area(one: Block) -> bool:
    """Whether it is the name of what is graded: "Investigating crime"."""
    return one.key in _areas()


def _grades_area(line: str) -> bool:
    """Whether a line is a grade and what it is for, as schemes call that: "good at preventing crime and protecting vulnerable people"."""
    graded = _bare().match(line)
    if graded is None:
        return False
    named = MARKS.sub("", line[graded.end() :]).removeprefix("how ").split()
    starts = (0, 1) if named[:1] in (["the"], ["its"]) else (0,)
    return any(" ".join(named[start:end]) in _areas() for start in starts for end in range(len(named), start + 1, -1))


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"{_grade().pattern}\s(?:at|for|in)\s")


@cache
def _for() -> re.Pattern[str]:
    grade = _grade().pattern
    return re.compile(rf"(?:(?:(?:it|they)\s)?(?:is|was|are|were)\s['\"]?{grade}['\"]?|['\"]{grade}['\"])\s(?:at|for|in)\b")


@cache
def _grade() -> re.Pattern[str]:
    printed = (variant for scheme in schemes() for grade in scheme.grades for variant in grade.variants)
    grade = alternation(variant for variant in printed if len(variant) >= SHORTEST and not variant[0].isdigit())
    return re.compile(rf"(?:(?:previously|formerly|was|now|still|up from|down from|from)\s)?['\"]?{grade}['\"]?(?: in \d{{4}})?")


@cache
def _areas() -> frozenset[str]:
    return frozenset(key_of(variant) for scheme in schemes() for area, variants in scheme.areas for variant in (area, *variants))
