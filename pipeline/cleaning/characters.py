"""Characters: mojibake repaired, invisible ones removed, and one form for what looks the same. Steps of str -> str."""

import re
import unicodedata
from collections.abc import Callable

from ftfy import TextFixerConfig, fix_text
from ftfy.badness import is_bad

# Only what a wrong decoding broke is repaired: quotation marks, widths and line ends stay as the author set them.
REPAIRS = TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    remove_control_chars=False,
    normalization=None,
)

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LIGATURE = re.compile("|".join(LIGATURES))
LINE_END = re.compile(r"\r\n?|\u2028|\x85|\x0b|\x0c")
PARAGRAPH_END = re.compile(r"\u2029")
# Soft hyphen, zero-width space, joiners, direction marks, word joiner, byte order mark.
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffc\ud800-\udfff]")
# Signs, letters and figures without a space, in scripts that have spaces: no word, and the language model takes minutes over 40,000.
UNBROKEN = re.compile(
    r"""
    (?<!\S) ( [^\s\u0530-\u1fff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]{300} )
    [^\s\u0530-\u1fff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]+
    """,
    re.VERBOSE,
)
SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def normal(text: str) -> str:
    """`text` as every later stage may expect it."""
    for step in STEPS:
        text = step(text)
    return text


def repaired(text: str) -> str:
    """`text` with mojibake undone, "â€™" to "’", in the lines that have some."""
    if text.isascii() or not is_bad(text):
        return text
    return "".join(fix_text(line, REPAIRS) if is_bad(line) else line for line in text.splitlines(keepends=True))


def spelled_out(text: str) -> str:
    """`text` with ligatures as letters, "ﬁ" to "fi"."""
    return LIGATURE.sub(lambda match: LIGATURES[match[0]], text)


def one_line_end(text: str) -> str:
    """`text` with every kind of line end as a newline."""
    return PARAGRAPH_END.sub("\n\n", LINE_END.sub("\n", text))


def visible(text: str) -> str:
    """`text` without characters that print nothing, and with every fixed or odd space as a space."""
    return SPACE.sub(" ", CONTROL.sub("", INVISIBLE.sub("", text)))


def cut_short(text: str) -> str:
    """`text` with what has three hundred signs and no space cut there: lines of dashes, encoded pictures."""
    return UNBROKEN.sub(r"\1", text)


def composed(text: str) -> str:
    """`text` in Unicode's normal form C."""
    return unicodedata.normalize("NFC", text)


STEPS: tuple[Callable[[str], str], ...] = (repaired, spelled_out, one_line_end, visible, composed)
