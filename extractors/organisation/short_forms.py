"""What a thing is called once it has been named: "WSHFT", "Wexcliff", "Mid Orrin".

A short form that is also a place's name counts only where the words around it speak of what a council, a force or a school does.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from spacy.tokens import Doc

from extractors.index import phrases, starts_of
from extractors.lexicon import alternation, compiled, key_of, word_list
from extractors.organisation.before import has_several
from extractors.organisation.name import BODY, GIVEN_NAMES, HOUSES, LEXICON, NOT_ALONE, NOT_IN_NAMES, Name, occurrences
from extractors.organisation.taken_up import initials, is_short_of
from extractors.organisation.things import Reference, Thing
from extractors.reading import blocks, folded, small

# Kinds of which no short form is taken, and kinds whose short form is usually a place's name as well.
NEVER_SHORT = word_list(LEXICON, "never_short")
PLACED = word_list(LEXICON, "placed")

WHERE = re.compile(r"\b(?:at|from|of)\ (?:the\ )?$")
# Kinds of which one must be named before the name of its place may stand for it there, but for the headlines.
NAMED_BEFORE = HOUSES | {"college", "hospital", "prison"}
HEADLINES = 2
# "the Mill Lane school" stands there, where another school was named before, and is not Mill Lane Infants, which is named below.
HOUSE_THERE = re.compile(r"\ (?:school|college|home|hospital|nursery|surgery|practice|prison)\b")
# So many questions about one article are remembered, asked anew at each place of a short form.
ASKED = 256

LEFT_ALONE = word_list(LEXICON, "left_alone")
INITIALS = word_list(LEXICON, "initials")

# What others are called for short as well: a police and crime commissioner.
NEVER_COUNCILS = frozenset({"PCC"})

LEFT_OUT = re.compile(rf"\ {alternation(word_list(LEXICON, 'left_out'))}$")
# "Moss Homes" is Moss Homes Ltd.
FIRM_FORM = re.compile(r"\ (?:ltd|limited|plc|llp|inc)\.?$")
SERVICES_OF = r"(?i)(?:'s?)?\ <organisations.council_owned>\b"
# "Marden" is Marden Hall School too.
HOUSE = re.compile(r"(?<=\w\w\w)\ (?:hall|house|abbey|manor|park|priory|grange|court)$")
# "(WSHFT)" or "(the Trust)" behind a name.
BRACKETED = re.compile(r"\ ?\((?:the\ |or\ )?\"?(?P<short>[A-Z][A-Za-z&]{1,9})\"?\)")
# "in Thornsea" is a place; " Town", "-born" or " and Bexley" make another name of the word before.
IN_PLACE = re.compile(r"(?<!report\ )(?<!reports\ )(?<!verdict\ )(?<!findings\ )\b(?:in|near|around|outside|across|on)\ $")
# "the Brockley area", "Mill Road Primary, Brockley", "a Brockley school"
AS_PLACE = re.compile(r"\ (?:area|district|borough|town|village|city|estate|and\ district)\b")
PLACE_BEFORE = re.compile(r"(?:\b(?:[Ii]n|[Nn]ear|[Aa]round|[Oo]utside)\ |\b[Aa]n?\ |[A-Z]\w+,\ )$")
MORE_NAME = re.compile(r"\ (?!DCS\b|MBC\b)[A-Z]|-[A-Za-z]|\ (?:and|&)\ [A-Z]")
NAME_BEFORE = re.compile(r"(?P<inside>[^\s.!?:\"']\ )?(?<![\w-])(?P<word>[A-Z][\w'-]*)\ $")


def short_forms(doc: Doc, found: Sequence[Reference]) -> Iterator[Reference]:
    """Abbreviations wherever they stand in the article; other short forms where the words around them fit."""
    text = folded(doc)
    yield from _left_alone(text, found)
    abbreviations = dict(_abbreviations(text, found))
    stems = _stems(found)
    counts = Counter(reference.thing for reference in found)
    named = {reference.thing: reference.start for reference in reversed(found)}
    for start, end, key in _occurrences(doc, {key_of(short) for short in abbreviations} | stems.keys()):
        if text[start:end] in abbreviations:
            yield Reference(start=start, end=end, thing=abbreviations[text[start:end]], rule="abbreviation")
        elif key in stems:
            meant = _meant(text, start, end, stems[key], counts)
            if meant is None or (start < named[meant] and key != key_of(meant.name) and _is_where(doc, meant, start)):
                continue
            another = any(thing.kind == meant.kind and at < start for thing, at in named.items())
            if start > named[meant] or not (another and HOUSE_THERE.match(text, end)):
                yield Reference(start=start, end=end, thing=meant, rule="short form")


def _is_where(doc: Doc, thing: Thing, start: int) -> bool:
    """Whether words that only later turn out to begin a name say where somebody is or comes from: "of 48 children at Port Orrin"."""
    below = thing.kind in NAMED_BEFORE and start > blocks(doc)[:HEADLINES][-1][1]
    return below and WHERE.search(folded(doc), max(0, start - 9), start) is not None


def _left_alone(text: str, found: Sequence[Reference]) -> Iterator[Reference]:
    """The one word of its name that the only such hospital or house is called by: "the Royal" is Orrin Royal Hospital."""
    bearers: dict[str, set[Thing]] = defaultdict(set)
    for thing in {reference.thing for reference in found if reference.thing.kind in NAMED_BEFORE}:
        for word in LEFT_ALONE.intersection(key_of(thing.name).split()):
            bearers[word].add(thing)
    for match in _the_word().finditer(text) if bearers else ():
        things = bearers.get(key_of(match["word"]), ())
        if len(things) == 1:
            yield Reference(start=match.start("word"), end=match.end("word"), thing=next(iter(things)), rule="short form")


@cache
def _the_word() -> re.Pattern[str]:
    """As in "the Royal itself", not in "the Royal Mint"."""
    return re.compile(rf"\b[Tt]he\ (?=[A-Z])(?P<word>(?i:{alternation(LEFT_ALONE)}))(?![\w-]|\ [A-Z])")


def redefined(text: str, names: Iterable[Name]) -> frozenset[str]:
    """The abbreviations that the article gives to others than all know by them: "BBC" in "Barnoak Borough Council (BBC)"."""
    shorts = ((name, BRACKETED.match(text, name.end)) for name in names if name.rule != BODY)
    return frozenset(match["short"] for name, match in shorts if match and is_short_of(match["short"], name.name))


def acts(text: str, start: int, end: int) -> bool:
    """Whether the words around `start:end` speak of an organisation: "had been rated", "'s children's services", "gave"."""
    after, before = _acting_patterns()
    return bool(after.match(text, end) or before.search(text, max(0, start - 60), start))


def _abbreviations(text: str, found: Sequence[Reference]) -> Iterator[tuple[str, Thing]]:
    """What is put in brackets behind a name, and first letters that can be no other's: "the CCG", a council's "RBC"."""
    initialled = {thing: "".join(word[0] for word in thing.name.split()[-3:]).lower() for thing in {one.thing for one in found}}
    counts = Counter(initialled.values())
    yield from ((short.upper(), thing) for thing, short in initialled.items() if short in INITIALS and counts[short] == 1)
    councils = {thing: initials(thing.name) for thing in initialled if thing.authority}
    counts = Counter(councils.values())
    once_only = counts.keys() - NEVER_COUNCILS - {short for short, count in counts.items() if count > 1}
    yield from ((short, thing) for thing, short in councils.items() if len(short) > 2 and short in once_only)
    for reference in found:
        match = BRACKETED.match(text, reference.end)
        if match and sum(letter.isupper() for letter in match.group("short")) > 1:
            yield match.group("short"), reference.thing


def _stems(found: Sequence[Reference]) -> Mapping[str, Sequence[Thing]]:
    """The things by what may stand for them: "westmoor" for Westmoor Homes."""
    stems: dict[str, list[Thing]] = defaultdict(list)
    for thing in dict.fromkeys(reference.thing for reference in found):
        if key_of(thing.kind) in NEVER_SHORT:
            continue
        name = key_of(thing.name)
        for stem in {thing.stem, LEFT_OUT.sub("", thing.stem), HOUSE.sub("", thing.stem), name, FIRM_FORM.sub("", name)}:
            if stem and stem not in NOT_ALONE:
                stems[stem].append(thing)
    return stems


def _occurrences(doc: Doc, keys: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Where one of `keys` is printed with a capital, the longest at each place."""
    by_first, text, low = phrases(key for key in keys if key[0].isalnum()), folded(doc), small(doc)
    for start, first in starts_of(doc, by_first.keys()):
        for key in by_first[first] if text[start].isupper() else ():
            end = start + len(key)
            if low.startswith(key, start) and not text[end : end + 1].isalnum():
                yield start, end, key
                break


