"""Ratings in whole articles: [[the words of the grade|who, area: grade]]; "before" marks one that a later award has replaced."""

from datetime import date

import pytest

from extractors import ratings
from tests.conftest import Rated, Reader
from tests.marking import mark, unmark

ARTICLES = [
    """\
Trust stays in special measures

The Dorrin Partnership NHS Foundation Trust was inspected again by the Care Quality Commission.

The trust was rated [[inadequate|Dorrin Partnership NHS Foundation Trust, overall: inadequate before]] overall and placed in special \
measures following an inspection in 2015.

Inspectors found some improvements, and its rating has improved to [[requires improvement|Dorrin Partnership NHS Foundation Trust, \
overall: requires improvement]].""",
    """\
Home loses its grade

Elm House, a care home in Dorrin, was rated [[good|Elm House, overall: good before]] by the Care Quality Commission.

Its rating has dropped to [[inadequate|Elm House, overall: inadequate]].""",
    """\
Damning report on city's largest secondary school

A secondary school has been placed in special measures after inspectors found that bullying was rife.

Thornfield Academy in Leeds was judged to be [[inadequate|Thornfield Academy, overall: inadequate]] by Ofsted in a report published \
on Monday, just two years after it was rated [[good|Thornfield Academy, overall: good before]].

Inspectors, who spent two days at the 1,200-pupil school in March, rated it [[inadequate|Thornfield Academy, behaviour and attitudes: \
inadequate; Thornfield Academy, leadership and management: inadequate; Thornfield Academy, personal development: inadequate]] for \
behaviour and attitudes, personal development, and leadership and management. The quality of education was found to [[require \
improvement|Thornfield Academy, quality of education: requires improvement]], while the sixth form was judged to be [[good|Thornfield \
Academy, sixth form: good]].

Headteacher Jane Poole said: "We accept the findings. This is a good school that has had a bad year, and we will be good again."

The academy is run by the Beacon Learning Trust, which also runs Marsh Lane School. That school was rated [[outstanding|Marsh Lane \
School, overall: outstanding]] last year.""",
    """\
Care home in Hove told to improve

The Care Quality Commission has told a Hove care home that it must do better.

Cliff View Care Home was rated [[requires improvement|Cliff View Care Home, overall: requires improvement]] overall following an \
inspection in April. It was previously rated [[good|Cliff View Care Home, overall: good before]].

The home, which looks after 32 people with dementia, was also rated [[requires improvement|Cliff View Care Home, safe: requires \
improvement; Cliff View Care Home, well-led: requires improvement]] for being safe and well-led. It was rated [[good|Cliff View Care \
Home, caring: good; Cliff View Care Home, effective: good; Cliff View Care Home, responsive: good]] for being effective, caring and \
responsive.

Inspectors said medicines were not always managed safely. "Staff were kind and people told us they felt at home," the report said.

A spokesman for the home's owner, Larch Healthcare Ltd, said: "We are disappointed but remain confident of regaining our good rating."

Last month another of the company's homes, Beech House Nursing Home, was rated [[inadequate|Beech House Nursing Home, overall: \
inadequate]] and put into special measures.""",
    """\
Force praised for turning itself around

Wessex Police has been taken out of special measures by the police watchdog.

His Majesty's Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) said the force had made "remarkable" progress since \
2022, when it was judged inadequate in three areas.

In its latest report, published on Thursday, the force was graded [[good|Wessex Police, preventing crime: good]] for preventing crime \
and [[adequate|Wessex Police, investigating crime: adequate; Wessex Police, managing offenders: adequate; Wessex Police, protecting \
vulnerable people: adequate]] for investigating crime, managing offenders and protecting vulnerable people. It still [[requires \
improvement|Wessex Police, responding to the public: requires improvement]] at responding to the public, where it had been \
[[inadequate|Wessex Police, responding to the public: inadequate before]] two years ago.

No area was graded outstanding. Chief Constable Ann Leary said the force would not stop "until it is outstanding".

Neighbouring Thames Vale Police, inspected in the same month, was [[good|Thames Vale Police, investigating crime: good]] at \
investigating crime.""",
    """\
Hospital trust's rating cut

Derby Hospitals NHS Trust has been downgraded from [[good|Derby Hospitals NHS Trust, overall: good before]] to [[requires \
improvement|Derby Hospitals NHS Trust, overall: requires improvement]] by the Care Quality Commission.

The CQC inspected urgent and emergency care, medical care and maternity at Derby Royal Hospital in January and February.

Urgent and emergency care dropped from [[requires improvement|Derby Royal Hospital, urgent and emergency services: requires \
improvement before]] to [[inadequate|Derby Royal Hospital, urgent and emergency services: inadequate]]. Medical care stayed at \
[[requires improvement|Derby Royal Hospital, medical care: requires improvement]] and maternity went from [[outstanding|Derby Royal \
Hospital, maternity: outstanding before]] to [[good|Derby Royal Hospital, maternity: good]].

The hospital's overall rating is now [[requires improvement|Derby Royal Hospital, overall: requires improvement]]. The trust's second \
site, Ashbourne Hospital, was not inspected and keeps its rating of [[good|Ashbourne Hospital, overall: good]].

Chief executive Lyn Roe said she was "sorry". "I want every service to be outstanding," she added.""",
    """\
Prison 'one of the worst' inspectors have seen

Inspectors have called for urgent action at HMP Marston after finding squalor and violence.

HM Inspectorate of Prisons gave the jail the lowest possible grade of [[poor|HMP Marston, purposeful activity: poor; HMP Marston, \
respect: poor; HMP Marston, safety: poor]] for safety, for respect and for purposeful activity. Only preparation for release, rated \
[[not sufficiently good|HMP Marston, preparation for release: not sufficiently good]], escaped the bottom grade.

When the prison was last inspected, in 2020, safety was [[not sufficiently good|HMP Marston, safety: not sufficiently good before]] \
and the other three areas were [[reasonably good|HMP Marston, preparation for release: reasonably good before; HMP Marston, \
purposeful activity: reasonably good before; HMP Marston, respect: reasonably good before]].

Chief inspector Charlie Tay said it was "among the worst prisons I have walked through".

The prisons minister said HMP Marston would get 40 more officers. Its sister prison, HMP Calder, was rated [[good|HMP Calder, \
respect: good]] for respect last year.""",
    """\
Landlord slips on repairs

Marston Housing Association has been handed a [[C3|Marston Housing Association, consumer: c3]] by the Regulator of Social Housing \
after thousands of repairs went overdue.

It is the landlord's first consumer grade. The regulator also cut its governance grade to [[G2|Marston Housing Association, \
governance: g2]] from [[G1|Marston Housing Association, governance: g1 before]] and reaffirmed its [[V2|Marston Housing Association, \
viability: v2]] rating for viability.

"A C3 means serious failings and we are putting them right," said chief executive Moira Bell.

Fellow landlord Calder Homes was awarded a [[C1|Calder Homes, consumer: c1]] and kept its [[G1|Calder Homes, governance: g1]] and \
[[V1|Calder Homes, viability: v1]].""",
    """\
College celebrates after years in the doldrums

Marston College has shaken off its [[requires improvement|Marston College, overall: requires improvement before]] tag.

Ofsted inspectors, who spent four days on its three campuses in February, awarded the college a [[good|Marston College, overall: \
good]] for overall effectiveness. Apprenticeships, which were [[inadequate|Marston College, apprenticeships: inadequate before]] in \
2021, are now [[good|Marston College, apprenticeships: good]] too.

The report singles out provision for learners with high needs as [[outstanding|Marston College, provision for learners with high \
needs: outstanding]]. But adult learning programmes slipped a grade to [[requires improvement|Marston College, adult learning \
programmes: good before; Marston College, adult learning programmes: requires improvement]].

Principal Ade Bello said: "We were never inadequate people. I'd give our students an outstanding every day of the week."

The college's main rival, Calder Sixth Form College, has been [[outstanding|Calder Sixth Form College, overall: outstanding]] since \
2013.""",
    """\
Fire service must do better on culture

Inspectors have criticised the culture at Westshire Fire and Rescue Service.

HMICFRS rated the service good in six of the 11 areas it looked at, adequate in two and requires improvement in two. It was judged \
[[inadequate|Westshire Fire and Rescue Service, promoting the right values and culture: inadequate]] at promoting the right values \
and culture.

In 2021 the same area was graded [[good|Westshire Fire and Rescue Service, promoting the right values and culture: good before]].

Chief fire officer Dan Hale said the findings were "hard to read". "We were adequate at best," he said.

The service was also told it [[requires improvement|Westshire Fire and Rescue Service, ensuring fairness and promoting diversity: \
requires improvement]] at ensuring fairness and promoting diversity. It was [[good|Westshire Fire and Rescue Service, preventing \
fires and other risks: good]] at preventing fires and other risks.""",
    """\
Children's home closed after '[[inadequate|Fernbank Children's Home, overall: inadequate]]' rating

A children's home has shut its doors weeks after Ofsted rated it [[inadequate|Fernbank Children's Home, overall: inadequate]].

Fernbank Children's Home in Bolton was judged [[inadequate|Fernbank Children's Home, overall experiences and progress of children: \
inadequate]] for the overall experiences and progress of children in April, having been [[good|Fernbank Children's Home, overall \
experiences and progress of children: good before]] a year earlier.

Inspectors also found the effectiveness of leaders and managers [[inadequate|Fernbank Children's Home, effectiveness of leaders and \
managers: inadequate]]. How well children are helped and protected [[requires improvement to be good|Fernbank Children's Home, how \
well children are helped and protected: requires improvement]].

Its owner, Bright Steps Care Ltd, runs two other homes, both of which are rated good.""",
    """\
Council's adult social care '[[requires improvement|Derby City Council, overall: requires improvement]]'

The first inspection of adult social care at Derby City Council under a new regime has ended in a rating of [[requires \
improvement|Derby City Council, overall: requires improvement]].

The Care Quality Commission gave the council a score of 58 per cent.

Safeguarding was praised. Inspectors noted outstanding work with carers and a good relationship with the NHS.

The council's children's services were rated [[good|Derby City Council, overall: good]] by Ofsted in 2022, up from [[inadequate|Derby \
City Council, overall: inadequate before]].

Nearby Nottingham City Council was rated [[inadequate|Nottingham City Council, overall: inadequate]] for adult social care in March.""",
    """\
Probation service 'failing the public'

Calder Probation Delivery Unit has been rated [[inadequate|Calder Probation Delivery Unit, overall: inadequate]] by HM Inspectorate \
of Probation.

The unit scored three out of a possible 21. Leadership and staffing were both [[inadequate|Calder Probation Delivery Unit, \
leadership: inadequate; Calder Probation Delivery Unit, staffing: inadequate]], while services [[required improvement|Calder \
Probation Delivery Unit, services: requires improvement]].

Chief inspector Mel Orr said staff were "outstanding people in an inadequate system".""",
    """\
Ambulance trust and two hospitals inspected

The CQC published three reports on the county's NHS on Wednesday.

East Derbyshire Ambulance Service was rated [[good|East Derbyshire Ambulance Service, overall: good]]. It was [[outstanding|East \
Derbyshire Ambulance Service, caring: outstanding]] for being caring.

Derby Royal Hospital was rated [[requires improvement|Derby Royal Hospital, overall: requires improvement; Derby Royal Hospital, \
overall: requires improvement before]], the same as in 2021. Inspectors rated it [[inadequate|Derby Royal Hospital, safe: \
inadequate]] for being safe.

Ashbourne Hospital fared worst: it was rated [[inadequate|Ashbourne Hospital, overall: inadequate]] overall, having been rated \
[[good|Ashbourne Hospital, overall: good before]] three years ago.""",
    """\
Home falls to the bottom

Larch House, a care home in Dorrin, has been rated [[inadequate|Larch House, overall: inadequate]] overall by the Care Quality \
Commission.

In May 2021 it was rated [[good|Larch House, overall: good before; Larch House, well-led: good before]] overall, and so was its \
leadership. Its staff were judged to be caring.""",
    """\
A second look at Larch House

Larch House, a care home in Dorrin, is now rated [[good|Larch House, overall: good]] by the Care Quality Commission, its first new \
grade since a visit in March 2021.

On that occasion it came out as [[inadequate|Larch House, overall: inadequate before]], and inspectors found that medicines had \
been given to the wrong people.""",
    """\
One of the oldest schools in Norshire, Hartley Primary School, was rated [[good|Hartley Primary School, overall: good]] by Ofsted \
on Friday.""",
    """\
NORSHIRE'S children's services were rated [[inadequate|Norshire County Council, overall: inadequate]] by Ofsted on Friday.

Norshire County Council said it accepted the findings.""",
    """\
How the home was graded

2018: The Care Quality Commission rates Larch House care home [[good|Larch House, overall: good before]].

2021: The home is rated [[requires improvement|Larch House, overall: requires improvement before]].

2024: It is rated [[inadequate|Larch House, overall: inadequate]].""",
    """\
Families of residents at The Laurels were told in a letter that the care home had been rated [[inadequate|Laurels, overall: \
inadequate]] by the Care Quality Commission.""",
    """\
Two of the 14 homes inspected by the Care Quality Commission were rated outstanding, and the last of the 14 was rated inadequate.""",
    """\
Landlord climbs again

Fenmoor Housing Association was upgraded from [[G3|Fenmoor Housing Association, governance: g3 before]] to [[G2|Fenmoor Housing \
Association, governance: g2]] by the Regulator of Social Housing, although its [[V1|Fenmoor Housing Association, viability: v1 \
before]] becomes a [[V2|Fenmoor Housing Association, viability: v2]]. Tillford Homes, a landlord with 8,000 homes, was rewarded \
with a [[C1|Tillford Homes, consumer: c1]], alongside a [[G1|Tillford Homes, governance: g1]] and [[V1|Tillford Homes, viability: \
v1]].""",
    """\
Trust slips

The Care Quality Commission has rated Norshire Partnership [[requires improvement|Norshire Partnership, overall: requires \
improvement]]. The trust, which looks after 3,000 patients, was [[good|Norshire Partnership, overall: good before]] in 2016. \
Responsive and well-led have each slipped a notch from [[good|Norshire Partnership, responsive: good before; Norshire Partnership, \
responsive: requires improvement; Norshire Partnership, well-led: good before; Norshire Partnership, well-led: requires \
improvement]].""",
    """\
Trust in trouble

Norshire General Hospitals NHS Trust has been in special measures since it was rated [[inadequate|Norshire General Hospitals NHS \
Trust, overall: inadequate]] by the Care Quality Commission in 2018, and the regional ambulance service requires improvement.

Wharf Lane Surgery in Dorrin came out of special measures in the summer after its [[inadequate|Wharf Lane Surgery, overall: \
inadequate before]] rating was lifted to [[requires improvement|Wharf Lane Surgery, overall: requires improvement]].""",
    """\
School is the best in the county

Ofsted inspectors visited Arrow Lane Primary School in May. Arrow Lane was judged [[outstanding|Arrow Lane Primary School, early \
years provision: outstanding; Arrow Lane Primary School, leadership and management: outstanding]] in every one of five categories, \
from early years to leadership and management.""",
    """\
Home in trouble

The Care Inspectorate visited Craig House care home in Perth in August. Staffing was found to be [[adequate|Craig House, staffing: \
adequate]]. In 2018 the home had [[fives|Craig House, care and support: 5 before; Craig House, environment: 5 before; Craig House, \
management and leadership: 5 before; Craig House, staffing: 5 before]] for everything it was graded on: the quality of care and \
support, of environment, of staffing and of management and leadership.""",
    """\
Who will take over?

The Care Quality Commission has rated Elm House care home [[inadequate|Elm House, overall: inadequate]]. Its residents will move \
to Larch Companions, a not-for-profit based in Dorrin. The regulator considers it [[outstanding|Larch Companions, caring: \
outstanding]] for caring and [[good|Larch Companions, overall: good]] overall.""",
    """\
Agency to close

The Care Quality Commission called at the offices of Starlight Care, a home-care agency in Dorrin, in January and rated it \
[[inadequate|Starlight Care, safe: inadequate; Starlight Care, well-led: inadequate]] for both safety and leadership.

That left the agency [[inadequate|Starlight Care, overall: inadequate; Starlight Care, overall: inadequate before]] overall, the \
same as in June last year.""",
    """\
First in the country

Brackwell City Council, which was inspected by the Regulator of Social Housing for the first time, became the first landlord in \
the country to receive a [[C4|Brackwell City Council, consumer: c4]].""",
    """\
Two schools

Ash Hill School, itself [[outstanding|Ash Hill School, overall: outstanding]] since 2018, is to take on Marsh Lane School, which was \
rated [[inadequate|Marsh Lane School, overall: inadequate]] by Ofsted in May.""",
    """\
Forces compared

HMICFRS said on Monday that Westmark Police was [[good|Westmark Police, preventing crime: good]] for preventing crime. Norshire \
Police slipped to [[requires improvement|Norshire Police, preventing crime: requires improvement]] for preventing crime. It had \
been [[good|Norshire Police, leadership: good before]] for its leadership.""",
    """\
Three takeaways in Wenlow have been given a zero food hygiene rating. The Golden Prawn in Mill Street, Peri King on London Road \
and Sal's Kebabs were all told [[urgent improvement was necessary|Golden Prawn, food hygiene: 0 before; Peri King, food hygiene: \
0; Sal's Kebabs, food hygiene: 0]]. Peri King had scored [[five|Peri King, food hygiene: 5 before]] as recently as 2017. The \
Golden Prawn has since been re-inspected and now has a [[rating of 3|Golden Prawn, food hygiene: 3]].""",
    """\
Eight food outlets have been given new food hygiene ratings. Tilly's Tearoom, Betty's Butties and the Crown and Anchor were given \
the maximum [[score of five|Betty's Butties, food hygiene: 5; Crown and Anchor, food hygiene: 5; Tilly's Tearoom, food hygiene: \
5]]. Brewer's Yard Coffee got a [[four|Brewer's Yard Coffee, food hygiene: 4]], while The Old Mill and Zaffran Indian Cuisine were \
each handed a [[three|Old Mill, food hygiene: 3; Zaffran Indian Cuisine, food hygiene: 3]].""",
    """\
A curry house where mouse droppings were found has been given a [[zero-out-of-five|Spice Lounge, food hygiene: 0]] rating for food \
hygiene.

Spice Lounge, in Harbour Street, was inspected on March 12. Officers said [[major improvement was necessary|Spice Lounge, hygienic \
food handling: major improvement necessary]] in the hygienic handling of food. It had been a [[four|Spice Lounge, food hygiene: 4 \
before]] since 2016.""",
    """\
A pub near Wenlow has been handed a [[one-star|Nag's Head, food hygiene: 1]] hygiene rating after inspectors found mouldy walls.

The Nag's Head, in Ash Road, was told that [[major improvement was needed|Nag's Head, food hygiene: 1]]. It had been given [[four \
stars|Nag's Head, food hygiene: 4 before]] when it was inspected in 2017.""",
    """\
The CQC has rated Elm Lodge care home [[good|Elm Lodge, overall: good]]. It was last inspected in June 2019. Safety and leadership \
were both [[inadequate|Elm Lodge, safe: inadequate before; Elm Lodge, well-led: inadequate before]] on that occasion. Both are now \
[[good|Elm Lodge, safe: good; Elm Lodge, well-led: good]].""",
    """\
The Regulator of Social Housing said there were serious failings in how Hove Homes delivers the outcomes of the consumer \
standards, and graded it [[C3|Hove Homes, consumer: c3]]. The judgement comes a month after neighbouring Esk Housing Group became \
one of only six landlords to secure a [[C1|Esk Housing Group, consumer: c1]].""",
    """\
Kingfisher Academy has been rated [[good|Kingfisher Academy, overall: good]] by Ofsted. It was as Orrin Community School that it \
was first put in special measures, in 2014. It converted to an academy the next year, and in 2017 it was told that it [[required \
improvement|Kingfisher Academy, overall: requires improvement before]].""",
    """\
HM Inspectorate of Prisons marks jails on four tests. At HMP Orrin, safety was [[not sufficiently good|HMP Orrin, safety: not \
sufficiently good]] and purposeful activity was [[poor|HMP Orrin, purposeful activity: poor]]. For respect, and for its work on \
resettlement, it was [[reasonably good|HMP Orrin, resettlement: reasonably good; HMP Orrin, respect: reasonably good]].

It is a fall from the last inspection, in 2011, when the jail was judged [[good|HMP Orrin, resettlement: good before]] for \
resettlement and [[reasonably good|HMP Orrin, purposeful activity: reasonably good before; HMP Orrin, respect: reasonably good \
before; HMP Orrin, safety: reasonably good before]] in each of the other three.""",
    """\
Orrin Park School was placed in special measures in 2019, when Ofsted rated it [[inadequate|Orrin Park School, overall: inadequate \
before]]. It [[requires improvement|Orrin Park School, overall: requires improvement]] overall now, the watchdog said last month. \
All four key judgements were [[inadequate|Orrin Park School, behaviour and attitudes: inadequate before; Orrin Park School, \
leadership and management: inadequate before; Orrin Park School, personal development: inadequate before; Orrin Park School, \
quality of education: inadequate before; Orrin Park School, sixth form: inadequate before]] in 2019, as was the sixth form.""",
    """\
The Care Quality Commission rated Orrin Hospitals NHS Trust [[requires improvement|Orrin Hospitals NHS Trust, overall: requires \
improvement]]. Orrin General Hospital itself, like the trust, was found to [[require improvement|Orrin General Hospital, overall: \
requires improvement]]. The trust was [[good|Orrin Hospitals NHS Trust, caring: good]] for being caring.""",
    """\
HMICFRS yesterday graded Eskmere Police [[inadequate|Eskmere Police, responding to the public: inadequate]] at responding to the \
public. Its report follows that on Orrin Constabulary.

Area | Orrin | Eskmere

Preventing crime | [[Good|Orrin Constabulary, preventing crime: good]] | [[Adequate|Eskmere Police, preventing crime: adequate]]""",
    """\
Inspectors rated Orrin Lodge Nursing Home [[inadequate|Orrin Lodge Nursing Home, caring: inadequate; Orrin Lodge Nursing Home, \
effective: inadequate; Orrin Lodge Nursing Home, overall: inadequate; Orrin Lodge Nursing Home, responsive: inadequate; Orrin \
Lodge Nursing Home, safe: inadequate; Orrin Lodge Nursing Home, well-led: inadequate]] in all five of the areas they look at. The \
CQC had given it [[requires improvement|Orrin Lodge Nursing Home, overall: requires improvement before]] in 2016 and [[good|Orrin \
Lodge Nursing Home, overall: good before]] the year before that.""",
    """\
A seafront chip shop which was given the [[lowest possible mark|Jolly Sailor, food hygiene: 0 before]] for hygiene after droppings \
were found behind a fryer has climbed to [[four out of five|Jolly Sailor, food hygiene: 4]].

The Jolly Sailor was inspected in August by food hygiene officers.""",
    """\
HM Inspectorate of Probation gave Orrin Youth Justice Service a rating of [[good|Orrin Youth Justice Service, overall: good]]. \
Staffing was [[good|Orrin Youth Justice Service, partnerships and services: good; Orrin Youth Justice Service, staffing: good]], \
however, and so was the range of partnerships and services on offer to children. In work with children sentenced by the courts, \
they considered assessment to be [[outstanding|Orrin Youth Justice Service, court disposals: assessment: outstanding]], but \
planning and reviewing both fell into the [[requires improvement|Orrin Youth Justice Service, court disposals: planning: requires \
improvement; Orrin Youth Justice Service, court disposals: reviewing: requires improvement]] bracket.""",
    """\
The CQC has rated Orrin House care home [[good|Orrin House, overall: good]]. The way staff give medicines was [[inadequate|Orrin \
House, way staff give medicines: inadequate]]. How well staff talk to families was rated [[outstanding|Orrin House, how well staff \
talk to families: outstanding]].""",
    """\
A children's home that calls itself a care home was inspected by Ofsted: Ofsted rated Orrin House, which looks after five \
children, as [[inadequate|Orrin House, overall: inadequate]] in July.""",
    """\
Grades that are kept

Orrin Primary keeps the [[outstanding|Orrin Primary, overall: outstanding; Orrin Primary, overall: outstanding before]] rating it \
won in 2018, Ofsted said. Dorrin School retained the [[good|Dorrin School, overall: good; Dorrin School, overall: good before]] it \
first got in 2019.

Hill Primary was not visited this time and keeps the [[good|Hill Primary, overall: good]] rating it was given in 2019.""",
    """\
A landlord after its visit

The Regulator of Social Housing has published its judgements. Penmoor Homes was upgraded to [[C1|Penmoor Homes, consumer: c1]] \
from [[C3|Penmoor Homes, consumer: c3 before]] after reinspection and regained its [[G1|Penmoor Homes, governance: g1]], from \
[[G2|Penmoor Homes, governance: g2 before]], but dropped from [[V1|Penmoor Homes, viability: v1 before]] to [[V2|Penmoor Homes, \
viability: v2]].

Dorrin Council, which was "bracing itself" for a C3, has been given [[one|Dorrin Council, consumer: c3]].""",
    """\
So are they

Hill School is [[outstanding|Hill School, overall: outstanding; Low School, overall: outstanding; Mere Primary, overall: \
outstanding; Tay Primary, overall: outstanding]], Ofsted said. So is Low School. So, too, are Mere Primary and Tay Primary.

Hart School [[requires improvement|Elm Lane Academy, overall: requires improvement; Hart School, overall: requires improvement]]. \
So does its neighbour, Elm Lane Academy.""",
    """\
The way tests go

HM Inspectorate of Prisons has inspected HMP Orrin. Purposeful activity was [[poor|HMP Orrin, purposeful activity: poor; HMP \
Orrin, respect: poor; HMP Orrin, safety: poor]], the lowest of the four grades, and so was safety. So, too, was respect.""",
    """\
The service at two hospitals

Maternity services at two hospitals have been inspected by the Care Quality Commission. The service at Dorrin Royal Hospital \
dropped from [[good|Dorrin Royal Hospital, maternity: good before]] to [[inadequate|Dorrin Royal Hospital, maternity: \
inadequate]], and the one at Tern Hospital from [[good|Tern Hospital, maternity: good before]] to [[requires improvement|Tern \
Hospital, maternity: requires improvement]].""",
    """\
Where teams are based

The Dorrin Partnership NHS Foundation Trust was inspected by the Care Quality Commission. Its community teams for older people, \
based at the Mere Clinic, have gone from [[good|Dorrin Partnership NHS Foundation Trust, community teams for older people: good \
before]] to [[outstanding|Dorrin Partnership NHS Foundation Trust, community teams for older people: outstanding]]. Its wards for \
adults are [[good|Dorrin Partnership NHS Foundation Trust, mental health crisis services and health-based places of safety: good; \
Dorrin Partnership NHS Foundation Trust, wards for adults: good]]. So is its crisis team, up from [[requires improvement|Dorrin \
Partnership NHS Foundation Trust, mental health crisis services and health-based places of safety: requires improvement before]].""",
    """\
Still good

Mrs Finch was deputy at Cobnar Lane Juniors in Orrin, which was judged [[inadequate|Cobnar Lane Juniors, overall: inadequate \
before]] in 2017 and now [[requires improvement|Cobnar Lane Juniors, overall: requires improvement]], Ofsted said.

The Acorns pre-school, a charity, is still [[good|Acorns Pre-school, overall: good]] under the old framework.""",
    """\
The second grade from the bottom

Orrin Lodge, a care home, was inspected by the Care Inspectorate. Its leadership and the way that care and support is planned were \
given the [[second lowest mark|Orrin Lodge, care planning: weak; Orrin Lodge, leadership: weak]] on the watchdog's six-step scale.""",
    """\
Itself inadequate

Dorrin Council, which was itself [[inadequate|Dorrin Council, overall: inadequate before]] in 2018, was lifted to [[good|Dorrin \
Council, overall: good]] by Ofsted in the spring.

Orrin Council's children's services were [[inadequate|Orrin Council, overall: inadequate before]] in 2019 and were placed in the \
hands of a commissioner, before Ofsted upgraded them to "[[requires improvement to be good|Orrin Council, overall: requires \
improvement]]" in June 2022. On that occasion services for care leavers were [[good|Orrin Council, care leavers: good]].""",
    """\
On that occasion

Ashgill Court, a care home, has been rated [[good|Ashgill Court, overall: good]] by the Care Quality Commission (CQC).

Ashgill Court was rated [[inadequate|Ashgill Court, overall: inadequate before]] in November 2021 and placed in special measures. \
The CQC said on that occasion that it was caring, but leadership was [[inadequate|Ashgill Court, well-led: inadequate before]].""",
    """\
The school before

Ofsted has judged Beck Lane Primary Academy to be [[good|Beck Lane Primary Academy, overall: good]] overall in its first \
inspection since it joined a trust.

In May 2018, the predecessor school, Beck Lane Community Primary, was found to be [[inadequate|Beck Lane Community Primary, \
overall: inadequate before]]. Leadership and teaching were [[inadequate|Beck Lane Community Primary, leadership and management: \
inadequate before; Beck Lane Community Primary, quality of teaching: inadequate before]] on that occasion.""",
    """\
Counted off

HMICFRS has inspected Dorrin Police. In three respects, though, the force [[requires improvement|Dorrin Police, investigating \
crime: requires improvement; Dorrin Police, protecting vulnerable people: requires improvement; Dorrin Police, responding to the \
public: requires improvement]]: responding to the public, protecting vulnerable people, and investigating crime.

It is graded [[good|Dorrin Police, good use of resources: good; Dorrin Police, legitimacy: good]] across the board, for efficiency \
and legitimacy, and Matilda Strang, the chief constable, was pleased.""",
    """\
In every department

Ofsted has inspected High Tarn School. The school is now [[outstanding|High Tarn School, leadership and management: outstanding; \
High Tarn School, overall: outstanding; High Tarn School, personal development: outstanding; High Tarn School, quality of \
education: outstanding]], and it did so in every department: the quality of education, leadership and management, and personal \
development.""",
    """\
Stars of long ago

Dorrin County Council's adult services have been rated [[good|Dorrin County Council, adult services: good]] by the CQC. Under the \
star ratings once handed out by the Commission for Social Care Inspection, the county's adult services had [[two stars|Dorrin \
County Council, adult services: 2 stars before]] in 2007.""",
    """\
No score of three

HMP Orrin got a [[2|HMP Orrin, overall: 2]] in the prison performance ratings of HM Prison and Probation Service (HMPPS).

HM Inspectorate of Probation visited the Dorrin probation delivery unit and rated it [[inadequate|Dorrin Probation Delivery Unit, \
overall: inadequate]] with a score of three out of 21.""",
    """\
Where a school is

Ofsted has inspected Thorn School and Dorrin City Council. The special school in Chantler Road, Dorrin, which takes 138 children, \
was rated [[outstanding|Thorn School, leadership and management: outstanding; Thorn School, overall: outstanding; Thorn School, \
personal development: outstanding; Thorn School, quality of education: outstanding]] overall and for every aspect inspectors \
looked at: quality of education, personal development and leadership and management.""",
    """\
What was so before

Orrin Hospitals NHS Trust was inspected by the Care Quality Commission. It is now [[good|Orrin Hospitals NHS Trust, effective: \
good; Orrin Hospitals NHS Trust, well-led: good]] for being effective and for being well-led, both of which [[required \
improvement|Orrin Hospitals NHS Trust, effective: requires improvement before; Orrin Hospitals NHS Trust, well-led: requires \
improvement before]] before. On whether it is safe there has been no change: it [[requires improvement|Orrin Hospitals NHS Trust, \
safe: requires improvement; Orrin Hospitals NHS Trust, safe: requires improvement before]], as it did three years ago.""",
    """\
Judgements of the week

The Regulator of Social Housing has published three judgements.

Bridgekeeper Housing Association (1,750 homes): upgraded from [[G2|Bridgekeeper Housing Association, governance: g2 before]] to \
[[G1|Bridgekeeper Housing Association, governance: g1]], remains [[V2|Bridgekeeper Housing Association, viability: v2]]

Until this week Dorrin Homes had held the top grades of [[G1|Dorrin Homes, governance: g1 before]] and [[V1|Dorrin Homes, \
viability: v1 before]], which were last confirmed in 2020.""",
    """\
The rest of them

Ofsted rated Thorn School, a special school, [[outstanding|Thorn School, overall: outstanding]]. Dorrin City Council runs it. The \
remaining three are all rated good.""",
    """\
Maternity unit is downgraded

A maternity unit has been downgraded after inspectors found midwives working 13-hour shifts.

Staff contacted the Care Quality Commission, which led to an inspection of Farthing Infirmary in March.

The unit, where 3,100 babies are born every year, had been rated [[good|Farthing Infirmary, maternity: good before]] in 2018. It \
is now [[inadequate|Farthing Infirmary, maternity: inadequate]].""",
    """\
What the report says

Station Road Junior School was inspected by Ofsted. The report, sent home in book bags, says outcomes for pupils, the quality of \
teaching, learning and assessment, and leadership and management all [[require improvement|Station Road Junior School, \
achievement: requires improvement; Station Road Junior School, leadership and management: requires improvement; Station Road \
Junior School, quality of teaching, learning and assessment: requires improvement]].""",
    """\
Jail's report

HMP Dorrin was marked down by HM Inspectorate of Prisons. Safety was [[poor|HMP Dorrin, safety: poor]], and purposeful activity \
did little better, with a [[not sufficiently good|HMP Dorrin, purposeful activity: not sufficiently good]]. Only in preparation \
for release did it do well, with a [[good|HMP Dorrin, preparation for release: good]]. Respect was again found to be [[reasonably \
good|HMP Dorrin, respect: reasonably good; HMP Dorrin, respect: reasonably good before]].

Wolding Moss, eight miles away, was [[good|Wolding Moss, respect: good; Wolding Moss, safety: good]] for respect and for safety \
when it was last visited, in 2022.""",
    """\
Landlord fails

Dorrin Borough Council has been given a [[C3|Dorrin Borough Council, consumer: c3]] grade by the Regulator of Social Housing. \
Wexcliff District Council, with which it shares a depot and, until 2023, shared a head of housing, was graded [[C2|Wexcliff \
District Council, consumer: c2]] in October.""",
    """\
Maternity unit rated [[inadequate|Dorrin Infirmary, maternity: inadequate]] at Dorrin Infirmary

The maternity unit of Dorrin Infirmary has been rated [[inadequate|Dorrin Infirmary, maternity: inadequate]] by the Care Quality \
Commission. Lowmarch Hospitals NHS Foundation Trust, which runs the infirmary, said it was sorry.

Inspectors also went to the emergency department. Urgent and emergency care moved up from [[inadequate|Dorrin Infirmary, urgent \
and emergency services: inadequate before]] to [[requires improvement|Dorrin Infirmary, urgent and emergency services: requires \
improvement]].

Neither result alters the standing of the hospital, which [[requires improvement|Dorrin Infirmary, overall: requires improvement; \
Lowmarch Hospitals NHS Foundation Trust, overall: requires improvement]] overall. The same goes for the trust.

The service was rated [[inadequate|Dorrin Infirmary, safe: inadequate; Dorrin Infirmary, well-led: inadequate]] for being safe and \
well-led.""",
    """\
Council improves

Ofsted said services for children at Dorrin County Council were [[good|Dorrin County Council, overall: good]] in a report on \
Monday.

The council was last inspected in 2016. On that occasion the help and protection given to children was [[inadequate|Dorrin County \
Council, children who need help and protection: inadequate before; Dorrin County Council, leadership, management and governance: \
inadequate before]], as was leadership, management and governance; services for children looked after [[required \
improvement|Dorrin County Council, children in care: requires improvement before]].""",
    """\
Police force gets better

Dorrin Police is judged [[good|Dorrin Police, effectiveness: good]] for effectiveness by HMICFRS. It was graded \
[[inadequate|Dorrin Police, protecting vulnerable people: inadequate before]] for protecting vulnerable people in 2017. It is now \
[[good|Dorrin Police, protecting vulnerable people: good]] in that respect.""",
    """\
Home in special measures

Lilac Gate in Dorrin was rated [[inadequate|Lilac Gate, overall: inadequate]] by the Care Quality Commission. Caring is the only \
one of the five questions on which it is still [[good|Lilac Gate, caring: good]]. In March 2020 it had been [[good|Lilac Gate, \
caring: good before; Lilac Gate, effective: good before; Lilac Gate, overall: good before; Lilac Gate, responsive: good before; \
Lilac Gate, safe: good before; Lilac Gate, well-led: good before]] across the board.

The Limes at Wexcliff Cross, another home of the firm, [[requires improvement|Limes, overall: requires improvement]], a rating it \
was given last year.""",
    """\
Two hospitals

The Care Quality Commission went to Dorrin Royal Hospital and Esk Valley Hospital. Inspectors judged leadership [[inadequate|Esk \
Valley Hospital, well-led: inadequate]] at Esk Valley; at the Royal it [[requires improvement|Dorrin Royal Hospital, well-led: \
requires improvement]].""",
    """\
Youth justice

Dorrin Probation Delivery Unit has been rated [[inadequate|Dorrin Probation Delivery Unit, overall: inadequate]] by HM \
Inspectorate of Probation. The Dorrin Youth Justice Service, which is run by the council, was found [[outstanding|Dorrin Youth \
Justice Service, overall: outstanding]] overall by the same inspectorate last year, with a [[good|Dorrin Youth Justice Service, \
out-of-court disposals: good]] for its out-of-court disposals.""",
    """\
Homes judged

The Hollin Trust runs both homes. The Care Quality Commission rated one of the trust's homes, Elm Court Care Home, [[good|Elm \
Court Care Home, overall: good]]. It rated the council-run Ash Lodge Nursing Home [[inadequate|Ash Lodge Nursing Home, overall: \
inadequate]] in May.""",
    """\
Homes judged

The Care Quality Commission rated Elm Court, run by Hollin Care, inadequate. Ash Lodge, also run by Hollin Care, was rated good.""",
    """\
School judged

Ofsted inspectors rated Hollin Vale School [[inadequate|Hollin Vale School, overall: inadequate]]. Only one thing was \
[[good|Hollin Vale School, sixth form provision: good]]: its sixth form provision.""",
    """\
Council judged

Hollin Vale Council's services for children were rated [[good|Hollin Vale Council, overall: good]] by Ofsted. Four years ago \
education was [[inadequate|Hollin Vale Council, education: inadequate before]].""",
    """\
Landlords judged

The Regulator of Social Housing gave Hollin Homes a [[C1|Hollin Homes, consumer: c1]] and gave a [[C2|Marnwick Council, \
consumer: c2]] to neighbouring Marnwick Council.""",
    """\
Schools judged

Ofsted inspected Hollin Vale School and Beckside School. It rated them [[good|Beckside School, overall: good; Hollin Vale \
School, overall: good]] and said pupils were happy. Hollin College, a college which has been rated [[inadequate|Hollin College, \
overall: inadequate]] by Ofsted, is closing. A college which is rated inadequate has no friends.""",
    """\
Prison judged

HM Inspectorate of Prisons visited HMP Marnwick. It gave scores of [[not sufficiently good|HMP Marnwick, safety: not \
sufficiently good]] for safety, [[poor|HMP Marnwick, purposeful activity: poor]] for activity and [[reasonably good|HMP \
Marnwick, respect: reasonably good]] for respect.""",
    """\
Company judged

HM Inspectorate of Probation went to Orrinshire. Before the reorganisation the Orrinshire Community Rehabilitation Company, \
which was run by the outsourcing firm Hollin, was rated [[good|Orrinshire Community Rehabilitation Company, overall: good]] in \
2019, up from [[requires improvement|Orrinshire Community Rehabilitation Company, overall: requires improvement before]] the \
previous year.""",
    """\
Home judged

Elm House, a children's home until then rated [[good|Elm House, overall: good before]] by Ofsted, was closed. Ash House, until \
last year rated good by Ofsted, is [[inadequate|Ash House, overall: inadequate]].""",
    """\
Landlord judged

The Regulator of Social Housing handed Hollin Homes a [[C2|Hollin Homes, consumer: c2]] under the new consumer regime, and it \
has held on to its [[G1|Hollin Homes, governance: g1]] and [[V2|Hollin Homes, viability: v2]]. Moody's, which rates the \
association [[A1|Hollin Homes, overall: a1]], said nothing.""",
    """\
College judged

Ofsted went back to Hollin College. The college, which was given a [[grade four|Hollin College, overall: inadequate before]] 15 \
months ago, emerged with a [[grade two|Hollin College, overall: good]].""",
    """\
Council judged

The Commission for Social Care Inspection says that Hollin County Council has [[promising|Hollin County Council, capacity for \
improvement: promising before]] prospects for improvement. "We have promising prospects," said a councillor. Its adult care was \
awarded [[two stars out of a possible three|Hollin County Council, overall: 2 stars before]].""",
    """\
Home judged

The Care Inspectorate graded Hollin House, a care home which has 52 places, as [[weak|Hollin House, care and support: weak]] – a \
two on its six-point scale – for the quality of care and support. It got a [[four|Hollin House, environment: 4]] for environment \
and a [[one|Hollin House, staffing: 1]] - the lowest mark there is - for staffing.""",
    """\
Councils judged

Pelsworth Council was among the nine authorities which were said to be [[performing poorly|Pelsworth Council, overall: performs \
poorly before]] by Ofsted in December 2009. Twelve months on it had crept up to [[performs adequately|Pelsworth Council, \
overall: performs adequately]].""",
    """\
Schools judged

Hollin School could manage no more than a [[requires improvement|Hollin School, overall: requires improvement]] from Ofsted. \
Beck School could only manage [[good|Beck School, overall: good]]. Larch School could be outstanding.""",
    """\
Trust judged

The Care Quality Commission says that a hospital trust which looks after 480,000 people was judged to be [[inadequate|Hollin \
Hospitals NHS Trust, overall: inadequate]]. Hollin Hospitals NHS Trust said it was sorry.""",
    """\
School judged

Ofsted has been to Hollin School again. Two years ago, before the merger, it was [[good|Hollin School, overall: good]] overall. \
It would be good again if it tried.""",
    """\
Service judged

HMICFRS has been to Orrinshire Fire and Rescue Service. When it comes to looking after its own people, though, it's been marked \
[[inadequate|Orrinshire Fire and Rescue Service, people: inadequate]]. The service's own staff rated it good.""",
    """\
Trust judged

The Care Quality Commission has been to Orrin Hospitals NHS Trust. The trust's rating for well-led went down from [[requires \
improvement|Orrin Hospitals NHS Trust, well-led: requires improvement before]] to [[inadequate|Orrin Hospitals NHS Trust, \
well-led: inadequate]]; caring was [[good|Orrin Hospitals NHS Trust, caring: good]] and use of resources, which was assessed by \
NHS Improvement, was [[inadequate|Orrin Hospitals NHS Trust, use of resources: inadequate]].""",
    """\
Council judged

Ofsted's report on Orrinshire County Council concluded that its services were [[inadequate|Orrinshire County Council, overall: \
inadequate]] overall. Its wider services for children, which are inspected separately, were rated [[good|Orrinshire County \
Council, overall: good before]] in 2023. Its own officers thought them outstanding.""",
    """\
Company judged

HM Inspectorate of Probation went to Orrinshire. The northern division of the Orrin Probation Service had been rated good in \
2021.""",
    """\
Landlords judged

The Regulator of Social Housing has been busy. Orrin Homes, the biggest landlord, came through with [[C1|Orrin Homes, consumer: \
c1]], [[G1|Orrin Homes, governance: g1]] and [[V1|Orrin Homes, viability: v1]]. Esk Homes has gone up from [[G2|Esk Homes, \
governance: g2 before]] to [[G1|Esk Homes, governance: g1]] while keeping its [[V1|Esk Homes, viability: v1]] and its [[C1|Esk \
Homes, consumer: c1]]. Moody's rates it [[A2|Esk Homes, overall: a2]].""",
    """\
Home judged

Orrin Lodge is a care home. In April last year the Care Quality Commission had found it [[inadequate|Orrin Lodge, caring: \
inadequate; Orrin Lodge, effective: inadequate; Orrin Lodge, overall: inadequate; Orrin Lodge, responsive: inadequate; Orrin \
Lodge, safe: inadequate; Orrin Lodge, well-led: inadequate]] across the board and put it in special measures. It found Esk Lodge \
Care Home [[good|Esk Lodge Care Home, overall: good before]] the previous Friday.""",
    """\
Council judged

Ofsted has been to Orrin Council, whose services for children are [[good|Orrin Council, overall: good]] overall. The exception \
was care leavers, whose experiences and progress [[require improvement to be good|Orrin Council, care leavers: requires \
improvement]].""",
    """\
Council judged

Orrin Council's services for children have been rated [[good|Orrin Council, overall: good]] by Ofsted. It is a long way from \
October 2014, when Orrin was condemned as [[inadequate|Orrin Council, overall: inadequate before]].""",
    """\
Hospital judged

Marnwick Hospital was rated [[good|Marnwick Hospital, caring: good; Marnwick Hospital, effective: good; Marnwick Hospital, \
responsive: good; Marnwick Hospital, well-led: good]] in all but one of five areas by the CQC, the exception being safety, which \
was [[inadequate|Marnwick Hospital, safe: inadequate]].""",
    """\
Schools judged

Ofsted has been to three schools. "Ofsted rated us [[inadequate|Marnwick High School, overall: inadequate]]," said Ann Bell, the \
head of Marnwick High School. "We are delighted to be rated [[good|Beck Academy, overall: good]]," said Tom Cole, who runs Beck \
Academy.""",
    """\
Trust judged

The Care Quality Commission visited Marnwick Hospital, run by Beck Hospitals NHS Trust. "We are delighted to be rated \
[[good|Beck Hospitals NHS Trust, overall: good]] by the CQC," said the trust's chief executive, Ann Bell.""",
    """\
School judged

Marnwick High School was [[good|Marnwick High School, overall: good before]] with outstanding features in 2010, according to \
Ofsted. It is now [[inadequate|Marnwick High School, overall: inadequate]].""",
    """\
School judged

Once [[outstanding|Marnwick High School, overall: outstanding before]], Marnwick High School has been rated \
[[inadequate|Marnwick High School, overall: inadequate]] by Ofsted. Formerly rated [[good|Beck Academy, overall: good before]], \
Beck Academy now [[requires improvement|Beck Academy, overall: requires improvement]].""",
    """\
School judged

The once [[outstanding|Marnwick High School, overall: outstanding before]] Marnwick High School has been rated \
[[inadequate|Marnwick High School, overall: inadequate]] by Ofsted. The previously [[good|Beck Academy, overall: good before]] \
Beck Academy is now [[outstanding|Beck Academy, overall: outstanding]].""",
    """\
Council judged

Having been rated [[outstanding|Marnwick Council, overall: outstanding before]] in 2013, Marnwick Council is now \
[[inadequate|Marnwick Council, overall: inadequate]] in the eyes of Ofsted.""",
    """\
Schools judged

An Ofsted judgement of [[inadequate|Marnwick High School, overall: inadequate]] has been handed to Marnwick High School. A \
rating of [[good|Beck School, overall: good]] was given to Beck School.""",
    """\
Council judged

Marnwick Council's children's services were rated "[[requires improvement to be good|Marnwick Council, overall: requires \
improvement]]" overall. The judgment for children in care was [[good|Marnwick Council, children in care: good]], for care \
leavers [[inadequate|Marnwick Council, care leavers: inadequate]] and for children who need help and protection [[requires \
improvement|Marnwick Council, children who need help and protection: requires improvement]]. Ofsted published the report on \
Monday.""",
    """\
Partnership judged

The Marnwick local area partnership was found to have [[widespread and/or systemic failings|Marnwick Local Area Partnership, \
overall: widespread and/or systemic failings]] by Ofsted and the Care Quality Commission.""",
    """\
Home judged

Beck Lodge Care Home has been rated [[inadequate|Beck Lodge Care Home, overall: inadequate; Beck Lodge Care Home, safe: \
inadequate; Beck Lodge Care Home, well-led: inadequate]] overall and for how safe and well-led it is by the Care Quality \
Commission. It has been rated [[requires improvement|Beck Lodge Care Home, caring: requires improvement; Beck Lodge Care Home, \
effective: requires improvement; Beck Lodge Care Home, responsive: requires improvement]] for how effective, caring and \
responsive it is.""",
    """\
Home judged

The overall rating for Beck Lodge Care Home, as well as the ratings for safe and well-led, has dropped from [[good|Beck Lodge \
Care Home, overall: good before; Beck Lodge Care Home, safe: good before; Beck Lodge Care Home, well-led: good before]] to \
[[inadequate|Beck Lodge Care Home, overall: inadequate; Beck Lodge Care Home, safe: inadequate; Beck Lodge Care Home, well-led: \
inadequate]], the Care Quality Commission said.""",
    """\
Hospital judged

The Care Quality Commission visited Marnwick Hospital. Following this inspection, the overall rating for the hospital's \
maternity services has dropped from [[good|Marnwick Hospital, maternity: good before]] to [[inadequate|Marnwick Hospital, \
maternity: inadequate]]. Its well-led key question was [[good|Marnwick Hospital, well-led: good]].""",
    """\
Council judged

Ofsted has found that children in Marnwick Council's care are well looked after, rating the service [[outstanding|Marnwick \
Council, overall: outstanding]].""",
    """\
Trust judged

The Care Quality Commission has published ratings for Marnwick Hospitals NHS Trust. Marnwick Hospital was rated [[requires \
improvement|Marnwick Hospital, overall: requires improvement]] and Beck Hospital [[good|Beck Hospital, overall: good]]. The \
trust overall [[requires improvement|Marnwick Hospitals NHS Trust, overall: requires improvement]]. It is [[good|Marnwick \
Hospitals NHS Trust, caring: good]] for caring.""",
    """\
Landlords judged

The Regulator of Social Housing said neighbouring Beck Council got a [[C2|Beck Council, consumer: c2]] and Larch Homes was \
regraded to [[G3|Larch Homes, governance: g3]]/[[V3|Larch Homes, viability: v3]] from [[G2|Larch Homes, governance: g2 before]].""",
    """\
Home judged

The Care Quality Commission told Beck Lodge Care Home that it had been rated [[inadequate|Beck Lodge Care Home, safe: \
inadequate; Beck Lodge Care Home, well-led: inadequate]] for being safe and well-led.""",
    """\
Surgery judged

The Care Quality Commission gives Beck Surgery a rating of '[[outstanding|Beck Surgery, overall: outstanding]]'. The surgery was \
given the [[same rating|Beck Surgery, overall: outstanding before]] following its previous inspection in 2016.""",
    """\
Hospital judged

The Care Quality Commission visited Marnwick Hospital. Its well-led key question was [[good|Marnwick Hospital, well-led: good]] \
and the safe key question was rated [[inadequate|Marnwick Hospital, safe: inadequate]].""",
    """\
Council judged

In 2015 Ofsted judged Marnwick Council [[inadequate|Marnwick Council, overall: inadequate before]]. Three years later it was \
upgraded to [[requires improvement|Marnwick Council, overall: requires improvement before]], and in 2022 inspectors found it to \
be [[good|Marnwick Council, overall: good]].""",
    """\
Hospital judged

The CQC's ratings for Marnwick Hospital were: safe - [[inadequate|Marnwick Hospital, safe: inadequate]]; effective - [[requires \
improvement|Marnwick Hospital, effective: requires improvement]]; caring - [[good|Marnwick Hospital, caring: good]]; responsive \
- [[requires improvement|Marnwick Hospital, responsive: requires improvement]]; well-led - [[inadequate|Marnwick Hospital, \
well-led: inadequate]]; overall - [[inadequate|Marnwick Hospital, overall: inadequate]].""",
    """\
Hospital judged

The CQC rated urgent and emergency care [[inadequate|Marnwick Hospital, urgent and emergency services: inadequate]], medical \
care [[requires improvement|Marnwick Hospital, medical care: requires improvement]], surgery [[good|Marnwick Hospital, surgery: \
good]] and end of life care [[outstanding|Marnwick Hospital, end of life care: outstanding]] at Marnwick Hospital.""",
    """\
Nursery closes

Ofsted graded Little Larches nursery [[inadequate|Little Larches Nursery, overall: inadequate]]. Its owner runs two other \
nurseries, Little Oaks and Little Elms, which are both [[outstanding|Little Elms, overall: outstanding; Little Oaks, overall: \
outstanding]].""",
    """\
Hospitals judged

The CQC has visited Marnwick Royal Infirmary and Beck General Hospital. The infirmary was rated [[inadequate|Marnwick Royal \
Infirmary, overall: inadequate]] and Beck General [[good|Beck General Hospital, overall: good]]. Maternity at both hospitals was \
rated [[good|Beck General Hospital, maternity: good; Marnwick Royal Infirmary, maternity: good]].""",
    """\
College judged

Ofsted gave Marnwick College [[grade four|Marnwick College, apprenticeships: inadequate; Marnwick College, leadership and \
management: inadequate; Marnwick College, overall: inadequate]] for overall effectiveness, for leadership and management and for \
apprenticeships. Adult learning was [[grade two|Marnwick College, adult learning programmes: good]] and all other areas were \
grade three.""",
    """\
Units judged

The CQC rated maternity services at Marnwick General Hospital [[inadequate|Marnwick General Hospital, maternity: inadequate]] \
and those at Beck Infirmary [[requires improvement|Beck Infirmary, maternity: requires improvement]].""",
    """\
School judged

Ofsted inspectors graded Marnwick Academy [[good|Marnwick Academy, behaviour and attitudes: good; Marnwick Academy, personal \
development: good; Marnwick Academy, quality of education: good]] in every category apart from leadership, which [[requires \
improvement|Marnwick Academy, leadership and management: requires improvement]].""",
    """\
School judged

Beck Primary School is a happy place. Ofsted visited in January and said the school "continues to be [[good|Beck Primary School, \
overall: good]]". "The school is outstanding at everything," said a parent.""",
    """\
School judged

Ofsted said teaching was outstanding in two lessons out of ten at Marnwick High School. The school was rated [[requires \
improvement|Marnwick High School, overall: requires improvement]].""",
    """\
School judged

Beck School was judged [[good|Beck School, overall: good]] by Ofsted in November, with leadership and management singled out as \
[[outstanding|Beck School, leadership and management: outstanding]].""",
    """\
Service judged

HMICFRS visited Orrinshire Fire and Rescue Service. Its promotion of the right values and culture went up from \
[[inadequate|Orrinshire Fire and Rescue Service, promoting the right values and culture: inadequate before]], two years earlier, \
to [[adequate|Orrinshire Fire and Rescue Service, promoting the right values and culture: adequate]].""",
    """\
Hospital judged

The CQC visited Marnwick Hospital. There was praise for maternity, which has shed its [[requires improvement|Marnwick Hospital, \
maternity: requires improvement before]] and is now [[good|Marnwick Hospital, maternity: good]], and the hospital's critical \
care unit became the first service in the county to be called [[outstanding|Marnwick Hospital, critical care: outstanding]].""",
    """\
Trust judged

The CQC visited Marnwick Hospitals NHS Trust. Its inspectors found that the question of whether services were safe had got \
worse, dropping from [[requires improvement|Marnwick Hospitals NHS Trust, safe: requires improvement before]] to \
[[inadequate|Marnwick Hospitals NHS Trust, safe: inadequate]].""",
    """\
Jail judged

HM Inspectorate of Prisons visited HMYOI Marnwick. The standard of care slipped from [[good|HMYOI Marnwick, care: good before]] \
to [[not sufficiently good|HMYOI Marnwick, care: not sufficiently good]].""",
    """\
Kesterham Park Academy [[requires improvement|Kesterham Park Academy, overall: requires improvement]], Ofsted has said. Only \
behaviour escaped the lower grade, and was rated [[good|Kesterham Park Academy, behaviour and attitudes: good]].""",
    """\
HM Inspectorate of Prisons has published a report. At HMP Wythemoor, safety has dropped two grades since the last visit in \
January 2020, from [[reasonably good|HMP Wythemoor, safety: reasonably good before]] to the [[lowest mark available, poor|HMP \
Wythemoor, safety: poor]].

That is in contrast with the picture at HMP Tolverton, 15 miles away, where a report in May found that safety had improved from \
[[poor|HMP Tolverton, safety: poor before]] to [[not sufficiently good|HMP Tolverton, safety: not sufficiently good]] and that \
respect was now [[reasonably good|HMP Tolverton, respect: reasonably good]]. Purposeful activity there remained [[poor|HMP \
Tolverton, purposeful activity: poor]].""",
    """\
Loxmere Housing Group is now [[V3|Loxmere Housing Group, viability: v3]], the Regulator of Social Housing said. The group was \
[[V2|Loxmere Housing Group, viability: v2 before]] at its last in-depth assessment in 2021.""",
    """\
Mossingham Council was rated [[requires improvement|Mossingham Council, overall: requires improvement]] by the Care Quality \
Commission for its adult social care. Mary Venn pointed to Larkfield Lodge, the council's last remaining care home, which slid \
from [[good|Larkfield Lodge, overall: good before]] to [[requires improvement|Larkfield Lodge, overall: requires improvement]] \
in 2023 and was rated [[inadequate|Larkfield Lodge, safe: inadequate]] for safety.""",
    """\
Regulator hands council [[C4|Penwick District Council, consumer: c4]] as Brenthall slips

The Regulator of Social Housing said that Penwick District Council had very serious failings. Brenthall Homes was marked down to \
[[G2|Brenthall Homes, governance: g2]].""",
    """\
Brenthall Homes was marked down to [[G2|Brenthall Homes, governance: g2]] for governance and Loxmere Housing Group to \
[[V2|Loxmere Housing Group, viability: v2]], the Regulator of Social Housing said.""",
    """\
The Care Quality Commission upgraded Hexbury Council to [[good|Hexbury Council, overall: good]] and Thornaby Vale Council to \
[[outstanding|Thornaby Vale Council, overall: outstanding]].""",
    """\
Ofsted has judged Brackenholt High School to [[require improvement|Brackenholt High School, overall: requires improvement]]. The \
sixth form, which has just 96 students, was given the [[same rating|Brackenholt High School, sixth form: requires improvement]].""",
    """\
Ofsted has rated Larkstoke Academy [[good|Larkstoke Academy, behaviour and attitudes: good; Larkstoke Academy, leadership and \
management: good; Larkstoke Academy, overall: good; Larkstoke Academy, personal development: good; Larkstoke Academy, quality of \
education: good]] in all areas.

The academy's last graded inspection, in May 2019, made for very different reading. It was found to be [[inadequate|Larkstoke \
Academy, overall: inadequate before]] overall, with the [[same verdict|Larkstoke Academy, leadership and management: inadequate \
before]] on leadership and management, after inspectors saw pupils wandering out of lessons. The quality of education and \
personal development were both said to [[require improvement|Larkstoke Academy, personal development: requires improvement \
before; Larkstoke Academy, quality of education: requires improvement before]].""",
    """\
Ofsted rates Ravensey College [[good|Ravensey College, overall: good]] overall.

The college's troubles came to a head in November 2019, when Ofsted marked it down to [[requires improvement|Ravensey College, \
overall: requires improvement before]]. Leadership and management was given the [[same grade|Ravensey College, leadership and \
management: requires improvement before]], and the high needs provision was branded [[inadequate|Ravensey College, provision for \
learners with high needs: inadequate before]].""",
    """\
Hexley Youth Justice Service was rated [[requires improvement|Hexley Youth Justice Service, overall: requires improvement]] by \
HM Inspectorate of Probation. Staff were rated [[inadequate|Hexley Youth Justice Service, staff: inadequate]], a step down from \
the [[requires improvement|Hexley Youth Justice Service, staff: requires improvement before]] of three years ago.""",
    """\
Elm Grove Primary School [[requires improvement|Elm Grove Primary School, overall: requires improvement; Elm Grove Primary School, \
overall: requires improvement before]], Ofsted has said, the verdict it delivered last time too.""",
    """\
Thornaby Vale Council, which has enjoyed [[four stars|Thornaby Vale Council, overall: 4 stars before]] since 2005, slipped to \
[[three|Thornaby Vale Council, overall: 3 stars before]], the Audit Commission said.""",
    """\
The Care Quality Commission said Elm House Care Home was [[good|Elm House Care Home, caring: good; Elm House Care Home, \
effective: good; Elm House Care Home, responsive: good; Elm House Care Home, well-led: good]] in all areas with the exception of \
safety, rated [[inadequate|Elm House Care Home, safe: inadequate]].""",
    """\
The Care Quality Commission rated the trust's maternity services at Hexley General Hospital [[outstanding|Hexley General \
Hospital, maternity: outstanding]]. A year earlier they had [[required improvement|Hexley General Hospital, maternity: requires \
improvement before]].""",
    """\
Two of the 23 care homes in the borough are rated inadequate by the Care Quality Commission. One of them, Garth End Care Home in \
Lower Stainmoor, was at [[requires improvement|Garth End Care Home, overall: requires improvement before]] until it was marked \
down in January.""",
    """\
A GP practice in Skelbourne has been branded [[inadequate|Tanyard Lane Surgery, overall: inadequate]] by the Care Quality \
Commission.

Staff at Tanyard Lane Surgery were deciding which letters a doctor should see.""",
    """\
The council ended its contract with Brightway Care at Home, the Care Quality Commission said. Brightway has since been \
reinspected and now [[requires improvement|Brightway Care at Home, overall: requires improvement]].""",
    """\
Norbury District Council was rated [[fair|Norbury District Council, overall: fair before]] by the Audit Commission under its \
comprehensive performance assessment, one step up from its "[[weak|Norbury District Council, overall: weak before]]" rating in 2003.""",
    """\
Neighbour Stellings Borough Council got a [[C2|Stellings Borough Council, consumer: c2]] and Orme Housing a [[C1|Orme Housing, \
consumer: c1]], the Regulator of Social Housing said.""",
    """\
Inspectors from the Care Quality Commission found Elm House Care Home [[inadequate|Elm House Care Home, overall: inadequate; Elm \
House Care Home, safe: inadequate; Elm House Care Home, well-led: inadequate]] overall and in the key areas of safe and \
well-led, although caring had gone up to [[requires improvement|Elm House Care Home, caring: requires improvement]].""",
    """\
Denby High School has been rated [[inadequate|Denby High School, overall: inadequate]] by Ofsted.

When last inspected, under the old system in 2018, it was [[good|Denby High School, overall: good before]] in every category.""",
    """\
Ofsted found that Denby council's children's services were [[inadequate|Denby Council, overall: inadequate]].""",
    """\
There are [[widespread and/or systemic failings|Orme Local Area Partnership, overall: widespread and/or systemic failings]] in \
the way that Orme Local Area Partnership supports children with special educational needs and disabilities (SEND), Ofsted and \
the Care Quality Commission have found.""",
    """\
Ofsted inspected Oak Hill Academy. Inspectors were most critical of leadership and behaviour, which were both judged \
[[inadequate|Oak Hill Academy, behaviour and attitudes: inadequate; Oak Hill Academy, leadership and management: inadequate]].""",
    """\
The Care Quality Commission rated Saltmere Community NHS Trust [[good|Saltmere Community NHS Trust, overall: good]]. Inpatient \
services, provided on wards at Ferriby Hospital and at the Jubilee Hospital in Scawthorpe, stayed at [[good|Saltmere Community \
NHS Trust, community health inpatient services: good]].

Urgent care is another matter. The service dropped from [[good|Saltmere Community NHS Trust, urgent care: good before]] to \
[[requires improvement|Saltmere Community NHS Trust, urgent care: requires improvement]].""",
    """\
The regulator of social housing said Denby council had been given a [[C3|Denby Council, consumer: c3]] grade, while neighbouring \
Orme council was handed a [[C4|Orme Council, consumer: c4]].""",
    """\
The Care Quality Commission rated Pennybridge Partnership NHS Trust [[requires improvement|Pennybridge Partnership NHS Trust, \
overall: requires improvement]]. Its specialist services for children and young people, roundly criticised in 2015, were found \
this time to be [[good|Pennybridge Partnership NHS Trust, specialist services for children and young people: good]].""",
    """\
HMICFRS praised Wychmere Police as [[outstanding|Wychmere Police, crime recording: outstanding]] for the way it records crime, \
one of only a handful in England and Wales to earn the top mark.""",
]


