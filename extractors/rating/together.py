"""Names in one list: "to Elm House, in Ash Lane, and *to the Grange*"."""

from extractors.rating.clauses import is_finite
from extractors.rating.items import Row
from extractors.rating.words import nouns, words

JOINTS = frozenset({"and", ",", ";", "&"})
# Before the next of several names.
LEADING = frozenset({"the", "to", "for", "both"})


def end_of_names(row: Row, start: int) -> int:
    """Where the names end that begin at `start`, without one that only owns what follows: "Elm House *and Ash Court's* staff"."""
    end = next((at for at in range(start, len(row)) if row[at].kind != "organisation" and row[at].word not in JOINTS | LEADING), len(row))
    return end - 1 if end < len(row) and row[end].tag == "POS" else end


def first_of_names(row: Row, last: int) -> int:
    """Where the names begin that end with the one at `last`."""
    while last > 1 and row[last - 1].word in JOINTS and row[last - 2].kind == "organisation":
        last -= 2
    return last


def name_at_end(row: Row, start: int, end: int) -> int:
    """Where the name begins that ends a description of somebody, and is all that counts: "one of the trust's homes, *Elm House*,"."""
    last = end - 1 - (end > start and row[end - 1].word == ",")
    described = last - 1 > start and row[last].kind == "organisation" and row[last - 1].word == ","
    before = row[start : last - 1]
    counts = described and row[last].organisation is not None and any(item.text in nouns("graded") or item.tag == "NNS" for item in before)
    return last if counts and not any(item.kind == "area" or item.word in (",", "and") for item in before) else start


def joins(between: Row) -> bool:
    """Whether what stands between two names joins them, but for where the first is: "and to the", ", in Ash Lane, and"."""
    while between and between[-1].word in LEADING:
        between = between[:-1]
    if not between or between[-1].word not in JOINTS:
        return False
    where = [item for item in between if item.word not in JOINTS]
    return not where or (where[0].word in (words("where") | {"at", "on", "near"}) and not any(map(is_finite, where)))
