"""Jobs over the cores of this machine."""

import gc
import pickle
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from functools import partial
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from briefgen.batch.run.job import JobContext, JobTask, Result, warm_up
from briefgen.batch.run.run import ShouldStop
from briefgen.batch.workers.process import JOB_BOUNDS, begin, refused, work
from briefgen.errors import BriefgenError
from briefgen.service.watched import Bounds, Died, Exceeded, StartMethod, WatchedProcess

_LOOK_UP: Final = 0.2  # seconds after which a waiting run looks at what is at hand, and whether it is called off
_AHEAD: Final = 2  # tasks that a process has at once, lest it wait for the next
_SMALL: Final = 16_384  # bytes, a fraction of what a pipe takes at once


class LocalWorkers:
    """Processes that are ready: libraries loaded, the corpus read. A context; leaving it ends them.

    They are forked where that is safe, on Linux from a process of one thread, and so share the corpus; elsewhere it
    is sent to each of them once. A job that passes its bounds is ended and fails; one whose process dies is done once
    more, since it may not be the guilty one, and fails when it dies again. The jobs beside it go on.
    """

    def __init__(self, job_context: JobContext, count: int, bounds: Bounds = JOB_BOUNDS) -> None:
        ready = partial(begin, job_context)
        processes = [WatchedProcess(bounds, ready, _start_method) for _ in range(max(count, 1))]
        self._at_hand: dict[WatchedProcess, deque[JobTask]] = {process: deque() for process in processes}
        self._again: list[JobTask] = []
        self._suspects: set[str] = set()
        self._looked = 0.0  # seconds of the clock

    def __enter__(self) -> Self:
        if _start_method() == "fork":
            warm_up()
            gc.collect()
            gc.freeze()  # what the collector never touches stays shared
        for process in self._at_hand:
            process.start()
        gc.unfreeze()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._at_hand:
            process.close()

    def run(self, tasks: Iterable[JobTask], should_stop: ShouldStop) -> Iterator[Result]:
        """The result of each task, in the order in which they are done; once `should_stop`, only of those at hand.

        At most two tasks a worker wait outside the iterable.
        """
        source = iter(tasks)
        results: list[Result] = []
        while True:
            if not should_stop():
                self._give(source)
            yield from results
            if not any(self._at_hand.values()):
                return
            results = [*self._taken(), *self._ended()]

    def _give(self, source: Iterator[JobTask]) -> None:
        """Have every process do a task, of those that are done again or the next, and have another ready for it."""
        for ahead in range(_AHEAD):
            for process, tasks in self._at_hand.items():
                if len(tasks) != ahead:
                    continue
                task = self._again.pop() if self._again else next(source, None)
                if task is None:
                    return
                if ahead and not _is_small(task):
                    self._again.append(task)
                    return
                _send(process, task)
                tasks.append(task)

    def _taken(self) -> Iterator[Result]:
        """What has come in meanwhile."""
        busy = {process.connection: process for process, tasks in self._at_hand.items() if tasks}
        for connection in wait(list(busy), timeout=_LOOK_UP):
            assert isinstance(connection, Connection)
            process = busy[connection]
            task = self._at_hand[process].popleft()
            try:
                yield process.take()
            except Died as error:
                yield from self._after_death(task, error)
                self._take_back(process)

    def _after_death(self, task: JobTask, error: Died) -> Iterator[Result]:
        if task.job.id in self._suspects:
            yield refused(task, error)
        else:
            self._suspects.add(task.job.id)
            self._again.append(task)

    def _ended(self) -> Iterator[Result]:
        """What has passed its bounds, looked for now and then."""
        now = time.monotonic()
        if now - self._looked < _LOOK_UP:
            return
        self._looked = now
        for process, tasks in self._at_hand.items():
            try:
                if tasks:
                    process.look()
            except Exceeded as error:
                yield refused(tasks.popleft(), error)
                self._take_back(process)

    def _take_back(self, process: WatchedProcess) -> None:
        """Have what a process that is gone had ready done by another."""
        self._again += self._at_hand[process]
        self._at_hand[process].clear()


def _send(process: WatchedProcess, task: JobTask) -> None:
    try:
        process.give(work, task)
    except Died as error:
        raise BriefgenError("worker processes end as they begin; look at the memory of this machine") from error


def _is_small(task: JobTask) -> bool:
    """Whether it may be sent to a process at work: one that fills the pipe would have us wait, and look at nothing."""
    return len(pickle.dumps(task)) <= _SMALL


def _start_method() -> StartMethod:
    return "fork" if _may_fork() else "spawn"


def _may_fork() -> bool:
    tasks = Path("/proc/self/task")
    return sys.platform == "linux" and tasks.is_dir() and len(list(tasks.iterdir())) == 1
