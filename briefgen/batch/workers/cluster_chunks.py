"""Chunks of work over a Dask cluster, as `briefgen.service.workers` has them over processes."""

import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Any

from distributed import Client, Future
from distributed.scheduler import KilledWorker

from briefgen.batch.workers.connecting import connected, room
from briefgen.batch.workers.watched_worker import WatchedWorker, result_of
from briefgen.errors import BriefgenError
from briefgen.service.workers import ChunkExecutor, Item, Refused, Result, Work, done_within_bounds


@contextmanager
def cluster_executor(scheduler: str) -> Iterator[ChunkExecutor]:
    """Spreads chunks over the workers of the scheduler. Raises as `connected` does.

    A worker does them in a process of its own under watch, as `map_chunks` has them done here. Dask does the chunks of
    a worker that dies again on others. Taking results raises `BriefgenError` when the
    scheduler is lost, when a chunk has brought down several workers, or when a worker has another version of briefgen.
    """
    name = f"briefgen-{uuid.uuid4().hex}"
    with connected(scheduler, name, WatchedWorker()) as client:

        def run_chunks(
            work: Work[Item, Result], chunks: Iterable[Sequence[Item]], refused: Refused[Item, Result], /
        ) -> Iterator[Sequence[Result]]:
            submit = partial(client.submit, _work, name, work, refused)
            return _in_order(client, scheduler, name, submit, chunks)

        yield run_chunks


def _in_order(
    client: Client, scheduler: str, name: str, submit: Callable[..., "Future[Any]"], chunks: Iterable[Sequence[Any]]
) -> Iterator[Sequence[Any]]:
    numbered = enumerate(chunks)
    waiting: deque[Future[Any]] = deque()
    while True:
        for number, chunk in islice(numbered, room(client, len(waiting))):
            waiting.append(submit(chunk, key=f"{name}-{number}", pure=False))
        if not waiting:
            return
        yield _result(waiting.popleft(), scheduler)


def _result(future: "Future[Any]", scheduler: str) -> Any:
    try:
        return result_of(future, scheduler)
    except KilledWorker as error:
        problem = f"{scheduler}: some articles have brought down several workers; look at their memory"
        raise BriefgenError(problem) from error


def _work(
    name: str, work: Work[Item, Result], refused: Refused[Item, Result], chunk: Sequence[Item]
) -> Sequence[Result]:
    worker = WatchedWorker.here(name)
    if not worker.is_fit:
        raise BriefgenError(f"{worker.misfit}; install the same version")
    return worker.with_process(lambda process: done_within_bounds(process, work, chunk, refused))
