"""Which blocks of a page are the article: the words of cleaning.toml, the block's shape, and where it stands.

A wrong drop loses facts and a wrong keep invents them, so a block goes only when the signs against it outweigh those
for it: furniture's words, bars and arrows, links and prices on one side, sentences and speech on the other.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from extractors.lexicon import key_of
from pipeline.cleaning.blocks import Block, Kind, total_words
from pipeline.cleaning.datelines import DATE, dateline
from pipeline.cleaning.grades import names_area, tells_grade
from pipeline.cleaning.words import TOKEN, cues, words

WEIGHTS = {"is": 4.0, "starts": 3.0, "has": 2.0, "ends": 2.0}
DROP = 2.5
GRADED = 3.0  # "Previous: Good" is no link to another page
EDGE = 0.5  # beside furniture, a weak sign is enough: it lies around the article, seldom within

# "Home › News › Social care", "Home / Newsroom / Children", "Sign up | Log in | © Jones Ltd": short pieces in a row.
SEPARATOR = re.compile(r"\s[›»>|·•/→~]\s|\s{0,2}[|›»]\s{0,2}")
PIECE_WORDS = 4
SECTION_WORDS = 3
# "01632 960114", "newsroom@haverdale.example"
REACH = re.compile(r"\b0\d{2,4}[\s-]?\d{3}[\s-]?\d{3,4}\b|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}")
# "£15 / month", "£3 for 3 months", "$5 a week"
PRICE = re.compile(
    r"""
    [£$€]\s?\d[\d.,]*\s{0,2}
    (?: / | an?\b | per\b | for\b (?:\s(?:your|the))? (?:\sfirst)? (?:\s\d+)? )
    \s{0,2}(?:week|month|year|issue)s?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "12 Comments", "Comments (188)", "Leave a reply", but not "Comments on the plan close in May".
COMMENT_HEADER = re.compile(
    r"""
    ^ (?:
        \d[\d,]*\ comments?\b
      | comments?\s{0,2} (?: :\s? | \(?\s?\d[\d,]*\s?\)? )? $
      | (?:leave|post|add)\ (?:a|your)\ (?:comment|reply)
      | (?:have\ your\ say | join\ the\ (?:conversation|discussion)) [\s:.!]{0,3} $
      | reader\ comments
      | comments?\ guidelines\b
      | comments:\ our\ rules\b
      | your\ thoughts\s{0,2} (?: $ | :\ leave\b )
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Picture: Orrin County Council", "(Photo by: Sam Hill)", "Image credit: Getty"; not "He saw the bigger picture: a merger".
CREDIT = re.compile(r"\(?\b(?:Picture|Photo|Photograph|Image|Pic|Credit)s?(?:\s(?:by|credit|courtesy of))?\s?:\s?[A-Z@/][^.]{0,80}\)?$")
# "Latest education roles from our partners:", "Top jobs in care", "Jobs of the week": what follows are adverts.
JOB_ADVERTS = re.compile(
    r"""
    ^ (?: (?:latest|featured|top|more|recent|new) \s (?:\w{1,20}\s){0,2} )?
    (?: jobs | roles | vacancies )
    (?: \s (?:from | in | of\ the | near) \b .{0,40} )? \s? :? $
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Could you foster? See page 11.", "ARGUS COMMENT: Page 12", "Letters: pages 14-15": where else in the paper to look.
PAGE = re.compile(r"(?:\b(?:see|turn\ to|on)|:)\s{1,3}pages?\s\d{1,3}(?:\s?[-–&]\s?\d{1,3})?\W*$", re.IGNORECASE)
# "Jo Vale is news editor of The Fenwick Times. Follow her on LinkedIn."
ABOUT_AUTHOR = re.compile(
    r"^[^.]{5,60}\ is\ [^.]{0,60}\b(?:editor|reporter|correspondent|columnist|writer)\b[^.]{0,60}\.\ (?:Follow|Email|Contact)\b"
)
CAPTION_WORDS = 60
SHORT = 12
OPENING_WORDS = 6  # of the heading of a list of links or adverts
NOT_MAIN = "not main text"
MOSTLY_LINKS = 0.5
RUN_REASONS = frozenset({"related", "author", "newsletter", "subscription", "advertisement"})
ONE_BLOCK_RUNS = frozenset({"author", "advertisement"})
SURE_REGIONS = frozenset({"advertisement", "cookies", "newsletter", "comments", "share"})
# "Angry mum, Netherfield, 10/12/2009 10:41:07": who wrote a comment and when, to the minute.
CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m)?\b", re.IGNORECASE)
MARKER = re.compile(r"^\W*ends?\W*$", re.IGNORECASE)
BETWEEN_GRADES = 3  # lines from one that tells a grade to the next: a heading and a sentence may stand between
SENTENCE_WORDS = 3  # "Next month: dentists."
HEADLINE_WORDS = 22


