"""Who has which portfolio in a council's cabinet: who comes, moves, stays and goes, as a reshuffle tells it by the topic alone.

    "Out go Ian Bell ([finance]) and Anne Orr ([planning])", "Cllr Shaw moves from [housing] to [transport]", "stays at [education]"
    "Ian Bell hands [education] to Anne Orr", "the [leisure] job goes to Ian Bell", "Anne Orr swaps [planning] for [culture]"

Only of councillors: the article speaks of a cabinet, and names a council.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from extractors import people
from extractors.lexicon import alternation, word_list
from extractors.mention import Span
from extractors.office.holding import Holding
from extractors.office.phrases import Office
from extractors.office.times import TEMPORARY
from extractors.office.titles import canonical
from extractors.people import Person
from extractors.reading import block_at, folded, once, sentence_around

NEAR = 120  # code points on either side of a name in which a portfolio is given

COUNCIL = re.compile(r"\b[Cc]ouncil(?:lors?|'s)?\b")
CABINET = re.compile(r"\b(?:[Cc]abinet|[Rr]eshuffle)")
# those in brackets leave: "Out go Ian Bell (finance) and Anne Orr (planning)"
OUT = re.compile(r"\b(?:[Oo]ut (?:go|goes|went)|[Ll]eaving|sacked|dropped|axed|ousted|dismissed)\b")
DONE = re.compile(r" (?:took|got|moved|went|was|were|handed|kept|stayed|remained|swapped|assumed|inherited)\b")
# "will take on leisure from September"
LATER = re.compile(
    r" (?:from|in|on|after|at) (?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|\d|next|new|end|start|spring|summer|autumn)\b"
)

# where a topic ends: not in "planning decisions", "housing benefit"
ENDS = (
    r"(?= (?:portfolio|brief|job|role|post|position)\b|[.,;:)]| (?!and\b|of\b|in\b)[a-z]{2,5}\b| in (?:a|the|[A-Z])"
    r"| and (?:[A-Z]|is\b|was\b|who\b|he\b|she\b|has\b|will\b|becomes\b|[a-z]+s (?:over|on|up|from|to)\b))"
)
OF = r"(?:the |a new |her |his |its )?(?:(?:brief|portfolio|job|post|role) (?:of|for) )?(?:the )?"
BRIEF = r"(?: portfolio| brief| job| role| post)?"
# between a name and its verb
ASIDE = r"(?:, [^.;:,]{1,60},| \([^()\n]{1,40}\))?"
SMALL = r"(?:,? (?:who|has|had|have|will|is|was|are|be|been|being|to|also|now|then|meanwhile))"
KEEPS = (
    r"(?:(?:becomes|is|remains|stays as) [^.;:,]{3,40} and )?"
    r"(?:(?:stay(?:s|ed)?|remain(?:s|ed)?|continue(?:s|d)?) (?:in charge of|responsible for|on|at|with)"
    r"|ke(?:eps?|pt)|retain(?:s|ed)?|h(?:olds?|olding|eld) on to)"
)
TAKES = (
    r"(?:tak(?:es?|en|ing)|took)(?: on| over| charge of|(?= the [\w' ]{3,40} (?:portfolio|brief)\b))"
    r"|gets?|picks? up|given|handed|inherit(?:s|ed)?|assum(?:es|ed)"
    r"|looks? after|be responsible for"
)
LOSES = r"loses?|lost|g(?:ives?|ave|iven) up|relinquish(?:es|ed)|hands?(?: over)?|handed over|looked after"

# What the groups of `_behind` make of the topic.
STATUS = {
    "bracketed": "current", "at": "current", "as_well": "current",
    "new": "current", "kept": "current", "taken": "current", "got": "current",
    "old": "former", "since": "former", "lost": "former", "given": "former",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Given:
    """A portfolio in a text: where its topic stands, whose it is, and since the reshuffle with which status."""

    start: int
    end: int
    person: Person
    status: str


def portfolios(doc: Doc) -> Iterator[Holding]:
    """The portfolios that `doc` gives to somebody or takes from them by their topics."""
    text = folded(doc)
    if not CABINET.search(text) or not COUNCIL.search(text):
        return
    for person in once(doc, people.extract):
        start, end = block_at(doc, person.start)
        before = _before(doc, person, max(start, person.start - NEAR))
        behind = _behind().match(text, person.end, min(end, person.end + NEAR))
        yield from (_holding(text, one) for one in (*_after(doc, person, behind), *before))


def _after(doc: Doc, person: Person, match: re.Match[str] | None) -> Iterator[Given]:
    """What follows a name: " (finance)", " moves from housing to transport", ", who takes on climate and culture"."""
    text, start = folded(doc), sentence_around(doc, person.start)[0]
    for group, status in STATUS.items() if match else ():
        if match and match[group] and (group != "as_well" or " at " in text[start : person.start]):
            gone = group == "bracketed" and OUT.search(text, start, person.start)
            yield Given(*match.span(group), person, "former" if gone else _now(doc, match) if status == "current" else status)


def _before(doc: Doc, person: Person, start: int) -> Iterator[Given]:
    """What leads to a name: "the leisure job goes to ", "hands education to ", "Into the hot seat at finance comes "."""
    if folded(doc).startswith("'s", person.end):
        return
    if match := _in_front().search(folded(doc), start, person.start):
        topic = next(group for group in ("goes", "hands", "comes", "takes") if match[group])
        yield Given(*match.span(topic), person, "former" if match["from"] else _now(doc, match))


def _now(doc: Doc, match: re.Match[str]) -> str:
    """The status of one who is given a portfolio: now, for a time if the clause says so, or later if a date behind it does."""
    text = folded(doc)
    start, end = sentence_around(doc, match.end() - 1)
    clause = text.rfind(";", start, match.start()) + 1 or start, text.find(";", match.end(), end) % (end + 1)
    if TEMPORARY.search(text, *clause):
        return "acting"
    return "incoming" if LATER.match(text, match.end()) and not DONE.search(match.group()) else "current"


def _holding(text: str, given: Given) -> Holding:
    topic = text[given.start : given.end].removesuffix("'s")
    title = f"cabinet member for {topic}"
    span = Span(start=given.start, end=given.end)
    office = Office(start=span.start, end=span.end, outer=span, title=title, role=canonical(title), head="member", definite=True)
    return Holding(office, given.person, given.status, "portfolio")


@cache
def _topic() -> str:
    """A topic and those joined to it, to its end: "finance", "bins and recycling", "children's services"."""
    word = rf"(?i:{alternation(word_list('roles', 'portfolio'))})"
    return rf"{word}(?: {word})*(?:(?:,| and| &) {word}(?: {word})*){{0,3}}{ENDS}"


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind a name and gives it a portfolio, or takes one."""
    topic = _topic()
    old, new, since, kept, taken, lost = (rf"{OF}(?P<{group}>{topic}){BRIEF}" for group in ("old", "new", "since", "kept", "taken", "lost"))
    return re.compile(
        rf" \((?P<bracketed>{topic})\)|, at (?P<at>{topic})(?=[.,;])| at (?P<as_well>{topic})(?=[.,;])"
        rf"|{ASIDE}{SMALL}{{0,4}} (?:"
        rf"mov(?:es?|ed|ing) (?:across |over )?(?:from {old} )?to {new}(?: from {since})?"
        rf"|(?:{KEEPS}) {kept}|(?:{TAKES}) {taken}|swap(?:s|ped) {OF}(?P<given>{topic}){BRIEF} for {OF}(?P<got>{topic})|(?:{LOSES}) {lost})"
    )


@cache
def _in_front() -> re.Pattern[str]:
    """What stands in front of a name and gives it a portfolio."""
    topic = _topic()
    return re.compile(
        rf"\b(?:(?P<goes>{topic}){BRIEF}(?:, [^.;:,]{{1,60}},)? (?:(?:now )?(?:goes|went|pass(?:es)?|falls?|has gone)"
        r"|(?:is|was|has been) (?:handed|given|entrusted|passed)) to"
        rf"|(?P<from>{TAKES}) {OF}(?P<takes>{topic}){BRIEF} from"
        rf"|hand(?:s|ed|ing)? (?:over )?(?:the )?(?P<hands>{topic}){BRIEF}(?: over)? to"
        rf"|(?:hot seat|helm|desk) at (?P<comes>{topic}) (?:comes|goes|is)) (?:[a-z][\w-]* |[A-Z]\w+'s ){{0,3}}$"
    )
