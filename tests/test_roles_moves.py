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


CAREERS = [
    # what she became is over once she became something else
    (
        "Helen Marsh joined Leeds City Council in 2001 as a clerk. Four years later she became a team manager, and in 2010 she was made "
        "head of parks. She has been director of housing since 2016.",
        [
            "Helen Marsh | clerk | Leeds City Council | former",
            "Helen Marsh | team manager | | former",
            "Helen Marsh | head of parks | | former",
            "Helen Marsh | director of housing | | current",
        ],
    ),
    # two offices that go together
    (
        "Helen Marsh was elected leader of Leeds City Council in 2015 and became a governor of Moorside School in 2017.",
        ["Helen Marsh | leader | Leeds City Council | current", "Helen Marsh | governor | Moorside School | current"],
    ),
    (
        "In 1974 Helen Marsh moved to Leeds City Council, as a clerk. By 1981 she was its head of parks. She loved Leeds.",
        ["Helen Marsh | clerk | Leeds City Council | current", "Helen Marsh | head of parks | Leeds City Council | former"],
    ),
    ("Helen Marsh was acting clerk from May and has been confirmed in the post.", ["Helen Marsh | clerk | | current"]),
    # what is still to be confirmed
    ("The interim clerk, Helen Marsh, will be made permanent next month.", ["Helen Marsh | clerk | | acting"]),
    ("The interim clerk, Helen Marsh, has not been confirmed in the post.", ["Helen Marsh | clerk | | acting"]),
    # who is told to leave yet is there still, and the successor to come
    (
        "Chief executive Helen Marsh will stand down in September after seven years. Her successor is Ian Shaw.",
        ["Helen Marsh | chief executive | | current", "Ian Shaw | chief executive | | incoming"],
    ),
    (
        "Chief executive Helen Marsh left in May. Her successor is Ian Shaw.",
        ["Helen Marsh | chief executive | | former", "Ian Shaw | chief executive | | current"],
    ),
    (
        "Helen Marsh, head of housing, and Ian Shaw, head of planning, both of whom resigned in May, were praised.",
        ["Helen Marsh | head of housing | | former", "Ian Shaw | head of planning | | former"],
    ),
    # an office on a board is held beside another
    (
        "The vicar, the Rev Ian Shaw, who became chairman of governors in January, agreed.",
        ["Ian Shaw | vicar | | current", "Ian Shaw | chair of governors | | current"],
    ),
    (
        "The clerk, Helen Marsh, who became director of Leeds City Council, agreed.",
        ["Helen Marsh | clerk | | former", "Helen Marsh | director | Leeds City Council | current"],
    ),
    # "he" is the one known to be a man
    (
        "Tansy Orr-Hale took over from Ian Shaw. He is now a member of the Youth Justice Board.",
        ["Ian Shaw | member | Youth Justice Board | current"],
    ),
    # "she" of a portrait is the one of its headline
    (
        "The Friday profile: Helen Marsh\n\nHelen Marsh was born in Leeds. Anne Shaw, her sister, gave her a turnip.\n\n"
        "Anne Shaw adores turnips.\n\nShe is a trustee of Turnpike Hospice.",
        ["Helen Marsh | trustee | Turnpike Hospice | current"],
    ),
]

