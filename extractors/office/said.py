"""Offices that a sentence says somebody has: "Dame Hester, who was [independent chair of the board]".

The words that tie a title to the one spoken of are the subject of `ties`; here is found whom the sentence speaks of.
"""

import re
from dataclasses import replace

from spacy.tokens import Doc

from extractors import organisations
from extractors.lexicon import word_list
from extractors.office import times
from extractors.office.antecedents import antecedent, named_within
from extractors.office.beside import MORE_PEOPLE
from extractors.office.chiefs import owner_of
from extractors.office.holding import Holding, held, next_person, sentence_about, sentence_before
from extractors.office.openings import opened_with
from extractors.office.parting import keeps
from extractors.office.phrases import Office, offices
from extractors.office.possessors import short_for
from extractors.office.subjects import appoints, somebody_else, subject_at, subject_of_sentence, subject_within
from extractors.office.ties import WILL, Tie, status_of, tie, unreal
from extractors.organisations import Organisation
from extractors.people import Person
from extractors.reading import folded, once, sentence_around

CAREER = frozenset({"begin", "join", "promoted", "tenure"})  # ties to what somebody was before

BEING = frozenset({"be", "become"})
ONE_SIDED = frozenset({"serve", "act", "begin", "join", "leave", "take", "replace"})  # those whose verb is of the one named before it

# what may stand before a tie that opens a sentence: "[Appointed] clerk in 1990, she", "After four [years as] clerk, he"
FRONT = re.compile(r"(?:(?:After|Before|Following|During|In|With)(?: [\w'-]+){1,6} |First )?")
JOB_WAS = re.compile(
    r"\b(?P<owner>[Hh]is|[Hh]er|whose|[A-Z][\w-]+'s)"
    r" (?:(?:first|second|next|last|final|previous|earliest|current|new|day|only|proper|top|big) ){1,2}"
    r"(?:job|post|role|position|appointment|posting)(?:,[^,.;]{1,40},|[^,.;]{0,40}) (?:(?P<past>was|had been)|is)(?: as)? $"
)
FROM = re.compile(r"\bfrom (?:the )?$")
JOINED = re.compile(r"\b(?:to|joins?|joined|joining) (?:the )?(?P<name>[A-Z][\w'-]*(?: [A-Z][\w'-]*)*)")
UNTIL_WHEN = re.compile(r"\buntil\b[^.;:]{1,60}, when\b[^.;:]{1,40}$")  # "until Easter, when Ian Bell arrives as"
FROM_THEN = re.compile(rf"[^.;:,]{{0,60}} from (?:\d{{1,2}} )?(?:{times.MONTH}|next)\b")
TWO = 2
# between several and a tie, and between that and what they are
TOGETHER = re.compile(
    r"(?:,? who)?(?: (?:both|all|have|has|had|are|were|will|be|been|now|also|jointly|then|since|recently|just|already))* ?"
)
EACH = re.compile(r"\b(?:both|all|now|also|the|each)(?: of the| the)? $")
ONLY, WHO = re.compile(r"\bonly $"), re.compile(r" (?:who|that)\b")  # "she is the only officer who listens"
ROW = re.compile(r"(?:,|,? and) ")
ARTICLE = re.compile(r"\b(?:an?|the|its|her|his|their|with|by) $")  # "with the sacked head Ian Bell as its manager"
ROSE = re.compile(r"\b(?:rose|risen|went on|worked (?:his|her) way up) to $")
FOLLOWED = re.compile(r"(?:There followed|Then came|Next came|Next)\b")
# what a sentence opens with before a title that is said of the one named next: "Now a magistrate, Ian Bell"
FRONTS = {
    "": None,
    "As ": None,
    "Now ": "current",
    "Currently ": "current",
    "Formerly ": "former",
    "Previously ": "former",
    "Once ": "former",
}
AGED = re.compile(r"(?:aged )?\d{2},? and $")  # "Now 78 and a governor of the school, she"
FRONTED = re.compile(
    r"(?: (?:(?P<over>for)|since|in) [\w ]{2,30})?,? (?P<pronoun>he|she)\b"
    r"(?:(?P<past> (?:was(?! (?:named|appointed|elected|chosen|given|awarded|made|honoured))|had))|(?P<now> is| has| will))?"
)
APPOSITION = re.compile(r", (?:an?|the|who|whose|now|at|formerly|until|currently|\d{1,3})\b[^.;:]{1,120}, (?:[a-z]+ ){0,2}")
BY = re.compile(r"joined (?:[\w ]{1,40} )?by (?:the )?")
TAKES = re.compile(r"(?P<ahead>\b(?:will|is|asked|set|due|agreed)\b[^.;,]{0,60} )?\b(?P<verb>take|takes|took|taking|taken) $")


