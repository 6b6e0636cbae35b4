"""What keeps words that look like a date from being one: names ("Sunday Times"), counts ("in 2000 homes"), "may" the verb."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extractors.date.expression import Expression
from extractors.date.tense import is_event_ahead
from extractors.lexicon import alternation, lexicon, word_list
from extractors.reading import folded, once
from extractors.tokens import token_at

# Part of a number, an amount or a word: "£2000", "A2013", "1.2016".
STUCK_BEFORE = re.compile(r"(?:[£$€#@\w]|\w[-/]|\d[.,:])$")
STUCK_AFTER = re.compile(r"[%°£$€]|-[a-z]|\s?(?:km|kg|mph|ft|m)\b|/\d")
NAME_BEFORE = re.compile(rf"\b{alternation(word_list('dates', 'names_before'))}\s$", re.IGNORECASE)
NAME_AFTER = re.compile(rf"\s(?-i:(?=[A-Z])){alternation(word_list('dates', 'names_after'))}\b", re.IGNORECASE)
COMPOUND = re.compile(rf"\s{alternation(word_list('dates', 'compounds'))}\b", re.IGNORECASE)
NAMEABLE = ("weekday", "feast", "season", "day from publication")
# "A Friday feeling" is any Friday's, "a Friday deadline" one Friday's.
ARTICLE = re.compile(r"\ban?\s$", re.IGNORECASE)
# "In Summer Lane", "the Prague Spring", "Friday Night Project": a name in capitals.
CAPITALS_AFTER = re.compile(r"\s[A-Z]")
EVENTS = word_list("dates", "events")
# Without a capital these are other words: "may", "sun".
COMMON = re.compile(rf"\b{alternation(word_list('dates', 'common'))}\b")
HABIT = re.compile(r"\s(?:of|in)\s(?:every|each)\b", re.IGNORECASE)  # "the second Tuesday of every month"
FRACTION = re.compile(r"\sof\s", re.IGNORECASE)  # "the last quarter of an hour"
SCHOOL_YEAR = re.compile(r"\s(?:\d{1,2}\b|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven)\b)")  # "the end of Year 6"
THAT = re.compile(r"that\s", re.IGNORECASE)
# "by that August", "; that August it": no clause begins there.
POINTING = re.compile(r"(?:^|[.;:,]['\"]?\s|\b(?:in|by|of|until|from|since|for|on|and|later|earlier)\s)$", re.IGNORECASE)
CUE = re.compile(rf"\b{alternation(word_list('dates', 'cues'))}[\s-]$", re.IGNORECASE)
# "In May Ofsted" is a month, "for May Illsley" a person.
FIRM_CUE = re.compile(rf"\b{alternation(word_list('dates', 'firm_cues'))}[\s-]$", re.IGNORECASE)
BEFORE_NAME = re.compile(r"\s[A-Z][a-z]")
# A year is one beside these too: "the 2012 Games", "(2014)", "2010, 2012".
YEAR_CUE = re.compile(r"(?:\b(?:the|its|his|her|their|our|my|your|a)|'s|s'|\b(?:1\d|20)\d\d,)\s$|\($", re.IGNORECASE)
# A day of the month is an ordinal before a noun ("the 12th floor"); without tags, before any word but these.
COMMON_NOUNS = ("NN", "NNS")
NOUNS = ("NN", "NNS", "NNP", "NNPS", "JJ", "CD")
BESIDE_DAY = re.compile(rf"[\s-](?!{alternation(word_list('dates', 'after_day'))}\b)\w", re.IGNORECASE)
# "2012 saw", "; 2011 was": what stands before a year that is the subject, and its verb.
BEGINNING = re.compile(r"(?:^|[.!?;:\n(]['\"]?\s?|\b(?:but|while|whereas|though|as)\s)$", re.IGNORECASE)
VERBS = ("VBD", "VBZ", "MD", "VBN", "HYPH", ":")
LATE = "1900"
REACH = 24  # characters looked at on either side


def stands(doc: Doc, expression: Expression, *, joined: bool) -> bool:
    """Whether nothing around an expression, which may be joined to the one before, makes it part of something else."""
    text, start, end = folded(doc), expression.start, expression.end
    before, words, after = text[max(0, start - REACH) : start], text[start:end], text[end : end + REACH]
    if (STUCK_BEFORE.search(before) and not joined) or STUCK_AFTER.match(after) or NAME_BEFORE.search(before) or words in EVENTS:
        return False
    if expression.rule in NAMEABLE and (NAME_AFTER.match(after) or COMPOUND.match(after)):
        return False
    if expression.rule == "weekday" and HABIT.match(after):
        return False
    if "quarter" in expression.rule and FRACTION.match(after):
        return False
    if words.endswith("Year") and SCHOOL_YEAR.match(after):
        return False
    if expression.rule in ("month", "weekday") and COMMON.search(words):
        return False
    if expression.rule in ("month", "weekday", "feast") and ARTICLE.search(before) and not _is_dated(doc, end):
        return False
    if expression.rule in ("season", "weekday", "feast") and CAPITALS_AFTER.match(after) and _in_capitals(text, start, words):
        return False
    return not (THAT.match(words) and _tag(doc, start) == "IN" and not POINTING.search(before))


def _is_dated(doc: Doc, end: int) -> bool:
    """Whether the noun that a date is put before happens or is written once: "an August report"."""
    following = _token(doc, end + 1)
    return following is not None and following.lower_ in word_list("dates", "dated")


def _in_capitals(text: str, start: int, words: str) -> bool:
    """Whether all words of a date are in capitals though no sentence begins with them: "Friday Night", "Summer"."""
    begins = not text[:start].rstrip(" \"'(") or text[:start].rstrip(" \"'(")[-1] in ".!?:\n"
    alone = words.rpartition(" ")[2]
    return alone[:1].isupper() and not begins and alone.lower() not in lexicon("dates", "weekdays")


def cued(doc: Doc, expression: Expression) -> bool:
    """Whether an expression is strong, or has a word beside it that makes a date of it and is no verb, person or count."""
    if not expression.weak:
        return True
    text, start, end = folded(doc), expression.start, expression.end
    before = text[max(0, start - REACH) : start]
    if expression.rule == "now":
        return False
    if expression.rule == "units ahead":
        return is_event_ahead(doc, start, end)
    if expression.rule == "year":
        return _year_stands(doc, expression, before)
    if expression.rule == "day of the month" and (BESIDE_DAY.match(text, end) or _tag(doc, end + 1) in NOUNS):
        return False
    if expression.rule == "month" and text[start : start + 4].lower() == "the " and _tag(doc, end + 1) in COMMON_NOUNS:
        return True
    if ARTICLE.search(before):
        return _is_dated(doc, end)
    cue = FIRM_CUE if BEFORE_NAME.match(text, end) else CUE
    return bool(cue.search(before)) and not _in_person(doc, start) and not _tag(doc, start).startswith("VB")


def _acts(doc: Doc, start: int) -> bool:
    """Whether the noun at `start` has a verb right behind it, so that it is none that is counted: "in 2022 *inspectors found*"."""
    noun = _token(doc, start)
    return noun is not None and noun.i + 1 < len(doc) and noun.nbor().tag_ in ("VBD", "VBZ", "VBP", "MD")


def _year_stands(doc: Doc, expression: Expression, before: str) -> bool:
    """Whether four digits are a year and count nothing: "in 2012", "the 2012 Games", "2012 saw"; not "in 2000 homes", "the 1500 cars"."""
    following = _tag(doc, expression.end + 1)
    old = folded(doc)[expression.start : expression.end] < LATE
    if YEAR_CUE.search(before):
        return not (old and following == "NNS")
    if ARTICLE.search(before):
        return following.startswith(("NN", "JJ")) and following != "NNS"
    if CUE.search(before):
        return following != "NNS" or (not old and _acts(doc, expression.end + 1))
    return not old and BEGINNING.search(before) is not None and following in VERBS


def _in_person(doc: Doc, offset: int) -> bool:
    return any(start <= offset < end for start, end in once(doc, _people))


def _people(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where the model sees people; spaCy puts the entities of a doc together anew each time it is asked."""
    return ((entity.start_char, entity.end_char) for entity in doc.ents if entity.label_ == "PERSON")


def _tag(doc: Doc, offset: int) -> str:
    """The tag of the token at an offset, or nothing at the end of the doc and on a doc without tags."""
    token = _token(doc, offset)
    return token.tag_ if token is not None else ""


def _token(doc: Doc, offset: int) -> Token | None:
    """The token at an offset, or None at the end of the doc."""
    return token_at(doc, offset) if offset < len(folded(doc)) else None
