"""Rich text (RTF): its paragraphs and the rows of its tables."""

from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from pipeline.readers.office import CELLS, text_record
from pipeline.readers.record import Container, Found

CELL_END = "|"


def read(container: Container) -> Iterator[Found]:
    """The document's text. Raises Rejected when it is too large."""
    text: str = rtf_to_text(container.whole().decode("cp1252", errors="replace"), errors="replace")  # type: ignore[no-untyped-call]
    yield text_record(map(_line, text.splitlines()), None)


def _line(line: str) -> str:
    """A paragraph as it is, or a row of a table with its cells set apart."""
    line = line.strip()
    return CELLS.join(map(str.strip, line[:-1].split(CELL_END))) if line.endswith(CELL_END) else line