def said_of(doc: Doc, office: Office) -> list[Holding]:
    """The bearer of whom the sentence says that they are, were, will be or were made what the title says."""
    if office.plural:
        return [] if office.calling else _said_of_several(doc, office)
    if office.calling and not office.indefinite:
        return []
    start, before = sentence_before(doc, office.outer.start)
    found = tie(before)
    if job := JOB_WAS.search(before):
        return _in_a_job(doc, office, start, job)
    if found is None and office.head == "chair" and office.definite and office.hint is None:
        return _takes_the_chair(doc, office, start, before)
    if found is None or before == "As " or before.endswith(" that as "):
        return _fronted(doc, office)
    if _says_nothing(doc, office, found, start, before):
        return []
    found, subject = _beside_as(doc, found, start, before) or (found, _subject(doc, office, found, start, before))
    found = _in_a_row(doc, found, subject, start) or found
    if subject is None or (found.kind == "bare" and not _apposed(doc, office, subject, start + found.start)):
        return []
    end = sentence_around(doc, office.outer.start)[1]
    after = folded(doc)[office.outer.end : end] + sentence_about(doc, subject, end)
    own = after[: next_person(doc, office.outer.end, end) - office.outer.end]
    told = _status(doc, office, subject, found, before, after, own=own)
    told_from = before.rfind(" at ", 0, found.start) + 1 if found.kind == "stage" else found.start  # "years at Orrin, latterly as"
    joined = _place(doc, start + told_from, start + found.end) if found.kind in ("join", "serve", "stage") else None
    if joined is None and found.kind == "join" and JOINED.search(before, found.start) and office.hint is None:
        office = replace(office, hint="another")  # "will move to Broxmoor as clerk"
    return [Holding(office, subject, told, _rule(found, before[: found.start], told), joined)]


def _said_of_several(doc: Doc, office: Office) -> list[Holding]:
    """Those of whom a sentence says together what they are: "[Ann Orr and Ian Bell] have been acting as joint heads"."""
    start, before = sentence_before(doc, office.outer.start)
    before = EACH.sub("", before)
    found = tie(before)
    if found is None or _says_nothing(doc, office, found, start, before):
        return []
    text, named = folded(doc), named_within(doc, start, start + found.start)
    if len(named) < TWO or not TOGETHER.fullmatch(text, named[-1].end, start + found.start):
        return []
    first = len(named) - 1
    while first and MORE_PEOPLE.fullmatch(text, named[first - 1].end, named[first].start):
        first -= 1
    after = text[office.outer.end : sentence_around(doc, office.outer.start)[1]]
    told = _status(doc, office, named[-1], found, before, after, own=after)
    group = named[first:] if len(named) - first >= TWO else []
    return [Holding(office, person, told, _rule(found, before[: found.start], told)) for person in group]


def _says_nothing(doc: Doc, office: Office, found: Tie, start: int, before: str) -> bool:
    """Whether a tie gives nobody an office: "hopes to become leader", "he was a predator", "we have taken on a specialist"."""
    if unreal(found, before) or (office.calling and found.kind == "be"):
        return True
    if office.head in word_list("roles", "press") and folded(doc).startswith("our ", office.outer.start):
        return True  # "Ian Bell is our education editor", below his own article
    if ONLY.search(folded(doc), office.outer.start, office.start) and WHO.match(folded(doc), office.outer.end):
        return True
    if found.verb == "being" and office.indefinite and office.organisation is None:
        return True  # "committed to being a visible leader"
    return found.kind == "appoint" and found.direct and appoints(doc, start + found.start)


