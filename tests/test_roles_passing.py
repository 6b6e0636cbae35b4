"""Who leaves, goes elsewhere, stands in and follows; names beside titles, and whose an office is not."""

import pytest

from tests.conftest import Reader
from tests.test_roles import shown

LEAVES = [
    ("The clerk, Helen Marsh, handed in her resignation on Tuesday.", ["Helen Marsh | clerk | | former"]),
    ("The clerk, Helen Marsh, has already been moved to another job.", ["Helen Marsh | clerk | | former"]),
    ("Director Helen Marsh, in post since 2006, resigned on Friday.", ["Helen Marsh | director | | former"]),
    ('He said the registered manager, Helen Marsh, had "left the business".', ["Helen Marsh | registered manager | | former"]),
    ("Helen Marsh, 52, a heart surgeon and mother of three, was killed on the A1.", ["Helen Marsh | heart surgeon | | former"]),
    (
        "The transport manager, Helen Marsh, was jailed. Marsh, who no longer works for the company, said no.",
        ["Helen Marsh | transport manager | | former"],
    ),
    ("Two of her deputies, Ian Shaw and Anne Orr, left in May.", ["Ian Shaw | deputy | | former", "Anne Orr | deputy | | former"]),
    ("The clerk, Helen Marsh, is keen.", ["Helen Marsh | clerk | | current"]),
]

BASIS = [
    (
        "Helen Marsh is chief executive of Leeds City Council on an interim basis.",
        ["Helen Marsh | chief executive | Leeds City Council | acting"],
    ),
    ("Helen Marsh chairs Leeds City Council on an interim basis.", ["Helen Marsh | chair | Leeds City Council | acting"]),
    (
        "Helen Marsh was made chief executive of Leeds City Council after a year on an interim basis.",
        ["Helen Marsh | chief executive | Leeds City Council | current"],
    ),
    ("Helen Marsh, who used to chair Leeds City Council, agreed.", ["Helen Marsh | chair | Leeds City Council | former"]),
]

GOING = [
    (
        "Helen Marsh leaves Leeds City Council in May to join Bradford City Council as director of housing.",
        ["Helen Marsh | director of housing | City of Bradford Metropolitan District Council | incoming"],
    ),
    (
        "Ian Shaw said that Helen Marsh was leaving to become chief executive of Leeds City Council.",
        ["Helen Marsh | chief executive | Leeds City Council | incoming"],
    ),
    (
        "Helen Marsh has gone on secondment to West Yorkshire Police as head of finance.",
        ["Helen Marsh | head of finance | West Yorkshire Police | current"],
    ),
    (
        "Helen Marsh, chief executive of Leeds City Council, will join Bradford City Council in May.",
        ["Helen Marsh | chief executive | Leeds City Council | current"],
    ),
    (
        "Helen Marsh has been at the helm of Leeds City Council as chief executive since 2011.",
        ["Helen Marsh | chief executive | Leeds City Council | current"],
    ),
]

