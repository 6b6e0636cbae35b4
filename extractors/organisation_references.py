"""Who is meant: names gathered into things, and the short forms, abbreviations and descriptions that stand for them.

Within an article a thing is named in full once and then called by less: "CEHFT", "Ashcombe", "the authority". A short form that
is also a place's name counts only where the words around it speak of what a council (a force, a school) does.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc

from extractors.authorities import Authority, find_authority
from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.organisation_names import LEXICON, NOT_ALONE, NOT_IN_NAMES, WORD, Name, names
from extractors.reading import block_at, folded, published

ACTS = word_list(LEXICON, "acts")
OFFICES = word_list(LEXICON, "offices")
NOT_BEFORE = word_list(LEXICON, "not_before")
NAMED_AFTER = word_list(LEXICON, "named_after")

# Kinds that have no short form worth the name.
NEVER_SHORT = word_list(LEXICON, "never_short")
# Kinds whose short form is usually a place's name as well.
PLACED = word_list(LEXICON, "placed")
# Kinds so wide that a noun stands for them only when it is a word of the name.
NAMED_BY_NOUN = frozenset({"other", "professional body"})
HOMES = frozenset({"care home", "children's home"})
DESIGNATIONS = frozenset({"county", "city", "borough", "district", "town", "parish", "community", "combined"})

# "(CEHFT)" or "(the Trust)" behind a name.
BRACKETED = re.compile(r"\ ?\((?:the\ |or\ )?\"?(?P<short>[A-Z][A-Za-z&]{1,9})\"?\)")
# "the 450-place", "This struggling Yorkshire": what may stand before a noun that describes.
BEFORE_NOUN = re.compile(r"(?:^|[\s(\"'-])(?P<the>(?:the|this|that|our)\ (?P<words>(?:(?!the\b)[\w',-]+\ ){0,3}))$", re.IGNORECASE)
# "in Saltfern" is a place; " Town", "-born" or " and Bexley" make another name of the word before.
IN_PLACE = re.compile(r"\b(?:in|near|around|outside|across)\ $")
MORE_NAME = re.compile(r"\ (?!DCS\b|MBC\b)[A-Z]|-[A-Za-z]|\ (?:and|&)\ [A-Z]")
NAME_BEFORE = re.compile(r"[^\s.!?:\"']\ [A-Z][\w'-]*\ $")
# "a council leader", "every", "former council chief", "Kent's council leader": the noun is not the one spoken of.
DETERMINED = re.compile(
    r"(?:\b(?:a|an|every|each|any|another|one|former|senior|some|no|other|\w+ing|\w+ed|new|most|many|all|as|by)|'s|s')\ $", re.IGNORECASE
)
NEXT_WORD = re.compile(r"(?:'s?)?\ (?P<word>[\w'-]+)")


@dataclass(frozen=True, eq=False)
class Thing:
    """An organisation that an article speaks of: its name, its kind and, for a UK local authority in the table, its row."""

    name: str
    kind: str
    stem: str
    authority: Authority | None


@dataclass(frozen=True, kw_only=True)
class Reference:
    """Words at `start:end` that mean `thing`."""

    start: int
    end: int
    thing: Thing
    rule: str


def references(doc: Doc) -> tuple[Reference, ...]:
    """Every reference to an organisation in `doc`, in reading order; none overlaps another."""
    text = folded(doc)
    found = _named(doc, text)
    found = _merged(found, _short_forms(text, found))
    found = _merged(found, _descriptions(doc, text, found))
    return tuple(found)


def _merged(found: Sequence[Reference], more: Iterable[Reference]) -> list[Reference]:
    """Both in reading order, without those of `more` that overlap one of `found`."""
    taken = {offset for reference in found for offset in range(reference.start, reference.end)}
    apart = [reference for reference in more if taken.isdisjoint(range(reference.start, reference.end))]
    return sorted([*found, *apart], key=lambda reference: reference.start)


# Names and the things they name


def _named(doc: Doc, text: str) -> list[Reference]:
    printed = [name for name in _settled(text, names(doc)) if name.kind]
    taken = {offset for name in printed for offset in range(name.start, name.end)}
    printed = sorted([*printed, *(name for name in _by_service(text) if name.start not in taken)], key=lambda name: name.start)
    things = _things(doc, printed)
    return [Reference(start=name.start, end=name.end, thing=things[name.kind, name.name], rule=name.rule) for name in printed]


def _settled(text: str, found: Iterable[Name]) -> Iterator[Name]:
    """The names, those with a weak head only when the article speaks of such things."""
    lowered = text.lower()
    for name in found:
        kind = name.kind.removeprefix("weak ")
        if kind == name.kind:
            yield name
        elif any(_spoken_of(like, lowered) for like in (HOMES if kind in HOMES else {kind})) and name.stem not in NOT_ALONE:
            yield replace(name, kind=_home_kind(text, name) if kind == "care home" else kind, rule="weak shape")


def _spoken_of(kind: str, lowered: str) -> bool:
    return any(word in lowered for word, named in lexicon(LEXICON, "weak_context").items() if named == kind)


def _home_kind(text: str, name: Name) -> str:
    """Whether a home is one for children: the words nearest to its name tell."""
    if "children's home" in text[max(0, name.start - 120) : name.end + 120].lower():
        return "children's home"
    return "care home" if _spoken_of("care home", text.lower()) else "children's home"


def _by_service(text: str) -> Iterator[Name]:
    """Local authorities known only by what they do: "Derbyshire DCS", "children's services at Rotherham"."""
    for match in _service_pattern().finditer(text):
        group = "owner" if match.group("owner") else "seat"
        start, end = match.span(group)
        words = match.group(group)
        if not any(word.lower() in NOT_IN_NAMES for word in words.split()) and words.lower() not in NOT_ALONE:
            yield Name(start=start, end=end, name=words, kind="local authority", stem=words.lower(), rule="service")


@cache
def _service_pattern() -> re.Pattern[str]:
    services = alternation(word_list(LEXICON, "council_services"))
    place = rf"{WORD}(?:\ (?:(?:and|&|upon|of)\ )?{WORD}){{0,3}}?"
    return re.compile(
        rf"""(?<![\w'-])(?P<owner>{place})(?:'s)?\ (?:council\ )?(?i:{services})\b     # Ashcombe's children's services, Derbyshire DCS
        |    \b(?i:{services})\ (?:at|in|for)\ (?P<seat>{place})(?![\w-])(?!\ [A-Z])   # children's services at Rotherham
        """,
        re.VERBOSE,
    )


def _things(doc: Doc, printed: Sequence[Name]) -> Mapping[tuple[str, str], Thing]:
    """The thing that each printed (kind, name) means."""
    groups: list[dict[tuple[str, str], Name]] = []
    for name in printed:
        key = (name.kind, name.name)
        group = next((group for group in groups if key in group or any(_alike(other, name) for other in group.values())), None)
        if group is None:
            groups.append({key: name})
        else:
            group.setdefault(key, name)
    return {key: thing for group in groups for thing in [_thing(doc, list(group.values()))] for key in group}


def _alike(one: Name, other: Name) -> bool:
    """Whether two names as printed in one article name one thing."""
    if one.kind != other.kind or "body" in (one.rule, other.rule):
        return False
    heads = [set(key_of(name.name).replace("&", "and").split()) - set(name.stem.split()) - {"the", "council"} for name in (one, other)]
    if one.stem.replace("&", "and") == other.stem.replace("&", "and"):
        if one.kind == "local authority":
            kept = [head & DESIGNATIONS for head in heads]
            return kept[0] == kept[1] or (not (kept[0] and kept[1]) and not (kept[0] | kept[1]) & {"town", "parish", "combined"})
        return heads[0] <= heads[1] or heads[1] <= heads[0] or one.kind in ("prison", "police force", "university")
    shorter, longer = sorted((key_of(one.name).split(), key_of(other.name).split()), key=len)
    return len(shorter) > 1 and longer[: len(shorter)] == shorter


def _thing(doc: Doc, group: Sequence[Name]) -> Thing:
    fullest = max(group, key=lambda name: (name.rule != "small head", len(name.name)))
    authority = None
    if fullest.kind == "local authority" and not any(word in fullest.name for word in ("Town Council", "Parish Council")):
        authority = find_authority(fullest.name, on=published(doc))
    return Thing(authority.name if authority else _cased(fullest.name), fullest.kind, fullest.stem, authority)


def _cased(name: str) -> str:
    """`name` without the capitals of a headline or a first line: "ARDLOCHAN Primary" is "Ardlochan Primary"."""
    return " ".join(word.title() if word.isupper() and word.isalpha() and len(word) > 5 else word for word in name.split())


# Short forms


def _short_forms(text: str, found: Sequence[Reference]) -> Iterator[Reference]:
    """Abbreviations wherever they stand; other short forms where the words around them fit."""
    abbreviations = dict(_abbreviations(text, found))
    stems: dict[str, list[Thing]] = defaultdict(list)
    for thing in dict.fromkeys(reference.thing for reference in found):
        if key_of(thing.kind) not in NEVER_SHORT and thing.stem and thing.stem not in NOT_ALONE:
            stems[thing.stem].append(thing)
    for start, end, key in _occurrences(text, {key_of(short) for short in abbreviations} | stems.keys()):
        printed = text[start:end]
        if printed in abbreviations:
            yield Reference(start=start, end=end, thing=abbreviations[printed], rule="abbreviation")
        elif key in stems and (meant := _meant_by_stem(text, start, end, stems[key])):
            yield Reference(start=start, end=end, thing=meant, rule="short form")


def _abbreviations(text: str, found: Sequence[Reference]) -> Iterator[tuple[str, Thing]]:
    for reference in found:
        match = BRACKETED.match(text, reference.end)
        if match and sum(letter.isupper() for letter in match.group("short")) > 1:
            yield match.group("short"), reference.thing


def _occurrences(text: str, keys: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Where one of `keys` is printed with a capital, the longest at each place."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: (-len(key), key)):
        by_first[key.split()[0]].append(key)
    lowered = text.lower()
    for word in re.finditer(r"(?<![\w-])[A-Z][\w.'&-]*", text):
        for first in {word.group().lower(), word.group().lower().removesuffix("'s"), re.split(r"[-.]", word.group().lower())[0]}:
            for key in by_first.get(first, ()):
                end = word.start() + len(key)
                if lowered.startswith(key, word.start()) and not text[end : end + 1].isalnum():
                    yield word.start(), end, key
                    break


def _meant_by_stem(text: str, start: int, end: int, things: Sequence[Thing]) -> Thing | None:
    """Which of `things` a short form means, or None where it is a place or part of another name."""
    if _in_longer_name(text, start, end):
        return None
    if not any(key_of(thing.kind) in PLACED for thing in things):
        return things[0] if len(things) == 1 and not IN_PLACE.search(text, max(0, start - 9), start) else None
    if not _acts_at(text, start, end):
        return None
    councils = [thing for thing in things if thing.kind == "local authority"]
    fitting = councils or things
    return fitting[0] if len(fitting) == 1 else None


def _in_longer_name(text: str, start: int, end: int) -> bool:
    """Whether capitals before or after show another name: "Little Saltby", "Redmarsh Town", "Marlbeck-born"."""
    if MORE_NAME.match(text, end) and not text[start:end].isupper():
        return True
    return bool(NAME_BEFORE.search(text, max(0, start - 25), start))


def _acts_at(text: str, start: int, end: int) -> bool:
    """Whether the words around a place's name speak of an organisation: "had been rated", "'s children's services", "gave"."""
    after, before = _acting_patterns()
    return bool(after.match(text, end) or before.search(text, max(0, start - 60), start))


@cache
def _acting_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    acts, services = alternation(ACTS), alternation(word_list(LEXICON, "council_services"))
    helpers = alternation(word_list(LEXICON, "helpers"))
    after = re.compile(
        rf"""(?:'s?)?\ (?:own\ |new\ |overall\ )?{services}\b            # Ashcombe's children's services
        |   \ (?:{helpers}\ ){{0,4}}{acts}\b                             # Marlbeck had been judged
        |   \ as\ an?\ [\w-]+\ (?:council|authority|force)\b           # confirmed Marlbeck as a three-star council
        """,
        re.VERBOSE | re.IGNORECASE,
    )
    before = re.compile(rf"(?:{services}\ (?:at|in|for)|\b{acts}(?:\ that)?|\b(?:rating|grade)s?\ (?:of|for|to))\ $", re.IGNORECASE)
    return after, before


# Descriptions


def _descriptions(doc: Doc, text: str, found: Sequence[Reference]) -> Iterator[Reference]:
    """Nouns that stand for a thing named elsewhere: "the council", "The 44-bed home", "Trust chief executive"."""
    counts = Counter(reference.thing for reference in found)
    history = sorted(found, key=lambda reference: reference.start)
    for match in _noun_pattern().finditer(text):
        start = _start_of_description(doc, text, match)
        if start is None:
            continue
        thing = _meant_by_noun(doc, start, match, history, counts)
        if thing:
            yield Reference(start=start, end=match.end(), thing=thing, rule="description")


@cache
def _noun_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternation(lexicon(LEXICON, 'descriptions'))}(?![\w-])", re.IGNORECASE)


