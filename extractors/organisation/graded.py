"""Names told by a grade, or by who is there, in an article about such things.

"[Kirkhallow] was said to perform poorly", "Ofsted rates [Saltby] good"    in an article about councils, a council
"pupils at [Larkmoor]", "[Fallowgate]'s chaplain"                          in one about schools, or prisons
"THE LINDENS, Great Odstone" above "Outstanding. A 26-bed ..."              in a round-up, what the item is about
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc

from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.organisation.name import (
    GIVEN_NAMES,
    HONORIFIC,
    LEXICON,
    NOT_IN_NAMES,
    PROPER,
    WORD,
    Cue,
    lowered,
    names_person,
    occurrences,
)
from extractors.reading import blocks, folded

SPEAKS_ENOUGH = 2
# Kinds that the lexicon has people of.
FREQUENTED = frozenset({"school", "prison", "hospital", "college", "care home", "nursery"})
# "in Brackenford, rated": what was graded stands before.
BEHIND = re.compile(r"\b(?:in|at|of|from|near|on|for|with|an?)\ $", re.IGNORECASE)
LETTERS = re.compile(r"[a-z]{2}")
JOINED = re.compile(r"\ (?:of|and|&)\ |^St\.?\ ")

# "The Lindens, Great Odstone", "Homeward Care (North), Sandle", "SWALLOW'S NEST": a block of its own.
HEADING = re.compile(rf"(?:The\ |THE\ )?(?P<name>{PROPER}(?:\ \({WORD}\))?)(?:,\ {PROPER})?")
LONGEST_HEADING = 60
# A word that tells that those graded are places to eat.
HYGIENE = re.compile(r"\bhygiene\b")
HOMES = re.compile(r"\b(?:the|every|each|its)\ homes?\b")
CHILDREN = re.compile(r"\bchild(?:ren)?\b")


def graded(doc: Doc, subject: str | None) -> Iterator[Cue]:
    """What was graded, in an article about such things: "Kirkhallow has been downgraded"."""
    text = folded(doc)
    if subject:
        for match in _graded_pattern().finditer(text):
            start = _name_start(match)
            if _may_be_graded(text, text[start : match.end("name")]) and not BEHIND.search(text, max(0, start - 6), start):
                yield start, match.end("name"), subject, "graded"
        for match in _grader_pattern().finditer(text):
            name = match.lastgroup or "name"
            if _may_be_graded(text, match.group(name).removesuffix("'s")) and not names_person(text, match.group(name)):
                yield *match.span(name), subject, "grader"
        yield from _frequented(text, subject)
    listed = "company" if HYGIENE.search(text) else _kind_of_items(text, subject)
    if listed:
        yield from _listed(doc, text, listed)


def _name_start(match: re.Match[str]) -> int:
    """Where a name begins, without the words in front that belong to none: "The Princess Maud"."""
    start, words = match.start("name"), match.group("name").split(" ")
    while len(words) > 1 and (key_of(words[0]) in NOT_IN_NAMES or not words[0][0].isupper()):
        start += len(words.pop(0)) + 1
    return start


def _may_be_graded(text: str, words: str) -> bool:
    """Whether `words` can name what was graded: no person, no common noun in a headline, no "C3"."""
    if not LETTERS.search(words) or next(occurrences(text, words.lower()), None) is not None:
        return False
    if " " in words:
        return not HONORIFIC.match(words) and (words.count(" ") == 1 or bool(JOINED.search(words)))
    return key_of(words) not in GIVEN_NAMES and not names_person(text, words)


def _frequented(text: str, subject: str) -> Iterator[Cue]:
    """Where those are who make a thing what it is: "pupils at Larkmoor", "Fallowgate's chaplain"."""
    pattern = _frequented_pattern(subject)
    for match in pattern.finditer(text) if pattern else ():
        place = match.lastgroup or "owner"
        if _may_be_graded(text, match.group(place)) and not names_person(text, match.group(place)):
            yield *match.span(place), subject, "graded"


def _kind_of_items(text: str, subject: str | None) -> str | None:
    """What the items of a round-up are: a council's homes, in an article that speaks of them, else what it speaks of most."""
    if subject == "local authority" and HOMES.search(text):
        return "children's home" if CHILDREN.search(text) else "care home"
    return subject


def _listed(doc: Doc, text: str, kind: str) -> Iterator[Cue]:
    """What the items of a round-up are about: a heading above a grade, or a name with its grade in one line."""
    borders = blocks(doc)
    for (start, end), (following, _) in pairwise(borders):
        heading = HEADING.fullmatch(text, start, end) if end - start < LONGEST_HEADING else None
        if heading and _verdict_pattern().match(text, following):
            yield *heading.span("name"), kind, "heading"
    for start, end in borders:
        row = _row_pattern().match(text, start, end)
        if row:
            yield *row.span("name"), kind, "heading"


