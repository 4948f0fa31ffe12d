"""The window: header, notices and panes; drops, the title, and leaving."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QChildEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar, QVBoxLayout, QWidget

from briefgen.desktop.application.appearance import Appearance
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.last_opened import LastOpened
from briefgen.desktop.commands.pulling import EDITABLE
from briefgen.desktop.commands.source_news import SourceNews
from briefgen.desktop.frame.commands import FrameCommands
from briefgen.desktop.frame.dresser import Dresser
from briefgen.desktop.frame.first_steps import FirstSteps
from briefgen.desktop.frame.form_choice import FormChoice
from briefgen.desktop.frame.header import Header
from briefgen.desktop.frame.page_counter import PageCounter
from briefgen.desktop.frame.panes import Panes
from briefgen.desktop.frame.progress import Progress
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
        appearance = Appearance(settings)  # before any widget: those that are there keep the letters they began with
        super().__init__()
        self.workspace = workspace
        self._settings = settings
        self._is_leaving = False
        self.appearance = appearance
        appearance.setParent(self)
        self.panes = Panes(workspace, settings)
        self.notices = NoticeBar()
        self.progress = Progress(workspace)
        self.pages = PageCounter(workspace)
        self.header = Header(FormChoice(workspace), self.pages, self.progress)
        self.setMenuWidget(self.header)
        self.commands = FrameCommands(workspace, settings, self.appearance, self.panes, self)
        body = QWidget()
        self.steps = FirstSteps(workspace)
        self.toast = Toast(body)
        self._lay_out(body)
        self.last = LastOpened(workspace, self.commands.specs, settings, self)
        self.news = SourceNews(workspace, self.toast, self.notices, self.commands.sources.open_library, self)
        self._connect()
        self._name()
        parts = (self.header, self.notices, self.steps, self.toast, *self.panes.dressed, self.commands.palette)
        self.dresser = Dresser(self, parts)
        self.dresser.dress(self.appearance.sheet)

    def menuBar(self) -> QMenuBar:  # noqa: N802
        """The menus, which stand in the header."""
        return self.header.menus

    def open_paths(self, paths: Sequence[str | Path]) -> None:
        """Open what is named on the command line or dropped: a brief, also one edited in Word, a library, articles."""
        briefs = [path for path in paths if str(path).endswith(".toml")]
        if briefs:
            self.commands.specs.open_brief(Path(briefs[0]))
        elif any(is_library(str(path)) for path in paths):
            self.workspace.open_sources(paths)
        elif len(paths) == 1 and Path(paths[0]).suffix.lower() in EDITABLE:
            self.commands.pulling.take_or(Path(paths[0]), partial(self.workspace.add_sources, paths))
        elif paths:
            self.workspace.add_sources(paths)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape, where nothing else takes it, puts away what lies over the rest, or came when it was called."""
        if event.key() != Qt.Key.Key_Escape or not self._put_away():
            super().keyPressEvent(event)

    def childEvent(self, event: QChildEvent) -> None:  # noqa: N802
        """Dress the windows that are opened over this one."""
        if event.polished():
            self.dresser.dress_window(event.child())
        super().childEvent(event)

    def _put_away(self) -> bool:
        """Whether there was something to put away: the toast, a notice, or the sidebar of a narrow window."""
        if self.toast.isVisible():
            self.toast.hide()
        elif self.notices.isVisible():
            self.notices.put_away()
        else:
            return self.panes.close_drawer()
        return True

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
        workspace.problem.connect(self.notices.report_problem)
        workspace.faults_found.connect(self._report_faults)
        workspace.begun.connect(self.notices.clear_problems)
        workspace.collection_changed.connect(self._name)
        workspace.collection_changed.connect(lambda: self.header.show_tools(workspace.collection is not None))
        commands.specs.changed.connect(self._name)
        commands.specs.trouble.connect(self.notices.report)
        commands.exports.trouble.connect(self.notices.report)
        commands.comparing.trouble.connect(self.notices.report)
        commands.pulling.trouble.connect(self.notices.report)
        commands.auditing.trouble.connect(self.notices.report)
        commands.auditing.audited.connect(self.panes.preview.show_audit)
        commands.exports.exported.connect(self.toast.show_files)
        commands.exports.exported.connect(lambda _: self.steps.finish(2))
        self.panes.start.example_opened.connect(self.steps.begin)
        commands.views.language_chosen.connect(self._report_language)
        self.progress.cancelled.connect(workspace.cancel)
        self.progress.cancelled.connect(commands.exports.cancel)
        self.appearance.changed.connect(self._dress)
        self.panes.preview.changed.connect(self.pages.show_preview)
        self.panes.preview.updating.connect(self.pages.show_updating)
        self.panes.view_changed.connect(self.header.views.show_value)
        self.header.views.chosen.connect(self.panes.show_view)

    def _dress(self) -> None:
        """Follow the colours and the size of the letters."""
        self.pages.refresh()
        self.dresser.dress(self.appearance.sheet)
        self.panes.fit()

    def _name(self) -> None:
        spec, collection, file = self.workspace.choice.spec, self.workspace.collection, self.commands.specs.file
        source = collection.name if collection is not None else ""
        name = spec.title or (file.name if file else source) or self.tr("New brief")
        self.setWindowTitle(f"{' '.join(name.split())}[*] – briefgen")
        self.setWindowModified(self.commands.specs.is_modified)
        self.setWindowFilePath("")

    def _report_faults(self, faults: Sequence[Fault]) -> None:
        self.notices.report_faults(faults)

    def _report_language(self) -> None:
        self.notices.report(
            Notice(self.tr("briefgen speaks the chosen language from its next start."), is_problem=False)
        )

    def _lay_out(self, body: QWidget) -> None:
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(self.steps)
        layout.addWidget(self.panes, 1)
        self.setCentralWidget(body)
        self.commands.fill_menus()
        self.header.gather_menus()
        sources = self.commands.sources
        self.panes.start.add_buttons([sources.open, sources.open_folder])
        links = [self.commands.specs.open, sources.open_library, sources.new_library]
        self.panes.start.add_library_buttons(links)
        self.panes.start.brief_wanted.connect(self.commands.specs.open_named)
        self.panes.sources.add_button(sources.add, sources.add_folder)
        self.header.add_history(self.commands.undo, self.commands.redo)
        exports = self.commands.exports
        self.header.add_export(
            exports.again,
            [*exports.buttons, exports.together, *exports.others, None, exports.export_as, exports.folder],
        )
        self.resize(_SIZE)
        self.restoreGeometry(self._settings.state(_STATE))
