"""Who is named: what is a person's name, what only looks like one, and whom a short form means."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.people import Person, extract
from tests.conftest import Reader
from tests.marking import mark, unmark

FORMS = [
    "[[Jim (\"Jimmy\") Tate|Jim Tate]] said no. [[Michael 'Mick the Brick' Doyle|Michael Doyle]] said yes.",
    "[[Ann Shaw|Ann Shaw]] (Plaid Cymru) said no. DJ [[Ann Bell|Ann Bell]] said yes.",
    "[[Florence Reed|Florence Reed]] (aged eight) and her sister [[Poppy|Poppy]], 9, sang.",
    "[[Philippa Garrowby|Philippa Garrowby]] said the pace had quickened.",
    "It was led by [[Bernadette O’Shaughnessy-Pike|Bernadette O’Shaughnessy-Pike]], acting chief nurse.",
    "[[Gerrit van der Hoeven|Gerrit van der Hoeven]] left. [[Van der Hoeven|Gerrit van der Hoeven]] was treasurer.",
    "The book is by author [[J. K. Dunmallet|J. K. Dunmallet]], 58.",
    "[[HELEN MCALLISTER|Helen McAllister]], 34, was cleared.",
    "[[JANET Donaldson|Janet Donaldson]], a teacher, left. [[Ms Donaldson|Janet Donaldson]] was 34.",  # capitals open the paragraph
    "[[ANNE-MARIE Smith|Anne-Marie Smith]], 34, left.",
    "Lawyer [[EDWINA ST JOHN-COX|Edwina St John-Cox]] QC wrote it.",
    "[[Mohammed bin Rashid|Mohammed bin Rashid]] said so.",
    "[[Gwenllïan ap Hywel|Gwenllïan ap Hywel]] sang.",
    '[[Robert "Bob" Shaw|Robert Shaw]] retired.',
    "[[Sharon Kemp|Sharon Kemp]] MBE and [[Rebecca Hall|Rebecca Hall]] said no.",
    "In June [[Helen Marsh|Helen Marsh]] resigned.",
    "The MP for Dunmere [[Helen Marsh|Helen Marsh]] resigned.",
    "She said that [[Fenella Marsh|Fenella Marsh]] agreed with secretary [[Kerry-Ann Lodge|Kerry-Ann Lodge]].",
    "[[Ian Shaw|Ian Shaw]], a director of the firm, said no.",
    "Stirling Dunmere Group left. [[Helen Marsh|Helen Marsh]], Stirling Dunmere's director, stayed.",  # the group for short
    "- [[Wendeline Harcastle|Wendeline Harcastle]], HM Inspector\n\n[[Ms Harcastle|Wendeline Harcastle]] agreed.",  # no heading
]

HONORIFICS = [
    "[[Cllr. Gerald Umbers|Gerald Umbers]] declined to comment.",
    "[[Det Insp Dean Loxley-Payne|Dean Loxley-Payne]] said so.",
    "[[Professor Sir Chris Whitlow|Chris Whitlow]] spoke.",
    "[[Rep. John Lewis|John Lewis]] and [[Sen. Tamika Rhodes-Carter|Tamika Rhodes-Carter]] voted against.",
    "U.S. [[Rep. Bill Hatherly|Bill Hatherly]], R-Ohio, offered help.",
    "[[Lord Hill|Lord Hill]] told peers; [[Baroness Casey of Blackstock|Baroness Casey of Blackstock]] agreed.",
    "[[Baroness Louise Casey|Louise Casey]] came. [[Baroness Casey of Blackstock|Louise Casey]] left.",
    "Mother-of-two [[Mrs A. Lomas|A. Lomas]] beat [[PC Andrew Lomas|Andrew Lomas]].",
    "[[Sir Julian Harkness|Julian Harkness]] retires. [[Sir Julian|Julian Harkness]] is 67.",
    "[[Mr Patel|Patel]] was not in court.",
    "County [[Coun Alderson Pryke|Alderson Pryke]] and [[Sr Benedicta Moyle|Benedicta Moyle]] voted against.",
    "[[Lord Baker of Dorking|Lord Baker of Dorking]] disagreed.",
    "[[Signora Bianca Tolomei|Bianca Tolomei]] and [[Madame Odile Fauchery|Odile Fauchery]] met. [[Signora Tolomei|Bianca Tolomei]] left.",
    "The Mayor of London [[Ann Shaw|Ann Shaw]] and Chief Constable [[Ian Bell|Ian Bell]] met.",
]

SHORT_FORMS = [
    "[[Helen Field|Helen Field]], 43, agreed. [[Field|Helen Field]], a former chair of the board, left. A field lay bare.",
    "[[Dr M Patel|M Patel]] and [[Dr A Patel|A Patel]] met.",
    "[[Terence Shaw|Terence Shaw]] said no. [[Terry|Terence Shaw]] worked hard, and [[Terry Shaw|Terence Shaw]] won.",
    "[[Terence Shaw|Terence Shaw]] said no. [[Thomas Shaw|Thomas Shaw]] said yes. [[Tom|Thomas Shaw]] won.",
    "[[Ian Thomas|Ian Thomas]] said no. [[Mr Thomas|Ian Thomas]] left, and [[Thomas|Ian Thomas]] did not reply.",
    "[[Ian Thomas|Ian Thomas]] and [[Rhian Thomas|Rhian Thomas]] met. [[Mrs Thomas|Rhian Thomas]] won. [[Mr Thomas|Ian Thomas]] lost.",
    "[[Helen Marsh|Helen Marsh]] saw [[Ruth Marsh|Ruth Marsh]]. [[Marsh|Ruth Marsh]] wept.",
    "[[Cllr Chris Read|Chris Read]] spoke. [[Read|Chris Read]] added that he was glad. Read more.",
    "[[Julian Harkness|Julian Harkness]] goes. “[[Julian|Julian Harkness]] leaves large shoes to fill,” she said.",
    "[[Sue|Sue Ellery]] and [[Mark Ellery|Mark Ellery]] bought it.",
    "Secretary [[Margaret Hird|Margaret Hird]] said one voted against: her husband, [[Stuart|Stuart]].",
    "The girl's mother said her daughter [[Emily|Emily]] was well.",
]

NOT_PEOPLE = [
    "Alexander Rennie, the bus builder, won. Ernest Cole, the jewellers, shut. HMS Robert Shaw sailed.",  # firms and a ship
    "A spaniel called Ruby Moon slept. Their dog, Max Power, ran.",  # pets
    "Emmeline Tarn House is for sale.",  # a house
    "The Friends of Little Yarrick, whose fund grew, agreed.",  # a village
    "The Jay report shocked [[Alexis Jay|Alexis Jay]].",  # a report
    "Thomas Telford School and the Shaun Wright Foundation agreed.",  # organisations
    "Children in South Yorkshire and Milton Keynes wait.",  # places
    "HARKNESS PELL has elected a partner.",  # a firm
    "Packaging group Tillotson Rusk has named a director.",  # a firm
    "The office of surveyors Lomas Gill has moved, said [[Rupert Gill|Rupert Gill]].",  # a firm with a person's surname
    "A spokeswoman for Gresham Coombe declined to comment.",  # a firm
    "Auditors Finch Macklin and the contractor agreed.",  # a firm
    "She shopped at John Lewis and read Harry Potter.",  # a shop, a book
    "Victoria Park and Albert Road were closed.",  # places
    "Five staff at Ofsted and the Care Quality Commission left.",  # bodies
    "The Thomas family were told.",  # a family
    "He called her ‘Miss Congeniality’.",  # a nickname
    "Labour Leader Quits After Damning Report On Children",  # a headline
]

FAMILIES = [
    # both with forms of address
    "[[Rev John|John Hexham]] and [[Dr Alice Hexham|Alice Hexham]] met. [[Dr Hexham|Alice Hexham]] is a surgeon.",
    "[[Sir Mark|Mark Hexham]] and [[Lady Judith Hexham|Judith Hexham]] met. [[Sir Mark|Mark Hexham]] spoke.",
    "[[PCs Ian|Ian Hexham]] and [[Wendy Hexham|Wendy Hexham]] helped.",
    "[[Ian Thomas|Ian Thomas]] met. [[Mr Thomas|Ian Thomas]] and [[Mrs Ann Hexham|Ann Hexham]] left.",
    "[[Sir Wilf|Wilf Hamer]] and [[Lady Hamer|Lady Hamer]] shared a scone.",
    "[[Sir Hugh|Hugh Tarrant]] and [[Lady Tarrant|Lady Tarrant]] opened the fete.",
    "[[Leela Menon|Leela Menon]] jumped. Husband and wife [[Vikram|Vikram Menon]] and [[Leela Menon|Leela Menon]] landed.",
    "The home is run by the couple [[Mo|Mo Desai]] and [[Asha Desai|Asha Desai]].",
    "[[Greta|Greta Holm]] and [[Finn Holm|Finn Holm]] farm there.",
    "[[Cllr Ian Shaw|Ian Shaw]] and [[Dr Ian Bell|Ian Bell]] met. [[Dr Bell|Ian Bell]] agreed, [[Cllr Shaw|Ian Shaw]] did not.",
    "[[Mr Ahmed Khan|Ahmed Khan]] and [[Mrs Saima Khan|Saima Khan]] sued. [[Mr Khan|Ahmed Khan]] won; [[Mrs Khan|Saima Khan]] lost.",
    "[[Emre Yilmaz|Emre Yilmaz]] and his brother laughed.",
    "[[Ada Lorne|Ada Lorne]] met [[Councillor Barry Lorne|Barry Lorne]]. [[Ms Lorne|Ada Lorne]] spoke; [[Cllr Lorne|Barry Lorne]] left.",
    "Architect [[Xu Lanying|Xu Lanying]], 40, won. [[Ms Xu|Xu Lanying]] is glad.",  # the surname comes first
    "[[Jean-Baptiste N’Dour|Jean-Baptiste N’Dour]] is a nurse. [[Mr N’Dour|Jean-Baptiste N’Dour]] runs the ward.",
    # whose surname a child or a wife has is not said
    "[[Amina Yusuf|Amina Yusuf]], whose son [[Idris|Idris]], 6, is there, left. Headteacher [[Gwen Marsh|Gwen Marsh]] wept.",
]

SINGLE_NAMES = [
    "[[Edna|Edna]], 84, has lived there since May.",
    "Her neighbour [[Alan|Alan]] agreed.",
    "“I like the soup,” said [[Edna|Edna]].",
    "Year 6 pupil [[Callum|Callum]] read a poem.",
    "A boy called [[Jayden|Jayden]] waved, and a woman in a hat named [[Maureen|Maureen]] waved back.",
    "[[Moira Kinnear|Moira Kinnear]], whose mother [[Jessie|Jessie]], 91, lives there, wept.",
    # a ship, a storm, a place, a word
    "The Lady Margaret is in dry dock.",
    "Storm Arwen and a trawler called Maureen made the news.",
    "In Florence and near Charlotte it rained.",
    "Hope said nothing of the sort.",
]

OFFICES = [
    "County councillor [[Des Farrow|Des Farrow]] (Ind, Wold), who chairs it, left.",
    "My predecessor, [[Cllr Owen Sands|Owen Sands]], told you so.",
    "Lead inspector [[Stanley Ferrars|Stanley Ferrars]] HMI writes well.",
    "Chief Inspector of Prisons [[Malachy Trench|Malachy Trench]] said no.",
    "Director of Fundraising [[Orla Beech|Orla Beech]] and Head of Operations [[Tom Shaw|Tom Shaw]] agreed.",
    "Pensioner [[Ted Crabb|Ted Crabb]], 78, and parent [[Lee Dadley|Lee Dadley]] waited.",
    "Pensioner [[Ida Broome|Ida Broome]] waited. Parent [[Tess Carne|Tess Carne]] did not.",
    "Big [[Jim Rennie|Jim Rennie]] and Auntie [[Jean Marsh|Jean Marsh]] sang.",
    "The acting one, [[Lt Col Rory Tenby|Rory Tenby]], follows [[Col Hugh Vane|Hugh Vane]].",
    "[[Dom Cuthbert Ansell|Cuthbert Ansell]] is a monk; [[Dom Joyce|Dom Joyce]] is not, said [[Fr Aidan Mossop|Aidan Mossop]].",
    "She gives way to [[Faith Asante|Faith Asante]], the group finance director of Harcombe Foods.",
    "He was succeeded by [[Sir Ravi Sodhi|Ravi Sodhi]]; [[Gurmukhjit Sodhi|Gurmukhjit Sodhi]] stayed.",
    "Her deputies, [[Gareth Pugh|Gareth Pugh]] and [[Zorvan Holm|Zorvan Holm]], who applied, left.",
    "Managing director of homes [[Saffron Weir|Saffron Weir]] and his chief of staff, [[Miles Harding|Miles Harding]], agreed.",
    "[[Ray Coldwell|Ray Coldwell]], a councillor who led it, and [[Robin Frost|Robin Frost]], ex-head of design, left.",
    "[[Omar Said|Omar Said]], headteacher at Moorside Primary School, agreed.",
    "[[Nina Park|Nina Park]], a governor, agreed.",
    "Ofsted has made [[Anneka Strand|Anneka Strand]] its regional director.",
    "[[Frank Street|Frank Street]] is chair of the board.",
    "At Rose Hill, head [[Ann Bell|Ann Bell]] agreed.",  # a school
    "Grace Field is full, and Nina Park was sold.",  # places
    "Ashby Soke moved up, and the chair of Bryn Haf did not.",  # a borough, a school
    "[[The Rev Canon Ann Shaw|Ann Shaw]] and [[Baroness Nwosu|Baroness Nwosu]] wrote to [[PC Dan Bell|Dan Bell]].",
]

GROUPS = [
    "The founder of River Rights and the chair of Grace Matters left.",
    "She chairs Save Kestermoor Casualty and founded Daisy Street Mums.",
    "Sister home Ivy Bank and the care home Rose Lea closed.",
    "THE WICK LANE WIRE",  # a masthead
    "Ysgol Bro Tegid and Capel Horeb closed.",  # a school, a chapel
    "Ysgol Dewi Sant and Cyngor Sir Powys agreed.",  # a school, a county
    "Pen-y-waun Goch was rated good.",  # a village
    "Holly Lodge was rated good. Jasmine Court was not, and Ivy Dene will be.",  # homes
    "Sir Roger Hexham's Grammar School and Dr Bell’s Cottage are listed.",
    "Storm Eunice closed the bridge.",
    "Burford Lane, which employs 40, is hiring, and Josiah Peel, a firm of solicitors, is not.",
]

CREDITS = [
    "By Marian Threlfall\n\nThe council failed.",  # the writer
    "Council fails\n\nSophie Lanchester\nHealth Correspondent\n\nPatients were left on trolleys.",  # the writer and her desk
    "Council fails\n\nDerren Hayes\n\nChildren were failed.",  # a writer alone on the line
    "The prison opened in 1868. Photograph: Ines Farquharson for the Meridian",  # a photographer
    "The hall (Image: Maria Shaw/PA) was closed.",  # a photographer
    "Life inside\n\nNot every prison is the same. Imelda Corran visits\n\nIt smells of bread.",  # the writer
    "What is wrong?\n\nAde Rustington looks at four homes\n\nThey are full.",  # the writer
    "Solicitor [[Imran Lorne|Imran Lorne]], of Peverel Gaunt, said so.",  # a firm
    "[[Dr Ann Bell|Ann Bell]]'s house and [[Ian Shaw|Ian Shaw]]'s Labour group are full.",
    "[[Edna Pomfret|Edna Pomfret]], Lower Mill, Tanfield",  # who signs a letter
    "The prison is full.\n\nKit Marsh is our education editor.\n\nSubscribe now",  # the writer
    "Ada Shaw: The ferry must stay\n\nIt must.\n\nAda Shaw writes every Friday",  # the writer
    "Ada Shaw: The ferry must stay\n\nIt must, and it will.",  # the writer
    "[[Ada Shaw|Ada Shaw]]: “It must stay.”",
    "[[Ada Shaw|Ada Shaw]]: It must stay\n\nThe leader, [[Ada Shaw|Ada Shaw]], said it must.",  # who is quoted
    "The paper closed.\n\nHonor Blythe was deputy editor of the Gazette from 1988 to 2004.",  # the writer
]


def show(person: Person) -> str:
    return person.name


@pytest.mark.parametrize("marked", FORMS + HONORIFICS + SHORT_FORMS + FAMILIES + SINGLE_NAMES + OFFICES + NOT_PEOPLE + GROUPS + CREDITS)
def test_people(read_blank: Reader, marked: str) -> None:
    text = unmark(marked)
    assert mark(text, extract(read_blank(text)), show) == marked


def test_parts_of_a_name(read_blank: Reader) -> None:
    (person,) = extract(read_blank("Then Councillor Gerrit van der Hoeven spoke."))
    assert (person.honorific, person.given_name, person.family_name) == ("Cllr", "Gerrit", "van der Hoeven")


def test_a_peer_without_a_given_name(read_blank: Reader) -> None:
    (person,) = extract(read_blank("Yesterday Lord Hill spoke."))
    assert (person.name, person.honorific, person.given_name, person.family_name) == ("Lord Hill", None, None, "Hill")


WORDS = [
    "Ian",
    "Thomas",
    "Mr",
    "Mrs",
    "Dr",
    "Sir",
    "Lord",
    "the",
    "The",
    "of",
    "and",
    "report",
    ",",
    ".",
    "Jay",
    "School",
    "van",
    "der",
    "O’Neill",
    "ST",
    "J.",
    "’s",
    "\n",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_every_mention_is_grounded(read_blank: Reader, text: str) -> None:
    people = list(extract(read_blank(text)))
    assert [person.start for person in people] == sorted(person.start for person in people)
    assert all(one.end <= other.start for one, other in pairwise(people))
    assert all(person.name and text[person.start : person.end] == person.text for person in people)
