"""Cleaning: small pages with the expected text beside them, and the lines that decide what a page says of itself."""

import contextlib
import re
import time
import tomllib
import unicodedata
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean import Cleaned, clean
from pipeline.cleaning.blocks import Block, Kind, block
from pipeline.cleaning.bylines import byline, credited
from pipeline.cleaning.characters import cut_short, normal
from pipeline.cleaning.datelines import agency_day, dateline, first_day
from pipeline.cleaning.judge import reasons, verdict
from pipeline.cleaning.text import text_blocks
from pipeline.document import RawArticle, Rejected
from pipeline.read import Source, is_page, read

PAGES = Path(__file__).parent / "pages"
NAMES = ["hard-wrapped.txt", "page-dump.txt", "report-card.html", "table-layout.html"]

ABOUT = {
    "hard-wrapped.txt": ("Ferry back in service after winter refit", "Ruth Moss", None),
    "page-dump.txt": ("Library to close on Mondays to save £40,000", "Jo Vale", date(2019, 2, 5)),
    "report-card.html": ("Harbour School praised for its reading", "Jo Vale, Sam Hill", date(2024, 3, 12)),
    "table-layout.html": ("Bypass to open in spring", "Ruth Moss", date(2008, 11, 4)),
}

CHARACTERS = {
    "itâ€™s â€œgoodâ€\x9d": "it’s “good”",
    "‘curly’ “quotes” stay": "‘curly’ “quotes” stay",
    "the ﬁrst oﬃce": "the first office",
    "child\u00adren\u200b in\ufeff care": "children in care",
    "204\u00a0pupils": "204 pupils",
    "one\r\ntwo\rthree": "one\ntwo\nthree",
    "cafe\u0301": "café",
}

DATELINES = {
    "Wednesday, November 19, 2014": "Wednesday, November 19, 2014 = 2014-11-19",
    "Published on Monday, 29th January 2018 in Council news news": "Published on Monday, 29th January 2018 = 2018-01-29",
    "News   30.10.24   6:30 AM   by Delphine Archer": "30.10.24   6:30 AM = 2024-10-30",
    "3rd August 2022, 5:00 am": "3rd August 2022, 5:00 am = 2022-08-03",
    "16 April 2012 | Be the first to comment": "16 April 2012 = 2012-04-16",
    "28 Ionawr / January 2019": "28 Ionawr / January 2019 = 2019-01-28",
    "10/30/2024": "10/30/2024 = 2024-10-30",  # only the American order gives a date
    "Vol. CXII No. 5,804   FRIDAY JUNE 12 1987   Price 18p": "FRIDAY JUNE 12 1987 = 1987-06-12",
    "Posted 4th March, 2021": "Posted 4th March, 2021 = 2021-03-04",
    "Week ending Saturday, 16th October 1999": "Saturday, 16th October 1999 = 1999-10-16",
    "From the Echo, first published Thursday 18th Apr 2002.": "first published Thursday 18th Apr 2002 = 2002-04-18",
    "14:05, 4 MAR 2021Updated 09:10, 5 MAR 2021": "4 MAR 2021 = 2021-03-04",
    # not datelines
    "Updated 09:10, 4 Oct 2023": None,  # a change, with its hour
    "Last updated: 10 December 2009 9:12 AM": None,  # a change
    "May 2014": None,  # no day
    "31 February 2014": None,  # no such day
    "The council met on 4 May 2014 and agreed, after a long debate, to build the new school by the river.": None,  # a sentence
}

