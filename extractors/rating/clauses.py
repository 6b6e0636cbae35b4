"""The grammar of a row: clauses and their borders, subjects of verbs, what makes a statement unreal.

The parser is trained on other prose and trips over grades and areas ("requires improvement", "children looked after and
achieving permanence"). Taken as wholes, with parts of speech for the words between, a few plain rules read them better.
"""

from functools import cache

from extractors.rating.items import Item, Row, says
from extractors.rating.words import verbs, words

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NAMED = frozenset({"organisation", "area", "body"})
# How many verbs back a subject may be shared: "was downgraded, handed a C3 and told to improve".
SHARED = 3
YEAR_LENGTH = 4
# A time like "two and a half years ago" has no more words.
TIME_WIDTH = 8
# How many words may stand between "told" and its "that".
SAID = 6

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
    return words("hard_borders") | words("subordinators") | words("relatives")


def clause_start(row: Row, at: int) -> int:
    """The index of the first item of the clause that the item at `at` stands in."""
    for index in range(at - 1, -1, -1):
        item = row[index]
        if is_border(item):
            return index + 1
        joins = item.word in ("and", "or", ",") and any(map(is_finite, row[index + 1 : at + 1]))
        if (joins or item.word == "with") and any(map(is_finite, row[_border(row, index) : index])):
            return index + 1
    return 0


def subject_of(row: Row, verb: int, *, depth: int = 0) -> Range:
    """The items of the subject of the verb (or verb-like grade) at `verb`, as a range; empty where there is none.

    A verb that shares its subject with the one before ("was downgraded and handed a C3") is given that one's, a relative
    clause what it describes, and parentheses before the verb are skipped ("X, which looks after 412 children, was …").
    """
    end = _skip_auxiliaries(row, verb)
    if _is_participle(row, verb, end):
        return _antecedent(row, end - 1)
    if end and row[end - 1].word in ("and", "but") and any(map(is_finite, row[_border(row, end - 1) : end - 1])):
        return _shared_subject(row, end, depth)
    end = _skip_parenthesis(row, end)
    start = _skip_opening(row, _phrase_start(row, end), end)
    if start == 1 and row[0].tag == "IN":
        start = _named_behind(row, 0, end) or start
    if start and (is_finite(row[start - 1]) or row[start - 1].word == "with") and start < end:
        relative = next(
            (at for at in range(start - 2, _border(row, start - 1) - 2, -1) if at > 0 and row[at].word in words("relatives")), None
        )
        if relative is not None:
            return _antecedent(row, relative)
    if start < end:
        return start, end
    if start and row[start - 1].word in words("relatives"):
        return _antecedent(row, start - 1)
    if start == verb and start and row[start - 1].word in words("saying"):
        relative = next((at for at in range(start - 2, max(0, start - SAID), -1) if row[at].word in words("relatives")), None)
        if relative is not None:
            return _antecedent(row, relative)
    return _shared_subject(row, start, depth)


def is_unreal(row: Row, verb: int, subject: Range, grade: int) -> bool:
    """Whether a clause wishes, doubts, predicts or denies its grade: in its subject, around its verb, or by what opens it."""
    has_subject = subject[0] < subject[1] <= verb
    opening = clause_start(row, subject[0] if has_subject else verb)
    if has_subject and subject[0] > 1 and row[subject[0] - 1].word == "and" and row[subject[0] - 2].word == ",":
        opening = subject[0]
    if opening and row[opening - 1].word in words("conditions") and not _is_before_fact(row, opening - 1, grade):
        return True
    if has_subject and _is_inverted(row, opening, subject[0]):
        return True
    if {item.word for item in row[slice(*subject)]} & (words("negations") | words("unreal_subjects")):
        return True
    start = max(clause_start(row, verb), subject[1] if has_subject else 0)
    around = [row[at] for at in range(start, grade) if row[at].word and row[at].tag != "NNP" and not _is_extreme(row, at)]
    return says(around, "unreal") or says(around, "negations")


def _is_before_fact(row: Row, at: int, grade: int) -> bool:
    """Whether a "before" only orders what happened: "*before being* raised to good", "the year *before* it had been rated good".

    So does one that opens a sentence without another clause: "*Before* the merger the college was rated good in 2019.".
    """
    if at == 0 and row[at].word in ("before", "until", "till"):
        return not any(map(is_finite, row[grade + 1 :]))
    tells_year = at > 0 and row[at - 1].word in words("times")
    return row[at].word == "before" and (tells_year or row[at + 1].tag == "VBG")


