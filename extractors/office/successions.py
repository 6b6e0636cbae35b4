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

# "took over in May 2023 from ", "succeeds ", "following the departure of "
BEFORE_PREDECESSOR = re.compile(
    r"(?:\b(?:took|takes|taken|take|taking) (?:over|up)(?: [^.;]{0,50}?)? from"
    r"|\b(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|in succession to|follows|inherited the (?:job|post|role) from)"
    r"|\b(?:following|after|since|on) the (?:departure|resignation|retirement|death|dismissal|sacking) of"
    r"|\b(?P<owner>his|her|their|whose|the|\w+'s) (?:immediate |late )?(?:predecessor|forerunner),?)(?: the late)? $",
    re.IGNORECASE,
)
BEFORE_SUCCESSOR = re.compile(
    r"(?:\b(?:succeeded|replaced|followed) by|\bhand(?:ed|ing|s) over to"
    r"|\b(?P<owner>his|her|their|whose|the|\w+'s) (?:eventual |immediate )?(?P<temporary>temporary |interim )?"
    r"(?:successor|replacement)(?: is| was| will be|,)?) $",
    re.IGNORECASE,
)
FAR = 400  # code points before the paragraph in which the office may have been named

# ", chair of its audit committee, has been named as his successor"
NAMED_SUCCESSOR = re.compile(
    r"(?:, [^.;]{1,90},)? (?:has been |had been |was |is )?(?:named|appointed|chosen|elected|announced|lined up) (?:as )?"
    r"(?P<owner>his|her|their) (?:successor|replacement)"
)
FUTURE = re.compile(r"\b(?:will|to|shall) $")
STILL_THERE = re.compile(r",? who (?:is (?:to |due to |retiring|leaving|stepping)|will|leaves|retires|steps)")
YET_TO_COME = re.compile(r"\bwill\b|\bis to\b|\bdue to\b|\bwhen (?:he|she) (?:arrives|starts|takes)|\bto be (?:succeeded|replaced)")


def successions(doc: Doc) -> Iterator[Holding]:
    """Those who held, or will hold, an office that the text gives to another."""
    text, held = folded(doc), once(doc, holdings)
    titled = {holding.person.start: holding.office.outer.start for holding in held if holding.rule == "title before name"}
    for person in once(doc, people.extract):
        block_start, block_end = block_at(doc, person.start)
        before = text[block_start : titled.get(person.start, person.start)]
        after = text[person.end : block_end]
        named = NAMED_SUCCESSOR.match(after)
        if named and (passed := _passed_on(doc, held, person, person.start, named["owner"])):
            yield Holding(passed.office, person, "incoming", "successor")
            continue
        predecessor, successor = BEFORE_PREDECESSOR.search(before), BEFORE_SUCCESSOR.search(before)
        match = predecessor or successor
        if match and any(holding.person == person and holding.rule == "said of name" for holding in held):
            continue
        passed = match and _passed_on(doc, held, person, block_start + match.start(), match["owner"])
        if passed and predecessor:
            yield Holding(passed.office, person, "current" if STILL_THERE.match(after) else "former", "predecessor")
        elif passed and successor:
            yield Holding(passed.office, person, _of_successor(successor, before, after), "successor")


def _of_successor(match: re.Match[str], before: str, after: str) -> str:
    """The status of the one who comes after: acting if "temporary", incoming if what is said lies ahead."""
    if match["temporary"]:
        return "acting"
    sentence = after.split(". ", 1)[0]
    return "incoming" if YET_TO_COME.search(match.group() + sentence) or YET_TO_COME.search(before[-60:]) else "current"


def _passed_on(doc: Doc, held: Sequence[Holding], person: Person, offset: int, owner: str | None) -> Holding | None:
    """The holding that passes from or to `person` before `offset`: the last one given, or the last of the owner."""
    until = bisect_left(held, offset, key=lambda holding: holding.office.outer.start)
    earlier = [holding for holding in held[:until] if holding.person.name != person.name]
    one = _owner(doc, offset, owner)
    if one is not None:
        earlier = [holding for holding in earlier if holding.person.name == one.name]
        earlier = [holding for holding in earlier if holding.status != "former"] or earlier
    elif owner is not None and owner.lower() != "the":
        return None
    else:
        start = block_at(doc, offset)[0]
        earlier = [holding for holding in earlier if holding.office.outer.start >= start - FAR]
        ahead = FUTURE.search(folded(doc)[max(0, offset - 12) : offset]) is not None
        incoming = [holding for holding in earlier if holding.status == "incoming" and (ahead or holding.office.outer.start >= start)]
        earlier = incoming or [holding for holding in earlier if holding.status != "former"] or earlier
    return earlier[-1] if earlier else None


def _owner(doc: Doc, offset: int, owner: str | None) -> Person | None:
    """Whose predecessor or successor it is, where "his", "her" or a name tells."""
    if owner is None or owner.lower() in ("the", "their"):
        return None
    if owner.lower() in ("his", "her"):
        return antecedent(doc, offset, "female" if owner.lower() == "her" else "male")
    end = offset + len(owner) - (2 if owner.endswith("'s") else 0)
    return next(
        (person for person in once(doc, people.extract) if person.end == end), antecedent(doc, offset, None) if owner == "whose" else None
    )
