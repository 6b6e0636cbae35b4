"""Files to raw articles: what lies below the folders a user names, and the text its bytes stand for.

What a file is, its content decides first and its suffix second. A file that holds no text is `Rejected` with a code
(`missing`, `unreadable`, `too_large`, `empty`, `binary`, `unknown_type`) and a sentence for a person.
"""

import hashlib
import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from os.path import isdir, islink, realpath
from pathlib import Path, PurePath

from pipeline.document import RawArticle, Reject, Rejected, Told, storable
from pipeline.readers import DEFAULTS, Bad, Limits, Record, format_of, records
from pipeline.readers.decoding import decode

PAGES = frozenset({".html", ".htm", ".xhtml"})
TEXTS = frozenset({"", ".txt", ".text", ".md", ".markdown"})
COMPANION = "_files"  # a browser saves page.html with its pictures in page_files/

# What a file starts with when it is certainly not an article's text, and what it then is.
SIGNATURES = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"PK\x05\x06": "an empty ZIP archive",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"SQLite format 3\x00": "a SQLite database",
    b"\x7fELF": "a program",
}

# An opening or a closing tag that only a page has: not "<3", not "a < b", not "<name@example.com>".
TAG = re.compile(
    r"<(?:!doctype\s+html|/?(?:html|head|body|title|meta|script|div|p|table|article|section|h[1-6]|br|span|a)\b)[^<>]{0,2000}>",
    re.IGNORECASE,
)
TAGS_OF_A_PAGE = 3

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
SAMPLE = 65_536  # characters that are looked at
MAX_CONTROL = 0.01  # the share of control characters and undecodable bytes above which this is no text


@dataclass(frozen=True, kw_only=True, order=True)
class Source:
    """An article to read: its `name` in the database, the file it lies in, and what a reader took out of that file, if it holds several."""

    name: str
    path: Path
    record: Record | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        """Write the name so that it can be stored; the path opens the file as it is."""
        object.__setattr__(self, "name", storable(self.name))


def find(paths: Iterable[Path | str], *, follow_symlinks: bool = False) -> Iterator[Source]:
    """The files that `paths` name and those in the folders below them, sorted by name, each once, whatever leads to it.

    Hidden files and the `_files` folder of a saved page are left out, and so are links inside a folder unless
    `follow_symlinks`. A folder that cannot be listed is found itself, for `read` to say why. Two files that would have one
    name (`a/news.txt` and `b/news.txt` out of the folders `a` and `b`) are named by their whole path.
    """
    found: dict[str, Source] = {}
    for path in map(Path, paths):
        for file in _below(path, follow_symlinks=follow_symlinks) if isdir(path) else [path]:  # noqa: PTH112 - never raises
            name = file.relative_to(path).as_posix() if file != path else path.name or str(path)
            found.setdefault(_place(file), Source(name=name, path=file))
    yield from sorted(_told_apart(found.values()))


def unpack(sources: Iterable[Source], *, fields: Mapping[str, str] | None = None, limits: Limits = DEFAULTS) -> Iterator[Source | Reject]:
    """`sources`, and instead of a file that holds several articles each of these, or the reason why it is none."""
    for source in sources:
        try:
            container = format_of(source.path) is not None
        except (OSError, ValueError):
            container = False  # reading it says why it cannot be read
        if container:
            yield from _records(source, fields=fields, limits=limits)
        else:
            yield source


def _told_apart(sources: Iterable[Source]) -> Iterator[Source]:
    """`sources`, those of one name by their paths, and with a number where these are spelled alike too."""
    sources = sorted(sources, key=lambda source: str(source.path))
    names = Counter(source.name for source in sources)
    seen = Counter(name for name, count in names.items() if count == 1)
    for source in sources:
        if names[source.name] > 1:
            name = storable(source.path.as_posix())
            seen[name] += 1
            source = replace(source, name=name if seen[name] == 1 else f"{name}~{seen[name]}")
        yield source


def only(path: Path) -> RawArticle:
    """The article in the file at `path`. Raises Rejected when it holds none, or several."""
    sources = list(islice(unpack([Source(name=path.name, path=path)]), 2))
    if len(sources) > 1:
        raise Rejected("several_articles", f"{path.name} holds several articles: put them into a database with newsledger extract.")
    for source in sources:
        if isinstance(source, Source):
            return read(source)
        raise Rejected(source.error, source.message)
    raise Rejected("no_article", f"{path.name} holds no article.")


def read(source: Source, *, limits: Limits = DEFAULTS) -> RawArticle:
    """The article that `source` holds, decoded. Raises Rejected when it holds no text."""
    record = source.record or Record(data=load(source, limits=limits))
    digest = _digest(record)
    suffix = PurePath(source.name).suffix
    try:
        if record.markup is None:
            _refuse_other_kinds(suffix, record.data)
        text = _readable(record.data)
    except Rejected as rejected:
        raise Rejected(rejected.code, str(rejected), digest) from None
    markup = is_page(text, suffix) if record.markup is None else record.markup
    return RawArticle(source=source.name, sha256=digest, text=text, markup=markup, told=record.told)


