"""People: every mention of a person by name, as in "Cllr Gerald Hexham", "Hexham" and "Mr Hexham".

The candidates come from `person.names`, the signs that speak for or against one from `person.signs`: all that a name shows,
wherever it stands in the article, is weighed together. A name that is accepted brings its short forms with it:
"Hexham" is Gerald Hexham because the article says so.

Precision comes first: a lone surname that nothing explains is no mention, and neither is a writer or photographer.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from spacy.tokens import Doc

from extractors.lexicon import word_list
from extractors.mention import Mention, evidence
from extractors.person.cast import INTRODUCED, Bearer, bearer_of, cast, name_end
from extractors.person.credits import authors, credited
from extractors.person.known import canonical, same, sex_told
from extractors.person.names import Candidate, candidates, parsed
from extractors.person.runs import Kind
from extractors.person.signs import article_before, relative_before, signs, speaks, thing_follows
from extractors.reading import once


@dataclass(frozen=True, kw_only=True)
class Person(Mention):
    """A person, called by name. `name` is the fullest form the article gives, without the honorific."""

    table: ClassVar[str] = "person_mentions"
    name: str
    honorific: str | None
    given_name: str | None
    family_name: str | None


def extract(doc: Doc) -> Iterator[Person]:
    """Yield the mentions of people in `doc`, in reading order."""
    writers = authors(doc)
    every = once(doc, candidates)
    found = [it for it in every if not _names_a_thing(doc, it) and not credited(doc, it) and it.keys not in writers]
    named = cast(doc, found, {it.keys for it in every if it.right is not None and it.right.kind is Kind.THING and not it.possessive})
    recent: dict[Bearer, int] = {}
    done = 0
    for candidate in found:
        if candidate.start < done:
            continue  # the territory of a peer: "Lord Ian of Ian"
        bearer = named.paired.get(candidate.start) or bearer_of(candidate, named.bearers, recent)
        if bearer is not None and (candidate.full or candidate.honorific or _stands_alone(doc, candidate, named.doubtful)):
            recent[bearer] = candidate.start
            person = _person(doc, candidate, bearer)
            done = person.end
            yield person


def sex_of(person: Person) -> str | None:
    """The sex ("female", "male") that form of address or given name tell, else None."""
    return sex_told(same(person.name).split(), [person.honorific or person.name.split()[0]])


def _names_a_thing(doc: Doc, candidate: Candidate) -> bool:
    """Whether the words beside a candidate make it the name of a thing: "Thomas Telford School", "Ysgol Dewi Sant", "the Jay report"."""
    if candidate.right is not None and candidate.right.kind is Kind.THING:
        return not candidate.possessive
    if candidate.left is None or candidate.left.kind is not Kind.THING:
        return thing_follows(doc, candidate)
    is_bare = not candidate.full and candidate.honorific is None
    return is_bare or candidate.left.key in word_list("people", "thing_before") or thing_follows(doc, candidate)


def _stands_alone(doc: Doc, candidate: Candidate, doubtful: frozenset[str]) -> bool:
    """Whether a lone word that is someone's surname or given name means that person here."""
    key = candidate.keys[-1]
    if key in doubtful or article_before(doc, candidate):
        return False
    ordinary = any(key in word_list("people", section) for section in ("thing", "thing_weak", "opener", "given_weak", "place"))
    if not ordinary or speaks(doc, candidate) or relative_before(doc, candidate):
        return True
    return not INTRODUCED.isdisjoint(signs(doc, candidate))  # "Field, a former chair of the board, said"


def _person(doc: Doc, candidate: Candidate, bearer: Bearer) -> Person:
    name = parsed(bearer.name)
    single = len(bearer.keys) == 1
    peer = bearer.name.split()[0] in canonical("honorific_peer")
    familiar = single and not bearer.honorifics
    return Person(
        name=bearer.name,
        honorific=None if peer else candidate.honorific or next(iter(sorted(bearer.honorifics)), None),
        given_name=(bearer.name if familiar else None) if single else name.given or None,
        family_name=(None if familiar else candidate.name) if single else name.family or None,
        **evidence(doc, candidate.start, name_end(doc, candidate), rule="full name" if candidate.full else "short form"),
    )
