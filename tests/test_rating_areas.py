"""Areas of ratings: [[the words of the grade|area: grade]] where areas stand in lists, behind glosses or elsewhere, pointed back at."""

from datetime import date

import pytest

from tests.conftest import Rated
from tests.marking import unmark

PUBLISHED = date(2024, 6, 1)

BEHIND = [
    # what is provided is what is graded
    "The CQC rated Dorrin NHS Trust [[inadequate|safe: inadequate; well-led: inadequate]] for providing safe and well-led services and "
    "[[good|caring: good]] for delivering services that are caring.",
    "Dorrin NHS Trust was rated [[good|effective: good; responsive: good]] by the CQC for offering effective and responsive care and "
    "[[inadequate|well-led: inadequate]] for running a well-led service.",
    "The CQC rated Oakfield House care home [[good|caring: good; responsive: good]] for its level of care and the responsive "
    "aspects of its services.",
    # what a relative clause is about
    "The CQC said Oakfield House care home was [[good|caring: good; safe: good; well-led: good]] for being safe and caring, and for being "
    "well-led, which was [[inadequate|well-led: inadequate before]] in 2019.",
    "The CQC said Oakfield House care home was [[good|caring: good; safe: good; well-led: good]] for being safe, caring and well-led, "
    "which were [[inadequate|caring: inadequate before; safe: inadequate before; well-led: inadequate before]] in 2019.",
    # a gloss
    "The CQC gave Kent County Council a [[score of three|assessing needs: 3; governance, management and sustainability: 3; "
    "safeguarding: 3]] – meaning “evidence of what is wanted” – for assessing needs, safeguarding and governance.",
    "Ofsted rated Hartley Primary School [[inadequate|leadership and management: inadequate; quality of education: inadequate]] – "
    "the lowest of its four grades – for quality of education and for leadership and management.",
    # a grade printed twice, and the same
    "The Care Inspectorate gave Oakfield House care home a [[3 – adequate –|setting: adequate]] for its setting, and the "
    "[[same|leadership: adequate]] for its leadership.",
    # whose inspection it was, and which
    "Hartley Primary School was judged [[good|behaviour and attitudes: good]] for behaviour and [[inadequate|leadership and management: "
    "inadequate]] for leadership in Ofsted's latest round of inspections.",
    "HMP Marston was [[poor|safety: poor]] for safety and [[good|respect: good]] for respect under the inspectorate's new test, HMI "
    "Prisons said.",
    # a time
    "HMI Prisons graded HMP Marston [[poor|respect: poor; safety: poor]] in 2019 for safety and respect.",
    "Ofsted graded Hartley Primary School [[good|behaviour and attitudes: good]] last month for behaviour and attitudes.",
]

NUMBERS = [
    "The Care Inspectorate marked Oakfield House care home down from [[4|staffing: 4 before]] to [[3|staffing: 3]] for staffing, though it "
    "kept its [[5|setting: 5]] for its setting.",
    "Oakfield House care home has [[5s|leadership: 5; staffing: 5]] for staffing and leadership, the Care Inspectorate said.",
    # several of it each
    "The Care Inspectorate gave Oakfield House care home [[four|setting: 4]] for its setting and [[three|leadership: 3; staffing: 3]] each "
    "for staffing and leadership.",
    # the end of a scale by its name, and a time
    "Ofsted gave Hartley High School the [[highest grade on its scale, outstanding|attendance: outstanding]], for attendance.",
    "Ofsted told Hartley High School that it kept its grade three years ago.",
    # a scale, and things
    "The Care Inspectorate, which scores homes from 1 to 6, has 4 in the town.",
    "Oakfield House care home has 3 on each floor, the Care Inspectorate said.",
]

