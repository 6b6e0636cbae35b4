"""Local authorities: what newspapers call them, and which row of the table is meant."""

import csv
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from extractors import organisations
from extractors.authorities import TABLE, find_authority
from pipeline.annotate import Article, annotate

NAMED = [
    ("Rotherham Metropolitan Borough Council", "E08000018"),
    ("Rotherham Borough Council", "E08000018"),
    ("Rotherham Council", "E08000018"),
    ("Rotherham council", "E08000018"),
    ("Rotherham MBC", "E08000018"),
    ("Rotherham", "E08000018"),
    ("the London Borough of Brent", "E09000005"),
    ("Brent", "E09000005"),
    ("Royal Borough of Kensington & Chelsea", "E09000020"),
    ("Kensington and Chelsea Council", "E09000020"),
    ("Hull City Council", "E06000010"),
    ("Kingston upon Hull", "E06000010"),
    ("King’s Lynn and West Norfolk", "E07000146"),
    ("St. Helens Council", "E08000013"),
    ("County Durham", "E06000047"),
    ("City of York Council", "E06000014"),
    ("Isle of Wight", "E06000046"),
    ("Mole Valley", "E07000210"),
    ("Highland Council", "S12000017"),
    ("Greater Manchester Combined Authority", "E47000001"),
    # one place within another's name
    ("Derby", "E06000015"),
    ("Derbyshire", "E10000007"),
    ("Bedford Borough Council", "E06000055"),
    ("Kent County Council", "E10000016"),
]

NOT_NAMED = [
    "Bedfordshire County Council",  # abolished before the table begins; Bedford is another
    "Derby County Council",  # a city
    "Kent City Council",
    "Newcastle Borough Council",  # Newcastle-under-Lyme is never called so
    "Greater Manchester",  # a place; only its combined authority is one
    "London",
    "Haverdale Council",  # fiction
    "City of",
    "Council",
    "",
]

BY_DATE = [
    ("Somerset", date(2014, 11, 19), "Somerset County Council"),
    ("Somerset", date(2024, 1, 5), "Somerset Council"),
    ("Dorset", date(2012, 6, 1), "Dorset County Council"),
    ("Dorset", date(2020, 6, 1), "Dorset Council"),
    ("Somerset", None, "Somerset Council"),
    # said of it after its end
    ("Cumbria County Council", date(2024, 1, 5), "Cumbria County Council"),
]


@pytest.mark.parametrize(("words", "code"), NAMED)
def test_a_name_finds_its_code(words: str, code: str) -> None:
    authority = find_authority(words, on=date(2016, 5, 1))
    assert authority is not None
    assert authority.code == code


@pytest.mark.parametrize("words", NOT_NAMED)
def test_what_names_no_authority_finds_none(words: str) -> None:
    assert find_authority(words, on=date(2016, 5, 1)) is None


@pytest.mark.parametrize(("words", "day", "name"), BY_DATE)
def test_the_date_tells_a_council_from_the_one_before_it(words: str, day: date | None, name: str) -> None:
    authority = find_authority(words, on=day)
    assert authority is not None
    assert authority.name == name


def test_an_authority_has_its_place_on_the_map() -> None:
    rotherham = find_authority("Rotherham")
    assert rotherham is not None
    assert rotherham.latitude == pytest.approx(53.4, abs=0.2)
    assert rotherham.longitude == pytest.approx(-1.3, abs=0.2)


@given(st.text())
def test_any_words_may_be_asked(words: str) -> None:
    find_authority(words)


# Official names that are a place's before they are a council's.
PLACES = {"City of Westminster", "Liverpool City Region"}


def _standing() -> Iterator[str]:
    """The official names of the authorities of today, as the table has them."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        yield from (" ".join(row["name"].split()) for row in csv.DictReader(file) if not row["end_date"])


def test_every_authority_is_found_by_its_official_name(nlp: Language) -> None:
    names = list(_standing())
    articles = (Article(f"The report went to {name} on Monday.", date(2024, 5, 1)) for name in names)
    found = ({mention.name for mention in organisations.extract(doc)} for doc in annotate(nlp, articles))
    assert {name for name, mentions in zip(names, found, strict=True) if name not in mentions} == PLACES
