"""How a row of the list of events is drawn."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from briefgen.desktop.events.row_layout import SEPARATOR, DetailText, RowLayout, font_of, yours_words
from briefgen.desktop.names.statuses import status_name
from briefgen.desktop.theme import WindowTheme
from briefgen.desktop.theme.icons import picture

_TAG_ICONS = {
    "claimed": "message-square-quote",
    "planned": "calendar-clock",
    "disputed": "arrow-left-right",
    "denied": "ban",
}
_State = QStyle.StateFlag


class RowPainter:
    """Draws parts of rows in the colours of a theme; `ratio` is the screen's pixels in a logical one."""

    def __init__(self, painter: QPainter, look: WindowTheme, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._look = look
        self._option = option
        self._is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        self._ratio = option.widget.devicePixelRatioF() if option.widget else 1.0

    def draw_ground(self, *, is_heading: bool = False) -> None:
        """The ground of a row, the bar of what is chosen, the line below it and the ring of the focus."""
        painter, colours, rect, state = self._painter, self._look.colours, self._option.rect, self._option.state
        is_chosen, has_focus = bool(state & _State.State_Selected), bool(state & _State.State_Active)
        if is_chosen:
            ground = colours.tint if has_focus else colours.inactive
        elif is_heading:
            ground = colours.hover
        else:
            ground = colours.hover if state & _State.State_MouseOver else colours.content
        painter.fillRect(rect, QColor(ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        if is_chosen and has_focus:
            bar = QRect(rect.left(), rect.top(), self._look.px(self._look.tokens.line.selection_bar), rect.height())
            painter.fillRect(QStyle.visualRect(self._option.direction, rect, bar), QColor(colours.accent))
        if state & _State.State_HasFocus and has_focus:
            painter.setPen(QPen(QColor(colours.focus), self._look.px(self._look.tokens.line.focus)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))

    def draw_tick(self, rect: QRect, state: Qt.CheckState) -> None:
        """The box of a tick."""
        painter, colours = self._painter, self._look.colours
        is_on = state != Qt.CheckState.Unchecked
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if is_on else colours.edge), 1))
        painter.setBrush(QColor(colours.accent if is_on else colours.field))
        radius = self._look.px(self._look.tokens.radius.small)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if is_on:
            name = "check" if state == Qt.CheckState.Checked else "minus"
            self._draw_icon(name, colours.on_accent, rect)

    def draw_title(self, layout: RowLayout) -> None:
        """The lines of the title."""
        painter, high = self._painter, layout.title.height() // len(layout.lines)
        painter.setFont(self._look.font("row"))
        painter.setPen(QColor(self._look.colours.text))
        for place, words in enumerate(layout.lines):
            line = QRect(layout.title.left(), layout.title.top() + place * high, layout.title.width(), high)
            painter.drawText(line, self._leading, words)

    def draw_pieces(self, layout: RowLayout) -> None:
        """The line below the title; its date stands out, the rest stands back."""
        painter, colours = self._painter, self._look.colours
        before: DetailText | None = None
        for piece in layout.pieces:
            painter.setFont(font_of(piece.emphasis, self._look))
            painter.setPen(QColor(colours.text if piece.emphasis == "strong" else colours.muted))
            painter.drawText(piece.rect, self._leading, piece.words)
            if before is not None:
                painter.setPen(QColor(colours.muted))
                painter.setFont(self._look.font("small"))
                painter.drawText(_between(before.rect, piece.rect), Qt.AlignmentFlag.AlignCenter, SEPARATOR)
            before = piece

    def draw_tag(self, rect: QRect, status: str) -> None:
        """The tag of a status that is not plainly reported: a sign and a word, which differ in grey as well."""
        ink, fill = getattr(self._look.colours, status), getattr(self._look.colours, f"{status}_fill")
        painter, radius = self._painter, self._look.px(self._look.tokens.radius.small)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ink if status == "planned" else fill), 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        gap = self._look.px(5)
        self._draw_labelled(rect.adjusted(gap, 0, -gap, 0), _TAG_ICONS[status], ink, status_name(status))

    def draw_yours(self, rect: QRect) -> None:
        """The mark of what the analyst has changed."""
        self._draw_labelled(rect, "pencil", self._look.colours.accent, yours_words())

    def draw_heading(self, name: str, count: str, is_folded: bool, tick: QRect, state: Qt.CheckState) -> None:
        """The heading of a group: its tick, name, how many events it has, and a triangle that folds it."""
        painter, colours, rect = self._painter, self._look.colours, self._option.rect
        self.draw_tick(tick, state)
        gap, side = self._look.px(12), self._look.px(14)
        strong, small = self._look.font("strong"), self._look.font("small")
        left = rect.left() + self._look.px(16) + tick.width() + gap
        place = QRect(left, rect.top(), side, rect.height())
        sign = "chevron-down" if not is_folded else "chevron-left" if self._is_mirrored else "chevron-right"
        self._draw_icon(sign, colours.text, self._there(place), side)
        painter.setFont(strong)
        painter.setPen(QColor(colours.text))
        words = QRect(place.right() + self._look.px(6), rect.top(), rect.width() - left - 2 * gap, rect.height())
        wide = painter.fontMetrics().horizontalAdvance(name)
        painter.drawText(self._there(words), self._leading, name)
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        painter.drawText(self._there(words.adjusted(wide + gap, 0, 0, 0)), self._leading, count)

    def draw_rest(self, words: str, is_folded: bool) -> None:
        """The line that shows the rest of a day, or leaves it out again."""
        rect, look = self._option.rect, self._look
        left = rect.left() + look.px(16 + look.tokens.size.checkbox + 12)
        side, sign = look.px(14), "chevron-down" if is_folded else "chevron-up"
        place = QRect(left, rect.top(), side, rect.height())
        self._draw_icon(sign, look.colours.accent, self._there(place), side)
        self._painter.setFont(look.font("body"))
        self._painter.setPen(QColor(look.colours.accent))
        room = QRect(place.right() + look.px(5), rect.top(), rect.right() - place.right(), rect.height())
        self._painter.drawText(self._there(room), self._leading, words)

    @property
    def _leading(self) -> int:
        side = Qt.AlignmentFlag.AlignRight if self._is_mirrored else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def _there(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self._option.direction, self._option.rect, rect)

    def _draw_labelled(self, rect: QRect, icon: str, ink: str, words: str) -> None:
        side, gap, painter = self._look.px(14), self._look.px(5), self._painter
        place = QRect(rect.left(), rect.top(), side, rect.height())
        self._draw_icon(icon, ink, QStyle.visualRect(self._option.direction, rect, place), side)
        painter.setFont(self._look.font("small", weight=500))
        painter.setPen(QColor(ink))
        label = QStyle.visualRect(self._option.direction, rect, rect.adjusted(side + gap, 0, 0, 0))
        painter.drawText(label, self._leading, words)

    def _draw_icon(self, name: str, ink: str, rect: QRect, side: int | None = None) -> None:
        size = side or self._look.px(14)
        corner = QRectF(rect).center() - QPointF(size / 2, size / 2)
        self._painter.drawPixmap(corner, picture(name, ink, size, self._ratio))


def _between(first: QRect, second: QRect) -> QRect:
    left, right = min(first.right(), second.right()), max(first.left(), second.left())
    return QRect(left + 1, first.top(), right - left - 1, first.height())
