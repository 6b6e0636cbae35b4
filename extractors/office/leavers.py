"""Those who left the office that the text gives to another or calls vacant, or who left it for the same one elsewhere.

"a new chief executive after [Dermot Falk] resigned", "the acting head, who stepped in when [Colin Hexham] left"
"less than [Dame Joan Hexham], who steps down next month", "Councillor [Ann Shaw], who held the post until May"
"[Howard Hexham] left to take the same job at Leeds City Council"
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from extractors.mention import Span
from extractors.office.bearers import holdings
from extractors.office.holding import Holding, institutional
from extractors.office.posts import passed_on, vacant
from extractors.office.subjects import subject_within
from extractors.organisations import organisation_at
from extractors.people import Person
from extractors.reading import folded, once, sentence_around

SAME_OFFICE = "same office"  # the rule of those that somebody goes on to elsewhere
NEAR = 200  # code points after a title in which its holder is said to have left

# "after Dermot Falk announced that he will leave": of one whose office is vacant
BEFORE_LEAVER = re.compile(r"(?:\b(?:after|since|when|as|because|following)|[.!?]['\"]?) $|^$")
LEFT = (
    r"(?:(?P<gone>left|resigned|retired|quit|stepped down|stood down|departed|died|moved on|went|sacked|dismissed|suspended|removed"
    r"|lost (?:his|her) (?:job|seat))"
    r"|leav(?:e|es|ing)|resign(?:s|ing)?|retir(?:e|es|ing)|step(?:s|ping)? down|stand(?:s|ing)? down)\b"
)
LEAVES = re.compile(
    rf"(?: (?:has|had|have|is|was|will|would|announced|said|to|she|he|that|be|been|unexpectedly|suddenly|abruptly)){{0,6}} {LEFT}"
)
# "since Julian Hexham's departure for Welby"
DEPARTURE = re.compile(r"'s (?:[\w-]+ )?(?:departure|resignation|retirement|dismissal|sacking|death|exit)\b")
WHO_LEAVES = re.compile(rf", who (?:has |had |is |was |to |will ){{0,3}}{LEFT}")
STILL_TO_LEAVE = re.compile(r"\b(?:is|will|would)\b")
# "the head, who took over when ", and of one who is acting: "who stepped in when "
SINCE = r"\b[^.;:]{0,30} (?:since|when|after) $"
TOOK_OVER = re.compile(rf"\b(?:took over|taken over|in (?:the )?(?:post|role|job)){SINCE}")
IN_CHARGE = re.compile(rf"\b(?:in charge|stepped in|stepped up|minding|running|filling in|acting){SINCE}")
# "has been doing the job since Easter, when ", "who has run it since May, when ", "head since May, when "
IN_THE_JOB = re.compile(
    r"(?:\b(?:done|doing|filled|had|held|in|given|got) (?:it|(?:the|that) (?:job|post|role))\b[^.;]{0,60}"
    r"|\b(?:been|chaired|headed|led|managed|run)\b[^.;:,]{0,60}|, (?:(?!\b(?:ha[ds]|is|was|said)\b)[^.;:,]){3,60})"
    r",? since [^.;,]{1,25}, when $"
)
MADE = re.compile(r"\b(?:appointed|became|made|named|promoted to|took over as) (?:an? |its |the )?$")
# "appointed an interim manager, Donna Hexham, after"
AFTERWARDS = re.compile(r",? (?:[^.;:,]{0,40},? )?(?:after|when|since|because) ")
HELD = re.compile(
    r",? who (?:had |previously |then ){0,2}held (?:the|that) (?:post|job|role|position|brief|portfolio)"
    r" (?:until|before|for|from|at the time|between)\b"
)
FORMERLY = re.compile(r"\b(?:previously|formerly|once|had|who) (?:held|did) $|\b(?:from|left) $")
SAME = re.compile(r"\b(?:the|a) (?P<same>(?:same|similar|equivalent) (?:job|post|role|position)) (?:at|with|in|for) (?:the )?")
STILL_TO_GO = re.compile(r"\b(?:will|leaves|(?:is|are) (?:to|leaving|moving|going|due|set))\b")


def leaver(doc: Doc, person: Person, before: str, after: str) -> Holding | None:
    """The vacant office that `person` left or leaves, or the one in which somebody has stood in since."""
    match = LEAVES.match(after) if BEFORE_LEAVER.search(before) else None
    departure = DEPARTURE.match(after)
    if match is None and departure is None:
        return _who_leaves(doc, person, after)
    if since := _stand_in(doc, person):
        return Holding(since.office, person, "former", "predecessor")
    if IN_THE_JOB.search(before):
        heir = subject_within(doc, sentence_around(doc, person.start)[0], person.start)
        passed = passed_on(doc, person, heir, before=person.start, owner=None) if heir else None
        return Holding(replace(passed.office, times=frozenset()), person, "former", "predecessor") if passed else None
    free = vacant(doc, person)
    if not free or free[-1].holding is not None or person.start - free[-1].office.outer.end > NEAR:
        return None
    return Holding(free[-1].office, person, _status(match), "predecessor")


def held_before(doc: Doc, person: Person, after: str) -> Holding | None:
    """The office in focus that `person` is said to have held: "Councillor Ann Shaw, who held the post until the election"."""
    passed = passed_on(doc, person, None, before=person.start, owner=None) if HELD.match(after) else None
    return Holding(passed.office, person, "former", "predecessor") if passed else None


def moves(doc: Doc) -> Iterator[Holding]:
    """The same office at another organisation, for which somebody leaves or has left."""
    text = folded(doc)
    for match in SAME.finditer(text):
        start, told = sentence_around(doc, match.start())[0], Span(start=match.start("same"), end=match.end("same"))
        person, place = subject_within(doc, start, match.start()), organisation_at(doc, match.end(), match.end() + 1)
        held = (one for one in reversed(once(doc, holdings)) if one.office.outer.start < told.start and institutional(one.office))
        office = next((one.office for one in held if person and one.person.name == person.name), None)
        if person and place and office:
            outer = Span(start=told.start, end=place.end)
            again = replace(office, start=told.start, end=told.end, outer=outer, organisation=place, hint=None, times=frozenset())
            ahead = STILL_TO_GO.search(text, start, match.start())
            before = FORMERLY.search(text, start, match.start())  # "previously held the same post at"
            yield Holding(again, person, "former" if before else "incoming" if ahead else "current", SAME_OFFICE)


def _who_leaves(doc: Doc, person: Person, after: str) -> Holding | None:
    """The office that an article looks for somebody new in, of one "who steps down next month"."""
    match = WHO_LEAVES.match(after)
    free = [post for post in vacant(doc, person) if post.holding is None] if match else []
    return Holding(free[-1].office, person, _status(match), "predecessor") if free else None


def _status(match: re.Match[str] | None) -> str:
    return "former" if match is None or (match["gone"] and not STILL_TO_LEAVE.search(match.group())) else "current"


def _stand_in(doc: Doc, person: Person) -> Holding | None:
    """The holding of someone who has an office since `person` left: "the acting head, who stepped in when Colin Hexham resigned"."""
    text, start = folded(doc), sentence_around(doc, person.start)[0]
    found = []
    for holding in once(doc, holdings):
        if start <= holding.office.outer.start < person.start and holding.person.name != person.name:
            between = text[max(holding.office.outer.end, holding.person.end) : person.start]
            acting = holding.status == "acting" or "acting" in holding.office.times
            begun = acting or holding.status == "incoming" or MADE.search(text, start, holding.office.outer.start)
            begun = begun and AFTERWARDS.fullmatch(between)
            if begun or TOOK_OVER.search(between) or (acting and IN_CHARGE.search(between)):
                found.append(holding)
    return next((holding for holding in found if holding.status == "acting"), found[0] if found else None)