LISTS = [
    "The CQC inspected Oakfield House care home. The only area to keep its [[good|caring: good]] rating in the report was caring.",
    "Ofsted inspected Hartley High School. The two areas found to be ‘[[good|attendance: good; leadership and management: good]]’ were "
    "attendance and leadership and management.",
    # a verb behind the grade names them
    "Ofsted inspected Hartley High School. The area around it is rated good for house prices and was once poor.",
    # "the following areas", and some of several
    "Ofsted rated Hartley High School [[good|attendance: good; sixth form: good]] in the following areas - attendance and the sixth form.",
    "Ofsted said Hartley High School was [[good|attendance: good; sixth form: good]] in four areas, including attendance and the sixth "
    "form.",
    # a question
    "The CQC gave Oakfield House care home a “[[Good|caring: good]]” rating in response to the question “Are services caring?”",
    # all that is graded, but not of those around it
    "Ofsted said both attendance and the sixth form at Hartley High School had fallen from [[good|attendance: good before; sixth form: "
    "good before]] to [[inadequate|attendance: inadequate; sixth form: inadequate]].",
    "Oakfield House care home was rated [[outstanding|caring: outstanding; effective: outstanding; overall: outstanding; responsive: "
    "outstanding; safe: outstanding; well-led: outstanding]] in each of the five key questions by the CQC.",
    # semicolons
    "The CQC gave Kent County Council [[three|learning, improvement and innovation: 3; partnerships and communities: 3]] for partnerships "
    "and communities; and learning, improvement and innovation. Safeguarding got a [[one|safeguarding: 1]].",
    "The CQC gave Kent County Council a [[three|partnerships and communities: 3]] for partnerships and communities; assessing needs got a "
    "[[two|assessing needs: 2]].",
    "Ofsted found Hartley High School [[outstanding|attendance: outstanding; overall: outstanding; sixth form: outstanding]] overall and "
    "in each of the areas that inspectors look at: attendance; and the sixth form.",
    "Ofsted told Hartley Primary School that the quality of education; behaviour and attitudes; and leadership and management were all "
    "[[inadequate|behaviour and attitudes: inadequate; leadership and management: inadequate; quality of education: inadequate]].",
    # verbs that share an object
    "HMI Probation rated Norshire Youth Justice Service [[outstanding|out-of-court disposals: outstanding; "
    "partnerships and services: outstanding]] for partnerships and for assessing, planning and delivering out-of-court disposals.",
]

UNDER_HEADINGS = [
    # the heading before, and behind
    "HM Inspectorate of Probation inspected Norshire Youth Justice Service. In court disposals, planning was [[good|court disposals: "
    "planning: good]]. Out-of-court work fared worse: planning was [[inadequate|out-of-court disposals: planning: inadequate]].",
    "HM Inspectorate of Probation judged Norshire Youth Justice Service [[good|court disposals: assessment: good]] for assessment of court "
    "disposals and [[inadequate|out-of-court disposals: planning: inadequate]] for planning of out-of-court disposals.",
    "HM Inspectorate of Probation judged Norshire Youth Justice Service [[good|planning: good]] for planning.",
    # what an area is called
    "HM Inspectorate of Constabulary rated Norshire Police [[good|legitimacy: good]] for legitimacy, the heading that covers how it treats "
    "the public.",
    # some of all, which nobody names near it
    "The CQC found Oakfield House care home inadequate in four of the five areas that it looks at. Another home was found safe. Others "
    "said they were effective and caring, or responsive.",
]

