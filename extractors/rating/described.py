"""Descriptions: of what kind an organisation must be that a sentence describes without a name, as in "the village primary"."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from extractors.organisation.bodies import INSPECTING
from extractors.rating.areas import Area
from extractors.rating.clauses import is_finite
from extractors.rating.frame import Frame
from extractors.rating.items import Item, Row
from extractors.rating.words import kinds_of, words

DETERMINERS = frozenset({"the", "this", "that", "our", "a", "an"})
INTRODUCING = frozenset({"a", "an"})
# Within how many words a sentence says so, and within how many behind the noun: "level", "-wide", "as a whole".
SCOPE, WIDTH = 6, 3
WHOLE = frozenset({"level", "wide", "whole"})
# What has no parts that are graded by themselves.
SITES = frozenset({"hospital"})
# Where what is said of a noun begins: "the secondary, which", "the primary from".
BEHIND = frozenset({"IN", "WDT", "WP", "WRB"})


def described_kinds(row: Row, frame: Frame, areas: Sequence[Area]) -> frozenset[str] | None:
    """The kinds, in small letters, that a frame or its sentence describes; None where it describes none, or only what is graded of it."""
    for part in (row[slice(*frame.object)], row[slice(*frame.subject)]):
        noun = _noun(part)
        if noun is not None and noun.kind != "body" and not any(area.start <= noun.start < area.end for area in areas):
            before = [item.text for item in part[: part.index(noun)]]  # "a *curry* house"
            kinds = kinds_of([*before, *_whole_word(part, noun).split()]) or _scope(row)
            return kinds if kinds and not kinds & INSPECTING else None
    return _scope(row) or _introduced(row, frame)


def _introduced(row: Row, frame: Frame) -> frozenset[str] | None:
    """The kinds of what a sentence introduces, where it is what got the grade: "Staff at *a home* in Hove wept after it was rated poor"."""
    graded = row[slice(*frame.object)] or row[slice(*frame.subject)]
    if graded and graded[0].word in ("it", "they", "them", "she", "he") and (kinds := _of_staff(row)) is not None:
        return kinds
    opens = bool(graded) and row[0].word in INTRODUCING and graded[0].word in INTRODUCING
    if graded and not opens and graded[0].word not in ("it", "they", "them"):
        return None
    part = graded if opens else row[: frame.grade]
    for start in (at for at, item in enumerate(part) if item.word in INTRODUCING):
        phrase = takewhile(lambda item: item.kind != "body" and item.tag not in BEHIND, part[start:])
        whole = [*phrase, row[frame.grade]]
        nouns = (_whole_word(whole, one).split() for one, other in pairwise(whole) if _is_head(other))
        if (kinds := next((kinds for noun in nouns if (kinds := kinds_of(noun)) and not kinds & INSPECTING), None)) is not None:
            return kinds
    return None


def _is_head(following: Item) -> bool:
    """Whether what follows a noun leaves it the head of its phrase: not "a *home*-care agency", "a *school's* roof"."""
    return following.tag not in ("POS", "HYPH") and not (following.tag == "NN" and kinds_of([following.text]) is not None)


def _of_staff(row: Row) -> frozenset[str] | None:
    """The kinds of that whose people open a sentence: "*Nursery* staff wept after Ofsted rated it poor"; None where none do."""
    at = int(row[0].word in INTRODUCING)
    opens = len(row) > at + 1 and bool(row[at].word) and row[at + 1].tag in ("NN", "NNS") and row[at + 1].word in words("staffing")
    kinds = kinds_of([row[at].text]) if opens else None
    return kinds if kinds and not kinds & INSPECTING else None


def _scope(row: Row) -> frozenset[str] | None:
    """The kinds of what a sentence says it is all of: "At *trust* level, …", "*Trust*-wide, …", "For the *trust* as a whole …"."""
    opening = [item.text for item in row[:SCOPE]]
    scope = next((word for at, word in enumerate(opening) if WHOLE & set(opening[at + 1 : at + 1 + WIDTH]) and kinds_of([word])), None)
    return (kinds_of([scope]) or SITES) - SITES or None if scope else None


def _noun(part: Row) -> Item | None:
    """The noun of a phrase with an article or an owner: "primary" in "the village primary, which is small", "the council's primary".

    A headline may leave the article out: "Regulator hands *council* C4".
    """
    if len(part) == 1 and part[0].word and part[0].tag in ("NN", "NNP"):
        return part[0]
    if not part or not (part[0].word in DETERMINERS or is_owned(part)):
        return None
    end = next((at for at, item in enumerate(part) if item.word == "," or item.tag in BEHIND or is_finite(item)), len(part))
    return part[end - 1] if end > 1 else None


def _whole_word(part: Row, noun: Item) -> str:
    """A noun with what a hyphen joins to it: "pre-school", which is no school."""
    at = part.index(noun)
    return f"{part[at - 2].text}-{noun.text}" if at > 1 and part[at - 1].tag == "HYPH" else noun.text


def is_owned(part: Row) -> bool:
    """Whether a phrase begins with whose something is: "*the council's* nursery", "*its* nursery"."""
    if len(part) < 2:
        return False
    return part[0].text in ("its", "their") or (part[0].kind == "organisation" and part[1].tag == "POS")
