"""The list of events."""

from typing import Final, cast

from PySide6.QtCore import (
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from briefgen.desktop.events.columns import TICK, TITLE, EventColumn, columns, place_of
from briefgen.desktop.events.delegate import EventsDelegate
from briefgen.desktop.events.found import ShownEvent
from briefgen.desktop.events.model import EventsModel
from briefgen.desktop.events.row_layout import RowLayout
from briefgen.desktop.theme import theme
from briefgen.desktop.workspace.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
_AHEAD: Final = 60  # lines before the end at which more are asked for
_CHECK: Final = Qt.ItemDataRole.CheckStateRole


class EventsList(QListView):
    """Shows the model, toggles ticks of what is selected, and keeps to the event that is looked at.

    A row is one index to Qt, that of its title; where its other columns stand in it, the delegate says.
    """

    near_end = Signal()
    evidence_wanted = Signal()
    menu_wanted = Signal(QPoint)
    actors_wanted = Signal(str)

    def __init__(self, workspace: Workspace, model: EventsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.events = model
        self._column: EventColumn = TITLE
        self._is_pressed_on_tick = False
        self._delegate = EventsDelegate(model, self)
        self.setModel(model)
        self.setModelColumn(place_of(TITLE))
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Events"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(2 * self.fontMetrics().height())
        self.verticalScrollBar().valueChanged.connect(self._ask_for_more)
        self.selectionModel().currentRowChanged.connect(self._look_at)
        model.arranged.connect(self._ask_for_more)
        workspace.current_changed.connect(self.show_event)

    def selected_rows(self) -> list[int]:
        """The selected rows, from above."""
        found: set[int] = set()
        for stretch in cast(list[QItemSelectionRange], self.selectionModel().selection()):
            found.update(range(stretch.top(), stretch.bottom() + 1))
        return sorted(found)

    def selected_ids(self) -> list[str]:
        """Ids of the selected events, those under selected headings too; the one that has the focus comes first."""
        ids = self.events.ids_in(self.selected_rows())
        current = self._workspace.current
        return [current, *(each for each in ids if each != current)] if current in ids else ids

    def toggle_selected(self) -> None:
        """Tick what is selected; untick it when all of it is ticked."""
        ids = self.selected_ids()
        if ids:
            self._workspace.tick(ids, not all(map(self._workspace.is_ticked, ids)))

    def listed(self) -> tuple[ShownEvent, ShownEvent] | None:
        """The first and the last event that is seen; None where there is none."""
        middle, height = self.viewport().width() // 2, self.viewport().height()
        first, last = (self.indexAt(QPoint(middle, y)) for y in (0, height - 1))
        rows = range(first.row(), (last.row() if last.isValid() else self.events.rowCount() - 1) + 1)
        seen = [event for row in rows if (event := self.events.line(row).event) is not None] if first.isValid() else []
        return (seen[0], seen[-1]) if seen else None

    def scroll_to(self, event: str) -> None:
        """Have an event at the top, where it is here."""
        row = self.events.row_of(event)
        if row is not None:
            self.scrollTo(self.events.index(row, self.modelColumn()), QAbstractItemView.ScrollHint.PositionAtTop)

    def show_event(self, event: str) -> None:
        """Select an event and bring it into view, if it is here."""
        row = self.events.row_of(event)
        current = self.currentIndex()
        if current.isValid() and self.events.ids_in([current.row()]) == [event]:
            return
        if row is None and event:
            self.events.unfold_for(event)
            row = self.events.row_of(event)
        if row is not None:
            self._go_to(row)

    def edit_cell(self) -> None:
        """Edit what was clicked last in the row that has the focus, or its title where that cannot be edited."""
        index = self.currentIndex()
        if index.isValid() and self.events.line(index.row()).event is not None:
            self.edit_column(self._column if self._column.edit is not None else TITLE)

    def edit_column(self, column: EventColumn) -> None:
        """Edit a column of the line that has the focus."""
        index = self.currentIndex().siblingAtColumn(place_of(column))
        event = self.events.line(index.row()).event if index.isValid() else None
        if event is None:
            return
        if column.edit is not None and column.edit.editor == "actor dialog":
            self.actors_wanted.emit(event.id)
        else:
            self.scrollTo(self.currentIndex())
            self.edit(index)

    def visualRect(self, index: Index) -> QRect:  # noqa: N802
        """Where a cell stands: of the title's index the whole row, of the others their place in it."""
        if not index.isValid():
            return QRect()
        row = super().visualRect(self.events.index(index.row(), self.modelColumn()))
        if index.column() == self.modelColumn():
            return row
        layout, column = self._layout_of(index.row(), row), columns()[index.column()]
        if layout is None:
            return self._delegate.heading_tick(row, self.layoutDirection()) if column is TICK else row
        return layout.rect_of(column)

    def dataChanged(self, first: Index, last: Index, roles: list[int] | None = None) -> None:  # type: ignore[override]  # noqa: N802
        """Repaint what has changed; where ticks alone have, no row is of another height."""
        if roles and all(role == _CHECK for role in roles):
            self.viewport().update()
        else:
            super().dataChanged(first, last, roles or [])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay rows out anew in another width, for their titles break elsewhere; Qt does so in another height only."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:  # noqa: N802
        """Lay the rows out; the one at the top stays there."""
        self._delegate.look = theme()
        bar = self.verticalScrollBar()
        top = self.indexAt(QPoint(self.viewport().width() // 2, 0)) if bar.value() else QModelIndex()
        before = super().visualRect(top).top()
        super().doItemsLayout()
        if top.isValid():
            bar.setValue(bar.value() + super().visualRect(top).top() - before)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space ticks, Enter shows the evidence, F2 edits; on headings left and right fold."""
        key, plain = (
            event.key(),
            event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier),
        )
        if self.state() == QAbstractItemView.State.EditingState or not plain:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self.toggle_selected()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_F2:
            self.edit_cell()
        elif not self._fold_by_key(key):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Note what of a row is pressed; a press on a tick changes that and selects nothing."""
        index, place = self.indexAt(event.position().toPoint()), event.position().toPoint()
        self._column = self._column_at(index, place)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.button() == Qt.MouseButton.LeftButton
        self._is_pressed_on_tick = plain and index.isValid() and self._column is TICK
        if self._is_pressed_on_tick:
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take a tick, or fold the group whose heading was clicked."""
        index, place = self.indexAt(event.position().toPoint()), event.position().toPoint()
        was_tick, self._is_pressed_on_tick = self._is_pressed_on_tick, False
        if was_tick:
            if index.isValid() and self._column_at(index, place) is TICK:
                tick = index.siblingAtColumn(place_of(TICK))
                is_on = Qt.CheckState(tick.data(_CHECK)) == Qt.CheckState.Checked
                self.events.setData(tick, Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked, _CHECK)
            return
        super().mouseReleaseEvent(event)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.button() == Qt.MouseButton.LeftButton
        if plain and index.isValid() and self.events.line(index.row()).event is None:
            self._toggle_fold(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Edit what is pointed at."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            super().mouseDoubleClickEvent(event)
            return
        column = self._column_at(index, place)
        if column is TICK or self.events.line(index.row()).event is None:
            self.mousePressEvent(event)
        else:
            self.edit_column(column if column.edit is not None else TITLE)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu, where it was asked for or at the line that has the focus."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
        else:
            self.menu_wanted.emit(event.globalPos())

    def _layout_of(self, row: int, rect: QRect) -> RowLayout | None:
        event = self.events.line(row).event
        return self._delegate.row_layout(event, rect, self.layoutDirection()) if event is not None else None

    def _column_at(self, index: QModelIndex, place: QPoint) -> EventColumn:
        if not index.isValid():
            return TITLE
        rect = super().visualRect(index)
        layout = self._layout_of(index.row(), rect)
        if layout is not None:
            return layout.column_at(place.x(), place.y())
        if self.events.line(index.row()).is_rest:
            return TITLE
        around = self._delegate.heading_tick(rect, self.layoutDirection()).adjusted(-6, -6, 6, 6)
        return TICK if around.contains(place) else TITLE

    def _go_to(self, row: int) -> None:
        index = self.events.index(row, self.modelColumn())
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def _look_at(self, current: QModelIndex) -> None:
        event = self.events.line(current.row()).event if current.isValid() else None
        if event is not None:
            self._workspace.set_current(event.id)

    def _ask_for_more(self) -> None:
        last = self.indexAt(QPoint(self.viewport().width() // 2, self.viewport().height() - 1))
        if not last.isValid() or last.row() + _AHEAD >= self.events.rowCount():
            self.near_end.emit()

    def _enter(self) -> None:
        index = self.currentIndex()
        if index.isValid() and self.events.line(index.row()).event is None:
            self._toggle_fold(index.row())
        elif index.isValid():
            self.evidence_wanted.emit()

    def _fold_by_key(self, key: int) -> bool:
        """Whether a key was one that folds a heading or unfolds it."""
        index = self.currentIndex()
        if not index.isValid() or self.events.line(index.row()).event is not None:
            return False
        shut, opened = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.isRightToLeft():
            shut, opened = opened, shut
        if key in (shut, opened, Qt.Key.Key_Minus, Qt.Key.Key_Plus):
            self.events.fold(index.row(), key in (shut, Qt.Key.Key_Minus))
            return True
        return False

    def _toggle_fold(self, row: int) -> None:
        self.events.fold(row, not self.events.is_folded(row))
