"""The frame: how a grade is given in a sentence."""

from dataclasses import dataclass

from extractors.rating.clauses import Range, clause_start, is_finite
from extractors.rating.items import Item, Row, next_item
from extractors.rating.numbers import NUMBERS
from extractors.rating.verb_subjects import subject_of
from extractors.rating.words import inflections, nouns, words

# From how many words on a grade is its own evidence: "widespread and/or systemic failings".
LONG = 3
# How many words may stand between "and" and a grade that has lost its verb: "and its adoption agency good".
SHORT = 7
# Before a grade or its object, these leave a verb without whom it grades: "rated *by* Ofsted", "judged *to* be".
AGENTLESS = frozenset({"by", "to", "as"})
MOVES = ("to", "from", "into", "at")


@dataclass(frozen=True, kw_only=True)
class Frame:
    """How the grade at index `grade` of a row is given.

    `anchor` is the verb or noun that gives it; `subject` the range of items before the verb, `object` that between the verb
    and the grade (empty ranges where there are none); `previous` tells a grade left behind, `weak` a frame that needs a second sign.
    """

    rule: str
    grade: int
    anchor: int
    subject: Range
    object: Range
    previous: bool = False
    weak: bool = False


def given(rule: str, row: Row, index: int, at: int, *, object_: Range | None = None, previous: bool = False, weak: bool = False) -> Frame:
    """The frame of the grade at `index` that the word at `at` gives, with the subject of that word."""
    subject = subject_of(row, at)
    return Frame(rule=rule, grade=index, anchor=at, subject=subject, object=object_ or (at + 1, at + 1), previous=previous, weak=weak)


def verb_of_clause(row: Row, at: int) -> int:
    """The verb of the clause that the item at `at` stands in, before it, else that item."""
    return next((step for step in range(at, clause_start(row, at) - 1, -1) if is_finite(row[step])), at)


def required(row: Row, index: int) -> Frame:
    """The frame of a grade that is its own verb: "the school *requires improvement*"."""
    return given("requires", row, index, index, weak=True)


def step_before(row: Row, index: int) -> str | None:
    """The "to" or "from" that stands right before a grade, past articles and quotation marks; "out of" is "from"."""
    for at in range(index - 1, max(-1, index - 6), -1):
        item = row[at]
        if item.word in MOVES:
            return item.word
        if item.word == "of" and at and row[at - 1].word == "out":
            return "from"
        if not (item.word in words("quotes") or item.word in words("articles") or (item.word and item.tag == "RB")):
            return None
    return None


def ends_phrase(row: Row, index: int) -> bool:
    """Whether the phrase of a grade ends with it."""
    following = next_item(row, index)
    return following is None or following.word in words("phrase_ends") or following.word in words("changes")


def is_code(grade: Item) -> bool:
    """Whether a grade is a code: "C3", "Baa1"."""
    return any(scheme.letters for scheme, _ in grade.meanings)


def is_number(grade: Item) -> bool:
    """Whether a grade counts: "a 3", "two stars"; not "good"."""
    return not grade.sure or grade.text[0].isdigit() or "star" in grade.text or NUMBERS.fullmatch(grade.text) is not None


def is_noun(grade: Item) -> bool:
    """Whether a grade's own words say that it is one: "two stars", "rating of 3"."""
    return "star" in grade.text or grade.text.split()[0] in nouns("grade")


def is_verb(grade: Item) -> bool:
    """Whether a grade is its own verb: "requires improvement"."""
    first, _, rest = grade.text.partition(" ")
    return grade.kind == "grade" and bool(rest) and not grade.quoted and first in inflections()
