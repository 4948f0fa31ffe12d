"""Steps that can be undone: from one choice to another."""

import zlib
from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from briefgen.desktop.workspace.brief_state import BriefState


class ChangeBriefState(QUndoCommand):
    """From one choice to another; steps in a row that have the same merge key are one step, as typing is."""

    def __init__(
        self, words: str, old: BriefState, new: BriefState, show: Callable[[BriefState], None], merge_key: str
    ) -> None:
        super().__init__(words)
        self._old = old
        self._new = new
        self._show = show
        self._merge_key = merge_key

    def id(self) -> int:
        """A number for the merge key; -1 where nothing is to be merged."""
        return zlib.crc32(self._merge_key.encode()) & 0x7FFFFFFF if self._merge_key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        """Take the later step into this one."""
        if not isinstance(other, ChangeBriefState) or other._merge_key != self._merge_key:
            return False
        self._new = other._new
        self.setObsolete(self._new == self._old)
        return True

    def redo(self) -> None:
        """Show the new choice."""
        self._show(self._new)

    def undo(self) -> None:
        """Show the old one."""
        self._show(self._old)
