"""The timeline under mouse and keyboard."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefgen.desktop.events import EventsPane
from briefgen.desktop.events.columns import TICK, TITLE, place_of
from briefgen.desktop.events.spine import DAY_WIDTH, DayWords
from briefgen.desktop.theme import theme
from briefgen.desktop.timeline.marks import marks_of
from briefgen.desktop.timeline.view import TimelineView
from briefgen.desktop.workspace.work import Worker
from briefgen.desktop.workspace.workspace import Workspace
from tests.desktop.events_found import shown
from tests.fakes import MarkedText, raw_data, raw_event

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    made = Workspace(Worker(3))
    yield made
    made.close()


@pytest.fixture
def pane(workspace: Workspace, seeds: Path, qtbot: QtBot) -> EventsPane:
    made = EventsPane(workspace)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitExposed(made)
    workspace.open_sources([seeds])
    qtbot.waitUntil(lambda: len(made.model.events) == 11)
    QTest.keyClick(made, Qt.Key.Key_T, CONTROL)
    assert made.timeline is not None
    assert made.timeline.isVisible()
    assert made.list.isVisible()
    return made


@pytest.fixture
def view(pane: EventsPane) -> TimelineView:
    assert pane.timeline is not None
    return pane.timeline.view


def wheel(view: TimelineView, place: QPointF, turn: QPoint) -> None:
    where = view.mapToGlobal(place)
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(place, where, QPoint(), turn, none, NONE, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(view, event)


def spot(view: TimelineView, event: str) -> QPoint:
    place = view.place_of(event)
    assert place is not None
    return place.center().toPoint()


def test_the_dated_events_are_shown_and_the_others_told_of(pane: EventsPane, view: TimelineView) -> None:
    assert [mark.event.date for mark in view.marks] == ["2021", "December 2024", "April 2025"]
    assert all(view.place_of(mark.id) is not None for mark in view.marks)
    assert pane.timeline is not None
    assert "8" in pane.timeline.words.text()
    assert not pane.timeline.more.isVisible()


def test_a_click_looks_at_an_event_and_two_tick_it(view: TimelineView, workspace: Workspace) -> None:
    event = view.marks[1].id
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, NONE, spot(view, event))
    assert workspace.current == event
    assert "December 2024" in view.accessibleDescription()
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, NONE, spot(view, event))
    assert not workspace.is_ticked(event)
    assert not view.is_ticked(event)
    workspace.undo_stack.undo()
    assert view.is_ticked(event)


def test_the_keyboard_goes_from_event_to_event(pane: EventsPane, view: TimelineView, workspace: Workspace) -> None:
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert workspace.current == view.marks[0].id
    for key, place in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 1)):
        QTest.keyClick(view, key)
        assert workspace.current == view.marks[place].id
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert not workspace.is_ticked(view.marks[1].id)
    QTest.keyClick(pane, Qt.Key.Key_T, CONTROL)
    assert pane.list.isVisible()
    assert not pane.timeline.isVisible()
    assert pane.list.selected_ids() == [view.marks[1].id]


def test_enter_asks_for_the_evidence(pane: EventsPane, view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.evidence_wanted):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_the_wheel_comes_closer_where_the_mouse_is(view: TimelineView) -> None:
    place = QPointF(300, 100)
    before = view.scale
    wheel(view, place, QPoint(0, 240))
    assert view.scale.pixels == pytest.approx(before.pixels * 1.35**2)
    assert view.scale.day(300) == pytest.approx(before.day(300))
    wheel(view, place, QPoint(0, -240))
    assert view.scale.pixels == pytest.approx(before.pixels)
    wheel(view, place, QPoint(-120, 0))
    assert view.scale.start > before.start


def test_dragging_moves_along(view: TimelineView) -> None:
    before = view.scale.start
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, QPoint(500, 60))
    QTest.mouseMove(view, QPoint(400, 60))
    QTest.mouseMove(view, QPoint(300, 60))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, QPoint(300, 60))
    assert view.scale.start == pytest.approx(before + 200 / view.scale.pixels)


def test_keys_zoom_and_are_not_taken_by_the_window(view: TimelineView) -> None:
    before = view.scale.pixels
    for key, closer in ((Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False)):
        override = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
        override.ignore()
        QApplication.sendEvent(view, override)
        assert override.isAccepted()
        QTest.keyClick(view, key, CONTROL)
        assert (view.scale.pixels > before * 1.1) is closer
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_0, CONTROL)
    assert view.scale.x(view.marks[-1].after) < view.width()
    assert view.scale.x(view.marks[0].first) > 0


def test_an_event_out_of_view_is_brought_into_it(view: TimelineView, workspace: Workspace) -> None:
    workspace.set_current(view.marks[0].id)
    for _ in range(15):
        QTest.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    assert view.place_of(view.marks[2].id) is None
    workspace.set_current(view.marks[2].id)
    assert view.place_of(view.marks[2].id) is not None


def test_right_to_left_the_arrows_follow_the_eye(qtbot: QtBot) -> None:
    view = TimelineView(lambda mark: mark.id)
    qtbot.addWidget(view)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.resize(800, 300)
    view.show_marks(marks_of([shown("old", "2024"), shown("new", "2025")]), "ar", keeps_scale=False)
    old, new = view.place_of("old"), view.place_of("new")
    assert old is not None
    assert new is not None
    assert old.left() > new.right() - 1
    view.looked_at.connect(view.show_current)
    view.show_current("old")
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.current == "new"


def test_many_events_are_counted_and_a_column_leads_closer(qtbot: QtBot) -> None:
    view = TimelineView(lambda mark: mark.id)
    qtbot.addWidget(view)
    view.resize(900, 200)
    events = [shown(f"e{number}", f"20{number % 50:02}-05-31") for number in range(1000)]
    view.show_marks(marks_of(events), "en-GB", keeps_scale=False)
    view.show()
    qtbot.waitExposed(view)
    middle = next(mark for mark in view.marks if mark.event.row.date == "2025-05-31").middle
    place = QPointF(view.scale.x(middle), 20)
    count = view.count_at(place)
    assert count is not None
    assert count.number >= 20
    before = view.scale.pixels
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, NONE, place.toPoint())
    assert view.scale.pixels == pytest.approx(before * 4)
    assert view.grab().toImage().width() > 0


def test_events_that_come_later_are_brought_into_view_until_one_zooms(qtbot: QtBot) -> None:
    view = TimelineView(lambda mark: mark.id)
    qtbot.addWidget(view)
    view.resize(900, 200)
    view.show_marks(marks_of([shown("a", "2025-05-01")]), "en-GB", keeps_scale=False)
    view.show_marks(marks_of([shown("a", "2025-05-01"), shown("b", "2027")]), "en-GB", keeps_scale=True)
    assert view.place_of("b") is not None
    view.zoom_in()
    before = view.scale
    view.show_marks(marks_of([shown("a", "2025-05-01"), shown("c", "2045")]), "en-GB", keeps_scale=True)
    assert view.scale == before


def painted(pane: EventsPane) -> set[str]:
    """The colours of the days beside the list."""
    strip = pane.list.viewport().grab(QRect(0, 0, theme().px(DAY_WIDTH), pane.list.viewport().height())).toImage()
    return {strip.pixelColor(x, y).name() for x in range(strip.width()) for y in range(strip.height())}


def test_below_it_the_events_stand_by_day_with_a_node_on_a_line(pane: EventsPane, workspace: Workspace) -> None:
    model = pane.model
    assert model.grouping == "day"
    group = model.line(1).group
    assert group is not None
    assert model.cells.day_words(group) == DayWords("December", "2024", "1 in brief")
    assert {theme().colours.line, theme().colours.accent} <= painted(pane)
    rect = pane.list.visualRect(model.index(1, place_of(TITLE)))
    assert pane.list.visualRect(model.index(1, place_of(TICK))).left() > rect.left() + theme().px(DAY_WIDTH)
    workspace.tick([event.id for event in model.events], False)
    assert model.cells.day_words(group).in_brief == ""
    assert theme().colours.tint not in painted(pane)
    pane.show_timeline(False)
    assert model.grouping == "none"


def test_a_day_shows_three_events_until_it_is_asked_for_more(
    pane: EventsPane, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    text = MarkedText(" ".join(f"{{s{place}|The army took post {place} on 3 May 2021.}}" for place in range(6)))
    raw = raw_data(text.text)
    raw["events"] = [
        raw_event(f"e{place}", [text.span(f"s{place}")], date="2021-05-03", title=f"The army took post {place}")
        for place in range(6)
    ]
    (tmp_path / "day.json").write_text(json.dumps(raw), "utf-8")
    workspace.open_sources([tmp_path / "day.json"])
    qtbot.waitUntil(lambda: len(pane.model.events) == 6)
    model, rows = pane.model, pane.list
    qtbot.waitUntil(lambda: model.rowCount() == 4)
    rest = model.index(3, place_of(TITLE))
    assert rest.data() == "3 more of this day"
    assert model.ids_in([3]) == []
    place = rows.visualRect(rest).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert model.rowCount() == 7
    assert model.index(6, place_of(TITLE)).data() == "Fewer of this day"
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, NONE, rows.visualRect(model.index(6, 1)).center())
    assert model.rowCount() == 4
    workspace.set_current(model.events[5].id)
    assert model.row_of(model.events[5].id) == 5


def test_the_frame_is_about_what_is_listed_and_leads_to_other_days(pane: EventsPane, view: TimelineView) -> None:
    assert view.listed is not None
    first, last = view.marks[0], view.marks[-1]
    assert view.listed[0] == first.middle - 0.5
    pane.list.setFixedHeight(70)
    QApplication.processEvents()
    view.day_wanted.emit(last.middle)
    seen = pane.list.listed()
    assert seen is not None
    assert seen[0].id == last.id
    assert view.listed[0] == last.middle - 0.5
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, NONE, QPoint(2, 5))
    seen = pane.list.listed()
    assert seen is not None
    assert seen[0].id == first.id


def test_a_square_is_filled_where_its_event_is_in_the_brief(view: TimelineView, workspace: Workspace) -> None:
    event = view.marks[1].id
    accent, content = QColor(theme().colours.accent), QColor(theme().colours.content)
    view.show_listed(None)
    assert view.grab().toImage().pixelColor(spot(view, event)) == accent
    workspace.tick([event], False)
    assert view.grab().toImage().pixelColor(spot(view, event)) == content
