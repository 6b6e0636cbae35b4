"""What keeps a grade's words from being a grade at all: adjectives, bounds, choices, counts and remarks."""

from extractors.rating.clauses import is_dash, is_finite, verb_kind
from extractors.rating.frame import is_code, is_noun
from extractors.rating.items import Item, Row, is_grade_noun, next_item
from extractors.rating.wholes import EXTREME
from extractors.rating.words import nouns, words

YEAR_LENGTH = 4
# The ends of a scale stand no farther apart, with what leads to them: "marks councils from one, or poor, up to four".
SCALE = 6
# No scale has more grades that are told as numbers.
LONGEST = 6
# Within so many words behind a grade ends an aside.
GLOSS = 8
INDEFINITE = frozenset({"a", "an", "any"})


def is_refused(row: Row, index: int) -> bool:
    """Whether the words at `index` can't be a grade that somebody gave."""
    refusals = (_is_bounded, _is_choice, _is_multiplied, _is_gloss, _is_epithet, _is_scale, _is_supposed)
    return any(refuses(row, index) for refuses in refusals)


def is_remark(row: Row, index: int) -> bool:
    """Whether a grade only opens a longer quotation: 'the staff were "excellent, every one"'; not "good with outstanding features"."""
    opens = index > 0 and row[index - 1].word in ('"', "'") and not row[index].quoted
    return opens and not (row[index + 1].word == "with" and any(item.kind == "grade" for item in row[index + 2 : index + 5]))


def _is_scale(row: Row, index: int) -> bool:
    """Whether a grade is an end of the scale: "it *marks* councils *from* one up to four"; not "went from one to four"."""
    if not any(item.word == "from" for item in row[max(0, index - SCALE) : index]):
        return False
    skipped = words("quotes", "articles") | {",", "up"}
    part = [at for at in range(max(0, index - SCALE), min(len(row), index + SCALE)) if row[at].word not in skipped]
    for start, grade, to, other in zip(part, part[1:], part[2:], part[3:], strict=False):
        ends = start > 0 and row[grade].kind == row[other].kind == "grade" and index in (grade, other)
        if ends and row[start].word == "from" and row[to].word == "to":
            verb = row[start - 2 if start > 1 and (row[start - 1].word == ":" or row[start - 1].tag == "NNS") else start - 1]
            return verb.word in words("running") or (verb_kind(verb) == "verdict" and not verb.text.startswith("re"))
    return False


def _is_supposed(row: Row, index: int) -> bool:
    """Whether a grade is one that might be given: "a rating of *inadequate* would close it"; not "its rating of good would"."""
    noun = next((at for at in range(index - 1, max(0, index - SCALE), -1) if row[at].word not in words("quotes") | {"of"}), 0)
    article = next((row[at].word for at in range(noun - 1, max(-1, noun - SCALE), -1) if row[at].word in words("determiners")), "")
    following = next_item(row, index)
    supposed = following is not None and following.tag == "MD" and is_grade_noun(row[noun])
    return supposed and article in INDEFINITE and row[noun + 1].word == "of"


def _is_epithet(row: Row, index: int) -> bool:
    """Whether a grade shares a noun with other adjectives: '"*good*, plain cooking"', "an *outstanding*, tireless head"."""
    if index + 3 >= len(row) or row[index + 1].word != "," or row[index].quoted:
        return False
    before, (adjective, noun) = row[index - 1].word if index else "", row[index + 2 : index + 4]
    if before in words("quotes") and noun.word in words("quotes"):
        return index + 4 < len(row) and row[index + 4].tag[:2] == "NN"
    plain = bool(adjective.word and noun.word) and not is_grade_noun(noun)
    return plain and before in words("articles", "quotes") and adjective.tag in ("JJ", "NN") and noun.tag[:2] == "NN"


def _is_bounded(row: Row, index: int) -> bool:
    """Whether a grade is a bound or has a degree: "at least good", "good enough", "very poor", "as good as any"."""
    before = [item.text for item in row[max(0, index - 4) : index] if item.word not in words("quotes") and item.text not in ("a", "an")]
    if any(" ".join(before[-width:]) in words("bounds") for width in range(1, len(before) + 1)):
        return True
    following = next_item(row, index)
    if following is not None and following.word == "enough":
        return True
    if [item.word for item in row[index + 1 : index + 3]] == ["out", "of"] and index + 3 < len(row) and _is_total(row[index + 3]):
        return True
    of_number = index + 2 < len(row) and row[index + 2].tag == "CD" and (row[index + 1].word == "of" or _is_ratio(row, index))
    if of_number and not any(item.word in words("times") for item in row[index + 3 : index + 4]):  # "the good of three years ago"
        return True
    compared = [item.word for item in row[index + 1 : index + 3]]
    like_another = index > 0 and row[index - 1].word == "as" and compared[:1] == ["as"] and compared != ["as", "well"]
    return like_another or (index > 0 and row[index - 1].word in words("degrees"))


