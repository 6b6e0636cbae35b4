"""The organisation an office belongs to: the one printed with it, the one its words point to, else the article's own.

Inherited is only what a careful reader would: "the medical director, Dr Castellane" in an article on a hospital trust is
the trust's; a minister, an MP or a farmer is nobody's.
"""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors import organisations
from extractors.lexicon import lexicon, word_list
from extractors.office.focus import in_focus, main_of, only
from extractors.office.holding import Holding, institutional, sentence_before
from extractors.office.phrases import Office
from extractors.office.subjects import antecedent
from extractors.organisations import Organisation, main_organisation, nearest_before, organisation_at
from extractors.reading import block_at, folded, once, sentence_around

WHERE = re.compile(r",? (?:where|of which) (?:he|she|they|[A-Z][\w-]+)(?:'s|'d)? (?:\w+ ){0,3}$")
OF = re.compile(r",? (?:of|from|at) (?:the )?")
OF_UNKNOWN = re.compile(r",? (?:of|from|at) (?:the )?[A-Z]")
WHO_JOINED = re.compile(
    r",? who (?:has |had |also )?(?:joined|leads?|led|runs?|ran|took over|took charge of"
    r"|(?:worked|works|been|arrived|started|taught)(?: \w+)? at) (?:the )?"
)
LIST = re.compile(r",? and |, | & ")


def owners(doc: Doc, held: Sequence[Holding]) -> list[Organisation | None]:
    """The organisation of each holding: printed with it, told elsewhere of the same person and office, or inherited."""
    told = [printed(doc, holding.office) or holding.place or _after_name(doc, holding) for holding in held]
    for at in range(len(held) - 2, -1, -1):
        if told[at] is None and held[at].office.hint is None and _shares_owner(held[at], held[at + 1]):
            told[at] = told[at + 1]
    elsewhere = {_which(holding): one for holding, one in zip(held, told, strict=True) if one}
    found: list[Organisation | None] = []
    for at, (holding, one) in enumerate(zip(held, told, strict=True)):
        owner = one or elsewhere.get(_which(holding))
        if owner is None and holding.office.hint == "theirs" and institutional(holding.office):
            owner = _of_their_owner(doc, holding, list(zip(held, found, strict=False)))
        owner = owner or inherited(doc, holding)
        if owner is None and at and _listed_together(doc, held[at - 1], holding):
            owner = _unless_other_kind(holding.office, found[-1])
        found.append(owner)
    return found


def _which(holding: Holding) -> tuple[str, str, str]:
    """What makes two mentions of an office one; of those that somebody has left, only the same words do."""
    role = holding.office.title.lower() if holding.status == "former" else holding.office.role
    return holding.person.name, role, holding.status


def _of_their_owner(doc: Doc, holding: Holding, before: Sequence[tuple[Holding, Organisation | None]]) -> Organisation | None:
    """The organisation of the one whose deputy it is: "Ian Shaw, the chief constable of Kent, and his deputy, ..."."""
    word = folded(doc)[holding.office.outer.start :][:3].lower()
    one = antecedent(doc, holding.office.outer.start, {"his": "male", "her": "female"}.get(word))
    told = [owner for other, owner in before if owner is not None]
    theirs = [owner for other, owner in before if one is not None and other.person.name == one.name]
    return theirs[-1] if theirs else told[-1] if told and one is None else None


def printed(doc: Doc, office: Office) -> Organisation | None:
    """The organisation that the words around a title name or point to."""
    if office.organisation is not None:
        return _unless_party(office, _namesake(doc, office, office.organisation))
    if office.hint in ("another", "theirs"):
        return None
    if office.hint == "its":
        return _unless_party(office, _before(doc, office))
    if office.hint is not None:
        return _pointed_at(doc, office, office.hint)
    return _where(doc, office)


def _namesake(doc: Doc, office: Office, organisation: Organisation) -> Organisation:
    """`organisation`, or the one that has such an office and is called the same for short: "chief nurse at Calderwick"."""
    kinds, short = _holders(office.role), f"{organisation.text.lower()} "
    if not kinds or organisation.kind in kinds:
        return organisation
    fit = (one for one in once(doc, organisations.extract) if one.kind in kinds and one.name.lower().startswith(short))
    return next(fit, organisation)


def _unless_party(office: Office, organisation: Organisation | None) -> Organisation | None:
    """`organisation`, but no party for a seat: "the Labour MP" sits for a place, "Labour's only councillor" on a council."""
    party = organisation is not None and organisation.kind == "political party"
    return None if party and _national(office.role) else organisation


def _unless_other_kind(office: Office, organisation: Organisation | None) -> Organisation | None:
    """`organisation`, but none of a kind that never has such an office: no hospital has a "head of youth offending"."""
    kinds = _holders(office.role)
    return organisation if organisation is not None and (not kinds or organisation.kind in kinds) else None


def inherited(doc: Doc, holding: Holding) -> Organisation | None:
    """The organisation that an office without one beside it belongs to, or None where it has none or the article does not tell."""
    office = holding.office
    if office.role == "councillor":
        return only([mention for mention in once(doc, organisations.extract) if mention.kind == "local authority"])
    if office.hint is not None or _national(office.role):
        return None
    if office.indefinite and holding.rule in ("said of name", "career"):
        return None  # "she became a team manager"
    if holding.rule == "title before name" and OF_UNKNOWN.match(folded(doc), holding.person.end):
        return None  # "chief executive Ian Bell of Clarion"
    if WHERE.search(sentence_before(doc, office.outer.start)[1]):
        return None  # "from St Hilda's, where she was deputy head"
    if listed := _bracketed(doc, office):
        return listed
    kinds = _holders(office.role)
    if kinds or institutional(office):
        fit = [mention for mention in once(doc, organisations.extract) if _may_hold(mention, kinds)]
        return in_focus(doc, office, _of_its_area(office.role, fit), sure=bool(kinds))
    return None


