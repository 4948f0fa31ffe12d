"""A row that is a button: an icon, a name, and a line about it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from briefgen.desktop.application.translation import listed
from briefgen.desktop.theme import theme
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.widgets.bidi_isolate import isolated

_PADDING, _TILE, _ICON, _GAP = 10, 36, 20, 12  # pixels at 100 %


class EntryButton(QAbstractButton):
    """Leads to something that is named; `about` stands below the name."""

    def __init__(self, icon: str, name: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.about = about
        self.setText(name)
        self.setAccessibleName(listed((name, about)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its two lines."""
        look = theme()
        words = QFontMetrics(look.font("row")).horizontalAdvance(self.text())
        return QSize(words + look.px(_TILE + 3 * _GAP), look.line_height("row") + look.line_height("small") + self._air)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Words are cut where there is no room for them."""
        return QSize(theme().px(_TILE + 8 * _GAP), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the row."""
        del event
        look, colours, painter = theme(), theme().colours, QPainter(self)
        is_hot = self.underMouse() or self.isDown()
        radius = look.px(look.tokens.radius.control)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_hot:
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        tile = look.px(_TILE)
        box = self._there(QRect(look.px(_PADDING), (self.height() - tile) // 2, tile, tile))
        painter.setBrush(QColor(colours.sidebar))
        painter.drawRoundedRect(QRectF(box), radius, radius)
        side = look.px(_ICON)
        corner = QRectF(box).center() - QRectF(0, 0, side, side).center()
        painter.drawPixmap(corner, picture(self._icon, colours.accent, side, self.devicePixelRatioF()))
        left = look.px(_PADDING + _GAP) + tile
        room = QRect(left, self._air // 2, self.width() - left - look.px(_PADDING), look.line_height("row"))
        self._draw(painter, room, self.text(), "row")
        below = QRect(room.left(), room.bottom() + 1, room.width(), look.line_height("small"))
        self._draw(painter, below, self.about, "small")
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), look.px(look.tokens.line.focus)))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    @property
    def _air(self) -> int:
        return theme().px(2 * _PADDING)

    def _draw(self, painter: QPainter, room: QRect, words: str, style: str) -> None:
        look, is_name = theme(), style == "row"
        painter.setFont(look.font("row" if is_name else "small"))
        painter.setPen(QColor(look.colours.text if is_name else look.colours.muted))
        mode = Qt.TextElideMode.ElideRight if is_name else Qt.TextElideMode.ElideMiddle
        shown = painter.fontMetrics().elidedText(words, mode, room.width())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._there(room), int(flags), isolated(shown))

    def _there(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
