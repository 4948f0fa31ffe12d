"""A picture of the window as it is when nothing is left to be done."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from briefgen.desktop.frame.window import BriefWindow

_LOOK: Final = 250  # milliseconds
_QUIET: Final = 4  # looks in a row that find nothing under way


class Screenshot(QObject):
    """Saves the picture once nothing is under way, and closes the window."""

    def __init__(self, window: BriefWindow, picture: Path) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._quiet = 0
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._quiet = 0 if self._window.workspace.worker.is_busy else self._quiet + 1
        if self._quiet >= _QUIET:
            self._timer.stop()
            self._window.grab().save(str(self._picture))
            self._window.close()
