"""Which of several organisations a sentence, a paragraph or an article is about."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from spacy.tokens import Doc

from extractors import organisations, people
from extractors.lexicon import alternation, lexicon
from extractors.office.antecedents import SUBJECTS
from extractors.office.phrases import Office, offices
from extractors.organisation.meant import CAREER
from extractors.organisations import Organisation
from extractors.reading import block_at, blocks, folded, once, sentence_around

OPENING = 30  # code points at the head of a paragraph in which an organisation is what it is about
BACK = 3  # paragraphs back in which an article may have come to an organisation
CLEAR = 2  # times that an article names the organisation it is plainly about for once that it names any other
ENOUGH = 3  # times that an article names the only one that may have an office which any may, unless it begins with it
BEHIND = 60  # code points before a name in which somebody is said to leave for it
HEAD = 300  # code points in which an article begins
CLEARER = 3  # the same where it has named another since
STANDING_FOR = frozenset({"description", "pronoun"})  # rules of the mentions that are no names
PART_OF = frozenset({"compound", "poss", "nmod", "amod", "appos", "conj"})
AT = re.compile(r"\b(?:at|in|for) (?:the )?$", re.IGNORECASE)
FROM = re.compile(
    r"\b(?:(?:(?:leave|leaves|leaving|left|quit)\b[^.;:]{0,40} to (?:head|join|lead|run)"
    r"|from|moved to|gone to|goes to|join|joined|job at|post at|role at)(?: the)?|[Nn]eighbouring|[Nn]earby|rival|adjoining) $"
)
OF_NAME = re.compile(r",? (?:of|from|at) (?:the )?")
FRONTED = re.compile(r"(?P<at>(?:At|In|For|Over at) (?:the )?)(?:(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?), )?")


def in_focus(doc: Doc, office: Office, mentions: Sequence[Organisation], *, sure: bool) -> Organisation | None:
    """The one of `mentions` that the sentence, the paragraph or else the article is about; None where that could be several.

    Those that are only named as somebody else's ("chief executive of Tollgate Homes") or as where somebody came from are not what it
    is about. An office that any organisation may have (`sure` is False) needs an article that is plainly about one.
    """
    elsewhere = set(once(doc, named_with_offices))
    local = [mention for mention in _clear(mentions, elsewhere) if not _left_behind(doc, mention)]
    names = {mention.name for mention in local}
    about = [mention for mention in mentions if mention.name in names]
    offset = office.outer.start
    start, block = sentence_around(doc, offset)[0], block_at(doc, offset)[0]
    if _is_elsewhere(doc, office, mentions, start):
        return None
    if spoken_of := _fronted(doc, about, start) or _beside(doc, office, about) or topic(doc, local, block, offset):
        return spoken_of
    main, times, others = _foremost(about)
    if main is None and sure:
        alike = [one.organisation for one in once(doc, offices) if one.role == office.role]
        return only(
            [one for one in mentions if office.hint == "its" or one in alike], 0, offset
        )  # "He wants to lead Kent Council. Its current leader, ..."
    if main is None or (main.start > offset and (not sure or times == 1)):
        return None
    if not others:
        return main if sure or times >= ENOUGH or main.start < HEAD or office.hint == "its" else None
    if first := only(local, 0, offset):
        return first  # the text has named no other so far
    if sure and (opening := _opening(doc, local, offset)):
        aside = len(names) == 2 and times >= CLEAR * others and opening.name != main.name and opening.start < block
        return None if aside else opening  # it may have been an aside in what is told of the main one
    last = next((mention.name for mention in reversed(local) if mention.start < offset), None)
    plain = main if times >= (CLEAR if last == main.name else CLEARER) * others else None
    introduced = (_brought_in(doc, local, block, offset) or _moved_on_to(doc, mentions, offset)) if offset == start else None
    return introduced or plain or only(local, block, offset)


def _is_elsewhere(doc: Doc, office: Office, mentions: Sequence[Organisation], start: int) -> bool:
    """Whether a sentence opens with a place, right before the title, whose name none of `mentions` bears: "In Wetherley, head Ian Bell"."""
    match = FRONTED.fullmatch(folded(doc), start, office.outer.start)
    place = match["place"] if match is not None and not match["at"].startswith("For") else None
    return place is not None and place.lower() not in lexicon("dates", "months") and _fronted(doc, mentions, start) is None


def meant(doc: Doc, office: Office, described: Organisation) -> Organisation:
    """What "council" beside a title means: `described`, unless the sentence opens with another: "In Wetherley, the council leader"."""
    names = [one for one in once(doc, organisations.extract) if one.kind == described.kind and one.rule not in STANDING_FOR]
    return _fronted(doc, names, sentence_around(doc, office.outer.start)[0]) or described


def strangers(doc: Doc) -> Iterator[str]:
    """The names of organisations where somebody has only been, of an article that spoke of one of the kind before it named them.

    "... at the council's offices in May. ... Ms Lyle, who was head of care at [Kent County Council] until last year"
    """
    text, kinds = folded(doc), lexicon("roles", "body")
    named: dict[str, list[Organisation]] = {}
    for mention in once(doc, organisations.extract):
        if mention.rule not in STANDING_FOR:
            named.setdefault(mention.name, []).append(mention)
    kinds_named: set[str] = set()
    for name, those in named.items():
        if those[0].kind in kinds_named:
            continue  # what was spoken of may be the one named before
        kinds_named.add(those[0].kind)
        nouns = [noun for noun, kind in kinds.items() if kind == those[0].kind]
        passed = nouns and all(CAREER.search(text, sentence_around(doc, one.start)[0], one.start) for one in those)
        if passed and re.search(rf"\bthe {alternation(nouns)}\b", text[: those[0].start], re.IGNORECASE):
            yield name


def _clear(mentions: Sequence[Organisation], elsewhere: Collection[int]) -> Iterator[Organisation]:
    """The names among `mentions` that are not `elsewhere`, and the descriptions that take up the last of them: any other may mean two."""
    last = None
    for mention in mentions:
        if mention.start in elsewhere and last is not None:
            continue
        if mention.rule not in STANDING_FOR:
            last = mention.name
        if mention.start not in elsewhere and last in (None, mention.name):
            yield mention


def topic(doc: Doc, mentions: Sequence[Organisation], start: int, offset: int) -> Organisation | None:
    """The one of `mentions` that a text from `start` speaks of at `offset`: the subject of the sentence, else of the nearest before it.

    "[Hexham Homes], based in Pensey, has gone up from G2 to G1. The chief executive, Ian Bell, ..."
    """
    near = [mention for mention in mentions if start <= mention.start < offset]
    while near:
        begin = sentence_around(doc, near[-1].start)[0]
        here = [mention for mention in near if mention.start >= begin and is_subject(doc, mention)]
        if here:
            return here[0]
        near = [mention for mention in near if mention.start < begin]
    return None


def is_subject(doc: Doc, mention: Organisation) -> bool:
    """Whether a mention, or what it owns, is the subject of a verb: "Hexham Homes has gone up", "The group's director left"."""
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    word = span.root if span is not None else None
    while word is not None and word.dep_ in PART_OF and word.head != word:
        word = word.head
    return word is not None and word.dep_ in SUBJECTS


def _foremost(mentions: Sequence[Organisation]) -> tuple[Organisation | None, int, int]:
    """The first mention of the one that is named most often, how often it is, and how often the next."""
    counts = Counter(mention.name for mention in mentions).most_common(2)
    if not counts:
        return None, 0, 0
    main = next(mention for mention in mentions if mention.name == counts[0][0])
    return main, counts[0][1], counts[1][1] if len(counts) > 1 else 0


def _beside(doc: Doc, office: Office, mentions: Sequence[Organisation]) -> Organisation | None:
    """The one of `mentions` in "at Orrin Council, the director, Ian Bell,"."""
    text, end = folded(doc), office.outer.start - len(", ")
    here = next((mention for mention in mentions if mention.end == end), None)
    at = here is not None and text.startswith(", ", end) and AT.search(text, max(0, here.start - 12), here.start)
    return here if at else None


def only(mentions: Sequence[Organisation], start: int = 0, end: int | None = None) -> Organisation | None:
    """The only one of `mentions` that is named between two offsets."""
    here = [mention for mention in mentions if start <= mention.start and (end is None or mention.start < end)]
    return here[-1] if len({mention.name for mention in here}) == 1 else None


def main_of(mentions: Sequence[Organisation]) -> Organisation | None:
    """The last mention of the one that is named most often, of those named as often the last."""
    counts = Counter(mention.name for mention in mentions)
    return max(reversed(mentions), key=lambda mention: counts[mention.name], default=None)


def _brought_in(doc: Doc, mentions: Sequence[Organisation], block: int, offset: int) -> Organisation | None:
    """The only one of `mentions` in the paragraph, if its first sentence names it: "It was better news at [Orrin Homes]. ..."."""
    one = only(mentions, block, offset)
    return one if one is not None and sentence_around(doc, one.start)[0] == block else None


def _fronted(doc: Doc, mentions: Sequence[Organisation], start: int) -> Organisation | None:
    """The one of `mentions` that a sentence opens with: "At [Orrin Homes]", or a place that its name opens with: "In [Wetherley]"."""
    match = FRONTED.match(folded(doc), start)
    if match is None:
        return None
    place = match["place"]
    named = (one for one in mentions if place and f"{one.name} ".startswith(f"{place} "))
    return _first_from(mentions, match.end("at")) or next(named, None)


def _moved_on_to(doc: Doc, mentions: Sequence[Organisation], offset: int) -> Organisation | None:
    """The last of `mentions`, if a paragraph not far back begins with its name, the first time it is named, and goes on about it.

    "There is less to cheer at [Hexley College]. Inspectors say that the college ..." and, further on, "The principal, Ian Bell, ..."
    """
    names = [mention for mention in mentions if mention.rule not in STANDING_FOR and mention.start < offset]
    last = names[-1] if names else None
    if last is None or any(mention.name == last.name for mention in names[:-1]):
        return None
    start, end = block_at(doc, last.start)
    others = {one.name.split()[0] for one in names[:-1] if one.name.split()[0] != last.name.split()[0]}
    if others and re.search(rf"(?:^|\n){alternation(others)} (?:is|was|has|had|will)\b", folded(doc)[end:offset]):
        return None  # it has come back to another: "Orrin is not being put in that position."
    goes_on = any(last.end < mention.start < end and mention.rule in STANDING_FOR for mention in mentions)
    passed = sum(start < begin <= offset for begin, _ in blocks(doc))
    return last if goes_on and passed <= BACK and sentence_around(doc, last.start)[0] == start else None


def _opening(doc: Doc, mentions: Sequence[Organisation], offset: int) -> Organisation | None:
    """The one of `mentions` that the paragraph opens with; where it has named none up to `offset`, what the one before it speaks of."""
    block = block_at(doc, offset)[0]
    if here := _first_from_to(mentions, block, offset):
        return here if here.start <= block + OPENING else None
    before = block_at(doc, max(0, block - 3))[0]
    here = _first_from_to(mentions, before, block)
    return topic(doc, mentions, before, block) or (here if here and here.start <= before + OPENING else None)


def _left_behind(doc: Doc, mention: Organisation) -> bool:
    """Whether somebody came from there or went there, or it is only a neighbour: "who has come from Ulverby Council"."""
    return FROM.search(folded(doc), max(0, mention.start - BEHIND), mention.start) is not None


def _first_from_to(mentions: Iterable[Organisation], start: int, end: int) -> Organisation | None:
    return next((mention for mention in mentions if start <= mention.start < end), None)


def _first_from(mentions: Iterable[Organisation], offset: int) -> Organisation | None:
    return next((mention for mention in mentions if mention.start == offset), None)


def named_with_offices(doc: Doc) -> Iterator[int]:
    """Where the organisations are named that stand right after a title, or after a name: "Its chair, Prof Ian Bell of [Hexley College]"."""
    for office in once(doc, offices):
        if office.organisation is not None and office.organisation.start > office.end:
            yield office.organisation.start
    starts = {mention.start for mention in once(doc, organisations.extract)}
    named = (OF_NAME.match(folded(doc), person.end) for person in once(doc, people.extract))
    yield from (of.end() for of in named if of and of.end() in starts)
