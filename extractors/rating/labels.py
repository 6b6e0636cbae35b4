"""Labels: what a grade is said of where no verb stands between them, as in "and *Oak House, a home in Hove,* outstanding"."""

from extractors.rating.clauses import Range, is_dash, is_finite, is_hard, verb_kind
from extractors.rating.items import Row
from extractors.rating.words import words

JOINTS = frozenset({",", ";", "and", "but", "while", "with", "whereas", "although", "though"})
LISTING = frozenset({",", "and", "for", "its", "the", "both"})
LEADING = frozenset({"for", "in", "on", "at"})
OTHERS = frozenset({"other", "others", "rest"})
# What may open an aside that has a verb of its own: "care, *as families will be glad to hear,* good".
OPENINGS = frozenset({"as", "when", "after", "because"})
NAMED = frozenset({"area", "organisation", "noun"})
VERDICTS = frozenset({"rated", "graded", "judged", "is"})
# Behind a label where "found" gives several grades: "safety to be good and respect *to be* poor".
TO_BE = ["to", "be"]
# No label begins with one of these parts of speech, nor with a preposition.
NEVER_FIRST = frozenset({"IN", "TO", "VBG", "VBN", "VBD", "VB", "PRP", "WDT", "WP", "WRB", "EX"})
# No label ends with one: "the watchdog's lowest grade".
NEVER_LAST = frozenset({"POS", "PRP$", "DT", "IN", "TO", "CC", "JJ"})


def label_before(row: Row, index: int, start: int) -> Range | None:
    """The range of the label of a grade or a "from" at `index`, within the items from `start` on; None where none stands there."""
    end = _before_fillers(row, index, start)
    closes = end > start and (row[end - 1].word in (",", ")") or is_dash(row[end - 1]))
    if end <= start or (row[end - 1].word in JOINTS and not closes):
        return None
    for joint in range(start, end - 1):
        if row[joint].word not in JOINTS and not is_dash(row[joint]):
            continue
        last = _before_aside(row, joint + 1, end) if closes else end
        first = joint + 1 + (last is not None and _is_led(row[joint + 1 : last]))
        if last is not None and _is_label(row[first:last]):
            return first, last
    return None


def _is_led(part: Row) -> bool:
    """Whether a preposition leads to areas alone: "good for safety, *for leadership* poor"."""
    return len(part) > 1 and part[0].word in LEADING and all(item.kind == "area" or item.word in LISTING for item in part[1:])


def areas_at(row: Row, start: int) -> Range:
    """The range of the list of areas that begins at `start`; empty where there is none."""
    end = start
    for at in range(start, len(row)):
        if row[at].kind == "area":
            end = at + 1
        elif row[at].word not in LISTING:
            break
    return start, end


def _before_fillers(row: Row, index: int, start: int) -> int:
    """Where the words end that only lead to a grade: "critical care *also*", "both *at a*"."""
    quiet = words("pair_fillers") - VERDICTS | words("quotes")
    end = index - len(TO_BE) if [item.word for item in row[index - len(TO_BE) : index]] == TO_BE else index
    while end > start and (row[end - 1].word in quiet or (row[end - 1].word and row[end - 1].tag == "RB")):
        end -= 1
    return end


def _before_aside(row: Row, start: int, end: int) -> int | None:
    """Where the label ends that begins at `start`, before an aside that the comma, dash or bracket before `end` closes."""
    marks = [at for at in range(start, end - 1) if row[at].word in (",", "(") or is_dash(row[at])]
    if not marks:
        return None
    aside = row[marks[0] + 1 : end - 1]
    if not aside:
        return None
    opens = aside[0].word in words("relatives") | OPENINGS
    return marks[0] if opens or not any(map(is_finite, aside)) else None


def _is_label(part: Row) -> bool:
    """Whether a part of a row is a phrase that names something, without a verb."""
    named = [item for item in part if item.word not in words("quotes") | {"and", "but", "with"} and not (item.word and item.tag == "RB")]
    if not named or (named[0].word and named[0].tag in NEVER_FIRST):
        return False
    if named[-1].word not in OTHERS and named[-1].word and named[-1].tag in NEVER_LAST:
        return False
    if any(is_finite(item) or is_hard(item) or verb_kind(item) or item.kind in ("grade", "body") for item in named):
        return False
    return any(item.kind in NAMED or (item.word and (item.tag[:2] in ("NN", "CD") or item.word in OTHERS)) for item in named)
