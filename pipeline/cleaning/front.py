"""The top of an article: where headline and text begin, and what the lines between them say of author and day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.cleaning.blocks import Block, Kind, total_words
from pipeline.cleaning.bylines import byline, credited, only_jobs
from pipeline.cleaning.datelines import Dateline, Published, agency_day, dateline, tells_change
from pipeline.cleaning.grades import tells_grade
from pipeline.cleaning.headline import CERTAIN, headline, likeness
from pipeline.cleaning.judge import NOT_MAIN

STANDFIRST_WORDS = range(6, 50)
QUESTION_WORDS = 22  # a longer one opens the text
HEAD_LINES = 6  # below a headline or a standfirst that is a sentence, the byline or the date stands among so many blocks
HEAD_SENTENCES = 2  # a headline and a standfirst
MOST = 0.8  # of a page's text stands below its headline
LABEL_WORDS = 3
NAME_WORDS = 4
SHORT = 12
FOOT = 8  # a date of publication may stand among the last blocks
FOOT_LINES = 4  # and the author's name in the lines right below the text
CHANGE_LINES = 8  # above the text, among which one may say when the page was changed
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
    published: Published | None = None
    reasons: tuple[str | None, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Line:
    """A block between headline and text: the names and the date that it gives, and why it is no part of the text."""

    index: int
    names: str | None
    dated: Dateline | None
    reason: str | None


def front(blocks: Sequence[Block], reasons: Sequence[str | None], names: Sequence[str] = ()) -> Front:
    """Read the top of `blocks`, of which `reasons` were judged one by one. `names` are what the page's head calls the article."""
    body = _body(blocks, reasons, names)
    place = headline(blocks, reasons, body, names)
    start = 0 if place is None else place + 1
    lines = list(_lines(blocks, reasons, range(start, body)))
    decided: dict[int, str | None]
    decided = {index: reasons[index] or "before the headline" for index in range(start) if index != place}
    decided |= {line.index: line.reason for line in lines}
    if place is None:
        decided |= {line.index: "before the headline" for line in lines if line.reason is None and not blocks[line.index].ends_sentence}
    else:
        decided |= dict.fromkeys([place, *_standfirst(blocks, decided, range(start, body))])
    found = Front(headline=place, reasons=tuple(decided.get(index, reason) for index, reason in enumerate(reasons)))
    dated = next((line.dated for line in lines if line.dated), None)
    return _signed(_timed(found, blocks, body, dated), blocks, body, next((line.names for line in lines if line.names), None))


def _body(blocks: Sequence[Block], reasons: Sequence[str | None], names: Sequence[str]) -> int:
    """The place of the first paragraph, below headline and standfirst; the number of blocks when there is none.

    A headline and a standfirst may be sentences: then the byline or the date follows, and far more text.
    """
    prose = [index for index, one in enumerate(blocks) if reasons[index] is None and _is_text(one, names)]
    prose = _under_heading(blocks, prose)
    if not prose:
        return len(blocks)
    for index in range(prose[0] + 1, min(prose[0] + 1 + HEAD_LINES, len(blocks))):
        one = blocks[index]
        if reasons[index] in OTHERS or one.prose or not (dateline(one.text) or byline(one.text)):
            continue
        above, below = [i for i in prose if i < index], [i for i in prose if i > index]
        words = [total_words(blocks[i] for i in places) for places in (above, below)]
        if len(above) <= HEAD_SENTENCES and words[0] < STANDFIRST_WORDS.stop * len(above) and words[1] > 2 * words[0]:
            return below[0]
    asks = blocks[prose[0]].text.endswith("?") and blocks[prose[0]].words <= QUESTION_WORDS
    return prose[1] if asks and prose[1:2] == [prose[0] + 1] else prose[0]


def _under_heading(blocks: Sequence[Block], prose: list[int]) -> list[int]:
    """The places in `prose` below the one highest heading of the page, if little stands above it: a notice about the site."""
    highest = [index for index, one in enumerate(blocks) if one.level == 1]
    below = [index for index in prose if highest[:1] < [index]]
    words = [total_words(blocks[index] for index in places) for places in (below, prose)]
    return below if len(highest) == 1 and words[0] > MOST * words[1] else prose


