"""The words around a figure that qualify it ("up to", "or more") and that say what a rate is told for ("an hour")."""

import re
from dataclasses import replace

from extractors.figure.page import Page, Reading
from extractors.lexicon import alternation, key_of, lexicon, word_list

QUALIFIERS = lexicon("figures", "qualifiers")
QUALIFIERS_AFTER = lexicon("figures", "qualifiers_after")
# No longer than the longest qualifier with what may stand behind it.
NEAR = 48
LASTING = word_list("figures", "lasting")
GOING = word_list("figures", "going")
TELLING = word_list("figures", "telling")
SHORT_RATES = lexicon("figures", "short_rates")

# "just over a", "an estimated", "up to another"; in small letters
BEFORE = re.compile(
    rf"""
    (?<![\w-]) (?P<qualifier> {alternation(QUALIFIERS)} )
    (?: (?<=~) \s? | \s+ ) (?: {alternation(word_list("figures", "between"))} \s+ )? $
    """,
    re.X,
)
SHORT_RATE = re.compile(rf"{alternation(SHORT_RATES)}(?!\w)", re.I)
WORD_BEFORE = re.compile(r"(?P<word>[\w']+)\s+$")
AFTER = re.compile(rf"(?:(?=[-+])|,?\s+)(?P<qualifier>{alternation(word.lstrip() for word in QUALIFIERS_AFTER)})(?!\w|\s+than\b)", re.I)
# "£9.50 an hour", "£11,904 per student", "£16,500-a-year", "£25 a head", "£11,250 each", "£900pcm"
PER = re.compile(
    rf"""
    (?: \s+an?\s+ | -an?- | \s+every\s+ | / ) (?P<unit> {alternation(word_list("figures", "per"))} )
        (?! \w | \s+(?:ago|earlier|later|before|after) )
    | \s+per\s+ (?P<any> [a-z]+ )
    | \s+ (?P<each> each | apiece ) \b
    | \s? (?P<short> {alternation(SHORT_RATES)} ) (?!\w)
    """,
    re.X | re.I,
)
RATED = frozenset({"money", "count", "measure", "duration", "percent"})


def qualified(page: Page, reading: Reading) -> Reading:
    """`reading` with the words around it that belong to it."""
    return _rate(page, _qualified_after(page, _qualified_before(page, reading)))


def _qualified_before(page: Page, reading: Reading) -> Reading:
    before = page.small_before(reading.start)[-NEAR:]
    match = BEFORE.search(before)
    if match is None or not _qualifies(match, WORD_BEFORE.search(before, 0, match.start()), reading):
        return reading
    qualifier = QUALIFIERS[key_of(match["qualifier"])]
    return replace(reading, start=reading.start - len(before) + match.start("qualifier"), qualifier=qualifier)


def _qualifies(match: re.Match[str], preceding: re.Match[str] | None, reading: Reading) -> bool:
    """Whether the word qualifies the number: "over five years" is a while, "go up to £3" a change, "talk about" a verb."""
    word, before = key_of(match["qualifier"]), preceding["word"].lower() if preceding else ""
    if word == "over" and reading.kind == "duration":
        return before in LASTING
    if word == "up to":
        return before not in GOING or reading.kind in {"duration", "measure", "age"}
    if word in {"about", "over"}:
        return before not in TELLING
    return True


def _qualified_after(page: Page, reading: Reading) -> Reading:
    """As in "30 or more", "20-odd": also where the words stand between the number and its noun."""
    match = AFTER.match(page.text, reading.last)
    if match is None or reading.qualifier != "exact":
        return reading
    return replace(reading, end=max(reading.end, match.end()), last=match.end(), qualifier=after_meaning(match))


def after_meaning(match: re.Match[str]) -> str:
    """What a qualifier behind a number means: "or more" is "at least"."""
    key = key_of(match["qualifier"])
    return QUALIFIERS_AFTER[key if key in QUALIFIERS_AFTER else f" {key}"]


def _rate(page: Page, reading: Reading) -> Reading:
    match = PER.match(page.text, reading.last) if reading.kind in RATED else None
    if match is None:
        return reading
    short = match["short"]
    if short and reading.kind != "money":
        return reading
    per = SHORT_RATES[key_of(short)] if short else match["unit"] or match["any"] or match["each"]
    return replace(reading, end=max(reading.end, match.end()), per=key_of(per))
