"""What a page's head says of its article: headline, names, publisher, address and the day it was published."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bs4 import BeautifulSoup, SoupStrainer
from bs4.element import Tag

from pipeline.cleaning.blocks import fold_space
from pipeline.cleaning.datelines import byline

HEAD = SoupStrainer(["script", "meta", "title", "link", "time", "h1"])
ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Review|WebPage)$")

TITLE_META = ("og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title")
BYLINE_META = ("author", "article:author", "dc.creator", "byl", "sailthru.author", "parsely-author", "cxenseparse:author")
PUBLISHER_META = ("og:site_name", "publisher", "dc.publisher", "application-name")
DATE_META = (
    "article:published_time", "og:published_time", "datepublished", "date.published", "publishdate", "publish_date", "publish-date", "publication_date", "publicationdate", "pubdate", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "sailthru.date", "parsely-pub-date", "article.published", "published_time", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "dcterms.date", "dc.date", "date",
)  # fmt: skip
ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
SITE_PARTS = re.compile(r"\s+[|–—•·»:-]\s+|\s*\|\s*")


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What the head of a page says; None where it says nothing. `window` is the browser window's title."""

    title: str | None = None
    window: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None


def metadata(text: str, language: str | None) -> Metadata:
    """What the head of the page `text` says."""
    soup = BeautifulSoup(text, "lxml", parse_only=HEAD)
    linked = list(_linked_data(soup))
    metas = dict(_metas(soup))
    publisher = _publisher(linked) or _first(metas, PUBLISHER_META)
    return Metadata(
        title=_title(soup, linked, metas, publisher),
        window=fold_space(soup.title.get_text()) or None if isinstance(soup.title, Tag) else None,
        byline=_byline(linked, metas),
        publisher=publisher,
        url=_url(soup, metas),
        published=_published(soup, linked, metas),
        language=(language or "").split("-")[0].lower() or None,
    )


def _linked_data(soup: BeautifulSoup) -> Iterator[dict[str, Any]]:
    """The things of the page's JSON-LD that are articles, in order."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            data = json.loads(script.get_text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            kinds = thing.get("@type")
            if any(isinstance(kind, str) and ARTICLE_TYPES.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield thing


def _things(data: Any) -> Iterator[dict[str, Any]]:
    queue = [data]
    while queue:
        thing = queue.pop(0)
        if isinstance(thing, list):
            queue.extend(thing)
        elif isinstance(thing, dict):
            yield thing
            queue.extend(thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if isinstance(thing.get(key), list | dict))


def _metas(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """Name (lower case) and content of the meta elements, the last of a name first, so that a dict keeps the first."""
    for meta in reversed(soup.find_all("meta")):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if isinstance(name, str) and isinstance(content, str) and content.strip():
            yield name.lower(), fold_space(content)


def _title(soup: BeautifulSoup, linked: list[dict[str, Any]], metas: dict[str, str], publisher: str | None) -> str | None:
    headings = [fold_space(heading.get_text(" ")) for heading in soup.find_all("h1")]
    headings = [heading for heading in headings if heading]
    named = [_text(thing.get("headline")) for thing in linked] + [_first(metas, TITLE_META)]
    names = [name for name in named if name]
    for heading in headings:
        if any(heading.lower() in name.lower() or name.lower() in heading.lower() for name in names) and heading.lower() != (publisher or "").lower():
            return heading
    if names:
        return _without_site(names[0], publisher)
    return headings[0] if headings else None


def _without_site(title: str, publisher: str | None) -> str:
    parts = SITE_PARTS.split(title)
    while len(parts) > 1 and publisher and parts[-1].lower() in publisher.lower():
        title = title[: title.rfind(parts.pop())].rstrip(" |–—•·»:-")
    return title


def _byline(linked: list[dict[str, Any]], metas: dict[str, str]) -> str | None:
    for thing in linked:
        authors = thing.get("author")
        names = [_text(author) for author in (authors if isinstance(authors, list) else [authors])]
        found = [name for name in names if name and not name.startswith("http")]
        if found:
            return ", ".join(found)
    name = _first(metas, BYLINE_META)
    if name is None or name.startswith("http"):
        return None
    return byline(name, bare=True) or name


def _publisher(linked: list[dict[str, Any]]) -> str | None:
    return next((name for thing in linked if (name := _text(thing.get("publisher")))), None)


def _url(soup: BeautifulSoup, metas: dict[str, str]) -> str | None:
    link = soup.find("link", rel="canonical")
    href = link.get("href") if isinstance(link, Tag) else None
    return href if isinstance(href, str) and href.startswith("http") else metas.get("og:url")


def _published(soup: BeautifulSoup, linked: list[dict[str, Any]], metas: dict[str, str]) -> date | None:
    for thing in linked:
        if day := iso_day(_text(thing.get("datePublished"))):
            return day
    for name in DATE_META:
        if day := iso_day(metas.get(name)):
            return day
    return None


def iso_day(text: str | None) -> date | None:
    """The day that an ISO date or time begins with."""
    match = ISO.match(text or "")
    if match is None:
        return None
    try:
        return datetime(int(match[1]), int(match[2]), int(match[3])).date()
    except ValueError:
        return None


def _text(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        return _text(value[0]) if value else None
    return fold_space(value) or None if isinstance(value, str) else None


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)
