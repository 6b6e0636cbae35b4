"""UK local authorities: from the words a newspaper prints to the official name, the GSS code and the place on the map.

    "Rotherham MBC", "Rotherham Borough Council", "Rotherham"  ->  Rotherham Metropolitan Borough Council, E08000018

A name is a place and a designation ("county", "city", "borough" ...). The place must be the whole place, so that Derby is
never Derbyshire; the designation may be left out but must not contradict: "Bedfordshire County Council" is not Bedford.
Where a council followed another of the same place, the article's date tells which one is meant.

The table comes from mySociety (see data/README.md).
"""

import csv
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from extractors.lexicon import key_of

TABLE = Path(__file__).parent / "data" / "uk_local_authorities.csv"
CODE_SCHEME = "GSS"

ALONE = frozenset({"metropolitan", "borough", "district", "county", "city", "royal", "london", "combined", "authority"})
# What newspapers call a county for short.
SHORT_COUNTIES: Mapping[str, str] = {
    "beds": "bedfordshire", "berks": "berkshire", "bucks": "buckinghamshire", "cambs": "cambridgeshire", "glos": "gloucestershire",
    "hants": "hampshire", "herts": "hertfordshire", "lancs": "lancashire", "leics": "leicestershire", "lincs": "lincolnshire",
    "northants": "northamptonshire", "notts": "nottinghamshire", "oxon": "oxfordshire", "staffs": "staffordshire", "wilts": "wiltshire",
    "worcs": "worcestershire",
}  # fmt: skip
# Words that say what sort of council it is. "Isle" and "Vale" belong to the place.
DESIGNATIONS: Mapping[str, frozenset[str]] = {
    "mbc": frozenset({"metropolitan", "borough"}),
    "mdc": frozenset({"metropolitan", "district"}),
    "cbc": frozenset({"county", "borough"}),
    "cc": frozenset(),
    "bc": frozenset({"borough"}),
    "dc": frozenset({"district"}),
    "boro": frozenset({"borough"}),
    "ua": frozenset(),
    "council": frozenset(),
    "corporation": frozenset(),
    **{word: frozenset({word}) for word in sorted(ALONE)},
}
COMBINED = frozenset({"combined", "authority"})
IMPLIED_BY_TYPE: Mapping[str, frozenset[str]] = {
    "Metropolitan district": frozenset({"metropolitan", "borough", "district"}),
    "London borough": frozenset({"london", "borough"}),
    "Non-metropolitan district": frozenset({"district"}),
    "NI district": frozenset({"district"}),
    "Combined authority": COMBINED,
}

# "london borough of", "city and county of", "the", "borough council of": what may stand before the place.
OPENING = re.compile(
    r"^(?:the\ )?(?:(?:(?:london|royal|metropolitan)\ )?(?:borough|city|county)(?:\ council|\ and\ county)?\ of\ )?(?:the\ )?"
)


@dataclass(frozen=True, kw_only=True)
class Authority:
    """A row of the table: a council, or a combined authority, and when it existed (None: no end of it is known)."""

    name: str
    code: str | None
    latitude: float | None
    longitude: float | None
    opened: date | None
    closed: date | None
    designations: frozenset[str]

    def existed(self, day: date | None) -> bool:
        """Whether the authority existed on `day`; without a day, whether it exists still."""
        if day is None:
            return self.closed is None
        return (self.opened is None or self.opened <= day) and (self.closed is None or day < self.closed)

    def may_be(self, designations: frozenset[str]) -> bool:
        """Whether a name with these designations may be this authority's; a combined authority must be called one."""
        return designations <= self.designations and (self.designations >= COMBINED) == (designations >= COMBINED)


def find_authority(words: str, *, on: date | None = None) -> Authority | None:
    """The local authority that `words` name in an article of that day, or None when there is none or more than one."""
    place, designations = _parted(words)
    fitting = [row for row in _index().get(place, ()) if row.may_be(designations)]
    standing = [row for row in fitting if row.existed(on)] or fitting
    return standing[0] if len(standing) == 1 else None


@cache
def _index() -> Mapping[str, Sequence[Authority]]:
    """The authorities by every place they are called by."""
    index: dict[str, list[Authority]] = defaultdict(list)
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            authority = _authority(row)
            for place in sorted({_parted(name)[0] for name in (row["name"], row["short_name"], *row["aliases"].split("|"))}):
                if _is_place(place):
                    index[place].append(authority)
    return index


def _authority(row: Mapping[str, str]) -> Authority:
    named = _parted(row["name"])[1] | _parted(row["short_name"])[1]
    implied = IMPLIED_BY_TYPE.get(row["type"], frozenset()) - ({"borough"} if "city" in named else set())
    return Authority(
        name=" ".join(row["name"].split()),
        code=row["gss_code"] or None,
        latitude=float(row["lat"]) if row["lat"] else None,
        longitude=float(row["long"]) if row["long"] else None,
        opened=date.fromisoformat(row["start_date"]) if row["start_date"] else None,
        closed=date.fromisoformat(row["end_date"]) if row["end_date"] else None,
        designations=named | implied,
    )


def _parted(words: str) -> tuple[str, frozenset[str]]:
    """The place and the designations of a name: "London Borough of Brent" is ("brent", {"london", "borough"})."""
    name = key_of(words).replace("&", "and").replace("st.", "st").replace("-", " ").replace("'", "")
    opening = OPENING.match(name)
    place = name[opening.end() :] if opening else name
    found: set[str] = set((opening.group() if opening else "").split()) & DESIGNATIONS.keys()
    tokens = place.split()
    while len(tokens) > 1 and tokens[-1] in DESIGNATIONS:
        found.add(tokens.pop())
    if len(tokens) > 1 and tokens[0] == "county":  # County Durham
        found.add(tokens.pop(0))
    tokens = [SHORT_COUNTIES.get(token, token) for token in tokens]
    return " ".join(tokens), frozenset().union(*(DESIGNATIONS[word] for word in found))


def _is_place(key: str) -> bool:
    """Whether an alias of the table is a place at all: some are leftovers such as "city of"."""
    return key.isascii() and len(key) > 2 and not key.endswith((" of", "(city of)")) and key not in DESIGNATIONS
