"""Ratings, as sentences: [[the words of the grade|who, area: grade]]; "before" marks one that a later award has replaced."""

from datetime import date
from pathlib import Path

import pytest

from extractors import ratings
from extractors.reading import set_context
from tests.conftest import Rated, Reader
from tests.marking import unmark

PUBLISHED = date(2025, 12, 1)

GIVEN = [
    # verbs of grading
    "Ofsted said Hartley Primary School was rated [[good|Hartley Primary School, overall: good]] overall, with "
    "[[outstanding|Hartley Primary School, behaviour and attitudes: outstanding]] for behaviour and attitudes.",
    "Hartley Primary School was branded ‘[[inadequate|Hartley Primary School, overall: inadequate]]’ by the schools watchdog Ofsted.",
    "Ofsted inspectors rated Hartley Primary School [[inadequate|Hartley Primary School, overall: inadequate]] overall.",
    "Ofsted handed Hartley Primary School a damning [[inadequate|Hartley Primary School, overall: inadequate]] rating this week.",
    "The CQC’s overall rating for Oakfield House care home is [[inadequate|Oakfield House, overall: inadequate]].",
    "Derby Royal Hospital has kept its [[outstanding|Derby Royal Hospital, overall: outstanding]] CQC rating.",
    "Parents at Hartley Primary School were told by Ofsted that it remains [[inadequate|Hartley Primary School, overall: inadequate]].",
    # headlines
    "Ofsted: Hartley Primary School ‘[[requires improvement|Hartley Primary School, overall: requires improvement]]’",
    # reported and direct speech that states a rating
    "A spokesman for Hartley Primary School said: “We are delighted that Ofsted has judged us to be "
    "[[good|Hartley Primary School, overall: good]].”",
]

AREAS = [
    # lists of grades, each with its areas
    "The CQC rated Oakfield House care home [[good|Oakfield House, caring: good; Oakfield House, responsive: "
    "good]] for being "
    "caring and responsive but [[inadequate|Oakfield House, safe: inadequate]] for being safe.",
    "HMICFRS graded Wessex Police as [[good|Wessex Police, preventing crime: good]] at preventing crime, "
    "[[adequate|Wessex Police, investigating crime: adequate]] at investigating crime and "
    "[[inadequate|Wessex Police, responding to the public: inadequate]] at responding to the public.",
    "Hartley Primary School was judged by Ofsted to be [[outstanding|Hartley Primary School, early years provision: outstanding]] for"
    " early "
    "years provision, [[good|Hartley Primary School, personal development: good]] for personal development and "
    "[[inadequate|Hartley Primary School, leadership and management: inadequate]] for leadership and management.",
    # areas before the grade
    "Ofsted found that teaching at Hartley Primary School was [[inadequate|Hartley Primary School, quality of teaching: inadequate]].",
    "Estyn said standards at Ysgol Bryn Coch were [[good|Ysgol Bryn Coch, standards: good]] and leadership and management "
    "[[adequate|Ysgol Bryn Coch, leadership and management: adequate]].",
    # areas behind an introduction, and added at the end
    "The Care Quality Commission rated Oakfield House care home as ‘[[requires improvement|Oakfield House, effective: requires "
    "improvement; Oakfield House, safe: requires improvement; Oakfield House, well-led: requires improvement]]’ "
    "in three "
    "out of five categories: safe, effective and well-led.",
    "The quality of education at Hartley Primary School was judged to be [[good|Hartley Primary School, behaviour and attitudes: "
    "good; Hartley "
    "Primary School, personal development: good; Hartley Primary School, quality of education: good]] by Ofsted, as were behaviour and "
    "attitudes and personal development.",
    # healthy prison tests
    "Inspectors from HM Inspectorate of Prisons found outcomes at HMP Marston were [[poor|HMP Marston, safety: poor]] for safety, "
    "[[not sufficiently good|HMP Marston, respect: not sufficiently good]] for respect and "
    "[[reasonably good|HMP Marston, purposeful activity: reasonably good]] for purposeful activity.",
]

SCALES = [
    # letters and stars
    "The Regulator of Social Housing has issued Marston Council with a [[C3|Marston Council, consumer: c3]] grading after finding "
    "serious failings.",
    "Marston Housing Association retained its [[G1|Marston Housing Association, governance: g1]]/"
    "[[V1|Marston Housing Association, viability: v1]] ratings, the Regulator of Social Housing said.",
    "S&P lowered Marston Housing Association’s credit rating to [[A|Marston Housing Association, overall: a]] from "
    "[[A+|Marston Housing Association, overall: a+ before]].",
    "Wessex Water was awarded [[three stars|Wessex Water, overall: 3 stars]] by the Environment Agency.",
    # numbers that stand for words
    "Balmore House care home received [[grades of 5|Balmore House, care and support: 5]] for care and support and "
    "[[4 – good|Balmore House, environment: good]] for environment from the Care Inspectorate.",
]

