"""A frame as its areas are read from it, and what a reader may make of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.rating.areas import Area
from extractors.rating.behind import after
from extractors.rating.clauses import Range
from extractors.rating.frame import AGENTLESS, Frame
from extractors.rating.items import Row


@dataclass(frozen=True, kw_only=True)
class Given:
    """A frame as its areas are read from it.

    `last` are the areas of the claim before, `until` is the index of the next grade, `text` the doc's.
    """

    row: Row
    frame: Frame
    text: str
    until: int | None
    last: Sequence[Area]

    @cached_property
    def subject(self) -> Row:
        """What stands before the verb."""
        return self.row[slice(*self.frame.subject)]

    @cached_property
    def object(self) -> Row:
        """What stands between the verb and the grade."""
        return self.row[slice(*self.frame.object)]

    @cached_property
    def active(self) -> bool:
        """Whether the object is what was graded: "rated *leadership* inadequate"; not "leadership has shed *its* inadequate label"."""
        owned = len(self.object) == 1 and self.object[0].text in ("its", "their")
        return bool(self.object) and not owned and self.object[0].word not in AGENTLESS

    @cached_property
    def target(self) -> Row:
        """What the verb says that was graded."""
        return self.object if self.active else self.subject

    @cached_property
    def behind(self) -> Range:
        """What stands behind the grade to tell what it is for."""
        return after(self.row, self.frame.grade, until=self.until)

    @cached_property
    def what_for(self) -> Row:
        """The items behind the grade that tell what it is for."""
        return self.row[slice(*self.behind)]


@dataclass(frozen=True)
class Told:
    """What a reader made of a frame: its areas, none for the whole; None where it grades a number of things, or areas nobody names."""

    areas: Sequence[Area] | None


WHOLE = Told(())
OPEN = Told(None)
Reader = Callable[[Given], Told | None]