BYLINES = {
    "By Josh Tremblett-Roe   Senior Reporter": "Josh Tremblett-Roe",
    "Words: Portia Wyndham-Leigh": "Portia Wyndham-Leigh",
    "26th July 2018 By Kirsty Vaughan-Lee": "Kirsty Vaughan-Lee",
    "By JO VALE, Sam Hill and ANN O'NEILL": "Jo Vale, Sam Hill and Ann O'Neill",
    "Petra Lodding reports": "Petra Lodding",
    "POSTED: 15:40 24 May 2018   Petra Lodding, chief reporter   petra@fenwick.example": "Petra Lodding",
    "with Petra Lodding": "Petra Lodding",
    "with a little help from the mayor": None,
    "By Petra Lodding »": "Petra Lodding",
    "NEWS | By Aoife Mac an Bhaird, Education Correspondent | 05:00, 13 MAR 2020": "Aoife Mac an Bhaird",
    "Facebook Twitter WhatsApp": None,
    "Kit Sallow, Thornmere Argus": "Kit Sallow",
    "Dinah Okoro — Inclusion Weekly — 5 July 2024": "Dinah Okoro",
    "Dom Ashcroft @domashcroftnews": "Dom Ashcroft",
    "Hector Umunna, 4 May 2018": "Hector Umunna",
    "Obi Lansdell | Crime reporter | 13.10.2022": "Obi Lansdell",
    "By Jo Vale Local Democracy Reporter": "Jo Vale",
    "By Jo Vale and Sam Hill, Political Correspondents": "Jo Vale and Sam Hill",
    "Exclusive by Jo Vale, Courts and Coroners Reporter": "Jo Vale",
    "From our health editor, Jo Vale": "Jo Vale",
    "Health Correspondent Jo Vale": "Jo Vale",
    "(Reporting by Jo Vale; Editing by Sam Hill)": "Jo Vale",
    "By Jo Vale jo.vale@echo.example": "Jo Vale",
    "By JO McVALE": "Jo McVale",
    # no names
    "Additional reporting by Sam Hill": None,
    "Quennell Citizen, 9th November 2021": None,
    "HOB LANE": None,
    "Local Democracy Reporter": None,
    "By our health staff": None,
    "Health Correspondent": None,
    "Council News": None,
    "By 2030 every school will have one": None,
}

STANDFIRSTS = {
    "Jo Vale looks at the reports councillors will see tonight": "Jo Vale",
    "She tells Jo Vale why she said yes": "Jo Vale",
    "As she clears her desk after 17 years, JO VALE meets her": "Jo Vale",
    "Two inspectors came to stay, and they did not agree, finds Jo Vale": "Jo Vale",
    "The woman sent to rescue the service talks to Jo Vale about buses and bullies": "Jo Vale",
    "Jo Vale brings you the latest reports": "Jo Vale",
    "Two years ago women were dying here. This week it was praised. Jo Vale visits": "Jo Vale",
    # no author
    "Jo Vale talks to Sam Hill about buses": None,  # either may be
    "Parents tell Ofsted to think again": None,
    "The minister visits": None,
}

# The lines above the text, and the headline among them.
TOPS = {
    "THE LOUGHSIDE ECHO | Friday 23 November 2012 | [Ferry back in service]": "masthead and date above",
    "HARBOUR REVIEW – the monthly for pilots | 23 November 2012 | [Ferry back in service after a month]": "a tagline",
    "HARBOUR NOTEBOOK with Ada Penrose | 23 November 2012 | [Good news for a ferry, a long wait for its captain]": "a column",
    "[SHINING STARS AND A SUNKEN FERRY] | Ferry captain returns to crew | Jo Vale | 23 November 2012": "the lines below one in capitals",
    "THE LOUGHSIDE RECORDER | 23 November 2012 | [Ferry 'let down its captain', says report]": "a masthead",
    "The Loughside Comet | Community-owned news for the lough | [Ferry back after a month]": "what the paper says of itself",
    "Echo Weekly | The weekly for ferry people | 23 November 2012 | [Ferry back in service]": "a line about the paper",
    "[Two harbours, one ferry, and four weeks between them] | Ferry care | Jo Vale | 23 November 2012": "a section under the headline",
    "[How did the four ferries do?] | Jo Vale looks at the crews | 23 November 2012": "a standfirst",
    "OBITUARY | [Dame Ada Hill] | Ferry captain who took on the harbour | 23 November 2012": "a name",
    "Community | Thursday March 8 2012 | [Ferry captain returns to crew]": "a section above the headline",
    "Harbour Argus | [Why did the captain leave the ferry with 40 people and a brass band on board?] | By Jo Vale": "a question",
    "[“I left the ferry because nobody had asked me to stay on it.”] | The captain on ten years at sea. | By Jo Vale": "speech",
    "THE LOUGHSIDE ECHO | [FERRY CREW TOLD\\TO MEND BOAT OR GO] | By a Staff Reporter": "capitals over two lines",
    "[Ferry captain returns\\to her crew] | Harbour band plays for an hour | 23 November 2012": "a column",
    "[FERRY CAPTAIN RETURNS TO CREW] | BY JO VALE\\17:40, 8 MAR 2016": "capitals throughout",
    "[14/03/2023, 09:12:44] Jean: *[Ferry captain returns to crew]*": "a message on a telephone",
}
HEADLESS = {
    "no line": "",
    "a date": "Thursday, 14 April 2005",
    "a byline": "By Philippa Dray",
    "a section": "NEWS IN BRIEF",
    "an embargo": "EMBARGOED TO 0001 THURSDAY MAY 15",
    "an agency's label": "2 TRANSPORT Ferry | By Philippa Dray, Northern Press",
    "a newspaper": "THE LOUGHSIDE ECHO | Friday 23 November 2012",
}
AGENCIES = {
    "PENMARSH, 4 March 2021 – The service was rated good.": date(2021, 3, 4),
    "PORT SALLOW, Ont., Sept 9, 2014 (Coastal News) - The harbour master resigned.": date(2014, 9, 9),
    "LONDON, March 4 (Coastal News) - The harbour master resigned.": None,  # no year
    "On 4 March 2021 - a Thursday - the harbour master resigned.": None,
}

