"""Organisations in a stretch of an article, and where one is meant by the proper part of its name: "Rutland" after "Rutland Police"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Doc

from extractors import organisations
from extractors.folding import fold
from extractors.index import first_word, starts_of
from extractors.organisation.short_forms import HOUSE_THERE
from extractors.organisations import Organisation
from extractors.rating.words import words
from extractors.reading import folded, once

# An organisation's name is not cut to less, in characters.
SHORTEST = 5
# Before a short name, what makes it part of another name: "Mrs Hartley", "Greater Hartley".
NAME_BEFORE = re.compile(r"[A-Z][\w.'-]* $(?<!In )(?<!At )(?<!The )(?<!But )(?<!And )")
LOOK_BACK = 24
# Behind a short name, what makes it part of another one: "Hartley-based", "Hartley Green".
GOES_ON = re.compile(r"[\w-]| [A-Z]")

ShortName = tuple[int, int, Organisation]


def organisations_in(doc: Doc, start: int, end: int) -> tuple[Organisation, ...]:
    """The organisation mentions that begin between two offsets."""
    mentions = once(doc, organisations.extract)
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]


def short_names(doc: Doc) -> Iterator[ShortName]:
    """Where an organisation is meant by the proper part of its name: "Rutland" after "Rutland Police", in order.

    Only a part that no other organisation of the article shares, or that alone means one somewhere, and that no mention covers, is one.
    """
    mentions = [mention for mention in once(doc, organisations.extract) if mention.kind not in words("never_graded")]
    owners: dict[str, Organisation] = {}
    shared: set[str] = set()
    for mention in mentions:
        short = _proper_part(mention.name)
        if owners.setdefault(short, mention).name != mention.name:
            shared.add(short)
    alone = {fold(mention.text): mention for mention in mentions}
    for short in shared & alone.keys():
        owners[short] = alone[short]
    shared -= alone.keys()
    wanted = [short for short in owners if len(short) >= SHORTEST and short not in shared]
    taken = [(mention.start, mention.end) for mention in once(doc, organisations.extract)]
    for start, end in _printed(doc, wanted):
        if NAME_BEFORE.search(folded(doc), max(0, start - LOOK_BACK), start):
            continue
        owner = owners[folded(doc)[start:end]]
        is_there = start < owner.start and HOUSE_THERE.match(folded(doc), end) is not None
        if not is_there and not any(first < end and start < last for first, last in taken):
            yield start, end, owner


def _printed(doc: Doc, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where whole names stand that no longer one overlaps, in order."""
    text, last, longest_first = folded(doc), 0, sorted(names, key=len, reverse=True)
    for start, _ in starts_of(doc, set(map(first_word, names))):
        found = (start + len(name) for name in longest_first if text.startswith(name, start))
        end = next((end for end in found if start >= last and not GOES_ON.match(text, end)), None)
        if end is not None:
            last = end
            yield start, end


def _proper_part(name: str) -> str:
    """The part of a name before the words that any such organisation has: "East Rutland" of "East Rutland Constabulary".

    A name may begin with one: "Royal Rutland" of "Royal Rutland Infirmary".
    """
    first, *others = fold(name).removeprefix("HMP ").split() or [""]
    rest = list(takewhile(lambda word: word.lower() not in words("kind_words"), others))
    kept = [first, *rest] if rest or first.lower() not in words("kind_words") else []
    while kept and kept[-1].lower() in ("and", "of", "&", "the"):
        kept.pop()
    return " ".join(kept)
