"""The award before the one that a frame gives, where it tells that too: "for the second time running", "down two grades to good"."""

import re

from extractors.lexicon import alternation
from extractors.rating.behind import after
from extractors.rating.clauses import is_finite
from extractors.rating.frame import Frame, step_before
from extractors.rating.items import Row, says
from extractors.rating.numbers import ORDINALS
from extractors.rating.status import HOLDING
from extractors.rating.verb_subjects import skip_auxiliaries
from extractors.rating.words import words
from extractors.schemes import Grade, Scheme

# "for the second time running", "for the third year in a row"
NTH_TIME = r"(?:second|third|fourth|fifth|sixth)\ (?:successive\ |consecutive\ )?(?:time|year|inspection|visit|occasion)\b"
RUNNING = rf"for\ (?:(?:the|a)\ )?{NTH_TIME}"
# The same, or "the same as in 2012"
REPEATED = re.compile(
    rf"""\b{RUNNING}
      | \bthe\ same\ (?:grade\ |rating\ )?as\ (?:in|last|at|for|before|previously)\b
      | ^(?:,\ |-\ )?(?:just\ )?as\ (?:before\b
          | (?:it|they)\ (?:had\ been|had|was|were|did)\ (?:
              before|when|last|in|then|at\ the\ last|a\ year|the\ (?:year|time)|(?:two|three|four|five|six|\d+)\ years\ ago)\b
          | last\ (?:year|time)\b | in\ (?:its\ last\b|(?:19|20)\d\d\b))
      | ^(?:,\ |-\ )the\ same\ (?:grade|rating|verdict|judgement|score)\ (?:that\ )?(?:it|they)\ (?:
          was|were|had|got|received|won|earned)\b
      | ^(?:,\ (?:[\w.]+\ ){{1,5}}(?:said|ruled|decided|found|concluded)\ )?(?:,\ |-\ )the\ (?:same\ |very\ )?
          (?:grade|rating|verdict|judgement|score|conclusion)\ (?:that\ )?(?:it|they|\w+)\ (?:had\ )?
          (?:delivered|reached|gave|came\ to|arrived\ at|got|received|had)\ (?:it\ )?(?:
              last\ time|the\ last\ time|before|previously|in\ (?:19|20)\d\d|(?:two|three|four|five|six)\ years\ (?:ago|earlier))\b
      | ^(?:,\ |-\ )(?:which|where)\ (?:it|they)\ (?:has|have)\ (?:been|had|held|stood)\ (?:ever\ )?since\b""",
    re.VERBOSE,
)
# ", the rating it was given last June", "the good (rating) that it first won in 2014": of a grade that something keeps
KEPT = re.compile(
    r"""^(?:(?:,\ |-\ )the\ )?(?:(?:grade|rating|verdict|mark|score|judgement|status|label|grading)\ )?(?:(?:that|which)\ )?
        (?:it|they|she|he)\ (?:first\ |was\ first\ |were\ first\ )?
        (?:was|were|had|got|received|won|earned|gained|achieved|awarded|given|has\ (?:had|held|enjoyed|boasted)\ since)\b""",
    re.VERBOSE,
)
# "maternity was not visited this time and keeps the rating it was given in 2019": that is the same award.
UNVISITED = re.compile(r"\b(?:not|n't|without being) (?:\w+ )?(?:visited|inspected|looked at|assessed|reviewed|re-?rated)\b")
REPEATED_REACH = 14
AGAIN = re.compile(
    rf"{RUNNING}|(?:it|this)\ (?:is|was)\ the\ {NTH_TIME}\ (?:running|in\ a\ row)\ (?:,\ )?that\b",
    re.VERBOSE,
)
# "…, and, for the second time running, outstanding": right before its grade
AGAIN_BEFORE = re.compile(rf",\ {RUNNING}(?:\ \w+){{0,3}}\ ,\ ['\"]?$", re.VERBOSE)
# "two grades lower than before", "one fewer than in 2021", "one place up on 2019"; behind a comma or a dash
COMPARED = re.compile(
    r"""(?:'\ |"\ )?[,(-]\ (?:a\ )?(?P<steps>one|two|three)\ (?:whole\ |full\ )?(?:(?P<noun>grade|place|level|notch|rung|star)(?:e?s)?\ )?
        (?:(?P<better>better|higher|more|up|above)|lower|worse|fewer|less|down|below)\ (?:than|on)\b""",
    re.VERBOSE,
)
STEP, RUNG = "(?:one|two|three|a)", r"(?:whole\ |full\ )?(?:grade|place|level|notch|rung|star)(?:e?s)?\b"
# ", down two grades", " - a fall of one grade", ", two grades down"; not "down two grades to good", where the grade follows.
MOVED = re.compile(
    rf"""(?:'\ |"\ )?(?:,|\(|--?)\ (?:
          (?:(?P<up>up)|down)\ (?:by\ )?(?P<steps>{STEP})\ {RUNG}(?!\ to)
        | an?\ (?:(?P<leap>rise|leap|jump|climb|improvement)|fall|drop|slide|slip|decline)\ of\ (?P<of>{STEP})\ {RUNG}
        | (?P<first>{STEP})\ {RUNG}\ (?:(?P<upwards>up)|down)\b
        )""",
    re.VERBOSE,
)
# "two grades", "one place", "up one to"
NOTCHES = re.compile(
    r"""(?<!to\ )\b(?P<steps>one|two|three|a(?!\ (?:\w+\ )?rating))\ (?:\w+\ )?
        (?:grade|place|level|notch|rung|category|categorie|rating|band)(?:e?s)?\b
      | \b(?:up|down)\ (?P<bare>one|two|three)\ to\b""",
    re.VERBOSE,
)
STEPS = ("one", "two", "three")
# "lost its third star", "was rewarded with a second star"
NTH_STAR = re.compile(rf"(?:{alternation(ORDINALS)}) star")