OWN_WORDS = [
    # what the article calls it
    "HMI Probation judged Norshire Youth Justice Service to be [[good|building, supporting and protecting its workforce: good]] at "
    "building, supporting and protecting its workforce.",
    "Two areas [[require improvement|control room: requires improvement; custody suite: requires improvement]] at Norshire Police, HMICFRS "
    "said: the control room and the custody suite.",
    "The reablement team at Kent County Council was judged [[outstanding|reablement team: outstanding]] by the CQC.",
    # with two nouns
    "HMP Marston was inspected by HMI Prisons and Ofsted. Its mother and baby unit was rated [[outstanding|mother and baby unit: "
    "outstanding]].",
    "The CQC rated Derby Royal Hospital [[inadequate|management of medicines and records: inadequate]] for the management of medicines and "
    "records.",
    # whose it is
    "Ofsted went to Bluebell Nursery. The setting's leadership and management was [[inadequate|leadership and management: inadequate]].",
    # of which no more is said than that somebody is known for it
    "Derby Royal Hospital, which is known for its knee surgery, was rated [[good|overall: good]] by the CQC.",
    # what is called an area, or has a grade
    "HMP Marston was inspected by HMI Prisons and Ofsted. Its grade for the gardens was [[outstanding|gardens: outstanding]].",
    "HMICFRS inspected Norshire Police. Drone flying was the only part of its work to be rated [[outstanding|drone flying: outstanding]].",
    # subjects
    "Ofsted inspected Norshire College. Of the four subject areas it looked at, floristry and motor vehicle were [[good|floristry: good; "
    "motor vehicle engineering: good]], and hairdressing [[outstanding|hair and beauty: outstanding]].",
    "Ofsted rated Hartley Hall School [[good|quality of cooking: good]] for the quality of cooking.",
    "Ofsted judged Hartley High School [[inadequate|overall: inadequate]] but thought its new leadership [[good|leadership and management: "
    "good]].",
    # what sounds like one and is all that is graded
    "Youth justice service slips to [[good|overall: good]], HMI Probation has told Norshire Youth Justice Service.",
    # no sign that it is an area
    "Of the homes in Hull that the CQC inspected, Oakfield House care home said its gardens were outstanding.",
    "Norshire Council's deckchairs were judged inadequate by Ofsted.",
    "The CQC judged Oakfield House care home to be good for sherry.",
    # why, how, and where on the scale
    "Moody's cut Norshire Council to [[A2|overall: a2]] over growing debts and a costly bus contract.",
    "The CQC found Oakfield House care home [[good|overall: good]] in almost every respect.",
    "Ofsted inspected Hartley High School. It puts behaviour in the lowest of four grades, [[inadequate|behaviour and attitudes: "
    "inadequate]].",
    "Ofsted said that Kent County Council, after a harder test of child protection, had slid to [[adequate|overall: adequate]].",
    # the whole
    "Moody's cut the long-term issuer rating of Kent County Council to [[A2|overall: a2]] from [[A1|overall: a1 before]] on Monday and its "
    "baseline credit assessment to [[baa1|baseline credit assessment: baa1]].",
]

