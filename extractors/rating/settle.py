"""What holds in the end: claims compared over the whole article, so that each says what was awarded and whether it still stands."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from extractors.rating.claim import Claim
from extractors.rating.wholes import HOSPITALS
from extractors.schemes import Grade, Scheme

# An award so long before the article appeared is not the one it reports.
OLD = timedelta(days=270)
YEAR = timedelta(days=300)
LONG_AGO = timedelta(days=600)
# A scheme that has "all areas" has no more than these.
FIXED = 6
# So many characters on, "it is now good" is still of whom the sentence before was about.
BESIDE = 300
# Rules of frames that tell of an award before their own.
KEPT = frozenset({"keep", "remains", "repeated"})
# Frames that go on with an award: "found outstanding last year, *with a good for its work*".
GOING_ON = frozenset({"list", "ellipsis", "for_area", "paired"})
# Frames that state a grade beyond doubt come before those that merely say it of something.
STRONG = ("table", "verdict", "keep", "award", "rating_of", "change", "found", "list", "came_out", "remains")


def settled(found: Sequence[Claim], published: date | None) -> Iterator[Claim]:
    """The claims in reading order, each once, without contradictions."""
    claims = _superseded(_left_behind(_of_one_scheme(_in_full(_on_a_scale(_told_outright(found), published)))), published)
    claims = _moved_since([each for claim in claims for each in _spread(claim, claims)])
    claims = _newest_current(_recent_current(_latest_current(claims, published), published), published)
    claims = _of_past_visits(claims)
    claims = _consistent(_of_their_sentence(claims))
    yield from sorted(claims, key=lambda claim: (claim.start, claim.area_name, claim.previous))


def _on_a_scale(found: Sequence[Claim], published: date | None) -> Sequence[Claim]:
    """Without the adjectives that a scale once had, where the article tells grades of a newer one: "Teaching was *very good*"."""
    if published is None:
        return found
    scales: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in found:
        scales[_by(claim)].update(() if claim.previous or _has_ended(claim, published) else map(_name, claim.scheme.grades))

    def is_adjective(claim: Claim) -> bool:
        said = claim.rule in ("is", "ellipsis") and not claim.previous and claim.rated_to is None and _has_ended(claim, published)
        return said and bool(scales[_by(claim)]) and claim.grade.name not in scales[_by(claim)]

    return [claim for claim in found if not is_adjective(claim)]


def _in_full(found: Sequence[Claim]) -> list[Claim]:
    """With whom the first sentence calls short replaced by who got the same below: "*Hove* is good. *Hove Youth Service* is rated good".

    Not where the one named, such as the council of Hove, has other grades of that body.
    """
    first = min((claim.told for claim in found), default=0)
    below = [claim for claim in found if claim.told > first]
    graded = {(claim.subject.name, claim.scheme.body) for claim in below}
    return [claim if claim.told > first or _by(claim) in graded else _as_below(claim, below) for claim in found]


def _as_below(claim: Claim, below: Sequence[Claim]) -> Claim:
    """A claim with the one other subject of its award whose name begins with what it calls its own."""
    same = [
        other for other in below if _graded(replace(claim, subject=other.subject)) == _graded(other) and other.previous == claim.previous
    ]
    short = f"{claim.subject.text} "
    meant = {other.subject.name: other.subject for other in same if other.grade == claim.grade and other.subject.name.startswith(short)}
    return replace(claim, subject=next(iter(meant.values()))) if len(meant) == 1 else claim


def _by(claim: Claim) -> tuple[str, str]:
    return claim.subject.name, claim.scheme.body


def _spread(claim: Claim, found: Sequence[Claim]) -> Iterator[Claim]:
    """A claim, and where it holds for all areas one for each: "good across the board".

    All are those that every inspection grades, but not of a hospital, whose services are graded too. In other schemes they are those
    that the article names elsewhere; an earlier inspection may have looked at others. Exceptions must be graded themselves.
    """
    if claim.exceptions is None:
        yield claim
        return
    own = {other.area_name for other in found if other.subject.name == claim.subject.name and other.previous == claim.previous}
    alike = (other for other in found if other.scheme == claim.scheme and _by(other) == _by(claim))
    areas = {other.area_name: other.area for other in alike if other.area and other.area.known}
    names: Sequence[str] = () if claim.previous or len(areas) > FIXED else list(areas)
    counted = claim.parts and claim.parts == len(claim.scheme.always)
    if claim.scheme.always and (claim.subject.kind not in HOSPITALS or counted):
        names = claim.scheme.always
    told = claim.exceptions in (0, len(own.intersection(names)))
    spread = [replace(claim, area_name=name, area=areas.get(name)) for name in names if told and name not in own]
    if not (claim.exceptions and claim.parts and spread):
        yield claim  # not "good in all but one of five areas"
    yield from spread


def _of_one_scheme(found: Sequence[Claim]) -> list[Claim]:
    """With one scheme for one inspection: of those that call their grades alike, the one that knows most of the areas."""
    known = {(claim.subject.name, claim.previous, scheme, name) for claim in found if claim.area for scheme, name in claim.area.known}
    votes = Counter((subject, previous, scheme) for subject, previous, scheme, _ in known)
    used: dict[tuple[str, bool], dict[Scheme, None]] = defaultdict(dict)
    for claim in found:
        used[claim.subject.name, claim.previous][claim.scheme] = None
    return [
        _on(
            claim,
            max(
                _alike(claim.scheme, used[claim.subject.name, claim.previous]),
                key=lambda scheme: votes[claim.subject.name, claim.previous, scheme],
            ),
        )
        for claim in found
    ]


def _alike(own: Scheme, others: Iterable[Scheme]) -> list[Scheme]:
    """A scheme, first, and those of the same body that grade in the same words."""
    names = [grade.name for grade in own.grades]
    fitting = (scheme for scheme in others if scheme.body == own.body and [grade.name for grade in scheme.grades] == names)
    return list(dict.fromkeys((own, *fitting)))


def _on(claim: Claim, scheme: Scheme) -> Claim:
    """The claim on another scheme with the same grades; an area keeps its name where the scheme has none for it."""
    if scheme == claim.scheme:
        return claim
    grade = scheme.grades[claim.grade.rank - 1]
    name = next((name for known, name in claim.area.known if known == scheme), claim.area_name) if claim.area else claim.area_name
    return replace(claim, scheme=scheme, grade=grade, area_name=name)


def _left_behind(found: Sequence[Claim]) -> list[Claim]:
    """With what gave way to another grade in its sentence previous: "which *was good*, has slipped to poor", "is now poor"."""
    moved = {(claim.told, *_graded(claim)): claim for claim in found if (claim.rule == "change" or claim.now) and not claim.previous}
    behind: set[int] = set()
    for claim in found:
        move = moved.get((claim.told, *_graded(claim)))
        earlier = move is not None and claim.start < move.start and not claim.now and (claim.rule != "change" or move.rule == "change")
        if move is not None and earlier and claim.grade.name != move.grade.name:
            behind.add(id(claim))
    return [replace(claim, previous=True) if id(claim) in behind else claim for claim in found]


def _superseded(found: Sequence[Claim], published: date | None) -> list[Claim]:
    """With old awards previous, where the body has graded the organisation since; not the one of last year that is told twice."""
    if published is None:
        return list(found)
    visits = {(claim.told, *_by(claim)) for claim in found if _is_old(claim, published)}

    def is_fresh(claim: Claim) -> bool:
        goes_on = claim.rule in GOING_ON and not claim.now and (claim.told, *_by(claim)) in visits
        return not (claim.previous or goes_on or _is_old(claim, published))

    fresh = list(filter(is_fresh, found))
    scales: dict[tuple[str, str], set[str]] = defaultdict(set)
    told: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for claim in fresh:
        scales[claim.subject.name, claim.scheme.body].update(() if _has_ended(claim, published) else map(_name, claim.scheme.grades))
        told[*_graded(claim), claim.grade.name].add(claim.told)

    used = {(claim.subject.name, claim.scheme.id): claim.scheme.body for claim in fresh}
    graded_since = {claim.subject.name for claim in fresh if not _has_ended(claim, published)}

    def is_over(claim: Claim) -> bool:
        if _is_history(claim, published, graded_since):
            return True
        heirs = {used.get((claim.subject.name, heir), claim.scheme.body) for heir in claim.scheme.replaced_by}
        passed = claim.rated_to is not None and claim.rated_to.year < published.year
        if (passed or _has_ended(claim, published)) and heirs - {claim.scheme.body}:
            return True  # by the body that another has taken over from
        scale = scales.get((claim.subject.name, claim.scheme.body))
        if scale and _has_ended(claim, published) and claim.grade.name not in scale:
            return True
        elsewhere = told[*_graded(claim), claim.grade.name]
        again = bool(elsewhere) and claim.told not in elsewhere and not _is_gone(claim, published)
        return _is_old(claim, published) and scale is not None and not (claim.standing or again)

    return [replace(claim, previous=True) if is_over(claim) else claim for claim in found]


def _is_history(claim: Claim, published: date, graded: Collection[str]) -> bool:
    """Whether an award is of long ago, on a scheme that has ended, to somebody `graded` on another since: "two stars in 2003"."""
    if _is_forgotten(claim, published):
        return True
    return claim.rated_to is not None and _has_ended(claim, published) and _is_gone(claim, published) and claim.subject.name in graded


def _is_forgotten(claim: Claim, published: date) -> bool:
    """Whether the scheme of a claim ended so long ago that nothing on it stands: "two stars" of a commission that is no more."""
    return claim.scheme.last_year is not None and claim.scheme.last_year + claim.scheme.remembered < published.year


def _has_ended(claim: Claim, published: date) -> bool:
    """Whether nobody is graded on the scheme of a claim any more: "performs well"."""
    return (claim.scheme.last_year or published.year) < published.year - 1


def _name(grade: Grade) -> str:
    return grade.name


def _is_old(claim: Claim, published: date) -> bool:
    """Whether an award lies far back: by most of a year, or in an earlier year of which no more is said."""
    if claim.rated_from is None or claim.rated_to is None:
        return False
    return claim.rated_to < published - OLD or (claim.rated_to < published and claim.rated_to - claim.rated_from > YEAR)


def _latest_current(found: Sequence[Claim], published: date | None) -> list[Claim]:
    """With what a body found when it last came current, where the article tells of nothing newer.

    What is told once more is no other award than the current one of the same grade: "*since it was* rated good", "*learned it had been*".
    """
    newer = {_by(claim) for claim in found if not claim.previous}
    awarded = {(*_graded(claim), claim.grade.name) for claim in found if not claim.previous and claim.rule not in KEPT}
    found = [claim for claim in found if not (claim.retold and claim.previous and (*_graded(claim), claim.grade.name) in awarded)]
    graded = {subject for subject, _ in newer}
    heirs = {(claim.subject.name, claim.scheme.id) for claim in found if not claim.previous}
    newer |= {_by(claim) for claim in found if any((claim.subject.name, heir) in heirs for heir in claim.scheme.replaced_by)}
    last = [
        claim for claim in found if claim.latest and _by(claim) not in newer and not (published and _is_history(claim, published, graded))
    ]
    fresh = {_graded(claim) for claim in last if published is None or not _is_old(claim, published)}
    stands = {id(claim) for claim in last if _graded(claim) not in fresh or published is None or not _is_old(claim, published)}
    return [replace(claim, previous=False) if id(claim) in stands else claim for claim in found]


def _recent_current(found: Sequence[Claim], published: date | None) -> list[Claim]:
    """With an award of late current that the past perfect makes an earlier one, where its area has no other: "In May it *had been* …"."""
    if published is None:
        return list(found)
    areas = Counter(map(_graded, found))
    return [
        replace(claim, previous=False)
        if claim.latest and claim.area and _is_recent(claim, published) and areas[_graded(claim)] == 1
        else claim
        for claim in found
    ]


def _is_recent(claim: Claim, published: date) -> bool:
    """Whether an award is of the last months, and of no stretch of years: "in each of the last two years"."""
    if claim.rated_from is None or claim.rated_to is None:
        return False
    return claim.rated_to > published - OLD and claim.rated_to - claim.rated_from < LONG_AGO and not _is_old(claim, published)


def _newest_current(found: Sequence[Claim], published: date | None) -> list[Claim]:
    """With the newest grade of each area current, where none is or several are and their dates, or a "now", tell which."""
    inspected = {(claim.subject.name, claim.scheme.body) for claim in found if not claim.previous}
    graded = {subject for subject, _ in inspected}
    grades = Counter(map(_graded, found))
    previous: dict[int, bool] = {}
    for members in _by_area(found).values():
        dated = [claim for claim in members if claim.rated_to is not None]
        current = [claim for claim in members if not claim.previous]
        if len({claim.grade.name for claim in members}) < 2 or not dated:
            continue
        newest = max(dated, key=_awarded)
        if not current:
            ended = published is not None and _is_history(newest, published, graded)
            if not (ended or (_is_gone(newest, published) and _by(newest) in inspected)):
                previous.update((id(claim), False) for claim in found if _is_of_visit(claim, newest, grades[_graded(claim)]))
        elif any(claim.now for claim in current):
            standing = {claim.grade.name for claim in current if claim.now}
            previous.update((id(claim), True) for claim in current if claim.rated_to and claim.grade.name not in standing)
        elif all(claim.rated_to is not None for claim in current):
            previous.update((id(claim), not _is_same(claim, newest) and _awarded(claim) < _awarded(newest)) for claim in current)
    return [replace(claim, previous=previous.get(id(claim), claim.previous)) for claim in found]


def _told_outright(found: Sequence[Claim]) -> list[Claim]:
    """Without what could only be counted and is told outright too: "slipped two grades from good. It *requires improvement*"."""
    told = {(_by(claim), claim.area_name) for claim in found if claim.rule != "counted" and not claim.previous}
    return [claim for claim in found if claim.rule != "counted" or claim.previous or (_by(claim), claim.area_name) not in told]


def _of_past_visits(found: Sequence[Claim]) -> list[Claim]:
    """With the areas of a visit previous whose whole is: "In 2021 it had been *inadequate*, and so had leadership"."""
    wholes = [claim for claim in found if claim.area is None]
    over = {_visit(claim) for claim in wholes if claim.previous and claim.rated_to}
    over -= {_visit(claim) for claim in wholes if not claim.previous}
    return [replace(claim, previous=True) if claim.area and not claim.standing and _visit(claim) in over else claim for claim in found]


def _visit(claim: Claim) -> tuple[str, str, date | None, date | None]:
    return *_by(claim), claim.rated_from, claim.rated_to


def _is_gone(newest: Claim, published: date | None) -> bool:
    """Whether an award was so long ago that it is not current again only for being the newest known of its area."""
    return published is not None and _awarded(newest) < published - LONG_AGO


def _is_of_visit(claim: Claim, newest: Claim, grades: int) -> bool:
    """Whether a claim is `newest`, or the only one of `grades` that the same body gave the same organisation's area at the same time."""
    visit = (newest.subject.name, newest.scheme.body, newest.rated_from, newest.rated_to)
    same = (claim.subject.name, claim.scheme.body, claim.rated_from, claim.rated_to) == visit
    return claim is newest or (same and claim.area is not None and grades == 1)


