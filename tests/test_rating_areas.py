"""Areas of ratings: [[the words of the grade|area: grade]] where areas stand in lists, behind glosses or elsewhere, pointed back at."""

from datetime import date

import pytest

from extractors import ratings
from extractors.ratings import Rating
from tests.conftest import Reader
from tests.marking import mark, unmark

PUBLISHED = date(2024, 6, 1)

BEHIND = [
    # a gloss
    "The CQC gave Kent County Council a [[score of three|assessing needs: 3; governance, management and sustainability: 3; "
    "safeguarding: 3]] – meaning “evidence of what is wanted” – for assessing needs, safeguarding and governance.",
    "Ofsted rated Hartley Primary School [[inadequate|leadership and management: inadequate; quality of education: inadequate]] – "
    "the lowest of its four grades – for quality of education and for leadership and management.",
    # a time
    "HMI Prisons graded HMP Marston [[poor|respect: poor; safety: poor]] in 2019 for safety and respect.",
    "Ofsted graded Hartley Primary School [[good|behaviour and attitudes: good]] last month for behaviour and attitudes.",
]

LISTS = [
    # semicolons
    "Ofsted told Hartley Primary School that the quality of education; behaviour and attitudes; and leadership and management were all "
    "[[inadequate|behaviour and attitudes: inadequate; leadership and management: inadequate; quality of education: inadequate]].",
    # verbs that share an object
    "HMI Probation rated Norshire Youth Justice Service [[outstanding|out-of-court disposals: outstanding; "
    "partnerships: outstanding]] for partnerships and for assessing, planning and delivering out-of-court disposals.",
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
    # everything else
    "The CQC judged that Oakfield House care home was [[inadequate|safe: inadequate]] for safety. Everything else, including being "
    "effective, caring, responsive and well-led, was [[good|caring: good; effective: good; responsive: good; well-led: good]].",
    "HMI Prisons looks at safety, respect and purposeful activity. HMP Marston was [[poor|safety: poor]] for safety and [[reasonably "
    "good|purposeful activity: reasonably good; respect: reasonably good]] for everything else.",
    # no areas
    "Oakfield House care home was inspected by the CQC. The council found seven of its 18 cases inadequate.",
    "The CQC inspected homes that are safe and caring in Hull. Both homes were inadequate.",
]


@pytest.mark.parametrize("expected", [*BEHIND, *LISTS, *POINTERS])
def test_areas(read: Reader, expected: str) -> None:
    text = unmark(expected)
    assert mark(text, sorted(ratings.extract(read(text, published=PUBLISHED)), key=_what), _what) == expected


def _what(rating: Rating) -> str:
    return f"{rating.area}: {rating.grade}{' before' if rating.status == 'previous' else ''}"
