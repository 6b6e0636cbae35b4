"""What stands around the subject of a sentence, and is no part of it.

"*In June 2014, under the previous framework,* Alnwick was" has Alnwick for its subject; so has "Alnwick, *which has 40 beds*, was".
"""

from itertools import pairwise, takewhile

from extractors.rating.clauses import NAMED, Range, is_dash, is_finite, is_hard, phrase_start
from extractors.rating.items import Item, Row
from extractors.rating.words import words

YEAR_LENGTH = 4
# A time like "two and a half years ago" has no more words.
TIME_WIDTH = 8
# "On that *occasion* maternity was good"
OCCASIONS = frozenset({"occasion", "time", "visit", "inspection"})
# Behind one of these words of time begins what a sentence is about: "Four years *ago* education was poor".
SINCE_THEN = frozenset({"ago", "earlier", "later", "before", "previously"})
# Pronouns that are subjects by themselves: "In an inspection of both services in June *it* was rated".
NOMINATIVE = frozenset({"it", "they", "he", "she", "we", "i"})
# How many words may stand between "told" and its "that", and in a "you may remember".
SAID = 6


def skip_opening(row: Row, start: int, end: int) -> int:
    """Past an opening phrase with its comma: "In June 2014, under the previous framework, Alnwick" is Alnwick.

    "On that visit care" is care, without one.
    """
    what = row[start + 1] if start + 1 < end and row[start - 1].word == "that" and row[start].word in OCCASIONS else None
    if what is not None and (what.kind in NAMED or what.word == "the"):
        return start + 1
    if start and row[start - 1].word == "with" and is_finite(row[end]):
        start = next((at + 1 for at in range(end - 1, start, -1) if row[at].word == ","), start)
    if start + 1 < end and row[end - 1].text in NOMINATIVE and row[end - 2].tag[:2] in ("NN", "CD"):
        return end - 1
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
            and (item.tag in ("IN", "VBG", "VBN", "TO") or tells_time(row[start:comma]) or (item.tag == "CD" and comma == start + 1))
        ):
            start = comma + 1
        elif (behind := _past_time(row, start, end)) is not None:
            start = behind
        elif item.word and item.tag == "IN" and start + 1 < end:
            start = past_opening_to_name(row, start, end) if not _is_date(row[start + 1]) else _past_date(row, start + 1, end)
    return start


def _past_time(row: Row, start: int, end: int) -> int | None:
    """Past a time that no comma closes: "A year earlier it" is it."""
    for at in range(start + 1, min(start + TIME_WIDTH, end)):
        opens = row[at].kind in ("organisation", "area", "noun") or (bool(row[at].word) and row[at].tag in ("PRP", "DT", "PRP$"))
        opens = opens or (row[at - 1].word in SINCE_THEN and row[at].tag[:2] == "NN")  # "Four years ago education"
        dated = row[at - 1].word in words("times") or _is_date(row[at - 1])
        dated = dated or (row[at - 1].word == "on" and at > 2 and row[at - 2].word in words("times"))  # "Twelve months on it"
        if opens and dated and tells_time(row[start:at]):
            return at
    return None


def tells_time(part: Row) -> bool:
    """Whether a phrase tells when: "Last week", "three years ago"."""
    return not any(item.kind in NAMED for item in part) and any(item.word in words("times", "months") for item in part)


def _is_date(item: Item) -> bool:
    return item.word in words("months") or (len(item.text) == YEAR_LENGTH and item.text.isdigit())


def _past_date(row: Row, start: int, end: int) -> int:
    """Past a date that no comma closes: "In January 2020 all five" is all five."""
    return next((at for at in range(start, end) if not _is_date(row[at])), end)


def past_opening_to_name(row: Row, start: int, end: int) -> int:
    """Past an opening without a comma: "Under the old system the school" is the school, "Before the merger the Hartley College" too."""
    named = next((index for index in range(start + 2, end) if row[index].kind == "organisation"), None)
    if named is None:
        return start
    first = named - 1 if row[named - 1].word == "the" else named
    return first if row[first - 1].tag[:2] in ("NN", "CD") else start


