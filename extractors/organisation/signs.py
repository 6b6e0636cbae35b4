"""Signs that a name is an organisation's: what the words right before and right behind it say, and what its verb is.

    "[Thorpe Marsh] was judged", "inspectors at [Thorpe Marsh]", "[Thorpe Marsh], which inspectors saw in May, was judged"
    "governor of [Thorpe Marsh]", "[Thorpe Marsh]'s inmates", "[Thorpe Marsh], a women's prison", "shares in [Moss Pike]"

A sign may tell of which kinds the organisation can be; one that does not speaks of what the article is about. A strong sign is enough
by itself, weak ones count only together.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.organisation.behind import behind, graded_so
from extractors.organisation.candidates import Candidate, is_place, is_whole_area
from extractors.organisation.grading import is_graded, is_in_front
from extractors.organisation.name import LEXICON, PROPER, kinds_by_word, peopled
from extractors.organisation.paragraphs import is_taken_up
from extractors.organisation.topics import Topics
from extractors.reading import blocks

STRONG, WEAK = 2, 1
APPOSITION = "apposition"
# Rules whose names are no persons': nobody inspects, heads or is at a person.
IMPERSONAL = frozenset({APPOSITION, "club", "post", "at", "heading", "size", "head"})
LOCAL = frozenset({"local authority"})
FIRMS = frozenset({"company"})
# Kinds of which a place has one: "the council at Orrin" would be another's.
OF_PLACES = frozenset({"local authority", "police force", "fire service", "court", "company", "health board"})

# Kinds that the lexicon has posts of.
POSTED = (
    "school", "prison", "hospital", "college", "care home", "nursery", "children's home", "university", "local authority", "other",
    "police force", "fire service",
)  # fmt: skip

# Kinds that the lexicon has a measure of.
SIZED_BY = ("care home", "children's home", "hospital", "school", "nursery", "prison", "GP practice", "housing association")

LONGEST_PHRASE = 7
LOOK_BACK = 70
WORD_BEFORE = re.compile(r"[\w'&-]+|[^\w\s]")
ADVISERS = frozenset({"solicitor", "lawyer", "barrister", "architect", "accountant", "analyst", "surveyor", "agent", "consultant"})
REPORTS = frozenset({"report", "reports", "verdict", "findings"})
# "in Fernford, rated": what was graded stands before.
BEHIND = frozenset(
    {"nearby", "neighbouring", "in", "at", "of", "from", "near", "on", "for", "with", "a", "an", "to", "by", "around", "outside"}
)
# "formerly of West Tarn, will"; not "joined from the Aeron consortium"
MOVE_ENDS = re.compile(r"[,.;:)]|$|\ (?:in|on|for|to|as|last|this|at|and|until|since|before|after|by|where|when|who)\b")
# Where an apposition may end: "its other home, The Limes in Mill Road".
ENDS = re.compile(r"[,.;:)]|$|\ (?:in|at|near|on)\ (?:the\ )?[A-Z]")
# "the 44-bed Ferndale", "2,900-home Orchard & Fold"
SIZED = re.compile(r"\d-(?P<unit>bed|bedroom|bedded|place|pupil|strong|room|seat|home|patient)$")
# "its other home, The Limes", "another of its homes, The Limes": what somebody runs is no one's own home.
HOME_RUN = re.compile(r"\b(?:other|sister|of\ its|of\ their|of\ the\ \w+'s)(?:\ \w+)?\ homes?,\ (?:[Tt]he\ )?$")
HOMES = frozenset({"care home", "children's home"})
# "the Fen & Shore unit": what has two places in its name is no place.
JOINED = re.compile(r"\ (?:&|and)\ ")
SERVICES = frozenset({"probation service", "NHS trust", "hospital", "fire service", "police force", "ambulance service"})
# "Pizza Bella in Mill Road, whose owner": what is said behind the place is said of what is there.
WHERE = re.compile(rf",?\ (?:in|at|on|near)\ (?:the\ )?{PROPER}(?=,|\ \()")
# "leaves Orrin for Saltby"
LEAVES = frozenset({"leaves", "left", "leaving", "quits", "quit", "quitting"})
FOR_ANOTHER = re.compile(r"\ for\ [A-Z]")
# "to the far larger Orrin": as councils are compared.
COMPARED = re.compile(r"\bto\ the\ (?:far\ |much\ |even\ )?(?:larger|smaller|bigger)\ $")
# "for the county of Orrin": the council of that place.
PLACES_OF = frozenset({"county", "city", "borough", "district", "town"})
# "Moss, who led": of an organisation one says that it leads, or that "Orchard Helpers, who look after 60," do.
WHO_BEHIND = re.compile(
    r",\ (?:\d\d,\ )?who(?:\ (?:is|was|has|led|had|took|joined|became|used|spent|said|runs|ran)\b|se\ (?:wife|husband|son|daughter)\b)"
)
PLURAL = re.compile(r"(?:(?P<y>ie)|(?<=s)e|(?<=x)e)?s$")
OBJECTS = frozenset({"dobj", "dative"})
PLACES_IN_SENTENCE = OBJECTS | {"nsubj", "nsubjpass", "poss"}
# Where a sentence puts what the next ones are about: "Next, Orchard Helpers, who ...", "The surprise was Thrushby".
PRESENTED = frozenset({"nsubj", "attr", "acomp", "ROOT", "appos"})


@dataclass(frozen=True)
class Sign:
    """What a sign says: by which rule, how strong it is, and of which kinds the organisation can be (none: what the article is about)."""

    rule: str
    strength: int
    kinds: frozenset[str] = frozenset()


# What the words behind a name say whatever stands before it.
TOLD_BEHIND = {
    "service": Sign("service", STRONG, LOCAL),
    "runs": Sign("runs", STRONG, frozenset({"care provider"})),
    "firm": Sign("employer", STRONG, FIRMS),
    "head": Sign("led", STRONG),
    "owned": Sign("owned", WEAK),
    "rated": Sign("graded", STRONG),
}


def signs(doc: Doc, text: str, candidate: Candidate, spoken_of: Topics) -> Iterator[Sign]:
    """The signs for one candidate in folded `text`."""
    before = WORD_BEFORE.findall(text, max(0, candidate.first - LOOK_BACK), candidate.first)
    if before and before[-1] in ("the", "The"):
        before.pop()
    elif before[-1:] == ["of"] and before[-2:-1] and before[-2] in PLACES_OF:
        before = before[:-3] if before[-3:-2] == ["the"] else before[:-2]
    if _is_holder(text, candidate, before):
        return
    ends = ENDS.match(text, candidate.end) is not None
    if not text.startswith("'s", candidate.end):
        yield from _before(text, candidate, before, spoken_of, ends=ends)
    if before and before[-1] in _graders() and graded_so().match(text, candidate.end):
        yield Sign("graded", STRONG)
    if _is_moved_to(text, candidate, before):
        yield Sign("move", STRONG)
    if spoken_of.main in LOCAL and COMPARED.search(text, max(0, candidate.start - 30), candidate.start):
        yield Sign("move", STRONG)
    yield from _behind(text, candidate, is_behind=bool(before) and before[-1] in BEHIND, spoken_of=spoken_of)
    if spoken_of.main:
        yield from _in_sentence(doc, text, candidate)


def _is_holder(text: str, candidate: Candidate, before: Sequence[str]) -> bool:
    """Whether the name is of somebody who holds an office or has an age: "manager Bo Pike", "Bo Pike, head of care", "Bo Pike, 51,"."""
    if before and before[-1].lower() in word_list(LEXICON, "holders"):
        return True
    if WHO_BEHIND.match(text, candidate.end) and "childminder" not in [word.lower() for word in before[-1:]]:
        return True
    return " " in candidate.words and _holder_behind().match(text, candidate.end) is not None


def _is_moved_to(text: str, candidate: Candidate, before: Sequence[str]) -> bool:
    """Whether somebody moves there in an office, or from there: "moves to Orrin as chief executive", "joins from Orrin,"."""
    phrase = " ".join(before[-2:]).lower()
    if phrase in word_list(LEXICON, "before_move") and MOVE_ENDS.match(text, candidate.end):
        return True
    if before and before[-1] in LEAVES and FOR_ANOTHER.match(text, candidate.end):
        return True
    return phrase in word_list(LEXICON, "moves_to") and _as_officer().match(text, candidate.end) is not None


def _before(text: str, candidate: Candidate, before: Sequence[str], spoken_of: Topics, *, ends: bool) -> Iterator[Sign]:
    """What the words right before a name say, where something ends with the name (`ends`) or not."""
    sign = (_noun_before(before) if ends else None) or _phrase_before([word.lower() for word in before])
    if sign and (not sign.kinds or sign.rule not in ("at", "people of") or sign.kinds & spoken_of.counts.keys()):
        yield sign
    sized = SIZED.search(before[-1]) if before else None
    if sized:
        yield Sign("size", STRONG, kinds_by_word("sized", SIZED_BY).get(sized.group("unit"), frozenset()))
    at = text.endswith((" at ", " at the "), 0, candidate.start)
    located = _located().search(text, max(0, candidate.start - 80), candidate.start) if at else None
    if located:
        yield Sign("noun", STRONG, frozenset({_kinds_of_nouns()[key_of(located.group("noun"))]}))
    parted = text.endswith((", ", ", The ", ", the "), 0, candidate.start)
    if parted and HOME_RUN.search(text, max(0, candidate.start - 60), candidate.start):
        yield Sign("noun", STRONG, HOMES)
    if ends and before[-2:] == [",", "of"] and not ADVISERS.isdisjoint(before):
        yield Sign("employer", STRONG, FIRMS)  # "her solicitor, Naomi Brand, of Brand Okoro,"
    if before and before[-1] in ("on", "into") and not REPORTS.isdisjoint(before[-10:]):
        yield Sign("at", STRONG)  # "the report of the Independent Schools Inspectorate on Marden Abbey"


def _phrase_before(before: Sequence[str]) -> Sign | None:
    """What the longest phrase says that ends right before a name: "governor of"."""
    for length in range(min(LONGEST_PHRASE, len(before)), 0, -1):
        sign = _phrases().get(" ".join(before[-length:]))
        if sign:
            return sign
    return Sign("at", STRONG) if before[-1:] == ["at"] and is_whole_area(before[-2] if len(before) > 1 else "") else None


def _noun_before(before: Sequence[str]) -> Sign | None:
    """What the noun says that a comma or "called" parts from the name: "its sister prison, Bleak Fell"."""
    if len(before) < 2 or before[-1] not in (",", "called", "named"):
        return None
    nouns = lexicon(LEXICON, "appositions")
    kind = nouns.get(before[-2]) or nouns.get(_singular(before[-2]))  # in small letters: not "St Brendan's College, Knockmoyle"
    return Sign("noun", STRONG, frozenset({kind})) if kind else None


def _singular(noun: str) -> str:
    """As in "another of its nurseries, Little Hazels"."""
    return PLURAL.sub(lambda match: "y" if match.group("y") else "", noun)


def _behind(text: str, candidate: Candidate, *, is_behind: bool, spoken_of: Topics) -> Iterator[Sign]:
    """What the words right behind a name say. Where it stands behind a preposition, they may speak of something before it."""
    where = WHERE.match(text, candidate.end)
    match = behind(text, candidate.end) or (behind(text, where.end()) if where and not candidate.is_place else None)
    rule = match.lastgroup if match else None
    if match is None or rule is None:
        return
    if rule in TOLD_BEHIND and not candidate.is_place:
        yield TOLD_BEHIND[rule]
    elif rule == APPOSITION:
        yield Sign(APPOSITION, STRONG, frozenset({lexicon(LEXICON, "appositions")[key_of(match.group("noun"))]}))
    elif rule == "people":
        kinds = peopled()[key_of(match.group("who"))]
        if kinds & spoken_of.counts.keys() and (is_behind or not match.group().startswith(",")):
            yield Sign(rule, STRONG if match.group().startswith("'s") else WEAK, kinds)
    elif rule == "area":
        yield Sign(rule, STRONG if spoken_of.main in LOCAL else WEAK)
    elif rule == "called":
        before = text[max(0, candidate.start - 4) : candidate.start]
        if before.endswith(("the ", "'s ")):
            if JOINED.search(candidate.words) and spoken_of.main in SERVICES:
                yield Sign(rule, STRONG, frozenset({spoken_of.main}))
            else:
                is_one = before.endswith("'s ") and spoken_of.main and not is_place(text, candidate.words)
                yield Sign(rule, STRONG if is_one else WEAK)
    elif not candidate.is_place and (rule == "worked" or not is_behind):
        yield Sign(rule, WEAK if rule == "fares" else STRONG)


def _in_sentence(doc: Doc, text: str, candidate: Candidate) -> Iterator[Sign]:
    """What its sentence makes of the candidate: the subject or object of grading, the subject of something else, a headline's matter."""
    headline_end = blocks(doc)[0][1]
    if candidate.start < headline_end and not text.endswith((".", '"'), 0, headline_end):
        yield Sign("headline", WEAK)
    if is_graded(doc, text, candidate):
        yield Sign("graded", STRONG)
    span = doc.char_span(candidate.start, candidate.end, alignment_mode="expand") if doc.has_annotation("DEP") else None
    if span is None:
        return
    presented = span.root.dep_ in PRESENTED or is_in_front(doc, text, candidate)
    if presented and not candidate.is_place and is_taken_up(doc, text, candidate):
        yield Sign("topic", WEAK)
        yield Sign("subject", WEAK)
    if span.root.dep_ not in PLACES_IN_SENTENCE:
        return
    if span.root.head.lower_ in word_list(LEXICON, "grading_verbs") and span.root.dep_ != "poss":
        yield Sign("graded", STRONG)
    elif span.root.dep_ not in OBJECTS and not candidate.is_place:
        yield Sign("subject", WEAK)


