"""The claim: what a frame comes to once its areas, subject, scheme and time are known."""

from dataclasses import dataclass
from datetime import date

from extractors.mention import Span
from extractors.organisations import Organisation
from extractors.rating.areas import Area
from extractors.schemes import Grade, Scheme


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A grade that the article says an organisation has or had, in one area.

    `start` and `end` enclose the words of the grade, in the sentence that begins at `told`. `area` is None where no part is singled
    out, `area_name` is what the scheme calls it. `assumed` tells that the subject is not named beside the grade, `described` that it is
    by a description, `placed` that it is only where the area is, `standing` that it is told in the present tense, `now` that it is said
    to be so now, `rises` that it came by a rise (1) or a fall (-1), `latest` that it is previous only if something newer is told,
    `retold` that it may be an award told elsewhere. Where it is said to hold for all areas, `exceptions` is for how many it does not, and
    `parts` how many there are, 0 where that is not told, None where it speaks of no areas ("across the board"). The
    spans are the words that named the body and gave the grade.
    """

    start: int
    end: int
    rule: str
    told: int
    scheme: Scheme
    grade: Grade
    subject: Organisation
    area_name: str
    area: Area | None = None
    assumed: bool = True
    described: bool = False
    placed: bool = False
    standing: bool = False
    now: bool = False
    previous: bool = False
    latest: bool = False
    retold: bool = False
    rises: int = 0
    rated_from: date | None = None
    rated_to: date | None = None
    exceptions: int | None = None
    parts: int | None = None
    body_span: Span | None = None
    cue_span: Span | None = None
