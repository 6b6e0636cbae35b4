"""Every format in its real file against what it holds, and what becomes of broken, hostile and unusual ones."""

import csv
import gzip
import hashlib
import io
import json
import re
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean import clean
from pipeline.cleaning.words import phrases
from pipeline.document import RawArticle, Told
from pipeline.read import is_page
from pipeline.readers import READERS, Bad, Limits, Record, detect, records
from pipeline.readers.days import day, day_comes_first
from pipeline.readers.decoding import decode
from pipeline.readers.fields import mapping
from pipeline.readers.meter import Allowance, ArchiveBomb, Metered
from pipeline.readers.pdf import Line, _joined, _paragraphs

FILES = Path(__file__).parent / "files"
GOLDEN = sorted(path for path in FILES.iterdir() if path.suffix not in (".golden", ".md"))
KNOWN = ("title", "byline", "publisher", "published", "url", "saved")


def golden(path: Path) -> str:
    """What a file holds, as its golden file writes it: each article's name, what the file says of it, and its clean text."""
    return "\n".join(map(shown, records(path)))


def shown(found: Record | Bad) -> str:
    if isinstance(found, Bad):
        return f"=== {found.name}\nbad {found.code}: {found.message}\n"
    known = [f"{name}: {value}\n" for name in KNOWN if (value := getattr(found.told, name)) is not None]
    return f"=== {found.name}\n{''.join(known)}\n{clean_text(found)}\n"


def clean_text(found: Record) -> str:
    if found.data.startswith(b"\x89PNG"):
        return "(a picture)"
    text = decode(found.data)
    markup = is_page(text, Path(found.name).suffix) if found.markup is None else found.markup
    raw = RawArticle(source=found.name, sha256=hashlib.sha256(found.data).hexdigest(), text=text, markup=markup)
    return clean(raw).document.text


DEFAULTS = Limits()


def read(path: Path, limits: Limits = DEFAULTS, fields: Mapping[str, str] | None = None) -> list[Record | Bad]:
    return list(records(path, limits=limits, fields=fields))


def texts(found: list[Record | Bad]) -> list[str]:
    return [one.data.decode() if isinstance(one, Record) else f"bad {one.code}" for one in found]


def codes(found: list[Record | Bad]) -> list[str]:
    return [one.code if isinstance(one, Bad) else "" for one in found]


# The real files


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.name)
def test_every_file_holds_what_its_golden_file_says(path: Path) -> None:
    assert golden(path) == path.with_name(f"{path.name}.golden").read_text(encoding="utf-8")


def test_every_format_has_a_file() -> None:
    files = {path.name: path.read_bytes() for path in GOLDEN}
    unpacked = {name.removesuffix(".gz"): gzip.decompress(data) for name, data in files.items() if name.endswith(".gz")}
    formats = {detect(data, name) for name, data in [*files.items(), *unpacked.items()]}
    assert formats >= READERS.keys() - {"bzip2", "xz"}


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.name)
def test_names_are_unique_and_stable(path: Path) -> None:
    names = [found.name for found in records(path)]
    assert len(set(names)) == len(names)
    assert names == [found.name for found in records(path)]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.name)
