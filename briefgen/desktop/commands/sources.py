"""Opening and adding articles."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from briefgen import service
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.command import ask_files, ask_folder, ask_target, command, documents, patterns
from briefgen.desktop.workspace.brief_state import BriefState
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.service.libraries import make_library


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
        tip = self.tr("Make a library, to which articles can be added")
        self.new_library = command(self, "new-library", self.tr("New library…"), "", tip, self.ask_for_new_library)
        tip = self.tr("Close what is open, and go to the first page")
        keys = QKeySequence.StandardKey.Close
        self.close = command(self, "close", self.tr("Close"), keys, tip, self.close_all)
        tip = self.tr("Add articles to those that are open, or import them into the open library")
        self.add = command(self, "add", self.tr("Add fil&es…"), "Ctrl+Shift+I", tip, self.ask_what_to_add)
        tip = self.tr("Add all articles of a folder")
        self.add_folder = command(self, "add-folder", self.tr("Add fol&der…"), "", tip, self.ask_which_folder_to_add)
        self.commands: list[QAction] = [self.open, self.open_folder, self.open_library, self.new_library]
        self.commands += [self.add, self.add_folder, self.close]
        workspace.begun.connect(self._remember)
        workspace.collection_changed.connect(self._refresh)
        self._refresh()

    def ask_for_files(self) -> None:
        """Ask for files to open."""
        ask_files(self._window, self.tr("Open articles"), self._folder(), self._kinds(), self._open)

    def ask_for_library(self) -> None:
        """Ask for a library to open."""
        kinds = self.tr("Libraries ({endings})").format(endings=patterns(service.LIBRARY_ENDINGS))
        ask_files(self._window, self.tr("Open a library"), self._folder(), kinds, lambda paths: self._open(paths[:1]))

    def ask_for_new_library(self) -> None:
        """Ask where a library is to be made, and open it."""
        ending = service.LIBRARY_ENDINGS[0]
        kinds = self.tr("Libraries ({endings})").format(endings=patterns(service.LIBRARY_ENDINGS))
        folder = Path(self._folder() or documents())
        name = self.tr("library")
        proposed = folder / f"{name}{ending}"
        ask_target(self._window, self.tr("New library"), proposed, kinds, ending[1:], lambda paths: self.make(paths[0]))

    def make(self, path: Path) -> None:
        """Make a library, and open it."""
        self._workspace.worker.run(
            lambda: make_library(str(path)), lambda _: self._open([path]), self._workspace.report
        )

    def close_all(self) -> None:
        """Close what is open."""
        workspace = self._workspace
        workspace.guard(lambda: workspace.begin_without_articles(BriefState()))

    def _refresh(self) -> None:
        self.close.setEnabled(self._workspace.collection is not None)

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
