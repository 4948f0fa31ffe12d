"""The line at the foot of the window: what goes into the brief, and how far work is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from briefgen.desktop.workspace.workspace import Workspace


class StatusLine(QStatusBar):
    """Counts what is ticked; shows work with a button that calls it off."""

    cancelled = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.ticked = QLabel()
        self.ticked.setAccessibleName(self.tr("Events in the brief"))
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(20 * self.fontMetrics().averageCharWidth())
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Call off what is under way"))
        self.cancel.clicked.connect(self.cancelled)
        self.progress = QWidget()
        row = QHBoxLayout(self.progress)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.words, self.bar, self.cancel):
            row.addWidget(part)
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self.ticked)
        self.progress.hide()
        workspace.working.connect(self._show_work)
        workspace.choice_changed.connect(self._count)
        workspace.collection_changed.connect(self._count)
        self._count()

    def _show_work(self, words: str, done: int, total: int) -> None:
        self.progress.setVisible(bool(words))
        self.words.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, self.width() // 3))
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _count(self) -> None:
        ticked = self._workspace.choice.ticked
        if self._workspace.collection is None:
            self.ticked.setText("")
        elif ticked is None:
            self.ticked.setText(self.tr("All events go into the brief"))
        else:
            self.ticked.setText(self.tr("%Ln event(s) go into the brief", "", len(ticked)))
