"""Roles: who holds which office where, as in "Tobias Renshaw, leader of Ashcombe County Council".

The titles, their bearers, their time and their organisation are the subjects of the modules in `office`. Here they
become records: one for each person, office, organisation and status, at the place where the article says it first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import ClassVar

from spacy.tokens import Doc

from extractors.mention import Mention, Span, evidence
from extractors.office.addresses import addressed
from extractors.office.bearers import Holding, holdings
from extractors.office.owners import owner
from extractors.office.successions import successions
from extractors.reading import once


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
    found = [_role(doc, holding) for holding in chain(once(doc, holdings), once(doc, successions), addressed(doc))]
    yield from sorted(found, key=lambda role: (role.start, role.end, role.person))


def _role(doc: Doc, holding: Holding) -> Role:
    office, organisation = holding.office, owner(doc, holding.office)
    return Role(
        person=holding.person.span,
        organisation=organisation.span if organisation else None,
        title=office.title,
        role=office.role,
        status=holding.status,
        role_from=None,
        role_to=None,
        **evidence(doc, office.start, office.end, rule=holding.rule),
    )
