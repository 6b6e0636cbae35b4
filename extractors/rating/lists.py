"""Lists of areas: the parts of a stretch of a row, and the areas they name."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.rating.areas import Area
from extractors.rating.clauses import Range, is_contact_clause, is_dash, is_finite, is_hard
from extractors.rating.items import Item, Row, is_grade_noun
from extractors.rating.phrases import area_in
from extractors.rating.words import nouns, words

NOUNS = frozenset({"NN", "NNS"})
PREPOSITIONS = frozenset({"for", "in", "at", "on", "to"})
# Within so many words a list, or what is said of it, is called one of areas.
OPENING = 4
# Within so many words behind a comma the grade follows that an area leads to.
LEAD = 5
# What a list in the subject of a verb begins behind.
OPENINGS = frozenset({"that", "whether", "said", "says"})


def listed(row: Row, start: int, end: int, text: str, *, number: int = 0) -> Iterator[Area]:
    """The areas that the items from `start` to `end` list; `text` is the doc's.

    What may be an area or not is a sure one beside others that the schemes know, where it is called one, or where there are `number`.
    """
    end = _end_of_names(row, start, _before_another(row, start, end))
    found = [area for first, last in _parts(row, start, end) if (area := area_in(row, first, last, text)) is not None]
    vouched = len(found) == number or any(area.known for area in found) or _is_called_area(row, start, end)
    yield from (replace(area, sure=True) if vouched else area for area in found)


def _before_another(row: Row, start: int, end: int) -> int:
    """Where a list ends before an area that leads to a grade of its own: "good for *efficiency* and, for legitimacy, outstanding"."""
    opening = next((at for at in range(start + 1, end) if row[at].word == "," and row[at - 1].word in ("and", "but")), end)
    closing = next((at for at in range(opening + 1, len(row)) if row[at].word == ","), len(row))
    leads = opening < end and row[opening + 1].word in PREPOSITIONS and any(item.kind == "grade" for item in row[closing : closing + LEAD])
    return opening - 1 if leads else end


def _end_of_names(row: Row, start: int, end: int) -> int:
    """Where the names of a list end before what is said of the last: "help and protection *it offers to children*", "care *given to*"."""
    served = (at for at in range(start + 1, end - 1) if row[at - 1].kind == "area" or row[at - 1].text in nouns("whole"))
    return next((at for at in served if _describes_area(row, at)), end)


def _describes_area(row: Row, at: int) -> bool:
    given = row[at].word in words("given") and row[at].tag in ("VBN", "VBD", "JJ") and row[at + 1].tag in ("IN", "TO")
    return given or is_contact_clause(row, at)


def _is_called_area(row: Row, start: int, end: int) -> bool:
    """Whether a list is said to be of areas: "its *grade for* catering", "catering was *the only area* to", "*of its subjects*, it"."""
    named = any(is_grade_noun(row[at]) and row[at + 1].word in ("for", "on") for at in range(start, min(start + OPENING, end - 1)))
    singled = end + 2 < len(row) and row[end + 1].word == "the" and row[end + 2].word in words("singling")
    if named or (singled and any(item.word in words("subjects", "collective", "headings") for item in row[end + 3 : end + 3 + OPENING])):
        return True
    comma = next((at for at, item in enumerate(row[:start]) if item.word == ","), 0)
    return row[0].word in ("of", "among") and any(item.word in words("subjects", "collective") for item in row[1:comma])


def whole_list(row: Row, start: int, end: int) -> Range:
    """A list with all its parts that semicolons, or commas before an "and", set apart: "*safety; respect; and* purposeful activity"."""
    while (mark := _mark_before(row, start)) is not None:
        first = mark
        while first and not (is_hard(row[first - 1]) or is_finite(row[first - 1]) or row[first - 1].word in OPENINGS):
            first -= 1
        if not any(item.kind == "area" for item in row[first:mark]) or any(map(_is_told, row[first:mark])):
            break
        start = first
    return start, end


def _is_told(item: Item) -> bool:
    """Whether an item belongs to a statement, and to no list of names."""
    return item.kind in ("grade", "verb") or (bool(item.word) and item.tag in ("VB", "VBN"))


def _mark_before(row: Row, start: int) -> int | None:
    """Where a semicolon stands before a part of a list, with or without an "and", or a comma with one."""
    joined = start > 1 and row[start - 1].word == "and"
    at = start - 2 if joined else start - 1
    return at if at > 0 and row[at].word in ((",", ";") if joined else (";",)) else None


def _parts(row: Row, start: int, end: int) -> Iterator[Range]:
    """The parts of a list. With a comma before its last "and", other "and"s are inside parts: "A, B and C, and D"."""
    ands = [index for index in range(start, end) if row[index].word in ("and", "&")]
    oxford = any(index > start and row[index - 1].word in (",", ";") for index in ands)
    first = start
    for index in range(start, end):
        item = row[index]
        if item.word not in words("list_separators") and not (is_dash(item) and item.word):
            continue
        if not _opens_part(row, index, end):
            inside = (oxford or index != ands[-1]) and row[index - 1].word not in (",", ";") if index in ands else False
            if (inside and not _joins_known(row, first, index, end)) or _shares_noun(row, first, index, end):
                continue
        if first < index:
            yield first, index
        first = index + 1
    if first < end:
        yield first, end


def _opens_part(row: Row, joint: int, end: int) -> bool:
    """Whether a preposition behind a joint begins a part of its own: "for its staff and *for* assessing"."""
    return joint + 1 < end and row[joint + 1].word in PREPOSITIONS


def _joins_known(row: Row, first: int, joint: int, end: int) -> bool:
    return any(item.kind == "area" for item in row[first:joint]) and any(item.kind == "area" for item in row[joint + 1 : end])


def _shares_noun(row: Row, first: int, joint: int, end: int) -> bool:
    """Whether a joint stands between words of one area that share what follows.

    "*how well they were helped* and *protected*", "*child* and *adolescent* wards", "*planning*, *assessing* and *delivering* work".
    """
    left = [item for item in row[first:joint] if item.word not in words("leading", "list_joints")]
    if joint + 1 >= end or not left:
        return False
    if all(map(_is_doing, left)) and _shares_object(row, joint, end):
        return True
    if row[joint].word not in ("and", "&"):
        return False
    if _describes(row, joint, end) or _shares_preposition(row, first, joint, end):
        return True
    alone = len(left) == 1 and bool(left[0].word) and (left[0].tag in ("JJ", "NN") or left[0].word in words("persons") | nouns("graded"))
    noun = row[joint + 2] if joint + 2 < end else None
    return alone and noun is not None and bool(row[joint + 1].word) and row[joint + 1].tag in ("JJ", "NN") and noun.tag.startswith("NN")


def _shares_preposition(row: Row, first: int, joint: int, end: int) -> bool:
    """Whether a preposition is of both nouns: "response *to fires* and *emergencies*", "the *quality* and *standards of* its provision"."""
    one, other = row[joint - 1], row[joint + 1]
    if not (one.word and other.word and one.tag in NOUNS and other.tag in NOUNS):
        return False
    behind = row[joint + 2].word if joint + 2 < end else ","
    if behind == "of":
        return one.word in words("parts_of_work")
    return behind in words("list_separators") and any(item.tag in ("IN", "TO") for item in row[first + 1 : joint])


def _describes(row: Row, joint: int, end: int) -> bool:
    """Whether words before and behind a joint describe one noun: "care for *older* and *disabled* people"."""
    before, behind = row[joint - 1], row[joint + 1]
    one = bool(before.word) and before.tag in ("JJ", "JJR") and bool(behind.word) and behind.tag in ("JJ", "VBN")
    return one and joint + 2 < end and row[joint + 2].tag.startswith("NN")


def _is_doing(item: Item) -> bool:
    """Whether an item is a verb with "-ing", a known area or not, or a noun that may be one: "*building* and protecting its workforce"."""
    if item.word:
        return item.tag == "VBG" or (item.tag == "NN" and item.word.endswith("ing"))
    return item.kind == "area" and " " not in item.text and item.text.endswith("ing")


def _shares_object(row: Row, joint: int, end: int) -> bool:
    """Whether verbs follow of which the last has an object: "*planning* and *delivering* interventions", not "reading, writing"."""
    at = joint + 1
    while at < end and (row[at].word in words("list_joints") or _is_doing(row[at])):
        at += 1
    if at < end and row[at].word in ("both", "each", "all"):
        return False  # "planning and reviewing *both* fell"
    return _is_doing(row[at - 1]) and at < end and (not row[at].word or row[at].tag[:2] in ("NN", "JJ", "DT", "PR"))
