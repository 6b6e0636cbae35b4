"""Bytes to text: which encoding a text was written in."""

import codecs
import re

from charset_normalizer import from_bytes

BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}

# Takes <meta charset="utf-8">, content="text/html; charset=windows-1252", <?xml version="1.0" encoding="utf-8"?>
DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
HEAD_BYTES = 4096

# What English text holds besides ASCII. Bytes that give little else under a code page were written with it.
TYPOGRAPHY = frozenset("‘’“”–—…•·£€©®™°½¼¾§«» éèêëàâäáçîïíöôóüûúñÉÀøåæœß×\u00a0\u00ad")
CODE_PAGES = ("cp1252", "mac_roman")
PLAUSIBLE = 0.9
SAMPLE = 65_536  # bytes that are looked at


def decode(data: bytes) -> str:
    """The text of `data`: by its byte order mark, else UTF-8, else the encoding it declares, else the likeliest one.

    UTF-8 comes before the declaration because text that is valid UTF-8 beyond ASCII was hardly ever meant otherwise,
    while declarations are often wrong. What cannot be decoded becomes U+FFFD.
    """
    for mark, encoding in BOMS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if wide := _without_mark(data):
        return data.decode(wide, errors="replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_declared(data) or _likeliest(data), errors="replace")
    stateful = _declared(data) if text.isascii() and "\x1b" in text else None  # ISO-2022-JP hides in ASCII
    return data.decode(stateful, errors="replace") if stateful else text


def _declared(data: bytes) -> str | None:
    """The encoding a page declares, if Python knows it; what calls itself Latin-1 is read as Windows does."""
    match = DECLARED.search(data[:HEAD_BYTES])
    if match is None:
        return None
    declared = match[1].decode("ascii")
    try:
        name = codecs.lookup(declared).name
        b"text".decode(name)  # "rot13" and "hex" are codecs, but not of text
    except (LookupError, UnicodeDecodeError):
        return None
    if name in ("iso8859-1", "ascii"):
        return "cp1252"
    return None if name.startswith(("utf-8", "utf-16")) else name  # UTF-8 has been tried, UTF-16 could not declare itself


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: mostly ASCII with a zero byte beside each character."""
    sample = data[:1000]
    half = len(sample) // 2
    if half < 4 or sample.count(0) < 0.7 * half:
        return None
    if sample[1::2].count(0) > 0.7 * half and 0 not in sample[0::2]:
        return "utf-16-le"
    return "utf-16-be" if sample[0::2].count(0) > 0.7 * half and 0 not in sample[1::2] else None


def _likeliest(data: bytes) -> str:
    for encoding in CODE_PAGES:
        beyond = [character for character in data[:SAMPLE].decode(encoding, errors="replace") if not character.isascii()]
        if sum(character in TYPOGRAPHY for character in beyond) >= PLAUSIBLE * len(beyond):
            return encoding
    best = from_bytes(data[:SAMPLE]).best()
    return best.encoding if best else "cp1252"
