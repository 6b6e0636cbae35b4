"""Schema, rows, views and full-text index; with `storing`, the only module that talks to SQLite.

Everything one batch contributes is written in one transaction, so a run that is killed leaves whole articles only. Ids are
made from what a row is, never counted, so they do not depend on the order in which articles arrive.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Self

from pipeline.document import Document, Reject, Rejected
from pipeline.link import Linked, Row
from pipeline.storing.database import StoreError, in_use, open_database
from pipeline.storing.entities import Entities
from pipeline.storing.rows import add, article_id, article_row, by_table, document_of, fact_id, named_query
from pipeline.storing.texts import Texts
from pipeline.twins import Sketch

__all__ = ["FACTS", "Counts", "Recipe", "Store", "StoreError", "article_id"]

FACTS = ("person_mentions", "organisation_mentions", "roles", "ratings", "dates", "figures", "quotes")
"""The tables whose rows stand in an article, in the order in which a reader would want them."""

# A reject that is the same as before stays that of the run that found it.
KEEP_REJECT = """
INSERT INTO rejects (source, sha256, stage, error, message, run_id) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (source) DO UPDATE SET
    sha256 = excluded.sha256, stage = excluded.stage, error = excluded.error, message = excluded.message, run_id = excluded.run_id
WHERE (sha256, stage, error, message) IS NOT (excluded.sha256, excluded.stage, excluded.error, excluded.message)
"""


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """What decides the facts of an article besides its words: an article is unchanged only under the same recipe."""

    version: str
    model: str
    settings: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many inputs a run read, wrote, left as they were and rejected.

    `replaced` counts the articles written that took the place of other words under the same source: they changed since, or
    lie in another folder. `undated` counts the relative dates ("last week") that were left out because their article does not
    say when it appeared, `foreign` the articles that were written without facts because they are not in English.
    """

    read: int = 0
    written: int = 0
    unchanged: int = 0
    rejected: int = 0
    replaced: int = 0
    undated: int = 0
    foreign: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            read=self.read + other.read,
            written=self.written + other.written,
            unchanged=self.unchanged + other.unchanged,
            rejected=self.rejected + other.rejected,
            replaced=self.replaced + other.replaced,
            undated=self.undated + other.undated,
            foreign=self.foreign + other.foreign,
        )


