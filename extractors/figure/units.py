"""Numbers with a unit: money, percentages, durations, ages and measures, whichever side of the number the unit stands on.

Nothing is converted but magnitudes ("£3.4m" is 3400000 GBP), pence and cents, and times told in another unit ("a decade" is
ten years).
"""

import re
from collections.abc import Iterator
from functools import cache

from extractors.figure.numerals import SCALES, Numeral
from extractors.figure.page import Page, Reading
from extractors.lexicon import alternation, key_of, lexicon, numbers, word_list

LETTERS = numbers("figures", "letters")
TOLD_IN = numbers("figures", "told_in.value")
TOLD_UNIT = lexicon("figures", "told_in.unit")
SIGNS = lexicon("figures", "signs")
CODES_ANY_CASE = word_list("figures", "codes_any_case")
QUALIFIERS = lexicon("figures", "qualifiers")

# What a sign never ends with, and the signs that are words.
NO_SIGN = ("", ",", ".", ";", ":", ")", '"', "'", "(")
SIGN_WORDS = frozenset(word for word in {*SIGNS, *word_list("figures", "codes")} if word[-1].isalpha())
# "£3.4m", "C$40", "-£5", "USD 3"
SIGN = re.compile(
    rf"""
    (?P<minus> (?<![\w.])- | minus\s )?
    (?: (?P<sign> {alternation(SIGNS)} ) | \b (?P<code> {alternation(word_list("figures", "codes"))} ) \$? ) \s?
    (?P<shared> [\d.,]{{1,9}} (?:m|bn|k)? - )? $
    """,
    re.X | re.I,
)
# "5 million GBP", "75 USD million", "20 usd"
CODE = re.compile(
    rf"""
    \s? (?: (?P<code> {alternation(word_list("figures", "codes")).upper()} ) | (?P<any_case> {alternation(CODES_ANY_CASE)} ) )
    (?: \s (?P<scale> million | billion | bn ) )? \b
    """,
    re.X,
)
# "ten grand", not "two grand pianos"
GRAND = re.compile(r"\sgrand\b")
GRAND_THINGS = frozenset({"JJ", "NN", "NNS", "NNP", "NNPS"})
# "five more days", "11 extra acres"
MORE = re.compile(r"\s(?:more|extra|further|additional)(?=\s)")
SIGN_AFTER = re.compile(rf"\s?(?P<sign>{alternation(sign for sign in SIGNS if not sign.isalpha())})(?!\s?\d|\w)", re.I)
LETTER = re.compile(rf"\s?(?P<letter>[{''.join(LETTERS)}])(?![\w'])", re.I)
OLD = re.compile(r"[\s-]olds?\b|\s+of\s+age\b", re.I)
AGED = re.compile(r"\baged\s+(?:(?:about|just|only|under|over|between)\s+)?$", re.I)
PART_BEFORE = re.compile(r"\b(?P<part>half|a\s+quarter|three[\s-]quarters)\s+of\s+$", re.I)
# "half an hour", "three-quarters of a mile", "a quarter of a percentage point"
PARTS = {"half": 0.5, "quarter": 0.25, "quarters": 0.75, "third": 1 / 3, "thirds": 2 / 3, "fifth": 0.2, "tenth": 0.1}
# A unit that is also a word: "20 in the ward", "two second homes", "three stone cottages".
ATTACHED = 2
PRICED = re.compile(rf"\b{alternation(word_list('figures', 'priced'))}\b", re.I)
FEET_BEFORE = re.compile(r"(?:ft|feet|foot)\s$", re.I)
NO_TEMPERATURE = re.compile(rf"\b{alternation(word_list('figures', 'no_temperature'))}\s+$", re.I)
WEIGHING = re.compile(r"\bweigh|\bweight|\bheav", re.I)


@cache
def units() -> dict[str, tuple[str, str]]:
    """Every word for a unit that follows a number, with its kind and its canonical form."""
    words: dict[str, tuple[str, str]] = {}
    for kind, section in (
        ("measure", "measure"),
        ("duration", "duration"),
        ("percent", "percent"),
        ("hundredths", "hundredths"),
        ("money", "currencies"),
    ):
        words |= {word: (kind, canonical) for word, canonical in lexicon("figures", section).items()}
    # "9c" is nine cents, "9C" nine degrees: the case tells.
    words["c"] = ("measure", "C")
    return words


