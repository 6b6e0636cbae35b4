"""Near-duplicates measured on pairs of articles: copies, and texts that only look like copies.

    python benchmarks/duplicates.py [FOLDER]

Two sets are printed: the pairs of `duplicates.toml`, written by hand, and versions made by rule of the articles below FOLDER
(`tests/gold`, without those held out): agency copy cut by a third, a new headline, a local paragraph, an update with other numbers,
a site's furniture around it, two of these at once; against them two different articles, a round-up that quotes some paragraphs,
and the same words about another place with other names and numbers.

For each set: precision and recall of a range of thresholds with the one in force marked, how many of the copies a database would
compare at all; then the time that a sketch takes.
"""

import argparse
import re
import time
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from string import Template

from pipeline.clean import clean
from pipeline.read import Source, read
from pipeline.twins import ENOUGH, Sketch, bands, copied, sketch

BREAK = "\n\n"
MIN_PARAGRAPHS = 8

NUMBER = re.compile(r"(?<![\w,.])\d{1,3}(?![\w,.]\d)")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")  # not the first word of a sentence

HEADLINE = "What the new report says, and what happens next"
UPDATE = "This article has been changed to add what the minister said on Tuesday evening, when she called the findings troubling."
LOCAL = (
    "Here in Saltmere the news was met with relief. Doreen Batt, who has run the corner shop in Quay Street for 31 years, said that she had"
    " expected far worse and that her customers would talk of little else until Christmas."
)
FURNITURE = [
    "Saltmere Courier: all the news of the coast, seven days a week",
    "Sign up to our newsletter and never miss a story from your town. You can unsubscribe at any time.",
    "Most read: the swan of Quay Street, the pier that would not close, and nine places for a pasty",
    "Our newsroom can be reached every day from eight until six. All rights reserved.",
]


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two texts, and whether one is a copy of the other."""

    why: str
    copy: bool
    one: str
    other: str

    @cached_property
    def score(self) -> float:
        """How much of the one text is copied from the other, whichever is more."""
        one, other = sketched(self.one), sketched(self.other)
        return max(copied(one, other), copied(other, one))

    @cached_property
    def compared(self) -> bool:
        """Whether a database would compare them."""
        return not grouped(self.one).isdisjoint(grouped(self.other))


@cache
def sketched(text: str) -> Sketch:
    """The sketch of a text that is compared with many."""
    return sketch(text)


@cache
def grouped(text: str) -> frozenset[int]:
    """The groups that a text falls into."""
    return frozenset(bands(sketched(text)))


def main() -> None:
    """Print what the thresholds are worth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent.parent / "tests" / "gold")
    written = list(pairs())
    for pair in sorted(written, key=lambda pair: (pair.copy, pair.score)):
        print(f"{'copy' if pair.copy else 'other':5}  {pair.score:.2f}  {pair.why}")
    made = list(versions(list(articles(parser.parse_args().folder))))
    for name, found in (("written by hand", written), ("made by rule", made)):
        print("\n".join(table(name, found)))
    for why in dict.fromkeys(pair.why for pair in made):
        scores = sorted(pair.score for pair in made if pair.why == why)
        print(f"{why:40} {len(scores):5} pairs, {scores[0]:.2f} to {scores[-1]:.2f}, median {scores[len(scores) // 2]:.2f}")
    begun = time.perf_counter()
    for pair in written * 10:
        sketch(pair.one)
    words = sum(len(pair.one.split()) for pair in written * 10)
    print(f"a sketch of 500 words takes {(time.perf_counter() - begun) / words * 500 * 1000:.2f} ms")


def table(name: str, found: Sequence[Pair]) -> Iterator[str]:
    """Precision and recall of each threshold on a set of pairs; a database finds only those that it compares."""
    copies = [pair for pair in found if pair.copy]
    yield f"\n{name}: {len(copies)} copies, {len(found) - len(copies)} others, {sum(pair.compared for pair in copies)} copies compared"
    yield "threshold  precision  recall"
    for threshold in (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9):
        told = [pair.copy for pair in found if pair.score >= threshold and pair.compared]
        mark = "  in force" if threshold == ENOUGH else ""
        yield f"{threshold:9.2f}  {sum(told) / max(1, len(told)):9.3f}  {sum(told) / max(1, len(copies)):6.3f}{mark}"


def articles(folder: Path) -> Iterator[str]:
    """The clean texts of the articles below `folder`, sorted by name, that have enough paragraphs to make versions of."""
    for path in sorted(folder.rglob("*.json")):
        for article in sorted(path.parent.glob(f"{path.stem}.*")):
            if article != path and "held_out" not in article.parts:
                text = clean(read(Source(name=article.name, path=article))).document.text
                if len(text.split(BREAK)) >= MIN_PARAGRAPHS:
                    yield text


def versions(texts: Sequence[str]) -> Iterator[Pair]:
    """Each text beside its versions, and beside what is none of them."""
    for number, text in enumerate(texts):
        headline, *body = text.split(BREAK)
        other = texts[(number + 1) % len(texts)].split(BREAK)
        for why, paragraphs in copies(headline, body).items():
            yield Pair(why=why, copy=True, one=text, other=BREAK.join(paragraphs))
        yield Pair(why="the words, of another place", copy=False, one=text, other=elsewhere(text))
        quoted = body[: max(1, len(body) // 5)]
        yield Pair(why="a round-up that quotes it", copy=False, one=text, other=BREAK.join([*other[:4], *quoted, *other[4:]]))
        for later in texts[number + 1 :]:
            yield Pair(why="another article", copy=False, one=text, other=later)


def copies(headline: str, body: Sequence[str]) -> dict[str, list[str]]:
    """The paragraphs of the versions of an article that are copies of it."""
    cut = [headline, *body[: 2 * len(body) // 3]]
    updated = [headline, NUMBER.sub(lambda match: str(int(match[0]) + 1), body[0]), UPDATE, *body[1:-1]]
    return {
        "cut by a third": cut,
        "under another headline": [HEADLINE, *body],
        "with a local paragraph": [headline, *body[:2], LOCAL, *body[2:]],
        "updated": updated,
        "with furniture": [*FURNITURE, headline, *body, *FURNITURE],
        "cut, under another headline": [HEADLINE, *cut[1:]],
        "updated, with a local paragraph": [HEADLINE, *updated[1:], LOCAL],
    }


def elsewhere(text: str) -> str:
    """`text` with other names and other numbers: the words of one report about another place."""
    text = NUMBER.sub(lambda match: str(int(match[0]) + 3), text)
    return NAME.sub(lambda match: match[0][::-1].capitalize(), text)


def pairs() -> Iterator[Pair]:
    """The pairs of `duplicates.toml`."""
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    for pair in data["pair"]:
        if "form" in pair:
            one, other = (Template(pair["form"].strip()).substitute(pair[side]) for side in ("one", "other"))
        else:
            one = data["articles"][pair["one"]].strip()
            other = version(one, pair["other"].strip())
        yield Pair(why=pair["why"], copy=pair["copy"], one=one, other=other)


def version(article: str, marked: str) -> str:
    """`marked` with each `{3}` replaced by the third paragraph of `article`."""
    paragraphs = article.split("\n\n")
    return re.sub(r"\{(\d+)\}", lambda mark: paragraphs[int(mark[1]) - 1], marked)


if __name__ == "__main__":
    main()