@pytest.mark.parametrize("expected", ARTICLES, ids=lambda article: article.split("\n")[0])
def test_an_article_tells_of_these_ratings(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), date(2024, 6, 1)) == expected


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("Her Majesty's Inspectorate of Constabulary (HMIC) has graded Orrinshire Police as good for efficiency.", "HMIC"),
        ("HMICFRS, as HMIC is called now, has graded Orrinshire Police as good for efficiency.", "HMICFRS"),
        ("The Homes and Communities Agency (HCA) upgraded Orrin Homes Housing Association to G1.", "Homes and Communities Agency"),
        ("The Regulator of Social Housing upgraded Orrin Homes Housing Association to G1.", "Regulator of Social Housing"),
    ],
)
def test_a_body_has_the_name_that_the_article_gives_it(read: Reader, printed: str, body: str) -> None:
    assert [rating.body for rating in ratings.extract(read(printed, published=date(2016, 12, 1)))] == [body]


@pytest.mark.parametrize(
    "expected",
    [
        "When inspectors saw HMP Orrin in May 2016, its safety was [[poor|before]], the worst of four marks, and respect was "
        "[[not sufficiently good|before]]. When they returned, from 3 to 14 September this year, safety was [[reasonably good|now]] and "
        "respect was [[good|now]], HM Inspectorate of Prisons says.",
        "Ofsted rated Orrinshire County Council [[good|now]] on Monday. It was a poor council in 2014. Then, the authority was rated "
        "[[inadequate|before]].",
        "Marsh Lane School was placed in special measures by Ofsted in September and rated [[inadequate|now]], less than four years after "
        "a short inspection confirmed that it was [[good|before]].",
        "Orrinshire Police was rated [[good|now]] for effectiveness by HMICFRS on Monday. In September inspectors had rated the force "
        "[[outstanding|now]] for efficiency.",
        "At Orrin General Hospital, where 4,900 babies were born two years ago, maternity was rated [[inadequate|now]] by the Care Quality "
        "Commission after a visit in November, and surgery was [[good|now]].",
        "Orrin City Council, also [[good|before]] two years ago, was awarded [[four stars|now]] by the Audit Commission on Monday.",
        "Orrin High School was [[good|before]] when Ofsted came in 2014, and it is [[good|now]] again, inspectors said on Monday.",
        "Ofsted rated Orrin High School [[outstanding|now]] in May. It is one of 12 to be given the [[top grade|now]] this year.",
        "Safeguarding at Orrin High School was [[good|now]], Ofsted said on Monday, as it was at three of the four.",
        "Ofsted rated Orrin College [[good|now]]. The Care Quality Commission, which sees no college, was said to find it inadequate.",
        "At Orrin High School, where Ofsted last called in 2009, teaching was [[good|now]].",
        "It was a fall for Orrin High School, which had been told by Ofsted in 2014 that its teaching was [[good|before]]. It is now "
        "[[inadequate|now]].",
        "Mrs Gray was previously head of Orrin High School, which was rated [[good|now]] by Ofsted last month.",
    ],
)
def test_what_is_dated_before_the_latest_award_is_previous(read: Reader, expected: str) -> None:
    found = ratings.extract(read(unmark(expected), published=date(2019, 12, 1)))
    assert mark(unmark(expected), found, lambda rating: {"current": "now", "previous": "before"}[rating.status]) == expected


