"""People: every mention of a person by name, as in "Cllr Gerald Umbers", "Umbers" and "Mr Umbers".

The candidates come from `person.names`, the signs that speak for or against one from `person.signs`: all that a name shows,
wherever it stands in the article, is weighed together. A name that is accepted brings its short forms with it:
"Umbers" is Gerald Umbers because the article says so.

Precision comes first: a lone surname that nothing explains is no mention, and neither is a writer or photographer.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import ClassVar

from spacy.tokens import Doc

from extractors.lexicon import word_list
from extractors.mention import Mention, evidence
from extractors.person.credits import authors, credited, heading
from extractors.person.names import Candidate, Kind, candidates, given_names, parsed, same
from extractors.person.signs import age_follows, article_before, kin_before, quoted, signs, speaks, thing_follows, weigh
from extractors.reading import folded, once, text_of

ENOUGH = 2.0  # the weight of signs that makes a name a person's

# "of Blackstock" after "Baroness Casey": the territory belongs to the title
OF_PLACE = re.compile(r" of [A-Z][\w'-]+")
# "her husband, " and "his late wife "
OWNER = re.compile(r"\b(his|her) (?:[\w-]+ ){0,3}[\w-]+,? $", re.IGNORECASE)
AND = re.compile(r" (?:and|&) ")


@dataclass(frozen=True, kw_only=True)
class Person(Mention):
    """A person, called by name. `name` is the fullest form the article gives, without the honorific."""

    table: ClassVar[str] = "person_mentions"
    name: str
    honorific: str | None
    given_name: str | None
    family_name: str | None


@dataclass(frozen=True, slots=True)
class Bearer:
    """Someone the article names: the fullest name, its words as names are compared, and the forms of address given to it."""

    name: str
    keys: tuple[str, ...]
    honorifics: frozenset[str] = frozenset()


def extract(doc: Doc) -> Iterator[Person]:
    """Yield the mentions of people in `doc`, in reading order."""
    writers = authors(doc)
    found = [it for it in once(doc, candidates) if not _names_a_thing(doc, it) and not credited(doc, it) and it.keys not in writers]
    bearers, doubtful = _bearers(doc, found)
    recent: dict[Bearer, int] = {}
    for candidate in found:
        bearer = _bearer_of(candidate, bearers, recent)
        if bearer is not None and (candidate.full or candidate.honorific or _stands_alone(doc, candidate, doubtful)):
            recent[bearer] = candidate.start
            yield _person(doc, candidate, bearer)


def sex_of(person: Person) -> str | None:
    """The sex ("female", "male") that form of address or given name tell, else None."""
    return _sex(Bearer(person.name, tuple(same(person.name).split()), frozenset(filter(None, [person.honorific]))))


def _names_a_thing(doc: Doc, candidate: Candidate) -> bool:
    """Whether the words beside a candidate make it the name of a thing: "Thomas Telford School", "the Jay report"."""
    if candidate.right is not None and candidate.right.kind is Kind.THING:
        return not candidate.possessive
    if not candidate.full and candidate.honorific is None and candidate.left is not None and candidate.left.kind is Kind.THING:
        return True
    return thing_follows(doc, candidate)


def _bearers(doc: Doc, found: Sequence[Candidate]) -> tuple[list[Bearer], frozenset[str]]:
    """The people the article names, fullest names first found first, and the words of the names it refuses."""
    full = [candidate for candidate in found if candidate.full and not heading(doc, candidate)]
    addressed = {candidate.keys[-1] for candidate in found if not candidate.full and candidate.honorific}
    shown: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for candidate in full:
        shown[candidate.keys].update(signs(doc, candidate))
    accepted = {keys for keys, of_keys in shown.items() if weigh(of_keys) >= ENOUGH}
    unclaimed = addressed - {keys[-1] for keys in accepted}
    accepted |= {keys for keys, of_keys in shown.items() if keys[-1] in unclaimed and weigh(of_keys | {"short_form"}) >= ENOUGH}
    bearers = _merged([candidate for candidate in full if candidate.keys in accepted])
    bearers += _couples(doc, found, bearers)
    bearers += _known_by_one_name(doc, found, bearers)
    return bearers, frozenset(key for keys in shown.keys() - accepted for key in keys)


def _merged(full: Sequence[Candidate]) -> list[Bearer]:
    """One bearer for all the forms of a name: the fullest, as it is first printed in ordinary letters."""
    groups: list[list[Candidate]] = []
    for candidate in sorted(full, key=lambda it: (-len(it.keys), -len(it.name), it.start)):
        fits = (group for group in groups if _short_of(candidate.keys, group[0].keys) and not _of_other_sex(candidate, _bearer(group)))
        group = next(fits, None)
        if group is None:
            groups.append([candidate])
        else:
            group.append(candidate)
    return [_bearer(group) for group in groups]


def _bearer(group: Sequence[Candidate]) -> Bearer:
    fullest = [candidate for candidate in group if candidate.keys == group[0].keys]
    printed = min(fullest, key=lambda it: (it.name.isupper(), it.start))
    return Bearer(_in_ordinary_letters(printed.name), printed.keys, frozenset(it.honorific for it in group if it.honorific))


def _in_ordinary_letters(name: str) -> str:
    """`name`, or "Joyce Thacker" for "JOYCE THACKER"."""
    return str(parsed(name).capitalized()).replace(" st ", " St ") if name.isupper() else name


def _of_other_sex(candidate: Candidate, bearer: Bearer) -> bool:
    """Whether "Mrs A. Lomas" can't be Andrew Lomas."""
    return {_sex(_bearer([candidate])), _sex(bearer)} == {"female", "male"}


