"""What each worker of a cluster holds of us: a process of its own under watch, as there is one for each core here."""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from typing import Self, TypeVar

from distributed import Future, WorkerPlugin, get_worker
from distributed.client import FutureCancelledError
from distributed.worker import Worker

from briefgen import __version__
from briefgen.batch.workers.connecting import lost
from briefgen.service.watched import Bounds, WatchedProcess

Done = TypeVar("Done")


class WatchedWorker(WorkerPlugin):
    """Does one thing at a time: more threads would only wait for each other. `begin` makes its process ready."""

    def __init__(self, bounds: Bounds | None = None, begin: Callable[[], None] | None = None) -> None:
        self._bounds, self._begin, self._version = bounds, begin, __version__

    def setup(self, worker: Worker) -> None:  # noqa: ARG002
        """Make the worker ready, on its event loop."""
        self._lock = threading.Lock()
        if self.is_fit:
            self._process = WatchedProcess(self._bounds, self._begin)
            if self._begin is not None:
                self._process.start()

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002
        """Leave nothing behind."""
        if self.is_fit:
            self._process.stop()
            with self._lock:
                self._process.close()

    @property
    def is_fit(self) -> bool:
        """Whether the worker has the same briefgen as who asks."""
        return self._version == __version__

    @property
    def misfit(self) -> str:
        """What is wrong with a worker that is not fit."""
        return f"is briefgen {__version__} on the worker at {get_worker().address}, {self._version} here"

    @classmethod
    def here(cls, name: str) -> Self:
        """The one of this worker."""
        found = get_worker().plugins[name]
        assert isinstance(found, cls)
        return found

    def with_process(self, do: Callable[[WatchedProcess], Done]) -> Done:
        """What comes of work with the process, once it is free."""
        with self._lock:
            return do(self._process)


def result_of(future: "Future[Done]", scheduler: str) -> Done:
    """The result of work that is done. Raises `BriefgenError` when the scheduler is lost, and what the work raised."""
    try:
        return future.result()
    except (CancelledError, FutureCancelledError) as error:
        raise lost(scheduler) from error
