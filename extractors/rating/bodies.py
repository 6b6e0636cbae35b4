"""Who grades: the bodies an article names or implies, and the scheme that a grade belongs to."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cache, cached_property
from itertools import product
from pathlib import Path

from spacy.tokens import Doc

from extractors import organisations
from extractors.folding import fold
from extractors.lexicon import key_of, lexicon, word_list
from extractors.mention import Span
from extractors.organisations import Organisation
from extractors.rating.areas import Area
from extractors.rating.clauses import verb_kind
from extractors.rating.items import Item, Row
from extractors.rating.rows import Sentence
from extractors.rating.vocabulary import Vocabulary, parties, vocabulary, vocabulary_of
from extractors.rating.wholes import EXTREME
from extractors.rating.words import LEXICON, words
from extractors.reading import folded, once, published, schemes_folder, small
from extractors.schemes import Grade, Scheme, schemes

# What speaks for a scheme, or against it: that it grades such an organisation, that its body is named in the sentence, or last, or at all,
# that it has the area, that it was in force, that the article uses its words, that it came later or had ended long before, and that it has
# most of the areas the article names.
KIND, NAMED_HERE, NAMED_LAST, NAMED_BEFORE, AREA = 4.0, 4.0, 2.0, 1.0, 3.0
IN_FORCE, CONTEXT, TOO_NEW, TOO_OLD, SHARE = 1.5, 0.5, -3.0, -3.0, 2.5

# So many years after a scheme's end its inspections may still be reported.
LATE = 1
# So many years before a body's first scheme nobody takes an award for that body's.
EARLY = 5
# What may part a clause from the next.
BORDERS = frozenset({";", ",", "and", "but", "while", "whereas", "although", "though"})
# Between two bodies that inspected together, of which the first counts, and before the initials of one.
JOINED = re.compile(r"(?: \([A-Z]+)?\)? (?:and|&) (?:the )?| \(")


class Bodies:
    """The bodies that an article names, where it does, and those it only implies ("inspectors", "the watchdog").

    `names` are theirs, `vocabulary` is what they print.
    """

    def __init__(self, doc: Doc) -> None:
        """Find the bodies of all schemes in `doc`."""
        self._doc = doc
        self._folder = schemes_folder(doc)
        self._folded = folded(doc)
        self._text = small(doc)
        known, appeared = vocabulary(self._folder), published(doc)
        self._year = (appeared or date.max).year
        self._namings = sorted(_namings(doc, known))
        self._places: dict[str, list[tuple[int, int]]] = {}
        named = {party for _, _, bodies in self._namings for body in bodies for party in (body, *parties(body))}
        self.names = frozenset(named | set(_implied(doc, self._text, known, named)))
        self.vocabulary = vocabulary_of(self._folder, self.names, appeared.year if appeared else None)

    @cached_property
    def _shares(self) -> dict[str, float]:
        return _shares(self._doc, self.vocabulary)

    def nearest(self, end: int, body: str) -> Span | None:
        """Where `body` is named last before `end`, else first; None where it is only implied."""
        places = self._named(body)
        if not places:
            return None
        first, last = places[max(0, bisect_left(places, (end,)) - 1)]
        return Span(start=first, end=last)

    def _named(self, body: str) -> list[tuple[int, int]]:
        """Where a body is named, alone or with others, in order."""
        if body not in self._places:
            self._places[body] = [(first, last) for first, last, bodies in self._namings if _is_among(body, bodies)]
        return self._places[body]

    def scheme(
        self,
        grade: Item,
        subject: Organisation,
        areas: Sequence[Area],
        sentence: Sentence,
        *,
        year: int | None = None,
        previous: bool = False,
    ) -> tuple[Scheme, Grade] | None:
        """The scheme that most speaks for, and what the grade is on it; None where none grades such an organisation or area.

        Of several the newest. `year` is when the grade was awarded, where the article tells; a `previous` one was given before another.
        """
        end = _next_grader(sentence.row, grade) or sentence.end
        inside = self._namings[bisect_left(self._namings, (sentence.start,)) : bisect_left(self._namings, (end,))]
        graders = {party for scheme, _ in grade.meanings for party in (scheme.body, *parties(scheme.body))}
        here = tuple(body for _, _, bodies in inside for body in bodies if body in graders)
        if _names_agents(sentence.row) and any(_is_only_of(scheme.body, areas, here) for scheme, _ in grade.meanings):
            here = ()
        fitting = [
            (scheme, meaning)
            for scheme, meaning in grade.meanings
            if self._applies(scheme, subject, areas, here) and _has_its_area(scheme, areas) and self._grades_since(scheme.body, year)
        ]
        if year is None:
            fitting = list(self._timely(fitting, here, previous=previous))
        if extreme := EXTREME.fullmatch(grade.text):  # "the lowest mark" is none of stars that nobody gives any more
            fitting = [(scheme, meaning) for scheme, meaning in fitting if not self._is_over(scheme, year, here)]
        graders_of = {scheme.body for scheme, _ in grade.meanings if subject.kind in scheme.kinds} & self.names
        unsure = extreme is not None and extreme["second"] and not here and len(graders_of) > 1
        if not fitting or unsure:
            return None
        suited = {
            id(scheme): _suited(scheme, subject, areas) + _in_force(scheme, year) + TOO_OLD * self._is_over(scheme, year, here)
            for scheme, _ in fitting
        }
        named = {scheme.body: self._naming_points(scheme.body, sentence, grade) for scheme, _ in fitting}
        own = {id(scheme): suited[id(scheme)] + self._own_points(scheme, year) for scheme, _ in fitting}
        body = max((scheme for scheme, _ in fitting), key=lambda scheme: (named[scheme.body] + suited[id(scheme)], own[id(scheme)])).body
        return max((pair for pair in fitting if pair[0].body == body), key=lambda pair: (own[id(pair[0])], pair[0].first_year or 0))

    def _applies(self, scheme: Scheme, subject: Organisation, areas: Sequence[Area], here: Sequence[str]) -> bool:
        """Whether a scheme grades such an organisation, which is no body itself, its body is `here` if any is, and the areas fit."""
        if subject.kind in words("never_graded") or (scheme.kinds and subject.kind not in scheme.kinds | words("loose_kinds")):
            return False
        if here and not _is_among(scheme.body, here):
            return False
        return not any(_is_of_others(area, scheme.body, here or self.names) for area in areas)

    def _timely(self, fitting: Sequence[tuple[Scheme, Grade]], here: Collection[str], *, previous: bool) -> Iterator[tuple[Scheme, Grade]]:
        """Without the schemes of whose body and its successor the other gave the grade, unless their body is `here`.

        What stands is the successor's, and what was given before the successor's first year is the other's.
        """
        pairs = [
            (old, new)
            for (old, _), (new, _) in product(fitting, fitting)
            if new.id in old.replaced_by and new.body != old.body and self._took_over(old, new)
        ]
        gone = {old.id for old, _ in pairs if not previous and old.body not in here}
        gone |= {new.id for old, new in pairs if previous and new.first_year == self._year and new.body not in here}
        yield from (pair for pair in fitting if pair[0].id not in gone)

    def _took_over(self, old: Scheme, new: Scheme) -> bool:
        """Whether a scheme had ended when the article appeared, or ended in its year and the article names who came next."""
        last = old.last_year or self._year + 1
        return last < self._year or (last == self._year and new.body in self.names)

    def _grades_since(self, body: str, year: int | None) -> bool:
        """Whether a body, or a predecessor shortly before it, may have graded in a year: Ofsted not in 1979."""
        return year is None or year > _beginning(self._folder, body) - EARLY

    def _is_over(self, scheme: Scheme, year: int | None, here: Collection[str]) -> bool:
        """Whether a scheme had ended long before the article, of a body that its sentence does not name, and no year is told."""
        return year is None and (scheme.last_year or self._year) < self._year - LATE and not _is_among(scheme.body, here)

    def _own_points(self, scheme: Scheme, awarded: int | None) -> float:
        """What speaks for a scheme among those of its body: its years, its words and its areas."""
        points = CONTEXT * any(word.lower() in self._text for word in scheme.context)
        recent = (scheme.last_year or self._year) >= self._year - LATE
        if recent and (awarded is None or awarded >= self._year - LATE):
            points += SHARE * self._shares.get(scheme.id, 0)
        year = min(awarded or self._year, self._year)
        if (scheme.first_year or 0) > year:
            return points + TOO_NEW
        return points + IN_FORCE * (year <= (scheme.last_year or year))

    def _naming_points(self, body: str, sentence: Sentence, grade: Item) -> float:
        """How near a body is named to a grade: behind it as who gave it, before it, anywhere in the sentence, or in the article before."""
        until = (_agent(sentence.row, grade) or grade.start) + 1
        places, last = self._named(body), bisect_left(self._namings, (until,)) - 1
        end = _next_grader(sentence.row, grade) or sentence.end
        here = bisect_left(places, (sentence.start,)) < bisect_left(places, (end,))
        if self._namings and _is_among(body, self._namings[self._first_of(max(0, last))][2]):
            return NAMED_HERE * here + NAMED_LAST
        return NAMED_HERE * here + NAMED_BEFORE * (bool(places) and places[0][0] < until)

    def _first_of(self, last: int) -> int:
        """The naming that those which end with the one at `last` begin with: "*Estyn* and Care Inspectorate Wales" inspected together."""
        while last > 0 and JOINED.fullmatch(self._folded, self._namings[last - 1][1], self._namings[last][0]):
            last -= 1
        return last


def called(doc: Doc, scheme: Scheme) -> str:
    """What the article calls the body of a scheme: by a former name ("HMIC") where it prints that one alone, else by its present name."""
    present, former = _names(schemes_folder(doc), scheme.body)
    text = folded(doc) if former else ""
    if any(name in text for name in present):
        return scheme.body
    return next((name for name, variants in former if any(variant in text for variant in variants)), scheme.body)


@cache
def _names(folder: Path | None, body: str) -> tuple[tuple[str, ...], tuple[tuple[str, tuple[str, ...]], ...]]:
    """The names of a body, present and former, folded as texts are."""
    own = [scheme for scheme in schemes(folder) if scheme.body == body]
    former = tuple((name, tuple(map(fold, variants))) for scheme in own for name, variants in scheme.body_former)
    return tuple(fold(name) for scheme in own for name in scheme.body_names), former


@cache
def _beginning(folder: Path | None, body: str) -> int:
    """The year in which a body's first scheme began, 0 where nobody knows."""
    return min(scheme.first_year or 0 for scheme in schemes(folder) if scheme.body == body)


