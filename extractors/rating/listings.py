"""Listings: whose a list or a table is that does not say so line by line, as below "How the trust was rated"."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Doc

from extractors.organisations import Organisation
from extractors.rating.candidates import Candidate, Field, Question, field_of
from extractors.rating.choice import meant
from extractors.rating.claim import Claim
from extractors.rating.headings import BREAK, Stretch, is_heading
from extractors.rating.referents import is_described, may_be_graded
from extractors.rating.rows import Sentence
from extractors.rating.short_names import organisations_in
from extractors.rating.tables import Entry
from extractors.rating.words import words
from extractors.reading import folded

# Who is spoken of in the first paragraphs, headline included, may be whom the article is about.
EARLY = 3
PUNCTUATION = re.compile(r"'s\b|[^\w'&.-]")
# What is called so has the word in its name: "the trust" is no hospital.
IN_NAMES = frozenset({"trust", "council", "college", "university"})


class Lists:
    """The lists and tables of an article, and whose each is where its lines do not say."""

    def __init__(self, doc: Doc, listed: Sequence[Entry], sentences: Sequence[Sentence]) -> None:
        """Gather the lines of `listed` that name nobody, each of which stands in one of `sentences`."""
        self._doc = doc
        self._sentences = sentences
        self._open: dict[Stretch | None, list[Entry]] = defaultdict(list)
        for entry in listed:
            if entry.subject is None:
                self._open[entry.lead].append(entry)
        self._owners: dict[Stretch | None, Organisation | None] = {}

    def owner(self, entry: Entry, before: Sequence[Claim]) -> Organisation | None:
        """Whose the list of an entry is, given the claims before its first line."""
        if entry.lead not in self._owners:
            asked = [self._question(one) for one in self._open[entry.lead]]
            alone = not any(self._is_like(lead, entry.lead) for lead in self._open)
            owner = _whose(self._doc, entry.lead, asked, tuple(before), alone=alone)
            if owner is not None and self._contradicts(self._open[entry.lead], owner, before):
                owner = None
            self._owners[entry.lead] = owner
        return self._owners[entry.lead]

    @staticmethod
    def _contradicts(entries: Sequence[Entry], owner: Organisation, before: Sequence[Claim]) -> bool:
        """Whether a list has other grades than the text has told of `owner`: it is somebody else's then."""
        told = {(claim.area_name, claim.grade.name) for claim in before if claim.subject.name == owner.name and not claim.previous}
        for entry in entries:
            names = {name for _, name in entry.area.known} if entry.area and not entry.previous else set()
            grades = {grade for area, grade in told if area in names}
            if grades and grades.isdisjoint(grade.name for _, grade in entry.grade.meanings):
                return True
        return False

    def _is_like(self, one: Stretch | None, other: Stretch | None) -> bool:
        """Whether two lists grade one area, so that they are of two organisations, or of two times."""
        areas = [{entry.area.text.lower() for entry in self._open[lead] if entry.area} for lead in (one, other)]
        return one != other and not areas[0].isdisjoint(areas[1])

    def _question(self, entry: Entry) -> Question:
        at = bisect_right(self._sentences, entry.grade.start, key=_start) - 1
        sentence = self._sentences[at]
        return Question(sentence=sentence, grade=entry.grade, until=entry.grade.start, areas=[entry.area] if entry.area else [])


def _start(sentence: Sentence) -> int:
    return sentence.start


def _whose(doc: Doc, lead: Stretch | None, questions: Sequence[Question], before: Sequence[Claim], *, alone: bool) -> Organisation | None:
    """Whose a list is below the block `lead`, of whose lines `questions` ask; `alone` where the article has no other such list.

    A heading may name it, or describe it ("How the home was rated"). Below one that does neither ("Ratings at a glance"), a list that
    is alone is of whom the article is about, and so is a table with a header. Else it is of whom most of its lines mean.
    """
    headed = lead is not None and is_heading(folded(doc), lead)
    field = field_of(doc, questions[0])
    told = [mention for mention in organisations_in(doc, *lead) if may_be_graded(mention)] if lead and headed else []
    named = {mention.name for mention in told if not is_described(mention)}
    if fitting := [candidate.organisation for candidate in field.candidates if candidate.name in named]:
        return fitting[0]
    if lead and headed and not told and (called := _called(folded(doc)[slice(*lead)], field.candidates)):
        return called
    if lead is None or field.under_stranger or not (headed or _has_header(lead, questions[0])):
        return _most(doc, questions, before) or (_only_one(doc, lead, field) if lead and not field.under_stranger else None)
    kinds, calling = {mention.kind for mention in told}, {word for mention in told for word in mention.text.lower().split()} & IN_NAMES
    return (_principal(field, kinds, calling) if alone else None) or _most(doc, questions, before)


def _only_one(doc: Doc, lead: Stretch, field: Field) -> Organisation | None:
    """The only one of the candidates that the paragraph above a list names: "The CQC has been to *Elm Court* three times."."""
    named = {mention.name for mention in organisations_in(doc, *lead) if not is_described(mention)}
    told = [one.organisation for one in field.candidates if one.name in named and one.organisation and may_be_graded(one.organisation)]
    return told[0] if len(told) == 1 else None


def _called(heading: str, candidates: Iterable[Candidate]) -> Organisation | None:
    """Whom a heading calls by the first words of a name: "Ratings at the *Royal Dunton*"; None where it may be more than one."""
    found = [(_called_by(heading, candidate.name), candidate.organisation) for candidate in candidates if candidate.organisation]
    longest = max((length for length, _ in found), default=0)
    best = [organisation for length, organisation in found if length == longest]
    return best[0] if longest and len(best) == 1 else None


def _called_by(heading: str, name: str) -> int:
    """How many of the first words of a name a heading prints, if a word that is no organisation's kind is among them; else 0."""
    known = name.removeprefix("The ").split()
    proper = next((at for at, word in enumerate(known) if word.lower() not in words("kind_words")), len(known))
    printed = f" {' '.join(PUNCTUATION.sub(' ', heading).split())} "
    return next((width for width in range(len(known), proper, -1) if f" {' '.join(known[:width])} " in printed), 0)


def _has_header(lead: Stretch, first: Question) -> bool:
    """Whether something stands between the block above a list and its first line: the names of columns."""
    return first.sentence.block[0] > lead[1] + BREAK


def _principal(field: Field, kinds: Collection[str], calling: Collection[str]) -> Organisation | None:
    """Whom an article is about: the one spoken of early and most often, of `kinds` and with the words `calling` in its name.

    The only one that a heading can mean ("How the trust was rated") needs no early word.
    """
    known = [one for one in field.candidates if one.organisation and one.before and (not kinds or one.organisation.kind in kinds)]
    known = [one for one in known if set(calling) <= set(one.name.lower().split())]
    first = min(known, key=_first, default=None)
    if first is None or ((len(known) > 1 or not kinds) and first.before[0].paragraph > EARLY):
        return None
    often = max(len(one.before) for one in known)
    return first.organisation if len(first.before) == often else None


def _first(candidate: Candidate) -> int:
    return candidate.before[0].referent.start


def _most(doc: Doc, questions: Sequence[Question], before: Sequence[Claim]) -> Organisation | None:
    """Whom most of the lines of a list mean, each asked by itself."""
    found = [meant(doc, question, before) for question in questions]
    votes = Counter(mention.name for mention in found if mention is not None)
    name, number = next(iter(votes.most_common(1)), ("", 0))
    return next(mention for mention in found if mention and mention.name == name) if 2 * number > len(questions) else None
