"""The office that a verb gives by what it is done to.

    chairs "the [children's scrutiny panel]" -> chair of the children's scrutiny panel
    chairs "[Leeds City Council]'s housing committee" -> chair of the housing committee, at Leeds City Council
    founded "[the charity Brightwater]" -> founder, at Brightwater;  ran "[HMP Leeds]" -> governor, where the text has one

A meeting is chaired for an afternoon, a child led by the hand: only nouns of the lexicon, and organisations, have offices.
"""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from spacy.tokens import Doc, Token

from extractors.lexicon import alternation, key_of, lexicon, word_list
from extractors.mention import Span
from extractors.office.phrases import Office, offices
from extractors.office.possessors import short_for
from extractors.office.titles import canonical
from extractors.organisations import Organisation, organisation_at
from extractors.reading import folded, once

OWNED = ("its", "their")
# those that sit for somebody named elsewhere
CAPITALS = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)*")
# "the county's leaders' board"
OF_THE_AREA = re.compile(rf"{alternation(word_list('roles', 'area'))}'s ")
OF_ANOTHER = re.compile(r"(?:committee|panel|forum|partnership|party)$")
AT = re.compile(r" (?:at|on|in|of|for) (?:the )?(?P<name>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,4})")


def office_of(doc: Doc, verb: Token, thing: Token) -> Office | None:
    """The office that `verb` ("chairs") gives over `thing`, or None where it is none."""
    noun = lexicon("roles", "verb_office").get(verb.lower_)
    if noun is None:
        return None
    if verb.i > 1 and doc[verb.i - 2 : verb.i].text.lower() == "co-":
        noun = f"co-{noun}"
    end = thing.idx + len(thing)
    organisation = _organisation(doc, thing) or organisation_at(doc, end + 1, end + 2)
    if organisation is not None and thing.idx + len(thing) <= organisation.end:  # "co-founded the charity [Brightwater]"
        if noun == "leader" and not _is_led(organisation):
            return None
        title = f"{noun} of the {organisation.text}" if organisation.kind == "political party" else noun
        return titled(verb, thing, noun, title, organisation)
    if thing.lower_ not in word_list("roles", f"over.{noun}"):
        return None
    part = _words(doc, thing)
    if thing.lower_ == "team" and part.lower() not in word_list("roles", "team"):
        return None
    if thing.lower_ == part.lower() and thing.lower_ not in word_list("roles", "of_parts"):
        return _over_body(doc, verb, thing, noun)
    if thing.lower_ == part.lower() and any(child.lower_ in OWNED for child in thing.lefts):
        return titled(verb, thing, noun, noun, hint="its")  # "who chairs its committee"
    if thing.lower_ in word_list("roles", "of_its_own") or noun not in word_list("roles", "over_parts"):
        return titled(verb, thing, noun, noun, hint="another")  # "Orrin's tenants' federation", "the public inquiry"
    return None if thing.lower_ == part.lower() else _over_part(doc, verb, thing, noun, part)


def entitled(doc: Doc, verb: Token, thing: Token, *, known: Collection[str]) -> Office | None:
    """The office at the top of an organisation that somebody runs, as the text prints it of anybody; None if it is `known` of them."""
    organisation = _organisation(doc, thing)
    led = organisation is not None and thing.lower_ != "board"  # which is chaired, by whoever
    kind = lexicon("roles", "run_kinds").get(key_of(organisation.kind)) if organisation is not None and led else None
    if kind is None or verb.lower_ not in word_list("roles", "run_verb"):
        return None
    top = word_list("roles", f"run_by.{kind}")
    printed = Counter(title for office in once(doc, offices) if (title := office.title.lower()) in top)
    title = max(printed, key=lambda one: printed[one], default="")
    if {"rector", "principal"} & set(printed) and len(printed) > 1:
        return None  # one school's or another's
    head = title.rsplit(" ", 1)[-1]
    return titled(verb, thing, head, title, organisation) if title and head not in known else None


