"""The outline of the brief: which sections it has, and in which order."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from briefgen.desktop.application.translation import number
from briefgen.desktop.brief.section_list import SectionList
from briefgen.desktop.commands.command import command
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.model.spec import SECTIONS, Section
from briefgen.service import Preview, section_heading

translate = QCoreApplication.translate


class SectionOutline(QWidget):
    """Sections with ticks, moved by mouse or keys; `section_wanted` tells of one that is looked at."""

    section_wanted = Signal(str)
    counted = Signal(str)  # how many of how many sections are in the brief

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._order: tuple[Section, ...] = SECTIONS
        self._missing: frozenset[Section] = frozenset()
        self._counts: Mapping[Section, int] = {}
        self.list = SectionList()
        self.list.setAccessibleName(self.tr("Sections of the brief"))
        tip = self.tr("Move the current section of the brief towards its beginning")
        self.up = command(self, "section-up", self.tr("Move section &up"), "Alt+Up", tip, lambda: self._move(-1))
        self.up.setIconText(self.tr("Up"))
        tip = self.tr("Move the current section of the brief towards its end")
        self.down = command(self, "section-down", self.tr("Move section &down"), "Alt+Down", tip, lambda: self._move(1))
        self.down.setIconText(self.tr("Down"))
        tip = self.tr("Put the current section into the brief, or leave it out (Space)")
        self.switch = command(self, "section-switch", self.tr("&Switch section on or off"), "", tip, self.list.switch)
        tip = self.tr("All sections again, in the order that briefs have without a choice")
        self.reset = command(self, "sections-reset", self.tr("&All sections in their order"), "", tip, self._reset)
        self.reset.setIconText(self.tr("Reset"))
        self.commands: list[QAction] = [self.up, self.down, self.switch, self.reset]
        self._lay_out()
        self._connect()
        self._show()

    def _connect(self) -> None:
        for action in (self.up, self.down):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addActions(self.commands)
        self.list.ordered.connect(self._take_order)
        self.list.switched.connect(self._take_switch)
        self.list.currentItemChanged.connect(self._refresh)
        self.list.itemClicked.connect(self._want)
        self.list.itemActivated.connect(self._want)
        self._workspace.choice_changed.connect(self._show)

    def _show(self) -> None:
        """List the sections as the spec has them."""
        spec = self._workspace.choice.spec
        self._order = arranged(spec.sections, self._order)
        listed = self._listed()
        words = {section: section_name(section, spec.language) for section in listed}
        self.list.show_sections(listed, spec.sections, words, self._notes())
        shown, every = number(len(set(listed) & set(spec.sections))), number(len(listed))
        self.counted.emit(self.tr("{shown} of {every}").format(shown=shown, every=every))

    def _listed(self) -> tuple[Section, ...]:
        """The sections that the brief can have as it is: what has changed needs an earlier brief."""
        is_compared = self._workspace.choice.spec.since_brief is not None
        return tuple(each for each in self._order if is_compared or each != "changes")

    def show_preview(self, preview: Preview | None) -> None:
        """Say how much the sections hold; of those that are in the brief, and not on its pages, that it is nothing."""
        chosen = self._workspace.choice.spec.sections if preview is not None else ()
        self._missing = frozenset(each for each in chosen if preview and preview.section_place(each) is None)
        self._counts = preview.counts if preview is not None else {}
        self._show()

    def _notes(self) -> dict[Section, str]:
        """What a section holds, where that is known."""
        spec = self._workspace.choice.spec
        notes = {each: self._words_of(each, count) for each, count in self._counts.items() if each in spec.sections}
        notes |= {each: self.tr("nothing found") for each in self._missing if each in spec.sections}
        written = [spec.bottom_line or "", *spec.recommendations]
        count = sum(len(text.split()) for text in written)
        notes["bottom_line"] = self.tr("%Ln word(s)", "", count) if count else self.tr("nothing written")
        return notes

    def _words_of(self, section: Section, count: int) -> str:
        """How many points, dates or others a section has."""
        if section == "summary":
            return self.tr("%Ln point(s)", "", count)
        return self.tr("%Ln date(s)", "", count) if section == "timeline" else number(count)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self._arrange(moved(self._listed(), row, step))

    def _take_order(self) -> None:
        self._arrange(self.list.order)

    def _arrange(self, order: tuple[Section, ...]) -> None:
        """Have sections in an order; where only one that is left out moves, the brief stays as it is."""
        self._order = arranged(order, self._order)
        chosen = self._workspace.choice.spec.sections
        sections = tuple(section for section in self._order if section in chosen)
        self._workspace.change_spec(self.tr("Move section"), sections=sections)
        self._show()

    def _take_switch(self, section: str, is_on: bool) -> None:
        words = self.tr("Put section into the brief") if is_on else self.tr("Leave section out")
        chosen, listed = self.list.chosen, self._listed()
        unlisted = set(self._workspace.choice.spec.sections) - set(listed)
        sections = tuple(each for each in self._order if each in chosen or each in unlisted)
        self._workspace.change_spec(words, sections=sections)
        if is_on:
            self.section_wanted.emit(section)

    def _reset(self) -> None:
        self._order = SECTIONS
        self._workspace.change_spec(self.tr("All sections"), sections=SECTIONS)
        self._show()

    def _want(self, _: QListWidgetItem) -> None:
        section = self.list.current
        if section in self._workspace.choice.spec.sections:
            self.section_wanted.emit(section)

    def _refresh(self) -> None:
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
        self.switch.setEnabled(row >= 0)
        self.reset.setEnabled(self._order != SECTIONS or self._workspace.choice.spec.sections != SECTIONS)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Count again for those who have come to listen since."""
        super().showEvent(event)
        self._show()


def section_name(section: Section, language: str) -> str:
    """What the window calls a section; the brief's heading in a language where it has no word of its own for it."""
    name = _NAMES.get(section)
    return name() if name is not None else section_heading(section, language)


def arranged(chosen: Sequence[Section], before: Sequence[Section]) -> tuple[Section, ...]:
    """The chosen sections in their order; one that is left out stays behind the one it followed before."""
    order = list(chosen)
    for place, section in enumerate(before):
        if section not in order:
            order.insert(order.index(before[place - 1]) + 1 if place else 0, section)
    return tuple(order)


def moved(order: Sequence[Section], place: int, step: int) -> tuple[Section, ...]:
    """The order with the section at a place moved by some places, as far as there is room."""
    changed = list(order)
    section = changed.pop(place)
    changed.insert(max(0, place + step), section)
    return tuple(changed)


_NAMES: Final[Mapping[str, Callable[[], str]]] = MappingProxyType(
    {
        "bottom_line": lambda: translate("SectionOutline", "Bottom line and recommendations"),
        "summary": lambda: translate("SectionOutline", "Summary"),
        "solid": lambda: translate("SectionOutline", "How solid is this?"),
        "timeline": lambda: translate("SectionOutline", "Timeline"),
        "actors": lambda: translate("SectionOutline", "Actors"),
        "disputes": lambda: translate("SectionOutline", "Points in dispute"),
        "questions": lambda: translate("SectionOutline", "Open questions"),
        "sources": lambda: translate("SectionOutline", "Sources"),
        "evidence": lambda: translate("SectionOutline", "The evidence"),
    }
)
