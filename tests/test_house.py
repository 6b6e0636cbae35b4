"""The few structural rules of the house: who may know whom, who may print, how long a function may get."""

import ast
import re
import sqlite3
from dataclasses import fields
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(path for package in ("pipeline", "extractors") for path in (ROOT / package).rglob("*.py"))
STAGES = {"read", "clean", "annotate", "link", "store"}
LONGEST_FUNCTION = 45

each_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


@each_module
def test_the_knowledge_does_not_know_the_flow(path: Path) -> None:
    if "extractors" in path.parts:
        assert not {name for name in imports(path) if name.split(".")[0] == "pipeline"}


@each_module
def test_only_run_knows_the_order_of_the_stages(path: Path) -> None:
    stage = path.stem if path.parent.name == "pipeline" else path.parent.name
    if stage in STAGES - {"store"} and "pipeline" in path.parts:
        others = {f"pipeline.{other}" for other in STAGES - {stage}}
        assert not {name for name in imports(path) if name in others}


@each_module
def test_each_library_has_one_door(path: Path) -> None:
    store = {"store.py", "storing"}
    doors = {"sqlite_utils": store, "sqlite3": store, "typer": {"cli.py"}, "trafilatura": {"html.py"}}
    for library, door in doors.items():
        if any(name.split(".")[0] == library for name in imports(path)):
            assert door & {path.name, path.parent.name}, f"{library} is used outside {door}"


@each_module
def test_only_the_command_line_prints(path: Path) -> None:
    calls = [node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    if path.name != "cli.py":
        assert not [call for call in calls if isinstance(call, ast.Name) and call.id == "print"]


@each_module
def test_functions_are_short_and_modules_documented(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno > LONGEST_FUNCTION] == []


def test_every_extractor_has_its_words_beside_it() -> None:
    from extractors.registry import EXTRACTORS

    for name in EXTRACTORS:
        assert (ROOT / "extractors" / f"{name}.py").exists()
        assert (ROOT / "extractors" / f"{name}.toml").exists()


def test_every_table_and_column_is_documented() -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript((ROOT / "pipeline" / "schema.sql").read_text(encoding="utf-8"))
    documented = set(re.findall(r"`([a-z0-9_]+)`", (ROOT / "docs" / "records.md").read_text(encoding="utf-8")))
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_fts%'")]
    for table in tables:
        columns = {column[1] for column in connection.execute(f"PRAGMA table_info({table})")}
        assert {table, *columns} - documented == set(), table


def test_a_fact_table_has_the_fields_of_its_mention() -> None:
    from extractors import dates, figures, organisations, people, quotes, ratings, roles
    from extractors.mention import Mention

    connection = sqlite3.connect(":memory:")
    connection.executescript((ROOT / "pipeline" / "schema.sql").read_text(encoding="utf-8"))
    owned = {"person": {"person_id"}, "organisation": {"organisation_id"}, "subject": {"subject_id"}, "body": {"body_id"}}
    owned["speaker"] = {"person_id", "organisation_id"}
    owners: dict[type[Mention], set[str]] = {people.Person: {"person_id"}, organisations.Organisation: {"organisation_id"}}
    kinds: list[type[Mention]] = [*owners, roles.Role, ratings.Rating, dates.Date, figures.Figure, quotes.Quote]
    for kind in kinds:
        names = [field.name for field in fields(kind) if not field.name.endswith("_span")]
        expected = {"id", "article_id"} | owners.get(kind, set()) | {column for name in names for column in owned.get(name, {name})}
        assert {column[1] for column in connection.execute(f"PRAGMA table_info({kind.table})")} == expected, kind


def test_the_lock_file_has_hashes_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert all("--hash=sha256:" in part for part in re.split(r"\n(?=\S)", lock.strip()))


def test_the_seeds_are_the_annotated_ones() -> None:
    for seed in (ROOT / "seeds").glob("*.txt"):
        assert seed.read_bytes() == (ROOT / "tests" / "gold" / "seeds" / seed.name).read_bytes()
