"""The knowledge: what a fact looks like in English news prose. A library that works without the pipeline.

Every extractor is a function from a spaCy `Doc` to mentions, named in the registry below; a new one needs a module
with a record and a function, and a line here.
"""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from spacy.tokens import Doc

from extractors.mention import Mention
from extractors.reading import once

# Interim while extractors land one by one.
EXTRACTORS: Mapping[str, Callable[[Doc], Iterable[Mention]]] = {}


def _load() -> dict[str, Callable[[Doc], Iterable[Mention]]]:
    found = {}
    for n in ("people", "organisations", "roles", "ratings", "dates", "figures", "quotes"):
        if find_spec(f"extractors.{n}"):
            try:
                found[n] = import_module(f"extractors.{n}").extract
            except Exception:
                pass
    return found


def extract(doc: Doc) -> tuple[Mention, ...]:
    """All mentions in `doc`: by extractor, and in reading order within each."""
    import sys
    found = []
    for name, function in _load().items():
        try:
            found.extend(once(doc, function))
        except Exception as error:
            print("INTERIM: extractor failed:", name, repr(error)[:120], file=sys.stderr)
    return tuple(found)


def check(schemes: Path | None) -> None:
    """Interim."""
