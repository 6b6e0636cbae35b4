"""The words that tie a title to the one a sentence speaks of, and what their tense says of the time.

    "[was] chief executive", "[will become] director", "[has been appointed] head", "[served for six years as] clerk",
    "[is to step down as] chair", "[after three years as] a nurse", "[took up the post of] principal"

A tie is a verb of the lexicon, in whatever form, or a noun like "tenure", and what may stand between it and the title.
"""

import re
from dataclasses import dataclass
from functools import cache

from extractors.lexicon import alternation, lexicon, word_list
from extractors.office.times import CALLED_FOR

REACH = 160  # code points before a title in which its tie is looked for
# between a verb and its "as": no other clause, and commas in pairs only
STEP = r"(?!\b(?:as|after|before|when|while|but|who)\b)[^.;:,]"
APPOSED = r"(?!\bas\b)[^.;:,]"
GAP = rf"(?:{STEP}){{0,80}}?(?:,(?:{APPOSED}){{1,90}},(?:{STEP}){{0,40}}?)?"
LAST = re.compile(r"([\w'-]+),? $")
NAME = re.compile(r"[A-Z](?![\w'-]*'s$)")

# the end of what stands before the verb: "will also ", "had once ", "is due to ", "the first woman to "
AUXILIARY = re.compile(
    r"\b(?:(?P<future>will|shall|would|'ll|(?:(?:is|are)(?: now| also| soon| then)?|'s|due|set|about|agreed|decided"
    r"|plans|planning|intends|hopes"
    r"|expected|poised|likely"
    r"|lined up|preparing|going|ready) to)"
    r"|(?P<to>to)|(?P<past>had|'d|having|used to)|(?P<perfect>has|have|'s|'ve)|(?P<being>is|are|was|were))"
    r"(?: (?:not|also|now|once|soon|then|just|been|be|being|already|previously|recently|\w+ly)){0,3} $",
    re.IGNORECASE,
)
WILL = re.compile(r"\b(?:will|shall|'ll|(?:is|are) to)(?: \w+){0,2} $")
NO_LONGER = re.compile(r"\bno longer $")
FORCED = re.compile(r"\b(?:forced|had|made|obliged|compelled) to $")
LEAVING = re.compile(
    r"\bwill\b|\b(?:is|are|was|were) (?:leaving|going|moving|off|stepping|standing|retiring)\b"
    r"|\b(?:leaves|departs|goes|steps|stands|retires)\b"
    r"|\b(?:to|would) (?:leave|step|stand|retire)\b",
    re.IGNORECASE,
)
PURPOSE = re.compile(r"\b(?:has|have|'s|'ve) (?:\w+ )?(?:come|returned|agreed|joined|left|gone|moved)\b[^.;:]{0,50} to $", re.IGNORECASE)
LEAVES = re.compile(
    r"\b(?:(?:is|are) (?:to (?:leave|step|stand|retire)|leaving|stepping|standing|retiring)|will (?:leave|step|stand|retire)"
    r"|(?:will|would) be (?:leaving|stepping|standing|retiring)|leaves|retires|steps down|stands down)\b"
)
GAVE_UP = re.compile(r"\b(?:left|quit|lost|gave up|given up|cost|paid|resigned from|retired from|leaving)\b[^.;:,]{0,30}$", re.IGNORECASE)
NEW_JOB = re.compile(r" new (?:job|post|role|position)\b")
ARTICLE = re.compile(r"\b(?:an?|any|each|every|no) (?:\w+ly[ -])?$")
FORMERLY = re.compile(r" (?:formerly|previously)(?: as)?(?: an?| the)? $", re.IGNORECASE)
SPENT = re.compile(r"\b(?:has|have) spent the (?:past|last) [\w ]{1,20} as $")
REPORTED = re.compile(
    r"\b(?:said|says|announced|confirmed|told|revealed|tweeted|posted|wrote|reported|stated|added|understood|emerged|learned|learnt|heard|explained"
    r"|disclosed|insisted|claimed|informed)\b(?:[^.;]|\.(?=\d))*$"
)
NTH_YEAR = re.compile(r"\bin (?:his|her) (?:first|second|third|last|\w+th) (?:year|term) as $", re.IGNORECASE)
ENDING = re.compile(r"[^.;:,]{0,40} (?:ends|expires|runs out|comes to an end)\b")
ENDED = re.compile(r"[^.;:,]{0,40} (?:ended|expired|ran out|came to an end)\b")
LEAVING_NOUNS = frozenset(
    {"departure of", "dismissal of", "exit of", "ousting of", "removal of", "resignation", "retirement of", "sacking of"}
)
MONTH = alternation(lexicon("dates", "months"))
# "started as head yesterday", "began as chief executive of Elm Homes in February", which was the last one
LATELY = re.compile(
    rf"(?: (?:of|at|with|for) [^.;:,]{{1,60}}?)? (?:yesterday|today|(?:on|this|last) (?:week|month|\w+day)|in (?i:{MONTH})(?! \d))\b"
)
GOES_ON = frozenset({"remain", "continue", "stay on"})
SINCE = re.compile(r"[^.;:]{0,80}\b(?:since|for the (?:past|last)|for (?:[\w-]+ ){1,4}(?:years|months|decades))\b")
EMPLOYED = re.compile(r"\b(?:now|currently|is) (?:[a-z]+ )?employed\b[^.;]* $")
STILL_THERE = re.compile(r"\b(?:has|have|'s|'ve) (?:been|worked|served)\b")
# what is only hoped for, asked for or refused: "hopes to become", "applied for the post of", "could be", "if she becomes"
NOT_AND = r"(?: (?!(?:and|but|who|which|then|before|after)\b)[\w'-]+)"
UNREAL = re.compile(
    r"\b(?:hop(?:es?|ed|ing)|want(?:s|ed)?|wish(?:es|ed)?|dream(?:s|ed|t)?|aspir(?:es|ed|ing)|aim(?:s|ed|ing)|tipped|bid|bids|bidding|vying"
    r"|favourite|front-?runner|contender|candidate|chances?|ambitions?|fail(?:s|ed)|refus(?:es|ed)|declin(?:es|ed)|tr(?:ies|ied|ying)"
    r"|appl(?:ies|ied|ying)|claim(?:s|ed|ing)|pretend(?:s|ed|ing)"
    rf"|campaign(?:ed|ing)?|unlikely|likely|willing|unable|urged){NOT_AND}{{0,3}}"
    r" (?:to|of)(?: (?:be|being|get|one|day|ever|have|been)){0,2} $"
    r"|\b(?:appl(?:y|ies|ied|ying)|application|interviewed|shortlisted|st(?:ood|ands?|anding)|ran|running|passed over|considered|tipped)"
    r" for (?:the |a |that )?(?:vacant |top )?$"
    r"|\b(?:turned down|rejected|refused|declined|offered|missed out on) (?:him |her )?(?:the |a )?(?:vacant |top )?$"
    r"|\b(?:asked|invited|urged) (?:[\w'-]+ ){1,8}to $"
    r"|\b(?-i:could|may|might)(?: well| yet| one day| \w+ly)? (?:be )?$"
    r"|\b(?:if|whether)\b[^,;]{0,60}$"
    r"|^(?:if|unless|should)\b[^.;\"]{1,80},[^.;\"]{0,80}$",  # "If elected, she would become"
    re.IGNORECASE,
)
# what is denied or only told: "It is not true that Ian Bell", "denied being", "Rumours that she has"; not "denied theft when he was"
DENIED = re.compile(
    r"\b(?:(?:[Nn]ot|n't) (?:true|correct|the case) that|[Uu]ntrue that|[Pp]retend(?:s|ed|ing)(?: that)?|[Dd]en(?:y|ies|ied|ying)(?: that)?"
    r"|(?:[Rr]umours?|[Ss]peculation|[Rr]eports?|[Ss]uggestions?|[Cc]laims?) that"
    r"|\bno (?:guarantee|certainty|sign|suggestion)(?: that)?)"
    r"(?: (?:he|she|they|[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}))?(?: (?:had|has|have|was|is|will|would))?(?: be| been)? ?$"
)
# "will not [become]", "has never been [appointed]"
NEVER = re.compile(r"(?:\b(?:not|never)|n't)(?: (?:been|be|yet|even|\w+ly)){0,2} $", re.IGNORECASE)
TAKING = frozenset({"appoint", "be", "become", "join", "replace", "take"})


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie in the words before a title: its kind, its offsets there and the tense of its verb.

    `kind` is a name of the section `[tie]`; `tense` is "past" (before another past), "done", "now", "ahead", or "over" ("is no longer").
    `direct` tells that the title follows the verb at once: "elected [mayor]", not "elected Ian Bell as [mayor]".
    """

    kind: str
    start: int
    end: int
    tense: str
    verb: str
    direct: bool = False

    @property
    def by_noun(self) -> bool:
        """Whether a noun tells of leaving: "the resignation of"."""
        return self.verb in LEAVING_NOUNS


def tie(before: str) -> Tie | None:
    """The tie at the end of `before`, the words of a sentence up to a title, or None."""
    last = LAST.search(before)
    if last is None or not (last.group(1).lower() in _endings() or last.group(1).endswith("ly") or NAME.match(last.group(1))):
        return None
    offset = max(0, len(before) - REACH)
    match = _pattern().search(before, offset)
    if match is None:
        return None
    while (nearer := _pattern().search(before, match.start() + 1)) is not None and (
        nearer["appoint"]
        or before.endswith((" and ", ", now "), 0, nearer.start())
        or nearer["leave"] in LEAVING_NOUNS
        or (match["leave"] and nearer["join"] and before.endswith(" to ", 0, nearer.start()))
    ):
        match = nearer  # "began with the swearing-in of Ian Bell as", "sits on a panel and worked as", "leaves in May to join Leeds as"
    kind = next(name for name in _STATUS if match[name] is not None)
    if kind == "appoint" and ARTICLE.search(before, 0, match.start()):
        return None  # "an elected politician"
    verb = match[kind].lower()
    tense = "over" if match["over"] else _tense(before[: match.start()], kind, verb)
    direct = match.end(kind) >= match.end() - 1
    return Tie(kind=kind, start=match.start(), end=match.end(), tense=tense, verb=verb, direct=direct)


def unreal(found: Tie, before: str) -> bool:
    """Whether nobody has the office yet, or ever: what stands before its tie tells a hope, a bid, a condition or a denial."""
    if found.kind in TAKING and NEVER.search(before, 0, found.start):
        return True
    return UNREAL.search(before, 0, found.start) is not None or DENIED.search(before, 0, found.start) is not None


def status_of(found: Tie, before: str, after: str) -> str:
    """The status that a tie gives; `before` is the sentence up to the title and `after` what follows it."""
    if found.kind == "leave" and NEVER.search(before, 0, found.start):
        return "current"  # "has not resigned as"
    if found.tense == "over" or FORMERLY.search(before):
        return "former"  # "is formerly the head of"
    if (
        found.verb == "suspended"
        or (found.by_noun and CALLED_FOR.search(before, 0, found.start))
        or (found.kind == "begin" and (LATELY.match(after) or NEW_JOB.search(before, found.start, found.end)))
    ):
        return "current"
    if found.kind == "job" and GAVE_UP.search(before[: found.start]):
        return "former"
    if found.kind in ("serve", "tenure") and SPENT.search(before[: found.end]):
        return "current"
    if found.kind in ("serve", "act") and found.tense == "done" and SINCE.match(after) and "has" in before[: found.start].split()[-2:]:
        return "current"
    if found.kind == "serve" and EMPLOYED.search(before, 0, found.end):
        return "current"
    if found.kind in ("job", "tenure") and ENDED.match(after):
        return "former"
    if found.kind == "stage" and STILL_THERE.search(before[: found.start]):
        return "current"
    if found.kind == "act" and WILL.search(before[: found.start]):
        return "acting"
    if found.tense == "ahead" and found.verb in GOES_ON:
        return "current"  # "will remain a councillor"
    if found.kind == "tenure" and (NTH_YEAR.search(before[: found.end]) or ENDING.match(after)):
        return "current"  # "in her first year as", "whose term as chair ends"
    if found.kind == "tenure" and LEAVES.search(before[: found.start]):
        return "current"  # "is to leave after nine years as"
    if found.kind == "appoint" and found.tense == "past" and REPORTED.search(before[: found.start]):
        return "current"  # "He said that she had been made head"
    return _STATUS[found.kind].get(found.tense, "current")


# What a verb of each kind says of the office, by tense; where a tense is missing: current.
_STATUS = {
    "be": {"past": "former", "done": "former", "ahead": "incoming"},
    "become": {"past": "former", "ahead": "incoming"},
    "appoint": {"past": "former", "ahead": "incoming"},
    "take": {"ahead": "incoming", "now": "incoming"},
    "replace": {"ahead": "incoming"},
    "serve": {"past": "former", "done": "former", "ahead": "incoming"},
    "act": {"past": "former", "done": "former", "now": "acting", "ahead": "incoming"},
    "join": {"past": "former", "ahead": "incoming"},
    "begin": {"past": "former", "done": "former", "ahead": "incoming"},
    "leave": {"past": "former", "done": "former"},
    "tenure": {"past": "former", "done": "former", "now": "former", "ahead": "former"},
    "promoted": {"now": "former", "done": "former", "past": "former", "ahead": "former"},
    "stage": {"now": "former", "done": "former", "past": "former"},
    "job": {},
    "bare": {},
}


def _tense(before: str, kind: str, verb: str) -> str:
    if NO_LONGER.search(before):
        return "over"
    auxiliary = AUXILIARY.search(before)
    form = lexicon("roles", "tense").get(verb.split()[0], "now")
    if auxiliary is None or form == "ahead":
        return form
    if auxiliary["future"]:
        return "ahead" if form == "now" or kind in ("appoint", "replace") else "done"
    if auxiliary["to"] and kind == "leave":
        return "done" if FORCED.search(before) else "ahead"
    if auxiliary["to"]:
        return "ahead" if LEAVING.search(before) else "now" if kind == "be" or PURPOSE.search(before) else "done"
    if auxiliary["past"]:
        return "past"
    if auxiliary["perfect"]:
        return "now" if kind in ("be", "act") else "done"
    return "done" if kind == "leave" and form == "done" else "now" if verb.endswith("ing") else form


@cache
def _endings() -> frozenset[str]:
    """The words a tie may end with."""
    verbs = {form.split()[-1] for kind in ("be", "become", "appoint", "take") for form in _forms(kind)}
    between = {word.split()[-1] for word in word_list("roles", "between")}
    return word_list("roles", "tie_ends") | verbs | between


def _forms(kind: str) -> list[str]:
    return [form for form, name in lexicon("roles", "tie").items() if name == kind]


@cache
def _pattern() -> re.Pattern[str]:
    """Any tie, named by its kind, at the end of what is searched."""
    forms = {kind: alternation(_forms(kind)) for kind in _STATUS if kind not in ("bare", "promoted", "stage")}
    person = r"(?-i: (?:him|her|them|[A-Z][\w'.-]+(?: [\w'.-]+){0,2} [A-Z][\w'-]+|(?:Mrs?|Ms|Dr|Cllr) [A-Z][\w'-]+))"
    over = r"(?P<over>no longer|until (?:recently|now|this \w+|last \w+|\w+day|\w+ \d{4}|\d{4}))"
    between = rf"(?:{alternation(word_list('roles', 'between'))}|{over}|[a-z]{{3,12}}ly)"
    job = r"(?: (?:the|a|his|her|their|its))? (?:post|role|job|position|office|reins) (?:of|as)"
    return re.compile(
        rf"(?:\b(?P<act>{forms['act']})\b{GAP} as"
        rf"|\b(?P<serve>{forms['serve']})\b{GAP} as"
        rf"|\b(?P<begin>{forms['begin']})\b{GAP} as"
        rf"|\b(?P<join>{forms['join']})\b{GAP},? as"
        rf"|\b(?P<leave>{forms['leave']})\b{GAP} (?:as|from)"
        rf"|\b(?P<promoted>promoted|move[sd] up|steps up|rises|rose|risen|went|gone|climbed|progressed"
        rf"|worked (?:his|her) way(?: up)?)\b{GAP} from"
        rf"|\b(?P<take>{forms['take']})\b(?:{GAP} as|{job})?"
        rf"|\b(?P<appoint>{forms['appoint']})\b(?:{GAP} (?:as|to be|to)|{job}|{person})?"
        rf"|\b(?P<replace>{forms['replace']})\b(?:(?: [a-z'-]+){{0,8}},?{person}(?:, (?!who\b)[^.;:,]{{1,80}},|,?)| (?:his|her) [a-z]+) as"
        rf"|\b(?P<tenure>{forms['tenure']}) (?:as|of)"
        rf"|\b(?P<job>{forms['job']}) (?:as|of)"
        rf"|(?<![\w'])(?P<become>{forms['become']})(?: the next)?"
        rf"|(?:\b|(?='))(?P<be>{forms['be']})"
        rf"|(?:,|(?<=\w)) (?P<stage>(?:and )?{alternation(word_list('roles', 'stage'))}) as"
        rf"|\b(?P<bare>as))(?:,? {between},?)? $",
        re.IGNORECASE,
    )
