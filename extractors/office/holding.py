"""A holding: an office, its bearer and what is said of the time."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors import people
from extractors.heads import singular
from extractors.lexicon import word_list
from extractors.office import times
from extractors.office.antecedents import named_within
from extractors.office.parting import keeps, past_apposition
from extractors.office.phrases import Office, offices
from extractors.organisations import Organisation, organisation_at
from extractors.people import Person
from extractors.reading import block_at, folded, once, sentence_around

NEAR_BECAME = 60  # code points after "became" in which the office stands: "became, at 34, its youngest [chairman]"
LONG = 400  # code points of a sentence before a title that are looked at

LASTING = frozenset({"founder", "co-founder"})  # what somebody is for good
SENDS = re.compile(
    r"\b(?P<ahead>(?:will|to|is|are|was|were) (?:send(?:ing)? in|appoint(?:ing)?|bring(?:ing)? in|hir(?:e|ing)|recruit(?:ing)?"
    r"|draft(?:ing)? in)) $|\b(?:sent|brought|drafted|called|parachuted) in $"
)
FOR_NOW = re.compile(rf"{times.TEMPORARY.pattern}|\bwhile (?:a|the|it|they)\b|\buntil\b", re.IGNORECASE)
# "her successor, Ann Bell, [now the trust's] head of learning, starts in June": what starts is another office
STILL = re.compile(r", (?:now|currently|at present|at the moment|presently|still|the (?:current|existing|present))\b")
# "a new manager, Ann Bell. [She starts] on Monday"
STARTS_NEXT = re.compile(rf"(?:[A-Z][\w'-]+ ?){{1,3}}?{times.STARTS.pattern}")
# "has replaced the director, Ann Bell, as chair": she is no longer chair
AS_ANOTHER = re.compile(r",? as (?!well\b)")
ITS = re.compile(r"(?:its|their) ")
OF_PLACE = re.compile(r",? (?:of|at|from) (?:the )?")
# what parts "became" from an office that nobody became: "became known for letters to the [director]"
NO_OFFICE = re.compile(
    r"\b(?:about|after|and|as|because|for|from|in|to|when|who|with|known|involved|ill|famous|aware|concerned|convinced|clear)\b|[.;:\"]"
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
    if told == "former" and times.not_sacked(sentence_before(doc, office.start)[1]):
        told = None
    end = max(person.end, office.outer.end)
    after = folded(doc)[end : next_person(doc, end, sentence_around(doc, person.start)[1])]
    if told in (None, "current") and status is None:
        certain = office.definite or (rule == "title after name" and not office.indefinite)  # "the clerk", not "solicitor Ian Bell"
        post = (certain or institutional(office)) and not lasting(office)
        left = post and times.AND_LEFT.match(after) and not _has_both(doc, office, times.became_after(folded(doc), end))
        left = left and not keeps(doc, office, person)
        over = left or _is_over(doc, after, end)
        told = "former" if over else "incoming" if _starts(doc, office, after, person) else _sent_for(doc, office, rule, person) or told
    if told == "acting" and times.confirmed_after(after):
        told = "current"
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


def sentence_about(doc: Doc, person: Person, offset: int) -> str:
    """The sentence after `offset`, in its paragraph, if it goes on about the person."""
    text = folded(doc)
    if offset >= block_at(doc, max(0, offset - 1))[1]:
        return ""
    start, end = sentence_around(doc, offset + 1)
    named = next(iter(named_within(doc, start, end)), None)
    same = text.startswith(("He ", "She "), start) or (named is not None and named.start == start and named.name == person.name)
    return text[start:end] if same else ""


def institutional(office: Office) -> bool:
    """Whether an office can be left as one leaves a post; a farmer who stands down as chair still farms."""
    heads = word_list("roles", "institutional")
    named = bool(office.organisation or office.hint not in (None, "theirs"))
    return named or singular(office.head) in heads or office.role.rsplit(" ", 1)[-1] in heads or "chief" in office.role.split()


def may_be_left(office: Office) -> bool:
    """Whether an office ends for one who is told to have left: also one of no organisation, as a minister's."""
    return (institutional(office) or office.head in word_list("roles", "succeeded")) and not lasting(office)


def sentence_before(doc: Doc, offset: int) -> tuple[int, str]:
    """The sentence up to `offset`, of a very long one the last part, and where that begins."""
    start = max(sentence_around(doc, offset)[0], offset - LONG)
    return start, folded(doc)[start:offset]


def lasting(office: Office) -> bool:
    """Whether it is what somebody is for good: the founder who leaves has founded it all the same."""
    return office.head in LASTING


