"""Ratings told in sentences: [[the words of the grade|area: grade]]; "before" marks one that a later award has replaced.

Where several organisations are named, [[the words of the grade|who, area: grade]].
"""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors import ratings
from extractors.schemes import schemes
from tests.conftest import Rated, Reader
from tests.marking import unmark

PUBLISHED = date(2024, 6, 1)

TOLD = [
    # a year in a row
    "It is the third year in a row that Wessex Police has been judged [[outstanding|legitimacy: outstanding; legitimacy: outstanding "
    "before]] for legitimacy by HMICFRS.",
    # grades in their order
    "Ofsted visited Hartley College. Apprenticeships and adult learning were [[grades 1|apprenticeships: outstanding]] and [[2|adult "
    "learning programmes: good]] respectively.",
    # what inspectors had said
    "Ofsted called at Hartley Primary School. Two years ago inspectors had said behaviour was [[inadequate|behaviour and attitudes: "
    "inadequate]].",
    # what is put up or down, and what goes from one grade to another with it
    "The CQC reported on Mellerby Hospital. Inspectors said the emergency department was unsafe. They marked the department down from "
    "[[good|urgent and emergency services: good before]] to [[inadequate|urgent and emergency services: inadequate]].",
    "The CQC downgraded surgery at Mellerby Hospital from [[outstanding|surgery: outstanding before]] to [[good|surgery: good]] and the "
    "hospital as a whole from [[good|overall: good before]] to [[requires improvement|overall: requires improvement]].",
    "Ofsted marked Hartley Primary School down to [[good|overall: good]] and put its behaviour up from [[good|behaviour and attitudes: "
    "good before]] to [[outstanding|behaviour and attitudes: outstanding]].",
    # what had remained so, as those said who found it, is so
    "Ofsted called at Hartley Primary School. Only behaviour had remained [[good|behaviour and attitudes: good]], inspectors said.",
    # "it" behind a colon is what the words before it name
    "Ofsted called at Hartley Primary School. Behaviour was [[inadequate|behaviour and attitudes: inadequate]]. Nor did the sixth form "
    "escape: it [[requires improvement|sixth form: requires improvement]].",
    # told twice, in other years
    "The CQC rated Orrin Lodge care home [[inadequate|overall: inadequate]]. It had been told in 2016 that it [[required improvement|"
    "overall: requires improvement before]], and in 2014 that it was [[good|overall: good before]].",
    "The CQC rated Orrin House care home [[good|caring: good; effective: good; responsive: good]] for providing caring and responsive "
    "services and for delivering effective care.",
    "Hartley Primary School has had the best possible news from Ofsted: [[outstanding|overall: outstanding]].",
    "Hartley Primary School has had good news: outstanding weather for its fête, and Ofsted is to call.",
    # what an aside tells of is long over, and does not touch the verb behind it
    "Ofsted reported on Hathern High School. The school, which was [[outstanding|overall: outstanding before]] when last inspected in "
    "2010, [[requires improvement|overall: requires improvement]].",
    # what "they" and "that" stand for
    "Ofsted visited Hartley Primary School. The quality of education and leadership fared better. They were "
    "[[good|leadership and management: good; quality of education: good]].",
    "Ofsted visited Hartley Primary School. What hurts most is the behaviour of pupils. "
    "That too was [[inadequate|behaviour and attitudes: inadequate]].",
    "Ofsted visited Hartley Primary School in May. That was good of it.",
    "HMICFRS looked at Wessex Police. Preventing crime is the only area in which the force is [[good|preventing crime: good]]. In 2016 "
    "this was its weakest area and was graded [[inadequate|preventing crime: inadequate before]].",
    # the whole and its areas
    "Ofsted found Hartley Primary School [[good|behaviour and attitudes: good; overall: good; quality of education: good]] across the "
    "board: for quality of education and for behaviour and attitudes.",
    "HMICFRS found Wessex Police [[good|investigating crime: good; preventing crime: good]] across the board: at preventing crime and at "
    "investigating crime.",
    # the same as a grade, but not as an earlier one
    "Ofsted found Hartley Primary School [[inadequate|overall: inadequate]]. It had been [[good|overall: good before]]. The same grade was "
    "given for behaviour.",
    # somebody else's verdict
    "Ofsted rated Hartley Primary School [[good|overall: good]]. A review by consultancy firm Garrick Moss, which called it inadequate, "
    "found waste.",
    # an area of another clause
    "Staff at Hartley Day Nursery must put in place training after Ofsted found the nursery [[inadequate|overall: inadequate]].",
    # an area as a whole is no more than an area
    "Ofsted called at Hartley Primary School. Teaching was judged to be [[good|quality of teaching: good]] overall and often better, and "
    "leadership [[outstanding|leadership and management: outstanding]] overall.",
    # every area, named behind a colon
    "Ofsted found Hartley Primary School to be [[good|behaviour and attitudes: good; overall: good; quality of education: good]] overall "
    "and in each of the areas that inspectors look at: quality of education; and behaviour and attitudes.",
    "Ofsted rated Hartley Primary School [[good|behaviour and attitudes: good; leadership and management: good; overall: good; personal "
    "development: good; quality of education: good]] in each of the areas that inspectors look at.",
    # the same again, in other words
    "Ofsted found Hartley Primary School [[inadequate|overall: inadequate]]. Inspectors came to the [[same conclusion|leadership and "
    "management: inadequate; quality of education: inadequate]] about the quality of education and leadership and management.",
    "Ofsted said that the quality of education at Hartley Primary School was [[good|quality of education: good]]. Leadership and "
    "management was given the [[same rating|leadership and management: good]].",
    # what was given for an area, and the same again
    "Ofsted called at Hartley Primary School. A grade of [[good|quality of education: good]] has been awarded for quality of education and "
    "an [[outstanding|behaviour and attitudes: outstanding]] grade was handed out for behaviour and attitudes.",
    "Ofsted found that Hartley Primary School [[requires improvement|overall: requires improvement]]. The [[same judgement|leadership and "
    "management: requires improvement; quality of education: requires improvement]] was made on leadership and management and on the "
    "quality of education.",
    "Ofsted called at Hartley Primary School. A good rating will be given for leadership, its head hopes.",
    # what might be given
    "Ofsted called at Hartley Primary School. A rating of inadequate would trigger an order, and a grade of ‘good’ could mean freedom.",
    "Ofsted called at Hartley Primary School. Its rating of [[inadequate|overall: inadequate]] would stay, it said.",
    # marks out of so many, and what they were last year
    "The CQC gave Orrin Council’s adult social care [[three marks out of four|assessing needs: 3; safeguarding: 3]] for assessing "
    "needs and for safeguarding. Its partnerships and communities scored [[two|partnerships and communities: 2]], down from "
    "[[three|partnerships and communities: 3 before]] last year.",
    "The CQC gave Orrin Council’s adult social care three weeks out of four to reply.",
    # apposition of an area
    "Ofsted inspected Hartley Primary School in May. One of its four grades, behaviour and attitudes, was "
    "[[inadequate|behaviour and attitudes: inadequate]].",
    "HMICFRS looked at Wessex Police again. The weakest area, investigating crime, was graded [[inadequate|investigating "
    "crime: inadequate]].",
    # whole and share
    "The CQC rated Oakfield House care home [[good|overall: good]] overall and in three of the five areas it inspects.",
    "Estyn said Ysgol Bryn Coch was [[good|care, support and guidance: good; standards: good]] in two of the areas that it "
    "examines: standards, and care, support and guidance.",
    # a phrase that opens a sentence, with a comma or without
    "Ofsted called at Hartley Primary School. In an inspection of the curriculum and attendance in June it was rated [[good|overall: "
    "good]].",
    "Ofsted called at Hartley Primary School in May. By then, with a new test of attendance alone, its overall effectiveness had "
    "slipped to [[inadequate|overall: inadequate]].",
    # itself
    "Hartley Primary School was itself graded [[good|overall: good]] by Ofsted.",
    # last visit
    "Oakfield House care home [[requires improvement|overall: requires improvement]], the CQC said on Tuesday. It was "
    "[[good|overall: good before]] when inspectors last called, in 2019.",
    "Hartley Primary School, which was rated [[outstanding|overall: outstanding before]] when it was last inspected in 2009, "
    "has been told by Ofsted that it [[requires improvement|overall: requires improvement]].",
    "Mr Grey used to run Hartley Primary School, which was rated [[outstanding|overall: outstanding]] by Ofsted when it was "
    "last inspected, in 2012.",
    "Ofsted, which marks every school once a year, said Hartley Primary School was [[good|overall: good]].",  # not of old
    "Hartley Primary School, where four teachers left at once, was rated [[inadequate|overall: inadequate]] by Ofsted.",
    "Hartley Primary School is once again [[inadequate|overall: inadequate]], Ofsted said.",
    "HM Inspectorate of Prisons said HMP Orrin was [[poor|purposeful activity: poor]] for purposeful activity. It fell from 2014, when "
    "safety was [[good|safety: good before]] and respect was [[good|respect: good before]].",
    "Its previous inspection, in 2021, found Hartley Primary School weak in behaviour and attitudes but not for the quality of education, "
    "where it was [[good|quality of education: good before]], Ofsted said.",
    "Oakfield House care home [[requires improvement|caring: requires improvement]] in the caring category, the CQC said. In 2022 "
    "it had been [[inadequate|effective: inadequate before; responsive: inadequate before; safe: inadequate before; well-led: inadequate "
    "before]] in every category but caring, which was [[good|caring: good before]].",
    "The CQC said that Oakfield House care home was [[good|caring: good; well-led: good]] for being caring, and for being well-led, which "
    "was [[inadequate|well-led: inadequate before]] last time.",
    # compared
    "Wessex Police was judged [[inadequate|investigating crime: adequate before; investigating crime: inadequate]] at "
    "investigating crime by HMICFRS, two grades lower than in 2019.",
    "The CQC has rated Oakfield House care home [[outstanding|overall: good before; overall: outstanding]], one grade better than before.",
    "The CQC has rated Oakfield House care home [[inadequate|overall: good before; overall: inadequate]], down two grades.",
    "The CQC rated Oakfield House care home [[good|overall: good; overall: requires improvement before]] - a rise of one grade.",
    "The CQC rated Oakfield House care home [[good|overall: good]], and two grades of nurse were praised.",
    "Ofsted said Hartley Primary School was [[good|overall: good]] with outstanding features.",
    "The CQC confirmed Oakfield House care home's [[good|overall: good]] rating.",
    "The CQC praised Oakfield House care home's good work with its neighbours.",
    # it, the area
    "Wessex Police was reviewed by HMICFRS. Crime recording had improved. It was graded [[good|crime recording: good]], up "
    "from [[inadequate|crime recording: inadequate before]].",
    # asides
    "Oakfield House care home was, for the third time in four years, [[inadequate|overall: inadequate]], the CQC said.",
    "Leadership and management at Hartley Primary School was, said Ofsted, [[inadequate|leadership and management: inadequate]].",
    # what somebody is told, and what it is kept at
    "Hartley Primary School has been told it is [[good|overall: good]] by Ofsted.",
    "Ofsted kept Hartley Primary School at [[good|overall: good]].",
    "Ofsted rated Hartley Primary School [[inadequate|overall: inadequate]]. It had called in 2015. On that occasion it was "
    "[[good|overall: good before]].",
    # whose rating it is, and who gave it
    "Parents at Hartley Primary School are proud of its [[outstanding|overall: outstanding]] Ofsted rating.",
    "Staff at Hartley Primary School are cheerful despite a [[requires improvement|overall: requires improvement]] rating from Ofsted.",
    "Ofsted rated Hartley Primary School [[good|overall: good]], an improvement on its previous rating of "
    "[[requires improvement|overall: requires improvement before]].",
    "Hartley Primary School has turned around a ‘[[requires improvement|overall: requires improvement before]]’ rating from Ofsted to "
    "‘[[good|overall: good]]’.",
    # longer phrases of giving
    "Hartley Primary School came away with a [[good|overall: good]] from Ofsted after a two-day visit.",
    "Oakfield House care home has ended up with an [[inadequate|overall: inadequate]] rating from the CQC.",
    "Ofsted says Hartley Primary School continues to be [[good|overall: good]].",
    "Hartley Primary School has kept its [[outstanding|overall: outstanding]], Ofsted said.",
    # no longer
    "Hartley Primary School is no longer [[inadequate|overall: inadequate before]], according to Ofsted, which rated it "
    "[[good|overall: good]] last week.",
    "Ofsted says Hartley Primary School is no longer rated [[inadequate|overall: inadequate before]].",
    # a bare grade before its areas; who gives the next grade
    "The CQC visited Oakfield House care home. The home received [[good|caring: good]] for being caring.",
    "HM Inspectorate of Prisons published its report on HMP Moorlane. It was [[good|safety: good]] for safety; Ofsted judged its "
    "education [[inadequate|education: inadequate]].",
    # every form of a verb
    "The CQC saw better leadership at Oakfield House care home, increasing its well-led rating from [[inadequate|well-led: inadequate "
    "before]] to [[requires improvement|well-led: requires improvement]].",
    # the whole and its parts
    "Ofsted looked at the children's services of Kent County Council. The council [[requires improvement to be good|care "
    "leavers: requires improvement; children in care: requires improvement; overall: requires improvement]] overall, and for "
    "the experiences of children in care and of care leavers.",
    # an opening area, and what came of it
    "HM Inspectorate of Prisons published its report on HMP Moorlane. On respect, outcomes for the men held there were "
    "[[poor|respect: poor]], the lowest grade there is.",
    "For purposeful activity at HMP Moorlane, outcomes were [[not sufficiently good|purposeful activity: not sufficiently good]], "
    "HM Inspectorate of Prisons said.",
    "HM Inspectorate of Prisons judged HMP Moorlane on safety, respect and resettlement. It was [[good|respect: good]] for respect "
    "and [[reasonably good|resettlement: reasonably good; safety: reasonably good]] in the other two.",
    # a gloss or a time before the area
    "Ofsted gave Hartley Primary School an [[outstanding|leadership and management: outstanding]], the top grade, for "
    "leadership and management.",
    "Ofsted graded Hartley Primary School [[good|leadership and management: good]] in its second visit of the year for "
    "leadership and management.",
    # "that category"
    "Ofsted went back to Hartley Primary School. Behaviour was [[inadequate|behaviour and attitudes: inadequate before]] last time; the "
    "school has improved to [[good|behaviour and attitudes: good]] in that category.",
    # questions as areas
    "The Care Inspectorate graded Balmore House care home as [[good|people's wellbeing: good]] for how well it supports "
    "people's wellbeing and [[weak|leadership: weak]] for its leadership.",
    # brackets
    "Wessex Police was inspected by HMICFRS, which gave grades for preventing crime ([[good|preventing crime: good]]), "
    "investigating crime ([[inadequate|investigating crime: inadequate]]) and leadership ([[adequate|leadership: adequate]]).",
    # along with
    "Ofsted judged quality of education at Hartley Primary School to be [[good|personal development: good; quality of "
    "education: good]], along with personal development.",
    # coordinated changes
    "At Oakfield House care home safety slipped from [[good|safe: good before]] to [[inadequate|safe: inadequate]], leadership "
    "from [[good|well-led: good before]] to [[requires improvement|well-led: requires improvement]] and effectiveness from "
    "[[outstanding|effective: outstanding before]] to [[good|effective: good]], the CQC said.",
    # from X to Y for area
    "Wessex Police has moved from [[inadequate|investigating crime: inadequate before]] to [[good|investigating crime: good]] "
    "at investigating crime, HMICFRS said.",
    # respectively over those grades
    "The CQC rated Oakfield House care home [[inadequate|safe: inadequate; well-led: inadequate]] for being safe and for being "
    "well-led. In 2019 those grades were [[good|safe: good before]] and [[requires improvement|well-led: requires improvement "
    "before]].",
    # fronted
    "For behaviour and attitudes, and for personal development, Hartley Primary School was rated [[outstanding|behaviour and "
    "attitudes: outstanding; personal development: outstanding]] by Ofsted.",
    # all that every inspection grades, with and without exceptions
    "Ofsted rated Hartley Primary School [[good|behaviour and attitudes: good; overall: good; personal development: good; quality of "
    "education: good]] in every category but one, leadership and management, where it was found to be "
    "[[inadequate|leadership and management: inadequate]].",
    "The CQC found Oakfield House care home [[good|caring: good; effective: good; responsive: good; well-led: good]] for everything bar "
    "safety, which was [[inadequate|safe: inadequate]].",
    "HMICFRS rated Wessex Fire and Rescue Service [[good|effectiveness: good]] for effectiveness and [[inadequate|efficiency: inadequate; "
    "people: inadequate]] in the other two areas.",
    "The CQC rated Oakfield House care home [[outstanding|caring: outstanding]] for caring and good in the other three areas.",
    "The CQC rated Oakfield House care home [[good|overall: good]] in all but one of the five areas.",
    "The CQC rated Carrow Hospital [[good|overall: good]] across the board.",
    # having been
    "Hartley Primary School is now [[good|overall: good]], having been [[inadequate|overall: inadequate before]] in 2016, Ofsted said.",
    # heavy noun phrase
    "Inspectors from Ofsted described as [[outstanding|personal development: outstanding]] the personal development of pupils "
    "at Hartley Primary School.",
    # generic, hypothetical, negative
    "Far from being inadequate, Hartley Primary School was rated [[good|overall: good]] by Ofsted.",
    # hearsay; what others than parents or residents say is what they were told
    "The council said that Ofsted had been, and that Hartley Primary School was [[inadequate|attendance: inadequate]] for attendance.",
    "The head said leadership at Hartley Primary School was [[good|leadership and management: good]] after Ofsted came.",
    "Residents said that leadership at Hartley Primary School was good after Ofsted came.",
    "Parents say Hartley Primary School is outstanding, but Ofsted rated it [[good|overall: good]].",
    # reported speech
    "Inspectors told Hartley Primary School that its teaching was [[good|quality of teaching: good]] but that its leadership "
    "and management were [[inadequate|leadership and management: inadequate]], Ofsted's letter shows.",
    "Ofsted has confirmed that Hartley Primary School, where 200 children learn in a building put up for 120, is [[good|overall: good]].",
    # participle
    "Rated [[inadequate|overall: inadequate]] by the CQC in March, Oakfield House care home has been told to close.",
    "Oakfield House care home, judged [[good|caring: good]] by the CQC for being caring, [[requires improvement|effective: requires "
    "improvement; responsive: requires improvement; safe: requires improvement; well-led: requires improvement]] in every other area.",
    "The CQC issued a warning notice to Oakfield House care home, currently rated [[requires improvement|overall: requires improvement]].",
    # headline
    "Oakfield House care home slumps two grades to [[inadequate|overall: good before; overall: inadequate]], says CQC",
    "[[Inadequate|overall: inadequate]]: Ofsted slams Hartley Primary School",
    "Wessex Police ‘[[requires improvement|investigating crime: requires improvement]]’ at investigating crime, says HMICFRS",
    # numbers and stars
    "The Environment Agency gave Severn Water [[three stars|overall: 3 stars]], up from [[two|overall: 2 stars before]].",
    # children's services
    "Ofsted judged Derby City Council’s children’s services to be [[good|overall: good]] overall, but said help and protection "
    "[[required improvement|children who need help and protection: requires improvement]].",
    "Inspectors from Ofsted praised social workers at Derby City Council but graded the impact of leaders on social work "
    "practice [[inadequate|impact of leaders on social work practice: inadequate]].",
    "Derby City Council, whose children's services had been [[inadequate|overall: inadequate before]] since 2021, was told by "
    "Ofsted this week that they are now [[good|overall: good]].",
    # fire
    "HMICFRS inspected Westshire Fire and Rescue Service in May. The service [[requires improvement|making best use of "
    "resources: requires improvement]] at making best use of resources.",
    # prisons
    "HM Inspectorate of Prisons found safety at HMP Marston to be [[poor|safety: poor]], respect [[not sufficiently "
    "good|respect: not sufficiently good]], and purposeful activity and preparation for release [[reasonably good|preparation "
    "for release: reasonably good; purposeful activity: reasonably good]].",
    "At HMP Marston, HM Inspectorate of Prisons said, outcomes for prisoners were [[good|respect: good]] for respect and "
    "[[poor|safety: poor]] for safety.",
    # nurseries, colleges
    "Little Acorns Nursery in Hove was downgraded from [[good|overall: good before]] to [[requires improvement|overall: "
    "requires improvement]] by Ofsted after a child wandered off.",
    "Little Acorns Nursery has gone up from [[requires improvement|overall: requires improvement before]] to [[good|overall: "
    "good]], and its leadership and management were singled out as [[outstanding|leadership and management: outstanding]], "
    "Ofsted says.",
    "Marston College was rated [[good|adult learning programmes: good; apprenticeships: good; personal development: good]] by "
    "Ofsted for apprenticeships, adult learning programmes and personal development, and [[requires improvement|education "
    "programmes for young people: requires improvement]] for its education programmes for young people.",
    # hospitals
    "Derby Hospitals NHS Trust was rated [[requires improvement|overall: requires improvement]] by the CQC. Its maternity "
    "services were rated [[inadequate|maternity: inadequate]], down from [[good|maternity: good before]].",
    "The CQC rated surgery at Derby Royal Hospital [[outstanding|surgery: outstanding]] and urgent and emergency care "
    "[[inadequate|urgent and emergency services: inadequate]].",
    "The CQC upgraded Derby Royal Hospital from [[inadequate|overall: inadequate before]] to [[requires improvement|overall: "
    "requires improvement]], saying that surgery remained [[inadequate|surgery: inadequate]].",
    "After an unannounced visit the CQC has downgraded Derby Royal Hospital's A&E to [[inadequate|urgent and emergency "
    "services: inadequate]].",
    "Derby Royal Hospital's overall rating drops to [[inadequate|overall: inadequate]], the CQC announced.",
    "The CQC's verdict on Derby Royal Hospital: [[good|caring: good]] for caring, [[requires improvement|safe: requires "
    "improvement]] for safety.",
    # wales
    "Estyn judged Ysgol Bryn Coch to be [[excellent|wellbeing and attitudes to learning: excellent]] for wellbeing and "
    "attitudes to learning and [[good|care, support and guidance: good; leadership and management: good; standards: good; teaching and "
    "learning experiences: good]] for everything else.",
    "Standards at Ysgol Bryn Coch are [[adequate|standards: adequate]], says Estyn, while leadership and management needs "
    "urgent improvement, the watchdog's lowest grade.",
    # both, each, the other
    "The CQC looked at safety and leadership at Oakfield House care home. Both were rated [[inadequate|safe: inadequate; "
    "well-led: inadequate]].",
    "Ofsted rated behaviour and attitudes and personal development at Hartley Primary School [[outstanding|behaviour and "
    "attitudes: outstanding]] and [[good|personal development: good]] respectively.",
    "Wessex Police was [[good|preventing crime: good]] at preventing crime, but [[inadequate|investigating crime: inadequate; "
    "managing offenders: inadequate]] at both investigating crime and managing offenders, HMICFRS found.",
    # housing, credit
    "The Regulator of Social Housing downgraded Marston Housing Association from [[G1|governance: g1 before]] to "
    "[[G2|governance: g2]] for governance and left its viability grade at [[V2|viability: v2]].",
    "Moody's cut Marston Housing Association's rating by one notch to [[A3|overall: a3]] from [[A2|overall: a2 before]].",
    # a verb left out, with an aside, by a colon, behind a dash
    "Ofsted visited Hartley Primary School in May. The quality of education was judged [[good|quality of education: good]], "
    "behaviour and attitudes [[outstanding|behaviour and attitudes: outstanding]] and leadership and management, the subject of many "
    "complaints, [[inadequate|leadership and management: inadequate]].",
    "The CQC rated Oakfield House care home. Safety is [[inadequate|safe: inadequate]]; leadership [[requires improvement|well-led: "
    "requires improvement]]; and caring, as families will be glad to hear, [[good|caring: good]].",
    "The CQC has rated Derby Royal Hospital. Surgery went up from [[good|surgery: good before]] to [[outstanding|surgery: "
    "outstanding]] and maternity, long a worry, from [[inadequate|maternity: inadequate before]] to [[good|maternity: good]].",
    "Ofsted went to Kent County Council. Its fostering service was graded [[good|fostering service: good]] and its adoption agency, "
    "inspected in the same week, [[outstanding|adoption agency: outstanding]].",
    "Only the early years provision at Hartley Primary School, which has 40 children, came off better, Ofsted said: it [[requires "
    "improvement|early years provision: requires improvement]].",
    # with, and has: a grade before its area, in a sentence that has given one
    "Ofsted rated Hartley Primary School [[good|overall: good]], with [[outstanding|leadership and management: outstanding]] leadership "
    "and management.",
    "Hartley Primary School is now a [[good|overall: good]] school with [[outstanding|leadership and management: outstanding]] "
    "leadership, Ofsted ruled.",
    # a name for the grade, and what it is
    "But it is the grade for safety at Oakfield House care home that will hurt the most, the CQC report makes clear: "
    "[[inadequate|safe: inadequate]].",
    "The CQC came back to Oakfield House care home in May. The result: [[good|caring: good; effective: good; overall: good; responsive: "
    "good; safe: good; well-led: good]] in all five areas.",
    "HMICFRS has told Wessex Police where it stands. Its [[lowest mark, inadequate|investigating crime: inadequate]], was for "
    "investigating crime.",
    "HMICFRS has told Wessex Police where it stands. [[Inadequate|investigating crime: inadequate]] was the word for investigating crime.",
    # counted, and the only one
    "Hartley Primary School got its first [[outstanding|overall: outstanding]] from Ofsted.",
    "Behaviour and attitudes was the one [[inadequate|behaviour and attitudes: inadequate]] that Ofsted gave Hartley Primary School.",
    "Ofsted's report on Hartley Primary School includes an [[inadequate|leadership and management: inadequate]] for leadership and "
    "management.",
    "Hartley Primary School came out of special measures with a [[good|overall: good]] from Ofsted.",
    "Marston Housing Association became the tenth landlord to receive a [[C1|consumer: c1]] from the Regulator of Social Housing. Its "
    "[[V2|viability: v2]] was unchanged.",
    # changed
    "The CQC's decision to downgrade Oakfield House care home to [[inadequate|overall: inadequate]] came on Friday.",
    "Ofsted has lifted Hartley Primary School out of '[[inadequate|overall: inadequate before]]' and into '[[requires "
    "improvement|overall: requires improvement]]'.",
    "Moody's, which cut Marston Housing Association's rating by two notches in May, to [[A3|overall: a1 before; overall: a3]], said so.",
    # pairs without verbs, and headlines
    "HMICFRS reports on Wessex Police: preventing crime [[good|preventing crime: good]], investigating crime [[inadequate|investigating "
    "crime: inadequate]], managing offenders [[adequate|managing offenders: adequate]].",
    "Hartley Primary School 'no longer [[inadequate|overall: inadequate before]]', says Ofsted",
    "Hartley Primary School [[inadequate|overall: inadequate]], says Ofsted",
    "Joy as Hartley Primary School gets [[good|overall: good]] Ofsted report",
    # becoming, a headline that goes on, a body's verb, what came before
    "Hartley Primary School becomes [[outstanding|overall: outstanding]], Ofsted says.",
    "Hartley Primary School ‘[[good|overall: good]]’ but parents worry, says Ofsted",
    "Ofsted rates Hartley Primary School as [[good|overall: good]], according to its website.",
    "The Regulator of Social Housing regraded Marston Housing Association from [[V1|viability: v1 before]] to [[V2|viability: v2]] "
    "for viability.",
    # marked down, a gloss that names the area, grades that are lost together
    "The CQC's inspectors marked Oakfield House care home down on safety, from [[good|safe: good before]] to [[requires "
    "improvement|safe: requires improvement]].",
    "Ofsted was at Hartley Primary School in May. [[Inadequate|leadership and management: inadequate]], the grade it got for leadership "
    "and management, is the worst.",
    "Marston Housing Association loses its [[G1|governance: g1 before]] and [[V1|viability: v1 before]], says Regulator of Social Housing",
    # negatives
    "Hartley Primary School was one of 12 that Ofsted rated [[good|overall: good]] last year and one of three it visited again.",
    "Staff at Hartley Primary School have worked hard since it was judged to [[require improvement|overall: requires improvement]] by "
    "Ofsted in November.",
    "Ofsted called at Hartley Primary School. Much has changed since it was rated inadequate. The school, which slipped from "
    "[[good|overall: good before]] to [[inadequate|overall: inadequate]], has a new head.",
    "Hartley Primary School has improved since it was rated [[inadequate|overall: inadequate before]] in 2016, Ofsted has said. It is "
    "now [[good|overall: good]].",
    "Staff at Hartley Nursery School were thrilled to find out it had achieved the highest rating of outstanding. Ofsted awarded the "
    "school an [[outstanding|overall: outstanding]] rating.",
    "Ofsted has rated Hartley Primary School [[good|overall: good]]. It had been rated [[good|overall: good before]] before. The head, "
    "who was told that it had previously been [[good|overall: good before]], is pleased.",
    "Hartley Primary School was told that it had been rated [[good|overall: good]] by Ofsted. It had been rated [[inadequate|overall: "
    "inadequate before]] in 2014.",
    # a list with commas before its "and" and behind it; what stands beside in a "with"
    "Ofsted called at Hartley Primary School. The quality of education, personal development, and leadership and management, were all "
    "considered [[inadequate|leadership and management: inadequate; personal development: inadequate; quality of education: inadequate]].",
    "Ofsted called at Hartley Primary School. The rating was split, with behaviour and attitudes, and personal development both rated as "
    "[[good|behaviour and attitudes: good; personal development: good]], but quality of education, and leadership and management were "
    "rated [[requires improvement|leadership and management: requires improvement; quality of education: requires improvement]].",
    "Ofsted called at Hartley Primary School. Its new head, Ann Bell, and personal development were both praised.",
    # all areas but those that a "for" or "with" names
    "Ofsted rated Hartley Primary School [[good|behaviour and attitudes: good; leadership and management: good; personal development: "
    "good]] in every area except for the quality of education, which [[requires improvement|quality of education: requires improvement]].",
    "Ofsted called at Hartley Primary School. It scored [[good|early years provision: good; personal development: good]] in two "
    "categories: personal development; and early years provision, but in all other categories and overall the school scored [[requires "
    "improvement|overall: requires improvement]].",
    # what areas are called
    "Ofsted called at Hartley Primary School in May. Inspectors rated the effectiveness of its leadership as [[inadequate|leadership and "
    "management: inadequate]], and students' behaviour and attitudes were [[good|behaviour and attitudes: good]].",
    "Ofsted has rated training provider Orrin Skills [[inadequate|overall: inadequate]].",
    # who says that somebody stays so, and what is only on its way
    'The school was visited by an inspector who said Hartley Primary School "continues to be [[good|overall: good]]", Ofsted said.',
    "An Ofsted report found Hartley Primary School is improving towards being outstanding.",
    # a share of what nobody grades, and somebody's own work
    "Ofsted called at Hartley Academy. Inspectors said the quality of teaching was better, with two thirds now ranked as good.",
    'Ofsted rated Hartley Primary School [[good|overall: good]]. Headteacher Ann Young\'s leadership was described as "outstanding".',
    # who was there before
    "Ofsted rated Hartley Academy [[good|overall: good]]. Its predecessor school was judged to be outstanding.",
    "Ofsted called at Hartley Academy. Before it became an academy the school was rated [[inadequate|overall: inadequate before]].",
    "Ofsted rated Hartley Academy [[good|overall: good]]. It has changed since its previous inspection in 2018 that also saw the school "
    "rated as [[inadequate|overall: inadequate before]].",
    "Ofsted called at Elm Pre-school. Its report is an improvement from the pre-school's last inspection where they received a "
    "[[good|overall: good before]] rating.",
]

