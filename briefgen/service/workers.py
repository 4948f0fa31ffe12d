"""Chunks of work over processes: in order, never far ahead of who takes the results."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
from typing import Protocol, TypeVar

from briefgen.errors import BriefgenError

Chunk = TypeVar("Chunk")
Result = TypeVar("Result")


class Spread(Protocol):
    """Does the work on each chunk, anywhere, and gives the results in the order of the chunks."""

    def __call__(self, work: Callable[[Chunk], Result], chunks: Iterable[Chunk], /) -> Iterator[Result]:
        """The result of each chunk, in order; `work` is a function at the top of a module, or a partial of one."""
        ...


def available_cores() -> int:
    """Cores that this process may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_chunks(work: Callable[[Chunk], Result], chunks: Iterable[Chunk], workers: int) -> Iterator[Result]:
    """The result of each chunk, in order; `work` is a function at the top of a module.

    With one worker, or one chunk, the work is done here. Whoever stops taking results ends the processes. Raises what
    `work` raises, and `BriefgenError` when a process dies.
    """
    source = iter(chunks)
    first = list(islice(source, 2))
    if workers <= 1 or len(first) < 2:
        yield from map(work, chain(first, source))
        return
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        yield from _in_order(pool, work, chain(first, source), 2 * workers)
    except BrokenProcessPool as error:
        raise BriefgenError("a worker process died; try again with fewer --workers, or look at the memory") from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, work: Callable[[Chunk], Result], chunks: Iterable[Chunk], ahead: int
) -> Iterator[Result]:
    waiting: deque[Future[Result]] = deque()
    for chunk in chunks:
        waiting.append(pool.submit(work, chunk))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
