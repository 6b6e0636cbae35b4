"""Every kind of figure that newspapers print, one after another; see test_figures for whole sentences."""

from datetime import date

import pytest

from extractors import figures
from extractors.figures import Figure
from tests.conftest import Reader
from tests.marking import mark, unmark
from tests.test_figures import show

CASES = [
    "It has [[3.4m users|count 3400000 user]] and made [[£1.2bn|money 1200000000 GBP]].",
    "It has [[1.5 million users|count 1500000 user]].",
    "It bought [[two dozen eggs|count 24 egg]] and [[half a dozen pears|count 6 pear]].",
    "It fed [[half a million people|count 500000 person]].",
    "It ran for [[two and a half hours|duration 2.5 hours]].",
    "It lost [[a quarter of its members|ratio 1/4 member]].",
    "[[Two-thirds of members|ratio 2/3 member]] left.",
    "[[One in five members|ratio 1/5 member]] left.",
    "[[Nine in ten members|ratio 9/10 member]] left.",
    "[[7 of the 18 members|ratio 7/18 member]] left.",
    "[[Seven members|count 7 member]] came and [[five of them|count 5 member]] left.",
    "Dozens of members left, and scores more, and hundreds of thousands.",
    "It was [[-4C|measure -4 C]], [[minus 12|measure -12 C]] in places.",
    "It has [[45\u00a0000 members|count 45000 member]] and [[1\u202f200\u202f000 files|count 1200000 file]].",
    "It needs [[between 40 and 50 members|count 40-50 member]].",
    "It takes [[10-12 weeks|duration 10-12 weeks]].",
    "It takes [[10 to 12 weeks|duration 10-12 weeks]].",
    "It costs [[£3m to £4m|money 3000000-4000000 GBP]].",
    "It costs [[£3m-£4m|money 3000000-4000000 GBP]].",
    "It costs [[between £3m and £4m|money 3000000-4000000 GBP]].",
    "It rose [[5 percent|percent 5 percent]], or [[three percentage points|percent 3 percentage points]].",
    "It rose [[12 basis points|percent 12 basis points]].",
    "It rose by [[5.5 per cent|percent 5.5 percent]] to [[61pc|percent 61 percent]].",
    "It cost [[£4.99|money 4.99 GBP]], [[$3.50|money 3.5 USD]], [[€2|money 2 EUR]] and [[¥300|money 300 JPY]].",
    "It cost [[99p|money 0.99 GBP]], [[50 cents|money 0.5 USD]] and [[20 pence|money 0.2 GBP]].",
    "It cost [[five pounds|money 5 GBP]] and [[50 euros|money 50 EUR]].",
    "It cost [[A$40|money 40 AUD]], [[200 Swiss francs|money 200 CHF]] and [[3bn rupees|money 3000000000 INR]].",
    "He earns [[£9.50 an hour|money 9.5 GBP per hour]].",
    "He earns [[£300 per week|money 300 GBP per week]].",
    "He earns [[$80,000 a year|money 80000 USD per year]].",
    "He pays [[£3 a day|money 3 GBP per day]] and [[£12 a head|money 12 GBP per head]].",
    "A [[15-year-old|age 15 years]] boy met a man [[aged 43|age 43 years]].",
    "A [[15-year-old|age 15 years]] met a [[43-year-old|age 43 years]].",
    "A boy of [[15|age 15 years]] met Ann Pike, [[43|age 43 years]].",
    "A boy, [[15|age 15 years]], met Ann Pike ([[43|age 43 years]]).",
    "A [[four-week|duration 4 weeks]] trial led to [[three and a half years|duration 3.5 years]] in jail.",
    "A [[six-month|duration 6 months]] ban and a [[90-minute|duration 90 minutes]] wait.",
    "It is [[4 miles|measure 4 miles]] off, [[12km|measure 12 km]] in all.",
    "It weighs [[9st 4lb|measure 130 lb]], or [[59kg|measure 59 kg]].",
    "It covers [[40 acres|measure 40 acres]] or [[16 hectares|measure 16 hectares]].",
    "It reached [[31C|measure 31 C]] ([[88F|measure 88 F]]).",
    "She won by [[412 votes|count 412 vote]] to [[398|count 398 vote]].",
    "City won [[3|count 3]]-[[1|count 1]].",
    "It is [[three times|multiple 3]] as large, or [[ten times|multiple 10]] larger.",
    "It sees [[900 children and young people|count 900 child]].",
    "It has [[41 full-time social workers|count 41 worker]].",
    "It has [[41 full- and part-time social workers|count 41 worker]].",
    "There were [[three boys|count 3 boy]] and [[two girls|count 2 girl]].",
    "[[Twenty-three|count 23]] were good and [[six|count 6]] inadequate of the [[29 councils|count 29 council]].",
    "Of the [[29 councils|count 29 council]], [[23|count 23 council]] were good and [[six|count 6 council]] inadequate.",
    "The number of nurses stood at [[412|count 412 nurse]].",
    "Between 1997 and 2013, [[1,400 children|count 1400 child]] were abused.",
    "It has [[some 40 members|count 40 member, about]].",
    "It has [[around 40 members|count 40 member, about]].",
    "It has [[nearly 40 members|count 40 member, almost]].",
    "It has [[just under 40 members|count 40 member, less than]].",
    "It has [[over 40 members|count 40 member, more than]].",
    "It has [[a minimum of 40 members|count 40 member, at least]].",
    "It has [[as many as 40 members|count 40 member, up to]].",
    "It has [[no fewer than 40 members|count 40 member, at least]].",
    "It has [[an estimated 40 members|count 40 member, about]].",
    "It has [[at least 40 members|count 40 member, at least]].",
    "It has [[almost 40 members|count 40 member, almost]].",
    "It has [[more than 40 members|count 40 member, more than]].",
    "It has [[up to 40 members|count 40 member, up to]].",
    "It has [[less than 40 members|count 40 member, less than]].",
    "It has [[upwards of 40 members|count 40 member, at least]].",
    "It has [[in excess of 40 members|count 40 member, more than]].",
    "It has [[40 members or so|count 40 member, about]].",
    "It has [[40 or so members|count 40 member, about]].",
    "It has [[40-plus members|count 40 member, at least]].",
    "It has [[40+ members|count 40 member, at least]].",
    "It has [[well over 40 members|count 40 member, more than]].",
    "It has [[about 40 members|count 40 member, about]].",
    "It has [[roughly 40 members|count 40 member, about]].",
    "It has [[close to 40 members|count 40 member, about]].",
    "It has [[fewer than 40 members|count 40 member, less than]].",
    "It has [[no more than 40 members|count 40 member, up to]].",
    "It has [[a maximum of 40 members|count 40 member, up to]].",
    "It has [[just over 40 members|count 40 member, more than]].",
    "It has only [[40 members|count 40 member]].",
    "It has a mere [[40 members|count 40 member]].",
    "He left school at [[16|age 16 years]] and married at [[21|age 21 years]].",
    "The shop opens at seven and shuts at five.",
    "He woke at six and left by nine.",
    "Give a [[22-year-old|age 22 years]] [[ten grand|money 10000 GBP]].",
    "He paid [[five grand|money 5000 GBP]].",
    "It was her forty-first case and the twenty-second in the city.",
    "It was [[about a fifth of a per cent|percent 0.2 percent, about]] less.",
    "Of the [[11 heads|count 11 head]], [[nine|count 9 head]] left.",
    "Visits were late in [[a quarter of cases|ratio 1/4 case]], and forms in [[a third|ratio 1/3 case]].",
    "The playgroup is for [[two- to four-year-olds|age 2-4 years]].",
    "Among [[16|age 16 years]]- and [[17-year-olds|age 17 years]] it fell.",
    "It let [[three- or four-bedroom|count 3-4 bedroom]] flats.",
    "It weighs [[9st 4lb|measure 130 lb]].",
    "It lost [[two-thirds of a mile|measure 0.666667 miles]] of wall.",
    "It has [[41 full- and part-time workers|count 41 worker]].",
    "It took [[six weeks|duration 6 weeks]]. They photographed the five.",
    "They were paid [[a third|ratio 1/3]] less than us.",
    "It closed [[four homes|count 4 home]]; rents are [[a fifth|ratio 1/5]] higher.",
    "They need [[five to ten people|count 5-10 person]].",
    "It took [[six weeks|duration 6 weeks]], up from [[five|duration 5 weeks]].",
    "Of the [[29 councils|count 29 council]] inspected so far, [[23|count 23 council]] were good and [[six|count 6 council]] inadequate.",
    "Of its [[95 reports|count 95 report]], only [[two|count 2 report]] praised it.",
    "Of all [[40 homes|count 40 home]], [[12|count 12 home]] failed.",
    "Of [[40 homes|count 40 home]] visited, [[about 12|count 12 home, about]] failed.",
    "He paid [[ten grand|money 10000 GBP]] and owes [[five grand|money 5000 GBP]] to us.",
    "They own [[two grand pianos|count 2 piano]].",
    "She left school at [[16|age 16 years]] and married at [[21|age 21 years]].",
    "She was a mother at [[17|age 17 years]], a widow at [[twenty|age 20 years]].",
    "She left home at eight and got to school at nine.",
]

