"""The engine: every member of every batch, in order, with any number of workers, and whatever one of them does."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from pipeline.engine import batches, processes, serial

ROOT = Path(__file__).parent.parent


def doubled(numbers: Sequence[int]) -> list[int]:
    return [2 * number for number in numbers]


def doubled_unless_13(numbers: Sequence[int]) -> list[int]:
    if 13 in numbers:
        os._exit(1)
    return doubled(numbers)


def refused(numbers: Sequence[int]) -> list[int]:
    raise TypeError(numbers)


def lost(number: int) -> list[int]:
    return [-number]


def test_batches_are_full_but_the_last() -> None:
    assert list(batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(batches([], 2)) == []


def test_serial_keeps_the_order() -> None:
    assert list(serial(doubled, batches(range(5), 2))) == [[0, 2], [4, 6], [8]]


@pytest.mark.parametrize("workers", [1, 3])
def test_processes_give_what_serial_gives(workers: int) -> None:
    work = list(batches(range(40), 3))
    assert list(processes(doubled, work, workers=workers, crashed=lost)) == list(serial(doubled, work))


def test_a_member_that_kills_its_worker_is_lost_alone() -> None:
    results = processes(doubled_unless_13, batches(range(20), 4), workers=2, crashed=lost)
    assert [number for result in results for number in result] == [-13 if n == 13 else 2 * n for n in range(20)]


def test_an_error_of_the_function_is_raised() -> None:
    with pytest.raises(TypeError):
        list(processes(refused, [[1]], workers=1, crashed=lost))


KILLED = """
import os, signal, sys, time
from pipeline.engine import processes

def work(numbers):
    os.write(1, b'%d\\n' % os.getpid())  # in one piece: two processes write to the same pipe
    time.sleep(600)

if __name__ == "__main__":
    list(processes(work, [[1], [2]], workers=2, crashed=None))
"""


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    (script := tmp_path / "script.py").write_text(KILLED, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as parent:
        assert parent.stdout
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        parent.kill()
    until = time.monotonic() + 30
    while any(map(is_running, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(is_running, workers))


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{process}/stat")
    return not (stat.exists() and stat.read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] == "Z")  # a zombie has ended
