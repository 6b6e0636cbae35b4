"""Claims: every frame of an article with its areas, subject, scheme and time, settled over the whole of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise, product

from spacy.tokens import Doc

from extractors.lexicon import key_of
from extractors.mention import Span
from extractors.organisations import Organisation
from extractors.rating.areas import Area, canonical, under_heading
from extractors.rating.behind import after
from extractors.rating.beside import holds_too
from extractors.rating.bodies import Bodies
from extractors.rating.claim import Claim
from extractors.rating.clauses import clause_start, is_as_a_whole
from extractors.rating.counted import (
    EVERYWHERE,
    exceptions,
    is_number_before,
    is_of_learners,
    is_of_many,
    is_one_of_counted,
    is_share_of_area,
    parts_counted,
)
from extractors.rating.earlier import counted_back, counted_on, is_kept_since, is_repeated
from extractors.rating.frame import Frame, is_code
from extractors.rating.frames import frames
from extractors.rating.headings import heading_above, is_heading
from extractors.rating.items import Item, Row, is_grade_noun, says
from extractors.rating.links import LINKED, is_beside, linked, unframed
from extractors.rating.listings import Lists
from extractors.rating.owners import is_placed
from extractors.rating.referents import is_pronoun
from extractors.rating.refusals import names_several
from extractors.rating.rows import Sentence, rows, speech
from extractors.rating.sequels import is_respective
from extractors.rating.settle import settled
from extractors.rating.status import is_latest, is_now, is_previous, is_retold, is_standing, points_at_time
from extractors.rating.subjects import also_named, both_before, likewise, same_went, told
from extractors.rating.tables import Entry, entries
from extractors.rating.times import awarded, kept_since, told_as_history
from extractors.rating.topics import Topic, Topics
from extractors.rating.trust import is_backed, is_of_past_post, is_trusted
from extractors.rating.vocabulary import Vocabulary
from extractors.rating.words import nouns, words
from extractors.reading import published, text_of
from extractors.schemes import OVERALL, Grade, Scheme

# Behind a grade, what tells that it is of the whole besides what else is named: "inadequate *overall and* for safety".
OVERALL_TOO = (["overall", "as"], ["overall", "and"], ["overall", "by"])


def claims(doc: Doc) -> Iterator[Claim]:
    """The settled claims of `doc`, in reading order; none in an article where nobody is named who grades."""
    bodies = Bodies(doc)
    if bodies.names:
        reader = _Reader(doc, bodies)
        yield from settled(told_as_history(doc, list(reader.read())), published(doc))


def _lists_whole(row: Row, frame: Frame) -> bool:
    """Whether the whole is among the areas behind a grade: "good for overall effectiveness and for its leadership"."""
    part = row[slice(*after(row, frame.grade))]
    last = len(part) > 1 and part[-1].text == "overall" and part[-2].word == "and"
    return last or any(
        item.text in words("whole_in_lists") and (at + 1 == len(part) or part[at + 1].word != "of") for at, item in enumerate(part)
    )


def _names_whole(subject: Row) -> bool:
    """Whether the whole is in a subject with its areas: "*overall effectiveness* and safety"; not "the *overall rating* for surgery"."""
    if not says(subject, "whole_in_lists"):
        return False
    called = next((at for at, item in enumerate(subject) if is_grade_noun(item)), len(subject))
    behind = subject[called + 1 :]
    return not (
        behind and behind[0].word in ("for", "of") and behind[-1].kind == "area" and not any(item.word in (",", "and") for item in behind)
    )


def _adds(row: Row, frame: Frame, areas: Sequence[Area]) -> bool:
    """Whether all the areas are but added to somebody who got the grade: "Elm House was rated good, *as was its leadership*"."""
    named = any(item.kind == "organisation" or item.tag == "PRP" for part in (frame.subject, frame.object) for item in row[slice(*part)])
    added = next((row[at].start for at in range(frame.grade + 1, len(row)) if holds_too(row, at)), None) if named else None
    return added is not None and all(area.start > added for area in areas)


def _is_wholly(row: Row, frame: Frame) -> bool:
    """Whether a grade is of the whole and of all its areas: "a school *good across the board*, for teaching"."""
    graded = (*row[slice(*frame.subject)], *row[slice(*frame.object)])
    everywhere = says(row[frame.grade + 1 : frame.grade + EVERYWHERE], "wholly") and exceptions(row, frame.grade) == 0
    did_so = any(one.word == "did" and other.word == "so" for one, other in pairwise(row[frame.grade + 1 : frame.grade + EVERYWHERE]))
    return (everywhere or did_so) and not any(item.kind == "area" for item in graded)  # "is outstanding, and *did so* in every area"


def _is_all_along(row: Row, frame: Frame) -> bool:
    """Whether a grade was held all the time, which says nothing of areas: "has held a good rating *throughout*"."""
    return row[frame.anchor].text in words("holding") and any(
        item.word == "throughout" for item in row[frame.grade : frame.grade + EVERYWHERE]
    )


def _respective(row: Row, frame: Frame) -> list[Frame]:
    """The frames of the grades in "A and B were rated good and inadequate respectively", if the frame is one of them."""
    if not any(item.word == "respectively" for item in row):
        return []
    peers = sorted((other for other in frames(row) if other.anchor == frame.anchor), key=lambda one: one.grade)
    return peers if len(peers) > 1 and frame in peers else []


def _others(row: Row, frame: Frame, subject: Organisation) -> list[Organisation]:
    """Who else got the grade of a frame: "Elm House *and Ash Court* were good, *as was Oak House*"."""
    return [*also_named(row, frame, subject), *likewise(row, frame, subject)]


def _is_of_named(subject: Row) -> bool:
    """Whether a subject is no more than a name, or "its": "*Kent Homes* came through with C1", "keeps its V1 and *its* C1"."""
    named = [item for item in subject if item.organisation is not None]
    return [item.text for item in subject] == ["its"] or (len(named) == 1 and not any(item.tag == "CD" for item in subject))


def _is_in_passing(row: Row, frame: Frame) -> bool:
    """Whether a subordinate clause gives a grade: "the trust was rated good, *although the other hospital it runs was inadequate*"."""
    start = clause_start(row, frame.anchor)
    return start > 0 and row[start - 1].word in words("subordinators") - {"that"}


def _is_of_person(subject: Row) -> bool:
    """Whether something is praised as somebody's own: "headteacher *Ann Bell's* leadership was described as outstanding"."""
    own = bool(subject) and subject[-1].kind == "area"
    return own and any(other.tag == "POS" and one.tag == "NNP" and bool(one.word) for one, other in pairwise(subject))


