"""Schemes: what ours say, and what a user is told about a file of their own."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from extractors.lexicon import LexiconError
from extractors.scheme_problems import KEYS
from extractors.schemes import FOLDER, Scheme, check, load, schemes

PAGE = Path(__file__).parent.parent / "docs" / "schemes.md"

Write = Callable[[str], Path]

GOOD = """
id = "guild-of-bakers"
name = "Guild of Bakers' loaf marks"
from = 1990
kinds = ["company"]

[body]
name = "Guild of Bakers"
names = ["GoB"]

[grades]
golden = ["gold"]
brown = []

[areas]
crust = ["crusts"]
"""

# Each breaks one thing, and is told so in words.
BROKEN = [
    ("id", 'id = "guild-of-bakers"', 'id = "Guild of Bakers"', "may hold only small letters, digits and hyphens"),
    ("missing name", 'name = "Guild of Bakers\' loaf marks"\n', "", "'name' is missing. Add a line such as: name ="),
    ("year in quotes", "from = 1990", 'from = "1990"', "from must be a year without quotation marks"),
    ("ends before it begins", "from = 1990", "from = 1990\nto = 1980", "it ends (1980) before it begins (1990)"),
    ("number in quotes", "from = 1990", 'remembered = "2"', "remembered must be a number of years without quotation marks"),
    ("less than no years", "from = 1990", "remembered = -1", "remembered must be a number of years"),
    ("list without brackets", 'kinds = ["company"]', 'kinds = "company"', "kinds must be a list of words"),
    ("no body", '[body]\nname = "Guild of Bakers"\nnames = ["GoB"]', "", "the section [body] is missing"),
    ("one grade", 'golden = ["gold"]\n', "", "[grades] needs at least two grades, the best first"),
    ("variant with two meanings", "brown = []", 'brown = ["gold"]', "'gold' stands for both 'golden' and 'brown'"),
    ("grade without brackets", "brown = []", 'brown = "dark"', "[grades] brown must be a list of other ways to print it"),
    ("number too high", "brown = []", 'brown = ["11"]', "'11' begins with a digit, but of such grades only whole numbers up to 10"),
    ("part of a number", "brown = []", 'brown = ["4.5"]', "[grades] '4.5' begins with a digit"),
    ("grade without a name", "brown = []", '"" = ["dark"]', "[grades] has a line without a name before its equals sign"),
    ("misspelt kind", '"company"', '"compnay"', "kinds names 'compnay', but there is no such kind of organisation. Is it 'company'?"),
    ("unknown kind", '"company"', '"zeppelin"', "there is no such kind of organisation. Take one of: GP practice, "),
    ("misspelt scheme", "from = 1990", 'replaced_by = ["csi"]', "replaced_by names 'csi', but there is no such scheme. Is it 'csci'?"),
    ("area that is none", "from = 1990", 'always = ["crumb"]', "always names 'crumb', but there is no such area under [areas]"),
    ("wording without its area", "from = 1990", 'wordings = ["being"]', "wordings has 'being', which lacks {} where the area stands"),
    ("misspelt key", "kinds =", "kind =", "'kind' is not something a scheme can say"),
    ("brackets in brackets", "brown = []", f"brown = {'[' * 5000}", "brackets stand inside brackets too many times"),
    ("not TOML", 'id = "guild-of-bakers"', "id = guild of bakers", "this is not valid TOML"),
]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """`write(text)`: the path of a scheme file that holds `text`."""

    def write(text: str) -> Path:
        path = tmp_path / "mine.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_good_file_has_no_problems(write: Write) -> None:
    assert check(write(GOOD)) == []


def test_the_mark_that_some_editors_begin_a_file_with_does_no_harm(write: Write) -> None:
    assert check(write("\ufeff" + GOOD)) == []


def test_a_scheme_is_what_its_file_says(write: Write) -> None:
    scheme = load(write(GOOD))
    assert (scheme.id, scheme.body, scheme.body_names) == ("guild-of-bakers", "Guild of Bakers", ("Guild of Bakers", "GoB"))
    assert [(grade.name, grade.rank, grade.variants) for grade in scheme.grades] == [
        ("golden", 1, ("golden", "gold")),
        ("brown", 2, ("brown",)),
    ]
    assert scheme.areas == (("crust", ("crust", "crusts")),)
    assert (scheme.first_year, scheme.last_year, scheme.area) == (1990, None, "overall")


@pytest.mark.parametrize(("old", "new", "told"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_broken_file_is_explained(write: Write, old: str, new: str, told: str) -> None:
    path = write(GOOD.replace(old, new))
    assert any(told in problem and problem.startswith("mine.toml: ") for problem in check(path)), check(path)
    with pytest.raises(LexiconError):
        load(path)


def test_a_file_that_is_not_there_is_explained(tmp_path: Path) -> None:
    assert check(tmp_path / "gone.toml") == ["gone.toml: the file can't be read (No such file or directory)."]


def test_a_users_scheme_stands_beside_ours_and_replaces_one_of_the_same_id(write: Write) -> None:
    path = write(GOOD)
    assert "guild-of-bakers" in {scheme.id for scheme in schemes(path.parent)}
    path.with_name("cqc.toml").write_text(GOOD.replace("guild-of-bakers", "cqc"), encoding="utf-8")
    schemes.cache_clear()
    assert {scheme.id: scheme.body for scheme in schemes(path.parent)}["cqc"] == "Guild of Bakers"


def test_codes_may_begin_with_any_digit(write: Write) -> None:
    assert check(write(GOOD.replace("from = 1990", "from = 1990\nletters = true").replace("brown = []", 'brown = ["11B"]'))) == []


def test_the_example_of_the_documents_is_sound_and_every_key_is_explained_there(write: Write) -> None:
    page = PAGE.read_text(encoding="utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert check(write(example)) == []
    explained = {key for row in re.findall(r"^\| (`.*?) \|", page, re.MULTILINE) for key in re.findall(r"`\[?(\w+)\]?`", row)}
    assert explained == KEYS


def test_two_files_of_a_user_with_the_same_id_are_explained(write: Write) -> None:
    path = write(GOOD)
    path.with_name("yours.toml").write_text(GOOD.replace("Guild of Bakers", "League of Millers"), encoding="utf-8")
    with pytest.raises(LexiconError, match=r"yours\.toml: id 'guild-of-bakers' is also that of mine\.toml\. Give one of them another id"):
        schemes(path.parent)


def test_a_folder_that_is_not_there_is_explained(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="is not a folder: give the folder that holds your scheme files"):
        schemes(tmp_path / "gone")


def test_a_folder_without_schemes_is_explained(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(LexiconError, match=r"has no scheme files: the name of each has to end in \.toml"):
        schemes(tmp_path)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_every_scheme_of_ours_is_sound_and_named_after_its_id(path: Path) -> None:
    assert check(path) == []
    assert load(path).id == path.stem


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.id)
def test_every_scheme_links_to_schemes_there_are(scheme: Scheme) -> None:
    assert set(scheme.replaced_by) <= {other.id for other in schemes()}