SUCCESSORS = [
    # of the office that he left, not of the one he went to
    (
        "The clerk, Ian Shaw, has gone. He went in July to Leeds City Council, where he is now treasurer. His successor is Helen Marsh.",
        ["Ian Shaw | clerk | | former", "Helen Marsh | clerk | | current", "Ian Shaw | treasurer | Leeds City Council | current"],
    ),
    (
        "The clerk, Ian Shaw, left in May. Anne Orr is the treasurer. Until then the job is being done by Helen Marsh.",
        ["Ian Shaw | clerk | | former", "Helen Marsh | clerk | | acting", "Anne Orr | treasurer | | current"],
    ),
    (
        "Helen Marsh is the new head of Larch Ltd, whose board parted company with Ian Shaw in May.",
        ["Helen Marsh | head | Larch Ltd | current", "Ian Shaw | head | Larch Ltd | former"],
    ),
    ("The new finance director, who joined last week, is Helen Marsh.", ["Helen Marsh | finance director | | current"]),
    (
        "Anne Orr becomes clerk. She will be joined by Ian Shaw, a baker at Leeds City Council, as treasurer.",
        ["Anne Orr | clerk | | current", "Ian Shaw | baker | Leeds City Council | current", "Ian Shaw | treasurer | | incoming"],
    ),
    (
        "Anne Orr was made chairman, with retired headmaster Ian Shaw as her vice-chairman.",
        ["Anne Orr | chair | | current", "Ian Shaw | headteacher | | former", "Ian Shaw | vice-chair | | current"],
    ),
    (
        "It chose Helen Marsh as chair by 212 votes to 187. She takes over from Ian Shaw.",
        ["Helen Marsh | chair | | current", "Ian Shaw | chair | | former"],
    ),
    ("Baroness Marsh, the former local government minister, agreed.", ["Baroness Marsh | local government minister | | former"]),
    (
        "The director is Helen Marsh. Her Labour predecessor, Ian Shaw, disagreed.",
        ["Helen Marsh | director | | current", "Ian Shaw | director | | former"],
    ),
    (
        "The principal, Helen Marsh, retires in July. Her successor, as we said last week, is to be Ian Shaw.",
        ["Helen Marsh | principal | | current", "Ian Shaw | principal | | incoming"],
    ),
    (
        "The principal, Helen Marsh, retired in May. Her successor, Ian Shaw, arrives from Hexham University in September.",
        ["Helen Marsh | principal | | former", "Ian Shaw | principal | | incoming"],
    ),
    (
        "Anne Orr, who had been finance director since 2019, was dropped in favour of Ian Shaw, a banker.",
        ["Anne Orr | finance director | | former", "Ian Shaw | finance director | | current", "Ian Shaw | banker | | current"],
    ),
    ("Ian Shaw was replaced as chair by Helen Marsh.", ["Ian Shaw | chair | | former", "Helen Marsh | chair | | current"]),
    ("Ian Shaw was replaced by Helen Marsh as chair.", ["Ian Shaw | chair | | former", "Helen Marsh | chair | | current"]),
    (
        "Treasurer Ian Shaw has gone. The job has gone for now to Helen Marsh, a baker.",
        ["Ian Shaw | treasurer | | former", "Helen Marsh | treasurer | | acting", "Helen Marsh | baker | | current"],
    ),
    (
        "Director Ian Shaw is to be replaced this month by Helen Marsh, a former social worker.",
        ["Ian Shaw | director | | current", "Helen Marsh | director | | incoming", "Helen Marsh | social worker | | former"],
    ),
    (
        "Director Ian Shaw has gone. His duties have passed to the clerk, Helen Marsh, as acting director.",
        ["Ian Shaw | director | | former", "Helen Marsh | director | | acting", "Helen Marsh | clerk | | current"],
    ),
    # in the office that is named, not in what they have besides
    (
        "Colin Bell has replaced the director of housing, Anne Orr, as chairman of the board. Ms Orr keeps her job.",
        ["Anne Orr | director of housing | | current", "Colin Bell | chair | | current", "Anne Orr | chair | | former"],
    ),
    (
        "Chief executive Ian Shaw left on Friday. Helen Marsh, a former head of Leeds City Council, takes over as interim on 1 July.",
        [
            "Ian Shaw | chief executive | | former",
            "Helen Marsh | chief executive | | incoming",
            "Helen Marsh | head | Leeds City Council | former",
        ],
    ),
    (
        "The treasurer, Ian Shaw, agreed. Helen Marsh took the chair in May from Anne Orr, the council's former clerk.",
        [
            "Ian Shaw | treasurer | | current",
            "Helen Marsh | chair | | current",
            "Anne Orr | chair | | former",
            "Anne Orr | clerk | | former",
        ],
    ),
    (
        "The chair, Ian Shaw, retires in July. Vice-chair Helen Marsh has been elected unopposed to succeed him.",
        ["Ian Shaw | chair | | current", "Helen Marsh | chair | | incoming", "Helen Marsh | vice-chair | | current"],
    ),
    (
        "Ian Shaw was previously chairman of the audit committee, a job which now goes to Tory councillor Helen Marsh.",
        [
            "Ian Shaw | chair of audit committee | | former",
            "Helen Marsh | chair of audit committee | | current",
            "Helen Marsh | councillor | | current",
        ],
    ),
    (
        "Assistant Chief Constable Ian Shaw, who is to retire in August, will be replaced by Chief Superintendent Helen Marsh.",
        [
            "Ian Shaw | assistant chief constable | | current",
            "Helen Marsh | assistant chief constable | | incoming",
            "Helen Marsh | chief superintendent | | current",
        ],
    ),
    (
        "Ian Shaw, who has held the schools portfolio since May, agreed. His predecessor, councillor Helen Marsh, did not.",
        [
            "Ian Shaw | portfolio holder for schools | | current",
            "Helen Marsh | portfolio holder for schools | | former",
            "Helen Marsh | councillor | | current",
        ],
    ),
    (
        "Treasurer Ian Shaw is in temporary charge until his successor, Helen Marsh, arrives.",
        ["Ian Shaw | treasurer | | current", "Helen Marsh | treasurer | | incoming"],
    ),
    # what the heir was long ago does not pass on, nor what another keeps
    (
        "Lead inspector Colin Bell agreed. Helen Marsh was once a team manager. She took over from Ian Shaw.",
        ["Colin Bell | lead inspector | | current", "Helen Marsh | team manager | | former"],
    ),
    # nor what she left to become
    (
        "Anne Orr, the director, left in April to become an adviser. Her successor is Ian Shaw.",
        ["Anne Orr | director | | former", "Ian Shaw | director | | current", "Anne Orr | adviser | | current"],
    ),
    (
        "The chief nurse, Anne Orr, has been in charge since Susan Moss, the director of care, left. Helen Marsh will replace her in May.",
        [
            "Anne Orr | chief nurse | | current",
            "Susan Moss | director of care | | former",
            "Helen Marsh | director of care | | incoming",
        ],
    ),
    (
        "Leeds City Council has a new cabinet. Helen Marsh took charge of housing in May. Her Tory predecessor, Coun Ian Shaw, agreed.",
        [
            "Helen Marsh | cabinet member for housing | Leeds City Council | current",
            "Ian Shaw | cabinet member for housing | Leeds City Council | former",
            "Ian Shaw | councillor | Leeds City Council | current",
        ],
    ),
    (
        "Director Ian Shaw agreed. His predecessor, Conservative group leader Helen Marsh, did not.",
        ["Ian Shaw | director | | current", "Helen Marsh | director | | former", "Helen Marsh | conservative group leader | | current"],
    ),
    (
        "The chair, Anne Orr, agreed. She said she would be stepping aside in the summer. Her deputy, Ian Shaw, takes over.",
        ["Anne Orr | chair | | current", "Ian Shaw | chair | | incoming", "Ian Shaw | deputy | | current"],
    ),
    (
        "Director Anne Orr has gone. Ian Shaw, until then the chairman, takes her place.",
        ["Anne Orr | director | | former", "Ian Shaw | director | | current", "Ian Shaw | chair | | former"],
    ),
    ("Since the retirement of Ian Shaw as head, the school has struggled.", ["Ian Shaw | head | | former"]),
]


