"""One name, one person or two: the rule, case by case."""

from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.identity import Sighting, full_time, identities


def seen(article: int, day: str | None, organisation: str | None = None, role: str | None = None, *, current: bool = True) -> Sighting:
    return Sighting(
        published=date.fromisoformat(day) if day else None, article=article, organisation=organisation, role=role, current=current
    )


def test_one_name_is_one_person() -> None:
    assert identities("ann-lee", [seen(1, "2014-01-01", "x-council", "leader"), seen(2, "2020-01-01")]) == {1: "ann-lee", 2: "ann-lee"}


def test_a_move_is_one_person() -> None:
    moves = [seen(1, "2014-01-01", "x-council", "chief executive"), seen(2, "2018-01-01", "y-council", "chief executive")]
    assert identities("ann-lee", moves) == {1: "ann-lee", 2: "ann-lee"}


def test_two_full_time_offices_at_the_same_time_are_two_people() -> None:
    both = [
        seen(1, "2014-01-01", "x-council", "chief executive"),
        seen(2, "2015-01-01", "y-school", "headteacher"),
        seen(3, "2016-01-01", "x-council", "chief executive"),
        seen(4, "2015-02-01"),
        seen(5, None),
    ]
    assert identities("ann-lee", both) == {1: "ann-lee", 2: "ann-lee-y-school", 3: "ann-lee", 4: "ann-lee-y-school", 5: "ann-lee"}


def test_the_same_day_is_the_same_time() -> None:
    both = [seen(1, "2014-01-01", "x-council", "chief executive"), seen(2, "2014-01-01", "y-school", "headteacher")]
    assert identities("ann-lee", both) == {1: "ann-lee", 2: "ann-lee-y-school"}


def test_an_article_that_names_both_ties_them() -> None:
    shared = [
        seen(1, "2014-01-01", "x-council", "chief executive"),
        seen(2, "2015-01-01", "y-council", "chief executive"),
        seen(3, "2016-01-01", "x-council", "chief executive"),
        seen(4, "2015-06-01", "x-council", "chief executive"),
        seen(4, "2015-06-01", "y-council", "chief executive"),
    ]
    assert set(identities("ann-lee", shared).values()) == {"ann-lee"}


def test_offices_that_can_be_held_together_are_no_conflict() -> None:
    both = [
        seen(1, "2014-01-01", "x-council", "leader"),
        seen(2, "2015-01-01", "y-trust", "chair"),
        seen(3, "2016-01-01", "x-council", "leader"),
    ]
    assert set(identities("ann-lee", both).values()) == {"ann-lee"}


def test_a_former_office_is_no_conflict() -> None:
    both = [
        seen(1, "2014-01-01", "x-council", "chief executive"),
        seen(2, "2015-01-01", "y-school", "headteacher", current=False),
        seen(3, "2016-01-01", "x-council", "chief executive"),
    ]
    assert set(identities("ann-lee", both).values()) == {"ann-lee"}


def test_a_name_of_one_word_is_one_person_at_one_organisation_alone() -> None:
    sightings = [
        seen(1, "2014-01-01"),
        seen(2, "2015-01-01"),
        seen(3, "2016-01-01", "x-school", "governor"),
        seen(4, "2017-01-01", "x-school", "chair"),
        seen(5, None),
    ]
    people = {1: "patel", 2: "patel-2", 3: "patel-x-school", 4: "patel-x-school", 5: "patel-5"}
    assert identities("patel", sightings, full=False) == people


def test_which_offices_are_full_time() -> None:
    assert full_time("chief executive")
    assert full_time("deputy chief executive")
    assert not full_time("leader")
    assert not full_time(None)


SIGHTINGS = st.builds(
    Sighting,
    published=st.none() | st.dates(min_value=date(2014, 1, 1), max_value=date(2014, 1, 9)),
    article=st.integers(1, 6),
    organisation=st.sampled_from([None, "x", "y", "z"]),
    role=st.sampled_from([None, "chief executive", "leader"]),
    current=st.booleans(),
)


@given(st.lists(SIGHTINGS, max_size=5, unique_by=lambda sighting: sighting.article), st.booleans())
def test_the_order_does_not_matter_and_nobody_is_lost(sightings: list[Sighting], full: bool) -> None:
    expected = identities("ann-lee", sightings, full=full)
    assert set(expected) == {sighting.article for sighting in sightings}
    assert all(identities("ann-lee", order, full=full) == expected for order in permutations(sightings))
