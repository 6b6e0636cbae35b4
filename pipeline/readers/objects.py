"""JSON: one article, or a list of articles wherever it lies in the file, each read as it streams by."""

from collections.abc import Iterator
from typing import Any

import ijson  # type: ignore[import-untyped]
from ijson.common import ObjectBuilder  # type: ignore[import-untyped]

from pipeline.document import Rejected
from pipeline.readers.fields import record
from pipeline.readers.record import Container, Found, Record, bad

DEEPEST = 50
MAX_KEPT = 20_000
"""Events outside the articles that are kept, in case the file as a whole is one article."""

OPENING = ("start_map", "start_array")
CLOSING = ("end_map", "end_array")

Event = tuple[str, Any]


def read(container: Container) -> Iterator[Found]:
    """The articles in `container`, named by their number, or without a name when it is one article.

    An object in a list is an article when it holds text, and further down than the list that the file is also a title.
    Raises Rejected when there is none, IncompleteJSONError when the file breaks off.
    """
    events = ijson.basic_parse(container.stream, use_float=True, multiple_values=True)
    around: list[Event] = []
    within: list[str] = []  # the objects and lists that are open, the outermost first
    number = 0
    for event in events:
        inner = list(_object(event, events)) if event[0] == "start_map" and "start_array" in within else [event]
        article = _article(str(number + 1), inner, container, on_top=within == ["start_array"]) if len(inner) > 1 else None
        if article:
            number += 1
            yield article
            continue
        if len(inner) == 1:
            _follow(event, within)
        if len(around) + len(inner) <= MAX_KEPT:
            around += inner
    if not number:
        yield record("", _built(around), container.fields)


def _follow(event: Event, within: list[str]) -> None:
    """Note in `within` what `event` opens or closes. Raises Rejected when too much is open."""
    if event[0] in OPENING:
        within.append(event[0])
    elif event[0] in CLOSING:
        within.pop()
    if len(within) > DEEPEST:
        raise Rejected("too_deep", f"Its objects and lists lie more than {DEEPEST} deep in each other.")


def _object(first: Event, events: Iterator[Event]) -> Iterator[Event]:
    """The events of the object that `first` opens."""
    within: list[str] = []
    _follow(first, within)
    yield first
    while within:
        event = next(events)
        _follow(event, within)
        yield event


def _article(name: str, events: list[Event], container: Container, *, on_top: bool) -> Found | None:
    """The article that an object in a list is, if it is one; one that lacks text in the list that the file is, is bad."""
    try:
        found: Record = record(name, _built(events), container.fields)
    except Rejected as error:
        return bad(error, name) if on_top else None
    return found if on_top or found.told.title else None


def _built(events: list[Event]) -> dict[str, object]:
    """The object that `events` describe; empty when they describe none."""
    builder = ObjectBuilder()
    for event in events:
        builder.event(*event)
    built = getattr(builder, "value", None)
    return built if isinstance(built, dict) else {}
