"""Names whose shape says what they name: a head with a name before it, or an opening with a name behind it.

    "Wharfe and Selling Hospitals NHS Foundation Trust", "Rotherham council"; "University of Selling", "HMP Greystone"

A name is weak when its head is too common to be trusted without a sign from the article: "Thornsea Grange".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.authorities import find_authority
from extractors.lexicon import key_of, lexicon, word_list
from extractors.organisation.candidates import is_place
from extractors.organisation.name import (
    HOUSES,
    LEXICON,
    NOT_IN_NAMES,
    PLACE_WORDS,
    SMALL_LETTERS,
    Name,
    is_person,
    line_at,
    occurrences,
)
from extractors.organisation.runs import KEEPS_OF, WITHOUT_AND, Word, is_own_possessive, names_something, runs, walk_left
from extractors.organisation.small_heads import NOT_AFTER, OF_THE_PLACE, branches, doctors, forces, officered, small_headed

ENDINGS = word_list(LEXICON, "endings")
BRAND_ENDINGS = word_list(LEXICON, "brand_endings")
# Kinds whose names a brand may end: "Orrin Homes First", "Pell Care UK".
BRANDED = frozenset({"housing association", "care provider", "charity", "company"})
NOT_LOCAL = word_list(LEXICON, "not_local")
OF_SCHOOLS = word_list(LEXICON, "of_schools")
SUBJECTS = word_list(LEXICON, "subjects")
TELLING_HEADS = word_list(LEXICON, "telling_heads")
PERSON_TITLES = word_list(LEXICON, "person_titles")
DOCTORS = word_list(LEXICON, "doctors")
TRUSTS = frozenset({"trust", "federation", "partnership", "alliance"})
OF_PATIENTS = frozenset({"hospital", "hospitals", "healthcare", "nhs"})
# The kinds that are called after whom or what they are for: "Association of Trust Leaders", "Friends of Orrin Library".
OF_PEOPLE = frozenset({"professional body", "charity"})
# "Alliance for Better Trains"
CAUSES = frozenset({"for", "against", "to", "on"})
SCHOOLS = frozenset({"school", "nursery"})
SMALL = frozenset({"of", "and", "the", "for", "&"})
# Kinds whose names may go on with "and" behind the opening: "Royal Borough of Windsor and Maidenhead".
WITH_AND = frozenset({"local authority", "government department", "professional body"})
# Kinds of which one stands on a site.
SITES = HOUSES | {"hospital", "college"}
# Kinds of which a chain's are told apart by the places that they are in.
PLACED = frozenset({"hospital", "school", "nursery", "care home"})
# Kinds of which one has a name of several places: "Barking, Havering and Redbridge NHS Trust".
OF_PLACES = frozenset({"NHS trust", "fire service", "ambulance service", "health board", "police force"})

# What "and" adds to the place in whose name a house is: "Orrin and District Hospital".
DISTRICTS = frozenset({"district", "county", "community"})

# What places of two words begin with: "Oasis Academy *South* Tarn".
SIDES = frozenset({"north", "south", "east", "west", "new", "old", "great", "little", "upper", "lower", "st", "mid", "central"})

LONGEST_CHAIN = 24
"""Words in heads that follow each other: more are no name but a list gone wrong."""
LONGEST_HEAD = 6
LONGEST_REST = 8
"""So much may stand with a name in a heading that is no more than the name."""
LONGEST_GAP = 2
SIDED = 2
"""Words in a place that begins with one of `SIDES`."""

# "formed by the merger of Fell and Tarn College"
BETWEEN = re.compile(r"\b(?:merger\ of|merger\ between|both)\ (?:the\ )?$")
# What several do, and one does.
PLURAL = re.compile(r",?\ (?:both|are|were|have|require|remain|keep|got|between)\b")
SINGULAR = re.compile(r"\ (?:is|was|has|requires|remains|keeps|holds|stays)\b")
# "Orrin High, " before "Marl and Fell School", "The " before "Elms and Fell Court"
BEFORE_OTHER = re.compile(r"(?<![.,]\ )(?<!\n)\b[A-Z][\w']+\ [A-Z][\w']+,\ $|\ The\ $")
# "Bournemouth, " before a run; "In Bournemouth, " is where something happened.
LIST_BEFORE = re.compile(r"(?:(?P<where>\b(?i:in|near|around|across|outside))\ )?\b(?P<list>(?:[A-Z]\w+(?:\ [A-Z]\w+){0,2},\ ){1,2})$")


@dataclass(frozen=True)
class _Phrases:
    """Heads or openings: the kind that each means, and the words they begin with."""

    meanings: Mapping[str, str]
    firsts: frozenset[str]


def _phrases_of(section: str) -> _Phrases:
    meanings = lexicon(LEXICON, section)
    firsts = {phrase.partition(" ")[0] for phrase in meanings}
    return _Phrases(meanings, frozenset(firsts | ({"&"} if "and" in firsts else set())))


HEADS, WEAK_HEADS, OPENINGS = map(_phrases_of, ("heads", "weak_heads", "openings"))


@dataclass(frozen=True)
class _Shape:
    """A name inside a run: the words `first` up to `last` (exclusive), of which `head` up to `head_end` are head or opening."""

    first: int
    last: int
    head: int
    head_end: int
    kind: str
    weak: bool = False


def shapes(text: str, barred: frozenset[int]) -> Iterator[Name]:
    """The names in folded `text` that their shape tells, some perhaps overlapping; no name takes in a `barred` offset for its stem."""
    for name in _shapes(text, barred):
        if _is_printed(text, name):
            yield name


def _is_printed(text: str, name: Name) -> bool:
    """Whether a name in a headline in capitals is one of the article's too: "ORRIN COUNCIL", not "SLAMS COUNCIL"."""
    start, end = line_at(text, name.start)
    is_headline = end - start > len(name.name) + LONGEST_REST and not SMALL_LETTERS.search(text, start, end)
    words = [word for word in name.stem.split() if word not in SMALL]
    return not (is_headline and words) or text.isupper() or any(word.capitalize() in text for word in words)


