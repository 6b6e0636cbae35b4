"""Grades printed as lists and tables: "Safe: Requires improvement", a row of cells under its columns, areas under a grade's heading."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, takewhile

from spacy.tokens import Doc

from extractors.lexicon import key_of
from extractors.organisations import Organisation
from extractors.rating.areas import Area, known_areas
from extractors.rating.clauses import is_finite
from extractors.rating.headings import Stretch, is_heading
from extractors.rating.items import Item, says
from extractors.rating.led import led
from extractors.rating.lines import Column, Line, Page
from extractors.rating.rows import row_between
from extractors.rating.vocabulary import Vocabulary
from extractors.rating.words import nouns, words
from extractors.reading import blocks, published

# What may stand in a cell beside its grade: "Good (requires improvement in 2016)", "Excellent (2003: good)", "good, up from inadequate",
# "good, previously inadequate".
BEFORE = re.compile(
    r"""\s*(?:[(\[]|,?\s*(?:up|down|unchanged)\s+from\b|[,;/–—-]\s*(?=(?:previously|was|were|formerly|before|from|last\ time)\b))\s*
        (?:previously|was|were|formerly|before|up\s+from|down\s+from|from|last\s+time|(?:19|20)\d\d(?:\s*:)?)?[\s:]*
        (?P<before>[^()\[\]]*?)(?:,?\s+(?:in|since)\s+(?:\w+\s+)?(?:19|20)\d\d|\s+(?:last\s+time|before))?\s*[)\]]?\s*[)\]]?\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
# "good, no change", "good (unchanged)"
UNCHANGED = re.compile(
    r"\s*[,;(–—-]\s*(?:no\s+change|unchanged|(?:the\s+)?same)(?:\s+(?:as\s+)?(?:before|last\s+time))?\s*\)*\s*$", re.IGNORECASE
)
# "inadequate, and placed in special measures", "good - a great relief to its head"
SEQUEL = re.compile(r",?\s+(?:and|but|with|after|despite)\s|,\s|\s-\s|\.\s")

