"""A sentence as a row of items: grades, areas, organisations and bodies as wholes, and the words between them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from extractors import organisations
from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.organisations import Organisation
from extractors.rating.vocabulary import NUMBERS, Vocabulary, number_key, star_key
from extractors.reading import folded, once, schemes_folder
from extractors.schemes import Grade, Scheme

Meanings = tuple[tuple[Scheme, Grade], ...]

# How wholes win over each other where they overlap: a longer one first, then by this order.
WHOLES = ("grade", "area", "body", "organisation", "cue", "noun", "filler")

# "the top grade", "the lowest possible rating"; not "the top score of five", which says the grade itself.
EXTREME = re.compile(
    r"(?<!second )(?<!second-)\b(?P<side>top|highest|lowest|bottom|worst|best)(?: possible| available)? (?:grade|rating|mark|verdict|grading)\b(?! of| for all)", re.IGNORECASE
)
# "a 3", "scored 2 for", "from two,": what stands around a bare number that is a grade.
AFTER_NUMBER = re.compile(r"\s*(?:[.,;:)'\"]|$|-\s|\n|(?:for|on|in|and|but|overall|from|under|at|out)\b)")
BEFORE_NUMBER = re.compile(
    r"(?:\b(?:an?|full|from|to|of|and|with|scored|scores|rated|graded|given|gave|awarded|was|is|just|only|as|class|unit|home|it|council|authority|borough|trust|school|business)\s+|:\s*|[('\"]|(?:^|\n)\s*)$",
    re.IGNORECASE,
)
# Before an area, and no part of its name: "the experiences and progress of care leavers".
FILLER = re.compile(r"\bexperiences?(?: and progress)? of\b|\bprogress made by\b|\bexperiences? and progress for\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Item:
    """A whole or a word of a sentence. `text` is folded and in lower case, `tag` the (first) word's part of speech (Penn)."""

    kind: str
    start: int
    end: int
    text: str
    tag: str
    meanings: Meanings = ()
    areas: tuple[tuple[Scheme, str], ...] = ()
    bodies: tuple[str, ...] = ()
    organisation: Organisation | None = None
    quoted: bool = False
    sure: bool = True
    cue: str = ""


