"""How a grade is stated, away from its verb: [[the words of the grade|who, area: grade]]."""

from datetime import date

import pytest

from tests.conftest import Rated
from tests.marking import unmark

BODY = "The Care Quality Commission visited Oakfield House care home in May."

ASIDES = [
    # a verb in quotation marks, with an adverb before it
    'Ofsted called. Although Hartley Primary School still "[[requires improvement|Hartley Primary School, overall: requires '
    'improvement]]", inspectors praised its lunches.',
    # what the last inspection found
    "Ofsted rated Hartley Primary School [[good|Hartley Primary School, overall: good]]. It has improved since its last inspection in "
    "2013, which found it [[inadequate|Hartley Primary School, overall: inadequate before]].",
    "Ofsted called at Hartley Primary School. The previously good teaching was [[inadequate|Hartley Primary School, quality of teaching: "
    "inadequate]].",
    # a part that is called up again
    "The Care Quality Commission visited the maternity unit at Orrin Hospital. The unit was rated [[inadequate|Orrin Hospital, "
    "maternity: inadequate]].",
    "The Care Quality Commission raised the rating for Orrin Hospital's maternity services to [[good|Orrin Hospital, maternity: good]]"
    ".\n\nIt came after it rated the service as [[requires improvement|Orrin Hospital, maternity: requires improvement before]] in 2013.",
    # a relative clause between whom a grade is given and the grade
    "The Regulator of Social Housing handed Exeter City Council, which has 4,800 homes, a [[C3|Exeter City Council, consumer: c3]].",
    # before the colon it is told how much the grade will hurt
    f"{BODY} It is the rating for safety that will worry families: [[inadequate|Oakfield House, safe: inadequate]].",
    # behind areas, that it is of all of them
    f"{BODY} Its grades for being caring and responsive, both of them [[good|Oakfield House, caring: good; Oakfield House, responsive: "
    "good]], were no surprise.",
]

CONFIRMED = [
    # confirmed at a grade
    "Marston Housing Association was confirmed at [[V2|Marston Housing Association, viability: v2]] by the Regulator of Social Housing.",
    # the first to be called so
    f"{BODY} It has become the first home in the town to be called [[outstanding|Oakfield House, overall: outstanding]].",
    # what opens the sentence was asked, and is no condition
    f"{BODY} On whether it is well-led, its rating has gone from [[good|Oakfield House, well-led: good before]] to "
    "[[inadequate|Oakfield House, well-led: inadequate]].",
    # an adjective between two grades
    f"{BODY} It is now [[inadequate|Oakfield House, overall: inadequate]]. "
    "It had been judged [[good|Oakfield House, overall: good before]] with outstanding features in 2019 and "
    "[[outstanding|Oakfield House, overall: outstanding before]] in 2016.",
]

ONE_OF_SEVERAL = [
    # who is picked is named behind a comma
    f"{BODY} Its owner has another three. The largest, Spinney Court care home, slipped to [[requires improvement|Spinney Court, overall: "
    "requires improvement]]."
]

EARLIER = [
    # a grade that gave way to the one before, in the same area
    f"{BODY} It was [[inadequate|Oakfield House, safe: inadequate]] for safety, having been [[good|Oakfield House, safe: good before]] "
    "two years earlier.",
    # "before" only tells when
    "Before the merger Hartley College was rated [[good|Hartley College, overall: good]] by Ofsted in 2019.",
]

SITES = [
    # a hospital that is graded itself
    "The Care Quality Commission visited Hove Moor Hospital. Its wards were clean. Surgery is [[good|Hove Moor Hospital, surgery: good]]."
]

BEHIND_ASIDES = [
    # the sentence goes on behind a relative clause
    f"{BODY} Its rating for safety, which had been [[good|Oakfield House, safe: good before]], now [[requires improvement|Oakfield House, "
    "safe: requires improvement]].",
    # the last of three clauses has a subject and an aside of its own
    "The Care Quality Commission called at three homes. Oakfield House care home, the largest, is [[good|Oakfield House, overall: good]], "
    "Spinney Court care home was found to be [[outstanding|Spinney Court, overall: outstanding]], and Elm Bank care home, which has 22 "
    "beds, is [[inadequate|Elm Bank, overall: inadequate]].",
    # of two that are named, a relative clause describes the last
    "The Care Quality Commission has closed Oakfield House care home and Elm Bank care home, which fell to "
    "[[inadequate|Elm Bank, overall: inadequate]] in May.",
    # where a school stands does not hide it
    "It was a happy day at Hartley Primary School in Mill Lane, where Ofsted judged leadership and management to be "
    "[[outstanding|Hartley Primary School, leadership and management: outstanding]].",
    # nobody comes from somewhere and is rated
    "She comes from Elm Bank care home, a house with eight beds run by nuns and rated [[outstanding|Elm Bank, overall: outstanding]] by "
    "the Care Quality Commission.",
]

