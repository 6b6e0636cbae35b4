"""Who is graded: the organisation that the frame names, the one its pronoun means, or the one the article speaks of."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from extractors.lexicon import key_of
from extractors.organisations import Organisation
from extractors.rating.behind import after
from extractors.rating.claim import Claim
from extractors.rating.clauses import clause_start, is_finite
from extractors.rating.frame import Frame
from extractors.rating.headings import heading_above
from extractors.rating.items import Item, Row, ShortName, organisations_in, says, short_names
from extractors.rating.rows import Sentence
from extractors.rating.salience import salience
from extractors.rating.strangers import places, strangers
from extractors.rating.vocabulary import vocabulary
from extractors.rating.words import nouns, phrases, words
from extractors.reading import folded, once, schemes_folder, sentence_around, sentences, text_of

PRONOUNS = frozenset({"it", "its", "they", "their", "both"})
JOINING = frozenset({"and", ",", "&"})
AGENTS = frozenset({"by", "from", "with"})
# How far back in a paragraph, in characters, the body named last is looked for.
BODY_REACH = 2_000
POSSESSIVES = frozenset({"'s", "'"})
WHERE = frozenset({"in", "across", "near", "around"})
WHERE_LENGTH = 8
ONE_OF_MANY = frozenset({"first", "second", "third", "only", "last", "one", "ones", "few"})


def subject_in(doc: Doc, sentence: Sentence, frame: Frame) -> Organisation | None:
    """The organisation that a sentence names beside its frame, or None."""
    row = sentence.row
    grade, subject = row[frame.grade], row[slice(*frame.subject)]
    related = next((at for at in range(*frame.subject) if row[at].word in words("related")), None)
    if related is not None:
        end = max(frame.anchor, frame.subject[1])
        subject = row[next((at for at in range(related, end) if row[at].word == ","), end) : end]
    if (chosen := _gradable(_named(_fronted_by(row, frame)), grade)) is not None:
        return chosen
    owned = any(row[at].organisation is not None and _owns_next(row, at) for at in range(*frame.subject))
    if owned and (apposed := _gradable(_named(_apposition(row, frame)), grade)) is not None:
        return apposed
    subject = [item for at, item in enumerate(subject) if not _is_where(subject, at)]
    for part in (row[slice(*frame.object)], subject, row[slice(*after(row, frame.grade))]):
        if (chosen := _gradable(_named(part), grade)) is not None:
            return _named_here(doc, sentence, chosen)
    if subject and subject[0].word in PRONOUNS:
        topics = [item.organisation for index, item in enumerate(row[: frame.subject[0]]) if _is_topic(row, index)]
        if (chosen := _gradable(topics, grade)) is not None:
            return chosen
    if has_unknown_name(row, frame):
        return None
    clause = range(frame.grade - 1, clause_start(row, frame.anchor) - 1, -1)
    return _gradable([row[at].organisation for at in clause if not _is_agent(row, at) and not _is_where(row, at)], grade)


def also_named(row: Row, frame: Frame, subject: Organisation) -> list[Organisation]:
    """The other organisations that share a verb with `subject`: "Both Hartley Primary and *Marsh Lane School* were rated good"."""
    named = [at for at in range(*frame.subject) if row[at].organisation is not None]
    joined = all(
        {item.word for item in row[one + 1 : other]} <= JOINING and row[other - 1].word in JOINING for one, other in pairwise(named)
    )
    if len(named) < 2 or not joined or row[named[-1] - 1].word not in ("and", "&"):
        return []
    mentions = [mention for at in named if (mention := row[at].organisation) is not None]
    return [mention for mention in mentions if mention.name != subject.name and mention.kind == subject.kind]


def assumed_subject(doc: Doc, sentence: Sentence, grade: Item, at: int, before: Sequence[Claim]) -> Organisation | None:
    """The organisation that a grade at index `at` must be meant for, where nothing beside it says so: the one last spoken of."""
    row = sentence.row
    steps = (step for step in range(at - 1, -1, -1) if not _is_agent(row, step) and not _is_where(row, step))
    nearest = _gradable([row[step].organisation for step in steps], grade)
    return nearest or _centre(doc, sentence, grade, before)


def has_unknown_name(row: Row, frame: Frame) -> bool:
    """Whether what is graded has a name that is no organisation we know: who is meant is then not for us to guess."""
    subject, object_ = row[slice(*frame.subject)], row[slice(*frame.object)]
    if subject and frame.subject[1] <= frame.anchor and any(item.word in words("related") for item in subject):
        subject = row[frame.subject[0] : frame.anchor]
    subject = [*subject, *_apposition(row, frame), *_fronted_by(row, frame)]
    graders = bool(object_) and (any(item.kind == "body" for item in subject) or says(subject, "generic_bodies"))
    return _describes_stranger(row, frame) or any(map(_is_unknown_name, object_ if graders else [*object_, *subject]))


def _owns_next(row: Row, at: int) -> bool:
    """Whether the item at `at` is but the owner of what follows: "the *trust's* second site", "*its* nursery"."""
    return row[at].text in ("its", "their") or (at + 1 < len(row) and row[at + 1].word in POSSESSIVES)


def names_whole(row: Row, at: int) -> bool:
    """Whether the item at `at` names an organisation and not only the owner of what follows: "*its* control room"."""
    return row[at].kind == "organisation" and not _owns_next(row, at)


def _fronted_by(row: Row, frame: Frame) -> Row:
    """The subject of the clause behind a grade that opens its sentence: "Rated good in May, *the home* has", "Good in 2012, *it* is"."""
    if frame.subject[0] < frame.subject[1] or any(item.word and item.tag != "RB" for item in row[: frame.anchor]):
        return []
    verb = next((at for at in range(frame.grade + 1, len(row)) if is_finite(row[at]) and row[at].kind == "word"), frame.grade)
    comma = next((at for at in range(verb, frame.grade, -1) if row[at].word == ","), verb)
    return row[comma + 1 : verb]


def _apposition(row: Row, frame: Frame) -> Row:
    """What stands between commas behind a subject and calls it by name: "the trust, *Five Rivers Partnership*, was rated"."""
    start = frame.subject[1]
    if not frame.subject[0] < start < frame.anchor - 1 or row[start].word != "," or row[start + 1].tag == "IN":
        return []
    end = next((at for at in range(start + 1, frame.anchor) if row[at].word == "," or is_finite(row[at])), start)
    return row[start + 1 : end]


def _is_unknown_name(item: Item) -> bool:
    known = words("months") | words("not_areas") | words("generic_bodies") | nouns("graded") | nouns("whole")
    return bool(item.word) and item.tag in ("NNP", "NNPS") and len(item.word) > 2 and item.word not in known


def _describes_stranger(row: Row, frame: Frame) -> bool:
    """Whether the clause of a frame describes a name that is none we know: "Port Aldous, *where the service is still inadequate*"."""
    start = clause_start(row, frame.anchor)
    if start < 2 or row[start - 1].word not in ("where", "whose", "which"):
        return False
    named = start - 3 if row[start - 2].word == "," else start - 2
    return named >= 0 and _is_unknown_name(row[named])


def _named(part: Iterable[Item]) -> list[Organisation | None]:
    return [item.organisation for item in part]


def _gradable(candidates: Iterable[Organisation | None], grade: Item) -> Organisation | None:
    """The first candidate of a kind that the grade's schemes apply to, else the first of a kind that tells little; never a body."""
    kinds = frozenset(kind for scheme, _ in grade.meanings for kind in scheme.kinds)
    any_kind = any(not scheme.kinds for scheme, _ in grade.meanings)
    loose = None
    for candidate in candidates:
        if candidate is None or key_of(candidate.name) in vocabulary().bodies or candidate.kind in words("never_graded"):
            continue
        if candidate.kind in kinds:
            return candidate
        if loose is None and (any_kind or candidate.kind in words("loose_kinds")):
            loose = candidate
    return loose


