"""The words of the schemes, compiled: how grades, areas and bodies are printed, and what each may stand for."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

from spacy.tokens import Doc

from extractors.folding import fold
from extractors.index import Finder, first_word
from extractors.lexicon import alternation, either, key_of
from extractors.rating.words import inflections
from extractors.schemes import OVERALL, Grade, Scheme, schemes

T = TypeVar("T")

# A grade may make an adjective: "an outstanding-rated home", not "a good-natured one".
RATED = r"(?![\w]|-(?!(?:rated|graded|judged)\b))"

# A number in words, which is no name of its own for a grade.
NO_STARS = "no stars"
STARLESS = ("without a star", "without a single star", "not a single star", "not one star")

# What opens an area put as a question: "*how well it* manages offenders", "the *way in which the force* responds to the public".
ASKING = r"(?:how(?: \w+)?|way(?: in which)?) (?:it|they|(?:the|its) \w+) "


@dataclass(frozen=True)
class Patterns:
    """The patterns of several bodies used as one: each stretch that any of them matches, once."""

    each: tuple[Finder, ...]

    def search(self, text: str) -> bool:
        """Whether any pattern matches in a text."""
        return any(finder.pattern.search(text) for finder in self.each)

    def finditer(self, doc: Doc) -> Iterator[re.Match[str]]:
        """The matches in a doc, those of one body after those of the other."""
        seen: set[tuple[int, int]] = set()
        for finder in self.each:
            for match in finder.finditer(doc):
                if match.span() not in seen:
                    seen.add(match.span())
                    yield match


@dataclass(frozen=True, kw_only=True, eq=False)
class Vocabulary:
    """What `schemes` print, by key (folded, lower case): grades, areas and bodies, with their patterns.

    `asked` are areas put as questions, by what follows the question's opening: "manages offenders". The patterns for grades, areas and
    descriptions of bodies are for text in small letters.
    """

    schemes: tuple[Scheme, ...]
    grades: Mapping[str, tuple[tuple[Scheme, Grade], ...]]
    codes: Mapping[str, tuple[tuple[Scheme, Grade], ...]]
    areas: Mapping[str, tuple[tuple[Scheme, str], ...]]
    asked: Mapping[str, tuple[tuple[Scheme, str], ...]]
    bodies: Mapping[str, tuple[str, ...]]
    grade_pattern: Patterns
    code_pattern: Patterns
    area_pattern: Patterns
    asked_pattern: Patterns
    body_pattern: Patterns
    description_pattern: Patterns


@cache
def vocabulary(folder: Path | None = None) -> Vocabulary:
    """The vocabulary of our schemes and those in `folder`."""
    return _vocabulary(schemes(folder))


@lru_cache(maxsize=512)
def vocabulary_of(folder: Path | None, bodies: frozenset[str], year: int | None) -> Vocabulary:
    """The vocabulary of the schemes by `bodies` alone that an article of `year` may speak of; of any year where that is None."""
    graders = dict.fromkeys(scheme.body for scheme in schemes(folder) if set(parties(scheme.body)) <= bodies)
    return _joined([_of_body(folder, body, year) for body in graders])


@cache
def _of_body(folder: Path | None, body: str, year: int | None) -> Vocabulary:
    """The vocabulary of one body. Its patterns find what its schemes of any year print; what none of the year means is an empty tuple.

    An article that names a body which is no more speaks of what that graded, however long ago.
    """
    if year is None:
        return _vocabulary([scheme for scheme in schemes(folder) if scheme.body == body])
    whole = _of_body(folder, body, None)
    return _of_year(whole, min(year, max(scheme.last_year or year for scheme in whole.schemes)))


def _vocabulary(known: Iterable[Scheme]) -> Vocabulary:
    known = tuple(known)
    grades, codes = _grades(known)
    areas = _areas(known)
    asked = _asked(areas)
    names = _bodies(known, described=False)
    descriptions = _bodies(known, described=True)
    return Vocabulary(
        schemes=known,
        grades=grades,
        codes=codes,
        areas=areas,
        asked=asked,
        bodies=names | descriptions,
        grade_pattern=_whole_words((key for key in grades if not key[0].isdigit()), behind=RATED),
        code_pattern=_codes(codes),
        area_pattern=_whole_words(areas),
        asked_pattern=_questions(asked),
        body_pattern=_names(name for scheme in known for name in scheme.names_printed),
        description_pattern=_whole_words(descriptions),
    )


def _joined(parts: Sequence[Vocabulary]) -> Vocabulary:
    """One vocabulary made of several: compiling a pattern takes longer than reading an article, and bodies come in any company."""
    return Vocabulary(
        schemes=tuple(scheme for part in parts for scheme in part.schemes),
        grades=_together(part.grades for part in parts),
        codes=_together(part.codes for part in parts),
        areas=_together(part.areas for part in parts),
        asked=_together(part.asked for part in parts),
        bodies=_together(part.bodies for part in parts),
        grade_pattern=_both(part.grade_pattern for part in parts),
        code_pattern=_both(part.code_pattern for part in parts),
        area_pattern=_both(part.area_pattern for part in parts),
        asked_pattern=_both(part.asked_pattern for part in parts),
        body_pattern=_both(part.body_pattern for part in parts),
        description_pattern=_both(part.description_pattern for part in parts),
    )


def _together(parts: Iterable[Mapping[str, tuple[T, ...]]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, tuple[T, ...]] = {}
    for part in parts:
        for key, values in part.items():
            found[key] = found.get(key, ()) + values
    return found


def _both(parts: Iterable[Patterns]) -> Patterns:
    return Patterns(tuple(pattern for part in parts for pattern in part.each))


def _of_year(known: Vocabulary, year: int) -> Vocabulary:
    """The vocabulary without schemes that had not begun in `year`, or had been forgotten."""

    def is_held(scheme: Scheme) -> bool:
        return (scheme.first_year or 0) <= year <= (scheme.last_year or year) + scheme.remembered

    return replace(
        known,
        schemes=tuple(filter(is_held, known.schemes)),
        grades={key: tuple(pair for pair in pairs if is_held(pair[0])) for key, pairs in known.grades.items()},
        codes={key: tuple(pair for pair in pairs if is_held(pair[0])) for key, pairs in known.codes.items()},
        areas={key: tuple(pair for pair in pairs if is_held(pair[0])) for key, pairs in known.areas.items()},
        asked={key: tuple(pair for pair in pairs if is_held(pair[0])) for key, pairs in known.asked.items()},
    )


def parties(body: str) -> tuple[str, ...]:
    """The bodies that grade together: "Ofsted and the Care Quality Commission"; most grade alone."""
    return tuple(body.split(" and the "))


def _grades(known: Iterable[Scheme]) -> tuple[dict[str, tuple[tuple[Scheme, Grade], ...]], dict[str, tuple[tuple[Scheme, Grade], ...]]]:
    """Grades by how they are printed: words by key, codes folded and in their own case."""
    words: dict[str, list[tuple[Scheme, Grade]]] = defaultdict(list)
    codes: dict[str, list[tuple[Scheme, Grade]]] = defaultdict(list)
    for scheme in known:
        for variant, grade in _printed(scheme):
            if scheme.letters:
                codes[fold(variant)].append((scheme, grade))
                continue
            for form in dict.fromkeys(_inflected(key_of(variant))):
                words[form].append((scheme, grade))
    return {key: tuple(found) for key, found in words.items()}, {key: tuple(found) for key, found in codes.items()}


def _printed(scheme: Scheme) -> Iterator[tuple[str, Grade]]:
    """How the grades of a scheme are printed, each with the grade that is meant, by the name it then has."""
    for grade in scheme.grades:
        for variant in dict.fromkeys(grade.variants):
            keeps = scheme.as_printed and variant != NO_STARS
            yield variant, replace(grade, name=key_of(variant)) if keeps else grade
            if variant == NO_STARS:
                yield from ((starless, grade) for starless in STARLESS)


def _inflected(key: str) -> Iterator[str]:
    """`key`, and with its verb in other forms: "requires improvement" is also "required improvement"."""
    yield key
    printed = key.split()
    for form, verb in inflections().items():
        if verb in printed[:-1]:
            yield " ".join(form if word == verb else word for word in printed)


def _areas(known: Iterable[Scheme]) -> dict[str, tuple[tuple[Scheme, str], ...]]:
    found: dict[str, dict[tuple[Scheme, str], None]] = defaultdict(dict)
    for scheme in known:
        for area, variants in scheme.areas:
            for form in (form for variant in variants if variant != OVERALL for form in _owned(key_of(variant))):
                found[form][scheme, area] = None
    return {key: tuple(pairs) for key, pairs in found.items()}


def _owned(key: str) -> Iterator[str]:
    """`key`, and with other words for its owner: "looking after its people" is also "looking after their own people"."""
    yield key
    if " its " in key:
        yield from (key.replace(" its ", f" {owner} ") for owner in ("their", "its own", "their own", "the"))


def _asked(areas: Mapping[str, tuple[tuple[Scheme, str], ...]]) -> dict[str, tuple[tuple[Scheme, str], ...]]:
    """The areas that begin with what somebody does, as what they do: "managing offenders" is also "manages offenders"."""
    found: dict[str, tuple[tuple[Scheme, str], ...]] = {}
    for key, pairs in areas.items():
        doing, _, rest = key.partition(" ")
        for verb in _finite(doing.removesuffix("ing")) if rest and doing.endswith("ing") else ():
            form = f"{verb} {rest}"
            found[form] = tuple(dict.fromkeys((*found.get(form, ()), *pairs)))
    return found


def _finite(stem: str) -> Iterator[str]:
    """What a verb may be whose form with "-ing" begins with `stem`, and what is no word: "manages" of "manag", "plans" of "plann"."""
    if stem == "be":
        yield from ("is", "was", "are", "were")
        return
    yield from (stem + ending for ending in ("", "e", "s", "es", "ed"))
    if stem[-2:-1] == stem[-1:]:
        yield from (stem[:-1], stem[:-1] + "s")
    if stem.endswith("y"):
        yield from (stem[:-1] + "ies", stem[:-1] + "ied")


def _questions(asked: Collection[str]) -> Patterns:
    """Areas put as questions: "how well it manages offenders"; the group `asked` is what follows the opening."""
    if not asked:
        return Patterns(())
    return Patterns((Finder(lambda: re.compile(rf"(?<![\w-]){ASKING}(?P<asked>{alternation(asked)})(?![\w-])"), {"how", "way"}),))


def _bodies(known: Iterable[Scheme], *, described: bool) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for scheme in known:
        for name in scheme.body_descriptions if described else scheme.names_printed:
            found[key_of(name)][scheme.body] = None
    return {key: tuple(bodies) for key, bodies in found.items()}


def _whole_words(keys: Iterable[str], *, behind: str = r"(?![\w-])") -> Patterns:
    """Keys as whole words, which nothing follows that `behind` refuses."""
    keys = list(keys)
    firsts = set(map(first_word, keys))
    return Patterns((Finder(lambda: re.compile(rf"(?<![\w-]){alternation(keys)}{behind}"), firsts),) if keys else ())


def _names(names: Iterable[str]) -> Patterns:
    """Names of bodies in folded text, in their own case or in capitals; not the "chi" of "tai chi"."""
    printed = {variant for name in map(fold, names) for variant in (name, name.upper() if len(name) > 5 else name)}
    firsts = set(map(first_word, printed))
    return Patterns((Finder(lambda: re.compile(rf"(?<![\w-]){either(printed)}(?!\w)"), firsts, is_cased=True),) if printed else ())


def _codes(codes: Iterable[str]) -> Patterns:
    """Codes in their own case: "C3", "G1/V2", "A-"; not the "A" of "A trust"."""
    codes = list(codes)
    if not codes:
        return Patterns(())
    long = _any_of(code for code in codes if len(code) > 1)
    single = _any_of(code for code in codes if len(code) == 1)
    pattern = re.compile(
        rf"""(?<![\w-])(?:{long})(?![\w+]|-\w)                                            # C3, G1/V2, AA-
          | (?<=[\w'"]\ )(?:{single})(?=\ (?:rating|grade|from|to|by|with)\b|[.,;)'"])   # an A rating, to A from A+
          | (?:(?<=\ba\ )|(?<=\ban\ ))(?:{single})(?=\ for\b)                            # a B for repairs
          | (?<=[:,-]\ )(?:{single})(?=\s*(?:[,(]|$))                                     # Issuer rating: A (A+)""",
        re.VERBOSE | re.MULTILINE,
    )
    return Patterns((Finder(lambda: pattern, {""}, is_cased=True),))


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of several words; one that never matches where there are none."""
    known = set(words)
    return either(known) if known else "(?!)"
