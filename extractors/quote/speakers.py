"""Speakers: whom a reporting verb makes speak, as in "Ms Orde, who chairs the trust, said", "she added" or "the report found".

A speaker is a mention of a person or an organisation. A pronoun or a description ("the retired vicar") stands for
the one the sentences before spoke of. A verb whose subject has no name here ("a neighbour said") has no speaker.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from extractors.lexicon import alternation, key_of, word_list
from extractors.mention import Span
from extractors.organisations import Organisation
from extractors.people import Person
from extractors.quote.narration import Cue, Narration

LEXICON = "quotes"
Named = Person | Organisation

PRONOUN = re.compile(r"(?<![\w'-])(he|she|it|they|who|which|that|i|we|you|the latter)\Z", re.IGNORECASE)
OPENING_PRONOUN = re.compile(r"(?:(?:but|and|now|then|so)\s+)?(he|she)\b", re.IGNORECASE)
HE_OR_SHE = re.compile(r"\b(he|she)\b", re.IGNORECASE)
POSSESSED = re.compile(r"(?:(?:but|and)\s+)?(his|her)\b", re.IGNORECASE)
POSSESSOR = {"him": "he", "his": "he", "her": "she", "he": "he", "she": "she", "it": "it", "its": "it", "they": "they", "their": "they"}
OBJECT = re.compile(rf"({'|'.join(POSSESSOR)})\b", re.IGNORECASE)

# "Asked by counsel, Hew Starr, whether": who asks is not the one who answers.
ASKED = re.compile(r"(?:when\s+)?(?:asked|questioned|pressed|quizzed|challenged|interviewed)\b", re.IGNORECASE)
COORDINATION = re.compile(r"\b(?:and|but|or|then)\Z")
RELATIVE = re.compile(r",?\s(?:who|which|whose|whom|where)\b")
# Where a new clause with a subject of its own begins.
CLAUSE = re.compile(r"[;:]\s|(?:,\s|\s[—-]\s)(?:but|while|although|though|whereas)\s")

# "by the former leader Ann Orde": the name is not the subject; "Head of Finance Ann Orde" is. A comma ends what a preposition governs.
GOVERNED = re.compile(
    r"""\b(?:
        (?:by|to|with|from|about|against|in|on|like|than|as|between|after|before|under|into|over|and|&)\s+(?:[\w'-]+\s+){0,3}
        | (?:of|for|at)\s+(?:the\s+)?
    )\Z""",
    re.VERBOSE,
)
# "For Ann Orde, the wait was too long."
TOPIC = re.compile(r"For\s+")
BELONGS = re.compile(r"\b(?:of|for|from|at)\s+(?:the\s+)?\Z")
POSSESSIVE = re.compile(r"'s?(?!\w)")

# The noun phrase of a description ends before the first of these.
PHRASE_END = re.compile(r"\s+(?:of|for|at|from|in|into|on|to|with|by|about|after|against)\s")
THE = re.compile(r"\bthe\s+(?:[\w'-]+\s+){0,7}[\w'-]+\Z", re.IGNORECASE)
OTHERS = re.compile(r"\b(?:a|an|his|her|its|their|another|some|this|that|many|several|no)\s+(?:[\w'-]+\s+){0,7}[\w'-]+\Z", re.IGNORECASE)
# Where the words for an inverted subject ("said the council's leader, Ann Orde, who ...") end.
SUBJECT_END = re.compile(
    r"[.;:!?\"()]|\b(?:who|which|whose|that|when|as|after|adding|in|on|at|during|while|following|because|before|if|but|to)\b"
)
AGE = re.compile(r",\s\d{1,3},?\s*\Z")
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|once\s+)?\Z", re.IGNORECASE)
INSPECTION_PAPERS = ("report", "judgement", "judgment", "findings", "verdict", "reports")
REDUCED = re.compile(r"\s+(?:as\b|by\b|\"|')")
PARTICIPLES = ("ed", "en", "told", "found", "said")
# "was told by", "is described by", "was described as “unsafe” by"
AGENT = re.compile(r"\s+by\s+")
FAR_AGENT = re.compile(r"[^.;:]{0,240}?\bby\s+")
# "a letter from Ann Orde", "the dossier, compiled by Ann Orde"
WRITTEN_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?")
POSSESSOR_BEFORE = re.compile(r"(?:'s?|\b(?P<pronoun>his|her|its|their))\s+(?:[\w-]+\s+)?\Z", re.IGNORECASE)
# "One father", "A spokesman": the sentence is about somebody without a name.
SOMEBODY = re.compile(r"(?:(?:but|and)\s+)?(?:a|an|one|another)\s+((?:[\w'-]+\s+){0,3}?[\w'-]+)", re.IGNORECASE)
ADVERB = re.compile(r"(?<=\s)\w+ly\Z")

VOICES = ("spokespeople", "inspectors", "papers", "parts")
"""The sections with the words for those, and that, which speaks for an organisation."""
FAR = 12
"""How many sentences back a pronoun may find its name."""
NEAR = 3
"""How many sentences back "it" may, or a description."""


def speaker(told: Narration, cue: Cue) -> Span | None:
    """Whom `cue` makes speak, or None when the article gives no name."""
    for earlier in told.cues[len(told.heard) :]:  # in reading order, for a pronoun asks who spoke before
        if earlier.start > cue.start:
            break
        told.heard[earlier.start] = _speaker(told, earlier)
    return told.heard[cue.start]


def _speaker(told: Narration, cue: Cue) -> Span | None:
    if cue.start == told.sentence(cue.start)[0] and ASKED.match(told.text, cue.start):
        return None
    start = _clause_start(told, cue)
    end = _without_adverbs(told, start, cue.start)
    if cue.verb == "according to":
        return _subject_after(told, cue)
    if is_passive(told, cue):
        return _agent(told, cue)
    if end <= start:
        return _subject_after(told, cue) if cue.verb != "tell" else None
    before = _subject_before(told, start, end, cue)
    is_comment = before is None and told.text[end - 1] == "," and not told.named_in(start, end)
    return _subject_after(told, cue) if is_comment else before


def _agent(told: Narration, cue: Cue) -> Span | None:
    """By whom something "was said", or "was described as “unsafe”"."""
    end = told.sentence(cue.start)[1]
    pattern = FAR_AGENT if cue.verb in word_list(LEXICON, "calling") else AGENT
    by = pattern.match(told.text, cue.end, end)
    return _phrase_at(told, by.end(), end) if by else None


def subject_of(told: Narration, start: int, end: int) -> Span | None:
    """The person that the sentence at `start:end` is about, or None: the first one who is in no phrase of another."""
    if pronoun := OPENING_PRONOUN.match(told.text, start, end):
        return _meant_by(told, pronoun[1].lower(), start, start)
    named = next((one.span for one in _people(told.named_in(start, end)) if _is_free(told, one, start)), None)
    return named or asked_about(told, start, end)


def named_in_clause(told: Narration, start: int, end: int) -> Span | None:
    """The person, else the organisation, that the words at `start:end` are about, or None."""
    named = told.named_in(start, end)
    free = (one.span for one in named if _is_free(told, one, start))
    return subject_of(told, start, end) or next(free, None)


def asked_about(told: Narration, start: int, end: int) -> Span | None:
    """The one whom a pronoun in the question at `start:end` means: "Would she do it again?"."""
    pronoun = HE_OR_SHE.search(told.text, start, end)
    return _meant_by(told, pronoun[1].lower(), start, start) if pronoun else None


def possessor_in(told: Narration, start: int, end: int) -> Span | None:
    """Whose claim, verdict or reply the words at `start:end`, right before a quotation, speak of."""
    for noun in _saying_noun().finditer(told.text, max(start, end - 80), end):
        owner = POSSESSOR_BEFORE.search(told.text, max(start, noun.start() - 40), noun.start())
        if owner is None:
            continue
        if owner["pronoun"]:
            return _meant_by(told, POSSESSOR[owner["pronoun"].lower()], owner.start(), owner.start())
        named = told.named_ending(owner.start())
        return named.span if named else None
    return None


def _clause_start(told: Narration, cue: Cue) -> int:
    """Where the clause of `cue` begins: at its sentence, behind a quotation, or behind "but"."""
    start, end = told.sentence(cue.start)[0], cue.start
    start = max([start, *(quoted.right for quoted in told.quotations_in(start, end) if quoted.right <= end)])
    start = max([start, *(clause.end() for clause in CLAUSE.finditer(told.text, start, end))])
    words = told.text[start:end]
    return start + len(words) - len(words.lstrip(" ,-—"))


def _without_adverbs(told: Narration, start: int, end: int) -> int:
    """The end of the subject in `start:end`: without "has also", "later", "jointly" and white space."""
    while True:
        end = start + len(told.text[start:end].rstrip())
        first = max(start, end - 24)
        word = _between_before().search(told.text, first, end) or ADVERB.search(told.text, first, end)
        if word is None:
            return end
        end = word.start()


def is_passive(told: Narration, cue: Cue) -> bool:
    """Whether the one before the verb is spoken of: "was described as", "the home, branded “unsafe”"."""
    if not cue.form.endswith(PARTICIPLES):
        return False
    reduced = cue.verb in word_list(LEXICON, "calling") and REDUCED.match(told.text, cue.end) is not None
    if reduced and told.text[cue.start - 2 : cue.start] == ", ":
        return True
    return PASSIVE.search(told.text, max(0, cue.start - 24), cue.start) is not None


def _subject_before(told: Narration, start: int, end: int, cue: Cue) -> Span | None:
    """The one that the words at `start:end`, right before the verb `cue`, name."""
    phrase = told.text[start:end]
    if pronoun := PRONOUN.search(phrase):
        return _meant_by(told, pronoun[1].lower(), start, start + pronoun.start())
    if COORDINATION.search(phrase) or (cue.form.endswith("ing") and phrase[-1] == ","):
        return _joined_subject(told, start, end, cue)
    if cue.form.endswith("ing") and not told.text[end : cue.start].strip():
        return None  # "an email saying", not "Ann Orde was quoted as saying"
    named = told.named_ending(end)
    if isinstance(named, Person) or (named is not None and _is_free(told, named, start)):
        return _owner(told, named, start)
    if phrase[-1] in ",)—-" or RELATIVE.search(phrase) or _has_apposition(told, start, end):
        return _anchor(told, start, end)
    return _owner(told, named, start) if named else _described(told, start, end)


def _joined_subject(told: Narration, start: int, end: int, cue: Cue) -> Span | None:
    """The subject of a verb that shares it with an earlier one: "she thanked them and said", "he rose, saying"."""
    sentence = told.sentence(cue.start)[0]
    earlier = told.cues_in(start, cue.start) or told.cues_in(sentence, start)
    if earlier:
        return speaker(told, earlier[0])
    opening = OPENING_PRONOUN.match(told.text, start, end)
    return _meant_by(told, opening[1].lower(), start, start) if opening else _anchor(told, start, end)


def _owner(told: Narration, named: Named, start: int) -> Span | None:
    """`named` stands right before the verb: the subject, unless it only belongs to one ("the mother of Ann Orde said")."""
    before = told.text[start : named.start]
    if not BELONGS.search(before):
        return named.span
    if _has_word(before, "papers") or (isinstance(named, Organisation) and _has_word(before, "spokespeople", "inspectors", "parts")):
        return named.span
    return None if isinstance(named, Person) else _described(told, start, named.start)


def _has_apposition(told: Narration, start: int, end: int) -> bool:
    """Whether a person in `start:end` is followed by a comma: "Ann Orde, director of finance said"."""
    people = _people(told.named_in(start, end))
    return any(told.text[one.end : one.end + 1] == "," and _is_free(told, one, start) for one in people)


def _anchor(told: Narration, start: int, end: int) -> Span | None:
    """The one that the appositions and relative clauses of `start:end` describe."""
    relative = RELATIVE.search(told.text, start, end)
    before = relative.start() if relative else end
    named = told.named_in(start, before)
    free = [one for one in named if _is_free(told, one, start)]
    found = next(iter([*_people(free), *free]), None)
    if found is not None:
        return found.span
    comma = told.text.find(",", start, before)
    first = comma if comma > 0 else before
    return _written_by(told, start, end) if _has_word(told.text[start:first], "papers") else _described(told, start, first)


def _subject_after(told: Narration, cue: Cue) -> Span | None:
    """The one named right after the verb `cue`: "said the council's leader, Ann Orde"."""
    start, end = cue.end, told.sentence(cue.end)[1]
    while (gap := _between_after().match(told.text, start, end)) is not None:
        start = gap.end()
    return _phrase_at(told, start, end)


def _phrase_at(told: Narration, start: int, end: int) -> Span | None:
    """The one that the noun phrase beginning at `start` means: a name in it or in apposition to it, or what it describes."""
    owner: Named | None = None
    for one in told.named_in(start, min(end, start + 160)):
        gap = told.text[owner.end if owner else start : one.start]
        if SUBJECT_END.search(gap):
            break
        if isinstance(one, Person) and not POSSESSIVE.match(told.text, one.end):
            return None if BELONGS.search(gap) and not _has_word(gap, "papers") else one.span
        owner = owner or one
    stop = SUBJECT_END.search(told.text, start, end)
    comma = told.text.find(",", start, stop.start() if stop else end)
    last = comma if comma > 0 else stop.start() if stop else end
    phrase = told.text[start:last].strip()
    if pronoun := OBJECT.match(phrase):
        return _meant_by(told, POSSESSOR[pronoun[1].lower()], start, start)
    if isinstance(owner, Organisation) and (_has_word(phrase, *VOICES) or told.text[start : owner.end].strip() == phrase):
        return owner.span
    return _described(told, start, last)


def _is_free(told: Narration, named: Named, start: int) -> bool:
    """Whether a mention can be a subject or what a sentence is about: no possessive, and nothing governs it."""
    if TOPIC.fullmatch(told.text, start, named.start):
        return True
    return not POSSESSIVE.match(told.text, named.end) and not GOVERNED.search(told.text, max(start, named.start - 60), named.start)


def _described(told: Narration, start: int, end: int) -> Span | None:
    """The one that the words at `start:end`, which do not end in a name, mean: "the report", "inspectors", "the retired vicar"."""
    stop = PHRASE_END.search(told.text, start, end)
    last = start + len(told.text[start : stop.start() if stop else end].rstrip())
    if (named := told.named_ending(last)) is not None:
        return named.span
    phrase = told.text[start:last]
    head = key_of(phrase).rpartition(" ")[2]
    organisation = next((one for one in reversed(told.named_in(start, end)) if isinstance(one, Organisation)), None)
    if head in word_list(LEXICON, "papers"):
        return _writer(told, start, last)
    if head in word_list(LEXICON, "inspectors"):
        return organisation.span if organisation and _writes(organisation) else _inspectorate(told, start)
    if head in word_list(LEXICON, "spokespeople"):
        return organisation.span if organisation else _organisation_meant(told, start)
    if head in word_list(LEXICON, "parts"):
        return organisation.span if organisation else None
    if not THE.search(phrase) or OTHERS.search(phrase) or head in word_list(LEXICON, "unnamed") or re.search(r"[^s]s\Z", head):
        return None
    is_other = (organisation or "'s " in phrase) and told.sentence(start)[0] == start
    return _bearer(told, head) or (None if is_other else _last_subject(told, start))


def _writes(organisation: Organisation) -> bool:
    return organisation.kind in {"inspectorate", "regulator", "court", "government department", "professional body"}


def _writer(told: Narration, start: int, end: int) -> Span | None:
    """Whose the paper at `start:end` is: "Ann Orde's report", "the Ofsted report", "her report", or the inspectorate's."""
    if named := told.named_in(start, end):
        return named[-1].span
    owner = OBJECT.match(told.text, start, end)
    found = _meant_by(told, POSSESSOR[owner[1].lower()], start, start) if owner else None
    if found or (owner and owner[1].lower() in {"his", "her"}):
        return found
    return _inspectorate(told, start) if told.text[start:end].lower().endswith(INSPECTION_PAPERS) else None


def _written_by(told: Narration, start: int, end: int) -> Span | None:
    """Who wrote the paper that `start:end` begins with, by the words after it: "the letter, signed by Ann Orde, "."""
    by = WRITTEN_BY.search(told.text, start, end)
    if by is not None:
        return _phrase_at(told, by.end(), end)
    comma = told.text.find(",", start, end)
    return _described(told, start, comma if comma > 0 else end)


def _inspectorate(told: Narration, at: int) -> Span | None:
    """The inspectorate or regulator whose inspection an article speaks of: the one named last before `at`, else first after."""
    bodies = [one for one in told.named if isinstance(one, Organisation) and one.kind in {"inspectorate", "regulator"}]
    before = [one for one in bodies if one.start < at]
    return (before[-1] if before else bodies[0]).span if bodies else None


def _bearer(told: Narration, head: str) -> Span | None:
    """The one person whom the article itself calls by the noun `head`, in the words of the name, before it or in apposition."""
    before = re.compile(rf"\b{re.escape(head)},?\s+\Z", re.IGNORECASE)
    after = re.compile(rf",\s+(?:[\w'-]+\s+){{0,6}}{re.escape(head)}\b", re.IGNORECASE)
    bearers: dict[str, Span] = {}
    for one in _people(told.named):
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
        if back >= NEAR or (somebody and _has_word(somebody[1], "spokespeople", "somebody", "male", "female")):
            return None
    return None


def _meant_by(told: Narration, pronoun: str, start: int, at: int) -> Span | None:
    """The one that the pronoun at `at`, in a clause that begins at `start`, stands for."""
    if pronoun in {"who", "which"}:
        named = told.named_ending(start + len(AGE.sub("", told.text[start:at]).rstrip(" ,")))
        return named.span if named else None
    if pronoun == "the latter":
        earlier = (one for sentence in told.sentences_before(at) for one in reversed(told.named_in(*sentence)))
        return next((one.span for one in _people(earlier)), None)
    if pronoun in {"he", "she"}:
        return next(_people_meant(told, pronoun, at), None)
    return _organisation_meant(told, at) if pronoun in {"it", "they"} else None


def _people_meant(told: Narration, pronoun: str, at: int) -> Iterator[Span]:
    """The people that "he" or "she" at `at` may stand for, the likeliest first: subjects of the sentences before."""
    sentence, block = told.sentence(at)[0], told.block(at)[0]
    passed: list[Person] = []
    for start, end in _back_from(told, sentence, at):
        fitting = [one for one in _people(told.named_in(start, end)) if pronoun in _pronouns(told, one.name)]
        opening = OPENING_PRONOUN.match(told.text, start, end)
        if start < block and (owner := POSSESSED.match(told.text, start, end)) and POSSESSOR[owner[1].lower()] == pronoun:
            passed += fitting  # "Her mentor, Lady Ash, laughed." A new paragraph's "she" is the one whose mentor it is
            continue
        if ASKED.match(told.text, start, end):
            answers = [speaker(told, cue) for cue in told.cues_in(start + 1, end)] if start != sentence else []
            yield from (span for span in answers if span is not None)
            continue
        if opening and opening[1].lower() == pronoun and start != sentence:
            passed += fitting  # "She praised Ann Orde": the next "she" is the same one
            continue
        if start != sentence and (somebody := SOMEBODY.match(told.text, start, end)):
            if _has_word(somebody[1], "spokespeople"):
                yield from filter(None, [_organisation_meant(told, end)])
                return
            if not fitting and _has_word(somebody[1], "somebody", "male", "female"):
                return
        yield from (one.span for one in fitting if _is_free(told, one, start))
        yield from (one.span for one in fitting if not POSSESSIVE.match(told.text, one.end))
    yield from (one.span for one in passed)


def _back_from(told: Narration, sentence: int, at: int) -> Iterator[tuple[int, int]]:
    """The words of the sentence before `at`, then the sentences before it, the nearest first."""
    yield sentence, at
    for back, span in enumerate(told.sentences_before(sentence)):
        if back == FAR:
            return
        yield span


def _organisation_meant(told: Narration, at: int) -> Span | None:
    """The organisation that "it" or "they" at `at` stands for: the one that spoke last, or was the subject."""
    sentence = told.sentence(at)[0]
    for back, (start, end) in enumerate(_back_from(told, sentence, at)):
        if back > NEAR:
            return None
        if start < sentence and _has_word(told.text[start : start + 40], "papers") and (by := WRITTEN_BY.search(told.text, start, end)):
            return next((one.span for one in told.named_in(by.end(), end)), None)
        spoke = [speaker(told, cue) for cue in told.cues_in(start, end)] if start < sentence else []
        named = [one.span for one in told.named_in(start, end) if isinstance(one, Organisation) and _is_free(told, one, start)]
        if found := next((span for span in [*reversed(spoke), *named] if span and _is_organisation(told, span)), None):
            return found
    return None


def _is_organisation(told: Narration, span: Span) -> bool:
    return any(isinstance(one, Organisation) for one in told.named_in(span.start, span.start + 1))


def _pronouns(told: Narration, name: str) -> frozenset[str]:
    """The pronouns that nothing in the article and nothing in the name speaks against."""
    if not told.pronouns:
        for one in _people(told.named):
            told.pronouns.setdefault(one.name, set()).update(_sexes(told, one))
    sexes = told.pronouns[name]
    return frozenset({"he", "she"}) if len(sexes) != 1 else frozenset(sexes)


def _sexes(told: Narration, person: Person) -> Iterator[str]:
    """What shows the sex of a person, as a pronoun: the form of address, the given name, a word of kin before the name."""
    title = key_of(person.honorific or person.name.split()[0])
    kin = key_of(told.text[max(0, person.start - 30) : person.start]).rstrip(",").rpartition(" ")[2]
    for sex, pronoun in (("male", "he"), ("female", "she")):
        if (
            title in word_list("people", f"honorific_{sex}")
            or kin in word_list(LEXICON, sex)
            or (person.given_name and key_of(person.given_name) in word_list("people", f"given_{sex}"))
        ):
            yield pronoun


def _people(named: Iterable[Named]) -> Iterator[Person]:
    return (one for one in named if isinstance(one, Person))


def _has_word(phrase: str, *sections: str) -> bool:
    words = set(key_of(phrase).split())
    return any(words & word_list(LEXICON, section) for section in sections)


@cache
def _between_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-]){alternation(word_list(LEXICON, 'between'))}\Z", re.IGNORECASE)


@cache
def _between_after() -> re.Pattern[str]:
    return re.compile(rf"\s*{alternation(word_list(LEXICON, 'between'))}\b|\s+", re.IGNORECASE)


@cache
def _saying_noun() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-]){alternation(word_list(LEXICON, 'sayings'))}(?![\w'-])", re.IGNORECASE)
