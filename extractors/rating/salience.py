"""Salience: which of the organisations that a sentence names it is about, by the parse of the sentence.

"There was better news at [Ash Lane Juniors], which shares its governors with Thornby" goes on about Ash Lane Juniors.
"""

from bisect import bisect_right

from spacy.tokens import Doc, Token

from extractors.rating.items import token_starts
from extractors.reading import once

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Clauses that say something aside.
ASIDE = frozenset({"relcl", "acl", "advcl"})
# What only compares, or tells who else was there.
BESIDE = frozenset({"with", "than", "unlike", "like", "alongside", "from", "by", "against"})


def salience(doc: Doc, start: int, end: int) -> int:
    """How much a sentence is about the words at `start:end`: 2 for its subject, 1 for others, 0 for what it mentions aside."""
    if not doc.has_annotation("DEP"):
        return 1
    head = _head(doc, start, end)
    rank = 2 if head.dep_ in SUBJECTS else 1
    for token in (head, *head.ancestors):
        if token.dep_ in ASIDE or (token.dep_ == "prep" and token.text.lower() in BESIDE):
            return 0
    return rank


def _head(doc: Doc, start: int, end: int) -> Token:
    """The token of a name that the rest of it hangs on."""
    starts = once(doc, token_starts)
    token = doc[bisect_right(starts, end - 1) - 1]
    while token.head != token and start <= token.head.idx < end:
        token = token.head
    return token
