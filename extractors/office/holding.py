"""A holding: an office, its bearer and what is said of the time."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors import people
from extractors.heads import singular
from extractors.lexicon import word_list
from extractors.office import times
from extractors.office.phrases import Office
from extractors.organisations import Organisation
from extractors.people import Person
from extractors.reading import folded, once, sentence_around

LONG = 400  # code points of a sentence before a title that are looked at

LASTING = frozenset({"founder", "co-founder"})  # what somebody is for good
SENDS = re.compile(
    r"\b(?:will|to|is|are|was|were) (?:send(?:ing)? in|appoint(?:ing)?|bring(?:ing)? in|hir(?:e|ing)|recruit(?:ing)?|draft(?:ing)? in) $"
)
# "So did the director, Teresa Hexham"
SO_DID = re.compile(r"So (?:did|has|have|had) ")


@dataclass(frozen=True, slots=True)
class Holding:
    """An office and its bearer; `rule` says how the two are tied, `status` what of the time.

    `place` is the organisation that was joined, where that is what ties them.
    """

    office: Office
    person: Person
    status: str
    rule: str
    place: Organisation | None = None


def held(doc: Doc, office: Office, person: Person, rule: str, status: str | None = None) -> Holding:
    """A holding whose status the words beside the title give, else what is said around name and title, else `status`."""
    told = times.from_words(office.times)
    end = max(person.end, office.outer.end)
    after = folded(doc)[end : next_person(doc, end, sentence_around(doc, person.start)[1])]
    if told in (None, "current") and status is None:
        certain = office.definite or (rule == "title after name" and not office.indefinite)  # "the clerk", not "solicitor Ian Bell"
        post = (certain or institutional(office)) and not lasting(office)
        over = times.OVER.match(after) or (post and times.AND_LEFT.match(after))
        told = "former" if over else "incoming" if _starts(office, after) or _sent_for(doc, office, rule) else told
    if told in (None, "acting") and (status == "former" or (status is None and _gone(doc, office, person))):
        told = "former"
    if told == "current" and status is not None:
        told = status  # "The new chairman will be Ian Bell"
    return Holding(office, person, told or status or "current", rule)


def next_person(doc: Doc, start: int, end: int) -> int:
    """Where the first person named between two offsets is, else `end`: what follows a title up to there is said of its bearer."""
    named = once(doc, people.extract)
    at = bisect_left(named, start, key=lambda person: person.start)
    return min(end, named[at].start) if at < len(named) else end


def institutional(office: Office) -> bool:
    """Whether an office can be left as one leaves a post; a farmer who stands down as chair still farms."""
    heads = word_list("roles", "institutional")
    named = bool(office.organisation or office.hint not in (None, "theirs"))
    return named or singular(office.head) in heads or office.role.rsplit(" ", 1)[-1] in heads or "chief" in office.role.split()


def sentence_before(doc: Doc, offset: int) -> tuple[int, str]:
    """The sentence up to `offset`, of a very long one the last part, and where that begins."""
    start = max(sentence_around(doc, offset)[0], offset - LONG)
    return start, folded(doc)[start:offset]


def lasting(office: Office) -> bool:
    """Whether it is what somebody is for good: the founder who leaves has founded it all the same."""
    return office.head in LASTING


def _sent_for(doc: Doc, office: Office, rule: str) -> bool:
    """Whether a bearer is only sent for: "will send in an improvement director, Ian Bell", "is appointing a clerk, Ian Bell"."""
    wanted = office.indefinite and rule == "title before name"
    return wanted and SENDS.search(folded(doc), max(0, office.outer.start - 30), office.outer.start) is not None


def _starts(office: Office, after: str) -> bool:
    """Whether what follows says that an office is still to begin; a deputy who takes over is one already."""
    match = times.STARTS.match(after)
    deputy = office.hint == "theirs" or office.role.startswith(("deputy ", "assistant ", "vice"))
    return match is not None and not (deputy and "take" in match.group())


def _gone(doc: Doc, office: Office, person: Person) -> bool:
    """Whether the sentence says that the bearer has left or died: "resigned in April", "the resignation of", "the late"."""
    text = folded(doc)
    start, end = min(person.start, office.outer.start), max(person.end, office.outer.end)
    sentence_start, before = sentence_before(doc, start)
    previous = sentence_around(doc, max(0, sentence_start - 2))[0]
    so_did = SO_DID.match(before) and times.left_in(text[previous:sentence_start])
    if times.lost_in_list(before) or text[max(0, start - 5) : start] == "late " or text[max(0, person.start - 5) : person.start] == "late ":
        return True
    left = bool(so_did) or times.left_after(text, end)
    return times.sacked_after(text, end) or (left and institutional(office) and not lasting(office))
