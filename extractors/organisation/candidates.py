"""Candidates: words with capitals that may be a name, though neither lexicon nor shape says so: "Ferndale", "St Botolph's".

A candidate leaves out the words in front that belong to no name and a possessive ending. "Esk and Fell" is one when a verb in the
singular follows, when a council bears the name, or when it comes back; else it is two, of which each may tell of the other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile, zip_longest

from extractors.authorities import find_authority
from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.organisation.name import (
    GIVEN_NAMES,
    HONORIFIC,
    LEXICON,
    NOT_ALONE,
    NOT_IN_NAMES,
    PLACE_WORDS,
    STREETS,
    SURE_GIVEN_NAMES,
    WORD,
    is_person,
    occurrences,
    peopled,
)
from extractors.organisation.runs import MODIFIER
from extractors.schemes import schemes

LONGEST = 5
"""Words in a name that only the words around it tell."""

# "Pips of Mill Lane", "Burton upon Esk", "Taigh an Lochan"; not "Moss for Wexcliff".
UNIT = re.compile(
    rf"""(?<![\w'.-]){WORD}
    (?:\ (?:(?:&|upon|under|of|y|yr|na|nan|nam|de|le|(?:(?<=Taigh\ )|(?<=Tigh\ ))a[n'm]|at(?=\ Home\b))\ (?:the\ )?)?{WORD})*""",
    re.VERBOSE,
)
JOINS = frozenset({"&", "upon", "under", "of", "at", "y", "yr", "na", "nan", "nam", "an", "a'", "am", "de", "le", "the"})
NUMBERS = frozenset({"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Some", "Most", "Bottom", "Top"})
# What may happen to a name, and who is somebody there: "Merger of Orrin and Esk", "Chief Fire Officer of Orrin".
OF_NAMES = word_list(LEXICON, "holders") | word_list(LEXICON, "officers") | word_list(LEXICON, "happens_to_names")
# "Number Twelve", a home in a street.
NUMBERED = re.compile(r"Number\ [A-Z][\w-]+")
# Words that end a name before them: "Orrinshire DCS Paul Garth".
FOREIGN = NOT_IN_NAMES | {"dcs", "dass"}
NEVER_NAMES = word_list(LEXICON, "never_names")
NEVER_LAST = word_list(LEXICON, "never_last")
LEADING = NOT_IN_NAMES | word_list(LEXICON, "grade_words") | peopled().keys()
# "London-listed", "MOTHERS-TO-BE", "I've", "DCSs": no names.
ADJECTIVE = re.compile(r"[A-Z]\w+(?:-\w+)*-(?:[a-z]{3,}|be|BE)|[A-Z]\w*'(?:ve|m|re|ll|d)|[A-Z]{2,}s")
# What organisations and their people are called: "Jail", "Residents".
COMMON = lexicon(LEXICON, "appositions").keys() | lexicon(LEXICON, "speaks_of").keys() | peopled().keys() | word_list(LEXICON, "holders")
# "Orrin, " before "Esk and Fell" makes three of them; "In May, " does not.
LIST_BEFORE = re.compile(r"(?<!In\ )\b[A-Z][\w'-]*,\ $")
CHILDMINDER = re.compile(r"\b[Cc]hildminders?\ $")
REST = re.compile(r"\ and\ (?:District|Districts|County|Country)$")
AT_THE = re.compile(r"\ at\ the\ ")
IN_PLACE = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Aa]round|[Oo]utside)\ $")
DETERMINER = re.compile(r"(?:^|[\s\"'])[Aa]n?\ $")
NOUN = re.compile(r"\ (?:[a-z]+\ )?(?:home|school|nursery|surgery|practice|pre-school|primary|academy|takeaway|restaurant|pub|cafe|shop)\b")
LETTERS = re.compile(r"[a-z]{2}|[A-Z]{3}")
ON_STREET = re.compile(r"\b(?:[Ii]n|[Oo]n|[Oo]ff)\ (?:the\ )?$")
REGION = re.compile(r"\ (?:region|area)\b")
AND = re.compile(r"\ and\ (?:the\ |The\ )?")
JOINT = re.compile(r"(?:,\ |,?\ and\ )(?:the\ |The\ )?")
SINGULAR = re.compile(
    r"""\ (?:also\ )?(?:is|was|has|requires|keeps|retains|remains|gets|loses|stays|holds)\b|\ (?:service|trust|force|council|partnership)\b
    |   \ \([A-Z]{2,6}\)|,\ an?\ \w|,\ where\ s?he\b
    |   ,\ which\ (?:is|was|has|runs|owns|operates|provides|supports|looks|cares|serves)\b""",
    re.VERBOSE,
)
# "St Botolph's", "Bella's and", "Bella's.": the ending belongs to the name; "Amberwood's manager": it does not.
KEEPS_ENDING = re.compile(
    r"""(?=[.,;:)"\n]|$|\ -|\ (?:and|or|in|on|at|to|for|from|with|by|has|had|have|was|were|is|are|will|would|could|did|got|both|which|who
    |but|as|after|when|where|also|said|says|scored|waited)\b)""",
    re.VERBOSE,
)
# "Orrin A2", "Saltby AA-": a grade behind a name.
CODE = re.compile(r"[A-D]{1,3}[12]?[+-]?|[CGV][1-4]|[ABC]aa?[1-3]?")
# "chief constable of": of one force, whatever its name.
OF_ONE = re.compile(r"\b(?:constable|executive|officer|director|leader|governor|manager|head|commissioner|DCS)\ of\ (?:the\ )?$")
# "as was the Fox and Goose"
# "Safety: Reasonably good"
ADVERB = re.compile(rf"(?:Very|Not|Mostly|[A-Z][a-z]+ly)\ {alternation(word_list(LEXICON, 'grade_words'))}\b")
THE_ONE = re.compile(r"\b(?:was|is|did|has)\ the\ $")
SAINT = re.compile(r"S(?:t|T|aint)\.?\ ")
# "law firm Lomax and Gill"; "Lomax and Voss, the accountants"
FIRMS = r"(?:firm|solicitors|accountants|brokers|surveyors|auditors|architects|contractors|lawyers|builders|brewers|agents)"
# "Solicitors Lomax Gill have"
FIRMS_FIRST = re.compile(
    r"Solicitors|Accountants|Brokers|Surveyors|Auditors|Architects|Contractors|Builders|Brewers|Consultants|Charity|Landlord"
)
FIRM_BEFORE = re.compile(rf"\b{FIRMS}\ $")
FIRM_BEHIND = re.compile(rf",\ (?:an?|the|its)\ (?:[\w-]+\ ){{0,2}}{FIRMS}\b")


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Words at `start:end` that may be a name.

    Those joined to each other, as in "A, B and C", have one `series`, which begins at `first`. `is_place` tells of one that only says
    where another is: "Skirby" of "Ferndale, Skirby, was rated", "Mill Road" of "the Fell Grill in Mill Road".
    """

    start: int
    end: int
    words: str
    series: int
    first: int
    is_place: bool


def candidates(text: str, taken: frozenset[int]) -> Iterator[Candidate]:
    """The candidates in folded `text` that share no offset with those `taken`, in reading order."""
    spans = [_behind_owner(text, span, taken) for match in UNIT.finditer(text) for span in _trimmed(text, match)]
    free = [(start, end) for start, end in _joined(text, spans) if taken.isdisjoint(range(start, end)) and _may_be_name(text, start, end)]
    series = first = 0
    for (start, end), before in zip(free, [0, *(end for _, end in free)], strict=False):
        joint = JOINT.fullmatch(text, before, start)
        says_where = joint is not None and "and" not in joint.group() and not AND.match(text, end)
        if not joint:
            series += 1
        if not joint or says_where:
            first = start
        where = says_where or _is_address(text, start, end, taken)
        yield Candidate(start=start, end=end, words=text[start:end], series=series, first=first, is_place=where)


def _behind_owner(text: str, span: tuple[int, int], taken: frozenset[int]) -> tuple[int, int]:
    """What is left of a span behind a name that is `taken` and owns it: "Alder Bank" of "Pell Care's Alder Bank"."""
    start, end = span
    owner = start
    while owner in taken:
        owner += 1
    return (owner + len("'s "), end) if owner > start and text.startswith("'s ", owner) and owner + len("'s ") < end else span


def is_place(text: str, words: str) -> bool:
    """Whether something is or happens in, near or around what the words name."""
    return any(IN_PLACE.search(text, max(0, start - 8), start) for start in occurrences(text, words))


def is_address_of(text: str, words: str) -> bool:
    """Whether the words say of something where it is: "a Leeds school", "A MARSETT care home"."""
    return any(
        DETERMINER.search(text, max(0, start - 4), start) and NOUN.match(text, start + len(words))
        for form in (words, words.upper())
        for start in occurrences(text, form)
    )


def is_street(words: str) -> bool:
    """Whether a name ends as those of streets do: "Mill Road"."""
    return key_of(words).rpartition(" ")[2] in STREETS


def _is_address(text: str, start: int, end: int, taken: frozenset[int] = frozenset()) -> bool:
    """Whether something stands in the street of that name: "in Mill Road", "Ivy Nursery, Mill Road" where Ivy Nursery is `taken`."""
    if not is_street(text[start:end]):
        return False
    return ON_STREET.search(text, max(0, start - 8), start) is not None or (text.endswith(", ", 0, start) and start - 3 in taken)


def _trimmed(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The words of a unit without those in front that belong to no name, up to the next such, without a possessive ending; no person's."""
    start, words = match.start(), match.group().split(" ")
    if HONORIFIC.match(words[0]):
        return
    if words[0] in NUMBERS and words[1:2] == ["of"]:
        return  # "One of London's biggest"
    title = next((at for at, word in enumerate(words) if word == "of" and key_of(words[at - 1]) in OF_NAMES), None)
    if title:
        start, words = start + len(" ".join(words[: title + 1])) + 1, words[title + 1 :]
    while words and (
        key_of(words[0]) in LEADING
        or (len(words) > 2 and FIRMS_FIRST.fullmatch(words[0]))
        or MODIFIER.search(words[0])
        or not words[0][0].isupper()
        or (len(words) > 1 and _is_owner(text, words[0]))
    ):
        start += len(words.pop(0)) + 1
    kept = list(takewhile(lambda word: word in JOINS or key_of(word) not in FOREIGN, words))
    while kept and (kept[-1] in JOINS or (len(kept) > 1 and CODE.fullmatch(kept[-1]))):
        kept.pop()
    of = kept.index("of") if "of" in kept else 0
    if is_person(kept[:of]) and CHILDMINDER.search(text, max(0, start - 13), start):
        kept = kept[:of]  # "childminder Ann Moss of Mill Lane"
    if 0 < len(kept) <= LONGEST and not _names_person_inside(kept) and not (of < len(kept) and is_person(kept[:of])):
        end = start + len(" ".join(kept))
        yield start, end - 2 * _is_possessive(text, start, end)


def _is_owner(text: str, word: str) -> bool:
    """Whether a word in "'s" is the owner of what follows, since the article has its name without the ending too."""
    return word.endswith("'s") and any(not text.startswith("'s", at + len(word) - 2) for at in occurrences(text, word[:-2]))


def _names_person_inside(words: Sequence[str]) -> bool:
    """Whether a given name stands inside: "HR Corinne Brand"; not in "St Mary Redcliffe"."""
    return len(words) > 2 and not SAINT.match(words[0] + " ") and any(key_of(word) in SURE_GIVEN_NAMES for word in words[1:-1])


def _is_possessive(text: str, start: int, end: int) -> bool:
    """Whether the "'s" at the end is none of the name's: another noun follows, or the article has the name without it."""
    if not text.startswith("'s", end - 2) or end - start < len("A's"):
        return False
    if SAINT.match(text, start, end):
        return False
    return not KEEPS_ENDING.match(text, end) or any(
        not text.startswith("'s", at + end - 2 - start) for at in occurrences(text, text[start : end - 2])
    )


def _joined(text: str, units: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The units, two joined by "and" as one where they are one name."""
    skip = False
    for (start, end), (following, last) in zip_longest(units, units[1:], fillvalue=(0, 0)):
        if skip:
            skip = False
        elif (AND.fullmatch(text, end, following) and _is_one(text, start, last)) or (
            AT_THE.fullmatch(text, end, following) and SINGULAR.match(text, last) and sum(1 for _ in occurrences(text, text[start:end])) > 1
        ):
            skip = True
            yield start, last
        else:
            yield start, end


def _is_one(text: str, start: int, end: int) -> bool:
    """Whether "Esk and Fell" at `start:end` is one name."""
    words = text[start:end]
    singular = SINGULAR.match(text, end) is not None and not LIST_BEFORE.search(text, max(0, start - 40), start)
    bracketed = text[max(0, start - 1) : start] == "(" and text.startswith(")", end)
    if _is_address(text, start, start + words.find(" and ")):
        return False
    of_one = any(pattern.search(text, max(0, start - 30), start) for pattern in (FIRM_BEFORE, OF_ONE))
    return (
        singular
        or REST.search(words) is not None
        or bracketed
        or of_one
        or THE_ONE.search(text, max(0, start - 10), start) is not None
        or FIRM_BEHIND.match(text, end) is not None
        or find_authority(words) is not None
        or sum(1 for _ in occurrences(text, words)) > 1
    )


def _may_be_name(text: str, start: int, end: int) -> bool:
    """Whether the words can name an organisation: no given name, no area that is graded, no words that the article has in small letters."""
    words = text[start:end]
    keys = key_of(words).split()
    if words.isupper() and (f"({words})" in text or text[max(0, start - 2) : start - 1].isdigit()):
        return False  # the abbreviation of a name before it; "999 CONTROL ROOM"
    if all(key in NOT_ALONE for key in keys) and not NUMBERED.fullmatch(words):
        return False
    if not LETTERS.search(words) or is_area(words) or HONORIFIC.match(words) or REGION.match(text, end):
        return False
    if " ".join(keys) in NEVER_NAMES or keys[-1] in NEVER_LAST or words.removesuffix("'s").lower() in NOT_IN_NAMES:
        return False
    is_house = keys[0] in PLACE_WORDS and not text.endswith(" The ", 0, start)
    if ADVERB.match(text, start):
        return False
    if len(keys) == 1 and (keys[0] in GIVEN_NAMES or is_house or keys[0] in COMMON or ADJECTIVE.fullmatch(words)):
        return False
    return next(occurrences(text, words.lower()), None) is None


def is_area(words: str) -> bool:
    """Whether a scheme calls an area so, or so begins: "ability" of "ability to improve"."""
    return key_of(words) in _areas()


def is_whole_area(words: str) -> bool:
    """Whether a scheme has an area of that name: "boarding"."""
    return key_of(words) in _whole_areas()


@cache
def _whole_areas() -> frozenset[str]:
    return frozenset(key_of(variant) for scheme in schemes() for _, variants in scheme.areas for variant in variants)


@cache
def _areas() -> frozenset[str]:
    """What schemes call their areas, and how that begins: "ability" of "ability to improve"."""
    named = [area.split() for area in _whole_areas()]
    return frozenset(" ".join(words[:length]) for words in named for length in range(1, len(words) + 1))