FURNITURE = {
    "Home › News › Social care": "navigation",
    "Sign up | Log in | © Quill Media Ltd 2019": "navigation",
    "Share this article: Twitter · Facebook · LinkedIn · Email | 12 comments": "share",
    "We use cookies to give you the best experience of this website.": "cookies",
    "Subscribe to the Weekly from £14.99 a month. Register for our newsletter to receive the latest news.": "subscription",
    "Related stories": "related",
    "Could you foster? See page 11.": "related",
    "FENWICK COMMENT: Page 12": "related",
    "The report was sent to the council, which printed it on page 12.": None,
    "Jobs: Harbour master, good pay": "related",
    "Previous: Library to shut on Mondays": "related",
    "Previous: Good": None,
    "Being healthy | good | adequate": None,
    "Jo Vale is news editor of The Fenwick Times. Follow her on LinkedIn.": "author",
    "Jo Vale is the editor of the report. She did not reply.": None,
    "Add the Gazette as a preferred source": "share",
    "Like 604 Tweet Google+": "share",
    "Topics: Prisons and probation / Drugs": "topics",
    "Media enquiries: newsroom@fenwick.example": "contact",
    "© 2015 Fenwick Gazette. All rights reserved.": "copyright",
    "Story Saved. You can find this story in My Bookmarks.": "share",
    "Join our FREE WhatsApp community and get breaking news straight to your phone": "newsletter",
    "Skip past newsletter promotion": "navigation",
    "Latest education roles from our partners:": "related",
    "Leave a Reply. Your email address will not be published.": "comments",
    "NEWS > FOOD HYGIENE": "navigation",
    "11 comments Share Print": "share",
    "SHARE SAVE GIFT THIS ARTICLE": "share",
    "From the section Fenwick & Coast": "navigation",
    # the article's own
    "News of the closure came at noon": None,
    "Share prices of the two firms": None,
    "Next month: dentists.": None,
    "New roles for the fire service": None,
    "Police said that the men had used a WhatsApp group for three years before it was found.": None,
    "The newsletter was sent to every household in the town, the inspectors found.": None,
    "Parents were asked to subscribe to a new code of conduct, which 40 of them refused to do.": None,
    "He resigned after sharing a post on Facebook.": None,
    "Comments on the plan close in May, and the council will decide in June.": None,
    "What the inspectors found": None,
    "caseloads that have come down from 26 to 15 children for each social worker": None,
}

