"""Quotes: sentences with the words that are speech marked, and whose they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from extractors import organisations, people, quotes
from extractors.quote.quotation import stretches
from extractors.quotes import Quote
from extractors.reading import once
from tests.conftest import Reader
from tests.marking import mark, passages, unmark

BEFORE = [
    "Ann Orde said what she had found was “[[a force that counts everything it can|Ann Orde]]”.",
    "Ofsted came in May. The report credits a “[[relentless checking of all the lessons|Ofsted]]” and says more.",
    "Ann Orde said: “[[It was a hard winter.|Ann Orde]]”",
    'Ann Orde said: "[[It was a hard winter.|Ann Orde]]"',
    "Ann Orde said: ‘[[It was a hard winter.|Ann Orde]]’",
    "Ann Orde said: '[[It was a hard winter.|Ann Orde]]'",
    "Ann Orde, chief executive of Redmarsh Council, said: “[[We got this wrong.|Ann Orde]]”",
    "Jane Parry, director of safeguarding, families, and currently acting DCS, said: “[[We will not do it overnight.|Jane Parry]]”",
    "John Carr, director of adult services at Redmarsh Council said: “[[We are sorry for this.|John Carr]]”",
    "Ann Orde, who joined from Harrow College, where she led the board, said: “[[I like a challenge.|Ann Orde]]”",
    "Ann Orde, whose son Peter Orde was at the school, said: “[[He was happy there.|Ann Orde]]”",
    "In a statement, the trust’s chairman, Sir Paul Keel, said: “[[We accept every finding.|Paul Keel]]”",
    "Speaking after the hearing, Det Insp Carol Mead told the BBC: “[[It has been a long road.|Carol Mead]]”",
    "Councillor John Carr hit back: “[[That is simply not true.|John Carr]]”",
    "Mr Carr’s mother, Ruth Carr, said: “[[He was a lovely lad.|Ruth Carr]]”",
    "The school closed in May, but Ann Orde, its former head, said: “[[It could have been saved.|Ann Orde]]”",
    "According to Ann Orde, “[[nobody had read the letter|Ann Orde]]”.",
    "In an email to parents Ann Orde wrote: “[[The gates will open at eight.|Ann Orde]]”",
    "Ann Orde, the head, praised the staff, adding: “[[They never gave up hope.|Ann Orde]]”",
    "Ann Orde thanked the staff and said: “[[They never gave up hope.|Ann Orde]]”",
    "A spokesman for Ofsted said: “[[We do not comment on leaks.|Ofsted]]”",
    "An Ofsted spokeswoman said: “[[We do not comment on leaks.|Ofsted]]”",
    "Chief Constable Ivo Standish: “[[We are ready for the winter.|Ivo Standish]]”",
    "The Department for Education said: “[[We are investing more than ever.|Department for Education]]”",
    "Redmarsh Council, led by Ann Orde, said: “[[We are sorry for the delay.|Redmarsh Council]]”",
    "Redmarsh Council’s director of children’s services, Ann Orde, said: “[[We are sorry for the delay.|Ann Orde]]”",
    "Director of children’s services Ann Orde, who took up her post in May, said: “[[We are sorry for the delay.|Ann Orde]]”",
    "Writing in the Guardian, Ann Orde said: “[[We will not stand for this.|Ann Orde]]”",
    "The letter, signed by Ann Orde, says: “[[We will not stand for this.|Ann Orde]]”",
    "Ann Orde’s letter said: “[[We will not stand for this.|Ann Orde]]”",
    "The National Audit Office report said: “[[Progress has been far too slow.|National Audit Office]]”",
    "Ann Orde was told by Paul Keel: “[[You are fired from today.|Paul Keel]]”",
    "Ann Orde is quoted as saying: “[[Nobody had seen it coming.|Ann Orde]]”",
    "Among those celebrating was Ann Orde, 43, who said: “[[Nobody had seen it coming.|Ann Orde]]”",
    "Not so, says Ann Orde: “[[We were always ready for it.|Ann Orde]]”",
    "Ann Orde was blunt: “[[Nobody had seen it coming.|Ann Orde]]”",
    "Ann Orde’s verdict was blunt: “[[Nobody had seen it coming.|Ann Orde]]”",
    "Ann Orde: “[[We were always ready.|Ann Orde]]” Paul Keel: “[[No, you were never ready.|Paul Keel]]”",
    "Redmarsh Council ran it. A statement from the council read: “[[We are sorry for what they went through.|Redmarsh Council]]”",
    "“[[This has gone on long enough.|Ann Orde]]”\n\nThose are the words of Ann Orde, of the union.",
    "“[[This has gone on long enough.|Ann Orde]]”\n\nSo says Ann Orde, of the union.",
    "“This has gone on long enough.”\n\nThat is not the view of Ann Orde, of the union.",
    "In the words of Ann Orde, “[[nobody had seen it coming|Ann Orde]]”.",
    "Ann Orde, chief inspector at Ofsted, praised “[[staff who knew everybody by name|Ann Orde]]”.",
    "Ann Orde put that down to “[[a storm of sickness and holidays|Ann Orde]]”.",
    "Ofsted came in May. A door had not been mended, inspectors wrote, and “[[staff did not know who was to do it|Ofsted]]”.",
    "Ofsted went to Redmarsh Council. On Redmarsh Council, the judgement says: “[[It has spent what it did not have.|Ofsted]]”",
    "HMICFRS went to Redmarsh Police. Inspectors met officers. Their report says they “[[know their patch very well|HMICFRS]]”.",
]

AFTER = [
    "“[[It was a hard winter,|Ann Orde]]” said Ann Orde.",
    "“[[It was a hard winter,|Ann Orde]]” Ann Orde said.",
    "“[[It was a hard winter,|Ann Orde]]” said council leader Ann Orde, who lives in Leeds.",
    "“[[It was a hard winter,|Ann Orde]]” campaigner Ann Orde told the Coast News.",
    "“[[It was a hard winter,|Ann Orde]]” said the council’s leader, Ann Orde.",
    "“[[Was it a hard winter?|Ann Orde]]” asked Ann Orde.",
    "“[[It was a hard winter!|Ann Orde]]” Ann Orde laughed.",
    "'[[It wasn't a hard winter,|Ann Orde]]' said Ann Orde.",
    "“[[It was a hard winter|Ann Orde]]”, according to Ann Orde.",
    "Ofsted inspected the school in May. “[[Too many pupils fall behind,|Ofsted]]” the report says.",
    # a report on a school is the inspectorate's
    "Ofsted went to Moorside Primary School. “[[Too many pupils fall behind,|Ofsted]]” the report on Moorside Primary School says.",
    "Ofsted inspected the school in May. “[[Too many pupils fall behind,|Ofsted]]” inspectors wrote.",
    "Ofsted came. The inspectors’ letter names nobody. “[[Leaders did not know of it,|Ofsted]]” the letter states.",
    "“[[We do not comment on leaks,|Ofsted]]” said an Ofsted spokesman.",
    "“[[He was a lovely lad,|Jean Keel]]” said Paul Keel’s mother, Jean Keel.",
    "“[[I have asked the chief executive, Paul Keel, to go,|Ann Orde]]” said Ann Orde.",
    "Redmarsh Council gave no interview. “[[We take every complaint seriously,|Redmarsh Council]]” a spokesman said.",
    "“[[We are sorry for the delay,|Ann Orde]]” read a statement from Ann Orde.",
    "“[[It was a long old road|Ann Orde]]” is how Ann Orde puts it.",
    "“[[It was a hard winter,|Ann Orde]]” deadpans Ann Orde.",
    "“[[Was it a hard winter?|Ann Orde]]” Ann Orde ventured.",
]

AMID = [
    "“[[It was a hard winter,|Ann Orde]]” said Ann Orde, “[[and nobody was ready.|Ann Orde]]”",
    "“[[It was a hard winter,|Ann Orde]]” said Ann Orde. “[[Nobody was ready for it.|Ann Orde]]”",
    "“Nobody,” Ann Orde liked to say, “[[was ever ready for it.|Ann Orde]]”",
    "“[[Nobody was ready again,|Ann Orde]]” Ann Orde said, adding: “[[It was a hard winter.|Ann Orde]]”",
    "“[[It was a hard winter,|Ann Orde]]” said Ann Orde. Then, after a pause: “[[Nobody was ready for it.|Ann Orde]]”",
]

WITHIN = [
    "Ann Orde said the winter was “[[a lesson to us all|Ann Orde]]”.",
    "The winter, Ann Orde said, was “[[a lesson to us all|Ann Orde]]”.",
    "Ann Orde described the winter as “[[a lesson to us all|Ann Orde]]”.",
    "The winter was described by Ann Orde as “[[a lesson to us all|Ann Orde]]”.",
    "Ann Orde told members that the winter had been “[[a lesson to us all|Ann Orde]]” and a warning.",
    "Paul Keel, who announced that he would go “[[before the roof fell in|Paul Keel]]”, has stayed.",
    "Ofsted found “[[a clear lack of leadership|Ofsted]]” at the school.",
    "Ann Orde said she “[[could not be prouder of the staff|Ann Orde]]” and that they “[[deserve every bit of praise|Ann Orde]]”.",
    "Paul Keel called John Carr “[[a danger to the public|Paul Keel]]”, but Ann Orde said he was “[[a good man at heart|Ann Orde]]”.",
    "The home was described as “[[dirty and unsafe for residents|Ofsted]]” by Ofsted.",
    "Ann Orde, 52, welcomed the report, saying it showed “[[how far the city has come|Ann Orde]]”.",
    "Ann Orde rejected Paul Keel’s claim to have been “[[as much a victim as anyone|Paul Keel]]”.",
]

PARAGRAPHS = [
    # a speech that opens every paragraph and closes only the last
    "Ann Orde said: “[[It was a hard winter.|Ann Orde]]\n\n“[[Nobody was ready for it.|Ann Orde]]\n\n“[[Nobody ever will be.|Ann Orde]]”",
    'Ann Orde said: "[[It was a hard winter.|Ann Orde]]\n\n"[[Nobody was ready for it.|Ann Orde]]"',
    # the speaker in the paragraph before
    "Ann Orde, the council’s leader, said:\n\n“[[It was a hard winter.|Ann Orde]]”",
    "Ann Orde, the council’s leader, said the winter had been hard.\n\n“[[Nobody was ready for it,|Ann Orde]]” she said.",
    "“[[It was a hard winter,|Ann Orde]]” said Ann Orde.\n\n“[[Nobody was ready for it.|Ann Orde]]”",
    # a paragraph break that was lost
    'Ann Orde said: "[[It was a hard winter.|Ann Orde]] "[[Nobody was ready for it.|Ann Orde]]"',
    "Mr Adam Bell resigned. Council leader Ann Orde admitted the winter had been hard. “[[Nobody was ready for it.|Ann Orde]]”",
    # the speaker named at the end alone
    "“[[Nobody had seen it coming.|Ann Orde]]\n\n“[[We were all caught out,|Ann Orde]]” said Ann Orde.",
    # a list of what a report says
    "The report, by Ofsted, said:\n\n• “[[Leaders are slow to act|Ofsted]]”\n\n• “[[Children wait too long for help|Ofsted]]”",
]

PRONOUNS = [
    "Gus Orde left in May. For Paul Keel, the handover was abrupt. “[[It was like going down four divisions,|Paul Keel]]” he said.",
    "Paul Keel came in 2003. He retires in October, and insists that had been settled “[[long before anybody got weak|Paul Keel]]”.",
    "Ann Orde took over from Paul Keel. “[[I like a challenge,|Ann Orde]]” she said.",
    "Ann Orde took over from Paul Keel. “[[I was glad to go,|Paul Keel]]” he said.",
    "Ann Orde chairs the board. She said she was “[[ready for the next winter|Ann Orde]]”.",
    "Ann Orde chairs the board. She praised the head, Mary Bell. “[[I like a challenge,|Ann Orde]]” she said.",
    "Asked by the chairman, Paul Keel, what he thought, John Carr laughed. He replied: “[[Not a great deal, sir.|John Carr]]”",
    "The coroner, Henry Maule, heard three doctors. It was, the coroner said, “[[the worst he had seen|Henry Maule]]”.",
    "Basil Entwhistle drove 200 miles. “[[There was a burger van on it,|Basil Entwhistle]]” the retired vicar said.",
    "Paul Keel resigned.\n\nAnn Orde’s son, who is 15, was robbed.\n\n“[[They had people helping them,|Ann Orde]]” she said.",
    "Ofsted inspectors came. Ann Orde and Joe Bell are joint heads.\n\nIn a statement, they said: “We were pleased with it.”",
    "Ofsted came. The report into the home, which is owned by Leeds City Council, says: “[[Nobody felt safe there at night,|Ofsted]]”",
    "Ofsted came. The report, which is known from its number, says a child ran away. “[[Nobody felt safe there,|Ofsted]]” it adds.",
    "Ofsted said pupils fell behind. “[[Too few of them read well,|Ofsted]]” it said.",
    "Ann Orde has led the council since 2010. Would she do it again? “[[In a heartbeat, I would.|Ann Orde]]”",
    "John Carr loved trains. As he told the Guardian in 1994: “[[I never missed one yet.|John Carr]]”",
    "Ann Orde ran the school. Her advice to pupils was “[[never trust a free lunch|Ann Orde]]”.",
    "Judge Henry Maule jailed him. The judge said John Carr was “[[a danger to the public|Henry Maule]]”.",
    "The home belongs to Fell Care, whose regional manager, Ann Orde, said: “[[We are truly sorry for it.|Ann Orde]]”",
    "Ash House School has dropped a grade, which the head, Ann Orde, said was “[[a blow to all of us|Ann Orde]]”.",
    "Ofsted called in May. “[[Children were kept waiting far too long,|Ofsted]]” the Ash House School report says.",
    # "it" is the report that opens the paragraph, unless somebody has spoken since
    "Ofsted came.\n\nThe report blames the leaders. Ash House School has lost ten teachers. “[[Pupils miss them a lot,|Ofsted]]” it says.",
    "Ofsted came.\n\nThe report is bad. Redmarsh Council said it would act. “[[We will do all we can,|Redmarsh Council]]” it said.",
    "Ofsted called.\n\nIn a letter published on Tuesday, the inspectors praised “[[a culture that is much healthier|Ofsted]]”.",
    # "they" are the inspectors who came, or else the organisation spoken of
    "Ofsted was told. Four inspectors went into Ash House School. They found pupils “[[happy, polite and very curious|Ofsted]]”.",
    "Ofsted called. At Ash House School, inspectors stopped. They left. They said: “[[We saw serious cause for concern.|Ofsted]]”",
    "Ofsted called. Ash House School apologised. They said: “[[We saw serious cause for concern.|Ash House School]]”",
    # a letter is of the one who writes it
    "Ann Orde has told Redmarsh Council so. Ann Orde’s letter to Redmarsh Council said: “[[We are not pleased with this.|Ann Orde]]”",
    "Ofsted warned Ann Orde. Ofsted’s letter to Ann Orde said: “[[We are not pleased with this.|Ofsted]]”",
    # a council's spokesman is of a council, whatever was named last
    "Redmarsh Council was warned by Fell Care. A council spokesman said: “[[We are sorry for this.|Redmarsh Council]]”",
    "Redmarsh Council warned Fell Care. A spokesman said: “[[We are sorry for this.|Redmarsh Council]]”",
    "Will Orde, 43, ran the farm. Will added: “[[We waited and we saw.|Will Orde]]”",
    # a name with what bears it behind, and a ministry with "of" in its name
    "“[[Staff deserve far better than this,|Unison]]” the Unison union said.",
    "“[[Staff deserve far better than this,|GMB]]” said the GMB trade union.",
    "“[[They have let every patient down,|Care Quality Commission]]” the CQC watchdog said.",
    "“[[The cuts have gone too far now,|Labour Party]]” the Labour party said.",
    "“[[We take every claim very seriously,|Ministry of Justice]]” a Ministry of Justice spokesman said.",
    "A University of Selling spokeswoman said: “[[We are sorry for this.|University of Selling]]”",
    "Redmarsh Council met. “[[The cuts have gone too far now,|Unison]]” the Unison branch on the council said.",
    # a council's paper is a council's
    "Redmarsh Council met. According to a council report, “[[the saving is modest and the harm great|Redmarsh Council]]”.",
    "Redmarsh Council met. A report to councillors said: “[[The bridge could fall any day.|Redmarsh Council]]”",
    "Ofsted called on Redmarsh Council. A report to the council said: “[[The bridge could fall.|Redmarsh Council]]”",
    "Ofsted saw Redmarsh Council and Fell Council. “[[Nobody had seen the child at all,|Ofsted]]” the Redmarsh report says.",
    "Ofsted called on Redmarsh Council. “[[We are sorry for the delay,|Redmarsh Council]]” council bosses said.",
    "Ann Orde, 43, was in tears. “[[I could not believe it,|Ann Orde]]” the mother of two said.",
    "Ann Orde ran the school. As for the winter, she is blunt: “[[Nobody was ready for it.|Ann Orde]]”",
    "Ann Orde was told the school would close. “[[I was stunned by it.|Ann Orde]]”",
    "Asked about the roof, Ann Orde laughs. “[[It leaks like a sieve.|Ann Orde]]”",
]

MARKS = [
    "Ann Orde said: “[[He told me ‘you will be late’ and I was.|Ann Orde]]”",
    "Ann Orde said: ‘[[He told me “you will be late” and I was.|Ann Orde]]’",
    'Ann Orde said: "[[He told me "you will be late" and I was.|Ann Orde]]"',
    "Ann Orde said: '[[The visitors' book wasn't signed in the '90s.|Ann Orde]]'",
    "Ann Orde said: '[[It's rock 'n' roll, isn't it?|Ann Orde]]'",
    "Ann Orde said:“[[It was a hard winter.|Ann Orde]]”",
    "Ann Orde said: ”[[It was a hard winter.|Ann Orde]]”",
]

NONE = [
    "Ann Orde chairs the board. Another mother said she had found a place “for less money and with a gate that locks”.",
    "The service was rated “requires improvement to be good” by Ofsted.",  # a grade
    "Ann Orde said the plan was “a mess”.",  # too short
    "Ann Orde wrote “The Vicar Has a Motive” in 2004.",  # a title
    "A neighbour said: “It was a hard winter.”",  # a speaker without a name
    "Ann Orde resigned. A neighbour said: “It was a hard winter.”",
    "Paul Keel resigned.\n\nAnn Orde’s daughter, who is 15, was robbed.\n\n“They had people helping them,” she said.",  # which of them?
    "Ann Orde resigned. A woman from Hull, who cannot be named, told the Gazette: “Nobody ever rang me back.”",
    "Ann Orde owned Ash House School, branded “dirty and unsafe for everybody”.",  # by whom?
    "One relative told inspectors the home was “a bit grim in the winter”.",
    "The mother of Ann Orde said: “It was a hard winter.”",
    "Ann Orde has been called “the worst leader in the north”.",  # by whom?
    "Residents carried a banner reading “Save our school right now”. Ann Orde watched.",  # a banner
    "Council ‘failed to act for years’, says Ann Orde",  # a headline
    "The parents' petition and the regulars' farewell were Ann Orde's ideas.",  # apostrophes
    'The board was 6" by 8" and Ann Orde said it would do.',  # inches
    "Paul Keel quit. One father, who would not be named, said: “It was a shambles.” He added: “Nobody told us anything.”",
    "Paul Keel quit. “It was a shambles from the start,” said one father. “Nobody told us anything.”",
    "John Carr was jailed. Mr Carr’s solicitor said: “He has shown remorse.” She added: “He is a broken man.”",
    "Ann Orde’s deputy, who asked not to be named, said: “She is a good leader.”",
    "A friend of Ann Orde, who asked not to be named, said: “She is a good leader.”",
    "Ann Orde resigned in March. The council’s chief executive said: “We thank her for her work.”",
    "Ann Orde received an email saying “your post is at risk now”.",
    "Ann Orde was told: “You are fired from today.”",
    "“He was a lovely lad,” said a friend of Paul Keel.",
    "Friends of Ann Orde say she is “as happy as she ever was”.",
    "The sign on the door said “please do not feed the staff”. Ann Orde put it there.",
    "Ann Orde would not say “how many had been told”.",
    "“How do we fix it all?” is the question Ann Orde faces.",
    "Ann Orde said staff forgot the “five steps to safer surgery” process.",  # the name of what follows
    "Fell Care was warned by Ofsted. A council spokesman said: “We are sorry for this.”",  # there is no council
    "Fell Care was warned by Ofsted. A report by consultants said: “The roof could fall at any time.”",
    "Ofsted warned Redmarsh Council. A letter to parents said: “We shall rise again and soon.”",
    "Ofsted warned Redmarsh Council. A family spokesman said: “We ask for peace and quiet.”",
    "The Local Government Association met Redmarsh Council. A government spokesman said: “We will look at it.”",
    "The Arts Council met Ofsted. A council spokesman said: “We will look at it.”",
    "“It was on the radio this morning,” the BBC programme said.",
]

KNOWN_GAPS = ["The wall was “[[an accident that has made an appointment|Zbigniew Wrona]]”, an engineer wrote. He was Zbigniew Wrona."]


def speaker(doc: Doc, found: Quote) -> str:
    named = {mention.span: mention.name for mention in once(doc, people.extract)}
    named |= {mention.span: mention.name for mention in once(doc, organisations.extract)}
    return named[found.speaker] if found.speaker else ""


def marked(doc: Doc) -> str:
    return mark(doc.text, quotes.extract(doc), lambda found: speaker(doc, found))


@pytest.mark.parametrize("case", [*BEFORE, *AFTER, *AMID, *WITHIN, *PARAGRAPHS, *PRONOUNS, *MARKS, *NONE, *passages("quotes")])
def test_quotes(case: str, read: Reader) -> None:
    assert marked(read(unmark(case))) == case


@pytest.mark.xfail
@pytest.mark.parametrize("case", KNOWN_GAPS)
def test_known_gaps(case: str, read: Reader) -> None:
    assert marked(read(unmark(case))) == case


@given(st.text(alphabet="aB .,:?s\n\"'“”‘’—", max_size=80))
def test_quotations_are_in_order_and_hold_words(text: str) -> None:
    done = 0
    for found in stretches(text, 0, len(text)):
        assert done <= found.left < found.start < found.end <= found.right <= len(text)
        assert not text[found.start].isspace()
        assert not text[found.end - 1].isspace()
        done = found.right


def test_a_thousand_stray_marks_take_no_time() -> None:
    text = "x" + ' "a' * 20_000
    assert list(stretches(text, 0, len(text))) == []


def test_the_cue_is_the_base_form_of_the_verb(read: Reader) -> None:
    doc = read("“It was a hard winter,” Ann Orde told the Coast News. “Nobody was ready for it.”")
    assert [found.cue for found in quotes.extract(doc)] == ["tell", "tell"]
