"""Whose a title is by the words before it: "[Leeds] headteacher", "[the trust's] chair", "[the Labour group's] spokesman"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from extractors import organisations
from extractors.lexicon import lexicon, word_list
from extractors.office.words import DEFINITE, INDEFINITE, Draft, Word, is_head, person_at
from extractors.organisations import Organisation, organisation_at
from extractors.reading import once

POSSESSIVES = {"its": "its", "their": "its", "his": "theirs", "her": "theirs"}


def finds_owner(doc: Doc, every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether an organisation, or a possessive, ends before the title: "Leeds headteacher", "the trust's chair"."""
    word = every[at]
    possessive = word.key in ("'s", "'")
    owner = every[at - 1] if possessive and at else word
    organisation = _owning(doc, every, at, owner, possessive=possessive)
    if organisation is not None and not possessive and word.shouted and _owned(doc, every, at):
        return False  # "the Audit Commission's CAA lead"
    if organisation is not None and organisation.kind != "police and crime commissioner":
        draft.organisation, draft.definite = organisation, possessive or organisation.text[:4].lower() == "the "
        alone = owner.key in lexicon("roles", "body") and not any(word[0].isupper() for word in organisation.text.split()[1:])
        if not possessive and alone and keeps_body(every, draft, owner.key):
            draft.first = draft.core = at  # "the practice manager"
            named = organisation_at(doc, every[at - 1].start, every[at - 1].end) if at and every[at - 1].capital else None
            organisation = draft.organisation = named or organisation  # "Fire Brigades Union brigade secretary"
        if organisation.kind == "political party" and not possessive and every[draft.first].key == "leader":
            draft.first = draft.core = _first_of(every, at, organisation)  # "the Labour leader"
        _open_phrase(every, at, min(owner.start, organisation.start) if organisation.end > owner.start else owner.start, draft)
        return True
    return possessive and _finds_possessor(doc, every, at, draft)


def _owning(doc: Doc, every: Sequence[Word], at: int, owner: Word, *, possessive: bool) -> Organisation | None:
    """The organisation that `owner` names, alone or as its last word, or None."""
    found = organisation_at(doc, owner.start, owner.end) or (short_for(doc, owner.key) if possessive and owner.capital else None)
    unlikely = owner.key in POSSESSIVES and found is not None and found.kind in word_list("roles", "outsider")
    told_of = owner.key == "government" and at > 0 and every[at - 1].key == "local"  # "Local Government Secretary"
    local = told_of or (found is not None and found.text.lower().endswith("local government"))
    if unlikely or local or (possessive and not owner.capital and compound_body(every, at - 1)):
        return None  # "the parent council's" is not the council's
    return found


def _finds_possessor(doc: Doc, every: Sequence[Word], at: int, draft: Draft) -> bool:
    """Whether a possessive, the "'s" at `at`, is of one who has the office, and no part of the title as in "King's counsel"."""
    owner, body = every[at - 1], lexicon("roles", "body")
    topic = owner.key in word_list("roles", "topic") and owner.key not in body
    speaks_for = every[draft.head].key in word_list("roles", "pleader") and owner.tag in ("NNS", "NNPS")
    if topic or (owner.key in word_list("roles", "possessive_title") and not speaks_for):
        return False
    if owner.key == "majesty" and at > 1:
        draft.first = draft.core = at - 2
        draft.outer_start = every[at - 2].start
        return True  # "Her Majesty's Chief Inspector"
    if is_head(owner) and owner.key not in word_list("roles", "institutional") and owner.key not in body:
        return False  # "vet's receptionist"
    draft.definite = True
    _open_phrase(every, at, _owner_start(doc, every, at - 1), draft)
    if owner.key not in word_list("roles", "area") | word_list("roles", "group"):
        known = (owner.key in body or owner.key in once(doc, last_words)) and not compound_body(every, at - 1)
        draft.hint = owner.key if known else "another"
    return True


def short_for(doc: Doc, words: str) -> Organisation | None:
    """The organisation whose name capitalised words open: "Orrin's" for Orrin Community Homes."""
    short = words.lower()
    return next((one for one in once(doc, organisations.extract) if f"{one.name.lower()} ".startswith(f"{short} ")), None)


def last_words(doc: Doc) -> Iterator[str]:
    """The nouns that the names of organisations end with: "theatre" for the Corn Exchange Theatre."""
    for one in once(doc, organisations.extract):
        yield one.name.rsplit(" ", 1)[-1].lower()


def keeps_body(every: Sequence[Word], draft: Draft, key: str) -> bool:
    """Whether a word like "board" is part of the title: "board member", "school business manager", "police officer"."""
    follows = every[draft.first].key
    if follows == "school" and lexicon("roles", "body").get(key) == "school":
        return True  # "primary school teacher"
    return follows in word_list("roles", "of_a_body") or (
        key in ("police", "brigade", "group", "home", "business", "bank", "school") and follows not in ("chairman", "chair", "boss")
    )


def compound_body(every: Sequence[Word], at: int) -> bool:
    """Whether a noun like "council" is another body's with the noun before it: "the parent council's", not "the city council's"."""
    before = every[at - 1] if at else None
    if before is None or before.end + 1 != every[at].start or before.tag not in ("NN", "NNS", "POS") or before.capital:
        return False
    return f"{before.key} {every[at].key}" not in lexicon("roles", "body")


def _first_of(every: Sequence[Word], at: int, organisation: Organisation) -> int:
    """The first word of an organisation that ends with word `at`."""
    return next(here for here in range(at, -1, -1) if every[here].start <= organisation.start)


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
