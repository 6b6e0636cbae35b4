"""A sign: what some words around a name say of it, and how surely."""

from dataclasses import dataclass

STRONG, WEAK = 2, 1
APPOSITION = "apposition"
# Rules whose names are no persons': nobody inspects, heads or is at a person.
IMPERSONAL = frozenset({APPOSITION, "closes", "served", "post", "at", "heading", "size", "head"})
LOCAL = frozenset({"local authority"})
FIRMS = frozenset({"company"})


@dataclass(frozen=True)
class Sign:
    """What a sign says: by which rule, how strong it is, and of which kinds the organisation can be (none: what the article is about)."""

    rule: str
    strength: int
    kinds: frozenset[str] = frozenset()
