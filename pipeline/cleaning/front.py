"""The top of an article in plain text: which block is the headline, and what the lines under it say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extractors.lexicon import key_of
from pipeline.cleaning.blocks import WORD, Block, Kind
from pipeline.cleaning.bylines import byline
from pipeline.cleaning.datelines import Dateline, dateline
from pipeline.cleaning.judge import NOT_MAIN
from pipeline.cleaning.words import words

REACH = 15  # a headline stands among the first blocks of a page
BODY = 6  # and the first paragraphs speak of the same things
STANDFIRST_WORDS = range(6, 50)
HEADLINE_WORDS = range(2, 31)
ADDRESS = re.compile(r"^\S+\.[a-z]{2,}\S*$")
LABEL_WORDS = 3
NAME_WORDS = 4
LONG_HEADLINE = 16  # a longer line near the top is more often a standfirst
SHORT = 12
FOOT = 8  # a date of publication may stand among the last blocks
ABOVE = 4  # a dateline right above the headline is the article's, wherever the markup puts it
OTHERS = frozenset({"comments", "related", "advertisement", "copyright"})  # whose dates are not the article's


@dataclass(frozen=True, kw_only=True)
class Front:
    """What the top of the page gives: the headline's place (or None), names, the dateline and its day.

    `labelled` says that the dateline calls itself one of publication ("Published on …").
    """

    headline: int | None = None
    byline: str | None = None
    dateline: str | None = None
    labelled: bool = False
    published: date | None = None


def front(blocks: Sequence[Block], reasons: list[str | None], title: str | None = None) -> Front:
    """Read the top of `blocks`, and mark in `reasons` what there is not the article's text.

    `title` is the headline where the page's head gives it.
    """
    prose = _first_prose(blocks, reasons)
    headline = _titled(blocks, title, prose) if title else None
    if headline is None:
        headline = _headline(blocks, reasons, prose)
    if headline is not None:
        reasons[headline] = None
    first = prose if headline is None else headline
    for index in range(first):
        reasons[index] = reasons[index] or "before the headline"
    found = Front(headline=headline)
    for index in range(0 if headline is None else headline + 1, prose):
        found = _line(blocks, index, reasons, found)
    if headline is not None:
        _restore_standfirst(blocks[headline + 1 : prose], headline + 1, reasons)
    if found.published is None:
        found = _date_elsewhere(blocks, reasons, prose, found)
    return found if found.byline else _with(found, byline=_names_elsewhere(blocks, prose, found))


def _first_prose(blocks: Sequence[Block], reasons: Sequence[str | None]) -> int:
    return next((i for i, one in enumerate(blocks) if one.prose and reasons[i] is None and _dated(one) is None), len(blocks))


def _titled(blocks: Sequence[Block], title: str, prose: int) -> int | None:
    """The place of the block that prints `title`: a heading rather than another, the last above the text."""
    wanted = key_of(title)
    places = [index for index in range(min(prose + 1, len(blocks))) if blocks[index].key == wanted]
    headings = [index for index in places if blocks[index].kind is Kind.HEADING]
    return max(headings or places, default=None)


def _headline(blocks: Sequence[Block], reasons: Sequence[str | None], prose: int) -> int | None:
    body = {word.lower() for one in blocks[prose : prose + BODY] for word in WORD.findall(one.text)}
    best, place = 0.0, None
    for index in range(min(prose, REACH)):
        one = blocks[index]
        if reasons[index] not in (None, NOT_MAIN) or one.words not in HEADLINE_WORDS or one.kind is Kind.ITEM or ADDRESS.match(one.text):
            continue
        if dateline(one.text) or byline(one.text):
            continue
        score = _likeness(blocks, index, body)
        if score > best:
            best, place = score, index
    return place


def _likeness(blocks: Sequence[Block], index: int, body: set[str]) -> float:
    """How much the block looks like the headline: long enough, in the words of the text, with a dateline under it."""
    one = blocks[index]
    content = [word.lower() for word in WORD.findall(one.text) if len(word) > 3]
    overlap = sum(word in body for word in content) / len(content) if content else 0.0
    below = blocks[index + 1 : index + 4]
    dated = any(dateline(other.text) or byline(other.text) for other in below)
    signs = min(one.words, 8) / 8 + overlap + 0.5 * dated + 0.5 * (one.kind is Kind.HEADING)
    return signs - 0.05 * index - 0.5 * one.text.endswith(".") - 0.5 * (one.words > LONG_HEADLINE) - _is_masthead(one)


def _is_masthead(one: Block) -> bool:
    """Whether the block is a newspaper's name: "THE LOUGHSIDE DISPATCH", "Brackwell Standard & Advertiser"."""
    names = [word for word in WORD.findall(one.text) if word.lower() not in ("the", "and", "of")]
    return len(names) <= 5 and all(name[0].isupper() for name in names) and bool(names) and key_of(names[-1]) in words("mastheads")


