"""Whatever lies in a folder, each input becomes an article or a reject with a code, and everything else goes on."""

import gzip
import io
import json
import re
import tarfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.inspect import Article, findings
from pipeline.read import find
from pipeline.readers import Limits

FILES = Path(__file__).parent / "files"
SUFFIXES = [
    *(".txt", ".md", ".html", ".xhtml", ".mht", ".json", ".jsonl", ".csv", ".tsv", ".xml", ".rss", ".docx", ".rtf", ".odt", ".pdf", ".eml"),
    *(".gz", ".zip", ".tar.gz", ".warc", ".warc.gz", ".bz2", ".xz", "", ".xlsx", ".png"),
]
REAL = sorted(path for path in FILES.iterdir() if path.suffix not in (".golden", ".md"))
GOOD = "The ferry came back to the harbour on Monday, and its captain and crew were met with a brass band on the quay.\n"
SECONDS = 30  # a busy machine included

CODES = frozenset(
    [
        "archive_bomb",
        "binary",
        "bot_check",
        "broken_container",
        "cookie_wall",
        "corrupt",
        "empty",
        "encrypted",
        "error_page",
        "forum",
        "index_page",
        "login_page",
        "missing",
        "no_article",
        "no_text",
        "shop_page",
        "summary",
        "too_complex",
        "too_deep",
        "too_large",
        "too_many",
        "unknown_type",
        "unreadable",
        "unsafe_member",
        "unsafe_path",
    ]
)


ROOT = Path(__file__).parent.parent
A_CODE = re.compile(r"""(?:Rejected\(\s*|\b(?:code|error)=)"([^"]+)"|^\[notices\.([^]]+)\]""", re.MULTILINE)


def test_every_code_is_documented() -> None:
    places = [*(ROOT / "pipeline").rglob("*.py"), ROOT / "pipeline" / "cleaning.toml"]
    codes = {one or other for path in places for one, other in A_CODE.findall(path.read_text(encoding="utf-8"))}
    _, table = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8").split("## Codes")
    documented = re.findall(r"^\| `([a-z_]+)` \| \S", table, re.MULTILINE)
    assert documented == sorted(documented)
    assert codes <= set(documented)
    assert set(documented) >= CODES


def outcomes(folder: Path) -> list[str]:
    """What becomes of the inputs in `folder`: "article", or the code of a reject."""
    found = findings(find([folder]), fields={}, limits=Limits(max_bytes=5_000_000))
    return ["article" if isinstance(one, Article) else one.code for one in found]


def outcome(folder: Path, name: str, data: bytes) -> list[str]:
    """What becomes of `data` in a file called `name`, beside an article that has to be read in any case."""
    (folder / name).write_bytes(data)
    (folder / "~good.txt").write_text(GOOD, encoding="utf-8")
    *found, good = outcomes(folder)
    (folder / name).unlink()
    assert good == "article"
    assert set(found) <= CODES | {"article"}
    assert found
    return found


anything = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])


@anything
@given(data=st.binary(max_size=3000), suffix=st.sampled_from(SUFFIXES))
def test_any_bytes_under_any_name(data: bytes, suffix: str, tmp_path: Path) -> None:
    outcome(tmp_path, f"a{suffix}", data)


@anything
@given(path=st.sampled_from(REAL), suffix=st.sampled_from(SUFFIXES), share=st.floats(0, 1))
def test_any_format_cut_off_under_any_name(path: Path, suffix: str, share: float, tmp_path: Path) -> None:
    data = path.read_bytes()
    outcome(tmp_path, f"a{suffix}", data[: int(share * len(data))])


@anything
@given(path=st.sampled_from(REAL), at=st.floats(0, 1), wrong=st.binary(min_size=1, max_size=40))
def test_any_format_with_wrong_bytes(path: Path, at: float, wrong: bytes, tmp_path: Path) -> None:
    data = path.read_bytes()
    place = int(at * len(data))
    outcome(tmp_path, f"a{path.suffix}", data[:place] + wrong + data[place + len(wrong) :])


ODD = st.text(
    st.sampled_from("\x00\x01\x08\x1b\x7f\u200e\u200f\u202e\u2066\u2069\ufeff\ufffd\u0301\U0001f6a2 aA.\n\t<>&;|*_[]()#-"), max_size=300
)


@anything
@given(odd=ODD, suffix=st.sampled_from([".txt", ".md", ".html", ".json", ".csv", ".eml", ".rss"]))
def test_text_with_odd_characters(odd: str, suffix: str, tmp_path: Path) -> None:
    outcome(tmp_path, f"a{suffix}", (GOOD + odd + GOOD).encode())


