"""Phrases: whether a part of a list names an area, known to the schemes or in the article's own words."""

from extractors.rating.areas import Area, known_area
from extractors.rating.clauses import Range, is_as_a_whole, is_finite, verb_kind
from extractors.rating.items import Item, Row, is_grade_noun, says
from extractors.rating.words import is_body, nouns, singular, words
from extractors.schemes import OVERALL

# An area in the article's own words has no more than these.
WIDEST = 9
# An adjective with its noun, and no more.
LONE = 2
# "helping children *to be healthy*" ends with so many items.
WIDTH = 2
# "leadership *the following month*"
TIMED = frozenset({"last", "this", "next", "following", "same", "previous"})
# Behind an area, what leads to where its grade moved: "leadership down from".
MOVES = frozenset({"up", "down"})
STEPS = MOVES | {"from", "to", "at"}
# Areas with a number or a name of their own: "Ward 7", "the children's ward"; not "the ward".
ROOMS = frozenset({"ward", "wing", "block"})
# Those of a hospital, which of them is not said: "its *departments* were rated good".
SEVERAL_ROOMS = frozenset({"departments", "wards", "units", "clinics", "theatres", "wings"})
PLACES = frozenset({"at", "in", "on", "near"})
SOURCES = frozenset({"in", "under", "by", "from", "during", "at"})
OF = frozenset({"of", "the", "its", "their", "wider", "broader", "general", "own"})
# "quality of services in *the annual health check*"
CHECKS = frozenset({"check", "checks", "review", "tables"})
# "the way it meets its *duties* under the Care Act" is all that a council does.
DUTIES = frozenset({"duties", "responsibilities", "obligations"})
NEVER_IN_AREAS = frozenset({"body", "grade", "verb", "organisation"})


def area_in(row: Row, start: int, end: int, text: str) -> Area | None:
    """The area that a part of a list names, or None: filler, an organisation, a time; `text` is the doc's."""
    first, last = start, end
    start, end = _trimmed(row, start, end)
    if _describes_name(row, end, last) and not any(item.kind == "area" for item in row[first:last]):
        return None
    part = row[start:end]
    known = [item for item in part if item.kind == "area"]
    if known and part[0] is known[0] and [item.tag for item in part[1:2]] == ["PRP"] and part[-1] is not known[-1] and _is_be(part[2:3]):
        return known_area(known[0], text)  # "how safe and *well-led it is*"
    if is_whole(part) or (known and part[-1] is known[0] and known[0].text == "respect" and row[end - 2].word in words("quantifiers")):
        return None
    if known and part[0] is known[0] and (part[0].text.startswith("how ") or (len(known) > 1 and part[1].tag == "IN")):
        return known_area(known[0], text)
    if known and part[0] is known[0] and len(part) > LONE + 1 and part[1].word == "at" and part[2].kind == "organisation":
        return known_area(known[0], text)  # "*teaching* at Orrin's only secondary school"
    if len(known) == len(part) > 1:
        return Area(text=_printed(part, text), start=part[0].start, end=part[-1].end, known=known[0].areas)
    if known and known[-1] is part[-1] and known[-1].text in words("both") and _is_one(row, start, part):
        return None
    if len(known) > 1 and part[0].tag == "VBG" and part[-1].kind == "area":
        return Area(text=_printed(part, text), start=part[0].start, end=part[-1].end, known=known[-1].areas)
    if known and (part[0].tag == "IN" or part[0].word == "how"):
        return known_area(known[-1], text)
    if len(known) == 1 and len(part) > 1:
        return _wider(part, known[0], text)
    if known:
        return known_area(known[0], text) if len(part) == 1 else None
    wholes = nouns("whole", "graded") | words("whole_phrases", "headings") | {OVERALL}
    whole = " ".join(item.text for item in part)
    told = all(item.text in wholes or item.word in OF for item in part)  # "overall effectiveness of children's services"
    is_part = len(part) > 1 and part[-1].text in words("parts_of_sites") and part[-LONE].text in nouns("graded")  # "the nursery unit"
    return None if (told and not is_part) or whole in wholes else _unknown(part, text)


def _is_be(part: Row) -> bool:
    return any(item.word in words("be_forms") for item in part)


def _describes_name(row: Row, end: int, last: int) -> bool:
    """Whether what ends at `end` stands right before a name that it describes: "*the council-run* Elm House"."""
    named = end < last and row[end].kind == "organisation"
    return named and end > 0 and bool(row[end - 1].word) and row[end - 1].tag in ("VBN", "VBG", "NN", "JJ")


