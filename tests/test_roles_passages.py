"""Each construction in which English gives somebody an office, in two contexts; and what looks like one and is none."""

from datetime import date

import pytest

from tests.conftest import Reader
from tests.test_roles import shown

# a text, and its roles: person | role | organisation | status
IN_PASSING = [
    (
        "Helen Marsh, at present head of care at Leeds City Council, starts in May.",
        ["Helen Marsh | head of care | Leeds City Council | current"],
    ),
    (
        "Ian Shaw, until this morning the leader of Leeds City Council, has lost his seat.",
        ["Ian Shaw | leader | Leeds City Council | former"],
    ),
    ("Helen Marsh, at one time clerk of Leeds City Council, agreed.", ["Helen Marsh | clerk | Leeds City Council | former"]),
    ("Helen Marsh, at 34 the youngest headteacher in the county, agreed.", ["Helen Marsh | headteacher | | current"]),
    ("The governor at the time of the visit, Ian Shaw, has moved on.", ["Ian Shaw | governor | | former"]),
    ("The acting head there, Helen Marsh, has had calls.", ["Helen Marsh | head | | acting"]),
    (
        "Ian Shaw, deputy leader and, since May, cabinet member for housing at Leeds City Council, agreed.",
        ["Ian Shaw | deputy leader | Leeds City Council | current", "Ian Shaw | cabinet member for housing | Leeds City Council | current"],
    ),
    (
        "She met Helen Marsh, formerly clerk of Leeds City Council and, before that, a probation officer.",
        ["Helen Marsh | clerk | Leeds City Council | former", "Helen Marsh | probation officer | | former"],
    ),
    ("The clerk who appointed her, Sir Ian Shaw, agreed.", ["Ian Shaw | clerk | | current"]),
    ("The manager whose name is on the door, Helen Marsh, agreed.", ["Helen Marsh | manager | | current"]),
    ("Chairman of governors the Rev Ian Shaw agreed.", ["Ian Shaw | chair of governors | | current"]),
]

WORDS = [
    (
        "Helen Marsh, deputy director for the east of England at the Care Quality Commission, agreed.",
        ["Helen Marsh | deputy director | Care Quality Commission | current"],
    ),
    ("Helen Marsh – chair of the board – agreed.", ["Helen Marsh | chair | | current"]),
    (
        "Helen Marsh, 52, a mother of two and a teaching assistant at Leeds City Council, agreed.",
        ["Helen Marsh | teaching assistant | Leeds City Council | current"],
    ),
    ("Helen Marsh, First Minister of Wales, agreed.", ["Helen Marsh | first minister of wales | | current"]),
    ("The home's manager, Helen Marsh, agreed.", ["Helen Marsh | manager | | current"]),
    ("Interim Superintendent Ian Shaw agreed.", ["Ian Shaw | superintendent | | acting"]),
    ("Since the verdict Director of Education Ian Shaw has resigned.", ["Ian Shaw | director of education | | former"]),
    ("Helen Marsh, a 23-year-old vet's receptionist, won.", ["Helen Marsh | vet's receptionist | | current"]),
    ("Helen Marsh, a one-time clerk of Leeds City Council, won.", ["Helen Marsh | clerk | Leeds City Council | former"]),
    ("The former Lord Chief Justice, Lord Askew, won.", ["Lord Askew | lord chief justice | | former"]),
    ("Nominated individual Helen Marsh agreed.", ["Helen Marsh | nominated individual | | current"]),
    ("Ian Shaw became Police, Fire and Crime Commissioner in April.", ["Ian Shaw | police, fire and crime commissioner | | current"]),
    ("Helen Marsh, leader of the Labour opposition, agreed.", ["Helen Marsh | leader of labour opposition | | current"]),
    ("Helen Marsh, president of the students' union, agreed.", ["Helen Marsh | president | students' union | current"]),
    (
        "Ian Shaw was named as interim head of Leeds City Council's failing children's services.",
        ["Ian Shaw | head of children's services | Leeds City Council | acting"],
    ),
    (
        "Ian Shaw was one of Leeds City Council's two deputy directors of education.",
        ["Ian Shaw | deputy director of education | Leeds City Council | former"],
    ),
    ("Helen Marsh, now one of the directors of Leeds City Council, spoke.", ["Helen Marsh | director | Leeds City Council | current"]),
    ("Her two deputies, Helen Marsh and Ian Shaw, agreed.", ["Helen Marsh | deputy | | current", "Ian Shaw | deputy | | current"]),
    (
        "The chief executive designate of Leeds City Council, Ian Shaw, agreed.",
        ["Ian Shaw | chief executive | Leeds City Council | incoming"],
    ),
    (
        "It led to the resignations of Helen Marsh and Ian Shaw, respectively chairman and clerk of Leeds City Council.",
        ["Helen Marsh | chair | | former", "Ian Shaw | clerk | Leeds City Council | former"],
    ),
]

