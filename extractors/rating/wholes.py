"""Wholes: the grades, areas, bodies, organisations and long words that stand between two offsets of an article."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from spacy.tokens import Doc

from extractors import organisations
from extractors.index import Finder, first_word
from extractors.lexicon import alternation, compiled, key_of
from extractors.organisation.bodies import INSPECTING
from extractors.rating.items import Item, is_quoted, where
from extractors.rating.numbers import numbers
from extractors.rating.short_names import short_names
from extractors.rating.vocabulary import Vocabulary
from extractors.rating.words import inflections, nouns, verbs, words
from extractors.reading import folded, once, small
from extractors.schemes import Scheme
from extractors.tokens import tokens

# Which whole wins where two of one length overlap.
ORDER = ("grade", "area", "body", "organisation", "verb", "noun", "filler")
COUNCIL, PRACTICE = "local authority", "GP practice"
HOSPITALS = frozenset({"hospital", "NHS trust"})

# In small letters: "the top grade", "the lowest possible rating", "the second highest grade"; not "the top score of five", which says
# the grade itself.
EXTREME = re.compile(
    r"""(?<![\w-])(?P<second>(?:second|next)[\s-](?:to[\s-])?)?(?P<side>top|highest|best|lowest|bottom|worst)(?:\ possible|\ available)?
        \ (?:grade|rating|mark|verdict|grading|category|band|judgement)\b(?!\ of|\ for\ all|\ (?:in|for)\ any\b)""",
    re.VERBOSE,
)
BEST = frozenset({"top", "highest", "best"})

# Behind an area, what makes it one that is graded: "a sixth form *college*".
COLLEGE = re.compile(r"[ -]colleges?\b")
# What makes an area somebody's post: "its *head of* maths", "the *cabinet member for* children's services".
POST = r"\b<ratings.posts>\ (?:of|for|in)\ (?:its\ |the\ )?$"
# "a Hexham *surgery*"
DETERMINED = re.compile(r"\b(?:an?|the|this|their|our|his|her) (?:[\w'-]+ )?$")
# A post before an area has no more characters.
LOOK_BACK = 32
# Behind a grade, what it is called: "requires improvement *rating*", "requires improvement Ofsted *judgement*".
NAMED = re.compile(r" (?:[A-Z]\w+ )?(?:rating|grade|grading|judge?ment|verdict|status)\b")
DASH = re.compile(" - ")
HYPHEN = re.compile(r"-(?<=\w-)(?=\w)")


def items(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> list[Item]:
    """The items of `doc` between the offsets `start` and `end`, in order, without white space."""
    wholes = iter(_longest(list(_wholes(doc, start, end, vocabulary))))
    whole = next(wholes, None)
    found: list[Item] = []
    text = small(doc)
    (starts, ends, _), tags = tokens(doc), once(doc, _tags)
    for at in range(bisect_left(starts, start), bisect_left(starts, end)):
        while whole is not None and whole.end <= starts[at]:
            whole = next(wholes, None)
        if whole is not None and whole.start < ends[at]:
            if not found or found[-1] is not whole:
                found.append(whole)
        elif not (word := text[starts[at] : ends[at]]).isspace():
            found.append(Item(kind="word", start=starts[at], end=ends[at], text=word, word=word, tag=tags[at]))
    return found


def _tags(doc: Doc) -> Iterator[str]:
    """The part of speech of each token; a dash between spaces has that of a colon, one within a word that of a hyphen."""
    text, (starts, _, tags) = folded(doc), tokens(doc)
    marks = {match.start() + 1: ":" for match in DASH.finditer(text)} | {match.start(): "HYPH" for match in HYPHEN.finditer(text)}
    for start, tag in zip(starts, tags, strict=True):
        yield marks.get(start) or tag


def areas_between(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> list[Item]:
    """The areas that are printed between two offsets, those inside others too."""
    everywhere = once(doc, _everywhere, vocabulary)
    found = everywhere[bisect_left(everywhere, start, key=_start) : bisect_left(everywhere, end, key=_start)]
    return [item for item in found if item.kind == "area"]


def _wholes(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """The wholes between two offsets; those that do not hang on their sentence are looked for in all the text at once."""
    yield from grades_between(doc, start, end, vocabulary)
    yield from numbers(doc, start, end, vocabulary)
    everywhere = once(doc, _everywhere, vocabulary)
    for item in everywhere[bisect_left(everywhere, start, key=_start) : bisect_left(everywhere, end, key=_start)]:
        if item.end <= end or item.kind == "organisation":
            yield item


def _start(item: Item) -> int:
    return item.start


def _everywhere(doc: Doc, vocabulary: Vocabulary) -> list[Item]:
    """Areas, bodies, organisations and the long words for grading in `doc`, in order."""
    text = small(doc)
    found = [Item(kind="body", **where(match)) for match in vocabulary.body_pattern.finditer(doc)]
    found += _areas(doc, vocabulary)
    for kind, finder in (
        ("body", vocabulary.description_pattern),
        ("verb", _long_verbs()),
        ("noun", _long_nouns()),
        ("filler", _fillers()),
    ):
        found += [Item(kind=kind, **where(match)) for match in finder.finditer(doc)]
    named = [(mention.start, mention.end, mention) for mention in once(doc, organisations.extract) if mention.kind not in INSPECTING]
    for start, end, mention in (*named, *once(doc, short_names)):
        found.append(Item(kind="organisation", start=start, end=end, text=text[start:end], tag="NNP", organisation=mention))
    return sorted(found, key=_start)


def _areas(doc: Doc, vocabulary: Vocabulary) -> Iterator[Item]:
    """The areas that a doc prints: where a name is none of these schemes', the shorter one that it begins with."""
    kinds = {mention.kind for mention in once(doc, organisations.extract)}
    text = small(doc)
    for match in vocabulary.area_pattern.finditer(doc):
        before = text[max(0, match.start() - LOOK_BACK) : match.start()]
        printed = "" if compiled(POST).search(before) or COLLEGE.match(text, match.end()) else match[0]
        while printed and not vocabulary.areas.get(key_of(printed)):
            printed = printed.rpartition(" ")[0]
        key, end = key_of(printed), match.start() + len(printed)
        if printed and not _is_whole_there(key, vocabulary.areas[key], kinds, before):
            yield Item(kind="area", start=match.start(), end=end, text=key, areas=vocabulary.areas[key])
    for match in vocabulary.asked_pattern.finditer(doc):
        if known := vocabulary.asked[key_of(match["asked"])]:
            yield Item(kind="area", **where(match), areas=known)


