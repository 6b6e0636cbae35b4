"""What stands before the head of a title: "[its first] [finance] director", "[the trust's interim] [medical] director"."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from extractors import organisations
from extractors.lexicon import lexicon, word_list
from extractors.office.draft import Draft
from extractors.office.words import DEFINITE, INDEFINITE, Word, is_head, person_at
from extractors.organisations import Organisation, organisation_at
from extractors.reading import folded, once, text_of

REACH = 9  # words before the head
POSSESSIVES = {"its": "its", "their": "its", "his": "theirs", "her": "theirs"}
YEARS_OLD = re.compile(r"\b\d{1,3}-year-old$")
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
        elif _ends_phrase(doc, every, at) or _finds_owner(doc, every, at, draft) or _finds_article(doc, every, at, draft):
            return
        elif not _finds_hyphen(every, at, draft, closed=closed):
            part = _part(every, at, draft, closed=closed)
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
    return word.capital and person_at(doc, word.start) is not None


def _finds_article(doc: Doc, every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether the phrase opens here: with "the", "a", "its", or after a comma with "whose"."""
    key = every[at].key
    if key == "whose" and at > 1 and every[at - 1].key == ",":
        draft.organisation = organisation_at(doc, every[at - 2].start, every[at - 2].end)
        draft.hint = None if draft.organisation else "another"
    elif key not in DEFINITE | INDEFINITE:
        return False
    draft.definite, draft.indefinite = key not in INDEFINITE, key in INDEFINITE
    draft.hint = draft.hint or POSSESSIVES.get(key)
    draft.outer_start = every[at].start
    return True


def _finds_hyphen(every: Sequence[Word], at: int, draft: Draft, *, closed: bool) -> bool:
    """Take in what a hyphen joins to the title: "co-founder", "first-team coach"; False where none does."""
    key = every[at].key
    if key in word_list("roles", "prefix") and every[at + 1].key == "-":
        draft.first = draft.core = at
        draft.outer_start = every[at].start
        return True
    if key == "-" and at and every[at - 1].key in word_list("roles", "prefix"):
        return True
    if key == "-" and _is_compound_word(every, at) and not closed:
        draft.first = draft.core = at - 1
        draft.outer_start = every[at - 1].start
        return True
    return at == draft.first and every[at + 1].key == "-"


def _is_compound_word(every: Sequence[Word], at: int) -> bool:
    """Whether the hyphen at `at` joins a noun to the title's first word: "first-team coach", not "ex-coach"."""
    close = at > 0 and every[at - 1].end == every[at].start and every[at + 1].start == every[at].end
    return close and every[at - 1].key not in lexicon("roles", "status") and every[at + 1].tag in ("NN", "NNS")


