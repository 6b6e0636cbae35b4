"""Pronouns: the one that "he", "she", "it", "they" or "who" in the narration stands for.

It is the one whom the sentences before spoke of; who spoke there is worked out already, for verbs are read in order.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.lexicon import compiled, key_of, word_list
from extractors.mention import Span
from extractors.organisation.bodies import INSPECTING
from extractors.organisations import Organisation
from extractors.people import Person, sex_of
from extractors.quote.candidates import LEXICON, POSSESSIVE, has_word, is_free, people_among
from extractors.quote.narration import Narration

POSSESSOR = {"him": "he", "his": "he", "her": "she", "he": "he", "she": "she", "it": "it", "its": "it", "they": "they", "their": "they"}
POSSESSED = re.compile(r"(?:(?:but|and)\s+)?(his|her)\b", re.IGNORECASE)
POSSESSED_KIN = re.compile(r"'s?\s+(?:late\s+)?([\w-]+)")
OPENING_PRONOUN = re.compile(r"(?:(?:but|and|now|then|so)\s+)?(he|she)\b", re.IGNORECASE)
# "Asked by counsel, Hew Starr, whether": who asks is not the one who answers.
ASKED = re.compile(r"(?:when\s+)?(?:asked|questioned|pressed|quizzed|challenged|interviewed)\b", re.IGNORECASE)
AGE = re.compile(r",\s\d{1,3},?\s*\Z")
# "One father", "A spokesman": the sentence is about somebody without a name.
SOMEBODY = re.compile(r"(?:(?:but|and)\s+)?(?:a|an|one|another)\s+((?:[\w'-]+\s+){0,3}?[\w'-]+)", re.IGNORECASE)
# "At Ash House, inspectors halted their work", "Four Ofsted inspectors went in": they are the subject.
INSPECTORS = re.compile(
    r"(?:[^.;:\"]{1,60}, )?(?:(?:the|its|a team of|two|three|four|five|six|\d+|ofsted|estyn|(?-i:[A-Z]{2,6})) ){0,2}"
    r"(?:inspectors|assessors)\b(?!')",
    re.IGNORECASE,
)
# "The report, compiled by", "A letter from"
PAPER_BY = r"(?i)(?:[\w'-]+\s+){0,4}<quotes.papers>,?\s(?:from|(?:which\s(?:was|is)\s)?(?:\w+\s){0,2}by)\s(?:the\s)?"
# "Ann Orde and Joe Bell", "the head, Ann Orde, and her deputy Joe Bell"
TOGETHER = re.compile(r",? and (?:[a-z'-]+ ){0,4}")
FAR = 12
"""How many sentences back a pronoun may find its name."""
NEAR = 3
"""How many sentences back "it" may, or a description."""


def meant_by(told: Narration, pronoun: str, start: int, at: int) -> Span | None:
    """The one that the pronoun at `at`, in a clause that begins at `start`, stands for."""
    if pronoun in {"who", "which"}:
        named = told.named_ending(start + len(AGE.sub("", told.text[start:at]).rstrip(" ,")))
        return named.span if named else None
    if pronoun == "the latter":
        earlier = (one for sentence in told.sentences_before(at) for one in reversed(told.named_in(*sentence)))
        return next((one.span for one in people_among(earlier)), None)
    if pronoun in {"he", "she"}:
        return next(_people_meant(told, pronoun, at), None)
    if pronoun == "they" and _are_people(told, at):
        return None
    if pronoun == "they" and are_inspectors(told, at):
        return inspectorate(told, at)
    return organisation_meant(told, at) if pronoun in {"it", "they"} else None


def _people_meant(told: Narration, pronoun: str, at: int) -> Iterator[Span]:
    """The people that "he" or "she" at `at` may stand for, the likeliest first: subjects of the sentences before."""
    sentence, block = told.sentence(at)[0], told.block(at)[0]
    passed: list[Person] = []
    for start, end in _back_from(told, sentence, at):
        fitting = [one for one in people_among(told.named_in(start, end)) if pronoun in _pronouns(told, one.name)]
        opening = OPENING_PRONOUN.match(told.text, start, end)
        if start < block and (owner := POSSESSED.match(told.text, start, end)) and POSSESSOR[owner[1].lower()] == pronoun:
            passed += fitting  # "Her mentor, Lady Ash, laughed." A new paragraph's "she" is the one whose mentor it is
            continue
        if ASKED.match(told.text, start, end):
            answers = [told.heard[cue.start] for cue in told.cues_in(start + 1, end)] if start != sentence else []
            yield from (span for span in answers if span is not None)
            continue
        if opening and opening[1].lower() == pronoun and start != sentence:
            passed += fitting  # "She praised Ann Orde": the next "she" is the same one
            continue
        if start != sentence and (somebody := SOMEBODY.match(told.text, start, end)):
            if has_word(somebody[1], "spokespeople"):
                spoke = [told.heard[cue.start] for cue in told.cues_in(start, end)] or [organisation_meant(told, end)]
                yield from (span for span in spoke[:1] if span is not None)
                return
            if not fitting and has_word(somebody[1], "somebody", "male", "female"):
                return
        yield from (one.span for one in fitting if is_free(told, one, start))
        yield from (one.span for one in fitting if not POSSESSIVE.match(told.text, one.end))
        yield from (one.span for one in fitting if one.start == told.block(start)[0] and _has_kin_of_other_sex(told, one, pronoun))
    yield from (one.span for one in passed)


def _has_kin_of_other_sex(told: Narration, person: Person, pronoun: str) -> bool:
    """Whether a paragraph begins with a person's kin, whom the pronoun cannot mean: "Ann Orde's son, who is 15, was robbed"."""
    kin = POSSESSED_KIN.match(told.text, person.end)
    return kin is not None and key_of(kin[1]) in word_list(LEXICON, "male" if pronoun == "she" else "female")