def _beside_as(doc: Doc, found: Tie, start: int, before: str) -> tuple[Tie, Person] | None:
    """The one named within a tie whose verb is not theirs: "she will be joined by [Ian Bell] as", "with retired head [Ian Bell] as"."""
    offset, end = start + found.start, start + found.end
    named = named_within(doc, offset, end) if found.kind in ("leave", "join") else []
    by = BY.match(folded(doc), offset, end)
    if named and named[-1].end == end - len(" as ") and found.kind == "leave" and not found.by_noun:
        if found.verb in word_list("roles", "removes") and not ARTICLE.search(before, 0, found.start):
            return None if times.is_denied(before[: found.start]) else (found, named[-1])  # "The council has sacked Ian Bell as"
        return replace(found, kind="bare", start=named[-1].end + 1 - start), named[-1]
    if by is None or not named or named[0].start != by.end():
        return None
    return replace(found, kind="appoint", tense="ahead" if WILL.search(before, 0, found.start) else "done"), named[0]


def _in_a_row(doc: Doc, found: Tie, subject: Person | None, start: int) -> Tie | None:
    """The tie of the first of several offices, where only "as" tells the next: "sacked Ian Bell as clerk and [Ann Orr] as treasurer"."""
    if found.kind != "bare" or subject is None or folded(doc)[subject.end : start + found.start] != " ":
        return None
    last = next((one for one in once(doc, offices) if ROW.fullmatch(folded(doc), one.outer.end, subject.start)), None)
    begin, before = sentence_before(doc, last.outer.start) if last is not None else (start, "")
    first = tie(before)
    if begin != start or first is None or first.kind not in ("appoint", "bare", "leave"):
        return None
    beside = _beside_as(doc, first, start, before)
    first = beside[0] if beside else first
    named = named_within(doc, start, start + len(before))
    first = (_in_a_row(doc, first, named[-1], start) if first.kind == "bare" and named else None) or first
    return replace(found, kind=first.kind, tense=first.tense, verb=first.verb) if first.kind != "bare" else None


def _subject(doc: Doc, office: Office, found: Tie, start: int, before: str) -> Person | None:
    """Whom a tie is said of: the subject of its verb or else the one named last before it."""
    at = start + found.start
    subject = _joined_before(doc, start, at)
    if subject is None and found.kind in ONE_SIDED | BEING:
        subject = subject_at(doc, at)
    subject = subject or opened_with(doc, at)
    if subject is None and found.kind in BEING | CAREER and somebody_else(doc, at):
        return None
    subject = subject or subject_within(doc, start, at if found.kind in ONE_SIDED and not found.by_noun else start + found.end)
    if subject is None and (FRONT.fullmatch(before[: found.start]) or (found.kind in CAREER and FOLLOWED.match(before))):
        return subject_of_sentence(doc, office.outer.start)
    return subject


def _apposed(doc: Doc, office: Office, subject: Person, offset: int) -> bool:
    """Whether an "as" at `offset` is said of the name before it: "Ian Bell as clerk", "Ian Bell, as clerk, opened"."""
    between, after = folded(doc)[subject.end : offset], folded(doc)[office.outer.end : office.outer.end + 1]
    return between == " " or between + after == ", ,"


def _joined_before(doc: Doc, start: int, at: int) -> Person | None:
    """The one named after "and" whose apposition ends before a verb: "Ian Bell is clerk and [Ann Orr], who has left Leeds, returns as"."""
    text, named = folded(doc), next(iter(named_within(doc, start, at)[::-1]), None)
    joined = named is not None and text.endswith(" and ", start, named.start)
    return named if named is not None and joined and APPOSITION.fullmatch(text, named.end, at) else None


def _in_a_job(doc: Doc, office: Office, start: int, job: re.Match[str]) -> list[Holding]:
    """The bearer of a title that a job is said to be: "Her first job, in 1970, was as a [maths teacher]"."""
    person = owner_of(doc, start + job.start("owner"), job["owner"])
    return [held(doc, office, person, "said of name", "former" if job["past"] else "current")] if person else []


