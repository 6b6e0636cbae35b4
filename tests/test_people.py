"""Who is named: what is a person's name, what only looks like one, and whom a short form means."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.people import Person, extract
from tests.conftest import Reader
from tests.marking import mark, unmark

FORMS = [
    "[[Philippa Garrowby|Philippa Garrowby]] said the pace had quickened.",
    "It was led by [[Bernadette O’Shaughnessy-Pike|Bernadette O’Shaughnessy-Pike]], acting chief nurse.",
    "[[Gerrit van der Hoeven|Gerrit van der Hoeven]] left. [[Van der Hoeven|Gerrit van der Hoeven]] was treasurer.",
    "The book is by author [[J. K. Dunmallet|J. K. Dunmallet]], 58.",
    "[[HELEN MCALLISTER|Helen McAllister]], 34, was cleared.",
    "Lawyer [[EDWINA ST JOHN-COX|Edwina St John-Cox]] QC wrote it.",
    "[[Mohammed bin Rashid|Mohammed bin Rashid]] said so.",
    "[[Gwenllïan ap Hywel|Gwenllïan ap Hywel]] sang.",
    '[[Robert "Bob" Shaw|Robert Shaw]] retired.',
    "[[Sharon Kemp|Sharon Kemp]] MBE and [[Rebecca Hall|Rebecca Hall]] said no.",
    "In June [[Helen Marsh|Helen Marsh]] resigned.",
]

HONORIFICS = [
    "[[Cllr. Gerald Umbers|Gerald Umbers]] declined to comment.",
    "[[Det Insp Dean Loxley-Payne|Dean Loxley-Payne]] said so.",
    "[[Professor Sir Chris Whitlow|Chris Whitlow]] spoke.",
    "[[Rep. John Lewis|John Lewis]] and [[Sen. Tamika Rhodes-Carter|Tamika Rhodes-Carter]] voted against.",
    "U.S. [[Rep. Bill Hatherly|Bill Hatherly]], R-Ohio, offered help.",
    "[[Lord Hill|Lord Hill]] told peers; [[Baroness Casey of Blackstock|Baroness Casey of Blackstock]] agreed.",
    "[[Baroness Louise Casey|Louise Casey]] came. [[Baroness Casey of Blackstock|Louise Casey]] left.",
    "Mother-of-two [[Mrs A. Lomas|A. Lomas]] beat [[PC Andrew Lomas|Andrew Lomas]].",
    "[[Sir Julian Harkness|Julian Harkness]] retires. [[Sir Julian|Julian Harkness]] is 67.",
    "[[Mr Patel|Patel]] was not in court.",
    "[[Lord Baker of Dorking|Lord Baker of Dorking]] disagreed.",
    "The Mayor of London [[Ann Shaw|Ann Shaw]] and Chief Constable [[Ian Bell|Ian Bell]] met.",
]

SHORT_FORMS = [
    "[[Ian Thomas|Ian Thomas]] said no. [[Mr Thomas|Ian Thomas]] left, and [[Thomas|Ian Thomas]] did not reply.",
    "[[Ian Thomas|Ian Thomas]] and [[Rhian Thomas|Rhian Thomas]] met. [[Mrs Thomas|Rhian Thomas]] won. [[Mr Thomas|Ian Thomas]] lost.",
    "[[Helen Marsh|Helen Marsh]] saw [[Ruth Marsh|Ruth Marsh]]. [[Marsh|Ruth Marsh]] wept.",
    "[[Cllr Chris Read|Chris Read]] spoke. [[Read|Chris Read]] added that he was glad. Read more.",
    "[[Julian Harkness|Julian Harkness]] goes. “[[Julian|Julian Harkness]] leaves large shoes to fill,” she said.",
    "[[Sue|Sue Ellery]] and [[Mark Ellery|Mark Ellery]] bought it.",
    "Secretary [[Margaret Hird|Margaret Hird]] said one voted against: her husband, [[Stuart|Stuart Hird]].",
    "The girl's mother said her daughter [[Emily|Emily]] was well.",
]

NOT_PEOPLE = [
    "The Jay report shocked [[Alexis Jay|Alexis Jay]].",  # a report
    "Thomas Telford School and the Shaun Wright Foundation agreed.",  # organisations
    "Children in South Yorkshire and Milton Keynes wait.",  # places
    "HARKNESS PELL has elected a partner.",  # a firm
    "Packaging group Tillotson Rusk has named a director.",  # a firm
    "The office of surveyors Lomas Gill has moved, said [[Rupert Gill|Rupert Gill]].",  # a firm with a person's surname
    "A spokeswoman for Gresham Coombe declined to comment.",  # a firm
    "Auditors Finch Macklin and the contractor agreed.",  # a firm
    "She shopped at John Lewis and read Harry Potter.",  # a shop, a book
    "Victoria Park and Albert Road were closed.",  # places
    "Five staff at Ofsted and the Care Quality Commission left.",  # bodies
    "The Thomas family were told.",  # a family
    "He called her ‘Miss Congeniality’.",  # a nickname
    "Labour Leader Quits After Damning Report On Children",  # a headline
]

CREDITS = [
    "By Marian Threlfall\n\nThe council failed.",  # the writer
    "Council fails\n\nSophie Lanchester\nHealth Correspondent\n\nPatients were left on trolleys.",  # the writer and her desk
    "Council fails\n\nDerren Hayes\n\nChildren were failed.",  # a writer alone on the line
    "The prison opened in 1868. Photograph: Ines Farquharson for the Meridian",  # a photographer
    "The hall (Image: Maria Shaw/PA) was closed.",  # a photographer
]


def show(person: Person) -> str:
    return person.name


@pytest.mark.parametrize("marked", FORMS + HONORIFICS + SHORT_FORMS + NOT_PEOPLE + CREDITS)
def test_people(read_blank: Reader, marked: str) -> None:
    text = unmark(marked)
    assert mark(text, extract(read_blank(text)), show) == marked


def test_parts_of_a_name(read_blank: Reader) -> None:
    (person,) = extract(read_blank("Then Councillor Gerrit van der Hoeven spoke."))
    assert (person.honorific, person.given_name, person.family_name) == ("Cllr", "Gerrit", "van der Hoeven")


def test_a_peer_without_a_given_name(read_blank: Reader) -> None:
    (person,) = extract(read_blank("Yesterday Lord Hill spoke."))
    assert (person.name, person.honorific, person.given_name, person.family_name) == ("Lord Hill", None, None, "Hill")


WORDS = [
    "Ian",
    "Thomas",
    "Mr",
    "Mrs",
    "Dr",
    "Sir",
    "Lord",
    "the",
    "The",
    "of",
    "and",
    "report",
    ",",
    ".",
    "Jay",
    "School",
    "van",
    "der",
    "O’Neill",
    "ST",
    "J.",
    "’s",
    "\n",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_every_mention_is_grounded(read_blank: Reader, text: str) -> None:
    people = list(extract(read_blank(text)))
    assert [person.start for person in people] == sorted(person.start for person in people)
    assert all(one.end <= other.start for one, other in pairwise(people))
    assert all(person.name and text[person.start : person.end] == person.text for person in people)
