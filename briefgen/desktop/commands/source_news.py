"""What became of the sources that are open: what was added or taken out, and whether a library is still there."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtGui import QAction

from briefgen.addresses import address_name, shown_address
from briefgen.desktop.application.translation import listed
from briefgen.desktop.widgets.notices import Notice, NoticeAction, NoticeBar
from briefgen.desktop.widgets.toast import Toast
from briefgen.desktop.workspace.opening import SourcesChange
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.service.source_locations import is_on_network, sqlite_file

_LOOK: Final = 5_000  # milliseconds between looks at a library, for disks that tell of no change


class SourceNews(QObject):
    """Says it in a toast with a way back, or in a notice that stays as long as it is true."""

    def __init__(
        self, workspace: Workspace, toast: Toast, notices: NoticeBar, open_library: QAction, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._toast = toast
        self._notices = notices
        self._open_library = open_library
        self._file: Path | None = None
        self._told = ""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self.look)
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self.look)
        workspace.sources_changed.connect(self._report)
        workspace.collection_changed.connect(self._watch)

    def look(self) -> None:
        """Say that the library is gone, or take that back."""
        is_gone = self._file is not None and not self._file.exists()
        if is_gone and not self._told:
            words = self.tr(
                "{library} is not there any more: it was moved, renamed or deleted. Nothing can be saved in it."
            )
            self._told = words.format(library=self._file)
            way = NoticeAction(self.tr("Open a library…"), self._open_library.trigger)
            self._notices.report(Notice(self._told, (way,)))
        elif not is_gone and self._told:
            self._notices.withdraw(self._told)
            self._told = ""

    def _watch(self) -> None:
        self._notices.withdraw(self._told)
        self._told = ""
        collection = self._workspace.collection
        self._file = _library_file(collection.sources[0]) if collection is not None and collection.is_library else None
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)
        if self._file is not None:
            self._watcher.addPath(str(self._file))
            self._timer.start()
        else:
            self._timer.stop()

    def _report(self, change: SourcesChange) -> None:
        if change.taken_out:
            words = self.tr("{source} is taken out").format(source=address_name(shown_address(change.taken_out)))
        elif change.removed:
            words = self.tr("%Ln article(s) taken out again", "", change.removed)
        else:
            added = self.tr("%Ln article(s) added", "", change.new)
            known = self.tr("%Ln already there", "", change.known) if change.known else ""
            words = listed(filter(None, (added, known)))
        self._toast.report(words, self._workspace.bring_back if self._workspace.can_bring_back else None)


def _library_file(source: str) -> Path | None:
    """The file of a library on this computer; a share may take long to answer, and a server has none."""
    if is_on_network(source):
        return None
    file = source if "://" not in source else sqlite_file(source)
    return Path(file).absolute() if file else None
