"""Rich text (RTF): its paragraphs and the rows of its tables."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from striprtf.striprtf import font_table_group, rtf_to_text

from pipeline.document import Rejected
from pipeline.readers.office import table, text_record
from pipeline.readers.record import Container, Found

CELL_END = "|"

FIELD = "\\fldinst"
SHIELDED = "{}\\fldinst"
"""The empty group keeps striprtf's pattern for links off, which writes addresses into the text and is slow where there are many."""

MAX_FONTS = 50_000
"""Characters of the table of fonts; striprtf's pattern for it takes minutes for a long one made to be slow."""


def read(container: Container) -> Iterator[Found]:
    """The document's text. Raises Rejected when it or its table of fonts is too large."""
    source = container.whole().decode("cp1252", errors="replace").replace(FIELD, SHIELDED)
    if len(font_table_group(source)) > MAX_FONTS:  # type: ignore[no-untyped-call]
        raise Rejected("too_complex", "This document's table of fonts is absurdly long.")
    text: str = rtf_to_text(source, errors="replace")  # type: ignore[no-untyped-call]
    yield text_record(_blocks(text.splitlines()), None)


def _blocks(lines: Iterable[str]) -> Iterator[str]:
    """Paragraphs as they are, and the rows of tables, whose lines end as their cells do."""
    for is_table, group in groupby(map(str.strip, lines), lambda line: line.endswith(CELL_END)):
        if is_table:
            yield from table(line.removesuffix(CELL_END).split(CELL_END) for line in group)
        else:
            yield from group
