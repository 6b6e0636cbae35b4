"""What stands behind a grade: where the list begins that tells what it is for, and where it ends."""

import re
from functools import lru_cache

from extractors.rating.clauses import REMEMBERED, Range, is_dash, is_finite, is_hard, verb_kind
from extractors.rating.items import Item, Row
from extractors.rating.labels import LISTING
from extractors.rating.words import nouns, words

YEAR = re.compile(r"(?:19|20)\d\d(?:/\d\d)?")
# A colon or dash this near the beginning of a list introduces it: "in three categories: safe, effective and well-led".
INTRODUCTION = 8
# Between a grade and what it is for stand no more asides, and none of them has more words.
ASIDES = 3
ASIDE_WORDS = 14
# Within how many words behind a preposition a time or a report is named: "in its latest report".
WHEN_WORDS = 6
# Between "under" and "leadership" stand no more words: "under the new head teacher's leadership".
LED = 6
# A time that names the inspection has no more words: "in the first yearly assessment in December 2005".
TIME_WORDS = 10


@lru_cache(maxsize=REMEMBERED)
def after(row: Row, grade: int, *, until: int | None = None) -> Range:
    """The range of items that tells what the grade at `grade` is for: "for safety and leadership"; empty where none does.

    It ends at the grade at `until`, if not before.
    """
    limit = len(row) if until is None else until
    start = _past_whole(row, _past_names(row, grade + 1))
    if start < len(row) and row[grade - 1].word == "as" and _opens_object(row[start]):
        return start, _end(row, start, limit)
    start = _past_being(row, _past_asides(row, _past_body(row, past_be(row, start)), limit))
    if start + 1 < len(row) and row[start].word == "," and row[start + 1].word in ("for", "in") and not _is_of_next(row, start + 1):
        start += 1
    if start >= len(row) or not _introduces(row, start):
        return start, start
    return start, _end(row, start, limit)


def _is_of_next(row: Row, start: int) -> bool:
    """Whether a preposition at `start` leads to areas that have the next grade: "care was good, *for safety* inadequate"."""
    end = next((at for at in range(start + 1, len(row)) if row[at].kind != "area" and row[at].word not in LISTING), len(row))
    end += end < len(row) and row[end].word in words("quotes")
    return end < len(row) and row[end - 1].word != "," and row[end].kind == "grade" and row[start + 1].kind in ("area", "word")


def _past_names(row: Row, start: int) -> int:
    """Past what a grade is called: "a good *rating overall*"."""
    called = nouns("grade")
    passed = words("after_grades")
    others = (at for at in range(start, len(row)) if row[at].word not in passed and row[at].word not in called and row[at].kind != "filler")
    return next(others, len(row))


def _opens_object(item: Item) -> bool:
    """Whether what was graded begins with an item: "graded as good *its* leadership"."""
    return item.tag in ("DT", "PRP$") or item.kind in ("area", "organisation")


def _past_whole(row: Row, start: int) -> int:
    """Past the "and" behind a grade of the whole: "good overall *and* for its leadership", "good overall *by the CQC, and* for safety"."""
    told = _past_body(row, start)
    joint = told + 1 if told + 1 < len(row) and row[told].word == "," else told
    goes_on = joint + 1 < len(row) and row[joint].word == "and" and row[start - 1].word == "overall"
    return joint + 1 if goes_on and _introduces(row, joint + 1) else start


def _past_asides(row: Row, start: int, limit: int) -> int:
    """Past glosses and times between a grade and what it is for: "a two – *some shortfalls* – *in 2024* for its leadership"."""
    behind = start
    for _ in range(ASIDES):
        step = max(_past_aside(row, behind, limit), _past_time(row, behind))
        if step == behind:
            break
        behind = step
    return behind


def _past_aside(row: Row, start: int, limit: int) -> int:
    """Past what a grade is called beside: "awarded 4, *the maximum,* for partnerships", "a two – *“some shortfalls”* – for safety"."""
    if start + 2 >= limit or not (row[start].word in (",", "(") or is_dash(row[start])):
        return start
    end = next((at for at in range(start + 1, min(start + ASIDE_WORDS, limit)) if _closes(row[start], row[at])), start)
    inside = row[start + 1 : end]
    if end + 1 >= limit or not inside or any(item.kind in ("area", "organisation", "verb") for item in inside):
        return start
    called = row[start].word == "," and (row[start + 1].word in ("the", "its", "our") or (len(inside) == 1 and inside[0].tag == "RB"))
    glosses = inside[0].tag == "VBG" and _leads_to_known(row, end + 1)
    if (row[start].word == "," and any(map(is_finite, inside)) and not glosses) or not (called or _leads_to_known(row, end + 1)):
        return start
    return end + 1


def _closes(opening: Item, item: Item) -> bool:
    """Whether an item closes the aside that another opens."""
    return is_dash(item) if is_dash(opening) else item.word == opening.word.replace("(", ")")


