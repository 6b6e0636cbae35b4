"""What is wished, feared, planned or denied is no rating: [[the words of a grade that is one|who, area: grade]]."""

from datetime import date

import pytest

from tests.conftest import Rated
from tests.marking import unmark

AIMS = [
    # behind a colon or a "for", a "to" says what the aim is
    "Hartley Primary School has one goal: to be rated good by Ofsted by 2027.",
    "The plan is for Hartley Primary School to go from inadequate to good when Ofsted returns.",
    "The owner dreams of Oakfield House care home going from good to outstanding with the Care Quality Commission.",
    "Ofsted has yet to rate Hartley Primary School good.",
    "The Regulator of Social Housing is considering whether to downgrade Marston Housing Association to G3.",
    "Ofsted inspected Hartley Primary School in May. To be graded outstanding, a school has to be exceptional.",
    # whoever says it is so, or calls it so
    "Ofsted inspected Hartley Primary School in May. Its leadership is inadequate, said a parent. Behaviour is good, pupils said.",
    "Ofsted inspected Hartley Primary School in May. Its leadership is [[inadequate|Hartley Primary School, leadership and management: "
    "inadequate]], inspectors said.",
    "Ofsted inspected Hartley Primary School in May. A governor called the school's sixth form inadequate.",
    # what nearly was
    "Inspectors from Ofsted came close to judging Hartley Primary School inadequate.",
    "The Care Quality Commission came. Oakfield House care home is confident of regaining its good rating, and has no chance of losing it.",
    "Oakfield House care home is on the brink of being rated inadequate by the Care Quality Commission.",
    "Hartley Primary School failed to get a good rating from Ofsted, and missed out on an outstanding one.",
    "Ofsted inspected Hartley Primary School in May. Attendance was not yet good.",
    # praise, and what residents think
    "The CQC visits next year. Oakfield House care home was outstanding in the pandemic, said Ann Bell, whose mother lives there.",
    "Residents rated Oakfield House care home requires improvement in a survey before the CQC came.",
    # a plan that came true
    "The plan led to a new roof, and Hartley Primary School was found to be [[good|Hartley Primary School, overall: good]] by Ofsted.",
]

GOVERNED = [
    # who says so, denies it or doubts it
    "Nobody at the Care Quality Commission ever said Oakfield House care home was inadequate.",
    "Nothing in the Ofsted report suggested Hartley Primary School was inadequate.",
    "There was no suggestion from Ofsted that Hartley Primary School was inadequate.",
    "The letter wrongly said Ofsted had judged Hartley Primary School inadequate.",
    "An earlier version of this article said Ofsted had rated Hartley Primary School inadequate.",
    "Parents think Hartley Primary School is inadequate, whatever Ofsted says.",
    "Ofsted's inspectors are expected to find that Hartley Primary School requires improvement.",
    # by the order of words, and behind "such as"
    "At no point did Ofsted judge Hartley Primary School to be inadequate.",
    "If a school such as Hartley Primary School is judged inadequate by Ofsted it must become an academy.",
    # what inspectors think, and what somebody can tell
    "Ofsted's inspectors warned that leadership at Hartley Primary School was [[inadequate|Hartley Primary School, leadership "
    "and management: inadequate]].",
    "We can reveal that Ofsted has judged Hartley Primary School [[inadequate|Hartley Primary School, overall: inadequate]].",
    # a denial in another clause
    "Inspectors were not impressed, and Ofsted said Hartley Primary School was [[inadequate|Hartley Primary School, overall: inadequate]].",
    # what is still to be told, and what a letter told
    "Ofsted is about to announce that Hartley Primary School is inadequate.",
    "Ofsted wrote to the governors to confirm that Hartley Primary School had slipped to [[good|Hartley Primary School, overall: good]].",
]

DESCRIBED = [
    # in passing, and no verdict
    "Adult social services had rated itself three stars before the Commission for Social Care Inspection came to Kent County Council.",
    "Snow delayed the Care Quality Commission's visit to Oakfield House care home, a good home for older people.",
]


@pytest.mark.parametrize("expected", [*AIMS, *GOVERNED, *DESCRIBED])
def test_what_is_not_so_is_no_rating(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), date(2024, 12, 1)) == expected
