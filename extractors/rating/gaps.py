"""What stands between a grade and the word that gives it: words that mean nothing by themselves, asides, and what may be graded."""

from dataclasses import dataclass, field

from extractors.rating.clauses import is_finite, is_hard, verb_kind
from extractors.rating.frame import LONG, is_verb
from extractors.rating.items import Row
from extractors.rating.words import words

# How far to the left of a grade the word may stand that gives it.
REACH = 24
# An aside between commas has no more words.
ASIDE = 12

# Before a grade, how many or which of them it is: "its *first* outstanding", "the *one* inadequate".
QUALIFIERS = frozenset({"first", "second", "third", "only", "sole", "lone", "single", "one", "new"})
OWNERS = frozenset({"a", "an", "the", "its", "their"})
RELATIVES = frozenset({"which", "who", "whose", "where"})
HAVE = frozenset({"has", "have", "had", "having"})


@dataclass(kw_only=True)
class Gap:
    """What stands between a grade and the word that gives it: `steps` mean nothing by themselves, `objects` may be graded."""

    steps: list[str] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)

    def has(self, *texts: str) -> bool:
        """Whether one of the words stands among the steps."""
        return any(text in self.steps for text in texts)


def step_over(row: Row, index: int, at: int, kind: str | None, gap: Gap) -> int | None:
    """Where the word at `at`, which gives no grade, and what belongs to it begin; None where nothing farther left can give one."""
    item = row[at]
    if item.word == "," and not gap.objects:
        opening = _aside_before(row, at) if is_verb(row[index]) else _relative_before(row, at) or _aside_before(row, at)
        if opening is not None:
            return opening
    if at and f"{row[at - 1].text} {item.text}" in words("adverbials"):
        return at - 1
    if at and item.text in QUALIFIERS and row[at - 1].text in OWNERS and not gap.objects:
        return at
    if is_finite(item) and not _is_helper(row, at, kind, gap):
        asked = _question_before(row, at)
        gap.objects.append(asked)
        return asked if asked < at else None
    if item.word and (item.word in words("steps") or item.word in words("quotes") or item.tag == "RB" or _is_aside(row, at, gap)):
        gap.steps.append(item.word)
        return at
    gap.objects.append(at)
    if item.kind == "organisation" and item.text in ("its", "their"):
        gap.steps.append(item.text)
    return at


def _question_before(row: Row, verb: int) -> int:
    """Where the question begins that the verb at `verb` stands in ("for *how* well it supports people"), else `verb`."""
    return next((at for at in range(verb - 1, max(-1, verb - LONG - 2), -1) if row[at].word == "how"), verb)


def _aside_before(row: Row, comma: int) -> int | None:
    """Where an aside between a verb and its grade begins: "was, *for the second time in a row,* satisfactory"."""
    for at in range(comma - 1, max(0, comma - ASIDE), -1):
        if row[at].word == ",":
            return at if verb_kind(row[at - 1]) in ("be", "remain", "verdict") and at < comma - 1 else None
        says_so = row[at].word in words("saying")
        if is_hard(row[at]) or (is_finite(row[at]) and not says_so) or row[at].kind in ("area", "grade", "organisation"):
            return None
    return None


def _relative_before(row: Row, comma: int) -> int | None:
    """Where a relative clause between commas begins: "handed the authority*, which has 8,000 homes,* a C3".

    Not one that goes on: "the unit, which *has plunged two grades*, from good to inadequate".
    """
    before = next((at for at in range(comma - 1, max(0, comma - REACH), -1) if row[at].word == "," or is_hard(row[at])), 0)
    describes = before > 1 and row[before].word == "," and row[before + 1].word in RELATIVES
    if row[comma + 1].word in ("from", "to") and any(verb_kind(item) == "change" for item in row[before:comma]):
        return None
    return before if describes and row[before - 1].kind != "body" else None


def _is_aside(row: Row, at: int, gap: Gap) -> bool:
    """Whether a comma only sets off an adverb: "was, however, inadequate"."""
    if row[at].word != "," or gap.objects:
        return False
    return at > 0 and "RB" in (row[at + 1].tag, row[at - 1].tag)


def _is_helper(row: Row, at: int, kind: str | None, gap: Gap) -> bool:
    """Whether a verb between a grade and what gives it leads on to the left: "found to *be* good", "*has* its rating cut to good"."""
    if kind in ("be", "remain", "come_out"):
        return belongs_to_verb(row, at) or (bool(gap.objects) and row[at].tag in ("VB", "VBN", "VBG"))
    return row[at].word in HAVE


def belongs_to_verb(row: Row, at: int) -> bool:
    """Whether "be" belongs to a verb further left: "found to be good", "said to have been good"; not "*used to* be good"."""
    if row[at].word not in ("be", "being", "been") or not at or (at > 1 and row[at - 2].word == "used" and row[at - 1].word == "to"):
        return False
    return row[at - 1].word in ("to", "as", "for", "of") or (at > 1 and row[at - 1].word == "have" and row[at - 2].word == "to")
