"""What office documents have in common: they are archives that could be bombs, and their text is blocks."""

from collections.abc import Iterable
from zipfile import ZipFile

from pipeline.readers.record import Limits, Record, too_large

CELLS = " | "
"""Between the cells of a table's row."""

ITEM = "• "
"""Before a list item."""


def check(archive: ZipFile, limits: Limits) -> None:
    """Raise Rejected when the parts of the document in `archive` are together larger than an article may be."""
    if sum(info.file_size for info in archive.infolist()) > limits.max_bytes:
        raise too_large(limits)


def text_record(blocks: Iterable[str], title: str | None) -> Record:
    """The article that a document with these blocks is."""
    text = "\n\n".join(block.strip() for block in blocks if block.strip())
    return Record(data=text.encode(errors="replace"), markup=False, title=title)