def subject_kind(text: str) -> str | None:
    """The kind of organisation that the article's words speak of most, or None when they speak of none."""
    kinds = lexicon(LEXICON, "speaks_of")
    counts = Counter(kinds[key_of(match.group())] for match in _subject_pattern().finditer(lowered(text)))
    kind, count = max(counts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return kind if count >= SPEAKS_ENOUGH else None


@cache
def _subject_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(lexicon(LEXICON, 'speaks_of'))}(?![\w-])")


@cache
def _frequented_pattern(kind: str) -> re.Pattern[str] | None:
    """Where the people of a kind of organisation are, and what it has; None where the lexicon has no such words."""
    if kind not in FREQUENTED:
        return None
    there, owned = (word_list(LEXICON, f"{section}.{kind}") for section in ("those_at", "those_of"))
    return re.compile(
        rf"""\b(?i:{alternation(there)})\ at\ (?:the\ )?(?P<place>{PROPER})(?![\w'-])
        |   (?<![\w'.-])(?P<owner>{WORD}(?:\ {WORD}){{0,2}})(?<='s)\ (?:[a-z]+\ )?{alternation(owned)}\b""",
        re.VERBOSE,
    )


@cache
def _verdict_pattern() -> re.Pattern[str]:
    """How the text of an item begins: "Outstanding. A 26-bed home ...", "Requires improvement to be good", "Rated good"."""
    grades = alternation(word_list(LEXICON, "grade_words"))
    return re.compile(rf"['\"]?(?:(?:overall|rated|graded|judged|upgraded|downgraded)\b[^.\n]{{0,12}}?\ )?{grades}\b", re.IGNORECASE)


@cache
def _row_pattern() -> re.Pattern[str]:
    """A name and its grade in one line: "St Audrey's, Fenbridge (overall: good)", "Golden Bowl, Tar Street - 0"."""
    grades = alternation(word_list(LEXICON, "grade_words"))
    return re.compile(
        rf"""(?:The\ )?(?P<name>{PROPER}(?:\ \({WORD}\))?)(?:,\ {PROPER})?
        (?:\ \(overall\b | (?:\ -|:)\ ['"]?(?:{grades}|[0-5])['"]?(?:\ \([^)\n]{{1,30}}\))?\.?$)""",
        re.VERBOSE | re.MULTILINE,
    )


@cache
def _grader_pattern() -> re.Pattern[str]:
    """Whom a grader grades: "Moody's knocks Pine Hollow down a notch", "Ofsted rates Saltby good"."""
    verbs, grades = (
        alternation(word_list(LEXICON, "grades")),
        alternation(word_list(LEXICON, "grade_words") | word_list(LEXICON, "graded_as")),
    )
    return re.compile(
        rf"""\b{verbs}\ (?P<name>{PROPER})\ ['\"]?{grades}(?![\w-])
        |   \b(?:gave|gives|give|handed|awarded)\ (?P<given>{PROPER})\ (?:an?|the|its|only|just|another)\b""",
        re.VERBOSE,
    )


@cache
def _graded_pattern() -> re.Pattern[str]:
    helpers, few = alternation(word_list(LEXICON, "helpers")), r"(?:[\w'-]+\ ){0,3}?"
    grades = alternation(word_list(LEXICON, "grade_words"))
    numbers = r"(?:one|two|three|four|five|zero|none|a\ single|full)(?:\ stars?)?"
    awards = r"(?:stars?|grades?|ratings?|marks?|verdict|scores?|badge|status)"
    return re.compile(
        rf"""(?<![\w'.-])
        (?P<name>{PROPER})(?:\ (?:service|trust|force|home|partnership))?
        (?:,\ which\ (?:[a-z]+\ ){{0,2}}?|,\ [^,.;:\n]{{1,50}},\ |,?\ )(?:{helpers}\ ){{0,4}}(?:
              (?:re|down|up)?graded | rated | judged | deemed | branded | ranked | inspected
            | found\ (?:to|good|inadequate|excellent|outstanding)
            | (?:given|awarded|handed)\ (?:an?|the|only|one|two|three|four)\ (?:{few}{awards}|['"]?{grades})\b
            | (?:came|come|comes)\ out\ (?:as|with)\ {few}(?:{grades}|{awards})\b
            | requires?\ improvement | required\ improvement | perform(?:s|ed|ing)\b
            | (?:lost|kept|retained|keeps|loses|retains|regained)\ (?:its|an?)\ {few}{awards}\b
            | (?:slipped|dropped|fell|fallen|plunged|climbed|jumped|leapt|risen|rose|went|gone)
              \ (?:(?:up|down|from|to|by|an?|the|its|one|two|three|four)\ ){{1,3}}(?:[\w-]+\ )?['"]?(?:{grades}|{awards}|notch|notches)\b
            | (?:slipped|dropped|fell|climbed|jumped|leapt|rose|went)\ (?:from|by|to)\ {numbers}\ (?:to|from)\b
            | (?:to\ be|as)?\ ?['"]?(?:good|inadequate|outstanding|adequate|excellent|satisfactory|unsatisfactory)\b
            )""",
        re.VERBOSE,
    )
