"""Dates in sentences as newspapers write them; each article appeared on Thursday 19 March 2015 unless its list says otherwise."""

from datetime import date, timedelta
from time import process_time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from extractors import dates
from extractors.date.reader import beginnings, stretches
from extractors.date.rules import expressions_at
from extractors.dates import Date
from extractors.folding import fold
from extractors.periods import Period, months, years
from extractors.reading import set_context
from tests.conftest import Reader
from tests.marking import mark, unmark

BLANK = spacy.blank("en")
PUBLISHED = date(2015, 3, 19)

FULL = [
    "The report, dated [[14 May 2013|day 2013-05-14]], was never sent.",
    "It was signed on [[Wednesday, November 19, 2014|day 2014-11-19]].",
    "Inspectors called on [[Monday, 29th January 2018|day 2018-01-29]] without warning.",
    "She was born on [[the 5th of June, 1948|day 1948-06-05]].",
    "The home opened on [[Sept. 14, 2009|day 2009-09-14]].",
    "[[16 Nov. 2011|day 2011-11-16]]: the council is told.",
    "He was last seen on the evening of [[Friday 3rd August 2012|day 2012-08-03]].",
    "[[2014-11-07|day 2014-11-07]] Minutes of the board",
    "Posted [[2015/02/27|day 2015-02-27]] by our reporter",
    "They wed on [[the twenty-first of May 2011|day 2011-05-21]].",
    "The deed of [[12 February, 1906|day 1906-02-12]] survives.",
    "It happened on [[May 20, 2010|day 2010-05-20]], the day of the count.",
]
NUMERIC = [
    "Updated: [[30.10.14|day 2014-10-30]]",
    "Published [[21/04/2014|day 2014-04-21]] at 10:45",
    "The form was stamped [[3-7-2014|day 2014-07-03]].",
    "Filed [[7/10/13|day 2013-10-07]].",
    "Filed [[9/18/14|day 2014-09-18]].",
    "Filed [[4/16/2014|day 2014-04-16]], amended [[5/2/2014|day 2014-05-02]].",
    "The licence ran to [[11/2014|month 2014-11]].",
]
DAYS = [
    "The hearing will resume on [[3 June|day 2015-06-03]].",
    "He was arrested on [[12 February|day 2015-02-12]] and bailed.",
    "She resigned on [[December 15|day 2014-12-15]].",
    "Voting closes on [[Tuesday, April 14|day 2015-04-14]].",
    "The vote was held on [[Monday 26 January|day 2015-01-26]].",
    "Staff were told on [[the 2nd of March|day 2015-03-02]].",
    "It must reply by [[30 April|day 2015-04-30]].",
    "The trust was given until [[1 May|day 2015-05-01]] to improve.",
    "The shop has been shut since [[9 October|day 2014-10-09]].",
    "The fair was on [[Sunday, August 24 last year|day 2014-08-24]].",
    "Fares go up on [[1 April next year|day 2016-04-01]].",
    "The letter, sent on [[the 20th of last month|day 2015-02-20]], was ignored.",
    "Nominations close on [[the 20th of next month|day 2015-04-20]].",
]
MONTHS = [
    "The school was inspected in [[January|month 2015-01]].",
    "The school will be inspected again in [[January|month 2016-01]].",
    "The clinic is due to open in [[September|month 2015-09]].",
    "The roof fell in during [[November 2012|month 2012-11]].",
    "The scheme begins in [[May|month 2015-05]].",
    "The scheme began [[last May|month 2014-05]].",
    "A new head arrives [[next September|month 2015-09]].",
    "In [[November last year|month 2014-11]] two managers left.",
    "The work should be done by [[the end of June|month 2015-06]].",
    "The plan was dropped in [[early February|month 2015-02]].",
    "It was [[mid-December|month 2014-12]] before anyone rang.",
    "She has worked there since [[March 2009|month 2009-03]].",
    "[[July|month 2014-07]]'s figures were worse.",
    "[[The October, 2011|month 2011-10]] review said so.",
    "They moved in [[Sept|month 2014-09]] and were back in [[Feb|month 2015-02]].",
    "The council promised in [[October|month 2014-10]] to publish it in [[April|month 2015-04]].",
    "It was launched in [[August of 2013|month 2013-08]].",
    "Trials start [[later this month|month 2015-03]].",
    "They met [[earlier this month|month 2015-03]].",
    "The bid failed [[last month|month 2015-02]].",
    "Work begins [[next month|month 2015-04]].",
]
YEARS = [
    "It opened in [[1987|year 1987]] and closed in [[2011|year 2011]].",
    "Crime has fallen every year since [[2008|year 2008]].",
    "The [[2012|year 2012]] Games cost more.",
    "Of the class of [[1996|year 1996]], six are here.",
    "The bridge ([[1868|year 1868]]) is listed.",
    "By [[the end of 2016|year 2016]] all will have moved.",
    "Sales fell in [[late 2014|year 2014]].",
    "[[Last year|year 2014]] it made a loss.",
    "[[Next year|year 2016]] it will break even.",
    "Bills rose [[this year|year 2015]].",
    "They plan to move [[early next year|year 2016]].",
    "The pit shut [[the year before last|year 2013]].",
    "It was built in [[the year 2000|year 2000]].",
    "Budgets for [[2013/14|financial year 2013-04-01/2014-03-31]] were cut.",
    "It will save £2m in [[2015-16|financial year 2015-04-01/2016-03-31]].",
    "[[The 2014/15 financial year|financial year 2014-04-01/2015-03-31]] was hard.",
    "Turnover grew in [[FY2014|financial year 2013-04-01/2014-03-31]].",
    "It will pay for itself by [[the end of the financial year|financial year 2014-04-01/2015-03-31]].",
    "Cuts are planned for [[the next financial year|financial year 2015-04-01/2016-03-31]].",
    "Taking pupils to school cost £51m in [[2013/14|financial year 2013-04-01/2014-03-31]].",
    "Pupils' results for [[2013/14|school year 2013-09-01/2014-08-31]] were good.",
    "Fees rise in [[the academic year 2015-16|academic year 2015-09-01/2016-08-31]].",
    "[[The 2012-13 season|season 2012-08-01/2013-05-31]] ended in defeat.",
    "The line ran [[1946-63|range 1946-01-01/1963-12-31]].",
]
DECADES = [
    "Otters died out in [[the 1950s|decade 1950-01-01/1959-12-31]].",
    "The estate went up in [[the mid-1960s|decade 1960-01-01/1969-12-31]].",
    "In [[the Thirties|decade 1930-01-01/1939-12-31]] it was a cinema.",
    "The fashion of [[the '70s|decade 1970-01-01/1979-12-31]] is back.",
    "The mill dates from [[the 19th century|century 1801-01-01/1900-12-31]].",
    "It was a port in [[the early twentieth century|century 1901-01-01/2000-12-31]].",
]
PARTS_OF_YEARS = [
    "Profits rose in [[the first quarter of 2014|quarter 2014-01-01/2014-03-31]].",
    "Growth slowed in [[Q3 2013|quarter 2013-07-01/2013-09-30]].",
    "It shed jobs in [[the first half of last year|half 2014-01-01/2014-06-30]].",
    "Prices rose in [[the final quarter of 2014|quarter 2014-10-01/2014-12-31]].",
    "In [[the last quarter|quarter 2014-10-01/2014-12-31]] it made 88 sales.",
    "It expects a better [[second half of 2015|half 2015-07-01/2015-12-31]].",
    "Burglaries fell in [[the first six months of 2014|range 2014-01-01/2014-06-30]].",
    "It flooded in [[the summer of 2007|season 2007-06-01/2007-08-31]].",
    "It flooded [[last summer|season 2014-06-01/2014-08-31]].",
    "A decision is promised [[next spring|season 2016-03-01/2016-05-31]].",
    "Work will start in [[the autumn|season 2015-09-01/2015-11-30]].",
    "The wards closed over [[the winter|season 2014-12-01/2015-02-28]].",
    "She joined in [[spring 2013|season 2013-03-01/2013-05-31]].",
    "Voters backed it in [[fall 2013|season 2013-09-01/2013-11-30]].",
    "The head left in [[the summer term of 2014|term 2014-04-01/2014-07-31]].",
    "Pupils moved in [[the autumn term|term 2014-09-01/2014-12-31]].",
]
FEASTS = [
    "The ward will shut on [[Christmas Day|day 2015-12-25]] and [[Boxing Day|day 2015-12-26]].",
    "He was found on [[New Year's Eve|day 2014-12-31]].",
    "They were stranded at [[Hogmanay|day 2014-12-31]].",
    "The road will reopen on [[Good Friday|day 2015-04-03]].",
    "It was lost on [[Easter Monday 2013|day 2013-04-01]].",
    "A report is promised by [[Easter|day 2015-04-05]].",
    "Poppies were sold out by [[Remembrance Sunday|day 2014-11-09]].",
    "The stalls were smashed on [[Halloween|day 2014-10-31]].",
    "A barn burned down on [[Bonfire Night|day 2014-11-05]].",
    "The pool will open on [[the May bank holiday|day 2015-05-04]].",
    "The trains will stop on [[August bank holiday|day 2015-08-31]].",
    "Shops were packed on [[Black Friday|day 2014-11-28]].",
    "They dined together at [[Thanksgiving 2013|day 2013-11-28]].",
    "Stores will shut on [[Labor Day|day 2015-09-07]].",
    "Lights went up for [[Diwali|day 2014-10-22]].",
    "He last wrote at [[Christmas 1951|day 1951-12-25]].",
    "The march was held on [[St Patrick's Day|day 2015-03-17]].",
    "The larder was bare [[eight days before Christmas|day 2014-12-17]].",
    "Bins will be emptied on [[the Tuesday after Easter|day 2015-04-07]].",
    "He will ring on [[the day before Good Friday|day 2015-04-02]].",
]
FROM_PUBLICATION = [
    "Two men were charged [[yesterday|day 2015-03-18]].",
    "The council meets [[tonight|day 2015-03-19]].",
    "It was approved [[last night|day 2015-03-18]].",
    "The inquest opens [[tomorrow|day 2015-03-20]].",
    "Votes were counted [[the day before yesterday|day 2015-03-17]].",
    "The verdict came [[this morning|day 2015-03-19]].",
    "Doctors walked out [[last week|week 2015-03-09/2015-03-15]].",
    "It will be debated [[later this week|week 2015-03-16/2015-03-22]].",
    "The band plays [[next week|week 2015-03-23/2015-03-29]].",
    "Snow fell [[last weekend|weekend 2015-03-14/2015-03-15]].",
    "Buses will run [[this weekend|weekend 2015-03-21/2015-03-22]].",
    "The derby was played at [[the weekend|weekend 2015-03-14/2015-03-15]].",
    "The gala will be held at [[the weekend|weekend 2015-03-21/2015-03-22]].",
    "They parted [[three years ago|year 2012]].",
    "It was sold [[six months ago|month 2014-09]].",
    "The dog vanished [[ten days ago|day 2015-03-09]].",
    "They met [[a fortnight ago|day 2015-03-05]].",
    "The law changed [[a decade ago|year 2005]].",
    "It will reopen in [[two weeks' time|day 2015-04-02]].",
    "The board meets [[a week tomorrow|day 2015-03-27]].",
    "A vote is due [[a week on Monday|day 2015-03-30]].",
    "It sits again on [[Tuesday week|day 2015-03-31]].",
    "In [[the last three years|range 2012-03-19/2015-03-19]] it lost money.",
    "It will spend £1m over [[the next 12 months|range 2015-03-19/2016-03-19]].",
    "Sales are down on [[this time last year|month 2014-03]].",
    "It is due by [[the end of the year|year 2015]].",
    "They hope to sell up [[the year after next|year 2017]].",
]
WEEKDAYS = [
    "He was remanded on [[Monday|day 2015-03-16]].",
    "The leader said on [[Wednesday|day 2015-03-18]] that she would stay.",
    "The appeal will be heard on [[Monday|day 2015-03-23]].",
    "The bridge closed on [[Thursday|day 2015-03-19]].",
    "The court sits on [[Friday|day 2015-03-20]].",
    "It lost on [[Saturday afternoon|day 2015-03-14]].",
    "Councillors decide [[next Tuesday|day 2015-03-24]].",
    "It broke down [[last Friday|day 2015-03-13]].",
    "Polls open [[this Saturday|day 2015-03-21]].",
    "[[Tuesday night|day 2015-03-17]]'s meeting broke up in uproar.",
    "They are to meet on [[Friday of next week|day 2015-03-27]].",
    "[[Friday the 13th|day 2015-03-13]] brought bad luck.",
    "The market reopens on [[the first Saturday of May|day 2015-05-02]].",
    "It met on [[the last Thursday in January|day 2015-01-29]].",
    "Thieves struck on [[Tues|day 2015-03-17]] again.",
]
RANGES = [
    "Inspectors visited [[between 16 September and 8 October|range 2014-09-16/2014-10-08]].",
    "It ran [[from 6 December to 4 January|range 2014-12-06/2015-01-04]].",
    "The festival, [[16-18 May 2014|range 2014-05-16/2014-05-18]], was a sell-out.",
    "The visit took place on [[June 7 and 8|range 2014-06-07/2014-06-08]].",
    "They called on [[19 and 20 January|range 2015-01-19/2015-01-20]].",
    "Fieldwork was done [[from June to August 2013|range 2013-06-01/2013-08-31]].",
    "Abuse went on [[between 1997 and 2013|range 1997-01-01/2013-12-31]].",
    "He was mayor [[from 1999 to 2007|range 1999-01-01/2007-12-31]].",
    "Money was taken [[between April 2001 and October 2005|range 2001-04-01/2005-10-31]].",
    "It shut in [[October and November 2013|range 2013-10-01/2013-11-30]].",
    "Rain fell [[from Monday night to Tuesday afternoon|range 2015-03-16/2015-03-17]].",
    "[[Monday 3 to Friday 21 March 2014|range 2014-03-03/2014-03-21]] was the busiest time.",
    "The trust had two deaths in [[the year to March 2014|range 2013-04-01/2014-03-31]].",
    "Thefts fell in [[the six months to January|range 2014-08-01/2015-01-31]].",
    "It lost £1m in [[the 12 months to last September|range 2013-10-01/2014-09-30]].",
    "Trains will not run [[from 24 December to 2 January|range 2015-12-24/2016-01-02]].",
    "It will last [[from now until November|range 2015-03-19/2015-11-30]].",
    "The work was done in [[March|month 2014-03]] and [[June 2014|month 2014-06]].",
    "[[June - August 2014|range 2014-06-01/2014-08-31]]: the survey",
    "They camped there [[between June and October last year|range 2014-06-01/2014-10-31]].",
]
HANGING = [
    "He joined in [[March 2009|month 2009-03]] and left in [[June|month 2009-06]].",
    "It was inspected in [[May 2013|month 2013-05]] and again in [[October|month 2013-10]].",
    "It was inspected in [[May 2013|month 2013-05]], and in [[October|month 2014-10]] the head left.",
    "He fell on [[New Year's Day|day 2015-01-01]] and was found [[the following day|day 2015-01-02]].",
    "She was hurt on [[27 March 1987|day 1987-03-27]] and died [[two days later|day 1987-03-29]].",
    "It opened in [[2008|year 2008]]. [[The following year|year 2009]] it was sold.",
    "It cost £3m in [[2013-14|financial year 2013-04-01/2014-03-31]], £2m [[the year before|year 2012-04-01/2013-03-31]].",
    "Thefts rose in [[the year to March 2014|range 2013-04-01/2014-03-31]] from 20 in [[the previous year|year 2012-04-01/2013-03-31]].",
    "The mill closed in [[2003|year 2003]]. [[That August|month 2003-08]] it burned down.",
    "He was ill on [[Boxing Day|day 2014-12-26]] and on [[the 27th|day 2014-12-27]] he died.",
    "Two left in [[July|month 2014-07]], against five [[a year earlier|month 2013-07]].",
    "He sailed on [[4 May 1910|day 1910-05-04]], landing [[the next day|day 1910-05-05]].",
    "It rained on [[8 June 2012|day 2012-06-08]], [[that Friday|day 2012-06-08]].",
]
NAMED_BY = [
    "Turnout in [[the May|month 2014-05]] elections was low.",
    "It fell on [[the first Monday after Easter|day 2014-04-21]].",
    "The survey ran [[12 June–3 July 2014|range 2014-06-12/2014-07-03]].",
    "Sales for [[Q1-Q3 2014|range 2014-01-01/2014-09-30]] rose.",
]
LISTS = [
    "The fair is on [[Saturday 11 and Sunday 12 April|range 2015-04-11/2015-04-12]].",
    "He was seen by a doctor on [[4|day 2015-03-04]] and [[11 March|day 2015-03-11]].",
    "Visits on [[13|day 2014-01-13]], [[14|day 2014-01-14]] and [[20 January 2014|day 2014-01-20]] found faults.",
    "It will be shut on [[June 7, 8 and 9|range 2015-06-07/2015-06-09]].",
    "Elections were held in [[2010|year 2010]], [[2012|year 2012]] and [[2014|year 2014]].",
    "Fetes will be held in [[June and July|range 2015-06-01/2015-07-31]].",
    "Rates changed in [[June|month 2013-06]] and [[October 2013|month 2013-10]].",
]
TENSES = [
    "The farm slipped from good to requires improvement in [[August|month 2014-08]] and lost its manager.",
    "It handed the town, which has 8,700 homes, a low mark in [[October|month 2014-10]].",
    "The report follows a visit to the yard in [[November|month 2014-11]].",
    "A second concert follows in [[November|month 2015-11]].",
    "The fête is in [[June|month 2015-06]].",
    "The next fête is in [[February|month 2016-02]].",
    "He is on loan from the museum until [[July|month 2015-07]].",
    "He was attacked on [[Sunday|day 2015-03-15]] in the town centre.",
    "The hearing was adjourned until [[Monday|day 2015-03-23]].",
    "The nursery was given until [[March 2|day 2015-03-02]] to mend it.",
    "Parents heard on [[Monday|day 2015-03-16]], the first day of lessons.",
    "The council has promised a plan by [[May|month 2015-05]].",
    "It failed to open in [[May|month 2014-05]].",
    "He set out to climb it on [[New Year's Day|day 2015-01-01]].",
    "The centre is to close in [[May|month 2015-05]].",
    "It was told to improve by [[May|month 2015-05]].",
    "The deadline is [[3 June|day 2015-06-03]].",
    "A report published in [[December|month 2014-12]] is to be debated on [[Monday|day 2015-03-23]].",
    "The closure, planned for [[July|month 2015-07]], was approved on [[Monday|day 2015-03-16]].",
    "Staff said the ward might shut in [[August|month 2015-08]].",
    "It is thought to have been lost in [[August|month 2014-08]].",
    "The home could have closed in [[August|month 2014-08]].",
    "A meeting on [[September 9|day 2014-09-09]] was told of the deaths.",
    "She has until [[October 31|day 2015-10-31]] to appeal.",
    "From [[1 April|day 2015-04-01]] the fee rises to £9.50 an hour.",
    "Work started on [[12 January|day 2015-01-12]] and should finish before [[Easter|day 2015-04-05]].",
    "Bosses face a grilling by MPs on [[Tuesday 24 March|day 2015-03-24]].",
]
ANNIVERSARIES = [
    "The charity was founded [[25 years ago this month|month 1990-03]].",
    "He died [[ten years ago today|day 2005-03-19]].",
    "Prices rose at [[the turn of the year|range 2014-12-31/2015-01-01]].",
    "A visit is planned for [[early in the new year|month 2016-01]].",
    "It has been improving since [[the new year|day 2015-01-01]].",
    "The talk is on [[Thursday (26 March)|day 2015-03-26]] at the hall.",
    "They won on [[Saturday|day 2015-03-14]] and lost [[the Saturday before|day 2015-03-07]].",
    "Results are due on [[21 August|day 2015-08-21]], some of them [[a week earlier|day 2015-08-14]].",
    "Its debut came out in [[1989|year 1989]], the follow-up [[two years later|year 1991]].",
    "Profits for [[the fourth quarter|quarter 2014-10-01/2014-12-31]] rose on [[a year earlier|quarter 2013-10-01/2013-12-31]].",
    "By [[1 July 2014|day 2014-07-01]], 41 of the 60 posts were filled.",
    "In [[the year ended 31 March 2014|range 2013-04-01/2014-03-31]] it built 212 homes.",
]
NOT_DATES = [
    'The depot opened in [[2012|year 2012]]. "It came two years later than we were told," said a driver.',
    'They wed in [[1979|year 1979]]. "Thirty years later, we still argue," he said.',
    "Plots on the Lammas Park estate were sold.",
    "It meets on the second Tuesday of every month.",  # every month
    "Crowds came over the Easter weekend.",  # which days of it?
    "Of 1900 pupils, 1850 passed.",  # counts
    "In the last quarter of an hour they scored twice.",  # a fraction
    "World Cup 2018 and London 2012 were hits.",  # names of events
    "Protesters halted the March on Rome.",
    "It may close.",  # the verb
    "Theresa May spoke to Jan Moir.",  # people
    "Allies of Mrs May were silent.",
    "Protesters march on the town hall.",  # the verb
    "The Sunday Times broke the story.",  # a newspaper
    "A reporter for the Mail on Sunday rang.",
    "Sheffield Wednesday lost again.",  # a club
    "The line is staffed 24/7.",  # an idiom
    "He fought after 9/11.",  # an event
    "The vote was 12/10.",  # a count
    "It fell from 3/4 to 1/2.",  # fractions
    "Section 47 enquiries took too long.",
    "He gave version 2.1 a miss.",
    "The 2.15 at Ripon was abandoned.",  # a time
    "In 2000 homes the lights went out.",  # a count
    "In [[2022|year 2022]] inspectors found damp.",  # none
    "It cost £1999.",  # money
    "He ran 1500 metres.",  # a measure
    "She is 43 and has two years left.",  # an age, a duration
    "A two-year-old was hurt.",
    "The café opens Monday to Friday.",  # every week
    "It opens every Thursday, and on Saturdays.",
    "Every Christmas they sing.",  # every year
    "She had a Saturday job.",  # a kind of job
    "Christmas cards were sold.",  # a kind of card
    "The Good Friday Agreement held.",  # a treaty
    "The Winter Olympics were a success.",
    "Spring into action, he said.",  # the verb
    "Prices are to fall.",  # the verb
    "He lives on the 19th floor.",  # an ordinal
    "It was the 5th time.",
    "It has lost money recently, and in recent years.",  # vague
    "Hundreds came in the past few weeks.",
    "They left the day after the match.",  # no date is named
    "She said that in the end it failed.",
    "He won in the second half.",  # of a match
    "The A1307 was shut at junction 2012a.",  # a road
    "Call 01632 960 2014.",  # a telephone number
    "The sun shone and they sat down.",  # not weekdays
    "The fax of 20:14 was late.",  # a time
    "He was in his thirties.",  # an age
]
KNOWN_GAPS = [
    "It rose in [[the twelve months that ended in June 2014|range 2013-07-01/2014-06-30]].",
    "The shop was shut [[from 9am on Tuesday until noon on Thursday|range 2015-03-17/2015-03-19]].",  # clock times between
]

