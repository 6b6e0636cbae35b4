"""Map a function over batches: in this process, or in several.

Results come in the order of the batches, whatever the engine, and only a few batches are under way at once, so memory does
not grow with the corpus. A worker process that dies (out of memory, a crash in native code) takes nobody with it: its
batches are tried again one member at a time, and the member that kills a worker on its own is handed to `crashed`.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 3
"""Batches under way for each worker: enough that none waits, few enough that memory stays flat."""


def batches(items: Iterable[T], size: int) -> Iterator[Sequence[T]]:
    """`items` in lists of `size`, the last one shorter."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def serial(function: Callable[[Sequence[T]], R], work: Iterable[Sequence[T]]) -> Iterator[R]:
    """Apply `function` to each batch, here and now."""
    return map(function, work)


def processes(function: Callable[[Sequence[T]], R], work: Iterable[Sequence[T]], *, workers: int, crashed: Callable[[T], R]) -> Iterator[R]:
    """Apply `function`, which must be picklable, to each batch in `workers` processes; results in the order of `work`."""
    iterator = iter(work)
    under_way: deque[tuple[Sequence[T], Future[R]]] = deque()
    pool = _pool(workers)
    try:
        while True:
            for batch in islice(iterator, workers * AHEAD - len(under_way)):
                under_way.append((batch, pool.submit(function, batch)))
            if not under_way:
                return
            batch, future = under_way.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                waiting = [batch, *(later for later, _ in under_way)]
                pool.shutdown(wait=False, cancel_futures=True)
                yield from _one_by_one(function, batch, crashed=crashed)
                pool = _pool(workers)
                under_way = deque((later, pool.submit(function, later)) for later in waiting[1:])
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _one_by_one(function: Callable[[Sequence[T]], R], batch: Sequence[T], *, crashed: Callable[[T], R]) -> Iterator[R]:
    """Each member of `batch` in a process of its own; a member that breaks it is `crashed`."""
    for member in batch:
        with _pool(1) as pool:
            try:
                yield pool.submit(function, [member]).result()
            except BrokenProcessPool:
                yield crashed(member)


def _pool(workers: int) -> ProcessPoolExecutor:
    """Fresh processes, the same on every platform: nothing of this one is inherited, and none outlives it."""
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_end_with_parent)


def _end_with_parent() -> None:
    """Have this worker end when the process that made it is killed: else it would wait for work for ever."""
    Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
