"""How far work is that is under way, with a button that calls it off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from briefgen.desktop.theme import dress
from briefgen.desktop.widgets.buttons import muted
from briefgen.desktop.widgets.elided_label import ElidedLabel
from briefgen.desktop.workspace.workspace import Workspace

_BAR = 12  # letters that the bar is as wide as


class Progress(QWidget):
    """Shows work; without any it takes no room."""

    cancelled = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = muted(ElidedLabel())
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QToolButton()
        self.cancel.setProperty("quiet", True)
        self.cancel.setAccessibleName(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Call off what is under way"))
        dress(self.cancel, "x")
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.words, self.bar, self.cancel):
            row.addWidget(part)
        self.hide()
        workspace.working.connect(self._show_work)

    def _show_work(self, words: str, done: int, total: int) -> None:
        self.bar.setMaximumWidth(_BAR * self.fontMetrics().averageCharWidth())
        self.words.setText(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.setVisible(bool(words))
