"""Whether a grade is the latest or one that has been replaced: tenses, cues and times around its frame."""

import re
from functools import lru_cache

from extractors.rating.behind import YEAR, after
from extractors.rating.clauses import REMEMBERED, clause_start, is_dash, is_finite, is_hard, verb_kind
from extractors.rating.frame import Frame, is_verb
from extractors.rating.items import Item, Row, is_grade_noun, says
from extractors.rating.times import asides, is_contrasted, is_past, near_end, verb_phrase
from extractors.rating.verb_subjects import SEEING
from extractors.rating.words import words

# "Then, the brigade was", "At that time it was", "On that occasion they were": at a time told before.
THEN = re.compile(r"(?:then|(?:at|on) (?:that|the) (?:time|point|stage|inspection|visit|occasion)) ,? ?(?!(?:in|on|there|came|followed)\b)")
# "On that occasion care was good", wherever it stands
THAT_TIME = re.compile(r"\b(?:at|on|during) that (?:point|stage|inspection|visit|occasion)\b")
# "Both were poor on that occasion"
ON_THAT = re.compile(r"[^,;:]*,? (?:at|on|during) that (?:time|point|stage|inspection|visit|occasion)\b")
# "Back in June 2007 it was": so long ago that it is over.
LONG_AGO = re.compile(r"(?:way )?back in (?:\w+ )?(?:19|20)\d\d\b")
# "For years it was", "For more than a decade it was"
FOR_YEARS = re.compile(r"for (?:\w+ )?(?:years|decades)\b|for (?:more than |over |almost |nearly )?a decade\b")
# "less than four years after a visit confirmed that it was"
YEARS_AFTER = re.compile(r"\byears? after\b[^,;:]*$")
# "Before it became an academy it was": of what it was then.
BEFORE_IT = re.compile(r"before (?:it|they|the \w+) (?:became|converted|joined|merged|was taken|were taken|reopened)\b")
# Within so many words before a grade "previously" is said of it.
PREVIOUS_REACH = 2
# Behind a "when", within how many words it tells who came: "when *its new head* came".
POST_REACH = 4
# Before a relative clause, within how many words an inspection is told that it is about.
VISIT_REACH = 7
# Before a "when", within how many words stands since when: "since 2019, when".
WHEN_REACH = 5
# Rules that say what still holds, whatever time is named beside.
HOLDING = frozenset({"keep", "remains"})
# What opens a clause whose time is its own: "previously of Falmouth, *which* got a C1"; not "which was" of what was said before.
ASIDE = frozenset({"WDT", "WP", "WP$", "WRB", "PRP"})
ONCE_AGAIN = frozenset({"again", "more"})
# Before "once", which then tells of no earlier time: "at once", "more than once".
AT_ONCE = frozenset({"at", "than"})
UNTIL = frozenset({"until", "till"})
# What inspectors do, whoever they are: "scored zero when health officers *called*".
CALLING = frozenset({"called", "visited", "inspected", "checked"})
# Behind what somebody had, when that was: "had two stars *last year*", "*in each of the past two years*".
HAD_WHEN = re.compile(
    r"""(?:last\ (?:year|time)|(?:a|\w+)\ (?:year|month)s?\ (?:ago|before|earlier)|before|previously
        |(?:in\ )?(?:each\ of\ )?the\ (?:past|last|previous)\ (?:\w+\ )?years?)\b""",
    re.VERBOSE,
)
# Right before a grade, what says that it is over.
ONCE = frozenset({"previously", "formerly", "once"})
# Behind "since", what begins to tell of an award that may be the latest: "since *being* rated", "since *it* was".
SINCE = frozenset({"being", "they", "it"})
# "has been in special measures since it was rated inadequate"
SO_SINCE = re.compile(r"\b(?:has|have|had) (?:\w+ )?been (?:\w+ )?(?:in|under|subject to) special measures$")
PEOPLE = frozenset({"he", "she", "i", "we"})
# What joins a clause to the one before it.
JOINING = frozenset({"and", ","})
STANDING = HOLDING | {"is", "requires"}


