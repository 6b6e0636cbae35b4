"""Names of several words that what stands further on tells: an officer of "its", or the officer of first letters in brackets.

"The [Cobbler Street Project] is to close. Its founder, Ann Bell, said", "the [Rural Housing Fellowship] (RHF)" and "RHF chairman Ann Bell"
"""

import re

from extractors.lexicon import compiled, key_of
from extractors.organisation.name import STREETS, WORD, occurrences

PERSON = rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\ {WORD}|{WORD}\ (?:{WORD}\ )?{WORD})"
# "chief executive", "interim regional manager"
OFFICER = r"(?:<organisations.which_officer>\ ){0,2}<organisations.officers>"
# "The [Cobbler Street Project] is to close. Its founder, Ann Bell, said"
OPENS = re.compile(r"(?:\A|\n|[.!?]['\"]?\ )(?:The\ |[a-z]+\ [a-z]+,\ the\ )?$")
MORE_NAME = r"\ (?:on|for|of|against|to|with|and|&)\ (?:the\ )?[A-Z]"  # "Orrin Action" of "Orrin Action on Hearing"
ITS_OFFICER = rf"(?!{MORE_NAME})(?:,|\ (?=[a-z]))[^.!?\n\"]{{1,240}}[.!?]\s+Its\ (?:[a-z]+\ )?{OFFICER}(?:\ of\ [a-z]+)?,?\ {PERSON}"
# "the Rural Housing Fellowship (RHF)"
SHORT_BEHIND = re.compile(r"\ \((?P<short>[A-Z]{2,6})\)")
OFFICER_BEHIND = rf"'?s?\ {OFFICER},?\ {PERSON}"


def tells_of_officers(text: str, start: int, end: int) -> bool:
    """Whether an officer takes up a name of several words or its first letters: "The Cell Group met. Its head, Ann Bell,"."""
    if key_of(text[start:end]).rpartition(" ")[2] in STREETS:
        return False
    if OPENS.search(text, max(0, start - 30), start) and compiled(ITS_OFFICER).match(text, end):
        return True
    short = SHORT_BEHIND.match(text, end)
    if short is None or not is_short_of(short["short"], text[start:end]):
        return False
    return any(compiled(OFFICER_BEHIND).match(text, at + len(short["short"])) for at in occurrences(text, short["short"]))


def is_short_of(letters: str, words: str) -> bool:
    """Whether `letters` are first letters of `words`, the first of them and others in order: "RHF" of "Rural Housing Fellowship"."""
    first = initials(words)
    rest = iter(first)
    return letters[:1] == first[:1] and all(letter in rest for letter in letters)


def initials(words: str) -> str:
    """The first letters of words that have capitals: "BBC" of "Barnoak Borough Council"."""
    return "".join(word[0] for word in words.split() if word[0].isupper())