def portfolio_of(doc: Doc, verb: Token, noun: Token) -> Office | None:
    """The office of one who holds a portfolio or a brief: "the [adult care] portfolio", "the [children's] brief"; None if of nothing."""
    topic = _words(doc, noun).removesuffix(noun.lower_).strip().removesuffix("'s")
    if not topic:
        return None
    title = f"holder of the {topic} brief" if noun.lower_ == "brief" else f"portfolio holder for {topic}"
    at = AT.match(folded(doc), noun.idx + len(noun))
    office = titled(verb, noun, "holder", title, _named(doc, at), hint="another" if at else None)
    return replace(office, role=f"cabinet member for {topic.lower()}") if noun.lower_ == "brief" else office


def titled(
    verb: Token, thing: Token, noun: str, title: str, organisation: Organisation | None = None, *, hint: str | None = None
) -> Office:
    """An office that is told by a verb and what it is done to, which are its words."""
    start, end = min(verb.idx, thing.idx), max(verb.idx + len(verb), thing.idx + len(thing))
    return Office(
        start=start,
        end=end,
        outer=Span(start=start, end=max(end, organisation.end) if organisation else end),
        title=title,
        role=canonical(title),
        head=noun,
        organisation=organisation,
        hint=None if organisation else hint,
    )


def _is_led(organisation: Organisation) -> bool:
    """Whether an organisation has a leader: a party, a council by its full name; who "led Orrinshire" may have run its schools."""
    council = organisation.kind == "local authority" and organisation.text.lower().split()[-1] in lexicon("roles", "body")
    return council or organisation.kind == "political party"


def _over_body(doc: Doc, verb: Token, thing: Token, noun: str) -> Office:
    """The office over "the board" or "the council" that the text is about."""
    kind = lexicon("roles", "body").get(thing.lower_, "other")
    if thing.tag_ == "NNS":  # the governors, the trustees
        return titled(verb, thing, noun, f"{noun} of {thing.lower_}", _named(doc, AT.match(folded(doc), thing.idx + len(thing))))
    of = _named(doc, AT.match(folded(doc), thing.idx + len(thing)))
    if thing.lower_ == "opposition":
        return titled(verb, thing, noun, f"{noun} of the opposition", of)
    return titled(verb, thing, noun, noun, of, hint=thing.lower_ if kind != "other" else None)


def _over_part(doc: Doc, verb: Token, thing: Token, noun: str, part: str) -> Office:
    """The office over a part of an organisation: "the Conservative group", "its housing committee", "the Leeds corporation"."""
    owner = next((child for child in thing.lefts if child.dep_ == "poss"), None)
    at = AT.match(folded(doc), thing.idx + len(thing))
    of = (_organisation(doc, owner) if owner is not None else None) or _named(doc, at)
    another = OF_ANOTHER.search(thing.lower_) is not None or not word_list("roles", "of_parliament").isdisjoint(part.lower().split())
    if part != part.lower() and noun == "chair":  # it is named after what it is of
        named = CAPITALS.match(part)
        return titled(verb, thing, noun, noun, of or (short_for(doc, named.group()) if named and not another else None), hint="another")
    hint = "its" if owner is not None and owner.lower_ in OWNED else "another" if at or another else None
    office = titled(verb, thing, noun, f"{noun} of the {OF_THE_AREA.sub('', part)}", of, hint=hint)
    return replace(office, title=noun) if noun == "chair" else office  # its role says of what


def _named(doc: Doc, at: re.Match[str] | None) -> Organisation | None:
    """The organisation named after "at" or "of", by its name or the words it opens with."""
    return (organisation_at(doc, at.start("name"), at.end("name")) or short_for(doc, at["name"])) if at else None


def _organisation(doc: Doc, noun: Token) -> Organisation | None:
    return organisation_at(doc, noun.idx, noun.idx + len(noun))


def _words(doc: Doc, thing: Token) -> str:
    """What a noun is called, without article and owner: "the council's [community committee]", "the [children's panel]"."""
    apart = [child for child in thing.lefts if child.dep_ == "det" or (child.dep_ == "poss" and child.tag_ != "NNS")]
    first = apart[-1].right_edge.i + 1 if apart else thing.left_edge.i
    if doc[first].tag_ in ("DT", "PRP$") and doc[first + 1].tag_ != "HYPH":
        first += 1  # of the first noun, by the parse: "the children and families committee"
    if doc[first].text == "-":
        first -= 1  # "all-party group"
    return folded(doc)[doc[first].idx : thing.idx + len(thing)]