def _awarded(claim: Claim) -> date:
    return claim.rated_to or date.min


def _is_same(one: Claim, other: Claim) -> bool:
    """Whether two claims may tell of one award: the same grade, at times that overlap ("in May", "this year")."""
    return (
        one.grade.name == other.grade.name
        and (one.rated_from or date.min) <= _awarded(other)
        and (other.rated_from or date.min) <= _awarded(one)
    )


def _of_their_sentence(found: Sequence[Claim]) -> list[Claim]:
    """With a grade previous that contradicts another of its area, where all else that its sentence tells is previous.

    "In March it *had been inadequate* for everything but care, which *was good*": care has been rated poor since.
    """
    told: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in found:
        told[claim.told, claim.subject.name].append(claim)
    current = {(_graded(claim), claim.grade.name) for claim in found if not claim.previous}
    areas = Counter(area for area, _ in current)

    def is_over(claim: Claim) -> bool:
        others = [other for other in told[claim.told, claim.subject.name] if _graded(other) != _graded(claim)]
        return areas[_graded(claim)] > 1 and bool(others) and all(other.previous for other in others)

    return [replace(claim, previous=True) if is_over(claim) else claim for claim in found]


def _moved_since(found: Sequence[Claim]) -> list[Claim]:
    """With a grade previous that a later sentence says to have changed: "It *was rated poor*. ... Its rating has risen to good".

    So too where that says what is so now: "Both *were poor*. ... Both are now good".
    """
    over: set[int] = set()
    alone = len({claim.subject.name for claim in found}) == 1
    for members in _by_area(found).values():
        current = [claim for claim in members if not claim.previous]
        moves = [claim for claim in current if claim.now or (claim.rises and (alone or not claim.assumed))]
        over.update(id(claim) for claim in current if any(_is_moved(claim, move) for move in moves))
    return [replace(claim, previous=True) if id(claim) in over else claim for claim in found]


