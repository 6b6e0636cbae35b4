"""Lists of areas: the parts of a stretch of a row, and the areas they name."""

from collections.abc import Iterator

from extractors.rating.areas import Area
from extractors.rating.clauses import Range, is_dash
from extractors.rating.items import Row
from extractors.rating.phrases import area_in
from extractors.rating.words import nouns, words


def listed(row: Row, start: int, end: int, text: str) -> Iterator[Area]:
    """The areas that the items from `start` to `end` list; `text` is the doc's."""
    for first, last in _parts(row, start, end):
        area = area_in(row, first, last, text)
        if area is not None:
            yield area


def _parts(row: Row, start: int, end: int) -> Iterator[Range]:
    """The parts of a list. With a comma before its last "and", other "and"s are inside parts: "A, B and C, and D"."""
    ands = [index for index in range(start, end) if row[index].word in ("and", "&")]
    oxford = any(index > start and row[index - 1].word in (",", ";") for index in ands)
    first = start
    for index in range(start, end):
        item = row[index]
        if item.word not in words("list_separators") and not (is_dash(item) and item.word):
            continue
        inside = oxford or index != ands[-1] if index in ands and row[index - 1].word not in (",", ";") else False
        if (inside and not _joins_known(row, first, index, end)) or (index in ands and _shares_noun(row, first, index, end)):
            continue
        if first < index:
            yield first, index
        first = index + 1
    if first < end:
        yield first, end


def _joins_known(row: Row, first: int, joint: int, end: int) -> bool:
    return any(item.kind == "area" for item in row[first:joint]) and any(item.kind == "area" for item in row[joint + 1 : end])


def _shares_noun(row: Row, first: int, joint: int, end: int) -> bool:
    """Whether an "and" joins words of one area: "*how well they were helped* and *protected*", "*child* and *adolescent* wards"."""
    if joint + 1 >= end:
        return False
    if any(item.word in words("questions") for item in row[first:joint]):
        return row[joint + 1].tag in ("VBN", "VBD", "VB", "VBZ") and bool(row[joint + 1].word)
    left = [item for item in row[first:joint] if item.word not in words("leading")]
    behind = row[joint + 1]
    alone = len(left) == 1 and bool(left[0].word) and (left[0].tag == "JJ" or left[0].word in words("persons") | nouns("graded"))
    return alone and bool(behind.word) and behind.tag in ("JJ", "NN") and joint + 2 < end and row[joint + 2].tag.startswith("NN")