OWNERS = [
    # one of a firm's homes has a name, or none
    "The Care Quality Commission knows Hexham Care well. A third Hexham Care home, Elm Bank care home, was rated "
    "[[inadequate|Elm Bank, overall: inadequate]].",
    "The Care Quality Commission knows Hexham Care well. Another Hexham Care home was rated inadequate.",
]

TIMES = [
    # at its last visit
    "Elm Bank care home had been [[good|Elm Bank, overall: good before]] at the last inspection, the Care Quality Commission said.",
    # what a relative clause tells of the past
    "A primary school that was half empty three years ago has been rated [[outstanding|Hartley Primary School, overall: outstanding]] by "
    "Ofsted.\n\nHartley Primary School now has 400 pupils.",
    # a person's arrival
    "Hartley Primary School was [[inadequate|Hartley Primary School, overall: inadequate before]] when Ms Grey took over. Ofsted judged it "
    "[[good|Hartley Primary School, overall: good]] in May 2024.",
    # a grade that is told to be so now
    f"{BODY} Oakfield House care home was rated [[inadequate|Oakfield House, overall: inadequate before]] in January 2024. The "
    "regulator has now raised it to [[good|Oakfield House, overall: good]].",
    # a time of its own behind "and"
    "Hartley Primary School was rated [[good|Hartley Primary School, overall: good before]] by Ofsted in 2019 and in May this year "
    "received an [[outstanding|Hartley Primary School, overall: outstanding]].",
    # long before anybody was graded
    "Hartley Grammar School was rated good in 1979. It does not expect Ofsted soon.",
]

BODIES = [
    # a body gives only the grades of its own scale
    "Elm Bank care home, which the Care Quality Commission inspected in May, was given a [[three|Elm Bank, food hygiene: 3]] "
    "in the scheme of the Food Standards Agency.",
    # respectively over those who got them, none where they do not pair
    "Ofsted rated Hartley Primary School and Marston Primary School [[good|Hartley Primary School, overall: good]] and "
    "[[inadequate|Marston Primary School, overall: inadequate]] respectively.",
    "Ofsted rated Hartley Primary School, Marston Primary School and Exeter Primary School good and inadequate respectively.",
    # how many have a grade, wherever the sentence says it
    "Ofsted inspected Hartley Primary School in May. In England as a whole 42 schools have good ratings.",
    # a number before who gave it
    "The Lemon Tree cafe was rated [[5|Lemon Tree, food hygiene: 5]] by the Food Standards Agency, and loved by five critics by Monday.",
    "The Lemon Tree cafe was handed a [[zero-out-of-five|Lemon Tree, food hygiene: 0]] rating by the Food Standards Agency.",
    # no body grades a whole force, nor a school on its report card
    "Norshire Police was judged inadequate by HMICFRS.",
    "Norshire Police was judged [[inadequate|Norshire Police, investigating crime: inadequate]] by HMICFRS at investigating crime.",
]

HEADLINES = [
    # a headline leaves it to the text whose part is graded
    "Maternity unit 'inadequate' as trust gets new chief\n\nThe Care Quality Commission has visited Hove Hospitals NHS Trust.",
    "Hove Hospitals NHS Trust [[inadequate|Hove Hospitals NHS Trust, maternity: inadequate]] for maternity, says CQC\n\nThe trust "
    "has 900 beds.",
]

WHOLES = [
    # who led is no part that is graded
    "Ofsted rated Hartley Primary School [[outstanding|Hartley Primary School, overall: outstanding]] under her leadership.",
    "Hartley Primary School was rated [[good|Hartley Primary School, overall: good]] by Ofsted under the leadership of Mrs Black.",
    # who is graded by name is graded as a whole
    "Parents like the teaching, and Ofsted rated Hartley Primary School [[good|Hartley Primary School, overall: good]].",
]

