"""Former names: "Orrin Academy, formerly Orrin High School" is one school, and so is "the school, then called Orrin High".

So is Orrin High where its owners have "renamed it Orrin Academy".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extractors.lexicon import compiled
from extractors.organisation.before import RENAMED
from extractors.organisation.things import Reference, Thing
from extractors.reading import block_at, folded

# What stands before a former name; `named` where it says so outright: "under the name of", "then called".
CUE = r"(?:(?P<named>\b<organisations.named_formerly>)|,?\ \(?<organisations.formerly>)\ (?:the\ )?$"
# "a practice known as the Fell Surgery": what tells no more than how somebody is called.
INTRODUCED = re.compile(r"\b(?:an?|another|one)\ (?:[\w'-]+\ ){1,4}$", re.IGNORECASE)
# "It was as [Orrin High] that it was first put in special measures", "As [Orrin High], it was"
AS_ONCE = re.compile(r"\b(?:[Ii]t\ was\ as|[Aa]s)\ (?:the\ )?$")
IT_WAS = re.compile(r",?\ (?:that\ )?(?:it|the\ [a-z]+)\ (?:was|had)\b")
REACH = 40  # characters in which the words that tell a former name stand before it


def with_former_names(doc: Doc, found: Sequence[Reference]) -> list[Reference]:
    """The references `found` with each former name meaning the thing that bore it, wherever the article prints it."""
    renamed = dict(_renamed(doc, found))
    return [replace(one, thing=renamed.get(one.thing, one.thing)) for one in found] if renamed else list(found)


def _renamed(doc: Doc, found: Sequence[Reference]) -> Iterator[tuple[Thing, Thing]]:
    """Each thing that is told to be a former name, or a new one, with the one that bears another name in the article."""
    text = folded(doc)
    for at, one in enumerate(found):
        if RENAMED.search(text, max(0, one.start - REACH), one.start):
            old = [other for other in found[:at] if other.thing.kind == one.thing.kind and other.thing is not one.thing]
            if len({other.thing for other in old}) == 1:
                yield one.thing, old[0].thing
            continue
        as_once = AS_ONCE.search(text, max(0, one.start - REACH), one.start) if IT_WAS.match(text, one.end) else None
        cue = as_once or compiled(CUE, re.IGNORECASE).search(text, max(0, one.start - REACH), one.start)
        if cue is None or INTRODUCED.search(text, max(0, cue.start() - REACH), cue.start()):
            continue
        before = found[at - 1] if at else None
        if before and before.end + 2 >= cue.start() and before.thing.kind == one.thing.kind:
            yield one.thing, before.thing
        elif as_once or cue["named"]:
            block, _ = block_at(doc, one.start)
            same = [other for other in found if other.thing.kind == one.thing.kind and other.thing is not one.thing]
            near = [other for other in same if block <= other.start < one.start] or same
            if len({other.thing for other in near}) == 1:
                yield one.thing, near[0].thing
