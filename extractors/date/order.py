"""Which comes first in "03/04/14", the day or the month: what else the article prints tells, then its site, then its spelling."""

import re
from collections.abc import Iterator
from enum import StrEnum
from urllib.parse import urlsplit

from spacy.tokens import Doc

from extractors.date.words import pattern
from extractors.lexicon import alternation, word_list
from extractors.reading import folded, once, url

# "22/08/16", "30.10.24", "3-7-2017"; not "1.2.3.4", "16/00471"
NUMERIC = pattern(r"(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![./-]?\d)")
AMERICAN = re.compile(rf"\b{alternation(word_list('dates', 'american'))}(?!\w)", re.IGNORECASE)
BRITISH = re.compile(rf"\b{alternation(word_list('dates', 'british'))}\b", re.IGNORECASE)
AMERICAN_SITES = word_list("dates", "american_sites")
BRITISH_SITES = word_list("dates", "british_sites")
# So many words in American spelling, and none in British, tell where an article comes from.
ENOUGH = 2


class Order(StrEnum):
    """What comes first in a date in figures, and what tells."""

    DAY = "day first assumed"
    DAY_HERE = "day first as elsewhere in the article"
    DAY_SITE = "day first as on British sites"
    MONTH_HERE = "month first as elsewhere in the article"
    MONTH_SITE = "month first as on American sites"
    MONTH_SPELLING = "month first as in American spelling"


MONTH_FIRST = frozenset({Order.MONTH_HERE, Order.MONTH_SITE, Order.MONTH_SPELLING})


def order(doc: Doc) -> Order:
    """The order of the dates in figures of `doc` that could be read either way."""
    return once(doc, _order)[0]


def _order(doc: Doc) -> Iterator[Order]:
    yield _by_dates(folded(doc)) or _by_site(url(doc)) or _by_spelling(folded(doc)) or Order.DAY


def _by_dates(text: str) -> Order | None:
    """The order of the dates that can be read only one way, where they agree."""
    dates = [(int(found["first"]), int(found["second"])) for found in NUMERIC.finditer(text)]
    months_first, days_first = any(second > 12 for _, second in dates), any(first > 12 for first, _ in dates)
    if months_first == days_first:
        return None
    return Order.MONTH_HERE if months_first else Order.DAY_HERE


def _by_site(address: str | None) -> Order | None:
    """The order usual where the site is at home: its name, or the end of it, tells."""
    parts = (urlsplit(address).hostname or "").split(".") if address else []
    ends = {".".join(parts[start:]) for start in range(len(parts))}
    if ends & AMERICAN_SITES:
        return Order.MONTH_SITE
    return Order.DAY_SITE if ends & BRITISH_SITES else None


def _by_spelling(text: str) -> Order | None:
    american = {found.group().lower() for found in AMERICAN.finditer(text)}
    return Order.MONTH_SPELLING if len(american) >= ENOUGH and not BRITISH.search(text) else None
