"""Frames: how a grade is given in a sentence, as "rated inadequate", "kept its good rating", "slipped to good, from outstanding".

A grade without a frame is an adjective, a wish or a remark, and no rating. The words are read from the grade to the left, up to
the first that gives it or says that nothing does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.rating.clauses import is_finite, verb_kind
from extractors.rating.frame import Frame, given, is_number
from extractors.rating.items import Item, Row, is_grade_noun, next_item, says
from extractors.rating.leftwards import leftwards
from extractors.rating.named import bracketed, by_noun, describing, headline, once_so, stated
from extractors.rating.refusals import is_adjective, is_refused, is_remark
from extractors.rating.sequels import gapped, replaced
from extractors.rating.standins import is_pronoun, named_subject
from extractors.rating.unreal import is_aim, is_unreal
from extractors.rating.verbless import verbless
from extractors.rating.words import nouns, words

# "no better than adequate" is adequate.
NO_MORE = re.compile("no (?:more|better|worse|higher|lower) than")
BOUND = 3
# Before a grade, within how many words stands that it was left behind: "no longer rated as 'inadequate'".
LEFT_BEHIND = 7
# Rules of frames that share the verb of another.
SHARING = frozenset({"list", "ellipsis"})


def frames(row: Row) -> Iterator[Frame]:
    """The frames of a row's grades, in order."""
    found: list[Frame] = []
    row = [replace(item, kind="word", word=item.text, tag="CD") if is_pronoun(row, index) else item for index, item in enumerate(row)]
    row = tuple(_without_bounds(row))
    for index, item in enumerate(row):
        if item.kind != "grade" or is_refused(row, index):
            continue
        frame = (once_so(row, index) or describing(row, index, found)) if is_adjective(row, index) else _frame(row, index, found)
        if frame is not None:
            found.append(frame)
            yield frame


def _without_bounds(row: list[Item]) -> list[Item]:
    """The row with "only" for each word that says no more: "was *no better than* satisfactory"; not of a number."""
    found = list(row)
    for index in range(BOUND, len(row)):
        end = index - (row[index - 1].word in words("articles"))
        before = slice(end - BOUND, end)
        if row[index].kind == "grade" and row[index].sure and NO_MORE.fullmatch(" ".join(item.word for item in row[before])):
            found[before] = [replace(item, text="only", word="only", tag="RB") for item in row[before]]
    return found


def _frame(row: Row, index: int, found: Sequence[Frame]) -> Frame | None:
    """The frame of a grade: the first reading that has one, from the plainest sign to the least."""
    frame = (
        _no_longer(row, index)
        or replaced(row, index, found)
        or gapped(row, index, found)
        or leftwards(row, index, found)
        or by_noun(row, index)
        or stated(row, index)
        or bracketed(row, index)
        or verbless(row, index)
        or headline(row, index)
    )
    if frame is None or _is_denied(row, frame) or (frame.rule in ("is", "list") and _is_with(row, index)):
        return None
    if frame.rule in ("is", "list", "ellipsis") and is_remark(row, index):
        return None
    return named_subject(row, frame) if row[index].sure or _takes_number(row, frame) else None


def _no_longer(row: Row, index: int) -> Frame | None:
    """A grade that is left behind: "is *no longer* inadequate", "are *no longer rated* inadequate", "*ceased to be*"."""
    before = [at for at in range(max(0, index - LEFT_BEHIND), index) if row[at].word not in words("quotes")]
    if before and row[before[-1]].word == "as":
        before.pop()
    rated = before.pop() if before and verb_kind(row[before[-1]]) == "verdict" else None
    ends = _ceases(row, before)
    if ends is not None:
        return given("no_longer", row, index, ends, previous=True, weak=True)
    if [row[at].word for at in before[-2:]] != ["no", "longer"]:
        return None
    before = before[-3:]
    verb = before[0] if is_finite(row[before[0]]) else before[1] if len(before) > 2 else before[0]
    frame = given("no_longer", row, index, verb, previous=True, weak=True)
    return frame if rated is None or not _is_of_all(row[slice(*frame.subject)]) else None


def _ceases(row: Row, before: Sequence[int]) -> int | None:
    """The verb that ends a grade: "has *ceased* to be inadequate", "*stopped* being rated inadequate"."""
    told = [at for at in before[-3:] if row[at].word not in ("be", "being", "to")]
    ceases = bool(told) and row[told[-1]].word in words("ceasing") and before[-1] > told[-1]
    return told[-1] if ceases else None


def _is_of_all(subject: Row) -> bool:
    """Whether a subject is all that there are: "*Primary schools* are no longer judged outstanding if"; not "its maternity services"."""
    bare = bool(subject) and all(item.word and item.tag in ("JJ", "NN", "NNS") for item in subject)
    return bare and subject[-1].tag == "NNS" and subject[-1].text.removesuffix("s") in nouns("graded") - {"service"}


def _is_denied(row: Row, frame: Frame) -> bool:
    """Whether a frame's clause denies its grade, or makes it a wish; one without a verb of its own has no more than its few words."""
    if frame.rule in ("no_longer", "announced"):
        return False
    if row[frame.anchor].word in ("being", "becoming") and row[frame.anchor - 1].word in ("towards", "toward"):
        return True
    if frame.rule not in SHARING:
        return is_aim(row, frame.anchor) or is_unreal(row, frame.anchor, frame.subject, frame.grade)
    start, end = frame.subject if frame.rule == "ellipsis" else (frame.object[0], frame.grade)
    own = [item for item in row[start:end] if item.word and item.tag != "NNP"]
    return says(own, "negations") or says(own, "unreal")


def _is_with(row: Row, index: int) -> bool:
    """Whether a grade only tells what somebody is like: "is *excellent with* patients"; not "good with outstanding features"."""
    following = next_item(row, index)
    besides = any(item.kind == "grade" for item in row[index + 2 : index + 5])
    return following is not None and following.word == "with" and not besides


def _takes_number(row: Row, frame: Frame) -> bool:
    """Whether a bare number is a grade in this frame: "got a three", "scored 3 for", "the score was one", "they were fours"."""
    grade, before = row[frame.grade], row[frame.grade - 1].word if frame.grade else ""
    if before in words("before_numbers") or grade.text.endswith("s"):
        return True
    if frame.rule in SHARING:
        return is_number(row[max(at for at in range(frame.grade) if row[at].kind == "grade")])
    if frame.rule == "change":
        return _moves_grade(row, frame) or any(row[at].kind == "grade" and row[at - 1].word == "from" for at in range(1, frame.grade))
    return frame.rule in ("verdict", "award", "for_area") or (frame.rule == "is" and not frame.weak)


def _moves_grade(row: Row, frame: Frame) -> bool:
    """Whether what moves is graded, and no count: "housing fell to 2", "the trust went to three from two", not "complaints fell to 2"."""
    part = [*row[slice(*frame.subject)], *row[slice(*frame.object)]]
    if any(item.kind == "area" or item.tag == "PRP" or is_grade_noun(item) for item in part):
        return True
    counted = any(item.word and item.tag in ("NN", "NNS") for item in part)
    return not counted and any(item.kind == "organisation" for item in part or row[: frame.anchor])
