"""Common words that stand where a name might, with a capital only since a sentence or a headline begins with them.

    "Bairns 'listened to' but risks missed", "Assessors gave it a two", "Mould was poor"

A name of such a word is printed somewhere with a capital that no sentence asks for: "at Gables", "the village of Strand".
"""

import re

from simplemma import is_known, lemmatize
from spacy.tokens import Doc

from extractors.authorities import find_authority
from extractors.organisation.name import occurrences
from extractors.reading import blocks, folded, sentence_around

# What may stand before the first word of a sentence: a quotation mark, the bullet of a list.
MARKS = "\"'([•*-– "
SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")
# "The Larches", "The Orrin": no common word would have a capital there.
THE = "The "
# "Harebell, a landlord": no common word is told what it is.
TOLD = re.compile(r",\ an?\ ")

# What one alone does: "was rated", "at Tarn Green was good", "kept its grade".
SINGULAR = re.compile(
    r"""(?:\ (?:at|in|on)(?:\ [A-Z][\w']+){1,3}|,\ [^.,;:]{1,60},)?
    \ (?:(?:is|was|has|requires|remains|keeps|holds)|(?:kept|lost|got)\ its)\b""",
    re.VERBOSE,
)
# What is one though it ends like several: "Gymnastics", "Fitness".
ENDS_OF_ONE = ("ics", "ss", "us", "is")


def is_one_in_plural(doc: Doc, words: str) -> bool:
    """Whether a word in the plural has a verb in the singular behind it, as only a name has: "Hollyhocks was rated", "Plums kept its"."""
    text = folded(doc)
    several = words.endswith("s") and not words.endswith(ENDS_OF_ONE) and " " not in words
    return several and any(SINGULAR.match(text, at + len(words)) for at in occurrences(text, words))


def only_in_headline(doc: Doc, words: str) -> bool:
    """Whether the headline alone has the words: what an article is about it calls so again, at least as part of a longer name."""
    start, end = blocks(doc)[0]
    return all(start <= at < end for at in occurrences(folded(doc), words)) and len(blocks(doc)) > 1


def only_opens_sentences(doc: Doc, words: str) -> bool:
    """Whether a name is a common word, and no place, that has its capital only where a sentence begins: "Assessors", "Mould"."""
    if " " in words or not _is_common(words) or is_one_in_plural(doc, words) or find_authority(words) is not None:
        return False
    places = list(occurrences(folded(doc), words))
    return all(_opens_sentence(doc, at) and not TOLD.match(folded(doc), at + len(words)) for at in places)


def _is_common(word: str) -> bool:
    """Whether a word is one of English as it stands, or a form of one: "mould", "bairns"."""
    return is_known(word.lower(), lang="en") and lemmatize(word.lower(), lang="en").islower()


def _opens_sentence(doc: Doc, at: int) -> bool:
    """Whether a sentence begins at an offset, or a headline has capitals throughout."""
    text, (start, end) = folded(doc), sentence_around(doc, at)
    opening = text[start:at]
    return not opening.strip(MARKS) or (opening != THE and not SMALL_WORD.search(text, start, end))
