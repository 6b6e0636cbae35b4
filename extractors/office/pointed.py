"""The organisation that the words around a title name or point to.

"chief executive of [Orrin Council]", "[the trust]'s chair", "from [Orrin Living], where he is chief executive"
"[Hexham Homes] has gone up a grade. Its chair", "the solicitor, Ian Bell, of [Bell Oduya]", "her deputy there"
"""

import re

from spacy.tokens import Doc

from extractors import organisations
from extractors.lexicon import alternation, lexicon, word_list
from extractors.office.focus import in_focus, is_subject, main_of, meant, named_with_offices, strangers, topic
from extractors.office.holding import Holding, institutional, sentence_before
from extractors.office.kinds import holders, is_grader, may_hold, national, never_holds, unless_other, unless_party
from extractors.office.phrases import Office
from extractors.office.unknown import of_unknown
from extractors.organisations import Organisation, main_organisation, nearest_before, organisation_at
from extractors.people import Person
from extractors.reading import block_at, folded, once, sentence_around

WHERE = re.compile(
    r"(?:, (?:an?|the|part|rated|now|then) [^,.;:]{1,70}?)?"
    r"(?P<town>, (?:in |at |near )?[A-Z][\w-]+)?,? (?:where|of which) (?:he|she|they|[A-Z][\w-]+)(?:'s|'d|'ll)? (?:\w+ ){0,3}$"
)
OF = re.compile(r",? (?:of|from|at) (?:the )?")
WHO_JOINED = re.compile(
    r",? (?:starts|begins|arrives|takes over) (?:work )?at (?:the )?"
    r"|,? who (?:has |had |also )?(?:joined|leads?|led|runs?|ran|took over|took charge of"
    r"|(?:worked|works|arrived|started|taught)(?: \w+)? at|been at) (?:the )?"
)
# "the commission looking at council pay" is another than the one that the article is about
FURTHER = re.compile(r" (?:\w+ing|into|that|which|created|appointed) ")
# "Parent [council] chairman": no council that the article is about
OF_ANOTHER = re.compile(r"\b(?:parent|school|youth|student|pupil|community|works|health) $", re.IGNORECASE)
BOTH, AND = re.compile(r" both (?:the )?$"), re.compile(r" and (?:the )?")
CLOSES = re.compile(r"[,.;)]")
# "Ofsted gave Orrin's services a 3. Its chief executive said": not Ofsted's
SPEAKS_OF = re.compile(rf"\b{alternation(word_list('roles', 'graders_do'))}\b")
# "Under Ian Bell, its", "Led by its": what opens a sentence so tells of its subject.
OPENS = re.compile(rf"{alternation(word_list('roles', 'opens_of_subject'))} ", re.IGNORECASE)
THERE = re.compile(r",? there\b(?! (?:is|are|was|were|has|have|will))")


def printed(doc: Doc, holding: Holding) -> Organisation | None:
    """The organisation that the words around title and name tell, or None."""
    return (
        _unless_councillor(holding, _beside_title(doc, holding.office))
        or holding.place
        or _after_name(doc, holding)
        or _there(doc, holding.office)
    )


def _unless_councillor(holding: Holding, organisation: Organisation | None) -> Organisation | None:
    """`organisation`, but no party for a councillor: "Labour's spokesman, Coun Ian Bell" is one on the council."""
    party = organisation is not None and organisation.kind == "political party"
    return None if party and sits(holding.person) else organisation


def sits(person: Person) -> bool:
    """Whether somebody is called a councillor."""
    return lexicon("roles", "honorific").get((person.honorific or "").lower()) == "councillor"


def also_of(doc: Doc, office: Office) -> Organisation | None:
    """The second of two organisations where somebody has an office: "head of Orrin Primary and [Tansy Primary],", "of both ... and"."""
    one, text = office.organisation, folded(doc)
    joined = AND.match(text, one.end) if one is not None and one.start > office.end else None
    second = organisation_at(doc, joined.end(), joined.end() + 1) if joined else None
    if one is None or second is None:
        return None
    alike = one.kind == second.kind and CLOSES.match(text, second.end)
    return second if alike or BOTH.search(text, office.end, one.start) else None


def is_there(doc: Doc, office: Office) -> bool:
    """Whether an office is said to be "there": "the acting head there", "her deputy there"."""
    return office.organisation is None and THERE.match(folded(doc), office.outer.end) is not None