FOLLOWING = [
    (
        "Helen Marsh replaces Ian Shaw, who retired as leader of Leeds City Council in March.",
        ["Helen Marsh | leader | Leeds City Council | current", "Ian Shaw | leader | Leeds City Council | former"],
    ),
    (
        "Helen Marsh followed Ian Shaw as leader of Leeds City Council.",
        ["Helen Marsh | leader | Leeds City Council | current", "Ian Shaw | leader | Leeds City Council | former"],
    ),
    (
        "Helen Marsh has been leader of Leeds City Council since May. Before her, Ian Shaw did the job for nine years.",
        ["Helen Marsh | leader | Leeds City Council | current", "Ian Shaw | leader | Leeds City Council | former"],
    ),
    (
        "Ian Shaw is leader of Leeds City Council. The row followed Helen Marsh everywhere.",
        ["Ian Shaw | leader | Leeds City Council | current"],
    ),
    (
        "Helen Marsh is retiring as leader of Leeds City Council. It said that her successor would be Ian Shaw.",
        ["Helen Marsh | leader | Leeds City Council | current", "Ian Shaw | leader | Leeds City Council | incoming"],
    ),
    (
        "Helen Marsh, who is leaving, will be replaced as leader of Leeds City Council by Ian Shaw.",
        ["Helen Marsh | leader | Leeds City Council | current", "Ian Shaw | leader | Leeds City Council | incoming"],
    ),
    (
        "Leeds City Council is looking for a chief executive after Helen Marsh left in May.",
        ["Helen Marsh | chief executive | Leeds City Council | former"],
    ),
    ("Leeds City Council wants a new leader after Helen Marsh lost her seat.", ["Helen Marsh | leader | Leeds City Council | former"]),
    (
        "Helen Marsh retired as deputy chief constable in May. Inspector Ian Shaw has taken over as her temporary replacement.",
        [
            "Helen Marsh | deputy chief constable | | former",
            "Ian Shaw | deputy chief constable | | acting",
            "Ian Shaw | inspector | | current",
        ],
    ),
    (
        "The firm's founder, Ian Shaw, stood down as chairman, and his place was taken by Helen Marsh.",
        ["Ian Shaw | founder | | current", "Ian Shaw | chair | | former", "Helen Marsh | chair | | current"],
    ),
    (
        "The head of benefits, Ian Shaw, retired in December. His deputy, Helen Marsh, has been put in temporary charge.",
        ["Ian Shaw | head of benefits | | former", "Helen Marsh | head of benefits | | acting", "Helen Marsh | deputy | | current"],
    ),
    (
        "The outgoing chairman, Ian Shaw, who hands over on December 1 to former water company boss Helen Marsh, agreed.",
        ["Ian Shaw | chair | | current", "Helen Marsh | chair | | incoming", "Helen Marsh | boss | | former"],
    ),
]

NAMES = [
    (
        "Ian Shaw, Anne Orr and Helen Marsh, all governors at Moorside Primary School, agreed.",
        [
            "Ian Shaw | governor | Moorside Primary School | current",
            "Anne Orr | governor | Moorside Primary School | current",
            "Helen Marsh | governor | Moorside Primary School | current",
        ],
    ),
    ("Ian Shaw KC MP raised it.", ["Ian Shaw | king's counsel | | current", "Ian Shaw | member of parliament | | current"]),
    ("Leeds PCC Helen Marsh raised it.", ["Helen Marsh | police and crime commissioner | | current"]),
    ("The Bishop of Ripon, the Right Rev Ian Shaw, agreed.", ["Ian Shaw | bishop | | current"]),
    (
        "The chairman of the fire authority, County Councillor Ian Shaw, agreed.",
        ["Ian Shaw | chair | fire authority | current", "Ian Shaw | councillor | | current"],
    ),
    (
        "Dr Helen Marsh, designated doctor for safeguarding at Leeds City Council, agreed.",
        ["Helen Marsh | designated doctor for safeguarding | Leeds City Council | current"],
    ),
    ("Helen Marsh, who began as a newly qualified maths teacher, agreed.", ["Helen Marsh | maths teacher | | former"]),
]

WHOSE = [
    (
        "The vicar, the Rev Ian Shaw, who chairs its committee, agreed. Moorside Primary School is full.",
        ["Ian Shaw | vicar | | current", "Ian Shaw | chair | | current"],
    ),
    ("The chair of the parent council, Helen Marsh, agreed. Leeds City Council met.", ["Helen Marsh | chair | parent council | current"]),
    (
        "Helen Marsh, the manager and a former ward sister at Leeds General Infirmary, agreed.",
        ["Helen Marsh | manager | | current", "Helen Marsh | ward sister | Leeds General Infirmary | former"],
    ),
    (
        "Helen Marsh, a solicitor and the chair of Leeds City Council, agreed.",
        ["Helen Marsh | solicitor | | current", "Helen Marsh | chair | Leeds City Council | current"],
    ),
    (
        "Helen Marsh, manager of Leeds Citizens Advice Bureau, agreed. Leeds City Council met.",
        ["Helen Marsh | manager | Leeds Citizens Advice Bureau | current"],
    ),
]


