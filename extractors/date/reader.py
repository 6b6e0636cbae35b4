"""Reading a doc into expressions: at each place the longest that stands, ranges and neighbours joined."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from spacy.tokens import Doc

from extractors.date.expression import Expression, Resolve, Setting
from extractors.date.feasts import feasts
from extractors.date.guards import cued, stands
from extractors.date.rules import expressions_at
from extractors.folding import in_small
from extractors.lexicon import lexicon, word_list
from extractors.periods import Period, span
from extractors.reading import folded

LEAD = re.compile(r"(?:(?P<between>between)|from)\s", re.IGNORECASE)
# "June - August", "June to the end of August"; "June and July"
JOINT = re.compile(r"\s?(?P<dash>-)\s?|\s(?P<to>to|until|till|through|up\sto)\s|,?\s(?P<and>and|or|&)\s", re.IGNORECASE)
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


def expressions(doc: Doc) -> Iterator[Expression]:
    """The date expressions of `doc`, in order."""
    text = folded(doc)
    for start, end in stretches(text):
        done = start
        for beginning in beginnings(text, start, end):
            if beginning >= done and (found := _joined_at(doc, beginning, end)):
                yield found
                done = found.end


def _joined_at(doc: Doc, start: int, limit: int) -> Expression | None:
    """The expression at `start`, joined with the one after it where both make one period."""
    lead = LEAD.match(folded(doc), start, limit)
    first = _single_at(doc, start, limit) or (_single_at(doc, lead.end(), limit) if lead else None)
    if first is None:
        return None
    joint = JOINT.match(folded(doc), first.end, limit)
    second = _single_at(doc, joint.end(), limit, joined=True) if joint else None
    if joint is None or second is None:
        return first if cued(doc, first) else None
    if joint["to"] or joint["dash"] or (lead and lead["between"]):
        return _range(doc, first, second, lead.start() if lead else None)
    return _neighbours(first, second) if cued(doc, first) else None


def _single_at(doc: Doc, start: int, limit: int, *, joined: bool = False) -> Expression | None:
    """The longest expression at `start` that is one."""
    return next((found for found in expressions_at(folded(doc), start, limit) if stands(doc, found, joined=joined)), None)


def _range(doc: Doc, first: Expression, second: Expression, lead: int | None) -> Expression | None:
    """A range such as "from June to August"; "Monday to Friday" is every week and no date."""
    if lead is None and _habit(doc, first, second):
        return replace(first, end=second.end, resolve=lambda _: None, relative=False, parts=())
    if lead is None and first.weak and second.weak and first.rule != "year" and not cued(doc, first):
        return None
    start = first.start if lead is None else lead
    return _both(first, second, start=start, rule="range", resolve=_from_to(first, second))


def _neighbours(first: Expression, second: Expression) -> Expression:
    """One period for "October and November 2023", two dates of one year for "March and June 2015"."""
    return _both(first, second, start=first.start, rule="adjoining months", resolve=_adjoining(_before(first, second), second))


def _both(first: Expression, second: Expression, *, start: int, rule: str, resolve: Resolve) -> Expression:
    return replace(
        second, start=start, rule=rule, unit="range", resolve=resolve, weak=False,
        relative=first.relative or second.relative, thread=first.thread or second.thread, tensed=first.tensed or second.tensed,
        parts=(_before(first, second), second),
    )  # fmt: skip


def _habit(doc: Doc, first: Expression, second: Expression) -> bool:
    """Whether two weekdays are those of every week: not "Monday night to Tuesday afternoon"."""
    words = folded(doc)[first.start : second.end].replace("-", " to ").split()
    return first.rule == second.rule == "weekday" and len(words) == 3 and words[1] == "to"


def _before(first: Expression, second: Expression) -> Expression:
    """`first`, in the turn before `second` where it leaves that open: "in March and June 2015"."""
    cycle = first.cycle
    if cycle is None:
        return first

    def resolve(setting: Setting) -> Period | None:
        later = second.resolve(setting)
        return cycle.latest(later.last) if later else None

    return replace(first, resolve=resolve, cycle=None, relative=second.relative, tensed=second.tensed)


def _from_to(first: Expression, second: Expression) -> Resolve:
    """From the beginning of one to the end of the other; an open side is the turn nearest to the other."""

    def resolve(setting: Setting) -> Period | None:
        if second.cycle and not first.cycle:
            begin = first.resolve(setting)
            end = second.cycle.earliest(begin.first) if begin else None
        else:
            begin, end = _before(first, second).resolve(setting), second.resolve(setting)
        return span(begin, end) if begin and end else None

    return resolve


def _adjoining(first: Expression, second: Expression) -> Resolve:
    """Both as one period, where they are months and the second follows the first."""

    def resolve(setting: Setting) -> Period | None:
        one, other = first.resolve(setting), second.resolve(setting)
        if one is None or other is None or not first.rule == second.rule == "month":
            return None
        return span(one, other) if (other.first - one.last).days == 1 else None

    return resolve


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
