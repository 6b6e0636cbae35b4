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

from extractors.lexicon import alternation, numbers, word_list

SCALES = numbers("figures", "scales")
# text2num knows neither.
BEYOND_LIBRARY = {"trillion": 10**12, "dozen": 12}
VULGAR = numbers("figures", "vulgar")

_LARGE = alternation(word for word in SCALES if SCALES[word] >= 1000 and len(word) > 5)
_SCALE = alternation(SCALES)
_ONE = alternation(word_list("figures", "ones"))
_SMALL = rf"(?:{alternation(word_list('figures', 'tens'))}(?:[\s-]{_ONE})?|{alternation(word_list('figures', 'teens'))}|{_ONE})\b"
_HUNDREDS = rf"(?:{_SMALL}|an?\b)[\s-]hundred\b(?:\sand\s{_SMALL}(?!\shundred)|[\s-]{_SMALL})?"
_GROUP = rf"(?:{_HUNDREDS}|{_SMALL})"


def _thousands(scale: str, *smaller: str) -> str:
    """The pattern of "two million three hundred thousand and five": scales go down, and what is below a thousand comes last."""
    middle = "".join(rf"(?:,?\s(?:and\s)?{_GROUP}[\s-]{word}\b)?" for word in smaller)
    return rf"(?:{_GROUP}|an?\b)[\s-]{scale}\b{middle}(?:\s(?:and\s)?{_GROUP}(?!\s(?:{_LARGE}|hundred|dozen)\b))?"


# "two hundred thousand and five", "a dozen", "forty-one"; of "one hundred and two hundred" only "one hundred".
_CARDINAL = "|".join((
    rf"(?:{_GROUP}|an?\b)[\s-]dozen\b",
    _thousands("trillion", "billion", "million", "thousand"),
    _thousands("billion", "million", "thousand"),
    _thousands("million", "thousand"),
    _thousands("thousand"),
    rf"{_GROUP}|(?:zero|nought)\b",
))  # fmt: skip

# Takes 1,400 and 3.4 and .5, leaves the digits of 007 and 1.2.3 and 16/00471 and 10:20.
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?![\d/:]|[.,]\d)"

# Every numeral begins with one of these: looking for them first is much faster than trying the whole pattern everywhere.
_BEGINNING = re.compile(
    rf"""
    (?<![\w.,/:\#]) (?: (?<![A-Za-z]-) | (?<=-in-) | (?<=-to-) | (?<=-or-) )   # not in C3, 1.2.3, post-92, #4
    (?: \d | \.\d | -[\d.] | [{"".join(VULGAR)}] | (?: minus | half | three | zero | nought )\b
      | an? (?= [\s-] (?: {_LARGE} | hundred | dozen | quarter )\b )
      | {alternation(word_list("figures", "ones") | word_list("figures", "teens") | word_list("figures", "tens"))}\b )
    """,
    re.X | re.I,
)
_NUMERAL = re.compile(
    rf"""
    (?P<part> half | an?\s+quarter\s+of | three[\s-]quarters\s+of ) \s+ an?\s+ (?P<whole> {_LARGE} | hundred | dozen ) \b
    |
    (?P<minus> minus\s | (?<![\w)]) - )?
    (?: (?P<digits> {_DIGITS} ) (?: \s?(?P<vulgar> [{"".join(VULGAR)}] ) | \s(?P<slashed> [1-9]/[2-9] )(?![\d/]) )?
      | (?P<lone> [{"".join(VULGAR)}] )
      | (?P<words> {_CARDINAL} ) (?: \s+point (?P<point> (?: \s+(?:{_ONE}|nought|zero)\b ){{1,4}} ) )?
    )
    (?: \s+and\s+ (?P<extra> a[\s-]half | a\s+quarter | three[\s-]quarters ) \b (?!\s+(?:of|an?)\b ) )?
    (?: [\s-]?(?P<scale> {_SCALE} ) \b )?
    """,
    re.X | re.I,
)
_EXTRA = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}


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
    for beginning in _BEGINNING.finditer(text):
        if beginning.start() < done:
            continue
        match = _NUMERAL.match(text, beginning.start())
        if match is None:
            continue
        done = match.end()
        yield Numeral(start=match.start(), end=done, value=_value(match), scale=_scale(match), words=match["digits"] is None)


@lru_cache(maxsize=4096)
def cardinal(words: str) -> int:
    """The value of a plain cardinal in words: "two hundred and five" is 205, "two dozen" 24."""
    plain = " ".join(words.lower().replace(",", " ").split())
    for word, scale in BEYOND_LIBRARY.items():
        before, found, after = plain.partition(word)
        if found:
            return scale * cardinal(before.rstrip(" -")) + (cardinal(after.removeprefix(" and").strip()) if after else 0)
    if plain in {"a", "an"}:
        return 1
    first, _, rest = plain.replace("-hundred", " hundred").partition(" ")
    return int(text2num(f"one {rest}".strip() if first in {"a", "an"} else plain, "en"))


def _value(match: re.Match[str]) -> float:
    if match["part"]:
        return float(_EXTRA[match["part"].lower().removesuffix("of").split()[-1].split("-")[-1]] * Decimal(SCALES[match["whole"].lower()]))
    value = _plain(match)
    if match["extra"]:
        value += _EXTRA[match["extra"].lower().replace("-", " ").split()[-1]]
    if match["scale"]:
        value *= Decimal(SCALES[match["scale"].lower()])
    return float(-value if match["minus"] else value)


def _plain(match: re.Match[str]) -> Decimal:
    """The number without sign, scale and "and a half"."""
    if match["lone"]:
        return Decimal(str(VULGAR[match["lone"]]))
    if match["words"]:
        decimals = "".join(str(cardinal(word)) for word in (match["point"] or "").split())
        return Decimal(f"{cardinal(match['words'])}.{decimals or 0}")
    value = Decimal(match["digits"].replace(",", ""))
    if match["vulgar"]:
        value += Decimal(str(VULGAR[match["vulgar"]]))
    if match["slashed"]:
        above, _, below = match["slashed"].partition("/")
        value += Decimal(above) / Decimal(below)
    return value


def _scale(match: re.Match[str]) -> float:
    printed = match["scale"] or match["whole"] or ((match["words"] or "").replace("-", " ").split() or [""])[-1]
    return SCALES.get(printed.lower(), 1)
