"""The titles of offices and jobs in a text, as in "interim executive director of children, families and learning".

A title is found by its head ("director") and grown from there: to the left over what kind of director it is, to the
right over what of. Words beside it that belong to something else are kept apart: a word of time ("interim"), an
organisation ("Derbyshire DCS", "chief executive of Calderwick Council"), an idle one ("its first female senior partner").
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc

from extractors import organisations, people
from extractors.lexicon import key_of, lexicon, word_list
from extractors.mention import Span
from extractors.office.titles import canonical
from extractors.organisations import Organisation, organisation_at
from extractors.people import Person
from extractors.reading import folded, once, text_of

REACH = 9  # words on either side of the head

DEFINITE = frozenset({"the", "its", "his", "her", "their", "our"})
INDEFINITE = frozenset({"a", "an", "another", "one"})
POSSESSIVES = {"its": "its", "their": "its", "our": "its", "his": "theirs", "her": "theirs"}
LINKS = frozenset({"of", "for"})
PLACES = LINKS | {"at", "with", "in", "on", "from", "to"}
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "HYPH", "POS", "VBG", "AFX", "FW"})
CALLING = re.compile(r"\w{3}(?:er|or|ist|ian|man|woman|eer|wright|smith|person|ologist)$")
RELATIONAL = re.compile(r"\w{3}(?:al|ic|ary|ive)$")
ABBREVIATION = re.compile(r" \(([A-Z][A-Za-z&]{1,7})\)")
ELECT = re.compile(r"(?:-| )(elect|designate)\b")


@dataclass(frozen=True, slots=True)
class Word:
    """A token, with its words folded and in lower case."""

    start: int
    end: int
    key: str
    tag: str
    capital: bool
    shouted: bool


@dataclass(frozen=True, slots=True)
class Office:
    """A title and what stands around it. `start:end` are the title's own words, `outer` all that belongs to the phrase.

    `hint` is a word like "council" or "its" that points to an organisation; "theirs" ("her deputy") to that of someone just
    named, "another" to one that is not named.
    A `calling` only looks like a trade: it is one right beside a name.
    """

    start: int
    end: int
    outer: Span
    title: str
    role: str
    head: str
    times: frozenset[str] = frozenset()
    organisation: Organisation | None = None
    hint: str | None = None
    definite: bool = False
    indefinite: bool = False
    plural: bool = False
    calling: bool = False


@dataclass(slots=True)
class _Draft:
    """An office while it grows: first and last word of the title, its core without "council" and the like, and what stands around."""

    first: int
    last: int
    outer_start: int
    outer_end: int
    core: int
    times: set[str] = field(default_factory=set)
    organisation: Organisation | None = None
    hint: str | None = None
    definite: bool = False
    indefinite: bool = False


def offices(doc: Doc) -> Iterator[Office]:
    """The titles in `doc`, in reading order; none overlaps another."""
    words = once(doc, _words)
    done = 0
    for at, word in enumerate(words):
        if word.start < done or not (_is_head(word) or _is_calling(word) or _is_compound(words, at)) or _inside_name(doc, word):
            continue
        office = _grown(doc, words, at)
        if office is not None:
            done = office.outer.end
            yield office


def _words(doc: Doc) -> Iterator[Word]:
    text = folded(doc)
    for start, length, tag in doc.to_array(["IDX", "LENGTH", "TAG"]).tolist():
        word = text[start : start + length]
        yield Word(start, start + length, word.lower(), doc.vocab.strings[tag], word[:1].isupper(), word[:2].isupper())


def _is_head(word: Word) -> bool:
    """Whether a title may turn on a word; short ones ("MS", "AM") count only as capitals."""
    return word.key in _heads() and (word.shouted or word.key.removesuffix("s") not in word_list("roles", "capitals"))


def _is_calling(word: Word) -> bool:
    """Whether a word no list has is made like a trade: "wheelclamper", "trichologist", not "stranger" or "winter"."""
    made = word.tag == "NN" and not word.capital and CALLING.search(word.key) is not None
    return made and word.key not in word_list("roles", "no_calling") and word.key not in word_list("people", "kin")


def _is_compound(words: Sequence[Word], at: int) -> bool:
    """Whether a word is an office with the one before it only: "ward sister", "lollipop lady"."""
    return at > 0 and f"{words[at - 1].key} {words[at].key}" in word_list("roles", "compound")


def _inside_name(doc: Doc, word: Word) -> bool:
    """Whether a head is part of a person's or an organisation's name ("the Prison Officers' Association")."""
    organisation = organisation_at(doc, word.start, word.end)
    if organisation is not None and organisation.kind != "police and crime commissioner" and " " in organisation.text:
        return not organisation.text.lower().startswith(("the ", "a "))
    return _person_at(doc, word.start) is not None


def _person_at(doc: Doc, offset: int) -> Person | None:
    named = once(doc, people.extract)
    at = bisect_right(named, offset, key=lambda person: person.start) - 1
    return named[at] if at >= 0 and offset < named[at].end else None


def _grown(doc: Doc, words: Sequence[Word], at: int) -> Office | None:
    last = _last_head(doc, words, at)
    head = words[last].key
    if (
        last + 1 < len(words)
        and words[last + 1].start == words[last].end + 1
        and words[last + 1].tag in ("NN", "NNS")
        and not words[last + 1].capital
    ):
        return None  # "officer numbers", "head girl"
    if head in word_list("roles", "leading") and _head_follows(words, last):
        return None  # "deputy chief medical officer" turns on "officer"
    first = at - 1 if _is_compound(words, at) else at
    draft = _Draft(first, last, words[first].start, words[last].end, first)
    _grow_left(doc, words, draft)
    _grow_right(doc, words, draft, seat=head in word_list("roles", "seat"))
    start, end = words[draft.first].start, words[draft.last].end
    plural = _is_plural(words[last])
    title, core = (_singular(text_of(doc)[begin:end], words[last], plural=plural) for begin in (start, words[draft.core].start))
    if (
        key_of(title) in word_list("roles", "head_weak") - {"deputy", "head", "partner", "member", "volunteer", "soldier"}
        and not (draft.organisation or draft.hint or draft.definite or draft.indefinite)
        and _person_at(doc, end + 1) is None
    ):
        return None
    return Office(
        start=start,
        end=end,
        outer=Span(start=draft.outer_start, end=draft.outer_end),
        title=title,
        role=canonical(core),
        head=head,
        times=frozenset(draft.times),
        organisation=draft.organisation,
        hint=draft.hint,
        definite=draft.definite,
        indefinite=draft.indefinite,
        calling=head not in _heads() and not _is_compound(words, at),
        plural=plural,
    )


def _head_follows(words: Sequence[Word], at: int) -> bool:
    """Whether adjectives and nouns lead from word `at` to another head."""
    for here in range(at + 1, min(at + 5, len(words))):
        if words[here].start > words[here - 1].end + 1 or words[here].tag not in ("NN", "NNP", "JJ", "VBG", "HYPH"):
            return False
        if _is_head(words[here]):
            return True
    return False


def _is_plural(head: Word) -> bool:
    """Whether a head names several: "directors", not "boss" or "headmistress"."""
    return head.key.endswith("s") and head.key not in word_list("roles", "head") and head.key[:-1] in _heads()


def _singular(title: str, head: Word, *, plural: bool) -> str:
    """`title` with a plural head in the singular: "associate directors" are each an associate director."""
    return re.sub(rf"(?i)\b({re.escape(head.key[:-1])})s\b", r"\1", title, count=1) if plural else title


def _last_head(doc: Doc, words: Sequence[Word], at: int) -> int:
    """The last word of the head: "chief executive OFFICER", "deputy LEADER", "director-GENERAL"."""
    last = at
    while last + 1 < len(words) and words[last + 1].start == words[last].end + 1 and _is_head(words[last + 1]):
        if _person_at(doc, words[last + 1].start) is not None:
            return last  # "electrician Piper Shaw"
        last += 1
    general = last + 2 < len(words) and words[last + 1].key == "-" and words[last + 2].key == "general"
    return last + 2 if general else last


def _grow_left(doc: Doc, words: Sequence[Word], draft: _Draft) -> None:
    """Take in the words before the head; once one is no part of the title, only those around it may follow."""
    closed = False
    for at in range(draft.first - 1, max(-1, draft.first - 1 - REACH), -1):
        word = words[at]
        if "\n" in text_of(doc)[word.start : words[at + 1].start] or word.key in word_list("roles", "time_noun"):
            return
        if word.capital and _person_at(doc, word.start) is not None:
            return
        if _finds_owner(doc, words, at, draft):
            return
        if word.key in DEFINITE or word.key in INDEFINITE:
            draft.definite, draft.indefinite = word.key in DEFINITE, word.key in INDEFINITE
            draft.hint = draft.hint or POSSESSIVES.get(word.key)
            draft.outer_start = word.start
            return
        if word.key == "-" and at and words[at - 1].key in word_list("roles", "prefix"):
            continue
        if word.key == "-" and _is_compound_word(words, at) and not closed:
            draft.first = draft.core = at - 1
            draft.outer_start = words[at - 1].start
            continue
        if at == draft.first and words[at + 1].key == "-":
            continue
        if word.key in word_list("roles", "prefix") and words[at + 1].key == "-":
            draft.first, draft.core, draft.outer_start = at, at, word.start
            continue
        if word.key == "whose" and at > 1 and words[at - 1].key == ",":
            draft.organisation = organisation_at(doc, words[at - 2].start, words[at - 2].end)
            draft.definite, draft.outer_start = True, word.start
            return
        part = _part(words, at, draft, closed=closed)
        if part is None:
            return
        if part == "title":
            draft.first = draft.core = at
        elif part == "body":
            draft.first, closed = at, True
        elif part != "joint":
            closed = True
        draft.outer_start = word.start


def _is_compound_word(words: Sequence[Word], at: int) -> bool:
    """Whether the hyphen at `at` joins a noun to the title's first word: "first-team coach", not "ex-coach"."""
    close = at > 0 and words[at - 1].end == words[at].start and words[at + 1].start == words[at].end
    return close and words[at - 1].key not in lexicon("roles", "status") and words[at + 1].tag in ("NN", "NNS")


