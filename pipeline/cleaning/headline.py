"""Headlines: which block above the text is the headline, by evidence from many sides.

Every block that may be one is weighed: what the head of the page or the file calls the article, the markup, the words of
the text, a byline or a date right below, the block's length and shape. No sign decides by itself, because each of them
fails somewhere: sites print their own name as the highest heading, heads hold titles written for search engines, and
pasted text has neither.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractors.lexicon import alternation, key_of
from pipeline.cleaning.blocks import WORD, Block, Kind
from pipeline.cleaning.bylines import byline, credited
from pipeline.cleaning.datelines import dateline
from pipeline.cleaning.judge import NOT_MAIN
from pipeline.cleaning.words import words

REACH = 15  # a headline without markup stands among so many blocks above the text
BODY = 6  # and the first paragraphs speak of the same things
BELOW = 3  # blocks under the headline in which a byline or a date is a sign
WORDS = range(2, 33)
ENOUGH_WORDS = 4  # of a headline stand in the text; a label has fewer to show
LABEL_WORDS = 3
LABELLED_WORDS = 5  # a line with more is rather the headline than the name of a section below it
LONG = 16  # a longer line near the top is more often a standfirst
CERTAIN = 0.9  # how much a block shares with what the head calls the article, to be it wherever it stands

LEAST = 0.3  # the weight of signs below which a block is no headline
LEAST_NAMED = 2.0  # … and where the head names the article otherwise

ADDRESS = re.compile(r"^\S+\.[a-z]{2,}\S*$")
# What a newspaper says of itself, and the label of an agency's story: "1 PAGE 1 POLITICS Ferry", "2 COURT Hedge"; or of a column: "HARBOUR
# NOTEBOOK with Ada Penrose".
TAGLINE = re.compile(rf"{alternation(words('taglines'))}(?!\w)")
SLUG = re.compile(r"\d+ PAGE \d+\b|(?:\d+ )?[A-Z]{4,20} [A-Z][a-z]+$|[A-Z][A-Z &'’-]{3,40}\swith\s[A-Z][\w'’-]+\s[A-Z][\w'’-]+$")
# "HARBOUR REVIEW – the monthly for pilots"
TAGGED = re.compile(r"\s[–—|-]\s(?=(?:the|a|an|your|for|news)\b)")
# "Ferry back in service | The Echo", "Fenside Online :: News :: Hedge row ends in handshake"
SITE_PARTS = re.compile(r"\s+[|–—•·»:-]+\s+|\s*\|\s*")


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A block that may be the headline, and what it is judged by.

    `order` counts the candidates above it, `above` is the block above it, `below` are those right under it; `names` are what
    the head of the page calls the article, `body` the words of the first paragraphs.
    """

    block: Block
    order: int
    above: Block | None
    below: Sequence[Block]
    names: Sequence[str]
    body: frozenset[str]


def headline(blocks: Sequence[Block], reasons: Sequence[str | None], body: int, names: Sequence[str]) -> int | None:
    """The place of the headline among the `blocks` above `body`, the first paragraph; None when none of them is one."""
    text = frozenset(word.lower() for one in blocks[body : body + BODY] for word in WORD.findall(one.text))
    best, place = LEAST_NAMED if names else LEAST, None
    for order, index in enumerate(_places(blocks, reasons, body, names)):
        candidate = Candidate(
            block=blocks[index],
            order=order,
            above=blocks[index - 1] if index else None,
            below=blocks[index + 1 : index + 1 + BELOW],
            names=names,
            body=text,
        )
        score = sum(weight * sign(candidate) for sign, weight in SIGNS.items())
        if score > best:
            best, place = score, index
    return None if place is None else _again(blocks, place, body)


def named(candidate: Candidate) -> float:
    """How much it has in common with what the head calls the article, or with a part of that: heads add the site's name."""
    return likeness(candidate.block.text, candidate.names)


def marked(candidate: Candidate) -> float:
    """How high a heading it is."""
    if candidate.block.kind is not Kind.HEADING:
        return 0.0
    return 1 / max(1, candidate.block.level)


def full(candidate: Candidate) -> float:
    """How near it comes to the length of a headline."""
    return min(candidate.block.words, 8) / 8


def on_topic(candidate: Candidate) -> float:
    """How many of its words the first paragraphs have too."""
    content = [word.lower() for word in WORD.findall(candidate.block.text) if len(word) > 3]
    return sum(word in candidate.body for word in content) / max(ENOUGH_WORDS, len(content))


def signed(candidate: Candidate) -> float:
    """Whether a byline or a date follows."""
    return float(any(dateline(one.text) or byline(one.text) for one in candidate.below))


def obituary(candidate: Candidate) -> float:
    """Whether it is the name under "Obituary"."""
    return float(candidate.above is not None and candidate.above.key in words("obituaries"))


def late(candidate: Candidate) -> float:
    """How many candidates stand above it: standfirsts and labels come after headlines."""
    return float(candidate.order)