FRAGMENTS = re.compile(r"[^.;\n]+")
SHORT_FRAGMENTS = re.compile(r"[^.;,\n]+")
# Before the last of a list, or between its last two.
JOINT = re.compile(r"(?:and|&)\s+")
ANDS = re.compile(r"\s+(?:and|&)\s+(?!.*\s(?:and|&)\s)")
# What opens no name of an area: "a lovely team".
ARTICLES = ("a ", "an ", "some ", "very ", "but ", "no ")
OVERALL_LABEL = re.compile(r"\b(?:overall|rating|grade|judgement|effectiveness)\b", re.IGNORECASE)
# A label in capitals behind its first word is somebody's name: "Luton Tech".
NAME = re.compile(r"\s[A-Z][a-z]")
LABEL_WORDS = 12
LONGEST_LIST = 40  # names under one grade


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A line of a list, or a cell of a table: a grade with its area (None for the whole), its organisation where the table names it.

    `lead` is the block above its list, or above the header of its table: a heading, or the last paragraph before it. `when` is the
    time that its label is.
    """

    grade: Item
    area: Area | None
    subject: Organisation | None = None
    previous: bool = False
    lead: Stretch | None = None
    when: tuple[date, date] | None = None


def entries(doc: Doc, vocabulary: Vocabulary) -> Iterator[Entry]:
    """The entries of the lists and tables in `doc`, in order."""
    page = Page(doc, vocabulary)
    leads: list[Stretch] = []
    for run in _runs(page, leads):
        found = _of_one_body(list(_entries(page, run)))
        places = [bisect_right(leads, (entry.grade.start,)) - 1 for entry in found]
        yield from _below_names([replace(entry, lead=leads[at] if at >= 0 else None) for entry, at in zip(found, places, strict=True)])


def _below_names(found: Sequence[Entry]) -> Iterator[Entry]:
    """The entries of a run, those of areas below a line that names an organisation its own: "Elm Court (overall: good) / Safe: poor"."""
    last: Entry | None = None
    for entry in found:
        if entry.subject is not None:
            last = entry
        same = last is not None and last.lead == entry.lead and entry.subject is None and entry.area is not None
        yield replace(entry, subject=last.subject) if last and same else entry


@dataclass(frozen=True, kw_only=True)
class _Row:
    """A line under its columns, with what its label names, and whom the heading above names in capitals."""

    line: Line
    columns: tuple[Column, ...]
    subject: Organisation | None
    area: Area | None
    owner: Organisation | None


_Run = list[_Row | Entry]


def _runs(page: Page, leads: list[Stretch]) -> Iterator[_Run]:
    """What lists and tables print, from one paragraph of prose to the next, or to a heading that names somebody else.

    `leads` is filled with the blocks between that print neither a grade nor the names of columns.
    """
    run: _Run = []
    columns: tuple[Column, ...] = ()
    owner: Organisation | None = None
    stretches = blocks(page.doc)
    for at, block in enumerate(stretches):
        rows = [_row(page, line, columns, owner) for line in page.lines(block, numbered=bool(columns))]
        if rows or (page.grades(block) and at):
            run += rows or _apart(page, stretches, at)
            if rows and not any(entry for row in rows for entry in _cells(page, row)) and any(row.subject for row in rows):
                leads.append(block)  # "St Hilary's (overall: better)", above its own lines
            continue
        if named_below := tuple(led(page, stretches, at)):
            run += [Entry(grade=grade, area=None, subject=subject, previous=over) for grade, subject, over in named_below]
            continue
        headed = is_heading(page.folded, block)
        named = page.columns(block)
        columns = named or (columns if run and headed else ())
        if not named and not (headed and page.area(block) and not _announces(page, block)):
            leads.append(block)
        owner = page.owner(block) if headed else None
        if run and not headed:
            yield run
            run = []
    yield run


def _announces(page: Page, block: Stretch) -> bool:
    """Whether a block is a sentence that announces a table: "These are the services inspected at the Queen Adelaide:"."""
    text = page.folded[slice(*block)].rstrip()
    return text.endswith(":") and len(text.split()) > LABEL_WORDS // 2


def _row(page: Page, line: Line, columns: tuple[Column, ...], owner: Organisation | None) -> _Row:
    subject, area = page.organisation(line.label), page.area(line.label)
    is_name = subject is not None and (area is None or area.start > subject.start) and subject.name.lower() not in nouns("whole")
    return _Row(line=line, columns=columns, subject=subject if is_name else None, area=area, owner=owner)


def _apart(page: Page, stretches: Sequence[Stretch], at: int) -> Iterator[Entry]:
    """The entries of a grade in a block of its own: it is that of the label above it, of names printed with it, or of areas below."""
    grades = page.grades(stretches[at])
    if (first := _first_of_row(page, stretches, at)) is not None:
        label, column = _label(page, stretches[first - 1]), _column_above(page, stretches, first, at)
        if label is not None and column is not None and not column.other:
            yield from (Entry(grade=grade, area=label, subject=column.subject, previous=column.previous) for grade in grades)
    elif areas_listed := _areas_below(page, stretches, at):
        yield from (Entry(grade=grade, area=area) for grade in grades for area in areas_listed)
    elif (label := _label(page, stretches[at - 1])) is not None:
        yield from (Entry(grade=grade, area=label) for grade in grades)
    elif named := _names_beside(page, stretches, at):
        yield from (Entry(grade=grade, area=None, subject=subject) for grade in grades for subject in named)
    elif below := stretches[at + 1 : at + 2]:
        areas = [] if page.grades(below[0]) else _areas_under(page, below[0])
        yield from (Entry(grade=grade, area=area) for grade in grades for area in areas)


def _label(page: Page, block: Stretch) -> Area | None:
    """The area that a block names and that has its grade in another block."""
    if not is_heading(page.folded, block) or page.grades(block) or any(page.lines(block, numbered=False)):
        return None
    return page.area(block) or _own_area(page, block)


def _first_of_row(page: Page, stretches: Sequence[Stretch], at: int) -> int | None:
    """Where the grades of a row begin of which that at `at` is one, if they are several, each in a block: "Safe / Good / Poor"."""
    first = at
    while first > 1 and page.grades(stretches[first - 1]):
        first -= 1
    several = first < at or (at + 1 < len(stretches) and page.grades(stretches[at + 1]))
    return first if several and _label(page, stretches[first - 1]) is not None else None


def _column_above(page: Page, stretches: Sequence[Stretch], first: int, at: int) -> Column | None:
    """The column of the grade at `at` in a table of one cell a block, of which a row has its grades from `first` on."""
    end = first
    while end < len(stretches) and page.grades(stretches[end]):
        end += 1
    width, top = end - first, first - 1  # where the first label is
    while top > width and all(page.grades(block) for block in stretches[top - width : top]) and _label(page, stretches[top - width - 1]):
        top -= width + 1
    columns = page.stacked(stretches[top - width : top]) if top > width else ()
    return columns[at - first] if columns else None


def _areas_below(page: Page, stretches: Sequence[Stretch], at: int) -> list[Area]:
    """The areas listed below a grade, where a grade opens the list: "Good / Caring / Responsive / Inadequate / Safe"."""
    top = at
    while top > 1 and (_areas_in(page, stretches[top - 1]) or _names_area(page, stretches[top - 1]) or page.grades(stretches[top - 1])):
        top -= 1
    if not page.grades(stretches[top]):
        return []
    below = (_areas_in(page, block) for block in islice(stretches, at + 1, at + LONGEST_LIST))
    return [area for areas in takewhile(bool, below) for area in areas]


def _names_area(page: Page, block: Stretch) -> bool:
    return is_heading(page.folded, block) and page.area(block) is not None


def _areas_in(page: Page, block: Stretch) -> list[Area]:
    """The areas that a line of a list names and nothing else."""
    return _areas_under(page, block) if is_heading(page.folded, block) and not page.grades(block) else []


def _names_beside(page: Page, stretches: Sequence[Stretch], at: int) -> list[Organisation]:
    """Whom the grade in a block of its own is of: the names listed below it where a grade opens the list, else the name right above it."""
    top = at
    while top > max(1, at - LONGEST_LIST) and (_name(page, stretches[top - 1]) or page.grades(stretches[top - 1])):
        top -= 1
    if not page.grades(stretches[top]):
        return [name for name in [_name(page, stretches[at - 1])] if name]
    below = (_name(page, block) for block in islice(stretches, at + 1, at + LONGEST_LIST))
    return [name for name in takewhile(bool, below) if name]


def _name(page: Page, block: Stretch) -> Organisation | None:
    """The organisation that a line of a list names."""
    return page.organisation(block) if is_heading(page.folded, block) else None


def _entries(page: Page, run: _Run) -> Iterator[Entry]:
    """The entries of a run. Where some of its labels are organisations, the others are names too, of somebody we do not know.

    So is one that has more of a name than the area in it: "Fernley *Birth Centre*" beside two hospitals.
    """
    has_names = any(isinstance(row, _Row) and row.subject for row in run)
    days = {row.line.label: day for row in run if isinstance(row, _Row) and (day := page.day(row.line.label))}
    for row in run:
        if isinstance(row, Entry):
            yield row
        elif has_names and row.columns and row.subject is None and row.area and _is_name(page, row.line.label, row.area):
            continue
        elif row.line.label in days:
            day = days[row.line.label]
            replaced = _is_replaced(page, day.date_from, [other.date_from for other in days.values()])
            when = (day.date_from, day.date_to)
            yield from (replace(entry, previous=entry.previous or replaced, when=when) for entry in _cells(page, row))
        elif grades := page.grades(row.line.label):
            named = page.organisations(row.line.whole)
            areas = [] if named else _listed(page, row.line.rest)
            yield from (Entry(grade=grade, area=None, subject=subject) for grade in grades for subject in named)
            yield from (Entry(grade=grade, area=area) for grade in grades for area in areas)
        elif row.area and not row.subject and len(areas := _listed(page, row.line.labels, known=True)) > 1:
            yield from (entry for area in areas for entry in _cells(page, replace(row, area=area)))
        elif row.subject or row.area or _is_whole(page, row.line.label):
            yield from _cells(page, row)
        elif not has_names and (area := _own_area(page, row.line.label)) is not None:
            yield from _cells(page, replace(row, area=area))


def _is_replaced(page: Page, day: date, days: Collection[date]) -> bool:
    """Whether a list that tells what was found on which of some `days` has a newer one, or all are long ago: "2014: good / 2018: poor"."""
    now = published(page.doc)
    return day < max(days) or (now is not None and day.year < now.year - 1)


def _is_name(page: Page, label: Stretch, area: Area) -> bool:
    """Whether a label has a word in capitals before the area in it: "*Fernley* Birth Centre"; not "Surgery", "Children's Surgery"."""
    before = page.printed[page.trimmed(label)[0] : area.start].split()
    return any(word[:1].isupper() and word.lower() not in words("list_joints") for word in before)


def _cells(page: Page, row: _Row) -> Iterator[Entry]:
    """The entries of a row: of each cell under a column that tells what it is about, or of all its cells taken as one."""
    earlier = _says(page, row.line.label, "previous")
    columns = row.columns[len(row.columns) - len(row.line.cells) :]
    aligned = len(columns) == len(row.line.cells) and len(row.columns) <= len(columns) + 1
    pairs = list(zip(columns, row.line.cells, strict=True)) if aligned else [(Column(), row.line.whole)]
    if row.area is None and (areas := [area for column, cell in pairs if column.other and (area := _sole_area(page, cell))]):
        row = replace(row, area=areas[0])  # "Elm Hospital: Surgery, Good" under "Hospital, Service, Rating"
    for column, cell in pairs:
        if column.other or (column.area and row.area):
            continue
        for grade, before in _now_and_before(page, cell):
            subject, area = row.subject or column.subject or row.owner, row.area or column.area
            yield Entry(grade=grade, area=area, subject=subject, previous=before or earlier or column.previous)


def _sole_area(page: Page, cell: Stretch) -> Area | None:
    """The area that a cell names and nothing else."""
    areas = _areas_of(page, page.trimmed(cell))
    return areas[0] if len(areas) == 1 else None


def _now_and_before(page: Page, cell: Stretch) -> Iterator[tuple[Item, bool]]:
    """The grades of a cell, and those before them: "good (requires improvement)"."""
    sequel = SEQUEL.search(page.folded, *cell)
    if sequel and page.grades((cell[0], sequel.start())) and not page.prints_grade((sequel.start(), cell[1])):
        cell = (cell[0], sequel.start())
    same = UNCHANGED.search(page.folded, *cell)
    cell = (cell[0], same.start()) if same else cell
    behind = BEFORE.search(page.folded, *cell)
    now = page.grades((cell[0], behind.start() if behind else cell[1]))
    yield from ((grade, False) for grade in now)
    if now and behind and behind["before"]:
        yield from ((grade, True) for grade in page.grades(behind.span("before")))


def _is_whole(page: Page, label: Stretch) -> bool:
    """Whether a label stands for the whole: "Overall effectiveness", "Previous inspection"."""
    now = key_of(page.printed[slice(*page.trimmed(label))]) in words("columns_now")
    return now or bool(OVERALL_LABEL.search(page.folded, *label)) or _says(page, label, "previous")


def _says(page: Page, label: Stretch, section: str) -> bool:
    return says(row_between(page.doc, *label, page.vocabulary), section)


def _own_area(page: Page, label: Stretch) -> Area | None:
    """The area that a label names in the article's own words; None for the whole and for what is no label."""
    start, end = page.trimmed(label)
    text, row = page.printed[start:end], row_between(page.doc, start, end, page.vocabulary)
    if not is_heading(page.folded, label) or not len(text) >= 3 or len(text.split()) > LABEL_WORDS or NAME.search(text):
        return None
    if page.folded[end - 1] != "?" and any(map(is_finite, row)):
        return None
    if OVERALL_LABEL.search(text) or key_of(text) in words("never_labels") or any(item.kind == "organisation" for item in row):
        return None
    return Area(text=text, start=start, end=end)


