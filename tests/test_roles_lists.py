"""Offices in lists: titles and names in turn, whose office is whose, and who of those listed has gone."""

import pytest

from tests.conftest import Reader
from tests.test_roles import shown

# titles that stand before their names in turn, and names before their titles
IN_TURN = [
    (
        "Thornby Council has suspended its chief executive, Ros Flint, its head of planning, Ian Shale, and its town clerk, Bea Chalk.",
        [
            "Ros Flint | chief executive | Thornby Council | current",
            "Ian Shale | head of planning | Thornby Council | current",
            "Bea Chalk | town clerk | Thornby Council | current",
        ],
    ),
    (
        "Thornby Council has suspended its chief executive, Ros Flint, its head of planning, Al Shale and town clerk Bea Chalk.",
        ["Ros Flint | chief executive | Thornby Council | current", "Bea Chalk | town clerk | Thornby Council | current"],
    ),
    (
        "The council's leader, Joan Fry, chief executive, Paul Dent, and monitoring officer, Kit Lowe, met at Thornby Council.",
        [
            "Joan Fry | leader | Thornby Council | current",
            "Paul Dent | chief executive | Thornby Council | current",
            "Kit Lowe | monitoring officer | Thornby Council | current",
        ],
    ),
    (
        "Pendle Vale College has a new principal, Hector Swann, a deputy principal, Joy Kimble, and a finance director, Carl Merrick.",
        [
            "Hector Swann | principal | Pendle Vale College | current",
            "Joy Kimble | deputy principal | Pendle Vale College | current",
            "Carl Merrick | finance director | Pendle Vale College | current",
        ],
    ),
    (
        "Thornby Council has lost three officers: director of housing, Joan Spry, head of leisure, Omar Tate, and solicitor Eve Crick.",
        [
            "Joan Spry | director of housing | Thornby Council | current",
            "Omar Tate | head of leisure | Thornby Council | current",
            "Eve Crick | solicitor | | current",
        ],
    ),
    (
        "Those present were Joan Fry, chief executive, Paul Dent, finance director and Kit Lowe, company secretary.",
        ["Joan Fry | chief executive | | current", "Paul Dent | finance director | | current", "Kit Lowe | company secretary | | current"],
    ),
    (
        "Joan Fry, leader of Thornby Council, Paul Dent, its chief executive, and Kit Lowe, monitoring officer, were there.",
        [
            "Joan Fry | leader | Thornby Council | current",
            "Paul Dent | chief executive | Thornby Council | current",
            "Kit Lowe | monitoring officer | Thornby Council | current",
        ],
    ),
    (
        "The mayor, Ann Bell, leader of Thornby Council, said no. The vicar, Tom Orr, a governor of Marsh School, agreed.",
        [
            "Ann Bell | mayor | | current",
            "Ann Bell | leader | Thornby Council | current",
            "Tom Orr | vicar | | current",
            "Tom Orr | governor | Marsh School | current",
        ],
    ),
    (
        "Its chairman, Ann Bell, chief executive of Marsh Homes, is to retire.",
        ["Ann Bell | chair | | current", "Ann Bell | chief executive | Marsh Homes | current"],
    ),
]

