"""A tab that says how many events stand under it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QToolButton, QWidget

from briefgen.desktop.theme import theme

_AIR = 6  # pixels beside the words
_PILL_AIR = 8  # within a pill, beside the count
_PILL_HIGH = 20  # pixels at 100 %


class CountTab(QToolButton):
    """Its words, the count in a pill beside them, and a line below the one that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = ""
        self.setCheckable(True)

    def show_count(self, count: str) -> None:
        """Show how many there are; nothing for ""."""
        if count != self.count:
            self.count = count
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as words and pill, in the letters of the one that is chosen."""
        look = theme()
        words = QFontMetrics(look.font("strong")).horizontalAdvance(self.text())
        pill = self._pill_width() + look.px(_AIR) if self.count else 0
        return QSize(words + pill + 2 * look.px(_AIR), look.px(look.tokens.size.pane_head))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as words and pill."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the tab."""
        del event
        look, colours, painter = theme(), theme().colours, QPainter(self)
        is_on, air = self.isChecked(), look.px(_AIR)
        font = look.font("strong" if is_on else "body")
        wide = QFontMetrics(look.font("strong")).horizontalAdvance(self.text())
        ink = colours.text if is_on or self.underMouse() else colours.muted
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(QColor(ink if self.isEnabled() else colours.disabled))
        painter.drawText(self._there(QRect(air, 0, wide, self.height())), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.count:
            high = look.px(_PILL_HIGH)
            pill = self._there(QRect(wide + 2 * air, (self.height() - high) // 2, self._pill_width(), high))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.tint_strong if is_on else colours.inactive))
            painter.drawRoundedRect(QRectF(pill), high / 2, high / 2)
            painter.setPen(QColor(colours.text))
            painter.setFont(look.font("small"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.count)
        if is_on:
            line = look.px(2)
            painter.fillRect(QRect(0, self.height() - line, self.width(), line), QColor(colours.accent))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), look.px(look.tokens.line.focus)))
            radius = look.px(look.tokens.radius.control)
            inside = QRectF(self.rect()).adjusted(1, look.px(_AIR), -1, -look.px(_AIR))
            painter.drawRoundedRect(inside, radius, radius)

    def _pill_width(self) -> int:
        look = theme()
        return QFontMetrics(look.font("small")).horizontalAdvance(self.count) + 2 * look.px(_PILL_AIR)

    def _there(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