def test_a_file_that_breaks_off_loses_only_its_end(path: Path, tmp_path: Path) -> None:
    whole = read(path)
    for share in (0.2, 0.5, 0.9):
        data = path.read_bytes()
        cut = tmp_path / path.name
        cut.write_bytes(data[: int(len(data) * share)])
        found = read(cut)
        assert found
        assert len(found) <= len(whole) + 1


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.name)
def test_a_file_with_wrong_bytes_gives_articles_or_reasons(path: Path, tmp_path: Path) -> None:
    data = bytearray(path.read_bytes())
    for position in range(len(data) // 3, len(data), 97):
        data[position] ^= 0xFF
    wrong = tmp_path / path.name
    wrong.write_bytes(data)
    assert read(wrong)


# What a file is

DETECTED = [
    (b"%PDF-1.7\n", "report.txt", "pdf"),  # content before suffix
    (b"{\\rtf1\\ansi Hello}", "letter.doc", "rtf"),
    (b'{"title": "A", "text": "B"}', "a.json", "json"),
    (b'{"title": "A"}\n{"title": "B"}\n', "a.json", "jsonl"),
    (b'\xef\xbb\xbf[\n  {"title": "A"}]', "a.json", "json"),
    (b"[Picture: The harbour at dawn]\n\nThe harbour", "a.txt", None),
    (b"{{Infobox settlement}}", "a.txt", None),
    (b'<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0">', "feed.xml", "feed"),
    (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "page.xhtml", None),
    (b"From: desk@gazette.example\nSubject: Ferry\nMIME-Version: 1.0\n\nText", "a.eml", "message"),
    (b"From: Jane Doe\nDate: Tuesday\n\nThe council has", "a.txt", None),  # a text that begins like a message
    (b"                 2 of 10 DOCUMENTS\n\n", "a.txt", "lexisnexis"),
    (b"The police said 2 of 10 documents were lost.\n", "a.txt", None),
    (b"Title\nPaper\n\nLoad-Date: May 7, 2010\n\nEnd of Document\n", "a.txt", "lexisnexis"),
    (b"Text.\n\nDocument GRDN000020190512ef5c0000x\n", "a.txt", "factiva"),
    (b"Document 12 of the inquiry\n", "a.txt", None),
    (b"_" * 60 + b"\n\nDocument 1 of 2\n\nFull text: The council", "a.txt", "proquest"),
    (b"TITLE: Ferry\r\nPAPER: Echo\r\n\r\nThe ferry", "a.txt", "labelled"),
    (b"---\ntitle: Ferry\ntags: [a]\n---\nThe ferry", "a.md", "labelled"),
    (b"He said: no\nShe said: yes\n\nThe ferry", "a.txt", None),  # no label gives a title
    (b"---\nThe ferry\n---\n", "a.md", None),
    (b"title,text\nA,B\n", "a.csv", "csv"),
    (b"<!doctype html><title>A</title>", "a.csv", None),
    (b"", "a.csv", None),
    (b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml" + b"xl/workbook.xml", "a.xlsx", None),
]


@pytest.mark.parametrize(("head", "name", "expected"), DETECTED)
def test_what_a_file_is(head: bytes, name: str, expected: str | None) -> None:
    assert detect(head, name) == expected


# Days

DAYS = [
    ("2024-05-03T23:30:00-05:00", date(2024, 5, 3)),  # the day where it was written
    ("3 May 2024", date(2024, 5, 3)),
    ("Friday, 3rd of May, 2024", date(2024, 5, 3)),
    ("May 3, 2024 Friday", date(2024, 5, 3)),
    ("Sept. 3, 2024", date(2024, 9, 3)),
    ("20240503", date(2024, 5, 3)),
    ("23/05/2024", date(2024, 5, 23)),
    ("5/5/2024", date(2024, 5, 5)),
    ("1714694400", date(2024, 5, 3)),
    ("1714694400000", date(2024, 5, 3)),
    # no day, or two
    ("03/05/2024", None),
    ("May 2024", None),
    ("2024", None),
    ("30 February 2024", None),
    ("yesterday", None),
    (None, None),
]


@pytest.mark.parametrize(("words", "expected"), DAYS)
def test_days(words: str | None, expected: date | None) -> None:
    assert day(words) == expected


def test_other_dates_tell_which_part_comes_first() -> None:
    assert day_comes_first("03/05/2024, 23/05/2024") is True
    assert day_comes_first("03/05/2024, 05/23/2024") is False
    assert day_comes_first("03/05/2024, 23/05/2024, 05/23/2024") is None
    assert day_comes_first("03/05/2024") is None
    assert day("03/05/2024", day_first=True) == date(2024, 5, 3)
    assert day("03/05/2024", day_first=False) == date(2024, 3, 5)
    assert day("23/05/2024", day_first=False) == date(2024, 5, 23)


# Tables and objects

LINE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).filter(str.strip)
ROWS = st.lists(st.tuples(LINE, LINE), min_size=1, max_size=5)


def plain(text: str) -> bool:
    return "<" not in text and "&" not in text


@given(rows=ROWS, delimiter=st.sampled_from(",;\t"))
def test_what_is_written_as_csv_is_read(rows: list[tuple[str, str]], delimiter: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("csv") / "rows.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=delimiter).writerows([("id", "headline", "text"), *(("x", *row) for row in rows)])
    expect(rows, read(path))


@given(rows=ROWS, indent=st.sampled_from([None, 2]))
def test_what_is_written_as_json_is_read(rows: list[tuple[str, str]], indent: int | None, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("json") / "rows.json"
    path.write_text(json.dumps([{"title": title, "text": text} for title, text in rows], indent=indent), encoding="utf-8")
    expect(rows, read(path))


@given(rows=ROWS)
def test_what_is_written_as_json_lines_is_read(rows: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("jsonl") / "rows.jsonl"
    path.write_text("".join(json.dumps({"title": title, "text": text}) + "\n" for title, text in rows), encoding="utf-8")
    expect(rows, read(path))


def expect(rows: list[tuple[str, str]], found: list[Record | Bad]) -> None:
    assert [one.name for one in found] == [str(number) for number, _ in enumerate(rows, start=1)]
    for (title, text), one in zip(rows, found, strict=True):
        assert isinstance(one, Record)
        if plain(title + text):
            assert one.told.title == " ".join(title.split())
            assert one.data.decode().endswith(text.strip())


OBJECTS = [
    ('{"headline": "A", "articleBody": "B"}', ["A\n\nB"]),
    ('[{"title": "A", "content": "B"}, {"title": "C", "content": "D"}]', ["A\n\nB", "C\n\nD"]),
    ('{"status": "ok", "articles": [{"title": "A", "content": "B"}]}', ["A\n\nB"]),
    ('{"data": {"items": [{"headline": "A", "body": "B"}]}}', ["A\n\nB"]),
    ('[{"title": {"rendered": "A"}, "content": {"rendered": "B"}}]', ["A\n\nB"]),  # as WordPress writes it
    ('[{"title": "A", "text": ["B", "C"]}]', ["A\n\nB\n\nC"]),  # paragraphs in a list
    ('[{"title": "A", "text": "A\\nB"}]', ["A\nB"]),  # the title is on top already
    ('[{"title": "A", "text": "Salt &amp; light"}]', ["A\n\nSalt & light"]),
    # objects in lists that are parts of the article
    ('{"title": "A", "text": "B", "comments": [{"text": "First!"}]}', ["A\n\nB"]),
    ('{"images": [{"text": "A boat"}], "title": "A", "text": "B"}', ["A\n\nB"]),
    # no article
    ('[{"title": "A", "summary": "B"}]', ["bad no_text"]),
    ("[]", ["bad no_text"]),
    ('[{"title": "A", "text": "B"}, {"title":', ["A\n\nB", "bad corrupt"]),
    ('[{"a":' + "[" * 100_000, ["bad too_deep"]),
]


@pytest.mark.parametrize(("text", "expected"), OBJECTS)
def test_objects(text: str, expected: list[str], tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    assert texts(read(path)) == expected


def test_fields_the_user_names_beat_the_usual_ones() -> None:
    found = read(FILES / "columns.tsv", fields={"text": "tekst", "title": "kop", "published": "when"})
    first = found[0]
    assert isinstance(first, Record)
    assert (first.told.title, first.told.published) == ("Council to spend £2.4m on safer crossings", date(2019, 3, 5))


def test_fields_as_a_user_writes_them() -> None:
    assert mapping("title=kop, text = article.tekst") == {"title": "kop", "text": "article.tekst"}
    for wrong in ("", "kop", "headline=kop", "title="):
        with pytest.raises(ValueError, match="is no list of fields"):
            mapping(wrong)


def test_a_broken_line_costs_that_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "A"}\n{"text": \n["text"]\n\n{"text": "B"}\n', encoding="utf-8")
    found = read(path)
    assert texts(found) == ["A", "bad corrupt", "bad no_text", "B"]
    assert [one.name for one in found] == ["1", "2", "3", "5"]


def test_an_open_quotation_mark_ends_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('title,text\nA,B\nC,"D' + "\nmore" * 1000, encoding="utf-8")
    assert codes(read(path, Limits(max_bytes=1000))) == ["", "corrupt"]


def test_rows_in_several_encodings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("title;text\nA;café\n".encode() + "B;café – “crème”\n".encode("cp1252"))
    assert texts(read(path)) == ["A\n\ncafé", "B\n\ncafé – “crème”"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_they_like(end: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f'sep=;{end}title;text{end}A;"B{end}C"{end}{end}D;E{end}'.encode())
    assert texts(read(path)) == ["A\n\nB\nC", "D\n\nE"]


def test_utf_16_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("title\ttext\nÀ\tcafé\n".encode("utf-16"))
    assert texts(read(path)) == ["À\n\ncafé"]


# Archives


def zipped(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def tarred(*members: tarfile.TarInfo) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as archive:
        for info in members:
            archive.addfile(info, io.BytesIO(b"x" * info.size))
    return data.getvalue()


def test_a_bomb_ends_the_file_with_one_reason(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    path.write_bytes(zipped({"a.txt": b"A", **{f"{number}.txt": bytes(9_000_000) for number in range(20)}}))
    assert codes(read(path))[-1] == "archive_bomb"
    assert codes(read(path)).count("archive_bomb") == 1


def test_a_bomb_in_archives_in_archives_is_found(tmp_path: Path) -> None:
    inner = zipped({"a.jsonl": b"\n" * 60_000_000})
    path = tmp_path / "bomb.zip"
    path.write_bytes(zipped({f"{number}.zip": inner for number in range(4)}))
    assert codes(read(path))[-1] == "archive_bomb"


def test_a_member_that_is_too_large_is_refused_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"large.txt": bytes(2000), "small.txt": b"A"}))
    assert codes(read(path, Limits(max_bytes=1000))) == ["too_large", ""]


def test_absurd_nesting_is_refused(tmp_path: Path) -> None:
    data = b"A"
    for _ in range(8):
        data = gzip.compress(data)
    path = tmp_path / "a.gz"
    path.write_bytes(data)
    assert codes(read(path)) == ["too_deep"]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "a/../../b.txt", "..\\a.txt", "C:\\a.txt"])
def test_a_path_that_leads_out_of_the_archive_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({name: b"A", "good.txt": b"B"}))
    assert codes(read(path)) == ["unsafe_path", ""]


def test_links_and_devices_are_refused(tmp_path: Path) -> None:
    link, device, good = tarfile.TarInfo("link.txt"), tarfile.TarInfo("device"), tarfile.TarInfo("good.txt")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    device.type = tarfile.CHRTYPE
    good.size = 5
    path = tmp_path / "a.tgz"
    path.write_bytes(tarred(link, device, good))
    assert codes(read(path)) == ["unsafe_member", "unsafe_member", ""]


def test_members_of_one_name_are_told_apart(tmp_path: Path) -> None:
    one, two = tarfile.TarInfo("a.txt"), tarfile.TarInfo("a.txt")
    one.size = two.size = 1
    path = tmp_path / "a.tgz"
    path.write_bytes(tarred(one, two))
    assert [found.name for found in read(path)] == ["a.txt", "a.txt~2"]


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"A"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    assert codes(read(path)) == ["encrypted"]


def test_only_so_many_articles_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "A"}\n' * 5, encoding="utf-8")
    assert codes(read(path, Limits(max_articles=3))) == ["", "", "", "too_many"]


def test_a_document_that_unpacks_to_too_much_is_refused() -> None:
    assert codes(read(FILES / "article.docx", Limits(max_bytes=20_000))) == ["too_large"]
    assert codes(read(FILES / "article.odt", Limits(max_bytes=30_000))) == ["too_large"]


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "boom "}">' for n in range(9))
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE rss [{entities}]><rss><channel><item><description>&e8;</description></item></channel></rss>'
    )
    assert sum(len(text) for text in texts(read(path))) < 1000


