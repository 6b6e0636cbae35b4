"""Names told by the words around them: what they own, what they are said to be, or that they were graded.

"[Derbyshire] DCS", "children's services at [Rotherham]"       only a local authority has those
"law firm [Harkness Pell]", "[Larkfield], a women's prison"    the article says what it is
"[Kirkhallow] was said to perform poorly"                      in an article about councils, a council
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from extractors.authorities import find_authority
from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.organisation.graded import graded, subject_kind
from extractors.organisation.name import LEXICON, NOT_ALONE, NOT_IN_NAMES, PROPER, WORD, Cue, Name, names_person, occurrences
from extractors.reading import folded

# "Harkness Pell has elected", at the head of a paragraph that goes on to speak of "the firm".
APPOINTS = re.compile(rf"(?:^|(?<=\n))(?P<name>{PROPER})\ (?:has|have)\ (?:appointed|elected|promoted|recruited|hired|named)\b")
FIRM = re.compile(r"\b(?:firm|company|partner|group|business|practice)\b")

COUNCILS = re.compile(
    rf"(?<![\w'.-])(?P<places>(?:{WORD}(?:\ {WORD})?,\ ){{0,6}}{WORD}(?:\ {WORD})?\ and\ {WORD}(?:\ {WORD})?)\ [Cc]ouncils\b"
)

# "A spokeswoman for Gresham Coombe", not for a person with an honorific.
SPOKEN_FOR = re.compile(rf"\b(?:spokes(?:wo)?man|spokesperson|resigned)\ (?:for|from)\ (?:the\ )?(?P<name>{PROPER})(?![\w-])")

# "Jo Pike (Oxbury), Al Moss (Saltfleet)": two or more in a row.
BRACKET = re.compile(rf"{WORD}\ \((?P<seat>{PROPER})\)")
BRACKETS = re.compile(rf"{BRACKET.pattern}(?:(?:,|\ and|,\ and)\ (?:{WORD}\ ){{1,3}}\({PROPER}\))+")

# Rules by which any word with a capital might be a name, so that the tagger is asked too.
NEEDS_TAG = frozenset({"graded"})
HOMES = frozenset({"care home", "children's home"})
# "Calderwick Hospitals" somewhere: "Calderwick" alone is no firm.
GOES_ON = re.compile(r"\ (?:and\ )?[A-Z]")
# Kinds whose heads are chief executives, as those of firms are.
LED = frozenset({"local authority", "housing association"})


def cued(doc: Doc, taken: frozenset[int]) -> Iterator[Name]:
    """Names that only the words around them tell, none in an offset that is `taken`."""
    text = folded(doc)
    subject = subject_kind(text)
    for start, end, kind, rule in (
        *_owners(text),
        *_councils(text),
        *_seats(text, subject),
        *_apposed(text),
        *_employers(text),
        *_firms(text, subject),
        *graded(doc, subject),
    ):
        start, end = _trimmed(text, start, end)
        if (
            start < end
            and taken.isdisjoint(range(start, end))
            and _proper(text[start:end])
            and (rule not in NEEDS_TAG or _tagged(doc, start, end))
        ):
            yield Name(start=start, end=end, name=text[start:end], kind=kind, stem=text[start:end].lower(), rule=rule)


def _tagged(doc: Doc, start: int, end: int) -> bool:
    """Whether the tagger takes the words for a name, if there was one: "Caseloads" at the head of a sentence is none."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return span is None or not doc.has_annotation("TAG") or any(token.tag_ in ("NNP", "NNPS") for token in span)


def settled(text: str, found: Iterable[Name]) -> Iterator[Name]:
    """The names by their shape: those with a weak head only when the article speaks of such things, and the kind it gives them."""
    small = text.lower()
    for name in found:
        said = _said_before(text, name.start) if name.rule == "shape" and (name.weak or name.kind in ("company", "other")) else None
        if said:
            yield replace(name, kind=said, rule="apposition")
        elif not name.weak:
            yield name
        elif any(_spoken_of(kind, small) for kind in (HOMES if name.kind in HOMES else {name.kind})) and name.stem not in NOT_ALONE:
            yield replace(name, kind=_home_kind(text, name) if name.kind == "care home" else name.kind, rule="weak shape")


def _said_before(text: str, start: int) -> str | None:
    """What the noun right before a name says it is: "sister home Ivy Bank"."""
    match = _noun_before().search(text, max(0, start - 30), start)
    return lexicon(LEXICON, "appositions")[key_of(match.group("noun"))] if match else None


def _spoken_of(kind: str, small: str) -> bool:
    return any(word in small for word, named in lexicon(LEXICON, "weak_context").items() if named == kind)


