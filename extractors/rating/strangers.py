"""Strangers: names that a sentence speaks of and that are no organisation, person or body we know ("In Devizes, safety was poor")."""

import re
from collections import deque
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from extractors import organisations, people
from extractors.index import Phrases, phrase_at, phrases
from extractors.rating.short_names import short_names
from extractors.rating.vocabulary import vocabulary
from extractors.rating.words import nouns, words
from extractors.reading import folded, once
from extractors.tokens import token_at

NAME_TAGS = frozenset({"NNP", "NNPS"})
VERB_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD", "POS"})
CAPITALISED = re.compile(r"[A-Z](?<![\w'-].)[a-z][\w'-]*")
# Right before a word that is no name by itself: "the Infirmary", "Coun Reg Blunt (Con)".
UNNAMING = frozenset({"the", "our", "its", "their", "a", "an", "("})
# What spaCy takes for a place.
PLACE_TYPES = frozenset({"GPE", "LOC", "FAC", "ORG"})
# What spaCy takes for something that is never graded.
OTHERS = frozenset({"PERSON", "DATE", "TIME", "NORP", "LANGUAGE", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "MONEY", "PERCENT"})


def strangers(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where names stand that are nobody we know, in order: such as are somewhere the subject of a verb, or open a sentence, and places."""
    names = [token for token in _unknown(doc) if _ends_name(token)]
    spoken_of = {token.text for token in names if _is_spoken_of(token)}
    for token in names:
        if token.lower_ in words("streets") and not _is_spoken_of(token):
            continue  # "a converted shop on Corn Street"
        if token.text in spoken_of or token.ent_type_ in PLACE_TYPES:
            yield _first(token).idx, token.idx + len(token)


def _unknown(doc: Doc) -> tuple[Token, ...]:
    return once(doc, _names)


def _names(doc: Doc) -> Iterator[Token]:
    """The names outside those of organisations and bodies, word by word."""
    for at in _capitals(doc):
        token = token_at(doc, at)
        if token.tag_ in NAME_TAGS and _is_strange(token):
            yield token


def _capitals(doc: Doc) -> Iterator[int]:
    """Where capitalised words begin outside the names of organisations, people and bodies."""
    spans = [(mention.start, mention.end) for mention in once(doc, organisations.extract)]
    spans += [(start, end) for start, end, _ in once(doc, short_names)]
    spans += [(person.start, person.end) for person in once(doc, people.extract)]
    spans += [match.span() for match in vocabulary().body_pattern.finditer(doc)]
    known, until = deque(sorted(spans)), 0
    for match in CAPITALISED.finditer(folded(doc)):
        while known and known[0][0] <= match.start():
            until = max(until, known.popleft()[1])
        if match.start() >= until:
            yield match.start()


def _first(token: Token) -> Token:
    """The first word of the name that ends with a token."""
    while token.i and token.nbor(-1).tag_ in NAME_TAGS and not token.is_sent_start:
        token = token.nbor(-1)
    return token


def _ends_name(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().tag_ not in NAME_TAGS


def _is_strange(token: Token) -> bool:
    """Whether a name is no person, time or word in capitals."""
    word = token.text.lower()
    if (
        (token.ent_type_ in OTHERS and not _opens_with(token))
        or word in words("not_areas")
        or word in words("months")
        or word in vocabulary().grades
        or not token.text[:1].isupper()
        or (token.i and token.nbor(-1).lower_ in UNNAMING)
        or (token.is_sent_start and (word in _common_words() or token.tag_ == "NNPS"))
    ):
        return False
    return len(token) > 2 and not token.text.isupper() and not _begins_area(token)


def _begins_area(token: Token) -> bool:
    """Whether an area opens a sentence with a capital: "*Leadership* was good"."""
    return bool(token.is_sent_start) and phrase_at(token.doc, token.idx, _areas()) is not None


@cache
def _areas() -> Phrases:
    return phrases(vocabulary().areas)


@cache
def _common_words() -> frozenset[str]:
    """Nouns that speak of grades, and of what is graded: no names where they open a sentence."""
    return nouns("whole", "graded", "grade") | words("generic_bodies", "vague", "collective")


def _is_spoken_of(token: Token) -> bool:
    """Whether a name has a verb or owns something right behind it, or is where its sentence begins: "In Rutland, …"."""
    return token.nbor().tag_ in VERB_TAGS or _opens_with(token)


def _opens_with(token: Token) -> bool:
    """Whether a sentence opens with where it is: "At Cromer, …", "Over on the Isle of Purbeck the picture is different"."""
    first = token
    while first.i and (first.nbor(-1).tag_ in NAME_TAGS or first.nbor(-1).lower_ in words("placing")):
        first = first.nbor(-1)
    placed = any(word.lower_ in ("in", "at", "on") for word in token.doc[first.i : token.i])
    return placed and first.is_sent_start is True and token.i + 1 < len(token.doc)
