"""Organisations of the user's own, from a CSV file: its rows are found by name and alias and win over everything else.

    name,aliases,kind,code
    Lorimer Voss,Lorimer Voss LLP|HPL,company,HP-01

The columns `aliases`, `kind` and `code` may be left out or empty; without a kind the name tells it, where it tells any. A word of a
name is found as the file has it, with its capital or all in capitals ("HPL" is not found in "Hpl").
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from itertools import pairwise
from pathlib import Path

from extractors.authorities import find_authority
from extractors.folding import fold
from extractors.lexicon import LexiconError, key_of, lexicon
from extractors.organisation.bodies import body_kinds
from extractors.organisation.kinds import LOCAL
from extractors.organisation.name import LEXICON, OWN, Name
from extractors.organisation.shapes import shapes

COLUMNS = ("name", "aliases", "kind", "code")
DELIMITERS = ",;\t"
KINDS = lexicon(LEXICON, "kinds")
UNKNOWN_KIND = "other"

WORD = re.compile(r"\w+")


@dataclass(frozen=True, kw_only=True)
class OwnOrganisation:
    """A row of the user's file; `forms` are the name and its aliases, as printed there."""

    name: str
    forms: tuple[str, ...]
    kind: str
    code: str | None
    line: int


def check_organisations(file: Path | None) -> None:
    """Raise LexiconError, listing every problem, when the user's `file` of organisations can't be used."""
    own_organisations(file)


@cache
def own_organisations(file: Path | None) -> Mapping[str, OwnOrganisation]:
    """The organisations of the user's `file` by every form of their names, folded and in lower case; none without a file.

    Raises LexiconError, listing every problem, when the file can't be used.
    """
    if file is None:
        return {}
    rows = list(_rows(file))
    problems = [problem for row in rows for problem in _problems(row)] or list(_clashes(rows))
    if problems:
        raise LexiconError("\n".join(f"{file.name}, {problem}" for problem in problems))
    if not rows:
        raise LexiconError(f"{file.name} has no organisations: write one a line below the line {','.join(COLUMNS)!r}.")
    return {key_of(form): row for row in rows for form in row.forms}


def own_names(text: str, file: Path | None) -> Iterator[Name]:
    """The user's organisations that folded `text` names, in reading order."""
    if file is None:
        return
    forms, end = _forms(file), 0
    for word, following in pairwise([*WORD.finditer(text), None]):
        if word is None or word.start() < end or text[word.start() - 1 : word.start()] == "-":
            continue
        first, second = word.group().lower(), following.group().lower() if following else ""
        found = (_pattern(known).match(text, word.start()) for key in ((first, second), (first, "")) if (known := forms.get(key)))
        match = next(filter(None, found), None)
        own = own_organisations(file).get(key_of(match.group())) if match else None
        if match and own:
            end = match.end()
            yield Name(start=match.start(), end=end, name=own.name, kind=own.kind, stem=key_of(match.group()), rule=OWN)


