"""Stretches of text that could hold a date: runs of words that dates are made of. All patterns are tried inside them."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from extractors.date.feasts import feasts
from extractors.folding import in_small
from extractors.lexicon import lexicon, word_list

WORD = re.compile(r"\w+(?:(?<=\d0)'s\b)?")
# "2014", "19th", "1990s", "70's", "2016H2", "FY14", the "04T10" of "2014-03-04T10:15"
NUMERAL = re.compile(r"\d{1,4}(?:st|nd|rd|th|'?s)?|(?:\d{4})?[hq]\d|fy\d{2,4}|\d\dt\d{2,6}z?")
# What may stand between two words of a date; never the border of a block.
GAP = re.compile(r"(?![^\n]{0,2}\n\n)[\s,./()&'-]{1,3}")
PART_OF_DATE, MAKES_DATE = 1, 2
# Of a name of several words the last makes the date: the others are common ("New Year's Day", "this morning").
NAMES = ("deictic", "fiscal", "terms")
MAKERS = ("months", "weekdays", "seasons", "units", "decades")
HELPERS = ("picks", "threads", "ordinals", "cardinals")


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where the stretches of `text` begin and end."""
    start, end, best = 0, 0, 0
    known = _vocabulary()
    for word in WORD.finditer(in_small(text)):
        printed = word[0]
        standing = known.get(printed, 0) if printed.isalpha() else _of_numeral(printed)
        if standing and best and GAP.fullmatch(text, end, word.start()):
            in_figures = text[end] in "/.-" and text[end - 1].isdigit()
            end, best = word.end(), MAKES_DATE if in_figures else max(best, standing)
            continue
        if best == MAKES_DATE:
            yield start, end
        best = standing
        if best:
            start, end = word.span()
    if best == MAKES_DATE:
        yield start, end


def beginnings(text: str, start: int, end: int) -> Iterator[int]:
    """Where in a stretch a date may begin."""
    links = word_list("dates", "links")
    return (word.start() for word in WORD.finditer(text, start, end) if word.group().lower() not in links)


@lru_cache(maxsize=4096)
def _of_numeral(word: str) -> int:
    """The standing of a word with other characters than letters: 0 where no date has it, else PART_OF_DATE or MAKES_DATE."""
    if word.isdigit() and len(word) < 4:
        return PART_OF_DATE
    if word[0].isdigit() or word[-1].isdigit():
        return MAKES_DATE if NUMERAL.fullmatch(word) else 0
    return _vocabulary().get(word, 0)


@cache
def _vocabulary() -> dict[str, int]:
    """Every word that dates are made of, in lower case, with its standing."""
    names = [WORD.findall(name) for name in (*feasts(), *(word for section in NAMES for word in lexicon("dates", section)))]
    makers = {words[-1] for words in names} | word_list("dates", "makers")
    makers |= {word for section in MAKERS for word in lexicon("dates", section)}
    helpers = {word for words in names for word in words} | word_list("dates", "links") | word_list("dates", "helpers")
    helpers |= {word for section in HELPERS for variant in lexicon("dates", section) for word in WORD.findall(variant)}
    helpers |= {word for variant in word_list("dates", "parts") for word in WORD.findall(variant)}
    return dict.fromkeys(helpers, PART_OF_DATE) | dict.fromkeys((part for word in makers for part in WORD.findall(word)), MAKES_DATE)
