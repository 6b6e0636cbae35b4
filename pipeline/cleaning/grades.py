"""Lines that tell a grade: a row of a table, an item of a list. They belong to the article even where no running text follows them."""

import re
from functools import cache

from extractors.lexicon import alternation, key_of
from extractors.schemes import schemes
from pipeline.cleaning.blocks import Block

SHORTEST = 4  # letters; shorter grades are codes and numbers, which other lines have as well
# What stands between "Safe" and "requires improvement": "Safe: now requires improvement", "Safe - requires improvement".
LABEL = re.compile(r"[:|]|\s[–—-]\s")


def tells_grade(one: Block) -> bool:
    """Whether its last part is a grade, or it begins with one and says what that is for.

    Takes "Safe: Requires improvement", "'good' at investigating crime; and"; leaves "Good at sums? Try our quiz".
    """
    last = LABEL.split(key_of(one.fields[-1]) if one.fields else one.key)[-1]
    return _grade().fullmatch(last.strip("'\" .;,")) is not None or _for().match(one.key) is not None


@cache
def _for() -> re.Pattern[str]:
    grade = _grade().pattern
    return re.compile(rf"(?:(?:(?:it|they)\s)?(?:is|was|are|were)\s['\"]?{grade}['\"]?|['\"]{grade}['\"])\s(?:at|for|in)\b")


@cache
def _grade() -> re.Pattern[str]:
    printed = (variant for scheme in schemes() for grade in scheme.grades for variant in grade.variants)
    return re.compile(alternation(variant for variant in printed if len(variant) >= SHORTEST and not variant[0].isdigit()))
