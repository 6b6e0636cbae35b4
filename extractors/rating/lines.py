"""Lines: what a list or a table prints, as labels with their cells ("Safe: Good", "Hexham Group: 61,000, C1/G1/V2"), and their columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from spacy.tokens import Doc

from extractors import dates
from extractors.folding import fold
from extractors.organisations import Organisation
from extractors.rating.areas import Area, known_area
from extractors.rating.clauses import verb_kind
from extractors.rating.headings import Stretch, is_heading
from extractors.rating.items import Item, says
from extractors.rating.rows import prints_grade, row_between
from extractors.rating.short_names import organisations_in, short_names
from extractors.rating.vocabulary import Vocabulary
from extractors.rating.wholes import areas_between
from extractors.rating.words import nouns, words
from extractors.reading import folded, once, text_of
from extractors.schemes import OVERALL

# "Is it safe? Good", else "Safe: Good", else "Safe - Good", "Safe | Good", "Safe .... Good", else "Safe (Good)", else "Safe / Good";
# not the time in "at 11:30"
SEPARATORS = tuple(
    re.compile(rf"[\s•*·|>-]*(?P<label>[^\n|]{{2,140}}?){separator}(?P<cells>[^\n]+?)[\s.;|]*$")
    for separator in (
        r"(?<=\?)\s*[:-]?\s+",
        r"\s*:(?=\s)\s*",
        r"(?:\s[-—|=→>]+\s|\s*(?:\.{3,}|…)\s*|\s\.\.\s)",
        r"\s*\|\s*",
        r"\s\(",
        r"\s/\s",
    )
)
# "Being healthy 3 3", in a table whose columns are known
NUMBERED = re.compile(r"[\s•*·-]*+(?P<label>[^\d:|\n]{3,90}?)\s+(?P<cells>\d(?:\s+\d)+)\s*$")
# Cells part at commas, but not at that of "61,000".
CELL = re.compile(r"(?:[^,|]|,(?=\d))+")
# "Hartley Primary School. Good, up from requires improvement.", where the label is a name.
NAMED = re.compile(r"[\s•*·|>-]*(?P<label>[^\n|.]{2,110}?)\.\s+(?P<cells>[^\n]+?)[\s.;|]*$")
NUMBER = re.compile(r"\S+")
# Cells that part at the mark behind their label: "Staying safe - adequate - good", "Staying safe / adequate / good", "Safe: poor: good".
PARTED = re.compile(r"(?:(?!\s(?:[-—=→>/|]+|\.{2,}|…)\s|:\s)[^\n])+")
YEAR = re.compile(r"(?:19|20)\d\d")
PARTS = re.compile(r"[^\n;]+")
# The lines that stand in one.
PIECES = (re.compile(r"[^|]+"), re.compile(r"[^•·]+"), re.compile(r"(?:[^,]|,(?=\d))+"))
# What stands before the next name of a list.
LISTED = re.compile(r"(?:[,;]|\band|&)\s+(?:the\s+|The\s+)?$")
# Marks around a label or a cell; a dash may close "AA-".
CLOSING = " \n•*·:|,.()='\"[]…>↑↓→←↔⬆⬇➡▲▼►✅❌✔✖🔴🟠🟡🟢🔵\ufe0f"
OPENING = f"{CLOSING}-"
SENTENCE_END = re.compile(r"\w{3}[.!]\s")
LABEL_WORDS = 18
LONGEST_LINE = 240
LONGEST_RUN = 600
COLUMN_WORDS = 6
GRADE_LENGTH = 70
MOST_COLUMNS = 16
FEWEST_CELLS = 2  # of a row that only spaces part
# The names of columns are no longer together, in characters; those of areas may be sentences.
LONGEST_HEADER = 600


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of a list or a row of a table: its label, its cells, and all the cells as one stretch.

    Semicolons part lines. `labels` and `rest` reach over those that print no grade: "*Safety; respect*: good", "Good: *safety; respect*".
    """

    label: Stretch
    cells: tuple[Stretch, ...]
    whole: Stretch
    labels: Stretch = (0, 0)
    rest: Stretch = (0, 0)


@dataclass(frozen=True, kw_only=True)
class Column:
    """What a column of a table is about: an organisation, an area, or the whole, now or at an earlier time; `other` is none of them."""

    subject: Organisation | None = None
    area: Area | None = None
    previous: bool = False
    other: bool = False


