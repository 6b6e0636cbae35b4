"""Figures: each sentence with its figures marked, `kind value noun, qualifier`; a range is `5-10`, a ratio `7/18`."""

import time

import inflect
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from extractors import figures
from extractors.figure.numerals import numerals
from extractors.figures import Figure
from extractors.folding import fold
from tests.conftest import Reader
from tests.marking import mark, unmark

CASES: dict[str, list[str]] = {
    "counts": [
        "Ofsted has made [[26 recommendations|count 26 recommendation]] for improvement.",
        "The borough lost [[22 permanent social workers|count 22 worker]] last year.",
        "It estimated that [[1,400 children and young people|count 1400 child]] had been abused.",
        "The team supported [[3.4m people|count 3400000 person]] and [[12k businesses|count 12000 business]].",
        "[[Twenty-three arrests|count 23 arrest]] were made at the match.",
        "[[Two hundred and five volunteers|count 205 volunteer]] turned up.",
        "[[About two and a half thousand residents|count 2500 resident, about]] signed.",
        "The charity gave away [[half a million meals|count 500000 meal]].",
        "The council bought [[two dozen laptops|count 24 laptop]] and [[half a dozen printers|count 6 printer]].",
        "It has [[three children's homes|count 3 home]] and [[four sports clubs|count 4 club]].",
        "Police recorded [[412 crimes|count 412 crime]], up from [[309|count 309 crime]] a year earlier.",
        "The force has [[2,018 officers|count 2018 officer]], [[340 fewer|count 340 officer]] than before.",
        "It hired [[five doctors and nurses|count 5 doctor]].",
        "There were [[three boys|count 3 boy]] and [[two girls|count 2 girl]] in the car.",
        "The jury of [[seven women|count 7 woman]] and [[five men|count 5 man]] retired.",
        "Inspectors visited [[38 councils|count 38 council]]; [[23|count 23 council]] were good and [[six|count 6 council]] inadequate.",
        "He pleaded guilty to [[12 counts of theft|count 12 count]].",
        "[[Two members of the public|count 2 member]] were hurt.",
        "She named [[three areas for improvement|count 3 area]].",
        "The trust has [[960 beds|count 960 bed]] for a population of [[about 610,000|count 610000 population, about]].",
        "The Conservatives had a majority of [[611|count 611 majority]].",
        "A [[60-bed|count 60 bed]] care home and a [[six-bedroom|count 6 bedroom]] house will be built.",
        "The [[160-strong|count 160]] firm hired a [[four-strong|count 4]] team.",
        "He published a [[42-page|count 42 page]] report and a [[10-point|count 10 point]] plan.",
        "The food bank feeds a family of [[five|count 5]].",
        "They knocked on every door [[four times|count 4 time]].",
        "Unemployment rose by [[3,000|count 3000]] to [[41,000|count 41000]].",
        "The number of foster carers fell to [[212|count 212 carer]].",
        "Attendance numbered [[3,900|count 3900]] on the day.",
        "Another [[64 call handlers|count 64 handler]] have been taken on.",
        "[[Some 900 babies|count 900 baby, about]] were delivered.",
        "The club sold [[41 tickets|count 41 ticket]] in [[one day|duration 1 days]].",
        "[[Nine of the 34 lifts|ratio 9/34 lift]] were out of order.",
        "[[Seven of the council's other buildings|count 7 building]] were closed.",
        "He scored in all [[three games|count 3 game]].",
        "The last [[two inspections|count 2 inspection]] found faults.",
        "Of the posts to go, [[no fewer than 65|count 65 post, at least]] are academic.",
        "The crowd of [[5,000|count 5000 crowd]] sang.",
        "She got [[842 votes|count 842 vote]] to his [[611|count 611 vote]].",
        "The motion was carried by [[12 votes|count 12 vote]] to [[three|count 3 vote]].",
    ],
    "ratios": [
        "The council found [[seven out of 18 cases|ratio 7/18 case]] it audited were inadequate.",
        "In [[11 of the 40 child protection plans|ratio 11/40 plan]] they read, visits were late.",
        "[[One in five pupils|ratio 1/5 pupil]] is absent.",
        "[[Nine out of ten start-ups|ratio 9/10 start-up]] fail.",
        "Rotherham was [[one of eight councils|ratio 1/8 council]] to be inspected.",
        "[[Six of the unit's 22 nursing posts|ratio 6/22 post]] were empty.",
        "[[Two of her three engines|ratio 2/3 engine]] had failed.",
        "[[A third of damp and mould cases|ratio 1/3 case]] took [[longer than eight weeks|duration 8 weeks, more than]].",
        "[[Two-thirds of the staff|ratio 2/3 staff]] have left.",
        "[[Half the buyers|ratio 1/2 buyer]] were dealers.",
        "[[More than half of teachers|ratio 1/2 teacher, more than]] plan to quit.",
        "[[Three quarters of parents|ratio 3/4 parent]] agreed.",
        "The bill was cut by [[a third|ratio 1/3]].",
        "[[About a tenth of its income|ratio 1/10 income, about]] comes from gifts.",
        "[[Forty people|count 40 person]] were arrested and [[12 of them|count 12 person]] were charged.",
        "It made [[13 recommendations|count 13 recommendation]], [[two of which|count 2 recommendation]] are urgent.",
        "The branch has [[62 members|count 62 member]], of whom [[a third|ratio 1/3 member]] are [[over 80|age 80 years, more than]].",
        "[[Two in five|ratio 2/5]] said no.",
        "There is a [[one-in-ten chance of flooding|ratio 1/10 chance]].",
        "[[1 in 6 children|ratio 1/6 child]] go hungry.",
        "[[Three of the five night staff|ratio 3/5 staff]] were new.",
    ],
    "money": [
        "The council will spend [[£3.4m|money 3400000 GBP]] on roads and [[£1.2bn|money 1200000000 GBP]] on schools.",
        "It costs [[£9.50 an hour|money 9.5 GBP per hour]], or [[£16,500 a year|money 16500 GBP per year]].",
        "They raised [[£450-£600|money 450-600 GBP]].",
        "The scheme will cost [[£3m to £4m|money 3000000-4000000 GBP]].",
        "It could cost [[£3-4m a year|money 3000000-4000000 GBP per year]].",
        "Salaries range from [[£24,000 to £38,000|money 24000-38000 GBP]].",
        "The fee went up from [[£6.50|money 6.5 GBP]] to [[£7 a week|money 7 GBP per week]].",
        "The bill will go up to [[£300|money 300 GBP]] in April.",
        "The price is [[25.4p a litre|money 0.254 GBP per litre]], up [[35p|money 0.35 GBP]].",
        "It was worth [[$4,800|money 4800 USD]], or [[€3,900|money 3900 EUR]], or [[C$6,000|money 6000 CAD]].",
        "Farms face fines of [[28 euro cents a litre|money 0.28 EUR per litre]].",
        "The tin held [[five hundred quid and fifty pence|money 500.5 GBP]].",
        "He owed [[ten thousand pounds|money 10000 GBP]].",
        "They paid [[£25 a head|money 25 GBP per head]] and [[£11,904 per student|money 11904 GBP per student]].",
        "The budget of [[GBP 3m|money 3000000 GBP]] was matched by [[USD 5 million|money 5000000 USD]].",
        "The loss was [[-£5m|money -5000000 GBP]].",
        "[[Half a million pounds|money 500000 GBP]] will be spent on potholes.",
        "The [[¥500|money 500 JPY]] coin and the [[3 million yen|money 3000000 JPY]] prize vanished.",
        "She won [[between £1,150 and £1,400|money 1150-1400 GBP]].",
        "[[Almost £1m|money 1000000 GBP, almost]] has been lost, and [[up to £3,000|money 3000 GBP, up to]] more may go.",
        "It fell to [[just under £700|money 700 GBP, less than]] from [[£812|money 812 GBP]].",
    ],
    "percent": [
        "Attendance rose from [[92.8 per cent|percent 92.8 percent]] to [[96.1 per cent|percent 96.1 percent]].",
        "[[Between 5 and 10 per cent|percent 5-10 percent]] of trees died.",
        "It was up [[22%|percent 22 percent]], [[four percentage points|percent 4 percentage points]] above target.",
        "Rents will rise by [[no more than half of one per cent|percent 0.5 percent, up to]].",
        "Turnout was [[10-15%|percent 10-15 percent]], or [[forty percent at most|percent 40 percent, up to]].",
        "Rates rose by [[25 basis points|percent 25 basis points]].",
        "Interest cover will fall [[below 110%|percent 110 percent, less than]].",
    ],
    "durations": [
        "Residents waited [[up to 16 days|duration 16 days, up to]] without a bath.",
        "The [[four-week|duration 4 weeks]] inspection ended in [[three months|duration 3 months]].",
        "He was jailed for [[three and a half years|duration 3.5 years]].",
        "She spoke for [[an hour and a half|duration 1.5 hours]].",
        "It took [[at least half a minute|duration 0.5 minutes, at least]], or [[half an hour|duration 0.5 hours]] at worst.",
        "The work will last [[between two and three weeks|duration 2-3 weeks]].",
        "He served [[10-12 weeks|duration 10-12 weeks]] of a [[five-year|duration 5 years]] sentence.",
        "It was the worst for [[more than a decade|duration 10 years, more than]].",
        "The alarm lasted [[two hours and 40 minutes|duration 160 minutes]].",
        "She worked there for [[30 years|duration 30 years]].",
        "They have [[70 working days|duration 70 working days]] to reply.",
        "The ban runs for [[12 months or more|duration 12 months, at least]].",
        "A [[20-minute|duration 20 minutes]] delay became a [[two-hour|duration 2 hours]] wait.",
        "They invested [[£240m|money 240000000 GBP]] over [[five years|duration 5 years]].",
        "He camped for [[31 nights|duration 31 nights]].",
        "It closed for [[over two years|duration 2 years, more than]].",
        "A [[two-year|duration 2 years]]-long inquiry heard from [[41 witnesses|count 41 witness]].",
        "She fell ill [[five years|duration 5 years]] after the move.",
    ],
    "ages": [
        "A [[15-year-old|age 15 years]] boy and a [[43-year-old|age 43 years]] woman were hurt.",
        "Ian Spurling, [[61|age 61 years]], a retired clerk, was cleared.",
        "Pupils [[aged four to 11|age 4-11 years]] were tested.",
        "[[Two boys|count 2 boy]], [[aged 14|age 14 years]] and [[16|age 16 years]], were arrested.",
        "She is [[34|age 34 years]] and lives in Leeds.",
        "We've got lads of [[19|age 19 years]] running a wing.",
        "The cub is [[about 18 months old|age 18 months, about]].",
        "Children [[under 16|age 16 years, less than]] must be with an adult.",
        "Walter Amis, who is [[97|age 97 years]], landed in Normandy.",
        "He died at [[the age of 87|age 87 years]].",
        "Helpers range [[in age from 16 to 84|age 16-84 years]].",
        "Among the [[18-24|age 18-24 years]] age group it was higher.",
        "Residents [[under the age of 18|age 18 years, less than]] are exempt.",
        "His neighbour, [[20|age 20 years]], agreed.",
        "The average [[age is 26|age 26 years]].",
        "Tim Eglin ([[34|age 34 years]]) won.",
        "[[Five people|count 5 person]], [[ages 4 to 81|age 4-81 years]], were treated.",
        "Those [[aged 65 and over|age 65 years, at least]] can apply.",
        "She turned [[50|age 50 years]] last week.",
    ],
    "measures": [
        "They will replace [[620km|measure 620 km]] of pipe and [[40 miles|measure 40 miles]] of track.",
        "The temperature fell to [[minus 3C|measure -3 C]], then to [[-14.2C|measure -14.2 C]].",
        "[[Up to 35cm|measure 35 cm, up to]] of snow fell, with another [[5-10cm|measure 5-10 cm]] to come.",
        "The [[40-tonne|measure 40 tonnes]] lorry was doing [[56mph|measure 56 mph]] in a [[40mph|measure 40 mph]] zone.",
        "It is a [[42,000-square-foot|measure 42000 square feet]] wing on [[34 acres|measure 34 acres]].",
        "The path is [[90cm|measure 90 cm]] wide and [[2.4m|measure 2.4 m]] high.",
        "The road climbs to [[1,937ft|measure 1937 feet]].",
        "She weighs [[nine stone|measure 9 stone]] and he is [[5ft 6in|measure 66 inches]] tall.",
        "It grew by [[eleven centimetres|measure 11 centimetres]] to [[102 metres|measure 102 metres]].",
        "The company leased [[45,000 sq ft|measure 45000 sq ft]] of offices.",
        "Winds of [[120 mph|measure 120 mph]] felled trees.",
        "It was [[three-quarters of a mile|measure 0.75 miles]] away.",
        "Farmers lost [[nine million litres a day|measure 9000000 litres per day]].",
        "It reached [[30°C|measure 30 C]], or [[86F|measure 86 F]].",
        "The baby weighed [[7lb 3oz|measure 115 ounces]].",
    ],
    "multiples": [
        "It was [[three times|multiple 3]] as many as last year.",
        "It costs [[twice|multiple 2]] the [[£20m|money 20000000 GBP]] that was planned.",
        "They pay [[nearly five times|multiple 5, almost]] what was lost.",
        "The sample was [[ten times|multiple 10]] smaller.",
        "There was a [[fivefold|multiple 5]] rise.",
    ],
    "more counts": [
        "[[Two|count 2 boy]] [[15-year-old|age 15 years]] boys were named.",
        "It let [[three|count 3 flat]] [[two-bedroom|count 2 bedroom]] flats.",
        "[[Two|count 2 15-year-old]] [[15-year-olds|age 15 years]] were held.",
        "Only [[one nurse|count 1 nurse]] was on duty.",
        "It kept [[45 000 maps|count 45000 map]].",
        "[[One home in six|ratio 1/6 home]] is rated inadequate.",
        "The council employs [[5,480 people|count 5480 person]], down from [[6,215|count 6215 person]] in 2010.",
        "New students numbered [[3,900|count 3900 student]] and the number of lecturers fell to [[212|count 212 lecturer]].",
        "Staff numbers have grown from [[17|count 17 staff]] to [[112|count 112 staff]].",
        "[[Sixteen schools|count 16 school]] were seen: [[nine|count 9 school]] were good and [[four|count 4 school]] outstanding.",
        "[[About a dozen protesters|count 12 protester, about]] and [[up to 30 police officers|count 30 officer, up to]] were there.",
        "[[Between 30 and 40 homes|count 30-40 home]] will be built.",
        "[[Some 14,500 homes|count 14500 home, about]] lost power for [[up to 36 hours|duration 36 hours, up to]].",
        "[[As many as 60 farms|count 60 farm, up to]] and [[no fewer than 20 shops|count 20 shop, at least]] closed.",
        "The firm laid off [[fewer than 100 workers|count 100 worker, less than]], or [[20-odd drivers|count 20 driver, about]].",
        "[[More than two dozen firms|count 24 firm, more than]], [[over 900 of them|count 900 firm, more than]] in Leeds, took part.",
        "Police want [[300 more officers|count 300 officer]] and [[45 extra cars|count 45 car]].",
        "He has won [[214 of his matches|count 214 match]].",
        "Jill Fenn (Lib Dem) [[96|count 96 vote]]",
        "The panel heard from [[17 residents|count 17 resident]], [[five of whom|count 5 resident]] had complained.",
        "It sold [[1.5 million tickets|count 1500000 ticket]], [[300,000 fewer|count 300000 ticket]] than in 2019.",
        "She wrote [[12 letters a week|count 12 letter per week]].",
        "It takes [[30 or more volunteers|count 30 volunteer, at least]].",
        "A crowd of [[about 5,000|count 5000 crowd, about]] gathered.",
        "They saw [[ten of the most dangerous jails|count 10 jail]].",
        "[[Three of those councils|count 3 council]] have appealed.",
        "The vote was [[54|count 54 vote]] to [[12|count 12 vote]].",
        "The [[2,190-officer|count 2190 officer]] force made [[96 arrests|count 96 arrest]].",
        "A father of [[three|count 3]] was fined.",
    ],
    "more amounts": [
        "It raised [[£8,315.42|money 8315.42 GBP]], or [[about £400 a day|money 400 GBP per day, about]].",
        "The firm lost [[$1.2bn|money 1200000000 USD]] on sales of [[US$4.5 billion|money 4500000000 USD]].",
        "The grant of [[EUR5m|money 5000000 EUR]] is worth [[3.4m pounds|money 3400000 GBP]].",
        "He was fined [[£80|money 80 GBP]] plus [[£1,250|money 1250 GBP]] costs.",
        "Bills will rise by [[£12 a year|money 12 GBP per year]] to [[£187.50|money 187.5 GBP]].",
        "The deal, worth [[up to $75 million|money 75000000 USD, up to]], includes [[20 million shares|count 20000000 share]].",
        "Tickets are [[£5 each|money 5 GBP per each]], and [[50p|money 0.5 GBP]] for children.",
        "They owe [[half a million dollars|money 500000 USD]] and [[two million yen|money 2000000 JPY]].",
        "It cost [[10 €|money 10 EUR]] or [[12 dollars 50 cents|money 12.5 USD]].",
        "Rates fell by [[half a percentage point|percent 0.5 percentage points]] to [[4.25%|percent 4.25 percent]].",
        "Pay rose [[3 to 5 per cent|percent 3-5 percent]], or [[10%|percent 10 percent]] in London.",
        "[[One in 20 voters|ratio 1/20 voter]] and [[8.6 per cent|percent 8.6 percent]] of pensioners agreed.",
        "[[Almost two-thirds of patients|ratio 2/3 patient, almost]] and [[just over half of doctors|ratio 1/2 doctor, more than]] agreed.",
        "[[One-fifth|ratio 1/5]] of them left.",
        "It is [[a quarter of a mile|measure 0.25 miles]] long and [[half an inch|measure 0.5 inches]] thick.",
        "Temperatures of [[18C to 20C|measure 18-20 C]] and [[65F|measure 65 F]] are normal.",
        "The [[15-metre|measure 15 metres]] strip weighs [[between 40 and 50 tonnes|measure 40-50 tonnes]].",
        "He lost [[three stone|measure 3 stone]]; his dog gained [[2.5kg|measure 2.5 kg]].",
        "A [[three-and-a-half-year|duration 3.5 years]] inquiry ended.",
        "For [[nearly a year|duration 1 years, almost]], and [[up to an hour a day|duration 1 hours per day, up to]], they waited.",
        "He was sentenced to [[two years and six months|duration 30 months]].",
        "It was shut for [[48 hours|duration 48 hours]] over [[six weeks|duration 6 weeks]].",
        "The boy, [[14|age 14 years]], and his sister, [[aged nine|age 9 years]], are safe.",
        "A woman of [[80|age 80 years]] and a man in his 60s were hurt.",
        "The [[three-year-old|age 3 years]] horse won.",
        "Anyone [[over 75|age 75 years, more than]] can ride free.",
        "She will, at [[31|age 31 years]], be the youngest winner.",
        "The tower is [[6ft 4in|measure 76 inches]] from the wall and [[1/4 mile|measure 0.25 miles]] from the road.",
        "Sales were [[two and a half times|multiple 2.5]] higher, a [[tenfold|multiple 10]] rise.",
        "They do [[twice|multiple 2]] as many jobs.",
    ],
    "scores and comparisons": [
        "United beat City [[3|count 3]]-[[1|count 1]] in front of [[12,431 fans|count 12431 fan]].",
        "The motion was passed [[54|count 54 vote]]-[[12|count 12 vote]].",
        "Shares fell [[12p|money 0.12 GBP]] to [[345p|money 3.45 GBP]].",
        "[[At least 400 people|count 400 person, at least]] have died and [[more than 100|count 100 person, more than]] were hurt.",
        "Labour had [[12,345 votes|count 12345 vote]], the Tories [[9,876|count 9876 vote]] and the Greens [[1,002|count 1002 vote]].",
        "The boy aged [[15 months|age 15 months]] weighed just [[6lb|measure 6 lb]].",
        "The Dow Jones rose [[120 points|count 120 point]] to [[17,000|count 17000 point]].",
        "[[About 70%|percent 70 percent, about]] of the [[350 staff|count 350 staff]] voted, with [[180|count 180 staff]] in favour.",
        "[[Nearly 1 in 4 adults|ratio 1/4 adult, almost]] ([[23%|percent 23 percent]]) smoke, not [[1 in 5|ratio 1/5 adult]].",
        "Veterans, all [[over 90|age 90 years, more than]], met.",
        "Police seized [[2kg|measure 2 kg]] of cocaine, [[three guns|count 3 gun]] and [[40 rounds of ammunition|count 40 round]].",
    ],
    "from the news of all kinds": [
        "The thermometer dropped to [[−7C|measure -7 C]] overnight.",
        "The fund made a return of [[–2.3 per cent|percent -2.3 percent]].",
        "Drivers earn [[£11.20 per hour|money 11.2 GBP per hour]] and guards [[£430 a week|money 430 GBP per week]].",
        "The bank cut its rate by [[15 basis points|percent 15 basis points]].",
        "Margins fell by [[50bp|percent 50 basis points]] and then by [[20 bps|percent 20 basis points]].",
        "Councillors voted [[31|count 31 vote]] to [[17|count 17 vote]] against the plan.",
        "The amendment fell by [[26 votes|count 26 vote]] to [[22|count 22 vote]].",
        "Rovers lost [[4|count 4]]-[[0|count 0]] at home.",
        "The bus company has shed [[as many as 85 drivers|count 85 driver, up to]].",
        "The unit has beds for [[nine women|count 9 woman]] and [[14 men|count 14 man]].",
        "Of [[52 prisons|count 52 prison]] inspected, [[31|count 31 prison]] were safe and [[six|count 6 prison]] dangerous.",
        "She has fostered [[37 children|count 37 child]], [[nine of them|count 9 child]] with disabilities.",
        "[[A quarter of households|ratio 1/4 household]] have no car.",
        "[[Nine in ten pupils|ratio 9/10 pupil]] passed.",
        "[[Three out of every five lorries|ratio 3/5 lorry]] failed.",
        "[[Seven of the 18|ratio 7/18]] were adequate.",
        "The trust owes [[£1.75bn|money 1750000000 GBP]], [[£200m|money 200000000 GBP]] more than it said.",
        "Fares rose from [[£2.40|money 2.4 GBP]] to [[£2.65|money 2.65 GBP]].",
        "It is [[between 40 and 50 miles|measure 40-50 miles]] away.",
        "The [[two-hour|duration 2 hours]] meeting drew [[around 150 residents|count 150 resident, about]].",
        "He served [[two years and three months|duration 27 months]] of a [[four-and-a-half-year|duration 4.5 years]] term.",
        "Emissions have fallen [[threefold|multiple 3]] and traffic is [[four times|multiple 4]] higher.",
        "Ministers will spend [[an estimated £40m|money 40000000 GBP, about]] on [[no more than 12 schools|count 12 school, up to]].",
        "The charity needs [[a minimum of 30 volunteers|count 30 volunteer, at least]].",
        "He was the second of [[three brothers|count 3 brother]].",
        "[[Half of its buses|ratio 1/2 bus]] are late, and [[a third of its trams|ratio 1/3 tram]].",
        "They searched [[two thousand three hundred and six homes|count 2306 home]].",
        "Patients waited [[9hrs 20mins|duration 560 minutes]].",
        "The flat is [[65 sq m|measure 65 sq m]] and costs [[£900pcm|money 900 GBP per month]].",
        "A [[£20-a-head|money 20 GBP per head]] dinner raised [[$1,000|money 1000 USD]].",
        "The cliff is losing [[1.5 metres a year|measure 1.5 metres per year]].",
        "Net migration was [[-14,000|count -14000]].",
        "[[Forty-one per cent|percent 41 percent]] of girls and [[38 per cent|percent 38 percent]] of boys took part.",
        "[[Two failed inspections|count 2 inspection]] later, it shut.",
        "[[Five new special schools|count 5 school]] will have [[600 places|count 600 place]] between them.",
        "At [[16|age 16 years]] he left school; at [[61|age 61 years]] he went back.",
        "Ms Pryce, now [[72|age 72 years]], taught [[two generations of potters|count 2 generation]].",
        "The panel, all [[six of them|count 6]], resigned.",
        "Girl, [[9|age 9 years]], found safe after [[two days|duration 2 days]]",
        "Turnout was [[61.4%|percent 61.4 percent]], down [[3.1 points|percent 3.1 percentage points]].",
        "There were [[1,204 births|count 1204 birth]] in 2012, against [[1,310|count 1310 birth]] the year before.",
        "It is [[four times|multiple 4]] Leeds's tally and was rung [[four times|count 4 time]].",
        "The bill was [[£4|money 4 GBP]]; the tip, [[50p|money 0.5 GBP]].",
        "[[Three homes|count 3 home]] passed and [[one|count 1 home]] was closed.",
        "[[Thirty-nine councils|count 39 council]] are good, [[18|count 18 council]] adequate and [[one|count 1 council]] is inadequate.",
        "Of those rated so far, [[39 councils|count 39 council]] are good.",
        "It was found in [[half of its homes|ratio 1/2 home]].",
        "They were short-staffed on [[71 nights out of 90|ratio 71/90 nights]].",
        "Look at the letters. There were [[9,400 of them|count 9400 letter]].",
        "Too few leavers, [[41 of 90|ratio 41/90 leaver]], had work.",
        "The number of burglaries has fallen by [[a fifth|ratio 1/5 burglary]].",
        "Attendance was [[89.4%|percent 89.4 percent]], [[nearly three points|percent 3 percentage points, almost]] down.",
        "[[Three in four|ratio 3/4 home]] of the [[61 homes|count 61 home]] are good.",
        "It draws from [[four of the same schools|count 4 school]].",
        "It has [[212 fewer clerks|count 212 clerk]].",
        "Mr Mabbutt, now [[20|age 20 years]], agreed.",
        "Women freed on Fridays, [[47 of them|count 47 woman]] since April, had no home.",
        "For the children in care, all [[688 of them|count 688 child]], nothing changed.",
        "It issued [[44 C1s|count 44 C1]].",
        "It closed [[two homes|count 2 home]] in 2012 and [[one|count 1 home]] last year.",
        "[[One in 20 calls|ratio 1/20 call]] to 101 is lost.",
        "Staff sickness stood at [[14.2 days a head|duration 14.2 days per head]].",
        "It took on [[15 nurses|count 15 nurse]] in May and another [[20|count 20 nurse]] in June.",
        "The pipe carries [[3.2m litres an hour|measure 3200000 litres per hour]].",
        "Every one of the [[six wards|count 6 ward]] was shut.",
        "She asked every one of her [[241 staff|count 241 staff]].",
        "[[Two boys|count 2 boy]], [[aged 14|age 14 years]] and [[16|age 16 years]], were held.",
        "[[Nine girls|count 9 girl]] [[aged between 12 and 15|age 12-15 years]] ran.",
        "[[Eight teenagers|count 8 teenager]] [[aged 16 and 17|age 16-17 years]] were placed in hostels.",
        "No patient [[over 75|age 75 years, more than]] goes home at night.",
        "He can't have been [[more than 25|age 25 years, more than]].",
        "Thomas is [[26|age 26 years]] and lives at home.",
        "He waited [[five more days|duration 5 days]] and bought [[11 more acres|measure 11 acres]].",
        "The bill was [[nearly five grand|money 5000 GBP, almost]] before tax.",
        "The ballot was carried by [[78 per cent|percent 78 percent]] to [[22|percent 22 percent]].",
        "They live [[two miles|measure 2 miles]] away. My two come home happy.",  # children, not miles
        "They waited [[three hours|duration 3 hours]]. I would rather have an honest three.",  # a mark
        "It runs [[nine homes|count 9 home]]. The agency scores each out of four.",  # a scale
        "Town play [[22 games|count 22 game]] and stay 21st.",  # an ordinal, not stones
    ],
}

