"""About names the versions, which can be copied; keys are listed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefgen import __version__
from briefgen.desktop.frame.about import AboutDialog, versions
from briefgen.desktop.frame.commands import ShortcutsDialog
from briefgen.desktop.widgets.icon import app_icon
from tests.desktop.frame import settings_in, shown_window


def test_versions_of_all_that_matters() -> None:
    found = dict(versions())
    assert found["briefgen"] == __version__
    assert found["Qt"] == qVersion()
    assert {"Python", "PySide6", "spaCy", "en_core_web_sm", "SQLAlchemy", "ReportLab", "python-docx"} <= found.keys()
    assert all(found.values())


def test_versions_are_copied(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == f"briefgen {__version__}"
    assert len(lines) == len(versions())


def test_it_opens_from_the_menu_and_goes(qtbot: QtBot, tmp_path: Path) -> None:
    window = shown_window(qtbot, settings_in(tmp_path))
    window.commands.about.trigger()
    (dialog,) = window.findChildren(AboutDialog)
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(AboutDialog))


def test_all_keys_are_listed(qtbot: QtBot, tmp_path: Path) -> None:
    window = shown_window(qtbot, settings_in(tmp_path))
    QTest.keyClick(window, Qt.Key.Key_F1)
    (dialog,) = window.findChildren(ShortcutsDialog)
    found = dialog.list.findItems("Export both", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    assert "E" in found[0].text(1)
    dialog.reject()


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256])
def test_the_sign_has_a_picture_of_every_size(qtbot: QtBot, size: int) -> None:
    assert QSize(size, size) in app_icon().availableSizes()
