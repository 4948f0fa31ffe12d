"""How rows of events are drawn and edited."""

from typing import assert_never

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from briefgen.desktop.events.cells import date_fault
from briefgen.desktop.events.columns import DATE, STATUS, TICK, TITLE, Editor, columns, place_of
from briefgen.desktop.events.found import ShownEvent
from briefgen.desktop.events.model import EventsModel
from briefgen.desktop.events.row_layout import RowLayout, lay_out_row, row_height
from briefgen.desktop.events.row_painter import RowPainter
from briefgen.desktop.events.spine import DAY_WIDTH, DayWords, draw_day
from briefgen.desktop.names.statuses import status_name
from briefgen.desktop.theme import WindowTheme, theme
from briefgen.desktop.widgets.bidi_isolate import isolated
from briefgen.model.event import STATUSES

Index = QModelIndex | QPersistentModelIndex
_EDIT = Qt.ItemDataRole.EditRole
_CHECK = Qt.ItemDataRole.CheckStateRole


class DateValidator(QValidator):
    """Lets through dates, and nothing at all; anything else may still become a date."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Whether the text is a date."""
        is_date = not text.strip() or not date_fault(text.strip())
        return QValidator.State.Acceptable if is_date else QValidator.State.Intermediate, text, position


class EventsDelegate(QStyledItemDelegate):
    """Draws a whole row for the index of its title; edits titles, dates and statuses in place."""

    def __init__(self, model: EventsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.look = theme()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row: a heading, or an event with tick, title, what is known of it, and a tag."""
        look, line = theme(), self._model.line(index.row())
        painter.save()
        body, whole = QStyleOptionViewItem(option), option.rect
        body.rect = self._body(whole, option.direction)
        if body.rect != whole:
            draw_day(painter, look, option, *self._day(index.row()))
        row = RowPainter(painter, look, body)
        row.draw_ground(is_heading=line.event is None)
        state = Qt.CheckState(self._model.index(index.row(), place_of(TICK)).data(_CHECK) or Qt.CheckState.Unchecked)
        if line.is_rest:
            is_folded = self._model.is_folded(index.row())
            words, _ = self._model.cells.heading_words(line, is_folded=is_folded)
            row.draw_rest(words, is_folded)
        elif line.event is None:
            name, count = self._model.cells.heading_words(line)
            tick = self.heading_tick(whole, option.direction)
            row.draw_heading(isolated(name), count, self._model.is_folded(index.row()), tick, state)
        else:
            layout = self.row_layout(line.event, whole, option.direction)
            row.draw_tick(layout.tick, state)
            row.draw_title(layout)
            row.draw_pieces(layout)
            if not layout.tag.isEmpty():
                row.draw_tag(layout.tag, line.event.row.status)
            if not layout.yours.isEmpty():
                row.draw_yours(layout.yours)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As wide as the list, and as high as the title needs, in the looks that `look` had before the first row."""
        look, line = self.look, self._model.line(index.row())
        width = option.rect.width() - self._beside(look)
        if line.event is None:
            return QSize(width, look.px(look.tokens.size.row_group))
        is_yours = self._model.cells.is_edited_at_all(line.event.id)
        return QSize(width, row_height(line.event.row.title, tag_of(line.event), is_yours, width, look))

    def row_layout(self, event: ShownEvent, rect: QRect, direction: Qt.LayoutDirection) -> RowLayout:
        """Where the parts of the row of an event stand."""
        is_yours = self._model.cells.is_edited_at_all(event.id)
        body = self._body(rect, direction)
        return lay_out_row(event, tag_of(event), is_yours, body, direction, theme(), has_date=body == rect)

    def _beside(self, look: WindowTheme) -> int:
        """The width of the days beside the events."""
        return look.px(DAY_WIDTH) if self._model.grouping == "day" else 0

    def _body(self, rect: QRect, direction: Qt.LayoutDirection) -> QRect:
        """The part of a row that is right of its day."""
        return QStyle.visualRect(direction, rect, rect.adjusted(self._beside(theme()), 0, 0, 0))

    def _day(self, row: int) -> tuple[DayWords | None, bool | None]:
        """The words of a day beside its first event, and whether that is in the brief; None for what has no day."""
        line = self._model.line(row)
        if line.group is None or line.group.kind != "day":
            return None, None
        words = self._model.cells.day_words(line.group)
        before = self._model.line(row - 1).group if row else None
        return (words if before is not line.group else None), bool(words.in_brief)

    def heading_tick(self, rect: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Where the tick of a heading stands."""
        look, rect = theme(), self._body(rect, direction)
        side = look.px(look.tokens.size.checkbox)
        tick = QRect(rect.left() + look.px(16), rect.top() + (rect.height() - side) // 2, side, side)
        return QStyle.visualRect(direction, rect, tick)

    def createEditor(  # noqa: N802
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """A line for titles and dates, a choice of statuses; actors are chosen in a window of their own."""
        edit = columns()[index.column()].edit
        kind: Editor = "actor dialog" if edit is None else edit.editor
        match kind:
            case "line":
                return _line(parent, self.tr("Title of the event"))
            case "date line":
                editor = _line(parent, self.tr("Date of the event"))
                editor.setValidator(DateValidator(editor))
                editor.setPlaceholderText("2025-05-31")
                tip = self.tr("31 May 2025, May 2025, 2025, or 2025-05-01/2025-05-09; ~ after 2025-05 for about")
                editor.setToolTip(tip)
                return editor
            case "status choice":
                return _status_editor(parent, self, self.tr("Status of the event"))
            case "actor dialog":
                return super().createEditor(parent, option, index)
            case _:
                assert_never(kind)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Put what the cell holds into the editor."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(_EDIT)))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(_EDIT)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Hand what was edited to the model."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), _EDIT)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), _EDIT)

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """The editor covers what it edits, is as high as a field, and wide enough for what is to be written."""
        look, column = theme(), columns()[index.column()]
        least = {DATE: editor.fontMetrics().horizontalAdvance("2025-05-31/2025-05-31    "), STATUS: look.px(140)}
        rect, event = QRect(option.rect), self._model.line(index.row()).event
        if column is TITLE and event is not None:
            rect = self.row_layout(event, rect, option.direction).title
        wide = max(rect.width() + look.px(16), least.get(column, 0))
        high = max(look.px(look.tokens.size.control_small), editor.sizeHint().height())
        rect = QRect(rect.left() - look.px(8), rect.center().y() - high // 2, wide, high)
        rect.moveRight(min(rect.right(), option.widget.width()))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Say what is wrong with a date when it is to be taken over; the editor stays open."""
        is_enter = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        )
        if is_enter and isinstance(watched, QLineEdit) and not watched.hasAcceptableInput():
            fault = date_fault(watched.text().strip())
            watched.setAccessibleDescription(fault)
            QToolTip.showText(watched.mapToGlobal(QPoint(0, watched.height())), fault, watched)
            return True
        return super().eventFilter(watched, event)


def tag_of(event: ShownEvent) -> str:
    """The status of an event that needs a tag; "" where it is plainly reported."""
    return "" if STATUS.is_usual(event) else event.row.status


def _line(parent: QWidget, name: str) -> QLineEdit:
    editor = QLineEdit(parent)
    editor.setAccessibleName(name)
    return editor


def _status_editor(parent: QWidget, delegate: EventsDelegate, name: str) -> QComboBox:
    editor = QComboBox(parent)
    editor.setAccessibleName(name)
    for status in STATUSES:
        editor.addItem(status_name(status), status)

    def finish() -> None:
        delegate.commitData.emit(editor)
        delegate.closeEditor.emit(editor)

    editor.activated.connect(finish)
    return editor
