"""Names that are none: a place beside a small noun, by which an article means again whom it has just named.

    "... at Hartley Primary School. The 240-pupil [Wexham] school was ...", "Elm House care home ... The [Pelham Road] home was ..."

"Fall at [Tallow] nursing home" above "Tallow Lodge" means that one too.

What says how large it is, or in which street, tells of one that is known by then. "The Mill Lane school" of an article that has named
no school before is one by that name, and so is one behind the grade of another: "Hartley Primary was good. The Mill Lane school was poor".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.organisation.extents import is_street
from extractors.organisation.grading import mark
from extractors.organisation.name import HOUSES, LEXICON, Name

KINDS = HOUSES | {"hospital", "prison", "college"}
# "The 240-pupil "
SIZED = re.compile(r"\b[Tt]he\ (?:[a-z]+\ )?[\d,]+-[a-z]+\ $")
THE = re.compile(r"(?:\b[Tt]he|THE)\ (?:[\d,]+-[a-z]+\ )?$")
# In so many characters before a name it says how large it is, and in so many stands the one that is meant.
LEAD, REACH = 32, 700


def without_variations(text: str, found: Sequence[Name]) -> Iterator[Name]:
    """The names in folded `text` but for those that only tell where another of them is."""
    for at, name in enumerate(found):
        if name.kind not in KINDS or not (_is_variation(text, name, found[:at]) or _is_named_in_full(text, name, found)):
            yield name


def _is_named_in_full(text: str, name: Name, found: Sequence[Name]) -> bool:
    """Whether one other alone has a name that begins with the place beside a small noun: "Tallow nursing home" is Tallow Lodge."""
    noun = _noun().search(text[name.start : name.end])
    if noun is None or noun.end() < name.end - name.start:
        return False
    stem, kinds = key_of(text[name.start : name.start + noun.start()]), _kinds_of(noun.group("noun"))
    others = {key_of(one.name): one for one in found if one.kind in kinds and key_of(one.name).startswith(f"{stem} ")}
    others.pop(key_of(name.name), None)
    return len(others) == 1 and not any(key_of(one.name) == key_of(name.name) and one.kind not in kinds for one in found)


def _is_variation(text: str, name: Name, before: Sequence[Name]) -> bool:
    """Whether a small noun stands beside a street, or a place with a size, and one of whom the noun can be said was named before."""
    noun = _noun().search(text[name.start : name.end]) or _noun().match(text, name.end)
    lead = text[max(0, name.start - LEAD) : name.start]
    if noun is None or not THE.search(lead):
        return False
    words = text[name.start : name.end].removesuffix(noun.group())
    sized = " " not in words and SIZED.search(lead) is not None
    if not (sized or (" " in words and is_street(words))):
        return False
    stem, kinds = key_of(words), _kinds_of(noun.group("noun"))
    others = [one for one in before if one.end > name.start - REACH and one.kind in kinds]
    if not others or any(one.stem.startswith(stem) for one in before):
        return False
    return sized or mark().search(text, others[-1].end, name.start) is None


def kinds_by_variation(text: str, end: int) -> frozenset[str]:
    """The kinds of which that can be whose name ends a sentence at `end`, where the next one begins "The Mill Lane home"."""
    following = _in_street().match(text, end)
    return _kinds_of(following.group("noun")) if following and is_street(following.group("place")) else frozenset()


@cache
def _in_street() -> re.Pattern[str]:
    """A sentence that begins with a street and a small noun: ". The Harbour Street nursery"."""
    return re.compile(rf"\.\ The\ (?:[\d,]+-[a-z]+\ )?(?P<place>[A-Z][\w']+(?:\ [A-Z][\w']+){{1,2}}){_noun().pattern}")


@cache
def _noun() -> re.Pattern[str]:
    """A small noun that describes: " school", " nursery"."""
    return re.compile(rf"\ (?P<noun>{alternation(filter(_kinds_of, lexicon(LEXICON, 'descriptions')))})(?![\w-]|\ [A-Z])")


def _kinds_of(noun: str) -> frozenset[str]:
    """The kinds that a noun can describe, of those that stand in a street."""
    kinds = word_list(LEXICON, f"description_kinds.{lexicon(LEXICON, 'descriptions')[noun]}")
    return frozenset(kind for kind in KINDS if key_of(kind) in kinds)
