"""At which organisation somebody holds an office, and who holds it after whom, in passages of more than a sentence."""

import pytest

from tests.conftest import Reader
from tests.test_roles import shown

TOPICS = [
    # the subject of the sentence before, not the one that the article speaks of most
    (
        "Calder Housing Group fell to a G3. Calder Housing Group said sorry. Calder Housing Group has 9,000 homes.\n\n"
        "Tansy Housing Group, based in Leeds, has gone up to G1. The chief executive, Ian Shaw, said it was a relief.",
        ["Ian Shaw | chief executive | Tansy Housing Group | current"],
    ),
    # what the paragraph before spoke of last
    (
        "Northfield Primary School was rated good. Moorside Primary School was rated outstanding in 2011 but fell.\n\n"
        "Head teacher Anne Shaw, who arrived in May, agreed.",
        ["Anne Shaw | headteacher | Moorside Primary School | current"],
    ),
    # not one that somebody came from
    (
        "Leeds City Council has filled the post.\n\nAnne Shaw has come from Bristol City Council to be assistant director of housing.",
        ["Anne Shaw | assistant director of housing | Leeds City Council | current"],
    ),
    # a board is of what the article is about
    (
        "Calder Housing Group fell to a G3. Calder Housing Group has 9,000 homes.\n\nBoard chair Baroness Anne Shaw said it was sorry.",
        ["Anne Shaw | chair | Calder Housing Group | current"],
    ),
    # and another board is not
    (
        "Calder Housing Group fell to a G3. Calder Housing Group has an improvement board.\n\nBoard chair Anne Shaw said it was sorry.",
        ["Anne Shaw | chair | | current"],
    ),
    # "its" before what it means
    (
        "Kent Police was told to improve.\n\nUnder Anne Shaw, its chief executive since 2012, Calder Housing Group has grown.",
        ["Anne Shaw | chief executive | Calder Housing Group | current"],
    ),
    # a branch is of what it is a branch of
    (
        "Helen Marsh, secretary of the Selby branch of the National Union of Teachers, met Ian Shaw, who chairs the Kent branch of Unison.",
        ["Helen Marsh | secretary | National Union of Teachers | current", "Ian Shaw | chair | Unison | current"],
    ),
    # where somebody has been something else, and where somebody else comes from
    (
        "Head Anne Shaw, who had been deputy at Moorside Primary School until she moved, agreed.",
        ["Anne Shaw | head | | current", "Anne Shaw | deputy | Moorside Primary School | former"],
    ),
    (
        "Kent Police was told to improve. Superintendent Helen Marsh of Essex Police helped.\n\nSuperintendent Ian Shaw was glad.",
        ["Helen Marsh | superintendent | Essex Police | current", "Ian Shaw | superintendent | Kent Police | current"],
    ),
    # the second in an office is where the first is; a trade of one's own is nowhere
    (
        "Moorside Primary School is one of Calder Federation's schools. The federation's chairman, Ian Shaw, said there had been people at "
        "Moorside Primary School who feared it. Vice-chairman Anne Shaw agreed.",
        ["Ian Shaw | chair | Calder Federation | current", "Anne Shaw | vice-chair | Calder Federation | current"],
    ),
    (
        "Kent Police was told to improve. Kent Police said sorry.\n\n'Nobody rang,' said Anne Shaw, a school secretary.",
        ["Anne Shaw | school secretary | | current"],
    ),
    # "its" is of none that never has such an office
    (
        "Moorside Primary School is run by the Calder Learning Trust. It has 400 pupils. Its chief executive, Ian Shaw, said so.",
        ["Ian Shaw | chief executive | Calder Learning Trust | current"],
    ),
    # a member of parliament is of no organisation, whatever stands beside
    ("Moorside Surgery will close. She told Ian Shaw MP at his surgery.", ["Ian Shaw | member of parliament | | current"]),
    ("Her solicitor, Naomi Bell, of Bell Oduya Ltd, agreed.", ["Naomi Bell | solicitor | Bell Oduya Ltd | current"]),
    (
        "Head teacher Anne Shaw came in April from St Hilda's School, Marlow, where she was deputy head.",
        ["Anne Shaw | headteacher | | current", "Anne Shaw | deputy head | St Hilda's School | former"],
    ),
    # one that the paragraph brings in, though not as a subject
    (
        "Calder Housing Group fell to a G3. Calder Housing Group said sorry. Calder Housing Group has 9,000 homes.\n\n"
        "It was better news at Tansy Housing Group. Inspectors liked what they saw. Director of assets Ian Shaw said it was a relief.",
        ["Ian Shaw | director of assets | Tansy Housing Group | current"],
    ),
    (
        "The Acorns Day Nursery has until April to put things right.\n\nOwner Anne Shaw agreed.",
        ["Anne Shaw | owner | Acorns Day Nursery | current"],
    ),
    # the paragraph before came to it, for the first time, and went on about it
    (
        "Northfield Primary School was good. Northfield Primary School has 90 pupils. Northfield Primary School liked that.\n\n"
        "It was a less happy story at Moorside Primary School in Leeds. The school is now inadequate.\n\n"
        '"They learned nothing new," the report says.\n\nActing head Anne Shaw agreed.',
        ["Anne Shaw | head | Moorside Primary School | acting"],
    ),
    # a group leader sits on a council, not in a party
    (
        "Leeds City Council will meet. The Labour Party was cross. Labour's group leader, Ian Shaw, agreed.",
        ["Ian Shaw | group leader | Leeds City Council | current"],
    ),
    # joined before the name, and neighbours
    (
        "Tansy Care Group's founder and chief executive, Anne Shaw, agreed.",
        ["Anne Shaw | founder | Tansy Care Group | current", "Anne Shaw | chief executive | Tansy Care Group | current"],
    ),
    (
        "Kent Police was good. Kent Police liked that. Kent Police is big. Kent Police is old.\n\n"
        "Neighbouring Essex Police, inadequate in 2015, is now good.\n\nThe chief constable, Anne Shaw, agreed.",
        ["Anne Shaw | chief constable | Kent Police | current"],
    ),
    # a former something, said in passing, is not the article's
    (
        "Leeds City Council has set up a trust. It will be led by Sir Ian Shaw, a former chief probation officer, it said.",
        ["Ian Shaw | chief probation officer | | former"],
    ),
    ("Leeds City Council agreed. Parent council chairman Ian Shaw did not.", ["Ian Shaw | chair | parent council | current"]),
    ("Kent County Council agreed. Parish council chairman Ian Shaw did not.", ["Ian Shaw | chair | parish council | current"]),
    ("The Care Inspectorate came. Provost Ian Shaw, of the town, said so to the Fell Partnership.", ["Ian Shaw | provost | | current"]),
    # nobody's, though a force and a commission are named
    ("Kent Police has looked into it. The senior coroner for Kent, Dr Ian Shaw, agreed.", ["Ian Shaw | senior coroner | | current"]),
    ("The Audit Commission agreed. Anne Shaw is chair of the commission looking at council pay.", ["Anne Shaw | chair | | current"]),
    # "its" of whoever does something, even where it is one that articles are seldom about
    (
        "The Department for Education has appointed Dame Anne Shaw, ex-chief executive of Leeds City Council, as its adviser.",
        ["Anne Shaw | chief executive | Leeds City Council | former", "Anne Shaw | adviser | Department for Education | current"],
    ),
    # two of which the text may be telling: nobody's
    (
        "Northfield Primary School was good. Northfield Primary School liked that. Northfield Primary School has 90 pupils.\n\n"
        "Its sister school, Moorside Primary School, is now inadequate.\n\nThe chair of governors, Anne Shaw, agreed.",
        ["Anne Shaw | chair of governors | | current"],
    ),
    (
        "Tansy Housing Group fell to a G3. Tansy Housing Group said sorry. Tenants paid Calder Housing Group.\n\n"
        "They hope for the best.\n\nFinance director Anne Shaw agreed.",
        ["Anne Shaw | finance director | | current"],
    ),
    (
        "Tansy Housing Group fell to a G3. Tansy Housing Group said sorry. Tansy Housing Group is big. They paid Calder Housing Group.\n\n"
        "They hope for the best.\n\nFinance director Anne Shaw agreed.",
        ["Anne Shaw | finance director | Tansy Housing Group | current"],
    ),
    # some school or other, and a commission that is no charity
    ("Northfield Primary School agreed. Anne Shaw, deputy head of a school in Leeds, did not.", ["Anne Shaw | deputy head | | current"]),
    ("The Charity Commission agreed. The charity's former clerk, Anne Shaw, did not.", ["Anne Shaw | clerk | | former"]),
    ("Leeds City Council met. Health authority chief executive Anne Shaw agreed.", ["Anne Shaw | chief executive | | current"]),
    # only the place
    ("Leeds City Council agreed. A Leeds headteacher, Anne Shaw, did not.", ["Anne Shaw | headteacher | | current"]),
    ("Leeds Grammar School agreed. Leeds's deputy mayor, Anne Shaw, did not.", ["Anne Shaw | deputy mayor | | current"]),
    # who comes from there is there no more, who goes there is not yet
    ("Anne Shaw joined in May as head of assets from Tansy Housing Group.", ["Anne Shaw | head of assets | | current"]),
    (
        "Kent Police's head of policy, Anne Shaw, leaves for Essex Police, where she'll be its first head of policy.",
        ["Anne Shaw | head of policy | Kent Police | current", "Anne Shaw | head of policy | Essex Police | incoming"],
    ),
    # the only one that the text has named so far
    (
        "Northfield College was good. Principal Anne Shaw agreed.\n\nMoorside College was inadequate. Moorside College said sorry.",
        ["Anne Shaw | principal | Northfield College | current"],
    ),
    (
        "The Fire Brigades Union met Kent Fire and Rescue Service. Its brigade secretary, Anne Shaw, agreed.",
        ["Anne Shaw | brigade secretary | Fire Brigades Union | current"],
    ),
    ("Anne Shaw, who leads the Liberal Democrats, agreed.", ["Anne Shaw | leader of liberal democrats | Liberal Democrats | current"]),
    # who leads a party on a council
    (
        "Leeds City Council met. Cllr Anne Shaw, who leads the Liberal Democrats and was cabinet member for housing until 2021, agreed.",
        [
            "Anne Shaw | councillor | Leeds City Council | current",
            "Anne Shaw | leader of liberal democrats | Leeds City Council | current",
            "Anne Shaw | cabinet member for housing | Leeds City Council | former",
        ],
    ),
    # a councillor sits where the text is, or where the office is
    (
        "Leeds City Council met. Leeds City Council was cross. Cllr Anne Shaw came. Kent County Council stayed away.",
        ["Anne Shaw | councillor | Leeds City Council | current"],
    ),
    (
        "Leeds City Council met. Leeds City Council was cross. Cllr Anne Shaw, leader of Kent County Council, came.",
        ["Anne Shaw | councillor | Kent County Council | current", "Anne Shaw | leader | Kent County Council | current"],
    ),
    # where else, and at another time
    (
        "Leeds City Council met. Leeds City Council was cross. Kent County Council came.\n\nIn Kent, chief executive Anne Shaw agreed.",
        ["Anne Shaw | chief executive | Kent County Council | current"],
    ),
    ("Leeds City Council met. In Devon, chief executive Anne Shaw agreed.", ["Anne Shaw | chief executive | | current"]),
    ("Leeds City Council met. In March, chief executive Anne Shaw agreed.", ["Anne Shaw | chief executive | Leeds City Council | current"]),
    (
        "Kent Police agreed. Anne Shaw, a former chairman of the police authority, did not.",
        ["Anne Shaw | chair | police authority | former"],
    ),
    (
        "Kent Police agreed. The chief constable, Anne Shaw, was head of CID in Gwentshire.",
        ["Anne Shaw | chief constable | Kent Police | current", "Anne Shaw | head of cid | | former"],
    ),
    (
        "Kent Police agreed. The chief constable, Anne Shaw, was head of CID in Mayfield.",
        ["Anne Shaw | chief constable | Kent Police | current", "Anne Shaw | head of cid | | former"],
    ),
    (
        "Anne Shaw was head of policy and, from 2018, deputy chief constable of Kent Police.",
        ["Anne Shaw | head of policy | | former", "Anne Shaw | deputy chief constable | Kent Police | former"],
    ),
    (
        "Anne Shaw came from Tansy Housing Group, in Leeds, where she was head of policy. Leeds Homes is near by.",
        ["Anne Shaw | head of policy | Tansy Housing Group | former"],
    ),
    (
        "Leeds City Council met. Labour's spokesman on housing, Cllr Anne Shaw, agreed.",
        ["Anne Shaw | spokesperson on housing | Leeds City Council | current", "Anne Shaw | councillor | Leeds City Council | current"],
    ),
    # "its" of nothing that the paragraph names
    (
        "Tansy Care Group has 17 homes.\n\nAnne Shaw, who grew up near by and is its managing director, agreed.",
        ["Anne Shaw | managing director | Tansy Care Group | current"],
    ),
    # a name that begins like what an office is of
    (
        "Leeds City Council met. Anne Shaw, general secretary of the Police Workers' Guild, agreed.",
        ["Anne Shaw | general secretary | Police Workers' Guild | current"],
    ),
    # not one that the text only comes to later
    (
        "Finance director Anne Shaw has resigned. The money went to Tansy Housing Group. Tansy Housing Group said nothing.",
        ["Anne Shaw | finance director | | former"],
    ),
]

