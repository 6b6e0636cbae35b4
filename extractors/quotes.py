"""Quotes: what somebody the article names says in so many words, as in “It was luck,” said Ms Orde.

Speech is four words or more between quotation marks for which the narration gives a speaker: before, after or amid the
words, or by going on from the speech before. Titles, grades and scare quotes are none; where the speaker has no name
there is no quote, for it could be laid in the wrong mouth.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from spacy.tokens import Doc

from extractors.lexicon import compiled, key_of, word_list
from extractors.mention import Mention, Span, evidence
from extractors.people import Person
from extractors.quote.narration import Cue, Narration, narration
from extractors.quote.quotation import Stretch
from extractors.quote.speakers import hear, is_passive
from extractors.quote.subjects import named_in_clause, possessor_after, possessor_in, subject_of
from extractors.reading import BLOCK_BREAK, text_of, title

FEWEST = 4
"""How many words make a speech."""
HEADLINE_WORDS = 20
"""A block of no more words that ends without a stop is a headline."""
BLANK = " \n\t•●▪*-"

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
# "The Vicar Has a Motive": every word that is not short bears a capital.
TITLE = re.compile(r"(?=.*\b[A-Z]\w+\W+(?:[a-z]{1,3}\W+)?[A-Z])(?!.*\b[a-z][^\W\d_]{3}).*[^.!?,…]", re.DOTALL)
HEADLINE_END = re.compile(r"[.!?:;,…][\"'”’)\]]*\Z")
# "Then, after a pause: “...", "On her husband: “...": no subject, so the one who spoke goes on.
ASIDE = re.compile(r"(?:and\s+)?(?:then|later|after|on|of|about|as\s+for)\b", re.IGNORECASE)
# "was her verdict", "That was her verdict"
VERDICT = re.compile(r"(?:\s+-)?(?:\s*(?:that|this|those|these|such|so))?\s+(?:is|was|are|were|came)(?=\s)", re.IGNORECASE)
# "So says Ann Orde" in the paragraph behind.
SO_SAYS = re.compile(r"(?:So|Thus)\s+$")
# "said she had found", "said what they have found": what somebody says of himself is no saying of its own.
OF_ONESELF = re.compile(r"\s+(?:that\s+|what\s+)?(?:he|she|they|it)\s+(?:(?:had|has|have|also|never|only|once)\s+){1,2}", re.IGNORECASE)

# "the slogan “...”", "the “...” process"
NAMING = r"(?i)(?<![\w'-])<quotes.naming>,?\s*\Z"
NAMED = r" <quotes.named>\b"


@dataclass(frozen=True, kw_only=True)
class Quote(Mention):
    """Direct speech: the words between the marks. `speaker` is where the speaker is named, `cue` the reporting verb."""

    table: ClassVar[str] = "quotes"
    speaker: Span | None
    cue: str | None


@dataclass(frozen=True, kw_only=True)
class Attribution:
    """Who says a stretch, by which verb, and the rule that told; no `speaker` where the one who speaks has no name."""

    speaker: Span | None
    cue: str | None
    rule: str


def extract(doc: Doc) -> Iterator[Quote]:
    """Yield the quotes in `doc`, in reading order."""
    told = narration(doc)
    hear(told)
    for stretch, found in zip(told.quotations, _attributions(told), strict=True):
        if found is not None and found.speaker is not None and _is_speech(doc, told, stretch):
            yield Quote(**evidence(doc, stretch.start, stretch.end, rule=found.rule), speaker=found.speaker, cue=found.cue)


def _is_speech(doc: Doc, told: Narration, stretch: Stretch) -> bool:
    """Whether a stretch is long enough and neither a title, a grade nor part of a headline."""
    words = text_of(doc)[stretch.start : stretch.end]
    if len(WORD.findall(words)) < FEWEST or key_of(words).strip(".,") in word_list("quotes", "terms"):
        return False
    if TITLE.fullmatch(words) or _names(told, stretch):
        return False
    start, end = told.block(stretch.left)
    block = text_of(doc)[start:end]
    is_short = len(block.split()) <= HEADLINE_WORDS and block[0] not in BLANK
    is_headline = is_short and stretch.closed and not HEADLINE_END.search(block.rstrip())
    return not is_headline and key_of(block) != key_of(title(doc) or "")


def _attributions(told: Narration) -> list[Attribution | None]:
    """Who says each quotation; a speech whose speaker is named at its end alone takes him from there."""
    said: list[Attribution | None] = []
    for index in range(len(told.quotations)):
        said.append(_attribution(told, index, said[-1] if said else None))
    for index in range(len(said) - 2, -1, -1):
        if said[index] is None and _leads_to_next(told, index):
            said[index] = _same(said[index + 1], "named at the end")
    return said


def _leads_to_next(told: Narration, index: int) -> bool:
    """Whether nothing but white space parts a whole paragraph of speech from the next."""
    stretch, following = told.quotations[index], told.quotations[index + 1]
    opens_block = not _words(told, told.block(stretch.left)[0], stretch.left)
    return opens_block and _is_sentence(told, stretch) and not _words(told, stretch.right, following.left)


def _attribution(told: Narration, index: int, before: Attribution | None) -> Attribution | None:
    """By the first rule that applies to the stretch at `index`; `before` is what was found for the one before it."""
    return next((found for rule in RULES if (found := rule(told, index, before)) is not None), None)


def _verb_before(told: Narration, index: int, before: Attribution | None) -> Attribution | None:
    """Ms Orde, the leader, said: “...”; the report called it “...”; “No,” she said, “...”."""
    stretch = told.quotations[index]
    start = told.sentence(stretch.left)[0]
    cues = told.cues_in(start, stretch.left)
    if cues and cues[-1].start == start and cues[-1].form.endswith("ing"):
        return _same(before, "goes on")  # "Adding: “..."
    if cues:
        return _by(told, _reporting(told, cues), "verb before")
    if (owner := possessor_in(told, start, stretch.left)) is not None:
        return Attribution(speaker=owner, cue=None, rule="noun before")
    if told.text[start : stretch.left].rstrip().endswith(":"):
        named = named_in_clause(told, start, stretch.left)
        if named is None and before is not None and ASIDE.match(told.text, start):
            return _same(before, "goes on")
        return Attribution(speaker=named, cue=None, rule="colon")
    return None


def _reporting(told: Narration, cues: Sequence[Cue]) -> Cue:
    """The verb that reports: "said" in “a mother said she had found a place”, else the last one."""
    *before, last = cues
    if not before:
        return last
    noticed = last.verb in word_list("quotes", "noticing") and OF_ONESELF.fullmatch(told.text, before[-1].end, last.start)
    return before[-1] if noticed or _is_told_of(told, before[-1], last) else last


def _is_told_of(told: Narration, reporting: Cue, attitude: Cue) -> bool:
    """Whether one verb reports and the other is what it reports of somebody without a name: "said the board accepted “...”"."""
    between = told.text[reporting.end : attitude.start]
    is_attitude = attitude.verb in word_list("quotes", "attitudes") and reporting.verb not in word_list("quotes", "attitudes")
    speaker = told.heard[attitude.start]
    is_person = speaker is not None and any(isinstance(one, Person) for one in told.named_in(speaker.start, speaker.end))
    return is_attitude and not is_person and not re.search(r"[;:\"]|,\s", between)


def _verb_after(told: Narration, index: int, _: Attribution | None) -> Attribution | None:
    """“...,” said Ms Orde; “...,” she told the inquiry; “...”, the report says."""
    stretch = told.quotations[index]
    end = _tail_end(told, index)
    cues = told.cues_in(stretch.right, end)
    if not cues or (told.text[stretch.end - 1] == "." and told.text[stretch.right : end].lstrip()[:1].isupper()):
        return None
    return _by(told, cues[0], "verb after")


def _noun_after(told: Narration, index: int, _: Attribution | None) -> Attribution | None:
    """“...,” was her verdict; “....” That was Ann Orde's view."""
    stretch = told.quotations[index]
    end = _tail_end(told, index)
    verdict = VERDICT.match(told.text, stretch.right, end)
    owner = possessor_after(told, verdict.end(), end) if verdict else None
    return Attribution(speaker=owner, cue=None, rule="noun after") if owner else None


