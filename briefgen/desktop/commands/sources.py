"""Opening and adding articles."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from briefgen import service
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.command import ask_files, ask_folder, command, patterns
from briefgen.desktop.workspace.workspace import Workspace


class SourceCommands(QObject):
    """Asks for files, folders and libraries; those opened are remembered."""

    def __init__(self, workspace: Workspace, settings: UserSettings, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._settings = settings
        self._window = window
        keys = QKeySequence.StandardKey.Open
        tip = self.tr("Open articles or article data in place of what is open")
        self.open = command(self, "open", self.tr("&Open files…"), keys, tip, self.ask_for_files)
        tip = self.tr("Open all articles of a folder")
        self.open_folder = command(
            self, "open-folder", self.tr("Open &folder…"), "Ctrl+Shift+O", tip, self.ask_for_folder
        )
        tip = self.tr("Open a library of articles")
        self.open_library = command(self, "open-library", self.tr("Open &library…"), "", tip, self.ask_for_library)
        tip = self.tr("Add articles to those that are open, or import them into the open library")
        self.add = command(self, "add", self.tr("Add fil&es…"), "Ctrl+Shift+I", tip, self.ask_what_to_add)
        tip = self.tr("Add all articles of a folder")
        self.add_folder = command(self, "add-folder", self.tr("Add fol&der…"), "", tip, self.ask_which_folder_to_add)
        self.commands: list[QAction] = [self.open, self.open_folder, self.open_library, self.add, self.add_folder]
        workspace.begun.connect(self._remember)

    def ask_for_files(self) -> None:
        """Ask for files to open."""
        ask_files(self._window, self.tr("Open articles"), self._folder(), self._kinds(), self._open)

    def ask_for_library(self) -> None:
        """Ask for a library to open."""
        kinds = self.tr("Libraries ({endings})").format(endings=patterns(service.LIBRARY_ENDINGS))
        ask_files(self._window, self.tr("Open a library"), self._folder(), kinds, lambda paths: self._open(paths[:1]))

    def ask_for_folder(self) -> None:
        """Ask for a folder to open."""
        ask_folder(self._window, self.tr("Open a folder of articles"), self._folder(), self._open)

    def ask_what_to_add(self) -> None:
        """Ask for files to open beside those that are open."""
        ask_files(self._window, self.tr("Add articles"), self._folder(), self._kinds(), self._add)

    def ask_which_folder_to_add(self) -> None:
        """Ask for a folder whose articles are to be added."""
        ask_folder(self._window, self.tr("Add a folder of articles"), self._folder(), self._add)

    def _open(self, paths: list[Path]) -> None:
        self._settings.change(open_folder=str(paths[0].parent))
        self._workspace.open_sources(paths)

    def _add(self, paths: list[Path]) -> None:
        self._settings.change(open_folder=str(paths[0].parent))
        self._workspace.add_sources(paths)

    def _remember(self) -> None:
        collection = self._workspace.collection
        if collection is not None:
            self._settings.remember("recent_sources", absolute(collection.sources))

    def _folder(self) -> str:
        return self._settings.values.open_folder

    def _kinds(self) -> str:
        endings = patterns((*service.readable_endings(), *service.LIBRARY_ENDINGS))
        return self.tr("Articles, article data and libraries ({endings})").format(endings=endings)


def absolute(sources: Sequence[str]) -> tuple[str, ...]:
    """The sources as they can be named from any folder."""
    return tuple(source if "://" in source else str(Path(source).absolute()) for source in sources)