def _centre(doc: Doc, sentence: Sentence, grade: Item, before: Sequence[Claim]) -> Organisation | None:
    """Who the article speaks of: who was named last in the paragraph, who its heading names, who was graded last, else who was named.

    For a headline it is who is named first behind it.
    """
    block = sentence.block[0]
    grade = _by_last_body(doc, grade, block, sentence.end)
    last = _last_spoken_of(doc, sentence, grade)
    stranger = max((start for start in once(doc, strangers) if block <= start < grade.start), default=-1)
    if sentence.before is not None and last is None:
        stranger = max(stranger, max((start for start in once(doc, places) if sentence.before[0] <= start < grade.start), default=-1))
    if last is not None or stranger >= 0:
        return last[1] if last is not None and last[0] > stranger else None
    heading = heading_above(doc, sentence.start)
    if heading is not None and (heading.organisation is None or _gradable([heading.organisation], grade) is not None):
        return heading.organisation
    visited = _visited(doc, block, grade)
    if visited is not None:
        return visited
    graded = next((claim.subject for claim in reversed(before) if not claim.placed and _fits(claim.subject, grade)), None)
    if graded is not None:
        return graded
    named = [mention for mention in organisations_in(doc, 0, sentence.start) if _fits(mention, grade)]
    if named:
        return named[-1]
    return _gradable(organisations_in(doc, sentence.start, len(text_of(doc))), grade) if sentence.headline else None