def _paragraph_after(told: Narration, index: int, _: Attribution | None) -> Attribution | None:
    """A paragraph of speech alone, and behind it: Those are the words of Ann Orde; That was her verdict; So says the council."""
    stretch = told.quotations[index]
    start, end = told.block(stretch.left)
    following = told.block(end + len(BLOCK_BREAK))[0]
    if _words(told, start, stretch.left) or _words(told, stretch.right, end) or following < end:
        return None
    first, last = told.sentence(following)
    cues = told.cues_in(first, last)
    if cues and SO_SAYS.fullmatch(told.text, first, cues[0].start):
        return Attribution(speaker=named_in_clause(told, cues[0].end, last), cue=cues[0].verb, rule="paragraph after")
    verdict = VERDICT.match(told.text, first, last)
    owner = possessor_after(told, verdict.end(), last) if verdict else None
    return Attribution(speaker=owner, cue=None, rule="paragraph after") if owner else None


def _goes_on(told: Narration, index: int, before: Attribution | None) -> Attribution | None:
    """“No,” she said. “...” Or a paragraph that opens with speech, after one whose last sentence was speech."""
    stretch = told.quotations[index]
    if not index:
        return None
    previous = told.quotations[index - 1]
    start = told.sentence(stretch.left)[0]
    if _words(told, start, stretch.left) or told.sentence(max(previous.left, start - 1))[0] > previous.left:
        return None
    if told.block(previous.left) == told.block(stretch.left):
        return _same(before, "goes on")
    block_start, block_end = told.block(stretch.left)
    alone = not _words(told, stretch.right, block_end)
    opens_block = not _words(told, block_start, stretch.left) and (alone or _is_sentence(told, stretch))
    return _same(before, "goes on") if opens_block and told.sentence(start - 3)[0] <= previous.left else None


