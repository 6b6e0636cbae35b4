"""Grades named without a verb that gives them: "the inadequate rating of July 2021", "prevention (good)", headlines."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.rating.clauses import Range, is_finite, is_hard, verb_kind
from extractors.rating.frame import LONG, Frame, ends_phrase, given, is_code, is_number, is_verb, step_before, verb_of_clause
from extractors.rating.items import Item, Row, next_item, says
from extractors.rating.labels import areas_at
from extractors.rating.together import end_of_names
from extractors.rating.verb_subjects import subject_of
from extractors.rating.words import nouns, words

# What joins a grade and the area it describes to the clause before: "and *has* good prospects for improvement".
LEADS = frozenset({"with", "has", "have", "had"})
OWNERS = frozenset({"its", "their", "the"})
ONCE = frozenset({"once", "previously", "formerly"})
BECOMING = frozenset({"becomes", "became", "become"})


def by_noun(row: Row, index: int) -> Frame | None:
    """A grade named without a verb that gives it: "the inadequate rating of July 2021", "up from good"."""
    at = index - 1 if index and row[index - 1].word not in words("quotes") else index - 2
    before = row[at] if at >= 0 else None
    if before is not None and before.word == "from" and any(item.word in ("up", "down") for item in row[max(0, at - 3) : at]):
        return Frame(rule="from", grade=index, anchor=at, subject=(index, index), object=(index, index), previous=True)
    if before is not None and before.word == "to" and (way := _way_before(row, at)) is not None:
        return given("change", row, index, way)
    if (told := _compound(row, index) or handed(row, index)) is not None:
        return told
    if before is not None and before.word in words("articles") and is_from_body(row, index):
        return given("named", row, index, verb_of_clause(row, at))
    following = next_item(row, index)
    owned = before is not None and (before.text in OWNERS or before.word == "'s")
    if owned and _gives_way(row, index):
        return Frame(rule="named", grade=index, anchor=index, subject=_owner_before(row, index), object=(index, index), previous=True)
    if following is None or following.word in words("not_named") or not has_noun(row, index):
        return _unchanged(row, index) if before is not None and before.text in OWNERS else None
    definite = before is not None and (before.word in words("articles") or before.word == "'s" or before.kind == "organisation")
    if not definite and not row[index].quoted:
        return None
    is_had = at < 1 or row[at - 1].tag != "VB"  # not "to get a good rating from Ofsted"
    by_body = is_had and (following.kind == "body" or is_from_body(row, index + 1))  # "its good Ofsted rating"
    weak = not (row[index].quoted or is_code(row[index]) or by_body)
    whom = given_to(row, index)
    if whom is not None and whom[0] == whom[1]:
        return None
    owner = whom or _owner_behind(row, index)
    if owner[0] == owner[1] and before is not None and at and row[at - 1].word == "with":
        owner = subject_of(row, verb_of_clause(row, at))
    return Frame(rule="named", grade=index, anchor=index, subject=owner, object=(index, index), weak=weak)


def _owner_behind(row: Row, index: int) -> Range:
    """Whose rating a grade behind its own words is: "its AA- rating *of Marston Homes*"; empty where that is not told."""
    start = next((at for at in range(index + 1, min(index + LONG + 1, len(row))) if row[at].word in ("of", "on", "for")), index)
    owner = start + 1 + (row[min(start + 1, len(row) - 1)].word == "the")
    return (owner, owner + 1) if start > index and owner < len(row) and row[owner].kind == "organisation" else (index, index)


def _compound(row: Row, index: int) -> Frame | None:
    """A grade inside an adjective: "the *outstanding*-rated Hartley Primary", "an *inadequate*-rated home"."""
    if index + 3 >= len(row) or row[index + 1].word != "-" or verb_kind(row[index + 2]) != "verdict":
        return None
    owner = next((at for at in range(index + 3, min(index + 3 + LONG, len(row))) if row[at].kind == "organisation"), None)
    subject = (owner, owner + 1) if owner is not None else (index, index)
    return Frame(rule="named", grade=index, anchor=index + 2, subject=subject, object=(index, index))


def handed(row: Row, index: int) -> Frame | None:
    """A grade that goes to somebody, or is the verdict on them: "An outstanding rating *went to Elm House*", "'Good' *was the verdict on*".

    So with several: "Inadequate ratings *were given to* Elm House and Ash Court".
    """
    at = index + 1 + (row[index].quoted and index + 1 < len(row))
    while at < len(row) and (row[at].kind == "body" or row[at].text in nouns("grade")):
        at += 1
    verb = at
    while at < len(row) and row[at].word in words("handing"):
        at += 1
    leads = at > verb and row[at - 1].word in ("to", "on") and at < len(row)
    owner = at + (leads and row[at].word == "the")
    if not leads or row[owner].kind != "organisation" or row[verb].word == "to":
        return None
    end = end_of_names(row, owner)
    return Frame(rule="handed", grade=index, anchor=verb, subject=(owner, end), object=(index, index)) if owner < end else None


def given_to(row: Row, index: int) -> Range | None:
    """Whom a giver gives a grade to, behind it: "gave a good rating *to Elm House and Ash Court*"; None where nobody follows.

    Those who were counted are named behind a colon: "gave C3 grades to two councils: *Kent County Council and Bexley Council*". The
    range is empty where whom it was given to has no name that we know: "gave a good rating *to a home in Ash Lane*".
    """
    at = _past_noun(row, index)
    if at + 1 >= len(row) or row[at].word != "to" or row[at + 1].tag == "VB" or row[at + 1].text in nouns("graded"):
        return None
    if at + 2 < len(row) and row[at + 1].kind == "word" and row[at + 2].text in nouns("graded"):
        return None  # "'inadequate' grade to primary school"
    start = at + 1 + (row[at + 1].word in words("articles") or row[at + 1].word in words("next_to") | {"both"})
    if start < len(row) and row[start].kind == "word":  # "to two councils: Kent and", "to its sister school, Holly Bank"
        mark = next((step for step in range(start + 1, min(start + 1 + LONG, len(row) - 1)) if row[step].word in (":", ",")), start)
        start = mark + 1 if mark > start and row[mark].word == (":" if row[start].tag == "CD" else ",") else start
    end = end_of_names(row, start)
    while end > start and row[end - 1].kind != "organisation":
        end -= 1
    owns = end < len(row) and row[end].tag == "POS"
    return (start, end) if start < end and not owns else (index, index)


def _past_noun(row: Row, index: int) -> int:
    """Past what a grade is called, who gives it and the comma of an aside: "good *Ofsted rating*", "its lowest rating, inadequate*,*"."""
    at = index + 1
    while at < len(row) and (row[at].text in nouns("grade") or row[at].word in words("quotes") or row[at].kind == "body"):
        at += 1
    aside = at + 2 < len(row) and row[at].word == "," and row[at + 1].word == "to" and row[at + 2].kind == "organisation"
    return at + 1 if aside else at


def is_from_body(row: Row, index: int) -> bool:
    """Whether a grade comes from who gives it: "a good *from Ofsted*", "got good *from inspectors*"."""
    following = [item for item in row[index + 1 : index + 5] if item.word not in words("quotes", "articles")]
    return len(following) > 1 and following[0].word == "from" and (following[1].kind == "body" or says(following[1:], "generic_bodies"))


def has_noun(row: Row, index: int) -> bool:
    """Whether a grade is followed by what a grade is called, past its body: "outstanding CQC rating"."""
    following = [item for item in row[index + 1 : index + 4] if item.word not in words("quotes")]
    if following and following[0].kind == "body":
        return len(following) > 1 and following[1].word in nouns("grade")
    return bool(following) and following[0].word in nouns("grade") - (frozenset() if row[index].quoted else words("not_named"))


def _unchanged(row: Row, index: int) -> Frame | None:
    """A grade that stays: "*Its V2* was unchanged"."""
    behind = [item.word for item in row[index + 1 : index + 4]]
    stays = len(behind) > 1 and behind[0] in words("be_forms") and behind[1] in ("unchanged", "unaffected", "retained", "confirmed", "kept")
    return Frame(rule="keep", grade=index, anchor=index + 2, subject=(index, index), object=(index, index)) if stays else None


def _gives_way(row: Row, index: int) -> bool:
    """Whether a grade is told as one that another takes the place of: "its *inadequate rating* was lifted to", "its *V1* becomes a V2"."""
    at = _past_noun(row, index)
    verb = next((step for step in range(at, min(at + LONG, len(row))) if row[step].word not in words("auxiliaries")), at)
    if verb + 1 >= len(row) or not (at == index + 1 or has_noun(row, index)):
        return False
    new = next((step for step in range(verb + 1, min(verb + 1 + LONG, len(row))) if row[step].kind == "grade"), None)
    if new is None:
        return False
    return row[verb].word in BECOMING or (verb_kind(row[verb]) == "change" and step_before(row, new) == "to")


def _owner_before(row: Row, index: int) -> Range:
    """Whose a grade is that stands behind its owner: "*Elm House*'s good rating"; empty where that is a pronoun."""
    at = index - 1 - (row[index - 1].word in words("quotes"))
    named = at > 0 and row[at].word == "'s" and row[at - 1].kind == "organisation"
    return (at - 1, at) if named else (index, index)


def once_so(row: Row, index: int) -> Frame | None:
    """A grade that somebody had before: "the *once outstanding* Hartley Primary has been rated poor"."""
    start = next((at for at in range(index + 1, len(row)) if row[at].word not in words("quotes")), index)
    before = row[index - 1 - (row[index - 1].word in words("quotes"))] if index > 1 else row[index]
    if before.word not in ONCE or row[start].organisation is None:
        return None
    again = any(item.kind == "grade" for at, item in enumerate(row) if at != index)
    return Frame(rule="named", grade=index, anchor=index, subject=(start, start + 1), object=(index, index), previous=True, weak=not again)


def describing(row: Row, index: int, found: Sequence[Frame]) -> Frame | None:
    """A grade right before its area, in a sentence that has given one: "judged good, with *outstanding* leadership"."""
    area = next((at for at in range(index + 1, len(row)) if row[at].word not in words("quotes")), len(row) - 1)
    lead = next((at for at in range(index - 1, -1, -1) if row[at].word not in words("articles", "quotes")), 0)
    if row[area].kind != "area" or row[lead].word not in LEADS or not (found or _has_scale(row[index], row[area])):
        return None
    if row[lead].word != "with":
        return given("described", row, index, lead, object_=areas_at(row, area), weak=True)
    if not found:
        return None
    return replace(found[-1], rule="described", grade=index, object=areas_at(row, area), previous=False, weak=True)


def _has_scale(grade: Item, area: Item) -> bool:
    """Whether an area has grades that are given to nothing else: "has *promising* prospects for improvement"."""
    schemes = {scheme.id for scheme, _ in area.areas}
    return bool(grade.meanings) and all(scheme.id in schemes for scheme, _ in grade.meanings)


def _way_before(row: Row, at: int) -> int | None:
    """The "up" or "down" of a change without a verb, before its "to" at `at`: "overall rating *up* one to", "and safe, *up* to"."""
    way = next((step for step in range(at - 1, max(-1, at - LONG - 1), -1) if row[step].word in ("up", "down")), None)
    moved = way is not None and all(item.word in words("grade_steps") for item in row[way + 1 : at])
    return way if moved else None


def stated(row: Row, index: int) -> Frame | None:
    """A grade so long that it needs no verb to give it: "widespread and/or systemic failings"."""
    text = row[index].text
    if len(text.split()) < LONG or is_verb(row[index]) or is_number(row[index]) or text.startswith("not "):
        return None
    return given("stated", row, index, index)


def bracketed(row: Row, index: int) -> Frame | None:
    """A grade in brackets behind what or whom it grades: "prevention (requires improvement), protection (good)"."""
    if not 1 < index < len(row) - 1 or row[index - 1].word != "(" or row[index + 1].word != ")":
        return None
    end = index - 1
    start = next((at + 1 for at in range(end - 1, -1, -1) if is_hard(row[at]) or row[at].word in (",", "and") or is_finite(row[at])), 0)
    if not any(item.kind in ("area", "organisation") for item in row[start:end]):
        return None
    return Frame(rule="bracketed", grade=index, anchor=index, subject=(start, end), object=(index, index), weak=True)


def headline(row: Row, index: int) -> Frame | None:
    """A grade right behind whom or what it grades, without a verb: "Ofsted: Hartley Primary 'requires improvement'"."""
    end = next((at + 1 for at in range(index - 1, -1, -1) if row[at].word not in words("quotes")), 0)
    if not end or row[end - 1].kind not in ("organisation", "noun", "area") or any(map(_is_told, row[:index])):
        return None
    if not (_goes_on(row, index) if row[index].quoted else _is_headline(row) and ends_phrase(row, index)):
        return None
    start = next((at + 1 for at in range(end - 1, -1, -1) if is_hard(row[at])), 0)
    return Frame(rule="headline", grade=index, anchor=index, subject=(start, end), object=(index, index))


def _goes_on(row: Row, index: int) -> bool:
    """Whether what follows a headline's grade has no verb, or is a clause of its own: "'good', *but* parents worry"."""
    following = next_item(row, index)
    joined = following is not None and following.word in words("subordinators") | {",", "and", ":"}
    return joined or not any(map(_is_told, row[index + 1 :]))


def _is_told(item: Item) -> bool:
    """Whether an item is the verb of a sentence; not the "says" of a headline."""
    return is_finite(item) and item.kind != "grade" and item.word not in words("saying")


def _is_headline(row: Row) -> bool:
    """Whether a sentence ends without a stop, and names who grades: "Hartley Primary good, says Ofsted"."""
    return row[-1].word not in (".", "!", "?") and row[-1].word not in words("quotes") and any(item.kind == "body" for item in row)
