"""Names told by the words around them: what they own, what they are said to be, who works there, or that they were graded.

"[Derbyshire] DCS", "children's services at [Rotherham]"       only a local authority has those
"law firm [Lorimer Voss]", "[Fernmoor], a women's prison"    the article says what it is
"[Oakby] was said to perform poorly"                      in an article about councils, a council

Every name that may be one is asked for its signs (see `signs`); all signs of a name count together, wherever it stands.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from extractors.lexicon import key_of, word_list
from extractors.organisation.before import words_before
from extractors.organisation.candidates import NUMBERED, Candidate, candidates, is_address_of, is_place
from extractors.organisation.common import is_one_in_plural, only_in_headline, only_opens_sentences
from extractors.organisation.employers import employs, is_served
from extractors.organisation.extents import CHILDMINDER, is_street
from extractors.organisation.kinds import LED, LOCAL, OF_PLACES, Signed, kind_of
from extractors.organisation.listed import listed
from extractors.organisation.name import BODY, LEXICON, NOT_ALONE, PLACE_WORDS, STREETS, WORD, Name, names_person
from extractors.organisation.officers import has_officer
from extractors.organisation.sign import APPOSITION, FIRMS, IMPERSONAL, STRONG, Sign
from extractors.organisation.signs import signs
from extractors.organisation.topics import Topics, topics
from extractors.reading import BLOCK_BREAK, folded, once, sentence_around

OF_END = re.compile(r".\ (?:of|at)\ (?P<end>[A-Z].*)$")

# Rules by which the words say outright what kind of organisation it is.
TELLING = frozenset({"apposition", "noun", "office", "post", "runs", "service"})
# Rules by which words are a name wherever they stand.
NAMING = frozenset({"employer", "head", "led", "served", "worked", "heading"})
# Rules by which a name is of who runs others.
RUNNING = frozenset({"run by", "led", "head", "employer"})
# "Maes-yr-Haf", "Stow-by-Tarn": nobody is called so.
LIKE_PLACE = re.compile(r"-(?:yr?|ar|y|by|on|upon|under|in|le|la|na|the)-")
# Rules by which somebody may only by chance be named as a person is.
NEVER_PERSONS = frozenset({"graded", "heading"})
# Rules by which a street may be meant as well as what stands in it.
LOCATING = frozenset({"at", "nearby", "called", "closes", "fares", "headline", "move", "owned", "people of", "subject"})
OF_PLACE_NEXT = re.compile(
    r"\s(?:The|That|Its)\ (?:(?:tiny|small|smaller|larger|borough|city|county|district|unitary)\ )?"
    r"(?:council|authority|force|service|brigade)\b"
)
# "Heathside, in the coastal village of Orrin"
SOMEWHERE = re.compile(r",\ (?:(?:in|at|near|on)\ (?:the\ (?:[a-z]+\ ){1,3}of\ )?[A-Z]|with\ \d)")
# How a name goes on behind words that belong to none: "Save [Our Wards]", "Futures [for Children]", "Pell [Justice]".
WORDS_ON = re.compile(rf"(?:\ (?:(?:for|against|with)\ )?(?:(?:the|our)\ )?{WORD}){{1,3}}")
SEVERAL = re.compile(rf"{WORD}(?:\ (?:(?:for|in|of|against|and|on)\ )?(?:(?:the|our)\ )?{WORD})+")
OFFICERS = word_list(LEXICON, "person_titles") | word_list(LEXICON, "holders") | word_list("roles", "capitals")
NAME_TAGS = frozenset({"NNP", "NNPS"})
CARER = "care provider"
# What the model takes for something that is never graded.
NO_NAMES = frozenset({"DATE", "TIME", "LANGUAGE", "EVENT", "LAW", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "WORK_OF_ART"})


def cued(doc: Doc, known: Sequence[Name]) -> Iterator[Name]:
    """Names that only the words around them tell, none of which overlaps one of the `known` names of the article."""
    text = folded(doc)
    taken = frozenset(offset for name in known for offset in range(name.start, name.end))
    spoken_of = topics(doc, {name.name for name in known if name.rule == BODY})
    items = frozenset(once(doc, listed))
    by_stem: dict[str, list[Signed]] = defaultdict(list)
    entities = [entity for entity in doc.ents if entity.label_ == "ORG"]
    served = list(_served(entities, text, taken))
    others = candidates(text, taken | {offset for one in served for offset in range(one.start, one.end)})
    stems = {name.stem for name in known}
    named = _with_whole_names(sorted([*served, *_recognised(entities, text, others, taken)], key=lambda one: one.start), stems)
    for found in _shared(text, [_signed(doc, text, candidate, spoken_of, items) for candidate in named]):
        by_stem[_stem(found.candidate.words)].append(found)
    told = [(those, kind) for group in by_stem.values() for those in _by_house(group) if (kind := _kind(doc, text, those, spoken_of))]
    wholes = {
        max((one.candidate.words for one in those), key=len): kind for those, kind in told if kind not in OF_PLACES or _runs_others(those)
    }
    for those, kind in told:
        words = those[0].candidate.words
        whole = None if words.lower() in stems else _whole(text, words, wholes)
        if whole:
            yield from _names([Signed(replace(one.candidate, words=whole), one.signs) for one in those], wholes[whole], known)
        else:
            yield from _names(those, kind, known)


def _by_house(found: Sequence[Signed]) -> Iterator[Sequence[Signed]]:
    """Those with one stem, parted where they are several houses: "Little Oaks" and "Little Elms"."""
    houses = {one.candidate.words for one in found if key_of(one.candidate.words).rpartition(" ")[2] in PLACE_WORDS}
    if len(houses) < 2:
        yield found
        return
    by_words: dict[str, list[Signed]] = defaultdict(list)
    for one in found:
        by_words[one.candidate.words].append(one)
    yield from by_words.values()


def _served(entities: Iterable[Span], text: str, taken: frozenset[int]) -> Iterator[Candidate]:
    """What the model takes for an organisation's name where somebody serves, though it begins as none does: "Women in Prison"."""
    for entity in entities:
        start = entity.start_char + len("the ") * text.startswith(("the ", "The "), entity.start_char)
        if SEVERAL.fullmatch(text, start, entity.end_char) and taken.isdisjoint(range(start, entity.end_char)):
            words = text[start : entity.end_char]
            one = Candidate(start=start, end=entity.end_char, words=words, series=-start, first=start, is_place=False)
            if not NOT_ALONE.issuperset(key_of(words).split()) and is_served(text, one, words_before(text, one)):
                yield one