def _is_moved(claim: Claim, move: Claim) -> bool:
    """Whether a rise or fall told later leads from the grade of `claim`, on one scale, to that of `move`; or what that tells is so now."""
    later = claim.told < move.told and not (claim.rises or claim.now or claim.standing) and claim.scheme == move.scheme
    if not move.rises and _is_vague(move) and not (_is_vague(claim) and move.told < claim.told + BESIDE):
        return False
    step = claim.grade.rank - move.grade.rank
    return later and (step * move.rises > 0 if move.rises else step != 0) and (move.now or claim.rule in STRONG)


def _consistent(found: Sequence[Claim]) -> list[Claim]:
    """With one current grade in an area: the one stated most plainly, and first.

    A sentence that contradicts another is about somebody else, if it does not name whom it is about.
    """
    dropped: set[int] = set()
    strange: set[tuple[int, str]] = set()
    for members in _by_area(found).values():
        current = [claim for claim in members if not claim.previous]
        if len({claim.grade.name for claim in current}) < 2:
            continue
        best = min(current, key=_plainness)
        others = [claim for claim in current if claim.grade.name != best.grade.name]
        dropped.update(id(claim) for claim in others)
        strange.update((claim.told, claim.subject.name) for claim in others if _is_vague(claim) and claim.told != best.told)
    return [claim for claim in found if id(claim) not in dropped and not (_is_vague(claim) and (claim.told, claim.subject.name) in strange)]


def _is_vague(claim: Claim) -> bool:
    """Whether a sentence does not name whom it is about."""
    return (claim.assumed or claim.described) and claim.rule != "table"


def _plainness(claim: Claim) -> tuple[int, int, int]:
    told = (claim.assumed + (claim.assumed or claim.described)) * (claim.rule != "table")
    return told, 0 if told else STRONG.index(claim.rule) if claim.rule in STRONG else len(STRONG), claim.start


def _by_area(found: Iterable[Claim]) -> dict[tuple[str, str, str], list[Claim]]:
    groups: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in found:
        groups[_graded(claim)].append(claim)
    return groups


def _graded(claim: Claim) -> tuple[str, str, str]:
    """What a claim grades: whose area, by whom."""
    return claim.subject.name, claim.scheme.body, claim.area_name
