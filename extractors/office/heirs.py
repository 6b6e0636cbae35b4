"""Who comes after one whose office was told before: "Ian Thomas, the director, has quit. [Karen Lowe] will take over from Mr Thomas"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from extractors import people
from extractors.office import passing
from extractors.office.bearers import holdings
from extractors.office.holding import Holding, institutional
from extractors.office.phrases import offices
from extractors.office.posts import passed_on
from extractors.office.subjects import subject_at, subject_within
from extractors.people import Person
from extractors.reading import folded, once, sentence_around

NEAR = 12  # code points before a verb in which it may say "will"
HEIR = re.compile(r"t(?:ook|ak)|succeed|replac|inherit", re.IGNORECASE)


def heirs(doc: Doc) -> Iterator[Holding]:
    """The heirs of those who are named again without their office, where the sentence tells no other that is taken."""
    text = folded(doc)
    for person in once(doc, people.extract):
        start, end = sentence_around(doc, person.start)
        match = passing.FROM.search(text, start, person.start)
        if match is None or match.end() != person.start or not HEIR.match(match.group()):
            continue
        if any(match.start() < office.outer.start < end for office in once(doc, offices)):
            continue  # "took over from Ian Thomas as chair"
        heir = subject_at(doc, match.start()) or subject_within(doc, start, match.start())
        if heir is not None and heir.name != person.name:
            yield from _inherited(doc, heir, person, match)


def takes_after(words: str) -> bool:
    """Whether words that pass an office on make their subject somebody's heir: "took over from", not "after the departure of"."""
    return HEIR.match(words) is not None


def _inherited(doc: Doc, heir: Person, person: Person, match: re.Match[str]) -> Iterator[Holding]:
    """The office that passes from `person` to the heir, if it is known and nobody was said to have it since."""
    passed = passed_on(doc, heir, person, before=match.start(), owner="him")
    if passed is None or not passed.held_by(person.name) or not institutional(passed.office):
        return
    end = sentence_around(doc, person.start)[1]
    ahead = passing.AHEAD_OF.search(folded(doc), max(0, match.start() - NEAR), person.start) or passing.AHEAD.search(
        folded(doc), match.start(), end
    )
    role = passed.office.role
    if not any(holding.person.name == heir.name and holding.office.role == role for holding in once(doc, holdings)):
        yield Holding(replace(passed.office, times=frozenset()), heir, "incoming" if ahead else "current", "successor", passed.place)
