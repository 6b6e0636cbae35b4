"""The flow: articles in, database out.

For notebooks: `from pipeline import extract`, then `extract(Path("article.html"))` or `extract("The text of an article …")`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from pipeline.single import Article

__all__ = ["extract"]


def extract(
    article: str | Path,
    *,
    published: date | None = None,
    model: str | None = None,
    schemes: Path | None = None,
    organisations: Path | None = None,
) -> Article:
    """One article and everything it states: `article.document`, `article.ratings`, `article.people` and so on.

    `article` is a path, or the text itself. `published` is the day it appeared, where its text does not say; `model` any
    installed spaCy pipeline; `schemes` a folder with rating schemes of your own, `organisations` a CSV file with
    organisations of your own. Raises `document.Rejected` when there is no article in it.
    """
    # Here and not above: the model takes a second to import, and `newsledger --help` does without it.
    from pipeline.single import extract_one

    return extract_one(article, published=published, model=model, schemes=schemes, organisations=organisations)