def _recognised(entities: Iterable[Span], text: str, found: Iterable[Candidate], taken: frozenset[int]) -> Iterator[Candidate]:
    """The candidates, each as far as the model takes it for an organisation's name: "Save Our Wards", "Futures for Children"."""
    ends = {entity.start_char: entity.end_char for entity in entities}
    last = 0
    for one in found:
        end = max(ends.get(one.start, 0), ends.get(one.start - len("the "), 0))
        end -= 2 * text.endswith("'s", 0, end)
        goes_on = WORDS_ON.fullmatch(text, one.end, end) if end > one.end else None
        if goes_on and taken.isdisjoint(range(one.end, end)) and not set(key_of(goes_on.group()).split()) & OFFICERS:
            yield replace(one, end=end, words=text[one.start : end])
            last = end
        elif one.start >= last:
            yield one


def _runs_others(found: Iterable[Signed]) -> bool:
    """Whether the signs are those of a firm or a charity that has homes, schools or jails."""
    return any(sign.rule in RUNNING for one in found for sign in one.signs)


def _whole(text: str, words: str, wholes: Collection[str]) -> str | None:
    """The one whole name that the words begin, unless they are a place's: "Palace" of "Palace Care", "Colderne" of "Colderne District"."""
    begun = [whole for whole in wholes if whole.startswith(f"{words} ")]
    return begun[0] if len(begun) == 1 and not is_place(text, words) else None


def _with_whole_names(found: Sequence[Candidate], stems: Collection[str]) -> Iterator[Candidate]:
    """The candidates, each with the whole name that its words begin or end, unless they are what a name in `stems` is called for short.

    "Mill Lane" is "Popkins of Mill Lane" where that is named; "Codd's" is "Codd's Fish Bar", the one named last before it, else first.
    """
    wholes = {match.group("end"): one.words for one in found if (match := OF_END.search(one.words))}
    begun = {part: one.words for one in reversed(found) for part in _beginnings(one.words)}
    for one in found:
        begun.update(dict.fromkeys(_beginnings(one.words), one.words))
        whole = wholes.get(one.words) or begun.get(one.words, one.words)
        yield one if one.words.lower() in stems else replace(one, words=whole)


