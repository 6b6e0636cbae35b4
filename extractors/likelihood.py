"""How likely something is, by its signs: each has a weight, and their sum is the log-odds (logistic regression).

The weights are data, `weights/NAME.toml`, fitted to the annotated articles by `benchmarks/weights.py` and never written by hand.
"""

from collections.abc import Iterable
from functools import cache
from math import exp

from extractors.lexicon import numbers


def likelihood(name: str, signs: Iterable[str]) -> float:
    """The likelihood, between 0 and 1, that the weights of `name` give to `signs`. A sign without a weight says nothing.

    Raises LexiconError where the file of weights is missing or broken.
    """
    known = _weights(name)
    return 1 / (1 + exp(-sum(known.get(sign, 0.0) for sign in signs)))


@cache
def _weights(name: str) -> dict[str, float]:
    return dict(numbers(f"weights/{name}", "weights"))
