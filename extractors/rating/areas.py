"""Areas: the parts of an organisation's work that a stretch of a row lists, known to the schemes or in the article's own words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.rating.clauses import Range, is_dash, is_finite, is_hard, verb_kind
from extractors.rating.items import Item, Row, is_grade_noun, says
from extractors.rating.words import nouns, words
from extractors.schemes import OVERALL, Scheme

YEAR = re.compile(r"(?:19|20)\d\d(?:/\d\d)?")
# An area in the article's own words has no more than these.
WIDEST = 9
# A colon or dash this near the beginning of a list introduces it: "in three categories: safe, effective and well-led".
INTRODUCTION = 8
# Within how many words behind a preposition a time or a report is named: "in its latest report".
WHEN_WORDS = 6
# A time that names the inspection has no more words: "in the first yearly assessment in December 2005".
TIME_WORDS = 10
PLACES = frozenset({"at", "in", "on", "near"})
NEVER_IN_AREAS = frozenset({"body", "grade", "verb", "organisation"})


@dataclass(frozen=True, kw_only=True)
class Area:
    """A part of the work that a grade speaks of: as printed, and what the schemes call it. `known` is empty for others."""

    text: str
    start: int
    end: int
    known: tuple[tuple[Scheme, str], ...] = ()


def known_area(item: Item, text: str) -> Area:
    """The area that an item names; `text` is the doc's."""
    return Area(text=text[item.start : item.end], start=item.start, end=item.end, known=item.areas)


def known_areas(part: Row, text: str) -> list[Area]:
    """The areas that the schemes know in a part of a row."""
    return [known_area(item, text) for item in part if item.kind == "area"]


def canonical(area: Area, scheme: Scheme, siblings: Sequence[Scheme]) -> str:
    """What `scheme` calls an area, else what another scheme of its body does, else its printed words."""
    for candidates in ((scheme,), siblings):
        for known, name in area.known:
            if known in candidates:
                return name
    return area.text.lower()


def after(row: Row, grade: int, *, until: int | None = None) -> Range:
    """The range of items that tells what the grade at `grade` is for: "for safety and leadership"; empty where none does.

    It ends at the grade at `until`, if not before.
    """
    start = grade + 1
    while start < len(row) and (
        row[start].word in words("after_grades") or row[start].word in nouns("grade") or row[start].kind == "filler"
    ):
        start += 1
    start = _past_whole(row, start)
    if (
        start < len(row)
        and row[grade - 1].word == "as"
        and (row[start].tag in ("DT", "PRP$") or row[start].kind in ("area", "organisation"))
    ):
        return start, _end(row, start, len(row) if until is None else until)
    start = _past_body(row, _past_be(row, start))
    if start + 3 < len(row) and row[start].word == row[start + 2].word == "," and row[start + 1].tag == "RB":
        start += 3
    start = _past_being(row, _past_aside(row, start))
    if start + 1 < len(row) and row[start].word == "," and row[start + 1].word in ("for", "in"):
        start += 1
    start = _past_time(row, start)
    if start >= len(row) or not _introduces(row, start):
        return start, start
    return start, _end(row, start, len(row) if until is None else until)


def listed(row: Row, start: int, end: int, text: str) -> Iterator[Area]:
    """The areas that the items from `start` to `end` list; `text` is the doc's."""
    for first, last in _parts(row, start, end):
        area = _area(row, *_trimmed(row, first, last), text)
        if area is not None:
            yield area


def _past_whole(row: Row, start: int) -> int:
    """Past the "and" behind a grade of the whole: "good overall, *and* for its leadership"."""
    joint = start + 1 if start + 1 < len(row) and row[start].word == "," else start
    goes_on = joint + 1 < len(row) and row[joint].word == "and" and row[start - 1].word == "overall"
    return joint + 1 if goes_on and _introduces(row, joint + 1) else start


def _past_aside(row: Row, start: int) -> int:
    """Past what a grade is called beside: "awarded 4, *the maximum,* for partnerships"."""
    if start + 2 >= len(row) or row[start].word != "," or row[start + 1].word not in ("the", "its", "our"):
        return start
    end = next((at for at in range(start + 2, min(start + WHEN_WORDS, len(row))) if row[at].word == ","), start)
    return end + 1 if end > start and not any(item.kind in ("area", "organisation") for item in row[start:end]) else start