def _back_from(told: Narration, sentence: int, at: int) -> Iterator[tuple[int, int]]:
    """The words of the sentence before `at`, then the sentences before it, the nearest first."""
    yield sentence, at
    for back, span in enumerate(told.sentences_before(sentence)):
        if back == FAR:
            return
        yield span


def organisation_meant(told: Narration, at: int) -> Span | None:
    """The organisation that "it" or "they" at `at` stands for: the one that spoke last, or was the subject."""
    sentence = told.sentence(at)[0]
    for back, (start, end) in enumerate(_back_from(told, sentence, at)):
        if back > NEAR:
            return None
        if start < sentence and (by := compiled(PAPER_BY).match(told.text, start, end)):
            return next((one.span for one in told.named_in(by.end(), end)), None)
        spoke = [told.heard[cue.start] for cue in told.cues_in(start, end)] if start < sentence else []
        named = [one.span for one in told.named_in(start, end) if isinstance(one, Organisation) and is_free(told, one, start)]
        if found := next((span for span in [*reversed(spoke), *named] if span and _is_organisation(told, span)), None):
            return found
    return None


def are_inspectors(told: Narration, at: int) -> bool:
    """Whether "they" at `at` are the inspectors of whom the sentence before, or the last that begins with a name for them, tells."""
    before = (told.text[start:end] for start, end in told.sentences_before(at))
    told_last = next((words for words in before if not words.startswith("They ")), "")
    return INSPECTORS.match(told_last) is not None


def _are_people(told: Narration, at: int) -> bool:
    """Whether "they" at `at` are two people whom the sentence before names together: "Ann Orde and Joe Bell are joint heads"."""
    start, end = next(iter(told.sentences_before(told.sentence(at)[0])), (0, 0))
    named = people_among(told.named_in(start, end))
    return any(TOGETHER.fullmatch(told.text, one.end, other.start) for one, other in pairwise(named))


def inspectorate(told: Narration, at: int) -> Span | None:
    """The inspectorate or regulator whose inspection an article speaks of: the one named last before `at`, else first after."""
    bodies = [one for one in told.named if isinstance(one, Organisation) and one.kind in INSPECTING]
    before = [one for one in bodies if one.start < at]
    return (before[-1] if before else bodies[0]).span if bodies else None


def _is_organisation(told: Narration, span: Span) -> bool:
    return any(isinstance(one, Organisation) for one in told.named_in(span.start, span.start + 1))


def _pronouns(told: Narration, name: str) -> frozenset[str]:
    """The pronouns that nothing in the article and nothing in the name speaks against."""
    if not told.pronouns:
        for one in people_among(told.named):
            told.pronouns.setdefault(one.name, set()).update(_sexes(told, one))
    sexes = told.pronouns[name]
    return frozenset({"he", "she"}) if len(sexes) != 1 else frozenset(sexes)


def _sexes(told: Narration, person: Person) -> Iterator[str]:
    """What shows the sex of a person, as a pronoun: the form of address, the given name, a word of kin before the name."""
    told_by_name = sex_of(person)
    kin = key_of(told.text[max(0, person.start - 30) : person.start]).rstrip(",").rpartition(" ")[2]
    for sex, pronoun in (("male", "he"), ("female", "she")):
        if told_by_name == sex or kin in word_list(LEXICON, sex):
            yield pronoun