CASES = [
    *FULL,
    *DAYS,
    *MONTHS,
    *YEARS,
    *DECADES,
    *PARTS_OF_YEARS,
    *FEASTS,
    *FROM_PUBLICATION,
    *WEEKDAYS,
    *RANGES,
    *HANGING,
    *NAMED_BY,
    *LISTS,
    *TENSES,
    *ANNIVERSARIES,
    *NOT_DATES,
]


def show(found: Date) -> str:
    """The precision and the period, as short as ISO 8601 lets it be."""
    period = Period(found.date_from, found.date_to)
    first, last = found.date_from.isoformat(), found.date_to.isoformat()
    if period in (month_of(found.date_from), year_of(found.date_from)):
        return f"{found.precision} {first[:7] if period.months == 1 else first[:4]}"
    return f"{found.precision} {first}" if first == last else f"{found.precision} {first}/{last}"


def month_of(day: date) -> Period | None:
    return months(day.year, day.month)


def year_of(day: date) -> Period | None:
    return years(day.year)


@pytest.mark.parametrize("marked", CASES)
def test_dates_are_found_and_resolved(marked: str, read: Reader) -> None:
    text = unmark(marked)
    assert mark(text, dates.extract(read(text, published=PUBLISHED)), show) == marked


@pytest.mark.parametrize("marked", KNOWN_GAPS)
@pytest.mark.xfail(strict=True, reason="known gap")
def test_known_gaps(marked: str, read: Reader) -> None:
    text = unmark(marked)
    assert mark(text, dates.extract(read(text, published=PUBLISHED)), show) == marked


