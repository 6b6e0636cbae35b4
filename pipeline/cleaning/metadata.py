"""What a page's head says of its article: names for it, authors, publisher, address, the days it was published and changed."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from typing import Any

import htmldate
from lxml.html import HtmlElement

from extractors.lexicon import alternation
from pipeline.cleaning.blocks import Block, fold_space
from pipeline.cleaning.bylines import byline, only_jobs
from pipeline.cleaning.datelines import Published, first_day
from pipeline.cleaning.words import words

UPDATED = re.compile(rf"{alternation(words('updated'))}(?!\w)")
LINKED_DATA = "ld+json"
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
# In the data that a script draws the page from: "publishedAt":"2025-07-23T12:15:00Z", and "date":"2025-07-23" where that is all there is.
STATE = re.compile(
    r"""
    \\?" (?: (?P<sure> (?:date|first)?_?publi(?:shed|sh|cation)_?(?:at|on|date|time)? ) | date ) \\?" \s?:\s?
    \\?" (?P<day> (?:19|20)\d\d-\d\d-\d\d )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What programs that save pages write into them: "FILE ARCHIVED ON 18:29:11 Aug 12, 2004", "saved date: Thu Nov 21 2019 10:00",
# "Mirrored from … by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 05 Apr 2019 09:00:00 GMT".
SAVED = re.compile(
    r"FILE ARCHIVED ON \d\d:\d\d:\d\d (?P<archive>\w{3} \d\d, \d{4})"
    r"|saved\ date:\s{1,5}\w{3} (?P<month>\w{3}) (?P<day>\d\d) (?P<year>\d{4})"
    r"|by HTTrack [^\n]{0,60}\], \w{3}, (?P<mirror>\d\d \w{3} \d{4})"
)


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What the head of a page says; None where it says nothing.

    `names` are what it calls the article, best first, `window` is the title of the browser's window, and `kinds` are the
    types of things its structured data describes, in lower case. `modified` is the day of the last change, `guessed` the day
    of publication for want of better, `saved` the day on which the page was saved.
    """

    names: tuple[str, ...] = ()
    window: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: Published | None = None
    modified: date | None = None
    guessed: Published | None = None
    saved: date | None = None
    language: str | None = None
    kinds: frozenset[str] = field(default_factory=frozenset)

    @property
    def doubtful(self) -> bool:
        """Whether the day of publication may be that of a later change: templates often fill both from one date."""
        return self.published is None or self.published.day == self.modified


def metadata(tree: HtmlElement) -> Metadata:
    """What the head of the page `tree` says."""
    things = list(_linked_data(tree))
    articles = [thing for pattern in (ARTICLE, PAGE) for thing in things if any(map(pattern.search, _kinds(thing)))]
    metas = dict(_metas(tree))
    window = next((_text(title.text_content()) for title in tree.iter("title")), None)
    return Metadata(
        names=tuple(dict.fromkeys(filter(None, (_named(articles, "headline"), *(metas.get(name) for name in TITLE_META))))),
        window=window,
        byline=_byline(articles, metas),
        publisher=_named(articles, "publisher") or _first(metas, PUBLISHER_META),
        url=_canonical(tree) or metas.get("og:url"),
        published=_published(tree, articles, metas),
        modified=_day(articles, "dateModified") or _meta_day(metas, MODIFIED_META),
        language=(tree.get("lang") or "").split("-")[0].strip().lower() or None,
        kinds=frozenset(kind.lower() for thing in things for kind in _kinds(thing)) | {f"og:{metas.get('og:type', '').lower()}"},
    )


def saved_day(text: str) -> date | None:
    """The day on which the program that saved a page says that it did."""
    found = SAVED.search(text)
    return first_day(found["archive"] or found["mirror"] or f"{found['month']} {found['day']}, {found['year']}") if found else None


def guessed_day(tree: HtmlElement, text: str, blocks: Sequence[Block], modified: date | None) -> Published | None:
    """The one day in the data that scripts draw the page from, or the day that htmldate finds in the markup.

    None when the page says that it is the day of a change.
    """
    found = _state_day(text)
    guess = Published(day=found, rule="script") if found else None
    if guess is None and (day := first_day(htmldate.find_date(deepcopy(tree), original_date=True, extensive_search=False))):
        guess = Published(day=day, rule="markup")
    changed = {day for one in blocks if UPDATED.match(one.key) and (day := first_day(one.text))}
    return guess if guess and guess.day != modified and guess.day not in changed else None


def url_day(url: str | None) -> Published | None:
    """The day that an address gives: ".../2019/04/16/actuarys-industry-choice"."""
    match = URL_DAY.search(url or "")
    day = first_day("-".join(match.groups())) if match else None
    return Published(day=day, rule="url") if day else None


def _state_day(text: str) -> date | None:
    found = [(match["sure"] is not None, match["day"]) for match in STATE.finditer(text)]
    days = {day for sure, day in found if sure} or {day for _, day in found}
    return first_day(days.pop()) if len(days) == 1 else None


def _linked_data(tree: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """The things that the page's JSON-LD describes, in order, those inside others after them."""
    for script in tree.iter("script"):
        if LINKED_DATA not in (script.get("type") or ""):
            continue
        try:
            queue = [json.loads((script.text or "").strip().rstrip(";"), strict=False)]
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


def _metas(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Name (lower case) and content of the meta elements, the last first, so that a dict keeps the first of a name."""
    for meta in reversed(list(tree.iter("meta"))):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = _text(meta.get("content"))
        if name and content:
            yield name.lower(), content


def _canonical(tree: HtmlElement) -> str | None:
    link = next((link for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()), None)
    href = None if link is None else link.get("href")
    return href if href and href.startswith("http") else None


def _byline(articles: Sequence[Mapping[str, Any]], metas: Mapping[str, str]) -> str | None:
    for thing in articles:
        authors = thing.get("author")
        names = [_text(author) for author in (authors if isinstance(authors, list) else [authors])]
        found = [name for name in names if name and not name.startswith("http")]
        if found:
            return (byline(found[0], bare=True) or found[0]) if len(found) == 1 else ", ".join(dict.fromkeys(found))
    name = _first(metas, BYLINE_META)
    if name is None or name.startswith("http") or only_jobs(name):
        return None
    return byline(name, bare=True) or name


def _published(tree: HtmlElement, articles: Sequence[Mapping[str, Any]], metas: Mapping[str, str]) -> Published | None:
    """The day of publication that the head gives, or a time that the page marks as that."""
    marked = next((time for time in tree.iter("time") if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None), None)
    days = {
        "json-ld": _day(articles, "datePublished"),
        "meta": _meta_day(metas, PUBLISHED_META),
        "time": None if marked is None else first_day(_text(marked.get("datetime")) or marked.text_content()),
        "meta date": _meta_day(metas, DATE_META),
    }
    return next((Published(day=day, rule=rule) for rule, day in days.items() if day), None)


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