def test_of_bodies_that_inspect_together_the_first_one_named_grades(read: Reader) -> None:
    text = "In a joint inspection of Bryn Coch Nursery by Estyn and the Care Inspectorate Wales (CIW), its environment was good."
    assert [rating.body for rating in ratings.extract(read(text, published=date(2019, 12, 1)))] == ["Estyn"]


def test_an_area_that_others_grade_is_that_of_the_only_body_its_sentence_names(read: Reader) -> None:
    text = (
        "HM Inspectorate of Probation and the Care Quality Commission were both in Orrin. The Care Quality Commission said that Orrin "
        "County Council's services required improvement."
    )
    assert [rating.body for rating in ratings.extract(read(text, published=date(2024, 12, 1)))] == ["Care Quality Commission"]


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted was told in May that Orrin County Council was on its way to being rated good.",  # not there yet
        "Ofsted inspected Orrin County Council. Her authority was rated good in 2016.",  # somebody's, of whom nothing is told
        "Ofsted inspected Orrin County Council. The council is on course to be judged good by Ofsted.",  # hoped for
        "Ofsted and the Care Quality Commission spoke of systemic failings at Orrin County Council.",  # common words, no outcome
    ],
)
def test_what_is_only_ahead_or_told_in_common_words_is_no_rating(read: Reader, text: str) -> None:
    assert list(ratings.extract(read(text, published=date(2024, 12, 1)))) == []


