"""A window whose time is taken."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from briefgen.desktop.application.garbage import GarbageCollector
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.workspace.work import Worker
from briefgen.desktop.workspace.workspace import Workspace


@contextmanager
def shown_window(qtbot: QtBot, folder: Path) -> Iterator[BriefWindow]:
    """A window with nothing open, whose settings are kept in the folder; closed in the end, when it is at rest."""
    garbage = GarbageCollector()
    settings = UserSettings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = BriefWindow(Workspace(Worker(3)), settings)
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show()
    qtbot.waitExposed(window)
    yield window
    settle(window, qtbot)
    window.workspace.close()
    garbage.stop()


def settle(window: BriefWindow, qtbot: QtBot) -> None:
    """Wait until nothing is under way."""
    preview, worker = window.panes.preview, window.workspace.worker
    qtbot.waitUntil(lambda: not preview.maker.is_busy and not worker.is_busy, timeout=120_000)
