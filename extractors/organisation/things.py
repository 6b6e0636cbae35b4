"""Which names mean one thing, and what that thing is called, within an article."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extractors.authorities import Authority, find_authority
from extractors.lexicon import alternation, key_of, word_list
from extractors.organisation.name import BODY, CUES, LEXICON, OWN, Name
from extractors.organisation.own import OwnOrganisation

DESIGNATIONS = frozenset({"county", "city", "borough", "district", "town", "parish", "community", "combined"})
# What first letters leave out: "FRS" is a Fire and Rescue Service.
SMALL = frozenset({"and", "of", "for", "the"})
# Below the authorities that have codes.
LOCAL = frozenset({"town", "parish", "community", "combined"})
# Kinds whose names differ only by the head: "Kent Constabulary" is Kent Police.
ONE_PER_PLACE = frozenset({"prison", "police force", "university", "youth justice service"})
# Rules whose names are listed with all their forms: nothing else is one of them for being alike.
WITHOUT_LIKES = frozenset({BODY, OWN})
# In the capitals of a headline, what has none: "HARTLEY FIRE AND RESCUE SERVICE".
JOINTS = frozenset({"AND", "OF", "THE", "FOR", "IN", "ON"})
# Kinds of which a newspaper calls one by the place it sits in.
TRUSTS = frozenset({"NHS trust", "academy trust"})
# What a school's name may leave out: "Orrin Primary" is Orrin CE Primary School.
FAITH = re.compile(rf"\ {alternation(word_list(LEXICON, 'faiths'))}$")
DESCRIPTION = "description"
"""The rule of what means a thing without its name."""
SMALL_BODY = "small body"
"""The rule of what means a thing that has no name, by what it is."""
# Rules by which a name says less of its thing than a full name does.
SECOND_BEST = CUES | {"small head"}


@dataclass(frozen=True, eq=False)
class Thing:
    """An organisation that an article speaks of: its name, its kind and, for a UK local authority in the table, its row.

    `code` is the user's own, None without one.
    """

    name: str
    kind: str
    stem: str
    authority: Authority | None = None
    code: str | None = None


@dataclass(frozen=True, kw_only=True)
class Reference:
    """Words at `start:end` that mean `thing`."""

    start: int
    end: int
    thing: Thing
    rule: str


# What a school is called before and after it becomes an academy.
CONVERTED = frozenset({"academy", "community"})


def named(names: Sequence[Name], published: date | None, own: Mapping[str, OwnOrganisation]) -> list[Reference]:
    """A reference for each of `names`; names that are alike mean one thing, the user's `own` where it bears the name of one."""
    things = _things(names, published, own)
    return [Reference(start=name.start, end=name.end, thing=things[name.kind, name.name], rule=name.rule) for name in names]


def designations(name: str) -> frozenset[str]:
    """What sort of council a name says it is: {"county"} of "Wexcliff County Council"."""
    return DESIGNATIONS.intersection(key_of(name).split())


def _things(names: Sequence[Name], published: date | None, own: Mapping[str, OwnOrganisation]) -> Mapping[tuple[str, str], Thing]:
    """The thing that each printed (kind, name) means."""
    groups: dict[tuple[str, str], list[Name]] = {}
    looked_up: dict[str, list[list[Name]]] = defaultdict(list)  # groups by stem, its letters and first word: only these can be alike
    for name in names:
        key = (name.kind, name.name)
        if key in groups:
            continue
        hints = {_plain(name.stem), _plain(name.name).partition(" ")[0], _initials(name)}
        near = (group for hint in sorted(hints) for group in looked_up[hint])
        group = next((group for group in near if _belongs(name, group)), [])
        group.append(name)
        groups[key] = group
        for hint in hints:
            if not any(known is group for known in looked_up[hint]):
                looked_up[hint].append(group)
    things = {id(group): _thing(group, published) for group in groups.values()}
    owned = _owned(things.values(), published, own)
    return {key: owned.get(things[id(group)], things[id(group)]) for key, group in groups.items()}


def _belongs(name: Name, group: Sequence[Name]) -> bool:
    """Whether a name names what those of a group name: is like one of them, and no rival of another.

    "Orrin" may be the one or the other of "Orrin Hospitals NHS Trust" and "Orrin Primary Care Trust", which are never one.
    """
    return any(_alike(other, name) for other in group) and not any(_are_rivals(other, name) for other in group)


def _are_rivals(one: Name, other: Name) -> bool:
    """Whether two names begin alike and go on as those of two things do: "Orrin Primary Care Trust", "Orrin Hospitals NHS Trust"."""
    return one.kind == other.kind and _plain(one.stem) == _plain(other.stem) and not _heads_agree(one, other)


