"""Quotation: the stretches of a paragraph that stand between quotation marks, whoever says them.

Marks may be curly or straight, double or single, and typed the wrong way round. What a mark does is read from what
stands beside it; its shape only decides where that leaves a doubt. Quotations inside a quotation belong to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.lexicon import compiled

DOUBLE = '"“”„«»'
OPENERS = "“„«‘"

MOST_STRAYS = 50
"""A block with so many marks that open nothing is no prose; to look on would take the square of its length."""

# A mark opens where a word, a sum or another mark follows, and a space, a bracket or a dash goes before.
# Takes: said: “I ...   — 'We ...   Leaves: 6"   parents' petition   it's
OPENING = re.compile(
    r"""
    (?<![^\s(\[{/:—–-])["'“”„«»‘’](?=[\w"'“‘£$€(\[….#@*])
    | [“„«](?=[\w"'‘£$€(\[…#@*])                             # a curly one needs no space before it
    """,
    re.VERBOSE,
)
MARKS = {False: re.compile("['‘’]"), True: re.compile(f"[{DOUBLE}]")}
# "It was broken. " before a mark: the mark begins a new paragraph of the speech, whose break was lost.
SENTENCE_DONE = re.compile(r"[.!?…][\"'”’)]*\s+\Z")
# A closing mark that is no apostrophe: punctuation stands on one side of it.
FIRM = re.compile(r"(?<=[,.!?…—–\"”])['’]|['’](?=[,.;:!?)\]—–…]|\s*\Z)")
# "visitors' book", "goin' home": may be an apostrophe as well.
SOFT_BEFORE = re.compile(r"(?:s|\bo|\ban|\bth|in)\Z")
ELISION = r"(?i)(?:\d\ds?|<quotes.elisions>)\b"


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """The words at `start:end` between two marks; `left` is the place of the opening mark, `right` the one after the closing.

    `closed` is False when the paragraph ends before the speech does.
    """

    start: int
    end: int
    left: int
    right: int
    closed: bool


def stretches(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The quotations in the block at `start:end` of `text`, outermost only, in order."""
    at, strays = start, 0
    while strays < MOST_STRAYS and (mark := OPENING.search(text, at, end)) is not None:
        left = mark.start()
        found = None if _is_elision(text, left) else _stretch(text, left, start, end)
        if found is not None:
            yield found
        else:
            strays += 1
        at = found.right if found is not None else left + 1


def _stretch(text: str, left: int, start: int, end: int) -> Stretch | None:
    """The quotation that the mark at `left` opens, or None when nothing shows that it opens one."""
    close, right = _double_end(text, left, end) if text[left] in DOUBLE else _single_end(text, left, end)
    closed = close < right
    if right < 0 or (not closed and not _may_run_on(text, left, start)):
        return None
    words = text[left + 1 : close]
    first = left + 1 + len(words) - len(words.lstrip())
    last = left + 1 + len(words.rstrip())
    return Stretch(start=first, end=last, left=left, right=right, closed=closed) if first < last else None


def _double_end(text: str, left: int, end: int) -> tuple[int, int]:
    """Where the words after the double mark at `left` end, and where the text goes on; (-1, -1) for a stray mark."""
    depth, last = 1, -1
    for mark in MARKS[True].finditer(text, left + 1, end):
        at = mark.start()
        if _opens(text, at, end):
            if depth == 1 and SENTENCE_DONE.search(text, max(left, at - 6), at):
                return at, at
            depth += 1
            continue
        depth, last = depth - 1, at
        if depth == 0:
            return at, at + 1
    if last < 0:
        return end, end
    return (last, last + 1) if text[left] in OPENERS else (-1, -1)


def _single_end(text: str, left: int, end: int) -> tuple[int, int]:
    """The same for a single mark, which may be an apostrophe wherever a letter stands before it."""
    soft = elided = -1
    for mark in MARKS[False].finditer(text, left + 1, end):
        at = mark.start()
        if at == elided:
            continue
        if _opens(text, at, end):
            if elision := compiled(ELISION).match(text, at + 1):
                elided = elision.end()  # 'n' has a mark on either side
                continue
            if SENTENCE_DONE.search(text, max(left, at - 6), at):
                return (soft, soft + 1) if soft >= 0 else (at, at)
        elif text[at - 1].isspace() or text[at + 1 : at + 2].isalnum():
            continue
        elif FIRM.match(text, at, end):
            return at, at + 1
        elif not SOFT_BEFORE.search(text, max(left, at - 3), at):
            return (at, at + 1) if soft < 0 else (soft, soft + 1)
        elif soft < 0:
            soft = at
    return (soft, soft + 1) if soft >= 0 else (end, end)


def _opens(text: str, at: int, end: int) -> bool:
    """Whether the mark at `at`, inside a quotation, opens another one. A curly mark needs less to show it."""
    before, after = text[at - 1], text[at + 1 : min(at + 2, end)]
    if text[at] in OPENERS:
        return after.isalnum() or (after != "" and after in "\"'‘£$([…" and before.isspace())
    return (before.isspace() or before in "([—–") and (after.isalnum() or (after != "" and after in "\"'“‘£$([…"))


def _may_run_on(text: str, left: int, start: int) -> bool:
    """Whether a mark without a partner may open a speech of several paragraphs: it begins the block, or words announce it."""
    before = text[start:left].rstrip()
    capital = text[left + 1 : left + 2]
    return (not before or before[-1] in ":,.") and not (capital.islower() and before)


def _is_elision(text: str, at: int) -> bool:
    """Whether the mark stands for left-out letters: '90s, 'em, rock 'n' roll."""
    return text[at] not in DOUBLE and compiled(ELISION).match(text, at + 1) is not None
