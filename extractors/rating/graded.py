"""What a frame grades: the areas behind the grade, in the object, in the subject, or named before and pointed back at."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.rating.areas import Area, asked, known_areas, others
from extractors.rating.beside import as_well
from extractors.rating.clauses import is_hard, verb_kind
from extractors.rating.counted import is_share, is_something_else, names_others, number_of, picked, points_back
from extractors.rating.frame import Frame, step_before
from extractors.rating.given import OPEN, WHOLE, Given, Reader, Told
from extractors.rating.items import Row, next_item, says
from extractors.rating.lists import listed
from extractors.rating.objects import in_object, in_subject
from extractors.rating.several import COUNTING, at_places, everywhere, named_below
from extractors.rating.verb_subjects import subject_of
from extractors.rating.words import words

# Behind one of these stands what was graded, whether it is known or not; behind "in" and others it may be a place or a reason.
NAMING_AREAS = frozenset({"for", "at", "on"})
# So many are "both".
PAIR = 2


def areas_of(row: Row, frame: Frame, text: str, *, until: int | None, last: Sequence[Area]) -> list[Area] | None:
    """The areas of a frame, empty for the whole, as the first reader that can tell has them; None where they are open.

    `last` are the areas of the claim before, `until` is the index of the next grade, `text` the doc's.
    """
    given = Given(row=row, frame=_of_the_singled_out(row, _timed(row, frame)), text=text, until=until, last=last)
    told = next((told for reader in READERS if (told := reader(given)) is not None), WHOLE)
    if told.areas is None or (told.areas and not any(area.sure for area in told.areas)):
        return None
    return [asked(area, row[frame.grade].meanings) for area in told.areas if area.sure]


def _timed(row: Row, frame: Frame) -> Frame:
    """A frame without an object that only tells when: "services were found *this time to be* good"."""
    told = [item.word for item in row[slice(*frame.object)]]
    return replace(frame, object=(frame.grade, frame.grade)) if told[:2] in (["this", "time"], ["last", "time"]) else frame


def _moved_on(given: Given) -> Told | None:
    """What the grade moved to is for: "from weak *to good for safety*"."""
    if given.frame.rule != "change" or not given.frame.previous or given.until is None or not _moves_to(given.row, given.until):
        return None
    moved = replace(given.frame, grade=given.until, previous=False)
    return Told(areas_of(given.row, moved, given.text, until=None, last=given.last))


def _behind(given: Given) -> Told | None:
    """What stands behind the grade: "good *for safety and leadership*", "good *in the case of the last two*"."""
    here = known_areas(given.row[: given.frame.anchor], given.text)
    chosen = picked(given.what_for, given.last) or picked(given.what_for, here)
    found = chosen or _listed_behind(given.row, *given.behind, given.text)
    following = next_item(given.row, given.frame.grade)
    told_overall = following is not None and following.word == "overall"
    share = is_share(given.what_for)
    if (share or names_others(given.what_for)) and not any(area.known for area in found):
        named = named_below(given.row, given.behind[1], given.until, given.text)
        if named or share:
            return Told(named) if named else WHOLE if told_overall else OPEN
    if told_overall and not found:
        return Told(_own(given) or as_well(given.row, given.frame, given.text))
    return Told([*found, *as_well(given.row, given.frame, given.text)]) if found else None


def _own(given: Given) -> Sequence[Area]:
    """The areas of a subject or an object that its scheme knows, which are graded as a whole: "*teaching* was good overall"."""
    if says(given.row[: given.frame.anchor], "exceptions"):
        return ()
    schemes = {scheme.id for scheme, _ in given.row[given.frame.grade].meanings}
    part = given.object if given.active else given.subject
    return [area for area in known_areas(part, given.text) if any(scheme.id in schemes for scheme, _ in area.known)]


def _back_behind(given: Given) -> Told | None:
    """Areas named before that the words behind the grade point at: "good *in both*"; some that they do not tell: "*in the other two*".

    Where an inspection grades no more than two, it is those: "weak *in both categories*".
    """
    pointing = points_back(given.what_for[1:])
    are_two = [item.word for item in given.what_for[1:2]] == ["both"]
    if are_two and pointing and not given.active and (own := known_areas(given.subject, given.text)):
        return Told(own)  # "services for looked-after children were good *on both counts*"
    alone = are_two and len(given.last) == 1  # "good for care and fair for safety, having been fair *for both*"
    if given.last and pointing and not alone and not known_areas(given.subject, given.text):
        return Told(given.last)
    if alone and len(two := known_areas(given.row[: given.frame.anchor], given.text)) == PAIR:
        return Told(two)
    several = pointing and any(item.word in ("both", "these", "those") for item in given.what_for)
    both = are_two and (several or says(given.what_for[1:3], "collective"))
    if both and (two := others([], given.row[given.frame.grade], given.what_for, given.text, number=PAIR)):
        return Told(two)
    return OPEN if names_others(given.what_for) or several else None


def _moved_from(given: Given) -> Told | None:
    """Where the grade before moved from: "good for safety, *up from inadequate*", "good for safety, *having been inadequate*"."""
    verb = given.row[max(0, given.frame.anchor - 3) : given.frame.anchor + 1]
    goes_on = given.frame.rule == "from" or (given.frame.previous and any(item.word == "having" for item in verb))
    if not goes_on or not given.last:
        return None
    between = given.row[last_grade(given.row, given.frame) : given.frame.grade]
    start = next((item.start for item in reversed(given.row[: given.frame.grade]) if is_hard(item)), 0)
    here = [area for area in given.last if area.start > start]  # "Care is good. So are safety and respect, *each up from poor*"
    return WHOLE if any("overall" in item.text and item.kind != "area" for item in between) else Told(here or given.last)


def _moved_too(given: Given) -> Told | None:
    """What else the verb moved: "cut its debt to A2 and *its bonds* to A3", "its staff are good, with *safety and respect* at poor"."""
    row, grade = given.row, given.frame.grade
    last = last_grade(row, given.frame)
    if given.frame.rule not in ("list", "change") or row[last].kind != "grade" or step_before(row, grade) not in ("to", "at"):
        return None
    opening = next((at for at in range(last + 1, grade) if row[at].word == "with"), None)
    joint = next((at for at in range(grade - 1, last, -1) if row[at].word in {"and"} | words("subordinators")), last)
    start = joint + 1 if opening is None and row[joint].word == "and" else grade if opening is None else opening + 1
    named = known_areas(row[start:grade], given.text)
    return Told(named) if named else None


def _stated_whole(given: Given) -> Told | None:
    """A grade that needs no verb, on a scale without areas: "lead to inconsistent experiences and outcomes for children"."""
    scaled = any(scheme.areas for scheme, _ in given.row[given.frame.grade].meanings)
    return WHOLE if given.frame.rule == "stated" and not scaled else None


def _stated_alone(given: Given) -> Told | None:
    """A grade that shares the verb of another, and its own words name no area: the whole, unless a verb follows that has it for subject."""
    paired = any(item.word == "respectively" for item in given.row)
    other = is_something_else(given.subject) and not (known_areas(given.subject, given.text) or paired)
    if given.frame.rule == "list" and other:
        return OPEN  # "The *sofa* kept its G1 and *V2*"
    alone = given.frame.rule == "stated" or (given.frame.rule == "list" and not given.active)
    return WHOLE if alone else None


def _back(given: Given) -> Told | None:
    """Areas named before: "*both* were rated good"."""
    if not points_back(given.target):
        return None
    named = known_areas(given.row[: given.frame.anchor], given.text)
    number = number_of(given.target)
    if number > 1 and number not in (len(named), len(given.last)):  # "*all four key judgements* were poor, as was the sixth form"
        every = others([], given.row[given.frame.grade], given.target, given.text, number=number)
        if every:
            return Told([*every, *as_well(given.row, given.frame, given.text)])
    return Told(named if len(named) > 1 else given.last)


def _told_by_verb(given: Given) -> Told | None:
    """What the verb grades: "rated *learning and work* inadequate", "*safety* was poor"."""
    if given.active:
        return Told(in_object(given.row, given.frame, given.text))
    return Told(in_subject(given.row, given.frame, given.text, given.last))


# In this order: what counts, what stands behind the grade, what points back, and only then what the verb itself grades.
READERS: tuple[Reader, ...] = (
    *COUNTING,
    _stated_whole,
    _moved_on,
    at_places,
    everywhere,
    _behind,
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


def last_grade(row: Row, frame: Frame) -> int:
    """The index of the grade before that of a frame, else of the row's beginning."""
    return next((at for at in range(frame.grade - 1, -1, -1) if row[at].kind == "grade"), 0)


def respective(frames: Sequence[Frame], frame: Frame, shared: Sequence[Area]) -> list[Area]:
    """The area of a frame in "A and B were rated good and inadequate respectively"; none where they do not pair."""
    group = [other for other in frames if other.anchor == frame.anchor]
    return [shared[group.index(frame)]] if len(group) == len(shared) and frame in group else []
