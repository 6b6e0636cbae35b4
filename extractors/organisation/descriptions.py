"""Nouns that stand for a thing named elsewhere: "the council", "The 44-bed home", "Trust chief executive".

A noun stands only for a thing of a kind it can describe; which of those it is, `meant` tells.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from extractors.index import Phrases, phrases, spans
from extractors.lexicon import key_of, lexicon, word_list
from extractors.organisation.meant import meant, mentions_of, offset_of, sentence_start
from extractors.organisation.name import GUESSES, LEXICON, PROPER
from extractors.organisation.salience import Scene
from extractors.organisation.short_forms import IN_PLACE, acts
from extractors.organisation.things import DESCRIPTION, Reference, Thing, designations
from extractors.reading import folded, small

ACTS = word_list(LEXICON, "acts")
OFFICES = word_list(LEXICON, "offices")
NOT_BEFORE = word_list(LEXICON, "not_before")
NAMED_AFTER = word_list(LEXICON, "named_after")
PLACES = word_list(LEXICON, "descriptions_of_places")

# Kinds so wide that a noun stands for them only when it is a word of the name.
NAMED_BY_NOUN = frozenset({"other", "professional body"})
# Nouns that most of those have in their names for whom they stand.
TELLING_NOUNS = frozenset({"trust"})
# Firms that are only spoken of for the grades they give.
RATERS = word_list(LEXICON, "raters")
# What a thing may be whose kind was only guessed.
GUESSABLE = frozenset({
    "home", "care home", "children's home", "school", "nursery", "hospital", "GP practice", "housing association", "charity", "company",
    "any company", "provider", "institution",
    "care provider",
})  # fmt: skip
# What a department may be called.
DEPARTMENTS = word_list(LEXICON, "department_words")
# "group finance director" is a title whole.
NEVER_BARE = frozenset({"group"})
# What looks like a noun behind another and is none: "the trust *overall* requires improvement".
ADVERBS = frozenset({"overall", "meanwhile", "altogether"})
# Sorts of council that exclude each other: "the borough" is no city council.
SORTS = frozenset({"borough", "city", "county", "district"})

# "the 450-place", "This struggling Yorkshire": what may stand before a noun that describes.
BEFORE_NOUN = re.compile(
    r"(?:^|[\s(\"'-])(?P<the>(?:the|this|that|our)\ (?P<words>(?:(?:(?!the\b)[\w',-]+\ ){0,2}(?!the\b)[\w',-]*[\w'-]\ )?))$", re.IGNORECASE
)
# "a council leader", "every", "former council chief", "Kent's council leader": the noun is not the one spoken of.
DETERMINED = re.compile(
    r"(?:\b(?:a|an|every|each|any|another|one|former|senior|some|no|other|\w+ing|\w+ed|new|most|many|all|as|by)|'s|s')\ $", re.IGNORECASE
)
# "Over in neighbouring Orrin, the trust"
NEXT_DOOR = re.compile(rf"(?:(?:And|But|Meanwhile),?\ )?(?:[Oo]ver\ |[Dd]own\ )?[Ii]n\ (?:neighbouring|nearby)\ (?P<place>{PROPER}),\ $")
# "the home secretary", "the Home Office": no home.
OF_STATE = frozenset({("home", "secretary"), ("home", "minister"), ("home", "office"), ("home", "affairs")})
NEXT_WORD = re.compile(r"(?:'s?)?\ (?P<word>[\w'-]+)")
# "The comprehensive at Great Orrin": the noun is that of what is named behind.
AT = re.compile(r"\ at\ (?:the\ )?(?=[A-Z])")
THE = frozenset({"the", "this", "that", "our"})
DIGIT = re.compile(r"\d")  # "the 9,800-student group"


def descriptions(doc: Doc, found: Sequence[Reference]) -> Iterator[Reference]:
    """The nouns that stand for a thing among `found`, in reading order; what one stands for counts for those behind it."""
    text, known, counts, guessed = folded(doc), list(found), mentions_of(doc, found), _guessed(found)
    fits: dict[str, frozenset[Thing]] = {}
    unknown: dict[str, int] = {}  # where something was described first that nobody had named
    for start, noun_start, end in _described(doc, text):
        noun, words = small(doc)[noun_start:end], text[start:noun_start]
        if noun not in fits:
            fits[noun] = _told_by_name(noun, frozenset(thing for thing in counts if fits_noun(thing, noun, is_guess=thing in guessed)))
        fitting = _picked_out(text, [reference for reference in known if reference.thing in fits[noun]], words)
        fitting = [reference for reference in fitting if _is_said_of(reference.thing, noun, words)]
        scene = Scene(
            doc=doc,
            start=start,
            before=fitting[: bisect_left(fitting, start, key=offset_of)],
            counts=counts,
            guessed={thing for thing in guessed & fits[noun] if not fits_noun(thing, noun)},
            unknown=unknown.get(lexicon(LEXICON, "descriptions")[noun]),
            pointing=words.lower().startswith(("that ", "this ")),
            bare=not words,
        )
        thing = _named_behind(text, end, fitting) or meant(scene, noun, fitting)
        if thing and not _is_next_door(doc, text, start, thing):
            reference = Reference(start=start, end=end, thing=thing, rule=DESCRIPTION)
            insort(known, reference, key=offset_of)
            counts[thing] += 1
            yield reference
        elif not scene.before:
            unknown.setdefault(lexicon(LEXICON, "descriptions")[noun], start)


def _told_by_name(noun: str, fitting: frozenset[Thing]) -> frozenset[Thing]:
    """Those that a noun may stand for: where a trust is named as one, "the trust" is none of its hospitals."""
    named = frozenset(thing for thing in fitting if noun in TELLING_NOUNS and noun in key_of(thing.name).split())
    return named or fitting


def _described(doc: Doc, text: str) -> Iterator[tuple[int, int, int]]:
    """Where nouns describe something: where the description begins, where its noun does, and where both end."""
    for noun_start, end, noun in spans(doc, _nouns()):
        start = _start(doc, text, noun, noun_start, end)
        if start is not None and (noun not in PLACES or _acts_as_council(text, start, end)):
            yield start, noun_start, end


def _is_next_door(doc: Doc, text: str, start: int, thing: Thing) -> bool:
    """Whether the sentence speaks of what another place has: "In neighbouring Orrin, the trust", which is not the Esk Trust."""
    there = NEXT_DOOR.match(text, sentence_start(doc, start), start)
    return there is not None and not set(there.group("place").lower().split()) & set(thing.name.lower().split())


def _guessed(found: Sequence[Reference]) -> frozenset[Thing]:
    """The things whose kind no word tells, so that they may be of another."""
    sure = {reference.thing for reference in found if reference.rule not in GUESSES}
    return frozenset(reference.thing for reference in found) - sure


def _picked_out(text: str, fitting: Sequence[Reference], words: str) -> Sequence[Reference]:
    """Those that the words before the noun name, or say the place of, if any: "the 28-bed cottage hospital", "the Market Orrin nursery"."""
    telling = {word.lower() for word in words.split() if word[0].isalpha()} - THE
    if not telling:
        return fitting
    place = " ".join(word for word in words.split()[1:] if word[0].isupper() and "-" not in word)
    picked = {reference.thing for reference in fitting if not telling.isdisjoint(_words(reference.thing))}
    if place and not picked:
        there = re.compile(rf",?\ (?:(?:in|at|near)\ )?{re.escape(place)}\b")
        picked = {reference.thing for reference in fitting if there.match(text, reference.end)}
    return [reference for reference in fitting if reference.thing in picked] or fitting


def _words(thing: Thing) -> Iterator[str]:
    """The words of a name, without possessive endings: "orrin" of "Orrin's Youth Justice Service"."""
    return (word.removesuffix("'s") for word in thing.name.lower().split())


def _named_behind(text: str, end: int, fitting: Sequence[Reference]) -> Thing | None:
    """The thing that is named right behind the noun: "The comprehensive at Great Orrin"."""
    at = AT.match(text, end)
    first = bisect_left(fitting, at.end(), key=offset_of) if at else len(fitting)
    return fitting[first].thing if at and first < len(fitting) and fitting[first].start == at.end() else None


def _start(doc: Doc, text: str, noun: str, start: int, end: int) -> int | None:
    """Where the description begins whose `noun` stands at `start:end`, or None when it describes nothing."""
    following = NEXT_WORD.match(text, end)
    word = "" if following is None or following.group().startswith("'") else following.group("word").lower()
    if _goes_on(doc, noun, end, word):
        return None
    before = BEFORE_NOUN.search(text, max(0, start - 45), start)
    if before:
        return before.start("the") if _describes(before.group("words"), is_capital=noun != text[start:end]) else None
    if noun in NEVER_BARE:
        return None
    if noun.endswith(" hall") and text[start].isupper():
        return start  # "the mood at County Hall"
    is_owner_of_office = word in OFFICES and not DETERMINED.search(text, max(0, start - 15), start)
    return start if is_owner_of_office or (start == 0 and text[0].isupper()) else None


def _goes_on(doc: Doc, noun: str, end: int, word: str) -> bool:
    """Whether the next words make it another thing: "the council tax", "the board of", "the group looking into"."""
    if word == "of" or (noun, word) in OF_STATE or (noun in NAMED_AFTER and word.endswith("ing")):
        return True
    if not word or word in OFFICES or word in ACTS or word in ADVERBS:
        return False
    span = doc.char_span(end + 1, end + 1 + len(word), alignment_mode="expand")
    return span is not None and span[0].tag_ in ("NN", "NNS", "NNP", "NNPS")


def _describes(words: str, *, is_capital: bool) -> bool:
    """Whether "the" with these words before the noun describes: "The Turnpike Practice" is a name, "the parish council" another."""
    if is_capital and words != words.lower():
        return False
    return not any(word in NOT_BEFORE or word.endswith("'s") for word in words.lower().replace(",", " ").split())


def _acts_as_council(text: str, start: int, end: int) -> bool:
    """Whether "the borough" or "the town" is one that acts or is judged, not one in which something happens."""
    return acts(text, start, end) and not IN_PLACE.search(text, max(0, start - 9), start)


def fits_noun(thing: Thing, noun: str, *, is_guess: bool = False) -> bool:
    """Whether the noun may stand for the thing: of some, only when it is a word of the name."""
    described = lexicon(LEXICON, "descriptions")[noun]
    stages, named_stages = _stages(noun), _stages(thing.name.lower())
    if (key_of(thing.name) in RATERS and described != "agency") or (stages and named_stages and not stages & named_stages):
        return False
    if thing.name.lower().endswith(f" {noun}"):
        return True
    if key_of(thing.kind) not in word_list(LEXICON, f"description_kinds.{described}"):
        return is_guess and described in GUESSABLE
    if noun == "comprehensive" and "grammar" in thing.name.lower():
        return False
    if thing.kind == "local authority" and not _is_of_sort(designations(thing.name), noun):
        return False
    if described == "college" and thing.kind == "school" and described not in thing.name.lower():
        return False
    if described == "department" and thing.kind == "government department":
        return any(word in thing.name.lower() for word in DEPARTMENTS)
    return not (noun in NAMED_AFTER or thing.kind in NAMED_BY_NOUN) or noun in thing.name.lower()


def _is_said_of(thing: Thing, noun: str, words: str) -> bool:
    """Whether the words before the noun say nothing that the name does not: "the Green group" is not Marram Housing Group."""
    name = thing.name.lower()
    return noun not in NAMED_AFTER or all(word in name or word in THE or DIGIT.search(word) for word in words.lower().split())


def _is_of_sort(named: frozenset[str], noun: str) -> bool:
    """Whether a council whose name says what sort it is can be called by the noun: "the city council", "the town"."""
    if noun in PLACES:
        return noun not in SORTS or not named & SORTS or noun in named
    return not named or designations(noun) <= named


def _stages(words: str) -> frozenset[str]:
    """For which pupils a school is, as its name or a noun tells: {"primary"} of "infant school"."""
    stages = lexicon(LEXICON, "school_stages")
    return frozenset(stages[word] for word in words.split() if word in stages)


@cache
def _nouns() -> Phrases:
    return phrases(lexicon(LEXICON, "descriptions"))
