"""The list of sections: ticked or not, dragged into order."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from briefgen.desktop.widgets.item_delegate import ItemDelegate
from briefgen.model.spec import Section

_SECTION: Final = Qt.ItemDataRole.UserRole
_FLAGS: Final = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsDragEnabled
)


class SectionList(QListWidget):
    """One row for each section there can be."""

    ordered = Signal()
    switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setUniformItemSizes(True)
        self.setItemDelegate(ItemDelegate(self))
        self.model().rowsMoved.connect(self.ordered)
        self.itemChanged.connect(self._tell_switched)

    @property
    def order(self) -> tuple[Section, ...]:
        """All sections, as they are listed."""
        return tuple(self.item(row).data(_SECTION) for row in range(self.count()))

    @property
    def chosen(self) -> tuple[Section, ...]:
        """The sections that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.data(_SECTION) for item in items if item.checkState() == Qt.CheckState.Checked)

    @property
    def current(self) -> Section | None:
        """The section of the current row."""
        item = self.currentItem()
        section: Section | None = item.data(_SECTION) if item is not None else None
        return section

    def show_sections(
        self, order: Sequence[Section], chosen: Collection[Section], words: Mapping[Section, str]
    ) -> None:
        """List sections in an order, with words for each; the current section stays the current one."""
        current = self.current
        with QSignalBlocker(self):
            if self.order != tuple(order):
                self.clear()
                for section in order:
                    self.addItem(_item(section))
            for row, section in enumerate(order):
                self.item(row).setText(words[section])
                self.item(row).setCheckState(_state(section in chosen))
                if section == (current or order[0]):
                    self.setCurrentRow(row)
        # Without its signals the view was not told either, and would draw the rows as they were.
        self.viewport().update()
        self.currentItemChanged.emit(self.currentItem(), None)

    def switch(self) -> None:
        """Tick the current section, or untick it."""
        item = self.currentItem()
        if item is not None:
            item.setCheckState(_state(item.checkState() != Qt.CheckState.Checked))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for all rows."""
        rows = max(self.sizeHintForRow(0), self.fontMetrics().height()) * max(self.count(), 1)
        return QSize(super().sizeHint().width(), rows + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for three rows; the others can be scrolled to."""
        rows = max(self.sizeHintForRow(0), self.fontMetrics().height())
        return QSize(super().minimumSizeHint().width(), 3 * rows + 2 * self.frameWidth())

    def _tell_switched(self, item: QListWidgetItem) -> None:
        self.switched.emit(item.data(_SECTION), item.checkState() == Qt.CheckState.Checked)


def _item(section: Section) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(_SECTION, section)
    item.setFlags(_FLAGS)
    return item


def _state(is_on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
