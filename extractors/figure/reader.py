"""From numerals to readings: each number with the words around it, then ranges, shared units and numbers that stand alone."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import zip_longest

from extractors.figure.ages import age
from extractors.figure.bare import settle
from extractors.figure.counting import INVARIABLE, MORE, Phrase, phrase, singular
from extractors.figure.joining import LINK, joined
from extractors.figure.marks import is_mark_of
from extractors.figure.numerals import Numeral
from extractors.figure.page import GRADE, Page, Reading
from extractors.figure.qualifiers import AFTER, after_meaning, qualified
from extractors.figure.refusals import is_name
from extractors.figure.shares import PARTS, folds, fractions, multiple, of_total, owned, twice
from extractors.figure.units import LETTERS, SCALED_UNIT, a_unit, money_before, with_unit
from extractors.lexicon import alternation, word_list

GRADES = word_list("figures", "grades")
LONE = word_list("figures", "lone")
UNCOUNTED = word_list("figures", "uncounted")
# "60-bed", "2,190-officer", "160-strong"
COMPOUND = re.compile(r"-(?P<noun>[a-z]+)(?![\w-])", re.I)
STRONG = re.compile(r"[\s-]strong\b", re.I)
OF_WHOLE = re.compile(r"\s+of\s+(?=(?:the|its|his|her|our|their|my|your|these|those|[\w'-]+(?:'s|s'))\s)", re.I)
SUPERLATIVE = re.compile(r"^(?:(?:most|least)\s+\w+|\w+est|best|worst)\s+", re.I)
# "one child" is seldom meant as a count; "only one child" is.
ONLY = re.compile(r"\b(?:only|just|least|than|exactly|barely|but|nearly|and|or|to|from|not|up|up\s+to)\s+$", re.I)
# "one home in six" is a share
IN_ALL = re.compile(
    rf"\s+in\s+(?:every\s+)?(?:\d{{1,2}}\b(?!\d)|{alternation(word_list('figures', 'ones') | word_list('figures', 'teens'))}\b)", re.I
)
# "two in 2012 and one last year"
OF_DATE = re.compile(r"\s+(?:last|next|this|that)\b", re.I)
LETTER_COUNT = re.compile(r"\s?(?P<letter>[mk])(?=\s+[a-z])", re.I)


def readings(page: Page) -> Iterator[Reading]:
    """The figures of a page, in order, none overlapping another."""
    wordy = _without_overlaps([*a_unit(page), *fractions(page), *twice(page), *folds(page)])
    alone = _alone(page, frozenset(offset for reading in wordy for offset in range(reading.start, reading.end)))
    done = 0
    for reading in _settled(page, joined(page, _without_overlaps([*wordy, *alone]))):
        if reading.kind != GRADE:
            told = qualified(page, reading)
            yield replace(told, start=max(told.start, done))
            done = told.end


def _alone(page: Page, taken: Set[int]) -> Iterator[Reading]:
    """Each numeral read by itself, but those at `taken` offsets; a share takes two. Names are left out, with what is listed with them."""
    done = named = -1
    for numeral, following in zip_longest(page.numerals, page.numerals[1:]):
        if numeral.start < done or numeral.start in taken:
            continue
        if following and is_mark_of(page, numeral, following):
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
    """What a compound counts: "a 60-bed home" beds, "a four-strong team" its members, "a three-star council" nothing."""
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
    if letter is None or found is None or SCALED_UNIT.match(page.text, numeral.end):
        return None
    return _counted(page, numeral, found, round(numeral.value * LETTERS[letter["letter"].lower()], 6))


def _count(page: Page, numeral: Numeral) -> Reading | None:
    """As in "22 permanent social workers", "60 more homes"."""
    tail = AFTER.match(page.text, numeral.end)
    more = MORE.match(page.text, tail.end() if tail else numeral.end)
    found = phrase(page, more.end(), many=numeral.value != 1) if more else None
    if more is None or found is None or found.noun in LONE or (numeral.value == 1 and OF_DATE.match(page.text, numeral.end)):
        return None
    if (
        numeral.value == 1
        and numeral.words
        and found.noun not in GRADES
        and not (ONLY.search(page.before(numeral.start)) or IN_ALL.match(page.text, found.end))
    ):
        return None
    counted = _counted(page, numeral, found, numeral.value)
    return replace(counted, qualifier=after_meaning(tail)) if tail else counted


def _counted(page: Page, numeral: Numeral, found: Phrase, value: float) -> Reading:
    """The reading of a count of what `found` names; "three stars" are a grade."""
    return Reading(
        start=numeral.start, end=found.end, first=numeral.start, last=found.end, value=value,
        kind=GRADE if found.noun in GRADES else "count",
        unit=page.printed(found.start, found.end), noun=found.noun, rule="counted noun", scale=numeral.scale,
    )  # fmt: skip


def _count_of(page: Page, numeral: Numeral) -> Reading | None:
    """As in "ten of the most challenging jails", "seven of its other suppliers": the whole has no number."""
    off = OF_WHOLE.match(page.text, numeral.end)
    found = owned(page, numeral.end) if off and numeral.value != 1 else None
    if found is None or not (found.plural or found.noun in INVARIABLE):
        return None
    unit = SUPERLATIVE.sub("", page.printed(found.start, found.end))
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


def _settled(page: Page, found: Sequence[Reading]) -> Iterator[Reading]:
    """The readings with every number that stands alone given its unit, or left out."""
    told: list[Reading] = []
    for reading in found:
        settled = settle(page, reading, told)
        if settled is not None:
            told.append(settled)
            yield settled
