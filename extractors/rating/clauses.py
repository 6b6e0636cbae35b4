"""The grammar of a row of items: clauses and their borders, subjects of verbs, what makes a statement unreal.

The parser is trained on other prose and trips over grades and areas ("requires improvement", "children looked after and
achieving permanence"). Taken as wholes, with parts of speech for the words between, a few plain rules read them better.
"""

from collections.abc import Sequence
from functools import cache

from extractors.lexicon import lexicon
from extractors.rating.items import Item, words

Row = Sequence[Item]

HARD = frozenset(". ; : ! ? ( ) — … | •".split())
QUOTES = frozenset({"'", '"', "''", "``", "`"})
DASHES = frozenset({"-", "--", "—"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did 's 're 've get gets got getting to 'd will would n't not".split()
)
SUBORDINATORS = frozenset("but while although though whereas because after before when if since as until once than unless despite following yet so".split())
RELATIVES = frozenset({"which", "who", "whose", "that", "where", "whom"})
CONDITIONS = frozenset("if unless until till whether before".split())
NOUNS_TOO = frozenset("rate score mark grade rating grading move drop fall rise climb slip slide hit lift finding marks scores grades rates ratings".split())
PARENTHETIC = RELATIVES | frozenset({"itself", "themselves"})


@cache
def verbs() -> dict[str, str]:
    """Verbs that give grades away, with what they do: "rated" is a verdict, "slipped" a change."""
    return dict(lexicon("ratings", "verbs"))


def verb_kind(item: Item) -> str | None:
    """What a verb does to a grade; None for anything else."""
    if item.cue:
        return item.cue
    if item.kind != "word" or item.tag in ("IN", "POS"):
        return None
    if item.tag in ("NN", "NNS", "JJ") and item.text in NOUNS_TOO:
        return None
    return verbs().get(item.text)


def is_finite(item: Item) -> bool:
    """Whether an item is a verb with a subject of its own."""
    return item.kind in ("word", "cue", "grade") and (item.tag in FINITE or bool(item.cue)) and item.text not in QUOTES


def is_dash(item: Item) -> bool:
    """Whether an item is a dash between clauses; not the hyphen of "midwife-led"."""
    return item.kind == "word" and item.text in DASHES and item.tag != "HYPH"


def is_quote(item: Item) -> bool:
    return item.kind == "word" and item.text in QUOTES


def is_hard(item: Item) -> bool:
    """Whether an item parts clauses whatever stands around it."""
    return item.kind == "word" and item.text in HARD


def clause_start(row: Row, at: int) -> int:
    """The index of the first item of the clause that the item at `at` stands in."""
    for index in range(at - 1, -1, -1):
        item = row[index]
        if is_hard(item) or is_dash(item) or item.text in SUBORDINATORS or item.text in RELATIVES:
            return index + 1
        if item.text in ("and", "or", ",", "with") and item.kind == "word" and any(map(is_finite, row[_border(row, index) : index])):
            if any(map(is_finite, row[index + 1 : at + 1])) or item.text == "with":
                return index + 1
    return 0


def clause_end(row: Row, at: int) -> int:
    """The index after the last item of the clause that the item at `at` stands in: at a hard border or a subordinator."""
    for index in range(at + 1, len(row)):
        item = row[index]
        if is_hard(item) or is_dash(item) or (item.kind == "word" and item.text in SUBORDINATORS | RELATIVES):
            return index
    return len(row)


def subject_range(row: Row, verb: int, *, depth: int = 0) -> tuple[int, int]:
    """The items of the subject of the verb (or verb-like grade) at `verb`, as a range; empty where there is none.

    A verb that shares its subject with the one before ("was downgraded and handed a C3") is given that one's, a relative
    clause what it describes, and parentheses before the verb are skipped ("X, which looks after 412 children, was …").
    """
    end = _skip_auxiliaries(row, verb)
    if end == verb and _is_participle(row, verb):
        return _antecedent(row, verb - 1)
    end = _skip_parenthesis(row, end)
    start = _phrase_start(row, end)
    start = _skip_opening(row, start, end)
    if start < end and start and is_finite(row[start - 1]) and row[start - 1].kind == "word":
        relative = next((index for index in range(start - 2, _border(row, start - 1) - 2, -1) if index >= 0 and row[index].text in RELATIVES), None)
        if relative:
            return _antecedent(row, relative)
    if start < end:
        return start, end
    before = row[start - 1] if start else None
    if before is not None and before.text in RELATIVES:
        return _antecedent(row, start - 1)
    if depth < 3:
        for index in range(start - 1, -1, -1):
            if is_hard(row[index]) and row[index].text != ";":
                break
            if is_finite(row[index]) or verb_kind(row[index]):
                return subject_range(row, index, depth=depth + 1)
    return start, start


def _is_participle(row: Row, verb: int) -> bool:
    """Whether a verb behind a comma describes what stands before it: "owns Ternscar Court, rated outstanding"."""
    if not verb or row[verb - 1].text != "," or row[verb].tag not in ("VBN", "VBD") or row[verb].text in AUXILIARIES:
        return False
    if verb + 1 < len(row) and row[verb + 1].kind == "grade" and verbs().get(row[verb].text) == "verdict":
        return _is_clause(row, verb - 1)
    return _is_clause(row, verb - 1) and not any(item.text in PARENTHETIC for item in row[_border(row, verb - 1) : verb])


def _border(row: Row, at: int) -> int:
    """The index after the nearest hard border or subordinator before `at`."""
    for index in range(at - 1, -1, -1):
        if is_hard(row[index]) or row[index].text in SUBORDINATORS:
            return index + 1
    return 0


def _skip_auxiliaries(row: Row, verb: int) -> int:
    index = verb
    while index and row[index - 1].kind == "word" and (
        row[index - 1].text in AUXILIARIES or row[index - 1].tag in ("RB", "MD", "RBR") or row[index - 1].text in QUOTES or row[index - 1].text in ("both", "each", "all")
    ) and not (row[index - 1].text in ("both", "each") and index >= 2 and row[index - 2].text not in ("were", "was", "are", "is", "have", "had", "has")):
        index -= 1
    return index


def _skip_parenthesis(row: Row, end: int) -> int:
    """Where the subject ends that a parenthesis of commas, dashes or brackets follows."""
    if end < 2 or row[end - 1].kind != "word":
        return end
    closing = row[end - 1].text
    if closing in DASHES or closing == ")":
        opening = DASHES if closing != ")" else frozenset({"("})
        for index in range(end - 2, 0, -1):
            if row[index].kind == "word" and row[index].text in opening:
                return index
        return end
    if closing != ",":
        return end
    for index in range(_hard_border(row, end - 1) + 1, end - 1):
        if row[index].text == "," and row[index].kind == "word" and row[index + 1].text != "and" and _is_phrase(row, index):
            return index
    return end - 1


def _hard_border(row: Row, at: int) -> int:
    return next((index + 1 for index in range(at - 1, -1, -1) if is_hard(row[index])), 0)


def _is_phrase(row: Row, end: int) -> bool:
    """Whether a subject may end at `end`: there is one, and it is no opening ("In June 2014")."""
    start = _phrase_start(row, end)
    start = _skip_opening(row, start, end)
    return start < end and row[start].tag not in ("IN", "RB", "VBG", "TO") and not _is_time(row, start, end)


def _is_time(row: Row, start: int, end: int) -> bool:
    """Whether a phrase tells when: "Last week", "three years ago"."""
    return not any(item.kind in ("organisation", "area", "body") for item in row[start:end]) and any(
        item.text in ("ago", "week", "month", "year", "years", "months", "yesterday", "today", "earlier", "later", "time", "weeks", "tuesday", "monday", "wednesday", "thursday", "friday") for item in row[start:end]
    )


def _phrase_start(row: Row, end: int) -> int:
    index = end
    while index:
        item = row[index - 1]
        if item.kind == "word":
            if is_hard(item) or is_dash(item) or item.text in RELATIVES or (item.text in SUBORDINATORS and item.text not in ("so",)):
                break
            if is_finite(item) and item.text not in ("'s",) and not (item.tag == "VBP" and row[index - 2].tag == "DT" if index > 1 else False):
                break
            if item.text in (",", "and", "or") and _is_clause(row, index - 1):
                break
            if item.text == "with" and not any(map(is_finite, row[index - 1 : end])) and any(map(is_finite, row[_border(row, index - 1) : index - 1])):
                break
            if item.text == '"' and index > 1 and row[index - 2].text == ",":
                break
        elif item.kind == "cue":
            break
        index -= 1
    return index


def _is_clause(row: Row, at: int) -> bool:
    """Whether what a comma or an "and" at `at` closes has a verb of its own, so that a new clause begins behind it."""
    if at and row[at - 1].text == ",":
        return any(map(is_finite, row[_border(row, at) : at]))
    for index in range(at - 1, -1, -1):
        item = row[index]
        if is_finite(item):
            return True
        if item.kind == "word" and (item.text in (",", "and") or is_hard(item) or item.text in SUBORDINATORS | RELATIVES or is_dash(item)):
            return False
    return False


def _skip_opening(row: Row, start: int, end: int) -> int:
    """Past an opening phrase with its comma: "In June 2014, under the previous framework, Ashcombe" is Ashcombe."""
    moved = True
    while moved and start < end:
        moved = False
        item = row[start]
        if item.kind == "word" and (item.tag in ("CC", "RB") or item.text in QUOTES or item.text == ","):
            start, moved = start + 1, True
            continue
        comma = next((index for index in range(start, end) if row[index].text == "," and row[index].kind == "word"), None)
        if comma is not None and item.kind == "word" and (item.tag in ("IN", "VBG", "VBN", "TO") or _is_time(row, start, comma) or (item.tag == "CD" and comma == start + 1)):
            start, moved = comma + 1, True
        elif item.kind == "word" and item.tag == "IN":
            named = next((index for index in range(start + 2, end) if row[index].kind == "organisation"), None)
            if named is not None and row[named - 1].tag.startswith("NN"):
                start, moved = named, True
    return start


def _antecedent(row: Row, relative: int) -> tuple[int, int]:
    """The phrase that a relative clause describes."""
    end = relative
    while end and row[end - 1].kind == "word" and row[end - 1].text in (",", "-", "("):
        end -= 1
    return _phrase_start(row, end), end


def is_unreal(row: Row, verb: int, subject: tuple[int, int], grade: int) -> bool:
    """Whether a clause wishes, doubts, predicts or denies its grade: in its subject, around its verb, or by what opens it."""
    start = max(clause_start(row, verb), subject[1] if subject[0] < subject[1] <= verb else 0)
    opening = clause_start(row, min(verb, subject[0] if subject[0] < subject[1] else verb))
    if opening and row[opening - 1].text in CONDITIONS and row[opening - 1].kind == "word":
        return True
    named = {item.text for item in row[slice(*subject)] if item.kind == "word"}
    if named & (words("negations") | words("unreal_subjects")):
        return True
    span = [item for item in row[start:grade] if item.kind == "word"]
    if {item.text for item in span} & (words("unreal") | words("negations")):
        return True
    flat = " " + " ".join(item.text for item in span) + " "
    return any(f" {phrase} " in flat for phrase in words("unreal") | words("negations") if " " in phrase)
