"""The command that makes the edits of a brief decisions of the library."""

from PySide6.QtCore import QObject

from briefgen.desktop.commands.command import command
from briefgen.desktop.workspace.promoted_edits import keep_edits
from briefgen.desktop.workspace.workspace import Workspace


class KeepEditsCommand(QObject):
    """Can be given while a library is open and there are edits."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        words = self.tr("&Keep edits in the library")
        tip = self.tr("Make your edits of events those of the library, for all briefs and everybody who uses it")
        self.action = command(self, "keep-edits", words, "", tip, self._keep)
        workspace.choice_changed.connect(self._refresh)
        workspace.collection_changed.connect(self._refresh)
        self._refresh()

    def _keep(self) -> None:
        keep_edits(self._workspace, self.tr("Keep edits"))

    def _refresh(self) -> None:
        collection = self._workspace.collection
        is_library = collection is not None and collection.is_library
        self.action.setEnabled(is_library and bool(self._workspace.choice.spec.edits))
