"""Frames: how a grade is given in a sentence, as "rated inadequate", "kept its good rating", "slipped to good, from outstanding".

A grade without a frame is an adjective, a wish or a remark, and no rating.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.lexicon import lexicon
from extractors.rating.clauses import (
    QUOTES,
    Row,
    clause_start,
    is_finite,
    is_hard,
    is_unreal,
    subject_range,
    verb_kind,
)
from extractors.rating.items import Item, words

REACH = 24
STEPS = frozenset("as to be been being having at from into a an the its their of it that they is was were are on with in for by".split())
CHANGE_NOUNS = frozenset("leap rise fall drop jump slide improvement upgrade downgrade climb slump plunge move slip step".split())
MODIFIERS = frozenset("overall also now only just both each all still again currently officially merely finally once consistently separately overall, even widely jointly already".split())


@dataclass(frozen=True, kw_only=True)
class Frame:
    """How the grade at index `grade` of a row is given.

    `anchor` is the verb or noun that gives it; `subject` the range of items before the verb, `object` that between the verb
    and the grade (empty ranges where there are none); `previous` tells a grade left behind.
    """

    rule: str
    grade: int
    anchor: int
    subject: tuple[int, int]
    object: tuple[int, int]
    previous: bool = False
    weak: bool = False
    steps: int = 0


def frames(row: Row) -> list[Frame]:
    """The frames of a row's grades, in order."""
    found: list[Frame] = []
    for index, item in enumerate(row):
        if item.kind == "grade" and not _is_bounded(row, index):
            frame = _frame(row, index, found)
            if frame is not None:
                found.append(frame)
    return found


def grade_nouns() -> frozenset[str]:
    """What a grade is called: "rating", "verdict"."""
    return frozenset(noun for noun, kind in lexicon("ratings", "nouns").items() if kind == "grade")


def graded_nouns() -> frozenset[str]:
    """What is graded: "school", "trust"."""
    return frozenset(noun for noun, kind in lexicon("ratings", "nouns").items() if kind == "graded")


def is_grade_noun(item: Item) -> bool:
    """Whether an item is what a grade is called: "rating", "overall grade"."""
    return item.kind in ("word", "noun") and item.text.split()[-1] in grade_nouns()


def next_word(row: Row, index: int) -> Item | None:
    """The item after `index`, past quotation marks."""
    for item in row[index + 1 : index + 4]:
        if item.text not in QUOTES:
            return item
    return None


def _is_bounded(row: Row, index: int) -> bool:
    """Whether a grade is a bound or one of several that might be: "at least good", "good or better", "excellent, good or poor"."""
    before = " ".join(item.text for item in row[max(0, index - 3) : index] if item.text not in QUOTES)
    if any(before == phrase or before.endswith(" " + phrase) for phrase in words("bounds")):
        return True
    following = [item for item in row[index + 1 : index + 5] if item.text not in QUOTES]
    if _is_choice(row, index):
        return True
    if following and following[0].text == "or" and len(following) > 1 and (following[1].kind == "grade" or following[1].text in ("better", "above", "worse", "higher", "below")):
        return True
    if following and following[0].text == "enough":
        return True
    before_item = row[index - 1] if index else None
    if before_item is not None and before_item.text in ("very", "so", "too", "quite", "pretty", "really", "as", "how", "consistently", "largely", "really") and before_item.kind == "word":
        return before_item.text != "as" or (following[:1] != [] and following[0].text == "as")
    return False


def _is_choice(row: Row, index: int) -> bool:
    """Whether a grade stands in a list of grades with "or": "excellent, good or poor"."""
    for step in (1, -1):
        at = index + step
        while 0 <= at < len(row) and (row[at].kind == "grade" or row[at].text in QUOTES or row[at].text in (",", "or")):
            if row[at].text == "or" and row[at].kind == "word":
                return True
            at += step
    return False


def _is_adjective(row: Row, index: int) -> bool:
    """Whether a grade describes the noun after it: "good progress", "an outstanding teacher"."""
    item = next_word(row, index)
    if not row[index].sure:
        return item is not None and (item.tag[:2] in ("NN", "JJ", "CD") or item.kind != "word") and item.text not in ("for",) and item.kind != "grade"
    if item is None or item.text in grade_nouns() | graded_nouns() | {"overall", "sub", "in", "for"} or item.kind in ("grade", "body"):
        return False
    if item.kind == "organisation" and (item.text.startswith(("the ", "a ", "it")) or item.text in graded_nouns()):
        return False
    if item.kind in ("organisation", "area", "noun"):
        return not row[index].quoted and row[index].text not in ("inadequate",) and item.kind != "noun"
    return item.tag[:2] == "NN" or item.tag in ("JJ", "CD") or item.text == "enough"