INSPECTORS = [
    (
        "The Care Quality Commission went to Leeds NHS Trust. Anne Shaw, deputy chief inspector of hospitals, agreed.",
        ["Anne Shaw | deputy chief inspector of hospitals | Care Quality Commission | current"],
    ),
    (
        "HM Inspectorate of Prisons and Ofsted went to HMP Leeds.\n\nOfsted liked it.\n\nThe chief inspector, Anne Shaw, agreed.",
        ["Anne Shaw | chief inspector | HM Inspectorate of Prisons | current"],
    ),
    (
        "Ofsted went to HMP Leeds. The chief inspector of prisons, Anne Shaw, agreed.",
        ["Anne Shaw | chief inspector of prisons | | current"],
    ),
    ("HMICFRS praised Kent Police. Chief Inspector Anne Shaw agreed.", ["Anne Shaw | chief inspector | Kent Police | current"]),
]

CHIEFS = [
    # a deputy is where the chief is, not where he goes
    (
        "Ian Shaw, chief executive of Leeds City Council, is to become chief executive of Tansy Housing Group. "
        "His deputy, Anne Bell, agreed.",
        [
            "Ian Shaw | chief executive | Leeds City Council | current",
            "Ian Shaw | chief executive | Tansy Housing Group | incoming",
            "Anne Bell | deputy | Leeds City Council | current",
        ],
    ),
    (
        "Ian Shaw, chief executive of Tansy Housing Group and chair of Leeds NHS Trust, and his deputy, Anne Bell, agreed.",
        [
            "Ian Shaw | chief executive | Tansy Housing Group | current",
            "Ian Shaw | chair | Leeds NHS Trust | current",
            "Anne Bell | deputy | | current",
        ],
    ),
    (
        "Ian Shaw is chief executive of Leeds City Council. Shaw's deputy, Anne Bell, agreed.",
        ["Ian Shaw | chief executive | Leeds City Council | current", "Anne Bell | deputy | Leeds City Council | current"],
    ),
]

