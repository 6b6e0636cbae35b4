"""Markup and noise to text: a raw article in, the document and what was dropped out. Offsets begin after this stage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from pipeline.cleaning.blocks import Block, Dropped
from pipeline.cleaning.characters import cut_short, normal
from pipeline.cleaning.datelines import Published
from pipeline.cleaning.front import Front, front
from pipeline.cleaning.headline import without_site
from pipeline.cleaning.html import page_blocks, parse
from pipeline.cleaning.judge import reasons, without_credit
from pipeline.cleaning.metadata import Metadata, guessed_day, metadata, saved_day, url_day
from pipeline.cleaning.refuse import refuse
from pipeline.cleaning.text import text_blocks
from pipeline.document import Document, RawArticle, Rejected, Told
from pipeline.language import language

MAX_BLOCKS = 20_000
MAX_LINES = 10 * MAX_BLOCKS  # hard-wrapped lines of as many paragraphs
LONGEST = 400_000  # characters of clean text: spaCy needs about a gigabyte for a hundred thousand words, and no article comes near
BREAK = "\n\n"


@dataclass(frozen=True, kw_only=True)
class Cleaned:
    """A document, and the blocks of the page that are no part of it."""

    document: Document
    dropped: tuple[Dropped, ...]


def clean(raw: RawArticle) -> Cleaned:
    """The article that `raw` holds. Raises Rejected when it holds none."""
    text = normal(raw.text)
    known, blocks = _page(text) if raw.markup else (Metadata(), _text(text))
    if len(blocks) > MAX_BLOCKS:
        raise _too_long()
    blocks = [replace(one, text=cut_short(one.text)) for one in blocks if one.text]
    names = tuple(filter(None, (raw.told.title, *known.names, known.window)))
    return _cleaned(raw, known, blocks, front(blocks, reasons(blocks), names))


def _page(text: str) -> tuple[Metadata, list[Block]]:
    """What the head of a page says, and the blocks of its body."""
    tree = parse(text)
    known = metadata(tree)
    blocks = [replace(one, text=normal(one.text)) for one in page_blocks(tree)]
    guessed = guessed_day(tree, text, blocks, known.modified) if known.published is None else None
    return replace(known, saved=saved_day(text), guessed=guessed), blocks


def _text(text: str) -> list[Block]:
    """The blocks of a plain text, or the first of too many."""
    if text.count("\n") > MAX_LINES:
        raise _too_long()
    return list(islice(text_blocks(text), MAX_BLOCKS + 1))


def _too_long() -> Rejected:
    return Rejected("too_large", f"The text has more than {MAX_BLOCKS:,} lines or paragraphs; this is not one article.")


def _cleaned(raw: RawArticle, known: Metadata, blocks: Sequence[Block], top: Front) -> Cleaned:
    published = _published(raw.told, known, top)
    kept = [one for one, reason in zip(blocks, top.reasons, strict=True) if reason is None]
    refuse(known, blocks, kept, markup=raw.markup, dated=(known.published or top.published) is not None)
    headline = None if top.headline is None else blocks[top.headline].text
    head = [text for text in (headline, top.dateline) if text]
    texts = [without_credit(one) for index, one in enumerate(blocks) if top.reasons[index] is None and index != top.headline]
    body = [text for text, _ in texts if text]
    clean_text = BREAK.join(head + body)
    if len(clean_text) > LONGEST:
        raise Rejected("too_large", f"The text has {len(clean_text):,} characters; an article has at most {LONGEST:,}.")
    publisher, url = raw.told.publisher or known.publisher, known.url or raw.told.url
    document = Document(
        source=raw.source,
        sha256=raw.sha256,
        text=clean_text,
        title=_title(raw.told.title, headline, known, publisher, url),
        byline=raw.told.byline or known.byline or top.byline,
        publisher=publisher,
        url=url,
        published=published.day if published else None,
        published_rule=published.rule if published else None,
        language=language(clean_text, known.language),
    )
    trimmed = tuple(Dropped(text=credit, reason="caption") for _, credit in texts if credit)
    return Cleaned(document=document, dropped=(*_dropped(blocks, top), *trimmed))


def _title(told: str | None, headline: str | None, known: Metadata, publisher: str | None, url: str | None) -> str | None:
    """The title that the file gives, else the headline that the page prints, else what its head calls it; without the site's name."""
    name = next(iter(known.names), known.window)
    if told or (headline is None and name):
        return without_site(told or name or "", publisher, url)
    return headline


def _dropped(blocks: Sequence[Block], top: Front) -> Iterator[Dropped]:
    """The blocks that are no part of the text; of the dateline's line what stands beside the dateline, which is kept."""
    for one, reason in zip(blocks, top.reasons, strict=True):
        text = one.text.replace(top.dateline or "", "", 1).strip(" ,|-–") if reason == "dateline" else one.text
        if reason and text:
            yield Dropped(text=text, reason=reason)


def _published(told: Told, known: Metadata, top: Front) -> Published | None:
    """The day of publication by the best rule, but for days after the one on which the page was saved: those mean something else."""
    saved = min(filter(None, (told.saved, known.saved)), default=None)
    found = (day for day in _days(told, known, top) if day and not (saved and day.day > saved))
    return next(found, None)


def _days(told: Told, known: Metadata, top: Front) -> Iterator[Published | None]:
    """What may be the day of publication, best first: the head's may be that of a change where the page prints an earlier day."""
    yield Published(day=told.published, rule="file") if told.published else None
    printed = top.published
    if known.published and printed and printed.day < known.published.day and (known.doubtful or top.labelled):
        yield printed
    yield known.published
    yield printed
    yield url_day(known.url)
    yield known.guessed
