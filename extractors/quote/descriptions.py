"""Descriptions: the one that "the report", "inspectors", "a spokesman" or "the retired vicar" stands for."""

import re

from extractors.lexicon import key_of, lexicon, word_list
from extractors.mention import Span
from extractors.organisations import Organisation
from extractors.people import Person
from extractors.quote.candidates import LEXICON, POSSESSIVE, Named, has_word, people_among
from extractors.quote.narration import Narration
from extractors.quote.pronouns import NEAR, POSSESSOR, SOMEBODY, are_inspectors, inspectorate, meant_by, organisation_meant
from extractors.quote.subjects import subject_of

# The noun phrase of a description ends before the first of these.
PHRASE_END = re.compile(r"\s+(?:of|for|at|from|in|into|on|to|with|by|about|after|against)\s")
THE = re.compile(r"\bthe\s+(?:[\w'-]+\s+){0,7}[\w'-]+\Z", re.IGNORECASE)
OTHERS = re.compile(r"\b(?:a|an|his|her|its|their|another|some|this|that|many|several|no)\s+(?:[\w'-]+\s+){0,7}[\w'-]+\Z", re.IGNORECASE)
INSPECTION_PAPERS = ("report", "judgement", "judgment", "findings", "verdict", "reports")
INSPECTED = frozenset({"school", "college", "nursery", "children's home", "care home", "hospital", "GP practice", "prison"})
SPOKEN_FOR = re.compile(r"\bfor\s+(?:the|its|their|his|her)\s+([\w-]+)", re.IGNORECASE)
# "the GMB [union]", "the NASUWT [teaching union]"
WHAT_IT_IS = re.compile(r"(?:\s[a-z][\w'-]*){1,3}")
# "A report to councillors", "A letter from council bosses"
WRITTEN_FOR = re.compile(r"\s+(?:by|from|(?P<to>to))\s+")
ARTICLE = re.compile(r"(?:the|its|their)\s+", re.IGNORECASE)
# Those to whom their own officers report.
REPORTED_TO = frozenset({"local authority", "NHS trust", "police force", "fire service", "health board", "police and crime commissioner"})
OBJECT = re.compile(rf"({'|'.join(POSSESSOR)})\b", re.IGNORECASE)


def described(told: Narration, start: int, end: int) -> Span | None:
    """The one that the words at `start:end`, which do not end in a name, mean: "the report", "inspectors", "the retired vicar"."""
    last = _phrase_end(told, start, end)
    if (named := told.named_ending(last)) is not None:
        return named.span
    phrase = told.text[start:last]
    head = key_of(phrase).rpartition(" ")[2]
    organisation = next((one for one in reversed(told.named_in(start, end)) if isinstance(one, Organisation)), None)
    if (kept := _called_what_it_is(told, start, last)) is not None:
        return kept
    if head in word_list(LEXICON, "papers"):
        is_owned = told.named_in(start, last) or OBJECT.match(phrase)
        written = None if is_owned else WRITTEN_FOR.match(told.text, last, end)
        return _written(told, written, end) if written else _writer(told, start, last)
    if head in word_list(LEXICON, "inspectors"):
        return organisation.span if organisation and writes(organisation) else inspectorate(told, start)
    if head in word_list(LEXICON, "spokespeople"):
        return organisation.span if organisation else _spoken_for(told, start, end)
    if head in word_list(LEXICON, "parts"):
        return organisation.span if organisation else _of_kind(told, start, last)
    if not THE.search(phrase) or OTHERS.search(phrase) or head in word_list(LEXICON, "unnamed") or re.search(r"[^s]s\Z", head):
        return None
    is_other = (organisation or "'s " in phrase) and told.sentence(start)[0] == start
    return _bearer(told, head) or (None if is_other else _last_subject(told, start))


def _phrase_end(told: Narration, start: int, end: int) -> int:
    """Where the noun phrase at `start:end` ends: before a preposition that is in no name ("a Ministry of Justice spokesman")."""
    named = told.named_in(start, end)
    stops = (stop.start() for stop in PHRASE_END.finditer(told.text, start, end))
    last = next((stop for stop in stops if not any(one.start < stop < one.end for one in named)), end)
    return start + len(told.text[start:last].rstrip())


def _called_what_it_is(told: Narration, start: int, end: int) -> Span | None:
    """The organisation whose name is followed by what it is, up to `end`: "the [GMB] union", "the [NASUWT] teaching union"."""
    one = next((one for one in reversed(told.named_in(start, end)) if isinstance(one, Organisation)), None)
    words = told.text[one.end : end] if one else ""
    if one is None or not WHAT_IT_IS.fullmatch(words):
        return None
    nouns, head = lexicon("organisations", "descriptions"), key_of(words).split()[-1]
    described_as = {nouns[noun] for noun in (key_of(words), head) if noun in nouns}
    is_one = any(key_of(one.kind) in word_list("organisations", f"description_kinds.{noun}") for noun in described_as)
    return one.span if is_one or lexicon("roles", "body").get(head) == one.kind else None