def _stands_since(row: Row, when: int) -> bool:
    """Whether what a "when" tells began what lasts: "It *has been* good *since 2019, when* its care was rated outstanding"."""
    since = next((at for at in range(when - 1, max(0, when - WHEN_REACH), -1) if row[at].word == "since"), 0)
    verb = next((at for at in range(since - 1, -1, -1) if is_finite(row[at])), None) if since else None
    return verb is not None and row[verb].word in ("has", "have")


def is_previous(row: Row, frame: Frame) -> bool:
    """Whether a frame speaks of an award that a later one has replaced."""
    start = clause_start(row, frame.anchor)
    own = verb_phrase(row, frame)
    is_aside = frame.subject[1] < start < own  # "the council, *once a byword for failure*, is good"
    if (
        frame.previous
        or verb_kind(row[frame.anchor]) == "lose"
        or (_is_since(row, start) and not is_aside)
        or row[frame.anchor - 1].word == "having"
        or _lasted(row, frame)
        or _is_by_earlier(row, frame, start)
        or _was_had(row, frame)
    ):
        return True
    first = clause_start(row, start - 1) if start and row[start - 1].word in ("and", "but") else start
    if not any(item.kind == "grade" for item in row[first:start]):  # "in 2014, when its teaching was good *and its care was poor*"
        first = start
    if (
        first
        and not is_aside
        and row[first - 1].word == "when"
        and not _stands_since(row, first - 1)
        and (_names_year(row, first) or _names_year(row[: first - 1], max(0, first - 4)))
    ):
        return True
    keeps = verb_kind(row[frame.anchor]) == "keep"
    if not keeps and says(row[max(0, frame.grade - PREVIOUS_REACH) : frame.grade], "previous"):
        return True
    if _ends_before(row, frame) or _was_long_before(row, frame) or _was_so(row, frame) or _is_of_earlier(row, frame):
        return True
    near = _near(row, frame)
    if says(near, "now") or _is_still(row, frame):
        return False
    near = _past_left(row, frame, near)
    own = max(start, own)
    had_been = _is_past_perfect(row, own, frame.grade) and not _is_told_since(row, frame)
    had_been = had_been and not _had_remained(row, frame)
    if frame.rule != "change" and not keeps and (had_been or _had_been_told(row, start)):
        return True
    if frame.rule in HOLDING or keeps:
        return False
    if says(near, "previous") or _was_once(near) or _was_last_seen(row, frame) or _was_then(row, frame):
        return True
    return frame.rule != "change" and not is_contrasted(row, frame) and says(_told_before(row, frame), "previous")


def _past_left(row: Row, frame: Frame, near: Row) -> Row:
    """The words near a frame but for when the grade was given that it moved from: "went up from poor, *two years earlier*, to good".

    So where it tells since when it moved: "has dropped *since the last visit*, from good to poor".
    """
    if frame.rule != "change" or frame.previous:
        return near
    since = next((at for at in range(frame.anchor, frame.grade) if row[at].word == "since"), frame.grade)
    until = next((at for at in range(since, frame.grade) if row[at].word in (",", "from")), since)
    near = [item for item in near if not row[since].start <= item.start < row[until].start]
    left = next((item for item in reversed(row[frame.anchor : frame.grade]) if item.kind == "grade"), row[frame.grade])
    return [item for item in near if not left.start < item.start < row[frame.grade].start]


def points_at_time(row: Row) -> bool:
    """Whether a sentence tells what was so at a time told before: "*On that occasion* its care was good"."""
    return THAT_TIME.search(" ".join(item.text for item in row)) is not None


def _ends_before(row: Row, frame: Frame) -> bool:
    """Whether a "before" ends what is said in the past tense: "care and safety, both of which were poor *before*."."""
    at = near_end(row, frame)
    if at >= len(row) or row[at].word != "before" or not is_past(row, frame):
        return False
    return at + 1 == len(row) or is_hard(row[at + 1]) or row[at + 1].word == ","


def _is_still(row: Row, frame: Frame) -> bool:
    """Whether a grade is said to stand, whatever it was given by: "is *still* good under the old framework"."""
    return row[frame.anchor].word in ("is", "are", "'s") and any(item.word == "still" for item in row[frame.anchor + 1 : frame.grade])


