"""What office documents have in common: they are archives that could be bombs, and their text is blocks."""

from collections.abc import Iterable, Sequence
from zipfile import ZipFile

from pipeline.document import Told
from pipeline.readers.record import Limits, Record, too_large
from pipeline.rows import lines

ITEM = "• "
"""Before a list item."""


def check(archive: ZipFile, limits: Limits) -> None:
    """Raise Rejected when the parts of the document in `archive` are together larger than an article may be."""
    if sum(info.file_size for info in archive.infolist()) > limits.max_bytes:
        raise too_large(limits)


def table(rows: Iterable[Sequence[str]]) -> list[str]:
    """The rows of a table as lines that can be read: "Road, Score, Injuries" and then "Mill Lane: 3, 7"."""
    return lines([[" ".join(cell.split()) for cell in row] for row in rows])


def text_record(blocks: Iterable[str], title: str | None) -> Record:
    """The article that a document with these blocks is."""
    text = "\n\n".join(block.strip() for block in blocks if block.strip())
    return Record(data=text.encode(errors="replace"), markup=False, told=Told(title=title))
