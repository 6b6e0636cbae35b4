"""Markup and noise to text: a raw article in, the document and what was dropped out. Offsets begin after this stage."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.cleaning.blocks import Block, Dropped, total_words
from pipeline.cleaning.characters import normal
from pipeline.cleaning.front import Front, front
from pipeline.cleaning.html import page_blocks, parse
from pipeline.cleaning.judge import reasons
from pipeline.cleaning.metadata import Metadata, metadata
from pipeline.cleaning.text import text_blocks
from pipeline.document import Document, RawArticle, Rejected

BREAK = "\n\n"
MIN_WORDS = 25


@dataclass(frozen=True, kw_only=True)
class Cleaned:
    """A document, and the blocks of the page that are no part of it."""

    document: Document
    dropped: tuple[Dropped, ...]


def clean(raw: RawArticle) -> Cleaned:
    """The article that `raw` holds. Raises Rejected when it holds none."""
    text = normal(raw.text)
    if raw.markup:
        tree = parse(text)
        known = metadata(text, tree.get("lang"))
        blocks = page_blocks(tree)
    else:
        known = Metadata()
        blocks = list(text_blocks(text))
    blocks = [one for one in (replace(one, text=normal(one.text)) for one in blocks) if one.text]
    found = reasons(blocks)
    top = front(blocks, found, known.title)
    return _cleaned(raw, known, blocks, found, top)


def _cleaned(raw: RawArticle, known: Metadata, blocks: Sequence[Block], found: Sequence[str | None], top: Front) -> Cleaned:
    kept = [one for one, reason in zip(blocks, found, strict=True) if reason is None]
    if not any(one.prose for one in kept) or total_words(kept) < MIN_WORDS:
        raise Rejected("no article", "There is no article text in this input.")
    headline = None if top.headline is None else blocks[top.headline].text
    head = [text for text in (headline, top.dateline) if text]
    body = [one.text for index, one in enumerate(blocks) if found[index] is None and index != top.headline]
    document = Document(
        source=raw.source,
        sha256=raw.sha256,
        text=BREAK.join(head + body),
        title=known.title or headline or known.window,
        byline=known.byline or top.byline,
        publisher=known.publisher,
        url=known.url,
        published=known.published or top.published,
        language=known.language or "en",
    )
    dropped = tuple(Dropped(text=one.text, reason=reason) for one, reason in zip(blocks, found, strict=True) if reason is not None)
    return Cleaned(document=document, dropped=dropped)
