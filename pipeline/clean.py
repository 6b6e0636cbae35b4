"""Markup and noise to text: a raw article in, the document and what was dropped out. Offsets begin after this stage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from pipeline.cleaning.blocks import Block, Dropped
from pipeline.cleaning.characters import normal
from pipeline.cleaning.front import Front, front
from pipeline.cleaning.html import page_blocks, parse
from pipeline.cleaning.judge import reasons, without_credit
from pipeline.cleaning.metadata import Metadata, guessed_day, metadata, url_day
from pipeline.cleaning.refuse import refuse
from pipeline.cleaning.text import text_blocks
from pipeline.document import Document, RawArticle, Rejected
from pipeline.language import language

MAX_BLOCKS = 20_000
BREAK = "\n\n"


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
        blocks = [replace(one, text=normal(one.text)) for one in page_blocks(tree)]
        if known.published is None:
            known = replace(known, guessed=guessed_day(tree, blocks, known.modified))
    else:
        known = Metadata()
        blocks = list(islice(text_blocks(text), MAX_BLOCKS + 1))
    if len(blocks) > MAX_BLOCKS:
        raise Rejected("too_large", f"The text has more than {MAX_BLOCKS:,} lines or paragraphs; this is not one article.")
    blocks = [one for one in blocks if one.text]
    return _cleaned(raw, known, blocks, front(blocks, reasons(blocks), raw.told.title or known.title))


def _cleaned(raw: RawArticle, known: Metadata, blocks: Sequence[Block], top: Front) -> Cleaned:
    published = _no_later_than(raw.told.saved, raw.told.published or _published(known, top))
    kept = [one for one, reason in zip(blocks, top.reasons, strict=True) if reason is None]
    refuse(known, blocks, kept, markup=raw.markup, dated=(known.published or top.published) is not None)
    headline = None if top.headline is None else blocks[top.headline].text
    head = [text for text in (headline, top.dateline) if text]
    texts = [without_credit(one) for index, one in enumerate(blocks) if top.reasons[index] is None and index != top.headline]
    body = [text for text, _ in texts if text]
    clean_text = BREAK.join(head + body)
    document = Document(
        source=raw.source,
        sha256=raw.sha256,
        text=clean_text,
        title=raw.told.title or known.title or headline or known.window,
        byline=raw.told.byline or known.byline or top.byline,
        publisher=raw.told.publisher or known.publisher,
        url=known.url or raw.told.url,
        published=published,
        language=language(clean_text, known.language),
    )
    trimmed = tuple(Dropped(text=credit, reason="caption") for _, credit in texts if credit)
    return Cleaned(document=document, dropped=(*_dropped(blocks, top), *trimmed))


def _dropped(blocks: Sequence[Block], top: Front) -> Iterator[Dropped]:
    """The blocks that are no part of the text; of the dateline's line what stands beside the dateline, which is kept."""
    for one, reason in zip(blocks, top.reasons, strict=True):
        text = one.text.replace(top.dateline or "", "", 1).strip(" ,|-–") if reason == "dateline" else one.text
        if reason and text:
            yield Dropped(text=text, reason=reason)


def _no_later_than(saved: date | None, published: date | None) -> date | None:
    """The day of publication, unless the file was saved before: then the page means another day."""
    return None if saved and published and published > saved else published


def _published(known: Metadata, top: Front) -> date | None:
    """The day of publication: what the head says, unless it may be that of a change and the page prints an earlier day."""
    printed = top.published
    if known.published and printed and printed < known.published and (known.doubtful or top.labelled):
        return printed
    return known.published or printed or url_day(known.url) or known.guessed
