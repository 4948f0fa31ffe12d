"""Has events looked for beside the window, and hands them to the list's model as they come."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from briefgen.desktop.events.found import REACH, EventsRequest, FoundEvents, ShownEvent, find
from briefgen.desktop.events.model import EventsModel
from briefgen.desktop.workspace.work import LatestOnly
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import BriefgenError
from briefgen.library.search.query import MOST_ROWS

FIRST = 40
"""Events that are asked for first, so that they are there soon."""
MORE = 200
"""Events that are asked for when the table comes to its end."""


class EventsLoader(QObject):
    """Follows the workspace's query and edits; only the newest search is answered."""

    changed = Signal()  # something is found, or searching has begun or ended

    def __init__(self, workspace: Workspace, model: EventsModel) -> None:
        super().__init__(model)
        self._workspace = workspace
        self._model = model
        self._first = LatestOnly(workspace.worker)
        self._more = LatestOnly(workspace.worker)
        self.request = self._make_request()
        self._edits = workspace.choice.spec.edits
        self._language = workspace.choice.spec.language
        self._next: int | None = None
        self.total = 0
        self.every = 0
        self.is_only_ticked = False
        self._ticked = workspace.choice.ticked
        self.months: dict[str, int] = {}
        self.is_searching = False
        self._is_growing = False
        workspace.collection_changed.connect(self._restart)
        workspace.query_changed.connect(self._restart)
        workspace.choice_changed.connect(self._follow_edits)
        self._restart()

    @property
    def events(self) -> Sequence[ShownEvent]:
        """The events that are loaded."""
        return self._model.events

    def show_only_ticked(self, is_only: bool) -> None:
        """Look among the events of the brief only, or among all."""
        if is_only != self.is_only_ticked:
            self.is_only_ticked = is_only
            self._restart()

    @property
    def is_complete(self) -> bool:
        """Whether all that is found is loaded."""
        return not self.is_searching and self._next is None and self.total <= REACH

    @property
    def is_cut(self) -> bool:
        """Whether all that can be had is loaded, and more is found."""
        return not self.is_searching and self._next is None and self.total > REACH

    def fetch_more(self) -> None:
        """Ask for the events that follow those loaded, unless they have been asked for."""
        request, offset = self.request, self._next
        if request is None or offset is None or self._is_growing or self.is_searching:
            return
        self._is_growing = True

        def show(found: FoundEvents) -> None:
            self._is_growing = False
            if request is self.request:
                self._next = found.reached
                self._model.add_events(found.events)
                self.changed.emit()

        self._more.ask(lambda: find(request, offset, MORE), show, self._report)

    def _restart(self) -> None:
        self._search(FIRST, is_new=True)

    def _follow_edits(self) -> None:
        """Show the events again as they are now, when the edits or the language are others."""
        spec = self._workspace.choice.spec
        ticked, self._ticked = self._ticked, self._workspace.choice.ticked
        are_others_shown = self.is_only_ticked and ticked != self._ticked
        if spec.edits != self._edits or spec.language != self._language or are_others_shown:
            self._search(max(len(self._model.events), FIRST), is_new=False)

    def _search(self, count: int, *, is_new: bool) -> None:
        spec = self._workspace.choice.spec
        self._edits, self._language = spec.edits, spec.language
        self.request = request = self._make_request()
        if request is None:
            self._show(FoundEvents(0, (), None, {}, 0))
            return
        self.is_searching = True
        self._is_growing = False
        self._first.ask(lambda: find(request, 0, count), self._show, self._report)
        if is_new:
            self.changed.emit()

    def _make_request(self) -> EventsRequest | None:
        workspace = self._workspace
        if workspace.collection is None:
            return None
        spec = workspace.choice.spec
        query = replace(workspace.query, limit=MOST_ROWS)
        if self.is_only_ticked:
            query = replace(query, events=workspace.choice.ticked)
        return EventsRequest(workspace.collection, query, spec.edits, spec.language)

    def _show(self, found: FoundEvents) -> None:
        self.is_searching = False
        self.total, self.months, self._next = found.total, dict(found.months), found.reached
        self.every = found.every
        self._model.show_events(found.events)
        self.changed.emit()

    def _report(self, error: BriefgenError) -> None:
        self.is_searching = self._is_growing = False
        self._workspace.problem.emit(str(error))
        self.changed.emit()
