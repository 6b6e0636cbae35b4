"""The role that a title names: one canonical form for "CEO", "chief exec" and "chief executive officer".

    "Chief Executive Officer" -> "chief executive", "cabinet member responsible for housing" -> "cabinet member for housing"
    "strategic director of children and young people's services" -> "director of children's services"

The law gives every English council one director of children's services and one of adult social services. Councils style
the office as they like, so its words are read as a set: a director of children and nothing but what goes with them.
"""

import re
from functools import cache

from extractors.lexicon import alternation, key_of, lexicon, word_list

OWN = re.compile(r"\b(of|for|to) (?:its|their|the|our|his|her) ")
# "executive director of children, families and learning", "children's services director"; not "assistant director of ..."
DIRECTOR_OF = re.compile(r"(?P<style>(?:[\w-]+ ){0,3}?)director (?:of|for) (?P<topic>[^()]+)")
TOPIC_DIRECTOR = re.compile(r"(?P<style>)(?P<topic>(?:[\w'-]+ ){1,6}?)director")
RESPONSIBLE = re.compile(r"\b(?:responsible for|with responsibility for|in charge of) (?:the )?")
WORDS = re.compile(r"[\w-]+")
# "HM Chief Inspector of Prisons" is the chief inspector of prisons.
MAJESTY = re.compile(r"^(?:hm|h[ie][sr] majesty's) (?=chief inspector\b)")


def canonical(title: str) -> str:
    """The role that `title` names: lower case, abbreviations spelled out, statutory offices by their name in law."""
    plain = RESPONSIBLE.sub("for ", OWN.sub(r"\1 ", " ".join(title.split())))
    role = key_of(_abbreviation().sub(lambda match: lexicon("roles", "abbreviation")[key_of(match.group())], plain))
    return _statutory(role) or MAJESTY.sub("", role)


def _statutory(role: str) -> str | None:
    """The statutory office that `role` styles, or None."""
    match = DIRECTOR_OF.fullmatch(role) or TOPIC_DIRECTOR.fullmatch(role)
    if match is None or not set(WORDS.findall(match["style"])) <= word_list("roles", "statutory_style"):
        return None
    topic = set(WORDS.findall(match["topic"].replace("'s", "").replace("s'", "s")))
    for office, (needed, allowed) in _offices_by_law().items():
        if topic & needed and topic <= needed | allowed:
            return office
    return None


@cache
def _offices_by_law() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Each statutory office with the words one of which its topic must have, and those it may have besides."""
    return {
        "director of children's services": (word_list("roles", "statutory_children"), word_list("roles", "statutory_with_children")),
        "director of adult social services": (word_list("roles", "statutory_adults"), word_list("roles", "statutory_with_adults")),
    }


@cache
def _abbreviation() -> re.Pattern[str]:
    """Any abbreviation in a title; those printed in capitals count only as such ("MS", not "Ms")."""
    words, capitals = lexicon("roles", "abbreviation"), word_list("roles", "capitals")
    short = sorted((word.upper() for word in words if word in capitals), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(short)}|(?i:{alternation(word for word in words if word not in capitals)}))\b")