# The units that begin with a character, behind what may part one from its number; in a text in small letters.
UNITS_AT = {
    initial: re.compile(rf"(?P<gap>\s?-?\s?)(?P<unit>{alternation(unit for unit in units() if unit[0] == initial)})(?![\w²³])")
    for initial in {unit[0] for unit in units()}
}
GAP = re.compile(r"\s?-?\s?")
# "3.4m pounds", "3.2m litres"
SCALED_UNIT = re.compile(rf"\s?(?P<letter>[mkb])\s(?P<unit>{alternation(word for word in units() if len(word) > 3)})\b", re.I)
# "one foot on either bank"
FOOT = re.compile(r"\s+(?:tall|long|wide|deep|high|thick|above|below|of|by|in\s+(?:length|height|depth))\b|\s*[.,;)]|\s*$", re.I)
# "half an hour", "three-quarters of a mile", "half-hour"
PART_OF_UNIT = re.compile(
    rf"""
    (?<!and\sa\s) (?<!and-a-) \b (?P<part> half | a\s+(?:quarter|third|fifth|tenth)\s+of | (?:three[\s-]quarters|two[\s-]thirds)\s+of )
    (?: \s an?\s+ | [\s-] ) (?P<unit> {alternation(units())} ) (?![\w-])
    """,
    re.X,
)
# "an hour and a half"; one unit is a figure when it is qualified: "more than a decade", "under an hour".
ONE_UNIT = re.compile(rf"\ban?\s+(?P<unit>{alternation(units())})(?P<half>\s+and\s+a\s+half)?(?![\w-]|\s+(?:ago|old)\b)")
QUALIFIED = re.compile(rf"\b{alternation(QUALIFIERS)}\s+$", re.I)


def money_before(page: Page, numeral: Numeral) -> Reading | None:
    """As in "£3.4m", "$40", "EUR 5": the currency stands before the number, or before the range it ends."""
    word = page.text[max(0, numeral.start - 8) : numeral.start].rstrip().rpartition(" ")[2]
    if word[-1:] in NO_SIGN or (word[-1:].isalpha() and word.lower().lstrip("(-'\"") not in SIGN_WORDS):
        return None
    match = SIGN.search(page.text, max(0, numeral.start - 16), numeral.start)
    if match is None or (match["code"] and not match["code"].isupper() and match["code"] not in CODES_ANY_CASE):
        return None
    letter = LETTER.match(page.text, numeral.end) if numeral.scale == 1 else None
    scale = LETTERS[letter["letter"].lower()] if letter else 1
    value = round(numeral.value * scale * (-1 if match["minus"] else 1), 6)
    start, end = numeral.start if match["shared"] else match.start(), letter.end() if letter else numeral.end
    return Reading(
        start=start, end=end, first=start, last=end, kind="money", value=value, rule="money, sign first", scale=scale * numeral.scale,
        unit=SIGNS[key_of(match["sign"])] if match["sign"] else match["code"].upper(),
    )  # fmt: skip


def with_unit(page: Page, numeral: Numeral) -> Reading | None:
    """As in "44 per cent", "five weeks", "620km", "35p", "500 dollars": the unit stands behind the number."""
    scaled = SCALED_UNIT.match(page.text, numeral.end)
    if scaled:
        value = round(numeral.value * LETTERS[scaled["letter"].lower()], 6)
        return _told(page, numeral.start, scaled.end(), scaled["unit"], value)
    grand = GRAND.match(page.text, numeral.end)
    following = next(page.tokens(grand.end()), None) if grand else None
    if grand and (following is None or following.tag_ not in GRAND_THINGS):
        currency = "USD" if "$" in page.text and "£" not in page.text else "GBP"
        return _reading(numeral.start, numeral.end + len(" grand"), "money", currency, numeral.value * 1000)
    code = CODE.match(page.text, numeral.end)
    if code:
        value = numeral.value * SCALES.get(code["scale"] or "", 1)
        return _reading(numeral.start, code.end(), "money", code["code"] or code["any_case"].upper().replace("RMB", "CNY"), value)
    sign = SIGN_AFTER.match(page.text, numeral.end)
    if sign:
        return _reading(numeral.start, sign.end(), "money", SIGNS[key_of(sign["sign"])], numeral.value)
    more = MORE.match(page.small, numeral.end)
    match = unit_at(page.small, more.end() if more else numeral.end)
    if match is None or (more and len(match["unit"]) <= ATTACHED) or not _is_unit(page, numeral, match):
        return None
    value = numeral.value
    part = PART_BEFORE.search(page.text, max(0, numeral.start - 30), numeral.start)
    if part:
        value *= _part(part["part"])
    return _told(page, part.start() if part else numeral.start, match.end(), match["unit"], value)


