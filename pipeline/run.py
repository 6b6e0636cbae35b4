"""The order of the stages, and the one place where an article may fail.

read -> clean -> annotate -> extract -> link -> store. All but the last run where the engine says, on a batch of sources;
storing happens here, one transaction a batch.
"""

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

import extractors
import pipeline
from extractors import registry, schemes
from extractors.dates import left_out
from extractors.mention import Mention
from extractors.organisation.own import check_organisations
from pipeline import annotate, clean, engine, link, read
from pipeline.document import Document, Reject, Rejected
from pipeline.language import ENGLISH
from pipeline.link import Linked
from pipeline.read import Source
from pipeline.readers import DEFAULTS, Limits
from pipeline.store import Counts, Recipe, Store
from pipeline.twins import Sketch, sketch

NO_FACTS = Linked(entities=(), facts=())


RARELY = (50_000, 20, 20)
"""When to collect garbage, instead of Python's (700, 10, 10): one article makes some ten thousand objects, hardly any in a cycle."""

OURS = frozenset({".py", ".toml", ".csv", ".sql"})
"""Files that decide what is found: code and words, not what Python makes of them."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """What a run may be told besides what to read and where to write."""

    model: str = annotate.DEFAULT_MODEL
    schemes: Path | None = None
    organisations: Path | None = None
    workers: int = 1
    fields: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = DEFAULTS


@dataclass(frozen=True, kw_only=True)
class Task:
    """A source to read, or what reading its container already said of it."""

    source: Source | Reject


@dataclass(frozen=True, kw_only=True)
class Written:
    """A source that gave an article, with all it states; `undated` counts the relative dates that had to be left out."""

    document: Document
    sketch: Sketch
    linked: Linked = NO_FACTS
    undated: int = 0


@dataclass(frozen=True, kw_only=True)
class Unchanged:
    """A source that is an article already."""

    source: str


Outcome = Written | Unchanged | Reject


def run(
    sources: Iterable[Source], database: Path, *, options: Options, done: Callable[[Sequence[Outcome]], None] = lambda _: None
) -> Counts:
    """Make every source an article or a reject of `database`; `done` is told of each batch once it is stored.

    Raises ModelError, LexiconError or StoreError before the first article when the run could not work at all.
    """
    check(options)
    counts = Counts()
    with Store(database) as store:
        number = store.begin(recipe(options))
        work = engine.batches(read.unpack(sources, fields=options.fields, limits=options.limits), annotate.BATCH_SIZE)

        def settle(outcomes: Sequence[Outcome]) -> None:
            nonlocal counts
            counts += _store(outcomes, store, run=number)
            done(outcomes)

        changed = (tasks for batch in work if (tasks := _changed(batch, store, run=number, limits=options.limits, settle=settle)))
        for outcomes in _outcomes(changed, options=options):
            settle(outcomes)
        store.link_duplicates()
        while documents := store.stale(annotate.BATCH_SIZE):
            _store(_facts(documents, options=options), store, run=number)
            store.link_duplicates()
        store.finish(number, counts)
    return counts


def check(options: Options) -> None:
    """Raise what would stop every article: a missing model, a broken lexicon or rating scheme."""
    annotate.check(options.model)
    schemes.schemes(options.schemes)
    check_organisations(options.organisations)


def recipe(options: Options) -> Recipe:
    """What decides the facts besides the articles: product, model, rating schemes and the code itself."""
    code = _digest(path for package in (extractors, pipeline) for path in Path(package.__path__[0]).rglob("*") if path.suffix in OURS)
    settings = {
        "code": code,
        "schemes": _digest(options.schemes.glob("*.toml")) if options.schemes else "",
        "organisations": _digest([options.organisations]) if options.organisations else "",
    }
    return Recipe(version=product_version(), model=options.model, settings=settings)


def product_version() -> str:
    """The version of newsledger, or `unknown` when it runs without being installed."""
    try:
        return version("newsledger")
    except PackageNotFoundError:
        return "unknown"


def process(tasks: Sequence[Task], *, options: Options) -> list[Outcome]:
    """What becomes of a batch of sources, in their order. This is what worker processes do."""
    outcomes = [_document(task, limits=options.limits) for task in tasks]
    facts = iter(_facts([outcome for outcome in outcomes if isinstance(outcome, Document)], options=options))
    return [next(facts) if isinstance(outcome, Document) else outcome for outcome in outcomes]


def mentions(document: Document, *, options: Options) -> tuple[Mention, ...]:
    """Everything one document states: nothing when it is not in English. Raises whatever an extractor raises."""
    if document.language != ENGLISH:
        return ()
    nlp = _language(options.model)
    article = annotate.Article(document.text, document.published, document.title, document.url)
    doc = next(annotate.annotate(nlp, [article], schemes=options.schemes, organisations=options.organisations))
    return registry.extract(doc)


def _changed(
    sources: Sequence[Source | Reject], store: Store, *, run: int, limits: Limits, settle: Callable[[Sequence[Outcome]], None]
) -> list[Task]:
    """What there is to do for a batch. Articles that have not changed are settled here: they cost a look at their bytes."""
    known = store.known([source.name for source in sources if isinstance(source, Source)], run=run)
    unchanged = [source for source in sources if isinstance(source, Source) and _is_known(source, known.get(source.name), limits=limits)]
    if unchanged:
        settle([Unchanged(source=source.name) for source in unchanged])
    return [Task(source=source) for source in sources if source not in unchanged]


def _is_known(source: Source, digest: str | None, *, limits: Limits) -> bool:
    try:
        return digest is not None and read.digest(source, limits=limits) == digest
    except Rejected:
        return False


def _outcomes(tasks: Iterable[Sequence[Task]], *, options: Options) -> Iterator[list[Outcome]]:
    function = partial(process, options=options)
    if options.workers == 1:
        return engine.serial(function, tasks)
    return engine.processes(function, tasks, workers=options.workers, crashed=_crashed)


def _crashed(task: Task) -> list[Outcome]:
    message = "Reading this file ended the process that did it, most likely for want of memory."
    name = task.source.source if isinstance(task.source, Reject) else task.source.name
    return [Reject(source=name, sha256=None, stage="annotate", error="crashed", message=message)]


def _document(task: Task, *, limits: Limits) -> Document | Reject:
    """Read and clean one source."""
    if isinstance(task.source, Reject):
        return task.source
    digest = None
    stage = "read"
    try:
        raw = read.read(task.source, limits=limits)
        digest = raw.sha256
        stage = "clean"
        return clean.clean(raw).document
    except Rejected as rejected:
        digest = digest or rejected.sha256
        return Reject(source=task.source.name, sha256=digest, stage=stage, error=rejected.code, message=str(rejected))
    except Exception as error:
        return _failed(task.source.name, digest, stage, error)


def _facts(documents: Sequence[Document], *, options: Options) -> list[Outcome]:
    """What each document states; one that is not in English is kept without facts."""
    english = iter(_read([document for document in documents if document.language == ENGLISH], options=options))
    return [next(english) if document.language == ENGLISH else _without_facts(document) for document in documents]


def _read(documents: Sequence[Document], *, options: Options) -> list[Outcome]:
    """What each English document states. A batch that fails is read again one by one, so that only the culprit is lost."""
    if not documents:
        return []
    articles = [annotate.Article(document.text, document.published, document.title, document.url) for document in documents]
    nlp = _language(options.model)
    try:
        with nlp.memory_zone():
            docs = annotate.annotate(nlp, articles, schemes=options.schemes, organisations=options.organisations)
            return [_written(document, doc) for document, doc in zip(documents, docs, strict=True)]
    except Exception as error:
        if len(documents) == 1:
            return [_failed(documents[0].source, documents[0].sha256, "extract", error)]
        return [outcome for document in documents for outcome in _read([document], options=options)]


def _written(document: Document, doc: Doc) -> Written:
    return Written(document=document, sketch=sketch(document.text), linked=link.link(registry.extract(doc)), undated=left_out(doc))


def _without_facts(document: Document) -> Written:
    return Written(document=document, sketch=sketch(document.text))


def _failed(source: str, digest: str | None, stage: str, error: Exception) -> Reject:
    message = f"newsledger failed on this file ({type(error).__name__}: {str(error)[:200]}). Please report it."
    return Reject(source=source, sha256=digest, stage=stage, error="internal_error", message=message)


def _store(outcomes: Sequence[Outcome], store: Store, *, run: int) -> Counts:
    """Write what became of a batch in one transaction, and count it."""
    with store.batch():
        replaced = store.replaced([outcome.document for outcome in outcomes if isinstance(outcome, Written)])
        outcomes = [_stored(outcome, store, run=run) for outcome in outcomes]
    kinds = Counter(type(outcome) for outcome in outcomes)
    written = [outcome for outcome in outcomes if isinstance(outcome, Written)]
    return Counts(
        read=len(outcomes),
        written=len(written),
        unchanged=kinds[Unchanged],
        rejected=kinds[Reject],
        replaced=replaced,
        undated=sum(outcome.undated for outcome in written),
        foreign=sum(outcome.document.language != ENGLISH for outcome in written),
    )


def _stored(outcome: Outcome, store: Store, *, run: int) -> Outcome:
    """Write one outcome; an article that the database refuses becomes a reject."""
    if isinstance(outcome, Written):
        try:
            store.write(outcome.document, outcome.linked, outcome.sketch, run=run)
        except Rejected as rejected:
            document = outcome.document
            outcome = Reject(source=document.source, sha256=document.sha256, stage="store", error=rejected.code, message=str(rejected))
    if isinstance(outcome, Reject):
        store.reject(outcome, run=run)
    return outcome


@cache
def _language(model: str) -> Language:
    """The model, loaded at the first article that needs it, once a process.

    Model, lexicons and patterns live as long as the process: the garbage collector need not walk over them again and again,
    which costs a tenth of the time of an article.
    """
    nlp = annotate.load(model)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*RARELY)
    return nlp


def _digest(paths: Iterable[Path]) -> str:
    """One digest of the names and the bytes of files."""
    digest = sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