def _is_inverted(row: Row, opening: int, subject: int) -> bool:
    """Whether a clause supposes by its order: "*Had* Ofsted rated it inadequate"; not "and *had* its care marked at 2"."""
    leads = row[opening].word in ("had", "should", "were") and opening in (subject - 1, subject)
    return leads and (opening == 0 or row[opening - 1].word != "and")


def _is_extreme(row: Row, at: int) -> bool:
    """Whether "possible" only strengthens: "the lowest *possible* grade"."""
    return at > 0 and row[at].word == "possible" and row[at - 1].tag in ("JJS", "RBS")


def _shared_subject(row: Row, start: int, depth: int) -> Range:
    """The subject of the verb before `start`, for one that has none of its own."""
    for index in range(start - 1, -1, -1):
        if depth == SHARED or (is_hard(row[index]) and row[index].word != ";"):
            break
        if is_finite(row[index]) or (verb_kind(row[index]) and row[index].tag not in ("VB", "VBG")):
            return subject_of(row, index, depth=depth + 1)
    return start, start


def _is_participle(row: Row, verb: int, start: int) -> bool:
    """Whether a verb behind a comma describes what stands before it: "owns Penrith Court, rated outstanding".

    Its adverbs begin at `start`: "Penrith Court, *currently* rated".
    """
    item = row[verb]
    if not start or row[start - 1].word != "," or item.tag not in ("VBN", "VBD") or item.word in words("auxiliaries"):
        return False
    if any(other.tag != "RB" or other.word in words("auxiliaries") for other in row[start:verb]) or not _closes_clause(row, start - 1):
        return False
    is_verdict = verb_kind(item) == "verdict" and verb + 1 < len(row) and row[verb + 1].kind == "grade"
    return is_verdict or not any(other.word in words("relatives") for other in row[_border(row, start - 1) : start])


def _border(row: Row, at: int) -> int:
    """The index after the nearest hard border or subordinator before `at`."""
    for index in range(at - 1, -1, -1):
        if is_hard(row[index]) or row[index].word in words("subordinators"):
            return index + 1
    return 0


def _skip_auxiliaries(row: Row, verb: int) -> int:
    index = verb
    while index:
        item = row[index - 1]
        floating = item.word in ("both", "each", "all") and index > 1 and row[index - 2].word in words("auxiliaries")
        helps = item.word in words("auxiliaries") or item.word in words("quotes") or (bool(item.word) and item.tag in ("RB", "RBR", "MD"))
        if not (helps or floating or item.word == "all"):
            return index
        index -= 1
    return index


def _skip_parenthesis(row: Row, end: int) -> int:
    """Where the subject ends that a parenthesis between commas, dashes or brackets follows."""
    closing = row[end - 1] if end > 1 else None
    if closing is None:
        return end
    if closing.word == ")" or is_dash(closing):
        opens = (lambda item: item.word == "(") if closing.word == ")" else is_dash
        return next((index for index in range(end - 2, 0, -1) if opens(row[index])), end)
    if closing.word != ",":
        return end
    first = next((index + 1 for index in range(end - 2, -1, -1) if is_hard(row[index]) or _introduces_clause(row, index)), 0)
    for index in range(first + 1, end - 1):
        if row[index].word == "," and row[index + 1].word != "and" and _ends_subject(row, index):
            return index
    return end - 1


def _introduces_clause(row: Row, at: int) -> bool:
    """Whether the item at `at` is the "that" of "told the school *that* its teaching was poor", no relative."""
    told = any(item.word in words("saying") for item in row[max(0, at - SAID) : at])
    return row[at].word == "that" and row[at].tag == "IN" and told


def _ends_subject(row: Row, end: int) -> bool:
    """Whether a subject may end at `end`: there is one, and it is no opening ("In June 2014")."""
    start = _skip_opening(row, _phrase_start(row, end), end)
    return start < end and row[start].tag not in ("IN", "RB", "VBG", "TO") and not _tells_time(row[start:end])


def _tells_time(part: Row) -> bool:
    """Whether a phrase tells when: "Last week", "three years ago"."""
    return not any(item.kind in NAMED for item in part) and any(item.word in words("times") for item in part)


