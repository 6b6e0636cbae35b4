"""Whose an office or its passing on is: "[his] deputy", "[Sparrow's] predecessor", "[whose] place"."""

import re

from spacy.tokens import Doc

from extractors import people
from extractors.office.antecedents import SEXES, antecedent
from extractors.office.phrases import Office
from extractors.people import Person
from extractors.reading import folded, once

NOBODYS = frozenset({"the", "their", "them", "its"})
SEX = SEXES | {"his": "male", "him": "male", "her": "female"}
OWNER = re.compile(r"(?:his|her|[A-Z][\w-]+'s?) ", re.IGNORECASE)


def chief_of(doc: Doc, office: Office) -> Person | None:
    """The one whose deputy, assistant or chair an office makes its bearer, where "his", "her" or a name before it tells."""
    owner = OWNER.match(folded(doc), office.outer.start)
    return owner_of(doc, owner.start(), owner.group().strip()) if owner else None


def owner_of(doc: Doc, offset: int, word: str | None) -> Person | None:
    """Whom "his", "her", "whose" or a name with "'s" at `offset` means."""
    key = (word or "the").lower()
    if key in NOBODYS:
        return None
    if key in SEX or key == "whose":
        return antecedent(doc, offset, SEX.get(key))
    end = offset + len(key.removesuffix("s").removesuffix("'"))
    return next((person for person in once(doc, people.extract) if person.end == end), None)