def _shapes(text: str, barred: frozenset[int]) -> Iterator[Name]:
    yield from branches(text)
    yield from doctors(text)
    yield from forces(text)
    for words in runs(text):
        gap = LONGEST_GAP if SMALL_LETTERS.search(text, *line_at(text, words[0].start)) else 0
        floor = 0
        for shape in _shapes_of(words, barred, gap):
            shape = _behind_owner(text, words, _behind_other(text, words, shape))
            shape = _with_place(text, words, _with_and(text, words, shape, floor))
            floor = shape.last
            yield _listed(text, words, shape) or _name_of_shape(text, words, shape)
        yield from small_headed(text, words, barred)
        yield from officered(text, words)


def _shapes_of(words: Sequence[Word], barred: frozenset[int], gap: int) -> Iterator[_Shape]:
    """The shapes in a run, in which so many other words may stand between one head of a name and the next."""
    position = floor = 0
    while position < len(words):
        shape = _opened(words, position, floor, barred) or _headed(words, position, floor, barred, gap)
        if shape:
            yield shape
            floor = shape.last
        position = max(position + 1, floor)


def _opened(words: Sequence[Word], position: int, floor: int, barred: frozenset[int]) -> _Shape | None:
    """The name that begins with an opening here: "University of Selling", "HMP Isle of Wight". "Fell Institute of Art" goes on with one."""
    kind, after = _phrase(words, position, OPENINGS)
    if kind == "NHS trust" and position > floor and words[position - 1].capital and words[position - 1].key not in NOT_IN_NAMES:
        return None  # "Orrin University Hospitals"
    before = words[position - 1] if position > floor else None
    is_head = words[position].key in HEADS.meanings and words[after - 1].key in CAUSES
    if is_head and before and before.capital and before.key not in NOT_IN_NAMES:
        return None  # "Orrin Council for Fell Park"
    if not kind or after >= len(words) or _phrase(words, position, HEADS)[1] > after:
        return None
    last = after
    goes_on = kind in OF_PEOPLE or words[after - 1].key in CAUSES
    while last < len(words) and last - after < 4 and (goes_on or not _phrase(words, last, HEADS)[0]):
        if words[last].capital and words[last].key in NOT_IN_NAMES and not _is_of_plural(words, last, kind):
            break
        if last > after and kind == "charity" and is_person([word.key for word in words[last : last + 2]]):
            break  # "chair of Friends of Orrin Library Bo Pike"
        if words[last].key == "and" and kind not in WITH_AND and words[last - 1].key not in SUBJECTS:
            break
        last += 1
        if words[last - 1].possessive and not is_own_possessive(words, last - 1):
            break
    while last > after and not words[last - 1].capital:
        last -= 1
    if last == after:
        return None
    if kind == "NHS trust":
        last = _trust_end(words, last)
    first = walk_left(words, position, floor, kind, barred) if words[after - 1].key == "of" and kind != "local authority" else position
    return _Shape(first, last, position, after, kind)


