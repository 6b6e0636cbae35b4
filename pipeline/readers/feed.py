"""RSS and Atom: an item an article, where the feed holds the whole text and not only a summary."""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import date

from lxml import etree

from pipeline.document import Told
from pipeline.readers.days import posted
from pipeline.readers.fields import MARKUP, article
from pipeline.readers.record import Bad, Container, Found, Record

ITEMS = frozenset({"item", "entry"})
HEADS = frozenset({"channel", "feed"})
FULL = ("encoded", "content")
"""Elements that hold the text of an item."""

SHORT = ("description", "summary")
"""Elements that hold a summary, or the text where there is nothing else."""

FULL_WORDS = 60
"""A summary of so many words is the text."""

# Takes "[…]", "...", "Read more", "Continue reading →" at the end of a text that was cut.
CUT = re.compile(r"(?:…|\.\.\.|\b(?:read more|continue reading)\W{0,5})[\])\s]*$", re.IGNORECASE)


def read(container: Container) -> Iterator[Found]:
    """The articles in the feed, named by their number. Raises XMLSyntaxError when it is no XML at all."""
    number = 0
    publisher = None
    events = etree.iterparse(container.stream, events=("end",), recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    for _, element in events:
        tag = _local(element)
        if tag == "title" and _local(element.getparent()) in HEADS:
            publisher = _words(element)
        if tag in ITEMS:
            number += 1
            yield _item(str(number), element, publisher)
            _forget(element)
    if not number:
        yield Bad(code="no_text", message="This feed holds no articles.")


def _forget(item: etree._Element) -> None:
    """Free the memory of `item` and of what stands before it."""
    item.clear()
    parent = item.getparent()
    while parent is not None and item.getprevious() is not None:
        del parent[0]


def _item(name: str, item: etree._Element, publisher: str | None) -> Found:
    parts = {_local(part): part for part in reversed(item)}
    text = _text(parts)
    if not text:
        return Bad(name=name, code="summary", message="The feed holds no more than a summary of this article.")
    title = _words(parts.get("title"))
    return Record(
        name=name,
        data=article(text, title),
        markup=MARKUP.search(text) is not None,
        told=Told(
            title=title,
            byline=_author(parts),
            publisher=_words(parts.get("source")) or publisher,
            url=_link(item),
            published=_published(parts),
        ),
    )


def _text(parts: Mapping[str, etree._Element]) -> str:
    """The whole text of an item, plain or marked up; empty when the feed holds less."""
    for tag in (*FULL, *SHORT):
        text = _markup(parts[tag]) if tag in parts else ""
        words = " ".join(html.unescape(MARKUP.sub(" ", text)).split())
        if words and not CUT.search(words) and (tag in FULL or words.count(" ") >= FULL_WORDS):
            return text
    return ""


def _author(parts: Mapping[str, etree._Element]) -> str | None:
    """The author's name: of dc:creator, or of author, which in RSS is a mail address with or without a name in brackets."""
    creator = parts.get("creator", parts.get("author"))
    if creator is None:
        return None
    words = _words(next((part for part in creator if _local(part) == "name"), creator))
    if words and "@" in words:
        return words.partition("(")[2].rstrip(")") or None
    return words


def _link(item: etree._Element) -> str | None:
    """The article's address: the text of link in RSS, its href in Atom."""
    for part in item:
        if _local(part) == "link" and part.get("rel", "alternate") == "alternate" and (link := part.get("href") or _words(part)):
            return link
    return None


def _published(parts: Mapping[str, etree._Element]) -> date | None:
    """The day it was published; `updated` says less and does not count."""
    for tag in ("pubDate", "published", "issued", "date"):
        if tag in parts:
            return posted(_words(parts[tag]))
    return None


def _markup(part: etree._Element) -> str:
    """What `part` holds: escaped markup or text as it is, elements as markup."""
    if len(part) == 0:
        return part.text or ""
    return (part.text or "") + "".join(_unprefixed(child) for child in part)


def _unprefixed(element: etree._Element) -> str:
    for inner in element.iter():
        if isinstance(inner.tag, str):
            inner.tag = _local(inner)
    etree.cleanup_namespaces(element)
    return etree.tostring(element, encoding="unicode", method="html")


def _words(element: etree._Element | None) -> str | None:
    """The text of `element` on one line; feeds escape markup and entities in titles twice."""
    if element is None:
        return None
    return " ".join(html.unescape(MARKUP.sub("", "".join(element.itertext()))).split()) or None


def _local(element: etree._Element | None) -> str:
    """The name of `element` without its namespace; empty for none and for comments."""
    tag = getattr(element, "tag", None)
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
