"""What makes a statement unreal: a wish, a doubt, a forecast or a denial around its grade."""

from extractors.rating.clauses import Range, clause_start, is_finite
from extractors.rating.items import Row, says
from extractors.rating.words import words

# Within how many words before a clause it is denied.
DENIAL = 7


def is_unreal(row: Row, verb: int, subject: Range, grade: int) -> bool:
    """Whether a clause wishes, doubts, predicts or denies its grade: in its subject, around its verb, or by what opens it."""
    has_subject = subject[0] < subject[1] <= verb
    opening = clause_start(row, subject[0] if has_subject else verb)
    if has_subject and subject[0] > 1 and row[subject[0] - 1].word == "and" and row[subject[0] - 2].word == ",":
        opening = subject[0]
    if opening and row[opening - 1].word in words("conditions") and not _is_fact(row, opening - 1, grade):
        return True
    if (has_subject and _is_inverted(row, opening, subject[0])) or _is_denied(row, opening):
        return True
    if {item.word for item in row[slice(*subject)]} & words("negations", "unreal_subjects"):
        return True
    start = max(clause_start(row, verb), subject[1] if has_subject else 0)
    around = [row[at] for at in range(start, grade) if row[at].word and row[at].tag != "NNP" and not _is_extreme(row, at)]
    return says(around, "unreal") or says(around, "negations")


def _is_fact(row: Row, at: int, grade: int) -> bool:
    """Whether what opens a clause makes no condition of it.

    A "before" may only order what happened: "*before being* raised to good", "the year *before* it had been rated good". So does
    one that opens a sentence without another clause: "*Before* the merger the college was rated good in 2019.". A "whether" may be
    a question that was graded: "good for *whether* it is safe".
    """
    if row[at].word == "whether":
        return at > 0 and row[at - 1].tag == "IN"
    if at == 0 and row[at].word in ("before", "until", "till"):
        return not any(map(is_finite, row[grade + 1 :]))
    tells_year = at > 0 and row[at - 1].word in words("times")
    return row[at].word == "before" and (tells_year or row[at + 1].tag == "VBG")


def _is_denied(row: Row, opening: int) -> bool:
    """Whether what a clause says is denied or still to be told: "It is *untrue that* …", "is *about to announce that* …"."""
    return opening > 0 and row[opening - 1].word == "that" and says(row[max(0, opening - DENIAL) : opening], "denials")


def _is_inverted(row: Row, opening: int, subject: int) -> bool:
    """Whether a clause supposes by its order: "*Had* Ofsted rated it inadequate"; not "and *had* its care marked at 2"."""
    leads = row[opening].word in ("had", "should", "were") and opening in (subject - 1, subject)
    return leads and (opening == 0 or row[opening - 1].word != "and")


def _is_extreme(row: Row, at: int) -> bool:
    """Whether "possible" only strengthens: "the lowest *possible* grade"."""
    return at > 0 and row[at].word == "possible" and row[at - 1].tag in ("JJS", "RBS")
