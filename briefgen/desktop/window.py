"""The main window: sources in, events picked, a brief out."""

import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from briefgen import service
from briefgen.desktop.events_model import EventsModel
from briefgen.desktop.work import Worker
from briefgen.errors import BriefgenError
from briefgen.model import Corpus

_EMPTY = "Open articles or article data, or drop files and folders here (Ctrl+O)."
_FORMATS = (("Export &Word…", "Ctrl+E", ".docx"), ("Export &PDF…", "Ctrl+Shift+E", ".pdf"))


class BriefWindow(QMainWindow):
    """Opens sources, lets events be ticked, and exports the brief of the ticked ones."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self._corpus: Corpus | None = None
        self.events = EventsModel()
        self.table = _table(self.events)
        self.title = _field("Title of the brief", "As the themes say")
        self.marking = _field("Handling marking", "For example TLP:GREEN")
        self.hint = QLabel(_EMPTY)
        self.hint.setWordWrap(True)
        self.exports = [self._export_action(*words) for words in _FORMATS]
        self._lay_out()
        self.events.ticks_changed.connect(self._refresh)
        self._refresh()

    def open_sources(self, sources: list[Path]) -> None:
        """Load the sources; what was open before goes when they are there."""
        self.hint.setText("Loading…")
        self._worker.run(lambda: service.load_corpus(sources), self._show_corpus, self._tell)

    def export(self, path: Path) -> None:
        """Write the brief of the ticked events to the path."""
        corpus = self._corpus
        if corpus is None:
            return
        changes = {
            "title": self.title.text() or None,
            "marking": self.marking.text() or None,
            "date": datetime.date.today().isoformat(),
            "filters": {"events": self._chosen()},
        }

        def work() -> Path:
            brief = service.compose_brief(corpus, service.refine_spec(None, changes))
            service.export_brief(brief, [path])
            return path

        self._worker.run(work, lambda done: self.statusBar().showMessage(f"Written: {done}"), self._tell)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open what was dropped."""
        self.open_sources([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let running work finish, so that no file is left half written."""
        self._worker.wait()
        super().closeEvent(event)

    def _chosen(self) -> tuple[str, ...] | None:
        ticked = self.events.ticked()
        return None if len(ticked) == self.events.rowCount() else ticked

    def _show_corpus(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self.events.show_events(service.event_rows(corpus))
        self.table.resizeColumnToContents(0)
        self.table.resizeColumnToContents(3)
        self.table.setColumnWidth(2, self.width() // 4)

    def _refresh(self) -> None:
        ticked, total = len(self.events.ticked()), self.events.rowCount()
        self.hint.setText(f"{ticked} of {total} events go into the brief." if total else _EMPTY)
        for action in self.exports:
            action.setEnabled(ticked > 0)

    def _tell(self, error: BriefgenError) -> None:
        self._refresh()
        box = QMessageBox(QMessageBox.Icon.Warning, "briefgen", "This cannot be done.", parent=self)
        box.setInformativeText(str(error))
        box.open()

    def _lay_out(self) -> None:
        open_files = QAction("&Open files…", self, shortcut=QKeySequence(QKeySequence.StandardKey.Open))
        open_files.triggered.connect(self._ask_for_files)
        open_folder = QAction("Open &folder…", self, shortcut=QKeySequence("Ctrl+Shift+O"))
        open_folder.triggered.connect(self._ask_for_folder)
        bar = self.addToolBar("Brief")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bar.addActions([open_files, open_folder, *self.exports])
        form = QFormLayout()
        form.addRow("&Title", self.title)
        form.addRow("&Marking", self.marking)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.addLayout(form)
        layout.addWidget(self.hint)
        layout.addWidget(self.table)
        self.setCentralWidget(whole)
        self.setAcceptDrops(True)
        self.setWindowTitle("Policy brief – briefgen")
        self.resize(QSize(1000, 640))

    def _export_action(self, words: str, keys: str, ending: str) -> QAction:
        action = QAction(words, self, shortcut=QKeySequence(keys))
        action.triggered.connect(lambda: self._ask_where(ending))
        return action

    def _ask_for_files(self) -> None:
        endings = " ".join(f"*{ending}" for ending in service.readable_endings())
        kinds = f"Articles and article data ({endings});;Libraries (*.db *.sqlite *.sqlite3)"
        names, _ = QFileDialog.getOpenFileNames(self, "Open articles", "", kinds)
        if names:
            self.open_sources([Path(name) for name in names])

    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, "Open a folder of articles")
        if name:
            self.open_sources([Path(name)])

    def _ask_where(self, ending: str) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Export the brief", f"brief{ending}", f"*{ending}")
        if name:
            self.export(Path(name).with_suffix(ending))


def _table(model: EventsModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName("Events")
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    return table


def _field(name: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    return field