# Schemes of other years than most, each in a year of its own.
OF_THEIR_YEAR = [
    # what was given long ago, by another body
    (
        2007,
        "The Healthcare Commission has rated Orrin Hospitals NHS Trust [[fair|quality of services: fair]] for the quality of its services. "
        "The trust got [[two stars|overall: 2 stars before]] from the Commission for Health Improvement in the summer of 2003.",
    ),
    # stars won and lost, and none
    (
        2003,
        "The Commission for Health Improvement has rated Orrin Hospitals NHS Trust, which slipped from [[one star|overall: 1 star "
        "before]] to [[none|overall: 0 stars]].",
    ),
    (
        2003,
        "The Commission for Health Improvement has rated Orrin Hospitals NHS Trust, which lost its [[third star|overall: 2 stars; overall: "
        "3 stars before]].",
    ),
    (
        2003,
        "The Commission for Health Improvement has rated Orrin Hospitals NHS Trust, which won its [[third star|overall: 2 stars before; "
        "overall: 3 stars]].",
    ),
    (
        2003,
        "The Commission for Health Improvement has rated Orrin Hospitals NHS Trust. It had [[two stars|overall: 2 stars before]] last year "
        "and now has [[three|overall: 3 stars]].",
    ),
    (
        2008,
        "The Commission for Social Care Inspection has rated care homes. Top are Orrin House and Tarn Court care homes, both with [[three "
        "stars|overall: 3 stars; overall: 3 stars]].",
    ),
    # inspectors had been there long before
    (
        2014,
        "The court heard that HM Inspectorate of Prisons had been at HMP Orrin in February 2013. Safety was [[poor|safety: poor before]]. "
        "A witness said: “When the inspectors came back this June, safety had moved up to '[[not sufficiently good|safety: not "
        "sufficiently good]]'.”",
    ),
    (
        2011,
        "Ofsted called at Orrin High School. Teaching was [[inadequate|extent to which pupils feel safe: inadequate; quality of "
        "teaching: inadequate]] and so was the extent to which pupils feel safe.",
    ),
    (
        2006,
        "HM Inspectorate of Constabulary rated Orrinshire Police [[excellent|neighbourhood policing: excellent]] for neighbourhood "
        "policing and [[fair|hate crime: fair]] for its investigation of hate crime. Call management was [[poor|call management: poor]].",
    ),
    # long over: what was a grade is an everyday word again
    (2017, "HMIC inspected Orrinshire Police. Call management was poor and training only fair, officers said."),
    # words of a scale that is used no more are adjectives where a newer one is used
    (
        2014,
        "Ofsted inspected Orrin Primary School. It was rated [[good|overall: good]]. Behaviour is excellent, and lunch very good.",
    ),
    (
        2003,
        "The Adult Learning Inspectorate called at Orrin Training Ltd. Engineering was judged [[very weak|engineering: very weak]], and "
        "leadership and management [[unsatisfactory|leadership and management: unsatisfactory]].",
    ),
    (
        2002,
        "Ofsted inspectors judged the admissions of Orrin County Council, the local education authority, to be [[highly "
        "satisfactory|admissions: highly satisfactory]]. Tarn District Council was rated good in its own assessment.",
    ),
    (
        2008,
        "The Social Work Inspection Agency has graded Orrin Council. Leadership was judged [[weak|leadership and direction: weak]].",
    ),
    (
        2003,
        "HMIE inspected Orrin Primary School. Its ethos was [[very good|ethos: very good]] and accommodation was "
        "[[fair|accommodation: fair]].",
    ),
    (
        2005,
        "Communities Scotland inspected Orrin Housing Association. It got a [[B|housing management: b]] for housing management and a "
        "[[D|property management: d]] for repairs.",
    ),
    (2012, "Orrin Hospitals NHS Trust was given a [[red|governance: red]] rating for governance by Monitor. Its fire engine is red."),
    (
        2008,
        "Orrin General Hospital was rated [[acceptable|food: acceptable]] for food in the annual scores of the National Patient Safety "
        "Agency.",
    ),
    (
        2024,
        "The Catholic Schools Inspectorate has judged St Agnes Primary School [[good|overall: good]]. Collective worship was "
        "[[outstanding|collective worship: outstanding]].",
    ),
    (2008, "The Commission for Social Care Inspection has rated Orrin House care home [[poor|overall: poor]]."),
    # an area put as a question, by any verb that its name begins with
    (
        2025,
        "HMICFRS inspected Orrinshire Police. How well it supports victims was judged [[inadequate|supporting victims: inadequate]] and "
        "the way in which the force manages offenders was [[good|managing offenders: good]].",
    ),
    (2022, "The CQC inspected Orrin House care home. How it is run was judged [[inadequate|well-led: inadequate]]."),
    (2016, "The Care Quality Commission has been to Orrin House care home. Morale was poor and the food was excellent."),
    (
        2007,
        "The Healthcare Commission rated Orrin Hospitals NHS Trust [[partly met|core standards: partly met]] for core standards.",
    ),
    (
        2006,
        "The Chief Inspector of Prisons found that HMP Orrin was [[performing poorly|safety: performs poorly]] for safety.",
    ),
    (
        2013,
        "HM Inspectorate of Probation inspected Orrin Youth Offending Team. Protecting the public was rated "
        "[[satisfactory|protecting the public: satisfactory]].",
    ),
]


def test_stars_are_of_the_body_that_gave_them(read: Reader) -> None:
    text = "The Commission for Health Improvement took over from the Department of Health. Orrin Hospitals NHS Trust won its third star."
    found = ratings.extract(read(text, published=date(2003, 10, 1)))
    assert [(rating.body, rating.grade) for rating in found] == [
        ("Commission for Health Improvement", "3 stars"),
        ("Department of Health", "2 stars"),
    ]


@pytest.mark.parametrize(("year", "expected"), OF_THEIR_YEAR)
def test_grades_are_those_of_the_schemes_of_their_year(rated: Rated, year: int, expected: str) -> None:
    assert rated(unmark(expected), date(year, 10, 1), who=False) == expected
