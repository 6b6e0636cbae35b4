"""Text under labels: what a person or a note-taking program wrote over an article that was kept ("Headline: …", "Date: …").

The labels stand between two rules of "---", as Markdown has them, or in the first lines. They are read as the columns of a
table are: by their usual names.
"""

from collections.abc import Iterator

from pipeline.readers.decoding import decode
from pipeline.readers.fields import record
from pipeline.readers.record import Container, Found

RULE = "---"
QUOTES = "\"'"


def read(container: Container) -> Iterator[Found]:
    """The article in `container`. Raises Rejected when there is no text under its labels."""
    lines = decode(container.whole()).splitlines()
    ruled = lines[0].strip() == RULE
    inner = lines[1:] if ruled else lines
    end = next((number for number, line in enumerate(inner) if (line.strip() == RULE if ruled else not line.strip())), len(inner))
    labels = (line.partition(":")[::2] for line in inner[:end] if ":" in line)
    row = {label.strip(): value.strip().strip(QUOTES) for label, value in labels}
    yield record("", {**row, "text": "\n".join(inner[end + ruled :])}, container.fields)