def _areas_under(page: Page, stretch: Stretch) -> list[Area]:
    """The areas that the opening fragments of a stretch name: "Treatment of the public. Preventing crime."."""
    found: list[Area] = []
    for part in FRAGMENTS.finditer(page.folded, *stretch):
        row = [item for item in row_between(page.doc, *part.span(), page.vocabulary) if item.word not in words("marks", "list_joints")]
        if row and all(item.kind == "area" for item in row):
            found += known_areas(row, page.printed)
        else:
            break
    return found


def _listed(page: Page, stretch: Stretch, *, known: bool = False) -> list[Area | None]:
    """The areas that a stretch lists, None for the whole: "responding to fires; right people, right skills; future affordability".

    Those that no scheme knows count beside others that one does, unless all must be `known`.
    """
    found: list[Area | None] = []
    for part in _parts(page, stretch):
        areas = _areas_of(page, part)
        own = None if areas or known else _own_area(page, part)
        if not areas and (own is None or own.text.lower().startswith(ARTICLES)):
            return [] if known else _vouched(found)
        found += areas or [own]
    return _vouched(found)


def _vouched(areas: Sequence[Area | None]) -> list[Area | None]:
    return list(areas) if any(area and area.known for area in areas) else []


def _parts(page: Page, stretch: Stretch) -> Iterator[Stretch]:
    """The parts of a list: semicolons and full stops part it, else commas do, and the "and" beside an area."""
    semicolons = ";" in page.folded[slice(*stretch)]
    for part in (FRAGMENTS if semicolons else SHORT_FRAGMENTS).finditer(page.folded, *stretch):
        start, end = page.trimmed(part.span())
        first = JOINT.match(page.folded, start, end)
        start = first.end() if first else start
        halves = ((start, mark.start()), (mark.end(), end)) if (mark := ANDS.search(page.folded, start, end)) else ()
        if not semicolons and not _areas_of(page, (start, end)) and any(_areas_of(page, half) for half in halves):
            yield from halves
        elif start < end:
            yield start, end


def _areas_of(page: Page, part: Stretch) -> list[Area | None]:
    """The areas that a part of a list names and nothing else; the whole is None."""
    row = [item for item in row_between(page.doc, *part, page.vocabulary) if item.word not in words("marks", "list_joints")]
    if row and all(item.kind == "area" for item in row):
        return [*known_areas(row, page.printed)]
    return [None] if key_of(page.printed[slice(*part)]) in words("whole_in_lists") | {"overall"} else []


def _of_one_body(found: Sequence[Entry]) -> list[Entry]:
    """The entries of a list, whose grades one body gave: those that only some body of all has are nobody else's."""
    given = [{scheme.body for scheme, _ in entry.grade.meanings} for entry in found]
    bodies = set.intersection(*given) if given else set()
    if not bodies:
        return list(found)
    return [replace(entry, grade=_by(entry.grade, bodies)) for entry in found]


def _by(grade: Item, bodies: set[str]) -> Item:
    return replace(grade, meanings=tuple(pair for pair in grade.meanings if pair[0].body in bodies))