PLACES = [
    (
        "Inspector Helen Marsh, who leads West Yorkshire Police's custody team, agreed.",
        ["Helen Marsh | inspector | West Yorkshire Police | current"],
    ),
    (
        "Det Insp Helen Marsh and PC Ian Shaw, of West Yorkshire Police, agreed.",
        [
            "Helen Marsh | detective inspector | West Yorkshire Police | current",
            "Ian Shaw | police constable | West Yorkshire Police | current",
        ],
    ),
    ("Cllr Helen Marsh, who leads West Yorkshire Police's cadets, agreed.", ["Helen Marsh | councillor | | current"]),
    (
        "Helen Marsh, a retired head teacher who led Moorside Primary School for 17 years, agreed.",
        ["Helen Marsh | headteacher | Moorside Primary School | former"],
    ),
    (
        "Helen Marsh, headteacher of Moorside Primary School and Hexley Primary School, agreed.",
        ["Helen Marsh | headteacher | Moorside Primary School | current", "Helen Marsh | headteacher | Hexley Primary School | current"],
    ),
    (
        "Helen Marsh, head of Moorside Primary School and Leeds City Council leader Ian Shaw met.",
        ["Helen Marsh | head | Moorside Primary School | current", "Ian Shaw | leader | Leeds City Council | current"],
    ),
    (
        "Helen Marsh is on loan from Leeds City Council, where she is deputy chief executive and director of resources.",
        [
            "Helen Marsh | deputy chief executive | Leeds City Council | current",
            "Helen Marsh | director of resources | Leeds City Council | current",
        ],
    ),
    (
        "It has help from Leeds City Council, rated outstanding in 2020, whose assistant director for safeguarding, Helen Marsh, agreed.",
        ["Helen Marsh | assistant director for safeguarding | Leeds City Council | current"],
    ),
    (
        "She came from HMP Leeds, a local prison where Helen Marsh was head of security.",
        ["Helen Marsh | head of security | HMP Leeds | former"],
    ),
    (
        "The chairman of the justice select committee, Helen Marsh, agreed. HMP Leeds is full.",
        ["Helen Marsh | chair of justice select committee | | current"],
    ),
    (
        "Helen Marsh, who chairs the all-party group on skills, agreed. Leeds City College is full.",
        ["Helen Marsh | chair of all-party group | | current"],
    ),
    (
        "Ofsted, in its report, gave Leeds City Council a grade 3. Its chief executive, Helen Marsh, agreed.",
        ["Helen Marsh | chief executive | Leeds City Council | current"],
    ),
    ("Professor Helen Marsh, of the University of Leeds, agreed.", ["Helen Marsh | professor | University of Leeds | current"]),
    ("Professor Helen Marsh, of Selby, agreed.", []),
    ("The Housing Ombudsman, Helen Marsh, agreed.", ["Helen Marsh | ombudsman | Housing Ombudsman | current"]),
    (
        "Helen Marsh, 34, a primary school teacher, co-founded the charity Brightwater.",
        ["Helen Marsh | primary school teacher | | current", "Helen Marsh | co-founder | Brightwater | current"],
    ),
]

