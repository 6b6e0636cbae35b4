"""Claims: frames with their areas, subject, scheme, time and status, settled over the article."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc

from extractors import dates, organisations
from extractors.lexicon import key_of, lexicon
from extractors.mention import Span
from extractors.organisations import Organisation
from extractors.rating import areas as area_lists
from extractors.rating.areas import Area
from extractors.rating.claim import Claim
from extractors.rating.clauses import HARD, SUBORDINATORS, Row, clause_end, clause_start
from extractors.rating.frames import Frame, frames, grade_nouns, graded_nouns
from extractors.rating.items import Item, items, organisations_in, words
from extractors.rating.settle import settled
from extractors.rating.tables import Entry, entries
from extractors.rating.vocabulary import NUMBERS, Vocabulary, parties
from extractors.rating.vocabulary import vocabulary as vocabulary_of
from extractors.reading import block_at, blocks, folded, once, published, schemes_folder, sentences
from extractors.schemes import OVERALL, Grade, Scheme

LOOSE_KINDS = frozenset({"other", "charity", "company", "professional body"})
# "for the second time running", "for the third year in a row"
REPEATED = re.compile(r"\bfor (?:the|a) (?:second|third|fourth|fifth|sixth) (?:successive |consecutive )?(?:time|year|inspection|visit|occasion)\b(?: (?:running|in a row|in succession))?|the same as (?:in|last|at|for) ")
# "in the case of the last two", "for the second"
PICK = re.compile(r"\bthe (?P<side>last|latter|first|former|second|third)(?: (?P<width>one|two|three))?$")
# "two grades", "one place"
NOTCHES = re.compile(r"\b(?P<steps>one|two|three) (?:\w+ )?(?:grades?|places?|levels?|notch(?:es)?|rungs?|categor(?:y|ies)|ratings?|bands?)\b")
REFLEXIVE = frozenset("itself themselves ourselves himself herself myself".split())
NEVER_GRADED = frozenset({"media", "political party", "trade union", "government department", "court", "professional body"})


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence as a row of items, with its offsets and whether it is the headline or stands in one block alone."""

    start: int
    end: int
    row: Row
    headline: bool


def claims(doc: Doc, every: Vocabulary) -> Iterator[Claim]:
    """The settled claims of `doc`, in reading order."""
    evidence = Evidence(doc, every)
    if not evidence.bodies:
        return
    vocabulary = vocabulary_of(schemes_folder(doc), frozenset(evidence.bodies))
    evidence.active = vocabulary.schemes
    found: list[Claim] = []
    speech = tuple(_speech(doc))
    listed = tuple(entries(doc, lambda start, end: _row(doc, start, end, vocabulary, evidence)))
    for sentence in _sentences(doc, vocabulary, evidence):
        inside = [entry for entry in listed if entry.grade.start >= sentence.start and entry.grade.start < sentence.end]
        if inside:
            found.extend(claim for entry in inside for claim in _listed(doc, sentence, entry, evidence, found))
            continue
        found.extend(_read(doc, sentence, evidence, found, speech, _carried(doc, sentence, vocabulary, evidence)))
    yield from settled(found, published(doc))


class Evidence:
    """Which bodies the article names, and where."""

    def __init__(self, doc: Doc, vocabulary: Vocabulary) -> None:
        text = folded(doc)
        self.doc = doc
        self.year = (published(doc) or date.max).year
        self.text = text.lower()
        self.named: list[tuple[int, int, tuple[str, ...]]] = []
        for pattern in (vocabulary.body_pattern, vocabulary.description_pattern):
            for match in pattern.finditer(text):
                if any(start <= match.start() and match.end() <= end for start, end, _ in self.named):
                    continue
                key = " ".join(match[0].lower().split())
                self.named.append((match.start(), match.end(), vocabulary.bodies[key]))
        self.named.sort()
        self.bodies = {party for _, _, bodies in self.named for body in bodies for party in (body, *parties(body))}
        self.bodies |= {body for body in _implied(doc, self.text, vocabulary, self.bodies)}
        self.active: tuple[Scheme, ...] = ()

    def nearest(self, start: int, end: int, body: str) -> Span | None:
        """The naming of `body` nearest before `end`, else the first after."""
        spans = [(first, last) for first, last, bodies in self.named if body in bodies or any(part in bodies for part in parties(body))]
        before = [span for span in spans if span[0] < end]
        chosen = before[-1] if before else (spans[0] if spans else None)
        return Span(start=chosen[0], end=chosen[1]) if chosen else None


