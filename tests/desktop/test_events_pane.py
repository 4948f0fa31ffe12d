"""The pane of events by mouse and keyboard."""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from briefgen.desktop.events import EventsPane
from briefgen.desktop.events.cells import EDITED_ROLE
from briefgen.desktop.events.columns import ACTORS, DATE, STATUS, TICK, TITLE, place_of
from briefgen.desktop.events.row_layout import lay_out_row
from briefgen.desktop.theme import theme
from briefgen.desktop.workspace.work import Worker
from briefgen.desktop.workspace.workspace import Workspace
from tests.fakes import raw_data, raw_event

CHECK = Qt.ItemDataRole.CheckStateRole
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[EventsPane]:
    workspace = Workspace(Worker(3))
    made = EventsPane(workspace)
    made.workspace = workspace  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.picking.task.cancel()
    workspace.close()
    qtbot.waitUntil(lambda: not workspace.worker.is_busy)


@pytest.fixture
def seeded(pane: EventsPane, seeds: Path, qtbot: QtBot) -> EventsPane:
    workspace_of(pane).open_sources([seeds])
    qtbot.waitUntil(lambda: len(pane.model.events) == 11)
    return pane


def workspace_of(pane: EventsPane) -> Workspace:
    return pane.workspace  # type: ignore[attr-defined,no-any-return]


def words(pane: EventsPane, row: int, column: int) -> str:
    return str(pane.model.index(row, column).data())


def click(
    pane: EventsPane, event: int, column: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    row = pane.model.row_of(pane.model.events[event].id)
    assert row is not None
    place = pane.list.visualRect(pane.model.index(row, column)).center()
    QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, keys, place)


def editor_of(pane: EventsPane, kind: type) -> QLineEdit | QComboBox:
    return pane.list.viewport().findChildren(kind)[-1]


def test_an_empty_pane_says_what_to_do(pane: EventsPane) -> None:
    assert pane.views.currentWidget() is pane.empty
    assert "Ctrl+O" in pane.empty.text()
    assert not pane.does.suggest.isEnabled()


def test_events_are_shown_in_the_words_of_the_reader(seeded: EventsPane) -> None:
    assert seeded.views.currentWidget() is seeded.middle
    assert words(seeded, 0, place_of(DATE)) == "2021"
    assert words(seeded, 1, place_of(DATE)) == "December 2024"
    assert words(seeded, 1, place_of(ACTORS)) == "Pakistan; Afghanistan"
    assert seeded.model.index(1, place_of(TICK)).data(CHECK) == Qt.CheckState.Checked


def test_a_click_on_a_tick_takes_the_event_out_of_the_brief(seeded: EventsPane) -> None:
    click(seeded, 1, place_of(TICK))
    event = seeded.model.events[1].id
    assert not workspace_of(seeded).is_ticked(event)
    workspace_of(seeded).undo_stack.undo()
    assert workspace_of(seeded).is_ticked(event)


