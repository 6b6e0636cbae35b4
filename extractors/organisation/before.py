"""What the words right before a name say of it.

"governor of [Thorpe Marsh]", "its sister prison, [Bleak Fell]", "the 44-bed [Ferndale]", "shares in [Moss Pike]", "leaves [Orrin] for"
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from extractors.authorities import find_authority
from extractors.lexicon import alternation, compiled, key_of, lexicon, word_list
from extractors.organisation.candidates import Candidate, is_whole_area
from extractors.organisation.name import HOUSES, LEXICON, PROPER, WORD, kinds_by_word, peopled
from extractors.organisation.sign import APPOSITION, FIRMS, LOCAL, STRONG, WEAK, Sign
from extractors.organisation.topics import Topics

# "Pell's" of "Pell's home"; not of "a children's home", which nobody owns by that.
OWNERS = r"(?<!hildren)(?<!omen)(?<!\bmen)(?<!eople)'s"
# Kinds of which a place has one: "the council at Orrin" would be another's.
OF_PLACES = frozenset({"local authority", "police force", "fire service", "court", "company", "health board"})
# Kinds that the lexicon has posts of.
POSTED = (
    "school", "prison", "hospital", "college", "care home", "nursery", "children's home", "university", "local authority", "other",
    "police force", "fire service",
)  # fmt: skip
# Kinds that the lexicon has a measure of.
SIZED_BY = ("care home", "children's home", "hospital", "school", "nursery", "prison", "GP practice", "housing association")

LONGEST_PHRASE = 7
LOOK_BACK = 70
LOOK_FAR_BACK = 600
LONGEST_LISTED = 140
CALLED = frozenset({",", "called", "named", "known", "as"})
WORD_BEFORE = re.compile(r"[\w'&-]+|[^\w\s]")
ADVISERS = frozenset({"solicitor", "lawyer", "barrister", "architect", "accountant", "analyst", "surveyor", "agent", "consultant"})
REPORTS = frozenset({"report", "reports", "verdict", "findings"})
# "formerly of West Tarn, will"; not "joined from the Aeron consortium"
MOVE_ENDS = re.compile(r"[,.;:)]|$|\ (?:in|on|for|to|as|last|this|at|and|until|since|before|after|by|where|when|who)\b")
# Where an apposition may end: "its other home, The Limes in Mill Road".
ENDS = re.compile(r"[,.;:)]|$|\ (?:in|at|near|on)\ (?:the\ )?[A-Z]")
# "the 44-bed Ferndale", "2,900-home Orchard & Fold"
SIZED = re.compile(r"\d-(?P<unit>bed|bedroom|bedded|place|pupil|strong|room|seat|home|patient)$")
# "its other home, The Limes", "another of its homes, The Limes", "The third home, The Limes": what somebody runs is no one's own home.
NTH = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
HOME_RUN = re.compile(
    rf"\b(?:other|sister|of\ its|of\ their|of\ the\ \w+'s|[Tt]he(?:\ (?:\d+-bed|first|last|only))?|(?:[Aa]|[Tt]he)\ {NTH})"
    rf"(?:\ \w+)?\ homes?,\ (?:[Tt]he\ )?$|\b(?:other|sister)\ home\ (?:in|at|near|on)\ {PROPER},\ [Tt]he\ $"
)
# "The third, Riverside, is good": one of those that were counted before.
ONE_OF_SEVERAL = re.compile(
    rf"\b(?:[Tt]he\ (?:other|first|last|{NTH})(?:\ one)?|[Aa]\ {NTH}|[Aa]nother|one\ of\ (?:which|them)),\ (?:[Tt]he\ )?$"
)
# "children in the city's two residential homes"
CHILDREN_IN = re.compile(r"\bchildren\ (?:in|at|living\ in)\b")
PLACE_BEFORE = re.compile(rf"\ (?:in|at)\ (?P<place>{PROPER}|the\ (?:same\ )?(?:town|city|village|area|borough|county)),\ $")
HOMES = frozenset({"care home", "children's home"})
PRIVATE = HOMES | {"nursery"}
# Rules that tell of a kind only what the article speaks of.
OF_TOPIC = frozenset({"at", "people of", "owner"})
ONE_OF_THEM = re.compile(r"\ (?:home|school|nursery|hospital|service|academy)\b")
A_FURTHER = re.compile(rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ss]econd|{NTH}|[Oo]ther)\ $")
LONGEST_COUNT = 20
# "heads of school Jo Moss and Al Pike", "owner of the chain Jo Moss": the noun is no school's.
RUN_BY = re.compile(r"\b(?:run|owned|managed|operated)\ by\ (?:[a-z'-]+\ ){0,4}$")
HEAD_OF = re.compile(r"\b(?:(?:head|heads|deputy|deputies|chair|chairs|director)\ of|(?:[Oo]wner|[Ff]ounder|[Bb]oss)\ of\ the)$")
OF_THE = re.compile(r"\b(?:of|at|for|with)\ the$")  # "leader of the council Bo Pike"
# "the head of the charity Even Ground, Jo Moss"
HEADED = re.compile(rf",\ {WORD}\ {WORD}(?=[,.]|\ (?:said|says|told|has|had|was|is)\b)")
# "to the far larger Orrin": as councils are compared.
COMPARED = re.compile(r"\bto\ the\ (?:far\ |much\ |even\ )?(?:larger|smaller|bigger)\ $")
# "for the county of Orrin": the council of that place.
NEXT_DOOR = frozenset({"neighbouring", "nearby"})
PLACES_OF = frozenset({"county", "city", "borough", "district", "town"})
# "The city's other special schools are nothing to be ashamed of: " and "two more primaries, ", behind which they are named.
OTHERS = (
    r"\b(?:other|two|three|four|five|six|remaining|both|more)\ (?:[a-z'-]+\ ){0,2}?(?P<noun><organisations.counted>)\b"
    r"(?:,|[^.:;\n]{0,80}:)\ (?:[Tt]he\ )?$"
)
# "two of its three children's homes"; "homes" can be of either kind.
COUNTED = (
    r"\b(?i:two|three|four|five|six|seven|eight|nine|ten|\d+|both|several|of\ its)\ (?:[\w'-]+\ ){0,3}?(?P<noun><organisations.counted>)\b"
)
AS_OFFICER = r"(?:\ (?:in|on|from)\ [^.,;]{1,30})?\ as\ (?:(?:its|the|an?)\ )?(?:[\w'-]+\ ){0,3}?<organisations.offices>\b"
# "in the London borough of Orrin": that is the council itself.
SORTS_OF = frozenset({"London", "county", "metropolitan", "royal", "unitary"})
# "which has renamed it The Limes", "the home, now known as The Limes"
RENAMED = re.compile(
    r"\b(?:renamed\ (?:it|the\ [a-z]+)|(?:been|was)\ renamed|(?:now|since)\ (?:called|known\ as|named|renamed))\ (?:as\ )?(?:[Tt]he\ )?$"
)
PLURAL = re.compile(r"(?:(?P<y>ie)|(?<=s)e|(?<=x)e)?s$")


def has_several(text: str, start: int, end: int) -> bool:
    """Whether a name at `start:end` is of whom something is one of several: "a third [Pell] home"."""
    return ONE_OF_THEM.match(text, end) is not None and A_FURTHER.search(text, max(0, start - LONGEST_COUNT), start) is not None


def words_before(text: str, candidate: Candidate) -> Sequence[str]:
    """The words and marks of its block before a name, the nearest last, without "the" or "the county of"."""
    start = max(0, candidate.first - LOOK_BACK)
    before = WORD_BEFORE.findall(text, max(start, text.rfind("\n", start, candidate.first)), candidate.first)
    if before and (before[-1] in ("the", "The") or (before[-1] in NEXT_DOOR and before[-2:-1] == ["in"])):
        return before[:-1]
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in PLACES_OF and before[-3:-2] and before[-3] not in SORTS_OF:
        return before[:-3] if before[-3:-2] == ["the"] else before[:-2]
    return before


def said_before(text: str, candidate: Candidate, before: Sequence[str], spoken_of: Topics) -> Iterator[Sign]:
    """What the words `before` the candidate say, which the same words before an owner do not."""
    if not text.startswith("'s", candidate.end):
        yield from _told(text, candidate, before, spoken_of)
    is_compared = spoken_of.main in LOCAL and COMPARED.search(text, max(0, candidate.start - 30), candidate.start)
    if is_compared or _is_moved_to(text, candidate, before):
        yield Sign("move", STRONG)
    if spoken_of.main in HOUSES and RENAMED.search(text, max(0, candidate.start - LOOK_BACK), candidate.start):
        yield Sign("called", STRONG, frozenset({spoken_of.main}))


def _told(text: str, candidate: Candidate, before: Sequence[str], spoken_of: Topics) -> Iterator[Sign]:
    """What phrases, nouns and measures say."""
    ends = ENDS.match(text, candidate.end) is not None
    sign = (_noun_before(before) if ends else None) or _phrase_before(
        [word.lower() for word in before], is_headed=HEADED.match(text, candidate.end) is not None
    )
    if sign and sign.rule == "task":
        if spoken_of.main in LOCAL:
            yield sign
    elif sign and (not sign.kinds or sign.rule not in OF_TOPIC or sign.kinds & spoken_of.counts.keys()):
        yield sign
    if is_run_by(text, candidate.start):
        yield Sign("run by", STRONG)
    sized = SIZED.search(before[-1]) if before else None
    if sized:
        yield Sign("size", STRONG, kinds_by_word("sized", SIZED_BY).get(sized.group("unit"), frozenset()))
    yield from _of_nouns(text, candidate)
    if ends and before[-2:] == [",", "of"] and not ADVISERS.isdisjoint(before):
        yield Sign("post", STRONG, FIRMS)  # "her solicitor, Naomi Brand, of Brand Okoro,"
    if before and before[-1] in ("on", "into") and not REPORTS.isdisjoint(before[-10:]):
        yield Sign("at", STRONG)  # "the report of the Independent Schools Inspectorate on Marden Abbey"


def _of_nouns(text: str, candidate: Candidate) -> Iterator[Sign]:
    """What a noun at some distance says: "the young offenders' institution at Orrin", "another of its homes, The Limes"."""
    at = text.endswith((" at ", " at the "), 0, candidate.start)
    located = _located().search(text, max(0, candidate.start - 80), candidate.start) if at else None
    if located:
        yield Sign("noun", STRONG, frozenset({_kinds_of_nouns()[key_of(located.group("noun"))]}))
    kinds = _kinds_listed(text, candidate)
    if kinds:
        yield Sign("noun", STRONG, kinds)
    apposed = text.endswith(", ", 0, candidate.start) and text.startswith(",", candidate.end) and " " in candidate.words
    place = PLACE_BEFORE.search(text, max(0, candidate.start - 40), candidate.start) if apposed else None
    site = site_of(text, place.start("place")) if place and not find_authority(candidate.words) else None
    if site:
        yield Sign("noun", STRONG, frozenset({site}))  # "its nursery in Orrin, Oak Rooms, was"


def _kinds_listed(text: str, candidate: Candidate) -> frozenset[str] | None:
    """The kinds that a noun tells of one of several: "its other home, The Limes", "two more schools, Fell and Tarn", "The third, Orrin"."""
    parted = text.endswith((", ", ", The ", ", the "), 0, candidate.start)
    if parted and HOME_RUN.search(text, max(0, candidate.start - 60), candidate.start):
        return HOMES
    listed = compiled(OTHERS).search(text, max(0, candidate.first - LONGEST_LISTED), candidate.first)
    if not listed and parted and ONE_OF_SEVERAL.search(text, max(0, candidate.start - 30), candidate.start):
        listed = next(reversed([*compiled(COUNTED).finditer(text, max(0, candidate.start - LOOK_FAR_BACK), candidate.start)]), None)
    if not listed:
        return None
    noun = key_of(listed.group("noun"))
    if noun.endswith("homes") and CHILDREN_IN.search(text, max(0, listed.start() - len("children in the city's ")), listed.start()):
        return frozenset({"children's home"})
    return HOMES if noun == "homes" else frozenset({lexicon(LEXICON, "counted")[noun]})


def _phrase_before(before: Sequence[str], *, is_headed: bool) -> Sign | None:
    """What the longest phrase says that ends right before a name: "governor of", "the head of the charity", where its head is named."""
    for length in range(min(LONGEST_PHRASE, len(before)), 0, -1):
        sign = _phrases().get(" ".join(before[-length:]))
        if sign and sign.rule == APPOSITION:
            of = " ".join(before[:-length])
            is_persons = OF_THE.search(of) if sign.kinds == LOCAL else not is_headed and HEAD_OF.search(of)
            return None if is_persons else sign
        if sign:
            return sign
    return Sign("at", STRONG) if before[-1:] == ["at"] and is_whole_area(before[-2] if len(before) > 1 else "") else None


def _noun_before(before: Sequence[str]) -> Sign | None:
    """What the noun says that a comma or "called" parts from the name: "its sister prison, Bleak Fell", "a home known as Orrin Lea"."""
    noun = next((word for word in reversed(before) if word not in CALLED), None)
    if noun is None or before[-1] not in CALLED:
        return None
    nouns, several = lexicon(LEXICON, "appositions"), " ".join(before[-3:-1])
    kind = nouns.get(several) or nouns.get(noun) or nouns.get(_singular(noun))  # in small letters: not "St Brendan's College, Knockmoyle"
    is_persons = OF_THE.search(" ".join(before[: len(before) - 1 - before[::-1].index(noun)])) is not None  # "head of the school, Bo Pike"
    return Sign("noun", STRONG, frozenset({kind})) if kind and not is_persons else None


def _singular(noun: str) -> str:
    """As in "another of its nurseries, Little Oaks"."""
    return PLURAL.sub(lambda match: "y" if match.group("y") else "", noun)


def _is_moved_to(text: str, candidate: Candidate, before: Sequence[str]) -> bool:
    """Whether somebody moves there in an office, or from there: "moves to Orrin as chief executive", "joins from Orrin,"."""
    phrase = " ".join(before[-2:]).lower()
    if phrase in word_list(LEXICON, "before_move") and MOVE_ENDS.match(text, candidate.end):
        return True
    return phrase in word_list(LEXICON, "moves_to") and compiled(AS_OFFICER).match(text, candidate.end) is not None


def is_run_by(text: str, start: int) -> bool:
    """Whether what begins at `start` runs something: "run by the private provider [Pell Pathways]"."""
    first = max(0, start - LOOK_BACK)
    return text.find(" by ", first, start) >= 0 and RUN_BY.search(text, first, start) is not None


def site_of(text: str, start: int) -> str | None:
    """The kind of what stands in a place that begins at `start`, and may go by its name: "its nursery in Orrin", "Pell's home at Esk"."""
    site = _site().search(text, max(0, start - 60), start) if text.endswith((" in ", " at "), 0, start) else None
    return _kinds_of_nouns()[key_of(site.group("noun"))] if site else None


@cache
def _site() -> re.Pattern[str]:
    owners = rf"(?:{OWNERS}|\b[Ii]ts|\b[Tt]heir|\b[Aa]nother|\b[Tt]he\ other|\b[Aa]\ {NTH})"
    return re.compile(rf"{owners}\ (?:[\w-]+\ ){{0,2}}?(?P<noun>{alternation(_kinds_of_nouns())})\ (?:in|at)\ $")


@cache
def _located() -> re.Pattern[str]:
    """As in "the young offenders' institution at Orrin", "the trust's cottage hospital at Lydd"; not "a school at Eton"."""
    return re.compile(rf"(?:\b[Tt]he|{OWNERS}|\b[Ii]ts)\ (?:[\w-]+\ ){{0,2}}?(?P<noun>{alternation(_kinds_of_nouns())})\ at\ (?:the\ )?$")


@cache
def _kinds_of_nouns() -> Mapping[str, str]:
    """The kind of what such a noun means: "comprehensive"."""
    heads = {head: kind for head, kind in lexicon(LEXICON, "lower_heads").items() if kind not in OF_PLACES}
    return heads | {noun: kind for noun, kind in lexicon(LEXICON, "appositions").items() if kind in heads.values()} | {"home": "care home"}


@cache
def _phrases() -> Mapping[str, Sign]:
    """What the words right before a name say: "governor of", "inspectors at", "neighbouring"."""
    found = {phrase: Sign("at", STRONG) for phrase in word_list(LEXICON, "before_graded")}
    found |= {phrase: Sign("nearby", WEAK) for phrase in word_list(LEXICON, "before_weak")}
    found |= {f"{who} at": Sign("at", STRONG, kinds) for who, kinds in peopled().items()}
    found |= {f"{who} of": Sign("people of", WEAK, kinds) for who, kinds in peopled().items()}
    found |= {
        f"{owned} {at}": Sign("service", STRONG, LOCAL) for owned in word_list(LEXICON, "council_owned") for at in ("at", "in", "for")
    }
    found |= {f"{sort.lower()} borough of": Sign("service", STRONG, LOCAL) for sort in SORTS_OF}
    found |= {f"{task} in": Sign("task", STRONG, LOCAL) for task in word_list(LEXICON, "council_tasks")}
    found |= {phrase: Sign("employer", STRONG, FIRMS) for phrase in word_list(LEXICON, "before_firm")}
    found |= {f"{office} {at}": Sign("employer", STRONG, FIRMS) for office in word_list(LEXICON, "firm_offices") for at in ("at", "of")}
    found |= {phrase: Sign("employer", STRONG) for phrase in word_list(LEXICON, "before_employer")}
    found |= {phrase: Sign("head", STRONG) for phrase in word_list(LEXICON, "before_head")}
    found |= {phrase: Sign("news", STRONG) for phrase in word_list(LEXICON, "before_news")}
    found |= {phrase: Sign("run by", STRONG) for phrase in word_list(LEXICON, "before_runner")}
    found |= {f"{post} at": Sign("post", STRONG, frozenset({kind})) for post, kind in lexicon(LEXICON, "workplaces").items()}
    found |= {
        f"{post} {at}": Sign("post", STRONG, kinds) for post, kinds in kinds_by_word("posts", POSTED).items() for at in ("at", "of", "for")
    }
    found |= {f"{owner} {at}": Sign("owner", STRONG, PRIVATE) for owner in word_list(LEXICON, "proprietors") for at in ("of", "at")}
    found |= {noun: Sign(APPOSITION, STRONG, frozenset({kind})) for noun, kind in lexicon(LEXICON, "appositions").items()}
    return found