def _frame(row: Row, index: int, found: Sequence[Frame]) -> Frame | None:
    if _is_adjective(row, index):
        return None
    frame = _to_the_left(row, index, found)
    if frame is None:
        frame = _by_noun(row, index)
    if frame is None:
        frame = _stated(row, index)
    if frame is not None and frame.rule in ("is", "list", "ellipsis") and _is_remark(row, index):
        return None
    if frame is None or _is_denied(row, frame) or not (row[index].sure or _is_plain_grade(row, frame)) or _is_multiplied(row, index):
        return None
    return frame


def _stated(row: Row, index: int) -> Frame | None:
    """A grade so long that it needs no verb to give it: "widespread and/or systemic failings"; or one beside its area: "resettlement, at reasonably good"."""
    if len(row[index].text.split()) >= 3 and not grade_is_verb(row[index]) and not row[index].text.startswith("not "):
        return _with_subject("stated", row, index, index)
    return _fronted(row, index) or _headline(row, index)


def _headline(row: Row, index: int) -> Frame | None:
    """A quoted grade right behind whom or what it grades: "Ofsted: Hartley Primary 'requires improvement'"."""
    if not row[index].quoted or index < 2 or row[index - 2].kind not in ("organisation", "noun", "area"):
        return None
    if any(is_finite(item) for at, item in enumerate(row) if at != index):
        return None
    start = next((at + 1 for at in range(index - 2, -1, -1) if is_hard(row[at])), 0)
    return Frame(rule="headline", grade=index, anchor=index, subject=(start, index - 1), object=(index, index))


def _fronted(row: Row, index: int) -> Frame | None:
    """A grade behind its area: "for safety, poor", "resettlement, at reasonably good"."""
    head = index - 1 if index and row[index - 1].text == "," else None
    if head and head >= 2 and row[head - 1].kind == "area" and row[head - 2].text in ("for", "on", "in") and (head == 2 or row[head - 3].text in (";", "and", "but")):
        return Frame(rule="fronted", grade=index, anchor=head - 2, subject=(head - 1, head), object=(index, index), weak=True)
    if index >= 3 and row[index - 1].text == "at" and row[index - 2].text == "," and row[index - 3].kind == "area":
        return Frame(rule="at", grade=index, anchor=index - 1, subject=(index - 3, index - 2), object=(index, index), weak=True)
    return None


def _is_remark(row: Row, index: int) -> bool:
    """Whether a grade opens a longer quotation or praises somebody's way "with" something: 'the staff were "excellent, bar none"'."""
    following = row[index + 1] if index + 1 < len(row) else None
    opened = bool(index) and row[index - 1].text in ('"', "'") and not row[index].quoted
    return opened or (next_word(row, index) or row[index]).text == "with" and following is not None and not row[index].sure


def _is_plain_grade(row: Row, frame: Frame) -> bool:
    """Whether a bare number is a grade here: "got a three", "scored 3 for", "the score was one", "up from two"."""
    before = row[frame.grade - 1] if frame.grade else None
    if before is None:
        return False
    if before.text in ("a", "an", "full", "from", "of") or frame.rule == "list":
        return True
    if frame.rule in ("verdict", "award"):
        return True
    return frame.rule == "is" and not frame.weak


def _is_multiplied(row: Row, index: int) -> bool:
    """Whether several grades are counted: "a double 'excellent'"."""
    return any(item.text in ("double", "triple", "treble", "string", "quartet", "hat-trick", "word", "words") for item in row[max(0, index - 3) : index])


def _is_denied(row: Row, frame: Frame) -> bool:
    start = frame.object[0]
    if frame.rule == "list":
        return is_unreal(row, frame.grade, (frame.grade, frame.grade), frame.grade) if start == frame.grade else any(
            item.text in words("negations") | words("unreal") for item in row[start : frame.grade] if item.kind == "word"
        )
    return is_unreal(row, frame.anchor, frame.subject, frame.grade)


