"""The commands of the README do what it says they do: each is run as it stands there, and prints what stands below it."""

import fnmatch
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands() -> list[tuple[str, str]]:
    """Each command of a console block with the output below it; a line continued with a backslash is one command."""
    found = []
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                lines = part.split("\n")
                last = next(number for number, line in enumerate(lines) if not line.endswith("\\"))
                found.append(("\n".join(lines[: last + 1]), "\n".join(lines[last + 1 :])))
    return found


@pytest.fixture(scope="module", autouse=True)
def extracted() -> None:
    """The first of the two commands, which the queries of the README follow."""
    assert "```sh\nmake extract " in (ROOT / "README.md").read_text(encoding="utf-8")
    subprocess.run(["make", "extract"], cwd=ROOT, check=True, capture_output=True, timeout=600)


@pytest.mark.parametrize(("command", "output"), commands(), ids=lambda value: value.split("\n")[0][:40])
def test_a_command_prints_what_the_readme_says(command: str, output: str) -> None:
    """A line that ends in … stands for any line that begins so; a line of … alone for any number of lines."""
    environment = {**os.environ, "COLUMNS": "120", "PATH": f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    run = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=300,
    )
    assert run.returncode == 0, run.stdout
    pattern = re.sub(r"([\[\]*?])", r"[\1]", output.strip()).replace("…", "*")
    printed = "\n".join(line.rstrip() for line in run.stdout.strip().splitlines() if not line.startswith("make["))
    assert fnmatch.fnmatchcase(printed, pattern), run.stdout