WHO = [
    # what somebody did where they were before
    "The CQC rated Swale Hospitals NHS Trust [[inadequate|Swale Hospitals NHS Trust, overall: inadequate]]. Ann Pell joins the trust from "
    "Tarnside, where she led the trust to a rating of good.",
    # a letter to the editor is its writer's own
    "SIR - I write as a parent. Ofsted has rated Swale High School [[inadequate|Swale High School, overall: inadequate]].\n\nThe teaching "
    "is outstanding and behaviour is good.",
    # two areas and what they were before
    "The CQC has inspected Swale Hospital. Surgery and maternity, previously [[inadequate|Swale Hospital, maternity: inadequate before; "
    "Swale Hospital, surgery: inadequate before]], are now [[good|Swale Hospital, maternity: good; Swale Hospital, surgery: good]].",
    # areas in which a force is graded are none of a fire service
    "HMICFRS says Wessex Police is [[good|Wessex Police, legitimacy: good]] for legitimacy. Orrin Fire Service was [[good|Orrin Fire "
    "Service, effectiveness: good; Orrin Fire Service, efficiency: good; Orrin Fire Service, people: good]] in all three pillars: "
    "effectiveness, efficiency and people.",
    "The CQC has rated The Gables care home [[inadequate|Gables Care Home, overall: inadequate]]. Its sister home in Swale, The Firs, is "
    "rated [[good|Firs, overall: good]].",
    # by the place in its name
    "HM Inspectorate of Probation saw Hove's Youth Justice Service, rating the Hove service as [[outstanding|Hove Youth Justice Service, "
    "overall: outstanding]].",
    # a home that is named behind "whose"
    "The CQC has rated The Willows care home [[good|Willows Care Home, overall: good]]. It is run by Swale Care Ltd, whose second home, "
    "Larch Lodge, was judged [[inadequate|Larch Lodge, overall: inadequate]] last year.",
    # whom "it" means is named behind the clause that opens the sentence
    "The CQC called at Ash House care home. Four years after it was judged [[inadequate|Elm House, overall: inadequate before]], "
    "Elm House care home is [[good|Elm House, overall: good]].",
    # a force that goes by its shire
    "Wessexshire's police were seen by HMICFRS. The force was [[good|Wessexshire Police, preventing crime: good]] at preventing crime.",
    # by what name somebody is introduced
    "A school called Hartley Primary School has been rated [[good|Hartley Primary School, overall: good]] by Ofsted.",
    "A village school known as 'Marsh Lane School' was judged [[inadequate|Marsh Lane School, overall: inadequate]] by Ofsted.",
    # words for somebody that tell of no kind, or of any
    "Marston Housing Association was awarded a [[C1|Marston Housing Association, consumer: c1]] by the Regulator of Social Housing. The "
    "1,050-home body kept its [[G1|Marston Housing Association, governance: g1]].",
    "The CQC visited Oakfield House care home. The 40-bed operation was rated [[good|Oakfield House, overall: good]].",
    "Ofsted visited Hartley Primary School. The organisation was rated [[good|Hartley Primary School, overall: good]].",
    # a part that has a noun for what it is
    "Hartley Primary School was rated [[good|Hartley Primary School, overall: good]] by Ofsted. The nursery unit was found to be "
    "[[inadequate|Hartley Primary School, nursery unit: inadequate]]. The pre-school, in Ash Lane, was rated outstanding.",
    # a force told by its place
    "Wessex Police was rated [[good|Wessex Police, investigating crime: good]] at investigating crime by HMICFRS. Over the border in "
    "Fellshire the police are [[good|Fellshire Police, legitimacy: good]] for legitimacy.",
    # two told apart, before anybody was graded; who is no organisation has no grade in a list either
    "Ofsted has reported on schools. Hartley Primary School was [[good|Hartley Primary School, overall: good]] and Marsh Lane School "
    "[[outstanding|Marsh Lane School, overall: outstanding]].",
    "Marston Housing Association was given a [[C1|Marston Housing Association, consumer: c1]] by the Regulator of Social Housing. "
    "The sofa kept its G1 and V2. Cordwainers kept its [[G1|Cordwainers, governance: g1]] and [[V2|Cordwainers, viability: v2]].",
    # a subject that is a name nobody knows is not the one spoken of; one that is a word of its name is
    "Marston Housing Association was given a [[C1|Marston Housing Association, consumer: c1]] by the Regulator of Social Housing. Thrive "
    "got a [[G3|Thrive, governance: g3]].",
    "The CQC rated Oakfield House care home [[good|Oakfield House, overall: good]]. Thrive got an inadequate.",
    "Ofsted rated Hartley Primary School [[good|Hartley Primary School, overall: good]]. Hartley was rated [[outstanding|Hartley "
    "Primary School, early years provision: outstanding]] for early years.",
    # nothing but grades between the commas behind a name; not adjectives
    "Marston Housing Association, [[G1|Marston Housing Association, governance: g1]] and [[V2|Marston Housing Association, viability: "
    "v2]], will merge, the Regulator of Social Housing said.",
    "Ofsted visited Hartley Primary School, good, old and proud.",
    # "itself", behind the name
    "The CQC rated Kent NHS Trust [[good|Kent NHS Trust, overall: good]]. Kent Hospital itself [[requires improvement|Kent Hospital, "
    "overall: requires improvement]].",
    # when, before the name
    "Until the merger, Hartley Primary School was rated [[inadequate|Hartley Primary School, overall: inadequate before]] by Ofsted.",
    # two organisations
    "Hartley Primary School shares its governors with Marsh Lane School. It was rated [[good|Hartley Primary School, overall: "
    "good]] by Ofsted in May.",
    "There was better news at Hartley Primary School, which is run by the same trust as Marsh Lane School. It was judged "
    "[[outstanding|Hartley Primary School, overall: outstanding]] by Ofsted.",
    "Ofsted has rated Hartley Primary School [[inadequate|Hartley Primary School, overall: inadequate]]. Over in Brackwell, "
    "where Ofsted called on the same day, the quality of education was good.",
    # several institutions
    "Ofsted rated Hartley Primary School [[good|Hartley Primary School, overall: good]] and Marsh Lane School "
    "[[inadequate|Marsh Lane School, overall: inadequate]].",
    "Hartley Primary School was rated [[good|Hartley Primary School, overall: good]] by Ofsted, while Marsh Lane School, its "
    "neighbour, [[requires improvement|Marsh Lane School, overall: requires improvement]].",
    "Both Hartley Primary School and Marsh Lane School were judged [[good|Hartley Primary School, overall: good; Marsh Lane "
    "School, overall: good]] by Ofsted.",
    "Hartley Primary School, like Marsh Lane School, was rated [[good|Hartley Primary School, overall: good]] by Ofsted.",
    "Ms Green, who led Marsh Lane School when it was rated [[outstanding|Marsh Lane School, overall: outstanding]] by Ofsted, "
    "now runs Hartley Primary School.",
    # a verb left out, with a name
    "Hartley Primary School was rated [[good|Hartley Primary School, overall: good]] by Ofsted in May and Marsh Lane School, a 20-place "
    "special school, [[outstanding|Marsh Lane School, overall: outstanding]].",
    "Ofsted rated Hartley Primary School [[good|Hartley Primary School, overall: good]], Marsh Lane School [[outstanding|Marsh Lane "
    "School, overall: outstanding]] and Elm Park Academy [[inadequate|Elm Park Academy, overall: inadequate]].",
    # numbers that move
    "Severn Water climbed by one to [[three stars|Severn Water, overall: 3 stars]], the Environment Agency said. Thames Water fell to "
    "[[two|Thames Water, overall: 2 stars]], and its complaints to 4.",
    # a council that is only where the school is
    "Estyn went to Ysgol Tan y Graig in May. Merioneth County Council has two such schools.\n\nThe comprehensive is the first in "
    "Merioneth to be judged [[good|Ysgol Tan y Graig, current performance: good]] for its current performance.\n\n"
    "Wellbeing was [[excellent|Ysgol Tan y Graig, wellbeing: excellent]], Estyn said.",
    "Mr Black joined Hartley Primary School from Marsh Lane School, which Ofsted rated [[inadequate|Marsh Lane School, "
    "overall: inadequate]] in May.",
    # whom a description means, by its kind
    "Estyn has published its report on Ysgol Bryn Coch.\n\nThe bilingual secondary, which serves the market town, is the first in "
    "Gwynedd to be judged [[excellent|Ysgol Bryn Coch, overall: excellent]].",
    "Ofsted called at two schools. At Hartley Primary School the mood was good. The Catholic school was rated [[outstanding|Hartley "
    "Primary School, overall: outstanding]]. Marsh Lane School was rated [[good|Marsh Lane School, overall: good]] by Ofsted in 2019.",
    # described first, named in the next paragraph
    "A metropolitan council where the longest wait was 14 months has been told by the CQC that its adult social care [[requires "
    "improvement|Derby City Council, overall: requires improvement]].\n\nDerby City Council said it was sorry.",
    "A children's home run by Kent County Council is to close after it was rated [[inadequate|Fern Bank, overall: "
    "inadequate]] by Ofsted.\n\nFern Bank, a five-bed home, opened in 2012.",
    "A housing association is to get help after the Regulator of Social Housing gave it a [[C3|Severn Homes, consumer: c3]].\n\n"
    "Severn Homes, which was set up with Kent County Council, has 900 homes.",
    "A school will be graded good or not from inclusion to leadership, Ofsted says.\n\nHartley Primary School took part in a trial.",
    # under the name of somebody nobody knows, and of one that is known only below
    "Here is what the CQC found.\n\nNumber Nine, Hove\n\nInspectors rated it inadequate for safety. It is run by the Larkfield Group.\n\n"
    "The Poplars and Number Six\n\nThe Poplars care home was rated [[good|Poplars, overall: good]].",
    # what somebody owns
    "The CQC rated Oakfield House care home [[good|Oakfield House, overall: good]].\n\nLarkfield Care runs it. The company's other home in "
    "the town, Ivy Mount, is inadequate.",
    "Education Scotland told Hartley Primary School that leadership of change was [[weak|Hartley Primary School, leadership of change: "
    "weak]].\n\nThe nursery was rated very good for leadership of change. Ensuring wellbeing was considered to be excellent.",
    # a part of somebody that is none we know: what follows is of it too
    # all that is always graded
    "HMICFRS judged Kent Fire and Rescue Service [[good|Kent Fire and Rescue Service, preventing fires and other risks: good]] at "
    "preventing fires and other risks, and praised its people, effectiveness and efficiency.\n\nDerby Fire and Rescue Service was [[good|"
    "Derby Fire and Rescue Service, effectiveness: good; Derby Fire and Rescue Service, efficiency: good; Derby Fire and Rescue Service, "
    "people: good]] in all three areas.",
    # as a whole, in a street, since a month
    "The CQC went to Derby Royal Hospital and Ashbourne Hospital. Derby Hospitals NHS Trust runs both. The trust as a whole was rated "
    "[[good|Derby Hospitals NHS Trust, overall: good]].",
    "Hartley Primary School was rated [[good|Hartley Primary School, overall: good before]] by Ofsted in 2019. The 90-pupil school in "
    "Minster Road has gone from [[good|Hartley Primary School, overall: good before]] to [[outstanding|Hartley Primary School, overall: "
    "outstanding]].",
    "The CQC called at Oakfield House care home. Last April it was rated [[inadequate|Oakfield House, overall: inadequate]].",
    # described by a grade, then given another
    "Hartley Primary School, a primary rated [[good|Hartley Primary School, overall: good]] by Ofsted in May, has been given a [[2|Hartley "
    "Primary School, food hygiene: 2]] for food hygiene by the Food Standards Agency.",
    # described, with its name behind
    "Kent Ambulance Service was rated [[good|Kent Ambulance Service, overall: good]] by the CQC in June.\n\nThe local mental health "
    "trust, Five Rivers Partnership NHS Trust, is rated [[requires improvement|Five Rivers Partnership NHS Trust, overall: requires "
    "improvement]].",
    # whose areas they are
    "Kent Police and Kent Fire and Rescue Service were both visited by HMICFRS. Kent Fire and Rescue Service [[required "
    "improvement|Kent Fire and Rescue Service, people: requires improvement]] at looking after its people.\n\nLegitimacy was graded "
    "[[good|Kent Police, legitimacy: good]].",
    # what a relative clause is about
    "Mr Grey led Kent County Council until 2015 and later advised Medway Council, where children's services are [[inadequate|Medway "
    "Council, overall: inadequate]], Ofsted said.",
    # called by one word of its name
    "Carrowdale Infirmary and Skarholm Hospital were visited by the CQC. Surgery at Skarholm Hospital is [[inadequate|Skarholm Hospital, "
    "surgery: inadequate]].\n\nAt the Infirmary, surgery moved up to [[good|Carrowdale Infirmary, surgery: good]] from [[requires "
    "improvement|Carrowdale Infirmary, surgery: requires improvement before]].",
    # a stranger, and what goes on about it
    "Kent County Council was rated [[good|Kent County Council, overall: good]] by the CQC. In neighbouring Penhale the picture was "
    "gloomier. That council was told that it requires improvement.",
    "Hartley Primary School was rated [[good|Hartley Primary School, overall: good]] by Ofsted. The secondary at Great Wolver was judged "
    "outstanding. Its leadership requires improvement.",
    "Ofsted judged Hartley Primary School [[good|Hartley Primary School, overall: good]]. Its head was previously in charge of a school "
    "rated outstanding, and was told to make sure that teaching was good.",
    "Judged [[outstanding|Hartley Primary School, overall: outstanding before]] by Ofsted in 2012, Hartley Primary School now "
    "[[requires improvement|Hartley Primary School, overall: requires improvement]].",
    "Ofsted came. Hartley Primary School, which has failed to shake off its [[requires improvement|Hartley Primary School, overall: "
    "requires improvement]] rating, was told it was not yet good.",
    "Ofsted said an [[outstanding|Hartley Primary School, overall: outstanding; Marsh Lane School, overall: outstanding]] rating went "
    "to Hartley Primary School and to Marsh Lane School.",
    "The Regulator of Social Housing downgraded Marston Housing Association from [[G1|Marston Housing Association, governance: g1 before]]/"
    "[[V1|Marston Housing Association, viability: v1 before]] to [[G2|Marston Housing Association, governance: g2]]/[[V2|Marston Housing "
    "Association, viability: v2]].",
    # the owner of what is graded, and who runs it
    "Oakfield Care runs five homes. Its newest, Spinney Court Care Home, was rated [[inadequate|Spinney Court Care Home, overall: "
    "inadequate]] by the CQC.",
    "Ofsted has been to Kent. Kent County Council's Hartley Primary School was judged [[inadequate|Hartley Primary School, overall: "
    "inadequate]], and the Marsh Trust's flagship school Elm Lane Academy [[good|Elm Lane Academy, overall: good]].",
    "Ofsted judged Kent County Council's children's services [[good|Kent County Council, overall: good]]. The authority's local "
    "safeguarding children board was found to be [[inadequate|local safeguarding children board, overall: inadequate]].",
    "Ofsted judged Kent County Council's children's services [[good|Kent County Council, overall: good]]. The effectiveness of Kent "
    "Safeguarding Children Board was [[inadequate|Kent Safeguarding Children Board, overall: inadequate]].",
    "There was bad news from the CQC for Spinney Court Care Home, run by Oakfield Care, which fell to [[inadequate|Spinney Court Care "
    "Home, overall: inadequate]].",
    # to whom a grade goes, and who got the same
    "Ofsted came. An [[outstanding|Hartley Primary School, overall: outstanding]] rating went to Hartley Primary School.",
    "Ofsted has been. [[Inadequate|Hartley Primary School, overall: inadequate; Marsh Lane School, overall: inadequate]] ratings were "
    "given to Hartley Primary School and Marsh Lane School.",
    "'[[Good|Hartley Primary School, overall: good]]' was the verdict on Hartley Primary School from Ofsted.",
    "Ofsted judged Hartley Primary School [[good|Hartley Primary School, overall: good; Marsh Lane School, overall: good]], as was Marsh "
    "Lane School.",
    "Ofsted came. Hartley Primary School ([[good|Hartley Primary School, overall: good]]) and Marsh Lane School ([[inadequate|Marsh Lane "
    "School, overall: inadequate]]) were surprised.",
    "Hartley Primary School has new leaders after an [[inadequate|Hartley Primary School, overall: inadequate]] rating from Ofsted.",
    "Ofsted judged Hartley Primary School [[inadequate|Hartley Primary School, overall: inadequate]]. Marsh Lane School fared better, "
    "with a [[good|Marsh Lane School, overall: good]] rating.",
    "Ofsted came. A good rating goes to any school that works, Hartley Primary School was told.",
    "Hartley Primary School hopes for an outstanding rating from Ofsted, as does Marsh Lane School.",
    "Ofsted judged Hartley Primary School [[good|Hartley Primary School, overall: good]], as was expected of Marsh Lane School.",
    "The home, run by Kent County Council, was judged inadequate by Ofsted.",
    "The home, run by the Kent Family Trust, was judged inadequate by Ofsted.",
    # where a sentence takes place
    "At Queen Adelaide Hospital, the larger of the trust's two sites, surgery [[requires improvement|Queen Adelaide Hospital, surgery: "
    "requires improvement]], the CQC told Derby Hospitals NHS Trust.",
    # all of a trust, not the site named last
    "Carrow Hospitals NHS Trust was inspected by the CQC.\n\nAt Carrow Infirmary, surgery was [[good|Carrow Infirmary, surgery: good]].\n\n"
    "At trust level, safety remained as [[requires improvement|Carrow Hospitals NHS Trust, safe: requires improvement]] while the rating "
    "for caring was [[good|Carrow Hospitals NHS Trust, caring: good]].",
    # a place of an address
    "Eastmarch Primary School has a new neighbour.\n\nLarkmoor Academy, in Fenner Road, Eastmarch, was visited by Ofsted. Only the "
    "sixth form was [[good|Larkmoor Academy, sixth form: good]].",
    # whom a subject calls by name behind a comma
    "Kent County Council runs three homes. The other, Ash House Care Home in Elm Road, was rated [[good|Ash House Care Home, overall: "
    "good]] by the CQC.",
    # two that share a verb, with where the first is
    "Hartley Primary School, in Brackwell, and Marsh Lane School have both been rated [[good|Hartley Primary School, overall: good; Marsh "
    "Lane School, overall: good]] by Ofsted.",
    # two and more that share a grade
    "Ofsted rates Hartley Primary School and the Marsh Lane School as [[good|Hartley Primary School, overall: good; Marsh Lane School, "
    "overall: good]].",
    "The CQC went to the trust. Maternity was [[good|Carrow Hospital, maternity: good; Truro Hospital, maternity: good]] at both Truro "
    "Hospital and Carrow Hospital.",
    "Hartley Primary School was [[good|Hartley Primary School, overall: good]], said Ofsted, which is still to visit Marsh Lane School "
    "and Larkmoor Academy.",
    # whom a clause describes that is called by name before
    "The CQC went to Oakfield House care home. There was good news for Elm Bank care home, one of the oldest in Kent, which kept its "
    "[[outstanding|Elm Bank, overall: outstanding]] rating.",
    # an area at a place
    "The CQC inspected Kent Ambulance Service. The emergency operations centre at Pikestone is now [[good|Kent Ambulance Service, "
    "emergency operations centre: good]].",
    # who is only where another is
    "Ofsted went to Hartley Primary School at Elm Park Academy. The 90-pupil school was rated [[good|Hartley Primary School, overall: "
    "good]].",
    # whose the grade is, in a place that nobody knows
    "Ofsted has been to Hartley Primary School. Its neighbour, Marsh Lane School in Wittlemere, kept its [[good|Marsh Lane School, "
    "overall: good]] rating.",
    # a neighbour or a sister, with its name behind, or without one
    "Hartley Primary School rises to [[good|Hartley Primary School, overall: good]] while rival sinks to inadequate, says Ofsted.",
    "Kent County Council spends less than its neighbour Medway Council, which was rated [[good|Medway Council, overall: good]] by Ofsted.",
    "Oakfield House care home was visited by the CQC. Its sister home in Elm Road, Spinney Court Care Home, was rated "
    "[[good|Spinney Court Care Home, overall: good]].",
    # who runs a part, not a home; a part overall is not the whole
    "Kent County Council sent for the CQC.\n\nThe children's mental health service run by Five Rivers Partnership NHS Trust was "
    "rated [[inadequate|Five Rivers Partnership NHS Trust, specialist community mental health services for children and young people: "
    "inadequate]] overall.",
    # what happened to others too, in a sentence of its own
    "Ofsted rated Hartley Primary School [[good|Hartley Primary School, overall: good; Marsh Lane School, overall: good]] on Monday. So "
    "was Marsh Lane School.",
    "Ofsted inspected Hartley Primary School. Its attendance was [[good|Hartley Primary School, attendance: good; Hartley Primary School, "
    "leadership and management: good]]. So, to the surprise of some in the building, was leadership and management.",
    "Ofsted rated Hartley Primary School [[good|Hartley Primary School, overall: good]]. So was the food at Marsh Lane School.",  # no grade
    # what somebody had done, and what it got besides
    "Orrin Homes Housing Association had its [[G1|Orrin Homes Housing Association, governance: g1]] grade confirmed by the Regulator of "
    "Social Housing and received a [[C1|Orrin Homes Housing Association, consumer: c1]]. Marsh Lane Homes was not inspected.",
    # described by what it once did
    "A school that was forced to close its pool has been rated [[good|Hartley Primary School, overall: good]] by Ofsted.\n\n"
    "Hartley Primary School was visited in May.",
    "Ofsted inspected Hartley Primary School. A school that fails its pupils and is rated inadequate must become an academy.",  # any
    # both of whom the sentence before names
    "Ofsted visited Hartley Primary School and Marsh Lane School. Both were judged [[inadequate|Hartley Primary School, overall: "
    "inadequate; Marsh Lane School, overall: inadequate]].",
    "Ofsted visited Hartley Primary School. It saw leadership and management and attendance. Both were [[good|Hartley Primary School, "
    "attendance: good; Hartley Primary School, leadership and management: good]].",
    # called for short first, in full below
    "Kent climbs to [[good|Kent Youth Justice Service, overall: good]], HM Inspectorate of Probation says.\n\nKent Youth Justice "
    "Service, which Kent County Council hosts, was rated [[good|Kent Youth Justice Service, overall: good]] overall on Monday.",
    # how many others got a grade
    "The Regulator of Social Housing inspected Orrin Homes Housing Association. Of 168 landlords inspected, 47 have had a C1.",
    # two far above are as likely
    "Hartley Primary School and Marsh Lane School share their governors.\n\nNobody from Ofsted would comment.\n\nThe weather was fine, "
    "and the quality of education was good.",
]

