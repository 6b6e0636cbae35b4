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
    ("He has been a powerful advocate for the staff, said Helen Marsh of Ian Shaw.", []),
    ("Helen Marsh, victims' champion for Kent Police, agreed.", ["Helen Marsh | victims' champion | Kent Police | current"]),
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

MOVES = [
    # what depends on something is no office, and what is to go on ends none
    ("If elected, Anne Shaw would become leader of Leeds City Council.", []),
    ("Should she be appointed, Anne Shaw would be chief executive of Leeds Homes.", []),
    (
        "Anne Shaw became leader of Leeds City Council to go on improving schools.",
        ["Anne Shaw | leader | Leeds City Council | current"],
    ),
    (
        "Anne Shaw is leader of Leeds City Council and said pupils would be moved on a temporary basis.",
        ["Anne Shaw | leader | Leeds City Council | current"],
    ),
    (
        "Anne Shaw, HM Chief Inspector of Prisons, agreed.",
        ["Anne Shaw | chief inspector of prisons | | current"],
    ),
    # told by the successor's own title
    (
        "Anne Shaw, principal of Moorside College, will be replaced by interim principal Ian Shaw.",
        ["Anne Shaw | principal | Moorside College | current", "Ian Shaw | principal | Moorside College | acting"],
    ),
    # who looks for somebody has not got the office
    ("Anne Shaw will now start the process to recruit a new chief constable.", []),
    ("Anne Shaw is set to be recruited as clerk.", ["Anne Shaw | clerk | | incoming"]),
    # a new job is begun and not over, what was formerly is
    (
        "Anne Shaw said goodbye and has started her new job as principal of Leeds College.",
        ["Anne Shaw | principal | Leeds College | current"],
    ),
    ("Anne Shaw started work as a clerk.", ["Anne Shaw | clerk | | former"]),
    ("Ian Shaw is formerly the head of Moorside School.", ["Ian Shaw | head | Moorside School | former"]),
    ("Ian Shaw has led such teams before, formerly as head of Moorside School.", ["Ian Shaw | head | Moorside School | former"]),
    # "my time" in an office that is still held, and in one that is not
    (
        "Ian Shaw, chief executive of Leeds Homes, retires in May. Mr Shaw said his time as chief executive had been good.",
        ["Ian Shaw | chief executive | Leeds Homes | current"],
    ),
    (
        "Ian Shaw, chair of Leeds Homes, spoke. Mr Shaw said his time as chief executive had been good.",
        ["Ian Shaw | chair | Leeds Homes | current", "Ian Shaw | chief executive | | former"],
    ),
    # the office of the one who took it up, not the last that was named
    (
        "Ian Shaw, the acting head, met the new chair of governors. Mr Shaw took up the post in June after the resignation of Anne Bell.",
        ["Ian Shaw | head | | acting", "Anne Bell | head | | former"],
    ),
    # nobody has it yet
    ("There is no guarantee she will be elected leader. Anne Shaw knows that.", []),
    ("Ian Shaw replaces Anne Bell, following the departure of Helen Marsh to head the Hexley Partnership.", []),
    ("Ian Shaw had worked his way up from clerk to manager.", ["Ian Shaw | clerk | | former", "Ian Shaw | manager | | current"]),
    ("Ian Shaw joined, having worked his way up from clerk to manager.", ["Ian Shaw | clerk | | former"]),
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
    # a list that ends with a comma and "and"
    (
        "Anne Shaw, cabinet member for children, families, and education, agreed.",
        ["Anne Shaw | cabinet member for children, families, and education | | current"],
    ),
    (
        "Anne Shaw, cabinet member for children, and chair of governors, agreed.",
        ["Anne Shaw | cabinet member for children | | current", "Anne Shaw | chair of governors | | current"],
    ),
    # a part of an organisation, whole
    (
        "Anne Shaw, head of Kent Police's counter-corruption unit, agreed.",
        ["Anne Shaw | head of counter-corruption unit | Kent Police | current"],
    ),
    # on a board, and in a party
    (
        "Ian Shaw is a director on the board of Calder Housing Group and a former head of Moorside School.",
        ["Ian Shaw | director | Calder Housing Group | current", "Ian Shaw | head | Moorside School | former"],
    ),
    ("Leeds City Council met. Fellow Conservative party member Ian Shaw agreed.", []),
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
    (
        "Boss goes\n\nThe chief executive of Leeds Homes has resigned.\n\nAnne Shaw will leave to become chief executive of Kent Homes.",
        ["Anne Shaw | chief executive | Leeds Homes | former", "Anne Shaw | chief executive | Kent Homes | incoming"],
    ),
    # another is named there by another title, or in another's words
    (
        "Leader quits\n\nThe leader of a council has resigned.\n\nIn a statement, Ian Shaw, the chief executive, said so.",
        ["Ian Shaw | chief executive | | current"],
    ),
    ("Leader quits\n\nThe leader of a council has resigned.\n\nAt a meeting on Monday, Ian Shaw wept.", []),
]


@pytest.mark.parametrize(("text", "roles"), [*LENGTHS, *STANDS, *DEPARTURES, *MOVES, *WHERE, *INSPECTORS, *TOLD_FIRST])
def test_offices_of_news_pages(read: Reader, text: str, roles: list[str]) -> None:
    assert shown(read(text)) == roles
