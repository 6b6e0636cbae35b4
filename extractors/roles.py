"""Roles: who holds which office where, as in "Tobias Renshaw, leader of Orrin County Council".

The titles, their bearers, their time and their organisation are the subjects of the modules in `office`. Here they
become records: one for each person, office, organisation and status, at the place where the article says it first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from spacy.tokens import Doc

from extractors.lexicon import word_list
from extractors.mention import Mention, Span, evidence
from extractors.office.addresses import addressed
from extractors.office.bearers import holdings
from extractors.office.holding import Holding
from extractors.office.owners import owners
from extractors.office.pointed import also_of
from extractors.office.portfolios import portfolios
from extractors.office.settled import settled
from extractors.office.successions import successions
from extractors.office.terms import status_at, term
from extractors.office.verbs import in_verbs
from extractors.office.words import person_at
from extractors.organisations import Organisation
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
    found = sorted(
        [*once(doc, holdings), *once(doc, successions), *once(doc, in_verbs), *once(doc, portfolios), *once(doc, addressed)], key=_place
    )
    held = list(settled(doc, found))
    told = list(zip(held, owners(doc, held), strict=True))
    for holding, owner in told:
        if any(_in_full(holding, owner, other, where) for other, where in told):
            continue
        bearer = owner is not None and person_at(doc, owner.start) == holding.person  # "leader of the council Ann Bell"
        yield _role(doc, holding, None if bearer else owner)
        if second := also_of(doc, holding.office):
            yield _role(doc, holding, second)


def _in_full(holding: Holding, owner: Organisation | None, other: Holding, where: Organisation | None) -> bool:
    """Whether `other` tells an office in full: the "chair of governors" of a school, who is called its "chair" too."""
    same = other.person.name == holding.person.name and other.status == holding.status and (owner and owner.name) == (where and where.name)
    head, _, board = other.office.role.partition(" of ")
    return same and head == holding.office.role and board in word_list("roles", "board")


def _place(holding: Holding) -> tuple[int, int, int]:
    return holding.office.start, holding.office.end, holding.person.start


def _role(doc: Doc, holding: Holding, owner: Organisation | None) -> Role:
    office = holding.office
    since, until = term(doc, holding)
    return Role(
        person=holding.person.span,
        organisation=owner.span if owner else None,
        title=office.title,
        role=office.role,
        status=status_at(doc, holding, since, until),
        role_from=since,
        role_to=until,
        **evidence(doc, office.start, office.end, rule=holding.rule),
    )
