"""The database file: opened, looked at before anything is changed, and given its tables."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from extractors.failure import Failure

SCHEMA = Path(__file__).parent.with_name("schema.sql")

TIMEOUT = 60.0
"""Seconds to wait for another program that has the database open."""


class StoreError(Failure):
    """The database can't be used; the message says why and what to do."""


@contextmanager
def in_use() -> Iterator[None]:
    """What stops a run on the way is told with what to do: a lock, a full disk, a damaged file."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StoreError(
            f"The database can't be used ({error}): another program has the database open, or the disk is full; "
            "what is stored is whole; run the same command again."
        ) from error
    except sqlite3.IntegrityError:
        raise  # what one article states, not the file
    except sqlite3.DatabaseError as error:
        raise StoreError(f"The database is damaged ({error}). Choose another file with --db, and run the same command again.") from error


def open_database(path: Path, *, read_only: bool) -> Database:
    """The database at `path`, created with its tables unless `read_only`. Raises StoreError when that is not possible."""
    try:
        database = Database(_connection(path, read_only=read_only))
        try:
            _check(database, read_only=read_only)
            if not read_only:
                _prepare(database)
        except BaseException:
            database.close()
            raise
    except (sqlite3.Error, OSError, ValueError) as error:
        raise StoreError(f"The database {str(path)!r} can't be opened: {error}. Choose another file with --db.") from error
    return database


def _connection(path: Path, *, read_only: bool) -> sqlite3.Connection:
    if path.is_dir():
        raise ValueError("it is a folder")
    if read_only:
        return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=TIMEOUT)
    path.parent.mkdir(parents=True, exist_ok=True)
    return sqlite3.connect(path, timeout=TIMEOUT)


def _check(database: Database, *, read_only: bool) -> None:
    """Look before anything is changed whether the file is one of ours. Raises ValueError when it is not."""
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")}
    ours = {"articles", "runs"} <= tables and "text_sha256" in database.table("articles").columns_dict
    if not ours and (tables or read_only):
        raise ValueError("it is the database of another program" if tables else "it is empty")
    database.execute("PRAGMA foreign_keys = ON")


def _prepare(database: Database) -> None:
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.executescript(f"BEGIN IMMEDIATE; {SCHEMA.read_text(encoding='utf-8')}; COMMIT;")  # all tables or none
    if "published_rule" not in database.table("articles").columns_dict:  # a database of an earlier version
        database.execute("ALTER TABLE articles ADD COLUMN published_rule TEXT")
