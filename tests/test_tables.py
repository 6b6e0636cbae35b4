"""Lists and tables of grades, as articles: [[the words of the grade|who, area: grade]], "before" where a later award has replaced it."""

from datetime import date

import pytest

from extractors import ratings
from tests.conftest import Rated, Reader
from tests.marking import unmark

COLUMNS = [
    # institutions in rows, areas in columns, with a cell left empty
    """The Care Quality Commission has published reports on two homes.

Safe, Effective, Well-led, Overall

Ashdown Court care home: [[Good|Ashdown Court, safe: good]], –, [[Good|Ashdown Court, well-led: good]], \
[[Good|Ashdown Court, overall: good]]

Birch House care home: [[Inadequate|Birch House, safe: inadequate]], [[Good|Birch House, effective: good]], –, \
[[Requires improvement|Birch House, overall: requires improvement]]""",
    # areas in rows, institutions in columns, under a head that names the column of labels
    """HMICFRS has published its reports on two forces.

Area, Norshire Police, Westmark Police

Preventing crime: [[Good|Norshire Police, preventing crime: good]], [[Adequate|Westmark Police, preventing crime: adequate]]

Leadership: –, [[Outstanding|Westmark Police, leadership: outstanding]]""",
    # a name at the end of the head and the label below it are no words of one area: no "service quality"
    """The Care Quality Commission has published its annual health check of North Ambulance Service and South Ambulance Service.

What was looked at, North Ambulance Service, South Ambulance Service

Quality of the care: –, [[Good|South Ambulance Service, quality of services: good]]""",
    # years in columns
    """The fire inspectorate reported on Norshire Fire and Rescue Service today.

Area, 2021, 2024

Preventing fires: [[Good|Norshire Fire and Rescue Service, preventing fires and other risks: good before]], \
[[Inadequate|Norshire Fire and Rescue Service, preventing fires and other risks: inadequate]]""",
    # codes of several schemes in one cell, beside columns that grade nothing
    """The Regulator of Social Housing put out its judgements on Wednesday.

Landlord, Homes, Now, Before

Fenwick Housing Association: 18,250, [[C2|Fenwick Housing Association, consumer: c2]]/[[G1|Fenwick Housing Association, governance: g1]], \
[[G2|Fenwick Housing Association, governance: g2 before]]

Exeter City Council: 5,400, [[C4|Exeter City Council, consumer: c4]], (not inspected)""",
    # numbers under years
    """Ofsted has sent Exeter City Council its yearly scores in full.

Outcome 2005 2006

Being healthy [[3|Exeter City Council, being healthy: 3 before]] [[4|Exeter City Council, being healthy: 4]]""",
    # columns go on below a heading inside the table
    """Ofsted has sent Exeter City Council its yearly scores in full.

Judgement 2005 2006

Capacity to improve [[2|Exeter City Council, capacity to improve: 2 before]] [[3|Exeter City Council, capacity to improve: 3]]

Outcomes for children

Staying safe [[4|Exeter City Council, staying safe: 4 before]] [[2|Exeter City Council, staying safe: 2]]""",
    # lists under names in capitals
    """Ofsted has been to two schools, Hartley Primary School and Marsh Lane School.

HARTLEY PRIMARY SCHOOL

Quality of education - [[Good|Hartley Primary School, quality of education: good]]

Personal development - [[Inadequate|Hartley Primary School, personal development: inadequate]]

MARSH LANE SCHOOL

Personal development - [[Outstanding|Marsh Lane School, personal development: outstanding]]""",
    # dashes part the cells as they part the names of the columns
    """Ofsted has sent Exeter City Council its yearly scores in full.

Outcome - 2005 - 2006

Being healthy - [[good|Exeter City Council, being healthy: good before]] - [[outstanding|Exeter City Council, being healthy: outstanding]]

Staying safe - not inspected - [[adequate|Exeter City Council, staying safe: adequate]]""",
    # nothing but spaces does
    """Ofsted has sent Exeter City Council its yearly scores in full.

Outcome 2005 2006

Staying safe [[adequate|Exeter City Council, staying safe: adequate before]] [[good|Exeter City Council, staying safe: good]]""",
    # a column of areas beside one of hospitals
    """The Care Quality Commission has published reports on two hospitals.

Hospital, Service, Rating

Elm General Hospital: Surgery, [[Good|Elm General Hospital, surgery: good]]

Dunton Hospital: Critical care, [[Inadequate|Dunton Hospital, critical care: inadequate]]""",
    # a name with a place is no header
    """Ofsted has published reports on two schools.

Hartley Primary School, Hove

Overall: [[Good|Hartley Primary School, overall: good]]

Previous: [[Inadequate|Hartley Primary School, overall: inadequate before]]""",
    # a name that nobody knows is not the area in it
    """The Care Quality Commission has published reports on three hospitals.

Hospital, Beds, Overall

Elm General Hospital: 612, [[Good|Elm General Hospital, overall: good]]

Fernley Maternity Place: 10, Outstanding""",
]

