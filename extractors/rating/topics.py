"""Topics: which areas an article speaks of, from sentence to sentence, for grades that only point back at them."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain, islice

from spacy.tokens import Doc

from extractors.rating.areas import Area, is_service, known_area, known_areas, others
from extractors.rating.claim import Claim
from extractors.rating.clauses import clause_start, is_finite
from extractors.rating.counted import exceptions
from extractors.rating.frame import Frame, is_code
from extractors.rating.graded import areas_of, respective
from extractors.rating.items import Row
from extractors.rating.lists import listed
from extractors.rating.owners import names_whole
from extractors.rating.pointers import distinct, is_same, left_of, named_by_pointer, pointer_of
from extractors.rating.rows import Sentence, row_between
from extractors.rating.sequels import is_respective
from extractors.rating.verb_subjects import subject_of
from extractors.rating.vocabulary import Vocabulary
from extractors.rating.wholes import areas_between
from extractors.rating.words import phrases, words
from extractors.reading import blocks, sentence_around, sentences, text_of

# Lists of areas next to a pointer: of its sentence, of the one before, of what the sentence graded.
NEAREST = 3
# Before "same area", what makes it one on the map.
MAPPED = re.compile(r"\b(?:cover|serve|serv)(?:s|ed|ing|d)? (?:the )?$")
# No noun that calls a part up again has more characters.
LONGEST_NOUN = 15
# So many blocks, headline and dateline among them, open an article.
OPENING = 4
# "at the Royal" has no more words.
PLACE = 3
# What stands for a part that another has too.
ONE = "one"
# What stands for an area named before.
POINTING = frozenset({"it", "that", "this"})
# What stands for the areas that the sentence before is about.
SEVERAL = frozenset({"they", "these", "those"})
# What points back at the areas of the sentence before.
POINTERS = frozenset({"both", "each", "all", "respectively", "these", "those"})


class Topics:
    """The areas that a doc has spoken of so far. `claims` grow while its sentences are read."""

    def __init__(self, doc: Doc, vocabulary: Vocabulary, claims: Sequence[Claim]) -> None:
        """Remember what `claims` are made of `doc`, whose words are those of `vocabulary`."""
        self._doc, self._vocabulary, self._claims = doc, vocabulary, claims
        self._text = text_of(doc)
        self._rows: dict[tuple[int, int], Row] = {}

    def of(self, sentence: Sentence, found: Sequence[Frame]) -> "Topic":
        """The topic of a sentence with the frames `found`."""
        self._rows[sentence.start, sentence.end] = sentence.row
        last = self._carried(sentence)
        if len(found) > 1 and len(last) != len(found) and any(item.word in ("those", "these") for item in sentence.row):
            last = self._told_here(sentence, len(found)) or last
        return Topic(self, sentence, found, last)

    def named_before(self, sentence: Sentence) -> list[Area]:
        """The areas that the sentence before names."""
        return known_areas(self._row(sentence.before), self._text) if sentence.before is not None else []

    def graded(self) -> list[Area]:
        """The areas graded so far, each once."""
        return list({claim.area_name: claim.area for claim in self._claims if claim.area is not None}.values())

    def services(self, areas: Iterable[Area]) -> list[Area]:
        """Those of `areas`, each once, that are a part of somebody and no question that is asked of each: "maternity", not "safe"."""
        return distinct(filter(is_service, areas))

    def told_in(self, sentence: Sentence) -> list[Area]:
        """The areas that the block of a sentence has graded before it."""
        return [claim.area for claim in self._claims if sentence.block[0] <= claim.start < sentence.start and claim.area]

    def lists(self, sentence: Sentence, frame: Frame) -> Iterator[list[Area]]:
        """What a pointer may mean, the nearest first: areas of its sentence, of the one before, graded so far, named together."""
        yield known_areas(sentence.row[: frame.grade], self._text)
        yield self.named_before(sentence)
        yield self.told_in(sentence)
        yield self.graded()
        for stretch in sentences(self._doc):
            if len(areas_between(self._doc, *stretch, self._vocabulary)) > 1:
                yield known_areas(self._row(stretch), self._text)

    @cached_property
    def named(self) -> dict[str, list[Area]]:
        """The areas of each scheme that the article names, each once, by the scheme's id."""
        found: dict[str, dict[str, Area]] = defaultdict(dict)
        for item in areas_between(self._doc, 0, len(self._text), self._vocabulary):
            for scheme, name in item.areas:
                found[scheme.id].setdefault(name, known_area(item, self._text))
        return {scheme: list(named.values()) for scheme, named in found.items()}

    @cached_property
    def opening(self) -> list[Area]:
        """The areas that the headline and the first paragraphs name: "*Maternity unit* downgraded / A *maternity unit* has been"."""
        return [known_area(item, self._text) for item in areas_between(self._doc, 0, blocks(self._doc)[:OPENING][-1][1], self._vocabulary)]

    def are_all(self, areas: Sequence[Area]) -> bool:
        """Whether these are all the areas of one scheme that the article names."""
        shared = set.intersection(*({scheme.id for scheme, _ in area.known} for area in areas))
        return any(len(named) == len(distinct(areas)) for scheme, named in self.named.items() if scheme in shared)

    def may_grade(self, kinds: Collection[str], area: Area) -> bool:
        """Whether organisations of such kinds may be graded in an area: not where its bodies have other schemes for them."""
        bodies = {scheme.body for scheme, _ in area.known}
        apart = any(scheme.body in bodies and not scheme.kinds.isdisjoint(kinds) for scheme in self._vocabulary.schemes)
        return not apart or any(not scheme.kinds.isdisjoint(kinds) for scheme, _ in area.known)

    def same(self, sentence: Sentence) -> list[Area]:
        """The area that "that category" points back at: the one graded last in the sentence, or named alone before it."""
        here = [claim for claim in self._claims if claim.start >= sentence.start]
        named = self.named_before(sentence)
        if not here and len(named) == 1:
            return named
        return [claim.area for claim in (here or self._told_last(sentence) or self._claims)[-1:] if claim.area]

    def subject_before(self, sentence: Sentence) -> list[Area]:
        """The areas that the sentence before is about: "*Crime recording* had improved. It was graded good."."""
        if sentence.before is None:
            return []
        before = self._row(sentence.before)
        verb = next((at for at, item in enumerate(before) if is_finite(item) and not _is_aside(before, at)), 0)
        subject = subject_of(before, verb)
        whole = any(names_whole(before, at) and not _is_whose(before, subject[0], at) for at in range(*subject))
        return [] if whole else list(listed(before, *subject, self._text))

    def is_of_part_before(self, sentence: Sentence) -> bool:
        """Whether the sentence before calls a part up again: "*The unit* had been rated good. It is now inadequate."."""
        if sentence.before is None:
            return False
        before = self._row(sentence.before)
        verb = next((at for at, item in enumerate(before) if is_finite(item) and not _is_aside(before, at)), 0)
        return part_again(before[slice(*subject_of(before, verb))]) is not None

    def mentioned_before(self, sentence: Sentence) -> list[Area]:
        """The one area that the sentence before names, and gives no grade: "What hurts is the *behaviour*. That too was inadequate."."""
        named = self.named_before(sentence)
        graded = sentence.before is not None and any(item.kind == "grade" for item in self._row(sentence.before))
        return [] if graded or len(named) != 1 else named

    def alone_before(self, sentence: Sentence) -> list[Area]:
        """The area that the sentence before graded and no other: "It rated its *financial health* inadequate. It had been good."."""
        told = self._told_last(sentence)
        areas = distinct(claim.area for claim in told if claim.area)
        return areas if len(areas) == 1 and all(claim.area for claim in told) else []

    def _carried(self, sentence: Sentence) -> list[Area]:
        """The known areas of the sentence before, or those graded last in the block, for a sentence that points back at them."""
        if sentence.before is None or not any(item.word in POINTERS for item in sentence.row):
            return []
        return self.named_before(sentence) or [claim.area for claim in self._told_last(sentence) if claim.area]

    def _row(self, stretch: tuple[int, int]) -> Row:
        """The row of a sentence, read once."""
        if stretch not in self._rows:
            self._rows[stretch] = row_between(self._doc, *stretch, self._vocabulary)
        return self._rows[stretch]

    def _told_here(self, sentence: Sentence, number: int) -> list[Area]:
        """The areas that the block has graded so far, if there are so many of them."""
        areas = distinct(self.told_in(sentence))
        return areas if len(areas) == number else []

    def _told_last(self, sentence: Sentence) -> list[Claim]:
        """The claims of the last sentence of the block that made any."""
        here = [claim for claim in self._claims if sentence.block[0] <= claim.start < sentence.start]
        return [claim for claim in here if sentence_around(self._doc, claim.start) == sentence_around(self._doc, here[-1].start)]


