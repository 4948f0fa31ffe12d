"""Chunks of work over processes: in order, never far ahead of who takes the results."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain, islice
from queue import SimpleQueue
from typing import Protocol, TypeVar

from briefgen.errors import BriefgenError
from briefgen.service.watched import Bounds, Exceeded, WatchedProcess

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], Sequence[Result]]
"""A function at the top of a module, or a partial of one, that gives a result for each item of a chunk."""
Refused = Callable[[Item, str], Result]
"""Gives the result of an item that passed its bounds, from what it did; a function at the top of a module too."""


class ChunkExecutor(Protocol):
    """Does the work on each chunk, anywhere, and gives the results in the order of the chunks."""

    def __call__(
        self, work: Work[Item, Result], chunks: Iterable[Sequence[Item]], refused: Refused[Item, Result], /
    ) -> Iterator[Sequence[Result]]:
        """The results of each chunk, in order."""
        ...


def available_cores() -> int:
    """Cores that this process may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_chunks(
    work: Work[Item, Result],
    chunks: Iterable[Sequence[Item]],
    workers: int,
    is_light: Callable[[Sequence[Item]], bool] = lambda _: True,
    refused: Refused[Item, Result] | None = None,
    bounds: Bounds | None = None,
) -> Iterator[Sequence[Result]]:
    """The results of each chunk, in order; `work` is a function at the top of a module, and gives one for each item.

    A single chunk that is light is done here, all others in processes under watch. A chunk that passes their bounds is
    done again item by item, and `refused` gives the result of the item, which is then the guilty one, and what it did.
    Whoever stops taking results ends the processes. Raises what `work` raises, and `BriefgenError` when a process dies
    and there is no `refused`.
    """
    source = iter(chunks)
    first = list(islice(source, 2))
    if not first or (len(first) < 2 and is_light(first[0])):
        yield from map(work, first)
        return
    processes = [WatchedProcess(bounds) for _ in range(max(workers, 1))]
    idle: SimpleQueue[WatchedProcess] = SimpleQueue()
    for process in processes:
        idle.put(process)

    def done(chunk: Sequence[Item]) -> Sequence[Result]:
        process = idle.get()
        try:
            return done_within_bounds(process, work, chunk, refused)
        finally:
            idle.put(process)

    pool = ThreadPoolExecutor(len(processes))
    try:
        yield from _in_order(pool, done, chain(first, source), 2 * len(processes))
    finally:
        for process in processes:
            process.stop()
        pool.shutdown(wait=True, cancel_futures=True)
        for process in processes:
            process.close()


def done_within_bounds(
    process: WatchedProcess,
    work: Work[Item, Result],
    chunk: Sequence[Item],
    refused: Refused[Item, Result] | None,
) -> Sequence[Result]:
    """The results of a chunk that a process does; where it passes the bounds, item by item, to tell the guilty one.

    Raises as `map_chunks`.
    """
    try:
        return process.run(work, chunk)
    except Exceeded as error:
        if refused is None:
            problem = "a worker process died; try again with fewer --workers, or look at the memory"
            raise BriefgenError(problem) from error
        if len(chunk) == 1:
            return [refused(chunk[0], str(error))]
    return [result for item in chunk for result in done_within_bounds(process, work, (item,), refused)]


def _in_order(
    pool: ThreadPoolExecutor,
    work: Work[Item, Result],
    chunks: Iterable[Sequence[Item]],
    ahead: int,
) -> Iterator[Sequence[Result]]:
    waiting: deque[Future[Sequence[Result]]] = deque()
    for chunk in chunks:
        waiting.append(pool.submit(work, chunk))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
