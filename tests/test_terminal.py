"""Words for a terminal: nothing in them is obeyed, and every offset holds."""

from pipeline.terminal import safe


def test_what_a_terminal_would_obey_is_shown() -> None:
    assert safe("a\x1b[2J\x7f\x9b\n\tb") == "a\u241b[2J\u2421\ufffd\n\tb"


def test_what_turns_the_order_of_a_line_is_shown() -> None:
    turns = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    assert safe(turns) == "\ufffd" * len(turns)
    assert safe("\u0645\u0631\u062d\u0628\u0627 \u2065\u206a") == "\u0645\u0631\u062d\u0628\u0627 \u2065\u206a"  # letters stay
