"""The store, with literal rows: what is written is what was meant, whole, once, and whatever the order."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from pipeline.document import Document, Reject, Rejected
from pipeline.link import Linked, Row, Value
from pipeline.store import Counts, Recipe, Store, StoreError
from pipeline.storing.rows import article_id
from pipeline.twins import sketch

RECIPE = Recipe(version="1", model="m", settings={})


def document(source: str, text: str = "Ann Lee leads it.", **known: object) -> Document:
    return Document(source=source, sha256=f"bytes of {source}", text=text, **known)  # type: ignore[arg-type]


def linked(name: str = "Ann Lee", honorific: str | None = None) -> Linked:
    key = name.lower().replace(" ", "-")
    person: dict[str, Value] = {"name": name, "honorific": honorific, "given_name": "Ann", "family_name": "Lee"}
    grounding: dict[str, Value] = {"start": 0, "end": 7, "text": "Ann Lee", "sentence": "Ann Lee leads it.", "rule": "full name"}
    return Linked(
        entities=(Row(table="people", values={"id": key, **person}),),
        facts=(Row(table="person_mentions", values={"person_id": key, **person, **grounding}),),
    )


def write(path: Path, articles: Iterable[tuple[Document, Linked]], recipe: Recipe = RECIPE) -> None:
    with Store(path) as store:
        run = store.begin(recipe)
        for article, facts in articles:
            with store.batch():
                store.write(article, facts, sketch(article.text), run=run)
        store.link_duplicates()
        for article in store.stale(100):
            with store.batch():
                store.write(article, linked(), sketch(article.text), run=run)
        store.link_duplicates()
        store.finish(run, Counts())


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    found = connection.execute(query).fetchall()
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "articles.db"


def test_an_article_is_stored_with_its_facts(path: Path) -> None:
    write(path, [(document("a.txt", title="Who leads", published=date(2020, 1, 2)), linked())])
    assert rows(path, "SELECT source, title, published, text, words, duplicate_of FROM articles") == [
        ("a.txt", "Who leads", "2020-01-02", "Ann Lee leads it.", 4, None)
    ]
    assert rows(path, "SELECT person_id, start, end, text, rule FROM person_mentions") == [("ann-lee", 0, 7, "Ann Lee", "full name")]
    assert rows(path, "SELECT id, name, honorific, given_name, family_name FROM people") == [("ann-lee", "Ann Lee", None, "Ann", "Lee")]


def test_a_changed_article_has_its_facts_replaced_and_its_orphans_removed(path: Path) -> None:
    write(path, [(document("a.txt"), linked("Bob Ray")), (document("b.txt", "other"), linked())])
    write(path, [(document("a.txt", "changed"), linked("Cy Fox"))])
    assert rows(path, "SELECT person_id FROM person_mentions ORDER BY 1") == [("ann-lee",), ("cy-fox",)]
    assert rows(path, "SELECT id FROM people ORDER BY 1") == [("ann-lee",), ("cy-fox",)]


def test_an_entity_takes_its_fullest_name_and_commonest_honorific(path: Path) -> None:
    write(
        path,
        [
            (document("a.txt", "one"), linked("Ann Lee", "Ms")),
            (document("b.txt", "two"), linked("Ann Lee", "Dr")),
            (document("c.txt", "three"), linked("Ann Lee", "Dr")),
        ],
    )
    assert rows(path, "SELECT name, honorific FROM people") == [("Ann Lee", "Dr")]


def office(name: str, organisation: str, role: str) -> Linked:
    person = linked(name)
    key = name.lower().replace(" ", "-")
    grounding: dict[str, Value] = {"start": 0, "end": 7, "text": "Ann Lee", "sentence": "Ann Lee leads it.", "rule": "title before"}
    row: dict[str, Value] = {
        "person_id": key,
        "organisation_id": organisation,
        "title": role,
        "role": role,
        "status": "current",
        **grounding,
    }
    place = Row(table="organisations", values={"id": organisation, "name": organisation, "kind": "other"})
    return Linked(entities=(*person.entities, place), facts=(*person.facts, Row(table="roles", values=row)))


def test_two_people_of_one_name_are_told_apart_and_joined_again(path: Path) -> None:
    write(
        path,
        [
            (document("a.txt", "one", published=date(2014, 1, 1)), office("Ann Lee", "x", "chief executive")),
            (document("b.txt", "two", published=date(2015, 1, 1)), office("Ann Lee", "y", "headteacher")),
            (document("c.txt", "three", published=date(2016, 1, 1)), office("Ann Lee", "x", "chief executive")),
        ],
    )
    who = "SELECT source, person_id FROM roles JOIN articles ON articles.id = article_id ORDER BY 1"
    assert rows(path, who) == [("a.txt", "ann-lee"), ("b.txt", "ann-lee-y"), ("c.txt", "ann-lee")]
    assert rows(path, "SELECT id, same_name FROM people ORDER BY 1") == [("ann-lee", "ann-lee"), ("ann-lee-y", "ann-lee")]
    write(path, [(document("c.txt", "changed", published=date(2016, 1, 1)), linked())])
    assert rows(path, who) == [("a.txt", "ann-lee"), ("b.txt", "ann-lee")]
    assert rows(path, "SELECT id FROM people") == [("ann-lee",)]


def test_people_called_by_one_word_are_one_only_at_one_organisation(path: Path) -> None:
    articles = [(document(name, name, published=date(2014, 1, day)), linked("Edna")) for day, name in enumerate(("a.txt", "b.txt"), 1)]
    write(path, [*articles, *((document(name, name), office("Edna", "x", "chair")) for name in ("c.txt", "d.txt"))])
    who = "SELECT source, person_id FROM person_mentions JOIN articles ON articles.id = article_id ORDER BY 1"
    assert rows(path, who) == [("a.txt", "edna"), ("b.txt", f"edna-{article_id('b.txt')}"), ("c.txt", "edna-x"), ("d.txt", "edna-x")]
    assert rows(path, "SELECT DISTINCT same_name FROM people") == [("edna",)]


def test_the_same_text_is_one_article_and_its_duplicates_whatever_the_order(tmp_path: Path) -> None:
    articles = [(document(name), linked()) for name in ("a.txt", "b.txt", "c.txt")]
    for number, order in enumerate(permutations(articles)):
        path = tmp_path / f"{number}.db"
        write(path, order)
        assert rows(
            path,
            "SELECT a.source, original.source FROM articles AS a LEFT JOIN articles AS original ON original.id = a.duplicate_of ORDER BY 1",
        ) == [("a.txt", None), ("b.txt", "a.txt"), ("c.txt", "a.txt")]
        assert rows(path, "SELECT source FROM person_mentions JOIN articles ON articles.id = article_id") == [("a.txt",)]


def test_a_duplicate_gets_facts_of_its_own_when_the_original_changes(path: Path) -> None:
    write(path, [(document("a.txt"), linked()), (document("b.txt"), linked()), (document("c.txt"), linked())])
    write(path, [(document("a.txt", "Something else."), linked("Bob Ray"))])
    facts = "SELECT source, person_id FROM person_mentions JOIN articles ON articles.id = article_id ORDER BY 1"
    assert rows(path, facts) == [("a.txt", "bob-ray"), ("b.txt", "ann-lee")]
    assert rows(path, "SELECT count(*) FROM articles WHERE stale") == [(0,)]


REPORT = """Ellerby council has been rated inadequate for its children's services after a visit in October.

