"""What `extract` would make of some files, without a database: their articles, and the reasons why others are none."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypedDict

from pipeline import clean, read
from pipeline.document import Reject, Rejected
from pipeline.read import Source
from pipeline.readers import Limits, format_of


class Reading(TypedDict):
    """How files are to be read: the names of their fields, and how much of them."""

    fields: Mapping[str, str]
    limits: Limits


class Article(NamedTuple):
    """An input that is an article; `rule` says what gave the day of publication."""

    source: str
    format: str
    published: str
    language: str
    title: str
    rule: str


class NoArticle(NamedTuple):
    """An input that is none; `status` is always "rejected"."""

    source: str
    status: str
    code: str
    reason: str


def findings(sources: Iterable[Source], *, fields: Mapping[str, str], limits: Limits) -> Iterator[Article | NoArticle]:
    """What becomes of each source, or of each article in it, in their order."""
    for source in read.unpack(sources, fields=fields, limits=limits):
        if isinstance(source, Reject):
            yield NoArticle(source.source, "rejected", source.error, source.message)
            continue
        try:
            raw = read.read(source, limits=limits)
            document = clean.clean(raw).document
        except Rejected as rejected:
            yield NoArticle(source.name, "rejected", rejected.code, str(rejected))
            continue
        form = format_of(source.path) or ("html" if raw.markup else "text")
        yield Article(
            source.name, form, str(document.published or ""), document.language, document.title or "", document.published_rule or ""
        )
