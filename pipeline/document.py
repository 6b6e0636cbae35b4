"""The nouns of the flow: a raw article as it was read, a document as it was cleaned."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class RawArticle:
    """One article as it lies in a file, before any judgement of what in it is the article.

    `markup` tells HTML from plain text. `sha256` is of the raw bytes, `text` what they decode to.
    """

    source: str
    sha256: str
    text: str
    markup: bool


@dataclass(frozen=True, kw_only=True)
class Document:
    """One article: what it says (`text`, blocks separated by a blank line) and what is known about it.

    Every offset of every mention counts code points of `text`. The headline is the first block of `text` when the page
    prints it, so that what it states is grounded too.
    """

    source: str
    sha256: str
    text: str
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    language: str = "en"


class Rejected(Exception):
    """An input that gives no article. `code` is stable and short, the message a sentence for a person."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
