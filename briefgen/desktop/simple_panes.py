"""Plain panes: what to do first, the brief."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from briefgen import service
from briefgen.desktop.work import Newest
from briefgen.desktop.workspace import Workspace

_EMPTY = "The brief shows here as soon as an event is ticked."


class SimpleStartPage(QLabel):
    """Says what to do while nothing is open."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        del workspace
        self.commands: list[QAction] = []
        self.setText(self.tr("Open articles or article data, or drop files and folders here (Ctrl+O)."))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)


class _PdfPane(QWidget):
    """Shows the pages of a PDF, or says what to do while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self.view = QPdfView(self)
        self.view.setDocument(self._document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName("Preview of the brief")
        self.message = QLabel(_EMPTY)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self.message)
        self._layout.addWidget(self.view)

    @property
    def pages(self) -> int:
        """Number of pages on view."""
        return self._document.pageCount() if self._layout.currentWidget() is self.view else 0

    def show_pdf(self, data: bytes) -> None:
        """Put these pages in the place of the old ones; what was in the middle of the view stays there."""
        bar = self.view.verticalScrollBar()
        place = bar.value()
        old = self._buffer
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if old is not None:
            old.deleteLater()
        self._layout.setCurrentWidget(self.view)
        bar.setValue(min(place, bar.maximum()))

    def show_message(self, words: str = _EMPTY) -> None:
        """Say why there are no pages."""
        self.message.setText(words)
        self._layout.setCurrentWidget(self.message)


class SimplePreviewPane(_PdfPane):
    """The brief as it stands."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._newest = Newest(workspace.worker)
        self.commands: list[QAction] = []
        self._pause = QTimer(self, singleShot=True, interval=60)
        self._pause.timeout.connect(self._preview)
        workspace.choice_changed.connect(self._pause.start)
        workspace.collection_changed.connect(self._pause.start)

    def _preview(self) -> None:
        collection, spec = self._workspace.collection, self._workspace.brief_spec()
        if collection is None or self._workspace.choice.is_empty:
            self.show_message()
            return

        def work() -> bytes:
            corpus = collection.corpus(spec.filters.events or None, spec.edits)
            return service.preview_brief(service.compose_brief(corpus, spec)).pdf

        self._newest.ask(work, self.show_pdf, lambda error: self.show_message(str(error)))