# whose office is whose in a list
WHERE = [
    (
        "Bradford City Council chief executive Olive Parkinson and Hull social worker Tom Beresford got MBEs.",
        [
            "Olive Parkinson | chief executive | City of Bradford Metropolitan District Council | current",
            "Tom Beresford | social worker | | current",
        ],
    ),
    (
        "Kent County Council's press officer, Kay Tinker, and Rochdale journalist Ben Fludd reported it.",
        ["Kay Tinker | press officer | Kent County Council | current", "Ben Fludd | journalist | | current"],
    ),
    (
        "Kent County Council leader Ron Apps, solicitor Viv Hoad and teacher Jim Leach spoke at the rally.",
        ["Ron Apps | leader | Kent County Council | current", "Viv Hoad | solicitor | | current", "Jim Leach | teacher | | current"],
    ),
    (
        "Kent County Council's leader, Ron Apps, and MP Viv Hoad met residents.",
        ["Ron Apps | leader | Kent County Council | current", "Viv Hoad | member of parliament | | current"],
    ),
    (
        "Kent County Council leader Ron Apps, chief executive Viv Hoad and press officer Jim Leach said sorry.",
        [
            "Ron Apps | leader | Kent County Council | current",
            "Viv Hoad | chief executive | Kent County Council | current",
            "Jim Leach | press officer | Kent County Council | current",
        ],
    ),
    (
        "Chair Ron Apps, treasurer Viv Hoad and secretary Jim Leach of Telby Arts Trust came.",
        [
            "Ron Apps | chair | Telby Arts Trust | current",
            "Viv Hoad | treasurer | Telby Arts Trust | current",
            "Jim Leach | secretary | Telby Arts Trust | current",
        ],
    ),
    (
        "Cabinet members Fay Orr, Tim Beck and Ali Raza of Kent County Council came on Tuesday.",
        [
            "Fay Orr | cabinet member | Kent County Council | current",
            "Tim Beck | cabinet member | Kent County Council | current",
            "Ali Raza | cabinet member | Kent County Council | current",
        ],
    ),
    (
        "Campaigner Ron Apps and councillor Viv Hoad of Kent County Council said sorry.",
        ["Ron Apps | campaigner | | current", "Viv Hoad | councillor | Kent County Council | current"],
    ),
]

# all whom a verb dismisses, and nobody else
DISMISSED = [
    (
        "Kent Police has sacked PC Craig Dolby, Sgt Lisa Vernon and Det Con Hari Panesar after a hearing.",
        [
            "Craig Dolby | police constable | Kent Police | former",
            "Lisa Vernon | sergeant | Kent Police | former",
            "Hari Panesar | detective constable | Kent Police | former",
        ],
    ),
    (
        "Kent Police has suspended Inspector Ann Twigg and Sergeant Tom Orr.",
        ["Ann Twigg | inspector | Kent Police | current", "Tom Orr | sergeant | Kent Police | current"],
    ),
    (
        "Kent County Council has parted company with head of audit Una Yarwood, press officer Vic Bell and clerk Will Abbot.",
        [
            "Una Yarwood | head of audit | Kent County Council | former",
            "Vic Bell | press officer | Kent County Council | former",
            "Will Abbot | clerk | Kent County Council | former",
        ],
    ),
    (
        "Kent County Council has fired its director of finance, Steve Varley, and his deputy, Tina Wakes.",
        ["Steve Varley | director of finance | Kent County Council | former", "Tina Wakes | deputy | Kent County Council | former"],
    ),
    (
        "Kent County Council has sacked chief executive Ann Bell, and leader Tom Orr said he was sorry.",
        ["Ann Bell | chief executive | Kent County Council | former", "Tom Orr | leader | Kent County Council | current"],
    ),
    (
        "Kent County Council has not sacked chief executive Ann Bell or treasurer Tom Orr.",
        ["Ann Bell | chief executive | | current", "Tom Orr | treasurer | Kent County Council | current"],
    ),
    (
        "Kent County Council has dismissed claims by leader Ann Bell and treasurer Tom Orr.",
        ["Ann Bell | leader | Kent County Council | current", "Tom Orr | treasurer | Kent County Council | current"],
    ),
    (
        "Telby Arts Trust has lost its chair, Kit Ogle, its chief nurse, Sally Ide, and its finance director, Hew Pratt.",
        [
            "Kit Ogle | chair | Telby Arts Trust | former",
            "Sally Ide | chief nurse | Telby Arts Trust | former",
            "Hew Pratt | finance director | Telby Arts Trust | former",
        ],
    ),
    (
        "Three directors of Telby Arts Trust have resigned: Ann Bell, the chair; Tom Orr, the treasurer; and Sue Ince, the secretary.",
        ["Ann Bell | chair | | former", "Tom Orr | treasurer | | former", "Sue Ince | secretary | | former"],
    ),
    (
        "Three leaders of Telby Arts Trust have resigned. They are chairman Ralph Denholm, director Siobhan Leary and the clerk, Ian Bell.",
        ["Ralph Denholm | chair | | former", "Siobhan Leary | director | | former", "Ian Bell | clerk | | former"],
    ),
    (
        "Among those who have left Telby Arts Trust are company secretary Basil Orme and finance director Fay Rudge.",
        ["Basil Orme | company secretary | Telby Arts Trust | former", "Fay Rudge | finance director | Telby Arts Trust | former"],
    ),
    (
        "Sacked were caretaker Ian Fir and cook Val Pine of Marsh School. Those suspended were bursar Kim Ash and clerk Lee Oak.",
        [
            "Ian Fir | caretaker | | former",
            "Val Pine | cook | Marsh School | former",
            "Kim Ash | bursar | | current",
            "Lee Oak | clerk | | current",
        ],
    ),
    (
        "Principal Ada Finch, vice-principal Leo Marr and business manager Sue Pickard of Marsh College resigned last week.",
        [
            "Ada Finch | principal | Marsh College | former",
            "Leo Marr | vice-principal | Marsh College | former",
            "Sue Pickard | business manager | Marsh College | former",
        ],
    ),
    (
        "PC Ann Bell, PC Tom Orr and Sgt Sue Ince of Kent Police were sacked in May.",
        [
            "Ann Bell | police constable | Kent Police | former",
            "Tom Orr | police constable | Kent Police | former",
            "Sue Ince | sergeant | Kent Police | former",
        ],
    ),
]

