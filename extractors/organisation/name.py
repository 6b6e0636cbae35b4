"""A name as it stands in the text, before anybody asks which thing it names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.lexicon import key_of, word_list

LEXICON = "organisations"
OWN = "own"
"""The rule by which an organisation of the user's own is found."""

NOT_IN_NAMES = word_list(LEXICON, "not_in_names")
NOT_ALONE = word_list(LEXICON, "not_alone")
GIVEN_NAMES = frozenset[str]().union(*(word_list("people", section) for section in ("given_female", "given_male", "given_either")))

# A word with a capital: "Hospital", "O'Brien's", "St.", "S&P", "Officers'" (before another such word).
WORD = r"(?:St\.|[A-ZÀ-ÞŴŶ](?:[\w&]|['./-](?=\w)){0,40}(?:(?<=s)'(?=\ [A-Z]))?)"


@dataclass(frozen=True, kw_only=True)
class Name:
    """An organisation's name as printed at `start:end`: what kind of thing it names and by which rule we know.

    `name` is the body's own name where the lexicon knows it, else the words as printed. `stem` is the name without head or
    opening, folded and in lower case: "ashcombe" of "Ashcombe County Council". A `weak` name needs a sign from the article.
    """

    start: int
    end: int
    name: str
    kind: str
    stem: str
    rule: str
    weak: bool = False


def is_person(words: Sequence[str]) -> bool:
    """Whether words with capitals are a person's: two to four of them, the first a given name: "Jane Moss"."""
    return 1 < len(words) < 5 and key_of(words[0]) in GIVEN_NAMES


def lowered(text: str) -> str:
    """`text` in lower case with every character at its old offset, which `str.lower` does not promise for all of them."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def apart(found: Iterable[Name]) -> Iterator[Name]:
    """Those of `found`, the best first, that overlap none before them."""
    taken: set[int] = set()
    for name in found:
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            yield name