def _to_the_left(row: Row, index: int, found: Sequence[Frame]) -> Frame | None:  # noqa: C901
    """The nearest word to the left that gives the grade, where nothing in between says otherwise."""
    grade = row[index]
    steps: list[str] = []
    objects: list[int] = []
    for at in range(index - 1, max(-1, index - REACH), -1):
        item = row[at]
        if item.kind == "grade":
            frame = _continued(row, index, at, found, steps, objects)
            if frame is None and _has_own_subject(row, index, objects):
                return _with_subject("requires", row, index, index, weak=True)
            return frame
        if is_hard(item):
            if item.text == ";":
                return _continued_past(row, index, at, found)
            return None
        kind = verb_kind(item) or _change_noun(row, at)
        if kind in ("be", "remain", "come_out") and not objects:
            if kind == "be" and _passes(row, at):
                steps.append("be")
                continue
            return _linked(row, index, at, kind, steps)
        if kind in ("be", "remain", "come_out") and objects and item.tag in ("VB", "VBN", "VBG"):
            steps.append("be")
            continue
        if kind is not None and kind not in ("be", "remain", "come_out"):
            frame = _by_verb(row, index, at, kind, steps, objects)
            if frame is not None:
                return frame
            if item.tag in ("VBN", "VBG") or item.text in ("has", "have", "had"):
                objects.append(at)
                continue
        if is_grade_noun(item) and not kind and not objects and steps and steps[-1] in ("of", "as", "at"):
            return _with_subject("rating_of", row, index, at, previous=steps[-1] == "from")
        if is_finite(item) and not grade_is_verb(grade):
            return None
        if is_finite(item):
            break
        if item.kind == "word" and (item.text in QUOTES or item.text in STEPS or item.text in MODIFIERS or item.tag == "RB"):
            steps.append(item.text)
            continue
        objects.append(at)
    if grade_is_verb(grade) and objects and not grade.quoted:
        return _with_subject("requires", row, index, index, weak=True)
    return None


def _has_own_subject(row: Row, index: int, objects: Sequence[int]) -> bool:
    """Whether a verb-like grade has words of its own before it: "while A and B both require improvement"."""
    return grade_is_verb(row[index]) and not row[index].quoted and any(row[i].kind in ("area", "organisation", "noun") or row[i].tag[:2] == "NN" for i in objects)


def _change_noun(row: Row, at: int) -> str | None:
    """A noun that moves a grade: "a leap of two grades from inadequate"."""
    item = row[at]
    if item.kind == "word" and item.text in CHANGE_NOUNS and item.tag in ("NN", "VB") and at + 1 < len(row) and row[at + 1].text in ("of", "from", "to"):
        return "change"
    return None


def grade_is_verb(grade: Item) -> bool:
    """Whether a grade is its own verb: "requires improvement"."""
    first = grade.text.partition(" ")
    return bool(first[2]) and first[0] in lexicon("ratings", "inflections")


def _passes(row: Row, at: int) -> bool:
    """Whether "be" belongs to a verb further left: "found to be good", "as being good"."""
    return row[at].text in ("be", "being", "been") and at > 0 and row[at - 1].text in ("to", "as", "for", "of") or (
        row[at].text == "been" and at > 1 and row[at - 1].text == "have" and row[at - 2].text == "to"
    )


def _linked(row: Row, index: int, at: int, kind: str, steps: Sequence[str]) -> Frame | None:
    """A grade said of its subject: "safeguarding was adequate"."""
    subject = subject_range(row, at)
    nouns = [item.text for item in row[slice(*subject)]]
    strong = any(noun in grade_nouns() for noun in nouns) or any(item.kind == "noun" and "rating" in item.text for item in row[slice(*subject)])
    rule = {"be": "is", "remain": "remains", "come_out": "came_out"}[kind]
    return Frame(rule=rule, grade=index, anchor=at, subject=subject, object=(at, at), weak=not strong, previous=steps[-1:] == ["from"])


def _with_subject(rule: str, row: Row, index: int, at: int, *, previous: bool = False, weak: bool = False) -> Frame:
    return Frame(rule=rule, grade=index, anchor=at, subject=subject_range(row, at), object=(at + 1, at + 1), previous=previous, weak=weak)


