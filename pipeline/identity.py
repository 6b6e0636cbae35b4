"""Who is who across articles: when people of one name are one person, and when they are two.

The rule, in order:

1. People of the same full name are one person, unless something speaks against it. A name of one word ("Edna", "Mr Patel") is
   nobody's full name: those who bear it are one person only where articles give them the same organisation.
2. What speaks against it: the name is seen in two full-time offices at two organisations at the same time, that is on one
   day, or at one before and after the other. (First here, then there is a move.)
3. Nothing speaks against it where one article gives the name both organisations, whatever the offices: it tells of a move, or
   of an office that is shared.
4. Where there are two, each organisation and those it is tied to by an article is a person, who has the articles that name
   it. An article that names none of them goes to the person seen nearest in time, the earlier one of two.
5. The person seen first keeps the plain id; the others have the organisation they were first seen at in theirs, or the number
   of the article where it names none.

The outcome depends on the articles alone, not on the order in which they were read.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

from extractors.lexicon import load


@dataclass(frozen=True, kw_only=True, order=True)
class Sighting:
    """An article that names a person, with one office it gives them; `organisation` and `role` are None where it gives none."""

    published: date | None
    article: int
    organisation: str | None = None
    role: str | None = None
    current: bool = False


def identities(name: str, sightings: Iterable[Sighting], *, full: bool = True) -> dict[int, str]:
    """The person id for each article in which the people whose plain id is `name` are seen; `full` tells that this is a full name."""
    ordered = sorted(set(sightings), key=lambda s: (s.published or date.max, s.article, s.organisation or "", s.role or ""))
    if not full:
        ordered = _placed(ordered)
    groups = _groups(ordered)
    if full and not _conflict(ordered, groups):
        return dict.fromkeys((sighting.article for sighting in ordered), name)
    ids = _ids(name, ordered, groups)
    seen = _seen(ordered, groups)
    return {sighting.article: ids[seen.get(sighting.article) or _nearest(sighting, ordered, seen)] for sighting in ordered}


def full_time(role: str | None) -> bool:
    """Whether the office fills a working life."""
    return role is not None and any(role == office or role.endswith(f" {office}") for office in _offices())


def _placed(sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings, those of an article that names no organisation at a place of its own: the article."""
    placed = {sighting.article for sighting in sightings if sighting.organisation}
    return [one if one.article in placed else replace(one, organisation=str(one.article)) for one in sightings]


def _groups(sightings: Sequence[Sighting]) -> dict[str, str]:
    """Each organisation with the first of those it is tied to by an article that gives the name both."""
    group = {sighting.organisation: sighting.organisation for sighting in sightings if sighting.organisation}
    by_article: dict[int, list[str]] = defaultdict(list)
    for sighting in sightings:
        if sighting.organisation:
            by_article[sighting.article].append(sighting.organisation)
    for organisations in by_article.values():
        joined = {group[organisation] for organisation in organisations}
        if len(joined) > 1:
            group = {member: min(joined) if leader in joined else leader for member, leader in group.items()}
    return group


def _conflict(sightings: Sequence[Sighting], groups: Mapping[str, str]) -> bool:
    """Whether two groups are seen in full-time offices at the same time."""
    days: dict[str, list[date]] = defaultdict(list)
    for sighting in sightings:
        if sighting.organisation and sighting.published and sighting.current and full_time(sighting.role):
            days[groups[sighting.organisation]].append(sighting.published)
    return any(max(one[0], other[0]) <= min(one[-1], other[-1]) for one, other in combinations(days.values(), 2))


def _ids(name: str, sightings: Sequence[Sighting], groups: Mapping[str, str]) -> dict[str, str]:
    """The id of each group, in the order in which they are seen."""
    ids: dict[str, str] = {}
    for sighting in sightings:
        if sighting.organisation:
            ids.setdefault(groups[sighting.organisation], f"{name}-{sighting.organisation}" if ids else name)
    return ids


def _seen(sightings: Sequence[Sighting], groups: Mapping[str, str]) -> dict[int, str]:
    """The group of each article that names one."""
    return {sighting.article: groups[sighting.organisation] for sighting in sightings if sighting.organisation}


def _nearest(sighting: Sighting, sightings: Sequence[Sighting], seen: Mapping[int, str]) -> str:
    """The group seen nearest in time to an article that names none."""
    placed = [other for other in sightings if other.article in seen]
    if sighting.published is None:
        return seen[placed[0].article]
    day = sighting.published
    return seen[min(placed, key=lambda other: (abs(((other.published or date.max) - day).days), other.published or date.max)).article]


@cache
def _offices() -> frozenset[str]:
    table = load(Path(__file__).with_suffix(".toml"))
    return frozenset(table["full_time"]["words"])
