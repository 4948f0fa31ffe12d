"""The pane in which the analyst says what the brief is to be."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.brief.forms import Details, OwnWords
from briefgen.desktop.brief.outline import Outline
from briefgen.desktop.brief.speller import Speller
from briefgen.desktop.commands.command import command
from briefgen.desktop.workspace.workspace import Workspace


class BriefPane(QWidget):
    """Outline, details and own words; `section_wanted` tells which section is looked at, `wanted` asks to be shown."""

    section_wanted = Signal(str)
    wanted = Signal()

    def __init__(self, workspace: Workspace, settings: UserSettings) -> None:
        super().__init__()
        self._workspace = workspace
        self.setAccessibleName(self.tr("Brief"))
        self.speller = Speller(workspace, settings, self)
        self.outline = Outline(workspace)
        self.details = Details(workspace)
        self.own_words = OwnWords(workspace, self.speller)
        self.empty = QLabel(self.tr("Open articles to begin a brief."))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Parts of the brief"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the brief"))
        self.tabs.addTab(self.outline, self.tr("Outline"))
        self.tabs.addTab(self.details, self.tr("Details"))
        self.tabs.addTab(self.own_words, self.tr("Own words"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.commands: list[QAction] = [*self._ways(), *self.outline.commands]
        self.outline.section_wanted.connect(self.section_wanted)
        workspace.collection_changed.connect(self._refresh)
        self._refresh()

    def _ways(self) -> list[QAction]:
        """Commands that lead to a page."""
        tip = self.tr("Go to the sections of the brief")
        outline = self._way("outline", self.tr("&Outline"), "Ctrl+4", tip, self.outline, self.outline.list.setFocus)
        tip = self.tr("Go to title, author, marking, date and style of the brief")
        title = self.details.title.setFocus
        details = self._way("details", self.tr("&Details"), "Ctrl+5", tip, self.details, title)
        tip = self.tr("Go to the bottom line, recommendations and questions that are yours")
        line = self.own_words.bottom_line.setFocus
        own_words = self._way("own-words", self.tr("Own &words"), "Ctrl+6", tip, self.own_words, line)
        return [outline, details, own_words]

    def write(self) -> None:
        """Lead to the analyst's own words."""
        self._go(self.own_words, self.own_words.bottom_line.setFocus)

    def _way(self, name: str, words: str, keys: str, tip: str, page: QWidget, focus: Callable[[], object]) -> QAction:
        return command(self, name, words, keys, tip, partial(self._go, page, focus))

    def _go(self, page: QWidget, focus: Callable[[], object]) -> None:
        self.wanted.emit()
        self.tabs.setCurrentWidget(page)
        focus()

    def _refresh(self) -> None:
        self._stack.setCurrentWidget(self.empty if self._workspace.collection is None else self.tabs)
