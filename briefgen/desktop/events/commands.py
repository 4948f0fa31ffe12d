"""The commands of the pane of events."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

_KEYS = {
    "find": "Ctrl+F",
    "timeline": "Ctrl+T",
    "merge": "Ctrl+M",
    "split": "Ctrl+Shift+M",
    "tick-all": "Ctrl+Shift+T",
    "untick-all": "Ctrl+Shift+U",
    "suggest": "Ctrl+Shift+K",
    "only-ticked": "Ctrl+B",
}


class EventCommands(QObject):
    """Actions by what they do; the pane connects them. `listed` has them in the order of a menu."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.listed: list[QAction] = []
        self.find = self._make("find", self.tr("&Find events"), self.tr("Filter the events by words"))
        self.timeline = self._make(
            "timeline", self.tr("Show as &timeline"), self.tr("Show the events as a timeline, or as a table again")
        )
        self.timeline.setCheckable(True)
        self.orders = self._choices(
            ("order-oldest", self.tr("Oldest events first")),
            ("order-newest", self.tr("Newest events first")),
            ("order-best", self.tr("Best matches first")),
        )
        self.groups = self._choices(
            ("group-none", self.tr("No groups")),
            ("group-theme", self.tr("Group by theme")),
            ("group-month", self.tr("Group by month")),
        )
        self._make_edits()
        self._make_ticks()

    def _make_edits(self) -> None:
        tip = self.tr("Edit the cell that has the focus, or the title (F2)")
        self.edit = self._make("edit", self.tr("&Edit event"), tip)
        self.edit_title = self._make("edit-title", self.tr("Edit t&itle"), self.tr("Give the event another title"))
        self.edit_date = self._make("edit-date", self.tr("Edit &date"), self.tr("Give the event another date"))
        tip = self.tr("Choose who took part in the event")
        self.edit_actors = self._make("edit-actors", self.tr("Edit a&ctors…"), tip)
        self.edit_status = self._make("edit-status", self.tr("Edit status"), self.tr("Say how sure the event is"))
        tip = self.tr("Show the event as the sources have it")
        self.restore = self._make("restore", self.tr("Take &back edits"), tip)
        self.merge = self._make("merge", self.tr("&Merge events"), self.tr("Make one event of those selected"))
        tip = self.tr("Take back a merging, or make one event for each article")
        self.split = self._make("split", self.tr("&Split event"), tip)

    def _make_ticks(self) -> None:
        tip = self.tr("Tick the selected events and no others")
        self.tick_only = self._make("tick-only", self.tr("Tick &only these"), tip)
        self.tick_all = self._make(
            "tick-all", self.tr("Tick &all shown"), self.tr("Tick every event that the search finds")
        )
        self.untick_all = self._make("untick-all", self.tr("Untick all"), self.tr("Untick every event"))
        tip = self.tr("Tick only as many events as the number says, as a brief would choose them from what is found")
        self.suggest = self._make("suggest", self.tr("Suggest &again"), tip)
        self.suggest.setIconText(self.tr("Suggest"))
        tip = self.tr("List only the events of the brief, or all again")
        self.only_ticked = self._make("only-ticked", self.tr("In the &brief only, or all"), tip)

    def _choices(self, *names: tuple[str, str]) -> tuple[QAction, ...]:
        group = QActionGroup(self)
        actions = tuple(self._make(name, words, words) for name, words in names)
        for action in actions:
            action.setCheckable(True)
            group.addAction(action)
        return actions

    def _make(self, name: str, words: str, tip: str) -> QAction:
        keys = QKeySequence(_KEYS.get(name, ""))
        action = QAction(words, self)
        action.setObjectName(f"events-{name}")
        action.setStatusTip(tip)
        action.setShortcut(keys)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({shown})" if shown else tip)
        self.listed.append(action)
        return action


def connect(*pairs: tuple[QAction, Callable[[], object]]) -> None:
    """Have actions do things."""
    for action, does in pairs:
        action.triggered.connect(lambda _checked=False, does=does: does())
