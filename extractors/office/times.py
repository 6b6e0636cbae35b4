"""Whether an office is held now, was held once, is held for the time being or is to be taken up."""

import re

from extractors.lexicon import alternation, word_list

# The time words beside a title, the most telling first: "former acting headteacher" is former.
ORDER = ("former", "incoming", "acting")

# What one leaves and has an office still: "left the meeting early", "left nobody in doubt"
LEFT_BEHIND = (
    r" (?:open|behind|her|him|it|little|many|no|nobody|nothing|parents|residents|staff|them|us"
    r"|the (?:building|chamber|conference|country|court|courtroom|door|floor|hall|hearing|house|meeting|room|scene|session|stage))\b"
)
# Where one goes and has an office still: "has gone further", "had gone to the police"
GONE_ON = (
    r" (?:ahead|along|back|beyond|by|down|further|into|missing|out|over|private|public|so|through|too far|under|up|without|wrong"
    r"|on (?:air|holiday|leave|record|sale|show|strike|to)|to (?:court|great|press|the (?:lengths|police|press))|as far|a)\b"
)
# Who these verbs are said of right after name and title has left: "The governor, Ann Bell, moved to ...".
LEFT = (
    r"(?:who |(?:both|all|each|two|three|four) of whom "
    r"|has |had |have |both |also |already |now |since |then |later |since then |[a-z]+ly ){0,3}\"?"
    rf"(?:resigned|quit|retired|departed|(?<!who )left\b(?!{LEFT_BEHIND})"
    r"|(?<=who )left\b(?! (?:the )?[A-Z][^.;,]{0,60} to (?:join|lead|run|become|take)\b)"  # "who left Leeds to join" her present employer
    r"|(?<=who )lasted\b|(?:announced|handed in|submitted|tendered) (?:his|her|their) (?:[a-z]+ )?(?:resignation|departure|notice)"
    r"|stepped down|stepped (?:aside|back)\b(?! from (?!(?:the|his|her) (?:job|post|role|position)\b))|stood (?:down|aside)\b(?! from the)"
    r"|(?:took|taken) (?:early |ill-health )?retirement|died"
    r"|moved (?:on|back)\b(?! to (?!(?:an?other|an?|pastures)\b))"
    r"|moved to (?![A-Z][\w' &-]{1,60} from [A-Z])"  # not "who moved to Leeds from Hull"
    r"(?:[A-Z]|(?:an?|the|another|new|become|join|lead|run|take|work)\b)"  # not "moved to reassure parents"
    r"|(?:was|were|been) (?:sacked|dismissed|fired|ousted|axed|removed|transferred|redeployed|demoted|toppled|deposed|voted out|moved aside"
    r"|made redundant|let go|shown the door|kicked out|given the (?:boot|push|sack)"
    r"|relieved of|forced (?:out|to (?:resign|quit)))"
    r"|was moved (?:to\b(?! (?:act|apologise|ask|comment|intervene|respond|say|speak|tears|write)\b)|(?:in|on|last|from|out|sideways)\b)"
    r"|been promoted to\b"
    r"|parted (?:company|ways)|walked out\b(?! of)|bowed out|cleared (?:his|her) desk|hung up (?:his|her)\b"
    r"|is no longer (?:with|at|in|employed)"
    r"|announced [^.;:,]{0,20}that s?he was (?:going|leaving|resigning|quitting)|lost (?:her|his) (?:job|seat|post)"
    r"|(?:vacated|gave up|given up|surrendered|relinquished) (?:the|her|his) (?:job|post|role|position|chair|seat|headship|leadership)"
    r"|no longer (?:works|employed|holds (?:the|that) (?:job|post|role|position))"
    r"|(?:was|been) replaced\b(?! (?:as|at|in|on|with)\b)"
    rf"|become\b|became\b|gone\b(?!{GONE_ON})|been moved (?:to (?:an?other|other|new|different) (?:duties|role|post|job|work))\b"
    r"|whose (?:contract|secondment|stint|tenure|term|time)\b[^.;:,]{0,40} (?:ended|expired|ran out)"
    r"|went (?:in|last|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
GONE = re.compile(
    r"(?: [A-Z]{2,4}\b)?(?: \([^)\n]{0,120}\))?"
    rf"(?:,? {LEFT}|, (?:who|whose|in) [^.;:,\"]{{1,90}}, {LEFT}|, now (?:a|an|the|its|his|her|[\w-]+'s) "
    rf"|,? (?:who )?(?:was|is|has|had) [a-z0-9][^.;:]{{0,60}}? and {LEFT}"
    r"|,? (?:was|went) on gardening leave)"
)

# "the resignation of A, B and C": everything in the list
LIST_OF = re.compile(
    r"\bOut (?:go|goes|went) [^.:!?]{0,240}$|\b(?:cost|claimed) the (?:jobs?|scalps?) of [^.;:!?]{0,240}$|"
    r"\b(?:resignations?|departures?|sackings?|dismissals?|exits?|removal|retirement|deaths?|ousting) of (?:[^.;:!?]{0,240})$",
    re.IGNORECASE,
)
# "called for the resignation of", "a petition for the sacking of": nobody has gone yet
CALLED_FOR = re.compile(
    r"\b(?:call(?:s|ed|ing)?|demand(?:s|ed|ing)?|petition(?:s|ed|ing)?|want(?:s|ed|ing)?|urg(?:es|ed|ing)|s(?:eeks|ought|eeking)"
    r"|threaten(?:s|ed|ing)?|reject(?:s|ed|ing)?|refus(?:es|ed|ing)|expect(?:s|ed|ing)?)(?: [\w-]+){0,3} $",
    re.IGNORECASE,
)
# what parts a verb from a title that is not its object: "was sacked by the ", "dismissed claims from the "
BETWEEN = (
    r"(?:about|after|against|as|at|because|before|by|during|for|from|in|on|over|since|that|to|when|while|with|without"
    r"|(?<!one )(?<!two )(?<!three )(?<!four )(?<!some )of"
    r"|accusations?|allegations?|appeals?|calls?|charges?|claims?|comments?|complaints?|concerns?|criticism|fears?|plans?|pleas?"
    r"|reports?|rumours|suggestions?|warnings?)\b"
)
# "has parted company with its ", "sacked "
DISMISSED = re.compile(
    r"\b(?:(?:parted (?:company|ways) with|sacked|dismissed|fired|ousted|axed|removed|made redundant|dispensed with|got rid of)"
    rf"(?: (?!{BETWEEN})[\w-]+){{0,3}}"
    r"|in (?:place|succession) (?:of|to)(?: the)?|(?:took|taken) over(?: in [\w ]{3,20})? from(?: the)?|(?:succeeded|replaced)(?: the)?) $"
)
# "replaced Ann Bell at the lectern", "took over from her in the witness box": no office passes where somebody only speaks or plays next
TURN = re.compile(
    r"\b(?:succe|replac|follow|t(?:akes?|aken|aking|ook) (?:over|(?:the|his|her) (?:place|turn)))(?:(?!\bas\b)[^.;:]){0,120}?"
    rf" (?:at|in|into|on|onto|to|up to|behind) (?:the|an?|his|her) (?:[\w-]+ ){{0,2}}{alternation(word_list('roles', 'turn_place'))}\b",
    re.IGNORECASE,
)
LOST = re.compile(r"\b(?:has|have|had) (?:also |now |already )?lost(?: both)? $")
# "has not sacked", "denies that it sacked", "should have sacked": nobody has gone
UNREAL = re.compile(
    r"(?:\bnot|n't|\bnever|\bdenie[sd] (?:that )?(?:it|he|she|they)(?: had)?|\bdenie[sd]|\b(?:should|could|would|might|may) have"
    r"|\b(?:wrongly|falsely) (?:\w+ ){1,4}had|\bif (?:it|he|she|they)(?: had)?)(?: \w+)? $",
    re.IGNORECASE,
)
# "Three directors have resigned: ", "Sacked were ", "Among those who have left are ": whoever is listed then
GONE_ARE = re.compile(
    rf"(?:(?:\b(?:has|have|had) {LEFT}| (?:resigned|quit|walked out)\b|\b(?:sacked|dismissed|fired|ousted|axed|removed) )[^.:!?]{{0,80}}:"
    r"|\b(?:[Ss]acked|[Dd]ismissed|[Oo]usted|[Rr]esigning|(?<!\w )Gone"
    r"|those to (?:have )?(?:go|gone|leave|left|quit|resign|resigned)"
    rf"|(?:those|others|people|figures|leaders|members|directors) {LEFT}(?! to\b))"
    r"(?: [^.;:,]{0,40})? (?:are|were|include|included|is|was))"
    r"(?P<listed> [^.:!?]{0,240})$"
)
# "They are ", "The three were ", after a sentence that told that several have gone
THEY_ARE = re.compile(r"(?:They|The (?:two|three|four|five|six|pair|trio)) (?:are|were)(?P<listed> [^.:!?]{0,240})")
# "Her predecessor as [mayor], Ian Bell"
PREDECESSOR = re.compile(r"\b(?:predecessor|forerunner) as $")
FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says|who|which|will|would|can|did|does|after|before|when)\b")

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# "He joins in January", "takes over on 1 May"
AHEAD = re.compile(
    r"\b(?:(?:who |he |she )?(?:takes? (?:over|up)(?! from (?!next\b|[A-Z]\w+ \d)[A-Z])|joins|starts|begins)\b"
    r"|will (?:take|start|begin|join|succeed|replace|arrive|assume)\b"
    r"|(?:is|are) (?:to|due to|set to|expected to) (?:take|start|join|begin|succeed|replace)"
    r"|when (?:he|she) (?:arrives|starts|joins|takes)"
    r"|from (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|next)\b)"
)
# "director since 2020, resigned on Tuesday"
AND_LEFT = re.compile(rf"(?:, an? [^.;:,\"]{{1,60}})?[^.;:,\"]{{0,60}}, (?:has )?{LEFT}")
# "lifeguard Ian Shaw, then 19", "a nurse by training", "a governor until he was elected", "minister from 2019 until the reshuffle"
OVER = re.compile(
    r"[^.;:,\"]{0,30} until (?:he|she|they|it|the \w+) "
    r"(?:was|were|left|became|retired|took|died|resigned|quit|lost|stepped|stood|moved|joined)\b"
    r"|(?:(?!\bwho\b)[^.;:\"]){0,80} before (?:becoming|retiring|moving|joining|taking|being|leaving|going|returning)\b"
    r"|[^.;:,\"]{0,30} for [\w-]+ (?:years|months) before s?he\b"
    r"|[^.;:,\"]{0,30} (?:from|between) \d{4} (?:to|until|and)\b"
    r"|[^.;:,\"]{0,30} in (?:\d{4}-\d{2,4}|the (?:early |late )?\d{4}s)\b"
    r"|[^.;:,\"]{0,30} in those days\b|, then (?:aged )?\d{1,2}\b(?!, (?:arrived|joined|came|took over|was made)\b)"
    r"| by training\b"
    r"|,? who (?:later |then |eventually )?became an?\b| (?:murdered|killed|shot dead|stabbed) "
    r"| at (?:the|that) time\b| (?:sacked|dismissed|fired|ousted|axed|forced out) "
    r"|[^.;:,\"]{0,30} in the (?:last|previous|old|outgoing|former) (?:administration|government|cabinet|council|regime)\b"
)
# "became the fifth principal to go"
TO_GO = re.compile(r" to (?:go|leave|quit|resign|depart|retire|step down|stand down)(?=[.,;]| (?:in|this|since|after)\b)")
# "A new director, Liesl Hexham, joins on Monday"
STARTS = re.compile(
    r"(?:, (?:now|currently|at present|presently|previously|formerly|an?) [^.;:\"]{1,80}(?=,))?"
    r",? (?:who |and s?he )?(?:joins|starts(?: work)?|begins|arrives|takes over|takes (?:office|up (?:the|her|his) (?:post|role|job))"
    r"|(?:has been appointed and )?(?:will|would|is to) (?:join(?: the [a-z]+| [A-Z][\w ]{0,40}?)?"
    r"|start|begin|arrive|take over|take (?:office|up (?:the|her|his) (?:post|role|job))))(?: from (?!\d|[A-Z]\w+ \d)[^.;,]{1,40}?)?"
    r"(?= (?:on|in|at|next|after|this|when|later|from (?:[A-Z]|next|the))\b|[.,;])(?! (?:on|in|at) (?:as|an?)\b)"
)

