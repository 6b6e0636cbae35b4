"""What an organisation is to a grade when it is not whom it is of: the owner of who got it, who did something to it, or where it is."""

from extractors.lexicon import key_of
from extractors.organisations import Organisation
from extractors.rating.frame import Frame
from extractors.rating.items import Row
from extractors.rating.referents import is_described
from extractors.rating.words import kinds_of, nouns, words

POSSESSIVES = frozenset({"'s", "'"})
ONE_OF_MANY = frozenset({"first", "second", "third", "only", "last", "one", "ones", "few"})
# A street has no more words: "in Old Mill Road, Hove".
ADDRESS = 4
AGENTS = frozenset({"by", "from", "with"})
# Within so many words before an owner stands what counts: "a third *Hexham* home".
COUNTED = 2
# Within so many words behind an owner begins the name of what it owns: "the trust's *flagship secondary school* Elm Park".
DESCRIBED = 4


def is_aside(row: Row, at: int) -> bool:
    """Whether an organisation at `at` is none that its words are about: who did something, where something is, or whose it is."""
    return _is_where(row, at) or is_agent(row, at) or owns_counted(row, at) or owns_another(row, at) or has_branch(row, at)


def has_branch(row: Row, at: int) -> bool:
    """Whether only a branch of an organisation is spoken of: "the northern *division of the Orrin Probation Service*"."""
    of = at - 1 - (at > 0 and row[at - 1].word == "the")
    return of > 1 and row[of].word == "of" and row[of - 1].word in words("branches")


def owns_next(row: Row, at: int) -> bool:
    """Whether the item at `at` is but the owner of what follows: "the *trust's* second site", "*its* nursery", "a third *Hexham* home"."""
    return row[at].text in ("its", "their") or (at + 1 < len(row) and row[at + 1].word in POSSESSIVES) or owns_counted(row, at)


def owns_another(row: Row, at: int) -> bool:
    """Whether the item at `at` owns another organisation, named or of another kind: "*its* Elm House", "*the group's* other home"."""
    owner = row[at].organisation
    if owner is None or at + 2 >= len(row) or row[at + 1].word not in POSSESSIVES:
        return False
    end = next((step for step in range(at + 2, len(row)) if row[step].tag not in ("JJ", "NN", "CD") or not row[step].word), len(row))
    named = end < min(len(row), at + 2 + DESCRIBED) and row[end].organisation is not None
    kinds = kinds_of([row[end - 1].text]) if row[end - 1].text in nouns("graded") - words("parts") else None
    return named or (kinds is not None and key_of(owner.kind) not in kinds)


def owns_counted(row: Row, at: int) -> bool:
    """Whether the item at `at` names the owner of one that is only counted: "a third *Hexham Care* home", "another *Hexham* nursery"."""
    if row[at].organisation is None or at + 1 >= len(row) or row[at + 1].text not in nouns("graded"):
        return False
    return any(item.text in words("counting") for item in row[max(0, at - COUNTED) : at])


def is_part(subject: Row) -> bool:
    """Whether a subject is a part of whoever runs it, so that whose it is counts: "the crisis *service* run by Kent NHS Trust"."""
    run = next((at for at in range(1, len(subject)) if subject[at].tag == "VBN"), len(subject))
    if run + 1 >= len(subject) or subject[run + 1].word != "by":
        return False
    return subject[run - 1].kind == "area" or subject[run - 1].text in words("parts") | nouns("whole")


def only_owns(object_: Row) -> bool:
    """Whether an object tells no more than whose the grade is: "kept *its* good rating"."""
    return bool(object_) and object_[0].text in ("its", "their") and len(object_) == 1


def names_whole(row: Row, at: int) -> bool:
    """Whether the item at `at` names an organisation and not only the owner of what follows: "*its* control room"."""
    return row[at].kind == "organisation" and not owns_next(row, at)


