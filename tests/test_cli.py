"""The command line as a user meets it: what it prints where, and how it ends."""

import contextlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
COMMANDS = ["extract", "inspect", "clean", "facts", "show", "score", "schemes"]


def newsledger(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipeline", *map(str, arguments)]
    environment = {**os.environ, "COLUMNS": "200", "PYTHONUTF8": "1"}
    return subprocess.run(command, input=stdin, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, env=environment, check=False)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "articles.db"
    done = newsledger("extract", SEEDS, "--db", path, "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert done.stderr == f"2 read: 2 written, 0 unchanged, 0 rejected. Database: {path}\n"
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    done = newsledger(command, "--help")
    assert done.returncode == 0
    assert f"Example: newsledger {command}" in " ".join(done.stdout.split())


def test_a_second_run_reads_nothing_again(database: Path) -> None:
    done = newsledger("extract", SEEDS, "--db", database)
    assert done.stderr.startswith("2 read: 0 written, 2 unchanged, 0 rejected.")


def test_paths_come_from_standard_input(tmp_path: Path) -> None:
    paths = "\n".join(str(path) for path in sorted(SEEDS.glob("*.txt")))
    done = newsledger("extract", "-", "--db", tmp_path / "a.db", "--workers", "1", stdin=f"{paths}\n{tmp_path}/gone.txt\n")
    assert done.stderr.startswith("3 read: 2 written, 0 unchanged, 1 rejected")
    assert done.returncode == 0


def test_strict_makes_a_rejected_input_status_1(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert newsledger("extract", tmp_path, "--db", tmp_path / "a.db", "--workers", "1", "--strict").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract", "no/such/folder", "--db", "x.db"], "There is no file or folder 'no/such/folder'."),
        (["extract", "seeds", "--db", "README.md"], "can't be opened"),
        (["extract", "seeds", "--db", "{tmp}"], "it is a folder"),
        (["show", "README.md", "an article"], "file is not a database"),
        (["extract", "seeds", "--db", "{tmp}/a.db", "--model", "en_core_web_huge"], "python -m spacy download en_core_web_huge"),
        (["extract", "seeds", "--workers", "0"], "--workers"),
        (["show", "{db}", "no such article"], "No article of"),
        (["facts", "seeds/000_766833eed6093081.txt", "--published", "19/11/2014"], "write it as in 2014-11-19"),
        (["score", "seeds"], "no annotated articles"),
        (["score", "tests/gold/seeds", "--errors", "nope"], "There is no kind 'nope'. Take one of: articles, title,"),
        (["score", "tests/gold/seeds", "--rules", "nope"], "There is no kind 'nope'. Take one of: articles, title,"),
        (["facts", "README.md", "--published", "\u202e\x1b[2J"], "is no date"),
        (["dance"], "No such command"),
    ],
)
def test_misuse_ends_with_status_2_and_a_sentence(arguments: list[str], message: str, database: Path, tmp_path: Path) -> None:
    done = newsledger(*(argument.format(db=database, tmp=tmp_path) for argument in arguments))
    assert done.returncode == 2
    assert done.stdout == ""
    assert message in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert not {"\x1b", "\u202e"} & set(done.stderr)


def test_clean_prints_the_text_and_says_what_was_dropped() -> None:
    done = newsledger("clean", SEEDS / "000_766833eed6093081.txt", "--dropped")
    assert done.stdout.startswith("Rotherham children's services rated 'inadequate'\n\nWednesday, November 19, 2014\n\nChildren's services")
    assert "Archive of more than 60,000 articles" not in done.stdout
    assert "Archive of more than 60,000 articles" in done.stderr
    assert "published: 2014-11-19" in done.stderr


def test_facts_are_json_lines_with_names() -> None:
    done = newsledger("facts", SEEDS / "000_766833eed6093081.txt")
    facts = [json.loads(line) for line in done.stdout.splitlines()]
    ratings = {(fact["subject"], fact["area"], fact["grade"]) for fact in facts if fact["table"] == "ratings"}
    assert ("Rotherham Metropolitan Borough Council", "overall", "inadequate") in ratings
    assert all(fact["text"] for fact in facts)


def test_facts_explain_themselves() -> None:
    done = newsledger("facts", SEEDS / "000_766833eed6093081.txt", "--explain")
    facts = [json.loads(line) for line in done.stdout.splitlines()]
    overall = next(fact for fact in facts if fact["table"] == "ratings" and fact["area"] == "overall")
    assert overall["words"]["grade"] == "inadequate"
    assert overall["words"]["subject"] == "Rotherham Borough Council"
    january = next(fact for fact in facts if fact["table"] == "dates" and fact["text"] == "January")
    assert (january["date_from"], january["anchor"]) == ("2015-01-01", "2014-11-19")


def test_organisations_of_ones_own_are_found(tmp_path: Path) -> None:
    own, article = tmp_path / "own.csv", tmp_path / "a.txt"
    own.write_text("name,aliases,kind,code\nMarlbeck Housing Trust,Marlbeck Homes,housing association,H1\n", encoding="utf-8")
    article.write_text("The Regulator of Social Housing has graded Marlbeck Homes G1 and V2, it said on Wednesday.\n", encoding="utf-8")
    done = newsledger("facts", article, "--organisations", own)
    ratings = {(fact["subject"], fact["grade"]) for fact in map(json.loads, done.stdout.splitlines()) if fact["table"] == "ratings"}
    assert ratings == {("Marlbeck Housing Trust", "g1"), ("Marlbeck Housing Trust", "v2")}


def test_inspect_lists_articles_and_reasons(tmp_path: Path) -> None:
    shutil.copy(SEEDS / "000_766833eed6093081.txt", tmp_path)
    (tmp_path / "empty.txt").touch()
    done = newsledger("inspect", tmp_path)
    assert done.stdout.splitlines() == [
        "000_766833eed6093081.txt\ttext\t2014-11-19\ten\tRotherham children's services rated 'inadequate'\tdateline",
        "empty.txt\trejected\tempty\tThe file is empty.",
    ]


@pytest.mark.parametrize("command", ["extract", "inspect"])
def test_a_folder_without_files_is_said(command: str, tmp_path: Path) -> None:
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / ".hidden.txt").write_text("An article.")
    options = ["--db", str(tmp_path / "a.db"), "--workers", "1"] if command == "extract" else []
    done = newsledger(command, folder, *options)
    assert done.returncode == 0
    assert done.stderr.startswith(f"No file was found in {str(folder)!r}; hidden files and links are left out.\n")