def _finds_owner(doc: Doc, every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether an organisation, or a possessive, ends before the title: "Leeds headteacher", "the trust's chair"."""
    word = every[at]
    possessive = word.key in ("'s", "'")
    owner = every[at - 1] if possessive and at else word
    organisation = organisation_at(doc, owner.start, owner.end) or (short_for(doc, owner.key) if possessive and owner.capital else None)
    if organisation is not None and not possessive and word.shouted and _owned(doc, every, at):
        return False  # "the Audit Commission's CAA lead"
    unlikely = owner.key in POSSESSIVES and organisation is not None and organisation.kind in word_list("roles", "outsider")
    local = owner.key == "government" and at > 0 and every[at - 1].key == "local"  # "Local Government Secretary"
    if unlikely or local or (possessive and not owner.capital and _compound_body(every, at - 1)):
        organisation = None  # "the parent council's" is not the council's
    if organisation is not None and organisation.kind != "police and crime commissioner":
        draft.organisation, draft.definite = organisation, possessive or organisation.text[:4].lower() == "the "
        alone = owner.key in lexicon("roles", "body") and not any(word[0].isupper() for word in organisation.text.split()[1:])
        if not possessive and alone and _keeps_body(every, draft, owner.key):
            draft.first = draft.core = at  # "the practice manager"
            named = organisation_at(doc, every[at - 1].start, every[at - 1].end) if at and every[at - 1].capital else None
            organisation = draft.organisation = named or organisation  # "Fire Brigades Union brigade secretary"
        _open_phrase(every, at, min(owner.start, organisation.start) if organisation.end > owner.start else owner.start, draft)
        return True
    topic = owner.key in word_list("roles", "topic") and owner.key not in lexicon("roles", "body")
    if not possessive or topic or owner.key in word_list("roles", "possessive_title"):
        return False
    if owner.key == "majesty" and at > 1:
        draft.first = draft.core = at - 2
        draft.outer_start = every[at - 2].start
        return True  # "Her Majesty's Chief Inspector"
    if is_head(owner) and owner.key not in word_list("roles", "institutional") and owner.key not in lexicon("roles", "body"):
        return False  # "vet's receptionist"
    draft.definite = True
    _open_phrase(every, at, _owner_start(doc, every, at - 1), draft)
    if owner.key not in word_list("roles", "area") | word_list("roles", "group"):
        known = (owner.key in lexicon("roles", "body") or owner.key in once(doc, last_words)) and not _compound_body(every, at - 1)
        draft.hint = owner.key if known else "another"
    return True


def _owned(doc: Doc, every: Sequence[Word], at: int) -> bool:
    """Whether the words from `at` on are some organisation's."""
    return at > 1 and every[at - 1].key == "'s" and organisation_at(doc, every[at - 2].start, every[at - 2].end) is not None


def _owner_start(doc: Doc, every: Sequence[Word], at: int) -> int:
    """Where the words begin of which the owner at `at` is the last: "the [Labour group]'s education spokesman"."""
    while (
        at
        and every[at - 1].end + 1 == every[at].start
        and every[at - 1].tag in ("NN", "NNP", "JJ")
        and not person_at(doc, every[at - 1].start)
    ):
        at -= 1
    return every[at].start


def _compound_body(every: Sequence[Word], at: int) -> bool:
    """Whether a noun like "council" is another body's with the noun before it: "the parent council's", not "the city council's"."""
    before = every[at - 1] if at else None
    if before is None or before.end + 1 != every[at].start or before.tag not in ("NN", "NNS", "POS") or before.capital:
        return False
    return f"{before.key} {every[at].key}" not in lexicon("roles", "body")


def short_for(doc: Doc, words: str) -> Organisation | None:
    """The organisation whose name capitalised words open: "Mossgate's" for Mossgate Community Homes."""
    short = words.lower()
    return next((one for one in once(doc, organisations.extract) if f"{one.name.lower()} ".startswith(f"{short} ")), None)


def last_words(doc: Doc) -> Iterator[str]:
    """The nouns that the names of organisations end with: "theatre" for the Corn Exchange Theatre."""
    for one in once(doc, organisations.extract):
        yield one.name.rsplit(" ", 1)[-1].lower()


def _open_phrase(every: Sequence[Word], at: int, start: int, draft: Draft) -> None:
    """Begin the phrase at `start`, or at the article and the words of time before it: "a former Treasury minister"."""
    draft.outer_start = start
    while at > 0 and every[at].start >= start:
        at -= 1
    while at >= 0 and every[at].end in (draft.outer_start, draft.outer_start - 1):
        key = every[at].key
        if key in lexicon("roles", "status"):
            draft.times.add(lexicon("roles", "status")[key])
        elif key not in DEFINITE | INDEFINITE and not (key == "-" and every[at - 1].key == "ex"):
            return
        draft.outer_start = every[at].start
        at -= 1


def _part(every: Sequence[Word], at: int, draft: Draft, *, closed: bool) -> str | None:
    """What the word before a title is to it: "title", "joint" (the "and" in one), "time", "idle", "body"; None ends the phrase."""
    word, key = every[at], every[at].key
    if f"{key} {every[at + 1].key}" in word_list("roles", "fixed") and not closed:
        return "title"  # "first minister"
    if key in lexicon("roles", "status"):
        draft.times.add(lexicon("roles", "status")[key])
        return "time"
    if key == "local" and every[draft.head].key in word_list("roles", "institutional") and not closed:
        return "title"  # "local secretary", not "local farmer"
    if key in word_list("roles", "idle") or (key == "young" and every[at + 1].key != "people"):
        return "idle"
    if key in lexicon("roles", "body") and not _keeps_body(every, draft, key):
        draft.hint = draft.hint or key
        return "body" if not closed else "idle"
    if not closed and _is_joint(every, at, draft):
        return "joint"
    if key in ("and", "&", "-", "'s") and not closed:
        return None
    if key in ("deputy", "assistant", "vice") and draft.hint in lexicon("roles", "body"):
        return "title"  # "deputy council leader"
    if key in word_list("roles", "modifier") or key in word_list("roles", "topic") or is_head(word):
        return None if closed else "title"
    if word.shouted and word.end - word.start <= 3 and not closed:
        return "title"  # "HR director"
    of_a_seat = every[draft.head].shouted and every[draft.head].key in word_list("roles", "seat")  # "Dunmere MP"
    opens = at == 0 or every[at - 1].tag in (".", "``", "''", "_SP")
    if word.capital and (of_a_seat or not opens or (word.tag == "NNP" and not every[at + 1].capital)):
        if every[draft.first].capital:
            draft.hint = draft.hint or "another"  # "Jackson Elementary Principal"
        return "idle"  # a place, a party, a firm that is no organisation we know
    if word.tag == "JJ" and RELATIONAL.search(key) and not closed:
        return "title"  # "artistic director", "clinical lead"; "brilliant" says nothing of the office
    if key in word_list("roles", "judging"):
        return None
    if word.tag == "CD" and at and every[at - 1].key == "section" and not closed:
        return "title"  # "section 151 officer"
    if word.tag.startswith("JJ") or word.tag == "CD":
        return "idle"  # "a brilliant head"
    if every[draft.first].capital and not word.capital:
        return None  # "Since the verdict Director of Education Ian Bell has resigned"
    return "title" if word.tag in ("NN", "NNS", "NNP") and not closed else None


def _is_joint(every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether a word joins what stands before it to a title."""
    key, before = every[at].key, every[at - 1].key if at else ""
    if key == ",":  # "police, fire and crime commissioner"
        return before in word_list("roles", "topic") and _list_before(every, at, draft)
    if key == "of":  # "board of governors chairman"
        return before == "board"
    if key == "-" and every[at].end == every[at + 1].start:
        return True
    return key == "'s" or (key in ("and", "&", "-") and before in word_list("roles", "topic"))


def _list_before(every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether the title so far has its "and", which the comma at `at` is one of the list of."""
    return any(word.key in ("and", "&") for word in every[at + 1 : draft.last])


def _keeps_body(every: Sequence[Word], draft: Draft, key: str) -> bool:
    """Whether a word like "board" is part of the title: "board member", "school business manager", "police officer"."""
    follows = every[draft.first].key
    return follows in word_list("roles", "of_a_body") or (
        key in ("police", "group", "home", "business", "bank", "school") and follows not in ("chairman", "chair", "boss")
    )
