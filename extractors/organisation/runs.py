"""Runs of words with capitals, and how far a name in one reaches to the left of what ends it.

"Forest of Dean", "Hammersmith & Fulham", "Kingston upon Hull"
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.lexicon import word_list
from extractors.organisation.name import LEXICON, NOT_ALONE, NOT_IN_NAMES, PLACE_WORDS, SURE_GIVEN_NAMES, WORD, occurrences

KEEPS_OF = word_list(LEXICON, "keeps_of")
TITLES_IN_NAMES = word_list(LEXICON, "titles_in_names")
SAINTS = frozenset({"st", "st.", "saint"})
PERSONS = TITLES_IN_NAMES | SAINTS
OWN_POSSESSIVE = word_list(LEXICON, "own_possessive")
# Kinds whose names have no "and" before the head: "Peabody and Clarion Housing Group" are two.
WITHOUT_AND = frozenset({"housing association", "prison", "university", "media"})
# Kinds of which a name may begin with a person's title: "Dame Edith Sixth Form College".
PERSONAL = frozenset({"school", "college", "academy trust", "hospital", "company", "charity", "other"})

# To whom churches are dedicated, and with them schools: "Our Lady", "All Saints".
PATRONS = {"our": ("lady", "lady's"), "all": ("saints", "saints'", "souls", "souls'", "hallows", "angels")}

LONGEST_NAME = 9

PRINTED = re.compile(r"[^ ]+")
DETERMINED = re.compile(r"\b[Tt]he\ (?:[\d,]+-[a-z]+\ )?$")
# "St Mary's CofE [(VA)] Primary School"
STATUS = r"\((?:VA|VC|A|C|Aided|Controlled|Voluntary\ Aided|Voluntary\ Controlled)\)"
LINK = r"(?:and|&|of|for|the|upon|on|under|with|y|yr|na|nan|nam|de|la|le|cum|juxta|at(?=\ Home\b)|(?<=Church\ )in(?=\ Wales\b))\ "
RUN = re.compile(rf"\b{WORD}(?:\ (?:{STATUS}\ )?(?:{LINK}){{0,2}}{WORD})*")
# "Tory-run council", "English-medium school", "Church-backed primary"
MODIFIER = re.compile(
    r"""-(?:\w+ed|\w+ing | run|led|medium|only|based|style|wide|born|held|owned|built|hit|struck|ridden|stricken|torn|free|fit|prone|strong
    |   door|star|tier|grade|rate|year|term|time|profile|risk|class|inadequate|outstanding|good|poor|excellent|weak|fair)$""",
    re.VERBOSE,
)
JOINS = frozenset({"and", "&", "upon", "on", "under", "with", "y", "yr", "na", "nan", "nam", "de", "la", "le", "cum", "juxta", "the"})


@dataclass(frozen=True)
class Word:
    """A word of a run; `end` leaves out a possessive ending."""

    start: int
    end: int
    key: str
    full_key: str
    capital: bool

    @property
    def possessive(self) -> bool:
        """Whether a possessive ending was left out: "Wexcliff's"."""
        return self.key != self.full_key


def runs(text: str) -> Iterator[Sequence[Word]]:
    """The runs of words with capitals in folded `text`, in reading order."""
    return map(_words, RUN.finditer(text))


def _words(run: re.Match[str]) -> list[Word]:
    words = []
    for match in PRINTED.finditer(run.string, *run.span()):
        start = match.start() + len("Ex-") * match.group().startswith("Ex-")  # "Ex-Orrin Primary head"
        full = run.string[start : match.end()]
        bare = full[:-2] if full.endswith(("'s", "'S")) and not _is_kept(run.string, match) else full
        words.append(Word(start, start + len(bare), bare.lower(), full.lower(), full[0].isupper()))
    return words


def _is_kept(text: str, owner: re.Match[str]) -> bool:
    """Whether a word in "'s" begins a name: it has "the" before it and is never without the ending, "the Quaker's Reach Trust"."""
    is_determined = DETERMINED.search(text, max(0, owner.start() - 30), owner.start()) is not None
    return is_determined and all(text.startswith("'s", at + len(owner.group()) - 2) for at in occurrences(text, owner.group()[:-2]))


def walk_left(words: Sequence[Word], position: int, floor: int, kind: str, barred: frozenset[int]) -> int:
    """Where the name begins whose head is at `position`."""
    first = position
    for index in range(position - 1, max(floor - 1, position - LONGEST_NAME), -1):
        word = words[index]
        if (
            word.start in barred
            or MODIFIER.search(word.key)
            or not (_may_name(words, index, kind) if word.capital else _joins(words, index, kind))
        ):
            break
        if (
            word.possessive
            and (index < position - 1 or kind in ("local authority", "police force"))
            and not is_own_possessive(words, index)
        ):
            return next((joint + 1 for joint in range(first, position - 1) if words[joint].key == "and"), first)
        if word.capital:
            first = index
    return first


def _may_name(words: Sequence[Word], index: int, kind: str) -> bool:
    """Whether the word with a capital at `index` can belong to a name: no "The", no title but as in "Dame Edith School", "All Saints"."""
    key = words[index].key
    if key not in NOT_IN_NAMES:
        return True
    return (kind in PERSONAL and key in TITLES_IN_NAMES) or words[index + 1].key in PATRONS.get(key, ())


def _joins(words: Sequence[Word], index: int, kind: str) -> bool:
    """Whether the small word at `index` holds a name together: "of" only as in "City of York", "St Anne of the Fell"."""
    if index == 0 or (words[index].key == "and" and kind in WITHOUT_AND):
        return False
    if words[index].key == "in":
        return words[index - 1].key == "church"  # "Tarn Church in Wales School"
    if words[index].key in ("of", "the"):
        before = words[index - 1]
        of_a_saint = index > 1 and words[index - 2].key in SAINTS and not before.possessive
        return before.key in KEEPS_OF or before.key == "of" or of_a_saint
    return words[index].key in JOINS or words[index].key[0] == "(" or words[index].key[-1] == ")"


def is_own_possessive(words: Sequence[Word], index: int) -> bool:
    """Whether the possessive at `index` belongs to a name: "King's College", "Lady Fell's Trust", "Dyer's Green Primary"."""
    if words[index].full_key in OWN_POSSESSIVE or (index > 0 and words[index - 1].key in PERSONS):
        return True
    if words[index].key in SURE_GIVEN_NAMES and index + 2 < len(words) and words[index + 1].capital:
        return True  # "Noah's Ark Nursery"
    return index + 2 < len(words) and words[index + 1].key in PLACE_WORDS | word_list(LEXICON, "owned_places") and words[index + 2].capital


def names_something(words: Sequence[Word]) -> bool:
    """Whether one of the words makes a name, as none of "Special School" or "Tory-run council" does."""
    return any(
        word.capital
        and len(word.key) > 1
        and word.full_key not in NOT_ALONE
        and word.key not in NOT_ALONE
        and not MODIFIER.search(word.key)
        for word in words
    )
