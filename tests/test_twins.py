"""Twins: which texts are copies, and which of several copies is the original."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.duplicates import Pair, pairs
from pipeline.twins import Sketch, Twin, bands, is_copy, originals, sketch

PAIRS = list(pairs())


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.why for pair in PAIRS])
def test_copies_are_told_from_texts_that_look_like_copies(pair: Pair) -> None:
    one, other = sketch(pair.one), sketch(pair.other)
    assert (is_copy(one, other) or is_copy(other, one)) == pair.copy
    assert pair.compared or not pair.copy


def test_what_is_cut_is_a_copy_of_the_whole_but_the_whole_is_none_of_it() -> None:
    [cut] = [pair for pair in PAIRS if pair.why.startswith("cut to half")]
    half, whole = sketch(cut.other), sketch(cut.one)
    assert is_copy(half, whole)
    assert not is_copy(whole, half)


@pytest.mark.parametrize("same", ["“It’s 5.30pm,” said  Ann Lee.", '"it\'s 5.30pm," said ann\n\nlee.'])
def test_a_text_is_its_copy_in_other_typography(same: str) -> None:
    assert is_copy(sketch('"It\'s 5.30pm," said Ann Lee.'), sketch(same))


@pytest.mark.parametrize("text", ["", "-", "Short.", "\udcff", "市議会は学校を閉校する。"])
def test_a_text_without_much_in_it_is_a_copy_of_itself_only(text: str) -> None:
    assert is_copy(sketch(text), sketch(text))
    assert not is_copy(sketch(text), sketch(PAIRS[0].one))
    assert not is_copy(sketch(PAIRS[0].one), sketch(text))


@given(st.text())
def test_a_sketch_survives_the_database(text: str) -> None:
    whole = sketch(text)
    assert Sketch.unpack(whole.pack()) == whole
    assert len(set(bands(whole))) == len(bands(whole))


def twin(text: int, published: str | None, words: int, source: str) -> Twin:
    return Twin(article=ord(source), text=text, published=published, words=words, source=source)


ORIGINALS = {
    "the earliest of equals": ([twin(1, "2020-01-02", 90, "a"), twin(2, "2020-01-01", 80, "b")], {"a": "b"}),
    "a day before no day": ([twin(1, None, 90, "a"), twin(2, "2020-01-01", 80, "b")], {"a": "b"}),
    "of one day, the one with most words": ([twin(1, "2020-01-01", 80, "a"), twin(2, "2020-01-01", 90, "b")], {"a": "b"}),
    "of one length, the first source": ([twin(1, None, 90, "b"), twin(1, None, 90, "a")], {"b": "a"}),
    "the whole before what was cut from it, though later": ([twin(-1, "2020-01-01", 40, "a"), twin(2, "2020-01-02", 90, "b")], {"a": "b"}),
    "nothing in common": ([twin(1, None, 90, "a"), twin(50, None, 90, "b")], {}),
    "two chains": (
        [twin(1, None, 90, "a"), twin(2, None, 80, "b"), twin(50, None, 70, "c"), twin(51, None, 60, "d")],
        {"b": "a", "d": "c"},
    ),
}


def copies(one: int, other: int) -> bool:
    """Texts with numbers nearby are copies of each other; one with a negative number was cut from others, and none is cut from it."""
    return one == other or (other >= 0 and abs(abs(one) - other) <= 2)


@pytest.mark.parametrize(("twins", "expected"), ORIGINALS.values(), ids=ORIGINALS)
def test_the_original_is(twins: list[Twin], expected: dict[str, str]) -> None:
    for order in permutations(twins):
        found = originals(order, copies)
        assert {chr(one): chr(original) for one, original in found.items() if original is not None} == expected


@given(
    st.lists(st.tuples(st.integers(-9, 9), st.sampled_from([None, "2020-01-01", "2020-01-02"]), st.integers(1, 9)), max_size=8),
    st.randoms(),
)
def test_every_duplicate_has_an_original_that_is_none_whatever_the_order(drawn: list[tuple[int, str | None, int]], random: object) -> None:
    twins = [twin(text, published, words, chr(97 + number)) for number, (text, published, words) in enumerate(drawn)]
    found = originals(twins, copies)
    assert set(found) == {one.article for one in twins}
    assert all(found[original] is None for original in found.values() if original is not None)
    random.shuffle(twins)  # type: ignore[attr-defined]
    assert originals(twins, copies) == found