def reasons(blocks: Sequence[Block]) -> list[str | None]:
    """For each of `blocks`, all of one page in order, why it is no part of the article; None where it is."""
    found = [verdict(one) for one in blocks]
    _mark_unvoted(blocks, found)
    _mark_repeats(blocks, found)
    _mark_runs(blocks, found)
    _mark_comments(blocks, found)
    _mark_tail(blocks, found)
    return found


def without_credit(one: Block) -> tuple[str, str]:
    """The text of a caption, and the photographer's credit at its end: "The pier. Picture: Sam Hill"."""
    match = CREDIT.search(one.text) if one.words <= CAPTION_WORDS else None
    return (one.text[: match.start()].rstrip(), match[0].strip()) if match else (one.text, "")


def verdict(one: Block, threshold: float = DROP) -> str | None:
    """Why `one`, looked at alone, is no part of an article; None when nothing outweighs its being one."""
    score: dict[str, float] = {}
    for reason, weight in chain(((cue.reason, WEIGHTS[cue.place]) for cue in cues(one.key)), _shape(one)):
        score[reason] = score.get(reason, 0.0) + weight
    if not score or sum(score.values()) - _in_favour(one) < threshold:
        return None
    return max(score, key=lambda reason: score[reason])


def _shape(one: Block) -> Iterator[tuple[str, float]]:
    pieces = [piece for piece in SEPARATOR.split(one.text) if piece.strip()]
    if _is_menu(pieces) or _is_menu(one.fields):
        yield "navigation", 3.0
    elif _is_bar(one):
        yield "share", 3.0
    elif len(pieces) >= 3 and sum(len(piece.split()) for piece in pieces) <= PIECE_WORDS * len(pieces):
        yield "navigation", 3.0
    if one.words <= 2 * SHORT and REACH.search(one.text):
        yield "contact", 1.5
    if PAGE.search(one.text) and one.words <= SHORT:
        yield "related", 5.0
    if ABOUT_AUTHOR.match(one.text):
        yield "author", 3.0
    if PRICE.search(one.text) and one.words <= 2 * SHORT:
        yield "subscription", 1.0 if one.ends_sentence else 2.5
    if one.region:
        yield one.region, 5.0 if one.region in SURE_REGIONS else 3.0
    if JOB_ADVERTS.match(one.text):
        yield "related", 4.0
    if one.linked > 0.8 and one.words <= HEADLINE_WORDS:
        yield "navigation", 1.5


def _is_menu(parts: Sequence[str]) -> bool:
    """Whether `parts` are the sections of a site or a path to one of them: "News | Sport | Jobs", "NEWS > HEALTH"."""
    short = len(parts) >= 2 and all(len(part.split()) <= SECTION_WORDS for part in parts)
    return short and key_of(parts[0]) in words("menus")


def _is_bar(one: Block) -> bool:
    """Whether it is a row of buttons: "Share Save Gift this article", "11 comments Share Print"."""
    tokens = [token for token in TOKEN.findall(one.key) if not token.isdigit()]
    return len(tokens) >= 2 and words("buttons").issuperset(tokens)


def _in_favour(one: Block) -> float:
    if not one.prose:
        return GRADED if tells_grade(one) else 0.5 if one.words > SHORT else 0.0
    return 2.0 + (1.0 if one.words > 2 * SHORT else 0.0) + (1.0 if one.words > 4 * SHORT else 0.0)


def _mark_unvoted(blocks: Sequence[Block], found: list[str | None]) -> None:
    """Where markup tells where the article stands (`near`), what lies elsewhere goes, though trafilatura may take it.

    Inside, what trafilatura leaves out may stay when nothing speaks against it, and so may the caption of the picture that opens it;
    right below, what it takes goes on. Above, so may a standfirst: `front` sees to that.
    """
    inside = [index for index, one in enumerate(blocks) if one.voted and one.near and one.prose]
    if not inside:
        return
    runs_on = False
    for index, one in enumerate(blocks):
        plain = not one.region and one.linked < MOSTLY_LINKS
        runs_on = index >= inside[0] and one.voted and found[index] is None and (one.near or (runs_on and plain))
        is_inside = index >= inside[0] or one.kind is Kind.CAPTION
        if not (runs_on or (one.near and (one.voted or plain)) if is_inside else one.voted):
            found[index] = found[index] or NOT_MAIN