SUBJECTS = [
    # what is said of an area, and what tells of whom it reaches
    "Ofsted inspected Kent County Council. The help and protection it offers to children and families [[requires improvement|children who "
    "need help and protection: requires improvement]].",
    "HMICFRS inspected Norshire Police. It is [[good|investigating crime: good]] at investigating crime, and the way it deals with "
    "burglars was [[adequate|way it deals with burglars: adequate]].",
    "Ofsted judged behaviour at Hartley High School [[good|attendance: good; behaviour and attitudes: good]], and so was the attendance "
    "shown by boarders.",
    # a question, with what it looks after
    # questions that ask for areas of the scheme
    "HMICFRS inspected Norshire Police. It [[requires improvement|managing offenders: requires improvement; responding to the public: "
    "requires improvement]] in the way it responds to the public and in how it manages offenders.",
    "HMICFRS inspected Norshire Police. It was [[good|how it treats dogs: good; investigating crime: good]] at how it treats dogs and at "
    "how it investigated crime.",
    # somebody's post
    "Ofsted said Hartley High School moved to [[good|overall: good]] in September and its head of maths is to leave.",
    "Ofsted judged Oak Lodge children's home [[good|how it guards and guides children: good; how it looks after its buildings: good]] for "
    "how it guards and guides children and how it looks after its buildings.",
    "The CQC judged Kent County Council to be [[good|overall: good]] for the way it looks after older and disabled people.",
    "HMI Probation gave what is now Norshire Youth Justice Service an overall rating of [[good|overall: good]].",
    # what is added to it
    "Behaviour at Hartley High School, together with its sixth form, was [[inadequate|behaviour and attitudes: inadequate; sixth form: "
    "inadequate]], Ofsted said.",
    "Behaviour at Hartley High School, together with a neighbour's complaints, was discussed, and Ofsted called it "
    "[[inadequate|overall: inadequate]].",
    # the whole besides
    "Ofsted said that Hartley High School [[requires improvement|attendance: requires improvement; overall: requires improvement]] for "
    "attendance and overall.",
    "Oakfield House care home was rated [[inadequate|overall: inadequate; safe: inadequate]] overall by the CQC and for safety.",
    "The CQC rated Oakfield House care home [[inadequate|responsive: inadequate; safe: inadequate; well-led: inadequate]] for providing "
    "services that were safe, responsive to people's needs and well-led, and [[good|caring: good; effective: good]] for being caring and "
    "effective.",
    "Oakfield House care home was rated by the CQC as [[inadequate|well-led: inadequate]] for whether its services are well-led. The "
    "rating for whether services are caring has changed from [[outstanding|caring: outstanding before]] to [[good|caring: good]].",
    "The CQC judged Oakfield House care home [[inadequate|safe: inadequate]] in the final category of safety.",
    "Fitch rates Marston Housing Association's debt at [[A|debt: a]], with a stable outlook.",
    "The CQC judged Oakfield House care home [[good|caring: good; effective: good; responsive: good; well-led: good]] in four of the five "
    "areas, the exception being safety, which was [[inadequate|safe: inadequate]].",
    'The CQC gave Oakfield House care home a [[good|caring: good]] rating in response to the question "Are services caring?"',
    # where a verb left it
    "Ofsted rated early years at Hartley Primary School [[good|early years provision: good]], with behaviour and personal development at "
    "[[requires improvement|behaviour and attitudes: requires improvement; personal development: requires improvement]].",
    # the end of the scale
    "HMI Prisons went to HMP Marston. Purposeful activity was in the [[lowest category|purposeful activity: poor]].",
    "The CQC looked at adult social care in Kent County Council. It scores [[bottom mark|learning, improvement and innovation: 1]] for "
    "learning.",
    # what is singled out
    "The stroke unit of Norshire General Hospital was the only one of its four services to be rated [[inadequate|stroke unit: "
    "inadequate]] by the CQC.",
    # of which
    "HMICFRS praised Wessex Police for investigating crime and preventing crime, both of which were [[good|investigating crime: good; "
    "preventing crime: good]].",
    # where a grade moved
    "Ofsted declared Hartley High School [[inadequate|overall: inadequate]], with leadership and management a notch higher at "
    "[[requires improvement|leadership and management: requires improvement]].",
    "Kent County Council is the third landlord to be given the [[lowest grade|consumer: c4]] by the Regulator of Social Housing.",
    "At Norshire Police leadership was held back at [[requires improvement|leadership: requires improvement]], HMICFRS said.",
    # a list before a comma and another part
    "Education Scotland told Hartley Academy that its learning, teaching and assessment, and its work on raising attainment and "
    "achievement, were [[satisfactory|learning, teaching and assessment: satisfactory; raising attainment and achievement: satisfactory]].",
    # before the clause
    "As for behaviour and attitudes, Ofsted judged Hartley Primary School to be [[outstanding|behaviour and attitudes: outstanding]].",
    "In the area of personal development, Hartley Primary School was rated [[good|personal development: good]] by Ofsted.",
    # a number of others, and one of several
    "Ofsted went to Hartley Nursery. Inspectors found that two cooks had not been vetted and branded it [[inadequate|overall: "
    "inadequate]].",
    "The Food Standards Agency went to the Hartley Fish Bar, a takeaway by the station, which got a [[one|food hygiene: 1]].",
    # measures count nothing
    "The 1,180-pupil Hartley High School, [[requires improvement|overall: requires improvement]], Ofsted said.",
    "Hartley Primary School, 17 miles away, was rated [[good|overall: good]] by Ofsted.",
    # the one of which it is said
    "Ofsted visited Norshire College. Its apprenticeships had been the only provision to be judged "
    "[[inadequate|apprenticeships: inadequate]].",
    "Behaviour is another area in which Hartley High School [[requires improvement|behaviour and attitudes: requires improvement]], Ofsted "
    "said.",
    # there
    "HMI Prisons was unhappy with respect at HMP Marston: there, outcomes were [[poor|respect: poor]].",
    # no area
    "The CQC inspected Oakfield House care home. Three of the four staff, both of whom were good, left.",
]