PASSED_ON = [
    (
        "Ian Shaw left last month after six years as chief executive of Leeds City Council to take the same job at Tansy Housing Group.",
        ["Ian Shaw | chief executive | Leeds City Council | former", "Ian Shaw | chief executive | Tansy Housing Group | current"],
    ),
    (
        "Leeds City Council has found its next chief executive. She will be paid less than Jo Bell, who steps down next month.",
        ["Jo Bell | chief executive | Leeds City Council | current"],
    ),
    ("Manager Anne Shaw, who had been in the job for seven weeks, has since resigned.", ["Anne Shaw | manager | | former"]),
    (
        "Its chief executive is Ian Shaw. He replaced Anne Bell, who is to join Leeds City Council.",
        ["Ian Shaw | chief executive | | current", "Anne Bell | chief executive | | former"],
    ),
    ("A new manager, Ian Shaw, joins from a home in Leeds on 3 April.", ["Ian Shaw | manager | | incoming"]),
    ("A director of schools, Anne Shaw, would join on 6 November.", ["Anne Shaw | director of schools | | incoming"]),
    (
        "A permanent manager, Anne Shaw, now deputy manager of a home in Leeds, starts on Monday week.",
        ["Anne Shaw | manager | | incoming", "Anne Shaw | deputy manager | | current"],
    ),
    ("The firm's regional director at the time, Anne Shaw, denied it.", ["Anne Shaw | regional director | | former"]),
    (
        "Sir Ian Shaw, chief constable until he retired, was followed by Anne Bell, who lasted 14 months.",
        ["Ian Shaw | chief constable | | former", "Anne Bell | chief constable | | former"],
    ),
    ("Anne Shaw, the director sacked within a week, disagreed.", ["Anne Shaw | director | | former"]),
    # who left is another
    (
        "Detective Inspector Anne Shaw, who was there when her old chief, Ian Bell, left suddenly, agreed.",
        ["Anne Shaw | detective inspector | | current", "Ian Bell | chief | | former"],
    ),
    # two cannot have it: she goes on elsewhere, he is to come; or she has gone
    (
        "Anne Bell, head of housing at Leeds City Council, joins the Care Quality Commission as a manager. Her successor is Ian Shaw.",
        [
            "Anne Bell | head of housing | Leeds City Council | current",
            "Ian Shaw | head of housing | Leeds City Council | incoming",
            "Anne Bell | manager | Care Quality Commission | incoming",
        ],
    ),
    (
        "Anne Bell, head of housing at Leeds City Council, found that 112 jobs should go. Her successor, Ian Shaw, agreed.",
        ["Anne Bell | head of housing | Leeds City Council | former", "Ian Shaw | head of housing | Leeds City Council | current"],
    ),
    (
        "Anne Bell, head of housing at Leeds City Council, will be replaced on an interim basis by Ian Shaw.",
        ["Anne Bell | head of housing | Leeds City Council | current", "Ian Shaw | head of housing | Leeds City Council | incoming"],
    ),
    ("Detective Inspector Anne Shaw, who led that investigation, retired in December.", ["Anne Shaw | detective inspector | | former"]),
    # for the time being, but not yet
    ("Her deputy, Ian Shaw, will be acting head from Monday.", ["Ian Shaw | deputy | | current", "Ian Shaw | head | | incoming"]),
    (
        "The head, Anne Bell, leaves in July, and her deputy, Ian Shaw, steps up on an interim basis from September.",
        ["Anne Bell | head | | current", "Ian Shaw | head | | incoming", "Ian Shaw | deputy | | current"],
    ),
    (
        "The head, Anne Bell, left in July, and her deputy, Ian Shaw, acts up until Easter.",
        ["Anne Bell | head | | former", "Ian Shaw | head | | acting", "Ian Shaw | deputy | | current"],
    ),
    # who stands in
    ("The head, Anne Bell, left in May. Ian Shaw is standing in for her.", ["Anne Bell | head | | former", "Ian Shaw | head | | acting"]),
    (
        "The head, Anne Bell, left in May; her duties are being carried out for the time being by Ian Shaw.",
        ["Anne Bell | head | | former", "Ian Shaw | head | | acting"],
    ),
    (
        "Anne Bell, who was head then, left in April to become a bursar. Ian Shaw is running the school until Easter.",
        ["Anne Bell | head | | former", "Ian Shaw | head | | acting", "Anne Bell | bursar | | current"],
    ),
    # in a post that is empty already
    (
        "The head, Anne Bell, resigned on Monday. Her deputy, Ian Shaw, will act up until Easter.",
        ["Anne Bell | head | | former", "Ian Shaw | head | | acting", "Ian Shaw | deputy | | current"],
    ),
    (
        "Ian Shaw, the former trade secretary and chairman of Leeds College since 2006, agreed.",
        ["Ian Shaw | trade secretary | | former", "Ian Shaw | chair | Leeds College | current"],
    ),
    ("Ian Shaw, a mayor in the last administration, agreed.", ["Ian Shaw | mayor | | former"]),
]

