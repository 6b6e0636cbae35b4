"""What an office is of: "director [of children, families and learning]", "cabinet member [for housing]".

Not all that follows "of" is: "head of a school" is a head, "barrister for the family" a barrister, "MP for Selby" an MP.
"""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.heads import singular
from extractors.lexicon import alternation, lexicon, word_list
from extractors.office.possessors import compound_body, short_for
from extractors.office.words import DEFINITE, INDEFINITE, NOUNS, Draft, Word, is_head, person_at
from extractors.organisations import organisation_at
from extractors.reading import folded, small, text_of

# "MP for Selby[, Thorne and the Moor]"
SEAT_GOES_ON = re.compile(r"(?:, [A-Z][\w'-]+){0,2},? and the [A-Z][\w'-]+(?: of (?:the )?[A-Z][\w'-]+)?")
CAPITAL = re.compile(r"\b[A-Z]")
REACH = 9  # words after a link
# "headteacher [for the past six years]", "a governor [for more than 20 years]"; not "lead for early years"
TIMES = rf"(?:{alternation(word_list('roles', 'time_noun'))}|day|decade|term)"
LENGTH = re.compile(rf"(?:(?:{alternation(word_list('roles', 'length'))}|\d+|[a-z]{{3,9}}th) ){{1,5}}{TIMES}s?\b|{TIMES}s\b")
# "for people with a learning disability and autistic people"
PEOPLE_WITH = re.compile(
    r" with (?!immediate)(?:an? )?[a-z]+(?: [a-z]+)?(?:(?:,| and) [a-z]+ (?:people|needs|disabilities))?(?=[,.]| (?:at|of|in|and)\b)"
)


def takes_topic(doc: Doc, every: Sequence[Word], first: int, draft: Draft, *, seat: bool, own: bool) -> bool:
    """Take in the words from `first` on, as part of the title or as what tells whose it is; False where the phrase ends with them."""
    end = first
    while end < min(len(every), first + REACH) and _in_topic(doc, every, first, end):
        end += 1
    while end > first and every[end - 1].key in ("and", "&", ",", "-"):
        end -= 1
    if end == first or (every[first - 1].key != "of" and LENGTH.match(small(doc), every[first].start)):
        return False
    if every[end - 1].key == "people" and (whom := PEOPLE_WITH.match(text_of(doc), every[end - 1].end)):
        end = next((here for here in range(end, len(every)) if every[here].end >= whom.end()), end - 1) + 1
    draft.outer_end = every[end - 1].end
    of_seat = seat and every[first].capital and every[first].key not in word_list("roles", "topic")  # "councillor for the Hexley ward"
    draft.outer_end = _seat_end(doc, draft.outer_end) if of_seat else draft.outer_end
    named = of_seat or _names_owner(every, first, end)
    acronym = end == first + 1 and text_of(doc)[every[first].start : every[first].end].isupper()
    if named and not acronym and (seat or not every[draft.head].capital):
        return _takes_name(doc, every, first, end, draft, seat=seat)
    if every[end - 1].key in word_list("roles", "area") or (every[end - 1].key == "branch" and owner_follows(doc, every, end)):
        return True
    planned = every[first].key in word_list("roles", "to_be") and every[end - 1].key in lexicon("roles", "body")
    if planned or every[first - 1].key in INDEFINITE or _is_anothers(every, first, end, draft):
        return _takes_another(doc, every, first, end, draft)
    determined = every[first - 1].key in DEFINITE
    part = every[end - 1].key in ("group", "committee", "home") or every[end - 2].key in word_list("roles", "of_committees")
    body = every[end - 1].key in lexicon("roles", "body") and not part
    body = body and not is_of_something(every, end) and every[draft.head].key != "inspector"  # "of General Practice"
    if body and end == first + 1 and not determined and not every[first].capital:
        draft.last, draft.hint = end - 1, draft.hint or every[first].key
        return True  # "head of school at Orrin Academy"
    pleads = determined and every[draft.head].key in word_list("roles", "pleader")  # "barrister for the family"
    further = pleads or (draft.last > draft.head and (determined or named))  # "head of safeguarding for the commissioning group"
    if further or (body and (determined or every[first].capital)):
        if owner_follows(doc, every, end):
            return True  # "for the eastern region of the Probation Service"
        client = pleads and not every[draft.head].key.startswith("spokes")  # "counsel for the company" is not the company's
        theirs = every[end - 2].tag == "POS" or every[end - 2].key in ("'", "'s")  # "secretary of the parents' association"
        theirs = theirs or compound_body(every, end - 1)  # "chair of the parent council"
        known = every[end - 1].key in lexicon("roles", "body") and not client and not theirs
        draft.hint = draft.hint or (every[end - 1].key if known else "another")
        return False
    draft.last = end - 1
    elsewhere = singular(every[draft.head].key) == "member" and every[end - 1].key in lexicon("roles", "body")
    elsewhere = elsewhere or any(word.key in word_list("roles", "of_parliament") for word in every[first:end])
    draft.hint = draft.hint or ("its" if own else "another" if elsewhere else None)  # "member of the home affairs select committee"
    return True


