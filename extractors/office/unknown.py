"""Whom "its" may mean that no rule knows for an organisation: "[Stonewater Pride] has warned Hexham Council. Its director".

Where the sentence before is about such a name, an office of "its" is of nobody we know: not of whoever else was named.
"""

import re

from spacy.tokens import Doc

from extractors import organisations, people
from extractors.office.phrases import Office
from extractors.organisations import Organisation
from extractors.person.known import given_names
from extractors.reading import block_at, folded, once, sentence_around

ITS = re.compile(r"[Ii]ts |[Tt]heir ")
# what a sentence opens with: "The Cell Reform Group", "Cleansweep", "The League of Kind Hearts"
OPENS = re.compile(r"(?:The )?(?P<name>[A-Z][\w'&-]*(?:(?: (?:of|for|the|and|&))* [A-Z][\w'&-]*)*)(?= [a-z]|, (?:an?|the|which|whose)\b)")
NO_BODY = re.compile(r"(?:Act|Bill|Day|Inquiry|Report|Review|Street|Road|Week|Weekend)$")


def of_unknown(doc: Doc, office: Office) -> bool:
    """Whether an office is that of "its", or "their", and the sentence before is about a name that we know nothing of."""
    text, start = folded(doc), office.outer.start
    sentence, block = sentence_around(doc, start)[0], block_at(doc, start)[0]
    if not ITS.match(text, start) or sentence == block or _named(doc, sentence, start):
        return False
    begin = sentence_around(doc, sentence - 2)[0]
    match = OPENS.match(text, begin, sentence)
    return match is not None and begin >= block and _is_unknown(doc, match.start("name"), match.end())


def _named(doc: Doc, start: int, end: int) -> list[Organisation]:
    """The organisations that are named, not only pointed to, between two offsets."""
    every = once(doc, organisations.extract)
    return [one for one in every if one.start < end and start < one.end and one.rule not in ("pronoun", "description")]


def _is_unknown(doc: Doc, start: int, end: int) -> bool:
    """Whether the words that open a sentence are a name that is no organisation's, person's or place's we know."""
    name = folded(doc)[start:end]
    first = name.split()[0].lower().removesuffix("'s")
    if any(one.start < end and start < one.end for one in once(doc, organisations.extract)):
        return False
    if any(one.start < end and start < one.end for one in once(doc, people.extract)) or first in given_names() or NO_BODY.search(name):
        return False
    if any(name.lower() in one.name.lower() for one in once(doc, organisations.extract)):
        return False
    if any(
        entity.label_ in ("GPE", "LOC", "DATE", "NORP", "EVENT", "LAW") and entity.start_char < end and start < entity.end_char
        for entity in doc.ents
    ):
        return False
    return _opens_with_subject(doc, start, end)


def _opens_with_subject(doc: Doc, start: int, end: int) -> bool:
    """Whether the subject of a verb is among the capitalised words of the name: not in "However the council", "Inspectors found"."""
    inside = list(doc.char_span(start, end, alignment_mode="expand") or ())
    proper = any(token.tag_ in ("NNP", "NNPS") for token in inside)
    return proper and any(token.dep_ in ("nsubj", "nsubjpass") and token.head not in inside for token in inside)
