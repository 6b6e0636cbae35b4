"""A sentence as a row of items: grades, areas, organisations and bodies as wholes, and the words between them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Any, NamedTuple

from spacy.tokens import Doc

from extractors import organisations
from extractors.folding import fold
from extractors.lexicon import alternation, key_of
from extractors.organisations import Organisation
from extractors.rating.vocabulary import NUMBER_START, NUMBERS, Vocabulary, number_key, star_key
from extractors.rating.words import inflections, nouns, phrases, verbs, words
from extractors.reading import folded, once, small
from extractors.schemes import Grade, Scheme

# Which whole wins where two of one length overlap.
ORDER = ("grade", "area", "body", "organisation", "verb", "noun", "filler")
INSPECTING = frozenset({"inspectorate", "regulator"})

# In small letters: "the top grade", "the lowest possible rating"; not "the top score of five", which says the grade itself.
EXTREME = re.compile(
    r"""(?<!second[\s-])\b(?P<side>top|highest|best|lowest|bottom|worst)(?:\ possible|\ available)?
        \ (?:grade|rating|mark|verdict|grading|category|band|judgement)\b(?!\ of|\ for\ all)""",
    re.VERBOSE,
)
BEST = frozenset({"top", "highest", "best"})

# A bare number is a grade in "it was a 3" and "scored 2 for", not in "two days".
AFTER_NUMBER = re.compile(
    r"""\s*(?:[.,;:)'"]|$|-\s|\n|(?:for|on|in|and|but|overall|from|under|at|out)\b
          |to\ (?:an?\ )?(?:[0-6]|one|two|three|four|five|six)\b)""",
    re.VERBOSE,
)
BEFORE_NUMBER = re.compile(
    r"""(?:\b(?:an?|full|from|to|of|and|with|at|scored|scores|rated|graded|given|gave|awarded|was|is|just|only|as|it
        |class|unit|home|council|authority|borough|trust|school|business|were|got)\s+
      | [:,;?]\s* | [('"] | (?:^|\n)\s*)$""",
    re.VERBOSE,
)
# A digit is one besides in "kept its 5 for care" and "has 5s for".
BEFORE_DIGIT = re.compile(r"\b(?:its|their|had|has|have|another|both|two|three|four)\s+$")
LOOK_BACK = 24

# An organisation's name is not cut to less, in characters.
SHORTEST = 5
# Before a short name, what makes it part of another name: "Mrs Hartley", "Greater Hartley".
NAME_BEFORE = re.compile(r"[A-Z][\w.'-]* $(?<!In )(?<!At )(?<!The )(?<!But )(?<!And )")

DASH = re.compile(" - ")

ShortName = tuple[int, int, Organisation]


@dataclass(kw_only=True, slots=True, eq=False)
class Item:
    """A whole or a word of a sentence. It is not frozen, which would make it four times as dear; nobody changes one.

    `text` is folded and in lower case; a word has it as `word` too, a whole none. `tag` is a word's part of speech (Penn). A grade has
    its `meanings`, is `quoted` when it stands between quotation marks of its own, and `sure` unless it is a bare number. An area has
    what the schemes call it.
    """

    kind: str
    start: int
    end: int
    text: str
    word: str = ""
    tag: str = "NN"
    meanings: tuple[tuple[Scheme, Grade], ...] = ()
    areas: tuple[tuple[Scheme, str], ...] = ()
    organisation: Organisation | None = None
    quoted: bool = False
    sure: bool = True


Row = Sequence[Item]


def items(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> list[Item]:
    """The items of `doc` between the offsets `start` and `end`, in order, without white space."""
    wholes = iter(_longest(list(_wholes(doc, start, end, vocabulary))))
    whole = next(wholes, None)
    found: list[Item] = []
    text = small(doc)
    starts, ends, tags = once(doc, _tokens)[0]
    for at in range(bisect_left(starts, start), bisect_left(starts, end)):
        while whole is not None and whole.end <= starts[at]:
            whole = next(wholes, None)
        if whole is not None and whole.start < ends[at]:
            if not found or found[-1] is not whole:
                found.append(whole)
        elif not (word := text[starts[at] : ends[at]]).isspace():
            found.append(Item(kind="word", start=starts[at], end=ends[at], text=word, word=word, tag=tags[at]))
    return found


def token_starts(doc: Doc) -> Iterator[int]:
    """Where each token of `doc` begins."""
    yield from doc.to_array("IDX").tolist()


class _Tokens(NamedTuple):
    """The tokens of a doc: where each begins and ends, and its part of speech."""

    starts: Sequence[int]
    ends: Sequence[int]
    tags: Sequence[str]


def _tokens(doc: Doc) -> Iterator[_Tokens]:
    """The tokens of `doc`, all in one; a dash between spaces has the part of speech of a colon."""
    text, starts = folded(doc), once(doc, token_starts)
    ends = [start + length for start, length in zip(starts, doc.to_array("LENGTH").tolist(), strict=True)]
    keys = doc.to_array("TAG").tolist()
    names = {key: doc.vocab.strings[key] for key in set(keys)}
    dashes = {match.start() + 1 for match in DASH.finditer(text)}
    tags = [":" if start in dashes else names[key] for start, key in zip(starts, keys, strict=True)]
    yield _Tokens(starts=starts, ends=ends, tags=tags)


def organisations_in(doc: Doc, start: int, end: int) -> tuple[Organisation, ...]:
    """The organisation mentions that begin between two offsets."""
    mentions = once(doc, organisations.extract)
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]


def areas_between(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> list[Item]:
    """The areas that are printed between two offsets, those inside others too."""
    everywhere = once(doc, _everywhere, vocabulary)
    found = everywhere[bisect_left(everywhere, start, key=_start) : bisect_left(everywhere, end, key=_start)]
    return [item for item in found if item.kind == "area"]


def short_names(doc: Doc) -> Iterator[ShortName]:
    """Where an organisation is meant by the proper part of its name: "Rutland" after "Rutland Police", in order.

    Only a part that no other organisation of the article shares, and that no mention covers, is one.
    """
    mentions = [mention for mention in once(doc, organisations.extract) if mention.kind not in words("never_graded")]
    owners: dict[str, Organisation] = {}
    shared: set[str] = set()
    for mention in mentions:
        short = _proper_part(mention.name)
        if owners.setdefault(short, mention).name != mention.name:
            shared.add(short)
    wanted = [short for short in owners if len(short) >= SHORTEST and short not in shared]
    if not wanted:
        return
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(wanted, key=len, reverse=True)))})(?![\w-])(?! [A-Z])")
    taken = [(mention.start, mention.end) for mention in once(doc, organisations.extract)]
    for match in pattern.finditer(folded(doc)):
        if NAME_BEFORE.search(folded(doc), max(0, match.start() - LOOK_BACK), match.start()):
            continue
        if not any(start < match.end() and match.start() < end for start, end in taken):
            yield match.start(), match.end(), owners[match[0]]