def _finds_owner(doc: Doc, words: Sequence[Word], at: int, draft: _Draft) -> bool:
    """Whether an organisation, or a possessive, ends before the title: "Leeds headteacher", "the trust's chair"."""
    word = words[at]
    possessive = word.key in ("'s", "'")
    owner = words[at - 1] if possessive and at else word
    organisation = organisation_at(doc, owner.start, owner.end) or (_short_for(doc, owner) if possessive and owner.capital else None)
    if organisation is not None and organisation.kind != "police and crime commissioner":
        draft.organisation, draft.definite = organisation, possessive
        _open_phrase(words, at, organisation.start, draft)
        return True
    if not possessive or owner.key in word_list("roles", "topic") or owner.key in word_list("roles", "possessive_title"):
        return False
    draft.definite = True
    _open_phrase(words, at, owner.start, draft)
    if owner.key not in word_list("roles", "area"):
        draft.hint = owner.key if owner.key in lexicon("roles", "body") or owner.key in once(doc, _last_words) else "another"
    return True


def _short_for(doc: Doc, owner: Word) -> Organisation | None:
    """The organisation whose name a lone capitalised word opens: "Mossgate's" for Mossgate Community Homes."""
    return next((one for one in once(doc, organisations.extract) if one.name.lower().startswith(f"{owner.key} ")), None)


