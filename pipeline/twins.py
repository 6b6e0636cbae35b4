"""Twins: when the text of an article is a copy of another's, as of an agency report that many papers print, or of a page saved twice.

The rule, in order:

1. A text is a copy of another when most of its words stand there in the same order (runs of five words), and the sentences that
   are in both name the same people, places and numbers. A press notice about one school in the words of another's is a form
   filled in twice, not a copy, however many words they share.
2. Copies go to the fullest text that they are copies of, so that no fact is lost with them: a report cut to its half is a copy
   of the whole, the whole is no copy of the half.
3. Of texts that are copies of each other, the one published first is the original; then the one with the most words, then
   the one whose source comes first.

Only sketches are compared: a MinHash signature, which tells how many runs of words two texts share, and a digest of each sentence
with and without its names and numbers. The outcome depends on the texts alone, not on the order in which they were read.
`benchmarks/duplicates.py` measures the thresholds.
"""

import re
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from operator import eq
from zlib import crc32

from extractors.folding import fold

RUN = 5
"""Words in a run. Shorter runs are in texts about the same thing too, longer ones are lost with every small change."""

ENOUGH = 0.65
"""How much of a text has to be a copy; on the pairs of the benchmark, copies reach 0.7 and others at most 0.6."""

SIGNATURE = 240
"""Values of a signature: the share of runs in common is right to about 0.03."""

ROWS, BANDS = 3, 40
"""Texts are compared when one of 40 groups of three values is the same: of pairs that share half of their runs, 99 in 100 are."""

PLAIN = 4
"""Words, names and numbers apart, that a sentence needs to be told again by its form."""

WORD = re.compile(r"\w+(?:[',.]\w+)*")  # takes "1,400" and "don't" whole, leaves the full stop of a sentence
SENTENCE_END = re.compile(r"(?<=[.!?])[\"')]*\s+|\n+")


@dataclass(frozen=True, kw_only=True)
class Sketch:
    """What is remembered of a text: its number of runs, their MinHash signature, and a (form, filling) of each sentence.

    The form of "Ofsted rated Hill Top School good in 2014" is "* rated * good in *", its filling "ofsted hill top school 2014".
    """

    runs: int
    signature: tuple[int, ...]
    sentences: frozenset[tuple[int, int]]

    def pack(self) -> bytes:
        """The sketch as bytes, the same for equal sketches."""
        numbers = [number for pair in sorted(self.sentences) for number in pair]
        return struct.pack(f"<I{SIGNATURE}I{len(numbers)}I", self.runs, *self.signature, *numbers)

    @classmethod
    def unpack(cls, packed: bytes) -> "Sketch":
        """The sketch that `pack` made `packed` of."""
        runs, *numbers = struct.unpack(f"<{len(packed) // 4}I", packed)
        rest = iter(numbers[SIGNATURE:])
        return cls(runs=runs, signature=tuple(numbers[:SIGNATURE]), sentences=frozenset(zip(rest, rest, strict=True)))


@dataclass(frozen=True, kw_only=True)
class Twin:
    """An article that may be a copy of others; `text` is the id of its text, `published` an ISO date."""

    article: int
    text: int
    published: str | None
    words: int
    source: str


def sketch(text: str) -> Sketch:
    """The sketch of a clean text, whatever its quotation marks, capitals and line breaks. About a third of a millisecond."""
    from rensa import RMinHash  # type: ignore[import-untyped]

    folded = fold(text.encode("utf-8", "replace").decode())
    words = WORD.findall(folded.casefold())
    runs = {" ".join(words[start : start + RUN]) for start in range(max(1, len(words) - RUN + 1))}
    minhash = RMinHash(num_perm=SIGNATURE, seed=1)
    minhash.update(runs)
    return Sketch(runs=len(runs), signature=tuple(minhash.digest()), sentences=frozenset(_sentences(folded)))


def bands(one: Sketch) -> list[int]:
    """Numbers of which two sketches share at least one when their texts are worth comparing."""
    groups = (one.signature[start : start + ROWS] for start in range(0, BANDS * ROWS, ROWS))
    keys = (struct.pack(f"<{ROWS + 1}I", place, *values) for place, values in enumerate(groups))
    return [int.from_bytes(blake2b(key, digest_size=8).digest()) >> 1 for key in keys]


def copied(one: Sketch, other: Sketch) -> float:
    """How much of `one` is copied from `other`, or by it: the share of its runs, times that of common sentences filled alike."""
    alike: float = sum(map(eq, one.signature, other.signature)) / SIGNATURE
    shared = alike / (1 + alike) * (one.runs + other.runs)
    forms = {form for form, _ in one.sentences} & {form for form, _ in other.sentences}
    filled_alike = {form for form, _ in one.sentences & other.sentences}
    return min(1.0, shared / one.runs) * (len(filled_alike) / len(forms) if forms else 1.0)


def is_copy(one: Sketch, other: Sketch) -> bool:
    """Whether the text of `one` is a copy of that of `other`."""
    return copied(one, other) >= ENOUGH


def originals(twins: Iterable[Twin], is_copy: Callable[[int, int], bool]) -> dict[int, int | None]:
    """For each article the one it is a duplicate of, or None; `is_copy` is asked about two texts by their ids."""
    groups: list[list[Twin]] = []
    for twin in sorted(twins, key=lambda twin: (-twin.words, twin.published or "9999", twin.source)):
        group = next((group for group in groups if is_copy(twin.text, group[0].text)), None)
        if group is None:
            groups.append([twin])
        else:
            group.append(twin)
    return {article: original for group in groups for article, original in _duplicates(group, is_copy)}


def _duplicates(group: Sequence[Twin], is_copy: Callable[[int, int], bool]) -> Iterator[tuple[int, int | None]]:
    """Each article of a group, fullest first, with the one it is a duplicate of."""
    fullest = group[0]
    equals = [twin for twin in group if is_copy(fullest.text, twin.text)]
    original = min(equals, key=lambda twin: (twin.published or "9999", -twin.words, twin.source))
    for twin in group:
        yield twin.article, None if twin is original else original.article


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """A digest of the form and of the filling of each sentence that has both."""
    for sentence in SENTENCE_END.split(text):
        words = WORD.findall(sentence)
        filling = _filling(words)
        form = " ".join("*" if filled else word.casefold() for word, filled in zip(words, filling, strict=True))
        if any(filling) and filling.count(False) >= PLAIN:
            filled = " ".join(word.casefold() for word, fills in zip(words, filling, strict=True) if fills)
            yield crc32(re.sub(r"\*(?: \*)+", "*", form).encode()), crc32(filled.encode())


def _filling(words: Sequence[str]) -> list[bool]:
    """Which words of a sentence are names or numbers. Its first word is one when the next is too, or when it is a number."""
    filling = [word[0].isupper() or any(map(str.isdigit, word)) for word in words]
    if filling and not any(map(str.isdigit, words[0])):
        filling[0] = filling[0] and filling[1:2] == [True]
    return filling