def _restore_standfirst(between: Sequence[Block], start: int, reasons: list[str | None]) -> None:
    """Keep the first sentence or two set between headline and text, though trafilatura left them out."""
    for index, one in enumerate(between, start):
        plain = not one.region and not one.linked and one.kind is not Kind.CAPTION
        if reasons[index] == NOT_MAIN and plain and one.words in STANDFIRST_WORDS:
            reasons[index] = None
            return


def _line(blocks: Sequence[Block], index: int, reasons: list[str | None], found: Front) -> Front:
    """`found` with what the block at `index`, between headline and text, adds; its reason is marked."""
    one = blocks[index]
    dated, names = _dated(one), None if one.kind is Kind.CAPTION else _names(one, bare=found.byline is None)
    if names:
        reasons[index] = "byline" if reasons[index] in (None, NOT_MAIN) else reasons[index]
        found = _with(found, byline=found.byline or names)
    if dated and found.published is None:
        reasons[index] = "dateline"
        return _with(found, dateline=dated.text, labelled=dated.labelled, published=dated.day)
    if reasons[index] is None and not one.ends_sentence and (_only_jobs(one) or one.words <= LABEL_WORDS or dated):
        reasons[index] = "label"
    return found


def _dated(one: Block) -> Dateline | None:
    return dateline(one.text) or next((line for field in one.fields if (line := dateline(field))), None)


def _names(one: Block, *, bare: bool) -> str | None:
    if one.words > SHORT + 3 or one.prose:
        return None
    line = " | ".join(one.fields)
    return byline(line, bare=bare and not one.ends_sentence)


def _only_jobs(one: Block) -> bool:
    return all(word.strip(",.") in words("jobs") for word in one.key.split())


def _date_elsewhere(blocks: Sequence[Block], reasons: Sequence[str | None], prose: int, found: Front) -> Front:
    """The day from a line above the headline or below the text, when there is none where it belongs."""
    above = range(found.headline or 0)
    below = range(max(prose, len(blocks) - FOOT), len(blocks))
    close = range(max(0, len(above) - ABOVE), len(above))
    places = [i for i in (*above, *below) if blocks[i].words <= SHORT and (i in close or reasons[i] not in OTHERS)]
    dated = next((line for i in places if (line := dateline(blocks[i].text))), None)
    return _with(found, published=dated.day, labelled=dated.labelled, dateline=dated.text) if dated else found


def _names_elsewhere(blocks: Sequence[Block], prose: int, found: Front) -> str | None:
    """The names in a line right above the headline that is dated or says "By", or alone in the line below the text."""
    above = blocks[max(0, (found.headline or 0) - ABOVE) : found.headline or 0]
    named = next((names for one in above if (names := _names(one, bare=_dated(one) is not None))), None)
    last = max((index for index in range(prose, len(blocks)) if blocks[index].prose), default=len(blocks))
    signed = blocks[last + 1 : last + 2]
    return named or next((_names(one, bare=True) for one in signed if one.words <= NAME_WORDS), None)


def _with(found: Front, **changes: object) -> Front:
    return Front(**{**found.__dict__, **changes})