CHANGES = [
    "Hartley Primary School has been downgraded from [[outstanding|Hartley Primary School, overall: outstanding before]] to "
    "[[requires improvement|Hartley Primary School, overall: requires improvement]] by Ofsted.",
    "Hartley Primary School, which was previously rated [[outstanding|Hartley Primary School, overall: outstanding before]], has "
    "slipped to "
    "[[good|Hartley Primary School, overall: good]], Ofsted said.",
    "Hartley Primary School has lost its [[outstanding|Hartley Primary School, overall: outstanding before]] rating and is now graded "
    "[[requires improvement|Hartley Primary School, overall: requires improvement]] by Ofsted.",
    "Oakfield House care home was given a rating of [[requires improvement|Oakfield House, overall: requires improvement]] "
    "by the "
    "CQC, down from [[good|Oakfield House, overall: good before]].",
    "Oakfield House care home, rated [[good|Oakfield House, overall: good before]] by the CQC in 2019, has been told to improve "
    "after inspectors rated it [[inadequate|Oakfield House, overall: inadequate]].",
    # counted on the scale, and repeated
    "Hartley Primary School has plunged two grades to [[requires improvement|Hartley Primary School, overall: outstanding before; Hartley "
    "Primary School, overall: requires improvement]], Ofsted said.",
    "The CQC has rated Oakfield House care home as [[outstanding|Oakfield House, overall: outstanding; Oakfield House, "
    "overall: outstanding before]] for the second time running.",
]

LISTS = [
    # labels with their grades
    "Ofsted’s report on Hartley Primary School is brutal. Overall, [[inadequate|Hartley Primary School, overall: inadequate]]. Leadership "
    "and management, [[inadequate|Hartley Primary School, leadership and management: inadequate]].",
    "The CQC’s ratings for Oakfield House care home were: safe, [[requires improvement|Oakfield House, safe: requires "
    "improvement]]; effective, [[good|Oakfield House, effective: good]]; responsive and well-led, both "
    "[[inadequate|Oakfield House, responsive: inadequate; Oakfield House, well-led: inadequate]].",
    # verbs left out
    "Ofsted rated leadership and management at Hartley Primary School [[good|Hartley Primary School, leadership and management: good]], "
    "early years provision [[outstanding|Hartley Primary School, early years provision: outstanding]] and personal development "
    "[[good|Hartley Primary School, personal development: good]].",
    # what comes as well
    "The CQC said safety at Oakfield House care home was [[inadequate|Oakfield House, safe: inadequate; Oakfield House, "
    "well-led: inadequate]], and so was leadership.",
    # the whole and its parts
    "The CQC said Derby Royal Hospital was [[inadequate|Derby Royal Hospital, overall: inadequate; Derby Royal Hospital, safe: "
    "inadequate]] overall and for being safe.",
    # asides
    "Hartley Primary School, [[good|Hartley Primary School, overall: good before]] at its last inspection in 2019, has slipped to "
    "[[requires improvement|Hartley Primary School, overall: requires improvement]], Ofsted said.",
    "Ofsted said behaviour and attitudes at Hartley Primary School were, however, [[inadequate|Hartley Primary School, behaviour and "
    "attitudes: inadequate]].",
]

TABLES = [
    "Two schools, two report cards\n\nOfsted has published its first cards.\n\nWhat was looked at, Hartley Primary School, Marsh Lane "
    "School\n\nInclusion: [[Exceptional|Hartley Primary School, inclusion: exceptional]], [[Expected standard|Marsh Lane School, "
    "inclusion: expected standard]]\n\nSixth form: [[Needs attention|Hartley Primary School, sixth form: needs attention]], n/a",
    "How the hospitals fared\n\nThe Care Quality Commission reported today.\n\nDerby Royal Hospital\n\nSurgery: [[good|Derby Royal "
    "Hospital, surgery: good]] ([[requires improvement|Derby Royal Hospital, surgery: requires improvement before]])",
]

NOT_RATINGS = [
    # wishes, predictions, conditions, denials
    "Hartley Primary School hopes to be rated outstanding by Ofsted next year.",
    "It is untrue that Ofsted judged Hartley Primary School inadequate.",
    "Governors rejected claims that Ofsted had judged Hartley Primary School inadequate.",
    "Ofsted is about to confirm that Hartley Primary School has been rated good.",
    "Staff at Hartley Primary School believe Ofsted will judge it to be good.",
    "If Ofsted rates Hartley Primary School inadequate, it will become an academy.",
    "Hartley Primary School was not judged to be inadequate by Ofsted.",
    "Hartley Primary School narrowly avoided an inadequate rating from Ofsted.",
    # its own assessment
    "Hartley Primary School rated itself good before Ofsted arrived.",
    # adjectives
    "Hartley Primary School has good teachers and outstanding facilities, Ofsted inspectors said.",
    "Ofsted praised the good behaviour of pupils at Hartley Primary School.",
    # counts by grade
    "Only two of the nine schools were rated outstanding, Ofsted said, and Hartley Primary School was not one of them.",
    "Of the 30 schools inspected since last summer, 16 were good for leadership and management, Ofsted told Hartley Primary School.",
    "Ofsted judged Hartley Primary School good in three of the five areas of evaluation.",
    # somebody else
    "Ofsted has also been to Hartley Primary School. At Wrenbury, leadership and management was inadequate.",
    # several grades, none of them given
    "Ofsted judges a school such as Hartley Primary School to be outstanding, good or inadequate.",
    # nobody who grades
    "Hartley Primary School was rated outstanding by its pupils.",
]