def _home_kind(text: str, name: Name) -> str:
    """Whether a home is one for children: the words nearest to its name tell."""
    if "children's home" in text[max(0, name.start - 120) : name.end + 120].lower():
        return "children's home"
    return "care home" if _spoken_of("care home", text.lower()) else "children's home"


def _owners(text: str) -> Iterator[Cue]:
    """Whose services an article speaks of: "Derbyshire DCS", "children's services at Rotherham"."""
    for match in _owner_pattern().finditer(text):
        yield *match.span("owner" if match.group("owner") else "seat"), "local authority", "service"


def _councils(text: str) -> Iterator[Cue]:
    """Several councils with one noun: "Ealing, Southwark and Kingston councils"."""
    for match in COUNCILS.finditer(text):
        for place in re.finditer(r"(?!and\b)\w[^,]*?(?=,| and |$)", match.group("places")):
            yield match.start() + place.start(), match.start() + place.end(), "local authority", "service"


def _seats(text: str, subject: str | None) -> Iterator[Cue]:
    """Where a council's officer serves, in an article about councils: "assistant director in Orrinford", "Al Pike (Saltby)"."""
    if subject != "local authority":
        return
    for match in _seat_pattern().finditer(text):
        seat = match.lastgroup or "seat"
        if not names_person(text, match.group(seat).removesuffix("'s")):
            yield *match.span(seat), subject, "office"
    for row in BRACKETS.finditer(text):
        if _council_officers().search(text, text.rfind("\n", 0, row.start()) + 1, row.start()):
            for match in BRACKET.finditer(text, row.start(), row.end()):
                yield *match.span("seat"), subject, "office"


def _employers(text: str) -> Iterator[Cue]:
    """Who appoints or employs: "Harkness Pell has elected ... The firm", "a partner at Kemble Rooke"."""
    for match in APPOINTS.finditer(text):
        if FIRM.search(text[match.end() :].partition("\n")[0]):
            yield *match.span("name"), "company", "employer"
    for match in SPOKEN_FOR.finditer(text):
        if not names_person(text, match.group("name")):
            yield *match.span("name"), "company" if FIRM.search(text) else "other", "employer"
    posts = lexicon(LEXICON, "workplaces")
    for match in _post_pattern().finditer(text):
        if not find_authority(match.group("name")) and not names_person(text, match.group("name")):
            yield *match.span("name"), posts[key_of(match.group("post"))], "employer"


def _firms(text: str, subject: str | None) -> Iterator[Cue]:
    """What has shares, profits or a managing director: "Tillotson Rusk issued a profits warning", "the boss of Quillon Sands"."""
    led = subject if subject in LED else "company" if FIRM.search(text) else "other"
    for match in _firm_pattern().finditer(text):
        name = match.group(match.lastgroup or 0).removesuffix("'s")
        longer = any(GOES_ON.match(text, start + len(name)) for start in occurrences(text, name))
        if not (longer or find_authority(name) or names_person(text, name)):
            yield *match.span(match.lastgroup or 0), led if match.lastgroup == "led" else "company", "employer"


