"""Pronouns: the one that "he" or "she" stands for, and whom each sentence is about.

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
from extractors.reading import block_at, blocks, folded, once, sentence_around, sentences

FAR = 6000  # code points back to which "he" or "she" may reach
OPENING = 600  # code points from the head of an article in which an obituary says who has died
MOURNED = re.compile(r"(?:, [^.;:]{1,90})?, who (?:has )?died\b|(?:, [^.;:,]{1,60},)? has died\b")
SUBJECTS = ("nsubj", "nsubjpass")
SEXES = {"he": "male", "she": "female"}

SUBJECT = {sex: re.compile(rf"\b{pronoun}\b", re.IGNORECASE) for pronoun, sex in SEXES.items()}

# "Her son, Ian Bell, is a vet": the next paragraph's "he" or "she" is the one whose son he is
WHERE = re.compile(r", who [^.;:\"]{1,120}, where ")  # "for Ann Bell, who joined from Leeds, where [she] was clerk"
RELATIVE = re.compile(r"(?:His|Her|Their) ")
OBJECT = re.compile(
    rf"\b(?:from|of|to|with|by|for|against|than|like|told|replac\w+|succeed\w+|under|{alternation(word_list('people', 'relative'))}),? $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and the subject of its main verb: a person, or the sex of the "he" or "she" that stands for one.

    `quoted` tells that it is speech begun before: "She" in it is nobody the story speaks of.
    """

    start: int
    end: int
    subject: Person | None
    sex: str | None
    quoted: bool


def antecedent(doc: Doc, offset: int, sex: str | None) -> Person | None:
    """The person that "he" or "she" at `offset` most likely stands for, or anyone if `sex` is None.

    That is the subject of the nearest sentence before that has one of that sex; the last one named in it where it has none.
    """
    here, block = sentence_around(doc, offset)[0], block_at(doc, offset)[0]
    passed, last = list[Person](), here
    close = named_within(doc, here, offset)
    if close and may_be(close[-1], sex) and WHERE.fullmatch(folded(doc), close[-1].end, offset):
        return close[-1]
    theirs = next((one for one in once(doc, _mourned) if one.end < block and may_be(one, sex)), None)
    for sentence in _back_from(doc, offset):
        if theirs is not None and sentence.start < block:
            return theirs
        named = [one for one in named_within(doc, sentence.start, min(sentence.end, offset)) if may_be(one, sex)]
        if sentence.start < block and RELATIVE.match(folded(doc), sentence.start):
            passed += named[::-1]
            continue
        if sentence.start < here:
            if sentence.subject is not None and may_be(sentence.subject, sex):
                return _surer(sentence.subject, named, sex)
            if sentence.sex is not None and sex in (sentence.sex, None):
                sex, last = sentence.sex, sentence.start
                passed += named[::-1]
                continue
            if named and named[0].start == sentence.start and not folded(doc).startswith("'s", named[0].end):
                return named[0]
        if sentence.start == here and sex is not None and SUBJECT[sex].search(folded(doc), here, offset):
            passed += named[::-1]
            continue  # "he went to Leeds under Ian Bell, and in 1974 he was made clerk": the first "he"
        beside = not passed and last - len("\n\n") <= sentence.end
        if meant := _free(doc, named, sex) or (_only(named, sex) if beside else None):
            return meant
        passed += named[::-1]
    return passed[0] if passed else None


def _surer(subject: Person, named: Sequence[Person], sex: str | None) -> Person:
    """The subject, or the only other one known to be of the sex where it is not: "Tooley took over from [Ian Bell]. He ..."."""
    known = [one for one in named if sex is not None and sex_of(one) == sex]
    told = sex_of(subject) is not None or len({one.name for one in known}) != 1
    return subject if told else known[0]


def may_be(person: Person, sex: str | None) -> bool:
    """Whether somebody is of a sex, as far as name and form of address tell."""
    return sex is None or sex_of(person) in (sex, None)


