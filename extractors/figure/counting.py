"""What a number counts: the noun phrase behind it, as in "22 permanent social workers" or "1,400 children and young people".

The phrase is found by the tags of its words; the parse says which nouns belong together.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from simplemma import lemmatize
from spacy.tokens import Token

from extractors.figure.page import Page
from extractors.lexicon import alternation, lexicon, word_list

INVARIABLE = word_list("figures", "invariable")
IRREGULAR = lexicon("figures", "irregular")  # where the library is wrong
# What stands before a noun without telling its kind: "the same primaries", "its own carers", "too few leavers".
SAME = word_list("figures", "same")
VAGUE = word_list("figures", "vague")
UNITS_OF_WHOLE = word_list("figures", "complements")

MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNP", "NNPS", "NNS", "POS", "HYPH", "RB", "RBR", "RBS"})
PLURAL = frozenset({"NNS", "NNPS"})
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
# What "and" may join before a counted noun.
JOINED = frozenset({"NN", "JJ", "NNP", "VBN"})
LONGEST = 9
# How far behind its number a phrase may begin: a space and a quotation mark.
NEAR = 2
# "60 more homes", "a further 12": the same things again.
MORE = re.compile(rf"[^\S\n]+(?:{alternation(word_list('figures', 'more'))}[^\S\n]+)?", re.I)
# "44 C1s": how many got the grade
CODES = re.compile(r"[A-Z]{1,3}\d?s")


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """A counted noun phrase at `start:end`; `noun` is its head in the singular, lower case; `plural` tells its number."""

    start: int
    end: int
    noun: str
    plural: bool


@lru_cache(maxsize=4096)
def singular(noun: str) -> str:
    """The singular of a noun, in lower case: "authorities" is "authority", "staff" stays, and so does half a word ("two-")."""
    if noun.endswith("s") and noun[:-1].isupper():
        return noun[:-1]
    word = noun.lower()
    if word in INVARIABLE and word != "people":
        return word
    first, hyphen, last = word.rpartition("-")
    return first + hyphen + (IRREGULAR.get(last) or (lemmatize(last, lang="en") if last else ""))


def phrase(page: Page, offset: int, *, many: bool = True) -> Phrase | None:
    """The noun phrase that begins at `offset`, or None where no noun follows.

    `many` asks for a plural head, as all numbers but one do.
    """
    words: list[Token] = []
    for token in page.tokens(offset):
        if len(words) == LONGEST or token.text[0].isdigit():
            break
        words.append(token)
    head = _head(words, many=many)
    if head is None or words[0].idx > offset + NEAR:
        return None
    last = _joined(words, head)
    last = _complement(words, last, words[head])
    first = next((token for token in words[: head + 1] if token.lower_ not in SAME and not _is_mark_of_quote(token)), words[head])
    return Phrase(
        start=first.idx, end=words[last].idx + len(words[last]), noun=singular(_compound(words, head)), plural=words[head].tag_ in PLURAL
    )


def noun_phrase(head: Token) -> Phrase:
    """The phrase around a noun by the parse: the noun with what modifies it from the left."""
    first = head
    for child in reversed(list(head.lefts)):
        if child.dep_ not in {"amod", "compound", "nmod"} or child.i + 1 != first.i or child.lower_ in VAGUE:
            break
        first = child
    return Phrase(start=first.idx, end=head.idx + len(head), noun=singular(head.text), plural=head.tag_ in PLURAL)


def _compound(words: Sequence[Token], head: int) -> str:
    """The head with what hyphens join to it: "start-ups"."""
    first = head
    while first > 1 and words[first - 1].tag_ == "HYPH" and words[first - 1].idx + 1 == words[first].idx:
        first -= 2
    return "".join(token.text for token in words[first : head + 1])


def _head(words: Sequence[Token], *, many: bool) -> int | None:
    """The position of the noun that the phrase is about."""
    found = None
    for position, token in enumerate(words):
        following = words[position + 1] if position + 1 < len(words) else None
        if token.tag_ == "CC" and found is not None and not many:
            return found
        if (token.tag_ == "CC" and _inside(words, position)) or (token.text == "A" and position == 0):
            continue
        if found is not None and token.tag_ in {"JJ", "JJR", "JJS"} and words[position - 1].tag_ != "HYPH":
            return found
        if token.tag_ not in MODIFIERS and not _is_mark_of_quote(token):
            return found
        if token.tag_ in NOUN and (not many or _many(token)):
            found = position
            if token.tag_ in PLURAL and not _modifies(token, following):
                return found
    return found


def _many(token: Token) -> bool:
    return token.tag_ in PLURAL or token.lower_ in INVARIABLE or CODES.fullmatch(token.text) is not None


def _is_mark_of_quote(token: Token) -> bool:
    return token.is_quote or token.tag_ in {"``", "''"}


def _modifies(token: Token, following: Token | None) -> bool:
    """Whether a plural noun stands before the head: "sports clubs", "children's homes", "savings accounts"."""
    if following is None:
        return False
    return following.tag_ == "POS" or (
        following.tag_ in PLURAL and token.dep_ in {"compound", "nmod", "amod"} and token.head.i >= following.i
    )


def _inside(words: Sequence[Token], position: int) -> bool:
    """Whether "and" joins two modifiers: "damp and mould cases", "full- and part-time workers", not "beds and wards"."""
    if position == 0 or position + 2 >= len(words):
        return False
    before, after, behind = words[position - 1], words[position + 1], words[position + 2]
    return before.tag_ in JOINED | {"HYPH"} and after.tag_ in JOINED and behind.tag_ in NOUN | {"JJ", "HYPH"}


def _joined(words: Sequence[Token], head: int) -> int:
    """The end of "children and young people": a second plural noun that shares the number."""
    if head + 2 >= len(words) or words[head + 1].lower_ not in {"and", "or"} or words[head].tag_ not in PLURAL:
        return head
    for position in range(head + 2, len(words)):
        token = words[position]
        if token.tag_ in PLURAL:
            return position if token.dep_ == "conj" and token.head.i <= words[head].i else head
        if token.tag_ not in {"JJ", "NN", "VBN", "VBG", "HYPH"}:
            break
    return head


def _complement(words: Sequence[Token], last: int, head: Token) -> int:
    """The end of "counts of theft", "members of the public": what a bare "of" adds, unless a list begins there."""
    if last + 2 >= len(words):
        return last
    if f"{head.lower_} {words[last + 1].lower_} {words[last + 2].lower_}" in UNITS_OF_WHOLE:
        return last + 2
    if words[last + 1].lower_ != "of" or (words[last + 2].tag_ in {"DT", "PRP$"} and head.lower_ != "members"):
        return last
    end = last
    for position in range(last + 2, len(words)):
        token = words[position]
        if token.tag_ in NOUN:
            end = position
        elif token.tag_ in {",", "CC", "CD"} and end > last:
            return last if _listed(words, position) else end
        elif (token.tag_ not in MODIFIERS | {"DT", "PRP$"} and not token.is_quote) or (end > last and token.tag_ in {"RB", "VBN", "VBG"}):
            return end
    return end


def _listed(words: Sequence[Token], position: int) -> bool:
    """Whether the noun before `position` is the first of a list: "areas of child protection, looked-after children and …"."""
    return (
        words[position].tag_ == ","
        and position + 1 < len(words)
        and words[position + 1].tag_ in NOUN | {"VBN", "JJ"}
        and words[position + 1].tag_ != "CD"
    )
