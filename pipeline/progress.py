"""What a run tells of itself: how far it has come, and at its end what it came to."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

if TYPE_CHECKING:
    from pipeline.run import Outcome
    from pipeline.store import Counts

LINE_SECONDS = 10


@contextmanager
def progress(total: int, say: Callable[[str], None]) -> Iterator[Callable[[Sequence["Outcome"]], None]]:
    """A bar with rate and time left on a terminal; elsewhere `say` gets a plain line every ten seconds."""
    if not sys.stderr.isatty():
        yield _lines(total, say)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:
        bar = bars.add_task("articles", total=total)
        yield lambda outcomes: bars.advance(bar, len(outcomes))


def summary(counts: "Counts", db: Path) -> str:
    """What a run came to, in a line or more."""
    kinds = f"{counts.written:,} written, {counts.unchanged:,} unchanged, {counts.rejected:,} rejected"
    lines = [f"{counts.read:,} read: {kinds}. Database: {db}"]
    if counts.rejected:
        lines.append("The table rejects says why each of them was.")
    if counts.replaced:
        lines.append(f"{counts.replaced:,} took the place of an article with the same path: changed since, or of another folder.")
    if counts.undated:
        lines.append(f"{counts.undated:,} relative dates were left out: their articles do not say when they appeared.")
    if counts.foreign:
        lines.append(f"Articles not in English, kept without facts: {counts.foreign:,}.")
    return "\n".join(lines)


class _Rate(ProgressColumn):
    """Inputs a second."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f}/s" if speed else "", style="progress.data.speed")


def _lines(total: int, say: Callable[[str], None]) -> Callable[[Sequence["Outcome"]], None]:
    begun = last = time.monotonic()
    read = 0

    def done(outcomes: Sequence["Outcome"]) -> None:
        nonlocal last, read
        read += len(outcomes)
        now = time.monotonic()
        if now - last >= LINE_SECONDS:
            last = now
            say(f"{read:,} of {total:,} read, {read / (now - begun):.1f} a second")

    return done
