"""What commands on files have in common."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.workspace.workspace import Workspace


class WindowCommands(QObject):
    """Commands of a window, on what is open in it; `trouble` says what went wrong."""

    trouble = Signal(object)  # Notice

    def __init__(self, workspace: Workspace, settings: UserSettings, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._settings, self._window = workspace, settings, window
