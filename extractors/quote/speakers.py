"""Speakers: whom a reporting verb makes speak, as in "Ms Orde, who chairs the trust, said", "she added" or "the report found".

A speaker is a mention of a person or an organisation. A pronoun or a description ("the retired vicar") stands for
the one the sentences before spoke of. A verb whose subject has no name here ("a neighbour said") has no speaker.
"""

import re

from extractors.lexicon import compiled, word_list
from extractors.mention import Span
from extractors.organisations import Organisation
from extractors.people import Person
from extractors.quote.candidates import LEXICON, POSSESSIVE, WRITTEN_BY, Named, has_word, is_free, people_among
from extractors.quote.descriptions import OBJECT, described, writes
from extractors.quote.narration import Cue, Narration
from extractors.quote.pronouns import ASKED, OPENING_PRONOUN, POSSESSOR, meant_by

PRONOUN = re.compile(r"(?<![\w'-])(he|she|it|they|who|which|that|i|we|you|the latter)\Z", re.IGNORECASE)
SUBJECT_PRONOUN = re.compile(r"\s+(?:that\s+)?(?:he|she|it|they|we|i)\b", re.IGNORECASE)
# "says the head told parents": the verb between has a subject of its own.
REPORTED = re.compile(r"\s+(?:that\s+)?(?:the|its|their|his|her|an?)\b[^,]*\Z")
COORDINATION = re.compile(r"\b(?:and|but|or|then)\Z")
RELATIVE = re.compile(r",?\s(?:who|which|whose|whom|where)\b")
# "whose regional manager, [Ann Orde], said", "which the head, [Ann Orde], said was"; "of which the inspector wrote"
OF_CLAUSE = re.compile(r"(?:whose|(?:which|whom|where)\s(?:the|its|their))\s[\w'-]+(?:\s[\w'-]+){0,4},\s\Z")
CLAUSE_SUBJECT = re.compile(r"(?:which|whom|where)\s(?P<subject>(?:the|its|their|an?)\s[\w'-]+(?:\s[\w'-]+){0,2})\Z")
# Where a new clause with a subject of its own begins.
CLAUSE = re.compile(r"[;:]\s|(?:,\s|\s[—-]\s)(?:but|while|although|though|whereas)\s")
BELONGS = re.compile(r"\b(?:of|for|from|at)\s+(?:the\s+)?\Z")
AMONG = re.compile(r"\b(?:on|in|within|with|near|outside)\s+(?:the\s+)?\Z")  # "the Labour group on [the council]"
ABOUT = re.compile(r"\b(?:on|into|about)\s+(?:the\s+)?\Z")
TO = re.compile(r"\bto\s+(?:the\s+)?\Z")
# Where the words for an inverted subject ("said the council's leader, Ann Orde, who ...") end.
SUBJECT_END = re.compile(
    r"[.;:!?\"()]|\b(?:who|which|whose|that|when|as|after|adding|in|on|at|during|while|following|because|before|if|but|to)\b"
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|once\s+)?\Z", re.IGNORECASE)
REDUCED = re.compile(r"\s+(?:as\b|by\b|\"|')")
PARTICIPLES = ("ed", "en", "told", "found", "said")
# "was told by", "was told in a letter from", "is described by", "was described as “unsafe” by"
AGENT = re.compile(r"\s+(?:in\s+an?\s+[\w-]+\s+)?(?:by|from)\s+")
FAR_AGENT = re.compile(r"[^.;:]{0,240}?\bby\s+")
# "the report, which was written by Ann Orde, ", not "the report into the home, which is owned by Orrin Care, "
WRITTEN = re.compile(r"\s+(?:was|is)\s+(?!(?:owned|run|managed|operated|led|funded)\b)\w+\s+by\b")
ADVERB = re.compile(r"(?<=\s)[a-z]+ly\Z")
# "Today's report", "The 40-page review"
PAPER = r"(?i)(?:[\w'&-]+\s+){1,4}?<quotes.papers>\b"
PAPER_ABOUT = r"(?i)(?P<paper>(?:[\w'&-]+\s+){1,4}?<quotes.papers>\b)(?:\s(?:into|on|about|of)\s[^,;:]{1,60})?"
BETWEEN_BEFORE = r"(?i)(?<![\w'-])<quotes.between>\Z"
BETWEEN_AFTER = r"(?i)\s*<quotes.between>\b|\s+"
COMMENT_WORDS = 5
"""How many words the subject of a clause between commas has, the comma that opens it among them."""
VOICES = ("spokespeople", "inspectors", "papers", "parts")
"""The sections with the words for those, and that, which speaks for an organisation."""


def hear(told: Narration) -> None:
    """Work out whom each reporting verb makes speak, in reading order, for a pronoun asks who spoke before."""
    if told.quotations and not told.heard:
        for cue in told.cues:
            told.heard[cue.start] = _speaker(told, cue)


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
        return _shared_subject(told, cue) or (_subject_after(told, cue) if cue.verb != "tell" else None)
    before = _subject_before(told, start, end, cue)
    is_comment = before is None and told.text[end - 1] == "," and cue.verb != "tell" and not told.named_in(start, end)
    return _subject_after(told, cue) if is_comment and not SUBJECT_PRONOUN.match(told.text, cue.end) else before


