"""Whom a clause speaks of: the subject of its verb, by the parse, and who says "I".

"[Helen Marsh] joined in May and chairs", "[Helen Marsh], who used to chair", "[She] is to go on chairing"

An "I" is the only one whom the paragraph names, or calls "he" or "she", beside the words that are quoted.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extractors.lexicon import compiled
from extractors.office.antecedents import SEXES, SUBJECTS, antecedent, named_within, person_of, told
from extractors.office.words import person_at
from extractors.people import Person
from extractors.reading import block_at, folded, sentence_around
from extractors.tokens import token_at

CLIMB = 5  # verbs that may be joined to one another

PRONOUN = re.compile(r"\b(he|she|who)(?:'s|'d)?\b", re.IGNORECASE)
# what may stand between a name and a "who" that is said of it
TO_WHO = re.compile(r"(?: of (?:the )?[A-Z][\w ]{1,30})?(?: \([^()\n]{1,40}\))?(?:, (?:aged )?\d{1,3})?(?:, [^,.;]{1,60})?,? ")
# a verb of speaking, with the "he" or "she" before it
REPORTING = r"(?i)(?:\b(?P<he>he|she) )?\b<people.reporting>\b"
QUOTED = re.compile(r'"[^"]*(?:"|$)')


def subject_of(doc: Doc, verb: Token) -> Person | None:
    """The person who is the subject of a verb, or of one it is joined to or depends on; None where the parse tells of none."""
    for _ in range(CLIMB):
        subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
        if subject is not None:
            return _meant(doc, verb, subject)
        if verb.dep_ in ("acl", "relcl") and verb.tag_ in ("VBG", "VB"):
            return person_of(doc, verb.head) or (_subject_it_is(doc, verb.head) if verb.tag_ == "VB" else None)
        joined = verb.dep_ in ("conj", "xcomp", "prep") or (verb.dep_ in ("pcomp", "advcl") and verb.tag_ in ("VBG", "VB"))
        if verb.head == verb or not joined:
            return None
        verb = verb.head
    return None


def subject_at(doc: Doc, offset: int) -> Person | None:
    """The person who is the subject of the verb at `offset`, where the parse tells."""
    verb = _verb_at(doc, offset)
    return subject_of(doc, verb) if verb is not None else None


def subject_of_sentence(doc: Doc, offset: int) -> Person | None:
    """Whom the sentence at `offset` is about: "Appointed clerk in 1990, [she] left"; or the one before, in its paragraph."""
    start, block = sentence_around(doc, offset)[0], block_at(doc, offset)[0]
    every = told(doc)
    at = bisect_right(every, start, key=lambda one: one.start) - 1
    for sentence in every[max(0, at - 1) : at + 1][::-1]:
        if sentence.subject is not None or sentence.sex is not None:
            return sentence.subject or antecedent(doc, sentence.start, sentence.sex)
        if sentence.start == block:
            return None
    return None


def somebody_else(doc: Doc, offset: int) -> bool:
    """Whether the verb at `offset` has a subject of its own, a noun that names nobody we know: "when [the head] became a mentor"."""
    verb = _verb_at(doc, offset)
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None) if verb is not None else None
    return subject is not None and subject.tag_.startswith("NN") and person_of(doc, subject) is None


def appoints(doc: Doc, offset: int) -> bool:
    """Whether the verb at `offset` has an object that is made to be nothing: "we have taken on [a specialist]", not "was elected mayor"."""
    verb = _verb_at(doc, offset)
    if verb is None or any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.lefts):
        return False
    does = any(child.dep_ == "nsubj" or child.lower_ == "to" for child in verb.lefts)
    return does and any(child.dep_ == "dobj" for child in verb.rights)


def _verb_at(doc: Doc, offset: int) -> Token | None:
    word = token_at(doc, offset)
    return word if word.tag_.startswith(("VB", "MD")) else None


def subject_within(doc: Doc, start: int, end: int) -> Person | None:
    """Whom the words from `start` to `end` speak of last: a name, or the one that "he" or "she" stands for."""
    text, inside = folded(doc), named_within(doc, start, end)
    pronouns = [match for match in PRONOUN.finditer(text, start, end) if not inside or match.start() > inside[-1].end]
    pronoun = pronouns[-1].group(1).lower() if pronouns else None
    if pronoun in SEXES:
        return antecedent(doc, pronouns[-1].start(), SEXES[pronoun])
    if pronoun == "who" and inside and not TO_WHO.fullmatch(text[inside[-1].end : pronouns[-1].start()]):
        return None  # "said the bookkeeper, who was"
    return inside[-1] if inside else None


def _meant(doc: Doc, verb: Token, subject: Token) -> Person | None:
    """The person that the subject of a verb is, or stands for."""
    if subject.lower_ in SEXES:
        return antecedent(doc, subject.idx, SEXES[subject.lower_])
    if subject.lower_ == "i":
        return speaker(doc, subject.idx)
    if subject.tag_ in ("WP", "WDT"):
        named = person_at(doc, subject.idx - len(", ") - 1)  # "Ian Shaw, who", whatever the parse says
        return named or (person_of(doc, verb.head) if verb.dep_ == "relcl" else None) or _before_who(doc, subject.idx)
    owned = any(child.dep_ == "poss" for child in subject.lefts)  # "Ian Bell's father was a miner"
    return person_of(doc, subject) or (None if owned else person_at(doc, subject.left_edge.idx))


def _before_who(doc: Doc, offset: int) -> Person | None:
    """The person named before a "who" at `offset`: "[Joan Hexham] of the DUP, who", not "Ian Bell met the clerk, who"."""
    named = named_within(doc, sentence_around(doc, offset)[0], offset)
    return named[-1] if named and TO_WHO.fullmatch(folded(doc), named[-1].end, offset) else None


def _subject_it_is(doc: Doc, noun: Token) -> Person | None:
    """The subject that a noun is said to be: "[She] became the first woman to chair it"."""
    return subject_of(doc, noun.head) if noun.dep_ in ("attr", "oprd", "dobj") else None


def speaker(doc: Doc, offset: int) -> Person | None:
    """The one who says the words at `offset`; None where they are not quoted or the paragraph does not tell."""
    start, end = block_at(doc, offset)
    text = folded(doc)
    if text.count('"', start, offset) % 2 == 0:
        return None
    told = [*_narration(text, start, end)]
    reports = [match for first, last in told for match in compiled(REPORTING).finditer(text, first, last)]
    named = [person for first, last in told for person in named_within(doc, first, last)]
    if not reports or len({person.name for person in named}) > 1:
        return None
    if named:
        return named[0]
    pronoun = next((match for match in reports if match["he"]), None)
    return antecedent(doc, pronoun.start("he"), SEXES[pronoun["he"].lower()]) if pronoun else None


def _narration(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a paragraph that are not quoted."""
    for match in QUOTED.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end
