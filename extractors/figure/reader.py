"""From numerals to readings: each number with the words around it, then ranges, shared units and numbers that stand alone."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import zip_longest

from extractors.figure.ages import age
from extractors.figure.bare import settle
from extractors.figure.counting import INVARIABLE, MORE, Phrase, phrase, singular
from extractors.figure.numerals import Numeral
from extractors.figure.page import Page, Reading
from extractors.figure.qualifiers import qualified
from extractors.figure.refusals import is_name
from extractors.figure.shares import PARTS, folds, fractions, is_mark, multiple, of_total, owned, twice
from extractors.figure.units import LETTERS, a_unit, money_before, with_unit
from extractors.lexicon import alternation, numbers, word_list

UNCOUNTED = word_list("figures", "uncounted")
COMPOUNDS = numbers("figures", "compound")
CHANGING = re.compile(rf"\b{alternation(word_list('figures', 'changing'))}\b", re.I)

# "60-bed", "2,190-officer", "160-strong"
COMPOUND = re.compile(r"-(?P<noun>[a-z]+)(?![\w-])", re.I)
STRONG = re.compile(r"[\s-]strong\b", re.I)
LINK = re.compile(r"\s?(?P<dash>-)\s?|,?\s+(?P<word>to|or|and)\s+(?P<more>about\s+|around\s+|some\s+|up\s+to\s+|just\s+)?", re.I)
OF_WHOLE = re.compile(r"\s+of\s+(?=(?:the|its|his|her|our|their|my|your|these|those|[\w'-]+(?:'s|s'))\s)", re.I)
SUPERLATIVE = re.compile(r"^(?:(?:most|least)\s+\w+|\w+est|best|worst)\s+", re.I)
COMPOUND_LINK = re.compile(r"\s?(?:and\s)?", re.I)
LETTER_COUNT = re.compile(r"\s?(?P<letter>[mk])(?=\s+[a-z])", re.I)
FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}$", re.I)
BY = re.compile(r"\bby\s+(?:\w+\s+)?$", re.I)
BETWEEN = re.compile(r"\bbetween\s+(?:\w+\s+)?$", re.I)


def readings(page: Page) -> Iterator[Reading]:
    """The figures of a page, in order, none overlapping another."""
    wordy = _without_overlaps([*a_unit(page), *fractions(page), *twice(page), *folds(page)])
    alone = _alone(page, frozenset(offset for reading in wordy for offset in range(reading.start, reading.end)))
    for reading in _settled(page, _linked(page, sorted([*wordy, *alone], key=lambda reading: reading.start))):
        yield qualified(page, reading)


def _alone(page: Page, taken: Set[int]) -> Iterator[Reading]:
    """Each numeral read by itself, but those at `taken` offsets; a share takes two. Names are left out, with what is listed with them."""
    done = named = -1
    for numeral, following in zip_longest(page.numerals, page.numerals[1:]):
        if numeral.start < done or numeral.start in taken:
            continue
        if following and is_mark(page, numeral, following):
            done = following.end
            continue
        reading = (following and of_total(page, numeral, following)) or _one(page, numeral)
        bare = not reading.kind
        if is_name(page, numeral, counts=not bare) or (bare and named > 0 and LINK.fullmatch(page.text, named, numeral.start)):
            named = numeral.end
            continue
        done = reading.last
        yield reading


def _one(page: Page, numeral: Numeral) -> Reading:
    """The first way of reading a number that its surroundings allow."""
    for read in (money_before, _millions, with_unit, multiple, age, _compound, _count, _count_of):
        reading = read(page, numeral)
        if reading is not None:
            return reading
    return Reading(
        start=numeral.start,
        end=numeral.end,
        first=numeral.start,
        last=numeral.end,
        kind="",
        value=numeral.value,
        rule="bare number",
        scale=numeral.scale,
    )


def _compound(page: Page, numeral: Numeral) -> Reading | None:
    """As in "a 60-bed home" counts beds; "a four-strong team" its members; "a three-star council" nothing."""
    strong = STRONG.match(page.text, numeral.end)
    match = strong or COMPOUND.match(page.text, numeral.end)
    if match is None:
        return None
    noun = None if strong else match["noun"]
    if noun and (
        noun.lower() in UNCOUNTED or noun.lower() in PARTS or page.token(match.start("noun")).tag_ not in {"NN", "NNS", "NNP", "JJ", "JJR"}
    ):
        return None
    return Reading(
        start=numeral.start, end=match.end(), first=numeral.start, last=match.end(), kind="count", value=numeral.value, unit=noun,
        noun=singular(noun) if noun else None, rule="compound",
    )  # fmt: skip


def _millions(page: Page, numeral: Numeral) -> Reading | None:
    """As in "3.4m people": millions where a plural noun follows, metres elsewhere."""
    letter = LETTER_COUNT.match(page.text, numeral.end)
    found = phrase(page, letter.end()) if letter else None
    if letter is None or found is None or found.start > letter.end() + 1:
        return None
    return _counted(page, numeral, found, round(numeral.value * LETTERS[letter["letter"].lower()], 6))


def _count(page: Page, numeral: Numeral) -> Reading | None:
    """As in "22 permanent social workers", "60 more homes"."""
    more = MORE.match(page.text, numeral.end)
    start = more.end() if more else numeral.end
    if start == numeral.end:
        return None
    found = phrase(page, start, many=numeral.value != 1)
    return _counted(page, numeral, found, numeral.value) if found and found.start <= start + 2 else None


def _counted(page: Page, numeral: Numeral, found: Phrase, value: float) -> Reading:
    return Reading(
        start=numeral.start, end=found.end, first=numeral.start, last=found.end, kind="count", value=value,
        unit=page.doc.text[found.start : found.end], noun=found.noun, rule="counted noun", scale=numeral.scale,
    )  # fmt: skip


def _count_of(page: Page, numeral: Numeral) -> Reading | None:
    """As in "ten of the most challenging jails", "seven of its other suppliers": the whole has no number."""
    off = OF_WHOLE.match(page.text, numeral.end)
    found = owned(page, numeral.end) if off and numeral.value != 1 else None
    if found is None or not (found.plural or found.noun in INVARIABLE):
        return None
    unit = SUPERLATIVE.sub("", page.doc.text[found.start : found.end])
    return Reading(
        start=numeral.start, end=found.end, first=numeral.start, last=found.end, kind="count", value=numeral.value, unit=unit,
        noun=found.noun, rule="counted noun, of", scale=numeral.scale,
    )  # fmt: skip


def _without_overlaps(found: Sequence[Reading]) -> list[Reading]:
    """Of readings that overlap the longest, or else the leftmost."""
    kept: list[Reading] = []
    for reading in sorted(found, key=lambda reading: (reading.start, -reading.end)):
        if not kept or reading.start >= kept[-1].end:
            kept.append(reading)
        elif reading.end - reading.start > kept[-1].end - kept[-1].start:
            kept[-1] = reading
    return kept


def _linked(page: Page, found: Sequence[Reading]) -> list[Reading]:
    """Ranges joined ("40 to 50 homes"), and units shared ("from 26 to 15 children", "aged 14 and 16")."""
    linked: list[Reading] = []
    for reading in found:
        before = linked[-1] if linked else None
        match = LINK.fullmatch(page.text, before.last, reading.start) if before else None
        if before and COMPOUND_LINK.fullmatch(page.text, before.last, reading.start) and f"{before.unit} {reading.unit}" in COMPOUNDS:
            linked[-1] = _compounded(before, reading)
        elif before is None or match is None:
            linked.append(reading)
        elif _is_range(page, before, reading, match):
            linked[-1] = _range(page, before, reading)
        elif not before.kind and reading.kind in {"count", "money", "percent", "duration", "measure"}:
            linked[-1:] = [before.with_unit_of(reading, "unit of the next figure"), reading]
        elif before.kind == "age" and not reading.kind:
            linked.append(reading.with_unit_of(before, "unit of the figure before"))
        else:
            linked.append(reading)
    return linked


def _compounded(large: Reading, small: Reading) -> Reading:
    """As in "5ft 6in", "two hours and 40 minutes": told in the smaller unit."""
    value = large.value * COMPOUNDS[f"{large.unit} {small.unit}"] + small.value
    return replace(small, start=large.start, first=large.first, value=value, rule=f"compound {small.kind}")


def _is_range(page: Page, low: Reading, high: Reading, link: re.Match[str]) -> bool:
    """Whether two numbers are the ends of one range."""
    if low.value_max is not None or _rescaled(low, high) >= high.value or not _comparable(low, high):
        return False
    before = page.before(low.start)
    if link["dash"]:
        return bool(low.kind or high.kind)
    if link["word"].lower() == "and":
        return BETWEEN.search(before) is not None
    if link["word"].lower() == "to":
        return not (BY.search(before) or (FROM.search(before) and CHANGING.search(before.rpartition(".")[2])))
    return True


def _comparable(low: Reading, high: Reading) -> bool:
    if low.kind and high.kind:
        return low.kind == high.kind and low.unit == high.unit and low.kind not in {"ratio", "count"}
    return "ratio" not in {low.kind, high.kind} and (bool(high.kind) or low.kind in {"money", "age", ""})


def _rescaled(low: Reading, high: Reading) -> float:
    """The lower end with the magnitude of the upper: "£3-4m" begins at three million, "two or three hundred" at 200."""
    shared = low.scale == 1 and high.scale > 1 and low.value < high.value / high.scale
    return low.value * high.scale if shared else low.value


def _range(page: Page, low: Reading, high: Reading) -> Reading:
    told = high if high.kind else low
    before = page.before(low.start)
    between = BETWEEN.search(before)
    return replace(
        told, start=low.start - len(before) + between.start() if between else low.start, end=high.end, first=low.first, last=high.last,
        value=_rescaled(low, high), value_max=high.value, rule=f"range, {told.rule}",
    )  # fmt: skip


def _settled(page: Page, found: Sequence[Reading]) -> Iterator[Reading]:
    """The readings with every number that stands alone given its unit, or left out."""
    told: list[Reading] = []
    for reading in found:
        settled = settle(page, reading, told)
        if settled is not None:
            told.append(settled)
            yield settled
