"""Rating schemes: the scales of grades that inspectorates, regulators and agencies use, one TOML file each.

A file says who grades, in which years, which kinds of organisation, with which grades (best first) and in which areas.
Its words are data; a folder of further files may be given, whose schemes stand beside ours or, with the same id, replace one.
"""

import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from extractors.lexicon import LexiconError
from extractors.scheme_problems import problems_of

FOLDER = Path(__file__).parent / "schemes"

OVERALL = "overall"

# So many years after a scheme's end articles still tell of its grades, where its file doesn't say.
REMEMBERED = 12


@dataclass(frozen=True, kw_only=True)
class Grade:
    """A grade of a scheme: its official name, its place on the scale (1 is best), and how it is printed, itself included."""

    name: str
    rank: int
    variants: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Scheme:
    """A body's scale of grades.

    `body_former` maps each name that the body went by before to its variants. `first_year` and `last_year` are when it was in force,
    None where open or not known. No `kinds` means organisations of any kind. `area` is what a grade speaks of when no area is named.
    With `needs_area`, a grade counts only beside one of its areas; with `parts_only`, nobody is graded as a whole. With `letters`,
    grades are codes that must be printed exactly ("C3", "Baa1"). With `as_printed`, the variants of a grade are names of equal standing
    ("6" and "excellent"), and it keeps the one it was printed with. `areas` maps each area to its variants; `always` are those that every
    inspection grades, where they are the same for all, so that "the other four" can be counted: their variants are also what the file's
    `wordings` make of them. For `remembered` years after its end articles still tell of its grades. `nation` is the part of the United
    Kingdom where the body inspects, None for England and for bodies that know no such borders.
    """

    id: str
    name: str
    body: str
    body_names: tuple[str, ...]
    body_descriptions: tuple[str, ...]
    body_former: tuple[tuple[str, tuple[str, ...]], ...]
    first_year: int | None
    last_year: int | None
    remembered: int
    kinds: frozenset[str]
    replaced_by: tuple[str, ...]
    context: tuple[str, ...]
    grades: tuple[Grade, ...]
    areas: tuple[tuple[str, tuple[str, ...]], ...]
    always: tuple[str, ...]
    area: str
    nation: str | None
    needs_area: bool
    parts_only: bool
    letters: bool
    as_printed: bool

    def __hash__(self) -> int:
        """That of the id, which no other scheme has: a scheme has many words, and stands in many sets."""
        return hash(self.id)

    @property
    def names_printed(self) -> tuple[str, ...]:
        """Every name of the body, present and former."""
        return (*self.body_names, *(variant for _, variants in self.body_former for variant in variants))


@cache
def schemes(extra: Path | None = None) -> tuple[Scheme, ...]:
    """Our schemes and those of the folder `extra`, sorted by id; a scheme of `extra` replaces ours of the same id.

    Raises LexiconError, listing every problem, when a file is broken or the folder is not there.
    """
    if extra is not None and not extra.is_dir():
        raise LexiconError(f"{extra} is not a folder: give the folder that holds your scheme files (*.toml)")
    own = _of_folder(extra) if extra else {}
    if extra is not None and not own:
        raise LexiconError(f"{extra} has no scheme files: the name of each has to end in .toml")
    found = _of_folder(FOLDER) | own
    return tuple(found[key] for key in sorted(found))


def load(path: Path) -> Scheme:
    """The scheme in the file at `path`. Raises LexiconError when `check` has something to say about it."""
    table, problems = _read(path, _ids(path.parent))
    if problems:
        raise LexiconError("\n".join(problems))
    return _scheme(table)


def check(path: Path) -> list[str]:
    """What is wrong with the scheme file at `path`, in sentences for whoever wrote it; empty when it can be used."""
    return _read(path, _ids(path.parent))[1]


