"""Areas: which part of an organisation's work a grade speaks of, one or several, before the grade or after it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.lexicon import lexicon
from extractors.rating.clauses import HARD, QUOTES, RELATIVES, SUBORDINATORS, Row, is_dash, is_finite, verb_kind
from extractors.rating.items import Item, words
from extractors.schemes import OVERALL, Scheme

PREPOSITIONS = frozenset("for in at on across under of to into over during by within regarding concerning from".split())
DETERMINERS = frozenset("the a an its their his her our this that these those both all each every such being one's your".split())
FILLERS = (
    "progress of", "outcomes for", "outcomes in", "rating for", "ratings for",
    "grade for", "grades for", "judgement for", "judgement on", "score for", "scores for", "rating of", "verdict on", "mark for", "case of", "area of", "areas of", "key area of",
    "key areas of", "overall", "categories of", "category of", "heading of", "headings of", "quality indicators of", "quality indicator of", "question of", "work with", "work on",
)
COLLECTIVE = frozenset("counts fronts areas headings categories judgements judgments domains questions aspects measures indicators criteria pillars tests standards strands themes".split())
NOT_AREAS = frozenset(
    "time times year years month months week weeks day days row inspection inspections report reports visit visits review moment end past future first second third "
    "fourth fifth now today yesterday result results course fact period running england wales scotland country people children page january february march april may june july "
    "august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter term morning afternoon evening framework system "
    "counts fronts least best most moment example instance region county town city borough area news press thing things something anything everything nothing lot it them us me him she he they we you "
    "table league minister government ofsted cqc audience".split()
)
YEAR = re.compile(r"(?:19|20)\d\d(?:/\d\d)?")
MONTHS = frozenset("january february march april may june july august september october november december spring summer autumn winter".split())
WIDEST = 9


@dataclass(frozen=True, kw_only=True)
class Area:
    """A part of the work that a grade speaks of: as printed, and what the schemes call it. `known` is empty for others."""

    text: str
    start: int
    end: int
    known: tuple[tuple[Scheme, str], ...] = ()


def after(row: Row, grade: int, following: Sequence[int]) -> tuple[int, int]:
    """The range of items that tells what the grade at `grade` is for: "for safety and leadership"; empty where there is none."""
    start = grade + 1
    while start < len(row) and (row[start].text in QUOTES or row[start].text in _nouns() or row[start].text in ("overall", "sub", ")", "again", "rated", "graded")):
        start += 1
    if start + 1 < len(row) and row[start].text == "," and row[start + 1].text in ("for", "in") and row[start + 2].text not in ("the",):
        start += 1
    if start + 2 < len(row) and row[start].text == "in" and (YEAR.fullmatch(row[start + 1].text) or row[start + 1].text in MONTHS) and row[start + 2].text in ("for", "in", "at", "on"):
        start += 2
    if start < len(row) and row[start].kind == "noun" and row[start].text.startswith("overall"):
        return start, start
    if start >= len(row) or not _opens(row, start):
        return start, start
    return start, _end(row, start, min((index for index in following if index > grade), default=len(row)))


def listed(row: Row, start: int, end: int, text: str) -> Iterator[Area]:
    """The areas that the items from `start` to `end` list; `text` is the doc's."""
    for first, last in _segments(row, start, end):
        area = _area(row, first, last, text)
        if area is not None:
            yield area


def canonical(area: Area, scheme: Scheme, siblings: Sequence[Scheme]) -> str:
    """What `scheme` calls an area, else what another scheme of its body does, else its printed words."""
    for candidates in ((scheme,), siblings):
        for known, name in area.known:
            if known in candidates:
                return name
    return area.text.lower()


def _nouns() -> frozenset[str]:
    return frozenset(noun for noun, kind in lexicon("ratings", "nouns").items() if kind == "grade")


def _graded() -> frozenset[str]:
    """Nouns of what is graded as a whole; "the fostering service" is a part."""
    return frozenset(noun for noun, kind in lexicon("ratings", "nouns").items() if kind == "graded") - {"service", "department", "provision", "practice"}


def _opens(row: Row, start: int) -> bool:
    """Whether what was graded begins here."""
    if row[start].kind != "word":
        return False
    if row[start].text in ("in", "on", "at", "over", "under") and start + 1 < len(row) and row[start + 1].kind == "word" and (YEAR.fullmatch(row[start + 1].text) or row[start + 1].text in MONTHS):
        return False
    two, four = (" ".join(item.text for item in row[start : start + width]) for width in (3, 4))
    prepositions = words("area_prepositions")
    return row[start].text in prepositions or two in prepositions or four in prepositions