def _short_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one full name is a form of another: "John Shaw" of "John Alan Shaw", "J. Shaw" of "John Shaw", "Bonham Carter"."""
    if short == long[-len(short) :]:
        return True
    if short[-1] != long[-1]:
        return False
    one, other = short[0], long[0]
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _couples(doc: Doc, found: Sequence[Candidate], bearers: Sequence[Bearer]) -> list[Bearer]:
    """Those who share the surname of the name after theirs: Sue Ellery in "Sue and Mark Ellery"."""
    text, couples = folded(doc), []
    known = {bearer.keys[0] for bearer in bearers}
    for one, other in pairwise(found):
        if one.full or one.possessive or not other.full or not AND.fullmatch(text[one.end : other.start]):
            continue
        if one.keys[0] not in given_names() - known or (one.honorific and other.honorific):
            continue
        bearer = _full_form(other, bearers)
        if bearer is not None and bearer.keys[0] in given_names():
            surname = bearer.name.split(" ", 1)[1]
            couples.append(Bearer(f"{one.name} {surname}", (*one.keys, *bearer.keys[1:]), frozenset()))
    return couples


def _known_by_one_name(doc: Doc, found: Sequence[Candidate], bearers: Sequence[Bearer]) -> list[Bearer]:
    """Those the article calls by one name only: "Mr Patel", "Lord Hill", "her daughter Emily"."""
    alone: dict[tuple[str, ...], Bearer] = {}
    named: list[Bearer] = []
    for candidate in found:
        forms = list(filter(None, [_full_form(candidate, bearers)])) if candidate.full else _forms(candidate, bearers)
        named += forms[:1]
        if candidate.full or forms or candidate.keys in alone or heading(doc, candidate) or quoted(doc, candidate):
            continue
        name = _single_name(doc, candidate, named)
        if name is not None:
            keys = tuple(same(name).split()) if candidate.honorific is None else candidate.keys
            alone[candidate.keys] = Bearer(name, keys, frozenset(filter(None, [candidate.honorific])))
    return list(alone.values())


def _single_name(doc: Doc, candidate: Candidate, named: Sequence[Bearer]) -> str | None:
    """What someone with one name is called, or None where the word is not clearly a person's name.

    Husband, wife and children share the surname of the person named last whom "his" or "her" fits.
    """
    if candidate.honorific in _canonical("honorific_peer"):
        return text_of(doc)[candidate.start : _end(doc, candidate)]
    if candidate.honorific is not None:
        return candidate.name if "honorific" in set(signs(doc, candidate)) else None
    if candidate.keys[0] not in given_names() or candidate.keys[0] in word_list("people", "given_weak"):
        return None
    kin = kin_before(doc, candidate)
    if kin in word_list("people", "same_surname"):
        sex = _sex_of_kinsman(doc, candidate, kin)
        family = next((bearer for bearer in reversed(named) if len(bearer.keys) > 1 and _sex(bearer) in (sex, None)), None)
        return f"{candidate.name} {family.name.split(' ', 1)[1]}" if family else candidate.name
    return candidate.name if kin or age_follows(doc, candidate) else None


def _sex_of_kinsman(doc: Doc, candidate: Candidate, kin: str) -> str | None:
    """The sex of the one whose husband, wife or child it is: "his", "her"."""
    owner = OWNER.search(folded(doc)[max(0, candidate.start - 40) : candidate.start])
    if owner:
        return "male" if owner.group(1).lower() == "his" else "female"
    return {"wife": "male", "husband": "female"}.get(kin)


def _bearer_of(candidate: Candidate, bearers: Sequence[Bearer], recent: Mapping[Bearer, int]) -> Bearer | None:
    """Whom a candidate stands for, the one named last if it may be several, or None when it is nobody's name."""
    if candidate.full:
        return _full_form(candidate, bearers)
    return max(_forms(candidate, bearers), key=lambda bearer: recent.get(bearer, -1), default=None)


