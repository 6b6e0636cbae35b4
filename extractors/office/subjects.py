"""Whom a clause speaks of: the subject of its verb, and the one that "he", "she" or "who" stands for.

    "[Helen Marsh] joined in May and chairs", "[Helen Marsh], who used to chair", "[She] is to go on chairing"

A pronoun stands for the one whom the sentences before spoke of, each as its subject. Whoever else they name is not meant:
"She was taught by Dr Ann Mowle. She became director": the one who was taught.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extractors import people
from extractors.lexicon import alternation, word_list
from extractors.office.phrases import offices
from extractors.office.words import person_at, words
from extractors.people import Person, sex_of
from extractors.reading import block_at, folded, once, sentence_around, sentences

CLIMB = 5  # verbs that may be joined to one another
FAR = 6000  # code points back to which "he" or "she" may reach
SUBJECTS = ("nsubj", "nsubjpass")
SEXES = {"he": "male", "she": "female"}

PRONOUN = re.compile(r"\b(he|she|who)(?:'s|'d)?\b", re.IGNORECASE)
OBJECT = re.compile(
    rf"\b(?:from|of|to|with|by|for|against|than|like|told|replac\w+|succeed\w+|under|{alternation(word_list('people', 'relative'))}),? $",
    re.IGNORECASE,
)
# what may stand between a name and a "who" that is said of it
TO_WHO = re.compile(r"(?: of (?:the )?[A-Z][\w ]{1,30})?(?: \([^()\n]{1,40}\))?(?:, [^,.;]{1,60})?,? ")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and the subject of its main verb: a person, or the sex of the "he" or "she" that stands for one."""

    start: int
    end: int
    subject: Person | None
    sex: str | None


def antecedent(doc: Doc, offset: int, sex: str | None) -> Person | None:
    """The person that "he" or "she" at `offset` most likely stands for, or anyone if `sex` is None.

    That is the subject of the nearest sentence before that has one of that sex; the last one named in it where it has none.
    """
    here = sentence_around(doc, offset)[0]
    told = once(doc, _told)
    passed: list[Person] = []
    for sentence in reversed(told[: bisect_right(told, here, key=lambda one: one.start)]):
        if sentence.start < offset - FAR:
            break
        named = [one for one in _named(doc, sentence.start, min(sentence.end, offset)) if sex is None or sex_of(one) in (sex, None)]
        earlier = sentence.start < here
        if earlier and sentence.subject in named:
            return sentence.subject
        if earlier and sentence.sex is not None and sex in (sentence.sex, None):
            sex = sentence.sex
            passed += named[::-1]
            continue
        free = [one for one in named if not _is_object(doc, one)]
        beside = not free and not passed and here - 2 <= sentence.end  # "It is run by Ann Bell. She was clerk"
        if beside and len({one.name for one in named}) == 1 and sex is not None and sex_of(named[-1]) == sex:
            return named[-1]
        if free:
            return next((one for one in reversed(free) if sex is not None and sex_of(one) == sex), free[-1])
        passed += named[::-1]
    return passed[0] if passed else None


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


def person_of(doc: Doc, noun: Token) -> Person | None:
    """The person that a noun names, or is in apposition to: "the [director], Ann Bell", "Ann Bell, the [independent] who"."""
    if person := person_at(doc, noun.idx):
        return person
    beside = [child for child in noun.children if child.dep_ == "appos"]
    if noun.dep_ == "appos":
        beside.append(noun.head)
    return next((person for one in beside if (person := person_at(doc, one.idx))), None)


def subject_at(doc: Doc, offset: int) -> Person | None:
    """The person who is the subject of the verb at `offset`, where the parse tells."""
    verb = _verb_at(doc, offset)
    return subject_of(doc, verb) if verb is not None else None


