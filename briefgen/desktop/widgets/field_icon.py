"""An icon inside a field, as large as goes with its letters: those that Qt puts there are of one size."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolButton

from briefgen.desktop.theme import dress, theme

_EDGE: Final = 8  # pixels at 100 % beside the icon


class FieldIcon(QToolButton):
    """Stands before the words of a field, or with an action to press behind them."""

    def __init__(self, line: QLineEdit, icon: str, action: QAction | None = None) -> None:
        super().__init__(line)
        self._line = line
        self._is_behind = action is not None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if action is None:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.setAccessibleName("")
            dress(self, icon, "muted")
        else:
            dress(action, icon, "muted")
            self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        line.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Take the size that goes with the letters, and leave the words the rest."""
        look = theme()
        side = look.px(look.tokens.size.checkbox)
        self.resize(side, side)
        taken = side + look.px(_EDGE) // 2
        is_left = self._is_behind is self._line.isRightToLeft()
        self._line.setTextMargins(taken if is_left else 0, 0, 0 if is_left else taken, 0)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep to the edge of the field."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self.fit()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        line, edge = self._line, theme().px(_EDGE)
        is_left = self._is_behind is line.isRightToLeft()
        x = edge if is_left else line.width() - edge - self.width()
        self.move(QPoint(x, (line.height() - self.height()) // 2))


def with_icon(line: QLineEdit, icon: str) -> QLineEdit:
    """The line, with an icon at its beginning that says what it is for."""
    FieldIcon(line, icon)
    return line
