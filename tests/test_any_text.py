"""Whatever an article says, and however its words are shuffled, every extractor gets through and grounds what it finds in the text."""

from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors import registry
from extractors.figure.counting import singular
from tests.conftest import Reader

TEXTS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "gold" / "mixed").glob("*.txt"))]
PIECES = [
    "-",
    "– ",
    "“",
    "”",
    "'",
    "(",
    ")",
    ":",
    ";",
    "\n\n",
    "£",
    "%",
    "• ",
    "and",
    "of",
    "’s",
    "the",
    "one-",
    "-year-old",
    "…",
    "1",
    "Mr ",
    "St ",
    "No ",
    "to ",
]
LONGEST = 2_000


def shuffled(text: str, random: Random) -> str:
    """`text` with one word in twelve followed by a piece, replaced by one, left out, said twice or in capitals."""
    words = text[:LONGEST].split(" ")
    for _ in range(len(words) // 12):
        place = random.randrange(len(words))
        word, piece = words[place], random.choice(PIECES)
        words[place : place + 1] = random.choice([[word + piece], [piece], [], [word, word], [word.upper()]])
    return " ".join(words)


@settings(max_examples=60, deadline=None)
@given(text=st.sampled_from(TEXTS), random=st.randoms(use_true_random=False))
def test_words_out_of_place_stop_no_extractor(text: str, random: Random, read: Reader) -> None:
    doc = read(shuffled(text, random))
    for mention in registry.extract(doc):
        assert doc.text[mention.start : mention.end] == mention.text


@given(word=st.text(alphabet="abs-'. X", max_size=12))
def test_any_word_has_a_singular(word: str) -> None:
    assert isinstance(singular(word), str)


def test_half_a_word_is_its_own_singular() -> None:
    assert singular("two-") == "two-"
