"""Grades named without a verb that gives them: "the inadequate rating of July 2021", "prevention (good)", headlines."""

from extractors.rating.clauses import is_finite, is_hard
from extractors.rating.frame import LONG, Frame, given, is_verb
from extractors.rating.items import Row, next_item
from extractors.rating.words import nouns, words


def by_noun(row: Row, index: int) -> Frame | None:
    """A grade named without a verb that gives it: "the inadequate rating of July 2021", "up from good"."""
    at = index - 1 if index and row[index - 1].word not in words("quotes") else index - 2
    before = row[at] if at >= 0 else None
    if before is not None and before.word == "from" and any(item.word in ("up", "down") for item in row[max(0, at - 3) : at]):
        return Frame(rule="from", grade=index, anchor=at, subject=(index, index), object=(index, index), previous=True)
    if before is not None and before.word == "to" and (way := _way_before(row, at)) is not None:
        return given("change", row, index, way)
    following = next_item(row, index)
    if following is None or following.word not in nouns("grade") - words("not_named"):
        return None
    definite = before is not None and (before.word in words("articles") or before.word == "'s" or before.kind == "organisation")
    if not definite and not row[index].quoted:
        return None
    return Frame(rule="named", grade=index, anchor=index, subject=(index, index), object=(index, index), weak=not row[index].quoted)


def _way_before(row: Row, at: int) -> int | None:
    """The "up" or "down" of a change without a verb, before its "to" at `at`: "overall rating *up* one to", "and safe, *up* to"."""
    way = next((step for step in range(at - 1, max(-1, at - LONG - 1), -1) if row[step].word in ("up", "down")), None)
    moved = way is not None and all(item.word in words("grade_steps") for item in row[way + 1 : at])
    return way if moved else None


def stated(row: Row, index: int) -> Frame | None:
    """A grade so long that it needs no verb to give it: "widespread and/or systemic failings"."""
    text = row[index].text
    if len(text.split()) < LONG or is_verb(row[index]) or text.startswith("not "):
        return None
    return given("stated", row, index, index)


def bracketed(row: Row, index: int) -> Frame | None:
    """A grade in brackets behind what it grades: "prevention (requires improvement), protection (good)"."""
    if not 1 < index < len(row) - 1 or row[index - 1].word != "(" or row[index + 1].word != ")":
        return None
    end = index - 1
    start = next((at + 1 for at in range(end - 1, -1, -1) if is_hard(row[at]) or row[at].word in (",", "and") or is_finite(row[at])), 0)
    if not any(item.kind == "area" for item in row[start:end]):
        return None
    return Frame(rule="bracketed", grade=index, anchor=index, subject=(start, end), object=(index, index), weak=True)


def headline(row: Row, index: int) -> Frame | None:
    """A quoted grade right behind whom or what it grades: "Ofsted: Hartley Primary 'requires improvement'"."""
    if not row[index].quoted or index < 2 or row[index - 2].kind not in ("organisation", "noun", "area"):
        return None
    if any(is_finite(item) for item in row):
        return None
    start = next((at + 1 for at in range(index - 2, -1, -1) if is_hard(row[at])), 0)
    return Frame(rule="headline", grade=index, anchor=index, subject=(start, index - 1), object=(index, index))
