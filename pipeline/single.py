"""One article in memory, no database: for notebooks and for the commands that look at a single file."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from extractors.dates import Date
from extractors.figures import Figure
from extractors.mention import Mention
from extractors.organisations import Organisation
from extractors.people import Person
from extractors.quotes import Quote
from extractors.ratings import Rating
from extractors.roles import Role
from pipeline import clean, read, run
from pipeline.annotate import DEFAULT_MODEL
from pipeline.document import Document, RawArticle
from pipeline.link import Linked, Row, Value, link
from pipeline.run import Options

M = TypeVar("M", bound=Mention)


@dataclass(frozen=True, kw_only=True)
class Article:
    """A cleaned article and its mentions; `linked` are the same facts as rows, with ids for people and organisations."""

    document: Document
    mentions: tuple[Mention, ...]

    @property
    def people(self) -> tuple[Person, ...]:
        """Every mention of a person."""
        return self.of(Person)

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        """Every mention of an organisation."""
        return self.of(Organisation)

    @property
    def roles(self) -> tuple[Role, ...]:
        """Who holds which office."""
        return self.of(Role)

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """Who was graded what."""
        return self.of(Rating)

    @property
    def dates(self) -> tuple[Date, ...]:
        """When."""
        return self.of(Date)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """How many."""
        return self.of(Figure)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Who said what."""
        return self.of(Quote)

    @property
    def linked(self) -> Linked:
        """The facts as the rows the database would get."""
        return link(self.mentions)

    def of(self, kind: type[M]) -> tuple[M, ...]:
        """The mentions of one kind, in reading order."""
        return tuple(mention for mention in self.mentions if isinstance(mention, kind))


def extract_one(
    article: str | Path,
    *,
    published: date | None = None,
    model: str | None = None,
    schemes: Path | None = None,
    organisations: Path | None = None,
) -> Article:
    """See `pipeline.extract`."""
    options = Options(model=model or DEFAULT_MODEL, schemes=schemes, organisations=organisations)
    run.check(options)
    document = clean.clean(_raw(article)).document
    if published is not None:
        document = replace(document, published=published)
    return Article(document=document, mentions=run.mentions(document, options=options))


def named_facts(article: Article, *, explain: bool = False) -> Iterator[dict[str, Value | dict[str, str]]]:
    """Each fact as one record for a person: its table, its columns, and the name behind every foreign key.

    With `explain`, `words` tells which words of the article gave each of its fields.
    """
    linked = article.linked
    names = {str(row.values["id"]): str(row.values["name"]) for row in linked.entities}
    for row in linked.facts:
        fact: dict[str, Value | dict[str, str]] = {"table": row.table, **row.values, **_names(row, names)}
        if explain:
            fact["words"] = {name: article.document.text[span.start : span.end] for name, span in row.words.items()}
        yield fact


def _names(row: Row, names: dict[str, str]) -> dict[str, Value]:
    owners = ("person_id", "organisation_id", "subject_id", "body_id")
    return {owner.removesuffix("_id"): names.get(str(row.values[owner])) for owner in owners if row.values.get(owner)}


def _raw(article: str | Path) -> RawArticle:
    if isinstance(article, Path) or _names_a_file(article):
        return read.only(Path(article))
    digest = sha256(article.encode("utf-8", "surrogatepass")).hexdigest()
    return RawArticle(source="text", sha256=digest, text=article, markup=read.is_page(article))


def _names_a_file(words: str) -> bool:
    return "\n" not in words and len(words) < 4096 and "\0" not in words and os.path.isfile(words)  # noqa: PTH113 - never raises