POINTERS = [
    # both
    "HMICFRS assessed Norshire Fire and Rescue Service for effectiveness and efficiency. It was [[good|effectiveness: good; "
    "efficiency: good]] on both counts.",
    "HMP Marston was [[poor|purposeful activity: poor; respect: poor; safety: poor]] on all three of the tests that HMI Prisons applied. "
    "They were safety and respect for life, and a separate look was had at purposeful activity.",
    # a share, and whose names follow
    "Estyn judged Ysgol Bryn Coch to be [[good|learning: good; wellbeing and attitudes to learning: good]] in two of its five "
    "inspection areas (learning, and wellbeing and attitudes to learning).",
    "HMI Prisons found HMP Marston [[poor|safety: poor]] for safety and [[reasonably good|respect: reasonably good]] in the other three "
    "tests it faced, among them respect.",
    # the other two of somebody else
    "HMICFRS judged Norshire Fire and Rescue Service [[good|effectiveness: good; efficiency: good; people: good]] for effectiveness, "
    "efficiency and people, and Marshire Fire and Rescue Service was [[inadequate|people: inadequate]] for people and [[outstanding|"
    "effectiveness: outstanding; efficiency: outstanding]] for the other two.",
    # everything else
    "The CQC judged that Oakfield House care home was [[inadequate|safe: inadequate]] for safety. Everything else, including being "
    "effective, caring, responsive and well-led, was [[good|caring: good; effective: good; responsive: good; well-led: good]].",
    "HMI Prisons looks at safety, respect and purposeful activity. HMP Marston was [[poor|safety: poor]] for safety and [[reasonably "
    "good|purposeful activity: reasonably good; respect: reasonably good]] for everything else.",
    "HMI Prisons looked at safety, respect and purposeful activity. It found safety at HMP Marston [[poor|safety: poor]] and the other "
    "two [[good|purposeful activity: good; respect: good]].",
    "The CQC judged Oakfield House care home to be [[inadequate|safe: inadequate]] for safety and [[good|caring: good; effective: good; "
    "responsive: good; well-led: good]] in the four other areas, which adds up to a [[good|overall: good]] rating overall.",
    # the whole
    "Care for older and disabled people in Kent County Council has been rated [[good|overall: good]] by the CQC.",
    "The overall effectiveness of children's services in Kent County Council was judged by Ofsted to be [[good|overall: good]].",
    "Ofsted said children's services provided by Kent County Council were [[inadequate|overall: inadequate]].",
    "Ofsted inspected Kent County Council. The quality of the biscuits provided by the council was good.",
    "The CQC inspected Kent County Council. Its social care for adults was rated [[good|overall: good]].",
    # a part of a hospital, and all that a council is graded for
    "Children's services at Norshire General Hospital were rated [[outstanding|services for children and young people: outstanding]] by "
    "the CQC.",
    "Surgery run by a private firm slips to [[inadequate|overall: inadequate]]: the CQC has inspected Norshire Medical Practice.",
    "Ofsted rated children's services at Kent County Council [[outstanding|overall: outstanding]], and the CQC is on its way.",
    # one of several
    "Ofsted praised Norshire School for early years, an area in which the school went from [[good|early years provision: good before]] to "
    "[[outstanding|early years provision: outstanding]].",
    "The only area in which Hartley High School was rated [[inadequate|sixth form: inadequate]] by Ofsted was the sixth form.",
    # some of several
    "Three of the nine areas that the CQC looked at in Kent County Council were given a [[2|governance, management and sustainability: 2; "
    "supporting people to live healthier lives: 2]], among them governance and supporting people to lead healthier lives.",
    "HMP Marston was found to be [[poor|respect: poor; safety: poor]] in two of the four tests that HMI Prisons applies – safety and "
    "respect – and [[good|purposeful activity: good]] for purposeful activity.",
    "HMICFRS rated Norshire Fire and Rescue Service [[good|effectiveness: good]] for its effectiveness in keeping people safe.",
    # all of an earlier inspection
    "Ofsted judged Hartley Primary School [[good|attendance: good; early years provision: good]] for attendance and early years. In 2012 "
    "it had been [[outstanding|overall: outstanding before]] across the board.",
    # all but some
    "Ofsted judged Hartley High School to be good for everything except attendance and behaviour.",
    # the second
    "Ofsted, which looked at early years and attendance, moved Hartley High School from [[good|early years provision: good before]] to "
    "[[inadequate|early years provision: inadequate]] on the first count and to [[outstanding|attendance: outstanding]] on the second.",
    # what another grade is for
    "The CQC said Norshire Hospital, whose minor injuries unit was [[inadequate|minor injuries unit: inadequate before]] in 2013, is "
    "rated [[good|overall: good]].",
    # no areas
    "Oakfield House care home was inspected by the CQC. The council found seven of its 18 cases inadequate.",
    "The CQC inspected homes that are safe and caring in Hull. Both homes were inadequate.",
]


