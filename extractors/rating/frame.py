"""The frame: how a grade is given in a sentence."""

from dataclasses import dataclass

from extractors.rating.clauses import Range


@dataclass(frozen=True, kw_only=True)
class Frame:
    """How the grade at index `grade` of a row is given.

    `anchor` is the verb or noun that gives it; `subject` the range of items before the verb, `object` that between the verb
    and the grade (empty ranges where there are none); `previous` tells a grade left behind, `weak` a frame that needs a second sign.
    """

    rule: str
    grade: int
    anchor: int
    subject: Range
    object: Range
    previous: bool = False
    weak: bool = False
