"""Where a title ends and another phrase begins, what two titles share, and what is only hoped for, bid for or refused."""

from datetime import date

import pytest

from tests.conftest import Reader
from tests.test_roles import shown

# a text, and its roles: person | role | organisation | status
FRONTED = [
    ("In her absence deputy leader Ian Shaw spoke.", ["Ian Shaw | deputy leader | | current"]),
    ("At the weekend finance director Helen Marsh agreed.", ["Helen Marsh | finance director | | current"]),
    ("During Tuesday's hearing consultant psychiatrist Helen Marsh agreed.", ["Helen Marsh | consultant psychiatrist | | current"]),
    ("In a letter hospice manager Ian Shaw agreed.", ["Ian Shaw | hospice manager | | current"]),
    # no phrase of its own
    ("He wrote to the conference organiser Ian Shaw.", ["Ian Shaw | conference organiser | | current"]),
    ("Formerly a magistrate, Helen Marsh knows the courts.", ["Helen Marsh | magistrate | | former"]),
    ("Now a magistrate, Ian Shaw knows the courts.", ["Ian Shaw | magistrate | | current"]),
]

SHARED = [
    (
        "Interim principal and chief executive Helen Marsh agreed.",
        ["Helen Marsh | principal | | acting", "Helen Marsh | chief executive | | acting"],
    ),
    ("Former clerk and treasurer Ian Shaw agreed.", ["Ian Shaw | clerk | | former", "Ian Shaw | treasurer | | former"]),
    # one of them has a time of its own
    ("Interim chair and former MP Ian Shaw agreed.", ["Ian Shaw | chair | | acting", "Ian Shaw | member of parliament | | former"]),
    (
        "A nurse, Helen Marsh, has been made a parent governor, and the vicar of Dunmere, the Rev Ian Shaw, is to retire.",
        ["Helen Marsh | nurse | | current", "Helen Marsh | parent governor | | current", "Ian Shaw | vicar | | current"],
    ),
]

PARTIES = [
    ("The Labour leader on Leeds City Council, Ian Shaw, agreed.", ["Ian Shaw | labour leader | Leeds City Council | current"]),
    (
        "Leeds City Council's Liberal Democrat leader, Helen Marsh, agreed.",
        ["Helen Marsh | liberal democrat leader | Leeds City Council | current"],
    ),
    # who leads the council, whatever the party
    ("The Labour leader of Leeds City Council, Ian Shaw, agreed.", ["Ian Shaw | leader | Leeds City Council | current"]),
    ("Leeds City Council's first Green leader, Helen Marsh, agreed.", ["Helen Marsh | leader | Leeds City Council | current"]),
]