class Topic:
    """What the frames of a sentence grade, each in turn; what one graded, the next may point at."""

    def __init__(self, topics: Topics, sentence: Sentence, found: Sequence[Frame], last: Sequence[Area]) -> None:
        """Begin a sentence that follows on the areas `last`."""
        self._topics, self._sentence, self._found = topics, sentence, found
        self._row, self._text = sentence.row, text_of(topics._doc)
        self._last = list(last)
        self._used: list[Area] = []
        self._told: list[Area] = []  # of whomever
        self._somebody: str | None = None
        self._respective = any(item.word == "respectively" for item in sentence.row) or (
            len(found) == len(last) > 1 and len({frame.anchor for frame in found}) == 1
        )

    def areas(self, frame: Frame) -> list[Area] | None:
        """The areas of a frame, empty for the whole; None where it grades areas that nobody names, or no area at all."""
        until = next((other.grade for other in self._found if other.grade > frame.grade), None)
        self._of_another(frame)
        if frame.rule == "from" and is_respective(self._row, frame.grade):
            return self._by_turns(frame)
        areas = areas_of(self._row, frame, self._text, until=until, last=self._last)
        if areas == []:
            areas = self._meant(frame)
        if not areas:
            areas = self._pointed(frame, until) or areas
        areas = self._behind_semicolon(frame, areas)
        graded = frame.subject if frame.object[0] == frame.object[1] else frame.object
        pointed = [item.text for item in self._row[slice(*graded)]] in (["that"], ["this"])
        if areas is None or (not areas and (pointed or self._is_left_open(frame))):
            return None
        self._used.extend(areas)
        self._told.extend(areas)
        if not self._respective:
            return areas
        self._last = areas or self._last
        return respective(self._found, frame, self._last) or areas

    def _behind_semicolon(self, frame: Frame, areas: list[Area] | None) -> list[Area] | None:
        """Areas without those graded before the last semicolon: "care was poor, as was *safety*; staffing required improvement"."""
        mark = max((item.start for item in self._row[: frame.grade] if item.word == ";"), default=-1)
        behind = [area for area in areas or () if area.start > mark or not self.has_told(area)]
        return behind or areas

    def _by_turns(self, frame: Frame) -> list[Area] | None:
        """The area whose turn it is: "excellent for quality and good for resources, up from *good and fair respectively*"."""
        group = [other for other in self._found if other.rule == "from" and is_respective(self._row, other.grade)]
        told = distinct(self._used)
        return [told[group.index(frame)]] if len(group) == len(told) else None

    def _of_another(self, frame: Frame) -> None:
        """Forget what was graded of somebody before: "Elm House was good for safety, Ash Court poor for safety and *the other two*"."""
        named = next((item.organisation for item in self._row[slice(*frame.subject)] if item.organisation), None)
        if named is not None and named.name != self._somebody:
            self._used, self._somebody = [], named.name

    def _is_left_open(self, frame: Frame) -> bool:
        """Whether a grade without an area follows one that has an area: "good for housing and *a one* - the lowest there is -"."""
        behind = self._row[min(frame.grade + 1, len(self._row) - 1)]
        if is_code(self._row[frame.grade]):
            return False  # "handed a C2 under the consumer regime, it keeps its G1 and *V2*"
        return frame.rule == "list" and bool(self._used) and not self._respective and not frame.previous and behind.word != "overall"

    def has_told(self, area: Area) -> bool:
        """Whether another frame of the sentence graded an area: "Elm House, whose *kitchen* was inadequate in 2013, is good"."""
        return any(is_same(area, other) for other in self._used)

    def claimed(self, areas: list[Area]) -> None:
        """Go on from a frame that claimed a grade for `areas`."""
        if not self._respective and not all(area in self._last for area in areas):
            self._last = areas

    def _pointed(self, frame: Frame, until: int | None) -> list[Area] | None:
        """The areas that a frame points at: "both", "the other two", "everything else"."""
        row, pointer = self._row, pointer_of(self._row, frame)
        if pointer is None:
            return None
        limit = len(row) if until is None else until
        for start in dict.fromkeys((pointer.end, frame.grade + 1)):
            if named := named_by_pointer(row, replace(pointer, end=start), limit, self._text):
                return named
        here = self._topics.told_in(self._sentence)
        told = [*self._used, *here] if pointer.number is None else self._used or here  # "Safety is poor. Care is good and *all else* fair"
        used = [*told, *known_areas(row[pointer.end : limit], self._text)]
        spent = used if pointer.rest else []
        if pointer.number and not pointer.rest and (always := self._always(frame, pointer.number, row[pointer.start : pointer.end])):
            return always
        lists = islice(self._lists(frame), None if spent or not pointer.share else NEAREST)
        if pointer.number is None:
            each = (left for known in lists if (left := left_of(known, spent)) and spent and self._topics.are_all([*left, *spent]))
        else:
            known_too = chain(lists, self._fitting(frame, self._topics.named.values())) if spent or not pointer.share else lists
            each = (left for known in known_too if len(left := left_of(known, spent)) == pointer.number)
        meant = next(each, None)
        if meant or not pointer.rest or (not spent and (pointer.share or pointer.number is None)):
            return meant
        return others(spent, row[frame.grade], row[pointer.start : pointer.end], self._text, number=pointer.number)

    def _lists(self, frame: Frame) -> Iterator[list[Area]]:
        """What a pointer may mean of the areas spoken of."""
        return self._fitting(frame, self._topics.lists(self._sentence, frame))

    def _fitting(self, frame: Frame, lists: Iterable[list[Area]]) -> Iterator[list[Area]]:
        """Lists of areas, without those in which nobody of such a kind is graded: a fire service for *legitimacy*."""
        kinds = {item.organisation.kind for item in self._row[slice(*frame.subject)] if item.organisation}
        yield from (found for found in lists if all(self._topics.may_grade(kinds, area) for area in found))

    def _always(self, frame: Frame, number: int, printed: Row) -> list[Area]:
        """What is always graded, where there are as many, no others are near, and the article names them: "good in *all three*"."""
        near = islice(self._lists(frame), NEAREST)
        if any(len(distinct(known)) == number for known in near):
            return []
        always = others((), self._row[frame.grade], printed, self._text, number=number)
        schemes = {scheme.id for area in always for scheme, _ in area.known if scheme.parts_only}
        return always if any(len(self._topics.named.get(scheme, ())) >= number for scheme in schemes) else []

    def _meant(self, frame: Frame) -> list[Area]:
        """The area that "it" or "the same category" means: the one that the sentence before speaks of."""
        row = self._row
        if _in_same_area(row):
            here = known_areas(row[: frame.grade], self._text)
            return here if len(here) == 1 else self._topics.same(self._sentence)
        if called := self._called(frame):
            return called
        subject = row[slice(*frame.subject)]
        if subject and subject[-1].text in SEVERAL and len(subject) == 1:
            return self._several_before(frame)
        if not subject or subject[-1].text not in POINTING or any(not item.word for item in subject[:-1]):
            return []
        if exceptions(row, frame.grade) is not None:  # "Caring is good. In 2020 it was good across the board"
            return []
        if (start := clause_start(row, frame.anchor)) and row[start - 1].word in words("turns"):
            return self._turned(start)
        if row[min(frame.grade + 1, len(row) - 1)].word == "overall":
            return []
        if here := self._subject_here(frame):
            return here
        start = frame.subject[0]
        placed = start > 1 and row[start - 1].kind == "organisation"
        if placed and self._told and any(item.word == "at" for item in row[max(0, start - PLACE) : start]):
            return self._told[-1:]  # "Leadership is poor at Hove; at the Royal it is good"
        if any(item.kind in ("organisation", "area") for item in row[: frame.subject[0]]):
            named = known_areas(row[: frame.subject[0]], self._text)
            colon = frame.subject[0] > 0 and row[frame.subject[0] - 1].word in (":", ";")
            return named if colon and len(named) == 1 and not any(item.organisation for item in row[: frame.subject[0]]) else []
        found = self._topics.subject_before(self._sentence)
        if not found and (row[frame.anchor - 1].word == "had" or self._topics.is_of_part_before(self._sentence)):
            found = self._topics.alone_before(self._sentence)
        if not found and subject[-1].text == "that":
            found = self._topics.mentioned_before(self._sentence)
        return found if len(found) == 1 and ((frame.rule == "verdict" and found[0].sure) or found[0].known) else []

    def _several_before(self, frame: Frame) -> list[Area]:
        """What "they" are: the areas that the sentence before is about, several or one that two things make up ("leadership and …")."""
        found = self._topics.subject_before(self._sentence) or self._topics.alone_before(self._sentence)
        plural = len(found) > 1 or any(" and " in area.text or area.text.endswith("s") for area in found)
        here = any(item.kind in ("organisation", "area") for item in self._row[: frame.subject[0]])
        return found if plural and not here and all(area.known for area in found) else []

    def _called(self, frame: Frame) -> list[Area]:
        """The area that a noun of its name calls up again: "its *maternity unit* was seen in May. *The unit* was rated inadequate"."""
        noun = next(filter(None, map(part_again, self._parts(frame))), None)
        if noun is None or noun == ONE:  # "the unit at Derby Royal was good and *the one at Hove* poor"
            return self._told[-1:] if noun else []
        here, before = known_areas(self._row[: frame.grade], self._text), self._topics.named_before(self._sentence)
        for areas in (here, before):
            if fitting := [area for area in areas if self._ends_with(area, noun)]:
                return fitting[-1:]
        if not here and len(parts := self._topics.services(before)) == 1:
            return parts  # "Urgent care is another matter. *The service* was rated poor"
        far = (self._topics.graded(), self._topics.opening)
        by_name = (fitting[-1:] for areas in far if (fitting := [area for area in areas if self._ends_with(area, noun)]))
        alone = [] if here else self._topics.alone_before(self._sentence)
        near = (here, before, *far)
        return next(by_name, alone or next((parts for areas in near if len(parts := self._topics.services(areas)) == 1), []))

    def _parts(self, frame: Frame) -> Iterator[Row]:
        """What a frame may grade: its subject, and its object."""
        yield self._row[slice(*frame.subject)]
        yield self._row[slice(*frame.object)]

    def _ends_with(self, area: Area, noun: str) -> bool:
        """Whether a noun is the last word of an area as printed, or the next one: "maternity [services]", "the birth [centre]"."""
        last = self._text[area.start : area.end].lower().split()[-1]
        following = re.match(r" (\w+)", self._text[area.end : area.end + LONGEST_NOUN])
        return noun.removesuffix("s") in (last.removesuffix("s"), following[1].lower().removesuffix("s") if following else "")

    def _turned(self, start: int) -> list[Area]:
        """What "it" is behind a "when" that stands before `start`: "up since 2016, *when* it required improvement"."""
        row = self._row
        told = max((at for at in range(start) if row[at].kind == "grade"), default=-1)
        verb = next((at for at in range(start - 2, -1, -1) if is_finite(row[at]) or row[at].kind == "verb"), -1)
        if verb < told + 1 < start - 2 and row[told + 1].word == ",":
            return list(listed(row, told + 1, start - 1, self._text))[:1]
        return list(listed(row, *subject_of(row, verb), self._text)) if verb >= 0 else []

    def _subject_here(self, frame: Frame) -> list[Area]:
        """The known areas that an earlier clause of the sentence is about: "*maternity* is good; in 2015 it was inadequate"."""
        row, start = self._row, frame.subject[0]
        told = next((other.subject for other in reversed(self._found) if other.grade < frame.grade), None)
        verb = next((at for at in range(start - 1, 0, -1) if is_finite(row[at])), None)
        about = told or (subject_of(row, verb) if verb is not None else None)
        if about is None or any(item.kind == "organisation" for item in row[about[1] : start]):
            return []
        return known_areas(row[slice(*about)], self._text)


