"""Near-duplicates measured on pairs of fictional articles: copies, and texts that only look like copies.

    python benchmarks/duplicates.py

Prints how much of each text is copied (the larger of both directions), precision and recall of a range of thresholds with the one
in force marked, how many of the copies a database would compare at all, and the time that a sketch takes.
"""

import re
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Template

from pipeline.twins import ENOUGH, bands, copied, sketch


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two texts, and whether one is a copy of the other."""

    why: str
    copy: bool
    one: str
    other: str

    @property
    def score(self) -> float:
        """How much of the one text is copied from the other, whichever is more."""
        one, other = sketch(self.one), sketch(self.other)
        return max(copied(one, other), copied(other, one))

    @property
    def compared(self) -> bool:
        """Whether a database would compare them."""
        return not set(bands(sketch(self.one))).isdisjoint(bands(sketch(self.other)))


def main() -> None:
    """Print what the thresholds are worth."""
    found = list(pairs())
    for pair in sorted(found, key=lambda pair: (pair.copy, pair.score)):
        print(f"{'copy' if pair.copy else 'other':5}  {pair.score:.2f}  {pair.why}")
    print("\nthreshold  precision  recall")
    for threshold in (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9):
        told = [pair.copy for pair in found if pair.score >= threshold]
        mark = "  in force" if threshold == ENOUGH else ""
        print(f"{threshold:9.2f}  {sum(told) / len(told):9.2f}  {sum(told) / sum(pair.copy for pair in found):6.2f}{mark}")
    copies = [pair for pair in found if pair.copy]
    print(f"\ncompared: {sum(pair.compared for pair in copies)} of {len(copies)} copies")
    begun = time.perf_counter()
    for pair in found * 10:
        sketch(pair.one)
    words = sum(len(pair.one.split()) for pair in found * 10)
    print(f"a sketch of 500 words takes {(time.perf_counter() - begun) / words * 500 * 1000:.2f} ms")


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
