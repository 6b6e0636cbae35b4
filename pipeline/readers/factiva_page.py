"""Factiva exports as a page: many articles in a file, with the labels of indexing or without."""

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from pipeline.document import Rejected
from pipeline.readers.factiva import indexed, plain
from pipeline.readers.record import Container, Found, bad


def read(container: Container) -> Iterator[Found]:
    """The articles in `container`, named by their number in it. Raises Rejected when it is too large or holds none."""
    page = BeautifulSoup(container.whole(), "lxml", from_encoding="utf-8")
    articles = page.select("div.article")
    if not articles:
        raise Rejected("no_article", "This page of Factiva holds no articles.")
    for number, article in enumerate(articles, start=1):
        try:
            rows = [row.find_all("td", recursive=False) for row in article.select("tr:has(> td.index)")]
            parts = {_words(cells[0]): _paragraphs(cells[1]) for cells in rows if len(cells) > 1}
            yield indexed(str(number), parts) if parts else plain(str(number), _lines(article))
        except Rejected as error:
            yield bad(error, str(number))


def _paragraphs(cell: Tag) -> list[str]:
    """The paragraphs in `cell`, or its words when it has none."""
    paragraphs = cell.select("p.articleParagraph")
    return [words for part in paragraphs or [cell] if (words := _words(part))]


def _lines(article: Tag) -> list[str]:
    """The lines of the heading and the paragraphs, in order; what follows the last paragraph is the article's number."""
    lines = [_words(part) for part in article.find_all(["div", "p"]) if not part.find(["div", "p"], recursive=False)]
    return [line for line in lines if line and not line.startswith("Document ")]


def _words(part: Tag) -> str:
    return " ".join(part.get_text().split())
