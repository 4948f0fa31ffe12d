"""The main window: sources in, events picked, the brief seen and exported."""

import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from briefgen import service
from briefgen.desktop.events_model import EventsModel
from briefgen.desktop.evidence import EvidencePane
from briefgen.desktop.preview import PreviewPane
from briefgen.desktop.work import Newest, Worker
from briefgen.errors import BriefgenError
from briefgen.model import Corpus

_EMPTY = "Open articles or article data, or drop files and folders here (Ctrl+O)."
_FORMATS = (("Export &Word…", "Ctrl+E", ".docx"), ("Export &PDF…", "Ctrl+Shift+E", ".pdf"))
_PAUSE = 60  # milliseconds in which several changes make one preview


class BriefWindow(QMainWindow):
    """Opens sources, lets events be ticked, shows the brief of the ticked ones, and exports it."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self._previews = Newest(worker)
        self._corpus: Corpus | None = None
        self.events = EventsModel()
        self.shown = QSortFilterProxyModel(self)
        self.shown.setSourceModel(self.events)
        self.shown.setFilterKeyColumn(-1)
        self.shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = _table(self.shown)
        self.filter = _field("Filter events", "Filter events (Ctrl+F)")
        self.title = _field("Title of the brief", "As the themes say")
        self.marking = _field("Handling marking", "For example TLP:GREEN")
        self.hint = QLabel(_EMPTY)
        self.hint.setWordWrap(True)
        self.evidence = EvidencePane()
        self.preview = PreviewPane()
        self.exports = [self._export_action(*words) for words in _FORMATS]
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._preview)
        self._lay_out()
        self._connect()
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
        changes = self._changes()

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
        self._pause.stop()
        self._worker.wait()
        super().closeEvent(event)

    def _changes(self) -> dict[str, Any]:
        return {
            "title": self.title.text() or None,
            "marking": self.marking.text() or None,
            "date": datetime.date.today().isoformat(),
            "filters": {"events": self._chosen()},
        }

    def _chosen(self) -> tuple[str, ...] | None:
        ticked = self.events.ticked()
        return None if len(ticked) == self.events.rowCount() else ticked

    def _show_corpus(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self.events.show_events(service.event_rows(corpus))
        self.table.resizeColumnToContents(0)
        self.table.resizeColumnToContents(3)
        self.table.setColumnWidth(2, self.table.width() // 4)
        self.table.selectRow(0)

    def _refresh(self) -> None:
        ticked, total = len(self.events.ticked()), self.events.rowCount()
        self.hint.setText(f"{ticked} of {total} events go into the brief." if total else _EMPTY)
        for action in self.exports:
            action.setEnabled(ticked > 0)
        self._pause.start()

    def _preview(self) -> None:
        corpus = self._corpus
        if corpus is None or not self.events.ticked():
            self.preview.show_message()
            return
        changes = self._changes()

        def work() -> bytes:
            return service.preview_brief(service.compose_brief(corpus, service.refine_spec(None, changes)))

        self._previews.ask(work, self.preview.show_pdf, lambda error: self.preview.show_message(str(error)))

    def _show_evidence(self, current: QModelIndex) -> None:
        if self._corpus is None or not current.isValid():
            return
        name = self.events.event_id(self.shown.mapToSource(current).row())
        event = next(event for event in self._corpus.events if event.id == name)
        self.evidence.show_passages(self._corpus, event.passages)

    def _tell(self, error: BriefgenError) -> None:
        self._refresh()
        box = QMessageBox(QMessageBox.Icon.Warning, "briefgen", "This cannot be done.", parent=self)
        box.setInformativeText(str(error))
        box.open()

    def _connect(self) -> None:
        self.events.ticks_changed.connect(self._refresh)
        self.title.textChanged.connect(self._pause.start)
        self.marking.textChanged.connect(self._pause.start)
        self.filter.textChanged.connect(self.shown.setFilterFixedString)
        self.table.selectionModel().currentRowChanged.connect(self._show_evidence)

    def _lay_out(self) -> None:
        bar = self.addToolBar("Brief")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bar.addActions([*self._opening_actions(), *self.exports])
        form = QFormLayout()
        form.addRow("&Title", self.title)
        form.addRow("&Marking", self.marking)
        picking = QWidget()
        layout = QVBoxLayout(picking)
        layout.addLayout(form)
        layout.addWidget(self.filter)
        layout.addWidget(self.hint)
        layout.addWidget(self.table)
        middle = _splitter(Qt.Orientation.Vertical, (picking, 3), (self.evidence, 2))
        self.setCentralWidget(_splitter(Qt.Orientation.Horizontal, (middle, 3), (self.preview, 2)))
        self.setAcceptDrops(True)
        self.setWindowTitle("Policy brief – briefgen")
        self.resize(QSize(1280, 800))

    def _opening_actions(self) -> list[QAction]:
        open_files = QAction("&Open files…", self, shortcut=QKeySequence(QKeySequence.StandardKey.Open))
        open_files.triggered.connect(self._ask_for_files)
        open_folder = QAction("Open &folder…", self, shortcut=QKeySequence("Ctrl+Shift+O"))
        open_folder.triggered.connect(self._ask_for_folder)
        find = QAction(self, shortcut=QKeySequence(QKeySequence.StandardKey.Find))
        find.triggered.connect(self.filter.setFocus)
        self.addAction(find)
        return [open_files, open_folder]

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


def _table(model: QSortFilterProxyModel) -> QTableView:
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
    field.setClearButtonEnabled(True)
    return field


def _splitter(orientation: Qt.Orientation, *parts: tuple[QWidget, int]) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    for place, (part, share) in enumerate(parts):
        splitter.addWidget(part)
        splitter.setStretchFactor(place, share)
    return splitter
