"""Whom and what a grade describes, named only behind it: [[the words of the grade|who, area: grade]]."""

from datetime import date

import pytest

from tests.conftest import Rated
from tests.marking import unmark

PUBLISHED = date(2024, 6, 1)
BODY = "The Care Quality Commission visited Oakfield House care home in May."
OFSTED = "Ofsted called at Hartley Primary School in May."

AREAS = [
    # those that have a grade are named behind their verb
    f"{BODY} The two areas found to ‘[[require improvement|Oakfield House, safe: requires improvement; Oakfield House, "
    "well-led: requires improvement]]’ were safety and leadership.",
    f"{OFSTED} The only category to retain its [[good|Hartley Primary School, early years provision: good]] rating was early "
    "years provision.",
    f"{OFSTED} The only area of the 420-pupil school judged to be [[inadequate|Hartley Primary School, personal development: "
    "inadequate]] was personal development.",
    f"{BODY} Areas rated [[inadequate|Oakfield House, responsive: inadequate; Oakfield House, safe: inadequate]] included "
    "safety and responsiveness.",
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
    # nothing is named
    f"{BODY} The areas judged inadequate were discussed and those found to be good were few.",
    f"{BODY} It was rated [[good|Oakfield House, overall: good]] following a visit in the following year.",
]

SUBJECTS = [
    "The Care Quality Commission visited three homes. The only home to be rated [[outstanding|Oakfield House, overall: "
    "outstanding]] was Oakfield House care home.",
    "The Care Quality Commission visited six homes. The two judged [[inadequate|Elm Bank, overall: inadequate; Oakfield "
    "House, overall: inadequate]] are: Oakfield House care home; and Elm Bank care home.",
    "Ofsted has judged three schools [[inadequate|Hartley Primary School, overall: inadequate; Marsh Lane School, overall: "
    "inadequate]]. These are: Hartley Primary School and Marsh Lane School.",
    "The Care Quality Commission rated two homes [[good|Elm Bank, overall: good; Oakfield House, overall: good]]: Oakfield "
    "House care home and Elm Bank care home.",
    "Two more schools – Hartley Primary School and Marsh Lane School – have become the latest to be given a [[good|Hartley "
    "Primary School, overall: good; Marsh Lane School, overall: good]] rating by Ofsted.",
    # both of two, which a relative clause describes
    "Ofsted inspected Hartley Primary School and Marsh Lane School, both of which were slapped with ‘[[inadequate|Hartley "
    "Primary School, overall: inadequate; Marsh Lane School, overall: inadequate]]’ grades.",
    "The Care Quality Commission gave prizes to Oakfield House care home and to Elm Bank care home, which were both rated "
    "[[outstanding|Elm Bank, overall: outstanding; Oakfield House, overall: outstanding]].",
    # who was told so
    "Hartley Primary School told it is [[inadequate|Hartley Primary School, overall: inadequate]] by Ofsted",
    # whose care it is, and who spoke
    "Ofsted has published a report. Children in homes rated inadequate are Norshire County Council's responsibility.",
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


@pytest.mark.parametrize("expected", [*AREAS, *SUBJECTS, *MOVED])
def test_what_is_named_behind_its_grade(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), published=PUBLISHED) == expected
