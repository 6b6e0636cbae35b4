"""A name as it stands in the text, before anybody asks which thing it names."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from extractors.lexicon import alternation, compiled, key_of, lexicon, word_list

LEXICON = "organisations"
OWN = "own"
"""The rule by which an organisation of the user's own is found."""
BODY = "body"
"""The rule by which a body is found that every reader knows by name."""

CUES = frozenset({
    "apposition", "area", "at", "belongs", "called", "cares", "closes", "employer", "fares", "graded", "head", "heading", "headline",
    "led", "move", "nearby", "news", "noun", "office", "owned", "people", "people of", "post", "run by", "runs", "served",
    "service", "size", "subject", "task", "topic", "worked",
})  # fmt: skip
"""The rules by which the words around a name tell what it names."""

GUESSES = CUES - {"apposition", "belongs", "called", "noun", "office", "post", "run by", "runs", "service"} | {"short form"}
"""The rules by which nothing tells what kind of thing a name is."""

# Kinds that the lexicon has people and parts of.
PEOPLED = (
    "school", "prison", "hospital", "college", "care home", "nursery", "housing association", "fire service", "GP practice",
    "local authority", "police force", "children's home",
)  # fmt: skip

HOUSES = frozenset({"school", "nursery", "care home", "children's home", "GP practice"})
"""Kinds of which one stands somewhere in a place, and may bear its name."""

# Words with a capital only where a sentence begins, or inside a name.
SMALL_WORDS = word_list(LEXICON, "small_words")
NOT_IN_NAMES = word_list(LEXICON, "not_in_names") | SMALL_WORDS
NOT_ALONE = word_list(LEXICON, "not_alone")
STREETS = word_list(LEXICON, "streets")
# Words with a capital that stand before a name and are no given name: "Poor Orrin got one star".
BEFORE_NAMES = NOT_IN_NAMES | NOT_ALONE | word_list(LEXICON, "grade_words")
# Words that end the names of houses and streets, and those of no people: "Amber Hall".
PLACE_WORDS = STREETS | word_list(LEXICON, "place_words") | {word for word in lexicon(LEXICON, "weak_heads") if " " not in word}
GIVEN_NAMES = frozenset[str]().union(*(word_list("people", section) for section in ("given_female", "given_male", "given_either")))
# Given names that are places or things as well: "Bryn Haf" need be nobody.
WEAK_GIVEN_NAMES = word_list("people", "given_weak")
SURE_GIVEN_NAMES = GIVEN_NAMES - WEAK_GIVEN_NAMES

# Words that end the names of organisations, and nobody's: "Garrick Vale Adult Education".
NO_SURNAMES = word_list(LEXICON, "no_surnames")

# A word with a capital: "Hospital", "O'Brien's", "St.", "S&P", "Officers'" (before another such word).
WORD = r"(?:St\.|[A-ZÀ-ÞŴŶ](?:[\w&]|['./-](?=\w)){0,40}(?:(?<=s)'(?=\ [A-Z]))?)"

# A name of up to four words, "of" and "and" in it perhaps.
PROPER = rf"{WORD}(?:\ (?:(?:and|&|upon|of|the|on)\ ){{0,2}}{WORD}){{0,3}}"
# ", in Fenby, was rated", " has kept its", " was judged good": where no person is graded
GRADED = r"""(?:,\ [^.;:\n]{1,40},)?\ (?:(?:(?:is|was|were|has|had|have|been|also|both|now|still|again)\ ){1,4}
        (?:(?:re-?|down|up)?graded|rated|(?:re-)?inspected|(?:judged|deemed|found)\ (?:to\ be\ )?['"]?<organisations.grade_words>
        |(?:up|down)\ from)
    |   (?:has\ )?(?:keeps|kept|retains|retained|loses|lost|holds)\ its)\b"""
TITLE_BEFORE = re.compile(rf"\b{alternation(word_list(LEXICON, 'person_titles'))}\.?\ $", re.IGNORECASE)
HONORIFIC = re.compile(rf"{alternation(word_list(LEXICON, 'person_titles'))}\b", re.IGNORECASE)

WORD_GOES_ON = re.compile(r"-?\w")
GIVEN_BEFORE = re.compile(r"\b(?P<given>[A-Z][a-z]+)(?:[- ][A-Z](?:\.|\w*))?[- ]$")
CAPITAL_BEHIND = re.compile(r"\ [A-Z][\w'-]+")
# "Jane Moss, 43,", "Jane Moss said"
OF_PERSON = re.compile(r",\ (?:who\b|\d\d\b)|\ (?:said|says|told|added|thinks|believes)\b")
CHAIN = 3
"""So many words with capitals have names behind what is no given name but a chain's."""
LONGEST_REST = 30
"""So much may stand with a name in a heading that is no more than the name: "THE LIMES NURSERY, Orrin"."""
# A word that has no capital, in a line that has some such and is no headline in capitals.
SMALL_LETTERS = re.compile(r"\b[a-z]{4}")
ORGANISATION_AFTER = re.compile(r"\ (?:Council|School|Prison)\b")