def _trust_end(words: Sequence[Word], last: int) -> int:
    """Where a trust's name ends that stands up to `last`: "University Hospitals of Orrin NHS Trust", "... Orrin and Fell NHS Trust"."""
    is_joined = last < len(words) and words[last].key == "and"
    for end in (last, last + 2, last + 3) if is_joined else (last,):
        kind, after = _phrase(words, end, HEADS)
        if kind == "NHS trust":
            return after
    return last


def _is_of_plural(words: Sequence[Word], index: int, kind: str) -> bool:
    """Whether an office in a name is one of its members': "Society of County *Chief* Executives"."""
    return kind in OF_PEOPLE and index + 1 < len(words) and words[index + 1].capital and words[index + 1].key.endswith("s")


def _headed(words: Sequence[Word], position: int, floor: int, barred: frozenset[int], gap: int) -> _Shape | None:
    """The name whose head begins here. Heads that follow each other are one, but for a weak one before: the last tells the kind."""
    kind, after = _phrase(words, position, HEADS)
    if weak := not kind:
        kind, after = _phrase(words, position, WEAK_HEADS)
    if not kind or (weak and words[position].key in PLACE_WORDS and _goes_on(words, after)):
        return None
    if words[position].start in barred and words[position - 1].key == "and":
        return None  # "NHS Fife and Police" of "NHS Fife and Police Scotland"
    while not words[after - 1].possessive and after - position < LONGEST_CHAIN:
        next_kind, next_after = _next_head(words, after, kind, gap)
        if not next_kind:
            break
        kind, after, weak = next_kind, next_after, False
    if after < len(words) and words[after].key in NOT_AFTER and not words[after - 1].possessive:
        return None
    first = _behind_person(words, walk_left(words, position, floor, kind, barred), position)
    first = position if words[position - 1].key == "and" else first  # "Jo Moss and PCC Al Pike"
    is_told = first < position and words[position].key in TELLING_HEADS
    if (
        not is_told
        and not names_something(words[first:position])
        and not (kind == "local authority" and _is_authority(words[first:after]))  # Reading Borough Council
        and (kind != "other" or after - position < (2 if first < position else 3))
    ):
        return None
    if kind in ("school", "hospital"):
        kind, after = _ended(words, after, kind)
    elif after < len(words) and words[after].key in BRAND_ENDINGS and not words[after - 1].possessive and kind in BRANDED:
        after += 1
    kind = _refined(kind, words[first:position], words[position:after])
    if kind == "local authority":
        first = _first_of_authority(words, first, position, after)
    return _Shape(first, after, position, after, kind, weak)


def _next_head(words: Sequence[Word], after: int, kind: str, gap: int) -> tuple[str, int]:
    """What the next head of a name of that kind means, and the position after it.

    So of "Orrin Standard & [Advertiser]", "Almoners' Trust [Homes]", "Esk Junior and [Infant School]", "Esk Prison Aftercare [Society]".
    """
    joined = after < len(words) and (words[after].key == "&" or (words[after].key == "and" and kind in SCHOOLS))
    between = 0
    while between <= gap and after + joined + between < len(words):
        next_kind, last = _phrase(words, after + joined + between, HEADS)
        if next_kind and (kind in SCHOOLS or words[after].key != "and"):
            return next_kind, last
        word = words[after + joined + between]
        if joined or not word.capital or word.possessive or word.key in NOT_IN_NAMES:
            break
        between += 1
    weak_kind, last = _phrase(words, after, WEAK_HEADS)
    return (weak_kind, last) if weak_kind == "housing association" else ("", after)


def _goes_on(words: Sequence[Word], after: int) -> bool:
    """Whether the name only begins with the weak head before `after`: "Elm Court Almshouse Association", "Elm Park School".

    So with small words further in: "Elm Park Church of England School", "Elm Park CE First and Middle School".
    """
    for position in range(after, len(words)):
        if after < position < len(words) - 1 and _is_small_inside(words, position):
            continue
        if not words[position].capital or words[position - 1].possessive or words[position].key in NOT_IN_NAMES:
            return False
        if _phrase(words, position, HEADS)[0] or _phrase(words, position, WEAK_HEADS)[0]:
            return True
    return False


def _is_small_inside(words: Sequence[Word], index: int) -> bool:
    return words[index].key == "and" or (words[index].key == "of" and words[index - 1].key in KEEPS_OF)


def _phrase(words: Sequence[Word], position: int, phrases: _Phrases) -> tuple[str, int]:
    """What the longest phrase that begins at `position` means, and the position after it; ("", position) when there is none."""
    if position >= len(words) or phrases.firsts.isdisjoint((words[position].key, words[position].full_key)):
        return "", position
    for after in range(min(len(words), position + LONGEST_HEAD), position, -1):
        key = " ".join([*(word.full_key for word in words[position : after - 1]), words[after - 1].key]).replace("&", "and")
        first = position + (words[position].key in ("and", "&"))
        if key in phrases.meanings and first < after and words[first].capital:
            return phrases.meanings[key], after
    return "", position