def _implied(doc: Doc, text: str, vocabulary: Vocabulary, named: set[str]) -> Iterator[str]:
    """Bodies that nobody names but "inspectors", "the watchdog" or "the regulator", and the kind of organisation imply."""
    if not any(word in text for word in ("inspector", "watchdog", "regulator")):
        return
    kinds = {mention.kind for mention in once(doc, organisations.extract)}
    for kind, body in lexicon("ratings", "implied").items():
        rivals = {scheme.body for scheme in vocabulary.schemes if kind in scheme.kinds and not scheme.context and scheme.body != body}
        if kind in kinds and not rivals & named:
            yield body


def _sentences(doc: Doc, vocabulary: Vocabulary, evidence: Evidence) -> Iterator[Sentence]:
    """The sentences that print a grade, as rows."""
    text = folded(doc)
    first = blocks(doc)[0] if blocks(doc) else (0, 0)
    for start, end in sentences(doc):
        if any(pattern.search(text, start, end) for pattern in (vocabulary.grade_pattern, vocabulary.code_pattern, NUMBERS)):
            row = _row(doc, start, end, vocabulary, evidence)
            if any(item.kind == "grade" for item in row):
                yield Sentence(start=start, end=end, row=row, headline=end <= first[1])


def _row(doc: Doc, start: int, end: int, vocabulary: Vocabulary, evidence: Evidence) -> Row:
    row = list(_merged(items(doc, start, end, vocabulary), folded(doc)))
    return list(_same_again(_without_brackets(row)))


def _without_brackets(row: Sequence[Item]) -> list[Item]:
    """The row without abbreviations in brackets: "baseline credit assessment (BCA)"."""
    dropped = {
        at for index, item in enumerate(row) if item.text == "(" and index + 2 < len(row) and row[index + 2].text == ")" and row[index + 1].kind != "grade" for at in range(index, index + 3)
    }
    return [item for index, item in enumerate(row) if index not in dropped]


def _same_again(row: Sequence[Item]) -> Iterator[Item]:
    """The row with "the same verdict" standing for the grade before it."""
    last: Item | None = None
    skip = False
    for index, item in enumerate(row):
        if skip:
            skip = False
            continue
        if item.kind == "grade":
            last = item
        if last and item.text == "same" and index + 2 < len(row) and row[index + 1].text in grade_nouns() and row[index + 2].text in ("on", "for", "to"):
            yield replace(last, start=item.start, end=row[index + 1].end, quoted=True)
            skip = True
            continue
        yield item


def _listed(doc: Doc, sentence: Sentence, entry: Entry, evidence: Evidence, before: Sequence[Claim]) -> Iterator[Claim]:
    """The claim of an entry in a list."""
    subject = _centre(doc, sentence, _fitting(entry.grade), before)
    found_areas = [entry.area] if entry.area else []
    choice = _scheme(entry.grade, evidence, subject, found_areas, sentence)
    if choice is None or subject is None:
        return
    scheme, meaning = choice
    siblings = [other for other in evidence.active if other.body == scheme.body]
    yield Claim(
        start=entry.grade.start, end=entry.grade.end, rule="table", scheme=scheme, grade=meaning, area=entry.area,
        area_name=area_lists.canonical(entry.area, scheme, siblings) if entry.area else scheme.area, subject=subject, assumed=True, previous=False,
        rated_from=None, rated_to=None, body_span=evidence.nearest(sentence.start, sentence.end, scheme.body), cue_span=None,
    )


