"""The grammar of a row: its verbs, its clauses and their borders.

The parser is trained on other prose and trips over grades and areas ("requires improvement", "children looked after and
achieving permanence"). Taken as wholes, with parts of speech for the words between, a few plain rules read them better.
"""

from functools import cache, lru_cache

from extractors.rating.items import Item, Row
from extractors.rating.words import verbs, words

# So much of what was found out about rows is remembered: each reader of a frame asks it anew.
REMEMBERED = 1024

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NAMED = frozenset({"organisation", "area", "body"})

Range = tuple[int, int]


def verb_kind(item: Item) -> str | None:
    """What a verb does to a grade; None for anything else."""
    if item.kind == "verb":
        return verbs()[item.text]
    if not item.word or item.tag in ("IN", "POS") or (item.tag in ("NN", "NNS", "JJ") and item.text in words("nouns_too")):
        return None
    return verbs().get(item.text)


def is_finite(item: Item) -> bool:
    """Whether an item is a verb with a subject of its own; a grade can be one ("requires improvement")."""
    return item.kind == "verb" or (item.kind in ("word", "grade") and item.tag in FINITE and item.text not in words("quotes"))


def is_dash(item: Item) -> bool:
    """Whether an item is a dash between clauses; not the hyphen of "midwife-led"."""
    return item.word in words("dashes") and item.tag != "HYPH"


def is_hard(item: Item) -> bool:
    """Whether an item parts clauses whatever stands around it."""
    return item.word in words("hard_borders")


def is_border(item: Item) -> bool:
    """Whether a clause begins behind an item: punctuation, "but", "which"."""
    return item.word in _borders() or is_dash(item)


@cache
def _borders() -> frozenset[str]:
    return words("hard_borders", "subordinators", "relatives")


def is_contact_clause(row: Row, at: int) -> bool:
    """Whether a relative clause without a "that" begins at `at`: "the help *it offers* to children"; not "last year it found".

    What it tells is nobody's verdict or saying, and no time stands before it.
    """
    if not 0 < at < len(row) - 1 or row[at].tag != "PRP":
        return False
    before, verb = row[at - 1], row[at + 1]
    described = before.kind == "area" or (bool(before.word) and before.tag in ("NN", "NNS") and before.word not in words("times", "months"))
    return described and is_finite(verb) and verb.kind == "word" and verb_kind(verb) not in ("verdict", "weak", "be")


@lru_cache(maxsize=REMEMBERED)
def clause_start(row: Row, at: int) -> int:
    """The index of the first item of the clause that the item at `at` stands in."""
    told, first = any(map(is_finite, row[at : at + 1])), False  # whether it has a verb, and whether none stands before it
    for index in range(at - 1, -1, -1):
        item = row[index]
        if is_border(item) and not _belongs(row, index):
            return index + 1
        if not first and (item.word == "with" or (told and item.word in ("and", "or", ","))):
            if any(map(is_finite, row[border_before(row, index) : index])):
                return index + 1
            first = True
        told = told or is_finite(item)
    return 0


def _belongs(row: Row, at: int) -> bool:
    """Whether an "as", a "once", a "yet" or a "since" at `at` opens no clause.

    "*as* late *as* 2014", "the trust *as a whole*", "*as part* of", "not *yet*", "has *since* been"
    """
    if row[at].word == "once":
        return at > 0 and row[at - 1].tag in ("DT", "PRP$", "POS")  # "the *once* outstanding school"
    if row[at].word == "since":
        return at > 0 and row[at - 1].word in ("has", "have", "had")
    if row[at].word == "yet":
        return at > 0 and row[at - 1].word in ("not", "n't", "has", "have")
    one = row[at - 2].word if at > 1 else ""
    other = row[at + 2].word if at + 2 < len(row) else ""
    part = at + 1 < len(row) and row[at + 1].word == "part"
    return row[at].word == "as" and (part or is_as_a_whole(row, at) or "as" in (one, other))


def is_as_a_whole(row: Row, at: int) -> bool:
    """Whether "as a whole" stands at `at`."""
    return [item.text for item in row[at : at + 3]] == ["as", "a", "whole"]


def border_before(row: Row, at: int) -> int:
    """The index after the nearest hard border or subordinator before `at`."""
    for index in range(at - 1, -1, -1):
        if is_hard(row[index]) or (row[index].word in words("subordinators") and not _belongs(row, index)):
            return index + 1
    return 0


def closes_clause(row: Row, at: int) -> bool:
    """Whether what a comma or an "and" at `at` closes has a verb of its own, so that a new clause begins behind it."""
    if at and row[at - 1].word == ",":
        beside = next((index for index in range(at - 1, 0, -1) if row[index].word == "with" and row[index - 1].word == ","), 0)
        return any(map(is_finite, row[max(beside, border_before(row, at)) : at]))
    for index in range(at - 1, -1, -1):
        if is_finite(row[index]):  # what is said is a clause: "said *its work and* its staff were good"
            said = row[at].word == "and" and row[index].word in words("saying")
            return not (said or is_contact_clause(row, index - 1))
        if row[index].word in (",", "and") or is_border(row[index]):
            return False
    return False


def phrase_start(row: Row, end: int) -> int:
    """The index of the first item of the phrase that ends at `end`."""
    index = end
    while index and not _opens_phrase(row, index - 1, end):
        index -= 1
    return index


def _opens_phrase(row: Row, at: int, end: int) -> bool:
    """Whether a phrase begins behind the item at `at`."""
    item = row[at]
    if at == 0 and item.word == "that" and item.tag != "IN":  # "*That* too was good"
        return False
    if item.kind in ("verb", "grade") or (is_border(item) and item.word != "so" and not _belongs(row, at)):
        return True
    if is_finite(item) and item.kind == "word":
        return item.word != "'s" and not (item.tag == "VBP" and at and row[at - 1].tag == "DT") and not is_contact_clause(row, at - 1)
    if item.word in (",", "and", "or"):
        return closes_clause(row, at)
    if item.word in words("saying") and item.tag == "VBN" and at and row[at - 1].word in ("had", "has", "have"):
        return True
    if item.word == "with":
        told_of = at > 1 and is_contact_clause(row, at - 2)  # "the way it deals with burglars"
        return not told_of and not any(map(is_finite, row[at:end])) and any(map(is_finite, row[border_before(row, at) : at]))
    return item.word == '"' and at > 0 and row[at - 1].word == ","