COMPLEMENTS = [
    # what it remains
    f"{BODY} Caring and responsive remain rated as [[good|Oakfield House, caring: good; Oakfield House, responsive: good]].",
    # a list of what is found to be so
    f"{BODY} Inspectors found leadership at Oakfield House care home to be [[good|Oakfield House, well-led: good]] and safety to be "
    "[[inadequate|Oakfield House, safe: inadequate]].",
    # no more than
    f"{BODY} It was no more than [[good|Oakfield House, overall: good]], inspectors said.",
    f"{BODY} Caring at Oakfield House care home was no better than [[inadequate|Oakfield House, caring: inadequate]], they said.",
    f"{BODY} Caring at Oakfield House care home was better than good, they said.",
    # what one has to be content with
    f"{BODY} It had to settle for [[good|Oakfield House, overall: good]].",
    f"{BODY} It will not settle for good.",
    # what stays the same
    f"{BODY} Safety remained the same at [[good|Oakfield House, safe: good]] and caring stayed the same at [[outstanding|Oakfield House, "
    "caring: outstanding]].",
    # a category
    f"{BODY} The report puts safety at Oakfield House care home in the [[inadequate|Oakfield House, safe: inadequate]] category.",
    # several that nobody names
    f"{BODY} It kept its good grades.",
    # points
    "HM Inspectorate of Probation said that Norshire Probation Delivery Unit scored two out of 21.",
    # what one had to do
    f"{BODY} Families of Oakfield House care home have had to read 'inadequate' at its gate.",
]

OF_ONE_VISIT = [
    # areas stand with the grade that the same visit gave, where other areas have grades without a date
    "Hartley College was judged to [[require improvement|Hartley College, overall: requires improvement]] by Ofsted in January 2024. "
    "The report in January 2024 gave the college a [[good|Hartley College, leadership and management: good]] for leadership and "
    "management. Apprenticeships were [[inadequate|Hartley College, apprenticeships: inadequate]]. "
    "Hartley College was [[good|Hartley College, overall: good before]] in 2012.",
    # who no longer grades
    "Marston Housing Association has an [[A1|Marston Housing Association, overall: a1]] rating from Moody's. S&P, "
    "which used to rate Marston Housing Association at [[A+|Marston Housing Association, overall: a+ before]], no longer does so.",
]

NAMES_OF_NUMBERS = [
    # a number and its name are one grade
    "The Care Inspectorate called at Oakfield House care home. It was awarded a [[four, which is good|Oakfield House, setting: good]], "
    "for its setting."
]

NO_RATINGS = [
    # whatever a grade is for that goes on from another
    f"{BODY} It was rated [[good|Oakfield House, caring: good]] for caring and inadequate – the lowest grade there is – for its food.",
    # conditions
    f"{BODY} Families will stay until it is rated inadequate.",
    f"{BODY} The question is whether it is still good.",
    # the ends of a scale, and a ratio
    "The Care Inspectorate, which called at Oakfield House care home, marks services from one, or unsatisfactory, up to six.",
    "The Care Inspectorate heard that one in three at Oakfield House care home had fallen.",
    # a number of others
    "Oakfield Care, which has 17 homes, began the year with five homes rated outstanding by the Care Quality Commission.",
    # "before" opens a clause
    "Before Hartley College is rated good by Ofsted, much has to be done.",
    # a verb within the relative clause takes the grade
    "Hartley College, which Ofsted visited in May, gave two teachers, who had asked for it, a good send-off.",
    # a time that is described
    f"{BODY} It had an outstanding three years.",
]


AGAIN = [
    # what a sentence opens with
    "For the second year running, Ofsted has rated Hartley College [[good|Hartley College, overall: good; Hartley College, overall: good "
    "before]].",
    # as a relative clause or a gloss tells
    "Hartley College was rated [[good|Hartley College, leadership and management: good; Hartley College, leadership and management: good "
    "before]] for leadership, as it had been the year before, Ofsted said.",
    f"{BODY} It remains at [[good|Oakfield House, overall: good; Oakfield House, overall: good before]] overall, the rating it was given "
    "in 2022.",
    f"{BODY} It remains [[good|Oakfield House, overall: good; Oakfield House, overall: good before]], the same rating it had in 2014.",
    "Ofsted rated Hartley College [[good|Hartley College, overall: good; Hartley College, overall: good before]], as last year.",
    f"{BODY} It was rated [[good|Oakfield House, overall: good; Oakfield House, overall: good before]], which it has been since 2016.",
    # not a grade that it had hoped for
    "Ofsted rated Hartley College [[good|Hartley College, overall: good]], the same grade as its neighbour has.",
    # who graded is of the house
    "Ofsted came in May. A review by the council's own officers had found leadership at Hartley College to be good.",
    # another visit was the second one
    f"For the second time in a year, inspectors came. {BODY} It was rated [[good|Oakfield House, overall: good]].",
    "Having been [[outstanding|Hartley College, overall: outstanding before]], Hartley College was found to be "
    "[[good|Hartley College, overall: good]] by Ofsted.",
]