def _is_whole_there(key: str, known: Sequence[tuple[Scheme, str]], kinds: Collection[str], before: str) -> bool:
    """Whether an area of a hospital is all that others do, where an article speaks of these: "children's services", "*a surgery*"."""
    if key in words("whole_of_councils"):
        return COUNCIL in kinds and not any(COUNCIL in scheme.kinds for scheme, _ in known)
    return key in words("both") and PRACTICE in kinds and (HOSPITALS.isdisjoint(kinds) or DETERMINED.search(before) is not None)


def grades_between(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> Sequence[Item]:
    """The grades printed as words or codes between two offsets; those inside others too."""
    found = once(doc, _printed_grades, vocabulary)
    first = bisect_left(found, start, key=_start)
    return [item for item in found[first : bisect_left(found, end, lo=first, key=_start)] if item.end <= end]


def _printed_grades(doc: Doc, vocabulary: Vocabulary) -> list[Item]:
    """The grades that `doc` prints as words or codes, in order, with those that "the top grade" and its like stand for."""
    return sorted((*_named_grades(doc, vocabulary), *_extremes(doc, vocabulary)), key=_start)


def _named_grades(doc: Doc, vocabulary: Vocabulary) -> Iterator[Item]:
    text = folded(doc)
    for match in vocabulary.grade_pattern.finditer(doc):
        key, quoted = key_of(match[0]), is_quoted(text, match)
        has_verb = not quoted and " " in key and key.split()[0] in inflections()
        is_verb = has_verb and NAMED.match(text, match.end()) is None
        quoted = quoted or (has_verb and not is_verb)  # "a requires improvement rating" is as good as one in quotation marks
        if meanings := vocabulary.grades[key]:
            yield Item(kind="grade", **where(match), tag="VBZ" if is_verb else "JJ", meanings=meanings, quoted=quoted)
    for match in vocabulary.code_pattern.finditer(doc):
        if meanings := vocabulary.codes[match[0]]:
            yield Item(kind="grade", **where(match), meanings=meanings, quoted=is_quoted(text, match))


def _extremes(doc: Doc, vocabulary: Vocabulary) -> Iterator[Item]:
    for match in EXTREME.finditer(small(doc)):
        step = 1 if match["second"] else 0
        rank = step if match["side"] in BEST else -1 - step
        meanings = tuple((scheme, scheme.grades[rank]) for scheme in vocabulary.schemes if len(scheme.grades) > 2 * step)
        yield Item(kind="grade", **where(match), meanings=meanings)


def _longest(found: Sequence[Item]) -> Sequence[Item]:
    """The wholes that no longer one overlaps, in order."""
    taken: list[Item] = []
    first = min((item.start for item in found), default=0)
    covered = bytearray(max((item.end for item in found), default=0) - first)
    for item in sorted(found, key=lambda item: (item.start - item.end, ORDER.index(item.kind), item.start)):
        stretch = slice(item.start - first, item.end - first)
        if not any(covered[stretch]):
            taken.append(item)
            covered[stretch] = b"\x01" * (item.end - item.start)
    return sorted(taken, key=_start)


@cache
def _long_verbs() -> Finder:
    """Verbs of several words or parts: "held on to", "re-graded"."""
    return _finder(frozenset(verb for verb in verbs() if " " in verb or "-" in verb))


@cache
def _long_nouns() -> Finder:
    """Names of the whole of several words: "children's services"."""
    return _finder(frozenset(noun for noun in nouns("whole") if " " in noun))


@cache
def _fillers() -> Finder:
    """What comes before an area and is no part of its name: "the experiences and progress of care leavers"."""
    return _finder(words("fillers"))


def _finder(keys: frozenset[str]) -> Finder:
    return Finder(lambda: re.compile(rf"(?<![\w-]){alternation(keys)}(?![\w-])"), set(map(first_word, keys)))