BACK = [
    # that grade
    "Ofsted rated Hartley High School [[outstanding|overall: outstanding]], and it is the only one to hold [[that grade|attendance: "
    "outstanding; behaviour and attitudes: outstanding]] for behaviour and attendance.",
    # it, behind another clause
    "The sixth form at Hartley High School was looked at apart, and it too was found to be [[good|sixth form: good]] by Ofsted.",
    "Ofsted went to Hartley High School. The sixth form, a worry four years ago when it was found to be [[inadequate|sixth form: "
    "inadequate before]], is now [[good|sixth form: good]].",
    # it, in the same sentence
    "Pastoral care at Hartley Hall was [[excellent|arrangements for pastoral care: excellent]]; in 2012 it was [[good|arrangements for "
    "pastoral care: good before]], the Independent Schools Inspectorate said.",
    "Ofsted visited Norshire College. Its leadership is [[good|leadership and management: good]], and apprenticeships, a worry when it "
    "was [[inadequate|apprenticeships: inadequate before]] in 2015, are [[good|apprenticeships: good]].",
    # it, in the next one
    "At Norshire Hospital, where 4,900 babies were born, maternity was rated [[inadequate|maternity: inadequate]] by the CQC. It had been "
    "[[good|maternity: good before]].",
    "Ofsted rated the sixth form at Hartley High School [[good|sixth form: good]]. It had been [[inadequate|sixth form: inadequate "
    "before]].",
    # the whole
    "The sixth form was where Ofsted began. When Hartley High School was last inspected, in 2015, it was [[good|overall: good]].",
    "At Norshire Hospital, the larger of two, critical care has shed its [[inadequate|critical care: inadequate before]] label, the CQC "
    "said.",
    # what it was before
    "Hartley High School was judged [[good|attendance: good]] by Ofsted for attendance, having been [[inadequate|attendance: inadequate "
    "before]].",
    "The CQC went back to Norshire Hospital. Critical care has shed its [[inadequate|critical care: inadequate before]] label.",
]


@pytest.mark.parametrize("expected", [*BACK, *BEHIND, *LISTS, *NUMBERS, *OWN_WORDS, *SUBJECTS, *POINTERS, *UNDER_HEADINGS])
def test_areas(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), PUBLISHED, who=False) == expected
