"""The organisation an office belongs to: the one printed with it, the one its words point to, else the article's own.

Inherited is only what a careful reader would: "the medical director, Dr Hexham" in an article on a hospital trust is
the trust's; a minister, an MP or a farmer is nobody's.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from extractors import organisations
from extractors.lexicon import lexicon, word_list
from extractors.office.chiefs import chief_of
from extractors.office.focus import in_focus, only, strangers
from extractors.office.holding import Holding, institutional, sentence_before
from extractors.office.kinds import holders, inspectorates_of, may_hold, national, never_holds, of_its_area, unless_other
from extractors.office.leavers import SAME_OFFICE
from extractors.office.phrases import Office
from extractors.office.pointed import is_there, of_another, printed, sits, where_told
from extractors.office.possessors import short_for
from extractors.office.rightwards import THAT_DAY
from extractors.office.unknown import of_unknown
from extractors.office.words import DEFINITE, INDEFINITE
from extractors.organisations import Organisation
from extractors.reading import block_at, folded, once

OF_UNKNOWN = re.compile(r",? (?:of|from|at) (?:the )?[A-Z]")
MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December"
# "an [improvement board]", "the health and wellbeing board": one of its own, not the "new board" that governs
OTHER_BOARD = re.compile(
    r"\b(?!(?:its|the|an?|our|their|new|full|whole|entire|governing|main|and|of|on|by|to|current|same) )[\w-]+ board\b"
    r"(?! (?:chair|member))",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(rf" (?:in|at) (?:the )?(?:neighbouring |nearby )?(?!(?:{MONTH})\b)[A-Z]")
SECOND = re.compile(r"(?:deputy |assistant |vice[- ])(?P<above>[a-z].*)")
BESIDE = frozenset({"title before name", "title after name"})
LIST = re.compile(r",? and |, | & ")
TIME = re.compile(r"\b(?:in|from|until|before|after|then|now|once|later)\b")
NEAR = 160  # code points between two offices of a career
STANDING = {"current": 0, "acting": 0, "incoming": 1, "former": 2}


def owners(doc: Doc, held: Sequence[Holding]) -> list[Organisation | None]:
    """The organisation of each holding: printed with it, told elsewhere of the same person and office, or inherited."""
    told = [printed(doc, holding) for holding in held]
    for at, (earlier, later) in enumerate(pairwise(held), start=1):
        if _goes_on_there(earlier, later) or (told[at] is None and _goes_on_where(doc, earlier, later)):
            told[at] = unless_other(later.office.role, told[at - 1])
    for at in range(len(held) - 2, -1, -1):
        if told[at] is None and held[at].office.hint is None and _shares_owner(doc, held[at], held[at + 1]):
            told[at] = told[at + 1]
        if told[at] is None and _of_the_last(doc, held[at], held[at + 1], told[at + 1]):
            told[at] = told[at + 1]
    elsewhere = {_which(holding): one for holding, one in zip(held, told, strict=True) if one}
    found: list[Organisation | None] = []
    for at, (holding, one) in enumerate(zip(held, told, strict=True)):
        owner = one or (elsewhere.get(_which(holding)) if holding.status != "former" else None)
        if owner is None and institutional(holding.office):
            owner = _of_their_chief(doc, holding.office, list(zip(held, found, strict=False)))
        if owner is None and at and _joined(doc, held[at - 1], holding):
            owner = unless_other(holding.office.role, found[-1])
        owner = (
            owner
            or _of_one_above(doc, holding, list(zip(held, found, strict=False)))
            or (None if _gone_elsewhere(holding, held) else inherited(doc, holding))
            or elsewhere.get(_which(holding))
        )
        if owner is None and at and _listed_together(doc, held[at - 1], holding):
            owner = _for_one_listed(doc, holding.office, found[-1])
        found.append(owner)
    return _seated(held, found)


def _gone_elsewhere(holding: Holding, held: Sequence[Holding]) -> bool:
    """Whether what somebody was is told beside what they are: "chaired by the former probation chief Ann Bell" is of no probation."""
    past = "former" in holding.office.times and holding.rule == "title before name"
    now = (one for one in held if one.person == holding.person and one.status == "current" and one.office.role != "councillor")
    return past and next(now, None) is not None


def _seated(held: Sequence[Holding], found: Sequence[Organisation | None]) -> list[Organisation | None]:
    """The organisations found, councillors on the council where they have an office: "Cllr Ann Bell, who leads Leeds City Council"."""
    seats = {holding.person.name: one for holding, one in zip(held, found, strict=True) if _gives_seat(holding, one)}
    sits = [holding.person.name if holding.office.role == "councillor" else None for holding in held]
    return [seats.get(name, one) if name else one for name, one in zip(sits, found, strict=True)]


def _gives_seat(holding: Holding, owner: Organisation | None) -> bool:
    """Whether an office is one of the councillors of the council that has it."""
    council = owner is not None and owner.kind == "local authority" and holding.office.role != "councillor"
    return council and "local authority" in holders(holding.office.role)


def _which(holding: Holding) -> tuple[str, str, str]:
    """What makes two mentions of an office one; of those that somebody has left, only the same words do."""
    role = holding.office.title.lower() if holding.status == "former" else holding.office.role
    return holding.person.name, role, holding.status


def _of_their_chief(doc: Doc, office: Office, before: Sequence[tuple[Holding, Organisation | None]]) -> Organisation | None:
    """The organisation of the one whose deputy it is: "Ian Shaw, the chief constable of Kent, and his deputy, ...".

    That is where he is now, not where he has been or goes: "Ian Shaw, who leaves Kent to lead Essex Police, and his deputy"; None where
    he is at several, or the text does not tell where.
    """
    chief = chief_of(doc, office)
    if chief is None and office.hint != "theirs":
        return None
    had = [(other, one) for other, one in before if institutional(other.office) and other.rule != SAME_OFFICE]
    if chief is None:
        told = [one for _, one in had if one is not None]
        return told[-1] if told else None
    theirs = [(STANDING[other.status], owner) for other, owner in had if other.person.name == chief.name]
    best = min((standing for standing, _ in theirs), default=0)
    owners_of = [owner for standing, owner in theirs if standing == best]
    return owners_of[-1] if len({owner and owner.name for owner in owners_of}) == 1 else None


def _of_one_above(doc: Doc, holding: Holding, before: Sequence[tuple[Holding, Organisation | None]]) -> Organisation | None:
    """The organisation told last of the office that this one is second to: "Its chairman, Ian Shaw, ... Vice-chair Ann Bell"."""
    second = SECOND.match(holding.office.role)
    if second is None or holding.office.hint is not None or holding.rule not in BESIDE:
        return None
    block = block_at(doc, holding.office.start)[0]
    standing = (pair for pair in reversed(before) if pair[0].office.start >= block and pair[0].status in ("current", "acting"))
    return next((one for other, one in standing if other.office.role == second["above"]), None)


def _of_its_board(doc: Doc, holding: Holding) -> bool:
    """Whether "board chair Ann Bell" can only be of whom the article is about: it tells of no "improvement board"."""
    beside = holding.office.hint == "board" and holding.rule in ("title before name", "title after name")
    return beside and OTHER_BOARD.search(folded(doc)) is None


def inherited(doc: Doc, holding: Holding) -> Organisation | None:
    """The organisation that an office without one beside it belongs to, or None where it has none or the article does not tell."""
    office = holding.office
    if office.role == "councillor":
        councils = [mention for mention in _with_names(doc) if mention.kind == "local authority"]
        return in_focus(doc, office, councils, sure=True) or only(councils, 0, block_at(doc, holding.person.start)[1])
    if national(office.role) or (office.hint is not None and not _of_its_board(doc, holding)):
        return None
    if office.indefinite and holding.rule in ("said of name", "career"):
        return None  # "she became a team manager"
    if office.indefinite and holding.rule == "title after name" and ("former" in office.times or not holders(office.role)):
        return None  # "Sir Ian Bell, a former chief probation officer", "Ann Bell, a school secretary"
    if holding.rule == "title before name" and OF_UNKNOWN.match(folded(doc), holding.person.end):
        return None  # "chief executive Ian Bell of Clarion"
    if office.role.endswith("committee") and " MP" in sentence_before(doc, office.outer.start)[1]:
        return None  # of a parliament: "Ian Bell MP, chair of the education committee"
    if "former" in office.times and _of_a_place(doc, office):
        return None  # "former Kent chief executive Ann Bell"
    if ELSEWHERE.match(folded(doc), office.outer.end):
        return None  # "head of CID in Orrinshire"
    if where_told(doc, office) or is_there(doc, office) or of_another(doc, office) or of_unknown(doc, office):
        return None  # "from St Hilda's, where she was deputy head"
    every = _with_names(doc)
    forces = [mention for mention in every if mention.kind == "police force"]
    if holding.rule == "form of address" and office.role in word_list("roles", "rank") and (forces or not inspectorates_of(office.role)):
        return in_focus(doc, office, forces, sure=True)
    if holders(office.role) or institutional(office):
        fit = [mention for mention in every if may_hold(mention, office.role)]
        if inspectorates_of(office.role) and (body := only(fit)):
            return body  # however little the article is about the one that inspects
        found = in_focus(doc, office, of_its_area(office.role, fit), sure=bool(holders(office.role)))
        return None if found is not None and found.kind == "company" and sits(holding.person) else found
    return None


def _of_a_place(doc: Doc, office: Office) -> bool:
    """Whether a name stands before a title that opens no organisation's we know: "former [Kent] chief executive", "[Hull] nurse"."""
    words = folded(doc)[office.outer.start : office.start].split()
    known = word_list("roles", "idle") | word_list("roles", "party") | lexicon("roles", "status").keys()
    names = (word for word in words if word[0].isupper() and word.isalpha() and word.lower() not in known | DEFINITE | INDEFINITE)
    return any(short_for(doc, word) is None for word in names)


