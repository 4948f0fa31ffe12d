"""How what is said and asked in an article is drawn beside it: a sign, who says it, and the words."""

import html

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPainter, QPalette, QPen, QTextDocument, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefgen.desktop.theme import theme
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.widgets.bidi_isolate import isolated

HEAD_ROLE = Qt.ItemDataRole.UserRole + 1
"""Who says it, or why it is open; the words themselves are the item's text."""
ICON_ROLE = Qt.ItemDataRole.UserRole + 2  # the name of the picture before the head
OFFSET_ROLE = Qt.ItemDataRole.UserRole + 3
"""Pixels of white above the words, in a row that begins before its paragraph does."""
ASIDE_ROLE = Qt.ItemDataRole.UserRole + 4  # whether it is of the article, and not about the event that is looked at
_PADDING, _ICON, _GAP = 8, 14, 8  # pixels at 100 %
_State = QStyle.StateFlag
Index = QModelIndex | QPersistentModelIndex


class StatementDelegate(QStyledItemDelegate):
    """Draws words at the head of rows that are as high as the list makes them."""

    def note_height(self, index: Index, wide: int, direction: Qt.LayoutDirection) -> int:
        """The height in pixels that the words of an item need in a list so wide."""
        words = self._document(index, self._room(wide), direction)
        return round(words.size().height()) + theme().px(_PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        look, state = theme(), option.state
        rect = option.rect.adjusted(0, int(index.data(OFFSET_ROLE) or 0), 0, 0)
        rect.setHeight(min(rect.height(), self.note_height(index, rect.width(), option.direction)))
        colours = look.colours
        painter.save()
        if state & (_State.State_Selected | _State.State_MouseOver):
            is_chosen = state & _State.State_Selected and state & _State.State_Active
            painter.fillRect(rect, QColor(colours.tint if is_chosen else colours.hover))
        side, air = look.px(_ICON), look.px(_PADDING)
        box = QRect(rect.left() + air, rect.top() + air // 2 + 1, side, side)
        ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
        place = QStyle.visualRect(option.direction, rect, box)
        painter.drawPixmap(QPointF(place.topLeft()), picture(str(index.data(ICON_ROLE)), colours.muted, side, ratio))
        wide = self._room(rect.width())
        left = rect.left() + air + side + look.px(_GAP)
        room = QStyle.visualRect(option.direction, rect, QRect(left, rect.top() + air // 2, wide, rect.height()))
        painter.translate(room.topLeft())
        context = QAbstractTextDocumentLayout.PaintContext()
        colour = colours.muted if index.data(ASIDE_ROLE) else colours.text
        context.palette.setColor(QPalette.ColorRole.Text, QColor(colour))
        document = self._document(index, wide, option.direction)  # lives as long as its layout draws
        document.documentLayout().draw(painter, context)
        painter.restore()
        if state & _State.State_HasFocus and state & _State.State_Active:
            painter.setPen(QPen(QColor(colours.focus), look.px(look.tokens.line.focus)))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))

    def _room(self, wide: int) -> int:
        look = theme()
        return max(wide - look.px(2 * _PADDING + _ICON + _GAP), look.px(40))

    def _document(self, index: Index, wide: int, direction: Qt.LayoutDirection) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(theme().font("small"))
        option = QTextOption()
        option.setTextDirection(direction)
        document.setDefaultTextOption(option)
        head, words = (
            html.escape(isolated(str(index.data(role)))) for role in (HEAD_ROLE, Qt.ItemDataRole.DisplayRole)
        )
        document.setHtml(f"<b>{head}</b> {words}")
        document.setTextWidth(wide)
        return document
