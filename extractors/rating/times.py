"""When a grade was given, as far as the article tells: dates around its frame, what its sentence opens with, what the block speaks of."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc

from extractors import dates
from extractors.rating.behind import YEAR, after
from extractors.rating.claim import Claim
from extractors.rating.clauses import REMEMBERED, clause_start, is_dash, is_finite, is_hard
from extractors.rating.frame import Frame
from extractors.rating.frames import SHARING
from extractors.rating.items import Row, is_grade_noun, says
from extractors.rating.rows import Sentence
from extractors.rating.words import has_phrase, words
from extractors.reading import BLOCK_BREAK, block_at, folded, once, sentence_around

# "The last time they called, in November 2016, they …"; "When it was last inspected, in May 2018, …"
# "In the report of June 2016"
OPENING_TIME = re.compile(
    r"(?:The last time|When|Last time|Back|By|During|In (?:the|its|their|that|an?)|At (?:the|its|their|that))\b[^.,]{0,60}(?:,[^.,]{0,12})?"
)
# "The school's last graded inspection, in May 2018, made for different reading": what its paragraph then speaks of.
OF_INSPECTION = re.compile(
    r"(?:The|Its|Their|[A-Z][\w.' -]{1,40}'s?)(?: [\w-]+'s?)? (?:last|previous|earlier|preceding) (?:[\w-]+ ){0,2}"
    r"(?:inspections?|reports?|visits?|assessment|review),? (?:(?:back )?in|of|from|on|published in) "
)
# "Its troubles came to a head in May 2018, when Ofsted marked it down": where a story of the past begins.
BEGINS_IN = re.compile(
    r"[A-Z][^.,:;]{0,60}? "
    r"(?:came to a head|began|started|dates? back to|dated? from|goes back to|went back to|low point (?:was|came))(?: in)? "
)
THEN_WHEN = re.compile(r",? when ")
# "inspectors had been at", "whose inspectors were in Oakby in": a visit that a report is about.
VISITED = re.compile(
    r"\b(?:inspect(?:or|ion team|ion)s?|team|inspectorate)\b[^.;]{0,40}?\b(?:had been|had spent|had visited|had gone|were|spent|went)\b",
    re.IGNORECASE,
)
# Behind the time that opens a line of history.
LINE_MARK = re.compile(r"\s*(?::|[-\u2013\u2014])\s")
TELLING_TIME = frozenset({"IN", "CD", "NN", "NNP", "DT", "JJ", "RB", "HYPH"})
OPENING = frozenset({"IN", "RB", "JJ", "NN", "CD", "DT", "WRB"})
# What a sentence may open with and tell of in a clause of its own: "In 2019, when forces got three grades".
SUBORDINATE = frozenset({"IN", "WRB"})
NAMED = frozenset({"organisation", "area", "grade", "noun", "body"})

# What a verb of several words begins with in the past tense: "came out as", "fell back to".
PAST_FORMS = frozenset({"came", "went", "fell", "rose", "got", "held", "hung", "clung", "dropped", "slipped", "ended", "emerged", "walked"})
# "On that occasion an inspector met": what the paragraph before spoke of.
THAT_TIME = re.compile(
    r"(?:On|At|During|In) that (?:occasion|time|inspection|visit|report)\b|(?:That|The earlier) (?:inspection|visit|report)\b"
)

# Before "when" stands a time, two words or more.
WHEN = 2
# "and placed in special measures" has no more words.
MEASURES = 9
# Within so many words "after" leads to a visit.
NEAR = 5

Period = tuple[date | None, date | None]
Stretch = tuple[int, int]


def awarded(doc: Doc, sentence: Sentence, frame: Frame, *, previous: bool) -> Period:
    """When a grade was given: by the words around its frame, else, for one told in the past tense, by the time the block speaks of.

    A `previous` one was given before that.
    """
    told = _period(doc, sentence.row, frame)
    if told[0] is None and (dated := _line(doc, sentence.block[0])) is not None:
        return dated.date_from, dated.date_to
    if told[0] is None and not previous and is_past(sentence.row, frame) and not says(sentence.row, "now"):
        own = sentence_around(doc, sentence.row[frame.anchor].start)[0]  # a sentence that goes on with another is read with it
        era = _era(doc, sentence.block[0], max(own, sentence.start))
        return era if era[0] is not None or sentence.before is None else _visited(doc, sentence.before)
    return told


def kept_since(doc: Doc, row: Row, frame: Frame) -> Period:
    """When somebody was given the grade that is kept, by the clause behind it: "kept the good rating it won *in 2014*"."""
    ends = (at for at in range(frame.grade + 1, len(row)) if is_hard(row[at]) or row[at].kind == "grade")
    start, end = row[frame.grade].end, row[next(ends, len(row)) - 1].end
    told = next((mention for mention in once(doc, dates.extract) if start <= mention.start < end), None)
    return (told.date_from, told.date_to) if told else (None, None)


def told_as_history(doc: Doc, found: Sequence[Claim]) -> list[Claim]:
    """The claims `found`, previous where a line of history tells them that has a newer one: "2014: It is poor. / 2018: It is good"."""
    lines = ((claim.told, _line(doc, block_at(doc, claim.told)[0])) for claim in found)
    days = {told: line.date_from for told, line in lines if line is not None}
    newest = max(days.values(), default=date.min)
    return [replace(claim, previous=claim.previous or days.get(claim.told, newest) < newest) for claim in found]


def _line(doc: Doc, block: int) -> dates.Date | None:
    """The time before the colon or dash of a line of history that begins at `block`: "*June 2014*: The school is judged inadequate"."""
    mentions = once(doc, dates.extract)
    at = bisect_left(mentions, block, key=_start)
    opens = at < len(mentions) and mentions[at].start == block and LINE_MARK.match(folded(doc), mentions[at].end) is not None
    return mentions[at] if opens else None


def is_past(row: Row, frame: Frame) -> bool:
    """Whether a frame is told in the past tense."""
    verb = row[min(frame.subject[1], frame.anchor) : frame.anchor + 1]
    return any(item.tag == "VBD" or item.text.partition(" ")[0] in PAST_FORMS for item in verb) or (
        frame.rule == "requires" and row[frame.anchor].text.startswith("required")
    )


def _period(doc: Doc, row: Row, frame: Frame) -> Period:
    """When the grade was awarded, as far as the words around its verb or the sentence's opening say."""
    mentions = once(doc, dates.extract)
    first, last = (bisect_left(mentions, offset, key=_start) for offset in (row[0].start, row[-1].end))
    if first == last:
        return None, None
    near, others = tuple(_near(row, frame)), tuple(asides(row, frame))
    told = [mention for mention in mentions[first:last] if _is_within(mention, near) and not _is_within(mention, others)]
    if frame.rule == "change" and not frame.previous:
        told = [mention for mention in told if not _is_since(row, frame, mention)]
    clause = clause_start(row, frame.anchor)
    if clause and row[clause - 1].word in words("relatives"):  # "took over *in April* from Ofsted, which rated it good *in 2008*"
        told = [mention for mention in told if mention.start >= row[clause].start] or told
    return (min(mention.date_from for mention in told), max(mention.date_to for mention in told)) if told else (None, None)


