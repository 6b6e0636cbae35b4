"""One spelling for characters that mean the same, so that words and patterns need know but one; offsets stay."""

import re

# One character for one, so that an offset in the folded text is an offset in the text.
FOLDS = {
    "’": "'", "‘": "'", "ʼ": "'", "‛": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "″": '"',
    "–": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-",
    "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ", "\t": " ",
}  # fmt: skip

# The opening of an article in capitals: "KENT'S children's services".
CAPITAL_POSSESSIVE = re.compile(r"(?<=[A-Z]{2}')S(?= [a-z])")


def fold(text: str) -> str:
    """`text` with one kind of apostrophe, quotation mark, hyphen and space, every character at its old offset.

    Em dashes stay: they part clauses.
    """
    if text.isascii():
        return _small_possessives(text.replace("\t", " "))
    for printed, plain in FOLDS.items():  # one by one, which is many times as fast as all in one pass
        text = text.replace(printed, plain)
    return _small_possessives(text)


def _small_possessives(text: str) -> str:
    """`text` with the ending of an owner in capitals as the words behind it have it: "KENT's children's services"."""
    return CAPITAL_POSSESSIVE.sub("s", text) if "'S " in text else text


def in_small(text: str) -> str:
    """`text` in small letters, every character at its old offset: patterns are faster on it than without regard to case."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(character.lower()[0] for character in text)
