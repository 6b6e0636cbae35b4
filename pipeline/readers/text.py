"""Bytes to text, whatever their encoding."""

import codecs
from collections.abc import Iterator

from pipeline.readers.decoding import BOMS, decode
from pipeline.readers.record import Container

WIDE = {mark: encoding for mark, encoding in BOMS.items() if encoding != "utf-8"}


def decoded_lines(container: Container) -> Iterator[str]:
    """The lines of `container` with their ends, decoded one by one: exports are often pasted together from several encodings."""
    head = container.stream.peek(4)[:4]
    for mark, encoding in WIDE.items():
        if head.startswith(mark):
            decoder = codecs.getreader(encoding.rsplit("-", 1)[0])
            yield from decoder(container.stream, "replace")
            return
    for number, line in enumerate(container.lines()):
        yield decode(line.removeprefix(codecs.BOM_UTF8) if number == 0 else line)


def as_utf8(data: bytes, charset: str | None) -> bytes:
    """`data` in UTF-8 where only what it came with says its encoding, which servers often say wrongly of UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError:
        try:
            return data.decode(charset).encode() if charset else data
        except (LookupError, UnicodeDecodeError):
            return data
    return data