TOPICS = [
    ("Helen Marsh, the cabinet member responsible for highways, agreed.", ["Helen Marsh | cabinet member for highways | | current"]),
    ("Cabinet member with responsibility for housing Ian Shaw agreed.", ["Ian Shaw | cabinet member for housing | | current"]),
    ("Helen Marsh, a consultant in emergency medicine, agreed.", ["Helen Marsh | consultant in emergency medicine | | current"]),
    ("Ian Shaw, head of paid service at Leeds City Council, agreed.", ["Ian Shaw | head of paid service | Leeds City Council | current"]),
    (
        "Helen Marsh, who chairs the children and families scrutiny committee, agreed.",
        ["Helen Marsh | chair of children and families scrutiny committee | | current"],
    ),
    ("Inspector Mrs Helen Marsh agreed.", ["Helen Marsh | inspector | | current"]),
    ("The secretary of the parents' association, Ian Shaw, agreed.", ["Ian Shaw | secretary | parents' association | current"]),
    (
        "Helen Marsh, assistant director for children in care, agreed.",
        ["Helen Marsh | assistant director for children in care | | current"],
    ),
    ("The area's victims' commissioner, Ian Shaw, agreed.", ["Ian Shaw | victims' commissioner | | current"]),
    ("City MP Helen Marsh agreed.", ["Helen Marsh | member of parliament | | current"]),
    ("The director responsible, Ian Shaw, agreed.", ["Ian Shaw | director | | current"]),
    ("Helen Marsh, vice-chair of Dunmere Tenants' Voice, agreed.", ["Helen Marsh | vice-chair | Dunmere Tenants' Voice | current"]),
    ("Ian Shaw chairs the county's leaders' board.", ["Ian Shaw | chair | leaders' board | current"]),
    ("The governors, who are chaired by Ian Shaw, agreed.", ["Ian Shaw | chair of governors | | current"]),
    ("The bursar, Commander Ian Shaw, agreed.", ["Ian Shaw | bursar | | current"]),
    ("Helen Marsh, head of English, agreed.", ["Helen Marsh | head of english | | current"]),
    ("Ian Shaw, a mayor of the town in the 1970s, agreed.", ["Ian Shaw | mayor | | former"]),
    ("Head Girl Helen Marsh agreed.", ["Helen Marsh | head girl | | current"]),
    ("Schools minister Lord Shaw of Upper Dunmere agreed.", ["Lord Shaw of Upper Dunmere | schools minister | | current"]),
    ("The police and crime commissioner is Conservative Ian Shaw.", ["Ian Shaw | police and crime commissioner | | current"]),
    ("Helen Marsh, who chairs the trustees, agreed.", ["Helen Marsh | chair of trustees | | current"]),
    ("She joined as one of only two women assistant directors, Ian Shaw said.", []),
    (
        "The sponsor, carpet manufacturer Sir Ian Shaw, agreed.",
        ["Ian Shaw | sponsor | | current", "Ian Shaw | carpet manufacturer | | current"],
    ),
    (
        "Dr Helen Marsh, a reader in chemistry at Hexham University, agreed.",
        ["Helen Marsh | reader in chemistry | Hexham University | current"],
    ),
    # no office
    ("A reader, Helen Marsh, wrote in. Reader Ian Shaw agreed.", []),
    ("The practice is run by locum GP Dr Helen Marsh.", ["Helen Marsh | locum general practitioner | | current"]),
    ("Helen Marsh will be chief executive of the merged group.", ["Helen Marsh | chief executive | | incoming"]),
    ("The chair of Marlowe College's board, Ian Shaw, agreed.", ["Ian Shaw | chair | Marlowe College | current"]),
    (
        "Helen Marsh, portfolio holder for housing and deputy leader, agreed.",
        ["Helen Marsh | portfolio holder for housing | | current", "Helen Marsh | deputy leader | | current"],
    ),
    ("Parliamentary candidate Helen Marsh agreed.", ["Helen Marsh | parliamentary candidate | | current"]),
    ("Moorside Primary School is full. Its chair, the Rev Ian Shaw, agreed.", ["Ian Shaw | chair | Moorside Primary School | current"]),
    ("Ian Shaw, 26, a former client of the charity who now works there as a peer mentor, agreed.", ["Ian Shaw | peer mentor | | current"]),
    ("Helen Marsh, a councillor since 1979, agreed.", ["Helen Marsh | councillor | | current"]),
    ("Helen Marsh became mayor in 1979.", ["Helen Marsh | mayor | | former"]),
]

