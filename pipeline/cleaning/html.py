"""A page's markup to blocks: every heading, paragraph, list item and table row, with what the markup says of it.

trafilatura judges which text is the main text; the blocks themselves come from the page, so that headings stay apart
from paragraphs, list items from each other, and a row of a table reads as a line.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import trafilatura
from lxml import etree, html

from pipeline.cleaning.blocks import Block, Kind, block, fold_space
from pipeline.cleaning.bylines import byline
from pipeline.cleaning.tables import MAX_CELL, table_lines
from pipeline.cleaning.words import regions
from pipeline.document import Rejected
from pipeline.rows import line_of

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

# No page with an article has come near either; beyond them, the time that a page takes is no longer in proportion.
MAX_MARKUP = 4_000_000  # characters, scripts and embedded pictures not counted
MAX_ELEMENTS = 60_000
MAX_ATTRIBUTES = 20_000  # of one element: the parser compares each with every other
LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{100000,}")

# What holds no text but much markup is taken out before parsing: where it begins, and what ends it.
HEAVY = re.compile(r"<!--|<(?P<tag>script|style)\b(?P<rest>[^<>]{0,2000})>", re.IGNORECASE)
DATA_URI = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=\s]{40,}")

# Elements whose text is not for reading, and those that are left out when they hold little, as they do unless the markup is broken.
SKIPPED = frozenset(
    ["audio", "canvas", "datalist", "head", "iframe", "map", "math", "object", "script", "style", "svg", "template", "video"]
)
CONTROLS = frozenset({"button", "noscript", "select", "textarea"})
MAX_CONTROL = 300  # characters
CONTAINERS = frozenset(["article", "aside", "body", "center", "dialog", "div", "footer", "form", "header", "main", "nav", "section", "td"])
HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
PARTS = """
    address blockquote caption dd details dir dl dt fieldset figcaption figure hgroup hr html legend li menu ol p pre summary
    table tbody tfoot th thead tr ul
"""
BLOCKS = CONTAINERS | HEADINGS | frozenset(PARTS.split())
KINDS = {"li": Kind.ITEM, "dd": Kind.ITEM, "figcaption": Kind.CAPTION, "caption": Kind.CAPTION} | dict.fromkeys(HEADINGS, Kind.HEADING)
TAG_REGIONS = {"nav": "navigation", "footer": "navigation", "aside": "related", "dialog": "cookies"}

HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
ROOTS = frozenset({"html", "body", "main", "article"})

# A part of the page that holds more than this share of the main text is no furniture, whatever it is called.
MAIN_SHARE = 0.6
HOME_SHARE = 0.6
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
BREAK = "\n"


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A block element that is open: its number in the walk, its tag, and the reason its names give to leave it out."""

    element: html.HtmlElement
    number: int
    tag: str
    region: str | None


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A block, the numbers of the elements that contain it, and number and reason of the regions it stands in."""

    block: Block
    containers: tuple[int, ...]
    regions: tuple[tuple[int, str], ...]


def parse(text: str) -> html.HtmlElement:
    """The tree of a page. Raises Rejected when there is more markup than an article ever has, or none at all."""
    light = DATA_URI.sub("", "".join(_light(text)))
    if len(light) > MAX_MARKUP:
        raise Rejected("too_large", f"The page has {len(light):,} characters of markup; at most {MAX_MARKUP:,} are read.")
    if any(tag[0].count("=") > MAX_ATTRIBUTES for tag in LONG_TAG.finditer(light)):
        raise Rejected("too_large", f"An element of the page has more than {MAX_ATTRIBUTES:,} attributes.")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(light.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Rejected("no_article", "The page has no content.") from error
    if sum(1 for _ in zip(tree.iter(), range(MAX_ELEMENTS + 1), strict=False)) > MAX_ELEMENTS:
        raise Rejected("too_large", f"The page has more than {MAX_ELEMENTS:,} elements.")
    return tree


def _light(text: str) -> Iterator[str]:
    """`text` in pieces, without comments, styles and scripts but for structured data. What is never closed stays."""
    start, unclosed = 0, set[str]()
    while opening := HEAVY.search(text, start):
        end_mark = f"</{opening['tag'].lower()}" if opening["tag"] else "-->"
        end = -1 if end_mark in unclosed else text.find(end_mark, opening.end())
        if end < 0:
            unclosed.add(end_mark)
        kept = end < 0 or "ld+json" in (opening["rest"] or "")
        yield text[start : opening.end() if kept else opening.start()]
        start = opening.end() if kept else 1 + text.find(">", end) or len(text)
    yield text[start:]


def page_blocks(tree: html.HtmlElement) -> list[Block]:
    """The blocks of the page in order, with trafilatura's vote, what the markup calls their place, and whether they are at home in it."""
    main = _main_text(tree)
    paragraphs = {_squash(line) for line in main}
    whole = "".join(_squash(line) for line in main)
    found = [replace(one, block=replace(one.block, voted=_voted(one.block, paragraphs, whole))) for one in _walk(tree)]
    judged = any(one.block.voted and one.block.prose for one in found)
    weights = [one.block.words if one.block.prose and (one.block.voted or not judged) else 0 for one in found]
    total = sum(weights)
    held: Counter[int] = Counter()
    for one, weight in zip(found, weights, strict=True):
        held.update(dict.fromkeys(one.containers, weight))
    home = max((container for container, words in held.items() if words > HOME_SHARE * total), default=None)
    return [
        replace(
            one.block,
            region=next((reason for region, reason in reversed(one.regions) if held[region] <= MAIN_SHARE * total), None),
            near=home in one.containers,
        )
        for one in found
    ]


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


