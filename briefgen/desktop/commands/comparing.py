"""Comparing the brief with an earlier one."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefgen import service
from briefgen.desktop.application.service_words import in_own_words
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.command import ask_files, command, documents, patterns
from briefgen.desktop.commands.window_commands import WindowCommands
from briefgen.desktop.widgets.notices import Notice, NoticeAction
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import BriefgenError


class CompareCommands(WindowCommands):
    """Has the brief tell what has changed since an earlier one, or leave that out again."""

    def __init__(self, workspace: Workspace, settings: UserSettings, window: QWidget) -> None:
        super().__init__(workspace, settings, window)
        self.compare = command(
            self,
            "compare",
            self.tr("Compare with an earlier brief…"),
            "",
            self.tr("Tell and mark what has changed since a brief that carries its evidence"),
            self.ask_for_earlier,
        )
        self.stop = command(
            self,
            "stop-comparing",
            self.tr("Stop comparing"),
            "",
            self.tr("Leave out what has changed since the earlier brief"),
            lambda: self._change(self.tr("Stop comparing"), None),
        )
        self.commands: list[QAction] = [self.compare, self.stop]
        workspace.choice_changed.connect(self._refresh)
        workspace.collection_changed.connect(self._refresh)
        self._refresh()

    def ask_for_earlier(self) -> None:
        """Ask which brief is the earlier one."""
        earlier = self._workspace.choice.spec.since_brief
        folder = str(Path(earlier).parent) if earlier else self._settings.values.export_folder or documents()
        kinds = self.tr("Briefs ({patterns})").format(patterns=patterns(service.BRIEF_ENDINGS))
        title = self.tr("Compare with an earlier brief")
        ask_files(self._window, title, folder, kinds, lambda paths: self.compare_with(paths[0]))

    def compare_with(self, path: Path) -> None:
        """Compare with the brief in a file, once it is known to carry its evidence."""
        words = self.tr("Compare with {file}").format(file=path.name)
        self._workspace.worker.run(
            partial(service.read_body, path), lambda _: self._change(words, str(path)), self._report
        )

    def _change(self, words: str, earlier: str | None) -> None:
        self._workspace.change_spec(words, since_brief=earlier)

    def _report(self, error: BriefgenError) -> None:
        way = NoticeAction(self.tr("Choose another brief…"), self.ask_for_earlier)
        self.trouble.emit(Notice(in_own_words(str(error)), (way,)))

    def _refresh(self) -> None:
        self.compare.setEnabled(self._workspace.collection is not None)
        self.stop.setEnabled(self._workspace.choice.spec.since_brief is not None)