@pytest.mark.parametrize("marked", [*FULL, *NUMERIC, *DECADES])
def test_dates_that_tell_all_need_neither_model_nor_publication(marked: str, read_blank: Reader) -> None:
    doc = read_blank(unmark(marked))
    assert mark(unmark(marked), dates.extract(doc), show) == marked
    assert not any(found.relative or found.anchor for found in dates.extract(doc))
    assert dates.left_out(doc) == 0


def test_what_needs_the_publication_date_is_left_out_without_it(read: Reader) -> None:
    text = "It opened on 3 May 2012, closed last week and was sold in March. It had been empty since 2010."
    marked = (
        "It opened on [[3 May 2012|day 2012-05-03]], closed last week and was sold in March. It had been empty since [[2010|year 2010]]."
    )
    doc = read(text)
    assert mark(text, dates.extract(doc), show) == marked
    assert dates.left_out(doc) == 2


RULES = [
    ("Filed 21/04/2014.", "numeric date, day first"),
    ("Filed 7/10/13.", "numeric date, day first assumed"),
    ("Filed 9/18/14.", "numeric date, month first"),
    ("Paid 9/18/14. Filed 7/10/13.", "numeric date, month first as elsewhere in the article"),
    ("It fell on Monday.", "weekday, past"),
    ("It will fall on Monday.", "weekday, future"),
    ("Monday.", "weekday, nearest"),
]


