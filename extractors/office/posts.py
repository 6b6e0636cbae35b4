"""The offices of a text as posts: had by somebody, about to be left, or vacant; and which of them passes on.

    "the post of [director]", "a new [chief executive]", "lost its third [finance director]", "[medical director]'s job"

The post that passes on is that of the one the words name, else the one in focus: the last before them that can pass on at all.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from extractors.lexicon import word_list
from extractors.office.addresses import addressed
from extractors.office.antecedents import may_be, named_within
from extractors.office.bearers import holdings
from extractors.office.holding import Holding, institutional, lasting
from extractors.office.kinds import national
from extractors.office.parting import keeps
from extractors.office.phrases import Office, offices
from extractors.office.portfolios import portfolios
from extractors.office.ties import LEAVES
from extractors.office.times import FINITE
from extractors.office.verbs import in_verbs
from extractors.organisations import Organisation
from extractors.people import Person, sex_of
from extractors.reading import block_at, folded, once, sentence_around

FAR = 400  # code points before the paragraph in which the office may have been named
NEAR = 200  # code points after a title in which its bearer may be said to leave

JOB = r"(?:job|post|role|position|place|duties|office)"
# "the post of [director]", "a new [chief executive]", "lost its third [finance director]", "[medical director]'s job"
VACANT_BEFORE = re.compile(
    rf"\b(?:{JOB} of (?:the |its )?|(?:a|the|its|another) (?:new|next|permanent|replacement) "
    rf"|los(?:es|t) (?:its|another|a) (?:[\w-]+ ){{0,3}}"
    rf"|(?:(?:advertis|hunt|look|search)\w* for|recruit(?:ing)?) (?:an?|its) |(?:had|has|have|with) no |without an? )$",
    re.IGNORECASE,
)
VACANT_AFTER = re.compile(rf"(?:'s)? {JOB}\b")
LEAVING = re.compile(r"\b(?:leav|left|resign|retir|quit|step|stand|stood|depart|died|moved|suspended|sacked|gone|sick|second(?:ed|ment))")
OFF = re.compile(r"\boff to\b")
# "joined from Leeds, where she had been [clerk]", "left to become [an adviser]": no post of the place that she leaves or joins
ELSEWHERE = re.compile(
    r"\bwhere s?he (?:is|was|had been|has been)(?: \w+ly)? $|, (?:currently|at present) (?:[^.;:,]{1,50} and )?$"
    r"|\b(?:left|leaves|leaving|quit)\b[^.;:,]{0,20} to become $"
)
BECOMES = re.compile(
    r"\b(?:becomes|(?:goes|leaves|moves|steps up) to (?:be|become|lead|run)|is (?:promoted|moving up) to)(?: an?| the| its)? $"
)
FUTURE = re.compile(r"\b(?:will|to|shall) $")
SECOND = ("deputy", "depute", "vice", "assistant")  # how titles begin of those who may stand in for the first
PRONOUNS = ("his", "her", "him", "them", "their", "whose")


@dataclass(frozen=True, slots=True)
class Post:
    """An office that may pass on, and the holding by which someone has it; None when it is vacant."""

    office: Office
    holding: Holding | None

    def held_by(self, name: str) -> bool:
        """Whether it is the office of the person of this name."""
        return self.holding is not None and self.holding.person.name == name

    @property
    def status(self) -> str | None:
        """The status of its bearer, None when it is vacant."""
        return self.holding.status if self.holding else None

    @property
    def place(self) -> Organisation | None:
        """Where its bearer is said to join: that is not the office which they leave."""
        return self.holding.place if self.holding else None

    @property
    def titled(self) -> bool:
        """Whether its bearer is called by it, not only said to have it."""
        return self.holding is not None and self.holding.rule not in ("said of name", "title after title")

    @property
    def told_by_verb(self) -> bool:
        """Whether no title tells it: "who chairs the board", "takes on leisure"."""
        return self.holding is not None and self.holding.rule in ("verb", "portfolio")

    @property
    def left(self) -> bool:
        """Whether its bearer is told to have left it: "The director, Ian Bell, has gone", not "former director Ian Bell"."""
        return self.titled and self.status == "former" and "former" not in self.office.times

    @property
    def passes_on(self) -> bool:
        """Whether it is one that passes on: not a trade that anybody may have besides ("a supply teacher")."""
        elected = self.status == "current" and self.office.head in word_list("roles", "succeeded")
        if self.holding is None or institutional(self.office) or elected:
            return not lasting(self.office)  # nobody takes a founder's place as founder
        called = self.holding.person.start == self.office.outer.end + 1  # "the actress Honor Hexham"
        return self.office.definite and self.office.hint != "theirs" and not called


def posts(doc: Doc) -> Iterator[Post]:
    """The offices that somebody has or that are said to be vacant, in reading order."""
    text = folded(doc)
    held = {holding.office.outer.start: holding for holding in once(doc, holdings) if holding.rule != "career"}
    more = [
        *once(doc, in_verbs),
        *once(doc, portfolios),
        *(one for one in once(doc, addressed) if one.office.role.endswith("chief constable")),
    ]
    held.update((holding.office.outer.start, holding) for holding in more)
    for office in sorted([*once(doc, offices), *(holding.office for holding in more)], key=lambda one: one.outer.start):
        start, end = office.outer.start, office.outer.end
        if start in held:
            if not ELSEWHERE.search(text, max(0, start - NEAR), start):
                yield Post(_at_place(office, held[start].place), held[start])
        elif national(office.role):
            continue  # "the new education secretary": no post that the text is about
        elif VACANT_BEFORE.search(text[max(0, start - 40) : office.start]) or VACANT_AFTER.match(text, end):
            yield Post(office, None)


def _at_place(office: Office, place: Organisation | None) -> Office:
    """`office`, at the organisation that its bearer joined in it where its title tells none: "joined Leeds City Council as clerk"."""
    return office if place is None or office.organisation or office.hint else replace(office, organisation=place)


def passed_on(doc: Doc, person: Person, one: Person | None, *, before: int, owner: str | None) -> Post | None:
    """The post that passes from or to `person`: the last of `one`, or, where the words name no owner, the one in focus."""
    every = once(doc, posts)
    last = bisect_left(every, before, key=lambda post: post.office.outer.start)
    earlier = [post for post in every[:last] if not post.held_by(person.name) and post.passes_on]
    theirs = [post for post in earlier if one is not None and post.held_by(one.name)]
    if theirs and not (theirs := _given_up(doc, theirs)):
        return None
    if theirs:
        held = [post for post in theirs if post.status != "former" and post.place is None]
        now = [post for post in held if post.status != "incoming" and not _risen_to(doc, post)]
        gone = [post for post in earlier if post.left and post.office.outer.start >= block_at(doc, before)[0]]
        if not any(post.office.role.startswith(SECOND) for post in now):  # a deputy may stand in for one who has left
            gone = [post for post in gone if _may_be_meant(post, one)]
        others = gone if gone and now and not any(is_leaving(doc, post.holding) for post in now if post.holding) else []
        earlier = [post for post in theirs if post.left] or others or now or held or [post for post in theirs if post.titled] or theirs
    elif owner is not None and owner.lower() in PRONOUNS:
        return None
    else:
        start = block_at(doc, before)[0]
        earlier = [post for post in earlier if post.office.outer.start >= start - FAR and not post.told_by_verb]
        ahead = FUTURE.search(folded(doc)[max(0, before - 12) : before]) is not None
        incoming = [post for post in earlier if post.status == "incoming" and (ahead or post.office.outer.start >= start)]
        now = [post for post in earlier if post.status != "former"]
        left = [post for post in earlier if post.left] if owner is not None and owner.lower() == "the" else []  # "the job goes to"
        earlier = incoming or left or now or earlier
    return earlier[-1] if earlier else None


def _given_up(doc: Doc, theirs: Sequence[Post]) -> list[Post]:
    """Of somebody's posts all but the seats that are kept: "*Minister* Ian Bell, the MP for Leeds, has resigned. He is replaced by"."""
    seats = word_list("roles", "seat_holder")
    return [
        post for post in theirs if post.holding is None or post.office.head not in seats or not keeps(doc, post.office, post.holding.person)
    ]