def _ended(words: Sequence[Word], after: int, kind: str) -> tuple[str, int]:
    """The kind and the end of a name with what may follow the head: "School for Girls", "Academy Putney", "School of Law"."""
    if words[after - 1].possessive:
        return kind, after
    if " ".join(word.key for word in words[after : after + 2]) in ENDINGS:
        return kind if words[after].key == "for" else "university", after + 2
    place: Sequence[Word] = words[after:] if words[after - 1].key == "academy" else ()
    is_place = len(place) == 1 or (len(place) == SIDED and place[0].key in SIDES)
    return kind, len(words) if is_place and all(word.capital and word.key not in NOT_IN_NAMES for word in place) else after


def _refined(kind: str, stem: Sequence[Word], head: Sequence[Word]) -> str:
    """The kind, as all the words make it: a "Youth Council" is no local authority, an "Academies Trust" runs schools."""
    keys, whole = ({key for word in words for key in (word.key, word.full_key)} for words in (stem, [*stem, *head]))
    if kind == "company" and stem and stem[0].key in DOCTORS:
        return "GP practice"
    if kind == "local authority" and keys & NOT_LOCAL:
        return "other"
    if kind == "other" and head[-1].key == "trust" and whole & OF_PATIENTS:
        return "NHS trust"
    return "academy trust" if kind == "other" and whole & OF_SCHOOLS and head[-1].key in TRUSTS else kind


def _behind_person(words: Sequence[Word], first: int, position: int) -> int:
    """Where a name begins that "and" joins to a person's: behind "and" in "Jane Moss and Wexcliff Council"."""
    joint = next((index for index in range(first + 1, position - 1) if words[index].key == "and"), first)
    titled = first > 0 and words[first - 1].key in PERSON_TITLES
    return joint + 1 if joint > first and (titled or is_person([word.key for word in words[first:joint]])) else first


def _behind_other(text: str, words: Sequence[Word], shape: _Shape) -> _Shape:
    """The name behind "and" where that parts two.

    So in "in Kent and Esk and Fell Hospital", where the article has that by itself, "at Orrin and Fell Court", "The Elms and Fell Court",
    "Orrin High, Marl and Fell School", "Marl and Fell School have", "Esk and Fell Council both have",
    and in "Marl and Fell School" where Marl is named alone as well.
    """
    joint = next((index for index in range(shape.first + 1, shape.head) if words[index].key == "and"), shape.first)
    if joint == shape.first or words[joint + 1].key in DISTRICTS:
        return shape
    start, end = words[shape.first].start, words[shape.last - 1].end
    other, name = text[start : words[joint - 1].end], text[words[joint + 1].start : end]
    alone = any(not text.endswith(" and ", 0, at) for at in occurrences(text, name))
    is_two = BETWEEN.search(text, max(0, start - 20), start) is not None
    if text.endswith((" in ", " near ", " at "), 0, start):
        is_two = alone or (shape.weak and shape.kind in HOUSES)
    elif shape.kind in SITES and not name.endswith("ies") and len([*occurrences(text, text[start:end])]) == 1:
        listed = PLURAL.match(text, end) or BEFORE_OTHER.search(text, max(0, start - 30), start)
        named = shape.kind != "college" and (alone or len([*occurrences(text, other)]) > 1)  # colleges merge, and keep both names
        is_two = is_two or named or listed is not None
    elif text.startswith(" both ", end):
        is_two = True
    return replace(shape, first=joint + 1) if is_two else shape


def _behind_owner(text: str, words: Sequence[Word], shape: _Shape) -> _Shape:
    """The name without whose it is, where the article has it alone as well: "Pell Care's [Manor Lodge]", "Orrin's [Manor Lodge]"."""
    behind = next(
        (at for at in range(shape.last - 2, shape.first, -1) if words[at - 1].possessive and _is_alone(text, words[at : shape.last])), 0
    )
    is_whole = shape.head > behind or _phrase(words, behind, WEAK_HEADS)[0]
    return replace(shape, first=behind, head=max(shape.head, behind)) if behind and is_whole else shape


def _is_alone(text: str, words: Sequence[Word]) -> bool:
    """Whether the words are a name that stands somewhere with no owner before it."""
    name = text[words[0].start : words[-1].end]
    return names_something(words) and any(not text.endswith("'s ", 0, at) for at in occurrences(text, name))


