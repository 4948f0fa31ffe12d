"""How a section of the outline is drawn: a grip to drag it by, its name, what it holds, and a switch."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefgen.desktop.theme import theme
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.widgets.bidi_isolate import isolated

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a section holds, in few words."""
_State = QStyle.StateFlag
Index = QModelIndex | QPersistentModelIndex


class SectionDelegate(QStyledItemDelegate):
    """Draws rows of one height; `switch_rect` says where the switch of a row stands."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """As wide as the list, and as high as the letters ask for."""
        look = theme()
        return QSize(option.rect.width(), look.px(look.tokens.size.row_section))

    def switch_rect(self, rect: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Where the switch of a row stands."""
        look = theme()
        wide, high = look.px(look.tokens.size.switch_width), look.px(look.tokens.size.switch_height)
        place = QRect(rect.right() - look.px(16) - wide, rect.top() + (rect.height() - high) // 2, wide, high)
        return QStyle.visualRect(direction, rect, place)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        look, rect, direction = theme(), option.rect, option.direction
        colours, state = look.colours, option.state
        is_on = index.data(Qt.ItemDataRole.CheckStateRole) in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        is_chosen, has_focus = bool(state & _State.State_Selected), bool(state & _State.State_HasFocus)
        painter.save()
        if is_chosen or state & _State.State_MouseOver:
            ground = colours.tint if is_chosen and state & _State.State_Active else colours.hover
            painter.fillRect(rect, QColor(ground))
        side = look.px(16)
        grip = QStyle.visualRect(direction, rect, QRect(rect.left() + look.px(8), rect.top(), side, rect.height()))
        corner = QRectF(grip).center() - QRectF(0, 0, side, side).center()
        painter.drawPixmap(corner, picture("grip-vertical", colours.edge, side, _ratio(option)))
        switch = self.switch_rect(rect, direction)
        left, room = rect.left() + look.px(32), rect.width() - look.px(32 + 24 + look.tokens.size.switch_width)
        words = QStyle.visualRect(direction, rect, QRect(left, rect.top(), room, rect.height()))
        leading, trailing = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if direction == Qt.LayoutDirection.RightToLeft:
            leading, trailing = trailing, leading
        across = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font("body"))
        painter.setPen(QColor(colours.text if is_on else colours.muted))
        name = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, int(leading | across), isolated(name))
        left = room - painter.fontMetrics().horizontalAdvance(name) - look.px(8)
        painter.setFont(look.font("small"))
        painter.setPen(QColor(colours.muted))
        note = str(index.data(NOTE_ROLE) or "")
        if painter.fontMetrics().horizontalAdvance(note) <= left:
            painter.drawText(words, int(trailing | across), note)
        self._draw_switch(painter, QRectF(switch), is_on=is_on, is_mirrored=direction == Qt.LayoutDirection.RightToLeft)
        if has_focus and state & _State.State_Active:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), look.px(look.tokens.line.focus)))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def _draw_switch(self, painter: QPainter, rect: QRectF, *, is_on: bool, is_mirrored: bool) -> None:
        colours = theme().colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if is_on else colours.edge), 1))
        painter.setBrush(QColor(colours.accent if is_on else colours.field))
        track = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        knob = QRectF(0, 0, rect.height() - 6, rect.height() - 6)
        is_right = is_on != is_mirrored
        knob.moveCenter(rect.center())
        if is_right:
            knob.moveRight(rect.right() - 3)
        else:
            knob.moveLeft(rect.left() + 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.on_accent if is_on else colours.edge))
        painter.drawEllipse(knob)


def _ratio(option: QStyleOptionViewItem) -> float:
    return option.widget.devicePixelRatioF() if option.widget else 1.0
