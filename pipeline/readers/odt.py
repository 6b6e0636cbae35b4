"""OpenDocument texts (odt): headings, paragraphs, list items and the rows of tables, in the order of the document."""

from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from pipeline.readers.office import ITEM, check, table, text_record
from pipeline.readers.record import Container, Found

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"

LEFT_OUT = frozenset({f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}note", f"{TEXT}table-of-content"})
BLOCKS = frozenset({f"{TEXT}h", f"{TEXT}p"})
SPACES = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}

MAX_COLUMNS = 50


def read(container: Container) -> Iterator[Found]:
    """The document's text. Raises Rejected when it unpacks to too much, BadZipFile, KeyError or XMLSyntaxError when it is broken."""
    archive = ZipFile(container.seekable())
    check(archive, container.limits)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    with archive.open("content.xml") as stream:
        body = etree.parse(stream, parser).getroot().find(f".//{OFFICE}text")
    if body is None:
        return
    headings = (_words(heading) for heading in body.iter(f"{TEXT}h"))
    yield text_record(_blocks(body), next(filter(None, headings), None))


def _blocks(parent: etree._Element, mark: str = "") -> Iterator[str]:
    """The blocks below `parent`; the first of a list item with the mark of one."""
    for element in parent:
        if element.tag in BLOCKS:
            words = _words(element)
            yield f"{mark}{words}" if words else ""
        elif element.tag == f"{TABLE}table":
            yield from table([cell for part in row for cell in _cells(part)] for row in element.iter(f"{TABLE}table-row"))
        elif element.tag not in LEFT_OUT:
            yield from _blocks(element, ITEM if element.tag == f"{TEXT}list-item" else mark)


def _cells(cell: etree._Element) -> list[str]:
    """The text of a cell, or of several alike that the format writes as one."""
    repeated = cell.get(f"{TABLE}number-columns-repeated", "1")
    return [" ".join(_blocks(cell))] * min(int(repeated) if repeated.isdecimal() else 1, MAX_COLUMNS)


def _words(element: etree._Element) -> str:
    """The text of `element`, with the white space that the format writes as elements."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag not in LEFT_OUT:
            pieces.append(SPACES.get(str(child.tag)) or _words(child))
        pieces.append(child.tail or "")
    return "".join(pieces).strip() if element.tag in BLOCKS else "".join(pieces)
