"""Organisations of the user's own, from a CSV file: its rows are found by name and alias and win over everything else.

    name,aliases,kind,code
    Lorimer Voss,Lorimer Voss LLP|HPL,company,HP-01

The columns `aliases`, `kind` and `code` may be left out or empty. A word of a name is found as the file has it, with its capital or
all in capitals ("HPL" is not found in "Hpl").
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from extractors.folding import fold
from extractors.lexicon import LexiconError, key_of, lexicon
from extractors.organisation.name import LEXICON, OWN, Name

COLUMNS = ("name", "aliases", "kind", "code")
DELIMITERS = ",;\t"
KINDS = lexicon(LEXICON, "kinds")
UNKNOWN_KIND = "other"

FIRST_WORD = re.compile(r"(?<![\w-])\w+")


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
    patterns, end = _patterns(file), 0
    for word in FIRST_WORD.finditer(text):
        pattern = patterns.get(word.group().lower()) if word.start() >= end else None
        match = pattern.match(text, word.start()) if pattern else None
        own = own_organisations(file).get(key_of(match.group())) if match else None
        if match and own:
            end = match.end()
            yield Name(start=match.start(), end=end, name=own.name, kind=own.kind, stem=key_of(match.group()), rule=OWN)


@cache
def _patterns(file: Path) -> Mapping[str, re.Pattern[str]]:
    """The forms of names by their first word: one look-up a word is faster than one pattern for all."""
    forms: dict[str, list[str]] = defaultdict(list)
    for form in {form for row in own_organisations(file).values() for form in row.forms}:
        forms[_first_word(form)].append(form)
    return {first: re.compile(rf"(?:{'|'.join(map(_printed, _longest_first(found)))})(?!\w)") for first, found in forms.items()}


def _first_word(form: str) -> str:
    match = FIRST_WORD.match(key_of(form))
    return match.group() if match else ""


def _longest_first(forms: Sequence[str]) -> Sequence[str]:
    return sorted(forms, key=lambda form: (-len(form), form))


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
    kind = cells.get("kind", "")
    return OwnOrganisation(
        name=cells["name"],
        forms=tuple(dict.fromkeys(form for form in (cells["name"], *aliases) if form)),
        kind=KINDS.get(key_of(kind), kind) or UNKNOWN_KIND,
        code=cells.get("code") or None,
        line=line,
    )


def _problems(row: OwnOrganisation) -> Iterator[str]:
    """What is wrong with a row by itself."""
    if not row.name:
        yield f"line {row.line}: the name is missing."
    if row.kind not in KINDS.values():
        near = get_close_matches(key_of(row.kind), KINDS, n=1)
        hint = f"Is it {KINDS[near[0]]!r}?" if near else f"Take one of: {', '.join(sorted(set(KINDS.values())))}."
        yield f"line {row.line}: there is no kind {row.kind!r}. {hint}"
    for form in row.forms:
        if len(form) < 2 or not FIRST_WORD.match(form):
            yield f"line {row.line}: {form!r} is no name to look for: it has to begin with a letter or a digit and be longer than one."


def _clashes(rows: Sequence[OwnOrganisation]) -> Iterator[str]:
    """Names that stand for two organisations."""
    owners: dict[str, OwnOrganisation] = {}
    for row in rows:
        for form in row.forms:
            owner = owners.setdefault(key_of(form), row)
            if owner is not row:
                yield f"line {row.line}: {form!r} is {owner.name!r} in line {owner.line} already. One name can mean only one organisation."