def _offset(organisation: Organisation) -> int:
    return organisation.start


def _is_of_whole(row: Row, frame: Frame) -> bool:
    """Whether a frame is of the whole: "good *overall*", "its *overall effectiveness* was good", "rated *the school* good"."""
    object_ = row[slice(*frame.object)]
    if object_ and object_[-1].organisation is not None and not is_pronoun(object_[-1].organisation):
        return True
    behind = any(item.word == "overall" for item in row[frame.grade + 1 : frame.grade + 3])
    behind = behind or any(is_as_a_whole(row, at) for at in range(*frame.subject))
    return behind or any(says(row[slice(*part)], "whole_in_lists") for part in (frame.subject, frame.object))


class _Reader:
    """Reads the sentences of an article in order and keeps what was claimed so far."""

    def __init__(self, doc: Doc, bodies: Bodies) -> None:
        self._doc = doc
        self._text = text_of(doc)
        self._bodies = bodies
        self._vocabulary: Vocabulary = bodies.vocabulary
        self._speech = tuple(speech(doc))
        self._claims: list[Claim] = []
        self._strange = -1
        self._topics = Topics(doc, self._vocabulary, self._claims)

    def read(self) -> list[Claim]:
        """The claims of the article, before they are compared."""
        listed = tuple(entries(self._doc, self._vocabulary))
        sentences = tuple(rows(self._doc, self._vocabulary, [entry.grade.start for entry in listed]))
        lists = Lists(self._doc, listed, sentences)
        for sentence in sentences:
            inside = [entry for entry in listed if sentence.start <= entry.grade.start < sentence.end]
            for entry in inside:
                self._claims.extend(self._entry(sentence, entry, lists))
            if not inside:
                self._sentence(sentence)
        return self._claims

    def _sentence(self, sentence: Sentence) -> None:
        found = tuple(frames(sentence.row))
        topic = self._topics.of(sentence, found)
        for frame in sorted((*found, *unframed(sentence.row, found)), key=lambda frame: frame.grade):
            if not is_trusted(self._doc, sentence, frame, self._speech):
                continue
            areas = self._areas(sentence.row, frame, topic)
            if areas is None:
                continue
            claims_ = tuple(self._frame(sentence, frame, areas))
            if claims_:
                self._claims.extend(claims_)
                topic.claimed(areas)

    def _areas(self, row: Row, frame: Frame, topic: Topic) -> list[Area] | None:
        """The areas of a frame by its topic, else those that its grade is likely given for; empty for the whole."""
        grade, likely = row[frame.grade], linked(row, frame.grade, self._text)
        if frame.rule == LINKED:
            told = is_code(grade) and (row[frame.anchor].word in words("adding") or _is_of_named(row[slice(*frame.subject)]))
            return list(likely) or ([] if told else None)
        areas = topic.areas(frame)
        if areas is None and frame.rule == "from" and is_respective(row, frame.grade):
            return None  # "rated good for safety, up from inadequate and good respectively"
        if areas is None:  # it is for an area, which is not behind it
            return [area for area in likely if area.start < grade.start] or None
        if not areas and not _is_of_whole(row, frame):
            return [area for area in likely if is_beside(row, frame, area) and not (frame.rule == "verdict" and topic.has_told(area))]
        return areas

    def _frame(self, sentence: Sentence, frame: Frame, areas: Sequence[Area]) -> Iterator[Claim]:
        """The claims of a frame: one for each area, with the award before it where the frame tells that too."""
        row, grade = sentence.row, sentence.row[frame.grade]
        if frame.weak and not (self._is_headed(sentence, frame) or is_backed(sentence, frame, areas, self._claims)):
            return
        if frame.rule == "found" and _is_of_person(row[slice(*frame.subject)]):
            return
        several = not areas and frame.rule != "handed" and names_several(row, frame.grade, row[slice(*frame.subject)])
        counted = is_of_many(row[slice(*frame.subject)], areas) or is_number_before(row, frame) or is_one_of_counted(row, frame)
        if several or counted or is_share_of_area(row, frame) or is_of_learners(row, frame):
            return
        peers = [] if areas else _respective(row, frame)
        graded = told(self._doc, sentence, peers[0] if peers else frame, areas, before=self._claims, strange=self._strange)
        self._strange = grade.start if graded.strange and not _is_in_passing(row, frame) else self._strange
        if not graded.is_named and is_of_past_post(row, frame):
            return
        if areas and not graded.is_named and sentence.headline and is_heading(self._text, sentence.block):
            return  # "Maternity unit 'inadequate' as trust gets new chief": the text tells whose unit it is
        visit = None if graded.is_named else self._visit_meant(sentence)
        subject = visit.subject if visit else graded.organisation
        owners = [subject, *(_others(row, peers[0] if peers else frame, subject) if graded.is_named else ())] if subject else []
        owners += same_went(row, frame) if subject and not areas else ()
        if peers:
            owners = sorted(owners, key=_offset)[peers.index(frame) : peers.index(frame) + 1] if len(owners) == len(peers) else []
            subject = next(iter(owners), None)
        if pair := both_before(self._doc, sentence, frame, areas):
            subject, owners = pair[0], pair
        first = self._award(sentence, frame, subject, areas) if subject else None
        if first is None or subject is None:
            return
        first = replace(first, assumed=graded.assumed, described=graded.described)
        for area, owner in product(self._targets(row, frame, areas, first.scheme), owners):
            claim = replace(self._in_area(first, area, row), subject=owner)
            yield claim
            for other in _neighbours(self._doc, claim, row, frame):
                choice = self._bodies.scheme(grade, subject, areas, sentence, previous=other.previous)
                yield _on_scale(other, choice[0]) if choice else other

    def _award(self, sentence: Sentence, frame: Frame, subject: Organisation, areas: Sequence[Area]) -> Claim | None:
        """The claim that a frame makes of the whole of a subject, with its time; None where no scheme grades it so."""
        row, grade, previous = sentence.row, sentence.row[frame.grade], is_previous(sentence.row, frame)
        rated_from, rated_to = awarded(self._doc, sentence, frame, previous=previous)
        if rated_to is None and (visit := self._visit_meant(sentence)) is not None and visit.subject.name == subject.name:
            previous, rated_from, rated_to = visit.previous, visit.rated_from, visit.rated_to
        year = _year(rated_from, rated_to, previous=previous)
        choice = self._bodies.scheme(grade, subject, areas, sentence, year=year, previous=previous)
        if choice is None:
            return None
        return replace(
            self._claim(sentence, grade, frame.rule, subject, choice),
            exceptions=None if areas or _is_all_along(row, frame) else exceptions(row, frame.grade),
            parts=parts_counted(row, frame.grade),
            standing=is_standing(row, frame),
            now=is_now(row, frame),
            rises=(row[frame.anchor].word in words("up")) - (row[frame.anchor].word in words("down")),
            latest=is_latest(row, frame) and not (areas and frame.rule == "apposed"),
            retold=is_retold(row, frame),
            placed=bool(areas) and is_placed(row, frame, subject),
            previous=previous,
            rated_from=rated_from,
            rated_to=rated_to,
            cue_span=Span(start=row[frame.anchor].start, end=row[frame.anchor].end),
        )

    def _visit_meant(self, sentence: Sentence) -> Claim | None:
        """The award, dated, that "on that occasion" means: the last that the block tells of."""
        if not points_at_time(sentence.row):
            return None
        last = next((claim for claim in reversed(self._claims) if sentence.block[0] <= claim.start < sentence.start), None)
        return last if last is not None and last.rated_to is not None else None

    def _is_headed(self, sentence: Sentence, frame: Frame) -> bool:
        """Whether a grade opens what stands below a heading: "Elm House / *Good*. Residents ..."."""
        return frame.rule == "opening" and heading_above(self._doc, sentence.start) is not None

    @staticmethod
    def _targets(row: Row, frame: Frame, areas: Sequence[Area], scheme: Scheme) -> Sequence[Area | None]:
        """What a frame grades: its areas, and the whole where none or both are named ("inadequate overall and for safety").

        A scheme that grades no whole, as those of forces do, has its areas only.
        """
        if areas and scheme.parts_only:
            return areas
        named = [item.word for item in row[frame.grade + 1 : frame.grade + 4] if item.word not in words("quotes") | {","}][:2]
        graded = (*row[slice(*frame.subject)], *row[slice(*frame.object)])
        told_of_whole = named in OVERALL_TOO and not any(item.kind == "area" for item in graded)
        listed_too = _names_whole(row[slice(*frame.subject)]) or _lists_whole(row, frame)
        also = told_of_whole or listed_too or _is_wholly(row, frame) or _adds(row, frame, areas)
        return [None, *areas] if not areas or also else areas

    def _entry(self, sentence: Sentence, entry: Entry, lists: Lists) -> Iterator[Claim]:
        """The claim of a line in a list. Whom it is about stands above it: what its label names is no more than an area."""
        areas = [entry.area] if entry.area else []
        subject = entry.subject or lists.owner(entry, self._claims)
        choice = self._bodies.scheme(entry.grade, subject, areas, sentence, previous=entry.previous) if subject else None
        if subject is not None and choice is not None:
            claim = self._claim(sentence, entry.grade, "table", subject, choice)
            if entry.when is not None:
                claim = replace(claim, rated_from=entry.when[0], rated_to=entry.when[1])
            yield replace(self._in_area(claim, entry.area, sentence.row), previous=entry.previous)

    def _claim(self, sentence: Sentence, grade: Item, rule: str, subject: Organisation, choice: tuple[Scheme, Grade]) -> Claim:
        """A claim about the whole, current and undated."""
        scheme, meaning = choice
        body = self._bodies.nearest(sentence.end, scheme.body)
        return Claim(
            start=grade.start,
            end=grade.end,
            rule=rule,
            told=sentence.start,
            scheme=scheme,
            grade=meaning,
            subject=subject,
            area_name=scheme.area,
            body_span=body,
        )

    def _in_area(self, claim: Claim, area: Area | None, row: Row) -> Claim:
        """The claim made of an area; a scheme that grades one thing only keeps to it."""
        scheme = claim.scheme
        if area is None or (scheme.area != OVERALL and scheme.area not in (name for _, name in area.known)):
            return claim
        if key_of(area.text) in nouns("whole") and scheme.body not in {known.body for known, _ in area.known}:
            return claim
        siblings = [other for other in self._vocabulary.schemes if other.body == scheme.body and other.kinds & scheme.kinds]
        return replace(claim, area=area, area_name=under_heading(row, area, canonical(area, scheme, siblings), scheme))


