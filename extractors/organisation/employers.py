"""Employers: names told by who holds an office there, or is given one, when both stand beside each other.

"[Tansy Edge] chief executive Ann Bell", "[Torvaig]'s managing director, Ann Bell", "Ann Bell (chief executive, [Tansy Edge])"
"At [Larchwood Court], manager Ann Bell", "a former manager with [Larchwood Court]", "[Even Keel] has promoted Ann Bell to"
"""

import re
from functools import cache

from extractors.authorities import find_authority
from extractors.lexicon import alternation, word_list
from extractors.organisation.candidates import Candidate, is_place
from extractors.organisation.name import LEXICON, WORD

LOOK_BACK = 60
JOINED = re.compile(r"\b[Jj]oin(?:s|ed|ing)? (?:the )?$")
PERSON = rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\ {WORD}|{WORD}\ (?:{WORD}\ )?{WORD})"


def employs(text: str, candidate: Candidate) -> bool:
    """Whether somebody named beside the candidate holds an office there; a place in one word has people with offices as well."""
    if candidate.is_place or find_authority(candidate.words) or is_place(text, candidate.words):
        return False
    several = " " in candidate.words
    before = text[max(0, candidate.start - LOOK_BACK) : candidate.start]
    if _appoints().match(text, candidate.end) or (JOINED.search(before) and _as_officer().match(text, candidate.end)):
        return True
    if not several:
        return _firms_officer_behind().match(text, candidate.end) is not None
    behind = _officer_there() if before.endswith("At ") else _officer_behind()
    return behind.match(text, candidate.end) is not None or _officer_before().search(before) is not None


@cache
def _officer_behind() -> re.Pattern[str]:
    """As in " chief executive Ann Bell", "'s finance director, Ann Bell"; what somebody is the head of may follow."""
    return re.compile(rf"'?s?\ {_offices()}(?:\ (?:of|for)\ (?:[a-z]+\ ){{0,3}}[a-z]+)?,?\ {PERSON}", re.VERBOSE)


@cache
def _officer_there() -> re.Pattern[str]:
    """As in ", the manager, Ann Bell", behind "At Larchwood Court"."""
    return re.compile(rf",\ (?:the\ |its\ )?{_offices()},?\ {PERSON}", re.VERBOSE)


@cache
def _as_officer() -> re.Pattern[str]:
    """As in " in 2016 as its manager"."""
    return re.compile(rf"(?:\ (?:in|last)\ [^.,;\n]{{1,20}})?\ as\ (?:its\ |the\ |an?\ )?{_offices()}\b", re.VERBOSE)


@cache
def _firms_officer_behind() -> re.Pattern[str]:
    return re.compile(rf"'s?\ (?:[a-z-]+\ )?{alternation(word_list(LEXICON, 'firm_offices'))},?\ {PERSON}", re.VERBOSE)


@cache
def _officer_before() -> re.Pattern[str]:
    """As in "(chief executive, ", "a former manager with "."""
    return re.compile(rf"\({_offices()}(?:\ of\ [a-z]+)?,\ $|\b{_offices()}\ with\ (?:the\ )?$", re.VERBOSE)


@cache
def _appoints() -> re.Pattern[str]:
    """As in " has promoted Ann Bell to", " has named Ann Bell as"."""
    appoints = r"(?:appointed|promoted|recruited|hired|named|poached|elected)"
    return re.compile(rf"\ (?:has\ |have\ )?{appoints}\ {PERSON}(?:,\ [^.;:\n]{{1,60}},)?\ (?:as|to)\ ", re.VERBOSE)


@cache
def _offices() -> str:
    """As in "chief executive", "interim regional manager"."""
    which, offices = (alternation(word_list(LEXICON, words)) for words in ("which_officer", "officers"))
    return rf"(?:{which}\ ){{0,2}}{offices}"