def test_space_toggles_all_that_is_selected(seeded: EventsPane) -> None:
    click(seeded, 1, place_of(TITLE))
    click(seeded, 2, place_of(TITLE), Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(seeded.list, Qt.Key.Key_Space)
    ticked = [workspace_of(seeded).is_ticked(event.id) for event in seeded.model.events]
    assert ticked == [True, False, False] + [True] * 8
    assert workspace_of(seeded).undo_stack.count() == 1
    QTest.keyClick(seeded.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(seeded.list, Qt.Key.Key_Space)
    assert all(workspace_of(seeded).is_ticked(event.id) for event in seeded.model.events)


def test_typing_filters_and_clearing_brings_all_back(seeded: EventsPane, qtbot: QtBot) -> None:
    QTest.keyClick(seeded, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert seeded.head.words.hasFocus()
    QTest.keyClicks(seeded.head.words, "beij")
    qtbot.waitUntil(lambda: 0 < len(seeded.model.events) < 11)
    QTest.keyClicks(seeded.head.words, "zzzz")
    qtbot.waitUntil(lambda: seeded.views.currentWidget() is seeded.empty)
    assert "No event" in seeded.empty.text()
    QTest.keyClick(seeded.head.words, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(seeded.model.events) == 11)
    QTest.keyClick(seeded.head.words, Qt.Key.Key_Down)
    assert seeded.list.hasFocus()
    assert workspace_of(seeded).current == seeded.model.events[0].id


def test_a_title_is_edited_in_place_and_marked(seeded: EventsPane, qtbot: QtBot) -> None:
    place = seeded.list.visualRect(seeded.model.index(0, place_of(TITLE))).center()
    click(seeded, 0, place_of(TITLE))
    QTest.mouseDClick(seeded.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = editor_of(seeded, QLineEdit)
    QTest.keyClicks(editor, "The Taliban took power")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: words(seeded, 0, place_of(TITLE)) == "The Taliban took power")
    index = seeded.model.index(0, place_of(TITLE))
    assert index.data(EDITED_ROLE)
    qtbot.waitUntil(lambda: "Taliban takeover [in Afghanistan]" in index.data(Qt.ItemDataRole.ToolTipRole))
    assert "Changed by you" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    workspace_of(seeded).undo_stack.undo()
    qtbot.waitUntil(lambda: words(seeded, 0, place_of(TITLE)) == "Taliban takeover [in Afghanistan]")


def test_a_wrong_date_is_told_and_not_taken(seeded: EventsPane, qtbot: QtBot) -> None:
    click(seeded, 0, place_of(DATE))
    QTest.keyClick(seeded.list, Qt.Key.Key_F2)
    editor = editor_of(seeded, QLineEdit)
    QTest.keyClicks(editor, "2021-13")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "not a month" in editor.accessibleDescription()
    assert not workspace_of(seeded).undo_stack.count()
    editor.selectAll()
    QTest.keyClicks(editor, "15 August 2021")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: words(seeded, 0, place_of(DATE)) == "15 August 2021")


def test_a_status_is_chosen(seeded: EventsPane, qtbot: QtBot) -> None:
    click(seeded, 0, place_of(TITLE))
    seeded.does.edit_status.trigger()
    editor = editor_of(seeded, QComboBox)
    editor.setCurrentIndex(editor.findData("disputed"))
    editor.activated.emit(editor.currentIndex())
    qtbot.waitUntil(lambda: words(seeded, 0, place_of(STATUS)) == "Disputed")
    assert workspace_of(seeded).choice.spec.edits[seeded.model.events[0].id].status == "disputed"


def test_merged_events_are_one_and_split_again(seeded: EventsPane, qtbot: QtBot) -> None:
    first, second = (event.id for event in seeded.model.events[:2])
    click(seeded, 1, place_of(TITLE))
    click(seeded, 0, place_of(TITLE), Qt.KeyboardModifier.ControlModifier)
    seeded.does.merge.trigger()
    qtbot.waitUntil(lambda: len(seeded.model.events) == 10)
    assert workspace_of(seeded).choice.spec.edits[first].merged == (second,)
    assert seeded.notice.text().startswith("Merged as “Taliban takeover [in Afghanistan]”, 2021.")
    click(seeded, 0, place_of(TITLE))
    qtbot.waitUntil(seeded.does.split.isEnabled)
    seeded.does.split.trigger()
    qtbot.waitUntil(lambda: len(seeded.model.events) == 11)


def test_the_current_event_and_the_selected_line_are_one(seeded: EventsPane) -> None:
    click(seeded, 4, place_of(TITLE))
    assert workspace_of(seeded).current == seeded.model.events[4].id
    workspace_of(seeded).set_current(seeded.model.events[7].id)
    assert seeded.list.currentIndex().row() == seeded.model.row_of(seeded.model.events[7].id)
    assert seeded.list.selected_ids() == [seeded.model.events[7].id]


def test_groups_fold_and_their_tick_ticks_all(seeded: EventsPane, qtbot: QtBot) -> None:
    seeded.group_by("theme")
    assert words(seeded, 0, place_of(TITLE)) == "Diplomatic relations, 6 event(s)"
    lines = seeded.model.rowCount()
    seeded.list.setCurrentIndex(seeded.model.index(0, place_of(TITLE)))
    QTest.keyClick(seeded.list, Qt.Key.Key_Left)
    assert seeded.model.rowCount() == lines - 6
    QTest.keyClick(seeded.list, Qt.Key.Key_Space)
    assert sum(workspace_of(seeded).is_ticked(event.id) for event in seeded.model.events) == 5
    QTest.keyClick(seeded.list, Qt.Key.Key_Right)
    assert seeded.model.rowCount() == lines
    assert seeded.model.index(0, place_of(TICK)).data(CHECK) == Qt.CheckState.Unchecked
    seeded.group_by("month")
    heads = [words(seeded, row, place_of(TITLE)) for row in seeded.model.heading_rows()]
    assert heads == [
        "2021, 1 event(s)",
        "December 2024, 1 event(s)",
        "April 2025, 1 event(s)",
        "No date given, 8 event(s)",
    ]


def test_key_events_are_suggested_with_reasons(seeded: EventsPane, qtbot: QtBot) -> None:
    seeded.head.number.setValue(2)
    seeded.does.suggest.trigger()
    qtbot.waitUntil(lambda: len(workspace_of(seeded).choice.ticked or range(11)) == 2, timeout=20_000)
    row = seeded.model.row_of(min(workspace_of(seeded).choice.ticked or ()))
    assert row is not None
    assert "Suggested" in seeded.model.index(row, place_of(TICK)).data(Qt.ItemDataRole.ToolTipRole)
    assert "2" in seeded.notice.text()
    workspace_of(seeded).undo_stack.undo()
    assert workspace_of(seeded).choice.ticked is None


def test_tick_all_and_untick_all(seeded: EventsPane) -> None:
    seeded.does.untick_all.trigger()
    assert workspace_of(seeded).choice.is_empty
    seeded.does.tick_all.trigger()
    assert len(workspace_of(seeded).choice.ticked or ()) == 11


def test_a_date_that_is_only_that_of_the_report_says_so(pane: EventsPane, tmp_path: Path, qtbot: QtBot) -> None:
    raw = raw_data("Chile shut a port.")
    span = [{"start": 0, "end": 18}]
    raw["events"] = [raw_event("shut", span, title="Chile shut a port", date="2023-03-31", date_basis="reported")]
    path = tmp_path / "told.json"
    path.write_text(json.dumps(raw), "utf-8")
    workspace_of(pane).open_sources([path])
    qtbot.waitUntil(lambda: len(pane.model.events) == 1)
    assert words(pane, 0, place_of(DATE)) == "reported 31 March 2023"
    tip = pane.model.index(0, place_of(DATE)).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "reported 31 March 2023\nOnly the day of the report is known."


def test_the_list_can_have_only_what_is_in_the_brief(seeded: EventsPane, qtbot: QtBot) -> None:
    workspace, first = workspace_of(seeded), seeded.model.events[0].id
    workspace.tick_only([first, seeded.model.events[4].id])
    assert (seeded.head.in_brief.count, seeded.head.every.count) == ("2", "11")
    QTest.mouseClick(seeded.head.in_brief, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(seeded.model.events) == 2)
    assert (seeded.head.in_brief.count, seeded.head.every.count) == ("2", "11")
    click(seeded, 0, place_of(TICK))
    qtbot.waitUntil(lambda: len(seeded.model.events) == 1)
    workspace.undo_stack.undo()
    qtbot.waitUntil(lambda: len(seeded.model.events) == 2)
    workspace.tick_only(())
    qtbot.waitUntil(lambda: seeded.views.currentWidget() is seeded.empty)
    assert seeded.empty.head.text() == "Nothing is in the brief yet"
    QTest.keyClick(seeded, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(seeded.model.events) == 11)


def test_one_tick_stands_for_all_events_shown(seeded: EventsPane, qtbot: QtBot) -> None:
    workspace, tick = workspace_of(seeded), seeded.head.tick
    assert tick.checkState() == Qt.CheckState.Checked
    click(seeded, 1, place_of(TICK))
    assert tick.checkState() == Qt.CheckState.PartiallyChecked
    tick.click()
    assert len(workspace.choice.ticked or ()) == 11
    tick.click()
    assert workspace.choice.is_empty
    assert tick.checkState() == Qt.CheckState.Unchecked


def test_a_chip_takes_its_filter_off(seeded: EventsPane, qtbot: QtBot) -> None:
    workspace = workspace_of(seeded)
    assert seeded.chips.isHidden()
    workspace.set_query(statuses=("planned",), since=datetime.date(2021, 1, 1))
    qtbot.waitUntil(lambda: seeded.views.currentWidget() is seeded.empty)
    assert [chip.text().strip("\u2068\u2069") for chip in seeded.chips.chips] == [
        "From \u20681 January 2021",
        "Status \u2068planned",
    ]
    seeded.chips.chips[0].click()
    qtbot.waitUntil(lambda: len(seeded.model.events) == 1)
    assert workspace.query.statuses == ("planned",)
    assert seeded.chips.counts.text() == "1 of 11 event(s)"
    seeded.chips.chips[0].click()
    qtbot.waitUntil(lambda: len(seeded.model.events) == 11)
    assert seeded.chips.isHidden()


def test_a_row_tells_all_of_its_event(seeded: EventsPane) -> None:
    row = seeded.model.row_of(seeded.model.events[4].id)
    assert row is not None
    told = seeded.model.index(row, place_of(TITLE)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.replace("\u2068", "").replace("\u2069", "") == (
        "[Pakistan] will appoint an Ambassador to Afghanistan for the first time since 2021, "
        "Pakistan, Afghanistan, 1 source(s), Diplomatic relations; Recognition of the Taliban government, Planned, "
        "in the brief"
    )


def test_long_titles_have_two_lines_and_are_whole(seeded: EventsPane) -> None:
    seeded.resize(500, 700)
    rows = [seeded.model.index(row, place_of(TITLE)) for row in range(12) if seeded.model.line(row).event]
    heights = {seeded.list.visualRect(row).height() for row in rows}
    assert len(heights) == 2
    look = theme()
    for row in rows:
        event = seeded.model.line(row.row()).event
        assert event is not None
        layout = lay_out_row(event, "", False, seeded.list.visualRect(row), Qt.LayoutDirection.LeftToRight, look)
        shown = " ".join(line.strip("\u2068\u2069") for line in layout.lines)
        assert "".join(shown.split()) == "".join(event.row.title.split())


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_is_clicked_is_what_stands_there(seeded: EventsPane, direction: Qt.LayoutDirection) -> None:
    rect, event = seeded.list.visualRect(seeded.model.index(4, place_of(TITLE))), seeded.model.events[4]
    layout = lay_out_row(event, "planned", True, rect, direction, theme())
    for column in (TICK, TITLE, ACTORS, STATUS):
        place = layout.rect_of(column).center()
        assert layout.column_at(place.x(), place.y()) is column
    is_mirrored = direction == Qt.LayoutDirection.RightToLeft
    assert (layout.tick.left() > layout.title.right()) == is_mirrored
    assert (layout.tag.left() < layout.title.left()) == is_mirrored


def test_what_has_no_date_stands_under_a_heading(seeded: EventsPane) -> None:
    (heading,) = seeded.model.heading_rows()
    assert words(seeded, heading, place_of(TITLE)) == "No date given, 8 event(s)"
    place = seeded.list.visualRect(seeded.model.index(heading, place_of(TITLE))).center()
    QTest.mouseClick(seeded.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert seeded.model.rowCount() == 4
    QTest.mouseClick(seeded.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert seeded.model.rowCount() == 12
    workspace_of(seeded).set_query(order="newest")
    assert len(seeded.model.events) == 11


def test_of_merged_events_the_one_that_was_edited_gives_the_title(seeded: EventsPane, qtbot: QtBot) -> None:
    first, second = (event.id for event in seeded.model.events[:2])
    workspace_of(seeded).edit(second, title="Airstrikes in Paktika")
    qtbot.waitUntil(lambda: words(seeded, 1, place_of(TITLE)) == "Airstrikes in Paktika")
    click(seeded, 1, place_of(TITLE))
    click(seeded, 0, place_of(TITLE), Qt.KeyboardModifier.ControlModifier)
    seeded.does.merge.trigger()
    qtbot.waitUntil(lambda: len(seeded.model.events) == 10)
    assert workspace_of(seeded).choice.spec.edits[second].merged == (first,)
    assert "“Airstrikes in Paktika”" in seeded.notice.text()
