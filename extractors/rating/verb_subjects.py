"""The subject of a verb: which words of a row say who or what was rated, found or raised.

Relative clauses, participles and verbs that share a subject are given the one they have; parentheses and openings are skipped.
"""

from extractors.rating.clauses import Range, border_before, closes_clause, is_finite, is_hard, phrase_start, verb_kind
from extractors.rating.items import Item, Row
from extractors.rating.openings import NOMINATIVE, before_aside, named_in_aside, past_opening_to_name, skip_opening, tells_time
from extractors.rating.together import first_of_names
from extractors.rating.words import kinds_of, singular, verbs, words

# What opens a clause, or only tells when: "*until* the merger".
SINCE_WHEN = frozenset({"until", "before", "after", "since", "despite", "following"})
# What leads to what happened to somebody: "an inspection that *saw* the school rated good".
SEEING = frozenset({"saw", "sees", "seen", "seeing"})
# The second closes what stands in brackets before it.
COLONS = frozenset({":", "):"})
# How many verbs back a subject may be shared: "was downgraded, handed a C3 and told to improve".
SHARED = 3
# How many words may stand between "told" and its "that".
SAID = 6
# Within so many words behind "by" stands who runs a place: "run by *the Hexham Group*".
RUNNER = 4


def subject_of(row: Row, verb: int, *, depth: int = 0) -> Range:
    """The items of the subject of the verb (or verb-like grade) at `verb`, as a range; empty where there is none.

    A verb that shares its subject with the one before ("was downgraded and handed a C3") is given that one's, a relative
    clause what it describes, and parentheses before the verb are skipped ("X, which looks after 412 children, was …").
    """
    end = skip_auxiliaries(row, verb)
    if _is_participle(row, verb, end):
        return _antecedent(row, end - 1)
    if end and row[end - 1].word in ("and", "but") and _holds_verb(row, end - 1):
        return _shared_subject(row, end, depth) if end < verb or row[verb].tag != "VBN" else _described_too(row, end, depth)
    shares = row[end].word == "having" or (row[end].tag == "VBG" and any(map(is_finite, row[border_before(row, end - 1) : end - 1])))
    if shares and end and row[end - 1].word == ",":
        return _shared_subject(row, end, depth)
    if (one := _one_of_which(row, end)) is not None:
        return one
    whole, end = end, before_aside(row, end)
    start = phrase_start(row, end)
    described_so = 0 < start < end and row[start - 1].kind == "grade" and row[start].tag == "IN"
    if described_so and all(item.word != "," for item in row[start:end]):  # "A home rated good by Ofsted has been given"
        return _shared_subject(row, start, depth)
    start = skip_opening(row, _past_time_of(row, start, end), end)
    if start == 1 and row[0].tag == "IN":
        start = past_opening_to_name(row, 0, end) or start
    if (named := named_in_aside(row, (start, end), whole)) is not None:
        return named
    if start + 1 < end and row[end - 1].text in NOMINATIVE and row[end - 2].word == "told" and row[end - 2].tag == "VBN":
        addressed = subject_of(row, end - 2, depth=depth + 1)  # "the *school* has been told it is good"
        return addressed if any(item.kind == "organisation" for item in row[slice(*addressed)]) else (end - 1, end)
    described = end == verb and row[verb].tag == "VBN"  # "with five homes rated good"
    if start < end and _holds_phrase(row, start, described=described):
        relative = _relative_around(row, start)
        if relative is not None:
            return _antecedent(row, relative)
    relative_time = start and row[start - 1].word in words("relatives") and tells_time(row[start:end])  # "which last month rated it"
    if start < end and _is_time(row, start, end):
        return _shared_subject(row, start, depth)
    if start < end and not relative_time:
        return past_description(row, start, end), end
    if start and row[start - 1].word in words("relatives"):
        return _antecedent(row, start - 1)
    if start == verb and start and row[start - 1].word in words("saying"):
        relative = next((at for at in range(start - 2, max(0, start - SAID), -1) if row[at].word in words("relatives")), None)
        if relative is not None:
            return _antecedent(row, relative)
    return _shared_subject(row, start, depth)


def _relative_around(row: Row, start: int) -> int | None:
    """Where the relative clause opens that a phrase at `start` belongs to, or is told in: "which fell after mice *were found*"."""
    passive = row[start].tag == "VBN" and row[start - 1].word in words("be_forms")
    floor = 0 if passive else max(0, border_before(row, start - 1) - 2)
    for at in range(start - 2, floor, -1):
        if passive and is_hard(row[at]):
            return None
        if row[at].word in words("relatives"):
            return at
    return None


