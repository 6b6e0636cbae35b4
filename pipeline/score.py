"""Precision, recall and F1 of every kind of fact, against articles that people annotated.

A gold article is a JSON file beside the article it describes (docs/gold.md says what stands in it). Only the kinds it has
a key for are scored. An optional record is no error when it is found and none when it is missing. Matching is strict: every
field that says *what* is stated has to be right; where gold accepts several wordings, one of them.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractors.folding import fold
from pipeline import read, run
from pipeline.document import Document, Reject
from pipeline.link import Row
from pipeline.matching import KINDS, Found, Gold, plain
from pipeline.run import Options, Task, Unchanged, Written


@dataclass(kw_only=True)
class Tally:
    """What was right, wrong and missing of one kind of fact."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    errors: list[str] = field(default_factory=list)
    wrong_by: Counter[str] = field(default_factory=Counter)
    right_by: Counter[str] = field(default_factory=Counter)
    parts: dict[tuple[str, str], "Tally"] = field(default_factory=dict)
    """Of ratings: what each body gave, and what it gave on each of its schemes. Gold names only the body, so a scheme misses nothing."""

    def part(self, body: str, scheme: str = "") -> "Tally":
        """The tally of a body, or of one scheme of a body."""
        return self.parts.setdefault((fold(body), scheme), Tally())

    @property
    def support(self) -> int:
        """How many records gold asks for."""
        return self.right + self.missing

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 when nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what gold asks for that was found; 1 when it asks for nothing."""
        return self.right / self.support if self.support else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(folder: Path, *, options: Options) -> dict[str, Tally]:
    """Run the pipeline over every annotated article below `folder` and tally each kind of fact.

    Raises FileNotFoundError when there is no annotated article.
    """
    golds = sorted(path for path in folder.rglob("*.json") if _article_of(path))
    if not golds:
        raise FileNotFoundError(f"no annotated articles below {str(folder)!r}")
    sources = [read.Source(name=path.name, path=path) for path in map(_article_of, golds) if path]
    tasks = [Task(source=next(read.unpack([source]), source)) for source in sources]
    tallies: dict[str, Tally] = {}
    for path, outcome in zip(golds, run.process(tasks, options=options), strict=True):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for kind, errors in _compare(gold, outcome):
            errors(tallies.setdefault(kind, Tally()), path.stem)
    return dict(sorted(tallies.items(), key=lambda item: list(ORDER).index(item[0])))


Apply = Callable[[Tally, str], None]


def _compare(gold: Gold, outcome: Written | Unchanged | Reject) -> Iterator[tuple[str, Apply]]:
    """For each kind that gold speaks of, a function that adds this article to the kind's tally."""
    document = outcome.document if isinstance(outcome, Written) else None
    yield "articles", _accepted(outcome)
    found = _found(outcome.linked.facts, outcome.linked.entities) if isinstance(outcome, Written) else {}
    for kind in ("title", "byline", "published"):
        if kind in gold:
            yield kind, _exact(gold[kind], _metadata(document, kind))
    for kind, wanted in (("keep", True), ("boilerplate", False)):
        if kind in gold:
            yield kind, _snippets(gold[kind], document, wanted=wanted)
    for kind, (table, same, key) in KINDS.items():
        record = kind.split()[0]
        if record in gold:
            records = _with_names(gold) if record == "quotes" else gold[record]
            yield kind, _records(records, _distinct(found.get(table, ()), key), same)


def _records(gold: Sequence[Gold], found: Sequence[Found], same: Callable[[Gold, Found], bool]) -> Apply:
    """Pair each record of gold with what was found, required ones first."""

    def apply(tally: Tally, article: str) -> None:
        left = list(found)
        for record in sorted(gold, key=lambda record: bool(record.get("optional"))):
            match = next((fact for fact in left if same(record, fact)), None)
            if match is not None:
                left.remove(match)
            if record.get("optional"):
                continue
            if match is None:
                tally.missing += 1
                tally.errors.append(f"{article}: missing {_show_gold(record)}")
                if "body" in record:
                    tally.part(record["body"]).missing += 1
            else:
                tally.right += 1
                tally.right_by[str(match["rule"])] += 1
                for part in _parts(tally, match):
                    part.right += 1
        for fact in left:
            tally.wrong += 1
            tally.wrong_by[str(fact["rule"])] += 1
            for part in _parts(tally, fact):
                part.wrong += 1
            tally.errors.append(f"{article}: wrong {_show_found(fact)}")

    return apply


