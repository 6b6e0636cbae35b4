"""What commands show in a terminal: an article with its facts in colour and a table of them below, scores, and rating schemes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from pipeline.document import Document
from pipeline.link import Row, Value
from pipeline.terminal import safe

if TYPE_CHECKING:
    from extractors.schemes import Scheme
    from pipeline.score import Tally

STYLES = {
    "person_mentions": "bold cyan",
    "organisation_mentions": "bold blue",
    "quotes": "italic",
    "roles": "cyan",
    "dates": "green",
    "figures": "yellow",
    "ratings": "bold red",
}
"""Weakest first: where facts overlap, the later style is seen."""


def article_with_facts(document: Document, facts: Sequence[Row]) -> RenderableType:
    """The article's heading, its text with every fact highlighted, a key to the colours and the table of facts."""
    return Group(_heading(document), Text(), _body(document, facts), Text(), _key(facts), Text(), _people(facts), _table(facts))


def scores(tallies: Mapping[str, "Tally"]) -> Table:
    """How well each kind of fact was found."""
    table = _numbers("kind", "P", "R", "F1", "support")
    for kind, tally in tallies.items():
        table.add_row(kind, f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{tally.f1:.3f}", str(tally.support))
    return table


def scores_by_scheme(ratings: "Tally") -> Table:
    """Ratings by body, and below each body by scheme: of those nobody knows what is missing, as gold names the body alone."""
    table = _numbers("ratings by scheme", "P", "R", "F1", "right", "wrong", "missing")
    for (body, scheme), tally in sorted(ratings.parts.items()):
        found = f"{tally.precision:.3f}", str(tally.right), str(tally.wrong)
        if scheme:
            table.add_row(f"  {scheme}", found[0], "", "", *found[1:], "")
        else:
            table.add_row(body, found[0], f"{tally.recall:.3f}", f"{tally.f1:.3f}", *found[1:], str(tally.missing))
    return table


def table_of_schemes(schemes: Iterable["Scheme"]) -> Table:
    """Each rating scheme with its body, years and grades."""
    table = _plain_table("scheme", "body", "years", "grades, best first")
    for scheme in schemes:
        years = f"{scheme.first_year or ''}-{scheme.last_year or ''}"
        table.add_row(scheme.id, scheme.body, years, ", ".join(grade.name for grade in scheme.grades))
    return table


def _numbers(heading: str, *columns: str) -> Table:
    """An empty table of numbers."""
    table = _plain_table(heading)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _plain_table(*columns: str) -> Table:
    """An empty table without lines."""
    return Table(*columns, box=None, header_style="bold", pad_edge=False)


def _heading(document: Document) -> Text:
    published = f"{document.published} ({document.published_rule})" if document.published else None
    known = [document.publisher, document.byline, published, document.source]
    heading = Text(safe(document.title or document.source), style="bold underline")
    return heading.append("\n" + safe(" · ".join(str(part) for part in known if part)), style="not bold not underline dim")


def _body(document: Document, facts: Sequence[Row]) -> Text:
    text = Text(safe(document.text))
    for table, style in STYLES.items():
        for row in facts:
            if row.table == table:
                text.stylize(style, _number(row.values["start"]), _number(row.values["end"]))
    return text


def _key(facts: Iterable[Row]) -> Text:
    counts = Counter(row.table for row in facts)
    parts = (Text(f"{table.replace('_', ' ')} {counts[table]}", style=style) for table, style in STYLES.items() if counts[table])
    return Text("   ").join(parts)


def _people(facts: Sequence[Row]) -> Table:
    """Each person once, with their offices and how often they are quoted."""
    table = _plain_table("person", "offices", "quotes")
    quoted = Counter(row.values["person"] for row in facts if row.table == "quotes")
    offices: dict[str, list[str]] = {}
    for row in facts:
        if row.table == "person_mentions":
            offices.setdefault(str(row.values["person"]), [])
    for row in facts:
        if row.table == "roles":
            offices.setdefault(str(row.values["person"]), []).append(_role(row.values))
    for person, roles in offices.items():
        table.add_row(Text(safe(person)), Text(safe("; ".join(roles))), str(quoted[person] or ""))
    return table


def _table(facts: Iterable[Row]) -> Table:
    table = _plain_table("fact", "what it states", "words", "rule")
    for row in facts:
        if row.table in STATEMENTS:
            states, words = STATEMENTS[row.table](row.values), _short(row.values["text"])
            table.add_row(Text(row.table, style=STYLES[row.table]), Text(safe(states)), Text(safe(words)), str(row.values["rule"]))
    return table


def _role(values: Mapping[str, Value]) -> str:
    status = "" if values["status"] == "current" else f"{values['status']} "
    place = f", {values['organisation']}" if values["organisation"] else ""
    return f"{status}{values['role']}{place}"


def _rating(values: Mapping[str, Value]) -> str:
    when = f" ({_period(values['rated_from'], values['rated_to'])})" if values["rated_from"] else ""
    return f"{values['subject']}: {values['area']} {values['grade']}, {values['status']}, by {values['body']}{when}"


def _date(values: Mapping[str, Value]) -> str:
    return _period(values["date_from"], values["date_to"])


def _figure(values: Mapping[str, Value]) -> str:
    top = f" to {_plain(values['value_max'])}" if values["value_max"] is not None else ""
    total = f" of {_plain(values['of_total'])}" if values["of_total"] is not None else ""
    qualifier = "" if values["qualifier"] == "exact" else f"{values['qualifier']} "
    return f"{values['kind']}: {qualifier}{_plain(values['value'])}{top}{total} {values['unit'] or ''}".rstrip()


def _quote(values: Mapping[str, Value]) -> str:
    return f"{values['person'] or values['organisation'] or 'somebody'} {values['cue'] or ''}".rstrip()


STATEMENTS = {
    "roles": lambda values: f"{values['person']}: {_role(values)}",
    "ratings": _rating,
    "dates": _date,
    "figures": _figure,
    "quotes": _quote,
}


def _period(start: Value, end: Value) -> str:
    return str(start) if start == end else f"{start} to {end}"


def _plain(value: Value) -> str:
    return f"{value:,.10g}" if isinstance(value, int | float) else str(value)


def _short(words: Value) -> str:
    line = " ".join(str(words).split())
    return line if len(line) <= 60 else line[:59] + "…"


def _number(value: Value) -> int:
    return int(value) if isinstance(value, int) else 0