def _is_since(row: Row, frame: Frame, mention: dates.Date) -> bool:
    """Whether a time is that of the grade before: "has dropped *since the last visit in 2016*, from good to poor"."""
    before = [at for at in range(frame.anchor, frame.grade) if row[at].start < mention.start]
    return any(row[at].word == "since" and not any(map(is_finite, row[at : before[-1]])) for at in before)


def _start(mention: dates.Date) -> int:
    return mention.start


def _is_within(mention: dates.Date, stretches: Iterable[Stretch]) -> bool:
    return any(start <= mention.start < end for start, end in stretches)


def _near(row: Row, frame: Frame) -> Iterator[Stretch]:
    """The stretches whose dates are those of a frame: around its verb, what opens the sentence, a subject that is a report."""
    verb, behind = min(frame.anchor, frame.grade), near_end(row, frame)
    yield from _around(row, frame, verb, behind)
    yield from _opening(row, frame)
    start = frame.subject[0] if frame.subject[1] <= verb else 0
    opening = row[clause_start(row, verb if start else 0) : start]
    if opening and not any(item.word == "," for item in opening):
        yield opening[0].start, row[start].start
    yield from _when(row, frame, behind)
    yield from _told_when(row, clause_start(row, frame.anchor))
    subject = row[slice(*frame.subject)]
    if subject and (any(map(is_grade_noun, subject)) or says(subject, "reports")):
        yield subject[0].start, subject[-1].end
    dated = start and row[0] not in opening and any(YEAR.fullmatch(item.text) for item in opening)
    if not (dated or is_contrasted(row, frame)):  # "Three years later it was good, and *in 2022 it* was poor"
        yield row[0].start, row[_opening_end(row)].start