def subject_of_sentence(doc: Doc, offset: int) -> Person | None:
    """Whom the sentence at `offset` is about: "Appointed clerk in 1990, [she] left"; or the one before, in its paragraph."""
    start, block = sentence_around(doc, offset)[0], block_at(doc, offset)[0]
    told = once(doc, _told)
    at = bisect_right(told, start, key=lambda one: one.start) - 1
    for sentence in told[max(0, at - 1) : at + 1][::-1]:
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
    return any(child.dep_ == "nsubj" for child in verb.lefts) and any(child.dep_ == "dobj" for child in verb.rights)


def _verb_at(doc: Doc, offset: int) -> Token | None:
    word = doc.char_span(offset, offset + 1, alignment_mode="expand")
    return word[0] if word is not None and word[0].tag_.startswith(("VB", "MD")) else None


def subject_within(doc: Doc, start: int, end: int) -> Person | None:
    """Whom the words from `start` to `end` speak of last: a name, or the one that "he" or "she" stands for."""
    text, inside = folded(doc), _named(doc, start, end)
    pronouns = [match for match in PRONOUN.finditer(text, start, end) if not inside or match.start() > inside[-1].end]
    pronoun = pronouns[-1].group(1).lower() if pronouns else None
    if pronoun in SEXES:
        return antecedent(doc, pronouns[-1].start(), SEXES[pronoun])
    if pronoun == "who" and inside and not TO_WHO.fullmatch(text[inside[-1].end : pronouns[-1].start()]):
        return None  # "said the bookkeeper, who was"
    return inside[-1] if inside else None


def _told(doc: Doc) -> Iterator[Told]:
    """The sentences of `doc` with their subjects."""
    every = once(doc, words)
    for start, end in sentences(doc):
        first, last = (bisect_left(every, offset, key=lambda word: word.start) for offset in (start, end))
        subject = _of_main_verb(doc[first:last].root) if first < last else None
        if subject is None:
            yield Told(start, end, None, None)
        else:
            yield Told(start, end, person_of(doc, subject), SEXES.get(subject.lower_))


def _of_main_verb(root: Token) -> Token | None:
    """The subject of a sentence's main verb, before it or after: "..., said [Ann Bell]"."""
    return next((child for child in root.children if child.dep_ in SUBJECTS), None)


def _named(doc: Doc, start: int, end: int) -> Sequence[Person]:
    """The people named between two offsets."""
    named = once(doc, people.extract)
    first = bisect_left(named, start, key=lambda person: person.start)
    return named[first : bisect_right(named, end, key=lambda person: person.end)]


def _is_object(doc: Doc, person: Person) -> bool:
    """Whether the word before a person, or before their title, makes them somebody spoken of in passing: "with Ian Bell"."""
    titled = {office.outer.end + 1: office.outer.start for office in once(doc, offices)}
    start = titled.get(person.start, person.start)
    return OBJECT.search(folded(doc)[max(0, start - 20) : start]) is not None


def _meant(doc: Doc, verb: Token, subject: Token) -> Person | None:
    """The person that the subject of a verb is, or stands for."""
    if subject.lower_ in SEXES:
        return antecedent(doc, subject.idx, SEXES[subject.lower_])
    if subject.tag_ in ("WP", "WDT"):
        return (person_of(doc, verb.head) if verb.dep_ == "relcl" else None) or _before_who(doc, subject.idx)
    return person_of(doc, subject) or (None if subject.left_edge.dep_ == "poss" else person_at(doc, subject.left_edge.idx))


def _before_who(doc: Doc, offset: int) -> Person | None:
    """The person named before a "who" at `offset`: "[Joan Orr] of the DUP, who", not "Ian Bell met the clerk, who"."""
    named = _named(doc, sentence_around(doc, offset)[0], offset)
    return named[-1] if named and TO_WHO.fullmatch(folded(doc), named[-1].end, offset) else None


def _subject_it_is(doc: Doc, noun: Token) -> Person | None:
    """The subject that a noun is said to be: "[She] became the first woman to chair it"."""
    return subject_of(doc, noun.head) if noun.dep_ in ("attr", "oprd", "dobj") else None
