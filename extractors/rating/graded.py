"""What a frame grades: the areas behind the grade, in the object, in the subject, or named before and pointed back at."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.rating.areas import Area, known_areas
from extractors.rating.behind import YEAR, after
from extractors.rating.clauses import clause_start, is_dash, is_finite, is_hard, subject_of
from extractors.rating.frame import AGENTLESS, Frame
from extractors.rating.items import Row, is_grade_noun, next_item, says
from extractors.rating.lists import listed, whole_list
from extractors.rating.phrases import ROOMS
from extractors.rating.words import nouns, words

# "in the case of the last two", "for the second"
PICK = re.compile(r"\bthe (?P<side>last|latter|first|former|second|third)(?: (?P<width>one|two|three))?(?: of (?:these|those|them))?$")
PLACES = {"first": 0, "former": 0, "second": 1, "third": 2, "last": -1, "latter": -1}
WIDTHS = ("one", "two", "three", "four")
# "requires improvement in the other two"
OTHERS = re.compile(r"^(?:for|in|on|at) the (?:other|remaining) (?P<width>one|two|three|four)\b")
# A phrase that only points back has no more words: "all three of those ratings".
POINTER = 5
# "in three of …" has at least this many words and one more.
SHARE = 3
# A measure before a noun has so many words: "the 90-pupil school".
WIDTH = 2
# How near to the grade "as were A and B" follows.
NEAR = 9
# Rules whose object may be an area that no scheme knows.
OPEN = frozenset({"verdict", "found", "change", "list"})


def areas_of(row: Row, frame: Frame, text: str, *, until: int | None, last: Sequence[Area]) -> list[Area] | None:
    """The areas of a frame, empty for the whole; None where what it grades is a number of things, or areas nobody names.

    `last` are the areas of the claim before, `until` is the index of the next grade, `text` the doc's.
    """
    frame = _of_the_singled_out(row, frame)
    subject, object_ = row[slice(*frame.subject)], row[slice(*frame.object)]
    active = bool(object_) and object_[0].word not in AGENTLESS
    if _is_one_of_several(row, frame):
        return None
    if (of_which := _of_which(row, frame)) is not None:
        return _each_of(row, of_which, text)
    if not active and _counts(subject) and (apposed := _in_apposition(row, frame, text)):
        return apposed
    if not active and any(item.word in ("else", "rest") for item in subject[:2]) and not known_areas(subject, text):
        return None
    if frame.rule != "from" and (_counts(object_ if active else subject) or _is_counted(subject)):
        return None
    start, end = after(row, frame.grade, until=until)
    behind = row[start:end]
    if frame.rule == "change" and frame.previous and until is not None and _moves_to(row, until):
        return areas_of(row, replace(frame, rule="change", grade=until, previous=False), text, until=None, last=last)
    if any(item.word in ("both", "each", "all") for item in behind[:3]) and any(item.word in words("places") for item in behind[:4]):
        return None
    right = _picked(behind, last) or _listed_behind(row, start, end, text)
    following = next_item(row, frame.grade)
    told_overall = following is not None and following.word == "overall"
    if _is_share(behind) and not any(area.known for area in right):
        return _named_below(row, end, until, text) or ([] if told_overall else None)
    if right or told_overall:
        return right
    if says(row[frame.grade + 1 : frame.grade + NEAR], "everywhere") and (below := _named_below(row, frame.grade + 1, until, text)):
        return below
    if last and _points_back(behind[1:]) and not known_areas(subject, text):
        return list(last)
    if _names_others(behind) or (_points_back(behind[1:]) and any(item.word in ("both", "these", "those") for item in behind)):
        return None
    if frame.rule == "from" and last:
        return [] if any("overall" in item.text for item in row[last_grade(row, frame) : frame.grade]) else list(last)
    if frame.rule == "stated" or (frame.rule == "list" and not active):
        return []
    if _points_back(object_ if active else subject):
        named = known_areas(row[: frame.anchor], text)
        return named if len(named) > 1 else list(last)
    return _in_object(row, frame, text) if active else _in_subject(row, frame, text, last)


def _of_the_singled_out(row: Row, frame: Frame) -> Frame:
    """The frame with what is singled out for its subject: "*the control room* was the only one of four to be rated inadequate".

    So with what was held somewhere: "*assessment* was held back at requires improvement".
    """
    start = frame.subject[0]
    if not start or row[start - 1].word not in words("be_forms"):
        return frame
    singled = row[start].word in ("the", "one") and row[min(start + 1, len(row) - 1)].word in words("singling")
    held = frame.rule == "requires" and row[start].tag == "VBN"
    return replace(frame, subject=subject_of(row, start - 1)) if singled or held else frame


def _moves_to(row: Row, grade: int) -> bool:
    """Whether a grade is what another one moved to: "from weak *to good* for safety"."""
    return next((item.word for item in reversed(row[:grade]) if item.word not in words("quotes", "articles")), "") == "to"


def _listed_behind(row: Row, start: int, end: int, text: str) -> list[Area]:
    """The areas behind a grade; where the first is none ("in the first round, *the harder test*"), those alone that the schemes know."""
    found = list(listed(row, start, end, text))
    comma = next((at for at in range(start, end) if row[at].word == ","), end)
    is_list = not found or found[0].start < row[comma - 1].end
    return found if is_list else [area for area in found if area.known]


def _named_below(row: Row, start: int, until: int | None, text: str) -> list[Area]:
    """The areas behind a colon or dash that say which ones are meant: "in four of the areas it looks at: *safety, respect* …"."""
    limit = len(row) if until is None else until
    mark = next((at for at in range(start, limit) if row[at].word == ":" or is_dash(row[at])), limit)
    return [area for area in listed(row, mark + 1, limit, text) if area.known]


def last_grade(row: Row, frame: Frame) -> int:
    """The index of the grade before that of a frame, else of the row's beginning."""
    return next((at for at in range(frame.grade - 1, -1, -1) if row[at].kind == "grade"), 0)


