"""What stands before the subject of a sentence: "In June 2014, under the previous framework, Alnwick was" has Alnwick for its subject."""

from extractors.rating.clauses import NAMED, is_finite
from extractors.rating.items import Item, Row
from extractors.rating.words import words

YEAR_LENGTH = 4
# A time like "two and a half years ago" has no more words.
TIME_WIDTH = 8
# Pronouns that are subjects by themselves: "In an inspection of both services in June *it* was rated".
NOMINATIVE = frozenset({"it", "they", "he", "she", "we", "i"})


def skip_opening(row: Row, start: int, end: int) -> int:
    """Past an opening phrase with its comma: "In June 2014, under the previous framework, Alnwick" is Alnwick."""
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
            start = named_behind(row, start, end) if not _is_date(row[start + 1]) else _past_date(row, start + 1, end)
    return start


def _past_time(row: Row, start: int, end: int) -> int | None:
    """Past a time that no comma closes: "A year earlier it" is it."""
    for at in range(start + 1, min(start + TIME_WIDTH, end)):
        opens = row[at].kind in ("organisation", "area", "noun") or (bool(row[at].word) and row[at].tag in ("PRP", "DT", "PRP$"))
        dated = row[at - 1].word in words("times") or _is_date(row[at - 1])
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


def named_behind(row: Row, start: int, end: int) -> int:
    """Past an opening without a comma: "Under the old system the school" is the school, "Before the merger the Hartley College" too."""
    named = next((index for index in range(start + 2, end) if row[index].kind == "organisation"), None)
    if named is None:
        return start
    first = named - 1 if row[named - 1].word == "the" else named
    return first if row[first - 1].tag[:2] in ("NN", "CD") else start
