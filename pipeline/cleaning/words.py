"""The words of `cleaning.toml`, validated when loaded and compiled once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from extractors.lexicon import LexiconError, alternation, is_words, key_of, load

PATH = Path(__file__).parent.parent / "cleaning.toml"
TOKEN = re.compile(r"\w+")
PLACES = ("is", "starts", "has", "ends")


@dataclass(frozen=True, kw_only=True)
class Cue:
    """Phrases that give one kind of block away, and where in the block they must stand; `number` is its place in the file."""

    number: int
    reason: str
    place: str
    pattern: re.Pattern[str]


def cues(key: str) -> Iterator[Cue]:
    """The cues in a block, given as `key_of` gives it. Only those are searched for of which a phrase's first word is there."""
    openers = _cues()
    tokens = openers.keys() & {"", *TOKEN.findall(key)}
    likely = {cue.number: cue for token in tokens for cue in openers[token]}
    return (likely[number] for number in sorted(likely) if likely[number].pattern.search(key))


@cache
def _cues() -> Mapping[str, Sequence[Cue]]:
    """The cues by the first words of their phrases; under no word those with a phrase that begins with a sign."""
    found: dict[str, list[Cue]] = {}
    tables = ((reason, table, place, pattern) for reason, table in _load()["cues"].items() for place, pattern in _patterns(reason, table))
    for number, (reason, table, place, pattern) in enumerate(tables):
        cue = Cue(number=number, reason=reason, place=place, pattern=pattern)
        for opener in set(map(_opener, table[place])):
            found.setdefault(opener, []).append(cue)
    return found


@cache
def words(section: str) -> frozenset[str]:
    """The words of a section that lists them: `words = [...]`."""
    table = _load().get(section)
    if not isinstance(table, dict) or not is_words(table.get("words")):
        raise LexiconError(f"{PATH.name}, [{section}]: expected `words = [...]`, got {table!r}")
    return frozenset(map(key_of, table["words"]))


@cache
def phrases(section: str) -> Mapping[str, tuple[re.Pattern[str], str]]:
    """A section whose entries have `starts` (phrases that a text begins with) and a `message` for a person."""
    found = {}
    for name, entry in _load().get(section, {}).items():
        if not isinstance(entry, dict) or not is_words(entry.get("starts")) or not isinstance(entry.get("message"), str):
            raise LexiconError(f"{PATH.name}, [{section}.{name}]: expected phrases under `starts` and a `message`, got {entry!r}")
        found[name] = re.compile(rf"^\W*{alternation(entry['starts'])}(?!\w)"), entry["message"]
    return found


@cache
def regions() -> re.Pattern[str]:
    """A pattern that finds, in the class, id and role of an element, what part of a page it is: the group that matched."""
    table = _load().get("regions", {})
    if not table or not all(map(is_words, table.values())):
        raise LexiconError(f"{PATH.name}, [regions]: expected a list of words for each reason, got {table!r}")
    return re.compile("|".join(rf"(?P<{reason}>(?<![a-z0-9]){alternation(names)}(?![a-z0-9]))" for reason, names in table.items()))


def _patterns(reason: str, table: Any) -> Iterator[tuple[str, re.Pattern[str]]]:
    if not isinstance(table, dict) or not set(table) <= set(PLACES) or not all(map(is_words, table.values())):
        raise LexiconError(f"{PATH.name}, [cues.{reason}]: expected lists of phrases under {', '.join(PLACES)}, got {table!r}")
    frames = {"is": r"^{}[\s:.!…»›>-]*$", "starts": r"^{}(?!\w)", "has": r"(?<!\w){}(?!\w)", "ends": r"(?<!\w){}[\s:.!…»›>-]*$"}
    for place, phrases in table.items():
        yield place, re.compile(frames[place].format(alternation(phrases)))


def _opener(phrase: str) -> str:
    opening = TOKEN.match(key_of(phrase))
    return opening[0] if opening else ""


@cache
def _load() -> dict[str, Any]:
    return load(PATH)
