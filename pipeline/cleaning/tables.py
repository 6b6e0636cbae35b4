"""Tables of a page: those that state facts give a line a row, those that lay the page out give none."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, takewhile, zip_longest

from lxml.html import HtmlElement

from pipeline.cleaning.blocks import fold_space
from pipeline.rows import lines

MAX_CELL = 300  # characters in a cell of a table of facts
MAX_SPAN = 50  # columns or rows that a cell may span; what says more is broken
ROWS = "./tr | ./thead/tr | ./tbody/tr | ./tfoot/tr"


def table_lines(table: HtmlElement) -> Mapping[HtmlElement, str]:
    """The line that each row of `table` makes, "Leadership: good, –"; a row that holds more than facts has none.

    A cell that spans several rows stands in each of them, one that spans several columns in the first.
    """
    below: dict[int, tuple[str, int]] = {}
    rows: dict[HtmlElement, list[str]] = {}
    header: list[bool] = []
    for row in table.xpath(ROWS):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        texts = _placed(cells, below)
        if len(texts) > 1 and max(map(len, texts)) <= MAX_CELL and next(row.iter("table"), None) is None:
            rows[row] = texts
            header.append(all(cell.tag == "th" for cell in cells))
    heads = list(takewhile(lambda row: all(cell.tag == "th" for cell in row if cell.tag in ("td", "th")), rows))
    if len(heads) > 1:
        names = _joined([rows[head] for head in heads])
        rows.update({heads[0]: names} | {head: [""] for head in heads[1:]})
    return dict(zip(rows, lines(list(rows.values()), header=header[:1] == [True]), strict=True))


def _joined(heads: Sequence[list[str]]) -> list[str]:
    """The names of columns that stand in several rows: "Rating" over "2019" and "2021" is "Rating 2019, Rating 2021"."""
    filled = [list(accumulate(head, _filled)) for head in heads]
    return [" ".join(dict.fromkeys(filter(None, cells))) for cells in zip_longest(*filled, fillvalue="")]


def _filled(before: str, cell: str) -> str:
    """A name of columns, that of the one before where it goes on."""
    return cell or before


def _placed(cells: list[HtmlElement], below: dict[int, tuple[str, int]]) -> list[str]:
    """The texts of a row, each in its column; `below` holds what cells of rows above reach down with, and is brought up to date."""
    texts: list[str] = []
    for cell in [*cells, None]:
        while len(texts) in below:
            text, left = below.pop(len(texts))
            if left > 1:
                below[len(texts)] = text, left - 1
            texts.append(text)
        if cell is None:
            break
        text = fold_space(" ".join(cell.itertext()))
        if (rows := _span(cell, "rowspan")) > 1:
            below[len(texts)] = text, rows - 1
        texts += [text, *[""] * (_span(cell, "colspan") - 1)]
    return texts


def _span(cell: HtmlElement, name: str) -> int:
    words = (cell.get(name) or "").strip()
    return max(1, min(int(words), MAX_SPAN)) if words.isdecimal() and len(words) < 5 else 1
