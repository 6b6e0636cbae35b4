"""What a page's head says of its article: headline, names, publisher, address, the days it was published and changed."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from typing import Any

import htmldate
from bs4 import BeautifulSoup
from bs4.element import Tag
from bs4.filter import SoupStrainer
from lxml.html import HtmlElement

from extractors.lexicon import alternation
from pipeline.cleaning.blocks import WORD, Block, fold_space
from pipeline.cleaning.bylines import byline, only_jobs
from pipeline.cleaning.datelines import first_day
from pipeline.cleaning.words import words

UPDATED = re.compile(rf"{alternation(words('updated'))}(?!\w)")
XML_DECLARATION = re.compile(r"^\s{0,99}<\?xml[^>]{0,300}>")
HEAD = SoupStrainer(["script", "meta", "title", "link", "time", "h1"])
LINKED_DATA = "application/ld+json"
# "NewsArticle", "BlogPosting", "Report", "ReviewNewsArticle"; a "WebPage" is the second choice.
ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Review)$")
PAGE = re.compile(r"WebPage$")

TITLE_META = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "sailthru.title", "parsely-title", "citation_title")
BYLINE_META = ("author", "article:author", "dc.creator", "byl", "sailthru.author", "parsely-author", "citation_author")
PUBLISHER_META = ("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name")
# The day of publication: "article:published_time", "publish-date", "datePublished", "citation_publication_date", "pubdate", …
PUBLISHED_META = re.compile(
    r"""
    (?: publish(?:ed)? | publication | pub | original | issued | created ) [-_.:\ ]? (?: date | time | on )
  | date [-_.:\ ]? (?: publish | publication | issued | created | original )
    """,
    re.VERBOSE,
)
# … and names that say no more than "date", which count when nothing else does.
DATE_META = re.compile(r"(?:^|[.:_-])date$")
MODIFIED_META = re.compile(r"modif|updat|lastmod|revis")

URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?!\d)")
SITE_PARTS = re.compile(r"\s+[|–—•·»:-]+\s+|\s*\|\s*")
SAME_WORDS = 0.2  # the share of words a heading must have in common with the page's title to be the headline


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What the head of a page says; None where it says nothing.

    `window` is the title of the browser's window, `kinds` are the types of things its structured data describes, in
    lower case. `guessed` is the day that htmldate finds, for want of better.
    """

    title: str | None = None
    window: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    modified: date | None = None
    guessed: date | None = None
    language: str | None = None
    kinds: frozenset[str] = field(default_factory=frozenset)

    @property
    def doubtful(self) -> bool:
        """Whether the day of publication may be that of a later change: templates often fill both from one date."""
        return self.published is None or self.published == self.modified


@dataclass(frozen=True, kw_only=True)
class _Head:
    """The head of a page, taken apart."""

    articles: Sequence[Mapping[str, Any]]
    metas: Mapping[str, str]
    headings: Sequence[str]
    window: str | None
    canonical: str | None


def metadata(text: str, language: str | None) -> Metadata:
    """What the head of the page `text` says; `language` is what its root element declares."""
    soup = BeautifulSoup(XML_DECLARATION.sub("", text), "lxml", parse_only=HEAD)
    things = list(_linked_data(soup))
    articles = [thing for pattern in (ARTICLE, PAGE) for thing in things if any(map(pattern.search, _kinds(thing)))]
    head = _Head(
        articles=articles, metas=dict(_metas(soup)), headings=_headings(soup), window=_window(soup), canonical=_canonical(soup)
    )  # fmt: skip
    publisher = _named(articles, "publisher") or _first(head.metas, PUBLISHER_META)
    return Metadata(
        title=_title(head, publisher),
        window=head.window,
        byline=_byline(head),
        publisher=publisher,
        url=head.canonical or head.metas.get("og:url"),
        published=_published(head, soup),
        modified=_day(articles, "dateModified") or _meta_day(head.metas, MODIFIED_META),
        language=(language or "").split("-")[0].strip().lower() or None,
        kinds=frozenset(kind.lower() for thing in things for kind in _kinds(thing)) | {f"og:{head.metas.get('og:type', '').lower()}"},
    )


def guessed_day(tree: HtmlElement, blocks: Sequence[Block], modified: date | None) -> date | None:
    """The day that htmldate finds in the markup, unless the page says that it is the day of a change."""
    found = first_day(htmldate.find_date(deepcopy(tree), original_date=True, extensive_search=False))
    changed = {day for one in blocks if UPDATED.match(one.key) and (day := first_day(one.text))}
    return found if found != modified and found not in changed else None


