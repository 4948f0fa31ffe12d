"""The line below the events: how many there are, key events, and ticks of all."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QToolButton, QVBoxLayout, QWidget

from briefgen.desktop.application.translation import listed
from briefgen.desktop.events.loader import EventsLoader
from briefgen.desktop.workspace.workspace import Workspace

_USUAL = 20
_MOST = 200


class Footer(QWidget):
    """Counts, and the commands that concern all events found."""

    cancelled = Signal()

    def __init__(self, workspace: Workspace, loader: EventsLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._loader = loader
        self.counts = QLabel()
        self.counts.setWordWrap(True)
        self.number = QSpinBox()
        self.number.setRange(1, _MOST)
        self.number.setValue(_USUAL)
        self.number.setAccessibleName(self.tr("Number of key events"))
        self.busy = QLabel()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        self._row = QHBoxLayout()
        self._row.addWidget(self.busy)
        self._row.addWidget(self.cancel)
        self._row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.counts)
        layout.addLayout(self._row)
        loader.changed.connect(self.show_counts)
        workspace.choice_changed.connect(self.show_counts)
        self.show_idle()
        self.show_counts()

    def add_commands(self, suggest: QAction, *others: QAction) -> None:
        """Put the button of the key events beside their number, and the others after them."""
        self._row.insertWidget(2, self.number)
        self._row.insertWidget(3, _button(suggest))
        for place, action in enumerate(others):
            self._row.insertWidget(5 + place, _button(action))

    def show_busy(self, words: str) -> None:
        """Say what is being done."""
        self.busy.setText(words)
        self.busy.show()
        self.cancel.show()

    def show_idle(self) -> None:
        """Nothing is being done any more."""
        self.busy.hide()
        self.cancel.hide()

    def show_counts(self) -> None:
        """Say how many events are found, and how many of all are ticked."""
        loader, ticked = self._loader, self._workspace.choice.ticked
        if self._workspace.collection is None:
            self.counts.setText("")
            return
        words = [self.tr("%Ln event(s) found", "", loader.total)]
        words.append(self.tr("all ticked") if ticked is None else self.tr("%Ln ticked", "", len(ticked)))
        if loader.is_cut:
            words.append(self.tr("narrow the search to see more of them"))
        self.counts.setText(listed(words))


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    return button
