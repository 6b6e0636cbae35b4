"""Rich text (RTF): its paragraphs and the rows of its tables."""

from collections.abc import Iterable, Iterator

from striprtf.striprtf import rtf_to_text

from pipeline.readers.office import row, text_record
from pipeline.readers.record import Container, Found

CELL_END = "|"


def read(container: Container) -> Iterator[Found]:
    """The document's text. Raises Rejected when it is too large."""
    text: str = rtf_to_text(container.whole().decode("cp1252", errors="replace"), errors="replace")  # type: ignore[no-untyped-call]
    yield text_record(_blocks(text.splitlines()), None)


def _blocks(lines: Iterable[str]) -> Iterator[str]:
    """Paragraphs as they are, and the rows of tables, which end as their cells do."""
    in_table = False
    for line in map(str.strip, lines):
        is_row = line.endswith(CELL_END)
        yield row(line.split(CELL_END), first=not in_table) if is_row else line
        in_table = is_row