def _next_grader(row: Row, grade: Item) -> int | None:
    """Where a clause behind a grade begins in which a body gives another: "it was good for safety; *Ofsted* judged its teaching poor"."""
    for index, item in enumerate(row[:-1]):
        if item.start < grade.end or item.kind != "body" or verb_kind(row[index + 1]) not in ("verdict", "award", "weak"):
            continue
        before = row[index - 1 - (row[index - 1].word == "the")]
        if before.word in BORDERS and any(other.kind == "grade" for other in row[index + 2 :]):
            return item.start
    return None


def _agent(row: Row, grade: Item) -> int | None:
    """Where a body is named as who gave a grade, before the next grade: "good by *Ofsted* and inadequate by the CQC"."""
    at = next((index for index, item in enumerate(row) if item.start >= grade.end), len(row))
    for index in range(at, len(row)):
        if row[index].kind == "grade":
            break
        if row[index].kind == "body" and row[index - 1 - (row[index - 1].word == "the")].word in ("by", "from"):
            return row[index].start
    return None


def _suited(scheme: Scheme, subject: Organisation, areas: Sequence[Area]) -> float:
    """How much a scheme is one for such an organisation and such areas."""
    return KIND * (subject.kind in scheme.kinds) + AREA * any(known is scheme for area in areas for known, _ in area.known)


