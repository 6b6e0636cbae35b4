"""What stands after the head of a title: "director [of children, families and learning] [at Orrin Council]"."""

import re
from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Doc

from extractors.heads import singular
from extractors.lexicon import alternation, lexicon, word_list
from extractors.office.possessors import POSSESSIVES, last_words
from extractors.office.topics import is_of_something, noun_follows, takes_topic
from extractors.office.words import DEFINITE, INDEFINITE, NOUNS, Draft, Word, person_at, words
from extractors.organisations import Organisation, organisation_at
from extractors.reading import folded, once, text_of

# "the headteacher of the day", "the leader at the time": one who is so no longer
THAT_DAY = re.compile(r" (?:of the day|(?:at|of) (?:the|that) time)\b(?! of\b)")
# an area that stands for its council, and whose the article does not say
UNNAMED = re.compile(
    rf" (?:of|at|for|in|with) (?:an?|another) (?:[\w-]+ ){{0,3}}?{alternation(word_list('roles', 'area_council'))}\b(?! of\b)"
)
PART = 60  # code points after an organisation in which a part of it is named
BOTH = "both"
LINKS = frozenset({"of", "for"})
PLACES = LINKS | {"at", "with", "in", "on", "from", "to"}
DESCRIBING = frozenset({"NN", "NNS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "VBG", "VBN", "POS", "''", "HYPH", "CD"})
ABBREVIATION = re.compile(r" \(([A-Z][A-Za-z&]{1,7})\)")
# "in the north of England", "for the south-west"; not "in the north tower"
SITE = re.compile(r" (?:branch|site|campus|office|depot|station|store|plant|ward)\b")  # "manager of the Lamsey branch"
# "secretary of the Hexley branch of the National Union of Teachers"
# and "of Ledham's John Hexley High School"
BRANCH_OF = re.compile(
    r"(?:[A-Z][\w'-]* ){0,3}(?:(?:local|county|regional|area|city) )?(?:branch|division|chapter) of (?:the )?(?=[A-Z])"
    r"|[A-Z][\w-]+'s (?=[A-Z])|board of (?:the )?(?=[A-Z])"
)
REGION = re.compile(
    r" (?i:(?:in|for|across) the (?:(?:north|south|east|west|midlands)(?:[- ](?:east|west))?(?: of england)?|region|area|county))\b"
    r"(?! [a-z])"
)
# "cabinet member responsible for housing", "minister with responsibility for prisons"
RESPONSIBLE = re.compile(r" (?:responsible for|with responsibility for|in charge of) (?:the )?")
AFTER_NOUN = re.compile(r" (?:responsible|concerned|involved|in question)(?=,)")  # "the director responsible, Ian Bell"
ELECT = re.compile(r"(?:-| )(elect|designate)\b")


def grow_right(doc: Doc, every: Sequence[Word], draft: Draft, *, seat: bool) -> None:
    """Take in what the office is of, and the organisation after that."""
    text = folded(doc)
    if singular(every[draft.head].key) in ("member", "minister", "director") and (charge := RESPONSIBLE.match(text, draft.outer_end)):
        first = next((here for here in range(draft.last, len(every)) if every[here].start == charge.end()), None)
        if first is not None and not takes_topic(doc, every, first, draft, seat=False, own=False):
            return
    if after := AFTER_NOUN.match(text, draft.outer_end):
        draft.outer_end = after.end()
    if that_day := THAT_DAY.match(text, draft.outer_end):
        draft.times.add("former")
        draft.outer_end = that_day.end()
        return
    _take_suffixes(text, draft)
    for _ in range(3):
        if not _takes_link(doc, every, draft, seat=seat):
            return
        _take_suffixes(text, draft)


def _take_suffixes(text: str, draft: Draft) -> None:
    """Take in "-elect" or "designate", and an abbreviation in brackets: "director of children's services [designate] [(DCS)]"."""
    if elect := ELECT.match(text, draft.outer_end):
        draft.times.add(lexicon("roles", "status")[elect.group(1)])
        draft.outer_end = elect.end()
    if abbreviation := ABBREVIATION.match(text, draft.outer_end):
        draft.outer_end = abbreviation.end()


def _takes_link(doc: Doc, every: Sequence[Word], draft: Draft, *, seat: bool) -> bool:
    """Take in one "of ...", "for ..." or "at ..."; False when there is none, or the organisation is found."""
    at = _word_after(every, draft)
    if at is None or every[at].key not in PLACES or "\n" in text_of(doc)[draft.outer_end : every[at].start]:
        return False
    link, here = every[at], at + 1
    own = here < len(every) and every[here].key in POSSESSIVES
    while here < len(every) and every[here].key in DEFINITE | INDEFINITE | {BOTH}:
        here += 1
    if here >= len(every):
        return False
    organisation = None if every[here].key in word_list("roles", "short_topic") else _organisation_in(doc, every, at + 1, here)
    if organisation is not None and link.key == "from" and draft.first and every[draft.first - 1].key == "as":
        return False  # "joined as director from Leeds City Council"
    if organisation is not None:
        return _takes_organisation(doc, every, here, draft, organisation, link=link.key)
    if link.key == "to":
        return False
    if draft.organisation is None and draft.hint is None and (unnamed := UNNAMED.match(folded(doc), draft.outer_end)):
        draft.hint, draft.outer_end = "another", unnamed.end()
        return False  # "deputy director of a London borough"
    if region := REGION.match(folded(doc), draft.outer_end):
        draft.outer_end = region.end()
        return True  # "deputy director of operations in the north of England"
    if link.key == "of" and [word.key for word in every[here : here + 1]] == ["governing"] and _takes_governing(every, here, draft):
        return True  # "chair of the governing body"
    alone = here > at + 1 and (link.key == "at" or not (noun_follows(every, here) or is_of_something(every, here + 1)))
    noun = every[here] if alone and every[here].key in lexicon("roles", "body") else _noun_of_a_name(doc, every, here)
    if noun is not None:
        planned = every[here].key in word_list("roles", "to_be")  # "of the merged college"
        draft.hint, draft.outer_end = ("another" if planned or every[here - 1].key in INDEFINITE else noun.key), noun.end
        return False  # "at the school", "at a school in Leeds"
    if link.key in ("at", "with") and draft.organisation is None and draft.hint is None and (here > at + 1 or every[here].capital):
        draft.hint = "another"  # "at the charity Shelter"
    of_a_topic = link.key in LINKS or _speaks(every, draft, link, every[here] if here == at + 1 else None)
    return of_a_topic and takes_topic(doc, every, here, draft, seat=seat, own=own)


def _takes_governing(every: Sequence[Word], here: int, draft: Draft) -> bool:
    """Take in a "governing body" that an office is of."""
    if here + 1 >= len(every) or every[here + 1].key not in word_list("roles", "governing"):
        return False
    draft.part = f"the governing {every[here + 1].key}"
    draft.outer_end = every[here + 1].end
    return True


def _speaks(every: Sequence[Word], draft: Draft, link: Word, following: Word | None) -> bool:
    """Whether "on" or "in" tells what somebody speaks on or knows: "spokesman on housing", "consultant in emergency medicine"."""
    noun = singular(every[draft.head].key)
    knows = link.key == "in" and following is not None and not following.capital
    return (link.key == "on" and noun in word_list("roles", "speaks_on")) or (knows and noun in word_list("roles", "expert_in"))


def _organisation_in(doc: Doc, every: Sequence[Word], first: int, here: int) -> Organisation | None:
    """The organisation that an "of" or "at" leads to: named at once, or after what it is ("the charity Brightwater")."""
    if branch := BRANCH_OF.match(folded(doc), every[here].start):
        of = organisation_at(doc, branch.end(), branch.end() + 1)
        if "'s " not in branch.group() or (of is not None and of.kind != "political party"):
            return of  # "of Hexley's Labour group" is Hexley's
    found = organisation_at(doc, every[here].start, every[here].end) or organisation_at(doc, every[first].start, every[here].end)
    if found is None or found.start >= every[here].end:
        found = _after_its_kind(doc, every, here)
    elif found.end == every[here].end:
        found = _after_its_kind(doc, every, here + 1) or found  # "of the Leeds charity Shelter"
    if found is None or text_of(doc).startswith("-based", found.end):
        return None  # "of the Leeds-based firm"
    if found.kind == "police and crime commissioner" or person_at(doc, found.start) is not None:
        return None  # "leader of the council Ann Bell"
    return found


def _takes_organisation(doc: Doc, every: Sequence[Word], here: int, draft: Draft, organisation: Organisation, *, link: str) -> bool:
    """Take in the organisation, or the group of a party that it only describes; False unless the phrase may go on."""
    if organisation.kind == "political party" and _group_follows(every, here):
        while every[here].key not in word_list("roles", "group"):
            here += 1
        draft.last, draft.outer_end = here, every[here].end
        return True  # "leader of the Labour group"
    site = SITE.match(folded(doc), organisation.end)
    sent = link == "at" and draft.organisation is not None and draft.organisation.kind in word_list("roles", "sends_out")
    if draft.organisation is None or (
        draft.organisation.rule == "description" and not sent
    ):  # "brigade secretary of the Fire Brigades Union"
        draft.organisation = organisation
    draft.outer_end = max(draft.outer_end, organisation.end)
    if site and site.end() > draft.outer_end:
        draft.outer_end = site.end()
    part = every[words(doc).between(organisation.end, organisation.end + PART)]
    if part and part[0].key == "'s" and link in LINKS:
        nouns = [*takewhile(lambda word: word.tag in NOUNS or word.key in ("and", "&"), part[1:])]
        modifier, of_a_board = word_list("roles", "modifier"), bool(nouns) and nouns[-1].key in word_list("roles", "board")
        while (
            nouns
            and nouns[0].tag in ("JJ", "VBG")
            and (of_a_board or nouns[0].key not in modifier)
            and [noun.key for noun in nouns[1:2]] != ["-"]
        ):  # "counter-corruption unit"
            nouns = nouns[1:]
        if nouns and nouns[-1].capital and text_of(doc).startswith(" of ", nouns[-1].end):
            draft.organisation, draft.hint = None, "another"  # "chair of the hospital's League of Friends"
            return False
        if [noun.key for noun in nouns] == ["board"]:
            draft.outer_end = nouns[-1].end  # "chair of the college's board"
        elif nouns and nouns[-1].tag in ("NN", "NNS", "NNP", "NNPS"):
            draft.part = text_of(doc)[nouns[0].start : nouns[-1].end]
            draft.outer_end = nouns[-1].end
    return False


def _noun_of_a_name(doc: Doc, every: Sequence[Word], at: int) -> Word | None:
    """The noun that names of the article end with too, if "the" and words from `at` on lead to it: "the integrated care [board]"."""
    if every[at - 1].key not in DEFINITE:
        return None
    for here, word in enumerate(every[at : at + 4], start=at):
        if word.key in once(doc, last_words) and word.key in lexicon("roles", "body"):
            return None if noun_follows(every, here) or is_of_something(every, here + 1) else word  # "the police authority" is no force
        if word.tag not in ("NN", "JJ", "VBN", "HYPH") or word.capital:
            return None
    return None


def _group_follows(every: Sequence[Word], at: int) -> bool:
    """Whether a party is only what kind of group it is: "the Labour group", "the Liberal Democrat opposition"."""
    return any(word.key in word_list("roles", "group") for word in every[at : at + 3])


def _after_its_kind(doc: Doc, every: Sequence[Word], at: int) -> Organisation | None:
    """The organisation named after what it is: "(at) brokers Gilchrist Hexham", "(of) the housing charity Shelter"."""
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