def _last_words(doc: Doc) -> Iterator[str]:
    """The nouns that the names of organisations end with: "theatre" for the Corn Exchange Theatre."""
    for one in once(doc, organisations.extract):
        yield one.name.rsplit(" ", 1)[-1].lower()


def _open_phrase(words: Sequence[Word], at: int, start: int, draft: _Draft) -> None:
    """Begin the phrase at `start`, or at the article and the words of time before it: "a former Treasury minister"."""
    draft.outer_start = start
    while at > 0 and words[at].start >= start:
        at -= 1
    while at >= 0 and words[at].end in (draft.outer_start, draft.outer_start - 1):
        key = words[at].key
        if key in lexicon("roles", "status"):
            draft.times.add(lexicon("roles", "status")[key])
        elif key not in DEFINITE | INDEFINITE and not (key == "-" and words[at - 1].key == "ex"):
            return
        draft.outer_start = words[at].start
        at -= 1


def _part(words: Sequence[Word], at: int, draft: _Draft, *, closed: bool) -> str | None:
    """What the word before a title is to it: "title", "joint" (the "and" in one), "time", "idle", "body"; None ends the phrase."""
    word, key = words[at], words[at].key
    if key in lexicon("roles", "status") and f"{key} {words[at + 1].key}" not in word_list("roles", "fixed"):
        draft.times.add(lexicon("roles", "status")[key])
        return "time"
    if key in word_list("roles", "idle"):
        return "idle"
    if key in lexicon("roles", "body") and not _keeps_body(words, draft, key):
        draft.hint = draft.hint or key
        return "body" if not closed else "idle"
    if key in ("and", "&", "-", "'s") and not closed:
        joined = key in ("-", "'s") or (at > 0 and words[at - 1].key in word_list("roles", "topic"))
        return "joint" if joined else None
    if key in word_list("roles", "modifier") or key in word_list("roles", "topic") or _is_head(word):
        return None if closed else "title"
    if word.shouted and word.end - word.start <= 3 and not closed:
        return "title"  # "HR director"
    if word.capital and not (at == 0 or words[at - 1].tag in (".", "``", "''", "_SP")):
        return "idle"  # a place, a party, a firm that is no organisation we know
    if word.tag == "JJ" and RELATIONAL.search(key) and not closed:
        return "title"  # "artistic director", "clinical lead"; "brilliant" says nothing of the office
    return "title" if word.tag in ("NN", "NNS", "NNP") and not closed else None