TITLES = [
    ("Helen Marsh, the Labour group's transport spokesman, agreed.", ["Helen Marsh | transport spokesperson | | current"]),
    ("Ian Shaw, Family Law Solicitor at Marlowe School, agreed.", ["Ian Shaw | family law solicitor | Marlowe School | current"]),
    ("Ian Shaw, Leeds Headteacher at Marlowe School, agreed.", ["Ian Shaw | headteacher | Marlowe School | current"]),
    ("Ian Shaw, spokesman on housing, agreed.", ["Ian Shaw | spokesperson on housing | | current"]),
    ("Helen Marsh, a former foster carer, agreed.", ["Helen Marsh | foster carer | | former"]),
    ("Helen Marsh, head of school at Marlowe School, agreed.", ["Helen Marsh | head of school | Marlowe School | current"]),
    (
        "Helen Marsh, cabinet member for finance, resources and change, agreed.",
        ["Helen Marsh | cabinet member for finance, resources and change | | current"],
    ),
    (
        "Helen Marsh, director of secondary and specialist healthcare, agreed.",
        ["Helen Marsh | director of secondary and specialist healthcare | | current"],
    ),
    (
        "The Environment Agency's head of rivers in the north of England, Ian Shaw, agreed.",
        ["Ian Shaw | head of rivers | Environment Agency | current"],
    ),
    ("Her Majesty's Inspector Helen Marsh agreed.", ["Helen Marsh | her majesty's inspector | | current"]),  # in no police force
    ("Regional Inspector Helen Marsh agreed.", ["Helen Marsh | regional inspector | | current"]),
    ("Helen Marsh, spokeswoman for the parents, agreed.", ["Helen Marsh | spokesperson | | current"]),
    ("Independent councillor Helen Marsh agreed.", ["Helen Marsh | councillor | | current"]),
    ("Helen Marsh, leader of Selby's Labour group, agreed.", ["Helen Marsh | leader of labour group | Selby District Council | current"]),
    ("Kent Police and Crime Commissioner Helen Marsh agreed.", ["Helen Marsh | police and crime commissioner | | current"]),
    ("Helen Marsh was named clerk of the year. Ian Shaw was a sergeant-major.", []),  # a prize, another rank
    ("Helen Marsh, director of midwifery, agreed.", ["Helen Marsh | director of midwifery | | current"]),
    ("Helen Marsh, the author of the improvement plan, agreed.", []),
    ("Helen Marsh, counsel for the company, agreed.", ["Helen Marsh | counsel | | current"]),
    ("Chief executive Helen Marsh, who arrived as its fourth boss in five years, agreed.", ["Helen Marsh | chief executive | | current"]),
    ("The leader of the council Helen Marsh agreed.", ["Helen Marsh | leader | | current"]),  # the council is not called so
    ("Helen Marsh, pictured, clerk of Leeds City Council, agreed.", ["Helen Marsh | clerk | Leeds City Council | current"]),
    (
        "Helen Marsh, chief inspector for people with a learning disability and autistic people, agreed.",
        ["Helen Marsh | chief inspector for people with a learning disability and autistic people | | current"],
    ),
    ("The record holder, Ian Shaw, agreed with his old mentor, Helen Marsh.", []),
    ("Dunmere coroner Ian Shaw agreed.", ["Ian Shaw | coroner | | current"]),  # a place nobody knows
    ("Branch secretary Ian Shaw agreed.", ["Ian Shaw | branch secretary | | current"]),
    (
        "Helen Marsh, brigade secretary of the Fire Brigades Union, agreed.",
        ["Helen Marsh | brigade secretary | Fire Brigades Union | current"],
    ),
    ("Helen Marsh, clerk of the much smaller Leeds City Council, agreed.", ["Helen Marsh | clerk | Leeds City Council | current"]),
    ("Helen Marsh, the Environment Agency's HS2 lead, agreed.", ["Helen Marsh | hs2 lead | Environment Agency | current"]),
]