def _meant(text: str, start: int, end: int, things: Sequence[Thing], counts: Counter[Thing]) -> Thing | None:
    """Which of `things` a short form means, or None where it is a place or part of another name."""
    if _in_longer_name(text, start, end) or has_several(text, start, end):
        return None
    in_place = IN_PLACE.search(text, max(0, start - 20), start) is not None
    if not any(_is_like_place(text, thing, text[start:end]) for thing in things):
        return things[0] if len(things) == 1 and not in_place else None
    if in_place and any(thing.kind in HOUSES for thing in things):
        return None
    if not acts(text, start, end):
        return None
    most = max(counts[thing] for thing in things)
    fitting = [thing for thing in things if counts[thing] == most]
    if len(fitting) > 1 or compiled(SERVICES_OF).match(text, end):
        fitting = [thing for thing in things if thing.kind == "local authority"] or fitting
    return fitting[0] if len(fitting) == 1 else None


def _is_like_place(text: str, thing: Thing, words: str) -> bool:
    """Whether such a short form may be a place's name: a council's, a house's, or a word that leaves out more than the head."""
    short = key_of(words)
    is_stem = short in (thing.stem, key_of(thing.name), FIRM_FORM.sub("", key_of(thing.name))) or (
        " " in short and short == LEFT_OUT.sub("", thing.stem)
    )
    if key_of(thing.kind) in PLACED or not is_stem:
        return True
    return thing.kind in HOUSES and _is_place(text, words)