def of_another(doc: Doc, office: Office) -> bool:
    """Whether the "council" beside a title is no authority: "Parent council chairman"."""
    start = office.organisation.start if office.organisation else office.start
    told = office.organisation is not None or office.hint is not None
    return told and OF_ANOTHER.search(folded(doc), max(0, start - 12), start) is not None


def where_told(doc: Doc, office: Office) -> re.Match[str] | None:
    """The words "..., where she was" before a title."""
    start, _ = sentence_before(doc, office.outer.start)
    return WHERE.search(folded(doc), start, office.outer.start)


def _beside_title(doc: Doc, office: Office) -> Organisation | None:
    """The organisation that the title is printed with, or that "its", "the council" or "where" beside it means."""
    organisation = office.organisation
    if office.role in word_list("roles", "constituency") or of_another(doc, office) or of_unknown(doc, office):
        return None  # "Moorside's MP" is not Moorside School's
    if organisation is not None and organisation.rule == "description" and organisation.name in once(doc, strangers):
        return None
    if organisation is not None and organisation.rule == "description":
        organisation = meant(doc, office, organisation)
    if organisation is not None and organisation.rule == "pronoun" and never_holds(organisation, office.role):
        return _before(doc, office) or _of_the_story(doc, office)  # "its chief executive", where a school was spoken of last
    if organisation is not None:
        return unless_party(office.role, _namesake(doc, office, organisation))
    if office.hint in ("another", "theirs") or national(office.role):
        return None
    if office.hint == "its":
        return _where(doc, office) or _ahead(doc, office) or _before(doc, office) or _of_the_story(doc, office)
    return _pointed_at(doc, office, office.hint) if office.hint is not None else _where(doc, office)


def _there(doc: Doc, office: Office) -> Organisation | None:
    """The organisation that "there" means: the last that the paragraph names before it and that may have the office."""
    if not is_there(doc, office):
        return None
    start = block_at(doc, office.outer.start)[0]
    before = [mention for mention in once(doc, organisations.extract) if start <= mention.start < office.outer.start]
    return next((mention for mention in reversed(before) if may_hold(mention, office.role)), None)


def _namesake(doc: Doc, office: Office, organisation: Organisation) -> Organisation | None:
    """`organisation`, or the one that has such an office and is called the same for short: "chief nurse at Averby".

    None where only the place is meant, or it is part of the title: no council has an "Averby headteacher".
    """
    kinds, short = holders(office.role), f"{organisation.text.lower()} "
    if not kinds or organisation.kind in kinds:
        return organisation
    fit = (one for one in once(doc, organisations.extract) if one.kind in kinds and one.name.lower().startswith(short))
    beside = office.outer.start <= organisation.start < office.outer.end
    council = "local authority" in (organisation.kind, *kinds)
    part = office.start <= organisation.start < office.end  # "the brigade secretary" of a union
    place = not beside or part or (council and organisation.name.lower().startswith(short))
    return next(fit, None if place else organisation)


def _after_name(doc: Doc, holding: Holding) -> Organisation | None:
    """The organisation after title and name: "assistant chief officer Des Rowntree, of Marland Fire", "who joined Marland Fire"."""
    own = institutional(holding.office)
    if holding.office.hint is not None and (own or holding.office.hint != "theirs"):
        return None  # of another than "her solicitor, Ian Bell, of Bell Oduya"
    of = OF.match(folded(doc), holding.person.end) if holding.rule == "title before name" else None
    beside = own and holding.rule in ("title before name", "title after name")
    rank = holding.office.role in word_list("roles", "rank") or "police force" in holders(holding.office.role)
    end = max(holding.person.end, holding.office.outer.end)
    after = of or (WHO_JOINED.match(folded(doc), end) if beside or rank else None)
    found = unless_party(holding.office.role, organisation_at(doc, after.end(), after.end() + 1)) if after else None
    if rank:
        return found if found is not None and found.kind == "police force" else None
    return unless_other(holding.office.role, found) if end > holding.person.end else found