def _merged(row: Sequence[Item], text: str) -> Iterator[Item]:
    """The row with a grade printed twice taken as one: "5 - very good", "grade 3 (requires improvement)"."""
    waiting: Item | None = None
    pause: list[Item] = []
    for item in row:
        if waiting is None:
            if item.kind == "grade":
                waiting = item
            else:
                yield item
            continue
        if item.kind == "grade" and _same(waiting, item) and text[waiting.end : item.start].strip(" -:('\"") == "" and item.start - waiting.end <= 4 and item.start - waiting.end > 0:
            meanings = tuple(pair for pair in item.meanings if pair in waiting.meanings)
            waiting = replace(item, start=waiting.start, meanings=meanings, sure=True)
            pause = []
            continue
        if item.kind == "word" and item.text in ("-", "(", "'", '"', ":", "''", "``") and len(pause) < 2:
            pause.append(item)
            continue
        yield waiting
        yield from pause
        waiting, pause = (item, []) if item.kind == "grade" else (None, [])
        if item.kind != "grade":
            yield item
    if waiting is not None:
        yield waiting
        yield from pause


def _same(one: Item, other: Item) -> bool:
    return bool(set(one.meanings) & set(other.meanings))


def _speech(doc: Doc) -> Iterator[tuple[int, int]]:
    """Stretches of direct speech of four words or more between double quotation marks."""
    text = folded(doc)
    for start, end in blocks(doc):
        opened: int | None = None
        for at in range(start, end):
            if text[at] != '"':
                continue
            if opened is None:
                opened = at
            else:
                if len(text[opened:at].split()) >= 4:
                    yield opened, at
                opened = None
        if opened is not None:
            yield opened, end


def _read(doc: Doc, sentence: Sentence, evidence: Evidence, before: Sequence[Claim], speech: Sequence[tuple[int, int]], carried: Sequence[Area]) -> list[Claim]:
    """The claims of a sentence."""
    row = sentence.row
    found: list[Claim] = []
    sentence_frames = frames(row)
    indexes = [frame.grade for frame in sentence_frames]
    last_areas: list[Area] = list(carried)
    texts = {item.text for item in row}
    for frame in sentence_frames:
        grade = row[frame.grade]
        spoken = any(start <= grade.start < end for start, end in speech)
        if _is_own(row, frame) or _is_own_before(doc, sentence, frame) or (spoken and frame.rule in ("is", "list", "ellipsis", "requires", "remains", "table", "named", "from", "found") and not grade.quoted):
            continue
        areas = _areas(doc, row, frame, indexes, last_areas)
        if areas is None:
            continue
        whole = areas or last_areas
        if "respectively" in texts and (shared := _respective(sentence_frames, frame, whole)):
            areas = shared
        subject, assumed = _subject(doc, sentence, frame, grade, evidence, [*before, *found], areas)
        if frame.weak and not _is_backed(row, frame, areas, subject, assumed, evidence, [*before, *found], block_at(doc, sentence.start)[0]):
            continue
        choice = _scheme(grade, evidence, subject, areas, sentence)
        if choice is None:
            continue
        scheme, meaning = choice
        if scheme.needs_area and not any(known in (scheme,) for area in areas for known, _ in area.known):
            continue
        if subject is None:
            continue
        previous = frame.previous or _is_previous(row, frame)
        period = _period(doc, row, frame) if True else (None, None)
        siblings = [other for other in evidence.active if other.body == scheme.body]
        last_areas = whole if "respectively" in texts else areas or last_areas
        repeated = _is_repeated(row, frame)
        earlier = meaning if repeated else _counted_back(row, frame, scheme, meaning)
        for area in areas or [None]:
            if scheme.area != OVERALL:
                area = area if area is not None and any(name == scheme.area for _, name in area.known) else None
            name = area_lists.canonical(area, scheme, siblings) if area else scheme.area
            found.append(
                Claim(
                    start=grade.start, end=grade.end, rule=frame.rule, scheme=scheme, grade=meaning, area=area, area_name=name, subject=subject, assumed=assumed,
                    previous=previous, rated_from=period[0], rated_to=period[1], body_span=evidence.nearest(sentence.start, sentence.end, scheme.body),
                    cue_span=Span(start=row[frame.anchor].start, end=row[frame.anchor].end),
                )
            )
            if earlier is not None and not previous:
                found.append(replace(found[-1], grade=earlier, previous=True, rule="repeated" if repeated else "counted", rated_from=None, rated_to=None))
    return found