def names_several(row: Row, index: int, graded: Row = ()) -> bool:
    """Whether a grade is one of several, so that the whole of what is `graded` did not get it: "its first good *judgements* in years"."""
    item = next_item(row, index)
    each = sum(other.kind == "organisation" for other in graded) > 1
    return item is not None and item.tag == "NNS" and is_grade_noun(item) and not (is_code(row[index]) or each)


def _is_total(item: Item) -> bool:
    """Whether an item is a number of points, more than any scale has grades: "two out of *21*"."""
    return item.text.isdigit() and int(item.text) > LONGEST


def _is_ratio(row: Row, index: int) -> bool:
    """Whether a number tells how many of others: "*one* in three calls"; not "a four in 2021"."""
    return not row[index].sure and row[index + 1].word == "in" and len(row[index + 2].text) != YEAR_LENGTH


def _is_choice(row: Row, index: int) -> bool:
    """Whether a grade is one of several that might be: "excellent, good or poor", "good or better"."""
    for step in (1, -1):
        at = index + step
        while 0 <= at < len(row) and (row[at].kind == "grade" or row[at].word in words("quotes") or row[at].word in (",", "or")):
            if row[at].word == "or" and not (step == 1 and at + 1 < len(row) and not _is_grade_like(row[at + 1])):
                return True
            at += step
    return False


def _is_gloss(row: Row, index: int) -> bool:
    """Whether words only say how high the grade before them is: "a 4, *the top mark*", "poor, *the lowest grade* there is"."""
    before = [item for item in row[max(0, index - 4) : index] if item.word not in words("quotes")]
    comma = next((at for at in range(index - 1, max(0, index - 4), -1) if row[at].word == ","), 0)
    told = next((at for at in range(comma - 1, max(-1, comma - 1 - SCALE), -1) if row[at].kind == "grade" or is_finite(row[at])), None)
    timed = told is not None and row[told].kind == "grade" and row[comma + 1].word == "the"  # "a three for 2018/19, *the top mark*"
    apposed = [item.word for item in before[-2:]] == [",", "the"] and len(before) > 2 and before[-3].kind == "grade"
    high = EXTREME.fullmatch(row[index].text) is not None
    return ((apposed or (comma > 0 and timed)) and high) or _is_in_gloss(row, index, high=high)


def _is_in_gloss(row: Row, index: int, *, high: bool) -> bool:
    """Whether a grade stands in an aside that says the one before it in other words: "weak – *a two on its six-point scale* – for"."""
    opening = next((at for at in range(index - 1, max(0, index - SCALE), -1) if row[at].word == "(" or is_dash(row[at])), 0)
    told = opening - 1 - (row[opening - 1].word in words("quotes"))
    if told < 1 or row[told].kind != "grade" or not any(_closes(row[opening], item) for item in row[index + 1 : index + GLOSS]):
        return False
    shared = {scheme.id for scheme, _ in row[told].meanings} & {scheme.id for scheme, _ in row[index].meanings}
    leads = all(item.word in words("quotes", "articles") | {"or", "meaning"} for item in row[opening + 1 : index])
    return (leads and bool(shared)) or (high and any(item.kind == "grade" for item in row[opening + 1 : index]))


def _closes(opening: Item, item: Item) -> bool:
    return item.word == ")" if opening.word == "(" else is_dash(item)


def _is_grade_like(item: Item) -> bool:
    return item.kind == "grade" or item.word in words("quotes") or item.word in words("comparatives")


def is_adjective(row: Row, index: int) -> bool:
    """Whether a grade describes the noun behind it: "good progress", "an outstanding teacher", "two days"."""
    item, grade = next_item(row, index), row[index]
    if item is None or item.kind in ("grade", "body") or is_grade_noun(item) or item.word in words("credit"):
        return False
    if item.tag == "CD" and any(other.word in words("times") for other in row[index + 2 : index + 5]):
        return not is_noun(grade) and index > 0 and row[index - 1].word in words("articles")
    if item.word:
        descriptive = item.tag[:2] in ("NN", "JJ") or item.tag == "CD"
        return descriptive and item.word not in nouns("graded") and item.word not in words("not_nouns")
    if item.kind == "organisation":
        return not (item.text.startswith(("the ", "its ", "their ")) or item.text in nouns("graded") | {"it", "its"}) and not grade.quoted
    return item.kind == "area" and not grade.quoted and item.text.split()[-1] not in nouns("grade")


def _is_multiplied(row: Row, index: int) -> bool:
    """Whether several grades are counted or the word itself is meant: "a double 'excellent'", "the word 'sound'"."""
    return any(item.word in words("multiples") for item in row[max(0, index - 3) : index])