@pytest.mark.parametrize(("text", "rule"), RULES)
def test_the_rule_tells_what_was_assumed(text: str, rule: str, read: Reader) -> None:
    *_, last = dates.extract(read(text, published=PUBLISHED))
    assert last.rule == rule


def test_a_date_tells_what_it_was_resolved_against(read: Reader) -> None:
    doc = read("He fell last Friday and died the following day. It opened in 1999.", published=PUBLISHED)
    told = [(found.text, found.anchor, found.relative) for found in dates.extract(doc)]
    assert told == [("last Friday", PUBLISHED, True), ("the following day", date(2015, 3, 13), True), ("1999", None, False)]


@given(
    st.dates(date(1583, 1, 1), date(2099, 12, 31)),
    st.sampled_from(
        [
            "{0:%A}, {0.day} {0:%B} {0.year}",
            "{0:%B} {0.day}, {0.year}",
            "{0.day} {0:%b} {0.year}",
            "{0:%A} {0.day} {0:%B}, {0.year}",
            "the {0.day} of {0:%B} {0.year}",
            "{0:%a} {0:%b} {0.day}, {0.year}",
        ]
    ),
)
def test_a_date_printed_in_words_reads_back(day: date, shape: str) -> None:
    assert [(found.date_from, found.date_to) for found in dates.extract(BLANK(f"On {shape.format(day)} it rained."))] == [(day, day)]