LONG_AGO = [
    # what opens a sentence and is over
    f"{BODY} Once [[outstanding|Oakfield House, overall: outstanding before]], it is [[inadequate|Oakfield House, overall: inadequate]].",
    "[[Inadequate|Oakfield House, overall: inadequate before]] for two years, Oakfield House care home is now [[good|Oakfield House, "
    "overall: good]], the Care Quality Commission said.",
    # how long it lasted
    f"{BODY} It had [[required improvement|Oakfield House, overall: requires improvement before]] until last month. It is now "
    "[[good|Oakfield House, overall: good]].",
    f"{BODY} It is [[good|Oakfield House, overall: good]], an improvement on the [[inadequate|Oakfield House, overall: inadequate before]] "
    "rating of 2021.",
    "Hartley College slipped to [[requires improvement|Hartley College, overall: requires improvement]] after five years as "
    "[[good|Hartley College, overall: good before]], Ofsted said.",
    # after which visit
    f"{BODY} It is now [[good|Oakfield House, overall: good]]. It was rated [[inadequate|Oakfield House, overall: inadequate before]] "
    "after its first inspection in the autumn of 2014.",
    # in an aside
    f"{BODY} It is [[good|Oakfield House, effective: good]] for being effective and [[outstanding|Oakfield House, caring: outstanding]] "
    "for being caring, which was [[good|Oakfield House, caring: good before]].",
    "Hartley College, which was [[good|Hartley College, overall: good before]], is now [[inadequate|Hartley College, overall: "
    "inadequate]], Ofsted said.",
    # "had" is but what inspectors said
    f"{BODY} Inspectors said that it had been rated [[good|Oakfield House, overall: good]].",
    *(
        f"{BODY} It is [[good|Oakfield House, overall: good]]. {before} [[{grade}|Oakfield House, overall: {grade} before]]{behind}."
        for before, grade, behind in (
            ("Before that it was", "inadequate", ""),
            ("Three years before, it was", "inadequate", ""),
            ("Until now it was", "inadequate", ""),
            ("For years it was", "inadequate", ""),
            ("It used to be", "inadequate", ""),
            ("The home has ceased to be", "inadequate", ""),
            ("It has stopped being rated", "inadequate", ""),
            ("The home has thrown off its", "inadequate", " grade"),
            ("It has got rid of the", "inadequate", " label it was given in 2021"),
            ("The last verdict was", "inadequate", ""),
            ("It was", "inadequate", " at its last full assessment"),
            ("It was", "inadequate", " before the new manager arrived"),
            ("It was", "inadequate", " when the manager arrived"),
            ("It was", "inadequate", " as recently as 2021"),
            ("It got an", "inadequate", " in the last round before the pandemic"),
        )
    ),
    f"{BODY} It [[requires improvement|Oakfield House, overall: requires improvement]]. It [[required improvement|Oakfield House, overall: "
    "requires improvement before]] then, too.",
    f"{BODY} It is [[good|Oakfield House, overall: good]]. Much has changed since its last assessment in 2019, when it was [[good|Oakfield "
    "House, caring: good before]] for caring but [[required improvement|Oakfield House, safe: requires improvement before]] for safety.",
    # by turns, as "respectively" says
    f"{BODY} It is rated [[good|Oakfield House, safe: good]] for safety and [[outstanding|Oakfield House, caring: outstanding]] for "
    "caring, having been [[inadequate|Oakfield House, safe: inadequate before]] and [[good|Oakfield House, caring: good before]] "
    "respectively in 2019.",
    f"{BODY} It is rated [[good|Oakfield House, safe: good]] for safety and [[outstanding|Oakfield House, caring: outstanding]] for "
    "caring, up from [[inadequate|Oakfield House, safe: inadequate before]] and [[good|Oakfield House, caring: good before]] respectively.",
    f"{BODY} It is rated [[good|Oakfield House, safe: good]] for safety, [[outstanding|Oakfield House, caring: outstanding]] for caring "
    "and [[good|Oakfield House, well-led: good]] for leadership, up from inadequate and good respectively.",
    # a change that a relative clause tells, and then from where
    "The Care Quality Commission criticised maternity at Hove Hospital, which has plunged two grades, from [[good|Hove Hospital, "
    "maternity: good before]] to [[inadequate|Hove Hospital, maternity: inadequate]].",
    # not over
    f"{BODY} For years it has been [[good|Oakfield House, overall: good]].",
    f"{BODY} It was [[good|Oakfield House, overall: good]] when inspectors arrived.",
    f"{BODY} It is [[good|Oakfield House, caring: good]] for caring. It is confident of getting a good rating.",
    f"{BODY} It is [[good|Oakfield House, caring: good]] for caring. It must stop being inadequate.",
    # a time around which two words stand
    f"{BODY} It is [[good|Oakfield House, overall: good]], but as recently as 2016 it was [[inadequate|Oakfield House, overall: inadequate "
    "before]].",
]