def part_again(part: Row) -> str | None:
    """The noun of a phrase that is no more than "the unit", "this service as", "the service at Derby Royal"; None of any other."""
    placed = any(item.kind == "organisation" for item in part)
    until = next((at for at, item in enumerate(part) if placed and item.word in words("where") | {"at", "run"}), len(part))
    told = [item.word for item in part[:until] if item.word not in words("quotes") | {"and", "as", "to", "be", "down", "up"}]
    if placed and told in (["those"], ["that"]):
        return ONE  # "rated maternity services at Hove good and *those at Derby Royal* poor"
    noun = told[-1] if told and told[:-1] in (["the"], ["this"], ["that"]) else None
    return noun if noun in words("parts_again") or (noun == ONE and placed) else None


def _is_whose(row: Row, start: int, at: int) -> bool:
    """Whether an organisation in a subject from `start` is but whose area it speaks of: "the *leadership of the school*".

    So who runs it: "the *maternity unit run by Kent NHS Trust*".
    """
    before = at - 1 - (row[at - 1].word == "the")
    if before > start and row[before].word == "by" and row[before - 1].tag == "VBN":
        return any(item.kind == "area" for item in row[start:before])
    return before > start and row[before].word in ("of", "at") and row[before - 1].kind == "area"


def _is_aside(row: Row, verb: int) -> bool:
    """Whether a verb tells something in passing: "the hospital, where a ward *was* closed"."""
    start = clause_start(row, verb)
    return start > 0 and row[start - 1].word in words("relatives")


def _in_same_area(row: Row) -> bool:
    """Whether a sentence speaks of the area before: "*in that category*", "for the same heading"; not "covering the same area"."""
    text = "".join([f" {item.text}" for item in row])
    return any(not MAPPED.search(text, 0, match.start() + 1) for match in phrases("same_area").finditer(text))
