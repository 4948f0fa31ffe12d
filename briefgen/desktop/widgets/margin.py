"""A strip beside a text in which numbers of its paragraphs stand."""

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Margin(QWidget):
    """The strip; `draw` fills it."""

    def __init__(self, draw: Callable[[QPainter], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._draw = draw

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Fill the strip."""
        del event
        painter = QPainter(self)
        self._draw(painter)
        painter.end()
