"""Ages that no "years" tells: "aged 43", "Ian Spurling, 61,", "lads of 19", "who is 97", "the 18-24 age group"."""

import re

from extractors.figure.numerals import Numeral
from extractors.figure.page import Page, Reading
from extractors.lexicon import alternation, word_list

OLDEST = 120
# Without one of these as its last word no stretch of text makes an age of the number behind it.
CUES = word_list("figures", "before_age")
CUE_REACH = 16
PERSONS = word_list("figures", "aged")

# "aged 43", "ages 4 to 81", "range in age from 16"
AGED = re.compile(
    rf"""
    \b (?P<cue> {alternation(word_list("figures", "age_words"))} | in\s+age\s+from ) \s+
    (?: (?:between|from|just|only|about|around|under|over|is|was) \s+ )? $
    """,
    re.X | re.I,
)
OF_AGE = re.compile(rf"\b{alternation(word_list('figures', 'aged'))}\s+of\s+(?:just\s+|only\s+|about\s+)?$", re.I)
# "she is 34", "who was then between", "the average age is"
IS_AGE = re.compile(
    rf"""
    \b (?: {alternation(word_list("figures", "whose_age"))}
            (?: \s+ (?:is|was|am|are|were|turns?|turned|will\s+be) | \s+ (?:[\w']+\s+){{0,2}}have\s+been | 's | 'm | 're )
         | age \s+ (?:is|was|of) ) \s+
    (?: (?:now|only|just|still|about|then|aged|between|around|both|more|less|than|over|under|nearly|almost) \s+ ){{0,2}} $
    """,
    re.X | re.I,
)
# "Oliver is 26"
NAME_IS = re.compile(r"\b[A-Z][\w'-]+\s(?:is|was|turns|turned|will\sbe)\s(?:now\s|just\s|only\s|still\s)?$")
# "who will, at 31, be the youngest"
AT_AGE = re.compile(
    r"(?:^|,\s|[.!?;]['\"]?\s|\b(?:died|left|retired|married|manager|player|captain|started|began|joined)\s)\s*at\s+$", re.I
)
YOUNGEST_DIGITS = 13
YOUNGEST_NAMELESS = 10
# The tagger takes "Boy" at the head of a headline for an interjection.
NAMELESS = frozenset({"NN", "UH"})
TURNED = re.compile(r"\b(?:turned|turning|turns|died\s+at|retired\s+at|retire\s+at)\s+$", re.I)
# "left school at 16", "a mother at 17"
AT_EVENT = re.compile(rf"\b{alternation(word_list('figures', 'life'))}\s+at\s+(?:just\s+|only\s+)?$", re.I)
# "children under 16", "a third are over 80"
OVER = re.compile(rf"\b{alternation(word_list('figures', 'of_any_age'))}\s+(?:aged\s+)?(?:over|under|above|below)\s+$", re.I)
ENDS = re.compile(rf"\s*(?:[.,;:!?)\"'-]|$)|\s+{alternation(word_list('figures', 'after_age'))}\b", re.I)
# "At 17 he saw a youth worker"
PRONOUN = re.compile(r"(?:,|\s+(?:he|she|i|we|they|his|her|my)\b)", re.I)
# "Marjorie Hexham, 54, wrote", "Ms Pryce, now 72,", "Tim Hexham, 23." and "(34)"; "his neighbour, 20, said"
APPOSED = re.compile(r"(?P<name>[\w'-]+\)?),\s(?P<now>(?:now|then|just|only|still|both|all)\s)?$")
APPOSED_NEAR = len(", still ")
BRACKETED = re.compile(r"[A-Z][\w'-]+\s\($")
GROUP = re.compile(r"[\s-]+(?:age[\s-]+(?:group|range|bracket|groups)|year[\s-]olds?)\b", re.I)
CLOSES = re.compile(r"(?:,|\.(?!\d)|;|\)|:|$|\n|\s+(?:and|from|of(?!\s(?:them|whom|which))|who|was|is|has|said|told|both)\b)(?!\s*\d)")


def age(page: Page, numeral: Numeral) -> Reading | None:
    """The age that a number without a unit tells, or None."""
    if not (0 < numeral.value <= OLDEST) or numeral.scale != 1:
        return None
    before = page.before(numeral.start)
    after = page.text[numeral.end : min(numeral.end + 24, page.block_end(numeral.start))]
    if GROUP.match(after):
        return _age(numeral, numeral.start)
    if before[-1:].isspace() and CUES.isdisjoint(re.split(r"\s|(?=')", before[-CUE_REACH:].lower())[-2:]):
        return _age(numeral, numeral.start) if _apposed(page, numeral, before, after) else None
    aged = AGED.search(before)
    if aged:
        return _age(numeral, numeral.start - len(before) + aged.start("cue"))
    if (
        OF_AGE.search(before)
        or (AT_AGE.search(before) and PRONOUN.match(after) and numeral.value >= YOUNGEST_DIGITS and not numeral.words)
        or (AT_EVENT.search(before) and ENDS.match(after) and numeral.value >= YOUNGEST_DIGITS)
        or (ENDS.match(after) and (IS_AGE.search(before) or TURNED.search(before)))
        or (OVER.search(before) and _counts_nothing(page, numeral, after))
    ):
        return _age(numeral, numeral.start)
    return _age(numeral, numeral.start) if _apposed(page, numeral, before, after) or _of_named(page, numeral, before, after) else None


def _counts_nothing(page: Page, numeral: Numeral, after: str) -> bool:
    """Whether no noun follows: "no patient over 75 goes home", not "people over 40 miles away"."""
    following = next(page.tokens(numeral.end), None)
    return ENDS.match(after) is not None or (following is not None and following.tag_.startswith(("VB", "MD")))


def _of_named(page: Page, numeral: Numeral, before: str, after: str) -> bool:
    """As in "Oliver is 26 and still at home": a person's name, a form of "be", and a number with no noun."""
    match = NAME_IS.search(before) if ENDS.match(after) and not after.startswith("-") else None
    return match is not None and page.token(numeral.start - len(match[0])).ent_type_ == "PERSON"


def _apposed(page: Page, numeral: Numeral, before: str, after: str) -> bool:
    """Whether the number stands between commas behind a person."""
    if before.endswith("("):
        return BRACKETED.search(before) is not None and after.startswith(")") and numeral.value >= 10
    match = APPOSED.search(before) if "," in before[-APPOSED_NEAR:] else None
    if match is None or not CLOSES.match(after) or (numeral.words and numeral.value > 20):
        return False
    noun = page.token(numeral.start - len(match[0]))
    old_enough = numeral.value >= YOUNGEST_NAMELESS or noun.lower_ in PERSONS
    return noun.tag_ in {"NNP", "NNPS"} or (noun.tag_ in NAMELESS and after.startswith(",") and old_enough)


def _age(numeral: Numeral, start: int) -> Reading:
    return Reading(
        start=start, end=numeral.end, first=numeral.start, last=numeral.end, kind="age", value=numeral.value, unit="years", rule="age"
    )
