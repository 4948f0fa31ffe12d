"""The events of the sources as rows that can be ticked."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from briefgen.service import EventRow

Index = QModelIndex | QPersistentModelIndex
_HEADS = ("Date", "Event", "Actors", "Status")
_NO_INDEX = QModelIndex()


class EventsModel(QAbstractTableModel):
    """Rows of events; the first column carries the tick. Every event is ticked at first."""

    ticks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[EventRow, ...] = ()
        self._ticked: set[str] = set()

    def show_events(self, rows: tuple[EventRow, ...]) -> None:
        """Put these events in the place of the old ones."""
        self.beginResetModel()
        self._rows = rows
        self._ticked = {row.id for row in rows}
        self.endResetModel()
        self.ticks_changed.emit()

    def event_id(self, row: int) -> str:
        """The id of the event in a row."""
        return self._rows[row].id

    def ticked(self) -> tuple[str, ...]:
        """Ids of the ticked events, in the order of the rows."""
        return tuple(row.id for row in self._rows if row.id in self._ticked)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:  # noqa: N802
        """Number of events."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:  # noqa: N802
        """Number of columns."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        """The column's name."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return _HEADS[section]
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        """Words of a cell, its tick, or the whole text as a tool tip."""
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (row.date, row.title, row.actors, row.status)[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if row.id in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:  # noqa: N802
        """Tick or untick an event."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        name = self._rows[index.row()].id
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(name)
        else:
            self._ticked.discard(name)
        self.dataChanged.emit(index, index, [role])
        self.ticks_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be chosen; the first of a row can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags
