"""Whether a sentence grades what a name names: it is the subject and a mark follows, or it stands in front, or behind the mark.

    "[Little Oaks] in Orrin kept its good rating", "At [Hale Cove], good in 2021, it is poor", "a five for [Codd's]"

A mark is a grade that can be nothing else: "its good rating", "a five", "special measures", but not "a good reputation".
"""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from extractors.lexicon import alternation, compiled, word_list
from extractors.organisation.candidates import Candidate, is_area
from extractors.organisation.name import LEXICON
from extractors.reading import sentence_around
from extractors.schemes import schemes

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Parts of a clause that may speak of something else, and the subjects with which they go on about the same.
CLAUSES = frozenset({"conj", "advcl", "ccomp", "parataxis", "relcl", "acl"})
TAKES_UP = frozenset({"it", "which", "that", "who", "they", "both", "all"})
# Prepositions with which a place stands between two names: "Orrin Spice in Bell Lane and the Fell Grill in Mill Road".
WHERE = frozenset({"in", "at", "on", "near"})
GIVING = word_list(LEXICON, "gives") | word_list(LEXICON, "grades")
SAYING = word_list(LEXICON, "saying")

LONGEST_CHAIN = 6
"""Steps from a name to the verb whose subject it belongs to."""

NUMBER = r"(?:no|one|two|three|four|five|six|zero|nought|noughts|\d)"
CODES = r"[CGV][1-4](?:/[CGV][1-4])*\b"
CODED = re.compile(rf"\b{CODES}")
NTH = r"(?:(?:first|second|third|fourth|fifth|sixth|perfect|straight|full|top|another|only|bare|mere|lowly|rare)\ ){0,2}"
# A grade that ends a phrase: "a good in all four", not "a good school".
ENDS = r"(?=['\")]?(?:[.,;:)]|$|\ (?:for|in|from|to|overall|and|but|across|out|at|last|this|on|after|again|when|by|with|too|as|under)\b))"
# How a mark ends that stands before whose it is: only behind these is it looked for.
MARK_ENDS = (" for ", " did ", " had ", " has ", " to ", " is ", " are ", " was ", " were ", " the ", "-home ", "-bed ")
# "as did Peak Water", "So was Peak Water": what was said of one goes for the other.
SAME = re.compile(r"\b(?:as|[Ss]o)\ (?:did|was|were|had|has|is|are)\ (?:the\ )?$")
# How a sentence begins that names its matter first: "At Hale Cove,", "And over in neighbouring Hopley,".
FRONT = re.compile(
    r"""(?:(?:And|But|Meanwhile|Then),?\ )?(?:(?:[Oo]ver|[Uu]p|[Dd]own|[Bb]ack)\ )?
    (?P<at>[Aa]t|[Ii]n|[Oo]n)\ (?:neighbouring\ |nearby\ |the\ )?""",
    re.VERBOSE,
)
# "Hopley, whose report came out", "Hopedale, which was inspected", "Orrin, where services were judged": what is said of the name itself.
OF_ITSELF = re.compile(
    r""",\ (?:whose\ (?:[\w-]+\ ){0,3}(?:report|inspection|rating|grade|services?|verdict)
    |   which\ (?:[\w-]+\ ){0,3}(?:inspected|visited|rated|judged|graded)
    |   where\ (?:[\w'-]+\ ){0,4}(?:services?|force|police|rated|judged))\b""",
    re.VERBOSE,
)

# A grade for what follows: "a five, too, for the", "Four out of five for", "Also downgraded was".
MARK_BEFORE = rf"""(?:(?:\b(?i:an?|another|the|its)\ {NTH}|(?<=\n)|(?<=\.\ )|(?<=['"(]))
    ['"]?(?i:<organisations.grade_words>|{NUMBER}|{CODES})['"]?(?:\ out\ of\ \w+|\ (?:ratings?|grades?|scores?|verdicts?))?
    (?:,\ too,)?\ (?:for|to)
|   \b(?i:(?:re-?|up|down)?graded|rated|judged|deemed|branded)
    (?:\ ['"]?<organisations.grade_words>['"]?)?(?:\ overall)?\ (?:is|are|was|were)
|   \b[Oo]n\ (?:an?\ )?{NUMBER}\ (?:is|are|was|were)
|   \b(?i:top|full|maximum)\ (?:marks|scores?|ratings?|stars)\ (?:also\ )?(?:went\ to|go\ to|for)
)\ (?:the\ |[\d,]+-[a-z]+\ )?$"""


def is_graded(doc: Doc, text: str, candidate: Candidate) -> bool:
    """Whether its sentence grades the candidate."""
    verb = None if candidate.is_place else _verb_of(doc, candidate)
    if verb is not None and mark().search(_said(verb, candidate.end)):
        return True
    return _grades_in_front(doc, text, candidate) or _has_mark_before(text, candidate.start)


def has_code(doc: Doc, candidate: Candidate) -> bool:
    """Whether its sentence grades the candidate as only landlords are: "[Quarry] was given a C3", "[Quarry] kept its G1/V2 rating"."""
    verb = None if candidate.is_place else _verb_of(doc, candidate)
    return verb is not None and CODED.search(_said(verb, candidate.end)) is not None


def _verb_of(doc: Doc, candidate: Candidate) -> Token | None:
    """The verb of which the candidate is the subject, or one of the subjects, or the apposition of one, or the owner of an area."""
    span = doc.char_span(candidate.start, candidate.end, alignment_mode="expand") if doc.has_annotation("DEP") else None
    token = span.root if span is not None else None
    if token is not None and token.dep_ == "poss" and is_area(_between(token, token.head)):
        token = token.head
    for _ in range(LONGEST_CHAIN):
        if token is None or token.dep_ in SUBJECTS:
            return None if token is None or _tells_of_another(token) else token.head
        if token.dep_ in ("appos", "conj"):
            token = token.head
        elif _is_place_of_name(token) and token.idx < candidate.start:
            token = token.head.head  # to which the parser has joined this name
        else:
            return None
    return None