def _fronted(doc: Doc, office: Office) -> list[Holding]:
    """The bearer of a title that opens a sentence about "he", "she" or a name: "Previously chief executive of Kirkton Homes, she was"."""
    text = folded(doc)
    pronoun = FRONTED.match(text, office.outer.end)
    opening = AGED.sub("", text[sentence_around(doc, office.outer.start)[0] : office.outer.start])
    opening = "As " if opening.endswith(" that as ") else opening
    if opening not in FRONTS:
        return []
    if pronoun is None:
        person = next(iter(named_within(doc, office.outer.end, sentence_around(doc, office.outer.start)[1])), None)
        follows = opening and person and text[office.outer.end : person.start] == ", "
        return [held(doc, office, person, "said of name", FRONTS[opening])] if person and follows else []
    person = antecedent(doc, office.outer.start, "female" if pronoun["pronoun"] == "she" else "male")
    if opening == "As " and not pronoun["now"] and "former" not in office.times:
        return []  # "As head, he opened two schools" may be long over
    over = "former" if pronoun["over"] and pronoun["past"] else FRONTS[opening]  # "A magistrate for two decades, she was also a governor"
    return [held(doc, office, person, "said of name", over)] if person else []


def _takes_the_chair(doc: Doc, office: Office, start: int, before: str) -> list[Holding]:
    """The bearer of "the chair" that somebody takes: "takes the chair for the time being"."""
    takes = TAKES.search(before)
    subject = subject_within(doc, start, start + takes.start("verb")) if takes else None
    if takes is None or subject is None:
        return []
    after = folded(doc)[office.outer.end : sentence_around(doc, office.outer.start)[1]]
    ahead = takes["ahead"] or times.AHEAD.search(after)
    return [Holding(office, subject, "acting" if times.TEMPORARY.search(after) else "incoming" if ahead else "current", "said of name")]


def _rule(found: Tie, before: str, status: str) -> str:
    """What a tie is called: "career" for what somebody was before, "joined" for what they may be no longer."""
    if found.kind in BEING and ROSE.search(before):
        return "joined"
    if found.kind not in CAREER:
        return "said of name"
    return "career" if status == "former" else "joined" if found.tense == "done" else "said of name"


def _status(doc: Doc, office: Office, subject: Person, found: Tie, before: str, after: str, *, own: str) -> str:
    """The status that a tie gives, unless the words beside the title know better ("was made acting head").

    `own` is what follows up to another name: "took over as head from Ian Bell, who has left" tells nothing of her leaving.
    """
    status = status_of(found, before, after)
    if found.kind == "act" and status == "acting" and WILL.search(before, 0, found.start) and FROM_THEN.match(after):
        return "incoming"  # "is to act up as head from July"
    begins = found.kind in ("appoint", "take", "replace", "bare") or found.verb in ("becomes", "joins", "be")
    if status == "current" and ((begins and times.AHEAD.search(after)) or UNTIL_WHEN.search(before, 0, found.start)):
        status = "incoming"
    parted = times.AND_LEFT.match(own) is not None and not keeps(doc, office, subject)
    if status == "current" and (times.OVER.match(own) or parted or (found.kind == "become" and times.TO_GO.match(own))):
        status = "former"
    if status == "current" and times.INTERIM.match(own):
        status = "acting"
    words = times.from_words(office.times)
    if words == "acting" and times.confirmed_after(after):
        return "current"
    if status == "incoming" and words == "acting" and found.tense != "ahead":
        return "acting"
    return words if words not in (None, "current") and status == "current" else status


def _place(doc: Doc, start: int, end: int) -> Organisation | None:
    """The first organisation named between two offsets, by its name or the words it opens with; not one that somebody comes from."""
    text = folded(doc)
    within = [one for one in once(doc, organisations.extract) if start <= one.start and one.end <= end]
    named = next((one for one in within if not FROM.search(text, max(start, one.start - 10), one.start)), None)
    match = None if named else JOINED.search(text, start, end)
    return named or (short_for(doc, match["name"]) if match else None)
