"""How far words with capitals go that may be one name: "St Botolph's", "Pips of Mill Lane", "Esk and Fell", "Voices for Orrin".

A name leaves out the words in front that belong to none and a possessive ending. "Esk and Fell" is one when a verb in the singular follows,
when a council bears the name, or when it comes back; else it is two, of which each may tell of the other.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile, zip_longest

from extractors.authorities import find_authority
from extractors.lexicon import alternation, compiled, key_of, word_list
from extractors.organisation.name import (
    HONORIFIC,
    LEXICON,
    NOT_IN_NAMES,
    SMALL_LETTERS,
    SMALL_WORDS,
    STREETS,
    SURE_GIVEN_NAMES,
    WORD,
    is_person,
    line_at,
    occurrences,
    peopled,
)
from extractors.organisation.runs import MODIFIER
from extractors.organisation.topics import is_about_food

INNS = word_list(LEXICON, "inns")

LONGEST = 5
"""Words in a name that only the words around it tell."""

# "Pips of Mill Lane", "Burton upon Esk", "Taigh an Lochan", "Studio 21"; not "Moss for Wexcliff".
UNIT = re.compile(
    rf"""(?<![\w'.-]){WORD}
    (?:\ (?:(?:&|upon|under|of|y|yr|na|nan|nam|de|le|(?:(?<=Taigh\ )|(?<=Tigh\ ))a[n'm]|at(?=\ Home\b))\ (?:the\ )?)?{WORD})*
    (?:\ \d\d\d?(?=[,.;]|'s\b|\ (?:is|was|has|in|and|both|from|to|which|were|on)\b))?""",
    re.VERBOSE,
)
# "law firm ", "the charity "
CALLED = r"\b<organisations.appositions>\ (?:called\ )?$"
JOINS = frozenset({"&", "upon", "under", "of", "at", "y", "yr", "na", "nan", "nam", "an", "a'", "am", "de", "le", "the"})
NUMBERS = frozenset({"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Some", "Most", "Bottom", "Top"})
# What may happen to a name, and who is somebody there: "Merger of Orrin and Esk", "Chief Fire Officer of Orrin".
OF_NAMES = word_list(LEXICON, "holders") | word_list(LEXICON, "officers") | word_list(LEXICON, "happens_to_names")
# Words that end a name before them: "Orrinshire DCS Paul Garth".
FOREIGN = NOT_IN_NAMES | {"dcs", "dass"}
NO_SMALL_WORDS = FOREIGN - SMALL_WORDS
LEADING = NOT_IN_NAMES | word_list(LEXICON, "grade_words") | peopled().keys()
# What only a council has: "Wexcliff's Children's Services" is no name.
COUNCIL_OWNED = word_list(LEXICON, "council_owned")
# Which have no capital for a name's sake.
ARTICLES = frozenset({"the", "a", "an", "i"})
# "told Our Space": where a capital is no sentence's.
INSIDE = re.compile(r"[a-z,]\ $")
# "Solicitors Lomax Gill have"
FIRMS_FIRST = word_list(LEXICON, "firms_first")
CHILDMINDER = re.compile(r"\b[Cc]hildminders?\ $")
SAINT = re.compile(r"S(?:t|T|aint)\.?\ [\w'-]+$")
# "Orrin A2", "Saltby AA-": a grade behind a name.
CODE = re.compile(r"[A-D]{1,3}[12]?[+-]?|[CGV][1-4]|[ABC]aa?[1-3]?")
# "St Botolph's", "Bella's and", "Bella's.": the ending belongs to the name; "Amberwood's manager": it does not.
KEEPS_ENDING = re.compile(
    r"""(?=[.,;:)"\n]|$|\ -|\ (?:and|or|in|on|at|to|for|from|with|by|has|had|have|was|were|is|are|will|would|could|did|got|both|which|who
    |but|as|after|when|where|also|said|says|scored|waited)\b)""",
    re.VERBOSE,
)

# "Ambrose Tibbenham" and "Mr Tibbenham", of Tibbenham's
OF_PERSON = re.compile(r"[a-z.,]\ [A-Z][\w-]+\ $")
LINK = re.compile(r"\ (?P<link>and|for|with|against|at|in|by|to)\ (?P<the>[Tt]he\ )?")
# By which a name may go on without coming back: not "in", behind which it is somewhere.
WHOLE_LINKS = frozenset({"for", "with", "against"})
REST = re.compile(r"\ and\ (?:District|Districts|County|Country)$")
ON_STREET = re.compile(r"\b(?:[Ii]n|[Oo]n|[Oo]ff)\ (?:the\ )?$|\d\ $|[A-Z][\w']+,\ $")
# "Orrin, " before "Esk and Fell" makes three of them; "In May, " does not.
LIST_BEFORE = re.compile(r"(?<!In\ )\b[A-Z][\w'-]*,\ $")
SINGULAR = re.compile(
    r"""\ (?:also\ )?(?:is|was|has|requires|keeps|retains|remains|gets|loses|stays|holds)\b|\ (?:service|trust|force|council|partnership)\b
    |   \ \([A-Z]{2,6}\)|,\ an?\ \w|,\ where\ s?he\b|,\ (?:run|owned|managed)\ by\b
    |   ,\ which\ (?:is|was|has|runs|owns|operates|provides|supports|looks|cares|serves)\b""",
    re.VERBOSE,
)
# "chief constable of": of one force, whatever its name.
OF_ONE = re.compile(r"\b(?:constable|executive|officer|director|leader|governor|manager|head|commissioner|DCS)\ of\ (?:the\ )?$")
# "the Crown and Anchor"
INN = re.compile(r"[\w']+\ (?:and|&)\ [\w']+")
# "as was the Fox and Goose"
THE_ONE = re.compile(r"\b(?:was|is|did|has)\ the\ $")
# "Lomax and Voss, the accountants"
FIRM_BEHIND = re.compile(
    r",\ (?:an?|the|its)\ (?:[\w-]+\ ){0,2}"
    r"(?:firm|solicitors|accountants|brokers|surveyors|auditors|architects|contractors|lawyers|builders|brewers|agents)\b"
)
# "Esk and Fell: Good, Good, Good", the label of a row
ROW = re.compile(rf":\ {alternation(word_list(LEXICON, 'grade_words'))}\b", re.IGNORECASE)
OPENS = re.compile(r"(?:\A|\n|[.!?:]\ )(?:The\ )?$")


def units(text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand that may be names, in reading order."""
    return _joined(text, [span for match in UNIT.finditer(text) for span in _trimmed(text, match)])


def is_street(words: str) -> bool:
    """Whether a name ends as those of streets do: "Mill Road"."""
    return key_of(words).rpartition(" ")[2] in STREETS


def is_address(text: str, start: int, end: int) -> bool:
    """Whether something stands in the street of that name: "in Mill Road", "at 16 Mill Road", "The Nag's Head, Mill Road,"."""
    return is_street(text[start:end]) and ON_STREET.search(text, max(0, start - 20), start) is not None


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
    foreign = NO_SMALL_WORDS if SMALL_LETTERS.search(text, *line_at(text, start)) else FOREIGN
    while words and (
        (key_of(words[0]) in LEADING and not _begins(text, start, words, foreign))
        or (len(words) > 2 and key_of(words[0]) in FIRMS_FIRST)
        or MODIFIER.search(words[0])
        or not words[0][0].isupper()
        or (len(words) > 1 and key_of(" ".join(words[1:])) not in COUNCIL_OWNED and _is_owner(text, words[0]))
    ):
        start += len(words.pop(0)) + 1
    kept = list(takewhile(lambda word: word in JOINS or key_of(word) not in foreign, words))
    if len(kept) == 1 and words[1:2] == ["Head"] and key_of(kept[0]) in INNS:
        kept = words[:2]  # "the Nag's Head"
    while kept and (kept[-1] in JOINS or (len(kept) > 1 and CODE.fullmatch(kept[-1]))):
        kept.pop()
    owned = next((at for at in range(1, len(kept)) if key_of(" ".join(kept[at:])) in COUNCIL_OWNED), len(kept))
    kept = kept[:owned]
    person = next((at for at in range(1, len(kept)) if key_of(kept[at]) in SURE_GIVEN_NAMES and is_person(kept[at:])), len(kept))
    kept = kept if HONORIFIC.match(kept[0] if kept else "") or kept[:1] == ["St"] else kept[:person]  # "head of Orrin Edge Ann Moss"
    of = kept.index("of") if "of" in kept else 0
    if is_person(kept[:of]) and CHILDMINDER.search(text, max(0, start - 13), start):
        kept = kept[:of]  # "childminder Ann Moss of Mill Lane"
    if 0 < len(kept) <= LONGEST and not _names_person_inside(kept) and not (of < len(kept) and is_person(kept[:of])):
        end = start + len(" ".join(kept))
        is_owner = text.endswith("'s", start, end) and owned < len(words)
        yield start, end - 2 * (is_owner or _is_possessive(text, start, end))


def _begins(text: str, start: int, words: Sequence[str], foreign: Collection[str]) -> bool:
    """Whether a small word at `start` begins a name: "told Our Space", "All Our Tomorrows was"; not "In Orrin"."""
    keys = [key_of(word) for word in words[:2]]
    if len(keys) < 2 or keys[0] in ARTICLES or keys[0] not in SMALL_WORDS or keys[0] in foreign:
        return False
    return keys[1] in SMALL_WORDS - ARTICLES or INSIDE.search(text, max(0, start - 2), start) is not None


def _is_owner(text: str, word: str) -> bool:
    """Whether a word in "'s" is the owner of what follows, since the article has its name without the ending too."""
    return word.endswith("'s") and any(not text.startswith("'s", at + len(word) - 2) for at in occurrences(text, word[:-2]))


def _names_person_inside(words: Sequence[str]) -> bool:
    """Whether a given name stands inside: "HR Corinne Brand"; not in "St Mary Redcliffe"."""
    return len(words) > 2 and words[0] not in ("St", "ST", "Saint") and any(key_of(word) in SURE_GIVEN_NAMES for word in words[1:-1])


def _is_possessive(text: str, start: int, end: int) -> bool:
    """Whether the "'s" at the end is none of the name's: another noun follows, or the article has the name, no person's, without it."""
    if not text.startswith("'s", end - 2) or end - start < len("A's") or SAINT.match(text[start:end]):
        return False
    return not KEEPS_ENDING.match(text, end) or any(
        not text.startswith("'s", at + end - 2 - start) and not OF_PERSON.search(text, max(0, at - 20), at)
        for at in occurrences(text, text[start : end - 2])
    )


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, two joined by "and", "for" or the like as one where they are one name."""
    is_one = False
    for (start, end), (following, last) in zip_longest(spans, spans[1:], fillvalue=(0, 0)):
        if is_one:
            is_one = False
            continue
        link = LINK.fullmatch(text, end, following)
        is_one = link is not None and _is_one(text, start, last, link)
        yield start, last if is_one else end


def _is_one(text: str, start: int, end: int, link: re.Match[str]) -> bool:
    """Whether "Esk and Fell" at `start:end` is one name, or "Voices for Orrin", "Hand in Hand", "Bramble at the Maltings"."""
    words, first, join = text[start:end], text[start : link.start()], link["link"]
    if first == text[link.end() : end]:
        return True
    if is_address(text, start, link.start()):
        return False
    singular = SINGULAR.match(text, end) is not None and not LIST_BEFORE.search(text, max(0, start - 40), start)
    if join == "at":
        return singular and link["the"] is not None and sum(1 for _ in occurrences(text, first)) > 1
    if sum(1 for _ in occurrences(text, words)) > 1:
        return join == "and" or join in WHOLE_LINKS
    if join == "and":
        parts = first, text[link.end() : end]
        return _is_pair(text, start, end) or (singular and not all(map(find_authority, parts)))
    return (
        join in WHOLE_LINKS and singular and (any(pattern.search(text, max(0, start - 30), start) for pattern in (OPENS, compiled(CALLED))))
    )


def _is_pair(text: str, start: int, end: int) -> bool:
    """Whether the words around two joined by "and" make one name of them: "the charity Keys and Corners", "(Esk and Fell)"."""
    words = text[start:end]
    the_one = text[max(0, start - len("the ")) : start].lower() == "the " and INN.fullmatch(words)
    return (
        (the_one and is_about_food(text))  # "the Crown and Anchor"
        or REST.search(words) is not None
        or (text[max(0, start - 1) : start] == "(" and text.startswith(")", end))
        or any(pattern.search(text, max(0, start - 30), start) for pattern in (compiled(CALLED), OF_ONE, THE_ONE))
        or FIRM_BEHIND.match(text, end) is not None
        or (text[max(0, start - 1) : start] == "\n" and ROW.match(text, end) is not None)
        or find_authority(words) is not None
    )
