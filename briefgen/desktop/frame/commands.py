"""All commands of the window's frame, and where they stand in the menus."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QMainWindow,
    QMenu,
    QMenuBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefgen.desktop.application.appearance import Appearance
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.auditing import AuditCommands
from briefgen.desktop.commands.command import command
from briefgen.desktop.commands.command_palette import CommandPalette, PaletteEntry
from briefgen.desktop.commands.comparing import CompareCommands
from briefgen.desktop.commands.exports import ExportCommands
from briefgen.desktop.commands.promote_edits import PromoteEditsCommand
from briefgen.desktop.commands.pulling import PullCommands
from briefgen.desktop.commands.recent import RecentMenu
from briefgen.desktop.commands.sources import SourceCommands
from briefgen.desktop.commands.spec_files import SpecCommands
from briefgen.desktop.commands.views import ViewCommands
from briefgen.desktop.frame.about import AboutDialog
from briefgen.desktop.frame.panes import Panes
from briefgen.desktop.workspace.workspace import Workspace


class ShortcutsDialog(QDialog):
    """Which keys do what, menu by menu."""

    def __init__(self, entries: Sequence[PaletteEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys – briefgen"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Keys"))
        self.list.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        for entry in entries:
            self._add(entry)
        self.list.expandAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        metrics = self.fontMetrics()
        self.resize(70 * metrics.averageCharWidth(), 30 * metrics.height())

    def _add(self, entry: PaletteEntry) -> None:
        keys = [each.toString(QKeySequence.SequenceFormat.NativeText) for each in entry.action.shortcuts()]
        if not keys:
            return
        found = self.list.findItems(entry.menu, Qt.MatchFlag.MatchExactly)
        group = found[0] if found else QTreeWidgetItem(self.list, [entry.menu])
        QTreeWidgetItem(group, [entry.words, ", ".join(keys)])


Item = QAction | QMenu | None  # None: a line between groups


class FrameCommands(QObject):
    """Makes the commands, and fills the menus with them and with those of the panes."""

    def __init__(
        self, workspace: Workspace, settings: UserSettings, appearance: Appearance, panes: Panes, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        self.sources = SourceCommands(workspace, settings, window)
        self.specs = SpecCommands(workspace, settings, window)
        self.exports = ExportCommands(workspace, settings, window)
        self.comparing = CompareCommands(workspace, settings, window)
        self.pulling = PullCommands(workspace, settings, window)
        self.pulling.opened.connect(self.specs.restore)
        self.auditing = AuditCommands(workspace, settings, window)
        self.views = ViewCommands(settings, appearance, window)
        self.undo = workspace.undo_stack.createUndoAction(self, self.tr("&Undo"))
        self.undo.setObjectName("undo")
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.redo = workspace.undo_stack.createRedoAction(self, self.tr("&Redo"))
        self.redo.setObjectName("redo")
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.recent_sources = RecentMenu(
            self.tr("Recent a&rticles"), settings, "recent_sources", workspace.open_sources, window
        )
        self.recent_specs = RecentMenu(
            self.tr("Re&cent briefs"), settings, "recent_specs", self.specs.open_named, window
        )
        self.palette = CommandPalette(lambda: entries(window.menuBar()), settings, window)
        self.promote_edits = PromoteEditsCommand(workspace, self).action
        self.find_command = self._command("commands", self.tr("&Commands…"), "Ctrl+K", self.palette.show)
        self.next_pane = self._command("next-pane", self.tr("&Next pane"), "F6", partial(panes.go, 1))
        self.pane_before = self._command("pane-before", self.tr("&Pane before"), "Shift+F6", partial(panes.go, -1))
        self.quit = self._command("quit", self.tr("&Quit"), "Ctrl+Q", window.close)
        self.shortcuts = self._command("shortcuts", self.tr("&Keys…"), "F1", self._show_keys)
        self.about = self._command("about", self.tr("&About briefgen…"), "", self._show_about)

    def fill_menus(self) -> None:
        """Put every command into a menu."""
        bar, panes, views = self._window.menuBar(), self._panes, self.views
        sources, specs, exports = self.sources, self.specs, self.exports
        files: list[Item] = [specs.new, specs.open, self.recent_specs, specs.save, specs.save_as, None]
        files += [
            sources.open,
            sources.open_folder,
            sources.open_library,
            sources.new_library,
            self.recent_sources,
            None,
        ]
        files += [
            sources.add,
            sources.add_folder,
            None,
            *exports.commands,
            None,
            *self.comparing.commands,
            *self.pulling.commands,
            *self.auditing.commands,
            None,
            sources.close,
            self.quit,
        ]
        fill(bar.addMenu(self.tr("&File")), files)
        fill(
            bar.addMenu(self.tr("&Edit")),
            [
                self.undo,
                self.redo,
                None,
                *panes.commands(panes.facets, panes.events, panes.evidence),
                None,
                self.promote_edits,
            ],
        )
        look: list[Item] = [self.find_command, None, self.next_pane, self.pane_before, None]
        look += [*panes.toggles, None]
        look += [fill(QMenu(self.tr("C&olours"), bar), views.colours.actions())]
        look += [views.larger, views.smaller, views.usual, views.full_screen, None]
        look += [fill(QMenu(self.tr("Lan&guage"), bar), views.languages.actions())]
        fill(bar.addMenu(self.tr("&View")), look)
        fill(bar.addMenu(self.tr("&Brief")), [*panes.commands(panes.brief), None, *panes.commands(panes.preview)])
        fill(bar.addMenu(self.tr("&Help")), [self.shortcuts, self.about])

    def _show_about(self) -> None:
        dialog = AboutDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_keys(self) -> None:
        ShortcutsDialog(entries(self._window.menuBar()), self._window).open()

    def _command(self, name: str, words: str, keys: str, run: Callable[[], object]) -> QAction:
        return command(self, name, words, keys, "", run)


def fill(menu: QMenu, items: Iterable[Item]) -> QMenu:
    """Put actions, menus and lines into a menu."""
    for item in items:
        if item is None:
            menu.addSeparator()
        elif isinstance(item, QMenu):
            menu.addMenu(item)
        else:
            menu.addAction(item)
    return menu


def entries(bar: QMenuBar) -> list[PaletteEntry]:
    """Every command of the menus, each once; those of menus of recent things are left out, they are no commands."""
    return list({id(entry.action): entry for entry in _entries(bar.actions(), ())}.values())


def plain(words: str) -> str:
    """The words of an action without the mark of its key and the dots that promise a question."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("….")


def _entries(actions: Sequence[QAction], above: tuple[str, ...]) -> Iterator[PaletteEntry]:
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            if not menu.property("recent"):
                yield from _entries(menu.actions(), (*above, plain(menu.title())))
        elif not action.isSeparator() and action.text():
            yield PaletteEntry(plain(action.text()), " › ".join(above), action)