def _mark_repeats(blocks: Sequence[Block], found: list[str | None]) -> None:
    """What the page prints twice counts once; not a line of a list, which another list may have too: "Behaviour and attitudes: Good"."""
    seen: set[str] = set()
    for index, one in enumerate(blocks):
        if one.words >= 4 and one.key in seen and (one.prose or not (one.kind in (Kind.ITEM, Kind.ROW) or tells_grade(one))):
            found[index] = found[index] or "repeated"
        seen.add(one.key)


def _mark_runs(blocks: Sequence[Block], found: list[str | None]) -> None:
    """After "Read more:" or "About the author", what follows belongs to it until the article's prose goes on, or its box ends."""
    running: str | None = None
    begun = boxed = False
    for index, one in enumerate(blocks):
        begun = begun or (one.prose and found[index] is None)
        if begun and found[index] in RUN_REASONS and one.words <= OPENING_WORDS:
            running, boxed = found[index], bool(one.region)
        elif running and (
            (boxed and not one.region and one.linked < MOSTLY_LINKS)
            or (running != "author" and (one.prose or (running != "related" and _heads_text(blocks, index))))
        ):
            running = None
        elif running:
            found[index] = found[index] or running
            running = None if running in ONE_BLOCK_RUNS else running


def _heads_text(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is the heading of a paragraph or of a table, or announces that: behind a box for a newsletter the article goes on."""
    one, following = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None:
        return False
    announces = one.text.endswith(":") and one.words > SHORT and following.kind is Kind.ROW
    return announces or (one.kind is Kind.HEADING and (following.prose or following.kind is Kind.ROW))


def _mark_comments(blocks: Sequence[Block], found: list[str | None]) -> None:
    """Everything below the heading of the comments, or below the first commenter's name, is comments."""
    prose = 0
    for index, one in enumerate(blocks):
        if prose >= 2 and one.words <= SHORT and _opens_comments(one) and not _prose_after(blocks, found, index, more_than=prose):
            for later in range(index, len(blocks)):
                found[later] = "comments"
            return
        prose += one.prose and found[index] is None


def _opens_comments(one: Block) -> bool:
    if COMMENT_HEADER.search(one.text):
        return True
    dated = DATE.search(one.text)
    if dated is None or dated.start() == 0 or verdict(one) is not None:
        return False
    return CLOCK.search(one.text) is not None and dateline(one.text[: dated.end()]) is not None


def _prose_after(blocks: Sequence[Block], found: Sequence[str | None], index: int, *, more_than: int) -> bool:
    return sum(one.prose and reason is None for one, reason in zip(blocks[index:], found[index:], strict=True)) > more_than


def _mark_tail(blocks: Sequence[Block], found: list[str | None]) -> None:
    """Below the last running text, and below ENDS, only a list that the text announced or that tells grades belongs to the article."""
    ended = next((index for index, one in enumerate(blocks) if _is_end(blocks, index)), len(blocks))
    last = _last_prose(blocks[:ended], found)
    if last < 0:
        return
    last = _last_grade(blocks[:ended], found, last)
    listing = blocks[last].text.endswith(":")
    for index in range(last + 1, len(blocks)):
        one = blocks[index]
        listed = one.kind in (Kind.ITEM, Kind.ROW)
        listing = listing and index < ended and listed
        keeps = listing or (listed and one.near and one.voted) or (index < ended and one.ends_sentence and one.words >= SENTENCE_WORDS)
        if not keeps:
            found[index] = found[index] or "after the article"


def _is_end(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is the word ENDS below most of the text, and no cell of a table."""
    if not MARKER.match(blocks[index].text) or blocks[index].kind is Kind.ROW:
        return False
    above, below = (total_words(one for one in part if one.prose) for part in (blocks[:index], blocks[index:]))
    return above > below


def _last_grade(blocks: Sequence[Block], found: Sequence[str | None], last: int) -> int:
    """The place of the last line that tells a grade, with at most a heading and a sentence between it and the one above, or the text."""
    for index in range(last + 1, len(blocks)):
        if found[index] is not None or index - last > BETWEEN_GRADES:
            break
        if tells_grade(blocks[index]) or (index == last + 1 and tells_grade(blocks[last]) and names_area(blocks[index])):
            last = index
    return last


def _last_prose(blocks: Sequence[Block], found: list[str | None]) -> int:
    """The place of the last running text, or -1. What beside the furniture below it looks like furniture is marked."""
    for index in range(len(blocks) - 1, -1, -1):
        one = blocks[index]
        if found[index] is None and one.prose:
            found[index] = verdict(one, EDGE)
            if found[index] is None:
                return index
    return -1