def _past_time(row: Row, start: int) -> int:
    """Past when a grade was given: "graded 2 *in its first assessment in 2005* for its leadership"."""
    if start >= len(row) or row[start].word not in words("when"):
        return start
    if start + 2 < len(row) and _is_when(row, start) and row[start + 2].word in words("area_prepositions"):
        return start + 2
    end = next((at for at in range(start + 1, min(start + TIME_WORDS, len(row))) if row[at].word == "for" or not row[at].word), start)
    between = row[start + 1 : end]
    tells = any(item.word in words("not_areas") or YEAR.fullmatch(item.text) for item in between)
    ends = end > start and row[end].word == "for"
    return end if ends and tells and not any(is_finite(item) or item.word in (",", "and") for item in between) else start


def _past_being(row: Row, start: int) -> int:
    """Past "with good *being the verdict* on standards"."""
    if start >= len(row) or row[start].word != "being":
        return start
    return next((at for at in range(start + 1, min(start + WHEN_WORDS, len(row))) if row[at].word in ("on", "for", "in")), start)


def _past_be(row: Row, start: int) -> int:
    """Past the verb of "its only outstanding was for leadership"."""
    linked = start + 2 < len(row) and row[start].word in words("be_forms") and row[start + 1].word in ("for", "in", "on")
    return start + 1 if linked else start


def _past_body(row: Row, start: int) -> int:
    """Past "by Ofsted" or "by inspectors", which may stand between a grade and what it is for."""
    if start + 2 >= len(row) or row[start].word != "by":
        return start
    agent = start + 2 if row[start + 1].word in words("determiners") else start + 1
    return agent + 1 if row[agent].kind == "body" or row[agent].word in words("generic_bodies") else start


def _is_when(row: Row, start: int) -> bool:
    """Whether a time begins at `start`: "in 2019", "on Tuesday"."""
    return row[start].word in words("when") and bool(YEAR.fullmatch(row[start + 1].text) or row[start + 1].word in words("months"))


def _introduces(row: Row, start: int) -> bool:
    """Whether a preposition at `start` introduces what was graded."""
    if row[start].word == ":" and start + 1 < len(row) and row[start + 1].kind == "area":
        return True
    if not row[start].word or (start + 1 < len(row) and _is_when(row, start)):
        return False
    return any(" ".join(item.text for item in row[start : start + width]) in words("area_prepositions") for width in (1, 2, 3, 4))


def _end(row: Row, start: int, limit: int) -> int:
    """The index after the last item of the list that begins at `start`."""
    asks = False
    for index in range(start + 1, limit):
        item = row[index]
        if item.kind in ("grade", "verb"):
            return _cut(row, start, index)
        if not item.word:
            continue
        asks = asks or item.word in words("questions")
        if is_finite(item):
            if not asks:
                return _cut(row, start, index)
            asks = row[index - 1].word in ("it", "they")
        elif _stops(row, start, index, asks=asks):
            return index
    return _cut(row, start, limit)


def _stops(row: Row, start: int, index: int, *, asks: bool) -> bool:
    """Whether a list ends before the word at `index`."""
    item, before = row[index], row[index - 1]
    if item.word in (":", "-", "--") and item.tag != "HYPH":
        return not (before.word in words("collective") or (item.word == ":" and index - start < INTRODUCTION))
    if is_hard(item) or is_dash(item):
        return not (item.word == ";" and _goes_on(row, index))
    if before.tag == "HYPH":
        return False
    if item.word in words("when") and index > start + 1 and _tells_when(row, index):
        return True
    if item.word in words("relatives"):
        return not asks
    if item.word == ",":
        return index + 1 < len(row) and _leads_away(row[index + 1])
    if item.word == "with":
        return not before.tag.startswith("NN")
    if item.word == "as":
        return before.word != "well"
    if item.word == "when":
        return not (index + 1 < len(row) and row[index + 1].word == "it")
    return item.word in words("list_stops") or item.word in words("subordinators")


def _tells_when(row: Row, at: int) -> bool:
    """Whether a preposition inside a list begins a time or names a report: "leadership in March 2014", "in its latest report"."""
    following = row[at + 1 : at + WHEN_WORDS]
    end = next((index for index, item in enumerate(following) if item.kind == "area" or is_hard(item) or item.word == ","), len(following))
    return any(YEAR.fullmatch(item.text) or item.word in words("months") | words("not_areas") for item in following[:end])