def _shared_subject(told: Narration, cue: Cue) -> Span | None:
    """Who spoke before in the sentence, where "adding" or the like goes on after a quotation."""
    earlier = told.cues_in(told.sentence(cue.start)[0], cue.start)
    return told.heard[earlier[-1].start] if earlier and cue.form.endswith("ing") else None


def _agent(told: Narration, cue: Cue) -> Span | None:
    """By whom something "was said", or "was described as “unsafe”"."""
    end = told.sentence(cue.start)[1]
    pattern = FAR_AGENT if cue.verb in word_list(LEXICON, "calling") else AGENT
    by = pattern.match(told.text, cue.end, end)
    return _phrase_at(told, by.end(), end) if by else None


def _clause_start(told: Narration, cue: Cue) -> int:
    """Where the clause of `cue` begins: at its sentence, behind a quotation, or behind "but"."""
    start, end = told.sentence(cue.start)[0], cue.start
    start = max([start, *(quoted.right for quoted in told.quotations_in(start, end) if quoted.right <= end)])
    start = max([start, *(clause.end() for clause in CLAUSE.finditer(told.text, start, end))])
    start = _reported_clause(told, start, cue) or _comment(told, start, cue) or start
    words = told.text[start:end]
    return start + len(words) - len(words.lstrip(" ,-—"))


def _reported_clause(told: Narration, start: int, cue: Cue) -> int | None:
    """Where the clause begins that another verb reports: "the head" in "Ann Orde says the head told parents"."""
    earlier = told.cues_in(start, cue.start)
    if not earlier or earlier[-1].start == told.sentence(start)[0] or earlier[-1].form.endswith("ing"):
        return None
    first, last = earlier[-1].end, _without_adverbs(told, earlier[-1].end, cue.start)
    has_subject = told.named_in(first, last) or REPORTED.match(told.text, first, last)
    if not has_subject or COORDINATION.search(told.text[first:last]) or RELATIVE.search(told.text, start, last):
        return None
    return first


def _comment(told: Narration, start: int, cue: Cue) -> int | None:
    """Where a clause between commas begins: "inspectors" in "It had not been mended, inspectors wrote, and “...”"."""
    comma = told.text.rfind(", ", start, cue.start)
    is_apart = told.text.startswith(",", cue.end) and comma > 0 and len(told.text[comma : cue.start].split()) <= COMMENT_WORDS
    return comma + 1 if is_apart else None


def _without_adverbs(told: Narration, start: int, end: int) -> int:
    """The end of the subject in `start:end`: without "has also", "later", "jointly" and white space."""
    while True:
        end = start + len(told.text[start:end].rstrip())
        first = max(start, end - 24)
        word = compiled(BETWEEN_BEFORE).search(told.text, first, end) or ADVERB.search(told.text, first, end)
        if word is None or told.named_ending(end) is not None:
            return end  # "Will added"
        end = word.start()


def is_passive(told: Narration, cue: Cue) -> bool:
    """Whether the one before the verb is spoken of: "was described as", "the home, branded “unsafe”"."""
    if not cue.form.endswith(PARTICIPLES):
        return False
    reduced = cue.verb in word_list(LEXICON, "calling") and REDUCED.match(told.text, cue.end) is not None
    if reduced and told.text[cue.start - 2 : cue.start] == ", ":
        return not _is_set_off(told, cue)
    return PASSIVE.search(told.text, max(0, cue.start - 24), cue.start) is not None


def _is_set_off(told: Narration, cue: Cue) -> bool:
    """Whether the comma before the verb closes words about its subject: "Ann Orde, the inspector, praised “...”"."""
    named = told.named_in(told.sentence(cue.start)[0], cue.start - 2)
    return any(told.text[one.end] == "," and one.end < cue.start - 2 for one in named)


def _subject_before(told: Narration, start: int, end: int, cue: Cue) -> Span | None:
    """The one that the words at `start:end`, right before the verb `cue`, name."""
    phrase = told.text[start:end]
    if pronoun := PRONOUN.search(phrase):
        if pronoun[1].lower() == "it" and (paper := _opening_of_paragraph(told, start)):
            return paper
        return meant_by(told, pronoun[1].lower(), start, start + pronoun.start())
    if COORDINATION.search(phrase) or (cue.form.endswith("ing") and phrase[-1] == ","):
        return _joined_subject(told, start, end, cue)
    if cue.form.endswith("ing") and not told.text[end : cue.start].strip():
        return None  # "an email saying", not "Ann Orde was quoted as saying"
    named = told.named_ending(end)
    if isinstance(named, Person) or (named is not None and is_free(told, named, start)):
        return _owner(told, named, start)
    if phrase[-1] in ",)—-" or RELATIVE.search(phrase) or _has_apposition(told, start, end):
        return _anchor(told, start, end)
    fronted = told.text.rfind(", ", start, end)  # "In a letter published on Tuesday, the inspectors"
    return _owner(told, named, start) if named else described(told, fronted + 2 if fronted > 0 else start, end)


