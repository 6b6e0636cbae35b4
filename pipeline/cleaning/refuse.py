"""Pages that are no articles: front pages, shops, forums, errors, logins. What they declare counts before how they look."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from pipeline.cleaning.blocks import Block, total_words
from pipeline.cleaning.metadata import Metadata
from pipeline.cleaning.words import phrases
from pipeline.document import Rejected

MIN_WORDS = 25  # of a page: one with fewer is a gallery or a notice
SENTENCE_WORDS = 3
NOTICE_WORDS = 80  # an error page or a login says little besides
THIN_WORDS, THIN_SHARE = 350, 0.5
MANY_PRICES = 10

DECLARED = re.compile(r"^og:article$|(?<!scholarly)article$|blogposting$|^report$|^review$")
FORUM = frozenset({"discussionforumposting", "qapage"})
PRICE = re.compile(r"[£$€]\s?\d")


def refuse(known: Metadata, blocks: Sequence[Block], kept: Sequence[Block], *, markup: bool, dated: bool) -> None:
    """Raise Rejected when `kept`, what is left of the `blocks` of an input, is no article."""
    prose = [one for one in kept if one.prose]
    _refuse_notices(known, blocks, kept)
    if not (prose and total_words(kept) >= MIN_WORDS) and (markup or not any(map(_is_sentence, kept))):
        raise Rejected("no_article", "There is no article text in this input.")
    if markup:
        _refuse_pages(known, blocks, prose, dated=dated)


def _is_sentence(one: Block) -> bool:
    """Whether a block is a sentence, however short: as text, one sentence is an article."""
    return one.ends_sentence and one.words >= SENTENCE_WORDS


def _refuse_notices(known: Metadata, blocks: Sequence[Block], kept: Sequence[Block]) -> None:
    """An error, a login or a consent page calls itself so at its head and has little else to say."""
    if total_words(kept) >= NOTICE_WORDS:
        return
    first = [] if any(one.prose for one in kept) else blocks[:3]
    heads = [text.lower() for text in (*known.names, known.window, *(one.key for one in first)) if text]
    for code, (pattern, message) in phrases("notices").items():
        if any(pattern.search(head) for head in heads):
            raise Rejected(code, message)


def _refuse_pages(known: Metadata, blocks: Sequence[Block], prose: Sequence[Block], *, dated: bool) -> None:
    if known.kinds & FORUM:
        raise Rejected("forum", "This is a page of a forum, not an article.")
    if known.published or any(map(DECLARED.search, known.kinds)):
        return
    if known.url and urlsplit(known.url).path in ("", "/"):
        raise Rejected("index_page", "This is the front page of a site, not an article.")
    prices = sum(PRICE.search(one.text) is not None for one in blocks)
    if prices >= MANY_PRICES and prices >= len(prose) / 2:
        raise Rejected("shop_page", "This is a page of goods and prices, not an article.")
    words = total_words(prose)
    if not dated and words < THIN_WORDS and words < THIN_SHARE * total_words(blocks):
        raise Rejected("index_page", "This page lists others or serves some other purpose; it has hardly any text of its own.")
