"""Signs that a name is a person's, or a firm's, a place's, a story's; weighed together by the numbers in `people.toml`.

A sign is a name of the section `[weight]`. "Tansy Hexham, 19, now an apprentice" shows `given`, `age` and
`office_after`; "food packaging group Hexham Voss" shows `firm`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Doc

from extractors.heads import heads, singulars
from extractors.lexicon import compiled, lexicon, numbers, word_list
from extractors.person.known import given_names, is_given, particles, same
from extractors.person.names import Candidate
from extractors.reading import block_at, folded, once

QUOTES = ("'", '"')
SIGHT = 90  # code points on either side of a name in which signs are looked for

AGES = r"(?:\d{1,3}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)\b)"
AGE = re.compile(rf"(?:, (?:aged |now |then |also )?\d{{1,3}}(?=[,.;:)]| and\b)|,? \((?:aged )?{AGES}\)|,? aged {AGES})")
# "Ann Orde, who", "Ann Orde, a mason who", "Ann Orde and her husband", "Ann Orde, of Mill Lane"
WHO = re.compile(r",?(?:(?<=,) an? (?:[\w-]+ ){0,3}[\w-]+)? \(?(?:who|whose|whom)\b|,? and (?:his|her) |, of (?:no fixed|[A-Z])")
# what follows an office in apposition: "Joy Lane, chair of the board," not "At Rose Hill, head Ann Bell"
CLOSES = re.compile(r",(?! (?:has|have|had|is|was|will)\b)|\)| (?:of|at|for|with|who)\b")
# "has made Ann Shaw its director"
MADE = re.compile(r"\b(?:appoint(?:s|ed)|named|made|hired|recruited|promoted|elected|chosen|unveiled) $")
ARTICLE = re.compile(r"\b(?:the|a|an|this|our|their) $", re.IGNORECASE)
LOCATION = re.compile(r"\b(?:in|at|near|around|outside|inside|across|via) $", re.IGNORECASE)
# "directors Paul Hexham and Usha Bell", not "auditors Finch Macklin"
ANOTHER = re.compile(r"(?:,| and| &) [A-Z]")
COUPLE = re.compile(r"\b([A-Z][a-z]+) (?:and|&) $")
SPOKEN_FOR = re.compile(r"\bspokes\w+ (?:for|at) $")
# "who chairs Save Orrin Casualty"
RUNS = re.compile(r"\b(?:chairs|chaired|founded|co-founded|runs|heads|manages|edits) (?:the )?$")
WORD_BEFORE = re.compile(r"([^\W\d_]+(?:[-'&][^\W\d_]+)*),? $")
WORD_AFTER = re.compile(r"(?:'s)? ([a-z][a-z'-]*)")
# "Hexham Voss Ltd", "Marsh & Sons", "Lomax Gill, a firm of surveyors"
FIRM_AFTER = (
    r",? (?:Ltd|Limited|plc|PLC|LLP|Inc)\b"
    r"| & "
    r"|, which\b"
    r"|, (?:a|an|the) (?:(?!of\b|at\b|for\b)[\w-]+ ){0,3}<people.firm_apposed>"
    r"(?=[,.;:]| (?:that|which|based|behind|in|at|of|for|run|has|is|was|said|says)\b)"  # not "the group finance director"
)

OWNED_AFTER = r"'s (?=[A-Z])(?i:<people.thing_owned>)\b"
HEAD = r"(?:<roles.head>|<roles.head_weak>)"
# ", the CQC's head of inspection", " (chair)", " - a retired teacher", ", ex-head of design", " is head"
OFFICE_AFTER = (
    r"(?i)(?:,| -| —| (?:has|had|will)? ?(?:is|was|be|been|became|become|becomes)|(?= \()) \(?(?:ex-)?(?:[\w'&-]+\s+){0,6}?" + HEAD + r"\b"
)
AS_OFFICE = rf"(?i) (?:as|its|to|to be) (?:[\w'&-]+\s+){{0,4}}?{HEAD}\b"
# what an office is held at: "the chair of " before "Water Rights"
SEAT = rf"(?i)(?<![\w-]){HEAD} (?:of|at|from) $"
# what it is for, right before a name: "managing director of homes ", "chief of staff, "
OFFICE_OF = rf"(?i)(?<![\w-]){HEAD} (?:of|for) (?:(?!(?:at|by|in|is|to|was)\b)[\w'&-]+ ){{0,5}}[\w'&-]+,? $"
# "their dog, ", "a spaniel called "
PET = r"(?i)\b<people.pet>(?: (?:called|named)|,)? $"
AGENT = r"(?i)\b<people.agent> $"
REPORTING_AFTER = r",? (?:(?:has|had|have|is|was|will|would|also|then|later|only|never|who) ){0,2}<people.reporting>\b"
REPORTING_BEFORE = r"(?i)\b<people.reporting_before> $"


def signs(doc: Doc, candidate: Candidate) -> Iterator[str]:
    """The signs that `candidate` shows where it stands."""
    text = folded(doc)
    block_start, block_end = block_at(doc, candidate.start)
    before = text[max(block_start, candidate.start - SIGHT) : candidate.start]
    after = text[candidate.end : min(block_end, candidate.end + SIGHT)]
    yield from _in_name(candidate)
    yield from _from_model(doc, candidate)
    yield from _from_before(before, after, addressed=candidate.honorific is not None)
    yield from _from_after(after)


def weigh(found: Iterable[str]) -> float:
    """How much `found` speaks for a person, each sign counted once."""
    weights = numbers("people", "weight")
    return sum(weights[sign] for sign in set(found))


def thing_follows(doc: Doc, candidate: Candidate) -> bool:
    """Whether the word after makes the name a thing's: "the Jay report", "the Thomas family", "Dr Hexham's Grammar School"."""
    if candidate.possessive and compiled(OWNED_AFTER).match(folded(doc), candidate.end):
        return True
    match = WORD_AFTER.match(folded(doc), candidate.end)
    if match is None or match.group(1) not in word_list("people", "thing_after") or match.group().startswith("'s"):
        return False
    word = doc.char_span(*match.span(1))
    return word is None or word[0].tag_ != "VBZ"  # "Neville Hexham reports that ..."


