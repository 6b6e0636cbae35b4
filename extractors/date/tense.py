"""Whether the words around a date look back or ahead: "met in March" or "will meet in March".

It is read off the verb the date hangs on, by the tags and the parse. On a doc without them nothing is known.
"""

from enum import StrEnum
from itertools import islice, takewhile

from spacy.tokens import Doc, Span, Token

from extractors.lexicon import word_list

# How far up the parse the verb may be; it is nearer in any clause worth trusting.
DEPTH = 12
# A noun that the tagger takes for a verb gives itself away by its place: "turnout was low".
NOUN_ROLES = ("nsubj", "nsubjpass", "dobj", "pobj", "compound")
DEADLINES = ("by", "until", "till")


class Tense(StrEnum):
    """Which way a clause looks."""

    PAST = "past"
    FUTURE = "future"


def tense_at(doc: Doc, start: int, end: int) -> Tense | None:
    """The way the clause of the words at `start:end` looks, or None where neither a verb nor another word tells."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if not span or not span.root.dep_:
        return None
    link = _before(doc, span.start)
    if link is not None and (link.lower_ == "since" or (link.lower_ == "for" and link.head.lower_ in word_list("dates", "accounts"))):
        return Tense.PAST
    found = _verb(span, link)
    if found is None:
        return None
    if link is not None and link.lower_ in DEADLINES and (found.lower_ in word_list("dates", "promised") or not _simple_past(found)):
        return None if _was_granted(found) else Tense.FUTURE
    if _was_planned(found):
        return None
    return Tense.PAST if _has_happened(span.root, found) else _of_verb(found)


def is_event_ahead(doc: Doc, start: int, end: int) -> bool:
    """Whether the words at `start:end` tell when something is to happen: "opens in three weeks", not "will be built in three weeks"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    found = span.root.head.head if span and span.root.dep_ else None
    return found is not None and found.lower_ in word_list("dates", "happening") and _of_verb(found) is Tense.FUTURE


def _verb(span: Span, link: Token | None) -> Token | None:
    """The verb that the words of a date hang on; `link` is the word before them."""
    beside = _verb_beside(link)
    return beside if beside is not None and _of_verb(beside) else _verb_above(span.root, link)


def _was_planned(verb: Token) -> bool:
    """Whether it "was due to open" or "had been expected" then: that may still be to come, or not."""
    planned = next((token for token in (verb, verb.head) if token.lower_ in word_list("dates", "ahead")), None)
    if planned is None:
        return False
    above = planned if planned.tag_ == "VBN" else planned.head
    return above.tag_ == "VBD" or any(child.tag_ == "VBD" for child in above.children if child.dep_ in ("aux", "auxpass"))


def _has_happened(word: Token, verb: Token) -> bool:
    """Whether `word` is of what the present comes after: "it stays good after a visit in June", not "it will stay good after …"."""
    if verb.lower_ in word_list("dates", "succeeding"):
        return any(child.dep_ == "dobj" for child in verb.children)
    if verb.lower_ not in word_list("dates", "states") or any(child.lower_ in word_list("dates", "modals") for child in verb.children):
        return False
    between = takewhile(lambda token: token != verb, islice(word.ancestors, DEPTH))
    return any(token.lower_ in ("after", "following") for token in between)


def _before(doc: Doc, index: int) -> Token | None:
    """The token before `index`, past an article."""
    while index > 0 and doc[index - 1].lower_ in ("the", "about", "around"):
        index -= 1
    return doc[index - 1] if index > 0 else None


def _verb_beside(link: Token | None) -> Token | None:
    """The verb right before the date, as in "said on Monday": it is surer than the parse."""
    token = link.nbor(-1) if link is not None and link.tag_ == "IN" and link.i > 0 else link
    return token if token is not None and token.tag_ in ("VBD", "VBN") else None


def _verb_above(token: Token, link: Token | None) -> Token | None:
    """The nearest word above `token` that tells a tense; `link` is the word that hangs the date on it, or another, farther up."""
    hangs = link if link is not None and link.lower_ not in DEADLINES else None  # "is on loan until July"
    for _ in range(DEPTH):
        if _of_verb(token) and not (_is_grade(token) or (hangs is not None and hangs.head != token and _tells_how_things_are(token))):
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def _is_grade(verb: Token) -> bool:
    """Whether the verb is the name of a grade: it "slipped to requires improvement in August"."""
    return verb.lower_ in ("requires", "require") and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "improvement"


def _tells_how_things_are(verb: Token) -> bool:
    """Whether the verb tells of no event: in "it handed the town, which has 8,700 homes, a low grade in May" nothing is ahead."""
    return verb.tag_ in ("VBZ", "VBP") and verb.lower_ in word_list("dates", "lasting")


def _of_verb(token: Token) -> Tense | None:
    """The tense of `token` with its auxiliaries, or None where it is no verb or leaves that to the verb above it."""
    if token.lower_ in word_list("dates", "ahead") and token.tag_ != "VBD" and not _is_phrasal(token):
        return Tense.FUTURE
    if not token.tag_.startswith("VB") or token.dep_ in NOUN_ROLES:
        return None
    helpers = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    words = {helper.lower_ for helper in helpers}
    if any(helper.tag_ == "TO" for helper in helpers):
        return _of_infinitive(token, perfect="have" in words)
    if words & word_list("dates", "modals"):
        return Tense.PAST if "have" in words else Tense.FUTURE
    return _of_form(token, words, {helper.tag_ for helper in helpers})


def _of_infinitive(token: Token, *, perfect: bool) -> Tense | None:
    """Ahead for "plans to open" and "agreed to open"; back for "failed to open", "met to discuss", "is said to have opened"."""
    if perfect:
        return Tense.PAST
    above = token.head if token.head.tag_.startswith("VB") else token.head.head  # "set out alone to climb"
    if above.tag_ not in ("VBD", "VBN") or above == token:
        return Tense.FUTURE
    if above.lower_ in word_list("dates", "promised") and not _is_phrasal(above):
        return Tense.FUTURE
    return _of_verb(above)


def _of_form(token: Token, words: set[str], tags: set[str]) -> Tense | None:
    """The tense of a verb without modals: the present, said of a time, looks ahead ("opens in March")."""
    if token.tag_ == "VBD" or "VBD" in tags or words & {"has", "have", "'ve", "having"} or token.lower_ == "having":
        return Tense.PAST
    if token.tag_ in ("VBP", "VB") and token.lower_ in word_list("dates", "unchanging"):
        return Tense.PAST
    if token.tag_ in ("VBZ", "VBP", "VB") or words & {"is", "are", "'s", "'re", "am"}:
        return Tense.FUTURE
    return Tense.PAST if token.tag_ == "VBN" else None


def _is_phrasal(verb: Token) -> bool:
    """Whether a particle gives the verb another sense: "set out to climb" is not "set to climb"."""
    return any(child.dep_ == "prt" for child in verb.children)


def _was_granted(verb: Token) -> bool:
    """Whether it "was given until October": that may have come already, unlike what "was adjourned until" then."""
    return verb.lower_ in word_list("dates", "granted") and any(child.dep_ == "auxpass" and child.tag_ == "VBD" for child in verb.children)


def _simple_past(verb: Token) -> bool:
    """Whether it "was", "had been" or "closed" by then, and has not just "promised it by then"."""
    return verb.tag_ == "VBD" or any(child.dep_ in ("aux", "auxpass") and child.tag_ == "VBD" for child in verb.children)