@dataclass(frozen=True, kw_only=True)
class Name:
    """An organisation's name as printed at `start:end`: what kind of thing it names and by which rule we know.

    `name` is the body's own name where the lexicon knows it, else the words as printed. `stem` is the name without head or
    opening, folded and in lower case: "wexcliff" of "Wexcliff County Council". A `weak` name needs a sign from the article.
    """

    start: int
    end: int
    name: str
    kind: str
    stem: str
    rule: str
    weak: bool = False


def is_person(words: Sequence[str]) -> bool:
    """Whether words with capitals are a person's: two to four of them, the first a given name: "Jane Moss", not "Ruby Training"."""
    return 1 < len(words) < 5 and "&" not in words and key_of(words[0]) in GIVEN_NAMES and key_of(words[-1]) not in NO_SURNAMES


def names_person(text: str, words: str, *, is_sure: bool = False) -> bool:
    """Whether a name is a person's: "Paul Reed", "Ms Reed", "Reed" where the article has the given name too.

    Where other signs make one `is_sure` that it is none, "Bryn Haf" is not taken for one for beginning as a person's may, nor is
    "Rowan Edge", unless the article says something of it that it says of people.
    """
    if " " not in words:
        return _is_given_name_before(text, words)
    parts = words.split()
    return is_person(parts) and not (is_sure and (key_of(parts[0]) in WEAK_GIVEN_NAMES or _is_inspected(text, words)))


def is_addressed(text: str, words: str) -> bool:
    """Whether a name that ends like an organisation's is somebody's whom the article calls by it: "Helen Trust" for "Ms Trust"."""
    given, _, surname = words.partition(" ")
    if not surname.isalpha() or key_of(given) not in GIVEN_NAMES:
        return False
    return any(TITLE_BEFORE.search(text, max(0, start - 14), start) for start in occurrences(text, surname))


def _is_inspected(text: str, words: str) -> bool:
    """Whether a grade follows the words outright somewhere, and nowhere a person's age or speech, nor is the last of them a surname."""
    last, ends = words.rpartition(" ")[2], [start + len(words) for start in occurrences(text, words)]
    is_surname = any(not text.endswith(words, 0, start + len(last)) for start in occurrences(text, last))
    return (
        not is_surname
        and any(compiled(GRADED, re.VERBOSE).match(text, end) for end in ends)
        and not any(OF_PERSON.match(text, end) for end in ends)
    )


def _is_given_name_before(text: str, surname: str) -> bool:
    """Whether the article has the same word behind a given name or a title: "Sir Gary Brackett" makes "Brackett" a person."""
    for start in occurrences(text, surname):
        if TITLE_BEFORE.search(text, max(0, start - 14), start):
            return True
        given = GIVEN_BEFORE.search(text, max(0, start - 40), start)
        named = given and (HONORIFIC.match(given.group()) or _is_given_name(text, given.group("given")))
        if named and not ORGANISATION_AFTER.match(text, start + len(surname)):
            return True
    return False


def _is_given_name(text: str, word: str) -> bool:
    """Whether a word before another is a given name: no "Poor", and no chain's, as Orrin is of "Orrin Mill Lane" and "Orrin Fernlea"."""
    key = key_of(word)
    if key in GIVEN_NAMES or key in BEFORE_NAMES:
        return key not in BEFORE_NAMES
    behind = {match[0] for start in occurrences(text, word) if (match := CAPITAL_BEHIND.match(text, start + len(word)))}
    return len(behind) < CHAIN


def occurrences(text: str, words: str) -> Iterator[int]:
    """Where `words` stand as whole words, no part of "Moss-Pike"; faster than a pattern of their own for each name."""
    start = text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        if not text[max(0, start - 1) : start].isalnum() and not WORD_GOES_ON.match(text, end):
            yield start
        start = text.find(words, end)


def is_printed(text: str, start: int, words: str) -> bool:
    """Whether words at `start`, if in a line of capitals, stand below with small letters too: "Orrin" of "ORRIN SHUTS", not "Shuts"."""
    line = line_at(text, start)
    is_heading = line[1] - line[0] < len(words) + LONGEST_REST
    if not words or is_heading or not text.startswith(words.upper(), start) or SMALL_LETTERS.search(text, *line):
        return True
    longest = max(words.split(), key=len)
    return text.isupper() or any(form in text for form in (longest.capitalize(), longest.title()))


def line_at(text: str, offset: int) -> tuple[int, int]:
    """Where the line begins and ends that `offset` stands in."""
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end


def apart(found: Iterable[Name]) -> Iterator[Name]:
    """Those of `found`, the best first, that overlap none before them."""
    taken: set[int] = set()
    for name in found:
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            yield name


@cache
def peopled() -> Mapping[str, frozenset[str]]:
    """The kinds of organisation that have such people or parts, by their words: "pupils", "wards"."""
    return kinds_by_word("peopled", PEOPLED)


def kinds_by_word(section: str, kinds: Collection[str]) -> Mapping[str, frozenset[str]]:
    """The kinds of organisation that each word of the sections `section.kind` goes with."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind in kinds:
        for word in word_list(LEXICON, f"{section}.{kind}"):
            found[word].add(kind)
    return {word: frozenset(those) for word, those in found.items()}
