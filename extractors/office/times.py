"""Whether an office is held now, was held once, is held for the time being or is to be taken up."""

import re
from functools import cache

from extractors.lexicon import alternation, word_list

# The time words beside a title, the most telling first: "former acting headteacher" is former.
ORDER = ("former", "incoming", "acting")

# between a verb and its "as", without another "as"
BETWEEN = r"(?:(?!\bas\b)[^.;:]){0,80}?"

# Who these verbs are said of right after name and title has left: "The governor, Lucinda Marchetti, moved to ...".
LEFT = (
    r"(?:who |has |had |have |also |since |then |recently |suddenly |abruptly |later |since then ){0,3}"
    r"(?:resigned|quit|retired|departed|left\b(?! open| behind)|stepped (?:down|aside|back)|stood (?:down|aside)"
    r"|took (?:early |ill-health )?retirement|died|moved (?:on|to|back)"
    r"|was (?:sacked|dismissed|fired|ousted|axed|removed|forced (?:out|to (?:resign|quit)))"
    r"|lost (?:her|his) (?:job|seat|post)|become\b|became\b|been (?:sacked|dismissed|fired|ousted|axed)|gone\b|went in\b)"
)
GONE = re.compile(rf"(?: \([^)]*\))?(?:,? {LEFT}|, now (?:a|an|the|its|his|her|[\w-]+'s) )")

# "the resignation of A, B and C": everything in the list
LIST_OF = re.compile(
    r"\b(?:resignations?|departures?|sackings?|dismissals?|exits?|removal|retirement|deaths?|ousting) of (?:[^.;:!?]{0,240})$",
    re.IGNORECASE,
)
FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says|who|which|will|would|can|did|does|after|before|when)\b")

# "He joins in January", "takes over on 1 May"
AHEAD = re.compile(
    r"\b(?:(?:who |he |she )?(?:takes? (?:over|up)|joins|starts|begins)\b"
    r"|will (?:take|start|begin|join|succeed|replace|arrive|assume)\b"
    r"|(?:is|are) (?:to|due to|set to|expected to) (?:take|start|join|begin|succeed|replace)"
    r"|when (?:he|she) (?:arrives|starts|joins|takes)"
    r"|from (?:January|February|March|April|May|June|July|August|September|October|November|December|next)\b)"
)


def left_after(text: str, end: int) -> bool:
    """Whether what follows at `end` says that its bearer has left."""
    return GONE.match(text, end) is not None


def lost_in_list(before: str) -> bool:
    """Whether `before`, the sentence up to a title, opens a list of those who have gone: "led to the resignation of"."""
    match = LIST_OF.search(before)
    return match is not None and not FINITE.search(match.group())


def from_words(times: frozenset[str]) -> str | None:
    """The status that the time words beside a title give, or None when they say nothing."""
    return next((status for status in ORDER if status in times), "current" if "current" in times else None)


def left_in(sentence: str) -> bool:
    """Whether a sentence says of someone that they have left: "Mr Stoker resigned in April"."""
    return re.search(rf"[\w)] {LEFT}", sentence) is not None


def tie(before: str) -> re.Match[str] | None:
    """The words at the end of `before` that tie a title to someone: "was", "will become", "joined the firm as"."""
    return _tie().search(before)


def from_tie(found: re.Match[str], rest: str) -> str:
    """The status that a tie gives; `rest` is what is said after the title.

    "was" makes it former, "will become" incoming; an appointment is incoming when the start lies ahead.
    """
    words = " ".join(found.group().lower().split())
    if found["past"] or words in word_list("roles", "link_former"):
        return "former"
    if found["acting"]:
        return "acting"
    if words in word_list("roles", "link_incoming"):
        return "incoming"
    appointed = found["appointed"] or words in word_list("roles", "link_appointed")
    return "incoming" if appointed and AHEAD.search(rest) else "current"


@cache
def _tie() -> re.Pattern[str]:
    """Ties are words of the lexicon; before "as" and "from" the verb may stand further off."""
    sections = ("link_former", "link_incoming", "link_appointed", "link_current")
    words: set[str] = set().union(*(word_list("roles", section) for section in sections))
    return re.compile(
        rf"\b(?:(?P<past>{_verbs('past')}\b{BETWEEN}\bas|promoted\b{BETWEEN}\bfrom)"
        rf"|(?P<acting>{_verbs('acting')} as)"
        rf"|(?P<joined>{_verbs('joined')}\b{BETWEEN}\bas)"
        rf"|(?P<appointed>{_verbs('appointed')}\b{BETWEEN}\b(?:as|to be))"
        rf"|{alternation(words)})(?: {alternation(word_list('roles', 'between'))})? $",
        re.IGNORECASE,
    )


def _verbs(name: str) -> str:
    return alternation(word_list("roles", f"verb_{name}"))