def _holds_phrase(row: Row, start: int, *, described: bool) -> bool:
    """Whether a verb or a "with" holds what begins at `start`; not one that tells it: "*said* the school is", "*saw* the school rated"."""
    before = row[max(0, start - 1)]
    told = before.word in words("saying") or before.word in SEEING
    if start > 2 and before.tag in ("IN", "RP") and is_finite(row[start - 2]) and row[start - 3].word in words("relatives"):
        return True  # "a trust which looks *after 480,000 people* was rated"
    return start > 0 and not told and (is_finite(before) or (before.word == "with" and not described))


def _past_time_of(row: Row, start: int, end: int) -> int:
    """Past what a sentence opens with to tell when, up to its comma: "Until the merger, *Hartley High* was rated"."""
    comma = next((at for at in range(start, end) if row[at].word == ","), end)
    first = start == 1 or (start > 1 and row[start - 2].word == ",")
    opens = first and row[start - 1].word in SINCE_WHEN and comma + 1 < end
    named = any(item.kind in ("organisation", "area") for item in row[start:comma])
    return comma + 1 if opens and not named and not any(item.tag[:2] == "VB" for item in row[start:comma]) else start


def past_description(row: Row, start: int, end: int) -> int:
    """Where the name begins by which a description in a subject calls somebody: "A school called *Hartley High*".

    So where it stands before the name: "One of the oldest schools in town, *Hartley High*".
    """
    if end - start > 2 and row[end - 1].kind == "organisation" and row[end - 2].word == "," and _describes(row[start : end - 2]):
        return end - 1
    named = (at for at in range(end - 1, start, -1) if row[at].kind == "organisation")
    for at in named:
        before = [item.word for item in row[start:at] if item.word not in words("quotes") and item.word != "the"]
        if before[-1:] in (["called"], ["named"]) or before[-2:] == ["known", "as"]:
            return at
    return start


def _describes(part: Row) -> bool:
    """Whether words describe something without a name: "one of the oldest schools in town", "once the pride of Kent's hospitals"."""
    described = any(kinds_of([singular(item.text)]) is not None for item in part)
    return described and not any(item.kind in ("organisation", "area", "grade") for item in part)


def _is_time(row: Row, start: int, end: int) -> bool:
    """Whether no more than a time stands before a verb that goes on: "was good in 2021 and in January *this year* emerged"."""
    begins = phrase_start(row, end)
    goes_on = begins > 0 and row[begins - 1].word in ("and", "but") and any(map(is_finite, row[border_before(row, begins - 1) : begins]))
    return goes_on and row[end - 1].word in words("times") and tells_time(row[start:end])


def _one_of_which(row: Row, end: int) -> Range | None:
    """The one of several that is named behind "of which", up to the comma before its verb: "two homes, one of which, *Elm House*, was"."""
    comma = next((at for at in range(end - 2, 1, -1) if row[at].word == ","), 0) if end > 1 and row[end - 1].word == "," else 0
    named = comma > 1 and row[comma + 1].kind == "organisation" and [item.word for item in row[comma - 2 : comma]] == ["of", "which"]
    return (comma + 1, end - 1) if named else None


def _holds_verb(row: Row, end: int) -> bool:
    """Whether the clause that an "and" at `end` goes on with has a verb; "after" may open a phrase: "*was cut* after a visit and lost"."""
    start = border_before(row, end)
    while start and row[start - 1].word in SINCE_WHEN and not any(map(is_finite, row[start:end])):
        start = border_before(row, start - 1)
    return any(map(is_finite, row[start:end]))


def _described_too(row: Row, end: int, depth: int) -> Range:
    """What a participle behind an "and" at `end` describes: nobody's subject if the verb before it is active.

    "The home was inspected and *rated* good" shares its verb, "She comes from Ash Court, a home run by Kent and *rated* good" does not.
    """
    verb = next((at for at in range(end - 2, -1, -1) if is_finite(row[at]) or is_hard(row[at])), 0)
    passive = row[verb].word in words("auxiliaries") or any(item.tag == "VBN" for item in row[verb : verb + 2])
    return _shared_subject(row, end, depth) if passive else (end, end)


def _shared_subject(row: Row, start: int, depth: int) -> Range:
    """The subject of the verb before `start`, for one that has none of its own."""
    for index in range(start - 1, -1, -1):
        if row[index].word in COLONS and _is_label(row[:index]):
            return 0, index
        if depth == SHARED or (is_hard(row[index]) and row[index].word != ";"):
            break
        verb = is_finite(row[index]) or (verb_kind(row[index]) and row[index].tag not in ("VB", "VBG", "JJR"))
        if verb and not _is_had_done(row, index):
            return subject_of(row, index, depth=depth + 1)
    return start, start


def _is_label(part: Row) -> bool:
    """Whether what stands before a colon is whom its line is about: "*Elm Homes (1,750 homes)*: upgraded to G1, remains V2"."""
    named = part[:1] if part and part[0].kind == "organisation" else part[1:2] if part and part[0].word == "the" else ()
    return any(item.kind == "organisation" for item in named) and not any(map(is_finite, part))