def _may_be_meant(post: Post, one: Person | None) -> bool:
    """Whether the holder of a post may be the one that a "he" or "she" was taken for: not if one is a man and the other a woman."""
    return one is None or post.holding is None or may_be(post.holding.person, sex_of(one))


def _risen_to(doc: Doc, post: Post) -> bool:
    """Whether it is what somebody leaves another for: "The head, Ian Bell, becomes [director] in May, when Ann Orr takes his place"."""
    return BECOMES.search(folded(doc), max(0, post.office.outer.start - 40), post.office.outer.start) is not None


def vacant(doc: Doc, person: Person) -> list[Post]:
    """The posts before a name, not too far back, that are vacant or about to be."""
    every, far = once(doc, posts), block_at(doc, person.start)[0] - FAR
    last = bisect_left(every, person.start, key=lambda post: post.office.outer.start)
    near = [post for post in every[:last] if post.office.outer.start >= far and not post.held_by(person.name) and not post.told_by_verb]
    return [
        post for post in near if post.holding is None or (post.status != "incoming" and post.passes_on and is_leaving(doc, post.holding))
    ]


def about_to_be_left(doc: Doc, post: Post) -> bool:
    """Whether the holder of a post is still there: "The head, Ian Bell, retires in July"."""
    if post.holding is None:
        return False
    start = sentence_around(doc, post.office.outer.start)[0]
    return (
        post.status != "former"
        and LEAVES.search(folded(doc), start, max(post.holding.person.end, post.office.outer.end) + NEAR) is not None
    )


def filled_in(doc: Doc, person: Person) -> Post | None:
    """The post that somebody fills until `person` comes: the one they are acting in, or the last that is vacant before the sentence."""
    start = sentence_around(doc, person.start)[0]
    here = [post for post in once(doc, posts) if start <= post.office.outer.start < person.start and post.status == "acting"]
    free = here or [post for post in vacant(doc, person) if post.office.outer.start < start]
    return free[-1] if free else None


def is_leaving(doc: Doc, holding: Holding) -> bool:
    """Whether a holder has left, or what is said right after is that they leave."""
    text, end = folded(doc), max(holding.person.end, holding.office.outer.end)
    said = holding.rule == "said of name"
    start = sentence_around(doc, holding.office.outer.start)[0] if said else end
    others = [one for one in named_within(doc, end, end + NEAR) if one.name != holding.person.name]
    stop = next((one.start for one in others if FINITE.search(text, end, one.start)), end + NEAR)  # not in "A, B and C resigned"
    off = not said and OFF.search(text, end, stop) is not None
    return holding.status == "former" or off or LEAVING.search(text, start, stop) is not None