SINCE_THEN = [
    (
        "Leeds City Council has appointed Helen Marsh chief executive. She succeeds Ian Shaw, who retires in July.",
        ["Helen Marsh | chief executive | Leeds City Council | incoming", "Ian Shaw | chief executive | Leeds City Council | current"],
    ),
    (
        "Helen Marsh joined Leeds City Council as director of housing. She replaced Anne Orr and was followed there by Ian Shaw.",
        [
            "Helen Marsh | director of housing | Leeds City Council | former",
            "Anne Orr | director of housing | Leeds City Council | former",
            "Ian Shaw | director of housing | Leeds City Council | current",
        ],
    ),
    (
        "Helen Marsh leads Leeds City Council. Her predecessor in the job, Ian Shaw, was paid less.",
        ["Helen Marsh | leader | Leeds City Council | current", "Ian Shaw | leader | Leeds City Council | former"],
    ),
    (
        "Helen Marsh, the chair, said that as a retired chief constable she knew. She said that as head she had no say.",
        ["Helen Marsh | chair | | current", "Helen Marsh | chief constable | | former"],
    ),
    (
        "Tansy Hall was rated good. Helen Marsh, who has managed the home since May, when Ian Shaw left to set up a business, agreed.",
        ["Helen Marsh | manager | | current", "Ian Shaw | manager | | former"],
    ),
    (
        "Helen Marsh, head of Trent School since May, when Ian Shaw retired, agreed.",
        ["Helen Marsh | head | Trent School | current", "Ian Shaw | head | Trent School | former"],
    ),
    (
        "The leader of Leeds City Council, Helen Marsh, has written every day since May, when Ian Shaw left the country.",
        ["Helen Marsh | leader | Leeds City Council | current"],
    ),
    (
        "Helen Marsh, chair of Leeds City Council, leaves in May and Ian Shaw, a former clerk at Trent School, its neighbour, "
        "is to succeed her.",
        [
            "Helen Marsh | chair | Leeds City Council | current",
            "Ian Shaw | chair | Leeds City Council | incoming",
            "Ian Shaw | clerk | Trent School | former",
        ],
    ),
    (
        "Helen Marsh took over from Ian Shaw as chair of Leeds City Council. Mr Shaw, who resigned, is now a manager at Tansy Homes.",
        [
            "Helen Marsh | chair | Leeds City Council | current",
            "Ian Shaw | chair | Leeds City Council | former",
            "Ian Shaw | manager | Tansy Homes | current",
        ],
    ),
    (
        "Nurse Helen Marsh, whose brother, Ian Shaw, was killed at work, agreed.",
        ["Helen Marsh | nurse | | current"],
    ),
    (
        "Headteacher Helen Marsh, 47, who taught in Leeds before taking charge in 2009, agreed.",
        ["Helen Marsh | headteacher | | current"],
    ),
    ("Helen Marsh, a governor until she resigned over the move, agreed.", ["Helen Marsh | governor | | former"]),
    ("Helen Marsh, the commissioner sent in by ministers, whose stint ended in May, agreed.", ["Helen Marsh | commissioner | | former"]),
    ("Helen Marsh, who sits on a panel and worked as a porter for 33 years, agreed.", ["Helen Marsh | porter | | former"]),
    ("She is to be joined by Helen Marsh as finance director.", ["Helen Marsh | finance director | | incoming"]),
    ("The report praised Helen Marsh, now employed as a mentor by the charity.", ["Helen Marsh | mentor | | current"]),
    ("Helen Marsh will report to her, and members asked why an elected politician was not preferred.", []),
    (
        "The police and crime commissioner, Helen Marsh, agreed. Her predecessor, Baroness Orr, did not.",
        ["Helen Marsh | police and crime commissioner | | current", "Baroness Orr | police and crime commissioner | | former"],
    ),
    (
        "Helen Marsh, executive member for housing at Leeds City Council, took on the portfolio from Ian Shaw in May.",
        [
            "Helen Marsh | executive member for housing | Leeds City Council | current",
            "Ian Shaw | executive member for housing | Leeds City Council | former",
        ],
    ),
    (
        "Leeds City Council has no chief executive. Helen Marsh, 44, will join on 3 November from Tansy Homes.",
        ["Helen Marsh | chief executive | Leeds City Council | incoming"],
    ),
    (
        "Leeds City Council has sacked its head of housing, Ian Shaw, and asked Helen Marsh, who leads its Tansy Academy, "
        "to take charge on an interim basis.",
        [
            "Ian Shaw | head of housing | Leeds City Council | former",
            "Helen Marsh | head of housing | Leeds City Council | acting",
        ],
    ),
]

