"""The brief as it will be exported: the real PDF, page for page, kept in its place while it changes."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

_EMPTY = "The brief shows here as soon as an event is ticked."


class PreviewPane(QWidget):
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
