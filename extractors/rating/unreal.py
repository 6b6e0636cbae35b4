"""What makes a statement unreal: a wish, a doubt, a forecast or a denial, around its grade or in the clause that governs it."""

from collections.abc import Iterator
from itertools import takewhile

from extractors.rating.clauses import Range, clause_start, is_dash, is_finite
from extractors.rating.items import Item, Row, says
from extractors.rating.verb_subjects import skip_auxiliaries, subject_of
from extractors.rating.words import words

# Within how many words before a clause it is denied.
DENIAL = 7
# Between "close to" and the verb that it keeps from being true stands no more than "being".
NEAR = 3


def is_unreal(row: Row, verb: int, subject: Range, grade: int) -> bool:
    """Whether a clause wishes, doubts, predicts or denies its grade: in its subject, around its verb, or by what opens or governs it."""
    has_subject = subject[0] < subject[1] <= verb
    opening = _opening(row, subject[0] if has_subject else verb)
    if has_subject and subject[0] > 1 and row[subject[0] - 1].word == "and" and row[subject[0] - 2].word == ",":
        opening = subject[0]
    if opening and row[opening - 1].word in words("conditions") and not _is_fact(row, opening - 1, grade):
        return not (has_subject and _is_closed(row, opening - 1, subject[0]))
    if (has_subject and (_is_inverted(row, opening, subject[0]) or _is_governed(row, verb, subject[0]))) or _is_denied(row, opening):
        return True
    unreal = words("negations", "unreal_subjects")
    if any(row[at].word in unreal and not _asks(row, at) for at in range(*subject)):
        return True
    start = max(clause_start(row, verb), _past_aside(row, verb, subject[1]) if has_subject else 0, _past_and(row, verb))
    around = [
        row[at]
        for at in range(start, grade)
        if row[at].word and row[at].tag != "NNP" and not (_is_extreme(row, at) or _keeps(row, at) or _is_most(row, at))
    ]
    return says(around, "unreal") or says(around, "negations")


def _asks(row: Row, at: int) -> bool:
    """Whether a question is one that is graded: "the safe *key question*", "the *question* of whether services were safe"."""
    of_area = at + 2 < len(row) and row[at + 1].word == "of" and row[at + 2].kind == "area"
    return row[at].word == "question" and (row[at - 1].word == "key" or of_area)


def _past_aside(row: Row, verb: int, end: int) -> int:
    """Past what a subject that ends at  is told in passing: "Hove Council, *which shared an office until 2023*, was graded"."""
    own = skip_auxiliaries(row, verb)
    return own if end < own - 1 and row[end].word == "," and row[own - 1].word == "," else end


def _past_and(row: Row, verb: int) -> int:
    """Past what the same subject did before: "Behaviour escaped the lower grade, *and* was rated good"; nothing else is 0."""
    own = skip_auxiliaries(row, verb)
    joined = own > 0 and row[own - 1].word in ("and", "but") and row[own].tag == "VBD" and row[own].word in words("be_forms")
    return own if joined else 0


def is_aim(row: Row, verb: int) -> bool:
    """Whether what a verb tells was threatened, planned or missed.

    "has *threatened to downgrade* it", "its goal: *to be rated good*", "was *almost* rated good", "came *close to* rating it".
    """
    before = row[max(0, verb - NEAR) : verb]
    if any(says(before[at:], "short_of") for at in range(len(before)) if all(item.word == "being" for item in before[at + 2 :])):
        return True
    if row[verb].word.endswith("ing") and row[verb - 1].word in ("of", "on", "about"):
        return says(row[clause_start(row, verb - 1) : verb], "unreal")  # "confident of regaining our good rating"
    to = next((at for at in range(verb - 1, -1, -1) if row[at].word not in ("be", "have", "been")), 0)
    if row[to].word in words("nearly"):
        return True
    if row[to].word != "to":
        return False
    if not to:
        return True  # "To be rated good, a school must teach well"
    mark = to - 1 if row[to - 1].word == ":" or is_dash(row[to - 1]) else to
    clause = row[clause_start(row, mark) : to]
    return row[to - 1].word in ("yet", "whether") or says([*clause, row[to]], "unreal") or _is_purpose(clause)


def _is_purpose(clause: Row) -> bool:
    """Whether a "to" behind a clause tells what somebody aims at: "the *plan is for the prison* to", "it has one *goal:* to"."""
    aim = next((at for at, item in enumerate(clause) if item.word in words("unreal_subjects")), len(clause))
    return aim < len(clause) and not any(is_finite(item) and item.word not in words("be_forms") for item in clause[aim:])


def _opening(row: Row, at: int) -> int:
    """Where the clause of the item at `at` begins; a "such as" parts none."""
    start = clause_start(row, at)
    while start > 1 and row[start - 1].word == "as" and row[start - 2].word == "such":
        start = clause_start(row, start - 2)
    return start


