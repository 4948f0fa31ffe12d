"""Making previews of what is chosen, beside the window; the newest wins."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from briefgen import service
from briefgen.desktop.workspace.work import LatestOnly
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import BriefgenError
from briefgen.model import Spec
from briefgen.service import Preview
from briefgen.service.collection import Collection

_PAUSE: Final = 25
"""Milliseconds in which several changes become one."""


class PreviewMaker(QObject):
    """Makes a preview whenever the choice or what is open changes."""

    begun = Signal()
    made = Signal(object)  # Preview
    nothing = Signal()  # nothing is open, or nothing is chosen
    failed = Signal(str)  # why there is no preview

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._newest = LatestOnly(workspace.worker)
        self._asked = self._answered = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._make)
        workspace.choice_changed.connect(self.ask)
        workspace.collection_changed.connect(self.ask)

    @property
    def is_busy(self) -> bool:
        """Whether a preview is still to come."""
        return self._pause.isActive() or self._asked > self._answered

    def ask(self) -> None:
        """Make a preview after a short pause."""
        self._pause.start()

    def _make(self) -> None:
        workspace = self._workspace
        self._asked += 1
        if workspace.collection is None or workspace.choice.is_empty:
            self._answered = self._asked
            self.nothing.emit()
            return
        self.begun.emit()
        work = partial(make_preview, workspace.collection, workspace.brief_spec())
        self._newest.ask(work, partial(self._take, self._asked), partial(self._report, self._asked))

    def _take(self, number: int, preview: Preview) -> None:
        if number == self._asked:
            self._answered = number
            self.made.emit(preview)

    def _report(self, number: int, error: BriefgenError) -> None:
        if number == self._asked:
            self._answered = number
            self.failed.emit(str(error))


def make_preview(collection: Collection, spec: Spec) -> Preview:
    """The preview of the brief that a spec asks for; takes time. Raises `BriefgenError`."""
    return service.preview_brief(service.compose_brief(collection.corpus_for(spec), spec))