def _sent_for(doc: Doc, office: Office, rule: str, person: Person) -> str | None:
    """The status of a bearer who is sent for: "will send in a director, Ian Bell", "has drafted in a manager, Ann Bell, until a new"."""
    text, end = folded(doc), sentence_around(doc, person.start)[1]
    sends = SENDS.search(text, max(0, office.outer.start - 30), office.outer.start) if office.indefinite else None
    if sends is None or rule != "title before name":
        return None
    if sends["ahead"]:
        return "incoming"
    return "acting" if FOR_NOW.search(text[person.end : end] + sentence_about(doc, person, end)) else None


def _is_over(doc: Doc, after: str, end: int) -> bool:
    """Whether what follows an office at `end` tells that it was held once; "who became a hero" is what its bearer was besides."""
    over = times.OVER.match(after)
    became = over is not None and over.group().endswith(("became a", "became an"))
    return over is not None and (not became or _became(doc, end + over.end() - 1) is not None)


def _starts(doc: Doc, office: Office, after: str, person: Person) -> bool:
    """Whether what follows says that an office is still to begin; a deputy who takes over is one already."""
    text, end = folded(doc), sentence_around(doc, person.start)[1]
    match = None if text.startswith(", when ", person.start - len(", when ")) else times.STARTS.match(after)
    if match is None and " new " in text[office.outer.start : office.start]:
        match = STARTS_NEXT.match(sentence_about(doc, person, end))
    if office.start > person.end and office.indefinite and " new " not in text[office.outer.start : office.start]:
        return False  # "a new manager, Ann Bell, a [nurse] with 20 years' experience, who begins on Wednesday"
    if office.start > person.end and STILL.match(text, person.end):
        return False
    if match is not None and "join" in match.group() and office.organisation is not None:
        return False  # "the clerk of Leeds City Council, Ann Bell, will join Kent County Council"
    deputy = office.hint == "theirs" or office.role.startswith(("deputy ", "assistant ", "vice"))
    return match is not None and not (deputy and "take" in match.group())


def _gone(doc: Doc, office: Office, person: Person) -> bool:
    """Whether the sentence says that the bearer has left or died: "resigned in April", "the resignation of", "the late"."""
    text = folded(doc)
    start, end = min(person.start, office.outer.start), max(person.end, office.outer.end)
    sentence_start, before = sentence_before(doc, start)
    previous = sentence_around(doc, max(0, sentence_start - 2))[0]
    if text[previous:sentence_start].rstrip().endswith(":"):
        before = text[previous:start]  # "Three have resigned: Ann Bell, the chair"
    if AS_ANOTHER.match(text, end) or _has_both(doc, office, times.became_after(text, end)):
        return False
    if times.take_turns(text, sentence_start, sentence_around(doc, end)[1]):
        return False
    so_did = SO_DID.match(before) and times.left_in(text[previous:sentence_start])
    if ITS.match(text, office.outer.start) and times.LOST.search(before):
        return True
    if times.they_who_left(before, text[previous:sentence_start].strip()):
        return (institutional(office) or office.head in word_list("roles", "employed")) and not lasting(office)
    lost = times.lost_in_list(before) and not text.startswith("'s ", end)  # "removed director Ian Bell's name"
    if lost or text[max(0, start - 5) : start] == "late " or text[max(0, person.start - 5) : person.start] == "late ":
        return True
    if keeps(doc, office, person):
        return False
    end = past_place(doc, end)
    beyond = past_apposition(doc, person) if start < person.start else None
    left = bool(so_did) or times.left_after(text, end) or (beyond is not None and times.left_after(text, beyond))
    return times.sacked_after(text, end) or (left and may_be_left(office))


def past_place(doc: Doc, end: int) -> int:
    """Where the words end that tell where somebody is, if such follow: "director Ann Bell [of Holt Trust] resigned"."""
    of = OF_PLACE.match(folded(doc), end)
    place = organisation_at(doc, of.end(), of.end() + 1) if of else None
    return place.end if place is not None else end


def _has_both(doc: Doc, office: Office, begin: int | None) -> bool:
    """Whether what its bearer became, told from `begin`, ends no office: "the vicar, who became chairman of governors in January".

    A seat on a board is held beside another office, and "the headteacher, Ann Bell, who became head in 2005" has but one.
    """
    if begin is None:
        return False
    then = _became(doc, begin)
    if then is None:
        return True  # "who became known for his letters", "became ill"
    same = then.role.startswith(office.role) or office.role.startswith(then.role)
    return same or singular(then.head) in word_list("roles", "beside_another")


def _became(doc: Doc, begin: int) -> Office | None:
    """The office that somebody is said to have become, told from `begin`; None after "became known for", "became ill"."""
    then = next((one for one in once(doc, offices) if begin - 1 <= one.outer.start <= begin + NEAR_BECAME), None)
    return then if then is not None and not NO_OFFICE.search(folded(doc), begin, then.outer.start) else None
