"""Mentions to entities and owners: who a role belongs to, whom a rating is of, who speaks.

Within an article the extractors have already given every mention of a person or organisation its fullest name; here that
name becomes an id, the same in every article, and every field that points at words becomes a foreign key. What an
article says twice is said once, with its best evidence.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import lru_cache
from hashlib import sha256

from slugify import slugify

from extractors.mention import Mention, Span
from extractors.organisations import Organisation, body_kind
from extractors.people import Person

Value = str | int | float | None

OWNERS: Mapping[str, tuple[str, type[Person | Organisation]]] = {
    "person": ("person_id", Person),
    "organisation": ("organisation_id", Organisation),
    "subject": ("subject_id", Organisation),
}
"""A field that points at words; the column that names the entity those words stand for, and what it must be."""

SAME = {
    "roles": ("person_id", "organisation_id", "role", "status"),
    "ratings": ("subject_id", "body_id", "area", "grade", "status"),
}
"""What makes two facts of an article one: the columns that say what it states, not where."""

REQUIRED = {"roles": ("person_id",), "ratings": ("subject_id",), "quotes": ()}
"""A fact without these has no owner and is left out: nobody could use it."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of `table`, without the columns that say which article it is from.

    `words` are the stretches of the article that told the columns, as in `grade` or `subject`; they are not stored.
    """

    table: str
    values: Mapping[str, Value]
    words: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Linked:
    """What an article contributes to the database: the entities it names and the facts it states."""

    entities: tuple[Row, ...]
    facts: tuple[Row, ...]


def link(mentions: Iterable[Mention]) -> Linked:
    """The rows that an article's mentions become."""
    mentions = tuple(mentions)
    named = Entities(mention for mention in mentions if isinstance(mention, Person | Organisation))
    rows = tuple(row for mention in mentions if (row := _row(mention, named)))
    facts = _said_once(rows)
    return Linked(entities=named.rows(), facts=facts)


class Entities:
    """The people and organisations of one article, found by the words that stand for them."""

    def __init__(self, mentions: Iterable[Person | Organisation]) -> None:
        self._mentions = tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
        self._at = {(mention.span, type(mention)): mention for mention in self._mentions}  # a childminder is a person and a nursery
        self._bodies: dict[str, Row] = {}

    def at(self, span: Span, kind: type[Person | Organisation]) -> Person | Organisation | None:
        """The mention of a `kind` at `span`, or None."""
        return self._at.get((span, kind))

    def body(self, name: str) -> str:
        """The id of a grading body, which an article may imply without naming it."""
        key = id_of(name)
        self._bodies.setdefault(key, Row(table="organisations", values={"id": key, "name": name, "kind": body_kind(name)}))
        return key

    def rows(self) -> tuple[Row, ...]:
        """One row an entity, by table and id, from the mention with the fullest name."""
        rows: dict[tuple[str, str], Row] = {}
        for mention in sorted(self._mentions, key=lambda m: (-len(m.name), m.start)):
            row = _entity(mention)
            rows.setdefault((row.table, str(row.values["id"])), row)
        for key, row in self._bodies.items():
            rows.setdefault(("organisations", key), row)
        return tuple(rows[key] for key in sorted(rows))


@lru_cache(maxsize=65536)
def id_of(name: str) -> str:
    """A readable id: the name in lower-case ASCII with hyphens; a digest for a name that has no such letters."""
    return slugify(name, max_length=120) or sha256(name.encode()).hexdigest()[:16]


def _entity(mention: Person | Organisation) -> Row:
    if isinstance(mention, Person):
        values: dict[str, Value] = {
            "honorific": mention.honorific,
            "given_name": mention.given_name,
            "family_name": mention.family_name,
        }
        return Row(table="people", values={"id": id_of(mention.name), "name": mention.name, **values})
    values = {
        "kind": mention.kind,
        "code": mention.code,
        "code_scheme": mention.code_scheme,
        "latitude": mention.latitude,
        "longitude": mention.longitude,
    }
    return Row(table="organisations", values={"id": id_of(mention.name), "name": mention.name, **values})


def _row(mention: Mention, named: Entities) -> Row | None:
    """The mention as a row of its table, or None when the words it points at stand for nobody we know."""
    values: dict[str, Value] = {}
    if isinstance(mention, Person | Organisation):
        owner = "person_id" if isinstance(mention, Person) else "organisation_id"
        values = {owner: id_of(mention.name)}
    words: dict[str, Span] = {}
    for name in (column.name for column in fields(mention)):
        value = getattr(mention, name)
        if isinstance(value, Span):
            words[name.removesuffix("_span")] = value
        if not name.endswith("_span"):
            values.update(_columns(name, value, named))
    if any(values.get(column) is None for column in REQUIRED.get(mention.table, ())):
        return None
    return Row(table=mention.table, values=values, words=words)


def _columns(name: str, value: object, named: Entities) -> Iterator[tuple[str, Value]]:
    """The column or columns that one field of a mention becomes."""
    if name == "speaker":
        speaker = (named.at(value, Person) or named.at(value, Organisation)) if isinstance(value, Span) else None
        yield "person_id", id_of(speaker.name) if isinstance(speaker, Person) else None
        yield "organisation_id", id_of(speaker.name) if isinstance(speaker, Organisation) else None
    elif name in OWNERS:
        column, kind = OWNERS[name]
        owner = named.at(value, kind) if isinstance(value, Span) else None
        yield column, id_of(owner.name) if owner else None
    elif name == "body" and isinstance(value, str):
        yield "body_id", named.body(value)
    elif isinstance(value, date):
        yield name, value.isoformat()
    elif isinstance(value, bool):
        yield name, int(value)
    elif value is None or isinstance(value, str | int | float):
        yield name, value


def _said_once(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Without the repeats: of facts that state the same, the one with the best evidence, at its place."""
    best: dict[tuple[Value, ...], Row] = {}
    for row in rows:
        columns = SAME.get(row.table, ("start", "end", *sorted(set(row.values) - {"start", "end"})))
        key = (row.table, *(row.values.get(column) for column in columns))
        if key not in best or _worth(row) > _worth(best[key]):
            best[key] = row
    bare = {key for key in best if key[0] == "roles" and key[2] is None and _owned_elsewhere(key, best)}
    return tuple(row for key, row in best.items() if key not in bare)


def _worth(row: Row) -> tuple[int, int]:
    """How good the evidence of a fact is: it says when, and it says it in a sentence, not in a headline."""
    dated = sum(row.values.get(column) is not None for column in ("rated_from", "role_from", "role_to"))
    return dated, int(str(row.values["sentence"]).rstrip().endswith((".", "”", '"')))


def _owned_elsewhere(key: tuple[Value, ...], best: Mapping[tuple[Value, ...], Row]) -> bool:
    """Whether the same role is given with its organisation too."""
    return any(other[0] == "roles" and other[1] == key[1] and other[2] is not None and other[3:] == key[3:] for other in best)
