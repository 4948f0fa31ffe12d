"""The commands of the pane of events."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence


class EventCommands(QObject):
    """Actions by what they do; the pane connects them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.find = self._make(self.tr("&Find events"), "Ctrl+F", self.tr("Filter the events by words"))
        self.timeline = self._make(
            self.tr("Show as &timeline"), "Ctrl+T", self.tr("Show the events as a timeline, or as a table")
        )
        self.timeline.setCheckable(True)
        self.edit = self._make(
            self.tr("&Edit event"), "", self.tr("Edit the cell that has the focus, or the title (F2)")
        )
        self.edit_title = self._make(self.tr("Edit &title"), "", self.tr("Give the event another title"))
        self.edit_date = self._make(self.tr("Edit &date"), "", self.tr("Give the event another date"))
        self.edit_actors = self._make(self.tr("Edit &actors…"), "", self.tr("Choose who took part in the event"))
        self.edit_status = self._make(self.tr("Edit &status"), "", self.tr("Say how sure the event is"))
        self.restore = self._make(self.tr("Take &back edits"), "", self.tr("Show the event as the sources have it"))
        self.merge = self._make(self.tr("&Merge events"), "Ctrl+M", self.tr("Make one event of those selected"))
        self.split = self._make(
            self.tr("S&plit event"), "Ctrl+Shift+M", self.tr("Make one event for each article, or take back a merging")
        )
        self.tick_only = self._make(self.tr("Tick &only these"), "", self.tr("Tick the selected events and no others"))
        self.tick_all = self._make(
            self.tr("Tick &all shown"), "Ctrl+Shift+A", self.tr("Tick every event that the search finds")
        )
        self.untick_all = self._make(self.tr("&Untick all"), "Ctrl+Shift+U", self.tr("Untick every event"))
        self.suggest = self._make(
            self.tr("Suggest &key events"),
            "Ctrl+K, Ctrl+S",
            self.tr("Tick only the events that tell the story of what is found"),
        )
        self.suggest.setShortcut(QKeySequence())
        self.groups = self._choices((self.tr("No groups"), self.tr("Group by theme"), self.tr("Group by month")))
        self.orders = self._choices(
            (self.tr("Oldest events first"), self.tr("Newest events first"), self.tr("Best match first"))
        )

    @property
    def listed(self) -> list[QAction]:
        """All commands, in the order of a menu."""
        return [action for action in self.findChildren(QAction) if isinstance(action, QAction)]

    def _choices(self, names: tuple[str, ...]) -> tuple[QAction, ...]:
        group = QActionGroup(self)
        actions = tuple(self._make(name, "", name) for name in names)
        for action in actions:
            action.setCheckable(True)
            group.addAction(action)
        return actions

    def _make(self, words: str, keys: str, tip: str) -> QAction:
        action = QAction(words, self)
        action.setStatusTip(tip)
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        if keys:
            action.setShortcut(QKeySequence(keys))
        return action


def connect(*pairs: tuple[QAction, Callable[[], object]]) -> None:
    """Have actions do things."""
    for action, does in pairs:
        action.triggered.connect(lambda _checked=False, does=does: does())