@lru_cache(maxsize=ASKED)
def _is_place(text: str, words: str) -> bool:
    """Whether the article has the words as a place's: "the Brockley area", "Mill Road Primary, Brockley", "a Brockley school"."""
    return any(
        AS_PLACE.match(text, start + len(words)) or PLACE_BEFORE.search(text, max(0, start - 30), start)
        for start in occurrences(text, words)
    )


def _in_longer_name(text: str, start: int, end: int) -> bool:
    """Whether capitals before or after show another name: "Little Saltby", "Dunley Town", "Hazelby-born"."""
    if MORE_NAME.match(text, end) and not text[start:end].isupper():
        return True
    before = NAME_BEFORE.search(text, max(0, start - 25), start)
    word = key_of(before.group("word")) if before else ""
    return word in GIVEN_NAMES or (before is not None and before.group("inside") is not None and word not in NOT_IN_NAMES)


@cache
def _acting_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words, services = alternation(word_list(LEXICON, "acts")), alternation(word_list(LEXICON, "council_services"))
    helpers, offices = alternation(word_list(LEXICON, "helpers")), alternation(word_list(LEXICON, "offices"))
    after = re.compile(
        rf"""(?:'s?)?\ (?:own\ |new\ |overall\ )?{services}\b            # Wexcliff's children's services
        |   's?\ (?:[a-z]+\ )?{offices}\b                                # Norfolk's managing director
        |   \ (?:headquarters|HQ)\b                                       # at the Trevantshire headquarters
        |   (?:,\ which)?\ (?:{helpers}\ ){{0,4}}{words}\b                # Hazelby had been judged; Severnby, which supplies
        |   \ (?:as|(?:is|was)(?:\ \w+)?)\ an?\ [\w-]+\ (?:council|authority|force)\b   # confirmed Hazelby as a three-star council
        """,
        re.VERBOSE | re.IGNORECASE,
    )
    before = re.compile(
        rf"""(?:(?:{services}|children)\ (?:at|in|for)|\b{words}(?:\ that)?|\b(?:rating|grade)s?\ (?:of|for|to)
        |\b(?:handed|given|awarded)\ to|\bat)\ $""",
        re.VERBOSE | re.IGNORECASE,
    )
    return after, before
