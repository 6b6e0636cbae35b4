"""The language of a text, told offline by its words; what a page declares about itself is a hint only, for it is often wrong.

English is the common case and costs next to nothing: a text that is full of English function words is English. Only for the
others is the language model loaded (py3langid: 140 languages, about a millisecond a text).
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

from extractors.lexicon import load

ENGLISH = "en"

SHORTEST = 20
"""Words. A shorter text, most often a headline and a line, says too little to be called foreign."""

SHORTEST_UNSPACED = 200
"""Characters, for the languages that put no spaces between words."""

ENOUGH = 0.15
"""The share of English function words that no text in another language reaches, and English prose seldom misses."""

SURE = 0.9
"""How likely a language has to be before a page that does not declare it is taken to be in it."""

SAMPLE = 2000
"""Characters that are looked at: the middle of a text, where headlines, names and lists are fewest."""

WORD = re.compile(r"[^\W\d_]+")


def language(text: str, hint: str | None = None) -> str:
    """The ISO 639 code of the language of `text`; `hint` is what the page declares. Where nothing is sure it is English."""
    if len(text) < SHORTEST_UNSPACED and len(text.split()) < SHORTEST:
        return ENGLISH
    sample = _middle(text)
    words = WORD.findall(sample.lower())
    if sum(word in _english() for word in words) >= ENOUGH * len(words):
        return ENGLISH
    found, likelihood = _identifier().classify(sample)
    return str(found) if likelihood >= SURE or found == hint else ENGLISH


def _middle(text: str) -> str:
    start = max(0, (len(text) - SAMPLE) // 2)
    return text[start : start + SAMPLE]


@cache
def _english() -> frozenset[str]:
    return frozenset(load(Path(__file__).with_suffix(".toml"))["english"])


@cache
def _identifier() -> Any:
    """The model: half a second to load and 100 MB, so it is loaded at the first text that needs it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