def _visited(doc: Doc, block: int, grade: Item) -> Organisation | None:
    """Where inspectors went by the last sentence of the block before: "The CQC inspected maternity *at Derby Royal Hospital*"."""
    before = [sentence for sentence in sentences(doc) if sentence[1] <= block][-1:]
    if not before or phrases("inspecting").search(folded(doc)[slice(*before[0])].lower()) is None:
        return None
    mentions = [mention for mention in organisations_in(doc, *before[0]) if _fits(mention, grade) and not is_described(mention)]
    names = {mention.name for mention in mentions}
    return mentions[0] if len(names) == 1 else None


def _last_spoken_of(doc: Doc, sentence: Sentence, grade: Item) -> tuple[int, Organisation] | None:
    """The organisation that the paragraph spoke of last before a sentence, and where; None where it named none that fits the grade."""
    block = sentence.block[0]
    here = [(mention.start, mention.end, mention) for mention in organisations_in(doc, block, sentence.start)]
    here += [named for named in once(doc, short_names) if block <= named[0] < sentence.start and not _is_place(doc, named)]
    fitting = sorted((named for named in here if _fits(named[2], grade)), key=lambda named: named[0])
    if not fitting:
        return None
    told = sentence_around(doc, fitting[-1][0])[0]
    best = max(
        (named for named in fitting if named[0] >= told),
        key=lambda named: (not _owns(doc, named[2]), salience(doc, named[0], named[1]), named[0]),
    )
    return fitting[-1][0], best[2]


def _is_place(doc: Doc, named: ShortName) -> bool:
    """Whether a council's short name only tells where something is: "the first *in Kent*"."""
    start, _, mention = named
    before = folded(doc)[max(0, start - WHERE_LENGTH) : start].split()[-1:]
    return mention.kind == "local authority" and bool(before) and before[0].lower() in WHERE


def _named_here(doc: Doc, sentence: Sentence, described: Organisation) -> Organisation:
    """Whom a description means: the last of its kind that the paragraph names, if it has not named the one it was taken for."""
    if not is_described(described):
        return described
    block = sentence.block[0]
    here = [mention for mention in organisations_in(doc, block, sentence.start) if not is_described(mention)]
    here += [mention for start, _, mention in once(doc, short_names) if block <= start < sentence.start]
    alike = [mention for mention in here if mention.kind == described.kind]
    return described if not alike or any(mention.name == described.name for mention in alike) else alike[-1]


def _is_topic(row: Row, at: int) -> bool:
    """Whether the item at `at` may be what a pronoun behind it means: no owner, and nobody by whom something is done."""
    return row[at + 1].word not in POSSESSIVES and not _is_agent(row, at)


def _is_agent(row: Row, at: int) -> bool:
    """Whether somebody did what a sentence opens with: "Taken over by *Cedarstone Care*, it"."""
    return at > 0 and row[0].tag == "VBN" and row[at - 1].word in AGENTS


def _is_where(row: Row, at: int) -> bool:
    """Whether the council at `at` is but where one of its many is: "the first *in Kent* to be", "a secondary school *in Kent*"."""
    mention = row[at].organisation
    if mention is None or mention.kind != "local authority" or at < 2 or row[at - 1].word not in WHERE:
        return False
    return row[at - 2].word in ONE_OF_MANY or row[at - 2].text in words("places") | nouns("graded") - words("parts")


def is_described(mention: Organisation) -> bool:
    """Whether a mention means its organisation without its name: "the Catholic school", "its"."""
    return mention.text[:1].islower() or mention.text.startswith(("The ", "It", "Its "))


def is_placed(row: Row, frame: Frame, subject: Organisation) -> bool:
    """Whether the organisation graded is only where the graded area is: "wards *at Rookwood House*"."""
    placed = [row[at].organisation for at in range(frame.subject[0] + 1, frame.subject[1]) if row[at - 1].word in ("at", "in")]
    return any(mention is not None and mention.name == subject.name for mention in placed)


def _owns(doc: Doc, mention: Organisation) -> bool:
    """Whether a mention only tells whose something is: "the *council's* care home"."""
    return folded(doc)[mention.end : mention.end + 1] == "'" and mention.text.lower().startswith("the ")


def _by_last_body(doc: Doc, grade: Item, start: int, end: int) -> Item:
    """The grade as the body named last between two offsets gives it; as any does where none is named, or that one has no such grade."""
    known = vocabulary(schemes_folder(doc))
    named = [match[0] for match in known.body_pattern.finditer(folded(doc), max(start, end - BODY_REACH), end)]
    bodies = known.bodies.get(key_of(named[-1]), ()) if named else ()
    meanings = tuple((scheme, meaning) for scheme, meaning in grade.meanings if scheme.body in bodies)
    return replace(grade, meanings=meanings) if meanings else grade


def _fits(mention: Organisation, grade: Item) -> bool:
    """Whether a scheme of the grade applies to just this kind of organisation, or to any."""
    return (
        any(mention.kind in scheme.kinds or not scheme.kinds for scheme, _ in grade.meanings)
        and key_of(mention.name) not in vocabulary().bodies
    )
