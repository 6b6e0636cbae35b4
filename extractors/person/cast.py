"""The cast of an article: who is named in it, by what their names show taken together.

All the forms of a name have one bearer: "Gerald Hexham" the councillor, "Hexham" and "Mr Hexham".
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from extractors.lexicon import word_list
from extractors.person.credits import heading
from extractors.person.known import canonical, given_names, is_familiar, is_given, plain, same, sex_of_honorific, sex_told
from extractors.person.names import Candidate, parsed
from extractors.person.signs import article_before, kin_before, quoted, relative_before, signs, speaks, weigh
from extractors.reading import folded, text_of

INITIALS = 3  # letters of a word of capitals that may be initials: "JRR"
ENOUGH = 2.0  # the weight of signs that makes a name a person's
INTRODUCED = frozenset({"age", "who", "office_after", "reporting"})
"""The signs that make a given name on its own a person's: "Edna, 84, ", "said Alan"."""

Keys = tuple[str, ...]

# "of Blackstock" after "Baroness Casey": the territory belongs to the title
OF_PLACE = re.compile(r" of [A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
AND = re.compile(r" (?:and|&) ")
# "Ann Hexham MBE and Ian Bell"
LISTED = re.compile(r"(?: [A-Z]{2,3})?(?:,| and| &|, and) ")
PAIR = re.compile(r"\b(?:wife|couple|brothers|sisters|twins|siblings|parents|son|daughter) $", re.IGNORECASE)
# "a young woman called "
CALLED = re.compile(
    r"\b(?:man|woman|boy|girl|child|baby|lad|toddler|teenager|pupil|resident|patient|prisoner|one)(?: [\w-]+){0,5},? (?:called|named) $"
)


@dataclass(frozen=True, slots=True)
class Bearer:
    """Someone the article names: the fullest name, its words as names are compared, and the forms of address given to it."""

    name: str
    keys: tuple[str, ...]
    honorifics: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cast:
    """The people an article names, fullest names first.

    `paired` are those whose surname follows another name, by where their own begins: Sue Ellery in "Sue and Mark Ellery".
    `doubtful` are the words of the names it refuses.
    """

    bearers: Sequence[Bearer]
    paired: Mapping[int, Bearer]
    doubtful: frozenset[str]


def cast(doc: Doc, found: Sequence[Candidate], things: Collection[Keys]) -> Cast:
    """The people whose names, or forms of them, are among the candidates `found`; `things` are words that begin the name of a thing."""
    full = [candidate for candidate in found if candidate.full and not heading(doc, candidate)]
    shown: dict[Keys, set[str]] = defaultdict(set)
    for candidate in full:
        shown[candidate.keys].update(signs(doc, candidate))
        if candidate.keys in things:
            shown[candidate.keys].add("of_a_thing")
    accepted = _accepted(doc, found, shown)
    bearers = _merged([candidate for candidate in full if candidate.keys in accepted])
    doubtful = frozenset(key for keys in shown.keys() - accepted for key in keys)
    paired = dict(_paired(doc, found, bearers))
    bearers += dict.fromkeys(bearer for bearer in paired.values() if bearer not in bearers)
    bearers += _known_by_one_name(doc, found, bearers, doubtful)
    return Cast(bearers, paired, doubtful)


def _accepted(doc: Doc, found: Sequence[Candidate], shown: Mapping[Keys, set[str]]) -> set[Keys]:
    """The full names that show enough, if need be together with a short form elsewhere or a name beside them."""
    accepted = {keys for keys, of_keys in shown.items() if weigh(of_keys) >= ENOUGH}
    addressed = {candidate.keys[-1] for candidate in found if not candidate.full and candidate.honorific}
    speaking = {candidate.keys[-1] for candidate in found if not candidate.full and speaks(doc, candidate)}
    claimed = {keys[-1] for keys in accepted}
    for sign, surnames in (("short_form", addressed), ("reporting", speaking)):
        accepted |= {keys for keys, of_keys in shown.items() if keys[-1] in surnames - claimed and weigh(of_keys | {sign}) >= ENOUGH}
    for one, other in pairwise(found):
        if one.full and other.full and (one.keys in accepted) != (other.keys in accepted):
            doubted = other.keys if one.keys in accepted else one.keys
            if LISTED.fullmatch(folded(doc), one.end, other.start) and weigh(shown.get(doubted, set()) | {"listed"}) >= ENOUGH:
                accepted.add(doubted)
    return accepted


def _merged(full: Sequence[Candidate]) -> list[Bearer]:
    """One bearer for all the forms of a name: the fullest, as it is first printed in ordinary letters."""
    groups: list[list[Candidate]] = []
    for candidate in sorted(full, key=lambda it: (-len(it.keys), -len(it.name), it.start)):
        fits = (group for group in groups if is_short_of(candidate.keys, group[0].keys) and not is_of_other_sex(candidate, _bearer(group)))
        group = next(fits, None)
        if group is None:
            groups.append([candidate])
        else:
            group.append(candidate)
    return [_bearer(group) for group in groups]


def _bearer(group: Sequence[Candidate]) -> Bearer:
    fullest = [candidate for candidate in group if candidate.keys == group[0].keys]
    printed = min(fullest, key=lambda it: (_in_ordinary_letters(it.name) != it.name, it.start))
    return Bearer(_in_ordinary_letters(printed.name), printed.keys, frozenset(it.honorific for it in group if it.honorific))


def _in_ordinary_letters(name: str) -> str:
    """`name`, or "Joyce Thacker" for "JOYCE THACKER" and for the "JOYCE Thacker" that opens a paragraph; not for "JRR Tolkien"."""
    if name.isupper():
        return str(parsed(name).capitalized()).replace(" st ", " St ")
    return " ".join(
        word.title() if word.isupper() and (len(word) > INITIALS or plain(word) in given_names()) else word for word in name.split()
    )


def _paired(doc: Doc, found: Sequence[Candidate], bearers: Sequence[Bearer]) -> Iterator[tuple[int, Bearer]]:
    """Those who share the surname of the name after theirs: "Sue and Mark Ellery", "Sir Wilf and Lady Hexham"."""
    text = folded(doc)
    known = {bearer.keys[0] for bearer in bearers}
    for one, other in pairwise(found):
        if one.full or one.possessive or not AND.fullmatch(text[one.end : other.start]):
            continue
        if not other.full:
            if one.honorific in canonical("honorific_given") and other.honorific == "Lady":
                yield one.start, Bearer(f"{one.name} {other.name}", (*one.keys, *other.keys), frozenset([one.honorific]))
            continue
        told = PAIR.search(text[max(0, one.start - 20) : one.start])
        likely = one.keys[0] not in known and {one.keys[0], other.keys[0]} <= given_names()
        bearer = full_form(other, bearers)
        if bearer and (told or likely) and (not (one.honorific and other.honorific) or _are_couple(one, other, found, bearers)):
            surname = bearer.name.split(" ", 1)[1]
            yield one.start, Bearer(f"{one.name} {surname}", (*one.keys, *bearer.keys[1:]), frozenset(filter(None, [one.honorific])))


def _are_couple(one: Candidate, other: Candidate, found: Sequence[Candidate], bearers: Sequence[Bearer]) -> bool:
    """Whether both have forms of address and the second's surname is the first's: "Rev John and Dr Alice Hexham".

    "Mr Thomas and Mrs Ann Bell" are two where somebody's surname is Thomas, or where he is called so again.
    """
    if one.honorific in canonical("honorific_given"):
        return True
    again = [candidate for candidate in found if candidate.keys == one.keys and candidate.honorific == one.honorific]
    sexes = {sex_told((*one.keys, ""), ()), sex_told(other.keys, ())}
    return len(again) == 1 and sexes == {"female", "male"} and one.keys[0] not in {bearer.keys[-1] for bearer in bearers}


def _known_by_one_name(doc: Doc, found: Sequence[Candidate], bearers: Sequence[Bearer], doubtful: frozenset[str]) -> list[Bearer]:
    """Those the article calls by one name only: "Mr Patel", "Lord Hill", "her daughter Emily"."""
    alone: dict[Keys, Bearer] = {}
    for candidate in found:
        if candidate.full or candidate.keys in alone or forms_of(candidate, bearers) or heading(doc, candidate) or quoted(doc, candidate):
            continue
        name = _single_name(doc, candidate, doubtful)
        if name is not None:
            keys = tuple(same(name).split()) if candidate.honorific is None else candidate.keys
            alone[candidate.keys] = Bearer(name, keys, frozenset(filter(None, [candidate.honorific])))
    return list(alone.values())


def _single_name(doc: Doc, candidate: Candidate, doubtful: frozenset[str]) -> str | None:
    """What someone with one name is called, or None where the word is not clearly a person's name.

    "Her husband, Joe," is Joe: that he has her surname is likely, and not said.
    """
    if len(candidate.keys[-1]) == 1:
        return None  # "Ms A", whom nobody may name
    if candidate.honorific in canonical("honorific_peer"):
        if article_before(doc, candidate):
            return None  # a ship, a pub
        return text_of(doc)[candidate.start : name_end(doc, candidate)]
    if candidate.honorific is not None:
        return candidate.name if "honorific" in set(signs(doc, candidate)) else None
    if candidate.keys[0] not in given_names():
        return None
    if candidate.keys[0] in word_list("people", "given_weak"):
        return candidate.name if relative_before(doc, candidate) and "age" in set(signs(doc, candidate)) else None
    shown = kin_before(doc, candidate) or (candidate.keys[0] not in doubtful and _introduced(doc, candidate))
    return candidate.name if shown else None


def _introduced(doc: Doc, candidate: Candidate) -> bool:
    """Whether the words beside a given name introduce someone: "Edna, 84, ", "said Alan", "a girl called Ellie"."""
    found = set(signs(doc, candidate))
    if "firm" in found:
        return False  # a dog
    if "age" in found or CALLED.search(folded(doc)[max(0, candidate.start - 60) : candidate.start]):
        return True
    return not INTRODUCED.isdisjoint(found) and found.isdisjoint({"model_other", "article", "location", "firm", "place", "thing_like"})


def name_end(doc: Doc, candidate: Candidate) -> int:
    """Where the mention ends: a peer's territory belongs to it."""
    territory = OF_PLACE.match(folded(doc), candidate.end)
    if territory and candidate.honorific in canonical("honorific_peer") and not candidate.full:
        return territory.end()
    return candidate.end


def bearer_of(candidate: Candidate, bearers: Sequence[Bearer], recent: Mapping[Bearer, int]) -> Bearer | None:
    """Whom a candidate stands for, the one named last if it may be several, or None when it is nobody's name."""
    if candidate.full:
        return full_form(candidate, bearers)
    return max(forms_of(candidate, bearers), key=lambda bearer: recent.get(bearer, -1), default=None)


def full_form(candidate: Candidate, bearers: Sequence[Bearer]) -> Bearer | None:
    """Whose full name a candidate is: the same words, or else a fuller form that the form of address allows."""
    same_words = [bearer for bearer in bearers if bearer.keys == candidate.keys]
    fuller = (bearer for bearer in bearers if is_short_of(candidate.keys, bearer.keys) and not is_of_other_sex(candidate, bearer))
    return same_words[0] if same_words else next(fuller, None)


def is_short_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one full name is a form of another: "John Shaw" of "John Alan Shaw", "J. Shaw", "Jack Shaw", "Bonham Carter"."""
    if short == long[-len(short) :]:
        return True
    if short[-1] != long[-1]:
        return False
    one, other = short[0], long[0]
    return one == other or is_familiar(one, other) or (min(len(one), len(other)) == 1 and one[0] == other[0])


def is_of_other_sex(candidate: Candidate, bearer: Bearer) -> bool:
    """Whether "Mrs A. Hexham" can't be Andrew Hexham."""
    return {sex_told(candidate.keys, filter(None, [candidate.honorific])), sex_told(bearer.keys, bearer.honorifics)} == {"female", "male"}


def forms_of(candidate: Candidate, bearers: Sequence[Bearer]) -> list[Bearer]:
    """Those whose surname, or else given name, a single-word candidate is; a form of address may rule some out, or single one out.

    "Ms Nguyen" may be Nguyen Thi Hoa, whose surname comes first: the word is no given name.
    """
    by_family = [bearer for bearer in bearers if bearer.keys[-len(candidate.keys) :] == candidate.keys]
    by_given = [bearer for bearer in bearers if bearer.keys[:1] == candidate.keys]
    by_given = by_given or [bearer for bearer in bearers if len(bearer.keys) > 1 and is_familiar(candidate.keys[0], bearer.keys[0])]
    if candidate.honorific is None:
        return by_family or (by_given if len(by_given) == 1 else [])
    knightly = candidate.honorific in canonical("honorific_given")  # "Sir Julian"
    forms = by_family
    if knightly or not by_family:
        forms = [bearer for bearer in by_given if knightly or candidate.honorific in bearer.honorifics or not is_given(bearer.keys[0])]
    forms = [bearer for bearer in forms if _may_be_called(bearer, candidate.honorific)]
    return [bearer for bearer in forms if candidate.honorific in bearer.honorifics] or forms


def _may_be_called(bearer: Bearer, honorific: str) -> bool:
    """Whether a form of address goes with what is known of the bearer's sex."""
    return {sex_of_honorific(honorific), sex_told(bearer.keys, bearer.honorifics)} != {"female", "male"}
