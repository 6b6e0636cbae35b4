"""Areas named beside a subject: before its clause, in apposition, behind the grade as a further one."""

from extractors.rating.areas import Area, known_areas
from extractors.rating.clauses import clause_start, is_dash, is_finite, is_hard
from extractors.rating.frame import Frame
from extractors.rating.items import Row, is_grade_noun
from extractors.rating.lists import listed
from extractors.rating.verb_subjects import subject_of
from extractors.rating.words import words

# How near to the grade "as were A and B" follows.
NEAR = 9
# So few words make up "an area in which".
SAID = 5
# What leads to the names of areas behind their grade, and what parts them from it.
NAMING = frozenset({"is", "are", "was", "were", "include", "included", "includes"})
JOINTS = frozenset({",", "and", "but"})


def in_apposition(row: Row, frame: Frame, text: str) -> list[Area]:
    """Areas that say what the subject is: "the fifth, *teaching and learning*, was good"."""
    start, end = frame.subject[1], frame.anchor
    if start + 1 >= end or row[start].word not in (",", "-", "(") or any(map(is_finite, row[start : end - 1])):
        return []
    if row[start + 1].word in words("list_stops", "subordinators"):
        return []
    found = list(listed(row, start + 1, end, text))
    return found if any(area.known for area in found) else []


def along_with(row: Row, frame: Frame, text: str) -> list[Area]:
    """The known areas added to a subject: "its teaching, *together with its curriculum*, was good"."""
    start, end = frame.subject[1], frame.anchor
    width = _besides(row, start + 1) if start + 1 < end and row[start].word == "," else 0
    stop = next((at for at in range(start + 1, end) if row[at].word == ","), end)
    return [area for area in listed(row, start + 1 + width, stop, text) if area.known] if width else []


def where_told(row: Row, frame: Frame, text: str) -> list[Area]:
    """The area that a clause describes: "personal development, *where it was awarded an outstanding*"."""
    start = clause_start(row, frame.anchor)
    if start < 2 or row[start - 1].word not in ("where", "which"):
        return []
    at = next(at for at in range(start - 2, -1, -1) if row[at].word not in (",", "in", "for", "at") or not at)
    return known_areas(row[at : at + 1], text)


def said_to_be(row: Row, frame: Frame, text: str) -> list[Area]:
    """The known areas in which a clause says that its grade was given.

    "*attendance* – an area in which it was good", "the only area in which it was good was *attendance*", "*attendance* is one in which".
    """
    start = clause_start(row, frame.anchor)
    if behind := named_behind(row, frame, text):
        return behind
    noun = next((at for at in range(start - 1, max(0, start - SAID), -1) if row[at].word in words("collective", "headings")), 0)
    said = next((at for at in range(noun - 1, max(0, noun - SAID), -1) if row[at].word in words("be_forms")), None)
    if said is not None:
        return known_areas(row[slice(*subject_of(row, said))], text)
    mark = next((at for at in range(noun - 1, max(0, noun - SAID), -1) if row[at].word in (",", "(", "as") or is_dash(row[at])), 0)
    opening = next((at + 1 for at in range(mark - 1, -1, -1) if is_hard(row[at]) or is_finite(row[at])), 0)
    named = known_areas(row[opening:mark], text)
    return named[-1:] if row[noun].tag in ("NN", "NNP") else named


def named_behind(row: Row, frame: Frame, text: str) -> list[Area]:
    """The known areas that a verb behind a grade names: "the only area in which it was judged good by Ofsted *was safety*"."""
    ahead = range(frame.grade + 1, len(row) - 1)
    verb = next((at for at in ahead if row[at].word in NAMING or is_hard(row[at]) or row[at].word in JOINTS), None)
    if verb is None or row[verb].word not in NAMING:
        return []
    return known_areas(row[verb : _end_of_clause(row, verb)], text)


def before_clause(row: Row, frame: Frame, text: str) -> list[Area]:
    """Areas named before the clause: "For purposeful activity the jail was rated poor", "As for how caring they are, staff were good"."""
    clause = clause_start(row, frame.anchor)
    opening = next((at + 1 for at in range(clause - 1, -1, -1) if is_hard(row[at])), 0)
    start = next((behind for at in (opening, clause) if (behind := _past_preposition(row, at)) is not None), len(row))
    has_subject = start < frame.subject[0] < frame.subject[1] <= frame.anchor
    if start >= len(row) or (clause > opening and not has_subject and start <= clause):
        return []
    end = frame.subject[0] if has_subject else len(row)
    between = words("list_joints", "determiners", "area_prepositions", "headings") | {"work"}  # "for safety, and its work on care, it"
    stop = next((index for index in range(start, end) if row[index].kind != "area" and row[index].word not in between), end)
    return known_areas(row[start:stop], text)


