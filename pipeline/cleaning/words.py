"""The words of `cleaning.toml`, validated when loaded and compiled once."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from extractors.lexicon import LexiconError, alternation, key_of

PATH = Path(__file__).parent.parent / "cleaning.toml"
TOKEN = re.compile(r"\w+")
PLACES = ("is", "starts", "has", "ends")


@dataclass(frozen=True, kw_only=True)
class Cues:
    """The phrases that give one kind of block away, by where in the block they must stand.

    `openers` are the words that the phrases of a place begin with: a block without any of them need not be searched.
    """

    reason: str
    patterns: Mapping[str, re.Pattern[str]]
    openers: Mapping[str, frozenset[str]]

    def places(self, key: str, tokens: frozenset[str]) -> list[str]:
        """Where in a block, given as `key_of` gives it and by its `tokens`, phrases stand."""
        return [place for place, pattern in self.patterns.items() if not self.openers[place].isdisjoint(tokens) and pattern.search(key)]


def tokens(key: str) -> frozenset[str]:
    """The words in `key`, and the empty one, with which phrases begin that begin with a sign."""
    return frozenset(("", *TOKEN.findall(key)))


@cache
def cues() -> tuple[Cues, ...]:
    """The kinds of blocks that are no part of an article, in the order of the file."""
    return tuple(
        Cues(
            reason=reason,
            patterns=dict(_patterns(reason, table)),
            openers={place: frozenset(map(_opener, table[place])) for place in table},
        )
        for reason, table in _load()["cues"].items()
    )


@cache
def words(section: str) -> frozenset[str]:
    """The words of a section that lists them: `words = [...]`."""
    table = _load().get(section)
    if not isinstance(table, dict) or not _are_words(table.get("words")):
        raise LexiconError(f"{PATH.name}, [{section}]: expected `words = [...]`, got {table!r}")
    return frozenset(map(key_of, table["words"]))


@cache
def phrases(section: str) -> Mapping[str, tuple[re.Pattern[str], str]]:
    """A section whose entries have `starts` (phrases that a text begins with) and a `message` for a person."""
    found = {}
    for name, entry in _load().get(section, {}).items():
        if not isinstance(entry, dict) or not _are_words(entry.get("starts")) or not isinstance(entry.get("message"), str):
            raise LexiconError(f"{PATH.name}, [{section}.{name}]: expected phrases under `starts` and a `message`, got {entry!r}")
        found[name] = re.compile(rf"^\W*{alternation(entry['starts'])}(?!\w)"), entry["message"]
    return found


@cache
def regions() -> re.Pattern[str]:
    """A pattern that finds, in the class, id and role of an element, what part of a page it is: the group that matched."""
    table = _load().get("regions", {})
    if not table or not all(map(_are_words, table.values())):
        raise LexiconError(f"{PATH.name}, [regions]: expected a list of words for each reason, got {table!r}")
    return re.compile("|".join(rf"(?P<{reason}>(?<![a-z0-9]){alternation(names)}(?![a-z0-9]))" for reason, names in table.items()))


def _patterns(reason: str, table: Any) -> Iterator[tuple[str, re.Pattern[str]]]:
    if not isinstance(table, dict) or not set(table) <= set(PLACES) or not all(map(_are_words, table.values())):
        raise LexiconError(f"{PATH.name}, [cues.{reason}]: expected lists of phrases under {', '.join(PLACES)}, got {table!r}")
    frames = {"is": r"^{}[\s:.!…»›>-]*$", "starts": r"^{}(?!\w)", "has": r"(?<!\w){}(?!\w)", "ends": r"(?<!\w){}[\s:.!…»›>-]*$"}
    for place, phrases in table.items():
        yield place, re.compile(frames[place].format(alternation(phrases)))


def _opener(phrase: str) -> str:
    opening = TOKEN.match(key_of(phrase))
    return opening[0] if opening else ""


def _are_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in value)


@cache
def _load() -> dict[str, Any]:
    try:
        return tomllib.loads(PATH.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LexiconError(f"{PATH.name} is missing: install newsledger again") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{PATH.name} is not valid TOML: {error}") from error
