"""The palette finds every command by a few letters, and does it by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefgen.desktop.commands.command_palette import CommandPalette, PaletteEntry, ranked
from briefgen.desktop.frame.commands import entries, plain
from briefgen.desktop.frame.window import BriefWindow
from tests.desktop.frame import opened, settings_in, shown_window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, seeds: Path) -> BriefWindow:
    shown = shown_window(qtbot, settings_in(tmp_path))
    opened(shown, qtbot, seeds)
    return shown


@pytest.fixture
def palette(window: BriefWindow, qtbot: QtBot) -> CommandPalette:
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    shown = window.commands.palette
    qtbot.waitUntil(shown.isVisible)
    return shown


def test_it_lists_every_command_of_the_menus(window: BriefWindow, palette: CommandPalette) -> None:
    words = {entry.words for entry in entries(window.menuBar())}
    assert set(palette.shown()) == words
    assert {"Export Word", "Open files", "Undo", "Dark", "About briefgen", "Find events"} <= words


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("export pdf", "Export PDF"),
        ("exprot word", "Export Word"),
        ("dark", "Dark"),
        ("exp bo", "Export both"),
        ("FOLDER", "Open folder"),
        ("opn lib", "Open library"),
        ("arab", "العربية (Arabic)"),
    ],
)
def test_a_few_letters_find_a_command(palette: CommandPalette, typed: str, first: str) -> None:
    QTest.keyClicks(palette.line, typed)
    assert palette.shown()[0] == first


def test_a_language_is_found_by_its_own_name_too(palette: CommandPalette) -> None:
    palette.line.setText("عربية")
    assert palette.shown()[0] == "العربية (Arabic)"


def test_words_that_are_begun_leave_no_room_for_guesses(palette: CommandPalette) -> None:
    QTest.keyClicks(palette.line, "undo")
    assert palette.shown() == ["Undo"]


def test_what_nobody_calls_so_says_what_to_do(palette: CommandPalette) -> None:
    QTest.keyClicks(palette.line, "zzzzqqqq")
    assert palette.shown() == []
    assert palette.nothing.isVisible()
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_enter_does_it_and_it_comes_first_the_next_time(
    window: BriefWindow, palette: CommandPalette, qtbot: QtBot, tmp_path: Path
) -> None:
    QTest.keyClicks(palette.line, "larger")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window._settings.values.zoom == 110)
    assert not palette.isVisible()
    palette.show()
    assert palette.shown()[0] == "Larger"
    assert settings_in(tmp_path).values.recent_commands == ("zoom-in",)
    palette.reject()
    window.commands.views.usual.trigger()


def test_arrows_move_from_the_line_and_round(palette: CommandPalette) -> None:
    last = max(row for row in range(len(palette.shown())) if palette._model.item(row).isEnabled())
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    for _ in range(2):
        QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == last
    QTest.keyClick(palette.line, Qt.Key.Key_PageUp)
    assert 0 < palette.list.currentIndex().row() < last
    for _ in range(20):
        QTest.keyClick(palette.line, Qt.Key.Key_PageUp)
    assert palette.list.currentIndex().row() == 0


def test_escape_leaves_without_doing_anything(palette: CommandPalette) -> None:
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_what_cannot_be_done_now_is_not_done(palette: CommandPalette) -> None:
    QTest.keyClicks(palette.line, "undo")
    assert palette.shown() == ["Undo"]
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_tells_a_reader_of_the_screen_the_keys(palette: CommandPalette) -> None:
    QTest.keyClicks(palette.line, "export word")
    told = palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Export Word, File, ")
    assert "E" in told.rpartition(", ")[2]


def test_commands_used_last_come_first_and_those_that_cannot_be_done_last(qtbot: QtBot) -> None:
    actions = [QAction(name) for name in ("One", "Two", "Three")]
    for action in actions:
        action.setObjectName(action.text().lower())
    actions[0].setEnabled(False)
    listed = [PaletteEntry(action.text(), "Menu", action) for action in actions]
    assert [entry.words for entry in ranked(listed, " ", ["three", "gone", "one"])] == ["Three", "Two", "One"]


@pytest.mark.parametrize(("words", "shown"), [("&Save brief &as…", "Save brief as"), ("A && B", "A & B")])
def test_words_without_marks(words: str, shown: str) -> None:
    assert plain(words) == shown
