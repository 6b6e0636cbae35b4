"""The words of dates: pieces that patterns are made of, and what the words they match stand for."""

import re
from bisect import bisect
from collections.abc import Container, Mapping
from functools import lru_cache
from types import MappingProxyType

from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.reading import BLOCK_BREAK

MONTH = alternation(lexicon("dates", "months"))
WEEKDAY = alternation(lexicon("dates", "weekdays"))
UNIT = alternation(lexicon("dates", "units"))
PICK = alternation(lexicon("dates", "picks"))
THREAD = alternation(lexicon("dates", "threads"))
PART = alternation(word_list("dates", "parts"))
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{alternation(lexicon('dates', 'ordinals'))})"
KIND_OF_YEAR = alternation([*lexicon("dates", "fiscal"), "season"])


def _cardinals(numbers: Container[int]) -> str:
    return alternation(word for word, number in lexicon("dates", "cardinals").items() if int(number) in numbers and word.isalpha())


_ONES, _TEENS, _TENS = _cardinals(range(2, 10)), _cardinals(range(10, 20)), _cardinals(range(20, 100, 10))
_SMALL = rf"(?:{_TENS}[\s-](?:one|{_ONES})|{_TENS}|{_TEENS}|one|{_ONES})"
# What a year is called here that has several names.
KINDS: Mapping[str, str] = MappingProxyType({"calendar year": "year", "fiscal year": "financial year"})
SCHOOL = re.compile(rf"\b{alternation(word_list('dates', 'school'))}\b", re.IGNORECASE)
# "42", "forty-two", "a couple of"
NUMBER = rf"(?:\d{{1,3}}|{_TENS}[\s-](?:one|{_ONES})|{alternation(lexicon('dates', 'cardinals'))})"

# A full stop belongs to an abbreviation: "Sept. 14", not "in October. 2014 was".
DOT = r"(?:(?:(?<=\b\w{3})|(?<=\b\w{4}))\.(?=,?\s?\d))?"
# "2014"; not "2014.5", "2014/15", "20:14"
_YEAR_IN_FIGURES = r"(?:1\d|20)\d\d(?![\d/%:]|[.,]\d)"
# "nineteen eighty-four", "twenty twelve", "two thousand and eight."; not "two thousand homes"
_YEAR_IN_WORDS = rf"""(?:
    (?:eighteen|nineteen)[\s-](?:oh[\s-](?:one|{_ONES})|{_TENS}(?:[\s-](?:one|{_ONES}))?|{_TEENS})
  | twenty[\s-](?:{_TENS}(?:[\s-](?:one|{_ONES}))?|{_TEENS})
  | (?:two\sthousand|nineteen\shundred)(?:(?:\sand)?\s{_SMALL})?(?=\s?(?:[.,;:)]|$|\n))
  )\b"""
YEAR = rf"(?:{_YEAR_IN_FIGURES}|{_YEAR_IN_WORDS})"
# "5", "5th", "fifth"; not "5:30", "5.3", "5%"
DAY = rf"(?:\d{{1,2}}(?:\s?(?:st|nd|rd|th)\b)?(?![\d:%]|[.,]\d)|{ORDINAL}\b)"
DAYTIME = r"(?:morning|lunchtime|afternoon|evening|night)\b"
HOUR = rf"(?:\s{DAYTIME})?"
TO = r"(?:\s?-\s?|\s(?:to|until|till|through|thru)\s)"
AND = r",?\s(?:and|or|&)\s"
# "early last ", "the end of the ", "the following "
HEAD = rf"(?:(?P<part>(?:the\s)?{PART})[\s-])?(?:(?P<pick>{PICK})\s|(?P<thread>{THREAD})\s|the\s)?"
# " 2014", ", 2014", " of 2013-14", " last year", " of the following year", " of this month"; not " the year before"
TAIL = rf"""
    (?: (?:\s?,)?\s (?:(?:of|in|on)\s)?
        (?: (?:the\s(?=\S{{4,9}}\s{KIND_OF_YEAR}\b))? (?P<year>(?:1\d|20)\d\d[-/]\d\d(?!\d)|{YEAR}) (?:\s{KIND_OF_YEAR}\b)?
          | '(?P<short>\d\d)\b
          | (?: (?P<outer_pick>{PICK}) | (?P<outer_thread>{THREAD}) | the (?!\s(?:\w+\s){{1,2}}(?:before|after|earlier|later|to)\b) ) \s
            (?P<outer>week|weekend|month|quarter|year|{KIND_OF_YEAR})\b
        )
    )?"""