class Store:
    """One database file, open for a run or for reading."""

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        """Open `path`, creating it and its tables unless `read_only`. Raises StoreError when that is not possible."""
        self._db = open_database(Path(path), read_only=read_only)
        self._entities = Entities(self._db)
        self._texts = Texts(self._db)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    @in_use()
    def begin(self, recipe: Recipe) -> int:
        """Open a run and return its id. After a run that was killed, every entity is looked at again."""
        if next(self._db.query("SELECT 1 FROM runs WHERE finished IS NULL"), None):
            self._entities.touch_all()
        settings = json.dumps(dict(sorted(recipe.settings.items())), ensure_ascii=False)
        row = {"started": _now(), "version": recipe.version, "model": recipe.model, "settings": settings}
        with self._db.atomic():
            self._db.table("runs").insert(row, pk="id")
            return int(self._db.execute("SELECT last_insert_rowid()").fetchone()[0])

    @in_use()
    def known(self, sources: Sequence[str], *, run: int) -> dict[str, str]:
        """The digest of each of `sources` that is an article already, made under the recipe of `run`."""
        marks = ",".join("?" * len(sources))
        rows = self._db.execute(
            "SELECT source, sha256 FROM articles JOIN runs AS theirs ON theirs.id = run_id JOIN runs AS ours ON ours.id = ?"
            " WHERE (theirs.version, theirs.model, theirs.settings) = (ours.version, ours.model, ours.settings)"
            f" AND NOT stale AND source IN ({marks})",
            [run, *sources],
        )
        return dict(rows.fetchall())

    @contextmanager
    def batch(self) -> Iterator[None]:
        """What is written inside is written whole or not at all."""
        with in_use(), self._db.atomic():
            yield

    def replaced(self, documents: Sequence[Document]) -> int:
        """How many of `documents` would take the place of other words that were read from the same source."""
        query = "SELECT count(*) FROM articles WHERE id = ? AND sha256 <> ?"
        rows = ([article_id(document.source), document.sha256] for document in documents)
        return sum(self._db.execute(query, row).fetchone()[0] for row in rows)

    def write(self, document: Document, linked: Linked, sketch: Sketch, *, run: int) -> None:
        """Replace the article of this source and everything it states; `link_duplicates` finds what it is a duplicate of.

        Raises Rejected, with nothing written, when the database refuses what the article states.
        """
        try:
            with self._db.atomic():
                self._write(document, linked, sketch, run=run)
        except (sqlite3.IntegrityError, UnicodeEncodeError) as error:
            raise Rejected("not_storable", f"The database refuses what this article gave: {error}.") from error

    def reject(self, reject: Reject, *, run: int) -> None:
        """Record that this source gave no article; what it gave before is removed."""
        self._remove(reject.source)
        row = [reject.source, reject.sha256, reject.stage, reject.error, reject.message, run]
        self._db.execute(KEEP_REJECT, row)

    @in_use()
    def link_duplicates(self) -> None:
        """Link the duplicates among what was written or removed since the last time: they lose their facts.

        An article that is no duplicate any more, and so has no facts, becomes stale.
        """
        while (text := self._texts.unsettled()) is not None:
            with self._db.atomic():
                for article, original in self._texts.settle(text).items():
                    self._link(article, original)

    @in_use()
    def stale(self, limit: int) -> list[Document]:
        """At most `limit` articles whose facts have to be worked out now, because they are no duplicates any more."""
        rows = self._db.query("SELECT * FROM articles WHERE stale ORDER BY source LIMIT ?", [limit])
        return [document_of(row) for row in rows]

    @in_use()
    def finish(self, run: int, counts: Counts) -> None:
        """Close a run: entities that nothing names any more go, the others take their fullest name."""
        with self._db.atomic():
            self._entities.settle()
            row = {"read": counts.read, "written": counts.written, "unchanged": counts.unchanged, "rejected": counts.rejected}
            self._db.table("runs").update(run, {"finished": _now(), **row})

    @in_use()
    def article(self, name: str) -> Document | None:
        """The article with this source or id, else the only one whose source contains `name`."""
        for where in ("source = ?1", "id = ?1", "instr(source, ?1)"):
            rows = list(self._db.query(f"SELECT * FROM articles WHERE {where} LIMIT 2", [name]))
            if len(rows) == 1:
                return document_of(rows[0])
        return None

    @in_use()
    def facts(self, source: str) -> list[Row]:
        """What the article states, with entities by name, in reading order."""
        article = article_id(source)
        rows = (Row(table=table, values=values) for table in FACTS for values in self._db.query(named_query(table), [article]))
        return sorted(rows, key=lambda row: (row.values["start"], row.values["end"]))

    def _write(self, document: Document, linked: Linked, sketch: Sketch, *, run: int) -> None:
        self._remove(document.source)
        self._db.execute("DELETE FROM rejects WHERE source = ?", [document.source])
        article = article_id(document.source)
        digest = sha256(document.text.encode()).hexdigest()
        add(self._db, "articles", [article_row(document, digest=digest, run=run)])
        self._texts.remember(digest, sketch)
        self._insert(article, linked)

    def _remove(self, source: str) -> None:
        article = article_id(source)
        row = self._db.execute("SELECT text_sha256 FROM articles WHERE id = ?", [article]).fetchone()
        if row is None:
            return
        self._forget_facts(article)
        self._db.execute("UPDATE articles SET duplicate_of = NULL, stale = 1 WHERE duplicate_of = ?", [article])
        self._db.execute("DELETE FROM articles WHERE id = ?", [article])
        self._texts.forget(*row)

    def _link(self, article: int, original: int | None) -> None:
        if original is not None:
            self._forget_facts(article)
        change = "UPDATE articles SET stale = ?1 IS NULL AND (stale OR duplicate_of IS NOT NULL), duplicate_of = ?1 WHERE id = ?2"
        self._db.execute(change, [original, article])

    def _forget_facts(self, article: int) -> None:
        self._entities.touch_those_of(article)
        for table in FACTS:
            self._db.execute(f"DELETE FROM {table} WHERE article_id = ?", [article])

    def _insert(self, article: int, linked: Linked) -> None:
        for table, entities in by_table(linked.entities).items():
            rows = [{**values, "same_name": values["id"]} for values in entities] if table == "people" else entities
            add(self._db, table, rows, known="IGNORE")
            self._entities.touch(row["id"] for row in rows)
        for table, facts in by_table(linked.facts).items():
            owned = ({"id": fact_id(article, table, place), "article_id": article, **values} for place, values in enumerate(facts))
            add(self._db, table, owned)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
