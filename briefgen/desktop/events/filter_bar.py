"""The line above the events: words to filter by, order and groups."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from briefgen.desktop.events.groups import GROUPINGS, Grouping
from briefgen.desktop.workspace.workspace import Workspace

_ROOM = 75  # letters in the width of a line that has room for labels
_PAUSE = 10  # milliseconds in which several letters make one search


class FilterLine(QLineEdit):
    """A line that hands the arrow keys on to the events."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Down and Enter go to the events, Escape empties the line."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Changes the text and the order of the workspace's query as one types and chooses."""

    grouped = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.words = FilterLine()
        self.words.setAccessibleName(self.tr("Filter events"))
        self.words.setPlaceholderText(self.tr('Filter events by words or a "phrase" (Ctrl+F)'))
        self.words.setClearButtonEnabled(True)
        self.order = _choice(self.tr("Order"), [(words, order) for order, words in self._orders()])
        self.groups = _choice(self.tr("Group"), list(zip(self._groupings(), GROUPINGS, strict=True)))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.words, 1)
        self._labels = [QLabel(self.tr("Sor&t")), QLabel(self.tr("&Group"))]
        for label, choice in zip(self._labels, (self.order, self.groups), strict=True):
            label.setBuddy(choice)
            self._layout.addWidget(label)
            self._layout.addWidget(choice)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self.words.textChanged.connect(self._pause.start)
        self.order.activated.connect(lambda: workspace.set_query(order=self.order.currentData()))
        self.groups.activated.connect(lambda: self.grouped.emit(self.groups.currentData()))
        workspace.query_changed.connect(self._show_query)
        workspace.collection_changed.connect(self._show_query)
        self._show_query()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the labels out where there is little room: the choices tell what they are for by themselves."""
        super().resizeEvent(event)
        has_room = self.width() >= _ROOM * self.fontMetrics().averageCharWidth()
        for label in self._labels:
            label.setVisible(has_room)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the line."""
        self._layout.addWidget(widget)

    def show_grouping(self, grouping: Grouping) -> None:
        """Show a grouping that was chosen elsewhere."""
        self.groups.setCurrentIndex(GROUPINGS.index(grouping))

    def _search(self) -> None:
        self._workspace.set_query(text=self.words.text(), is_typed=True)

    def _show_query(self) -> None:
        """Show what is looked for, unless it is being changed here."""
        query = self._workspace.query
        if not self._pause.isActive() and self.words.text() != query.text:
            self.words.setText(query.text)
            self._pause.stop()
        self.order.setCurrentIndex(
            max(0, self.order.findData(query.order or ("relevance" if query.text else "newest")))
        )

    def _orders(self) -> tuple[tuple[str, str], ...]:
        return (
            ("oldest", self.tr("Oldest first")),
            ("newest", self.tr("Newest first")),
            ("relevance", self.tr("Best match first")),
        )

    def _groupings(self) -> tuple[str, ...]:
        return (self.tr("No groups"), self.tr("By theme"), self.tr("By month"))


def _choice(name: str, items: list[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setAccessibleName(name)
    for words, value in items:
        box.addItem(words, value)
    return box