def _is_own_before(doc: Doc, sentence: Sentence, frame: Frame) -> bool:
    """Whether "it" or "they" stand for a self-assessment that the sentence before speaks of."""
    subject = sentence.row[slice(*frame.subject)] or sentence.row[:1]
    if not any(item.text in ("it", "they", "that", "this") for item in [*subject[:1], *sentence.row[:1]]):
        return False
    block = block_at(doc, sentence.start)[0]
    before = [(start, end) for start, end in sentences(doc) if block <= start and end <= sentence.start][-1:]
    return any(phrase in folded(doc)[start:end].lower() for start, end in before for phrase in words("own") if len(phrase) > 8)


def _carried(doc: Doc, sentence: Sentence, vocabulary: Vocabulary, evidence: Evidence) -> list[Area]:
    """The known areas that the sentence before names, for "both", "each" and "respectively"; none at a block's beginning."""
    texts = {item.text for item in sentence.row}
    if sentence.start <= 0 or not texts & {"both", "each", "respectively", "all"}:
        return []
    before = [(start, end) for start, end in sentences(doc) if end <= sentence.start]
    if not before:
        return []
    return [Area(text=doc.text[item.start : item.end], start=item.start, end=item.end, known=item.areas) for item in _row(doc, *before[-1], vocabulary, evidence) if item.kind == "area"]


def _respective(row_frames: Sequence[Frame], frame: Frame, shared: Sequence[Area]) -> list[Area]:
    """The area of a frame in "A and B were rated good and inadequate respectively"."""
    group = [other for other in row_frames if other.anchor == frame.anchor]
    if len(group) != len(shared) or frame not in group:
        return []
    return [shared[group.index(frame)]]


def _is_repeated(row: Row, frame: Frame) -> bool:
    """Whether the grade was the same the time before: "for the second time running"."""
    after = " ".join(item.text for item in row[frame.grade + 1 : frame.grade + 14])
    return bool(REPEATED.search(after))


def _counted_back(row: Row, frame: Frame, scheme: Scheme, grade: Grade) -> Grade | None:
    """The grade before, counted on the scale: "plunged two grades to inadequate" was good."""
    if frame.rule != "change":
        return None
    match = NOTCHES.search(" ".join(item.text for item in row[frame.anchor : frame.grade]))
    if not match or any(other.kind == "grade" and row[index - 1].text == "from" for index, other in enumerate(row) if index):
        return None
    steps = ("one", "two", "three").index(match["steps"]) + 1
    verb = row[frame.anchor].text
    if verb not in words("up") | words("down"):
        return None
    rank = grade.rank - steps if verb in words("down") else grade.rank + steps
    return next((other for other in scheme.grades if other.rank == rank), None)


def _is_own(row: Row, frame: Frame) -> bool:
    """Whether the organisation graded itself, or somebody did whose grades are none."""
    texts = " " + " ".join(item.text for item in row[: frame.grade]) + " "
    if any(f" {phrase} " in texts for phrase in words("own")):
        return True
    if any(item.text in REFLEXIVE for item in row[frame.anchor : frame.grade]):
        return True
    for index in range(frame.anchor, min(len(row) - 1, frame.grade + 3)):
        if row[index].text == "by" and row[index].kind == "word":
            agent = row[index + 1 : index + 5]
            if not any(item.kind in ("body", "grade") or item.text in words("generic_bodies") or item.tag in ("CD", "VBG") or item.text in area_lists.NOT_AREAS for item in agent):
                return True
    return False


