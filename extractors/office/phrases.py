"""The titles of offices and jobs in a text, as in "interim executive director of children, families and learning".

A title is found by its head ("director") and grown from there: to the left over what kind of director it is, to the
right over what of. Words beside it that belong to something else are kept apart: a word of time ("interim"), an
organisation ("Derbyshire DCS", "chief executive of Orrin Council"), an idle one ("its first female senior partner").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extractors.heads import heads, singular
from extractors.lexicon import key_of, lexicon, word_list
from extractors.mention import Span
from extractors.office.leftwards import grow_left
from extractors.office.rightwards import grow_right
from extractors.office.titles import canonical
from extractors.office.words import CALLING, Draft, Word, is_calling, is_compound, is_head, is_plural, is_verb, person_at, turning, words
from extractors.organisations import Organisation, organisation_at
from extractors.reading import text_of

# "one of Orrin Council's two deputy directors": one
ONE_OF = re.compile(r"\bone of (?:the |its |[\w' -]{0,30}'s )?$")
# "care manager of the year" is a prize, a "sergeant-major" no sergeant
OF_THE_YEAR = re.compile(r" of the (?:year|decade|century|match)\b|[-‑](?!elect\b|designate\b|general\b|in-)[a-z]")
# who wrote a paper has no office by it
AUTHOR = re.compile(r"\b(?:author|writer) of .*\b(?:report|plan|review|study|paper|letter|strategy)$", re.IGNORECASE)
# what a holder holds, and a reader reads in, that makes an office
OFFICE_OF = {"holder": re.compile(r"\b(?:portfolio|brief|franchise)\b", re.IGNORECASE), "reader": re.compile(r" in \w")}


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


def offices(doc: Doc) -> Iterator[Office]:
    """The titles in `doc`, in reading order; none overlaps another."""
    every = words(doc)
    done = 0
    known = turning()
    for at, (key, tag) in enumerate(zip(every.keys, every.tags, strict=True)):
        if key not in known and (tag != "NN" or not CALLING.search(key)):
            continue
        word = every[at]
        if word.start < done or not (is_head(word) or is_calling(word) or is_compound(every, at)) or _inside_name(doc, word):
            continue
        if is_verb(every, at) or _owns_another(doc, every, at):
            continue  # "a vet's receptionist" turns on "receptionist"
        office = _grown(doc, every, at)
        if office is not None:
            done = office.outer.end
            yield office


def _owns_another(doc: Doc, every: Sequence[Word], at: int) -> bool:
    """Whether a trade is only whose the next one is: "a [mayor]'s secretary"; a chief executive's deputy is another's."""
    possessive = at + 1 < len(every) and every[at + 1].key in ("'s", "'")
    return possessive and every[at].key not in word_list("roles", "institutional") and _head_follows(doc, every, at + 1)


def _inside_name(doc: Doc, word: Word) -> bool:
    """Whether a head is part of a person's or an organisation's name ("the Prison Officers' Association")."""
    organisation = organisation_at(doc, word.start, word.end)
    if organisation is not None and organisation.kind != "police and crime commissioner" and " " in organisation.text:
        bearer = organisation.end == word.end and person_at(doc, word.end + len(", "))  # "the Housing Ombudsman, Ann Bell,"
        return not (bearer or organisation.text.lower().startswith(("the ", "a ")))
    return person_at(doc, word.start) is not None


def _grown(doc: Doc, every: Sequence[Word], at: int) -> Office | None:
    """The office that turns on the head at `at`, or None where the head is part of something else."""
    last = _last_head(doc, every, at)
    head = every[at if every[last].key == "general" else last].key
    if (
        _noun_follows(every, last)
        or OF_THE_YEAR.match(text_of(doc), every[last].end)
        or (head in word_list("roles", "leading") and _head_follows(doc, every, last))
    ):
        return None
    first = at - 1 if is_compound(every, at) else at
    draft = Draft(first, last, every[first].start, every[last].end, first, last)
    grow_left(doc, every, draft)
    grow_right(doc, every, draft, seat=head in word_list("roles", "seat"))
    several = is_plural(every[last])
    one = ONE_OF.search(text_of(doc), max(0, draft.outer_start - 40), draft.outer_start) if several else None
    title, core = (_words_of(doc, every, draft, begin, plural=several) for begin in (draft.first, draft.core))
    if _ordinary(doc, every, draft, title):
        return None
    return Office(
        start=every[draft.first].start,
        end=every[draft.last].end,
        outer=Span(start=one.start() if one else draft.outer_start, end=draft.outer_end),
        title=title,
        role=canonical(core),
        head=head,
        times=frozenset(draft.times),
        organisation=draft.organisation,
        hint=draft.hint,
        definite=draft.definite,
        indefinite=draft.indefinite or one is not None,
        calling=head not in heads() and not is_compound(every, at),
        plural=several and one is None,
    )


def _noun_follows(every: Sequence[Word], last: int) -> bool:
    """Whether a head only describes the noun after it: "officer numbers"."""
    if last + 1 >= len(every) or every[last + 1].start != every[last].end + 1:
        return False
    after = every[last + 1]
    return after.tag in ("NN", "NNS") and not after.capital and after.key not in lexicon("roles", "status")


def _words_of(doc: Doc, every: Sequence[Word], draft: Draft, begin: int, *, plural: bool) -> str:
    """The title's words from word `begin` on, and the part of the organisation; a plural head in the singular."""
    head = every[draft.head]
    title = text_of(doc)[every[begin].start : every[draft.last].end] + (f" of {draft.part}" if draft.part else "")
    return re.sub(rf"(?i)\b{re.escape(head.key)}\b", singular(head.key), title, count=1) if plural else title


