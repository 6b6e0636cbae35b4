"""Rating schemes: the scales of grades that inspectorates, regulators and agencies use, one TOML file each.

A file says who grades, in which years, which kinds of organisation, with which grades (best first) and in which areas.
Its words are data; a folder of further files may be given, whose schemes stand beside ours or, with the same id, replace one.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from extractors.lexicon import LexiconError, is_words, key_of

FOLDER = Path(__file__).parent / "schemes"

OVERALL = "overall"
TEXTS = ("id", "name", "area", "nation")
YEARS = ("from", "to")
LISTS = ("kinds", "replaced_by", "context", "always")
FLAGS = ("needs_area", "parts_only", "letters", "as_printed")
TABLES = ("body", "grades", "areas")
KEYS = frozenset(TEXTS + YEARS + LISTS + FLAGS + TABLES)
BODY_KEYS = frozenset({"name", "names", "descriptions", "former"})
SCHEME_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Grades printed as numbers are read up to this one.
HIGHEST_NUMBER = 10
NUMBER = re.compile(rf"(?:{'|'.join(map(str, range(HIGHEST_NUMBER + 1)))})(?: stars)?|1 star")


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
    inspection grades, where they are the same for all, so that "the other four" can be counted. `nation` is the part of the
    United Kingdom where the body inspects, None for England and for bodies that know no such borders.
    """

    id: str
    name: str
    body: str
    body_names: tuple[str, ...]
    body_descriptions: tuple[str, ...]
    body_former: tuple[tuple[str, tuple[str, ...]], ...]
    first_year: int | None
    last_year: int | None
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
    own = sorted(extra.glob("*.toml")) if extra else []
    if extra is not None and not own:
        raise LexiconError(f"{extra} has no scheme files: the name of each has to end in .toml")
    found: dict[str, Scheme] = {}
    for paths in (sorted(FOLDER.glob("*.toml")), own):
        found |= _of_folder(paths)
    return tuple(found[key] for key in sorted(found))


def load(path: Path) -> Scheme:
    """The scheme in the file at `path`. Raises LexiconError when `check` has something to say about it."""
    table, problems = _read(path)
    if problems:
        raise LexiconError("\n".join(problems))
    return _scheme(table)


def check(path: Path) -> list[str]:
    """What is wrong with the scheme file at `path`, in sentences for whoever wrote it; empty when it can be used."""
    return _read(path)[1]


def _read(path: Path) -> tuple[dict[str, Any], list[str]]:
    """What the file at `path` says, and what is wrong with it."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))  # editors of Windows begin a file with a mark
    except OSError as error:
        return {}, [f"{path.name}: the file can't be read ({error.strerror})."]
    except UnicodeDecodeError:
        return {}, [f"{path.name}: the file is not UTF-8 text. Save it again as UTF-8."]
    except tomllib.TOMLDecodeError as error:
        advice = "Look for a missing or curly quotation mark, a missing bracket or equals sign there."
        return {}, [f"{path.name}: this is not valid TOML: {error}. {advice}"]
    except RecursionError:
        return {}, [f"{path.name}: brackets stand inside brackets too many times."]
    return table, [f"{path.name}: {problem}" for problem in _problems(table)]


def _of_folder(paths: Sequence[Path]) -> dict[str, Scheme]:
    """The schemes in the files of one folder, by id; two of them can't have the same."""
    files: dict[str, str] = {}
    found: dict[str, Scheme] = {}
    problems: list[str] = []
    for path in paths:
        table, wrong = _read(path)
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
        kinds=frozenset(table.get("kinds", ())),
        replaced_by=tuple(table.get("replaced_by", ())),
        context=tuple(table.get("context", ())),
        grades=tuple(
            Grade(name=name.lower(), rank=rank, variants=(name, *variants))
            for rank, (name, variants) in enumerate(table["grades"].items(), start=1)
        ),
        areas=tuple((area, (area, *variants)) for area, variants in table.get("areas", {}).items()),
        always=tuple(table.get("always", ())),
        area=table.get("area", OVERALL),
        nation=table.get("nation"),
        needs_area=table.get("needs_area", False),
        parts_only=table.get("parts_only", False),
        letters=table.get("letters", False),
        as_printed=table.get("as_printed", False),
    )


