"""CSV and TSV: a row an article, its parts found by the names of the columns."""

import csv
import re
from collections.abc import Iterator

from pipeline.document import Rejected
from pipeline.readers.days import day_comes_first
from pipeline.readers.decoding import decode
from pipeline.readers.detect import HEAD_BYTES
from pipeline.readers.fields import holds_text, record
from pipeline.readers.record import Bad, Container, Found, bad
from pipeline.readers.text import decoded_lines

DELIMITERS = ",\t;|"
RETURN = re.compile(r"\r\n?")  # old spreadsheets end their lines with it
LINE = re.compile(r"[^\n]*\n|[^\n]+")
SEPARATOR = re.compile(r"sep=(.)")  # the first line of a table that Excel wrote for another country


def read(container: Container) -> Iterator[Found]:
    """The articles in the rows of `container`, named by their number below the header. Raises Rejected when no column holds text."""
    csv.field_size_limit(container.limits.max_bytes)  # for the whole process; the module has no other way
    day_first = day_comes_first(decode(container.stream.peek(HEAD_BYTES)[:HEAD_BYTES]))
    lines = (piece for line in decoded_lines(container) for piece in LINE.findall(RETURN.sub("\n", line.replace("\0", ""))))
    header_line = next(lines, "")
    if told := SEPARATOR.fullmatch(header_line.strip()):
        header_line = next(lines, "")
    delimiter = told[1] if told else max(DELIMITERS, key=header_line.count)
    header = next(csv.reader([header_line], delimiter=delimiter), [])
    if not holds_text(header, container.fields):
        names = ", ".join(header[:12])[:200]
        raise Rejected("no_text", f"None of the columns {names} holds the text of an article; --fields can name it.")
    rows = csv.reader(lines, delimiter=delimiter)
    try:
        for number, row in enumerate((row for row in rows if any(map(str.strip, row))), start=1):
            yield _article(str(number), dict(zip(header, row, strict=False)), container, day_first=day_first)
    except csv.Error as error:
        yield Bad(code="corrupt", message=f"Reading ended at line {rows.line_num:,}: {error}.")


def _article(name: str, row: dict[str, str], container: Container, *, day_first: bool | None) -> Found:
    try:
        return record(name, row, container.fields, day_first=day_first)
    except Rejected as error:
        return bad(error, name)
