"""Narration: an article without what is said in it: its sentences, the reporting verbs, and who is named there.

    "It never ends," said Ms Orde, who chairs the trust.   is read as   "~~~~~~~~~~~~~," said Ms Orde, who chairs the trust.

so that no verb or name inside a speech is taken for the narrator's. Offsets stay what they are in the article.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc

from extractors import organisations, people
from extractors.lexicon import alternation, compiled, key_of, lexicon, word_list
from extractors.mention import Span
from extractors.organisations import Organisation
from extractors.people import Person
from extractors.quote.quotation import Stretch, stretches
from extractors.reading import blocks, folded, once, text_of
from extractors.tokens import tokens

MASK = "~"
WORD = re.compile(r"(?<![\w'-])[A-Za-z]{2,}")
# “...,” she deadpans; “...,” Ann Orde ventured; “...,” chuckled Ann Orde: speech makes a verb of any sort a reporting one.
AFTER_SPEECH = re.compile(r"\s+(?:(?:he|she)\s+|(?:[A-Z][\w'-]+\s+){1,3})?(?P<verb>[a-z]{3,})\b")
FINITE = frozenset({"VBD", "VBZ"})
# "would not say", "refused to say", but "went on to say": the lexicon's words between subject and verb end in "to" as well.
UNSAID = re.compile(r"(?:n't|\bnot|\bnever|\bcannot|\bto)\s+\Z", re.IGNORECASE)
BORDER = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=[\"'(\[]*[A-Z£$\d~])")
ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?P<word>[\w.]{1,6}))\.\Z")

VERB = r"(?i)<quotes.reporting>(?![\w'-])"


@dataclass(frozen=True, kw_only=True)
class Cue:
    """A reporting verb at `start:end`; `verb` is its base form, `form` the word as printed, in lower case."""

    start: int
    end: int
    verb: str
    form: str


VERB = r"(?i)<quotes.reporting>(?![\w'-])"


@dataclass(frozen=True)
class Narration:
    """What the narrator says. `text` is folded, with the words of every quotation masked."""

    text: str
    quotations: tuple[Stretch, ...]
    blocks: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]
    cues: tuple[Cue, ...]
    named: tuple[Person | Organisation, ...]
    heard: dict[int, Span | None] = field(default_factory=dict)
    """Worked out once: the speaker of each cue, by where it begins."""
    pronouns: dict[str, set[str]] = field(default_factory=dict)
    """Worked out once: the pronouns that the article or the name itself gives a person, by name."""

    def quotations_in(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The quotations that begin in `start:end`."""
        first = bisect_left(self.quotations, start, key=lambda quoted: quoted.left)
        return self.quotations[first : bisect_left(self.quotations, end, key=lambda quoted: quoted.left)]

    def block(self, offset: int) -> tuple[int, int]:
        """The block around `offset`."""
        return self.blocks[max(0, bisect_right(self.blocks, (offset, len(self.text))) - 1)]

    def sentence(self, offset: int) -> tuple[int, int]:
        """The sentence around `offset`."""
        return self.sentences[max(0, bisect_right(self.sentences, (offset, len(self.text))) - 1)]

    def sentences_before(self, offset: int) -> Iterator[tuple[int, int]]:
        """The sentences that end at or before `offset`, the nearest first."""
        for index in range(bisect_right(self.sentences, (offset, -1)) - 1, -1, -1):
            if self.sentences[index][1] <= offset:
                yield self.sentences[index]

    def cues_in(self, start: int, end: int) -> tuple[Cue, ...]:
        """The reporting verbs that begin in `start:end`."""
        first = bisect_left(self.cues, start, key=lambda cue: cue.start)
        return self.cues[first : bisect_left(self.cues, end, key=lambda cue: cue.start)]

    def named_in(self, start: int, end: int) -> tuple[Person | Organisation, ...]:
        """The mentions that begin in `start:end`."""
        first = bisect_left(self.named, start, key=lambda mention: mention.start)
        return self.named[first : bisect_left(self.named, end, key=lambda mention: mention.start)]

    def named_ending(self, end: int) -> Person | Organisation | None:
        """The mention whose last character stands right before `end`."""
        index = bisect_right(self.named, end - 1, key=lambda mention: mention.start) - 1
        return self.named[index] if index >= 0 and self.named[index].end == end else None