NONE = [
    # a number of others, with its share; which of several parts is not said
    "The Pell Diner takeaway was inspected by the Food Standards Agency. Of 211 takeaways, 163 (77%) have ratings of five.",
    "The CQC visited Dorrin Royal Hospital. Its departments were rated inadequate. The CQC rated the wards good.",
    "The CQC visited Oakfield House care home. Its report says hand hygiene needs work, and staff had good in-house training.",
    "Ofsted visited Hartley Primary School. Schools are no longer judged outstanding if safeguarding fails.",
    # generic, hypothetical, negative
    "Under the rules a school that is rated inadequate by Ofsted must become an academy, and Hartley Primary School is already one.",
    "A nursery whose leadership is judged inadequate loses its funding, Ofsted told Hartley Primary School.",
    "You move house to get into an outstanding school, said a parent at Hartley Primary School before Ofsted came.",
    "Hartley Primary School fears it could be rated inadequate by Ofsted.",
    "Nobody at Hartley Primary School was surprised that Ofsted did not call it outstanding.",
    "Had Ofsted rated Hartley Primary School inadequate, it would have become an academy.",
    "Governors at Hartley Primary School say it deserved to be rated good by Ofsted.",
    "Ofsted will decide in June whether Hartley Primary School is still inadequate.",
    "Without more staff Oakfield House care home would be inadequate, the CQC warned.",
    "The home's own audit put Oakfield House care home at good, but the CQC has yet to visit.",
    "A peer review rated Wessex Police good, ahead of a visit by HMICFRS.",
    "Residents rate Oakfield House care home outstanding, whatever the CQC may say.",
    "Oakfield House care home has outstanding debts of £4m, the CQC heard.",
    "Ofsted expects a good curriculum at Hartley Primary School.",
    # negatives
    "Ofsted rates most schools good, and Hartley Primary School hopes to be among them.",
    "Oakfield House care home is 'outstanding in every way', said the daughter of a resident before the CQC came.",
    "The CQC has not rated Oakfield House care home good since it opened.",
    "Wessex Police must become good at investigating crime, HMICFRS said.",
    "Ofsted's grades run from outstanding to inadequate, parents at Hartley Primary School were told.",
    "Seven in ten teachers at Hartley Primary School rated Ofsted inadequate.",
    "Oakfield House care home was nominated for an outstanding contribution award, the CQC noted.",
    "“We are on a journey to good,” the head of Hartley Primary School told Ofsted.",
    "Mr Black said that Hartley Primary School would have been rated inadequate by Ofsted but for its new head.",
    # adjectives
    'Hartley Primary School is known for "good, honest graft", says Ofsted.',
    "Hartley Primary School has an 'outstanding, tireless' head, Ofsted said.",
    "Ofsted said that Hartley Primary School has an outstanding, tireless head and good toilets.",
    # some of the work in an area, or most of the time
    "Ofsted said that not all teaching at Hartley Primary School is good.",
    "Ofsted also stated that most of the teaching at Hartley Primary School is outstanding.",
    "Ofsted found at Hartley Primary School that much of the teaching was good and some leadership inadequate.",
    "Ofsted said that behaviour at Hartley Primary School is often outstanding and teaching mostly good.",
    "Ofsted said that aspects of leadership at Hartley Primary School were inadequate.",
    "Ofsted heard that the new unit at Hartley Primary School was as good as anything in the county.",
    "The head thinks that Hartley Primary School is touching on being rated outstanding by Ofsted.",
    # aims, counts and scales
    "To receive a good rating from Ofsted, Hartley Primary School must wait.",
    "Ofsted has threatened to downgrade Hartley Primary School to inadequate.",
    "Complaints to Severn Water fell to 2, the Environment Agency said.",
    "Oakfield House care home is 'excellent' with families, 'weak' with money, the CQC heard.",
    "A blogger gave Golden Dragon one star out of five, but the Food Standards Agency has yet to call.",
    "Marston Housing Association fully expected to be awarded a C1 by the Regulator of Social Housing.",
    "Hartley Primary School was five points short of a good, Ofsted said.",
    "Hartley Primary School was almost rated outstanding by Ofsted.",
    "Councils such as Kent County Council are marked from one to four by the Audit Commission.",
    "Hartley Primary School's grades may range from outstanding to inadequate, Ofsted said.",
    "“My eldest left Hartley Primary School in 2013 from a good school,” a parent told Ofsted.",
    "The council wants every school, including Hartley Primary School, to be rated good or better by Ofsted by 2026.",
]