STAGES = [
    (
        "Helen Marsh spent five years at Leeds City Council, latterly as its regional director.",
        ["Helen Marsh | regional director | Leeds City Council | former"],
    ),
    ("Ian Shaw has been with the firm since 1990, most recently as a partner.", ["Ian Shaw | partner | | current"]),
    ("Helen Marsh, in an earlier life a tax inspector, bakes bread.", ["Helen Marsh | tax inspector | | former"]),
    ("Ian Shaw, hitherto clerk of Leeds City Council, agreed.", ["Ian Shaw | clerk | Leeds City Council | former"]),
    ("Helen Marsh, who has worked as a midwife for 22 years, agreed.", ["Helen Marsh | midwife | | current"]),
    ("Helen Marsh worked as a midwife for 22 years.", ["Helen Marsh | midwife | | former"]),
    ("Ian Shaw, deputy manager at the time of the fire, agreed.", ["Ian Shaw | deputy manager | | former"]),
    ("Ian Shaw doubles as monitoring officer.", ["Ian Shaw | monitoring officer | | current"]),
    (
        "Helen Marsh rose from clerk to chief executive in 20 years.",
        ["Helen Marsh | clerk | | former", "Helen Marsh | chief executive | | current"],
    ),
    ("Helen Marsh left school at 15. Her first job, in 1970, was as a bus driver.", ["Helen Marsh | bus driver | | former"]),
    (
        "IAN SHAW, who has died at the age of 83, ran the town's police.\n\n"
        "He was a detective inspector by 1962 and a superintendent by 1966. "
        "In 1971 he went to Leeds City Council as clerk under Sir Wilfred Marsh, and in 1974 he was made treasurer.\n\n"
        '"I liked him," said Colin Orr, who was his driver.\n\nIn retirement he was chairman of the chess club.',
        [
            "Ian Shaw | detective inspector | | former",
            "Ian Shaw | superintendent | | former",
            "Ian Shaw | clerk | Leeds City Council | former",
            "Ian Shaw | treasurer | Leeds City Council | former",
            "Colin Orr | driver | | former",
            "Ian Shaw | chair | | former",
        ],
    ),
    ("Principal Ian Shaw, who left Leeds City Council to join Dunmere last May, agreed.", ["Ian Shaw | principal | | current"]),
    ("The chair, Ian Shaw, a retired accountant, stepped down.", ["Ian Shaw | chair | | former", "Ian Shaw | accountant | | former"]),
    ("Helen Marsh, clinical lead for surgery, resigned in May.", ["Helen Marsh | clinical lead for surgery | | former"]),
    (
        "Lord Shaw, a former minister and chairman of the college since 2006, agreed.",
        ["Lord Shaw | minister | | former", "Lord Shaw | chair | | current"],
    ),
    ("Ian Shaw would leave in March to become director of a charity.", ["Ian Shaw | director | | incoming"]),
    ("Leaseholder Helen Marsh and customer Ian Shaw agreed.", []),
    (
        "Helen Marsh became head of education in 2015 and chief executive four years later.",
        ["Helen Marsh | head of education | | former", "Helen Marsh | chief executive | | current"],
    ),
    (
        "Director Ian Shaw rose to be head of audit and, from 2018, deputy treasurer.",
        ["Ian Shaw | director | | current", "Ian Shaw | head of audit | | former", "Ian Shaw | deputy treasurer | | former"],
    ),
    (
        "Chief executive Ian Shaw and chair Helen Marsh both resigned.",
        ["Ian Shaw | chief executive | | former", "Helen Marsh | chair | | former"],
    ),
    ("Helen Marsh has been replaced as head of planning.", ["Helen Marsh | head of planning | | former"]),
    ("The manager, Ian Shaw, has been moved to other duties.", ["Ian Shaw | manager | | former"]),
    ("Helen Marsh, 27, a dental nurse murdered in Dunmere, was kind.", ["Helen Marsh | dental nurse | | former"]),
    ("Ian Shaw, a miner who became a professor, agreed.", ["Ian Shaw | miner | | former", "Ian Shaw | professor | | current"]),
    ("Ian Shaw is our education editor.", []),  # below his own article
    ("Helen Marsh took the reins as director in April.", ["Helen Marsh | director | | current"]),
    (
        "Out go Ian Shaw, the mayor; and Helen Marsh, the deputy leader.",
        ["Ian Shaw | mayor | | former", "Helen Marsh | deputy leader | | former"],
    ),
    ("Ian Shaw retired. His last post was director of finance.", ["Ian Shaw | director of finance | | former"]),
    ("Helen Marsh lost her seat. Now 78 and a school governor, she spoke.", ["Helen Marsh | school governor | | current"]),
    ("Ian Shaw has been in charge as acting head.", ["Ian Shaw | head | | acting"]),
    ("The clerk, Ian Shaw, is no longer with the firm.", ["Ian Shaw | clerk | | former"]),
    ("The founder and director, Ian Shaw, quit.", ["Ian Shaw | founder | | current", "Ian Shaw | director | | former"]),
    ("Solicitor Helen Marsh, a trustee, resigned.", ["Helen Marsh | solicitor | | current", "Helen Marsh | trustee | | former"]),
    ("Lifeguard Ian Shaw, then 19, was on duty.", ["Ian Shaw | lifeguard | | former"]),
    ("Helen Marsh no longer works as a teacher.", ["Helen Marsh | teacher | | former"]),
    ("Ian Shaw, whose appointment as commissioner ended on Monday, agreed.", ["Ian Shaw | commissioner | | former"]),
    ("The board will send in an improvement director, Ian Shaw.", ["Ian Shaw | improvement director | | incoming"]),
    ("The clerk, Ian Shaw, will move to Dunmere as treasurer.", ["Ian Shaw | clerk | | current", "Ian Shaw | treasurer | | incoming"]),
    ("Helen Marsh joined from Leeds City Council as clerk.", ["Helen Marsh | clerk | | current"]),
    ("Her deputy, Ian Shaw, will take over.", ["Ian Shaw | deputy | | current"]),
    ("Headteacher Helen Marsh, then 31, arrived in January 2017.", ["Helen Marsh | headteacher | | current"]),
    ("Ian Shaw is also to be president of the chess club.", ["Ian Shaw | president | | incoming"]),
    ("The charity was founded by Ian Shaw and Helen Marsh.", ["Ian Shaw | founder | | current", "Helen Marsh | founder | | current"]),
    (
        "Helen Marsh moves up from head of registration to deputy chief executive.",
        ["Helen Marsh | head of registration | | former", "Helen Marsh | deputy chief executive | | current"],
    ),
    (
        "Helen Marsh was promoted from deputy head to head at Marlowe School.",
        ["Helen Marsh | deputy head | Marlowe School | former", "Helen Marsh | head | Marlowe School | current"],
    ),
    ("Ian Shaw has been suspended as headteacher.", ["Ian Shaw | headteacher | | current"]),
    ("Helen Marsh started as director last month.", ["Helen Marsh | director | | current"]),
    ("Helen Marsh started as head of Kent Hospitals in February.", ["Helen Marsh | head | Kent Hospitals | current"]),
    ("Helen Marsh, an analyst, said: 'If I were chairing the council I would worry.'", ["Helen Marsh | analyst | | current"]),
    ("Helen Marsh is 50. A nurse for 29 years, she was named in the birthday honours.", ["Helen Marsh | nurse | | current"]),
    ("Helen Marsh started as a nurse in 1990.", ["Helen Marsh | nurse | | former"]),
    ("Helen Marsh begins work as director on Monday.", ["Helen Marsh | director | | incoming"]),
    (
        "As vice-chancellor designate Ian Shaw agreed. As a governor, Helen Marsh signed it.",
        ["Ian Shaw | vice-chancellor | | incoming", "Helen Marsh | governor | | current"],
    ),
    # it may be long over
    ("Ian Shaw spoke. As head, he opened two halls.", []),
    ("The resignation of Helen Marsh as chair of governors was announced.", ["Helen Marsh | chair of governors | | former"]),
    ("Unions demanded the resignation of Ian Shaw as chair of governors.", ["Ian Shaw | chair of governors | | current"]),
    ("The trust has appointed Helen Marsh as chair from 1 July.", ["Helen Marsh | chair | | incoming"]),
    (
        "Helen Marsh, chair of governors designate, met the director of children's services-designate, Ian Shaw.",
        ["Helen Marsh | chair of governors | | incoming", "Ian Shaw | director of children's services | | incoming"],
    ),
    ("Ian Shaw, a retired miner and school governor, agreed.", ["Ian Shaw | miner | | former", "Ian Shaw | school governor | | current"]),
    ("Ian Shaw, a former clerk and treasurer, agreed.", ["Ian Shaw | clerk | | former", "Ian Shaw | treasurer | | former"]),
    (
        "Sir Ian Shaw, who has chaired the Environment Agency since 2012, announced his resignation.",
        ["Ian Shaw | chair | Environment Agency | former"],
    ),
    ("The leader of Leeds City Council, Ian Shaw, has been voted out.", ["Ian Shaw | leader | Leeds City Council | former"]),
    ("Helen Marsh, cook at Marlowe School for 41 years, hung up her apron on Friday.", ["Helen Marsh | cook | Marlowe School | former"]),
    (
        "Out go Ian Shaw, the mayor, who ran it for years; and Helen Marsh, the deputy leader.",
        ["Ian Shaw | mayor | | former", "Helen Marsh | deputy leader | | former"],
    ),
    # the post is another
    ("Councillor Helen Marsh, who held the post until 2020, agreed.", ["Helen Marsh | councillor | | current"]),
    ("Colin Bell, the students' union president, agreed.", ["Colin Bell | president | students' union | current"]),
    ("Ian Shaw was forced out as leader in May.", ["Ian Shaw | leader | | former"]),
    ("Helen Marsh announced her resignation as leader on Monday.", ["Helen Marsh | leader | | former"]),
    (
        "Helen Marsh announced her retirement as leader. Ian Shaw came out of retirement as clerk.",
        ["Helen Marsh | leader | | current", "Ian Shaw | clerk | | current"],
    ),
    ("It cost Ian Shaw his job as chief constable.", ["Ian Shaw | chief constable | | former"]),
    ("Helen Marsh, a nurse for 40 years before retiring, agreed.", ["Helen Marsh | nurse | | former"]),
    (
        "Helen Marsh, who was appointed director of housing after Ian Shaw left, agreed.",
        ["Helen Marsh | director of housing | | current", "Ian Shaw | director of housing | | former"],
    ),
]

