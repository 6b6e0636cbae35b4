"""LexisNexis exports: many articles in a file, each under its source, day and headline.

The older layout opens an article with "2 of 10 DOCUMENTS" and writes its labels in capitals; Nexis Uni and Lexis Advance
close it with "End of Document" and set the text between "Body" and "Load-Date:".
"""

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from itertools import chain, dropwhile, takewhile

from pipeline.document import Rejected, Told
from pipeline.readers.days import day
from pipeline.readers.record import Container, Found, Record, bad
from pipeline.readers.text import decoded_lines

NUMBER = re.compile(r"\s*(?:FOCUS - )?\d{1,6} of \d{1,6} DOCUMENTS?\s*")
END = re.compile(r"\s*End of Document\s*")

# A label over the text: "BYLINE: Jane Doe", "Length: 435 words".
LABEL = re.compile(r"(HEADLINE|BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|SERIES|COLUMN):[ \t]*(.*)", re.IGNORECASE | re.DOTALL)
BODY = re.compile(r"Body:?\s*(?:\n|$)", re.IGNORECASE)

# What opens the part under the text: "LOAD-DATE: May 7, 2010", "GRAPHIC: Crossing, Mill Lane", "Classification".
UNDER = re.compile(
    r"(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|GRAPHIC|SUBJECT|ORGANIZATION|COMPANY|TICKER|INDUSTRY|PERSON|CITY|STATE|COUNTRY"
    r"|GEOGRAPHIC|CORRECTION-DATE|DISTRIBUTION|TYPE|URL|UPDATE|Load-Date):"
    r"|(?:Classification|Graphic|Notes|Correction)$"
)
RIGHTS = re.compile(r"(?:Copyright|©|\(c\))\s.{0,20}(?:19|20)\d\d\b|All Rights Reserved", re.IGNORECASE)
ADDRESS = re.compile(r"URL:\s*(https?://\S+)", re.IGNORECASE)
DATED = re.compile(rf"\b(?:{'|'.join(month_name[1:])})\b.{{0,20}}\b(?:19|20)\d\d\b")
BY = re.compile(r"by\s+", re.IGNORECASE)


def read(container: Container) -> Iterator[Found]:
    """The articles in `container`, named by their number in it."""
    for number, (blocks, old) in enumerate(_articles(decoded_lines(container)), start=1):
        try:
            yield _record(str(number), blocks, old=old)
        except Rejected as error:
            yield bad(error, str(number))


def _articles(lines: Iterator[str]) -> Iterator[tuple[list[str], bool]]:
    """The blocks of each article, and whether it has the older layout. A block is a run of lines without a blank one."""
    blocks: list[str] = []
    block: list[str] = []
    old = False
    for line in chain(lines, [""]):
        opens, closes = NUMBER.fullmatch(line) is not None, END.fullmatch(line) is not None
        if line.strip() and not opens and not closes:
            block.append(line.strip())
            continue
        blocks += ["\n".join(block)] if block else []
        block = []
        if (opens and old) or closes:
            yield blocks, old
        if opens or closes:
            blocks, old = [], opens
    if old:
        yield blocks, old


def _record(name: str, blocks: Sequence[str], *, old: bool) -> Record:
    blocks = [kept for block in blocks if (kept := _without_rights(block))]
    over, labels, rest = _parts(blocks)
    headline, source, dated = (_old_top if old else _new_top)(over)
    headline = labels.get("headline", headline)
    body = list(takewhile(lambda block: not UNDER.match(block), rest))
    if not body:
        raise Rejected("no_text", "The export holds no text for this article.")
    return Record(
        name=name,
        data="\n\n".join(filter(None, [headline, *body])).encode(),
        markup=False,
        told=Told(
            title=headline,
            byline=BY.sub("", labels["byline"], count=1) if labels.get("byline") else None,
            publisher=source,
            url=next((found[1] for block in rest if (found := ADDRESS.match(block))), None),
            published=day(dated),
        ),
    )


def _without_rights(block: str) -> str:
    """`block` without the lines on copyright that it opens with; the source may stand right under them."""
    return "\n".join(dropwhile(RIGHTS.match, block.splitlines()))


def _parts(blocks: Sequence[str]) -> tuple[list[str], dict[str, str], list[str]]:
    """The blocks over the labels on one line each, the labels over the text, and the blocks from the text on."""
    at = [index for index, block in enumerate(blocks) if LABEL.match(block)]
    first = at[0] if at else len(blocks)
    last = first
    while last < len(blocks) and LABEL.match(blocks[last]):
        last += 1
    found = filter(None, map(LABEL.match, blocks[first:last]))
    labels = {label.lower(): " ".join(value.split()) for label, value in (match.groups() for match in found)}
    rest = list(blocks[last:])
    if rest and (marked := BODY.match(rest[0])):
        rest = [rest[0][marked.end() :], *rest[1:]]
    return [" ".join(block.split()) for block in blocks[:first]], labels, [block for block in rest if block]


def _old_top(over: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """Headline, source and day of the older layout, where the source comes first."""
    at = next((index for index, block in enumerate(over) if DATED.search(block)), None)
    if at is None:
        return (over[-1] if len(over) > 1 else None), (over[0] if over else None), None
    return " ".join(over[at + 1 :]) or None, " ".join(over[:at]) or None, over[at]


def _new_top(over: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """Headline, source and day of the newer layout, the last three of what may be a cover page."""
    at = next((index for index in reversed(range(len(over))) if DATED.search(over[index])), len(over))
    headline, source = (["", "", *over[:at]])[-2:]
    return headline or None, source or None, (over[at] if at < len(over) else None)
