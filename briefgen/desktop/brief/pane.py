"""The parts of the window in which the analyst says what the brief is to be."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.brief.details_form import Details
from briefgen.desktop.brief.section_outline import SectionOutline
from briefgen.desktop.brief.speller import Speller
from briefgen.desktop.brief.writing_sheet import WritingSheet
from briefgen.desktop.commands.command import command
from briefgen.desktop.widgets.fold import Fold
from briefgen.desktop.workspace.workspace import Workspace

_AS_HIGH_AS_ONE_LIKES = 16_777_215  # QWIDGETSIZE_MAX


class BriefPane(QWidget):
    """The sections below the pages; `details` and `sheet` are placed elsewhere in the window.

    `section_wanted` tells which section is looked at, `wanted` asks to be shown, `writing_wanted` asks for the sheet.
    """

    section_wanted = Signal(str)
    wanted = Signal()
    writing_wanted = Signal()
    details_wanted = Signal()

    def __init__(self, workspace: Workspace, settings: UserSettings) -> None:
        super().__init__()
        self._workspace = workspace
        self.setAccessibleName(self.tr("Brief"))
        self.setObjectName("sections")
        self.speller = Speller(workspace, settings, self)
        self.outline = SectionOutline(workspace)
        self.details = Details(workspace)
        self.sheet = WritingSheet(workspace, self.speller)
        self.fold = Fold(self.tr("Sections"), self.outline)
        self.details_fold = Fold(self.tr("Details"), self.details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.fold)
        self.commands: list[QAction] = [*self._ways(), *self.outline.commands]
        self.outline.section_wanted.connect(self.section_wanted)
        self.outline.counted.connect(self.fold.note.setText)
        self.fold.folded.connect(self._give_room)
        workspace.collection_changed.connect(self._refresh)
        self._refresh()

    def _ways(self) -> list[QAction]:
        """Commands that lead to a part."""
        tip = self.tr("Go to the sections of the brief")
        outline = self._way("outline", self.tr("&Sections"), "Ctrl+4", tip, self._go_to_sections)
        tip = self.tr("Go to author, marking, date and style of the brief")
        details = self._way("details", self.tr("&Details"), "Ctrl+5", tip, self._go_to_details)
        tip = self.tr("Go to the bottom line, recommendations and questions that are yours")
        own_words = self._way("own-words", self.tr("Own &words"), "Ctrl+6", tip, self.write)
        return [outline, details, own_words]

    def _way(self, name: str, words: str, keys: str, tip: str, go: Callable[[], object]) -> QAction:
        return command(self, name, words, keys, tip, go)

    def write(self) -> None:
        """Lead to the analyst's own words."""
        self.writing_wanted.emit()
        self.sheet.bottom_line.setFocus()

    def _go_to_sections(self) -> None:
        self.wanted.emit()
        self.fold.open()
        self.outline.list.setFocus()

    def _go_to_details(self) -> None:
        self.writing_wanted.emit()
        self.details_wanted.emit()
        self.details_fold.open()
        self.details.author.setFocus()

    def _give_room(self, is_folded: bool) -> None:
        """Leave the room of sections that are folded away to the pages."""
        self.setMaximumHeight(self.fold.head_height if is_folded else _AS_HIGH_AS_ONE_LIKES)

    def _refresh(self) -> None:
        self.setEnabled(self._workspace.collection is not None)