# at whose place somebody is, and whose office it is
WHOSE = [
    (
        "Unison is angry. Helen Marsh, the union's branch secretary at Leeds City Council, agreed.",
        ["Helen Marsh | branch secretary | Unison | current"],
    ),
    (
        "Leeds City Council is short of cash. Helen Marsh, deputy director of a London borough, agreed.",
        ["Helen Marsh | deputy director | | current"],
    ),
    ("Leeds City Council is short of cash. Helen Marsh, a director at another unitary, agreed.", ["Helen Marsh | director | | current"]),
    (
        "Leeds City Council is short of cash. Helen Marsh, who leads the opposition, agreed.",
        ["Helen Marsh | leader of opposition | Leeds City Council | current"],
    ),
    (
        "Leeds City Council is short of cash. Helen Marsh, section 151 officer, agreed.",
        ["Helen Marsh | section 151 officer | Leeds City Council | current"],
    ),
    ("Ofsted has been. Helen Marsh, who led the inspection team, agreed.", ["Helen Marsh | leader of inspection team | Ofsted | former"]),
    ("Ofsted has been. Helen Marsh, who led a team of nurses, agreed.", []),
    ("Ofsted has been. Helen Marsh HMI agreed.", ["Helen Marsh | his majesty's inspector | Ofsted | current"]),
    ("Kent Police has a plan. T/ACC Helen Marsh agreed.", ["Helen Marsh | assistant chief constable | Kent Police | acting"]),
]

