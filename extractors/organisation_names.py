"""Names of organisations as they stand: bodies that the lexicon knows, and names whose shape says what they are.

A shape is a head with a name before it ("Calderwick and Ellerby Hospitals NHS Foundation Trust", "Rotherham council") or an
opening with a name behind it ("University of Ellerby", "HMP Coldharrow"). Which article it is in does not matter here, but
for heads that are too common: "Saltfern Grange" is a care home only in an article about care homes.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.reading import folded

LEXICON = "organisations"
BODY_KINDS = (
    "inspectorate", "regulator", "government department", "police force", "probation service", "court", "company", "media",
    "political party", "trade union", "professional body", "charity", "other",
)  # fmt: skip

HEADS = lexicon(LEXICON, "heads")
WEAK_HEADS = lexicon(LEXICON, "weak_heads")
OPENINGS = lexicon(LEXICON, "openings")
NOT_IN_NAMES = word_list(LEXICON, "not_in_names")
NOT_ALONE = word_list(LEXICON, "not_alone")
NOT_AFTER = word_list(LEXICON, "not_after")
KEEPS_OF = word_list(LEXICON, "keeps_of")
OWN_POSSESSIVE = word_list(LEXICON, "own_possessive")
WEAK_BODIES = word_list(LEXICON, "weak")
SMALL_LETTERS = word_list(LEXICON, "small_letters")

LONGEST_HEAD = 6
LONGEST_NAME = 9

# A word with a capital: "Hospital", "O'Brien's", "St.", "S&P", "Officers'" (before another such word).
WORD = r"(?:St\.|[A-ZÀ-ÞŴŶ](?:[\w&]|['./-](?=\w))*(?:(?<=s)'(?=\ [A-Z]))?)"
# A run of such words and the small words that join them: "Forest of Dean", "Hammersmith & Fulham", "Kingston upon Hull".
RUN = re.compile(rf"\b{WORD}(?:\ (?:(?:and|&|of|for|the|upon|on|under|with|y|yr|de|le)\ ){{0,2}}{WORD})*")
JOINS = frozenset({"and", "&", "upon", "on", "under", "with", "y", "yr", "de", "le", "the"})
SMALL = JOINS | {"of", "for"}

# The first word of a body's name: "Ofsted", "10", "S" of "S&P".
FIRST_WORD = re.compile(r"(?<![\w-])[A-Z0-9]\w*")

# "the struggling Yorkshire", "a Leeds", "in Rotherham": before a head without a capital, not a name.
DETERMINED = re.compile(
    r"\b(?:the|a|an|this|that|its|their|his|her|our|my|your|in|every|each|another|one|of|no)\ (?:[\w'-]+\ )?$", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Name:
    """An organisation's name as printed at `start:end`: what kind of thing it names and by which rule we know.

    `name` is the body's own name where the lexicon knows it, else the words as printed. `stem` is the name without head or
    opening, folded and in lower case: "ashcombe" of "Ashcombe County Council".
    """

    start: int
    end: int
    name: str
    kind: str
    stem: str
    rule: str


@dataclass(frozen=True)
class _Word:
    """A word of a run; `end` leaves out a possessive ending."""

    start: int
    end: int
    key: str
    full_key: str
    capital: bool

    @property
    def possessive(self) -> bool:
        return self.key != self.full_key


@dataclass(frozen=True)
class _Shape:
    """A name inside a run: the words `first` up to `last` (exclusive), of which `head` up to `head_end` are head or opening."""

    first: int
    last: int
    head: int
    head_end: int
    kind: str


def names(doc: Doc) -> Iterator[Name]:
    """The names of organisations in `doc`, none overlapping another, in reading order."""
    bodies = list(_bodies(doc))
    found = sorted([*bodies, *_shapes(doc, bodies)], key=lambda name: (name.start - name.end, name.start, name.rule))
    yield from sorted(_apart(found), key=lambda name: name.start)


@cache
def body_kinds() -> Mapping[str, str]:
    """The kind of every body in the lexicon, by the name it goes by."""
    return {name: kind for kind in BODY_KINDS for name in lexicon(LEXICON, f"bodies.{kind}").values()}


def _apart(found: Iterable[Name]) -> Iterator[Name]:
    """Those of `found`, the best first, that overlap none before them."""
    taken: set[int] = set()
    for name in found:
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            yield name


# Bodies


@cache
def _known() -> Mapping[str, str]:
    """Every printed form of every body, folded and in lower case, with the name the body goes by."""
    return {words: name for kind in BODY_KINDS for words, name in lexicon(LEXICON, f"bodies.{kind}").items()}


@cache
def _body_patterns() -> Mapping[str, re.Pattern[str]]:
    """The printed forms of bodies by their first word: one look-up a word is faster than one pattern for all."""
    forms: dict[str, list[str]] = defaultdict(list)
    for words in _known():
        forms[re.split(r"\W", words)[0]].append(words)
    return {first: re.compile(rf"{alternation(words)}(?![\w&])(?!-[a-z])", re.IGNORECASE) for first, words in forms.items()}


def _bodies(doc: Doc) -> Iterator[Name]:
    text, end = folded(doc), 0
    for word in FIRST_WORD.finditer(text):
        pattern = _body_patterns().get(word.group().lower())
        match = pattern.match(text, word.start()) if pattern and word.start() >= end else None
        if not match:
            continue
        key, end = key_of(match.group()), match.end()
        name = _known()[key]
        if _printed_as_name(match.group()) and (key not in WEAK_BODIES or _vouched_for(text, match, body_kinds()[name])):
            yield Name(start=match.start(), end=end, name=name, kind=body_kinds()[name], stem=key, rule="body")


def _printed_as_name(words: str) -> bool:
    """Whether `words` has the capitals of a name: "CQC" and "Care Inspectorate", not "Cqc" and "care inspectorate"."""
    if " " in words:
        return all(word[0].isupper() or word in SMALL or not word[0].isalpha() for word in words.split() if word != "in")
    return words[0].isupper() and (len(words) > 5 or words[1:] != words[1:].lower() or words.lower() in SMALL_LETTERS)


def _vouched_for(text: str, match: re.Match[str], kind: str) -> bool:
    """Whether the words around a weak name say what it is: "the charity Shelter", "Unite, the union", "told the Guardian"."""
    around = text[max(0, match.start() - 25) : match.end() + 30].lower()
    before = text[: match.start()].lower()
    if kind == "media":
        return before.endswith("the ")
    return kind.split()[-1] in around


# Shapes


def _shapes(doc: Doc, bodies: Sequence[Name]) -> Iterator[Name]:
    text = folded(doc)
    barred = {offset for body in bodies for offset in range(body.start, body.end)}
    for run in RUN.finditer(text):
        words = _words(run)
        for shape in _shapes_of(words, barred):
            yield _name_of_shape(text, words, shape)
        yield from _with_small_head(text, words, barred)


def _words(run: re.Match[str]) -> list[_Word]:
    words = []
    for match in re.finditer(r"[^ ]+", run.group()):
        full = match.group()
        bare = full[:-2] if full.endswith("'s") else full
        start = run.start() + match.start()
        words.append(_Word(start, start + len(bare), bare.lower(), full.lower(), full[0].isupper()))
    return words


def _shapes_of(words: Sequence[_Word], barred: set[int]) -> Iterator[_Shape]:
    position = 0
    while position < len(words):
        shape = _opened(words, position) or _headed(words, position, barred)
        if shape:
            yield shape
        position = shape.last if shape else position + 1


def _opened(words: Sequence[_Word], position: int) -> _Shape | None:
    """The name that begins with an opening here: "University of Ellerby", "HMP Isle of Wight"."""
    kind, after = _phrase(words, position, OPENINGS)
    if not kind or after >= len(words):
        return None
    last = after
    while last < len(words) and last - after < 4 and words[last].key not in NOT_IN_NAMES:
        if _phrase(words, last, HEADS)[0]:
            break
        last += 1
        if words[last - 1].possessive:
            break
    while last > after and not words[last - 1].capital:
        last -= 1
    return _Shape(position, last, position, after, kind) if last > after else None


def _headed(words: Sequence[_Word], position: int, barred: set[int]) -> _Shape | None:
    """The name whose head begins here. Heads that follow each other are one: the last tells the kind."""
    kind, after = _phrase(words, position, HEADS)
    if not kind:
        kind, after = _phrase(words, position, WEAK_HEADS)
        if not kind:
            return None
        kind = f"weak {kind}"
    while not words[after - 1].possessive:
        next_kind, next_after = _phrase(words, after, HEADS)
        if not next_kind:
            break
        kind, after = next_kind, next_after
    if after < len(words) and words[after].key in NOT_AFTER and not words[after - 1].possessive:
        return None
    first = _walk_left(words, position, kind, barred)
    if not _names_something(words[first:position]) and (kind != "other" or after - position < 3):
        return None
    return _Shape(first, after, position, after, kind)


def _phrase(words: Sequence[_Word], position: int, phrases: Mapping[str, str]) -> tuple[str, int]:
    """What the longest phrase that begins at `position` means, and the position after it; ("", position) when there is none."""
    for after in range(min(len(words), position + LONGEST_HEAD), position, -1):
        key = " ".join([*(word.full_key for word in words[position : after - 1]), words[after - 1].key]).replace("&", "and")
        if key in phrases and words[position].capital:
            return phrases[key], after
    return "", position


def _walk_left(words: Sequence[_Word], position: int, kind: str, barred: set[int]) -> int:
    """Where the name begins whose head is at `position`."""
    first = position
    for index in range(position - 1, max(-1, position - LONGEST_NAME), -1):
        word = words[index]
        if word.start in barred or (word.capital and word.key in NOT_IN_NAMES):
            break
        if not word.capital and not _joins(words, index):
            break
        if word.possessive and (index < position - 1 or kind in ("local authority", "police force")) and not _own_possessive(words, index):
            break
        if word.capital:
            first = index
    return first


def _joins(words: Sequence[_Word], index: int) -> bool:
    """Whether the small word at `index` holds a name together: "of" only as in "City of York"."""
    if index == 0:
        return False
    if words[index].key in ("of", "the"):
        before = words[index - 1]
        return before.key in KEEPS_OF or before.key == "of"
    return words[index].key in JOINS


def _own_possessive(words: Sequence[_Word], index: int) -> bool:
    return words[index].full_key in OWN_POSSESSIVE or (index > 0 and words[index - 1].key in ("st", "st.", "saint"))


def _names_something(words: Sequence[_Word]) -> bool:
    return any(word.capital and word.full_key not in NOT_ALONE and word.key not in NOT_ALONE for word in words)


def _name_of_shape(text: str, words: Sequence[_Word], shape: _Shape) -> Name:
    start, end = words[shape.first].start, words[shape.last - 1].end
    stem = words[shape.first : shape.head] if shape.head > shape.first else words[shape.head_end : shape.last]
    return Name(
        start=start,
        end=end,
        name=text[start:end],
        kind=shape.kind,
        stem=" ".join(word.full_key for word in stem),
        rule="shape",
    )


def _with_small_head(text: str, words: Sequence[_Word], barred: set[int]) -> Iterator[Name]:
    """The name whose head follows the run in small letters: "Rotherham council"."""
    if words[-1].possessive or not words[-1].capital:
        return
    end = words[-1].end
    head = _small_head_pattern().match(text, end)
    if not head or words[-1].start in barred:
        return
    kind = lexicon(LEXICON, "lower_heads")[key_of(head.group(1))]
    first = _walk_left([*words, words[-1]], len(words), kind, barred)
    stem = words[first:]
    if not stem or not _names_something(stem) or DETERMINED.search(text, max(0, stem[0].start - 30), stem[0].start):
        return
    start, end = stem[0].start, head.end(1)
    yield Name(start=start, end=end, name=text[start:end], kind=kind, stem=" ".join(word.full_key for word in stem), rule="small head")


@cache
def _small_head_pattern() -> re.Pattern[str]:
    heads = alternation(lexicon(LEXICON, "lower_heads"))
    after = alternation(word for word in NOT_AFTER)
    return re.compile(rf" ({heads})\b(?! (?:{after}|hous(?:e|es|ing)|flats?|homes?|elections?|seats?|by-elections?|beds?|systems?)\b)")
