"""Which of several offices somebody leaves.

    "Culture minister Ian Bell, [the MP for Leeds], has resigned": an MP still
    "Ian Bell, [who is also chair of governors], has resigned as deputy leader of the council", "[The MP] Ian Bell quit the cabinet"

An office ends that the words of leaving name, else the one in front of the name; what stands behind it besides goes on.
"""

import re

from spacy.tokens import Doc

from extractors.heads import singular
from extractors.lexicon import word_list
from extractors.office import times
from extractors.office.antecedents import named_within
from extractors.office.phrases import Office, offices
from extractors.organisations import organisation_at
from extractors.people import Person
from extractors.reading import folded, once, sentence_around

LEAVING = re.compile(rf"(?:[ ,]|^){times.LEFT}")
# between a verb and the office that it ends: "resigned [on Monday as] clerk", "stood down [from his post as] clerk"
FROM = re.compile(
    r"[^.;:,\"]{0,60}? (?:as|from)(?: (?:his|her|the) (?:\w+ )?(?:job|post|role|position|seat) (?:as|of|on))? (?:an? |the |its )?"
)
# what an elected member leaves and keeps the seat: "quit the shadow cabinet", "resigned from the government"
BODY = re.compile(
    r"(?: from)? (?:the|his|her|[\w' ]{3,40}'s) (?:[\w-]+ ){0,3}"
    r"(?:board|cabinet|commission|committee|executive|front ?bench|front-bench|government|group|panel|party|whip)\b"
)

FROM_PLACE = re.compile(r" (?:from )?(?:the )?(?=[A-Z])")  # "resigned from Leeds City Council"
ALSO = re.compile(r"\balso\b")
# ", the MP for Leeds and a former barrister", ", MP for Leeds"
APPOSITION = re.compile(r", (?!who\b|but\b|and\b)(?:(?!\b(?:is|are|was|were|has|have|had|said|says|will|would)\b)[^.;:,\"]){2,90}(?=,)")


def keeps(doc: Doc, office: Office, person: Person) -> bool:
    """Whether what the sentence says of leaving behind a name and its title ends another office than `office`."""
    text, end = folded(doc), max(person.end, office.outer.end)
    stop = sentence_around(doc, person.start)[1]
    left = LEAVING.search(text, end, stop)
    if left is None:
        return False
    told = next((one for one in once(doc, offices) if left.end() <= one.outer.start < stop), None)
    if told is not None and FROM.fullmatch(text, left.end(), told.outer.start):
        return not _alike(office, told)
    place = FROM_PLACE.match(text, left.end(), stop)
    whose = organisation_at(doc, place.end(), place.end() + 1) if place else None
    if whose and office.organisation and whose.name != office.organisation.name:
        return True
    if office.head in word_list("roles", "seat_holder") and BODY.match(text, left.end()):
        return True
    front = _in_front(doc, person) if office.outer.start >= person.end else None
    also = ALSO.search(text, person.end, office.outer.start)
    return front is not None and not _alike(office, front) and (also is not None or _apart(office, front))


def past_apposition(doc: Doc, person: Person) -> int | None:
    """Where words behind a name end that tell what else somebody is: "Culture minister Ian Bell[, the MP for Leeds], has resigned"."""
    text = folded(doc)
    match = APPOSITION.match(text, person.end, sentence_around(doc, person.start)[1])
    if match is None or named_within(doc, person.end, match.end()):
        return None
    inside = any(person.end < one.outer.start < match.end() for one in once(doc, offices))
    return match.end() if inside else None


def _in_front(doc: Doc, person: Person) -> Office | None:
    """The office right in front of a name: "[Culture minister] Ian Bell", "[the chairman], Ian Bell"."""
    text = folded(doc)
    before = (one for one in once(doc, offices) if person.start - 2 <= one.outer.end < person.start)
    found = next((one for one in before if text[one.outer.end : person.start] in (" ", ", ") and not one.plural), None)
    posts = word_list("roles", "institutional") | word_list("roles", "succeeded")
    post = found is not None and (found.organisation or singular(found.head) in posts)
    return found if post else None  # "solicitor Ian Bell, a trustee, has resigned"


def _alike(office: Office, other: Office) -> bool:
    """Whether two titles may be of one office: "headteacher" and "head of the school", "leader" and "council leader"."""
    (first, _, of), (second, _, of_what) = office.role.partition(" of "), other.role.partition(" of ")
    if of != of_what and (of or office.organisation is not None) and (of_what or other.organisation is not None):
        return False  # "chair of governors" and "chair of the planning committee"
    top = word_list("roles", "top")
    return first.endswith(second) or second.endswith(first) or (first in top and second in top)


def _apart(office: Office, front: Office) -> bool:
    """Whether an office is one besides that in front of the name: a seat, a trade, or of another organisation."""
    if office.head in word_list("roles", "seat_holder") or office.organisation is None:
        return True
    return front.organisation is not None and front.organisation.name != office.organisation.name