def speaks(doc: Doc, candidate: Candidate) -> bool:
    """Whether a reporting verb stands right before or after the candidate."""
    text = folded(doc)
    before = text[max(0, candidate.start - SIGHT) : candidate.start]
    return bool(compiled(REPORTING_AFTER).match(text, candidate.end) or compiled(REPORTING_BEFORE).search(before))


def article_before(doc: Doc, candidate: Candidate) -> bool:
    """Whether "the", "a" or the like stands right before the candidate."""
    return ARTICLE.search(folded(doc)[max(0, candidate.start - 10) : candidate.start]) is not None


def kin_before(doc: Doc, candidate: Candidate) -> str | None:
    """The word like "daughter" that stands right before the candidate."""
    word = _word_before(folded(doc)[max(0, candidate.start - 30) : candidate.start])
    return word if word in word_list("people", "kin") else None


def relative_before(doc: Doc, candidate: Candidate) -> bool:
    """Whether somebody's daughter or the like is named: "their daughter Poppy", where the word names a flower as well."""
    return _word_before(folded(doc)[max(0, candidate.start - 30) : candidate.start]) in word_list("people", "relative")


def quoted(doc: Doc, candidate: Candidate) -> bool:
    """Whether the candidate fills a pair of quotation marks: "a spoon marked 'Miss Congeniality'"."""
    text = folded(doc)
    return text[candidate.start - 1 : candidate.start] in QUOTES and text[candidate.end : candidate.end + 1] in QUOTES


