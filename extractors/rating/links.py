"""Links: how likely a grade is given for an area of its sentence, where no frame tells.

Frames know the common ways to say so; there are always others ("puts achievement in the *urgent improvement* category"). So
every pair of a grade and an area has signs, such as what stands between them and beside them, with weights fitted to annotated
articles (see `extractors.likelihood`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from extractors.likelihood import likelihoods
from extractors.rating.areas import Area, known_area
from extractors.rating.behind import is_somebodys
from extractors.rating.clauses import clause_start, is_finite, verb_kind
from extractors.rating.counted import NUMBERS
from extractors.rating.frame import Frame, given, verb_of_clause
from extractors.rating.items import Item, Row, next_item, says
from extractors.rating.refusals import is_adjective, is_refused, names_several
from extractors.rating.unreal import is_aim, is_unreal
from extractors.rating.words import nouns, words

LINKED = "linked"
WEIGHTS = "links"
# So likely is a link that counts.
LIKELY = 0.85
# Words of these parts of speech are signs by themselves; others by their part of speech.
CLOSED = frozenset({"IN", "CC", "DT", "TO", "MD", "WDT", "WP", "WRB", "PRP", "PRP$", "EX"})
BE_AND_HAVE = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "had"})
MARKS = frozenset(",.;:()\"'-")
# What joins the areas of a list, besides punctuation: "its leadership, *as well as* safety".
JOINING = frozenset({"and", ",", "&", "the", "its", "their", "a", "an", "of", "both", '"', "'", "as", "well", "for", "in", "or", "how"})
# How many words before a grade a negation counts.
NEGATED = 4
# Within how many words before a grade somebody calls a thing so.
CALLED = 6
# The most of each that a sign tells apart.
MOST = {"grades": 2, "areas": 1, "commas": 3, "verbs": 2}
# What a list's nearest area is away from the grade: up to so many words.
DISTANCES = (0, 1, 2, 4, 7, 12)
# No grade is given for an area so many items away.
FARTHEST = 120


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A grade and an area of one row, by their indices; `signs` are those of the grade, whatever the area."""

    row: Row
    grade: int
    area: int
    signs: Sequence[str]

    @property
    def side(self) -> str:
        """Where the area stands."""
        return "before" if self.area < self.grade else "behind"

    @property
    def between(self) -> Row:
        """The items between the two."""
        return self.row[min(self.area, self.grade) + 1 : max(self.area, self.grade)]


def pairs(row: Row, grade: int) -> Iterator[Pair]:
    """The pairs of the grade at an index with the areas of its row that share a scheme with it, not with exceptions."""
    schemes = {scheme.id for scheme, _ in row[grade].meanings}
    near = range(max(0, grade - FARTHEST), min(grade + FARTHEST, len(row)))
    areas = [at for at in near if row[at].kind == "area" and any(scheme.id in schemes for scheme, _ in row[at].areas)]
    if areas:
        of_grade = tuple(_of_grade(row, grade))
        for at in areas:
            pair = Pair(row=row, grade=grade, area=at, signs=of_grade)
            if not (
                _is_apart(row, grade, at)
                or _is_inspected(row, at)
                or _is_graded(row, at)
                or is_somebodys(row, at)
                or says(pair.between, "exceptions")
            ):
                yield pair


def _is_apart(row: Row, grade: int, area: int) -> bool:
    """Whether a clause of those who grade begins between an area and a grade: "training in *first aid*, after *Ofsted* found it poor"."""
    opens = (at for at in range(area + 1, grade - 1) if row[at].word in words("subordinators") and row[at].word != "that")
    return any(row[at + 1 + (row[at + 1].word == "the")].kind == "body" for at in opens)


def _is_inspected(row: Row, at: int) -> bool:
    """Whether an area only tells what an inspection was of: "In an *inspection of* safety and leadership it was rated good"."""
    first = next((index for index in range(at - 1, -1, -1) if not _joins(row[index]) or row[index].word == "of"), -1)
    return first > 0 and row[first].word == "of" and row[first - 1].word in words("visits")


def _is_graded(row: Row, at: int) -> bool:
    """Whether what may be an area is somebody who is graded: "*the organisation* had been inadequate"."""
    return at > 0 and row[at].text in words("both") and row[at - 1].word in ("the", "this")


def linked(row: Row, grade: int, text: str) -> Iterator[Area]:
    """The areas that the grade at an index is likely given for; `text` is the doc's."""
    for pair in pairs(row, grade):
        if likelihood(pair) >= LIKELY:
            yield known_area(row[pair.area], text)


def likelihood(pair: Pair) -> float:
    """How likely the grade of a pair is given for its area."""
    return likelihoods(WEIGHTS, [signs(pair)])[0]


def is_beside(row: Row, frame: Frame, area: Area) -> bool:
    """Whether an area stands before a grade, or behind it with neither a clause nor a comma between: "*good for safety*, with staff".

    What is said of a subject in passing is no area: "Hove Hospital, *which is known for surgery*, was rated good".
    """
    end = max(1, frame.subject[1])
    aside = end < frame.anchor and row[end - 1].organisation and row[end].word == ","
    if aside and row[end].start < area.start < row[frame.anchor].start:
        return False
    between = (item for item in row[frame.grade + 1 :] if item.start < area.start)
    return not any(is_finite(item) or item.word == "," for item in between)