def replaces(path: Path) -> str | None:
    """The id of the scheme of ours that a sound file takes the place of; None where it has an id of its own."""
    own = load(path).id
    return own if own in _of_folder(FOLDER) else None


def _read(path: Path, ids: Collection[str]) -> tuple[dict[str, Any], list[str]]:
    """What the file at `path` says, and what is wrong with it; it may speak of the schemes with these ids."""
    table, problems = _parsed(path)
    return table, [f"{path.name}: {problem}" for problem in problems or problems_of(table, ids=ids)]


def _parsed(path: Path) -> tuple[dict[str, Any], list[str]]:
    """What the file at `path` says, or why it can't be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig")), []  # editors of Windows begin a file with a mark
    except OSError as error:
        return {}, [f"the file can't be read ({error.strerror})."]
    except UnicodeDecodeError:
        return {}, ["the file is not UTF-8 text. Save it again as UTF-8."]
    except tomllib.TOMLDecodeError as error:
        return {}, [f"this is not valid TOML: {error}. Look for a missing or curly quotation mark, a missing bracket or equals sign there."]
    except RecursionError:
        return {}, ["brackets stand inside brackets too many times."]


def _ids(folder: Path) -> set[str]:
    """The ids of our schemes, whose files are named after them, and of those in a folder."""
    beside = (_parsed(path)[0].get("id") for path in folder.glob("*.toml") if folder != FOLDER)
    return {path.stem for path in FOLDER.glob("*.toml")} | {known for known in beside if isinstance(known, str)}


def _of_folder(folder: Path) -> dict[str, Scheme]:
    """The schemes in the files of a folder, by id; two of them can't have the same."""
    files: dict[str, str] = {}
    found: dict[str, Scheme] = {}
    problems: list[str] = []
    ids = _ids(folder)
    for path in sorted(folder.glob("*.toml")):
        table, wrong = _read(path, ids)
        if wrong:
            problems += wrong
            continue
        scheme = _scheme(table)
        if (other := files.setdefault(scheme.id, path.name)) != path.name:
            problems.append(f"{path.name}: id {scheme.id!r} is also that of {other}. Give one of them another id, or remove it.")
        found[scheme.id] = scheme
    if problems:
        raise LexiconError("\n".join(problems))
    return found


def _scheme(table: dict[str, Any]) -> Scheme:
    """The scheme that a sound table describes."""
    body = table["body"]
    return Scheme(
        id=table["id"],
        name=table["name"],
        body=body["name"],
        body_names=(body["name"], *body.get("names", ())),
        body_former=tuple((name, (name, *variants)) for name, variants in body.get("former", {}).items()),
        body_descriptions=tuple(body.get("descriptions", ())),
        first_year=table.get("from"),
        last_year=table.get("to"),
        remembered=table.get("remembered", REMEMBERED),
        kinds=frozenset(table.get("kinds", ())),
        replaced_by=tuple(table.get("replaced_by", ())),
        context=tuple(table.get("context", ())),
        grades=tuple(
            Grade(name=name.lower(), rank=rank, variants=(name, *variants))
            for rank, (name, variants) in enumerate(table["grades"].items(), start=1)
        ),
        areas=tuple(_areas(table)),
        always=tuple(table.get("always", ())),
        area=table.get("area", OVERALL),
        nation=table.get("nation"),
        needs_area=table.get("needs_area", False),
        parts_only=table.get("parts_only", False),
        letters=table.get("letters", False),
        as_printed=table.get("as_printed", False),
    )


def _areas(table: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each area with how it is printed; what is always graded also in the wordings: "*being* safe", "*whether services are* safe"."""
    always, wordings = table.get("always", ()), table.get("wordings", ())
    for area, variants in table.get("areas", {}).items():
        forms = dict.fromkeys((area, area.replace("-", " "))) if area in always else ()
        worded = (wording.replace("{}", form) for form in forms for wording in wordings)
        yield area, tuple(dict.fromkeys((area, *variants, *worded)))
