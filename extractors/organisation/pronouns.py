"""The pronouns "It" and "its", where they clearly stand for a thing named before: "[Its] manager left."."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from extractors.lexicon import compiled, key_of
from extractors.organisation.descriptions import NEXT_WORD, OFFICES, RATERS
from extractors.organisation.grading import SUBJECTS
from extractors.organisation.meant import offset_of, sentence_start
from extractors.organisation.salience import is_owner
from extractors.organisation.short_forms import acts
from extractors.organisation.things import Reference, Thing
from extractors.reading import block_at, folded

LONGEST = 40
# Who judges, tells or governs is seldom what "it" means.
NOT_IT = frozenset({"inspectorate", "regulator", "government department", "media", "political party", "court"})
# "It rated the workshops poor": only a grader does that.
GRADES = frozenset({"rated", "graded", "judged", "inspected", "upgraded", "downgraded", "rates", "grades", "judges"})

PRONOUN = re.compile(r"(?<![\w'-])(?:It|[Ii]ts)(?![\w'-])")
# "Run by Moss Care, it has 40 beds": what only runs a place is not what "it" means.
AGENT = re.compile(r"\bby\ (?:the\ )?$")


# "A primary school in Kent has been told that its": the place is not what "its" means.
PLACED = r"\b(?!service\b)<organisations.descriptions>\ (?:in|near)\ $"


def pronouns(doc: Doc, found: Sequence[Reference]) -> Iterator[Reference]:
    """The pronouns "It" and "its" where the sentence before, or this one, has a subject they clearly take up."""
    text, known = folded(doc), list(found)
    for match in PRONOUN.finditer(text):
        following = NEXT_WORD.match(text, match.end())
        word = following.group("word").lower() if following else ""
        if word in GRADES or not (word in OFFICES or acts(text, match.start(), match.end())):
            continue
        thing = _antecedent(doc, match.start(), known)
        if thing:
            reference = Reference(start=match.start(), end=match.end(), thing=thing, rule="pronoun")
            insort(known, reference, key=offset_of)  # "It was good in May. Its manager left.": one takes up the other
            yield reference


def _antecedent(doc: Doc, offset: int, known: Sequence[Reference]) -> Thing | None:
    """The first thing named in this sentence or, for its first word, in the one before; None where a grader stands between."""
    sentence = sentence_start(doc, offset)
    earliest = sentence_start(doc, sentence - 2) if offset - sentence < 2 else sentence
    if earliest < block_at(doc, offset)[0]:
        return None
    first, last = bisect_left(known, earliest, key=offset_of), bisect_left(known, offset, key=offset_of)
    before = [one for one in known[first:last] if not (is_owner(doc, one) or _is_agent(doc, one) or _is_place(doc, one))]
    opens = offset - sentence < 2
    meant = next((one for one in before if opens and _is_subject(doc, one)), before[0]) if before else None
    nearest = [meant, *([] if opens else before[-1:])]
    return meant.thing if meant and not any(_is_no_it(one.thing) for one in nearest if one) else None


def _is_no_it(thing: Thing) -> bool:
    return thing.kind in NOT_IT or key_of(thing.name) in RATERS


def _is_subject(doc: Doc, reference: Reference) -> bool:
    """Whether it is the subject of its sentence: in "In what the commission calls the harder test, [the council] scored three"."""
    span = doc.char_span(reference.start, reference.end, alignment_mode="expand") if doc.has_annotation("DEP") else None
    return span is not None and span.root.dep_ in SUBJECTS and span.root.head.dep_ == "ROOT"


def _is_agent(doc: Doc, reference: Reference) -> bool:
    """Whether something is only said to be run, owned or taken over by it."""
    return AGENT.search(folded(doc), max(0, reference.start - 7), reference.start) is not None


def _is_place(doc: Doc, reference: Reference) -> bool:
    """Whether it only tells where another one is that its sentence describes: "A primary school in Kent"."""
    text = folded(doc)[max(0, reference.start - LONGEST) : reference.start]
    return reference.thing.kind == "local authority" and compiled(PLACED).search(text) is not None
