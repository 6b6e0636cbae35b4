"""Nouns that stand for a thing named elsewhere: "the council", "The 44-bed home", "Trust chief executive".

A noun is resolved only to a thing of a kind it can describe: the one named before it in the sentence, else the one that a sentence
before it in the paragraph begins with, else the one the article speaks of most. Inspectorates and the like are the one named last.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.organisation.bodies import body_kinds
from extractors.organisation.name import LEXICON, lowered
from extractors.organisation.short_forms import IN_PLACE, acts
from extractors.organisation.things import SECOND_BEST, Reference, Thing, designations
from extractors.reading import block_at, blocks, folded, once, sentences

ACTS = word_list(LEXICON, "acts")
OFFICES = word_list(LEXICON, "offices")
NOT_BEFORE = word_list(LEXICON, "not_before")
NAMED_AFTER = word_list(LEXICON, "named_after")
PLACES = word_list(LEXICON, "descriptions_of_places")

# Descriptions that mean the thing named last; the others mean the one the article is about.
NEAREST = frozenset({"inspectorate", "regulator", "agency", "union", "party", "government", "court", "tribunal"})
# Kinds so wide that a noun stands for them only when it is a word of the name.
NAMED_BY_NOUN = frozenset({"other", "professional body"})
# A thing may be described before it is named only in the headline and the first paragraphs.
EARLY_BLOCKS = 5
# "the government" needs no naming: it is the United Kingdom's, unless another was named.
GOVERNMENT = Thing("Government", "government department", "government")
# "the tribunal" in an article that speaks of an employment tribunal and names none.
TRIBUNAL = Thing("Employment Tribunal", "court", "employment tribunal")
EMPLOYMENT_TRIBUNAL = re.compile(r"\b(?:employment|industrial)\ tribunal", re.IGNORECASE)
# Kinds of description that may mean a hospital, when no trust was named: "the hospital trust".
ALSO_HOSPITALS = frozenset({"NHS trust", "trust"})
# Firms that are only spoken of for the grades they give.
RATERS = word_list(LEXICON, "raters")
# What a department may be called.
DEPARTMENTS = word_list(LEXICON, "department_words")
# "the 450-place", "This struggling Yorkshire": what may stand before a noun that describes.
BEFORE_NOUN = re.compile(
    r"(?:^|[\s(\"'-])(?P<the>(?:the|this|that|our)\ (?P<words>(?:(?:(?!the\b)[\w',-]+\ ){0,2}(?!the\b)[\w',-]*[\w'-]\ )?))$", re.IGNORECASE
)
# "a council leader", "every", "former council chief", "Kent's council leader": the noun is not the one spoken of.
DETERMINED = re.compile(
    r"(?:\b(?:a|an|every|each|any|another|one|former|senior|some|no|other|\w+ing|\w+ed|new|most|many|all|as|by)|'s|s')\ $", re.IGNORECASE
)
WORD_GOES_ON = re.compile(r"[\w-]")
NEXT_WORD = re.compile(r"(?:'s?)?\ (?P<word>[\w'-]+)")
OBLIQUE = re.compile(r"\b(?:from|at|of|by|to|with|for|in|near|told)\ (?:the\ )?$")
OPENS = re.compile(r"\W?(?:(?:And|But|Meanwhile|Yesterday|Now),?\ )?(?:(?:[Tt]he|[Ii]ts|[Aa])\ )?(?:[A-Za-z]?[a-z-]+\ ){0,2}")
HEADING_END = re.compile(r"(?:\ \(\w+\))?(?:,\ \w[\w' -]{1,40}){0,2}")
# "The comprehensive at Great Orrin": the noun is that of what is named behind.
AT = re.compile(r"\ at\ (?:the\ )?(?=[A-Z])")
# Sorts of council that exclude each other: "the borough" is no city council.
SORTS = frozenset({"borough", "city", "county"})


def descriptions(doc: Doc, found: Sequence[Reference]) -> Iterator[Reference]:
    """The nouns that stand for a thing among `found`, in reading order."""
    text, counts = folded(doc), _counts(folded(doc), found)
    fitting: dict[str, Sequence[Reference]] = {}
    for match in _noun_pattern().finditer(lowered(text)):
        start, noun = _start(doc, text, match), key_of(match.group())
        if start is None or (noun in PLACES and not _acts_as_council(text, start, match.end())):
            continue
        if noun not in fitting:
            fitting[noun] = [reference for reference in found if _fits(reference.thing, noun)]
        thing = _named_behind(text, match.end(), fitting[noun])
        thing = thing or _meant(doc, start, noun, fitting[noun], counts, bare=start == match.start())
        if thing:
            yield Reference(start=start, end=match.end(), thing=thing, rule="description")


def _named_behind(text: str, end: int, fitting: Sequence[Reference]) -> Thing | None:
    """The thing that is named right behind the noun: "The comprehensive at Great Orrin"."""
    at = AT.match(text, end)
    first = bisect_left(fitting, at.end(), key=offset_of) if at else len(fitting)
    return fitting[first].thing if at and first < len(fitting) and fitting[first].start == at.end() else None


def _counts(text: str, found: Sequence[Reference]) -> Counter[Thing]:
    """How often the article speaks of each thing: by the names found, or by the proper part of its name wherever that stands."""
    counts, small = Counter(reference.thing for reference in found), text.lower()
    return Counter({thing: max(count, small.count(thing.stem)) for thing, count in counts.items()})


def _start(doc: Doc, text: str, match: re.Match[str]) -> int | None:
    """Where the description begins whose noun is `match`, or None when the noun describes nothing."""
    if match.start() and WORD_GOES_ON.match(text, match.start() - 1):
        return None
    following = NEXT_WORD.match(text, match.end())
    word = following.group("word").lower() if following else ""
    possessive = bool(following and following.group().startswith("'"))
    if (word == "of" and not possessive) or _is_noun_after(doc, match.end(), word, possessive=possessive):
        return None
    before = BEFORE_NOUN.search(text, max(0, match.start() - 45), match.start())
    if before:
        if match.group() != text[match.start() : match.end()] and before.group("words") != before.group("words").lower():
            return None  # "The Turnpike Practice" is a name, "the Leeds practice" no name
        words = before.group("words").lower().replace(",", " ").split()
        return None if any(word in NOT_BEFORE or word.endswith("'s") for word in words) else before.start("the")
    if word in OFFICES and not possessive and not DETERMINED.search(text, max(0, match.start() - 15), match.start()):
        return match.start()
    return match.start() if match.start() == 0 and text[0].isupper() else None


def _is_noun_after(doc: Doc, end: int, word: str, *, possessive: bool) -> bool:
    """Whether the noun that ends here only qualifies the next one: "the council tax", "the school day"."""
    if possessive or not word or word in OFFICES or word in ACTS:
        return False
    span = doc.char_span(end + 1, end + 1 + len(word), alignment_mode="expand")
    return span is not None and span[0].tag_ in ("NN", "NNS", "NNP", "NNPS")


def _acts_as_council(text: str, start: int, end: int) -> bool:
    """Whether "the borough" or "the town" is one that acts or is judged, not one in which something happens."""
    return acts(text, start, end) and not IN_PLACE.search(text, max(0, start - 9), start)


def _meant(doc: Doc, start: int, noun: str, fitting: Sequence[Reference], counts: Counter[Thing], *, bare: bool) -> Thing | None:
    """Which of the things that fit the noun is meant at `start`, or None where none is clear; a `bare` noun has no "the"."""
    described = lexicon(LEXICON, "descriptions")[noun]
    before = fitting[: bisect_left(fitting, start, key=offset_of)]
    trusts = [reference for reference in before if reference.thing.kind != "hospital"]
    if described in ALSO_HOSPITALS and trusts:
        before = trusts
    if not before and described == "government":
        return GOVERNMENT
    if not before and described == "tribunal":
        return TRIBUNAL if not fitting and once(doc, _employment_tribunals) else None
    if not before:
        return fitting[0].thing if fitting and (described == "regulator" or _is_announced(doc, start, fitting[0], counts)) else None
    departments = [reference for reference in before if reference.thing.kind == "government department"]
    if described in NEAREST or departments:
        return (departments or before)[-1].thing
    return (
        _in_sentence(doc, start, before)
        or _taken_up(doc, start, before)
        or _under_heading(doc, start, before)
        or _main(before, counts, certain=bare)
    )


def _employment_tribunals(doc: Doc) -> Iterator[re.Match[str]]:
    """The first words that speak of an employment tribunal, if any do."""
    first = EMPLOYMENT_TRIBUNAL.search(folded(doc))
    if first:
        yield first


def _is_announced(doc: Doc, start: int, first: Reference, counts: Counter[Thing]) -> bool:
    """Whether the first blocks may describe what is named only later: it must be named by more than a passing cue."""
    return start < blocks(doc)[:EARLY_BLOCKS][-1][1] and (first.rule not in SECOND_BEST or counts[first.thing] > 1)


def _in_sentence(doc: Doc, start: int, before: Sequence[Reference]) -> Thing | None:
    """The thing named last in the sentence, unless it only stands behind a preposition."""
    last = before[-1]
    return last.thing if last.start >= sentence_start(doc, start) and not _is_oblique(doc, last) else None


def _taken_up(doc: Doc, start: int, before: Sequence[Reference]) -> Thing | None:
    """The thing that the last sentence of the paragraph to begin with one begins with, or the first that its first sentence names."""
    block = block_at(doc, start)[0]
    inside = [reference for reference in before if reference.start >= block]
    for reference in reversed(inside):
        if _opens_sentence(doc, reference) and not is_owner(doc, reference):
            return reference.thing
    first = inside[0] if inside else None
    return first.thing if first and sentence_start(doc, first.start) == block and not _is_oblique(doc, first) else None


def _under_heading(doc: Doc, start: int, before: Sequence[Reference]) -> Thing | None:
    """The thing that the last heading names, "The Hawthorns, Great Ashby": a block of its own somewhere above."""
    inside = block_at(doc, start)[0]
    for reference in reversed(before):
        first, last = block_at(doc, reference.start)
        if inside > last and HEADING_END.fullmatch(folded(doc), reference.end, last) and reference.start - first <= len("The "):
            return reference.thing
    return None


def _opens_sentence(doc: Doc, reference: Reference) -> bool:
    """Whether the sentence begins with these words, but for an article and an adjective: "Neighbouring Beech Lane Primary"."""
    return bool(OPENS.fullmatch(folded(doc), sentence_start(doc, reference.start), reference.start))


def is_owner(doc: Doc, reference: Reference) -> bool:
    """Whether a possessive ending follows, so that something else is the subject."""
    return folded(doc).startswith("'", reference.end)


def _is_oblique(doc: Doc, reference: Reference) -> bool:
    return bool(OBLIQUE.search(folded(doc), max(0, reference.start - 10), reference.start))


def _main(before: Sequence[Reference], counts: Counter[Thing], *, certain: bool) -> Thing | None:
    """The thing spoken of most; of several spoken of as much the first, or None where one must be `certain`."""
    most = max(counts[reference.thing] for reference in before)
    leading = [reference.thing for reference in before if counts[reference.thing] == most]
    return None if certain and len(set(leading)) > 1 else leading[0]


def offset_of(reference: Reference) -> int:
    """Where a reference begins, by which they are ordered."""
    return reference.start


def sentence_start(doc: Doc, offset: int) -> int:
    """Where the sentence begins that `offset` stands in."""
    return sentences(doc)[max(0, bisect_right(sentences(doc), (max(0, offset), 1 << 62)) - 1)][0]


def _fits(thing: Thing, noun: str) -> bool:
    """Whether the noun may stand for the thing: of some, only when it is a word of the name."""
    described = lexicon(LEXICON, "descriptions")[noun]
    stages, named_stages = _stages(noun), _stages(thing.name.lower())
    if (key_of(thing.name) in RATERS and described != "agency") or (stages and named_stages and not stages & named_stages):
        return False
    if key_of(thing.kind) not in word_list(LEXICON, f"description_kinds.{described}"):
        return False
    if thing.kind == "local authority" and not _is_of_sort(designations(thing.name), noun):
        return False
    if described == "delivery unit" and thing.name in body_kinds():
        return False  # the Probation Service is no unit of its own
    if described == "department" and thing.kind == "government department":
        return any(word in thing.name.lower() for word in DEPARTMENTS)
    return not (noun in NAMED_AFTER or thing.kind in NAMED_BY_NOUN) or noun in thing.name.lower()


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
def _noun_pattern() -> re.Pattern[str]:
    """The nouns in small letters; the words come first in the pattern, which lets the engine skip to their first letters."""
    return re.compile(rf"{alternation(lexicon(LEXICON, 'descriptions'))}(?![\w-])")
