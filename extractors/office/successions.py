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
from extractors.office import passing
from extractors.office.antecedents import named_within
from extractors.office.bearers import holdings
from extractors.office.chiefs import chief_of, owner_of
from extractors.office.heirs import heirs, takes_after
from extractors.office.holding import Holding, institutional, sentence_about
from extractors.office.leavers import held_before, leaver, moves
from extractors.office.phrases import Office, offices
from extractors.office.posts import SECOND, Post, about_to_be_left, filled_in, is_leaving, passed_on, posts, vacant
from extractors.office.subjects import subject_at, subject_within
from extractors.office.ties import UNREAL
from extractors.office.times import TEMPORARY, left_in, take_turns
from extractors.organisations import organisation_at
from extractors.people import Person
from extractors.reading import block_at, folded, once, sentence_around

HEIR = ("took", "taken", "succeeded", "replaced")  # how words begin that make their subject somebody's successor
HEIR_BY = re.compile(r"(?:succeeded|replaced|followed)\b", re.IGNORECASE)
NEAR = 200  # code points on either side of a name in which an office is passed on
NEAR_VERB = 25  # code points before "replaced as clerk by" in which it may say "will be"


def successions(doc: Doc) -> Iterator[Holding]:
    """Those who held, or will hold, an office that the text gives to another or calls vacant."""
    text, held = folded(doc), once(doc, holdings)
    titled = {holding.person.start: holding.office for holding in held if holding.rule == "title before name"}
    said = {holding.person.start for holding in held if holding.rule == "said of name"}
    had = {(holding.office.start, holding.person.start) for holding in held}
    for person in once(doc, people.extract):
        start, end = block_at(doc, person.start)
        office = titled.get(person.start)
        begin = office.outer.start if office else person.start
        before, after = text[max(start, begin - NEAR) : begin], text[person.end : min(end, person.end + NEAR)]
        holding = _successor(doc, person, before, after, begin=begin)
        if holding is not None and office is not None and office.role == holding.office.role:
            continue  # "replaced by interim principal Ian Bell", who has it by his title
        told = None if office and "former" in office.times else _told_after(doc, person)
        own = office and institutional(office) and not passing.PREDECESSOR.search(before)
        if holding is None and (told or not own):  # "takes over from director Ian Bell" tells his office
            holding = _predecessor(doc, person, before, after, begin=begin)
        if holding is None and office and institutional(office):
            holding = _heir(doc, person, office, before)
        if retired := _office_at(doc, passing.RETIRED_AS.match(text, person.end)):
            holding = _heir(doc, person, retired, before)
        if holding is None and office is None and (mine := _apposed(doc, person)):
            holding = _heir_of_apposed(doc, person, mine, before)
        if holding is None and person.start not in said:
            holding = _taker(doc, person, before, after, title=office)
        if holding is None and not (office and institutional(office)):
            holding = held_before(doc, person, after)
        if holding is None and begin == person.start:
            holding = leaver(doc, person, before, after)
        if holding is None and told and (gone := passing.TO.search(before)):
            holding = _replaced(doc, told, begin - len(before) + gone.start(), gone.group())
        if holding is not None and (holding.office.start, holding.person.start) not in had:
            yield holding
    yield from heirs(doc)
    yield from moves(doc)


def _successor(doc: Doc, person: Person, before: str, after: str, *, begin: int) -> Holding | None:
    """The office that passes to `person`, whose title or name begins at `begin`, from another."""
    subject, offset = None, person.end
    if (match := passing.FOLLOWS.match(after)) and not after.startswith(" as ", match.end()):  # the sentence says as what
        owner = match["owner"] or match["him"] or match["his"]
        passed = passed_on(doc, person, owner_of(doc, person.start, owner), before=person.end + match.end() - len(owner), owner=owner)
        told = match.group()
    elif match := passing.TO.search(before):
        owner = match["owner"] or match["place"]
        offset = begin - len(before) + match.start()
        told = before[max(0, match.start() - NEAR_VERB) :].rsplit(". ", 1)[-1]
        subject = None if owner else _subject_of(doc, offset, person)
        if _is_unreal(before[: match.start()]):
            return None
        passed = passed_on(doc, person, owner_of(doc, offset, owner) or subject, before=begin, owner=owner)
        if named := _inside(doc, offset, begin):  # "replaced as [clerk] by"
            passed = Post(named, passed.holding if passed is not None and passed.office == named else None)
        elif (not owner and _told_after(doc, person)) or (HEIR_BY.match(match.group()) and _of_another(doc, passed, subject, offset)):
            return None
    elif passing.UNTIL.search(before) and passing.ARRIVES.match(after):
        filled = filled_in(doc, person)
        return Holding(filled.office, person, "incoming", "successor") if filled else None
    else:
        return None
    if passed is None or (passed.office.role.startswith(SECOND) and TEMPORARY.search(folded(doc), passed.office.end, begin)):
        return None  # who is only in charge for a time is not replaced as deputy
    if _only_next(doc, passed, offset, told, titled=offset < begin < person.start, after=after):
        return None
    return Holding(passed.office, person, _status(told, before, after), "successor", passed.place)


