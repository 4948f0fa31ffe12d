"""Starting the desktop app, and taking its picture."""

import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from briefgen import __version__
from briefgen.desktop.application import translation
from briefgen.desktop.application.garbage import GarbageCollector
from briefgen.desktop.application.qt_failure import qt_failure_reported
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.recovery.recovery import Recovery
from briefgen.desktop.workspace.work import Worker
from briefgen.desktop.workspace.workspace import Workspace

_THREADS = 3  # search, preview and export at once
_LOOK: Final = 250  # milliseconds
_QUIET: Final = 4  # looks in a row that find nothing under way


def run(sources: Sequence[str | Path], data_folder: Path | None = None, picture: Path | None = None) -> int:
    """Show the window until it is closed; the exit code is the answer. Without sources it opens what was open last.

    `data_folder` is where unsaved work is kept, in place of the system's folder for such data. With `picture` the
    window closes by itself as soon as a picture of it is saved there.
    """
    application = make_application()
    settings = UserSettings()
    translation.install(application, settings.values.language)
    window = make_window(settings, data_folder or _data_folder())
    window.show()
    window.open_paths(sources or (window.last.there() if picture is None else ()))
    if picture is not None:
        Screenshot(window, picture)
    hook, sys.excepthook = sys.excepthook, _error_hook(window)
    garbage = GarbageCollector(window)
    try:
        return int(QApplication.exec())
    finally:
        garbage.stop()
        sys.excepthook = hook


def make_application() -> QApplication:
    """The application, named so that settings and data have their places."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        with qt_failure_reported():
            application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setOrganizationName("briefgen")
    application.setApplicationName("briefgen")
    application.setApplicationDisplayName("briefgen")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("briefgen")
    return application


def make_window(settings: UserSettings, data_folder: Path) -> BriefWindow:
    """A window with nothing open, which keeps its unsaved work in the folder and offers what is found there."""
    window = BriefWindow(Workspace(Worker(_THREADS)), settings)
    recovery = Recovery(window, data_folder)
    QTimer.singleShot(0, recovery, recovery.offer)
    return window


def _data_folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))


def _error_hook(
    window: BriefWindow,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What an error that nobody caught comes to: it is told, and the window goes on."""

    def report_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        words = QCoreApplication.translate(
            "App", "An error of the program itself: {error}. Your work is kept; please report it."
        )
        window.notices.report_problem(words.format(error=repr(error)))

    return report_error


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