THE_JOB = [
    (
        "Leeds City Council has had no chief executive since Helen Marsh left in May.",
        ["Helen Marsh | chief executive | Leeds City Council | former"],
    ),
    (
        "Helen Marsh is head of care at Leeds City Council. She previously held the same post at Bradford City Council.",
        [
            "Helen Marsh | head of care | Leeds City Council | current",
            "Helen Marsh | head of care | City of Bradford Metropolitan District Council | former",
        ],
    ),
    (
        "Helen Marsh, director of housing, was given the job in May, having filled it since March, when Ian Shaw left.",
        ["Helen Marsh | director of housing | | current", "Ian Shaw | director of housing | | former"],
    ),
    (
        "The head, Helen Marsh, leaves in July. Her successor has been named as Ian Shaw.",
        ["Helen Marsh | head | | current", "Ian Shaw | head | | incoming"],
    ),
    (
        "Leeds City Council has named two trustees: Helen Marsh, head of sales at Tansy Homes, and Ian Shaw, a reader in law.",
        [
            "Helen Marsh | trustee | Leeds City Council | current",
            "Ian Shaw | trustee | Leeds City Council | current",
            "Helen Marsh | head of sales | Tansy Homes | current",
            "Ian Shaw | reader in law | | current",
        ],
    ),
]

CHOSEN = [
    # what the heir has been told to have before is what is passed on
    (
        "Ian Shaw is leader of Leeds City Council. Anne Orr, the clerk, retires in May. Mr Shaw took over last July from Helen Marsh.",
        [
            "Ian Shaw | leader | Leeds City Council | current",
            "Helen Marsh | leader | Leeds City Council | former",
            "Anne Orr | clerk | | current",
        ],
    ),
    # a party between a predecessor and the name
    (
        "Ian Shaw is leader of Leeds City Council. His predecessor, Labour's Anne Orr, agreed.",
        ["Ian Shaw | leader | Leeds City Council | current", "Anne Orr | leader | Leeds City Council | former"],
    ),
    (
        "Ian Shaw is leader of Leeds City Council. His immediate predecessor, the Conservative Anne Orr, agreed.",
        ["Ian Shaw | leader | Leeds City Council | current", "Anne Orr | leader | Leeds City Council | former"],
    ),
    # one whom somebody has chosen is still to come
    (
        "The clerk, Helen Marsh, is retiring. The council has lined up Ian Shaw to succeed her.",
        ["Helen Marsh | clerk | | current", "Ian Shaw | clerk | | incoming"],
    ),
    (
        "The clerk, Helen Marsh, is retiring. The council has appointed Ian Shaw as her successor.",
        ["Helen Marsh | clerk | | current", "Ian Shaw | clerk | | incoming"],
    ),
    ("The council has lined up Ian Shaw as interim clerk.", ["Ian Shaw | clerk | | incoming"]),
    # what starts is not what the successor has now
    (
        "The clerk, Helen Marsh, is retiring. Her successor, Ian Shaw, at present the college's bursar, starts in June.",
        ["Helen Marsh | clerk | | current", "Ian Shaw | clerk | | incoming", "Ian Shaw | bursar | | current"],
    ),
    # whoever follows a founder has founded nothing
    (
        "Helen Marsh replaced the founding director, Ian Shaw.",
        ["Ian Shaw | founding director | | former", "Helen Marsh | director | | current"],
    ),
    # whose place is taken is the one that he leaves
    (
        "The principal, Ian Shaw, becomes bursar in September, when his deputy, Helen Marsh, will take his place.",
        [
            "Ian Shaw | principal | | current",
            "Helen Marsh | principal | | incoming",
            "Ian Shaw | bursar | | incoming",
            "Helen Marsh | deputy | | current",
        ],
    ),
]

