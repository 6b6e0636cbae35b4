"""Bearers: the people of an article, and which of them a name or a short form of one stands for.

Two may share a surname; then a form of address, or who was named last, tells which is meant.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractors.person.known import canonical, is_given, sex_of_honorific, sex_told
from extractors.person.names import Candidate


@dataclass(frozen=True, slots=True)
class Bearer:
    """Someone the article names: the fullest name, its words as names are compared, and the forms of address given to it."""

    name: str
    keys: tuple[str, ...]
    honorifics: frozenset[str] = frozenset()


def bearer_of(candidate: Candidate, bearers: Sequence[Bearer], recent: Mapping[Bearer, int]) -> Bearer | None:
    """Whom a candidate stands for, the one named last if it may be several, or None when it is nobody's name."""
    if candidate.full:
        return full_form(candidate, bearers)
    return max(forms_of(candidate, bearers), key=lambda bearer: recent.get(bearer, -1), default=None)


def full_form(candidate: Candidate, bearers: Sequence[Bearer]) -> Bearer | None:
    """Whose full name a candidate is: the same words, or else a fuller form that the form of address allows."""
    same_words = [bearer for bearer in bearers if bearer.keys == candidate.keys]
    fuller = (bearer for bearer in bearers if is_short_of(candidate.keys, bearer.keys) and not is_of_other_sex(candidate, bearer))
    return same_words[0] if same_words else next(fuller, None)


def is_short_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one full name is a form of another: "John Shaw" of "John Alan Shaw", "J. Shaw" of "John Shaw", "Bonham Carter"."""
    if short == long[-len(short) :]:
        return True
    if short[-1] != long[-1]:
        return False
    one, other = short[0], long[0]
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def is_of_other_sex(candidate: Candidate, bearer: Bearer) -> bool:
    """Whether "Mrs A. Hexham" can't be Andrew Hexham."""
    return {sex_told(candidate.keys, filter(None, [candidate.honorific])), sex_told(bearer.keys, bearer.honorifics)} == {"female", "male"}


def forms_of(candidate: Candidate, bearers: Sequence[Bearer]) -> list[Bearer]:
    """Those whose surname, or else given name, a single-word candidate is; a form of address may rule some out, or single one out.

    "Ms Nguyen" may be Nguyen Thi Hoa, whose surname comes first: the word is no given name.
    """
    by_family = [bearer for bearer in bearers if bearer.keys[-len(candidate.keys) :] == candidate.keys]
    by_given = [bearer for bearer in bearers if bearer.keys[:1] == candidate.keys]
    if candidate.honorific is None:
        return by_family or (by_given if len(by_given) == 1 else [])
    knightly = candidate.honorific in canonical("honorific_given")  # "Sir Julian"
    forms = by_family
    if knightly or not by_family:
        forms = [bearer for bearer in by_given if knightly or candidate.honorific in bearer.honorifics or not is_given(bearer.keys[0])]
    forms = [bearer for bearer in forms if _may_be_called(bearer, candidate.honorific)]
    return [bearer for bearer in forms if candidate.honorific in bearer.honorifics] or forms


def _may_be_called(bearer: Bearer, honorific: str) -> bool:
    """Whether a form of address goes with what is known of the bearer's sex."""
    return {sex_of_honorific(honorific), sex_told(bearer.keys, bearer.honorifics)} != {"female", "male"}
