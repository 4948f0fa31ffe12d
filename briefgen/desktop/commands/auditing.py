"""Auditing a brief in a file: whether each of its lines is still backed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
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

if TYPE_CHECKING:
    from briefgen.audit import AuditReport


class AuditCommands(WindowCommands):
    """Shows of a brief in a file which of its lines are backed by what it carries; `audited` hands on what is found."""

    audited = Signal(object, str)  # AuditReport, the name of the file

    def __init__(self, workspace: Workspace, settings: UserSettings, window: QWidget) -> None:
        super().__init__(workspace, settings, window)
        self.audit = command(
            self,
            "audit",
            self.tr("Audit a brief…"),
            "",
            self.tr("See line by line whether a brief is still backed by its evidence"),
            self.ask_for_brief,
        )
        self.commands: list[QAction] = [self.audit]

    def ask_for_brief(self) -> None:
        """Ask which brief."""
        folder = self._settings.values.export_folder or documents()
        kinds = self.tr("Briefs ({patterns})").format(patterns=patterns(service.BRIEF_ENDINGS))
        ask_files(self._window, self.tr("Audit a brief"), folder, kinds, lambda paths: self.audit_file(paths[0]))

    def audit_file(self, path: Path) -> None:
        """Audit the brief in a file and show what is found."""
        self._workspace.worker.run(partial(service.audit_file, path), partial(self._show, path), self._report)

    def _show(self, path: Path, report: "AuditReport") -> None:
        from briefgen.desktop.audit.dialog import AuditDialog

        self.audited.emit(report, path.name)
        AuditDialog(report, path.name, self._window).open()

    def _report(self, error: BriefgenError) -> None:
        way = NoticeAction(self.tr("Choose another brief…"), self.ask_for_brief)
        self.trouble.emit(Notice(in_own_words(str(error)), (way,)))
