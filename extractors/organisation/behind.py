"""What the words right behind a name say of it: one pattern, with a group for each thing they can say.

"[Fernmoor], a women's prison", "[Derbyshire] DCS", "[Blackgate]'s chaplain", "[Oakby] has been downgraded"
"""

import re
from functools import cache

from extractors.lexicon import alternation, lexicon, word_list
from extractors.organisation.name import LEXICON, peopled

# "C3", "G1", "A1", "Baa1", "AA-"
CODE = r"(?:[CGV][1-4]|[A-D]{1,3}[12]?[+-]?|[ABC]aa?[1-3]?)"
FEW = r"(?:[\w'-]+\ ){0,3}?"
NUMBER = r"(?:no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero|none|full|\d+)"
SEVERAL = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|dozens\ of)"
AWARD = rf"(?:{NUMBER}\ )?(?:stars?|grades?|ratings?|marks?|verdict|scores?|badge|status|points?)"
# No adjective of the people that follow: "Moss said parents".
NO_ADJECTIVE = r"(?:of|in|at|where|for|and|as|to|told|said|says|tells|warned|met|has|have|had|is|was|are|were|will)\b"
# "rose by two metres": a number that counts is no grade.
COUNTS = r"\ (?!(?:for|in|out|from|to|and|but|last|on|after|when|by|with|as|at|this|overall|too|again|notch|notches)\b)[a-z]"
RISE_OR_FALL = (
    r"(?:slips?|slipped|drops?|dropped|falls?|fell|fallen|plunged|climbs?|climbed|jumped|leapt|risen|rises?|rose"
    r"|goes|went|gone|moves?|moved|bounced\ back|shot\ up|soared|slumped|tumbled|sank|sunk|crept\ up|slid)"
)


def behind(text: str, end: int) -> re.Match[str] | None:
    """What stands right behind a name that ends at `end`, and in the `lastgroup` of the match what it tells.

    "apposition" tells what the name is (group "noun"), "service" that a council has it, "runs" that it has such a service for a council,
    "operates" that it has several others (group "units"), "cares" that it may look after so many, "firm" that it has profits, "people"
    who is there (group "who"), "rated" and "graded" that it was graded, "head" and "worked" that somebody heads it or served there,
    "belongs" that somebody runs it, "food" that it sells food, "area" what it governs, "called" what it is called ("the Haven home"),
    "owned" that it has officers, "closes" that it shuts, as nobody does, "fares" how it does.
    """
    return _pattern().match(text, end)


@cache
def graded_so() -> re.Pattern[str]:
    """What follows the name of whom a grader grades: "rates [Saltby] good", "gave [Orrin] a three", "knocks [Cedar Falls] down"."""
    grades = alternation(word_list(LEXICON, "grade_words") | word_list(LEXICON, "graded_as"))
    return re.compile(rf"\ ['\"]?(?:{grades}|(?:an?|the|its|only|just|another|one|two|three|four|five)\b|{CODE}\b)(?![\w-])")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"{_is_something()}|{_has_something()}|{_was_graded()}|{_is_led()}", re.VERBOSE)


def _is_something() -> str:
    """As in "Fernmoor, a women's prison", "Selwick is officially a four-star council", not "Moss is a bank manager"."""
    nouns = alternation(lexicon(LEXICON, "appositions").keys() | {"home"})
    return rf"""(?P<apposition>
          (?:,\ (?:an?|the(?:\ [a-z]+'s)?|one\ of\ (?:the|its|four|three|two)|now\ an?)
          |  \ (?:is|was|became|becomes|remains|has\ become|has\ been)\ (?:[a-z]+ly\ |now\ |still\ )?
             (?:an?|(?:the\ )?(?:only|first|last)|the\ [\w-]+est)
          |  \ as\ the\ (?:only|first|last|sole))
          \ (?:\d[\d,]*-[a-z]+\ )?(?:(?!for\b|of\b|in\b|to\b|at\b|by\b|with\b)[\w'-]+\ ){{0,4}}?(?P<noun>{nouns})
          (?=[,.;)]|\ (?:which|that|whose|where|based|run\ by|owned|belonging|managed|behind|out|off|beside|outside|overlooking
          |at|in|on|near|with|for|to|serving|of|\d)))"""


