"""A row of the palette: the command, its menu in grey, and its keys at the end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefgen.desktop.theme import theme

Index = QModelIndex | QPersistentModelIndex


class PaletteDelegate(QStyledItemDelegate):
    """Paints the three parts; the command is cut off last. The roles name where an index keeps menu and keys."""

    def __init__(self, keys_role: int, menu_role: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys_role = keys_role
        self._menu_role = menu_role

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """A line with some air."""
        look = theme()
        return QSize(super().sizeHint(option, index).width(), look.px(look.tokens.size.row_palette))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground as the style has it, then the parts from both ends."""
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        words, drawn.text = drawn.text, ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, option.widget)
        gap = theme().px(12)
        room = option.rect.adjusted(gap, 0, -gap, 0)
        keys, menu = index.data(self._keys_role) or "", index.data(self._menu_role) or ""
        painter.save()
        painter.setPen(_pen(drawn, QPalette.ColorRole.PlaceholderText))
        room = self._text(painter, drawn, room, keys, at_end=True)
        pen = _pen(drawn, QPalette.ColorRole.Text)
        painter.setPen(pen)
        room = self._text(painter, drawn, room, words, at_end=False)
        painter.setPen(_pen(drawn, QPalette.ColorRole.PlaceholderText))
        self._text(painter, drawn, room, menu, at_end=False)
        painter.restore()

    def _text(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, *, at_end: bool) -> QRect:
        """Draw a part at one end of the room; the room that is left."""
        metrics, gap = option.fontMetrics, option.fontMetrics.averageCharWidth()
        width = min(metrics.horizontalAdvance(text) + 1, room.width())
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        at_right = at_end != is_mirrored
        left = room.right() - width + 1 if at_right else room.left()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        place = QRect(left, room.top(), width, room.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)
        if at_right:
            return room.adjusted(0, 0, -width - 2 * gap, 0)
        return room.adjusted(width + 2 * gap, 0, 0, 0)


def _pen(option: QStyleOptionViewItem, role: QPalette.ColorRole) -> QColor:
    state = QStyle.StateFlag
    if not option.state & state.State_Enabled:
        return option.palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    if option.state & state.State_Selected:
        return option.palette.color(QPalette.ColorRole.HighlightedText)
    return option.palette.color(role)
