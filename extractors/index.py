"""Where the phrases of a lexicon stand in an article. Its words are indexed once, so that nobody has to search the text for theirs."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from extractors.reading import folded, once, small

# "well" of "well-led", not "led"
WORD = re.compile(r"(?<![\w-])\w+")
GOES_ON = re.compile(r"[\w-]")

Phrases = Mapping[str, Sequence[str]]
"""Phrases in small letters by their first word, the longest first."""


@dataclass(frozen=True)
class Finder:
    """A pattern for text in small letters, or for folded text if it `is_cased`, and the words that its matches begin with.

    It is tried where one of them stands; "" stands everywhere, for matches that begin with no word: "★★★". What `compile` gives is
    asked for at the first such place: a pattern of a thousand words takes longer to compile than an article to read.
    """

    compile: Callable[[], re.Pattern[str]]
    firsts: AbstractSet[str]
    is_cased: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return self.compile()

    def finditer(self, doc: Doc) -> Iterator[re.Match[str]]:
        """The matches in `doc`, in reading order, as `re` has them: none overlaps another."""
        text, last = folded(doc) if self.is_cased else small(doc), 0
        if "" in self.firsts:
            yield from self.pattern.finditer(text)
            return
        for start, _ in starts_of(doc, self.firsts):
            if start >= last and (match := self.pattern.match(text, start)):
                last = match.end()
                yield match


def first_word(phrase: str) -> str:
    """The word that a phrase begins with, in small letters; "" where it begins with none."""
    first = WORD.match(phrase.lower())
    return first[0] if first else ""


def phrases(words: Iterable[str]) -> Phrases:
    """The phrases, folded and in small letters, made ready to be looked for: each begins with a letter or a digit."""
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in sorted(words, key=lambda phrase: (-len(phrase), phrase)):
        first = first_word(phrase)
        if not first:
            raise ValueError(f"no phrase to look for: {phrase!r}")
        found[first].append(phrase)
    return found


def starts_of(doc: Doc, words: AbstractSet[str]) -> Sequence[tuple[int, str]]:
    """Where one of the words begins, and which, in reading order; "well" of "well-led" is one, "led" is none."""
    index = once(doc, _index)[0]
    return sorted([(start, word) for word in index.keys() & words for start in index[word]])


def spans(doc: Doc, looked_for: Phrases) -> Iterator[tuple[int, int, str]]:
    """Where the phrases stand as whole words, in reading order: the longest at each place, none inside another."""
    last = 0
    for start, first in starts_of(doc, looked_for.keys()):
        if start >= last and (phrase := _longest(doc, start, looked_for[first])):
            last = start + len(phrase)
            yield start, last, phrase


def phrase_at(doc: Doc, start: int, looked_for: Phrases) -> str | None:
    """The longest of the phrases that stands at a place, as whole words."""
    first = WORD.match(small(doc), start)
    return _longest(doc, start, looked_for.get(first[0], ())) if first else None


def _longest(doc: Doc, start: int, alike: Iterable[str]) -> str | None:
    """The first, and longest, of the phrases that stands at a place."""
    text = small(doc)
    return next((one for one in alike if text.startswith(one, start) and not GOES_ON.match(text, start + len(one))), None)


def _index(doc: Doc) -> Iterator[Mapping[str, Sequence[int]]]:
    """Where each word of the article begins, by the word in small letters."""
    found: dict[str, list[int]] = defaultdict(list)
    for word in WORD.finditer(small(doc)):
        found[word[0]].append(word.start())
    yield found
