"""Pointers: phrases that name no area but point at some named elsewhere: "both", "the other two", "everything else", "all five"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.rating.areas import Area
from extractors.rating.clauses import is_dash, is_finite, is_hard
from extractors.rating.counted import NUMBERS
from extractors.rating.frame import Frame
from extractors.rating.items import Row, says
from extractors.rating.lists import listed
from extractors.rating.words import nouns, words

NUMBER = "one|two|three|four|five|six|seven|eight|nine"
THINGS = "areas?|categor(?:y|ies)|respects?|judgements?|headings?|tests?|outcomes?|questions?|measures?|themes?"
# "the other two", "the two other areas", "everything else"; "four of the five areas", which leaves out those graded otherwise;
# "on both counts", "in all five", "in each of the five".
POINTER = re.compile(
    rf"""(?<![^ ])(?:
        the\ (?:(?:other|remaining)\ (?P<rest>{NUMBER})|(?P<left>{NUMBER})\ (?:other|remaining))
      | (?P<others>(?:all\ )?(?:of\ )?the\ (?:rest|others)|everything\ else|(?:all|every)\ other\ (?:{THINGS}))
      | (?<!but\ )(?P<share>{NUMBER})(?:\ out)?\ of\ (?:the\ |its\ |those\ |these\ )?(?:{NUMBER}|ten|\d+)(?!\ points)
      | (?:all|each|every\ one)\ (?:of\ (?:the|its)\ )?(?P<all>{NUMBER}) | (?P<both>both)
    )(?![^ ])""",
    re.VERBOSE,
)
# What leads to the names of those that are meant, and no further behind the pointer than this.
NAMING = frozenset({":", "(", ",", "including", "namely"})
SOME = frozenset({"including", "among"})
LEADING = frozenset({"which", "is", "to", "say", "that", "among", "them", "these", "notably"})
ENDS = frozenset({")", "while", "but"})
BEFORE_NAMES = 7
# A pointer stands no further behind its preposition: "in each of *the other two*".
REACH = 4
WIDTH = 9
PREPOSITIONS = frozenset({"for", "in", "on", "at"})


@dataclass(frozen=True, kw_only=True)
class Pointer:
    """A phrase from `start` to `end` that points at areas.

    It means `number` of them, None for as many as there are; with `rest`, those that are not graded otherwise. A `share` is one of all.
    """

    start: int
    end: int
    number: int | None
    rest: bool
    share: bool = False


def pointer_of(row: Row, frame: Frame) -> Pointer | None:
    """The pointer of a frame: behind its grade, in what its verb grades, or in its subject."""
    quiet = words("after_grades", "list_joints") | nouns("grade") | {"both"}
    first = next((at for at in range(frame.grade + 1, len(row)) if row[at].word not in quiet), len(row))
    behind = first + 1 if first < len(row) and row[first].word in PREPOSITIONS else len(row)
    found = _pointer(row, behind, min(behind + WIDTH, len(row)))
    if found is None:
        told = filter(None, (_pointer(row, *frame.object), _pointer(row, *frame.subject)))
        found = next((pointer for pointer in told if pointer.rest), None)
    return found


def _pointer(row: Row, start: int, end: int) -> Pointer | None:
    """The pointer with which the items from `start` to `end` begin."""
    text = " ".join(item.text for item in row[start:end])
    match = POINTER.search(text)
    if match is None or text[: match.start()].count(" ") > REACH:
        return None
    last = start + text[: match.end()].count(" ") + 1
    behind, every = row[last : last + REACH + 1], match["all"] or match["both"]
    if not _means_areas(behind, counted=bool(match["share"])) or (every and says(_to_comma(behind), "exceptions")):
        return None
    number = next((match[name] for name in ("rest", "left", "share", "all") if match[name]), "two" if match["both"] else None)
    return Pointer(
        start=start + text[: match.start()].count(" "),
        end=last,
        number=NUMBERS.index(number) if number else None,
        rest=not every,
        share=bool(match["share"]),
    )


def _to_comma(part: Row) -> Row:
    """A part of a row up to its first comma."""
    return part[: next((at for at, item in enumerate(part) if item.word == ","), len(part))]


def _means_areas(behind: Row, *, counted: bool) -> bool:
    """Whether a pointer may mean areas by what stands behind it: "all five *categories*", "both," and not "both *homes*"."""
    if any(item.word in words("collective", "headings") for item in behind):
        return True
    noun = bool(behind) and (
        behind[0].kind in ("organisation", "noun", "area") or behind[0].tag[:2] in ("NN", "JJ", "IN", "DT", "PR", "VB")
    )
    stated = bool(behind) and (is_finite(behind[0]) or behind[0].kind == "grade" or behind[0].word in ("including", "at"))
    return not counted and (not noun or stated)


def named_by_pointer(row: Row, pointer: Pointer, limit: int, text: str) -> list[Area]:
    """The known areas that stand behind a pointer as those it means: "the other two, *safe* and *caring*", "four: *safe* …"."""
    ahead = range(pointer.end, min(pointer.end + BEFORE_NAMES, limit))
    mark = next((at for at in ahead if row[at].kind != "word" or row[at].word in NAMING or is_dash(row[at]) or is_hard(row[at])), limit)
    if mark >= limit or not (row[mark].word in NAMING or is_dash(row[mark])):
        return []
    start = next((at for at in range(mark, limit) if row[at].word not in NAMING | LEADING and not is_dash(row[at])), limit)
    end = next((at for at in range(start, limit) if row[at].word in ENDS or is_hard(row[at])), limit)
    found = [area for area in listed(row, start, end, text) if area.known]
    some = any(item.word in SOME for item in row[mark:start])
    return found if some or pointer.number in (None, len(found)) else []


def left_of(known: Iterable[Area], spent: Sequence[Area]) -> list[Area]:
    """The areas, each once, without those in `spent`."""
    return [area for area in distinct(known) if not any(is_same(area, other) for other in spent)]


def distinct(areas: Iterable[Area]) -> list[Area]:
    """Each of several areas once, as first named."""
    found: list[Area] = []
    for area in areas:
        if not any(is_same(area, other) for other in found):
            found.append(area)
    return found


def is_same(one: Area, other: Area) -> bool:
    """Whether two areas are one to some scheme, or in print: "safe" and "safety"."""
    names = {(scheme.id, name) for scheme, name in one.known}
    return one.text.lower() == other.text.lower() or any((scheme.id, name) in names for scheme, name in other.known)
