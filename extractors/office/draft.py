"""An office while it grows around its head."""

from dataclasses import dataclass, field

from extractors.organisations import Organisation


@dataclass(slots=True)
class Draft:
    """An office while it grows: its first and last word, its core (without "council" and the like), its head, what stands around."""

    first: int
    last: int
    outer_start: int
    outer_end: int
    core: int
    head: int
    times: set[str] = field(default_factory=set)
    organisation: Organisation | None = None
    hint: str | None = None
    part: str | None = None
    definite: bool = False
    indefinite: bool = False
