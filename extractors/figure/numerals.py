"""Numerals: numbers in digits, in words or in both, as in "1,400", "twenty-three", "3.4 million", "two and a half".

A numeral is a number and nothing else: what it counts or measures is for others to say. Number words are read by text2num,
which gets one plain cardinal at a time; digits, fractions, dozens and millions are read here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from text_to_num import text2num  # type: ignore[import-untyped]

from extractors.folding import in_small
from extractors.lexicon import alternation, numbers, word_list

SCALES = numbers("figures", "scales")
# text2num knows neither.
BEYOND_LIBRARY = {"trillion": 10**12, "dozen": 12}
HUNDRED = 100
LONGEST_MARK = 2  # "-.5"
VULGAR = numbers("figures", "vulgar")
PARTS = numbers("figures", "parts")

_LARGE = alternation(word for word in SCALES if SCALES[word] >= 1000 and len(word) > 5)
_SCALE = alternation(SCALES)
_PART = rf"{alternation(PARTS)}\b"
_ONE = alternation(word_list("figures", "ones"))
_GAP = r"(?:\s{1,3}|\s?-\s?)"
_AND = r"\s{1,3}(?:and\s{1,3})?"
_ORDINAL = alternation(word_list("figures", "ordinals"))
# "forty-one", not "forty-first"
_TENS = rf"{alternation(word_list('figures', 'tens'))}(?!{_GAP}{_ORDINAL}\b)"
_SMALL = rf"(?:{_TENS}(?:{_GAP}{_ONE})?|{alternation(word_list('figures', 'teens'))}|{_ONE})\b"
_HUNDREDS = rf"(?:{_SMALL}|an?\b)[\s-]hundred\b(?:\s{{1,3}}and\s{{1,3}}{_SMALL}(?!\shundred|[\s-]{_PART})|{_GAP}{_SMALL}(?![\s-]{_PART}))?"
_GROUP = rf"(?:{_HUNDREDS}|{_SMALL})"


def _thousands(scale: str, *smaller: str) -> str:
    """The pattern of "two million three hundred thousand and five": scales go down, and what is below a thousand comes last."""
    middle = "".join(rf"(?:,?{_AND}{_GROUP}[\s-]{word}\b)?" for word in smaller)
    return rf"(?:{_GROUP}|an?\b){_GAP}{scale}\b{middle}(?:{_AND}{_GROUP}(?!\s(?:{_LARGE}|hundred|dozen)\b|[\s-]{_PART}))?"


# "two hundred thousand and five", "a dozen", "forty-one"; of "one hundred and two hundred" only "one hundred".
_CARDINAL = "|".join((
    rf"(?:{_SMALL}|an?\b)[\s-]dozens?\b",
    _thousands("trillion", "billion", "million", "thousand"),
    _thousands("billion", "million", "thousand"),
    _thousands("million", "thousand"),
    _thousands("thousand"),
    rf"{_GROUP}|(?:zero|n[ao]ught)\b",
))  # fmt: skip

# "and a half", "and three-quarters"; "and a third" only where it can be nothing else, for a third may be a person.
_EXTRA = "|".join((
    r"(?:an?|one)[\s-](?:half|quarter)",
    rf"(?:two|three|four|five)[\s-]{_PART}",
    rf"(?:an?|one)[\s-]{_PART}(?=\s*(?:$|[.,;)]|times\b|per\b|{_LARGE}))",
))  # fmt: skip

# Takes 1,400 and 3.4 and .5, leaves the digits of 007 and 1.2.3 and 16/00471 and 10:20.
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)(?:\.\d+)?|(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?![\d/:]|[.,]\d)"

# Every numeral begins with one of these: looking for them first is much faster than trying the whole pattern everywhere.
_IN_DIGITS = re.compile(rf"[\d{''.join(VULGAR)}]+")
_PLAIN = alternation(word_list("figures", "ones") | word_list("figures", "teens") | word_list("figures", "tens"))
_IN_WORDS = re.compile(  # in a text in small letters
    rf"\b(?:minus|negative|half|quarter|zero|n[ao]ught|{_PLAIN})\b|\ban?(?=[\s-](?:{_LARGE}|hundred|dozen|quarter)\b)"
)
# Not in C3, 1.2.3, post-92 or #4, but in USD3 and one-in-ten.
_FREE = re.compile(r"(?:(?<![\w.,/:\#])|(?<=\bUSD)|(?<=\bGBP)|(?<=\bEUR))(?:(?<![A-Za-z]-)|(?<=-in-)|(?<=-to-)|(?<=-or-))")
_NUMERAL = re.compile(
    rf"""
    (?P<part> (?: half | an?\s+quarter\s+of | three[\s-]quarters\s+of ) \s+ an? | half | quarter ) [\s-]{{1,2}}
        (?P<whole> {_LARGE} | hundred | dozen ) \b
    |
    (?P<minus> (?:minus|negative)\s | (?<![\w)]) - )?
    (?: (?P<digits> {_DIGITS} ) (?: \s?(?P<vulgar> [{"".join(VULGAR)}] ) | \s{{1,2}}(?P<slashed> [1-9]/[2-9] )(?![\d/]) )?
      | (?P<fraction> [1-9]/[2-9] ) (?= [\s-] {alternation(word_list("figures", "fraction_of"))} \b )
      | (?P<lone> [{"".join(VULGAR)}] )
      | (?P<words> {_CARDINAL} ) (?: \s+point (?P<point> (?: \s+(?:{_ONE}|n[ao]ught|zero)\b ){{1,4}} ) )?
    )
    (?: [\s-]+and[\s-]+ (?P<extra> {_EXTRA} ) \b (?!\s+(?:of|an?)\b ) )?
    (?: [\s-]?(?P<scale> {_SCALE} ) \b (?: \s+and\s+ (?P<extra_scale> a[\s-]half | a\s+quarter | three[\s-]quarters ) \b (?!\s+of\b) )? )?
    """,
    re.X | re.I,
)


@dataclass(frozen=True, kw_only=True)
class Numeral:
    """A number at `start:end` with its value; `scale` is the magnitude it was printed with ("3.4 million", "two hundred"), or 1."""

    start: int
    end: int
    value: float
    scale: float
    words: bool


def numerals(text: str) -> Iterator[Numeral]:
    """The numerals of a folded text, in order; none overlaps another."""
    done = 0
    for beginning in _beginnings(text):
        if beginning < done or not _FREE.match(text, beginning):
            continue
        match = _NUMERAL.match(text, beginning)
        if match is None:
            continue
        done = match.end()
        yield Numeral(
            start=match.start(),
            end=done,
            value=_value(match),
            scale=_scale(match),
            words=match["digits"] is None and match["fraction"] is None,
        )


def _beginnings(text: str) -> list[int]:
    """Where a numeral may begin: with a digit, the point or the minus sign before it, or a word."""
    found = {match.start() for match in _IN_WORDS.finditer(in_small(text))}
    for match in _IN_DIGITS.finditer(text):
        start = match.start()
        found.add(start)
        while start > 0 and text[start - 1] in "-." and match.start() - start < LONGEST_MARK:
            start -= 1
            found.add(start)
    return sorted(found)


@lru_cache(maxsize=4096)
def cardinal(words: str) -> int:
    """The value of a plain cardinal in words: "two hundred and five" is 205, "two dozen" 24."""
    plain = " ".join(words.lower().replace(",", " ").replace("-", " ").split())
    for word, scale in BEYOND_LIBRARY.items():
        before, found, after = plain.partition(word)
        if found:
            rest = after.strip().removeprefix("and ").removeprefix("s").strip()
            return scale * cardinal(before.strip()) + (cardinal(rest) if rest else 0)
    if plain in {"a", "an"}:
        return 1
    first, _, rest = plain.partition(" ")
    return int(text2num(f"one {rest}" if first in {"a", "an"} else plain.replace("naught", "nought"), "en"))


def share(words: str) -> Decimal:
    """The value of a fraction in words: "a half", "three-quarters", "two thirds", "half a", "a quarter of a"."""
    *above, part = [word for word in words.lower().replace("-", " ").split() if word not in {"a", "an", "of"}]
    return Decimal(cardinal(above[0]) if above else 1) / Decimal(PARTS[part])


def _value(match: re.Match[str]) -> float:
    scale = Decimal(SCALES[match["scale"].lower()]) if match["scale"] else Decimal(1)
    if match["part"]:
        return float(share(match["part"]) * Decimal(SCALES[match["whole"].lower()]))
    value = _plain(match)
    if match["extra"] and _scale(match, "words") not in {1, HUNDRED}:
        # "one million and a half", "one billion and a half million", "a dozen and a half"
        value += share(match["extra"]) * (scale if match["scale"] else Decimal(_scale(match, "words")))
    else:
        value = (value + (share(match["extra"]) if match["extra"] else 0)) * scale
    if match["extra_scale"]:
        value += share(match["extra_scale"]) * scale
    return float(-value if match["minus"] else value)


def _plain(match: re.Match[str]) -> Decimal:
    """The number without sign, scale and "and a half"."""
    if match["lone"]:
        return Decimal(str(VULGAR[match["lone"]]))
    if match["words"]:
        decimals = "".join(str(cardinal(word)) for word in (match["point"] or "").split())
        return Decimal(f"{cardinal(match['words'])}.{decimals or 0}")
    if match["fraction"]:
        return _slashed(match["fraction"])
    value = Decimal(match["digits"].replace(",", ""))
    if match["vulgar"]:
        value += Decimal(str(VULGAR[match["vulgar"]]))
    if match["slashed"]:
        value += _slashed(match["slashed"])
    return value


def _slashed(digits: str) -> Decimal:
    above, _, below = digits.partition("/")
    return Decimal(above) / Decimal(below)


def _scale(match: re.Match[str], *groups: str) -> float:
    """The magnitude a number ends with, in the first of `groups` that took part, or 1."""
    printed = next((match[group] for group in groups or ("scale", "whole", "words") if match[group]), "")
    return SCALES.get(re.split(r"[\s-]", printed.lower())[-1], 1)
