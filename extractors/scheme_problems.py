"""What may be wrong with a file of a rating scheme, told to whoever wrote it."""

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from extractors.lexicon import is_words, key_of, lexicon

TEXTS = ("id", "name", "area", "nation")
YEARS = ("from", "to")
LISTS = ("kinds", "replaced_by", "context", "always", "wordings")
NUMBERS = ("remembered",)
FLAGS = ("needs_area", "parts_only", "letters", "as_printed")
TABLES = ("body", "grades", "areas")
KEYS = frozenset(TEXTS + YEARS + NUMBERS + LISTS + FLAGS + TABLES)
BODY_KEYS = frozenset({"name", "names", "descriptions", "former"})
SCHEME_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Grades printed as numbers are read up to this one.
HIGHEST_NUMBER = 10
NUMBER = re.compile(rf"(?:{'|'.join(map(str, range(HIGHEST_NUMBER + 1)))})(?: stars)?|1 star")


def problems_of(table: dict[str, Any], *, ids: Collection[str]) -> Iterator[str]:
    """What is wrong with the scheme that a file describes; `ids` are those of the schemes it may speak of."""
    yield from _unknown_keys(table)
    yield from _text_problems(table)
    yield from _list_problems(table, LISTS)
    yield from _unknown(table, "kinds", sorted(set(lexicon("organisations", "kinds").values())), "kind of organisation")
    yield from _unknown(table, "replaced_by", sorted(ids), "scheme")
    areas = table.get("areas")
    yield from _unknown(table, "always", list(areas) if isinstance(areas, dict) else [], "area under [areas]")
    wordings = table.get("wordings", [])
    for wording in wordings if is_words(wordings) else ():
        if "{}" not in wording:
            yield f'wordings has {wording!r}, which lacks {{}} where the area stands, as in wordings = ["being {{}}"].'
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
    for key in NUMBERS:
        if key in table and (type(table[key]) is not int or table[key] < 0):
            yield f"{key} must be a number of years without quotation marks, as in {key} = 2, not {table[key]!r}."
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


def _unknown(table: dict[str, Any], key: str, known: Sequence[str], what: str) -> Iterator[str]:
    """What a list names that is not there, with what may be meant."""
    named = table.get(key, [])
    for name in named if is_words(named) else ():
        if name not in known:
            near = get_close_matches(name, known, n=1)
            yield f"{key} names {name!r}, but there is no such {what}. " + (f"Is it {near[0]!r}?" if near else _choose(known))


def _choose(known: Sequence[str]) -> str:
    return f"Take one of: {', '.join(known)}." if known else "There is none yet."


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
