"""When a record that people annotated and a fact that was found are the same.

Every field that says *what* is stated has to be right; where gold accepts several wordings, one of them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from extractors.folding import fold
from extractors.schemes import schemes

Gold = Mapping[str, Any]

START = 60
"""A quote is the right one when its first characters are."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """A fact as the pipeline states it: its row, with the names of the entities its foreign keys point at."""

    row: Mapping[str, Any]
    names: Mapping[str, str]
    aliases: Mapping[str, frozenset[str]]

    def __getitem__(self, column: str) -> Any:
        return self.row.get(column)

    def name(self, column: str) -> str | None:
        """The name of the entity in this column."""
        return self.names.get(str(self.row.get(column)))


def _same_person(gold: Gold, found: Found) -> bool:
    return plain(gold["name"]) == plain(found.name("person_id"))


def _same_role(gold: Gold, found: Found) -> bool:
    return (
        plain(gold["person"]) == plain(found.name("person_id"))
        and _one_of(gold["title"], found["title"], found["role"])
        and _one_of(gold["organisation"] or [None], found.name("organisation_id"))
        and gold["status"] == found["status"]
    )


def _same_rating(gold: Gold, found: Found) -> bool:
    body = _bodies().get(plain(gold["body"]), gold["body"])
    return _same_rating_loosely(gold, found) and _one_of([body], found.name("body_id")) and gold["status"] == found["status"]


def _same_rating_loosely(gold: Gold, found: Found) -> bool:
    return (
        _one_of(gold["subject"], found.name("subject_id"))
        and _one_of(gold["area"], found["area"], found["area_text"])
        and plain(gold["grade"]) == plain(found["grade"])
    )


@cache
def _bodies() -> Mapping[str, str]:
    """The name that ratings have of each body, by every name that it goes or went by: gold may use any."""
    former = ((variant, name) for scheme in schemes() for name, variants in scheme.body_former for variant in variants)
    now = ((name, scheme.body) for scheme in schemes() for name in scheme.body_names)
    return {plain(name): body for name, body in (*former, *now)}


def _same_date(gold: Gold, found: Found) -> bool:
    return bool(gold["from"] == found["date_from"] and gold["to"] == found["date_to"])


def _same_figure(gold: Gold, found: Found) -> bool:
    return (
        gold["kind"] == found["kind"]
        and all(_near(gold.get(column), found[column]) for column in ("value", "value_max", "of_total"))
        and _overlap(gold["text"], found["text"])
    )


def _same_figure_and_qualifier(gold: Gold, found: Found) -> bool:
    return _same_figure(gold, found) and gold.get("qualifier", "exact") == found["qualifier"]


def _same_figure_and_unit(gold: Gold, found: Found) -> bool:
    return _same_figure(gold, found) and (not gold.get("unit") or plain(gold["unit"]) == plain(found["unit"]))


def _same_quote(gold: Gold, found: Found) -> bool:
    """The same words from the same speaker, whose name may be any that the article or its gold uses for it."""
    wanted, got = plain(gold["text"])[:START], plain(found["text"])
    owner = str(found["person_id"] or found["organisation_id"])
    names = {plain(found.names.get(owner)), *found.aliases.get(owner, ())}
    return got.startswith(wanted) and not names.isdisjoint(gold["names"])


# Kind: the table, when a record of gold and a row are the same, and the columns that make two rows state the same.
KINDS: Mapping[str, tuple[str, Callable[[Gold, Found], bool], Sequence[str]]] = {
    "people": ("person_mentions", _same_person, ("person_id",)),
    "roles": ("roles", _same_role, ("person_id", "organisation_id", "role", "status")),
    "ratings": ("ratings", _same_rating, ("subject_id", "body_id", "area", "grade", "status")),
    "ratings (loose)": ("ratings", _same_rating_loosely, ("subject_id", "area", "grade")),
    "dates": ("dates", _same_date, ("date_from", "date_to")),
    "figures": ("figures", _same_figure, ("kind", "value", "value_max", "of_total", "unit", "qualifier")),
    "figures (qualifier)": ("figures", _same_figure_and_qualifier, ("kind", "value", "value_max", "of_total", "unit", "qualifier")),
    "figures (unit)": ("figures", _same_figure_and_unit, ("kind", "value", "value_max", "of_total", "unit", "qualifier")),
    "quotes": ("quotes", _same_quote, ("start",)),
}


def _one_of(accepted: Iterable[str | None], *values: str | None) -> bool:
    return bool({plain(word) for word in accepted} & {plain(value) for value in values})


def plain(words: str | None) -> str:
    """Words as they are compared: folded, lower case, without a leading article, hyphens and commas."""
    if words is None:
        return ""
    folded = " ".join(fold(words).lower().replace("&", " and ").replace("-", " ").replace(",", " ").split())
    return folded.strip(" .'\"").removeprefix("the ").removeprefix("its ")


def _near(wanted: float | None, got: float | None) -> bool:
    if wanted is None or got is None:
        return wanted is None and got is None
    return abs(wanted - got) <= 1e-6 * max(1.0, abs(wanted))


def _overlap(wanted: str, got: str) -> bool:
    return bool(set(plain(wanted).split()) & set(plain(got).split()))