def before_aside(row: Row, end: int) -> int:
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
    if _is_list_of_areas(row, first, end - 1):
        return end - 1
    for index in range(first + 1, end - 1):
        last = index - (row[index - 1].word in words("reflexives"))  # "the hospital *itself*, like the trust, was"
        if row[index].word == "," and not _goes_on(row, index + 1, end) and _ends_subject(row, last) and _is_aside(row, index + 1, end - 1):
            return last
    return end - 1


def _goes_on(row: Row, start: int, end: int) -> bool:
    """Whether what begins at `start` is no aside: behind "and", or a "whose" that waits for its verb: ", *whose other home*, Elm, was"."""
    return row[start].word == "and" or (row[start].word == "whose" and not any(map(is_finite, row[start:end])))


def _is_list_of_areas(row: Row, start: int, end: int) -> bool:
    """Whether commas part no more than areas, the last behind an "and": "its care, its safety, *and its leadership*, were good"."""
    commas = [at for at in range(start, end) if row[at].word == ","]
    parts = [row[one + 1 : other] for one, other in pairwise([start - 1, *commas, end])]
    return len(parts) > 1 and parts[-1][:1] != [] and parts[-1][0].word == "and" and all(map(_is_area, parts))


def _is_area(part: Row) -> bool:
    return any(item.kind == "area" for item in part) and not any(is_finite(item) or item.kind == "organisation" for item in part)


def _is_aside(row: Row, start: int, end: int) -> bool:
    """Whether what stands between commas is but an aside: no part of it says something of its own, as in ", Hove was good,".

    What follows a parenthesis behind an "and" belongs to the part before: "which owns *and*, until 2023, *let* it".
    """
    commas = [at for at in range(start, end) if row[at].word == ","]
    parts = [row[one:other] for one, other in pairwise([start - 1, *commas, end])]
    goes_on = [False, False, *(part[-1].word == "and" for part in parts[:-2])]
    return not any(_states(part) for part, on in zip(parts, goes_on, strict=False) if not on)


def _states(part: Row) -> bool:
    """Whether a part between commas has a verb that no relative or subordinate clause holds, nor a "you may remember"."""
    verb = next((at for at, item in enumerate(part) if is_finite(item)), 0)
    if not verb or part[-1].word in words("saying") or (part[1].tag == "PRP" and len(part) <= SAID):
        return False
    return not any(item.word in words("relatives") or item.word in words("subordinators") for item in part[:verb])


def named_in_aside(row: Row, head: Range, end: int) -> Range | None:
    """Whom the parenthesis behind a subject calls by name, where the subject does not: "the third home, *Holly Bank in Ash Lane*, was"."""
    at = head[1] + 1 + (row[head[1]].word in words("reflexives"))
    if not head[0] < head[1] < at < end - 1 or row[at].kind != "organisation" or any(item.kind in NAMED for item in row[slice(*head)]):
        return None
    is_name = row[at + 1].tag != "POS" and not any(is_finite(item) or item.word in words("relatives") for item in row[at : end - 1])
    owned = row[head[0]].tag in ("DT", "PRP$") or (head[0] > 0 and row[head[0] - 1].word == "whose")
    return (at, end - 1) if is_name and (owned or _is_told_apart(row, head)) else None


def _is_told_apart(row: Row, head: Range) -> bool:
    """Whether a clause that tells one of several apart ends a subject: "the one home *which it runs itself*, Holly Bank, was"."""
    before = list(takewhile(lambda at: row[at].word != "," and not is_hard(row[at]), range(head[0] - 1, -1, -1)))
    relative = next((at for at in before if row[at].word in words("relatives")), None)
    return relative is not None and relative - 1 in before and row[before[-1]].tag == "DT"


def _introduces_clause(row: Row, at: int) -> bool:
    """Whether a statement follows the item at `at`: "told the school *that* its teaching was poor", "*said* its teaching was poor"."""
    return row[at].word in words("stating") and is_finite(row[at]) and row[at + 1].tag in ("DT", "PRP", "PRP$", "NNP")


def _ends_subject(row: Row, end: int) -> bool:
    """Whether a subject may end at `end`: there is one, and it is no opening ("In June 2014")."""
    start = skip_opening(row, phrase_start(row, end), end)
    return start < end and row[start].tag not in ("IN", "RB", "VBG", "TO") and not tells_time(row[start:end])