CABINETS = [
    (
        "Leeds City Council has a new cabinet. Out go Ian Shaw (finance), Anne Orr (bins and recycling) in all.",
        [
            "Ian Shaw | cabinet member for finance | Leeds City Council | former",
            "Anne Orr | cabinet member for bins and recycling | Leeds City Council | former",
        ],
    ),
    (
        "Leeds City Council has a new cabinet. Ian Shaw moves from housing to adult social care, and Anne Orr stays at planning.",
        [
            "Ian Shaw | cabinet member for housing | Leeds City Council | former",
            "Ian Shaw | cabinet member for adult social care | Leeds City Council | current",
            "Anne Orr | cabinet member for planning | Leeds City Council | current",
        ],
    ),
    (
        "Leeds City Council has a new cabinet. Ian Shaw hands education to Anne Orr and the leisure job goes to newcomer Helen Marsh.",
        [
            "Ian Shaw | cabinet member for education | Leeds City Council | former",
            "Anne Orr | cabinet member for education | Leeds City Council | current",
            "Helen Marsh | cabinet member for leisure | Leeds City Council | current",
        ],
    ),
    (
        "Leeds City Council's cabinet changes. Ian Shaw swaps the planning portfolio for culture; Anne Orr will take on leisure from May.",
        [
            "Ian Shaw | cabinet member for planning | Leeds City Council | former",
            "Ian Shaw | cabinet member for culture | Leeds City Council | current",
            "Anne Orr | cabinet member for leisure | Leeds City Council | incoming",
        ],
    ),
    (
        "Leeds City Council has a new cabinet. Ian Shaw keeps housing and becomes deputy leader; new is Anne Orr, at planning.",
        [
            "Ian Shaw | cabinet member for housing | Leeds City Council | current",
            "Ian Shaw | deputy leader | Leeds City Council | current",
            "Anne Orr | cabinet member for planning | Leeds City Council | current",
        ],
    ),
    # no portfolio
    ("Leeds City Council's cabinet met. Ian Shaw takes over planning decisions, and Anne Orr was given health and safety training.", []),
    ("The cabinet of the day met. Ian Shaw moved from health to education.", []),  # no council's
    ("Leeds City Council met. Ian Shaw took on transport.", []),  # and no cabinet
    (
        "Leeds City Council has a new cabinet. Ian Shaw becomes deputy leader and keeps his housing brief.",
        ["Ian Shaw | deputy leader | Leeds City Council | current", "Ian Shaw | cabinet member for housing | Leeds City Council | current"],
    ),
    (
        "Leeds City Council has a new cabinet. Planning, which used to be hers, is handed to Ian Shaw. Roads now pass to Anne Orr.",
        [
            "Ian Shaw | cabinet member for planning | Leeds City Council | current",
            "Anne Orr | cabinet member for roads | Leeds City Council | current",
        ],
    ),
    (
        "Leeds City Council has a new cabinet. Helen Marsh picks up leisure from Labour's Ian Shaw, who lost his seat.",
        [
            "Helen Marsh | cabinet member for leisure | Leeds City Council | current",
            "Ian Shaw | cabinet member for leisure | Leeds City Council | former",
        ],
    ),
    (
        "Leeds City Council has a new cabinet. Helen Marsh stays at housing and Ian Shaw at planning.",
        [
            "Helen Marsh | cabinet member for housing | Leeds City Council | current",
            "Ian Shaw | cabinet member for planning | Leeds City Council | current",
        ],
    ),
    (
        "The council's cabinet is new. Helen Marsh takes the transport portfolio.",
        ["Helen Marsh | cabinet member for transport | | current"],
    ),
    # of other things
    ("The council's cabinet met. Helen Marsh takes the transport plans to it. Housing was given to Ian Shaw's tenants.", []),
]


