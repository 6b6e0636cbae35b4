"""A compressed file (gzip, bzip2, xz): the one file in it, decompressed as it is read."""

import bz2
import gzip
import lzma
from collections.abc import Callable, Iterator
from io import BufferedIOBase
from typing import BinaryIO, cast

from pipeline.readers.record import Container, Found, Member

OPENERS: dict[bytes, Callable[[BinaryIO], BufferedIOBase]] = {
    b"\x1f\x8b": lambda stream: gzip.GzipFile(fileobj=stream),
    b"BZ": bz2.BZ2File,
    b"\xfd7": lzma.LZMAFile,
}


def read(container: Container) -> Iterator[Found]:
    """The file in `container`, without a name of its own."""
    opener = OPENERS[container.stream.peek(2)[:2]]
    with opener(container.stream) as stream:
        yield Member(stream=cast(BinaryIO, stream))