def _problems(table: dict[str, Any]) -> Iterator[str]:
    yield from _unknown_keys(table)
    yield from _text_problems(table)
    yield from _list_problems(table, LISTS)
    yield from _body_problems(table.get("body"))
    yield from _words_problems("grades", table.get("grades"))
    yield from _words_problems("areas", table.get("areas", {}))
    grades = table.get("grades")
    if isinstance(grades, dict) and len(grades) < 2:
        yield "[grades] needs at least two grades, the best first."
    if isinstance(grades, dict) and table.get("letters") is not True:
        yield from _number_problems(grades)


def _unknown_keys(table: dict[str, Any]) -> Iterator[str]:
    for key in sorted(table.keys() - KEYS):
        yield f"{key!r} is not something a scheme can say. It may say: {', '.join(sorted(KEYS))}."


def _text_problems(table: dict[str, Any]) -> Iterator[str]:
    for key in ("id", "name"):
        if key not in table:
            yield f'{key!r} is missing. Add a line such as: {key} = "{"my-scheme" if key == "id" else "What people call it"}"'
    for key in TEXTS:
        if key in table and (not isinstance(table[key], str) or not table[key].strip()):
            yield f"{key} must be words between quotation marks, not {table[key]!r}."
    if isinstance(table.get("id"), str) and not SCHEME_ID.fullmatch(table["id"]):
        yield f'id {table["id"]!r} may hold only small letters, digits and hyphens, as in "my-scheme".'
    for key in YEARS:
        if key in table and (type(table[key]) is not int or not 1800 <= table[key] <= 2200):
            yield f"{key} must be a year without quotation marks, as in {key} = 2018, not {table[key]!r}."
    first, last = (table.get(key) for key in YEARS)
    if isinstance(first, int) and isinstance(last, int) and first > last:
        yield f"it ends ({last}) before it begins ({first})."
    for key in FLAGS:
        if key in table and not isinstance(table[key], bool):
            yield f"{key} must be true or false, not {table[key]!r}."


def _list_problems(table: dict[str, Any], keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        if key in table and not is_words(table[key]):
            yield f'{key} must be a list of words, as in {key} = ["one", "another"], not {table[key]!r}.'


def _body_problems(body: Any) -> Iterator[str]:
    if not isinstance(body, dict):
        yield 'the section [body] is missing. Add [body] and under it: name = "Who gives the grades"'
        return
    if not isinstance(body.get("name"), str) or not body["name"].strip():
        yield '[body] needs a line: name = "Who gives the grades"'
    for key in sorted(body.keys() - BODY_KEYS):
        yield f"[body] can't say {key!r}. It may say: {', '.join(sorted(BODY_KEYS))}."
    for problem in _list_problems(body, ("names", "descriptions")):
        yield f"[body] {problem}"
    if "former" in body:
        yield from _words_problems("body.former", body["former"])


def _words_problems(section: str, words: Any) -> Iterator[str]:
    """A section that gives each name a list of variants; no variant may mean two things."""
    if not isinstance(words, dict):
        yield f'the section [{section}] is missing. Add [{section}] and a line for each, as in: good = ["good enough"]'
        return
    meanings: dict[str, str] = {}
    for name, variants in words.items():
        if not name.strip():
            yield f"[{section}] has a line without a name before its equals sign."
            continue
        if not is_words(variants):
            yield f"[{section}] {name} must be a list of other ways to print it, as in {name} = [], not {variants!r}."
            continue
        for variant in (name, *variants):
            other = meanings.setdefault(_variant_key(variant), name)
            if other != name:
                yield f"[{section}] {variant!r} stands for both {other!r} and {name!r}; a reader could not tell which is meant."


def _number_problems(grades: dict[str, Any]) -> Iterator[str]:
    """Grades that are numbers of another form than those looked for in articles."""
    for name, variants in grades.items():
        for printed in (name, *variants) if is_words(variants) else ():
            if printed[:1].isdecimal() and not NUMBER.fullmatch(printed):
                yield (
                    f"[grades] {printed!r} begins with a digit, but of such grades only whole numbers up to {HIGHEST_NUMBER} "
                    'are looked for, as in "3" and "3 stars". If it is a code such as "2A", add the line: letters = true'
                )


def _variant_key(variant: str) -> str:
    """How variants are compared: regardless of case, unless they are codes ("A3" is not "a3")."""
    return key_of(variant) if len(variant) > 4 else variant
