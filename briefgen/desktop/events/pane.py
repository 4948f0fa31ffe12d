"""The pane of events: filter, table or timeline, and what can be done with the events."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAction
from PySide6.QtWidgets import QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from briefgen.desktop.application.service_words import in_own_words
from briefgen.desktop.application.translation import listed
from briefgen.desktop.events.busy_line import BusyLine
from briefgen.desktop.events.chips import Chips
from briefgen.desktop.events.columns import ACTORS, DATE, STATUS, TITLE, place_of
from briefgen.desktop.events.commands import EventCommands, connect
from briefgen.desktop.events.editing import Editing
from briefgen.desktop.events.groups import GROUPINGS, GroupBy
from briefgen.desktop.events.list_head import ListHead
from briefgen.desktop.events.list_view import EventsList
from briefgen.desktop.events.loader import EventsLoader
from briefgen.desktop.events.model import EventsModel
from briefgen.desktop.events.picking import Picking
from briefgen.desktop.widgets.empty_state import EmptyState
from briefgen.desktop.widgets.pane_splitter import PaneSplitter
from briefgen.desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from briefgen.desktop.timeline import TimelinePane

_ORDERS = ("oldest", "newest", "relevance")


class EventsPane(QWidget):
    """The middle of the window."""

    evidence_wanted = Signal()
    view_changed = Signal(str)  # "list" or "timeline"

    clear_filters: QAction | None = None
    """The command that takes all filters off, which is another pane's."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setAccessibleName(self.tr("Events"))
        self.model = EventsModel(workspace, self)
        self.loader = EventsLoader(workspace, self.model)
        self.list = EventsList(workspace, self.model)
        self.does = EventCommands(self)
        self.head = ListHead(workspace, self.loader, self.does)
        self.chips = Chips(workspace, self.loader)
        self.busy = BusyLine()
        self.editing = Editing(workspace, self.list)
        self.picking = Picking(workspace, self.model, self.loader, self.head, self.busy)
        self.empty = EmptyState(self.tr("No events"), "list")
        self.notice = _message()
        self.views = QStackedWidget()
        self.middle = PaneSplitter(Qt.Orientation.Vertical)  # the timeline, where it is wanted, over the list
        self.timeline: TimelinePane | None = None
        self._grouping: GroupBy = "none"
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def commands(self) -> list[QAction]:
        """What can be done here, for menus and the palette."""
        return self.does.listed

    def group_by(self, grouping: GroupBy) -> None:
        """Show the events under headings, or without; below a timeline they stand by day."""
        self._grouping = grouping
        self.model.group_by("day" if self.does.timeline.isChecked() else grouping)
        self.does.groups[GROUPINGS.index(grouping)].setChecked(True)

    def show_only_ticked(self, is_only: bool) -> None:
        """List what is in the brief, or all events."""
        self.head.show_only_ticked(is_only)
        self.loader.show_only_ticked(is_only)

    def show_timeline(self, is_shown: bool) -> None:
        """Show the timeline over the list, or the list alone."""
        self.does.timeline.setChecked(is_shown)
        self.model.group_by("day" if is_shown else self._grouping)
        self.list.show_event(self._workspace.current)
        self.view_changed.emit("timeline" if is_shown else "list")
        self._refresh()
        self._wanted_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def _wanted_view(self) -> QWidget:
        """The list or the timeline, which is made when it is first wanted."""
        if not self.does.timeline.isChecked():
            return self.list
        if self.timeline is None:
            from briefgen.desktop.timeline import TimelinePane

            self.timeline = TimelinePane(self._workspace, self.model, self.loader)
            self.timeline.evidence_wanted.connect(self.evidence_wanted)
            self.timeline.join(self.list)
            self.middle.insertWidget(0, self.timeline)
            self.middle.setStretchFactor(1, 1)
        return self.timeline

    def report(self, words: str) -> None:
        """Say something that the user should know, until the next thing is done."""
        self.notice.setText(in_own_words(words))
        self.notice.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleEvent(self.notice, QAccessible.Event.Alert))

    def _fall_silent(self) -> None:
        """What was told was of the last step."""
        self.report("")

    def _lay_out(self) -> None:
        self.views.addWidget(self.empty)
        self.middle.addWidget(self.list)
        self.views.addWidget(self.middle)
        self.notice.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.head, self.chips, self.busy):
            layout.addWidget(part)
        layout.addWidget(self.views, 1)
        layout.addWidget(self.notice)
        self.addActions(self.commands)
        self.does.groups[0].setChecked(True)

    def _connect(self) -> None:
        does, table, picking = self.does, self.list, self.picking
        connect(
            (does.find, self._find),
            (does.timeline, lambda: self.show_timeline(does.timeline.isChecked())),
            (does.edit, table.edit_cell),
            (does.edit_title, lambda: table.edit_column(TITLE)),
            (does.edit_date, lambda: table.edit_column(DATE)),
            (does.edit_actors, lambda: table.edit_column(ACTORS)),
            (does.edit_status, lambda: table.edit_column(STATUS)),
            (does.restore, self.editing.restore),
            (does.merge, self.editing.merge),
            (does.split, self.editing.split),
            (does.tick_only, lambda: self._workspace.tick_only(table.selected_ids())),
            (does.tick_all, picking.tick_all),
            (does.untick_all, lambda: self._workspace.tick_only(())),
            (does.suggest, picking.suggest),
            (does.only_ticked, lambda: self.show_only_ticked(not self.loader.is_only_ticked)),
        )
        for action, grouping in zip(does.groups, GROUPINGS, strict=True):
            connect((action, lambda grouping=grouping: self.group_by(grouping)))  # type: ignore[misc]
        for action, order in zip(does.orders, _ORDERS, strict=True):
            connect((action, lambda order=order: self._workspace.set_query(order=order)))  # type: ignore[misc]
        self.head.words.left.connect(self._enter_events)
        self.head.only_ticked.connect(self.show_only_ticked)
        self.head.all_wanted.connect(lambda on: picking.tick_all() if on else self._untick_shown())
        self.busy.cancelled.connect(picking.task.cancel)
        table.evidence_wanted.connect(self.evidence_wanted)
        table.near_end.connect(self.loader.fetch_more)
        table.menu_wanted.connect(self._show_menu)
        table.actors_wanted.connect(self.editing.choose_actors)
        table.selectionModel().selectionChanged.connect(self._enable)
        for news in (self.model.edit_refused, picking.reported, self.editing.reported):
            news.connect(self.report)
        self.loader.changed.connect(self._refresh)
        self.loader.changed.connect(self._name_list)
        self._workspace.choice_changed.connect(self._name_list)
        self._workspace.choice_changed.connect(self._enable)
        self._workspace.undo_stack.indexChanged.connect(self._fall_silent)
        self._workspace.query_changed.connect(lambda: self.report(""))

    def _name_list(self) -> None:
        """Tell a reader of the screen how many events the list has."""
        ticked = self._workspace.choice.ticked
        chosen = self.loader.every if ticked is None else len(ticked)
        parts = (
            self.tr("Events"),
            self.tr("%Ln shown", "", self.loader.total),
            self.tr("%Ln in the brief", "", chosen),
        )
        self.list.setAccessibleName(listed(parts))

    def _untick_shown(self) -> None:
        self._workspace.tick([event.id for event in self.model.events], False)

    def _find(self) -> None:
        self.head.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.words.selectAll()

    def _enter_events(self) -> None:
        if self.model.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0, place_of(TITLE)))
        self._wanted_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_menu(self, place: QPoint) -> None:
        self._enable()
        does = self.does
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([does.edit_title, does.edit_date, does.edit_actors, does.edit_status, does.restore])
        menu.addSeparator()
        menu.addActions([does.merge, does.split])
        menu.addSeparator()
        menu.addAction(does.tick_only)
        menu.popup(place)

    def _enable(self) -> None:
        """Let only be done what can be done with what is selected."""
        does, rows = self.does, self.list.selected_rows()
        ids = self.list.selected_ids() if len(rows) < 2_000 else ["", ""]
        has_one = len(ids) == 1
        for action in (does.edit, does.edit_title, does.edit_date, does.edit_actors, does.edit_status):
            action.setEnabled(has_one)
        does.merge.setEnabled(1 < len(ids) <= 100)
        does.split.setEnabled(has_one and self.editing.can_split(ids[0]))
        does.restore.setEnabled(any(event in self._workspace.choice.spec.edits for event in ids))
        does.tick_only.setEnabled(bool(ids))
        is_open = self._workspace.collection is not None
        for action in (does.find, does.timeline, does.tick_all, does.untick_all, does.suggest):
            action.setEnabled(is_open)

    def _refresh(self) -> None:
        """Show the events, or say why there are none."""
        self._explain()
        is_empty = not self.model.events and (not self.loader.is_searching or self.views.currentWidget() is self.empty)
        self.views.setCurrentWidget(self.empty if is_empty else self.middle)
        wanted = self._wanted_view()
        if self.timeline is not None:
            self.timeline.setVisible(wanted is self.timeline)
        self._enable()
        order = self._workspace.query.order or "newest"
        self.does.orders[_ORDERS.index(order)].setChecked(True)

    def _explain(self) -> None:
        """Say why there are no events, and what can be done about it."""
        empty, loader = self.empty, self.loader
        if self._workspace.collection is None:
            empty.say(
                self.tr("Nothing is open"),
                self.tr("Open articles, article data or a library (Ctrl+O), or drop files and folders here."),
            )
        elif loader.is_searching:
            return
        elif loader.is_only_ticked and self._workspace.choice.is_empty:
            words = self.tr("Tick events in All, or have the key events chosen.")
            empty.say(self.tr("Nothing is in the brief yet"), words, self.does.suggest)
        else:
            wanted = self.chips.words() or self.tr("Change the words, or take a filter off.")
            empty.say(self.tr("No event fits"), wanted, self.clear_filters)


def _message() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