def _told_before(row: Row, frame: Frame) -> list[Item]:
    """What a sentence tells before a verb that holds for it too, without asides.

    That is its own clause with those joined to it, the time that its "when" describes ("a far cry from *2014, when* it was good"), and
    what opens the sentence.
    """
    has_subject = frame.subject[0] < frame.subject[1] <= frame.anchor
    own, start = verb_phrase(row, frame), clause_start(row, frame.anchor)
    if has_subject and (own > start or is_dash(row[start - 1])):
        start = clause_start(row, frame.subject[0])
    while start and row[start - 1].word in JOINING:
        start = clause_start(row, start - 1)
    if start and row[start - 1].word == "but":  # "when it was good for its care *but* required improvement for its safety"
        other = clause_start(row, start - 1)
        start = other if row[other - 1].word == "when" else start
    if start and row[start - 1].word == "when":
        start = next((at for at in range(start - 2, -1, -1) if is_finite(row[at])), 0)
    excepted = row[start - 1].word == "where" and says(row[:start], "exceptions")  # "found it good but for care, where it was poor"
    is_aside = start > 0 and row[start - 1].tag in ASIDE and not excepted
    first = 0 if is_aside else next((at for at, item in enumerate(row) if is_finite(item)), 0)
    apart = range(frame.subject[1], own) if has_subject else ()
    return _without_asides(row, frame, [row[at] for at in range(frame.anchor) if (at < first or at >= start) and at not in apart])


def is_latest(row: Row, frame: Frame) -> bool:
    """Whether only a tense or a last visit makes an award previous, so that it stands where nothing newer is told."""
    start = clause_start(row, frame.anchor)
    gone = (frame.previous and frame.rule != "apposed") or row[frame.anchor - 1].word == "having" or _lasted(row, frame)
    behind = near_end(row, frame)
    gone = gone or _was_had(row, frame) or [item.word for item in row[behind : behind + 3]] == ["as", "recently", "as"]
    if (
        gone
        or LONG_AGO.match(before := " ".join(item.text for item in row[: frame.anchor]))
        or BEFORE_IT.match(before)
        or says(_near(row, frame), "superseded")
        or says(row[: frame.subject[1]], "superseded")
    ):
        return False
    if _is_past_perfect(row, max(start, verb_phrase(row, frame)), frame.grade) and says(_near(row, frame), "previous"):
        return False
    since = row[start - 1].word == "since" and row[start].word in SINCE
    return (
        not _is_since(row, start)
        or since
        or (row[start - 1].word == "after" and any(item.kind == "organisation" for item in row[start : frame.anchor]))
    )


@lru_cache(maxsize=REMEMBERED)
def _near(row: Row, frame: Frame) -> Row:
    """The words of a frame's clause that may tell when: before its subject, and its verb with what follows."""
    start = clause_start(row, frame.anchor)
    own = max(start, verb_phrase(row, frame))
    return _without_asides(row, frame, [*row[start : min(own, max(start, frame.subject[0]))], *row[own : near_end(row, frame)]])


def _without_asides(row: Row, frame: Frame, part: Row) -> list[Item]:
    """A part of a row without what is only said in passing: "the ward, *where 12 were born last year*, was".

    So without what is said of another grade: "the *previously* good teaching was inadequate".
    """
    others = tuple(asides(row, frame))
    of_another = {
        row[at - 1].start for at, item in enumerate(row) if at and item.kind == "grade" and at != frame.grade and row[at - 1].word in ONCE
    }
    return [item for item in part if item.start not in of_another and not any(start <= item.start < end for start, end in others)]


def is_retold(row: Row, frame: Frame) -> bool:
    """Whether a frame may tell once more of the award that the article is about: "*since it was* rated poor", "*learned* it had been"."""
    start = clause_start(row, frame.anchor)
    if row[start - 1].word == "since" and row[start].word in SINCE:
        return not _names_year(row, start)
    had_been = _is_past_perfect(row, max(start, verb_phrase(row, frame)), frame.grade)
    return had_been and says(row[: frame.anchor], "learning") and not says(_near(row, frame), "previous")


def is_now(row: Row, frame: Frame) -> bool:
    """Whether a frame says that its grade is the one of now: "has *now* been raised to good"."""
    return says(_near(row, frame), "now")


