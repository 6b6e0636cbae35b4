"""Roles: who holds which office where, as in "Tobias Renshaw, leader of Ashcombe County Council".

The titles, their bearers, their time and their organisation are the subjects of the modules in `office`. Here they
become records: one for each person, office, organisation and status, at the place where the article says it first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from spacy.tokens import Doc

from extractors.mention import Mention, Span, evidence
from extractors.office.addresses import addressed
from extractors.office.bearers import Holding, holdings
from extractors.office.owners import inherited, printed
from extractors.office.successions import successions
from extractors.office.terms import status_at, term
from extractors.office.verbs import in_verbs
from extractors.organisations import Organisation
from extractors.reading import folded, once

LIST = re.compile(r",? and |, | & ")


@dataclass(frozen=True, kw_only=True)
class Role(Mention):
    """An office that a person holds, held or will hold.

    `title` is printed words, without organisation and status; `role` its canonical form. `status` is current, acting,
    former or incoming. `organisation` is None for offices of the state, for trades, and where the article does not tell.
    """

    table: ClassVar[str] = "roles"
    person: Span
    organisation: Span | None
    title: str
    role: str
    status: str
    role_from: date | None
    role_to: date | None


def extract(doc: Doc) -> Iterator[Role]:
    """Yield the roles in `doc`, in reading order."""
    held = sorted([*once(doc, holdings), *once(doc, successions), *in_verbs(doc), *addressed(doc)], key=_place)
    owners = _owners(doc, held)
    for holding, owner in zip(held, owners, strict=True):
        yield _role(doc, holding, owner)


def _place(holding: Holding) -> tuple[int, int, int]:
    return holding.office.start, holding.office.end, holding.person.start


def _owners(doc: Doc, held: Sequence[Holding]) -> list[Organisation | None]:
    """The organisation of each holding: printed with it, told elsewhere of the same person and office, or inherited."""
    told = [printed(doc, holding.office) or holding.place for holding in held]
    for at in range(len(held) - 2, -1, -1):
        if (
            told[at] is None
            and held[at].office.hint is None
            and held[at + 1].rule == "title after title"
            and held[at].person == held[at + 1].person
        ):
            told[at] = told[at + 1]  # "deputy leader and cabinet member for housing at Leeds City Council"
    elsewhere = {(holding.person.name, holding.office.role): one for holding, one in zip(held, told, strict=True) if one}
    owners: list[Organisation | None] = []
    for at, (holding, one) in enumerate(zip(held, told, strict=True)):
        found = one or elsewhere.get((holding.person.name, holding.office.role)) or inherited(doc, holding.office)
        if found is None and at and _listed_together(doc, held[at - 1], holding):
            found = owners[-1]
        owners.append(found)
    return owners


def _listed_together(doc: Doc, one: Holding, other: Holding) -> bool:
    """Whether two titles and their names stand in one list: "associate directors A and B, and graduate surveyor C"."""
    if {one.rule, other.rule} != {"title before name"} or other.office.definite or one.person.end > other.office.outer.start:
        return False
    return LIST.fullmatch(folded(doc)[one.person.end : other.office.outer.start]) is not None


def _role(doc: Doc, holding: Holding, owner: Organisation | None) -> Role:
    office = holding.office
    since, until = term(doc, holding)
    return Role(
        person=holding.person.span,
        organisation=owner.span if owner else None,
        title=office.title,
        role=office.role,
        status=status_at(doc, holding, since),
        role_from=since,
        role_to=until,
        **evidence(doc, office.start, office.end, rule=holding.rule),
    )
