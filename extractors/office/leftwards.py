"""What stands before the head of a title: "[its first] [finance] director", "[the trust's interim] [medical] director"."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.lexicon import lexicon, word_list
from extractors.office.possessors import POSSESSIVES, finds_owner, keeps_body, short_for
from extractors.office.words import DEFINITE, INDEFINITE, Draft, Word, is_head, is_plural, person_at
from extractors.organisations import Organisation, organisation_at
from extractors.reading import folded, text_of

REACH = 9  # words before the head
YEARS_OLD = re.compile(r"\b\d{1,3}-year-old$")
# "Kent County Council, rated outstanding in 2020, whose director"
AT_OWNER = re.compile(r" (?:at|with) (?:the )?[A-Z]")
ASIDE, ASIDE_LENGTH = re.compile(r", (?!and\b)[a-z][^,.;:\n]*$"), 70
CLAUSE_ENDS = frozenset({".", ",", ":", "CC", "``", "''", "_SP", "-RRB-"})
RANKS = frozenset({"deputy", "vice", "assistant", "chief"})  # words that open a title of their own
RELATIONAL = re.compile(r"\w{3}(?:al|ic|ary|ive)$")


def grow_left(doc: Doc, every: Sequence[Word], draft: Draft) -> None:
    """Take in the words before the head; once one is no part of the title, only those around it may follow."""
    closed, passed = False, len(text_of(doc))
    for at in range(draft.first - 1, max(-1, draft.first - 1 - REACH), -1):
        word = every[at]
        if word.start >= passed:
            continue
        if (joined := _joined_before(every, at)) is not None and (
            joined in lexicon("roles", "status") or joined in word_list("roles", "idle")
        ):
            draft.times.update(filter(None, [lexicon("roles", "status").get(joined)]))
            draft.outer_start, passed, closed = every[at - 2].start, every[at - 2].start, True
        elif age := YEARS_OLD.search(folded(doc), max(0, word.end - 14), word.end) if word.key == "old" else None:
            draft.outer_start, passed, closed = age.start(), age.start(), True
        elif _ends_phrase(doc, every, at) or finds_owner(doc, every, at, draft) or _finds_article(doc, every, at, draft):
            return
        else:
            part = _part(doc, every, at, draft, closed=closed)
            if part is None:
                return
            if part in ("title", "body"):
                draft.first = at
            if part == "title":
                draft.core = at
            closed = closed or part not in ("title", "joint")
            draft.outer_start = word.start


def _joined_before(every: Sequence[Word], at: int) -> str | None:
    """The compound that ends at a word: "one-time", "long-serving"; None where a hyphen joins nothing to it."""
    if at < 2 or every[at - 1].key != "-" or every[at - 2].end != every[at - 1].start or every[at - 1].end != every[at].start:
        return None
    return f"{every[at - 2].key}-{every[at].key}"


def _ends_phrase(doc: Doc, every: Sequence[Word], at: int) -> bool:
    """Whether a word is no part of the phrase: one of another line, a name, "yesterday", the "present" of "at present"."""
    word = every[at]
    if "\n" in text_of(doc)[word.start : every[at + 1].start] or word.key in word_list("roles", "time_noun"):
        return True
    if at and (every[at - 1].key, word.key) in (("at", "present"), ("no", "longer")):
        return True
    if word.key in word_list("roles", "occasion") and _opens_sentence(every, at):
        return True
    return word.capital and person_at(doc, word.start) is not None


def _is_honour(every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether a word is no more than the letters before others behind a name: "Ian Bell [MBE] QC"."""
    honour = every[at].shouted and every[at].key in word_list("people", "suffix")
    return honour and every[draft.head].key in word_list("roles", "behind_name")


def _opens_sentence(every: Sequence[Word], at: int) -> bool:
    """Whether a preposition leads to the noun at `at` and opens its clause: "In his [absence] deputy leader Ian Bell said"."""
    while at and (every[at - 1].key in DEFINITE | INDEFINITE or every[at - 1].tag in ("JJ", "POS", "NNP")):
        at -= 1
    return at > 0 and every[at - 1].tag in ("IN", "VBG") and (at == 1 or every[at - 2].tag in CLAUSE_ENDS)


