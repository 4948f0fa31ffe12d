"""Chunks of work over a Dask cluster, as `briefgen.service.workers` has them over processes."""

import threading
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from itertools import islice
from typing import Any

from distributed import Client, Future, WorkerPlugin, get_worker
from distributed.client import FutureCancelledError
from distributed.scheduler import KilledWorker
from distributed.worker import Worker

from briefgen import __version__
from briefgen.batch.workers.connecting import connected, lost, room
from briefgen.errors import BriefgenError
from briefgen.service.workers import Chunk, ChunkExecutor, Result


@contextmanager
def cluster_executor(scheduler: str) -> Iterator[ChunkExecutor]:
    """Spreads chunks over the workers of the scheduler. Raises as `connected` does.

    Dask does the chunks of a worker that dies again on others. Taking results raises `BriefgenError` when the
    scheduler is lost, when a chunk has brought down several workers, or when a worker has another version of briefgen.
    """
    name = f"briefgen-{uuid.uuid4().hex}"
    with connected(scheduler, name, _OneByOne()) as client:

        def run_chunks(work: Callable[[Chunk], Result], chunks: Iterable[Chunk], /) -> Iterator[Result]:
            return _in_order(client, scheduler, name, work, chunks)

        yield run_chunks


def _in_order(
    client: Client, scheduler: str, name: str, work: Callable[[Chunk], Result], chunks: Iterable[Chunk]
) -> Iterator[Result]:
    numbered = enumerate(chunks)
    waiting: deque[Future[Any]] = deque()
    while True:
        for number, chunk in islice(numbered, room(client, len(waiting))):
            waiting.append(client.submit(_work, name, work, chunk, key=f"{name}-{number}", pure=False))
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
    """Has a worker do one chunk at a time: more threads would only wait for each other."""

    def __init__(self) -> None:
        self._version = __version__

    def setup(self, worker: Worker) -> None:  # noqa: ARG002
        """Make the worker ready, on its event loop."""
        self._lock = threading.Lock()

    def run(self, work: Callable[[Chunk], Result], chunk: Chunk) -> Result:
        """The result of a chunk."""
        if self._version != __version__:
            problem = f"is briefgen {__version__} on the worker at {get_worker().address}, {self._version} here"
            raise BriefgenError(f"{problem}; install the same version")
        with self._lock:
            return work(chunk)


def _work(name: str, work: Callable[[Chunk], Result], chunk: Chunk) -> Result:
    plugin = get_worker().plugins[name]
    assert isinstance(plugin, _OneByOne)
    return plugin.run(work, chunk)
