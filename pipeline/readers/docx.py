"""Word documents (docx): headings, paragraphs, list items and the rows of tables, in the order of the document."""

from collections.abc import Iterator
from zipfile import ZipFile

from docx import Document
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from pipeline.readers.office import ITEM, check, table, text_record
from pipeline.readers.record import Container, Found

TITLES = ("Title", "Heading 1")


def read(container: Container) -> Iterator[Found]:
    """The document's text. Raises Rejected when it unpacks to too much, BadZipFile or KeyError when it is broken."""
    stream = container.seekable()
    check(ZipFile(stream), container.limits)
    content = list(Document(stream).iter_inner_content())
    blocks = [text for block in content for text in (_lines(block) if isinstance(block, Table) else [_paragraph(block)])]
    titles = (block.text.strip() for block in content if isinstance(block, Paragraph) and _style(block) in TITLES)
    yield text_record(blocks, next(filter(None, titles), None))


def _paragraph(paragraph: Paragraph) -> str:
    words = paragraph.text.strip()
    properties = paragraph._p.pPr
    numbered = properties is not None and properties.numPr is not None
    return f"{ITEM}{words}" if words and (numbered or _style(paragraph).startswith("List ")) else words


def _style(paragraph: Paragraph) -> str:
    return (paragraph.style.name if paragraph.style else None) or ""


def _lines(block: Table) -> list[str]:
    return table(_cells(row) for row in block.rows)


def _cells(row: _Row) -> list[str]:
    """The text of each cell; one that spans several columns is listed in each and keeps its text in the first."""
    seen = [cell._tc for cell in row.cells]
    return ["" if cell._tc in seen[:number] else cell.text for number, cell in enumerate(row.cells)]