def test_many_articles_stream_by(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[" + ",".join('{"text": "A"}' for _ in range(1000)), encoding="utf-8")  # no end
    stream: Iterator[Record | Bad] = records(path)
    assert texts([next(stream), next(stream)]) == ["A", "A"]


def test_the_meter_counts_what_comes_out() -> None:
    stream = Metered(io.BytesIO(bytes(100)), Allowance(50))
    assert len(stream.read(40)) == 40
    with pytest.raises(ArchiveBomb):
        stream.read(40)


# Mending lines

HALVES = [
    ("The govern-", "ment said", "The government said"),
    ("a well-", "known case", "a well-known case"),
    ("Baden-", "Powell", "Baden-Powell"),
    ("co-", "operation", "co-operation"),  # as the document writes it elsewhere
    ("a break\u00ad", "fast", "a breakfast"),
    ("from 2010-", "2012", "from 2010- 2012"),
    ("the end", "of it", "the end of it"),
]


@pytest.mark.parametrize(("before", "after", "expected"), HALVES)
def test_words_broken_at_the_end_of_a_line(before: str, after: str, expected: str) -> None:
    assert _joined(before, after, {"co-operation": 1}) == expected


def test_a_page_of_lines_becomes_paragraphs() -> None:
    lines = [
        Line(text="The headline", left=50, base=700, size=20, page=0),
        Line(text="The first paragraph goes on and on", left=50, base=670, size=10, page=0),
        Line(text="until it ends here, at the bottom", left=50, base=658, size=10, page=0),
    ]
    on = replace(lines[1], text="of a page and goes on over it.", base=700, page=1)
    apart = replace(lines[1], text="The second paragraph stands apart.", base=676, page=1)
    assert [text for text in _paragraphs([*lines, on, apart]) if text] == [
        "The headline",
        "The first paragraph goes on and on until it ends here, at the bottom of a page and goes on over it.",
        "The second paragraph stands apart.",
    ]


# Newspaper databases: the layouts vary

LEXIS = """\
                               1 of 2 DOCUMENTS

                          Copyright 2010 Larkwood Ltd
                              All Rights Reserved
                            The Gazette (Brackwater)

                                   May 2010

HEADLINE: Ferry is saved

BYLINE: By Tom Hallows

LENGTH: 9 words

BODY:
The ferry is saved.

LANGUAGE: ENGLISH

                          FOCUS - 2 of 2 DOCUMENTS

                                 Harnwick Echo

                              12 May 2010 Tuesday

A headline so long that it
runs over two lines

LENGTH: 2 words

HIGHLIGHT: What the ferry means

LOAD-DATE: May 12, 2010
"""


def test_labels_in_an_older_export(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LEXIS, encoding="utf-8")
    first, second = read(path)
    assert isinstance(first, Record)
    assert (first.told.title, first.told.byline, first.told.publisher) == ("Ferry is saved", "Tom Hallows", "The Gazette (Brackwater)")
    assert first.told.published is None  # the export names no day
    assert first.data.decode() == "Ferry is saved\n\nThe ferry is saved."
    assert isinstance(second, Bad)
    assert second.code == "no_text"


PROQUEST = f"""\
{"_" * 60}

Ferry is saved

Author: Hallows, Tom; Quill, Martha

Full text: The ferry is saved.

source: the harbour board

Subject: Ferries

Title: Ferry is saved

Publication title: Harnwick Echo; Harnwick (UK)

Publication date: May 12, 2010

ProQuest document ID: 1
{"_" * 60}
Contact us at: http://www.proquest.example
"""


def test_labels_in_a_proquest_export(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PROQUEST, encoding="utf-8")
    (found,) = read(path)
    assert isinstance(found, Record)
    assert found.told.byline == "Tom Hallows, Martha Quill"
    assert (found.told.publisher, found.told.published) == ("Harnwick Echo", date(2010, 5, 12))
    assert found.data.decode() == "Ferry is saved\n\nThe ferry is saved.\n\nsource: the harbour board"


def test_a_document_made_to_be_slow_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_text(r"{\rtf1{\fonttbl " + r"\f1" * 50_000 + "}}", encoding="ascii")
    assert codes(read(path)) == ["too_complex"]


def test_links_in_rich_text_are_read_as_their_words(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_text(r'{\rtf1 Read {\field{\*\fldinst{HYPERLINK "http://a.example/" }}{\fldrslt{the report}}} now.\par}', encoding="ascii")
    assert texts(read(path)) == ["Read the report now."]


RELATED = """\
From: Jane Doe <jane@example.org>
Date: Thu, 22 Nov 2018 08:15:00 +0000
Subject: Fwd: Ferry is saved
MIME-Version: 1.0
Content-Type: multipart/related; boundary="b"

--b
Content-Type: text/html; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

<html><body><p>The caf=E9 is saved.</p></body></html>
--b
Content-Type: image/png
Content-ID: <logo>

x
--b--
"""


def test_a_mail_with_pictures_is_no_saved_page(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(RELATED, encoding="ascii")
    (found,) = read(path)
    assert isinstance(found, Record)
    assert found.told == Told(title="Ferry is saved", saved=date(2018, 11, 22))  # passed on: it appeared on another day
    assert "The café is saved." in found.data.decode()


def test_a_feed_that_cuts_its_texts_holds_summaries(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    item = "<item><title>A</title><description>{}</description></item>"
    whole, cut = "The ferry is saved. " * 30, "The ferry is saved. " * 30 + "[…]"
    path.write_text(f"<rss><channel><title>Echo</title>{item.format(whole)}{item.format(cut)}</channel></rss>", encoding="utf-8")
    assert codes(read(path)) == ["", "summary"]


def test_every_format_and_code_is_documented() -> None:
    documentation = (FILES.parent.parent / "docs" / "formats.md").read_text(encoding="utf-8")
    code = re.compile(r"""(?:code=|Rejected\(|super\(\).__init__\()"([a-z_]+)\"""")
    pipeline = FILES.parent.parent / "pipeline"
    modules = [pipeline / "read.py", *(pipeline / "readers").glob("*.py"), *(pipeline / "cleaning").glob("*.py")]
    codes_raised = {found for path in modules for found in code.findall(path.read_text(encoding="utf-8"))}
    codes_raised |= set(phrases("notices"))
    assert {one for one in codes_raised if f"`{one}`" not in documentation} == set()
