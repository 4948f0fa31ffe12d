"""What was edited in the Word file of a brief, taken into the brief on the screen."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefgen import service
from briefgen.desktop.application.service_words import in_own_words
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.command import ask_files, command, documents, patterns
from briefgen.desktop.commands.spec_opening import Opening
from briefgen.desktop.commands.window_commands import WindowCommands
from briefgen.desktop.widgets.notices import Notice, NoticeAction
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import BriefgenError
from briefgen.pull import Pulled

EDITABLE: Final = (".docx", ".odt")


class PullCommands(WindowCommands):
    """Takes edits from a Word file; `opened` is told of a brief whose articles are to be opened first."""

    opened = Signal(object)  # Opening

    def __init__(self, workspace: Workspace, settings: UserSettings, window: QWidget) -> None:
        super().__init__(workspace, settings, window)
        self.pull = command(
            self,
            "take-edits",
            self.tr("Take edits back…"),
            "",
            self.tr("Take what was edited in the .docx or .odt of this brief; dropping it on the window does the same"),
            self.ask_for_file,
        )
        self.commands: list[QAction] = [self.pull]

    def ask_for_file(self) -> None:
        """Ask which file was edited."""
        folder = self._settings.values.export_folder or documents()
        kinds = self.tr("Briefs ({patterns})").format(patterns=patterns(EDITABLE))
        ask_files(self._window, self.tr("Take edits back"), folder, kinds, lambda paths: self.take_from(paths[0]))

    def take_from(self, path: Path) -> None:
        """Take the edits of a file."""
        self._workspace.worker.run(partial(service.pull_brief, path), partial(self._take, path), self._report)

    def take_or(self, path: Path, otherwise: Callable[[], None]) -> None:
        """Take the edits of a file that is a brief; what is to be done with another is done then."""

        def done(pulled: Pulled | None) -> None:
            if pulled is None:
                otherwise()
            else:
                self._take(path, pulled)

        self._workspace.worker.run(partial(service.pulled_if_brief, path), done, self._report)

    def _take(self, path: Path, pulled: Pulled) -> None:
        if self._workspace.collection is None:
            self.opened.emit(Opening(pulled.spec, None))
        else:
            words = self.tr("Take edits from {file}").format(file=path.name)
            self._workspace.take_edits(words, pulled.put_into(self._workspace.choice.spec), pulled.gone)
        self.trouble.emit(Notice(self._told(path, pulled), is_problem=bool(pulled.left)))

    def _told(self, path: Path, pulled: Pulled) -> str:
        taken = len(pulled.edits) - len(pulled.left)
        if not pulled.edits:
            return self.tr("{file}: nothing was edited").format(file=path.name)
        told = self.tr("%Ln edit(s) taken", "", taken)
        lines = [f"{path.name}: {told}"] if taken else []
        if pulled.left:
            lines.append(self.tr("%Ln edit(s) not taken, of words that are not the author’s:", "", len(pulled.left)))
            lines += [f"“{edit.before or edit.after}”" for edit in pulled.left]
        return "\n".join(lines)

    def _report(self, error: BriefgenError) -> None:
        way = NoticeAction(self.tr("Choose another file…"), self.ask_for_file)
        self.trouble.emit(Notice(in_own_words(str(error)), (way,)))
