"""JSON Lines: an object an article, a line an object. A broken line costs that line."""

import json
from collections.abc import Iterator

from pipeline.document import Rejected
from pipeline.readers.fields import record
from pipeline.readers.record import Container, Found, bad
from pipeline.readers.text import decoded_lines


def read(container: Container) -> Iterator[Found]:
    """The articles in the lines of `container`, named by the number of their line. Raises Rejected when none has words."""
    worded = False
    for number, line in enumerate(decoded_lines(container), start=1):
        if line.strip():
            worded = True
            yield _article(str(number), line, container)
    if not worded:
        raise Rejected("empty", "The file has white space only.")


def _article(name: str, line: str, container: Container) -> Found:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return bad(Rejected("corrupt", f"This line is no JSON: {error}."), name)
    try:
        return record(name, row if isinstance(row, dict) else {}, container.fields)
    except Rejected as error:
        return bad(error, name)
