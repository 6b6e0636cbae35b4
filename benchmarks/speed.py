"""Articles a second: newsledger with one worker against the bare language model on the same clean texts.

    python benchmarks/speed.py seeds tests/gold/development --articles 400

Prints a line for each, fastest of three, and the peak memory of a run over the articles once and five times as many.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import spacy

from pipeline.annotate import DEFAULT_MODEL
from pipeline.clean import clean
from pipeline.document import Rejected
from pipeline.read import find, read
from pipeline.run import Options, run


def main() -> None:
    """Time both on the articles below the folders that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--memory", action="store_true", help="measure peak memory over few and many articles, too")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = copies(arguments.folders, Path(temporary), arguments.articles)
        texts = clean_texts(folder)
        words = sum(len(text.split()) for text in texts)
        print(f"{len(texts)} articles of {words / len(texts):.0f} words")
        print(f"bare model:  {fastest(lambda: bare(texts), len(texts)):.1f} articles a second")
        print(f"newsledger:  {fastest(lambda: whole(folder), len(texts)):.1f} articles a second")
        if arguments.memory:
            for number in (arguments.articles, 5 * arguments.articles):
                print(f"peak memory over {number} articles: {peak(copies(arguments.folders, Path(temporary) / str(number), number))} MB")


def copies(folders: list[Path], target: Path, number: int) -> Path:
    """A folder of `number` different articles, made from the given ones by a line at their end."""
    folder = target / "articles"
    folder.mkdir(parents=True)
    sources = [source.path for source in find(folders) if source.path.suffix == ".txt"]
    for place in range(number):
        path = sources[place % len(sources)]
        (folder / f"{place:06}.txt").write_bytes(path.read_bytes() + f"\n\nThis was copy {place} of the article.\n".encode())
    return folder


def clean_texts(folder: Path) -> list[str]:
    """The clean text of every article."""
    texts = []
    for source in find([folder]):
        try:
            texts.append(clean(read(source)).document.text)
        except Rejected as rejected:
            print(f"{source.name}: {rejected}", file=sys.stderr)
    return texts


def bare(texts: list[str]) -> None:
    """Read the texts with the model as it comes."""
    nlp = spacy.load(DEFAULT_MODEL)
    for _ in nlp.pipe(texts):
        pass


def whole(folder: Path) -> None:
    """Extract the folder into a new database with one worker."""
    with tempfile.TemporaryDirectory() as temporary:
        run(find([folder]), Path(temporary) / "articles.db", options=Options(workers=1))


def fastest(function: object, articles: int) -> float:
    """Articles a second in the best of three."""
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        function()  # type: ignore[operator]
        times.append(time.perf_counter() - begun)
    return articles / min(times)


def peak(folder: Path) -> int:
    """Peak memory, in megabytes, of `newsledger extract` with one worker."""
    database = folder.parent / "peak.db"
    command = [sys.executable, "-m", "pipeline", "extract", str(folder), "--db", str(database), "--workers", "1"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    subprocess.run(command, check=True, capture_output=True)
    shutil.rmtree(folder)
    return max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024


if __name__ == "__main__":
    main()
