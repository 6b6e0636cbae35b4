"""The scorer: what counts as right, what as wrong, and what as neither."""

import json
from pathlib import Path

import pytest

from pipeline.run import Options
from pipeline.score import Tally, score

ARTICLE = """Marlbeck Council improves

Tuesday, 14 May 2019

Marlbeck Borough Council has 263 social workers, its chief executive, Philippa Garrowby, said in June 2014.
"""


def scored(folder: Path, **gold: object) -> dict[str, Tally]:
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    return score(folder, options=Options())


def test_what_was_found_is_right_and_what_is_missing_is_missed(tmp_path: Path) -> None:
    people = [{"name": "Philippa Garrowby"}, {"name": "Nobody Else"}]
    tally = scored(tmp_path, people=people)["people"]
    assert (tally.right, tally.wrong, tally.missing, tally.precision, tally.recall) == (1, 0, 1, 1.0, 0.5)
    assert tally.errors == ['a: missing {"name": "Nobody Else"}']


def test_what_gold_does_not_have_is_wrong(tmp_path: Path) -> None:
    tally = scored(tmp_path, dates=[{"text": "June 2014", "from": "2014-06-01", "to": "2014-06-30"}])["dates"]
    assert (tally.right, tally.wrong, tally.missing) == (1, 1, 0)
    assert "2019-05-14" in tally.errors[0]


def test_an_optional_record_is_no_error_found_or_not(tmp_path: Path) -> None:
    people = [{"name": "Philippa Garrowby", "optional": True}, {"name": "Nobody Else", "optional": True}]
    tally = scored(tmp_path, people=people)["people"]
    assert (tally.right, tally.wrong, tally.missing, tally.f1) == (0, 0, 0, 1.0)


def test_a_kind_without_a_key_is_not_scored(tmp_path: Path) -> None:
    assert set(scored(tmp_path, people=[])) == {"articles", "people"}


def test_any_accepted_wording_will_do(tmp_path: Path) -> None:
    role = {"person": "Philippa Garrowby", "title": ["CEO", "chief executive"], "organisation": ["Marlbeck Borough Council", None]}
    assert scored(tmp_path, roles=[{**role, "status": "current"}])["roles"].right == 1
    assert scored(tmp_path, roles=[{**role, "status": "former"}])["roles"].right == 0


def test_snippets_are_kept_or_dropped(tmp_path: Path) -> None:
    tallies = scored(tmp_path, keep=["has 263 social workers"], boilerplate=["Marlbeck Borough Council"])
    assert (tallies["keep"].right, tallies["boilerplate"].right) == (1, 0)


def test_a_folder_without_annotated_articles_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no annotated articles"):
        score(tmp_path, options=Options())


def test_ratings_are_told_apart_by_body_and_scheme(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("School praised\n\n14 May 2021\n\nOfsted rated Hartley Primary School good.\n", encoding="utf-8")
    rating = {"subject": ["Hartley Primary School"], "body": "Ofsted", "area": ["overall"], "grade": "good", "status": "current"}
    ratings = [rating, {**rating, "area": ["behaviour and attitudes"]}]
    (tmp_path / "b.json").write_text(json.dumps({"ratings": ratings}), encoding="utf-8")
    parts = score(tmp_path, options=Options())["ratings"].parts
    assert {name: (part.right, part.wrong, part.missing) for name, part in parts.items()} == {
        ("Ofsted", ""): (1, 0, 1),
        ("Ofsted", "ofsted-schools-2019"): (1, 0, 0),
    }


def test_gold_may_call_a_body_by_any_of_its_names(tmp_path: Path) -> None:
    text = "Force praised\n\n14 May 2016\n\nHM Inspectorate of Constabulary rated Norshire Police good for efficiency.\n"
    (tmp_path / "b.txt").write_text(text, encoding="utf-8")
    rating = {"subject": ["Norshire Police"], "area": ["efficiency"], "grade": "good", "status": "current"}
    for body, right in (("HM Inspectorate of Constabulary", 1), ("HMIC", 1), ("HMICFRS", 0), ("Ofsted", 0)):
        (tmp_path / "b.json").write_text(json.dumps({"ratings": [{**rating, "body": body}]}), encoding="utf-8")
        assert score(tmp_path, options=Options())["ratings"].right == right