def _joined_subject(told: Narration, start: int, end: int, cue: Cue) -> Span | None:
    """The subject of a verb that shares it with an earlier one: "she thanked them and said", "he rose, saying"."""
    sentence = told.sentence(cue.start)[0]
    earlier = told.cues_in(start, cue.start) or told.cues_in(sentence, start)
    if earlier:
        return told.heard[earlier[0].start]
    opening = OPENING_PRONOUN.match(told.text, start, end)
    if opening:
        return meant_by(told, opening[1].lower(), start, start)
    paper = compiled(PAPER).match(told.text, start, end)
    return described(told, start, paper.end()) if paper else _anchor(told, start, end)


def _owner(told: Narration, named: Named, start: int) -> Span | None:
    """`named` stands right before the verb: the subject, unless it only belongs to one ("the mother of Ann Orde said") or two speak."""
    before = told.text[start : named.start]
    other = told.named_ending(named.start - len(" and ")) if before.endswith(" and ") else None
    if isinstance(other, Person) and isinstance(named, Person):
        return None
    if has_word(before, "papers") and (TO.search(before) or (ABOUT.search(before) and not writes(named))):
        return described(
            told, start, named.end if TO.search(before) else named.start
        )  # "the report on Ash House says", "Ann Orde's letter to Ofsted says"
    if isinstance(named, Organisation) and AMONG.search(before):
        return described(told, start, named.start)
    if not BELONGS.search(before):
        return named.span
    if has_word(before, "papers") or (isinstance(named, Organisation) and has_word(before, "spokespeople", "inspectors", "parts")):
        return named.span
    return None if isinstance(named, Person) else described(told, start, named.start)


def _has_apposition(told: Narration, start: int, end: int) -> bool:
    """Whether a person in `start:end` is followed by a comma: "Ann Orde, director of finance said"."""
    people = people_among(told.named_in(start, end))
    return any(told.text[one.end : one.end + 1] == "," and is_free(told, one, start) for one in people)


def _anchor(told: Narration, start: int, end: int) -> Span | None:
    """The one that the appositions and relative clauses of `start:end` describe."""
    if subject := CLAUSE_SUBJECT.search(told.text[start:end]):
        return described(told, start + subject.start("subject"), end)
    beside = told.named_ending(end - 1) if told.text[end - 1] == "," else None
    if isinstance(beside, Person) and OF_CLAUSE.search(told.text[start : beside.start]):
        return beside.span
    relative = RELATIVE.search(told.text, start, end)
    if (
        relative
        and (paper := compiled(PAPER_ABOUT).fullmatch(told.text, start, relative.start()))
        and not WRITTEN.match(told.text, relative.end())
    ):
        return described(told, start, paper.end("paper"))
    before = relative.start() if relative else end
    named = told.named_in(start, before)
    free = [one for one in named if is_free(told, one, start)]
    found = next(iter([*people_among(free), *free]), None)
    if found is not None:
        return found.span
    comma = told.text.find(",", start, before)
    first = comma if comma > 0 else before
    return _written_by(told, start, end) if has_word(told.text[start:first], "papers") else described(told, start, first)


def _subject_after(told: Narration, cue: Cue) -> Span | None:
    """The one named right after the verb `cue`: "said the council's leader, Ann Orde"."""
    start, end = cue.end, told.sentence(cue.end)[1]
    while (gap := compiled(BETWEEN_AFTER).match(told.text, start, end)) is not None:
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
            return None if BELONGS.search(gap) and not has_word(gap, "papers") else one.span
        owner = owner or one
    stop = SUBJECT_END.search(told.text, start, end)
    comma = told.text.find(",", start, stop.start() if stop else end)
    last = comma if comma > 0 else stop.start() if stop else end
    phrase = told.text[start:last].strip()
    if pronoun := OBJECT.match(phrase):
        return meant_by(told, POSSESSOR[pronoun[1].lower()], start, start)
    if isinstance(owner, Organisation) and (has_word(phrase, *VOICES) or told.text[start : owner.end].strip() == phrase):
        return owner.span
    return described(told, start, last)


def _written_by(told: Narration, start: int, end: int) -> Span | None:
    """Who wrote the paper that `start:end` begins with, by the words after it: "the letter, signed by Ann Orde, "."""
    by = WRITTEN_BY.search(told.text, start, end)
    if by is not None:
        return _phrase_at(told, by.end(), end)
    comma = told.text.find(",", start, end)
    return described(told, start, comma if comma > 0 else end)


def _opening_of_paragraph(told: Narration, at: int) -> Span | None:
    """Whose the paper is with which a paragraph opens, if nobody speaks between: "The report blames the council. “...,” it says"."""
    start = told.block(at)[0]
    paper = compiled(PAPER).match(told.text, start, told.sentence(start)[1]) if start < told.sentence(at)[0] else None
    if paper is None or any(told.heard[cue.start] for cue in told.cues_in(told.sentence(start)[1], at)):
        return None
    return described(told, start, paper.end())
