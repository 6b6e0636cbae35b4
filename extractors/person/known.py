"""What is known of the words of names: forms of address, particles, given names, and how names are compared."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from unicodedata import combining, normalize

from extractors.lexicon import key_of, lexicon, word_list

PUNJABI = re.compile(r"[a-z]{2,8}(?:jit|jeet|deep|inder|preet|meet|vir)")


@cache
def honorifics() -> dict[str, str]:
    """Every form of address, in lower case, with its canonical form; the weak ones too."""
    return {**lexicon("people", "honorific"), **lexicon("people", "honorific_weak")}


@cache
def particles() -> frozenset[str]:
    """The small words inside names, one by one ("van der" is two)."""
    return frozenset(word for phrase in word_list("people", "particle") for word in phrase.split())


def is_given(key: str) -> bool:
    """Whether a word, in lower case without accents, is a given name: known to us, or of the Punjabi shape of "Amarjit"."""
    return key in given_names() or PUNJABI.fullmatch(key) is not None


@cache
def given_names() -> frozenset[str]:
    """Every given name we know, whichever sex it is given to."""
    sections = ("given_female", "given_male", "given_either")
    return frozenset(plain(name) for section in sections for name in word_list("people", section))


def is_familiar(short: str, long: str) -> bool:
    """Whether one given name is a familiar form of another: "Terry" of "Terence", "Steve" of "Stephen"."""
    return short in _formal(long) or long in _formal(short)


@cache
def _formal(key: str) -> frozenset[str]:
    """The given names in full of which a word is a familiar form, and the word itself."""
    pairs = (pair.split() for pair in word_list("people", "familiar"))
    return frozenset({key, *(full for familiar, full in pairs if familiar == key)})


def same(name: str) -> str:
    """`name` as names are compared: folded, lower case, without accents and full stops."""
    return plain(key_of(name.replace(".", "")))


def plain(word: str) -> str:
    """`word` in lower case without accents: "Gwenllïan" and "Gwenllian" are one name."""
    if word.isascii():
        return word.lower()
    return "".join(letter for letter in normalize("NFD", word.lower()) if not combining(letter))


def sex_told(keys: Sequence[str], honorifics: Iterable[str]) -> str | None:
    """The sex that the forms of address, or else the given name, speak for; None when they do not."""
    told = {sex_of_honorific(honorific) for honorific in honorifics} - {None}
    if told:
        return told.pop() if len(told) == 1 else None
    given = keys[0] if keys[0] in given_names() else keys[0].split("-")[0]  # Jean-Paul is no Jean
    if PUNJABI.fullmatch(given):
        return None  # Gurdeep and Ranjit may be women or men
    female, male = (given in word_list("people", section) for section in ("given_female", "given_male"))
    return None if female == male or len(keys) == 1 else "female" if female else "male"


@cache
def sex_of_honorific(honorific: str) -> str | None:
    """The sex that a form of address tells: "Mrs", "Sir"."""
    return next((sex for sex in ("female", "male") if honorific in canonical(f"honorific_{sex}")), None)


@cache
def canonical(section: str) -> frozenset[str]:
    """The words of a section as they are printed, for comparison with canonical honorifics."""
    return frozenset(word.capitalize() if " " not in word else word.title() for word in word_list("people", section))
