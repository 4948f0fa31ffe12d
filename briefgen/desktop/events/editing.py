"""Editing, merging and splitting what is selected."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from briefgen.corpus import Corpus
from briefgen.desktop.events.actor_dialog import ActorDialog
from briefgen.desktop.events.list_view import EventsList
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import InputError


class Editing(QObject):
    """Changes events by the workspace, so that it can be undone."""

    reported = Signal(str)

    def __init__(self, workspace: Workspace, table: EventsList) -> None:
        super().__init__(table)
        self._workspace = workspace
        self._table = table

    def can_split(self, event: str) -> bool:
        """Whether an event is told by several articles, or was merged."""
        found = self._table.events.find(event)
        edit = self._workspace.choice.spec.edits.get(event)
        return (found is not None and found.row.sources > 1) or bool(edit and edit.merged)

    def merge(self) -> None:
        """Make one event of those selected; one that was edited, else the one with the focus, gives title and date."""
        edits = self._workspace.choice.spec.edits
        ids = sorted(self._table.selected_ids(), key=lambda event: event not in edits)
        kept = self._table.events.find(ids[0]) if len(ids) > 1 else None
        if kept is not None:
            self._workspace.merge_events(ids)
            self._workspace.set_current(ids[0])
            date = kept.date or self.tr("no date")
            words = self.tr("Merged as “{title}”, {date}. F2 changes the title; Undo parts the events again.")
            self.reported.emit(words.format(title=kept.row.title, date=date))

    def split(self) -> None:
        """Part the selected event."""
        ids = self._table.selected_ids()
        if len(ids) == 1:
            self._workspace.split_event(ids[0])

    def restore(self) -> None:
        """Take back what was changed in the selected events; what was merged stays so."""
        for event in self._table.selected_ids():
            if event in self._workspace.choice.spec.edits:
                self._workspace.edit(event, title=None, date=None, status=None, actors=None)

    def choose_actors(self, event: str) -> None:
        """Let the actors of an event be chosen among those that its articles name."""
        self._workspace.look_up(event, partial(self._show_actors, event))

    def _show_actors(self, event: str, corpus: Corpus) -> None:
        found = next((each for each in corpus.events if each.id == event), None)
        if found is None:
            return
        taking_part = tuple(dict.fromkeys(each.actor for each in found.participants))
        dialog = ActorDialog(found.title, corpus.actors, taking_part, self._table)

        def take(ids: tuple[str, ...]) -> None:
            if set(ids) != set(taking_part):
                self._change(event, ids)

        dialog.chosen.connect(take)
        dialog.open()

    def _change(self, event: str, actors: tuple[str, ...]) -> None:
        try:
            self._workspace.edit(event, actors=actors)
        except InputError as error:
            self.reported.emit(str(error))