def _mourned(doc: Doc) -> Iterator[Person]:
    """The one whose obituary the article is: each paragraph's "he" or "she" is theirs until it speaks of another."""
    opening = block_at(doc, min(OPENING, len(folded(doc)) - 1))[1] if len(doc) else 0
    yield from (one for one in named_within(doc, 0, opening) if MOURNED.match(folded(doc), one.end))
    yield from _portrayed(doc)


def _portrayed(doc: Doc) -> Iterator[Person]:
    """The one whose portrait the article is: its headline ends with their name, and they are the first that it names after that."""
    named = once(doc, people.extract)
    start, end = next(iter(blocks(doc)), (0, 0))
    headline = named_within(doc, start, end)
    if len(headline) == 1 and headline[0].end == end and len(named) > 1 and named[1].name == headline[0].name:
        yield named[1]


def told(doc: Doc) -> Sequence[Told]:
    """The sentences of `doc`, with their subjects."""
    return once(doc, _told)


def person_of(doc: Doc, noun: Token) -> Person | None:
    """The person that a noun names, or is in apposition to: "the [director], Ann Bell", "Ann Bell, the [independent] who"."""
    if person := person_at(doc, noun.idx):
        return person
    beside = [child for child in noun.children if child.dep_ == "appos"]
    if noun.dep_ == "appos":
        beside.append(noun.head)
    return next((person for one in beside if (person := person_at(doc, one.idx))), None)


def named_within(doc: Doc, start: int, end: int) -> Sequence[Person]:
    """The people named between two offsets."""
    named = once(doc, people.extract)
    first = bisect_left(named, start, key=lambda person: person.start)
    return named[first : bisect_right(named, end, key=lambda person: person.end)]


def _told(doc: Doc) -> Iterator[Told]:
    """The sentences of `doc` with their subjects."""
    every, text = words(doc), folded(doc)
    block, marks, counted = -1, 0, 0  # quotation marks of the paragraph, as far as they are counted
    for start, end in sentences(doc):
        if (here := block_at(doc, start)[0]) != block:
            block, marks, counted = here, 0, here
        marks, counted = marks + text.count('"', counted, start), start
        tokens = doc[every.between(start, end)]
        subject = _of_main_verb(tokens.root) if len(tokens) else None
        person, sex = (person_of(doc, subject), SEXES.get(subject.lower_)) if subject is not None else (None, None)
        yield Told(start, end, person, sex, quoted=marks % 2 == 1)


def _of_main_verb(root: Token) -> Token | None:
    """The subject of a sentence's main verb, before it or after: "..., said [Ann Bell]"."""
    return next((child for child in root.children if child.dep_ in SUBJECTS), None)


def _back_from(doc: Doc, offset: int) -> Iterator[Told]:
    """The sentence at `offset` and those before it, the nearest first, without speech that began earlier."""
    here = sentence_around(doc, offset)[0]
    every = told(doc)
    for sentence in reversed(every[: bisect_right(every, here, key=lambda one: one.start)]):
        if sentence.start < offset - FAR:
            return
        if sentence.start == here or not sentence.quoted:
            yield sentence


def _free(doc: Doc, named: Sequence[Person], sex: str | None) -> Person | None:
    """The last of `named` that is not named in passing, if possible one known to be of the sex."""
    free = [one for one in named if not _is_object(doc, one)]
    known = [one for one in free if sex is not None and sex_of(one) == sex]
    return (known or free)[-1] if free else None


def _only(named: Sequence[Person], sex: str | None) -> Person | None:
    """The only one of `named` that is known to be of the sex: "It is run by Ann Bell. She was clerk"."""
    known = [one for one in named if sex is not None and sex_of(one) == sex]
    return known[-1] if len({one.name for one in known}) == 1 else None


def _is_object(doc: Doc, person: Person) -> bool:
    """Whether the word before a person, or before their title, makes them somebody spoken of in passing: "with Ian Bell"."""
    start = once(doc, _titles)[0].get(person.start, person.start)
    return OBJECT.search(folded(doc)[max(0, start - 20) : start]) is not None


def _titles(doc: Doc) -> Iterator[dict[int, int]]:
    """Where the titles begin, by where a name right after them does."""
    yield {office.outer.end + 1: office.outer.start for office in once(doc, offices)}