def _with_and(text: str, words: Sequence[Word], shape: _Shape, floor: int) -> _Shape:
    """The name with what "and" joins to it, where it is one: "Esk and Pell Homes has 900 flats". No name begins before `floor`."""
    joint = shape.first - 1
    if shape.kind not in WITHOUT_AND or joint <= floor or words[joint].key != "and":
        return shape
    first = walk_left(words, joint, floor, shape.kind, frozenset())
    whole = replace(shape, first=_behind_person(words, first, shape.head))
    is_one = SINGULAR.match(text, words[shape.last - 1].end) or (shape.kind == "housing association" and _is_one(text, words, whole, joint))
    return whole if is_one and first < joint else shape


def _is_one(text: str, words: Sequence[Word], shape: _Shape, joint: int) -> bool:
    """Whether a landlord's name has the "and" at `joint` in it: it owns something or comes back, and neither half is named alone.

    "[Esk and Pell Homes]'s grades", but "Esk and [Pell Homes] were downgraded".
    """
    start, end = words[shape.first].start, words[shape.last - 1].end
    wholes = len([*occurrences(text, text[start:end])])
    halves = text[start : words[joint - 1].end], text[words[joint + 1].start : end]
    listed = PLURAL.match(text, end) or BETWEEN.search(text, max(0, start - 20), start) or text.endswith(", ", 0, start)
    alone = any(len([*occurrences(text, half)]) > wholes for half in halves)
    return not listed and not alone and (wholes > 1 or words[shape.last - 1].possessive)


def _with_place(text: str, words: Sequence[Word], shape: _Shape) -> _Shape:
    """The name with the place behind its head, where the article has that as a place: "the Priory Hospital Orrin"."""
    behind = words[shape.last] if shape.last + 1 == len(words) and shape.kind in PLACED else None
    if behind is None or not behind.capital or words[shape.last - 1].possessive or not _is_place(behind.key):
        return shape
    place = text[behind.start : behind.end]
    is_one = place.isalpha() and not place.isupper() and (find_authority(place) is not None or is_place(text, place))
    return replace(shape, last=shape.last + 1) if is_one else shape


def _first_of_authority(words: Sequence[Word], first: int, position: int, after: int) -> int:
    """Where the name of a council begins that the table has: behind "and" in "NHS Lothian and City of York Council", "North of Tyne"."""
    joints = [index + 1 for index in range(first + 1, position - 1) if words[index].key in ("and", "&")]
    if not joints or _is_authority(words[first:after]):
        return first
    return next((joint for joint in joints if _is_authority(words[joint:after])), first)


def _is_authority(words: Sequence[Word]) -> bool:
    """Whether the table of local authorities has these words."""
    return find_authority(" ".join(word.key for word in words)) is not None


def _listed(text: str, words: Sequence[Word], shape: _Shape) -> Name | None:
    """A name that begins with a list: "Bournemouth, Christchurch and Poole Council", "Tees, Esk and Wear Valleys NHS Trust"."""
    before = LIST_BEFORE.search(text, max(0, words[0].start - 60), words[0].start)
    if not before or shape.kind not in OF_PLACES | {"local authority"}:
        return None
    start, end = before.start("list"), words[shape.last - 1].end
    name, stem = text[start:end], text[start : words[shape.head - 1].end].lower()
    if shape.kind == "local authority":
        is_one = find_authority(name) is not None
    else:
        joined = shape.first == 0 and any(word.key == "and" for word in words[: shape.head])
        is_one = joined and not before.group("where") and all(map(_is_place, before.group("list").split(", ")[:-1]))
    return Name(start=start, end=end, name=name, kind=shape.kind, stem=stem, rule="shape") if is_one else None


def _is_place(words: str) -> bool:
    """Whether an item of a list can be a place: no person and no name of an organisation."""
    keys = key_of(words).split()
    return not is_person(keys) and HEADS.meanings.keys().isdisjoint((keys[-1], " ".join(keys[-2:]))) and not set(keys) & NOT_IN_NAMES


def _name_of_shape(text: str, words: Sequence[Word], shape: _Shape) -> Name:
    start, end = words[shape.first].start, words[shape.last - 1].end
    stem = words[shape.first : shape.head] if shape.head > shape.first else words[shape.head_end : shape.last]
    is_owned = shape.head > shape.first and stem[-1].possessive and shape.kind in OF_THE_PLACE
    return Name(
        start=start,
        end=end,
        name=text[start : stem[-1].end] + text[stem[-1].end + len("'s") : end] if is_owned else text[start:end],
        kind=shape.kind,
        stem=" ".join(word.key if is_owned and word is stem[-1] else word.full_key for word in stem),
        rule="shape",
        weak=shape.weak,
    )
