"""The three panes side by side, with sizes that are kept."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.brief import BriefPane
from briefgen.desktop.commands.command import command
from briefgen.desktop.events import EventsPane
from briefgen.desktop.evidence.pane import EvidencePane
from briefgen.desktop.facets import FacetsPane
from briefgen.desktop.preview import PreviewPane
from briefgen.desktop.sources.pane import SourcesPane
from briefgen.desktop.sources.start_page import StartPage
from briefgen.desktop.theme import theme
from briefgen.desktop.workspace.workspace import Workspace

# Of width and height that panes have until they are dragged; chosen by hand.
_SHARES: Final = {"columns": (18, 52, 30), "middle": (3, 2), "right": (3, 2)}


class Panes(QStackedWidget):
    """The start page while nothing is open; then what there is, the events over their evidence, and the brief."""

    view_changed = Signal(str)  # "list", "timeline" or "write"

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
        self.views = _stack(self.events, self.brief.sheet)
        self.middle = _splitter("middle", Qt.Orientation.Vertical, (self.views, self.evidence))
        self.left = _stack(_column(self.sources, self.facets), self.brief.details)
        self.left.setObjectName("sidebar")
        self.events.setObjectName("eventsPane")
        self.evidence.setObjectName("evidencePane")
        self.right = _splitter("right", Qt.Orientation.Vertical, (self.preview, self.brief))
        self.columns = _splitter("columns", Qt.Orientation.Horizontal, (self.left, self.middle, self.right))
        self.splitters = (self.columns, self.middle, self.right)
        left: tuple[QWidget, ...] = (self.start, self.sources, self.facets, self.brief.details)
        middle: tuple[QWidget, ...] = (self.events, self.brief.sheet, self.evidence)
        self.all: tuple[QWidget, ...] = (*left, *middle, self.preview, self.brief)
        self.addWidget(self.start)
        self.addWidget(self.columns)
        self._is_restored = self._is_narrow = self._is_low = False
        self.toggles = [
            self._toggle("show-left", self.tr("Sources and c&hoices"), "Ctrl+1", self.left),
            self._toggle("show-evidence", self.tr("&Evidence"), "Ctrl+2", self.evidence),
            self._toggle("show-brief", self.tr("&Brief"), "Ctrl+3", self.right),
        ]
        self.facets.wanted.connect(lambda: self.toggles[0].setChecked(True))
        self.evidence.quoted.connect(self._write_quotation)
        self.brief.section_wanted.connect(self.preview.show_section)
        self.brief.wanted.connect(lambda: self.toggles[-1].setChecked(True))
        self.brief.writing_wanted.connect(lambda: self.show_view("write"))
        self.events.view_changed.connect(self._leave_writing)
        _let_drops_through(self)
        workspace.collection_changed.connect(self._choose_page)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """The panes that can be gone through, in the order of reading."""
        if self.currentWidget() is self.start:
            return (self.start,)
        return tuple(pane for pane in self.all if pane is not self.start and pane.isVisibleTo(self))

    def show_view(self, view: str) -> None:
        """Show the events as a list or a timeline, or the page of the analyst's own words."""
        if view == "write":
            self.toggles[0].setChecked(True)
            self.left.setCurrentWidget(self.brief.details)
            self.views.setCurrentWidget(self.brief.sheet)
            self.view_changed.emit(view)
            focus_in(self.brief.sheet)
        else:
            self.events.show_timeline(view == "timeline")

    def _write_quotation(self, words: str) -> None:
        self.show_view("write")
        self.brief.sheet.insert(words)

    def _leave_writing(self, view: str) -> None:
        self.left.setCurrentIndex(0)
        self.views.setCurrentWidget(self.events)
        self.view_changed.emit(view)

    def commands(self, *panes: QWidget) -> list[QAction]:
        """The commands of some panes."""
        return [action for pane in panes for action in getattr(pane, "commands", [])]

    def go(self, step: int) -> None:
        """Move the focus to the next pane, or the one before."""
        panes, focus = self.panes, QApplication.focusWidget()
        at = next((place for place, pane in enumerate(panes) if focus is not None and _holds(pane, focus)), None)
        first = (0 if step > 0 else -1) if at is None else at + step
        places = (panes[(first + step * more) % len(panes)] for more in range(len(panes)))
        next((pane for pane in places if focus_in(pane)), None)

    def keep(self) -> None:
        """Keep the sizes of the panes."""
        for splitter in self.splitters if self._is_restored else ():
            self._settings.keep_state(splitter.objectName(), splitter.saveState())

    def _toggle(self, name: str, words: str, keys: str, pane: QWidget) -> QAction:
        action = command(self, name, words, keys, self.tr("Show this pane, or hide it to have more room"), lambda: None)
        action.setCheckable(True)
        action.setChecked(name not in self._settings.values.hidden_panes)
        pane.setHidden(not action.isChecked())
        action.toggled.connect(lambda on: self._show(name, pane, on))
        return action

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In a narrow window the sidebar comes when it is called; in a low one the sections begin closed."""
        super().resizeEvent(event)
        look = theme()
        is_narrow = self.width() < look.px(look.tokens.fold.sidebar_drawer)
        is_low = self.height() < look.px(look.tokens.fold.sections_closed)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.left.setVisible(not is_narrow and "show-left" not in self._settings.values.hidden_panes)
            with QSignalBlocker(self.toggles[0]):
                self.toggles[0].setChecked(self.left.isVisibleTo(self))
        if is_low != self._is_low:
            self._is_low = is_low
            self.brief.fold.open(not is_low)

    def _show(self, name: str, pane: QWidget, on: bool) -> None:
        pane.setVisible(on)
        if name == "show-left" and self._is_narrow:
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
                splitter.setSizes([share * 100 for share in _SHARES[splitter.objectName()]])


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


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)


def _splitter(name: str, orientation: Qt.Orientation, parts: Sequence[QWidget]) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setObjectName(name)
    splitter.setChildrenCollapsible(False)
    for place, part in enumerate(parts):
        splitter.addWidget(part)
        splitter.setStretchFactor(place, _SHARES[name][place])
    return splitter


def _stack(*parts: QWidget) -> QStackedWidget:
    stack = QStackedWidget()
    for part in parts:
        stack.addWidget(part)
    return stack


def _column(*parts: QWidget) -> QWidget:
    column = QWidget()
    column.setMinimumWidth(22 * column.fontMetrics().averageCharWidth())
    layout = QVBoxLayout(column)
    for part in parts:
        layout.addWidget(part)
    layout.setStretchFactor(parts[-1], 1)
    return column


def _let_drops_through(panes: QWidget) -> None:
    """Have files that are dropped on a field for text opened, where the field would take their names."""
    for line in panes.findChildren(QLineEdit):
        line.setAcceptDrops(False)
    for area in (*panes.findChildren(QPlainTextEdit), *panes.findChildren(QTextEdit)):
        area.setAcceptDrops(False)
        area.viewport().setAcceptDrops(False)
