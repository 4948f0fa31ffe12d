"""The line that says what is being done with the events, and calls it off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class BusyLine(QWidget):
    """Takes room only while something is done."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel)
        self.hide()

    def show_busy(self, words: str) -> None:
        """Say what is being done."""
        self.words.setText(words)
        self.show()

    def show_idle(self) -> None:
        """Nothing is being done any more."""
        self.hide()
