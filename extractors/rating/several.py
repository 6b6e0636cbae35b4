"""Several areas at once: those that a frame counts, leaves out or only sums up, and where their names stand."""

from itertools import takewhile

from extractors.rating.areas import Area, known_areas, others
from extractors.rating.beside import in_apposition, named_behind, said_to_be
from extractors.rating.clauses import is_dash, is_hard
from extractors.rating.counted import (
    NUMBER_WORDS,
    counts,
    is_counted,
    is_number_of_areas,
    is_of_areas,
    is_one_of_several,
    leaves_out,
    number_of,
)
from extractors.rating.frame import Frame
from extractors.rating.given import OPEN, Given, Reader, Told
from extractors.rating.items import Row, says
from extractors.rating.lists import listed
from extractors.rating.words import words

# How near before its verb "both of which" stands.
NEAR = 9
# Behind one of these stand the names of areas that are meant.
NAMING = frozenset({":", "(", "among", "including", "namely"})


def _in_one_of_several(given: Given) -> Told | None:
    """An area, and that the grade was given in it: "personal development, *an area in which* it went from good to outstanding"."""
    if not is_one_of_several(given.row, given.frame):
        return None
    named = said_to_be(given.row, given.frame, given.text)
    return Told(named) if named else OPEN


def _named_behind(given: Given) -> Told | None:
    """Areas that a verb behind the grade names: "*the only area* judged good *was safety*"."""
    named = named_behind(given.row, given.frame, given.text) if is_of_areas(given.subject) else []
    return Told(named) if named else None


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
    is_rest = not given.active and any(item.word in ("else", "rest", "remaining") for item in given.subject[:2])
    is_rest = is_rest and not in_apposition(given.row, given.frame, given.text)  # "the remaining one, *leadership*, was"
    return OPEN if is_rest and not known_areas(given.subject, given.text) else None


def _number_of_areas(given: Given) -> Told | None:
    """Some of several areas: "*three of the five areas* were rated good, among them safety"."""
    if not is_number_of_areas(given.target):
        return None
    number = number_of(given.target)
    named = in_apposition(given.row, given.frame, given.text) or named_below(
        given.row, given.frame.grade + 1, given.until, given.text, number=number
    )
    return Told(named) if named else OPEN


def _number(given: Given) -> Told | None:
    """A number of things: "*seven of the 38 councils* were inadequate"; not "the other, Hartley High, was inadequate".

    They are areas where brackets or a colon behind the grade name as many: "*three services* were good (surgery, maternity and …)".
    """
    if given.frame.rule in ("from", "for_area") or _calls_somebody(given.row, *given.frame.subject):
        return None
    number = number_of(given.target)
    behind = given.frame.grade + 1
    opens = behind < len(given.row) and (given.row[behind].word == ":" or is_dash(given.row[behind]))  # "Only *one thing* was good: safety"
    if (number > 1 or (number == 1 and opens)) and len(named := named_below(given.row, behind, given.until, given.text)) == number:
        return Told(named)
    return OPEN if counts(given.target) or (not given.active and is_counted(given.subject)) else None


def _all_but(given: Given) -> Told | None:
    """All areas with exceptions: "good *for everything but attendance*"; open where they can't be counted."""
    start, end = given.behind
    part = given.row[start : end + NUMBER_WORDS] if start < end else given.object
    if not leaves_out(part):
        return None
    spent = known_areas(part, given.text)
    left = others(spent, given.row[given.frame.grade], part, given.text) if spent else []
    return Told(left) if left else OPEN


COUNTING: tuple[Reader, ...] = (
    _in_one_of_several,
    _named_behind,
    _each_of_which,
    _number_with_names,
    _rest,
    _number_of_areas,
    _number,
    _all_but,
)


def at_places(given: Given) -> Told | None:
    """Several places: "good *at both sites*"."""
    every = any(item.word in ("both", "each", "all") for item in given.what_for[:3])
    return OPEN if every and any(item.word in words("places") for item in given.what_for[:4]) else None


