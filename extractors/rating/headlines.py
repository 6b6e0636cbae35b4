"""Frames in headlines, which leave verbs out: "'Outstanding' Ofsted for Hartley Primary", "Hartley Primary: from inadequate to good"."""

from extractors.rating.clauses import is_dash, is_finite, is_hard
from extractors.rating.frame import Frame, is_code
from extractors.rating.items import Item, Row, is_grade_noun
from extractors.rating.words import words

# Behind a grade and its noun, what leads to whoever got it.
LEADS = frozenset({"for", "on", "to", "at"})
# How many words may stand between that and a name, and between "from" a grade and "to" another.
NEAR = 4


def headlined(row: Row, index: int) -> Frame | None:
    """The frame of a grade in a headline or a caption: for somebody, or in a move from one grade to another."""
    return _handed(row, index) or _moved(row, index) or _prefixed(row, index)


def _handed(row: Row, index: int) -> Frame | None:
    """A grade that opens its sentence and names whom it is for: "Inadequate rating for Ash Court", "C3 for Exeter City Council"."""
    if any(not _is_quiet(item) for item in row[:index]):
        return None
    at = index + 1
    while at < len(row) and (row[at].word in words("quotes") or row[at].kind == "body" or _names_grade(row[at])):
        at += 1
    told = any(item.kind == "body" or _names_grade(item) for item in row[index + 1 : at]) or is_code(row[index])
    if not told or at >= len(row) or row[at].word not in LEADS:
        return None
    named = next((step for step in range(at + 1, min(at + 1 + NEAR, len(row))) if row[step].kind == "organisation"), None)
    if named is None or any(map(is_finite, row[at:named])):
        return None
    return Frame(rule="headline", grade=index, anchor=index, subject=(named, named + 1), object=(index, index))


def _prefixed(row: Row, index: int) -> Frame | None:
    """A quoted grade that a headline opens with, before whom it is of: "'Inadequate' care home Ash Court to close"."""
    if not row[index].quoted or any(not _is_quiet(item) for item in row[:index]):
        return None
    start = _without_quotes(row, index + 1, 1)
    named = next((at for at in range(start, min(start + NEAR, len(row))) if row[at].kind == "organisation"), None)
    if named is None or any(item.tag not in ("NN", "NNP") for item in row[start:named]):
        return None
    return Frame(rule="headline", grade=index, anchor=index, subject=(named, named + 1), object=(index, index), weak=True)


def _moved(row: Row, index: int) -> Frame | None:
    """A grade from which something came to another, without a verb: "Hartley Primary: from 'inadequate' to 'good' in two years"."""
    before = _without_quotes(row, index - 1, -1)
    mark = _without_quotes(row, before - 1, -1)
    if before < 0 or row[before].word != "from" or not (mark < 0 or row[mark].word == ":" or is_dash(row[mark])):
        return None
    to = _without_quotes(row, index + 1, 1)
    onward = _without_quotes(row, to + 1, 1)
    if onward >= len(row) or row[to].word != "to" or row[onward].kind != "grade":
        return None
    start = next((at + 1 for at in range(mark - 1, -1, -1) if is_hard(row[at])), 0)
    subject = (start, mark) if mark > 0 else (before, before)
    return Frame(rule="change", grade=index, anchor=before, subject=subject, object=(index, index), previous=True)


def _without_quotes(row: Row, at: int, step: int) -> int:
    """The index at `at`, or where the quotation marks there end, in the direction of `step`."""
    while 0 <= at < len(row) and row[at].word in words("quotes"):
        at += step
    return at


def _is_quiet(item: Item) -> bool:
    return item.word in words("before_inverted") or item.word in words("quotes")


def _names_grade(item: Item) -> bool:
    return is_grade_noun(item) and item.text not in words("not_named")