def _leads_away(item: Item) -> bool:
    """Whether what comes behind a comma is no further area: "good for safety, having been poor before"."""
    return item.word in words("after_lists") or (bool(item.word) and item.word != "how" and item.tag in ("VBN", "VBD", "PRP", "WRB", "RB"))


def _goes_on(row: Row, at: int) -> bool:
    """Whether a list goes on behind a semicolon with another preposition: "in its work; and in leadership"."""
    first = at + 2 if at + 1 < len(row) and row[at + 1].word == "and" else at + 1
    fronts_next = first + 2 < len(row) and row[first + 2].word == ","
    introduces = first + 1 < len(row) and row[first].word in ("for", "in", "at", "on") and not _is_when(row, first)
    return introduces and not fronts_next


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


def _parts(row: Row, start: int, end: int) -> Iterator[Range]:
    """The parts of a list. With a comma before its last "and", other "and"s are inside parts: "A, B and C, and D"."""
    ands = [index for index in range(start, end) if row[index].word in ("and", "&")]
    oxford = any(index > start and row[index - 1].word in (",", ";") for index in ands)
    first = start
    for index in range(start, end):
        item = row[index]
        if item.word not in words("list_separators") and not (is_dash(item) and item.word):
            continue
        inside = oxford or index != ands[-1] if index in ands and row[index - 1].word not in (",", ";") else False
        if (inside and not _joins_known(row, first, index, end)) or (index in ands and _shares_noun(row, first, index, end)):
            continue
        if first < index:
            yield first, index
        first = index + 1
    if first < end:
        yield first, end


def _joins_known(row: Row, first: int, joint: int, end: int) -> bool:
    return any(item.kind == "area" for item in row[first:joint]) and any(item.kind == "area" for item in row[joint + 1 : end])


def _shares_noun(row: Row, first: int, joint: int, end: int) -> bool:
    """Whether an "and" joins words of one area: "*how well they were helped* and *protected*", "*child* and *adolescent* wards"."""
    if joint + 1 >= end:
        return False
    if any(item.word in words("questions") for item in row[first:joint]):
        return row[joint + 1].tag in ("VBN", "VBD", "VB", "VBZ") and bool(row[joint + 1].word)
    left = [item for item in row[first:joint] if item.word not in words("leading")]
    behind = row[joint + 1]
    alone = len(left) == 1 and bool(left[0].word) and (left[0].tag == "JJ" or left[0].word in words("persons") | nouns("graded"))
    return alone and bool(behind.word) and behind.tag in ("JJ", "NN") and joint + 2 < end and row[joint + 2].tag.startswith("NN")


def _area(row: Row, start: int, end: int, text: str) -> Area | None:
    """The area that a part of a list names, or None: filler, an organisation, a time."""
    part = row[start:end]
    known = [item for item in part if item.kind == "area"]
    if known and known[-1] is part[-1] and known[-1].text in words("both") and _is_one(row, start, part):
        return None
    if known and (part[0].tag == "IN" or part[0].word == "how"):
        return known_area(known[-1], text)
    if len(known) == 1 and len(part) > 1:
        return _wider(part, known[0], text)
    if known:
        return known_area(known[0], text) if len(part) == 1 else None
    whole = " ".join(item.text for item in part)
    return None if whole in nouns("whole") | nouns("graded") | words("whole_phrases") | {OVERALL} else _unknown(part, text)


def _is_one(row: Row, start: int, part: Row) -> bool:
    """Whether what may be an area is what is graded: "their *surgery*", "a GP *surgery*"; not "surgery was good"."""
    return len(part) > 1 or (start > 0 and row[start - 1].word in ("a", "the", "their", "our", "his", "her", "this"))


def _wider(part: Row, known: Item, text: str) -> Area | None:
    """A known area with words around it: filler, or words that make it another area."""
    rest = [item for item in part if item is not known and item.word and item.tag[:2] in ("NN", "VB", "JJ") and not is_grade_noun(item)]
    behind = part[part.index(known) + 1].word if part[-1] is not known else ""
    if (
        not rest
        or all(item.word in words("headings") | words("collective") for item in rest)
        or (behind == "of" and all(item.start > known.end for item in rest) and part[part.index(known) + 2].tag not in ("NN", "VBG"))
    ):
        return known_area(known, text)
    asks = any(item.word in words("questions") for item in part)
    if len(part) > WIDEST or any(item.word in words("not_areas") or (is_finite(item) and not asks) for item in rest):
        return None
    same = all(item.word in words("headings") or item.word in words("vague") for item in rest)
    return Area(text=_printed(part, text), start=part[0].start, end=part[-1].end, known=known.areas if same else ())


