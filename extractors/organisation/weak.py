"""Names by a shape too common to be trusted: what the article speaks of settles whether they are names, and of what kind."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractors.lexicon import alternation, compiled, key_of, lexicon, word_list
from extractors.organisation.before import HOMES
from extractors.organisation.behind import behind
from extractors.organisation.name import HOUSES, LEXICON, NOT_ALONE, Name, is_printed

# Kinds of which another is spoken of where they are named: "Pell Care" has care homes.
CONTEXTS = {"care home": HOMES, "care provider": HOMES | {"care provider"}}
NEAR = 120
"""How far from a home's name the words may stand that tell best of it."""

FOR_ADULTS = re.compile(r"\b(?:care|nursing|residential)\ homes?\b", re.IGNORECASE)
# "three of its children's homes", "a four-bed home for disabled children"
FOR_CHILDREN = re.compile(
    r"\b(?:children's\ homes?|homes?\ for\ (?:[\w-]+\ ){0,3}?(?:children|teenagers|young\ people|boys|girls))\b", re.IGNORECASE
)
# Who inspects homes for adults.
OF_ADULTS = re.compile(r"\b(?:CQC|Care\ Quality\ Commission|Care\ Inspectorate|RQIA|CSCI|Commission\ for\ Social\ Care)\b")
# "Hexley College" is a school where the article speaks of pupils, and of nothing that only a college of further education has.
OF_PUPILS = re.compile(rf"\b{alternation(word_list(LEXICON, 'of_pupils'))}\b", re.IGNORECASE)
OF_FURTHER_EDUCATION = re.compile(rf"\b{alternation(word_list(LEXICON, 'of_further_education'))}\b", re.IGNORECASE)
# "sister home ", "schools run by the "
NOUN_BEFORE = (
    r"\b(?:(?P<noun>(?i:<organisations.appositions>))|(?P<units>(?i:<organisations.counted>))\ (?:run|owned|managed)\ by(?:\ the)?)\ $"
)
# "Orrinshire Partnership": what a trust may be called that does not have the word in its name
PARTNERED = re.compile(r".+\ (?:Partnership|Federation|Alliance|Partners)")
THE_TRUST = re.compile(r"\b[Tt]he\ trust\b(?!\ (?:that|between|in|of)\b)")
OF_PATIENTS = re.compile(r"\b(?:NHS|CQC|Care\ Quality\ Commission|patients|hospitals?|mental\ health)\b")
# Where the public goes: "Brockton Town Hall" is no home.
PUBLIC_HALL = re.compile(r".*\b(?:Town|City|County|Village|Shire|Church|Parish|Civic|Memorial|Concert|Music|Sports|Assembly)\ Hall")
BARE_COLLEGE = re.compile(r".*(?<!Form)(?<!Education)(?<!FE)(?<!City)(?<!Technical)(?<!Tertiary)\ College")


def settled(text: str, found: Iterable[Name]) -> Iterator[Name]:
    """The names by their shape: those with a weak head only when the article speaks of such things, and the kind it gives them."""
    printed = [one for one in found if is_printed(text, one.start, one.stem)]
    small, last, trust = text.lower(), None, _trust(text, printed)
    for name in printed:
        said = _said(text, name) if name.rule == "shape" and (name.weak or name.kind in ("company", "other")) else None
        if said:
            yield replace(name, kind=said, rule="apposition")
        elif not name.weak:
            other = "school" if name.kind == "college" and _is_school(text, name) else trust.get(name.name)
            yield replace(name, kind=other) if other else name
        elif name.stem not in NOT_ALONE and not _is_where(text, last, name) and _is_meant(name, small):
            yield replace(name, kind=_home_kind(text, name) if name.kind == "care home" else name.kind, rule="weak shape")
        last = name


def _trust(text: str, names: Sequence[Name]) -> dict[str, str]:
    """The only name of an article whose "the trust" nobody else has in his name, with the kind of trust it is."""
    partnered = {name.name for name in names if name.kind == "other" and PARTNERED.fullmatch(name.name)}
    if len(partnered) != 1 or not THE_TRUST.search(text) or any(name.name.endswith("Trust") for name in names):
        return {}
    kind = "academy trust" if OF_PUPILS.search(text) else "NHS trust" if OF_PATIENTS.search(text) else None
    return {partnered.pop(): kind} if kind else {}


def _is_where(text: str, last: Name | None, name: Name) -> bool:
    """Whether the name only says where the house named last is: "Six Ashes Lodge at [Pellow Green]"."""
    return last is not None and last.kind in HOUSES and text[last.end : name.start] in (" at ", " in ", ", at ", ", in ", " on ", " near ")


def _said(text: str, name: Name) -> str | None:
    """What the noun beside a name says it is: "sister home Ivy Court", "Orrin Vale Group, the 31,000-home landlord"."""
    match = compiled(NOUN_BEFORE).search(text, max(0, name.start - 50), name.start) or behind(text, name.end)
    noun, units = ((match.groupdict() if match else {}).get(group) for group in ("noun", "units"))
    if noun and key_of(noun) == "home":
        return _home_kind(text, name)
    if units:
        return lexicon(LEXICON, "run_by").get(lexicon(LEXICON, "counted")[key_of(units)])
    return lexicon(LEXICON, "appositions")[key_of(noun)] if noun else None


def _is_meant(name: Name, small: str) -> bool:
    """Whether the article, in small letters, speaks of what the weak head of the name may mean."""
    if PUBLIC_HALL.fullmatch(name.name):
        return False
    context = lexicon(LEXICON, "head_context").get(key_of(name.name).rpartition(" ")[2])
    if context:
        return any(word in small for word in word_list(LEXICON, f"head_context_words.{context}"))
    return any(_spoken_of(kind, small) for kind in CONTEXTS.get(name.kind, {name.kind}))


def _spoken_of(kind: str, small: str) -> bool:
    return any(word in small for word, named in lexicon(LEXICON, "weak_context").items() if named == kind)


def _home_kind(text: str, name: Name) -> str:
    """Whether a home is one for children: the words nearest to its name tell, else the article, in which Ofsted inspects no others."""
    if FOR_CHILDREN.search(text, max(0, name.start - NEAR), name.end + NEAR):
        return "children's home"
    if "Ofsted" in text and FOR_CHILDREN.search(text) and not OF_ADULTS.search(text):
        return "children's home"  # whatever the article calls it: "Children at rural care home 'at risk'"
    is_for_children = not FOR_ADULTS.search(text) and ("Ofsted" in text or FOR_CHILDREN.search(text))
    return "children's home" if is_for_children else "care home"


def _is_school(text: str, college: Name) -> bool:
    """Whether a name that is a school's as often as a college's is a school's, as far as the article tells."""
    bare = BARE_COLLEGE.fullmatch(college.name) is not None
    return bare and OF_PUPILS.search(text) is not None and OF_FURTHER_EDUCATION.search(text) is None
