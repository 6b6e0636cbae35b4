"""Which kinds of organisation have which offices, as the words of the lexicon tell: a cabinet member is never a school's.

"cabinet member for housing" -> a council, "ward manager" -> a hospital or its trust, "minister" -> nobody but the state
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.lexicon import key_of, lexicon, word_list
from extractors.organisation.bodies import INSPECTING
from extractors.organisations import Organisation

ON_COUNCIL = re.compile(
    r"leader of (?:[\w']+ ){0,5}(?:group|opposition)"
    r"|(?:vice-)?chair of (?:(?!tenant|resident)[\w']+ ){0,5}(?:licensing|overview|planning|scrutiny)\b.*"
)
GROUP = re.compile(r" (?:Nurseries|Homes|Schools|Academies|Prisons|Surgeries|Group)$")  # of several, and so one that has a chief executive
MEMORY = 4096  # roles whose kinds are remembered


@lru_cache(MEMORY)
def holders(role: str) -> tuple[str, ...]:
    """The kinds of organisation that have the office `role`, the likeliest first; empty where the words do not tell.

    The longest word of the lexicon in it counts. Words of more than one may go on: "cabinet member for housing"; a "head of property"
    is no school's.
    """
    if inspectorates_of(role):
        return tuple(sorted(INSPECTING))
    kinds = lexicon("roles", "holder")
    role = "group leader" if ON_COUNCIL.fullmatch(role) else role
    words = [word for word in kinds if role == word or role.endswith(f" {word}") or (" " in word and role.startswith(f"{word} "))]
    told = kinds[max(words, key=len)] if words else lexicon("roles", "holder_alone").get(role, "")
    return tuple(told.split(", ")) if told else ()


@lru_cache(MEMORY)
def inspectorates_of(role: str) -> tuple[str, ...]:
    """The bodies one of which has the inspector that `role` names: the Care Quality Commission its "chief inspector of hospitals"."""
    offices = lexicon("roles", "inspecting")
    words = [word for word in offices if role == word or role.endswith(f" {word}") or (" of " in word and f" {word} " in f" {role} ")]
    words = [] if role.startswith("detective ") else words
    told = offices[max(words, key=len)] if words else None
    return tuple(told.split(", ")) if told else ()


@lru_cache(MEMORY)
def national(role: str) -> bool:
    """Whether an office is of the state or of a place, and so of no organisation."""
    words = word_list("roles", "national")
    return any(role == word or role.endswith(f" {word}") or role.startswith((f"{word} for ", f"{word} of ")) for word in words)


def may_hold(mention: Organisation, role: str) -> bool:
    """Whether an organisation may have the office: one of its kinds or, where the words tell none, one that articles are about."""
    if bodies := inspectorates_of(role):
        return mention.name in bodies
    if role.endswith("mayor") and "county council" in mention.name.lower():
        return False
    if kinds := holders(role):
        return mention.kind in kinds
    return not (mention.kind in word_list("roles", "outsider") or is_grader(mention) or never_holds(mention, role))


def is_grader(mention: Organisation) -> bool:
    """Whether an organisation is one that articles name because it grades others."""
    return mention.kind in INSPECTING or key_of(mention.name) in word_list("roles", "grader")


def never_holds(mention: Organisation, role: str) -> bool:
    """Whether no organisation of that kind has the office, unless it is one of several: no school has a chief executive."""
    never = lexicon("roles", "never").get(role, "")
    return mention.kind in never.split(", ") and GROUP.search(mention.name) is None


def of_its_area(role: str, mentions: Sequence[Organisation]) -> Sequence[Organisation]:
    """Those of `mentions` that a "city treasurer" or a "county solicitor" may work for, if any bears the word."""
    area = role.split(" ", 1)[0]
    bearing = [mention for mention in mentions if area in mention.name.lower().split()] if area in word_list("roles", "area_office") else []
    return bearing or mentions


def unless_party(role: str, organisation: Organisation | None) -> Organisation | None:
    """`organisation`, but no party for an office elsewhere: "the Labour MP" sits for a place, "Labour's group leader" on a council."""
    party = organisation is not None and organisation.kind == "political party"
    return None if party and (national(role) or holders(role)) else organisation


def unless_other(role: str, organisation: Organisation | None) -> Organisation | None:
    """`organisation`, but none of a kind that never has such an office: no hospital has a "head of youth offending"."""
    kinds = holders(role)
    return organisation if organisation is not None and (not kinds or organisation.kind in kinds) else None
