"""Asides behind a subject: what stands between commas, dashes or brackets, as in "The home, *which has 40 beds*, was rated good"."""

from itertools import pairwise

from extractors.rating.clauses import NAMED, Range, is_dash, is_finite, is_hard, phrase_start
from extractors.rating.items import Row
from extractors.rating.openings import skip_opening, tells_time
from extractors.rating.words import words

# How many words may stand between "told" and its "that", and in a "you may remember".
SAID = 6


def before_aside(row: Row, end: int) -> int:
    """Where the subject ends that a parenthesis between commas, dashes or brackets follows."""
    closing = row[end - 1] if end > 1 else None
    if closing is None:
        return end
    if closing.word == ")" or is_dash(closing):
        opens = (lambda item: item.word == "(") if closing.word == ")" else is_dash
        return next((index for index in range(end - 2, 0, -1) if opens(row[index])), end)
    if closing.word != ",":
        return end
    first = next((index + 1 for index in range(end - 2, -1, -1) if is_hard(row[index]) or _introduces_clause(row, index)), 0)
    for index in range(first + 1, end - 1):
        if row[index].word == "," and row[index + 1].word != "and" and _ends_subject(row, index) and _is_aside(row, index + 1, end - 1):
            return index
    return end - 1


def _is_aside(row: Row, start: int, end: int) -> bool:
    """Whether what stands between commas is but an aside: no part of it says something of its own, as in ", Hove was good,"."""
    commas = [at for at in range(start, end) if row[at].word == ","]
    return not any(_states(row[one:other]) for one, other in pairwise([start - 1, *commas, end]))


def _states(part: Row) -> bool:
    """Whether a part between commas has a verb that no relative or subordinate clause holds, nor a "you may remember"."""
    verb = next((at for at, item in enumerate(part) if is_finite(item)), 0)
    if not verb or part[-1].word in words("saying") or (part[1].tag == "PRP" and len(part) <= SAID):
        return False
    return not any(item.word in words("relatives") or item.word in words("subordinators") for item in part[:verb])


def named_in_aside(row: Row, head: Range, end: int) -> Range | None:
    """Whom the parenthesis behind a subject calls by name, where the subject does not: "the third home, *Holly Bank in Ash Lane*, was"."""
    at = head[1] + 1
    if not head[0] < head[1] < at < end - 1 or row[at].kind != "organisation" or any(item.kind in NAMED for item in row[slice(*head)]):
        return None
    is_name = row[at + 1].tag != "POS" and not any(is_finite(item) or item.word in words("relatives") for item in row[at : end - 1])
    return (at, end - 1) if is_name and row[head[0]].tag in ("DT", "PRP$") else None


def _introduces_clause(row: Row, at: int) -> bool:
    """Whether a statement follows the item at `at`: "told the school *that* its teaching was poor", "*said* its teaching was poor"."""
    return row[at].word in words("stating") and is_finite(row[at]) and row[at + 1].tag in ("DT", "PRP", "PRP$", "NNP")


def _ends_subject(row: Row, end: int) -> bool:
    """Whether a subject may end at `end`: there is one, and it is no opening ("In June 2014")."""
    start = skip_opening(row, phrase_start(row, end), end)
    return start < end and row[start].tag not in ("IN", "RB", "VBG", "TO") and not tells_time(row[start:end])
