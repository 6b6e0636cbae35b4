"""Every word of every scheme, read back from a line and from a cell of a table: what a file says is what an article may print."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors import ratings
from extractors.lexicon import key_of
from extractors.ratings import Rating
from extractors.schemes import OVERALL, Grade, Scheme, check, load, schemes
from tests.conftest import Reader

# An organisation of each kind that schemes grade, and another of the same kind.
NAMED = {
    "academy trust": ("Castle Academy Trust", "Marsh Academy Trust"),
    "ambulance service": ("North Ambulance Service", "South Ambulance Service"),
    "care home": ("Ashdown Court care home", "Birch House care home"),
    "college": ("Hartley College", "Marsden College"),
    "children's home": ("Ashdown children's home", "Birch children's home"),
    "fire service": ("Norshire Fire and Rescue Service", "Westmark Fire and Rescue Service"),
    "GP practice": ("Larch Street Surgery", "Mill Lane Surgery"),
    "health board": ("Norshire Health Board", "Westmark Health Board"),
    "hospital": ("Norshire General Hospital", "Westmark General Hospital"),
    "housing association": ("Norshire Housing Association", "Westmark Housing Association"),
    "local authority": ("Exeter City Council", "Hull City Council"),
    "NHS trust": ("Norshire Hospitals NHS Trust", "Westmark Hospitals NHS Trust"),
    "nursery": ("Acorns Nursery", "Poppies Nursery"),
    "police force": ("Norshire Police", "Westmark Police"),
    "prison": ("HMP Marston", "HMP Fallow"),
    "probation service": ("Norshire Probation Service", "Westmark Probation Service"),
    "school": ("Hartley Primary School", "Marsh Lane School"),
    "university": ("University of Norshire", "University of Westmark"),
    "water company": ("Wessex Water", "Anglian Water"),
    "safeguarding board": ("Norshire Safeguarding Children Board", "Westmark Safeguarding Children Board"),
    "youth justice service": ("Norshire Youth Justice Service", "Westmark Youth Justice Service"),
}
ANYBODY = NAMED["local authority"]


def printings() -> list[tuple[Scheme, Grade, str, str, str]]:
    """Each grade of each scheme as printed, with each of its areas as printed; the whole where a scheme has none.

    An area with a colon is a step under its heading, which no line or row names by itself.
    """
    return [
        (scheme, grade, variant, area, printed)
        for scheme in schemes()
        for grade in scheme.grades
        for variant in grade.variants
        for area, variants in scheme.areas or ((OVERALL, ("Overall rating",)),)
        for printed in variants
        if ":" not in printed
    ]


def two_of(scheme: Scheme) -> tuple[str, str]:
    """Two organisations that a scheme grades."""
    return next((names for kind, names in NAMED.items() if kind in scheme.kinds), ANYBODY)


def year_of(scheme: Scheme) -> int:
    """A year in which a scheme was in force, and no other of its body had just begun."""
    return max(scheme.first_year or 0, (scheme.last_year or 2017) - 1)


def is_read(found: Rating, scheme: Scheme, grade: Grade, variant: str, area: str) -> bool:
    """Whether a rating is the one printed, on its scheme or on one of the same body with the same words."""
    names = {grade.name, key_of(variant)} if scheme.as_printed else {grade.name}
    other = next(other for other in schemes() if other.id == found.scheme)
    areas = {area, scheme.area, *(name for name, variants in other.areas if area in variants)}
    return found.body == scheme.body and found.grade in names and (found.area in areas or other.id != scheme.id)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(printing=st.sampled_from(printings()))
def test_a_grade_in_a_line_is_read_as_what_its_file_says(read: Reader, printing: tuple[Scheme, Grade, str, str, str]) -> None:
    scheme, grade, variant, area, printed = printing
    subject, _ = two_of(scheme)
    text = f"A report on {subject}\n\n{scheme.body} has published its report on {subject}.\n\n{printed.capitalize()}: {variant}"
    found = list(ratings.extract(read(text, published=date(year_of(scheme), 12, 1))))
    assert any(is_read(rating, scheme, grade, variant, area) for rating in found), (text, found)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(printing=st.sampled_from(printings()))
def test_a_grade_in_a_cell_is_read_as_what_its_file_says(read: Reader, printing: tuple[Scheme, Grade, str, str, str]) -> None:
    scheme, grade, variant, area, printed = printing
    subject, other = two_of(scheme)
    head = f"Two reports\n\n{scheme.body} has published its reports on {subject} and {other}.\n\nWhat was looked at, {subject}, {other}"
    doc = read(f"{head}\n\n{printed.capitalize()}: –, {variant}", published=date(year_of(scheme), 12, 1))
    found = [rating for rating in ratings.extract(doc) if rating.subject and rating.start > len(head)]
    assert any(is_read(rating, scheme, grade, variant, area) for rating in found), (doc.text, found)
    assert {doc.text[rating.subject.start : rating.subject.end] for rating in found if rating.subject} == {other}


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.id)
def test_a_scheme_that_is_written_down_again_is_the_same(tmp_path: Path, scheme: Scheme) -> None:
    path = tmp_path / f"{scheme.id}.toml"
    path.write_text(written(scheme), encoding="utf-8")
    assert check(path) == []
    assert load(path) == scheme


def written(scheme: Scheme) -> str:
    """The file of a scheme."""
    plain = {
        "id": scheme.id, "name": scheme.name, "from": scheme.first_year, "to": scheme.last_year, "kinds": sorted(scheme.kinds),
        "replaced_by": list(scheme.replaced_by), "context": list(scheme.context), "always": list(scheme.always), "area": scheme.area,
        "nation": scheme.nation, "remembered": scheme.remembered,
        "needs_area": scheme.needs_area, "parts_only": scheme.parts_only, "letters": scheme.letters, "as_printed": scheme.as_printed,
    }  # fmt: skip
    body = {"name": scheme.body, "names": list(scheme.body_names[1:]), "descriptions": list(scheme.body_descriptions)}
    grades = {grade.variants[0]: list(grade.variants[1:]) for grade in scheme.grades}
    areas = {area: list(variants[1:]) for area, variants in scheme.areas}
    former = {name: list(variants[1:]) for name, variants in scheme.body_former}
    sections: dict[str, Mapping[str, object]] = {"body": body, "body.former": former, "grades": grades, "areas": areas}
    return "\n".join([section(plain), *(f"[{name}]\n{section(lines)}" for name, lines in sections.items())])


def section(lines: Mapping[str, object]) -> str:
    return "\n".join(f"{json.dumps(key)} = {json.dumps(value, ensure_ascii=False)}" for key, value in lines.items() if value is not None)