STAND_INS = [
    # until another comes, in the office that is filled
    (
        "Helen Marsh is acting clerk until Ian Shaw, at present a baker in Leeds, arrives in September.",
        ["Helen Marsh | clerk | | acting", "Ian Shaw | clerk | | incoming", "Ian Shaw | baker | | current"],
    ),
    (
        "Governor Helen Marsh will be replaced in September by Ian Shaw.",
        ["Helen Marsh | governor | | current", "Ian Shaw | governor | | incoming"],
    ),
    # not as deputy
    (
        "Vice-principal Helen Marsh is in temporary charge. She will be replaced in September by Ian Shaw.",
        ["Helen Marsh | vice-principal | | current"],
    ),
    ("Finance director Helen Marsh has been minding the shop since Ian Shaw left.", ["Helen Marsh | finance director | | current"]),
    (
        "Secretary Helen Marsh, who took over in May when Ian Shaw retired, agreed.",
        ["Helen Marsh | secretary | | current", "Ian Shaw | secretary | | former"],
    ),
    (
        "Her deputy is the Liberal Democrat group leader, Helen Marsh.",
        ["Helen Marsh | deputy | | current", "Helen Marsh | liberal democrat group leader | | current"],
    ),
    ("It got through four directors in two years, among them Ian Shaw.", ["Ian Shaw | director | | current"]),
    ("Ian Shaw, a miner for 26 years before he went into politics, agreed.", ["Ian Shaw | miner | | former"]),
    ("Chief executive Ian Shaw, who announced his retirement in April, agreed.", ["Ian Shaw | chief executive | | current"]),
    (
        "Assistant director Ian Shaw has been promoted to clerk.",
        ["Ian Shaw | assistant director | | former", "Ian Shaw | clerk | | current"],
    ),
    # who still is there is followed only later
    (
        "The head, Ian Shaw, retires in July. His deputy, Helen Marsh, takes over.",
        ["Ian Shaw | head | | current", "Helen Marsh | head | | incoming", "Helen Marsh | deputy | | current"],
    ),
    (
        "Chief executive Ian Shaw retires in March and finance director Helen Marsh will step up to the post on 1 April.",
        [
            "Ian Shaw | chief executive | | current",
            "Helen Marsh | chief executive | | incoming",
            "Helen Marsh | finance director | | current",
        ],
    ),
    (
        "Head Anne Orr has gone. Deputy head Helen Marsh is acting up until Easter, when Ian Shaw arrives as her replacement.",
        [
            "Anne Orr | head | | former",
            "Helen Marsh | head | | acting",
            "Ian Shaw | head | | incoming",
            "Helen Marsh | deputy head | | current",
        ],
    ),
    (
        "Head Anne Orr has gone. Chaplain Helen Marsh is acting up until May, when Ian Shaw, clerk to Leeds City Council, arrives.",
        [
            "Anne Orr | head | | former",
            "Helen Marsh | head | | acting",
            "Ian Shaw | head | | incoming",
            "Helen Marsh | chaplain | | current",
            "Ian Shaw | clerk | Leeds City Council | current",
        ],
    ),
    ("The firm has drafted in a manager, Helen Marsh. She is covering the post until one is found.", ["Helen Marsh | manager | | acting"]),
    ("It has brought in an experienced head, Ian Shaw, while a permanent successor is sought.", ["Ian Shaw | head | | acting"]),
    # for good
    ("It has brought in an experienced head, Ian Shaw, from Hexham.", ["Ian Shaw | head | | current"]),
    (
        "Clerk Ian Shaw was made acting clerk in May, when Anne Orr retired.",
        ["Ian Shaw | clerk | | current", "Ian Shaw | clerk | | acting", "Anne Orr | clerk | | former"],
    ),
    ("The director, Helen Marsh, got the job in January after eight months as acting director.", ["Helen Marsh | director | | current"]),
    ("Acting head Helen Marsh has been given the job for good.", ["Helen Marsh | head | | current"]),
]