def _has_something() -> str:
    """As in "Derbyshire DCS", "Brand Ockley's shares", "Moss Pike, whose profits", "Norholm firefighters"."""
    owned, members, profits = (alternation(word_list(LEXICON, words)) for words in ("council_owned", "council_members", "firm_owned"))
    return rf"""(?P<service>(?:
                (?:'s?|,\ whose|\ (?:when|where|after|because)\ its)\ (?:[a-z-]+\ ){{0,2}}?
            |   \ (?:(?:interim|acting|former|new|joint|council)\ )?
            )(?i:{owned})\b
        |   's\ (?:[a-z-]+\ ){{0,2}}?(?i:{members})\b | \ councillors\ [a-z]
        |   ,\ whose\ (?:local\ area\ )?partnership\b | ,?\ [Cc]ouncils\b)
        |   (?P<runs>(?:,\ which)?\ (?:(?:has|have|had|will|now|first)\ ){{0,2}}(?:
                (?:took|taken|takes|take|taking)\ over\ (?:[\w'-]+\ ){{0,3}}?(?i:{owned})
            |   (?:runs|run|ran|provides|provided|delivers|manages)\ (?:[\w'-]+\ ){{0,3}}?(?i:{owned})\ (?:for|on\ behalf\ of|in)
            )\b | ,\ which\ (?:provides|provided|offers|delivers|arranges)\ (?:[a-z]+\ and\ )?
                (?:home\ care|home-care|homecare|domiciliary\ care|personal\ care|care\ (?:at|in)\ (?:home|people's|their)|care\ visits)\b)
        |   (?P<cares>(?:,\ which|,\ [^.;:\n]{{1,60}},)?\ (?:is|was)\ (?:also\ |then\ )?registered
            \ (?:to\ (?:care|look|provide|take)\b|for\ {SEVERAL}))
        |   (?P<operates>(?:
                ,?(?:\ (?:which|who))?\ (?:also\ |now\ )?(?:runs|operates|owns)\ (?:more\ than\ |about\ |another\ )?
            |   \ (?:has|have|had)\ (?:had\ |seen\ )?{SEVERAL}\ of\ (?:its|their)\ )
            {SEVERAL}\ (?:[a-z-]+\ ){{0,2}}?(?P<units>{alternation(lexicon(LEXICON, "counted"))})\b)
        |   (?P<firm>(?:,\ whose)?\ (?:
                (?:(?:has|have)\ )?(?:issued|warned|reported|posted|announced|unveiled|made)
                \ (?:(?:of|a|an|its|record|annual|half-year|full-year|pre-tax|lower|higher|falling|rising)\ ){{0,3}}
            )?{profits}\b | 's\ (?:shares|share\ price)\b)
        |   (?P<people>(?:'s?|,)?\ (?:(?!{NO_ADJECTIVE})[a-z-]+\ )?
            (?P<who>{alternation(peopled())})\b)"""


