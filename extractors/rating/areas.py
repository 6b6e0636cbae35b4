"""Areas: the parts of an organisation's work that a grade may speak of, known to the schemes or in the article's own words."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.rating.items import Item, Row
from extractors.schemes import Scheme


@dataclass(frozen=True, kw_only=True)
class Area:
    """A part of the work that a grade speaks of: as printed, and what the schemes call it.

    `known` is empty for others, which are `sure` where their own words tell that they are a part of somebody's work.
    """

    text: str
    start: int
    end: int
    known: tuple[tuple[Scheme, str], ...] = ()
    sure: bool = True


def known_area(item: Item, text: str) -> Area:
    """The area that an item names; `text` is the doc's."""
    return Area(text=text[item.start : item.end], start=item.start, end=item.end, known=item.areas)


def known_areas(part: Row, text: str) -> list[Area]:
    """The areas that the schemes know in a part of a row."""
    return [known_area(item, text) for item in part if item.kind == "area"]


def canonical(area: Area, scheme: Scheme, siblings: Sequence[Scheme]) -> str:
    """What `scheme` calls an area, else what another scheme of its body does, else its printed words."""
    for candidates in ((scheme,), siblings):
        for known, name in area.known:
            if known in candidates:
                return name
    return area.text.lower()
