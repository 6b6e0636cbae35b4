"""Titles beside a name: "council leader Tobias Renshaw", "Clive Hendy, branch chairman of the association".

A title beside two people belongs to the one it is printed closest to.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from extractors import people
from extractors.lexicon import alternation, word_list
from extractors.office import gaps
from extractors.office.holding import Holding, held, institutional, lasting, sentence_before
from extractors.office.phrases import Office, offices
from extractors.office.ties import LEAVES, tie
from extractors.organisations import organisation_at
from extractors.people import Person
from extractors.person.known import given_names
from extractors.reading import folded, once, sentence_around

# "The board's chair is Dame Ann Bell", "The new chairman will be the Right Reverend Mark Hexham"
IS_NAME = re.compile(
    r"(?:, [^.;:,\"]{1,60},)? (?:is|remains|(?P<past>was|had been)|(?P<future>will be|is to be)) (?:the |[A-Z][a-z]+ )?"
)  # "is Conservative Ian Bell"
IN_FRONT = re.compile(
    r"['\"]?(?:In|At|On|After|Before|Following|With|During|For|Under|From|Without|Despite|[A-Z][a-z]+(?:ed|ing)|Seen|Told|Written|Led|Sent)\b"
    r"[^.;:,]* (?:to|by|from|with|for|of|on|about|against|before|behind|under|beside|alongside) "
)
ARE_NAMES = re.compile(r" (?:are|remain|(?P<past>were|had been)|(?P<future>will be|are to be)) ")
# "the bishop, the Rt Rev Anne Shaw", "the founder, the late Anne Shaw", "chairman of governors the Rev Colin Shaw",
# "the MP, Labour's Ian Bell"
THE_REVEREND = re.compile(
    r",? the (?:late |Hon\.? |Rt Hon\.? |Right |Rt |Most |Very |then )?|, (?:Borough |City |County |District |Parish |Town )(?=$)"
    rf"|,? (?i:{alternation(word_list('roles', 'party'))})(?:'s)? "
)
NEXT_PAIR = (", ", ", and ", " and ", " & ", ", or ", " or ")
# "its head of planning, Bo Quarll and town clerk": somebody whose name is not known for one
UNKNOWN_NAME = re.compile(r", [A-Z][\w'-]+(?: [A-Z][\w'-]+){1,2}(?:, | and )")
NAME_FOLLOWS = re.compile(r" (?P<given>[A-Z][a-z'-]+) [A-Z][\w'-]+(?=,|\.| and )")
MORE_PEOPLE = re.compile(r"(?:, | and |, and | & )")
HAS_A = re.compile(r"\b(?:has|have|had|gets|gained|found)(?: (?:at last|finally|now|also))? $")  # "The club has a new chairman in Ian Bell"
BRANCH = re.compile(r" \([a-z][^()\n]{2,30}\) ")  # "vice-principal (curriculum) Aisha Hexham"
AGE = re.compile(r"(?<= )\d{1,3}-year-old (?=$)")  # "The director, 53-year-old Ian Bell"
SINCE = re.compile(r",? since (?:\w+ )?\d{4}\b")
OVER = ("act", "be", "leave", "serve")  # kinds of ties that tell after "Having" of what is over
HAVING = re.compile(r"\bhaving\b", re.IGNORECASE)
KEPT = re.compile(r" (?:has|have) been given the (?:job|post|role)|[^.;]{0,40}\b(?:permanent|for good)\b")
THAT = re.compile(r"\b[Tt]h(?:at|is) $")
AMONG = re.compile(r"(?: [^.;:,\"]{1,40})?, (?:among them|including) ")  # "got through four directors in two years, among them Ian Bell"
COUNTED = re.compile(r"(two|three|four|five|six) ", re.IGNORECASE)
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
APPOSED = re.compile(r", (?!and\b)[^.:]{3,90}?[,;](?: and)? |(?:,|;)(?: and)? | and ")  # ", head of sales at Tansy Homes, and "
ALL = re.compile(r", (?:(?:who are |who were )?(?:all|both) )?")
BEHIND_NAME = re.compile(r" (?:[KQ]C )?")
RESPECTIVELY = re.compile(r",? ?respectively,? (?:the |as )?$")


def beside(doc: Doc, office: Office, last: Holding | None) -> list[Holding]:
    """The bearers whose names stand right beside a title; `last` is the holding before it."""
    named = once(doc, people.extract)
    follow = bisect_left(named, office.outer.end, key=lambda person: person.start)
    before = named[follow - 1] if follow and named[follow - 1].end <= office.outer.start else None
    after = named[follow] if follow < len(named) else None
    if office.calling:
        return _called(doc, office, before, after)
    if _pairs(doc, office, last, before, after):
        return _before_name(doc, office, follow, after)
    return (
        _right_before(doc, office, last, follow)
        or _after_name(doc, office, before, after)
        or _after_title(doc, office, last, before, after)
        or _before_name(doc, office, follow, after)
    )


def _pairs(doc: Doc, office: Office, last: Holding | None, before: Person | None, after: Person | None) -> bool:
    """Whether titles stand before their names in turn: "its leader, Ian Bell, its [director], Anne Shaw, and ..."."""
    titled = last is not None and last.rule == "title before name" and last.person == before and last.person.start > last.office.start
    if not titled or last is None:
        return False
    alike = office.definite or _is_alike(office, last.office)
    if after is None or folded(doc)[office.outer.end : after.start] != ", ":
        return alike and UNKNOWN_NAME.match(folded(doc), office.outer.end) is not None
    bare = not office.indefinite and folded(doc)[last.person.end : office.outer.start] == ", "
    return alike or (bare and _ends_in_name(doc, office, after))


def _is_alike(office: Office, last: Office) -> bool:
    """Whether two titles in a row are introduced in one way: "its leader" and "its director", "a new head" and "a deputy head"."""
    owned = all(one.organisation is not None and one.organisation.start < one.start for one in (office, last))
    return owned or (office.indefinite and last.indefinite) or (office.hint is not None and (last.hint or last.organisation) is not None)


def _ends_in_name(doc: Doc, office: Office, after: Person) -> bool:
    """Whether a row of titles and names that goes on from `office` ends in a name: "chief executive, A, and [monitoring officer, B,]"."""
    text, found = folded(doc), once(doc, offices)
    for title in found[found.index(office) + 1 :]:
        if text[after.end : title.outer.start] not in NEXT_PAIR:
            return text.startswith(",", after.end) and not text.startswith(", and ", after.end)
        after_title = next((one for one in once(doc, people.extract) if one.start >= title.outer.end), None)
        if after_title is None or text[title.outer.end : after_title.start] not in (", ", " "):
            return False
        after = after_title
    return True


def before_title(doc: Doc, office: Office, following: Office | None) -> list[Holding]:
    """The bearer after a second title: "the mayor, councillor Anne Shaw", "Her deputy is the group leader, Anne Shaw"."""
    text = folded(doc)
    if following is None or office.plural or office.calling or not _both(text, office, following):
        return []
    if not (_definite(doc, office) or institutional(office) or lasting(office)):
        return []
    if text.startswith(",", office.outer.end) and _is_in_front(doc, office):
        return []
    gap = 2 if text.startswith(", ", following.outer.end) else 1
    person = next((one for one in once(doc, people.extract) if one.start == following.outer.end + gap), None)
    return [held(doc, office, person, "title before name")] if person and not text[following.outer.end : person.start].strip(" ,") else []


def respective(doc: Doc) -> Iterator[Holding]:
    """The bearers of "A, B and C, respectively chairman, medical director and director of nursing of the trust"."""
    text, found = folded(doc), once(doc, offices)
    if "respectively" not in text:
        return
    for at, office in enumerate(found):
        match = RESPECTIVELY.search(text, max(0, office.outer.start - 30), office.outer.start)
        if match is None:
            continue
        bearers = listed_before(doc, match.start())
        titles = found[at : at + len(bearers)]
        parts = pairwise(titles)
        if len(bearers) > 1 and len(titles) == len(bearers) and all(gaps.listed(doc, a.outer.end, b.outer.start) for a, b in parts):
            yield from (held(doc, title, bearer, "respectively") for title, bearer in zip(titles, bearers, strict=True))


def listed_before(doc: Doc, end: int) -> list[Person]:
    """The people of the list of names that ends at `end`, in their order."""
    text, listed = folded(doc), []
    named = once(doc, people.extract)
    for person in reversed(named[: bisect_left(named, end, key=lambda person: person.start)]):
        if end != person.end and not MORE_PEOPLE.fullmatch(text, person.end, end):
            break
        listed.append(person)
        end = person.start
    return listed[::-1]


def _right_before(doc: Doc, office: Office, last: Holding | None, follow: int) -> list[Holding]:
    """The bearers of a title with a name right after it: "director Paul Hexham", "directors Paul Hexham and Usha Bell"."""
    text, named = folded(doc), once(doc, people.extract)
    gap = AGE.sub("", text[office.outer.end : named[follow].start]) if follow < len(named) else None
    if gap is None or not (gap in (" ", " - ") or (gap == " the " and named[follow].honorific) or BRANCH.fullmatch(gap)):
        return []
    status = _shared(doc, office, last)
    return [held(doc, office, person, "title before name", status) for person in _listed(text, named, follow, plural=office.plural)]


def _shared(doc: Doc, office: Office, last: Holding | None) -> str | None:
    """The status that the words before two titles give both: "Interim [principal and chief executive] Ian Bell"."""
    own = office.times or office.organisation or office.definite or office.indefinite
    if last is None or own or not last.office.times or last.person.start != office.outer.end + 1:
        return None
    return last.status if folded(doc)[last.office.outer.end : office.outer.start] == " and " else None


def _after_name(doc: Doc, office: Office, before: Person | None, after: Person | None) -> list[Holding]:
    """The bearer of a title said of the name before it, and not of one after it: "Anne Shaw, and her deputy, Ian Bell"."""
    if before is None or _of_the_next(doc, office, before.end, after) or _names_follow(doc, office):
        return []
    between = folded(doc)[before.end : office.outer.start]
    if office.plural:
        listed = listed_before(doc, before.end) if ALL.fullmatch(between) else []
        return [held(doc, office, person, "title after name") for person in listed] if len(listed) > 1 else []
    gap = gaps.gap(doc, gaps.AFTER_NAME, before.end, office.outer.start)
    if gap is None and not (BEHIND_NAME.fullmatch(between) and office.head in word_list("roles", "behind_name")):
        return []
    return [held(doc, office, before, "title after name", gap.status if gap else None)]


def _names_follow(doc: Doc, office: Office) -> bool:
    """Whether a name that is not known for one follows a title: "Ann Bell, [head of Marsh School] Tom Quarll and chair ..."."""
    match = NAME_FOLLOWS.match(folded(doc), office.outer.end)
    return match is not None and match["given"].lower() in given_names() and organisation_at(doc, match.start("given"), match.end()) is None


def _after_title(doc: Doc, office: Office, last: Holding | None, before: Person | None, after: Person | None) -> list[Holding]:
    """The bearer of the title before, where this one goes on: "deputy leader and cabinet member", "from manager to director"."""
    if last is None or office.plural or _names_follow(doc, office):
        return []
    text = folded(doc)
    if before is not None and text[before.end : office.outer.start] in (" ", " to ", " as ") and _gapped(doc, office, last):
        return [held(doc, office, before, "said of name", last.status)]
    if last.status == "former" and text[last.office.outer.end : office.outer.start] == " to ":
        over = HAVING.search(sentence_before(doc, last.office.outer.start)[1])  # where and until when, it does not say
        return [] if over else [held(doc, office, last.person, "title after title", "current")]
    gap = _continues(doc, last, office, after)
    if gap is None:
        return []
    trade = "retired " in text[last.office.outer.start : last.office.start]  # "a retired miner and school governor"
    apart = SINCE.match(text, office.outer.end) or (trade and (office.indefinite or institutional(office)))
    begun = "current" if apart else last.status  # "a former clerk and mayor since 2020"
    status = gap.status or (None if office.times else begun)  # "once clerk and now mayor"
    return [held(doc, office, last.person, "title after title", status)]


def _gapped(doc: Doc, office: Office, last: Holding) -> bool:
    """Whether a verb is left out before a title: "It promoted Gethin Moss to chairman and Sian Lewis [to secretary]"."""
    same = last.rule == "said of name" and sentence_around(doc, office.outer.start) == sentence_around(doc, last.office.outer.start)
    return same and re.match(r"[.,;]| and ", folded(doc)[office.outer.end : office.outer.end + 5]) is not None


def _before_name(doc: Doc, office: Office, follow: int, after: Person | None) -> list[Holding]:
    """The bearers of a title with a name after it, but not at once: "The medical director, Dr Hexham", "The chair is Ian Bell"."""
    text, named = folded(doc), once(doc, people.extract)
    gap = AGE.sub("", text[office.outer.end : after.start]) if after else None
    if after is None or gap is None:
        return []
    if office.plural:
        return _all_apposed(doc, office, gap, _listed(text, named, follow, plural=True))
    that = THAT.search(text, max(0, office.outer.start - 6), office.outer.start)  # "That director was Ian Bell" tells who, not when
    if (match := IS_NAME.fullmatch(gap)) and (that or _definite(doc, office)):
        status = "former" if match["past"] and not that else "incoming" if match["future"] else None
        return [held(doc, office, after, "title is name", status)]
    if (_definite(doc, office) and THE_REVEREND.fullmatch(gap)) or (
        gap == " in " and HAS_A.search(text, max(0, office.outer.start - 30), office.outer.start)
    ):
        return [held(doc, office, after, "title before name")]
    closed = text[after.end : after.end + 1] in (",", ".", ")")
    if gap[0] == "," and not closed and _is_in_front(doc, office):
        return []
    status = _after_years(doc, office, after)
    if gap in (", ", ": ", " (") and (_definite(doc, office) or closed or status):
        return [held(doc, office, after, "title before name", status)]
    if not (office.definite or office.organisation) or not closed:
        return []
    if gaps.clause_before_name(doc, office.outer.end, after.start):
        return [held(doc, office, after, "title before name")]
    aside = gaps.gap(doc, gaps.BEFORE_NAME, office.outer.end, after.start)
    return [held(doc, office, after, "title before name", aside.status)] if aside else []


def _is_in_front(doc: Doc, office: Office) -> bool:
    """Whether a title ends what opens a sentence, whose subject is named next: "In a letter *to the mayor*, Ian Bell said"."""
    return IN_FRONT.fullmatch(sentence_before(doc, office.outer.start)[1]) is not None


def _all_apposed(doc: Doc, office: Office, gap: str, listed: Sequence[Person]) -> list[Holding]:
    """The bearers of a title of several: "the directors: Ian Bell and Anne Shaw", "two former clerks, Ian Bell and Anne Shaw"."""
    if AMONG.fullmatch(gap):
        return [held(doc, office, person, "title before name") for person in listed[:1]]
    if (match := ARE_NAMES.fullmatch(gap)) and len(listed) > 1 and _definite(doc, office):
        status = "former" if match["past"] else "incoming" if match["future"] else None
        return [held(doc, office, person, "title is name", status) for person in listed]
    counted = COUNTED.match(folded(doc), office.outer.start)
    if counted and gap in (": ", ", "):
        listed = _counted(doc, listed, NUMBERS[counted.group(1).lower()])
    if not (gap == ", " and (office.definite or counted)) and not (gap == ": " and (office.definite or institutional(office))):
        return []
    return [held(doc, office, person, "title before name") for person in listed]


def _counted(doc: Doc, listed: Sequence[Person], number: int) -> Sequence[Person]:
    """As many people as are counted, from the first of `listed` on, each with words about them: "two trustees: A, head of sales, and B"."""
    named = once(doc, people.extract)
    first = named.index(listed[0])
    several = named[first : first + number]
    apart = all(APPOSED.fullmatch(folded(doc), one.end, other.start) for one, other in pairwise(several))
    return several if apart and len(several) == number else listed


def _after_years(doc: Doc, office: Office, after: Person) -> str | None:
    """What "After a year as interim director, Joe" says of the time: that it is over, unless Joe is only about to leave.

    So does "Having stepped down as director, Joe", and "Having been director for a year, Joe".
    """
    found = tie(before := sentence_before(doc, office.outer.start)[1])
    if found is None or not (found.kind == "tenure" or (before.startswith("Having ") and found.kind in OVER)):
        return None
    end = sentence_around(doc, after.start)[1]
    goes_on = LEAVES.search(folded(doc), after.end, end) or KEPT.match(folded(doc), after.end, end)
    return "current" if goes_on else "former"


def _called(doc: Doc, office: Office, before: Person | None, after: Person | None) -> list[Holding]:
    """The bearer of a word that only looks like a trade: "wheelclamper Joe Shaw", "Joe Shaw, a wheelclamper"."""
    text = folded(doc)
    if after is not None and text[office.outer.end : after.start] == " ":
        return [held(doc, office, after, "title before name")]
    indefinite = text.startswith(("a ", "an "), office.outer.start)
    return _after_name(doc, office, before, after) if indefinite else []


def _listed(text: str, named: Sequence[Person], first: int, *, plural: bool) -> list[Person]:
    """The person at `first`, and after a plural title those listed with it: "directors Paul Hexham and Usha Bell"."""
    listed = [named[first]]
    while plural and first + 1 < len(named) and MORE_PEOPLE.fullmatch(text[named[first].end : named[first + 1].start]):
        first += 1
        listed.append(named[first])
    return listed


def _continues(doc: Doc, last: Holding, office: Office, after: Person | None) -> gaps.Gap | None:
    """The gap from the title before, if a title goes on from it: "deputy leader and [cabinet member for housing]"."""
    named_after = last.rule == "title before name" and last.person.start > last.office.start
    end = last.person.end if named_after else last.office.outer.end
    if _of_the_next(doc, office, end, after):
        return None
    return gaps.gap(doc, gaps.AFTER_NAME if named_after else gaps.JOINED, end, office.outer.start)


def _of_the_next(doc: Doc, office: Office, end: int, after: Person | None) -> bool:
    """Whether a title after "and" at `end` is that of the name after it: "Anne Shaw is mayor and [her deputy], Ian Bell, ..."."""
    text = folded(doc)
    apart = "and " in text[end : office.outer.start] or office.hint == "theirs"
    if not apart or after is None:
        return False
    gap = text[office.outer.end : after.start]
    return gap in (", ", " ") or THE_REVEREND.fullmatch(gap) is not None


def _both(text: str, office: Office, following: Office) -> bool:
    """Whether two titles are of the one named after them: "the mayor, councillor Anne Shaw", "the founder and chair, Ian Bell"."""
    between = text[office.outer.end : following.outer.start]
    own = (
        following.organisation is not None and following.organisation.start < following.start
    )  # "leader and Orrin Council chief executive"
    return between in (", ", " is ") or (between == " and " and not (following.definite or following.indefinite or own))


def _definite(doc: Doc, office: Office) -> bool:
    """Whether a title means someone certain: "the medical director", "a former treasurer", or first in its sentence."""
    return bool(office.definite or office.organisation or office.times) or sentence_around(doc, office.outer.start)[0] == office.outer.start