class Page:
    """A doc as its blocks print it: what stands in a stretch, taken for a line, a header, a label or a grade."""

    def __init__(self, doc: Doc, vocabulary: Vocabulary) -> None:
        """Look at `doc` with the words of `vocabulary`."""
        self.doc, self.vocabulary = doc, vocabulary
        self.folded, self.printed = folded(doc), text_of(doc)

    def lines(self, block: Stretch, *, numbered: bool) -> Iterator[Line]:
        """The lines of a block that print a grade; `numbered` where bare numbers may be cells."""
        parts = [piece for part in PARTS.finditer(self.folded, *block) for piece in self._pieces(part.span())]
        for at, part in enumerate(parts):
            if part[1] - part[0] > LONGEST_LINE or not self.prints_grade(part):
                continue
            if (line := self._line(part, numbered=numbered)) is not None:
                first, last = self._first_of(parts, at), self._last_of(parts, at)
                labels = (parts[first][0] if first < at else line.label[0], line.label[1])
                yield replace(line, labels=labels, rest=(line.whole[0], parts[last][1]))

    def _pieces(self, part: Stretch) -> Sequence[Stretch]:
        """The lines that stand in one, parted by bars, bullets or commas: "Safe: Good | Caring: Poor"; else the part as a whole."""
        if part[1] - part[0] <= LONGEST_RUN and self.prints_grade(part):
            for mark in PIECES:
                pieces = [piece.span() for piece in mark.finditer(self.folded, *part)]
                if len(pieces) > 1 and all(map(self._tells, pieces)):
                    return pieces
        return [part]

    def _tells(self, piece: Stretch) -> bool:
        """Whether a piece of a line is a label with its grade."""
        line = self._line(piece, numbered=False) if self.prints_grade(piece) else None
        return line is not None and bool(self.grades(line.whole)) and not self.grades(line.label)

    def _first_of(self, parts: Sequence[Stretch], at: int) -> int:
        """The first of the parts before that at `at` that print no grade, and that only semicolons part from it."""
        while at and self.folded[parts[at - 1][1]] == ";" and not self.prints_grade(parts[at - 1]):
            at -= 1
        return at

    def _last_of(self, parts: Sequence[Stretch], at: int) -> int:
        """The last of such parts behind that at `at`."""
        while at + 1 < len(parts) and self.folded[parts[at][1]] == ";" and not self.prints_grade(parts[at + 1]):
            at += 1
        return at

    def prints_grade(self, stretch: Stretch) -> bool:
        """Whether a stretch has anything that looks like a grade."""
        return prints_grade(self.doc, *stretch, self.vocabulary)

    def columns(self, block: Stretch) -> tuple[Column, ...]:
        """The columns that a block names: "What was looked at, Hexham High, Dock Street Primary", "2005 2006"; none for any other."""
        text, short = self.folded[slice(*block)], is_heading(self.folded, block)
        if (":" in text and text.count(": ") < FEWEST_CELLS) or not (
            short or (len(text) <= LONGEST_HEADER and text[-1:].isalnum() and ", " in text)
        ):
            return ()
        years = [int(year) for year in YEAR.findall(self.folded, *block)]
        if len(years) > 1 and len(YEAR.sub("", self.folded[slice(*block)]).split()) <= len(years) + 1:
            return tuple(Column(previous=year < max(years)) for year in years)
        cells = [self.trimmed(cell) for cell in self._columns(block)]
        if not 2 <= len(cells) <= MOST_COLUMNS or any(len(self._words(cell)) > COLUMN_WORDS and not self.area(cell) for cell in cells):
            return ()
        found = tuple(self._column(cell, max(years, default=0)) for cell in cells)
        if (not short or found[0].subject) and all(column.other for column in found[1:]):
            return ()  # "Hartley Primary School, Hove"
        if self._is_address(cells, found):
            return ()
        if not short and any(column.other for column in found[1:]):
            return ()
        return found if any(not column.other for column in found) else ()

    def _is_address(self, cells: Sequence[Stretch], columns: Sequence[Column]) -> bool:
        """Whether cells are a name in full and where it is, by which another is known: "HARTLEY LODGE, Hove", beside Hove Surgery."""
        pairs = zip(cells, columns, strict=True)
        named = [column.subject is not None and cell[0] <= column.subject.start < cell[1] for cell, column in pairs]
        return named[0] and not any(named[1:]) and not any(column.area or column.previous for column in columns)

    def stacked(self, blocks: Sequence[Stretch]) -> tuple[Column, ...]:
        """The columns that blocks name one by one, below each other; none where one of them names none."""
        years = [int(year[0]) for block in blocks for year in YEAR.finditer(self.folded, *block)]
        found = tuple(self._column(self.trimmed(block), max(years, default=0)) for block in blocks)
        return () if any(column.other for column in found) else found

    def grades(self, stretch: Stretch) -> list[Item]:
        """The grade that a stretch consists of, or the codes of several schemes: "Requires improvement", "C1/G1/V2"; none for any other."""
        start, end = self.trimmed(stretch)
        if end - start > GRADE_LENGTH:
            return []
        text = self.folded[start:end]
        if text.isdigit() and (meanings := self.vocabulary.grades.get(text)):
            return [Item(kind="grade", start=start, end=end, text=text, meanings=meanings, sure=False)]
        if not self.prints_grade((start, end)):
            return []
        row = [item for item in row_between(self.doc, start, end, self.vocabulary) if item.word not in words("marks") | {"/"}]
        if verb_kind(row[0]) == "verdict" or (len(row) > 1 and row[0].word in words("still_so")):
            row = row[1:]  # "Rated 5: The Crab Shack", "Safe: still good"
        if any(item.kind != "grade" for item in row):
            return []
        coded = all(scheme.letters for item in row for scheme, _ in item.meanings)
        return row if len(row) == 1 or coded else []

    def organisation(self, label: Stretch) -> Organisation | None:
        """The organisation that a label opens with, or is the short name of: "The Old Bakehouse, Cromer", "Orrin" of Orrin Police."""
        start, end = self.trimmed(label)
        opening = start + len("The ") if self.folded.startswith("The ", start) else start
        found = (mention for mention in organisations_in(self.doc, start, end) if mention.kind not in words("never_graded"))
        short = (mention for first, last, mention in once(self.doc, short_names) if first == opening and last == end)
        return next((mention for mention in found if mention.start <= opening), None) or next(short, None)

    def organisations(self, label: Stretch) -> list[Organisation]:
        """The organisations of one kind that a label lists: "Luton Tech, Hove College and Orrin Sixth"; not the town in its address."""
        first = self.organisation(label)
        if first is None:
            return []
        others = (one for one in organisations_in(self.doc, *self.trimmed(label)) if one.start > first.start and one.kind == first.kind)
        return [first, *(one for one in others if LISTED.search(self.folded[label[0] : one.start]))]

    def day(self, label: Stretch) -> dates.Date | None:
        """The day, month or year that a label is: "June 2016", "In 2014"."""
        start, end = self.trimmed(label)
        start += len("In ") if self.folded.startswith("In ", start) else 0
        found = (mention for mention in once(self.doc, dates.extract) if mention.start <= start < end <= mention.end)
        return next(found, None)

    def owner(self, heading: Stretch) -> Organisation | None:
        """The organisation whose name a heading prints in capitals: "HARTLEY PRIMARY SCHOOL"."""
        text = self.folded[slice(*self.trimmed(heading))]
        if not text.isupper():
            return None
        known = organisations_in(self.doc, 0, len(self.folded))
        return next(
            (mention for mention in known if text in (fold(mention.name).upper(), self.folded[mention.start : mention.end].upper())), None
        )

    def area(self, label: Stretch) -> Area | None:
        """The area of the schemes that a label names, in its own words where it is a question."""
        start, end = self.trimmed(label)
        if not areas_between(self.doc, start, end, self.vocabulary):
            return None
        known = [item for item in row_between(self.doc, start, end, self.vocabulary) if item.kind == "area"]
        if not known:
            return None
        longest = max(known, key=lambda item: item.end - item.start)
        if self.folded[end - 1] == "?":
            return Area(text=self.printed[start:end], start=start, end=end, known=longest.areas)
        return known_area(longest, self.printed)

    def _line(self, part: Stretch, *, numbered: bool) -> Line | None:
        """The line that a part of a block is."""
        match = NUMBERED.match(self.folded, *part) if numbered else None
        cell = NUMBER if match else CELL
        named = NAMED.match(self.folded, *part)
        match = named if named and self._is_name(named.span("label")) else match
        split = (pattern.match(self.folded, *part) for pattern in SEPARATORS)
        match = match or next((found for found in split if found and found["label"].count("(") == found["label"].count(")")), None)
        if match is None or len(match["label"].split()) > LABEL_WORDS or SENTENCE_END.search(match["label"]):
            return self._row(part) if numbered else None
        if (inner := self._announced(match)) is not None:
            match = inner
        label = match.span("label")
        if (inner := self._in_area(match)) is not None:
            match, label = inner, (label[0], inner.end("label"))
        cells = tuple(found.span() for found in cell.finditer(self.folded, *match.span("cells")))
        parted = tuple(found.span() for found in PARTED.finditer(self.folded, *match.span("cells")))
        apart = len(parted) > len(cells) == 1 and all(self.grades(one) or self._is_empty(one) for one in parted)
        return Line(label=label, cells=parted if apart else cells, whole=match.span("cells"))

    def _in_area(self, outer: re.Match[str]) -> re.Match[str] | None:
        """The area with its cells behind a name: "Hexham General: *surgery: good, poor*"; None where no more than cells stand there."""
        if not self._is_name(outer.span("label")):
            return None
        inner = SEPARATORS[1].match(self.folded, *outer.span("cells"))
        told = inner is not None and not self.prints_grade(inner.span("label"))
        whole = inner is not None and set(self._words(inner.span("label"))) <= nouns("grade", "whole") | {OVERALL}
        return inner if inner is not None and told and (whole or self.area(inner.span("label"))) else None

    def _announced(self, outer: re.Match[str]) -> re.Match[str] | None:
        """The first line of a list behind what announces it: "Its ratings were: *Safe - good*"; None where nothing does."""
        announced = {word.removesuffix("s") for word in self._words(outer.span("label"))} & nouns("grade")
        if not announced:
            return None
        found = (pattern.match(self.folded, *outer.span("cells")) for pattern in SEPARATORS[1:3])
        return next((one for one in found if one and self.grades(one.span("cells")) and not self.grades(one.span("label"))), None)

    def _is_name(self, label: Stretch) -> bool:
        """Whether a label is the name of an organisation and nothing else."""
        found = self.organisation(label)
        return found is not None and found.end >= self.trimmed(label)[1]

    def _row(self, part: Stretch) -> Line | None:
        """The line of a row whose cells nothing but spaces part: "Staying safe adequate good"."""
        row = row_between(self.doc, *part, self.vocabulary)
        grades = list(takewhile(lambda item: item.kind == "grade", reversed(row)))[::-1]
        first = len(row) - len(grades)
        if len(grades) < FEWEST_CELLS or not is_heading(self.folded, part) or any(item.kind == "grade" for item in row[:first]):
            return None
        cells = tuple((item.start, item.end) for item in grades)
        return Line(label=(part[0], cells[0][0]), cells=cells, whole=(cells[0][0], cells[-1][1])) if first else None

    def _columns(self, block: Stretch) -> Sequence[Stretch]:
        """The names of columns in a block, as its commas or bars part them, else its dashes: "Outcome - Last year - This year"."""
        cells = [cell.span() for cell in CELL.finditer(self.folded, *block)]
        parted = [cell.span() for cell in PARTED.finditer(self.folded, *block)]
        return parted if len(cells) == 1 and len(parted) > FEWEST_CELLS else cells

    def _is_empty(self, cell: Stretch) -> bool:
        """Whether a cell says that there is no grade: "-", "n/a", "not inspected"."""
        text = self.folded[slice(*cell)].strip(OPENING)
        return not text or text.lower() in words("empty_cells")

    def _column(self, cell: Stretch, newest: int) -> Column:
        """What a cell of a header says its column is about."""
        text = self.folded[slice(*cell)]
        row = row_between(self.doc, *cell, self.vocabulary)
        year = YEAR.search(text)
        previous = says(row, "columns_before") or (year is not None and int(year[0]) < newest)
        subject = self.organisation(cell)
        if subject is not None:
            return Column(subject=subject, previous=previous)
        if (area := self.area(cell)) is not None:
            return Column(area=area, previous=previous)
        whole = previous or year is not None or says(row, "columns_now") or bool(set(self._words(cell)) & (nouns("grade", "whole")))
        return Column(previous=previous, other=not whole)

    def _words(self, stretch: Stretch) -> Sequence[str]:
        return self.folded[slice(*stretch)].lower().split()

    def trimmed(self, stretch: Stretch) -> Stretch:
        """A stretch without the white space and marks around it, but with the bracket that closes one inside it."""
        text = self.folded[slice(*stretch)]
        start, end = len(text) - len(text.lstrip(OPENING)), len(text.rstrip(CLOSING))
        closes = text[end : end + 1] == ")" and "(" in text[start:end]
        return stretch[0] + start, stretch[0] + end + closes
