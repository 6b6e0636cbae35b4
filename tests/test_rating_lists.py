"""Whom and what a grade describes, named only behind it: [[the words of the grade|who, area: grade]]."""

from datetime import date

import pytest

from tests.conftest import Rated
from tests.marking import unmark

PUBLISHED = date(2024, 6, 1)
BODY = "The Care Quality Commission visited Oakfield House care home in May."
OFSTED = "Ofsted called at Hartley Primary School in May."

AREAS = [
    f"{BODY} Areas rated [[inadequate|Oakfield House, responsive: inadequate; Oakfield House, safe: inadequate]] included "
    "safety and responsiveness.",
    f"{OFSTED} The only area of the 420-pupil school judged to be [[inadequate|Hartley Primary School, personal development: "
    "inadequate]] was personal development.",
    f"{OFSTED} The only category to retain its [[good|Hartley Primary School, early years provision: good]] rating was early "
    "years provision.",
    f"{BODY} The two areas found to ‘[[require improvement|Oakfield House, safe: requires improvement; Oakfield House, "
    "well-led: requires improvement]]’ were safety and leadership.",
    # those that have a grade are named behind their verb
    # behind "the following", after a dash or a colon
    f"{BODY} It was rated [[requires improvement|Oakfield House, caring: requires improvement; Oakfield House, safe: requires "
    "improvement; Oakfield House, well-led: requires improvement]] in the following areas - safe, caring and well-led - by "
    "inspectors.",
    f"{OFSTED} It was graded [[good|Hartley Primary School, personal development: good; Hartley Primary School, quality of "
    "education: good]] in the following categories: quality of education and personal development.",
    # in so many of all, and which
    f"{OFSTED} Inspectors hit the school with a grade of [[inadequate|Hartley Primary School, personal development: "
    "inadequate; Hartley Primary School, quality of education: inadequate]] in almost every category, including quality of "
    "education and personal development.",
    f"{BODY} Inspectors rated the home [[inadequate|Oakfield House, caring: inadequate; Oakfield House, safe: inadequate]] in "
    "two out of five fields – safety and caring – after a visit in May.",
    f"{BODY} The areas judged inadequate were discussed and those found to be good were few.",
    # nothing is named
    f"{BODY} It was rated [[good|Oakfield House, overall: good]] following a visit in the following year.",
]

SUBJECTS = [
    # a grade above or before all whom it is of
    "How schools fared\n\nOfsted has published its reports on three schools.\n\n[[Outstanding|Hartley Primary School, overall: "
    "outstanding; Marsh Lane School, overall: outstanding]]\n\nHartley Primary School\n\nMarsh Lane School\n\n[[Good|Orrin High School, "
    "overall: good]]\n\nOrrin High School\n\nThe council was pleased.",
    "How schools fared\n\nOfsted has published its reports on three schools.\n\n[[Outstanding|Hartley Primary School, overall: "
    "outstanding; Marsh Lane School, overall: outstanding]]: Hartley Primary School, Mill Road, and Marsh Lane School\n\n[[Good|Orrin High "
    "School, overall: good]]: Orrin High School",
    # and below each
    "How schools fared\n\nOfsted has published its reports on two schools.\n\nHartley Primary School\n\n[[Good|Hartley Primary School, "
    "overall: good]]\n\nOrrin High School\n\n[[Inadequate|Orrin High School, overall: inadequate]]\n\nThe council was pleased.",
    "The Care Quality Commission visited three homes. The only home to be rated [[outstanding|Oakfield House, overall: "
    "outstanding]] was Oakfield House care home.",
    "The Care Quality Commission rated two homes [[good|Elm Bank, overall: good; Oakfield House, overall: good]]: Oakfield "
    "House care home and Elm Bank care home.",
    "Ofsted has judged three schools [[inadequate|Hartley Primary School, overall: inadequate; Marsh Lane School, overall: "
    "inadequate]]. These are: Hartley Primary School and Marsh Lane School.",
    "The Care Quality Commission visited six homes. The two judged [[inadequate|Elm Bank, overall: inadequate; Oakfield "
    "House, overall: inadequate]] are: Oakfield House care home; and Elm Bank care home.",
    "Two more schools – Hartley Primary School and Marsh Lane School – have become the latest to be given a [[good|Hartley "
    "Primary School, overall: good; Marsh Lane School, overall: good]] rating by Ofsted.",
    # both of two, which a relative clause describes
    "Ofsted inspected Hartley Primary School and Marsh Lane School, both of which were slapped with ‘[[inadequate|Hartley "
    "Primary School, overall: inadequate; Marsh Lane School, overall: inadequate]]’ grades.",
    "The Care Quality Commission gave prizes to Oakfield House care home and to Elm Bank care home, which were both rated "
    "[[outstanding|Elm Bank, overall: outstanding; Oakfield House, overall: outstanding]].",
    "Ofsted has published a report. Children in homes rated inadequate are Norshire County Council's responsibility.",
    "Hartley Primary School told it is [[inadequate|Hartley Primary School, overall: inadequate]] by Ofsted",
    # who was told so
    # whose care it is, and who spoke
    "Ofsted rated two schools inadequate: Hartley Primary School said that it was sorry. They are Victorian.",
    # a kind of college, and no part of one
    "Ofsted rated Orrin Sixth Form College [[good|Orrin Sixth Form College, overall: good]]. A sixth form college inspected "
    "a week later was rated inadequate.",
]

