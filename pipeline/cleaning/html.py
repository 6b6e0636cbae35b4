"""A page's markup to blocks: every heading, paragraph, list item and table row, with what the markup says of it.

trafilatura judges which text is the main text; the blocks themselves come from the page, so that headings stay apart
from paragraphs, list items from each other, and a row of a table reads as a line.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import trafilatura
from lxml import etree, html

from pipeline.cleaning.blocks import Block, Kind, block, fold_space
from pipeline.document import Rejected

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

MAX_MARKUP = 12_000_000  # characters, scripts and embedded pictures not counted

# What holds no text but much markup: dropped before parsing.
WEIGHT = re.compile(r"<(script|style|svg|noscript)\b(?![^>]{0,300}ld\+json)[^>]{0,2000}>.*?</\1\s{0,9}>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
DATA_URI = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=\s]{40,}")

SKIPPED = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea", "button", "form-control", "math", "audio", "video", "canvas", "map", "head", "input", "datalist"})
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption",
})  # fmt: skip
KINDS = {"li": Kind.ITEM, "dd": Kind.ITEM, "figcaption": Kind.CAPTION, "caption": Kind.CAPTION, **{f"h{n}": Kind.HEADING for n in range(1, 7)}}
TAG_REGIONS = {"nav": "navigation", "footer": "navigation", "aside": "related", "dialog": "cookies"}

# What class, id and role call a part of the page. Whole words of hyphenated names: "share" in "article-share", not in "shareholder".
REGIONS = {
    "navigation": "nav|navbar|navigation|menu|breadcrumbs?|crumbs?|pagination|pager|skip|masthead|sidebar|topbar|footer|foot|toolbar|banner|site-header|toc",
    "share": "share|sharing|social|addthis|sharethis|shares|share-count|follow",
    "cookies": "cookies?|consent|gdpr|cookiebar|onetrust",
    "newsletter": "newsletters?|subscribe|signup|sign-up|mailing|optin",
    "advertisement": "ad|ads|advert|adverts|advertisement|advertising|sponsor|sponsored|promo|promos|promotion|dfp|taboola|outbrain|commercial",
    "related": "related|recommend|recommended|recommendations|most-read|most-viewed|most-popular|popular|trending|teaser|teasers|more-stories|read-more|readmore|rich-link|latest|also|widget|upnext|most",
    "comments": "comments?|disqus|commentlist|discussion|respond|replies",
    "author": "author-bio|author-box|author-info|about-author|bio|biography|authorbox",
    "topics": "tags|taglist|topics|keywords|tag-list|post-tags|article-tags",
}
REGION = re.compile("|".join(rf"(?P<{reason}>(?<![a-z0-9])(?:{words})(?![a-z0-9]))" for reason, words in REGIONS.items()))
HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
ROOTS = frozenset({"html", "body", "main", "article"})

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
BREAK = "\n"


def parse(text: str) -> html.HtmlElement:
    """The tree of a page. Raises Rejected when there is more markup than an article ever has, or none at all."""
    light = DATA_URI.sub("", WEIGHT.sub(" ", text))
    if len(light) > MAX_MARKUP:
        raise Rejected("too large", f"The page has {len(light):,} characters of markup; at most {MAX_MARKUP:,} are read.")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(light.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Rejected("no article", "The page has no content.") from error
    return tree


def page_blocks(tree: html.HtmlElement) -> list[Block]:
    """The blocks of the page in order, those marked that trafilatura takes for main text."""
    main = _main_text(tree)
    paragraphs = {_squash(line) for line in main}
    whole = "".join(_squash(line) for line in main)
    return [replace(one, voted=_voted(one, paragraphs, whole)) for one in _walk(tree)]


def _main_text(tree: html.HtmlElement) -> list[str]:
    try:
        found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    except (ValueError, TypeError, AttributeError, RecursionError, etree.LxmlError):
        return []
    if found is None or found.body is None:  # type: ignore[union-attr]
        return []
    return [text for text in found.body.itertext() if text.strip()]  # type: ignore[union-attr]


def _voted(one: Block, paragraphs: set[str], whole: str) -> bool:
    squashed = _squash(one.text)
    return squashed in paragraphs or (len(squashed) >= 20 and squashed in whole)


def _squash(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _walk(tree: html.HtmlElement) -> Iterator[Block]:
    """The blocks in document order: text is gathered until a block element begins or ends."""
    pieces: list[str] = []
    linked = 0
    open_blocks: list[tuple[str, str | None]] = []  # tag and region
    anchors = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in SKIPPED or _is_hidden(element):
                walk.skip_subtree()
                continue
            if tag in BLOCKS:
                yield from _flush(pieces, linked, open_blocks)
                pieces, linked = [], 0
                open_blocks.append((tag, _region(element, tag)))
            anchors += tag == "a"
            if tag == "br":
                pieces.append(BREAK)
            if element.text:
                pieces.append(element.text.replace("\n", " "))
                linked += len(element.text.strip()) if anchors else 0
        else:
            if tag in BLOCKS and open_blocks and not (tag in SKIPPED or _is_hidden(element)):
                yield from _flush(pieces, linked, open_blocks)
                pieces, linked = [], 0
                open_blocks.pop()
            anchors -= tag == "a" and not _is_hidden(element)
            if element.tail:
                pieces.append(element.tail.replace("\n", " "))
                linked += len(element.tail.strip()) if anchors > 0 else 0
    yield from _flush(pieces, linked, open_blocks)


def _flush(pieces: list[str], linked: int, open_blocks: list[tuple[str, str | None]]) -> Iterator[Block]:
    text = "".join(pieces)
    if not text.strip():
        return
    kind = next((KINDS[tag] for tag, _ in reversed(open_blocks[-3:]) if tag in KINDS), Kind.PARAGRAPH)
    region = next((region for _, region in reversed(open_blocks) if region), None)
    share = linked / max(1, len(fold_space(text)))
    for line in _lines(text):
        yield block(line, kind=kind, linked=min(1.0, share), region=region)


def _lines(text: str) -> Iterable[str]:
    """The lines that <br> parts, but for those that go on in the middle of a sentence."""
    lines: list[str] = []
    for line in text.split(BREAK):
        if not line.strip():
            continue
        if lines and line.strip()[0].islower():
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return lines


def _region(element: html.HtmlElement, tag: str) -> str | None:
    if tag in ROOTS:
        return None
    names = " ".join((element.get("class") or "", element.get("id") or "", element.get("role") or ""))
    match = REGION.search(CAMEL.sub("-", names[:400]).lower().replace("_", "-"))
    return match.lastgroup if match else TAG_REGIONS.get(tag)


def _is_hidden(element: html.HtmlElement) -> bool:
    return element.get("hidden") is not None or HIDDEN.search(element.get("style") or "") is not None