def _of_its_area(role: str, mentions: Sequence[Organisation]) -> Sequence[Organisation]:
    """Those of `mentions` that a "city treasurer" or a "county solicitor" may work for, if any bears the word."""
    area = role.split(" ", 1)[0]
    bearing = [mention for mention in mentions if area in mention.name.lower().split()] if area in word_list("roles", "area_office") else []
    return bearing or mentions


def _may_hold(mention: Organisation, kinds: Sequence[str]) -> bool:
    """Whether an organisation may have an office of these kinds; of any kind, whether it is one that articles are about."""
    return mention.kind in kinds if kinds else mention.kind not in word_list("roles", "outsider")


def _shares_owner(one: Holding, other: Holding) -> bool:
    """Whether two titles have what follows in common: "deputy leader and cabinet member for housing at Leeds City Council"."""
    return other.rule == "title after title" and one.person == other.person and not _national(one.office.role)


def _listed_together(doc: Doc, one: Holding, other: Holding) -> bool:
    """Whether two titles and their names stand in one list: "associate directors A and B, and graduate surveyor C"."""
    if {one.rule, other.rule} != {"title before name"} or other.office.definite or one.person.end > other.office.outer.start:
        return False
    return LIST.fullmatch(folded(doc)[one.person.end : other.office.outer.start]) is not None


def _after_name(doc: Doc, holding: Holding) -> Organisation | None:
    """The organisation after title and name: "assistant chief officer Des Rowntree, of Marland Fire", "who joined Marland Fire"."""
    if holding.office.hint is not None:
        return None
    of = OF.match(folded(doc), holding.person.end) if holding.rule == "title before name" else None
    after = of or (WHO_JOINED.match(folded(doc), holding.person.end) if institutional(holding.office) else None)
    return organisation_at(doc, after.end(), after.end() + 1) if after else None


def _bracketed(doc: Doc, office: Office) -> Organisation | None:
    """The only organisation that a sentence with "Pat Bunting (clerk), Yusuf Dar (deputy clerk)" names."""
    if not folded(doc).endswith("(", 0, office.outer.start):
        return None
    start, end = sentence_around(doc, office.outer.start)
    inside = [mention for mention in once(doc, organisations.extract) if start <= mention.start < end]
    return inside[0] if len({mention.name for mention in inside}) == 1 else None


def _pointed_at(doc: Doc, office: Office, word: str) -> Organisation | None:
    """The organisation that "the council's" or "board chairman" points to: one that bears the word, else one of its kind."""
    before = [mention for mention in once(doc, organisations.extract) if mention.start < office.outer.start]
    named = main_of([mention for mention in before if word in mention.name.lower().split()])
    kind = lexicon("roles", "body").get(word, "other")
    if kind == "other":
        return named
    of_kind = [mention for mention in once(doc, organisations.extract) if mention.kind == kind]
    found = (
        in_focus(doc, office, of_kind, sure=True) or named or nearest_before(doc, office.outer.start, kind) or main_organisation(doc, kind)
    )
    return found or in_focus(doc, office, [mention for mention in once(doc, organisations.extract) if mention.kind == "other"], sure=True)


def _before(doc: Doc, office: Office) -> Organisation | None:
    """The organisation before "its" that may have the office: the subject of the sentence, else the last of the block or the one before."""
    offset, kinds = office.outer.start, _holders(office.role)
    start = block_at(doc, offset)[0]
    previous = block_at(doc, max(0, start - 3))[0]
    for begin, end in ((start, offset), (previous, start if kinds or offset == start else previous)):
        near = [mention for mention in once(doc, organisations.extract) if begin <= mention.start < end]
        fit = [mention for mention in near if _may_hold(mention, kinds)] or (near if not kinds else [])
        if fit:
            return _sentence_opener(doc, fit, offset) or fit[-1]
    return None


def _sentence_opener(doc: Doc, mentions: Sequence[Organisation], offset: int) -> Organisation | None:
    """The one of `mentions` that opens the sentence of `offset` or, where `offset` does, the sentence before."""
    start = sentence_around(doc, offset)[0]
    if start == offset:
        start = sentence_around(doc, max(0, start - 2))[0]
    article = len("the ") if folded(doc).startswith("The ", start) else 0
    return next((mention for mention in mentions if start <= mention.start <= start + article), None)


def _where(doc: Doc, office: Office) -> Organisation | None:
    """The organisation before "where" in "from Severnside Living, where he is chief operating officer"."""
    start, _ = sentence_around(doc, office.outer.start)
    match = WHERE.search(folded(doc)[start : office.outer.start])
    return organisation_at(doc, start + match.start() - 1, start + match.start()) if match else None


def _national(role: str) -> bool:
    words = word_list("roles", "national")
    return any(role == word or role.endswith(f" {word}") or role.startswith((f"{word} for ", f"{word} of ")) for word in words)


def _holders(role: str) -> tuple[str, ...]:
    """The kinds of organisation that have the office `role`, by the longest word of the lexicon in it.

    Words of more than one may go on: "cabinet member for housing"; a "head of property" is no school's.
    """
    words = [
        word
        for word in lexicon("roles", "holder")
        if role == word or role.endswith(f" {word}") or (" " in word and role.startswith(f"{word} "))
    ]
    return tuple(lexicon("roles", "holder")[max(words, key=len)].split(", ")) if words else ()
