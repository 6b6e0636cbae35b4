"""Words as data: the TOML files beside the extractors, validated when loaded and compiled once.

A section maps a canonical form to its variants, so that finding a variant gives the normal form for free::

    [qualifier]
    "more than" = ["more than", "over", "upwards of"]

Variants are compared folded (see `folding.fold`) and without regard to case.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from os.path import commonprefix
from pathlib import Path
from typing import Any

from extractors.failure import Failure
from extractors.folding import fold

FOLDER = Path(__file__).parent
# So many keys are remembered: articles use the same words again and again.
REMEMBERED = 1 << 14
# A section in a pattern: "<people.agent>".
SECTION = re.compile(r"<([a-z]+)\.([a-z_]+)>")


class LexiconError(Failure, ValueError):
    """A lexicon is broken: the message says which file, which entry and what is wrong with it."""


@cache
def lexicon(name: str, section: str) -> Mapping[str, str]:
    """Every variant of a section of `name`.toml, folded and in lower case, with its canonical form.

    Raises LexiconError when the section is missing, is not a table of lists of words, or gives a variant two meanings.
    """
    table = _section(name, section)
    words: dict[str, str] = {}
    for canonical, variants in table.items():
        if not is_words(variants):
            raise LexiconError(f"{name}.toml, [{section}] {canonical!r}: expected a list of words, got {variants!r}")
        for variant in variants:
            key = key_of(variant)
            if words.setdefault(key, canonical) != canonical:
                raise LexiconError(f"{name}.toml, [{section}]: {variant!r} means both {words[key]!r} and {canonical!r}")
    return words


@cache
def word_list(name: str, section: str) -> frozenset[str]:
    """The words of a section that has no canonical forms: `words = [...]` under the section's name."""
    words: Any = _section(name, section).get("words")
    if not is_words(words):
        raise LexiconError(f"{name}.toml, [{section}]: expected `words = [...]`, got {words!r}")
    return frozenset(map(key_of, words))


@cache
def numbers(name: str, section: str) -> Mapping[str, float]:
    """A section that gives each word a number, as in `thousand = 1000`."""
    table = _section(name, section)
    for word, value in table.items():
        if not isinstance(value, int | float):
            raise LexiconError(f"{name}.toml, [{section}] {word!r}: expected a number, got {value!r}")
    return {key_of(word): value for word, value in table.items()}


def alternation(words: Iterable[str]) -> str:
    """A pattern that matches any of `words` in folded text, as `either` does."""
    return either(map(key_of, words))


def either(words: Iterable[str]) -> str:
    """A pattern that matches any of `words` as they are, the longest that it can; a space takes any white space but the end of a block.

    What several words begin with is looked for once, which is much faster: "good" and "goods" are `(?:good(?:s)?)`.
    """
    known = set(words)
    if not known:
        raise LexiconError("an alternation of no words would match everywhere")
    return f"(?:{_branches(known)})"


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern for folded text, compiled at its first use: each `<file.section>` in it is any word of that section."""
    return re.compile(SECTION.sub(lambda section: alternation(_words(*section.groups())), pattern), flags)


@lru_cache(maxsize=REMEMBERED)
def key_of(word: str) -> str:
    """`word` as lexicons compare it: folded, lower case, single spaces."""
    return " ".join(fold(word).lower().split())


def _words(name: str, section: str) -> Iterable[str]:
    return word_list(name, section) if "words" in _section(name, section) else lexicon(name, section)


def _branches(words: Iterable[str]) -> str:
    """Words as the branches of a pattern: those that begin with one character make one branch, as long as they agree."""
    alike: dict[str, list[str]] = defaultdict(list)
    for word in words:
        alike[word[:1]].append(word)
    ends = alike.pop("", None) is not None
    branches = []
    for _, group in sorted(alike.items()):
        shared = commonprefix(group)  # noqa: RUF071 - words, no paths
        branches.append("".join(map(_printed, shared)) + _branches(word[len(shared) :] for word in group))
    if not ends:
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{'|'.join(branches)})?" if branches else ""


def _printed(character: str) -> str:
    return r"(?!\n\n)\s+" if character == " " else re.escape(character)


def is_words(value: object) -> bool:
    """Whether `value` is a list of words, none of them empty."""
    return isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in value)


def load(path: Path) -> dict[str, Any]:
    """A file of words. Raises LexiconError when it is missing or broken: it came with newsledger."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LexiconError(f"{path.name} is missing: install newsledger again") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path.name} is not valid TOML: {error}") from error


@cache
def _load(name: str) -> dict[str, Any]:
    return load(FOLDER / f"{name}.toml")


def _section(name: str, section: str) -> dict[str, Any]:
    table: Any = _load(name)
    for part in section.split("."):
        table = table.get(part) if isinstance(table, dict) else None
    if not isinstance(table, dict):
        raise LexiconError(f"{name}.toml has no section [{section}]")
    return table
