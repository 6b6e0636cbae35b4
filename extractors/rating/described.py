"""Descriptions: of what kind an organisation must be that a sentence describes without a name, as in "the village primary"."""

from collections.abc import Sequence

from extractors.lexicon import lexicon, word_list
from extractors.rating.areas import Area
from extractors.rating.clauses import is_finite
from extractors.rating.frame import Frame
from extractors.rating.items import Item, Row
from extractors.rating.wholes import INSPECTING

# Whose descriptions are read.
ORGANISATIONS = "organisations"
DEFINITE = frozenset({"the", "this", "that", "our"})
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
        if noun is not None and not any(area.start <= noun.start < area.end for area in areas):
            kinds = _kinds(noun.text.split())
            return kinds if kinds and not kinds & INSPECTING else None
    return _scope(row)


def _scope(row: Row) -> frozenset[str] | None:
    """The kinds of what a sentence says it is all of: "At *trust* level, …", "*Trust*-wide, …", "For the *trust* as a whole …"."""
    opening = [item.text for item in row[:SCOPE]]
    scope = next((word for at, word in enumerate(opening) if WHOLE & set(opening[at + 1 : at + 1 + WIDTH]) and _kinds([word])), None)
    return (_kinds([scope]) or SITES) - SITES or None if scope else None


def _noun(part: Row) -> Item | None:
    """The noun of a phrase with an article: "primary" in "the village primary, which has 90 pupils"."""
    if not part or part[0].word not in DEFINITE:
        return None
    end = next((at for at, item in enumerate(part) if item.word == "," or item.tag in BEHIND or is_finite(item)), len(part))
    return part[end - 1] if end > 1 else None


def _kinds(noun: Sequence[str]) -> frozenset[str] | None:
    """The kinds that a noun may describe, its last words if not all: "school" of "boarding school"."""
    nouns = lexicon(ORGANISATIONS, "descriptions")
    known = next((nouns[words] for start in range(len(noun)) if (words := " ".join(noun[start:])) in nouns), None)
    return word_list(ORGANISATIONS, f"description_kinds.{known}") if known else None