WORDS = [
    ("The director general of the board, Ian Shaw, agreed.", ["Ian Shaw | director general | | current"]),
    ("Prison reform campaigner Ian Shaw agreed. HMP Leeds is full.", ["Ian Shaw | prison reform campaigner | | current"]),
    ("Prison deputy governor Ian Shaw agreed. HMP Leeds is full.", ["Ian Shaw | deputy governor | HMP Leeds | current"]),
    ("The oldest member, Ian Shaw, agreed.", []),
    ('"No," said founder and chairman Ian Shaw.', ["Ian Shaw | founder | | current", "Ian Shaw | chair | | current"]),
    (
        "Ian Shaw, a retired science master, is by trade an undertaker.",
        ["Ian Shaw | science master | | former", "Ian Shaw | undertaker | | current"],
    ),
    (
        "The chair of the board of governors, Ian Shaw, agreed. The Education Board did not.",
        ["Ian Shaw | chair of board of governors | | current"],
    ),
    ("The charity has found a new manager, Helen Marsh, in Selby. Mrs Marsh starts on Monday.", ["Helen Marsh | manager | | incoming"]),
    (
        "Helen Marsh, chair of the hospital's League of Friends, agreed. Selby Hospital is small.",
        ["Helen Marsh | chair | League of Friends | current"],
    ),
]