def _areas(doc: Doc, row: Row, frame: Frame, indexes: Sequence[int], last: Sequence[Area]) -> list[Area] | None:
    """The areas of a frame; None where what it grades is a number of things or nothing that can be graded."""
    text = doc.text
    subject, object_ = row[slice(*frame.subject)], row[slice(*frame.object)]
    active = bool(object_) and object_[0].text not in ("by", "to", "as")
    if _is_count(object_ if active else subject) and frame.rule not in ("from",):
        return None
    start, end = area_lists.after(row, frame.grade, indexes)
    if start < end:
        chosen = _picked(row[start:end], last)
        right = chosen or list(area_lists.listed(row, start, end, text))
        if right:
            return right
        if any(item.text in area_lists.COLLECTIVE for item in row[start:end]) and not any(item.text in ("all", "every", "each") for item in row[start:end]) and not any(item.kind == "organisation" for item in row[start:end]):
            return None
    if frame.rule == "from" and last:
        return list(last)
    if frame.rule == "list":
        return []
    graded = object_ if active else subject
    if _is_shared(graded):
        known = [Area(text=text[item.start : item.end], start=item.start, end=item.end, known=item.areas) for item in row[: frame.anchor] if item.kind == "area"]
        return known if len(known) > 1 else list(last)
    if active and len(object_) <= 3 and object_[0].text == "it" and any(item.kind == "area" for item in subject):
        return [Area(text=text[item.start : item.end], start=item.start, end=item.end, known=item.areas) for item in subject if item.kind == "area"]
    if active:
        found = list(area_lists.listed(row, *_object(row, frame), text))
        return found if frame.rule in ("verdict", "found", "change") else [area for area in found if area.known]
    if [item.text for item in subject] == ["it"] and last and any(item.text == ";" for item in row[max(0, frame.subject[0] - 2) : frame.subject[0]]):
        return list(last)
    if frame.rule == "stated":
        return []
    left = list(area_lists.listed(row, *frame.subject, text)) or _opening(row, frame, text)
    return [*left, *_as_well(row, frame, text)] if left else left


def _as_well(row: Row, frame: Frame, text: str) -> list[Area]:
    """Areas added behind the grade: "the quality of education was good, as were behaviour and attitudes"."""
    for index in range(frame.grade + 1, min(frame.grade + 6, len(row) - 2)):
        if row[index].text == "as" and row[index + 1].text in ("is", "are", "was", "were"):
            end = next((at for at in range(index + 2, len(row)) if row[at].kind == "word" and row[at].text in area_lists.HARD), len(row))
            return list(area_lists.listed(row, index + 2, end, text))
    return []


def _is_shared(part: Sequence[Item]) -> bool:
    """Whether a phrase only points back at areas: "both", "each", "all three of those ratings"."""
    if any(item.kind in ("organisation", "area") for item in part):
        return False
    return len(part) <= 5 and any(item.text in ("both", "each", "all", "these", "those") for item in part) and all(
        item.kind == "word" and (item.tag in ("DT", "CD", "IN", "PRP", "PDT", "CC", "RB", "TO", "VB", "VBD", "JJ") or item.text in grade_nouns() | area_lists.COLLECTIVE) for item in part
    )


def _picked(part: Sequence[Item], last: Sequence[Area]) -> list[Area]:
    """Those of the areas named before that "the last two" or "the second" picks."""
    match = PICK.search(" ".join(item.text for item in part))
    if not match or not last:
        return []
    if match["width"]:
        width = ("one", "two", "three").index(match["width"]) + 1
        return list(last[-width:] if match["side"] in ("last", "latter") else last[:width])
    index = {"first": 0, "former": 0, "second": 1, "latter": -1, "third": 2, "last": -1}[match["side"]]
    return [last[index]] if -1 <= index < len(last) else []


