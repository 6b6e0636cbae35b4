"""What a frame grades: the areas behind the grade, in the object, in the subject, or named before and pointed back at."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.rating.areas import Area, known_areas
from extractors.rating.beside import as_well, in_apposition, said_to_be
from extractors.rating.clauses import is_dash, is_hard, verb_kind
from extractors.rating.counted import (
    NUMBER_WORDS,
    counts,
    is_counted,
    is_number_of_areas,
    is_one_of_several,
    is_share,
    leaves_out,
    names_others,
    number_of,
    picked,
    points_back,
)
from extractors.rating.frame import Frame, step_before
from extractors.rating.given import OPEN, WHOLE, Given, Reader, Told
from extractors.rating.items import Row, next_item, says
from extractors.rating.lists import listed
from extractors.rating.objects import in_object, in_subject
from extractors.rating.verb_subjects import subject_of
from extractors.rating.words import words

# How near before its verb "both of which" stands.
NEAR = 9
# Behind one of these stands what was graded, whether it is known or not; behind "in" and others it may be a place or a reason.
NAMING_AREAS = frozenset({"for", "at", "on"})
# Behind one of these stand the names of areas that are meant.
NAMING = frozenset({":", "among", "including", "namely"})


def areas_of(row: Row, frame: Frame, text: str, *, until: int | None, last: Sequence[Area]) -> list[Area] | None:
    """The areas of a frame, empty for the whole, as the first reader that can tell has them; None where they are open.

    `last` are the areas of the claim before, `until` is the index of the next grade, `text` the doc's.
    """
    given = Given(row=row, frame=_of_the_singled_out(row, frame), text=text, until=until, last=last)
    told = next((told for reader in READERS if (told := reader(given)) is not None), WHOLE)
    if told.areas is None or (told.areas and not any(area.sure for area in told.areas)):
        return None
    return [area for area in told.areas if area.sure]


def _in_one_of_several(given: Given) -> Told | None:
    """An area, and that the grade was given in it: "personal development, *an area in which* it went from good to outstanding"."""
    if not is_one_of_several(given.row, given.frame):
        return None
    named = said_to_be(given.row, given.frame, given.text)
    return Told(named) if named else OPEN


def _each_of_which(given: Given) -> Told | None:
    """All of several areas named before: "preventing crime and investigating crime, *both of which* were good"."""
    at = _of_which(given.row, given.frame)
    return None if at is None else Told(_each_of(given.row, at, given.text))


def _number_with_names(given: Given) -> Told | None:
    """A number with names in apposition: "*the fifth, teaching and learning,* was good"."""
    numbered = not given.active and counts(given.subject)
    return Told(apposed) if numbered and (apposed := in_apposition(given.row, given.frame, given.text)) else None


def _rest(given: Given) -> Told | None:
    """Whatever is left: "*all the rest* were good"."""
    is_rest = not given.active and any(item.word in ("else", "rest") for item in given.subject[:2])
    return OPEN if is_rest and not known_areas(given.subject, given.text) else None


def _number_of_areas(given: Given) -> Told | None:
    """Some of several areas: "*three of the five areas* were rated good, among them safety"."""
    if not is_number_of_areas(given.target):
        return None
    number = number_of(given.target)
    named = in_apposition(given.row, given.frame, given.text) or _named_below(
        given.row, given.frame.grade + 1, given.until, given.text, number=number
    )
    return Told(named) if named else OPEN


def _number(given: Given) -> Told | None:
    """A number of things: "*seven of the 38 councils* were inadequate"; not "the other, Hartley High, was inadequate"."""
    end = given.frame.subject[1]
    named = end + 1 < len(given.row) and given.row[end].word == "," and given.row[end + 1].kind == "organisation"
    counted = given.frame.rule != "from" and not named and (counts(given.target) or is_counted(given.subject))
    return OPEN if counted else None


def _all_but(given: Given) -> Told | None:
    """All areas with exceptions: "good *for everything but attendance*", "good *in all areas except one*"."""
    start, end = given.behind
    part = given.row[start : end + NUMBER_WORDS] if start < end else given.object
    return OPEN if leaves_out(part) else None


def _moved_on(given: Given) -> Told | None:
    """What the grade moved to is for: "from weak *to good for safety*"."""
    if given.frame.rule != "change" or not given.frame.previous or given.until is None or not _moves_to(given.row, given.until):
        return None
    moved = replace(given.frame, grade=given.until, previous=False)
    return Told(areas_of(given.row, moved, given.text, until=None, last=given.last))


def _at_places(given: Given) -> Told | None:
    """Several places: "good *at both sites*"."""
    every = any(item.word in ("both", "each", "all") for item in given.what_for[:3])
    return OPEN if every and any(item.word in words("places") for item in given.what_for[:4]) else None


def _behind(given: Given) -> Told | None:
    """What stands behind the grade: "good *for safety and leadership*", "good *in the case of the last two*"."""
    here = known_areas(given.row[: given.frame.anchor], given.text)
    chosen = picked(given.what_for, given.last) or picked(given.what_for, here)
    found = chosen or _listed_behind(given.row, *given.behind, given.text)
    following = next_item(given.row, given.frame.grade)
    told_overall = following is not None and following.word == "overall"
    if is_share(given.what_for) and not any(area.known for area in found):
        named = _named_below(given.row, given.behind[1], given.until, given.text)
        return Told(named) if named else WHOLE if told_overall else OPEN
    if told_overall and not found:
        return Told(as_well(given.row, given.frame, given.text))
    return Told(found) if found else None


def _everywhere(given: Given) -> Told | None:
    """Areas named below a grade that holds for each: "good *across the board: safety, respect* …"."""
    behind = given.frame.grade + 1
    below = says(given.row[behind : behind + NEAR - 1], "everywhere") and _named_below(given.row, behind, given.until, given.text)
    return Told(below) if below else None


def _back_behind(given: Given) -> Told | None:
    """Areas named before that the words behind the grade point at: "good *in both*"; some that they do not tell: "*in the other two*"."""
    pointing = points_back(given.what_for[1:])
    if given.last and pointing and not known_areas(given.subject, given.text):
        return Told(given.last)
    several = pointing and any(item.word in ("both", "these", "those") for item in given.what_for)
    return OPEN if names_others(given.what_for) or several else None


def _moved_from(given: Given) -> Told | None:
    """Where the grade before moved from: "good for safety, *up from inadequate*", "good for safety, *having been inadequate*"."""
    verb = given.row[max(0, given.frame.anchor - 3) : given.frame.anchor + 1]
    goes_on = given.frame.rule == "from" or (given.frame.previous and any(item.word == "having" for item in verb))
    if not goes_on or not given.last:
        return None
    between = given.row[last_grade(given.row, given.frame) : given.frame.grade]
    return WHOLE if any("overall" in item.text and item.kind != "area" for item in between) else Told(given.last)


def _moved_too(given: Given) -> Told | None:
    """What else the verb moved: "cut its debt to A2 and *its bonds* to A3", "its staff are good, with *safety and respect* at poor"."""
    row, grade = given.row, given.frame.grade
    if given.frame.rule != "list" or step_before(row, grade) not in ("to", "at"):
        return None
    last = last_grade(row, given.frame)
    opening = next((at for at in range(last + 1, grade) if row[at].word == "with"), None)
    start = next((at + 1 for at in range(grade - 1, last, -1) if row[at].word == "and"), grade) if opening is None else opening + 1
    named = known_areas(row[start:grade], given.text)
    return Told(named) if named else None


def _stated_alone(given: Given) -> Told | None:
    """A grade that shares the verb of another, and its own words name no area: the whole, unless a verb follows that has it for subject."""
    behind = given.frame.grade + 1
    if given.frame.rule == "list" and behind < len(given.row) and given.row[behind].word in words("be_forms"):
        return OPEN
    alone = given.frame.rule == "stated" or (given.frame.rule == "list" and not given.active)
    return WHOLE if alone else None


def _back(given: Given) -> Told | None:
    """Areas named before: "*both* were rated good"."""
    if not points_back(given.target):
        return None
    named = known_areas(given.row[: given.frame.anchor], given.text)
    return Told(named if len(named) > 1 else given.last)


def _told_by_verb(given: Given) -> Told | None:
    """What the verb grades: "rated *learning and work* inadequate", "*safety* was poor"."""
    if given.active:
        return Told(in_object(given.row, given.frame, given.text))
    return Told(in_subject(given.row, given.frame, given.text, given.last))


# In this order: what counts, what stands behind the grade, what points back, and only then what the verb itself grades.
READERS: tuple[Reader, ...] = (
    _in_one_of_several,
    _each_of_which,
    _number_with_names,
    _rest,
    _number_of_areas,
    _number,
    _all_but,
    _moved_on,
    _at_places,
    _behind,
    _everywhere,
    _back_behind,
    _moved_from,
    _moved_too,
    _stated_alone,
    _back,
    _told_by_verb,
)


def _of_the_singled_out(row: Row, frame: Frame) -> Frame:
    """The frame with what is singled out for its subject: "*the control room* was the only one of four to be rated inadequate".

    So with what was held somewhere: "*assessment* was held back at requires improvement".
    """
    start = frame.subject[0]
    if start < len(row) and row[start].word == "been":
        start += 1
    if not start or verb_kind(row[start - 1]) != "be":
        return frame
    singled = row[start].word in ("the", "one") and row[min(start + 1, len(row) - 1)].word in words("singling")
    held = frame.rule == "requires" and row[start].tag == "VBN"
    return replace(frame, subject=subject_of(row, start - 1), anchor=start - 1) if singled or held else frame


def _moves_to(row: Row, grade: int) -> bool:
    """Whether a grade is what another one moved to: "from weak *to good* for safety"."""
    return next((item.word for item in reversed(row[:grade]) if item.word not in words("quotes", "articles")), "") == "to"


def _listed_behind(row: Row, start: int, end: int, text: str) -> list[Area]:
    """The areas behind a grade; those alone that the schemes know where the first is none, or it is why.

    "in the first round, the harder test", "cut to A2 over mounting debt".
    """
    found = list(listed(row, start, end, text))
    comma = next((at for at in range(start, end) if row[at].word == ","), end)
    if found and (found[0].start > row[comma - 1].end or row[start].word == "over"):
        return [area for area in found if area.known]
    return found if start < end and row[start].word in NAMING_AREAS else [area for area in found if area.sure]


def _named_below(row: Row, start: int, until: int | None, text: str, *, number: int = 0) -> list[Area]:
    """The areas behind a colon or "among them" that say which ones are meant: "in four of the areas it looks at: *safety, respect* …".

    Those of which there are `number` are areas whatever they are called, others only where the schemes know them.
    """
    limit = len(row) if until is None else until
    mark = next((at for at in range(start, limit) if row[at].word in NAMING or is_dash(row[at])), limit)
    ends = (at for at in range(mark + 1, limit) if (is_hard(row[at]) and row[at].word != ";") or is_dash(row[at]))
    end = next(ends, limit)
    found = list(listed(row, mark + 1, end, text, number=number))
    return found if len(found) == number else [area for area in found if area.known]


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