def _keeps_body(words: Sequence[Word], draft: _Draft, key: str) -> bool:
    """Whether a word like "board" is part of the title: "board member", "school business manager", "police officer"."""
    follows = words[draft.first].key
    return follows in ("member", "members", "officer", "officers", "secretary", "clerk", "nurse", "and", "business") or (
        key in ("police", "group", "home", "business", "bank", "school") and follows not in ("chairman", "chair", "boss")
    )


def _grow_right(doc: Doc, words: Sequence[Word], draft: _Draft, *, seat: bool) -> None:
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
        if not _takes_link(doc, words, draft, seat=seat):
            return


def _takes_link(doc: Doc, words: Sequence[Word], draft: _Draft, *, seat: bool) -> bool:
    """Take in one "of ...", "for ..." or "at ..."; False when there is none, or the organisation is found."""
    at = _word_after(words, draft)
    if at is None or words[at].key not in PLACES or "\n" in text_of(doc)[draft.outer_end : words[at].start]:
        return False
    link, here = words[at], at + 1
    own = here < len(words) and words[here].key in POSSESSIVES
    while here < len(words) and words[here].key in DEFINITE | INDEFINITE:
        here += 1
    if here >= len(words):
        return False
    organisation = organisation_at(doc, words[here].start, words[here].end) or organisation_at(doc, words[at + 1].start, words[here].end)
    if organisation is None or organisation.start >= words[here].end:
        organisation = _after_its_kind(doc, words, here)
    if organisation is not None and organisation.kind != "police and crime commissioner":
        draft.organisation = draft.organisation or organisation
        draft.outer_end = max(draft.outer_end, organisation.end)
        return False
    if link.key == "to":
        return False
    if words[here].key in lexicon("roles", "body") and here > at + 1 and (not _noun_follows(words, here) or link.key == "at"):
        draft.hint, draft.outer_end = words[here].key, words[here].end
        return False
    if link.key in ("at", "with") and draft.organisation is None:
        draft.hint = "another"  # "at the charity Shelter"
    return link.key in LINKS and _takes_topic(doc, words, here, draft, seat=seat, own=own)


