"""Who bears an office: the person its title stands beside, or of whom a sentence says it, or who is named further on.

    "[Council leader] Tobias Renshaw", "Clive Hendy, [branch chairman of the association]", "Dame Hester, who was
    [independent chair of the board]", "has promoted Doreen Hexham from [office manager] to [operations director]"

A title of nobody named is nobody's.
"""

from collections.abc import Iterator
from itertools import zip_longest

from spacy.tokens import Doc

from extractors.office.beside import before_title, beside, respective
from extractors.office.holding import Holding, institutional
from extractors.office.phrases import Office, offices
from extractors.office.said import said_of
from extractors.office.unnamed import unnamed
from extractors.reading import folded, once


def holdings(doc: Doc) -> Iterator[Holding]:
    """Who bears which of the titles in `doc`, in the order of the titles."""
    last: Holding | None = None
    found = once(doc, offices)
    listed = {holding.office.start: holding for holding in respective(doc)}
    for office, following in zip_longest(found, found[1:]):
        if office.start in listed:
            yield listed[office.start]
            continue
        if _of_later_life(doc, office):
            continue
        bearing = beside(doc, office, last) or before_title(doc, office, following) or said_of(doc, office) or unnamed(doc, office)
        for last in bearing:
            yield last


def _of_later_life(doc: Doc, office: Office) -> bool:
    """Whether it is a calling that somebody only came to later: "at school with the future footballer Dan Roe"."""
    early = "incoming" in office.times and not institutional(office)
    return early and "future" in folded(doc)[office.outer.start : office.start].lower().split()