@cache
def _located() -> re.Pattern[str]:
    """As in "the young offenders' institution at Orrin", "the trust's cottage hospital at Lydd"; not "a school at Eton"."""
    return re.compile(rf"(?:\b[Tt]he|'s|\b[Ii]ts)\ (?:[\w-]+\ ){{0,2}}?(?P<noun>{alternation(_kinds_of_nouns())})\ at\ (?:the\ )?$")


@cache
def _kinds_of_nouns() -> Mapping[str, str]:
    """The kind of what such a noun means: "comprehensive"."""
    heads = {head: kind for head, kind in lexicon(LEXICON, "lower_heads").items() if kind not in OF_PLACES}
    return heads | {noun: kind for noun, kind in lexicon(LEXICON, "appositions").items() if kind in heads.values()} | {"home": "care home"}


@cache
def _as_officer() -> re.Pattern[str]:
    offices = alternation(word_list(LEXICON, "offices"))
    return re.compile(rf"(?:\ (?:in|on|from)\ [^.,;]{{1,30}})?\ as\ (?:(?:its|the|an?)\ )?(?:[\w'-]+\ ){{0,3}}?{offices}\b")


@cache
def _holder_behind() -> re.Pattern[str]:
    return re.compile(rf",\ (?!whose\b)(?:\d\d,|(?:an?\ |the\ |its\ )?(?:[a-z-]+\ )?{alternation(word_list(LEXICON, 'holders'))}\b)")