IN_TURN = [
    # who only speaks, plays or stands next takes no office
    (
        "The director of Leeds City Council, Ian Shaw, spoke first. He was followed by the author Helen Marsh.",
        ["Ian Shaw | director | Leeds City Council | current", "Helen Marsh | author | | current"],
    ),
    (
        "The director of Leeds City Council, Ian Shaw, was succeeded at the microphone by Helen Marsh.",
        ["Ian Shaw | director | Leeds City Council | current"],
    ),
    ("Helen Marsh then replaced the director, Ian Shaw, at the witness table.", ["Ian Shaw | director | | current"]),
    (
        "The director of Leeds City Council, Ian Shaw, was heckled. Helen Marsh took over from him at the lectern.",
        ["Ian Shaw | director | Leeds City Council | current"],
    ),
    ("The mayor, Ian Shaw, led the procession, followed by Helen Marsh.", ["Ian Shaw | mayor | | current"]),
    (
        "The clerk of Leeds City Council, Ian Shaw, resigned in May and was followed by Helen Marsh.",
        ["Ian Shaw | clerk | Leeds City Council | former", "Helen Marsh | clerk | Leeds City Council | current"],
    ),
    (
        "The clerk of Leeds City Council, Ian Shaw, was replaced at the helm by Helen Marsh.",
        ["Ian Shaw | clerk | Leeds City Council | former", "Helen Marsh | clerk | Leeds City Council | current"],
    ),
    # nobody has an office that is only hoped for, feared or denied
    ("Ian Shaw, leader of Leeds City Council, may be replaced by Helen Marsh.", ["Ian Shaw | leader | Leeds City Council | current"]),
    ("Ian Shaw, leader of Leeds City Council, will not be succeeded by Helen Marsh.", ["Ian Shaw | leader | Leeds City Council | current"]),
    ("Helen Marsh hopes to succeed Ian Shaw, the leader of Leeds City Council.", ["Ian Shaw | leader | Leeds City Council | current"]),
    # who is named as succeeded passes on his own office, not that of another
    (
        "The clerk, Ian Shaw, agreed. Anne Orr, an accountant, has been succeeded by Helen Marsh.",
        ["Ian Shaw | clerk | | current", "Anne Orr | accountant | | current"],
    ),
    (
        "Ian Shaw, a solicitor, has been replaced by Helen Marsh as clerk of Leeds City Council.",
        [
            "Ian Shaw | solicitor | | current",
            "Ian Shaw | clerk | Leeds City Council | former",
            "Helen Marsh | clerk | Leeds City Council | current",
        ],
    ),
    (
        "Ian Shaw, an MP, will be replaced by Helen Marsh as leader of Leeds City Council.",
        [
            "Ian Shaw | member of parliament | | current",
            "Ian Shaw | leader | Leeds City Council | current",
            "Helen Marsh | leader | Leeds City Council | incoming",
        ],
    ),
    (
        "Ian Shaw, the MP, has been replaced as leader of Leeds City Council by Helen Marsh.",
        [
            "Ian Shaw | member of parliament | | current",
            "Ian Shaw | leader | Leeds City Council | former",
            "Helen Marsh | leader | Leeds City Council | current",
        ],
    ),
    (
        "Helen Marsh has replaced Ian Shaw, a magistrate, as leader of Leeds City Council.",
        [
            "Ian Shaw | magistrate | | current",
            "Helen Marsh | leader | Leeds City Council | current",
            "Ian Shaw | leader | Leeds City Council | former",
        ],
    ),
    # the title behind one who is succeeded is that of the heir
    (
        "Helen Marsh is to succeed Ian Shaw, the chief constable of West Yorkshire Police.",
        [
            "Helen Marsh | chief constable | West Yorkshire Police | incoming",
            "Ian Shaw | chief constable | West Yorkshire Police | current",
        ],
    ),
    (
        "Helen Marsh replaced Ian Shaw, chief constable of West Yorkshire Police from 2010 to 2016.",
        ["Helen Marsh | chief constable | West Yorkshire Police | current", "Ian Shaw | chief constable | West Yorkshire Police | former"],
    ),
    (
        "Helen Marsh replaces Ian Shaw, the outgoing leader of Leeds City Council.",
        ["Helen Marsh | leader | Leeds City Council | current", "Ian Shaw | leader | Leeds City Council | former"],
    ),
    ("Helen Marsh will succeed Ian Shaw, now leader of Leeds City Council.", ["Ian Shaw | leader | Leeds City Council | current"]),
    (
        "Helen Marsh will succeed Ian Shaw, leader of Leeds City Council, on the board of the Ashby Trust.",
        ["Ian Shaw | leader | Leeds City Council | current"],
    ),
]