# who has it, and had it, as the words further off tell
TOLD = [
    # of a post that one has after another, though the state's, but not of what somebody only was
    (
        "Police and crime commissioner Ian Shaw agreed. His predecessor, Lady Helen Marsh, did not.",
        ["Ian Shaw | police and crime commissioner | | current", "Helen Marsh | police and crime commissioner | | former"],
    ),
    ("A former children's commissioner, Ian Shaw, agreed. Clive Hexham retired.", ["Ian Shaw | children's commissioner | | former"]),
    # the place that its holder joined
    (
        "Helen Marsh joined Leeds City Council as clerk in May. She replaced Ian Shaw, now in Kent.",
        ["Helen Marsh | clerk | Leeds City Council | current", "Ian Shaw | clerk | Leeds City Council | former"],
    ),
    # whoever left another has what they have now
    (
        "Helen Marsh, who resigned in May and is now a director of Hexham Homes, agreed.",
        ["Helen Marsh | director | Hexham Homes | current"],
    ),
    ("Helen Marsh sits on the panel and worked as a porter for ten years.", ["Helen Marsh | porter | | former"]),
    ("Helen Marsh, whose brief as cabinet member for housing is wide, agreed.", ["Helen Marsh | cabinet member for housing | | current"]),
    ("The chair is to be joined by Ian Shaw, a vet, as treasurer.", ["Ian Shaw | vet | | current", "Ian Shaw | treasurer | | incoming"]),
    # what somebody did "before", or "until"
    ("Headteacher Helen Marsh, 47, who taught in Selby before taking charge, agreed.", ["Helen Marsh | headteacher | | current"]),
    ("Helen Marsh, a governor until she resigned over the merger, agreed.", ["Helen Marsh | governor | | former"]),
    ("Ian Shaw, mayor of Hexham in 2009, agreed.", ["Ian Shaw | mayor | | former"]),
    # with words between the organisation and the name
    (
        "The head of Moorside Primary School, which closed in June, is Helen Marsh.",
        ["Helen Marsh | head | Moorside Primary School | current"],
    ),
    ("The local MP, Labour's Ian Shaw, agreed.", ["Ian Shaw | member of parliament | | current"]),
    ("Helen Marsh, chief executive of the Leeds charity Hexham Steps, agreed.", ["Helen Marsh | chief executive | Hexham Steps | current"]),
    ("Helen Marsh now heads the charity Hexham Lights.", ["Helen Marsh | head | Hexham Lights | current"]),
    # of a body that has no name, of a committee of the council, or of a parliament
    ("Ian Shaw, chair of the improvement board, agreed. Selby Council did not.", ["Ian Shaw | chair | improvement board | current"]),
    ("Ian Shaw chairs the trust's chief officers' group.", ["Ian Shaw | chair | chief officers' group | current"]),
    (
        "Leeds City Council was rated good. Ian Shaw, chairman of the overview and scrutiny board, agreed.",
        ["Ian Shaw | chair of overview and scrutiny board | Leeds City Council | current"],
    ),
    (
        "Ian Shaw, chairman of the adults scrutiny panel, agreed. Hexham Homes did not.",
        ["Ian Shaw | chair of adults scrutiny panel | | current"],
    ),
    (
        "Labour MP Ian Shaw, chairman of the education committee, agreed. Hexham Homes did not.",
        ["Ian Shaw | member of parliament | | current", "Ian Shaw | chair of education committee | | current"],
    ),
    # what somebody was before is told of no place
    (
        "Hexham Homes was rated good. Former finance director Ian Shaw, chair of Hexham Homes, agreed.",
        ["Ian Shaw | finance director | | former", "Ian Shaw | chair | Hexham Homes | current"],
    ),
    # who has died is not the one whose brother has
    ("Campaigner Helen Marsh, whose brother, Ian Shaw, was killed in May, agreed.", ["Helen Marsh | campaigner | | current"]),
    # by a trade that the text tells of nobody else: not the child who is named without a family name
    (
        'Helen Marsh came with her daughter Joan. "It is no surprise," the 34-year-old hairdresser said.',
        ["Helen Marsh | hairdresser | | current"],
    ),
    ("Ian Shaw, 79, visits every day. The retired bus inspector pays for it.", ["Ian Shaw | bus inspector | | former"]),
]