# out of which office a verb puts somebody
DISMISSED_AS = [
    (
        "Kent County Council has removed Max Loam as cabinet member for housing and Joy Peat as mayor.",
        ["Max Loam | cabinet member for housing | Kent County Council | former", "Joy Peat | mayor | | former"],
    ),
    ("Kent County Council has not removed Ann Bell as leader.", []),
    ("Telby Arts Trust suspended Ann Bell as director.", ["Ann Bell | director | Telby Arts Trust | current"]),
    (
        "From left: librarian Kim Loxton and head teacher Ian Hulme of Marsh School.",
        ["Kim Loxton | librarian | | current", "Ian Hulme | headteacher | Marsh School | current"],
    ),
    (
        "Among those who had gone to the rally were leader Ann Bell and treasurer Tom Orr of Telby Arts Trust.",
        ["Ann Bell | leader | | current", "Tom Orr | treasurer | Telby Arts Trust | current"],
    ),
    (
        "With sacked headteacher Ann Bell as his adviser, Tom Orr spoke.",
        ["Ann Bell | headteacher | | former", "Tom Orr | adviser | | current"],
    ),
]

# two who share a surname, and their titles
COUPLES = [
    (
        "Dr Anthony and Mrs Beatrice Fullalove came. Dr Fullalove, a GP, blamed the owner.",
        ["Anthony Fullalove | general practitioner | | current"],
    ),
    (
        "Sir Mark and Lady Judith Ravensworth came. Sir Mark, chairman of Ravensworth Steel, said no.",
        ["Mark Ravensworth | chair | Ravensworth Steel | current"],
    ),
    ("Rev John and Dr Alice Penhaligon came. Dr Penhaligon, a surgeon, was tired.", ["Alice Penhaligon | surgeon | | current"]),
    ("PCs Ian and Wendy Marsh helped.", ["Ian Marsh | police constable | | current", "Wendy Marsh | police constable | | current"]),
    (
        "Councillors Bob and Jean Stoddart sit on Kent County Council. Cllr Jean Stoddart, the chair, cut the ribbon.",
        [
            "Bob Stoddart | councillor | Kent County Council | current",
            "Jean Stoddart | councillor | Kent County Council | current",
            "Jean Stoddart | chair | Kent County Council | current",
        ],
    ),
    ("Mr Henry and Mrs Ann Bell run a club. Mr Henry, the head of art, is proud.", ["Henry | head of art | | current"]),
]