def _leads_to_known(row: Row, at: int) -> bool:
    """Whether a preposition at `at` leads to an area that the schemes know: "for its *leadership*"."""
    area = next((step for step in range(at + 1, min(at + WHEN_WORDS, len(row))) if row[step].kind == "area"), None)
    return row[at].word in words("area_prepositions") and area is not None and not any(map(_tells_time, row[at + 1 : area]))


def _tells_time(item: Item) -> bool:
    return bool(YEAR.fullmatch(item.text)) or item.word in words("months") or item.word in ("for", "") or item.word in words("times")


def _past_time(row: Row, start: int) -> int:
    """Past when a grade was given: "graded 2 *in its first assessment in 2005* for its leadership", "good *last month* for"."""
    if start + 2 >= len(row):
        return start
    if row[start].word in ("last", "this", "yesterday", "today") and (at := _past_day(row, start)) > start:
        return at
    if row[start].word not in words("when"):
        return start
    end = next((at for at in range(start + 1, min(start + TIME_WORDS, len(row))) if _ends_time(row, at)), start)
    between = row[start + 1 : end]
    excepts = any(item.word in words("exceptions") for item in between)  # "in every area *except* for its care"
    tells = not excepts and any(item.word in words("not_areas") or YEAR.fullmatch(item.text) for item in between)
    return (
        end
        if tells and not any(is_finite(item) or is_hard(item) or item.word in (",", "and") for item in between) and _introduces(row, end)
        else start
    )


def _ends_time(row: Row, at: int) -> bool:
    """Whether a time ends before the item at `at`: at a whole, at "for", or before what leads to an area."""
    return not row[at].word or row[at].word == "for" or _leads_to_known(row, at)


def _past_day(row: Row, start: int) -> int:
    """Past a time without a preposition: "*last month* for", "*yesterday* for", "*this time*, for"."""
    at = start + 2 if row[start + 1].word in words("times", "months") else start + (row[start].word in ("yesterday", "today"))
    comma = at + 1 < len(row) and row[at].word == "," and row[at + 1].word == "for"  # "an outstanding grade this time, for its efficiency"
    return at if at < len(row) and _introduces(row, at + comma) else start


def _past_being(row: Row, start: int) -> int:
    """Past "with good *being the verdict* on standards"."""
    if start >= len(row) or row[start].word != "being":
        return start
    return next((at for at in range(start + 1, min(start + WHEN_WORDS, len(row))) if row[at].word in ("on", "for", "in")), start)


def past_be(row: Row, start: int) -> int:
    """Past the verb of "its only outstanding *was* for leadership", "a grade of good *has been awarded* for safety"."""
    behind = next((at for at in range(start, len(row)) if row[at].word not in words("be_forms", "have_forms")), len(row))
    if behind + 1 < len(row) and start < behind and (verb_kind(row[behind]) == "award" or row[behind].word == "made"):
        behind += 1 + (row[behind + 1].word == "out")
    linked = start < behind < len(row) and row[behind].word in ("for", "in", "on")
    return behind if linked else start


def _past_body(row: Row, start: int) -> int:
    """Past "by Ofsted" or "by inspectors", which may stand between a grade and what it is for."""
    if start + 2 >= len(row) or row[start].word not in ("by", "from"):
        return start
    agent = start + 2 if row[start + 1].word in words("determiners") else start + 1
    return agent + 1 if row[agent].kind == "body" or row[agent].word in words("generic_bodies") else start


def _is_when(row: Row, start: int) -> bool:
    """Whether a time begins at `start`: "in 2019", "for 2019", "on Tuesday"."""
    if YEAR.fullmatch(row[start + 1].text):
        return row[start].word == "for" or row[start].word in words("when")
    return row[start].word in words("when") and row[start + 1].word in words("months", "times")


def _introduces(row: Row, start: int) -> bool:
    """Whether a preposition at `start` introduces what was graded."""
    area = next((at for at in range(start + 1, min(start + LED, len(row))) if row[at].kind == "area"), start)
    if not row[start].word or (start + 1 < len(row) and _is_when(row, start)) or is_somebodys(row, area):
        return False
    return any(" ".join(item.text for item in row[start : start + width]) in words("area_prepositions") for width in (1, 2, 3, 4))


def is_somebodys(row: Row, at: int) -> bool:
    """Whether the area at `at` is what somebody did: "outstanding under *her leadership*", "with the *leadership of Mrs Black*"."""
    start = next((step for step in range(at - 1, max(-1, at - LED), -1) if row[step].word in ("under", "with")), at)
    if start == at or row[at].text.split()[-1] not in words("leading_nouns"):
        return False
    behind = row[at + 1 : at + 3]
    owned = any(item.word in ("his", "her", "my") or item.tag == "POS" for item in row[start + 1 : at])
    return owned or (len(behind) > 1 and behind[0].word == "of" and behind[1].tag == "NNP")


