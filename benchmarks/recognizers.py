"""How newsledger does on the English specs of Microsoft's Recognizers-Text (MIT), which others wrote and labelled.

    python benchmarks/recognizers.py path/to/Specs/English [--errors]

The folder holds the specs as they are published (`DateTime/DateParser.json`, …); nothing of them is kept here. A case
passes when everything that is expected is found with its exact words and value, and nothing else. Where their convention
has no counterpart, the case is left out and the reason counted; where it can be translated, it is.

To add a kind: a function that gives the `Case`s of its specs, one that gives what newsledger finds, a line in `SUITES`.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from extractors import dates, figures
from extractors.figure.page import page
from extractors.figure.refusals import candidates
from extractors.figure.shares import fractions
from extractors.lexicon import alternation, lexicon
from pipeline.annotate import annotate, load

SOME_DAY = date(2016, 11, 7)  # the reference of most specs; those that expect only words have none
LEADING = re.compile(r"^(?:(?:on|in|of|the|from|between)\s)+", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Case:
    """A sentence, when it was written, and what is expected: words with their accepted values (none: any value).

    `left_out` is the reason for which it does not count.
    """

    text: str
    written: date
    expected: tuple[tuple[str, frozenset[Any]], ...]
    left_out: str | None = None


@dataclass(frozen=True)
class Suite:
    """What is measured: where its cases come from and what newsledger finds in a doc, as words and value."""

    cases: Callable[[Path], Iterable[Case]]
    found: Callable[[Doc], Iterable[tuple[str, Any]]]


def words(text: str) -> str:
    """Words as they are compared: without the prepositions and articles that one side counts in."""
    return LEADING.sub("", " ".join(text.lower().split()))


# --- dates ------------------------------------------------------------------------------------------------------------

# Reasons for which a case of theirs has no counterpart, by what its expected words or its sentence look like.
NO_DATE_HERE = {
    "a bare number is no date in print": r"(?:the )?(?:\d{1,2}|thirty|fifteen|(?:\w+ the )(?:fifteen))",
    "words run together": r"[a-z]+\d+(?:,\d+)?|\d{1,2}[a-z]{3,}|\d{4}h\d|last \d+year",
    "a day and month in figures without a year is a score or a price": r"(?:(?:on )?friday )?\d{1,2}[./-]\d{1,2}(?:,\d+)?",
    "shorthand of messages": r".*\b(?:tmrw|w/c|int'l workers day)\b.*",
    "no English name of a feast": r"yuandan.*",
    "the day is today there, no date here": r"(?:my|the|this|last|the last|past) day|(?:the|my) week|my weekend|weekend",
    "vague": r".*\bfew\b.*|.*\bseveral\b.*",
    "working days": r".*business days",
    "a month or year from now is a day there, the month or year here": r".*\b(?:months?|years?)\b.*(?:ago|from now|later|hence)",
    "in three weeks is a duration here": r"in \w+ (?:days|weeks|months|years)",
    "a distance from a date that no one named": r"(?:the )?(?:same|that) \w+|\w+ \w+ later|(?:the )?next day",
    "an open or qualified period": r"(?:more|less) than .*|within .*|.*\bin the future|.*\bhence",
    "a duration with a beginning": r"(?:for )?(?:a|\d) \w+,? (?:from|starting) .*",
    "the rest of a period": r"rest\b.*",
    "an ordinal weekday of no month": r"(?:second|first|third|fifth) \w+day|sunday|monday",
    "the week of the year by its number": r".*\bweek \d+.*",
    "years in words before 1800": r".*\b(?:hundred|one thousand|two thousands)\b.*",
    "the next days begin tomorrow there, at publication here": r"next \d \w+",
    "decades back are calendar decades there, so many years here": r".*\bdecades",
    "the 15th century begins in 1400 there, in 1401 here": r"\d+\w\w +century",
    "a feast of the moon begins on the evening before there": r"ramadan|eid al-.*|islamic new year",
    "shorthand of calendars": r"now.*|.*september\.\d+th|from \d+/\d+ to \d+/\d+|year to date|this friday ?\W.*",
}
MODIFIED = re.compile(r"(?:early|late|mid|earlier|later|end of|beginning of|middle of|start of)\b.*", re.IGNORECASE)
AMBIGUOUS = re.compile(r"(?:\w+ )?(\d{1,2})[-/.](\d{1,2})[-/.,]\d+")
OPEN_ENDED = re.compile(r".*(?:\b(?:to|and|until|through) |-)(?:(?:\d{4} )?[a-z]+(?: \d{4})?|\d{4})", re.IGNORECASE)
READINGS = ("FutureResolution", "PastResolution")
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def date_cases(folder: Path) -> Iterator[Case]:
    """Days."""
    return _date_cases(folder, "Date")


def range_cases(folder: Path) -> Iterator[Case]:
    """Periods of more than a day."""
    return _date_cases(folder, "DatePeriod")


def holiday_cases(folder: Path) -> Iterator[Case]:
    """Feasts."""
    return _date_cases(folder, "Holiday")


def _date_cases(folder: Path, name: str) -> Iterator[Case]:
    """The parser's specs, which have values, then those of the extractor's that the parser has not."""
    seen: set[str] = set()
    for kind in ("Parser", "Extractor"):
        for spec in json.loads((folder / "DateTime" / f"{name}{kind}.json").read_text(encoding="utf-8-sig")):
            key = f"{spec['Input'].lower()} {spec.get('Context')}" if kind == "Parser" else spec["Input"].lower()
            if key in seen or (kind == "Extractor" and any(known.startswith(key) for known in seen)):
                continue
            seen.add(key)
            written = date.fromisoformat(spec.get("Context", {}).get("ReferenceDateTime", SOME_DAY.isoformat())[:10])
            expected = tuple((words(result["Text"]), _periods(result)) for result in spec["Results"])
            yield Case(text=spec["Input"], written=written, expected=expected, left_out=_no_date(spec["Results"]))


def _no_date(results: list[dict[str, Any]]) -> str | None:
    for result in results:
        text = " ".join(result["Text"].lower().split())
        for reason, shape in NO_DATE_HERE.items():
            if re.fullmatch(shape, text):
                return reason
        figures = AMBIGUOUS.fullmatch(text)
        if figures and max(int(figures[1]), int(figures[2])) <= 12 and figures[1] != figures[2]:
            return "the month comes first there"
        if "0001-01-01" in json.dumps(result):
            return "a day that does not exist"
        if "endDate" in json.dumps(result) and OPEN_ENDED.fullmatch(text) and "now" not in text and "today" not in text:
            return "a range ends where its last month or year begins there, where it ends here"
    return None


def _periods(result: dict[str, Any]) -> frozenset[tuple[date, date]]:
    """The periods accepted: their past and their future reading; their ends are exclusive, but of days named they are not."""
    value = result.get("Value")
    if not value:
        return frozenset()
    timex = value.get("Timex", "")
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", timex):
        return frozenset({_months(int(season[1]), SEASONS[season[2]], 3)})
    if MODIFIED.fullmatch(result["Text"]) and (month := re.fullmatch(r"XXXX-(\d\d)", timex)):
        return frozenset(_months(int(value[reading]["startDate"][:4]), int(month[1]), 1) for reading in READINGS)
    if MODIFIED.fullmatch(result["Text"]) and (whole := re.fullmatch(r"(\d{4})(?:-(\d\d))?", timex)):
        return frozenset({_months(int(whole[1]), int(whole[2] or 1), 1 if whole[2] else 12)})
    if MODIFIED.fullmatch(result["Text"]) and (week := re.fullmatch(r"(\d{4})-W(\d\d)", timex)):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return frozenset({(monday, monday + timedelta(days=6))})
    return frozenset(period for reading in READINGS for period in _reading(value[reading]))


def _reading(resolution: dict[str, str]) -> Iterator[tuple[date, date]]:
    if "date" in resolution:
        day = date.fromisoformat(resolution["date"])
        yield day, day
    if "startDate" in resolution and "endDate" in resolution:
        first, last = date.fromisoformat(resolution["startDate"]), date.fromisoformat(resolution["endDate"])
        yield first, last
        yield first, last - timedelta(days=1)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    after = month - 1 + count
    return date(year, month, 1), date(year + after // 12, after % 12 + 1, 1) - timedelta(days=1)


def found_days(doc: Doc) -> Iterator[tuple[str, tuple[date, date]]]:
    """The days that newsledger finds, as words and period."""
    return ((words(found.text), (found.date_from, found.date_to)) for found in dates.extract(doc) if found.date_from == found.date_to)


def found_ranges(doc: Doc) -> Iterator[tuple[str, tuple[date, date]]]:
    """The longer periods that newsledger finds, as words and period."""
    return ((words(found.text), (found.date_from, found.date_to)) for found in dates.extract(doc) if found.date_from != found.date_to)


# --- figures ----------------------------------------------------------------------------------------------------------

# Reasons for which a case of theirs has no counterpart, by what its expected words or its sentence look like.
FRACTIONAL = r"(?:ths?|sts?|firsts?|fifths?)"
NO_NUMBER_HERE = {
    "powers and exponents are no prose": r".*\d(?:e[+-]?\d|\^|x10).*",
    "one number over another is a sum, not a figure": r".*\bover\b.*",
    "improper and rare fractions": rf".*\b(?:twent|thirt|fift|hundred|trillion)\w*[ -]+\w*{FRACTIONAL}|.* hundredths"
    r"|a (?:hundred|trillion)th|.*trillionths|.*thirtieth"
    r"|.*(?:twenty|three|one|million|thousand|hundred|ninety)\b.*(?:fifths|firsts)|.*hundred and fifth",
    "a share is told as part and whole here": r".*\b(?:out of|in)\b.*",
    "part of a date, a telephone number or a list of exercises": r"5|17|2018|222|2222|0000|22",
    "the decimal comma of other languages": r"\d+,\d{1,2}|1\.111,11",
    "a letter that scales nothing in prose": r".*\d ?(?:g|m|mm|b|mil|tln)",
    "shorthand": r".*\b(?:dzs|dozs)\b.*",
    "thousands parted by a plain space could be two numbers": r"\d{1,3}(?: \d{3})+(?:\.\d+)?",
    "a minus sign that stands apart is a dash": r"- .*",
    "digits and words mixed within one number": r".*\d (?:hundred|thousand|lakh|crore)\b.* (?:and|hundred)\b.*"
    r"|.*lakh crore.*|.*hundred and (?:21|one)",
    "3/4 alone is a date or a score": r"-?\d/\d",
    "hyphens between digits in words, or part of a name": r"nought|173",
}
NO_NUMBER_SENTENCE = {"numbers with a unit are of another suite there": r".*\d(?:ml|km|m)\b.*", "an ordinal": r".*\bmay 4th\b.*"}
NO_AMOUNT_HERE = {
    "a unit without a number": r"(?:us |metric |degrees )?[a-z%]+",
    "an amount that leaves out its second unit": r".*(?:dollars?|usd|kuai|mao|\$ 100)(?: and)? "
    r"(?:\d+|one|two|five|forty five|fifty|five mao five)",
    "codes with M for million": r".*\bm(?:usd|eur|gbp|aud)\b.*",
    "currencies and units that no newspaper prints bare": r".*(?:\bsen\b|satoshis?|kuai|drachma|picometer|2 pm|0\.8rad| dm).*"
    r"|.*(?:-bit|\d mb|turns?|ரூ).*",
    "misspelled": r".*(?:celcius|centigrate|farenheit|percentage)",
    "the per cent before the number": r"per ?cents? of .*",
    "marks around a unit": r".*[(\[{<]kg.*|.*\"",
    "a range is one figure here": r"50 years old|10 feet",
    "feet and inches are told in inches here": r".*(?:ft|feet)(?: and)? \d+ (?:in|inches)",
    "a minus sign that stands apart is a dash": r"- .*",
    "two currency signs for one number": r"10 \$(?: 30 cent)?|\$ ?10 dollars|20 usd",
}
NO_AMOUNT_SENTENCE = {
    "spaces within a number, as of old newswire": r".*\d \. \d.*|.*\b\d \) .*|.*\d - year.*",
    "an angle is a measure here": r".*(?:rotate|angle|turn left).*",
}
TEMPERATURES = {"C", "F", "K", "degrees"}


def number_cases(folder: Path) -> Iterator[Case]:
    """Numbers as such, before anything is made of them."""
    return _figure_cases(folder / "Number" / "NumberModel.json")


def percent_cases(folder: Path) -> Iterator[Case]:
    """Percentages."""
    return _figure_cases(folder / "Number" / "PercentModel.json")


def currency_cases(folder: Path) -> Iterator[Case]:
    """Amounts of money."""
    return _figure_cases(folder / "NumberWithUnit" / "CurrencyModel.json")


def age_cases(folder: Path) -> Iterator[Case]:
    """Ages."""
    return _figure_cases(folder / "NumberWithUnit" / "AgeModel.json")


def dimension_cases(folder: Path) -> Iterator[Case]:
    """Lengths, weights, areas, volumes and speeds."""
    return _figure_cases(folder / "NumberWithUnit" / "DimensionModel.json")


def temperature_cases(folder: Path) -> Iterator[Case]:
    """Temperatures."""
    return _figure_cases(folder / "NumberWithUnit" / "TemperatureModel.json")


def _figure_cases(path: Path) -> Iterator[Case]:
    for spec in json.loads(path.read_text(encoding="utf-8-sig")):
        results = spec["Results"]
        expected = tuple((_figure_words(result["Text"]), _values(result["Resolution"])) for result in results)
        left_out = (
            _left_out(spec, NO_NUMBER_HERE, NO_NUMBER_SENTENCE)
            if path.stem == "NumberModel"
            else _left_out(spec, NO_AMOUNT_HERE, NO_AMOUNT_SENTENCE)
        )
        yield Case(text=spec["Input"], written=SOME_DAY, expected=expected, left_out=left_out)


def _left_out(spec: dict[str, Any], shapes: dict[str, str], sentences: dict[str, str]) -> str | None:
    for result in spec["Results"]:
        text = " ".join(result["Text"].lower().split())
        for reason, shape in shapes.items():
            bare = result["Resolution"].get("value") in {None, "null"}
            if re.fullmatch(shape, text) and (reason != "a unit without a number" or bare):
                return reason
    return next((reason for reason, shape in sentences.items() if re.fullmatch(shape, spec["Input"].lower(), re.DOTALL)), None)


def _figure_words(text: str) -> str:
    """Words as they are compared: without qualifiers and what a rate is told for, which newsledger counts in."""
    plain = QUALIFIED.sub("", " ".join(text.lower().split()))
    return ARTICLE.sub("", RATE.sub("", plain)).rstrip(".")


ARTICLE = re.compile(r"^(?:an?|the(?: age of)?) ")
QUALIFIED = re.compile(rf"^(?:(?:{alternation(lexicon('figures', 'qualifiers'))}|between|aged|exceeds|an?) )+", re.IGNORECASE)
RATE = re.compile(r"(?:\s+an?\s+|\s+per\s+|\s+every\s+|/|-an?-)(?!half|quarter|third|fourth|fifth)[a-z]+(?: foot)?$|\s+each$")


def _values(resolution: dict[str, str]) -> frozenset[Any]:
    """The value, rounded; money of a hundredth is told in whole units here."""
    if resolution.get("value") in {None, "null"}:
        return frozenset()
    value = float(resolution["value"].rstrip("%"))
    return frozenset({_rounded(value / 100)}) if resolution.get("unit") in {"Cent", "Penny", "Pence"} else frozenset({_rounded(value)})


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")


def found_numbers(doc: Doc) -> Iterator[tuple[str, float]]:
    """The numbers that may be figures, and shares ("two-thirds") by their value."""
    numerals = candidates(doc)
    found = [(one.start, one.end, one.value) for one in numerals]
    for share in fractions(page(doc, numerals)):
        part = PART.search(doc.text, share.start, share.last)
        end = part.end() if part else share.last
        if not any(start < share.start < stop for start, stop, _ in found):
            found = [one for one in found if not share.start <= one[0] < end]
            found.append((share.start, end, share.value / (share.of_total or 1)))
    return ((_figure_words(doc.text[start:end]), _rounded(value)) for start, end, value in sorted(found))


PART = re.compile(r"\b(?:half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b", re.IGNORECASE)


def _found_of(*kinds: str, temperature: bool = False) -> Callable[[Doc], Iterator[tuple[str, float]]]:
    def found(doc: Doc) -> Iterator[tuple[str, float]]:
        for figure in figures.extract(doc):
            if figure.kind in kinds and (figure.kind != "measure" or (figure.unit in TEMPERATURES) == temperature):
                yield _figure_words(figure.text), _rounded(figure.value)

    return found


# --- running ----------------------------------------------------------------------------------------------------------

SUITES = {
    "dates": Suite(date_cases, found_days),
    "date ranges": Suite(range_cases, found_ranges),
    "holidays": Suite(holiday_cases, found_days),
    "numbers": Suite(number_cases, found_numbers),
    "percentages": Suite(percent_cases, _found_of("percent")),
    "currencies": Suite(currency_cases, _found_of("money")),
    "ages": Suite(age_cases, _found_of("age")),
    "dimensions": Suite(dimension_cases, _found_of("measure")),
    "temperatures": Suite(temperature_cases, _found_of("measure", temperature=True)),
}


def passes(case: Case, found: list[tuple[str, Any]]) -> bool:
    """Whether all that is expected is found, and nothing else."""
    return len(found) == len(case.expected) and all(
        text == expected and (not values or value in values) for (expected, values), (text, value) in zip(case.expected, found, strict=True)
    )


def main() -> None:
    """Print a line for each suite, with the reasons for which cases were left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder with the English specs")
    parser.add_argument("--suite", choices=SUITES, help="only this one")
    parser.add_argument("--errors", action="store_true", help="list the cases that fail")
    options = parser.parse_args()
    nlp = load()
    for name, suite in SUITES.items():
        if options.suite in (None, name):
            cases = list(suite.cases(options.folder))
            counted = [case for case in cases if case.left_out is None]
            docs = annotate(nlp, [(case.text, case.written, None) for case in counted])
            found = [list(suite.found(doc)) for doc in docs]
            report(name, cases, list(zip(counted, found, strict=True)), errors=options.errors)


def report(name: str, cases: list[Case], results: list[tuple[Case, list[tuple[str, Any]]]], *, errors: bool) -> None:
    """One suite's pass rate, its reasons and, where asked, its failures."""
    passed = sum(passes(case, found) for case, found in results)
    print(f"{name}: {passed}/{len(results)} = {passed / max(1, len(results)):.3f} of the cases with a counterpart ({len(cases)} in all)")
    for reason, count in Counter(case.left_out for case in cases if case.left_out).most_common():
        print(f"    {count:3} left out: {reason}")
    for case, found in results if errors else ():
        if not passes(case, found):
            print(f"  {case.text!r} ({case.written})\n      expected {_shown(case.expected)}\n      found    {_shown(found)}")


def _shown(records: Iterable[tuple[str, Any]]) -> str:
    return "; ".join(f"{text!r} {value!r}" for text, value in records).replace("datetime.date", "") or "nothing"


if __name__ == "__main__":
    main()