def _beginnings(words: str) -> Iterator[str]:
    """What a name may be cut to: the beginnings of "[Codd's] Fish Bar", "[Hand & Heart] Helpers", "[Popkins] of Orrin"."""
    parts = words.split()
    for length in range(1, len(parts)):
        if parts[length - 1].endswith("'s") or parts[length] in ("of", "at") or "&" in parts[1 : length - 1]:
            yield " ".join(parts[:length])


def _names(found: Sequence[Signed], kind: str, known: Sequence[Name]) -> Iterator[Name]:
    """The mentions of one name where its signs are clearest: as one of the `known` names, where it is the beginning of one."""
    clear = max(sign.strength for one in found for sign in one.signs)
    told = [one for one in found if any(sign.strength == clear for sign in one.signs)]
    is_local = any(sign.strength == STRONG and sign.rule not in LED for one in told for sign in one.signs)
    fullest = max((one.candidate.words for one in told), key=len)
    for one in (Signed(replace(one.candidate, words=fullest), one.signs) for one in told):
        words = one.candidate.words.lower()
        longer = {(name.kind, name.stem) for name in known if words == name.stem or name.name.lower().startswith(f"{words} ")}
        kinds = {of for of, _ in longer}
        takes_place = (
            kind == LOCAL and is_local and not kinds <= FIRMS | {"care provider"}
        )  # a council may share its name with a force, no firm's stem is one
        if not longer or (kind not in kinds and (takes_place or _is_told(kind, one.signs))):
            yield _name(one.candidate, kind, _stem(one.candidate.words), one.signs)
        elif len(meant := {(of, stem) for of, stem in longer if of == kind} or longer) == 1:
            yield _name(one.candidate, *next(iter(meant)), one.signs)


def _is_told(kind: str, found: Iterable[Sign]) -> bool:
    """Whether a sign says outright that the organisation is of that kind, whatever others of like name there are."""
    return any(kind in sign.kinds and kind not in FIRMS and sign.rule in TELLING for sign in found)


def _signed(doc: Doc, text: str, candidate: Candidate, spoken_of: Topics, items: Collection[tuple[int, int]]) -> Signed:
    """A candidate with all its signs, those too that lie further off than the words beside it."""
    found = list(signs(doc, text, candidate, spoken_of))
    if (candidate.start, candidate.end) in items:
        found.append(Sign("heading", STRONG))
    if employs(text, candidate):
        found.append(Sign("employer", STRONG))
    if LOCAL in (spoken_of.main, spoken_of.most) and has_officer(text, candidate):
        found.append(Sign("office", STRONG, frozenset({LOCAL})))
    return Signed(candidate, tuple(found))


def _shared(text: str, found: Sequence[Signed]) -> Iterator[Signed]:
    """The same candidates; in "A, B and C were rated good" each has the signs of the others."""
    series: dict[int, list[Signed]] = defaultdict(list)
    for one in found:
        series[one.candidate.series].append(one)
    for those in series.values():
        joined = len(those) > 1 and text.startswith((" and ", ", and "), those[-2].candidate.end)
        everyone = tuple(sign for one in those for sign in one.signs if sign.rule != APPOSITION)
        yield from (Signed(one.candidate, one.signs + everyone * (joined and not one.candidate.is_place)) for one in those)


def _kind(doc: Doc, text: str, found: Sequence[Signed], spoken_of: Topics) -> str | None:
    """What the name names, or None when it is no organisation's: its signs are too weak, or it is a person's."""
    all_signs = {sign for one in found for sign in one.signs}
    if sum(strength for _, strength in {(sign.rule, sign.strength) for sign in all_signs}) < STRONG or _is_other(doc, text, found):
        return None
    weak = all(sign.strength < STRONG for sign in all_signs)
    if weak and is_place(text, found[0].candidate.words) and not any(_is_council_next(doc, text, one) for one in found):
        return None
    if weak and only_in_headline(doc, found[0].candidate.words):
        return None
    if not any(sign.kinds or sign.rule in NAMING for sign in all_signs if sign.strength == STRONG) and not _is_tagged_name(doc, found):
        return None
    if not any(sign.kinds or sign.rule in NAMING for sign in all_signs) and only_opens_sentences(doc, found[0].candidate.words):
        return None
    kind, words = kind_of(doc, text, found, spoken_of), found[0].candidate.words
    return None if (kind in OF_PLACES and is_street(words)) or (kind not in OF_PLACES and is_address_of(text, words)) else kind


