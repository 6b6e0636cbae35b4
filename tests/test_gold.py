"""What newsledger finds in the annotated articles does not get worse: the floors stand in `gold/floors.toml`."""

import tomllib
from pathlib import Path

import pytest

from pipeline.run import Options
from pipeline.score import score

GOLD = Path(__file__).parent / "gold"
FLOORS = tomllib.loads((GOLD / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", FLOORS)
def test_no_score_drops_below_its_floor(folder: str) -> None:
    tallies = score(GOLD / folder, options=Options())
    assert {kind: round(tallies[kind].f1, 3) for kind, floor in FLOORS[folder].items() if tallies[kind].f1 < floor} == {}


def test_every_set_has_floors() -> None:
    assert {path.parent.relative_to(GOLD).as_posix() for path in GOLD.rglob("*.json")} == set(FLOORS)
