"""Names whose head is printed in small letters: "Rotherham council", "Wakefield prison", "the Haven care home"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.authorities import find_authority
from extractors.lexicon import alternation, compiled, key_of, lexicon, word_list
from extractors.organisation.candidates import is_address_of
from extractors.organisation.name import GRADED, LEXICON, PLACE_WORDS, PROPER, WORD, Name, line_at, occurrences
from extractors.organisation.runs import JOINS, Word, names_something, walk_left

NOT_AFTER = word_list(LEXICON, "not_after")
# Kinds of which a place has one: "Fenmarsh's youth offending service" is the Fenmarsh Youth Offending Service.
OF_THE_PLACE = frozenset({"youth justice service", "partnership", "probation service", "fire service", "ambulance service"})
# Kinds that are often called by "the" and a name: "The Haven care home".
WITH_THE = frozenset({"care home", "children's home", "nursery", "GP practice"}) | OF_THE_PLACE
# Of what a place has one as well, so that it may go without a name.
ONE = lexicon(LEXICON, "unnamed").keys() | {head for head, kind in lexicon(LEXICON, "lower_heads").items() if kind == "other"}
# Kinds whose names need no head: "Fern Lea" is a home, as "Wakefield" is no jail.
HOUSES = frozenset({"care home", "children's home", "nursery", "school"})

# Kinds that a headline often calls by an adjective and the noun.
DESCRIBED = HOUSES | {"college", "hospital", "prison", "GP practice"}

# Who serves a body of which a county has one, and how that is called.
OFFICERS_OF = {"chief constable": ("police force", "Police"), "chief fire officer": ("fire service", "Fire and Rescue Service")}
OFFICER = re.compile(rf"\ (?:(?:new|former|deputy|assistant|acting|interim)\ ){{0,2}}(?P<office>{alternation(OFFICERS_OF)})\b")

# Words that have no capital in a name.
SMALL = JOINS | {"plc"}

# What may follow a name that stands alone.
ALONE = re.compile(r"(?:'s\ |[.,;:)]|\ (?:is|was|were|has|had|will|in|and|which|to|for|on|after|since)\b)")
# "the struggling Yorkshire", "a Leeds": before a head without a capital, not a name.
DETERMINED = re.compile(
    r"\b(?:the|a|an|this|that|its|their|his|her|our|my|your|in|every|each|another|one|no)"
    r"\ (?:(?!(?:at|in|by|for|from|to|with)\b)[\w'-]+\ )?$",
    re.IGNORECASE,
)
AT_PLACE = re.compile(r"\b(?:in|near|of|from)\ $", re.IGNORECASE)
# "Hands at Home (Hove) Ltd", and what such a firm is called that cares for people.
BRANCH = re.compile(
    rf"\b(?P<own>{WORD}(?:\ (?:(?:at|in|for|of|and|&)\ )?{WORD}){{0,4}})\ \({PROPER}\)\ (?:Ltd|LTD|Limited|LIMITED|LLP|plc)\b"
)
CARING = re.compile(r"\b(?:[Hh]ome|[A-Z]?[a-z]*[Cc]are|Carers|Help|Support|Living|Nursing)\b")
# "the police in Wessexshire", "in Wessexshire the police": of a place that has a force of its own, as the shires have.
POLICE_OF = re.compile(
    rf"""\b[Tt]he\ (?P<one>police\ in\ (?P<behind>{WORD}(?:\ {WORD})?))\b(?!\ [A-Z])
    |   \b[Ii]n\ (?P<other>(?P<before>{WORD}(?:\ {WORD})?),?\ the\ police)\b(?!\ (?:and|[A-Z]|force|station|officer|chief))
    |   \b(?P<own>(?P<owner>[A-Z][a-z]+|[A-Z]+)'[sS]\ police(?:\ (?:force|service)\b)?)\b
        (?!\ (?:and\ crime|station|officer|chief|committee|authority|commissioner|car))""",
    re.VERBOSE,
)
# "Drs Pell, Hart & Moss"
DOCTORS = re.compile(rf"\bDrs\ {WORD}(?:,\ {WORD}){{0,4}}(?:\ (?:and|&)\ {WORD})?(?!\ (?:and|&)\ )")
REQUIRES = re.compile(r"(?:,\ [^.;:\n]{1,40},)?\ requires\ improvement\b")
HAS_OFFICE = re.compile(rf"\ {alternation(word_list(LEXICON, 'offices'))}\b")


def officered(text: str, words: Sequence[Word]) -> Iterator[Name]:
    """The body of a place that only its officer tells: "Wessexshire chief constable" is of Wessexshire Police."""
    first = next((at for at in range(len(words)) if find_authority(text[words[at].start : words[-1].end])), None)
    officer = OFFICER.match(text, words[-1].end + len("'s") * words[-1].possessive)
    if officer and first is not None:
        kind, head = OFFICERS_OF[officer["office"]]
        start, end = words[first].start, words[-1].end
        yield Name(start=start, end=end, name=f"{text[start:end]} {head}", kind=kind, stem=text[start:end].lower(), rule="small head")


def forces(text: str) -> Iterator[Name]:
    """The forces that are told by their places: "[the police in Wessexshire]", "[Wessexshire's police]"; not those of a town."""
    for match in POLICE_OF.finditer(text):
        place = match["behind"] or match["before"] or match["owner"]
        start, end = match.span("one" if match["behind"] else "other" if match["before"] else "own")
        place = place.title() if place.isupper() else place
        if place.endswith("shire") or f"{place} Police" in text:
            yield Name(start=start, end=end, name=f"{place} Police", kind="police force", stem=place.lower(), rule="small head")


def branches(text: str) -> Iterator[Name]:
    """The firms that have a place in brackets in their names: "[Hands at Home (Hove) Ltd]"."""
    for match in BRANCH.finditer(text):
        start, end = match.span()
        name = match[0]
        if name.isupper():
            name = re.sub(r"[A-Z]{2,}", lambda word: word[0].capitalize(), name).replace(" At ", " at ").replace(" Of ", " of ")
        yield Name(
            start=start,
            end=end,
            name=name,
            kind="care provider" if CARING.search(name) else "company",
            stem=match["own"].lower(),
            rule="small head",
        )


def doctors(text: str) -> Iterator[Name]:
    """The practices that bear the names of their doctors, where they are graded: "[Drs Pell, Hart and Moss] was rated"."""
    for match in DOCTORS.finditer(text):
        if compiled(GRADED, re.VERBOSE).match(text, match.end()) or REQUIRES.match(text, match.end()):
            start, end = match.span()
            yield Name(start=start, end=end, name=match[0], kind="GP practice", stem=match[0].lower(), rule="small head")


def small_headed(text: str, words: Sequence[Word], barred: frozenset[int]) -> Iterator[Name]:
    """The name whose head follows the run in small letters: "Rotherham council"."""
    if not words[-1].capital:
        return
    end = words[-1].end
    head = _small_head_pattern().match(text, end + len("'s") * words[-1].possessive)
    if not head or words[-1].start in barred:
        return
    kind = lexicon(LEXICON, "lower_heads")[key_of(head.group(1))]
    if words[-1].possessive and kind not in OF_THE_PLACE:
        return
    first = walk_left([*words, words[-1]], len(words), 0, kind, barred)
    stem = _behind_owner(text, words[first:])
    if not stem or (kind in DESCRIBED and _only_opens(text, stem)):
        return
    start, end, called = stem[0].start, head.end(1), text[stem[0].start : words[-1].end]
    if not names_something(stem) and not (kind == "local authority" and find_authority(called)):
        return  # "Reading council" is one, no "Special school"
    determined = DETERMINED.search(text, max(0, start - 30), start)
    if (
        determined
        and determined.group().lower() != "that "
        and not HAS_OFFICE.match(text, end)
        and not _is_called_the(text, determined.group(), stem, key_of(head.group(1)))
    ):
        return
    yield Name(
        start=start,
        end=end,
        name=called if _is_name_itself(text, called, kind) else f"{called} {_with_capitals(head.group(1))}",
        kind=kind,
        stem=called.lower(),
        rule="small head",
    )


def _behind_owner(text: str, stem: Sequence[Word]) -> Sequence[Word]:
    """A stem without whose it is, where the article has the rest alone as well: "Orrin's *Manor Lodge* care home"."""
    for at in range(len(stem) - 2, 0, -1):
        rest = text[stem[at].start : stem[-1].end]
        if stem[at - 1].possessive and any(not text.endswith("'s ", 0, start) for start in occurrences(text, rest)):
            return stem[at:]
    return stem


def _only_opens(text: str, stem: Sequence[Word]) -> bool:
    """Whether words of the headline may be no name: "Coasting college warned", or a place's: "Praise for Esk nursery", "Esk GP surgery"."""
    headline = line_at(text, 0)[1] % len(text) or 1  # of a text of one line, only what stands first
    if stem[0].start >= headline:
        return False
    words = text[stem[0].start : stem[-1].end].removesuffix(" GP")
    if (
        find_authority(words)
        or is_address_of(text, words)
        or any(AT_PLACE.search(text, max(0, start - 6), start) for start in occurrences(text, words))
    ):
        return True
    if len(stem) > 1:
        return False
    return all(start < headline for form in {words, words.upper(), words.capitalize()} for start in occurrences(text, form))


def _is_name_itself(text: str, called: str, kind: str) -> bool:
    """Whether the head only says what the name names, as in "Amber Hall prep" or "Fern Lea care home" where Fern Lea is named alone too."""
    if kind not in HOUSES:
        return False
    last = key_of(called).split()[-1]
    return (" " in called and last in PLACE_WORDS) or any(ALONE.match(text, start + len(called)) for start in _not_in(text, called))


def _not_in(text: str, words: str) -> Iterator[int]:
    """Where the words stand, but for those places where something happens in or near them."""
    return (start for start in occurrences(text, words) if not AT_PLACE.search(text, max(0, start - 6), start))


def _is_called_the(text: str, before: str, stem: Sequence[Word], head: str) -> bool:
    """Whether "the" belongs to a name, as in "the Haven care home": Haven must be no place, as in "the Leeds care home"."""
    words = text[stem[0].start : stem[-1].end]
    kind = lexicon(LEXICON, "lower_heads")[head]
    if before.lower() != "the " or (head not in ONE and kind not in WITH_THE):
        return False
    if head in ONE or kind in OF_THE_PLACE:
        return True  # "the Wexcliff safeguarding board"
    if find_authority(words):
        return False
    return sum(1 for _ in _not_in(text, words)) == sum(1 for _ in occurrences(text, words))


def _with_capitals(head: str) -> str:
    return " ".join(word if word in SMALL or word[0].isupper() else word.capitalize() for word in head.split())


@cache
def _small_head_pattern() -> re.Pattern[str]:
    heads, after = alternation(lexicon(LEXICON, "lower_heads")), alternation(NOT_AFTER | word_list(LEXICON, "not_after_small"))
    return re.compile(rf" ({heads})\b(?! {after}\b)")
