"""A window that opens its arguments and ends once its first rows are on the screen and it answers; prints the time.

The time is that of the system's clock, so that who started the process knows how long it took in all.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer

from briefgen.desktop.app import make_application, make_window
from briefgen.desktop.application.user_settings import UserSettings


class FirstRows(QObject):
    """Waits for a paint of the table while it has rows, then for a turn of the event loop."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look at the paints of the table."""
        if event.type() == QEvent.Type.Paint and window.panes.events.model.rowCount():
            QTimer.singleShot(0, told)
        return super().eventFilter(watched, event)


def told() -> None:
    """Print the time, and end at once."""
    print(time.time(), flush=True)
    os._exit(0)


application = make_application()
with tempfile.TemporaryDirectory() as folder:
    settings = UserSettings(QSettings(str(Path(folder, "settings.ini")), QSettings.Format.IniFormat))
    window = make_window(settings, Path(folder))
    window.show()
    window.open_paths(sys.argv[1:])
    watcher = FirstRows()
    window.panes.events.list.viewport().installEventFilter(watcher)
    sys.exit(application.exec())