def _predecessor(doc: Doc, person: Person, before: str, after: str, *, begin: int) -> Holding | None:
    """The office that passes from `person` to another."""
    match = passing.FROM.search(before)
    if match is None:
        return None
    offset = begin - len(before) + match.start()
    stays = passing.STILL_THERE.match(after) or passing.AHEAD.search(match.group() + passing.CLAUSE.split(after, maxsplit=1)[0])
    there = stays is not None and not passing.DONE.match(match.group())
    over = passing.WENT.match(after) or left_in(sentence_about(doc, person, sentence_around(doc, person.start)[1]))
    over = over or any(one.person.name == person.name and one.status == "former" for one in once(doc, holdings))
    there = there or (passing.WILL.search(before) is not None and not over)
    ahead = passing.AHEAD_OF.search(before) is not None
    if take_turns(folded(doc), offset, sentence_around(doc, offset)[1]) or _is_unreal(before[: match.start()]):
        return None
    if told := _told_after(doc, person):
        return Holding(told, person, "current" if there or ahead else "former", "predecessor")
    inside = any(offset < office.outer.start < begin for office in once(doc, offices))  # "took over as [clerk] from Ian Bell"
    before_it = begin if inside else offset
    whose = match["owner"] or match["earlier"]
    owner = owner_of(doc, offset, whose)
    if passing.TOOK_POST.search(before, 0, match.start()):
        owner = _subject_of(doc, offset, person)  # "She took up the post after the departure of Ian Bell": hers
    passed = passed_on(doc, person, owner, before=before_it, owner=whose)
    heir = owner or _subject_of(doc, offset, person)
    if heir is None and match.group().lower().startswith("followed"):
        return None  # "The row followed Ian Bell everywhere"
    if heir is not None and owner is None and there is False and (own := _had_already(doc, heir, person, offset)):
        passed = own
    elif heir is not None and owner is None and (passed is None or (passed.held_by(heir.name) and passed.status == "former")):
        passed = passed_on(doc, person, heir, before=offset, owner=None)  # not what the heir was before
    if passed is None or (heir is not None and _of_neither(doc, passed, heir, ahead=ahead)):
        return None
    mine = _apposed(doc, person) if begin == person.start else None
    if mine is not None and not mine.times and not (heir and passed.held_by(heir.name) and _alike(mine, passed.office)):
        return None  # "replaced Ian Bell, head of Leeds School": his own title tells in what
    sign = stays or passing.WENT.match(after) or passed.holding is None or (heir and passed.held_by(heir.name))
    if passing.FOLLOW.search(match.group()) and not sign:
        return None
    return Holding(passed.office, person, "current" if there else "former", "predecessor", passed.place)


def _inside(doc: Doc, start: int, end: int) -> Office | None:
    """The office named within words that pass it on: "replaced as [clerk] by"."""
    every = (one for one in once(doc, offices) if start < one.outer.start and one.outer.end <= end)
    return next((one for one in every if folded(doc).endswith(" as ", start, one.outer.start)), None)


def _of_another(doc: Doc, post: Post | None, subject: Person | None, offset: int) -> bool:
    """Whether a post is that of somebody else than the one who is named as succeeded: "Ian Bell, an accountant, was succeeded by"."""
    if post is None or post.holding is None or subject is None or post.held_by(subject.name):
        return False
    left = any(
        one.person.name == subject.name and one.status == "former" and "former" not in one.office.times for one in once(doc, holdings)
    )
    return left or any(one.name == subject.name for one in named_within(doc, sentence_around(doc, offset)[0], offset))


