"""What is open, what is looked for and looked at, and what the brief is to be: all that the panes share."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from briefgen import service
from briefgen.clock import default_date
from briefgen.corpus import Corpus
from briefgen.desktop.workspace.brief_state import BriefState, SuggestedTicks, with_ticks
from briefgen.desktop.workspace.event_edits import merged_events, parted_event, with_edit
from briefgen.desktop.workspace.opening import Opened, add_to, open_all, suggestion_of, taken_back, without
from briefgen.desktop.workspace.undo_commands import ChangeBriefState
from briefgen.desktop.workspace.work import Cancellable, LatestOnly, Worker
from briefgen.errors import BriefgenError
from briefgen.library.search.query import SearchPage, SearchQuery
from briefgen.model import Filters, Spec
from briefgen.service.collection import Collection, corpus_of

_ROWS_FIRST = 80  # milliseconds that choosing leaves to what is to be seen first


class Workspace(QObject):
    """Panes read it, change it by its methods, and listen to its signals; they know nothing of each other."""

    begun = Signal()  # another brief is worked on: the choice took the place of the one before, not by a step
    collection_changed = Signal()
    choice_changed = Signal()
    suggested = Signal(object, object)  # the choice before and after what was suggested was ticked, by no step
    current_changed = Signal(str)
    query_changed = Signal()
    problem = Signal(str)
    faults_found = Signal(object)  # tuple[Fault, ...]: what could not be imported
    sources_changed = Signal(object)  # SourcesChange: others were added, or one was taken out
    working = Signal(str, int, int)  # words, steps done, steps in all or 0; without words when it is over

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = worker
        self.undo_stack = QUndoStack(self)
        self.collection: Collection | None = None
        self.choice = BriefState()
        self.query = SearchQuery(order="oldest")
        self.current = ""
        self.guard: Callable[[Callable[[], None]], None] = lambda replace_brief: replace_brief()
        self._openings = LatestOnly(worker)
        self._suggestions = LatestOnly(worker, after=_ROWS_FIRST)
        self._running = Cancellable()
        self._way_back: Callable[[], None] | None = None

    def open_sources(self, sources: Sequence[str | Path], spec: Spec | None = None) -> None:
        """Open files and folders, or one library, in the place of what is open; with a spec, choose what it does.

        The `guard` is asked first: it may save the brief that goes, and call what replaces it later, or never.
        """
        named = [str(source) for source in sources]
        self.guard(lambda: self._open(partial(open_all, named, spec or Spec()), self.tr("Opening…"), is_new=True))

    def add_sources(self, sources: Sequence[str | Path]) -> None:
        """Import into the library that is open, or open beside the files that are open."""
        if self.collection is None:
            self.open_sources(sources)
            return
        named = [str(source) for source in sources]
        self._open(partial(add_to, self.collection, self.choice, named), self.tr("Importing…"))

    def take_out(self, source: str) -> None:
        """Open the files without one of them; in a library, and of a single source, there is none to take out."""
        collection = self.collection
        if collection is not None and not collection.is_library and len(collection.sources) > 1:
            self._open(partial(without, collection, self.choice, source), self.tr("Taking out…"))

    def bring_back(self) -> None:
        """Have the sources and the choice back that there were before sources were added or taken out."""
        way_back, self._way_back = self._way_back, None
        if way_back is not None:
            way_back()

    @property
    def can_bring_back(self) -> bool:
        """Whether there is something to have back."""
        return self._way_back is not None

    def begin(self, choice: BriefState) -> None:
        """Work on another brief of what is open; this is no step that could be undone."""
        self.undo_stack.clear()
        self.choice = choice
        self.begun.emit()
        self.choice_changed.emit()
        self._suggest()

    def begin_without_articles(self, choice: BriefState) -> None:
        """Work on another brief, whose articles are not open; what is open is closed."""
        self._way_back = None
        self.cancel()
        old, self.collection = self.collection, None
        if old is not None:
            old.close()
        self.query = SearchQuery(order="oldest")
        self.set_current("")
        self.begin(choice)
        self.collection_changed.emit()

    def cancel(self) -> None:
        """Call off the opening or import that is under way."""
        self._running.cancel()

    def close(self) -> None:
        """Let running work end, and let go of what is open."""
        self.cancel()
        self.worker.close()
        if self.collection is not None:
            self.collection.close()

    def change_spec(self, words: str, merge_key: str = "", **fields: Any) -> None:
        """Change fields of the spec, in a step called `words`; steps in a row of the same merge key are one step."""
        changed = replace(self.choice, spec=self.choice.spec.model_copy(update=fields))
        self._step(words, changed, merge_key)

    def take_edits(self, words: str, spec: Spec, gone: Iterable[str]) -> None:
        """Take what was edited elsewhere in one step: another spec, and events that are no longer told."""
        changed = replace(self.choice, spec=spec)
        events = list(gone)
        self._step(words, with_ticks(changed, events, False, self._every_event()) if events else changed)

    def tick(self, ids: Iterable[str], on: bool) -> None:
        """Tick events, or untick them."""
        events = list(ids)
        words = self.tr("Tick %Ln event(s)", "", len(events)) if on else self.tr("Untick %Ln event(s)", "", len(events))
        self._step(words, with_ticks(self.choice, events, on, self._every_event()))

    def tick_only(self, ids: Iterable[str]) -> None:
        """Tick these events and no others."""
        events = frozenset(ids)
        self._step(self.tr("Tick only %Ln event(s)", "", len(events)), replace(self.choice, ticked=events))

    def take_suggestion(self, suggestion: SuggestedTicks) -> None:
        """Tick what was suggested, in a step."""
        ticked = suggestion.ticked
        changed = replace(self.choice, ticked=ticked, suggestion=suggestion)
        self._step(self.tr("Tick only %Ln event(s)", "", len(suggestion.reasons)), changed)

    def is_ticked(self, event: str) -> bool:
        """Whether an event goes into the brief."""
        return self.choice.ticked is None or event in self.choice.ticked

    def edit(self, event: str, **fields: Any) -> None:
        """Change the title, date (EDTF), status or actors of an event; None takes back what was changed.

        Raises `InputError` for a value that is none.
        """
        self._step(self.tr("Edit event"), replace(self.choice, spec=with_edit(self.choice.spec, event, fields)))

    def merge_events(self, ids: Sequence[str]) -> None:
        """Make events one; the first keeps its id, title and date."""
        self._step(self.tr("Merge events"), merged_events(self.choice, ids))

    def split_event(self, event: str) -> None:
        """Take back what was merged, or make one event for each article that tells of this one."""
        self.look_up(event, lambda corpus: self._split(event, corpus))

    def set_current(self, event: str) -> None:
        """Look at an event."""
        if event != self.current:
            self.current = event
            self.current_changed.emit(event)

    def set_query(self, **changes: Any) -> None:
        """Look for something else."""
        query = replace(self.query, **changes)
        if query != self.query:
            self.query = query
            self.query_changed.emit()

    def search(self, query: SearchQuery, done: Callable[[SearchPage], None]) -> None:
        """Ask for a page of events, as edits have them; the answer comes later."""
        collection, edits = self.collection, self.choice.spec.edits
        if collection is not None:
            self.worker.run(lambda: collection.search(query, edits), done, self.report)

    def look_up(self, event: str, done: Callable[[Corpus], None]) -> None:
        """Ask for the corpus, as edits have it, in which an event can be found; the answer comes later."""
        collection, edits = self.collection, self.choice.spec.edits
        if collection is not None:
            self.worker.run(lambda: corpus_of(collection, [event], edits), done, self.report)

    def saved_spec(self) -> Spec:
        """The spec as a file should keep it: with the ticked events, and where the articles are."""
        sources = self.collection.sources if self.collection else ()
        return self.choice.full_spec().model_copy(update={"sources": sources})

    def brief_spec(self) -> Spec:
        """The spec of the brief as it would be written now: with an issue date as well."""
        spec = self.saved_spec()
        return spec if spec.date else spec.model_copy(update={"date": default_date()})

    def _split(self, event: str, corpus: Corpus) -> None:
        found = next((each for each in corpus.events if each.id == event), None)
        if found is not None:
            self._step(self.tr("Split event"), parted_event(self.choice, found))

    def _every_event(self) -> frozenset[str]:
        if self.choice.ticked is not None or self.collection is None:
            return frozenset()
        return service.chosen_ids(self.collection.corpus(), self.choice.spec)

    def _step(self, words: str, changed: BriefState, merge_key: str = "") -> None:
        if changed != self.choice:
            self.undo_stack.push(ChangeBriefState(words, self.choice, changed, self.show_choice, merge_key))

    def show_choice(self, choice: BriefState) -> None:
        """Put a choice in the place of the present one; for the steps that can be undone."""
        self.choice = choice
        self.choice_changed.emit()
        if choice.is_suggested:
            self._suggest()

    def _suggest(self) -> None:
        """Tick what the brief tells where nobody has chosen yet; that is no step, and comes after what is read."""
        collection, choice = self.collection, self.choice
        if collection is None or not _is_open_to_suggestion(choice, collection):
            return
        if collection.is_library and choice.spec.form == "full" and choice.spec.filters == Filters():
            self.choice = replace(choice, suggestion=None)  # all that a library tells is no brief: the ticks hold
            return
        work = partial(suggestion_of, collection, choice.spec)
        self._suggestions.ask(work, partial(self._show_suggestion, choice), lambda _: None)

    def _show_suggestion(self, choice: BriefState, suggestion: SuggestedTicks) -> None:
        if self.choice is choice:
            self.choice = replace(choice, ticked=suggestion.ticked, suggestion=suggestion)
            self.suggested.emit(choice, self.choice)
            self.choice_changed.emit()

    def _open(self, work: Callable[..., Opened], words: str, *, is_new: bool = False) -> None:
        self._running.cancel()
        self._running = running = Cancellable()
        self.working.emit(words, 0, 0)

        def report(done: int, total: int | None, what: str) -> None:
            running.report(done, total, what)
            self.working.emit(what, done, total or 0)

        self._openings.ask(lambda: work(report), partial(self._show_opened, is_new), self._report_opening)

    def _show_opened(self, is_new: bool, opened: Opened) -> None:
        old, self.collection = self.collection, opened.collection
        self._way_back = self._way_back_from(opened, old)
        if old is not None and old is not opened.collection:
            old.close()
        self.working.emit("", 0, 0)
        if opened.choice is not None:  # ids are others now, so that former steps lead nowhere
            self.undo_stack.clear()
            self.query = SearchQuery(order="oldest")
            self.set_current("")
            self.choice = opened.choice
        if is_new:
            self.begun.emit()
        self.collection_changed.emit()
        self.choice_changed.emit()
        if opened.faults:
            self.faults_found.emit(opened.faults)
        if opened.change is not None:
            self.sources_changed.emit(opened.change)
        self._suggest()

    def _way_back_from(self, opened: Opened, old: Collection | None) -> Callable[[], None] | None:
        """What has back what was open, and what a library held, before a change of sources."""
        change = opened.change
        if change is None or old is None or change.removed:
            return None
        if not opened.collection.is_library:
            return partial(self._show_opened, False, Opened(old, self.choice))
        out = partial(taken_back, opened.collection, change.added)
        return partial(self._open, out, self.tr("Taking out…")) if change.added else None

    def _report_opening(self, error: BriefgenError) -> None:
        self.working.emit("", 0, 0)
        self.report(error)

    def report(self, error: BriefgenError) -> None:
        """Tell what went wrong."""
        self.problem.emit(str(error))


def _is_open_to_suggestion(choice: BriefState, collection: Collection) -> bool:
    """Whether nobody has ticked anything, or only a suggestion that no longer fits has been."""
    if choice.spec.filters.events:
        return False
    if choice.suggestion is not None:
        return choice.is_suggested and not choice.suggestion.fits(choice.spec)
    return choice.ticked is None or (choice.is_empty and collection.is_library)
