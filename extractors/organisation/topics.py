"""What an article speaks of, schools or prisons or councils, so that a bare name in it can be one of those.

"pupils" and "headteacher" speak of schools, "landlord" and "tenants" of housing associations. A body that grades only some kinds
of organisation leaves only those: an article about Ofsted and children is not about a hospital.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from extractors.index import Phrases, phrases, spans
from extractors.lexicon import compiled, lexicon, word_list
from extractors.organisation.name import LEXICON
from extractors.reading import folded, small
from extractors.schemes import schemes

ENOUGH = 2
"""How often an article must speak of a kind for a bare name to be taken for one of it, where no body is named that grades it."""
NEAR = 2
"""How much more a word near a name tells of it than one elsewhere."""

FOOD = "company"
"""The kind of what sells food."""

FOOD_GRADED = r"(?i)\b<organisations.graded_food>\b"
GRADING = re.compile(
    r"inspect|watchdog|\brat(?:es|ed|ings?)\b|\b(?:graded|judged|inadequate|satisfactory|requires\ improvement|special\ measures)\b"
)


@dataclass(frozen=True)
class Topics:
    """The words of an article that speak of a kind, by offset in reading order, and the one it speaks of most (None: of none).

    `main` is that of which it tells the grades, None where it tells none.
    """

    offsets: Sequence[int]
    kinds: Sequence[str]
    counts: Mapping[str, int]
    most: str | None
    main: str | None

    def nearest(self, start: int, end: int, among: Collection[str] = ()) -> str | None:
        """The kind that the words between two offsets, and then those of the whole article, speak of most; `among` limits the choice."""
        near = Counter(self.kinds[bisect_left(self.offsets, start) : bisect_left(self.offsets, end)])
        most = max(self.counts.values(), default=1)
        worth = {kind: NEAR * near[kind] + count / most for kind, count in self.counts.items() if not among or kind in among}
        return max(worth, key=lambda kind: (worth[kind], kind == self.main, kind), default=None)


def topics(doc: Doc, graders: Collection[str]) -> Topics:
    """What the article speaks of, where those `graders` are named."""
    text, named = folded(doc), frozenset(graders)
    words, looked_for = _vocabulary(of_food=is_about_food(text))
    gradable, grades = _graded_by(named), _grade(named) or GRADING.search(small(doc)) is not None
    said = [
        (start, words[phrase])
        for start, _, phrase in spans(doc, looked_for)
        if not gradable or words[phrase] in gradable or words[phrase] == FOOD
    ]
    counts = Counter(kind for _, kind in said)
    main, count = max(counts.items(), key=lambda item: (item[1], item[0]), default=(None, 0))
    is_clear = grades and count >= (1 if _grade(named) else ENOUGH)
    most = main if count >= ENOUGH else None
    return Topics([offset for offset, _ in said], [kind for _, kind in said], counts, most, main if is_clear else None)


def is_about_food(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a stretch of the text speaks of the grades of kitchens."""
    return compiled(FOOD_GRADED).search(text, start, len(text) if end is None else end) is not None


@cache
def _grade(bodies: frozenset[str]) -> bool:
    """Whether one of the bodies grades at all."""
    return any(body in scheme.body for scheme in schemes() for body in bodies)


@cache
def _graded_by(bodies: frozenset[str]) -> frozenset[str]:
    """The kinds of organisation that the bodies grade; none where they grade no kind in particular."""
    return frozenset(kind for scheme in schemes() if any(body in scheme.body for body in bodies) for kind in scheme.kinds)


@cache
def _vocabulary(*, of_food: bool) -> tuple[Mapping[str, str], Phrases]:
    """The kind that each word speaks of, and the words ready to be looked for."""
    words = dict(lexicon(LEXICON, "speaks_of"))
    if of_food:
        words.update(dict.fromkeys(word_list(LEXICON, "speaks_of_food"), FOOD))
    return words, phrases(words)