def _only_next(doc: Doc, post: Post, offset: int, words: str, *, titled: bool, after: str) -> bool:
    """Whether words only tell who came next: "took over from her at the lectern", "was followed by the author Ian Bell".

    Who follows has an office where the other one has left it, or where the words say in what.
    """
    if take_turns(folded(doc), offset, sentence_around(doc, offset)[1]):
        return True
    follows = passing.FOLLOW.search(words)
    if follows is None or passing.FOLLOW_IN.search(words, follows.end()):
        return False
    if titled or passing.MORE.match(after):
        return True  # "followed by chief nurse Ann Bell", "followed by Ann Bell and Ian Shaw"
    left = post.status == "former" and "former" not in post.office.times
    return not (left or (post.holding and is_leaving(doc, post.holding)))


def _is_unreal(before: str) -> bool:
    """Whether nobody takes an office that is told behind `before`: "will not [succeed]", "hopes to [succeed]"."""
    return passing.NOT.search(before) is not None or UNREAL.search(before) is not None


def _apposed(doc: Doc, person: Person) -> Office | None:
    """The office that stands right behind a name: "Ian Bell, the chief constable of Essex Police"."""
    for holding in once(doc, holdings):
        if holding.person == person and holding.rule == "title after name" and institutional(holding.office):
            between = folded(doc)[person.end : holding.office.outer.start]
            return holding.office if between == ", " and not holding.office.indefinite else None
    return None


def _had_already(doc: Doc, heir: Person, person: Person, offset: int) -> Post | None:
    """The office that the text has told of an heir before the sentence: "said Ms Moss, who took over in May from Ian Bell".

    None where it tells another of the one who left, where the heir is only a deputy, or where a title stands in the sentence.
    """
    start = sentence_around(doc, offset)[0]
    every = once(doc, posts)
    if any(post.held_by(person.name) or start <= post.office.outer.start < offset for post in every):
        return None
    mine = [post for post in every if post.held_by(heir.name) and post.office.outer.start < start and post.status == "current"]
    mine = [post for post in mine if post.passes_on and institutional(post.office) and not post.office.role.startswith(SECOND)]
    return mine[-1] if mine else None


def _of_neither(doc: Doc, post: Post, heir: Person, *, ahead: bool) -> bool:
    """Whether a post is what the heir was before, or has now and "will succeed" somebody in another; or one that a third person keeps."""
    if post.holding is None:
        return False
    if post.held_by(heir.name):
        return post.status == "former" or (ahead and post.status == "current")
    return post.status == "incoming" or (post.status == "current" and not is_leaving(doc, post.holding))


def _heir(doc: Doc, person: Person, office: Office, before: str) -> Holding | None:
    """The one who has the office of `person` now: "[Ann Bell] took over from director Ian Shaw", "replaces Ian Shaw, who retired as clerk".

    None where the sentence says as what.
    """
    match = passing.FROM.search(before)
    behind = office.outer.start > person.start
    if match is None or _is_unreal(before[: match.start()]) or not (behind or match.group().startswith(HEIR)) or _told_after(doc, person):
        return None
    begin = person.start if behind else office.outer.start
    heir = _subject_of(doc, begin - len(before) + match.start(), person)
    status = "incoming" if passing.AHEAD_OF.search(before) else "current"
    offset = begin - len(before) + match.start()
    if heir is None or take_turns(folded(doc), offset, sentence_around(doc, offset)[1]):
        return None
    if "former" in office.times and any(
        one.person.name == heir.name and sentence_around(doc, offset)[0] <= one.office.outer.start < offset for one in once(doc, holdings)
    ):
        return None  # "The board's new chair, Ann Bell, replaces the former director Ian Shaw"
    told = _continued(office)
    has = any(one.person.name == heir.name and one.office.role.startswith(f"{told.role} ") for one in once(doc, holdings))
    return None if has else Holding(told, heir, status, "successor")  # a "director of education" who replaced the director