def _in_force(scheme: Scheme, year: int | None) -> float:
    """How much the year of an award, where it is told, speaks for a scheme."""
    if year is None:
        return 0
    return TOO_NEW if (scheme.first_year or 0) > year else IN_FORCE * (year <= (scheme.last_year or year))


def _shares(doc: Doc, known: Vocabulary) -> dict[str, float]:
    """For each scheme whose areas an article names, how many, as a share of the most that any scheme of its body has."""
    found: dict[Scheme, set[str]] = defaultdict(set)
    for match in known.area_pattern.finditer(doc):
        for scheme, area in known.areas[key_of(match[0])]:
            found[scheme].add(area)
    most: dict[str, int] = defaultdict(int)
    for scheme, areas in found.items():
        most[scheme.body] = max(most[scheme.body], len(areas))
    return {scheme.id: len(areas) / most[scheme.body] for scheme, areas in found.items()}


def _namings(doc: Doc, known: Vocabulary) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where bodies are named, by name or by a description that is no part of a name."""
    names = [(match.start(), match.end(), known.bodies[key_of(match[0])]) for match in known.body_pattern.finditer(doc)]
    yield from names
    named = {body for _, _, bodies in names for body in bodies}
    inside = {at for start, end, _ in names for at in range(start, end)}
    for match in known.description_pattern.finditer(doc):
        if inside.isdisjoint((match.start(), match.end() - 1)):
            yield match.start(), match.end(), _described(known.bodies[key_of(match[0])], named, known, small(doc))


def _described(bodies: tuple[str, ...], named: set[str], known: Vocabulary, text: str) -> tuple[str, ...]:
    """Which of several bodies "the care watchdog" is: those the article names, else those of a nation it names, else England's."""
    if len(bodies) == 1:
        return bodies
    if among := tuple(body for body in bodies if body in named):
        return among
    nations = {scheme.body: scheme.nation for scheme in known.schemes}
    spoken = tuple(body for body in bodies if (nation := nations[body]) and _speaks_of(nation, text))
    return spoken or tuple(body for body in bodies if nations[body] is None) or bodies


