"""Panes beside each other, and the lines that part them."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from briefgen.desktop.theme import theme

_GRIP: Final = QSize(36, 3)  # pixels at 100 %
_STRIP: Final = 8  # pixels at 100 % of a line with a grip


class DividingLine(QSplitterHandle):
    """Parts two panes, and is drawn to give one of them more room."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A hair line, or a strip with a grip; in another colour while the mouse is on it."""
        colours, splitter = theme().colours, self.splitter()
        at_rest = colours.content if isinstance(splitter, PaneSplitter) and splitter.is_bare else colours.line
        line = QColor(colours.accent if self.underMouse() else at_rest)
        painter = QPainter(self)
        if not isinstance(splitter, PaneSplitter) or not splitter.has_grip:
            painter.fillRect(event.rect(), line)
            return
        look = theme()
        painter.fillRect(event.rect(), QColor(colours.window))
        painter.fillRect(QRect(0, 0, self.width(), look.px(look.tokens.line.hair)), line)
        grip = QRect(0, 0, look.px(_GRIP.width()), look.px(_GRIP.height()))
        grip.moveCenter(self.rect().center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if self.underMouse() else colours.edge))
        painter.drawRoundedRect(grip, grip.height() / 2, grip.height() / 2)


class PaneSplitter(QSplitter):
    """Panes that share out their room; `has_grip` shows where to draw, in panes below each other; where it `is_bare`
    the line is seen only by who comes near it.
    """

    def __init__(self, orientation: Qt.Orientation, *, has_grip: bool = False, is_bare: bool = False) -> None:
        super().__init__(orientation)
        self.has_grip, self.is_bare = has_grip, is_bare
        self.setChildrenCollapsible(False)
        self.fit()

    def createHandle(self) -> QSplitterHandle:  # noqa: N802
        """The line between two panes."""
        return DividingLine(self.orientation(), self)

    def fit(self) -> None:
        """Take the width of a line that goes with the size of the letters."""
        look = theme()
        self.setHandleWidth(look.px(_STRIP) if self.has_grip else look.px(look.tokens.line.hair))
