"""Bylines: who wrote the article, as names without "By", job or newspaper."""

import re
from itertools import dropwhile, takewhile

from extractors.lexicon import alternation, key_of
from pipeline.cleaning.datelines import DATE
from pipeline.cleaning.words import words

# "By Jo Vale", "Words: Jo Vale", "Report by Jo Vale"; and later in a line, "19 July 2018 By Jo Vale".
BY = re.compile(rf"(?:^|(?<=[\s|–—•·(])){alternation(words('by'))}(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE)
# "with Petra Lodding", under the name of a column
WITH = re.compile(r"^with\s+(?=\S+(?:\s+\S+){1,3}$)", re.IGNORECASE)
# "Petra Lodding reports"
REPORTS = re.compile(r"\s+(?:reports?|writes|reporting)(?:\s+(?:from|for|on)\b.{0,60})?\s*[.:]?$")
# "POSTED: 15:40", before the name and the date
POSTED = re.compile(r"^(?:posted|published|uploaded|filed):?\s+(?:\d{1,2}[:.]\d{2}(?:\s?[ap]m)?\s+)?(?=\|)", re.IGNORECASE)
# "Additional reporting by Sam Hill" names a helper.
HELPER = re.compile(r"^\W{0,3}(?:additional|with additional|research)\b", re.IGNORECASE)
# What parts a name from a job, a newspaper, a handle, a date: "Dinah Okoro — Inclusion Weekly", "Dom Ashcroft @dashcroft".
PARTS = re.compile(
    r"(?<=[a-z]{3})\.\s|\s[–—|•·/-]+\s|\s*[|•·(;:»›]\s*|\s{2,}|\t|\s(?=[\w.+-]{0,64}@\w)|\s+(?:in|for|at|on)\s+", re.IGNORECASE
)
LIST = re.compile(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&|with)\s+")
JOINED = re.compile(r"\s(?:and|&|with)\s")

# "Siân ap Hywel", "T. W. Hexham", "LUDWIG VAN DYKE"; not "Health correspondent".
PART = r"(?:[A-Z][\w’'.-]*|de|da|del|della|di|du|van|von|der|den|la|le|bin|al|ap|ab|y|an|na)"
NAME = re.compile(rf"[^\W\d_a-zß-ÿ][\w’'.-]*(?:\s+{PART}){{1,4}}")

# Where a standfirst names the author: "Jo Vale looks at the reports", "… talks to Jo Vale about buses", "… got better. Jo Vale visits".
PERSON = rf"(?P<name{{n}}>[^\W\d_a-zß-ÿ][\w’'.-]*(?:\s+{PART}){{{{1,3}}}})"
CREDIT = re.compile(
    rf"""
    ^ {PERSON.format(n=1)} \s
    (?: looks\ (?:at|back|into) | brings\ you | rounds\ up | sums\ up | reviews
      | reports | writes | explains | examines | investigates | considers ) \b
  | ^ [A-Z][\w’'.-]* (?:\s{PART}){{1,3}} \s (?:talks|speaks|spoke|talked) \s to \b        # either may be the author
  | \b (?:talks|speaks|spoke|talked) \s to \s {PERSON.format(n=2)} \s about \b
  | \b (?:tells|told) \s {PERSON.format(n=4)} \s (?:why|how|what|about) \b
  | , \s (?:finds|writes|reports|discovers|argues|asks) \s {PERSON.format(n=5)} [.]? $
  | (?:^|[.?!,]\s) {PERSON.format(n=3)} \s
    (?: visits | reports | investigates | explains | finds\ out | meets\ (?:him|her|them) | (?:went|goes)\ to\ find\ out ) [.:]? $
    """,
    re.VERBOSE,
)
LETTERS = re.compile(r"[^\W\d_]+")
MAC = re.compile(r"\bMc(\w)")
MAX_BARE_WORDS = 14
LONGEST = 400  # characters of a line that names authors


def byline(text: str, *, bare: bool = False) -> str | None:
    """The names in `text`, one line of a page, when it says who wrote the article; "Jo Vale and Sam Hill" of two.

    `bare` says that a line may do so by a name alone ("Derren Hayes", "Kit Sallow, Cranby Argus").
    """
    if len(text) > LONGEST:
        return None
    line = DATE.sub(" | ", text)
    match = None if HELPER.match(line) else BY.search(line) or WITH.match(line)
    if match:
        return _joined(_names(line[match.end() :]))
    reporting = REPORTS.search(line)
    if reporting:
        return _joined(_names(line[: reporting.start()]))
    if not bare or len(line.split()) > MAX_BARE_WORDS:
        return None
    return _joined([name for name in _names(POSTED.sub("", line)) if key_of(name.split()[-1]) not in words("mastheads") | words("places")])


def credited(text: str) -> str | None:
    """The name of the author in `text`, a standfirst: "The head talks to Jo Vale about tests". None when it names none."""
    match = CREDIT.search(text) if len(text) <= LONGEST else None
    name = match and next(filter(None, match.groups()), None)
    return _name(name) if name else None


def only_jobs(text: str) -> bool:
    """Whether `text` says what an author does and not who it is: "Local Democracy Reporter"."""
    return all(key_of(word.strip(",.")) in words("jobs") for word in text.split())


def _names(text: str) -> list[str]:
    """The names that `text` begins with, or that follow a job ("our health editor, Jo Vale").

    A comma joins names only where an "and" follows: else what comes next is a job or a paper.
    """
    parts = (part.strip(" ,|") for part in PARTS.split(text))
    first = next((part for part in parts if part and key_of(part) not in words("menus") | words("sections")), "")
    if "," in first and only_jobs(first.split(",")[0]):
        first = first.split(",", 1)[1].strip()
    pieces = LIST.split(first) if JOINED.search(first) else first.split(",")[:1]
    names: list[str] = []
    for piece in pieces:
        name = _name(piece)
        if name is None:
            break
        names.append(name)
    return names


def _name(text: str) -> str | None:
    """The name that `text` is, without the words of a job before or after it."""
    rest = dropwhile(only_jobs, text.strip(" .,").split())
    kept = list(takewhile(lambda word: key_of(word) not in words("jobs"), rest))
    name = " ".join(kept)
    if not NAME.fullmatch(name) or any(key_of(word) in words("not_names") for word in kept):
        return None
    return _cased(name)


def _cased(name: str) -> str:
    """`name` as it is written in a sentence, when it was printed in capitals."""
    if not name.replace("Mc", "MC").isupper():
        return name
    lower = LETTERS.sub(lambda match: match[0].capitalize(), name)
    return MAC.sub(lambda match: f"Mc{match[1].upper()}", lower)


def _joined(names: list[str]) -> str | None:
    if len(names) < 2:
        return names[0] if names else None
    return f"{', '.join(names[:-1])} and {names[-1]}"