def is_standing(row: Row, frame: Frame) -> bool:
    """Whether a frame says in the present tense what is so, since whenever: "those are still good from 2021"."""
    verb = row[frame.anchor]
    return frame.rule in STANDING and verb.tag in ("VBZ", "VBP") and not verb.text.split()[0].endswith("ed")


def _was_once(part: Row) -> bool:
    """Whether words tell of a time gone by without a date: "it was *once* good"; not "marked once a year", "at once", "once again"."""
    nearby = (at for at, item in enumerate(part) if item.word in words("previous_nearby") and part[max(0, at - 1)].word not in AT_ONCE)
    return any(
        not says(part[at + 1 : at + 3], "times") and not any(one.word in ONCE_AGAIN for one in part[at + 1 : at + 2]) for at in nearby
    )


def _was_then(row: Row, frame: Frame) -> bool:
    """Whether a frame tells what was so at the time: "respect was *then* good"; not "is adequate, then, at"."""
    start = max(min(frame.subject[1], frame.anchor), verb_phrase(row, frame))
    part = row[start : frame.grade + 2]
    then = any(item.word == "then" and row[start + at - 1].word != "," for at, item in enumerate(part))
    return then and (is_past(row, frame) or any(item.tag == "VBD" for item in part))


def _was_long_before(row: Row, frame: Frame) -> bool:
    """Whether a frame tells what came before what its sentence tells: "four years *after* a visit confirmed that it was good"."""
    before = " ".join(item.text for item in row[: frame.anchor])
    if (THEN.match(before) or LONG_AGO.match(before) or BEFORE_IT.match(before)) and any(
        item.tag in ("VBD", "VBN") for item in row[: frame.anchor + 1]
    ):
        return True
    behind = " ".join(["", *(item.text for item in row[frame.grade + 1 :])])
    if is_past(row, frame) and (FOR_YEARS.match(before) or ON_THAT.match(behind)):
        return True
    return frame.subject[0] > 0 and any(item.tag == "VBD" for item in row[: frame.anchor + 1]) and YEARS_AFTER.search(before) is not None


def _is_of_earlier(row: Row, frame: Frame) -> bool:
    """Whether what is said to be a grade is an earlier one: "*the last verdict* was good"."""
    start, end = frame.subject
    named = frame.rule == "is" and start < end and is_grade_noun(row[end - 1])
    return named and (says(row[max(start, end - 2) : end], "previous") or row[end - 2].word in ("last", "earlier"))


def _is_by_earlier(row: Row, frame: Frame, start: int) -> bool:
    """Whether a clause tells what an inspection found that is over: "its *last inspection* in 2015, *which* judged it inadequate"."""
    seen = any(item.word in SEEING for item in row[start : frame.anchor])  # "that *saw* the school rated poor"
    relative = start > 0 and row[start - 1].word in ("which", "that") and (frame.object[0] < frame.object[1] or seen)
    relative = relative or (start > 0 and row[start - 1].word in ("where", "when"))
    return relative and says(row[max(0, start - VISIT_REACH) : start - 1], "previous")


def _had_remained(row: Row, frame: Frame) -> bool:
    """Whether a grade "had remained", as those said who found it; not "had been stuck on two stars", nor "had remained good since"."""
    before = next((item.word for item in reversed(row[: frame.anchor]) if item.tag != "RB"), "")
    return frame.rule == "remains" and before == "had" and not any(item.word in ("since", "for", "until") for item in row[frame.grade :])


def _was_had(row: Row, frame: Frame) -> bool:
    """Whether a frame tells what somebody had before: "it *had* two stars *last year*"."""
    behind = " ".join(item.text for item in row[frame.grade + 1 :])
    return row[frame.anchor].word == "had" and HAD_WHEN.match(behind.removeprefix("in ")) is not None


def _lasted(row: Row, frame: Frame) -> bool:
    """Whether what follows a grade tells how long it lasted: "had been good *until last month*"."""
    end = near_end(row, frame)
    return end < len(row) and row[end].word in UNTIL


def _was_so(row: Row, frame: Frame) -> bool:
    """Whether an aside tells what an area was before the grade it has just been given: "outstanding for care, *which was good*"."""
    start, graded = clause_start(row, frame.anchor), frame.subject[1] - 1
    given = next((at for at in range(graded, -1, -1) if row[at].kind == "grade"), None)
    aside = start > 0 and row[start - 1].word == "which" and row[frame.anchor].word in ("was", "were")
    if not aside or given is None or any(item.word in words("exceptions") for item in row[given:graded]):
        return False
    return row[graded].kind == "area" and graded in range(*after(row, given))


