"""ProQuest exports as text: many articles in a file, set apart by rules, every part with its label."""

import re
from collections.abc import Iterator, Sequence

from pipeline.document import Rejected, Told
from pipeline.readers.days import day
from pipeline.readers.record import Container, Found, Record, bad
from pipeline.readers.text import decoded_lines

RULE = re.compile(r"_{20,}\s*")
NUMBER = re.compile(r"Document \d+ of \d+\b.*")
LABEL = re.compile(
    r"(Abstract(?: \(\w+\))?|Author|Author affiliation|Business indexing term|Caption|Classification|Column"
    r"|Company / organization|Copyright|Correspondence author|Country of publication|Credit|Database|Dateline"
    r"|Document feature|Document type|Document URL|Edition|Entry date|Full [Tt]ext|First page|Identifier / keyword|ISSN"
    r"|Issue|Language of publication|Last updated|Links|Location|Narrow subject|Broad subject|Notes|Number of pages"
    r"|Pages|People|Place of publication|ProQuest document ID|Publication date|Publication info|Publication subject"
    r"|Publication title|Publication year|Publisher|Section|Source|Source type|Start page|Subject|Subtitle|Supplement"
    r"|Title|URL|Volume|Word count|Year|e-ISSN): ?(.*)"
)
# Takes "Doe, Jane"; leaves "Jane Doe" and "Press Association".
INVERTED = re.compile(r"(?P<family>[^,;]{2,40}), (?P<given>[^,;]{1,40})")
NO_TEXT = re.compile(r"\s*(?:not available\.?|none available\.?|n/a)?\s*", re.IGNORECASE)


def read(container: Container) -> Iterator[Found]:
    """The articles in `container`, named by their number in it. The list of contents and the address at the end are none."""
    number = 0
    for lines in _articles(decoded_lines(container)):
        parts = _labelled(lines)
        if "full text" not in parts and "proquest document id" not in parts:
            continue
        number += 1
        try:
            yield _record(str(number), parts)
        except Rejected as error:
            yield bad(error, str(number))


def _articles(lines: Iterator[str]) -> Iterator[list[str]]:
    """The lines between one rule and the next."""
    article: list[str] = []
    for line in lines:
        if RULE.fullmatch(line):
            yield article
            article = []
        else:
            article.append(line.strip())
    yield article


def _labelled(lines: Sequence[str]) -> dict[str, list[str]]:
    """The lines under each label; those before the first stand under an empty one."""
    parts: dict[str, list[str]] = {}
    label = ""
    for line in lines:
        found = LABEL.fullmatch(line)
        if found and (label != "full text" or found[1].lower() not in parts):
            label = found[1].lower()
        parts.setdefault(label, []).append(found[2] if found and found[1].lower() == label else line)
    return parts


def _record(name: str, parts: dict[str, list[str]]) -> Record:
    text = "\n".join(parts.get("full text", [])).strip()
    if NO_TEXT.fullmatch(text):
        raise Rejected("no_text", "The export holds no full text of this article.")
    loose = [line for line in parts.get("", []) if line and not NUMBER.fullmatch(line) and not line.startswith("http")]
    title = _value(parts, "title") or (loose[0] if loose else None)
    return Record(
        name=name,
        data=(text if title is None or text.startswith(title) else f"{title}\n\n{text}").encode(),
        markup=False,
        told=Told(
            title=title,
            byline=_names(_value(parts, "author")),
            publisher=(_value(parts, "publication title") or "").partition(";")[0].strip() or None,
            url=_value(parts, "url") or _value(parts, "document url"),
            published=day(_value(parts, "publication date")),
        ),
    )


def _value(parts: dict[str, list[str]], label: str) -> str | None:
    return " ".join(" ".join(parts.get(label, [])).split()) or None


def _names(authors: str | None) -> str | None:
    """The authors' names as they are spoken: "Doe, Jane; Khan, Ali" is Jane Doe, Ali Khan."""
    if authors is None:
        return None
    names = (name.strip() for name in authors.split(";"))
    turned = (f"{found['given']} {found['family']}" if (found := INVERTED.fullmatch(name)) else name for name in names)
    return ", ".join(filter(None, turned)) or None