NO_FIGURES = [
    "Section 47 enquiries take too long.",  # a name
    "Pupils in Year 6 and Years 7 and 8 sat level 3 tests.",  # names
    "It is one of the fastest turnarounds.",  # a pronoun
    "One of them, Jamie, stayed.",  # a pronoun
    "No one was hurt.",  # a pronoun
    "He won Formula One in a Peugeot 308.",  # names
    "The meeting is at 6.30pm on the 12th floor.",  # a clock time and an ordinal
    "The bus leaves at 10:20 and again at seven.",  # clock times
    "Call 01632 960114 or 0800 555 111, or dial 101.",  # telephone numbers
    "Nobody rings 999 to ask.",  # a telephone number
    "The 999 calls were answered by the 101 number.",  # telephone numbers
    "She lives at 21 Station Road, S60 1AE.",  # an address and a postcode
    "The C3 rating and the G1/V2 grades stayed.",  # grades
    "A performance rating of 1 was given; a year earlier it was a 3.",  # grades
    "It was a first for the 11th breakdown.",  # ordinals
    "The A49 and the M1 were shut, and the B1257.",  # roads
    "They work 24/7 on application 16/00471/OUT.",  # an idiom and an identifier
    "It scored 2 out of 4 for its use of resources.",  # a mark
    "Dozens came and hundreds more watched.",  # no number
    "The three-star council is a one-off.",  # a grade and a name for one of a kind
    "Visit www.example.org/12/34 or email 12@example.org.",  # addresses on the web
    "A post-92 university in the 1980s.",  # a kind and a decade
    "Covid-19 and Catch-22 are names.",  # names
    "He was born in 1970.",  # a year
    "He won once in Storm 5.",  # a name
    "The council was scored 3 out of 4 for its use of money.",  # a mark
    "Gary gave the soup four out of five.",  # a mark
    "The trust has three stars, up from two.",  # a grade
    "He lives at 3 Chapel Row with his cat.",  # an address
    "The 47 bus and the 10.15pm train were late.",  # a route and a clock time
    "Ring 101 or 999, or text 07700 900123.",  # telephone numbers
    "Until one in the morning, and from half past six, it rained.",  # clock times
    "In '63 the band met.",  # a year
    "Assessing needs: 2",  # a mark in a table
    "It was the '80s and the 1990s.",  # decades
    "Dozens of people, hundreds of cars and thousands of birds.",  # no number
    "A number nine hit is on Radio 4 and Channel 5.",  # names
    "Type 2 diabetes, Category B and a Grade II* house.",  # names
    "This one is good but that one is not, and no one knows why.",  # a pronoun
    "One resident, one of many, said so.",  # "one" for "a"
    "Version 3.1 of iOS 14 and Windows 11 came out.",  # names of programs
    "On 14 May 2013 and in 2015/16 it closed.",  # dates
    "The 1,000th visitor came on the 27th.",  # ordinals
    "Room 101 and Flat 72 are empty; see page 14.",  # numbers of rooms and pages
    "They line up 4-4-2.",  # a line-up
    "It survived World War Two.",  # a name
    "She scored nine out of 10 in the test.",  # a mark
    "The M1 is shut between junctions 14 and 15.",  # names of roads
    "Dozens of parents and scores of pupils came.",  # no number
    "Hundreds of thousands of letters went missing.",  # no number
    "Calls doubled and complaints trebled.",  # changes
    "The school was rated 5 and the kitchen scored 3 out of 5.",  # marks
    "Inspectors gave the home a four for care and a two for staffing.",  # marks
    "The hotel has five stars and the firm got four stars.",  # grades
    "It scored 71 out of a possible 100.",  # a mark
    "The unit scored 33 points out of 36.",  # a mark
    "The agency marks firms from 1 to 4, where 4 is the best.",  # a scale
    "Inspectors gave the nursery 6 for its care and 5 for its rooms.",  # marks
    "The only four was for partnerships.",  # a mark
    "Staying safe 2 2",  # marks in a table
    "Under 18",  # a heading
    "I put one foot on the stairs.",  # a part of the body
]

