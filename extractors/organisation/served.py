"""Whether somebody holds an office there, whatever it is called, so that it is an organisation.

    "secretary of [Save Our Wards]", "an actuary at [Garth Life]", "[Even Keel]'s chief executive, Jo Moss"

Of what one is secretary or a trustee has members; where one only works may be a place, and whom one speaks for a person.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from extractors.lexicon import alternation, word_list
from extractors.organisation.candidates import Candidate, is_place
from extractors.organisation.name import LEXICON, WORD

OFFICES = word_list("roles", "head") | word_list("roles", "head_alone")
OF_BODIES = word_list(LEXICON, "offices_of_bodies")
# What parts an office from its matter: "director of music at"
OF_MATTERS = frozenset({"of", "for", "in"})
# What needs no more words before it: "Director of" may begin a title, as "President of" does not.
TITLED = frozenset({
    ("President", "of"), ("Treasurer", "of"), ("Founder", "of"), ("Trustee", "of"), ("Patron", "of"), ("Executive", "of"),
    ("who", "chairs"), ("who", "chaired"),
})  # fmt: skip
WORKS_AT = frozenset({"at", "with"})
# "a volunteer at Orrin library": what the name only says the place of.
MORE = re.compile(
    r"""(?:'s?)?\ (?!(?:and|or|but|in|on|at|by|for|from|to|of|with|as|until|since|before|after|when|where|who|which|has|had|have|is|was|will
    |said)\b)[a-z]""",
    re.VERBOSE,
)
# "Al Moss is the new chairman", "Al Moss and chairman Bo Dent": words that are part of no title.
NO_STYLE = r"(?:is|was|are|has|had|as|and|or|to|of|by|the|an?|its|his|her|their|who|said|says|told|becomes|became|will|in|at|for|with|from)"
NAME_BEFORE = re.compile(rf"{WORD}\ {WORD},\ $")


def is_served(text: str, candidate: Candidate, before: Sequence[str]) -> bool:
    """Whether the words `before` a name tell of an office there: "secretary of", "an actuary at", "director of music at"."""
    if MORE.match(text, candidate.end):
        return False
    if tuple(before[-2:]) in TITLED:
        return True
    words = list(takewhile(str.islower, reversed(before)))
    if len(words) < 2:
        return False
    preposition, last, *others = words
    if preposition == "of":
        return last in OF_BODIES
    matters = (other for other, of in zip(others, [last, *others], strict=False) if of in OF_MATTERS)
    is_office = last in OFFICES or not OFFICES.isdisjoint(matters)
    return is_office and preposition in WORKS_AT and (" " in candidate.words or not is_place(text, candidate.words))


def is_led(text: str, candidate: Candidate) -> bool:
    """Whether the words behind a name tell of its officers.

    "Even Keel chairman Jo Moss", "Even Keel's director of care, Jo Moss", "Jo Moss, Even Keel's boss", "Even Keel has made her a director"
    """
    if " " in candidate.words and _appoints().match(text, candidate.end):
        return True
    office = _office().match(text, candidate.end)
    if not office or (office["whose"] is None and " " not in candidate.words):
        return False
    return office["who"] is not None or NAME_BEFORE.search(text, max(0, candidate.start - 40), candidate.start) is not None


@cache
def _office() -> re.Pattern[str]:
    office = rf"(?P<whose>'s?)?\ (?:(?!{NO_STYLE}\b)[a-z-]+\ ){{0,3}}?{_offices()}\b"
    return re.compile(rf"{office}(?:(?:\ (?:of|for)\ [a-z][a-z' -]{{1,30}}?)?(?P<who>,?\ {WORD}\ {WORD}))?")


@cache
def _appoints() -> re.Pattern[str]:
    verb = r"(?:appointed|elected|promoted|recruited|hired|named|poached|taken\ on|made(?:\ up)?)"
    return re.compile(rf"\ (?:has|have)\ (?:also\ |now\ )?{verb}\ [^.;:\n]{{0,70}}?\b(?:partner|head|{_offices()})s?\b")


@cache
def _offices() -> str:
    return alternation(OF_BODIES)
