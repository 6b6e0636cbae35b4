"""What every extractor yields: mentions, spans of a document that state a fact, each with its evidence."""

from dataclasses import dataclass
from typing import ClassVar, TypedDict

from spacy.tokens import Doc

from extractors.reading import sentence_at, text_of


@dataclass(frozen=True, kw_only=True, order=True)
class Span:
    """A stretch of the document: code points from `start` up to, and without, `end`."""

    start: int
    end: int


class Evidence(TypedDict):
    """The grounding of a mention: where it stands, its words, the sentence around them and the rule that found it."""

    start: int
    end: int
    text: str
    sentence: str
    rule: str


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A span of a document that states a fact.

    A subclass names its table and adds typed fields, which are the table's columns. A field of type `Span` points at
    words elsewhere in the document (the person a role is given to, the organisation a grade is given to); linking
    turns it into a foreign key.
    """

    table: ClassVar[str]
    start: int
    end: int
    text: str
    sentence: str
    rule: str

    @property
    def span(self) -> Span:
        """Where the mention stands."""
        return Span(start=self.start, end=self.end)


def evidence(doc: Doc, start: int, end: int, *, rule: str) -> Evidence:
    """The grounding of a mention at `start:end` (code points), as keyword arguments of any `Mention`.

    Raises ValueError when the offsets do not lie in the document or enclose nothing.
    """
    text = text_of(doc)
    if not (0 <= start < end <= len(text)):
        raise ValueError(f"not a span of the document: {start!r}:{end!r}")
    return Evidence(start=start, end=end, text=text[start:end], sentence=sentence_at(doc, start, end), rule=rule)
