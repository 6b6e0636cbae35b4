"""The words by which an office passes from one to another, as they stand before or behind a name.

Before it "succeeded by ", "took over from ", "until her successor, "; behind it " replaces him", " will act up", " arrives in May".
"""

import re

from extractors.lexicon import alternation, word_list
from extractors.office.posts import JOB

OWNER = r"\b(?P<owner>his|her|their|whose|its|the|\w+'s)"
# between a name and its verb: ", who used to run the Birches,", and " has been", ", who is due to"
ASIDE = r"(?:, [^.;:,]{1,90},| \([^()\n]{1,40}\))?"
# ", a former director of education at its predecessor, the Trent Agency,": with commas, but no clause
CLAUSAL = r"\b(?:is|are|was|were|has|have|had|will|would|said|says|becomes?|became|joins|leaves|moves|retires|when)\b|, and "
LONG_ASIDE = rf"(?:, [^.;:,]{{1,90}},|, (?:(?!{CLAUSAL})[^.;:]){{1,120}},| \([^()\n]{{1,40}}\))?"
SMALL = (
    r"(?:,? (?:who|has|had|is|was|will|would|be|been|being|put|to|due|set|expected|agreed|lined up|ready|also|then|now|instead"
    r"|has since|already|at present|currently))"
)
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
PARTY = alternation(word_list("roles", "party"))  # "her predecessor, Labour's Ian Bell"
DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday)"