def _in_name(candidate: Candidate) -> Iterator[str]:
    first, last = candidate.keys[0], candidate.keys[-1]
    if candidate.honorific:
        yield "honorific_weak" if candidate.honorific in _weak_honorifics() else "honorific"
    if first in word_list("people", "given_weak"):
        yield "given_weak"
    elif is_given(first) or is_given(first.split("-")[0]):
        yield "given"
    elif len(first.replace(".", "")) <= 2 or first.count(".") > 1:
        yield "initials"
    elif first in word_list("people", "place"):
        yield "place"
    if "-" in last:
        yield "double_barrelled"
    if any(key in particles() for key in candidate.keys[1:-1]):
        yield "particle"
    if candidate.right is not None and candidate.right.key in word_list("people", "suffix"):
        yield "suffix"
    if candidate.weak_end:
        yield "thing_like"
    if candidate.name.isupper() and len(last) > 1:
        yield "shouted"
    if same(candidate.name) in word_list("people", "namesake"):
        yield "namesake"


def _from_model(doc: Doc, candidate: Candidate) -> Iterator[str]:
    """What the entity recogniser says of the candidate's last word."""
    entities = once(doc, _entities)
    at = bisect_right(entities, (candidate.end - 1, 1 << 62, "")) - 1
    if at < 0 or entities[at][1] < candidate.end:
        return
    start, _, label = entities[at]
    if label != "PERSON":
        yield "model_other"
    else:
        yield "model" if start <= candidate.first else "model_part"


def _entities(doc: Doc) -> Iterator[tuple[int, int, str]]:
    for entity in doc.ents:
        yield entity.start_char, entity.end_char, entity.label_


def _from_before(before: str, after: str, *, addressed: bool) -> Iterator[str]:
    word = _word_before(before)
    firm = (word in word_list("people", "firm_before") and not before.endswith(", ")) or SPOKEN_FOR.search(before)
    if (firm and not addressed) or compiled(PET).search(before):  # no "County Coun Ann Orde" is one
        yield "firm"
    if word in word_list("people", "kin") or (word and _office_before(word, after)):
        yield "office_before"
    elif (" of " in before or " for " in before) and compiled(OFFICE_OF).search(before):
        yield "office_of"
    couple = COUPLE.search(before)
    if couple and couple.group(1).lower() in given_names():
        yield "couple"
    if compiled(REPORTING_BEFORE).search(before):
        yield "reporting"
    if before.endswith(", of ") or (before.endswith((" of ", " at ", " from ")) and compiled(SEAT).search(before)) or RUNS.search(before):
        yield "seat"
    if compiled(AGENT).search(before):
        yield "agent"
    if MADE.search(before) and compiled(AS_OFFICE).match(after):
        yield "made"
    if ARTICLE.search(before):
        yield "article"
    if LOCATION.search(before):
        yield "location"


def _from_after(after: str) -> Iterator[str]:
    is_firm = compiled(FIRM_AFTER).match(after) is not None
    if is_firm:
        yield "firm"
    if after.startswith(", where "):  # "came from St Oswin's in Garth Ferry, where he was deputy head"
        yield "site"
    if AGE.match(after):
        yield "age"
    if WHO.match(after):
        yield "who"
    office = None if is_firm else compiled(OFFICE_AFTER).match(after)
    if office:
        yield "office_after"
        if CLOSES.match(after, office.end()):
            yield "apposed"
    if compiled(REPORTING_AFTER).match(after):
        yield "reporting"


def _word_before(before: str) -> str | None:
    match = WORD_BEFORE.search(before)
    return match.group(1).lower() if match else None


@cache
def _weak_honorifics() -> frozenset[str]:
    return frozenset(lexicon("people", "honorific_weak").values())


def _office_before(word: str, after: str) -> bool:
    """Whether the word before a name is the end of "chief executive" or "ex-footballer", or "directors" with more names to follow."""
    last = word if word in singulars() else word.rsplit("-", 1)[-1]
    return last in singulars() or (last in heads() and ANOTHER.match(after) is not None)
