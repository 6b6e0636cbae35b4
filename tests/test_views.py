"""The views, over literal rows: what was awarded when, who held which office, how many recommendations."""

import sqlite3
from pathlib import Path

import pytest

SCHEMA = Path(__file__).parent.parent / "pipeline" / "schema.sql"


@pytest.fixture
def db() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.executescript(SCHEMA.read_text(encoding="utf-8"))
    db.execute("INSERT INTO runs (id, started, version, model, settings) VALUES (1, '', '', '', '{}')")
    for place in ("council", "ofsted"):
        kind = "inspectorate" if place == "ofsted" else "local authority"
        db.execute("INSERT INTO organisations (id, name, kind) VALUES (?, ?, ?)", [place, place.title(), kind])
    for person in ("ann", "bob"):
        db.execute("INSERT INTO people (id, name, same_name) VALUES (?, ?, ?)", [person, person.title(), person])
    return db


def article(db: sqlite3.Connection, key: int, published: str | None) -> int:
    columns = "(id, source, sha256, title, published, language, text, words, text_sha256, run_id)"
    values = [key, f"{key}.txt", "", f"Article {key}", published, "en", f"Text {key}.", 2, str(key), 1]
    db.execute(f"INSERT INTO articles {columns} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    return key


def insert(db: sqlite3.Connection, table: str, **values: object) -> None:
    row = {"start": 0, "end": 4, "text": "Text", "sentence": "Text.", "rule": "r", **values}
    names = ", ".join(f'"{name}"' for name in row)
    db.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


def rate(
    db: sqlite3.Connection,
    key: int,
    grade: str,
    rank: int,
    status: str = "current",
    when: tuple[str, str] | None = None,
    area: str = "overall",
) -> None:
    start, end = when or (None, None)
    insert(
        db, "ratings", article_id=key, subject_id="council", body_id="ofsted", scheme="s", area=area, grade=grade, rank=rank, scale=4,
        status=status, rated_from=start, rated_to=end,
    )  # fmt: skip


def history(db: sqlite3.Connection) -> list[tuple[object, ...]]:
    return db.execute("SELECT area, grade, awarded_from, grade_before, ranks_up FROM rating_history").fetchall()


def test_ratings_stand_in_the_order_in_which_they_were_awarded(db: sqlite3.Connection) -> None:
    rate(db, article(db, 2, "2018-01-29"), "good", 2)
    rate(db, article(db, 1, "2014-11-19"), "inadequate", 4)
    assert history(db) == [("overall", "inadequate", "2014-11-19", None, None), ("overall", "good", "2018-01-29", "inadequate", 2)]


def test_an_award_that_two_articles_tell_of_is_one_row(db: sqlite3.Connection) -> None:
    rate(db, article(db, 1, "2014-11-19"), "inadequate", 4)
    later = article(db, 2, "2018-01-29")
    rate(db, later, "good", 2)
    rate(db, later, "inadequate", 4, "previous", ("2014-01-01", "2014-12-31"))
    rate(db, article(db, 3, "2019-05-01"), "inadequate", 4, "previous")
    assert [row[1:3] for row in history(db)] == [("inadequate", "2014-11-19"), ("good", "2018-01-29")]


def test_a_previous_rating_without_a_date_comes_before_its_article(db: sqlite3.Connection) -> None:
    key = article(db, 1, "2014-11-19")
    rate(db, key, "inadequate", 4)
    rate(db, key, "adequate", 3, "previous")
    assert [row[1] for row in history(db)] == ["adequate", "inadequate"]


def test_the_same_grade_twice_is_two_awards(db: sqlite3.Connection) -> None:
    rate(db, article(db, 1, "2014-11-19"), "good", 2)
    rate(db, article(db, 2, "2018-01-29"), "good", 2)
    assert [row[1:4] for row in history(db)] == [("good", "2014-11-19", None), ("good", "2018-01-29", "good")]


def test_the_same_grade_without_a_date_is_one_award(db: sqlite3.Connection) -> None:
    rate(db, article(db, 1, None), "good", 2)
    rate(db, article(db, 2, None), "good", 2)
    assert [row[1:4] for row in history(db)] == [("good", None, None)]
    rate(db, article(db, 3, "2018-01-29"), "good", 2)
    assert [row[1:4] for row in history(db)] == [("good", "2018-01-29", None)]


def test_the_same_grade_twice_running_is_two_awards(db: sqlite3.Connection) -> None:
    key = article(db, 1, "2018-01-29")
    rate(db, key, "good", 2)
    rate(db, key, "good", 2, "previous")
    assert [row[1:4] for row in history(db)] == [("good", None, None), ("good", "2018-01-29", "good")]


def test_areas_have_histories_of_their_own(db: sqlite3.Connection) -> None:
    rate(db, article(db, 1, "2014-11-19"), "good", 2)
    rate(db, article(db, 2, "2018-01-29"), "inadequate", 4, area="adoption performance")
    assert [row[:2] + row[3:] for row in history(db)] == [
        ("adoption performance", "inadequate", None, None),
        ("overall", "good", None, None),
    ]


def test_office_holders_are_first_and_last_seen(db: sqlite3.Connection) -> None:
    for key, published, person, status in [
        (1, "2014-11-19", "ann", "former"),
        (2, "2014-11-19", "bob", "incoming"),
        (3, "2015-02-01", "bob", "current"),
        (4, "2018-01-29", "bob", "current"),
    ]:
        article(db, key, published)
        insert(db, "roles", article_id=key, person_id=person, organisation_id="council", title="DCS", role="director", status=status)
    found = db.execute("SELECT role, person, status, status_before, first_seen, last_seen, articles FROM office_holders").fetchall()
    assert found == [
        ("director", "Ann", "former", None, "2014-11-19", "2014-11-19", 1),
        ("director", "Bob", "incoming", None, "2014-11-19", "2014-11-19", 1),
        ("director", "Bob", "current", "incoming", "2015-02-01", "2018-01-29", 2),
    ]


def test_terms_of_office_are_told_apart_from_when_they_were_seen(db: sqlite3.Connection) -> None:
    office = {"person_id": "ann", "organisation_id": "council", "title": "DCS", "role": "director", "status": "former"}
    insert(db, "roles", article_id=article(db, 1, "2018-01-29"), role_from="2012-01-01", **office)
    insert(db, "roles", article_id=article(db, 2, "2014-11-19"), role_to="2014-10-31", **office)
    found = db.execute("SELECT first_seen, last_seen, held_from, held_to FROM office_holders").fetchall()
    assert found == [("2014-11-19", "2018-01-29", "2012-01-01", "2014-10-31")]


def test_recommendations_are_those_of_the_organisation_the_article_is_about(db: sqlite3.Connection) -> None:
    key = article(db, 1, "2014-11-19")
    for _ in range(3):
        insert(db, "organisation_mentions", article_id=key, organisation_id="ofsted", name="Ofsted", kind="inspectorate")
    insert(db, "organisation_mentions", article_id=key, organisation_id="council", name="Council", kind="local authority")
    insert(db, "figures", article_id=key, kind="count", value=26, unit="recommendations", noun="recommendation", qualifier="exact")
    insert(db, "figures", article_id=key, kind="count", value=13, unit="cases", noun="case", qualifier="exact")
    assert db.execute("SELECT subject, recommendations, published FROM recommendations").fetchall() == [("Council", 26.0, "2014-11-19")]
