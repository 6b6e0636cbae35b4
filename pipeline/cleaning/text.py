"""Plain text to blocks: paragraphs, list items and the lines of a page that was saved as text."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.cleaning.blocks import Block, Kind, block

BLANK = re.compile(r"\n\s*\n")
# "• item", "- item", "* item", "– item", but not "-5 degrees" or "– and so".
BULLET = re.compile(r"^\s*(?:[•●▪■◦‣∙·○*+>]|[-–—](?=\s))\s*(?=\S)")
# Markdown: "# Heading", "## Heading ##", and the line of === or --- under a heading.
MARKDOWN_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
RULE = re.compile(r"^[\s=_*~.#+-]{3,}$")

WRAPPED_WIDTHS = range(45, 120)
NOT_WRAPPED = 160  # a line this long shows that lines end where paragraphs do
LONG_LINES = 3


def text_blocks(text: str) -> Iterator[Block]:
    """The blocks of `text`, in order. Hard-wrapped lines are joined, other lines are blocks of their own."""
    wrapped = _is_wrapped(text)
    for group in BLANK.split(text):
        lines = [line for line in group.splitlines() if line.strip() and not RULE.match(line)]
        for line in _joined(lines) if wrapped else lines:
            yield _block(line)


def _block(line: str) -> Block:
    if heading := MARKDOWN_HEADING.match(line.strip()):
        return block(heading[2], kind=Kind.HEADING, level=len(heading[1]))
    if bullet := BULLET.match(line):
        return block(line[bullet.end() :], kind=Kind.ITEM)
    return block(line)


def _is_wrapped(text: str) -> bool:
    """Whether lines were broken at a width: none is long, and most that another line follows had no room for its first word."""
    if sum(len(line) > NOT_WRAPPED for line in text.splitlines()) >= LONG_LINES:
        return False
    full: list[bool] = []
    for lines in map(str.splitlines, BLANK.split(text)):
        width = max(map(len, lines), default=0)
        full += [_was_full(*pair, width=width) for pair in pairwise(lines)]
    return sum(full) > len(full) / 2


def _joined(lines: list[str]) -> list[str]:
    """`lines` of one group, those joined that were broken only because the next word did not fit."""
    width = max(map(len, lines), default=0)
    joined: list[str] = []
    for previous, line in zip(["", *lines], lines, strict=False):
        if previous and _was_full(previous, line, width=width) and not BULLET.match(line):
            joined[-1] = f"{joined[-1]} {line.strip()}"
        else:
            joined.append(line)
    return joined


def _was_full(line: str, following: str, *, width: int) -> bool:
    """Whether `line` had no room left for the first word of the line after it, or nearly none, in lines of `width`."""
    if width not in WRAPPED_WIDTHS or not following.strip():
        return False
    return line.strip() != following.strip() and len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width - 2