def _by_verb(row: Row, index: int, at: int, kind: str, steps: Sequence[str], objects: Sequence[int]) -> Frame | None:
    grade, verb = row[index], row[at]
    following = _past_body(row, index)
    is_noun = following is not None and following.text in grade_nouns()
    directly = any(step in ("a", "an", "the", "its", "their") for step in steps) or grade.quoted
    stands = any(step in ("it", "they", "them", "both", "each") for step in steps) and kind in ("verdict", "weak")
    span = (at + 1, index) if objects or stands else (at + 1, at + 1)
    if kind == "verdict":
        if _is_graded_by_others(row, at, span):
            return None
        if grade.sure or len(objects) <= 4:
            return Frame(rule="verdict", grade=index, anchor=at, subject=subject_range(row, at), object=span)
    if kind == "weak":
        passive = any(item.text in ("was", "were", "been", "is", "are", "being") for item in row[max(0, at - 3) : at]) and not objects and not steps
        sure = passive or "be" in steps or grade.quoted or grade_is_verb(grade) or "as" in steps[:2] or _has_object_only(row, at, index, objects)
        if sure and (grade.sure or is_noun) and not _is_graded_by_others(row, at, span):
            return Frame(rule="found", grade=index, anchor=at, subject=subject_range(row, at), object=span, weak=not (grade.quoted or "be" in steps or grade_is_verb(grade)))
        return None
    if kind in ("award", "keep", "lose"):
        if "be" in steps or "been" in steps or "being" in steps:
            return None
        if is_noun or grade.quoted or "star" in grade.text or (directly and following is not None and (not following.tag.startswith("NN") or following.kind != "word")) or directly and following is None or not grade.meanings[0][0].id.startswith("ofsted") and _is_code(grade):
            if verb.text in ("has", "have", "had", "having") and any(row[i].tag in ("VBN", "VBD") for i in objects):
                return None
            if kind == "award" and verb.text in ("has", "have", "had", "having") and verb.tag != "VBN" and not (is_noun or _is_code(grade) or not grade.sure or directly):
                return None
            return Frame(rule=kind, grade=index, anchor=at, subject=subject_range(row, at), object=span, previous=kind == "lose")
        return None
    if kind == "change":
        step = next((step for step in reversed(steps) if step in ("to", "from", "into", "at")), None)
        nearest = _step_before(row, index)
        if step is None or nearest is None:
            return None
        moved = next((i for i in range(at + 1, index) if row[i].text in ("to", "from", "into")), at + 1)
        carried = any(item.kind in ("organisation", "area", "noun") or item.tag == "PRP" for item in row[at + 1 : moved])
        return Frame(rule="change", grade=index, anchor=at, subject=subject_range(row, at), object=(at + 1, moved) if carried else (at + 1, at + 1), previous=nearest == "from")
    return None


def _is_graded_by_others(row: Row, at: int, span: tuple[int, int]) -> bool:
    """Whether the subject of an active verb is nobody who inspects: "the volunteers described its cells as poor"."""
    if span[0] == span[1] or row[span[0]].text in ("by", "to", "as"):
        return False
    if row[at].tag == "VBN" and not any(item.text in ("has", "have", "had") for item in row[max(0, at - 3) : at]):
        return False
    subject = row[slice(*subject_range(row, at))]
    if not subject or any(item.kind == "body" or item.text in words("generic_bodies") or item.tag in ("PRP", "WDT", "WP") for item in subject):
        return False
    return not any(item.text in ("report", "team", "visit", "letter", "judgement", "body", "officers", "commission") for item in subject)


def _past_body(row: Row, index: int) -> Item | None:
    """The word after a grade, past the body whose grade it is: "its outstanding CQC rating"."""
    following = [item for item in row[index + 1 : index + 4] if item.text not in QUOTES]
    if len(following) > 1 and following[0].kind == "body":
        return following[1]
    return following[0] if following else None


def _step_before(row: Row, index: int) -> str | None:
    """The "to" or "from" that stands right before a grade, past articles and quotation marks."""
    for item in reversed(row[max(0, index - 5) : index]):
        if item.text in ("to", "from", "into", "at"):
            return item.text
        if item.kind != "word" or not (item.text in QUOTES or item.text in ("a", "an", "the", "its", "overall", "just", "only", "merely") or item.tag == "RB"):
            return None
    return None


def _is_code(grade: Item) -> bool:
    return any(scheme.letters for scheme, _ in grade.meanings)


