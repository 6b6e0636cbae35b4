"""Which of several organisations a sentence, a paragraph or an article is about."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from extractors.office.phrases import Office, offices
from extractors.organisations import Organisation
from extractors.reading import block_at, folded, once, sentence_around

OPENING = 30  # code points at the head of a paragraph in which an organisation is what it is about
CLEAR = 2  # times that an article names the organisation it is plainly about for once that it names any other
AT = re.compile(r"\b(?:at|in|for) (?:the )?$", re.IGNORECASE)
FRONTED = re.compile(r"(?:At|In|For|Over at) (?:the )?")


def in_focus(doc: Doc, office: Office, mentions: Sequence[Organisation], *, sure: bool) -> Organisation | None:
    """The one of `mentions` that the sentence, the paragraph or else the article is about; None where that could be several.

    Those that are only named as somebody else's ("chief executive of Tollgate Homes") are not what it is about. An office that any
    organisation may have (`sure` is False) needs an article that is plainly about one.
    """
    elsewhere = set(once(doc, _named_with_offices))
    names = {mention.name for mention in mentions if mention.start not in elsewhere}
    about = [mention for mention in mentions if mention.name in names]
    start, _ = sentence_around(doc, office.outer.start)
    if (match := FRONTED.match(folded(doc), start)) and (fronted := _first_from(about, match.end())):
        return fronted
    if beside := _beside(doc, office, about):
        return beside
    counts = Counter(mention.name for mention in about).most_common(2)
    if not counts:
        return None
    main = next(mention for mention in about if mention.name == counts[0][0])
    if len(counts) == 1:
        return main if main.start < office.outer.start or counts[0][1] > 1 else None
    plain = main if counts[0][1] >= CLEAR * counts[1][1] else None
    offset = office.outer.start
    if sure:
        return _opening(doc, about, offset) or plain or only(about, block_at(doc, offset)[0], offset)
    return only(about, start, offset) or plain or only(about, block_at(doc, offset)[0], offset)


def _beside(doc: Doc, office: Office, mentions: Sequence[Organisation]) -> Organisation | None:
    """The one of `mentions` in "at Calderwick Council, the director, Ian Bell,"."""
    text, end = folded(doc), office.outer.start - len(", ")
    here = next((mention for mention in mentions if mention.end == end), None)
    at = here is not None and text.startswith(", ", end) and AT.search(text, max(0, here.start - 12), here.start)
    return here if at else None


def only(mentions: Sequence[Organisation], start: int = 0, end: int | None = None) -> Organisation | None:
    """The only one of `mentions` that is named between two offsets."""
    here = [mention for mention in mentions if start <= mention.start and (end is None or mention.start < end)]
    return here[-1] if len({mention.name for mention in here}) == 1 else None


def main_of(mentions: Sequence[Organisation]) -> Organisation | None:
    """The last mention of the one that is named most often, of those named as often the last."""
    counts = Counter(mention.name for mention in mentions)
    return max(reversed(mentions), key=lambda mention: counts[mention.name], default=None)


def _opening(doc: Doc, mentions: Sequence[Organisation], offset: int) -> Organisation | None:
    """The one of `mentions` that the paragraph opens with or, where it has named none up to `offset`, the paragraph before."""
    start = block_at(doc, offset)[0]
    for begin, end in ((start, offset), (block_at(doc, max(0, start - 3))[0], start)):
        here = next((mention for mention in mentions if begin <= mention.start < end), None)
        if here is not None:
            return here if here.start <= begin + OPENING else None
    return None


def _first_from(mentions: Iterable[Organisation], offset: int) -> Organisation | None:
    return next((mention for mention in mentions if mention.start == offset), None)


def _named_with_offices(doc: Doc) -> Iterator[int]:
    """Where the organisations are named that stand right after a title."""
    for office in once(doc, offices):
        if office.organisation is not None and office.organisation.start > office.end:
            yield office.organisation.start
