"""Grades that no verb gives, in headlines and beside their names: [[the words of the grade|who, area: grade]]."""

from datetime import date

import pytest

from tests.conftest import Rated
from tests.marking import unmark

BODY = "The Care Quality Commission visited Oakfield House care home in May."

HEADLINES = [
    # for somebody
    f"[[Inadequate|Oakfield House, overall: inadequate]] rating for Oakfield House care home\n\n{BODY}",
    f"‘[[Outstanding|Oakfield House, overall: outstanding]]’ CQC verdict on Oakfield House care home\n\n{BODY}",
    "[[C3|Exeter City Council, consumer: c3]] for Exeter City Council\n\nThe Regulator of Social Housing issued it on Wednesday.",
    # from one grade to another
    "Oakfield House care home: from ‘[[inadequate|Oakfield House, overall: inadequate before]]’ to "
    f"‘[[good|Oakfield House, overall: good]]’ in two years\n\n{BODY}",
    # stars and a colon
    "[[Two stars|Wessex Water, overall: 2 stars]]: Wessex Water falls again\n\nThe Environment Agency published them on Wednesday.",
    # verbs in the present
    f"Watchdog brands Oakfield House care home ‘[[inadequate|Oakfield House, overall: inadequate]]’\n\n{BODY}",
]

ANNOUNCED = [
    f"{BODY} The verdict: [[inadequate|Oakfield House, overall: inadequate]].",
    f"{BODY} For safety the grade is the lowest there is: [[inadequate|Oakfield House, safe: inadequate]].",
    f"{BODY} Only safety, with an [[inadequate|Oakfield House, safe: inadequate]], fell short.",
]

NO_RATINGS = [
    # wishes and questions
    f"{BODY} Families had hoped for one verdict: outstanding.",
    f"{BODY} It is not the rating that was feared: inadequate.",
    # what the grade is of is no organisation
    f"Outstanding view from Oakfield House care home\n\n{BODY}",
    # a report is good in other ways
    f"Good report on dementia for families at Oakfield House care home\n\n{BODY}",
    # a scale
    f"{BODY} Homes are ranked on its scale: from outstanding to inadequate.",
]


@pytest.mark.parametrize("expected", [*HEADLINES, *ANNOUNCED, *NO_RATINGS])
def test_grades_without_a_verb_are_read(rated: Rated, expected: str) -> None:
    assert rated(unmark(expected), date(2024, 12, 1)) == expected
