"""Grades printed as lists: "Safe: Requires improvement", a table's cells one below the other, areas under a grade's heading."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.rating.areas import Area
from extractors.rating.items import Item
from extractors.reading import blocks, folded
from extractors.schemes import OVERALL

# "Safe: Good", "Safe - Good", "Safe | Good", "Safeguarding: 3"; the label may be a question.
LINE = re.compile(r"[\s•*·-]*(?P<label>[^:|\n]{2,70}?)\s*(?::|\s[-–—|]\s?|\||\?)\s*(?P<grade>.+?)\s*[.;,]?\s*$")
LABEL_WORDS = 10

Read = Callable[[int, int], Sequence[Item]]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A line of a list: a grade, its area (None for the whole), the block it stands in."""

    grade: Item
    area: Area | None
    start: int
    end: int


def entries(doc: Doc, read: Read) -> Iterator[Entry]:
    """The entries of the lists in `doc`, in order. `read` gives the items between two offsets."""
    text = folded(doc)
    found = list(blocks(doc))
    kinds = [_kind(text, start, end, read) for start, end in found]
    for at, (start, end) in enumerate(found):
        grade = kinds[at]
        if grade is None:
            yield from _line(doc, text, start, end, read)
            continue
        if at and kinds[at - 1] is None and _is_label(text, *found[at - 1]) and _label(doc, *found[at - 1], read) is not None:
            yield Entry(grade=grade, area=_label(doc, *found[at - 1], read), start=start, end=end)
        elif at + 1 < len(found) and kinds[at + 1] is None and (under := _areas_under(doc, *found[at + 1], read)):
            for area in under:
                yield Entry(grade=grade, area=area, start=start, end=end)


def _kind(text: str, start: int, end: int, read: Read) -> Item | None:
    """The grade that a block consists of, or None."""
    if end - start > 70:
        return None
    row = [item for item in read(start, end) if item.text not in (".", "-", "'", '"', "(", ")", "*", "•")]
    if len(row) == 1 and row[0].kind == "grade":
        return row[0]
    return None


def _line(doc: Doc, text: str, start: int, end: int, read: Read) -> Iterator[Entry]:
    """The entry or entries of a block that is a line of a list."""
    for part_start, part_end in _parts(text, start, end):
        match = LINE.match(text, part_start, part_end)
        if not match or len(match["label"].split()) > LABEL_WORDS:
            continue
        grade = _kind(text, match.start("grade"), match.end("grade"), read)
        if grade is None:
            continue
        area = _label(doc, match.start("label"), match.end("label"), read)
        if area is None and not re.search(r"\b(?:overall|rating|grade|judgement|effectiveness)\b", match["label"], re.IGNORECASE):
            continue
        yield Entry(grade=grade, area=area, start=part_start, end=part_end)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines and clauses of a block: "Safe: Good; Effective: Good"."""
    for match in re.finditer(r"[^\n;]+", text[start:end]):
        yield start + match.start(), start + match.end()


def _is_label(text: str, start: int, end: int) -> bool:
    return len(text[start:end].split()) <= LABEL_WORDS and text[end - 1] not in ".,;!"


def _label(doc: Doc, start: int, end: int, read: Read) -> Area | None:
    """The area that a label names; None for the whole."""
    text = doc.text[start:end].strip(" •*·-–:|")
    known = [item for item in read(start, end) if item.kind == "area"]
    if text.endswith("?"):
        return Area(text=text, start=start, end=end)
    if known:
        item = max(known, key=lambda item: item.end - item.start)
        return Area(text=doc.text[item.start : item.end], start=item.start, end=item.end, known=item.areas)
    if re.search(rf"\b(?:{OVERALL}|rating|grade)\b", text, re.IGNORECASE) or len(text) < 3:
        return None
    return Area(text=text, start=start, end=end)


def _areas_under(doc: Doc, start: int, end: int, read: Read) -> list[Area]:
    """The areas that the opening fragments of a block name: "Treatment of the public. Preventing crime."."""
    found = []
    for match in re.finditer(r"[^.;\n]+", doc.text[start:end]):
        row = read(start + match.start(), start + match.end())
        words = [item for item in row if item.kind != "word" or item.text not in ("and", ",", "the", "-", "•")]
        known = [item for item in words if item.kind == "area"]
        if known and len(known) == len(words):
            found += [Area(text=doc.text[item.start : item.end], start=item.start, end=item.end, known=item.areas) for item in known]
        elif found and len(match[0].split()) <= 4 and not any(item.tag.startswith("VB") and item.tag != "VBG" for item in words):
            found.append(Area(text=match[0].strip(), start=words[0].start, end=words[-1].end))
        else:
            break
    return found