def _seat_end(doc: Doc, end: int) -> int:
    """Where the name of a seat ends that goes on at `end`, unless somebody is named there: "Selby[, Thorne and the Moor]"."""
    match = SEAT_GOES_ON.match(folded(doc), end)
    if match is None or any(person_at(doc, capital.start()) for capital in CAPITAL.finditer(folded(doc), end, match.end())):
        return end
    return match.end()


def noun_follows(every: Sequence[Word], at: int) -> bool:
    """Whether a word only describes the noun after it."""
    return at + 1 < len(every) and every[at + 1].tag in ("NN", "NNS", "NNP") and every[at + 1].start == every[at].end + 1


def owner_follows(doc: Doc, every: Sequence[Word], at: int) -> bool:
    """Whether "of" or "at" and an organisation come next."""
    if at >= len(every) or every[at].key not in ("of", "at"):
        return False
    return organisation_at(doc, every[at].end + 1, every[at].end + 1 + len("the ") + 1) is not None


def is_of_something(every: Sequence[Word], at: int) -> bool:
    """Whether a body is only a part by what it is of: "the school of agriculture", "the board of governors"."""
    return at + 1 < len(every) and every[at].key == "of" and every[at + 1].tag in NOUNS and not every[at + 1].capital


def _names_owner(every: Sequence[Word], first: int, end: int) -> bool:
    """Whether a topic is a name, alone or after what it is: "(of) Ripon", "(of) owner Balhousie Care", not "(of) Children's Services"."""
    several = every[first - 1].key in DEFINITE and end > first + 1  # "of the Police Workers' Guild"
    topics = word_list("roles", "topic") | word_list("roles", "language")
    if (several or every[first].key not in topics) and _is_name(every[first:end]):
        return True
    return end > first + 1 and not every[first].capital and _is_name(every[first + 1 : end])


def _takes_name(doc: Doc, every: Sequence[Word], first: int, end: int, draft: Draft, *, seat: bool) -> bool:
    """Take in a name that is no part of the title: a place, or an organisation that is called so for short."""
    if text_of(doc).startswith("-based", every[end - 1].end):
        draft.hint = draft.hint or "another"
        return False  # "manager of the Leeds-based firm"
    if not seat and owner_follows(doc, every, end):
        return True  # "for England at the Care Quality Commission"
    opens = end < len(every) and every[end].capital and every[end].start == every[end - 1].end + 1  # "of Leeds Citizens Advice Bureau"
    another = seat or (opens and person_at(doc, every[end].start) is None)
    draft.organisation = draft.organisation or (None if another else short_for(doc, text_of(doc)[every[first].start : every[end - 1].end]))
    draft.hint = draft.hint or (None if draft.organisation else "another")
    return False