def _was_graded() -> str:
    """As in "Oakby has been downgraded", "Norgarth's latest rating", "Oriel, which owns 900 homes, was given a V1"."""
    grades, helpers = f"(?i:{alternation(word_list(LEXICON, 'grade_words'))})", alternation(word_list(LEXICON, "helpers"))
    mark = rf"(?:(?:{FEW}{AWARD}|['\"]?{grades}|['\"]?{CODE})\b|{NUMBER}\b(?!{COUNTS}))"
    return rf"""(?P<rated>
              's\ (?:(?!with\b|for\b|of\b|\d)[\w-]+\ ){{0,3}}?
              (?:ratings?|grades?|grading|score|verdict|judgements?|inspections?|inspectors|report\ card)\b
        |   ,\ (?:each\ )?with\ (?:{NUMBER}|{grades})(?=[.,;)]) | ,\ where\ (?:the|its|children's|adult)\ (?:\w+\ ){{0,2}}services?\b)
        |   (?P<graded>(?:\ (?:service|trust|force|home|partnership|unit))?(?:\ \([^()\n]{{1,30}}\))?
            (?::\ (?:[a-z][a-z\ ,&'-]{{2,60}}:\ )?['\"]?(?i:{grades})\b | \ \(['\"]?{grades}['\"]?(?=[,;)]|\ overall)
            |,\ which\ (?:it|they|inspectors|the\ [a-z]+|[A-Z]\w+)\ (?:had\ )?(?:rated|judged|graded)\b
            |(?:,\ (?:which|who)\ (?:[a-z]+\ ){{0,2}}?|,\ [^.;:\n]{{1,90}},\ |,\ [^,.;:\n]{{1,60}},\ which\ |,?\ )
              (?:(?:{helpers}|both)\ ){{0,4}}(?:
              (?:re-?|down|up)?graded | rated | judged | deemed | branded | ranked | (?:re-)?inspected
            | (?:condemned|described|classed|labelled)\ as\ {FEW}['"]?{grades}\b
            | visited\ by\ (?:the\ |government\ |an?\ |[A-Z]\w+\ ){{0,2}}(?:inspectors?|Ofsted|Estyn|CQC|watchdog|regulator)\b
            | found\ (?:to|good|inadequate|excellent|outstanding)
            | (?:given|awarded|handed|gets?|got|scores?|scored|received|earned)\ (?:only\ |just\ |an?\ |the\ )?{mark}
            | (?:has|had|have)\ (?:an?|the)\ (?:{FEW}{AWARD}|full\ {NUMBER}|{CODE})\b
            | (?:came|come|comes)\ out\ (?:as|with)\ {FEW}(?:{grades}|{AWARD})\b
            | requires?\ improvement | required\ improvement | perform(?:s|ed|ing)\b
            | (?:put\ |placed\ )?(?:in|into|out\ of)\ special\ measures
            | (?:lost|kept|keeps|retained|retains|loses|regained|regains|holds|held)\ (?:its|an?|their)\ {FEW}(?:{AWARD}|{grades})\b
            | {RISE_OR_FALL}\ (?:one|two|three|a|several)\ (?:grades?|notch(?:es)?|stars?|categories|category|ratings?|bands?|levels?)\b
            | {RISE_OR_FALL}\ (?:(?:up|down|from|to|by|an?|the|its|all\ the\ way)\ ){{1,3}}(?:[\w-]+\ )?['"]?(?:{mark}|notch|notches)
            | (?:up|down)\ from\ (?:{mark})
            | (?:to\ be|as)?\ ?(?:stays?|stayed|remains?|remained|becomes?|became)?\ ?['"]?
              (?:good|inadequate|outstanding|adequate|excellent|satisfactory|unsatisfactory)\b
            | told\ (?:it|that\ its?|to)\b
            )))
        |   (?P<closes>(?:,\ [^.;:\n]{{1,60}},)?\ (?:{helpers}\ ){{0,3}}(?:to\ )?(?:closes?|closed|shuts?|reopens?|reopened)
            (?=[.,;]|$|\ (?:its|for\ good|after|in|on|at|next|this|last|down|with|because|as|amid)\b))
        |   (?P<fares>(?:,\ [^.;:\n]{{1,60}},|,)?\ (?:{helpers}\ ){{0,3}}(?:fared|fares|improved|declined|worsened|struggled|failed
            |(?:did|done)\ (?:better|worse|well|badly)|(?:opened|founded|built|established)\ in)\b)"""


def _is_led() -> str:
    """As in "Heatherfield, whose chief executive", "St Hilary's, Fenton, where she was deputy head", "the Haven home"."""
    offices, heads = alternation(word_list(LEXICON, "offices")), alternation(word_list(LEXICON, "heads_of_all"))
    return rf"""(?P<head>,\ whose\ (?:[a-z]+\ )?(?:{heads})\b)
        |   (?P<worked>(?:,\ [A-Z][\w-]+|\ in\ (?:[A-Z][a-z]+\ )?\d{{4}})?,\ where
            \ (?:s?he|they)\ (?:was|is|were|has\ been|had\ been|worked|taught|served|became)\b)
        |   (?P<belongs>,?\ (?:(?:which|that)\ )?(?:(?:is|was)\ )?(?:also\ |now\ |still\ )?(?:(?:run|owned|managed)\ by|belongs\ to)\b)
        |   (?P<food>\ (?:takeaway|restaurant|cafe|pub|bakery|bistro|chippy|chip\ shop|kebab\ house|tearooms?)\b)
        |   (?P<area>,\ (?:an?|the)\ (?:[\w'-]+\ ){{0,3}}?(?:city|county|borough|district|unitary)\b|\ is\ responsible\ for\b)
        |   (?P<called>\ (?:[\w-]+\ )?
            (?:home|nursery|jail|prison|school|hospital|college|surgery|practice|unit|PDU|academy|primary|trust|service|force)\b)
        |   (?P<owned>'s\ (?:[a-z]+\ )?(?:{offices}))\b"""
