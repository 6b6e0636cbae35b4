"""The extractors by name.

Every extractor is a function from a spaCy `Doc` to mentions, named below; a new one needs a module
with a record and a function, and a line here.
"""

from collections.abc import Callable, Iterable, Mapping

from spacy.tokens import Doc

from extractors import dates, figures, organisations, people, quotes, ratings, roles
from extractors.mention import Mention
from extractors.reading import once

EXTRACTORS: Mapping[str, Callable[[Doc], Iterable[Mention]]] = {
    "people": people.extract,
    "organisations": organisations.extract,
    "roles": roles.extract,
    "ratings": ratings.extract,
    "dates": dates.extract,
    "figures": figures.extract,
    "quotes": quotes.extract,
}


def extract(doc: Doc) -> tuple[Mention, ...]:
    """All mentions in `doc`: by extractor, and in reading order within each."""
    return tuple(mention for function in EXTRACTORS.values() for mention in once(doc, function))