def _is_council_next(doc: Doc, text: str, found: Signed) -> bool:
    """Whether a place is named first, and the next sentence speaks of what it has: "In Hollowby there was gloom. The borough council"."""
    topical = any(sign.rule == "topic" for sign in found.signs)
    return topical and OF_PLACE_NEXT.match(text, sentence_around(doc, found.candidate.start)[1]) is not None


def _is_other(doc: Doc, text: str, found: Sequence[Signed]) -> bool:
    """Whether the name is a street's or a person's: the article calls it so, or, where all signs are weak, the model takes it for one's."""
    rules = {sign.rule for one in found for sign in one.signs}
    words = found[0].candidate.words
    last = key_of(words).rpartition(" ")[2]
    if rules <= LOCATING and (last in STREETS or (" " not in words and f", {words}\n" in text)):
        return True
    if any(CHILDMINDER.search(text, max(0, one.candidate.start - 13), one.candidate.start) for one in found):
        return "graded" not in rules
    if rules & IMPERSONAL or last in PLACE_WORDS:
        return False
    weak = all(sign.strength < STRONG or (sign.rule == "run by" and " " in words) for one in found for sign in one.signs)
    if weak and not LIKE_PLACE.search(words) and any(_entity(doc, one.candidate) == "PERSON" for one in found):
        return True
    return names_person(text, words, is_sure=not rules.isdisjoint(NEVER_PERSONS))


def _entity(doc: Doc, candidate: Candidate) -> str:
    """What the model takes the candidate's first word for."""
    span = doc.char_span(candidate.start, candidate.end, alignment_mode="expand")
    return span[0].ent_type_ if span is not None else ""


def _is_tagged_name(doc: Doc, found: Iterable[Signed]) -> bool:
    """Whether the words are a name somewhere: not where a sentence begins, or in a place, or as a heading, or to the tagger."""
    return any(
        one.candidate.start >= sentence_around(doc, one.candidate.start)[0] + len("The ")
        or _has_name_tag(doc, one.candidate)
        or is_one_in_plural(doc, one.candidate.words)
        or SOMEWHERE.match(folded(doc), one.candidate.end) is not None
        or _has_heading(folded(doc), one.candidate.words)
        for one in found
    )


def _has_heading(text: str, words: str) -> bool:
    """Whether a part of the article has the words for its heading, as in a round-up: "SKIRBY"."""
    return any(f"{BLOCK_BREAK}{heading}{BLOCK_BREAK}" in text for heading in (words, words.upper()))


def _has_name_tag(doc: Doc, candidate: Candidate) -> bool:
    span = doc.char_span(candidate.start, candidate.end, alignment_mode="expand") if doc.has_annotation("TAG") else None
    if span is None or NUMBERED.fullmatch(candidate.words):
        return True
    return any((token.tag_ in NAME_TAGS or token.i > span.start) and token.ent_type_ not in NO_NAMES for token in span)


def _name(candidate: Candidate, kind: str, stem: str, found: Sequence[Sign]) -> Name:
    words = candidate.words.removesuffix("'s") if kind in OF_PLACES and not candidate.words.startswith("St ") else candidate.words
    rule, end = max(found, key=lambda sign: sign.strength).rule, candidate.end - 2 * (words != candidate.words)
    return Name(start=candidate.start, end=end, name=words, kind=kind, stem=stem.removesuffix("'s"), rule=rule)


def _stem(words: str) -> str:
    """What is left of a house's name without the house: "ferndale" of "Ferndale Court"."""
    stem, _, last = words.lower().rpartition(" ")
    return stem if last in PLACE_WORDS and stem and stem not in NOT_ALONE else words.lower()