def _is_fact(row: Row, at: int, grade: int) -> bool:
    """Whether what opens a clause makes no condition of it.

    A "before" may only order what happened: "*before being* raised to good", "the year *before* it had been rated good". So does
    one that opens a sentence without another clause: "*Before* the merger the college was rated good in 2019.". A "whether" may be
    a question that was graded: "good for *whether* it is safe".
    """
    if row[at].word == "whether":
        return at > 0 and row[at - 1].word in words("area_prepositions") | {"of"}
    if at == 0 and row[at].word in ("before", "until", "till"):
        behind = takewhile(lambda item: item.word not in words("relatives"), row[grade + 1 :])
        return not any(is_finite(item) and item.kind != "grade" for item in behind)
    if row[at].word in ("until", "till") and row[at + 1].word in ("then", "now", "recently", "this", "last"):
        return True  # "the home, *until then* rated good, was"
    tells_year = at > 0 and row[at - 1].word in words("times")
    told = next((item.tag for item in row[at + 1 : grade] if is_finite(item) or item.tag == "MD"), "") == "VBD"
    past = told and any(item.tag == "VBD" for item in row[clause_start(row, at) : at])  # "was failing, before Ofsted *raised* it to good"
    return row[at].word == "before" and (tells_year or row[at + 1].tag == "VBG" or past)


def _is_closed(row: Row, at: int, subject: int) -> bool:
    """Whether what tells a time ends with a comma before a subject: "Two years ago, *before the merger,* it was good"."""
    timed = row[at].word in ("before", "until", "till")
    return timed and subject > at + 2 and any(item.word == "," for item in row[subject - 1 - (row[subject - 1].word == "the") : subject])


def _is_denied(row: Row, opening: int) -> bool:
    """Whether what a clause says is denied or still to be told: "It is *untrue that* …", "is *about to announce that* …"."""
    return opening > 0 and row[opening - 1].word == "that" and says(row[max(0, opening - DENIAL) : opening], "denials")


def _is_inverted(row: Row, opening: int, subject: int) -> bool:
    """Whether a clause supposes or denies by its order: "*Had* Ofsted rated it good", "*At no point did* it"; not "and *had* its care"."""
    if subject and row[subject - 1].word in words("have_forms") | words("be_forms") and says(row[opening:subject], "negations"):
        return True
    leads = row[opening].word in ("had", "should", "were") and opening in (subject - 1, subject)
    return leads and (opening == 0 or row[opening - 1].word != "and")


def _is_governed(row: Row, verb: int, subject: int) -> bool:
    """Whether the clause that governs one denies or doubts it: "*nobody said* it was good", "*they expect to find* that it is".

    What inspectors themselves think is no doubt, nor is what somebody can or may say, nor what is planned for somebody whom a relative
    clause describes: "is to *take on* Elm House, which was rated good".
    """
    own = clause_start(row, verb)
    if subject < own and row[own - 1].word in words("relatives"):
        return False
    behind = subject - 1 if subject and row[subject - 1].word == "that" else subject
    if not behind or row[behind - 1].tag[:2] != "VB" or row[behind - 1].word in words("auxiliaries"):
        return row[verb].tag == "VBG" and says(row[clause_start(row, subject) : subject], "unreal")
    part = list(_governing(row, behind))
    inspects = any(item.kind == "body" for item in part) or says(part, "generic_bodies")
    told = [item for item in part if item.tag != "MD" and not (inspects and item.word in words("opinions"))]
    return any(says(told, section) for section in ("negations", "denials", "unreal"))


def _governing(row: Row, end: int) -> Iterator[Item]:
    """The verb before `end`, which governs what follows, with its subject and what belongs to it: "*they are expected to find*"."""
    first = end - 1
    while first and row[first - 1].word and row[first - 1].tag[:2] in ("VB", "RB", "MD", "TO"):
        first -= 1
    start, behind = subject_of(row, end - 1)
    yield from row[start : min(behind, first)]
    yield from row[first:end]


def _keeps(row: Row, at: int) -> bool:
    """Whether what failed was to be rid of a grade: "has *failed* to shake off its inadequate rating"."""
    return row[at].text.startswith("fail") and at + 2 < len(row) and row[at + 2].word in words("ridding")


def _is_most(row: Row, at: int) -> bool:
    """Whether a "could" tells the most that somebody got: "*could* only manage good", "*could* find no more than a two"."""
    part = [item.word for item in row[at : at + NEAR + 1]]
    return part[0] == "could" and "only" in part and any(verb in words("managing_to") for verb in part)


def _is_extreme(row: Row, at: int) -> bool:
    """Whether "possible" only strengthens: "the lowest *possible* grade"."""
    return at > 0 and row[at].word == "possible" and row[at - 1].tag in ("JJS", "RBS")
