"""Files that hold articles to raw articles: one small generator per format, streaming, archives in archives included.

A reader takes a `Container` and yields the records, bad parts and members it finds, in the order of the file. It is loaded
when the first file of its format is met, with the library it needs.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from io import BufferedReader, BytesIO
from itertools import islice
from pathlib import Path, PurePosixPath

from pipeline.document import Rejected
from pipeline.readers.detect import HEAD_BYTES, detect, export
from pipeline.readers.meter import Allowance, ArchiveBomb, Metered
from pipeline.readers.record import Bad, Container, Found, Limits, Member, Record, bad

__all__ = ["READERS", "Bad", "Limits", "Record", "detect", "format_of", "records"]

Reader = Callable[[Container], Iterator[Found]]

READERS = {
    "bzip2": "compressed",
    "csv": "table",
    "docx": "docx",
    "factiva": "factiva",
    "factiva_page": "factiva_page",
    "feed": "feed",
    "gzip": "compressed",
    "json": "objects",
    "jsonl": "object_lines",
    "labelled": "labelled",
    "lexisnexis": "lexisnexis",
    "message": "message",
    "odt": "odt",
    "pdf": "pdf",
    "proquest": "proquest",
    "rtf": "rtf",
    "tar": "tar",
    "warc": "warc",
    "xz": "compressed",
    "zip": "zip",
}
"""The module of this package whose `read` reads a format."""

DOCUMENTS = frozenset({"docx", "odt", "pdf", "rtf"})
"""Formats whose text may be the export of a newspaper database."""

DEFAULTS = Limits()

SMALL = 100_000_000
"""Bytes that may come out of any file, however small."""


def format_of(path: Path) -> str | None:
    """The format of the file at `path`, None for a single page, plain text and what is no file. Raises OSError when it cannot be read."""
    if not path.is_file():
        return None  # opening a pipe would wait for ever
    with path.open("rb", buffering=0) as file:
        return detect(file.read(HEAD_BYTES), path.name)


def records(path: Path, *, fields: Mapping[str, str] | None = None, limits: Limits = DEFAULTS) -> Iterator[Record | Bad]:
    """The articles in the file at `path` and the parts of it that give none, in its order.

    `fields` maps title, text, byline, publisher, url and published to the names that columns or keys have there. A page or
    a plain text gives one record of its bytes. Raises OSError when the file cannot be read.
    """
    with BufferedReader(path.open("rb", buffering=0), HEAD_BYTES) as file:
        allowance = Allowance(max(SMALL, limits.max_ratio * path.stat().st_size))
        container = Container(stream=file, name=path.name, limits=limits, fields=fields or {})
        found = _walk(container, allowance, depth=0)
        yield from islice(found, limits.max_articles)
        if next(found, None) is not None:
            yield Bad(code="too_many", message=f"Only the first {limits.max_articles:,} articles of this file are read.")


def _walk(container: Container, allowance: Allowance, *, depth: int) -> Iterator[Record | Bad]:
    """What `container` and the members in it hold. What is wrong with a member ends that member, a bomb ends the file."""
    format_name = None
    if depth > container.limits.max_depth:
        yield Bad(code="too_deep", message=f"This lies in more than {container.limits.max_depth} archives, one in the other.")
        return
    try:
        format_name = detect(container.stream.peek(HEAD_BYTES)[:HEAD_BYTES], container.name)
        for found in _read(container, format_name):
            if isinstance(found, Member):
                yield from _member(found, container, allowance, depth=depth + 1)
            else:
                yield found
    except ArchiveBomb as bomb:
        if depth:
            raise
        yield bad(bomb)
    except Rejected as error:
        yield bad(error)
    except Exception as error:  # parsers raise anything when a file is broken, and the other members go on
        yield Bad(code="corrupt", message=f"This is no whole {format_name or 'file'} ({type(error).__name__}: {str(error)[:200]}).")


def _read(container: Container, format_name: str | None) -> Iterator[Found]:
    """What one reader finds in `container`. Documents that are exports of a newspaper database are read as such."""
    if format_name is None:
        yield Record(data=container.whole())
        return
    for found in _reader(format_name)(container):
        layout = export(found.data[:HEAD_BYTES]) if format_name in DOCUMENTS and isinstance(found, Record) else None
        if layout and isinstance(found, Record):
            yield from _reader(layout)(replace(container, stream=BufferedReader(BytesIO(found.data))))
        else:
            yield found


def _reader(format_name: str) -> Reader:
    reader: Reader = import_module(f"pipeline.readers.{READERS[format_name]}").read
    return reader


def _member(member: Member, container: Container, allowance: Allowance, *, depth: int) -> Iterator[Record | Bad]:
    """What `member` holds, named by its own name and that of the member."""
    stream = BufferedReader(Metered(member.stream, allowance), HEAD_BYTES)
    name = member.name or PurePosixPath(container.name).stem
    for found in _walk(replace(container, stream=stream, name=name), allowance, depth=depth):
        yield replace(found, name="#".join(filter(None, (member.name, found.name))))
