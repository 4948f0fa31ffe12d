"""How long the thread of the window is busy at a stretch, in processor time: what a loaded machine leaves as it is."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QThread


@dataclass(frozen=True, slots=True)
class Stall:
    """Milliseconds of the processor in one go, and what was being done."""

    milliseconds: float
    doing: str


class Stalls(QObject):
    """Measures each turn of the event loop, and each step that a test makes itself."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Stall] = []
        self._doing = ""
        self._began: float | None = None
        dispatcher = QAbstractEventDispatcher.instance(QThread.currentThread())
        assert dispatcher is not None
        dispatcher.awake.connect(self._awake)
        dispatcher.aboutToBlock.connect(self._block)
        self._dispatcher = dispatcher

    @property
    def worst(self) -> Stall:
        """The longest of all."""
        return max(self.all, key=lambda stall: stall.milliseconds, default=Stall(0.0, ""))

    def step(self, doing: str, does: Callable[[], object]) -> None:
        """Do something as a user would, and note how long that takes."""
        self._doing = doing
        self._began = None
        began = time.thread_time()
        does()
        self._note(began)
        self._began = None

    def stop(self) -> None:
        """Measure no more."""
        self._dispatcher.awake.disconnect(self._awake)
        self._dispatcher.aboutToBlock.disconnect(self._block)

    def _awake(self) -> None:
        """A turn goes from one awakening to the next; waiting in between takes no processor."""
        if self._began is not None:
            self._note(self._began)
        self._began = time.thread_time()

    def _block(self) -> None:
        if self._began is None:
            self._began = time.thread_time()

    def _note(self, began: float) -> None:
        self.all.append(Stall((time.thread_time() - began) * 1_000, self._doing))
