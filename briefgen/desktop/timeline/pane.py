"""The timeline with its buttons, and a line on what it does not show."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from briefgen.desktop.application.translation import listed, number
from briefgen.desktop.events.list_view import EventsList
from briefgen.desktop.events.loader import EventsLoader
from briefgen.desktop.events.model import EventsModel
from briefgen.desktop.names.statuses import status_name
from briefgen.desktop.theme import dress, theme
from briefgen.desktop.timeline.marks import EventMark, marks_of
from briefgen.desktop.timeline.view import TimelineView
from briefgen.desktop.widgets.buttons import muted, typed
from briefgen.desktop.workspace.workspace import Workspace


class TimelinePane(QWidget):
    """The events that the table has loaded, in time; it works only while it is seen."""

    evidence_wanted = Signal()

    def __init__(
        self, workspace: Workspace, model: EventsModel, loader: EventsLoader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = model
        self._loader = loader
        self._shown_query = workspace.query
        self._list: EventsList | None = None
        self.view = TimelineView(self._describe)
        self.words = muted(typed(QLabel(), "small"))
        self.words.setWordWrap(True)
        self.more = QToolButton()
        self.more.setText(self.tr("Load more"))
        self.more.setAccessibleName(self.tr("Load more events"))
        self.more.setProperty("link", True)
        self._row = QHBoxLayout()
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.more)
        for icon, words, name, does in (
            ("minus", "", self.tr("Zoom out (Ctrl+minus)"), self.view.zoom_out),
            ("plus", "", self.tr("Zoom in (Ctrl+plus)"), self.view.zoom_in),
            ("", self.tr("Whole period"), self.tr("Show all (Ctrl+0)"), self.view.show_all),
        ):
            button = QToolButton()
            button.setProperty("quiet", True)
            button.setAccessibleName(name)
            button.setToolTip(name)
            if icon:
                dress(button, icon)
            else:
                button.setText(words)
            button.clicked.connect(does)
            self._row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._row)
        layout.addWidget(self.view, 1)
        self.fit()
        self.setFocusProxy(self.view)
        self.more.clicked.connect(loader.fetch_more)
        self.view.looked_at.connect(workspace.set_current)
        self.view.toggled.connect(lambda event: workspace.tick([event], not workspace.is_ticked(event)))
        self.view.evidence_wanted.connect(self.evidence_wanted)
        workspace.choice_changed.connect(lambda: self.view.show_ticks(workspace.choice.ticked))
        workspace.current_changed.connect(self.view.show_current)
        loader.changed.connect(self._refresh_if_seen)

    def join(self, events: EventsList) -> None:
        """Frame the days that the list shows, and have it show others."""
        self._list = events
        events.verticalScrollBar().valueChanged.connect(self._frame)
        events.verticalScrollBar().rangeChanged.connect(self._frame)
        self._model.arranged.connect(self._frame)
        self.view.day_wanted.connect(self._list_from)

    def _frame(self) -> None:
        if not self.isVisible() or self._list is None:
            return
        seen = self._list.listed() if self._workspace.query.order in ("oldest", "newest") else None
        days = [mark.middle for mark in marks_of(seen or ())]
        self.view.show_listed((min(days) - 0.5, max(days) + 0.5) if days else None)

    def _list_from(self, day: float) -> None:
        """Have the list begin with what is of a day, or of the next that has something."""
        wanted = next((mark for mark in self.view.marks if mark.middle >= day), None)
        if wanted is not None and self._list is not None:
            self._list.scroll_to(wanted.id)

    def fit(self) -> None:
        """Take the gaps that go with the size of the letters."""
        look = theme()
        self._row.setContentsMargins(look.px(16), look.px(6), look.px(12), look.px(2))

    def showEvent(self, event: object) -> None:  # noqa: N802
        """Catch up with what was found meanwhile."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._refresh()

    def _refresh_if_seen(self) -> None:
        if self.isVisible() and not self._loader.is_searching:
            self._refresh()

    def _refresh(self) -> None:
        """Show the events that are loaded now; while the search is the same, at the same scale."""
        marks = marks_of(self._model.events)
        is_same = self._shown_query == self._workspace.query and bool(self.view.marks)
        self._shown_query = self._workspace.query
        self.view.show_marks(marks, self._workspace.choice.spec.language, keeps_scale=is_same)
        self.view.show_ticks(self._workspace.choice.ticked)
        self.view.show_current(self._workspace.current)
        loaded, total = len(self._model.events), self._loader.total
        words = [self.tr("A square is an event; filled, it is in the brief.")]
        if loaded < total:
            words.append(
                self.tr("{loaded} of {total} events are loaded.").format(loaded=number(loaded), total=number(total))
            )
        undated = loaded - len(marks)
        if undated:
            words.append(self.tr("%Ln event(s) without a date are only in the list.", "", undated))
        self.words.setText(" ".join(words))
        self._frame()
        self.more.setVisible(not self._loader.is_complete and not self._loader.is_cut)

    def _describe(self, mark: EventMark) -> str:
        """An event in words, for tool tips and for those who hear the screen."""
        row = mark.event.row
        told = self.tr("in the brief") if self._workspace.is_ticked(mark.id) else self.tr("not in the brief")
        sources = self.tr("%Ln source(s)", "", row.sources)
        return f"{mark.event.date}: {row.title}\n{listed((status_name(row.status), sources, told))}"