def is_repeated(row: Row, frame: Frame) -> bool:
    """Whether the grade was the same the time before: "for the second time running"."""
    following = row[frame.grade + 1 : frame.grade + REPEATED_REACH]
    graded = (at for at, item in enumerate(following) if (item.kind == "grade" and item.sure) or item.word == "after")
    end = next(graded, len(following))
    before = " ".join(item.text for item in row[max(0, frame.grade - REPEATED_REACH) : frame.grade])
    if AGAIN_BEFORE.search(before) or _opens_again(row, frame) or _is_again(row, frame):
        return True
    behind = " ".join(item.text for item in following[:end]).split(" and , ")[0].removeprefix("overall ")
    goes_on = " ".join(item.text for item in row[after(row, frame.grade)[1] : frame.grade + 1 + end])
    return any(REPEATED.search(part) for part in (behind, goes_on)) or is_kept_since(row, frame)


def is_kept_since(row: Row, frame: Frame) -> bool:
    """Whether a clause tells of the award of a grade that somebody keeps: "holds on to *the good rating it won in 2014*"."""
    behind = " ".join(item.text for item in row[frame.grade + 1 : frame.grade + REPEATED_REACH])
    before = " ".join(item.text for item in row[: frame.anchor])
    return frame.rule in HOLDING and KEPT.match(behind.removeprefix("overall ")) is not None and not UNVISITED.search(before)


def _opens_again(row: Row, frame: Frame) -> bool:
    """Whether its sentence opens with what repeats a grade: "*For the second year running* it has been rated good"."""
    helpers = words("auxiliaries")
    alone = all(item.word in helpers for item in row[: frame.anchor] if is_finite(item))
    return alone and AGAIN.match(" ".join(item.text for item in row[: frame.anchor])) is not None


def _is_again(row: Row, frame: Frame) -> bool:
    """Whether a verb gives a grade once more: "was *again* found to be good"; not "and again in 2018".

    What is "once again" good may have been better or worse between.
    """
    start = skip_auxiliaries(row, frame.anchor)
    again = next((at for at in range(start, frame.grade) if row[at].word == "again"), start)
    return again > start and row[again - 1].word not in ("and", "once", "yet") and frame.rule in ("verdict", "found")


def counted_back(row: Row, frame: Frame, scheme: Scheme, grade: Grade) -> Grade | None:
    """The grade before, counted on the scale: before "plunged two grades to inadequate" it was good. None where it is not told so."""
    if (compared := _compared(row, frame)) is not None:
        return next((other for other in scheme.grades if other.rank == grade.rank + compared), None)
    moved = row[frame.anchor : frame.grade]
    if frame.rule == "award" and NTH_STAR.fullmatch(row[frame.grade].text):
        return next((other for other in scheme.grades if other.rank == grade.rank + 1), None)
    if frame.rule != "change" or _moves(row, "from"):
        return None
    steps = _notches(moved)
    return next((other for other in scheme.grades if steps and other.rank == grade.rank + steps), None)


def counted_on(row: Row, frame: Frame, scheme: Scheme, grade: Grade) -> Grade | None:
    """The grade that somebody has now who lost one, where that can be counted. None where it is not told so.

    So of "lost its *third star*", "slipped *a notch* from good".
    """
    lost = frame.rule == "lose" and NTH_STAR.fullmatch(row[frame.grade].text) is not None
    moved = frame.rule == "change" and frame.previous and not _moves(row, "to")
    steps = 1 if lost else -_notches(row[frame.anchor : frame.grade]) if moved else 0
    return next((other for other in scheme.grades if steps and other.rank == grade.rank + steps), None)


def _moves(row: Row, step: str) -> bool:
    """Whether a grade of a row is told as the one that something came "from" or "to"."""
    return any(item.kind == "grade" and step_before(row, index) == step for index, item in enumerate(row))


def _notches(moved: Row) -> int:
    """By how many ranks the grade before was worse (more) or better (less) than the one after it: "slipped *two grades*"; 0 if untold."""
    match = NOTCHES.search(" ".join(item.text for item in moved))
    if match is None:
        return 0
    told = match["steps"] or match["bare"]
    steps = STEPS.index("one" if told == "a" else told) + 1
    return -steps if says(moved, "down") else steps if says(moved, "up") else 0


def _compared(row: Row, frame: Frame) -> int | None:
    """By how many ranks the grade before was worse (more) or better (less): "good, *two grades better than in 2019*"."""
    end = next((at for at in range(frame.grade + 1, len(row)) if row[at].kind == "grade" and row[at].sure), len(row))
    behind = " ".join(item.text for item in row[frame.grade + 1 : min(end, frame.grade + REPEATED_REACH)])
    if moved := MOVED.match(behind):
        told = moved["steps"] or moved["of"] or moved["first"]
        by = STEPS.index("one" if told == "a" else told) + 1
        return by if moved["up"] or moved["leap"] or moved["upwards"] else -by
    match = COMPARED.match(behind) or COMPARED.search(behind)
    if match is None or (match.start() and match["noun"] is None):
        return None
    steps = STEPS.index(match["steps"]) + 1
    return steps if match["better"] else -steps
