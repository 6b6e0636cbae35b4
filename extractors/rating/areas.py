"""Areas: the parts of an organisation's work that a grade may speak of, known to the schemes or in the article's own words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from extractors.lexicon import key_of
from extractors.rating.items import Item, Meanings, Row
from extractors.schemes import Scheme

# "how well it manages offenders", "the way in which the force responds to the public"
QUESTION = re.compile(
    r"""(?:how(?:\ \w+)?|(?:the\ )?way(?:\ in\ which)?)\ (?:it|they|(?:the|its)\ \w+)\ (?P<verb>[a-z]+?)(?:es|s|ed)?\ (?P<rest>.+)""",
    re.VERBOSE,
)


# Between an area and its heading: "assessment *and* planning *of* court disposals".
JOINTS = frozenset({",", "and", "of", "for", "in", "on", "the", "children"})


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


def is_service(area: Area) -> bool:
    """Whether an area is a part of somebody and no question that is asked of each: "maternity", not "safe"."""
    return any(scheme.always and name not in scheme.always for scheme, name in area.known)


def asked(area: Area, meanings: Meanings) -> Area:
    """An area put as a question as the one that the schemes of a grade know: "how it *manages* offenders" is "managing offenders"."""
    question = QUESTION.fullmatch(key_of(area.text)) if not area.known else None
    if question is None:
        return area
    stem = question["verb"]
    forms = [f"{doing}ing {question['rest']}" for doing in (stem, stem + stem[-1])]
    schemes = dict.fromkeys(scheme for scheme, _ in meanings)
    return replace(area, known=tuple((scheme, name) for scheme in schemes for form in forms if (name := _names(scheme).get(form))))


@cache
def _names(scheme: Scheme) -> Mapping[str, str]:
    """What a scheme calls its areas, by how they are printed."""
    return {key_of(variant): area for area, variants in scheme.areas for variant in variants}


def canonical(area: Area, scheme: Scheme, siblings: Sequence[Scheme]) -> str:
    """What `scheme` calls an area, else what another scheme of its body does, else its printed words."""
    for candidates in ((scheme,), siblings):
        for known, name in area.known:
            if known in candidates:
                return name
    return area.text.lower()


def under_heading(row: Row, area: Area, name: str, scheme: Scheme) -> str:
    """What a scheme calls `area`, its `name`, under the heading that its sentence names: "for *court disposals*, planning was poor".

    The heading is the one right behind the area, "planning of *court disposals*", else the nearest before.
    """
    parts = {part for part, _ in scheme.areas if part.endswith(f": {name}")}
    if not parts:
        return name
    behind = takewhile(lambda item: item.kind == "area" or item.word in JOINTS, (item for item in row if item.start >= area.end))
    before = [item for item in row if item.end <= area.start]
    headings = (f"{heading}: {name}" for item in (*behind, *reversed(before)) for known, heading in item.areas if known == scheme)
    return next((part for part in headings if part in parts), name)


def others(spent: Sequence[Area], grade: Item, printed: Row, text: str, *, number: int | None = None) -> list[Area]:
    """The areas that an inspection always grades, but for those `spent`, where they can be counted: "good for *everything but safety*".

    `printed` are the words that stand for them, `number` is how many there are, where it is told. Schemes that share their areas count
    as one; none does that grades other areas than these, or a `spent` one besides.
    """
    found: dict[tuple[str, ...], list[Scheme]] = {}
    for scheme in dict.fromkeys(scheme for scheme, _ in grade.meanings if scheme.always):
        names = [next((name for known, name in area.known if known == scheme), None) for area in spent]
        left = tuple(name for name in scheme.always if name not in names)
        if all(name in scheme.always for name in names) and number in (None, len(left)):
            found.setdefault(left, []).append(scheme)
    if len(found) != 1:
        return []
    ((left, graders),) = found.items()
    start, end = printed[0].start, printed[-1].end
    return [Area(text=text[start:end], start=start, end=end, known=tuple((scheme, name) for scheme in graders)) for name in left]
