"""Offices in verbs: "Cllr Ann Bell, who leads the Conservative group", "the board, chaired by Lord Hill".

The parse tells who does it and to what, however far the two stand apart: "[Ann Bell], who retired in May and in the past
[chaired] the [panel]". What office that gives is the subject of `objects`.
"""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from extractors import people
from extractors.lexicon import lexicon, word_list
from extractors.office.antecedents import SUBJECTS, person_of
from extractors.office.bearers import holdings
from extractors.office.holding import LASTING, Holding
from extractors.office.objects import entitled, office_of, portfolio_of
from extractors.office.parting import keeps
from extractors.office.subjects import subject_of
from extractors.office.ties import LEAVES
from extractors.office.times import AND_LEFT, INTERIM, TEMPORARY
from extractors.office.words import person_at, words
from extractors.people import Person
from extractors.reading import folded, once

GOING_ON = frozenset({"on", "continue", "continues", "continued"})  # "go on chairing", "continue to chair"


def in_verbs(doc: Doc) -> Iterator[Holding]:
    """The offices that a verb gives to its subject, or to the one after "by"."""
    every, verbs = words(doc), _verbs()
    for at, key in enumerate(every.keys):
        if key in verbs and every.tags[at].startswith("VB"):
            yield from _passive(doc, doc[at]) or _active(doc, doc[at])
        elif key in ("portfolio", "brief"):
            yield from _portfolio(doc, doc[at])


@cache
def _verbs() -> frozenset[str]:
    return frozenset(lexicon("roles", "verb_office")) | word_list("roles", "run_verb")


def _active(doc: Doc, verb: Token) -> list[Holding]:
    """The office of a verb's subject: "[Ian Bell] chairs the board", "the first woman to chair it"."""
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    person = subject_of(doc, verb) if thing is not None else None
    nearer = person_at(doc, doc[verb.i - 2].idx) if verb.i > 1 and doc[verb.i - 1].lower_ == "to" else None
    if _is_supposed(verb) or thing is None or person is None or (nearer is not None and nearer.name != person.name):
        return []  # "Ann Bell replaces him after the departure of Ian Bell to head the board"
    office = office_of(doc, verb, thing)
    if office is None:
        known = [holding.office for holding in once(doc, holdings) if holding.person.name == person.name]
        told = any(thing.idx < one.start < verb.sent.end_char for one in known)  # "runs the trust as its chief executive"
        office = None if told else entitled(doc, verb, thing, known={one.head for one in known})
    status = _status(verb, office.head) if office else ""
    parted = AND_LEFT.match(folded(doc), thing.idx + len(thing), verb.sent.end_char)
    if status == "current" and office and parted and not keeps(doc, office, person):
        status = "former"  # "who has chaired the trust since 2012, announced his resignation"
    brief = TEMPORARY if verb.tag_ == "VBG" else INTERIM
    end = folded(doc).find(",", thing.idx, verb.sent.end_char) % (verb.sent.end_char + 1)  # of its clause: "who leads a school, to take"
    if status == "current" and brief.search(folded(doc), verb.idx, end):
        status = "acting"  # "is leading the association until a permanent appointment is made"
    several = verb.tag_ == "VBP" or any(child.tag_ == "NNP" for child in verb.lefts if child.dep_ in SUBJECTS)
    return [Holding(office, one, status, "verb") for one in _doers(doc, person, several=several)] if office else []


def _is_supposed(verb: Token) -> bool:
    """Whether a verb tells a condition: "*If* I *were* chairing the board"."""
    return any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether") for child in verb.lefts)


def _passive(doc: Doc, verb: Token) -> list[Holding]:
    """The office of the one after "by": "The inquiry will be chaired by [Dame Ann Bell]", "a group led by the lawyer [Ian Bell]"."""
    by = next((child for child in verb.rights if child.dep_ == "agent"), None)
    doer = next((child for child in by.rights if child.dep_ == "pobj"), None) if by is not None else None
    person = person_of(doc, doer) if doer is not None else None
    offices = (office for thing in _done_to(doc, verb) if (office := office_of(doc, verb, thing)))
    office = next(offices, None) if person is not None else None
    if office is None or person is None:
        return []
    return [Holding(office, one, _status(verb, office.head, passive=True), "verb") for one in _doers(doc, person, several=True)]


def _doers(doc: Doc, person: Person, *, several: bool) -> list[Person]:
    """The one who does it and, where `several` may, those joined to them: "founded by [Raj and Meena Hexham]"."""
    named, text = once(doc, people.extract), folded(doc)
    first = last = named.index(person)
    while several and first and text[named[first - 1].end : named[first].start] == " and ":
        first -= 1
    while several and last + 1 < len(named) and text[named[last].end : named[last + 1].start] == " and ":
        last += 1
    return list(named[first : last + 1])


def _done_to(doc: Doc, verb: Token) -> Iterator[Token]:
    """What a passive verb is done to: its subject or, where the parse errs, the noun before its comma: "a [panel], chaired by"."""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is not None and subject.tag_ not in ("WDT", "WP"):
        yield subject
    elif verb.dep_ in ("acl", "relcl"):
        yield verb.head
    if verb.i > 1 and doc[verb.i - 1].lower_ == ",":
        yield doc[verb.i - 2]


def _status(verb: Token, noun: str, *, passive: bool = False) -> str:
    """The status that the form of a verb tells: "chairs", "has chaired", "chaired", "will be chaired", "is to chair"."""
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    if helpers & {"will", "shall", "'ll", "’ll"} or ("to" in helpers and (passive or _lies_ahead(verb) or _after_leaving(verb))):
        return "incoming"
    if verb.head.lower_ == "used" and "to" in helpers:
        return "former"
    if noun in LASTING or verb.tag_ in ("VB", "VBZ", "VBP", "VBG"):
        return "current"
    past = "had" in helpers or helpers & {"was", "were"} or not (passive or helpers & {"has", "have", "'s", "’s", "'ve", "’ve"})
    return "former" if past else "current"


def _after_leaving(verb: Token) -> bool:
    """Whether somebody leaves "to chair" something: "will step down next month to chair the board"."""
    return verb.dep_ == "advcl" and LEAVES.search(verb.doc.text[verb.sent.start_char : verb.idx]) is not None


def _lies_ahead(verb: Token) -> bool:
    """Whether "to chair" tells of what is still to be done: "is to chair", "has agreed to chair", not "went on to chair"."""
    governor = verb.head
    if verb.dep_ != "xcomp" or GOING_ON & {governor.lower_, *(child.lower_ for child in governor.rights if child.dep_ == "prt")}:
        return False
    return governor.lower_ in word_list("roles", "plan")


def _portfolio(doc: Doc, noun: Token) -> list[Holding]:
    """The office of one who "holds the adult care portfolio", or "has the children's brief"."""
    holds, article = noun.head, noun.left_edge.lower_ == "the"  # not "keeps her present brief"
    person = subject_of(doc, holds) if article and noun.dep_ == "dobj" and holds.lower_ in word_list("roles", "holds") else None
    office = portfolio_of(doc, holds, noun) if person is not None else None
    return [Holding(office, person, _status(holds, "holder"), "verb")] if office and person else []
