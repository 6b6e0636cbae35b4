"""The organisation an office belongs to: the one printed with it, the one its words point to, else the article's own.

Inherited is only what a careful reader would: "the medical director, Dr Castellane" in an article on a hospital trust is
the trust's; a minister, an MP or a farmer is nobody's.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.lexicon import lexicon, word_list
from extractors.office.phrases import Office
from extractors.organisations import Organisation, main_organisation, nearest_before
from extractors.people import Person
from extractors.reading import block_at

# An article may be about one of these; inspectorates, courts, parties and papers it only speaks of.
OWN_KINDS = (
    "local authority", "police force", "fire service", "NHS trust", "hospital", "GP practice", "health board", "ambulance service",
    "care home", "care provider", "school", "academy trust", "nursery", "college", "university", "children's home", "prison",
    "probation service", "youth justice service", "housing association", "charity", "company", "water company", "other",
)  # fmt: skip


def owner(doc: Doc, office: Office, person: Person) -> Organisation | None:
    """The organisation of `office`, or None where it has none or the article does not tell."""
    if office.organisation is not None:
        return office.organisation
    if office.hint == "its":
        return nearest_before(doc, office.outer.start)
    if office.hint is not None:
        return _pointed_at(doc, office, office.hint)
    if _national(office.role):
        return None
    kinds = _holders(office.role)
    if kinds:
        return nearest_in_block(doc, office.outer.start, kinds) or main_organisation(doc, *kinds)
    return _own(doc, office, person) if office.role in word_list("roles", "chief") else None


def nearest_in_block(doc: Doc, offset: int, kinds: Sequence[str]) -> Organisation | None:
    """The last organisation of `kinds` named before `offset` in the same block."""
    nearest = nearest_before(doc, offset, *kinds)
    return nearest if nearest is not None and nearest.start >= block_at(doc, offset)[0] else None


def _pointed_at(doc: Doc, office: Office, kind: str) -> Organisation | None:
    """The organisation that "the council's" or "board chairman" points to."""
    if kind == "other":
        return _own_of_article(doc)
    return nearest_before(doc, office.outer.start, kind) or main_organisation(doc, kind) or _own_of_article(doc)


def _national(role: str) -> bool:
    return any(role == word or role.endswith(f" {word}") for word in word_list("roles", "national"))


def _holders(role: str) -> tuple[str, ...]:
    """The kinds of organisation that have the office `role`, by the longest word of the lexicon that it begins or ends with."""
    words = [word for word in lexicon("roles", "holder") if role == word or role.startswith(f"{word} ") or role.endswith(f" {word}")]
    return (lexicon("roles", "holder")[max(words, key=len)],) if words else ()


def _own(doc: Doc, office: Office, person: Person) -> Organisation | None:
    """The organisation that the block, else the article, is about."""
    offset = min(office.outer.start, person.start)
    nearest = nearest_before(doc, offset, *OWN_KINDS)
    if nearest is not None and nearest.start >= block_at(doc, offset)[0]:
        return nearest
    return _own_of_article(doc)


def _own_of_article(doc: Doc) -> Organisation | None:
    return main_organisation(doc, *OWN_KINDS)