def _pointed_at(doc: Doc, office: Office, word: str) -> Organisation | None:
    """The organisation that "the council's" or "board chairman" points to: one that bears the word, else one of its kind."""
    every = [mention for mention in once(doc, organisations.extract) if mention.name not in once(doc, strangers)]
    headed = [mention for mention in every if mention.start < office.outer.start and _is_headed(mention.name, word)]
    named = main_of(headed)
    kind = lexicon("roles", "body").get(word, "other")
    if kind == "other":
        return None if FURTHER.match(folded(doc), office.outer.end) else named
    found = in_focus(doc, office, [mention for mention in every if mention.kind == kind], sure=True) or named
    told = found or nearest_before(doc, office.outer.start, kind) or main_organisation(doc, kind)
    return None if told is not None and told.name in once(doc, strangers) else told


def _is_headed(name: str, word: str) -> bool:
    """Whether a name says of what it is that it is one: the Audit Commission a "commission", the Charity Commission no "charity"."""
    return re.search(rf"\b{re.escape(word)}(?: (?:of|for)\b|$)", name.lower()) is not None


def _before(doc: Doc, office: Office) -> Organisation | None:
    """The organisation that "its" means: one of its sentence, else what the text speaks of, in the paragraph or in the one before."""
    offset, kinds = office.outer.start, holders(office.role)
    elsewhere = set(once(doc, named_with_offices))
    sentence, start = sentence_around(doc, offset)[0], block_at(doc, offset)[0]
    previous = block_at(doc, max(0, start - 3))[0]
    last = start if kinds or offset == start else previous
    if start < offset == sentence and not kinds and (outsider := _outsider(doc, office, start, sentence)):
        return outsider
    for begin, end in ((sentence, offset), (start, sentence), (previous, last)):
        named = [mention for mention in once(doc, organisations.extract) if begin <= mention.start < end and mention.start not in elsewhere]
        grading = SPEAKS_OF.search(folded(doc), begin, end) is not None
        near = [one for one in named if not never_holds(one, office.role) and not (grading and is_grader(one))]
        fit = [mention for mention in near if may_hold(mention, office.role)]
        meant_here = fit or ([] if kinds else near)
        if meant_here:
            return topic(doc, fit, begin, end) or (None if kinds else topic(doc, near, begin, end)) or meant_here[-1]
    return None


def _outsider(doc: Doc, office: Office, start: int, end: int) -> Organisation | None:
    """The regulator, union or party that the sentence before "Its" is about: "NHS Improvement has yet to decide. Its director"."""
    begin = sentence_around(doc, end - 2)[0]
    inside = [one for one in once(doc, organisations.extract) if max(start, begin) <= one.start < end]
    first = next(iter(inside), None)
    if first is None or first.kind not in word_list("roles", "outsider") or SPEAKS_OF.search(folded(doc), begin, end):
        return None
    alone = len({one.name for one in inside}) == 1 and first.rule not in ("pronoun", "description")
    return first if alone and is_subject(doc, first) and not never_holds(first, office.role) else None


def _ahead(doc: Doc, office: Office) -> Organisation | None:
    """The subject behind an opening in which "its" means it: "Under Ian Bell, its chief executive since 2012, [Hexham Homes] has grown"."""
    start, end = sentence_around(doc, office.outer.start)
    if not OPENS.match(folded(doc), start, office.outer.start):
        return None
    inside = [mention for mention in once(doc, organisations.extract) if start <= mention.start < end]
    subject = next((mention for mention in inside if is_subject(doc, mention)), None)
    return subject if subject == next(iter(inside), None) and subject is not None and may_hold(subject, office.role) else None


def _of_the_story(doc: Doc, office: Office) -> Organisation | None:
    """The organisation that the article is about, where "its" means none that the paragraph names."""
    if not holders(office.role) and office.head not in word_list("roles", "institutional"):
        return None  # "their solicitor" is somebody's
    fit = [mention for mention in once(doc, organisations.extract) if may_hold(mention, office.role)]
    return in_focus(doc, office, fit, sure=bool(holders(office.role)))


def _where(doc: Doc, office: Office) -> Organisation | None:
    """The organisation before "where" in "from Orrin Living, where he is", "from St Hilda's, Dunsley, where she was"."""
    match = where_told(doc, office)
    if match is None:
        return None
    told = match["town"] or ""
    ends = (match.end("town"), match.start()) if told.istitle() else (match.start(),)  # ", Dunsley" may be part of the name
    return next((one for end in ends if (one := organisation_at(doc, end - 1, end))), None)
