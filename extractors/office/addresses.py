"""Offices in the form of address: "Det Insp Carol Hexham", "Cllr Gerald Hexham", "ex-PC Jordan Heywood"."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from extractors import organisations, people
from extractors.lexicon import lexicon, word_list
from extractors.mention import Span
from extractors.office.beside import MORE_PEOPLE
from extractors.office.holding import Holding, past_place
from extractors.office.kinds import national
from extractors.office.phrases import Office
from extractors.office.times import left_after, lost_in_list, sacked_after
from extractors.office.titles import canonical
from extractors.organisations import organisation_at
from extractors.people import Person
from extractors.person.known import honorifics
from extractors.reading import folded, once, sentence_around

# "Her Majesty's Inspector Ann Bell" is in no police force
MAJESTY = re.compile(r"\b(?:Her|His) Majesty's $")
ACTING = re.compile(r"\b(?:(?i:acting|interim|temp|temporary) |[AT]/)$")
FORMER = re.compile(r"\b(?:(?i:ex-|former |retired )|then )$")
# "of" and "from" in "Det Con Ian Mossop, of Orrinshire Police"
OF = re.compile(r"(?:, \d{2})?,? (?:of|from|at|with) (?:the )?")


def addressed(doc: Doc) -> Iterator[Holding]:
    """The offices that forms of address give, each once for each person."""
    known: set[tuple[str, str]] = set()
    for person in once(doc, people.extract):
        office = _office(doc, person)
        if office is not None and (person.name, office.role) not in known:
            known.add((person.name, office.role))
            before = folded(doc)[max(0, person.start - 10) : person.start]
            gone = FORMER.search(before) or (not national(office.role) and _is_gone(doc, person))
            status = "former" if gone else "acting" if ACTING.search(before) else "current"
            several = list(_several(doc, person, office))
            office = replace(office, title=office.title.removesuffix("s")) if several else office
            known.update((one.name, office.role) for one in several)
            yield from (Holding(office, one, status, "form of address") for one in (person, *several))


def _is_gone(doc: Doc, person: Person) -> bool:
    """Whether the sentence says that somebody has left or been sacked: "PC Ian Bell resigned", "has sacked PC Ian Bell"."""
    sentence = folded(doc)[sentence_around(doc, person.start)[0] : person.start]
    end = past_place(doc, person.end)
    return left_after(folded(doc), end) or sacked_after(folded(doc), end) or lost_in_list(sentence)


def _several(doc: Doc, person: Person, office: Office) -> Iterator[Person]:
    """Whoever is listed behind a form of address in the plural: "Cllrs Ian Bell, Ann Orr and Joan Moss"."""
    named, text = once(doc, people.extract), folded(doc)
    at = bisect_right(named, person.start, key=lambda one: one.start)
    while office.title.endswith("s") and at < len(named) and not _is_addressed(named[at]):
        if not MORE_PEOPLE.fullmatch(text, named[at - 1].end, named[at].start):
            return
        yield named[at]
        at += 1


def _is_addressed(person: Person) -> bool:
    """Whether a form of address stands before the name where it stands: not of the "Jean Shaw" who is "Cllr Jean Shaw" elsewhere."""
    return not person.text.startswith(person.name.split(" ")[0])


def _office(doc: Doc, person: Person) -> Office | None:
    address = person.text[: max(0, person.text.find(person.name.split(" ")[0]))].rstrip()
    printed, honorific = _that_tells(person, address)
    if honorific is None or (honorific in word_list("roles", "also_naval") and not _has_police(doc)):
        return None
    text, start = folded(doc), person.start
    crown = MAJESTY.search(text, max(0, start - 20), start)
    title = (crown.group() if crown else "") + printed
    of = OF.match(text, _last_of_list(doc, person).end)
    organisation = organisation_at(doc, of.end(), of.end() + 1) if of else None
    if honorific in word_list("roles", "only_at") and (organisation is None or organisation.kind != "university"):
        return None
    return Office(
        start=crown.start() if crown else start,
        end=start + len(printed),
        outer=Span(start=start, end=person.end),
        title=title,
        role=canonical(title) if crown else honorific,
        head=honorific.rsplit(" ", 1)[-1],
        organisation=organisation,
    )


def _last_of_list(doc: Doc, person: Person) -> Person:
    """The last of those who are addressed in one list: "Det Insp Ann Bell and [PC Ian Shaw], of Leeds Police"."""
    named = once(doc, people.extract)
    at = bisect_right(named, person.start, key=lambda one: one.start)
    while at < len(named) and named[at].honorific and MORE_PEOPLE.fullmatch(folded(doc), person.end, named[at].start):
        person, at = named[at], at + 1
    return person


def _has_police(doc: Doc) -> bool:
    """Whether the text names a police force: a commander may be one of its officers, else a retired sailor."""
    return any(one.kind == "police force" for one in once(doc, organisations.extract))


def _that_tells(person: Person, address: str) -> tuple[str, str | None]:
    """The form of address that is an office, as printed, and that office: all of `address`, or its first word ("Inspector Mrs")."""
    known, first = lexicon("roles", "honorific"), address.split(" ", 1)[0]
    if address and person.honorific and (office := known.get(person.honorific.lower())):
        return address, office
    return first, known.get(honorifics().get(first.lower(), "").lower())
