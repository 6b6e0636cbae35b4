"""The top of an article in plain text: which block is the headline, and what the lines under it say."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from extractors.lexicon import alternation, key_of
from pipeline.cleaning.blocks import WORD, Block, Kind
from pipeline.cleaning.bylines import byline, credited, only_jobs
from pipeline.cleaning.datelines import Dateline, agency_day, dateline
from pipeline.cleaning.judge import NOT_MAIN
from pipeline.cleaning.words import words

REACH = 15  # a headline stands among the first blocks of a page
BODY = 6  # and the first paragraphs speak of the same things
STANDFIRST_WORDS = range(6, 50)
HEADLINE_WORDS = range(2, 31)
ADDRESS = re.compile(r"^\S+\.[a-z]{2,}\S*$")
# What a newspaper says of itself, and the label of an agency's story: "1 PAGE 1 POLITICS Ferry", "COURT Hedge".
TAGLINE = re.compile(rf"{alternation(words('taglines'))}(?!\w)")
SLUG = re.compile(r"\d+ PAGE \d+\b|[A-Z]{4,20} [A-Z][a-z]+$")
ENOUGH_WORDS = 4  # of a headline stand in the text; a label has fewer to show
LABEL_WORDS = 3
LABELLED_WORDS = 5  # a line with more is rather the headline than the name of a section below it
NAME_WORDS = 4
LONG_HEADLINE = 16  # a longer line near the top is more often a standfirst
SHORT = 12
FOOT = 8  # a date of publication may stand among the last blocks
FOOT_LINES = 4  # and the author's name in the lines right below the text
ABOVE = 4  # a dateline right above the headline is the article's, wherever the markup puts it
OTHERS = frozenset({"comments", "related", "advertisement", "copyright"})  # whose dates are not the article's


@dataclass(frozen=True, kw_only=True)
class Front:
    """What the top of the page gives: the headline's place (or None), names, the dateline and its day.

    `labelled` says that the dateline calls itself one of publication ("Published on …"). `reasons` says of every block of
    the page why it is no part of the article, now that the top has been read; None where it is.
    """

    headline: int | None = None
    byline: str | None = None
    dateline: str | None = None
    labelled: bool = False
    published: date | None = None
    reasons: tuple[str | None, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Line:
    """A block between headline and text: the names and the date that it gives, and why it is no part of the text."""

    index: int
    names: str | None
    dated: Dateline | None
    reason: str | None


def front(blocks: Sequence[Block], reasons: Sequence[str | None], title: str | None = None) -> Front:
    """Read the top of `blocks`, of which `reasons` were judged one by one. `title` is the headline where the page's head gives it."""
    prose = _first_prose(blocks, reasons)
    headline = _titled(blocks, title, prose) if title else None
    if headline is None:
        headline = _headline(blocks, reasons, prose)
    start = 0 if headline is None else headline + 1
    lines = list(_lines(blocks, reasons, range(start, prose)))
    decided: dict[int, str | None]
    decided = {index: reasons[index] or "before the headline" for index in range(prose if headline is None else headline)}
    decided |= {line.index: line.reason for line in lines}
    if headline is not None:
        decided |= dict.fromkeys([headline, *_standfirst(blocks, decided, range(start, prose))])
    found = Front(headline=headline, reasons=tuple(decided.get(index, reason) for index, reason in enumerate(reasons)))
    dated = next((line.dated for line in lines if line.dated), None)
    return _signed(_timed(found, blocks, prose, dated), blocks, prose, next((line.names for line in lines if line.names), None))


def _timed(found: Front, blocks: Sequence[Block], prose: int, dated: Dateline | None) -> Front:
    """`found` with the day: of the line `dated`, of an agency's dateline in the first paragraph, or from elsewhere."""
    opening = agency_day(blocks[prose].text) if prose < len(blocks) else None
    if dated is None and opening:
        return replace(found, published=opening)
    dated = dated or _date_elsewhere(blocks, found, prose)
    return replace(found, dateline=dated.text, labelled=dated.labelled, published=dated.day) if dated else found


def _signed(found: Front, blocks: Sequence[Block], prose: int, names: str | None) -> Front:
    """`found` with the byline: `names` from its line, the author whom the standfirst names, or names from elsewhere."""
    start = 0 if found.headline is None else found.headline + 1
    standfirst = filter(None, (credited(one.text) for one in blocks[start : prose + 1]))
    return replace(found, byline=names or next(standfirst, None) or _names_elsewhere(blocks, prose, found))


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
        if not _may_be_headline(blocks[index], reasons[index]) or _is_label(blocks, reasons, index):
            continue
        score = _likeness(blocks, index, body)
        if score > best:
            best, place = score, index
    return place


def _may_be_headline(one: Block, reason: str | None) -> bool:
    """Whether the block, looked at alone, may be a headline: no list item, address, dateline, byline, tagline or slug."""
    if reason not in (None, NOT_MAIN) or one.words not in HEADLINE_WORDS or one.kind is Kind.ITEM:
        return False
    if ADDRESS.match(one.text) or TAGLINE.match(one.key) or SLUG.match(one.text):
        return False
    return not (dateline(one.text) or byline(one.text) or credited(one.text))


