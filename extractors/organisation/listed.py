"""What the items of a round-up are about: a heading above a grade, or a name with its grade in one line.

"THE HAWTHORNS, Great Ashby" above "Outstanding. A 26-bed ...", "Orrin Spice, Mill Road" above anything, where several have addresses
"St Hilary's, Fenton (overall: good)", "Silver Bowl, Tar Street - 0", "Rated 5: Silver Bowl at 3 Tar Street"
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from extractors.lexicon import compiled, key_of
from extractors.organisation.grading import mark
from extractors.organisation.name import PLACE_WORDS, PROPER, STREETS, WORD
from extractors.reading import block_at, blocks, folded

LONGEST_HEADING = 60
SEVERAL = 3
"""Headings that say where something is: so many are those of a round-up."""
IN_PLACE = re.compile(r",\ [A-Z]")

# "The Hawthorns, Mill Road, Great Ashby", "Orchard Care (North), Sandle", "AQUARIA, home care", "SWALLOW'S NEST": a block of its own.
HEADING = re.compile(
    rf"(?:The\ |THE\ )?(?P<name>{PROPER}(?:\ \({WORD}\))?)(?P<where>(?:,\ (?:\d+[a-z]?\ )?{PROPER}){{0,2}}|,\ [a-z][a-z ]{{2,30}})"
)

# "• Rated 5: The Crab Shack at 3 High Street, Truro", "Rated 1: Golden Wok, a takeaway at 16 Fore Street": as lists of ratings are printed.
RATED = re.compile(
    rf"[\s•*·-]*[Rr]ated\ \w+(?:\ out\ of\ \w+)?\s?[:-]\ (?:The\ )?(?P<name>{PROPER})(?=,|\.?$|;|\ (?:at|in|on)\ )", re.MULTILINE
)

# How the text of an item begins: "Outstanding. A 26-bed home ...", "Requires improvement to be good", "Safe - Good".
VERDICT = r"""(?im)['"]?(?:still\ |now\ |again\ )?(?:(?:overall|rated|graded|judged|upgraded|downgraded)\b[^.\n]{0,12}?\ )?
        <organisations.grade_words>\b
    |   [A-Z][\w\ ,'-]{1,40}?(?:\ -|:)\ ['"]?<organisations.grade_words>['"]?\.?$"""
# A name and its grade in one line.
ROW = rf"""(?m)(?:The\ )?(?P<name>{PROPER}(?:\ \({WORD}\))?)(?:,\ (?:\d+[a-z]?\ )?{PROPER}){{0,2}}(?:\ \([^()\n]{{1,30}}\))?
    (?:\ \(overall\b | (?:\ -|:)\ ['"]?(?i:<organisations.grade_words>|[0-5])['"]?(?:\ \([^)\n]{{1,30}}\))?\.?$)"""


def listed(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where the items are named, in no order."""
    text, borders = folded(doc), blocks(doc)
    headings = [
        (heading, following)
        for (start, end), (following, _) in pairwise(borders)
        if end - start < LONGEST_HEADING and (heading := HEADING.fullmatch(text, start, end))
    ]
    addresses = sum(_has_street(heading.group("where")) for heading, _ in headings)
    are_somewhere = addresses > 1 or sum(IN_PLACE.match(heading.group("where")) is not None for heading, _ in headings) >= SEVERAL
    are_houses = sum(key_of(heading.group("name")).rpartition(" ")[2] in PLACE_WORDS for heading, _ in headings) > 1
    for heading, following in headings:
        is_item = compiled(VERDICT, re.VERBOSE).match(text, following) or (are_somewhere and heading.group("where"))
        if is_item or (are_houses and mark().search(text, *block_at(doc, following))):
            yield heading.span("name")
    for start, end in borders:
        row = compiled(ROW, re.VERBOSE).match(text, start, end) or RATED.match(text, start, end)
        if row:
            yield row.span("name")


def _has_street(where: str) -> bool:
    """Whether a place is one in a street: ", Mill Road, Great Ashby"."""
    return any(part.rpartition(" ")[2] in STREETS for part in key_of(where).split(","))
