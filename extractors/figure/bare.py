"""Numbers that stand alone: "23 were good and six inadequate", "up from 309", "12 of them", "a majority of 611"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extractors.figure.counting import INVARIABLE, PLURAL, Phrase, noun_phrase, phrase, singular
from extractors.figure.marks import is_mark
from extractors.figure.page import GRADE, Page, Reading
from extractors.figure.shares import PARTITIVE
from extractors.lexicon import word_list

AMOUNTING = word_list("figures", "amounting")
QUANTITY = word_list("figures", "quantity")
OF_NUMBER = word_list("figures", "of_number")
FEWER = re.compile(r"\s+(?P<word>more|fewer|less)\b", re.I)
# "paid a third less": a third of nothing that was counted
THAN_OTHERS = re.compile(r"\s+(?:less|more|lower|higher|cheaper|dearer|smaller|larger|bigger|longer|shorter|faster|slower)\b", re.I)
# "nine colleges, out of 160", "bottom of six"
NO_NOUNS = frozenset({"out", "top", "bottom", "middle", "half", "ahead", "short"})
POINTS = frozenset({"point", "points"})
# "Under 18", a heading
ALONE = re.compile(r"(?:under|over|about|almost|nearly|just)?\s*", re.I)
NOUN_OF = re.compile(
    r"(?P<noun>[a-z]+)\s+of\s+(?:about\s+|around\s+|some\s+|just\s+|only\s+|nearly\s+|almost\s+|over\s+|(?:more|less|fewer)\s+than\s+)?$",
    re.I,
)
# "in '63", "the smallest of the three", "the middle one of three"
NO_COUNT_BEFORE = re.compile(r"'$|\b(?:\w+est|best|worst|first|last|each|either|one)\s+of\s+(?:the\s+)?$", re.I)
# "an honest three", "scores each out of four", "my two come home happy"
MARK_BEFORE = re.compile(r"\b(?:an?\s+(?!further\s|mere\s|total\s)(?:\w+\s+)?|out\s+of\s+|(?:my|his|her|your)\s+)$", re.I)
NO_MARK_BEFORE = frozenset({"other", "first", "last", "next", "remaining", "final", "under", "over"})
# "two in 2012 and one last year", "39 are good and one is inadequate": more of the same
ONE_MORE = re.compile(r"(?:,|\b(?:and|but|or))\s+$", re.I)
ONE_OF_A_SERIES = frozenset({"JJ", "VBN", "VBZ", "VBD", "MD"})
# "at seven", "until one": an hour
HOUR = re.compile(r"\b(?:at|by|until|till|before|after|past|since)\s+$", re.I)
COMPARED = re.compile(r"\b(?:to|from|than|or|into|by|for|had|have|has|with|and|on|at)\s+$", re.I)
# "… 78 per cent to 22.", "from 61 per cent to 70,"
TO_SHARE = re.compile(r"\b(?:to|from|at|against|than)\s+$", re.I)
CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:)'\"]|$|\n)")
SPENT = re.compile(r"\b(?:spent|spend|spends|takes?|took|lasts?|lasted|waited|waits?|wait)\s+(?:\w+\s+)?$", re.I)
# "Jill Fenn (Lib Dem) 96", the line of a result
RESULT = re.compile(r"[A-Z][\w'-]+\s\([A-Z][^()]{1,40}\):?\s$")
OF_THE = re.compile(r"(?:^|[.!?]['\"]?\s)Of\s(?:the|those|these|its|their|all)\s(?P<noun>[^,.;]{2,60}),\s[^,.;]*$")
LISTED = re.compile(r"[.):]?\s+-|[.)]\s|:")
# "Dahlias: 1, Dr V. Krishnan; 2, Fred Hexham"; "Assessing needs: 2"
RANKED = re.compile(r"[:;.]\s+$")
HYPHEN = re.compile(r"-\w")
DASHED = re.compile(r"\d-$")
LARGEST_HOUR = 12
YEARS = range(1100, 2101)
INHERITED = frozenset({"count", "duration", "measure", "ratio", GRADE})
LEAST_ALONE = 20
EMERGENCY = frozenset({"101", "111", "911", "999"})
# How many figures back a number alone may take its unit from.
REMEMBERED = 8
# "children in care, all 688 of them"
APPOSED = re.compile(r",\s+(?:all\s+)?$", re.I)
# How many words back "them" may stand for a noun, and what is no noun of its own.
FARTHEST = 20
MODIFYING = frozenset({"compound", "nmod", "amod", "poss", "npadvmod"})


def settle(page: Page, reading: Reading, told: Sequence[Reading]) -> Reading | None:
    """`reading` with a unit from the figures `told` before it, where it has none; None where it is no figure."""
    told = told[-REMEMBERED:]
    if reading.kind == "ratio" and reading.unit is None:
        return _ratio(page, reading, told)
    if reading.kind:
        return _points(page, reading, told)
    if PARTITIVE.match(page.text, reading.last):
        return of_them(page, reading, told)
    if is_mark(page, reading):
        return replace(reading, kind=GRADE)
    if _is_no_figure(page, reading) or (reading.value == 1 and not _one_more(page, reading, told)):
        return None
    noun = NOUN_OF.search(page.before(reading.first))
    if noun and noun["noun"].lower() not in NO_NOUNS:
        return _named(reading, noun["noun"], told)
    return _inherited(page, reading, told)


def _ratio(page: Page, reading: Reading, told: Sequence[Reading]) -> Reading:
    """A share with the unit of what it stands beside, of the share before it in its sentence, of its subject, or of the last figure."""
    if THAN_OTHERS.match(page.text, reading.last):
        return reading
    apposed = _apposed_noun(page, reading)
    before = next((other for other in reversed(told) if other.unit and other.kind in {"count", "ratio"}), None)
    alike = before is not None and before.kind == "ratio" and page.same_sentence(before.start, reading.start)
    found = apposed or (None if alike else _subject(page.token(reading.first)))
    if found is not None:
        return counted_as(page, reading, found)
    return replace(reading, unit=before.unit, noun=before.noun) if before else reading


def _points(page: Page, reading: Reading, told: Sequence[Reading]) -> Reading:
    """As in "89.4%, nearly three points below": beside a percentage, points are those of a percentage."""
    if reading.unit not in POINTS or not told or told[-1].kind != "percent" or not page.same_sentence(told[-1].start, reading.start):
        return reading
    return replace(reading, kind="percent", unit="percentage points", noun=None, rule="points of a percentage")


def _one_more(page: Page, reading: Reading, told: Sequence[Reading]) -> bool:
    """Whether "one" goes on a series of counts: "39 are good and one is inadequate"."""
    if not told or told[-1].kind != "count" or told[-1].value <= 1 or not page.same_sentence(told[-1].start, reading.start):
        return False
    following = next(page.tokens(reading.last), None)
    return ONE_MORE.search(page.before(reading.first)) is not None and following is not None and following.tag_ in ONE_OF_A_SERIES


def _apposed_noun(page: Page, reading: Reading) -> Phrase | None:
    """The noun right before the comma in "too few care leavers, 41 of 90, were in work"."""
    match = APPOSED.search(page.before(reading.first))
    if match is None:
        return None
    token = page.token(reading.first - len(match[0]) - 1)
    return noun_phrase(token) if token.tag_ == "NNS" else None


def _is_no_figure(page: Page, reading: Reading) -> bool:
    """Whether a number alone is a year, an hour, a heading, a rank, a route or the number of a list item."""
    words, before = page.text[reading.start : reading.end], page.before(reading.first)
    after = page.text[reading.last : min(reading.last + 12, page.block_end(reading.last - 1))]
    return bool(
        words.lower() in {"zero", "nought"}
        or (words.isdigit() and reading.value in YEARS)
        or HYPHEN.match(after)
        or DASHED.search(before)
        or NO_COUNT_BEFORE.search(before)
        or (not before.strip() and LISTED.match(after))
        or (not after.strip() and ALONE.fullmatch(before))
        or words in EMERGENCY
        or _is_told_of(page, reading)
        or (reading.value <= LARGEST_HOUR and (HOUR.search(before) or (RANKED.search(before) and after.startswith(","))))
    )


def _is_told_of(page: Page, reading: Reading) -> bool:
    """Whether a number in words stands for a mark or for persons: "an honest three", "the fifth five in a row", "my two"."""
    if reading.value > LARGEST_HOUR or page.text[reading.first].isdigit() or page.sentence_start(reading.first):
        return False
    before = page.token(reading.first - 2)
    return before.lower_ not in NO_MARK_BEFORE and (before.tag_ == "JJ" or MARK_BEFORE.search(page.before(reading.first)) is not None)


def _named(reading: Reading, noun: str, told: Sequence[Reading]) -> Reading | None:
    """The count in "a majority of 611", where the noun before tells what it is; "a family of five" does not name what it counts."""
    if noun.lower() in OF_NUMBER:
        before = (
            next((other for other in reversed(told) if other.kind == "count"), None)
            if noun.lower() in {"total", "average", "number"}
            else None
        )
        return reading.with_unit_of(before, "total") if before else replace(reading, kind="count", rule="group")
    return replace(reading, kind="count", unit=noun, noun=singular(noun), rule="noun before")


def _inherited(page: Page, reading: Reading, told: Sequence[Reading]) -> Reading | None:
    """The number with the unit of the figure it is compared to, or of its subject."""
    fewer = FEWER.match(page.text, reading.last)
    if fewer:
        reading = replace(reading, end=fewer.end(), last=fewer.end())
    subject = None if fewer else _by_subject(page, reading)
    if subject is not None:
        return subject
    if (share := _share_again(page, reading, told)) is not None:
        return share
    before = _antecedent(page, reading, told)
    if before is not None and before.kind == GRADE:
        return None
    if before is None:
        alone = (reading.scale > 1 or abs(reading.value) > LEAST_ALONE) and not page.before(reading.first).lower().endswith("the ")
        return replace(reading, kind="count") if alone else None
    shared = reading.with_unit_of(before, "unit of the figure before")
    return replace(shared, kind="count" if before.kind == "ratio" or fewer else before.kind)


def _share_again(page: Page, reading: Reading, told: Sequence[Reading]) -> Reading | None:
    """As in "carried by 78 per cent to 22", "Attendance was 55 per cent; maths lags at 41.": a percentage again."""
    if not told or told[-1].kind != "percent" or reading.value > 100 or reading.scale > 1:
        return None
    near = page.same_sentence(told[-1].start, reading.start) and CLAUSE_ENDS.match(page.text, reading.last)
    if not near or not TO_SHARE.search(page.before(reading.first)):
        return None
    return reading.with_unit_of(told[-1], "unit of the figure before")


def _by_subject(page: Page, reading: Reading) -> Reading | None:
    """The count of what the clause is about: "New students numbered 3,900", "of the posts to go, 65", "Jill Fenn (Lib Dem) 96"."""
    if RESULT.search(page.before(reading.first)) and reading.last == page.block_end(reading.last - 1):
        return replace(reading, kind="count", unit="votes", noun="vote", rule="votes")
    found = _of_the(page, reading) or _subject(page.token(reading.first))
    if found is None:
        return None
    return replace(reading, kind="count", unit=page.printed(found.start, found.end), noun=found.noun, rule="subject")


def _of_the(page: Page, reading: Reading) -> Phrase | None:
    """As in "Of the posts to go, no fewer than 65": the phrase that begins the sentence."""
    match = OF_THE.search(page.before(reading.first))
    return phrase(page, reading.first - len(page.before(reading.first)) + match.start("noun")) if match else None


def _subject(number: Token) -> Phrase | None:
    """The plural subject of the verb that a number belongs to, where the verb tells an amount."""
    verb = next((token for token in number.ancestors if token.tag_.startswith("VB") and token.dep_ not in {"aux", "auxpass"}), None)
    if verb is None or verb.lower_ not in AMOUNTING:
        return None
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.i >= number.i:
        return None
    if subject.lower_ in QUANTITY:
        return _quantified(subject)
    return noun_phrase(subject) if subject.tag_ in PLURAL else None


def _quantified(quantity: Token) -> Phrase | None:
    """As in "the number of foster carers", "staff numbers": what there is a number of."""
    compound = next((child for child in quantity.lefts if child.dep_ == "compound"), None)
    if compound is not None:
        return noun_phrase(compound)
    of = next((child for child in quantity.rights if child.lower_ == "of"), None)
    noun = next((child for child in of.rights if child.dep_ == "pobj"), None) if of is not None else None
    return noun_phrase(noun) if noun is not None else None


def _antecedent(page: Page, reading: Reading, told: Sequence[Reading]) -> Reading | None:
    """The figure that gives a lone number its unit: in the nearest sentence that has any, a count before a length of time."""
    likely = [other for other in told if other.kind in INHERITED and other.rule != "compound"]
    if not likely:
        return None
    words = page.before(reading.first)
    spent = SPENT.search(words) is not None
    same = [other for other in likely if page.same_sentence(other.start, likely[-1].start)]
    if same[-1].kind == GRADE and COMPARED.search(words):
        return same[-1]
    preferred = [other for other in same if (other.kind == "duration") == spent and (spent or other.kind in {"count", "ratio"})]
    found = (preferred or same)[-1]
    if found.kind != "duration":
        return found
    apart = COMPARED.search(words) is not None and not page.same_sentence(found.start, reading.start)
    return None if apart or words.lower().endswith("the ") else found


def of_them(page: Page, reading: Reading, told: Sequence[Reading]) -> Reading | None:
    """As in "12 of them", "two of which": so many of what was counted before, or of the noun that "them" stands for."""
    if reading.value == 1:
        return None
    match = PARTITIVE.match(page.text, reading.last)
    end = match.end() if match else reading.end
    reading = replace(reading, kind="count", end=end, last=end, rule="of them")
    before = next((other for other in reversed(told) if other.kind in {"count", "ratio"} and other.unit), None)
    near = before is not None and page.same_sentence(before.start, reading.start)
    noun = None if near else _noun_before(page, reading, before)
    if noun is not None:
        return counted_as(page, reading, noun)
    if before is None:
        return reading
    return replace(reading, unit=before.unit, noun=before.noun)


def _noun_before(page: Page, reading: Reading, counted: Reading | None) -> Phrase | None:
    """What "them" stands for where its sentence gives no number of it, as in "children in care, all 688 of them".

    That is the noun it stands beside, or the last one before it, unless the sentence before has `counted` things.
    """
    first, _ = page.sentence(reading.start)
    apposed = APPOSED.search(page.before(reading.first)) is not None
    if not apposed and counted is not None and counted.start >= page.sentence(max(0, first - 2))[0]:
        return None
    position = page.token(reading.first).i
    for token in reversed(page.doc[max(0, position - FARTHEST) : position]):
        if (token.tag_ == "NNS" or token.lower_ in INVARIABLE) and token.dep_ not in MODIFYING:
            return noun_phrase(token)
    return None


def counted_as(page: Page, reading: Reading, found: Phrase) -> Reading:
    """`reading` with the unit that `found` names."""
    return replace(reading, unit=page.printed(found.start, found.end), noun=found.noun)