LINES = [
    # every area of a line has its grade, known to the scheme or not
    """HMICFRS has graded Norshire Fire and Rescue Service.

[[Good|Norshire Fire and Rescue Service, looking after its dogs: good; \
Norshire Fire and Rescue Service, making best use of resources: good; \
Norshire Fire and Rescue Service, responding to fires and other emergencies: good]] - responding to fires and emergencies; \
making best use of resources; looking after its dogs.""",
    """HMICFRS has graded Norshire Police.

[[Good|Norshire Police, preventing crime: good; Norshire Police, treatment of the public: good]]: preventing crime, treatment of the public

[[Adequate|Norshire Police, investigating crime: adequate; Norshire Police, the canteen: adequate]]: investigating crime and the canteen""",
    # before the grade too
    """Ofsted has graded Hartley Primary School.

Quality of education, behaviour and attitudes: \
[[good|Hartley Primary School, behaviour and attitudes: good; Hartley Primary School, quality of education: good]]

Leadership and management: [[inadequate|Hartley Primary School, leadership and management: inadequate]]""",
    # other marks between label and grade, and behind it
    """Ofsted has sent Exeter City Council its yearly scores.

Being healthy > [[good|Exeter City Council, being healthy: good]]

Staying safe ........ [[adequate|Exeter City Council, staying safe: adequate]]

Enjoying and achieving / [[outstanding|Exeter City Council, enjoying and achieving: outstanding]]

Making a positive contribution – [[good|Exeter City Council, making a positive contribution: good]] \
(2005: [[adequate|Exeter City Council, making a positive contribution: adequate before]])""",
    """The Care Quality Commission has inspected Oakfield House care home.

✅ Safe: [[Good|Oakfield House, safe: good]] ↑

Caring: [[Outstanding|Oakfield House, caring: outstanding]] →

Well-led: still [[inadequate|Oakfield House, well-led: inadequate]], and a worry to its owners""",
    # a full stop behind a name
    """Ofsted has published its reports on two schools.

Hartley Primary School. [[Good|Hartley Primary School, overall: good]], \
up from [[requires improvement|Hartley Primary School, overall: requires improvement before]].

Elm Park Academy – [[Inadequate|Elm Park Academy, overall: inadequate]], and placed in special measures.""",
    # several lines in one, and what announces them
    """The Care Quality Commission has inspected Oakfield House care home.

Ratings: Safe: [[Requires Improvement|Oakfield House, safe: requires improvement]] | \
Caring: [[Good|Oakfield House, caring: good]] | Well-led: [[Inadequate|Oakfield House, well-led: inadequate]]""",
    """The Care Quality Commission has inspected Oakfield House care home.

The full ratings were: Overall - [[good|Oakfield House, overall: good]]; Caring - [[outstanding|Oakfield House, caring: outstanding]]""",
    """The Care Quality Commission has inspected Oakfield House care home.

Safe: [[good|Oakfield House, safe: good]], Caring: [[outstanding|Oakfield House, caring: outstanding]], \
Well-led: [[inadequate|Oakfield House, well-led: inadequate]].""",
    # days are no areas: the newest holds
    """The Care Quality Commission has inspected Oakfield House care home three times.

2014 - [[good|Oakfield House, overall: good before]]

In 2018 - [[inadequate|Oakfield House, overall: inadequate before]]

June 2024 - [[requires improvement|Oakfield House, overall: requires improvement]]""",
    # "this inspection" is no area
    """Ofsted has graded Hartley Primary School.

This inspection: [[Good|Hartley Primary School, overall: good]]

Previous inspection: [[Inadequate|Hartley Primary School, overall: inadequate before]]""",
    # what was before stands behind, in brackets or after a comma
    """The Audit Commission put councils into one of five categories.

Exeter City Council: [[Excellent|Exeter City Council, overall: excellent]] (2003: [[good|Exeter City Council, overall: good before]])

Hull City Council: [[Fair|Hull City Council, overall: fair]], up from [[weak|Hull City Council, overall: weak before]]""",
    # dashes, bullets, and a line for the inspection before
    """Ofsted inspected Hartley Primary School in May.

• Quality of teaching – [[Outstanding|Hartley Primary School, quality of teaching: outstanding]]

• Overall effectiveness – [[Good|Hartley Primary School, overall: good]]

Previous inspection – [[Requires improvement|Hartley Primary School, overall: requires improvement before]]""",
    # a grade in a block of its own under a question; a number with its word
    """Inspectors from the Care Inspectorate visited Balmore House care home in March.

How good is our leadership? [[4 - Good|Balmore House, leadership: good]]

How good is our setting?

[[3 – Adequate|Balmore House, setting: adequate]]""",
    # the grade first, then its areas
    """The Care Quality Commission visited Oakfield House care home in May.

[[Outstanding|Oakfield House, caring: outstanding; Oakfield House, responsive: outstanding]]: caring and responsive

[[Inadequate|Oakfield House, safe: inadequate]]: safe""",
    # only one body gives all the grades of a list
    """The Food Standards Agency has been to two schools, which Ofsted likes.

Hartley Primary School, Marsh Lane – [[5|Hartley Primary School, food hygiene: 5]] (was \
[[0|Hartley Primary School, food hygiene: 0 before]])

Wrenbury High School – [[3|Wrenbury High School, food hygiene: 3]]""",
    # the grade first, then who got it
    """The Food Standards Agency has put out ratings of Exeter City Council's takeaways.

• Rated [[5|Crab Shack, food hygiene: 5]]: The Crab Shack at 3 High Street, Exeter; rated on May 4

• Rated [[0|Hartley Primary School, food hygiene: 0]]: Hartley Primary School at Church Lane""",
]

