"""Who is graded: the organisation that the frame names, the one its description or pronoun means, or the one the article speaks of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from spacy.tokens import Doc

from extractors.lexicon import key_of
from extractors.organisations import Organisation, extract
from extractors.rating.areas import Area, is_service
from extractors.rating.behind import after
from extractors.rating.beside import holds_too
from extractors.rating.candidates import Question
from extractors.rating.choice import meant
from extractors.rating.claim import Claim
from extractors.rating.clauses import Range, clause_start, is_dash, is_finite, is_hard, verb_kind
from extractors.rating.counted import number_of, points_back
from extractors.rating.described import described_kinds, is_owned
from extractors.rating.frame import Frame
from extractors.rating.items import Item, Row, says
from extractors.rating.owners import (
    ends_address,
    has_branch,
    is_agent,
    is_aside,
    is_part,
    is_topic,
    only_owns,
    owns_another,
    owns_counted,
    owns_next,
    runs_it,
)
from extractors.rating.referents import is_described, is_pronoun, may_be_graded
from extractors.rating.rows import Sentence
from extractors.rating.short_names import organisations_in
from extractors.rating.together import end_of_names, first_of_names, joins
from extractors.rating.topics import part_again
from extractors.rating.words import kinds_of, nouns, singular, words
from extractors.reading import blocks, once

# Whose somebody's is: "*her* authority".
PERSONAL = frozenset({"his", "her", "my"})
# Who is no organisation.
PERSONS = frozenset({"him", "her", "me"})
# Before what is not the one spoken of: "the group's *other* home".
OTHERS = frozenset({"other", "another", "sister", "predecessor"})
# Behind a comma, what no name begins with: "the home, *in* Kent", "the home, *run* by Kent County Council".
NO_NAMES = frozenset({"IN", "VBN", "VBG"})
# Headline, dateline and first paragraph.
OPENING = 3
# "the trust's only secondary" has no more words.
DESCRIPTION = 8
# "at the Royal" has no more words.
PLACE = 4
# Within so many words behind a closing quotation mark stands "said".
SPEAKER = 10
# "15 miles away" has no more words.
DISTANCE = 6
# Within how many words "gave" follows a grade: "that the watchdog gave".
GIVING = 5


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """Who is graded, and whether the frame calls it by name, only describes it, or says nothing of it.

    `organisation` is None where the article leaves it open; `strange` tells that it is somebody we do not know.
    """

    organisation: Organisation | None
    described: bool = False
    assumed: bool = False
    strange: bool = False

    @property
    def is_named(self) -> bool:
        """Whether the frame calls it by name."""
        return not (self.assumed or self.described)


def told(doc: Doc, sentence: Sentence, frame: Frame, areas: Sequence[Area], *, before: Sequence[Claim], strange: int) -> Recipient:
    """Who got the grade of a frame for its areas, given the claims before it and where a stranger was graded last."""
    named = _named_beside(sentence.row, frame)
    if named is not None and not is_described(named):
        return Recipient(organisation=named)
    if (named is None and _is_next_door(sentence.row, frame)) or _is_plural(sentence.row, frame):
        return Recipient(organisation=None, strange=True)
    if named is None and _is_stranger(doc, sentence.row, frame):
        return Recipient(organisation=None, strange=True)
    one_of_theirs = any(owns_counted(sentence.row, at) or has_branch(sentence.row, at) for at in range(*frame.subject))
    unnamed = _is_anothers(sentence.row, frame) or one_of_theirs
    elsewhere = _is_elsewhere(sentence.row, frame) and not (any(area.known for area in areas) or _introduces(doc, sentence, frame))
    if elsewhere or (named is None and not areas and unnamed):
        return Recipient(organisation=None, strange=True)
    grade = sentence.row[frame.grade]
    if named is None and (same := _graded_before(sentence, frame, before) or _has_part(sentence.row, frame, before)) is not None:
        return Recipient(organisation=same, assumed=True)
    passing = _passing(sentence.row, frame)
    until = min(named.start, grade.start) if named is not None else sentence.row[passing[0]].start if passing else grade.start
    kinds = frozenset({key_of(named.kind)}) if named is not None and not is_pronoun(named) else described_kinds(sentence.row, frame, areas)
    question = Question(sentence=sentence, grade=grade, until=until, areas=areas, kinds=kinds, hint=named, strange=strange)
    graded = meant(doc, question, before) or (_place_behind(sentence.row, frame) if areas and named is None else None)
    unknown = graded is None and named is None and kinds is not None and not sentence.headline
    return Recipient(organisation=graded, described=named is not None, assumed=named is None, strange=unknown)


def _graded_before(sentence: Sentence, frame: Frame, before: Sequence[Claim]) -> Organisation | None:
    """Whom an "it" means that goes on about the only one graded in the sentence before: "*Kent* slipped to two stars. *It* had been".

    So with a "there": "At *Ash Court* safety was good. Care *there* remained poor".
    """
    subject = sentence.row[slice(*frame.subject)]
    there = any(item.word == "there" for item in sentence.row[frame.subject[1] : frame.anchor])
    if sentence.before is None or ([item.text for item in subject] != ["it"] and not there) or frame.object[0] < frame.object[1]:
        return None
    last = {claim.subject.name: claim.subject for claim in before if claim.told == sentence.before[0]}
    alone = all(mention.name in last for mention in _named(sentence.row[: frame.anchor]) if mention is not None)
    return next(iter(last.values())) if len(last) == 1 and alone else None


def _has_part(row: Row, frame: Frame, before: Sequence[Claim]) -> Organisation | None:
    """Whose part is called up again: "*Hove Hospital's maternity unit* was rated good. / It rated *the service* good for being safe"."""
    owners = {claim.subject.name: claim.subject for claim in before if claim.area is not None and is_service(claim.area)}
    again = any(part_again(row[slice(*part)]) for part in (frame.subject, frame.object))
    return next(iter(owners.values())) if again and len(owners) == 1 else None


def both_before(doc: Doc, sentence: Sentence, frame: Frame, areas: Sequence[Area]) -> list[Organisation]:
    """The two of a kind that the sentence before names, where both got a grade: "Ofsted saw *Elm House and Ash Court*. Both were good".

    So with three or more: "All four were inadequate", and with a part of two: "Maternity at both hospitals was good".
    """
    graded = sentence.row[slice(*frame.object)] or sentence.row[slice(*frame.subject)]
    grade = sentence.row[frame.grade]
    if (kinds := _kinds_of_both(graded)) is not None:
        spoken = {mention.name: mention for mention in organisations_in(doc, 0, grade.start) if _gradable([mention], grade)}
        those = [mention for mention in spoken.values() if key_of(mention.kind) in kinds]
        return those if len(those) == 2 else []
    number = 2 if graded and graded[0].word == "both" else number_of(graded) if len(graded) == 2 and graded[0].word in ("all", "the") else 0
    number = number or 2 * ([item.word for item in graded] == ["them"])
    if sentence.before is None or not number or any(area.start < grade.start for area in areas):
        return []
    named = {mention.name: mention for mention in organisations_in(doc, *sentence.before) if _gradable([mention], grade)}
    those = [mention for mention in named.values() if mention.kind == list(named.values())[-1].kind]
    return those if len(those) == number else []


def _kinds_of_both(graded: Row) -> frozenset[str] | None:
    """The kinds of the two of whom a part is spoken of: "maternity *at both hospitals*"; None where it is of no two."""
    at = next((at for at in range(len(graded) - 2) if graded[at].word == "at" and graded[at + 1].word == "both"), None)
    return kinds_of([singular(graded[at + 2].text)]) if at is not None else None


def _named_beside(row: Row, frame: Frame) -> Organisation | None:
    """The organisation that a sentence names or describes beside its frame, or None."""
    grade, subject = row[frame.grade], row[slice(*frame.subject)]
    if (speaks := _gradable(_speaks(row, frame), grade)) is not None:
        return speaks
    subject = _related(row, frame) or subject
    if (chosen := _gradable([*_named(_fronted_by(row, frame)), _called(row, frame), _named_ahead(row, frame)], grade)) is not None:
        return chosen
    nameless = _is_nameless(row, frame) or not any(_named(row[slice(*frame.subject)]))
    if nameless and (chosen := _gradable([_scene(row, frame)], grade)) is not None:
        return chosen
    if nameless and (apposed := _gradable(_named(_apposition(row, frame)), grade)) is not None:
        return apposed
    part = is_part(subject)
    subject = [item for at, item in enumerate(subject) if not is_aside(subject, at) or (part and is_agent(subject, at))]
    mentioned = enumerate(row[slice(*frame.object)], frame.object[0])
    object_ = [item for at, item in mentioned if not (owns_another(row, at) or runs_it(row, at))]
    gives = _gives_it(row, frame)
    beside = (subject, object_) if only_owns(object_) else (object_, subject if not gives else [])
    behind = row[slice(*after(row, frame.grade))]
    if subject:  # "A school in Kent was rated poor at *its* latest inspection"
        behind = [item for item in behind if item.text not in ("its", "their")]
    for phrase in (*beside, behind):
        if (chosen := _gradable(_named(phrase), grade)) is not None:
            return chosen
    if gives:
        return None
    if subject and subject[0].word in words("pronouns"):
        if (chosen := _gradable(_named(_place_before(row, frame.subject[0])), grade)) is not None:
            return chosen
        topics = [item.organisation for index, item in enumerate(row[: frame.subject[0]]) if is_topic(row, index)]
        is_along = row[frame.subject[0] - 1].word == "with"  # "Hove slipped, and *Kent* kept its G1 with *its* viability unchanged at V2"
        if (chosen := _gradable(reversed(topics) if is_along else topics, grade)) is not None:
            return chosen
    if (chosen := _gradable([_given_to(row, frame), _antecedent(row, frame)], grade)) is not None:
        return chosen
    if _has_unknown_name(row, frame):
        return None
    start = 0 if points_back(object_) else clause_start(row, frame.anchor)  # "Kent's *schools and roads* did well: it rated *both* good"
    clause = range(frame.grade - 1, start - 1, -1)
    passing = _passing(row, frame)
    graded = _gradable([row[at].organisation for at in clause if not (is_aside(row, at) or at in passing)], grade)
    is_one = frame.subject[0] > 0 and row[frame.subject[0] - 1].word in words("be_forms")  # "Kent is *the third landlord* to be rated"
    kinds = described_kinds(row, frame, ()) if graded and not is_one else None
    return graded if graded and (kinds is None or key_of(graded.kind) in kinds) else None


def _passing(row: Row, frame: Frame) -> range:
    """What is told in passing of a part that is graded: "Inpatient care, *provided on wards at Hove Hospital*, stayed at good"."""
    end = frame.subject[1]
    opens = frame.subject[0] < end < frame.anchor - 1 and row[end].word == "," and row[end + 1].tag == "VBN" and row[end - 1].kind == "area"
    closing = next((at for at in range(frame.anchor - 1, end, -1) if row[at].word == ","), end) if opens else end
    return range(end, closing)


def _speaks(row: Row, frame: Frame) -> list[Organisation | None]:
    """Whose a "we" or "us" in speech is, by who says so: '"Ofsted rated us good," said Ann Bell, the head of *Hartley High*'."""
    graded = row[slice(*frame.object)] or row[slice(*frame.subject)]
    delighted = all(item.tag in ("JJ", "VBN", "RB") for item in graded) and row[frame.anchor - 1].word in ("be", "been")
    delighted = delighted and any(item.word == "we" for item in row[: frame.anchor])  # "We are proud to be rated good"
    if not delighted and [item.word for item in graded] not in (["we"], ["us"]):
        return []
    closing = next((at for at in range(frame.grade, len(row) - 1) if row[at].word in words("quotes")), len(row))
    said = next((at for at in range(closing, min(closing + SPEAKER, len(row))) if row[at].word in words("saying")), None)
    return [item.organisation for item in row[closing:]] if said is not None else []


def _place_before(row: Row, start: int) -> Row:
    """Where a clause that begins with a pronoun at `start` takes place: "leadership is poor at Hove; *at the Royal* it is good"."""
    first = next((at for at in range(start - 1, max(-1, start - PLACE), -1) if row[at].word in ("at", "for")), start)
    return row[first + 1 : start] if all(item.organisation or item.word == "the" for item in row[first + 1 : start]) else []


def _place_behind(row: Row, frame: Frame) -> Organisation | None:
    """Where all that a sentence grades is, named behind the last grade: "rated surgery good and maternity poor *at Hove Hospital*"."""
    named = [at for at, item in enumerate(row) if item.organisation is not None and may_be_graded(item.organisation)]
    last = max((at for at, item in enumerate(row) if item.kind == "grade"), default=frame.grade)
    if len(named) != 1 or named[0] - 1 != last + 1 or row[named[0] - 1].word != "at":
        return None
    return _gradable([row[named[0]].organisation], row[frame.grade])


def _gives_it(row: Row, frame: Frame) -> bool:
    """Whether the subject of a frame is who gave the grade to another: "*Kent County Council* awarded it a four"."""
    object_ = row[slice(*frame.object)]
    return bool(object_) and object_[0].word in ("it", "them") and verb_kind(row[frame.anchor]) == "award"


def _related(row: Row, frame: Frame) -> Row:
    """What calls the neighbour or sister of somebody by name: "its sister home in Ash Lane, *Holly Bank*", "its neighbour *Kent*"."""
    related = next((at for at in range(*frame.subject) if row[at].word in words("related")), None)
    if related is None:
        return []
    behind = row[related + 1 : max(frame.anchor, frame.subject[1])]
    comma = next((at for at, item in enumerate(behind) if item.word == ","), 0)
    return behind[comma:] if any(_named(behind[comma:])) else behind


def also_named(row: Row, frame: Frame, subject: Organisation) -> list[Organisation]:
    """The others in one list with `subject`: "Both Hartley Primary, in Ash Lane, and *Marsh Lane School* were rated good".

    Where it is in the subject of the verb, so are they: "praise for Hartley Primary and *Marsh Lane School*, which was rated good".
    """
    inside = range(*frame.subject)
    named = [at for at, item in enumerate(row) if item.organisation is not None and not _is_place_of_another(row, at)]
    if any(row[at].organisation == subject for at in inside):
        inside = range(_first_of_list(row, frame.subject), frame.subject[1])
        named = [at for at in named if at in inside]
    lists: list[list[int]] = []
    for at in named:
        if lists and joins(row[lists[-1][-1] + 1 : at]):
            lists[-1].append(at)
        else:
            lists.append([at])
    own = next((each for each in lists if any(row[at].organisation == subject for at in each)), [])
    joined = len(own) > 1 and any(item.word in ("and", "&") for item in row[own[-2] + 1 : own[-1]])
    if not joined and not (own and own[0] > 0 and row[own[0] - 1].word == ":"):
        return []
    mentions = [mention for at in own if (mention := row[at].organisation) is not None]
    return [mention for mention in mentions if mention.name != subject.name and mention.kind == subject.kind]


def _first_of_list(row: Row, subject: Range) -> int:
    """Where the names begin that go on to a subject: "Ofsted said *Elm House*, Ash Court and Oak House were"; not "In *Kent*, Ash"."""
    first = first_of_names(row, subject[0]) if row[subject[0]].kind == "organisation" else subject[0]
    joined = any(row[at].word in ("and", "&") and row[at + 1].kind == "organisation" for at in range(subject[0], subject[1] - 1))
    said = first > 0 and (row[first - 1].word in words("saying") or row[first - 1].word == "that" or row[first - 1].kind == "body")
    return first if joined and said else subject[0]


def likewise(row: Row, frame: Frame, subject: Organisation) -> list[Organisation]:
    """The others to whom the same happened: "Elm House was rated good, *as was Ash Court*", "... and so were *Ash Court and Oak House*".

    So in each sentence that goes on so: "So is Ash Court. *So, too, is* the group's newest home, *Oak House*".
    """
    end = next((at for at in range(frame.grade + 1, len(row)) if row[at].kind == "grade"), len(row))
    found: dict[str, Organisation] = {}
    for at in range(frame.grade + 1, end - 2):
        if width := holds_too(row, at):
            start = _past_description(row, at + width)
            found |= {one.name: one for one in _named(row[start : end_of_names(row, start)]) if one is not None and may_be_graded(one)}
    return [mention for mention in found.values() if mention.name != subject.name and mention.kind == subject.kind]


def same_went(row: Row, frame: Frame) -> list[Organisation]:
    """Whom the grade is told of next by the same: "The home was rated good. *The same goes for the trust*, although"."""
    end = next((at for at in range(frame.grade + 1, len(row)) if row[at].kind == "grade"), len(row))
    if end + 3 >= len(row) or row[end - 1].word != "the" or row[end].text != row[frame.grade].text or row[end + 1].tag != "IN":
        return []
    start = end + 2 + (row[end + 2].word == "the")
    named = _named(row[start : end_of_names(row, start)])
    return [mention for mention in named if mention is not None and may_be_graded(mention)]


def _past_description(row: Row, start: int) -> int:
    """Where the name stands behind a comma that ends what describes somebody: "the trust's only secondary, *Hartley High*"."""
    at = next((at for at in range(start, min(start + DESCRIPTION, len(row) - 1)) if row[at].word == "," or is_hard(row[at])), start)
    described = row[start].tag in ("DT", "PRP$") or row[start].kind == "organisation"
    closed = at + 2 >= len(row) or is_hard(row[at + 2]) or row[at + 2].word in (",", "and")
    is_name = start < at and row[at].word == "," and row[at + 1].kind == "organisation" and closed
    return at + 1 if described and is_name and at > start + 1 else start


def _is_place_of_another(row: Row, at: int) -> bool:
    """Whether a name only tells where the one before it is: "Bexley Council in *London* and"."""
    return at > 1 and row[at - 1].word in words("where") and row[at - 2].organisation is not None


def _has_unknown_name(row: Row, frame: Frame) -> bool:
    """Whether what is graded has a name that is no organisation we know: who is meant is then not for us to guess."""
    subject, object_ = row[slice(*frame.subject)], row[slice(*frame.object)]
    if subject and frame.subject[1] <= frame.anchor and any(item.word in words("related") for item in subject):
        subject = row[frame.subject[0] : frame.anchor]
    cut = next((at for at, item in enumerate(subject) if item.word in words("relatives")), len(subject))
    subject = [*subject[:cut], *_apposition(row, frame), *_fronted_by(row, frame)]
    graders = bool(object_) and (any(item.kind == "body" for item in subject) or says(subject, "generic_bodies"))
    return _describes_stranger(row, frame) or any(map(_is_unknown_name, object_ if graders else [*object_, *subject]))


def _fronted_by(row: Row, frame: Frame) -> Row:
    """The subject of the clause behind a grade that opens its sentence: "Rated good in May, *the home* has", "Once good, *it* is"."""
    opens = all(item.word in ("", "having", "been", "once") or item.tag == "RB" for item in row[: frame.anchor])
    if frame.subject[0] < frame.subject[1] or not opens:
        return []
    verb = next((at for at in range(frame.grade + 1, len(row)) if is_finite(row[at])), frame.grade)
    comma = next((at for at in range(verb, frame.grade, -1) if row[at].word == ","), verb)
    return row[comma + 1 : verb]


def _named_ahead(row: Row, frame: Frame) -> Organisation | None:
    """Whom an "it" in the clause that opens a sentence means: "Four years after *it* was judged inadequate, *Elm House* is good"."""
    start = frame.subject[0]
    opens = 0 < start < frame.subject[1] and row[frame.subject[1] - 1].text == "it" and row[start - 1].word in words("subordinating")
    if not opens or any(item.organisation is not None and not is_pronoun(item.organisation) for item in row[:start]):
        return None
    ahead = (at for at in range(frame.grade + 1, len(row) - 2) if row[at].word == "," and row[at + 1].organisation is not None)
    at = next((at for at in ahead if is_finite(row[at + 2]) or row[at + 2].kind in ("verb", "grade")), None)
    return None if at is None else row[at + 1].organisation


def _is_nameless(row: Row, frame: Frame) -> bool:
    """Whether a subject does not call by name whom it means: "*the trust*, Three Valleys Trust", "*Kent's* second home, Holly Bank"."""
    named = [(at, mention) for at in range(*frame.subject) if (mention := row[at].organisation) is not None]
    return any(is_described(mention) or owns_next(row, at) for at, mention in named)


def _apposition(row: Row, frame: Frame) -> Row:
    """What stands between commas or dashes behind a subject and calls it by name: "the trust, *Three Valleys Partnership*, was rated"."""
    start = frame.subject[1]
    if not frame.subject[0] < start < frame.anchor - 1 or not _opens_aside(row[start]):
        return []
    if next((item.tag for item in row[start + 1 : frame.anchor] if item.tag != "RB"), "IN") in NO_NAMES:
        return []
    if ends_address(row, start + 1):  # "The special school in Mill Road, *Hove*, which takes 138 children, was"
        return []
    end = next((at for at in range(start + 1, frame.anchor) if _opens_aside(row[at]) or is_finite(row[at])), start)
    return row[start + 1 : end]


def _opens_aside(item: Item) -> bool:
    return item.word == "," or is_dash(item)


def _is_elsewhere(row: Row, frame: Frame) -> bool:
    """Whether a description tells of a place that is none we know, so that it is of a stranger: "the comprehensive *at Great Bodmin*".

    An address tells nothing: "the 32-bed home *in Minster Road*".
    """
    subject = row[slice(*frame.subject)]
    place = next((at for at, (one, other) in enumerate(pairwise(subject)) if one.word in ("at", "in") and _is_unknown_name(other)), 0)
    if not place or any(item.word in words("streets") for item in subject[place:]):
        return False
    return not any(mention and not is_described(mention) for mention in _named(subject[:place]))


def _introduces(doc: Doc, sentence: Sentence, frame: Frame) -> bool:
    """Whether the opening of an article introduces what it is about: "*A school in Great Bodmin* has been rated good".

    Nobody is named before it but in the headline.
    """
    subject, headline = sentence.row[slice(*frame.subject)], blocks(doc)[0][1]
    opens = bool(subject) and subject[0].word in ("a", "an") and sentence.block in blocks(doc)[:OPENING]
    return opens and not any(map(may_be_graded, organisations_in(doc, headline, max(headline, sentence.start))))


def _is_stranger(doc: Doc, row: Row, frame: Frame) -> bool:
    """Whether a subject is no more than a name that nobody known has a word of: "*Thrive* got a C3"; not "Hartley", of Hartley Primary."""
    subject = [item for item in row[slice(*frame.subject)] if item.word not in words("quotes") | {"the"}]
    if not subject or frame.subject[1] > frame.anchor or not all(map(_is_unknown_name, subject)):
        return False
    known = {word.lower() for mention in once(doc, extract) for word in mention.name.split()}
    return known.isdisjoint(item.text for item in subject)


def _is_anothers(row: Row, frame: Frame) -> bool:
    """Whether a description is of somebody who need not be of those named before.

    "*her* authority", "while *rival* sinks to a four", "the group's *other* home", "she came from *a home* rated good", "kept *her*".
    """
    start, end = frame.subject
    subject = row[start:end]
    if frame.object[0] < frame.object[1] and row[frame.object[0]].text in PERSONS:
        return True
    reduced = end == frame.anchor and row[end].tag == "VBN" and end > 2 and row[end - 3].tag == "IN"
    if reduced and row[end - 2].word in ("a", "an", "another"):
        return True
    other = any(item.word in OTHERS for item in subject)
    return other or (len(subject) > 1 and subject[0].word in PERSONAL) or (bool(subject) and subject[-1].word in words("related"))


def _is_next_door(row: Row, frame: Frame) -> bool:
    """Whether a subject is somebody next to the one spoken of whom it does not name: "the *neighbouring authority* was rated good"."""
    graded = row[slice(*frame.object)] or row[slice(*frame.subject)]
    return any(one.word in words("next_to") and kinds_of([other.text]) is not None for one, other in pairwise(graded))


def _is_plural(row: Row, frame: Frame) -> bool:
    """Whether a subject is several of a kind that the one spoken of is not of, but owns: "the council's *care homes* were rated good"."""
    subject = row[slice(*frame.subject)]
    if not is_owned(subject) or subject[-1].tag != "NNS":
        return False
    kinds, owner = kinds_of([singular(subject[-1].text)]), subject[0].organisation
    return kinds is not None and not (owner and key_of(owner.kind) in kinds)


def _is_unknown_name(item: Item) -> bool:
    named = item.tag in ("NNP", "NNPS") and len(item.word) > 2
    return named and item.word not in words("months", "not_areas", "generic_bodies") and item.word not in nouns("graded", "whole")


def _called(row: Row, frame: Frame) -> Organisation | None:
    """Whom a relative clause describes that is called by name before it: "*Elm House*, one of the oldest homes, which was rated good".

    So where its owner stands in what describes it: "*Elm House*, the council's last home, which was".
    """
    start, end = frame.subject
    relative = end + (end < len(row) and row[end].word == ",")
    if start < 3 or row[start - 1].word != "," or not start < relative < frame.anchor or row[relative].word not in ("which", "that"):
        return None
    placed = row[start - 3].word in words("where") | {"at"}
    described = start + 2 if row[start].organisation is not None and row[start + 1].word == "'s" else start
    return None if placed or any(_named(row[described : frame.subject[1]])) else row[start - 2].organisation


def _given_to(row: Row, frame: Frame) -> Organisation | None:
    """To whom a relative clause says that a grade was given: "the one inadequate that Ofsted gave *Hartley Primary School*"."""
    start = frame.grade + 1
    if start >= len(row) or row[start].word not in ("that", "which"):
        return None
    verb = next((at for at in range(start + 1, min(start + GIVING, len(row) - 1)) if verb_kind(row[at]) == "award"), None)
    return row[verb + 1].organisation if verb is not None else None


def _antecedent(row: Row, frame: Frame) -> Organisation | None:
    """The organisation that the clause of a frame is about: "*Port Bodmin*, where the service is still inadequate"."""
    named = _described_at(row, frame)
    return row[named].organisation if named is not None else None


def _scene(row: Row, frame: Frame) -> Organisation | None:
    """Where a sentence takes place: "*At Derby Royal Hospital*, the larger of the trust's two sites, surgery was good"."""
    at = 1 + (len(row) > 1 and row[1].word == "the")
    opens = at + 1 < min(len(row), frame.anchor) and row[0].word == "at" and row[at + 1].word == ","
    return row[at].organisation if opens else None


def _described_at(row: Row, frame: Frame) -> int | None:
    """The index of what the clause of a frame describes: of what stands before its "where", "whose" or "which"."""
    start = clause_start(row, frame.subject[0] if frame.subject[0] < frame.subject[1] <= frame.anchor else frame.anchor)
    found = _found_where(row, start)
    if found is None and (start < 2 or row[start - 1].word not in ("where", "whose", "which")):
        return None
    start = found or start
    named = _before_distance(row, start - 3) if row[start - 2].word == "," else start - 2
    if named < 0:
        return None
    place = next((at for at in range(named, 0, -1) if not _is_unknown_name(row[at])), named)  # "Ash Court in *Hove Green*, where"
    placed = place < named and row[place].word in (words("where") | {"at"}) and row[place - 1].organisation is not None
    return place - 1 if placed else named


def _found_where(row: Row, start: int) -> int | None:
    """Where the clause begins, behind a "where", in which it was found what the clause at `start` says.

    "Elm House, *where a report in May found* that safety was poor and that care was good"; None where there is none.
    """
    if not start or row[start - 1].word != "that":
        return None
    for at in range(start - 1, 1, -1):
        if row[at].word == "where":
            inside = row[at + 1 : start - 1]
            inspected = any(item.kind == "body" for item in inside) or says(inside, "reports") or says(inside, "generic_bodies")
            return at + 1 if inspected else None
        if is_hard(row[at]) or row[at].organisation is not None:
            return None
    return None


def _before_distance(row: Row, end: int) -> int:
    """The index of what stands before a distance that ends at `end`: "*Elm House*, 15 miles away, where"; else `end`."""
    comma = next((at for at in range(end, max(0, end - DISTANCE), -1) if row[at].word == ","), 0)
    away = comma > 0 and row[end].tag == "RB" and row[comma - 1].organisation is not None
    return comma - 1 if away and not any(map(is_finite, row[comma:end])) else end


def _describes_stranger(row: Row, frame: Frame) -> bool:
    """Whether the clause of a frame describes a name that is none we know."""
    named = _described_at(row, frame)
    return named is not None and _is_unknown_name(row[named])


def _named(part: Iterable[Item]) -> list[Organisation | None]:
    return [item.organisation for item in part]


def _gradable(candidates: Iterable[Organisation | None], grade: Item) -> Organisation | None:
    """The first candidate of a kind that the grade's schemes apply to, else the first of a kind that tells little; never a body."""
    gradable = [candidate for candidate in candidates if candidate is not None and may_be_graded(candidate)]
    if not gradable:
        return None
    kinds = frozenset(kind for scheme, _ in grade.meanings for kind in scheme.kinds)
    any_kind = any(not scheme.kinds for scheme, _ in grade.meanings)
    fitting = (candidate for candidate in gradable if candidate.kind in kinds)
    loose = (candidate for candidate in gradable if any_kind or candidate.kind in words("loose_kinds"))
    return next(chain(fitting, loose), None)
