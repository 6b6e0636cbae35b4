"""What readers are given and what they find: a container, and the records, members and bad parts in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BufferedReader, BytesIO
from typing import Any, BinaryIO

from pipeline.document import Rejected, Told


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much is read before an input is refused.

    `max_bytes` of one article or of a document that has to be held in memory; `max_articles` in one file; `max_depth` of
    archives in archives; `max_ratio` of the bytes that come out of a file to the bytes in it, a bomb beyond.
    """

    max_bytes: int = 50_000_000
    max_articles: int = 1_000_000
    max_depth: int = 4
    max_ratio: int = 200


@dataclass(frozen=True, kw_only=True)
class Record:
    """One article in a file, with what the file itself says about it, which beats what cleaning would guess.

    `name` is the part of the source after `#`, stable and unique in the file, empty when the file is the article. `data` is
    a page, or plain text in UTF-8; `markup` says which (None: look).
    """

    name: str = ""
    data: bytes
    markup: bool | None = None
    told: Told = field(default_factory=Told)


@dataclass(frozen=True, kw_only=True)
class Bad:
    """A part of a file that gives no article: its name as in `Record`, a stable short code, and a sentence for a person."""

    name: str = ""
    code: str
    message: str


@dataclass(frozen=True, kw_only=True)
class Member:
    """A file in a file, to be read in its turn and before the next member is asked for."""

    name: str = ""
    stream: BinaryIO


Found = Record | Bad | Member


@dataclass(frozen=True, kw_only=True)
class Container:
    """A file to read: its bytes, its name with suffix, and how much of it may be read. `fields` maps ours to its column names."""

    stream: "BufferedReader[Any]"
    name: str
    limits: Limits
    fields: Mapping[str, str] = field(default_factory=dict)

    def whole(self) -> bytes:
        """All bytes. Raises Rejected when there are too many to hold in memory."""
        data = self.stream.read(self.limits.max_bytes + 1)
        if len(data) > self.limits.max_bytes:
            raise too_large(self.limits)
        return data

    def seekable(self) -> BinaryIO:
        """The stream if one can move about in it, else all its bytes in memory. Raises Rejected when they are too many."""
        return self.stream if self.stream.seekable() else BytesIO(self.whole())

    def lines(self) -> Iterator[bytes]:
        """The lines, with their ends. Raises Rejected at a line that is larger than an article may be."""
        while line := self.stream.readline(self.limits.max_bytes + 1):
            if len(line) > self.limits.max_bytes:
                raise too_large(self.limits)
            yield line


def too_large(limits: Limits) -> Rejected:
    """The refusal of an article or a document that is too large to hold in memory."""
    return Rejected("too_large", f"This is larger than the {limits.max_bytes:,} bytes that are read of one article.")


def bad(error: Rejected, name: str = "") -> Bad:
    """The part called `name` that was refused with `error`."""
    return Bad(name=name, code=error.code, message=str(error))