def sentence(candidate: Candidate) -> float:
    """Whether it ends in a full stop, or is as long as a standfirst."""
    return float(candidate.block.text.endswith(".")) + float(candidate.block.words > LONG)


def capitals(candidate: Candidate) -> float:
    """Whether it is printed in capitals, as print sets the headline above the lines below it."""
    return float(candidate.block.text.isupper() and candidate.block.words > LABEL_WORDS)


def masthead(candidate: Candidate) -> float:
    """Whether it is a newspaper's name, alone or with what the paper says of itself behind a dash."""
    return float(is_masthead(TAGGED.split(candidate.block.text)[0]))


SIGNS: Mapping[Callable[[Candidate], float], float] = {
    named: 3.0,
    obituary: 1.5,
    marked: 1.0,
    full: 1.0,
    on_topic: 1.0,
    signed: 0.5,
    late: -0.05,
    capitals: 0.6,
    sentence: -0.5,
    masthead: -1.5,
}
"""What speaks for a block, from 0 to 1 as a rule, and how much it weighs."""


def is_masthead(text: str) -> bool:
    """Whether `text` is a newspaper's name: "THE CRANBY DISPATCH", "Orrin Standard & Advertiser"."""
    names = [word for word in WORD.findall(text) if word.lower() not in ("the", "and", "of")]
    return len(names) <= 5 and all(name[0].isupper() for name in names) and bool(names) and key_of(names[-1]) in words("mastheads")


def likeness(text: str, names: Sequence[str]) -> float:
    """How much `text` shares with the best of `names` or of their parts, from 0 to 1: the words of both against those of either.

    A short part of a name counts less than the whole, for it may be the site's name or a section's.
    """
    if not names:
        return 0.0
    ours = _words(text)
    shares = (weight * len(ours & theirs) / max(1, len(ours | theirs)) for name in names for theirs, weight in _wanted(name))
    return max(shares, default=0.0)


def without_site(title: str, publisher: str | None, url: str | None) -> str:
    """`title` without the name of the site at its end or its beginning: "Ferry back in service | The Echo"."""
    for edge in (-1, 0):
        while len(parts := SITE_PARTS.split(title)) > 1 and _is_site(parts[edge], publisher, url):
            title = (title[: title.rfind(parts[-1])] if edge else title[len(parts[0]) :]).strip(" |–—•·»:-")
    return title


def _again(blocks: Sequence[Block], place: int, body: int) -> int:
    """The last place above the text that prints what stands at `place`, as a heading if one does: paths and menus print it too."""
    places = [index for index in range(min(body, len(blocks))) if blocks[index].key == blocks[place].key]
    return max([index for index in places if blocks[index].kind is Kind.HEADING] or places)


def _places(blocks: Sequence[Block], reasons: Sequence[str | None], body: int, names: Sequence[str]) -> list[int]:
    """The places of the blocks that may be the headline. What the head calls by its name is one, whatever it stands in."""
    return [
        index
        for index in range(min(body, len(blocks)))
        if (blocks[index].words in WORDS and likeness(blocks[index].text, names) >= CERTAIN)
        or (
            (index >= body - REACH or blocks[index].kind is Kind.HEADING)
            and may_be_headline(blocks[index], reasons[index])
            and not _is_label(blocks, reasons, index)
        )
    ]


def may_be_headline(one: Block, reason: str | None) -> bool:
    """Whether the block, looked at alone, may be a headline: no list item, address, section, dateline, byline, tagline or slug.

    The highest heading may be one whatever the part of the page it stands in is called.
    """
    if (reason not in (None, NOT_MAIN) and one.level != 1) or one.words not in WORDS or one.kind in (Kind.ITEM, Kind.CAPTION):
        return False
    if ADDRESS.match(one.text) or TAGLINE.match(one.key) or SLUG.match(one.text) or one.key in words("sections"):
        return False
    return not (dateline(one.text) or byline(one.text) or credited(one.text))


def _is_label(blocks: Sequence[Block], reasons: Sequence[str | None], index: int) -> bool:
    """Whether the block is the name of a section printed under the headline: few words below more."""
    one, above = blocks[index], blocks[index - 1]
    if index == 0 or one.words > LABEL_WORDS or one.kind is Kind.HEADING or is_masthead(above.text):
        return False
    return above.words > LABELLED_WORDS and may_be_headline(above, reasons[index - 1])


def _is_site(part: str, publisher: str | None, url: str | None) -> bool:
    squashed = "".join(WORD.findall(part.lower()))
    host = "".join(WORD.findall((url or "").lower().partition("//")[2].partition("/")[0]))
    return bool(squashed) and (part.lower() in (publisher or "").lower() or squashed in host)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in WORD.findall(text))


def _wanted(name: str) -> Iterator[tuple[frozenset[str], float]]:
    """The words of a name and of each of its parts, and how much it says to share them."""
    yield _words(name), 1.0
    for part in SITE_PARTS.split(name):
        words = _words(part)
        yield words, min(len(words), ENOUGH_WORDS) / ENOUGH_WORDS
