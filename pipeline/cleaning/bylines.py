"""Bylines: who wrote the article, as names without "By", job or newspaper."""

import re

from extractors.lexicon import alternation, key_of
from pipeline.cleaning.datelines import DATE
from pipeline.cleaning.words import words

# "By Jo Vale", "Words: Jo Vale", "Report by Jo Vale"; and later in a line, "19 July 2018 By Jo Vale".
BY = re.compile(rf"(?:^|(?<=[\s|–—•·])){alternation(words('by'))}(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE)
# "Petra Lodding reports"
REPORTS = re.compile(r"\s+(?:reports?|writes|reporting)(?:\s+(?:from|for|on)\b.{0,60})?\s*[.:]?$")
# What parts a name from a job, a newspaper, a handle, a date: "Dinah Okoro — Inclusion Weekly", "Dom Ashcroft @dashcroft".
PARTS = re.compile(r"\s[–—|•·/-]+\s|\s*[|•·(;:]\s*|\s{2,}|\t|\s(?=@\w)|\s+(?:in|for|at|on)\s+", re.IGNORECASE)
LIST = re.compile(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&|with)\s+")
JOINED = re.compile(r"\s(?:and|&|with)\s")

# "Siân ap Hywel", "T. W. Sowerby", "LUDWIG VAN DYKE"; not "Health correspondent".
PART = r"(?:[A-Z][\w’'.-]*|de|da|del|della|di|du|van|von|der|den|la|le|bin|al|ap|ab|y)"
NAME = re.compile(rf"[^\W\d_a-zß-ÿ][\w’'.-]*(?:\s+{PART}){{1,4}}")
LETTERS = re.compile(r"[^\W\d_]+")
MAC = re.compile(r"\bMc(\w)")
MAX_BARE_WORDS = 14


def byline(text: str, *, bare: bool = False) -> str | None:
    """The names in `text`, one line of a page, when it says who wrote the article; "Jo Vale and Sam Hill" of two.

    `bare` says that a line may do so by a name alone ("Derren Hayes", "Kit Sallow, Thornmere Argus").
    """
    line = DATE.sub(" | ", text)
    match = BY.search(line)
    if match:
        return _joined(_names(line[match.end() :]))
    reporting = REPORTS.search(line)
    if reporting:
        return _joined(_names(line[: reporting.start()]))
    return _joined(_names(line)) if bare and len(line.split()) <= MAX_BARE_WORDS else None


def _names(text: str) -> list[str]:
    """The names that `text` begins with. A comma joins names only where an "and" follows: else what comes next is a job or a paper."""
    first = next((part for part in PARTS.split(text) if part.strip(" ,|")), "").strip(" ,|")
    pieces = LIST.split(first) if JOINED.search(first) else first.split(",")[:1]
    names: list[str] = []
    for piece in pieces:
        name = _name(piece)
        if name is None:
            break
        names.append(name)
    return names


def _name(text: str) -> str | None:
    """The name that `text` is or begins with, before the words of a job."""
    kept: list[str] = []
    for word in text.strip(" .,").split():
        if key_of(word) in words("jobs"):
            break
        kept.append(word)
    name = " ".join(kept)
    if not NAME.fullmatch(name) or any(key_of(word) in words("not_names") for word in kept):
        return None
    return _cased(name)


def _cased(name: str) -> str:
    """`name` as it is written in a sentence, when it was printed in capitals."""
    if not name.isupper():
        return name
    lower = LETTERS.sub(lambda match: match[0].capitalize(), name)
    return MAC.sub(lambda match: f"Mc{match[1].upper()}", lower)


def _joined(names: list[str]) -> str | None:
    if len(names) < 2:
        return names[0] if names else None
    return f"{', '.join(names[:-1])} and {names[-1]}"
