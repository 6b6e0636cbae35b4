"""Whom a claim comes from: inspectors and reports are believed, self-assessments, residents and speakers are not."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from extractors.rating.areas import Area
from extractors.rating.claim import Claim
from extractors.rating.clauses import clause_start, is_border, is_dash, is_finite, is_hard, verb_kind
from extractors.rating.frame import Frame
from extractors.rating.gaps import HAVE
from extractors.rating.items import Item, Row, is_grade_noun, says
from extractors.rating.referents import is_described, is_pronoun
from extractors.rating.rows import Sentence
from extractors.rating.verb_subjects import skip_auxiliaries, subject_of
from extractors.rating.words import has_phrase, nouns, words
from extractors.reading import folded, once

# Frames that, in somebody's direct speech, are a manner of speaking unless the grade is quoted.
LOOSE_IN_SPEECH = frozenset(
    {"is", "list", "ellipsis", "requires", "remains", "named", "from", "found", "for_area", "paired", "opening", "inverted", "apposed"}
    | {"linked"}
)
# Blanks in a grade that nobody prints by chance: "widespread and systemic failings".
DISTINCTIVE = 3
POINTERS = frozenset({"it", "they", "that", "this"})
THROUGH = frozenset({"in", "during", "throughout", "through"})
# How far around "said" its speaker stands.
SPEAKER = 5
# How a letter to the editor opens.
LETTER = re.compile(r"(?:^|\n)(?:SIR|Sir|Dear (?:Sir|Editor|Madam))(?: or Madam)?\s?[-–—,:]")
# An article, a noun and a relative pronoun: "a school that".
GENERIC = 3


def is_trusted(doc: Doc, sentence: Sentence, frame: Frame, speech: Sequence[tuple[int, int]]) -> bool:
    """Whether a frame is not somebody's own assessment, somebody else's, or a manner of speaking."""
    grade = sentence.row[frame.grade]
    row = sentence.row
    spoken = any(start <= min(grade.start, row[frame.anchor].start) and grade.start < end for start, end in speech)
    spoken = spoken or once(doc, _letters) != ()
    loose = frame.rule in LOOSE_IN_SPEECH or (frame.rule == "described" and row[frame.anchor].word in HAVE)
    inspects = any(start <= grade.start < end and _is_said_by_body(row, start) for start, end in speech)
    if spoken and loose and not (grade.quoted or inspects or _is_reported(row, frame)):
        return False
    if [item.word for item in row[slice(*frame.subject)]][-1:] in (["you"], ["i"], ["he"], ["she"]) and frame.object[0] == frame.object[1]:
        return False
    if _is_of_any(row, frame) or _is_own(row, frame) or _is_by_others(row, frame) or _is_said_by_others(row, frame):
        return False
    return not _continues_own(doc, sentence, frame)


def _letters(doc: Doc) -> Iterator[int]:
    """Where a letter to the editor begins, all of which is what its writer says: "SIR - I write as a parent"."""
    yield from (match.start() for match in LETTER.finditer(folded(doc)))


def is_of_past_post(row: Row, frame: Frame) -> bool:
    """Whether a clause tells what somebody did where they were before: "joins from Hove, *where she led the trust to* a rating of good"."""
    first = min(frame.anchor, frame.grade)
    where = next((at for at in range(first - 1, 0, -1) if row[at].word == "where" or is_hard(row[at])), 0)
    if not where or row[where].word != "where" or where + 1 >= len(row) or row[where + 1].word not in ("he", "she"):
        return False
    name = row[where - 1 - (row[where - 1].word == ",")]
    return bool(name.word) and name.tag in ("NNP", "NNPS")


def _is_reported(row: Row, frame: Frame) -> bool:
    """Whether a speaker tells what inspectors say: "*Ofsted has told us* the nursery is outstanding"."""
    graders = (at for at in range(frame.anchor) if row[at].kind == "body" or row[at].word in words("implying"))
    return any(verb_kind(item) in ("verdict", "weak") for at in graders for item in row[at + 1 : min(at + SPEAKER, frame.anchor)])


def _is_said_by_body(row: Row, speech: int) -> bool:
    """Whether a body says what begins at the offset `speech`: 'Ofsted said the school "*continues to be good*"'."""
    before = [item for item in row if item.end <= speech]
    bodies = [at for at, item in enumerate(before) if item.kind == "body"]
    return bool(bodies) and any(item.word in words("saying") for item in before[bodies[-1] + 1 :])


def is_backed(sentence: Sentence, frame: Frame, areas: Sequence[Area], before: Sequence[Claim]) -> bool:
    """Whether a weak frame ("safeguarding was adequate") stands beside something that makes it a rating."""
    row = sentence.row
    grade, subject = row[frame.grade], row[slice(*frame.subject)]
    if frame.grade > 1 and row[frame.grade - 1].tag == "POS" and row[frame.grade - 2].kind == "body":
        return True
    if _is_hearsay(row, frame) or (not areas and _is_praise(row, frame)):
        return False
    grades = sum(item.kind == "grade" and item.sure for item in row)
    if row[0].word == "having" and frame.anchor == 1 and grades > 1:
        return True  # "Having been outstanding, Hartley Primary is now good"
    if (
        grade.quoted
        or any(area.known for area in areas)
        or any(claim.start > sentence.block[0] for claim in before)
        or (areas and not grade.sure)
    ):
        return True
    if not areas and grades > 1 and _are_told_apart(row, subject):
        return True
    inspected = any(item.kind == "body" for item in row) or says(row, "generic_bodies")
    inspected = inspected or any(item.word == "inspected" for item in row[: frame.anchor])
    if before and grades > 1 and says(row, "now"):
        return True
    if areas:
        marked = any(
            verb_kind(item) == "verdict" for item in row[frame.subject[1] : frame.anchor]
        )  # "Education – *marked separately* – was"
        return inspected or marked or (bool(before) and frame.rule in ("found", "list", "for_area", "paired"))
    if inspected and frame.grade > 1 and row[frame.grade - 1].tag == "POS" and row[frame.grade - 2].kind == "organisation":
        return True  # "The CQC confirmed Kent Hospital's good rating"
    if frame.rule == "named" and any(item.kind == "organisation" for item in row[: frame.grade]) and inspected:
        return True  # "Hartley Primary has new leaders after an inadequate rating from Ofsted"
    if _is_called(row, frame.grade + 1) or (inspected and grade.text.count(" ") >= DISTINCTIVE):
        return True
    if frame.rule == "paired" or (frame.rule in ("found", "opening") and (inspected or before or sentence.inspected)):
        return True
    points, subject = _pointing(row, frame)
    if points or any(item.kind in ("organisation", "noun") for item in subject):
        return inspected or bool(before) or sentence.inspected or grade.text in words("strong_grades") or " " in grade.text
    if len(subject) == 1 and subject[0].text in nouns("whole"):  # "Services require improvement"
        return bool(before) and " " in grade.text
    owned = len(subject) > 1 and subject[0].tag == "PRP$" and subject[-1].text in nouns("whole")
    return owned and inspected and frame.grade + 1 < len(row) and row[frame.grade + 1].word == "overall"  # "its services were poor overall"


def _pointing(row: Row, frame: Frame) -> tuple[bool, Row]:
    """Whether a subject is but a pronoun, and its words: with the name of one of several ("One of them, *Elm House*, was at")."""
    subject = row[slice(*frame.subject)]
    if [item.word for item in subject[:2]] == ["one", "of"] and row[min(frame.subject[1], len(row) - 1)].word == ",":
        subject = row[frame.subject[0] : frame.anchor]
    opened = len(subject) > 1 and subject[-2].word == "," and subject[-1].tag == "PRP"  # "When last inspected, *it* was good"
    own = subject[-1:] if opened else subject
    return 0 < len(own) <= 2 and all(item.tag in ("PRP", "DT") for item in own), subject


def _is_called(row: Row, start: int) -> bool:
    """Whether what follows a grade calls it one: "Elm House requires improvement, *a rating* it was given in May"."""
    apposed = start + 2 < len(row) and row[start].word == "," and row[start + 1].word in words("articles")
    return apposed and is_grade_noun(row[start + 2])


def _are_told_apart(row: Row, subject: Row) -> bool:
    """Whether a clause is about no more than a name, and another name has a grade: "*Elm House* was good and *Ash Court* outstanding"."""
    named = [at for at, item in enumerate(row) if (mention := item.organisation) is not None and not is_described(mention)]
    rated = sum(any(item.kind == "grade" for item in row[at:other]) for at, other in pairwise([*named, len(row)]))
    return len(subject) == 1 and subject[0] in [row[at] for at in named] and rated > 1


def _is_praise(row: Row, frame: Frame) -> bool:
    """Whether a grade only tells how somebody was through something: "the home was outstanding *in the pandemic*"."""
    end = next((at for at in range(frame.grade + 1, len(row)) if is_border(row[at]) or row[at].word in (",", "and")), len(row))
    phrase = row[frame.grade + 1 : end]
    if (
        frame.rule != "is"
        or " " in row[frame.grade].text
        or len(phrase) < GENERIC
        or phrase[0].word not in THROUGH
        or phrase[1].word not in words("articles")
    ):
        return False
    known = words("not_areas", "times", "visits", "every", "collective", "headings")
    return not any(not item.word or item.word in known or item.tag == "CD" for item in phrase)


def _is_of_any(row: Row, frame: Frame) -> bool:
    """Whether a clause says what holds for any such organisation: "a provider whose apprenticeships are graded inadequate".

    Not "A college that once thrived *has been rated*", whose verb is not of the relative clause.
    """
    start = clause_start(row, frame.anchor)
    while start and row[start - 1].word in ("and", "or"):
        start = clause_start(row, start - 1)
    if start < GENERIC or row[start - 1].word not in ("whose", "which", "that", "where"):
        return False
    own = skip_auxiliaries(row, frame.anchor)
    if frame.anchor != frame.grade and any(map(is_finite, row[start:own])) and row[own - 1].word not in ("and", "or"):
        return False
    article, noun = row[start - GENERIC : start - 1]
    told = row[start].word in ("has", "have") and row[frame.anchor].tag == "VBN"  # "Hartley High, a school which *has been rated* good"
    present = not told and any(item.word and item.tag in ("VBZ", "VBP") for item in row[start : frame.anchor + 1])
    return present and article.word in ("a", "an", "any", "every", "each", "no") and noun.word in nouns("graded")


def _is_own(row: Row, frame: Frame) -> bool:
    """Whether the organisation graded itself: "rates itself good", "its self-assessment put it at good".

    It did not in "the home itself requires improvement", "Elm House, itself good since 2018", "which was itself inadequate".
    """
    start = frame.grade if frame.rule in ("requires", "apposed") else min(frame.anchor, frame.grade - 1)
    reflexive = any(
        row[at].word in words("reflexives") and row[at - 1].word not in words("be_forms") for at in range(max(1, start), frame.grade)
    )
    return reflexive or says(list(_outside_asides(row[: frame.grade])), "own")


def _outside_asides(part: Row) -> Iterator[Item]:
    """The items of a part without its areas and what is only said in passing: "its legitimacy – how it treats *its own staff* –"."""
    closing = -1
    for at, item in enumerate(part):
        if at > closing and (is_dash(item) or (item.word == "," and part[min(at + 1, len(part) - 1)].word in words("relatives"))):
            closes = (end for end in range(at + 1, len(part)) if (is_dash(part[end]) if is_dash(item) else part[end].word == ","))
            closing = next(closes, at)
        if at > closing and item.kind != "area":
            yield item


def _is_by_others(row: Row, frame: Frame) -> bool:
    """Whether a "by" names somebody who is no inspector: "judged excellent by all who ate there".

    So a subject may: "a firm that called *it* fair".
    """
    subject, object_ = row[slice(*frame.subject)], row[slice(*frame.object)]
    how = next((at for at, item in enumerate(subject) if item.word == "how"), len(subject))  # "failings in *how Kent works*, and graded it"
    named = any(item.organisation is not None and not is_pronoun(item.organisation) for item in subject[:how])
    called = frame.rule in ("found", "verdict") and row[frame.anchor].word != "told"
    if called and named and [item.text for item in object_] in (["it"], ["them"]):
        return not any(item.kind == "body" for item in subject)
    for index in range(frame.anchor, min(len(row) - 1, frame.grade + 3)):
        if row[index].word == "by" and not any(map(_may_follow_by, row[index + 1 : index + 1 + SPEAKER - 1])):
            return True
    return False


def _is_said_by_others(row: Row, frame: Frame) -> bool:
    """Whether the sentence ends with a speaker who grades nobody: "Its leadership is inadequate, *said a parent*"."""
    said = next((at for at in range(frame.grade + 1, len(row)) if row[at].word in words("saying")), None)
    if said is None or frame.rule not in LOOSE_IN_SPEECH or row[frame.grade].quoted:
        return False
    comma = max((at for at in range(frame.grade + 1, said) if row[at].word == ","), default=said)
    speaker = [*row[comma + 1 : said], *row[said + 1 : said + SPEAKER]]
    return said - comma < SPEAKER and _are_outsiders(speaker)


def _are_outsiders(speaker: Row) -> bool:
    """Whether those who speak grade nobody: "a parent"; not "parents told inspectors"."""
    inspects = any(item.kind == "body" for item in speaker) or says(speaker, "generic_bodies") or says(speaker, "reports")
    return says(speaker, "outsiders") and not inspects


def _may_follow_by(item: Item) -> bool:
    """Whether an item makes a "by" phrase one of an inspector, of a time or of a means."""
    return item.kind in ("body", "grade") or item.word in words("generic_bodies", "not_areas") or item.tag in ("CD", "VBG")


def _continues_own(doc: Doc, sentence: Sentence, frame: Frame) -> bool:
    """Whether "it" or "they" stand for a self-assessment that the sentence before speaks of."""
    row = sentence.row
    openings = (*row[slice(*frame.subject)][:1], *row[:1])
    if sentence.before is None or not any(item.word in POINTERS for item in openings):
        return False
    return has_phrase(" ".join(folded(doc)[slice(*sentence.before)].lower().split()), "own")


def _is_hearsay(row: Row, frame: Frame) -> bool:
    """Whether somebody who grades nobody says so: "*residents said* that the staff were excellent"."""
    before = row[: frame.subject[0]]
    said = next((at for at in range(len(before) - 1, -1, -1) if before[at].word in words("saying")), None)
    if said is None:
        return False
    speaker = [*before[max(0, said - SPEAKER) : said + SPEAKER - 1], *row[slice(*subject_of(row, said))]]
    return _are_outsiders([item for item in speaker if item.kind != "area"])  # "The report says *outcomes for pupils* were poor"
