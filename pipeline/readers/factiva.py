"""Factiva exports as text: many articles in a file, each closed by its number ("Document GRDN000020190512ef5c0000x").

A heading of single lines stands over the text, or, with indexing, every part has its label of two letters ("HD", "LP").
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.document import Rejected, Told
from pipeline.readers.days import day
from pipeline.readers.record import Container, Found, Record, bad
from pipeline.readers.text import decoded_lines

END = re.compile(r"(?:AN\W+)?Document [A-Za-z0-9]{5,10}(?:19|20)\d{6}[a-z0-9]{6,12}\W*")
# Takes "457 words", "1,203 words".
LENGTH = re.compile(r"\d[\d,]* words?")
# Takes "Copyright 2019. The Brackwater Gazette.  All rights reserved.", "(c) 2019 Guardian".
RIGHTS = re.compile(r"(?:copyright|©|\(c\))", re.IGNORECASE)
LANGUAGE = re.compile(r"English")
BY = re.compile(r"by\s+", re.IGNORECASE)
# Takes "Jane Doe", "JANE DOE and Ali Khan"; leaves "Council to spend £2.4m".
NAMES = re.compile(r"[A-Z][\w'’.-]+(?:\s+(?:and|in|[A-Z][\w'’.,-]*)){1,7}")
SECTION_WORDS = 3

# Takes "HD", "HD\tCouncil …", "HD: Council …", "HD|Council …", "HD  Council …"; leaves "IN England the …".
LABEL = re.compile(
    r"(ART|AN|BY|CLM|CO|CR|CT|CX|CY|DLN|ED|ET|HD|IN|IPC|IPD|LA|LP|NS|PD|PG|PUB|RE|RF|SC|SE|SN|TD|VOL|WC)"
    r"(?:\s*\|\s*|:\s+|\t\s*|\s{2,}|\s*$)(.*)"
)
TEXTS = ("LP", "TD")


def read(container: Container) -> Iterator[Found]:
    """The articles in `container`, named by their number in it. What stands after the last is left."""
    for number, lines in enumerate(_articles(decoded_lines(container)), start=1):
        try:
            yield _record(str(number), lines)
        except Rejected as error:
            yield bad(error, str(number))


def _articles(lines: Iterator[str]) -> Iterator[list[str]]:
    """The lines of each article that are not blank."""
    article: list[str] = []
    for line in map(str.strip, lines):
        if END.fullmatch(line):
            yield article
            article = []
        elif line:
            article.append(line)


def _record(name: str, lines: Sequence[str]) -> Record:
    labelled = _labelled(lines)
    if "HD" in labelled and any(label in labelled for label in TEXTS):
        return indexed(name, labelled)
    return plain(name, lines)


def indexed(name: str, parts: Mapping[str, Sequence[str]]) -> Record:
    """The article whose parts have Factiva's labels: HD headline, BY byline, SN source, PD day, LP and TD text."""
    headline, byline, source, dated = (" ".join(parts.get(label, ())) or None for label in ("HD", "BY", "SN", "PD"))
    paragraphs = [paragraph for label in TEXTS for paragraph in parts.get(label, ())]
    return _found(name, headline=headline, byline=byline, source=source, dated=dated, paragraphs=paragraphs)


def plain(name: str, lines: Sequence[str]) -> Record:
    """The article under a heading of lines: section, headline, byline; length, day, time, source, code, …, copyright."""
    at = next((index for index, line in enumerate(lines) if LENGTH.fullmatch(line)), None)
    if at is None:
        raise Rejected("no_text", "The export has no heading for this article.")
    closing = [index for index in range(at, min(at + 15, len(lines))) if RIGHTS.match(lines[index]) or LANGUAGE.fullmatch(lines[index])]
    start = closing[-1] + 1 if closing else at + 1
    heading = lines[at + 1 : start]
    dated = next((index for index, line in enumerate(heading) if day(line)), None)
    after = [] if dated is None else [line for line in heading[dated + 1 :] if not re.fullmatch(r"\d{1,2}:\d\d.*", line)]
    headline, byline = _titles(lines[:at])
    return _found(
        name,
        headline=headline,
        byline=byline,
        source=after[0] if after else None,
        dated=None if dated is None else heading[dated],
        paragraphs=lines[start:],
    )


def _titles(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """Headline and byline among the lines over the length, of which the first may be the section."""
    lines = list(lines)
    byline = lines.pop() if len(lines) > 1 and (BY.match(lines[-1]) or NAMES.fullmatch(lines[-1])) else None
    if len(lines) > 1 and len(lines[0].split()) <= SECTION_WORDS:
        lines = lines[1:]
    return (" ".join(lines) or None), byline


def _labelled(lines: Sequence[str]) -> dict[str, list[str]]:
    """The lines under each label."""
    parts: dict[str, list[str]] = {}
    label = ""
    for line in lines:
        found = LABEL.fullmatch(line)
        if found and found[1] not in parts:
            label = found[1]
        text = (found[2] if found and found[1] == label else line).strip(" |")
        parts.setdefault(label, []).extend([text] if text else [])
    return parts


def _found(
    name: str, *, headline: str | None, byline: str | None, source: str | None, dated: str | None, paragraphs: Sequence[str]
) -> Record:
    if not paragraphs:
        raise Rejected("no_text", "The export holds no text for this article.")
    return Record(
        name=name,
        data="\n\n".join(filter(None, [headline, *paragraphs])).encode(),
        markup=False,
        told=Told(title=headline, byline=BY.sub("", byline, count=1) if byline else None, publisher=source, published=day(dated)),
    )