# "was acting head from May and has been confirmed in the post"
POST = r"(?:the|that|her|his) (?:job|post|role)"
CONFIRMED = re.compile(
    rf"\b(?:confirmed in (?:{POST}|(?:job|post|role)\b)|(?:made|appointed|(?:given|got) {POST}) (?:permanently|for good)|made permanent)\b"
)
# "will be made permanent", "has not been confirmed in the post"
NOT_YET = re.compile(r"\b(?:will|would|could|may|might|should|to|not|never|yet)(?: \w+)? be(?:en)? $")
SACKED = re.compile(r",? (?:who )?(?:has been|have been|had been|was|were) (?:sacked|axed|dismissed|fired|struck off)\b")
# "for the time being", "on an interim basis", "until a successor is found"
TEMPORARY = re.compile(
    r"\b(?:temporary|temporarily|interim|acting|act(?:s|ing)? up|stand-in|stopgap|fill(?:s|ing)? in|caretaker|covered by|covering|on loan"
    r"|in the meantime|(?<!, )until then|for (?:now|the time being|(?:an initial|the next) \w+)"
    r"|until (?:a|the|his|her) (?:permanent|new|successor|replacement))\b",
    re.IGNORECASE,
)

# "is clerk of Leeds City Council on an interim basis"
INTERIM = re.compile(
    r"(?:(?!\b(?:after|before|following|while|and|but|who|said|says)\b)[^.;:,\"]){0,90}"
    r" on an? (?:acting|caretaker|interim|temporary) basis\b"
)


