"""Employers: names told by who holds an office there, or is given one, when both stand beside each other.

"[Tansy Edge] chief executive Ann Bell", "[Torvaig]'s managing director, Ann Bell", "Ann Bell (chief executive, [Tansy Edge])"
"At [Larchwood Court], manager Ann Bell", "a former manager with [Larchwood Court]", "[Even Keel] has promoted Ann Bell to"
"secretary of [Save Our Wards]", "an actuary at [Garth Life]": of what one is secretary is an organisation; where one works may be a place
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from extractors.authorities import find_authority
from extractors.lexicon import compiled, word_list
from extractors.organisation.candidates import Candidate, is_place
from extractors.organisation.name import LEXICON
from extractors.organisation.taken_up import OFFICER, PERSON, tells_of_officers

LOOK_BACK = 60
JOINED = re.compile(r"\b[Jj]oin(?:s|ed|ing)? (?:the )?$")

OFFICES = word_list("roles", "head") | word_list("roles", "head_alone")
# What "of" may follow to name the organisation: no "head of Human Resources".
OF_BODIES = frozenset(office.rpartition(" ")[2] for office in word_list(LEXICON, "officers")) - {"head", "teacher"}
# What parts an office from its matter: "director of music at"
OF_MATTERS = frozenset({"of", "for", "in"})
# What needs no more words before it: "Director of" may begin a title, as "President of" does not.
TITLED = frozenset({
    *((office, "of") for office in ("President", "Treasurer", "Founder", "Trustee", "Patron", "Executive", "Chair", "Chairman")),
    *((office, "of") for office in ("Chairwoman", "Vice-Chair", "Vice-Chairman", "Vice-President", "Secretary", "Convener")),
    ("who", "chairs"), ("who", "chaired"),
})  # fmt: skip
WORDS = re.compile(r"[\w'-]+")
# "[Tansy Edge] chief executive Ann Bell", "[Tansy Edge]'s head of design, Ann Bell"
OFFICER_BEHIND = rf"'?s?\ {OFFICER}(?:\ (?:of|for)\ (?:[a-z]+\ ){{0,3}}[a-z]+)?,?\ {PERSON}"
# "At [Larchwood Court], the manager, Ann Bell"
OFFICER_THERE = rf",\ (?:the\ |its\ )?{OFFICER},?\ {PERSON}"
# "Ann Bell joined [Tansy Edge] in 2016 as its manager"
AS_OFFICER = rf"(?:\ (?:in|last)\ [^.,;\n]{{1,20}})?\ as\ (?:its\ |the\ |an?\ )?{OFFICER}\b"
FIRMS_OFFICER = rf"'s?\ (?:[a-z-]+\ )?<organisations.firm_offices>,?\ {PERSON}"
# "Ann Bell (chief executive, [Tansy Edge])"
OFFICER_BEFORE = rf"\({OFFICER}(?:\ of\ [a-z]+)?,\ $"
# "[Even Keel] has promoted Ann Bell to"
APPOINTS = re.compile(
    rf"\ (?:has\ |have\ )?(?:appointed|promoted|recruited|hired|named|poached|elected)\ {PERSON}(?:,\ [^.;:\n]{{1,60}},)?\ (?:as|to)\ "
)
WORKS_AT = frozenset({"at", "with"})
LEADS_THERE = WORKS_AT | {"of", "chairs", "chaired"}
# "a volunteer at Orrin library": what the name only says the place of.
MORE = re.compile(
    r"""(?:'s?)?\ (?!(?:and|or|but|in|on|at|by|for|from|to|of|with|as|until|since|before|after|when|where|who|which|has|had|have|is|was|will
    |said)\b)[a-z]""",
    re.VERBOSE,
)


def is_served(text: str, candidate: Candidate, before: Sequence[str]) -> bool:
    """Whether the words `before` a name tell of an office there: "secretary of", "an actuary at", "director of music at"."""
    if not before or before[-1] not in LEADS_THERE or MORE.match(text, candidate.end):
        return False
    if tuple(before[-2:]) in TITLED:
        return True
    words = list(takewhile(WORDS.fullmatch, reversed(before)))
    if len(words) < 2:
        return False
    if words[0] == "of":
        return words[1] in OF_BODIES
    preposition, last, *others = (word.lower() for word in words)
    matters = (other for other, of in zip(others, [last, *others], strict=False) if of in OF_MATTERS)
    is_office = last in OFFICES or not OFFICES.isdisjoint(matters)
    return is_office and preposition in WORKS_AT and (" " in candidate.words or not is_place(text, candidate.words))


def employs(text: str, candidate: Candidate) -> bool:
    """Whether somebody named beside the candidate holds an office there; a place in one word has people with offices as well."""
    if candidate.is_place or find_authority(candidate.words) or is_place(text, candidate.words):
        return False
    several = " " in candidate.words
    if several and tells_of_officers(text, candidate.start, candidate.end):
        return True
    before = text[max(0, candidate.start - LOOK_BACK) : candidate.start]
    if APPOINTS.match(text, candidate.end) or (JOINED.search(before) and compiled(AS_OFFICER).match(text, candidate.end)):
        return True
    if not several:
        return compiled(FIRMS_OFFICER).match(text, candidate.end) is not None
    behind = compiled(OFFICER_THERE if before.endswith("At ") else OFFICER_BEHIND)
    return behind.match(text, candidate.end) is not None or compiled(OFFICER_BEFORE).search(before) is not None
