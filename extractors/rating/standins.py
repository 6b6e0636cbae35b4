"""Stand-ins: subjects that only point or count, and what they stand for: "it" behind a colon, "one" before a name."""

from dataclasses import replace

from extractors.rating.clauses import Range, is_dash, is_finite
from extractors.rating.frame import Frame
from extractors.rating.items import Item, Row
from extractors.rating.verb_subjects import subject_of
from extractors.rating.words import words

# The parts of speech of a phrase that picks one of several: "the other".
PICKED = (frozenset({"DT"}), frozenset({"JJ", "JJS", "JJR"}))
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
    if start == end and row[frame.anchor - 1].word == "that":
        start, end = frame.anchor - 1, frame.anchor
    if start == end or end + 1 >= len(row):
        return frame
    if row[start].word == "become" and row[start + 1].word == "the" and row[start + 2].word in words("singling"):
        return replace(frame, subject=subject_of(row, start))
    name = end + 1 + (row[end + 1].word == "the")
    if _picks(row[start:end]) and _opens_aside(row[end]) and row[name].kind == "organisation":
        closing = next((at for at in range(frame.anchor, end, -1) if _opens_aside(row[at]) or row[at].word == ")"), name + 1)
        return replace(frame, subject=(name, closing))
    return replace(frame, subject=_told(row, start) or _before_colon(row, start) or frame.subject) if end - start == 1 else frame


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