MOVED = [
    # by a particle and a number of steps
    f"{BODY} It has gone down two grades to [[inadequate|Oakfield House, overall: good before; Oakfield House, overall: inadequate]].",
    # a relative clause says from where
    "Hartley College, which had a [[good|Hartley College, overall: good before]] rating, has slipped to "
    "[[requires improvement|Hartley College, overall: requires improvement]], Ofsted said.",
    # a step that belongs to what the grade is called
    "Hartley College was marked down from a rating of [[good|Hartley College, overall: good before]] to a rating of "
    "[[inadequate|Hartley College, overall: inadequate]], Ofsted said.",
    # years that grades are for
    "Severn Water got [[four stars|Severn Water, overall: 4 stars before]] for 2021 but only [[two|Severn Water, overall: 2 stars]] for "
    "2022 from the Environment Agency.",
    "Ofsted went to two colleges. The other, the Marsh Lane College, had crept up to [[good|Marsh Lane College, overall: good]].",
    # a verb with a hyphen
    "The care and support at Oakfield House care home was re-graded from [[good|Oakfield House, care and support: good before]] to "
    "[[weak|Oakfield House, care and support: weak]] by the Care Inspectorate.",
]

LIKEWISE = [
    # the next sentence tells of what else
    f"{BODY} Caring was [[good|Oakfield House, caring: good; Oakfield House, safe: good]]. So, to the surprise of some, is safety.",
    "Ofsted rated Hartley School [[good|Hartley School, overall: good; Marsh Lane School, overall: good]]. So too was Marsh Lane School.",
    f"{BODY} It was rated [[good|Oakfield House, caring: good]] for caring. So did the number of complaints fall.",
    f"{BODY} Caring at Oakfield House care home was [[good|Oakfield House, caring: good]]. So is it safe?",
    # somebody, and a part of them
    "Ofsted rated Hartley College [[good|Hartley College, leadership and management: good; Hartley College, overall: good]], as was its "
    "leadership.",
    f"{BODY} Caring was [[good|Oakfield House, caring: good; Oakfield House, safe: good]], as was its safety, known as care.",
]

DESCRIBED = [
    # what makes somebody what they are, and to this day
    "The Regulator of Social Housing came. She was hired from Marston Homes, a [[C1|Marston Homes, consumer: c1]] landlord, in May.",
    "The Commission for Social Care Inspection came. She was hired from a home, a good one.",
    f"{BODY} Oakfield House care home, [[good|Oakfield House, overall: good]] since 2019 and proud of it, has closed.",
    # more or less than the one before
    "Hartley College was given a [[good|Hartley College, overall: good]] rating, far higher than the ‘[[inadequate|Hartley College, "
    "overall: inadequate before]]’ it got in 2015, by Ofsted.",
    "Hartley College was given a [[good|Hartley College, overall: good]] rating by Ofsted, higher than any poor college near it.",
]

