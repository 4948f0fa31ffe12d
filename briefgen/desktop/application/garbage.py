"""Garbage of Python collected on the window's own thread.

The collector runs in whichever thread happens to allocate; in a worker's it would take widgets apart from outside their
thread, which Qt does not survive.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK = 250  # milliseconds
_ENOUGH = (10_000, 10, 10)  # objects, and collections of the generation before, after which one is due


class GarbageCollector(QObject):
    """While it lives, Python collects nothing by itself; a timer of the window's thread does it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > _ENOUGH[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
