"""Whether an office is held now, was held once, is held for the time being or is to be taken up."""

import re
from functools import cache

from extractors.lexicon import alternation, word_list

# The time words beside a title, the most telling first: "former acting headteacher" is former.
ORDER = ("former", "incoming", "acting")

# Who these verbs are said of right after name and title has left: "The governor, Lucinda Marchetti, moved to ...".
LEFT = (
    r"(?:who |has |had |have |also |since |then |recently |suddenly |abruptly |later |since then ){0,3}"
    r"(?:resigned|quit|retired|departed|left\b(?! open| behind)|stepped (?:down|aside|back)|stood (?:down|aside)|took (?:early |ill-health )?retirement"
    r"|died|moved (?:on|to|back)|was (?:sacked|dismissed|fired|ousted|axed|removed|forced (?:out|to (?:resign|quit)))|lost (?:her|his) (?:job|seat|post)"
    r"|been (?:sacked|dismissed|fired|ousted|axed)|gone\b|went in\b)"
)
GONE = re.compile(rf"(?: \([^)]*\))?,? {LEFT}")

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


def from_link(link: str, rest: str) -> str:
    """The status that the words between bearer and title give; `rest` is what is said after the title.

    "was" makes it former, "will become" incoming; an appointment is incoming when the start lies ahead.
    """
    if _links("link_former").search(link):
        return "former"
    if _links("link_incoming").search(link):
        return "incoming"
    if _links("link_appointed").search(link) and AHEAD.search(rest):
        return "incoming"
    return "current"


@cache
def _links(section: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b{alternation(word_list('roles', section))}(?: (?:also|once|briefly|then|previously|formerly|currently|now))?$", re.IGNORECASE
    )


@cache
def link() -> re.Pattern[str]:
    """Any words that tie a bearer to a title and stand right before it."""
    words = (
        word_list("roles", "link_former")
        | word_list("roles", "link_incoming")
        | word_list("roles", "link_appointed")
        | word_list("roles", "link_current")
    )
    return re.compile(
        rf"\b{alternation(words)}(?: (?:also|once|briefly|then|previously|formerly|currently|now|both|still))? $", re.IGNORECASE
    )
