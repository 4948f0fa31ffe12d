"""What a pane shows while it has nothing to show: an icon, a line, a sentence, and a way on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from briefgen.desktop.theme import theme
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.widgets.buttons import button_of, muted, typed

_WIDTH = 360  # pixels at 100 % of the sentence


class EmptyState(QWidget):
    """`say` changes its words; a button has the words of the action that it does."""

    def __init__(self, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icon = icon
        self._sign, self.head, self.words = QLabel(), typed(QLabel(), "title"), muted(QLabel())
        self._buttons: list[tuple[QAction, QToolButton]] = []
        for label in (self._sign, self.head, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setWordWrap(True)
        self.words.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(1)
        for part in (self._sign, self.head, self.words):
            self._layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addStretch(1)
        self.fit()

    def text(self) -> str:
        """All its words."""
        return f"{self.head.text()}. {self.words.text()}"

    def say(self, head: str, words: str, action: QAction | None = None) -> None:
        """Show a line, a sentence below it, and the button of one action."""
        self.head.setText(head)
        self.words.setText(words)
        self.setAccessibleDescription(self.text())
        if action is not None and all(known is not action for known, _ in self._buttons):
            button = button_of(action)
            self._buttons.append((action, button))
            self._layout.insertWidget(self._layout.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
        for known, button in self._buttons:
            button.setVisible(known is action)

    def fit(self) -> None:
        """Take the colours and sizes of now."""
        look = theme()
        self._sign.setPixmap(picture(self._icon, look.colours.edge, look.px(40), self.devicePixelRatioF()))
        self._layout.setSpacing(look.px(8))
        self.words.setFixedWidth(look.px(_WIDTH))
        self.head.setFixedWidth(look.px(_WIDTH))
