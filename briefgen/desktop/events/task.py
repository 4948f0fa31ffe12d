"""One longer piece of work of a pane: it can be called off, and the newest replaces the one before it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from briefgen.desktop.workspace.work import Cancellable, LatestOnly, Worker
from briefgen.errors import BriefgenError
from briefgen.progress import Report


class Task(QObject):
    """Runs work beside the window; `started` and `ended` frame it, `failed` says in words why nothing came of it."""

    started = Signal(str)
    ended = Signal()
    failed = Signal(str)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._newest = LatestOnly(worker)
        self._switch = Cancellable()
        self.is_running = False

    def run(self, words: str, work: Callable[[Report], Any], done: Callable[[Any], None]) -> None:
        """Do the work, which `words` name, and call `done` with what comes of it."""
        self._switch.cancel()
        self._switch = switch = Cancellable()
        self.is_running = True
        self.started.emit(words)

        def succeed(result: Any) -> None:
            self._end()
            if not switch.is_cancelled:
                done(result)

        def fail(error: BriefgenError) -> None:
            self._end()
            if not switch.is_cancelled:
                self.failed.emit(str(error))

        self._newest.ask(lambda: work(switch.report), succeed, fail)

    def cancel(self) -> None:
        """Have the work stop; nothing comes of it."""
        self._switch.cancel()
        if self.is_running:
            self._end()

    def _end(self) -> None:
        self.is_running = False
        self.ended.emit()