def respective(frames: Sequence[Frame], frame: Frame, shared: Sequence[Area]) -> list[Area]:
    """The area of a frame in "A and B were rated good and inadequate respectively"; none where they do not pair."""
    group = [other for other in frames if other.anchor == frame.anchor]
    return [shared[group.index(frame)]] if len(group) == len(shared) and frame in group else []


def _counts(part: Row) -> bool:
    """Whether a phrase counts things: "seven out of 18 cases", "none", "most schools"; not "three key areas"."""
    if _points_back(part) or (part and part[0].word in ("a", "an")):
        return False
    skipped = words("determiners", "quotes", "times") | {"last"}
    real = [item for item in part if not item.word or (item.word not in skipped and item.tag not in ("RB", "CC"))]
    if not real:
        return False
    first = real[0]
    if first.word in words("quantities"):
        return True
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


def _is_one_of_several(row: Row, frame: Frame) -> bool:
    """Whether a clause tells in which areas a grade was given: "the only area in which the nursery is still good"."""
    start = clause_start(row, frame.anchor)
    leads = start >= 2 and row[start - 1].word in ("which", "where")
    return leads and any(item.word in words("collective") or item.word in words("headings") for item in row[max(0, start - 4) : start - 1])


def _of_which(row: Row, frame: Frame) -> int | None:
    """Where "of which" stands before the verb of a frame: "both *of which* were good"; None where it does not."""
    ahead = range(frame.anchor - 1, max(0, frame.anchor - NEAR), -1)
    return next((at - 1 for at in ahead if row[at].word == "which" and row[at - 1].word == "of"), None)


def _each_of(row: Row, at: int, text: str) -> list[Area] | None:
    """The known areas that "both" or "all" before the "of which" at `at` means; None for a number of other things."""
    before = [item.word for item in row[max(0, at - 2) : at]]
    start = next((step + 1 for step in range(at - 1, -1, -1) if is_hard(row[step])), 0)
    named = known_areas(row[start:at], text)
    meant = (before[-1:] == ["both"] and len(named) == 2) or (before[-1:] == ["all"] and len(named) > 1)
    return named if meant else None


def _is_counted(subject: Row) -> bool:
    """Whether a subject is a number of things and no inspectors: "four have received", not "two inspectors rated"."""
    comma = max((at for at, item in enumerate(subject) if item.word == ","), default=-1)
    counts = _counts(subject) or _counts(subject[comma + 1 :])
    return counts and not says(subject, "generic_bodies") and not any(item.kind in ("body", "organisation") for item in subject)


def _picked(part: Row, last: Sequence[Area]) -> list[Area]:
    """Those of the areas named before that "the last two" or "the second" picks."""
    match = PICK.search(" ".join(item.text for item in part))
    if not match or not last:
        return []
    place = PLACES[match["side"]]
    if match["width"]:
        width = WIDTHS.index(match["width"]) + 1
        return list(last[-width:] if place < 0 else last[:width])
    return [last[place]] if place < len(last) else []