NO_FIGURES = [
    "Gwen Tolliver runs Three Dales Primary Care Trust.",  # a name
    "He heads the Five Rivers Academy Trust and Seven Sisters School.",  # names
    "It was awarded one star, down from two.",  # grades
    "It was open until half past six and again from ten to four.",  # clock times
    "Doors open between 7 and 8pm, and at 9.30am.",  # clock times
    "Ring 020 7946 0018, 212-555-0142 or (212) 555-0142.",  # telephone numbers
    "She lives at 12-14 Mill Lane, S11 9CM.",  # an address and a postcode
    "See www.example.org/2/three or https://example.org/40.",  # addresses on the web
]
PERIODS = [
    "The borough lost [[22 social workers|2014-01-01/2014-12-31]] last year.",
    "In 2013 the council spent [[£3m|2013-01-01/2013-12-31]] on roads.",
    "Last year [[40 people|2014-01-01/2014-12-31]] were hurt on the road.",
    "Between 1997 and 2013, [[about 1,400 children|1997-01-01/2013-12-31]] were abused.",
    "Turnover grew by [[4%|2013-04-01/2014-03-31]] in 2013/14.",
    "Police made [[412 arrests|2012-01-01/2012-12-31]] in 2012, up from [[309|2011-01-01/2011-12-31]] the year before.",
    "It was failing in 2014, after the abuse of [[1,400 children|None]].",  # the year of the failing
    "He said in May that [[12 homes|None]] would close.",  # when he said so
    "The school, built in 1987, has [[400 pupils|None]].",  # when it was built
    "It found [[14 faults|None]] when it called in June.",  # when it called
    "It was good in March, [[two places|None]] better than others.",  # when it was good
    "It opened in 1987, closed in 2011 and employed [[40 people|None]].",  # two dates, neither its own
]


@pytest.mark.parametrize("marked", [*CASES, *NO_FIGURES])
def test_figures_of_every_kind_are_found(marked: str, read: Reader) -> None:
    text = unmark(marked)
    assert mark(text, figures.extract(read(text)), show) == marked


def covered(figure: Figure) -> str:
    """The period that a figure covers."""
    return f"{figure.figure_from}/{figure.figure_to}" if figure.figure_from else "None"


@pytest.mark.parametrize("marked", PERIODS)
def test_a_figure_covers_the_period_its_sentence_gives(marked: str, read: Reader) -> None:
    text = unmark(marked)
    assert mark(text, figures.extract(read(text, published=date(2015, 3, 19))), covered) == marked