@cache
def _forms(file: Path) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The forms of names by their first two words, the longest first: a file of every school has thousands that begin with "St"."""
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for form in (form for row in own_organisations(file).values() for form in row.forms):
        first, second, *_ = [*WORD.findall(key_of(form)), ""]
        forms[first, second].add(form)
    return {key: tuple(sorted(found, key=lambda form: (-len(form), form))) for key, found in forms.items()}


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(_printed, forms))})(?!\w)")


def _printed(form: str) -> str:
    """A pattern for the ways a form is printed: "Lorimer Voss", "LORIMER VOSS"; "LVL" only in capitals."""
    return r"\ ".join(_word(word) for word in fold(form).split())


def _word(word: str) -> str:
    if not word[0].isupper():
        return f"(?i:{re.escape(word)})"
    return re.escape(word[0]) + (re.escape(word[1:]) if word.isupper() else f"(?i:{re.escape(word[1:])})")


def _rows(file: Path) -> Iterator[OwnOrganisation]:
    """The rows of the file that say anything. Raises LexiconError where it is no table with a column `name`."""
    text = _text(file)
    delimiter = max(DELIMITERS, key=text.partition("\n")[0].count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True, restkey="", strict=True)
    try:
        yield from _table_rows(file, reader)
    except csv.Error as error:
        advice = "Look there and above for a quotation mark too many or too few."
        raise LexiconError(f"{file.name}, line {reader.reader.line_num}: this is not valid CSV ({error}). {advice}") from error


def _table_rows(file: Path, reader: "csv.DictReader[str]") -> Iterator[OwnOrganisation]:
    columns = [key_of(column) for column in reader.fieldnames or ()]
    _check_columns(file, columns)
    reader.fieldnames = columns
    for row in reader:
        if any(row.pop("", None) or ()):
            raise LexiconError(
                f"{file.name}, line {reader.line_num}: more cells than the first line has columns. "
                'Put a name that has a comma in it between quotation marks: "Tyne and Wear, Northumberland".'
            )
        if any("\n" in (row.get(column) or "").strip() for column in ("name", "aliases")):
            advice = "Look there and above for a quotation mark that is not closed."
            raise LexiconError(f"{file.name}, line {reader.line_num}: a name goes over several lines. {advice}")
        cells = {column: " ".join((cell or "").split()) for column, cell in row.items()}
        if any(cells.values()):
            yield _organisation(cells, reader.line_num)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise LexiconError(f"{file}: the file of organisations can't be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"{file.name} is not UTF-8 text. In a spreadsheet, save it as 'CSV UTF-8'.") from error


def _check_columns(file: Path, columns: Sequence[str]) -> None:
    """Raise LexiconError when there is no column `name`, or when one looks like a slip of the pen for one of ours."""
    for column in set(columns) - set(COLUMNS):
        meant = get_close_matches(column, set(COLUMNS) - set(columns), n=1)
        if meant:
            raise LexiconError(f"{file.name}, line 1: there is no column {column!r}. Is it {meant[0]!r}?")
    if "name" not in columns:
        raise LexiconError(f"{file.name}, line 1: there is no column 'name'. The first line has to be {','.join(COLUMNS)!r}.")
    twice = sorted(column for column in set(columns) & set(COLUMNS) if columns.count(column) > 1)
    if twice:
        raise LexiconError(f"{file.name}, line 1: there are two columns {twice[0]!r}.")


def _organisation(cells: Mapping[str, str], line: int) -> OwnOrganisation:
    aliases = (" ".join(alias.split()) for alias in cells.get("aliases", "").split("|"))
    kind = cells.get("kind", "") or _kind_told(cells["name"])
    return OwnOrganisation(
        name=cells["name"],
        forms=tuple(dict.fromkeys(form for form in (cells["name"], *aliases) if form)),
        kind=KINDS.get(key_of(kind), kind),
        code=cells.get("code") or None,
        line=line,
    )


def _kind_told(name: str) -> str:
    """The kind of a body or local authority of that name, or that its shape tells: "school" of "Larkfield Primary School"."""
    authority = find_authority(name)
    if authority and authority.name == name:
        return LOCAL
    shaped = next((shape.kind for shape in shapes(fold(name), frozenset()) if shape.name == fold(name)), UNKNOWN_KIND)
    return body_kinds().get(name, shaped)


def _problems(row: OwnOrganisation) -> Iterator[str]:
    """What is wrong with a row by itself."""
    if not row.name:
        yield f"line {row.line}: the name is missing."
    if row.kind not in KINDS.values():
        near = get_close_matches(key_of(row.kind), KINDS, n=1)
        hint = f"Is it {KINDS[near[0]]!r}?" if near else f"Take one of: {', '.join(sorted(set(KINDS.values())))}."
        yield f"line {row.line}: there is no kind {row.kind!r}. {hint}"
    for form in row.forms:
        if len(form) < 2 or not WORD.match(form):
            yield f"line {row.line}: {form!r} is no name to look for: it has to begin with a letter or a digit and be longer than one."


def _clashes(rows: Sequence[OwnOrganisation]) -> Iterator[str]:
    """Names that stand for two organisations."""
    owners: dict[str, OwnOrganisation] = {}
    for row in rows:
        for form in row.forms:
            owner = owners.setdefault(key_of(form), row)
            if owner is not row:
                yield f"line {row.line}: {form!r} is {owner.name!r} in line {owner.line} already. One name can mean only one organisation."
