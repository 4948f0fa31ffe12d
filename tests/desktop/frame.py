"""A window for tests, with settings and unsaved work in a folder of its own."""

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.workspace.work import Worker
from briefgen.desktop.workspace.workspace import Workspace


def settings_in(folder: Path) -> UserSettings:
    """Settings that are kept in a folder."""
    return UserSettings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def shown_window(qtbot: QtBot, settings: UserSettings) -> BriefWindow:
    """A window on the screen with nothing open."""
    window = BriefWindow(Workspace(Worker(3)), settings)
    qtbot.addWidget(window, before_close_func=leave)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def leave(window: BriefWindow) -> None:
    """Close a window without a question."""
    window.workspace.guard = lambda go: go()
    window.commands.specs.guard = lambda go: go()  # type: ignore[method-assign]
    window.close()


def idle(window: BriefWindow, qtbot: QtBot) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: not window.workspace.worker.is_busy and not window.dresser.is_busy, timeout=30_000)


def opened(window: BriefWindow, qtbot: QtBot, *sources: Path) -> None:
    """Open sources in the window."""
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=30_000):
        window.open_paths(sources)
    idle(window, qtbot)
