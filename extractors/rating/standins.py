"""Stand-ins: subjects that only point or count, and what they stand for: "it" behind a colon, "one" before a name."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from extractors.rating.clauses import Range, is_border, is_dash, is_finite, is_hard, verb_kind
from extractors.rating.counted import NUMBERS, counts
from extractors.rating.frame import Frame
from extractors.rating.items import Item, Row, says
from extractors.rating.together import JOINTS, end_of_names
from extractors.rating.verb_subjects import subject_of
from extractors.rating.words import nouns, words

# The parts of speech of a phrase that picks one of several: "the other".
PICKED = (frozenset({"DT"}), frozenset({"JJ", "JJS", "JJR"}))
# What leads to the names of those who were counted.
LEADING = frozenset({"they", "these", "are", "were", "the", ":", *NUMBERS})
# Behind several, what leads to the names of some of them.
INCLUDING = (("including",), ("among", "them"), ("such", "as"))
POINTING = frozenset({"it", "that", "this"})


def is_pronoun(row: Row, index: int) -> bool:
    """Whether a "one" stands for somebody and is no grade: "two are good and *one* - Hartley Primary - is outstanding"."""
    if row[index].text != "one" or row[index].sure or index + 2 >= len(row):
        return False
    return (index == 0 or row[index - 1].word in ("and", ",", "but")) and _opens_aside(row[index + 1]) and not row[index + 2].word


def named_subject(row: Row, frame: Frame) -> Frame | None:
    """The frame with what stands for its subject, where that only points or counts: "it" behind a colon, "one" before a name.

    None where nobody says which of many are meant.
    """
    start, end = frame.subject
    became = next((at for at in range(frame.anchor - 1, end, -1) if row[at].word in ("became", "becomes")), None)
    if became is not None and row[became + 1].word == "the" and row[frame.anchor - 1].word == "be":
        return replace(frame, subject=subject_of(row, became))  # "and *its critical care* became the first service to be called"
    if (one := _one_among(row, frame)) is not None:
        return replace(frame, subject=one, object=(frame.anchor, frame.anchor))
    if start == end and row[frame.anchor - 1].word == "that":
        start, end = frame.anchor - 1, frame.anchor
    if start == end or end + 1 >= len(row):
        return frame
    if row[start].word == "become" and row[start + 1].word == "the" and row[start + 2].word in words("singling"):
        return replace(frame, subject=subject_of(row, start))
    if (named := _said_to_be(row, frame) or _named_below(row, frame) or _included(row, frame)) is not None:
        return replace(frame, subject=named, object=(frame.anchor, frame.anchor))
    if _is_of_many(row, frame):
        return None
    name = end + 1 + (row[end + 1].word == "the")
    if _picks(row[start:end]) and _opens_aside(row[end]) and row[name].kind == "organisation":
        closing = next((at for at in range(frame.anchor, end, -1) if _opens_aside(row[at]) or row[at].word == ")"), name + 1)
        return replace(frame, subject=(name, closing))
    return replace(frame, subject=_told(row, start) or _before_colon(row, start) or frame.subject) if end - start == 1 else frame


def _one_among(row: Row, frame: Frame) -> Range | None:
    """Who is said to be one of those who got a grade: "*Kent* was among the nine authorities which were rated poor"."""
    passive = frame.anchor < frame.grade and (frame.object[0] == frame.object[1]) and row[frame.anchor].tag in ("VBN", "VBD")
    ahead = takewhile(lambda at: not (is_hard(row[at]) or row[at].kind == "grade" or row[at].word == ","), range(frame.anchor - 1, 1, -1))
    among = next((at for at in ahead if row[at].word == "among"), None) if passive else None
    if among is None or row[among - 1].word not in words("be_forms"):
        return None
    many = row[among + 1 : frame.anchor]
    several = any(item.tag == "CD" for item in many) and any(item.tag == "NNS" or item.text in nouns("graded") for item in many)
    subject = subject_of(row, among - 1)
    named = any(item.kind in ("organisation", "area") for item in row[slice(*subject)])
    return subject if several and named and not _names(many) else None


def _said_to_be(row: Row, frame: Frame) -> Range | None:
    """What those that a grade only describes are said to be: "the two areas judged good were *safety and respect*"."""
    verb = _verb_behind(row, frame)
    if verb is None or not (row[verb].word in words("be_forms") or verb_kind(row[verb]) == "contain"):
        return None
    start = next((at for at in range(verb + 1, len(row)) if row[at].word not in words("determiners", "quotes") | {":"}), len(row))
    end = next((at for at in range(start, len(row)) if (is_hard(row[at]) and row[at].word != ";") or is_finite(row[at])), len(row))
    if start >= end or _names(row[slice(*frame.subject)]) or says(row[slice(*frame.subject)], "reports"):
        return None
    described = start + 1 < end and bool(row[start + 1].word) and row[start + 1].tag in ("POS", "NN", "NNS")
    alone = not described or row[start + 1].word in nouns("graded")
    return (start, end) if row[start].kind == "area" or (row[start].kind == "organisation" and alone) else None


def _verb_behind(row: Row, frame: Frame) -> int | None:
    """The verb that has a phrase with a grade in it for its subject: "the areas judged good *were*"; None for any other frame."""
    if frame.object[0] < frame.object[1] and row[frame.object[0]].text not in ("its", "their"):
        return None
    verb = next(
        (at for at in range(frame.grade + 1, len(row)) if _tells(row[at]) or is_border(row[at]) or row[at].word in JOINTS), len(row)
    )
    alone = not any(is_finite(row[at]) for at in range(frame.subject[0], frame.grade) if at != frame.anchor)
    return verb if verb < len(row) and _tells(row[verb]) and alone else None


def _tells(item: Item) -> bool:
    return is_finite(item) or verb_kind(item) == "contain"


def _is_of_many(row: Row, frame: Frame) -> bool:
    """Whether a grade only describes some that nobody names: "*schools* judged inadequate must", "*those* found to be good were few"."""
    last = row[frame.subject[1] - 1]
    many = frame.subject[1] == frame.anchor and (last.word == "those" or (bool(last.word) and last.tag == "NNS"))
    return many and _verb_behind(row, frame) is not None and not _names(row[slice(*frame.subject)])


def _named_below(row: Row, frame: Frame) -> Range | None:
    """Those whom a frame counts, where a list names them: "rated two homes good: *Elm House and Ash Court*", "They are *Elm House and*"."""
    object_ = row[slice(*frame.object)]
    if not counts(object_ or row[slice(*frame.subject)]):
        return None
    mark = next((at for at in range(frame.grade + 1, len(row)) if is_hard(row[at]) or is_dash(row[at])), len(row))
    start = next((at for at in range(mark + 1, len(row)) if row[at].word not in LEADING), len(row))
    end = next((at for at in range(start, len(row)) if (is_hard(row[at]) and row[at].word != ";") or is_dash(row[at])), len(row))
    several = sum(item.kind == "organisation" for item in row[start:end]) > 1 and row[start].kind == "organisation"
    return (start, end) if several and not any(map(is_finite, row[start:end])) else None


def _included(row: Row, frame: Frame) -> Range | None:
    """Those of several that a subject names: "Three schools, including *Selby Academy and Hartley High*, were"."""
    start, end = frame.subject
    opens = end + 2 < frame.anchor and row[end].word in (",", "(") and row[start].kind == "word" and row[end - 1].tag == "NNS"
    names = next((at + len(words_) for words_ in INCLUDING for at in (end + 1,) if opens and _reads(row, at, words_)), 0)
    names += bool(names) and row[names].word == "the"
    closing = end_of_names(row, names) if names else 0
    closing -= bool(names) and row[closing - 1].word == ","
    return (names, closing) if names < closing and row[names].kind == "organisation" else None


def _reads(row: Row, at: int, phrase: Sequence[str]) -> bool:
    return [item.word for item in row[at : at + len(phrase)]] == list(phrase)


def _names(part: Row) -> bool:
    """Whether a phrase itself is a name of what is graded: "*Hartley Primary* in Ash Lane"; not "the only area of *the school*"."""
    head = takewhile(lambda item: item.tag != "IN", part)
    return any(item.kind in ("area", "organisation") for item in head)


def _picks(part: Row) -> bool:
    """Whether a phrase without a noun picks one of several: "one", "the other", "another", "the third", "the biggest"."""
    if len(part) == 1:
        return part[0].text in ("one", "another")
    return len(part) == len(PICKED) and all(item.word and item.tag in tags for item, tags in zip(part, PICKED, strict=True))


def _told(row: Row, pronoun: int) -> Range | None:
    """Who was told what "it" is: "*Hartley Primary* told it is inadequate by Ofsted"."""
    is_told = pronoun > 1 and row[pronoun].text == "it" and row[pronoun - 1].word == "told" and row[pronoun - 2].kind == "organisation"
    return (pronoun - 2, pronoun - 1) if is_told else None


def _before_colon(row: Row, pronoun: int) -> Range | None:
    """What "it" stands for behind a colon or dash, where that is an area: "Only *the sixth form* did better: it requires improvement"."""
    mark = pronoun - 1
    if row[pronoun].text not in POINTING or mark < 1:
        return None
    adds = row[pronoun].text == "that" and row[mark].word == "and" and row[mark - 1].word == ","
    if not (adds or row[mark].word == ":" or is_dash(row[mark])):
        return None
    verbs = (at for at in range(mark - 1, 0, -1) if is_finite(row[at]) or row[at].tag in ("VBG", "VBN"))
    subjects = (subject_of(row, verb) for verb in verbs)
    return next((part for part in subjects if any(item.kind == "area" for item in row[slice(*part)])), None)


def _opens_aside(item: Item) -> bool:
    """Whether an item may set off an aside."""
    return item.word in words("dashes") or item.word in (",", "(")