def zipped(data: bytes, name: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return packed.getvalue()


def nested(pack: Callable[[bytes], bytes], times: int, data: bytes = GOOD.encode()) -> bytes:
    for _ in range(times):
        data = pack(data)
    return data


def tarred(name: str, data: bytes) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return packed.getvalue()


def laughs(open_tag: str) -> bytes:
    """A document whose entities would be a gigabyte when they are expanded."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha " * 10}">' for n in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE x [{entities}]>{open_tag}'.encode()


RSS = "<rss><channel><title>&e8;</title><item><title>A</title><description>&e8;</description></item></channel></rss>"
ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>&e8;</text:p></office:text>'
    "</office:body></office:document-content>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def part(number: int) -> bytes:
    return b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (number, number)


def odt(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return packed.getvalue()


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "entities in a feed": ("a.rss", lambda: laughs(RSS)),
    "entities in a page": ("a.xhtml", lambda: laughs("<html><body><p>&e8;</p></body></html>")),
    "entities in a document": ("a.odt", lambda: odt(laughs(ODT))),
    "an entity from outside": ("a.rss", lambda: (OUTSIDE + RSS.replace("&e8;", "&e;" * 100)).encode()),
    "elements in elements": ("a.html", lambda: b"<div>" * 200_000 + GOOD.encode()),
    "elements never closed": ("a.html", lambda: b"<b><i><p>" * 50_000 + GOOD.encode()),
    "tables in tables": ("a.html", lambda: b"<table><tr><td>" * 3_000 + GOOD.encode()),
    "feeds in feeds": ("a.xml", lambda: b"<rss>" + b"<channel>" * 100_000 + b"<item><description>" + GOOD.encode() * 20),
    "lists in lists": ("a.json", lambda: b"[" * 100_000),
    "objects in objects": ("a.json", lambda: b'{"a":' * 100_000),
    "objects in a line": ("a.jsonl", lambda: b'{"text":' + b"[" * 100_000 + b"\n{}"),
    "archives in archives": ("a.zip", lambda: nested(lambda data: zipped(data, "a.zip"), 30)),
    "compressed many times": ("a.gz", lambda: nested(gzip.compress, 30)),
    "a bomb": ("a.zip", lambda: zipped(bytes(150_000_000), "a.txt")),
    "a bomb under a text's name": ("a.gz", lambda: gzip.compress(bytes(150_000_000))),
    "a name that leads out": ("a.zip", lambda: zipped(GOOD.encode(), "../../../tmp/a.txt")),
    "a name that leads out of a tar": ("a.tar.gz", lambda: tarred("/../../tmp/a.txt", GOOD.encode())),
    "a name with a null": ("a.zip", lambda: zipped(GOOD.encode(), "a.txt").replace(b"a.txt", b"a\0txt")),
    "one line": ("a.txt", lambda: b"word " * 900_000),
    "one word": ("a.txt", lambda: b"x" * 4_900_000),
    "one line of a table": ("a.csv", lambda: b"title,text\n" + b"x" * 6_000_000),
    "a quotation never closed": ("a.csv", lambda: b'title,text\n"' + b"x,\n" * 1_000_000),
    "many columns": ("a.csv", lambda: b"title,text," + b"x," * 500_000 + b"\n" + b"y," * 500_000),
    "many lines": ("a.txt", lambda: b"x\n" * 2_000_000),
    "nulls": ("a.txt", lambda: bytes(1_000_000)),
    "brackets": ("a.md", lambda: b"[" * 500_000 + b"](" * 100_000),
    "stars": ("a.md", lambda: b"*a_" * 500_000),
    "bars": ("a.txt", lambda: (b"|" * 2_000 + b"\n") * 500),
    "dates": ("a.txt", lambda: b"12 May 2014 " * 100_000),
    "spaces": ("a.txt", lambda: b"a" + b" " * 4_000_000 + b"b"),
    "colons": ("a.eml", lambda: b"MIME-Version: 1.0\n" + b"X:" * 1_000_000),
    "parts in parts": ("a.eml", lambda: b"MIME-Version: 1.0\n" + b"".join(map(part, range(3_000)))),
    "labels": ("a.md", lambda: b"---\n" + b"title: x\n" * 100_000),
    "marks of direction": ("a.txt", lambda: ("\u202e" + GOOD).encode() * 1000),
    "structured data": ("a.html", lambda: f'<script type="application/ld+json">{"[" * 100_000}</script><p>{GOOD}</p>'.encode()),
    "numbers of a page": ("a.html", lambda: f"<p>{'&#' + '9' * 4000};{GOOD}</p>".encode()),
    "a number too long": ("a.json", lambda: json.dumps({"title": "A", "text": GOOD}).replace('"A"', "9" * 100_000).encode()),
}  # fmt: skip


@pytest.mark.parametrize(("name", "data"), HOSTILE.values(), ids=HOSTILE)
def test_what_was_made_to_do_harm(name: str, data: Callable[[], bytes], tmp_path: Path) -> None:
    made = data()
    start = time.perf_counter()
    outcome(tmp_path, name, made)
    assert time.perf_counter() - start < SECONDS


def test_nothing_is_written_outside(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert outcome(tmp_path / "in", "a.zip", zipped(GOOD.encode(), "../escaped.txt")) == ["unsafe_path"]
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