def _unknown(part: Row, text: str) -> Area | None:
    """An area in the article's own words, where they can be one."""
    if (
        not part
        or len(part) > WIDEST
        or any(item.kind in NEVER_IN_AREAS or is_grade_noun(item) for item in part)
        or says(part, "not_in_areas")
        or says(part, "moving_nouns")
    ):
        return None
    if part[-1].tag == "PRP":
        return None
    if len(part) == 2 and part[0].word in ("ward", "wing", "block") and part[1].tag == "CD":
        return Area(text=_printed(part, text), start=part[0].start, end=part[-1].end)
    if part[0].word in words("questions") or (part[0].word and part[0].tag == "NN" and part[0].word == "way"):
        return Area(text=_printed(part, text), start=part[0].start, end=part[-1].end)
    if not any(item.tag[:2] == "NN" or (item.tag == "VBG" and len(part) > 1) for item in part) or part[0].word in words("quantities"):
        return None
    if _head(part) in (nouns("graded") - words("parts")) | words("persons") | words("places") | words("related") | words("collective"):
        return None
    if any(item.tag in ("NNP", "NNPS", "CD", "PRP", "PDT") or is_finite(item) or verb_kind(item) == "verdict" for item in part):
        return None
    last = "" if len(part) > 1 and part[-1].word in ("children", "people") else part[-1].word
    if part[0].word in words("not_areas") or last in words("not_areas") or part[-1].word in nouns("graded") - words("parts"):
        return None
    return Area(text=_printed(part, text), start=part[0].start, end=part[-1].end)


def _head(part: Row) -> str:
    """The noun of a phrase: "trust" of "hospital trust at the centre of a scandal"."""
    end = next((at for at, item in enumerate(part) if at and item.tag == "IN"), len(part))
    return part[end - 1].word


def _trimmed(row: Row, start: int, end: int) -> Range:
    """A part of a list without prepositions, determiners and filler around its name."""
    while start < end and (width := _leading(row, start, end)):
        start += width
    end = next((at for at in range(start + 1, end - 1) if row[at].word in PLACES and _is_place(row[at + 1 : end])), end)
    while end - start > 2 and row[end - 1].word in words("times") | words("months") and row[end - 2].word in ("last", "this", "next"):
        end -= 2
    while start < end and _trails(row[end - 1], alone=end - start == 1) and not (row[end - 1].tag == "RB" and row[end - 2].tag == "VBG"):
        end -= 1
        if row[end].kind == "organisation":
            while end > start and row[end - 1].word in words("leading"):
                end -= 1
    return start, min(max(start, end), end)


def _is_place(part: Row) -> bool:
    """Whether a phrase is but a name: "control room at *Marrowby*"."""
    named = all(item.kind == "organisation" or (item.word and item.tag in ("NNP", "NNPS", ",")) for item in part)
    return named or (part[0].word in ("the", "this", "that") and part[-1].word in nouns("graded") | words("places"))


def _leading(row: Row, start: int, end: int) -> int:
    """How many items at the beginning of a part are no part of its name."""
    item, length = row[start], end - start
    if item.kind == "filler" or item.word in words("quotes") or (item.word and item.word in words("leading")):
        return 1
    if item.word and item.tag in ("PRP$", "POS", "RB") and item.word not in words("questions"):
        return 1
    if length > 1 and (
        (item.kind == "organisation" and row[start + 1].tag != "IN")
        or (any(other.word in words("collective") for other in row[start + 1 : start + 3]) and item.tag in ("CD", "JJ"))
    ):
        return 1
    if length > 2 and is_grade_noun(item) and row[start + 1].word in words("area_prepositions") | {"of"}:
        return 2
    if length > 2 and (item.tag == "CD" or item.word in words("collective")) and row[start + 1].word in words("leading") | {":", "-"}:
        return 2
    return next(
        (
            width
            for width in (2, 3)
            if length > width and " ".join(other.text for other in row[start : start + width]) in words("leading_phrases")
        ),
        0,
    )


def _trails(item: Item, *, alone: bool) -> bool:
    """Whether an item at the end of a part is no part of its name."""
    if item.kind == "organisation":
        return not alone
    return bool(item.word) and (item.word in words("quotes") or item.word in words("trailing") or item.tag == "RB")


def _printed(part: Row, text: str) -> str:
    return " ".join(text[part[0].start : part[-1].end].split())
