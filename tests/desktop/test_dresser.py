"""The sheet comes on the parts of a window one by one, without a stall and without a mixture that is seen."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.theme import theme
from tests.desktop.frame import idle, opened


def test_no_part_wears_a_sheet_within_another(window: BriefWindow) -> None:
    parts = window.dresser.parts
    assert len(parts) == len(set(parts)) == 14
    assert not [(each, other) for each in parts for other in parts if each is not other and each.isAncestorOf(other)]


def test_every_widget_of_the_window_is_dressed(window: BriefWindow, qtbot: QtBot, seeds: Path) -> None:
    opened(window, qtbot, seeds)
    buttons = window.findChildren(QPushButton)
    assert len(buttons) > 3
    assert [each for each in buttons if not any(part.isAncestorOf(each) for part in window.dresser.parts)] == []


def test_what_is_hidden_follows_after_what_is_seen(window: BriefWindow, qtbot: QtBot, seeds: Path) -> None:
    opened(window, qtbot, seeds)
    before = window.header.styleSheet()
    window.commands.views.larger.trigger()
    try:
        assert window.header.styleSheet() == before
        assert not window.updatesEnabled()
        qtbot.waitUntil(window.updatesEnabled)
        assert window.header.styleSheet() == window.panes.events.styleSheet() != before
        assert window.panes.start.styleSheet() == before
        idle(window, qtbot)
        assert window.panes.start.styleSheet() == window.header.styleSheet()
    finally:
        window.commands.views.usual.trigger()
        idle(window, qtbot)


def test_a_window_over_it_is_dressed_as_it_opens_and_follows(window: BriefWindow, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    button = QPushButton("Close")
    QVBoxLayout(dialog).addWidget(button)
    dialog.open()
    assert dialog.styleSheet() == window.header.styleSheet() != ""
    window.commands.views.larger.trigger()
    try:
        idle(window, qtbot)
        assert dialog.styleSheet() == window.header.styleSheet()
        assert button.height() >= theme().px(30)
    finally:
        window.commands.views.usual.trigger()
        idle(window, qtbot)
    dialog.close()