# whom an article speaks of that names only where somebody was before
STRANGERS = [
    (
        "Inspectors will be at the council's offices in May.\n\nJoan Orr, who was head of care at Kent County Council, said no.\n\n"
        "The council's chief executive, Ian Shaw, agreed.",
        ["Joan Orr | head of care | Kent County Council | former", "Ian Shaw | chief executive | | current"],
    ),
    (
        "Inspectors will be at the council's offices in May.\n\nJoan Orr, chief executive of Kent County Council, said no.\n\n"
        "The council's director, Ian Shaw, agreed.",
        ["Joan Orr | chief executive | Kent County Council | current", "Ian Shaw | director | Kent County Council | current"],
    ),
    # "Its", of a regulator that the sentence before is about, not of one that has graded
    (
        "Leeds City Council was rated good. NHS Improvement has yet to decide. Its regional director, Ian Shaw, agreed.",
        ["Ian Shaw | regional director | NHS Improvement | current"],
    ),
    (
        "Leeds City Council is glad. Ofsted gave it a good grade. Its finance director, Ian Shaw, agreed.",
        ["Ian Shaw | finance director | Leeds City Council | current"],
    ),
    # of another council, whichever it is
    ("Leeds City Council has hired the former Mossley chief executive Ian Shaw.", ["Ian Shaw | chief executive | | former"]),
    # "at the time" is no place
    (
        "Leeds City Council has 90 seats. The leader of the day, Ian Shaw, left within a month.",
        ["Ian Shaw | leader | Leeds City Council | former"],
    ),
    ("Leeds City Council has 90 seats. The leader at the time, Ian Shaw, agreed.", ["Ian Shaw | leader | Leeds City Council | former"]),
    ("The MP for Selby and the Moor, Ian Shaw, agreed.", ["Ian Shaw | member of parliament | | current"]),
    ("Tenants' representative Ian Shaw agreed.", ["Ian Shaw | tenants' representative | | current"]),
    ("Patients' champion Ian Shaw agreed.", []),
    # what begins is the office told first
    (
        "It has appointed a new manager, Ian Shaw, a nurse with 20 years' experience, who begins on Wednesday.",
        ["Ian Shaw | manager | | incoming", "Ian Shaw | nurse | | current"],
    ),
]


@pytest.mark.parametrize(("text", "roles"), [*STRANGERS, *WHOSE, *TOPICS, *INSPECTORS, *CHIEFS, *PASSED_ON])
def test_an_office_is_where_a_reader_would_look_for_it(read: Reader, text: str, roles: list[str]) -> None:
    assert shown(read(text)) == roles