PARTING = [
    # whoever comes next has not the seat that is kept
    (
        "Culture minister Helen Marsh, the MP for Ashby, has resigned. She is replaced by Colin Dray.",
        ["Helen Marsh | culture minister | | former", "Helen Marsh | member of parliament | | current"],
    ),
    # who loses a post keeps a seat, a trade and what the sentence does not end
    (
        "Culture minister Helen Marsh, the MP for Ashby, has resigned.",
        ["Helen Marsh | culture minister | | former", "Helen Marsh | member of parliament | | current"],
    ),
    (
        "Cabinet member Helen Marsh, who is councillor for Ashby ward, has been sacked.",
        ["Helen Marsh | cabinet member | | former", "Helen Marsh | councillor | | current"],
    ),
    (
        "Helen Marsh, MP for Ashby, has resigned as a trustee of the Ashby Trust.",
        ["Helen Marsh | member of parliament | | current", "Helen Marsh | trustee | Ashby Trust | former"],
    ),
    (
        "Helen Marsh, who is chair of governors at Ashby School, has resigned as leader of Leeds City Council.",
        ["Helen Marsh | chair of governors | Ashby School | current", "Helen Marsh | leader | Leeds City Council | former"],
    ),
    (
        "Helen Marsh, who chairs Ashby School, has resigned as leader of Leeds City Council.",
        ["Helen Marsh | chair | Ashby School | current", "Helen Marsh | leader | Leeds City Council | former"],
    ),
    (
        "Helen Marsh, leader of Leeds City Council, has resigned from Bradford City Council.",
        ["Helen Marsh | leader | Leeds City Council | current"],
    ),
    ("Helen Marsh, Labour MP for Ashby, has quit the shadow cabinet.", ["Helen Marsh | member of parliament | | current"]),
    (
        "The MP for Ashby, Helen Marsh, has resigned as justice minister.",
        ["Helen Marsh | member of parliament | | current", "Helen Marsh | justice minister | | former"],
    ),
    # but leaves what it does end, in whatever words
    ("The MP for Ashby, Helen Marsh, has resigned.", ["Helen Marsh | member of parliament | | former"]),
    (
        "Headteacher Helen Marsh has resigned as head of Ashby School.",
        ["Helen Marsh | headteacher | | former", "Helen Marsh | head | Ashby School | former"],
    ),
    ("Helen Marsh, Labour MP for Ashby since 2010, has stood down.", ["Helen Marsh | member of parliament | | former"]),
    # whom somebody removes as what he was, one or several; by whom tells nothing of the other's office
    ("Leeds City Council has sacked Ian Shaw as clerk.", ["Ian Shaw | clerk | | former"]),
    (
        "Leeds City Council has removed Ian Shaw as clerk and Helen Marsh as treasurer.",
        ["Ian Shaw | clerk | | former", "Helen Marsh | treasurer | Leeds City Council | former"],
    ),
    (
        "The chief executive, Ian Shaw, was sacked by the chairman, Helen Marsh.",
        ["Ian Shaw | chief executive | | former", "Helen Marsh | chair | | current"],
    ),
    ("The council dismissed claims by the headteacher, Ian Shaw.", ["Ian Shaw | headteacher | | current"]),
    ("The council has sacked its headteacher, Ian Shaw.", ["Ian Shaw | headteacher | | former"]),
    (
        "The hall reopened with the sacked head Ian Shaw as its caretaker.",
        ["Ian Shaw | head | | former", "Ian Shaw | caretaker | | current"],
    ),
    (
        "The head of Ashby School, Ian Shaw, was dismissed by the chair of governors, Helen Marsh. She has been replaced by Anne Orr.",
        [
            "Ian Shaw | head | Ashby School | former",
            "Helen Marsh | chair of governors | | former",
            "Anne Orr | chair of governors | | current",
        ],
    ),
    # who will be succeeded is there till then, and has one status only
    (
        "Helen Marsh has been appointed clerk of Leeds City Council. She will succeed Ian Shaw.",
        ["Helen Marsh | clerk | Leeds City Council | incoming", "Ian Shaw | clerk | Leeds City Council | current"],
    ),
    (
        "Helen Marsh has been appointed clerk of Leeds City Council. She will succeed Ian Shaw, who retired in May.",
        ["Helen Marsh | clerk | Leeds City Council | incoming", "Ian Shaw | clerk | Leeds City Council | former"],
    ),
    (
        "Helen Marsh has been appointed clerk of Leeds City Council. She will succeed Ian Shaw, who has been clerk since 2010.",
        [
            "Helen Marsh | clerk | Leeds City Council | incoming",
            "Ian Shaw | clerk | Leeds City Council | current",
            "Ian Shaw | clerk | Leeds City Council | current",
        ],
    ),
    (
        "Helen Marsh has been appointed clerk of Leeds City Council. She replaces Ian Shaw, who has held the post since 2010.",
        ["Helen Marsh | clerk | Leeds City Council | incoming", "Ian Shaw | clerk | Leeds City Council | current"],
    ),
    # nobody gets an office that is denied, or loses one
    ("Helen Marsh will not become clerk of Leeds City Council.", []),
    ("Helen Marsh has not been clerk of Leeds City Council for years.", []),
    ("Helen Marsh has not been appointed clerk of Leeds City Council.", []),
    ("Helen Marsh did not replace Ian Shaw as clerk of Leeds City Council.", []),
    ("Helen Marsh has not resigned as clerk of Leeds City Council.", ["Helen Marsh | clerk | Leeds City Council | current"]),
    # what somebody became that is no office ends none
    ("The clerk, Helen Marsh, who became known for her letters, is keen.", ["Helen Marsh | clerk | | current"]),
    ("The clerk, Helen Marsh, became involved in a row with the director.", ["Helen Marsh | clerk | | current"]),
    ("The clerk, Helen Marsh, who became a hero, is keen.", ["Helen Marsh | clerk | | current"]),
    (
        "The clerk, Helen Marsh, became director of housing in May.",
        ["Helen Marsh | clerk | | former", "Helen Marsh | director of housing | | current"],
    ),
    # each of several titles with a comma before its name
    (
        "The council has praised its leader, Helen Marsh, its head of planning, Ian Shaw, and its clerk, Anne Orr.",
        ["Helen Marsh | leader | | current", "Ian Shaw | head of planning | | current", "Anne Orr | clerk | | current"],
    ),
    # whom a story opens with, who founded the firm or joined the authority
    (
        "The leader of Leeds City Council has stepped down. Helen Marsh, who has led the authority since 2011, said no.",
        ["Helen Marsh | leader | Leeds City Council | former", "Helen Marsh | leader | Leeds City Council | former"],
    ),
    (
        "Leeds City Council's chief executive has resigned. Helen Marsh, who joined the authority in 2011, said no.",
        ["Helen Marsh | chief executive | Leeds City Council | former"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*CHOSEN, *LEAVES, *BASIS, *GOING, *FOLLOWING, *NAMES, *WHOSE, *PLACES, *SINCE_THEN, *IN_TURN, *PARTING, *THE_JOB]
)
def test_passing(read: Reader, text: str, expected: list[str]) -> None:
    assert shown(read(text)) == expected