def digest(source: Source, *, limits: Limits = DEFAULTS) -> str:
    """The digest that `read` would give the article. Raises Rejected when its bytes cannot be had."""
    return _digest(source.record or Record(data=load(source, limits=limits)))


def _digest(record: Record) -> str:
    told_too = b"" if record.told == Told() else repr(asdict(record.told)).encode()
    return hashlib.sha256(record.data + told_too).hexdigest()


def _readable(data: bytes) -> str:
    text = decode(data)
    if not text.strip():
        raise Rejected("empty", "The file is empty.")
    if len(CONTROL.findall(text[:SAMPLE])) > MAX_CONTROL * min(len(text), SAMPLE):
        raise Rejected("binary", "The file holds binary data, not text.")
    return text


def _records(source: Source, *, fields: Mapping[str, str] | None, limits: Limits) -> Iterator[Source | Reject]:
    """A source for each article in a container, and a reject for each member that is none; what breaks a reader ends that file alone."""
    try:
        for found in records(source.path, fields=fields, limits=limits):
            name = f"{source.name}#{found.name}" if found.name else source.name
            if isinstance(found, Bad):
                yield Reject(source=name, sha256=None, stage="read", error=found.code, message=found.message)
            else:
                yield replace(source, name=name, record=found)
    except Rejected as rejected:
        yield Reject(source=source.name, sha256=None, stage="read", error=rejected.code, message=str(rejected))
    except Exception as error:  # whatever is wrong with one file, the run goes on
        message = f"The file can be read only in part, if at all ({type(error).__name__}: {str(error)[:200]})."
        yield Reject(source=source.name, sha256=None, stage="read", error="broken_container", message=message)


def load(source: Source, *, limits: Limits = DEFAULTS) -> bytes:
    """The bytes of `source`. Raises Rejected when it is missing, no plain file, too large or not ours to read."""
    try:
        status = source.path.stat()
        if stat.S_ISDIR(status.st_mode):
            os.scandir(source.path).close()
            raise Rejected("unreadable", "This is a folder.")
        if not stat.S_ISREG(status.st_mode):
            raise Rejected("unreadable", "This is not a regular file.")
        if status.st_size > limits.max_bytes:
            raise Rejected("too_large", f"The file has {status.st_size:,} bytes; at most {limits.max_bytes:,} are read.")
        return source.path.read_bytes()
    except FileNotFoundError as error:
        raise Rejected("missing", "There is no such file.") from error
    except (OSError, ValueError) as error:
        kind = "folder" if isdir(source.path) else "file"  # noqa: PTH112 - never raises
        raise Rejected("unreadable", f"The {kind} cannot be read: {getattr(error, 'strerror', None) or error}.") from error


def is_page(text: str, suffix: str = "") -> bool:
    """Whether `text` is a page. A suffix of pages needs one tag to confirm it, any other suffix several."""
    needed = 1 if suffix.lower() in PAGES else TAGS_OF_A_PAGE
    return sum(1 for _, _ in zip(TAG.finditer(text), range(needed), strict=False)) == needed


def _below(folder: Path, *, follow_symlinks: bool) -> Iterator[Path]:
    """The files below `folder`, then those that links lead to, if asked: each file and folder once, so that no link leads in a circle."""
    seen: set[str] = set()
    folders = [folder]
    while folders:
        found = [path for place in folders for path in _walk(place, seen)]
        links = sorted(filter(islink, found)) if follow_symlinks else []
        folders = list(filter(isdir, links))
        files = [path for path in found if not islink(path)] + [link for link in links if not isdir(link)]  # noqa: PTH112, PTH114
        for file in files:
            target = _place(file)
            if target not in seen:
                seen.add(target)
                yield file


def _walk(folder: Path, seen: set[str]) -> Iterator[Path]:
    """The files, the links and the folders that cannot be listed below `folder`.

    What lies in folders that are `seen` is left out; those entered are added to them.
    """
    closed: list[Path] = []
    for directory, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        target = realpath(directory)
        if target in seen:
            folders.clear()
            continue
        seen.add(target)
        pages = {Path(name).stem for name in files if Path(name).suffix.lower() in PAGES}
        folders[:] = [name for name in folders if not name.startswith(".") and name.removesuffix(COMPANION) not in pages]
        linked = [name for name in folders if islink(Path(directory, name))]  # noqa: PTH114 - never raises
        yield from (Path(directory, name) for name in (*files, *linked) if not name.startswith("."))
    yield from closed


def _place(path: Path) -> str:
    """Where `path` leads to in the end."""
    try:
        return realpath(path)
    except ValueError:
        return str(path)  # it has a null, so that it leads nowhere


def _refuse_other_kinds(suffix: str, data: bytes) -> None:
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            raise Rejected("unknown_type", f"This is {kind}, which is not read.")
    if data[4:12] in (b"ftypmp42", b"ftypisom") or data[:4] == b"RIFF":
        raise Rejected("unknown_type", "This is a sound, a picture or a film, which is not read.")
    if suffix.lower() not in PAGES | TEXTS:
        raise Rejected("unknown_type", f"Files of type {suffix!r} are not read.")