def _past_preposition(row: Row, start: int) -> int | None:
    """Where the areas begin behind a preposition, of several words or one: "in terms of *safety*", "when it came to *safety*"."""
    while start < len(row) and row[start].word in words("openers"):
        start += 1
    prepositions = words("area_prepositions") | {"of", "to"}
    width = next((width for width in (4, 3, 2, 1) if " ".join(item.text for item in row[start : start + width]) in prepositions), 0)
    return start + width if width else None


def fronted(row: Row, frame: Frame, text: str) -> list[Area]:
    """The known areas that a clause opens with, before what came of them: "On *safety*, outcomes for prisoners were poor"."""
    opens = frame.subject[0] > 1 and row[frame.subject[0] - 1].word == ","
    return [area for area in before_clause(row, frame, text) if area.known] if opens else []


def as_well(row: Row, frame: Frame, text: str) -> list[Area]:
    """Areas added behind the grade: "the quality of education was good, as were behaviour and attitudes", "and so is attendance"."""
    index = _past_rank(row, frame.grade + 1)
    reach, found = index + NEAR - 1, list[Area]()
    while index < min(reach, len(row) - 2) and row[index].kind != "grade":
        if width := _besides(row, index):
            return [*found, *known_areas(row[index + width : _end_of_clause(row, index + width)], text)]
        if width := holds_too(row, index):
            end = _end_of_clause(row, index + width)
            added = listed(row, index + width, end, text)
            inside = {item.start for item in row[index:end] if item.kind == "area"}
            found += [area for area in added if row[index].word == "as" or not inside.isdisjoint(range(area.start, area.end))]
            index, reach = max(index, end - 1), end + 1 + 2  # "So was care. *So, too, was* its work with families"
        index += 1
    return found


def _past_rank(row: Row, start: int) -> int:
    """Past what tells where a grade stands on its scale: "poor, *the lowest of the four grades*, and so was safety"."""
    ranked = [item.word for item in row[start : start + 2]] == [",", "the"] and row[min(start + 2, len(row) - 1)].tag == "JJS"
    end = next((at for at in range(start + 1, min(start + 2 * NEAR, len(row))) if row[at].word == ","), start)
    return end if ranked and any(is_grade_noun(item) for item in row[start:end]) else start


def holds_too(row: Row, at: int) -> int:
    """How many items at `at` say that what happened holds for what follows too; 0 where none do.

    "good, *as were* behaviour and attitudes", "good. *So, they said, were* its staff".
    """
    if row[at].word not in ("as", "so") or at + 2 >= len(row):
        return 0
    start = at + 1 + (row[at + 1].word == "too")
    stop = min(start + 2 * NEAR, len(row)) if row[at + 1].word == "," else start + 1
    return next((step + 1 - at for step in range(start, stop) if row[step].word in words("be_forms", "have_forms")), 0)


def _besides(row: Row, at: int) -> int:
    """How many items at `at` lead to a further area: "together with"; 0 for any other."""
    return next((width for width in (3, 2, 1) if " ".join(item.text for item in row[at : at + width]) in words("besides")), 0)


def _end_of_clause(row: Row, start: int) -> int:
    stops = words("relatives", "subordinators") - {"as", "so"}
    ends = (
        at
        for at in range(start, len(row))
        if is_hard(row[at])
        or row[at].kind == "grade"
        or (row[at].word in stops and row[at - 2].word != "way")  # "the way in which"
        or (row[at].tag == "VBN" and row[at - 1].word == ",")  # "mental health services, known as CAMHS"
    )
    return next(ends, len(row))


def there(row: Row, frame: Frame, text: str) -> list[Area]:
    """The known area named last before a clause that tells what was found there: "over *safety* it frowned: there, outcomes were poor"."""
    start = frame.subject[0]
    points = any(row[at].word == "there" and not is_finite(row[at + 1]) for at in range(max(0, start - NEAR), start + 1))
    return known_areas(row[:start], text)[-1:] if points else []


def whose(row: Row, frame: Frame, text: str) -> list[Area]:
    """The area of which a subject tells nothing but how it is: "*care leavers*, whose experiences and progress require improvement"."""
    start, end = frame.subject
    start -= start > 0 and row[start - 1].word == "whose"
    before = start - 1 if start and row[start - 1].word != "," else start - 2
    if start >= end or row[start].word != "whose" or before < 0 or known_areas(row[start:end], text):
        return []
    told = [item.word for item in row[start + 1 : end] if item.tag != "CC"]
    return known_areas(row[before : before + 1], text) if all(word in words("vague", "of_somebody") for word in told) else []