def url_day(url: str | None) -> date | None:
    """The day that an address gives: ".../2019/04/16/actuarys-industry-choice"."""
    match = URL_DAY.search(url or "")
    return first_day("-".join(match.groups())) if match else None


def _linked_data(soup: BeautifulSoup) -> Iterator[Mapping[str, Any]]:
    """The things that the page's JSON-LD describes, in order, those inside others after them."""
    for script in soup.find_all("script", type=LINKED_DATA):
        try:
            queue = [json.loads(script.get_text().strip().rstrip(";"), strict=False)]
        except (ValueError, RecursionError):
            continue
        while queue:
            thing = queue.pop(0)
            if isinstance(thing, list):
                queue.extend(thing)
            elif isinstance(thing, dict):
                yield thing
                queue.extend(thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if isinstance(thing.get(key), list | dict))


def _kinds(thing: Mapping[str, Any]) -> list[str]:
    kinds = thing.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _metas(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """Name (lower case) and content of the meta elements, the last first, so that a dict keeps the first of a name."""
    for meta in reversed(soup.find_all("meta")):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = _text(meta.get("content"))
        if isinstance(name, str) and content:
            yield name.lower(), content


def _headings(soup: BeautifulSoup) -> list[str]:
    return [text for heading in soup.find_all("h1") if (text := _text(heading.get_text(" ")))]


def _window(soup: BeautifulSoup) -> str | None:
    return _text(soup.title.get_text()) if isinstance(soup.title, Tag) else None


def _canonical(soup: BeautifulSoup) -> str | None:
    link = soup.find("link", rel="canonical")
    href = link.get("href") if isinstance(link, Tag) else None
    return href if isinstance(href, str) and href.startswith("http") else None


def _title(head: _Head, publisher: str | None) -> str | None:
    """The heading on the page that says what the head says, else the head's title without the site's name."""
    names = [name for name in (_named(head.articles, "headline"), _first(head.metas, TITLE_META)) if name]
    site = set(_words(publisher or ""))
    headings = [heading for heading in head.headings if not site or set(_words(heading)) - site]
    known = names or ([head.window] if head.window else [])
    likely = max(headings, key=lambda heading: max((_likeness(heading, name) for name in known), default=0.0), default=None)
    if likely and any(_likeness(likely, name) >= SAME_WORDS for name in known):
        return likely
    return _without_site(names[0], publisher) if names else None


def _likeness(heading: str, name: str) -> float:
    """How much two titles share, from 0 to 1: the words of both against those of either."""
    ours, theirs = set(_words(heading)), set(_words(name))
    return len(ours & theirs) / max(1, len(ours | theirs))


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def _without_site(title: str, publisher: str | None) -> str:
    parts = SITE_PARTS.split(title)
    while len(parts) > 1 and publisher and parts[-1].lower() in publisher.lower():
        title = title[: title.rfind(parts.pop())].rstrip(" |–—•·»:-")
    return title


def _byline(head: _Head) -> str | None:
    for thing in head.articles:
        authors = thing.get("author")
        names = [_text(author) for author in (authors if isinstance(authors, list) else [authors])]
        found = [name for name in names if name and not name.startswith("http")]
        if found:
            return (byline(found[0], bare=True) or found[0]) if len(found) == 1 else ", ".join(dict.fromkeys(found))
    name = _first(head.metas, BYLINE_META)
    if name is None or name.startswith("http") or only_jobs(name):
        return None
    return byline(name, bare=True) or name


def _published(head: _Head, soup: BeautifulSoup) -> date | None:
    marked = next((time for time in soup.find_all("time") if time.get("itemprop") == "datePublished" or time.has_attr("pubdate")), None)
    return (
        _day(head.articles, "datePublished")
        or _meta_day(head.metas, PUBLISHED_META)
        or (first_day(_text(marked.get("datetime")) or marked.get_text()) if marked else None)
        or _meta_day(head.metas, DATE_META)
    )


def _day(things: Sequence[Mapping[str, Any]], key: str) -> date | None:
    return next((day for thing in things if (day := first_day(_text(thing.get(key))))), None)


def _meta_day(metas: Mapping[str, str], names: re.Pattern[str]) -> date | None:
    return next((day for name, content in reversed(list(metas.items())) if names.search(name) and (day := first_day(content))), None)


def _named(things: Sequence[Mapping[str, Any]], key: str) -> str | None:
    return next((name for thing in things if (name := _text(thing.get(key)))), None)


def _text(value: Any) -> str | None:
    """The text of a value of structured data: a string, the name of a thing, or the first of several."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return fold_space(unescape(unescape(value))) or None if isinstance(value, str) else None


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)
