"""What a verb grades: the areas of its object, or of its subject."""

from collections.abc import Sequence

from extractors.rating.areas import Area, known_areas
from extractors.rating.beside import along_with, as_well, before_clause, fronted, in_apposition, there, where_told, whose
from extractors.rating.clauses import is_dash, is_finite, is_hard
from extractors.rating.counted import is_something_else
from extractors.rating.frame import AGENTLESS, Frame
from extractors.rating.items import Row, says
from extractors.rating.lists import listed, whole_list
from extractors.rating.words import words

# Rules whose object may be an area that no scheme knows.
ANY_AREA = frozenset({"verdict", "found", "change", "list"})
# Behind which a question may begin that is a subject.
ASKED_BEHIND = frozenset({"and", ",", "that", "said", "says", "but"})


def in_object(row: Row, frame: Frame, text: str) -> list[Area]:
    """What an active verb grades, without "to be": "rated learning, skills and work inadequate"; "it" is what was reviewed."""
    start, end = frame.object
    end = next((index for index in range(start + 1, end) if row[index].word in AGENTLESS), end)
    found = [*(list(listed(row, start, end, text)) or fronted(row, frame, text)), *as_well(row, frame, text)]
    return found if frame.rule in ANY_AREA else [area for area in found if area.known]


def in_subject(row: Row, frame: Frame, text: str, last: Sequence[Area]) -> list[Area] | None:
    """What a subject names: areas, none for the whole; None for something that is neither an area nor an organisation."""
    subject = row[slice(*frame.subject)]
    if (
        last
        and [item.word for item in subject] == ["it"]
        and any(item.word == ";" or is_dash(item) for item in row[max(0, frame.subject[0] - 2) : frame.subject[0]])
    ):
        return list(last)
    left = _told_of(row, frame, text, last) or whose(row, frame, text) or list(listed(row, *whole_list(row, *frame.subject), text))
    if not any(area.known for area in left):
        left = _asked(row, frame, text) or fronted(row, frame, text) or left
    readers = (in_apposition, where_told, before_clause, there)
    left = left or next((found for reader in readers if (found := reader(row, frame, text))), [])
    named = _calls_by_name(row, frame) or _is_now_somebody(row, frame)
    if not left and not named and is_something_else(subject):
        return None
    if named or _describes_somebody(row, frame):
        left = [area for area in left if area.known]
    whole = not left and says(subject, "whole_in_lists")  # "its overall rating, *as well as that for safety*, fell"
    left = [*left, *along_with(row, frame, text)] if left or whole else left
    return left if frame.previous else [*left, *as_well(row, frame, text)]


def _calls_by_name(row: Row, frame: Frame) -> bool:
    """Whether what stands behind a subject names it: "its only hospice, *St Ann's*, was"; not where it is: ", *based at St Ann's*,"."""
    behind = row[frame.subject[1] : frame.anchor]
    told = len(behind) > 1 and behind[0].word == "," and behind[1].tag == "VBN"
    return any(item.kind == "organisation" for item in behind) and not told


def _asked(row: Row, frame: Frame, text: str) -> list[Area]:
    """The area of a subject that is a question: "*the way learning meets pupils' needs* was good", "how staff talk to families"."""
    start, end = frame.subject
    if not start < end <= frame.anchor:
        return []
    border = next((at + 1 for at in range(start - 1, -1, -1) if is_hard(row[at]) or row[at].word in ASKED_BEHIND), 0)
    first = border + (row[border].word == "the")
    asks = first < start and row[first].word in ("how", "way") and any(map(is_finite, row[first:start]))
    return [area for area in listed(row, first, end, text) if area.sure] if asks else []


def _is_now_somebody(row: Row, frame: Frame) -> bool:
    """Whether a subject is an organisation by its new or old name: "what is now *Hartley High*"."""
    behind = next((item for item in row[frame.anchor + 1 : frame.grade] if item.tag not in ("RB", "DT")), None)
    return [item.word for item in row[slice(*frame.subject)]] == ["what"] and behind is not None and behind.kind == "organisation"


def _told_of(row: Row, frame: Frame, text: str, last: Sequence[Area]) -> list[Area]:
    """The areas that a relative clause behind their list is about, as its verb tells: "good for safety and *leadership, which was* poor".

    All of the list it is with "*which were* poor".
    """
    verb = frame.subject[1] + 2
    if not frame.anchor - 2 <= verb <= frame.anchor or row[verb - 1].word != "which":
        return []
    named = known_areas(row[slice(*frame.subject)], text)
    if row[verb].tag == "VBZ" or row[verb].word == "was":
        return named[-1:]
    every = row[verb].word in ("were", "are", "have") and len(last) > len(named) > 0
    return list(last) if every and last[-1].end == named[-1].end else []


def _describes_somebody(row: Row, frame: Frame) -> bool:
    """Whether what is said in passing is said of whom a phrase ends with: "tears in the staff room at *Hartley High*, which has gone"."""
    start, end = frame.subject
    named = any(row[at].kind == "organisation" and row[at - 1].tag == "IN" for at in range(start + 1, end))
    passing = end + 1 < len(row) and row[end].word == "," and row[end + 1].word in words("relatives")
    return named and (frame.rule == "apposed" or (passing and row[end - 1].kind == "organisation"))