def _is_text(one: Block, names: Sequence[str]) -> bool:
    """Whether the block is a paragraph: no heading or title that reads as a sentence, and no dateline."""
    return one.prose and one.kind is not Kind.HEADING and likeness(one.text, names) < CERTAIN and _dated(one) is None


def _timed(found: Front, blocks: Sequence[Block], body: int, dated: Dateline | None) -> Front:
    """`found` with the day: of the line `dated`, of an agency's dateline in the first paragraph, or from elsewhere."""
    opening = agency_day(blocks[body].text) if body < len(blocks) else None
    if dated is None and opening:
        return replace(found, published=Published(day=opening, rule="agency dateline"))
    rule = "dateline" if dated else "line elsewhere"
    dated = dated or _date_elsewhere(blocks, found, body)
    if dated is None:
        return replace(found, published=_changed(blocks, body))
    return replace(found, dateline=dated.text, labelled=dated.labelled, published=Published(day=dated.day, rule=rule))


def _changed(blocks: Sequence[Block], body: int) -> Published | None:
    """The day of the last change, from a line above the text: where a page tells no other, it appeared then or not long before."""
    lines = (dateline(one.text, changed=True) for one in blocks[max(0, body - CHANGE_LINES) : body])
    return next((Published(day=line.day, rule="line of a change") for line in lines if line), None)


def _signed(found: Front, blocks: Sequence[Block], body: int, names: str | None) -> Front:
    """`found` with the byline: `names` from its line, the author whom the standfirst names, or names from elsewhere."""
    start = 0 if found.headline is None else found.headline + 1
    standfirst = filter(None, (credited(one.text) for one in blocks[start : body + 1]))
    return replace(found, byline=names or next(standfirst, None) or _names_elsewhere(blocks, body, found))


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
    if reason is None and not (one.ends_sentence or tells_grade(one)) and (only_jobs(one.text) or one.words <= LABEL_WORDS or dated):
        reason = "label"
    return Line(index=index, names=names, dated=None, reason=reason)


def _dated(one: Block) -> Dateline | None:
    """What the block says about the day of publication, as a whole or in one of its fields."""
    fields = zip(("", *one.fields), one.fields, strict=False)
    return dateline(one.text) or next((line for label, field in fields if not tells_change(label) and (line := dateline(field))), None)


def _names(one: Block, *, bare: bool) -> str | None:
    if one.words > SHORT + 3 or one.prose:
        return None
    line = " | ".join(one.fields)
    return byline(line, bare=bare and not one.ends_sentence)


def _date_elsewhere(blocks: Sequence[Block], found: Front, body: int) -> Dateline | None:
    """The day from a line above the headline or below the text, when there is none where it belongs."""
    above = range(found.headline or 0)
    below = range(max(body, len(blocks) - FOOT), len(blocks))
    close = range(max(0, len(above) - ABOVE), len(above))
    places = [i for i in (*above, *below) if blocks[i].words <= SHORT and (i in close or found.reasons[i] not in OTHERS)]
    return next((line for i in places if (line := dateline(blocks[i].text))), None)


def _names_elsewhere(blocks: Sequence[Block], body: int, found: Front) -> str | None:
    """The names right above the headline in a line that is dated or says "By"; or below the text, alone in its first line or after "By"."""
    above = blocks[max(0, (found.headline or 0) - ABOVE) : found.headline or 0]
    named = next((names for one in above if (names := _names(one, bare=_dated(one) is not None))), None)
    last = max((index for index in range(body, len(blocks)) if blocks[index].prose and not found.reasons[index]), default=len(blocks))
    signed = (
        _names(one, bare=place == 0 and one.words <= NAME_WORDS)
        for place, one in enumerate(blocks[last + 1 : last + 1 + FOOT_LINES])
        if found.reasons[last + 1 + place] not in OTHERS
    )
    return named or next(filter(None, signed), None)