def _end(row: Row, start: int, limit: int) -> int:
    """The index after the last item of the list that begins at `start`; a question in it has a verb of its own, or two with one subject."""
    asks = told = False
    for index in range(start + 1, limit):
        item = row[index]
        if item.kind in ("grade", "verb"):
            return _cut(row, start, index)
        if not item.word:
            continue
        asks = asks or item.word in words("questions")
        if is_finite(item):
            if not asks and not (told and row[index - 1].word == "and"):
                return _cut(row, start, index)
            asks, told = False, True
        elif _stops(row, start, index, asks=asks) and not _looks_after(row, index):
            return index
    return _cut(row, start, limit)


def _looks_after(row: Row, at: int) -> bool:
    """Whether a preposition belongs to the verb right before it: "how it looks *after* children", not "given *by*"."""
    return row[at].tag in ("IN", "RP") and row[at - 1].tag in ("VBZ", "VBP", "VBD", "VBG")


def _stops(row: Row, start: int, index: int, *, asks: bool) -> bool:
    """Whether a list ends before the word at `index`."""
    item, before = row[index], row[index - 1]
    if item.word in (":", "-", "--") and item.tag != "HYPH":
        return not (before.word in words("collective") or before.kind == "filler" or (item.word == ":" and index - start < INTRODUCTION))
    if is_hard(item) or is_dash(item):
        return not (item.word == ";" and _goes_on(row, index))
    if index > start + 1 and ((item.word in words("when") and _tells_when(row, index)) or _counts_times(row, index)):
        return True
    if item.word in words("relatives"):
        return not asks
    if item.word == ",":
        return index + 1 < len(row) and (_leads_away(row[index + 1]) or _names_exception(row, index + 1))
    if item.word == "with":
        return before.tag[:2] not in ("NN", "VB")
    if item.word == "when":  # "good when it comes to safety"; not "good for safety when it was last visited"
        return not (index + 2 < len(row) and row[index + 1].word == "it" and row[index + 2].word in ("comes", "came"))
    return item.word in words("list_stops", "subordinators") and before.word != "the"  # "in the following areas"


def _counts_times(row: Row, at: int) -> bool:
    """Whether a "for" tells how often: "inadequate at responding *for the third inspection* running"."""
    opens = row[at].word == "for" and row[at - 1].word != "," and at + 3 < len(row) and row[at + 1].word in words("articles")
    return opens and row[at + 2].word in words("singling") and row[at + 3].word in words("not_areas")


def _tells_when(row: Row, at: int) -> bool:
    """Whether a preposition inside a list begins a time or names a report: "leadership in March 2014", "in its latest report"."""
    following = row[at + 1 : at + WHEN_WORDS]
    ends = (
        at
        for at, item in enumerate(following)
        if item.kind == "area" or is_hard(item) or item.word == "," or item.word in words("questions")
    )
    end = next(ends, len(following))
    return any(YEAR.fullmatch(item.text) or item.word in words("months", "not_areas") for item in following[:end])


def _leads_away(item: Item) -> bool:
    """Whether what comes behind a comma is no further area: "good for safety, having been poor before"."""
    return item.word in words("after_lists") or (bool(item.word) and item.word != "how" and item.tag in ("VBN", "VBD", "PRP", "WRB", "RB"))


def _names_exception(row: Row, at: int) -> bool:
    """Whether what a grade does not hold for begins at `at`: "good in four of five areas, *the exception being* safety"."""
    return [item.word for item in row[at : at + 2]] in (["the", "exception"], ["the", "exceptions"])


def _goes_on(row: Row, at: int) -> bool:
    """Whether a list goes on behind a semicolon: "in its work; and *in leadership*", "its work; *leadership*."."""
    first = at + 2 if at + 1 < len(row) and row[at + 1].word == "and" else at + 1
    named = min(first + (row[min(first, len(row) - 1)].word in words("articles")), len(row) - 1)
    if row[named].kind == "area":
        end = next((step for step in range(named, len(row)) if _ends_part(row, step)), at)
        return row[end].word in (";", ".", ",") or row[end].word in words("saying")
    fronts_next = first + 2 < len(row) and row[first + 2].word == ","
    introduces = first + 1 < len(row) and row[first].word in ("for", "in", "at", "on") and not _is_when(row, first)
    return introduces and not fronts_next


def _ends_part(row: Row, at: int) -> bool:
    """Whether the last part of a list ends at `at`: with its sentence, or before what is told against it: "; and its care*, but* its"."""
    turns = row[at].word == "," and at + 1 < len(row) and row[at + 1].word in words("subordinators") | {"but"}
    return turns or is_hard(row[at]) or row[at].kind == "grade" or is_finite(row[at])


def _cut(row: Row, start: int, end: int) -> int:
    """`end`, moved before the words that lead to what follows: before ", and its board" in "for A, B, and its board was"."""
    if end < len(row) and is_finite(row[end]):
        end = next((index for index in range(end - 1, start, -1) if row[index].word in (",", "and", ";")), end)
    while (
        end > start
        and row[end - 1].word
        and (row[end - 1].word in words("list_joints") or row[end - 1].word in words("quotes") or row[end - 1].tag in ("RB", "CC"))
    ):
        end -= 1
    return end
