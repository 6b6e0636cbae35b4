"""Words for a terminal: it obeys control characters, which articles and the names of files may hold."""

# Shown as symbols, one for one, they are harmless and offsets hold.
CONTROLS = (
    {code: 0x2400 + code for code in range(32) if chr(code) not in "\n\t"} | {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
)
# These turn the order of what follows, so that a line reads as another.
TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD)
SAFE = CONTROLS | TURNS


def safe(words: object) -> str:
    """Words without anything that a terminal would obey."""
    return str(words).translate(SAFE)