HANDED = [
    # in a headline, to what the text names
    "Ofsted issues '[[inadequate|Hartley Primary School, overall: inadequate]]' grade to primary school\n\nStaff at Hartley Primary "
    "School wept over the report by Ofsted.",
    # from whom
    "Hartley College got [[inadequate|Hartley College, overall: inadequate]] from Ofsted.",
    # by whoever is not graded
    "Hove District Council awarded Oakfield House care home a food hygiene rating of [[four|Oakfield House, food hygiene: 4]] in June.",
    # what stays
    "Fitch has confirmed its [[AA-|Marston Housing Association, overall: aa-]] rating of Marston Housing Association.",
    'Hartley College is "[[good|Hartley College, overall: good]] with many outstanding features", Ofsted said.',
    # inspectors, as a speaker tells
    '"Ofsted has told us Hartley College is [[outstanding|Hartley College, overall: outstanding]]," the principal said.',
    # how often, and no area
    "Ofsted rated Hartley College [[inadequate|Hartley College, leadership and management: inadequate; Hartley College, leadership and "
    "management: inadequate before]] for leadership for the third inspection running.",
    # without a verb
    "The Care Quality Commission's verdict on Oakfield House care home: [[inadequate|Oakfield House, overall: inadequate]].",
    "[[Outstanding|Hartley College, overall: outstanding]]! Inspectors praise Hartley College\n\nOfsted has been to Hartley College.",
    # to whom a giver gives it, all of several, and one whom nobody knows
    "The CQC has given an [[inadequate|Elm House, overall: inadequate]] rating to Elm House care home and handed a [[good|Ash Court, "
    "overall: good]] rating to Ash Court nursing home.",
    "The Regulator of Social Housing has given [[C3|Bristol City Council, consumer: c3; Lewes District Council, consumer: c3; London "
    "Borough of Barnet, consumer: c3; London Borough of Hackney, consumer: c3]] grades to four councils: Barnet, Bristol, Hackney and "
    "Lewes.",
    "The Regulator of Social Housing has handed a [[C3|Lewes District Council, consumer: c3; London Borough of Barnet, consumer: c3; "
    "London Borough of Hackney, consumer: c3]] grade to Barnet Council, Lewes District Council and Hackney Council.",
    "The watchdog, Ofsted, has given its [[lowest rating, inadequate|Hartley Academy, overall: inadequate]], to Hartley Academy.",
    "Estyn gave an [[excellent|Ysgol Maes, standards: excellent]] rating to Ysgol Maes for standards and an [[adequate|Ysgol Bryn, "
    "overall: adequate]] rating to its sister school, Ysgol Bryn.",
    "Hartley College, rated [[good|Hartley College, overall: good]] by Ofsted, gave a good report to Hartley Primary School's governors.",
    # some of several by name, and those who are several
    "Three schools, including Selby Academy and Fenwick Infant School, were found to be [[inadequate|Fenwick Infant School, overall: "
    "inadequate; Selby Academy, overall: inadequate]] by Ofsted. Others, such as Hartley Primary School, were rated [[good|Hartley "
    "Primary School, overall: good]].",
    "Schools judged [[good|Fenwick Infant School, overall: good; Hartley Primary School, overall: good; Selby Academy, overall: good]] "
    "by Ofsted this week include Hartley Primary School, Selby Academy and Fenwick Infant School.",
    "Ofsted said Hartley High School, Selby Academy and Fenwick Infant School were [[outstanding|Fenwick Infant School, overall: "
    "outstanding; Hartley High School, overall: outstanding; Selby Academy, overall: outstanding]]. All three were [[inadequate|Fenwick "
    "Infant School, overall: inadequate before; Hartley High School, overall: inadequate before; Selby Academy, overall: inadequate "
    "before]] in 2012.",
    "Ofsted rated Hartley High School and Selby Academy [[good|Hartley High School, overall: good; Selby Academy, overall: good]]. All "
    "three of the town's nurseries were inadequate in 2012.",
    # what the opening introduces and the next paragraph names; where another one is, and what is at another
    "Ofsted fails school\n\nOfsted has downgraded a school in Norfolk from [[outstanding|Queen Mary's High School, overall: outstanding "
    "before]] to [[requires improvement|Queen Mary's High School, overall: requires improvement]].\n\nInspectors found some teachers at "
    "Queen Mary's High School did not expect enough.",
    "Ofsted fails school\n\nA school in Norfolk has been rated [[inadequate|Hartley Primary School, overall: inadequate]] by "
    "Ofsted.\n\nInspectors visited Hartley Primary School, in Marden, in May.",
    "Staff sacked\n\nNursery staff have been sacked after Ofsted branded it [[inadequate|Bright Steps, overall: inadequate]].\n\nBright "
    "Steps in Marden, based at Fell Methodist Church, was visited by government inspectors.",
    "Ofsted fails school\n\nA village primary school in Cambridgeshire has been rated [[inadequate|Marden Primary School, overall: "
    "inadequate]] at its latest Ofsted inspection.\n\nInspectors rated leadership as [[inadequate|Marden Primary School, leadership and "
    "management: inadequate]].\n\nPupils at Marden Primary School did badly. Cambridgeshire County Council said it was sorry.",
    "Ofsted fails home\n\nA children's home in Staffordshire has been judged inadequate by Ofsted. The home, which cannot be named, was "
    "inspected in August.",
    "The nursery at Marden College was rated good by Ofsted. The college was [[good|Marden College, overall: good]] in 2021.",
    "The Den, an after-school club in Marden, has been rated [[good|Den, overall: good]] by Ofsted.",
    "Fostering agency praised\n\nA fostering agency in Kent has been rated [[outstanding|Orrin Fostering, overall: outstanding]] by "
    "Ofsted.\n\nOrrin Fostering, which has offices in Marden, was inspected in May.",
    "Ofsted rated Marden-based apprenticeship provider TalentWorks [[good|TalentWorks, overall: good]] in its first inspection.",
    "Pupils raise £300\n\nPupils at Hartley Primary School have raised £300.\n\nA school in Great Marden, whose head is leaving, has "
    "been rated inadequate by Ofsted. Its head said no.",
    # names listed below a sentence that grades them all
    "The following schools in the county have been rated [[inadequate|Dines Academy, overall: inadequate; Grove Primary School, overall: "
    "inadequate]] by Ofsted:\n\nDines Academy (now closed);\n\nGrove Primary School in Marden.\n\nParents are cross.",
    "Ofsted has been busy. These are the primary schools rated [[outstanding|Hindlip First School, overall: outstanding; Holt CofE "
    "Primary School, overall: outstanding]]:\n\n• Holt CofE Primary School\n\n• Hindlip First School",
    "The care homes rated [[good|Elm House, overall: good; Holly Bank Nursing Home, overall: good]] by the Care Quality Commission "
    "are:\n\nElm House care home\n\nHolly Bank Nursing Home, Mill Road\n\nThe CQC also went to Ash Court care home.",
    "Ofsted rated the following nurseries [[good|Little Acorns Nursery, overall: good before; Oak Tree Nursery, overall: good before]] "
    "in 2012:\n\nLittle Acorns Nursery\n\nOak Tree Nursery\n\nLittle Acorns Nursery is [[outstanding|Little Acorns Nursery, overall: "
    "outstanding]] now, Ofsted says.",
    "The Food Standards Agency gave a [[zero|Golden Wok, food hygiene: 0]] rating to these takeaways:\n\nGolden Wok takeaway, High "
    "Street\n\nCodd's Fish Bar, Mill Road",
    "Ofsted has inspected these schools, and hopes that none is inadequate:\n\nGrove Primary School\n\nMarden Primary School",
    'Schools rated good by Ofsted were asked what they think:\n\n"It is good," said Grove Primary School.',
    # whose people open the article
    "Staff celebrate\n\nA pre-school in Marden has a great deal to celebrate after it earned an [[outstanding|Carers Nest Pre-School, "
    "overall: outstanding]] rating from an Ofsted report.\n\nCarers Nest Pre-School, which scored a [[good|Carers Nest Pre-School, "
    "overall: good before]] rating in its last Ofsted inspection back in 2014, was opened in 2013.",
]


STATED = [
    *(*ASIDES, *BEHIND_ASIDES, *CONFIRMED, *ONE_OF_SEVERAL, *OWNERS, *EARLIER, *TIMES, *BODIES, *HEADLINES, *WHOLES, *COMPLEMENTS, *SITES),
    *(*OF_ONE_VISIT, *NAMES_OF_NUMBERS, *NO_RATINGS, *AGAIN, *LONG_AGO, *MOVED, *LIKEWISE, *DESCRIBED, *HANDED),
]


@pytest.mark.parametrize("expected", STATED)
def test_how_grades_are_stated(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), date(2024, 12, 1)) == expected