def everywhere(given: Given) -> Told | None:
    """Areas named below a grade that holds for each: "good *across the board: safety, respect* …"."""
    behind = given.frame.grade + 1
    near = given.row[behind : behind + NEAR - 1]
    each = any(item.word in ("each", "every", "all") for item in near) and any(
        item.word in words("collective", "headings") for item in near
    )
    each = each or any(item.word == "everything" for item in near) or _counted_off(given.row, given.frame)
    below = (each or says(near, "everywhere")) and named_below(given.row, behind, given.until, given.text)
    return Told(below) if below else None


def _counted_off(row: Row, frame: Frame) -> bool:
    """Whether areas are counted before a grade or called "every" behind it, and a colon leads to their names.

    So in "*In three respects* Kent requires improvement: ...", "is outstanding, and it did so *in every department*: ...".
    """
    colon = next((at for at in range(frame.grade + 1, min(frame.grade + NEAR + 1, len(row))) if row[at].word == ":"), None)
    if colon is None:
        return False
    counted = colon == frame.grade + 1 and row[0].word in ("in", "for") and is_number_of_areas(row[1 : 1 + NUMBER_WORDS])
    return counted or any(item.word in ("every", "each") and item.tag == "DT" for item in row[colon - 2 : colon])


def named_below(row: Row, start: int, until: int | None, text: str, *, number: int = 0) -> list[Area]:
    """The areas behind a colon or "among them" that say which ones are meant: "in four of the areas it looks at: *safety, respect* …".

    Those of which there are `number` are areas whatever they are called, others only where the schemes know them.
    """
    limit = len(row) if until is None else until
    mark = next((at for at in range(start, limit) if row[at].word in NAMING or is_dash(row[at]) or _opens_span(row, at)), limit)
    ends = (at for at in range(mark + 1, limit) if (is_hard(row[at]) and row[at].word != ";") or is_dash(row[at]))
    end = next(ends, limit)
    spans = mark < limit and row[mark].word == "from"
    found = known_areas(row[mark + 1 : end], text) if spans else list(listed(row, mark + 1, end, text, number=number))
    return found if len(found) == number else [area for area in found if area.known]


def _opens_span(row: Row, at: int) -> bool:
    """Whether a list is told by its ends: "in every one of five categories, *from early years to leadership*"."""
    return row[at].word == "from" and at + 1 < len(row) and row[at - 1].word == "," and row[at + 1].kind == "area"


def _calls_somebody(row: Row, start: int, end: int) -> bool:
    """Whether a subject is but one organisation beside its name: "*the other*, Hartley High, was", "Hartley High, *one of many*, was"."""
    name = end + 1 + (row[min(end + 1, len(row) - 1)].word == "the")
    behind = name < len(row) and (row[end].word == "," or is_dash(row[end])) and row[name].kind == "organisation"
    before = start > 1 and row[start - 2].kind == "organisation" and row[start - 1].word == ","
    return behind or (before and row[start].word == "one")


def _of_which(row: Row, frame: Frame) -> int | None:
    """Where "of which" stands before the verb of a frame: "both *of which* were good"; not "one of which, Elm House, was"."""
    ahead = takewhile(lambda at: row[at].kind not in ("grade", "organisation"), range(frame.anchor - 1, max(0, frame.anchor - NEAR), -1))
    return next((at - 1 for at in ahead if row[at].word == "which" and row[at - 1].word == "of"), None)


def _each_of(row: Row, at: int, text: str) -> list[Area] | None:
    """The known areas that "both" or "all" before the "of which" at `at` means; None for a number of other things."""
    before = [item.word for item in row[max(0, at - 2) : at]]
    start = next((step + 1 for step in range(at - 1, -1, -1) if is_hard(row[step])), 0)
    named = known_areas(row[start:at], text)
    if before[-1:] == ["both"] and not named and sum(item.kind == "organisation" for item in row[start:at]) == 2:
        return []
    meant = (before[-1:] == ["both"] and len(named) == 2) or (before[-1:] == ["all"] and len(named) > 1)
    return named if meant else None
