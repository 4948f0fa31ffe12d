"""Briefs as files: new, open, save; nothing unsaved goes without a question."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMessageBox, QWidget

from briefgen import service
from briefgen.desktop.application.service_words import in_own_words
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.command import ask_files, ask_target, command, documents
from briefgen.desktop.commands.elsewhere import ElsewhereQuestion
from briefgen.desktop.commands.exporting import file_stem
from briefgen.desktop.commands.spec_opening import ArticlesQuestion, Opening, checked, read_brief
from briefgen.desktop.commands.window_commands import WindowCommands
from briefgen.desktop.widgets.notices import Notice, NoticeAction
from briefgen.desktop.workspace.brief_state import BriefState
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import BriefgenError
from briefgen.model import Spec

ENDING: Final = ".brief.toml"
Then = Callable[[], None]
_State = tuple[BriefState, tuple[str, ...]]


class SpecCommands(WindowCommands):
    """Knows the file of the brief, and whether it holds what is on the screen."""

    changed = Signal()  # another file, or saved and unsaved have changed places
    restored = Signal()  # a brief that was not saved is open again

    def __init__(self, workspace: Workspace, settings: UserSettings, window: QWidget) -> None:
        super().__init__(workspace, settings, window)
        self.file: Path | None = None
        self._saved: _State | None = self._state()
        self._next: Opening | None = None
        self._opening: Opening | None = None
        self._articles = ArticlesQuestion(window, self._open, self)
        self._elsewhere = ElsewhereQuestion(window, self._open, self._articles, self)
        self.new = command(self, "new", self.tr("&New brief"), QKeySequence.StandardKey.New, "", self.start_anew)
        self.open = command(
            self,
            "open-brief",
            self.tr("Open br&ief…"),
            "Ctrl+Shift+B",
            self.tr("Open a saved brief"),
            self.ask_for_brief,
        )
        keys = QKeySequence.StandardKey.Save
        tip = self.tr("Save what the brief is to be, and where its articles are")
        self.save = command(self, "save", self.tr("&Save brief"), keys, tip, self.save_brief)
        tip = self.tr("Save the brief under another name")
        self.save_as = command(self, "save-as", self.tr("Save brief &as…"), "Ctrl+Shift+S", tip, self.ask_where)
        self.commands: list[QAction] = [self.new, self.open, self.save, self.save_as]
        workspace.guard = self.guard
        workspace.begun.connect(self._begin)
        workspace.suggested.connect(self._follow_suggestion)
        workspace.choice_changed.connect(self._refresh)
        workspace.collection_changed.connect(self._refresh)
        self._refresh()

    @property
    def is_modified(self) -> bool:
        """Whether something would be lost if the brief were closed."""
        if self._saved is None:
            return True
        choice, sources = self._state()
        return choice != self._saved[0] or (self.file is not None and sources != self._saved[1])

    def guard(self, replace_brief: Then) -> None:
        """Replace the brief; what is unsaved is asked about before."""
        opening, self._next = self._next, None

        def replace_all() -> None:
            self._opening = opening
            replace_brief()

        if self.is_modified:
            self._ask_to_save(replace_all)
        else:
            replace_all()

    def _ask_to_save(self, then: Then) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Unsaved changes – briefgen"))
        box.setText(self.tr("Save the changes to this brief?"))
        box.setInformativeText(self.tr("Without saving, what was ticked, edited and written is lost."))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        box.finished.connect(partial(self._answer, box, then))
        box.open()

    def start_anew(self) -> None:
        """Another brief of the same articles, with nothing chosen or written yet."""
        collection = self._workspace.collection
        is_library = collection is not None and collection.is_library
        self.guard(lambda: self._workspace.begin(BriefState(Spec(), frozenset() if is_library else None)))

    def ask_for_brief(self) -> None:
        """Ask which brief to open."""
        kinds = self.tr("Briefs (*{ending});;TOML files (*.toml)").format(ending=ENDING)
        folder = str(self.file.parent) if self.file else self._settings.values.open_folder
        ask_files(self._window, self.tr("Open a brief"), folder, kinds, lambda paths: self.open_brief(paths[0]))

    def open_brief(self, path: Path) -> None:
        """Open the brief in a file, with its articles."""
        self._workspace.worker.run(lambda: read_brief(path), self._open, lambda error: self._report(error, path))

    def restore(self, opening: Opening) -> None:
        """Open a brief that was not saved."""
        self._workspace.worker.run(lambda: checked(opening), self._open, self._workspace.report)

    def open_named(self, name: str) -> None:
        """Open the brief in a file that is named."""
        self.open_brief(Path(name))

    def save_brief(self, then: Then | None = None) -> None:
        """Save to the file of the brief; asks for one where there is none."""
        if self.file is None:
            self.ask_where(then)
        else:
            self.save_to(self.file, then)

    def ask_where(self, then: Then | None = None) -> None:
        """Ask for a file, and save the brief to it; `then` is called when it is saved."""
        spec, collection = self._workspace.choice.spec, self._workspace.collection
        stem = file_stem(spec.title or (Path(collection.name).stem if collection else ""))
        folder = self.file.parent if self.file else Path(self._settings.values.open_folder or documents())
        proposed = self.file or folder / f"{stem}{ENDING}"
        kinds = self.tr("Briefs (*{ending})").format(ending=ENDING)
        title = self.tr("Save the brief")
        ask_target(
            self._window, title, proposed, kinds, ENDING[1:], lambda paths: self.save_to(_with_ending(paths[0]), then)
        )

    def save_to(self, path: Path, then: Then | None = None) -> None:
        """Save the brief to a path."""
        state, spec = self._state(), self._workspace.saved_spec()

        def done(_: None) -> None:
            self.file, self._saved = path, state
            self._settings.remember("recent_specs", str(path))
            self._refresh()
            if then is not None:
                then()

        self._workspace.worker.run(
            lambda: service.write_spec(spec, path), done, lambda error: self._report(error, None)
        )

    def _answer(self, box: QMessageBox, then: Then, answer: int) -> None:
        box.deleteLater()
        if answer == QMessageBox.StandardButton.Save:
            self.save_brief(then)
        elif answer == QMessageBox.StandardButton.Discard:
            then()

    def _open(self, opening: Opening) -> None:
        sources = opening.sources or opening.spec.sources
        known = {source for together in self._settings.values.recent_sources for source in together}
        if opening.lost or not (sources or opening.is_recovered or opening.refused):
            self.trouble.emit(self._articles.notice(opening))
        elif not known.issuperset(opening.elsewhere):
            self._elsewhere.ask(opening)
        elif sources:
            self._next = opening
            self._workspace.open_sources(sources, opening.spec)
        elif opening.refused:
            self._next = opening
            self.guard(lambda: self._workspace.begin_without_articles(BriefState(opening.spec)))
        else:
            self._next = opening
            self.guard(lambda: self._workspace.begin(BriefState(opening.spec)))

    def _begin(self) -> None:
        """The brief is the one of the file being opened, or a new one without a file."""
        opening, self._opening = self._opening, None
        self.file = opening.file if opening else None
        if opening is not None and opening.is_empty:
            self._workspace.choice = BriefState(self._workspace.choice.spec, frozenset())
        choice, sources = self._state()
        self._saved = (choice, opening.spec.sources if opening else sources)
        if self.file is not None:
            self._settings.remember("recent_specs", str(self.file))
        if opening is not None and opening.is_recovered:
            self._saved = None
            self.restored.emit()
        if opening is not None and opening.refused is not None:
            self.trouble.emit(self._elsewhere.notice(opening.refused))
        self._refresh()

    def _follow_suggestion(self, before: BriefState, after: BriefState) -> None:
        """What is suggested by itself is nothing that would be lost."""
        if self._saved is not None and self._saved[0] == before:
            self._saved = (after, self._saved[1])

    def _refresh(self) -> None:
        has_articles = self._workspace.collection is not None
        self.save.setEnabled(has_articles and (self.file is None or self.is_modified))
        self.save_as.setEnabled(has_articles)
        self.changed.emit()

    def _state(self) -> _State:
        collection = self._workspace.collection
        return self._workspace.choice, collection.sources if collection is not None else ()

    def _report(self, error: BriefgenError, opened: Path | None) -> None:
        if opened is not None:
            self._settings.forget("recent_specs", str(opened))
            way = NoticeAction(self.tr("Open another brief…"), self.ask_for_brief)
        else:
            way = NoticeAction(self.tr("Save elsewhere…"), self.ask_where)
        self.trouble.emit(Notice(in_own_words(str(error)), (way,)))


def _with_ending(path: Path) -> Path:
    return path if path.name.endswith(".toml") else path.with_name(path.name + ENDING)