def _tells_of_another(subject: Token) -> bool:
    """Whether the subject says something, or gives a grade to somebody: "Moss said it was good", "Fodor gives it five stars"."""
    verb = subject.head
    if subject.dep_ != "nsubj":
        return False
    return verb.lower_ in SAYING or (verb.lower_ in GIVING and any(child.dep_ in ("dobj", "dative") for child in verb.children))


def _is_place_of_name(token: Token) -> bool:
    """Whether a token is where another name is: "Orrin Spice in Bell *Lane* and the Fell Grill"; not "the wards at *Orrin* and Hopley"."""
    return token.dep_ == "pobj" and token.head.lower_ in WHERE and token.head.head.tag_.startswith("NNP")


def _between(owner: Token, owned: Token) -> str:
    """The words behind the possessive ending of the owner, up to what is owned."""
    return owned.doc[min(owner.right_edge.i, owned.i) + 1 : owned.i + 1].text


def _said(verb: Token, end: int) -> str:
    """What the clause of `verb` says behind the offset `end`, a line for each part, without clauses that have subjects of their own."""
    parts, tokens = [""], sorted(_own_tokens(verb))
    for token, before in zip(tokens, [None, *tokens], strict=False):
        if token.idx >= end:
            parts[-1] += token.text_with_ws
            if before is not None and token.i != before.i + 1:
                parts.append("")
    return "\n".join(parts)


def _own_tokens(verb: Token) -> Iterator[Token]:
    yield verb
    for child in verb.children:
        if child.dep_ not in CLAUSES or _goes_on(verb, child):
            yield from _own_tokens(child)


def _goes_on(verb: Token, clause: Token) -> bool:
    """Whether a clause inside that of `verb` is about the same: not "Moss said that it was good"."""
    if clause.dep_ == "ccomp" and verb.lower_ in SAYING and not any(child.dep_ == "nsubjpass" for child in verb.children):
        return False
    return all(child.lower_ in TAKES_UP for child in clause.children if child.dep_ in SUBJECTS)


def is_in_front(doc: Doc, text: str, candidate: Candidate) -> bool:
    """Whether its sentence names the candidate first as that of which it speaks: "Over on the Isle of Fenn"."""
    return _front(doc, text, candidate) is not None


def _front(doc: Doc, text: str, candidate: Candidate) -> re.Match[str] | None:
    front = FRONT.match(text, sentence_around(doc, candidate.start)[0], candidate.start)
    return front if front and front.end() == candidate.start else None


def _grades_in_front(doc: Doc, text: str, candidate: Candidate) -> bool:
    """Whether the sentence names its matter first, and what follows grades it: "At Hale Cove, good in 2021, it is poor"."""
    end = sentence_around(doc, candidate.start)[1]
    front = _front(doc, text, candidate)
    if not front:
        return False
    if OF_ITSELF.match(text, candidate.end, end):
        return True
    return front.group("at").lower() == "at" and text.startswith(",", candidate.end) and bool(mark().search(text, candidate.end, end))


def _has_mark_before(text: str, start: int) -> bool:
    """Whether a grade for what follows ends at `start`."""
    if not text.endswith(MARK_ENDS, 0, start):
        return False
    same = SAME.search(text, max(0, start - 30), start)
    if same:
        return mark().search(text, max(0, text.rfind("\n", 0, start), text.rfind(". ", 0, same.start() - 2)), same.start()) is not None
    return compiled(MARK_BEFORE, re.VERBOSE).search(text, max(0, start - 60), start) is not None


@cache
def mark() -> re.Pattern[str]:
    """A grade that somebody has, in what is said of them."""
    grades = [grade for scheme in schemes() if not scheme.letters for grade in scheme.grades]
    plain = alternation(words for grade in grades for words in (grade.name, *grade.variants) if " " in words)
    award = r"(?:ratings?|grades?|verdicts?|scores?|badges?|marks?|reports?|inspections?)"
    return compiled(
        rf"""\b(?:
            (?i:(?:re-?|up|down)?graded | rated | judged | deemed | branded | (?:re-?)?inspected)
        |   (?:an?|its|the|their)\ {NTH}['"]?<organisations.grade_words>['"]?(?:\ {award}\b|{ENDS})
        |   (?:an?|its|the|their)\ {NTH}(?:{NUMBER}){ENDS}
        |   (?:given|awarded|handed|gets?|got|scores?|scored|received|earned|earns)\ (?:only\ |just\ )?
            (?:(?:{NUMBER}|['"]?<organisations.grade_words>){ENDS} | {NUMBER}\ (?:points|marks)\b)
        |   (?:{NUMBER}[ -]stars?|top\ (?:{award}|stars)) \b
        |   {award}\ of\ (?:(?:just|only)\ )?(?:{NUMBER}|['"]?<organisations.grade_words>){ENDS}
        |   (?:requires?|required|needs?|needed)\ improvement | special\ measures
        |   (?:is|was|are|were|been|remains?|remained|stays?|stayed|now|still|came\ out|comes\ out)
            \ (?:(?:now|still|also|only|overall|again|as|then|once|both|each|all|already)\ ){{0,2}}['"]?<organisations.grade_words>{ENDS}
        |   (?:with|as|to)\ ['"]?<organisations.grade_words>['"]?{ENDS}
        |   ['"]?{plain}['"]?{ENDS}
        |   {CODES}
        )""",
        re.VERBOSE,
    )
