"""Plain text to blocks: paragraphs, list items and the lines of a page that was saved as text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.cleaning.blocks import SENTENCE_END, Block, Kind, block
from pipeline.cleaning.bylines import byline
from pipeline.cleaning.datelines import dateline
from pipeline.cleaning.grades import tells_grade
from pipeline.cleaning.headline import is_masthead
from pipeline.rows import lines as table_lines

BLANK = re.compile(r"\n\s*\n")
# "• item", "- item", "* item", "– item", but not "-5 degrees" or "– and so".
BULLET = re.compile(r"^\s*(?:[•●▪■◦‣∙·○*+>]|[-–—](?=\s))\s*(?=\S)")
# Markdown: "# Heading", "## Heading ##", and the line of === or --- under a heading.
MARKDOWN_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
RULE = re.compile(r"^[\s=_*~.#+|:-]{3,}$")
# "**Bold**", "*Bold*", "_Bold_" over a whole line or in one: the words stay. "[words](address)" and "![picture](address)".
EMPHASIS = re.compile(r"(?<![\w*_])([*_]{1,3})(?=[^\s*_])([^*_\n]{1,300}?)(?<=[^\s*_])\1(?![\w*_])")
LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,300})\]\((?:https?:|/|#)[^()\s]{0,2000}\)")
IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,2000}\)")
# "[14/03/2023, 09:12:44] Jean: ", "14/03/2023, 09:12 - Jean: ": who sent a message and when, as phones export it.
CHAT = re.compile(
    r"^\[?\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?(?:\]| -) [^:\n]{1,40}: ", re.IGNORECASE | re.MULTILINE
)

# "Area          2019     2017": columns set apart by spaces.
WIDE = re.compile(r"\s{3,}")
# "Area | 2019 | 2017", "Area / 2019 / 2017": columns set apart by marks, in a table that tells grades; else they are links.
MARKED = re.compile(r"\s[|/]\s")
# "Safe: Good (was inadequate)", "Good - caring, responsive": a line that a list has, no piece of a sentence.
LISTED = re.compile(r"\W*[A-Z0-9][^:.!?]{1,100}?(?::(?=\s)|\s[–—-]\s)")
ROWS = 3  # of a table; a line of links may look like fewer

# Where a headline runs over several lines.
CAPITAL_LINES = range(2, 5)
HEADLINE_WIDTH = 60
NO_WORDS = re.compile(r"@|://|www\.")

WRAPPED_WIDTHS = range(45, 120)
NARROW_WIDTHS, NARROW = range(24, 60), 60  # columns of a newspaper, where no line is wider
NOT_WRAPPED = 160  # a line this long shows that lines end where paragraphs do
LONG_LINES = 3


def text_blocks(text: str) -> Iterator[Block]:
    """The blocks of `text`, in order. Hard-wrapped lines are joined, other lines are blocks of their own."""
    text = IMAGE.sub("", LINK.sub(r"\1", CHAT.sub("", text)))
    widths = _widths(text)
    begun = False
    for group in BLANK.split(text):
        lines = [line for line in group.splitlines() if line.strip() and not RULE.match(line)]
        rows = _rows(lines)
        lines = lines if _is_list(lines) else _joined(lines, widths)
        for line in rows or (lines if begun else _headline(lines)):
            one = block(line, kind=Kind.ROW) if rows else _block(line)
            begun = begun or one.prose
            yield one


def _block(line: str) -> Block:
    line = EMPHASIS.sub(r"\2", line)
    if heading := MARKDOWN_HEADING.match(line.strip()):
        return block(heading[2], kind=Kind.HEADING, level=len(heading[1]))
    if bullet := BULLET.match(line):
        return block(line[bullet.end() :], kind=Kind.ITEM)
    return block(line)


def _rows(lines: Sequence[str]) -> list[str]:
    """The rows of a table, each as a line that can be read, when `lines` are one as Markdown writes it, with tabs or wide spaces."""
    cells = _cells(lines)
    if len(cells) < ROWS or len(cells[0]) < 2 or len({len(row) for row in cells}) > 1:
        return []
    return table_lines([[cell.strip() for cell in row] for row in cells])


def _cells(lines: Sequence[str]) -> list[list[str]]:
    if all(line.strip().startswith("|") for line in lines):
        return [line.strip().strip("|").split("|") for line in lines]
    if any("\t" in line.strip() for line in lines):
        return [line.split("\t") for line in lines]
    if all(map(MARKED.search, lines)) and any(tells_grade(block(line)) for line in lines):
        return [[cell.strip() for cell in MARKED.split(line.strip())] for line in lines]
    return [WIDE.split(line.rstrip()) for line in lines]


def _is_list(lines: Sequence[str]) -> bool:
    """Whether each of `lines` opens with what it is about, so that none goes on with the one above, however long they are."""
    return len(lines) > 1 and all(LISTED.match(line) for line in lines)


def _headline(lines: list[str]) -> list[str]:
    """The lines above the text, those joined over which a headline was broken: it goes on in lower case, or all is in capitals."""
    joined: list[str] = []
    apart = [_stands_alone(line) for line in lines]
    capitals = len(lines) in CAPITAL_LINES and all(map(str.isupper, lines)) and not any(apart)
    for previous, line in zip([True, *apart], lines, strict=False):
        goes_on = capitals or (line.strip()[0].islower() and " " in line.strip() and not _stands_alone(line))
        if joined and goes_on and not previous and len(joined[-1]) <= HEADLINE_WIDTH and not SENTENCE_END.search(joined[-1]):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return joined


def _stands_alone(line: str) -> bool:
    """Whether a line above the text is something other than a piece of a headline."""
    line = line.strip()
    if len(line) > 2 * HEADLINE_WIDTH:
        return True
    return bool(NO_WORDS.search(line) or BULLET.match(line) or is_masthead(line) or byline(line) or dateline(line))


def _widths(text: str) -> range | None:
    """The widths at which the lines of `text` were broken, if they were.

    None is long, and most that another line follows had no room for its first word. In narrow columns no line at all is wide.
    """
    lengths = [len(line) for line in text.splitlines()]
    if sum(length > NOT_WRAPPED for length in lengths) >= LONG_LINES:
        return None
    widths = NARROW_WIDTHS if max(lengths, default=0) <= NARROW else WRAPPED_WIDTHS
    full: list[bool] = []
    for lines in map(str.splitlines, BLANK.split(text)):
        width = max(map(len, lines), default=0)
        full += [_was_full(*pair, width=width, widths=widths) for pair in pairwise(lines)]
    return widths if sum(full) > len(full) / 2 else None


def _joined(lines: list[str], widths: range | None) -> list[str]:
    """`lines` of one group, those joined that were broken only because the next word did not fit."""
    if widths is None:
        return lines
    width = max(map(len, lines), default=0)
    joined: list[str] = []
    for previous, line in zip(["", *lines], lines, strict=False):
        if previous and _was_full(previous, line, width=width, widths=widths) and not BULLET.match(line):
            joined[-1] = f"{joined[-1]} {line.strip()}"
        else:
            joined.append(line)
    return joined


def _was_full(line: str, following: str, *, width: int, widths: range) -> bool:
    """Whether `line` had no room left for the first word of the line after it, or nearly none, in lines of `width`."""
    if width not in widths or not following.strip():
        return False
    return line.strip() != following.strip() and len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width - 2
