"""Names as they are printed: runs of capitalised words, cut where a form of address, an office or a thing stands in them.

"Rotherham Council Chief Executive Sharon Kemp MBE" is one run; what may be a name in it is "Sharon Kemp", with an
office before it. "Thomas Telford School" holds none: the word after a name makes it the name of a thing. Whether a
candidate is a person is for `people` to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from unicodedata import combining, normalize

from nameparser import Lexicon, ParsedName, Parser
from spacy.tokens import Doc

from extractors.lexicon import key_of, lexicon, word_list
from extractors.reading import folded, text_of

LONGEST_NAME = 5  # words, particles among them
LONGEST_HONORIFIC = 4

# "O'Shaughnessy-Pike", "J.K.", "Jr"; not "C3" or "4x4". A possessive "'s" is taken off later.
WORD = re.compile(r"(?<![\w&@#])(?:[^\W\d_]\.(?:-?[^\W\d_]\.)+|[^\W\d_]+(?:['-][^\W\d_]+)*)(?![\w@])")
# the nickname in 'Robert "Bob" Shaw' and "John (Jack) Shaw", and the "ex-" of "ex-PC Dan Shaw"
ASIDE = re.compile(r"(?<=[a-z] )(?:\"[A-Z][a-z]+\"|'[A-Z][a-z]+'|\([A-Z][a-z]+\))(?= [A-Z][a-z])|\bex-(?=[A-Z])")
SPACES = re.compile(r" +|\. ")
# "YouTube" and "BioNTech", not "McDonald", "O'Neill" or "DeAndre"
INNER_CAPITAL = re.compile(r"(?!(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Van|Ap|O'|D'|L'))[^\W\d_]*[a-z][A-Z]")
# "Father-of-three" and "Ex-minister", not "Jean-Luc"
COMPOUND = re.compile(r"-[a-z]+(?:-|$)")
MONTHS = frozenset({"march", "april", "may", "june", "august"})


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


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a name. `start` takes in the honorific, `first` is where the name itself begins.

    `left` and `right` are the words of the same run on either side, `weak_end` tells that the last word is more often a
    thing than a surname ("Rebecca Hall").
    """

    start: int
    first: int
    end: int
    name: str
    keys: tuple[str, ...]
    honorific: str | None
    left: Word | None
    right: Word | None
    possessive: bool
    weak_end: bool

    @property
    def full(self) -> bool:
        """Whether a given name and a surname may be in it."""
        return len([key for at, key in enumerate(self.keys) if key not in particles() or (at == 0 and key in given_names())]) > 1


@cache
def honorifics() -> dict[str, str]:
    """Every form of address, in lower case, with its canonical form; the weak ones too."""
    return {**lexicon("people", "honorific"), **lexicon("people", "honorific_weak")}


@cache
def particles() -> frozenset[str]:
    """The small words inside names, one by one ("van der" is two)."""
    return frozenset(word for phrase in word_list("people", "particle") for word in phrase.split())


@cache
def given_names() -> frozenset[str]:
    """Every given name we know, whichever sex it is given to."""
    sections = ("given_female", "given_male", "given_either")
    return frozenset(plain(name) for section in sections for name in word_list("people", section))


@lru_cache(maxsize=4096)
def parsed(name: str) -> ParsedName:
    """`name`, which has no honorific, in its parts; "Van" may be a given name, "Dean" and "Prince" always are names."""
    return _parser().parse(name)


def candidates(doc: Doc) -> Iterator[Candidate]:
    """What may be a person's name in `doc`, in reading order: full names, and single words of capitalised runs."""
    text = text_of(doc)
    for run in _runs(folded(doc)):
        for first, last in _segments(run):
            candidate = _candidate(text, run, first, last)
            if candidate is not None:
                yield candidate


def _runs(text: str) -> Iterator[list[Word]]:
    """The runs of capitalised words: what stands between them is a space, and no line ends in them."""
    text = ASIDE.sub(lambda match: " " * len(match.group()), text)
    run: list[re.Match[str]] = []
    for match in WORD.finditer(text):
        if run and not _joined(text, run[-1], match):
            yield from _closed(run)
            run = []
        if _capital(match.group()) or (run and match.group() in particles()):
            run.append(match)
        elif run:
            yield from _closed(run)
            run = []
    yield from _closed(run)


def _capital(word: str) -> bool:
    return word[0].isupper() or (word.startswith(("al-", "el-", "d'", "ap-", "ff")) and not word.islower())


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
            words.append(_word(run[here], Kind.HONORIFIC if length else _kind_of_office(run, here), first=not words, shouted=shouted))
        at += max(length, 1)
    return words


