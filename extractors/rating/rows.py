"""Sentences that print a grade, as rows ready to be read: what is printed twice is taken once, what points back is filled in."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from extractors.rating.behind import past_be
from extractors.rating.clauses import is_finite, is_hard, verb_kind
from extractors.rating.items import Item, Meanings, Row, is_grade_noun
from extractors.rating.numbers import IN_WORDS, NUMBERS, number_key, numbers, numbers_between
from extractors.rating.vocabulary import Vocabulary
from extractors.rating.wholes import EXTREME, grades_between, items
from extractors.rating.words import has_phrase, words
from extractors.reading import block_at, blocks, folded, once, sentences
from extractors.schemes import Grade, Scheme

SPEECH_WORDS = 4
MARK = re.compile('"')
JOINTS = frozenset({"-", "(", "'", '"', ":", "``", "''"})
# What leads from a number to its name: "4, which is good", "5, meaning very good".
GLOSSING = frozenset({",", "or", "meaning", "which", "is", "means"})
NEAR = 5
# Behind "the same rating", what ends it: "was given the same rating *following* its inspection in 2016".
ENDS = frozenset({".", ",", ";", "following", "after", "when", "last", "during"})
# Within so many items before a grade "had been" makes it an earlier one.
REACH_BACK = 5
# Within so many words "the highest grade on its new scale" is called by name, behind one of these.
CALLED = 9
CALLING = frozenset({",", "(", "-", "–", "—"})
EXCEPTING = ("with", "the", "exception", "of")
# "Outstanding! ", "'Inadequate!'"
CRY = re.compile(r"['\"]?\w+!['\"]?\s*")
# "These are: Hartley Primary, …", "The three are Hartley Primary, …", "So, to the surprise of some, is its leadership."
SAME = r"(?:the\ (?:very\ )?same|an\ identical)\ (?:judge?ment|grade|rating|verdict|mark|score|conclusion|finding|assessment)"
SAME_ENDS = r"[.,;]|$|\ (?:following|after|when|last|during|in\ (?:19|20)\d\d)\b"
GOES_ON = re.compile(
    rf"""(?:These|They|The\ (?:{"|".join(IN_WORDS[2:])}))\ (?:are|were)(?::\ ?|\ )(?:the\ )?(?=[A-Z])
      | (?i:{SAME})\ (?:was|were|went|has\ been|had\ been)\ \w+\ (?:on|for|to|in|of|about)\b
      | (?:They|It|Inspectors|The\ \w+|[A-Z][\w']+)(?:\ (?:also|then|had|have|has)){{0,2}}
        \ (?:came\ to|come\ to|reached|drew|gave|given|handed|arrived\ at|made|passed|applied|awarded|returned|delivered)
        \ {SAME}\ (?:on|for|to|in|of|about)\b
      | The\ same\ (?:went|goes|applied|applies|held|holds|was\ true|is\ true|was\ said)\ (?:for|to|of)\b
      | [A-Z][^.,;:!?"\n]{{3,60}}(?:,[^.,;:!?"\n]{{3,60}},)?\ (?:was|were|been)\ (?:given|awarded|handed)\ {SAME}(?={SAME_ENDS})
      | [A-Z][^.,;:!?"\n]{{3,60}}\ (?:got|received|earned)\ {SAME}(?={SAME_ENDS})
      | So(?:,[^.,;\n]{{1,60}},|\ too)?\ (?:is|are|was|were|do|does|did|has|have|had)\ [^?\n]+$""",
    re.VERBOSE,
)
# Between a grade and what prints it again stand no more characters: "5, meaning very good".
GAP = 12
# What stands in brackets behind a name, and is passed over, has no more items.
BRACKETS = 8
READ = frozenset({"grade", "area", "body", "verb"})
# Nobody writes a longer sentence, in characters: a stretch without a full stop is read in pieces, which keeps it from taking for ever.
LONGEST = 2000


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence as a row of items, with its offsets, the block it stands in, and the sentence before it in that block.

    `inspected` tells that the sentence before speaks of those who grade.
    """

    start: int
    end: int
    row: Row
    block: tuple[int, int]
    before: tuple[int, int] | None
    headline: bool
    inspected: bool


def rows(doc: Doc, vocabulary: Vocabulary, listed: Collection[int] = ()) -> Iterator[Sentence]:
    """The sentences of `doc` that print a grade, in order, and those in which one of the offsets in `listed` lies."""
    text = folded(doc)
    first_block = blocks(doc)[:1]
    before: tuple[int, int] | None = None
    for start, end in _pieces(doc):
        holds = any(start <= at < end for at in listed)
        if holds or grades_between(doc, start, end, vocabulary) or any(numbers(doc, start, end, vocabulary)):
            row = row_between(doc, start, end, vocabulary)
            if holds or any(item.kind == "grade" for item in row):
                block = block_at(doc, start)
                here = before if before and before[0] >= block[0] else None
                inspected = here is not None and _names_inspectors(text[slice(*here)], vocabulary)
                yield Sentence(
                    start=start, end=end, row=row, block=block, before=here, headline=(block,) == first_block, inspected=inspected
                )
        before = start, end


def _pieces(doc: Doc) -> Iterator[tuple[int, int]]:
    """The sentences of `doc`, those that are too long for one cut between words."""
    for start, end in _joined(doc):
        while end - start > LONGEST:
            cut = folded(doc).rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
            yield start, cut
            start = cut
        yield start, end


def _joined(doc: Doc) -> Sequence[tuple[int, int]]:
    """The sentences of `doc`; one that says of whom or what the one before is true goes with it: "Two were good. *They are: A and B.*".

    So does what follows a cry that opens the headline: "Outstanding! *Inspectors praise nursery*".
    """
    found, text, joined = sentences(doc), folded(doc), list[tuple[int, int]]()
    for start, end in found:
        cried = len(joined) == 1 and end <= blocks(doc)[0][1] and CRY.fullmatch(text, *joined[0])
        if joined and (cried or GOES_ON.match(text, start, end)):
            start, _ = joined.pop()
        joined.append((start, end))
    return joined


def _names_inspectors(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence speaks of those who grade, or of their report."""
    return bool(vocabulary.body_pattern.search(text) or has_phrase(text.lower(), "generic_bodies"))


def prints_grade(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a stretch has anything that looks like a grade."""
    return bool(grades_between(doc, start, end, vocabulary)) or any(numbers_between(doc, start, end))


def row_between(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> Row:
    """The row between two offsets."""
    return once(doc, _row, start, end, vocabulary)


def _row(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Item]:
    row = list(_printed_twice(list(_called_so(_but(list(_without_trades(items(doc, start, end, vocabulary))))))))
    return _same_again(list(_without_brackets(list(_without_stress(row)))))


def _but(row: Row) -> list[Item]:
    """The row with "except" for "with the exception of"."""
    found = list(row)
    for index in range(len(found) - len(EXCEPTING), -1, -1):
        if tuple(item.word for item in found[index : index + len(EXCEPTING)]) == EXCEPTING:
            found[index : index + len(EXCEPTING)] = [
                replace(found[index], end=found[index + 3].end, text="except", word="except", tag="IN")
            ]
    return found


def _called_so(row: Row) -> Iterator[Item]:
    """The row with a grade behind an article as one that is printed: "down from *the requires improvement* of three years ago"."""
    for index, item in enumerate(row):
        called = item.text.startswith("require") and item.kind == "grade" and index > 0 and row[index - 1].word in ("the", "a", "an")
        yield replace(item, quoted=True) if called else item


def speech(doc: Doc) -> Iterator[tuple[int, int]]:
    """Stretches of direct speech: some words between double quotation marks, or to the end of their block."""
    text = folded(doc)
    for start, end in blocks(doc):
        marks = [mark.start() for mark in MARK.finditer(text, start, end)]
        for opening, closing in zip(marks[::2], [*marks[1::2], end], strict=False):
            if len(text[opening:closing].split()) >= SPEECH_WORDS:
                yield opening, closing


def _without_trades(row: Row) -> Iterator[Item]:
    """The row with an area that only tells what somebody does taken for a word: "a *fostering* agency", "the *training* provider"."""
    for index, item in enumerate(row):
        behind = row[index + 1].word if index + 1 < len(row) else ""
        sold = behind in words("trading") or (behind in words("agencies") and row[index - 1].word in ("a", "an", "private", "independent"))
        yield replace(item, kind="word", word=item.text, areas=()) if item.kind == "area" and sold else item


def _printed_twice(row: Row) -> Iterator[Item]:
    """The row with "5 - very good" and "grade 3 (requires improvement)" taken as one grade each."""
    at = 0
    while at < len(row):
        again, both = _again(row, at) if row[at].kind == "grade" else (at, ())
        if not both:
            yield row[at]
            at += 1
            continue
        last = again + 1 if _closes(row, again + 1, [item.word for item in row[at + 1 : again]]) else again
        quoted = any(item.quoted for item in row[at : again + 1])
        base = row[at] if "star" in row[at].text else row[again]
        yield replace(base, start=row[at].start, end=row[last].end, meanings=both, sure=True, quoted=quoted)
        at = last + 1


def _closes(row: Row, at: int, opened: Sequence[str]) -> bool:
    """Whether the item at `at` closes what was opened between two printings: a bracket, or a dash."""
    closing = row[at].word if at < len(row) else ""
    return (closing == ")" and "(" in opened) or (closing in ("-", "--") and closing in opened)


def _again(row: Row, at: int) -> tuple[int, Meanings]:
    """Where the grade at `at` is printed once more, right behind, and what both then mean; nothing where it is not: "a 3, or adequate"."""
    item = row[at]
    again = next((index for index in range(at + 1, min(at + NEAR, len(row))) if row[index].text not in JOINTS | GLOSSING), at)
    glossed = any(_is_number(row[index]) for index in (at, again)) or all(row[index].text in JOINTS for index in range(at + 1, again))
    if again > at + 1 and row[again].start - item.end <= GAP and glossed and (both := _shared(item, row[again])):
        return again, both
    named = _named_extreme(row, at) if EXTREME.fullmatch(item.text) else None
    return (named, _shared(item, row[named])) if named is not None else (at, ())


def _named_extreme(row: Row, at: int) -> int | None:
    """Where the best or the worst grade is called by name: "the highest grade on its new scale, *exceptional*"; None where it is not."""
    named = next((index for index in range(at + 1, min(at + CALLED, len(row))) if row[index].kind == "grade"), None)
    if named is None or row[named - 1].word not in CALLING or any(map(is_finite, row[at + 1 : named])):
        return None
    return named


def _is_number(item: Item) -> bool:
    return bool(EXTREME.fullmatch(item.text) or NUMBERS.fullmatch(item.text))


def _shared(one: Item, other: Item) -> tuple[tuple[Scheme, Grade], ...]:
    """What two printings of a grade both mean, by the name that its scheme prefers: "6" and "excellent".

    A number is a place on the scale of the words behind it, from either end: "a three – requires improvement".
    """
    ranks = {(scheme.id, grade.rank) for scheme, grade in one.meanings}
    shared = tuple((scheme, scheme.grades[grade.rank - 1]) for scheme, grade in other.meanings if (scheme.id, grade.rank) in ranks)
    match = NUMBERS.fullmatch(one.text)
    number = number_key(match) if match and not shared and not match["stars"] else ""
    return shared or tuple(pair for pair in other.meanings if number in _places(*pair))


def _places(scheme: Scheme, grade: Grade) -> tuple[str, str]:
    """Which place on its scale a grade has, counted from the best and from the worst."""
    return str(grade.rank), str(len(scheme.grades) + 1 - grade.rank)


def _without_brackets(row: Row) -> Iterator[Item]:
    """The row without abbreviations in brackets, and what else stands so behind a name: "assessment (BCA)", "Elm House (40 beds)"."""
    dropped: set[int] = set()
    for index in (at for at, item in enumerate(row) if item.word == "("):
        longest = BRACKETS if index and row[index - 1].kind == "organisation" else 1
        end = next((at for at in range(index + 2, min(index + longest + 2, len(row))) if row[at].word == ")"), None)
        apart = frozenset({"grade"}) if end == index + 2 else READ
        if end is not None and not any(item.kind in apart for item in row[index + 1 : end]):
            dropped.update(range(index, end + 1))
    for index, item in enumerate(row):
        if index not in dropped:
            yield item


def _without_stress(row: Row) -> Iterator[Item]:
    """The row without what only stresses whom its verb speaks of: "which was *itself* inadequate"."""
    for index, item in enumerate(row):
        if not (index and item.word in words("emphatic") and row[index - 1].word in words("be_forms")):
            yield item


def _same_again(row: Sequence[Item]) -> Iterator[Item]:
    """The row with "the same verdict on …" or "that grade for …" standing for the grade before it."""
    last: Item | None = None
    taken = -1
    for index, item in enumerate(row):
        if last and last.sure and _is_one_such(row, index):
            yield replace(last, start=item.start, end=item.end, quoted=True)
            continue
        if item.kind == "grade" and not (_had_been(row, index) or (last and _is_left_behind(row, index))):
            last = item
        width = _width_of_same(row, index) if last and item.word in ("same", "identical", "that") else 0
        if last and width:
            yield replace(last, start=item.start, end=row[index + width - 1].end, quoted=True)
            taken = index + width - 1
        elif index != taken:
            yield item


def _is_one_such(row: Sequence[Item], index: int) -> bool:
    """Whether a "one" is a grade like that named before: "had braced itself for a C3 and was *given one*."."""
    if row[index].text != "one" or index + 1 == len(row) or not index or verb_kind(row[index - 1]) != "award":
        return False
    articled = any(row[at].kind == "grade" and row[at - 1].word in ("a", "an") for at in range(1, index))
    return articled and (is_hard(row[index + 1]) or row[index + 1].word == ",")


def _is_left_behind(row: Sequence[Item], index: int) -> bool:
    """Whether a grade is the one before: "inadequate, down *from good*"."""
    return next((item.word for item in reversed(row[:index]) if item.word not in words("quotes", "articles")), "") == "from"


def _had_been(row: Sequence[Item], index: int) -> bool:
    """Whether a grade was one before: "It *had been good*. The same …", "*had been rated good*"."""
    before = [item.word for item in row[max(0, index - REACH_BACK) : index] if item.word not in words("quotes", "articles")]
    return before[-2:] == ["had", "been"] or before[-3:-1] == ["had", "been"]


def _width_of_same(row: Row, index: int) -> int:
    """How many items stand for a grade: "*same verdict* on", "*same one* on", "the *same* for", "*that grade* for"; none elsewhere.

    So in "the *same verdict* was given on", "was given the *same rating*", "the *same went* for".
    """
    following = row[min(index + 1, len(row) - 1)]
    named = index + 1 < len(row) and (is_grade_noun(following) or following.word in ("one", "conclusion"))
    behind = row[min(index + 1 + named, len(row) - 1)].word
    if row[index].word == "that":
        return 2 if named and behind == "for" else 0
    if not named and following.word in words("same_goes") and row[index - 1].word == "the":
        return 1 + next((at for at in range(1, 3) if row[min(index + 1 + at, len(row) - 1)].tag in ("IN", "TO")), 0)
    stays = row[min(index + named + 2, len(row) - 1)].kind == "grade"  # "remained the same at good"
    closes = named and (behind in ENDS or index + 2 == len(row)) and verb_kind(row[index - 2]) == "award"
    gives = named and behind == "to" and verb_kind(row[index - 2]) == "award"  # "and gave the *same grade* to its leadership"
    leads = gives or behind in words("area_prepositions") | {"about", "of"} or (named and past_be(row, index + 2) > index + 2)
    stands = (leads or closes) and not stays and (named or row[index - 1].word == "the")
    return (1 + named) if stands else 0
