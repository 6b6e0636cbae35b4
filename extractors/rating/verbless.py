"""Frames without a verb that gives the grade: "safe, good; caring, outstanding", "good for safety", "Inadequate." under a heading."""

from extractors.rating.clauses import Range, clause_start, is_dash, is_finite, is_hard
from extractors.rating.counted import exceptions
from extractors.rating.frame import Frame, ends_phrase, is_code, is_noun, is_number
from extractors.rating.headlines import headlined
from extractors.rating.items import Item, Row, is_grade_noun, next_item, says
from extractors.rating.labels import areas_at
from extractors.rating.verb_subjects import subject_of
from extractors.rating.words import nouns, words

# How many words may stand between a grade's preposition and the area it leads to: "for the quality of its leadership".
LEAD = 5
# Within how many words an aside between commas ends.
ASIDE = 12
# What points back at several areas: "with a two for *each*".
EACH = frozenset({"each", "both", "all"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
YEAR_LENGTH = 4
# Between a comma and a grade: ", *currently on* two stars", ", *itself* outstanding since 2019", ", *a* C1 landlord".
BETWEEN = frozenset({"on", "at", "once", "itself", "a", "an"})
# How far to the left of a grade the label may begin that it is paired with.
LABEL = 24


def verbless(row: Row, index: int) -> Frame | None:
    """The frame of a grade that no verb gives: beside its area, or alone at the beginning of a block."""
    return (
        _apposed(row, index)
        or _held(row, index)
        or _fared(row, index)
        or _paired(row, index)
        or _announced(row, index)
        or _before_area(row, index)
        or _inverted(row, index)
        or headlined(row, index)
        or _opening(row, index)
    )


def _apposed(row: Row, index: int) -> Frame | None:
    """A grade between commas behind whom it is of: "The home, inadequate at its last inspection, has", "Hartley, now good, once".

    So without a time where it makes somebody what they are, "Elm Homes, *a C1 landlord*", to this day, "good *since 2019*.", and where
    it is all that stands there and can be nothing else: "Kent County Council, *four stars*, came next".
    """
    comma = _comma_before(row, index)
    if comma is None or index + 1 == len(row):
        return None
    end = next((at for at in range(index + 1, min(index + ASIDE, len(row))) if row[at].word == ","), None)
    told = row[comma : end or index]
    described = (
        row[index - 1].word in ("a", "an") and (is_code(row[index]) or is_noun(row[index])) and row[index + 1].word in nouns("graded")
    )
    now = described or _is_alone(row, comma, end) or row[index + 1].word == "since" or (end is not None and says(told, "now"))
    if not (now or (end is not None and (says(told, "previous_nearby") or _tells_when(told)))):
        return None
    while row[comma - 1].kind == "grade" and (before := _comma_before(row, comma - 1)) is not None:
        comma = before
    if comma < 1 or not (row[comma - 1].kind in ("organisation", "area", "noun") or row[comma - 1].tag in NOUNS):
        return None
    start = comma
    while start and not (is_hard(row[start - 1]) or row[start - 1].word in (",", "and", "but") or is_finite(row[start - 1])):
        start -= 1
    if start > 1 and row[start - 1].word == "and" and row[start].kind == row[start - 2].kind == "area":
        start -= 2  # "Safe and well-led, previously poor, are"
    return Frame(rule="apposed", grade=index, anchor=index, subject=(start, comma), object=(index, index), previous=not now, weak=True)


def _held(row: Row, index: int) -> Frame | None:
    """A number or stars that somebody named before is "with": "Top are Elm House and Ash Court, *both with* three stars"."""
    at = next((step for step in range(index - 1, 0, -1) if row[step].word not in words("quotes", "articles", "emphatic")), 0)
    end = at - 1 - (row[at - 1].word in EACH)
    if not is_number(row[index]) or row[at].word != "with" or end < 1 or row[end].word != ",":
        return None
    start = next((step + 1 for step in range(end - 1, -1, -1) if is_hard(row[step]) or is_finite(row[step])), 0)
    if not any(item.kind == "organisation" for item in row[start:end]) or any(item.kind == "grade" for item in row[start:end]):
        return None
    return Frame(rule="award", grade=index, anchor=at, subject=(start, end), object=(index, index))


def _fared(row: Row, index: int) -> Frame | None:
    """A grade that tells how well something did: "safety *did better, with* a good", "Only in care *did it do better, with* a good"."""
    at = next((step for step in range(index - 1, 0, -1) if row[step].word not in words("quotes", "articles", "emphatic")), 0)
    how = at - 1 - (row[at - 1].word == ",")
    verb = next((step for step in range(how - 1, max(0, how - LEAD), -1) if row[step].word in words("faring")), None)
    if row[at].word != "with" or how < 1 or row[how].word not in words("how_well") or verb is None:
        return None
    start, end = subject_of(row, verb)
    if start and row[start - 1].word in words("faring"):  # "Only in care did it do better"
        start, end = clause_start(row, start - 1), start - 1
    return Frame(rule="fared", grade=index, anchor=verb, subject=(start, end), object=(index, index))


def _is_alone(row: Row, comma: int, end: int | None) -> bool:
    """Whether a name has nothing but grades between the commas behind it, that are no adjectives: "Kent County Council, *G1 and V2*,"."""
    told = [item for item in row[comma + 1 : end] if item.word not in words("quotes") | {"and", "/"}]
    name = row[comma - 1].organisation
    sure = all(item.kind == "grade" and (is_code(item) or is_noun(item) or item.quoted) for item in told)
    return end is not None and end < len(row) - 1 and name is not None and bool(told) and sure


def _comma_before(row: Row, index: int) -> int | None:
    """The comma that a grade follows with no more than an adverb between: ", *currently on* two stars"."""
    comma = index - 1
    while comma > 0 and (row[comma].tag == "RB" or row[comma].word in words("quotes") or row[comma].word in BETWEEN):
        comma -= 1
    return comma if comma > 0 and row[comma].word == "," else None


def _tells_when(part: Row) -> bool:
    """Whether a phrase between commas tells that a grade is an old one: "good *last year*", "inadequate *in 2019*"."""
    return says(part, "previous") or says(part, "times") or any(map(_is_year, part))


def _announced(row: Row, index: int) -> Frame | None:
    """A grade behind a colon that its name leads to: "The verdict: inadequate.", "for safety the grade is the lowest there is: poor"."""
    mark = next((at for at in range(index - 1, -1, -1) if row[at].word not in words("quotes")), 0)
    ends = ends_phrase(row, index) or exceptions(row, index) == 0
    if not ends or not (row[mark].word == ":" or is_dash(row[mark])):
        return None
    start = next((at + 1 for at in range(mark - 1, -1, -1) if is_hard(row[at])), 0)
    noun = _noun_of_grade(row, start, mark)
    if noun is None or any(item.kind == "grade" for item in row[start:mark]):
        return None
    end = next((at for at in range(noun + 1, mark) if row[at].word in words("relatives")), mark)
    if says(row[start:end], "negations") or says(row[start:end], "unreal"):
        return None
    verb = next((at for at in range(noun, end) if is_finite(row[at])), end)
    subject = (noun, verb) if any(item.kind in ("area", "organisation") for item in row[noun:verb]) else (mark, mark)
    previous = says(row[start:mark], "previous")
    return Frame(rule="announced", grade=index, anchor=mark, subject=subject, object=(index, index), previous=previous)


def _noun_of_grade(row: Row, start: int, mark: int) -> int | None:
    """Where a phrase before a colon says what a grade is called: "the official *rating*", "for safety the *grade* is the worst"."""
    named = [at for at in range(start, mark) if is_grade_noun(row[at])]
    if not named:
        news = next((at for at in range(start, mark) if row[at].word in words("news") and row[at].tag == "NN"), None)
        return news if news is not None and _is_from_grader(row[news + 1 : mark]) else None
    leads = all(item.kind == "body" or (item.word and item.tag in ("DT", "JJ", "PRP$", "NN", "POS")) for item in row[start : named[0]])
    if leads and named[0] == mark - 1:
        return named[0]
    named = [at for at in named if row[at].text not in words("not_named")]
    goes_on = bool(named) and (leads or named[-1] == mark - 1 or any(map(is_finite, row[named[0] : mark])))
    return named[0] if goes_on else None


def _is_from_grader(part: Row) -> bool:
    """Whether a phrase says that something comes from who grades: "news *from Ofsted*"."""
    return bool(part) and part[0].word in ("from", "of") and (any(item.kind == "body" for item in part) or says(part, "generic_bodies"))


def _is_year(item: Item) -> bool:
    return len(item.text) == YEAR_LENGTH and item.text.isdigit()


def _paired(row: Row, index: int) -> Frame | None:
    """A grade behind its label: "Overall, inadequate.", "responsive and well-led, both requires improvement", "resettlement, at good"."""
    mark = index - 1
    while mark > 0 and (row[mark].word in words("pair_fillers") or row[mark].word in words("quotes")):
        mark -= 1
    if not ends_phrase(row, index):
        return None
    marked = mark >= 1 and (row[mark].word in (",", ":") or is_dash(row[mark]))
    start, end = _label(row, mark if marked else index)
    if not _is_label(row, start, end) or not (marked or (start and row[start - 1].word == ";") or _is_run(row, index)):
        return None
    return Frame(rule="paired", grade=index, anchor=mark, subject=(start, end), object=(index, index), weak=True)


def _is_run(row: Row, index: int) -> bool:
    """Whether areas and grades are paired without any verb around a grade: "Safety inadequate, leadership good"."""
    start = next((at + 1 for at in range(index - 1, -1, -1) if is_hard(row[at])), 0)
    end = next((at for at in range(index, len(row)) if is_hard(row[at])), len(row))
    part = [item for item in row[start:end] if item.word not in words("quotes")]
    pairs = sum(item.kind == "grade" and part[at].kind == "area" for at, item in enumerate(part[1:]))
    return pairs > 1 and not any(is_finite(item) and item.kind != "grade" for item in part)


def _label(row: Row, mark: int) -> Range:
    """The range of the label before the mark at `mark`, without the relative clause that may stand between them."""
    start = mark
    while start and mark - start < LABEL and not _parts(row, start - 1):
        start -= 1
    comma = next((at for at in range(start + 1, mark - 1) if row[at].word == "," and row[at + 1].word in words("relatives")), mark)
    return start, comma


def _parts(row: Row, at: int) -> bool:
    """Whether a label begins behind the item at `at`."""
    return is_hard(row[at]) or row[at].kind in ("grade", "verb") or (row[at].word == "but")


def _is_label(row: Row, start: int, end: int) -> bool:
    """Whether a part of a row names areas, or the whole, and nothing else."""
    if [item.text for item in row[start:end]] == ["overall"]:
        return True
    part = [item for item in row[start:end] if item.word not in words("list_joints", "leading", "quotes")]
    areas = sum(item.kind == "area" for item in part)
    rest = [item for item in part if item.kind not in ("area", "filler", "organisation") and not is_grade_noun(item)]
    if not areas:
        return len(part) == 1 and part[0].text in nouns("whole")
    return all(item.word in words("vague") or item.word in words("headings") for item in rest)


def _inverted(row: Row, index: int) -> Frame | None:
    """A grade before its verb: "Also good, said inspectors, are the response to the public and leadership"."""
    if any(item.word and item.word not in words("before_inverted") for item in row[:index]):
        return None
    at = next((at for at in range(index + 1, len(row)) if row[at].word in words("be_forms") or is_hard(row[at])), len(row))
    if at + 1 >= len(row) or is_hard(row[at]) or not _is_said(row, index + 1, at):
        return None
    end = next((stop for stop in range(at + 1, len(row)) if is_hard(row[stop]) or is_finite(row[stop])), len(row))
    return Frame(rule="inverted", grade=index, anchor=at, subject=(at + 1, end), object=(index, index), weak=True)


def _is_said(row: Row, start: int, end: int) -> bool:
    """Whether a part of a row is empty, or tells between commas who says so."""
    part = [item for item in row[start:end] if item.word not in words("quotes")]
    return not part or (part[0].word == part[-1].word == "," and any(item.word in words("saying") for item in part))


def _before_area(row: Row, index: int) -> Frame | None:
    """A grade right before the area it is for: "poor for safety, poor for respect", "an outstanding in leadership", "a two for each"."""
    at = _past_being(row, index + 1)
    if at + 1 >= len(row) or row[at].word not in ("for", "at", "in", "on"):
        return None
    area = next((step for step in range(at + 1, min(at + 1 + LEAD, len(row))) if row[step].kind == "area"), None)
    if area is None and row[at + 1].word in EACH and row[index - 1].word in ("a", "an"):
        area = at + 1
    if area is None or any(item.word not in words("before_areas") for item in row[at + 1 : area]):
        return None
    start = clause_start(row, index)
    verb = next((step for step in range(index - 1, start - 1, -1) if is_finite(row[step])), None)
    subject = subject_of(row, verb) if verb is not None else (start, start)
    anchor = index if verb is None else verb
    object_ = areas_at(row, area) if any(item.word == "was" or item.word == "is" for item in row[index + 1 : at]) else (index, index)
    return Frame(rule="for_area", grade=index, anchor=anchor, subject=subject, object=object_, weak=True)


def _past_being(row: Row, start: int) -> int:
    """Past what leads from a grade to its preposition: "its only outstanding *was* for", "poor *was the word* for"."""
    at = start
    while at < len(row) and (row[at].word in words("after_grades") or row[at].word in nouns("grade")):
        at += 1
    if at + 1 < len(row) and row[at].word == "," and row[at + 1].word in words("be_forms"):
        at += 1
    if at + 1 < len(row) and row[at].word in words("be_forms"):
        at += 1
        if at + 2 < len(row) and row[at].word in words("articles") and (is_grade_noun(row[at + 1]) or row[at + 1].word == "word"):
            at += 2
    return at


def _opening(row: Row, index: int) -> Frame | None:
    """A grade alone where its sentence begins: "Inadequate.", "Good overall, and proud too", "Outstanding when last inspected, it has".

    One that was so "once", or for a time, is an earlier one: "*Once* outstanding, it is", "Poor *for two years*, it is now good".
    """
    if any(item.word not in words("before_inverted", "previous_nearby", "quotes") for item in row[:index]):
        return None
    following = next_item(row, index)
    if not ends_phrase(row, index) and (following is None or following.word != "when"):
        return None
    plain = following is not None and following.word == ":" and "star" in row[index].text
    comma = next((at for at in range(index + 1, len(row)) if row[at].word == ","), index)
    lasted = (
        following is not None
        and following.word == "for"
        and says(row[index:comma], "times")
        and any(item.kind == "grade" for item in row[comma:])
    )
    gone = lasted or says(row[:index], "previous_nearby")
    subject, object_ = (index, index), _glossed(row, index)
    return Frame(rule="opening", grade=index, anchor=index, subject=subject, object=object_, previous=gone, weak=not plain)


def _glossed(row: Row, index: int) -> Range:
    """The areas that a gloss names: "Weak, the grade it got for *leadership of change*, is"; empty where there is none."""
    noun = index + 3
    if noun >= len(row) or row[index + 1].word != "," or row[index + 2].word not in words("articles") or not is_grade_noun(row[noun]):
        return index, index
    lead = next((at for at in range(noun + 1, min(noun + LEAD, len(row))) if row[at].word in ("for", "on")), None)
    areas = areas_at(row, lead + 1) if lead is not None else (index, index)
    return areas if areas[0] < areas[1] else (index, index)
