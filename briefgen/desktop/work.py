"""Work beside the window: plain functions in a thread, their answers back on the window's own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from briefgen.errors import BriefgenError

Succeeded = Callable[[Any], None]
Failed = Callable[[BriefgenError], None]


class _Answers(QObject):
    """Carries what a function gave, or the error that it raised, to the thread of the window."""

    succeeded = Signal(object)
    failed = Signal(object)


class _Call(QRunnable):
    """A function in a thread of the pool."""

    def __init__(self, function: Callable[[], Any], answers: _Answers) -> None:
        super().__init__()
        self._function = function
        self._answers = answers

    def run(self) -> None:
        try:
            result = self._function()
        except BriefgenError as error:
            self._answers.failed.emit(error)
        except Exception as error:
            self._answers.failed.emit(BriefgenError(f"an error of the program itself: {error!r}; please report it"))
        else:
            self._answers.succeeded.emit(result)


class Worker(QObject):
    """Runs one function at a time, in the order in which they were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: set[_Answers] = set()

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._waiting)

    def run(self, function: Callable[[], Any], succeeded: Succeeded, failed: Failed) -> None:
        """Call the function in a thread; then one of the two others in the thread of the window."""
        answers = _Answers()
        self._waiting.add(answers)

        def done(then: Callable[[Any], None]) -> Callable[[Any], None]:
            def answer(result: Any) -> None:
                self._waiting.discard(answers)
                then(result)

            return answer

        answers.succeeded.connect(_OnWindow(self, done(succeeded)).take, Qt.ConnectionType.QueuedConnection)
        answers.failed.connect(_OnWindow(self, done(failed)).take, Qt.ConnectionType.QueuedConnection)
        self._pool.start(_Call(function, answers))

    def wait(self) -> None:
        """Return when no function is running; answers may still be on their way."""
        self._pool.waitForDone()


class _OnWindow(QObject):
    """A callable that lives in the thread of the worker, so that a queued signal calls it there."""

    def __init__(self, parent: QObject, function: Callable[[Any], None]) -> None:
        super().__init__(parent)
        self._function = function

    def take(self, result: Any) -> None:
        self._function(result)
        self.deleteLater()