def _spoken_for(told: Narration, start: int, end: int) -> Span | None:
    """For whom "a spokeswoman for the partnership", or "a council spokesman", speaks: the last that is one.

    "A spokesman" speaks for the one meant by "it"; for whom "a family spokesman" does, no name tells.
    """
    spoken_for = SPOKEN_FOR.search(told.text, start, end)
    word = (spoken_for[1] if spoken_for else " ".join(told.text[start:end].split()[-2:-1])).lower()
    if spoken_for is None and (not word or word in word_list(LEXICON, "any_voice")):
        return organisation_meant(told, start)
    return _last_of_kind(told, start, word)


def _of_kind(told: Narration, start: int, end: int) -> Span | None:
    """Whose the officers or the paper are that `start:end` ends with: "council bosses", "a council report"."""
    word = " ".join(told.text[start:end].lower().split()[-2:-1]).removesuffix("'s")
    return _last_of_kind(told, start, word) if word in lexicon("roles", "body") else None


def _last_of_kind(told: Narration, at: int, word: str) -> Span | None:
    """The last organisation before `at` that can be called by the noun `word`: by its kind, or as the word is in its name."""
    earlier = (one for one in reversed(told.named) if one.start < at and isinstance(one, Organisation))
    return next((one.span for one in earlier if _is_called(one, word)), None)


def _is_called(one: Organisation, word: str) -> bool:
    """Whether an organisation can be called by the noun `word`: the Arts Council is not "the council", nor the LGA a government."""
    kind, words = lexicon("roles", "body").get(word), key_of(one.name).split()
    if kind == "local authority":
        return one.kind == kind
    return one.kind == kind != "other" or word in (words if kind else (words[0], words[-1]))


def _written(told: Narration, written: re.Match[str], end: int) -> Span | None:
    """Whose a paper is by the words behind it: "by council officers", "to councillors", "to the council", whose officers write it."""
    first = written.end()
    named = next((one for one in told.named_in(first, end) if isinstance(one, Organisation)), None)
    words = ARTICLE.sub("", told.text[first:end]).lower().split()
    word = words[0] if words else ""
    if named is not None:
        is_own = named.kind in REPORTED_TO or not written["to"]
        return named.span if is_own and not ARTICLE.sub("", told.text[first : named.start]) else None
    if written["to"]:
        return _last_of_kind(told, first, "council") if word in word_list(LEXICON, "council_readers") else None
    return _last_of_kind(told, first, word)


def writes(named: Named) -> bool:
    """Whether it is one whose reports are on others: an inspectorate, a court, anybody with a name of their own."""
    writers = {"inspectorate", "regulator", "court", "government department", "professional body"}
    return isinstance(named, Person) or named.kind in writers


def _writer(told: Narration, start: int, end: int) -> Span | None:
    """Whose the paper at `start:end` is: "Ann Orde's report", "the Ofsted report", "her report", or the inspectorate's.

    "The Ash House report" is the inspectorate's too, "Ash House's report" its own.
    """
    comma = told.text.rfind(", ", start, end)
    start = comma + 2 if comma >= 0 else start  # "On Ash House, the report"
    is_inspection = told.text[start:end].lower().endswith(INSPECTION_PAPERS)
    if named := told.named_in(start, end):
        one = named[-1]
        is_inspected = isinstance(one, Organisation) and one.kind in INSPECTED and not POSSESSIVE.match(told.text, one.end)
        return inspectorate(told, start) if is_inspection and is_inspected else one.span
    owner = OBJECT.match(told.text, start, end)
    if is_inspection and owner and owner[1].lower() == "their" and are_inspectors(told, start):
        return inspectorate(told, start)
    found = meant_by(told, POSSESSOR[owner[1].lower()], start, start) if owner else None
    if found or (owner and owner[1].lower() in {"his", "her"}):
        return found
    if owner is None and (whose := _of_kind(told, start, end)) is not None:
        return whose
    is_theirs = is_inspection or f"inspectors' {key_of(told.text[start:end]).rpartition(' ')[2]}" in told.text.lower()
    return inspectorate(told, start) if is_theirs else None


def _bearer(told: Narration, head: str) -> Span | None:
    """The one person whom the article itself calls by the noun `head`, in the words of the name, before it or in apposition."""
    before = re.compile(rf"\b{re.escape(head)},?\s+\Z", re.IGNORECASE)
    after = re.compile(rf",\s+(?:[\w'-]+\s+){{0,6}}{re.escape(head)}\b", re.IGNORECASE)
    bearers: dict[str, Span] = {}
    for one in people_among(told.named):
        words = told.text[max(told.sentence(one.start)[0], one.start - 40) : one.start]
        if before.search(words) or key_of(one.text).startswith(f"{head} ") or after.match(told.text, one.end):
            bearers[one.name] = one.span
    return next(iter(bearers.values())) if len(bearers) == 1 else None


def _last_subject(told: Narration, at: int) -> Span | None:
    """The person that one of the sentences right before `at` is about."""
    for back, (start, end) in enumerate(told.sentences_before(told.sentence(at)[0])):
        somebody = SOMEBODY.match(told.text, start, end)
        if back <= NEAR and (found := subject_of(told, start, end)) is not None:
            return found
        if back >= NEAR or (somebody and has_word(somebody[1], "spokespeople", "somebody", "male", "female")):
            return None
    return None
