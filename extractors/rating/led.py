"""Names listed below a sentence that grades them all: "The following schools have been rated inadequate: / Hartley High / Selby High"."""

from collections.abc import Iterator, Sequence

from extractors.organisations import Organisation
from extractors.rating.behind import YEAR
from extractors.rating.clauses import is_finite, verb_kind
from extractors.rating.frame import Frame
from extractors.rating.frames import frames
from extractors.rating.headings import Stretch
from extractors.rating.items import Item, Row
from extractors.rating.lines import Page
from extractors.rating.rows import row_between
from extractors.rating.status import is_previous
from extractors.rating.words import kinds_of, singular, words
from extractors.reading import published

# A name with its place or a remark is no longer, in characters.
LONGEST_NAME = 120
# Nor has a list more names.
MOST = 60


def led(page: Page, stretches: Sequence[Stretch], at: int) -> Iterator[tuple[Item, Organisation, bool]]:
    """The grade of the sentence at `at` that a list follows, with each organisation that a line of it names, and whether it is over.

    The sentence ends in a colon and speaks of several of a kind.
    """
    if not page.folded[slice(*stretches[at])].rstrip().endswith(":"):
        return
    row = _without_end(row_between(page.doc, *stretches[at], page.vocabulary))
    found = tuple(frames(row))
    if len(found) != 1 or sum(item.kind == "grade" for item in row) != 1 or not _is_of_several(row, found[0]):
        return
    over = is_previous(row, found[0]) or _is_long_ago(page, row)
    for block in stretches[at + 1 : at + 1 + MOST]:
        if not _is_line(page, block):
            return
        named = page.organisation(block)
        if named is not None:
            yield row[found[0].grade], named, over


def _without_end(row: Row) -> Row:
    """The row without the verb that only leads to a list: "The homes rated good *are:*"."""
    end = len(row)
    while end and (row[end - 1].word in words("be_forms") | {":"} or verb_kind(row[end - 1]) == "contain"):
        end -= 1
    return row[:end]


def _is_long_ago(page: Page, row: Row) -> bool:
    """Whether a sentence names a year before the last: "in 2012"."""
    now = published(page.doc)
    years = [int(item.text) for item in row if YEAR.fullmatch(item.text)]
    return bool(years) and now is not None and max(years) < now.year - 1


def _is_line(page: Page, block: Stretch) -> bool:
    """Whether a block is the line of a list of names, with its place or a remark in brackets, and no sentence."""
    if block[1] - block[0] > LONGEST_NAME or page.grades(block) or page.folded[block[1] - 1] == ":":
        return False
    row, depth = row_between(page.doc, *block, page.vocabulary), 0
    for item in row:
        depth += (item.word == "(") - (item.word == ")")
        if depth == 0 and ((is_finite(item) and item.text.isalpha()) or item.kind == "grade"):
            return False
    return True


def _is_of_several(row: Row, frame: Frame) -> bool:
    """Whether what is graded is several of a kind that nobody names: "*These schools*", "rated *the following homes*"."""
    graded = row[slice(*frame.object)] or row[slice(*frame.subject)]
    if any(item.kind in ("organisation", "area") for item in graded):
        return False
    return any(item.tag == "NNS" and kinds_of([singular(item.text)]) is not None for item in graded)