# What a sentence says before the year of a budget; the point in "£3.4m" ends none.
MONEY = re.compile(r"[£$€]\d(?:[^.!?]|[.!?]\S)*$")
SPENDING = re.compile(rf"\b{alternation(word_list('dates', 'spending'))}\b(?:[^.!?]|[.!?]\S)*$", re.IGNORECASE)
SENTENCE = 150  # characters looked at before a year


def pattern(text: str) -> re.Pattern[str]:
    """`text` as a verbose pattern, in any case, that ends where a word ends."""
    return opening(rf"(?:{text})(?![^\W_])")


def opening(text: str) -> re.Pattern[str]:
    """`text` as a verbose pattern, in any case, that another expression follows."""
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


def number_of(words: str) -> int:
    """What a NUMBER counts, in figures or in words."""
    known = lexicon("dates", "cardinals").get(key_of(words))
    return int(known or words) if known or words.isdigit() else sum(number_of(word) for word in re.split(r"[\s-]+", words))


def ordinal_of(words: str) -> int:
    """What a DAY or an ORDINAL numbers, in figures or in words; -1 for the last."""
    digits = re.match(r"\d+", words)
    return int(digits.group()) if digits else int(lexicon("dates", "ordinals")[key_of(words)])


def month_of(words: str) -> int:
    """The number of a MONTH."""
    return int(lexicon("dates", "months")[key_of(words)])


def weekday_of(words: str) -> int:
    """The number of a WEEKDAY, from Monday = 0."""
    return int(lexicon("dates", "weekdays")[key_of(words)])


def unit_of(words: str) -> str:
    """The name of a UNIT in the singular."""
    return lexicon("dates", "units")[key_of(words)]


def year_of(match: re.Match[str]) -> int | None:
    """The year a TAIL gives, the first of two, or None."""
    groups = match.groupdict()
    if groups.get("year"):
        return year_number(groups["year"])
    return full_year(int(groups["short"])) if groups.get("short") else None


def year_number(words: str) -> int:
    """What a YEAR numbers, in figures or in words; of "2013-14" the first."""
    if words[0].isdigit():
        return int(words[:4])
    first, *rest = (word for word in re.split(r"[\s-]+", words.lower()) if word not in ("and", "oh", "hundred", "thousand"))
    return number_of(first) * (1000 if first == "two" else 100) + sum(map(number_of, rest))


def full_year(short: int) -> int:
    """A year of two digits in full; 69 to 99 are of the last century, as POSIX has it."""
    return short + (1900 if short >= 69 else 2000)


def speaks_of_school(match: re.Match[str]) -> bool:
    """Whether the paragraph of a match is about schools or universities, and its sentence not about what they cost."""
    text, breaks = match.string, _breaks(match.string)
    index = bisect(breaks, match.start())
    before = text[max(breaks[index - 1], match.start() - SENTENCE) : match.start()]
    return _has_school(text, breaks[index - 1], breaks[index]) and not (MONEY.search(before) and SPENDING.search(before))


@lru_cache(maxsize=4)
def _breaks(text: str) -> tuple[int, ...]:
    """Where the paragraphs of a text begin, and its end."""
    return (0, *(found.end() for found in re.finditer(BLOCK_BREAK, text)), len(text) + 1)


@lru_cache(maxsize=64)
def _has_school(text: str, start: int, end: int) -> bool:
    return bool(SCHOOL.search(text, start, end))