HEIRS = [
    # letters behind a name that are no title
    (
        "Sir Ian Bell MBE QC, chair of the charity Safe Steps, spoke.",
        ["Ian Bell | queen's counsel | | current", "Ian Bell | chair | Safe Steps | current"],
    ),
    # one whose office was told before
    (
        "Ian Bell, director of housing at Leeds City Council, has quit. Helen Marsh will take over from Mr Bell in June.",
        [
            "Ian Bell | director of housing | Leeds City Council | former",
            "Helen Marsh | director of housing | Leeds City Council | incoming",
        ],
    ),
    (
        "Ian Bell is leader of Leeds City Council. Helen Marsh, who led the inquiry, took over from Cllr Bell as chair of Safe Steps, "
        "a charity.",
        [
            "Ian Bell | leader | Leeds City Council | current",
            "Helen Marsh | chair | Safe Steps | current",
            "Ian Bell | chair | Safe Steps | former",
        ],
    ),
    ("Helen Marsh took over from director Ian Shaw in May.", ["Helen Marsh | director | | current", "Ian Shaw | director | | former"]),
    (
        "Helen Marsh replaced the chief executive, Ian Shaw.",
        ["Helen Marsh | chief executive | | current", "Ian Shaw | chief executive | | former"],
    ),
    ("Helen Marsh succeeded former head Ian Shaw as principal.", ["Ian Shaw | head | | former", "Helen Marsh | principal | | current"]),
    ("Helen Marsh succeeds Ian Shaw as governor in July.", ["Helen Marsh | governor | | incoming", "Ian Shaw | governor | | current"]),
    ("Her predecessor as mayor, Ian Shaw, agreed.", ["Ian Shaw | mayor | | former"]),
    (
        "Helen Marsh will step down as clerk next month to chair Hexham University.",
        ["Helen Marsh | clerk | | current", "Helen Marsh | chair | Hexham University | incoming"],
    ),
    (
        "Helen Marsh is clerk and Ian Shaw, a baker who was mayor until May, returns as treasurer.",
        [
            "Helen Marsh | clerk | | current",
            "Ian Shaw | baker | | current",
            "Ian Shaw | mayor | | former",
            "Ian Shaw | treasurer | | current",
        ],
    ),
    # of the place told before, not of the article's
    (
        "Helen Marsh, who spent years at Hexham University, latterly as registrar, agreed. Selby University did too.",
        ["Helen Marsh | registrar | Hexham University | former"],
    ),
    ("Helen Marsh, manager of the Leeds-based firm, agreed. Leeds City Council did too.", ["Helen Marsh | manager | | current"]),
]

LISTED = [
    (
        "Cllrs Ian Shaw, Anne Orr and Helen Marsh voted against.",
        ["Ian Shaw | councillor | | current", "Anne Orr | councillor | | current", "Helen Marsh | councillor | | current"],
    ),
    (
        "Leeds City Council has sacked Sgt Ian Shaw and suspended DCI Helen Marsh.",
        ["Ian Shaw | sergeant | | former", "Helen Marsh | detective chief inspector | | current"],
    ),
    (
        "Helen Marsh, lead member for children at Leeds City Council, and Ian Shaw, its monitoring officer, resigned.",
        [
            "Helen Marsh | lead member for children | Leeds City Council | former",
            "Ian Shaw | monitoring officer | Leeds City Council | former",
        ],
    ),
    (
        "The scandal cost the jobs of mayor Ian Shaw and chief executive Helen Marsh.",
        ["Ian Shaw | mayor | | former", "Helen Marsh | chief executive | | former"],
    ),
    # what follows another's name is said of the other
    ("Helen Marsh took over as head from Ian Shaw, who retired.", ["Helen Marsh | head | | current", "Ian Shaw | head | | former"]),
    ("SENDCO Helen Marsh agreed.", ["Helen Marsh | special educational needs co-ordinator | | current"]),
]

