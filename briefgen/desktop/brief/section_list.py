"""The list of sections: ticked or not, dragged into order."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from briefgen.desktop.application.translation import listed
from briefgen.desktop.brief.section_delegate import NOTE_ROLE, SectionDelegate
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
        self._delegate = SectionDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model().rowsMoved.connect(self.ordered)
        self.itemChanged.connect(self._report_switched)

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
        self,
        order: Sequence[Section],
        chosen: Collection[Section],
        words: Mapping[Section, str],
        notes: Mapping[Section, str],
    ) -> None:
        """List sections in an order, with words and notes; the current section stays the current one."""
        current = self.current
        with QSignalBlocker(self):
            if self.order != tuple(order):
                self.clear()
                for section in order:
                    self.addItem(_item(section))
            for row, section in enumerate(order):
                self.item(row).setText(words[section])
                self.item(row).setData(NOTE_ROLE, notes.get(section, ""))
                told = self._accessible_text(words[section], section in chosen)
                self.item(row).setData(Qt.ItemDataRole.AccessibleTextRole, told)
                self.item(row).setCheckState(_state(section in chosen))
                if section == (current or order[0]):
                    self.setCurrentRow(row)
        # Without its signals the view was not told either, and would draw the rows as they were.
        self.viewport().update()
        self.currentItemChanged.emit(self.currentItem(), None)

    def switch_rect(self, row: int) -> QRect:
        """Where the switch of a row stands."""
        return self._delegate.switch_rect(self.visualItemRect(self.item(row)), self.layoutDirection())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on a switch turns it."""
        item = self.itemAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if item is not None and is_left and self.switch_rect(self.row(item)).contains(event.position().toPoint()):
            item.setCheckState(_state(item.checkState() != Qt.CheckState.Checked))
        super().mouseReleaseEvent(event)

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

    def _accessible_text(self, words: str, is_on: bool) -> str:
        return listed((words, self.tr("on") if is_on else self.tr("off")))

    def _report_switched(self, item: QListWidgetItem) -> None:
        self.switched.emit(item.data(_SECTION), item.checkState() == Qt.CheckState.Checked)


def _item(section: Section) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(_SECTION, section)
    item.setFlags(_FLAGS)
    return item


def _state(is_on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