def unit_at(small: str, offset: int) -> re.Match[str] | None:
    """The unit behind a number that ends at `offset`, in a text in small letters."""
    gap = GAP.match(small, offset)
    pattern = UNITS_AT.get(small[gap.end() : gap.end() + 1]) if gap else None
    return pattern.match(small, offset) if pattern else None


def a_unit(page: Page) -> Iterator[Reading]:
    """As in "half an hour", "an hour and a half", "more than a decade": one unit, or a part of one, without a numeral."""
    for match in PART_OF_UNIT.finditer(page.small):
        yield from _whole(page, match.start(), match, _part(match["part"]))
    for match in ONE_UNIT.finditer(page.small):
        if match["half"] or QUALIFIED.search(page.before(match.start())):
            yield from _whole(page, match.start(), match, 1.5 if match["half"] else 1.0)


def _whole(page: Page, start: int, match: re.Match[str], value: float) -> Iterator[Reading]:
    if len(match["unit"]) > ATTACHED:
        yield _told(page, start, match.end(), match["unit"], value)


def _part(words: str) -> float:
    """The value of "three-quarters of"."""
    return PARTS[words.lower().replace("-", " ").removesuffix(" of").split()[-1]]


def _is_unit(page: Page, numeral: Numeral, match: re.Match[str]) -> bool:
    """Whether these words are the number's unit here, and no other word that is spelled like one."""
    unit, gap = page.text[match.start("unit") : match.end("unit")], match["gap"]
    canonical = units()[key_of(unit)][1]
    if len(unit) <= ATTACHED and unit.isalpha():
        printed = canonical if key_of(canonical) == key_of(unit) else unit.lower()
        if unit != printed or (gap and (len(unit) == 1 or unit == "in") and not _apart(page, numeral, match)):
            return False
        if canonical in {"C", "F"} and NO_TEMPERATURE.search(page.before(numeral.start)):
            return False
    if unit.lower() == "foot" and numeral.value == 1 and "-" not in gap and not FOOT.match(page.text, match.end()):
        return False
    if unit in {"second", "stone", "pound"} and "-" not in gap and numeral.value != 1:
        return not page.token(match.end() + 1).tag_.startswith(("NN", "JJ")) or page.text[match.end() : match.end() + 1] != " "
    return not (gap.strip() and gap != "-" and not numeral.words and gap.startswith(" "))


def _apart(page: Page, numeral: Numeral, match: re.Match[str]) -> bool:
    """Whether a unit of one letter, or "in", may stand apart from its number: "12 m", "5 ft 2 in"."""
    if match["unit"] == "in":
        return FEET_BEFORE.search(page.text, max(0, numeral.start - 6), numeral.start) is not None
    return match["unit"] == "m" and match["gap"] == " " and not re.match(r"\s?\w", page.text[match.end() : match.end() + 2])


def _told(page: Page, start: int, end: int, printed: str, value: float) -> Reading:
    """The reading of `value` units: pence are pounds, decades years, and "years old" is an age."""
    kind, unit = units()[key_of(printed)]
    if key_of(printed) in {"pound", "pounds"} and _weighs(page, start, end):
        kind, unit = "measure", "pounds"
    if kind == "hundredths":
        kind, value = "money", round(value / 100, 6)
    if unit in TOLD_IN:
        unit, value = TOLD_UNIT[unit], float(value * TOLD_IN[unit])
    old = OLD.match(page.text, end) if kind == "duration" else None
    if kind == "duration" and (old or AGED.search(page.before(start))):
        kind = "age"
    return _reading(start, old.end() if old else end, kind, unit, value)


def _weighs(page: Page, start: int, end: int) -> bool:
    """Whether pounds are a weight: where the words say so, or where digits without a scale or a price stand before them."""
    before = page.before(start)
    if WEIGHING.search(before):
        return True
    return (
        re.match(r"[\d,.]+[\s-]", page.text[start:end]) is not None and not PRICED.search(before) and "million" not in page.text[start:end]
    )


def _reading(start: int, end: int, kind: str, unit: str, value: float) -> Reading:
    return Reading(start=start, end=end, first=start, last=end, kind=kind, value=value, unit=unit, rule=f"{kind}, unit after")
