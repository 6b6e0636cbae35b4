"""Bodies that every reader knows by name: inspectorates, regulators, departments, parties, unions ..., from the lexicon."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Doc

from extractors.index import starts_of
from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.organisation.name import BODY, LEXICON, NOT_IN_NAMES, WORD, Name
from extractors.organisation.runs import STATUS
from extractors.reading import folded, small

KINDS = (
    "local authority", "inspectorate", "regulator", "government department", "police force", "fire service", "ambulance service",
    "NHS trust", "hospital", "housing association",
    "probation service", "court", "company", "media", "political party", "trade union", "professional body", "charity", "university",
    "health board", "other",
)  # fmt: skip
INSPECTING = frozenset({"inspectorate", "regulator"})
"""The kinds of body that inspect others."""

WEAK = lexicon(LEXICON, "weak")
SMALL_LETTERS = word_list(LEXICON, "small_letters")
SMALL_WORDS = frozenset({"and", "&", "of", "for", "the", "on", "in", "nan", "government", "party", "to"})

# Bodies with branches: "Healthwatch Orrin", "Age UK Orrin and Esk", "Orrin Citizens Advice", but "Healthwatch Chief Executive".
BRANCHED = word_list(LEXICON, "branched")
BRANCH = re.compile(rf"\ (?:in\ )?(?P<first>{WORD})(?:\ (?:and\ )?{WORD}){{0,2}}")

FAITHS = word_list(LEXICON, "faiths")
SCHOOL_BEHIND = re.compile(rf"\ (?:{STATUS}\ )?{alternation(word_list(LEXICON, 'of_faith_schools'))}\b", re.IGNORECASE)

# "PCs": several constables, not the union.
PLURAL = re.compile(r"[A-Z]{2,}s")
# "the Local Government Boundary Review": no government.
# "a Conservative party member" is one of very many.
PARTY_MEMBER = re.compile(r"\ members?\b")
LOCAL_BEFORE = re.compile(r"\bLocal\ $", re.IGNORECASE)

BRANCH_BEFORE = re.compile(rf"(?<![\w'.-])(?<!\b[Ii]n\ )(?P<place>{WORD})\ $")


def bodies(doc: Doc) -> Iterator[Name]:
    """The bodies of the lexicon that the article names, in reading order."""
    text, end = folded(doc), 0
    for start, first in starts_of(doc, _patterns().keys()):
        is_name = start >= end and (text[start].isupper() or text[start].isdigit())
        match = _patterns()[first].match(text, start) if is_name else None
        if match and _is_name(match.group(), small(doc)) and not _is_schools(text, match) and not _is_another(text, match):
            name = _body(text, match)
            end = name.end
            yield name


def _is_schools(text: str, match: re.Match[str]) -> bool:
    """Whether a church is in the name of its school: "Orrin [Church of England] Voluntary Aided Primary School"."""
    return key_of(match.group()) in FAITHS and SCHOOL_BEHIND.match(text, match.end()) is not None


def _is_another(text: str, match: re.Match[str]) -> bool:
    """Whether it is "the Local [Government] Boundary Review", not the Government, or "a [Labour party] member"."""
    if match.group().endswith(" party") and PARTY_MEMBER.match(text, match.end()):
        return True
    return key_of(match.group()) == "government" and LOCAL_BEFORE.search(text, max(0, match.start() - 6), match.start()) is not None


def _body(text: str, match: re.Match[str]) -> Name:
    """The body whose printed form is `match`, or the branch of it that the words behind name."""
    key, start, end = key_of(match.group()), *match.span()
    if not BRANCHED.isdisjoint((key, key_of(_known()[key]))):
        behind, before = BRANCH.match(text, end), BRANCH_BEFORE.search(text, max(0, start - 20), start)
        if behind and key_of(behind.group("first")) not in NOT_IN_NAMES:
            end = behind.end()
        elif before and key_of(before.group("place")) not in NOT_IN_NAMES:
            start = before.start()
    words = text[start:end]
    name = _known()[key] if (start, end) == match.span() else words
    return Name(start=start, end=end, name=name, kind=body_kinds()[_known()[key]], stem=key_of(words), rule=BODY)


@cache
def body_kinds() -> Mapping[str, str]:
    """The kind of every body in the lexicon, by the name it goes by."""
    return {name: kind for kind in KINDS for name in lexicon(LEXICON, f"bodies.{kind}").values()}


@cache
def _known() -> Mapping[str, str]:
    """Every printed form of every body, folded and in lower case, with the name the body goes by."""
    return {words: name for kind in KINDS for words, name in lexicon(LEXICON, f"bodies.{kind}").items()}


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """The printed forms of bodies by their first word: one look-up a word is faster than one pattern for all."""
    forms: dict[str, list[str]] = defaultdict(list)
    for words in _known():
        forms[re.split(r"\W", words)[0]].append(words)
    return {first: re.compile(rf"{alternation(words)}(?![\w&])(?!-[a-z])", re.IGNORECASE) for first, words in forms.items()}


def _is_name(words: str, article: str) -> bool:
    """Whether `words` are printed as a name and, where they are common words too, `article`, in small letters, says that they are one."""
    key = key_of(words)
    return _has_capitals(words) and (key not in WEAK or any(sign in article for sign in _signs(WEAK[key])))


@cache
def _signs(weak: str) -> frozenset[str]:
    return word_list(LEXICON, f"weak_signs.{weak}")


def _has_capitals(words: str) -> bool:
    """Whether `words` has the capitals of a name: "CQC" and "Care Inspectorate", not "Cqc" and "care inspectorate"."""
    if PLURAL.fullmatch(words):
        return False
    if " " in words:
        return all(word[0].isupper() or word in SMALL_WORDS or not word[0].isalpha() for word in words.split())
    return words[0].isupper() and (len(words) > 5 or words[1:] != words[1:].lower() or words.lower() in SMALL_LETTERS)