def _parts(tally: Tally, fact: Found) -> tuple[Tally, ...]:
    """The tallies of the body and of the scheme that a rating was read with; none for other facts."""
    body, scheme = fact.name("body_id"), fact["scheme"]
    return (tally.part(body), tally.part(body, scheme)) if body and scheme else ()


def _accepted(outcome: Written | Unchanged | Reject) -> Apply:
    def apply(tally: Tally, article: str) -> None:
        if isinstance(outcome, Reject):
            tally.missing += 1
            tally.errors.append(f"{article}: {outcome.stage}, {outcome.error}: {outcome.message}")
        else:
            tally.right += 1

    return apply


def _with_names(gold: Gold) -> list[Gold]:
    """The quotes of a gold article, each with every name that the article's gold accepts for its speaker."""
    lists = [record.get(key) or [] for kind in ("ratings", "roles") for record in gold.get(kind, ()) for key in ("subject", "organisation")]
    accepted = [{plain(name) for name in names if name} for names in lists]
    return [
        {**quote, "names": {plain(quote["speaker"])}.union(*(names for names in accepted if plain(quote["speaker"]) in names))}
        for quote in gold["quotes"]
    ]


def _exact(wanted: str | None, got: str | None) -> Apply:
    def apply(tally: Tally, article: str) -> None:
        if plain(wanted) == plain(got):
            tally.right += 1
            return
        tally.missing += wanted is not None
        tally.wrong += got is not None
        tally.errors.append(f"{article}: {got!r} should be {wanted!r}")

    return apply


def _snippets(snippets: Sequence[str], document: Document | None, *, wanted: bool) -> Apply:
    """`keep` snippets have to stand in the clean text, `boilerplate` must not."""
    text = " ".join(document.text.split()) if document else ""

    def apply(tally: Tally, article: str) -> None:
        for snippet in snippets:
            if (" ".join(snippet.split()) in text) == wanted:
                tally.right += 1
            else:
                tally.missing += 1
                tally.errors.append(f"{article}: {'lost' if wanted else 'kept'} {snippet!r}")

    return apply


def _found(facts: Iterable[Row], entities: Iterable[Row]) -> dict[str, list[Found]]:
    """The facts by table, with the names of entities and the words the article uses for them."""
    facts = tuple(facts)
    names = {str(row.values["id"]): str(row.values["name"]) for row in entities}
    aliases: dict[str, set[str]] = {}
    for row in facts:
        if row.table in {"person_mentions", "organisation_mentions"}:
            owner = row.values.get("person_id") or row.values.get("organisation_id")
            aliases.setdefault(str(owner), set()).add(plain(str(row.values["text"])))
    frozen = {owner: frozenset(words) for owner, words in aliases.items()}
    found: dict[str, list[Found]] = {}
    for row in facts:
        found.setdefault(row.table, []).append(Found(row=row.values, names=names, aliases=frozen))
    return found


def _distinct(found: Iterable[Found], key: Sequence[str]) -> list[Found]:
    """What was found, what states the same once."""
    return list({tuple(fact[column] for column in key): fact for fact in reversed(list(found))}.values())[::-1]


ORDER = ("articles", "title", "byline", "published", "keep", "boilerplate", *KINDS)


def _article_of(gold: Path) -> Path | None:
    """The article that a gold file describes: the file beside it with its stem."""
    return next((path for suffix in (".txt", ".html", ".htm") if (path := gold.with_suffix(suffix)).exists()), None)


def _metadata(document: Document | None, kind: str) -> str | None:
    value = getattr(document, kind, None)
    return None if value is None else str(value)


def _show_gold(record: Gold) -> str:
    shown = {key: value[0] if isinstance(value, list) else value for key, value in record.items() if key != "names"}
    return json.dumps(shown, ensure_ascii=False)


def _show_found(fact: Found) -> str:
    """The columns that say what a wrong fact states, with its rule and sentence."""
    hidden = {"start", "end", "sentence", "name", "given_name", "family_name", "rank", "scale", "code", "code_scheme"}
    shown = {key: fact.names.get(str(value), value) for key, value in fact.row.items() if key not in hidden and value is not None}
    return json.dumps(shown, ensure_ascii=False) + "\n      in: " + str(fact["sentence"])[:240].replace("\n", " ")
