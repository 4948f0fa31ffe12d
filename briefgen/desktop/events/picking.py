"""Ticking all that is found, or what tells its story: longer work that can be called off."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from briefgen.desktop.events.busy_line import BusyLine
from briefgen.desktop.events.found import EventsRequest, found_ids
from briefgen.desktop.events.list_head import ListHead
from briefgen.desktop.events.loader import EventsLoader
from briefgen.desktop.events.model import EventsModel
from briefgen.desktop.workspace.brief_state import SuggestedTicks
from briefgen.desktop.workspace.opening import suggestion_of
from briefgen.desktop.workspace.work import Cancellable, LatestOnly, Worker
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import BriefgenError, UsageError
from briefgen.model import Filters, Spec
from briefgen.progress import Report
from briefgen.service import suggested_events
from briefgen.service.collection import corpus_of

_MOST_OF_LIBRARY: Final = 2_000
"""Events that a search of a library may find for some of them to be suggested: their articles are read whole."""


class Picking(QObject):
    """Commands that concern every event found; they are done beside the window and can be called off."""

    reported = Signal(str)

    def __init__(
        self, workspace: Workspace, model: EventsModel, loader: EventsLoader, head: ListHead, busy: BusyLine
    ) -> None:
        super().__init__(model)
        self._workspace = workspace
        self._model = model
        self._loader = loader
        self._head = head
        self.task = CancellableTask(workspace.worker, self)
        self.task.started.connect(busy.show_busy)
        self.task.ended.connect(busy.show_idle)
        self.task.failed.connect(self.reported)

    def tick_all(self) -> None:
        """Tick all events found, those too that are not loaded yet."""
        request = self._loader.request
        if request is None:
            return
        if self._loader.is_complete:
            self._tick([event.id for event in self._model.events])
            return
        most = _MOST_OF_LIBRARY if request.collection.is_library else None
        self.task.run(self.tr("Looking for all events…"), partial(found_ids, request, most), self._tick)

    def suggest(self) -> None:
        """Tick only what a brief would tell of what is found."""
        request, number = self._loader.request, self._head.number.value()
        if request is not None:
            among_all = replace(request, query=replace(request.query, events=None))
            work = partial(_suggest, among_all, self._workspace.choice.spec, number)
            self.task.run(self.tr("Choosing events…"), work, self._show)

    def _tick(self, ids: list[str]) -> None:
        self._workspace.tick(ids, True)

    def _show(self, suggested: SuggestedTicks) -> None:
        self._workspace.take_suggestion(suggested)
        words = self.tr(
            "%Ln event(s) suggested and ticked; their tool tips say why. Undo brings the former ticks back.",
            "",
            len(suggested.reasons),
        )
        self.reported.emit(words)


class CancellableTask(QObject):
    """Runs work beside the window; `started` and `ended` frame it, `failed` says in words why nothing came of it."""

    started = Signal(str)
    ended = Signal()
    failed = Signal(str)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._newest = LatestOnly(worker)
        self._switch = Cancellable()
        self.is_running = False

    def run(self, words: str, work: Callable[[Report], Any], done: Callable[[Any], None]) -> None:
        """Do the work, which `words` name, and call `done` with what comes of it."""
        self._switch.cancel()
        self._switch = switch = Cancellable()
        self.is_running = True
        self.started.emit(words)

        def succeed(result: Any) -> None:
            self._end()
            if not switch.is_cancelled:
                done(result)

        def fail(error: BriefgenError) -> None:
            self._end()
            if not switch.is_cancelled:
                self.failed.emit(str(error))

        self._newest.ask(lambda: work(switch.report), succeed, fail)

    def cancel(self) -> None:
        """Have the work stop; nothing comes of it."""
        self._switch.cancel()
        if self.is_running:
            self._end()

    def _end(self) -> None:
        self.is_running = False
        self.ended.emit()


def _suggest(request: EventsRequest, spec: Spec, limit: int, report: Report) -> SuggestedTicks:
    """At most `limit` of the events found, as a brief of so many would have them.

    Where nothing is searched for, they are those of the whole collection. Raises `UsageError` when there are none, or
    too many to choose from.
    """
    collection = request.collection
    plain = spec.model_copy(update={"filters": spec.filters.model_copy(update={"events": ()})})
    if request.query.finds_everything:
        return suggestion_of(collection, plain, limit)
    ids = found_ids(request, _MOST_OF_LIBRARY if collection.is_library else None, report)
    if not ids:
        raise UsageError("no events are found to choose from; change the filter")
    corpus = corpus_of(collection, ids, request.edits)
    report(len(ids), len(ids), "suggest")
    found = suggested_events(corpus, Spec(form=spec.form, filters=Filters(events=tuple(ids))), limit)
    return SuggestedTicks(plain, frozenset(found.why), found.why, is_brief=False)
