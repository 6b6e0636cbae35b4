"""Candidates: all that a sentence may mean that names nobody for its grade, with where the article spoke of each."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from spacy.tokens import Doc

from extractors.lexicon import key_of
from extractors.organisations import Organisation
from extractors.rating.areas import Area
from extractors.rating.headings import heading_above
from extractors.rating.items import Item
from extractors.rating.referents import DETERMINERS, Referent, referents
from extractors.rating.rows import Sentence
from extractors.reading import blocks, once, sentences
from extractors.schemes import Scheme

# Whom an article has not spoken of for so many mentions, no sentence means without a name.
REACH = 300
PARTNERSHIP, COUNCIL = "partnership", "local authority"


@dataclass(frozen=True, kw_only=True)
class Question:
    """Who got a grade, where the names before the offset `until` count.

    Where a description or a pronoun tells ("the school", "it"), `hint` is whom the organisations take it for, and `kinds` are those
    that it may be of. `strange` is where somebody was graded last whom nobody knows, -1 for nowhere.
    """

    sentence: Sentence
    grade: Item
    until: int
    areas: Sequence[Area] = ()
    kinds: frozenset[str] | None = None
    hint: Organisation | None = None
    strange: int = -1

    @cached_property
    def graded(self) -> frozenset[str] | None:
        """The kinds of organisation that its grade is given to; None for any."""
        return _kinds(scheme for scheme, _ in self.grade.meanings)

    @cached_property
    def with_areas(self) -> frozenset[str] | None:
        """The kinds of organisation that have its areas; None for any."""
        known = [scheme for area in self.areas for scheme, _ in area.known]
        return _kinds(known) if known else None


@dataclass(frozen=True, kw_only=True)
class Seen:
    """Where somebody is spoken of: in which sentence and which paragraph, counted from 0."""

    referent: Referent
    sentence: int
    paragraph: int


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Somebody spoken of, by what was seen of it before a grade and, in the same paragraph, behind it; None is a stranger."""

    name: str
    organisation: Organisation | None
    before: Sequence[Seen]
    behind: Sequence[Seen]


@dataclass(frozen=True, kw_only=True)
class Field:
    """The candidates of a question, all that was `seen` of them before the grade, in reading order, and where the question stands.

    `heading` is whom the heading above it names, "" for nobody; `under_stranger` tells that it has a name that is none we know.
    """

    candidates: Sequence[Candidate]
    seen: Sequence[Seen]
    sentence: int
    paragraph: int
    heading: str
    under_stranger: bool


def field_of(doc: Doc, question: Question) -> Field:
    """Who may be meant by a question."""
    start = question.sentence.start
    paragraph = _at(blocks(doc), start)
    everywhere = once(doc, _seen)
    here = bisect_left(everywhere, question.until, key=_place)
    before = _by_name(everywhere[max(0, here - REACH) : here])
    behind = _by_name(takewhile(lambda one: one.paragraph == paragraph, everywhere[here : here + REACH]))
    candidates = []
    for name in {**before, **behind}:
        organisation = (before.get(name) or behind[name])[-1].referent.organisation
        if _may_be(organisation, name in before, question):
            found = Candidate(name=name, organisation=organisation, before=before.get(name, ()), behind=behind.get(name, ()))
            candidates.append(found)
    if any(candidate.organisation and candidate.before and has_areas(candidate, question) for candidate in candidates):
        candidates = [candidate for candidate in candidates if not candidate.organisation or has_areas(candidate, question)]
    candidates = _together(candidates, question)
    seen = sorted((one for candidate in candidates for one in candidate.before), key=_place)
    heading = heading_above(doc, start)
    named = heading.organisation.name if heading and heading.organisation else ""
    return Field(
        candidates=candidates,
        seen=seen,
        sentence=_at(sentences(doc), start),
        paragraph=paragraph,
        heading=named,
        under_stranger=heading is not None and heading.organisation is None,
    )


def _together(candidates: list[Candidate], question: Question) -> list[Candidate]:
    """The candidates without the councils where a partnership that they belong to is spoken of: "the Esk Area Partnership"."""
    joint = any(candidate.organisation and candidate.before and candidate.organisation.kind == PARTNERSHIP for candidate in candidates)
    if not joint or question.hint or question.kinds:
        return candidates
    return [candidate for candidate in candidates if not (candidate.organisation and candidate.organisation.kind == COUNCIL)]


def may_have(kind: str, question: Question) -> bool:
    """Whether organisations of a kind are given grades like that of a question."""
    return question.graded is None or kind in question.graded


def has_areas(candidate: Candidate, question: Question) -> bool:
    """Whether the areas of a question are such as are graded of organisations of a candidate's kind."""
    kind = candidate.organisation.kind if candidate.organisation else ""
    return question.with_areas is None or kind in question.with_areas


def _kinds(schemes: Iterable[Scheme]) -> frozenset[str] | None:
    """The kinds of organisation that schemes are for; None where one is for any."""
    kinds = [scheme.kinds for scheme in schemes]
    return frozenset().union(*kinds) if all(kinds) else None


def _by_name(seen: Iterable[Seen]) -> Mapping[str, Sequence[Seen]]:
    """What is seen of each by name, in the order of the first mention."""
    found: dict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        found[one.referent.name].append(one)
    return found


def _seen(doc: Doc) -> Iterator[Seen]:
    """Where a doc speaks of whom, in reading order."""
    for referent in once(doc, referents):
        sentence, paragraph = _at(sentences(doc), referent.start), _at(blocks(doc), referent.start)
        yield Seen(referent=referent, sentence=sentence, paragraph=paragraph)


def _at(stretches: Sequence[tuple[int, int]], offset: int) -> int:
    """Which of some stretches an offset lies in."""
    return bisect_right(stretches, offset, key=_start) - 1


def _start(stretch: tuple[int, int]) -> int:
    return stretch[0]


def _place(seen: Seen) -> int:
    return seen.referent.start


def _may_be(organisation: Organisation | None, spoken_of: bool, question: Question) -> bool:
    """Whether neither the kind of a candidate nor its name rules it out; a stranger must have been spoken of before."""
    if organisation is None:
        return spoken_of
    called = question.hint.text.split()[-1] if question.hint else ""
    if called[:1].isupper() and called not in DETERMINERS and called not in organisation.name.split():
        return False  # "the Infirmary" is no Truro Hospital
    return key_of(organisation.kind) in question.kinds if question.kinds else may_have(organisation.kind, question)