def _sentence_before(told: Narration, index: int, _: Attribution | None) -> Attribution | None:
    """Ms Orde said it had been close. “...” Or: She told delegates: “...” in a new paragraph."""
    stretch = told.quotations[index]
    start = told.sentence(stretch.left)[0]
    sentence = next(told.sentences_before(start), None)
    if sentence is None or _words(told, start, stretch.left):
        return None
    announced = told.text[sentence[1] - 1] == ":"
    if not (announced or _is_sentence(told, stretch)):
        return None
    cues = told.cues_in(sentence[0] + 1, sentence[1])
    if cues and not is_passive(told, cues[0]):
        return _by(told, cues[0], "sentence before")
    if announced or told.block(sentence[0]) == told.block(start):
        return Attribution(speaker=subject_of(told, *sentence), cue=None, rule="subject before")
    return None


Rule = Callable[[Narration, int, Attribution | None], Attribution | None]
RULES: tuple[Rule, ...] = (_verb_before, _verb_after, _noun_after, _paragraph_after, _goes_on, _sentence_before)


def _words(told: Narration, start: int, end: int) -> str:
    """The words at `start:end`, without bullets and white space."""
    return told.text[start:end].strip(BLANK)


def _tail_end(told: Narration, index: int) -> int:
    """Where the narration that may close the stretch at `index` ends: its sentence, or the next quotation."""
    right = told.quotations[index].right
    if told.text[right : right + 1] in {".", "!", "?"}:
        return right
    block_end = told.block(told.quotations[index].left)[1]
    end = min(block_end, told.sentence(min(right + 2, block_end - 1))[1]) if right < block_end else right
    following = told.quotations[index + 1].left if index + 1 < len(told.quotations) else end
    return max(right, min(end, following))


def _is_sentence(told: Narration, stretch: Stretch) -> bool:
    """Whether a stretch is a sentence on its own: it ends like one, or runs on into the next paragraph."""
    return not stretch.closed or told.text[stretch.end - 1] in ".!?…"


def _by(told: Narration, cue: Cue, rule: str) -> Attribution:
    return Attribution(speaker=told.heard[cue.start], cue=cue.verb, rule=rule)


def _same(before: Attribution | None, rule: str) -> Attribution | None:
    return Attribution(speaker=before.speaker, cue=before.cue, rule=rule) if before is not None else None


def _names(told: Narration, stretch: Stretch) -> bool:
    """Whether what stands beside a stretch makes it a name: the slogan “...”, the “...” process."""
    before = compiled(NAMING).search(told.text, max(0, stretch.left - 24), stretch.left)
    return before is not None or compiled(NAMED).match(told.text, stretch.right) is not None
