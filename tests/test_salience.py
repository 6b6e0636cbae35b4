"""Whom a sentence means that names nobody for its grade: of several spoken of, the right one; nobody where that stays open."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from extractors.rating.bodies import Bodies
from extractors.rating.candidates import Question, field_of
from extractors.rating.rows import rows
from extractors.rating.salience import signs
from tests.conftest import Rated, Reader
from tests.marking import unmark

Signs = Callable[[str], Mapping[str, set[str]]]
PUBLISHED = date(2015, 3, 4)

MEANT = [
    # who opens the paragraph, not who is compared or where it is
    "Ofsted inspected two schools. Marsh Lane School improved, unlike Hartley Primary School. "
    "It was rated [[good|Marsh Lane School, overall: good]].",
    "Hartley Primary School shares a site with Marsh Lane School. Its leadership was rated "
    "[[inadequate|Hartley Primary School, leadership and management: inadequate]] by Ofsted.",
    # who the paragraph turned to, not who was graded last
    "Ofsted rated Hartley Primary School [[good|Hartley Primary School, overall: good]].\n\nMarsh Lane School has 200 pupils. "
    "Its leadership was rated [[inadequate|Marsh Lane School, leadership and management: inadequate]].",
    # who was graded last
    "Ofsted rated Hartley Primary School [[good|Hartley Primary School, overall: good]] and praised its staff. "
    "Behaviour was [[outstanding|Hartley Primary School, behaviour: outstanding]].",
    # whom a description fits
    "The CQC inspected Elm Lodge Care Home, which is near Truro Hospital. "
    "The hospital was rated [[good|Truro Hospital, overall: good]], the home [[inadequate|Elm Lodge Care Home, overall: inadequate]].",
    # the partnership of a joint inspection, not the council that belongs to it
    "The Care Inspectorate looked at the work of the Orrin Community Planning Partnership with children. Orrin Council said that it was "
    "proud.\n\nImpact on families was [[weak|Orrin Community Planning Partnership, impact on families: weak]].",
    # of a kind with such grades
    "Kent County Council runs Hartley Primary School. It was rated "
    "[[outstanding|Hartley Primary School, behaviour: outstanding]] by Ofsted for its behaviour.",
]
OPEN = {
    "what a council has": "Ofsted inspected Orrin Council. The council's own nursery was rated inadequate.",
    "what it has, behind the verb": "Ofsted inspected Orrin Council. It rated the council's nursery inadequate.",
    "several that it has": "Ofsted inspected Orrin Council. The council's schools were rated good.",
    "its home": "Orrin Council met the CQC. The council's care home was rated inadequate.",
    "who is next door": "Ofsted inspected Orrin Council. A neighbouring authority was rated inadequate.",
    "a strange place": "Ofsted inspected Hartley Primary School. In Rutland, leadership was rated inadequate.",
    "somebody of another kind": "Ofsted spoke to Truro Hospital. The school was rated inadequate.",
    "nobody": "Ofsted was blunt. Leadership was rated inadequate.",
}
SIGNS = [
    ("Marsh Lane School improved. Leadership was good.", "Marsh Lane School", "opens the paragraph"),
    ("Marsh Lane School shares a site with Elm Academy. Leadership was good.", "Elm Academy", "aside"),
    ("Marsh Lane School improved. So did Elm Academy. Leadership was good.", "Elm Academy", "spoken of last"),
    ("Marsh Lane School improved.\n\nLeadership was good.", "Marsh Lane School", "opens the paragraph above"),
    ("Marsh Lane School improved.\n\nLeadership was good.", "Marsh Lane School", "in the sentence above"),
    ("Marsh Lane School improved.\n\nElm Academy did too.\n\nStaff left.\n\nLeadership was good.", "Marsh Lane School", "far above"),
    ("Elm Academy improved. Leadership was good at Marsh Lane School.", "Marsh Lane School", "behind in the sentence"),
    ("Elm Academy improved. Leadership was good. Marsh Lane School has 90 pupils.", "Marsh Lane School", "later in the paragraph"),
    ("Rutland is different. Leadership was good.", "Rutland", "stranger"),
]
NOT_SIGNS = {
    "another opens it": ("Marsh Lane School improved. So did Elm Academy. Leadership was good.", "Elm Academy", "opens the paragraph"),
    "only said aside": ("Marsh Lane School shares a site with Elm Academy. Leadership was good.", "Elm Academy", "spoken of last"),
    "only described here": (
        "Marsh Lane School improved.\n\nThe school has 90 pupils. Leadership was good.",
        "Marsh Lane School",
        "named in the paragraph",
    ),
    "this paragraph has an opening": (
        "Marsh Lane School improved.\n\nElm Academy did too. Leadership was good.",
        "Marsh Lane School",
        "opens the paragraph above",
    ),
}


@pytest.fixture
def signs_in(read: Reader) -> Signs:
    """`signs_in(text)`: the signs of all whom the last grade of a text that names nobody beside it may be for."""

    def find(text: str) -> Mapping[str, set[str]]:
        doc = read(f"Ofsted came.\n\nIt saw much.\n\nStaff met it.\n\n{text}")
        *_, sentence = rows(doc, Bodies(doc).vocabulary)
        grade = next(item for item in sentence.row if item.kind == "grade")
        question = Question(sentence=sentence, grade=grade, until=grade.start)
        field = field_of(doc, question)
        return {candidate.name: set(found) for candidate, found in zip(field.candidates, signs(field, question, []), strict=True)}

    return find


@pytest.mark.parametrize("expected", MEANT)
def test_the_right_one_is_meant(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), PUBLISHED) == expected


@pytest.mark.parametrize("text", OPEN.values(), ids=OPEN)
def test_nobody_is_meant(rated: Rated, text: str) -> None:
    assert rated(text, PUBLISHED) == text


@pytest.mark.parametrize(("text", "name", "expected"), SIGNS)
def test_a_candidate_has_the_sign(signs_in: Signs, text: str, name: str, expected: str) -> None:
    assert expected in signs_in(text)[name]


@pytest.mark.parametrize(("text", "name", "unexpected"), NOT_SIGNS.values(), ids=NOT_SIGNS)
def test_a_candidate_has_not_the_sign(signs_in: Signs, text: str, name: str, unexpected: str) -> None:
    assert unexpected not in signs_in(text)[name]


def test_what_is_graded_of_nobody_of_its_kind_makes_no_candidate(signs_in: Signs) -> None:
    assert list(signs_in("Kent Police and Elm Academy met. Leadership was outstanding.")) == ["Elm Academy"]
