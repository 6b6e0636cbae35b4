"""Every record of both seeds, as a reader of the articles would write them down.

The expected records stand in `expected/`, one a line, in reading order. To see what a change of the rules does to them:

    python -m tests.test_seeds 000_766833eed6093081
"""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from pipeline import extract
from pipeline.single import named_facts

ROOT = Path(__file__).parent.parent
EXPECTED = Path(__file__).parent / "expected"
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))

# The columns that say what a record states; where it stands is told by its place and words.
UNSTATED = {"start", "end", "text", "sentence", "rule", "table", "name", "given_name", "family_name", "latitude", "longitude", "anchor"}


def records(path: Path) -> list[str]:
    """A line for each record of an article and one for its metadata."""
    article = extract(path)
    document = article.document
    known = f"{document.title} | {document.byline} | {document.published}"
    facts = sorted(named_facts(article), key=lambda fact: (int(str(fact["start"])), int(str(fact["end"])), str(fact)))
    return [known, *(line(fact) for fact in facts)]


def line(fact: Mapping[str, object]) -> str:
    stated = (f"{key}={value}" for key, value in fact.items() if key not in UNSTATED and not key.endswith("_id") and value is not None)
    return f"{fact['table']}: {' '.join(str(fact['text']).split())[:60]} | {', '.join(stated)}"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_record_of_a_seed(path: Path) -> None:
    assert records(path) == (EXPECTED / path.name).read_text(encoding="utf-8").splitlines()


def test_one_person_in_both_seeds_is_one_row() -> None:
    ids = [{row.values["id"] for row in extract(path).linked.entities if row.table == "people"} for path in SEEDS]
    assert ids[0] & ids[1] == {"ian-thomas"}


if __name__ == "__main__":
    for seed in SEEDS:
        if seed.stem in sys.argv[1:]:
            sys.stdout.write("\n".join(records(seed)) + "\n")