def _speaks_of(nation: str, text: str) -> bool:
    """Whether an article names a nation or speaks of what is its: "Scotland", "Scottish"."""
    return any(word in text for word in (key_of(nation), *word_list(LEXICON, f"nations.{key_of(nation)}")))


def _implied(doc: Doc, text: str, known: Vocabulary, named: set[str]) -> Iterator[str]:
    """Bodies that an article implies by "inspectors" or "the watchdog" and the kind of organisation it speaks of."""
    if not any(word in text for word in words("implying")):
        return
    kinds = {mention.kind for mention in once(doc, organisations.extract)}
    for kind, body in lexicon(LEXICON, "implied").items():
        rivals = (scheme.body for scheme in known.schemes if kind in scheme.kinds and not scheme.context and scheme.body != body)
        if kind in kinds and named.isdisjoint(rivals):
            yield body


def _is_of_others(area: Area, body: str, named: Collection[str]) -> bool:
    """Whether an area is judged by one of the bodies `named`, and not by `body`."""
    judges = {known.body for known, _ in area.known}
    return body not in judges and not judges.isdisjoint(named)


def _names_agents(row: Row) -> bool:
    """Whether a sentence names bodies only as who did something: "which was assessed *by NHS Improvement*"."""
    before = [row[at - 1 - (row[at - 1].word == "the")].word for at, item in enumerate(row) if item.kind == "body" and at]
    return bool(before) and all(word == "by" for word in before)


def _is_only_of(body: str, areas: Sequence[Area], here: Collection[str]) -> bool:
    """Whether areas are such as a body judges and none of those `here`: "*caring* was good, money, assessed by NHS Improvement, poor"."""
    judges = [{known.body for known, _ in area.known} for area in areas]
    return bool(judges) and all(body in those and those.isdisjoint(here) for those in judges)


def _is_among(body: str, bodies: Collection[str]) -> bool:
    return body in bodies or any(party in bodies for party in parties(body))


def _has_its_area(scheme: Scheme, areas: Sequence[Area]) -> bool:
    """Whether a scheme that counts only beside one of its areas ("safeguarding: met") has one, and one that grades no whole any."""
    if scheme.parts_only and not areas:
        return False
    return not scheme.needs_area or any(known is scheme for area in areas for known, _ in area.known)
