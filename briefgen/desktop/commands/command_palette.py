"""The command palette: every command, found by a few letters of its name."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QStackedLayout, QVBoxLayout, QWidget

from briefgen.desktop.application.translation import listed
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.commands.palette_row import PaletteDelegate
from briefgen.desktop.theme import theme
from briefgen.desktop.widgets.field_icon import with_icon

# Data of a row: its keys, its menu, its action.
KEYS_ROLE: Final = Qt.ItemDataRole.UserRole + 1
MENU_ROLE: Final = Qt.ItemDataRole.UserRole + 2
_ACTION_ROLE: Final = Qt.ItemDataRole.UserRole + 3
_GOOD_ENOUGH: Final = 70  # of 100; below it “redo” was found for “read”
_BONUS: Final = 50.0  # points for words that begin as those typed do
_WORD: Final = re.compile(r"\w+")
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """A command as the palette shows it: in words, with the menu that it stands in."""

    words: str
    menu: str
    action: QAction

    @property
    def name(self) -> str:
        """What the command is called in settings."""
        return self.action.objectName() or self.words


class CommandPalette(QDialog):
    """A line to type in over a list; up, down and enter work without leaving the line."""

    def __init__(self, entries: Callable[[], Sequence[PaletteEntry]], settings: UserSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._ask_entries = entries
        self._entries: Sequence[PaletteEntry] = ()
        self._settings = settings
        self.setWindowTitle(self.tr("Commands – briefgen"))
        self.setWindowFlags(Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Type what you want to do"))
        self.line.setAccessibleName(self.tr("Command"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._refresh)
        self.line.returnPressed.connect(self.run_current)
        self.line.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(PaletteDelegate(KEYS_ROLE, MENU_ROLE, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda _: self.run_current())
        self.nothing = QLabel(self.tr("No command is called that. Try a word of what it does, such as “export”."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.setObjectName("palette")
        with_icon(self.line, "search")
        self._lay_out()

    def shown(self) -> list[str]:
        """The words of the commands that are listed."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin with all commands, the last ones first."""
        self._entries = self._ask_entries()
        self.line.clear()
        self._refresh("")
        self._place()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys that move go from the line to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            self._move(Qt.Key(event.key()))
            return True
        return super().eventFilter(watched, event)

    def run_current(self) -> None:
        """Close, and do what is chosen."""
        index = self.list.currentIndex()
        entry = index.data(_ACTION_ROLE) if index.isValid() else None
        if not isinstance(entry, PaletteEntry) or not entry.action.isEnabled():
            return
        self.accept()
        self._settings.remember("recent_commands", entry.name)
        entry.action.trigger()

    def _refresh(self, text: str) -> None:
        self._model.clear()
        for entry in ranked(self._entries, text, self._settings.values.recent_commands):
            item = QStandardItem(entry.words)
            keys = entry.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item.setData(keys, KEYS_ROLE)
            item.setData(entry.menu, MENU_ROLE)
            item.setData(entry, _ACTION_ROLE)
            item.setEnabled(entry.action.isEnabled())
            item.setToolTip(entry.action.statusTip())
            told = self.tr("{command}, {menu}, {keys}").format(command=entry.words, menu=entry.menu, keys=keys)
            item.setData(told if keys else listed((entry.words, entry.menu)), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self._stack.setCurrentWidget(self.list if self._model.rowCount() else self.nothing)
        self.list.setCurrentIndex(self._model.index(0, 0))  # none where the best match cannot be done now

    def _move(self, key: Qt.Key) -> None:
        """One on or back, round the ends; or as many as are on view, no farther than the ends."""
        rows = [row for row in range(self._model.rowCount()) if self._model.item(row).isEnabled()]
        if not rows:
            return
        page = max(1, self.list.height() // max(1, self.list.sizeHintForRow(0)) - 1)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page}.get(key, page)
        current = self.list.currentIndex().row()
        place = (rows.index(current) if current in rows else -1) + step
        place = place % len(rows) if abs(step) == 1 else max(0, min(place, len(rows) - 1))
        self.list.setCurrentIndex(self._model.index(rows[place], 0))

    def _lay_out(self) -> None:
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(body)

    def _place(self) -> None:
        """Below the head of the window, in its middle."""
        window, look = self._ground, theme()
        width = min(look.px(look.tokens.size.palette), window.width() - look.px(48))
        self.resize(width, min(look.px(12 * look.tokens.size.row_palette), window.height() * 2 // 3))
        corner = QPoint((window.width() - width) // 2, window.height() // 10)
        self.move(window.mapToGlobal(corner))


def ranked(entries: Sequence[PaletteEntry], text: str, recent: Sequence[str]) -> list[PaletteEntry]:
    """The entries that a text may mean, the best first; of no text all, the last used first.

    What cannot be done comes last of all.
    """
    if text.strip():
        return _matches(entries, text)
    places = {name: place for place, name in enumerate(recent)}
    last = len(places)
    return sorted(entries, key=lambda entry: (not entry.action.isEnabled(), places.get(entry.name, last)))


def _matches(entries: Sequence[PaletteEntry], text: str) -> list[PaletteEntry]:
    from rapidfuzz import fuzz, process, utils

    words = [f"{entry.words} {entry.menu}" for entry in entries]
    found = process.extract(
        text, words, scorer=fuzz.WRatio, processor=utils.default_process, limit=None, score_cutoff=_GOOD_ENOUGH
    )
    scores = {index: score + _initial_bonus(text, entries[index].words) for _, score, index in found}
    if begun := {index: score for index, score in scores.items() if _initial_bonus(text, words[index]) == _BONUS}:
        scores = begun  # what is begun as typed is meant; guesses are for words that were mistyped
    order = sorted(scores, key=lambda index: (-scores[index], index))
    return [entries[index] for index in order]


def _initial_bonus(text: str, words: str) -> float:
    """Points for a command whose words begin as those typed do."""
    typed, known = text.casefold().split(), _WORD.findall(words.casefold())
    begun = sum(any(word.startswith(part) for word in known) for part in typed)
    return _BONUS * begun / len(typed)