def _is_share(part: Row) -> bool:
    """Whether a phrase speaks of some of several areas without naming them: "in three of the four tests"."""
    return len(part) > SHARE and (part[1].tag == "CD" or part[1].word in words("quantities")) and part[2].word == "of"


def _names_others(part: Row) -> bool:
    """Whether areas are meant that stand elsewhere: "in the other two areas"; "in all areas" is the whole."""
    if any(item.word in ("else", "rest", "others") for item in part[1:4]):
        return True
    if (len(part) == 2 and part[1].tag == "CD") or OTHERS.search(" ".join(item.text for item in part)):
        return True
    named = any(item.kind == "organisation" for item in part) or any(item.word in ("all", "every", "each") for item in part)
    return not named and len(part) <= POINTER + 1 and any(item.word in words("collective") for item in part)


def _points_back(part: Row) -> bool:
    """Whether a phrase only points back at areas: "both", "each", "all three of those ratings"."""
    if len(part) > POINTER or not any(item.word in ("both", "each", "all", "these", "those") for item in part):
        return False
    return all(
        item.word and (item.tag.lower() in words("pointing_tags") or is_grade_noun(item) or item.word in words("collective"))
        for item in part
    )


def _in_object(row: Row, frame: Frame, text: str) -> list[Area]:
    """What an active verb grades, without "to be": "rated learning, skills and work inadequate"; "it" is what was reviewed."""
    start, end = frame.object
    if row[start].word == "it" and (reviewed := known_areas(row[slice(*frame.subject)], text)):
        return reviewed
    end = next((index for index in range(start + 1, end) if row[index].word in AGENTLESS), end)
    found = list(listed(row, start, end, text))
    found = [*found, *_as_well(row, frame, text)] if found else _fronted(row, frame, text)
    return found if frame.rule in OPEN else [area for area in found if area.known]


def _in_subject(row: Row, frame: Frame, text: str, last: Sequence[Area]) -> list[Area] | None:
    """What a subject names: areas, none for the whole; None for something that is neither an area nor an organisation."""
    subject = row[slice(*frame.subject)]
    if (
        last
        and [item.word for item in subject] == ["it"]
        and any(item.word == ";" or is_dash(item) for item in row[max(0, frame.subject[0] - 2) : frame.subject[0]])
    ):
        return list(last)
    left = _whose(row, frame, text) or list(listed(row, *whole_list(row, *frame.subject), text))
    if not any(area.known for area in left):
        left = _fronted(row, frame, text) or left
    left = left or _in_apposition(row, frame, text) or _where(row, frame, text) or _before_clause(row, frame, text)
    named = any(item.kind == "organisation" for item in row[frame.subject[1] : frame.anchor])
    if not left and not named and _is_something_else(subject):
        return None
    if named or _describes_somebody(row, frame):
        left = [area for area in left if area.known]
    return left if frame.previous else [*left, *_as_well(row, frame, text)]


def _describes_somebody(row: Row, frame: Frame) -> bool:
    """Whether what is said in passing is said of whom a phrase ends with: "tears in the staff room at *Hartley High*, which has gone"."""
    start, end = frame.subject
    named = any(row[at].kind == "organisation" and row[at - 1].tag == "IN" for at in range(start + 1, end))
    passing = end + 1 < len(row) and row[end].word == "," and row[end + 1].word in words("relatives")
    return named and (frame.rule == "apposed" or (passing and row[end - 1].kind == "organisation"))


def _whose(row: Row, frame: Frame, text: str) -> list[Area]:
    """The area of which a subject tells nothing but how it is: "*care leavers*, whose experiences and progress require improvement"."""
    start, end = frame.subject
    before = start - 1 if start and row[start - 1].word != "," else start - 2
    if start >= end or row[start].word != "whose" or before < 0 or known_areas(row[start:end], text):
        return []
    told = [item.word for item in row[start + 1 : end] if item.tag != "CC"]
    return known_areas(row[before : before + 1], text) if all(word in words("vague", "of_somebody") for word in told) else []


