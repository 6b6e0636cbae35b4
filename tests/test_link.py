"""Linking: the entities that an article's mentions stand for, and the facts that are told of them."""

from datetime import date

from extractors import organisations, people, ratings, roles
from extractors.reading import once
from pipeline.link import link
from tests.conftest import Reader


def test_a_childminder_who_is_graded_is_a_person_and_a_nursery(read: Reader) -> None:
    doc = read("Childminder Helen Marsh, of Selby, was rated good by Ofsted.", published=date(2024, 6, 12))
    facts = link([one for room in (people, organisations, roles, ratings) for one in once(doc, room.extract)]).facts
    assert [fact.values["person_id"] for fact in facts if fact.table == "roles"] == ["helen-marsh"]
    assert [fact.values["subject_id"] for fact in facts if fact.table == "ratings"] == ["helen-marsh"]
