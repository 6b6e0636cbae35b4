"""Rules for years and what is made of them: "2014", "2013/14", "1946-63", "FY2014", "the 1990s", "the 19th century"."""

import re

from extractors.date.expression import Expression, fixed
from extractors.date.words import KIND_OF_YEAR, KINDS, ORDINAL, PART, YEAR, full_year, ordinal_of, pattern, speaks_of_school, year_number
from extractors.lexicon import alternation, key_of, lexicon
from extractors.periods import Period, century, fiscal_years, months, years

CALENDAR_YEAR = "calendar year"
LATEST_HUNDREDS = 2000
DECADES = alternation(lexicon("dates", "decades"))

# "2014", "the year 2000", "late 2018", "the 2014 financial year", "nineteen eighty-four"; not "2,014", "2014.5"
YEAR_ALONE = pattern(rf"""
    (?: (?P<named>(?:the\s)?(?:calendar\s)?year\s|fiscal\s(?:year\s)?)
      | (?P<part>(?:the\s)?{PART})[\s-]
      | the\s(?={YEAR}\s{KIND_OF_YEAR}\b) )?
    (?P<year>{YEAR}) (?:\s(?P<kind>{KIND_OF_YEAR}))?""")
# "2013/14", "2024-25", "1946-63", "the 2017-18 school year"; not "2010-11-12"
YEARS = pattern(rf"""
    (?:the\s)? (?P<year>(?:1[1-9]|20)\d\d) \s?(?P<mark>[-/])\s? (?P<last>\d{{4}}|\d\d) (?![\d%]|[-/.,]\d)
    (?:\s(?P<kind>{KIND_OF_YEAR}))?""")
# "the 09/10 season", "the '98-'99 school year"
SHORT_YEARS = pattern(rf"(?:the\s)?'?(?P<year>\d\d)[-/]'?(?P<last>\d\d)\s(?P<kind>{KIND_OF_YEAR})")
# "FY2014", "FY 14", "FY2014/15"
FISCAL = pattern(r"FY\s?'?(?P<year>\d{4}|\d\d)(?:[-/](?P<last>\d{4}|\d\d))?")
# "the 1990s", "mid-1980s", "the end of the '60s", "the Thirties", "the nineteen-thirties"; not "in her thirties"
DECADE = pattern(rf"""
    (?:the\s)? (?:{PART}[\s-](?:the\s)?)? (?P<year>(?:1\d|20)\d0)'?s
    | (?:the\s (?:{PART}[\s-](?:the\s)?)? (?:'?(?P<tens>[2-9]0)'?s | (?:(?P<century>eighteen|nineteen)[\s-])?(?P<word>{DECADES})))
    | (?<=s\sand\s) '(?P<short>[2-9]0)s""")
# "the 19th century", "the early twentieth century", "a 12th-century church"
CENTURY = pattern(rf"(?:the\s)?(?:{PART}[\s-](?:the\s)?)?(?P<nth>{ORDINAL})[\s-]{{1,2}}century(?!\sBC\b)")


def read_year(match: re.Match[str]) -> Expression | None:
    """A calendar year, or the school or financial year that begins in it."""
    number, kind = year_number(match["year"]), match["kind"]
    if kind and key_of(kind) != CALENDAR_YEAR:
        return fixed(match, key_of(kind), KINDS.get(key_of(kind), key_of(kind)), _year_of(kind, number))
    return fixed(match, "year", "year", years(number), weak=not (match["named"] or match["part"] or kind))


def read_years(match: re.Match[str]) -> Expression | None:
    """Two years in a row with a stroke are one school or financial year, others are a range; "2016-11" is a month."""
    first, last = int(match["year"]), int(match["last"])
    if 1 <= last <= 12 and last < first % 100:
        return fixed(match, "numeric month", "month", months(first, last))
    last += first // 100 * 100 if last < 100 else 0
    last += 100 if last == first // 100 * 100 else 0
    if not first < last:
        return None
    if last - first == 1 and (match["mark"] == "/" or len(match["last"]) == 2 or match["kind"]):
        kind = key_of(match["kind"] or ("school year" if speaks_of_school(match) else "financial year"))
        return fixed(match, kind, KINDS.get(kind, kind), _year_of(kind, first))
    return fixed(match, "years", "range", years(first, last)) if match["mark"] == "-" else None


def read_short_years(match: re.Match[str]) -> Expression | None:
    """Two years in a row, without their centuries, that are one season, school or financial year."""
    first, kind = full_year(int(match["year"])), key_of(match["kind"])
    return fixed(match, kind, KINDS.get(kind, kind), _year_of(kind, first)) if int(match["last"]) == (first + 1) % 100 else None


def read_fiscal(match: re.Match[str]) -> Expression | None:
    """A financial year, named by the calendar year it ends in."""
    number = int(match["year"])
    number = number if number > 99 else full_year(number)
    return fixed(match, "financial year", "financial year", fiscal_years(4).at(number if match["last"] else number - 1))


def read_decade(match: re.Match[str]) -> Expression | None:
    """Ten years, in figures or in words; "the 1800s" are a hundred."""
    if match["year"]:
        first = int(match["year"])
        if first % 100 == 0 and first < LATEST_HUNDREDS:
            return fixed(match, "hundreds", "century", years(first, first + 99))
    elif match["word"]:
        first = int(lexicon("dates", "decades")[key_of(match["word"])]) - (100 if (match["century"] or "").lower() == "eighteen" else 0)
    else:
        first = 1900 + int(match["tens"] or match["short"])
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
