"""Jobs over the cores of this machine."""

import gc
import os
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextvars import ContextVar
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait as wait_for
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from briefgen.batch.run.making import Result, Setting, Task, failed, run_job, warm_up
from briefgen.batch.run.run import ShouldStop
from briefgen.errors import Fault

_LOOK_UP: Final = 0.2  # seconds after which a waiting run sees whether it is called off
_setting: ContextVar[Setting] = ContextVar("setting")


class LocalWorkers:
    """Processes that are ready: libraries loaded, the corpus read. A context; leaving it ends them.

    They are forked where that is safe, on Linux from a process of one thread, and so share the corpus; elsewhere it
    is sent to each of them once. A job that brings its process down fails when it does so again on its own; the jobs
    beside it are done again.
    """

    def __init__(self, setting: Setting, count: int) -> None:
        self._setting, self._count = setting, max(count, 1)
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        self._pool = self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def run(self, tasks: Iterable[Task], should_stop: ShouldStop) -> Iterator[Result]:
        """The result of each task, in the order in which they are done; once `should_stop`, only of those at hand.

        At most two tasks a worker wait outside the iterable.
        """
        source = iter(tasks)
        broken = True
        while broken:
            waiting: dict[Future[Result], Task] = {}
            try:
                yield from self._together(source, waiting, should_stop)
                broken = False
            except BrokenProcessPool:
                self._renew()
                yield from self._one_by_one([*waiting.values()], should_stop)

    def _together(
        self, source: Iterator[Task], waiting: dict[Future[Result], Task], should_stop: ShouldStop
    ) -> Iterator[Result]:
        while True:
            if not should_stop():
                for task in islice(source, 2 * self._count - len(waiting)):
                    waiting[self._submit(task)] = task
            if not waiting:
                return
            done, _ = wait(waiting, timeout=_LOOK_UP, return_when=FIRST_COMPLETED)
            for future in done:
                result = future.result()
                del waiting[future]
                yield result

    def _one_by_one(self, tasks: Iterable[Task], should_stop: ShouldStop) -> Iterator[Result]:
        """Do again what was at hand when a process died, one task at a time, to tell the guilty one."""
        for task in tasks:
            if should_stop():
                return
            try:
                yield self._submit(task).result()
            except BrokenProcessPool:
                self._renew()
                fault = Fault(task.job.id, "brings its worker process down", "look at the memory, then report it")
                yield failed(task.job, fault)

    def _submit(self, task: Task) -> Future[Result]:
        """The result to come; of a pool that is broken already, one that says so."""
        assert self._pool is not None
        try:
            return self._pool.submit(_work, task)
        except BrokenProcessPool as error:
            future: Future[Result] = Future()
            future.set_exception(error)
            return future

    def _renew(self) -> None:
        self._stop()
        self._pool = self._start()

    def _start(self) -> ProcessPoolExecutor:
        forked = _may_fork()
        if forked:
            warm_up()
            gc.collect()
            gc.freeze()  # what the collector never touches stays shared
        context = get_context("fork" if forked else "spawn")
        pool = ProcessPoolExecutor(self._count, context, _begin, (self._setting,))
        pool.submit(os.getpid).result()
        gc.unfreeze()
        return pool

    def _stop(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def _may_fork() -> bool:
    tasks = Path("/proc/self/task")
    return sys.platform == "linux" and tasks.is_dir() and len(list(tasks.iterdir())) == 1


def _begin(setting: Setting) -> None:
    """Make a process ready. Only its parent ends it: signals to the group are for the parent."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.set_threshold(700, 10, 10)  # a process that lives long collects its garbage as is usual
    _setting.set(setting)
    warm_up()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


def _work(task: Task) -> Result:
    return run_job(_setting.get(), task)