MOVED = [
    # the grade itself is moved
    f"{BODY} It has raised its [[inadequate|Oakfield House, safe: inadequate before]] rating for safety to [[good|Oakfield "
    "House, safe: good]].",
    "Ofsted changed the [[good|Hartley Primary School, overall: good before]] rating of Hartley Primary School to [[requires "
    "improvement|Hartley Primary School, overall: requires improvement]].",
    f"{OFSTED} The school has improved on its [[requires improvement|Hartley Primary School, overall: requires improvement "
    "before]] rating and is now [[good|Hartley Primary School, overall: good]].",
    # long ago
    f"Back in June 2007 the school was graded [[outstanding|Hartley Primary School, overall: outstanding before]]. {OFSTED}",
    # a count of grades is of nothing in particular
    "The Care Quality Commission says Oakfield House care home has ten good gradings and an [[outstanding|Oakfield House, "
    "caring: outstanding]] grading for caring.",
]


NUMBERS = [
    # as many as are counted
    "The Care Quality Commission visited Norshire General Hospital. Three services were rated [[good|Norshire General Hospital, maternity: "
    "good; Norshire General Hospital, outpatients: good; Norshire General Hospital, surgery: good]] (surgery, maternity and outpatients).",
    f"{OFSTED} The fifth category of early years provision received an [[outstanding|Hartley Primary School, early years provision: "
    "outstanding]] rating.",
    # fewer than are counted, in brackets that name others
    "The Care Quality Commission visited Norshire General Hospital. Seven services were rated good (surgery among them).",
    # what is rated stands before "rating"
    "Marston Homes retained its [[A3|Marston Homes, overall: a3]] credit rating from Moody's.",
    "Moody's looked at two. Both landlords retained their A3 credit team.",
]

BEFORE = [
    # the grade before, with its noun, is of the same area
    "The maternity service at Norshire Hospitals NHS Trust has received a new rating of [[good|Norshire Hospitals NHS Trust, maternity: "
    "good]] from the Care Quality Commission, following a previous rating of [[inadequate|Norshire Hospitals NHS Trust, maternity: "
    "inadequate before]].",
    # what was kept is still so
    f"{BODY} It kept its previous rating of [[good|Oakfield House, overall: good]].",
    f"{BODY} The caring aspect of the home remained positive, retaining its previous ‘[[good|Oakfield House, caring: good]]’ rating.",
    f"{BODY} Its rating for safety persisted at [[inadequate|Oakfield House, safe: inadequate]].",
    f"{BODY} It was rated [[good|Oakfield House, overall: good; Oakfield House, overall: good before]], which is the "
    "same rating as previously awarded.",
    # "as part of" opens no clause, nor does "not yet"
    "Hartley Primary School was inspected as part of a series across the county and was rated as [[requires improvement|Hartley Primary "
    "School, overall: requires improvement]] by Ofsted, down from [[good|Hartley Primary School, overall: good before]].",
    f"{OFSTED} It said teaching was ‘not yet securely good’ across the school.",
]

SEVERAL = [
    # what stands in brackets behind a name
    "Marston Homes (which has 5,200 homes) and Hexham Housing Association (HHA with 10,500) both secured a [[C1|Hexham Housing "
    "Association, consumer: c1; Marston Homes, consumer: c1]] grading from the Regulator of Social Housing.",
    # both areas of the sentence, and whose they are
    "Ofsted rated Exeter City Council [[good|Exeter City Council, overall: good]]. Plymouth City Council has done well too. Exeter City "
    "Council's adoption services and leadership received particular praise, with inspectors rating both areas as "
    "“[[outstanding|Exeter City Council, adoption services: outstanding; Exeter City Council, impact of leaders on social work "
    "practice: outstanding]]”.",
    # bullets in the words of an inspectorate
    "HMICFRS judged that Norshire Fire and Rescue Service:\n\n• ‘[[requires improvement|Norshire Fire and Rescue Service, efficiency: "
    "requires improvement]]’ at efficiently keeping people safe and secure from fire and other risks; and\n\n• is ‘[[inadequate|Norshire "
    "Fire and Rescue Service, people: inadequate]]’ at looking after its people.",
    "Inspectors from HMICFRS found that Norshire Police:\n\nis ‘[[outstanding|Norshire Police, efficiency: outstanding]]’ at operating "
    "efficiently and providing sustainable services to the public; and\n\nis ‘[[good|Norshire Police, effectiveness: good]]’ at "
    "effectively reducing crime and keeping people safe.",
]


@pytest.mark.parametrize("expected", [*AREAS, *SUBJECTS, *MOVED, *NUMBERS, *BEFORE, *SEVERAL])
def test_what_is_named_behind_its_grade(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), published=PUBLISHED) == expected
