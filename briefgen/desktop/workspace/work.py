"""Work beside the window: plain functions in a thread, their answers back on the window's own."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal

from briefgen.errors import BriefgenError
from briefgen.progress import Cancelled

Succeeded = Callable[[Any], None]
Failed = Callable[[BriefgenError], None]
Answer = Callable[[], None]


class Cancellable:
    """A switch that work looks at when it reports how far it is."""

    def __init__(self) -> None:
        self.is_cancelled = False

    def cancel(self) -> None:
        """Have the work stop at its next report."""
        self.is_cancelled = True

    def report(self, done: int, total: int | None, what: str) -> None:
        """A `Report`. Raises `Cancelled` once the switch is thrown."""
        del done, total, what
        if self.is_cancelled:
            raise Cancelled


class _Call(QRunnable):
    """A function in a thread of the pool; `answered` is emitted with what is to be called on the window's."""

    def __init__(self, function: Callable[[], Any], succeeded: Succeeded, failed: Failed, worker: "Worker") -> None:
        super().__init__()
        self._function = function
        self._succeeded = succeeded
        self._failed = failed
        self._worker = worker

    def run(self) -> None:
        self._worker.answered.emit(self._answer())

    def _answer(self) -> Answer:
        try:
            return partial(self._succeeded, self._function())
        except BriefgenError as error:
            return partial(self._failed, error)
        except Cancelled:
            return partial(self._failed, BriefgenError("cancelled; nothing was changed"))
        except Exception as error:
            told = BriefgenError(f"an error of the program itself: {error!r}; please report it")
            return partial(self._failed, told)


class Worker(QObject):
    """Runs functions in threads, at most `threads` at a time, begun in the order in which they were asked for."""

    answered = Signal(object)

    def __init__(self, threads: int = 1) -> None:
        super().__init__()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running = 0
        self._is_closed = False
        self.answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._running > 0

    def run(self, function: Callable[[], Any], succeeded: Succeeded, failed: Failed, *, after: int = 0) -> None:
        """Call the function in a thread; then one of the two others in the thread of the window.

        It is begun `after` milliseconds, in which what else was asked for has the processor to itself.
        """
        self._running += 1
        call = _Call(function, succeeded, failed, self)
        if after:
            QTimer.singleShot(after, self, partial(self._begin, call))
        else:
            self._begin(call)

    def wait(self) -> None:
        """Return when no function is running; answers may still be on their way."""
        self._pool.waitForDone()

    def close(self) -> None:
        """Let what runs come to its end; nobody is there any more to be answered."""
        self._is_closed = True
        self.wait()

    def _begin(self, call: _Call) -> None:
        if self._is_closed:
            self._running -= 1
        else:
            self._pool.start(call)

    def _take(self, answer: Answer) -> None:
        self._running -= 1
        if not self._is_closed:
            answer()


class LatestOnly:
    """Runs only the newest request of a kind: those that came before it and wait, or run, are not answered."""

    def __init__(self, worker: Worker, *, after: int = 0) -> None:
        self._worker = worker
        self._after = after  # milliseconds that are left to other work
        self._is_running = False
        self._waiting: tuple[Callable[[], Any], Succeeded, Failed] | None = None

    def ask(self, function: Callable[[], Any], succeeded: Succeeded, failed: Failed) -> None:
        """Call the function in a thread, and then one of the two others, unless something newer has been asked for."""
        self._waiting = (function, succeeded, failed)
        if not self._is_running:
            self._start()

    def _start(self) -> None:
        if self._waiting is None:
            return
        function, succeeded, failed = self._waiting
        self._waiting, self._is_running = None, True
        answers = partial(self._answer, succeeded), partial(self._answer, failed)
        self._worker.run(function, *answers, after=self._after)

    def _answer(self, then: Callable[[Any], None], result: Any) -> None:
        self._is_running = False
        if self._waiting is None:
            then(result)
        self._start()