def _finds_article(doc: Doc, every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether the phrase opens here: with "the", "a", "its", or after a comma with "whose"."""
    key = every[at].key
    if key == "whose" and at > 1 and every[at - 1].key == ",":
        aside = ASIDE.search(text_of(doc), max(0, every[at - 1].start - ASIDE_LENGTH), every[at - 1].start)
        end = aside.start() if aside else every[at - 2].end
        draft.organisation = organisation_at(doc, every[at - 2].start, every[at - 2].end) or organisation_at(doc, end - 1, end)
        draft.hint = None if draft.organisation else "another"
    elif key not in DEFINITE | INDEFINITE:
        return False
    draft.definite, draft.indefinite = key not in INDEFINITE, key in INDEFINITE
    draft.hint = draft.hint or POSSESSIVES.get(key)
    draft.outer_start = every[at].start
    return True


def _part(doc: Doc, every: Sequence[Word], at: int, draft: Draft, *, closed: bool) -> str | None:
    """What the word before a title is to it: "title", "joint" (the "and" in one), "time", "idle", "body"; None ends the phrase."""
    part = _known_part(every, at, draft, closed=closed)
    return _likely_part(doc, every, at, draft, closed=closed) if part == "unknown" else part


def _known_part(every: Sequence[Word], at: int, draft: Draft, *, closed: bool) -> str | None:
    """What the lexicon tells a word before a title to be, or "unknown"."""
    word, key = every[at], every[at].key
    if f"{key} {every[at + 1].key}" in word_list("roles", "fixed") and not closed:
        return "title"  # "first minister"
    if key in lexicon("roles", "status"):
        draft.times.add(lexicon("roles", "status")[key])
        return "time"
    if (
        key == "local"
        and not closed
        and (every[draft.head].key in word_list("roles", "institutional") or every[at + 1].key == "government")
    ):
        return "title"  # "local secretary", not "local farmer"
    of_a_seat = every[draft.head].shouted and every[draft.head].key in word_list("roles", "seat")
    if of_a_seat and key not in ("-", "and", "&", "'s"):
        return "idle" if word.capital or word.tag in ("JJ", "NN") else None  # "Lamsey MP", "city MP"
    if word.capital and key in word_list("roles", "party") and _leads_party(every, at, draft):
        return "title"
    if not closed and _is_governing(every, at):
        return "title"  # "[governing body] chair"
    if _is_of_students(every, at):
        draft.hint = draft.hint or "another"
        return "body"  # "[students' union] president"
    if key in word_list("roles", "idle") or _is_honour(every, at, draft) or _is_idle_here(every, at, draft):
        return "idle"
    if key in lexicon("roles", "body") and not keeps_body(every, draft, key):
        if not closed and not _is_before_office(every, at):
            return "title"
        draft.hint = draft.hint or key
        return "body" if not closed else "idle"
    if not closed and _is_joint(every, at, draft):
        return "joint"
    if key in ("and", "&", "-", "'s") and not closed:
        return None
    if key in ("deputy", "assistant", "vice") and draft.hint in lexicon("roles", "body"):
        return "title"  # "deputy council leader"
    if key in word_list("roles", "modifier") or key in word_list("roles", "topic") or is_head(word):
        return "title" if not closed else "idle" if key == "joint" else None  # "joint interim head"
    return "unknown"


def _is_governing(every: Sequence[Word], at: int) -> bool:
    """Whether a word is one of "governing body"."""
    first = at if every[at].key == "governing" else at - 1
    return first >= 0 and every[first].key == "governing" and every[first + 1].key in word_list("roles", "governing")


def _is_of_students(every: Sequence[Word], at: int) -> bool:
    """Whether a word is one of "students' union" or "student union"."""
    for here in range(max(0, at - 2), at + 1):
        keys = [word.key for word in every[here : here + 3]]
        width = 3 if keys[1:] == ["'", "union"] else 2 if keys[1:2] == ["union"] else 0
        if keys[0] in word_list("roles", "of_students") and at < here + width:
            return True
    return False


def _is_before_office(every: Sequence[Word], at: int) -> bool:
    """Whether a word stands before an office, not before what it is about: "[prison] deputy governor", not "[prison] reform campaigner"."""
    follows = every[at + 1]
    known = word_list("roles", "modifier") | word_list("roles", "topic") | word_list("roles", "idle")
    return is_head(follows) or follows.key in known or follows.key in lexicon("roles", "status") or follows.tag not in ("NN", "NNS")


def _likely_part(doc: Doc, every: Sequence[Word], at: int, draft: Draft, *, closed: bool) -> str | None:
    """What the form of a word that the lexicon lacks, before a title, tells it to be."""
    word, key = every[at], every[at].key
    if word.shouted and word.end - word.start <= 3 and not closed:
        return "title"  # "HR director"
    if not closed and _is_in_capitals(doc, every, at, draft):
        return "title"
    opens = at == 0 or every[at - 1].tag in (".", "``", "''", "_SP")
    follows = every[at + 1]  # "Lamsey coroner", "Kent Police and Crime ...", "Kent PCC"
    lone = not follows.capital or follows.shouted or follows.key in word_list("roles", "topic")
    short = _opens_name(doc, every, at) if word.capital else None
    if short and " " in _name_before(doc, every, at):
        draft.organisation = draft.organisation or short
    if word.capital and (not opens or (word.tag in ("NNP", "NNPS") and lone) or short):
        if every[draft.first].capital:
            draft.organisation = draft.organisation or short
            draft.hint = draft.hint or (None if draft.organisation else "another")  # "Lincoln Elementary Principal"
        return "idle"  # a place, a party, a firm that is no organisation we know
    if word.tag == "JJ" and RELATIONAL.search(key) and not closed:
        return "title"  # "artistic director", "clinical lead"; "brilliant" says nothing of the office
    if key in word_list("roles", "judging"):
        return None
    if closed and word.tag == "NN" and not word.capital and every[at + 1].key == draft.hint:
        if f"{key} {draft.hint}" not in lexicon("roles", "body"):
            draft.hint = "another"
        return "idle"  # "former water company boss"
    if word.tag == "CD" and at and every[at - 1].key == "section" and not closed:
        return "title"  # "section 151 officer"
    if word.tag.startswith("JJ") or word.tag == "CD":
        return "idle"  # "a brilliant head"
    if every[draft.first].capital and not word.capital:
        return None  # "Since the verdict Director of Education Ian Bell has resigned"
    return "title" if word.tag in ("NN", "NNS", "NNP") and not closed else None


def _is_in_capitals(doc: Doc, every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether a title behind a name has capitals throughout, and its owner behind it: "Ann Bell, [Family Law] Solicitor at Moss Pike"."""
    if not AT_OWNER.match(text_of(doc), every[draft.head].end) or not all(word.capital for word in every[at : draft.head + 1]):
        return False
    first = at
    while first and every[first - 1].capital:
        first -= 1
    if not word_list("people", "place").isdisjoint(word.key for word in every[first : draft.head]):
        return False  # "Leeds Headteacher at Moss School"
    is_behind_name = first > 1 and every[first - 1].key == "," and person_at(doc, every[first - 2].start) is not None
    return is_behind_name and organisation_at(doc, every[first].start, every[draft.head].start) is None


def _opens_name(doc: Doc, every: Sequence[Word], at: int) -> Organisation | None:
    """The organisation whose name words up to `at` open: "[Kent] Chief Executive" of Kent Fire, "[South Orrin] principal" of a college.

    A "[Kent] Police and Crime Commissioner" is of no organisation that begins so.
    """
    found = short_for(doc, _name_before(doc, every, at))
    return found if found is not None and found.kind != "police and crime commissioner" else None


def _name_before(doc: Doc, every: Sequence[Word], at: int) -> str:
    """The longest run of capitalised words up to `at` that opens the name of an organisation, else the word there alone."""
    text, first = folded(doc), at
    while first and every[first - 1].capital and every[first - 1].end + 1 == every[first].start:
        first -= 1
    runs = (text[every[here].start : every[at].end] for here in range(first, at))
    return next((run for run in runs if short_for(doc, run)), every[at].key)


def _is_idle_here(every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether a word that elsewhere is part of titles is none here: "a young director", "the independent MP"."""
    key = every[at].key
    if key == "women":
        return is_plural(every[draft.head]) and every[at + 1].key != "'s"  # "one of three women directors"
    return (key == "young" and every[at + 1].key != "people") or (
        key == "independent" and every[draft.head].key in word_list("roles", "seat")
    )


def _leads_party(every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether the party at `at` is part of a title: the "Labour leader" of a council is not its leader; its "first Labour leader" is."""
    first = every[draft.first]
    if every[at + 1] != first or not (first.key in ("leader", "group") or first.key in word_list("roles", "party")):
        return False
    ruling = at > 0 and every[at - 1].key in word_list("roles", "idle") - word_list("roles", "party")
    return not ruling and [word.key for word in every[draft.head + 1 : draft.head + 2]] != ["of"]


def _is_joint(every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether a word joins what stands before it to a title."""
    key, before = every[at].key, every[at - 1].key if at else ""
    if key == ",":  # "police, fire and crime commissioner"
        return before in word_list("roles", "topic") and _list_before(every, at, draft)
    if key == "of":  # "board of governors chairman"
        return before == "board"
    if key == "-" and every[at].end == every[at + 1].start:
        return True
    if key in word_list("roles", "joint_topic") and before in word_list("roles", "topic"):
        return every[at + 1].key not in RANKS  # "member for housing and [deputy leader]"
    return key in word_list("roles", "joint")


def _list_before(every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether the title so far has its "and", which the comma at `at` is one of the list of."""
    return any(word.key in ("and", "&") for word in every[at + 1 : draft.last])
