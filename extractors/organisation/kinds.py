"""What kind of organisation the signs of a name make of it: the one they tell, else what the words near it speak of.

"[Derbyshire] DCS" can only be a council. "[Swift's Nest] was judged good", in an article about children's homes, is such a home, and never
a council, though the article speaks of one: no council is called Swift's Nest.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.lexicon import key_of, lexicon, word_list
from extractors.organisation.candidates import Candidate
from extractors.organisation.extents import JOINS
from extractors.organisation.name import LEXICON, PLACE_WORDS
from extractors.organisation.sign import APPOSITION, Sign
from extractors.organisation.topics import FOOD, Topics, is_about_food
from extractors.reading import block_at, folded, sentence_around

LOCAL = "local authority"
# Kinds that bear the name of a place, so that "East Riding's" is East Riding, and no house does.
OF_PLACES = frozenset(
    {LOCAL, "police force", "fire service", "ambulance service", "probation service", "youth justice service", "health board"}
)
# What those have who run hospitals or schools: "St Chad's, the trust's smallest site" is no trust.
RUNNERS = {"NHS trust": "hospital", "academy trust": "school"}
OWNED = re.compile(r",\ (?:the|its)\ (?:trust|council|company|chain|group|charity|federation)'s\b")
LANDS = frozenset({"isle", "isles", "vale", "forest"})
HOUSES = word_list(LEXICON, "houses")
AREAS = frozenset({"district", "borough", "county"})
# What may stand before a place's name: "North Wardle", "Isle of Fenn".
BEFORE_PLACES = word_list(LEXICON, "before_places")
AFTER_PLACES = PLACE_WORDS | word_list(LEXICON, "after_places")
SAINT = frozenset({"st", "st.", "saint"})
# Rules of signs that only tell that somebody leads or serves it, whatever it is.
LED = frozenset({"employer", "head", "led", "run by", "served"})

# What runs services for a council has a chief executive as well, and a firm that owns homes has residents.
TELLING_FIRST = ("runs", "noun", APPOSITION)

FIRM = re.compile(r"\b(?:firm|company|partner|group|business|practice)\b")
# "Orrin Children First": what runs a council's services is no council.
BRANDED = frozenset({"children", "children's", "first", "together", "futures", "families", "achieving", "trust"})
GOES_ON = re.compile(r"\s+(?:The|It|Its)\b")
HOME = re.compile(r"\b(?:the|every|each|its|private|care|three|four|children's|\w+-bed)\ homes?\b")
CHILDREN = re.compile(r"\bchild(?:ren)?\b")
# "the Blue Lagoon", "The Limes": no place; "the far larger Orrin": one.
THE = re.compile(r"\b[Tt]he\ $")
# "Pizza Orrin in Mill Road", "Ocean Spice, in Mill Parade": what is somewhere is no place itself.
SOMEWHERE = re.compile(r",?\ (?:in|at|on)\ (?:the\ )?[A-Z]")


@dataclass(frozen=True)
class Signed:
    """A candidate with its signs."""

    candidate: Candidate
    signs: tuple[Sign, ...]


def kind_of(doc: Doc, text: str, found: Sequence[Signed], spoken_of: Topics) -> str | None:
    """The kind of what the candidates `found`, all of one name, name; None when nothing tells."""
    said = next((sign.kinds for one in found for sign in one.signs if sign.rule == APPOSITION), frozenset())
    if len(said) == 1:
        return next(iter(said))
    last = key_of(found[0].candidate.words).rpartition(" ")[2]
    if last in lexicon(LEXICON, "appositions") and last not in PLACE_WORDS:
        return lexicon(LEXICON, "appositions")[last]  # "Drove Cafe"
    strength = max(sign.strength for one in found for sign in one.signs)
    best = {sign for one in found for sign in one.signs if sign.strength == strength}
    first = next(one.candidate for one in found if one.signs)
    is_topic = any(sign.rule == "topic" for sign in best)
    near = sentence_around(doc, first.start)[0], block_at(doc, first.end)[1] if is_topic else _after_next_sentence(doc, first.end)
    telling = next((those for rule in TELLING_FIRST if (those := [sign for sign in best if sign.rule == rule])), best)
    kinds = frozenset(kind for sign in telling for kind in sign.kinds)
    if kinds:
        return spoken_of.nearest(*near, among=kinds) or min(kinds)
    rules = {sign.rule for sign in best}
    if "graded" in rules and (is_about_food(text, *near) or (spoken_of.main == FOOD and is_about_food(text))):
        return FOOD
    kind = _unsaid(rules, text, near, spoken_of)
    if kind and last in AREAS and " and " not in first.words:
        return LOCAL  # "Orrin District", not "Orrin and District"
    if kind == LOCAL and any(not BRANDED.isdisjoint(key_of(one.candidate.words).split()) for one in found):
        return "care provider"
    if kind in OF_PLACES and LED.issuperset(rules) and not _is_like_place(first.words):
        kind = "other"
    of_houses = OF_PLACES if LED.issuperset(rules) else OF_PLACES | RUNNERS.keys()
    if kind in of_houses and ((kind == LOCAL and not _is_like_place(first.words)) or any(_is_house(text, one.candidate) for one in found)):
        kind = RUNNERS.get(kind or "") or _of_house(text, near, spoken_of)
    if kind == LOCAL and last in HOUSES:
        kind = _home(text)
    return lexicon(LEXICON, "run_by").get(kind, kind) if kind and rules == {"run by"} else kind


def _unsaid(rules: Collection[str], text: str, near: tuple[int, int], spoken_of: Topics) -> str | None:
    """The kind of a name whose best signs tell of none, by the rules of those."""
    if rules == {"served"}:
        return "other"
    if LED.issuperset(rules):
        return _employing(text, near, spoken_of)
    if "worked" in rules:
        return spoken_of.nearest(*near) or "other"
    if rules == {"move"}:
        return spoken_of.main or spoken_of.most
    if "heading" in rules:
        return _of_items(text, spoken_of.nearest(*near), is_food=spoken_of.main in (None, FOOD) and is_about_food(text))
    return spoken_of.nearest(*near) if spoken_of.main else None


def _of_items(text: str, kind: str | None, *, is_food: bool) -> str | None:
    """What the items of a round-up are: food businesses, a council's homes, else of the `kind` that the words near one speak of."""
    if is_food:
        return FOOD
    return _home(text) if kind == LOCAL and HOME.search(text) else kind