TWO = [
    (
        "Helen Marsh, chief executive of both Leeds City Council and Bristol City Council, agreed.",
        ["Helen Marsh | chief executive | Leeds City Council | current", "Helen Marsh | chief executive | Bristol City Council | current"],
    ),
    (
        "Helen Marsh, chief executive of Leeds City Council, and Bristol City Council agreed.",  # it agreed too
        ["Helen Marsh | chief executive | Leeds City Council | current"],
    ),
]

EVERY = [*CALLED_FOR, *PARTS, *TAKEN, *CAREERS, *SUCCESSORS, *CABINETS, *STAND_INS, *WORDS, *HEIRS, *LISTED, *TWO, *TOLD]


@pytest.mark.parametrize(("text", "expected"), EVERY)
def test_moves(read: Reader, text: str, expected: list[str]) -> None:
    assert shown(read(text, published=date(2024, 6, 12))) == expected


# what a headteacher who did this is no longer
GONE = [
    "has moved on", "stood aside in March", "has stepped back", "has stepped aside", "bowed out at Easter", "was relieved of his duties",
    "has gone", "was moved in September", "was moved to another school", "went last week", "lost his job", "walked out",
    "cleared his desk on Friday", "vacated the post", "was replaced",
    "was fired", "gave up the post", "is no longer in post", "no longer works there", "had gone at the end of term",
]  # fmt: skip
# what somebody does who has the office still
THERE = [
    "moved on to the next question", "stepped back from the row", "left the meeting early", "has gone further", "has gone on record",
    "walked out of the meeting", "was moved to tears", "was moved by the welcome", "lost his temper", "refused to stand aside",
    "is stepping aside", "left parents in no doubt",
]  # fmt: skip
# "as" what somebody was
LEFT_AS = {
    "stepped back": "former", "stepped aside": "former", "stood aside": "former", "bowed out": "former", "was fired": "former",
    "walked out": "former", "was relieved of his duties": "former", "is bowing out": "current", "will step aside": "current",
}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "status"),
    [*((f"Headteacher Ian Shaw {verb}.", "former") for verb in GONE), *((f"Headteacher Ian Shaw {verb}.", "current") for verb in THERE)]
    + [(f"Ian Shaw {verb} as headteacher.", status) for verb, status in LEFT_AS.items()],
)
def test_forms_of_leaving(read: Reader, said: str, status: str) -> None:
    assert shown(read(said)) == [f"Ian Shaw | headteacher | | {status}"]


# what tells that somebody has the vacant office: each said of Helen Marsh
TAKES_OVER = {
    "has stepped into his shoes": "current", "is now at the helm": "current", "is now in charge": "current", "was given the job": "current",
    "got the job": "current", "has since been appointed": "current", "has been appointed in his place": "current",
    "took his place": "current", "stepped into the breach as headteacher": "current", "has been lined up to take over": "incoming",
    "was headhunted to be headteacher": "current", "was appointed as interim": "acting", "is acting up as chief": "acting",
    "is to act up as headteacher from July": "incoming",
}  # fmt: skip
TAKES_NOTHING = ["was given the news", "took over the campaign", "is in charge of catering", "is choosing a new headteacher"]


@pytest.mark.parametrize(("verb", "status"), [*TAKES_OVER.items(), *((verb, None) for verb in TAKES_NOTHING)])
def test_forms_of_taking_over(read: Reader, verb: str, status: str | None) -> None:
    told = shown(read(f"The headteacher, Ian Shaw, left at Easter. Helen Marsh {verb}."))
    assert told == ["Ian Shaw | headteacher | | former", *([f"Helen Marsh | headteacher | | {status}"] if status else [])]
