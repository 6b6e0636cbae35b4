"""Candidates: words with capitals that may be a name, though neither lexicon nor shape says so: "Ferndale", "St Botolph's"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from extractors.authorities import find_authority
from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.organisation.behind import behind
from extractors.organisation.extents import INN, is_address, units
from extractors.organisation.name import (
    GIVEN_NAMES,
    HONORIFIC,
    LEXICON,
    NOT_ALONE,
    NOT_IN_NAMES,
    PLACE_WORDS,
    is_printed,
    occurrences,
    peopled,
)
from extractors.organisation.sign import APPOSITION
from extractors.organisation.taken_up import tells_of_officers
from extractors.schemes import schemes

# "Number Twelve", a home in a street.
# "a Grade II listed home"
LISTED = re.compile(r"Grade\ (?:I|II|III|IV|V|[A-C])\*?")
NUMBERED = re.compile(r"Number\ [A-Z][\w-]+")
NEVER_NAMES = word_list(LEXICON, "never_names")
NEVER_LAST = word_list(LEXICON, "never_last")
# "London-listed", "MOTHERS-TO-BE", "I've", "DCSs": no names.
ADJECTIVE = re.compile(r"[A-Z]\w+(?:-\w+)*-(?:[a-z]{3,}|be|BE)|[A-Z]\w*'(?:ve|m|re|ll|d)|[A-Z]{2,}s")
# What organisations, papers and their people are called: "Jail", "Observer", "Residents".
COMMON = (
    lexicon(LEXICON, "appositions").keys() | lexicon(LEXICON, "speaks_of").keys() | lexicon(LEXICON, "descriptions").keys()
    | {head for heads in ("heads", "weak_heads") for head, kind in lexicon(LEXICON, heads).items() if kind == "media"}
    | peopled().keys() | word_list(LEXICON, "holders")
)  # fmt: skip
IN_PLACE = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Aa]round|[Oo]utside)\ $")
DETERMINER = re.compile(r"(?:^|[\s\"'])[Aa]n?\ $")
NOUN = re.compile(
    r"\ (?:[a-z]+\ |GP\ )?(?:home|school|nursery|surgery|practice|pre-school|primary|academy|takeaway|restaurant|pub|cafe|shop)\b"
)
LETTERS = re.compile(r"[a-z]{2}|[A-Z]{3}")
REGION = re.compile(r"\ (?:region|area)\b")
AND = re.compile(r"\ and\ (?:the\ |The\ )?")
JOINT = re.compile(r"(?:[,;]\ (?:and\ )?|\ and\ )(?:the\ |The\ )?")
# "Derby, Kent and Medway": so many places with councils of their own, the last behind an "and", are no addresses of each other.
LISTED_PLACES = 3
# "Safety: Reasonably good"
ADVERB = re.compile(rf"(?:Very|Not|Mostly|[A-Z][a-z]+ly)\ {alternation(word_list(LEXICON, 'grade_words'))}\b")


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
    spans = [_behind_owner(text, span, taken) for span in units(text)]
    lists = _lists_of_authorities(text, spans)
    free = [span for span in spans if taken.isdisjoint(range(*span)) and (span[0] in lists or _may_be_name(text, *span))]
    series = first = 0
    for (start, end), (earlier, before) in zip(free, [(0, 0), *free], strict=False):
        joint = JOINT.fullmatch(text, before, start)
        is_listed = start in lists and lists[start] == lists.get(earlier)
        says_where = joint is not None and "and" not in joint.group() and not AND.match(text, end) and not is_listed
        if not (joint or is_listed):
            series += 1
        if start in lists:
            first = lists[start]
        elif not joint or says_where:
            first = start
        at_inn = INN.fullmatch(text[earlier:before]) if text[before:start] == " at " else None  # "the Lamb and Flag at Orrin"
        where = says_where or is_address(text, start, end) or _is_where_taken(text, start, end, taken) or at_inn is not None
        yield Candidate(start=start, end=end, words=text[start:end], series=series, first=first, is_place=where)


def _is_where_taken(text: str, start: int, end: int, taken: frozenset[int]) -> bool:
    """Whether a word between commas tells where what is named right before it is: "deputy head at Orrin High School, *Skirby*, where"."""
    alone = text.endswith(", ", 0, start) and text.startswith(",", end) and " " not in text[start:end]
    return alone and start - len(", ") - 1 in taken


def _lists_of_authorities(text: str, spans: Sequence[tuple[int, int]]) -> Mapping[int, int]:
    """Where each place in a list of councils begins, and the list: "Derby, Kent and Medway", not "Ferndale, Derby, and the Larches"."""
    joined: list[list[tuple[int, int]]] = []
    for span, before in zip(spans, [(0, 0), *spans], strict=False):
        if joined and JOINT.fullmatch(text, before[1], span[0]):
            joined[-1].append(span)
        else:
            joined.append([span])
    lists = (those for those in joined if len(those) >= LISTED_PLACES and " and " in text[those[-2][1] : those[-1][0]])
    return {start: those[0][0] for those in lists if all(find_authority(text[slice(*one)]) for one in those) for start, _ in those}


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


def _may_be_name(text: str, start: int, end: int) -> bool:
    """Whether the words can name an organisation: no given name, no area that is graded, no words that the article has in small letters."""
    words = text[start:end]
    keys = key_of(words).split()
    if words.isupper() and (f"({words})" in text or text[max(0, start - 2) : start - 1].isdigit() or _is_short(text, words)):
        return False  # the abbreviation of other words; "999 CONTROL ROOM"
    is_common = all(key in NOT_ALONE or key.removesuffix("'s") in NOT_ALONE for key in keys) and not NUMBERED.fullmatch(words)
    if (is_common or keys[-1] in NEVER_LAST) and not _is_told_of(text, start, end):
        return False
    if (
        not is_printed(text, start, words)
        or not LETTERS.search(words)
        or is_area(words)
        or LISTED.fullmatch(words)
        or HONORIFIC.match(words)
        or REGION.match(text, end)
    ):
        return False
    if " ".join(keys) in NEVER_NAMES or words.removesuffix("'s").lower() in NOT_IN_NAMES:
        return False
    is_house = keys[0] in PLACE_WORDS and not text.endswith(" The ", 0, start)
    if ADVERB.match(text, start):
        return False
    if len(keys) == 1 and (keys[0] in GIVEN_NAMES or is_house or keys[0] in COMMON or ADJECTIVE.fullmatch(words)):
        return False
    return next(occurrences(text, words.lower()), None) is None


def _is_told_of(text: str, start: int, end: int) -> bool:
    """Whether words that name things as well are said to be an organisation: "The Cobbler Street Project, a homelessness charity"."""
    told = behind(text, end)
    is_apposition = told is not None and told.lastgroup == APPOSITION
    return " " in text[start:end] and (is_apposition or tells_of_officers(text, start, end))


def _is_short(text: str, letters: str) -> bool:
    """Whether these are the first letters of words that the article has: "the comprehensive performance assessment, or CPA"."""
    words = r"\ (?:and\ |of\ )?".join(f"{letter}[a-z]+" for letter in letters)
    return 2 < len(letters) < 6 and letters.isalpha() and re.search(rf"\b{words}\b", text, re.IGNORECASE) is not None


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