def _full_form(candidate: Candidate, bearers: Sequence[Bearer]) -> Bearer | None:
    """Whose full name a candidate is: the same words, or else a fuller form that the form of address allows."""
    same_words = [bearer for bearer in bearers if bearer.keys == candidate.keys]
    fuller = (bearer for bearer in bearers if _short_of(candidate.keys, bearer.keys) and not _of_other_sex(candidate, bearer))
    return same_words[0] if same_words else next(fuller, None)


def _forms(candidate: Candidate, bearers: Sequence[Bearer]) -> list[Bearer]:
    """Those whose surname, or else given name, a single-word candidate is; a form of address may rule some out."""
    by_family = [bearer for bearer in bearers if bearer.keys[-len(candidate.keys) :] == candidate.keys]
    by_given = [bearer for bearer in bearers if bearer.keys[:1] == candidate.keys]
    if candidate.honorific is None:
        return by_family or (by_given if len(by_given) == 1 else [])
    knightly = candidate.honorific in _canonical("honorific_given")  # "Sir Julian"
    forms = by_family
    if knightly or not by_family:
        forms = [bearer for bearer in by_given if knightly or candidate.honorific in bearer.honorifics]
    return [bearer for bearer in forms if _may_be_called(bearer, candidate.honorific)]


def _may_be_called(bearer: Bearer, honorific: str) -> bool:
    """Whether a form of address goes with what is known of the bearer's sex."""
    return {_sex_of_honorific(honorific), _sex(bearer)} != {"female", "male"}


def _sex(bearer: Bearer) -> str | None:
    """The sex that the forms of address, or else the given name, speak for; None when they do not."""
    told = {_sex_of_honorific(honorific) for honorific in bearer.honorifics} - {None}
    if told:
        return told.pop() if len(told) == 1 else None
    given = bearer.keys[0].split("-")[0]
    female, male = (given in word_list("people", section) for section in ("given_female", "given_male"))
    return None if female == male or len(bearer.keys) == 1 else "female" if female else "male"


def _sex_of_honorific(honorific: str) -> str | None:
    for sex in ("female", "male"):
        if honorific in _canonical(f"honorific_{sex}"):
            return sex
    return None


def _stands_alone(doc: Doc, candidate: Candidate, doubtful: frozenset[str]) -> bool:
    """Whether a lone word that is someone's surname or given name means that person here."""
    key = candidate.keys[-1]
    if key in doubtful or article_before(doc, candidate):
        return False
    ordinary = any(key in word_list("people", section) for section in ("thing", "thing_weak", "opener", "given_weak", "place"))
    return not ordinary or speaks(doc, candidate)


def _person(doc: Doc, candidate: Candidate, bearer: Bearer) -> Person:
    name = parsed(bearer.name)
    single = len(bearer.keys) == 1
    peer = bearer.name.split()[0] in _canonical("honorific_peer")
    familiar = single and not bearer.honorifics
    return Person(
        name=bearer.name,
        honorific=None if peer else candidate.honorific or next(iter(sorted(bearer.honorifics)), None),
        given_name=(bearer.name if familiar else None) if single else name.given or None,
        family_name=(None if familiar else candidate.name) if single else name.family or None,
        **evidence(doc, candidate.start, _end(doc, candidate), rule="full name" if candidate.full else "short form"),
    )


def _end(doc: Doc, candidate: Candidate) -> int:
    """Where the mention ends: a peer's territory belongs to it."""
    territory = OF_PLACE.match(folded(doc), candidate.end)
    if territory and candidate.honorific in _canonical("honorific_peer") and not candidate.full:
        return territory.end()
    return candidate.end


@cache
def _canonical(section: str) -> frozenset[str]:
    """The words of a section as they are printed, for comparison with canonical honorifics."""
    return frozenset(word.capitalize() if " " not in word else word.title() for word in word_list("people", section))
