"""Buttons side by side of which one is chosen, as a choice among few views."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from briefgen.desktop.theme import dress


class Segments(QFrame):
    """`chosen` tells the value that the user chose; the arrow keys move the choice."""

    chosen = Signal(str)

    def __init__(self, name: str, items: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """`items` are value, words and the name of an icon, or "" for none."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("segments", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._is_tight = False
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for value, words, icon in items:
            button = QToolButton()
            button.setText(words)
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.setAccessibleName(f"{name}: {words}")
            button.setToolTip(words)
            if icon:
                dress(button, icon, has_gap=True)
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self.buttons[value] = button
            row.addWidget(button)
        next(iter(self.buttons.values())).setChecked(True)
        self._group.buttonToggled.connect(lambda _button, _on: self._show_words())

    @property
    def value(self) -> str:
        """The value that is chosen."""
        return next(value for value, button in self.buttons.items() if button.isChecked())

    def show_value(self, value: str) -> None:
        """Show what was chosen elsewhere; nothing is told of it."""
        self.buttons[value].setChecked(True)

    def leave_out_words(self, is_tight: bool) -> None:
        """Where there is little room, have words on the one that is chosen only; the others have their icons."""
        self._is_tight = is_tight
        self._show_words()

    def _show_words(self) -> None:
        style = Qt.ToolButtonStyle
        for button in self.buttons.values():
            if not button.icon().isNull():
                is_bare = self._is_tight and not button.isChecked()
                button.setToolButtonStyle(style.ToolButtonIconOnly if is_bare else style.ToolButtonTextBesideIcon)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Left and Right choose the neighbour."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0) * (-1 if self.isRightToLeft() else 1)
        if not step:
            super().keyPressEvent(event)
            return
        values = [value for value, button in self.buttons.items() if not button.isHidden()]
        place = values.index(self.value) + step
        if 0 <= place < len(values):
            button = self.buttons[values[place]]
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            button.click()
