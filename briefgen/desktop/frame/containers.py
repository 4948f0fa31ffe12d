"""What panes are put into: splitters, stacks, columns, and the focus within them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefgen.desktop.brief.editors import TextEditor
from briefgen.desktop.theme import theme
from briefgen.desktop.widgets.pane_splitter import PaneSplitter

# Of width and height that panes have until they are dragged. Of 1,440 pixels the page gets 432, half of its size on
# paper, and its letters of 10.5 points are 7.6 pixels large; with half of its share they were 3.8, which nobody reads,
# and with twice as much the events had 317, too few for a title of some 60 letters on a line. The sidebar has the 264
# that names and counts need.
SHARES: Final = {"columns": (19, 51, 30), "middle": (3, 2), "right": (3, 2)}
_EDGE: Final = 16  # pixels at 100 % beside what stands in the sidebar
_INNER_EDGE: Final = 12  # on the side where it scrolls


class Sidebar(QStackedWidget):
    """Parts of which one is seen at a time, on the tone of the sidebar."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._columns = parts
        for part in parts:
            self.addWidget(part)
        self.fit()

    def fit(self) -> None:
        """Take the gaps that go with the size of the letters."""
        px = theme().px
        for column in self._columns:
            layout_of(column).setContentsMargins(px(_EDGE), px(_EDGE // 2), px(_INNER_EDGE), px(_EDGE // 2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Lay the ground."""
        QPainter(self).fillRect(event.rect(), QColor(theme().colours.sidebar))


def focus_in(pane: QWidget) -> bool:
    """Give the focus to the first part of a pane that takes it, or to the one that the pane names; whether one does."""
    if pane.focusPolicy() != Qt.FocusPolicy.NoFocus or pane.focusProxy() is not None:
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True
    part = pane.nextInFocusChain()
    while part is not None and part is not pane:
        takes_it = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isEnabled()
        if takes_it and pane.isAncestorOf(part) and part.isVisibleTo(pane):
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        part = part.nextInFocusChain()
    return False


def holds(pane: QWidget, focus: QWidget) -> bool:
    """Whether the focus is in a pane."""
    return pane is focus or pane.isAncestorOf(focus)


def splitter_of(name: str, orientation: Qt.Orientation, parts: Sequence[QWidget]) -> PaneSplitter:
    """A splitter of some parts, by whose name its sizes are kept."""
    splitter = PaneSplitter(orientation, has_grip=name == "middle")
    splitter.setObjectName(name)
    for place, part in enumerate(parts):
        splitter.addWidget(part)
        splitter.setStretchFactor(place, SHARES[name][place])
    return splitter


def stack_of(*parts: QWidget) -> QStackedWidget:
    """Parts of which one is seen at a time."""
    stack = QStackedWidget()
    for part in parts:
        stack.addWidget(part)
    return stack


def layout_of(column: QWidget) -> QVBoxLayout:
    """The layout of a column."""
    layout = column.layout()
    assert isinstance(layout, QVBoxLayout)
    return layout


def column_of(*parts: QWidget) -> QWidget:
    """Parts below each other, of which the last takes what room is left."""
    column = QWidget()
    column.setMinimumWidth(22 * column.fontMetrics().averageCharWidth())
    layout = QVBoxLayout(column)
    for part in parts:
        layout.addWidget(part)
    layout.setStretchFactor(parts[-1], 1)
    return column


def let_drops_through(panes: QWidget) -> None:
    """Have files that are dropped on a field for text opened, where the field would take their names.

    Own words take what is dragged from the evidence, and no files.
    """
    for line in panes.findChildren(QLineEdit):
        line.setAcceptDrops(False)
    plain = (area for area in panes.findChildren(QPlainTextEdit) if not isinstance(area, TextEditor))
    for area in (*plain, *panes.findChildren(QTextEdit)):
        area.setAcceptDrops(False)
        area.viewport().setAcceptDrops(False)
