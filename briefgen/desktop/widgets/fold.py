"""A part of a pane under a head that folds it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from briefgen.desktop.theme import dress, theme
from briefgen.desktop.widgets.buttons import muted


class Fold(QWidget):
    """`note` stands at the end of its head; `folded` tells when it is opened or shut."""

    folded = Signal(bool)

    def __init__(self, words: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = body
        self.head = QToolButton()
        self.head.setText(words)
        self.head.setAccessibleName(words)
        self.head.setCheckable(True)
        self.head.setProperty("fold", True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.note = muted(QLabel())
        self._row = QHBoxLayout()
        self._row.addWidget(self.head)
        self._row.addStretch(1)
        self._row.addWidget(self.note)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.addLayout(self._row)
        layout.addWidget(body, 1)
        layout.addStretch(0)  # takes what is left where the body is folded away
        self.head.toggled.connect(self._show)
        self.fit()
        self.open()

    @property
    def is_open(self) -> bool:
        """Whether what is under the head shows."""
        return self.head.isChecked()

    def open(self, is_open: bool = True) -> None:
        """Show what is under the head, or fold it away."""
        self.head.setChecked(is_open)

    @property
    def head_height(self) -> int:
        """How high it is when it is folded away."""
        layout = self.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        return self._row.sizeHint().height() + margins.top() + margins.bottom()

    def fit(self) -> None:
        """Take the gaps that go with the size of the letters."""
        look = theme()
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, look.px(4), 0, look.px(8))
        self._row.setContentsMargins(look.px(8), 0, look.px(16), 0)

    def _show(self, is_open: bool) -> None:
        self.body.setVisible(is_open)
        dress(self.head, "chevron-down" if is_open else "chevron-right", has_gap=True)
        self.folded.emit(not is_open)
