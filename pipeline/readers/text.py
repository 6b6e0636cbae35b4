"""Bytes to lines of text, as they stream by, whatever their encoding."""

import codecs
from collections.abc import Iterator

from pipeline.read import BOMS, decode
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
