"""PDF documents that were born digital: the lines on their pages, joined to the paragraphs they were broken from."""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from pypdf import PageObject, PdfReader

from extractors.lexicon import load
from pipeline.document import Rejected
from pipeline.readers.office import text_record
from pipeline.readers.record import Container, Found

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is broken in a file is told by what is read of it

MAX_PAGES = 5_000

EDGE = 2
"""Lines at the top and at the bottom of a page that may be a running head or foot."""

TIGHT = 0.9
"""A gap of less than this share of the size of the letters is none between lines."""

RARE = 0.05
"""A gap that is a smaller share of all is an accident."""

LOOSE = 1.25
"""A gap larger than this many usual ones sets paragraphs apart."""

FULL = 0.75
"""A line that would be shorter than this share of a full one with the next word on it ends a paragraph."""

# Takes "3", "Page 3", "Page 3 of 12", "- 3 -".
PAGE_NUMBER = re.compile(r"[-–—\s]*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
DIGITS = re.compile(r"\d+")
BULLET = re.compile(r"[\uf0b7•●▪◦‣∙·–]\s+(?=\S)")
SENTENCE_END = re.compile(r"""[.!?:…]["'”’)\]]{0,3}$""")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BROKEN = re.compile(r"([^\W\d_]+)-$")


@cache
def compounds() -> frozenset[str]:
    """First halves of words that are written with a hyphen."""
    words: list[str] = load(Path(__file__).with_suffix(".toml"))["compounds"]["halves"]
    return frozenset(words)


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of text on a page: where it begins, in points from the left and the bottom, and the size of its letters."""

    text: str
    left: float
    base: float
    size: float
    page: int


def read(container: Container) -> Iterator[Found]:
    """The document's text. Raises Rejected when it is encrypted, too long or pictures only, PyPdfError when it is broken."""
    reader = PdfReader(BytesIO(container.whole()))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Rejected("encrypted", "This PDF opens with a password only.")
    if len(reader.pages) > MAX_PAGES:
        raise Rejected("too_large", f"This PDF has more than {MAX_PAGES:,} pages.")
    lines = [line for number, page in enumerate(reader.pages) for line in _lines(page, number)]
    if not lines:
        raise Rejected("no_text", "This PDF holds pictures of pages, not text.")
    yield text_record(_paragraphs(_without_running_heads(lines)), None)


def _lines(page: PageObject, number: int) -> Iterator[Line]:
    """The lines of a page in the order in which they were set, which is that of reading."""
    pieces: list[tuple[str, float, float, float]] = []

    def collect(text: str, matrix: Sequence[float], place: Sequence[float], _: object, size: float) -> None:
        left = place[4] * matrix[0] + place[5] * matrix[2] + matrix[4]
        base = place[4] * matrix[1] + place[5] * matrix[3] + matrix[5]
        pieces.append((text, left, base, size * abs(place[3] * matrix[3])))

    page.extract_text(visitor_text=collect)
    line: list[tuple[str, float, float, float]] = []
    for piece in [*pieces, ("\n", 0.0, 0.0, 0.0)]:
        line += [piece] if piece[0].strip("\n") else []
        if "\n" in piece[0] and line:
            _, left, base, size = next((one for one in line if one[0].strip()), line[0])
            text = " ".join("".join(one[0] for one in line).split())
            if text:
                yield Line(text=text, left=left, base=base, size=round(size, 1), page=number)
            line = []


def _without_running_heads(lines: Sequence[Line]) -> list[Line]:
    """`lines` without page numbers and what stands in the same letters and at the same height at the edge of several pages."""
    edges: dict[int, list[Line]] = {}
    for line in lines:
        edges.setdefault(line.page, []).append(line)
    outer = [line for page in edges.values() for line in {*page[:EDGE], *page[-EDGE:]}]
    repeated = Counter(_shape(line) for line in outer)
    running = {line for line in outer if PAGE_NUMBER.fullmatch(line.text) or repeated[_shape(line)] > 1}
    return [line for line in lines if line not in running]


def _shape(line: Line) -> tuple[str, float, int]:
    return DIGITS.sub("#", line.text), line.size, round(line.base)


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """The paragraphs that `lines` make, with the words mended that were broken at their ends."""
    gaps = _usual_gaps(lines)
    full = _full_lengths(lines)
    words = Counter(word.lower() for line in lines for word in WORD.findall(line.text))
    paragraph = ""
    for previous, line in zip([None, *lines], lines, strict=False):
        if previous is None or _begins(previous, line, gaps, full):
            yield BULLET.sub("• ", paragraph, count=1) if BULLET.match(paragraph) else paragraph
            paragraph = line.text
        else:
            paragraph = _joined(paragraph, line.text, words)
    yield BULLET.sub("• ", paragraph, count=1) if BULLET.match(paragraph) else paragraph


def _usual_gaps(lines: Sequence[Line]) -> Mapping[float, float]:
    """For each size of letters the distance in points from a line to the next of its paragraph: the smallest that is not rare."""
    gaps: dict[float, Counter[int]] = {}
    for above, below in pairwise(lines):
        if above.size == below.size and above.page == below.page and above.base - below.base > above.size * TIGHT:
            gaps.setdefault(above.size, Counter())[round(above.base - below.base)] += 1
    return {size: min(gap for gap in counts if counts[gap] >= counts.total() * RARE) for size, counts in gaps.items()}


def _full_lengths(lines: Sequence[Line]) -> Mapping[float, int]:
    """For each size of letters how many of them fill a line: the length that one line in ten exceeds."""
    lengths: dict[float, list[int]] = {}
    for line in lines:
        lengths.setdefault(line.size, []).append(len(line.text))
    return {size: sorted(of_size)[len(of_size) * 9 // 10] for size, of_size in lengths.items()}


def _begins(previous: Line, line: Line, gaps: Mapping[float, float], full: Mapping[float, int]) -> bool:
    """Whether `line` begins a paragraph rather than going on with the one of `previous`."""
    if previous.size != line.size or BULLET.match(line.text):
        return True
    ended = SENTENCE_END.search(previous.text) is not None
    if len(previous.text) + len(line.text.split(maxsplit=1)[0]) < FULL * full[line.size]:
        return True
    if previous.page != line.page or line.base > previous.base:  # the next page or column
        return ended
    if previous.base - line.base > LOOSE * gaps.get(line.size, line.size * 1.5):
        return True
    return ended and line.left > previous.left + line.size / 2 and not BULLET.match(previous.text)


def _joined(before: str, after: str, words: Mapping[str, int]) -> str:
    """Two lines as one, without the hyphen that a word was broken with, if that is what it is.

    Takes "govern-" + "ment"; leaves "well-" + "known", "Baden-" + "Powell" and what the document writes with a hyphen elsewhere.
    """
    before = before.rstrip()
    if before.endswith("\u00ad"):
        return before[:-1] + after
    broken = BROKEN.search(before)
    rest = WORD.match(after)
    if not broken or not rest or not after[0].islower():
        return f"{before} {after}" if not broken else before + after
    half, other = broken[1].lower(), rest[0].lower()
    hyphenated = f"{half}-{other}" in words or (half in compounds() and half + other not in words)
    return before + after if hyphenated else before[:-1] + after
