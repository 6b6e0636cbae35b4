"""Grades behind another one: the next of a list, what one came from, one whose verb is left out."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.rating.clauses import Range, clause_start, is_finite, verb_kind
from extractors.rating.frame import LONG, SHORT, Frame, ends_phrase, is_verb, required, step_before
from extractors.rating.gaps import Gap
from extractors.rating.items import Row, is_grade_noun, next_item, says
from extractors.rating.labels import label_before
from extractors.rating.words import words

# Rules of frames whose verb may hold for a later clause that leaves it out.
GAPPING = frozenset({"is", "remains", "verdict", "found", "award", "keep", "list", "ellipsis", "requires", "change", "paired", "came_out"})

# What joins the grades of a bare list: "good, fair and poor".
BARE_LIST = frozenset({"and", ",", "'", '"'})


def gapped(row: Row, index: int, found: Sequence[Frame]) -> Frame | None:
    """A grade whose verb is left out, behind what it is said of: "its fostering service is outstanding and its adoption agency good"."""
    last = next((frame for frame in reversed(found) if frame.rule != "from"), None)
    if last is None or last.rule not in GAPPING or is_verb(row[index]):
        return None
    if step_before(row, index) == "to" and last.rule == "change":
        return _moved_too(row, index, last)
    if step_before(row, index) not in (None, "at"):
        return None
    following = next_item(row, index)
    if not (ends_phrase(row, index) or (following is not None and is_grade_noun(following))):
        return None
    label = label_before(row, index, found[-1].grade + 1)
    if label is None or (_leads_on(row, index) and not any(item.kind == "organisation" for item in row[slice(*label)])):
        return None
    if _is_object(row, last.grade, label):
        return None
    if last.object[0] < last.object[1] and last.rule in ("verdict", "found", "list"):
        return _listed(index, last, label)
    return replace(last, rule="ellipsis", grade=index, subject=label, object=(index, index), previous=False)


def _moved_too(row: Row, index: int, last: Frame) -> Frame | None:
    """A grade that the next of two came to: "Elm House was cut to good *and Ash Court to poor*"; None where nobody is named."""
    step = next((at for at in range(index - 1, last.grade, -1) if row[at].word == "to"), last.grade)
    label = label_before(row, step, last.grade + 1)
    if label is None or not any(item.kind == "organisation" for item in row[slice(*label)]):
        return None
    if last.object[0] < last.object[1]:
        return _listed(index, last, label)
    return replace(last, rule="ellipsis", grade=index, subject=label, object=(index, index), previous=False)


def _is_object(row: Row, start: int, label: Range) -> bool:
    """Whether a verb behind the grade at `start` grades a label: "poor after a report *judged* both safety and *leadership* weak"."""
    verb = next((at for at in range(label[0] - 1, start, -1) if verb_kind(row[at]) == "verdict" or row[at].word == ","), start)
    return verb > start and row[verb].word != "," and row[verb].tag == "VBD"


def replaced(row: Row, index: int, found: Sequence[Frame]) -> Frame | None:
    """A grade that gave way to the one before: "inadequate for safety, *having been* good"; one with areas of its own is none."""
    start = next((at for at in range(index - 1, max(0, index - LONG - 1), -1) if row[at].word == "having"), 0)
    last = next((frame for frame in reversed(found) if frame.rule != "from"), None)
    gave_way = (start and row[start - 1].word == ",") or _is_after_years(row, index) or _is_beaten(row, index)
    if last is None or _leads_on(row, index) or not gave_way:
        return None
    return replace(last, rule="from", grade=index, anchor=index - 1, previous=True)


def _is_beaten(row: Row, index: int) -> bool:
    """Whether a grade is told as less or more than the one before it: "good, a grade higher *than the* satisfactory it got in 2007"."""
    before = [item for item in row[max(0, index - LONG - 1) : index] if item.word not in words("quotes")][-LONG:]
    return [item.word for item in before[1:]] == ["than", "the"] and before[0].tag in ("JJR", "RBR")


def _is_after_years(row: Row, index: int) -> bool:
    """Whether a grade was so for a time that is over: "poor *after five years as* good", "*after two years of being rated* good"."""
    at = index - 1
    while at > 1 and (row[at].word in words("articles", "quotes") or row[at].word == "being" or verb_kind(row[at]) == "verdict"):
        at -= 1
    lasted = at > 1 and row[at].word in ("as", "of") and row[at - 1].word in words("times")
    return lasted and any(item.word == "after" for item in row[max(0, at - SHORT) : at])


def after_grade(row: Row, index: int, at: int, found: Sequence[Frame], gap: Gap) -> Frame | None:
    """The frame of a grade behind another one at `at`: a part of its list, where it came from, or one with a subject of its own."""
    last = next((frame for frame in reversed(found) if frame.grade == at), None)
    if is_verb(row[index]) and (any(row[i].word in words("subordinators") for i in gap.objects) or _resumes(row, index, last)):
        return required(row, index)
    frame = _left_behind(row, index, at, last, gap)
    if last is not None and last.rule == "from" and frame is None and is_respective(row, at):
        return replace(last, grade=index)
    if last is not None and last.rule == "from":
        main = next((other for other in reversed(found) if other.rule != "from"), last)
        last = replace(main, grade=last.grade)
    if frame is None and last is not None:
        frame = _moved_on(row, index, last) or _next_in_list(row, index, last)
    if (
        frame is None
        and is_verb(row[index])
        and (gap.has("that") or any(row[i].kind in ("area", "organisation", "noun") or row[i].tag[:2] == "NN" for i in gap.objects))
    ):
        return required(row, index)
    return frame


def is_respective(row: Row, grade: int) -> bool:
    """Whether a grade is one of a bare list that goes by turns with what was told before: "up from *good and fair respectively*"."""
    end = next((at for at in range(grade + 1, len(row)) if not (row[at].kind == "grade" or row[at].word in BARE_LIST)), len(row))
    return end < len(row) and row[end].word == "respectively"


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
    if row[source + 1].kind == "body" or row[source - 1].word in ("apart", "aside"):
        return None  # "from an inadequate rating *from Ofsted* to good", "good apart *from* safety, which requires improvement"
    label = label_before(row, source, at + 1)
    if last is not None and label is not None and not _is_step(row[slice(*label)]):
        return replace(last, rule="change", grade=index, subject=label, object=(index, index), previous=True)
    if last is None:
        return Frame(rule="from", grade=index, anchor=index - 1, subject=(at, at), object=(at, at), previous=True)
    return replace(last, rule="from", grade=index, anchor=index - 1, previous=True)


def _is_step(part: Row) -> bool:
    """Whether words only tell how far a grade moved: "*one step up* from"."""
    return all(item.word in words("grade_steps") | {"step", "steps", "up", "down", "higher", "lower"} for item in part)


def _moved_on(row: Row, index: int, last: Frame) -> Frame | None:
    """A grade that something came to from the one before: "from good *to outstanding*"."""
    between = [item for item in row[last.grade + 1 : index] if item.word not in words("quotes")]
    step = step_before(row, index)
    follows = step in ("to", "into") and last.previous and len(between) <= SHORT
    if follows or (between and between[-1].word in ("to", "into") and len(between) <= LONG + 1):
        return replace(last, rule="change", grade=index, previous=False)
    return None


def _next_in_list(row: Row, index: int, last: Frame) -> Frame | None:
    """A grade that shares the verb of the one before: "good for A, and outstanding for B"."""
    between = [item for item in row[last.grade + 1 : index] if item.word not in words("quotes")]
    head = between[-1] if between else None
    if (
        head is None
        or _is_aside(row, index)
        or any(item.kind == "organisation" for item in between)
        or not (head.word in words("list_joints") or head.tag == "RB")
    ):
        return None
    if is_verb(row[index]) and last.rule in ("lose", "change") and head.word in ("and", "but"):
        return required(row, index)
    if is_verb(row[index]) and (head.tag == "RB" or (head.word == "," and _in_relative(row, last))):
        return None
    joint = next((at for at in range(index - 1, last.grade, -1) if row[at].word in (",", "and", "but")), last.grade)
    if row[index - 1].word in ("a", "an") and row[index - 2].word == "," and row[index - LONG].kind == "area":
        return _listed(index, last, (index - LONG, index - LONG + 1))
    own_area = head.word == "as" and any(item.kind == "area" for item in row[joint:index])
    listed = _listed(index, last, (joint + 1, index) if own_area else None)
    return replace(listed, previous=listed.previous or (last.previous and head.word == "/"))  # "from *G1/V1* to G2/V2"


def _is_aside(row: Row, index: int) -> bool:
    """Whether a grade stands between what it was given for and its verb: "safety was good, while *leadership, weak in 2019, has* risen"."""
    opens = index > 1 and row[index - 1].word == "," and row[index - 2].kind in ("area", "organisation")
    end = next((at for at in range(index + 1, min(index + SHORT, len(row) - 1)) if row[at].word == ","), 0)
    return opens and end > 0 and (is_finite(row[end + 1]) or row[end + 1].word in words("auxiliaries"))


def _leads_on(row: Row, index: int) -> bool:
    """Whether a grade is followed by what it is for: "good *for* leadership"."""
    following = next_item(row, index)
    return following is not None and following.word in words("area_prepositions")


def _resumes(row: Row, index: int, last: Frame | None) -> bool:
    """Whether a verb goes on with a sentence behind a relative clause between commas: "care, which had been good, *now requires*".

    So does one behind an "and" that tells what is so now: "was judged inadequate in 2017 *and now requires*".
    """
    before = [item for item in row[last.grade + 1 : index] if item.tag != "RB"] if last is not None else []
    if last is None or not before:
        return False
    if before[-1].word in ("and", "but"):
        return says(row[index - 1 : index], "now")
    return before[-1].word == "," and _in_relative(row, last)


def _in_relative(row: Row, frame: Frame) -> bool:
    """Whether a frame stands in a relative clause, so that what follows its comma goes on with the sentence."""
    start = clause_start(row, frame.anchor)
    return start > 0 and row[start - 1].word in words("relatives")


def _listed(index: int, last: Frame, object_: Range | None = None) -> Frame:
    return replace(last, rule="list", grade=index, object=object_ or (last.grade + 1, last.grade + 1), previous=last.rule == "lose")
