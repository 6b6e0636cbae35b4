"""The organisation an office belongs to: the one printed with it, the one its words point to, else the article's own.

Inherited is only what a careful reader would: "the medical director, Dr Castellane" in an article on a hospital trust is
the trust's; a minister, an MP or a farmer is nobody's.
"""

import re
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors import organisations
from extractors.lexicon import lexicon, word_list
from extractors.office.bearers import institutional
from extractors.office.phrases import Office
from extractors.organisations import Organisation, main_organisation, nearest_before, organisation_at
from extractors.reading import block_at, folded, once, sentence_around

WHERE = re.compile(r",? where (?:he|she|they|[A-Z][\w-]+)(?:'s|'d)? (?:\w+ ){0,3}$")

# Those with a chief executive, directors and managers. A school, a prison or a club has offices of its own name (`[holder]`).
OWN_KINDS = (
    "local authority", "police force", "fire service", "NHS trust", "health board", "ambulance service", "care provider", "academy trust",
    "university", "college", "probation service", "housing association", "charity", "company", "water company",
)  # fmt: skip


def printed(doc: Doc, office: Office) -> Organisation | None:
    """The organisation that the words around a title name or point to."""
    if office.organisation is not None or office.hint == "another":
        return office.organisation
    if office.hint == "its":
        return _before(doc, office.outer.start)
    if office.hint is not None:
        return _pointed_at(doc, office, office.hint)
    return _where(doc, office)


def inherited(doc: Doc, office: Office) -> Organisation | None:
    """The organisation that an office without one beside it belongs to, or None where it has none or the article does not tell."""
    if office.hint is not None or _national(office.role):
        return None
    kinds = _holders(office.role)
    if kinds:
        return _own(doc, office, kinds)
    return _own(doc, office, OWN_KINDS) if institutional(office) else None


def _pointed_at(doc: Doc, office: Office, word: str) -> Organisation | None:
    """The organisation that "the council's" or "board chairman" points to: one that bears the word, else one of its kind."""
    before = [mention for mention in once(doc, organisations.extract) if mention.start < office.outer.start]
    named = next((mention for mention in reversed(before) if word in mention.name.lower().split()), None)
    kind = lexicon("roles", "body")[word]
    if named is not None or kind == "other":
        return named
    return nearest_before(doc, office.outer.start, kind) or main_organisation(doc, kind)


def _before(doc: Doc, offset: int) -> Organisation | None:
    """The last organisation named before "its" at `offset`, in the same block or, when it opens the block, the one before."""
    nearest, start = nearest_before(doc, offset), block_at(doc, offset)[0]
    reach = block_at(doc, max(0, start - 3))[0] if offset == start else start
    return nearest if nearest is not None and nearest.start >= reach else None


def _where(doc: Doc, office: Office) -> Organisation | None:
    """The organisation before "where" in "from Severnside Living, where he is chief operating officer"."""
    start, _ = sentence_around(doc, office.outer.start)
    match = WHERE.search(folded(doc)[start : office.outer.start])
    return organisation_at(doc, start + match.start() - 1, start + match.start()) if match else None


def _national(role: str) -> bool:
    words = word_list("roles", "national")
    return any(role == word or role.endswith(f" {word}") or role.startswith((f"{word} for ", f"{word} of ")) for word in words)


def _holders(role: str) -> tuple[str, ...]:
    """The kinds of organisation that have the office `role`, by the longest word of the lexicon that it begins or ends with."""
    words = [word for word in lexicon("roles", "holder") if role == word or role.startswith(f"{word} ") or role.endswith(f" {word}")]
    return (lexicon("roles", "holder")[max(words, key=len)],) if words else ()


def _own(doc: Doc, office: Office, kinds: Sequence[str]) -> Organisation | None:
    """The one of `kinds` that the article is about; where it is about several, the one its paragraph opens with."""
    mentions = [mention for mention in once(doc, organisations.extract) if mention.kind in kinds]
    counts = Counter(mention.name for mention in mentions).most_common(2)
    if len(counts) > 1 and counts[0][1] < 2 * counts[1][1]:
        start, _ = block_at(doc, office.outer.start)
        return next((mention for mention in mentions if start <= mention.start < office.outer.start), None)
    main = main_organisation(doc, *kinds)
    return main if main is not None and (main.start < office.outer.start or counts[0][1] > 1) else None
