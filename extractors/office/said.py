"""Offices that a sentence says somebody has: "Dame Hester, who was [independent chair of the board]".

The words that tie a title to the one spoken of are the subject of `ties`; here is found whom the sentence speaks of.
"""

import re
from bisect import bisect_left, bisect_right

from spacy.tokens import Doc

from extractors import organisations, people
from extractors.lexicon import alternation, word_list
from extractors.office import times
from extractors.office.holding import Holding, held, sentence_before
from extractors.office.phrases import Office, offices
from extractors.office.ties import Tie, status_of, tie
from extractors.office.words import person_at
from extractors.organisations import Organisation
from extractors.people import Person, sex_of
from extractors.reading import block_at, folded, once, sentence_around

CAREER = frozenset({"begin", "join", "promoted", "tenure"})  # ties to what somebody was before

ONE_SIDED = frozenset({"serve", "act", "begin", "join", "leave", "take", "replace"})  # those whose verb is of the one named before it

CLIMB = 4  # verbs that may be joined to one another
FAR = 1200  # code points back to which "he" or "she" may reach

PRONOUN = re.compile(r"\b(he|she|who)(?:'s|'d)?\b", re.IGNORECASE)
OBJECT = re.compile(
    rf"\b(?:from|of|to|with|by|for|against|than|like|told|replac\w+|succeed\w+|under|{alternation(word_list('people', 'relative'))}),? $",
    re.IGNORECASE,
)
OPENING = re.compile(r"(?:He|She) ")
FRONTED = re.compile(r",? (?P<pronoun>he|she)\b")
TAKES = re.compile(r"(?P<ahead>\b(?:will|is|asked|set|due|agreed)\b[^.;,]{0,60} )?\b(?P<verb>take|takes|took|taking|taken) $")
# what may stand between a name and a "who" that is said of it
TO_WHO = re.compile(r"(?: \([^()\n]{1,40}\))?(?:, [^,.;]{1,60})?,? ")


def said_of(doc: Doc, office: Office) -> list[Holding]:
    """The bearer of whom the sentence says that they are, were, will be or were made what the title says."""
    if office.plural or (office.calling and not office.indefinite):
        return []
    text = folded(doc)
    start, before = sentence_before(doc, office.outer.start)
    end = sentence_around(doc, office.outer.start)[1]
    found = tie(before)
    if found is None and office.head == "chair" and office.definite and office.hint is None:
        return _takes_the_chair(doc, office, start, before)
    if found is None:
        return _fronted(doc, office)
    if office.calling and found.kind == "be":
        return []  # "he was a predator"
    if found.verb == "being" and office.indefinite and office.organisation is None:
        return []  # "committed to being a visible leader"
    subject = _grammatical_subject(doc, start + found.start) if found.kind in ONE_SIDED | {"be", "become"} else None
    subject = subject or subject_within(doc, start, start + (found.start if found.kind in ONE_SIDED else found.end))
    if subject is None or (found.kind == "bare" and subject.end + 1 != start + found.start):
        return []
    told = _status(office, found, before, text[office.outer.end : end] + _about_same(doc, subject, end))
    joined = _organisation_within(doc, start + found.start, start + found.end) if found.kind in ("join", "serve") else None
    return [Holding(office, subject, told, _rule(found, told), joined)]


def _fronted(doc: Doc, office: Office) -> list[Holding]:
    """The bearer of a title that opens a sentence about "he" or "she": "Previously chief executive of Kirkton Homes, she was ..."."""
    text = folded(doc)
    pronoun = FRONTED.match(text, office.outer.end)
    opening = text[sentence_around(doc, office.outer.start)[0] : office.outer.start]
    if pronoun is None or opening not in ("", "Now ", "Currently "):
        return []
    person = antecedent(doc, office.outer.start, "female" if pronoun["pronoun"] == "she" else "male")
    return [held(doc, office, person, "said of name")] if person else []


def _takes_the_chair(doc: Doc, office: Office, start: int, before: str) -> list[Holding]:
    """The bearer of "the chair" that somebody takes: "takes the chair for the time being"."""
    takes = TAKES.search(before)
    subject = subject_within(doc, start, start + takes.start("verb")) if takes else None
    if takes is None or subject is None:
        return []
    after = folded(doc)[office.outer.end : sentence_around(doc, office.outer.start)[1]]
    ahead = takes["ahead"] or times.AHEAD.search(after)
    return [Holding(office, subject, "acting" if times.TEMPORARY.search(after) else "incoming" if ahead else "current", "said of name")]


