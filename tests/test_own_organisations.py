"""Organisations of the user's own: what is found with a file of them, and what is said of one that can't be used."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from spacy.tokens import Doc

from extractors.lexicon import LexiconError
from extractors.organisation.own import check_organisations, own_organisations
from extractors.organisations import Organisation, extract
from tests.marking import mark, unmark

FILE = """\
name,aliases,kind,code
Harkness Pell,Harkness & Pell LLP|HPL,company,HP-01
Larkmoor,,prison,
"Moss, Pike and Daughters",the Moss sisters,firm,77
Rotherham Metropolitan Borough Council,,council,YH-12
Sheffield City Council,,local authority,
Ofsted Watch,,,
Estyn,the Welsh watchdog,,
Reading Borough Council,RBC,,
Ellermoor Primary School,Ellers,,
Kittiwake Care,,,
"""

FOUND = [
    # by name and by alias, whatever the apostrophes and ampersands of the page
    "[[Harkness & Pell LLP|Harkness Pell, company HP-01 user]] won. [[HPL|Harkness Pell, company HP-01 user]]’s chair left.",
    "[[Moss, Pike and Daughters|Moss, Pike and Daughters, company 77 user]] bake; [[the Moss sisters|Moss, Pike and Daughters, "
    "company 77 user]] do not speak.",
    # in the capitals of a headline, but no common word
    "[[HARKNESS PELL|Harkness Pell, company HP-01 user]] WINS. The hpl rule and a Hpl are nothing.",
    # more than a name of ours
    "[[Ofsted Watch|Ofsted Watch, other]] met [[Ofsted|Ofsted, inspectorate]].",
    # without a kind the name tells it
    "[[Estyn|Estyn, inspectorate]] saw [[Ellers|Ellermoor Primary School, school]]. [[The school|Ellermoor Primary School, school]] shut.",
    "[[RBC|Reading Borough Council, local authority E06000038 GSS]] met. [[The council|Reading Borough Council, local authority "
    "E06000038 GSS]] rose.",
    "[[Kittiwake Care|Kittiwake Care, care provider]] grew.",
    # a description takes it up
    "Fire broke out at [[Larkmoor|Larkmoor, prison]]. [[The jail|Larkmoor, prison]] was built in 1868.",
    # one word may be part of another name
    "[[Larkmoor Primary School|Larkmoor Primary School, school]] is full.",
    # a local authority by every name it has; its own code where the user gives none
    "[[Rotherham MBC|Rotherham Metropolitan Borough Council, local authority YH-12 user]] met.",
    "[[Sheffield council|Sheffield City Council, local authority E08000019 GSS]] met.",
]

BROKEN = [
    ("", "organisations.csv, line 1: there is no column 'name'. The first line has to be 'name,aliases,kind,code'."),
    ("name,kind\n", "organisations.csv has no organisations: write one a line below the line 'name,aliases,kind,code'."),
    ("name,alias\nMoss,M\n", "organisations.csv, line 1: there is no column 'alias'. Is it 'aliases'?"),
    ("name,name\nMoss,M\n", "organisations.csv, line 1: there are two columns 'name'."),
    ("name,kind\n,school\n", "organisations.csv, line 2: the name is missing."),
    ("name,kind\nMoss,shcool\n", "organisations.csv, line 2: there is no kind 'shcool'. Is it 'school'?"),
    (
        "name,aliases\nMoss Primary,Moss\nMoss Infants,moss\n",
        "organisations.csv, line 3: 'moss' is 'Moss Primary' in line 2 already. One name can mean only one organisation.",
    ),
    (
        "name,kind\nTyne and Wear, Northumberland,school\n",
        "organisations.csv, line 2: more cells than the first line has columns. Put a name that has a comma in it between quotation "
        'marks: "Tyne and Wear, Northumberland".',
    ),
    (
        "name\n?\n",
        "organisations.csv, line 2: '?' is no name to look for: it has to begin with a letter or a digit and be longer than one.",
    ),
]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("own") / "organisations.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


@pytest.mark.parametrize("marked", FOUND)
def test_the_users_organisations_are_found(marked: str, read: Callable[..., Doc], file: Path) -> None:
    text = unmark(marked)
    doc = read(text, published=date(2016, 5, 1), organisations=file)
    assert mark(text, extract(doc), _shown) == marked


@pytest.mark.parametrize(("content", "message"), BROKEN)
def test_a_broken_file_is_refused_in_words_that_mend_it(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "organisations.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        check_organisations(path)
    assert str(error.value) == message


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "organisations.csv"
    path.write_text("name,kind\n,school\nMoss,bakery\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"line 2: the name is missing\.\n.*line 3: there is no kind 'bakery'\. Take one of: GP "):
        check_organisations(path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('name,code\nMoss,1\n"Pike,2\nLark,3\n', "line 4: this is not valid CSV (unexpected end of data)"),
        ('name,code\n"Moss" Ltd,1\n', "line 2: this is not valid CSV"),
        ('name,code\n"Moss\nPike",1\n', "line 3: a name goes over several lines"),
        ('name,aliases\nMoss,"M1|\r\nM2"\n', "line 3: a name goes over several lines"),
    ],
)
def test_a_quotation_mark_out_of_place_is_told(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "organisations.csv"
    path.write_bytes(content.encode())
    with pytest.raises(LexiconError) as error:
        check_organisations(path)
    assert str(error.value).startswith(f"organisations.csv, {message}")


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"none\.csv: the file of organisations can't be read \(No such file or directory\)\."):
        check_organisations(tmp_path / "none.csv")
    (tmp_path / "latin.csv").write_bytes("name\nCafé\n".encode("latin-1"))
    with pytest.raises(LexiconError, match=r"latin\.csv is not UTF-8 text"):
        check_organisations(tmp_path / "latin.csv")


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffname,aliases,kind,code\r\nMoss,M1|M2,School,7\r\n,,,\r\n",  # as a spreadsheet saves it
        "Code;Kind;Name;Aliases;Notes\n7;school;Moss;M1 | M2;a note\n",  # other columns, another order, semicolons
        "name\taliases\tkind\tcode\nMoss\tM1|M2\tschool\t7",
    ],
)
def test_tables_of_spreadsheets_are_read(content: str, tmp_path: Path) -> None:
    path = tmp_path / "organisations.csv"
    path.write_bytes(content.encode())
    own = {form: (row.name, row.kind, row.code) for form, row in own_organisations(path).items()}
    assert own == dict.fromkeys(("moss", "m1", "m2"), ("Moss", "school", "7"))


def test_without_a_file_there_are_none() -> None:
    check_organisations(None)
    assert own_organisations(None) == {}


def _shown(found: Organisation) -> str:
    return f"{found.name}, {found.kind} {found.code or ''} {found.code_scheme or ''}".strip()
