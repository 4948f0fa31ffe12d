"""The pane of events: filter, table or timeline, and what can be done with the events."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAction
from PySide6.QtWidgets import QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from briefgen.desktop.events.columns import ACTORS, DATE, STATUS, TITLE, place_of
from briefgen.desktop.events.commands import EventCommands, connect
from briefgen.desktop.events.editing import Editing
from briefgen.desktop.events.filter_bar import FilterBar
from briefgen.desktop.events.footer import Footer
from briefgen.desktop.events.groups import GROUPINGS, Grouping
from briefgen.desktop.events.loader import EventsLoader
from briefgen.desktop.events.model import EventsModel
from briefgen.desktop.events.picking import Picking
from briefgen.desktop.events.table import EventsTable
from briefgen.desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from briefgen.desktop.timeline import TimelinePane

_ORDERS = ("oldest", "newest", "relevance")


class EventsPane(QWidget):
    """The middle of the window."""

    evidence_wanted = Signal()
    view_changed = Signal(str)  # "list" or "timeline"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setAccessibleName(self.tr("Events"))
        self.model = EventsModel(workspace, self)
        self.loader = EventsLoader(workspace, self.model)
        self.table = EventsTable(workspace, self.model)
        self.filter = FilterBar(workspace)
        self.footer = Footer(workspace, self.loader)
        self.does = EventCommands(self)
        self.editing = Editing(workspace, self.table)
        self.picking = Picking(workspace, self.model, self.loader, self.footer)
        self.empty = _message(self.tr("Nothing is open"))
        self.notice = _message(self.tr("Notice"))
        self.views = QStackedWidget()
        self.timeline: TimelinePane | None = None
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def commands(self) -> list[QAction]:
        """What can be done here, for menus and the palette."""
        return self.does.listed

    def group_by(self, grouping: Grouping) -> None:
        """Show the events under headings, or without."""
        self.model.group_by(grouping)
        self.filter.show_grouping(grouping)
        self.does.groups[GROUPINGS.index(grouping)].setChecked(True)

    def show_timeline(self, is_shown: bool) -> None:
        """Show the timeline in the place of the table, or the other way round."""
        self.does.timeline.setChecked(is_shown)
        self.view_changed.emit("timeline" if is_shown else "list")
        self._refresh()
        self._wanted_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def _wanted_view(self) -> QWidget:
        """The table or the timeline, which is made when it is first wanted."""
        if not self.does.timeline.isChecked():
            return self.table
        if self.timeline is None:
            from briefgen.desktop.timeline import TimelinePane

            self.timeline = TimelinePane(self._workspace, self.model, self.loader)
            self.timeline.evidence_wanted.connect(self.evidence_wanted)
            self.views.addWidget(self.timeline)
        return self.timeline

    def tell(self, words: str) -> None:
        """Say something that the user should know, until the next thing is done."""
        self.notice.setText(words)
        self.notice.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleEvent(self.notice, QAccessible.Event.Alert))

    def _lay_out(self) -> None:
        self.views.addWidget(self.empty)
        self.views.addWidget(self.table)
        self.notice.hide()
        self.footer.add_commands(self.does.suggest, self.does.tick_all, self.does.untick_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.filter)
        layout.addWidget(self.views, 1)
        layout.addWidget(self.notice)
        layout.addWidget(self.footer)
        self.addActions(self.commands)
        self.does.groups[0].setChecked(True)

    def _connect(self) -> None:
        does, table, picking = self.does, self.table, self.picking
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
        )
        for action, grouping in zip(does.groups, GROUPINGS, strict=True):
            connect((action, lambda grouping=grouping: self.group_by(grouping)))  # type: ignore[misc]
        for action, order in zip(does.orders, _ORDERS, strict=True):
            connect((action, lambda order=order: self._workspace.set_query(order=order)))  # type: ignore[misc]
        self.filter.grouped.connect(self.group_by)
        self.filter.words.left.connect(self._enter_events)
        self.footer.cancelled.connect(picking.task.cancel)
        table.evidence_wanted.connect(self.evidence_wanted)
        table.near_end.connect(self.loader.fetch_more)
        table.menu_wanted.connect(self._show_menu)
        table.actors_wanted.connect(self.editing.choose_actors)
        table.selectionModel().selectionChanged.connect(self._enable)
        for told in (self.model.edit_refused, picking.told, self.editing.told):
            told.connect(self.tell)
        self.loader.changed.connect(self._refresh)
        self._workspace.choice_changed.connect(self._enable)
        self._workspace.choice_changed.connect(lambda: self.tell(""))
        self._workspace.query_changed.connect(lambda: self.tell(""))

    def _find(self) -> None:
        self.filter.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.words.selectAll()

    def _enter_events(self) -> None:
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, place_of(TITLE)))
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
        does, rows = self.does, self.table.selected_rows()
        ids = self.table.selected_ids() if len(rows) < 2_000 else ["", ""]
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
        if self._workspace.collection is None:
            self.empty.setText(
                self.tr("Open articles, article data or a library (Ctrl+O), or drop files and folders here.")
            )
        elif not self.loader.is_searching:
            self.empty.setText(self.tr("No event is found. Change the filter, or choose less on the left."))
        is_empty = not self.model.events and (not self.loader.is_searching or self.views.currentWidget() is self.empty)
        self.views.setCurrentWidget(self.empty if is_empty else self._wanted_view())
        self._enable()
        order = self._workspace.query.order or "newest"
        self.table.show_order(order)
        self.does.orders[_ORDERS.index(order)].setChecked(True)


def _message(name: str) -> QLabel:
    label = QLabel()
    label.setAccessibleName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
