"""Rows of the database: how they are numbered, an article as a row and back, and facts with the names of what they point at."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import blake2b
from itertools import groupby

from sqlite_utils import Database

from pipeline.document import Document
from pipeline.link import Row, Value


def article_id(source: str) -> int:
    """The id of the article that was read from `source`."""
    return digest_of(source)


def fact_id(article: int, table: str, place: int) -> int:
    """The id of a fact: the article it stands in, its table and its place among the article's facts there."""
    return digest_of(f"{article} {table} {place}")


def digest_of(words: str) -> int:
    """63 bits of a digest: a positive SQLite integer."""
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogateescape"), digest_size=8).digest()) >> 1


def article_row(document: Document, *, digest: str, run: int) -> dict[str, Value]:
    """The columns of an article, whose text has this digest, as this run read it."""
    return {
        "id": article_id(document.source),
        "source": document.source,
        "sha256": document.sha256,
        "title": document.title,
        "byline": document.byline,
        "publisher": document.publisher,
        "url": document.url,
        "published": document.published.isoformat() if document.published else None,
        "published_rule": document.published_rule,
        "language": document.language,
        "text": document.text,
        "words": len(document.text.split()),
        "text_sha256": digest,
        "run_id": run,
    }


def document_of(row: Mapping[str, str]) -> Document:
    """The document that an article's row was made from."""
    published = date.fromisoformat(row["published"]) if row["published"] else None
    names = ("source", "sha256", "text", "title", "byline", "publisher", "url", "language")
    rule = row.get("published_rule")  # a database of an earlier version has none
    return Document(published=published, published_rule=rule, **{name: row[name] for name in names})


def named_query(table: str) -> str:
    """A query for an article's rows of `table`, every foreign key to an entity followed to its name."""
    owners = {
        "person_mentions": {"person_id": "people"},
        "organisation_mentions": {"organisation_id": "organisations"},
        "roles": {"person_id": "people", "organisation_id": "organisations"},
        "ratings": {"subject_id": "organisations", "body_id": "organisations"},
        "quotes": {"person_id": "people", "organisation_id": "organisations"},
    }
    names = "".join(
        f", (SELECT name FROM {entity} WHERE {entity}.id = {table}.{column}) AS {column.removesuffix('_id')}"
        for column, entity in owners.get(table, {}).items()
    )
    return f"SELECT *{names} FROM {table} WHERE article_id = ?"


def by_table(rows: Iterable[Row]) -> dict[str, list[Mapping[str, Value]]]:
    """The values of `rows` by table, in their order."""
    tables: dict[str, list[Mapping[str, Value]]] = defaultdict(list)
    for row in rows:
        tables[row.table].append(row.values)
    return tables


def add(database: Database, table: str, rows: Iterable[Mapping[str, Value]], *, known: str = "ABORT") -> None:
    """Insert `rows`, doing as `known` says with one whose id is known. sqlite-utils would ask for the schema at each call."""
    for columns, alike in groupby(rows, key=tuple):
        names, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
        statement = f'INSERT OR {known} INTO "{table}" ({names}) VALUES ({marks})'
        database.conn.executemany(statement, [tuple(row.values()) for row in alike])
