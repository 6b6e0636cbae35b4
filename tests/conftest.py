"""What tests share: the language model, loaded once, and a way from a text to a doc.

`read` runs the model, for extractors that need its tags or its parse; `read_blank` takes milliseconds, for the others.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractors import organisations, ratings
from extractors.reading import once
from pipeline.annotate import Article, annotate, load
from tests.marking import mark

Reader = Callable[..., Doc]
Rated = Callable[..., str]


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline that newsledger runs."""
    return load()


@pytest.fixture(scope="session")
def read(nlp: Language) -> Reader:
    """`read(text, published=date(...), title="...", url="...", organisations=path)`: the doc of a text; the rest where it matters."""
    return _reader(nlp)


@pytest.fixture(scope="session")
def read_blank() -> Reader:
    """Like `read`, on a pipeline that only cuts tokens and sentences."""
    nlp = spacy.blank("en")
    nlp.add_pipe("block_borders")
    nlp.add_pipe("sentencizer", config={"overwrite": False})
    return _reader(nlp)


@pytest.fixture(scope="session")
def rated(read: Reader) -> Rated:
    """`rated(text, published)`: the text with its ratings marked: [[good|Hartley Primary School, overall: good before]].

    With `who=False` without whom they are of: [[good|overall: good before]].
    """

    def rated(text: str, published: date, *, who: bool = True) -> str:
        doc = read(text, published=published)
        names = {mention.start: mention.name for mention in once(doc, organisations.extract)}

        def show(rating: ratings.Rating) -> str:
            subject = f"{names[rating.subject.start] if rating.subject else '?'}, " if who else ""
            return f"{subject}{rating.area}: {rating.grade}{' before' if rating.status == 'previous' else ''}"

        return mark(text, sorted(ratings.extract(doc), key=show), show)

    return rated


def _reader(nlp: Language) -> Reader:
    def read(
        text: str, *, published: date | None = None, title: str | None = None, url: str | None = None, organisations: Path | None = None
    ) -> Doc:
        return next(annotate(nlp, [Article(text, published, title, url)], organisations=organisations))

    return read
