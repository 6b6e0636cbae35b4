"""Items: what a sentence is read as: grades, areas, organisations and bodies as wholes, and the words between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractors.lexicon import key_of
from extractors.organisations import Organisation
from extractors.rating.words import has_phrase, nouns, words
from extractors.schemes import Grade, Scheme

Meanings = tuple[tuple[Scheme, Grade], ...]


@dataclass(kw_only=True, slots=True, eq=False)
class Item:
    """A whole or a word of a sentence. It is not frozen, which would make it four times as dear; nobody changes one.

    `text` is folded and in lower case; a word has it as `word` too, a whole none. `tag` is a word's part of speech (Penn). A grade has
    its `meanings`, is `quoted` when it stands between quotation marks of its own, and `sure` unless it is a bare number. An area has
    what the schemes call it.
    """

    kind: str
    start: int
    end: int
    text: str
    word: str = ""
    tag: str = "NN"
    meanings: Meanings = ()
    areas: tuple[tuple[Scheme, str], ...] = ()
    organisation: Organisation | None = None
    quoted: bool = False
    sure: bool = True


Row = Sequence[Item]


def next_item(row: Row, index: int) -> Item | None:
    """The item after `index`, past quotation marks."""
    return next((item for item in row[index + 1 : index + 4] if item.word not in words("quotes")), None)


def says(part: Row, section: str) -> bool:
    """Whether a part of a row has a word or phrase of a section."""
    return has_phrase(" ".join([item.text for item in part]), section)


def is_grade_noun(item: Item) -> bool:
    """Whether an item is what a grade is called: "rating", "overall grade", "food hygiene rating"."""
    return item.kind in ("word", "noun", "body") and item.text.split()[-1] in nouns("grade")


def where(match: re.Match[str]) -> dict[str, Any]:
    """The fields of an item that tell where it stands, and as what."""
    return {"start": match.start(), "end": match.end(), "text": key_of(match[0])}


def is_quoted(text: str, match: re.Match[str]) -> bool:
    """Whether a grade stands between quotation marks of its own: the one in "good in all areas" does not."""
    return text[match.start() - 1 : match.start()] in ("'", '"') and text[match.end() : match.end() + 1] in ("'", '"')
