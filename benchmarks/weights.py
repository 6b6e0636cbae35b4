"""Fits the weights of signs to the annotated articles, and tells how well they do on articles that they were not fitted to.

    python benchmarks/weights.py [FOLDER ...] [--test FOLDER] [--write]

Every FOLDER holds articles with gold (`tests/gold/*`, without those held out, when none is given). For each file of weights it is
printed, for a range of likelihoods, how many options would be taken and how many of them are right: in each fold by the weights of
the others, and in the articles below `--test` by the weights of all. `--write` writes `extractors/weights/*.toml`.

The weights are those of a conditional logit with a ridge (l2) penalty, found by Newton's method: the same gold gives the same file.
Whom an article graded last is a sign of subjects, and follows from the weights before: run it twice.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from extractors.likelihood import weighed
from extractors.organisations import Organisation
from extractors.rating import links, salience, subjects
from extractors.rating.areas import Area
from extractors.rating.bodies import Bodies
from extractors.rating.candidates import Question, field_of
from extractors.rating.choice import WEIGHTS as SUBJECTS
from extractors.rating.choice import meant
from extractors.rating.claim import Claim
from extractors.rating.claims import claims
from extractors.rating.items import Item
from extractors.rating.rows import rows, speech
from extractors.schemes import OVERALL
from pipeline.annotate import annotate, load
from pipeline.clean import clean
from pipeline.matching import plain
from pipeline.read import Source, read

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
OUT = ROOT / "extractors" / "weights"
# A sign that fewer options have says nothing; neither does one with a weight nearer to 0.
RARE, LEAST = 4, 0.05
RIDGE = 2.0
ROUNDS, TINY = 40, 1e-5
FOLDS = 4
LEVELS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9)

Vector = NDArray[np.float64]
Gold = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Something an article leaves open: the signs of each option and of none, and which options are right."""

    article: str
    options: Sequence[frozenset[str]]
    none: frozenset[str] = frozenset()
    right: frozenset[int]


def choices(folders: Sequence[Path], name: str) -> list[Choice]:
    """The choices of a kind in all articles of the folders that have ratings."""
    nlp = load()
    found: list[Choice] = []
    for path in sorted(path for folder in folders for path in folder.rglob("*.json")):
        source = next((other for suffix in (".txt", ".html") if (other := path.with_suffix(suffix)).exists()), None)
        gold = json.loads(path.read_text(encoding="utf-8"))
        if source is not None and gold.get("ratings"):
            article = clean(read(Source(name=source.name, path=source))).document
            doc = next(annotate(nlp, [(article.text, article.published, article.title)]))
            found += KINDS[name](doc, path.stem, gold["ratings"])
    return found


def links_of(doc: Doc, article: str, ratings: Sequence[Gold]) -> Iterator[Choice]:
    """Whether a grade is for an area of its sentence, or not: it is where the gold has a rating of both. Not what speakers say."""
    bodies = Bodies(doc)
    if not bodies.names:
        return
    said = tuple(speech(doc))
    for sentence in rows(doc, bodies.vocabulary):
        for at, grade in enumerate(sentence.row):
            if grade.kind != "grade" or not links.may_be_linked(sentence.row, at) or any(start <= grade.start < end for start, end in said):
                continue
            for pair in links.pairs(sentence.row, at):
                area = pair.row[pair.area]
                names = {plain(doc.text[area.start : area.end])} | {plain(name) for _, name in area.areas}
                holds = any(_has_grade(rating, grade) and names & set(map(plain, rating["area"])) for rating in ratings)
                yield Choice(article=article, options=[frozenset(links.signs(pair))], right=frozenset([0] if holds else []))


def subjects_of(doc: Doc, article: str, ratings: Sequence[Gold]) -> Iterator[Choice]:
    """Whom a sentence means that names nobody: who has such a grade for such an area in the gold."""
    asked: list[tuple[Question, tuple[Claim, ...]]] = []

    def ask(doc: Doc, question: Question, before: Sequence[Claim]) -> Organisation | None:
        asked.append((question, tuple(before)))
        return meant(doc, question, before)

    with patch.object(subjects, "meant", ask):
        tuple(claims(doc))
    for question, before in asked:
        field = field_of(doc, question)
        graded = [rating for rating in ratings if _has_grade(rating, question.grade) and _has_area(rating, question)]
        names = {plain(name) for rating in graded for name in rating["subject"]}
        yield Choice(
            article=article,
            options=[frozenset(signs) for signs in salience.signs(field, question, before)],
            none=frozenset(salience.signs_of_none(field, question)),
            right=frozenset(at for at, candidate in enumerate(field.candidates) if plain(candidate.name) in names),
        )


