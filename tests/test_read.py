"""Reading: what is found below a folder, which files hold text, and what their bytes say."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import Rejected
from pipeline.read import Source, digest, find, is_page, read, unpack
from pipeline.readers import Limits
from pipeline.readers.decoding import decode

DECODED = {
    "UTF-8": ("café – £5".encode(), "café – £5"),
    "UTF-8 with its mark": (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
    "UTF-16 with its mark": ("“Yes”".encode("utf-16"), "“Yes”"),
    "UTF-16 without": ("The council said yes".encode("utf-16-le"), "The council said yes"),
    "Windows": (b"\x93Yes\x94 \x96 \xa35", "“Yes” – £5"),
    "Macintosh": (b"\xd2Yes\xd3 he said \xd0 twice", "“Yes” he said – twice"),
    "declared": (b'<meta charset="koi8-r"><p>\xf0\xd2\xc9\xd7\xc5\xd4', '<meta charset="koi8-r"><p>Привет'),
    "declared Latin-1, meant Windows": (b'<meta charset="iso-8859-1">\x93Yes\x94', '<meta charset="iso-8859-1">“Yes”'),
    "declared Latin-1, is UTF-8": ('<meta charset="iso-8859-1">£5'.encode(), '<meta charset="iso-8859-1">£5'),
    "declared nonsense": (b'<meta charset="x-unknown">\xa35', '<meta charset="x-unknown">£5'),
}

REJECTED = {
    "empty": ("a.txt", b" \n\t", "empty"),
    "PDF called text": ("a.txt", b"%PDF-1.4 ...", "unknown_type"),
    "picture called page": ("a.html", b"\x89PNG\r\n\x1a\n", "unknown_type"),
    "spreadsheet": ("a.csv", b"name,age\nJo,5\n", "unknown_type"),
    "binary": ("a.txt", bytes(range(32)) * 20, "binary"),
}

PAGES = {
    "<html><body><p>Hello</p></body></html>": True,
    "<!DOCTYPE html><title>x</title><p>y": True,
    "The minister <3 her council, said x < y and <jo@example.org>": False,
    "Plain words, nothing else.": False,
}


@pytest.mark.parametrize(("data", "text"), DECODED.values(), ids=DECODED.keys())
def test_bytes_become_the_text_they_stand_for(data: bytes, text: str) -> None:
    assert decode(data) == text


@given(st.binary(max_size=500))
def test_any_bytes_become_some_text(data: bytes) -> None:
    assert isinstance(decode(data), str)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\ufeff\x00\x1b"), min_size=1))
def test_utf8_is_read_as_it_was_written(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize(("name", "data", "code"), REJECTED.values(), ids=REJECTED.keys())
def test_a_file_without_text_is_rejected(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Rejected) as rejected:
        read(Source(name=name, path=tmp_path / name))
    assert rejected.value.code == code


def test_what_cannot_be_opened_is_rejected(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for name, code in [("pipe.txt", "unreadable"), ("absent.txt", "missing")]:
        with pytest.raises(Rejected) as rejected:
            read(Source(name=name, path=tmp_path / name))
        assert rejected.value.code == code


def test_a_file_too_large_says_so(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(50_000_001)
    with pytest.raises(Rejected, match="50,000,001 bytes; at most 50,000,000"):
        read(Source(name="large.txt", path=tmp_path / "large.txt"))


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_file_may_have_as_many_bytes_as_the_user_allows(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("<p>A word or two.</p>")
    source = Source(name=name, path=tmp_path / name)
    assert read(source, limits=Limits(max_bytes=21)).sha256 == digest(source)
    for reads in (read, digest):
        with pytest.raises(Rejected, match="21 bytes; at most 20"):
            reads(source, limits=Limits(max_bytes=20))


@pytest.mark.parametrize(("text", "page"), PAGES.items())
def test_a_page_is_told_by_its_tags(text: str, page: bool) -> None:
    assert is_page(text) is page


def test_a_folder_gives_its_files_in_order(tmp_path: Path) -> None:
    for name in ["b.txt", "a/z.txt", "a/y.html", ".hidden", "page.html", "page_files/style.txt"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    assert [source.name for source in find([tmp_path])] == ["a/y.html", "a/z.txt", "b.txt", "page.html"]


def tree(folder: Path, files: Sequence[str], links: Mapping[str, str]) -> Path:
    """`folder` with `files` and `links` made in it; a link leads to a place beside `folder`, or in it when it begins with "in/"."""
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    for name, target in links.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(folder / target)
    return folder / "in"


LINKS = {
    "to a file and to a folder elsewhere": (
        ["in/a.txt", "out/b.txt", "out/c/d.txt"],
        {"in/f.txt": "out/b.txt", "in/g": "out/c"},
        ["a.txt", "f.txt", "g/d.txt"],
    ),
    "to what is read already": (["in/a.txt", "in/b/c.txt"], {"in/A.txt": "in/a.txt", "in/B": "in/b"}, ["a.txt", "b/c.txt"]),
    "two to one place": (["in/a.txt", "out/b.txt"], {"in/f": "out", "in/g": "out", "in/h.txt": "out/b.txt"}, ["a.txt", "h.txt"]),
    "in a circle": (["in/a/b.txt"], {"in/a/up": "in", "in/a/self": "in/a", "in/round": "in/round"}, ["a/b.txt", "round"]),
    "out of the folder and back": (["in/a.txt", "out/b.txt"], {"in/f": "out", "out/back": "in"}, ["a.txt", "f/b.txt"]),
    "to the folder around it": (["in/a.txt", "b.txt"], {"in/up": "."}, ["a.txt", "up/b.txt"]),
    "to nothing": (["in/a.txt"], {"in/gone.txt": "out/gone.txt"}, ["a.txt", "gone.txt"]),
    "hidden": (["in/a.txt", "out/b.txt"], {"in/.f": "out"}, ["a.txt"]),
}


@pytest.mark.parametrize(("files", "links", "followed"), LINKS.values(), ids=LINKS)
def test_links_are_followed_only_when_asked(files: list[str], links: dict[str, str], followed: list[str], tmp_path: Path) -> None:
    folder = tree(tmp_path, files, links)
    assert [source.name for source in find([folder])] == sorted(name.removeprefix("in/") for name in files if name.startswith("in/"))
    assert [source.name for source in find([folder], follow_symlinks=True)] == followed


def test_a_link_to_nothing_is_missing(tmp_path: Path) -> None:
    (source,) = find([tree(tmp_path, [], {"in/gone.txt": "out/gone.txt"})], follow_symlinks=True)
    with pytest.raises(Rejected) as rejected:
        read(source)
    assert rejected.value.code == "missing"


def test_a_file_goes_by_its_name_and_counts_once(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("x")
    assert [source.name for source in find([tmp_path / "b.txt", str(tmp_path / "b.txt"), tmp_path])] == ["b.txt"]


def test_a_file_counts_once_whatever_leads_to_it(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_text("x")
    (tmp_path / "link.txt").symlink_to("b.txt")
    paths = [tmp_path / "b.txt", tmp_path / "sub" / ".." / "b.txt", tmp_path / "link.txt", tmp_path]
    assert [source.name for source in find(paths)] == ["b.txt"]


def test_a_name_that_is_no_utf8_is_spelled_out(tmp_path: Path) -> None:
    for name in (b"bad\xff\xfename.txt", b"bad\\xff\xfename.txt", "café.txt".encode()):
        Path(os.fsdecode(tmp_path), os.fsdecode(name)).write_bytes(name)
    *bad, good = find([tmp_path])
    assert [source.name for source in bad] == [rf"{tmp_path}/bad\xff\xfename.txt", rf"{tmp_path}/bad\xff\xfename.txt~2"]
    assert good.name == "café.txt"
    assert {source.path.read_bytes() for source in bad} == {b"bad\xff\xfename.txt", b"bad\\xff\xfename.txt"}


def test_half_of_a_pair_of_surrogates_is_spelled_out_in_a_name() -> None:
    assert Source(name="a.json#\ud83d", path=Path("a.json")).name == r"a.json#\ud83d"


def test_a_path_with_a_null_cannot_be_read() -> None:
    (source,) = find(["a\0b.txt"])
    with pytest.raises(Rejected) as rejected:
        read(source)
    assert rejected.value.code == "unreadable"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
@pytest.mark.parametrize("mode", [0o000, 0o400])
def test_a_folder_that_is_not_ours_to_read_is_unreadable(mode: int, tmp_path: Path) -> None:
    closed = tmp_path / "in" / "closed"
    closed.mkdir(parents=True)
    (closed / "a.txt").write_text("x")
    (tmp_path / "in" / "b.txt").write_text("x")
    closed.chmod(mode)
    first, second = find([tmp_path / "in"])
    with pytest.raises(Rejected, match="cannot be read: Permission denied") as rejected:
        read(first)
    closed.chmod(0o700)
    assert rejected.value.code == "unreadable"
    assert (first.name, second.name) == ("closed" if mode == 0 else "closed/a.txt", "b.txt")


def test_a_folder_that_cannot_be_listed_is_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(20):  # deeper than a path may be long
        Path("d" * 250).mkdir()
        monkeypatch.chdir("d" * 250)
    monkeypatch.chdir(tmp_path)
    (source,) = unpack(find([tmp_path]))
    assert isinstance(source, Source)
    assert set(source.name) == {"d", "/"}
    with pytest.raises(Rejected, match="cannot be read: File name too long") as rejected:
        read(source)
    assert rejected.value.code == "unreadable"


def test_files_of_one_name_go_by_their_paths(tmp_path: Path) -> None:
    for folder in ["one", "two"]:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "news.txt").write_text("x")
    names = [source.name for source in find([tmp_path / "two", tmp_path / "one"])]
    assert names == [(tmp_path / "one" / "news.txt").as_posix(), (tmp_path / "two" / "news.txt").as_posix()]
