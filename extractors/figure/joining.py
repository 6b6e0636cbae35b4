"""Numbers that belong together: ranges ("40 to 50 homes"), shared units ("from 26 to 15 children"), compounds ("5ft 6in")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.figure.counting import phrase
from extractors.figure.marks import MARKED
from extractors.figure.page import GRADE, Page, Reading
from extractors.lexicon import alternation, numbers, word_list

COMPOUNDS = numbers("figures", "compound")
CHANGING = re.compile(rf"\b{alternation(word_list('figures', 'changing'))}\b", re.I)
# The hyphen that hangs in "two- to four-year-olds" belongs to neither.
LINK = re.compile(r"\s?(?P<dash>-)\s?|-?,?\s+(?P<word>to|or|and)\s+(?P<more>about\s+|around\s+|some\s+|up\s+to\s+|just\s+)?", re.I)
COMPOUND = re.compile(r"\s?(?:and\s)?", re.I)
# "two 15-year-olds"
HYPHENED = re.compile(r"[\w.,]+(?:[\s-][\w.,]+)?-[a-z]", re.I)
# "one home in six"
ODDS = re.compile(r"\s+(?:in|(?P<out>out\s+of))\s+(?:every\s+)?", re.I)
LARGEST_ODDS = 20
WIDEST = 24
POINTS = frozenset({"point", "points", "mark", "marks"})
SHARED = frozenset({"count", "money", "percent", "duration", "measure"})
# "won 3-1", "voted by 54-12"
SCORED = re.compile(rf"\b{alternation(word_list('figures', 'scoring'))}\b[^.;]{{0,40}}$", re.I)
VOTED = re.compile(rf"\b{alternation(word_list('figures', 'voting'))}\b[^.;]{{0,40}}$", re.I)
# "fell 12p to 345p"
CHANGED_BY = re.compile(rf"\b{alternation(word_list('figures', 'changing'))}\s+(?:by\s+)?$", re.I)
FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}$", re.I)
BY = re.compile(r"\bby\s+(?:\w+\s+)?$", re.I)
AGED = re.compile(r"(?:aged|ages)\s(?P<between>between\s)?", re.I)
BETWEEN = re.compile(r"\bbetween\s+(?:\w+\s+)?$", re.I)


def joined(page: Page, found: Sequence[Reading]) -> list[Reading]:
    """The readings of a page with those that belong together made one, or given the same unit."""
    done: list[Reading] = []
    for reading in found:
        done[-1:] = _pair(page, done[-1], reading) if done else [reading]
    return done


def _pair(page: Page, before: Reading, reading: Reading) -> list[Reading]:
    """Two readings that follow each other, with what the words between them make of them."""
    if reading.start - before.last > WIDEST:
        return [before, reading]
    gap = page.text[before.last : reading.start]
    if COMPOUND.fullmatch(gap) and f"{before.unit} {reading.unit}" in COMPOUNDS:
        return [_compounded(before, reading)]
    if COMPOUND.fullmatch(gap) and before.kind == reading.kind == "money" and before.unit == reading.unit and 0 < reading.value < 1:
        return [replace(before, end=reading.end, last=reading.last, value=round(before.value + reading.value, 2), rule="compound money")]
    if gap == " " and not before.kind and HYPHENED.match(page.text, reading.first):
        return _counted_kind(page, before, reading)
    if _is_share(gap, before, reading):
        return [_share(page, before, reading)]
    link = LINK.fullmatch(gap)
    if link is None:
        return [before, reading]
    if not (before.kind or reading.kind):
        scored = _score(page, before, reading, link)
        if scored or link["dash"]:
            return scored or [before, reading]
    if _is_range(page, before, reading, link):
        return [_range(page, before, reading)]
    if not before.kind and (reading.kind in SHARED or (reading.kind == "age" and gap.startswith("-"))):
        return [before.with_unit_of(reading, "unit of the next figure"), reading]
    if before.kind == "age" and not reading.kind:
        return [before, reading.with_unit_of(before, "unit of the figure before")]
    return [before, reading]


def _is_share(gap: str, part: Reading, whole: Reading) -> bool:
    """Whether the noun stands between a part and its whole: "one home in six", "71 nights out of 90"."""
    odds = ODDS.fullmatch(gap)
    if odds is None or part.kind not in {"count", "duration"} or whole.kind or part.value >= whole.value:
        return False
    return odds["out"] is not None or (part.kind == "count" and whole.value <= LARGEST_ODDS)


def _share(page: Page, part: Reading, whole: Reading) -> Reading:
    marked = part.unit in POINTS or MARKED.search(page.before(part.start))
    kind = GRADE if marked else "ratio"
    return replace(part, end=whole.end, last=whole.last, kind=kind, of_total=whole.value, rule="part of a whole")


def _counted_kind(page: Page, number: Reading, kind: Reading) -> list[Reading]:
    """As in "two 15-year-old boys", "three two-bedroom flats": the number counts, the other tells of what kind."""
    found = phrase(page, kind.last)
    end = found.end if found else kind.end
    if found is None and not page.text[kind.first : kind.end].endswith("s"):
        return [number, kind]
    noun = found.noun if found else page.text[kind.first : kind.end].removesuffix("s")
    return [replace(number, kind="count", unit=page.printed(kind.start, end), noun=noun, rule="counted noun"), kind]


def _score(page: Page, ours: Reading, theirs: Reading, link: re.Match[str]) -> list[Reading]:
    """The two figures of "won 3-1" or "voted 54 to 12", or none."""
    before = page.before(ours.start)
    voted = VOTED.search(before) is not None and (link["dash"] or (link["word"] == "to" and not FROM.search(before)))
    if not (voted or (link["dash"] and SCORED.search(before))):
        return []
    unit, noun = ("votes", "vote") if voted else (None, None)
    return [replace(side, kind="count", unit=unit, noun=noun, rule="score") for side in (ours, theirs)]


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
        return BETWEEN.search(before) is not None or _ages_of_a_group(page, low, high)
    if link["word"].lower() == "to":
        changed = bool(low.kind and high.kind and CHANGED_BY.search(before))
        return not (changed or BY.search(before) or (FROM.search(before) and CHANGING.search(before.rpartition(".")[2])))
    return True


def _ages_of_a_group(page: Page, low: Reading, high: Reading) -> bool:
    """As in "aged between 12 and 15", "young people aged 16 and 17"; not "two boys, aged 14 and 16"."""
    aged = AGED.match(page.text, low.start)
    if aged is None:
        return False
    return aged["between"] is not None or (high.value == low.value + 1 and not page.before(low.start).endswith(", "))


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
