"""The table of events."""

from typing import cast

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from briefgen.desktop.events.columns import DATE, TICK, TITLE, Column, columns, place_of
from briefgen.desktop.events.delegate import EventsDelegate
from briefgen.desktop.events.model import EventsModel
from briefgen.desktop.workspace.workspace import Workspace

_AHEAD = 60  # lines before the end at which more are asked for


class EventsTable(QTableView):
    """Shows the model, toggles ticks of what is selected, and keeps to the event that is looked at."""

    near_end = Signal()
    evidence_wanted = Signal()
    menu_wanted = Signal(QPoint)
    actors_wanted = Signal(str)

    def __init__(self, workspace: Workspace, model: EventsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.events = model
        self._is_sharing = self._are_widths_set = False
        self.setModel(model)
        self.setItemDelegate(EventsDelegate(self))
        self.setAccessibleName(self.tr("Events"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self._lay_out_headers()
        self.verticalScrollBar().valueChanged.connect(self._ask_for_more)
        self.selectionModel().currentRowChanged.connect(self._look_at)
        model.arranged.connect(self._span_headings)
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
            self._go_to(row, max(current.column(), place_of(DATE)))

    def show_order(self, order: str) -> None:
        """Show by the arrow of the dates in what order the events are."""
        kinds = {"oldest": Qt.SortOrder.AscendingOrder, "newest": Qt.SortOrder.DescendingOrder}
        by = next((place for place, column in enumerate(columns()) if column.is_sorted), -1)
        self.horizontalHeader().setSortIndicator(by if order in kinds else -1, kinds.get(order, kinds["oldest"]))

    def edit_cell(self) -> None:
        """Edit the cell that has the focus, or the title where that cell cannot be edited."""
        index = self.currentIndex()
        if not index.isValid() or self.events.line(index.row()).event is None:
            return
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = index.siblingAtColumn(place_of(TITLE))
        self.edit_column(columns()[index.column()])

    def edit_column(self, column: Column) -> None:
        """Edit a column of the line that has the focus."""
        index = self.currentIndex().siblingAtColumn(place_of(column))
        if not index.isValid():
            return
        event = self.events.line(index.row()).event
        if column.edit is not None and column.edit.editor == "actor dialog" and event is not None:
            self.actors_wanted.emit(event.id)
        elif event is not None:
            self.setCurrentIndex(index)
            self.edit(index)

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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Edit a cell, or fold a group."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton or columns()[index.column()] is TICK:
            super().mouseDoubleClickEvent(event)
        elif self.events.line(index.row()).event is None:
            self._toggle_fold(index.row())
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit_column(columns()[index.column()])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu, where it was asked for or at the line that has the focus."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
        else:
            self.menu_wanted.emit(event.globalPos())

    def _lay_out_headers(self) -> None:
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        metrics = self.fontMetrics()
        rows.setDefaultSectionSize(metrics.height() * 3 // 2)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(metrics.height() * 2)
        for place, column in enumerate(columns()):
            if column.width is not None:
                self.setColumnWidth(place, column.width(metrics))
            elif column.share is None:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort)
        header.sectionResized.connect(self._note_resizing)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the width out, so that most of it is the event's; not over widths that the user has set.

        Where there is little of it the themes go first, then actors and sources, which show elsewhere as well.
        """
        super().resizeEvent(event)
        if self._are_widths_set:
            return
        letter, width = self.fontMetrics().averageCharWidth(), self.viewport().width()
        self._is_sharing = True
        for place, column in enumerate(columns()):
            if column.room:
                self.setColumnHidden(place, width < column.room * letter)
            if column.share is not None:
                letters, share = column.share
                self.setColumnWidth(place, min(letter * letters, int(width * share)))
        self._is_sharing = False

    def _note_resizing(self, place: int) -> None:
        if columns()[place].share is not None and not self._is_sharing:
            self._are_widths_set = True

    def _sort(self, place: int) -> None:
        """Dates can be sorted, the oldest first or last; the other columns keep to that order."""
        order = self._workspace.query.order or "newest"
        if columns()[place].is_sorted:
            self._workspace.set_query(order="newest" if order == "oldest" else "oldest")
        else:
            self.show_order(order)

    def _span_headings(self) -> None:
        self.clearSpans()
        for row in self.events.heading_rows():
            self.setSpan(row, place_of(DATE), 1, len(columns()) - place_of(DATE))
        self._ask_for_more()

    def _go_to(self, row: int, column: int) -> None:
        index = self.events.index(row, column)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def _look_at(self, current: QModelIndex) -> None:
        event = self.events.line(current.row()).event if current.isValid() else None
        if event is not None:
            self._workspace.set_current(event.id)

    def _ask_for_more(self) -> None:
        last = self.rowAt(self.viewport().height() - 1)
        if last < 0 or last + _AHEAD >= self.events.rowCount():
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
        is_mirrored = self.isRightToLeft()
        shut, opened = (Qt.Key.Key_Right, Qt.Key.Key_Left) if is_mirrored else (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if key in (shut, opened, Qt.Key.Key_Minus, Qt.Key.Key_Plus):
            self.events.fold(index.row(), key in (shut, Qt.Key.Key_Minus))
            return True
        return False

    def _toggle_fold(self, row: int) -> None:
        self.events.fold(row, not self.events.is_folded(row))
