"""Where a council's officers serve, in an article about councils: "assistant director in [Orrinton]", "[Oxley End]'s interim"."""

import re

from extractors.lexicon import compiled, key_of, word_list
from extractors.organisation.candidates import Candidate
from extractors.organisation.name import LEXICON, PROPER, WORD, line_at

PORTFOLIOS = word_list(LEXICON, "portfolios")

# "Jo Pike (Oxley End), Al Moss (Saltley)": two or more in a row.
BRACKET = re.compile(rf"{WORD}\ \((?P<seat>{PROPER})\)")
BRACKETS = re.compile(rf"{BRACKET.pattern}(?:(?:,|\ and|,\ and)\ (?:{WORD}\ ){{1,3}}\({PROPER}\))+")

OFFICER_BEHIND = rf"""\ (?:cabinet|lead)\ member\b | \ council\ (?:leader|chief|boss)\b
    |   's\ (?:(?:new|next|former|first)\ )?<organisations.council_officers>\b
    |   \ (?:made|appointed|named|hired)\ (?:him|her|them|{WORD}(?:\ {WORD})?)\ (?:as\ )?(?:its|an?|the|interim|permanent)\b"""
OFFICER_BEFORE = re.compile(
    r"""\b(?:who\ (?:ran|runs|led|leads)
    |   (?:director|head|cabinet\ member|lead\ member|DCS)\b[^.;:()"A-Z\n]{0,50}?\ (?:at|in))\ $""",
    re.VERBOSE,
)
OFFICER = r"(?i)\b<organisations.council_officers>s?\b"


def has_officer(text: str, candidate: Candidate) -> bool:
    """Whether a council's officer serves there: "assistant director in Orrinton", "Oxley End's interim", "Al Pike (Saltby)"."""
    if key_of(candidate.words) in PORTFOLIOS:
        return False
    if compiled(OFFICER_BEHIND, re.VERBOSE).match(text, candidate.end) or OFFICER_BEFORE.search(
        text, max(0, candidate.start - 90), candidate.start
    ):
        return True
    return text.startswith(")", candidate.end) and text[candidate.start - 1 : candidate.start] == "(" and _is_in_brackets(text, candidate)


def _is_in_brackets(text: str, candidate: Candidate) -> bool:
    """Whether it is one of several in a row, each behind a name, in a paragraph that spoke of officers before: "Al Pike (Saltby)"."""
    line = line_at(text, candidate.start)
    rows = (row for row in BRACKETS.finditer(text, *line) if row.start() < candidate.start < row.end())
    return any(compiled(OFFICER).search(text, line[0], row.start()) for row in rows)
