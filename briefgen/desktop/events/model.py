"""The events found as a table: lines with ticks, some of them headings of groups."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from briefgen.desktop.events.cells import Cells
from briefgen.desktop.events.columns import TICK, columns, place_of
from briefgen.desktop.events.found import ShownEvent
from briefgen.desktop.events.groups import GroupBy, GroupedLine, lines_of
from briefgen.desktop.workspace.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
_CHECK: Final = Qt.ItemDataRole.CheckStateRole
_FEW: Final = 50  # lines that are sooner repainted one by one


class EventsModel(QAbstractTableModel):
    """Lines of events, ticked as the workspace has it; it learns what to show from a loader."""

    filled = Signal()  # the events are others, or more
    arranged = Signal()  # lines are others, or in other places
    edit_refused = Signal(str)  # why, in plain words

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._events: list[ShownEvent] = []
        self._grouping: GroupBy = "none"
        self._folded: frozenset[str] = frozenset()
        self._lines: list[GroupedLine] = []
        self._has_headings = False
        self._places: dict[str, list[int]] = {}
        self._ticked = workspace.choice.ticked
        self.cells = Cells(workspace)
        workspace.choice_changed.connect(self._show_ticks)

    @property
    def events(self) -> Sequence[ShownEvent]:
        """The events in the order of the search, those of folded groups too."""
        return self._events

    @property
    def grouping(self) -> GroupBy:
        """How the events are grouped."""
        return self._grouping

    def line(self, row: int) -> GroupedLine:
        """A line of the table."""
        return self._lines[row]

    def heading_rows(self) -> list[int]:
        """The rows of headings."""
        return [row for row, line in enumerate(self._lines) if line.event is None]

    def ids_in(self, rows: Iterable[int]) -> list[str]:
        """Ids of the events in some rows, each once; a heading stands for all events of its group."""
        found: dict[str, None] = {}
        for row in rows:
            line = self._lines[row]
            if line.event is not None:
                found[line.event.id] = None
            elif line.group is not None and not line.is_rest:
                found.update((event.id, None) for event in line.group.events)
        return list(found)

    def row_of(self, event: str) -> int | None:
        """The first row that shows an event; None when none does."""
        return next(iter(self._places.get(event, ())), None)

    def find(self, event: str) -> ShownEvent | None:
        """An event by its id, where it is among those loaded."""
        row = self.row_of(event)
        if row is not None:
            return self._lines[row].event
        return next((each for each in self._events if each.id == event), None)

    def show_events(self, events: Sequence[ShownEvent]) -> None:
        """Put these events in the place of the old ones."""
        self._events = list(events)
        new = lines_of(self._events, self._grouping, self._folded)
        if [line.key for line in new] == [line.key for line in self._lines]:
            self._set_lines(new)
            self._repaint(0, len(new) - 1)
        else:
            self._reset()
        self.filled.emit()

    def add_events(self, events: Sequence[ShownEvent]) -> None:
        """Put more events after those that are there; one that is there already is left out."""
        known = {event.id for event in self._events}
        self._events += [event for event in events if event.id not in known]
        self._rearrange()
        self.filled.emit()

    def group_by(self, grouping: GroupBy) -> None:
        """Show the events under headings, or without."""
        if grouping != self._grouping:
            self._grouping, self._folded = grouping, frozenset()
            self._reset()

    def fold(self, row: int, is_folded: bool) -> None:
        """Hide the events under a heading or the rest of a day, or show them."""
        line = self._lines[row]
        group = line.group
        if group is not None:
            is_told = is_folded != line.is_rest  # of days those are noted that are open
            self._folded = self._folded | {group.key} if is_told else self._folded - {group.key}
            self._rearrange()
            self._repaint(row, row)

    def is_folded(self, row: int) -> bool:
        """Whether a row is a heading whose events are hidden, or stands for the rest of a day that is."""
        line = self._lines[row]
        return line.event is None and line.group is not None and (line.group.key in self._folded) != line.is_rest

    def unfold_for(self, event: str) -> None:
        """Show the first group that has the event."""
        for row, line in enumerate(self._lines):
            if line.event is None and line.group is not None and event in line.group.ids:
                self.fold(row, False)
                return

    def rowCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: N802
        """Number of columns."""
        return 0 if parent.isValid() else len(columns())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        """The column's name; that of the ticks is told and not shown."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if columns()[section] is TICK else columns()[section].name()
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return columns()[section].name()
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        """What a cell shows."""
        line, column = self._lines[index.row()], columns()[index.column()]
        if line.event is None:
            return self.cells.heading(line, column, role, self.is_folded(index.row()))
        return self.cells.event(line.event, column, role)

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:  # noqa: N802
        """Tick or untick what a line stands for, or edit an event; an edit that makes no sense is not taken."""
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            on = Qt.CheckState(value) == Qt.CheckState.Checked
            self._workspace.tick(self.ids_in([index.row()]), on)
            return True
        how = columns()[index.column()].edit
        if role != Qt.ItemDataRole.EditRole or how is None or line.event is None:
            return False
        return self.cells.edit(line.event, how, value, self.edit_refused.emit)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be chosen; the first of a line can be ticked, some of an event edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        column = columns()[index.column()]
        if column is TICK:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        if column.edit is not None and self._lines[index.row()].event is not None:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def _show_ticks(self) -> None:
        """Repaint the ticks of the events that are ticked now and were not, or the other way round."""
        old, self._ticked = self._ticked, self._workspace.choice.ticked
        if old == self._ticked:
            return
        changed = old ^ self._ticked if old is not None and self._ticked is not None else None
        if changed is None or len(changed) > _FEW or self._has_headings:
            self._repaint_ticks(0, len(self._lines) - 1)
            return
        for row in (row for event in changed for row in self._places.get(event, ())):
            self._repaint_ticks(row, row)

    def _repaint_ticks(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, place_of(TICK)), self.index(last, place_of(TICK)), [_CHECK])

    def _repaint(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(columns()) - 1))

    def _reset(self) -> None:
        self.beginResetModel()
        self._set_lines(lines_of(self._events, self._grouping, self._folded))
        self.endResetModel()
        self.arranged.emit()

    def _rearrange(self) -> None:
        """Take over lines of which some are new or some are gone; the others keep their order."""
        new = lines_of(self._events, self._grouping, self._folded)
        if len(new) >= len(self._lines):
            self._insert(new)
        else:
            self._remove(new)
        self.arranged.emit()

    def _insert(self, new: list[GroupedLine]) -> None:
        keys = [line.key for line in self._lines]
        for first, last in runs_missing(keys, [line.key for line in new]):
            self.beginInsertRows(NO_INDEX, first, last)
            self._lines[first:first] = new[first : last + 1]
            self.endInsertRows()
        self._set_lines(new)

    def _remove(self, new: list[GroupedLine]) -> None:
        keys = [line.key for line in self._lines]
        for first, last in reversed(runs_missing([line.key for line in new], keys)):
            self.beginRemoveRows(NO_INDEX, first, last)
            del self._lines[first : last + 1]
            self.endRemoveRows()
        self._set_lines(new)

    def _set_lines(self, lines: list[GroupedLine]) -> None:
        self._lines = lines
        self._has_headings = any(line.event is None for line in lines)
        self._places = {}
        for row, line in enumerate(lines):
            if line.event is not None:
                self._places.setdefault(line.event.id, []).append(row)


def runs_missing(few: Sequence[Any], many: Sequence[Any]) -> list[tuple[int, int]]:
    """First and last places in `many` of stretches that `few` lacks; `few` is `many` with some left out."""
    runs: list[tuple[int, int]] = []
    known = 0
    for place, item in enumerate(many):
        if known < len(few) and few[known] == item:
            known += 1
        elif runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