VERBS = ["rated", "judged", "graded", "deemed", "found to be", "classed as"]
GRADES = ["outstanding", "good", "inadequate"]
AREAS = ["preventing crime", "investigating crime", "managing offenders", "responding to the public"]
ELSEWHERE = "The parks committee meets on Thursday. Bins in Mill Road will be emptied a day late."


@pytest.mark.parametrize("expected", [*TOLD, *NONE])
def test_ratings_are_told(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), PUBLISHED, who=False) == expected


@pytest.mark.parametrize("expected", WHO)
def test_ratings_are_of_somebody(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), PUBLISHED) == expected


@given(st.permutations(AREAS), st.permutations(GRADES))
@settings(max_examples=20, deadline=None)
def test_the_order_of_a_list_does_not_matter(rated: Rated, areas: list[str], grades: list[str]) -> None:
    *listed, last = (f"[[{grade}|{area}: {grade}]] at {area}" for area, grade in zip(areas, [*grades, "adequate"], strict=True))
    expected = f"HMICFRS graded Wessex Police {', '.join(listed)} and {last}."
    assert rated(unmark(expected), PUBLISHED, who=False) == expected


@given(st.sampled_from([unmark(case) for case in TOLD]), st.booleans())
@settings(max_examples=20, deadline=None)
def test_what_is_told_of_something_else_changes_nothing(rated: Rated, text: str, before: bool) -> None:
    is_headline = not text.endswith((".", "”"))
    longer = "{1}\n\n{0}" if before and not is_headline else "{0}\n\n{1}"
    assert rated(longer.format(text, ELSEWHERE), PUBLISHED) == longer.format(rated(text, PUBLISHED), ELSEWHERE)


@given(st.sampled_from(VERBS), st.sampled_from(GRADES), st.sampled_from(["not", "never"]))
@settings(max_examples=20, deadline=None)
def test_a_grade_denied_is_none(rated: Rated, verb: str, grade: str, denial: str) -> None:
    told = f"Hartley Primary School was {denial} {verb} {grade} by Ofsted."
    called = f"Ofsted {'has' if denial == 'never' else 'did'} {denial} call Hartley Primary School {grade}."
    assert (rated(told, PUBLISHED), rated(called, PUBLISHED)) == (told, called)


@pytest.mark.parametrize("expected", [*TOLD, *WHO])
def test_a_rating_lies_in_its_sentence_and_on_its_scale(read: Reader, expected: str) -> None:
    scales = {scheme.id: [grade.name for grade in scheme.grades] for scheme in schemes()}
    for rating in ratings.extract(read(unmark(expected), published=PUBLISHED)):
        assert rating.text in rating.sentence
        assert rating.grade in scales[rating.scheme]
        assert rating.scale == len(scales[rating.scheme])