def _start_of_description(doc: Doc, text: str, match: re.Match[str]) -> int | None:
    """Where the description begins whose noun is `match`, or None when the noun describes nothing."""
    following = NEXT_WORD.match(text, match.end())
    word = following.group("word").lower() if following else ""
    possessive = bool(following and following.group().startswith("'"))
    if (word == "of" and not possessive) or _is_noun_after(doc, match.end(), word, possessive=possessive):
        return None
    before = BEFORE_NOUN.search(text, max(0, match.start() - 45), match.start())
    if before:
        words = before.group("words").lower().replace(",", " ").split()
        return None if any(word in NOT_BEFORE for word in words) else before.start("the")
    if word in OFFICES and not possessive and not DETERMINED.search(text, max(0, match.start() - 15), match.start()):
        return match.start()
    return match.start() if match.start() == 0 and match.group()[0].isupper() else None


def _is_noun_after(doc: Doc, end: int, word: str, *, possessive: bool) -> bool:
    """Whether the noun that ends here only qualifies the next one: "the council tax", "the school day"."""
    if possessive or not word or word in OFFICES or word in ACTS:
        return False
    span = doc.char_span(end + 1, end + 1 + len(word), alignment_mode="expand")
    return span is not None and span[0].tag_ in ("NN", "NNS", "NNP", "NNPS")


