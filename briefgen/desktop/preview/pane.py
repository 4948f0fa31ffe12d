"""The pane with the pages of the brief, and what stands over them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from briefgen.desktop.application.service_words import in_own_words
from briefgen.desktop.application.translation import number
from briefgen.desktop.preview.badges import Badge, badges_of
from briefgen.desktop.preview.commands import PreviewCommands
from briefgen.desktop.preview.preview_maker import PreviewMaker
from briefgen.desktop.preview.view import PageView
from briefgen.desktop.preview.zoom import ZoomBox
from briefgen.desktop.theme import theme
from briefgen.desktop.widgets.buttons import icon_button
from briefgen.desktop.widgets.empty_state import EmptyState
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.model.spec import Edit, Section
from briefgen.service import Preview

if TYPE_CHECKING:
    from briefgen.audit import AuditReport

_SIGN_AFTER: Final = 200
"""Milliseconds after which it is told that the preview is being updated."""


class PreviewPane(QWidget):
    """Shows the brief as it will be exported; its lines lead to events, and events to lines."""

    changed = Signal(object)  # the Preview that is shown, or None
    updating = Signal()  # other pages have been on their way for a while

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._is_clicking = False
        self._awaited = ""
        self._badges: Mapping[str, Badge] = {}
        self._audited: Mapping[str, Edit] = {}
        self.view = PageView(workspace.worker)
        self.trouble, self.number = QLabel(), QLabel()
        self.message = EmptyState(self.tr("Preview"), "file-plus")
        self.zoom = ZoomBox()
        self._actions = PreviewCommands(self.view, self._go, self)
        self.commands = self._actions.every
        self._sign_after = QTimer(self, singleShot=True, interval=_SIGN_AFTER)
        self.maker = PreviewMaker(workspace, self)
        self._lay_out()
        self._connect()
        self._show_nothing()

    @property
    def pages(self) -> int:
        """Number of pages on view."""
        preview = self.view.preview
        return preview.pages if preview and self._stack.currentWidget() is self.view else 0

    def show_audit(self, report: "AuditReport", file: str) -> None:
        """Show beside the lines what an audit of a file says of those in it that tell the same events."""
        self._badges, self._audited = badges_of(report, file), self._workspace.choice.spec.edits
        self._show_badges()

    def _forget_audit(self) -> None:
        self._badges = {}
        self._show_badges()

    def _show_badges(self) -> None:
        """What has been edited since is not what was audited."""
        edits = self._workspace.choice.spec.edits
        same = {name: badge for name, badge in self._badges.items() if edits.get(name) == self._audited.get(name)}
        self.view.show_badges(same)

    def show_section(self, section: Section) -> None:
        """Scroll to where a section begins, if it is in the brief."""
        place = self.view.preview.section_place(section) if self.view.preview else None
        if place is not None:
            self._awaited = ""
            self.view.go_to(place.page, max(place.y - place.height, 0.0))

    def _show_current(self, event: str) -> None:
        """Mark the lines of an event; unless one of them was clicked, go to its row in the timeline."""
        preview = self.view.preview
        places = preview.event_places(event) if preview else ()
        self.view.mark(places)
        self._awaited = "" if places or not preview else event
        if places and not self._is_clicking:
            self.view.reveal(places[0])

    def _click(self, event: str) -> None:
        self._is_clicking = True
        self._workspace.set_current(event)
        self._is_clicking = False

    def _go(self, step: int) -> None:
        """Make the next event of the brief the current one, or the one before; after the last comes the first."""
        preview = self.view.preview
        rows = [place for place in preview.places if place.event] if preview else []
        events = list(dict.fromkeys(place.event for place in sorted(rows, key=lambda place: not place.is_row)))
        if events:
            current = self._workspace.current
            place = events.index(current) + step if current in events else (0 if step > 0 else -1)
            self._workspace.set_current(events[place % len(events)])

    def _show_preview(self, preview: Preview) -> None:
        self._rest()
        self.trouble.hide()
        self.view.show_preview(preview)
        self._stack.setCurrentWidget(self.view)
        self.changed.emit(preview)

    def _mark_again(self) -> None:
        """Mark the current event on pages that are new; one that had to be ticked first is gone to now."""
        preview, current = self.view.preview, self._workspace.current
        places = preview.event_places(current) if preview else ()
        self.view.mark(places)
        if places and self._awaited == current:
            self._awaited = ""
            self.view.reveal(places[0])

    def _show_nothing(self) -> None:
        self._rest()
        self.trouble.hide()
        self.view.clear()
        self.changed.emit(None)
        is_open = self._workspace.collection is not None
        words = self.tr("Tick an event, and the brief appears here.") if is_open else self.tr("Open articles to begin.")
        self._say(self.tr("No pages yet"), words)

    def _show_trouble(self, why: str) -> None:
        """Say why there are no new pages; old ones stay, and are told to be old."""
        why = in_own_words(why)
        self._rest()
        if self.view.preview is None:
            self._say(self.tr("There is no preview"), why)
            return
        words = self.tr("These pages show the brief before the last change. With it there is no preview: {why}")
        self.trouble.setText(words.format(why=why))
        self.trouble.show()

    def _say(self, head: str, words: str) -> None:
        self.message.say(head, words)
        self._stack.setCurrentWidget(self.message)
        self._refresh()

    def _rest(self) -> None:
        self._sign_after.stop()

    def _refresh(self) -> None:
        """Tell which page is looked at, and in which size."""
        preview = self.view.preview
        self.number.setText(self._words_of_page(self.view.page + 1, preview.pages) if preview else "")
        self.zoom.setEnabled(preview is not None)
        self.zoom.show_zoom(self.view.zoom)
        for action in self.commands:
            action.setEnabled(preview is not None)

    def _words_of_page(self, page: int, pages: int) -> str:
        return self.tr("Page {page} of {pages}").format(page=number(page), pages=number(pages))

    def _connect(self) -> None:
        maker, view = self.maker, self.view
        self._sign_after.timeout.connect(self.updating)
        maker.begun.connect(self._sign_after.start)
        maker.made.connect(self._show_preview)
        maker.nothing.connect(self._show_nothing)
        maker.failed.connect(self._show_trouble)
        view.event_clicked.connect(self._click)
        view.shown.connect(self._mark_again)
        view.failed.connect(self._show_trouble)
        view.looked_elsewhere.connect(self._refresh)
        self.zoom.chosen.connect(view.set_zoom)
        self._workspace.current_changed.connect(self._show_current)
        for news in (self._workspace.begun, self._workspace.collection_changed):
            news.connect(self._forget_audit)
        self._workspace.choice_changed.connect(self._show_badges)

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("Preview"))
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setProperty("warns", True)
        self.message.setObjectName("canvas")
        self.message.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look = theme()
        self.turner = QWidget()
        row = QHBoxLayout(self.turner)
        row.setContentsMargins(look.px(16), 0, look.px(12), 0)
        row.addWidget(icon_button(self._actions.previous_page, "chevron-left"))
        row.addWidget(self.number)
        row.addWidget(icon_button(self._actions.next_page, "chevron-right"))
        row.addStretch(1)
        row.addWidget(icon_button(self._actions.smaller, "minus"))
        row.addWidget(self.zoom)
        row.addWidget(icon_button(self._actions.larger, "plus"))
        self.fit()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.message)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.turner)
        layout.addWidget(self.trouble)
        layout.addWidget(self._stack, 1)
        self.addActions(self.commands)

    def fit(self) -> None:
        """Take the height that goes with the size of the letters."""
        look = theme()
        self.turner.setFixedHeight(look.px(look.tokens.size.pane_head))