# "its" after a name that is of nobody we know, and after one we know
UNKNOWN = [
    (
        "Swale Pride has long warned Kent County Council of this. Its director, Abe Foss, said no.",
        ["Abe Foss | director | Swale Pride | current"],
    ),
    (
        "Cleansweep runs bins for Kent County Council. Its managing director, Ann Bell, said no.",
        ["Ann Bell | managing director | | current"],
    ),
    (
        "Rail Future said that Kent County Council was wrong. Its organiser, Ann Bell, and its secretary, Tom Orr, said so.",
        ["Ann Bell | organiser | Rail Future | current", "Tom Orr | secretary | Rail Future | current"],
    ),
    (
        "Kent County Council has criticised Transport Focus. Its leader, Ann Bell, said no.",
        ["Ann Bell | leader | Kent County Council | current"],
    ),
    (
        "On Monday Kent County Council said sorry. Its leader, Ann Bell, agreed. A report praised it. Its solicitor, Tom Orr, was glad.",
        ["Ann Bell | leader | Kent County Council | current", "Tom Orr | solicitor | Kent County Council | current"],
    ),
    ("Marsh School is praised by Wildgoose. Its founder, Ann Bell, said no.", ["Ann Bell | founder | Marsh School | current"]),
]

# who governs what, and names of which only the first words are told
GOVERNING = [
    (
        "Marsh Primary School is good. Governing body chair Tom Orr said yes. School governing board vice-chair Ann Bell agreed.",
        [
            "Tom Orr | governing body chair | Marsh Primary School | current",
            "Ann Bell | school governing board vice-chair | Marsh Primary School | current",
        ],
    ),
    (
        "Marsh Primary School is good. The chair of its governing body, Tom Orr, said yes.",
        ["Tom Orr | chair of governing body | Marsh Primary School | current"],
    ),
    (
        "Marsh University was ranked last. Students' union president Ann Bell said no. Student union treasurer Tom Orr abstained.",
        ["Ann Bell | president | | current", "Tom Orr | treasurer | | current"],
    ),
    (
        "South Garrick College is good. Holt College is not. South Garrick principal and chief executive Sir Gerald Hatch said no.",
        ["Gerald Hatch | principal | South Garrick College | current", "Gerald Hatch | chief executive | South Garrick College | current"],
    ),
]

# offices of places
PLACES = [
    (
        "The Traffic Commissioner for Wales, Victoria Jones-Parry, said no. Older People's Commissioner for Wales Tom Orr agreed.",
        [
            "Victoria Jones-Parry | traffic commissioner for wales | | current",
            "Tom Orr | older people's commissioner for wales | | current",
        ],
    ),
    (
        "Kent PCC Ann Bell, Essex police chief Tom Orr and Devon coroner Sue Ince came.",
        [
            "Ann Bell | police and crime commissioner | | current",
            "Tom Orr | police chief | Essex Police | current",
            "Sue Ince | coroner | | current",
        ],
    ),
    (
        "The police and crime commissioner for Kent, Ann Bell, came to see Essex Police.",
        ["Ann Bell | police and crime commissioner | | current"],
    ),
    (
        "Leader of Kent County Council Ann Bell, head of Marsh School Tom Quarll and chair of Telby Arts Trust Sue Ince came.",
        ["Ann Bell | leader | Kent County Council | current", "Sue Ince | chair | Telby Arts Trust | current"],
    ),
]

EVERY = [*IN_TURN, *WHERE, *DISMISSED, *DISMISSED_AS, *COUPLES, *UNKNOWN, *GOVERNING, *PLACES]


@pytest.mark.parametrize(("text", "expected"), EVERY, ids=[text for text, _ in EVERY])
def test_lists(read: Reader, text: str, expected: list[str]) -> None:
    assert shown(read(text)) == expected