def confirmed_after(after: str) -> bool:
    """Whether `after`, what follows an acting title, says that it is held for good: not of one who "will be made permanent"."""
    match = CONFIRMED.search(after)
    return match is not None and not NOT_YET.search(after, 0, match.start())


def became_after(text: str, end: int) -> int | None:
    """Where the words begin that say what its bearer has become, if they follow at `end`: "who became [chairman of governors]"."""
    match = GONE.match(text, end) or AND_LEFT.match(text, end)
    return match.end() if match is not None and match.group().endswith((" became", " become")) else None


def sacked_after(text: str, end: int) -> bool:
    """Whether what follows at `end` says that its bearer was made to leave: a trade may be lost that way too."""
    return SACKED.match(text, end) is not None


def left_after(text: str, end: int) -> bool:
    """Whether what follows at `end` says that its bearer has left."""
    return GONE.match(text, end) is not None


def lost_in_list(before: str) -> bool:
    """Whether `before`, the sentence up to a title, opens a list of those who have gone: "led to the resignation of"."""
    dismissed = DISMISSED.search(before)
    if dismissed or PREDECESSOR.search(before):
        return dismissed is None or not UNREAL.search(before, 0, dismissed.start())
    gone = GONE_ARE.search(before)
    if gone is not None and not FINITE.search(gone["listed"]):
        return not UNREAL.search(before, 0, gone.start() + 1)
    match = LIST_OF.search(before)
    out = match is not None and match.group().startswith("Out ")
    return match is not None and (out or not FINITE.search(match.group())) and not CALLED_FOR.search(before, 0, match.start())


