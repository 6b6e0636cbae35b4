"""Who bears an office: the person its title stands beside, or of whom a sentence says it.

    "[Council leader] Tobias Renshaw", "Clive Hendy, [branch chairman of the association]", "Dame Hester, who was
    [independent chair of the board]", "has promoted Doreen Capstick from [office manager] to [operations director]"

An office beside two people belongs to the one it is printed closest to; a title of nobody named is nobody's.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from spacy.tokens import Doc

from extractors import organisations, people
from extractors.lexicon import alternation, word_list
from extractors.office import times
from extractors.office.phrases import Office, offices
from extractors.office.ties import Tie, status_of, tie
from extractors.organisations import Organisation
from extractors.people import Person, sex_of
from extractors.reading import block_at, folded, once, sentence_around

CAREER = frozenset({"begin", "join", "promoted", "tenure"})  # ties to what somebody was before

LONG = 400  # code points of a sentence before a title that are looked at
FAR = 1200  # code points back to which "he" or "she" may reach

# What may stand between a name and the title after it: ", 47, the", " (Lab, Quayside), ", " - ", " (", ", who is also"
ASIDE = (
    r"(?: [A-Z]{2,4}\b)?(?: \([^()\n]{1,40}\))?(?:, [DRI]-[A-Z][\w.]+)?(?:, (?:aged )?\d{1,3})?"
    r"(?:, (?:formerly )?(?:of|from|in) [A-Z][^,.;()\n]{1,40}(?:, [A-Z][^,.;()\n]{1,30})?)?"
)
AFTER_NAME = re.compile(
    rf"{ASIDE}(?:, | - | — |: | \()"
    r"(?:and |herself |himself |both |also |until \w+ |(?P<time>formerly|previously|currently|now|then|once) ){0,2}$"
)
# "The board's chair is Dame Amanda Rusk"
IS_NAME = re.compile(r" (?:is|remains|(?P<past>was|had been)|(?P<future>will be|is to be)) ")
# "A former", "AN" at the head of a story, and what goes on after the title
OPENS_STORY = re.compile(r"(?:A|AN|An) (?:[\w'-]+ ){0,4}$")
WHO_DID = re.compile(r" (?:who|whose|has|had|was|is|accused|jailed|convicted|found|caught|cleared)\b")
TOOK_IT = re.compile(r",? who (?:took|became|was (?:elected|appointed)|has (?:led|run|been)|succeeded|replaced)\b")
AGED = re.compile(r", (?:aged )?\d{1,3},|,? who\b")
# "The chief executive, who joined in 2022, said", and, further on, '" Nadia Petrov said'
SPEAKS = re.compile(
    r"(?:, who [^.;:\"]{1,80},)? (?:said|says|told|added|admitted|insisted|welcomed|apologised|described|declined|acknowledged)\b"
)
NAMED_SPEAKER = re.compile(
    r"\" (?:(?:said|says|added|explained) )?(?:M[rs]+ |Dr )?[A-Z][\w'. -]+(?: (?:said|says|added|explained)\b|[.,]|$)"
)
# what puts an end to an office in such a story
ENDED = re.compile(
    r"\b(?:stole|stolen|jailed|sacked|dismissed|struck off|killed|died|murdered|convicted|tribunal|claim for|barred|banned from"
    r"|sentenced)\b"
)
# "the bishop, the Rt Rev Anne Shaw", "the founder, the late Anne Shaw"
THE_REVEREND = re.compile(r", the (?:late |Hon\.? |Rt Hon\.? |then )?")
# "So did the director, Teresa Lindqvist"
SO_DID = re.compile(r"So (?:did|has|have|had) ")
# "The retired teacher, 66, told", "The ex-miner, who"
SPOKEN_OF = re.compile(
    r"(?:,? (?:aged )?\d{1,3},)? (?:said|says|told|added|recalled|admitted|has been|had been|was|who|wrote|denied)\b|, (?:\d|who)"
)
# "and ", ", also a ", " in 1979 and as a ", "/"
JOINED = re.compile(
    r"(?: (?:in|since|until|from|for) [\w ]{2,25})?(?:,|(?:,? and| as well as)(?:,? at the same time,?)?(?: as)?| &)"
    r"(?: also| currently| latterly| later| previously| formerly| now| a| an| the)* $|/$"
)
MORE_PEOPLE = re.compile(r"(?:, | and |, and | & )")
PRONOUN = re.compile(r"\b(he|she|who)(?:'s|'d)?\b", re.IGNORECASE)
OBJECT = re.compile(
    rf"\b(?:from|of|to|with|by|for|against|than|like|told|replac\w+|succeed\w+|under|{alternation(word_list('people', 'relative'))}),? $",
    re.IGNORECASE,
)
# what may stand between a name and a "who" that is said of it
TO_WHO = re.compile(r"(?: \([^()\n]{1,40}\))?(?:, [^,.;]{1,60})?,? ")


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


def holdings(doc: Doc) -> Iterator[Holding]:
    """Who bears which of the titles in `doc`, in the order of the titles."""
    last: Holding | None = None
    found = once(doc, offices)
    for office, following in zip_longest(found, found[1:]):
        for holding in (
            _beside(doc, office, last)
            or _before_title(doc, office, following)
            or _said_of(doc, office)
            or _opening(doc, office)
            or _unnamed(doc, office)
        ):
            last = holding
            yield holding


def _before_title(doc: Doc, office: Office, following: Office | None) -> list[Holding]:
    """The bearer after a second title: "the mayor, councillor Anne Shaw"."""
    text = folded(doc)
    if following is None or office.plural or office.calling or not _both(text, office, following) or not _definite(doc, office):
        return []
    gap = 2 if text.startswith(", ", following.outer.end) else 1
    person = next((one for one in once(doc, people.extract) if one.start == following.outer.end + gap), None)
    return [_held(doc, office, person, "title before name")] if person and not text[following.outer.end : person.start].strip(" ,") else []


def _both(text: str, office: Office, following: Office) -> bool:
    """Whether two titles are of the one named after them: "the mayor, councillor Anne Shaw", "the founder and chair, Ian Bell"."""
    between = text[office.outer.end : following.outer.start]
    return between == ", " or (between == " and " and not (following.definite or following.indefinite or following.organisation))


def _opening(doc: Doc, office: Office) -> list[Holding]:
    """The one of whom a paragraph speaks unnamed, "A teacher who stole from ...", and whose name opens the next sentence or paragraph."""
    text = folded(doc)
    start, end = block_at(doc, office.outer.start)
    if office.plural or office.calling or start > FAR:
        return []
    definite = office.definite and sentence_around(doc, start)[0] == office.outer.start
    if not (definite or OPENS_STORY.match(text[start : office.start])) or not WHO_DID.match(text, office.outer.end):
        return []
    person = next((one for one in once(doc, people.extract) if one.start >= office.outer.end), None)
    if person is None:
        return []
    following = block_at(doc, end + 3)[0] if end + 3 < len(text) else start
    here = (
        person.start < end
        and sentence_around(doc, person.start)[0] == person.start
        and (TOOK_IT if definite else AGED).match(text, person.end)
    )
    if (definite or person.start != following) and not here:
        return []
    ended = "former" if ENDED.search(text[office.outer.end : end]) else None
    return [_held(doc, office, person, "title of the opening", ended)]


def _unnamed(doc: Doc, office: Office) -> list[Holding]:
    """The one who speaks further on in the paragraph: "The chief executive, who joined in 2022, said ... Nadia Petrov added"."""
    if office.plural or office.calling or not office.definite or not institutional(office):
        return []
    text = folded(doc)
    start, end = block_at(doc, office.outer.start)
    if sentence_around(doc, office.outer.start)[0] != office.outer.start or not SPEAKS.match(text, office.outer.end):
        return []
    named = once(doc, people.extract)
    rest = [person for person in named if office.outer.end <= person.start < end]
    new = (
        bool(rest)
        and all(person.name == rest[0].name for person in rest)
        and not any(one.name == rest[0].name for one in named if one.start < start)
    )
    if not new or not NAMED_SPEAKER.search(text[max(start, rest[0].start - 40) : min(end, rest[0].end + 12)]):
        return []
    return [_held(doc, office, rest[0], "title further off")]


def _beside(doc: Doc, office: Office, last: Holding | None) -> list[Holding]:
    """The bearers whose names stand right beside a title."""
    text, named = folded(doc), once(doc, people.extract)
    follow = bisect_left(named, office.outer.end, key=lambda person: person.start)
    before = named[follow - 1] if follow and named[follow - 1].end <= office.outer.start else None
    after = named[follow] if follow < len(named) else None
    gap = text[office.outer.end : after.start] if after else None
    if office.calling:
        return _called(doc, office, before, after)
    if gap in (" ", " - "):
        return [_held(doc, office, person, "title before name") for person in _listed(text, named, follow, plural=office.plural)]
    if office.plural and (gap != ": " or not institutional(office)):
        return []
    if before is not None and _apposed(text, before, office, after):
        return [_held(doc, office, before, "title after name", _told_between(text, before, office))]
    if last is not None and last.status == "former" and text[last.office.outer.end : office.outer.start] == " to ":
        return [_held(doc, office, last.person, "title after title", "current")]  # "promoted from manager to director"
    if before is not None and last is not None and text[before.end : office.outer.start] == " " and _gapped(doc, office, last):
        return [_held(doc, office, before, "said of name", last.status)]
    if last is not None and _continues(text, last, office, after):
        return [_held(doc, office, last.person, "title after title", last.status)]
    if gap is not None and after is not None and (match := IS_NAME.fullmatch(gap)) and (office.definite or office.organisation):
        return [_held(doc, office, after, "title is name", "former" if match["past"] else "incoming" if match["future"] else None)]
    if gap is not None and after is not None and office.definite and THE_REVEREND.fullmatch(gap):
        return [_held(doc, office, after, "title before name")]
    if gap in (", ", ": ", " (") and after is not None and (_definite(doc, office) or text[after.end : after.end + 1] in (",", ".", ")")):
        found = tie(_before(doc, office.outer.start)[1])
        status = "former" if found and found.kind == "tenure" else None  # "After a year as interim director, Joe"
        return [_held(doc, office, person, "title before name", status) for person in _listed(text, named, follow, plural=office.plural)]
    return []


def _called(doc: Doc, office: Office, before: Person | None, after: Person | None) -> list[Holding]:
    """The bearer of a word that only looks like a trade: "wheelclamper Joe Shaw", "Joe Shaw, a wheelclamper"."""
    text = folded(doc)
    if after is not None and text[office.outer.end : after.start] == " ":
        return [_held(doc, office, after, "title before name")]
    indefinite = text.startswith(("a ", "an "), office.outer.start)
    return [_held(doc, office, before, "title after name")] if before and indefinite and _apposed(text, before, office, after) else []


def _told_between(text: str, person: Person, office: Office) -> str | None:
    """What "then" or "formerly" between name and title says of the time."""
    match = AFTER_NAME.fullmatch(text[person.end : office.outer.start])
    time = match["time"] if match else None
    return "former" if time in ("formerly", "previously", "then", "once") else "current" if time else None


def _listed(text: str, named: Sequence[Person], first: int, *, plural: bool) -> list[Person]:
    """The person at `first`, and after a plural title those listed with it: "directors Hal Prendergast and Usha Bell"."""
    listed = [named[first]]
    while plural and first + 1 < len(named) and MORE_PEOPLE.fullmatch(text[named[first].end : named[first + 1].start]):
        first += 1
        listed.append(named[first])
    return listed


def _apposed(text: str, person: Person, office: Office, after: Person | None) -> bool:
    """Whether a title is said of the name before it, and not of one after it: "Anne Shaw, and her deputy, Ian Bell"."""
    gap = text[person.end : office.outer.start]
    if "and " in gap and after is not None and text[office.outer.end : after.start] in (", ", " "):
        return False
    return (gap == " " and office.head in ("mp", "msp", "mla", "mep")) or AFTER_NAME.fullmatch(gap) is not None


def _gapped(doc: Doc, office: Office, last: Holding) -> bool:
    """Whether a verb is left out before a title: "Gethin Moss was elected chairman and Sian Lewis secretary"."""
    same = last.rule == "said of name" and sentence_around(doc, office.outer.start) == sentence_around(doc, last.office.outer.start)
    return same and re.match(r"[.,;]| and ", folded(doc)[office.outer.end : office.outer.end + 5]) is not None


def _continues(text: str, last: Holding, office: Office, after: Person | None) -> bool:
    """Whether a title goes on from the one before: "deputy leader and [cabinet member for housing]"."""
    if last.rule == "title before name" and last.person.start > last.office.start:
        return _apposed(text, last.person, office, after)
    if office.hint == "theirs" and after is not None and text[office.outer.end : after.start] == ", ":
        return False  # "Anne Shaw is chief constable and her deputy, Ian Bell, ..."
    return JOINED.fullmatch(text[last.office.outer.end : office.outer.start]) is not None


def _definite(doc: Doc, office: Office) -> bool:
    """Whether a title means someone certain: "the medical director", "a former treasurer", or first in its sentence."""
    return bool(office.definite or office.organisation or office.times) or sentence_around(doc, office.outer.start)[0] == office.outer.start


def _said_of(doc: Doc, office: Office) -> list[Holding]:
    """The bearer of whom the sentence says that they are, were, will be or were made what the title says."""
    if office.plural or (office.calling and not office.indefinite):
        return []
    text = folded(doc)
    start, before = _before(doc, office.outer.start)
    end = sentence_around(doc, office.outer.start)[1]
    found = tie(before)
    if found is None:
        return _coreferent(doc, office)
    subject = _subject(doc, start, start + found.end)
    if subject is None or (found.kind == "bare" and subject.end + 1 != start + found.start):
        return []
    told = _status(office, found, before, text[office.outer.end : end] + _about_same(doc, subject, end))
    joined = organisation_within(doc, start + found.start, start + found.end) if found.kind == "join" else None
    return [Holding(office, subject, told, _rule(found, told), joined)]


def _rule(found: Tie, status: str) -> str:
    """What a tie is called: "career" for what somebody was before, "joined" for what they may be no longer."""
    if found.kind not in CAREER:
        return "said of name"
    return "career" if status == "former" else "joined" if found.tense == "done" else "said of name"


def _before(doc: Doc, offset: int) -> tuple[int, str]:
    """The sentence up to `offset`, of a very long one the last part, and where that begins."""
    start = max(sentence_around(doc, offset)[0], offset - LONG)
    return start, folded(doc)[start:offset]


def _status(office: Office, found: Tie, before: str, after: str) -> str:
    """The status that a tie gives, unless the words beside the title know better ("was made acting head")."""
    status = status_of(found, before, after)
    begins = found.kind in ("appoint", "take", "bare") or found.verb in ("becomes", "joins")
    if status == "current" and begins and times.AHEAD.search(after):
        status = "incoming"
    words = times.from_words(office.times)
    return words if words not in (None, "current") and status == "current" else status


def organisation_within(doc: Doc, start: int, end: int) -> Organisation | None:
    """The first organisation named between two offsets."""
    return next((one for one in once(doc, organisations.extract) if start <= one.start and one.end <= end), None)


def _about_same(doc: Doc, person: Person, offset: int) -> str:
    """The sentence after `offset`, if it goes on about the person."""
    text = folded(doc)
    if offset >= block_at(doc, max(0, offset - 1))[1]:
        return ""
    start, end = sentence_around(doc, offset + 1)
    same = text.startswith(("He ", "She ", person.family_name or person.name), start)
    return text[start:end] if same else ""


def _coreferent(doc: Doc, office: Office) -> list[Holding]:
    """The person just named whom "The retired teacher, 66, told" takes up again."""
    text = folded(doc)
    if (
        not office.times - {"current"}
        or not text.startswith(("The ", "the "), office.outer.start)
        or not SPOKEN_OF.match(text, office.outer.end)
    ):
        return []
    person = antecedent(doc, office.outer.start, None)
    return [_held(doc, office, person, "title for name")] if person else []


def _subject(doc: Doc, start: int, end: int) -> Person | None:
    """Whom the words from `start` to `end` speak of last: a name, or the one that "he" or "she" stands for."""
    text, named = folded(doc), once(doc, people.extract)
    until = bisect_right(named, end, key=lambda person: person.end)
    inside = [person for person in named[:until] if person.start >= start]
    pronouns = [match for match in PRONOUN.finditer(text, start, end) if not inside or match.start() > inside[-1].end]
    pronoun = pronouns[-1].group(1).lower() if pronouns else None
    if pronoun in ("he", "she"):
        return antecedent(doc, pronouns[-1].start(), "female" if pronoun == "she" else "male")
    if pronoun == "who" and inside and not TO_WHO.fullmatch(text[inside[-1].end : pronouns[-1].start()]):
        return None  # "said the bookkeeper, who was"
    return inside[-1] if inside else None


def antecedent(doc: Doc, offset: int, sex: str | None) -> Person | None:
    """The person that "he" or "she" at `offset` most likely stands for, or anyone if `sex` is None.

    That is the last one named before it as a subject: in this block, or else one whose sex is known, not too far back.
    """
    text, named = folded(doc), once(doc, people.extract)
    until = bisect_left(named, offset, key=lambda person: person.start)
    near = [person for person in named[:until] if person.start >= offset - FAR and (sex is None or sex_of(person) in (sex, None))]
    titled = {office.outer.end + 1: office.outer.start for office in once(doc, offices)}
    starts = [titled.get(person.start, person.start) for person in near]
    subjects = [person for person, start in zip(near, starts, strict=True) if not OBJECT.search(text[max(0, start - 20) : start])]
    here = [person for person in subjects if person.start >= block_at(doc, offset)[0]]
    known = [person for person in subjects if sex is not None and sex_of(person) == sex]
    return next((group[-1] for group in (here, known, subjects, near) if group), None)


def _held(doc: Doc, office: Office, person: Person, rule: str, status: str | None = None) -> Holding:
    """A holding whose status the words beside the title give, else what is said around name and title, else `status`."""
    told = times.from_words(office.times)
    if told in (None, "acting") and status == "former":
        told = "former"
    if told in (None, "acting") and status is None and _gone(doc, office, person):
        told = "former"
    return Holding(office, person, told or status or "current", rule)


def institutional(office: Office) -> bool:
    """Whether an office can be left as one leaves a post; a farmer who stands down as chair still farms."""
    heads = word_list("roles", "institutional")
    return (
        bool(office.organisation or office.hint not in (None, "theirs"))
        or office.head.removesuffix("s") in heads
        or "chief" in office.role.split()
    )


def _gone(doc: Doc, office: Office, person: Person) -> bool:
    """Whether the sentence says that the bearer has left or died: "resigned in April", "the resignation of", "the late"."""
    text = folded(doc)
    start, end = min(person.start, office.outer.start), max(person.end, office.outer.end)
    sentence_start, before = _before(doc, start)
    previous = sentence_around(doc, max(0, sentence_start - 2))[0]
    so_did = SO_DID.match(before) and times.left_in(text[previous:sentence_start])
    if times.lost_in_list(before) or text[max(0, start - 5) : start] == "late " or text[max(0, person.start - 5) : person.start] == "late ":
        return True
    return institutional(office) and (bool(so_did) or times.left_after(text, end))
