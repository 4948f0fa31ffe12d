"""Chunks of work over a Dask cluster, as `briefgen.service.workers` has them over processes."""

import threading
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Any

from distributed import Client, Future, WorkerPlugin, get_worker
from distributed.client import FutureCancelledError
from distributed.scheduler import KilledWorker
from distributed.worker import Worker

from briefgen import __version__
from briefgen.batch.workers.connecting import connected, lost, room
from briefgen.errors import BriefgenError
from briefgen.service.watched import WatchedProcess
from briefgen.service.workers import ChunkExecutor, Item, Refused, Result, Work, done_within_bounds


@contextmanager
def cluster_executor(scheduler: str) -> Iterator[ChunkExecutor]:
    """Spreads chunks over the workers of the scheduler. Raises as `connected` does.

    A worker does them in a process of its own under watch, as `map_chunks` has them done here. Dask does the chunks of
    a worker that dies again on others. Taking results raises `BriefgenError` when the
    scheduler is lost, when a chunk has brought down several workers, or when a worker has another version of briefgen.
    """
    name = f"briefgen-{uuid.uuid4().hex}"
    with connected(scheduler, name, _OneByOne()) as client:

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
        return future.result()
    except KilledWorker as error:
        problem = f"{scheduler}: some articles have brought down several workers; look at their memory"
        raise BriefgenError(problem) from error
    except (CancelledError, FutureCancelledError) as error:
        raise lost(scheduler) from error


class _OneByOne(WorkerPlugin):
    """Has a worker do one chunk at a time, under watch: more threads would only wait for each other."""

    def __init__(self) -> None:
        self._version = __version__

    def setup(self, worker: Worker) -> None:  # noqa: ARG002
        """Make the worker ready, on its event loop."""
        self._lock = threading.Lock()
        self._process = WatchedProcess()

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002
        """Leave nothing behind."""
        self._process.stop()
        with self._lock:
            self._process.close()

    def run(self, work: Work[Item, Result], chunk: Sequence[Item], refused: Refused[Item, Result]) -> Sequence[Result]:
        """The results of a chunk."""
        if self._version != __version__:
            problem = f"is briefgen {__version__} on the worker at {get_worker().address}, {self._version} here"
            raise BriefgenError(f"{problem}; install the same version")
        with self._lock:
            return done_within_bounds(self._process, work, chunk, refused)


def _work(
    name: str, work: Work[Item, Result], refused: Refused[Item, Result], chunk: Sequence[Item]
) -> Sequence[Result]:
    plugin = get_worker().plugins[name]
    assert isinstance(plugin, _OneByOne)
    return plugin.run(work, chunk, refused)
