"""Rules for years and what is made of them: "2014", "2013/14", "1946-63", "FY2014", "the 1990s", "the 19th century"."""

import re
from functools import lru_cache

from extractors.date.expression import Expression, fixed
from extractors.date.words import KIND_OF_YEAR, ORDINAL, PART, YEAR, full_year, ordinal_of, pattern
from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.periods import Period, century, fiscal_years, months, years
from extractors.reading import BLOCK_BREAK

# "2014", "the year 2000", "late 2018", "the 2014 financial year"; not "2,014", "2014.5"
YEAR_ALONE = pattern(rf"(?:(?P<named>(?:the\s)?year\s)|(?P<part>(?:the\s)?{PART})[\s-])?(?P<year>{YEAR})(?:\s(?P<kind>{KIND_OF_YEAR}))?")
# "2013/14", "2024-25", "1946-63", "the 2017-18 school year"; not "2010-11-12"
YEARS = pattern(rf"""
    (?:the\s)? (?P<year>(?:1[1-9]|20)\d\d) \s?(?P<mark>[-/])\s? (?P<last>\d{{4}}|\d\d) (?![\d%]|[-/.,]\d)
    (?:\s(?P<kind>{KIND_OF_YEAR}))?""")
# "FY2014", "FY 14", "FY2014/15"
FISCAL = pattern(r"FY\s?'?(?P<year>\d{4}|\d\d)(?:[-/](?P<last>\d{4}|\d\d))?")
# "the 1990s", "mid-1980s", "the '60s", "the Thirties"; not "in her thirties"
DECADE = pattern(rf"""
    (?:the\s)? (?:{PART}[\s-])? (?P<year>(?:1\d|20)\d0)'?s
    | the\s (?:{PART}[\s-])? (?:'?(?P<tens>[2-9]0)'?s | (?P<word>{alternation(lexicon("dates", "decades"))}))""")
# "the 19th century", "the early twentieth century"
CENTURY = pattern(rf"(?:the\s)?(?:{PART}[\s-])?(?P<nth>{ORDINAL})[\s-]{{1,2}}century(?!\sBC\b)")
SCHOOL = re.compile(rf"\b{alternation(word_list('dates', 'school'))}\b", re.IGNORECASE)


def read_year(match: re.Match[str]) -> Expression | None:
    """A calendar year, or the school or financial year that begins in it."""
    number, kind = int(match["year"]), match["kind"]
    if kind:
        return fixed(match, key_of(kind), key_of(kind), _year_of(kind, number))
    return fixed(match, "year", "year", years(number), weak=not (match["named"] or match["part"]))


def read_years(match: re.Match[str]) -> Expression | None:
    """Two years in a row with a stroke are one school or financial year, others are a range; "2016-11" is a month."""
    first, last = int(match["year"]), int(match["last"])
    if 1 <= last <= 12 and last < first % 100:
        return fixed(match, "numeric month", "month", months(first, last))
    last += first // 100 * 100 if last < 100 else 0
    last += 100 if last == first // 100 * 100 else 0
    if not first < last:
        return None
    if last - first == 1 and (match["mark"] == "/" or len(match["last"]) == 2):
        kind = key_of(match["kind"] or ("school year" if _about_school(match) else "financial year"))
        return fixed(match, kind, kind, _year_of(kind, first))
    return fixed(match, "years", "range", years(first, last)) if match["mark"] == "-" else None


def read_fiscal(match: re.Match[str]) -> Expression | None:
    """A financial year, named by the calendar year it ends in."""
    number = int(match["year"])
    number = number if number > 99 else full_year(number)
    return fixed(match, "financial year", "financial year", fiscal_years(4).at(number if match["last"] else number - 1))


def read_decade(match: re.Match[str]) -> Expression | None:
    """Ten years, in figures or in words."""
    if match["year"]:
        first = int(match["year"])
    else:
        first = 1900 + int(match["tens"]) if match["tens"] else int(lexicon("dates", "decades")[key_of(match["word"])])
    return fixed(match, "decade", "decade", years(first, first + 9))


def read_century(match: re.Match[str]) -> Expression | None:
    """A century of the last thousand years."""
    number = ordinal_of(match["nth"])
    return fixed(match, "century", "century", century(number)) if 10 <= number <= 21 else None


def _year_of(kind: str, first: int) -> Period | None:
    """The school or financial year that begins in `first`; a season of sport runs from August to May."""
    if key_of(kind) == "season":
        return months(first, 8, 10)
    return fiscal_years(int(lexicon("dates", "fiscal")[key_of(kind)])).at(first)


def _about_school(match: re.Match[str]) -> bool:
    """Whether the paragraph of a match speaks of schools or universities."""
    start, end = match.string.rfind(BLOCK_BREAK, 0, match.start()) + 1, match.string.find(BLOCK_BREAK, match.end())
    return _speaks_of_school(match.string, start, end if end >= 0 else len(match.string))


@lru_cache(maxsize=64)
def _speaks_of_school(text: str, start: int, end: int) -> bool:
    return bool(SCHOOL.search(text, start, end))