def _ordinary(doc: Doc, every: Sequence[Word], draft: Draft, title: str) -> bool:
    """Whether a title is an ordinary word with no sign of an office about it, "her mentor", "a critic of it", or "the record holder"."""
    head = every[draft.head]
    stand = (" of ", " for ") if draft.first == draft.head else " of "  # a "victims' champion for the force" is one
    if head.key in word_list("roles", "takes_stand") and text_of(doc).startswith(stand, head.end):
        return True
    told = OFFICE_OF.get(singular(head.key))
    if (told is not None and not told.search(title)) or AUTHOR.search(title):
        return True
    weak = key_of(title) in word_list("roles", "head_weak") - word_list("roles", "head_alone")
    if every[draft.last].key == title.lower() in word_list("roles", "of_something") and not (draft.organisation or draft.hint):
        return True  # "the oldest member"
    aged = draft.first > 0 and every[draft.first - 1].key.endswith("-old")
    if aged and singular(title.lower()) in word_list("roles", "of_something") and not draft.organisation:
        return True  # "two 15-year-old members"
    if title.lower() in word_list("roles", "no_office"):
        return True
    signs = draft.organisation or draft.hint or draft.definite or draft.indefinite or "acting" in draft.times
    alone = weak and not signs and person_at(doc, every[draft.last].end + 1) is None
    return alone or (every[draft.head].key in word_list("roles", "not_theirs") and draft.hint == "theirs")


def _last_head(doc: Doc, every: Sequence[Word], at: int) -> int:
    """The last word of the head: "chief executive OFFICER", "deputy LEADER", "director-GENERAL"."""
    last = at
    while last + 1 < len(every) and every[last + 1].start == every[last].end + 1 and is_head(every[last + 1]):
        if person_at(doc, every[last + 1].start) is not None:
            return last  # "electrician Piper Shaw"
        if every[at].key in word_list("roles", "behind_name"):
            return last  # "Ian Bell KC MP"
        last += 1
    if last + 1 < len(every) and every[last + 1].key == "general" and every[last].key in word_list("roles", "before_general"):
        return last + 1  # "the director general of the agency"
    general = last + 2 < len(every) and every[last + 1].key == "-" and every[last + 2].key == "general"
    return last + 2 if general else last


def _head_follows(doc: Doc, every: Sequence[Word], at: int) -> bool:
    """Whether adjectives and nouns lead from word `at` to another head."""
    for here in range(at + 1, min(at + 5, len(every))):
        if every[here].start > every[here - 1].end + 1 or every[here].tag not in ("NN", "NNP", "JJ", "VBG", "HYPH"):
            return False
        if is_head(every[here]):
            return person_at(doc, every[here].start) is None  # "vice-chair Pastor Alan Bell"
    return False