def _was_last_seen(row: Row, frame: Frame) -> bool:
    """Whether a clause behind the grade tells of a time gone by: "was good *when it was last inspected*", "*when Ms Grey took over*".

    So does what came later: "was good *before the head left*", "was good *as recently as 2017*".
    """
    start = near_end(row, frame)
    if [item.word for item in row[start : start + 3]] == ["as", "recently", "as"]:
        return _names_year(row, start)
    if start + 1 >= len(row) or row[start].word not in ("when", "before"):
        return False
    end = next((at for at in range(start, len(row)) if is_hard(row[at]) or row[at].kind == "grade"), len(row))
    comes = row[start + 1 : start + POST_REACH]
    somebody = row[start + 1].tag == "NNP" or row[start + 1].word in PEOPLE or any(item.word in words("posts") for item in comes)
    somebody = somebody or (row[start].word == "before" and row[start + 1].word in ("it", "they"))
    inspected = any(item.kind == "body" or item.word in CALLING for item in row[start:end])
    came = somebody and not inspected and any(item.tag == "VBD" for item in row[start:end])
    return came or says(row[start:end], "previous")


def _is_since(row: Row, start: int) -> bool:
    """Whether a clause tells since when something is over: "since being rated inadequate", "a year after judging it adequate".

    So does one that opens with how long it held: "*until now* it was good".
    """
    if start and row[start - 1].word in UNTIL:
        lately = row[start].word in ("this", "last") and row[min(start + 1, len(row) - 1)].word in words("times", "months")
        if lately or row[start].word in ("now", "recently", "then"):
            return True
    if start < 2:
        return False
    opener = row[start - 1].word
    if opener == "since" and SO_SINCE.search(" ".join(item.text for item in row[: start - 1])):
        return False
    if _was_once(row[start - 2 : start + 2]):
        return True
    if opener == "since" and says(row[: start - 1], "negations"):
        return False
    return (opener == "since" and row[start].word in SINCE) or (opener == "after" and row[start - 2].word in ("year", "years", "months"))


def _names_year(row: Row, start: int) -> bool:
    """Whether a clause tells its year: "when *it was satisfactory in 2008*", "*in 2022*, when it was"."""
    end = next((at for at in range(start, len(row)) if is_hard(row[at]) or row[at].word == ","), len(row))
    return any(YEAR.fullmatch(item.text) for item in row[start:end])


def _is_told_since(row: Row, frame: Frame) -> bool:
    """Whether "had" is but the past of "has", as inspectors said so and no time is told: "*Ofsted said* it had been rated good"."""
    at = frame.subject[0] - (row[frame.subject[0] - 1].word == "that")
    at -= at > 1 and row[at - 1].kind == "organisation" and row[at - 2].word == "told"  # "told *Elm House* that it had been rated"
    said = at > 1 and row[at - 1].word in words("saying") and row[at - 1].tag == "VBD"
    said = said and (row[at - 2].kind == "body" or row[at - 2].word in words("generic_bodies"))
    return said and not any(says(_near(row, frame), section) for section in ("times", "previous")) and not _names_year(row, frame.anchor)


def _had_been_told(row: Row, start: int) -> bool:
    """Whether a clause is what somebody had said before: "the council *had been told* that its services performed well".

    So is one joined to it: "had been told in 2016 that it was poor, and in 2014 *that it was good*".
    """
    if start < 2 or row[start - 1].word != "that":
        return False
    before = clause_start(row, start - 1)
    while before > 1 and not any(map(is_finite, row[before : start - 1])):
        before = clause_start(row, before - 1)
    return _is_past_perfect(row, before, start - 1)


def _is_past_perfect(row: Row, start: int, grade: int) -> bool:
    """Whether "had" helps a verb before the grade: "had been rated good", not "had two visits"."""
    return row[start].word != "having" and any(
        row[index].word == "had" and (row[index + 1].tag in ("VBN", "VBD", "RB", "IN") or is_verb(row[index + 1]))
        for index in range(start, grade)
    )
