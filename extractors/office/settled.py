"""What the whole article says of the time of an office: its bearer has died, has left, or has risen to another since.

"Edwin Crale, who has died aged 88": he holds nothing any more
"Gwen Ostler resigned in January": nor does the "director Gwen Ostler" of the headline
"she joined as a trainee", and is now a partner: she is no trainee
"Her successor is Ian Bell", while she is still there: he is to come
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from extractors import people
from extractors.office import ties
from extractors.office.gaps import listed
from extractors.office.holding import Holding, institutional, lasting, sentence_before
from extractors.office.kinds import national
from extractors.office.times import LOST, lost_in_list
from extractors.reading import block_at, folded, once, sentence_around
from extractors.tokens import token_at

# "Edwin Crale, who has died aged 88", "Mr Crale died on Sunday"
DIED = re.compile(
    r"(?:(?:,? (?:(?!\b(?:whose|his|her|their)\b)[\w()', -]){0,40})?|, (?:(?!\b(?:whose|his|her|their)\b)[^.;:]){1,90},)"
    r"(?:,? (?:who|and))? ?(?:has died|was killed|was found dead"
    r"|(?<!nearly )died (?:aged|on|in|at|last|peacefully|suddenly|after|yesterday|from|of))\b"
)
DEAD_BEFORE = re.compile(
    r"\b(?:death (?:(?:in|last) [\w ]{1,20} )?of|the late|killed|murder of|funeral of|in memory of) (?:[\w-]+ ){0,2}$", re.IGNORECASE
)
# "Gwen Ostler abruptly resigned in January"; not "left school", "left her mark", "left to become"
LEFT = re.compile(
    r"(?: \([^()\n]{1,30}\))?,?(?: (?:who|has|had|have|since|then|later|also|was|both|\w+ly)){0,4} "
    r"(?:(?:been )?(?:replaced|succeeded)(?= by\b)|no longer (?:works|employed) (?:for|by|at)"
    r"|resigned|quit|stepped down|stood down|retired|sacked|dismissed|ousted"
    r"|left(?=[.;]|, and\b)|left (?:in|last|(?:his|her) (?:post|job|role)"
    r"|the (?:council|trust|company|school|force|authority|college|charity|firm|service|job|post)))\b"
    r"(?! (?:her|his|the \w+ of)\b|[^.;:,]{0,40}? (?:as|from)\b|[^.;:]{0,40} to (?:become|be|join|lead|run|take)\b)"
)
# ", who leaves in May", " is to step down"
LEAVES = re.compile(rf"(?: \([^()\n]{{1,30}}\))?,?(?: who)? {ties.LEAVES.pattern}")
NOW, NEAR = re.compile(r"\bnow (?:[\w'-]+ ){0,4}$"), 40  # "has retired and is now a [magistrate]": what she left is another office
BESIDE = ("title before name", "title after name")
CAREER = ("career", "joined")  # rules of what somebody was in the course of a career
BECAME = re.compile(
    r"\b(?:became|(?:was|been) (?:made|appointed|promoted(?: to)?|elected|named)|took over as|moved up to)"
    r"(?: (?:a|an|the|its|their|[\w' -]{1,30}'s))? $"
)
JOINS = re.compile(r"\b(?:joins|moves)\b[^.;:]{0,80} as (?:an? |its |the )?$")
# "the trust's fourth boss in five years", which tells how many there were
NTH = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) ")
# ", who has been [clerk]", ", who has led the [school] for", ", [clerk] since"
WHO_HAS_BEEN = re.compile(r",? who has (?:been|chaired|headed|led|managed|run|served)\b[^.;:]{0,60}")
APPOSED, SO_LONG = re.compile(r", (?:the )?"), re.compile(r"[^.;:,]{0,60} (?:since|for)\b")
LATER = re.compile(r"[^.;:,]{0,60} (?:years?|months) (?:later|after that)\b")


def settled(doc: Doc, held: Sequence[Holding]) -> Iterator[Holding]:
    """The holdings of an article with the status that all of it gives them."""
    held = [replace(one, status="current") if any(_told_still(doc, one, other) for other in held) else one for one in held]
    found = list(_past(doc, held))
    found = [replace(one, status="incoming") if one.status == "current" and _joins(doc, one, found) else one for one in found]
    for holding in found:
        yield _in_turn(doc, holding, found) if holding.status == "current" else holding


def _past(doc: Doc, held: Sequence[Holding]) -> Iterator[Holding]:
    """The holdings, with those former whose bearer has died, has left, or has risen to another office since."""
    text = folded(doc)
    named = once(doc, people.extract)
    dead = {one.name for one in named if DIED.match(text, one.end) or DEAD_BEFORE.search(text[max(0, one.start - 50) : one.start])}
    gone = {one.name for one in named if LEFT.match(text, one.end)}
    for holding in _in_order(text, _careers(doc, _dismissed_together(doc, _all_of_a_list(doc, held)))):
        name, status, start = holding.person.name, holding.status, holding.office.start
        if holding.rule == "form of address" and any(_told(holding, other) for other in held):
            continue
        if holding.status == "former" and any(_for_good(holding, other) for other in held):
            continue
        if NTH.search(text, holding.office.outer.start, holding.office.start) and any(_titled(holding, other) for other in held):
            continue
        left = status == "current" and name in gone and not NOW.search(text, start - NEAR, start) and _is_clear(held, holding)
        left = left or (status == "current" and holding.rule == "verb" and any(_opened(holding, other) for other in held))
        if left or (status != "incoming" and name in dead):
            yield replace(holding, status="former")
        elif status == "current" and holding.rule == "joined" and any(_since(holding, other) for other in held):
            yield replace(holding, status="former", rule="career")
        else:
            yield holding


def _for_good(holding: Holding, other: Holding) -> bool:
    """Whether an office that is past is theirs still: "director Ann Bell, after a year as acting director", "My time as director"."""
    same = other.person.name == holding.person.name and other.office.role == holding.office.role
    spent = (
        holding.rule == "career" and holding.office.organisation is None and holding.office.hint is None and other.rule.startswith("title")
    )
    return same and other.status == "current" and holding.place is None and ("acting" in holding.office.times or spent)


def _told_still(doc: Doc, holding: Holding, other: Holding) -> bool:
    """Whether the sentence tells that one who is succeeded has the office still: "will succeed Ian Bell, who has been clerk since May"."""
    same = other.person == holding.person and other.office.role == holding.office.role and other.rule != "predecessor"
    if holding.rule != "predecessor" or not same or other.status != "current":
        return False
    text, end = folded(doc), holding.person.end
    return WHO_HAS_BEEN.fullmatch(text, end, other.office.outer.start) is not None or (
        APPOSED.fullmatch(text, end, other.office.outer.start) is not None and SO_LONG.match(text, other.office.outer.end) is not None
    )


def _opened(holding: Holding, other: Holding) -> bool:
    """Whether a story opens with the end of an office: "The leader has gone. Ann Bell, who has led the council since 2011"."""
    same = other.person.name == holding.person.name and other.office.role == holding.office.role
    return same and (other.rule, other.status) == ("title of the opening", "former")


def _titled(holding: Holding, other: Holding) -> bool:
    """Whether the bearer of an office that is only counted has it elsewhere by its title: "who arrived as the trust's fourth boss"."""
    told = other.rule.startswith(("title", "successor")) or (other.rule, other.status) == ("said of name", holding.status)
    return told and other is not holding and other.person.name == holding.person.name


def _in_turn(doc: Doc, holding: Holding, held: Sequence[Holding]) -> Holding:
    """A current `holding` beside that of a successor to the office: one of the two is still to come, or has been.

    "Her successor is Ian Bell": he is to come if she only goes somewhere else, else she has gone.
    """
    others = [one for one in held if one.office.start == holding.office.start and one.person.name != holding.person.name]
    others = [one for one in others if one.status == "current"]
    if holding.rule == "successor":
        goes = any(_goes(doc, one, held) for one in others)
        return replace(holding, status="incoming") if goes else holding
    if holding.rule != "predecessor" and any(one.rule == "predecessor" for one in others):
        return replace(holding, status="incoming")  # "has been appointed clerk. She succeeds Ian Bell, who retires in July"
    succeeded = any(one.rule == "successor" for one in others) and not _goes(doc, holding, held)
    return replace(holding, status="former") if succeeded else holding


def _goes(doc: Doc, holding: Holding, held: Sequence[Holding]) -> bool:
    """Whether the bearer of an office is to have another, or is told to leave it yet: "Chair Ann Bell will stand down in May"."""
    end = max(holding.person.end, holding.office.outer.end)
    if LEAVES.match(folded(doc), end, sentence_around(doc, end)[1]):
        return True
    return any(one.person.name == holding.person.name and one.status == "incoming" for one in held)


def _joins(doc: Doc, holding: Holding, held: Sequence[Holding]) -> bool:
    """Whether its bearer only "joins" and has another office still: "Ian Bell, director at Ravensey, who joins the force as a manager"."""
    if not JOINS.search(sentence_before(doc, holding.office.outer.start)[1]):
        return False
    others = [other for other in held if other.person.name == holding.person.name and other.office.role != holding.office.role]
    return any(other.status == "current" and other.rule.startswith("title") and institutional(other.office) for other in others)


def _all_of_a_list(doc: Doc, held: Sequence[Holding]) -> list[Holding]:
    """`held`, where all of "director A, mayor B and chief executive C resigned" have gone, not only the last."""
    found = list(held)
    titled = [at for at, holding in enumerate(held) if holding.rule in (*BESIDE, "form of address")]
    for at, follows in reversed(list(pairwise(titled))):
        one, following = found[at], found[follows]
        shared = one.office == following.office  # "Two of her deputies, A and B, left"
        end = one.person.end if shared else max(one.person.end, one.office.outer.end)
        start = following.person.start if shared else min(following.person.start, following.office.outer.start)
        together = one.rule == following.rule and listed(doc, end, start)
        if together and one.status == "current" and following.status == "former" and "former" not in following.office.times:
            found[at] = replace(one, status="former")
    return found


def _dismissed_together(doc: Doc, held: Sequence[Holding]) -> list[Holding]:
    """`held`, where all have gone whom one verb dismisses: "has sacked PC A, [Sgt B] and [DC C]", not "and leader B said"."""
    found = list(held)
    named = [at for at, holding in enumerate(held) if holding.rule in (*BESIDE, "form of address")]
    dismissed: set[int] = set()
    for at, follows in pairwise(named):
        one, following = found[at], found[follows]
        if one.status == "former" and _is_dismissed(doc, one):
            dismissed.add(at)
        own = following.office.times or national(following.office.role)
        if at not in dismissed or following.status != "current" or own or lasting(following.office):
            continue
        if listed(doc, _end(one), _begin(following)) and not _has_verb(doc, _end(following)):
            found[follows] = replace(following, status="former")
            dismissed.add(follows)
    return found


def _is_dismissed(doc: Doc, holding: Holding) -> bool:
    """Whether a verb before name and title dismisses somebody, or an organisation has "lost" them."""
    before = sentence_before(doc, min(holding.person.start, holding.office.start))[1]
    return lost_in_list(before) or LOST.search(before.removesuffix("its ").removesuffix("their ")) is not None


def _begin(holding: Holding) -> int:
    return min(holding.person.start, holding.office.outer.start)


def _end(holding: Holding) -> int:
    return max(holding.person.end, holding.office.outer.end)


def _has_verb(doc: Doc, end: int) -> bool:
    """Whether a verb follows at once, of which whoever is named before it is the subject."""
    at = token_at(doc, end - 1).i + 1
    return at < len(doc) and doc[at].tag_.startswith(("VB", "MD")) and doc[at].tag_ != "VBG"


def _careers(doc: Doc, held: Sequence[Holding]) -> list[Holding]:
    """`held`, where what somebody became in the course of a career is over once they became something else.

    "joined in 2001 as a clerk. Four years later she [became] a team manager, and in 2010 she [was made] head of service."
    """
    found = list(held)
    for at, (one, other) in enumerate(pairwise(held)):
        begun = found[at].rule in CAREER or (one.status == "former" and one.rule == "said of name")
        same = one.person.name == other.person.name and block_at(doc, one.office.start) == block_at(doc, other.office.start)
        if not begun or not same or (other.status, other.rule) != ("current", "said of name"):
            continue
        if BECAME.search(sentence_before(doc, other.office.outer.start)[1]):
            found[at + 1] = replace(other, rule="joined")
            if one.status == "current" and one.office.role != other.office.role:
                found[at] = replace(found[at], status="former", rule="career")
    return found


def _in_order(text: str, held: Sequence[Holding]) -> list[Holding]:
    """`held`, with titles that go on from another in the course of a career: "rose to be head and, from 2018, [deputy chief]".

    "became head of education in 2015 and its [director] four years later": the first is over.
    """
    found = list(held)
    for at, (one, other) in enumerate(pairwise(held)):
        if other.rule != "title after title" or one.person != other.person:
            continue
        if found[at].rule == "joined":
            found[at + 1] = replace(other, rule="joined")
        if one.status == other.status == "current" and LATER.match(text, other.office.outer.end):
            found[at] = replace(found[at], status="former")
    return found


def _told(holding: Holding, other: Holding) -> bool:
    """Whether the office in a form of address is told in other words: "A police constable has been sacked. PC Leon Strand"."""
    same = other.person.name == holding.person.name and other.office.role == holding.office.role
    return same and other.rule != "form of address"


def _is_clear(held: Sequence[Holding], holding: Holding) -> bool:
    """Whether it is clear which office was left: its bearer has no other, and it is one that can be left."""
    others = {other.office.role for other in held if other.person.name == holding.person.name and other.status == "current"}
    return holding.rule != "verb" and institutional(holding.office) and not lasting(holding.office) and len(others) == 1


def _since(holding: Holding, other: Holding) -> bool:
    """Whether `other` is what the bearer of an earlier office has become."""
    same = other.person.name == holding.person.name
    return (
        same
        and other.status != "former"
        and holding.office.role not in other.office.role
        and other.rule not in ("career", "joined", "form of address")
    )
