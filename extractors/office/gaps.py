"""What may stand between a name and a title without parting them, and what it says of the time.

    "Helen Marsh, 47, of Selby, a former treasurer", "Ian Shaw (Lab, Quayside), also the mayor", "Ian Shaw, at present head"
    "Ian Shaw, until this morning the leader", "The governor at the time of the visit, Ian Shaw,"

Such words tell an age, a party, a place or a time. A verb, or anybody else, parts the two.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.lexicon import word_list
from extractors.office.words import Word, is_head, words
from extractors.reading import folded

# What may follow a name at once: " MBE (Lab, Quayside), 47, of Selby"
ASIDE = (
    r"(?: [A-Z]{2,4}\b)?(?: \([^()\n]{1,40}\))?(?:, pictured(?: (?:left|right|above|below|centre))?)?"
    r"(?:, [DRI]-[A-Z][\w.]+)?(?:, (?:aged )?\d{1,3})?"
    r"(?:, (?:formerly )?(?:of|from|in) [A-Z][^,.;()\n]{1,40}(?:, [A-Z][^,.;()\n]{1,30})?)?"
)
AFTER_NAME = re.compile(rf"{ASIDE}(?:, | - | — |: | \()(?P<rest>[^\n.;]{{0,60}})")
# "and ", ", also a ", " in 1979 and as a ", "/", " and, since May, "
JOINED = re.compile(
    r"(?: (?:in|by|since|until|from|for) [\w ]{2,25})?"
    r"(?:,|(?:,? and| as well as)(?:,? at the same time,?)?(?: as)?| &)(?P<rest>[^\n.;]{0,50}) |/"
)
BEFORE_NAME = re.compile(r" (?P<rest>[^\n.;:]{1,60}), ")

CLAUSE = re.compile(r" (?:who|whose) [^,.;:\"]{1,70}, (?:the [A-Z]\w+(?: [A-Z]\w+)? )?")
LIST = re.compile(r",? and |, ")

SMALL = frozenset({"and", "also", "both", "himself", "herself", "a", "an", "the", ",", "-"})
PARTING = frozenset({"(", "as", "with", "by", "to", "after", "before", "than", "like", "against", "because", "not"})
NOT_IN_PASSING = ("VB", "MD", "W", "``", "''", "EX")  # the beginnings of tags of words that part

# "a mother of two and ", "who has three children, is "
PARENT = re.compile(
    r"an? (?:[\w-]+ )?(?:mother|father|mum|dad|parent|grandmother|grandfather)[- ]of[- ][\w-]+,? (?:and|who is|who works as) "
)
BEFORE_THAT = re.compile(r",? ?(?:before|prior to) that,?")
FORMER = re.compile(
    r"\b(?:before that|prior to that|until|once|formerly|previously|then|at one time|at (?:the|that) time|in the \d{4}s"
    r"|from \d{4} (?:to|until)|in (?:another|(?:an|a|his|her) (?:earlier|former|previous|past)) (?:life|career))\b"
)
CURRENT = re.compile(r"\b(?:now|currently|nowadays|since|these days|at present|at the moment|today)\b")


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap that does not part; `status` is what its words say of the time, or None."""

    status: str | None


def gap(doc: Doc, pattern: re.Pattern[str], start: int, end: int) -> Gap | None:
    """The gap between two offsets, of the kind that `pattern` is one of (`AFTER_NAME`, ...); None where it parts name and title."""
    match = pattern.fullmatch(folded(doc), start, end)
    if match is None:
        return None
    rest = match["rest"] or ""
    if PARENT.fullmatch(rest):
        return Gap(None)
    if BEFORE_THAT.fullmatch(rest.strip()):
        return Gap("former")
    every = words(doc)
    said = [word for word in every[every.between(match.start("rest"), match.end("rest"))] if word.key not in SMALL] if rest.strip() else []
    if said and not _in_passing(said):
        return None
    return Gap("former" if FORMER.search(rest) else "current" if CURRENT.search(rest) else None)


def clause_before_name(doc: Doc, start: int, end: int) -> bool:
    """Whether a clause about the bearer stands between a title and a name: "The clerk who appointed her, Wilfred Hexham"."""
    return CLAUSE.fullmatch(folded(doc), start, end) is not None


def listed(doc: Doc, start: int, end: int) -> bool:
    """Whether only a comma or "and" stands between."""
    return LIST.fullmatch(folded(doc), start, end) is not None


def _in_passing(said: Sequence[Word]) -> bool:
    """Whether words tell a time or place only: "until this morning", "at present", "there", not "told", "with Ian Shaw" or "once clerk"."""
    first = said[0]
    opens = first.key in word_list("roles", "adverbial") or first.tag == "RB"
    parts = (word.tag.startswith(NOT_IN_PASSING) or word.tag == "PRP" or word.key in PARTING or is_head(word) for word in said)
    return opens and not any(parts)
