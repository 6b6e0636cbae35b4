"""Grades behind another one: the next of a list, what one came from, one whose verb is left out."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.rating.clauses import Range, clause_start, is_finite
from extractors.rating.frame import LONG, SHORT, Frame, Gap, given, is_verb, step_before
from extractors.rating.items import Row, next_item
from extractors.rating.words import words


def after_grade(row: Row, index: int, at: int, found: Sequence[Frame], gap: Gap) -> Frame | None:
    """The frame of a grade behind another one at `at`: a part of its list, where it came from, or one with a subject of its own."""
    if is_verb(row[index]) and any(row[i].word in words("subordinators") for i in gap.objects):
        return given("requires", row, index, index, weak=True)
    last = next((frame for frame in reversed(found) if frame.grade == at), None)
    frame = _left_behind(row, index, at, last, gap)
    if last is not None and last.rule == "from":
        main = next((other for other in reversed(found) if other.rule != "from"), last)
        last = replace(main, grade=last.grade)
    if frame is None and last is not None:
        frame = _next_in_list(row, index, last) or _next_object(row, index, last) or _ellipsis(row, index, last)
    if (
        frame is None
        and is_verb(row[index])
        and any(row[i].kind in ("area", "organisation", "noun") or row[i].tag[:2] == "NN" for i in gap.objects)
    ):
        return given("requires", row, index, index, weak=True)
    return frame


def after_semicolon(row: Row, index: int, at: int, found: Sequence[Frame]) -> Frame | None:
    """The next part of a list with semicolons: "good for A; good for B; and outstanding for C"."""
    between = [item for item in row[at + 1 : index] if item.word not in words("quotes")]
    leads = all(item.word in words("list_joints") or (item.word and item.tag == "RB") for item in between)
    return _listed(index, found[-1]) if found and leads else None


def _left_behind(row: Row, index: int, at: int, last: Frame | None, gap: Gap) -> Frame | None:
    """A grade that another came from: "G3, from G2", "the issuer rating from A2 to A3 and the other from a3 to baa1"."""
    if not gap.has("from") or any(is_finite(row[i]) for i in gap.objects):
        return None
    source = next(i for i in range(index - 1, at, -1) if row[i].word == "from")
    joint = next((i for i in range(at + 1, source - 1) if _before_areas(row, i, source)), None)
    if last is not None and joint is not None:
        return replace(last, rule="change", grade=index, subject=(joint + 1, source), object=(index, index), previous=True)
    if last is None:
        return Frame(rule="from", grade=index, anchor=index - 1, subject=(at, at), object=(at, at), previous=True)
    return replace(last, rule="from", grade=index, anchor=index - 1, previous=True)


def _next_in_list(row: Row, index: int, last: Frame) -> Frame | None:
    """A grade that shares the verb of the one before: "good for A, and outstanding for B", "from good to outstanding"."""
    between = [item for item in row[last.grade + 1 : index] if item.word not in words("quotes")]
    step = step_before(row, index)
    if step in ("to", "into") and last.previous and len(between) <= SHORT:
        return replace(last, rule="change", grade=index, previous=False)
    if between and between[-1].word in ("to", "into") and len(between) <= LONG + 1:
        return replace(last, rule="change", grade=index, previous=False)
    head = between[-1] if between else None
    if head is None or any(item.kind == "organisation" for item in between) or not (head.word in words("list_joints") or head.tag == "RB"):
        return None
    if is_verb(row[index]) and (head.tag == "RB" or (head.word == "," and _in_relative(row, last))):
        return None
    joint = next((at for at in range(index - 1, last.grade, -1) if row[at].word in (",", "and", "but")), last.grade)
    if row[index - 1].word in ("a", "an") and row[index - 2].word == "," and row[index - LONG].kind == "area":
        return _listed(index, last, (index - LONG, index - LONG + 1))
    own_area = head.word == "as" and any(item.kind == "area" for item in row[joint:index])
    return _listed(index, last, (joint + 1, index) if own_area else None)


def _before_areas(row: Row, joint: int, end: int) -> bool:
    """Whether nothing but areas stands between a comma or an "and" and `end`: "safety was good, *effectiveness* outstanding"."""
    part = [item for item in row[joint + 1 : end] if item.word not in words("leading") | words("quotes") | {"and"}]
    return row[joint].word in (",", "and") and bool(part) and all(item.kind == "area" for item in part)


def _in_relative(row: Row, frame: Frame) -> bool:
    """Whether a frame stands in a relative clause, so that what follows its comma goes on with the sentence."""
    start = clause_start(row, frame.anchor)
    return start > 0 and row[start - 1].word in words("relatives")


def _next_object(row: Row, index: int, last: Frame) -> Frame | None:
    """A grade with an object of its own: "rated assessment outstanding, planning outstanding and delivery good"."""
    start = last.grade + 2
    if last.object[0] == last.object[1] or last.rule not in ("verdict", "found", "list") or row[start - 1].word not in (",", "and", ";"):
        return None
    part = [item for item in row[start:index] if item.word not in words("list_joints") | words("leading")]
    plain = all(item.kind == "area" or item.tag in ("NN", "NNS", "VBG", "JJ") for item in part)
    return _listed(index, last, (start, index)) if part and plain and index - start <= SHORT else None


def _ellipsis(row: Row, index: int, last: Frame) -> Frame | None:
    """A grade whose verb is left out: "its fostering service remains outstanding and its adoption agency good"."""
    joints = [i for i in range(last.grade + 1, index) if row[i].word in ("and", "but") or _before_areas(row, i, index)]
    joint = next((i for i in joints if _before_areas(row, i, index)), joints[-1] if joints else None)
    following = next_item(row, index)
    ends = following is None or following.word in words("phrase_ends")
    if (
        joint is None
        or not ends
        or index - joint > SHORT
        or last.rule not in ("is", "remains", "verdict", "ellipsis")
        or any(map(is_finite, row[joint:index]))
    ):
        return None
    return replace(last, rule="ellipsis", grade=index, subject=(joint + 1, index), object=(index, index), previous=False)


def _listed(index: int, last: Frame, object_: Range | None = None) -> Frame:
    return replace(last, rule="list", grade=index, object=object_ or (last.grade + 1, last.grade + 1), previous=False)
