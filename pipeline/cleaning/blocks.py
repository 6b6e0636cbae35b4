"""Blocks: a page's headings, paragraphs, list items and table rows, the units that cleaning keeps or drops."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from extractors.lexicon import key_of

WORD = re.compile(r"\w+(?:['’.,-]\w+)*")

# Takes 'good."', "why?", "more …", "said:" does not end a sentence but opens one.
SENTENCE_END = re.compile(r"""[.!?…]["'”’)\]]{0,3}$""")
COLUMNS = re.compile(r"\s{2,}|\t+|\s+[|·•]\s+|\s*\|\s*")

PROSE_WORDS = 10
LONG_WORDS = 40


class Kind(Enum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"


@dataclass(frozen=True, kw_only=True)
class Block:
    """One block: its `text` on one line, and the `fields` that white space or bars set apart on the page.

    `linked` is the share of its characters that are links, `region` what the markup calls the part of the page it
    stands in (one of the reasons of cleaning.toml), `voted` whether trafilatura takes it for main text, `near` whether much main text
    stands in the same part of the page. `level` is that of a heading, 1 for the highest; 0 of any other block.
    """

    text: str
    fields: tuple[str, ...] = ()
    kind: Kind = Kind.PARAGRAPH
    linked: float = 0.0
    level: int = 0
    region: str | None = None
    voted: bool = False
    near: bool = False

    @cached_property
    def key(self) -> str:
        """The text as lexicons compare it."""
        return key_of(self.text)

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return sum(1 for _ in WORD.finditer(self.text))

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return SENTENCE_END.search(self.text) is not None

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as running text: a sentence of some length, or very many words."""
        return self.words >= LONG_WORDS or (self.ends_sentence and self.words >= PROSE_WORDS)


@dataclass(frozen=True, kw_only=True)
class Dropped:
    """A block that is no part of the article, and the reason."""

    text: str
    reason: str


def block(raw: str, **marks: object) -> Block:
    """The block that `raw`, one line or several, makes when its white space is folded."""
    fields = tuple(field.strip() for field in COLUMNS.split(raw.strip()) if field.strip())
    return Block(text=fold_space(raw), fields=fields, **marks)  # type: ignore[arg-type]


def fold_space(text: str) -> str:
    """`text` with every run of white space as one space, and none at its ends."""
    return " ".join(text.split())


def total_words(blocks: Iterable[Block]) -> int:
    """How many words `blocks` have together."""
    return sum(one.words for one in blocks)
