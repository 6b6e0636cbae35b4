"""Referents: whom an article speaks of, organisations and strangers alike, and what each is to its sentence.

"At Elm Road Juniors, which shares its governors with Devizes, the mood was better": Elm Road Juniors is spoken of, Devizes aside.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extractors import organisations
from extractors.lexicon import key_of
from extractors.organisations import Organisation
from extractors.rating.short_names import ShortName, organisations_in, short_names
from extractors.rating.strangers import strangers
from extractors.rating.vocabulary import vocabulary
from extractors.rating.words import words
from extractors.reading import folded, once, sentence_around
from extractors.tokens import token_at

# What opens a description.
DETERMINERS = frozenset({"The", "This", "That", "Our", "It", "Its"})
# Clauses that say something aside.
ASIDE = frozenset({"relcl", "acl", "advcl"})
# Before who is compared, or who else was there.
BESIDE = frozenset({"with", "than", "unlike", "like", "alongside", "from", "against"})
LOOK_BACK, BY_LINE = 16, 40
# A name is no longer, in characters.
LONGEST = 80
# "by Kent County Council", "by the charity Autism Kent"; not "by staff at Ash Lodge"
AGENT = re.compile(r"\bby\ (?:(?!(?:at|from|in|of|on|the\ time|with)\b)[a-z-]+\ ){0,3}$")
# "at the Infirmary", not "the Infirmary Trust"
CALLED = re.compile(r"\b[Tt]he\ (?P<word>[A-Z][a-z]{3,})\b(?!\ [A-Z])")
# "mental health services for young people run by", which are a part of whoever runs them
PART_BY = re.compile(
    r"\b(?:services?|units?|wards?|departments?|clinics?|provision)\ (?:for\ [\w\ '-]{1,40}\ )?(?:run|provided|delivered|operated|managed)"
    r"\ by\ (?:the\ )?$"
)
PART = 80
# Behind a comma and before one of these stands the place of an address: "Hexham Academy, in Station Road, *Devizes*, …".
ADDRESS = re.compile(r"[,.;)\n]| \(|$")


@dataclass(frozen=True, kw_only=True)
class Referent:
    """Words at `start:end` that speak of somebody; `organisation` is None for a stranger.

    `role` is "spoken of", "aside", "where" ("in Kent"), "agent" ("by Kent") or, of a stranger, "scene" ("In Rutland, …").
    """

    start: int
    end: int
    name: str
    organisation: Organisation | None
    role: str


def referents(doc: Doc) -> Iterator[Referent]:
    """The referents of `doc` that may be graded, in reading order; not who did something ("by Kent"), nor strange places."""
    named = [(mention.start, mention.end, mention) for mention in once(doc, organisations.extract)]
    named += once(doc, short_names)
    named += _called(doc, named)
    found = [_referent(doc, start, end, mention) for start, end, mention in named if may_be_graded(mention)]
    names = {folded(doc)[start:end].lower(): mention for start, end, mention in named if may_be_graded(mention)}
    found += [_referent(doc, start, end, names.get(folded(doc)[start:end].lower())) for start, end in once(doc, strangers)]
    spoken_of = (referent for referent in found if referent.role != "agent" and (referent.organisation or referent.role != "where"))
    yield from sorted(spoken_of, key=lambda referent: referent.start)


def _called(doc: Doc, named: Sequence[ShortName]) -> Iterator[ShortName]:
    """Where an organisation is called by one word of its name: "the Infirmary", "The Manor"; not by one that two have in common."""
    bearers: dict[str, set[str]] = defaultdict(set)
    mentions = {mention.name: mention for _, _, mention in named if may_be_graded(mention)}
    for name in mentions:
        for word in name.split():
            bearers[word].add(name)
    taken = [(start, end) for start, end, _ in named]
    for match in CALLED.finditer(folded(doc)):
        names = bearers.get(match["word"], ())
        if len(names) == 1 and not any(start < match.end() and match.start() < end for start, end in taken):
            yield match.start("word"), match.end(), mentions[next(iter(names))]


def may_be_graded(mention: Organisation) -> bool:
    """Whether an organisation is neither a body that grades nor of a kind that nobody does."""
    return key_of(mention.name) not in vocabulary().bodies and mention.kind not in words("never_graded")


def is_described(mention: Organisation) -> bool:
    """Whether a mention means its organisation without its name: "the Catholic school", "That council", "its"."""
    return mention.text[:1].islower() or mention.text.split()[0] in DETERMINERS


def is_pronoun(mention: Organisation) -> bool:
    """Whether a mention is "it" or "its"."""
    return mention.text.lower() in ("it", "its")


def _referent(doc: Doc, start: int, end: int, mention: Organisation | None) -> Referent:
    name = mention.name if mention else folded(doc)[start:end]
    return Referent(start=start, end=end, name=name, organisation=mention, role=_role(doc, start, end, mention))


def _role(doc: Doc, start: int, end: int, mention: Organisation | None) -> str:
    text = folded(doc)
    if AGENT.search(text, max(0, start - BY_LINE), start) and not PART_BY.search(text, max(0, start - PART), start):
        return "agent"
    before = text[max(0, start - LOOK_BACK) : start].lower().removesuffix("the ").split()[-1:]
    if before and before[0] in words("placing") and mention is None and _opens(doc, start):
        return "scene"
    placed = before == ["of"] and (mention is None or mention.kind == "local authority")
    if before and (placed or before[0] in words("where")) and not _opens(doc, start):
        return "where"
    if before == ["at"] and _stands_at(doc, start):
        return "where"
    if text[start - 2 : start] == ", " and ADDRESS.match(text, end) and (mention is None or mention.name != text[start:end]):
        return "where"
    return "aside" if _is_aside(doc, start, end) else "spoken of"


def _stands_at(doc: Doc, start: int) -> bool:
    """Whether a name at `start` is where another one is: "Beech Lodge at *Hove Green*"."""
    behind = start - len(" at ")
    return any(mention.end == behind and not is_described(mention) for mention in organisations_in(doc, behind - LONGEST, behind))


def _is_aside(doc: Doc, start: int, end: int) -> bool:
    """Whether a sentence only mentions the words at `start:end`: in a clause of its own, or to compare."""
    if not doc.has_annotation("DEP"):
        return False
    head = _head(doc, start, end)
    return any(token.dep_ in ASIDE or (token.dep_ == "prep" and token.text.lower() in BESIDE) for token in (head, *head.ancestors))


def _opens(doc: Doc, start: int) -> bool:
    """Whether a sentence begins with where it is: "Over in Rutland, …"."""
    opening = folded(doc)[sentence_around(doc, start)[0] : start].lower()
    return set(opening.replace(",", " ").split()) <= words("placing")


def _head(doc: Doc, start: int, end: int) -> Token:
    """The token of a name that the rest of it hangs on."""
    token = token_at(doc, end - 1)
    while token.head != token and start <= token.head.idx < end:
        token = token.head
    return token
