"""Cleaning measured on labelled web pages: newsledger beside trafilatura and, where installed, other extractors.

    python benchmarks/cleaning.py FOLDER [--worst 20]

FOLDER holds pages (`0001.html` or `0001.html.gz`), each with its ground truth beside it (`0001.json`), in the format of
the Web Content Extraction Benchmark. Scores are means over the pages that are articles: word-level precision, recall
and F1 of the main text, the share of pages whose title and publication date are right; then how many pages of either
kind were refused, and the seconds taken.
"""

import argparse
import gzip
import importlib.util
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import htmldate
import trafilatura

from pipeline.clean import clean
from pipeline.document import RawArticle, Rejected
from pipeline.read import decode, is_page

WORD = re.compile(r"\w+")


@dataclass(frozen=True, kw_only=True)
class Page:
    """A labelled page: its name, its bytes, and what is true of it."""

    name: str
    data: bytes
    article: bool
    title: str
    published: str | None
    text: str


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What an extractor makes of a page."""

    text: str
    title: str | None = None
    published: str | None = None


Extractor = Callable[[bytes], Answer | None]


def main() -> None:
    """Score every extractor that is installed on the pages of a folder, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=0, help="list this many of newsledger's worst pages")
    options = parser.parse_args()
    pages = list(load(options.folder))
    print(f"{'':12} precision  recall     F1  title   date  refused articles/others  seconds")
    for name, extract in extractors().items():
        print(report(name, pages, extract))
    for line in worst(pages, options.worst):
        print(line)


def load(folder: Path) -> Iterator[Page]:
    """The pages of `folder`, sorted by name."""
    for truth in sorted(folder.glob("*.json")):
        label = json.loads(truth.read_text(encoding="utf-8"))
        plain, packed = truth.with_suffix(".html"), truth.with_suffix(".html.gz")
        yield Page(
            name=truth.stem,
            data=plain.read_bytes() if plain.exists() else gzip.decompress(packed.read_bytes()),
            article=_kind(label) == "article",
            title=label["ground_truth"].get("title") or "",
            published=label["ground_truth"].get("publish_date"),
            text=label["ground_truth"].get("main_content") or "",
        )


def extractors() -> dict[str, Extractor]:
    """newsledger, trafilatura, and the others that happen to be installed."""
    found: dict[str, Extractor] = {"newsledger": by_newsledger, "trafilatura": by_trafilatura}
    if importlib.util.find_spec("newspaper"):
        found["newspaper4k"] = by_newspaper
    if importlib.util.find_spec("readability"):
        found["readability"] = by_readability
    return found


def by_newsledger(data: bytes) -> Answer | None:
    """The document's text below its headline."""
    text = decode(data)
    try:
        document = clean(RawArticle(source="page.html", sha256="", text=text, markup=is_page(text, ".html"))).document
    except Rejected:
        return None
    published = document.published.isoformat() if document.published else None
    return Answer(text=document.text.removeprefix(document.title or ""), title=document.title, published=published)


def by_trafilatura(data: bytes) -> Answer | None:
    """The text and title of trafilatura, the date of htmldate."""
    page = decode(data)
    text = trafilatura.extract(page, include_comments=False)
    about = trafilatura.extract_metadata(page)
    published = htmldate.find_date(page, original_date=True)
    return Answer(text=text, title=about.title if about else None, published=published) if text else None


def by_newspaper(data: bytes) -> Answer | None:
    """newspaper4k's text, title and date."""
    import newspaper

    article = newspaper.article("https://example.org/", input_html=decode(data))
    published = article.publish_date.date().isoformat() if article.publish_date else None
    return Answer(text=article.text, title=article.title, published=published) if article.text else None


def by_readability(data: bytes) -> Answer | None:
    """readability-lxml's summary as text, and its title."""
    import readability
    from lxml import html

    summary = readability.Document(decode(data))
    text = html.document_fromstring(summary.summary()).text_content()
    return Answer(text=text, title=summary.short_title()) if text.strip() else None


def report(name: str, pages: list[Page], extract: Extractor) -> str:
    """One line of the table."""
    start = time.perf_counter()
    answers = [(page, extract(page.data)) for page in pages]
    seconds = time.perf_counter() - start
    articles = [(page, answer or Answer(text="")) for page, answer in answers if page.article]
    scores = [overlap(answer.text, page.text) for page, answer in articles]
    precision, recall, f1 = (sum(column) / len(scores) for column in zip(*scores, strict=True))
    title = sum(same(answer.title, page.title) for page, answer in articles) / len(articles)
    dated = [(page, answer) for page, answer in articles if page.published]
    date = sum(answer.published == page.published for page, answer in dated) / max(1, len(dated))
    refused = [page for page, answer in answers if answer is None]
    lost, right = sum(page.article for page in refused), sum(not page.article for page in refused)
    others = sum(not page.article for page in pages)
    scored = f"{name:12} {precision:9.4f} {recall:7.4f} {f1:6.4f} {title:6.3f} {date:6.3f}"
    return f"{scored} {lost:10}/{len(articles)} {right:3}/{others:<8} {seconds:7.1f}"


def worst(pages: list[Page], count: int) -> Iterator[str]:
    """The articles that newsledger cleans worst, with the fault of each."""
    rows = []
    for page in pages:
        answer = by_newsledger(page.data) or Answer(text="")
        rows.append((overlap(answer.text, page.text), page, answer))
    articles = sorted((row for row in rows if row[1].article), key=lambda row: row[0][2])
    for (precision, recall, f1), page, answer in articles[:count]:
        scored = f"{page.name} P {precision:.2f} R {recall:.2f} F1 {f1:.2f}"
        yield f"{scored}  {answer.published} / {page.published}  {answer.title!r} / {page.title!r}"


def overlap(found: str, true: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the words of `found`, as often as they stand there, against those of `true`."""
    ours, theirs = (Counter(WORD.findall(text.lower())) for text in (found, true))
    both = (ours & theirs).total()
    precision, recall = both / max(1, ours.total()), both / max(1, theirs.total())
    return precision, recall, 2 * precision * recall / (precision + recall) if both else 0.0


def same(found: str | None, true: str) -> bool:
    """Whether two headlines have the same letters and digits."""
    return "".join(WORD.findall((found or "").lower())) == "".join(WORD.findall(true.lower()))


def _kind(label: dict[str, Any]) -> str:
    return str(label.get("_internal", {}).get("page_type", {}).get("primary", "article"))


if __name__ == "__main__":
    main()