def _after_its_kind(doc: Doc, words: Sequence[Word], at: int) -> Organisation | None:
    """The organisation named after what it is: "(at) brokers Gilchrist Noble", "(of) the housing charity Shelter"."""
    for here in range(at, min(at + 3, len(words) - 1)):
        if words[here].tag not in ("NN", "NNS", "JJ", "VBG") or words[here].capital:
            return None
        organisation = organisation_at(doc, words[here + 1].start, words[here + 1].end) if words[here + 1].capital else None
        if organisation is not None and organisation.start == words[here + 1].start:
            return organisation
    return None


def _word_after(words: Sequence[Word], draft: _Draft) -> int | None:
    """The word right after the phrase so far, if only a space parts them."""
    for at in range(draft.last + 1, min(len(words), draft.last + 12)):
        if words[at].start >= draft.outer_end:
            return at if words[at].start <= draft.outer_end + 1 else None
    return None


def _noun_follows(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].tag in ("NN", "NNS", "NNP") and words[at + 1].start == words[at].end + 1


def _takes_topic(doc: Doc, words: Sequence[Word], first: int, draft: _Draft, *, seat: bool, own: bool) -> bool:
    """Take in the nouns of "of children, families and learning"; names of places are no part of a title."""
    end = first
    while end < min(len(words), first + REACH) and _in_topic(doc, words, first, end):
        end += 1
    while end > first and words[end - 1].key in ("and", "&", ",", "-"):
        end -= 1
    if end == first:
        return False
    draft.outer_end = words[end - 1].end
    named = all(word.capital for word in words[first:end] if word.tag not in ("CC", "POS", ","))
    acronym = len(words[first:end]) == 1 and text_of(doc)[words[first].start : words[first].end].isupper()
    if named and not acronym and (seat or not words[draft.first].capital):
        draft.hint = draft.hint or (None if seat else "another")
        return False
    if words[end - 1].key in word_list("roles", "area"):
        return False
    if words[end - 1].key in lexicon("roles", "body") and words[end - 1].key not in ("group", "committee", "home"):
        draft.hint = draft.hint or ("another" if words[first - 1].key in INDEFINITE else words[end - 1].key)
        return False
    draft.last = end - 1
    draft.hint = draft.hint or ("its" if own else None)
    return True


def _in_topic(doc: Doc, words: Sequence[Word], first: int, at: int) -> bool:
    """Whether word `at` goes on with the topic that began at `first`."""
    word = words[at]
    if "\n" in text_of(doc)[words[at - 1].end : word.start + 1] or _person_at(doc, word.start) is not None:
        return False
    if organisation_at(doc, word.start, word.end) is not None and word.capital:
        return False
    if word.key in ("and", "&") and at > first:
        return at + 1 < len(words) and words[at + 1].tag in NOUNS and not _office_follows(words, at + 1)
    if word.key == ",":
        return at > first and at + 1 < len(words) and words[at + 1].key in word_list("roles", "topic") and _list_goes_on(words, at + 1)
    return word.tag in NOUNS and word.key not in word_list("roles", "time_noun")


def _office_follows(words: Sequence[Word], at: int) -> bool:
    """Whether the nouns from `at` on have a head of their own: "and cabinet member for ..."."""
    for word in words[at : at + 4]:
        if _is_head(word):
            return True
        if word.tag not in NOUNS:
            return False
    return False


def _list_goes_on(words: Sequence[Word], at: int) -> bool:
    return any(word.key in ("and", "&") for word in words[at + 1 : at + 5])


@cache
def _heads() -> frozenset[str]:
    """The heads, singular and plural."""
    heads = word_list("roles", "head") | word_list("roles", "head_weak")
    return heads | frozenset(f"{head}s" for head in heads)