TRUST = """\
The Care Quality Commission has told Marlby Hospitals NHS Foundation Trust that it \
[[requires improvement|Marlby Hospitals NHS Foundation Trust, overall: requires improvement]].

The trust, which was seen in March, said that it was sorry.

Wexcombe Hospital, the smaller of its sites, is rated [[good|Wexcombe Hospital, overall: good]]."""
ITS_LINES = """\
Safe: [[Inadequate|Marlby Hospitals NHS Foundation Trust, safe: inadequate]]

Caring: [[Good|Marlby Hospitals NHS Foundation Trust, caring: good]]"""
OTHER_LINES = """\
Safe: [[Good|Wexcombe Hospital, safe: good]]

Caring: [[Outstanding|Wexcombe Hospital, caring: outstanding]]"""

OWNERS = [
    # a hospital is no trust, though the article speaks of it first
    f"Fears for Wexcombe Hospital\n\n{TRUST}\n\nHow the trust was rated\n\n{ITS_LINES}",
    # a heading describes whose list it is, or names whom the article is not about; one that does neither leaves it to whom it is about
    f"{TRUST}\n\nHow the trust was rated\n\n{ITS_LINES}",
    f"Fears for patients\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\n{TRUST}\n\nHow the trust was rated\n\n{ITS_LINES}",
    f"{TRUST}\n\nRatings at a glance\n\n{ITS_LINES}",
    f"{TRUST}\n\nHow Wexcombe Hospital fared\n\n{OTHER_LINES}",
    # a table has a header
    f"""{TRUST}

Question, 2024, 2021

Safe: [[Inadequate|Marlby Hospitals NHS Foundation Trust, safe: inadequate]], \
[[Good|Marlby Hospitals NHS Foundation Trust, safe: good before]]

Caring: [[Good|Marlby Hospitals NHS Foundation Trust, caring: good]], \
[[Good|Marlby Hospitals NHS Foundation Trust, caring: good before]]""",
    # a name with the whole stands above its areas
    """The Care Quality Commission visited two hospitals in May.

Marlby General Hospital (overall: [[good|Marlby General Hospital, overall: good]], no change)

Surgery: [[inadequate|Marlby General Hospital, surgery: inadequate]], previously [[good|Marlby General Hospital, surgery: good before]]

Wexcombe Hospital (overall: [[inadequate|Wexcombe Hospital, overall: inadequate]])

Surgery: [[good|Wexcombe Hospital, surgery: good]] (was [[outstanding|Wexcombe Hospital, surgery: outstanding before]])""",
    # a name cut short in the heading
    """The Care Quality Commission inspected two hospitals. Elm General was rated [[good|Elm General, overall: good]]. \
The Royal Dunton Hospital was rated [[inadequate|Royal Dunton Hospital, overall: inadequate]].

Ratings at the Royal Dunton

Service, 2014, 2016

Surgery: [[Good|Royal Dunton Hospital, surgery: good before]], [[Inadequate|Royal Dunton Hospital, surgery: inadequate]]

End of life care: Not inspected, [[Outstanding|Royal Dunton Hospital, end of life care: outstanding]]""",
]

