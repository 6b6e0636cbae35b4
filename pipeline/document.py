"""The nouns of the flow: what was read, what it was cleaned to, and what became of it."""

import re
from dataclasses import dataclass, fields
from datetime import date

from extractors.failure import Failure

SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the file that holds an article says about it; this beats what its text lets one guess. Nothing in it is later than `saved`."""

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    saved: date | None = None

    def __post_init__(self) -> None:
        """Replace what no encoding can write (half of a pair of surrogates), as in the text."""
        for name in (field.name for field in fields(self)):
            if isinstance(value := getattr(self, name), str):
                object.__setattr__(self, name, value.encode(errors="replace").decode())


@dataclass(frozen=True, kw_only=True)
class RawArticle:
    """One article as it lies in a file, before any judgement of what in it is the article.

    `markup` tells HTML from plain text. `sha256` is of the raw bytes, `text` what they decode to.
    """

    source: str
    sha256: str
    text: str
    markup: bool
    told: Told = Told()


@dataclass(frozen=True, kw_only=True)
class Document:
    """One article: what it says (`text`, blocks separated by a blank line) and what is known about it.

    Every offset of every mention counts code points of `text`. The headline is the first block of `text` when the page
    prints it, so that what it states is grounded too. `published_rule` says what gave the day (docs/records.md lists the rules).
    """

    source: str
    sha256: str
    text: str
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    published_rule: str | None = None
    language: str = "en"


@dataclass(frozen=True, kw_only=True)
class Reject:
    """An input that gave no article: at which stage, a stable short code, and a sentence for a person."""

    source: str
    sha256: str | None
    stage: str
    error: str
    message: str

    def __post_init__(self) -> None:
        """Write its name and its message so that they can be stored."""
        object.__setattr__(self, "source", storable(self.source))
        object.__setattr__(self, "message", storable(self.message))


class Rejected(Failure):
    """Raised by a stage for an input that gives no article; `run` makes it a `Reject`. `sha256` is that of its bytes, if they were read."""

    def __init__(self, code: str, message: str, sha256: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.sha256 = sha256


def storable(name: str) -> str:
    r"""`name` with the bytes in it that are no UTF-8 spelled out: the file b"caf\xe9.txt" is called r"caf\xe9.txt"."""
    return SURROGATE.sub(_spelled_out, name)


def _spelled_out(surrogate: re.Match[str]) -> str:
    """The byte that Python keeps as this surrogate, else the surrogate itself."""
    number = ord(surrogate[0])
    return f"\\x{number - 0xDC00:02x}" if 0xDC80 <= number <= 0xDCFF else f"\\u{number:04x}"
