"""Schema, rows, views and full-text index; the only module that talks to SQLite.

Everything one batch contributes is written in one transaction, so a run that is killed leaves whole articles only. Ids are
made from what a row is, never counted, so they do not depend on the order in which articles arrive.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import blake2b, sha256
from itertools import groupby
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from pipeline.document import Document, Reject, Rejected
from pipeline.identity import Sighting, identities
from pipeline.link import Linked, Row, Value
from pipeline.twins import Sketch, Twin, bands, is_copy, originals

SCHEMA = Path(__file__).with_name("schema.sql")

TIMEOUT = 60.0
"""Seconds to wait for another program that has the database open."""

FACTS = ("person_mentions", "organisation_mentions", "roles", "ratings", "dates", "figures", "quotes")
"""The tables whose rows stand in an article, in the order in which a reader would want them."""

# The columns of an entity, from the mention that has its fullest name; the honorific is the one most often used.
REFRESH = """
UPDATE people SET (name, given_name, family_name) = (
    SELECT name, given_name, family_name FROM person_mentions WHERE person_id = people.id
    ORDER BY length(name) DESC, name, given_name, family_name LIMIT 1
), honorific = (
    SELECT honorific FROM person_mentions WHERE person_id = people.id AND honorific IS NOT NULL
    GROUP BY honorific ORDER BY count(*) DESC, honorific LIMIT 1
) WHERE id IN (SELECT id FROM touched) AND EXISTS (SELECT 1 FROM person_mentions WHERE person_id = people.id);

UPDATE organisations SET (name, code, code_scheme, latitude, longitude) = (
    SELECT name, code, code_scheme, latitude, longitude FROM organisation_mentions WHERE organisation_id = organisations.id
    ORDER BY length(name) DESC, name, code IS NULL, code LIMIT 1
), kind = (
    SELECT kind FROM organisation_mentions WHERE organisation_id = organisations.id
    GROUP BY kind ORDER BY kind = 'other', count(*) DESC, kind LIMIT 1
) WHERE id IN (SELECT id FROM touched) AND EXISTS (SELECT 1 FROM organisation_mentions WHERE organisation_id = organisations.id);

DELETE FROM people WHERE id IN (SELECT id FROM touched)
    AND NOT EXISTS (SELECT 1 FROM person_mentions WHERE person_id = people.id)
    AND NOT EXISTS (SELECT 1 FROM roles WHERE person_id = people.id)
    AND NOT EXISTS (SELECT 1 FROM quotes WHERE person_id = people.id);

DELETE FROM organisations WHERE id IN (SELECT id FROM touched)
    AND NOT EXISTS (SELECT 1 FROM organisation_mentions WHERE organisation_id = organisations.id)
    AND NOT EXISTS (SELECT 1 FROM roles WHERE organisation_id = organisations.id)
    AND NOT EXISTS (SELECT 1 FROM ratings WHERE subject_id = organisations.id OR body_id = organisations.id)
    AND NOT EXISTS (SELECT 1 FROM quotes WHERE organisation_id = organisations.id);

DELETE FROM touched;
"""


# A reject that is the same as before stays that of the run that found it.
KEEP_REJECT = """
INSERT INTO rejects (source, sha256, stage, error, message, run_id) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (source) DO UPDATE SET
    sha256 = excluded.sha256, stage = excluded.stage, error = excluded.error, message = excluded.message, run_id = excluded.run_id
WHERE (sha256, stage, error, message) IS NOT (excluded.sha256, excluded.stage, excluded.error, excluded.message)
"""

# Names that could be those of two people: seen at two organisations, or told apart by an earlier run.
NAMESAKES = """
SELECT same_name FROM people LEFT JOIN roles ON person_id = people.id
WHERE same_name IN (SELECT same_name FROM people WHERE id IN (SELECT id FROM touched))
GROUP BY same_name HAVING count(DISTINCT organisation_id) > 1 OR count(DISTINCT people.id) > 1 ORDER BY same_name
"""

SIGHTINGS = """
SELECT DISTINCT people.id, articles.published, articles.id, organisation_id, role, status IN ('current', 'acting')
FROM people JOIN person_mentions ON person_mentions.person_id = people.id JOIN articles ON articles.id = person_mentions.article_id
LEFT JOIN roles ON roles.person_id = people.id AND roles.article_id = articles.id
WHERE same_name = ?
"""


class StoreError(RuntimeError):
    """The database can't be used; the message says why and what to do."""