def narration(doc: Doc) -> Narration:
    """The narration of `doc`, worked out once."""
    return once(doc, _narrations)[0]


def _narrations(doc: Doc) -> Iterator[Narration]:
    article = text_of(doc)
    quotations = tuple(quoted for start, end in blocks(doc) for quoted in stretches(article, start, end))
    text = _masked(folded(doc), quotations)
    named: list[Person | Organisation] = [*once(doc, people.extract), *once(doc, organisations.extract)]
    yield Narration(
        text=text,
        quotations=quotations,
        blocks=blocks(doc),
        sentences=tuple(sentence for start, end in blocks(doc) for sentence in _sentences(text, start, end)),
        cues=tuple(sorted(_cues(doc, text, quotations), key=lambda cue: cue.start)) if quotations else (),
        named=tuple(sorted((one for one in named if text[one.start] != MASK), key=lambda one: (one.start, -one.end))),
    )


def _masked(text: str, quotations: Iterable[Stretch]) -> str:
    """`text` with the words of quotations masked; a last point or comma stays, for it may end a sentence."""
    pieces, done = [], 0
    for quoted in quotations:
        last = quoted.end - 1 if text[quoted.end - 1] in ".,!?…" else quoted.end
        pieces += [text[done : quoted.start], MASK * (last - quoted.start)]
        done = last
    return "".join([*pieces, text[done:]])


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of the block at `start:end`; a full stop after an initial or an abbreviation ends none."""
    for border in BORDER.finditer(text, start, end):
        stop = border.start()
        short = ABBREVIATED.search(text, max(start, stop - 8), stop)
        if short and (short["word"] is None or key_of(short["word"]) in word_list("quotes", "abbreviations")):
            continue
        yield start, stop + len(border[0].rstrip())
        start = border.end()
    yield start, end


def _cues(doc: Doc, text: str, quotations: Iterable[Stretch]) -> Iterator[Cue]:
    """The reporting verbs of the lexicon, and whatever verb stands where one is due."""
    starts, _, names = tokens(doc)
    tags = dict(zip(starts, names, strict=True))
    yield from _reporting(text, tags)
    yield from _after_speech(text, tags, quotations)


def _reporting(text: str, tags: Mapping[int, str]) -> Iterator[Cue]:
    """The words of the lexicon that are no nouns here ("the claims", "State")."""
    verbs, openings = lexicon("quotes", "reporting"), _openings()
    for word in WORD.finditer(text):
        match = compiled(VERB).match(text, word.start()) if word[0].lower() in openings else None
        if match is None:
            continue
        form = key_of(match[0])
        announces = form in word_list("quotes", "announcing") and text.startswith(":", match.end())
        if not announces and tags.get(match.start(), "").startswith(("NN", "JJ")):
            continue
        if not (form == verbs[form] and _is_unsaid(text, match.start())):
            yield Cue(start=match.start(), end=match.end(), verb=verbs[form], form=form)


def _after_speech(text: str, tags: Mapping[int, str], quotations: Iterable[Stretch]) -> Iterator[Cue]:
    """Verbs outside the lexicon right after speech, as printed: “...,” she deadpans."""
    others = _openings() | word_list("quotes", "auxiliary")
    for quoted in quotations:
        match = AFTER_SPEECH.match(text, quoted.right) if text[quoted.end - 1] in ",?!" else None
        if match is not None and match["verb"] not in others and tags.get(match.start("verb")) in FINITE:
            yield Cue(start=match.start("verb"), end=match.end("verb"), verb=match["verb"], form=match["verb"])


def _is_unsaid(text: str, at: int) -> bool:
    """Whether the infinitive at `at` is denied or only wished for."""
    return UNSAID.search(text, max(0, at - 12), at) is not None and not _said_after_all().search(text, max(0, at - 24), at)


@cache
def _said_after_all() -> re.Pattern[str]:
    words = (word for word in word_list("quotes", "between") if word.endswith(" to"))
    return re.compile(rf"\b{alternation(words)}\s+\Z", re.IGNORECASE)


@cache
def _openings() -> frozenset[str]:
    """The words that reporting verbs begin with: a look at these is faster than a search for them all."""
    return frozenset(verb.split()[0] for verb in lexicon("quotes", "reporting"))
