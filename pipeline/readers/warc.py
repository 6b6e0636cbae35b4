"""WARC: the pages that a crawl fetched, in the order it fetched them."""

from collections.abc import Iterator

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]

from pipeline.document import Rejected, Told
from pipeline.readers.days import day
from pipeline.readers.record import Container, Found, Limits, Record, bad, too_large
from pipeline.readers.text import as_utf8

PAGES = ("text/html", "application/xhtml+xml")
OK = "200"


def read(container: Container) -> Iterator[Found]:
    """The pages in the responses of `container`, named by the id of their record. Raises ArchiveLoadFailed when it is none."""
    for warc in ArchiveIterator(container.stream):
        kind, _, parameters = ((warc.http_headers and warc.http_headers.get_header("Content-Type")) or "").lower().partition(";")
        if warc.rec_type != "response" or kind.strip() not in PAGES or warc.http_headers.get_statuscode() != OK:
            continue
        name = (warc.rec_headers.get_header("WARC-Record-ID") or "").strip("<>").removeprefix("urn:uuid:")
        try:
            yield _page(name, warc, parameters, container.limits)
        except Rejected as error:
            yield bad(error, name)


def _page(name: str, warc: ArcWarcRecord, parameters: str, limits: Limits) -> Record:
    data = warc.content_stream().read(limits.max_bytes + 1)
    if len(data) > limits.max_bytes:
        raise too_large(limits)
    return Record(
        name=name,
        data=as_utf8(data, parameters.partition("charset=")[2].strip(" \"';")),
        markup=True,
        told=Told(url=warc.rec_headers.get_header("WARC-Target-URI"), saved=day(warc.rec_headers.get_header("WARC-Date"))),
    )
