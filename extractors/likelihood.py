"""How likely each of several options is, by its signs: a sign has a weight, and the sum of weights is the log-odds against nothing.

The weights are data, `weights/NAME.toml`, fitted to the annotated articles by `benchmarks/weights.py` and never written by hand. The
model is McFadden's conditional logit; with one option it is a logistic regression.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp

from extractors.lexicon import numbers

Signs = Iterable[str]


def likelihoods(name: str, options: Sequence[Signs], none: Signs = ()) -> list[float]:
    """The likelihood, from 0 to 1, of each option by the weights of `name`; what is missing to 1 is that it is none of them.

    `none` are the signs that speak for none. A sign without a weight says nothing. Raises LexiconError where the weights are broken.
    """
    return weighed(_weights(name), options, none)


def weighed(weights: Mapping[str, float], options: Sequence[Signs], none: Signs = ()) -> list[float]:
    """The likelihood of each option by `weights`, as `likelihoods` gives it."""
    odds = [sum(weights.get(sign, 0.0) for sign in signs) for signs in (none, *options)]
    most = max(odds)
    each = [exp(sum_ - most) for sum_ in odds]
    return [one / sum(each) for one in each[1:]]


@cache
def _weights(name: str) -> Mapping[str, float]:
    return numbers(f"weights/{name}", "weights")