def _heir_of_apposed(doc: Doc, person: Person, office: Office, before: str) -> Holding | None:
    """The one who takes the office that stands behind a name: "[Ann Bell] will succeed Ian Shaw, the clerk of Leeds City Council".

    None where the sentence says as what, or on which board; where "now" or "former" tells of another time; and where the heir
    has an office besides: "Ann Bell, head of Ashby School, replaced Ian Shaw, head of Leeds School".
    """
    match = passing.FROM.search(before)
    if match is None or not takes_after(match.group()):
        return None
    offset = person.start - len(before) + match.start()
    end = sentence_around(doc, person.start)[1]
    still = passing.OUTGOING.search(folded(doc), office.outer.start, office.start)
    if (office.times - {"acting"} and not still) or passing.ON_A_BOARD.match(folded(doc), office.outer.end, end):
        return None
    heir = _subject_of(doc, offset, person)
    ahead = passing.AHEAD_OF.search(before)
    mine = any(post.held_by(heir.name) and post.office.outer.start < offset for post in once(doc, posts)) if heir else False
    if heir is None or (mine and not ahead):
        return None
    return _heir(doc, person, office, before)


def _alike(office: Office, other: Office) -> bool:
    """Whether two titles may be of one office: "leader" and "Conservative leader"."""
    there, here = office.organisation, other.organisation
    return office.head == other.head and (there is None or here is None or there.name == here.name)


def _continued(office: Office) -> Office:
    """An office as the next one has it: whoever replaces "the [founding] chief executive" is a chief executive."""
    opening, _, rest = office.title.partition(" ")
    if rest and opening.lower() in ("founder", "founding", "inaugural", "original"):
        begin = office.start + len(opening) + 1
        office = replace(office, start=begin, title=rest, role=office.role.removeprefix(f"{opening.lower()} "))
    return replace(office, times=frozenset())


def _replaced(doc: Doc, told: Office, offset: int, words: str) -> Holding | None:
    """The one who is replaced at `offset` in an office named after their successor: "[Ian Bell] was replaced by Ann Orr as chair"."""
    gone = subject_at(doc, offset) or subject_within(doc, sentence_around(doc, offset)[0], offset)
    ahead = passing.AHEAD.search(words) or passing.TO_BE.search(folded(doc), max(0, offset - NEAR_VERB), offset)
    return Holding(told, gone, "current" if ahead else "former", "predecessor") if gone else None


def _told_after(doc: Doc, person: Person) -> Office | None:
    """The office that is named after its former bearer: "took over from Ian Bell as manager"."""
    return _office_at(doc, passing.AS.match(folded(doc), person.end))


def _office_at(doc: Doc, match: re.Match[str] | None) -> Office | None:
    """The office whose phrase begins where a match ends."""
    return next((office for office in once(doc, offices) if office.outer.start == match.end()), None) if match else None


def _taker(doc: Doc, person: Person, before: str, after: str, *, title: Office | None) -> Holding | None:
    """The vacant office that `person` takes: "steps up", "takes over children's services at Rotherham in January"."""
    match = passing.TAKES.match(after)
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
    if title is None and passing.FROM_ANOTHER.match(folded(doc), person.end + match.end()):
        mine = [post for post in once(doc, posts) if post.held_by(person.name) and post.office.outer.start < person.start]
        if any(institutional(post.office) and post.status == "current" and post.passes_on for post in mine):
            return None  # "Mr Moss took over last May from Ian Bell": what he has is what he took over
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
    if passing.GONE_TOO.match(sentence):
        return "former"
    said = before.rsplit(". ", 1)[-1][-60:]
    if passing.UNTIL_HEIR.search(said):
        return "incoming"
    if match.startswith((" to ", " as ")) and passing.LINED_UP.search(before[-80:]):
        return "incoming"
    if passing.STANDS_IN.search(match) or any(map(TEMPORARY.search, (match, sentence.removeprefix(match)[:70], said))):
        starting = passing.STARTING.search(sentence.removeprefix(match)[:100])
        return "incoming" if starting or (passing.TO_COME.search(said + match) and not empty) else "acting"
    following = after[len(sentence) : len(sentence) + 60]
    return "incoming" if any(map(passing.AHEAD.search, (match + sentence, before[-60:], following))) else "current"


def _moved(doc: Doc, office: Office, end: int) -> Office:
    """`office` at the organisation named after "takes over children's services at", if one is."""
    there = passing.AT.match(folded(doc), end)
    place = organisation_at(doc, there.end(), there.end() + 1) if there else None
    return replace(office, organisation=place) if place else office


def _subject_of(doc: Doc, offset: int, person: Person) -> Person | None:
    """Whom the sentence speaks of at `offset`: "[She] replaced", "[Mr Falk] is to be succeeded by"; not the other one named."""
    subject = subject_at(doc, offset) or subject_within(doc, sentence_around(doc, offset)[0], offset)
    return subject if subject is not None and subject.name != person.name else None