def _apposed(text: str) -> Iterator[Cue]:
    """What an article says to be a firm, a prison, a school: "law firm Harkness Pell", "Larkfield, a women's prison"."""
    kinds = lexicon(LEXICON, "appositions")
    for pattern in (_noun_then_name(), _name_then_noun()):
        for match in pattern.finditer(text):
            yield *match.span("name"), kinds[key_of(match.group("noun"))], "apposition"
    for pattern in (_name_is_noun(), _noun_comma_name()):
        for match in pattern.finditer(text):
            if not names_person(text, match.group("name")):
                yield *match.span("name"), kinds[key_of(match.group("noun"))], "apposition"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without possessive ending and without the words in front that belong to no name: "When Derwentshire's"."""
    words = [(match.start(), match.group()) for match in re.finditer(r"\S+", text[start:end])]
    while words and (key_of(words[0][1]) in NOT_IN_NAMES or not words[0][1][0].isupper()):
        words.pop(0)
    begin = start + words[0][0] if words else end
    return begin, end - 2 if text[begin:end].endswith("'s") and not text.startswith("St", begin) else end


def _proper(words: str) -> bool:
    """Whether no word of a name is a title or a day and not all of them are common."""
    keys = [key_of(word) for word in words.split()]
    return not any(key in NOT_IN_NAMES for key in keys if key not in ("of", "the", "and", "on")) and not all(
        key in NOT_ALONE for key in keys
    )


@cache
def _owner_pattern() -> re.Pattern[str]:
    owned = alternation(word_list(LEXICON, "council_owned"))
    return re.compile(
        rf"""(?<![\w'.-])(?P<owner>{PROPER})\ (?:council\ )?(?i:{owned})\b           # Ashcombe's children's services, Derbyshire DCS
        |    \b(?i:{owned})\ (?:at|in|for)\ (?P<seat>{PROPER})(?![\w'-])            # children's services at Rotherham
        """,
        re.VERBOSE,
    )


@cache
def _seat_pattern() -> re.Pattern[str]:
    officers = alternation(word_list(LEXICON, "council_officers"))
    return re.compile(
        rf"""\bwho\ (?:ran|runs|led|leads)\ (?P<led>{PROPER})(?=[,.]|\ (?:council|until|from|for|since|before)\b)
        |   \b(?:director|cabinet\ member|lead\ member|DCS)\b[^.;:()"A-Z\n]{{0,50}}?\ (?:at|in)\ (?P<seat>{PROPER})(?![\w'-])
        |   (?<![\w'.-])(?P<owner>{PROPER})\ (?:
                (?:cabinet|lead)\ member | council\ (?:leader|chief|boss)
            |   (?<='s\ )(?:{officers})\b                      # Oxbury's interim
            |   (?:made|appointed|named|hired)\ (?:him|her|them|{WORD}(?:\ {WORD})?)\ (?:as\ )?(?:its|an?|the|interim|permanent)\b
            )""",
        re.VERBOSE,
    )


@cache
def _council_officers() -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(word_list(LEXICON, 'council_officers'))}s?\b", re.IGNORECASE)


@cache
def _post_pattern() -> re.Pattern[str]:
    posts = alternation(lexicon(LEXICON, "workplaces"))
    return re.compile(rf"\b(?P<post>{posts})\ at\ (?:the\ )?(?P<name>{PROPER})(?![\w-])")


@cache
def _firm_pattern() -> re.Pattern[str]:
    owned, offices, heads = (alternation(word_list(LEXICON, section)) for section in ("firm_owned", "firm_offices", "led_by"))
    return re.compile(
        rf"""(?<![\w'.-])(?P<owner>{PROPER})(?:,\ whose)?\ (?:            # Tillotson Rusk's shares; Moss Pike, whose profits
                (?:(?:has|have)\ )?(?:issued|warned|reported|posted|announced|unveiled|made)
                \ (?:(?:of|a|an|its|record|annual|half-year|full-year|pre-tax|lower|higher|falling|rising)\ ){{0,3}}
            )?{owned}\b
        |   \b(?:[Ss]hares|[Ss]take|shareholders|investors|takeover|takeover\ bid)\ (?:in|of|for)\ (?P<shares>{PROPER})(?![\w-])
        |   \b{offices}\ (?:of|at)\ (?P<post>{PROPER})(?![\w'-])
        |   \b{heads}\ of\ (?P<led>{PROPER})(?![\w'-])
        """,
        re.VERBOSE,
    )


@cache
def _noun_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<noun>(?i:{alternation(lexicon(LEXICON, 'appositions'))}))\ $")


@cache
def _noun_then_name() -> re.Pattern[str]:
    nouns = alternation(lexicon(LEXICON, "appositions"))
    return re.compile(rf"(?<![\w'.-])(?:[Ss]ister\ )?(?P<noun>{nouns})\ (?P<name>{PROPER})(?![\w-])")


@cache
def _noun_comma_name() -> re.Pattern[str]:
    nouns = alternation(lexicon(LEXICON, "appositions"))
    return re.compile(rf"\b[Tt]he\ (?P<noun>{nouns})(?:,|\ called|\ named)\ (?P<name>{PROPER})(?=[,.)])")


@cache
def _name_then_noun() -> re.Pattern[str]:
    nouns = alternation(lexicon(LEXICON, "appositions"))
    return re.compile(
        rf"""(?<![\w'.-])(?<!\bin\ )(?<!\bIn\ )(?<!\bAt\ )(?P<name>{PROPER}),
        \ (?:an?|the|one\ of\ (?:the|its|four|three|two))\ (?:[\w'-]+\ ){{0,4}}?(?P<noun>{nouns})
        (?:,|\ (?:which|that|whose|based|run\ by|owned|behind|in|on|near|with|for|\d))""",
        re.VERBOSE,
    )


@cache
def _name_is_noun() -> re.Pattern[str]:
    """What an article says a thing is: "Alderby is officially a four-star council", not "Moss is a bank manager"."""
    nouns = alternation(lexicon(LEXICON, "appositions"))
    return re.compile(
        rf"""(?<![\w'.-])(?P<name>{PROPER})\ (?:is|was|became|becomes|remains|has\ become|has\ been)\ (?:[a-z]+ly\ |now\ |still\ )?
        (?:an?|the\ (?:only|first|last|[\w-]+est))\ (?:(?!for\b|of\b|in\b|to\b|at\b|by\b|with\b)[\w'-]+\ ){{0,4}}?(?P<noun>{nouns})
        (?=[,.;]|\ (?:which|that|whose|based|run\ by|owned|behind|in|on|near|with|for)\b)""",
        re.VERBOSE,
    )
