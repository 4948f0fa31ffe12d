"""Export Word, Export PDF, Export both: one click for each format, and one for all that are usual."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefgen.desktop.application.service_words import in_own_words
from briefgen.desktop.application.translation import enumerated
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.command import ask_folder, ask_target, command, documents
from briefgen.desktop.commands.exporting import Exported, FolderGoneError, Stamp, export_named, export_to, file_stem
from briefgen.desktop.commands.window_commands import WindowCommands
from briefgen.desktop.widgets.notices import Notice, NoticeAction
from briefgen.desktop.widgets.toast import show_in_folder
from briefgen.desktop.workspace.work import Cancellable
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import BriefgenError
from briefgen.export.formats import OutputFormat, default_formats, output_formats


class ExportCommands(WindowCommands):
    """Writes the brief to the last folder, at first to that for documents."""

    exported = Signal(object)  # tuple[Path, ...]

    def __init__(self, workspace: Workspace, settings: UserSettings, window: QWidget) -> None:
        super().__init__(workspace, settings, window)
        self._own: dict[Path, Stamp] = {}
        self._last: tuple[Path, ...] = ()
        self._running: Cancellable | None = None
        self.formats = {known.ending: self._export_format(known) for known in output_formats()}
        together = tuple(known.ending for known in default_formats())
        words = self.tr("Export &both") if len(together) == 2 else self.tr("Export usual for&mats")
        self.together = self._export("export-both", words, "Ctrl+Alt+E", together)
        self.buttons: list[QAction] = [self.formats[ending] for ending in together]
        self.others: list[QAction] = [each for each in self.formats.values() if each not in self.buttons]
        self._usual = together
        words = self.tr("Export a&gain")
        self.again = command(self, "export-again", words, "", "", lambda: self.export(self._chosen()))
        tip = self.tr("Write the brief to a file of any name")
        self.export_as = command(self, "export-as", self.tr("E&xport as…"), "", tip, self.ask_where)
        tip = self.tr("Choose the folder that exports go to")
        self.folder = command(self, "export-folder", self.tr("Expor&t folder…"), "", tip, partial(self._ask_folder, ()))
        tip = self.tr("Show the last export in its folder")
        self.show_last = command(self, "show-export", self.tr("Show last export"), "", tip, self._show_last)
        self._exporting: list[QAction] = [*self.formats.values(), self.together, self.again, self.export_as]
        self.commands: list[QAction] = [*self._exporting, self.folder, self.show_last]
        workspace.begun.connect(self._begin)
        workspace.collection_changed.connect(self._refresh)
        workspace.choice_changed.connect(self._refresh)
        self._refresh()

    def export(self, endings: tuple[str, ...]) -> None:
        """Write the brief in the formats of the endings."""
        collection, spec = self._workspace.collection, self._workspace.brief_spec()
        if collection is None:
            return
        folder = self._settings.values.export_folder or usual_folder()
        self._settings.change(export_endings=endings, export_folder=folder)
        own = dict(self._own)
        report = self._start().report
        self._workspace.worker.run(
            lambda: export_named(collection, spec, Path(folder), endings, own, report),
            self._done,
            lambda error: self._fail(error, endings),
        )

    def _chosen(self) -> tuple[str, ...]:
        """The endings exported last, as far as they are still formats; else those by default."""
        known = tuple(each for each in self._settings.values.export_endings if each in self.formats)
        return known or self._usual

    def cancel(self) -> None:
        """Call the export that is under way off; nothing is written then."""
        if self._running is not None:
            self._running.cancel()

    def ask_where(self) -> None:
        """Ask for the name of a file, and write the brief to it."""
        spec, collection = self._workspace.choice.spec, self._workspace.collection
        title = spec.title or (collection.name if collection else "")
        proposed = Path(self._settings.values.export_folder or documents()) / file_stem(title)
        keys = {self._kind(known): known.key for known in output_formats()}
        first = next(iter(keys.values()))
        dialog = ask_target(
            self._window, self.tr("Export the brief"), proposed, ";;".join(keys), first, self._export_to
        )
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(keys.get(chosen, first)))

    def _export_to(self, paths: list[Path]) -> None:
        collection, spec = self._workspace.collection, self._workspace.brief_spec()
        if collection is None or not paths:
            return
        report = self._start().report
        self._workspace.worker.run(
            lambda: export_to(collection, spec, paths[0], report), self._done, lambda error: self._fail(error, ())
        )

    def _ask_folder(self, endings: tuple[str, ...]) -> None:
        """Ask where exports are to go; then export, when endings are given."""
        start = self._settings.values.export_folder or documents()

        def take(folders: list[Path]) -> None:
            if folders:
                self._settings.change(export_folder=str(folders[0]))
                if endings:
                    self.export(endings)

        ask_folder(self._window, self.tr("Where exports go"), start, take)

    def _start(self) -> Cancellable:
        self._running = running = Cancellable()
        self._workspace.working.emit(self.tr("Exporting…"), 0, 0)
        self._refresh()
        return running

    def _stop(self) -> None:
        self._running = None
        self._workspace.working.emit("", 0, 0)
        self._refresh()

    def _done(self, exported: Exported) -> None:
        self._stop()
        self._own |= exported.stamps
        self._last = exported.files
        self._refresh()
        self.exported.emit(exported.files)
        if exported.warnings:
            self.trouble.emit(Notice(in_own_words("\n".join(map(str, exported.warnings))), is_problem=False))

    def _fail(self, error: BriefgenError, endings: tuple[str, ...]) -> None:
        self._stop()
        if isinstance(error, FolderGoneError):
            ways = (NoticeAction(self.tr("Choose a folder…"), partial(self._ask_folder, endings)),)
        else:
            ways = (NoticeAction(self.tr("Export as…"), self.ask_where),)
        self.trouble.emit(Notice(in_own_words(str(error)), ways))

    def _begin(self) -> None:
        """Files of another brief are not to be replaced, though they may have the same name."""
        self._own = {}
        self._refresh()

    def _refresh(self) -> None:
        can = self._workspace.collection is not None and not self._workspace.choice.is_empty and self._running is None
        for action in self._exporting:
            action.setEnabled(can)
        self.show_last.setEnabled(bool(self._last))
        formats = enumerated(ending[1:].upper() for ending in self._chosen())
        folder = self._settings.values.export_folder or usual_folder()
        tip = self.tr("Write {formats} into {folder}").format(formats=formats, folder=folder)
        self.again.setStatusTip(tip)

    def _show_last(self) -> None:
        if self._last:
            show_in_folder(self._last[0])

    def _kind(self, known: OutputFormat) -> str:
        return self.tr("{format} documents (*{ending})").format(format=known.name, ending=known.ending)

    def _export_format(self, known: OutputFormat) -> QAction:
        words = self.tr("Export {format}").format(format=known.menu_name or known.name)
        return self._export(f"export-{known.name.lower()}", words, known.shortcut, (known.ending,))

    def _export(self, name: str, words: str, keys: str, endings: tuple[str, ...]) -> QAction:
        formats = enumerated(ending[1:].upper() for ending in endings)
        tip = self.tr("Write the brief to the last folder: {formats}").format(formats=formats)
        return command(self, name, words, keys, tip, partial(self.export, endings))


def usual_folder() -> str:
    """Where exports go before anybody has said where: the folder for documents, or without one the user's own."""
    return documents() if Path(documents()).is_dir() else str(Path.home())