TIES = [
    ("Leeds City Council has made Ignatius Bello-Whyte its clerk.", ["Ignatius Bello-Whyte | clerk | Leeds City Council | current"]),
    (
        "Leeds City Council has appointed Helen Marsh, a former solicitor who spent six years abroad in the sun, as treasurer.",
        ["Helen Marsh | solicitor | | former", "Helen Marsh | treasurer | Leeds City Council | current"],
    ),
    ("Ian Shaw, who was drafted in as clerk, agreed.", ["Ian Shaw | clerk | | current"]),
    ("It began with the swearing-in of Ian Shaw as mayor.", ["Ian Shaw | mayor | | current"]),
    ("Helen Marsh is no longer clerk of Leeds City Council.", ["Helen Marsh | clerk | Leeds City Council | former"]),
    ("Helen Marsh is expected to be named as clerk.", ["Helen Marsh | clerk | | incoming"]),
    ("Helen Marsh will act as clerk until May.", ["Helen Marsh | clerk | | acting"]),
    ("Helen Marsh has come out of retirement to serve as clerk.", ["Helen Marsh | clerk | | current"]),
    ("Helen Marsh was subsequently clerk of Leeds City Council.", ["Helen Marsh | clerk | Leeds City Council | former"]),
    (
        "Helen Marsh is 86. A magistrate for two decades, she was also a vet.",
        ["Helen Marsh | magistrate | | former", "Helen Marsh | vet | | former"],
    ),
    ("Helen Marsh, in her first year as head, agreed.", ["Helen Marsh | head | | current"]),
    ("It is run by Helen Marsh. She is clerk to the council.", ["Helen Marsh | clerk | | current"]),
    ("Helen Marsh was until last summer clerk of Leeds City Council.", ["Helen Marsh | clerk | Leeds City Council | former"]),
    ("He said that Helen Marsh had been made clerk.", ["Helen Marsh | clerk | | current"]),
    ("Helen Marsh has spent the past eight years as clerk.", ["Helen Marsh | clerk | | current"]),
    (
        "Helen Marsh was also a vet for 22 years and, until her death, mayor of Selby.",
        ["Helen Marsh | vet | | former", "Helen Marsh | mayor | | former"],
    ),
    ("That clerk is Helen Marsh, 44.", ["Helen Marsh | clerk | | current"]),
    ("Chairman of the trust will be Sir Ian Shaw.", ["Ian Shaw | chair | | incoming"]),
    ("The clerk who appointed her, the Conservative Ian Shaw, agreed.", ["Ian Shaw | clerk | | current"]),
    # the sentence's own subject comes after, or in the sentence before
    ("Ian Shaw left. Appointed as clerk in 1990, he had been there for years.", ["Ian Shaw | clerk | | former"]),
    (
        "Helen Marsh qualified in 1995. There followed four years as clerk of Leeds City Council.",
        ["Helen Marsh | clerk | Leeds City Council | former"],
    ),
    (
        "Helen Marsh rose to be head of CID and is now a magistrate.",
        ["Helen Marsh | head of cid | | former", "Helen Marsh | magistrate | | current"],
    ),
    # whom the verb makes something is not its subject
    ("Helen Marsh said: we have taken on a maths specialist.", []),
    # the subject is somebody else
    ("Helen Marsh left when the head became clerk.", []),
]

