"""A line of words that ends in dots where there is no room for all of them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QWidget

from briefgen.desktop.widgets.bidi_isolate import isolated


class ElidedLabel(QLabel):
    """Plain words on one line, at the edge where reading begins; the tip has all of them where some are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def shown(self) -> str:
        """The words as there is room for them."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Some letters are enough."""
        return QSize(4 * self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the words, each in a direction of its own."""
        del event
        option = QStyleOption()
        option.initFrom(self)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        across = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        shown = self.shown
        painter = QPainter(self)
        style, enabled, role = self.style(), self.isEnabled(), self.foregroundRole()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        style.drawItemText(painter, self.contentsRect(), int(across), option.palette, enabled, isolated(shown), role)
        painter.end()
        self.setToolTip(self.text() if shown != self.text() else "")