def unframed(row: Row, found: Sequence[Frame]) -> Iterator[Frame]:
    """Frames, each given by the verb of its clause, for the grades that the frames `found` leave out and that may have an area."""
    framed = {frame.grade for frame in found}
    for at, item in enumerate(row):
        if item.kind == "grade" and at not in framed and may_be_linked(row, at):
            frame = given(LINKED, row, at, verb_of_clause(row, at))
            if not (is_aim(row, frame.anchor) or is_unreal(row, frame.anchor, frame.subject, at)):
                yield frame


def may_be_linked(row: Row, grade: int) -> bool:
    """Whether the words at an index are no adjective ("good nurses", "the Elms, a good home") and nothing else that is no grade."""
    following = next_item(row, grade)
    apposed = grade > 1 and row[grade - 2].word == "," and row[grade - 1].word in words("articles") and not row[grade].quoted
    describes = apposed and following is not None and following.word in nouns("graded")
    called = row[max(0, grade - CALLED) : grade]  # "the chair called the leadership outstanding"
    counted = names_several(row, grade) and grade > 0 and row[grade - 1].word in NUMBERS[2:]  # "ten good grades"
    return not (describes or counted) and not is_adjective(row, grade) and not is_refused(row, grade) and not says(called, "calling")


def signs(pair: Pair) -> Iterator[str]:
    """The signs of a pair."""
    beside = chain(_counts(pair), _words_between(pair), _neighbours(pair), _list(pair), _rivals(pair))
    yield from (f"{pair.side}: {sign}" for sign in beside)
    yield from pair.signs


def _counts(pair: Pair) -> Iterator[str]:
    """How much of what lies between the two."""
    kinds = [item.kind for item in pair.between]
    counts = {
        "grades": kinds.count("grade"),
        "areas": kinds.count("area"),
        "commas": sum(item.word == "," for item in pair.between),
        "verbs": sum(map(is_finite, pair.between)),
    }
    least = {kind: min(number, MOST[kind]) for kind, number in counts.items()}
    yield from (f"{number} {kind} between" for kind, number in least.items())
    yield f"{least['grades']} grades and {least['areas']} areas between"
    if "organisation" in kinds:
        yield "organisation between"


def _words_between(pair: Pair) -> Iterator[str]:
    """What little words, marks and verbs of grading lie between the two."""
    for item in pair.between:
        if item.tag in CLOSED or item.word in BE_AND_HAVE or item.word in MARKS:
            yield f"{item.word} between"
        if (kind := verb_kind(item)) is not None:
            yield f"verb of {kind} between"


def _neighbours(pair: Pair) -> Iterator[str]:
    """What stands right before and right behind each."""
    for name, at in (("area", pair.area), ("grade", pair.grade)):
        yield f"{_kind(pair.row, at - 1)} before {name}"
        yield f"{_kind(pair.row, at + 1)} behind {name}"
    if pair.area + 1 < len(pair.row) and is_finite(pair.row[pair.area + 1]):
        yield "verb behind area"


def _kind(row: Row, at: int) -> str:
    """What the item at an index is: a little word or mark as it is, a whole by its kind, others by their part of speech."""
    if not 0 <= at < len(row):
        return "nothing"
    item = row[at]
    if not item.word:
        return item.kind
    return item.word if item.tag in CLOSED or item.word in BE_AND_HAVE or item.word in MARKS else item.tag[:2]


def _list(pair: Pair) -> Iterator[str]:
    """Whether the area is in a list with those nearer to the grade, and how far that list is away."""
    step = 1 if pair.area < pair.grade else -1
    between = range(pair.area + step, pair.grade, step)
    nearer = [at for at in between if pair.row[at].kind == "area"]
    last = nearer[-1] if nearer else pair.area
    joined = all(_joins(pair.row[at]) for at in range(pair.area + step, last, step))
    if nearer:
        yield "in a list" if joined else "in no list"
    if joined:
        away = abs(pair.grade - last) - 1
        yield f"list {next((most for most in DISTANCES if away <= most), 'far')} away"


def _joins(item: Item) -> bool:
    return item.kind in ("area", "filler") or item.word in JOINING


def _rivals(pair: Pair) -> Iterator[str]:
    """Whether another grade is nearer to the area, and on which side of it."""
    others = [at for at, item in enumerate(pair.row) if item.kind == "grade" and at != pair.grade]
    if not others:
        yield "only grade"
        return
    rival = min(others, key=lambda at: abs(at - pair.area))
    side = "same side" if (rival < pair.area) == (pair.grade < pair.area) else "other side"
    nearer = "nearer" if abs(rival - pair.area) < abs(pair.grade - pair.area) else "farther"
    yield f"{nearer} grade on {side}"


def _of_grade(row: Row, grade: int) -> Iterator[str]:
    """What the grade is like, whatever its area."""
    yield "any"
    item, clause = row[grade], row[clause_start(row, grade) : grade]
    told = {
        "quoted": item.quoted,
        "number": not item.sure,
        "verb": item.tag == "VBZ",
        "unreal": says(clause, "unreal"),
        "negated": says(clause[-NEGATED:], "negations"),
    }
    yield from (f"grade is {sign}" for sign, holds in told.items() if holds)