SPEECH = [
    ('"I was a bus driver for nine years," Mr Ian Shaw said.', ["Ian Shaw | bus driver | | former"]),
    ('"I sat as a youth magistrate until Christmas," said Helen Marsh.', ["Helen Marsh | youth magistrate | | former"]),
    ('Helen Marsh smiled. "I\'m a paralegal," she said. "I know my rights."', ["Helen Marsh | paralegal | | current"]),
    ('"I\'ve been a chef for 21 years," said Ian Shaw.', ["Ian Shaw | chef | | current"]),
    # nobody who is named says it, or either of two
    ('"I was a bus driver," one of them said.', []),
    ('"I was a bus driver," Ian Shaw told Helen Marsh.', []),
    ("I said that Ian Shaw was late. I was a bus driver.", []),
]

# What somebody wants, may become or is refused is no office; nor is a father's theirs.
UNREAL = [
    "Ian Shaw hopes to become a magistrate.",
    "Ian Shaw wanted to be a vet.",
    "If Ian Shaw becomes leader, taxes will rise.",
    "Helen Marsh is tipped to become leader.",
    "Helen Marsh is the favourite to be the next leader.",
    "Helen Marsh has applied for the post of director.",
    "Ian Shaw lost her bid to become leader.",
    "Ian Shaw turned down the job of director.",
    "It is not true that Ian Shaw is the leader of Leeds City Council. Helen Marsh denied being a director of Calder Homes Ltd.",
    "Reports that Ian Shaw had become chair of Leeds City Council were false. Helen Marsh claimed to be a doctor.",
    "Ian Shaw applied to be head of Moorside Primary School. Helen Marsh pretended that she was a governor.",
    "Ian Shaw could be made director.",
    "Helen Marsh's father was a miner.",
    "Helen Marsh is the only officer who listens.",
    "He had asked Helen Marsh to be its deputy chair.",
    "A coroner is to write to the trust after a retired miner died.\n\nIan Shaw, 72, fell at home.",  # nobody's for certain
]

EVERY = FRONTED + SHARED + PARTIES + TOPICS + STAGES + SPEECH + [(text, []) for text in UNREAL]


@pytest.mark.parametrize(("text", "expected"), EVERY)
def test_claims(read: Reader, text: str, expected: list[str]) -> None:
    assert shown(read(text, published=date(2024, 6, 12))) == expected
