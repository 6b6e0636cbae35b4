"""What is likely, by signs with fitted weights: that a grade is given for an area of its sentence, and that somebody is meant."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.weights import Choice, across, fitted
from extractors.lexicon import numbers
from extractors.likelihood import likelihoods
from extractors.rating.bodies import Bodies
from extractors.rating.links import LIKELY, WEIGHTS, likelihood, may_be_linked, pairs
from extractors.rating.rows import rows
from tests.conftest import Reader

Links = Callable[[str], set[tuple[str, str]]]

LINKED = [
    ("The CQC was blunter about Oakfield House: safety sank to a rating that nobody had expected, inadequate.", {("safety", "inadequate")}),
    ("It was a different matter with safety at HMP Barnmoor, the CQC said: there it was inadequate.", {("safety", "inadequate")}),
    (
        "The CQC marked it down in two areas: leadership, which requires improvement, and safety, which is inadequate.",
        {("leadership", "requires improvement"), ("safety", "inadequate")},
    ),
    ("While safety was inadequate, the CQC found caring to be good.", {("safety", "inadequate"), ("caring", "good")}),
]
NOT_LINKED = {
    "another area's grade": ("The CQC rated it good except for safety, which is inadequate.", ("safety", "good")),
    "an adjective": ("The CQC said that good nurses had left and that safety was poor.", ("safety", "good")),
    "behind the next grade": ("The CQC rated leadership inadequate and caring good.", ("caring", "inadequate")),
}


@pytest.fixture
def linked(read: Reader) -> Links:
    def find(text: str) -> set[tuple[str, str]]:
        doc = read(text)
        found = set()
        for sentence in rows(doc, Bodies(doc).vocabulary):
            for grade, item in enumerate(sentence.row):
                if item.kind == "grade" and may_be_linked(sentence.row, grade):
                    likely = (pair for pair in pairs(sentence.row, grade) if likelihood(pair) >= LIKELY)
                    found |= {(sentence.row[pair.area].text, item.text) for pair in likely}
        return found

    return find


@pytest.mark.parametrize(("text", "expected"), LINKED)
def test_a_grade_is_linked_to_its_area(linked: Links, text: str, expected: set[tuple[str, str]]) -> None:
    assert linked(text) == expected


@pytest.mark.parametrize(("text", "unexpected"), NOT_LINKED.values(), ids=NOT_LINKED)
def test_a_grade_is_not_linked_to(linked: Links, text: str, unexpected: tuple[str, str]) -> None:
    assert unexpected not in linked(text)


SIGNS = st.sets(st.one_of(st.sampled_from(sorted(numbers(f"weights/{WEIGHTS}", "weights"))), st.text(max_size=5)))


@given(st.lists(SIGNS, max_size=5), SIGNS)
def test_likelihoods_are_shares_of_one(options: list[set[str]], none: set[str]) -> None:
    found = likelihoods(WEIGHTS, options, none)
    assert len(found) == len(options)
    assert all(0 <= likelihood <= 1 for likelihood in found)
    assert sum(found) < 1 + 1e-9


def test_a_sign_without_a_weight_says_nothing() -> None:
    assert likelihoods(WEIGHTS, [[]]) == likelihoods(WEIGHTS, [["no such sign"]]) == [0.5]


def test_fitting_tells_the_sign_that_counts_from_the_one_that_does_not() -> None:
    found = [
        Choice(
            article=f"article {at}",
            options=[frozenset(["counts"] + ["noise"] * noise), frozenset(["noise"] * (not noise))],
            none=frozenset(["any"]),
            right=frozenset([0]),
        )
        for at in range(40)
        for noise in (True, False)
    ]
    weights = fitted(found)
    assert weights["counts"] > 2
    assert weights["counts"] > 10 * abs(weights.get("noise", 0))
    assert all(likely[0] > 0.8 for likely in across(found))