@cache
def _graders() -> frozenset[str]:
    return word_list(LEXICON, "grades") | word_list(LEXICON, "gives")


@cache
def _phrases() -> Mapping[str, Sign]:
    """What the words right before a name say: "governor of", "inspectors at", "neighbouring"."""
    found = {phrase: Sign("at", STRONG) for phrase in word_list(LEXICON, "before_graded")}
    found |= {phrase: Sign("nearby", WEAK) for phrase in word_list(LEXICON, "before_weak")}
    found |= {f"{who} at": Sign("at", STRONG, kinds) for who, kinds in peopled().items()}
    found |= {f"{who} of": Sign("people of", WEAK, kinds) for who, kinds in peopled().items()}
    found |= {
        f"{owned} {at}": Sign("service", STRONG, LOCAL) for owned in word_list(LEXICON, "council_owned") for at in ("at", "in", "for")
    }
    found |= {phrase: Sign("employer", STRONG, FIRMS) for phrase in word_list(LEXICON, "before_firm")}
    found |= {f"{office} {at}": Sign("employer", STRONG, FIRMS) for office in word_list(LEXICON, "firm_offices") for at in ("at", "of")}
    found |= {phrase: Sign("employer", STRONG) for phrase in word_list(LEXICON, "before_employer")}
    found |= {phrase: Sign("head", STRONG) for phrase in word_list(LEXICON, "before_head")}
    found |= {phrase: Sign("news", STRONG) for phrase in word_list(LEXICON, "before_news")}
    found |= {phrase: Sign("run by", STRONG) for phrase in word_list(LEXICON, "before_runner")}
    found |= {phrase: Sign("club", STRONG) for phrase in word_list(LEXICON, "before_club")}
    found |= {f"{post} at": Sign("post", STRONG, frozenset({kind})) for post, kind in lexicon(LEXICON, "workplaces").items()}
    found |= {
        f"{post} {at}": Sign("post", STRONG, kinds) for post, kinds in kinds_by_word("posts", POSTED).items() for at in ("at", "of", "for")
    }
    found |= {noun: Sign(APPOSITION, STRONG, frozenset({kind})) for noun, kind in lexicon(LEXICON, "appositions").items()}
    return found