def _alike(one: Name, other: Name) -> bool:
    """Whether two names as printed in one article name one thing."""
    if {one.rule, other.rule} & WITHOUT_LIKES:
        return False
    short, long = sorted((one, other), key=lambda name: len(name.name))
    begins = " " in _plain(short.name) and _plain(long.name).startswith(f"{_plain(short.name)} ")
    if one.kind != other.kind:
        return begins and short.kind == "other"  # "Selwood Partnership" of "Selwood Partnership NHS Trust"
    if short.rule == "small head" and one.kind in TRUSTS and _plain(long.stem).startswith(f"{_plain(short.stem)} "):
        return True  # "Orrin hospital trust" of "Orrin and Esk Hospitals NHS Trust"
    if short.stem == _initials(long) and short.name.startswith(short.stem.upper()):
        return _heads_agree(one, other)  # "QA Hospital" of "Queen Alexandra Hospital"
    if _plain(one.stem) == _plain(other.stem) or FAITH.sub("", _plain(long.stem)) == _plain(short.stem):
        return _heads_agree(one, other)
    return begins


def _initials(name: Name) -> str:
    """The first letters of a stem of several words: "qa" of "Queen Alexandra Hospital"."""
    words = [word for word in _plain(name.stem).split() if word not in SMALL]
    return "".join(word[0] for word in words) if len(words) > 1 else _plain(name.stem)


def _heads_agree(one: Name, other: Name) -> bool:
    """Whether names with one stem can mean one thing: a county council is no city council, a primary no high school."""
    if one.kind == "local authority":
        kept = designations(one.name), designations(other.name)
        return kept[0] == kept[1] or not ((kept[0] and kept[1]) or (kept[0] | kept[1]) & LOCAL)
    told = [frozenset(_plain(name.name).split()) & CONVERTED for name in (one, other)]
    if told[0] and told[1] and told[0].isdisjoint(told[1]):
        return False  # "Orrin Primary Academy" is what became of "Orrin Community Primary"
    words = ((_plain(name.name).split(), _plain(name.stem).split()) for name in (one, other))
    heads = [[word.removesuffix("s") for word in name if word not in stem and word != "the"] for name, stem in words]
    return any(_says_no_more(*pair) for pair in (heads, heads[::-1])) or one.kind in ONE_PER_PLACE


def _says_no_more(head: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each word of a head is in another, or is the first letters of words of it: "PCT" in "Primary Care Trust"."""
    letters = "".join(word[0] for word in other if word not in SMALL)
    return all(word in other or (len(word) > 1 and word in letters) for word in head)


def _plain(words: str) -> str:
    return key_of(words).replace("&", "and").removeprefix("the ")


def _thing(group: Sequence[Name], published: date | None) -> Thing:
    fullest = max(group, key=lambda name: (name.rule not in SECOND_BEST, len(name.name)))
    authority = None
    if fullest.kind == "local authority" and not designations(fullest.name) & (LOCAL - {"combined"}):
        authority = find_authority(fullest.name, on=published)
    name = fullest.name if fullest.rule in WITHOUT_LIKES else _in_small_letters(fullest.name)
    return Thing(authority.name if authority else name, fullest.kind, fullest.stem, authority)


def _owned(things: Iterable[Thing], published: date | None, own: Mapping[str, OwnOrganisation]) -> Mapping[Thing, Thing]:
    """For each of `things` that is one of the user's own, the one thing with the name, kind and code that the user gives it."""
    alike: dict[OwnOrganisation, list[Thing]] = defaultdict(list)
    for thing in things if own else ():
        if row := own.get(key_of(thing.name)):
            alike[row].append(thing)
    owned = {}
    for row, same in alike.items():
        authority = find_authority(row.name, on=published) if row.kind == "local authority" else None
        stem = min((thing.stem for thing in same), key=lambda stem: (len(stem), stem))
        owned.update(dict.fromkeys(same, Thing(row.name, row.kind, stem, authority, row.code)))
    return owned


def _is_shouted(word: str, longest: int) -> bool:
    """Whether a word is in the capitals of a headline and no abbreviation: "KINLOCHAN", "PRE-SCHOOL", "ST"."""
    return word.isupper() and (word == "ST" or (re.sub("['-]", "", word).isalpha() and len(word) > longest))


def _capitalised(word: str) -> str:
    """As in "Pre-School", "St"."""
    return "-".join(part.capitalize() for part in word.split("-"))


def _in_small_letters(name: str) -> str:
    """`name` without the capitals of a headline or a first line: "KINLOCHAN Primary" is "Kinlochan Primary"."""
    longest = 3 if name.isupper() and " " in name else 5  # above which capitals are no abbreviation
    first, *others = (_capitalised(word) if _is_shouted(word, longest) else word for word in name.split())
    return " ".join([first, *(word.lower() if word in JOINTS else word for word in others)])
