"""Keeping the edits of a brief in a library, as a step that can be undone."""

from functools import partial

from PySide6.QtGui import QUndoCommand

from briefgen.desktop.workspace.brief_state import BriefState
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.service.collection import KeepsEdits, Kept


def keep_edits(workspace: Workspace, words: str) -> bool:
    """Make the edits of events decisions of the library that is open; whether there is any to be kept."""
    library, choice = workspace.collection, workspace.choice
    if not isinstance(library, KeepsEdits) or not choice.spec.edits:
        return False

    def done(kept: Kept) -> None:
        workspace.undo_stack.push(_KeepEdits(words, workspace, library, choice, kept))

    workspace.worker.run(partial(library.keep, choice.spec, choice.ticked or frozenset()), done, workspace.tell)
    return True


class _KeepEdits(QUndoCommand):
    """From edits of the brief to decisions of the library; undone, the decisions are withdrawn."""

    def __init__(self, words: str, workspace: Workspace, library: KeepsEdits, old: BriefState, kept: Kept) -> None:
        super().__init__(words)
        self._workspace = workspace
        self._library = library
        self._old = old
        self._kept = kept
        self._is_done = True

    def redo(self) -> None:
        """Show what is left of the edits; the second time the decisions are made anew."""
        if self._is_done:
            self._show(self._kept)
            return
        spec, ticked = self._old.spec, self._old.ticked or frozenset()
        self._workspace.worker.run(partial(self._library.keep, spec, ticked), self._show, self._workspace.tell)

    def undo(self) -> None:
        """Withdraw the decisions, and show the edits again."""
        self._is_done = False
        numbers = self._kept.numbers
        self._workspace.worker.run(partial(self._library.take_back, numbers), self._show_old, self._workspace.tell)

    def _show(self, kept: Kept) -> None:
        self._kept, self._is_done = kept, True
        self._workspace.show_choice(BriefState(kept.spec, kept.ticked))
        self._workspace.collection_changed.emit()

    def _show_old(self, _: None) -> None:
        self._workspace.show_choice(self._old)
        self._workspace.collection_changed.emit()
