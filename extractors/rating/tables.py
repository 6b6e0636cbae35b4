"""Grades printed as lists and tables: "Safe: Requires improvement", a row of cells under its columns, areas under a grade's heading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.lexicon import key_of
from extractors.organisations import Organisation
from extractors.rating.areas import Area, known_area, known_areas
from extractors.rating.clauses import is_finite
from extractors.rating.headings import Stretch, is_heading
from extractors.rating.items import Item, organisations_in
from extractors.rating.rows import prints_grade, row_between
from extractors.rating.vocabulary import Vocabulary
from extractors.rating.words import words
from extractors.reading import blocks, folded, text_of

# "Safe: Good", "Safe - Good", "Safe | Good (requires improvement)", "How good is our leadership? 4 - Good"
LINE = re.compile(
    r"""[\s•*·-]*(?P<label>[^:|?\n]{2,90}?(?:\?|(?=\s*:|\s[-–—|(])))\s*[:|(–—-]?\s*
        (?P<cells>[^\n]+?)\s*[.;]?\s*$""",
    re.VERBOSE,
)
# "Being healthy 3 3", in a table whose columns are known
NUMBERED = re.compile(r"[\s•*·-]*(?P<label>[^\d:|\n]{3,90}?)\s+(?P<cells>\d(?:\s+\d)+)\s*$")
CELL = re.compile(r"[^,|]+")
YEAR = re.compile(r"(?:19|20)\d\d")
# What may stand in a cell beside its grade: "Good (requires improvement in 2016)", "requires improvement, up from inadequate".
BEFORE = re.compile(
    r"""\s*(?:\(|,?\s*(?:up|down|unchanged)\s+from\b)\s*(?:previously|was|formerly|up\s+from|down\s+from)?\s*
        (?P<before>[^()]*?)(?:\s+in\s+(?:19|20)\d\d)?\s*\)?\s*\)?\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
LINES = re.compile(r"[^\n;]+")
FRAGMENTS = re.compile(r"[^.;\n]+")
OVERALL_LABEL = re.compile(r"\b(?:overall|rating|grade|judgement|effectiveness)\b", re.IGNORECASE)
# A label in capitals behind its first word is somebody's name: "Holder Tech".
NAME = re.compile(r"\s[A-Z][a-z]")
LABEL_WORDS = 12
GRADE_LENGTH = 70
FRAGMENT_WORDS = 4


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A line of a list, or a cell of a table: a grade with its area (None for the whole), its organisation where the table names it."""

    grade: Item
    area: Area | None
    subject: Organisation | None = None
    previous: bool = False


@dataclass(frozen=True, kw_only=True)
class _Column:
    """What a column of a table is about: an organisation, or a year that may be an earlier one."""

    subject: Organisation | None = None
    previous: bool = False


def entries(doc: Doc, vocabulary: Vocabulary) -> Iterator[Entry]:
    """The entries of the lists and tables in `doc`, in order."""
    return _Lists(doc, vocabulary).entries()


class _Lists:
    """Reads the blocks of a doc as lists."""

    def __init__(self, doc: Doc, vocabulary: Vocabulary) -> None:
        self._doc = doc
        self._text = folded(doc)
        self._printed = text_of(doc)
        self._vocabulary = vocabulary
        self._columns: Sequence[_Column] = ()

    def entries(self) -> Iterator[Entry]:
        stretches = blocks(self._doc)
        grades = [self._grade(stretch) for stretch in stretches]
        for at, (stretch, grade) in enumerate(zip(stretches, grades, strict=True)):
            self._columns = self._header(stretch) or (self._columns if is_heading(self._text, stretch) else ())
            if grade is None:
                yield from self._lines(stretch)
            elif at and grades[at - 1] is None and (area := self._label(stretches[at - 1])) is not None:
                yield Entry(grade=grade, area=area)
            elif at + 1 < len(stretches) and grades[at + 1] is None:
                yield from (Entry(grade=grade, area=area) for area in self._areas_under(stretches[at + 1]))

    def _header(self, stretch: Stretch) -> Sequence[_Column]:
        """The columns that a block names: "What was looked at, Brindle High, Tye Street Primary", "2005 2006"; empty for any other."""
        if not is_heading(self._text, stretch):
            return ()
        years = [int(year) for year in YEAR.findall(self._text, *stretch)]
        rest = YEAR.sub("", self._text[slice(*stretch)])
        if len(years) > 1 and len(rest.split()) <= FRAGMENT_WORDS:
            return [_Column(previous=year < max(years)) for year in years]
        mentions = organisations_in(self._doc, *stretch)
        cells = list(CELL.finditer(self._text, *stretch))
        named = [next((mention for mention in mentions if cell.start() <= mention.start < cell.end()), None) for cell in cells]
        columns = [_Column(subject=mention) for mention in named if mention is not None]
        return columns if len(columns) > 1 and all(mention is not None for mention in named[1:]) else ()

    def _grade(self, stretch: Stretch) -> Item | None:
        """The grade that a stretch consists of, or None."""
        start, end = stretch
        if end - start > GRADE_LENGTH:
            return None
        printed = self._text[start:end].strip()
        if printed.isdigit() and (meanings := self._vocabulary.grades.get(printed)):
            return Item(kind="grade", start=start, end=end, text=printed, meanings=meanings, sure=False)
        if not prints_grade(self._text, start, end, self._vocabulary):
            return None
        row = [item for item in row_between(self._doc, start, end, self._vocabulary) if item.word not in words("marks")]
        return row[0] if len(row) == 1 and row[0].kind == "grade" else None

    def _lines(self, stretch: Stretch) -> Iterator[Entry]:
        """The entries of a block of lines, or of parts between semicolons: "Safe: Good; Effective: Good"."""
        for part in LINES.finditer(self._text, *stretch):
            match = self._columns and NUMBERED.match(self._text, *part.span())
            match = match or LINE.match(self._text, *part.span())
            if match and len(match["label"].split()) <= LABEL_WORDS:
                yield from self._cells(match)

    def _cells(self, line: re.Match[str]) -> Iterator[Entry]:
        """The entries of a line: one for each column, or one and the grade before it."""
        start, end = line.span("cells")
        area, subject = self._label(line.span("label")), self._labelled(line.span("label"))
        if area is None and subject is None and not OVERALL_LABEL.search(line["label"]):
            return
        cells = [cell.span() for cell in (re.compile(r"\S+") if line.re is NUMBERED else CELL).finditer(self._text, start, end)]
        if len(self._columns) == len(cells):
            for column, cell in zip(self._columns, cells, strict=True):
                if (grade := self._grade(self._stripped(*cell))) is not None:
                    yield Entry(grade=grade, area=area, subject=column.subject, previous=column.previous)
            return
        for grade, previous in self._now_and_before(start, end):
            yield Entry(grade=grade, area=None if subject else area, subject=subject, previous=previous)

    def _now_and_before(self, start: int, end: int) -> Iterator[tuple[Item, bool]]:
        """The grade of a cell, and the one before it: "good (requires improvement)"."""
        behind = BEFORE.search(self._text, start, end)
        now = self._grade(self._stripped(start, behind.start() if behind else end))
        if now is None:
            return
        yield now, False
        before = self._grade(behind.span("before")) if behind and behind["before"] else None
        if before is not None:
            yield before, True

    def _stripped(self, start: int, end: int) -> Stretch:
        """A stretch without the white space and marks around it."""
        words_ = self._text[start:end]
        return start + len(words_) - len(words_.lstrip(" ,(")), start + len(words_.rstrip(" ,.)"))

    def _labelled(self, stretch: Stretch) -> Organisation | None:
        """The organisation that a label consists of, or opens with: "Holder Tech", "Wyvern General Hospital (overall"."""
        start = self._stripped(*stretch)[0]
        return next((mention for mention in organisations_in(self._doc, *stretch) if mention.start <= start + 1), None)

    def _label(self, stretch: Stretch) -> Area | None:
        """The area that a label names, a question as it is printed; None for the whole and for what is no label."""
        start, end = stretch
        text = self._printed[start:end].strip(" •*·-–:|")
        if len(text.split()) > LABEL_WORDS or text.endswith((".", ",", ";", "!")) or len(text) < 3:
            return None
        if text.endswith("?"):
            return Area(text=text, start=start, end=end)
        row = row_between(self._doc, start, end, self._vocabulary)
        known = [item for item in row if item.kind == "area"]
        if known:
            return known_area(max(known, key=lambda item: item.end - item.start), self._printed)
        if OVERALL_LABEL.search(text) or key_of(text) in words("never_labels") or any(map(is_finite, row)) or NAME.search(text):
            return None
        return Area(text=text, start=start, end=end)

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