def _walk(tree: html.HtmlElement) -> Iterator[Placed]:
    """The blocks in document order: text is gathered until a block element begins or ends."""
    text = _Gathered()
    opened: list[Opened] = []
    tables: dict[html.HtmlElement, str] = {}
    walk = etree.iterwalk(tree, events=("start", "end"))
    for number, (event, element) in enumerate(walk):
        tag = element.tag if isinstance(element.tag, str) else ""
        skipped = _is_skipped(element, tag)
        rows = _rows(element, tag, tables) if event == "start" and not skipped else []
        if event == "start" and (skipped or rows):
            walk.skip_subtree()
            for row in rows:
                yield from text.blocks(opened)
                text.enter("", row)
                yield from text.blocks(opened, kind=Kind.ROW)
        elif event == "start":
            if tag in BLOCKS:
                yield from text.blocks(opened)
                opened.append(Opened(element=element, number=number, tag=tag, region=_region(element, tag)))
            text.enter(tag, element.text)
        else:
            if opened and opened[-1].element is element:
                yield from text.blocks(opened)
                opened.pop()
            text.leave(tag if tag == "a" and not skipped else "", element.tail)
    yield from text.blocks(opened)


class _Gathered:
    """The text gathered since the last border of a block, and how much of it is links."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked = 0
        self.anchors = 0

    def enter(self, tag: str, text: str | None) -> None:
        self.anchors += tag == "a"
        self._add(BREAK if tag == "br" else "", text)

    def leave(self, tag: str, tail: str | None) -> None:
        self.anchors -= tag == "a"
        self._add("", tail)

    def _add(self, mark: str, text: str | None) -> None:
        line = (text or "").replace("\n", " ")
        self.pieces.append(mark + line)
        self.linked += len(line.strip()) if self.anchors else 0

    def blocks(self, opened: list[Opened], kind: Kind | None = None) -> Iterator[Placed]:
        text, linked = "".join(self.pieces), self.linked
        self.pieces, self.linked = [], 0
        if not text.strip():
            return
        tag = next((one.tag for one in reversed(opened[-3:]) if one.tag in KINDS), "")
        kind = kind or KINDS.get(tag, Kind.PARAGRAPH)
        level = int(tag[1:]) if kind is Kind.HEADING else 0
        share = min(1.0, linked / max(1, len(fold_space(text))))
        containers = tuple(one.number for one in opened if one.tag in CONTAINERS or one.region)
        regions = tuple((one.number, one.region) for one in opened if one.region)
        for words in _lines(text):
            yield Placed(block=block(words, kind=kind, level=level, linked=share), containers=containers, regions=regions)


def _rows(element: html.HtmlElement, tag: str, tables: dict[html.HtmlElement, str]) -> list[str]:
    """The lines that `element` makes when it is a row of a table of facts or a list of terms; `tables` holds those of the rows to come."""
    if tag == "table":
        tables.update(table_lines(element))
    if tag == "tr":
        return [tables.pop(element)] if element in tables else []
    return list(_terms(element)) if tag == "dl" else []


def _terms(terms: html.HtmlElement) -> Iterator[str]:
    """The lines that a list of terms makes: "Leadership: Good". None for a list that is more than that."""
    texts = [(fold_space(" ".join(term.itertext())), term.tag) for term in terms]
    pairs = [(term, meaning) for (term, first), (meaning, second) in pairwise(texts) if (first, second) == ("dt", "dd")]
    if 2 * len(pairs) == len(texts) and all(len(term) + len(meaning) <= MAX_CELL for term, meaning in pairs):
        yield from map(line_of, pairs)


def _lines(text: str) -> Iterable[str]:
    """The lines that <br> parts, but for those that go on in the middle of a sentence."""
    lines: list[str] = []
    for line in text.split(BREAK):
        if not line.strip():
            continue
        if lines and line.strip()[0].islower() and not byline(line):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return lines


def _region(element: html.HtmlElement, tag: str) -> str | None:
    if tag in ROOTS:
        return None
    names = " ".join((element.get("class") or "", element.get("id") or "", element.get("role") or ""))
    match = regions().search(CAMEL.sub("-", names[:400]).lower().replace("_", "-"))
    return match.lastgroup if match else TAG_REGIONS.get(tag)


def _is_skipped(element: html.HtmlElement, tag: str) -> bool:
    """Whether what `element` holds is not for reading. A root is never hidden: pages hide it until a script has run."""
    if tag in CONTROLS:
        return sum(len(text) for text, _ in zip(element.itertext(), range(MAX_CONTROL), strict=False)) <= MAX_CONTROL
    if tag in SKIPPED or tag in ROOTS:
        return tag in SKIPPED
    return element.get("hidden") is not None or HIDDEN.search(element.get("style") or "") is not None