Inspectors looked at 42 cases and sent 11 of them back to managers, who had not seen the children for eight weeks.

Council leader Marian Oakes said she was sorry and that the borough had put another two million pounds into the service.

A commissioner will be appointed by the Department for Education before Christmas, and Ofsted is to come back in March.
"""
VERSIONS = {
    "cut.txt": (REPORT.partition("Council leader")[0], date(2018, 12, 1)),
    "late.txt": (f"Watchdog finds failings\n\n{REPORT}", date(2018, 12, 5)),
    "first.txt": (REPORT, date(2018, 12, 4)),
    "undated.txt": (REPORT.replace("October", "the autumn"), None),
    "other.txt": ("The library in Fenton has been saved with a day to spare by sixty volunteers of the village.", date(2018, 12, 4)),
}
LINKS = "SELECT a.source, b.source FROM articles AS a LEFT JOIN articles AS b ON b.id = a.duplicate_of ORDER BY 1"
BEARERS = "SELECT source FROM person_mentions JOIN articles ON articles.id = article_id ORDER BY 1"
LINKED = [("cut.txt", "first.txt"), ("first.txt", None), ("late.txt", "first.txt"), ("other.txt", None), ("undated.txt", "first.txt")]
STATED = [("first.txt",), ("other.txt",)]


def versions(names: Iterable[str] = VERSIONS) -> list[tuple[Document, Linked]]:
    return [(document(name, VERSIONS[name][0], published=VERSIONS[name][1]), linked()) for name in names]


@pytest.mark.parametrize("split", [0, 1, 3])
def test_versions_of_a_report_are_linked_whatever_the_order_and_the_number_of_runs(tmp_path: Path, split: int) -> None:
    for number, order in enumerate(list(permutations(VERSIONS))[split::11]):
        path = tmp_path / f"{number}.db"
        write(path, versions(order[:split]))
        write(path, versions(order[split:]))
        assert (rows(path, LINKS), rows(path, BEARERS)) == (LINKED, STATED), order
        assert rows(path, "SELECT 1 FROM unsettled UNION SELECT 1 FROM articles WHERE stale") == []


def test_a_run_that_is_killed_before_duplicates_are_linked_is_made_up_for(path: Path) -> None:
    with Store(path) as store, store.batch():
        run = store.begin(RECIPE)
        for article, facts in versions():
            store.write(article, facts, sketch(article.text), run=run)
    write(path, [])
    assert (rows(path, LINKS), rows(path, BEARERS)) == (LINKED, STATED)


def test_when_the_original_goes_the_next_one_takes_its_place(path: Path) -> None:
    write(path, versions())
    with Store(path) as store:
        run = store.begin(RECIPE)
        with store.batch():
            store.reject(Reject(source="first.txt", sha256=None, stage="read", error="empty", message="Empty."), run=run)
        store.link_duplicates()
        assert [article.source for article in store.stale(100)] == ["late.txt"]
    write(path, [])
    assert rows(path, LINKS) == [("cut.txt", "late.txt"), ("late.txt", None), ("other.txt", None), ("undated.txt", "late.txt")]
    assert rows(path, BEARERS) == [("late.txt",), ("other.txt",)]


def test_a_text_that_no_article_has_any_more_is_forgotten(path: Path) -> None:
    write(path, versions(["first.txt"]))
    write(path, [(document("first.txt", "Nothing of the kind."), linked())])
    assert rows(path, "SELECT (SELECT count(*) FROM sketches), (SELECT count(DISTINCT text_id) FROM bands)") == [(1, 1)]


def test_a_reject_replaces_the_article_and_an_article_the_reject(path: Path) -> None:
    reject = Reject(source="a.txt", sha256=None, stage="read", error="empty", message="The file is empty.")
    write(path, [(document("a.txt"), linked())])
    with Store(path) as store:
        run = store.begin(RECIPE)
        with store.batch():
            store.reject(reject, run=run)
        store.finish(run, Counts(read=1, rejected=1))
    assert rows(path, "SELECT count(*) FROM articles") == [(0,)]
    assert rows(path, "SELECT source, stage, error, message FROM rejects") == [("a.txt", "read", "empty", "The file is empty.")]
    write(path, [(document("a.txt"), linked())])
    assert rows(path, "SELECT count(*) FROM rejects") == [(0,)]


def test_ids_depend_on_the_source_only(tmp_path: Path) -> None:
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    write(one, [(document("a.txt", "one"), linked()), (document("b.txt", "two"), linked())])
    write(other, [(document("b.txt", "two"), linked()), (document("a.txt", "one"), linked())])
    for query in ("SELECT id, source FROM articles ORDER BY 1", "SELECT * FROM person_mentions ORDER BY id"):
        assert rows(one, query) == rows(other, query)


def test_known_asks_for_the_same_bytes_under_the_same_recipe(path: Path) -> None:
    write(path, [(document("a.txt"), linked())])
    with Store(path) as store:
        again = store.begin(RECIPE)
        assert store.known(["a.txt", "b.txt"], run=again) == {"a.txt": "bytes of a.txt"}
        other = store.begin(Recipe(version="2", model="m", settings={}))
        assert store.known(["a.txt"], run=other) == {}


def test_a_batch_that_fails_leaves_nothing(path: Path) -> None:
    def write_and_fail(store: Store) -> None:
        with store.batch():
            store.write(document("a.txt"), linked(), sketch(""), run=store.begin(RECIPE))
            raise KeyboardInterrupt

    with Store(path) as store, pytest.raises(KeyboardInterrupt):
        write_and_fail(store)
    assert rows(path, "SELECT count(*) FROM articles") == [(0,)]
    assert rows(path, "SELECT count(*) FROM people") == [(0,)]


def test_what_the_database_refuses_is_rejected_and_leaves_nothing(path: Path) -> None:
    backwards: dict[str, Value] = {"date_from": "2014-02-02", "date_to": "2014-01-01", "precision": "range", "relative": 0}
    grounding: dict[str, Value] = {"start": 0, "end": 7, "text": "Ann Lee", "sentence": "Ann Lee leads it.", "rule": "full name"}
    facts = Linked(entities=(), facts=(Row(table="dates", values={**backwards, **grounding}),))
    with Store(path) as store:
        run = store.begin(RECIPE)
        with store.batch(), pytest.raises(Rejected, match="refuses"):
            store.write(document("a.txt"), facts, sketch(""), run=run)
        with store.batch(), pytest.raises(Rejected, match="refuses"):
            store.write(document("b.txt", "\udcff"), linked(), sketch("\udcff"), run=run)
    assert rows(path, "SELECT count(*) FROM articles") == [(0,)]


def test_text_is_searchable_and_search_follows_changes(path: Path) -> None:
    search = "SELECT source FROM articles WHERE id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'leading')"
    write(path, [(document("a.txt"), linked())])
    assert rows(path, search) == [("a.txt",)]
    write(path, [(document("a.txt", "Nothing of the kind."), linked())])
    assert rows(path, search) == []


def test_hostile_words_stay_words(path: Path) -> None:
    words = "'); DROP TABLE articles; -- \x00 \U0001f600"
    write(path, [(document(words, words, title=words), linked())])
    assert rows(path, "SELECT source, title, text FROM articles") == [(words, words, words)]


def test_a_database_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "no.db").write_bytes(b"This is no database, it is a letter." * 100)
    with pytest.raises(StoreError, match="can't be opened"):
        Store(tmp_path / "no.db")


def test_a_database_of_an_earlier_version_gets_the_columns_it_lacks(path: Path) -> None:
    write(path, [(document("a.txt", published=date(2020, 1, 1), published_rule="url"), linked())])
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE articles DROP COLUMN published_rule")
    with Store(path, read_only=True) as store:
        assert store.article("a.txt") == document("a.txt", published=date(2020, 1, 1))
    write(path, [(document("b.txt", published=date(2020, 1, 1), published_rule="url"), linked())])
    assert rows(path, "SELECT source, published_rule FROM articles ORDER BY 1") == [("a.txt", None), ("b.txt", "url")]


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("table", ["letters (id)", "articles (id, title)", "runs (id)"])
def test_the_database_of_another_program_is_left_as_it_is(path: Path, table: str, read_only: bool) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"CREATE TABLE {table}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="it is the database of another program"):
        Store(path, read_only=read_only)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_no_database_is_left_as_it_is(path: Path, read_only: bool) -> None:
    path.write_text("# A letter\n")
    with pytest.raises(StoreError, match="file is not a database"):
        Store(path, read_only=read_only)
    assert path.read_text() == "# A letter\n"


def test_an_empty_file_can_be_written_but_not_read(path: Path) -> None:
    path.touch()
    with pytest.raises(StoreError, match="it is empty"):
        Store(path, read_only=True)
    assert path.stat().st_size == 0
    write(path, [(document("a.txt"), linked())])
    assert rows(path, "SELECT source FROM articles") == [("a.txt",)]


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="it is a folder"):
        Store(tmp_path)


def test_a_database_that_another_program_holds_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.storing.database.TIMEOUT", 0)
    write(path, [(document("a.txt"), linked())])
    other = sqlite3.connect(path, isolation_level=None)
    with Store(path) as store:
        run = store.begin(RECIPE)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"database is locked.*run the same command again"):
            store.begin(RECIPE)
        with pytest.raises(StoreError, match="database is locked"), store.batch():
            store.write(document("b.txt"), linked(), sketch("b"), run=run)
        with pytest.raises(StoreError, match="database is locked"):
            store.finish(run, Counts())
    other.close()
    assert rows(path, "SELECT source FROM articles") == [("a.txt",)]


def test_a_full_disk_is_said_and_what_is_stored_is_whole(path: Path) -> None:
    write(path, [(document("a.txt"), linked())])
    with Store(path) as store:
        run = store.begin(RECIPE)
        store._db.execute("PRAGMA max_page_count = 1")
        with pytest.raises(StoreError, match=r"full.*what is stored is whole"), store.batch():
            store.write(document("b.txt", "A long text. " * 10000), linked(), sketch("b"), run=run)
    assert rows(path, "SELECT source FROM articles") == [("a.txt",)]


def test_a_damaged_database_is_said(path: Path) -> None:
    write(path, [(document(f"{name}.txt", f"The {name} text. " * 500), linked()) for name in "abcdef"])
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(StoreError, match="malformed"), Store(path) as store:
        store.article("a.txt")
