"""Offices that pass from one to another without being named again: "took over from", "her predecessor", "replaced by".

"He took over in May from Dame Sylvia": she had the office that was last given to him.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from extractors import people
from extractors.office.bearers import Holding, antecedent, holdings
from extractors.people import Person
from extractors.reading import block_at, folded, once

# "took over in May 2023 from ", "succeeds ", "having replaced "
BEFORE_PREDECESSOR = re.compile(
    r"(?:\b(?:took|takes|taken|take|taking) (?:over|up)(?: [^,.;]{0,50}?)? from"
    r"|\b(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|in succession to|follows|inherited the (?:job|post|role) from)"
    r"|\b(?P<owner>his|her|their|whose|the) (?:immediate |late )?(?:predecessor|forerunner),?) $",
    re.IGNORECASE,
)
BEFORE_SUCCESSOR = re.compile(
    r"(?:\b(?:succeeded|replaced|followed) by|\bhand(?:ed|ing|s) over to"
    r"|\b(?P<owner>his|her|their|whose|the) (?:eventual |immediate )?(?P<temporary>temporary |interim )?(?:successor|replacement)(?: is| was| will be|,)?) $",
    re.IGNORECASE,
)
STILL_THERE = re.compile(r",? who (?:is (?:to |due to |retiring|leaving|stepping)|will|leaves|retires|steps)")
YET_TO_COME = re.compile(r"\bwill\b|\bis to\b|\bdue to\b|\bwhen (?:he|she) (?:arrives|starts|takes)|\bto be (?:succeeded|replaced)")


def successions(doc: Doc) -> Iterator[Holding]:
    """Those who held, or will hold, an office that the text gives to another."""
    text, held = folded(doc), once(doc, holdings)
    for person in once(doc, people.extract):
        block_start, block_end = block_at(doc, person.start)
        before, after = text[block_start : person.start], text[person.end : block_end]
        predecessor, successor = BEFORE_PREDECESSOR.search(before), BEFORE_SUCCESSOR.search(before)
        match = predecessor or successor
        passed = match and _passed_on(doc, held, person, block_start + match.start(), match["owner"])
        if passed is None:
            continue
        if predecessor:
            yield Holding(passed.office, person, "current" if STILL_THERE.match(after) else "former", "predecessor")
        elif successor:
            yield Holding(passed.office, person, _of_successor(successor, before, after), "successor")


def _of_successor(match: re.Match[str], before: str, after: str) -> str:
    if match["temporary"]:
        return "acting"
    sentence = after.split(". ", 1)[0]
    return "incoming" if YET_TO_COME.search(match.group() + sentence) or YET_TO_COME.search(before[-60:]) else "current"


def _passed_on(doc: Doc, held: Sequence[Holding], person: Person, offset: int, owner: str | None) -> Holding | None:
    """The holding that passes between `person` and the one spoken of before `offset`: the last one given, of that one if "his" or "her" tells."""
    until = bisect_left(held, offset, key=lambda holding: holding.office.outer.start)
    earlier = [holding for holding in held[:until] if holding.person.name != person.name]
    if owner is None or owner.lower() not in ("his", "her"):
        start = block_at(doc, offset)[0]
        return next((holding for holding in reversed(earlier) if holding.office.outer.start >= start - 400), None)
    one = antecedent(doc, offset, "female" if owner.lower() == "her" else "male")
    return next((holding for holding in reversed(earlier) if one is not None and holding.person.name == one.name), None)