def items(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> list[Item]:
    """The items of `doc` between the offsets `start` and `end`, in order, without white space."""
    wholes = list(_longest(_wholes(doc, start, end, vocabulary)))
    found: list[Item] = []
    at = 0
    starts = once(doc, token_starts)
    for token in doc[bisect_left(starts, start) : bisect_left(starts, end)]:
        while at < len(wholes) and wholes[at].end <= token.idx:
            at += 1
        if at < len(wholes) and wholes[at].start < token.idx + len(token):
            if not found or found[-1] is not wholes[at]:
                found.append(wholes[at])
        elif not token.is_space:
            text = folded(doc)[token.idx : token.idx + len(token)].lower()
            found.append(Item(kind="word", start=token.idx, end=token.idx + len(token), text=text, tag=token.tag_))
    return found


def token_starts(doc: Doc) -> Iterator[int]:
    """Where each token of `doc` begins."""
    for token in doc:
        yield token.idx


def _wholes(doc: Doc, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Item]:
    text = folded(doc)
    yield from _grades(text, start, end, vocabulary)
    for match in vocabulary.area_pattern.finditer(text, start, end):
        yield _item("area", match, areas=vocabulary.areas[key_of(match[0])])
    for pattern in (vocabulary.body_pattern, vocabulary.description_pattern):
        for match in pattern.finditer(text, start, end):
            yield _item("body", match, bodies=vocabulary.bodies[key_of(match[0])])
    for match in _cue_pattern().finditer(text, start, end):
        yield _item("cue", match, cue=_cues()[key_of(match[0])])
    for match in FILLER.finditer(text, start, end):
        yield _item("filler", match)
    for match in _noun_pattern().finditer(text, start, end):
        yield _item("noun", match)
    for mention in organisations_in(doc, start, end):
        if mention.kind not in ("inspectorate", "regulator"):
            yield Item(
                kind="organisation", start=mention.start, end=mention.end, text=text[mention.start : mention.end].lower(), tag="NNP", organisation=mention
            )


def organisations_in(doc: Doc, start: int, end: int) -> tuple[Organisation, ...]:
    """The organisation mentions that begin between two offsets."""
    mentions = once(doc, organisations.extract)
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    last = bisect_left(mentions, end, key=lambda mention: mention.start)
    return mentions[first:last]


def _grades(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Item]:
    for match in vocabulary.grade_pattern.finditer(text, start, end):
        quoted = _is_quoted(text, match.start(), match.end())
        tag = "VBZ" if not quoted and " " in match[0] and key_of(match[0]).split()[0] in lexicon("ratings", "inflections") else "JJ"
        yield _item("grade", match, tag=tag, meanings=vocabulary.grades[key_of(match[0])], quoted=quoted)
    for match in EXTREME.finditer(text, start, end):
        best = match["side"].lower() in ("top", "highest", "best")
        meanings = tuple((scheme, scheme.grades[0 if best else -1]) for scheme in vocabulary.schemes if not scheme.needs_area)
        yield _item("grade", match, meanings=meanings, quoted=False)
    for match in vocabulary.code_pattern.finditer(text, start, end):
        yield _item("grade", match, meanings=vocabulary.codes[match[0]], quoted=_is_quoted(text, match.start(), match.end()))
    for match in NUMBERS.finditer(text, start, end):
        meanings = vocabulary.grades.get(number_key(match))
        if match["plain"] and not meanings and vocabulary.stars:
            meanings = vocabulary.grades.get(star_key(match))
        if meanings and (not (match["plain"] or match["scored"]) or _is_alone(text, match.start(), match.end())):
            yield _item("grade", match, meanings=meanings, sure=not match["plain"], quoted=_is_quoted(text, match.start(), match.end()))


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a bare number counts nothing: "it was a 3", "scored 2 for", not "two days"."""
    return bool(AFTER_NUMBER.match(text, end)) and ("out of" in text[start:end] or "/" in text[start:end] or bool(BEFORE_NUMBER.search(text[max(0, start - 24) : start])))


def _item(kind: str, match: re.Match[str], **fields: object) -> Item:
    return Item(**{"kind": kind, "start": match.start(), "end": match.end(), "text": key_of(match[0]), "tag": "NN", **fields})  # type: ignore[arg-type]


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a grade stands between quotation marks of its own: 'good', "good in all areas" is not."""
    return text[start - 1 : start] in ("'", '"') and text[end : end + 1] in ("'", '"')


def _longest(wholes: Iterator[Item]) -> Iterator[Item]:
    """The wholes that no longer one overlaps, in order."""
    taken: list[Item] = []
    for item in sorted(wholes, key=lambda item: (item.start - item.end, WHOLES.index(item.kind), item.start)):
        if all(item.end <= other.start or other.end <= item.start for other in taken):
            taken.append(item)
    yield from sorted(taken, key=lambda item: item.start)


@cache
def _cues() -> dict[str, str]:
    """Verbs of more than one word, which must be wholes: "held on to"."""
    found = {}
    for kind, variants in (("keep", lexicon("ratings", "verbs")),):
        found |= {variant: kind for variant, canonical in variants.items() if " " in variant and canonical == kind}
    return found | {variant: "come_out" for variant, canonical in lexicon("ratings", "verbs").items() if canonical == "come_out"}


@cache
def _cue_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(_cues())}\b", re.IGNORECASE)


@cache
def _noun_pattern() -> re.Pattern[str]:
    nouns = [noun for noun, kind in lexicon("ratings", "nouns").items() if kind == "whole" and " " in noun]
    return re.compile(rf"(?<![\w-]){alternation(nouns)}(?![\w-])", re.IGNORECASE)


def words(section: str) -> frozenset[str]:
    """A word list of ratings.toml."""
    return word_list("ratings", section)