OPENINGS = [
    (
        "The head of a school in Hull is to become clerk of Leeds City Council.\n\nHelen Marsh, who taught there, agreed.",
        ["Helen Marsh | head | | current", "Helen Marsh | clerk | Leeds City Council | incoming"],
    ),
    (
        "Selby's first female mayor has been given a sword.\n\nCllr Helen Marsh was elected by 31 votes.",
        ["Helen Marsh | mayor | | current", "Helen Marsh | councillor | | current"],
    ),
    (
        "In 1973 a young clerk stopped a meeting.\n\nHelen Marsh, who has died aged 86, went on to other things.",
        ["Helen Marsh | clerk | | former"],
    ),
    # the next to be named has a title of their own
    ("The head of a school has resigned.\n\nHelen Marsh, chair of governors, agreed.", ["Helen Marsh | chair of governors | | current"]),
    # the title is not what the sentence is about
    ("Parents have thanked the head of a school.\n\nHelen Marsh, a parent, agreed.", []),
]

LISTS = [
    (
        "Two former care assistants, Helen Marsh and Ian Shaw, agreed.",
        ["Helen Marsh | care assistant | | former", "Ian Shaw | care assistant | | former"],
    ),
    (
        "Helen Marsh and Ian Shaw, joint heads of the school, agreed.",
        ["Helen Marsh | joint head | | current", "Ian Shaw | joint head | | current"],
    ),
    ("They heard three officers: Helen Marsh and Ian Shaw.", []),  # a rank more likely
]

TURNS = [
    (
        "Leeds City Council's leader, Ian Shaw, its director, Helen Marsh, and the clerk, Susan Bell, agreed.",
        [
            "Ian Shaw | leader | Leeds City Council | current",
            "Helen Marsh | director | Leeds City Council | current",
            "Susan Bell | clerk | | current",
        ],
    ),
    ("The leader, Ian Shaw, and the mayor, Helen Marsh, agreed.", ["Ian Shaw | leader | | current", "Helen Marsh | mayor | | current"]),
]

VERBS = [
    ("Ian Shaw, 74, who chairs the patient participation group, agreed.", ["Ian Shaw | chair | patient participation group | current"]),
    ("Dame Helen Marsh, who chairs the Environment Agency, agreed.", ["Helen Marsh | chair | Environment Agency | current"]),
    (
        "Helen Marsh, who chairs Leeds City Council's housing committee, agreed.",
        ["Helen Marsh | chair of housing committee | Leeds City Council | current"],
    ),
    ("The inquiry will be chaired by Dame Helen Marsh.", ["Helen Marsh | chair | | incoming"]),
    (
        "Ian Shaw, who holds the schools portfolio on Leeds City Council, agreed.",
        ["Ian Shaw | portfolio holder for schools | Leeds City Council | current"],
    ),
    (
        "Helen Marsh, who has the housing brief at Leeds City Council, agreed.",
        ["Helen Marsh | cabinet member for housing | Leeds City Council | current"],
    ),
    # the subject stands far from the verb, or is another word for the one named
    (
        "Helen Marsh, who left Hull in May and in the past chaired the Environment Agency, agreed.",
        ["Helen Marsh | chair | Environment Agency | former"],
    ),
    (
        "Helen Marsh, a sculptor who chairs the Environment Agency, agreed.",
        ["Helen Marsh | sculptor | | current", "Helen Marsh | chair | Environment Agency | current"],
    ),
    (
        "Helen Marsh of the RNIB, who has chaired the Environment Agency since 2020, agreed.",
        ["Helen Marsh | chair | Environment Agency | current"],
    ),
    ("Ian Shaw is to chair the Environment Agency.", ["Ian Shaw | chair | Environment Agency | incoming"]),
    (
        "Helen Marsh retired to become the first woman to chair the Environment Agency.",
        ["Helen Marsh | chair | Environment Agency | current"],
    ),
    ("Ian Shaw is retiring. He will go on chairing the Environment Agency.", ["Ian Shaw | chair | Environment Agency | current"]),
    (
        "County councillors on the health scrutiny committee, chaired by Tory veteran Ian Shaw, agreed.",
        ["Ian Shaw | chair of health scrutiny committee | | current"],
    ),
    (
        "The Labour group, led by the painter Ian Shaw, agreed.",
        ["Ian Shaw | leader of labour group | | current", "Ian Shaw | painter | | current"],
    ),
    # bodies of their own
    ("Helen Marsh, who chairs Selby's tenants' federation, agreed.", ["Helen Marsh | chair | tenants' federation | current"]),
    # who runs a prison bears the title that the text gives its kind
    (
        "The governor of HMP Leeds, Ian Shaw, agreed with Helen Marsh, who previously ran HMP Preston.",
        ["Ian Shaw | governor | HMP Leeds | current", "Helen Marsh | governor | HMP Preston | former"],
    ),
    ("Ian Shaw led Leeds City Council for years.", ["Ian Shaw | leader | Leeds City Council | former"]),
    ("Helen Marsh takes the chair for the time being.", ["Helen Marsh | chair | | acting"]),
    ("Helen Marsh took up her post as clerk at Leeds City Council on Monday.", ["Helen Marsh | clerk | Leeds City Council | current"]),
    ("Helen Marsh has stepped in as clerk.", ["Helen Marsh | clerk | | acting"]),
    ("Helen Marsh used to be clerk of Leeds City Council.", ["Helen Marsh | clerk | Leeds City Council | former"]),
    ("Helen Marsh will be acting clerk until March.", ["Helen Marsh | clerk | | incoming"]),
    ("Helen Marsh has decided to leave Leeds City Council as its clerk.", ["Helen Marsh | clerk | Leeds City Council | current"]),
    (
        "Helen Marsh starts in May. Previously clerk of Leeds City Council, she was most recently a magistrate.",
        ["Helen Marsh | clerk | Leeds City Council | former", "Helen Marsh | magistrate | | former"],
    ),
]

