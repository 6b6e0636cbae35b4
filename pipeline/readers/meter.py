"""How much comes out of a file: the guard against archive bombs."""

import io
from typing import BinaryIO

from pipeline.document import Rejected


class ArchiveBomb(Rejected):
    """Raised when a file unpacks to far more than news does; nothing more of it is read."""

    def __init__(self) -> None:
        super().__init__("archive_bomb", "This file unpacks to far more than articles do; reading it was stopped.")


class Allowance:
    """The bytes that may still come out of the archives in one file, however deep they lie."""

    def __init__(self, left: int) -> None:
        self._left = left

    def spend(self, count: int) -> None:
        """Take `count` bytes off. Raises ArchiveBomb when none are left."""
        self._left -= count
        if self._left < 0:
            raise ArchiveBomb


class Metered(io.RawIOBase):
    """A stream of what was unpacked, every byte of which is taken off an allowance."""

    def __init__(self, stream: BinaryIO, allowance: Allowance) -> None:
        self._stream = stream
        self._allowance = allowance

    def readable(self) -> bool:
        """Whether it can be read, which it can."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill `buffer` unless the stream ends; the number of bytes is the result."""
        filled = 0
        while filled < len(buffer) and (data := self._stream.read(len(buffer) - filled)):
            buffer[filled : filled + len(data)] = data
            filled += len(data)
        self._allowance.spend(filled)
        return filled