def _phrase_start(row: Row, end: int) -> int:
    """The index of the first item of the phrase that ends at `end`."""
    index = end
    while index and not _opens_phrase(row, index - 1, end):
        index -= 1
    return index


def _opens_phrase(row: Row, at: int, end: int) -> bool:
    """Whether a phrase begins behind the item at `at`."""
    item = row[at]
    if item.kind in ("verb", "grade") or (is_border(item) and item.word != "so"):
        return True
    if is_finite(item) and item.kind == "word":
        return item.word != "'s" and not (item.tag == "VBP" and at and row[at - 1].tag == "DT")
    if item.word in (",", "and", "or"):
        return _closes_clause(row, at)
    if item.word == "with":
        return not any(map(is_finite, row[at:end])) and any(map(is_finite, row[_border(row, at) : at]))
    return item.word == '"' and at > 0 and row[at - 1].word == ","


def _closes_clause(row: Row, at: int) -> bool:
    """Whether what a comma or an "and" at `at` closes has a verb of its own, so that a new clause begins behind it."""
    if at and row[at - 1].word == ",":
        return any(map(is_finite, row[_border(row, at) : at]))
    for index in range(at - 1, -1, -1):
        if is_finite(row[index]):
            return True
        if row[index].word in (",", "and") or is_border(row[index]):
            return False
    return False


def _skip_opening(row: Row, start: int, end: int) -> int:
    """Past an opening phrase with its comma: "In June 2014, under the previous framework, Ashcombe" is Ashcombe."""
    before = None
    while start < end and start != before:
        before = start
        item = row[start]
        comma = next((index for index in range(start, end) if row[index].word == ","), None)
        if item.word and (item.tag in ("CC", "RB") or item.word in words("quotes") or item.word == ","):
            start += 1
        elif start + 2 < end and f"{item.text} {row[start + 1].text}" in words("adverbials"):
            start += 2
        elif (
            comma is not None
            and item.word
            and (item.tag in ("IN", "VBG", "VBN", "TO") or _tells_time(row[start:comma]) or (item.tag == "CD" and comma == start + 1))
        ):
            start = comma + 1
        elif (behind := _past_time(row, start, end)) is not None:
            start = behind
        elif item.word and item.tag == "IN" and start + 1 < end:
            start = _named_behind(row, start, end) if not _is_date(row[start + 1]) else _past_date(row, start + 1, end)
    return start


def _past_time(row: Row, start: int, end: int) -> int | None:
    """Past a time that no comma closes: "A year earlier it" is it."""
    for at in range(start + 1, min(start + TIME_WIDTH, end)):
        opens = row[at].kind in ("organisation", "area", "noun") or (bool(row[at].word) and row[at].tag in ("PRP", "DT", "PRP$"))
        if opens and row[at - 1].word in words("times") and _tells_time(row[start:at]):
            return at
    return None


def _is_date(item: Item) -> bool:
    return item.word in words("months") or (len(item.text) == YEAR_LENGTH and item.text.isdigit())


def _past_date(row: Row, start: int, end: int) -> int:
    """Past a date that no comma closes: "In January 2020 all five" is all five."""
    return next((at for at in range(start, end) if not _is_date(row[at])), end)


def _named_behind(row: Row, start: int, end: int) -> int:
    """Past an opening without a comma: "Under the old system the school" is the school, "Before the merger the Hartley College" too."""
    named = next((index for index in range(start + 2, end) if row[index].kind == "organisation"), None)
    if named is None:
        return start
    first = named - 1 if row[named - 1].word == "the" else named
    return first if row[first - 1].tag[:2] in ("NN", "CD") else start


def _antecedent(row: Row, relative: int) -> Range:
    """The phrase that a relative clause describes."""
    end = relative
    while end and row[end - 1].word in (",", "-", "("):
        end -= 1
    start = _phrase_start(row, end)
    to_whom = row[end - 1].kind == "organisation" if end else False
    return next((at + 1 for at in range(end - 2, start - 1, -1) if _is_verbal(row[at]) or (to_whom and row[at].word == "to")), start), end


def _is_verbal(item: Item) -> bool:
    """Whether a phrase begins behind an item that is no part of a noun with its attributes: "*been* an officer", "news *too* for"."""
    return bool(item.word) and (item.tag in ("VBN", "VBD", "VB", "RB") or item.word in ("with", "from", "as", "by"))
