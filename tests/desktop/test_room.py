"""What the window folds away where there is little room, and what it puts where."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefgen.desktop.events.row_layout import row_height
from briefgen.desktop.frame.room import Room, room_for
from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.theme import theme
from briefgen.desktop.widgets.elided_label import ElidedLabel
from tests.desktop.frame import idle

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize(
    ("width", "height", "room"),
    [
        (1280, 900, Room()),
        (1099, 849, Room(has_sidebar=False, has_sections=False)),
        (899, 599, Room(has_sidebar=False, has_brief=False, has_sections=False, has_evidence=False)),
    ],
)
def test_room_goes_by_the_size_of_the_letters(qapp: QApplication, width: int, height: int, room: Room) -> None:
    look = theme()
    assert room_for(look.px(width), look.px(height), look) == room


@pytest.fixture
def narrow(seeded: BriefWindow, qtbot: QtBot) -> BriefWindow:
    look = theme()
    seeded.resize(look.px(720), look.px(450))
    idle(seeded, qtbot)
    assert seeded.width() == look.px(720)
    return seeded


def test_in_a_narrow_window_the_brief_is_a_view_of_its_own(narrow: BriefWindow) -> None:
    panes, views = narrow.panes, narrow.header.views
    assert not panes.right.isVisible()
    assert not panes.left.isVisible()
    QTest.mouseClick(views.buttons["brief"], LEFT)
    assert panes.preview.isVisible()
    assert not panes.events.isVisible()
    QTest.mouseClick(views.buttons["list"], LEFT)
    assert panes.events.isVisible()
    assert not panes.preview.isVisible()
    QTest.mouseClick(views.buttons["brief"], LEFT)
    narrow.resize(theme().px(1300), theme().px(900))
    assert views.value == "list"
    assert panes.preview.isVisible()
    assert panes.events.isVisible()
    assert not views.buttons["brief"].isVisible()


def test_in_a_narrow_window_the_form_is_in_the_menu_of_export(narrow: BriefWindow) -> None:
    (page,) = [action for action in narrow.header.export.menu().actions() if action.text() == "One side"]
    assert page.isVisible()
    assert not narrow.header.form.isVisible()
    page.trigger()
    assert narrow.workspace.choice.spec.form == "page"
    assert page.isChecked()


def test_in_a_narrow_window_a_button_brings_the_sidebar(narrow: BriefWindow) -> None:
    drawer = narrow.panes.events.head.drawer
    assert drawer.isVisible()
    QTest.mouseClick(drawer, LEFT)
    assert narrow.panes.facets.isVisible()
    QTest.mouseClick(drawer, LEFT)
    assert not narrow.panes.facets.isVisible()


def test_escape_puts_away_what_came_one_after_the_other(narrow: BriefWindow) -> None:
    panes, rows = narrow.panes, narrow.panes.events.list
    panes.toggles[0].trigger()
    narrow.notices.report_problem("Something")
    narrow.toast.report("Done")
    rows.setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(rows, Qt.Key.Key_Escape)
        seen.append((narrow.toast.isVisible(), narrow.notices.isVisible(), panes.left.isVisible()))
    assert seen == [(False, True, True), (False, False, True), (False, False, False)]


def test_in_a_low_window_evidence_is_its_head_until_it_is_read(narrow: BriefWindow, qtbot: QtBot) -> None:
    evidence, events = narrow.panes.evidence, narrow.panes.events
    assert not evidence.isVisible()
    narrow.workspace.set_current(events.model.events[0].id)
    qtbot.waitUntil(lambda: evidence.source.text() != "")
    assert evidence.isVisible()
    assert not evidence.text.isVisible()
    QTest.mouseClick(evidence.more, LEFT)
    assert evidence.text.isVisible()
    QTest.mouseClick(evidence.more, LEFT)
    events.list.setFocus()
    QTest.keyClick(events.list, Qt.Key.Key_Return)
    assert evidence.text.isVisible()


def test_beside_own_words_stand_sections_and_details(seeded: BriefWindow, qtbot: QtBot) -> None:
    seeded.resize(theme().px(1300), theme().px(900))
    panes = seeded.panes
    panes.show_view("write")
    assert panes.left.isAncestorOf(panes.brief)
    assert panes.brief.outline.list.isVisible()
    assert panes.brief.details.author.isVisible()
    assert not panes.evidence.isVisible()
    seeded.workspace.set_current(panes.events.model.events[0].id)
    assert panes.evidence.isVisible()
    QTest.mouseClick(seeded.header.views.buttons["list"], LEFT)
    assert panes.right.isAncestorOf(panes.brief)
    assert panes.brief.outline.list.isVisible()


def test_rows_are_laid_out_anew_in_another_width(seeded: BriefWindow, qtbot: QtBot) -> None:
    seeded.resize(theme().px(1700), theme().px(900))
    events = seeded.panes.events
    seeded.panes.columns.setSizes([300, 1000, 400])

    def fits() -> bool:
        rows = (row for row in range(events.model.rowCount()) if events.model.line(row).event is not None)
        rects = [(events.model.line(row).event, events.list.visualRect(events.model.index(row, 1))) for row in rows]
        look = theme()
        return all(
            rect.height() == row_height(event.row.title, "", False, rect.width(), look)
            for event, rect in rects
            if event is not None and event.row.status == "reported"
        )

    qtbot.waitUntil(fits)
    seeded.panes.columns.setSizes([300, 600, 800])
    qtbot.waitUntil(lambda: events.list.viewport().width() < theme().px(700))
    qtbot.waitUntil(fits)


def test_words_without_room_end_in_dots(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("Pakistan has announced it will appoint an Ambassador")
    label.resize(QFontMetrics(label.font()).horizontalAdvance("Pakistan has"), 20)
    label.show()
    assert label.shown.endswith("…")
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(2_000, 20)
    assert label.shown == label.text()