def _is_label(blocks: Sequence[Block], reasons: Sequence[str | None], index: int) -> bool:
    """Whether the block is the name of a section printed under the headline: few words below more."""
    one, above = blocks[index], blocks[index - 1]
    if index == 0 or one.words > LABEL_WORDS or one.kind is Kind.HEADING or _is_masthead(above):
        return False
    return above.words > LABELLED_WORDS and _may_be_headline(above, reasons[index - 1])


def _likeness(blocks: Sequence[Block], index: int, body: set[str]) -> float:
    """How much the block looks like the headline: long enough, in the words of the text, with a dateline under it."""
    one = blocks[index]
    content = [word.lower() for word in WORD.findall(one.text) if len(word) > 3]
    overlap = sum(word in body for word in content) / max(ENOUGH_WORDS, len(content))
    below = blocks[index + 1 : index + 4]
    dated = any(dateline(other.text) or byline(other.text) for other in below)
    life = index > 0 and blocks[index - 1].key in words("obituaries")
    signs = min(one.words, 8) / 8 + overlap + 0.5 * dated + 0.5 * (one.kind is Kind.HEADING) + 1.5 * life
    return signs - 0.05 * index - 0.5 * one.text.endswith(".") - 0.5 * (one.words > LONG_HEADLINE) - _is_masthead(one)


def _is_masthead(one: Block) -> bool:
    """Whether the block is a newspaper's name: "THE LOUGHSIDE DISPATCH", "Brackwell Standard & Advertiser"."""
    names = [word for word in WORD.findall(one.text) if word.lower() not in ("the", "and", "of")]
    return len(names) <= 5 and all(name[0].isupper() for name in names) and bool(names) and key_of(names[-1]) in words("mastheads")


def _standfirst(blocks: Sequence[Block], decided: Mapping[int, str | None], between: range) -> list[int]:
    """The place of the first sentence or two set between headline and text, when trafilatura left them out."""
    for index in between:
        one = blocks[index]
        plain = not one.region and not one.linked and one.kind is not Kind.CAPTION
        if decided[index] == NOT_MAIN and plain and one.words in STANDFIRST_WORDS:
            return [index]
    return []


def _lines(blocks: Sequence[Block], reasons: Sequence[str | None], places: range) -> Iterator[Line]:
    """What the blocks at `places`, between headline and text, say. Names alone are a byline once, and so is a date a dateline."""
    bare = undated = True
    for index in places:
        line = _line(index, blocks[index], reasons[index], bare=bare, undated=undated)
        bare, undated = bare and line.names is None, undated and line.dated is None
        yield line


def _line(index: int, one: Block, reason: str | None, *, bare: bool, undated: bool) -> Line:
    dated, names = _dated(one), None if one.kind is Kind.CAPTION else _names(one, bare=bare)
    if names and reason in (None, NOT_MAIN):
        reason = "byline"
    if dated and undated:
        return Line(index=index, names=names, dated=dated, reason="dateline")
    if reason is None and not one.ends_sentence and (only_jobs(one.text) or one.words <= LABEL_WORDS or dated):
        reason = "label"
    return Line(index=index, names=names, dated=None, reason=reason)


def _dated(one: Block) -> Dateline | None:
    return dateline(one.text) or next((line for field in one.fields if (line := dateline(field))), None)


def _names(one: Block, *, bare: bool) -> str | None:
    if one.words > SHORT + 3 or one.prose:
        return None
    line = " | ".join(one.fields)
    return byline(line, bare=bare and not one.ends_sentence)


def _date_elsewhere(blocks: Sequence[Block], found: Front, prose: int) -> Dateline | None:
    """The day from a line above the headline or below the text, when there is none where it belongs."""
    above = range(found.headline or 0)
    below = range(max(prose, len(blocks) - FOOT), len(blocks))
    close = range(max(0, len(above) - ABOVE), len(above))
    places = [i for i in (*above, *below) if blocks[i].words <= SHORT and (i in close or found.reasons[i] not in OTHERS)]
    return next((line for i in places if (line := dateline(blocks[i].text))), None)


def _names_elsewhere(blocks: Sequence[Block], prose: int, found: Front) -> str | None:
    """The names right above the headline in a line that is dated or says "By"; or below the text, alone in its first line or after "By"."""
    above = blocks[max(0, (found.headline or 0) - ABOVE) : found.headline or 0]
    named = next((names for one in above if (names := _names(one, bare=_dated(one) is not None))), None)
    last = max((index for index in range(prose, len(blocks)) if blocks[index].prose and not found.reasons[index]), default=len(blocks))
    signed = (
        _names(one, bare=place == 0 and one.words <= NAME_WORDS)
        for place, one in enumerate(blocks[last + 1 : last + 1 + FOOT_LINES])
        if found.reasons[last + 1 + place] not in OTHERS
    )
    return named or next(filter(None, signed), None)
