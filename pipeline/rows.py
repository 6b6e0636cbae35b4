"""Tables as lines that can be read, each value in its column: "Area, 2014, 2018" and then "Leadership: good, –"."""

from collections.abc import Sequence

GAP = "–"
"""What stands for an empty cell, so that the values after it keep their place."""


def lines(rows: Sequence[Sequence[str]], *, header: bool | None = None) -> list[str]:
    """A line for each of `rows`, the cells of one table, without the columns that are empty in all of them.

    `header` says whether the first row names the columns; where that is not known it does if it has three cells or more.
    """
    used = [column for column in range(max(map(len, rows), default=0)) if any(row[column : column + 1] not in ([], [""]) for row in rows)]
    full = [[row[column] if column < len(row) else "" for column in used] for row in rows]
    named = len(list(filter(None, full[0]))) > 2 if full and header is None else header
    return [line_of(row, header=bool(named) and number == 0) for number, row in enumerate(full)]


def line_of(cells: Sequence[str], *, header: bool = False) -> str:
    """One row: names of columns side by side, values behind the name of the row. A row with one value is that value."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 2:
        return "".join(filled)
    first, rest = cells[0], ", ".join(cell or GAP for cell in cells[1:])
    if header or not first:
        return f"{first}, {rest}" if first else rest
    return f"{first} {rest}" if first.endswith((":", ".", "?")) else f"{first}: {rest}"