def _opening(row: Row, frame: Frame, text: str) -> list[Area]:
    """Areas named before the clause: "For purposeful activity the jail was rated poor"."""
    start = clause_start(row, frame.anchor)
    while start < len(row) and row[start].text in ("only", "and", "but", ",", "then", "also"):
        start += 1
    if start + 1 >= len(row) or row[start].text not in ("for", "on", "in", "under") or row[start].kind != "word":
        return []
    known = []
    for item in row[start + 1 : frame.anchor]:
        if item.kind == "area":
            known.append(Area(text=text[item.start : item.end], start=item.start, end=item.end, known=item.areas))
        elif item.kind != "word" or item.text not in ("and", ",", "both", "the", "its"):
            break
    return known


def _object(row: Row, frame: Frame) -> tuple[int, int]:
    """What an active verb grades, without "by Ofsted" and "to be"."""
    start, end = frame.object
    for index in range(start, end):
        if row[index].text in ("to", "as", "by") and row[index].kind == "word" and index > start:
            end = index
            break
    if start < end and row[start].text in ("by", "to", "as"):
        return start, start
    return start, end


def _is_count(part: Sequence[Item]) -> bool:
    """Whether a phrase counts things: "seven out of 18 cases", "none", "most schools"."""
    real = [item for item in part if item.kind != "word" or (item.text not in area_lists.DETERMINERS | area_lists.QUOTES and item.tag not in ("RB", "CC"))]
    if not real:
        return False
    first = real[0]
    if first.text in words("quantities") and first.kind == "word":
        return True
    if first.tag == "CD" and len(real) > 1 and real[1].text in (",", "-") and any(item.kind == "organisation" for item in real):
        return False
    if first.tag == "CD" and first.kind in ("word",) or (first.kind == "grade" and not first.sure):
        return not any(item.text in area_lists.COLLECTIVE for item in real[:4]) and not any(item.kind == "area" for item in real[:2])
    return False


def _subject(doc: Doc, sentence: Sentence, frame: Frame, grade: Item, evidence: Evidence, before: Sequence[Claim], areas: Sequence[Area]) -> tuple[Organisation | None, bool]:
    """Who is graded, and whether that had to be assumed from elsewhere."""
    row = sentence.row
    fits = _fitting(grade)
    start, end = area_lists.after(row, frame.grade, [])
    for part in (row[slice(*frame.object)], row[slice(*frame.subject)], row[start:end]):
        chosen = _best([item.organisation for item in part if item.organisation], fits)
        if chosen:
            return chosen, False
    subject = row[slice(*frame.subject)]
    if subject and subject[0].text in ("it", "its", "they", "their", "both"):
        named = [item.organisation for index, item in enumerate(row[: frame.subject[0]]) if item.organisation and row[index + 1].text not in ("'s", "'")]
        chosen = _best(named, fits)
        if chosen:
            return chosen, False
    if any(_is_unknown_name(item) for part in (row[slice(*frame.object)], subject) for item in part):
        return None, True
    clause = row[clause_start(row, frame.anchor) : frame.grade]
    chosen = _best([item.organisation for item in reversed(clause) if item.organisation], fits)
    if chosen:
        return chosen, False
    chosen = _best([item.organisation for item in reversed(row[: frame.grade]) if item.organisation], fits)
    if chosen:
        return chosen, True
    return _centre(doc, sentence, fits, before), True


def _is_unknown_name(item: Item) -> bool:
    """Whether a word belongs to a name that is no organisation we know: who is graded is then not for us to guess."""
    return item.kind == "word" and item.tag in ("NNP", "NNPS") and len(item.text) > 2 and item.text not in area_lists.MONTHS | area_lists.NOT_AREAS


def _fitting(grade: Item) -> tuple[frozenset[str], bool]:
    """The kinds that a scheme of the grade applies to, and whether one applies to any."""
    kinds = frozenset(kind for scheme, _ in grade.meanings for kind in scheme.kinds)
    return kinds, any(not scheme.kinds for scheme, _ in grade.meanings)


