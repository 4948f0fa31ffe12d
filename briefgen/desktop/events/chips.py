"""What the events are filtered by, a chip for each filter; a click takes it off."""

import datetime
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QToolButton, QWidget

from briefgen import service
from briefgen.desktop.application.translation import listed, number
from briefgen.desktop.events.loader import EventsLoader
from briefgen.desktop.names.facets import FACETS, value_kind
from briefgen.desktop.theme import dress, theme
from briefgen.desktop.widgets.bidi_isolate import isolated
from briefgen.desktop.widgets.buttons import muted
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.library.search.query import FacetName, SearchQuery

Namer = Callable[[FacetName, str], str]


class Chips(QWidget):
    """Without a filter it takes no room; `name_of` says what a value of a facet is called."""

    cleared = Signal()

    def __init__(self, workspace: Workspace, loader: EventsLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._loader = loader
        self.name_of: Namer = lambda _facet, value: value
        self.counts = muted(QLabel())
        self.chips: list[QToolButton] = []
        self._shown: tuple[str, ...] = ()
        self._flow = FlowLayout(self)
        self._clear = QToolButton()
        self._clear.setText(self.tr("Clear"))
        self._clear.setToolTip(self.tr("Show all events again"))
        self._clear.setProperty("link", True)
        self._clear.clicked.connect(self.cleared)
        self._flow.addWidget(self._clear)
        self._flow.addWidget(self.counts)
        loader.changed.connect(self.refresh)
        workspace.query_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the filters of now, and how many events they leave."""
        wanted = list(self._filters(self._workspace.query))
        words = tuple(f"{kind} {value}" for kind, value, _ in wanted)
        if words != self._shown:
            self._shown = words
            self._make(wanted)
        total, every = self._loader.total, self._loader.every
        self.counts.setText(self.tr("{found} of %Ln event(s)", "", every).format(found=number(total)))
        self.setVisible(bool(wanted))

    def _make(self, wanted: list[tuple[str, str, dict[str, Any]]]) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chips = []
        for kind, value, without in wanted:
            chip = QToolButton(self)
            chip.setText(f"{kind} {isolated(value)}")
            chip.setProperty("chip", True)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setLayoutDirection(_opposite(self.layoutDirection()))
            dress(chip, "x", "muted")
            chip.setAccessibleName(self.tr("{kind} {value}, remove").format(kind=kind, value=value))
            chip.setToolTip(self.tr("Take this filter off"))
            chip.clicked.connect(partial(self._take_off, without))
            self._flow.insert(len(self.chips), chip)
            self.chips.append(chip)

    def words(self) -> str:
        """What is looked for, in words: “Kabul”, Theme: Security."""
        query = self._workspace.query
        text = (f"“{query.text.strip()}”",) if query.text.strip() else ()
        return listed((*text, *(f"{kind}: {isolated(value)}" for kind, value, _ in self._filters(query))))

    def _take_off(self, without: dict[str, Any]) -> None:
        self._workspace.set_query(**without)

    def _filters(self, query: SearchQuery) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Kind, value, and the change of the query that takes the filter off."""
        if query.since is not None and query.until is not None:
            yield self.tr("Dates"), self._days(query.since, query.until), {"since": None, "until": None}
        elif query.since is not None:
            yield self.tr("From"), self._days(query.since), {"since": None}
        elif query.until is not None:
            yield self.tr("To"), self._days(query.until), {"until": None}
        if query.undated is not None:
            words = self.tr("with those without") if query.undated else self.tr("only those with one")
            yield self.tr("Date"), words, {"undated": None}
        for facet in FACETS:
            values: tuple[str, ...] = getattr(query, facet)
            for value in values:
                rest = tuple(each for each in values if each != value)
                yield value_kind(facet), self.name_of(facet, value), {facet: rest}

    def _days(self, *days: datetime.date) -> str:
        """A day, or the two at the ends of a span, in the words of the brief, as the list has them."""
        edtf = "/".join(day.isoformat() for day in days)
        return service.dates_in_words([edtf], self._workspace.choice.spec.language)[edtf]


class FlowLayout(QLayout):
    """Widgets side by side, and below each other where a line is full."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def insert(self, place: int, widget: QWidget) -> None:
        """Put a widget at a place."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        widget.show()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Number of items."""
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:  # noqa: N802
        """An item by its place."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:  # noqa: N802
        """Take an item out."""
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of all lines."""
        return self._arrange(QRect(0, 0, width, 0), is_moving=False)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the widest item at least."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """As wide as the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + QSize(2 * theme().px(16), 2 * theme().px(6))

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, is_moving=True)

    def _arrange(self, rect: QRect, *, is_moving: bool) -> int:
        look = theme()
        side, gap = look.px(16), look.px(6)
        line = max((item.sizeHint().height() for item in self._items), default=0)
        x, y, high = rect.left() + side, rect.top() + gap, 0
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.isRightToLeft()
        for item in self._items:
            size = item.sizeHint()
            if x + size.width() > rect.right() - side and high:
                x, y, high = rect.left() + side, y + line + gap, 0
            if is_moving:
                left = rect.left() + rect.right() - x - size.width() + 1 if is_mirrored else x
                item.setGeometry(QRect(QPoint(left, y + (line - size.height()) // 2), size))
            x, high = x + size.width() + gap, line
        return y + high + gap - rect.top()


def _opposite(direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    return right if direction == left else left
