"""What stands after the head of a title: "director [of children, families and learning] [at Calderwick Council]"."""

import re
from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Doc

from extractors.heads import singular
from extractors.lexicon import lexicon, word_list
from extractors.office.draft import Draft
from extractors.office.leftwards import POSSESSIVES, last_words, short_for
from extractors.office.words import DEFINITE, INDEFINITE, NOUNS, Word, is_head, person_at, words_within
from extractors.organisations import Organisation, organisation_at
from extractors.reading import folded, once, text_of

REACH = 9  # words after a link
PART = 60  # code points after an organisation in which a part of it is named
LINKS = frozenset({"of", "for"})
PLACES = LINKS | {"at", "with", "in", "on", "from", "to"}
DESCRIBING = frozenset({"NN", "NNS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "VBG", "VBN", "POS", "''", "HYPH", "CD"})
ABBREVIATION = re.compile(r" \(([A-Z][A-Za-z&]{1,7})\)")
# "in the north of England", "for the south-west"; not "in the north tower"
REGION = re.compile(
    r" (?i:(?:in|for|across) the (?:(?:north|south|east|west|midlands)(?:[- ](?:east|west))?(?: of england)?|region|area|county))\b"
    r"(?! [a-z])"
)
ELECT = re.compile(r"(?:-| )(elect|designate)\b")


def grow_right(doc: Doc, every: Sequence[Word], draft: Draft, *, seat: bool) -> None:
    """Take in what the office is of, and the organisation after that."""
    text = folded(doc)
    elect = ELECT.match(text, draft.outer_end)
    if elect:
        draft.times.add(lexicon("roles", "status")[elect.group(1)])
        draft.outer_end = elect.end()
    for _ in range(3):
        abbreviation = ABBREVIATION.match(text, draft.outer_end)
        if abbreviation:
            draft.outer_end = abbreviation.end()
        if not _takes_link(doc, every, draft, seat=seat):
            return


def _takes_link(doc: Doc, every: Sequence[Word], draft: Draft, *, seat: bool) -> bool:
    """Take in one "of ...", "for ..." or "at ..."; False when there is none, or the organisation is found."""
    at = _word_after(every, draft)
    if at is None or every[at].key not in PLACES or "\n" in text_of(doc)[draft.outer_end : every[at].start]:
        return False
    link, here = every[at], at + 1
    own = here < len(every) and every[here].key in POSSESSIVES
    while here < len(every) and every[here].key in DEFINITE | INDEFINITE:
        here += 1
    if here >= len(every):
        return False
    organisation = _organisation_in(doc, every, at + 1, here)
    if organisation is not None:
        return _takes_organisation(doc, every, here, draft, organisation, link=link.key)
    if link.key == "to":
        return False
    if region := REGION.match(folded(doc), draft.outer_end):
        draft.outer_end = region.end()
        return True  # "deputy director of operations in the north of England"
    alone = here > at + 1 and (not _noun_follows(every, here) or link.key == "at")
    noun = every[here] if alone and every[here].key in lexicon("roles", "body") else _noun_of_a_name(doc, every, here)
    if noun is not None:
        draft.hint, draft.outer_end = noun.key, noun.end
        return False
    if link.key in ("at", "with") and draft.organisation is None and draft.hint is None and (here > at + 1 or every[here].capital):
        draft.hint = "another"  # "at the charity Shelter"
    speaks = link.key == "on" and singular(every[draft.head].key) in word_list("roles", "speaks_on")
    return (speaks or link.key in LINKS) and _takes_topic(doc, every, here, draft, seat=seat, own=own)


def _organisation_in(doc: Doc, every: Sequence[Word], first: int, here: int) -> Organisation | None:
    """The organisation that an "of" or "at" leads to: named at once, or after what it is ("the charity Brightwater")."""
    found = organisation_at(doc, every[here].start, every[here].end) or organisation_at(doc, every[first].start, every[here].end)
    if found is None or found.start >= every[here].end:
        found = _after_its_kind(doc, every, here)
    return None if found is not None and found.kind == "police and crime commissioner" else found


def _takes_organisation(doc: Doc, every: Sequence[Word], here: int, draft: Draft, organisation: Organisation, *, link: str) -> bool:
    """Take in the organisation, or the group of a party that it only describes; False unless the phrase may go on."""
    if organisation.kind == "political party" and _group_follows(every, here):
        while every[here].key not in word_list("roles", "group"):
            here += 1
        draft.last, draft.outer_end = here, every[here].end
        return True  # "leader of the Labour group"
    if draft.organisation is None or draft.organisation.rule == "description":  # "brigade secretary of the Fire Brigades Union"
        draft.organisation = organisation
    draft.outer_end = max(draft.outer_end, organisation.end)
    part = words_within(doc, organisation.end, organisation.end + PART)
    if part and part[0].key == "'s" and link in LINKS:
        nouns = [*takewhile(lambda word: word.tag in NOUNS or word.key in ("and", "&"), part[1:])]
        while nouns and nouns[0].tag in ("JJ", "VBG"):
            nouns = nouns[1:]
        if nouns and nouns[-1].tag in ("NN", "NNS", "NNP", "NNPS"):
            draft.part = text_of(doc)[nouns[0].start : nouns[-1].end]
            draft.outer_end = nouns[-1].end
    return False


def _noun_of_a_name(doc: Doc, every: Sequence[Word], at: int) -> Word | None:
    """The noun that names of the article end with too, if "the" and words from `at` on lead to it: "the integrated care [board]"."""
    if every[at - 1].key not in DEFINITE:
        return None
    for word in every[at : at + 4]:
        if word.key in once(doc, last_words) and word.key in lexicon("roles", "body"):
            return word
        if word.tag not in ("NN", "JJ", "VBN", "HYPH") or word.capital:
            return None
    return None


def _group_follows(every: Sequence[Word], at: int) -> bool:
    """Whether a party is only what kind of group it is: "the Labour group", "the Liberal Democrat opposition"."""
    return any(word.key in word_list("roles", "group") for word in every[at : at + 3])


def _after_its_kind(doc: Doc, every: Sequence[Word], at: int) -> Organisation | None:
    """The organisation named after what it is: "(at) brokers Gilchrist Noble", "(of) the housing charity Shelter"."""
    for here in range(at, min(at + 4, len(every) - 1)):
        if every[here].tag not in DESCRIBING or every[here].capital:
            return None
        organisation = organisation_at(doc, every[here + 1].start, every[here + 1].end) if every[here + 1].capital else None
        if organisation is not None and organisation.start == every[here + 1].start:
            return organisation
    return None


def _word_after(every: Sequence[Word], draft: Draft) -> int | None:
    """The word right after the phrase so far, if only a space parts them."""
    for at in range(draft.last + 1, min(len(every), draft.last + 12)):
        if every[at].start >= draft.outer_end:
            return at if every[at].start <= draft.outer_end + 1 else None
    return None


def _noun_follows(every: Sequence[Word], at: int) -> bool:
    return at + 1 < len(every) and every[at + 1].tag in ("NN", "NNS", "NNP") and every[at + 1].start == every[at].end + 1


def _takes_topic(doc: Doc, every: Sequence[Word], first: int, draft: Draft, *, seat: bool, own: bool) -> bool:
    """Take in the nouns of "of children, families and learning"; names of places are no part of a title."""
    end = first
    while end < min(len(every), first + REACH) and _in_topic(doc, every, first, end):
        end += 1
    while end > first and every[end - 1].key in ("and", "&", ",", "-"):
        end -= 1
    if end == first:
        return False
    draft.outer_end = every[end - 1].end
    named = every[first].key not in word_list("roles", "topic") and _is_name(every[first:end])
    named = named or (end > first + 1 and not every[first].capital and _is_name(every[first + 1 : end]))  # "(of) owner Balhousie Care"
    acronym = len(every[first:end]) == 1 and text_of(doc)[every[first].start : every[first].end].isupper()
    if named and not acronym and (seat or not every[draft.first].capital):
        if not seat and _owner_follows(doc, every, end):
            return True  # "for England at the Care Quality Commission"
        draft.organisation = draft.organisation or (None if seat else short_for(doc, text_of(doc)[every[first].start : every[end - 1].end]))
        draft.hint = draft.hint or (None if draft.organisation else "another")
        return False
    if every[end - 1].key in word_list("roles", "area"):
        return True
    if every[first - 1].key in INDEFINITE or _of_anothers(every, first, end, draft):
        draft.hint = draft.hint or "another"
        return False  # "head of a school", "chief executive of Calderwick's hospitals"
    determined = every[first - 1].key in DEFINITE | INDEFINITE
    pleads = determined and every[draft.head].key in word_list("roles", "pleader")  # "barrister for the family"
    further = pleads or (draft.last > draft.head and (determined or named))  # "head of safeguarding for the commissioning group"
    body = every[end - 1].key in lexicon("roles", "body") and every[end - 1].key not in ("group", "committee", "home")
    if body and end == first + 1 and not determined and not every[first].capital:
        draft.last, draft.hint = end - 1, draft.hint or every[first].key
        return True  # "head of school at Marlowe Academy"
    if further or (body and (determined or every[first].capital)):
        known = every[end - 1].key in lexicon("roles", "body") and every[first - 1].key not in INDEFINITE
        if _owner_follows(doc, every, end):
            return True  # "for the eastern region of the Probation Service"
        draft.hint = draft.hint or (every[end - 1].key if known else "another")
        return False
    draft.last = end - 1
    draft.hint = draft.hint or ("its" if own else None)
    return True


def _of_anothers(every: Sequence[Word], first: int, end: int, draft: Draft) -> bool:
    """Whether a topic is somebody's, in a title of small letters: "of Calderwick's hospitals", not "of Children's Services"."""
    owned = any(word.key == "'s" for word in every[first + 1 : end])
    return owned and every[first].capital and not every[draft.first].capital and every[first].key not in word_list("roles", "topic")


def _owner_follows(doc: Doc, every: Sequence[Word], at: int) -> bool:
    """Whether "of" or "at" and an organisation come next."""
    if at >= len(every) or every[at].key not in ("of", "at"):
        return False
    return organisation_at(doc, every[at].end + 1, every[at].end + 1 + len("the ") + 1) is not None


def _is_name(part: Sequence[Word]) -> bool:
    """Whether words are all capitalised but for "and", "'s" and commas."""
    return all(word.capital for word in part if word.tag not in ("CC", "POS", ",") and word.key != "'s")


def _in_topic(doc: Doc, every: Sequence[Word], first: int, at: int) -> bool:
    """Whether word `at` goes on with the topic that began at `first`."""
    word = every[at]
    if "\n" in text_of(doc)[every[at - 1].end : word.start + 1] or person_at(doc, word.start) is not None:
        return False
    if organisation_at(doc, word.start, word.end) is not None and word.capital:
        return False
    if word.key in ("and", "&") and at > first:
        return at + 1 < len(every) and every[at + 1].tag in NOUNS and not _office_follows(doc, every, at + 1)
    if word.key in ("last", "next"):
        return False  # "mayor of Calvering last year"
    if word.key == ",":
        return at > first and at + 1 < len(every) and _list_goes_on(every, at + 1)
    if word.key == "'" and every[at - 1].key.endswith("s") and _noun_follows(every, at):
        return at > first  # "the students' union"
    return word.tag in NOUNS and word.key not in word_list("roles", "time_noun")


def _office_follows(doc: Doc, every: Sequence[Word], at: int) -> bool:
    """Whether the nouns from `at` on have a head of their own: "and cabinet member for ..."."""
    for here in range(at, min(at + 4, len(every))):
        word = every[here]
        if person_at(doc, word.start) is not None or word.tag not in NOUNS:
            return False
        if is_head(word) and (not _noun_follows(every, here) or is_head(every[here + 1])):
            return True  # "and deputy leader", not "and specialist healthcare"
    return False


def _list_goes_on(every: Sequence[Word], at: int) -> bool:
    """Whether the comma before word `at` parts one topic from the next, with an "and" to come: ", resources and change"."""
    joint = next((here for here in range(at + 1, min(at + 5, len(every) - 1)) if every[here].key in ("and", "&")), None)
    if joint is None or every[at].key in word_list("roles", "topic"):
        return joint is not None
    listed = [*every[at:joint], every[joint + 1]]
    return all(word.tag in ("NN", "NNS", "JJ", ",") and not word.capital and not is_head(word) for word in listed)
