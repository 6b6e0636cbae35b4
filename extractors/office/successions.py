"""Offices that pass on: who held one before, or holds it next, without its title being printed again.

    "She took over from [Sir Julian Hexham]", "her predecessor, [Ray Stoker]", "He will be succeeded by [Usman Hexham]",
    "Mr Falk leaves in May. [Carl Whitmore] will act up", "a new chief executive after [Dermot Falk] resigned"

The office is the one in focus: the last that was given to somebody, or that is vacant, before the words that pass it on;
after "his" or "her", the one that he or she has.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extractors import people
from extractors.office.bearers import holdings
from extractors.office.chiefs import chief_of, owner_of
from extractors.office.holding import Holding, institutional
from extractors.office.leavers import held_before, leaver, moves
from extractors.office.phrases import Office, offices
from extractors.office.posts import JOB, Post, about_to_be_left, filled_in, passed_on, vacant
from extractors.office.subjects import subject_within
from extractors.office.times import TEMPORARY
from extractors.organisations import organisation_at
from extractors.people import Person
from extractors.reading import block_at, folded, once, sentence_around

HEIR = ("took", "taken", "succeeded", "replaced")  # how words begin that make their subject somebody's successor
SECOND = ("deputy", "depute", "vice", "assistant")  # how titles begin of those who may stand in for the first
NEAR = 200  # code points on either side of a name in which an office is passed on

OWNER = r"\b(?P<owner>his|her|their|whose|its|the|\w+'s)"
# between a name and its verb: ", who used to run the Birches,", and " has been", ", who is due to"
ASIDE = r"(?:, [^.;:,]{1,90},| \([^()\n]{1,40}\))?"
SMALL = (
    r"(?:,? (?:who|has|had|is|was|will|would|be|been|being|to|due|set|expected|agreed|also|then|now|instead|has since|already"
    r"|at present|currently))"
)
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday)"

# "took over in May 2023 from ", "succeeds ", "following the departure of ", "her predecessor, ", "succeeded his aunt, "
FROM = re.compile(
    r"(?:\b(?:took|takes|taken|take|taking) (?:over|up)(?: [^.;]{0,50}?)? from"
    r"|\b(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|in succession to|in place of|follows|inherited the (?:job|post|role) from)"
    r"|\b(?:following|after|since|on|by) the (?:departure|resignation|retirement|death|dismissal|sacking) of|\bparted (?:company|ways) with"
    rf"|{OWNER} (?:\w+ )?(?:predecessor|forerunner),?)"
    r"(?: the late| (?:his|her) (?:late )?\w+,)? $",
    re.IGNORECASE,
)
# "succeeded by ", "hands over in May to ", "his temporary replacement, ", "her role is being covered by ", "the job goes to ",
# "in his place, for the time being, is "
TO = re.compile(
    r"(?:\b(?:succeeded|replaced|followed)(?: (?:for now|temporarily|(?:on|in|at|from|next|this|until) [\w -]{2,25}|as [^.;:,]{3,60}?))? by"
    r"|\bhand(?:s|ed|ing)? over(?: [^.;:]{0,40}?)? to"
    r"|\b(?:makes|made|make|making) way for|\b(?:dropped|ousted|sacked|removed|overlooked) in favour of"
    rf"|{OWNER} (?:(?:[\w-]+ ){{0,2}}?(?:successor|replacement|stand-in)(?:(?:, [^.;:,]{{1,60}},)? (?:is|was|will be|is to be)|,)?"
    rf"|(?:[\w-]+ )?{JOB}(?: of [\w' ]{{3,50}}?)? "
    r"(?:[\w ]{0,30}?(?:covered|filled|taken(?: on| over)?|done|held|carried out|performed)"
    r"(?: on an? [\w-]+ basis| for (?:now|the time being))? by"
    r"|(?:will go|goes|went|ha(?:s|ve) (?:gone|passed)|passes|passed|fell|falls)(?: for (?:now|the time being))? to))"
    r"|\bin (?P<place>his|her|their) place(?:,[^,.;]{0,40},)? (?:is|are|was|comes|came|will be)"
    r"|\b(?:covered|filled) by) $",
    re.IGNORECASE,
)
# " has been picked to follow her", " replaces him", ", chair of the board, has been named as his successor"
FOLLOWS = re.compile(
    rf"{ASIDE},?{SMALL}{{0,4}} (?:as |(?:picked|chosen|named|appointed|selected|elected|announced|lined up|tipped|due|set) (?:to |as )?)?"
    r"(?:(?:succeeds?|succeeded|replaces?|replaced|follows?|takes? over from|took over from) (?P<him>him|her|them)\b"
    r"|(?:promoted to )?takes? (?P<his>his|her|their) place\b"
    r"|(?P<owner>his|her|their) (?:[\w-]+ )?(?:successor|replacement)\b)"
)
# "is acting head until ", "Ian Bell, at present a director in Leeds, arrives in May"
UNTIL = re.compile(r"\buntil (?:[^.;:,]{1,30}, when )?(?:the |a |her |his |its )?(?:successor, |replacement, )?$")
ARRIVES = re.compile(
    rf"{ASIDE} (?:arrives|starts|begins|takes over|takes up (?:the |her |his )?(?:post|job|role)|joins)\b"
    r"(?!(?: from [^.;,]{1,30})? as (?!(?:his|her|their|a|the) (?:\w+ )?(?:replacement|successor)\b))"
)
# " will take over on 1 May", " steps up", ", who used to run the Birches, is in temporary charge", " takes over finance"
TAKES = re.compile(
    rf"{ASIDE},?{SMALL}{{0,4}} "
    r"(?:(?:tak(?:es?|en)|took) over as (?:an? |its )?(?:interim|caretaker|stopgap)(?=[.,;]| (?:on|in|from|at|next|this|until|last)\b)"
    r"|tak(?:es?|en) (?:over|(?:temporary |interim )?charge|the (?:helm|reins)|up the (?:job|post|role|reins))(?! (?:as|from|the \w+ of))"
    r"|took (?:over|(?:temporary |interim |overall )?charge|the (?:helm|reins))(?! (?:as|from|the|in \d))"
    r"|(?:steps?|stepping|stepped) (?:up|in)(?: to the (?:job|post|role|position)|(?! (?:as|to|with|when|since|after)))"
    r"|acts? up|acting up|fill(?:s|ing)? in|in (?:temporary|interim|acting) charge(?! of)"
    r"|st(?:ands?|anding|ood) in(?: for (?:him|her|them))?|minding the (?:shop|store)|h(?:olds?|olding|eld) the fort"
    r"|fill(?:s|ed|ing) the (?:role|post|job|position)(?= on an? (?:interim|temporary)\b| for now\b| until\b)"
    r"|(?:runs|running|in charge of) the (?:department|service|school|trust|council|force|home|college)"
    r"(?= (?:on an? (?:interim|temporary) basis|until|for now|for the time being|in the meantime)\b)"
    r"|leads? the (?:school|trust|council|college|force|service|home|charity|company) in the interim)\b"
    r"(?: (?!(?:at|in|on|from|last|next|when|while|since|after|until|for|this|later|following|yesterday|today)\b)"
    r"(?P<object>(?:[\w'-]+ ){0,3}?[\w'-]+)"
    r"(?= (?:at|in|on|from|next|when|after|until|for|this|later)\b|[.,;:]))?"
)
AT = re.compile(r" (?:at|in) (?:the )?")
# a passing on that is over: "took over from Ian Bell, who is to join Leeds City Council"
DONE = re.compile(r"took|taken|replaced|succeeded|inherited|following|after|since|on the", re.IGNORECASE)
STILL_THERE = re.compile(
    r",? who (?:is (?:to |due to |retiring|leaving|stepping)|(?:has )?announced\b[^.;]{0,40} would|will|leaves|retires|steps)"
)
AHEAD = re.compile(
    r"\bwill\b|\bis to\b|\b(?:due|set|agreed) to\b|\bwhen (?:he|she) (?:arrives|starts|takes)|\bto be (?:succeeded|replaced)"
    r"|\b(?:picked|chosen|named|appointed|selected|lined up) (?:to|as (?:his|her|their))\b"
    r"|\b(?:starts|joins|arrives)(?: from [^.;,]{1,40}?)? (?:on|in|at|next|after)\b"
    r"|\b(?:takes?|steps?|replaces|succeeds|follows)\b[^.;]{0,40} (?:on|in|from|next|after|at) (?:the )?"
    rf"(?:\d|next|end|{MONTH}|{DAY}|annual|summer|autumn|spring|New Year|week|month)"
    rf"|\b[Ff]rom (?:next|{MONTH}|the (?:start|beginning|new)|\d{{1,2}} {MONTH})\b"
)
AS = re.compile(r",? as ")
CLAUSE = re.compile(r", |\. ")
GONE_TOO = re.compile(r",? who (?:lasted|survived|stayed|left|resigned|quit|held)\b")
STANDS_IN = re.compile(
    r"\b(?:(?:replaced|succeeded) until|st(?:ands?|anding|ood) in|minding|the fort|the department"
    r"|filled the|fill(?:s|ing) the)\b|\b(?:running|charge of) the\b"
)
# "will act up", "steps up on an interim basis from September 1"
TO_COME = re.compile(r"\bwill\b")
STARTING = re.compile(rf"\bfrom (?:next|{MONTH}|{DAY}|\d)|^ (?:on|in|at) (?:\d|next|{MONTH}|the (?:start|end))")
AHEAD_OF = re.compile(r"\b(?:will|to|shall) (?:succeed|replace|take over from|follow) $")


def successions(doc: Doc) -> Iterator[Holding]:
    """Those who held, or will hold, an office that the text gives to another or calls vacant."""
    text, held = folded(doc), once(doc, holdings)
    titled = {holding.person.start: holding.office for holding in held if holding.rule == "title before name"}
    said = {holding.person.start for holding in held if holding.rule == "said of name"}
    for person in once(doc, people.extract):
        start, end = block_at(doc, person.start)
        office = titled.get(person.start)
        begin = office.outer.start if office else person.start
        before, after = text[max(start, begin - NEAR) : begin], text[person.end : min(end, person.end + NEAR)]
        holding = _successor(doc, person, before, after, begin=begin)
        told = None if office and "former" in office.times else _told_after(doc, person)
        if holding is None and (told or not (office and institutional(office))):  # "takes over from director Ian Bell" tells his office
            holding = _predecessor(doc, person, before, after, begin=begin)
        if holding is None and office and institutional(office):
            holding = _heir(doc, person, office, before)
        if holding is None and person.start not in said:
            holding = _taker(doc, person, before, after, title=office)
        if holding is None and not (office and institutional(office)):
            holding = held_before(doc, person, after)
        if holding is None and begin == person.start:
            holding = leaver(doc, person, before, after)
        if holding is None and told and (gone := TO.search(before)):
            holding = _replaced(doc, told, begin - len(before) + gone.start(), gone.group())
        if holding is not None:
            yield holding
    yield from moves(doc)


def _successor(doc: Doc, person: Person, before: str, after: str, *, begin: int) -> Holding | None:
    """The office that passes to `person`, whose title or name begins at `begin`, from another."""
    if (match := FOLLOWS.match(after)) and not after.startswith(" as ", match.end()):  # the sentence says as what
        owner = match["owner"] or match["him"] or match["his"]
        passed = passed_on(doc, person, owner_of(doc, person.start, owner), before=person.end + match.end() - len(owner), owner=owner)
    elif match := TO.search(before):
        owner = match["owner"] or match["place"]
        offset = begin - len(before) + match.start()
        passed = passed_on(doc, person, owner_of(doc, offset, owner) or _subject_of(doc, offset, person), before=begin, owner=owner)
    elif UNTIL.search(before) and ARRIVES.match(after):
        filled = filled_in(doc, person)
        return Holding(filled.office, person, "incoming", "successor") if filled else None
    else:
        return None
    if passed is None or (passed.office.role.startswith(SECOND) and TEMPORARY.search(folded(doc), passed.office.end, begin)):
        return None  # who is only in charge for a time is not replaced as deputy
    return Holding(passed.office, person, _status(match.group(), before, after), "successor")


def _predecessor(doc: Doc, person: Person, before: str, after: str, *, begin: int) -> Holding | None:
    """The office that passes from `person` to another."""
    match = FROM.search(before)
    if match is None:
        return None
    offset = begin - len(before) + match.start()
    stays = STILL_THERE.match(after) or AHEAD.search(match.group() + CLAUSE.split(after, maxsplit=1)[0])
    there = stays is not None and not DONE.match(match.group())
    if told := _told_after(doc, person):
        return Holding(told, person, "current" if there or AHEAD_OF.search(before) else "former", "predecessor")
    inside = any(offset < office.outer.start < begin for office in once(doc, offices))  # "took over as [clerk] from Ian Bell"
    before_it = begin if inside else offset
    passed = passed_on(doc, person, owner_of(doc, offset, match["owner"]), before=before_it, owner=match["owner"])
    heir = _subject_of(doc, offset, person)
    if heir is not None and passed is not None and passed.held_by(heir.name) and passed.status == "current" and AHEAD_OF.search(before):
        return None  # "will succeed Ian Bell" in what he has, not in what she has now
    if heir is not None and (passed is None or (passed.held_by(heir.name) and passed.status == "former")):
        passed = passed_on(doc, person, heir, before=offset, owner=None)  # not what the heir was before
    return Holding(passed.office, person, "current" if there else "former", "predecessor") if passed else None


def _heir(doc: Doc, person: Person, office: Office, before: str) -> Holding | None:
    """The one who has the office of `person` now: "[Ann Bell] took over from director Ian Shaw"; None where the sentence says as what."""
    match = FROM.search(before)
    if match is None or not match.group().startswith(HEIR) or _told_after(doc, person):
        return None
    heir = _subject_of(doc, office.outer.start - len(before) + match.start(), person)
    return Holding(replace(office, times=frozenset()), heir, "current", "successor") if heir else None


def _replaced(doc: Doc, told: Office, offset: int, passing: str) -> Holding | None:
    """The one who is replaced at `offset` in an office named after their successor: "[Ian Bell] was replaced by Ann Orr as chair"."""
    gone = subject_within(doc, sentence_around(doc, offset)[0], offset)
    return Holding(told, gone, "current" if AHEAD.search(passing) else "former", "predecessor") if gone else None


def _told_after(doc: Doc, person: Person) -> Office | None:
    """The office that is named after its former bearer: "took over from Ian Bell as manager"."""
    match = AS.match(folded(doc), person.end)
    return next((office for office in once(doc, offices) if office.outer.start == match.end()), None) if match else None


def _taker(doc: Doc, person: Person, before: str, after: str, *, title: Office | None) -> Holding | None:
    """The vacant office that `person` takes: "steps up", "takes over children's services at Rotherham in January"."""
    match = TAKES.match(after)
    free = vacant(doc, person) if match else []
    chief = chief_of(doc, title) if title is not None else None
    if chief is not None or (title is not None and title.hint == "theirs"):  # "Her deputy, Ian Bell, will act up": in her place
        free = [post for post in free if chief is not None and post.held_by(chief.name) and post.status != "incoming"]
    if match is None or not free:
        return None
    named = match["object"]
    if named and named not in ("the job", "the post", "the role"):
        free = [post for post in free if named.lower() in post.office.role]
    if not free:
        return None
    post = _left(free)
    office = _moved(doc, post.office, person.end + match.end()) if named else post.office
    status = _status(match.group(), before, after, empty=post.status == "former")
    ahead = status == "current" and about_to_be_left(doc, post)
    return Holding(office, person, "incoming" if ahead else status, "successor")


def _left(free: Sequence[Post]) -> Post:
    """The last of several posts, or the one that its bearer has left for it: "Ann Bell, who was clerk, left to become mayor"."""
    holding = free[-1].holding
    former = [post for post in free if holding is not None and post.held_by(holding.person.name) and post.status == "former"]
    return former[-1] if former else free[-1]


def _status(match: str, before: str, after: str, *, empty: bool = False) -> str:
    """The status of the one who comes after: acting if it is for a time, incoming if it lies ahead.

    Who "will act up" in a post that is `empty` does so already.
    """
    sentence = after.split(". ", 1)[0]
    if GONE_TOO.match(sentence):
        return "former"
    said = before.rsplit(". ", 1)[-1][-60:]
    if STANDS_IN.search(match) or any(map(TEMPORARY.search, (match, sentence[:70], said))):
        return (
            "incoming" if (TO_COME.search(said + match) and not empty) or STARTING.search(sentence.removeprefix(match)[:100]) else "acting"
        )
    following = after[len(sentence) : len(sentence) + 60]
    return "incoming" if any(map(AHEAD.search, (match + sentence, before[-60:], following))) else "current"


def _moved(doc: Doc, office: Office, end: int) -> Office:
    """`office` at the organisation named after "takes over children's services at", if one is."""
    there = AT.match(folded(doc), end)
    place = organisation_at(doc, there.end(), there.end() + 1) if there else None
    return replace(office, organisation=place) if place else office


def _subject_of(doc: Doc, offset: int, person: Person) -> Person | None:
    """Whom the sentence speaks of at `offset`: "[She] replaced", "[Mr Falk] is to be succeeded by"; not the other one named."""
    subject = subject_within(doc, sentence_around(doc, offset)[0], offset)
    return subject if subject is not None and subject.name != person.name else None
