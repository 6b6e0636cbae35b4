"""Fits the weights of signs to the annotated articles, and tells how well they do on articles that they were not fitted to.

    python benchmarks/weights.py [FOLDER ...] [--test FOLDER] [--write]

Every FOLDER holds articles with gold (`tests/gold/*`, without those held out, when none is given). Printed are, for a range of
likelihoods, how many pairs were taken and how many of them are right: of each fold by the weights of the others, and of the
articles below `--test` by the weights of all. `--write` writes `extractors/weights/*.toml`.

The weights are those of a logistic regression with a ridge (l2) penalty, found by Newton's method: the same gold gives the same file.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from extractors.rating.bodies import Bodies
from extractors.rating.links import WEIGHTS, Pair, may_be_linked, pairs, signs
from extractors.rating.rows import rows, speech
from pipeline.annotate import annotate, load
from pipeline.clean import clean
from pipeline.matching import plain
from pipeline.read import Source, read

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
OUT = ROOT / "extractors" / "weights"
# A sign that fewer examples have says nothing; neither does one with a weight nearer to 0.
RARE, LEAST = 4, 0.05
RIDGE = 1.0
ROUNDS, TINY = 25, 1e-6
FOLDS = 4
LEVELS = (0.5, 0.6, 0.7, 0.75, 0.8, 0.9)

Vector = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Example:
    """Something that is so or not, with its signs, of an article."""

    article: str
    signs: frozenset[str]
    holds: bool


def examples(folders: Sequence[Path], of: Callable[[Doc, Any], Iterator[tuple[frozenset[str], bool]]]) -> list[Example]:
    """What `of` finds in each article of the folders and in its gold."""
    nlp, found = load(), []
    for path in sorted(path for folder in folders for path in folder.rglob("*.json")):
        source = next((other for suffix in (".txt", ".html") if (other := path.with_suffix(suffix)).exists()), None)
        gold = json.loads(path.read_text(encoding="utf-8"))
        if source is None or not gold.get("ratings"):
            continue
        article = clean(read(Source(name=source.name, path=source))).document
        doc = next(annotate(nlp, [(article.text, article.published, article.title)]))
        found += [Example(article=path.stem, signs=its, holds=holds) for its, holds in of(doc, gold)]
    return found


def links(doc: Doc, gold: Any) -> Iterator[tuple[frozenset[str], bool]]:
    """Every pair of a grade and an area in one sentence: it holds where the gold has a rating of both. Not what speakers say."""
    ratings = [(plain(rating["grade"]), set(map(plain, rating["area"]))) for rating in gold["ratings"]]
    bodies = Bodies(doc)
    if not bodies.names:
        return
    said = tuple(speech(doc))
    for sentence in rows(doc, bodies.vocabulary):
        for grade, item in enumerate(sentence.row):
            if item.kind != "grade" or not may_be_linked(sentence.row, grade) or any(start <= item.start < end for start, end in said):
                continue
            for pair in pairs(sentence.row, grade):
                yield frozenset(signs(pair)), _is_rated(doc, pair, ratings)


def _is_rated(doc: Doc, pair: Pair, ratings: Sequence[tuple[str, set[str]]]) -> bool:
    grade, area = pair.row[pair.grade], pair.row[pair.area]
    grades = {plain(meaning.name) for _, meaning in grade.meanings}
    areas = {plain(doc.text[area.start : area.end])} | {plain(name) for _, name in area.areas}
    return any(name in grades and names & areas for name, names in ratings)


def fitted(found: Sequence[Example]) -> dict[str, float]:
    """The weight of each sign."""
    counts = Counter(sign for example in found for sign in example.signs)
    names = sorted(sign for sign, count in counts.items() if count >= RARE)
    places = {name: at for at, name in enumerate(names)}
    table: Vector = np.zeros((len(found), len(names)))
    for row, example in enumerate(found):
        table[row, [places[sign] for sign in example.signs if sign in places]] = 1
    truth = np.array([example.holds for example in found], dtype=float)
    weights: Vector = np.zeros(len(names))
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (likely - truth) + RIDGE * weights
        curve = (table * (likely * (1 - likely))[:, None]).T @ table + RIDGE * np.eye(len(names))
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < TINY:
            break
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True) if abs(weight) >= LEAST}


def likely(weights: dict[str, float], example: Example) -> float:
    """The likelihood that the weights give to an example."""
    return float(1 / (1 + np.exp(-sum(weights.get(sign, 0.0) for sign in example.signs))))


def across(found: Sequence[Example]) -> list[float]:
    """The likelihood of each example by weights fitted to other articles than its own."""
    folds = {article: at % FOLDS for at, article in enumerate(sorted({example.article for example in found}))}
    by_fold = [fitted([example for example in found if folds[example.article] != fold]) for fold in range(FOLDS)]
    return [likely(by_fold[folds[example.article]], example) for example in found]


def report(name: str, found: Sequence[Example], likelihoods: Sequence[float]) -> None:
    """Print what levels of likelihood take."""
    right = sum(example.holds for example in found)
    print(f"{name}: {len(found)} pairs, {right} right")
    for level in LEVELS:
        taken = [example.holds for example, likelihood in zip(found, likelihoods, strict=True) if likelihood >= level]
        print(f"  {level:.2f}  P {sum(taken) / max(1, len(taken)):.3f}  R {sum(taken) / max(1, right):.3f}")


def write(name: str, weights: dict[str, float]) -> None:
    """Write a file of weights, the heaviest first."""
    lines = ["# Fitted by benchmarks/weights.py to the annotated articles; not to be changed by hand.", "", "[weights]"]
    lines += [f"{json.dumps(sign)} = {weight}" for sign, weight in sorted(weights.items(), key=lambda pair: (-abs(pair[1]), pair[0]))]
    OUT.mkdir(exist_ok=True)
    (OUT / f"{name}.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Fit, report and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, help="folders of articles with gold")
    parser.add_argument("--test", type=Path, help="a folder of other articles")
    parser.add_argument("--write", action="store_true", help="write the weights")
    told = parser.parse_args()
    folders = told.folders or [folder for folder in sorted(GOLD.iterdir()) if folder.is_dir() and folder.name != "held_out"]
    found = examples(folders, links)
    weights = fitted(found)
    report("other folds", found, across(found))
    if told.test:
        others = examples([told.test], links)
        report(str(told.test), others, [likely(weights, example) for example in others])
    if told.write:
        write(WEIGHTS, weights)


if __name__ == "__main__":
    main()