def _has_grade(rating: Gold, grade: Item) -> bool:
    return plain(rating["grade"]) in {plain(meaning.name) for _, meaning in grade.meanings}


def _has_area(rating: Gold, question: Question) -> bool:
    named = {name for area in question.areas for name in _names(area)}
    whole = {plain(scheme.area) for scheme, _ in question.grade.meanings} | {OVERALL}
    return bool((named or whole) & set(map(plain, rating["area"])))


def _names(area: Area) -> set[str]:
    return {plain(area.text)} | {plain(name) for _, name in area.known}


KINDS: Mapping[str, Callable[[Doc, str, Sequence[Gold]], Iterator[Choice]]] = {links.WEIGHTS: links_of, SUBJECTS: subjects_of}


def fitted(found: Sequence[Choice]) -> dict[str, float]:
    """The weight of each sign."""
    counts = Counter(sign for choice in found for signs in (choice.none, *choice.options) for sign in signs)
    names = sorted(sign for sign, count in counts.items() if count >= RARE)
    places = {name: at for at, name in enumerate(names)}
    tables = [_table(choice, places) for choice in found]
    weights: Vector = np.zeros(len(names))
    for _ in range(ROUNDS):
        slope, curve = RIDGE * weights, RIDGE * np.eye(len(names))
        for table, right in tables:
            likely = _softmax(table @ weights)
            wanted = likely * right / (likely @ right)
            slope += table.T @ (likely - wanted)
            mean = likely @ table
            curve += (table * likely[:, None]).T @ table - np.outer(mean, mean)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < TINY:
            break
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True) if abs(weight) >= LEAST}


def _table(choice: Choice, places: Mapping[str, int]) -> tuple[Vector, Vector]:
    """The signs of none and of each option, one row each, and which of them are right: none where no option is."""
    table: Vector = np.zeros((len(choice.options) + 1, len(places)))
    for row, signs in enumerate((choice.none, *choice.options)):
        table[row, [places[sign] for sign in signs if sign in places]] = 1
    right: Vector = np.zeros(len(table))
    right[[at + 1 for at in choice.right] or [0]] = 1
    return table, right


def _softmax(scores: Vector) -> Vector:
    powers: Vector = np.exp(scores - scores.max())
    shares: Vector = powers / powers.sum()
    return shares


def across(found: Sequence[Choice]) -> list[list[float]]:
    """The likelihoods of each choice by weights fitted to other articles than its own."""
    folds = {article: at % FOLDS for at, article in enumerate(sorted({choice.article for choice in found}))}
    by_fold = [fitted([choice for choice in found if folds[choice.article] != fold]) for fold in range(FOLDS)]
    return [weighed(by_fold[folds[choice.article]], choice.options, choice.none) for choice in found]


def report(name: str, found: Sequence[Choice], likelihoods: Sequence[Sequence[float]]) -> None:
    """Print what levels of likelihood take: the likeliest option of a choice, if it is so likely."""
    there = sum(bool(choice.right) for choice in found)
    print(f"{name}: {len(found)} choices, {there} with a right option")
    taken: dict[float, list[bool]] = defaultdict(list)
    for choice, likely in zip(found, likelihoods, strict=True):
        best = max(range(len(likely)), key=likely.__getitem__, default=None)
        for level in LEVELS:
            if best is not None and likely[best] >= level:
                taken[level].append(best in choice.right)
    for level, right in taken.items():
        print(f"  {level:.2f}  P {sum(right) / len(right):.3f}  R {sum(right) / max(1, there):.3f}")


def write(name: str, weights: Mapping[str, float]) -> None:
    """Write a file of weights, the heaviest first."""
    lines = ["# Fitted by benchmarks/weights.py to the annotated articles; not to be changed by hand.", "", "[weights]"]
    lines += [f"{json.dumps(sign)} = {weight}" for sign, weight in sorted(weights.items(), key=lambda pair: (-abs(pair[1]), pair[0]))]
    (OUT / f"{name}.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Fit, report and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, help="folders of articles with gold")
    parser.add_argument("--test", type=Path, help="a folder of other articles")
    parser.add_argument("--write", action="store_true", help="write the weights")
    told = parser.parse_args()
    folders = told.folders or [folder for folder in sorted(GOLD.iterdir()) if folder.is_dir() and folder.name != "held_out"]
    for name in KINDS:
        found = choices(folders, name)
        weights = fitted(found)
        report(f"{name}, other folds", found, across(found))
        if told.test:
            others = choices([told.test], name)
            report(f"{name}, {told.test}", others, [weighed(weights, choice.options, choice.none) for choice in others])
        if told.write:
            write(name, weights)


if __name__ == "__main__":
    main()