def _in_apposition(row: Row, frame: Frame, text: str) -> list[Area]:
    """Areas that say what the subject is: "the fifth, *teaching and learning*, was good"."""
    start, end = frame.subject[1], frame.anchor
    if start + 1 >= end or row[start].word not in (",", "-", "(") or any(map(is_finite, row[start : end - 1])):
        return []
    found = list(listed(row, start + 1, end, text))
    return found if any(area.known for area in found) else []


def _where(row: Row, frame: Frame, text: str) -> list[Area]:
    """The area that a clause describes: "personal development, *where it was awarded an outstanding*"."""
    start = clause_start(row, frame.anchor)
    if start < 2 or row[start - 1].word not in ("where", "which"):
        return []
    at = next(at for at in range(start - 2, -1, -1) if row[at].word not in (",", "in", "for", "at") or not at)
    return known_areas(row[at : at + 1], text)


def _is_something_else(subject: Row) -> bool:
    """Whether a subject is a thing that is not graded: "the *seeded*, since you ask, was outstanding".

    Its first noun tells, or its last: "the *school* with 90 pupils", "a fall for a *home* which".
    """
    if any(item.kind == "organisation" for item in subject):
        return False
    if any((item.kind == "area" or item.word in words("questions")) and item.text not in words("both") for item in subject):
        return True
    known = nouns("graded", "whole", "grade") | words("not_areas", "vague", "generic_bodies")
    known = (known | words("places")) - ROOMS
    end = next((at for at, item in enumerate(subject) if at and item.tag in ("IN", ",", "WDT", "WP", ":", "-LRB-")), len(subject))
    things = [item for item in (subject[end - 1], subject[-1]) if item.word and item.tag in ("NN", "NNS", "VBG")] if subject else []
    return bool(things) and all(item.word not in known and not item.word.endswith("-bed") for item in things)


def _before_clause(row: Row, frame: Frame, text: str) -> list[Area]:
    """Areas named before the clause: "For purposeful activity the jail was rated poor"."""
    start = clause_start(row, frame.anchor)
    part = next((at + 1 for at in range(start - 1, -1, -1) if is_hard(row[at])), 0)
    if part < start and row[part].word in ("at", "for", "on") and row[start - 1].word == ",":
        start = part
    while start < len(row) and row[start].word in words("openers"):
        start += 1
    start = _past_preposition(row, start)
    if start >= len(row) or row[start].word not in words("area_prepositions") | {"of", "to"}:
        return []
    end = frame.subject[0] if start < frame.subject[0] < frame.subject[1] <= frame.anchor else len(row)
    between = words("list_joints", "determiners", "area_prepositions", "headings")
    stop = next((index for index in range(start + 1, end) if row[index].kind != "area" and row[index].word not in between), end)
    if stop < end and row[stop].tag == "VBG" and row[end - 1].word == ",":
        return list(listed(row, start + 1, end, text))
    return known_areas(row[start + 1 : stop], text)


def _past_preposition(row: Row, start: int) -> int:
    """The last word of a preposition of several: "in terms *of*", "as *for*", "when it came *to*"."""
    widths = (width for width in (4, 3, 2) if " ".join(item.text for item in row[start : start + width]) in words("area_prepositions"))
    return start + next(widths, 1) - 1


def _fronted(row: Row, frame: Frame, text: str) -> list[Area]:
    """The known areas that a clause opens with, before what came of them: "On *safety*, outcomes for prisoners were poor"."""
    opens = frame.subject[0] > 1 and row[frame.subject[0] - 1].word == ","
    return [area for area in _before_clause(row, frame, text) if area.known] if opens else []


def _as_well(row: Row, frame: Frame, text: str) -> list[Area]:
    """Areas added behind the grade: "the quality of education was good, as were behaviour and attitudes", "and so is attendance"."""
    for index in range(frame.grade + 1, min(frame.grade + NEAR, len(row) - 2)):
        width = next((width for width in (1, 2) if " ".join(item.text for item in row[index : index + width]) in words("besides")), 0)
        if width:
            return known_areas(row[index + width : _end_of_clause(row, index + width)], text)
        if row[index].word in ("as", "so") and row[index + 1].word in words("be_forms", "have_forms"):
            return list(listed(row, index + 2, _end_of_clause(row, index + 2), text))
    return []


def _end_of_clause(row: Row, start: int) -> int:
    ends = (
        at
        for at in range(start, len(row))
        if is_hard(row[at]) or row[at].kind == "grade" or row[at].word in words("relatives") | {"while", "but"}
    )
    return next(ends, len(row))
