"""Organisations: what counts as a mention, and which organisation it means."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from extractors.organisations import Organisation, body_kind, extract, main_organisation, nearest_before, organisation_at
from tests.marking import mark, unmark

NAMES = [
    # a firm with a place in its name
    "[[Hands at Home (Esk) Ltd|Hands at Home (Esk) Ltd, care provider]] met [[Pell Tiles (Orrin) Limited|Pell Tiles (Orrin) Limited, "
    "company]].",
    # whose it is, of what a place has one of; the rest stands alone as well
    "[[Orrin's Youth Justice Service|Orrin Youth Justice Service, youth justice service]] met the "
    "[[Esk Youth and Justice Service|Esk Youth and Justice Service, youth justice service]].",
    "[[Beck Lodge care home|Beck Lodge, care home]] is Orrin's [[Beck Lodge care home|Beck Lodge, care home]]; at [[Beck Lodge|Beck Lodge, "
    "care home]] they met.",
    # for what a body is, and for whom
    "The [[Centre for Fair Fares|Centre for Fair Fares, other]] met the [[Alliance for Better Trains|Alliance for Better Trains, other]].",
    "The [[Council for Deaf Adults|Council for Deaf Adults, other]] met [[Orrin Council|Orrin Council, local authority]] for Fell Park.",
    "[[Diocese of Orrin|Diocese of Orrin, other]] met [[Orrin Diocesan Board of Education|Orrin Diocesan Board of Education, other]].",
    "[[Parents Against Cuts|Parents Against Cuts, charity]] met [[Transport Focus|Transport Focus, other]].",
    # a trust of several places, a hospital of a district
    "The [[University Hospitals Orrin and Fell NHS Trust|University Hospitals Orrin and Fell NHS Trust, NHS trust]] met "
    "[[Tarn and District Hospital|Tarn and District Hospital, hospital]] staff in Tarn, near Tarn.",
    "[[University College London Hospitals|University College London Hospitals NHS Foundation Trust, NHS trust]] met "
    "[[University College London|University College London, university]].",
    # whose it is is no part of a name that stands alone as well
    "[[Pell Care|Pell Care, care provider]]'s [[Beck Lodge|Beck Lodge, care home]] is a care home. [[Beck Lodge|Beck Lodge, care home]] "
    "has 30 residents. King's Esk's [[Queen Amelia Hospital|Queen Amelia Hospital, hospital]] is not the other "
    "[[Queen Amelia Hospital|Queen Amelia Hospital, hospital]].",
    "[[Queen's Medical Centre|Queen's Medical Centre, GP practice]] is no medical centre that is called [[Beck Medical Centre|Beck Medical "
    "Centre, GP practice]].",
    # first letters
    "[[Queen Amelia Hospital|Queen Amelia Hospital, hospital]] is full. [[QA Hospital|Queen Amelia Hospital, hospital]] said so. "
    "[[RA Hospital|RA Hospital, hospital]] is not.",
    "[[Esk Homes First|Esk Homes First, housing association]] has tenants. "
    "[[Sister Agnes's Almshouse Trust|Sister Agnes's Almshouse Trust, housing association]] has two.",
    "[[Esk Children First|Esk Children First, care provider]] and the "
    "[[Esk Residents' Association|Esk Residents' Association, other]] met.",
    "Charity-run [[Reeves' Trust Homes|Reeves' Trust Homes, housing association]] has tenants.",
    "The [[Esk North probation delivery unit|Esk North Probation Delivery Unit, probation service]] is in Esk North.",
    "[[London Fire Brigade|London Fire Brigade, fire service]] sent two engines.",
    # a park that a school is named after, with small words further in; other small words inside a name
    "[[Mill Park Church of England Junior School|Mill Park Church of England Junior School, school]] met "
    "[[West Park CE First and Middle School|West Park CE First and Middle School, school]].",
    "[[Marton cum Tarn CE School|Marton cum Tarn CE School, school]] met "
    "[[Ashby de la Fell High School|Ashby de la Fell High School, school]].",
    "[[Pinder's Cross Academy|Pinder's Cross Academy, school]] met [[Oasis Academy South Tarn|Oasis Academy South Tarn, school]].",
    # to whom a church school is dedicated, and whose it is
    "[[All Saints Primary School|All Saints Primary School, school]] and [[St John the Baptist Primary School|St John the Baptist Primary "
    "School, school]] met [[St Thomas of Fell Primary|St Thomas of Fell Primary, school]].",
    "[[St Michael and All Angels CE Primary|St Michael and All Angels CE Primary, school]] met "
    "[[Christ the King Catholic School|Christ the King Catholic School, school]]. All [[Orrin School|Orrin School, school]] pupils came.",
    "[[St Mary's Church of England (VA) Junior School|St Mary's Church of England (VA) Junior School, school]] is of the [[Church of "
    "England|Church of England, other]].",
    "[[Elm Park Nursing Home|Elm Park Nursing Home, care home]] and [[Tarn School|Tarn School, school]] met.",
    # a name goes on to its last head
    "The [[ORB Healthcare Group Limited|ORB Healthcare Group Limited, company]] met the "
    "[[Mid Fell Prison Aftercare Society|Mid Fell Prison Aftercare Society, other]] there.",
    "[[University Hospitals Barnley|University Hospitals Barnley, NHS trust]] met "
    "[[Nottley University Hospitals Trust|Nottley University Hospitals Trust, NHS trust]].",
    "[[East of Wessland Ambulance Service NHS Trust|East of Wessland Ambulance Service NHS Trust, ambulance service]] met "
    "[[Fell University Hospital Trust|Fell University Hospital Trust, NHS trust]].",
    "[[Fell Academy Vision Trust|Fell Academy Vision Trust, academy trust]] agreed.",
    # what joins two heads of a school, or what a college teaches, is part of the name
    "[[St Ann's Junior and Infant School|St Ann's Junior and Infant School, school]] met "
    "[[Orrin Primary|Orrin Primary, school]] and [[Esk School|Esk School, school]].",
    "[[Tarn College of Further and Higher Education|Tarn College of Further and Higher Education, college]] met the "
    "[[University of Selling|University of Selling, university]] and [[Fell College|Fell College, college]].",
    # in small letters behind "of"
    "The verdict of [[Tarn prison|Tarn Prison, prison]] and the head of [[Whizz Club nursery|Whizz Club Nursery, nursery]]. FE college "
    "staff met.",
    # bodies, by every name they have
    "[[Ofsted|Ofsted, inspectorate]] and the [[Care Quality Commission|Care Quality Commission, regulator]] inspect councils and the "
    "NHS together.",
    "[[HMIC|HMIC, inspectorate]] became [[HMICFRS|HMICFRS, inspectorate]] in 2017.",
    "[[His Majesty's Inspectorate of Constabulary and Fire & Rescue Services|HMICFRS, inspectorate]] reports today.",
    "The [[Department of Health and Social Care|Department of Health and Social Care, government department]] said so.",
    "The [[Prison Officers’ Association|Prison Officers' Association, trade union]] is angry.",
    # shapes
    "He ran [[Wharfe and Selling Hospitals NHS Foundation Trust|Wharfe and Selling Hospitals NHS Foundation Trust, NHS trust]].",
    "She studied at the [[University of Selling|University of Selling, university]] and [[Fell College|Fell College, college]].",
    "They met at [[HMP Isle of Mallow|HMP Isle of Mallow, prison]] and [[Ysgol Bro Wen|Ysgol Bro Wen, school]].",
    "A boy of [[Sir John Moss High School for Boys|Sir John Moss High School for Boys, school]] won.",
    "[[St Winifred's Hospice|St Winifred's Hospice, charity]] has 14 beds.",
    "[[Fenmoor Vale Housing Group|Fenmoor Vale Housing Group, housing association]] and [[Lakeside Building Society|Lakeside Building "
    "Society, company]] gained.",
    "[[Mid Orrin Police Federation|Mid Orrin Police Federation, trade union]] met [[Mid Orrin Police|Mid Orrin Police, police force]].",
    "[[Fenland Fire and Rescue Service|Fenland Fire and Rescue Service, fire service]] came.",
    "[[Selling Crown Court|Selling Crown Court, court]] was told.",
    "The [[Massam Institute of Technology|Massam Institute of Technology, university]] opened.",
    "[[University Hospitals of Orrin NHS Trust|University Hospitals of Orrin NHS Trust, NHS trust]] grew.",
    "A pupil of [[Our Lady of Fell Primary School|Our Lady of Fell Primary School, school]] won.",
    # two names joined
    "[[Wexcliff Council|Wexcliff Council, local authority]] and [[Orrin County Council|Orrin County Council, local authority]] agreed.",
    "[[Saltby and Selling Council|Saltby and Selling Council, local authority]] agreed.",
    "[[NHS Lothian|NHS Lothian, health board]] and [[City of York Council|City of York Council, local authority]] agreed.",
    # a list inside a name, but not the town it happened in
    "[[Tees, Esk and Wear Valleys NHS Foundation Trust|Tees, Esk and Wear Valleys NHS Foundation Trust, NHS trust]] grew.",
    "In Saltby, [[Esk and Wear NHS Trust|Esk and Wear NHS Trust, NHS trust]] grew.",
    "[[Orrin NHS Trust|Orrin NHS Trust, NHS trust]], [[Esk and Wear NHS Trust|Esk and Wear NHS Trust, NHS trust]] and others grew.",
    "He was treated in Kent and [[Esk and Wye Hospital|Esk and Wye Hospital, hospital]]. [[Esk and Wye Hospital|Esk and Wye Hospital, "
    "hospital]] grew.",
    # heads of something that is not named
    "Heads of school Tom Brown and Ann Bell signed.",
    # called by "the", where that is no place
    "The [[Haven care home|Haven Care Home, care home]] is small.",
    "The Leeds care home is big. He came from Orrin. The Orrin care home is bigger.",
    # a person beside it
    "Jane Moss and [[Wexcliff Council|Wexcliff Council, local authority]] agreed, as did Cllr Pike and [[Orrin County Council|Orrin "
    "County Council, local authority]].",
    "Owner [[Bright Care Ltd|Bright Care Ltd, company]] and [[Moss & Sons|Moss & Sons, company]] are firms.",
    # doctors
    "[[Dr Mistry & Partners|Dr Mistry & Partners, GP practice]] and the [[Turnpike Practice|Turnpike Practice, GP practice]] have 9,000 "
    "patients.",
    # the United States
    "The [[Harlan Creek School District|Harlan Creek School District, local authority]] sued [[Dunbar County Sheriff’s Office|Dunbar "
    "County Sheriff's Office, police force]].",
    # a head without a capital
    "[[Wexcliff council|Wexcliff Council, local authority]] and [[Orrin prison|Orrin Prison, prison]] are near.",
    "A [[Saltby city council|Saltby City Council, local authority]] spokesman said no.",
    "MOSS OF [[WEXCLIFF COUNCIL|Wexcliff Council, local authority]]'S CABINET",
    "The [[Orrin consortium|Orrin Consortium, other]] met the [[Fell safeguarding board|Fell Safeguarding Board, safeguarding board]].",
    "[[Fell Hall prep|Fell Hall, school]] won. [[Ash Lea care home|Ash Lea, care home]] is full. [[Ash Lea|Ash Lea, care home]], which "
    "is small, opened in May.",
    "The [[Association of Children's Nurses|Association of Children's Nurses, professional body]] met [[Healthwatch Orrin|Healthwatch "
    "Orrin, charity]] and so did [[Healthwatch|Healthwatch England, charity]].",
    "A council wrote to [[Orrin DC|Orrin DC, local authority]]. [[Esk and Fell delivery unit|Esk and Fell Delivery Unit, probation "
    "service]] opened.",
    # no local authority for being called a council
    "The [[National Allotments Council|National Allotments Council, other]] and our [[Care Leavers’ Council|Care Leavers' Council, "
    "other]] met.",
    # a house's word inside a name that goes on; one with "and", and two
    "[[Elm Court Almshouse Association|Elm Court Almshouse Association, other]] met the [[Friends of Fell Hospital|Friends of Fell "
    "Hospital, charity]] at [[Dyer's Green Primary|Dyer's Green Primary, school]].",
    "A landlord: [[Esk and Pell Homes|Esk and Pell Homes, housing association]] has tenants, and Orrin and [[Tarn Homes|Tarn Homes, "
    "housing association]] have too.",
    "The care homes [[Elms House|Elms House, care home]] and [[Pell Lodge|Pell Lodge, care home]] both require improvement.",
    # a home, in the article of a care company; one for children, which alone Ofsted inspects
    "A care company bought it. [[Ivy Lodge|Ivy Lodge, care home]] is full.",
    "[[Ofsted|Ofsted, inspectorate]] saw [[Ivy Cottage|Ivy Cottage, children's home]], a four-bed home.",
    # a college that has pupils is a school, one that has learners too is none
    "[[Hexley College|Hexley College, school]] has 900 pupils.",
    "[[Hexley College|Hexley College, college]] has apprentices, and a crèche for pupils from elsewhere.",
    "[[Hexley Sixth Form College|Hexley Sixth Form College, college]] takes pupils from nine schools.",
    # bodies of people, by what they are called after; heads that make a name of common words
    "The [[Society of County Chief Executives|Society of County Chief Executives, professional body]] met the [[Association of Trust "
    "Leaders|Association of Trust Leaders, professional body]], the [[Early Years Guild|Early Years Guild, other]] and [[Esk Tenants' "
    "Voice|Esk Tenants' Voice, other]] at the [[Moss Hotel|Moss Hotel, company]].",
    "An academy trust, [[Orrin Learning|Orrin Learning, academy trust]], grew. Teaching and Learning was good.",
    # what is joined to another's head only, a service that goes out to people, and a service of its own time
    "The [[Pell Hospital|Pell Hospital, hospital]] met [[Cala Care at Home|Cala Care at Home, care provider]] and the "
    "[[National Probation Service|National Probation Service, probation service]].",
    # who has several homes is none
    "[[Pell Children's Homes|Pell Children's Homes, care provider]] and the [[Fell Fostering Service|Fell Fostering Service, care "
    "provider]] met.",
    # two names that "and" joins: each by itself, behind "The" or another item of a list, or of which several things are said
    "[[Tern Manor School|Tern Manor School, school]], Marl and [[Orrin Park School|Orrin Park School, school]] met. Marl grew.",
    "Tots and [[Orrin Day Nursery|Orrin Day Nursery, nursery]] have places; [[Esk and Fell Primary|Esk and Fell Primary, school]] is full. "
    "Three schools run by the [[Meridian Trust|Meridian Trust, academy trust]] shut; [[Lark Trust|Lark Trust, academy trust]] runs 12 "
    "schools.",
    # what several bodies of a place are together, and who runs schools
    "The [[Pell Community Planning Partnership|Pell Community Planning Partnership, partnership]] met the [[Five Vales combined "
    "authority|Five Vales Combined Authority, local authority]]. An academy trust, [[Haymarket Schools|Haymarket Schools, academy "
    "trust]], won.",
    # a possessive word that begins a name, a titled lady of a hospital, those whom a body is for, a person behind it, what one was
    "The 200-home [[Quaker's Reach Trust|Quaker's Reach Trust, other]] met the [[Countess of Esk Hospital|Countess of Esk Hospital, "
    "hospital]] and the chair of [[Friends of Orrin Library|Friends of Orrin Library, charity]] Ann Moss. Ex-[[Tarn Primary|Tarn Primary, "
    "school]] head Bo Pike left.",
    # a practice by the names of its doctors, where it is graded
    "[[Drs Pell, Hart and Moss|Drs Pell, Hart and Moss, GP practice]] was rated good. Drs Quine and Vale agreed.",
    # the police of a place that has a force of its own
    "The [[police in Fellshire|Fellshire Police, police force]] met. In [[Tarnshire the police|Tarnshire Police, police force]] did not, "
    "nor did the police in Orrin.",
    # "and" in a landlord's name that owns something, or comes back; not where both halves are named, or two do something
    "[[Skelwick and Fosse Housing|Skelwick and Fosse Housing, housing association]]'s tenants agreed.",
    "Tarn and [[Pell Housing|Pell Housing, housing association]] were full of tenants.",
    "[[Orrin Homes|Orrin Homes, housing association]] and [[Pell Housing|Pell Housing, housing association]]'s tenants agreed.",
    # a church in a school's name, and who gave it the name; the place behind the head
    "[[Fern Church of England Voluntary Aided Primary School|Fern Church of England Voluntary Aided Primary School, school]] met "
    "[[Tarn Church in Wales School|Tarn Church in Wales School, school]], [[Pell C of E First School|Pell C of E First School, school]] "
    "and the [[Church of England|Church of England, other]].",
    "[[Noah's Ark Preschool|Noah's Ark Preschool, nursery]] grew. Wexcliff's [[Tarn Preschool|Tarn Preschool, nursery]] did not.",
    "The [[Priory Hospital Orrin|Priory Hospital Orrin, hospital]] is in Orrin. [[Tarn Hospital|Tarn Hospital, hospital]] A&E is full.",
    # the title before a name is no part of it
    "Former [[Wexcliff Council|Wexcliff Council, local authority]] Leader Jane Moss was there.",
]

NOT_ORGANISATIONS = [
    "PCs Ann Bell and Jo Moss helped. Jo Moss won the Queen's Fire Service Medal. The Local Government Boundary Review went on.",
    "JUDGE SLAMS COUNCIL OVER THE CARE OF TWO YOUNG BROTHERS\n\nA judge was cross.",
    "Tony Chambers, who is 43, agreed. Mr Chambers had no regrets.",  # somebody whom it calls so
    "Helen Trust agreed, and so did Ms Trust's husband.",
    "The Jay report was published.",  # a report
    "Council Tax will rise in Orrin.",  # a tax
    "The council tax bill fell.",
    "He lives in School Lane, near Hospital Road.",  # streets
    "The NHS is under pressure.",  # a service
    "She told the committee about the home secretary.",  # a person
    "The school year ends in July.",  # a season
    "A council must act, and every school knows it.",  # any of them
    "Labour councillors said a Victorian jail was no place for them.",
    "Become a supporter and mind the gap; shelter was given.",  # verbs
    "Percy Dashwood Park was full of flowers.",  # a park
    "Section 29A of the Act applies.",
    # words of a headline in capitals that the article has no more
    "FORMER MARKET BOSS WHO TOOK ENVELOPES IS SPARED JAIL\n\nA prisoner walked free. Inspectors judge prisons.",
    # an adjective that opens a headline
    "Coasting college told to sharpen up",
    # a place in a headline; how many of what a place has
    "Wexcliffe nursery falls\n\nA nursery in Wexcliffe was told off.",
    "Nurseries and a nursery were inspected. One of Aldcaster's biggest nurseries was judged inadequate.",
    # a headline's last word says nothing of who is named below it
    "Families fear for their care home\n\nNadia Ferris spoke. She works in Orrin.",
    # who grades another
    "Assessors, who came in May, handed the council a two out of four for its staff. Auditors were rated good.",
    "Schools and their pupils were inspected by SIAMS, which looks at church schools, and judged it to be good.",
    # a common word that opens a headline or a sentence, or what a headline alone has
    "Bairns 'listened to' but council's children's services are weak\n\nInspectors rated a council.",
    "Mould was rated poor\n\nInspectors judge landlords and their tenants. Pensioners were rated good. Docs: good.",
    "Orrinites fear for pupils as school slips to inadequate\n\nInspectors rated a school.",
    "The Grade II listed building was rated good by those who inspect schools and pupils.",
    "Town's Biggest Hospital Rated Good\n\nInspectors judge a hospital and its wards.",
]

RESOLVED = [
    # an abbreviation of its own, though all know another; a firm's name without its form
    "[[Barnoak Borough Council|Barnoak Borough Council]] ([[BBC|Barnoak Borough Council]]) met. The [[BBC|Barnoak Borough Council]]'s "
    "leader spoke.",
    "[[Pell Homes Ltd|Pell Homes Ltd]] built it. [[Pell Homes|Pell Homes Ltd]]' land director, Jo Moss, denied it.",
    "[[Fell House|Fell House]] is a care home. The home secretary of the [[Home Office|Home Office]] came.",
    "The [[Labour party|Labour Party]] met.",
    # what only tells how somebody is called is nobody's former name
    "A surgery known as the [[Fell Surgery|Fell Surgery]] shut. [[Tarn Surgery|Tarn Surgery]] did not.",
    # words for any provider, and for what stands somewhere
    "[[Orrin Hospitals NHS Trust|Orrin Hospitals NHS Trust]] was seen. [[The provider|Orrin Hospitals NHS Trust]] agreed.",
    "[[Orrin College|Orrin College]] met. [[The institution|Orrin College]] has 900 students. The centre was full.",
    "[[Pell Housing Association|Pell Housing Association]] met. [[The company|Pell Housing Association]] agreed. The firm won.",
    # "the trust" is no hospital where a trust is named as one
    "[[Orrin Hospitals NHS Trust|Orrin Hospitals NHS Trust]] runs [[Tarn Royal Infirmary|Tarn Royal Infirmary]]. [[Tarn Royal "
    "Infirmary|Tarn Royal Infirmary]] is full. [[The trust|Orrin Hospitals NHS Trust]] is not.",
    # where a school is, long before another that bears the name of the street
    "[[Orrin Community School|Orrin Community School]] grew. Five came to the Mill Lane school in May."
    + "\n\nIt rained." * 10
    + "\n\n[[Mill Lane Infants|Mill Lane Infants]] is small.",
    # a former name is that of the thing which has another now
    "[[Fellside Academy|Fellside Academy]], formerly [[Orrin High School|Fellside Academy]], is full..",
    "[[Orrin Youth Offending Service|Orrin Youth Offending Service]] did well. It was seen before, under the name of [[Tarn Youth Justice "
    "Team|Orrin Youth Offending Service]], by others.",
    "[[Fellside Academy|Fellside Academy]] is full. In 2014, when it was [[Orrin High School|Fellside Academy]], few went there.",
    # but not where somebody worked before, nor where it might be that of either
    "[[Fellside Academy|Fellside Academy]] is full. Jo Bell, previously of [[Orrin High School|Orrin High School]], runs it.",
    "[[Fellside Academy|Fellside Academy]] and [[Marsh Academy|Marsh Academy]] are full. One, then called [[Orrin High School|Orrin "
    "High School]], was small.",
    # bodies that need no name where none is there
    "Esk's [[independent monitoring board|independent monitoring board]] met. The borough's head of roads left.",
    "She chairs the [[patient participation group|patient participation group]].",
    "He sits on [[the county council|county council]]. [[The clinical commissioning group|clinical commissioning group]]'s chairman left.",
    "The chairman of [[the LSCB|local safeguarding children board]] met [[the CCG|clinical commissioning group]].",
    "The county's roads are bad, said [[the county|county council]]'s head of roads.",
    "[[Esk County Council|Esk County Council]] met. He sits on [[the county council|Esk County Council]].",
    # an abbreviation in brackets, descriptions, a possessive
    "[[Selling Hospitals NHS Trust|Selling Hospitals NHS Trust]] ([[EHT|Selling Hospitals NHS Trust]]) was told by the [[Care Quality "
    "Commission|Care Quality Commission]] to act. [[The trust|Selling Hospitals NHS Trust]]'s chief executive met [[the regulator|Care "
    "Quality Commission]]. [[EHT|Selling Hospitals NHS Trust]] has 900 beds.",
    # the shorter name and the longer are one
    "[[Dunley Council|Dunley Borough Council]] is poor. [[Dunley Borough Council|Dunley Borough Council]] said [[the authority|Dunley "
    "Borough Council]] was not.",
    "[[Oakfield Primary|Oakfield Primary School]] is good. [[Oakfield Primary School|Oakfield Primary School]] has 200 pupils, and "
    "[[the 200-pupil school|Oakfield Primary School]] is full.",
    # a size or a street tells of one that is known by then, unless another was graded in between
    "Parents at [[Tansy Lane Primary School|Tansy Lane Primary School]] wait. [[The 240-pupil Wexham school|Tansy Lane Primary School]] "
    "has been judged good by [[Ofsted|Ofsted]].",
    "[[Cobb Lodge care home|Cobb Lodge]] is full. [[The Pelham Road home|Cobb Lodge]] was rated good by the [[CQC|Care Quality "
    "Commission]].",
    "They dance at [[Little Limpets|Little Limpets]]. [[The Harbour Street nursery|Little Limpets]] was rated good by [[Ofsted|Ofsted]].",
    # but not a town's and a borough's
    "[[Dunley Town Council|Dunley Town Council]] asked [[Dunley Borough Council|Dunley Borough Council]].",
    # a place is the council only when it acts or is judged
    "[[Wexcliff Council|Wexcliff Council]] met. [[Wexcliff|Wexcliff Council]]'s children's services are good. [[Wexcliff|Wexcliff "
    "Council]] has been rated good. He lives in Wexcliff.",
    "[[HMP Greystone|HMP Greystone]] is old. A landing at [[Greystone|HMP Greystone]] burned. [[The jail|HMP Greystone]] opened in 1868.",
    # before an office
    "[[Wexcliff Council|Wexcliff Council]] met. [[Council|Wexcliff Council]] leader Jo Moss and [[council|Wexcliff Council]] chief "
    "executive Al Pike spoke.",
    # the paragraph's own subject, else the article's
    "[[Wexcliff Council|Wexcliff Council]] met. [[Wexcliff Council|Wexcliff Council]] voted. [[Wexcliff Council|Wexcliff Council]] "
    "rose.\n\nMoss came from [[Orrin Council|Orrin Council]] in May. Storms raged.\n\nShe said [[the council|Wexcliff Council]] was "
    "right.\n\n[[Orrin Council|Orrin Council]] is poor. [[The council|Orrin Council]] has no money.",
    # each counts for the next: what the paragraph has gone on about, though another was named since
    "[[Fell Prison|Fell Prison]] is full. [[HMP Salt|HMP Salt]] is calm. [[The jail|HMP Salt]] is small.\n\n[[The prison|HMP Salt]] has "
    "90 cells.",
    # who holds an office is the article's, whatever the paragraph above was about
    "[[Wexcliff Council|Wexcliff Council]] met. [[Wexcliff Council|Wexcliff Council]] voted. [[Wexcliff Council|Wexcliff Council]] "
    "rose.\n\n[[Orrin Council|Orrin Council]] is poor and [[Esk Council|Esk Council]] is rich.\n\n[[Council|Wexcliff Council]] leader Jo "
    "Moss spoke.",
    # the one that "that" points at
    "[[Ivy Nursery|Ivy Nursery]] won. [[Ivy Nursery|Ivy Nursery]] sang. Moss told [[Oak Nursery|Oak Nursery]] so. [[That nursery|Oak "
    "Nursery]] is small.",
    # whose kind is no more than guessed, for being graded: a home, where the next words call it one
    "Tenants and their landlord were judged, and care homes too. [[Sandfell|Sandfell]] was rated good. [[The home|Sandfell]] is small.",
    # a landlord that is no more than a group; a union of students
    "[[Pell Group Ltd|Pell Group Ltd]] has tenants, and met the [[University and College Union|University and College Union]]. "
    "[[The landlord|Pell Group Ltd]] grew. She is president of [[the students' union|students' union]].",
    # by the last word of its name
    "[[Esk Community Rehabilitation Company|Esk Community Rehabilitation Company]] met. [[The company|Esk Community Rehabilitation "
    "Company]] won.",
    # the subject of the sentence before
    "[[Fell Primary School|Fell Primary School]] won. [[Fell Primary School|Fell Primary School]] sang. Neighbouring [[Beech Lane "
    "Primary School|Beech Lane Primary School]] was told to improve. [[The school|Beech Lane Primary School]] said sorry.",
    # the item under whose heading it stands
    "These care homes were inspected: [[Ivy Nursing Home|Ivy Nursing Home]] and others.\n\nThe [[Hawthorns|Hawthorns]], Great "
    "Ashby\n\nOutstanding. A house of 26 beds and many residents.\n\nStaff adore [[the home|Hawthorns]].",
    # a tribunal without a name
    "The Leeds firm lost. [[The employment tribunal|Employment Tribunal]] sat in May, and [[the tribunal|Employment Tribunal]] ruled.",
    # a borough is no city; who only runs a place is not what "it" means
    "[[Quenby City Council|Quenby City Council]] met [[Ravens MBC|Ravens MBC]]. [[The borough|Ravens MBC]] was rated good.",
    "[[Fern Lea Care Home|Fern Lea Care Home]] was rated good. Run by [[Pell Care Ltd|Pell Care Ltd]], it has 40 beds. It was rated poor.",
    # a name with capitals is no description
    "[[Turnpike Lane Surgery|Turnpike Lane Surgery]] is good. The [[Harbour Surgery|Harbour Surgery]] won.",
    # pronouns that take up the subject
    "[[Thornsea Care Home|Thornsea Care Home]] was rated good. [[It|Thornsea Care Home]] was rated poor in 2012. [[Its|Thornsea Care "
    "Home]] manager, Al Pike, left.",
    # another council than the one named
    "[[Wexcliff Council|Wexcliff Council]] met. [[The parent council|parent council]]'s chair wrote. A statement from "
    "[[the council|Wexcliff Council]] read: no.",
    # a department of the council, when no ministry was named
    "[[Wexcliff Council|Wexcliff Council]] met. [[The department|Wexcliff Council]] was judged to be failing.",
    "[[Wexcliff Council|Wexcliff Council]] wrote to the [[Department for Education|Department for Education]]. [[The "
    "department|Department for Education]] declined to comment.",
    # nouns that stand for what bears them in its name: not another group, no title, not what looks into something
    "[[Esk Housing Group|Esk Housing Group]] grew. [[The group|Esk Housing Group]] has 900 homes; [[the 9,800-home group|Esk Housing "
    "Group]] was told so. The Green group left. A group met. Meet group finance director Jo Moss.",
    "The [[Audit Commission|Audit Commission]] met. [[The commission|Audit Commission]] said so, and a commission looking at pay too.",
    # a college before a school, a regulator before an inspectorate, a trust before a service
    "[[Fell School|Fell School]] and [[Fell College|Fell College]] met. [[The college|Fell College]] grew.",
    "The [[Regulator of Social Housing|Regulator of Social Housing]] and [[Ofsted|Ofsted]] came. [[The regulator|Regulator of Social "
    "Housing]] was blunt.",
    "[[Esk NHS Trust|Esk NHS Trust]] met.\n\n[[Esk Ambulance Service|Esk Ambulance Service]] met too.\n\n[[The trust|Esk NHS Trust]] "
    "has beds.",
    # what a sentence presents, and the next paragraph goes on about
    "[[Fell School|Fell School]] has 90 pupils. [[Fell School|Fell School]] won.\n\nThere was less cheer at [[Moss School|Moss School]]. "
    "[[The 90-pupil school|Moss School]] lost.\n\n[[The school|Moss School]] was closed.",
    # a place, though a school has its name
    "[[Fell High School|Fell High School]] in the Fell area won. Fell waits. [[Esk High School|Esk High School]] won. [[Esk|Esk High "
    "School]] waits.",
    # where a house is
    "The care home [[Elms Lodge|Elms Lodge]] at Pell Green was opened.",
    # the subject, though a grader is named before it
    "The [[Audit Commission|Audit Commission]] came. In what [[the commission|Audit Commission]] calls a test, [[Moss Council|Moss "
    "Council]] won. [[It|Moss Council]] was given three stars.",
    # who does the grading
    "The inspectors of [[HMP Moss|HMP Moss]] were blunt. It rated the workshops poor.",
    # the first letters of its last words
    "[[Esk and Pell Clinical Commissioning Group|Esk and Pell Clinical Commissioning Group]] met. The [[CCG|Esk and Pell Clinical "
    "Commissioning Group]] agreed.",
    "[[Orrin Primary Care Trust|Orrin Primary Care Trust]] met. [[Orrin PCT|Orrin Primary Care Trust]] agreed.",
    "[[Moss Fire and Rescue Service|Moss Fire and Rescue Service]] met. [[Moss FRS|Moss Fire and Rescue Service]] agreed.",
    # what is named right before the noun and a comma; a county is no district
    "[[HMP Stone|HMP Stone]] is calm, unlike [[HMP Red|HMP Red]], [[the private prison|HMP Red]] near Salt.",
    "[[Fell District Council|Fell District Council]] met. The county was told so.",
    # the noun that is in its name, and the words before it; what only begins with the noun
    "[[Esk Royal Infirmary|Esk Royal Infirmary]] and [[Pell Cottage Hospital|Pell Cottage Hospital]] met [[Fell Hospital|Fell Hospital]]. "
    "[[The infirmary|Esk Royal Infirmary]] was rated good. In Pell, [[the 28-bed cottage hospital|Pell Cottage Hospital]] was rated poor.",
    "[[Esk NHS Trust|Esk NHS Trust]] met. The [[Trust Development Authority|Trust Development Authority]] lent [[the trust|Esk NHS "
    "Trust]] £6m.",
    "[[Fell School|Fell School]] has no college; the college is far.",
    # what it is presented as; the one house of the paragraph
    "[[Oak Nursery|Oak Nursery]] was rated good. [[Oak Nursery|Oak Nursery]] won. [[Elm Nursery|Elm Nursery]], a playgroup, lost. "
    "[[The playgroup|Elm Nursery]] was told so.",
    "[[Oak Nursery|Oak Nursery]] was rated good. [[Oak Nursery|Oak Nursery]] won.\n\nHer son fell at [[Elm Nursery|Elm Nursery]]. She said "
    "[[the nursery|Elm Nursery]] was sorry.",
    # spoken of before any was named: not the one to which somebody went
    "May\n\nJune\n\nJuly\n\nPay rises\n\nAugust\n\nThe council was told so.\n\nHer aunt moved to [[Esk Council|Esk Council]]. It is "
    "far.\n\nShe said the council was wrong.",
    # the one word by which the only such house is called; what the place next door has
    "[[Esk Royal Infirmary|Esk Royal Infirmary]] and [[Fern Lodge Care Home|Fern Lodge Care Home]] met. She was born at the [[Royal|Esk "
    "Royal Infirmary]], near the Royal Mint, and lives at the [[Lodge|Fern Lodge Care Home]].",
    "[[Esk NHS Trust|Esk NHS Trust]] met. [[The trust|Esk NHS Trust]] has beds. In neighbouring Pell, the trust was judged poor.",
    # one service by two names, and a unit that is called one
    "[[Esk Youth Offending Team|Esk Youth Offending Service]] is now [[Esk Youth Offending Service|Esk Youth Offending Service]].",
    "The [[Esk Delivery Unit|Esk Delivery Unit]] was rated good, and [[Fell Prison|Fell Prison]]. [[The unit|Esk Delivery Unit]] waits.",
    # where one of several is
    "[[Ivy Nursery|Ivy Nursery]] in Esk and [[Oak Nursery|Oak Nursery]] in Pell are good. [[Oak Nursery|Oak Nursery]] won. [[The Esk "
    "nursery|Ivy Nursery]] lost.",
    # what a sentence speaks of first, and what it presents
    "[[Fern Care Home|Fern Care Home]] has 40 beds. [[Fern Care Home|Fern Care Home]] won. Five miles away, at [[Ivy Care Home|Ivy Care "
    "Home]], inspectors were cross. [[The 52-bed home|Ivy Care Home]] lost.\n\nIt was a sad story at [[Oak Care Home|Oak Care Home]]. "
    "[[The home|Oak Care Home]] was shut.",
    # by what is left of its name, house or not, and in a report on it; but not what is where, before it was named
    "[[Wren Park Primary|Wren Park Primary]] and [[Moss End Community Primary|Moss End Community Primary]] met. [[Wren Park|Wren Park "
    "Primary]] won. The report on [[Moss End|Moss End Community Primary]] is kind.",
    "Pupils cheer\n\nMay\n\nHe teaches boys of nine at Port Esk. She likes [[Port Esk High School|Port Esk High School]].",
    # a service that acts, not one that something is done to; a name cut short, without its faith, or in small letters
    "[[Tarn Fire and Rescue Service|Tarn Fire and Rescue Service]] met. [[The service|Tarn Fire and Rescue Service]] was rated good. He "
    "joined the service.",
    "[[Selwood Partnership|Selwood Partnership NHS Trust]] met. [[Selwood Partnership NHS Trust|Selwood Partnership NHS Trust]] won.",
    "[[Tarn Primary|Tarn CEVC Primary School]] won. [[Tarn CEVC Primary School|Tarn CEVC Primary School]].",
    "[[Esk hospital trust|Esk and Fell Hospital Trust]] won. [[Esk and Fell Hospital Trust|Esk and Fell Hospital Trust]] met.",
    # bodies without a name that somebody chairs; what is a council's own, or nobody's
    "Jo Moss, who chairs the county's [[police and crime panel|police and crime panel]], met the secretary of the [[tenants' "
    "federation|tenants' federation]]. He chairs the health scrutiny panel. A tenants' federation met. She chairs the association.",
]

CUED = [
    # what an officer of "its" takes up, and first letters in brackets that have one
    "The [[Cobbler Yard Project|Cobbler Yard Project, other]] is to close. [[Its|Cobbler Yard Project, other]] founder, Ann Bell, wept.",
    "The [[Rural Housing Project|Rural Housing Project, other]] ([[RHP|Rural Housing Project, other]]) met. "
    "[[RHP|Rural Housing Project, other]] chairman Jo Moss spoke.",
    "The [[Cobbler Yard Project|Cobbler Yard Project, charity]], a homelessness charity, is to close.",
    "High Street was shut. Its manager, Jo Moss, wept. The Orrin Reading Scheme (ORS) is dear. The ORS says so.",
    # what only landlords get tells of one, whatever its name
    "[[Quarry|Quarry, housing association]] has been given a C3 grade by the [[Regulator of Social Housing|Regulator of Social Housing, "
    "regulator]]. Tenants of [[Southern Housing|Southern Housing, housing association]] were not asked.",
    # a place's care home, which another name is given
    "A Wexham care home has been rated good. [[Ivy House|Ivy House, care home]] in Mill Road was told by the [[CQC|Care Quality "
    "Commission, regulator]] that its residents are safe.",
    # a plural that one alone does something with
    "Two homes for residents shut. [[Hollyhocks|Hollyhocks, care home]] was rated good by the [[CQC|Care Quality Commission, regulator]]. "
    "Gymnastics was good.",
    "The [[CQC|Care Quality Commission, regulator]] saw care homes. [[Meadow Croft|Meadow Croft, care home]] and "
    "[[Overdale Heights|Overdale Heights, care home]] were both good.",
    # what begins as a person's name does, and ends as nobody's
    "Students left college. [[Ruby Training|Ruby Training, college]] was rated good by [[Ofsted|Ofsted, inspectorate]].",
    # the end of one sentence is no given name before the next
    "Ann Bell works at [[Orrin Council|Orrin Council, local authority]]. [[Derbyshire|Derbyshire County Council, local authority]] DCS "
    "Helen Marsh will help.",
    # what is called as a person may be, but is a house, or is graded as nobody is
    "[[Rowan Fold|Rowan Fold, care home]], a four-bed home run by [[Pell Ltd|Pell Ltd, company]], has moved.",
    "Pupils left school. [[Rowan Fold|Rowan Fold, school]], in Esk, was rated good by [[Ofsted|Ofsted, inspectorate]]. "
    "[[Rowan Fold|Rowan Fold, school]] grew.",
    "Pupils left school. Rowan Fold said so. Rowan Fold was rated good by [[Ofsted|Ofsted, inspectorate]].",
    "Pupils left school. Rowan Fold was rated good by [[Ofsted|Ofsted, inspectorate]]. Mrs Fold wept.",
    # small words inside a name have capitals; two words joined may be one name
    "The charity [[Nine Too Many|Nine Too Many, charity]] has told [[the charity|Nine Too Many, charity]]'s staff. In Orrin, Al Moss wept.",
    "The charity [[Hand in Hand|Hand in Hand, charity]] met the charity [[Salt and Light|Salt and Light, charity]].",
    "The care home is open. [[Voices for Esk|Voices for Esk, care home]] was rated good by the [[CQC|Care Quality Commission, regulator]].",
    "Hygiene is good in kitchens. [[Bar 44|Bar 44, company]], in Mill Road, was rated zero. [[Tibb's|Tibb's, company]], in Fell Road, got "
    "five. Al Tibb wept.",
    # whom somebody works for, and what goes by a name
    "She worked for [[Ember Vale|Ember Vale, other]] and founded [[Larkrigg|Larkrigg, other]]. He runs a nursery known as "
    "[[Fell Rooms|Fell Rooms, nursery]].",
    # somebody's office there, whatever it is called
    "Al Moss, secretary of [[Save Our Trees|Save Our Trees, other]], was glad.",
    "Al Moss is now a curator with [[Garth Life|Garth Life, other]].",
    "She was director of music at [[Tarn Common|Tarn Common, other]] for years.",
    "Al Moss, who chairs [[Even Ground|Even Ground, other]], was glad.",
    '"It is wrong," said [[Even Ground|Even Ground, other]]\'s director of care, Al Moss.',
    "Debt charity [[Even Ground|Even Ground, charity]] has made Al Moss a director.",
    "The choice of [[Even Ground|Even Ground, other]] chairman Al Moss was no surprise.",
    "Al Moss is a cleaner at Tarn library, and Bo Dent a postmaster in Esk. Ann Lee, postmaster at Esk, was glad.",
    "The Director of Public Health, Al Moss, was glad. Finance director Bo Dent was not.",
    "Bo Dent is Vice-Chair of [[Even Ground|Even Ground, other]]. Al Moss, Director of Sales at [[Tarn Common|Tarn Common, other]], left.",
    "Mary Moss, chief officer of [[Carers First Orrinshire|Carers First Orrinshire, other]], left. The head of Public Health stayed.",
    # what closes is no person, and what happens to a name is none of it
    "A care home is to close. Families heard that [[Alder Ghyll|Alder Ghyll, care home]], in Esk, would shut its doors. Another home, "
    "rated good, is near. [[Alder Ghyll|Alder Ghyll, care home]] is quiet.",
    "Takeover of [[Pell Homes|Pell Homes, housing association]] agreed.\n\nTenants were told.",
    # headings of a round-up that say where something is, or of which two are houses
    "Care homes are rated\n\n[[Cedar Holme|Cedar Holme, care home]], Esk\n\nBack. It is good, the [[CQC|Care Quality Commission, "
    "regulator]] said.\n\n[[Whitegate|Whitegate, care home]], Upper Esk\n\nWas good.\n\n[[Ivy Rooms|Ivy Rooms, care home]], Esk\n\n"
    "Rated good.",
    # a branch, and a school that only its place is named of
    "Al Moss, manager of [[Tarn Citizens Advice Bureau|Tarn Citizens Advice Bureau, charity]], met [[Citizens Advice|Citizens Advice, "
    "charity]]. Leeds headteacher Jo Bell met [[the parent council|parent council, other]].",
    # the head of what is named; a paper, and letters for words that the article has
    "The head of debt charity [[Even Ground|Even Ground, charity]], Al Moss, was glad. The head of school Al Moss was not.",
    "Councils are rated. The Observer was rated good. The comprehensive performance assessment was good. CPA was rated good.",
    # a place's new officer, where the article has a council; what a council has is no name
    "Meet [[Orrin|Orrin, local authority]]'s new chief executive\n\nCouncils are rated. [[The council|Orrin, local authority]] met "
    "councillors.",
    "[[Tarnshire|Tarnshire, local authority]]'s Children's Services were rated inadequate by [[Ofsted|Ofsted, inspectorate]].",
    # where it is
    "A Skelby takeaway got a five for food hygiene. Of Skelby's 90 takeaways with ratings, ten are poor.",
    # a firm is no council for being spoken of beside one
    "[[Esk Borough Council|Esk Borough Council, local authority]] met. Councillors sold the pier to "
    "[[Tarnbrook Rides plc|Tarnbrook Rides plc, company]]. It had bought another. "
    "[[Tarnbrook|Tarnbrook Rides plc, company]]'s finance director, Al Moss, was glad.",
    # services that only a council has
    "Ian Thomas, currently [[Orrinshire|Orrinshire, local authority]] DCS, moves on.",
    "When [[Chalk Hill|Chalk Hill, local authority]]'s children's services failed, he left.",
    "[[Ealing|London Borough of Ealing, local authority]], [[Orrin|Orrin, local authority]] and [[Saltby|Saltby, local authority]] "
    "councils share it.",
    # said to be one
    "She left law firm [[Lorimer Voss|Lorimer Voss, company]].",
    "The school, [[St Mary's|St Mary's, school]], was shut. The firm, Jo Moss, said no.",
    "[[Fernmoor|Fernmoor, prison]], a women's prison near Orrin, was better.",
    "Sister home [[Ivy Court|Ivy Court, care home]] kept the grade.",
    "She is a partner at [[Garth Lomond|Garth Lomond, company]].",
    # graded, in an article about such things
    "Councils are judged on children's services. [[Norgarth|Norgarth, local authority]] had been graded adequate.",
    "Pupils at the school cheered. Over the hill, [[St Piran's|St Piran's, school]] has slipped to satisfactory.",
    "[[Selwick|Selwick, local authority]] is officially a four-star council.",
    "Councils are judged on children's services. [[Ofsted|Ofsted, inspectorate]] rates [[Saltby|Saltby, local authority]] good.",
    # where a council's officers serve, in an article about councils
    "Councils are judged on children's services. Directors left: Jo Pike ([[Oxley End|Oxley End, local authority]]), Al Moss "
    "([[Saltley|Saltley, local authority]]) and Bo Dent, who ran [[Eastlea|Eastlea, local authority]].",
    "Councils are judged on children's services. [[Oxley End|Oxley End, local authority]]'s interim, Jo Pike, agrees.",
    # what only a firm has, and who leads one
    "[[Brand Ockley|Brand Ockley, company]] issued a profits warning. Shares in [[Parrot Lane|Parrot Lane, company]] fell.",
    "Al Moss is managing director of [[Quarry Sands|Quarry Sands, company]], a rival of [[the firm|Quarry Sands, company]].",
    'Councils are judged on children\'s services. [[Farrowby|Farrowby, local authority]] was awarded an "excellent", and they gave '
    "[[Orrin|Orrin, local authority]] a three.",
    # who is there
    "The chief inspector of prisons came. Two years ago prisoners at [[Blackgate|Blackgate, prison]] were dying. A prison is no home, "
    "said [[Blackgate|Blackgate, prison]]’s chaplain.",
    # the items of a round-up
    "These care homes were inspected; each home has residents.\n\nThe [[Hawthorns|Hawthorns, care home]], Great Ashby\n\nOutstanding. A "
    "26-bed house.\n\n[[Holder End|Holder End, care home]] – ‘good’ (2018)",
    "The latest scores for hygiene:\n\n[[Silver Bowl|Silver Bowl, company]], Tar Street – 0",
    "The latest scores for hygiene:\n\n• Rated 5: The [[Silver Bowl|Silver Bowl, company]] at 3 Tar Street, Exeter; rated on May 4",
    "[[Fenmarsh’s youth offending service|Fenmarsh Youth Offending Service, youth justice service]] was judged good.",
    # graded, inspected, visited, wherever the verb stands
    "The [[CQC|Care Quality Commission, regulator]] was there. [[Ferndale Court|Ferndale Court, care home]], which looks after 38, was "
    "found to be inadequate. Residents liked it.",
    "The prison holds 612 men. Safety at [[Thorpe Marsh|Thorpe Marsh, prison]] was poor. Its sister prison, [[Bleak Fell|Bleak Fell, "
    "prison]], fared better, inspectors said.",
    "The landlords own 11,000 homes. [[Beacon Wharf|Beacon Wharf, housing association]] moved from G1 to G2, and the regulator cut the "
    "rating of [[Saxby & Moor|Saxby & Moor, housing association]].",
    "Both water companies spill sewage. The [[Environment Agency|Environment Agency, regulator]] gave [[Aquaria Mid-West|Aquaria "
    "Mid-West, water company]] two stars; [[Dee & Dove|Dee & Dove, water company]] scored four.",
    "Probation inspectors came. [[Elmet North|Elmet North, probation service]] scored two points out of 21. Nobody at [[the delivery "
    "unit|Elmet North, probation service]] was surprised.",
    # graded, wherever the sentence says so
    "The nurseries were inspected. [[Little Finches|Little Finches, nursery]] in Orrin, which has been told that it requires "
    "improvement, waits. Another of its nurseries, [[Acorn Rooms|Acorn Rooms, nursery]] in Saltby, kept a good rating.",
    "Food hygiene inspectors called on takeaways. [[Pizza Bella|Pizza Bella, company]] in Mill Road and the [[Codd Grill|Codd Grill, "
    "company]] in Fore Street were given noughts. A five for the [[Jade Wok|Jade Wok, company]].",
    "The regulator judged the landlords. Also downgraded was 2,300-home [[Moss & Vale|Moss & Vale, housing association]].",
    "Police forces were inspected by HMI. In neighbouring [[Hallamshaw|Hallamshaw, police force]], which was inspected in May, the "
    "police were judged outstanding.",
    "Schools and their pupils were inspected. [[Tarn Fold|Tarn Fold, school]]'s leadership is outstanding.",
    "Childminder [[Ann-Marie Brand|Ann-Marie Brand, nursery]], who looks after six, was rated outstanding. A nursery was inspected by "
    "[[Ofsted|Ofsted, inspectorate]] too.",
    # what the next sentence grades
    "Care homes were inspected, and residents asked.\n\nAnd then there is [[Maes-yr-Hendre|Maes-yr-Hendre, care home]]. Rated poor for "
    "its environment, [[the home|Maes-yr-Hendre, care home]] has to wait.",
    # no council: a house, and what stands in a street
    "A council runs the homes for children that were inspected; no council likes it. [[Wren's Nest|Wren's Nest, children's home]] was "
    "graded good.",
    # the items of a round-up, by their addresses
    "The hygiene scores are out.\n\n[[Silver Bowl|Silver Bowl, company]], Tar Street\n\n[[The takeaway|Silver Bowl, company]] was "
    "handed a zero.\n\n[[Jade Palace|Jade Palace, company]], The Parade\n\nStill on a three.",
    # whose whole name is given elsewhere
    "A nursery was inspected: no nursery likes it. [[Pips of Mill Lane|Pips of Mill Lane, nursery]] was judged good. [[Mill Lane|Pips "
    "of Mill Lane, nursery]]'s manager left.",
    # who runs it, and where it is
    "The firm kept its other home, The [[Laburnums|Laburnums, care home]] in Orrin. He was governor of [[the young offenders' "
    "institution|Scarmoor, prison]] at [[Scarmoor|Scarmoor, prison]].",
    # who runs services for a council is no council
    "Councils are judged on children's services. [[Tideway|Tideway, care provider]] took over children's social care from [[Orrin City "
    "Council|Orrin City Council, local authority]]. [[The council|Orrin City Council, local authority]] is poor; [[Tideway|Tideway, "
    "care provider]]'s chief executive said [[the trust|Tideway, care provider]] was not.",
    # who runs others, by its whole name and what is left of it
    "The prison is run by [[Palace Custodial|Palace Custodial, company]], and its prisoners riot. Prisons were inspected. "
    "[[Palace|Palace Custodial, company]]'s director left.",
    # good or bad news for it, the same as for another, with a grade at the end
    "The [[Environment Agency|Environment Agency, regulator]] judges the water companies. [[Blue Tarn|Blue Tarn, water company]] got "
    "two stars, its worst yet, as did [[Peak & Fell|Peak & Fell, water company]].",
    "Schools and their pupils were inspected. [[Fern Corner|Fern Corner, school]], on the Moat estate, came out best with outstanding "
    "across the board, but there was bad news for [[Marsh Corner|Marsh Corner, school]].",
    # a grade in brackets
    "Schools and their pupils were inspected: [[Oak Bank|Oak Bank, school]] (good), [[Elm Park|Elm Park, school]] (requires "
    "improvement) and [[St Agnes's|St Agnes's, school]] (outstanding).",
    # to where an officer moves
    "Councils lose directors, and social workers too. She moves to [[Orrin Vale|Orrin Vale, local authority]] as interim chief "
    "executive, and not to Saltby.",
    # behind the place it is in
    "Among them was the [[Crab Pot|Crab Pot, company]] in Mill Road, whose owner was fined. A company was told.",
    # where an old council's officers served, and one compared with another
    "Councils are judged on children's services. She was children's officer for [[Tarn Vale|Tarn Vale, local authority]] and director "
    "of education for the county of [[Fenshire|Fenshire, local authority]], and moved to the far larger [[Orlinghall|Orlinghall, local "
    "authority]].",
    # Gaelic and Welsh
    "Care homes were inspected; residents of care homes were asked. [[Taigh na Coille|Taigh na Coille, care home]] was judged good. "
    "[[Cylch Meithrin Bryn Teg|Cylch Meithrin Bryn Teg, nursery]] sang.",
    # one name with "and", and two
    "Firefighters were asked about the fire service. The smaller [[Esk and Fell|Esk and Fell, fire service]] service was judged good.",
    "Councils are judged on children's services. [[Hale Bridge|Hale Bridge, local authority]] and [[Moss End|Moss End, local "
    "authority]] were both given two stars.",
    "Jo Moss is chief constable of [[Rother and Hale|Rother and Hale, police force]].",
    # whose head, whose people, where somebody served
    "Ann Moss is headteacher of [[Fell Side|Fell Side, school]]. Dan Reed is governor of [[Blackmoor|Blackmoor, prison]], where "
    "prisoners riot.",
    "Doctors at a surgery wait. [[Kestrel Lane|Kestrel Lane, GP practice]] was last inspected in 2017.",
    "Pupils cheered the head teacher, Ruth Oak, who came from [[St Hilary’s|St Hilary's, school]], Fenton, where she was deputy head.",
    "Her solicitor, Naomi Brand, of [[Brand Okoro|Brand Okoro, company]], was pleased.",
    "The firm said no. Eve Carver, the founder of [[River Watch|River Watch, other]], said yes.",
    # a house's name and what is left of it
    "Boarding is dear, and pupils are few. The report of the [[ISI|Independent Schools Inspectorate, inspectorate]] on [[Marden "
    "Abbey|Marden Abbey, school]] is kind. [[Marden|Marden Abbey, school]] has 520 boys.",
    # the kind is what the words nearest to it speak of
    "The school was rated good; its pupils like the school. The surgery’s doctors were pleased too: [[Riverbank|Riverbank, GP "
    "practice]] was rated good, and so a practice grows.",
    # a home in a council's article, and the council's neighbour
    "The council has children's homes, and [[Ofsted|Ofsted, inspectorate]] judged its children's services. The third "
    "home, [[Copper Tree|Copper Tree, children's "
    "home]] in Dyer's Lane, was found to be inadequate.",
    # who is run by another, and an agency that goes out to people
    "Care homes were inspected, and residents of care homes asked. It is a different tale at [[Gorse Field|Gorse Field, care home]], in "
    "Upper Esk, which is also owned by [[Pell Care|Pell Care, care provider]]. There was less cheer at [[Kind at Home|Kind "
    "at Home, care home]].",
    # by a part of its name, where that is no place
    "Hospitals were rated; a hospital grew. Its sister hospital, [[Esk District|Esk District, hospital]], is good. At [[Esk|Esk District, "
    "hospital]], surgery was judged poor.",
    # where somebody served, and when
    "Councils are judged on children's services. She came from [[Kestonshire|Kestonshire, local authority]] in May 2018, where she had "
    "been director.",
    # what the noun behind it says
    "[[Esk Vale Group|Esk Vale Group, housing association]], [[the 31,000-home landlord|Esk Vale Group, housing "
    "association]], was told. [[Rush Trust|Rush Trust, charity]], a "
    "charity which gives grants, grew.",
    # an item of a round-up, by the one street; a childminder is one too
    "Childminders and nurseries were inspected.\n\nThe [[Treehouse|Treehouse, nursery]], Market Street, Esk\n\nStill good.\n\n"
    "[[Jane Coe|Jane Coe, nursery]], Mill Lane, Pell\n\nThe childminder was told so.",
    # no home: where it is, or people
    "Tarnwick home out of special measures\n\nA TARNWICK care home was inspected; care homes are. Mothers-to-be were rated good.",
    # one of those that were counted before, and a fourth
    "[[Ofsted|Ofsted, inspectorate]] judged children's services and two of the council's three children's homes. The third, "
    "[[River Side|River Side, children's home]], is good, and the council closed a fourth home, The [[Poplars|Poplars, children's home]].",
    # who runs several others
    "Nurseries were inspected by [[Ofsted|Ofsted, inspectorate]]. [[Tiny Toes|Tiny Toes, company]], which runs 11 nurseries, is sorry, and "
    "a nursery waits.",
    # what a trust has, and a saint's name, are no trust; two grades down
    "[[Esk NHS Trust|Esk NHS Trust, NHS trust]] has hospitals, which were rated. [[St Chad's|St Chad's, hospital]], [[the "
    "trust|Esk NHS Trust, NHS trust]]'s smallest site, remains good, and "
    "the [[Royal Albert|Royal Albert, hospital]] fell two grades.",
    # what it is called tells what it is; partners of what is named already; one name with "and" that serves somebody
    "The school was inspected, and its pupils too. Jo Moss, who runs the [[Drove Cafe|Drove Cafe, company]], cheered.",
    "[[Brook Lane Surgery|Brook Lane Surgery, GP practice]] is good. Jo Moss, a partner at [[Brook Lane|Brook Lane Surgery, GP practice]], "
    "said so.",
    "Home care was rated, and every home care agency. [[Heart and Hearth|Heart and Hearth, care provider]], which supports 44 people, "
    "was judged good.",
    # a clause about that to which, or from which, somebody moved; who was graded by whom was named last; news from it
    "Schools and pupils were rated. Ten pupils moved to [[Hob Hill|Hob Hill, school]], four miles away, which is rated good. She came from "
    "[[St Godric's|St Godric's, school]] in Swale, rated outstanding. They praised nearby [[Tol End|Tol End, school]], which they rated "
    "outstanding. The news from [[St Anne's|St Anne's, school]] is bleak.",
    # a home, by the noun behind it, and one whose head is in small letters; what sells food
    "Care homes were inspected. Across the valley at [[Llys Wen|Llys Wen, care home]], a 60-bed home belonging to a charity, all is well. "
    "The one at [[Sea Holme residential home|Sea Holme Residential Home, care home]] won.",
    "Hygiene was rated. The [[Jade Bowl|Jade Bowl, company]] takeaway in Fore Street and [[Mackerel Sky|Mackerel Sky, company]], a "
    "seafood restaurant, were told.",
    # one name with "and"
    "Councils are judged on children's services. She arrived from [[Lathom and Sker|Lathom and Sker, local authority]], where she had "
    "been director. [[Marram and Hale|Marram and Hale, local authority]], a council of that size, was judged good.",
    # a place named first, and then what it has
    "Councils are judged on children's services. [[Esk Council|Esk Council, local authority]] is good.\n\nIn [[Trelander|Trelander, local "
    "authority]], four miles off, there was gloom. [[The borough council|Trelander, local authority]], good in 2002, dropped to weak.\n\n"
    "In Fell the mood was glum. Parents were told it was poor.",
    # where a council does its work, in an article about councils; no street is a council
    "Councils are judged on children's services. SAFEGUARDING in [[Esk Sands|Esk Sands, local authority]] is inadequate. [[The "
    "council|Esk Sands, local authority]] said no. Children's services at Mill Road are poor.",
    # what a known name owns, and how many it may look after; what is one of several
    "Care homes were inspected. [[Pell Care|Pell Care, care provider]]'s [[Alder Bank|Alder Bank, care home]] home left special measures. "
    "A third Pell home, [[Fern Lodge|Fern Lodge, care home]], was rated good. [[Orrin Reach|Orrin Reach, care home]], in Mill Lane, was "
    "registered to care for five.",
    # a number in a street, and a name that opens a sentence
    "Children's homes were inspected by [[Ofsted|Ofsted, inspectorate]]. [[Number Twelve|Number Twelve, children's home]], in Mill Road, "
    "was judged good. [[Heathslack|Heathslack, children's home]], in the village of Esk, was judged good. MOTHERS-TO-BE were rated good.",
    # in Gaelic; a childminder with her street, and the street of a nursery; what a colon parts from its kind
    "Care homes were inspected, and residents asked. [[Taigh an Lochan|Taigh an Lochan, care home]] was judged good.",
    "A nursery was inspected, and childminder [[Ann Coe|Ann Coe, nursery]] of Mill Road was rated good. [[Oak Nursery|Oak Nursery, "
    "nursery]], Fell Lane, was rated poor.",
    "Councils are judged on children's services. The city's other special schools are good: [[Bishop Moss|Bishop Moss, school]] went up to "
    "good in March.",
    # grades that went up fast, or to others too; no region
    "Hygiene at takeaways was rated. The [[Crab Pot|Crab Pot, company]] in Mill Road bounced back from a one to a five, and the canteen "
    "was given a three. So was the [[Regal|Regal, company]] bingo hall.",
    "Prisons were inspected. It is a blow for the Marches region.",
    # one of several that are counted right before; a house by a plain word; what it is, out on its hill
    "Schools and their pupils were inspected. It took over two more primaries, [[Orrin St Anne's|Orrin St Anne's, school]] and [[Long "
    "Fell|Long Fell, school]]. So did The [[Bridge|Bridge, school]], a special school in Pell. [[Moss Side|Moss Side, school]], [[the "
    "little school|Moss Side, school]] out on the moor, was judged good.",
    # a chain's name is no given name; itself rated; what its neighbour got
    "Nurseries were inspected, and every nursery. Orrin Mill Lane, Orrin Fell Side and Orrin Fernlea lost. "
    "[[Fernlea|Fernlea, nursery]]'s manager left. [[Acorn Rooms|Acorn Rooms, nursery]] near Esk, was itself rated good.",
    "The regulator judged the landlords. [[Moss & Vale|Moss & Vale, housing association]] was given a C2. Its neighbour [[Orchard "
    "Way|Orchard Way, housing association]] got a C1. [[Sandfell|Sandfell, housing association]], with 5,600 homes, was given a C3.",
    # top marks, a low number, one pub with "and"
    "Hygiene at takeaways was rated. Top marks went to the [[Harvest Moon|Harvest Moon, company]]. Also on zero is [[Sultan's "
    "Tandoori|Sultan's Tandoori, company]]. The [[Red Lion|Red Lion, company]] was awarded a three, as was the [[Fox and Goose|Fox and "
    "Goose, company]].",
    # what somebody went for
    "Care homes were inspected, and residents asked. Good news came for the [[Old Rectory|Old Rectory, care home]] on Mill Street, which "
    "was judged good.",
    # by the place of which it is a chain's; who has several, and bought them; one of two that merged; by whom it is run
    "Nurseries were inspected by [[Ofsted|Ofsted, inspectorate]], and every nursery. Its nursery in [[Market Esk|Market Esk, nursery]] was "
    "judged good. Its other nursery in Pell, [[Oak Rooms|Oak Rooms, nursery]], was judged good. [[Busy Otters|Busy Otters, company]] has "
    "had three of its 12 nurseries shut since it was bought by [[Larch Capital|Larch Capital, company]].",
    "Colleges and their students were inspected. It was formed by the merger of Moor Tech and [[Selby College|Selby College, college]]. "
    "The owner of the chain, and owner of the chain Dee Moss, left.",
    "A prison was inspected, and prisoners asked. Pell-run [[Marsh Lane|Marsh Lane, prison]] is rated three. The county's [[fire "
    "service|fire service, fire service]] was judged good.",
    # the one of its kind, where another has the first word too
    "Councils are judged on children's services. [[Pell Vale Council|Pell Vale Council, local authority]] met [[Pell Vale Club|Pell Vale "
    "Club, other]]. [[Pell Vale|Pell Vale Council, local authority]] was judged good.",
    # the second of those that were counted, told of its early years, and by whom another is run; a district is a council
    "Two homes for teenagers were inspected by [[Ofsted|Ofsted, inspectorate]], as children's homes are. The second, [[Riverlea|Riverlea, "
    "children's home]], was judged good.",
    "Nurseries were inspected, and every nursery. [[Little Acorns|Little Acorns, nursery]], in Mill Road, was told that [[its|Little "
    "Acorns, nursery]] teaching is good. Dr Pell's surgery in North Street was rated good.",
    "Schools and their pupils were inspected. [[Esk District|Esk District, local authority]]'s other inspection went well.",
    # areas, streets, adjectives, groups, people and festivals are no organisations
    "The care home was inspected. Responsive: good. Dementia care is good. Staff at Shore Road left. London-listed firms wait. Mrs Lowe "
    "was given a good room. Christmas was good. Residents of Hale were told. Bo Pike, head of care, was judged kind.",
    # the beginning of a name that the article knows is that organisation, an abbreviation in brackets likewise
    "The hospitals were inspected. [[Orrin Hill Hospital|Orrin Hill Hospital, hospital]] and [[Esk Royal Infirmary|Esk Royal Infirmary, "
    "hospital]] ([[ERI|Esk Royal Infirmary, hospital]]) were rated. [[ERI|Esk Royal Infirmary, hospital]] was judged good, and [[Orrin "
    "Hill|Orrin Hill Hospital, hospital]] was upgraded.",
    # an official with a name that only the model knows for one
    "Schools and their pupils were inspected. Union official Keiron Dell was warned against staff described as good.",
    # what only describes: a party, a language, a faith, a time; the first word of a headline
    "Caned school slams report\n\nA Tory-run council, an English-medium school, the Muslim school and the Victorian jail were "
    "inspected. The council-run home was judged good.",
    # days, teams, and what rises by a number
    "Councils are judged on children's services. Gala Day was excellent, Tarn United were poor, and the Esk rose by two metres.",
    # who gives a grade, who tells of people, what is never graded
    "Schools and their pupils were inspected. Fodor gives it five stars. Headteacher Tess Dell said pupils had been told. Brexit was "
    "judged inadequate. The Queen was graded outstanding.",
    # where a part of somebody's work is graded
    "Schools and their pupils were inspected. The nurseries at Orrin and Saltby were judged inadequate.",
    # nobody grades here
    "Jane Cope was judged the best baker. Fernside was where he lived. Skoda was rated best.",
    # no area and no person with a grade
    "Pupils at the school cheered. Attendance rose from 92 per cent. Walker fell from a path. Maternity was good.",
    # no organisation: a person who has a spokesman, a director, profits
    "A spokesman for Paul Reed said so. A spokeswoman for Ms Reed did too. Jane Moss's profits are her own.",
    "Councils are judged on children's services. Garth's director left. Paul Garth (Labour) and Al Moss (Con) stayed.",
    # a person with a title, or of whom one says "who"; a street in which something stands
    "Councils are judged on children's services. Dame Jocasta Wyll leaves. Wyll, who led it, was given four stars. Brand, who ran it, "
    "was rated good.",
    "Food hygiene inspectors called. The bar in Albion Road was given a nought.",
    # an office that not only councils have, behind what is no council
    "Councils are judged on children's services. The meeting heard the Highways cabinet member.",
    # where a council sits stands for it; a hall of nobody that is named stands for nobody
    "Knives are out at [[County Hall|Orrinshire County Council, local authority]]. [[Orrinshire County Council|Orrinshire County Council, "
    "local authority]] met.",
    "Knives are out at County Hall, and neighbouring Town Hall shrugs.",
    # a council has a ruling group, of whatever party
    "[[ORRINHOLME|Orrinholme, local authority]]'s ruling Labour group met [[the council|Orrinholme, local authority]]'s auditors.",
    # who employs somebody named beside it; a place has people with offices, too
    "[[Orrin Edge|Orrin Edge, other]] chief executive Ann Bellingham met [[Larchwood Court|Larchwood Court, other]]'s manager, Ian Carr.",
    "At [[Larchwood Court|Larchwood Court, other]], manager Ann Bellingham met Ian Carr (director, [[Orrin Edge|Orrin Edge, other]]).",
    "Ian Carr, a former manager with [[Orrin Edge|Orrin Edge, other]], joined [[Torvaig|Torvaig, other]] in May as a director.",
    "[[Even Keel|Even Keel, other]] has promoted Ann Bellingham to director. [[Torvaig|Torvaig, other]]'s finance director, Ian Fox, left.",
    "Orrin manager Ann Bellingham met the East Fell minister Ian Carr. In Larchwood Court, manager Jo Pike sang.",
    # who leads the council is a person; whose councillors do something, and a borough, is a council
    "Councils are judged on children's services. Leader of the council Fenwick Wragby said so. The leader of the council, Fenwick Wragby, "
    "left the London borough of [[Marsh Green|Marsh Green, local authority]] as [[Peverstoke|Peverstoke, local authority]] councillors "
    "voted.",
    # an officer next door; where the houses of a round-up are
    "Councils are judged on children's services. She is now director of children's services in neighbouring [[Hallingside|Hallingside, "
    "local authority]].",
    "Care home news\n\nThe Elms, Fulmerton\n\nResidents cheered. Read the reports on Fulmerton, each of a care home that was inspected.",
    # a place that only says where a charity is; two words that say what somebody is, before the comma or behind
    "Ann Bell, chief executive of the Orrin charity [[Safe Steps|Safe Steps, charity]], met a training provider, [[Keel Skills|Keel "
    "Skills, company]], and [[Cherrystones|Cherrystones, care home]], a short-break centre in Lyd.",
    # not what no place is called, though councils are spoken of
    "Nurseries were inspected, each nursery by [[Ofsted|Ofsted, inspectorate]]. [[Busy Fingers|Busy Fingers, nursery]] was judged "
    "inadequate. Its landlord is the district council.",
    # the street that a place stands in
    "Food hygiene inspectors called. The [[Nag's Head|Nag's Head, company]], High Street, Stanton, was given a nought.",
    # how good something is, in a list of grades
    "Here is how inspectors judged each prison:\n\nSafety: Reasonably good\n\nLeadership: Very good\n\nRespect: Mostly poor",
    # what a word of English calls, where it has a capital inside a sentence, behind "The", or is told what it is
    "Councils are judged on children's services. [[Strand|Strand, local authority]] was rated good. Inspectors at "
    "[[Strand|Strand, local authority]] wept.",
    "Landlords and tenants were judged. [[Harebell|Harebell, housing association]], a 2,900-home provider of supported housing, was "
    "rated good.",
    # a house is no council, though the article speaks of nothing else
    "A council is judged on children's services. [[Balfour House|Balfour House, children's home]], the council's only unit for "
    "teenagers, was rated good.",
    # what is said of a name in one word with a hyphen
    "Twice-inadequate [[Orrin Hospitals NHS Trust|Orrin Hospitals NHS Trust, NHS trust]] met scandal-hit Crisis-ridden "
    "[[Esk Primary School|Esk Primary School, school]].",
    # not what is only near
    "Councils are judged on children's services. Caseloads have fallen from 24 to 16, and nobody in Norgarth, rated or not, minds.",
    "Councils are judged on children's services. Gary Brackett came. Brackett was judged wrong.",
    "Hebden-Crane bows out\n\nInspectors judge councils. The council leader, Sir Walter Hebden-Crane, is to go.",
    # a list of places that the words before it call councils
    "Children's services were inspected by [[Ofsted|Ofsted, inspectorate]]. Councils judged to be poor are [[Dudley|Dudley Metropolitan "
    "Borough Council, local authority]], [[Cheshire West and Chester|Cheshire West and Chester Council, local authority]], [[Kent|Kent "
    "County Council, local authority]] and [[West Sussex|West Sussex County Council, local authority]].",
    "[[Ofsted|Ofsted, inspectorate]] has named six authorities judged inadequate: [[Dudley|Dudley Metropolitan Borough Council, local "
    "authority]]; [[Bromley|London Borough of Bromley, local authority]]; [[Norfolk|Norfolk County Council, local authority]]; "
    "[[Medway|Medway Council, local authority]]; [[Sandwell|Sandwell Metropolitan Borough Council, local authority]] and [[Torbay|Torbay "
    "Council, local authority]].",
    "Children's services were inspected by [[Ofsted|Ofsted, inspectorate]]. It said 12 councils did poorly. They are [[Reading|Reading "
    "Borough Council, local authority]], [[Bexley|London Borough of Bexley, local authority]], [[Derby|Derby City Council, local "
    "authority]], and [[Wirral|Wirral Borough Council, local authority]].",
    "[[Ofsted|Ofsted, inspectorate]] rated three boroughs, including [[Barnet|London Borough of Barnet, local authority]], "
    "[[Enfield|London Borough of Enfield, local authority]] and [[Bury|Bury Metropolitan Borough Council, local authority]], as good. "
    "Charities met councils. They have shops in Dudley, Kent and York.",
    "[[Ofsted|Ofsted, inspectorate]] spoke to councils. The homes are Fern Lea, Derby, and Oak Lea, Bexley.",
]

REAL = [
    "[[Bucks County Council|Buckinghamshire County Council E10000002]] met [[RBC|Reading Borough Council E06000038]]'s leader, and "
    "[[Reading Borough Council|Reading Borough Council E06000038]].",
    "[[Kent|Kent Police]] chief constable Ann Bell met [[Essex Police|Essex Police]]. Outgoing PCC Bo Dent left.",
    "Leader of [[Reading council|Reading Borough Council E06000038]], he likes Reading.",
    "[[Rotherham MBC|Rotherham Metropolitan Borough Council E08000018]] and [[Derby City Council|Derby City Council E06000015]] met "
    "[[South Yorkshire Police|South Yorkshire Police]].",
    "[[Derbyshire County Council|Derbyshire County Council E10000007]] met the [[University of Derby|University of Derby]] and [[Kent "
    "Police|Kent Police]].",
    "[[Bournemouth, Christchurch and Poole Council|Bournemouth, Christchurch and Poole Council E06000058]] met.",
    "[[Somerset council|Somerset County Council E10000027]] met in Reading and Bath.",
]

KNOWN_GAPS = [
    # a firm that is only said to have spoken
    "[[Branson Cole|Branson Cole]] said it was sorry.",
    # one of two with the same first word, when the shorter name is not the one the article is about
    "[[Seaham End Coast College|Seaham End Coast College]] is good. [[Seaham End|Seaham End Coast College]] said so, not [[Seaham End "
    "Sixth Form College|Seaham End Sixth Form College]].",
    # a school that only a headline calls one
    "[[Trewarren school|Trewarren Community Primary]] is out of the doghouse.\n\n[[Trewarren Community Primary|Trewarren Community "
    "Primary]] passed.",
]

Reader = Callable[..., Doc]


@pytest.mark.parametrize("marked", NAMES)
def test_names(marked: str, read_blank: Reader) -> None:
    assert _marked(marked, read_blank, lambda found: f"{found.name}, {found.kind}") == marked


@pytest.mark.parametrize("text", NOT_ORGANISATIONS)
def test_what_is_no_organisation(text: str, read: Reader) -> None:
    assert _marked(text, read, lambda found: found.rule) == text


@pytest.mark.parametrize("marked", RESOLVED)
def test_mentions_of_one_thing_share_its_name(marked: str, read: Reader) -> None:
    assert _marked(marked, read, lambda found: found.name) == marked


@pytest.mark.parametrize("marked", CUED)
def test_words_around_a_name_tell_what_it_is(marked: str, read: Reader) -> None:
    assert _marked(marked, read, lambda found: f"{found.name}, {found.kind}") == marked


@pytest.mark.parametrize("marked", REAL)
def test_real_authorities_have_their_codes(marked: str, read_blank: Reader) -> None:
    assert _marked(marked, read_blank, lambda found: f"{found.name} {found.code or ''}".strip()) == marked


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("marked", KNOWN_GAPS)
def test_known_gaps(marked: str, read: Reader) -> None:
    assert _marked(marked, read, lambda found: found.name) == marked


def test_a_code_comes_with_its_scheme_and_a_place(read_blank: Reader) -> None:
    council, school = extract(read_blank("Rotherham Council runs Oakfield Primary School."))
    assert (council.code_scheme, council.latitude is not None, council.longitude is not None) == ("GSS", True, True)
    assert (school.code, school.code_scheme, school.latitude, school.longitude) == (None, None, None, None)


def test_others_may_ask_what_stands_where(read_blank: Reader) -> None:
    doc = read_blank("Wexcliff Council met Ofsted. The council voted.")
    offset = doc.text.index("The council")
    assert organisation_at(doc, 0, 5) == next(extract(doc))
    assert organisation_at(doc, 17, 20) is None
    assert _name(nearest_before(doc, offset)) == "Ofsted"
    assert _name(nearest_before(doc, offset, "local authority")) == "Wexcliff Council"
    assert nearest_before(doc, offset, "school") is None
    assert _name(main_organisation(doc)) == "Wexcliff Council"
    assert main_organisation(doc, "school") is None


def test_the_kind_of_a_body() -> None:
    assert body_kind("Care Quality Commission") == "regulator"
    assert body_kind("Inspectorate of Spires") == "inspectorate"


def test_letters_that_grow_in_small_letters_shift_nothing(read_blank: Reader) -> None:
    text = "İİ met. Wexcliff Council voted. The council won; Wexcliff was rated good."
    assert [mention.text for mention in extract(read_blank(text))] == ["Wexcliff Council", "The council", "Wexcliff"]


PIECES = [
    "Ofsted",
    "the council",
    "Wexcliff Council",
    "(ABC)",
    "It",
    "its",
    "and",
    "of",
    "’s",
    "St.",
    "&",
    ",",
    ".",
    "\n\n",
    "was rated",
    "HMP",
    "School",
    "“",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_mentions_lie_apart_in_order_and_are_grounded(read_blank: Reader, text: str) -> None:
    doc, end = read_blank(text), 0
    for mention in extract(doc):
        assert end <= mention.start < mention.end
        assert mention.text == text[mention.start : mention.end]
        end = mention.end


def _marked(marked: str, read: Reader, show: Callable[[Organisation], str]) -> str:
    text = unmark(marked)
    return mark(text, extract(read(text, published=date(2016, 5, 1))), show)


def _name(mention: Organisation | None) -> str | None:
    return mention.name if mention else None
