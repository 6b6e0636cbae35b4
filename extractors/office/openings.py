"""Offices of those a story opens with and names only then.

    "The principal of a Belfast school is to retire.  /  Orla Hexham, who has led it since 2006, ..."
    "A teacher who stole from pupils has been jailed.  /  Ian Bell, 44, ..."

The title is the subject of the opening sentence; the name opens the next paragraph, or a sentence that tells an age or a "who".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extractors import people
from extractors.lexicon import alternation, word_list
from extractors.office import times
from extractors.office.antecedents import SUBJECTS
from extractors.office.holding import Holding, held, institutional
from extractors.office.phrases import Office, offices
from extractors.people import Person
from extractors.reading import block_at, blocks, folded, once, sentence_around
from extractors.tokens import token_at

FAR = 1200  # code points from the head of an article in which a story opens
NEXT_TITLE = 40  # code points after a name in which a title is its own

# "Ian Bell, 44," and "Orla Hexham, who has led the school"
PRESENTED = re.compile(
    r", (?:aged )?\d{1,3}|,? who (?:took|became|founded|joined|set up|is \d{2}|was (?:elected|appointed)|has (?:held|led|run|been|died)"
    r"|had (?:led|run|been)|succeeded|replaced)\b"
)
AGED = re.compile(r", (?:aged )?\d{1,3}|,? who\b")
# what may open that paragraph before the name: "In his third annual report in the role, ", "Conservative "
LEADS = re.compile(rf"(?:(?:At|In|On|With) (?:his|her) [^.;:,\"]{{3,60}}, |(?i:{alternation(word_list('roles', 'party'))})(?:'s)? )?")
# what leads from the name to a title of its own: "Ann Bell, chair of", "Ann Bell is the"; not "Ann Bell will leave to become"
OWN = re.compile(r",|\.| \(| - | — | (?:is|was|has been|became)\b")
# what puts an end to the trade that such a story opens with
ENDED = re.compile(
    r"\b(?:stole|stolen|jailed|sacked|dismissed|struck off|killed|died|drowned|murdered|convicted|tribunal|claim for|barred|banned from"
    r"|sentenced)\b"
)

# Who are told what a story is about.
HEARERS = frozenset({"coroner", "judge", "magistrate", "sheriff", "jury", "minister", "mp", "councillor"})
HEARD = frozenset({"told", "heard", "hears", "warned"})


@dataclass(frozen=True, slots=True)
class Opening:
    """A title that opens a story, the one it turns out to be of, and the verb it is the subject of."""

    office: Office
    person: Person
    verb: Token


def openings(doc: Doc) -> Iterator[Opening]:
    """The titles that the story opens with, of those named next."""
    for office in once(doc, offices):
        if office.outer.start > FAR:
            return
        verb = None if office.plural or office.calling or office.hint == "theirs" else _main_verb(doc, office)
        person = _named_next(doc, office) if verb is not None else None
        if verb is not None and person is not None:
            yield Opening(office, person, verb)


def of_opening(doc: Doc, office: Office) -> list[Holding]:
    """The bearer of a title that the story opens with."""
    for opening in once(doc, openings):
        if opening.office == office:
            return [held(doc, office, opening.person, "title of the opening", "former" if _ended(doc, opening) else None)]
    return []


def opened_with(doc: Doc, offset: int) -> Person | None:
    """The one whom the verb at `offset` is said of, if a title that opens the story is its subject."""
    return next((opening.person for opening in once(doc, openings) if _is_joined(doc, opening.verb, offset)), None)


def _main_verb(doc: Doc, office: Office) -> Token | None:
    """The main verb of a sentence whose subject is the title, or None."""
    words = doc.char_span(office.start, office.end, alignment_mode="expand")
    head = words.root if words is not None else None
    if head is not None and head.lower_ in HEARERS and head.head.lower_ in HEARD:
        return None  # "a coroner was told": of somebody else, who is named next
    return head.head if head is not None and head.dep_ in SUBJECTS and head.head.dep_ == "ROOT" else None


def _named_next(doc: Doc, office: Office) -> Person | None:
    """The first person named after a title, if in the way that a story names the one it opened with."""
    named = once(doc, people.extract)
    if any(_another_may_be_meant(doc, office, one) for one in once(doc, offices)):
        return None
    person = next((one for one in named if one.start >= office.outer.end), None)
    headline = blocks(doc)[0][1]
    if person is None or any(headline < one.start < person.start for one in named):
        return None
    end = block_at(doc, office.outer.start)[1]
    if person.start < end:
        text, opens = folded(doc), sentence_around(doc, person.start)[0] == person.start
        presented = (PRESENTED if office.definite else AGED).match(text, person.end)
        return person if opens and presented and office.outer.end < person.start - 1 else None
    leads = LEADS.fullmatch(folded(doc), block_at(doc, end + 3)[0], person.start)
    return person if leads and " " in person.name and not _has_another(doc, person) else None


def _another_may_be_meant(doc: Doc, office: Office, other: Office) -> bool:
    """Whether a second title of the sentence may be that of the one named next: "A coroner heard how a retired miner died"."""
    end = sentence_around(doc, office.outer.start)[1]
    return office.outer.end < other.outer.start < end and other.indefinite and not (other.plural or other.calling)


def _has_another(doc: Doc, person: Person) -> bool:
    """Whether a title of their own stands beside a name: "Ann Bell, chair of governors", not "Ann Bell, a supply teacher"."""
    after = OWN.match(folded(doc), person.end)
    beside = [one for one in once(doc, offices) if after and person.end < one.outer.start < person.end + NEXT_TITLE]
    return any(not one.plural and (not one.indefinite or institutional(one)) for one in beside)


def _ended(doc: Doc, opening: Opening) -> bool:
    """Whether the opening sentence tells that the office, or the trade, is over."""
    office, text = opening.office, folded(doc)
    first = min([opening.verb.idx, *(child.idx for child in opening.verb.lefts if child.dep_ in ("aux", "auxpass"))])
    if office.definite or institutional(office):
        return times.left_after(text, first - 1)
    return ENDED.search(text, office.outer.end, block_at(doc, office.outer.start)[1]) is not None


def _is_joined(doc: Doc, verb: Token, offset: int) -> bool:
    """Whether the word at `offset` is a verb, or one that depends on it: "is [to become]", "resigned and [became]"."""
    word = token_at(doc, offset)
    return word == verb or (word.head == verb and word.dep_ in ("conj", "xcomp", "aux"))
