"""What a frame grades: the areas behind the grade, in the object, in the subject, or named before and pointed back at."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.rating.areas import Area, known_areas
from extractors.rating.behind import after
from extractors.rating.beside import as_well, before_clause, fronted, in_apposition, where_told, whose
from extractors.rating.clauses import is_dash, is_hard, subject_of
from extractors.rating.counted import counts, is_counted, is_one_of_several, is_share, is_something_else, names_others, picked, points_back
from extractors.rating.frame import AGENTLESS, Frame
from extractors.rating.items import Row, next_item, says
from extractors.rating.lists import listed, whole_list
from extractors.rating.words import words

# How near before its verb "both of which" stands.
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
    if is_one_of_several(row, frame):
        return None
    if (of_which := _of_which(row, frame)) is not None:
        return _each_of(row, of_which, text)
    if not active and counts(subject) and (apposed := in_apposition(row, frame, text)):
        return apposed
    if not active and any(item.word in ("else", "rest") for item in subject[:2]) and not known_areas(subject, text):
        return None
    if frame.rule != "from" and (counts(object_ if active else subject) or is_counted(subject)):
        return None
    start, end = after(row, frame.grade, until=until)
    behind = row[start:end]
    if frame.rule == "change" and frame.previous and until is not None and _moves_to(row, until):
        return areas_of(row, replace(frame, rule="change", grade=until, previous=False), text, until=None, last=last)
    if any(item.word in ("both", "each", "all") for item in behind[:3]) and any(item.word in words("places") for item in behind[:4]):
        return None
    right = picked(behind, last) or _listed_behind(row, start, end, text)
    following = next_item(row, frame.grade)
    told_overall = following is not None and following.word == "overall"
    if is_share(behind) and not any(area.known for area in right):
        return _named_below(row, end, until, text) or ([] if told_overall else None)
    if right or told_overall:
        return right
    if says(row[frame.grade + 1 : frame.grade + NEAR], "everywhere") and (below := _named_below(row, frame.grade + 1, until, text)):
        return below
    if last and points_back(behind[1:]) and not known_areas(subject, text):
        return list(last)
    if names_others(behind) or (points_back(behind[1:]) and any(item.word in ("both", "these", "those") for item in behind)):
        return None
    if frame.rule == "from" and last:
        return [] if any("overall" in item.text for item in row[last_grade(row, frame) : frame.grade]) else list(last)
    if frame.rule == "stated" or (frame.rule == "list" and not active):
        return []
    if points_back(object_ if active else subject):
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


def _in_object(row: Row, frame: Frame, text: str) -> list[Area]:
    """What an active verb grades, without "to be": "rated learning, skills and work inadequate"; "it" is what was reviewed."""
    start, end = frame.object
    if row[start].word == "it" and (reviewed := known_areas(row[slice(*frame.subject)], text)):
        return reviewed
    end = next((index for index in range(start + 1, end) if row[index].word in AGENTLESS), end)
    found = list(listed(row, start, end, text))
    found = [*found, *as_well(row, frame, text)] if found else fronted(row, frame, text)
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
    left = whose(row, frame, text) or list(listed(row, *whole_list(row, *frame.subject), text))
    if not any(area.known for area in left):
        left = fronted(row, frame, text) or left
    left = left or in_apposition(row, frame, text) or where_told(row, frame, text) or before_clause(row, frame, text)
    named = any(item.kind == "organisation" for item in row[frame.subject[1] : frame.anchor])
    if not left and not named and is_something_else(subject):
        return None
    if named or _describes_somebody(row, frame):
        left = [area for area in left if area.known]
    return left if frame.previous else [*left, *as_well(row, frame, text)]


def _describes_somebody(row: Row, frame: Frame) -> bool:
    """Whether what is said in passing is said of whom a phrase ends with: "tears in the staff room at *Hartley High*, which has gone"."""
    start, end = frame.subject
    named = any(row[at].kind == "organisation" and row[at - 1].tag == "IN" for at in range(start + 1, end))
    passing = end + 1 < len(row) and row[end].word == "," and row[end + 1].word in words("relatives")
    return named and (frame.rule == "apposed" or (passing and row[end - 1].kind == "organisation"))
