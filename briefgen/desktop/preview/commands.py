"""The commands of the preview."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from briefgen.desktop.preview.view import PageView
from briefgen.desktop.preview.zoom import Zoom


class PreviewCommands(QObject):
    """What can be done with the pages, by keys and from menus; `go` moves some events on in the brief."""

    def __init__(self, view: PageView, go: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        fit = self.tr("Make the pages as wide as the pane")
        larger, smaller = self.tr("Make the pages larger"), self.tr("Make the pages smaller")
        lines = self.tr("Go through the events as the brief tells of them")
        on, back = self.tr("Turn to the next page"), self.tr("Turn to the page before")
        self.larger = self._action("larger", self.tr("&Larger pages"), "Ctrl+Alt+=", larger)
        self.smaller = self._action("smaller", self.tr("&Smaller pages"), "Ctrl+Alt+-", smaller)
        self.fit = self._action("fit", self.tr("Pages as &wide as the pane"), "Ctrl+Alt+0", fit)
        self.next_page = self._action("next-page", self.tr("&Next page"), "Alt+PgDown", on)
        self.previous_page = self._action("previous-page", self.tr("&Previous page"), "Alt+PgUp", back)
        self.next_event = self._action("next-event", self.tr("Next &event of the brief"), "F8", lines)
        self.previous_event = self._action("previous-event", self.tr("P&revious event of the brief"), "Shift+F8", lines)
        does = {
            self.larger: partial(view.step_zoom, 1),
            self.smaller: partial(view.step_zoom, -1),
            self.fit: partial(view.set_zoom, Zoom()),
            self.next_page: lambda: view.turn(1),
            self.previous_page: lambda: view.turn(-1),
            self.next_event: partial(go, 1),
            self.previous_event: partial(go, -1),
        }
        for action, run in does.items():
            action.triggered.connect(lambda _checked=False, run=run: run())

    @property
    def every(self) -> list[QAction]:
        """All of them."""
        sizes = [self.larger, self.smaller, self.fit]
        return [*sizes, self.next_page, self.previous_page, self.next_event, self.previous_event]

    def _action(self, name: str, words: str, keys: str, tip: str) -> QAction:
        action = QAction(words, self)
        action.setObjectName(f"preview-{name}")
        action.setShortcut(QKeySequence(keys))
        action.setStatusTip(tip)
        return action