def _is_had_done(row: Row, at: int) -> bool:
    """Whether a participle tells what somebody had done: "Ash Court had its good grades *confirmed* and received"."""
    had = next((before for before in range(at - 1, -1, -1) if is_finite(row[before]) or row[before].word in (",", "and")), at)
    return row[at].tag in ("VBN", "VBD") and row[had].word in ("had", "has", "have") and had < skip_auxiliaries(row, at) - 1


def _is_participle(row: Row, verb: int, start: int) -> bool:
    """Whether a verb behind a comma describes what stands before it: "owns Penrith Court, rated outstanding".

    Its adverbs begin at `start`: "Penrith Court, *currently* rated".
    """
    item = row[verb]
    if not start or row[start - 1].word != "," or item.tag not in ("VBN", "VBD") or item.word in words("auxiliaries"):
        return False
    if any(other.tag != "RB" or other.word in words("auxiliaries") for other in row[start:verb]) or not closes_clause(row, start - 1):
        return False
    is_verdict = verb_kind(item) == "verdict" and verb + 1 < len(row) and row[verb + 1].kind == "grade"
    return is_verdict or not any(other.word in words("relatives") for other in row[border_before(row, start - 1) : start])


def skip_auxiliaries(row: Row, verb: int) -> int:
    """Where the helpers and adverbs of the verb at `verb` begin: "*has now been* rated"."""
    index = verb
    while index:
        item = row[index - 1]
        behind = row[index - 2] if index > 1 else item
        floating = item.word in ("both", "each", "all") and (behind.word in words("auxiliaries") or behind.kind == "organisation")
        if index > 1 and f"{row[index - 2].text} {item.text}" in words("adverbials"):
            index -= 2
            continue
        holds = row[verb].tag == "VBN" and verbs().get(item.text) == "remain"  # "remain rated"
        helps = holds or item.word in words("auxiliaries", "quotes", "emphatic") or (bool(item.word) and item.tag in ("RB", "RBR", "MD"))
        if not (helps or floating or item.word == "all"):
            return index
        index -= 1
    return index


def _antecedent(row: Row, relative: int) -> Range:
    """The phrase that a relative clause describes: "*Ash Court and Elm House*, both of which"."""
    each = relative > 1 and row[relative - 1].word == "of" and row[relative - 2].word in ("both", "all")
    end = _past_runner(row, relative - 2 if each else relative)
    start = phrase_start(row, end)
    to_whom = row[end - 1].kind == "organisation" if end else False
    if to_whom and _is_of_several(row, relative):
        start = first_of_names(row, start)
    elif end and row[end - 1].kind == "area" and _is_of_several(row, relative):
        start = _first_of_areas(row, end)
    elif to_whom:
        start = next((at + 1 for at in range(end - 2, start - 1, -1) if row[at].word == "and"), start)
    cut = (at for at in range(end - 2, start - 1, -1) if _is_verbal(row[at]) or _leads_to(row, at, to_whom=to_whom))
    return next((at + 1 for at in cut), start), end


def _past_runner(row: Row, relative: int) -> int:
    """Where the phrase before a relative pronoun ends, without who runs it: "news for *Elm House*, run by Hexham Care, which fell"."""
    end = relative
    while end and row[end - 1].word in (",", "-", "("):
        end -= 1
    by = next((at for at in range(end - 1, max(1, end - RUNNER), -1) if row[at].word == "by"), 0)
    runs = by > 1 and end < relative and row[end - 1].kind == "organisation" and row[by - 1].tag in ("VBN", "VBD", "VB")
    return _past_runner(row, by - 1) if runs and row[by - 2].word == "," else end


def _is_of_several(row: Row, relative: int) -> bool:
    """Whether a relative clause is of all those before it: "Ash Court and Elm House, which *were* good"; not "which fell"."""
    verb = next((item for item in row[relative:] if is_finite(item)), None)
    return verb is not None and (verb.tag == "VBP" or verb.word == "were")


def _first_of_areas(row: Row, end: int) -> int:
    """Where the list of areas begins that ends at `end`: "worried about *safety, care and leadership*, which were"."""
    start = end
    while start and (row[start - 1].kind == "area" or row[start - 1].word in (",", "and")):
        start -= 1
    return next(at for at in range(start, end) if row[at].kind == "area")


def _is_verbal(item: Item) -> bool:
    """Whether a phrase begins behind an item that is no part of a noun with its attributes: "*been* an officer", "news *too* for"."""
    return bool(item.word) and item.tag in ("VBN", "VBD", "VB", "RB")


def _leads_to(row: Row, at: int, *, to_whom: bool) -> bool:
    """Whether a preposition parts a phrase from what stands before it: "praise *from* Hartley Trust"; not "a café *by* the station"."""
    if row[at].word == "to":
        return to_whom and row[at - 1].word != "and"
    return row[at].word in ("with", "from", "as", "by") and (to_whom or (at > 0 and row[at - 1].tag[:2] == "VB"))