KNOWN_GAPS = [
    "The region has [[12 400 farms|count 12400 farm]].",
    "I learned to swim in it at [[five|age 5 years]].",
    "The firm joined up [[three smaller ones|count 3]].",
    "It closed [[two schools|count 2 school]] last year, [[one|count 1 school]] in May.",
    "It issued [[two failure to comply notices|count 2 notice]].",
]


# What numbers stand among, to be put together at random.
PIECES = [
    "1 in 2", "of the", "3", "and a half", "half a", "a", "hours", "million", "or more", "more than", "just over", "£4", "5m", "to",
    "between 6 and 7", "per cent", "aged 8", "year-olds", "two-thirds", "of them", "twice as many", "-", ",", "times the", "out of",
    "up from", "12-15", "6ft 2in", "an hour", "\n\n",
]  # fmt: skip
ADVERSARIAL = [
    "3 ", "1 in 2 ", "£4 to ", "half a ", "one hundred and ", "of the 3 or more than ", "twenty-", "an hour and a ",
    "12 of them, ", "3-", "0123 ", "www.", "1,234,",
    "aged 8 and ", "up from 3 ", "Station Road 4 ",
]  # fmt: skip


def show(figure: Figure) -> str:
    """`figure` as the cases write it: "money 9.5 GBP per hour, more than"."""
    value = _plain(figure.value)
    if figure.value_max is not None:
        value += f"-{_plain(figure.value_max)}"
    if figure.of_total is not None:
        value += f"/{_plain(figure.of_total)}"
    words = [figure.kind, value, figure.noun or figure.unit or "", f"per {figure.per}" if figure.per else ""]
    return " ".join(filter(None, words)) + (f", {figure.qualifier}" if figure.qualifier != "exact" else "")


