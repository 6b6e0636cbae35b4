"""What an extractor may ask of a doc besides its tokens: when it appeared, its blocks and sentences, its folded text.

All of it is kept in `doc.user_data`, so that it is worked out once, however many extractors ask.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast

from spacy.tokens import Doc

from extractors.folding import fold, in_small

T = TypeVar("T")

BLOCK_BREAK = "\n\n"
# What ends no sentence, with the space behind it: "and ", "£5m "; not a line that breaks.
UNENDED = re.compile(r"[\w,] ")


def set_context(
    doc: Doc,
    *,
    published: date | None,
    title: str | None,
    url: str | None = None,
    schemes: Path | None = None,
    organisations: Path | None = None,
) -> None:
    """Tell `doc` when and where its article appeared, under which headline, and where the user's own schemes and organisations lie."""
    doc.user_data["published"] = published
    doc.user_data["title"] = title
    doc.user_data["url"] = url
    doc.user_data["schemes"] = schemes
    doc.user_data["organisations"] = organisations


def published(doc: Doc) -> date | None:
    """The day the article appeared, or None where the page does not say."""
    return cast("date | None", doc.user_data.get("published"))


def title(doc: Doc) -> str | None:
    """The article's headline, or None. It is the text's first block when it was printed on the page."""
    return cast("str | None", doc.user_data.get("title"))


def url(doc: Doc) -> str | None:
    """The address at which the article appeared, or None where the page does not say."""
    return cast("str | None", doc.user_data.get("url"))


def schemes_folder(doc: Doc) -> Path | None:
    """The folder with rating schemes of the user's own, or None."""
    return cast("Path | None", doc.user_data.get("schemes"))


def organisations_file(doc: Doc) -> Path | None:
    """The CSV file with organisations of the user's own, or None."""
    return cast("Path | None", doc.user_data.get("organisations"))


def once(doc: Doc, function: Callable[..., Iterable[T]], *arguments: object) -> tuple[T, ...]:
    """What `function` yields for `doc` and what else it is given, worked out at the first call and remembered."""
    memory: Any = doc.user_data
    key = (function, *arguments)
    found: tuple[T, ...] | None = memory.get(key)
    if found is None:
        found = memory[key] = tuple(function(doc, *arguments))
    return found


def text_of(doc: Doc) -> str:
    """The doc's text: as `doc.text`, which spaCy puts together anew from every token each time it is asked."""
    return once(doc, _text)[0]


def folded(doc: Doc) -> str:
    """The doc's text folded: same length, same offsets."""
    return once(doc, _folded)[0]


def small(doc: Doc) -> str:
    """The doc's text folded and in small letters: same length, same offsets."""
    return once(doc, _small)[0]


def blocks(doc: Doc) -> tuple[tuple[int, int], ...]:
    """The doc's blocks (headline, paragraphs, list items) as offsets, in order."""
    return once(doc, _blocks)


def block_at(doc: Doc, offset: int) -> tuple[int, int]:
    """The block that the character at `offset` stands in."""
    return _around(blocks(doc), offset)


def sentences(doc: Doc) -> tuple[tuple[int, int], ...]:
    """The doc's sentences as offsets, in order; none crosses the border of a block."""
    return once(doc, _sentences)


def sentence_around(doc: Doc, offset: int) -> tuple[int, int]:
    """The sentence that the character at `offset` stands in, as offsets."""
    return _around(sentences(doc), offset)


def sentence_at(doc: Doc, start: int, end: int) -> str:
    """The words of the sentence, or sentences of one block, that `start:end` stands in."""
    first, last = _around(sentences(doc), start), _around(sentences(doc), max(start, end - 1))
    return text_of(doc)[first[0] : last[1]]


def _text(doc: Doc) -> tuple[str]:
    return (doc.text,)


def _folded(doc: Doc) -> tuple[str]:
    return (fold(text_of(doc)),)


def _small(doc: Doc) -> Iterable[str]:
    yield in_small(folded(doc))


def _blocks(doc: Doc) -> Iterable[tuple[int, int]]:
    start = 0
    for block in text_of(doc).split(BLOCK_BREAK):
        if block:
            yield start, start + len(block)
        start += len(block) + len(BLOCK_BREAK)


def _sentences(doc: Doc) -> Iterable[tuple[int, int]]:
    """Sentences cut at the borders of blocks, without the white space around them.

    The parser also begins one within a name ("Tenterfield | Homes has been …"): none does where nothing ended the one before.
    """
    found = [sentence.start_char for sentence in doc.sents] if doc.has_annotation("SENT_START") else []
    starts = [start for start in found if not UNENDED.fullmatch(text_of(doc), max(0, start - 2), start)]
    for block_start, block_end in blocks(doc):
        inner = starts[bisect_right(starts, block_start) : bisect_left(starts, block_end)]
        for start, end in zip([block_start, *inner], [*inner, block_end], strict=True):
            words = text_of(doc)[start:end]
            if words.strip():
                yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _around(spans: tuple[tuple[int, int], ...], offset: int) -> tuple[int, int]:
    """The last of `spans` that begins at or before `offset`."""
    if not spans:
        raise ValueError(f"no text around {offset!r}")
    return spans[max(0, bisect_right(spans, (offset, 1 << 62)) - 1)]
