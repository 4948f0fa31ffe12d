"""The command that promotes the edits of a brief to decisions of the library; it can be undone."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand

from briefgen.desktop.commands.command import command
from briefgen.desktop.workspace.brief_state import BriefState
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.service.collection import PromotesEdits, Promotion


class PromoteEditsCommand(QObject):
    """Can be given while a library is open and there are edits."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        words = self.tr("&Keep edits in the library")
        tip = self.tr("Make your edits of events those of the library, for all briefs and everybody who uses it")
        self.action = command(self, "keep-edits", words, "", tip, self._promote)
        workspace.choice_changed.connect(self._refresh)
        workspace.collection_changed.connect(self._refresh)
        self._refresh()

    def _promote(self) -> None:
        promote_edits(self._workspace, self.tr("Keep edits"))

    def _refresh(self) -> None:
        collection = self._workspace.collection
        is_library = collection is not None and collection.is_library
        self.action.setEnabled(is_library and bool(self._workspace.choice.spec.edits))


def promote_edits(workspace: Workspace, words: str) -> bool:
    """Make the edits of events decisions of the library that is open; whether there are any."""
    library, choice = workspace.collection, workspace.choice
    if not isinstance(library, PromotesEdits) or not choice.spec.edits:
        return False

    def done(promotion: Promotion) -> None:
        workspace.undo_stack.push(_PromoteEdits(words, workspace, library, choice, promotion))

    workspace.worker.run(
        partial(library.promote_edits, choice.spec, choice.ticked or frozenset()), done, workspace.report
    )
    return True


class _PromoteEdits(QUndoCommand):
    """From edits of the brief to decisions of the library; undone, the decisions are withdrawn."""

    def __init__(
        self, words: str, workspace: Workspace, library: PromotesEdits, old: BriefState, promotion: Promotion
    ) -> None:
        super().__init__(words)
        self._workspace = workspace
        self._library = library
        self._old = old
        self._promotion = promotion
        self._is_done = True

    def redo(self) -> None:
        """Show what is left of the edits; the second time the decisions are made anew."""
        if self._is_done:
            self._show(self._promotion)
            return
        spec, ticked = self._old.spec, self._old.ticked or frozenset()
        self._workspace.worker.run(
            partial(self._library.promote_edits, spec, ticked), self._show, self._workspace.report
        )

    def undo(self) -> None:
        """Withdraw the decisions, and show the edits again."""
        self._is_done = False
        numbers = self._promotion.numbers
        self._workspace.worker.run(partial(self._library.withdraw, numbers), self._show_old, self._workspace.report)

    def _show(self, promotion: Promotion) -> None:
        self._promotion, self._is_done = promotion, True
        self._workspace.show_choice(BriefState(promotion.spec, promotion.ticked))
        self._workspace.collection_changed.emit()

    def _show_old(self, _: None) -> None:
        self._workspace.show_choice(self._old)
        self._workspace.collection_changed.emit()