def _around(row: Row, frame: Frame, verb: int, behind: int) -> Iterator[Stretch]:
    """The words from a frame's verb to `behind`; of a grade that shares its verb with another, without those in between."""
    start, end = row[max(clause_start(row, verb), verb_phrase(row, frame))].start, row[behind - 1].end
    if frame.rule not in SHARING:
        yield start, end
        return
    first = next((at for at in range(verb, frame.grade) if row[at].kind == "grade"), verb)
    yield start, row[first].end
    yield row[frame.grade].start, end


def _when(row: Row, frame: Frame, behind: int) -> Iterator[Stretch]:
    """What a "when" tells: before a frame's clause ("in 2014, *when it was* good"), or behind it ("good *when it was seen in 2014*").

    So does the visit that a grade followed: "good *after its first inspection in 2014*".
    """
    start = clause_start(row, frame.anchor)
    if start > WHEN and row[start - 1].word == "when":
        yield row[max(0, start - 2 * WHEN)].start, row[start].start
    behind += behind < len(row) and is_dash(row[behind])
    if behind < len(row) and row[behind].word == "when":
        end = next((at for at in range(behind, len(row)) if is_hard(row[at]) or row[at].kind == "grade"), len(row))
        yield row[behind].start, row[end - 1].end
        return
    behind = _past_measures(row, behind)
    if behind < len(row) and row[behind].word in ("after", "following"):
        end = next((at for at in range(behind, len(row)) if is_hard(row[at]) or row[at].word == "," or is_finite(row[at])), len(row))
        if any(item.word in words("visits") for item in row[behind : behind + NEAR]):
            yield row[behind].start, row[end - 1].end


def _told_when(row: Row, start: int) -> Iterator[Stretch]:
    """The time before the "that" of a clause that begins at `start`, where no verb tells it: "and *in 2014* that it was good"."""
    if start > WHEN and row[start - 1].word == "that":
        before = clause_start(row, start - 1)
        first = next((at + 1 for at in range(start - 2, before - 1, -1) if row[at].word in (",", "and")), before)
        if first < start - 1 and not any(map(is_finite, row[first : start - 1])):
            yield row[first].start, row[start - 1].start


def _past_measures(row: Row, start: int) -> int:
    """Past what else came of an inspection: "rated inadequate *and placed in special measures* after an inspection in 2015"."""
    if start + 1 >= len(row) or row[start].word != "and" or row[start + 1].tag != "VBN":
        return start
    end = next((at for at in range(start, min(start + MEASURES, len(row))) if row[at].word in ("after", "following")), start)
    return start if any(is_hard(item) or item.kind != "word" or item.word == "," for item in row[start:end]) else end


def _opening(row: Row, frame: Frame) -> Iterator[Stretch]:
    """What a sentence opens with before its subjects: "When they returned, from 17 to 28 October, safety was … and respect was …"."""
    until = frame.subject[0] if frame.subject[0] < frame.subject[1] <= frame.anchor else frame.anchor
    first_grade = next((at for at, item in enumerate(row) if item.kind == "grade"), len(row))
    comma = next((at for at in range(min(until, first_grade) - 1, 0, -1) if row[at].word == ","), 0)
    spoken = [at + 2 for at in range(comma - 1) if row[at].word in (":", ",") and row[at + 1].word in words("quotes")]
    first = spoken[-1] if spoken else 0
    opens = comma > first and row[first].word and row[first].tag in OPENING
    if opens and not is_contrasted(row, frame) and not any(map(is_hard, row[first:comma])):
        yield row[first].start, row[comma].start