def is_whole(part: Row) -> bool:
    """Whether a phrase is all that a council does for people: "care for older people", "social care for adults", "how it helps adults"."""
    if part and part[0].word in words("questions"):
        return part[-1].word in words("served") and all(item.word in words("served", "tending") for item in part[1:])
    first = 1 if part and part[0].word == "social" else 0
    return len(part) > LONE and part[first].word in words("serving") and all(item.word in words("served") for item in part[first + 1 :])


def _is_one(row: Row, start: int, part: Row) -> bool:
    """Whether what may be an area is what is graded: "their *surgery*", "a GP *surgery*"; not "surgery was good"."""
    end = start + len(part)
    described = end < len(row) and row[end].word in words("relatives")
    return described or len(part) > 1 or (start > 0 and row[start - 1].word in ("a", "the", "their", "our", "his", "her", "this"))


def _wider(part: Row, known: Item, text: str) -> Area | None:
    """A known area with words around it: filler, or words that make it another area."""
    rest = [item for item in part if item is not known and item.word and item.tag[:2] in ("NN", "VB", "JJ") and not is_grade_noun(item)]
    behind = part[part.index(known) + 1].word if part[-1] is not known else ""
    if (
        not rest
        or all(item.word in words("headings", "collective") for item in rest)
        or (behind == "of" and all(item.start > known.end for item in rest) and part[part.index(known) + 2].tag not in ("NN", "VBG"))
    ):
        return known_area(known, text)
    if part[-1] is known and part[-WIDTH].word == "to" and not is_finite(part[0]):
        return known_area(known, text)
    if part[0] is known and part[1].word == "in" and any(map(is_grade_noun, part)) and any(item.kind == "body" for item in part):
        return known_area(known, text)  # "for *food* in the yearly scores of the agency"
    if part[0] is known and behind in ("in", "on") and any(item.word in words("where_told") for item in (part[-1], *part[2:3])):
        return known_area(known, text)  # "services *on offer* to children"
    asks = any(item.word in words("questions") for item in part)
    if len(part) > WIDEST or any(item.word in words("not_areas") or (is_finite(item) and not asks) for item in rest):
        return None
    same = all(item.word in words("headings", "vague", "serving") for item in rest)
    return Area(text=_printed(part, text), start=part[0].start, end=part[-1].end, known=known.areas if same else ())


def _unknown(part: Row, text: str) -> Area | None:
    """An area in the article's own words, where they can be one."""
    if (
        not part
        or len(part) > WIDEST
        or any(item.kind in NEVER_IN_AREAS or is_grade_noun(item) for item in part)
        or says(part, "not_in_areas")
        or says(part, "moving_nouns")
    ):
        return None
    if part[-1].tag == "PRP" or (len(part) == 1 and part[0].word in ROOMS):
        return None
    if len(part) == 1 and part[0].word in words("called_wholes"):
        return None  # "which rates *the association* A1"
    if len(part) == 1 and part[0].word in SEVERAL_ROOMS:
        return Area(text=_printed(part, text), start=part[0].start, end=part[-1].end, sure=False)
    if is_body([item.text for item in part]):
        return None
    if any(item.tag in ("NNP", "NNPS", "CD", "PRP", "PDT") or is_finite(item) or verb_kind(item) == "verdict" for item in part):
        return _by_question(part, text)
    if not any(item.tag[:2] == "NN" or (item.tag == "VBG" and len(part) > 1) for item in part) or part[0].word in words("quantities"):
        return _by_question(part, text)
    if _head(part) in (nouns("graded") - words("parts")) | words("persons", "places", "related", "collective", "office_holders"):
        return None
    if _head(part) == "practice" and any(item.word in words("practising") for item in part):
        return None  # "a Hexham *GP practice*" is no part of anything
    last = "" if len(part) > 1 and part[-1].word in ROOMS | {"children", "people"} else part[-1].word
    first = "" if len(part) > 1 and part[1].tag == "POS" else part[0].word
    if first in words("not_areas") or last in words("not_areas") or part[-1].word in nouns("graded") - words("parts"):
        return None
    doing = len(part) > 1 and part[0].text.endswith("ing") and any(item.tag == "VBG" for item in part) and part[-1].tag != "VBN"
    sure = doing or _head(part) in words("parts_of_work") or _by_question(part, text) is not None
    return Area(text=_printed(part, text), start=part[0].start, end=part[-1].end, sure=sure)


def _by_question(part: Row, text: str) -> Area | None:
    """An area put as a question, or a room with its number: "how it manages offenders", "Ward 7"."""
    room = len(part) == LONE and part[0].word in ROOMS and part[1].tag == "CD"
    asks = len(part) > LONE and part[0].word in words("questions") and (part[0].word != "way" or part[0].tag == "NN")
    asks = asks and not any(item.word in DUTIES for item in part)
    return Area(text=_printed(part, text), start=part[0].start, end=part[-1].end) if room or asks else None