def _with_names(doc: Doc) -> list[Organisation]:
    """The organisations that an office may be of which does not tell: not "the county council" of an article that names none."""
    every = [mention for mention in once(doc, organisations.extract) if mention.name not in once(doc, strangers)]
    return [mention for mention in every if mention.kind != "local authority" or mention.rule != "small body"]


def _goes_on_there(one: Holding, other: Holding) -> bool:
    """Whether "its" is where somebody was just told to have come: "moved to Leeds City Council. By 1981 she was its solicitor"."""
    began = one.rule in ("career", "joined", "said of name") and other.rule in ("career", "joined", "said of name")
    near = other.office.start - one.office.outer.end < NEAR
    return began and near and one.person.name == other.person.name and one.status == "former" and other.office.hint == "its"


def _goes_on_where(doc: Doc, one: Holding, other: Holding) -> bool:
    """Whether a title goes on from one that is told "where" it is: "from Kent County Council, where he is clerk and [treasurer]"."""
    own = other.office.organisation is not None or other.office.hint is not None
    return other.rule == "title after title" and one.person == other.person and not own and where_told(doc, one.office) is not None


def _shares_owner(doc: Doc, one: Holding, other: Holding) -> bool:
    """Whether two titles have what follows in common: "deputy leader and cabinet member for housing at Leeds City Council".

    What stands before the second is its own: "a retired estate agent and former Royal Navy submariner"; and so is what comes at another
    time: "head of CID and, from 2018, deputy chief constable of Kent Police".
    """
    own = other.office.organisation is not None and other.office.organisation.start < other.office.start
    own = own or one.office.indefinite != other.office.indefinite  # "a solicitor and the chair of", "the manager and a former nurse at"
    own = own or THAT_DAY.search(folded(doc), one.office.end, one.office.outer.end) is not None  # "chief executive at the time and now"
    joined = other.rule == "title after title" or _are_joined(doc, one, other)
    same = joined and one.person == other.person and not national(one.office.role)
    return same and not own and TIME.search(folded(doc), one.office.outer.end, other.office.outer.start) is None


