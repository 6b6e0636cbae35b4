"""Who moves, leaves and comes: careers, cabinets and columns of people on the move, and what only sounds like it."""

from datetime import date

import pytest

from tests.conftest import Reader
from tests.test_roles import shown

CALLED_FOR = [
    ("Unions called for the resignation of chief executive Ian Shaw.", ["Ian Shaw | chief executive | | current"]),
    (
        "She demanded the sacking of his cabinet member for older people, Cllr Anne Shaw.",
        ["Anne Shaw | cabinet member for older people | | current", "Anne Shaw | councillor | | current"],
    ),
    ("It led to the resignation of chief executive Ian Shaw.", ["Ian Shaw | chief executive | | former"]),  # he has gone
]

PARTS = [
    (
        "Helen Marsh, secretary of the Selby branch of the Fire Brigades Union, agreed.",
        ["Helen Marsh | secretary | Fire Brigades Union | current"],
    ),
    ("The chair of the board of trustees, Helen Marsh, agreed.", ["Helen Marsh | chair of board of trustees | | current"]),
    (
        "Helen Marsh is head of the school of agriculture at Hexham University.",
        ["Helen Marsh | head of school of agriculture | Hexham University | current"],
    ),
    ("Further education commissioner Helen Marsh agreed.", ["Helen Marsh | further education commissioner | | current"]),
    # "of" what it has, or whose it is
    (
        "Helen Marsh, head of the school, agreed. Moorside Primary School is full.",
        ["Helen Marsh | head | Moorside Primary School | current"],
    ),
]

TAKEN = [
    (
        "Finance director Helen Marsh has taken the reins until a new chief executive can be found.",
        ["Helen Marsh | finance director | | current"],
    ),
    (
        "Chief executive Ian Shaw left on Monday. Finance director Helen Marsh has taken the reins until a new chief can be found.",
        ["Ian Shaw | chief executive | | former", "Helen Marsh | chief executive | | acting", "Helen Marsh | finance director | | current"],
    ),
    (
        "Sir Ian Shaw is standing down as clerk to become chancellor of Hexham University.",
        ["Ian Shaw | clerk | | current", "Ian Shaw | chancellor | Hexham University | incoming"],
    ),
    (
        "Helen Marsh, who represents doctors as chairman of Leeds City Council, agreed.",
        ["Helen Marsh | chair | Leeds City Council | current"],
    ),
    ("Helen Marsh holds the title of regional director.", ["Helen Marsh | regional director | | current"]),
    ("The bursar, Helen Marsh MBE, who kept the books, left at Easter.", ["Helen Marsh | bursar | | former"]),
    # it is not the commissioner who speaks
    ("His rival, Helen Marsh, said the commissioner was asleep.", []),
    ("Former detective chief inspector Ian Shaw agreed. HMICFRS wrote it.", ["Ian Shaw | detective chief inspector | | former"]),
]


@pytest.mark.parametrize(("text", "expected"), CALLED_FOR + PARTS + TAKEN)
def test_moves(read: Reader, text: str, expected: list[str]) -> None:
    assert shown(read(text, published=date(2024, 6, 12))) == expected