def _end(row: Row, start: int, limit: int) -> int:
    """The index after the last item of a list of areas that begins at `start`."""
    how = False
    for index in range(start + 1, limit):
        item = row[index]
        if item.kind in ("grade", "cue"):
            return _cut(row, start, index)
        if item.kind != "word":
            continue
        if item.text in ("how", "way", "what", "whether", "comes", "came"):
            how = True
        if item.text in HARD and not (item.text == ":" and index - start < 8):
            if item.text == ";" and _goes_on(row, index):
                continue
            return index
        if item.text in SUBORDINATORS and not (item.text == "as" and row[index - 1].text == "well") and item.text != "when" and row[index - 1].tag != "HYPH":
            return index
        if item.text in RELATIVES and not how:
            return index
        if is_finite(item) and not how:
            return _cut(row, start, index)
        if is_finite(item):
            how = row[index - 1].text in ("it", "they")
        if is_dash(item):
            if row[index - 1].text in COLLECTIVE:
                continue
            return index
        if item.text == "," and index + 1 < limit and row[index + 1].tag in ("VBN", "VBD", "PRP", "WRB", "RB") and row[index + 1].text not in ("how",):
            return index
        if item.text == "," and index + 1 < limit and row[index + 1].kind == "word" and row[index + 1].text in ("up", "down", "having", "according", "with", "following", "despite", "said", "a", "giving", "making", "meaning", "leaving", "compared", "including"):
            return index
        if item.text in ("after", "following") and row[index - 1].tag == "HYPH":
            continue
        if item.text in ("after", "following", "by", "despite", "compared", "down", "up", "having", "from", "with") and not (item.text == "with" and row[index - 1].tag.startswith("NN")):
            return index
    return _cut(row, start, limit)


def _goes_on(row: Row, at: int) -> bool:
    """Whether a list goes on behind a semicolon with another preposition: "in its work; and in leadership"."""
    following = [item for item in row[at + 1 : at + 4] if item.text != "and"]
    if len(following) > 2 and row[at + 3 if row[at + 1].text != "and" else min(at + 4, len(row) - 1)].text == ",":
        return False
    return bool(following) and following[0].kind == "word" and following[0].text in ("for", "in", "at", "on")


def _cut(row: Row, start: int, end: int) -> int:
    """`end`, moved before the words that lead to what follows: the last ", and its board" of "for A, B, and its board was"."""
    if end < len(row) and (is_finite(row[end])):
        for index in range(end - 1, start, -1):
            if row[index].kind == "word" and row[index].text in (",", "and", ";"):
                end = index
                break
    while end > start and row[end - 1].kind == "word" and (
        row[end - 1].text in QUOTES or row[end - 1].text in (",", ";", "and", "&", "or", "an", "a", "the", "but", "also", "one", "only", "merely", "to", "as") or row[end - 1].tag in ("RB", "CC")
    ):
        end -= 1
    return end