def _head(part: Row) -> str:
    """The noun of a phrase: "trust" of "hospital trust at the centre of a scandal"."""
    end = next((at for at, item in enumerate(part) if at and item.tag in ("IN", "TO")), len(part))
    return part[end - 1].word or part[end - 1].text.split()[0]


def _trimmed(row: Row, start: int, end: int) -> Range:
    """A part of a list without prepositions, determiners and filler around its name."""
    while start < end and (width := _leading(row, start, end)):
        start += width
    while end - start > 2 and row[end - 1].word in words("times", "months") and row[end - 2].word in TIMED:
        end -= 2 + (row[end - 3].word == "the")
    end = _without_step(row, start, end)
    end -= end - start > 1 and row[end - 1].word == "at"  # "rates its debt at A"
    end = next((at for at in range(start + 1, end - 2) if is_as_a_whole(row, at)), end)
    end = next(
        (
            at
            for at in range(start + 1, end - 1)
            if (row[at].word in PLACES and (_is_place(row[at + 1 : end]) or _is_rank(row[at + 1 : end])))
            or (row[at].word in SOURCES and _is_inspection(row[at + 1 : end]))
        ),
        end,
    )
    while start < end and _trails(row[end - 1], alone=end - start == 1) and not (row[end - 1].tag == "RB" and row[end - 2].tag == "VBG"):
        end -= 1
        if row[end].kind == "organisation":
            while end > start and row[end - 1].word in words("leading"):
                end -= 1
    return start, min(max(start, end), end)


def _without_step(row: Row, start: int, end: int) -> int:
    """Where a part ends before what its grade moved by: "leadership *down from*", "behaviour *a notch higher at*"."""
    at = end
    while at > start + 1 and row[at - 1].word in words("grade_steps", "comparatives") | STEPS:
        at -= 1
    return at if any(item.word in words("comparatives") | MOVES for item in row[at:end]) else end


def _is_place(part: Row) -> bool:
    """Whether a phrase is but a name: "control room at *Alnwick*"."""
    named = all(item.kind == "organisation" or (item.word and item.tag in ("NNP", "NNPS", ",")) for item in part)
    both = part[0].word == "both" and len(part) > 1 and singular(part[-1].text) in nouns("graded") | words("places")
    return named or both or (part[0].word in ("the", "this", "that") and part[-1].word in nouns("graded") | words("places"))


def _is_rank(part: Row) -> bool:
    """Whether a phrase is a place on a scale: "behaviour in *the lowest of five categories*"."""
    return part[0].word == "the" and len(part) > 1 and (part[1].tag == "JJS" or part[1].word in words("ranks"))


def _is_inspection(part: Row) -> bool:
    """Whether a phrase tells who graded, or when: "behaviour in *Ofsted's latest round*", "safety under *the regulator's new test*"."""
    return any(item.kind == "body" or item.word in words("implying", "generic_bodies", "visits") | CHECKS for item in part)


def _leading(row: Row, start: int, end: int) -> int:
    """How many items at the beginning of a part are no part of its name."""
    item, length = row[start], end - start
    if item.kind == "filler":
        return 2 if length > 2 and row[start + 1].word in (":", "-") else 1
    if item.word in words("quotes") or (item.word and item.word in words("leading")):
        return 1
    if item.word and item.tag in ("PRP$", "POS", "RB") and item.word not in words("questions"):
        return 1
    owned = length > 2 and row[start + 1].tag == "POS" and item.word in nouns("graded")
    if owned and (item.word not in words("parts") or (start > 0 and row[start - 1].word == "the")):
        return 2
    if length > 1 and (
        (item.kind == "organisation" and row[start + 1].tag != "IN")
        or (any(other.word in words("collective", "headings") for other in row[start + 1 : start + 3]) and item.tag in ("CD", "JJ"))
    ):
        return 1
    if length > 2 and is_grade_noun(item) and row[start + 1].word in words("area_prepositions") | {"of"}:
        return 2
    joined = length > 1 and row[start + 1].word in words("leading") | {":", "-"} and row[start + 1].tag != "HYPH"
    if length > 2 and joined and (item.tag == "CD" or item.word in words("collective")):
        return 2
    return next(
        (
            width
            for width in (2, 3)
            if length > width and " ".join(other.text for other in row[start : start + width]) in words("leading_phrases")
        ),
        0,
    )


def _trails(item: Item, *, alone: bool) -> bool:
    """Whether an item at the end of a part is no part of its name."""
    if item.kind == "organisation":
        return not alone
    return bool(item.word) and (item.word in words("quotes") or item.word in words("trailing") or item.tag == "RB")


def _printed(part: Row, text: str) -> str:
    return " ".join(text[part[0].start : part[-1].end].split())