@settings(deadline=None)  # dateparser takes its time at the first call
@given(st.dates(date(1970, 1, 1), date(2060, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%y"]))
def test_a_date_printed_in_figures_reads_back(day: date, shape: str) -> None:
    assert [(found.date_from, found.date_to) for found in dates.extract(BLANK(f"On {day.strftime(shape)} it rained."))] == [(day, day)]


MOVING = [
    "yesterday",
    "last week",
    "next month",
    "three years ago",
    "last June",
    "next Easter",
    "on Friday",
    "the next 12 months",
    "this summer",
    "a week tomorrow",
    "a year and a half ago",
    "two summers ago",
    "this time last year",
    "ten years ago today",
    "the first Friday of next month",
    "this winter",
    "next year's second quarter",
]


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.sampled_from(MOVING))
def test_relative_dates_move_with_publication(day: date, words: str) -> None:
    (found,) = dates.extract(published_on(day, f"It came {words}."))
    assert found.relative
    assert found.date_from <= found.date_to
    distance = found.date_from - day if found.date_from > day else day - found.date_to
    assert distance <= timedelta(days=11 * 366)
    (week_on,) = dates.extract(published_on(day + timedelta(days=3 * 371), f"It came {words}."))
    assert week_on.date_from > found.date_from


# The calendar comes round after so many days, weekdays and leap years included.
FOUR_CENTURIES = timedelta(days=146_097)


@given(st.dates(date(1600, 1, 1), date(1999, 12, 31)), st.sampled_from([words for words in MOVING if "Easter" not in words]))
def test_four_centuries_on_relative_dates_are_the_same_days(day: date, words: str) -> None:
    (found,) = dates.extract(published_on(day, f"It came {words}."))
    (later,) = dates.extract(published_on(day + FOUR_CENTURIES, f"It came {words}."))
    assert (later.date_from, later.date_to) == (found.date_from + FOUR_CENTURIES, found.date_to + FOUR_CENTURIES)


@given(st.text(alphabet="0123456789/-., thMayJunelstoyrdwkbf'", max_size=80), st.dates(date(1, 1, 1), date.max))
def test_no_text_breaks_the_reading(text: str, day: date) -> None:
    doc = published_on(day, text)
    for found in dates.extract(doc):
        assert found.date_from <= found.date_to
        assert found.text == text[found.start : found.end]


ADVERSARIAL = [
    "May ",
    "the day before ",
    "from 1 to ",
    "1/1/",
    "12-",
    "2013/14 ",
    "the first ",
    "last last ",
    "Monday, ",
    "20th of ",
    "in the year to ",
    "1 2 3 May ",
    "a year ago last ",
    "the same period last year ",
    "'98-'99 ",
    "nineteen eighty-",
    "the week of the week of ",
    "May and June and ",
]


@pytest.mark.parametrize("piece", ADVERSARIAL)
def test_no_text_makes_the_patterns_slow(piece: str) -> None:
    """Five times the text takes about five times the time; a pattern that goes back over it all would take 25 times."""
    small, large = (fold(piece * (size // len(piece))) for size in (20_000, 100_000))
    assert timed(large) < 10 * min(timed(small), timed(small)) + 0.2


def timed(text: str) -> float:
    started = process_time()
    for start, end in stretches(text):
        for beginning in beginnings(text, start, end):
            expressions_at(text, beginning, end)
    return process_time() - started


def published_on(day: date, text: str) -> Doc:
    doc = BLANK(text)
    set_context(doc, published=day, title=None)
    return doc