STACKED = [
    # one cell a block, with the names of the columns above
    """HMICFRS has published its report on Norshire Police.

Area

Now

Before

Preventing crime

[[Good|Norshire Police, preventing crime: good]]

[[Adequate|Norshire Police, preventing crime: adequate before]]

Supporting victims

[[Inadequate|Norshire Police, supporting victims: inadequate]]

[[Good|Norshire Police, supporting victims: good before]]""",
    # areas below their grades
    """The Care Quality Commission visited Oakfield House care home in May.

[[Inadequate|Oakfield House, safe: inadequate; Oakfield House, well-led: inadequate]]

Safe

Well-led

[[Good|Oakfield House, caring: good]]

Caring""",
    # names of columns longer than a heading
    """Ofsted has published reports on two schools.

Name, Quality of education, Behaviour and attitudes, Personal development, Leadership and management, Early years provision

Hartley Primary School: [[Good|Hartley Primary School, quality of education: good]], –, –, \
[[Inadequate|Hartley Primary School, leadership and management: inadequate]], –""",
]

NO_RATINGS = [
    # nobody knows which of two columns is now
    """HMICFRS has published its report on Norshire Police.

Results

Preventing crime

Good

Adequate

Supporting victims

Inadequate

Good""",
    # what grades mean
    """The Care Quality Commission visited Oakfield House care home in May.

How it rates services

Outstanding: the service is performing exceptionally well

Inadequate: the service is performing badly""",
    # the text has told something else of whom the paragraph above speaks
    """HMICFRS has published its report on Norshire Police. It says more about Norshire Police than before.

Westmark Police was rated [[good|Westmark Police, investigating crime: good]] at investigating crime.

Investigating crime: Inadequate

Supporting victims: Good""",
    # where labels are names, a bare one is not an area of somebody else's
    """The Care Quality Commission has published reports on two homes.

Ashdown Court care home: [[Good|Ashdown Court, overall: good]]

Pippins: [[Inadequate|Pippins, overall: inadequate]]""",
    # notes, pictures and readers' votes
    """The Care Quality Commission inspected Oakfield House care home.

Photo: Good

Was the service safe? The manager would not say.""",
]


YEARS = {"Audit Commission": 2004, "annual health check": 2009, "yearly scores": 2006, "in May.": 2018}


@pytest.mark.parametrize("expected", [*COLUMNS, *LINES, *OWNERS, *STACKED, *NO_RATINGS])
def test_lists_and_tables_are_read(rated: Rated, expected: str) -> None:
    year = next((year for words, year in YEARS.items() if words in expected), 2024)
    assert rated(unmark(expected), date(year, 12, 1)) == expected


def test_prose_is_no_list(read: Reader) -> None:
    text = "The Care Quality Commission said: the home was outstanding once; good: a word for Oakfield House care home."
    assert not [rating for rating in ratings.extract(read(text)) if rating.rule == "table"]
