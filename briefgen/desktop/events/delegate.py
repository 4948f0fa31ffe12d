"""How cells of events are drawn and edited."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final, assert_never

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPalette, QPixmap, QPolygonF, QValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyleOptionViewItem, QToolTip, QWidget

from briefgen.desktop.events.cells import EDITED_ROLE, HEADING_ROLE, MUTED_ROLE, date_fault
from briefgen.desktop.events.columns import DATE, Editor, columns
from briefgen.desktop.events.statuses import status_name
from briefgen.desktop.widgets.item_delegate import ItemDelegate
from briefgen.model.event import STATUSES

Index = QModelIndex | QPersistentModelIndex
_EDIT = Qt.ItemDataRole.EditRole
_Points = Sequence[tuple[float, float]]
_SIGNS: Final[Mapping[str, Sequence[_Points]]] = MappingProxyType(
    {
        "pencil": (
            ((0.08, 0.92), (0.14, 0.68), (0.62, 0.20), (0.80, 0.38), (0.32, 0.86)),
            ((0.68, 0.14), (0.76, 0.06), (0.94, 0.24), (0.86, 0.32)),
        ),
        "unfolded": (((0.15, 0.32), (0.85, 0.32), (0.5, 0.74)),),
        "folded": (((0.32, 0.15), (0.74, 0.5), (0.32, 0.85)),),
        "folded left": (((0.68, 0.15), (0.26, 0.5), (0.68, 0.85)),),
    }
)


class DateValidator(QValidator):
    """Lets through EDTF dates and nothing at all; anything else may still become a date."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Whether the text is a date."""
        is_date = not text.strip() or not date_fault(text.strip())
        return QValidator.State.Acceptable if is_date else QValidator.State.Intermediate, text, position


class EventsDelegate(ItemDelegate):
    """Draws a pencil beside what the analyst changed; edits titles, dates and statuses in place."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Headings stand out, what is usual stands back, what was edited has a pencil."""
        super().initStyleOption(option, index)
        is_folded = index.data(HEADING_ROLE)
        if is_folded is not None:
            self._dress_heading(option, index, is_folded)
            return
        if index.data(MUTED_ROLE):
            faint = option.palette.color(QPalette.ColorRole.PlaceholderText)
            option.palette.setColor(QPalette.ColorRole.Text, faint)
        if index.data(EDITED_ROLE):
            self._set_sign(option, "pencil")
            option.decorationPosition = QStyleOptionViewItem.Position.Right

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
                tip = self.tr("2025-05-31, 2025-05, 2025 or 2025-05-01/2025-05-09; ~ after a date for about")
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
        """The editor covers the cell, and is wide enough for what is to be written."""
        super().updateEditorGeometry(editor, option, index)
        least = editor.fontMetrics().horizontalAdvance("2025-05-31/2025-05-31 ")
        if columns()[index.column()] is DATE and editor.width() < least:
            editor.resize(least, editor.height())

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

    def _dress_heading(self, option: QStyleOptionViewItem, index: Index, is_folded: bool) -> None:
        option.font.setBold(True)
        option.backgroundBrush = option.palette.brush(QPalette.ColorRole.Button)
        if columns()[index.column()] is DATE:
            is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            name = "unfolded" if not is_folded else "folded left" if is_mirrored else "folded"
            self._set_sign(option, name)

    def _set_sign(self, option: QStyleOptionViewItem, name: str) -> None:
        size = option.fontMetrics.height() * 3 // 4
        colour = option.palette.color(QPalette.ColorRole.Text)
        option.icon = QIcon(_sign(name, colour.rgba(), size, option.widget.devicePixelRatioF()))
        option.decorationSize = QSize(size, size)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration


def _line(parent: QWidget, name: str) -> QLineEdit:
    editor = QLineEdit(parent)
    editor.setFrame(False)
    editor.setAutoFillBackground(True)
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


@lru_cache(maxsize=64)
def _sign(name: str, rgba: int, size: int, ratio: float) -> QPixmap:
    """A sign of `size` logical pixels, in a colour as `QColor.rgba` gives it."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromRgba(rgba))
    for points in _SIGNS[name]:
        painter.drawPolygon(QPolygonF([QPointF(x * size, y * size) for x, y in points]))
    painter.end()
    return picture