def _home(text: str) -> str:
    """What home a council has, as far as its article tells."""
    return "children's home" if CHILDREN.search(text) else "care home"


def _employing(text: str, near: tuple[int, int], spoken_of: Topics) -> str:
    """What has a chief executive or a spokeswoman: one of what the article is about, a firm where it speaks of firms, else anything."""
    if spoken_of.main is not None:
        kind = spoken_of.nearest(*near) or spoken_of.main
        return lexicon(LEXICON, "run_by").get(kind, kind)
    return "company" if FIRM.search(text) else "other"


def _is_house(text: str, candidate: Candidate) -> bool:
    """Whether the name is of something that stands in a place: "Amber Hall", "the Blue Lagoon", "Ocean Spice, in Mill Parade"."""
    words = key_of(candidate.words).split()
    return (
        (len(words) > 1 and (words[-1] in PLACE_WORDS or words[0].endswith("'s")))
        or words[0] in SAINT
        or OWNED.match(text, candidate.end) is not None
        or (words[0] not in LANDS and THE.search(text, max(0, candidate.start - 5), candidate.start) is not None)
        or (len(words) > 1 and SOMEWHERE.match(text, candidate.end) is not None)
    )


def _of_house(text: str, near: tuple[int, int], spoken_of: Topics) -> str | None:
    """What a house is in an article about the councils, forces or services of places: a home, where it speaks of homes."""
    kind = _of_items(text, LOCAL, is_food=is_about_food(text))
    return spoken_of.nearest(*near, among=spoken_of.counts.keys() - OF_PLACES) if kind == LOCAL else kind


def _is_like_place(words: str) -> bool:
    """Whether a place may have the name: "Orrin", "North Wardle", "Esk and Fell", "Dunnock Valley"; not "Even Keel"."""
    first, *others = key_of(words).split()
    return not others or first in BEFORE_PLACES or others[-1] in AFTER_PLACES or not JOINS.isdisjoint(others)


def _after_next_sentence(doc: Doc, offset: int) -> int:
    """Where the sentence at `offset` ends, or the one behind it that goes on about the same: "The home ...", "Its ...", "It ..."."""
    end, block_end = sentence_around(doc, offset)[1], block_at(doc, offset)[1]
    return sentence_around(doc, end + 1)[1] if end + 1 < block_end and GOES_ON.match(folded(doc), end) else end
