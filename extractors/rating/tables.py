"""Grades printed as lists: "Safe: Requires improvement", a table's cells one below the other, areas under a grade's heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.rating.areas import Area, known_area, known_areas
from extractors.rating.clauses import is_finite
from extractors.rating.items import Item
from extractors.rating.rows import prints_grade, row_between
from extractors.rating.vocabulary import Vocabulary
from extractors.rating.words import words
from extractors.reading import blocks, folded, text_of

# "Safe: Good", "Safe - Good", "Safe | Good", "Safeguarding: 3"
LINE = re.compile(r"[\s•*·-]*(?P<label>[^:|\n]{2,70}?)\s*(?::|\s[-–—|]|\|)\s*(?P<grade>[^\n]+?)\s*[.;,]?\s*$")
LINES = re.compile(r"[^\n;]+")
FRAGMENTS = re.compile(r"[^.;\n]+")
OVERALL_LABEL = re.compile(r"\b(?:overall|rating|grade|judgement|effectiveness)\b", re.IGNORECASE)
LABEL_WORDS = 10
GRADE_LENGTH = 70
FRAGMENT_WORDS = 4

Stretch = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A line of a list: a grade and its area (None for the whole)."""

    grade: Item
    area: Area | None


def entries(doc: Doc, vocabulary: Vocabulary) -> Iterator[Entry]:
    """The entries of the lists in `doc`, in order."""
    return _Lists(doc, vocabulary).entries()


class _Lists:
    """Reads the blocks of a doc as lists."""

    def __init__(self, doc: Doc, vocabulary: Vocabulary) -> None:
        self._doc = doc
        self._text = folded(doc)
        self._printed = text_of(doc)
        self._vocabulary = vocabulary

    def entries(self) -> Iterator[Entry]:
        stretches = blocks(self._doc)
        grades = [self._grade(stretch) for stretch in stretches]
        for at, (stretch, grade) in enumerate(zip(stretches, grades, strict=True)):
            if grade is None:
                yield from self._lines(stretch)
            elif at and grades[at - 1] is None and (area := self._label(stretches[at - 1])) is not None:
                yield Entry(grade=grade, area=area)
            elif at + 1 < len(stretches) and grades[at + 1] is None:
                yield from (Entry(grade=grade, area=area) for area in self._areas_under(stretches[at + 1]))

    def _grade(self, stretch: Stretch) -> Item | None:
        """The grade that a stretch consists of, or None."""
        if stretch[1] - stretch[0] > GRADE_LENGTH or not prints_grade(self._text, *stretch, self._vocabulary):
            return None
        row = [item for item in row_between(self._doc, *stretch, self._vocabulary) if item.word not in words("marks")]
        return row[0] if len(row) == 1 and row[0].kind == "grade" else None

    def _lines(self, stretch: Stretch) -> Iterator[Entry]:
        """The entries of a block of lines, or of parts between semicolons: "Safe: Good; Effective: Good"."""
        for part in LINES.finditer(self._text, *stretch):
            match = LINE.match(self._text, part.start(), part.end())
            if not match or len(match["label"].split()) > LABEL_WORDS:
                continue
            grade = self._grade(match.span("grade"))
            area = self._label(match.span("label")) if grade else None
            if grade is not None and (area is not None or OVERALL_LABEL.search(match["label"])):
                yield Entry(grade=grade, area=area)

    def _label(self, stretch: Stretch) -> Area | None:
        """The area that a label names, a question as it is printed; None for the whole and for what is no label."""
        start, end = stretch
        text = self._printed[start:end].strip(" •*·-–:|")
        if len(text.split()) > LABEL_WORDS or text.endswith((".", ",", ";", "!")) or len(text) < 3:
            return None
        if text.endswith("?"):
            return Area(text=text, start=start, end=end)
        known = [item for item in row_between(self._doc, start, end, self._vocabulary) if item.kind == "area"]
        if known:
            return known_area(max(known, key=lambda item: item.end - item.start), self._printed)
        return None if OVERALL_LABEL.search(text) else Area(text=text, start=start, end=end)

    def _areas_under(self, stretch: Stretch) -> list[Area]:
        """The areas that the opening fragments of a block name: "Treatment of the public. Preventing crime."."""
        found: list[Area] = []
        for part in FRAGMENTS.finditer(self._text, *stretch):
            row = [
                item
                for item in row_between(self._doc, *part.span(), self._vocabulary)
                if item.word not in words("marks") | words("list_joints")
            ]
            if row and all(item.kind == "area" for item in row):
                found += known_areas(row, self._printed)
            elif found and row and len(row) <= FRAGMENT_WORDS and not any(map(is_finite, row)):
                start, end = row[0].start, row[-1].end
                found.append(Area(text=self._printed[start:end], start=start, end=end))
            else:
                break
        return found
