"""Offices as short news items tell them: how long, after what, by whom inspected, told first and named only then."""

import pytest

from tests.conftest import Reader
from tests.test_roles import shown

LENGTHS = [
    # how long or how often is no topic of an office
    ("Anne Shaw has been a governor for more than 20 years.", ["Anne Shaw | governor | | current"]),
    ("Ian Shaw left Moorside School, where he had been bursar for the past six years.", ["Ian Shaw | bursar | Moorside School | former"]),
    ("Helen Marsh, a magistrate for over a decade, agreed.", ["Helen Marsh | magistrate | | current"]),
    ("Anne Shaw, mayor for the third time, agreed.", ["Anne Shaw | mayor | | current"]),
    # but years may be one
    ("Anne Shaw, lead for early years, agreed.", ["Anne Shaw | lead for early years | | current"]),
]

STANDS = [
    # who is for or against something, or has made it, has no office by it
    ("Anne Shaw has been an outspoken critic of the prison.", []),
    ("Ian Shaw, a lifelong champion of children and their families, agreed.", []),
    ("Helen Marsh, the architect of the reforms, agreed.", []),
    ("Anne Shaw, the council's veterans champion, agreed.", ["Anne Shaw | veterans champion | | current"]),
    ("Ian Shaw, an architect, agreed.", ["Ian Shaw | architect | | current"]),
]

DEPARTURES = [
    ("Ian Shaw, the principal at Moorside College, has moved to reassure students.", ["Ian Shaw | principal | Moorside College | current"]),
    ("Anne Shaw, the chair of Leeds Homes, moved to calm tenants.", ["Anne Shaw | chair | Leeds Homes | current"]),
    ("Ian Shaw, the principal at Moorside College, has moved to a rival.", ["Ian Shaw | principal | Moorside College | former"]),
    ("The head, Anne Shaw, moved to Kent in May.", ["Anne Shaw | head | | former"]),
    # what "having" tells is over, but for what it begins
    (
        "Having recently stepped down from her role as a managing director at Leeds City Council, Anne Shaw has time.",
        ["Anne Shaw | managing director | Leeds City Council | former"],
    ),
    ("Having been head of Moorside School, Ian Shaw has time.", ["Ian Shaw | head | Moorside School | former"]),
    ("Having been appointed head of Moorside School, Ian Shaw is pleased.", ["Ian Shaw | head | Moorside School | current"]),
    # counted among those who have gone
    (
        "Ian Shaw resigned as head of Moorside College. Mr Shaw becomes the fifth principal to go in a year.",
        ["Ian Shaw | head | Moorside College | former"],
    ),
    ("Anne Shaw became the third director to leave.", ["Anne Shaw | director | | former"]),
    ("Anne Shaw became the third director to win the prize.", ["Anne Shaw | director | | current"]),
    # who is still there as the next one comes
    (
        "Ian Shaw has been appointed interim chief executive, taking over from departing Anne Bell.",
        ["Ian Shaw | chief executive | | acting", "Anne Bell | chief executive | | current"],
    ),
    (
        "Helen Marsh is head of Moorside School. In May she will hand the reins to Ian Shaw.",
        ["Helen Marsh | head | Moorside School | current", "Ian Shaw | head | Moorside School | incoming"],
    ),
]

WHERE = [
    # a place before a title, or before an organisation
    (
        "Kent Fire and Rescue Service was rated good. Kent Chief Executive Anne Shaw was glad.",
        ["Anne Shaw | chief executive | Kent Fire and Rescue Service | current"],
    ),
    ("The principal of Hexley's Moorside Academy, Ian Shaw, agreed.", ["Ian Shaw | principal | Moorside Academy | current"]),
    ("Ian Shaw, leader of Hexley's Labour group, agreed.", ["Ian Shaw | leader of labour group | Hexley | current"]),
    # a ward
    (
        "Leeds City Council met. Anne Shaw, councillor for the Hexley ward, agreed.",
        ["Anne Shaw | councillor | Leeds City Council | current"],
    ),
    (
        "Leeds City Council met. Anne Shaw, lead councillor for Children's Services, agreed.",
        ["Anne Shaw | lead councillor for children's services | Leeds City Council | current"],
    ),
    # the bearer's age, or a comma before "as"
    ("The director of Calder Care, 53-year-old Ian Shaw, agreed.", ["Ian Shaw | director | Calder Care | current"]),
    (
        "Anne Shaw will become head, while Ian Shaw, as executive principal, will visit Moorside School.",
        ["Anne Shaw | head | | incoming", "Ian Shaw | executive principal | | current"],
    ),
    # one office told in short and in full
    (
        "Calder Learning Trust has a new chair of trustees, Anne Shaw. It is good to become chair of the trust, said Anne Shaw.",
        ["Anne Shaw | chair of trustees | Calder Learning Trust | current"],
    ),
]

INSPECTORS = [
    # of a body that inspects, whatever it inspects
    (
        "The Care Quality Commission went to Moorside Surgery.\n\n"
        "Anne Shaw, Deputy Chief Inspector of General Practice for the North of England, said so.",
        ["Anne Shaw | deputy chief inspector of general practice | Care Quality Commission | current"],
    ),
    (
        "The Care Quality Commission went to Moorside Surgery. Moorside Surgery is poor.\n\n"
        "Ian Shaw, deputy chief inspector of general practice and dentistry, said so.",
        ["Ian Shaw | deputy chief inspector of general practice and dentistry | Care Quality Commission | current"],
    ),
    (
        "HM Inspectorate of Probation reports today.\n\nChief Inspector Ian Shaw said so.",
        ["Ian Shaw | chief inspector | HM Inspectorate of Probation | current"],
    ),
    (
        "HM Inspectorate of Probation reports today on Kent Police cells.\n\nChief Inspector Ian Shaw said so.",
        ["Ian Shaw | chief inspector | Kent Police | current"],
    ),
]

TOLD_FIRST = [
    (
        "Jails are failing\n\nJails are failing, the chief inspector of prisons warned yesterday.\n\nIan Shaw told MPs that he was cross.",
        ["Ian Shaw | chief inspector of prisons | | current"],
    ),
    (
        "Jails are failing\n\nThe chief inspector of prisons is cross.\n\nIn his third report in the role, Ian Shaw said so.",
        ["Ian Shaw | chief inspector of prisons | | current"],
    ),
    (
        "Councillor faces vote\n\nA councillor is facing a vote.\n\nConservative Anne Shaw, from Leeds City Council, agreed.",
        ["Anne Shaw | councillor | Leeds City Council | current"],
    ),
    # another is named there by another title, or in another's words
    (
        "Leader quits\n\nThe leader of a council has resigned.\n\nIn a statement, Ian Shaw, the chief executive, said so.",
        ["Ian Shaw | chief executive | | current"],
    ),
    ("Leader quits\n\nThe leader of a council has resigned.\n\nAt a meeting on Monday, Ian Shaw wept.", []),
]


@pytest.mark.parametrize(("text", "roles"), [*LENGTHS, *STANDS, *DEPARTURES, *WHERE, *INSPECTORS, *TOLD_FIRST])
def test_offices_of_news_pages(read: Reader, text: str, roles: list[str]) -> None:
    assert shown(read(text)) == roles