ENDS = [
    ("Ian Shaw, chair of governors for 19 years, announced his resignation.", ["Ian Shaw | chair of governors | | former"]),
    ("Ian Shaw, the clerk of Leeds City Council, unexpectedly parted company with it.", ["Ian Shaw | clerk | Leeds City Council | former"]),
    ("Ian Shaw, who has been clerk since 2020, resigned on Tuesday.", ["Ian Shaw | clerk | | former"]),
    ("Ian Shaw was a governor until he was elected.", ["Ian Shaw | governor | | former"]),
    ("A new clerk, Helen Marsh, joins on Monday.", ["Helen Marsh | clerk | | incoming"]),
    ("Leeds City Council lost its previous full-time clerk when Ian Shaw quit.", ["Ian Shaw | clerk | Leeds City Council | former"]),
    (
        "Helen Marsh, who stepped down last year as clerk of Leeds City Council, has been appointed mayor of Selby.",
        ["Helen Marsh | clerk | Leeds City Council | former", "Helen Marsh | mayor | | current"],
    ),
    (
        "Helen Marsh, once clerk of Leeds City Council and now a magistrate, agreed.",
        ["Helen Marsh | clerk | Leeds City Council | former", "Helen Marsh | magistrate | | current"],
    ),
    ("A new clerk, Helen Marsh, has been appointed and will join the council on 1 October.", ["Helen Marsh | clerk | | incoming"]),
    ("Lollipop man Ian Shaw has been axed.", ["Ian Shaw | lollipop man | | former"]),
    ("The new clerk will be Helen Marsh.", ["Helen Marsh | clerk | | incoming"]),
    (
        "Ian Shaw, the mayor who had been clerk of Leeds City Council, resigned. Helen Marsh replaced him.",
        ["Ian Shaw | mayor | | former", "Helen Marsh | mayor | | current", "Ian Shaw | clerk | Leeds City Council | former"],
    ),
    # what she was before does not pass on
    (
        "The clerk, Helen Marsh, agreed. She had been a treasurer. She replaced Ian Shaw.",
        ["Helen Marsh | clerk | | current", "Ian Shaw | clerk | | former", "Helen Marsh | treasurer | | former"],
    ),
    # the office stands after the one who held it
    (
        "Helen Marsh, who took over from Ian Shaw as clerk of Leeds City Council in August, agreed.",
        ["Helen Marsh | clerk | Leeds City Council | current", "Ian Shaw | clerk | Leeds City Council | former"],
    ),
    (
        "It has appointed an interim manager, Helen Marsh, after Ian Shaw left the post.",
        ["Helen Marsh | manager | | acting", "Ian Shaw | manager | | former"],
    ),
    ("Helen Marsh has been acting as clerk since Ian Shaw's departure.", ["Helen Marsh | clerk | | acting", "Ian Shaw | clerk | | former"]),
    (
        "Director Ian Shaw has left. His former deputy, Helen Marsh, has been promoted to take his place.",
        ["Ian Shaw | director | | former", "Helen Marsh | director | | current", "Helen Marsh | deputy | | former"],
    ),
    # a trade does not pass on
    ("She met the actress Helen Marsh. She is replaced by Ian Shaw.", ["Helen Marsh | actress | | current"]),
    # the verb's own subject, not the one named last
    ("Helen Marsh, who opened the home with Ian Shaw, has stepped down as president.", ["Helen Marsh | president | | former"]),
    (
        "Director Ian Shaw is to stand down. His role will be taken on by Helen Marsh.",
        ["Ian Shaw | director | | current", "Helen Marsh | director | | incoming"],
    ),
    # his own title is printed
    ("Helen Marsh takes over from interim director Ian Shaw.", ["Ian Shaw | director | | acting"]),
    (
        "THE chair of Leeds City Council has stepped down over a report.\n\nIan Shaw, who was appointed in 2019, agreed.",
        ["Ian Shaw | chair | Leeds City Council | former"],
    ),
]