def antecedent(doc: Doc, offset: int, sex: str | None) -> Person | None:
    """The person that "he" or "she" at `offset` most likely stands for, or anyone if `sex` is None.

    That is the last one named before it as a subject: in this block, or else one whose sex is known, not too far back.
    """
    text, named = folded(doc), once(doc, people.extract)
    offset = _first_of_run(doc, offset)
    until = bisect_left(named, offset, key=lambda person: person.start)
    near = [person for person in named[:until] if person.start >= offset - FAR and (sex is None or sex_of(person) in (sex, None))]
    titled = {office.outer.end + 1: office.outer.start for office in once(doc, offices)}
    starts = [titled.get(person.start, person.start) for person in near]
    subjects = [person for person, start in zip(near, starts, strict=True) if not OBJECT.search(text[max(0, start - 20) : start])]
    here = [person for person in subjects if person.start >= block_at(doc, offset)[0]]
    known = [person for person in subjects if sex is not None and sex_of(person) == sex]
    return next((group[-1] for group in (here, known, subjects, near) if group), None)


def _first_of_run(doc: Doc, offset: int) -> int:
    """The first of the sentences of a block that open with the same "He" or "She", if one does at `offset`, else `offset`.

    All of them speak of one person, whoever else is named in them: "She was clerk to Lady Ann Mowle. She became director ...".
    """
    text = folded(doc)
    opening = OPENING.match(text, offset)
    start, block = sentence_around(doc, offset)[0], block_at(doc, offset)[0]
    if opening is None or start != offset:
        return offset
    while start > block:
        before = sentence_around(doc, start - 2)[0]
        if not text.startswith(opening.group(), before):
            break
        start = before
    return start


def _rule(found: Tie, status: str) -> str:
    """What a tie is called: "career" for what somebody was before, "joined" for what they may be no longer."""
    if found.kind not in CAREER:
        return "said of name"
    return "career" if status == "former" else "joined" if found.tense == "done" else "said of name"


def _status(office: Office, found: Tie, before: str, after: str) -> str:
    """The status that a tie gives, unless the words beside the title know better ("was made acting head")."""
    status = status_of(found, before, after)
    begins = found.kind in ("appoint", "take", "replace", "bare") or found.verb in ("becomes", "joins")
    if status == "current" and begins and times.AHEAD.search(after):
        status = "incoming"
    if status == "current" and times.OVER.match(after):
        status = "former"
    words = times.from_words(office.times)
    if status == "incoming" and words == "acting":
        return "acting"
    return words if words not in (None, "current") and status == "current" else status


def _organisation_within(doc: Doc, start: int, end: int) -> Organisation | None:
    """The first organisation named between two offsets."""
    return next((one for one in once(doc, organisations.extract) if start <= one.start and one.end <= end), None)


def _grammatical_subject(doc: Doc, offset: int) -> Person | None:
    """The person who is the subject of the verb at `offset`, or of the one it is joined to, where the parse tells."""
    word = doc.char_span(offset, offset + 1, alignment_mode="expand")
    verb = word[0] if word is not None else None
    for _ in range(CLIMB):
        if verb is None or not verb.tag_.startswith(("VB", "MD")):
            return None
        subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None:
            noun = verb.head if subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else subject
            return person_at(doc, noun.idx) or person_at(doc, noun.left_edge.idx)
        verb = verb.head if verb.dep_ in ("conj", "xcomp") and verb.head is not verb else None
    return None


def _about_same(doc: Doc, person: Person, offset: int) -> str:
    """The sentence after `offset`, if it goes on about the person."""
    text = folded(doc)
    if offset >= block_at(doc, max(0, offset - 1))[1]:
        return ""
    start, end = sentence_around(doc, offset + 1)
    same = text.startswith(("He ", "She ", person.family_name or person.name), start)
    return text[start:end] if same else ""


def subject_within(doc: Doc, start: int, end: int) -> Person | None:
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