def _plain(value: float) -> str:
    return str(int(value)) if value.is_integer() else f"{value:.6g}"


@pytest.mark.parametrize("marked", [case for cases in CASES.values() for case in cases])
def test_figures_are_found_with_their_units(marked: str, read: Reader) -> None:
    text = unmark(marked)
    assert mark(text, figures.extract(read(text)), show) == marked


@pytest.mark.parametrize("text", NO_FIGURES)
def test_other_numbers_are_no_figures(text: str, read: Reader) -> None:
    assert mark(text, figures.extract(read(text)), show) == text


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("marked", KNOWN_GAPS)
def test_known_gaps(marked: str, read: Reader) -> None:
    text = unmark(marked)
    assert mark(text, figures.extract(read(text)), show) == marked


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_in_digits_reads_back(number: int) -> None:
    assert [numeral.value for numeral in numerals(f"{number:,}")] == [number]


@given(st.integers(min_value=1, max_value=10**12))
def test_a_number_in_words_reads_back(number: int) -> None:
    words = str(inflect.engine().number_to_words(str(number))).replace(",", "")
    assert [numeral.value for numeral in numerals(words)] == [number]


@given(st.decimals(min_value=0, max_value=9999, places=2), st.sampled_from(["million", "bn", "thousand", "dozen"]))
def test_a_number_with_a_scale_reads_back(number: object, scale: str) -> None:
    scales = {"million": 10**6, "bn": 10**9, "thousand": 1000, "dozen": 12}
    assert [numeral.value for numeral in numerals(f"{number} {scale}")] == pytest.approx([float(str(number)) * scales[scale]])


