"""The words of dates: pieces that patterns are made of, and what the words they match stand for."""

import re

from extractors.lexicon import alternation, key_of, lexicon, word_list

MONTH = alternation(lexicon("dates", "months"))
WEEKDAY = alternation(lexicon("dates", "weekdays"))
UNIT = alternation(lexicon("dates", "units"))
PICK = alternation(lexicon("dates", "picks"))
THREAD = alternation(lexicon("dates", "threads"))
PART = alternation(word_list("dates", "parts"))
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{alternation(lexicon('dates', 'ordinals'))})"
NUMBER = rf"(?:\d{{1,3}}|{alternation(lexicon('dates', 'cardinals'))})"
KIND_OF_YEAR = alternation([*lexicon("dates", "fiscal"), "season"])

# A full stop belongs to an abbreviation: "Sept. 14", not "in October. 2014 was".
DOT = r"(?:(?:(?<=\b\w{3})|(?<=\b\w{4}))\.(?=,?\s?\d))?"
# "2014"; not "2014.5", "2014/15", "20:14"
YEAR = r"(?:1\d|20)\d\d(?![\d/%:]|[.,]\d)"
# "5", "5th", "fifth"; not "5:30", "5.3", "5%"
DAY = rf"(?:\d{{1,2}}(?:\s?(?:st|nd|rd|th)\b)?(?![\d:%]|[.,]\d)|{ORDINAL}\b)"
HOUR = r"(?:\s(?:morning|lunchtime|afternoon|evening|night)\b)?"
TO = r"(?:\s?-\s?|\s(?:to|until|till|through|thru)\s)"
AND = r",?\s(?:and|or|&)\s"
# "early last ", "the end of the ", "the following "
HEAD = rf"(?:(?P<part>(?:the\s)?{PART})[\s-])?(?:(?P<pick>{PICK})\s|(?P<thread>{THREAD})\s|the\s)?"
# " 2014", ", 2014", " of 2013-14", " last year", " of the following year", " of this month"; not " the year before"
TAIL = rf"""
    (?: (?:\s?,)?\s (?:(?:of|in|on)\s)?
        (?: (?P<year>(?:1\d|20)\d\d[-/]\d\d(?!\d)|{YEAR})
          | '(?P<short>\d\d)\b
          | (?: (?P<outer_pick>{PICK}) | (?P<outer_thread>{THREAD}) | the (?!\s(?:\w+\s){{1,2}}(?:before|after|earlier|later|to)\b) ) \s
            (?P<outer>week|weekend|month|quarter|year|{KIND_OF_YEAR})\b
        )
    )?"""


def pattern(text: str) -> re.Pattern[str]:
    """`text` as a verbose pattern, in any case, that ends where a word ends."""
    return opening(rf"(?:{text})(?![^\W_])")


def opening(text: str) -> re.Pattern[str]:
    """`text` as a verbose pattern, in any case, that another expression follows."""
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


def number_of(words: str) -> int:
    """What a NUMBER counts, in figures or in words."""
    return int(words) if words.isdigit() else int(lexicon("dates", "cardinals")[key_of(words)])


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
        return int(groups["year"][:4])
    return full_year(int(groups["short"])) if groups.get("short") else None


def full_year(short: int) -> int:
    """A year of two digits in full; 69 to 99 are of the last century, as POSIX has it."""
    return short + (1900 if short >= 69 else 2000)