def _year(rated_from: date | None, rated_to: date | None, *, previous: bool) -> int | None:
    """The year of an award: the last that its time may mean, the middle of it for an earlier one ("in the past two years")."""
    if rated_from is None or rated_to is None:
        return None
    return (rated_from.year + rated_to.year) // 2 if previous else rated_to.year


def _on_scale(claim: Claim, scheme: Scheme) -> Claim:
    """A claim as made by the body of a scheme, where that grades in the same words: "won its third star", the second being another's."""
    if scheme.body == claim.scheme.body or [grade.name for grade in scheme.grades] != [grade.name for grade in claim.scheme.grades]:
        return claim
    return replace(claim, scheme=scheme, grade=scheme.grades[claim.grade.rank - 1])


def _neighbours(doc: Doc, claim: Claim, row: Row, frame: Frame) -> Iterator[Claim]:
    """The awards before and behind that of `claim` that its frame tells too."""
    if left := counted_on(row, frame, claim.scheme, claim.grade):
        yield replace(claim, grade=left, previous=False, rule="counted")
    if not claim.previous:
        yield from _before(doc, claim, row, frame)


def _before(doc: Doc, claim: Claim, row: Row, frame: Frame) -> Iterator[Claim]:
    """The award before that of `claim`, where its frame tells that too: "for the second time running", "down two grades to"."""
    repeated = is_repeated(row, frame)
    earlier = claim.grade if repeated else counted_back(row, frame, claim.scheme, claim.grade)
    if earlier is not None:
        rule = "repeated" if repeated else "counted"
        since = kept_since(doc, row, frame) if is_kept_since(row, frame) else (None, None)
        yield replace(claim, grade=earlier, previous=True, rule=rule, rated_from=since[0], rated_to=since[1])