def asides(row: Row, frame: Frame) -> Iterator[Stretch]:
    """Asides whose time is theirs: "the council, *also good a year ago*, was", "the ward, *where 12 were born last year*, was"."""
    commas = [at for at, item in enumerate(row) if item.word == ","]
    for start, end in pairwise(commas):
        inside = row[start + 1 : end]
        if start < frame.grade < end or start >= max(frame.anchor, frame.grade):
            continue
        graded = any(item.kind == "grade" for item in inside) and not any(map(is_finite, inside))
        if inside and (graded or inside[0].word in words("relatives")):
            yield row[start].start, row[end].start


def _era(doc: Doc, block: int, end: int) -> Period:
    """The time that a sentence before `end` in the block opens with, and that the past tense goes on to speak of: "In spring 2021 …"."""
    text, mentions = folded(doc), once(doc, dates.extract)
    first, last = (bisect_left(mentions, offset, key=_start) for offset in (block, end))
    for mention in reversed(mentions[first:last]):
        start = sentence_around(doc, mention.start)[0]
        opens = (
            mention.start - start <= len("In the ")
            or OPENING_TIME.fullmatch(text, start, mention.start)
            or (start == block and OF_INSPECTION.fullmatch(text, start, mention.start))
            or (BEGINS_IN.fullmatch(text, start, mention.start) and THEN_WHEN.match(text, mention.end))
        )
        if opens and not has_phrase(text[mention.end : end].lower(), "now"):
            return mention.date_from, mention.date_to
    if first == last and THAT_TIME.match(text, block) and first:
        before = mentions[first - 1]
        return (before.date_from, before.date_to) if before.start >= block_at(doc, block - len(BLOCK_BREAK) - 1)[0] else (None, None)
    return None, None


def _visited(doc: Doc, before: Stretch) -> Period:
    """When inspectors were there, if the sentence before tells of one visit: "whose team *had been at Elm House in May*. It was poor"."""
    visit = VISITED.search(folded(doc), *before)
    inside = [mention for mention in once(doc, dates.extract) if before[0] <= mention.start < before[1]] if visit else []
    return (inside[0].date_from, inside[0].date_to) if len(inside) == 1 else (None, None)


def is_contrasted(row: Row, frame: Frame) -> bool:
    """Whether a clause stands in the present or begins anew, so that an earlier time named before is not its own."""
    clause = row[clause_start(row, frame.anchor) : frame.grade]
    return any(item.word and item.tag in ("VBZ", "VBP") for item in clause) or any(item.word == ";" for item in row[: frame.grade])


def verb_phrase(row: Row, frame: Frame) -> int:
    """Where a frame's own words begin, behind its subject and what is said aside of that: "X, good in 2014, *has slipped to*"."""
    verb = min(frame.anchor, frame.grade)
    if not frame.subject[0] < frame.subject[1] <= verb:
        return 0
    start = frame.subject[1]
    verbs = [at for at in range(start, verb + 1) if is_finite(row[at])] if row[start].word in words("relatives") else []
    if len(verbs) > 1:
        return verbs[-1]
    return next((at for at in range(verb - 1, start - 1, -1) if row[at].word == ","), start)


@lru_cache(maxsize=REMEMBERED)
def near_end(row: Row, frame: Frame) -> int:
    """The index after the words around a frame that may tell when: its areas and what follows them without a break."""
    end = max(frame.grade + 1, after(row, frame.grade)[1])
    if [item.word for item in row[end : end + 1]] == ["with"] and any(item.kind == "grade" for item in row[end + 1 : end + 3]):
        end = next((at + 1 for at in range(end, len(row)) if row[at].tag == "NNS"), end)  # "good *with outstanding features* in 2010"
    while (
        end < len(row)
        and row[end].kind in ("word", "body")
        and row[end].tag in TELLING_TIME
        and not (is_hard(row[end]) or row[end].word in words("subordinators"))
    ):
        end += 1
    return end


def _opening_end(row: Row) -> int:
    """The index after a sentence's opening: "In 2019, when forces got three grades" opens, up to whom it is about."""
    if not row[0].word or row[0].tag not in OPENING:
        return 0
    end = next((index for index, item in enumerate(row) if item.kind in NAMED), 0)
    return end if row[0].tag in SUBORDINATE else next((index for index in range(end) if is_finite(row[index])), end)