def _honorific_at(run: Sequence[re.Match[str]], at: int) -> int:
    """How many words of the run from `at` on are one form of address followed by another word; 0 for none."""
    if run[at].group().lower() not in _honorific_openers():
        return 0
    opened = at > 0 and run[at - 1].group().lower() in word_list("people", "office_opener")
    if opened and run[at].group().lower() not in word_list("people", "honorific_always"):
        return 0  # "Chief Constable", "HM Inspector"; not the "Dame" of "HM Inspector Dame Lettice Orme"
    for length in range(min(LONGEST_HONORIFIC, len(run) - at - 1), 0, -1):
        if " ".join(match.group().lower() for match in run[at : at + length]) in honorifics():
            return length
    return 0


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
    if key in word_list("people", "opener"):
        return Kind.OPENER
    if key in _things() or INNER_CAPITAL.match(word) or COMPOUND.search(word):
        return Kind.THING
    if word.isupper() and len(word) > 2 and "." not in word and not shouted:
        return Kind.THING  # an acronym
    return Kind.NAME


def _segments(run: list[Word]) -> Iterator[tuple[int, int]]:
    """The stretches of the run (first word, one past the last) that hold nothing but a name."""
    at = 0
    while at < len(run):
        end = at
        while end < len(run) and _continues(run, at, end):
            end += 1
        if end > at:
            yield _trimmed(run, at, end), end
        at = max(end, at + 1)


def _continues(run: list[Word], first: int, at: int) -> bool:
    """Whether word `at` goes on with the name that began at `first`."""
    word = run[at]
    if at > first and run[at - 1].kind is Kind.GENERATION:
        return False
    if word.kind in (Kind.NAME, Kind.PARTICLE):
        return True
    if word.key == "st" and at > first and run[at - 1].key in given_names():
        return at + 1 < len(run) and run[at + 1].kind is Kind.NAME  # "Edwina St John-Cox"
    if at == first and word.kind is not Kind.HONORIFIC and word.key in given_names():
        return at + 1 < len(run) and run[at + 1].kind is Kind.NAME  # "Bill Hatherly"
    if word.kind is Kind.GENERATION:
        return at > first
    return _weak_surname(run, first, at)


def _weak_surname(run: list[Word], first: int, at: int) -> bool:
    """Whether a word like "Hall" ends a name: alone in its run, after a form of address, or after a lone given name."""
    if run[at].key not in word_list("people", "thing_weak"):
        return False
    if at + 1 < len(run) and run[at + 1].kind not in (Kind.SUFFIX, Kind.GENERATION, Kind.HONORIFIC):
        return False
    if at == first:
        return first == 0 or run[first - 1].kind in (Kind.HONORIFIC, Kind.OPENER)
    addressed = first > 0 and run[first - 1].kind is Kind.HONORIFIC
    return addressed or run[first].key in given_names() or len(run[first].key) == 1


def _trimmed(run: list[Word], first: int, end: int) -> int:
    """`first`, or the word after what stands before a full name: "Architect Xu Meilin", "In June John Shaw", "Mayor of London Ann Shaw"."""
    while end - first > 2:
        before_given = run[first].key in MONTHS or run[first].key in word_list("people", "place")
        if run[first].key not in _offices() and not (before_given and run[first + 1].key in given_names()):
            break
        first += 1
    return first


def _candidate(text: str, run: list[Word], first: int, end: int) -> Candidate | None:
    words = run[first:end]
    if len(words) > LONGEST_NAME or all(word.kind in (Kind.PARTICLE, Kind.GENERATION) for word in words):
        return None
    begin = first
    while begin > 0 and run[begin - 1].kind is Kind.HONORIFIC:
        begin -= 1
    printed = [text[word.start : word.end] + ("." if text[word.end : word.end + 1] == "." and len(word.key) == 1 else "") for word in words]
    return Candidate(
        start=run[begin].start,
        first=words[0].start,
        end=words[-1].end,
        name=" ".join(printed),
        keys=tuple(word.key.strip(".") for word in words if word.kind is not Kind.GENERATION),
        honorific=_honorific(run[begin:first]),
        left=run[begin - 1] if begin else None,
        right=run[end] if end < len(run) else None,
        possessive=words[-1].possessive,
        weak_end=words[-1].key in word_list("people", "thing_weak"),
    )


def _honorific(words: Sequence[Word]) -> str | None:
    """The canonical form of a form of address, or of the last of several ("Professor Sir")."""
    for begin in range(len(words)):
        known = honorifics().get(" ".join(word.key for word in words[begin:]))
        if known:
            return known
    return None


@cache
def _honorific_openers() -> frozenset[str]:
    """The first words of all forms of address."""
    return frozenset(words.split(" ", 1)[0] for words in honorifics())


@cache
def _things() -> frozenset[str]:
    return word_list("people", "thing") | word_list("people", "thing_weak")


@cache
def _offices() -> frozenset[str]:
    """The nouns of offices and jobs, singular and plural."""
    heads = word_list("roles", "head")
    return heads | frozenset(f"{head}s" for head in heads)


@cache
def _parser() -> Parser:
    default = Lexicon.default()
    return Parser(lexicon=default.remove(titles=default.titles))


def same(name: str) -> str:
    """`name` as names are compared: folded, lower case, without accents and full stops."""
    return plain(key_of(name.replace(".", "")))


def plain(word: str) -> str:
    """`word` in lower case without accents: "Gwenllïan" and "Gwenllian" are one name."""
    if word.isascii():
        return word.lower()
    return "".join(letter for letter in normalize("NFD", word.lower()) if not combining(letter))
