"""Marked sentences: what an extractor finds, written into the text it found it in.

    It met on [[3 May 2024|day 2024-05-03]].

Comparing one with the expected one checks span, value, order and the absence of anything else at once.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from extractors.mention import Mention

M = TypeVar("M", bound=Mention)


def mark(text: str, mentions: Iterable[M], show: Callable[[M], str]) -> str:
    """`text` with every mention as `[[its words|what show says of it]]`; several on the same words are parted by "; ".

    Raises ValueError when mentions overlap: mark one kind at a time.
    """
    shown: dict[tuple[int, int], list[str]] = {}
    for mention in mentions:
        shown.setdefault((mention.start, mention.end), []).append(show(mention))
    marked, done = "", 0
    for (start, end), values in sorted(shown.items()):
        if start < done:
            raise ValueError(f"{text[start:end]!r} overlaps the mention before it")
        marked += f"{text[done:start]}[[{text[start:end]}|{'; '.join(values)}]]"
        done = end
    return marked + text[done:]


def unmark(marked: str) -> str:
    """The text a marked sentence was made from."""
    pieces = marked.split("[[")
    return pieces[0] + "".join(words.partition("|")[0] + rest for words, _, rest in (piece.partition("]]") for piece in pieces[1:]))


def passages(name: str) -> list[str]:
    """The marked passages of `passages/<name>.txt`, parted by lines of dashes, without the lines that begin with "#"."""
    text = (Path(__file__).parent / "passages" / f"{name}.txt").read_text(encoding="utf-8")
    return [passage.strip() for passage in re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).split("\n---\n")]
