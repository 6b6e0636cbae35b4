"""Who holds which office where and when: what a title is, whom it is given to, and what the sentence says of the time."""

from datetime import date

import pytest

from extractors import organisations, people
from extractors.office.titles import canonical
from extractors.reading import once
from extractors.roles import Role, extract
from tests.conftest import Reader

# a text, and its roles: person | role | organisation | status
BESIDE = [
    ("Council leader Tobias Renshaw said no.", ["Tobias Renshaw | leader | | current"]),
    ("Bristol City Council chief executive Sharon Kemp said no.", ["Sharon Kemp | chief executive | Bristol City Council | current"]),
    ("The medical director, Dr Hamish Orr, said no.", ["Hamish Orr | medical director | | current"]),
    ("Helen Marsh, 47, a former treasurer of Leeds City Council, left.", ["Helen Marsh | treasurer | Leeds City Council | former"]),
    ("Helen Marsh (cabinet member for housing) said no.", ["Helen Marsh | cabinet member for housing | | current"]),
    (
        "Cllr Gordon Watson, deputy leader and cabinet member for children and young people’s services at Leeds City Council, said no.",
        [
            "Gordon Watson | councillor | | current",
            "Gordon Watson | deputy leader | Leeds City Council | current",
            "Gordon Watson | cabinet member for children and young people's services | Leeds City Council | current",
        ],
    ),
    (
        "Acting director of children, families and learning Jane Parfrement said no.",
        ["Jane Parfrement | director of children's services | | acting"],
    ),
    ("The board’s chair is Dame Amanda Rusk.", ["Amanda Rusk | chair | | current"]),
    (
        "Associate directors Hal Prendergast and Usha Bell came.",
        ["Hal Prendergast | associate director | | current", "Usha Bell | associate director | | current"],
    ),
    ("He blamed the chairman-elect, Ian Shaw, for it.", ["Ian Shaw | chair | | incoming"]),
    (
        "Wendy Ash, chief executive at the charity Brightwater, said Leeds City Council was slow.",
        ["Wendy Ash | chief executive | Brightwater | current"],
    ),
    ("The deputy mayor for policing, Karen Cole, was there.", ["Karen Cole | deputy mayor for policing | | current"]),
    ("Local MP Helen Marsh voted against.", ["Helen Marsh | member of parliament | | current"]),
    ("The Wild Goose is run by wheelclamper Joe Shaw.", ["Joe Shaw | wheelclamper | | current"]),
]

SAID = [
    ("Helen Marsh was chief executive of Leeds City Council until May.", ["Helen Marsh | chief executive | Leeds City Council | former"]),
    ("Helen Marsh is to become chief executive of Leeds City Council.", ["Helen Marsh | chief executive | Leeds City Council | incoming"]),
    ("Leeds City Council has appointed Helen Marsh as chief executive.", ["Helen Marsh | chief executive | Leeds City Council | current"]),
    (
        "Ian Shaw, the chief constable, resigned. Helen Marsh succeeded Ian Shaw.",
        ["Ian Shaw | chief constable | | former"],
    ),
    (
        "It led to the resignation of director of education Joyce Shaw, mayor Ian Bell and council chief executive Martin Kemp.",
        ["Joyce Shaw | director of education | | former", "Ian Bell | mayor | | former", "Martin Kemp | chief executive | | former"],
    ),
    ("Det Insp Carol Shaw, of West Yorkshire Police, spoke.", ["Carol Shaw | detective inspector | West Yorkshire Police | current"]),
    (
        "Cllr Daphne Shaw, who leads the Conservative group, spoke.",
        ["Daphne Shaw | councillor | | current", "Daphne Shaw | leader of conservative group | | current"],
    ),
]

NOBODY = [
    "The leader of the council and its chief executive met.",  # offices without a name
    "In the matter of costs, Ian Shaw said no.",  # "matter" is no trade
    "Officer numbers fell, Ian Shaw said.",  # a noun before another
    "A spokesman for the council said Ian Shaw had left.",  # a spokesman without a name
]


@pytest.mark.parametrize(("text", "expected"), BESIDE + SAID + [(text, []) for text in NOBODY])
def test_roles(read: Reader, text: str, expected: list[str]) -> None:
    doc = read(text, published=date(2024, 6, 12))
    names = {mention.span: mention.name for mention in once(doc, people.extract)}
    places = {mention.span: mention.name for mention in once(doc, organisations.extract)}

    def show(role: Role) -> str:
        place = places[role.organisation] if role.organisation else ""
        return f"{names[role.person]} | {role.role} | {place} | {role.status}".replace("|  |", "| |")

    assert [show(role) for role in extract(doc)] == expected


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("DCS", "director of children's services"),
        ("chief exec", "chief executive"),
        ("CEO", "chief executive"),
        ("Head Teacher", "headteacher"),
        ("branch chairman", "branch chair"),
        ("deputy DCS", "deputy director of children's services"),
        ("head of its property department", "head of property department"),
        ("Ms", "ms"),  # a form of address, no member of the Senedd
    ],
)
def test_canonical_roles_meet(title: str, role: str) -> None:
    assert canonical(title) == role


def test_terms_are_taken_from_dates_beside_the_title(read: Reader) -> None:
    (role,) = extract(read("Rosamund Tyte has been chief constable since February 2022.", published=date(2023, 3, 1)))
    assert (role.role_from, role.role_to) == (date(2022, 2, 1), None)