def _joined(doc: Doc, one: Holding, other: Holding) -> bool:
    """Whether two titles of one bearer are joined before the name: "Leeds City Council's founder and chief executive, Ian Bell"."""
    told = other.office.organisation is not None or other.office.hint is not None
    if one.person != other.person or told or national(other.office.role) or not institutional(other.office):
        return False
    return _are_joined(doc, one, other)


def _are_joined(doc: Doc, one: Holding, other: Holding) -> bool:
    """Whether an "and" joins two titles before one name: "leader and cabinet member for housing at Leeds City Council Ian Bell"."""
    before = {one.rule, other.rule} == {"title before name"}
    return before and folded(doc)[one.office.outer.end : other.office.outer.start] in (" and ", " & ")


def _listed_together(doc: Doc, one: Holding, other: Holding) -> bool:
    """Whether two titles and their names stand in one list: "associate directors A and B, and graduate surveyor C"."""
    if {one.rule, other.rule} != {"title before name"} or other.office.definite or one.person.end > other.office.outer.start:
        return False
    return LIST.fullmatch(folded(doc)[one.person.end : other.office.outer.start]) is not None


def _for_one_listed(doc: Doc, office: Office, organisation: Organisation | None) -> Organisation | None:
    """The organisation of the office listed before, unless it can't be this one's too: a "Hull nurse" or an MP is no council's."""
    if organisation is None or national(office.role) or _of_a_place(doc, office) or never_holds(organisation, office.role):
        return None
    at_work = (
        institutional(office) or office.head in word_list("roles", "employed") or organisation.kind in ("company", *holders(office.role))
    )
    return unless_other(office.role, organisation) if at_work else None


def _of_the_last(doc: Doc, one: Holding, other: Holding, told: Organisation | None) -> bool:
    """Whether an organisation named at the end of a list is of all in it: "Chair A, treasurer B and [secretary C of Telby Trust]"."""
    if told is None or {one.rule, other.rule} != {"title before name"} or told.start < other.person.end or not institutional(other.office):
        return False
    if one.office == other.office:
        return LIST.fullmatch(folded(doc)[one.person.end : other.person.start]) is not None
    own = (
        one.office.definite
        or one.office.indefinite
        or one.person.start != one.office.outer.end + 1
        or not _listed_together(doc, one, other)
    )
    return not own and institutional(one.office) and _for_one_listed(doc, one.office, told) is not None