def _has_object_only(row: Row, at: int, index: int, objects: Sequence[int]) -> bool:
    """"found it inadequate", "put the trust at one star": an object between, and the grade ends its phrase."""
    following = next_word(row, index)
    ends = following is None or following.text in (".", ",", ";", "for", "in", "and", "but", "at", "on", ":", ")", "overall", "-")
    between = [item for item in row[at + 1 : index] if item.text not in QUOTES]
    return ends and bool(between) and (between[0].tag in ("PRP", "DT", "PRP$") or between[0].kind != "word")


def _by_noun(row: Row, index: int) -> Frame | None:
    """ "its good rating", "the 'inadequate' rating of July 2021", "up from good", "from good to outstanding"."""
    following = next_word(row, index)
    before = row[index - 1] if index else None
    if before is not None and before.text in QUOTES and index > 1:
        before = row[index - 2]
    if before is not None and before.text == "from" and any(item.text in ("up", "down") for item in row[max(0, index - 4) : index]):
        return Frame(rule="from", grade=index, anchor=index - 1, subject=(index, index), object=(index, index), previous=True)
    if following is not None and following.text in grade_nouns() - {"report", "title", "result"}:
        definite = before is not None and (before.text in ("the", "its", "their", "an", "a", "overall", "'s") or before.kind == "organisation")
        if definite or row[index].quoted:
            return Frame(rule="named", grade=index, anchor=index, subject=(index, index), object=(index, index), weak=not row[index].quoted)
    return None


def _continued_past(row: Row, index: int, at: int, found: Sequence[Frame]) -> Frame | None:
    """The next part of a list with semicolons: "good for A; good for B; and outstanding for C"."""
    between = [item for item in row[at + 1 : index] if item.kind == "word" and item.text not in QUOTES]
    if found and all(item.text in ("and", "but", "an", "a", "also", "as", "is", "only", "merely") or item.tag == "RB" for item in between) and len(between) == index - at - 1 - sum(item.text in QUOTES for item in row[at + 1 : index]):
        return _list(row, index, found[-1])
    return None


def _continued(row: Row, index: int, at: int, found: Sequence[Frame], steps: Sequence[str], objects: Sequence[int]) -> Frame | None:
    """A grade after another one that shares its verb."""
    last = next((frame for frame in reversed(found) if frame.grade == at), None)
    words_ = [step for step in reversed(steps) if step not in QUOTES]
    between = " ".join(item.text for item in row[at + 1 : index] if item.text not in QUOTES)
    if "from" in words_ and not any(is_finite(row[i]) for i in objects):
        base = last or Frame(rule="from", grade=at, anchor=at, subject=(at, at), object=(at, at))
        objects = [i for i in objects if row[i].text != "and"]
        if last is not None and any(row[i].kind == "area" for i in objects) and row[min(objects) - 1].text == "and":
            return Frame(rule="change", grade=index, anchor=last.anchor, subject=(min(objects), max(objects) + 1), object=(index, index), previous=True)
        return Frame(rule="from", grade=index, anchor=index - 1, subject=base.subject, object=base.object, previous=True)
    if last is None:
        return None
    if between in ("to", "into") or between.endswith(" to") and len(between.split()) <= 4:
        return Frame(rule="change", grade=index, anchor=last.anchor, subject=last.subject, object=last.object)
    head = row[index - 1]
    if head.text in QUOTES and index > 1:
        head = row[index - 2]
    joined = head.text in ("and", ",", "but", "a", "an", "only", "as", "one", "with", "/") or head.tag == "RB"
    if joined and not (grade_is_verb(row[index]) and head.tag == "RB") and not any(item.kind == "organisation" for item in row[at + 1 : index]):
        return _list(row, index, last)
    following = next_word(row, index)
    joint = next((i for i in range(index - 1, last.grade, -1) if row[i].text in ("and", "but") and row[i].kind == "word"), None)
    ends = following is None or following.text in (".", ",", ";", "for", "in")
    if joint is not None and ends and index - joint <= 7 and last.rule in ("is", "remains", "verdict") and not any(map(is_finite, row[joint:index])):
        return Frame(rule="ellipsis", grade=index, anchor=last.anchor, subject=(joint + 1, index), object=(index, index), weak=last.weak)
    return None


def _list(row: Row, index: int, last: Frame) -> Frame:
    return Frame(rule="list", grade=index, anchor=last.anchor, subject=last.subject, object=(last.grade + 1, last.grade + 1), weak=last.weak)
