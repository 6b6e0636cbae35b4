"""Tables as lines: what is said of a row stays in its column, whatever wrote the table."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from pipeline.clean import clean
from pipeline.document import RawArticle
from pipeline.read import only
from pipeline.rows import lines

TABLES = {
    "names of columns": (["Area|2014|2018", "Leadership|poor|good"], ["Area, 2014, 2018", "Leadership: poor, good"]),
    "an empty corner": (["|2014|2018", "Leadership|poor|good"], ["2014, 2018", "Leadership: poor, good"]),
    "an empty cell": (["Area|2014|2018", "Leadership||good"], ["Area, 2014, 2018", "Leadership: –, good"]),
    "an empty cell at the end": (["Area|2014|2018", "Leadership|poor|"], ["Area, 2014, 2018", "Leadership: poor, –"]),
    "an empty column": (["Area||2018", "Leadership||good"], ["Area: 2018", "Leadership: good"]),
    "two columns": (["Leadership|good", "Teaching|poor"], ["Leadership: good", "Teaching: poor"]),
    "a row of one value": (["Area|2014|2018", "The north||"], ["Area, 2014, 2018", "The north"]),
    "a row that goes on": (["Area|2014|2018", "|poor|good"], ["Area, 2014, 2018", "poor, good"]),
    "a short row": (["Area|2014|2018", "Leadership|poor"], ["Area, 2014, 2018", "Leadership: poor, –"]),
    "a question": (["Is it safe?|yes", "Is it kind?|no"], ["Is it safe? yes", "Is it kind? no"]),
    "nothing": (["|", "|"], ["", ""]),
}

TEXT = "Inspectors went to the harbour school in March and looked at all that it does for its pupils and their parents."
EXPECTED = [TEXT, "Area, 2014, 2018", "Leadership: –, good", "Teaching: poor, –", TEXT + " Again."]
ROWS = [["Area", "2014", "2018"], ["Leadership", "", "good"], ["Teaching", "poor", ""]]


def page(rows: list[str]) -> str:
    paragraphs = f"<p>{TEXT}</p><table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table><p>{TEXT} Again.</p>"
    return f"<html><body><article><h1>The harbour school in March</h1>{paragraphs}</article></body></html>"


def cells(row: list[str], tag: str = "td") -> str:
    return "".join(f"<{tag}>{cell}</{tag}>" for cell in row)


def docx() -> bytes:
    document, data = Document(), io.BytesIO()
    document.add_paragraph(TEXT)
    table = document.add_table(rows=0, cols=3)
    for row in ROWS:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.add_paragraph(TEXT + " Again.")
    document.save(data)
    return data.getvalue()


def odt() -> bytes:
    def cell(words: str) -> str:
        return f"<t:table-cell><x:p>{words}</x:p></t:table-cell>" if words else "<t:table-cell/>"

    names = "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("o", "office"), ("t", "table"), ("x", "text"))
    )
    rows = "".join(f"<t:table-row>{''.join(map(cell, row))}</t:table-row>" for row in ROWS)
    body = f"<x:p>{TEXT}</x:p><t:table>{rows}</t:table><x:p>{TEXT} Again.</x:p>"
    content = f"<o:document-content{names}><o:body><o:text>{body}</o:text></o:body></o:document-content>"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return data.getvalue()


def rtf() -> bytes:
    rows = "".join("\\trowd " + "".join(cell + "\\cell " for cell in row) + "\\row\n" for row in ROWS)
    return f"{{\\rtf1\\ansi {TEXT}\\par\n{rows}\\pard {TEXT} Again.\\par}}".encode()


FORMATS: dict[str, Callable[[], bytes]] = {
    "a.docx": docx,
    "a.odt": odt,
    "a.rtf": rtf,
    "a.md": lambda: "\n".join(
        [TEXT, "", *(f"| {' | '.join(row)} |" for row in [ROWS[0], ["---"] * 3, *ROWS[1:]]), "", TEXT + " Again."]
    ).encode(),
    "a.txt": lambda: "\n".join([TEXT, "", *("\t".join(row) for row in ROWS), "", TEXT + " Again."]).encode(),
    "a.html": lambda: page([cells(ROWS[0], "th"), *map(cells, ROWS[1:])]).encode(),
}


@pytest.mark.parametrize(("rows", "expected"), TABLES.values(), ids=TABLES)
def test_a_table_becomes_lines(rows: list[str], expected: list[str]) -> None:
    assert lines([row.split("|") for row in rows]) == expected


@pytest.mark.parametrize("name", FORMATS)
def test_a_table_of_facts_survives_in_every_format(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(FORMATS[name]())
    blocks = clean(only(tmp_path / name)).document.text.split("\n\n")
    assert blocks[-len(EXPECTED) :] == EXPECTED


SPANS = {
    "down": (
        [cells(["Area", "Year", "Grade"], "th"), "<td rowspan=2>Leadership</td><td>2014</td><td>poor</td>", cells(["2018", "good"])],
        ["Area, Year, Grade", "Leadership: 2014, poor", "Leadership: 2018, good"],
    ),
    "across": (
        [cells(["Area", "2014", "2018"], "th"), "<td>Leadership</td><td colspan=2>not inspected</td>", cells(["Teaching", "poor", "good"])],
        ["Area, 2014, 2018", "Leadership: not inspected, –", "Teaching: poor, good"],
    ),
    "names over names": (
        [
            "<th rowspan=2>Area</th><th colspan=2>Leeds</th>",
            cells(["2014", "2018"], "th"),
            cells(["Teaching", "poor", "good"]),
        ],
        ["Area, Leeds 2014, Leeds 2018", "Teaching: poor, good"],
    ),
    "too far": (
        ["<td rowspan='99999999999'>Leadership</td><td>2014</td>", cells(["Teaching", "2018"])],
        ["Leadership: 2014", "Teaching: 2018"],
    ),
}


@pytest.mark.parametrize(("rows", "expected"), SPANS.values(), ids=SPANS)
def test_a_cell_may_span_rows_and_columns(rows: list[str], expected: list[str]) -> None:
    raw = RawArticle(source="a.html", sha256="", text=page(rows), markup=True)
    assert clean(raw).document.text.split("\n\n")[2:-1] == expected
