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

TOP = ("", "item")
"""Where an object stands that is all of the file, or one of the list that the file is."""

Event = tuple[str, str, Any]


def read(container: Container) -> Iterator[Found]:
    """The articles in `container`, named by their number, or without a name when it is one article.

    An object in a list is an article when it holds text, and further down than the list that the file is also a title.
    Raises Rejected when there is none, IncompleteJSONError when the file breaks off.
    """
    events = ijson.parse(container.stream, use_float=True, multiple_values=True)
    around: list[Event] = []
    number = lists = 0
    for event in events:
        lists += (event[1] == "start_array") - (event[1] == "end_array")
        inner = list(_object(event, events)) if lists and event[1] == "start_map" else [event]
        article = _article(str(number + 1), inner, container) if len(inner) > 1 else None
        if article:
            number += 1
            yield article
        elif len(around) + len(inner) <= MAX_KEPT:
            around += inner
    if not number:
        yield record("", _built(around), container.fields)


def _object(first: Event, events: Iterator[Event]) -> Iterator[Event]:
    """The events of the object that `first` opens. Raises Rejected when it is nested absurdly deep."""
    yield first
    depth = 1
    while depth:
        event = next(events)
        depth += (event[1] in ("start_map", "start_array")) - (event[1] in ("end_map", "end_array"))
        if depth > DEEPEST:
            raise Rejected("too_deep", f"Its objects lie more than {DEEPEST} deep in each other.")
        yield event


def _article(name: str, events: list[Event], container: Container) -> Found | None:
    """The article that an object in a list is, if it is one; one that lacks text in the list that the file is, is bad."""
    on_top = events[0][0] in TOP
    try:
        found: Record = record(name, _built(events), container.fields)
    except Rejected as error:
        return bad(error, name) if on_top else None
    return found if on_top or found.title else None


def _built(events: list[Event]) -> dict[str, object]:
    """The object that `events` describe; empty when they describe none."""
    builder = ObjectBuilder()
    for _, kind, value in events:
        builder.event(kind, value)
    built = getattr(builder, "value", None)
    return built if isinstance(built, dict) else {}