def _best(candidates: Iterable[Organisation | None], fits: tuple[frozenset[str], bool]) -> Organisation | None:
    kinds, wide = fits
    loose = None
    for candidate in candidates:
        if candidate is None or key_of(candidate.name) in vocabulary_of().bodies:
            continue
        if candidate.kind in kinds:
            return candidate
        if loose is None and (candidate.kind in LOOSE_KINDS or wide) and candidate.kind not in NEVER_GRADED | {"inspectorate", "regulator"}:
            loose = candidate
    return loose


def _centre(doc: Doc, sentence: Sentence, fits: tuple[frozenset[str], bool], before: Sequence[Claim]) -> Organisation | None:
    """Who the article speaks of here: who was graded last, unless another has been named since; else who is named first."""
    since = before[-1].start if before else 0
    between = organisations_in(doc, since, sentence.start)
    named = [mention for mention in between if mention.kind in fits[0]]
    if before and before[-1].subject and (before[-1].subject.kind in fits[0] or fits[1]):
        names = {mention.name for mention in named}
        if before[-1].subject.name in names or not names:
            return before[-1].subject
    if named:
        return named[-1]
    chosen = next((claim.subject for claim in reversed(before) if claim.subject and claim.subject.kind in fits[0]), None)
    if chosen is None and sentence.headline:
        return _best(organisations_in(doc, sentence.start, len(doc.text)), fits)
    return chosen


def _is_backed(row: Row, frame: Frame, areas: Sequence[Area], subject: Organisation | None, assumed: bool, evidence: Evidence, found: Sequence[Claim], block: int) -> bool:
    """Whether a weak frame ("safeguarding was adequate") stands beside something that makes it a rating."""
    grade = row[frame.grade]
    if _is_hearsay(row, frame):
        return False
    if grade.quoted or any(claim.start > block for claim in found) or not grade.sure and areas:
        return True
    if any(area.known for area in areas):
        return True
    sign = any(item.kind == "body" or item.text in words("generic_bodies") for item in row)
    strong = len(grade.text.split()) > 1 or grade.text in ("inadequate", "outstanding")
    if areas:
        return sign
    part = row[slice(*frame.subject)]
    if any(item.kind == "organisation" for item in part) or (len(part) <= 2 and any(item.tag in ("PRP", "DT") for item in part)) or any(item.kind == "noun" for item in part):
        return sign or strong
    return False


def _is_hearsay(row: Row, frame: Frame) -> bool:
    """Whether somebody other than an inspector says so: "residents said that the staff were excellent"."""
    before = row[: frame.subject[0]]
    said = [index for index, item in enumerate(before) if item.kind == "word" and item.text in ("said", "says", "told", "tells", "added", "claimed", "insisted")]
    if not said:
        return False
    speaker = before[max(0, said[-1] - 5) : said[-1] + 4]
    return not any(item.kind == "body" or item.text in words("generic_bodies") or item.text in ("report", "it", "judgement", "letter", "team") for item in speaker)


def _scheme(grade: Item, evidence: Evidence, subject: Organisation | None, areas: Sequence[Area], sentence: Sentence) -> tuple[Scheme, Grade] | None:
    """The scheme whose grade this is: one that grades such an organisation, is in force, and whose body is named nearest."""
    best: tuple[float, str] | None = None
    chosen: tuple[Scheme, Grade] | None = None
    for scheme, meaning in grade.meanings:
        points = _points(scheme, evidence, subject, areas, sentence, grade)
        if points is None:
            continue
        key = (points, scheme.id)
        if best is None or points > best[0]:
            best, chosen = key, (scheme, meaning)
    return chosen