TABLE = """A care home and its verdict

Inspectors from the Care Quality Commission visited Oakfield House in May. Its ratings are:

Overall: [[Requires improvement|Oakfield House, overall: requires improvement]]

Safe: [[Inadequate|Oakfield House, safe: inadequate]]

Caring: [[Good|Oakfield House, caring: good]]

Well-led: [[Inadequate|Oakfield House, well-led: inadequate]]"""

KNOWN_GAPS = [
    # a restaurant is no organisation we find
    "The Marston Tandoori was given a food hygiene rating of [[one out of five|Marston Tandoori, overall: 1]] by the Food Standards "
    "Agency.",
    # the bare area behind "while", whose council is named in the clause before
    "Ofsted rated Derby Council’s children’s services [[good|Derby City Council, overall: good]], the same as [[in 2019|overall: good"
    " before]].",
]


@pytest.mark.parametrize("expected", [*GIVEN, *AREAS, *SCALES, *CHANGES, *LISTS, *TABLES, *NOT_RATINGS, TABLE])
def test_ratings_are_found(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), PUBLISHED) == expected


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("expected", KNOWN_GAPS)
def test_ratings_are_not_found_yet(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), PUBLISHED) == expected


def test_a_rating_names_its_scheme_and_its_evidence(read: Reader) -> None:
    text = "Ofsted judged Hartley Primary School inadequate for leadership and management in March 2014."
    (rating,) = ratings.extract(read(text, published=date(2014, 6, 1)))
    assert (rating.body, rating.scheme, rating.grade, rating.rank, rating.scale) == ("Ofsted", "ofsted-schools-2012", "inadequate", 4, 4)
    assert (rating.rated_from, rating.rated_to) == (date(2014, 3, 1), date(2014, 3, 31))
    spans = (rating.grade_span, rating.area_span, rating.body_span, rating.cue_span, rating.status_span)
    told = ["inadequate", "leadership and management", "Ofsted", "judged", "March 2014"]
    assert [text[span.start : span.end] for span in spans if span] == told


def test_the_scheme_is_that_of_the_year(read: Reader) -> None:
    text = "Ofsted judged Hartley Primary School to be satisfactory."
    (rating,) = ratings.extract(read(text, published=date(2010, 6, 1)))
    assert (rating.scheme, rating.grade, rating.rank) == ("ofsted-schools-2005", "satisfactory", 3)


def test_a_scheme_of_the_users_own_is_read(read: Reader, tmp_path: Path) -> None:
    (tmp_path / "loaves.toml").write_text(
        'id = "loaves"\nname = "Loaf marks"\nkinds = []\n[body]\nname = "Guild of Bakers"\n[grades]\ngolden = []\nburnt = []\n',
        encoding="utf-8",
    )
    doc = read("The Guild of Bakers rated Hartley Primary School burnt.")
    set_context(doc, published=None, title=None, schemes=tmp_path)
    (rating,) = ratings.extract(doc)
    assert (rating.body, rating.scheme, rating.grade, rating.rank) == ("Guild of Bakers", "loaves", "burnt", 2)


@pytest.mark.parametrize(("printed", "name"), [("nine out of ten", "9"), ("8/10", "8"), ("a 10", "10"), ("a grade seven", "7")])
def test_numbers_of_a_users_scheme_are_read_up_to_ten(read: Reader, tmp_path: Path, printed: str, name: str) -> None:
    grades = "\n".join(f"{number} = []" for number in range(10, -1, -1))
    (tmp_path / "loaves.toml").write_text(
        f'id = "loaves"\nname = "Loaf marks"\n[body]\nname = "Guild of Bakers"\n[grades]\n{grades}\n', encoding="utf-8"
    )
    doc = read(f"The Guild of Bakers rated Hartley Primary School {printed}. It looked at ten loaves, seven of them burnt.")
    set_context(doc, published=None, title=None, schemes=tmp_path)
    assert [rating.grade for rating in ratings.extract(doc)] == [name]


def test_a_body_is_known_by_either_apostrophe(read: Reader, tmp_path: Path) -> None:
    (tmp_path / "loaves.toml").write_text(
        'id = "loaves"\nname = "Loaf marks"\n[body]\nname = "Bakers’ Guild"\n[grades]\ngolden = []\nburnt = []\n', encoding="utf-8"
    )
    for apostrophe in "’'":
        doc = read(f"The Bakers{apostrophe} Guild rated Hartley Primary School burnt.")
        set_context(doc, published=None, title=None, schemes=tmp_path)
        assert [rating.body for rating in ratings.extract(doc)] == ["Bakers’ Guild"]


def test_an_article_without_a_body_has_no_ratings(read: Reader) -> None:
    assert list(ratings.extract(read("The council was rated inadequate, said the judge, and the hospice good."))) == []