WHOSE = [
    (
        "The council's director, Ian Shaw, met Helen Marsh of Leeds City Council. Her deputy, Susan Bell, agreed.",
        ["Ian Shaw | director | Leeds City Council | current", "Susan Bell | deputy | | current"],
    ),
    # the one of that name which has such an office
    (
        "Leeds Teaching Hospitals NHS Trust met. Leeds City Council met. Helen Marsh, chief nurse at Leeds, agreed.",
        ["Helen Marsh | chief nurse | Leeds Teaching Hospitals NHS Trust | current"],
    ),
    (
        "Kent County Council met Leeds City Council. The city treasurer, Helen Marsh, agreed.",
        ["Helen Marsh | city treasurer | Leeds City Council | current"],
    ),
    # an owner that nothing is known of is nobody else
    (
        "Leeds City Council met. Chief executive Helen Marsh of Clarion agreed. So did Ian Shaw, director of owner Balhousie Care.",
        ["Helen Marsh | chief executive | | current", "Ian Shaw | director | | current"],
    ),
    (
        "Leeds City Council met Bristol City Council; at Bristol City Council, the director, Helen Marsh, agreed.",
        ["Helen Marsh | director | Bristol City Council | current"],
    ),
    # a party has no seat, a seat no party
    ("The Labour MP Helen Marsh agreed.", ["Helen Marsh | member of parliament | | current"]),
    # two of a kind, and no sign which
    (
        "Leeds City Council and Bristol City Council met. The weather was fine.\n\nChief executive Helen Marsh agreed.",
        ["Helen Marsh | chief executive | | current"],
    ),
    (
        "Leeds City Council and Bristol City Council met. In Leeds City Council, the chief executive, Helen Marsh, agreed.",
        ["Helen Marsh | chief executive | Leeds City Council | current"],
    ),
    (
        "The director, Helen Marsh, who joined Leeds City Council in 2019, met Bristol City Council.",
        ["Helen Marsh | director | Leeds City Council | current"],
    ),
    # an office that only councils have is no school's
    (
        "Leeds City Council met. Marlowe School is small. The corporate director, Helen Marsh, met Ian Shaw, chief education officer.",
        [
            "Helen Marsh | corporate director | Leeds City Council | current",
            "Ian Shaw | chief education officer | Leeds City Council | current",
        ],
    ),
    ("Marlowe School is small. Director of social services Helen Marsh went.", ["Helen Marsh | director of social services | | current"]),
    (
        "Leeds Teaching Hospitals NHS Trust met. Medical director Helen Marsh and head of youth offending Ian Shaw went.",
        ["Helen Marsh | medical director | Leeds Teaching Hospitals NHS Trust | current", "Ian Shaw | head of youth offending | | current"],
    ),
    # "its" is of the one that the sentence, or the one before, begins with
    (
        "Leeds City Council took over from Bristol City Council in May, and its monitoring officer, Helen Marsh, signed.",
        ["Helen Marsh | monitoring officer | Leeds City Council | current"],
    ),
    # another body's
    ("Leeds City Council said no. The parent council's chair, Ian Shaw, agreed.", ["Ian Shaw | chair | | current"]),
    ("The Leeds City Council councillor Ian Shaw agreed.", ["Ian Shaw | councillor | Leeds City Council | current"]),
]

