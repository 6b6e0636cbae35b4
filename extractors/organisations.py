"""Organisations: every mention of a council, school, trust, inspectorate, company ..., and which one it means.

    "[Wharfe and Selling Hospitals NHS Foundation Trust] ([WSHFT]) was rated by the [Care Quality Commission] ([CQC]).
    [The trust]'s chief executive told [the regulator] ..."

A mention is a name, an abbreviation, a short form or a description. All mentions of one thing in an article bear one `name`,
the official one of a body or local authority, else the fullest that the article gives. The words of a name leave out "the" and
a possessive ending; a description takes "the" in. Where it is not clear which one is meant, there is no mention.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from spacy.tokens import Doc

from extractors.authorities import CODE_SCHEME
from extractors.mention import Mention, evidence
from extractors.organisation.bodies import bodies, body_kinds
from extractors.organisation.cues import cued
from extractors.organisation.descriptions import descriptions
from extractors.organisation.name import OWN, Name, apart, is_addressed
from extractors.organisation.own import own_names, own_organisations
from extractors.organisation.pronouns import pronouns
from extractors.organisation.renamed import with_former_names
from extractors.organisation.shapes import shapes
from extractors.organisation.short_forms import redefined, short_forms
from extractors.organisation.small_bodies import small_bodies
from extractors.organisation.things import Reference, named
from extractors.organisation.variation import without_variations
from extractors.organisation.weak import settled
from extractors.reading import folded, once, organisations_file, published

OWN_SCHEME = "user"


@dataclass(frozen=True, kw_only=True)
class Organisation(Mention):
    """Words that mean an organisation. `code` is the user's own or the official one of a UK local authority, else None."""

    table: ClassVar[str] = "organisation_mentions"
    name: str
    kind: str
    code: str | None = None
    code_scheme: str | None = None
    latitude: float | None = None
    longitude: float | None = None


def extract(doc: Doc) -> Iterator[Organisation]:
    """Yield the mentions of organisations in `doc`, in reading order; none overlaps another."""
    text = folded(doc)
    found = named(_names(doc, text), published(doc), own_organisations(organisations_file(doc)))
    found = with_former_names(doc, found)
    found = _with(found, short_forms(doc, found))
    found = _with(found, descriptions(doc, found))
    found = _with(found, small_bodies(doc, found))
    found = _with(found, pronouns(doc, found))
    for reference in found:
        yield _mention(doc, reference)


def body_kind(name: str) -> str:
    """The kind of a grading body by its own name: "regulator" for "Care Quality Commission", "inspectorate" when unknown."""
    return body_kinds().get(name, "inspectorate")


def organisation_at(doc: Doc, start: int, end: int) -> Organisation | None:
    """The first mention that shares a character with `start:end`, or None."""
    mentions = once(doc, extract)
    first = bisect_right(mentions, start, key=lambda mention: mention.end)
    return mentions[first] if first < len(mentions) and mentions[first].start < end else None


def nearest_before(doc: Doc, offset: int, *kinds: str) -> Organisation | None:
    """The last mention that ends at or before `offset` and is of one of `kinds` (of any, when none is given), or None."""
    mentions = once(doc, extract)
    for mention in reversed(mentions[: bisect_right(mentions, offset, key=lambda mention: mention.end)]):
        if not kinds or mention.kind in kinds:
            return mention
    return None


def main_organisation(doc: Doc, *kinds: str) -> Organisation | None:
    """The first mention of the organisation of one of `kinds` that the article speaks of most, or None."""
    mentions = [mention for mention in once(doc, extract) if not kinds or mention.kind in kinds]
    counts: dict[str, int] = {}
    for mention in mentions:
        counts[mention.name] = counts.get(mention.name, 0) + 1
    return max(mentions, key=lambda mention: counts[mention.name], default=None)


def _names(doc: Doc, text: str) -> Sequence[Name]:
    """The names in folded `text`, in reading order: the best first where they overlap, bodies before shapes before cues."""
    own = list(own_names(text, organisations_file(doc)))
    known = [*filter(_wins, own), *bodies(doc)]
    shaped = [name for name in settled(text, shapes(text, _offsets(known))) if not is_addressed(text, text[name.start : name.end])]
    others = redefined(text, shaped)
    known = [name for name in known if text[name.start : name.end] not in others or name.rule == OWN]
    names = list(apart(sorted([*own, *known, *shaped], key=_worth)))
    told = apart(sorted(cued(doc, names), key=_worth))
    return list(without_variations(text, sorted([*names, *told], key=lambda name: name.start)))


def _wins(name: Name) -> bool:
    """Whether a name is the user's own and too long to be part of another: "Wexcliff" may be one of "Wexcliff County Council"."""
    return name.rule == OWN and " " in name.stem


def _worth(name: Name) -> tuple[bool, int, bool, int, str]:
    """The better name first: the user's own, then the longest, then the leftmost."""
    return not _wins(name), name.start - name.end, name.rule != OWN, name.start, name.rule


def _with(found: Sequence[Reference], more: Iterable[Reference]) -> list[Reference]:
    """Both in reading order, without those of `more` that overlap one before them."""
    taken = set(_offsets(found))
    kept = list(found)
    for reference in more:
        if taken.isdisjoint(range(reference.start, reference.end)):
            taken.update(range(reference.start, reference.end))
            kept.append(reference)
    return sorted(kept, key=lambda reference: reference.start)


def _offsets(spans: Iterable[Name] | Iterable[Reference]) -> frozenset[int]:
    return frozenset(offset for span in spans for offset in range(span.start, span.end))


def _mention(doc: Doc, reference: Reference) -> Organisation:
    thing, authority = reference.thing, reference.thing.authority
    return Organisation(
        **evidence(doc, reference.start, reference.end, rule=reference.rule),
        name=thing.name,
        kind=thing.kind,
        code=thing.code or (authority.code if authority else None),
        code_scheme=OWN_SCHEME if thing.code else CODE_SCHEME if authority and authority.code else None,
        latitude=authority.latitude if authority else None,
        longitude=authority.longitude if authority else None,
    )
