"""Runs of capitalised words, as in "Rotherham Council Chief Executive Sharon Kemp MBE", and what each word is to a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from extractors.lexicon import alternation, lexicon, word_list
from extractors.person.known import given_names, honorifics, particles, plain

LONGEST_HONORIFIC = 4

# "O'Hara-Bell", "J.K.", "Jr", "al-Khatib"; not "C3", "4x4" or "well". A possessive "'s" is taken off later.
CAPITAL = r"(?:[^\W\d_a-z]|(?:al|el|ap)-(?=[A-Z])|d'(?=[A-Z])|ff(?=[a-z'-]*[A-Z]))"
WORD = rf"(?<![\w&@#])(?<!\w['-])(?:[^\W\d_]\.(?:-?[^\W\d_]\.)+|{CAPITAL}[^\W\d_]*(?:['-][^\W\d_]+)*|{{particles}})(?![\w@])"
# the nickname in 'Robert "Bob" Shaw' and "John (Jack) Shaw", and the "ex-" of "ex-PC Dan Shaw"
NICKNAME = r"[A-Z][a-z]+(?: (?:the )?[A-Z][a-z]+)?"
ASIDE = re.compile(rf"(?<=[a-z] )(?:\(?\"{NICKNAME}\"\)?|\(?'{NICKNAME}'\)?|\([A-Z][a-z]+\))(?= [A-Z][a-z])|\bex-(?=[A-Z])")
SPACES = re.compile(r" +|\. ")
# "YouTube" and "BioNTech", not "McDonald", "O'Neill" or "DeAndre"
INNER_CAPITAL = re.compile(r"(?!(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Van|Ap|O'|D'|L'))[^\W\d_]*[a-z][A-Z]")
# "Father-of-three" and "Ex-minister", not "Jean-Luc"
COMPOUND = re.compile(r"-[a-z]+(?:-|$)")


class Kind(Enum):
    """What a word is to a name."""

    NAME = "name"
    PARTICLE = "particle"
    GENERATION = "generation"
    HONORIFIC = "honorific"
    SUFFIX = "suffix"
    THING = "thing"
    OPENER = "opener"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run: where it stands (without a possessive "'s") and what it is to a name."""

    start: int
    end: int
    key: str
    kind: Kind
    possessive: bool = False


def runs(text: str) -> Iterator[list[Word]]:
    """The runs of capitalised words: what stands between them is a space, and no line ends in them."""
    text = ASIDE.sub(lambda match: " " * len(match.group()), text)
    run: list[re.Match[str]] = []
    for match in _words().finditer(text):
        if run and not _joined(text, run[-1], match):
            yield from _closed(run)
            run = []
        if run or _capital(match.group()):
            run.append(match)
    yield from _closed(run)


@cache
def _words() -> re.Pattern[str]:
    """The words that a name may hold: capitalised ones, and particles between them."""
    return re.compile(WORD.format(particles=alternation(particles())))


def _capital(word: str) -> bool:
    return not word.islower()


def _joined(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    """Whether two words stand in one run: only a space between them, or the full stop of an abbreviation."""
    gap = text[before.end() : after.start()]
    if not SPACES.fullmatch(gap) or before.group().endswith("'s"):
        return False
    return gap != ". " or len(before.group()) == 1 or f"{before.group().lower()}." in honorifics() or before.group() in ("St", "Jr", "Sr")


def _closed(run: list[re.Match[str]]) -> Iterator[list[Word]]:
    """The words of a finished run with their kinds, without lower-case words at its end."""
    while run and not _capital(run[-1].group()):
        run = run[:-1]
    if run:
        yield _with_kinds(run)


def _with_kinds(run: Sequence[re.Match[str]]) -> list[Word]:
    words: list[Word] = []
    capitals = [len(match.group()) > 1 and match.group().isupper() for match in run]
    at = 0
    while at < len(run):
        length = _honorific_at(run, at)
        for here in range(at, at + max(length, 1)):
            shouted = len(run) == 1 or any(capitals[max(0, here - 1) : here] + capitals[here + 1 : here + 2])
            kind = Kind.HONORIFIC if length else _initial_behind(words, run[here]) or _kind_of_office(run, here)
            words.append(_word(run[here], kind, first=not words, shouted=shouted))
        at += max(length, 1)
    return words


def _honorific_at(run: Sequence[re.Match[str]], at: int) -> int:
    """How many words of the run from `at` on are one form of address followed by another word; 0 for none."""
    if run[at].group().lower() not in _honorific_openers():
        return 0
    opened = at > 0 and run[at - 1].group().lower() in word_list("people", "office_opener")
    if opened and run[at].group().lower() not in word_list("people", "honorific_always"):
        return 0  # "Chief Constable", "HM Inspector"; not the "Dame" of "HM Inspector Dame Lettice Hexham"
    if run[at].group().lower() in given_names() and not (len(run) > at + 2 and run[at + 1].group().lower() in given_names()):
        return 0  # "Dom Garland"; "Dom Cuthbert Garland" is a monk
    for length in range(min(LONGEST_HONORIFIC, len(run) - at - 1), 0, -1):
        if " ".join(match.group().lower() for match in run[at : at + length]) in honorifics():
            return length
    return 0


def _initial_behind(words: Sequence[Word], match: re.Match[str]) -> Kind | None:
    """Kind.NAME for the letter of "Dr A Patel", which elsewhere begins a sentence."""
    return Kind.NAME if words and words[-1].kind is Kind.HONORIFIC and len(match.group()) == 1 else None


def _kind_of_office(run: Sequence[re.Match[str]], at: int) -> Kind | None:
    """Kind.THING for the second word of "Chief Constable", which elsewhere is a form of address or a surname."""
    opened = at > 0 and run[at - 1].group().lower() in word_list("people", "office_opener")
    return Kind.THING if opened and run[at].group().lower() in lexicon("people", "honorific_weak") else None


def _word(match: re.Match[str], kind: Kind | None, *, first: bool, shouted: bool) -> Word:
    printed = match.group()
    possessive = printed.endswith(("'s", "'S"))
    bare = printed[:-2] if possessive else printed
    dotted = match.string[match.end() : match.end() + 1] == "."
    return Word(
        start=match.start(),
        end=match.start() + len(bare),
        key=plain(bare),
        kind=kind or _kind(bare, dotted=dotted, first=first, shouted=shouted),
        possessive=possessive,
    )


def _kind(word: str, *, dotted: bool, first: bool, shouted: bool) -> Kind:
    key = word.lower()
    if word in particles() or (first and key in particles() and len(key) > 1 and key not in given_names()):
        return Kind.PARTICLE
    if len(word) == 1 and (dotted or key not in word_list("people", "opener")):
        return Kind.NAME
    if key in word_list("people", "suffix") and word.isupper():
        return Kind.SUFFIX
    if key in word_list("people", "generation") and not first:
        return Kind.GENERATION
    if key in word_list("people", "opener") or (first and key in word_list("people", "kin")):
        return Kind.OPENER
    if key in _things() or INNER_CAPITAL.match(word) or COMPOUND.search(word):
        return Kind.THING
    if word.isupper() and len(word) > 2 and "." not in word and not shouted:
        return Kind.THING  # an acronym
    return Kind.NAME


@cache
def _honorific_openers() -> frozenset[str]:
    """The first words of all forms of address."""
    return frozenset(words.split(" ", 1)[0] for words in honorifics())


@cache
def _things() -> frozenset[str]:
    return word_list("people", "thing") | word_list("people", "thing_weak") | word_list("people", "thing_before")
