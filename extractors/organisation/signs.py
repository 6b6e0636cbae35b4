"""Signs that a name is an organisation's: what the words right before and right behind it say, and what its verb is.

    "[Thorpe Marsh] was judged", "inspectors at [Thorpe Marsh]", "[Thorpe Marsh], which inspectors saw in May, was judged"
    "governor of [Thorpe Marsh]", "[Thorpe Marsh]'s inmates", "[Thorpe Marsh], a women's prison", "shares in [Moss Pike]"

A sign may tell of which kinds the organisation can be; one that does not speaks of what the article is about. A strong sign is enough
by itself, weak ones count only together.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from extractors.authorities import find_authority
from extractors.lexicon import compiled, key_of, lexicon, word_list
from extractors.organisation.before import HOMES, has_several, is_run_by, said_before, site_of, words_before
from extractors.organisation.behind import behind, graded_so
from extractors.organisation.candidates import Candidate, is_place
from extractors.organisation.employers import is_served
from extractors.organisation.extents import INN, is_street
from extractors.organisation.grading import has_code, is_graded, is_in_front
from extractors.organisation.name import HOUSES, LEXICON, PROPER, peopled
from extractors.organisation.paragraphs import is_taken_up
from extractors.organisation.sign import APPOSITION, FIRMS, LOCAL, STRONG, WEAK, Sign
from extractors.organisation.topics import Topics, is_about_food
from extractors.organisation.variation import kinds_by_variation
from extractors.reading import blocks

# "in Fernford, rated": what was graded stands before.
BEHIND = frozenset({"in", "at", "of", "from", "near", "on", "for", "with", "a", "an", "to", "by", "around", "outside"})
# "the Fen & Shore unit": what has two places in its name is no place.
JOINED = re.compile(r"\ (?:&|and)\ ")
CARING = frozenset({"care home", "children's home", "care provider", "nursery"})
SERVICES = frozenset({"probation service", "NHS trust", "hospital", "fire service", "police force", "ambulance service"})
# "Pizza Bella in Mill Road, whose owner": what is said behind the place is said of what is there.
WHERE = re.compile(rf",?\ (?:in|at|on|near)\ (?:the\ )?{PROPER}(?=,|\ \()")
# "Moss, who led": of an organisation one says that it leads, or that "Orchard Helpers, who look after 60," do.
WHO_BEHIND = re.compile(
    r",\ (?:\d\d,\ )?who(?:\ (?:is|was|has|led|had|took|joined|became|used|spent|said|runs|ran)\b|se\ (?:wife|husband|son|daughter)\b)"
)
HOLDER_BEHIND = r",\ (?!whose\b)(?:\d\d,|(?:an?\ |the\ |its\ )?(?:[a-z-]+\ )?<organisations.holders>\b)"
# "its neighbour Skirby" is a council's, "his neighbour Bo Pike" a person.
NEIGHBOURS = frozenset({("its", "neighbour"), ("Its", "neighbour")})
OF_PLACE = r"\ <organisations.appositions>\ [A-Z]"  # "the Orrin charity Safe Steps"
# "SIAMS, which keeps an eye on church schools, judged it to be good": who does so is not graded.
GRADES_ANOTHER = re.compile(r"\ (?:it|them|him|her)\b")
WENT_TO = re.compile(r"\ (?:from|to|than|for)\ (?:[Tt]he\ )?$")
OBJECTS = frozenset({"dobj", "dative"})
PLACES_IN_SENTENCE = OBJECTS | {"nsubj", "nsubjpass", "poss"}
# Where a sentence puts what the next ones are about: "Next, Orchard Helpers, who ...", "The surprise was Oakby".
PRESENTED = frozenset({"nsubj", "attr", "acomp", "ROOT", "appos"})


# "Councils judged inadequate are Derby", "four authorities: Derby", "Six councils – Derby", "authorities such as Derby"
COUNCILS = r"(?i:councils|authorities|boroughs|(?:council|local\ authority|authority)\ areas|counties)\b"
COUNCILS_AHEAD = re.compile(
    rf"\b{COUNCILS}(?:[^.;:\n]{{0,90}}?\b(?:are|were|include|includes|included|including|namely|like|such\ as)"
    rf"|[^.;:\n]{{0,60}}?(?:,|:|\ [-–]|\ \()|[^.;\n]{{0,60}}?:)\ (?:all\ )?(?:the\ )?$"
)
# "Two authorities were judged poor. They are Derby"
COUNCILS_MEANT = re.compile(
    rf"\b{COUNCILS}[^.;\n]{{0,90}}[.:;]\ (?:They|These|Those|The\ (?:others|rest|[a-z]+))\ (?:are|were|include|included):?\ (?:the\ )?$"
)
LONGEST_LEAD = 200

# Those that the housing regulator grades.
LANDLORDS = LOCAL | {"housing association"}

# What the words behind a name say whatever stands before it.
TOLD_BEHIND = {
    "service": Sign("service", STRONG, LOCAL),
    "runs": Sign("runs", STRONG, frozenset({"care provider"})),
    "firm": Sign("employer", STRONG, FIRMS),
    "head": Sign("led", STRONG),
    "owned": Sign("owned", WEAK),
    "rated": Sign("graded", STRONG),
}

# "owners of The Laurels": an article with a capital inside a sentence begins a name.
INNER_ARTICLE = re.compile(r"[a-z],? The $")


def signs(doc: Doc, text: str, candidate: Candidate, spoken_of: Topics) -> Iterator[Sign]:
    """The signs for one candidate in folded `text`."""
    before = words_before(text, candidate)
    if _is_holder(text, candidate, before) or compiled(OF_PLACE).match(text, candidate.end):
        return
    yield from said_before(text, candidate, before, spoken_of)
    is_led = not candidate.is_place and is_served(text, candidate, before)
    if is_led:
        yield Sign("served", STRONG)
    if before and before[-1] in _graders() and graded_so().match(text, candidate.end):
        yield Sign("graded", STRONG)
    if _is_among_councils(text, candidate):
        yield Sign("listed", STRONG, LOCAL)
    is_inn = INN.fullmatch(candidate.words) and text.endswith(("the ", "The "), 0, candidate.start)
    if (_sells_food(candidate.words) or is_inn) and is_about_food(text):
        yield Sign("called", STRONG, FIRMS)
    if INNER_ARTICLE.search(text, max(0, candidate.start - len(", The ")), candidate.start):
        yield Sign("called", WEAK)
    is_behind = (bool(before) and before[-1] in BEHIND and not is_led) or is_run_by(text, candidate.start)
    yield from _behind(text, candidate, is_behind=is_behind, spoken_of=spoken_of)
    if spoken_of.main:
        yield from _in_sentence(doc, text, candidate)


def _is_holder(text: str, candidate: Candidate, before: Sequence[str]) -> bool:
    """Whether the name is of somebody who holds an office or has an age: "manager Bo Pike", "Bo Pike, head of care", "Bo Pike, 51,"."""
    if before and before[-1].lower() in word_list(LEXICON, "holders") and tuple(before[-2:]) not in NEIGHBOURS:
        return True
    if WHO_BEHIND.match(text, candidate.end) and "childminder" not in [word.lower() for word in before[-1:]]:
        return True
    return " " in candidate.words and compiled(HOLDER_BEHIND).match(text, candidate.end) is not None


def _sells_food(words: str) -> bool:
    """Whether a name ends as those of takeaways and tearooms do: "Sal's Kebabs", "Harbour Fish Bar"."""
    keys = key_of(words).split()
    return any(" ".join(keys[-width:]) in word_list(LEXICON, "food_names") for width in (1, 2) if width < len(keys))


def _is_among_councils(text: str, candidate: Candidate) -> bool:
    """Whether a place with a council is one of those that the words before it call councils: "Councils rated poor are *Derby*, Kent"."""
    if candidate.is_place or find_authority(candidate.words) is None:
        return False
    ahead = text[max(0, candidate.first - LONGEST_LEAD, text.rfind("\n", 0, candidate.first)) : candidate.first]
    return (COUNCILS_AHEAD.search(ahead) or COUNCILS_MEANT.search(ahead)) is not None


def _behind(text: str, candidate: Candidate, *, is_behind: bool, spoken_of: Topics) -> Iterator[Sign]:
    """What the words right behind a name say. Where it stands behind a preposition, they may speak of something before it."""
    where = WHERE.match(text, candidate.end)
    match = behind(text, candidate.end) or (behind(text, where.end()) if where and not candidate.is_place else None)
    rule = match.lastgroup if match else None
    if match is None or rule is None or (rule == "graded" and _is_of_another(text, candidate, match)):
        return
    is_direct = rule == "graded" and match.start() == candidate.end and match.group().startswith(" ")
    site = site_of(text, candidate.start) if is_direct and is_behind and not is_street(candidate.words) else None
    if site:
        yield Sign("graded", STRONG, frozenset({site}))
        return
    if rule in TOLD_BEHIND and not candidate.is_place:
        yield TOLD_BEHIND[rule]
    elif rule == APPOSITION:
        kind = lexicon(LEXICON, "appositions").get(key_of(match.group("noun")))
        yield Sign(APPOSITION, STRONG, frozenset({kind}) if kind else HOMES)
    elif rule == "cares":
        if not is_behind or (match.start() == candidate.end and text.endswith("at ", 0, candidate.start)):
            yield Sign(rule, STRONG, CARING)
    elif rule == "food":
        if is_about_food(text):
            yield Sign(APPOSITION, STRONG, FIRMS)
    elif rule == "operates":
        kind = lexicon(LEXICON, "counted")[key_of(match.group("units"))]
        yield Sign("runs", STRONG, frozenset({lexicon(LEXICON, "run_by").get(kind, kind)}))
    elif rule == "people":
        yield from _with_people(match, candidate, is_behind=is_behind, spoken_of=spoken_of)
    elif rule == "area":
        yield Sign(rule, STRONG if spoken_of.main in LOCAL else WEAK)
    elif rule == "called":
        yield from _called(text, candidate, spoken_of)
    elif not candidate.is_place and (rule == "worked" or not is_behind or _is_said_of_it(text, candidate, match)):
        yield Sign(rule, WEAK if rule in ("closes", "fares") else STRONG)


def _with_people(match: re.Match[str], candidate: Candidate, *, is_behind: bool, spoken_of: Topics) -> Iterator[Sign]:
    """Whose people a name has: "Hill Fold's *residents*", "Hill Fold, which has 40 *pupils*"; a place has residents of its own."""
    kinds = peopled()[key_of(match.group("who"))]
    is_owner = match.group().startswith("'s")
    is_said_of_it = is_behind or not match.group().startswith(",")
    is_of_place = not is_owner and kinds <= HOUSES and find_authority(candidate.words) is not None
    if kinds & spoken_of.counts.keys() and is_said_of_it and not is_of_place:
        yield Sign("people", STRONG if is_owner else WEAK, kinds)


def _called(text: str, candidate: Candidate, spoken_of: Topics) -> Iterator[Sign]:
    """A name with a description behind it, where another word leads to it: "the trust's *Hill Fold home*"."""
    before = text[max(0, candidate.start - len("neighbouring ")) : candidate.start]
    if not before.endswith(("the ", "'s ", "neighbouring ", "nearby ")):
        return
    if spoken_of.main in SERVICES and JOINED.search(candidate.words):
        yield Sign("called", STRONG, frozenset({spoken_of.main}))
        return
    is_one = before.endswith("'s ") and spoken_of.main and not is_place(text, candidate.words)
    yield Sign("called", STRONG if is_one else WEAK)


def _is_of_another(text: str, candidate: Candidate, graded: re.Match[str]) -> bool:
    """Whether another is graded: one that the name grades, or one of those it has, "a third Pell home, Fern Lea, was rated"."""
    if GRADES_ANOTHER.match(text, graded.end()):
        return True
    return has_several(text, candidate.start, candidate.end)


def _is_said_of_it(text: str, candidate: Candidate, match: re.Match[str]) -> bool:
    """Whether a clause is about that to or for which something went: "moved to Hill Fold, which is rated good"."""
    return match.group().startswith(",") and WENT_TO.search(text, max(0, candidate.start - 10), candidate.start) is not None


def _in_sentence(doc: Doc, text: str, candidate: Candidate) -> Iterator[Sign]:
    """What its sentence makes of the candidate: the subject or object of grading, the subject of something else, a headline's matter."""
    headline_end = blocks(doc)[0][1]
    if candidate.start < headline_end and not text.endswith((".", '"'), 0, headline_end):
        yield Sign("headline", WEAK)
    if has_code(doc, candidate):
        yield Sign("graded", STRONG, LOCAL if find_authority(candidate.words) else LANDLORDS)
    elif is_graded(doc, text, candidate):
        yield Sign("graded", STRONG)
    if kinds := kinds_by_variation(text, candidate.end):
        yield Sign("called", STRONG, kinds)
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
def _graders() -> frozenset[str]:
    return word_list(LEXICON, "grades") | word_list(LEXICON, "gives")