def is_topic(row: Row, at: int) -> bool:
    """Whether the item at `at` may be what a pronoun behind it means: no owner, and nobody by whom something is done."""
    return row[at + 1].word not in POSSESSIVES and (not is_agent(row, at) or _runs_part(row, at))


def _runs_part(row: Row, at: int) -> bool:
    """Whether what somebody at `at` runs is but a part of it: "mental health *services* run by *Kent NHS Trust*"."""
    by = at - 1 - (row[at - 1].word == "the")
    is_one = row[by - 2].kind == "area" or row[by - 2].text in words("parts")
    return by > 1 and row[by].word == "by" and row[by - 1].tag == "VBN" and is_one


def is_agent(row: Row, at: int) -> bool:
    """Whether somebody did something to another: "Taken over by *Hexham Care*, it", "The home, run by *Kent County Council*"."""
    before = row[at - 1 - (at > 1 and row[at - 1].word == "the")].word if at else ""
    return before == "by" or (row[0].tag == "VBN" and before in AGENTS)


def runs_it(row: Row, at: int) -> bool:
    """Whether the item at `at` is who runs what stands before a comma: "Elm House, run by *Hexham Care*"."""
    by = at - 1 - (at > 0 and row[at - 1].word == "the")
    return (
        row[at].kind == "organisation"
        and by > 1
        and row[by].word == "by"
        and row[by - 1].word in words("managing")
        and not _runs_part(row, at)
    )


def _houses(row: Row, at: int) -> bool:
    """Whether something of another kind is at an organisation: "the nursery at *Hexham College*"."""
    place = at - (at > 1 and row[at - 1].word == "the")
    mention = row[at].organisation
    noun = row[place - 2].word if place > 1 and row[place - 1].word == "at" else ""
    return mention is not None and noun in words("housed") and key_of(mention.kind) not in (kinds_of([noun]) or ())


def ends_address(row: Row, at: int) -> bool:
    """Whether a name at `at` is the town of an address: "the school in Mill Road, *Hove*, which"."""
    mention = row[at].organisation
    if mention is None or mention.kind != "local authority" or at < ADDRESS or row[at - 1].word != ",":
        return False
    start = next((step for step in range(at - 2, max(-1, at - 2 - ADDRESS), -1) if row[step].tag not in ("NNP", "NNPS", "POS")), at)
    return start < at - 2 and row[start].word in ("in", "at", "on", "off")


def _is_base(row: Row, at: int) -> bool:
    """Whether an organisation is but where what another owns is: "*its* teams for older people, based at *the Mere Clinic*"."""
    place = at - (at > 1 and row[at - 1].word == "the")
    based = place > 1 and row[place - 1].word in ("at", "in") and row[place - 2].word in ("based", "housed", "located")
    return based and any(item.tag in ("PRP$", "POS") for item in row[: place - 2])


def _is_where(row: Row, at: int) -> bool:
    """Whether a name is but where another is, or one of many: "Elm House *at Hove*", "the first *in Kent* to be", "a school *in Kent*"."""
    mention = row[at].organisation
    before = row[at - 2].organisation if at > 1 and row[at - 1].word == "at" else None
    if before is not None and not is_described(before):
        return True
    if _houses(row, at) or _is_base(row, at):
        return True
    if ends_address(row, at):
        return True
    if mention is None or mention.kind != "local authority" or at < 2 or row[at - 1].word not in words("where"):
        return False
    return row[at - 2].word in ONE_OF_MANY or row[at - 2].text in words("places") | nouns("graded") - words("parts")


def is_placed(row: Row, frame: Frame, subject: Organisation) -> bool:
    """Whether the organisation graded is only where the graded area is: "wards *at Ridge House*"."""
    placed = [row[at].organisation for at in range(frame.subject[0] + 1, frame.subject[1]) if row[at - 1].word in ("at", "in")]
    return any(mention is not None and mention.name == subject.name for mention in placed)
