"""The top of an article in plain text: which block is the headline, and what the lines under it say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extractors.lexicon import key_of
from pipeline.cleaning.blocks import WORD, Block, Kind
from pipeline.cleaning.datelines import Dateline, byline, byline_inside, dateline
from pipeline.cleaning.words import words

REACH = 15  # a headline stands among the first blocks of a page
BODY = 6  # and the first paragraphs speak of the same things
HEADLINE_WORDS = range(2, 31)
ADDRESS = re.compile(r"^\S+\.[a-z]{2,}\S*$")
LABEL_WORDS = 3
SHORT = 12
FOOT = 8  # a date of publication may stand among the last blocks
OTHERS = frozenset({"comments", "related", "advertisement", "copyright"})  # whose dates are not the article's
CAPTION = re.compile(r"\s*(?:\b(?:picture|photo|photograph|image|pic|credit)s?\s*(?:by\b|credit\b)?\s*:\s*)[^.]{0,80}$", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Front:
    """What the top of the page gives: the headline's place (or None), names, the dateline and its day."""

    headline: int | None = None
    byline: str | None = None
    dateline: str | None = None
    published: date | None = None


def front(blocks: Sequence[Block], reasons: list[str | None], title: str | None = None) -> Front:
    """Read the top of `blocks`, and mark in `reasons` what there is not the article's text.

    `title` is the headline where the page's head gives it.
    """
    prose = _first_prose(blocks, reasons)
    headline = _titled(blocks, title, prose) if title else None
    if headline is None:
        headline = _headline(blocks, reasons, prose)
    else:
        reasons[headline] = None
    first = prose if headline is None else headline
    for index in range(first):
        reasons[index] = reasons[index] or "before the headline"
    found = Front(headline=headline)
    for index in range(0 if headline is None else headline + 1, prose):
        found = _line(blocks, index, reasons, found)
    return _from_elsewhere(blocks, reasons, prose, found) if found.published is None else found


def _first_prose(blocks: Sequence[Block], reasons: Sequence[str | None]) -> int:
    return next((i for i, one in enumerate(blocks) if one.prose and reasons[i] is None and _dated(one) is None), len(blocks))


def _titled(blocks: Sequence[Block], title: str, prose: int) -> int | None:
    """The place of the block that prints `title`: a heading rather than another, the last above the text."""
    wanted = key_of(title)
    places = [index for index in range(min(prose + 1, len(blocks))) if blocks[index].key == wanted]
    headings = [index for index in places if blocks[index].kind is Kind.HEADING]
    return (headings or places or [None])[-1]


def _headline(blocks: Sequence[Block], reasons: Sequence[str | None], prose: int) -> int | None:
    body = {word.lower() for one in blocks[prose : prose + BODY] for word in WORD.findall(one.text)}
    best, place = 0.0, None
    for index in range(min(prose, REACH)):
        one = blocks[index]
        if reasons[index] or one.words not in HEADLINE_WORDS or one.kind is Kind.ITEM or ADDRESS.match(one.text):
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
    return min(one.words, 8) / 8 + overlap + 0.5 * dated - 0.05 * index - 0.5 * one.text.endswith(".") + 0.5 * (one.kind is Kind.HEADING)


def _line(blocks: Sequence[Block], index: int, reasons: list[str | None], found: Front) -> Front:
    """`found` with what the block at `index`, between headline and text, adds; its reason is marked."""
    one = blocks[index]
    dated, names = _dated(one), None if one.kind is Kind.CAPTION else _names(one, bare=found.byline is None)
    if names:
        reasons[index] = reasons[index] or "byline"
        found = _with(found, byline=found.byline or names)
    if dated and found.published is None:
        reasons[index] = "dateline"
        return _with(found, dateline=dated.text, published=dated.day)
    if reasons[index] is None and not one.ends_sentence and (_only_jobs(one) or one.words <= LABEL_WORDS or dated):
        reasons[index] = "label"
    return found


def _dated(one: Block) -> Dateline | None:
    return dateline(one.text) or next((line for field in one.fields if (line := dateline(field))), None)


def _names(one: Block, *, bare: bool) -> str | None:
    for field in one.fields:
        if names := byline(field) or byline_inside(field):
            return names
    return byline(one.fields[0], bare=True) if bare and one.fields and one.words <= 12 and not one.ends_sentence else None


def _only_jobs(one: Block) -> bool:
    return all(word.strip(",.") in words("jobs") for word in one.key.split())


def _from_elsewhere(blocks: Sequence[Block], reasons: Sequence[str | None], prose: int, found: Front) -> Front:
    """The day from a line above the headline or below the text, when there is none where it belongs."""
    above = range(found.headline or 0)
    below = range(max(prose, len(blocks) - FOOT), len(blocks))
    lines = (dateline(blocks[i].text) for i in (*above, *below) if blocks[i].words <= SHORT and reasons[i] not in OTHERS)
    dated = next((line for line in lines if line), None)
    return _with(found, published=dated.day, dateline=dated.text) if dated else found


def _with(found: Front, **changes: object) -> Front:
    return Front(**{**found.__dict__, **changes})