def _meant_by_noun(doc: Doc, start: int, match: re.Match[str], history: Sequence[Reference], counts: Counter[Thing]) -> Thing | None:
    noun = key_of(match.group())
    described = lexicon(LEXICON, "descriptions")[noun]
    fitting = [reference for reference in history if _fits(reference.thing, noun, described)]
    if not fitting:
        return None
    before = [reference.thing for reference in fitting if reference.start < start]
    if described in NEAREST:
        return before[-1] if before else fitting[0].thing
    block = block_at(doc, start)[0]
    opening = [reference.thing for reference in fitting if block <= reference.start < min(start, block + 4)]
    if opening:
        return opening[0]
    main = max(fitting, key=lambda reference: counts[reference.thing]).thing
    return main if main in before or not before else before[-1]


# Descriptions that mean the thing named last; the others mean the one the article is about.
NEAREST = frozenset({"department", "inspectorate", "regulator", "agency", "union", "party", "government", "court"})


def _fits(thing: Thing, noun: str, described: str) -> bool:
    """Whether the noun may stand for the thing: of some, only when it is a word of the name."""
    if key_of(thing.kind) not in word_list(LEXICON, f"description_kinds.{described}"):
        return False
    return not (noun in NAMED_AFTER or thing.kind in NAMED_BY_NOUN) or noun in thing.name.lower()