def _points(scheme: Scheme, evidence: Evidence, subject: Organisation | None, areas: Sequence[Area], sentence: Sentence, grade: Item) -> float | None:
    points = 0.0
    if subject is not None and scheme.kinds:
        if subject.kind in scheme.kinds:
            points += 4
        elif subject.kind not in LOOSE_KINDS:
            return None
    spans = [(start, end) for start, end, bodies in evidence.named if scheme.body in bodies or any(part in bodies for part in parties(scheme.body))]
    if any(sentence.start <= start < sentence.end for start, _ in spans):
        points += 4
    before = [start for start, _ in spans if start < sentence.end]
    others = [start for start, _, bodies in evidence.named if start < sentence.end]
    if before and others and before[-1] == others[-1]:
        points += 2
    elif before:
        points += 1
    points += 3 * any(known is scheme for area in areas for known, _ in area.known)
    if (scheme.first_year or 0) <= evidence.year + 0 and evidence.year <= (scheme.last_year or 9999):
        points += 1.5
    elif scheme.first_year and scheme.first_year > evidence.year:
        points -= 3
    points += 0.5 * any(word.lower() in evidence.text for word in scheme.context)
    return points


def _is_previous(row: Row, frame: Frame) -> bool:
    """Whether the words around the frame speak of an earlier award."""
    start = clause_start(row, frame.anchor)
    end = _near_end(row, frame)
    near = " " + " ".join(item.text for item in row[start:end]) + " "
    if start >= 2 and row[start - 1].text == "since" and row[start].text in ("being", "they", "it"):
        return True
    if start >= 2 and row[start - 1].text == "after" and row[start - 2].text in ("year", "years", "months"):
        return True
    if any(f" {phrase} " in near for phrase in words("now")):
        return False
    whole = " " + " ".join(item.text for item in row) + " "
    if " had " in near and frame.rule != "change" and not near.strip().startswith("having") and _had_before(row, start, frame.grade):
        return True
    if frame.rule not in ("keep", "remains") and any(f" {phrase} " in near for phrase in words("previous")):
        return True
    opening = " " + " ".join(item.text for item in row[: frame.anchor]) + " "
    if not contrasted(row, frame) and frame.rule not in ("change", "keep", "remains") and any(f" {phrase} " in opening for phrase in words("previous")):
        return True
    return False and bool(whole)


def _opening_end(row: Row) -> int:
    """The index after a sentence's opening: "In 2019, when forces got three grades" opens, up to whom it is about."""
    if row[0].tag not in ("IN", "RB", "JJ", "NN", "CD", "DT") or row[0].kind != "word":
        return 0
    return next((index for index, item in enumerate(row) if item.kind in ("organisation", "area", "grade", "noun", "body")), 0)


def _near_end(row: Row, frame: Frame) -> int:
    """The index after the words around a frame that may tell when: its areas and what follows them without a break."""
    end = max(frame.grade + 1, area_lists.after(row, frame.grade, [])[1])
    while end < len(row) and row[end].kind in ("word", "body") and row[end].tag in ("IN", "CD", "NN", "NNP", "DT", "JJ", "RB") and row[end].text not in SUBORDINATORS | HARD:
        end += 1
    return end


def contrasted(row: Row, frame: Frame) -> bool:
    """Whether a clause stands in the present or begins anew, so that an earlier time named before is not its own."""
    start = clause_start(row, frame.anchor)
    return any(item.tag in ("VBZ", "VBP") and item.kind == "word" for item in row[start : frame.grade]) or any(item.text == ";" for item in row[: frame.grade])


def _had_before(row: Row, start: int, grade: int) -> bool:
    return any(item.text == "had" and row[index + 1].tag in ("VBN", "VBD", "RB", "IN") for index, item in enumerate(row[:grade]) if index >= start and index + 1 < len(row))


def _period(doc: Doc, row: Row, frame: Frame) -> tuple[date | None, date | None]:
    """When the grade was awarded, as far as its clause says: the dates in it."""
    verb = min(frame.anchor, frame.grade)
    stretches = [(row[max(clause_start(row, verb), frame.subject[1] if frame.subject[1] <= verb else 0)].start, row[_near_end(row, frame) - 1].end)]
    if not contrasted(row, frame):
        stretches.append((row[0].start, row[_opening_end(row)].start))
    near = [mention for mention in once(doc, dates.extract) if any(start <= mention.start < end for start, end in stretches)]
    if not near:
        return None, None
    return min(mention.date_from for mention in near), max(mention.date_to for mention in near)