# "took over in May 2023 from ", "succeeds ", "following the departure of ", "her predecessor, ", "succeeded his aunt, "
FROM = re.compile(
    r"(?:\b(?:took|takes|taken|take|taking) (?:over|up|the (?:chair|helm|reins)|on the (?:brief|job|portfolio|post|role))"
    r"(?: [^.;]{0,50}?)? from"
    r"|\b(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|in succession to|in place of|follow(?:s|ed)|inherited the (?:job|post|role) from)"
    r"|\b(?:following|after|since|on|by) the (?:departure|resignation|retirement|death|dismissal|sacking) of|\bparted (?:company|ways) with"
    rf"|{OWNER} (?:[\w-]+ ){{0,2}}?(?:predecessor|forerunner)(?: (?:at|in) [^.;:,]{{3,50}})?,?(?: {PARTY}'s| the {PARTY})?"
    r"|\bbefore (?P<earlier>him|her|them),)"
    r"(?: the late| (?:his|her) (?:late )?\w+,| (?:the )?(?:departing|outgoing|retiring))? $",
    re.IGNORECASE,
)
TOOK_POST = re.compile(r"\b(?:took|taken|takes) (?:up|on) the (?:job|post|role|position)\b[^.;]{0,40} $")
PREDECESSOR = re.compile(r"\b(?:predecessor|forerunner)(?: (?:at|in) [^.;:,]{3,50})?,? $")  # who may have another title now
# "succeeded by ", "hands over in May to ", "his temporary replacement, ", "her role is being covered by ", "the job goes to ",
# "in his place, for the time being, is "
TO = re.compile(
    r"(?:\b(?:succeeded|replaced|followed)"
    r"(?: (?:for now|temporarily|there|in turn|(?:on|in|at|from|next|this|until) [\w -]{2,25}|as [^.;:,]{3,60}?))? by"
    r"|\bhand(?:s|ed|ing)? (?:over(?: [^.;:]{0,40}?)?|(?:over )?the (?:reins|baton)(?: over)?) to"
    r"|\b(?:makes|made|make|making) way for|\b(?:dropped|ousted|sacked|removed|overlooked) in favour of"
    rf"|{OWNER} (?:(?:[\w-]+ ){{0,2}}?(?:successor|replacement|stand-in)(?:(?:, [^.;:,]{{1,60}},)? (?:is|was|will be|would be|is to be"
    r"|(?:has been|was) named(?: as)?)|,)?"
    rf"|(?:[\w-]+ )?{JOB}(?: of [\w' ]{{3,50}}?)? "
    r"(?:[\w ]{0,30}?(?:covered|filled|taken(?: on| over)?|done|held|carried out|performed)"
    r"(?: on an? [\w-]+ basis| for (?:now|the time being))? by"
    r"|(?:will go|goes|went|ha(?:s|ve) (?:gone|passed)|passes|passed|fell|falls)(?: for (?:now|the time being))? to))"
    r"|, an? (?:job|post|role) (?:which|that) (?:now |has |will )?(?:goes|gone|go|passes) to"
    r"|\bin (?P<place>his|her|their) place(?:,[^,.;]{0,40},)? (?:is|are|was|comes|came|will be)"
    r"|\b(?:covered|filled) by) $",
    re.IGNORECASE,
)
# " has been picked to follow her", " replaces him", ", chair of the board, has been named as his successor"
FOLLOWS = re.compile(
    rf"{LONG_ASIDE},?{SMALL}{{0,4}} (?:(?:(?:takes?|took|taken) over |step(?:s|ped) (?:in|up) )?as "
    r"|(?:picked|chosen|named|appointed|selected|elected|announced|lined up|tipped|due|set)"
    r" (?:unopposed )?(?:to |as )?)?"
    r"(?:(?:succe(?:eds?|eded|eding)|replac(?:es?|ed|ing)|follows?|t(?:akes?|aken|aking|ook) over from|st(?:eps?|epped|epping) in for)"
    r" (?P<him>him|her|them)\b"
    r"|(?:(?:(?:promoted to )?t(?:akes?|aken|aking|ook)"
    r"|(?:appointed|brought|drafted|elected|hired|named|parachuted|promoted|put)(?: in)? in)(?= \w+ (?:place|stead)\b)"
    r"|t(?:akes?|aken|aking|ook) o(?:n|ver)(?= \w+ (?:old |former )?(?:duties|job|post|role)\b)"
    r"|fill(?:s|ed|ing)?(?= \w+ (?:place|post|shoes)\b)|st(?:eps?|epped|epping) into(?= \w+ (?:job|place|post|role|shoes)\b))"
    r" (?P<his>his|her|their) (?:old |former )?\w+"
    r"|(?P<owner>his|her|their) (?:[\w-]+ )?(?:successor|replacement)\b)"
)
# "is acting head until ", "Ian Bell, at present a director in Leeds, arrives in May"
UNTIL = re.compile(r"\buntil (?:[^.;:,]{1,30}, when )?(?:the |a |her |his |its )?(?:successor, |replacement, )?$")
UNTIL_HEIR = re.compile(r"\buntil (?:the|his|her|its|their) (?:\w+ )?(?:successor|replacement),? $")
ARRIVES = re.compile(
    rf"{ASIDE} (?:arrives|starts|begins|takes over|takes up (?:the |her |his )?(?:post|job|role)|joins)\b"
    r"(?!(?: from [^.;,]{1,30})? as (?!(?:his|her|their|a|the) (?:\w+ )?(?:replacement|successor)\b))"
)
# " will take over on 1 May", " steps up", ", who used to run the Birches, is in temporary charge", " takes over finance"
TAKES = re.compile(
    rf"{ASIDE},?{SMALL}{{0,4}} "
    r"(?:(?:(?:tak(?:es?|en)|took) over|appointed|brought in|drafted in|hired|installed|named|sent in)"
    r" as (?:an? |its |the )?(?:interim|caretaker|stopgap)(?=[.,;]| (?:on|in|from|at|next|this|until|last)\b)"
    r"|tak(?:es?|en) (?:over|(?:temporary |interim )?charge|the (?:helm|reins)|up the (?:job|post|role|reins))"
    r"(?! (?:as|from|of an?|the \w+ of)\b)"
    rf"|join(?= (?:on \d|in (?:{MONTH}|the new year)|next \w+)[^.;]*)(?![^.;]* as\b)"
    r"|took (?:over|(?:temporary |interim |overall )?charge|the (?:helm|reins))(?! (?:as|from|the|in \d))"
    r"|(?:steps?|stepping|stepped) (?:up|in)(?: to the (?:job|post|role|position)|(?! (?:as|to|with|when|since|after)))"
    r"|(?:given|handed|offered and accepted|got|gets|landed|lands|won|secured|accepted|has) the (?:job|post|role)(?! of)"
    r"|(?<=now )(?:at the helm|in (?:overall )?charge|in post)(?! (?:of|at|since|when|as|for|during|before|until s?he)\b)"
    r"|(?<=been )(?:appointed|recruited|hired)(?=[.;]|, | to start\b| and (?:will|starts)\b)"
    r"|act(?:s|ing)? up(?: as (?:its |the )?(?:boss|chief|head)(?=[.,;]| (?:from|in|on|until|for|while|after)\b))?"
    r"|fill(?:s|ing)? in|in (?:temporary|interim|acting) charge(?! of)"
    r"|st(?:ands?|anding|ood) in(?: for (?:him|her|them))?|minding the (?:shop|store)|h(?:olds?|olding|eld) the fort"
    r"|fill(?:s|ed|ing) the (?:role|post|job|position)(?= on an? (?:interim|temporary)\b| for now\b| until\b)"
    r"|(?:runs|running|in charge of) the (?:department|service|school|trust|council|force|home|college)"
    r"(?= (?:on an? (?:interim|temporary) basis|until|for now|for the time being|in the meantime)\b)"
    r"|leads? the (?:school|trust|council|college|force|service|home|charity|company) in the interim)\b"
    r"(?: (?!(?:at|in|on|from|last|next|when|while|since|after|until|for|this|later|following|yesterday|today)\b)"
    r"(?P<object>(?:[\w'-]+ ){0,3}?[\w'-]+)"
    r"(?= (?:at|in|on|from|next|when|after|until|for|this|later)\b|[.,;:]))?"
)
AT = re.compile(r" (?:at|in) (?:the )?")
# a passing on that is over: "took over from Ian Bell, who is to join Leeds City Council"
DONE = re.compile(r"took|taken|replaced|succeeded|inherited|following|after|since|on the", re.IGNORECASE)
FROM_ANOTHER = re.compile(r"[^.;:]{0,40} from (?:Mr|Mrs|Ms|Dr|Sir|Cllr|Coun|Dame|[A-Z][\w'-]+) [A-Z]")
# "will succeed Ian Bell", who is there till then; not "has been appointed to succeed"
WILL = re.compile(r"(?:\b(?:will|shall|is to|are to|due to|set to)|'ll) (?:succeed|replace|take over from|follow) $")
STILL_THERE = re.compile(
    r",? who (?:is (?:to |due to |retiring|leaving|stepping)|has (?:been|done|held|led|run|served|chaired|headed)\b[^.;]* (?:since|for)\b"
    r"|(?:has )?announced\b[^.;]{0,40} would|will|leaves|retires|steps)"
)
AHEAD = re.compile(
    r"(?:\bwill|'ll)\b|\bis to\b|\b(?:due|set|agreed) to\b|\bwhen (?:he|she) (?:arrives|starts|takes)|\bto be (?:succeeded|replaced)"
    r"|\bsuccessor (?:would be|(?:has been|was) named)\b|\b(?:departing|outgoing|retiring)\b"
    r"|\b(?:picked|chosen|named|appointed|elected|selected|lined up) (?:unopposed )?(?:to|as (?:his|her|their))\b"
    r"|\b(?:starts|joins|arrives)(?: from [^.;,]{1,40}?)? (?:on|in|at|next|after)\b"
    r"|\b(?:hands|takes?|steps?|replaces|succeeds|follows)\b[^.;]{0,40} (?:on|in|from|next|after|at) (?:the )?"
    rf"(?:\d|next|end|{MONTH}|{DAY}|annual|summer|autumn|spring|New Year|week|month)"
    rf"|\b[Ff]rom (?:next|{MONTH}|the (?:start|beginning|new)|\d{{1,2}} {MONTH})\b"
)
# "took over from Ian Bell as ", "replaces Ian Bell, a Labour councillor, as "
AS = re.compile(r"(?:, (?!who\b|but\b|and\b|as\b)[^.;:,\"]{1,80},)?,? as ")
ON_A_BOARD = re.compile(r"[^.;:,]{0,40},? (?:on|in|at) (?:the|its|their) ")
NOT = re.compile(r"(?:\b(?:not|never)|n't)(?: \w+){0,2} $|\b(?:should|must|ought to)(?: be)? $")
# "replaces Ian Bell, who retired as "
RETIRED_AS = re.compile(r", who (?:has |had )?(?:retired|left|resigned|quit|stepped down|stood down)(?: [^.;:,]{1,30})? as (?:its |the )?")
CLAUSE = re.compile(r", |\. ")
GONE_TOO = re.compile(r",? who (?:lasted|survived|stayed|left|resigned|quit|held)\b")
# "has appointed [Ann Bell] to replace him", "lined up [Ann Bell] to"
LINED_UP = re.compile(
    r"\b(?:(?:ha[sd]|have) (?:now |since |already )?(?:appointed|chosen|elected|found|hired|named|picked|recruited|selected)"
    r"|lin(?:ed|es|ing) up)(?: [\w'-]+){0,3} $"
)
STANDS_IN = re.compile(
    r"\b(?:(?:replaced|succeeded) until|st(?:ands?|anding|ood) in|minding|the fort|the department"
    r"|filled the|fill(?:s|ing) the)\b|\b(?:running|charge of) the\b"
)
# "will act up", "steps up on an interim basis from September 1"
TO_COME = re.compile(r"\b(?:will|(?:due|lined up|set) to)\b")
STARTING = re.compile(rf"\bfrom (?:next|{MONTH}|{DAY}|\d)|^ (?:on|in|at) (?:\d|next|{MONTH}|the (?:start|end))")
# verbs that tell an order of any kind, "followed by", unless they say in what: "followed there by", "in the post by", "as clerk by"
FOLLOW = re.compile(
    r"(?<!chosen to )(?<!picked to )(?<!named to )(?<!appointed to )(?<!elected to )(?<!lined up to )\bfollow\w*\b", re.IGNORECASE
)
FOLLOW_IN = re.compile(r"\bas (?:an? |the |its )?|\bthere\b|\bin (?:the|that|his|her) (?:job|post|role|position|office)\b")
TO_BE = re.compile(r"\b(?:will|shall|would|(?:is|are|was|were|due|set|expected) to) (?:\w+ )?be $")  # "will be [replaced by]"
OUTGOING = re.compile(r"\b(?:departing|outgoing|retiring) $")
MORE = re.compile(r"(?:,|,? and) [A-Z]")  # "followed by Ann Bell and Ian Shaw"
# "follows Ian Bell, who stood down"
WENT = re.compile(
    r", now\b|,? (?:who |and )?(?:has |had )?(?:\w+ly )?(?:left|resigned|retired|quit|stepped down|stood down|departed|died|moved|gone)\b"
)
AHEAD_OF = re.compile(r"\b(?:will|to|shall) (?:succeed|replace|take over from|follow) $")