def _proper_part(name: str) -> str:
    """The part of a name before the words that any such organisation has: "East Rutland" of "East Rutland Constabulary"."""
    kept = list(takewhile(lambda word: word.lower() not in words("kind_words"), fold(name).removeprefix("HMP ").split()))
    while kept and kept[-1].lower() in ("and", "of", "&", "the"):
        kept.pop()
    return " ".join(kept)


def next_item(row: Row, index: int) -> Item | None:
    """The item after `index`, past quotation marks."""
    return next((item for item in row[index + 1 : index + 4] if item.word not in words("quotes")), None)


def says(part: Row, section: str) -> bool:
    """Whether a part of a row has a word or phrase of a section."""
    return phrases(section).search(" ".join(item.text for item in part)) is not None


def is_grade_noun(item: Item) -> bool:
    """Whether an item is what a grade is called: "rating", "overall grade"."""
    return item.kind in ("word", "noun") and item.text.split()[-1] in nouns("grade")


def _wholes(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """The wholes between two offsets; those that do not hang on their sentence are looked for in all the text at once."""
    yield from grades_between(doc, start, end, vocabulary)
    yield from _numbers(doc, start, end, vocabulary)
    everywhere = once(doc, _everywhere, vocabulary)
    for item in everywhere[bisect_left(everywhere, start, key=_start) : bisect_left(everywhere, end, key=_start)]:
        if item.end <= end or item.kind == "organisation":
            yield item


def _start(item: Item) -> int:
    return item.start


def _everywhere(doc: Doc, vocabulary: Vocabulary) -> list[Item]:
    """Areas, bodies, organisations and the long words for grading in `doc`, in order."""
    text = small(doc)
    found = [Item(kind="body", **_where(match)) for match in vocabulary.body_pattern.finditer(folded(doc))]
    found += _areas(text, vocabulary)
    for kind, pattern in (
        ("body", vocabulary.description_pattern),
        ("verb", _long_verbs()),
        ("noun", _long_nouns()),
        ("filler", _fillers()),
    ):
        found += [Item(kind=kind, **_where(match)) for match in pattern.finditer(text)]
    named = [(mention.start, mention.end, mention) for mention in once(doc, organisations.extract) if mention.kind not in INSPECTING]
    for start, end, mention in (*named, *once(doc, short_names)):
        found.append(Item(kind="organisation", start=start, end=end, text=text[start:end], tag="NNP", organisation=mention))
    return sorted(found, key=_start)


def _areas(text: str, vocabulary: Vocabulary) -> Iterator[Item]:
    """The areas that a text prints: where a name is none of these schemes', the shorter one that it begins with."""
    for match in vocabulary.area_pattern.finditer(text):
        printed = match[0]
        while printed and not vocabulary.areas.get(key_of(printed)):
            printed = printed.rpartition(" ")[0]
        if printed:
            key, end = key_of(printed), match.start() + len(printed)
            yield Item(kind="area", start=match.start(), end=end, text=key, areas=vocabulary.areas[key])


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
    for match in vocabulary.grade_pattern.finditer(small(doc)):
        key, quoted = key_of(match[0]), _is_quoted(text, match)
        is_verb = not quoted and " " in key and key.split()[0] in inflections()
        if meanings := vocabulary.grades[key]:
            yield Item(kind="grade", **_where(match), tag="VBZ" if is_verb else "JJ", meanings=meanings, quoted=quoted)
    for match in vocabulary.code_pattern.finditer(text):
        if meanings := vocabulary.codes[match[0]]:
            yield Item(kind="grade", **_where(match), meanings=meanings, quoted=_is_quoted(text, match))


def _extremes(doc: Doc, vocabulary: Vocabulary) -> Iterator[Item]:
    for match in EXTREME.finditer(small(doc)):
        rank = 0 if match["side"] in BEST else -1
        meanings = tuple((scheme, scheme.grades[rank]) for scheme in vocabulary.schemes)
        yield Item(kind="grade", **_where(match), meanings=meanings)


def numbers_between(doc: Doc, start: int, end: int) -> Iterator[re.Match[str]]:
    """The numbers between two offsets that may be grades."""
    starts = once(doc, _number_starts)
    if bisect_left(starts, start) < bisect_left(starts, end):
        yield from NUMBERS.finditer(small(doc), start, end)


def _number_starts(doc: Doc) -> Iterator[int]:
    for match in NUMBER_START.finditer(small(doc)):
        yield match.start()


def _numbers(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """Grades printed as numbers; a bare one in a sentence about stars counts stars: "two stars, up from one"."""
    text = small(doc)
    for match in numbers_between(doc, start, end):
        meanings = vocabulary.grades.get(number_key(match), ())
        if match["plain"] and (not meanings or "star" in text[start:end]):
            meanings = vocabulary.grades.get(star_key(match), ()) or meanings
        if meanings and _counts_nothing(text, match):
            yield Item(kind="grade", **_where(match), meanings=meanings, sure=not match["plain"], quoted=_is_quoted(text, match))


def _counts_nothing(text: str, match: re.Match[str]) -> bool:
    if not match["plain"] and not match["scored"]:
        return True
    before = text[max(0, match.start() - LOOK_BACK) : match.start()]
    if match["plain"] and before.rstrip().endswith("out of"):
        return False
    told = match["scored"] or BEFORE_NUMBER.search(before) or (match[0][0].isdigit() and BEFORE_DIGIT.search(before))
    return bool(told) and AFTER_NUMBER.match(text, match.end()) is not None


def _where(match: re.Match[str]) -> dict[str, Any]:
    return {"start": match.start(), "end": match.end(), "text": key_of(match[0])}


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """Whether a grade stands between quotation marks of its own: the one in "good in all areas" does not."""
    return text[match.start() - 1 : match.start()] in ("'", '"') and text[match.end() : match.end() + 1] in ("'", '"')


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
def _long_verbs() -> re.Pattern[str]:
    """Verbs of several words: "held on to"."""
    return _pattern(frozenset(verb for verb in verbs() if " " in verb))


@cache
def _long_nouns() -> re.Pattern[str]:
    """Names of the whole of several words: "children's services"."""
    return _pattern(frozenset(noun for noun in nouns("whole") if " " in noun))


@cache
def _fillers() -> re.Pattern[str]:
    """What comes before an area and is no part of its name: "the experiences and progress of care leavers"."""
    return _pattern(words("fillers"))


def _pattern(keys: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternation(keys)}(?![\w-])")
