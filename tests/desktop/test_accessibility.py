"""What a reader of the screen is told."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.theme import theme
from briefgen.desktop.theme.design_tokens import tokens
from briefgen.document.style_file import contrast
from tests.desktop.frame import idle

INPUTS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)


@pytest.fixture
def shown(seeded: BriefWindow, qtbot: QtBot) -> BriefWindow:
    seeded.resize(theme().px(1400), theme().px(900))
    seeded.workspace.set_current(seeded.panes.events.model.events[0].id)
    qtbot.waitUntil(seeded.panes.evidence.quote.isEnabled)
    qtbot.waitUntil(lambda: seeded.panes.preview.pages > 0, timeout=30_000)
    idle(seeded, qtbot)
    return seeded


def name(widget: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name) if told is not None else ""


def test_labels_say_what_stands_in_them(shown: BriefWindow) -> None:
    labels = [label for label in shown.findChildren(QLabel) if label.isVisible() and label.text()]
    assert len(labels) > 10
    silent = [label.text() for label in labels if label.accessibleName() and label.text() not in label.accessibleName()]
    assert silent == []


@pytest.mark.parametrize("view", ["list", "timeline", "write"])
def test_all_that_can_be_used_has_a_name_and_no_two_buttons_the_same(shown: BriefWindow, view: str) -> None:
    QTest.mouseClick(shown.header.views.buttons[view], Qt.MouseButton.LeftButton)
    used = [each for each in shown.findChildren(QWidget) if isinstance(each, INPUTS) and each.isVisible()]
    parts = [each for each in used if not isinstance(each.parent(), QLineEdit | QComboBox | QAbstractSpinBox)]
    assert [each for each in parts if not name(each)] == []
    counted = Counter(name(each) for each in parts if isinstance(each, QAbstractButton))
    assert [words for words, count in counted.items() if count > 1] == []


def test_the_list_and_its_rows_tell_what_they_hold(shown: BriefWindow) -> None:
    events = shown.panes.events
    assert name(events.list) == "Events, 11 shown, 11 in the brief"
    row = events.model.index(0, events.list.modelColumn())
    told = str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert told.startswith("Taliban takeover [in Afghanistan], 2021")
    assert told.endswith("in the brief")


def test_the_pages_are_read_as_text(shown: BriefWindow, qtbot: QtBot) -> None:
    view = shown.panes.preview.view
    view.go_to(0)
    qtbot.waitUntil(lambda: "Pakistan has announced it will appoint an Ambassador" in view.accessibleDescription())
    first = view.accessibleDescription()
    view.turn(1)
    qtbot.waitUntil(lambda: view.accessibleDescription() not in ("", first))
    idle(shown, qtbot)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_ring_of_the_focus_stands_out_from_every_ground(colours: str) -> None:
    table = getattr(tokens().colour, colours)
    for ground in ("window", "sidebar", "content", "raised", "tint", "canvas", "inactive"):
        assert contrast(table.focus, getattr(table, ground)) >= 3, ground