LIVES = [
    # sentences that open with "She" speak of one woman, whoever else they name
    (
        "Helen Marsh was born in Hull. She shared a desk with Susan Bell, a sculptor. She was clerk of Leeds City Council.",
        ["Susan Bell | sculptor | | current", "Helen Marsh | clerk | Leeds City Council | former"],
    ),
    (
        "Ian Shaw has retired. He met Alan Bell in 1970. He was leader of Leeds City Council. Alan Bell has retired too. He was a farmer.",
        ["Ian Shaw | leader | Leeds City Council | former", "Alan Bell | farmer | | former"],
    ),
    # named in passing, in a sentence that is about her
    (
        "Helen Marsh was born in Hull. She went to a school where the teacher, Susan Bell, told her to leave.\n\nShe was mayor of Hull.",
        ["Susan Bell | teacher | | current", "Helen Marsh | mayor | | former"],
    ),
    # a new paragraph goes on about the one whose daughter it was
    (
        "Helen Marsh was born in Hull. Her daughter, Ruth Bell, is a vet.\n\nShe was mayor of Hull.",
        ["Ruth Bell | vet | | current", "Helen Marsh | mayor | | former"],
    ),
    # whom a speech speaks of, the story does not
    (
        'Ian Shaw, whose mother Elsie Shaw lives there, said: "It is bad. She may die."\n\nThe retired postman has been ill.',
        ["Ian Shaw | postman | | former"],
    ),
    # the subject of a clause of its own
    (
        "Helen Marsh wrote to the clerk, Ian Shaw, whose deputy, Susan Bell, is head of care at Leeds City Council.",
        ["Ian Shaw | clerk | | current", "Susan Bell | deputy | | current", "Susan Bell | head of care | Leeds City Council | current"],
    ),
]

SMALL = [
    (
        "Ian Shaw is to step down as leader of Leeds City Council. He will remain a trustee of Marlowe School.",
        ["Ian Shaw | leader | Leeds City Council | current", "Ian Shaw | trustee | Marlowe School | current"],
    ),
    ("Dunmere MP Helen Marsh agreed.", ["Helen Marsh | member of parliament | | current"]),
    ("The then Local Government Secretary, Helen Marsh, agreed.", ["Helen Marsh | local government secretary | | former"]),
    ("Helen Marsh, the solicitor for the parents, agreed.", ["Helen Marsh | solicitor | | current"]),
    ("Helen Marsh, mayor of Calvering last year, agreed.", ["Helen Marsh | mayor | | current"]),
]

NONE = [
    "He was at school with the future footballer Ian Shaw.",  # what he was to be one day
    "Ian Shaw was to chair it, he said.",  # a verb
    "Ian Shaw was a predator, she said.",  # what he is like
    "Ian Shaw was a good judge of a horse.",  # praise
    "Her partner, Ian Shaw, agreed.",  # no office
    "Ian Shaw is committed to being a visible leader.",  # a manner
    "Ian Shaw agreed to it for a period of three years.",  # no title in "a period"
    "Ian Shaw chaired the meeting.",  # an afternoon, no office
    "Ian Shaw had chaired the panel.",  # one of many
    "Ian Shaw led Leeds when its services failed.",  # no telling which office
    "Ian Shaw led the horse.",  # no body
    "Ian Shaw keeps his present brief.",  # no telling which
    "Ian Shaw, who runs the Red Lion, agreed.",  # no title is printed
]


@pytest.mark.parametrize(
    ("text", "expected"),
    IN_PASSING + WORDS + TITLES + TIES + OPENINGS + LISTS + TURNS + VERBS + ENDS + WHOSE + LIVES + SMALL + [(text, []) for text in NONE],
)
def test_constructions(read: Reader, text: str, expected: list[str]) -> None:
    assert shown(read(text, published=date(2024, 6, 12))) == expected
