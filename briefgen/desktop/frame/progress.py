"""How far work is that is under way, with a button that calls it off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from briefgen.desktop.workspace.workspace import Workspace

_WORDS = 32  # letters of the words that there is room for beside the bar


class Progress(QWidget):
    """Shows work; without any it takes no room."""

    cancelled = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Call off what is under way"))
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.words, self.bar, self.cancel):
            row.addWidget(part)
        self.hide()
        workspace.working.connect(self._show_work)

    def _show_work(self, words: str, done: int, total: int) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.bar.setMaximumWidth(12 * letter)
        self.words.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, _WORDS * letter))
        self.words.setToolTip(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.setVisible(bool(words))