def _segments(row: Row, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Parts of a list. With a comma before its last "and", other "and"s are inside parts: "A, B and C, and D"."""
    separators = [index for index in range(start, end) if row[index].kind == "word" and (row[index].text in (",", ";", "and", "&", "/", ":") or row[index].text == "-" and row[index - 1].end < row[index].start)]
    oxford = any(row[index].text == "and" and index > start and row[index - 1].text in (",", ";") for index in separators)
    ands = [index for index in separators if row[index].text in ("and", "&")]
    first = start
    for index in separators:
        both_known = 0 < index < end - 1 and _knows(row, first, index) and _knows(row, index + 1, end)
        if row[index].text in ("and", "&") and row[index - 1].text not in (",", ";") and not both_known and (oxford or index != ands[-1]):
            continue
        if first < index:
            yield first, index
        first = index + 1
    if first < end:
        yield first, end


def _knows(row: Row, start: int, end: int) -> bool:
    return any(item.kind == "area" for item in row[start:end])


def _area(row: Row, start: int, end: int, text: str) -> Area | None:
    """The area that a part of a list names, or None: filler, an organisation, a time."""
    start, end = _trim(row, start, end)
    if start >= end:
        return None
    known = [item for item in row[start:end] if item.kind == "area"]
    if known and row[start].tag == "IN" and row[end - 1] is known[-1]:
        start = end - 1
        known = known[-1:]
    whole = " ".join(item.text for item in row[start:end])
    if known and (len(known) == 1 or start == end - 1):
        item = known[0]
        if row[start].text == "how":
            return Area(text=text[item.start : item.end], start=item.start, end=item.end, known=item.areas)
        rest = [other for other in row[start:end] if other is not item and other.kind == "word" and other.tag[:2] in ("NN", "VB", "JJ")]
        behind = row[row.index(item) + 1].text if row.index(item) + 1 < end else ""
        if not rest or behind == "of" and all(other.start > item.end for other in rest) or all(other.text in ("domain", "category", "area", "heading", "question", "pillar", "strand", "judgement", "within") for other in rest):
            return Area(text=text[item.start : item.end], start=item.start, end=item.end, known=item.areas)
        first, last = row[start].start, row[end - 1].end
        if any(other.text in NOT_AREAS for other in rest):
            return None
        if len(whole.split()) <= WIDEST:
            return Area(text=_printed(text[first:last]), start=first, end=last, known=item.areas if _only_filler(rest) else ())
    if whole in wholes() or any(item.kind == "organisation" for item in row[start:end]):
        return None
    return _unknown(row, start, end, text)


def _only_filler(rest: Sequence[Item]) -> bool:
    return all(item.text in ("services", "service", "domain", "category", "area", "heading", "question", "pillar", "strand", "work", "overall", "provision", "practice", "standards", "quality", "effectiveness", "arrangements") for item in rest)


def wholes() -> frozenset[str]:
    """Names of the whole, as against its parts: "children's services", "overall effectiveness"."""
    return frozenset(noun for noun, kind in lexicon("ratings", "nouns").items() if kind in ("whole", "graded")) | {OVERALL}


def _unknown(row: Row, start: int, end: int, text: str) -> Area | None:
    """An area in the article's own words, where they can be one."""
    part = row[start:end]
    if len(part) > WIDEST or any(item.kind in ("body", "grade", "cue") or item.text in COLLECTIVE or item.text in words("generic_bodies") for item in part):
        return None
    if not any(item.tag[:2] == "NN" or item.tag == "VBG" for item in part):
        return None
    if any(item.text in NOT_AREAS for item in (part[0], part[-1])) or any(item.tag in ("NNP", "NNPS", "CD", "PRP") for item in part if part[0].text not in ("how", "way")):
        return None
    if part[-1].text in _graded() or any(item.text in _nouns() for item in part):
        return None
    if any(is_finite(item) for item in part) and part[0].text not in ("how", "way"):
        return None
    if part[0].tag in ("CD", "PDT") or part[0].text in words("quantities") or any(verb_kind(item) in ("verdict",) for item in part):
        return None
    return Area(text=_printed(text[part[0].start : part[-1].end]), start=part[0].start, end=part[-1].end)


def _trim(row: Row, start: int, end: int) -> tuple[int, int]:
    """A part of a list without prepositions, determiners and filler around its name."""
    moved = True
    while moved and start < end:
        moved = False
        item = row[start]
        if item.kind == "filler":
            start, moved = start + 1, True
            continue
        if item.kind == "word" and (item.text in DETERMINERS or item.text in PREPOSITIONS or item.text in QUOTES or item.tag in ("PRP$", "POS", "RB") and item.text != "how" or item.text in ("'s", "'", "also", "-", "when", "it", "came", "comes", "terms")):
            start, moved = start + 1, True
            continue
        if item.kind == "organisation" and end - start > 1:
            start, moved = start + 1, True
            continue
        if item.tag == "CD" and end - start > 2 and row[start + 1].text in PREPOSITIONS:
            start, moved = start + 2, True
            continue
        if item.kind == "word" and (item.tag == "CD" or item.text in ("key", "main", "three", "four", "five", "other", "same", "individual", "separate", "different")) and any(
            other.text in COLLECTIVE for other in row[start : start + 3]
        ):
            start, moved = start + 1, True
            continue
        if item.text in COLLECTIVE and end - start > 1 and row[start + 1].text in ("of", ":", "-"):
            start, moved = start + 2, True
            continue
        flat = [other.text for other in row[start : start + 4]]
        for filler in FILLERS:
            width = len(filler.split())
            if flat[:width] == filler.split() and end - start > width:
                start, moved = start + width, True
                break
    moved = True
    while moved and start < end:
        moved = False
        last = row[end - 1]
        if last.kind == "word" and (last.text in QUOTES or last.text in (",", ";", "there", "here", "too", "also", "alike", "overall", "-", "respectively", "itself", "both") or last.tag in ("RB",)):
            end, moved = end - 1, True
        elif last.kind == "organisation" and end - start > 1:
            end = end - 1
            while end > start and row[end - 1].kind == "word" and (row[end - 1].text in PREPOSITIONS or row[end - 1].text in DETERMINERS):
                end -= 1
            moved = True
    return start, end


def _printed(words_: str) -> str:
    return re.sub(r"\s+", " ", words_)