@contextmanager
def _in_use() -> Iterator[None]:
    """What stops a run on the way, a lock or a full disk, is told with what to do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StoreError(
            f"The database can't be used ({error}): another program has the database open, or the disk is full; "
            "what is stored is whole; run the same command again."
        ) from error


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """What decides the facts of an article besides its words: an article is unchanged only under the same recipe."""

    version: str
    model: str
    settings: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many inputs a run read, wrote, left as they were and rejected.

    `undated` counts the relative dates ("last week") that were left out because their article does not say when it appeared,
    `foreign` the articles that were written without facts because they are not in English.
    """

    read: int = 0
    written: int = 0
    unchanged: int = 0
    rejected: int = 0
    undated: int = 0
    foreign: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            read=self.read + other.read,
            written=self.written + other.written,
            unchanged=self.unchanged + other.unchanged,
            rejected=self.rejected + other.rejected,
            undated=self.undated + other.undated,
            foreign=self.foreign + other.foreign,
        )


class Store:
    """One database file, open for a run or for reading."""

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        """Open `path`, creating it and its tables unless `read_only`. Raises StoreError when that is not possible."""
        try:
            self._db = Database(_connection(Path(path), read_only=read_only))
            try:
                self._open(read_only=read_only)
            except BaseException:
                self._db.close()
                raise
        except (sqlite3.Error, OSError, ValueError) as error:
            raise StoreError(f"The database {str(path)!r} can't be opened: {error}. Choose another file with --db.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    @_in_use()
    def begin(self, recipe: Recipe) -> int:
        """Open a run and return its id. After a run that was killed, every entity is looked at again."""
        if next(self._db.query("SELECT 1 FROM runs WHERE finished IS NULL"), None):
            self._db.execute("INSERT OR IGNORE INTO touched SELECT id FROM people UNION SELECT id FROM organisations")
        settings = json.dumps(dict(sorted(recipe.settings.items())), ensure_ascii=False)
        row = {"started": _now(), "version": recipe.version, "model": recipe.model, "settings": settings}
        with self._db.atomic():
            self._db.table("runs").insert(row, pk="id")
            return int(self._db.execute("SELECT last_insert_rowid()").fetchone()[0])

    @_in_use()
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
        with _in_use(), self._db.atomic():
            yield

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

    @_in_use()
    def link_duplicates(self) -> None:
        """Link the duplicates among what was written or removed since the last time: they lose their facts.

        An article that is no duplicate any more, and so has no facts, becomes stale.
        """
        while row := self._db.execute("SELECT text_id FROM unsettled LIMIT 1").fetchone():
            with self._db.atomic():
                self._link_duplicates(row[0])

    @_in_use()
    def stale(self, limit: int) -> list[Document]:
        """At most `limit` articles whose facts have to be worked out now, because they are no duplicates any more."""
        rows = self._db.query("SELECT * FROM articles WHERE stale ORDER BY source LIMIT ?", [limit])
        return [_document(row) for row in rows]

    @_in_use()
    def finish(self, run: int, counts: Counts) -> None:
        """Close a run: entities that nothing names any more go, the others take their fullest name."""
        with self._db.atomic():
            for (name,) in self._db.execute(NAMESAKES).fetchall():
                self._tell_apart(name)
            for statement in REFRESH.split(";\n"):
                self._db.execute(statement)
            row = {"read": counts.read, "written": counts.written, "unchanged": counts.unchanged, "rejected": counts.rejected}
            self._db.table("runs").update(run, {"finished": _now(), **row})

    def article(self, name: str) -> Document | None:
        """The article with this source or id, else the only one whose source contains `name`."""
        for where in ("source = ?1", "id = ?1", "instr(source, ?1)"):
            rows = list(self._db.query(f"SELECT * FROM articles WHERE {where} LIMIT 2", [name]))
            if len(rows) == 1:
                return _document(rows[0])
        return None

    def facts(self, source: str) -> list[Row]:
        """What the article states, with entities by name, in reading order."""
        article = article_id(source)
        rows = (Row(table=table, values=values) for table in FACTS for values in self._db.query(_named(table), [article]))
        return sorted(rows, key=lambda row: (row.values["start"], row.values["end"]))

    def _open(self, *, read_only: bool) -> None:
        """Look before anything is changed whether the file is one of ours. Raises ValueError when it is not."""
        tables = {name for (name,) in self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")}
        ours = {"articles", "runs"} <= tables and "text_sha256" in self._db.table("articles").columns_dict
        if not ours and (tables or read_only):
            raise ValueError("it is the database of another program" if tables else "it is empty")
        self._db.execute("PRAGMA foreign_keys = ON")
        if not read_only:
            self._prepare()

    def _prepare(self) -> None:
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(f"BEGIN IMMEDIATE; {SCHEMA.read_text(encoding='utf-8')}; COMMIT;")  # all tables or none
        if "published_rule" not in self._db.table("articles").columns_dict:  # a database of an earlier version
            self._db.execute("ALTER TABLE articles ADD COLUMN published_rule TEXT")
        self._db.execute("CREATE TEMP TABLE touched (id TEXT PRIMARY KEY)")

    def _write(self, document: Document, linked: Linked, sketch: Sketch, *, run: int) -> None:
        self._remove(document.source)
        self._db.execute("DELETE FROM rejects WHERE source = ?", [document.source])
        article = article_id(document.source)
        digest = sha256(document.text.encode()).hexdigest()
        self._add("articles", [_article_row(document, digest=digest, run=run)])
        self._remember(digest, sketch)
        self._insert(article, linked)

    def _remember(self, digest: str, sketch: Sketch) -> None:
        """Keep the sketch of a text, and that its twins have to be looked for."""
        text = _digest(digest)
        self._db.execute("INSERT OR IGNORE INTO sketches VALUES (?, ?, ?)", [text, digest, sketch.pack()])
        self._db.conn.executemany("INSERT OR IGNORE INTO bands VALUES (?, ?)", [(band, text) for band in bands(sketch)])
        self._db.execute("INSERT OR IGNORE INTO unsettled VALUES (?)", [text])

    def _remove(self, source: str) -> None:
        article = article_id(source)
        row = self._db.execute("SELECT text_sha256 FROM articles WHERE id = ?", [article]).fetchone()
        if row is None:
            return
        self._forget_facts(article)
        self._db.execute("UPDATE articles SET duplicate_of = NULL, stale = 1 WHERE duplicate_of = ?", [article])
        self._db.execute("DELETE FROM articles WHERE id = ?", [article])
        self._forget_text(*row)

    def _forget_text(self, digest: str) -> None:
        """Have the twins of a text looked for again, and forget its sketch when no article has it any more."""
        text = _digest(digest)
        sketch = self._sketches([text])[text]
        self._db.conn.executemany("INSERT OR IGNORE INTO unsettled VALUES (?)", [(other,) for other in self._similar(sketch)])
        if not self._db.execute("SELECT 1 FROM articles WHERE text_sha256 = ?", [digest]).fetchone():
            self._db.conn.executemany("DELETE FROM bands WHERE band = ? AND text_id = ?", [(band, text) for band in bands(sketch)])
            self._db.execute("DELETE FROM sketches WHERE text_id = ?", [text])
            self._db.execute("DELETE FROM unsettled WHERE text_id = ?", [text])

    def _link_duplicates(self, text: int) -> None:
        """Link the duplicates among the texts that are tied to `text` by copies, and copies of copies."""
        sketches = self._tied(text)
        twins = [twin for text in sketches for twin in self._twins(text)]
        found = originals(twins, lambda one, other: is_copy(sketches[one], sketches[other]))
        for article, original in found.items():
            if original is not None:
                self._forget_facts(article)
            change = "UPDATE articles SET stale = ?1 IS NULL AND (stale OR duplicate_of IS NOT NULL), duplicate_of = ?1 WHERE id = ?2"
            self._db.execute(change, [original, article])
        self._db.conn.executemany("DELETE FROM unsettled WHERE text_id = ?", [(text,) for text in sketches])

    def _tied(self, text: int) -> dict[int, Sketch]:
        """The sketches of `text`, of its copies and originals, of theirs, and so on."""
        tied = self._sketches([text])
        waiting = list(tied.values())
        while waiting:
            sketch = waiting.pop()
            strangers = [other for other in self._similar(sketch) if other not in tied]
            for other, its_sketch in self._sketches(strangers).items():
                if is_copy(sketch, its_sketch) or is_copy(its_sketch, sketch):
                    tied[other] = its_sketch
                    waiting.append(its_sketch)
        return tied

    def _similar(self, sketch: Sketch) -> list[int]:
        """The texts worth comparing with that of `sketch`, itself among them."""
        marks = ",".join("?" * len(keys := bands(sketch)))
        return [text for (text,) in self._db.execute(f"SELECT DISTINCT text_id FROM bands WHERE band IN ({marks})", keys)]

    def _sketches(self, texts: Sequence[int]) -> dict[int, Sketch]:
        query = "SELECT sketch FROM sketches WHERE text_id = ?"
        return {text: Sketch.unpack(self._db.execute(query, [text]).fetchone()[0]) for text in texts}

    def _twins(self, text: int) -> list[Twin]:
        """The articles that have this text."""
        query = "SELECT id, published, words, source FROM articles JOIN sketches USING (text_sha256) WHERE text_id = ?"
        rows = self._db.execute(query, [text]).fetchall()
        return [
            Twin(article=article, text=text, published=published, words=words, source=source) for article, published, words, source in rows
        ]

    def _forget_facts(self, article: int) -> None:
        for table, column in [
            ("person_mentions", "person_id"),
            ("organisation_mentions", "organisation_id"),
            ("ratings", "subject_id"),
            ("ratings", "body_id"),
        ]:
            self._db.execute(f"INSERT OR IGNORE INTO touched SELECT {column} FROM {table} WHERE article_id = ?", [article])
        for table in FACTS:
            self._db.execute(f"DELETE FROM {table} WHERE article_id = ?", [article])

    def _tell_apart(self, name: str) -> None:
        """Give the people who share a name the ids that `identities` finds for them."""
        rows = self._db.execute(SIGHTINGS, [name]).fetchall()
        sightings = [
            Sighting(published=date.fromisoformat(day) if day else None, article=article, organisation=place, role=role, current=bool(now))
            for _, day, article, place, role, now in rows
        ]
        ids = identities(name, sightings)
        for person, article in sorted({(row[0], row[2]) for row in rows if ids[row[2]] != row[0]}):
            copy = "INSERT OR IGNORE INTO people SELECT ?, name, honorific, given_name, family_name, same_name FROM people WHERE id = ?"
            self._db.execute(copy, [ids[article], person])
            self._db.execute("INSERT OR IGNORE INTO touched VALUES (?), (?)", [ids[article], person])
            for table in ("person_mentions", "roles", "quotes"):
                change = f"UPDATE {table} SET person_id = ? WHERE article_id = ? AND person_id = ?"
                self._db.execute(change, [ids[article], article, person])

    def _insert(self, article: int, linked: Linked) -> None:
        for table, entities in _by_table(linked.entities).items():
            rows = [{**values, "same_name": values["id"]} for values in entities] if table == "people" else entities
            self._add(table, rows, known="IGNORE")
            self._db.conn.executemany("INSERT OR IGNORE INTO touched VALUES (?)", [(row["id"],) for row in rows])
        for table, facts in _by_table(linked.facts).items():
            owned = ({"id": _fact_id(article, table, place), "article_id": article, **values} for place, values in enumerate(facts))
            self._add(table, owned)

    def _add(self, table: str, rows: Iterable[Mapping[str, Value]], *, known: str = "ABORT") -> None:
        """Insert `rows`, doing as `known` says with one whose id is known. sqlite-utils would ask for the schema at each call."""
        for columns, alike in groupby(rows, key=tuple):
            names, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
            statement = f'INSERT OR {known} INTO "{table}" ({names}) VALUES ({marks})'
            self._db.conn.executemany(statement, [tuple(row.values()) for row in alike])


def _connection(path: Path, *, read_only: bool) -> sqlite3.Connection:
    if path.is_dir():
        raise ValueError("it is a folder")
    if read_only:
        return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=TIMEOUT)
    path.parent.mkdir(parents=True, exist_ok=True)
    return sqlite3.connect(path, timeout=TIMEOUT)


def _by_table(rows: Iterable[Row]) -> dict[str, list[Mapping[str, Value]]]:
    tables: dict[str, list[Mapping[str, Value]]] = defaultdict(list)
    for row in rows:
        tables[row.table].append(row.values)
    return tables


def article_id(source: str) -> int:
    """The id of the article that was read from `source`."""
    return _digest(source)


def _fact_id(article: int, table: str, place: int) -> int:
    return _digest(f"{article} {table} {place}")


def _digest(words: str) -> int:
    """63 bits of a digest: a positive SQLite integer."""
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogateescape"), digest_size=8).digest()) >> 1


def _article_row(document: Document, *, digest: str, run: int) -> dict[str, Value]:
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


def _document(row: Mapping[str, str]) -> Document:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    names = ("source", "sha256", "text", "title", "byline", "publisher", "url", "language")
    rule = row.get("published_rule")  # a database of an earlier version has none
    return Document(published=published, published_rule=rule, **{name: row[name] for name in names})


def _named(table: str) -> str:
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


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
