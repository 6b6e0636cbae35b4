"""Factiva exports as a page: many articles in a file, with the labels of indexing or without."""

from collections.abc import Iterator

from lxml import html

from pipeline.document import Rejected
from pipeline.readers.factiva import indexed, plain
from pipeline.readers.record import Container, Found, bad

ARTICLES = "//div[starts-with(@class, 'article ') or @class = 'article']"
PARAGRAPH = "articleParagraph"


def read(container: Container) -> Iterator[Found]:
    """The articles in `container`, named by their number in it. Raises Rejected when it is too large or holds none."""
    tree = html.fromstring(container.whole(), parser=html.HTMLParser(encoding="utf-8"))
    articles = tree.xpath(ARTICLES)
    if not articles:
        raise Rejected("no_article", "This page of Factiva holds no articles.")
    for number, article in enumerate(articles, start=1):
        try:
            rows = article.xpath("./table//tr[td[contains(@class, 'index')]]")
            parts = {_words(row[0]): _paragraphs(row[1]) for row in rows if len(row) > 1}
            yield indexed(str(number), parts) if parts else plain(str(number), _lines(article))
        except Rejected as error:
            yield bad(error, str(number))


def _paragraphs(cell: html.HtmlElement) -> list[str]:
    """The paragraphs in `cell`, or its words when it has none."""
    paragraphs = [_words(paragraph) for paragraph in cell.xpath(f".//p[contains(@class, '{PARAGRAPH}')]")]
    return [words for words in paragraphs or [_words(cell)] if words]


def _lines(article: html.HtmlElement) -> list[str]:
    """The lines of the heading and the paragraphs, in order; what follows the last paragraph is the article's number."""
    lines = [_words(element) for element in article.iter("div", "p") if not element.xpath("./div|./p")]
    return [line for line in lines if line and not line.startswith("Document ")]


def _words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
