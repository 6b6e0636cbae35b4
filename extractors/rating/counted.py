"""Phrases of a frame that name no area: those that count things, point back, or tell of something else."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from extractors.rating.areas import Area
from extractors.rating.behind import YEAR
from extractors.rating.clauses import clause_start, is_finite
from extractors.rating.frame import Frame
from extractors.rating.items import Row, is_grade_noun, says
from extractors.rating.numbers import IN_WORDS
from extractors.rating.phrases import ROOMS, is_whole
from extractors.rating.words import is_body, nouns, words

# "with two thirds ranked as good": of lessons or pupils, not of what is graded.
SHARE_OF_ALL = re.compile(
    r"(?:almost |nearly |about |over |only |around )?(?:half|most|many|(?:a|one|two|three|four) (?:third|quarter|fifth)s?)"
)
# Behind a grade, within how many words it says "across the board".
EVERYWHERE = 7
# "in all but one of the five areas" has no more words.
PARTS = 11
# "in the case of the last two", "for the second"
PICK = re.compile(
    r"""\bthe\ (?P<side>last|latter|first|former|second|third)(?:\ (?P<width>one|two|three))?
        (?:\ (?:count|area|question|heading|test|measure)s?)?(?:\ of\ (?:these|those|them))?$""",
    re.VERBOSE,
)
PLACES = {"first": 0, "former": 0, "second": 1, "third": 2, "last": -1, "latter": -1}
NUMBERS = ("none", *IN_WORDS[1:])
# "requires improvement in the other two"
OTHERS = re.compile(
    r"^(?:for|in|on|at) (?:(?:each|all|both) (?:of )?)?the"
    r" (?:(?:other|remaining) (?:one|two|three|four)|(?:two|three|four) (?:other|remaining))\b"
)
# "in all but one of the five", "in every category but one"
ALL_BUT = re.compile(r"\b(?:all|(?:every|each) \w+) but (?P<number>one|two)\b")
# Before "all", it is not all.
NEARLY = frozenset({"almost", "nearly", "virtually"})
# Before "all" or "every", it is some.
NOT_QUITE = NEARLY | {"not"}
# A phrase that only points back has no more words: "all three of those ratings".
POINTER = 5
# Within so many words a phrase says that it counts.
NUMBER_WORDS = 4
# "in three of …" has at least this many words and one more.
SHARE = 3
# Several judgements that came out together.
BATCHES = frozenset({"batch", "round", "set", "raft", "series"})
# "thought *more of* its leadership, which is good"
DEGREES = frozenset({"more", "much", "less"})
# A measure before a noun has so many words: "the 90-pupil school".
WIDTH = 2


def counts(part: Row) -> bool:
    """Whether a phrase counts things: "seven out of 18 cases", "none", "most schools"; not "three key areas"."""
    if points_back(part) or (part and part[0].word in ("a", "an")):
        return False
    skipped = words("determiners", "quotes", "times") | {"last"}
    real = [item for item in part if not item.word or (item.word not in skipped and item.tag not in ("RB", "CC"))]
    if not real:
        return False
    first = real[0]
    if first.word in words("quantities"):
        return first.word not in DEGREES or not any(one is first and other.word == "of" for one, other in pairwise(part))
    if len(real) > WIDTH and real[1].tag == "HYPH" and real[WIDTH].tag == "NN":
        return False
    if YEAR.fullmatch(first.text) or (len(real) > 1 and real[1].word in words("measures")):
        return False
    is_number = (bool(first.word) and first.tag == "CD") or (first.kind == "grade" and not first.sure)
    apart = len(real) > 1 and real[1].word in (",", "-") and any(item.kind == "organisation" for item in real)
    return (
        is_number
        and not apart
        and not any(item.word in words("collective") for item in real[:4])
        and not any(item.kind == "area" for item in real[:2])
    )


def is_share_of_area(row: Row, frame: Frame) -> bool:
    """Whether what a frame grades is some of the work in an area: "*most of the* teaching", "*not all* leadership"; not "all care"."""
    behind = row[frame.grade + 1 : frame.grade + 1 + NUMBER_WORDS]
    if len(behind) > SHARE - 1 and behind[0].word in ("in", "for") and behind[1].tag == "CD" and _is_sampled(behind[2:]):
        return True  # "teaching was outstanding *in two lessons* out of ten"
    for start, end in (frame.subject, frame.object):
        at = next((at for at in range(start, end) if row[at].kind == "area"), 0) - 1
        while at > 0 and (row[at].tag in ("DT", "PRP$") or row[at].word == "of") and row[at].word not in words("every") | words("shares"):
            at -= 1
        if at < 0:
            continue
        if row[at].word in words("shares") or (row[at].word in words("every") and row[at - 1].word in NOT_QUITE):
            return True
    return False


def _is_sampled(part: Row) -> bool:
    """Whether a phrase is of what inspectors look at a sample of: "lessons", "of the 39 cases"."""
    return any(item.word in words("samples") for item in part[:2])


def is_number_of_areas(part: Row) -> bool:
    """Whether a phrase counts areas that it does not name: "three of the five areas", "some judgements"; not "all four areas"."""
    if not part or part[0].word in words("every") or any(item.kind in ("area", "organisation") for item in part):
        return False
    number = next((at for at, item in enumerate(part[:NUMBER_WORDS]) if item.tag == "CD" or item.word in words("quantities")), len(part))
    return any(item.word in words("collective") for item in part[number:])


def number_of(part: Row) -> int:
    """How many things a phrase counts that are meant alone: "three areas", not "three of the five areas"; 0 where it does not say."""
    number = next((item.text for item in part[:NUMBER_WORDS] if item.tag == "CD"), "")
    return NUMBERS.index(number) if number in NUMBERS and not any(item.word == "of" for item in part) else 0


def is_of_many(subject: Row, areas: Sequence[Area]) -> bool:
    """Whether a subject is no more than a number, and not that of the areas: "of 168 landlords, *47* have had a C1"."""
    if not any(item.kind == "organisation" for item in subject) and SHARE_OF_ALL.fullmatch(" ".join(item.text for item in subject)):
        return True
    return len(subject) == 1 and subject[0].tag == "CD" and subject[0].word != "one" and number_of(subject) != len(areas)


def is_one_of_counted(row: Row, frame: Frame) -> bool:
    """Whether a subject is but the last number of a count: "of its six schools, four are good and *one* is outstanding"."""
    start, end = frame.subject
    if end - start != 1 or row[start].text != "one":
        return False
    numbers = (at for at in range(start) if row[at].tag == "CD" and row[at].kind == "word")
    return any(is_finite(row[at + 1]) or row[at + 1].word == "of" or row[at + 1].kind == "verb" for at in numbers)


def is_of_learners(row: Row, frame: Frame) -> bool:
    """Whether learners reached a standard, and not their school: "54 per cent of *pupils* met the expected standard in maths"."""
    learners = any(item.word in words("learners") for item in row[slice(*frame.subject)])
    return learners and row[frame.grade].text.endswith(("standard", "standards"))


def is_number_before(row: Row, frame: Frame) -> bool:
    """Whether a number with its share in brackets is all that a frame has for a subject: "*163 (77%)* have ratings of five"."""
    if frame.anchor < SHARE or row[frame.anchor - 1].word != ")":
        return False
    opening = next((at for at in range(frame.anchor - 2, 0, -1) if row[at].word == "("), 0)
    return opening > 0 and row[opening - 1].tag == "CD"


def leaves_out(part: Row) -> bool:
    """Whether a phrase is of all areas but those it names: "for everything but attendance"; "in all but one" is as good as the whole."""
    every = next((at for at, item in enumerate(part[:NUMBER_WORDS]) if item.word in words("every")), len(part))
    out = next((at for at, item in enumerate(part) if every < at < every + NUMBER_WORDS and item.word in words("exceptions")), len(part))
    return out + 1 < len(part) and part[out + 1].tag != "CD"


def exceptions(row: Row, grade: int) -> int | None:
    """In how many areas a grade does not hold that is said to hold for all: 0 of "good *across the board*"; None where it is not.

    It does not in 1 of "good *in every category but one*".
    """
    part = list(takewhile(lambda item: item.kind != "grade", row[grade + 1 : grade + EVERYWHERE]))
    but = ALL_BUT.search(" ".join(item.text for item in part))
    if but:
        return NUMBERS.index(but["number"])
    return 0 if says(part, "everywhere") and not any(item.word in words("exceptions") for item in part) else None


def parts_counted(row: Row, grade: int) -> int | None:
    """How many areas a grade is said to hold for, or for all but some of them: 5 of "good *in all but one of five areas*".

    0 where they are not counted, None where no areas are spoken of: "good across the board".
    """
    part = list(takewhile(lambda item: item.kind != "grade" and item.word not in (",", ";", "."), row[grade + 1 : grade + PARTS]))
    noun = next((at for at, item in enumerate(part) if item.word in words("collective", "headings")), None)
    if noun is None:
        return None
    number = next((item.text for item in reversed(part[:noun]) if item.text in NUMBERS[3:]), "")
    return NUMBERS.index(number) if number else 0


def is_one_of_several(row: Row, frame: Frame) -> bool:
    """Whether a clause tells in which areas a grade was given: "the only area in which the nursery is still good"."""
    start = clause_start(row, frame.anchor)
    leads = start >= 2 and row[start - 1].word in ("which", "where") and row[start - 2].word != ","
    return leads and any(item.word in words("collective", "headings") for item in row[max(0, start - 4) : start - 1])


def is_of_areas(subject: Row) -> bool:
    """Whether a subject is areas and tells no more of them than how they were graded: "*the only area* judged good"."""
    noun = next((item for item in subject if not item.word or item.tag[:2] == "NN"), None)
    return noun is not None and noun.word in words("collective", "headings")


def is_counted(subject: Row) -> bool:
    """Whether a subject is a number of things and no inspectors: "four have received", not "two inspectors rated"."""
    comma = max((at for at, item in enumerate(subject) if item.word == ","), default=-1)
    counted = counts(subject) or counts(subject[comma + 1 :])
    return counted and not says(subject, "generic_bodies") and not any(item.kind in ("body", "organisation") for item in subject)


def is_share(part: Row) -> bool:
    """Whether a phrase speaks of some of several areas without naming them: "in three of the four tests", "in almost every category"."""
    if len(part) <= SHARE:
        return False
    nearly = part[1].word in NEARLY and any(item.word in words("collective", "headings") for item in part[SHARE:])
    return nearly or ((part[1].tag == "CD" or part[1].word in words("quantities")) and part[2].word in ("of", "out"))


def is_something_else(subject: Row) -> bool:
    """Whether a subject is a thing that is not graded: "the *soup*, I might add, was outstanding".

    Its first noun tells, or its last: "the *school* with 90 pupils", "a fall for a *home* which".
    """
    own = next((at for at, item in enumerate(subject) if item.tag not in ("PRP$", "DT", "POS")), len(subject))
    if any(item.kind == "organisation" for item in subject) or is_whole(subject[own:]) or _ends_whole(subject):
        return False
    if any((item.kind == "area" or item.word in words("questions")) and item.text not in words("both") for item in subject):
        return True
    if is_body([item.text for item in subject]):
        return True
    known = nouns("graded", "whole", "grade") | words("not_areas", "vague", "generic_bodies")
    known = (known | words("places", "called_wholes")) - ROOMS
    end = next((at for at, item in enumerate(subject) if at and item.tag in ("IN", ",", "WDT", "WP", ":", "-LRB-")), len(subject))
    things = [item for item in (subject[end - 1], subject[-1]) if item.word and item.tag in ("NN", "NNS", "VBG")] if subject else []
    return bool(things) and all(item.word not in known and not item.word.endswith("-bed") for item in things)


def _ends_whole(subject: Row) -> bool:
    """Whether a subject ends with the whole behind a comma: "with a tougher test, *its overall effectiveness*"."""
    return len(subject) > 1 and subject[-1].kind == "noun" and subject[-2].word == ","


def points_back(part: Row) -> bool:
    """Whether a phrase only points back at areas: "both", "each", "all three of those ratings"."""
    if len(part) > POINTER or not any(item.word in ("both", "each", "all", "these", "those") for item in part):
        return False
    if any(item.word in ("other", "others", "remaining", "rest") for item in part):
        return False  # "good for safety and fair in *each of the other three*"
    pointing = words("collective", "quotes")
    return all(item.word and (item.tag.lower() in words("pointing_tags") or is_grade_noun(item) or item.word in pointing) for item in part)


def names_others(part: Row) -> bool:
    """Whether areas are meant that stand elsewhere: "in the other two areas"; "in all areas" is the whole."""
    if any(item.word in ("else", "rest", "others") for item in part[1:4]):
        return True
    if (len(part) == 2 and part[1].tag == "CD") or OTHERS.search(" ".join(item.text for item in part)):
        return True
    named = any(item.kind == "organisation" for item in part) or any(item.word in ("all", "every", "each") for item in part)
    named = named or any(item.word in BATCHES for item in part)  # "in the same batch of judgements"
    return not named and len(part) <= POINTER + 1 and any(item.word in words("collective") for item in part)


def picked(part: Row, last: Sequence[Area]) -> list[Area]:
    """Those of the areas named before that "the last two" or "the second" picks."""
    match = PICK.search(" ".join(item.text for item in part))
    if not match or not last:
        return []
    place = PLACES[match["side"]]
    if match["width"]:
        width = NUMBERS.index(match["width"])
        return list(last[-width:] if place < 0 else last[:width])
    return [last[place]] if place < len(last) else []
