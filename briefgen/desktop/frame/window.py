"""The window: menus, notices, panes and the status line; drops, the title, and leaving."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from briefgen.desktop.application.appearance import Appearance
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.frame.commands import FrameCommands
from briefgen.desktop.frame.panes import Panes
from briefgen.desktop.frame.status import StatusLine
from briefgen.desktop.widgets.icon import app_icon
from briefgen.desktop.widgets.notices import Notice, NoticeBar
from briefgen.desktop.widgets.toast import Toast
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import Fault
from briefgen.service.sources import is_library

_SIZE: Final = QSize(1280, 800)
_STATE: Final = "window"


class BriefWindow(QMainWindow):
    """Puts the panes on the screen, and their commands into menus."""

    left = Signal()  # the window is closed, and nothing unsaved is to be kept

    def __init__(self, workspace: Workspace, settings: UserSettings) -> None:
        super().__init__()
        self.workspace = workspace
        self._settings = settings
        self._is_leaving = False
        self.appearance = Appearance(settings, self)
        self.panes = Panes(workspace, settings)
        self.notices = NoticeBar()
        self.commands = FrameCommands(workspace, settings, self.appearance, self.panes, self)
        self.status = StatusLine(workspace, self)
        body = QWidget()
        self.toast = Toast(body)
        self._lay_out(body)
        self._connect()
        self._name()

    def open_paths(self, paths: Sequence[str | Path]) -> None:
        """Open what is named on the command line or dropped: a brief, a library, or articles."""
        briefs = [path for path in paths if str(path).endswith(".toml")]
        if briefs:
            self.commands.specs.open_brief(Path(briefs[0]))
        elif any(is_library(str(path)) for path in paths):
            self.workspace.open_sources(paths)
        elif paths:
            self.workspace.add_sources(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open what was dropped, beside what is open."""
        self.open_paths([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Ask about what is unsaved; then let running work finish, so that no file is left half written."""
        if not self._is_leaving:
            self.commands.specs.guard(self._leave)
        if not self._is_leaving:
            event.ignore()
            return
        self.panes.keep()
        self._settings.keep_state(_STATE, self.saveGeometry())
        self.left.emit()
        self.workspace.close()
        super().closeEvent(event)

    def _leave(self) -> None:
        self._is_leaving = True
        self.close()

    def _connect(self) -> None:
        workspace, commands = self.workspace, self.commands
        workspace.problem.connect(self.notices.tell_problem)
        workspace.faults_found.connect(self._tell_faults)
        workspace.begun.connect(self.notices.clear_problems)
        workspace.collection_changed.connect(self._name)
        commands.specs.changed.connect(self._name)
        commands.specs.trouble.connect(self.notices.tell)
        commands.exports.trouble.connect(self.notices.tell)
        commands.exports.exported.connect(self.toast.show_files)
        commands.views.language_chosen.connect(self._tell_of_language)
        self.status.cancelled.connect(workspace.cancel)
        self.status.cancelled.connect(commands.exports.cancel)

    def _name(self) -> None:
        spec, collection, file = self.workspace.choice.spec, self.workspace.collection, self.commands.specs.file
        source = collection.name if collection is not None else ""
        name = spec.title or (file.name if file else source) or self.tr("New brief")
        self.setWindowTitle(f"{' '.join(name.split())}[*] – briefgen")
        self.setWindowModified(self.commands.specs.is_modified)
        self.setWindowFilePath("")

    def _tell_faults(self, faults: Sequence[Fault]) -> None:
        self.notices.tell_faults(faults)

    def _tell_of_language(self) -> None:
        self.notices.tell(Notice(self.tr("briefgen speaks the chosen language from its next start."), is_problem=False))

    def _lay_out(self, body: QWidget) -> None:
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.setStatusBar(self.status)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(self.panes, 1)
        self.setCentralWidget(body)
        self.commands.fill_menus()
        sources = self.commands.sources
        self.panes.start.add_buttons([sources.open, sources.open_folder, sources.open_library])
        self.panes.sources.add_button(sources.add, sources.add_folder)
        bar = self.addToolBar(self.tr("Commands"))
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        for action in self.commands.toolbar_items():
            bar.addSeparator() if action is None else bar.addAction(action)
        self.resize(_SIZE)
        self.restoreGeometry(self._settings.state(_STATE))
