"""The three panes side by side, with sizes that are kept."""

from PySide6.QtCore import QByteArray, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.brief import BriefPane
from briefgen.desktop.commands.command import command
from briefgen.desktop.events import EventsPane
from briefgen.desktop.evidence.pane import EvidencePane
from briefgen.desktop.facets import FacetsPane
from briefgen.desktop.frame.containers import (
    SHARES,
    Sidebar,
    column_of,
    focus_in,
    holds,
    layout_of,
    let_drops_through,
    splitter_of,
    stack_of,
)
from briefgen.desktop.frame.room import Room, room_for
from briefgen.desktop.preview import PreviewPane
from briefgen.desktop.sources.pane import SourcesPane
from briefgen.desktop.sources.start_page import StartPage
from briefgen.desktop.theme import theme
from briefgen.desktop.workspace.workspace import Workspace


class Panes(QStackedWidget):
    """The start page while nothing is open; then what there is, the events over their evidence, and the brief."""

    view_changed = Signal(str)  # "list", "timeline", "write", or "brief" where the pages have no room beside the rest
    room_changed = Signal(object)  # Room

    def __init__(self, workspace: Workspace, settings: UserSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self.start = StartPage(workspace, settings)
        self.sources = SourcesPane(workspace)
        self.facets = FacetsPane(workspace)
        self.events = EventsPane(workspace)
        self.evidence = EvidencePane(workspace)
        self.events.chips.name_of = self.facets.name_of
        self.events.chips.cleared.connect(self.facets.clear.trigger)
        self.events.clear_filters = self.facets.clear
        self.preview = PreviewPane(workspace)
        self.brief = BriefPane(workspace, settings)
        self._sizes = QByteArray()
        self.views = stack_of(self.events, self.brief.sheet)
        self.middle = splitter_of("middle", Qt.Orientation.Vertical, (self.views, self.evidence))
        self.written = column_of(self.brief.details_fold)
        self.left = Sidebar(column_of(self.sources, self.facets), self.written)
        self.left.setObjectName("sidebar")
        self.events.setObjectName("eventsPane")
        self.evidence.setObjectName("evidencePane")
        for pane in (self.events, self.evidence):
            pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.right = splitter_of("right", Qt.Orientation.Vertical, (self.preview, self.brief))
        self.columns = splitter_of("columns", Qt.Orientation.Horizontal, (self.left, self.middle, self.right))
        self.splitters = (self.columns, self.middle, self.right)
        left: tuple[QWidget, ...] = (self.start, self.sources, self.facets, self.brief.details)
        middle: tuple[QWidget, ...] = (self.events, self.brief.sheet, self.evidence)
        self.all: tuple[QWidget, ...] = (*left, *middle, self.preview, self.brief)
        self.addWidget(self.start)
        self.addWidget(self.columns)
        self._is_restored = False
        self._room = Room()
        self.view = "list"
        self.toggles = [
            self._toggle("show-left", self.tr("Sources and c&hoices"), "Ctrl+1"),
            self._toggle("show-evidence", self.tr("&Evidence"), "Ctrl+2"),
            self._toggle("show-brief", self.tr("&Brief"), "Ctrl+3"),
        ]
        self.events.head.add_drawer(self.toggles[0])
        self.room_changed.connect(lambda room: self.events.head.drawer.setVisible(not room.has_sidebar))
        self.facets.wanted.connect(lambda: self.toggles[0].setChecked(True))
        self.events.evidence_wanted.connect(self._read)
        self.evidence.quoted.connect(self._write_quotation)
        workspace.current_changed.connect(self._arrange)
        loader = self.events.loader
        loader.changed.connect(lambda: self.sources.show_events(loader.every))
        self.preview.changed.connect(self.brief.outline.show_preview)
        self.brief.section_wanted.connect(self.preview.show_section)
        self.brief.wanted.connect(self._show_sections)
        self.brief.writing_wanted.connect(lambda: self.show_view("write"))
        self.brief.details_wanted.connect(lambda: self.toggles[0].setChecked(True))
        self.events.view_changed.connect(self._change)
        let_drops_through(self)
        workspace.collection_changed.connect(self._choose_page)

    @property
    def dressed(self) -> tuple[QWidget, ...]:
        """The parts of which each wears the style sheet by itself; none is within another."""
        left: tuple[QWidget, ...] = (self.start, self.sources, self.facets, self.brief.details_fold, self.brief)
        return (*left, self.events, self.brief.sheet, self.evidence, self.preview)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """The panes that can be gone through, in the order of reading."""
        if self.currentWidget() is self.start:
            return (self.start,)
        return tuple(pane for pane in self.all if pane is not self.start and pane.isVisibleTo(self))

    def show_view(self, view: str) -> None:
        """Show the events as a list or a timeline, the page of the analyst's own words, or the brief alone."""
        if view == "write":
            if self._room.has_sidebar:
                self.toggles[0].setChecked(True)
            self._change(view)
            focus_in(self.brief.sheet)
        elif view == "brief":
            self._change(view)
            focus_in(self.preview)
        else:
            self.events.show_timeline(view == "timeline")

    def _change(self, view: str) -> None:
        """Put the parts of a view where they belong: what the brief is to be stands beside its own words."""
        self.view = view
        is_writing = view == "write"
        home = self.written if is_writing else self.right
        if self.brief.parentWidget() is not home:
            if is_writing:
                self._sizes = self.right.saveState()
                layout_of(self.written).insertWidget(0, self.brief)
            else:
                self.right.addWidget(self.brief)
                self.right.restoreState(self._sizes)
            policy = QSizePolicy.Policy
            self.brief.setSizePolicy(policy.Preferred, policy.Maximum if is_writing else policy.Preferred)
            self.brief.fold.open(is_writing or self._room.has_sections)
        self.left.setCurrentIndex(1 if is_writing else 0)
        self.views.setCurrentWidget(self.brief.sheet if is_writing else self.events)
        self._arrange()
        self.view_changed.emit(view)

    def _show_sections(self) -> None:
        """Bring the sections into view."""
        if self.view == "write":
            self.toggles[0].setChecked(True)
        elif self._room.has_brief:
            self.toggles[-1].setChecked(True)
        else:
            self.show_view("brief")

    def _read(self) -> None:
        """Go on to the words that the event rests on."""
        self.toggles[1].setChecked(True)
        self._arrange()
        self.evidence.read()

    def _write_quotation(self, words: str) -> None:
        if self.view != "write":
            self.show_view("write")
        self.brief.sheet.insert(words)

    def commands(self, *panes: QWidget) -> list[QAction]:
        """The commands of some panes."""
        return [action for pane in panes for action in getattr(pane, "commands", [])]

    def go(self, step: int) -> None:
        """Move the focus to the next pane, or the one before."""
        panes, focus = self.panes, QApplication.focusWidget()
        at = next((place for place, pane in enumerate(panes) if focus is not None and holds(pane, focus)), None)
        first = (0 if step > 0 else -1) if at is None else at + step
        places = (panes[(first + step * more) % len(panes)] for more in range(len(panes)))
        next((pane for pane in places if focus_in(pane)), None)

    def keep(self) -> None:
        """Keep the sizes of the panes."""
        for splitter in self.splitters if self._is_restored else ():
            self._settings.keep_state(splitter.objectName(), splitter.saveState())

    def _toggle(self, name: str, words: str, keys: str) -> QAction:
        action = command(self, name, words, keys, self.tr("Show this pane, or hide it to have more room"), lambda: None)
        action.setCheckable(True)
        action.setChecked(name not in self._settings.values.hidden_panes)
        action.toggled.connect(lambda on: self._show(name, on))
        return action

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold away what there is no room for."""
        super().resizeEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Less than all panes side by side need: what has no room is folded away."""
        look = theme()
        return QSize(look.px(look.tokens.size.middle_least), look.px(look.tokens.size.middle_least) // 2)

    def fit(self) -> None:
        """Show what there is room for at the size of the window and of its letters."""
        for splitter in self.splitters:
            splitter.fit()
        self.left.fit()
        room, before = room_for(self.window().width(), self.window().height(), theme()), self._room
        self._room = room
        if room.has_sidebar != before.has_sidebar:
            with QSignalBlocker(self.toggles[0]):
                self.toggles[0].setChecked(room.has_sidebar and "show-left" not in self._settings.values.hidden_panes)
        if room.has_sections != before.has_sections and self.view != "write":
            self.brief.fold.open(room.has_sections)
        if room.has_evidence != before.has_evidence:
            self.evidence.show_head_only(not room.has_evidence)
        if room != before:
            self.room_changed.emit(room)
        if room.has_brief and self.view == "brief":
            self.show_view("list")
        self.left.setMinimumWidth(theme().px(theme().tokens.size.sidebar_least))
        self._arrange()

    def close_drawer(self) -> bool:
        """Put the sidebar away where it came when it was called; whether it did."""
        is_drawer = not self._room.has_sidebar and self.toggles[0].isChecked()
        if is_drawer:
            self.toggles[0].setChecked(False)
        return is_drawer

    def _arrange(self) -> None:
        """Show the panes that are wanted and that the view has room for."""
        sidebar, evidence, brief = (toggle.isChecked() for toggle in self.toggles)
        is_brief_only = self.view == "brief"
        is_writing, has_event = self.view == "write", bool(self._workspace.current)
        self.left.setVisible(sidebar and not is_brief_only)
        self.middle.setHidden(is_brief_only)
        self.right.setVisible(is_brief_only or (brief and self._room.has_brief))
        # What is written needs the room more than words that no event is chosen for.
        self.evidence.setVisible(evidence and (has_event or (self._room.has_evidence and not is_writing)))

    def _show(self, name: str, on: bool) -> None:
        self._arrange()
        if name == "show-left" and not self._room.has_sidebar:
            return
        if name == "show-brief" and not self._room.has_brief:
            self.show_view("brief")
            return
        hidden = [each for each in self._settings.values.hidden_panes if each != name]
        self._settings.change(hidden_panes=tuple(hidden if on else [*hidden, name]))

    def _choose_page(self) -> None:
        page = self.start if self._workspace.collection is None else self.columns
        if self.currentWidget() is page:
            return
        self.setCurrentWidget(page)
        if page is self.columns and not self._is_restored:
            self._restore()
        focus_in(self.start if page is self.start else self.events)

    def _restore(self) -> None:
        """Give the panes the sizes that were kept, now that there is room to share out."""
        self._is_restored = True
        layout = self.layout()
        if layout is not None:
            layout.activate()
        for splitter in self.splitters:
            if not splitter.restoreState(self._settings.state(splitter.objectName())):
                splitter.setSizes([share * 100 for share in SHARES[splitter.objectName()]])
