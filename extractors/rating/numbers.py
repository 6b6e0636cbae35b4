"""Grades printed as numbers: "three stars", "4 out of 5", "a grade 3", "a five"; whether one is a grade its surroundings say."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from extractors.index import starts_of
from extractors.lexicon import alternation, key_of
from extractors.rating.items import Item, is_quoted, where
from extractors.rating.vocabulary import Vocabulary
from extractors.reading import once, small
from extractors.scheme_problems import HIGHEST_NUMBER
from extractors.schemes import Scheme

IN_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# How a number is printed, and several of it: "a five", "three 5s", "two sixes".
PRINTED = {
    form: number
    for number in range(HIGHEST_NUMBER + 1)
    for name in (IN_WORDS[number], str(number))
    for form in (name, f"{name}s", f"{name}es")
} | {"nought": 0, "single": 1}
# Which of its stars somebody won or lost, and what there may be instead of some: "lost its *third* star", "from one star to *none*".
ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
NONE = "none"
VALUES = PRINTED | ORDINALS | {NONE: 0}

NUMBER = alternation(PRINTED)
COUNTED = rf"{NUMBER}|{alternation(ORDINALS)}(?=\s+star\b)"
# Before how many there are: "two stars out of *a possible* three".
POSSIBLE = r"(?:an?\s+)?(?:possible\s+|maximum\s+(?:of\s+)?)?"
# In small letters: "three stars", "a three-star council", "4 out of 4", "a grade 3", "the top score of five".
# Which of them is a rating is for the frame around it to say.
NUMBERS = re.compile(
    rf"""(?<![\w.£$-])(?:
        (?P<number>{COUNTED})(?P<stars>[\s-]stars?)(?:\s+out\s+of\s+{POSSIBLE}\w+)?  # two stars, three-star, one star out of five
      | (?P<scored>{NUMBER})(?:(?:\s+(?:marks|points))?[\s-]+out[\s-]+of[\s-]+{POSSIBLE}|/)(?P<total>{NUMBER})  # 2 out of 4, 3/5
      | (?:(?:grades?|rating|score|mark|category)(?:\s+of)?|(?:grades|ratings|scores|marks)\s+of)\s+(?:an?\s+)?
        (?P<graded>{NUMBER})(?![\s-](?:stars?|year|month|week|day))(?:\s+out\s+of\s+(?P<top>\w+))?  # grade 3, a score of five
      | (?P<rated>{NUMBER})\s+(?=(?:food\s+)?(?:hygiene\s+)?(?:rating|score)\b)    # a zero hygiene rating
      | (?P<plain>{NUMBER}|{NONE})                                                # a 3, a five: only where it counts nothing
    )(?![\w%£]|[.,]\d|-(?!\s))""",
    re.VERBOSE,
)

# A bare number is a grade in "it was a 3" and "scored 2 for", not in "two days".
AFTER_NUMBER = re.compile(
    rf"""\s*(?:[.,;:()'"]|$|-\s|\n|(?:each|for|on|in|and|but|overall|from|under|at|out|after|because|by
          |(?:food\ )?(?:hygiene\ )?(?:rating|score)|last\ (?:year|time)|previously|before|respectively)\b
          |to\ (?:an?\ )?{NUMBER}\b)""",
    re.VERBOSE,
)
BEFORE_NUMBER = re.compile(
    r"""(?:\b(?:an?|full|maximum|from|to|of|and|with|at|scored|scores|rated|graded|judged|marked|assessed|given|gave|awarded|was|is|just|only|as|it
        |class|unit|home|council|authority|borough|trust|school|business|were|got|now|still|remains|remained|stays|stayed)\s+
      | \b(?:grades|ratings|scores|marks|reach|reaching|now\ has|has\ now|now\ have)\s+
      | [:,;?]\s* | [('"] | (?:^|\n)\s*)$""",
    re.VERBOSE,
)
# "scored Orrin Council 2": behind whom a verb grades.
BEHIND_GRADED = re.compile(
    r"""\b(?:scored|scores|rated|rates|graded|grades|marked|marks)\s+
        (?:(?!(?:in|at|on|for|by|over|about|of|with|to|from|and|its|their|only|just|some|all)\b)[a-z][\w'&-]*\s+){1,5}$""",
    re.VERBOSE,
)
# "a four since 2016", "scored five as recently as 2017", "got a two when": behind an article or a verb of grading.
GIVEN_BEFORE = re.compile(r"\b(?:an?|scored|scores|rated|graded|given|gave|awarded|received|got)\s+$")
AFTER_GIVEN = re.compile(r"\s+(?:since|when|as\ recently|again|twice|too|this\ (?:time|year|month)|until|while|back\ in)\b")
# A digit is one besides in "kept its 5 for care", "has 5s for" and "but 3 for"; not the one of "all but one".
# So with several in words: "had *fives* for everything".
NO_COUNT = re.compile(r"\d|\w+s$")
BEFORE_DIGIT = re.compile(r"\b(?:but|also|be|its|their|had|has|have|another|both|two|three|four)\s+$")
LOOK_BACK, FAR_BACK = 24, 70


def numbers(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """The grades printed as numbers between two offsets; a bare one in a sentence about stars counts stars: "two stars, up from one".

    One with its noun may lose it to a longer whole ("a food hygiene *rating of one*"), and then stands by itself.
    """
    text = small(doc)
    for match in numbers_between(doc, start, end):
        meanings = vocabulary.grades.get(number_key(match), ())
        if match["plain"] == NONE and "star" not in text[start : match.start()]:
            continue
        if match["plain"] and (not meanings or "star" in text[start:end]):
            meanings = vocabulary.grades.get(_star_key(match), ()) or meanings
        if total := match["total"] or match["top"]:  # none is "a score of three out of 21"
            highest = PRINTED.get(total, int(total) if total.isdecimal() else None)
            meanings = tuple(pair for pair in meanings if _highest(pair[0]) == highest)
        if meanings and _counts_nothing(text, match):
            item = Item(kind="grade", **where(match), meanings=meanings, sure=not match["plain"], quoted=is_quoted(text, match))
            yield item
            if match["graded"]:
                yield replace(item, start=match.start("graded"), text=key_of(text[match.start("graded") : match.end()]))


def numbers_between(doc: Doc, start: int, end: int) -> Iterator[re.Match[str]]:
    """The numbers between two offsets that may be grades."""
    starts = once(doc, _number_starts)
    if bisect_left(starts, start) < bisect_left(starts, end):
        yield from NUMBERS.finditer(small(doc), start, end)


def number_key(match: re.Match[str]) -> str:
    """The key of a grade printed as a number: "3 stars", "1 star", "4"."""
    return _star_key(match) if match["stars"] else str(_value(match))


def _star_key(match: re.Match[str]) -> str:
    """The key of a number that counts stars, whether it says so or not: "two stars, up from one"."""
    number = _value(match)
    return f"{number} star" if number == 1 else f"{number} stars"


def _value(match: re.Match[str]) -> int:
    return next(VALUES[match[name]] for name in ("number", "scored", "graded", "rated", "plain") if match[name])


def _highest(scheme: Scheme) -> int:
    """The highest number that a grade of a scheme is printed as: 4 of one whose grades are "out of four"."""
    printed = (variant for grade in scheme.grades for variant in grade.variants)
    return max((int(variant) for variant in printed if variant.isdecimal()), default=0)


def _number_starts(doc: Doc) -> Iterator[int]:
    """Where a number may begin."""
    for start, _ in starts_of(doc, VALUES.keys()):
        yield start


def _counts_nothing(text: str, match: re.Match[str]) -> bool:
    if not match["plain"] and not match["scored"]:
        return True
    before = text[max(0, match.start() - LOOK_BACK) : match.start()]
    if match["plain"] and before.rstrip().endswith("out of"):
        return False
    told = match["scored"] or BEFORE_NUMBER.search(before) or (NO_COUNT.match(match[0]) and BEFORE_DIGIT.search(before))
    told = told or BEHIND_GRADED.search(text, max(0, match.start() - FAR_BACK), match.start())
    given = match["plain"] and GIVEN_BEFORE.search(before) and AFTER_GIVEN.match(text, match.end())
    return bool(told) and (given or AFTER_NUMBER.match(text, match.end())) is not None