NO_ARTICLES = {
    "error_page": "<html><head><title>Page not found</title></head><body><h1>Page not found</h1><p>Sorry about that.</p></body></html>",
    "login_page": "<html><body><h1>Log in to continue</h1><form><p>E-mail</p><p>Password</p></form></body></html>",
    "cookie_wall": "<html><body><p>We value your privacy</p><p>Accept all</p></body></html>",
    "bot_check": "<html><head><title>Just a moment...</title></head><body><p>Checking your browser</p></body></html>",
    "no_article": "Home\nNews\nSport\nWeather\n",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_page_becomes_the_text_beside_it(name: str) -> None:
    expected = (PAGES / name).with_suffix(".clean.txt").read_text(encoding="utf-8")
    assert cleaned(name).document.text + "\n" == expected


@pytest.mark.parametrize(("name", "about"), ABOUT.items())
def test_a_page_says_its_headline_author_and_day(name: str, about: tuple[str, str, date | None]) -> None:
    document = cleaned(name).document
    assert (document.title, document.byline, document.published) == about


def test_a_page_says_its_publisher_and_address() -> None:
    document = cleaned("report-card.html").document
    assert (document.publisher, document.language) == ("The Fenwick Times", "en")
    assert document.url == "https://www.fenwicktimes.example/2024/03/12/harbour-school"


def test_what_is_dropped_is_told_with_its_reason() -> None:
    reasons = {dropped.text: dropped.reason for dropped in cleaned("page-dump.txt").dropped}
    assert reasons["Mayor's chain found in skip"] == "related"
    assert reasons["Bookworm: They said the same about the museum, and look what happened to that."] == "comments"
    assert reasons["Picture: Sam Hill"] == "caption"


@pytest.mark.parametrize(("code", "text"), NO_ARTICLES.items())
def test_a_page_without_an_article_is_rejected(code: str, text: str) -> None:
    with pytest.raises(Rejected) as rejected:
        clean(RawArticle(source="x", sha256="", text=text, markup=is_page(text)))
    assert rejected.value.code == code


def test_below_a_box_the_heading_of_a_table_goes_on() -> None:
    page = f"""<html><body><article><h1>Ferry is late</h1><p>{BODY}</p><p>{BODY} Again.</p><div>Sign up to our daily newsletter</div>
    <p>Thank you for subscribing!</p><h2>How the ferry was rated</h2><table><tr><td>Speed</td><td>Good</td></tr></table>
    <p>{BODY} Twice.</p></article></body></html>"""
    text = clean(RawArticle(source="x", sha256="", text=page, markup=True)).document.text
    assert ("newsletter" in text, "How the ferry was rated" in text, "Speed" in text) == (False, True, True)


def test_a_box_of_links_ends_before_the_heading_and_the_table_below_it() -> None:
    page = f"""<html><body><article><h1>Ferry is late</h1><p>{BODY}</p><p>{BODY} Again.</p>
    <aside class="related"><h3>You may also be interested in:</h3><ul><li><a href="#">Mill blaze latest</a></li></ul></aside>
    <h2>Harbours compared</h2><table><caption>How the harbours did</caption><tr><th>Harbour</th><th>Speed</th></tr>
    <tr><td>Orrin</td><td>Good</td></tr></table><p>{BODY} Once more.</p></article></body></html>"""
    text = clean(RawArticle(source="x", sha256="", text=page, markup=True)).document.text
    assert ("Harbours compared" in text, "Orrin: Good" in text, "blaze" in text) == (True, True, False)


def test_what_announces_a_table_is_kept_behind_an_advertisement() -> None:
    lead = "These are the crossings that were inspected at the old harbour, with the rating each was given:"
    page = f"""<html><body><article><h1>Ferry is late</h1><p>{BODY}</p><p>{BODY} Again.</p>
    <div class="ad-slot"><span>Advertisement</span><p>Half price carpets must end Monday</p></div><p>{lead}</p>
    <table><tr><td>Speed</td><td>Good</td></tr></table><p>{BODY} Once more.</p></article></body></html>"""
    text = clean(RawArticle(source="x", sha256="", text=page, markup=True)).document.text
    assert (lead in text, "carpets" in text) == (True, False)


def test_a_list_of_grades_may_open_the_text() -> None:
    text = f"Captain’s school is praised\n\n4 May 2021\n\nOverall: Good\nSafe: Good\n\n{SENTENCE}.\n\n{SENTENCE} again."
    found = clean(RawArticle(source="x", sha256="", text=text, markup=False))
    assert "\n\nOverall: Good\n\nSafe: Good\n\n" in found.document.text


def test_one_sentence_of_text_is_an_article() -> None:
    text = "Ofsted rated the school good."
    assert clean(RawArticle(source="x", sha256="", text=text, markup=False)).document.text == text


@pytest.mark.parametrize(
    ("text", "expected"), [("Above " + "-=" * 20_000 + " below", "Above " + "-=" * 150 + " below"), ("漢字" * 300, "漢字" * 300)]
)
def test_what_has_no_space_is_cut_short(text: str, expected: str) -> None:
    assert cut_short(text) == expected


@pytest.mark.parametrize(("text", "expected"), CHARACTERS.items())
def test_characters_are_mended(text: str, expected: str) -> None:
    assert normal(text) == expected


@pytest.mark.parametrize(("text", "expected"), DATELINES.items())
def test_a_dateline_gives_its_day(text: str, expected: str | None) -> None:
    found = dateline(text)
    assert (f"{found.text} = {found.day}" if found else None) == expected


@pytest.mark.parametrize("text", ["2024-09-06T13:12:36+00:00", "20240906", "Sep 06, 2024", "06/09/2024 09:21:40", "2024 Sep 06"])
def test_a_field_of_the_head_gives_its_day(text: str) -> None:
    assert first_day(text) == date(2024, 9, 6)


@pytest.mark.parametrize(("text", "expected"), BYLINES.items())
def test_a_byline_gives_names(text: str, expected: str | None) -> None:
    assert byline(text, bare=True) == expected


@pytest.mark.parametrize(("text", "expected"), STANDFIRSTS.items())
def test_a_standfirst_may_name_the_author(text: str, expected: str | None) -> None:
    assert credited(text) == expected


@pytest.mark.parametrize(("text", "expected"), AGENCIES.items())
def test_an_agency_dates_the_first_paragraph(text: str, expected: date | None) -> None:
    assert agency_day(text) == expected


BODY = "The ferry came back to the harbour on Monday, and its captain and crew were met with a brass band."


def lines_over_text(top: str) -> Cleaned:
    """An article of the lines in `top`, set apart by bars, over two paragraphs; a backslash breaks a line."""
    lines = [line.strip().replace("\\", "\n") for line in top.split(" | ")]
    return clean(RawArticle(source="x", sha256="", text="\n\n".join([*lines, BODY, BODY + " Again."]), markup=False))


@pytest.mark.parametrize("top", TOPS)
def test_the_headline_is_found_among_the_lines_above_the_text(top: str) -> None:
    wanted = top[top.rindex("[") + 1 : top.rindex("]")]
    plain = top.replace(f"[{wanted}]", wanted)
    assert lines_over_text(plain).document.title == wanted.replace("\\", " ")


@pytest.mark.parametrize("top", HEADLESS.values(), ids=HEADLESS)
def test_a_text_without_a_headline_has_no_title(top: str) -> None:
    document = lines_over_text(top).document
    assert document.title is None
    assert BODY in document.text


HEADS = tomllib.loads((PAGES / "heads.toml").read_text(encoding="utf-8"))


def page_over_text(case: Mapping[str, str]) -> Cleaned:
    """A page with what a case has in its head and above its text."""
    page = f"<html><head>{case['head']}</head><body><div>{case['top']}<p>{BODY}</p><p>{BODY} Again.</p></div></body></html>"
    return clean(RawArticle(source="x", sha256="", text=re.sub(r"\[(Ferry[^]]*)\]", r"\1", page), markup=True))


@pytest.mark.parametrize("case", HEADS["title"].values(), ids=HEADS["title"])
def test_a_page_gives_its_headline(case: Mapping[str, str]) -> None:
    wanted = re.search(r"\[(Ferry[^]]*)\]", case["head"] + case["top"])
    assert wanted
    assert page_over_text(case).document.title == wanted[1]


@pytest.mark.parametrize("case", HEADS["day"].values(), ids=HEADS["day"])
def test_a_page_gives_its_day_and_what_says_so(case: Mapping[str, str]) -> None:
    document = page_over_text(case).document
    assert (f"{document.published} {document.published_rule}" if document.published else None) == case.get("is")


def test_a_dateline_that_is_kept_is_not_called_dropped() -> None:
    text = "Ferry back in service\n\nNews   4 May 2021   Harbour\n\nThe ferry came back on Monday, and its crew were met with a brass band."
    found = clean(RawArticle(source="x", sha256="", text=text, markup=False))
    assert "\n\n4 May 2021\n\n" in found.document.text
    assert not any("2021" in dropped.text for dropped in found.dropped)


@pytest.mark.parametrize(("text", "reason"), FURNITURE.items())
def test_furniture_is_told_from_text(text: str, reason: str | None) -> None:
    assert verdict(Block(text=text, kind=Kind.PARAGRAPH)) == reason


SENTENCE = "The ferry came back to the harbour on Monday, and its captain and crew were met with a brass band"
ENDS = {
    "above notes": ([f"{SENTENCE} {number}." for number in range(3)], Kind.PARAGRAPH, "after the article"),
    "in a table": ([f"{SENTENCE} {number}." for number in range(3)], Kind.ROW, None),
    "near the top": ([f"{SENTENCE}."], Kind.PARAGRAPH, None),
}


@pytest.mark.parametrize(("above", "kind", "reason"), ENDS.values(), ids=ENDS)
def test_the_word_ends_closes_most_of_a_text(above: list[str], kind: Kind, reason: str | None) -> None:
    below = [f"The harbour was built in 1906 and has had {number} ferries since, of which none was ever late." for number in (11, 12)]
    blocks = [Block(text=text) for text in above] + [Block(text="Ends", kind=kind)] + [Block(text=text) for text in below]
    assert reasons(blocks)[-1] == reason


GRADE_LINES = {
    "rows": (["Fen Court", "Safe: Requires improvement", "Caring: Good"], 3),
    "an item that runs on": (["Inspectors judged that the force:", "'good' at investigating crime; and", "is 'inadequate' at custody"], 3),
    "a heading and a sentence between": (["Care - good", "Fen Court", "Inspected in May", "Care - poor"], 4),
    "several cells": (["Area, 2019, 2017", "Safe: Good, Inadequate", "Caring: good (was good)", "Leadership: poor, previously good"], 4),
    "a grade and its areas": (["Good: caring, responsive", "Inadequate - safe"], 2),
    "arrows and dots": (["✅ Safe: Good ↑", "Caring > Outstanding", "Well-led ........ poor", "Leadership: good →"], 4),
    "codes, and the numbers of areas": (["Governance: G2", "Elm Homes: C1/G1/V2", "Housing: 3", "Tides: 3"], 3),
    "not below furniture": (["Care - good", "Read more:", "Harbour safety - poor"], 1),
    "not far from the text": (["Ferries", "Harbours", "Weather", "Tides: good"], 0),
    "what is good at what": (["The report said the force was:", "Good at preventing crime", "Poor in the way it treats the public"], 3),
    "no grade": (["Tides: high", "Good at sums? Try our quiz"], 0),
}


@pytest.mark.parametrize(("lines", "kept"), GRADE_LINES.values(), ids=GRADE_LINES)
def test_lines_that_tell_grades_belong_to_the_text_above(lines: list[str], kept: int) -> None:
    blocks = [Block(text=f"{SENTENCE}."), *map(block, lines)]
    assert [reason is None for reason in reasons(blocks)[1:]] == [index < kept for index in range(len(lines))]


def test_what_two_lists_say_alike_is_not_printed_twice() -> None:
    lines = ["Hartley Primary", "Behaviour and attitudes: Good", "Marsh Lane Primary", "Behaviour and attitudes: Good"]
    blocks = [Block(text=f"{SENTENCE}."), *map(block, lines), Block(text=f"{SENTENCE} as well.")]
    assert not any(reasons(blocks))


LONG_LINES = """\
Respect – reasonably good, previously not sufficiently good
Purposeful activity – poor, previously reasonably good
Rehabilitation and release planning – good"""
WIDE_LINES = """\
Area                      2019                   2017
Safety                    Poor                   Good
Purposeful activity       Reasonably good        Poor"""
BAR_LINES = """\
Area | 2019 | 2017
Safety | Poor | Good
Purposeful activity | Reasonably good | Poor"""
LINK_LINES = """\
News | Sport | Jobs
Home | Weather | Tides
Ferries | Harbours | Boats"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (LONG_LINES, LONG_LINES.splitlines()),
        *[
            (lines, ["Area, 2019, 2017", "Safety: Poor, Good", "Purposeful activity: Reasonably good, Poor"])
            for lines in (WIDE_LINES, BAR_LINES, BAR_LINES.replace("|", "/"))
        ],
        (LINK_LINES, LINK_LINES.splitlines()),  # no table
    ],
)
def test_a_list_in_text_keeps_its_lines(lines: str, expected: list[str]) -> None:
    assert [one.text for one in text_blocks(f"{SENTENCE}.\n\n{lines}\n\n{SENTENCE}.")][1:-1] == expected


def test_main_text_runs_on_below_the_part_of_the_page_that_holds_most_of_it() -> None:
    inside = [Block(text=f"{SENTENCE} {number}.", voted=True, near=True) for number in range(3)]
    on, teaser, apart = (
        Block(text=f"{SENTENCE} on {day}.", voted=voted) for day, voted in (("Friday", True), ("Saturday", False), ("Sunday", True))
    )
    assert reasons([*inside, on, teaser, apart])[-3:] == [None, "not main text", "not main text"]


@pytest.mark.parametrize(("near", "reason"), [(True, None), (False, "not main text")])
def test_the_caption_of_the_picture_that_opens_the_main_text_stays(near: bool, reason: str | None) -> None:
    inside = [Block(text=f"{SENTENCE} {number}.", voted=True, near=True) for number in range(3)]
    caption = Block(text="Ruth Moss, 84, has swum in the harbour since 1951", kind=Kind.CAPTION, near=near)
    assert reasons([caption, *inside])[0] == reason


PARAGRAPH = "<p>The council agreed on Monday to build a new school by the river, and parents were told by letter.</p>"
# What a page of 50 MB, or a hostile one, may be made of.
HUGE = {
    "script": lambda: PARAGRAPH * 20 + "<script>" + "var a=1;" * 6_000_000 + "</script>",
    "picture": lambda: PARAGRAPH * 20 + '<img src="data:image/png;base64,' + "A" * 50_000_000 + '">',
    "paragraphs": lambda: PARAGRAPH * 500_000,
    "nesting": lambda: "<div>" * 100_000 + PARAGRAPH * 10,
    "comments never closed": lambda: "<!--" * 1_000_000 + PARAGRAPH * 10,
    "attributes": lambda: "<div " + " ".join(f"a{number}='x'" for number in range(300_000)) + ">" + PARAGRAPH * 10,
}
SECONDS = 20  # a busy machine included; each takes about one


@pytest.mark.parametrize("name", HUGE)
def test_no_page_takes_long(name: str) -> None:
    raw = RawArticle(source="x", sha256="", text=HUGE[name](), markup=True)
    start = time.perf_counter()
    with contextlib.suppress(Rejected):
        clean(raw)
    assert time.perf_counter() - start < SECONDS


MARKUP = "<p> </p> <div_class='ad'> </div> <table><tr><td> <li> <br> <a_href=#> <h1> <!-- <script> &amp; \x00 \ud800"
TAGS = st.sampled_from([tag.replace("_", " ") for tag in MARKUP.split(" ")])
WORDS = st.sampled_from(
    ["The council agreed to build a new school by the river next year.", "Read more:", "12 May 2014", "By Jo Vale", "•", "\n\n"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(TAGS | WORDS, max_size=40), st.booleans())
def test_any_input_is_cleaned_or_rejected(pieces: list[str], markup: bool) -> None:
    text = " ".join(pieces)
    try:
        document = clean(RawArticle(source="x", sha256="", text=text, markup=markup)).document
    except Rejected:
        return
    assert document.text == unicodedata.normalize("NFC", document.text)
    for part in document.text.split("\n\n"):
        assert part == " ".join(part.split()) != ""


def cleaned(name: str) -> Cleaned:
    """The page of that name, cleaned."""
    return clean(read(Source(name=name, path=PAGES / name)))