def _takes_another(doc: Doc, every: Sequence[Word], first: int, end: int, draft: Draft) -> bool:
    """Take in what is somebody else's: "a school", "Averby's hospitals"; of "Averby's Labour group" the group."""
    if every[end - 1].key in word_list("roles", "group") and every[first + 1].key == "'s":
        draft.part = text_of(doc)[every[first + 2].start : every[end - 1].end]
        draft.organisation = draft.organisation or short_for(doc, every[first].key)
    draft.hint = draft.hint or "another"
    return False


def _is_anothers(every: Sequence[Word], first: int, end: int, draft: Draft) -> bool:
    """Whether a topic is somebody's, in a title of small letters: "of Averby's hospitals", not "of Children's Services"."""
    owned = any(word.key == "'s" for word in every[first + 1 : end])
    return owned and every[first].capital and not every[draft.first].capital and every[first].key not in word_list("roles", "topic")


def _is_name(part: Sequence[Word]) -> bool:
    """Whether words are all capitalised but for "and", "'s" and commas."""
    return all(word.capital for word in part if word.tag not in ("CC", "POS", ",") and word.key not in ("'s", "'"))


def _in_topic(doc: Doc, every: Sequence[Word], first: int, at: int) -> bool:
    """Whether word `at` goes on with the topic that began at `first`."""
    word = every[at]
    if "\n" in text_of(doc)[every[at - 1].end : word.start + 1] or person_at(doc, word.start) is not None:
        return False
    if word.key in word_list("roles", "short_topic"):
        return True
    if organisation_at(doc, word.start, word.end) is not None and word.capital:
        return False
    if word.key in ("and", "&") and at > first:
        return at + 1 < len(every) and every[at + 1].tag in NOUNS and not _office_follows(doc, every, at + 1)
    if word.key == "in" and at > first:
        cared_for = every[at - 1].key in word_list("roles", "in_care") and at + 1 < len(every)
        return cared_for and (not every[at + 1].capital or every[at + 1].key in ("care", "need"))
    if word.key in ("last", "next", "elect", "designate"):
        return False  # "mayor of Calvering last year", "chair of governors designate"
    if word.key == ",":
        return at > first and at + 1 < len(every) and (_list_goes_on(every, at + 1) or _list_ends(doc, every, first, at))
    if word.key == "'" and every[at - 1].key.endswith("s") and noun_follows(every, at):
        return at > first  # "the students' union"
    return (word.tag in NOUNS or word.tag == "JJR" or word.key in word_list("roles", "topic")) and word.key not in word_list(
        "roles", "time_noun"
    )


def _office_follows(doc: Doc, every: Sequence[Word], at: int) -> bool:
    """Whether the nouns from `at` on have a head of their own: "and cabinet member for ..."."""
    for here in range(at, min(at + 4, len(every))):
        word = every[here]
        if person_at(doc, word.start) is not None or word.tag not in NOUNS:
            return False
        if is_head(word) and (not noun_follows(every, here) or is_head(every[here + 1])):
            return True  # "and deputy leader", not "and specialist healthcare"
    return False


def _list_ends(doc: Doc, every: Sequence[Word], first: int, at: int) -> bool:
    """Whether the comma at `at` stands before the "and" that a list of topics ends with: "children, families, and education"."""
    listed = any(word.key == "," for word in every[first:at])
    ends = listed and at + 2 < len(every) and every[at + 1].key in ("and", "&") and every[at + 2].tag in NOUNS
    return ends and not _office_follows(doc, every, at + 2)


def _list_goes_on(every: Sequence[Word], at: int) -> bool:
    """Whether the comma before word `at` parts one topic from the next, with an "and" to come: ", resources and change"."""
    joint = next((here for here in range(at + 1, min(at + 5, len(every) - 1)) if every[here].key in ("and", "&")), None)
    if joint is None or every[at].key in word_list("roles", "topic"):
        return joint is not None
    listed = [*every[at:joint], every[joint + 1]]
    return all(word.tag in ("NN", "NNS", "JJ", ",") and not word.capital and not is_head(word) for word in listed)