@given(st.text(alphabet="0123456789 ,.-/:£%mkatoneduhr½\n", max_size=200))
def test_numerals_lie_in_order_in_the_text(text: str) -> None:
    done = 0
    for numeral in numerals(fold(text)):
        assert done <= numeral.start < numeral.end <= len(text)
        done = numeral.end


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_figures_are_grounded_and_do_not_overlap(read_blank: Reader, pieces: list[str]) -> None:
    text = " ".join(pieces) or "nothing"
    done = 0
    for figure in figures.extract(read_blank(text)):
        assert done <= figure.start < figure.end <= len(text)
        assert figure.text == text[figure.start : figure.end]
        assert figure.value_max is None or figure.value < figure.value_max
        assert figure.of_total is None or figure.value <= figure.of_total
        done = figure.end


@pytest.mark.parametrize("piece", ADVERSARIAL)
def test_no_text_makes_figures_slow(piece: str, read_blank: Reader) -> None:
    """Five times the text takes about five times the time; a pattern that goes back over it all would take 25 times."""
    small, large = (read_blank(piece * (size // len(piece))) for size in (20_000, 100_000))
    assert timed(large) < 10 * timed(small) + 0.5


def timed(doc: Doc) -> float:
    began = time.process_time()
    for _ in figures.extract(doc):
        pass
    return time.process_time() - began