def test_an_article_in_another_language_is_said_to_have_no_facts(tmp_path: Path) -> None:
    article = tmp_path / "french.txt"
    article.write_text("Le conseil a dit mardi que les écoles de la ville seront fermées pendant la semaine à cause de la neige. " * 3)
    done = newsledger("facts", article)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "french.txt is not in English (its language is 'fr') and has no facts.\n"


def test_show_prints_the_article_and_its_facts(database: Path) -> None:
    done = newsledger("show", database, "002_aec")
    assert "Rotherham children’s services ‘good’ with outstanding features" in done.stdout
    assert re.search(r"ratings\s+Rotherham Metropolitan Borough Council:\s+overall good", done.stdout)


def test_show_prints_each_person_once_with_offices_and_number_of_quotes(database: Path) -> None:
    lines = newsledger("show", database, "002_aec").stdout.splitlines()
    table = lines[next(number for number, line in enumerate(lines) if re.match(r"person\s+offices\s+quotes", line)) :]
    kemp, thomas = ([line.split("  ") for line in table if line.startswith(name)] for name in ("Sharon Kemp", "Ian Thomas"))
    assert [list(filter(None, map(str.strip, line))) for line in (*kemp, *thomas)] == [
        ["Sharon Kemp", "chief executive, Rotherham Metropolitan Borough Council", "4"],
        ["Ian Thomas", "director of children's services, Rotherham Metropolitan Borough Council", "4"],
    ]


def test_the_seeds_tell_who_held_an_office_one_after_the_other(database: Path) -> None:
    query = """
        SELECT person, status, status_before, first_seen FROM office_holders
        WHERE organisation LIKE 'Rotherham%' AND role = 'director of children''s services'
    """
    with contextlib.closing(sqlite3.connect(database)) as connection:
        assert connection.execute(query).fetchall() == [
            ("Ian Thomas", "incoming", None, "2014-11-19"),
            ("Jane Parfrement", "acting", None, "2014-11-19"),
            ("Joyce Thacker", "former", None, "2014-11-19"),
            ("Ian Thomas", "current", "incoming", "2018-01-29"),
        ]


def test_score_prints_a_table_and_the_errors_of_a_kind() -> None:
    done = newsledger("score", ROOT / "tests" / "gold" / "seeds", "--errors", "people", "--rules", "people")
    assert done.returncode == 0
    assert re.search(r"people\s+1\.000\s+1\.000\s+1\.000\s+13", done.stdout)
    assert re.search(r"^[a-z ]+: \d+ right, 0 wrong$", done.stdout, re.MULTILINE)


def test_schemes_are_listed_and_checked(tmp_path: Path) -> None:
    assert "Ofsted" in newsledger("schemes").stdout
    broken = tmp_path / "mine.toml"
    broken.write_text("id = ")
    done = newsledger("schemes", "check", broken)
    assert done.returncode == 1
    assert "mine.toml" in done.stdout
    shutil.copy(ROOT / "extractors" / "schemes" / "siams.toml", broken)
    assert "takes the place of the scheme 'siams'" in newsledger("schemes", "check", broken).stderr


def test_a_scheme_is_shown_and_an_unknown_one_is_told() -> None:
    shown = newsledger("schemes", "show", "siams").stdout
    assert "of school" in shown
    assert "  collective worship" in shown
    done = newsledger("schemes", "show", "siam")
    assert done.returncode == 2
    assert "There is no scheme 'siam'" in done.stderr


def test_make_says_what_there_is_to_do() -> None:
    make = shutil.which("make")
    assert make
    done = subprocess.run([make, "--no-print-directory"], capture_output=True, text=True, cwd=ROOT, check=True)
    assert [line.split()[1] for line in done.stdout.splitlines()] == ["help", "extract", "test", "check", "score", "clean"]