def take_turns(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text tells of those who only speak or play in turn: "replaced Ann Bell at the lectern"."""
    return TURN.search(text, start, end) is not None


def is_denied(before: str) -> bool:
    """Whether `before`, what stands before a verb, makes it no fact: "has not", "denies that it", "should have"."""
    return UNREAL.search(before) is not None


def not_sacked(before: str) -> bool:
    """Whether the "sacked" that stands before a title is only denied: "has not sacked its [clerk]"."""
    match = DISMISSED.search(before)
    return match is not None and UNREAL.search(before, 0, match.start()) is not None


def they_who_left(before: str, previous: str) -> bool:
    """Whether `before` lists those of whom the sentence before, `previous`, said that they left: "Three have resigned. They are "."""
    match = THEY_ARE.fullmatch(before)
    return match is not None and not FINITE.search(match["listed"]) and re.search(rf"\bhave {LEFT}", previous) is not None


def from_words(times: frozenset[str]) -> str | None:
    """The status that the time words beside a title give, or None when they say nothing."""
    return next((status for status in ORDER if status in times), "current" if "current" in times else None)


def left_in(sentence: str) -> bool:
    """Whether a sentence says of someone that they have left: "Mr Stoker resigned in April"."""
    return re.search(rf"[\w)] {LEFT}", sentence) is not None
