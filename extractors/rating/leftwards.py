"""Frames by a word to the left of a grade: "rated inadequate", "kept its good rating", "slipped to good", "is outstanding".

The words are read from the grade to the left, up to the first that gives it or says that nothing does.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.rating.clauses import Range, clause_start, is_finite, is_hard, verb_kind
from extractors.rating.frame import AGENTLESS, MOVES, SHORT, Frame, ends_phrase, given, is_code, is_noun, is_verb, required, step_before
from extractors.rating.gaps import HAVE, OWNERS, QUALIFIERS, REACH, Gap, belongs_to_verb, step_over
from extractors.rating.items import Row, is_grade_noun, next_item, says
from extractors.rating.named import given_to, handed, has_noun, is_from_body
from extractors.rating.refusals import is_adjective
from extractors.rating.sequels import after_grade, after_semicolon
from extractors.rating.together import name_at_end
from extractors.rating.verb_subjects import subject_of
from extractors.rating.words import nouns, verbs, words

# How many words may stand between a verdict and a bare number: "scored the authority 2".
STANDALONE = 4

# Between a grade and its areas.
LEADING_TO_AREAS = frozenset({"for", "in", "on", "across"})
# "became the first landlord in the country to receive a C4"
ONE_IN_ORDER = re.compile(
    r"\b(?:the (?:first|second|third|\w+th|only|latest|last)|one of (?:only |just |the )*\w+) (?:(?!that |which |and )\w+ ){1,6}to$"
)
# Verbs of what has come of a visit, whatever that was: "that *left* it inadequate overall".
LEAVING = frozenset({"left", "leaves", "leaving"})
STANDING_FOR = frozenset({"it", "they", "them", "both", "each"})
# In a number that nothing but a grade is: "four out of five".
OUT_OF = " out of "
# Verbs whose subject grades and whose object is graded.
GIVING = frozenset({"gave", "give", "gives", "awards", "hands", "issues", "assigns"})


def leftwards(row: Row, index: int, found: Sequence[Frame]) -> Frame | None:
    """The frame by the nearest word to the left that gives the grade, where nothing in between says otherwise."""
    gap = Gap()
    at = index
    while at > max(0, index - REACH + 1):
        at -= 1
        item = row[at]
        if item.kind == "grade" and (any(frame.grade == at for frame in found) or (item.sure and not is_adjective(row, at))):
            return after_grade(row, index, at, found, gap)
        if item.word == ";":
            listed = after_semicolon(row, index, at, found)
            return required(row, index) if listed is None and is_verb(row[index]) and gap.objects else listed
        kind = verb_kind(item) or _moving_noun(row, at) or _verb_of_body(row, at, gap)
        if is_hard(item):
            break
        if (frame := _by_word(row, index, at, kind, gap)) is not None:
            return _before_last(row, frame, at, found) or frame
        stepped = None if kind == "change" and is_verb(row[index]) else step_over(row, index, at, kind, gap)
        if stepped is None and kind == "verdict":
            return None  # "*residents rated* its care poor"
        if stepped is None:
            break
        at = stepped
    is_own = (is_verb(row[index]) and step_before(row, index) != "from") or _is_quoted_verb(row, index)
    return required(row, index) if is_own and (gap.objects or gap.has(*STANDING_FOR)) else None


def _is_quoted_verb(row: Row, index: int) -> bool:
    """Whether a grade in quotation marks is the verb of its clause: "the council still *'requires improvement'*"."""
    subject = next((at for at in range(index - 1, -1, -1) if row[at].word not in words("quotes") and row[at].tag != "RB"), -1)
    if subject < 0 or not is_verb(replace(row[index], quoted=False)) or any(map(is_finite, row[clause_start(row, index) : index])):
        return False
    return row[subject].kind in ("organisation", "area") or row[subject].tag in ("NN", "NNS", "NNP", "PRP")


def _before_last(row: Row, frame: Frame, noun: int, found: Sequence[Frame]) -> Frame | None:
    """The frame of a grade that was the one before: "got a good rating for safety, following *a previous rating of* inadequate"."""
    is_before = frame.rule == "rating_of" and frame.anchor == noun and says(row[max(0, noun - 2) : noun], "previous")
    return replace(found[-1], rule="from", grade=frame.grade, anchor=noun, previous=True) if is_before and found else None


def _by_word(row: Row, index: int, at: int, kind: str | None, gap: Gap) -> Frame | None:
    """The frame that the word at `at` gives, or None."""
    if kind in ("be", "remain", "come_out"):
        return None if gap.objects or belongs_to_verb(row, at) else _linked(row, index, at, kind, gap)
    if kind is not None:
        return _by_verb(row, index, at, kind, gap)
    if is_grade_noun(row[at]) and not gap.objects and gap.steps and gap.steps[-1] in ("of", "as", "at"):
        verb = _verb_before(row, at)
        moved = verb_kind(row[verb]) in ("change", "verdict") and _changed(row, index, verb, step_before(row, at))
        named = any(item.kind in ("organisation", "noun", "area") or item.tag == "PRP" for item in row[verb + 1 : at])
        if verb == at and (whom := handed(row, index)) is not None:
            return whom  # "An Ofsted judgement of inadequate *has been handed to Hartley Primary*"
        frame = given("rating_of", row, index, verb, object_=(verb + 1, at) if named else None)
        return moved or (replace(frame, subject=_owner(row, frame.subject)) if verb == at else frame)
    return None


def _owner(row: Row, phrase: Range) -> Range:
    """Whose rating a phrase before the noun tells: "an improvement on *its previous* rating of"."""
    start = next((at + 1 for at in range(phrase[1] - 1, phrase[0] - 1, -1) if row[at].tag == "IN"), phrase[0])
    return start, phrase[1]


def _verb_before(row: Row, noun: int) -> int:
    """The verb that has the noun at `noun` for its object, else the noun: "was *given* a rating of"."""
    for at in range(noun - 1, max(-1, noun - SHORT), -1):
        if is_hard(row[at]) or row[at].word in (",", "and"):
            break
        if verb_kind(row[at]) or is_finite(row[at]):
            return at
    return noun


def _by_verb(row: Row, index: int, at: int, kind: str, gap: Gap) -> Frame | None:
    step = step_before(row, index)
    kind = "weak" if row[at].word in LEAVING and step is None else kind
    carries = any(item.word in ("up", "down") for item in row[at + 1 : index])  # "marked down to", "put its teaching up to"
    moves = row[at].text.startswith("re") or carries  # "regraded to"
    if kind == "change" or (kind == "verdict" and (step == "from" or (step and moves))) or (kind == "weak" and step and carries):
        return _changed(row, index, at, step)
    stands = kind in ("verdict", "weak", "award") and gap.has(*STANDING_FOR)
    object_ = (name_at_end(row, at + 1, index), index) if gap.objects or stands else (at + 1, at + 1)
    if kind in ("verdict", "weak") and _is_graded_by_others(row, at, object_):
        return None
    if kind == "verdict" and (row[index].sure or len(gap.objects) <= STANDALONE):
        return given("verdict", row, index, at, object_=object_)
    if kind == "weak":
        return _found(row, index, at, gap, object_)
    receives = row[at].word not in GIVING and not any(row[i].kind == "organisation" and row[i].text not in OWNERS for i in gap.objects)
    if kind == "award" and not receives and _is_graded_by_others(row, at, (at + 1, index)):
        return None
    if kind == "contain" and _is_articled(row, index):
        return Frame(rule="award", grade=index, anchor=at, subject=(at, at), object=(at + 1, at + 1))
    if kind == "award" and _is_purpose(row, at):
        return None
    if kind in ("award", "keep", "lose") and (_is_awarded(row, index, at, gap) or (kind == "keep" and step == "at")):
        frame = given(kind, row, index, at, object_=_own_object(row, index, object_), previous=kind == "lose")
        whom = given_to(row, index) if kind == "award" and not gap.objects and _gives(row, frame) else None
        return replace(frame, subject=whom) if whom is not None and whom[0] < whom[1] else frame
    return None


def _gives(row: Row, frame: Frame) -> bool:
    """Whether the subject of a frame is who grades: "*Ofsted* gave a good rating to Elm House"."""
    subject = row[slice(*frame.subject)]
    return any(item.kind == "body" or item.tag == "PRP" for item in subject) or says(subject, "generic_bodies")


def _own_object(row: Row, index: int, object_: Range) -> Range:
    """The object of a verb without what it shares the verb with: "has *30 beds* and a good rating" grades no beds."""
    joint = next((at for at in range(index - 1, object_[0], -1) if row[at].word == "and"), None)
    apart = joint is not None and all(item.word in words("articles") or item.word in words("quotes") for item in row[joint + 1 : index])
    return (index, index) if apart else object_


def _linked(row: Row, index: int, at: int, kind: str, gap: Gap) -> Frame:
    """A grade said of its subject: "safeguarding was adequate"; beyond doubt only of a rating: "the overall rating is good"."""
    subject = subject_of(row, at)
    weak = not any(map(is_grade_noun, row[slice(*subject)]))
    rule = {"be": "is", "remain": "remains", "come_out": "came_out"}[kind]
    return Frame(rule=rule, grade=index, anchor=at, subject=subject, object=(at, at), weak=weak, previous=gap.steps[-1:] == ["from"])


def _found(row: Row, index: int, at: int, gap: Gap, object_: Range) -> Frame | None:
    """A grade that a word like "found" gives, with a sign that it does: "found to be good", "told it requires improvement"."""
    grade = row[index]
    told = [step for step in gap.steps if step not in words("quotes")]
    to_be = gap.has("be", "been", "being") or ("in" in told[:2] and has_noun(row, index))
    alone = not gap.objects and not gap.steps
    passive = any(item.word in words("be_forms") or item.word == "be" for item in row[max(0, at - 3) : at])
    stood = passive and gap.steps == ["at"] and not gap.objects
    passive = passive and alone
    labelled = alone and row[at].tag == "VBN" and at > 0 and row[at - 1].kind == "area"
    if not (passive or stood or labelled or to_be or grade.quoted or is_verb(grade) or "as" in told[:2] or _ends_object(row, index, at)):
        return None
    if not grade.sure and not has_noun(row, index):
        return None
    frame = given("found", row, index, at, object_=object_, weak=not (to_be or grade.quoted or is_verb(grade)))
    opening = next((step for step in range(at - 1, 0, -1) if row[step].kind != "area" and row[step].word not in ("and", ",", "its")), 0)
    with_areas = row[opening].word == "with" and row[at - 1].kind == "area"
    return replace(frame, subject=(opening + 1, at)) if with_areas else frame  # "good, with *leadership* singled out as outstanding"


def _is_awarded(row: Row, index: int, at: int, gap: Gap) -> bool:
    """Whether a verb of giving or keeping has the grade itself for its object: "handed a C3", "kept its good rating"."""
    grade, verb = row[index], row[at]
    if gap.has("be", "been", "being") or (verb.word in HAVE and any(row[i].tag in ("VBN", "VBD", "VB") for i in gap.objects)):
        return False
    if has_noun(row, index) or grade.quoted or is_noun(grade) or is_code(grade) or not (grade.sure or gap.objects or gap.steps):
        return True
    if is_from_body(row, index) or OUT_OF in grade.text:
        return True
    following = next_item(row, index)
    alone = following is None or not (following.word and following.tag.startswith("NN"))
    whom = [item.text for item in row[at + 1 : index] if item.word not in words("quotes")]
    if alone and grade.sure and (gap.has("only") or row[at - 1].word == "only") and not gap.objects:
        return True  # "could manage *only* satisfactory"
    to_it = grade.sure and whom in (["it"], ["them"]) and verb.word not in HAVE  # "had given *it* requires improvement in 2016"
    return (alone and (to_it or _is_articled(row, index))) or _is_for_areas(row, index)


def _is_for_areas(row: Row, index: int) -> bool:
    """Whether areas follow a bare grade, so that it is one: "achieved good *in all four tests*", "got inadequate *for leadership*"."""
    behind = row[index + 1 : index + 1 + SHORT]
    if len(behind) < STANDALONE or behind[0].word not in LEADING_TO_AREAS:
        return False
    if behind[1].word in words("every"):
        return any(item.word in words("collective", "headings") for item in behind)
    led = behind[1].tag in ("DT", "PRP$", "VBG") and behind[1].kind == "word"
    return behind[1 + led].kind == "area"


def _is_articled(row: Row, index: int) -> bool:
    """Whether an article makes a grade a thing that one can have: "*an* inadequate", "its *first* outstanding", "the CQC*'s* good".

    So does what it is called, before a comma: "the lowest *rating*, inadequate".
    """
    at = index - 1
    while at > 0 and (
        row[at].text in QUALIFIERS or row[at].word in words("quotes") or row[at].tag in ("RB", "JJ") or row[at].kind == "body"
    ):
        at -= 1
    apposed = at > 0 and row[at].word == "," and is_grade_noun(row[at - 1])
    return apposed or row[at].text in OWNERS or row[at].tag == "POS" or row[at + 1].text == "one"


def _is_purpose(row: Row, at: int) -> bool:
    """Whether a verb is but an aim: "*to receive* a good rating"; not "the tenth *to receive* a C1"."""
    if row[at].tag != "VB" or row[at - 1].word != "to":
        return False
    if at < 2 or row[at - 2].tag in ("JJ", "CD") or row[at - 2].word in ("on", "only") or row[at - 2].word.endswith("th"):
        return at < 2
    return ONE_IN_ORDER.search(" ".join(item.text for item in row[max(0, at - REACH) : at])) is None


def _changed(row: Row, index: int, at: int, step: str | None) -> Frame | None:
    """A grade that something moved to, or from, as the `step` before it or its noun says."""
    if step is None and (to := _moves_on(row, index)) is not None:
        return given("change", row, index, at, object_=(index + 1, to), previous=True)
    if step is None and row[at].text.startswith("improv") and _is_bettered(row, index, at):
        return given("change", row, index, at, previous=True)
    following = next_item(row, index)
    if step is None or (following is not None and following.word in nouns("graded") and not row[index].quoted):
        return None
    moved = next((i for i in range(at + 1, index) if row[i].word in MOVES or row[i].word == "out"), index)
    phrase = row[at + 1 : moved]
    described = bool(phrase) and phrase[0].word in words("articles") and any(item.text in nouns("graded") for item in phrase)
    carried = described or any(
        item.kind in ("organisation", "area", "noun") or item.tag == "PRP" or item.word in words("parts_again") for item in phrase
    )
    return given("change", row, index, at, object_=(at + 1, moved if carried else at + 1), previous=step == "from")


def _moves_on(row: Row, index: int) -> int | None:
    """Where the "to" stands that leads from a grade with its noun to the next: "changed its good rating for safety *to* poor"."""
    if not (row[index].quoted or has_noun(row, index)):
        return None
    grade = next((at for at in range(index + 1, len(row)) if row[at].kind == "grade" or is_finite(row[at]) or is_hard(row[at])), index)
    moves = grade > index and row[grade].kind == "grade" and step_before(row, grade) in ("to", "into")
    return next(at for at in range(grade - 1, index, -1) if row[at].word in MOVES) if moves else None


def _is_bettered(row: Row, index: int, verb: int) -> bool:
    """Whether a grade is what somebody has improved on: "improved *on the* good rating it had in 2014"."""
    before = [item.word for item in row[verb + 1 : index] if item.word not in words("quotes")]
    return before[:1] in (["on"], ["upon"]) and len(before) <= SHORT and (row[index].quoted or is_noun(row[index]) or has_noun(row, index))


def _moving_noun(row: Row, at: int) -> str | None:
    """A noun that moves a grade: "a leap of two grades from inadequate"."""
    moves = row[at].word in words("moving_nouns") and row[at].tag in ("NN", "VB") and at + 1 < len(row)
    return "change" if moves and row[at + 1].word in ("of", "from", "to") else None


def _verb_of_body(row: Row, at: int, gap: Gap) -> str | None:
    """What a word that looks like a noun does behind who grades: "Ofsted *rates* Hartley Primary as good"."""
    named = at > 0 and row[at - 1].kind == "body" and bool(row[at].word)
    whom = any(row[i].kind == "organisation" or row[i].word in ("it", "them") for i in (*gap.objects, at + 1))
    return verbs().get(row[at].text) if named and whom else None


def _is_graded_by_others(row: Row, at: int, object_: Range) -> bool:
    """Whether the subject of an active verb is nobody who inspects: "the volunteers described its cells as poor"."""
    if object_[0] == object_[1] or row[object_[0]].word in AGENTLESS or row[at].word in LEAVING:
        return False
    if row[at].tag == "VBN" and not any(item.word in HAVE - {"having"} for item in row[max(0, at - 3) : at]):
        return False
    subject = row[slice(*subject_of(row, at))]
    if row[object_[0]].tag == "PRP" or (row[at].tag == "VBG" and row[at - 1].word == ","):
        subject = row[:at]  # "Ofsted says the children are safe, *rating* the service outstanding"
    rates = verb_kind(row[at]) == "verdict"
    inspects = any(item.kind == "body" or item.tag in ("PRP", "WDT", "WP") or (rates and item.text == "it") for item in subject)
    return bool(subject) and not inspects and not says(subject, "generic_bodies") and not says(subject, "reports")


def _ends_object(row: Row, index: int, at: int) -> bool:
    """Whether an object stands between the verb and a grade that ends its phrase: "found it inadequate", "put the trust at one star"."""
    between = [item for item in row[at + 1 : index] if item.word not in words("quotes")]
    graded = bool(between) and (any(not item.word for item in between) or between[0].tag in ("PRP", "DT", "PRP$"))
    return graded and (ends_phrase(row, index) or _is_timed(row, index + 1))


def _is_timed(row: Row, at: int) -> bool:
    """Whether what follows a grade is no noun of it: "found it poor *across the board*", "found it poor *the previous Friday*"."""
    if row[at].kind == "filler" or row[at].word == "as":
        return True
    return row[at].word in ("the", "last", "this", "a") and any(item.word in words("times", "months") for item in row[at + 1 : at + 3])
